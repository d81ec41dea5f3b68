### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Registro de actos
settings-audit-hint = Cada acto de la redacción, el más reciente primero. Nada aquí se puede cambiar ni borrar.
settings-audit-act = Acto
settings-audit-empty = Nada coincide.
settings-audit-program = El programa

## Acts of accounts

settings-act-hire = Miembro añadido
settings-act-log-in = Inicio de sesión
settings-act-end-sessions = Sesiones cerradas
