### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Journal des actes
settings-audit-hint = Chaque acte de la rédaction, le plus récent en premier. Rien ici ne peut être modifié ni supprimé.
settings-audit-act = Acte
settings-audit-since = Du
settings-audit-until = Au
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
settings-act-remove-by-law = Texte retiré en application de la loi
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
settings-act-file-image = Image déposée
settings-act-describe-image = Image décrite
settings-act-pull-image = Image retirée de toutes les pages
settings-act-restore-image = Image remise dans les pages
settings-act-replace-image = Image remplacée

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

## The staff

settings-staff-title = L’équipe
settings-staff-invite = Inviter quelqu’un
settings-staff-invite-do = Créer une invitation
settings-staff-role = Rôle
settings-staff-langs = Langues
settings-staff-sections = Rubriques
settings-staff-reach-hint = Pour les chefs d’édition : là où s’exercent leurs droits. Aucun choix signifie partout.
settings-staff-role-hint = Un autre rôle ferme ses sessions : il faudra se reconnecter, avec un second facteur si le rôle l’exige.
settings-staff-out = Exclu
settings-staff-left-work = Ce que cette personne a déposé ou devait faire
settings-staff-invited = Invitation valable jusqu’au {$date}
settings-staff-not-joined = N’est pas encore entré
settings-staff-factor = Second facteur
settings-staff-no-factor = Sans second facteur
settings-staff-access = Accès
settings-staff-reset = Créer un lien pour un nouveau mot de passe
settings-staff-reset-hint = Si le mot de passe est perdu : un lien qui sert une fois, pendant 24 heures. Le second facteur reste.
settings-staff-invite-again = Créer une nouvelle invitation
settings-staff-invite-again-hint = L’invitation n’a pas encore été acceptée. Une nouvelle la remplace et sert sept jours.
settings-staff-shut-out = Exclure
settings-staff-shut-out-ask = Exclure {$name} immédiatement ? Ses textes restent.
settings-staff-let-in = Réadmettre
settings-done-shut-out = Exclu ; toutes ses sessions sont fermées.
settings-done-let-in = Réadmis.
settings-link-title = Un lien pour {$name}
settings-link-invitation = Envoyez-le vous-même, par une voie sûre. Qui le suit choisit un mot de passe. Il sert une fois, pendant sept jours.
settings-link-reset = Envoyez-le vous-même, par une voie sûre. Qui le suit choisit un nouveau mot de passe ; le second facteur reste demandé. Il sert une fois, pendant 24 heures.
settings-link-label = Le lien
settings-link-once = Il est affiché maintenant et plus jamais.
settings-link-done = Je l’ai copié
settings-act-invite = Invitation créée
settings-act-accept-invitation = Invitation acceptée
settings-act-reset-link = Lien pour un nouveau mot de passe créé
settings-act-mail-reset = Lien pour un nouveau mot de passe envoyé
settings-act-reset-password = Nouveau mot de passe choisi par un lien
settings-act-change-password = Mot de passe changé
settings-act-change-self = Nom ou langue changés
settings-act-change-member = Rôle ou portée changés
settings-act-disable-member = Membre exclu
settings-act-enable-member = Membre réadmis
settings-act-set-up-codes = Codes d’une application installés
settings-act-remove-codes = Codes d’une application retirés
settings-act-new-recovery-codes = Nouveaux codes de secours
settings-act-add-passkey = Clé d’accès ajoutée
settings-act-remove-passkey = Clé d’accès retirée
settings-act-refused = Refus

## What is checked before an article becomes public

