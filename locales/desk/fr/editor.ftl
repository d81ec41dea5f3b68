### The editor of the text, in the browser: tools, saving, locks, notes, the meter. Its script is given these.

## The text and its tools

editor-text = Texte de l’article
editor-toolbar = Outils du texte
editor-with-keys = { $label } ({ $keys })
editor-undo = Annuler
editor-redo = Rétablir
editor-style = Type de paragraphe
editor-style-other = Autre
editor-insert = Insérer un bloc
editor-more = Autres outils
editor-settings = Réglages de ce bloc
editor-done = Valider
editor-cancel = Annuler
editor-close = Fermer
editor-delete = Supprimer
editor-describe = Décrire
editor-move-up = Monter le bloc
editor-move-down = Descendre le bloc
editor-delete-block = Supprimer le bloc
editor-line-break = Retour à la ligne dans le même paragraphe

## Blocks

editor-paragraph = Paragraphe
editor-heading-2 = Intertitre
editor-heading-3 = Intertitre plus petit
editor-heading-4 = Le plus petit intertitre
editor-bullets = Liste à puces
editor-numbers = Liste numérotée
editor-quote = Citation
editor-pull-quote = Exergue
editor-table = Tableau
editor-infobox = Encadré
editor-card = Carte pour une vidéo ou un message
editor-timeline = Chronologie
editor-live-entry = Entrée du direct
editor-preformatted = Texte préformaté
editor-divider = Séparation
editor-gallery = Galerie d’images
editor-empty-text = Écrivez ici. Tapez « / » pour les blocs.
editor-empty-paragraph = Tapez « / » pour les blocs
editor-empty-attribution = Qui l’a dit ou écrit
editor-empty-table_caption = Ce que montre le tableau
editor-empty-gallery_caption = Ce que montrent ces images ensemble
editor-empty-entry_when = Quand : le 12 mai, vers midi…
editor-empty-infobox_title = Titre de l’encadré
editor-empty-live_headline = Titre de l’entrée
editor-empty-image = Légende
editor-empty-embed_card = Ce que cela dit, en toutes lettres
editor-empty-heading = Intertitre
editor-empty-preformatted = Texte dont les espaces et les lignes comptent

## Words

editor-strong = Gras
editor-emphasis = Italique
editor-strikethrough = Barré
editor-superscript = Exposant
editor-subscript = Indice
editor-code = Code
editor-link = Lien
editor-link-text = Mots du lien
editor-link-address = Adresse
editor-link-hint = Une adresse web, une adresse e-mail, ou un chemin comme /fr/page/a-propos
editor-link-wrong = Un lien ne peut pas mener à cette adresse. Écrivez-la comme https://example.org/page
editor-link-remove = Retirer le lien
editor-footnote = Note de bas de page
editor-footnote-text = Texte de la note
editor-footnote-open = Note : { $text }
editor-footnote-empty = Note vide
editor-footnote-delete = Supprimer la note
editor-language = Mots dans une autre langue
editor-language-of = Langue de ces mots
editor-language-other = Une autre langue
editor-language-tag = Code de langue
editor-language-tag-hint = Seulement si elle n’est pas dans la liste : « ln » pour le lingala, « zh-Hant » pour le chinois traditionnel
editor-language-wrong = Ce n’est pas un code de langue. Écrivez-le comme « ln » ou « pt-BR ».
editor-language-remove = Même langue que l’article
editor-language-select-first = Sélectionnez d’abord les mots, puis indiquez leur langue.

## Settings of blocks

editor-settings-image = Image
editor-settings-embed_card = Carte
editor-settings-quote = Citation
editor-settings-list = Liste
editor-settings-timeline_entry = Entrée de la chronologie
editor-settings-live_entry = Entrée du direct
editor-alt = Ce que montre l’image
editor-alt-hint = Pour les lecteurs qui ne la voient pas. Dites ce qui compte pour le sujet.
editor-alt-is = Description : { $text }
editor-alt-decorative = Décorative : ne dit rien que le texte ne dise
editor-alt-unwritten = Pas encore décrite
editor-decorative = Décorative : elle se passe de description
editor-credit = Crédit
editor-credit-is = Crédit : { $name }
editor-image-link = Mène à (facultatif)
editor-image-missing = Cette image n’a pas été retrouvée lors de la reprise des archives. Elle se trouvait à l’adresse
editor-card-address = Adresse de la vidéo ou du message
editor-card-title = Titre
editor-card-provider = Hébergé par
editor-provider-by-address = Selon l’adresse
editor-provider-youtube = YouTube
editor-provider-vimeo = Vimeo
editor-provider-dailymotion = Dailymotion
editor-provider-x = X
editor-provider-facebook = Facebook
editor-provider-instagram = Instagram
editor-provider-tiktok = TikTok
editor-provider-soundcloud = SoundCloud
editor-provider-spotify = Spotify
editor-provider-mastodon = Mastodon
editor-provider-telegram = Telegram
editor-provider-audio = Enregistrement sonore
editor-provider-video = Vidéo
editor-provider-document = Document
editor-provider-map = Carte géographique
editor-provider-other = Un autre site
editor-pull-quote-drawn = Exergue : tirée en grand du texte de l’article
editor-quote-source = Où on peut la lire (facultatif)
editor-list-start = Premier numéro
editor-list-start-hint = Laissez vide pour des puces
editor-number-wrong = Ce n’est pas un nombre entier.
editor-entry-date = Date pour les machines (facultatif)
editor-entry-date-hint = 2019, 2019-05, 2019-05-12 ou 2019-05-12T14:30Z
editor-date-wrong = Ce n’est pas une date. Écrivez-la comme indiqué.
editor-live-time = Publiée à
editor-live-name = Nom permanent
editor-live-name-hint = Il fait partie de son adresse dans la page. N’y touchez plus une fois l’entrée publique.
editor-live-name-wrong = Lettres minuscules de a à z, chiffres et traits d’union, 64 au plus.

