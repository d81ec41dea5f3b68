### An article's page but for its text: fields, states and moves, revisions, checks, previews.

## Where it stands

article-title = Article
article-untitled = Sans titre
article-version = Version { $number }
article-live = Tel que le voient les lecteurs
article-planned = Paraîtra le { $time }
article-held-back = Sous embargo jusqu’au { $time }
article-saved = Enregistré le { $time }
article-saved-by = Enregistré le { $time } par { $name }
article-owned-by = Déposé par { $name }
article-assigned-to = Confié à { $name }
article-due = À rendre le { $time }
article-withdrawn-because = Retiré : { $reason }
article-held-by = { $name } écrit ici depuis { $time }.
article-take-over = Prendre la main
article-more = Autour de cet article
article-tab-text = Texte
article-tab-revisions = Révisions
article-tab-proof = Comme sur un téléphone
article-tab-previews = Liens d’aperçu
article-read-only = Vous pouvez lire ce texte, mais pas le modifier dans son état actuel.
article-program = Le programme

## A new article

article-new-title = Nouvel article
article-new-headline-hint = Un titre provisoire suffit ; il peut changer jusqu’à la publication.
article-new-begin = Commencer à écrire
article-kind = Nature
article-kind-hint = Une actualité est datée, classée dans une rubrique et reprise dans les fils. Une page, comme « Qui sommes-nous », reste hors du temps.
article-kind-article = Actualité
article-kind-page = Page

## Fields

article-about = Autour du texte
article-field-headline = Titre
article-field-kicker = Surtitre
article-field-standfirst = Chapeau
article-field-dateline = Lieu
article-dateline-hint = D’où l’article a été envoyé
article-field-body = Texte
article-body-hint = En HTML : paragraphes entre <p>, intertitres entre <h2>. L’éditeur a besoin de JavaScript ; ce champ s’en passe.
article-field-bylines = Signatures
article-byline-number = Signature { $number }
article-byline-role = Ce qu’a fait { $name }
article-byline-add = Ajouter une signature
article-field-section = Rubrique
article-field-topics = Sujets
article-field-slug = Adresse
article-slug-follows = Laissée vide, elle suit le titre : { $address }
article-slug-stays = L’adresse ne change plus, car l’article a été public.
article-field-key-points = L’essentiel
article-key-points-hint = Une phrase par ligne
article-field-social-title = Titre de partage
article-field-description = Description de partage
article-description-hint = Si ce champ est vide, le chapeau en tient lieu.
article-field-lead-image = Image au-dessus du texte
article-field-related = Articles liés
article-comments-open = Les lecteurs peuvent commenter
article-comments-closed = Fermés

## Length and checks

article-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
article-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
article-bytes = { $bytes } octets sur { $most }
article-checks = Vérifications
article-checks-clear = Rien ne s’oppose à la publication.
article-level-block = Bloque :
article-level-warn = Attention :
article-check-headline-missing = Le titre manque.
article-check-embargo = Sous embargo jusqu’au { $until }.
article-check-no-section = Choisissez une rubrique.
article-check-page-too-heavy = La page pèse { $bytes } octets, plus que les { $most } permis. Raccourcissez-la ou retirez des images.
article-check-no-alt = Dites ce que montre l’image, ou marquez-la comme décorative.
article-check-no-byline = Personne ne signe cet article.
article-check-headline-long = Le titre compte { $characters } caractères ; au-delà de { $most }, il est coupé dans les résultats de recherche et les cartes.
article-check-no-standfirst = Il n’y a pas de chapeau.
article-check-no-credit = L’image n’a pas de crédit.
article-check-missing-image = Le fichier de l’image manque.
article-check-image-expired = Le droit de montrer l’image a pris fin.
article-check-image-expiring = Le droit de montrer l’image prend fin d’ici 30 jours.
article-check-image-pulled = L’image a été retirée de toutes les pages.
article-check-page-heavy = La page pèse { $bytes } octets. Au-delà de { $most }, elle est lente sur une mauvaise ligne.
article-check-translation-stale = L’original a changé depuis cette traduction.
article-check-original-withdrawn = L’original de cette traduction a été retiré.
article-check-unresolved-notes = { $notes ->
    [one] { $notes } note n’est pas réglée.
   *[other] { $notes } notes ne sont pas réglées.
}
article-check-overdue = Cet article était à rendre le { $due }.
article-check-at-lead = Image au-dessus du texte : { $text }
article-check-at-image = Image { $number } : { $text }

## Notes

