### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Journal des actes
settings-audit-hint = Chaque acte de la rédaction, le plus récent en premier. Rien ici ne peut être modifié ni supprimé.
settings-audit-act = Acte
settings-audit-empty = Aucun acte ne correspond.
settings-audit-program = Le programme

## Acts of accounts

settings-act-hire = Membre ajouté
settings-act-log-in = Connexion
settings-act-end-sessions = Sessions fermées