settings-checks = Vérifications avant publication
settings-checks-hint = D’autres vérifications bloquent toujours : titre absent, rubrique absente, embargo, page trop lourde.
settings-level-block = Bloque
settings-level-warn = Avertit
settings-level-off = Non vérifié
settings-check-no-alt = Une image sans description
settings-check-no-byline = Pas de signature
settings-check-headline-long = Un titre long
settings-check-no-standfirst = Pas de chapeau
settings-check-no-credit = Une image sans crédit
settings-check-missing-image = Une image dont le fichier manque
settings-check-image-expired = Une image dont le droit de diffusion a pris fin
settings-check-image-expiring = Une image dont le droit de diffusion prend fin d’ici 30 jours
settings-check-image-pulled = Une image retirée de toutes les pages
settings-check-page-heavy = Une page lourde
settings-check-translation-stale = Une traduction en retard sur l’original
settings-check-original-withdrawn = Une traduction dont l’original est retiré
settings-check-unresolved-notes = Des notes encore ouvertes
settings-check-overdue = Échéance dépassée
## Actes : commentaires

settings-act-approve-comment = Commentaire approuvé
settings-act-reject-comment = Commentaire refusé
settings-act-mark-spam = Commentaire classé indésirable
settings-act-hold-comment = Commentaire remis en attente
settings-act-reply-as-paper = Réponse au nom du journal
settings-act-ban-writer = Auteur de commentaires exclu
settings-act-lift-ban = Exclusion levée
settings-act-open-comments = Commentaires ouverts
settings-act-close-comments = Commentaires fermés

## What entries of the audit log are about, and what they say besides

settings-subject-article = un article
settings-subject-staff = un membre
settings-subject-comment = un commentaire
settings-subject-ban = une exclusion
settings-subject-front-page = la une
settings-subject-publication = la publication
settings-subject-section = une rubrique
settings-subject-topic = un sujet
settings-subject-byline = une signature
settings-subject-story = une histoire
settings-detail-device = appareil
settings-detail-revision = révision
settings-detail-restored = état rétabli
settings-detail-from = de
settings-detail-article = article
settings-detail-version = version
settings-detail-role = rôle
settings-detail-reason = motif
settings-detail-name = nom
settings-detail-lang = langue
settings-detail-days = jours
settings-detail-before = avant
settings-detail-until = jusqu’au
settings-detail-to = à
settings-detail-path = adresse
settings-detail-owner = propriétaire
settings-detail-overridden = malgré
settings-detail-original = original
settings-detail-number = numéro
settings-detail-mentions = prévenus
settings-detail-due = échéance
settings-detail-previews = liens d’aperçu révoqués
settings-detail-comments = commentaires
settings-detail-changed = changé
settings-detail-cause = cause
settings-detail-bytes = octets
settings-detail-by = par
settings-detail-at = le
settings-detail-assignee = attribué à

## Sections, topics, bylines

settings-sections-title = Rubriques
settings-topics-title = Sujets
settings-bylines-title = Signatures
settings-sections-add = Ajouter une rubrique
settings-topics-add = Ajouter un sujet
settings-bylines-add = Ajouter une signature
settings-term-parent = Fait partie de
settings-term-no-parent = Aucune : en haut de l’arbre
settings-term-slug = Adresse
settings-term-slug-hint = Laissez vide : elle vient du nom. Si elle change, l’ancienne mène à la nouvelle.
settings-term-description = Description
settings-term-more = Il y en a d’autres : écrivez une plus grande part du nom.
settings-term-empty = Rien ici.
settings-term-up = Monter {$name}
settings-term-down = Descendre {$name}
settings-term-delete-ask = Supprimer « {$name} » ?
settings-term-delete-hint = Une rubrique peut être supprimée quand aucun article et aucune autre rubrique n’en fait partie.
settings-term-in-use = « {$name} » ne peut pas être supprimée. Ce qui s’y trouve encore – articles : {$articles} ; rubriques : {$parts}. Déplacez-le d’abord.
settings-term-wrong-name = Donnez un nom d’une seule ligne, de 120 caractères au plus, dans une langue au moins.
settings-term-wrong-emptied = Le nom en « {$value} » ne peut pas être effacé : des articles de cette langue s’y trouvent. Déplacez-les d’abord.
settings-term-wrong-address = Cette adresse ne peut pas servir : « {$value} ». Elle demande des lettres ou des chiffres, et n’est pas un mot réservé au site.
settings-term-wrong-parent = Une rubrique ne peut faire partie ni d’elle-même ni de l’une de celles qu’elle contient.
settings-term-wrong-role = Une fonction et un service tiennent sur une ligne, de 120 caractères au plus.
settings-term-wrong-text = Écrivez 1000 caractères au plus.
settings-term-wrong-taken = Cette adresse est déjà prise dans cette langue. Choisissez-en une autre.
settings-byline-kind = Qui
settings-byline-person = Une personne
settings-byline-collective = Un collectif
settings-byline-role = Fonction
settings-byline-desk = Service
settings-byline-biography = Biographie
settings-done-term = Enregistré. Les lecteurs le voient aussitôt.
settings-done-term-deleted = Supprimé.
settings-act-save-section = Rubrique enregistrée
settings-act-delete-section = Rubrique supprimée
settings-act-save-topic = Sujet enregistré
settings-act-save-byline = Signature enregistrée