article-notes = Notes
article-notes-none = Pas encore de note.
article-note-add = Ajouter une note
article-note-quote = Passage
article-note-body = Note
article-note-mention = Interpeller des collègues
article-note-answer = Répondre
article-note-resolve = Marquer comme réglée
article-note-reopen = Rouvrir
article-note-resolved = Réglée
article-not-published = Cet article n’a pas pu paraître à l’heure prévue, car une vérification le bloque. Voyez les vérifications à côté du texte, corrigez ce qui ne va pas, puis publiez ou programmez de nouveau.

## What can be done

article-act-publish = Publier
article-act-submit = Soumettre à relecture
article-act-approve = Approuver
article-act-schedule = Programmer
article-act-return = Renvoyer
article-act-unschedule = Déprogrammer
article-act-working-copy = Ouvrir une copie de travail
article-act-reopen = Rouvrir
article-act-discard = Abandonner la copie de travail
article-act-withdraw = Retirer
article-act-assign = Confier
article-act-embargo = Embargo
article-ask-discard = Abandonner la copie de travail ? Ses révisions sont conservées.
article-return-note = Que reste-t-il à faire ?
article-return-hint = L’auteur est prévenu et retrouve ceci parmi les notes.
article-schedule-at = Paraîtra le
article-embargo-at = Pas avant le
article-embargo-hint = Laissez vide pour lever l’embargo.
article-zone = Heure locale, { $zone }
article-time-which = On recule les horloges cette nuit-là : cette heure vient deux fois
article-time-first = La première fois
article-time-second = La seconde, une heure plus tard
article-assign-to = À qui
article-assign-due = Pour quand
article-assign-brief = Ce qui est demandé
article-assign-owner = À qui est l’article
article-assign-owner-hint = C’est cette personne qui l’écrit et le soumet.
article-publish-reason = Ce qui a changé
article-publish-reason-hint = Les lecteurs le voient à côté de la nouvelle version.
article-override = Publier malgré le poids de la page. Ce choix est consigné.
article-withdraw-hint = L’article quitte toutes les listes. Son adresse montre la raison aux lecteurs.
article-withdraw-reason = Raison, pour les lecteurs

## What was done

article-done-publish = Publié. Les lecteurs le voient maintenant.
article-done-submit = Soumis à relecture.
article-done-approve = Approuvé.
article-done-schedule = Programmé.
article-done-return = Renvoyé à son auteur.
article-done-unschedule = Déprogrammé.
article-done-working-copy = La copie de travail est ouverte. Les lecteurs voient la version publiée tant que celle-ci ne l’est pas.
article-done-reopen = Rouvert comme brouillon.
article-done-discard = La copie de travail est abandonnée.
article-done-withdraw = Retiré. Les lecteurs voient la raison.
article-done-assign = Confié.
article-done-embargo = L’embargo est modifié.
article-done-save = Enregistré.
article-done-merge = Enregistré avec ce qu’un collègue avait enregistré entre-temps. Relisez le tout.
article-done-note = La note est ajoutée.
article-done-take-over = C’est vous qui écrivez maintenant.
article-done-restore = L’ancienne révision est maintenant la plus récente.
article-done-revoke = Le lien ne fonctionne plus.

## What stands in the way

article-invalid-choice = Ce choix n’est pas proposé. Choisissez de nouveau.
article-needed-note = Écrivez une note qui dit ce qu’il reste à faire.
article-needed-reason = Donnez une raison : les lecteurs la verront.
article-needed-assignee = Choisissez un collègue qui peut se connecter.
article-needed-owner = Choisissez un collègue qui peut se connecter.
article-needed-days = Choisissez entre 1 et 30 jours.
article-needed-body = Écrivez une note de 1 à 4 000 caractères.
article-time-past = Cette heure est passée. Publiez maintenant, ou choisissez une heure plus tardive.
article-time-unreadable = Donnez une date et une heure.
article-time-skipped = Cette heure n’existe pas : on avance les horloges. Choisissez une heure plus tard.
article-time-twice = Cette heure vient deux fois, car on recule les horloges. Dites laquelle des deux.
article-blocked = Cet article ne peut pas encore paraître. Corrigez d’abord ce qui le bloque.
article-address-stays = L’adresse ne peut plus changer : l’article a été public.
article-bad-text = Ce texte ne peut pas être conservé tel quel. Rien n’a été enregistré ; votre texte est toujours là.
article-moved-on = L’article a avancé entre-temps, ce n’est plus possible. Voyez où il en est.
article-saved-since = Quelqu’un a enregistré ce texte depuis que vous l’avez lu. Voyez ce qui a changé, puis décidez.
article-see-changes = Voir ce qui a changé
article-unweighed = Le poids de la page n’a pas pu être mesuré ; rien n’a été fait. Réessayez dans une minute.
article-closed = Rien ne peut être enregistré dans cet article : il est publié ou retiré. Ouvrez d’abord une copie de travail. Votre texte est toujours là.
article-merged = { $name } avait enregistré entre-temps. Les deux textes ont été réunis.
article-clash = { $name } a enregistré entre-temps et modifié les mêmes endroits. Rien de votre texte n’est encore enregistré ; les deux textes sont ici.
article-lead-clash = Quelqu’un vient de choisir une autre image. Rien n’a été changé ; voyez laquelle, puis choisissez de nouveau.
article-clashes = Modifié des deux côtés
article-clash-mine = Votre texte
article-clash-theirs = L’autre texte