## Tables

editor-table-menu = Tableau
editor-row-before = Ligne au-dessus
editor-row-after = Ligne au-dessous
editor-row-delete = Supprimer la ligne
editor-column-before = Colonne avant
editor-column-after = Colonne après
editor-column-delete = Supprimer la colonne
editor-header-row = Ligne d’en-tête
editor-header-column = Colonne d’en-tête
editor-header-cell = Cellule d’en-tête
editor-merge-cells = Fusionner les cellules
editor-split-cell = Scinder la cellule
editor-table-delete = Supprimer le tableau

## Find, invisible characters, help

editor-find = Chercher et remplacer
editor-find-text = Chercher
editor-replace-by = Remplacer par
editor-find-case = Respecter les majuscules
editor-find-whole = Mots entiers
editor-find-next = Suivant
editor-find-previous = Précédent
editor-find-none = Introuvable
editor-find-count = Trouvés : { $count }
editor-find-at = { $at } sur { $count }
editor-replace = Remplacer
editor-replace-all = Tout remplacer
editor-replaced = Remplacés : { $count }
editor-invisible = Montrer les caractères invisibles
editor-invisible-nbsp = Espace insécable
editor-invisible-nnbsp = Espace fine insécable
editor-invisible-nbhy = Trait d’union insécable
editor-invisible-shy = Trait d’union conditionnel
editor-invisible-zwsp = Espace sans chasse
editor-invisible-zwnj = Antiliant sans chasse
editor-invisible-zwj = Liant sans chasse
editor-invisible-lrm = Marque gauche-à-droite
editor-invisible-rlm = Marque droite-à-gauche
editor-invisible-wj = Gluon de mots
editor-help = Aide du clavier
editor-help-keys = Touches
editor-help-signs = Signes en début de ligne ou autour des mots
editor-help-tab = Cellule suivante, un cran plus loin dans une liste
editor-help-toolbar = Aller aux outils

## Pasting

editor-paste-images = Images laissées de côté : { $count }. Seules les images que le journal conserve peuvent figurer dans un article.
editor-paste-files = On ne peut pas coller de fichiers ici. Seules les images que le journal conserve peuvent figurer dans un article.

## Saving

editor-state-unchanged = Aucun changement
editor-state-changed = Pas encore enregistré
editor-state-saving = Enregistrement…
editor-state-saved = Enregistré à { $time }
editor-state-offline = Hors ligne : conservé sur cet appareil
editor-state-offline-unkept = Hors ligne, et ce navigateur ne conserve rien : laissez cette page ouverte
editor-state-login = Vous êtes déconnecté. Votre texte est conservé sur cet appareil.
editor-state-login-link = Se reconnecter dans un nouvel onglet
editor-state-refused = Enregistrement impossible : { $message }
editor-state-conflict = En attente de votre décision
editor-restored = Du texte qui n’avait pas été enregistré a été retrouvé sur cet appareil et remis en place.

## Someone else

editor-lock-held = { $name } écrit ici depuis { $time }.
editor-lock-held-read = Vous pouvez lire au fil de l’écriture. Prenez la main si vous voulez écrire.
editor-lock-taken = { $name } a pris la main à { $time }.
editor-lock-taken-kept = Ce que vous avez tapé est conservé. Quand vous reprendrez la main, les deux textes seront réunis.
editor-lock-take = Prendre la main
editor-clash-title = Deux versions du même passage
editor-clash-say = { $name } a enregistré à { $time }. Passages que vous avez changés tous les deux : { $count }. Tout le reste a été réuni.
editor-clash-text = Dans le texte
editor-clash-mine = La vôtre
editor-clash-theirs = Celle de { $name }
editor-clash-nothing = (supprimé)
editor-clash-image = Image : { $text }
editor-clash-done = Continuer ainsi
editor-keep-mine = Garder la mienne
editor-take-theirs = Prendre l’autre
editor-keep-both = Garder les deux

