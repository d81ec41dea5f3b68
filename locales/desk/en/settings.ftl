### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Audit log
settings-audit-hint = Every act of the desk, the newest first. Nothing here can be changed or deleted.
settings-audit-act = Act
settings-audit-empty = Nothing matches.
settings-audit-program = The program

## Acts of accounts

settings-act-hire = Added a member
settings-act-log-in = Logged in
settings-act-end-sessions = Ended sessions
