### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Registo de atos
settings-audit-hint = Cada ato da redação, o mais recente primeiro. Nada aqui pode ser alterado nem apagado.
settings-audit-act = Ato
settings-audit-empty = Nada corresponde.
settings-audit-program = O programa

## Acts of accounts

settings-act-hire = Membro adicionado
settings-act-log-in = Entrada
settings-act-end-sessions = Sessões terminadas