## Revisions

article-revision = Révision
article-from = De
article-to = À
article-compare = Comparer
article-compare-from = Comparer depuis la révision { $number }
article-compare-to = Comparer jusqu’à la révision { $number }
article-from-number = De la révision numéro
article-to-number = À la révision numéro
article-saves = { $count ->
    [one] { $count } enregistrement
   *[other] { $count } enregistrements
}
article-compared = Révision { $a } et révision { $b }
article-compared-same = Les deux disent la même chose.
article-restore = Rétablir la révision { $number }
article-restore-hint = Son texte devient la révision la plus récente ; rien n’est perdu.
article-change-added = ajouté
article-change-removed = supprimé
article-change-moved = déplacé
article-change-changed = modifié
article-change-form = mis en forme autrement
article-block-paragraph = Paragraphe
article-block-heading = Intertitre
article-block-list = Liste
article-block-quote = Citation
article-block-image = Image
article-block-gallery = Galerie
article-block-table = Tableau
article-block-infobox = Encadré
article-block-embed-card = Carte
article-block-timeline = Chronologie
article-block-live-entry = Entrée du direct
article-block-preformatted = Texte fixe
article-block-divider = Séparateur
article-part-note = Note de bas de page
article-part-link = Lien
article-part-caption = Légende
article-part-alt = Ce qu’elle montre
article-part-credit = Crédit
article-part-image = Image
article-part-attribution = Auteur
article-part-title = Titre
article-part-when = Heure
article-part-cell = Ligne { $row }, colonne { $column }
article-part-role = Rôle

## Preview links

article-previews-hint = Qui possède un tel lien voit l’article comme le verront les lecteurs, sans se connecter, jusqu’à l’échéance du lien.
article-preview-days = Valable pendant combien de jours
article-preview-make = Créer un lien
article-preview-made = Le nouveau lien
article-preview-once = Copiez-le maintenant : il n’est montré qu’une fois.
article-preview-by = Créé par { $name } le { $time }
article-preview-until = Valable jusqu’au { $time }
article-preview-revoked = Révoqué
article-preview-expired = Échu
article-preview-revoke = Révoquer

## Images

article-lead-none = Pas d’image de tête.
article-lead-choose = Choisir dans la photothèque
article-lead-alt = Ce que montre l’image
article-lead-alt-hint = Si vous laissez vide, la description de la photothèque sert.
article-lead-decorative = Décorative : elle se passe de description
article-lead-remove = Retirer l’image de tête
article-done-lead = L’image est en tête.
article-check-show = Montrer

## Retrait imposé par la loi

article-removal = Retirer un texte en application de la loi
article-removal-hint = Les mots disparaissent pour toujours : de l’article, de ses révisions, de ses notes et de ses liens d’aperçu. Les lecteurs trouvent à leur place la date et votre motif.
article-removal-stays = L’entrée du registre public reste. Elle prouve qu’un texte se trouvait là, et quand ; sans son sel, qui disparaît aussi, personne ne peut retrouver ce qu’il disait. L’adresse reste également. Les images se retirent dans la photothèque ; supprimez les sauvegardes qui contiennent encore le texte.
article-removal-what = Ce qui doit disparaître
article-removal-what-hint = Pour ne retirer qu’un passage, publiez d’abord une version sans lui, puis retirez les précédentes.
article-removal-all = L’article entier, dans toutes ses versions
article-removal-version = Version { $number } du { $time }
article-removal-reason-hint = Nommez le jugement ou la loi. Ne répétez pas ce qui doit disparaître.
article-removal-sure = J’ai compris que rien ne ramènera ce texte.
article-removal-do = Retirer pour toujours
article-removal-none = Il n’y a rien à retirer : aucune version de cet article n’a été publique, ou il a déjà été retiré.
article-removal-current = Les lecteurs voient cette version. Publiez d’abord une version sans le passage, ou retirez l’article entier.
article-needed-sure = Cochez la case : rien ne pourra être annulé.
article-done-removal = Le texte est retiré. Les lecteurs voient le motif.
