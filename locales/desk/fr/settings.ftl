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

## Acts on articles

settings-act-begin = Article commencé
settings-act-save = Écriture dans un article
settings-act-submit = Article soumis à relecture
settings-act-return = Article renvoyé
settings-act-approve = Article approuvé
settings-act-publish = Article publié
settings-act-schedule = Article programmé
settings-act-unschedule = Article déprogrammé
settings-act-embargo = Embargo modifié
settings-act-open-working-copy = Copie de travail ouverte
settings-act-discard-working-copy = Copie de travail abandonnée
settings-act-withdraw = Article retiré
settings-act-reopen = Article rouvert
settings-act-assign = Article confié
settings-act-give = Article donné à un autre auteur
settings-act-restore = Révision rétablie
settings-act-share-preview = Lien d’aperçu créé
settings-act-revoke-preview = Lien d’aperçu révoqué
settings-act-add-note = Note écrite
settings-act-resolve-note = Note réglée
settings-act-reopen-note = Note rouverte
settings-act-take-over = Main prise à un autre auteur
settings-act-set-aside = Publication impossible à l’heure prévue
settings-act-set-comments = Commentaires d’un article ouverts ou fermés
