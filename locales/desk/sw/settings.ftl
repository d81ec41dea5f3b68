### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Kumbukumbu ya matendo
settings-audit-hint = Kila tendo la chumba cha habari, la karibuni kwanza. Hakuna kinachoweza kubadilishwa wala kufutwa hapa.
settings-audit-act = Tendo
settings-audit-empty = Hakuna kinacholingana.
settings-audit-program = Programu

## Acts of accounts

settings-act-hire = Mwanachama ameongezwa
settings-act-log-in = Ameingia
settings-act-end-sessions = Vipindi vimefungwa
