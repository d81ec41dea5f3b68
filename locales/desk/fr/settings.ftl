### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Journal des actes
settings-audit-hint = Chaque acte de la rédaction, le plus récent en premier. Rien ici ne peut être modifié ni supprimé.
settings-audit-act = Acte
settings-audit-empty = Aucun acte ne correspond.
settings-audit-program = Le programme

## Languages and the front page

settings-act-translate = Traduction commencée
settings-act-bring-up-to-date = Traduction mise à jour
settings-act-lay-out-front = Une composée
settings-act-restore-front = Une antérieure rétablie

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

## The publication

settings-publication = La publication
settings-name = Nom
settings-zone = Fuseau horaire
settings-zone-hint = Par son nom, comme Africa/Kinshasa. Les programmations et les dates le suivent.
settings-edition-name = Nom dans cette langue
settings-edition-name-hint = Laissez vide si c’est le même.
settings-motto = Devise
settings-locale = Forme régionale
settings-locale-hint = Pour les dates, les nombres et la typographie : une étiquette comme ar-EG ou fr-CA. Laissez vide pour la langue elle-même.
settings-add-language = Ajouter une langue
settings-new-language = Étiquette de langue
settings-new-language-hint = Comme fr, ar, sw ou pt-MZ. L’édition reste vide tant que rien n’y est publié.
settings-done-publication = Enregistré. Les lecteurs le voient aussitôt.
settings-wrong-name = Donnez un nom d’une seule ligne, de 120 caractères au plus.
settings-wrong-zone = Aucun fuseau ne porte ce nom. Écrivez-le comme Africa/Kinshasa ou Europe/Paris.
settings-wrong-locale = La forme régionale doit être de la même langue, comme ar-EG pour l’arabe.
settings-wrong-language = Ce n’est pas une étiquette de langue, ou la publication a déjà cette langue.
settings-wrong-line = Un nom et une devise tiennent sur une ligne, de 120 caractères au plus.
settings-ask-publisher = Les réglages de la publication sont entre les mains de sa direction.
settings-act-change-publication = Publication modifiée