## Second factors

settings-factor-rule = Second facteur
settings-factor-rule-who = À qui d’autre il en faut un
settings-factor-rule-hint = Les chefs d’édition, la direction et les administrateurs en ont toujours besoin. Ceux à qui il en faut désormais un l’installent à la prochaine connexion ; leurs sessions sont fermées.
settings-done-factor-rule = Enregistré. Cela vaut dès la prochaine connexion.
settings-factor-lost = Second facteur perdu
settings-factor-lost-what = Si {$name} a perdu son téléphone et ses codes de secours : ses codes, ses clés d’accès et ses codes de secours sont retirés, ses sessions fermées, et les liens créés pour cette personne ne servent plus. Parlez-lui d’abord, de vive voix : quiconque a son mot de passe pourrait entrer.
settings-factor-lost-then-must = À la prochaine connexion, il faudra en installer un nouveau avant toute autre chose.
settings-factor-lost-then-may = Le mot de passe suffira pour se connecter jusqu’à l’installation d’un nouveau.
settings-factor-lost-password = Votre propre mot de passe
settings-factor-lost-do = Retirer le second facteur
settings-factor-lost-ask = Retirer tous les seconds facteurs de {$name} ?
settings-done-factors-removed = Les seconds facteurs sont retirés ; toutes les sessions sont fermées.
settings-act-require-factors = Obligation du second facteur modifiée
settings-act-reset-factors = Second facteur perdu retiré

## Look, menus, pages of policy, rules of comments

settings-act-change-colour = Couleur changée
settings-act-change-logo = Logo changé
settings-act-change-menu = Menu modifié
settings-act-choose-policies = Pages de référence choisies
settings-act-begin-policy = Page de référence commencée
settings-act-rule-comments = Règles des commentaires modifiées
settings-detail-at-once = aussitôt

## Merging

settings-merge-other = Fusionner avec un autre
settings-merge-title = Fusionner « {$name} » avec un autre
settings-merge-hint = Ses articles figurent alors sous l’autre, et ses adresses y mènent. Les noms que l’autre n’a pas deviennent les siens. Rien ne permet de revenir en arrière.
settings-merge-search = Chercher l’autre
settings-merge-do = Fusionner avec celui-ci
settings-merge-ask = Fusionner « {$name} » avec « {$other} » ? Rien ne permet de revenir en arrière.
settings-merge-none = Rien ne porte ce nom.
settings-done-merged = Fusion faite. Les lecteurs la voient aussitôt.
settings-act-merge-topics = Sujets fusionnés
settings-act-merge-bylines = Signatures fusionnées
settings-subject-image = une image
settings-detail-image = image
settings-detail-logo = le logo
settings-detail-filename = fichier
