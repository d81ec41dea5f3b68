### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.
