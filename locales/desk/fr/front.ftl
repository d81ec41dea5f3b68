### The front page: slots, pins, history, the breaking-news line.

## The page of a front page

front-title = La une : { $language }
front-choose = Chaque langue a sa propre une.
front-none = Il n’y a pas de langue dont vous puissiez composer la une. Adressez-vous à la direction de la publication.
front-hint = Choisissez un article sur l’étagère et posez-le à une place, ou faites-le glisser. Quand un bouton d’une place est sélectionné, les flèches déplacent l’article. Une place sans article se remplit d’elle-même, par date et par rubrique.

## A place and its buttons

front-automatic = se remplit d’elle-même
front-empty = vide
front-until = Jusqu’au
front-up = Monter
front-down = Descendre
front-clear = Retirer
front-put = Poser ici
front-lead = Ouverture
front-second = À côté de l’ouverture, { $n }
front-file-place = Dans le dossier, { $n }
front-section-place = { $section }, { $n }
front-moved = « { $headline } » est maintenant ici : { $place }

## The form

front-unsaved = Pas encore publié : les lecteurs voient la page d’avant.
front-save = Publier la une
front-preview = Aperçu
front-top = Haut de page
front-seconds = Articles à côté de l’ouverture
front-file = Dossier mis en avant
front-file-hint = Plusieurs articles sous un titre commun, entre le haut de page et les rubriques. Sans article, pas de dossier.
front-file-title = Titre du dossier
front-count = Articles montrés
front-hidden = Masquer la rubrique
front-section-up = Monter { $section }
front-section-down = Descendre { $section }

## The breaking-news line

front-breaking = Dernière heure
front-breaking-hint = Une ligne au-dessus de tout le reste. Laissez vide s’il n’y en a pas.
front-breaking-text = Ce qu’elle dit
front-breaking-link = Où elle mène
front-zone = Dans le fuseau { $zone }

## The shelf of articles

front-shelf = Étagère
front-shelf-hint = Articles publiés dans cette langue, les plus récents d’abord
front-search = Chercher parmi les articles publiés
front-pinned = sur la page
front-no-articles = Aucun article publié ne correspond.

## History

front-history = Historique
front-undo = Annuler le dernier changement
front-state = État { $n }
front-current = ce que voient les lecteurs
front-look = Aperçu de l’état { $n }
front-restore-state = Rétablir l’état { $n }
front-restore = Rétablir
front-no-history = Personne n’a encore composé cette page : elle se remplit d’elle-même.

## What was done, and what went wrong

front-done-save = La une est publiée.
front-done-restore = La une antérieure est rétablie.
front-wrong-twice = Un article occupe deux places. Retirez-le de l’une d’elles.
front-wrong-file = Un dossier a besoin d’un titre et d’au moins un article.
front-wrong-breaking = La ligne de dernière heure ne peut dépasser 160 caractères.
front-wrong-public = Un des articles n’est plus publié dans cette langue ; il a quitté sa place. Regardez la page et publiez de nouveau.
front-wrong-overtaken = Un ou une collègue a publié cette une entre-temps. Votre page est conservée ci-dessous ; publiez de nouveau pour remplacer la sienne.
front-wrong-link = La ligne de dernière heure ne peut pas mener là. Utilisez une adresse qui commence par https:// ou par /.
front-wrong-until = Une des heures est illisible. Indiquez une date et une heure.
front-wrong-pick = Choisissez d’abord un article sur l’étagère.
front-gone = Cet article n’est pas montré aux lecteurs : il a quitté sa place, qui se remplit d’elle-même. Enregistrez la une pour l’en retirer, ou publiez-le de nouveau.