## Fields

editor-field-kicker = Surtitre
editor-field-headline = Titre
editor-field-standfirst = Chapô
editor-field-dateline = Lieu
editor-field-bylines = Signatures
editor-field-section = Rubrique
editor-field-topics = Sujets
editor-field-lead-image = Image de tête
editor-field-key-points = L’essentiel
editor-field-related = Articles liés
editor-field-social-title = Titre pour les réseaux sociaux
editor-field-description = Description
editor-topics-chosen = Sujets choisis
editor-topics-add = Ajouter un sujet
editor-bylines-chosen = Qui signe
editor-bylines-add = Ajouter une signature
editor-byline-role = Ce que { $name } a fait pour cet article
editor-byline-role-hint = Rôle (facultatif)
editor-combo-none = Rien de ce nom
editor-chosen-up = Monter { $name }
editor-chosen-down = Descendre { $name }
editor-chosen-remove = Retirer { $name }
editor-chosen-added = Ajout : { $name }
editor-chosen-moved = { $name } est maintenant au rang { $place }
editor-chosen-removed = Retrait : { $name }

## Meter, checks, proof

editor-meter-length = Mots : { $words } · { $minutes } min
editor-meter-good = { $bytes } octets chez le lecteur
editor-meter-warn = { $bytes } octets chez le lecteur : plus de { $warn }. Raccourcissez si possible.
editor-meter-most = { $bytes } octets chez le lecteur : plus de { $most }. La direction de la publication doit l’autoriser.
editor-checks-none = Rien ne s’oppose à la publication.
editor-check-block = Nécessaire :
editor-check-warn = À revoir :
editor-proof = Vue du lecteur
editor-proof-title = L’article sur le téléphone d’un lecteur

## Notes

editor-note = Remarque sur ces mots
editor-note-new = Nouvelle remarque
editor-note-select-first = Sélectionnez les mots sur lesquels porte la remarque.
editor-note-send = Ajouter la remarque
editor-note-reply = Répondre
editor-note-resolve = Régler
editor-note-reopen = Rouvrir
editor-note-show = Montrer dans le texte
editor-note-gone = Ces mots ne sont plus dans le texte.
editor-note-failed = Le serveur n’a pas répondu.
editor-note-not-sent = La remarque n’est pas partie : { $why } Elle est toujours là ; réessayez.
editor-notes-none = Aucune remarque ouverte
editor-notes-resolved = Remarques réglées : { $count }
editor-notes-unread = Les remarques n’ont pas pu être lues. Elles reviendront avec la connexion.
editor-mention = Personnes

## Images

editor-images = Images de cet appareil
editor-library = Image de la photothèque
editor-library-search = Nom de fichier, légende, crédit
editor-library-none = Aucune image trouvée
editor-library-more = Plus d’images
editor-library-failed = La photothèque ne répond pas. Réessayez.
editor-tray = Images en route
editor-tray-count = Arrivées : { $done } sur { $all }
editor-tray-gallery = Faire une galerie de ces images
editor-upload-waiting = En attente
editor-upload-percent = { $percent } %
editor-upload-paused = La connexion est coupée ; l’envoi reprendra de lui-même
editor-upload-login = Vous êtes déconnecté ; l’envoi reprendra après connexion
editor-upload-done = Arrivée
editor-upload-again = Réessayer
editor-upload-again-named = Réessayer : { $name }
editor-upload-cancel-named = Annuler : { $name }
editor-upload-arrived = { $name } est arrivée.
editor-upload-failed = { $name } : { $why }
editor-upload-pasted = Image collée
editor-upload-no-image = Ce fichier n’est pas une image. Envoyez une photo en JPEG, PNG, WebP, AVIF, GIF ou TIFF.
editor-upload-heic = Les photos au format HEIC des iPhone ne peuvent pas être lues ici. Envoyez-la en JPEG : sur l’iPhone, partagez-la par e-mail.
editor-upload-place = { $name } figurera ici
editor-upload-resumed = Les images qui n’étaient pas encore arrivées repartent.
editor-upload-read-only = Quelqu’un d’autre écrit ici. Prenez la main avant d’ajouter des images.
editor-lead-device = Choisir sur cet appareil
editor-lead-library = Choisir dans la photothèque
editor-lead-remove = Retirer l’image
editor-lead-none = Pas d’image de tête. Déposez-en une ici.
editor-alt-library = De la photothèque : { $text }
editor-credit-library = Crédit, de la photothèque : { $name }
editor-image-pulled = Retirée de toutes les pages : les lecteurs ne la voient pas
editor-image-expired = Le droit de la montrer a pris fin
editor-image-page = Dans la photothèque
editor-check-show = Montrer
