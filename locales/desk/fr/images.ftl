### Images: the library, the page of one image, what is sent and why it is refused.

## The library

images-title = Images
images-search = Nom de fichier, légende, description, crédit
images-parts = Parties de la photothèque
images-show-all = Toutes
images-show-mine = Les miennes
images-show-unused = Inutilisées
images-show-no-alt = Non décrites
images-show-no-credit = Sans crédit
images-show-expiring = Droits bientôt échus
images-show-expired = Droits échus
images-show-pulled = Retirées
images-none = Aucune image ici.
images-pages = Pages
images-first = Aux plus récentes
images-uses = { $count ->
    [one] dans { $count } article
   *[other] dans { $count } articles
}
images-unused = dans aucun article
images-mark-pulled = retirée
images-mark-expired = droits échus
images-mark-expiring = droits bientôt échus
images-mark-no-alt = non décrite
images-mark-no-credit = sans crédit
images-file = Ajouter des images
images-files = Images de cet appareil
images-files-hint = JPEG, PNG, WebP, AVIF, GIF ou TIFF ; plusieurs à la fois, 60 Mo en tout.
images-send = Envoyer
images-refused = { $name } : { $why }
images-none-sent = Choisissez au moins un fichier.
images-choosing = Choisissez l’image de tête de
images-choose = Mettre en tête
images-choose-named = Mettre { $name } en tête

## What shows where

images-target = Que régler
images-focus = Point d’intérêt
images-slot-lead = Tête, 3:2
images-slot-card = Vignette carrée
images-slot-social = Partage sur les réseaux
images-stage = L’image, pour en régler le point d’intérêt ou les cadres
images-stage-role = image à cadrer
images-keys = Les flèches déplacent d’un centième, avec Maj de cinq ; + et − changent la taille d’un cadre ; Suppr s’en remet au programme.
images-said-focus = Point d’intérêt : à { $x } % de la gauche, à { $y } % du haut
images-said-frame = { $slot } : à partir de { $left } % de la gauche et { $top } % du haut, { $width } % de large
images-said-automatic = { $slot } : au choix du programme
images-previews = Ce que montre chaque emplacement
images-preview-of = Rendu : { $slot }
images-numbers = En chiffres
images-focus-own = Point d’intérêt choisi ici, sinon le milieu
images-across = À partir de la gauche, en %
images-down = À partir du haut, en %
images-slot-own = { $slot } : choisi ici, sinon autour du point d’intérêt
images-left = Bord gauche, en %
images-top = Bord haut, en %
images-width = Largeur, en %

## What it says and whose it is

images-words = En mots
images-file-says = Le fichier lui-même dit :
images-decorative = Décorative : ne dit rien que le texte ne dise
images-alt = Ce qu’elle montre
images-alt-hint = Ce qu’elle montre est lu à celles et ceux qui ne la voient pas. Dites ce qui compte.
images-caption = Légende
images-rights = Droits
images-credit = Crédit
images-credit-hint = Tel que les lecteurs le voient : Photo Amina Diallo
images-copyright = Droits d’auteur
images-copyright-hint = Qui détient les droits. Voyage dans le fichier.
images-licence = Licence
images-licence-hint = Ce qui a été convenu, pour la rédaction seulement.
images-expires = Dernier jour où elle peut être montrée
images-expires-hint = Laissez vide s’il n’y a pas de limite. Le marbre prévient 30 jours avant.
images-not-yours = Cette image a été ajoutée par quelqu’un d’autre. Demandez à un chef d’édition de la modifier.

## Where it stands

images-where = Où elle figure
images-nowhere = Dans aucun article pour l’instant.
images-logo = le logo
images-logo-where = en tête de chaque page
images-pull-logo = C’est le logo : il quitte l’en-tête de chaque page, et le nom du journal prend sa place.
images-place-hidden = Un article que vous ne pouvez pas voir
images-place-lead = en tête
images-place-public = visible par les lecteurs
images-about-file = Le fichier
images-format = Format
images-bytes = Octets
images-taken = Prise le
images-filed = Ajoutée
images-made = Formats pour les lecteurs
images-being-made = en préparation
images-camera = De ce que l’appareil a écrit, ni le lieu ni les numéros de série ne sont jamais montrés ni transmis.
images-trouble = Les formats pour les lecteurs n’ont pas pu être préparés : { $why }

## To take it out, to replace it

images-take-out = Retirer ou remplacer
images-pulled = Retirée de toutes les pages le { $time } : { $reason }
images-ended = Le droit de la montrer a pris fin le { $date }. Retirez-la, remplacez-la ou fixez un nouveau jour.
images-was-replaced = Elle a été remplacée par
images-replacement = cette image
images-pull = Retirer de toutes les pages
images-pull-hint = { $count ->
    [one] Elle disparaît aussitôt de { $count } article public, des flux et des vignettes. Les articles restent, sans elle.
   *[other] Elle disparaît aussitôt de { $count } articles publics, des flux et des vignettes. Les articles restent, sans elle.
}
images-pull-ask = Retirer maintenant cette image de toutes les pages ?
images-restore = La montrer à nouveau
images-restore-hint = Elle réapparaît partout où elle figure.
images-replace = Remplacer partout
images-back = Retour à l’image
images-replace-hint = { $count ->
    [one] Elle figure dans { $count } article. S’il est publié, les lecteurs en auront une nouvelle version.
   *[other] Elle figure dans { $count } articles. De ceux qui sont publiés, les lecteurs auront une nouvelle version.
}
images-replace-by = Par quelle image
images-with-words = Elle montre autre chose : reprendre aussi sa description, sa légende et son crédit
images-replace-reason = Les lecteurs le voient près de la nouvelle version.
images-replace-ask = Remplacer maintenant cette image dans tous les articles ?
images-replaced = { $count ->
    [one] Remplacée dans { $count } article.
   *[other] Remplacée dans { $count } articles.
}
images-left-out = Laissés tels quels
images-left-refused = Vous n’avez pas le droit de modifier cet article. Demandez à quelqu’un qui l’a.
images-left-blocked = Il n’a pas pu être modifié en l’état. Ouvrez-le pour voir.

## What was done, what is missing

images-done-filed = Les images sont ajoutées.
images-done-described = Enregistré.
images-done-pulled = Retirée de toutes les pages.
images-done-restored = Elle est à nouveau visible.
images-needed-reason = Indiquez un motif, pour mémoire.
images-needed-new = Choisissez une autre image.
images-wrong-per-cent = Indiquez des nombres entre 0 et 100.
images-wrong-cut = Ce cadre sort de l’image.
images-wrong-date = Ce n’est pas un jour. Écrivez-le comme 2027-03-31.
images-wrong-long = L’une de ces lignes est trop longue : 5 000 caractères au plus.

## Why a file is not taken

images-error-no-image = Ce fichier n’est pas une image. Envoyez une photo en JPEG, PNG, WebP, AVIF, GIF ou TIFF.
images-error-heic = Les photos au format HEIC des iPhone ne peuvent pas être lues ici. Envoyez-la en JPEG : sur l’iPhone, partagez-la par e-mail.
images-error-svg = Les dessins SVG ne sont pas acceptés, car ils peuvent contenir des programmes. Enregistrez-le en PNG et renvoyez-le.
images-error-film = Ce fichier est une vidéo, pas une image.
images-error-uncommon = Cette image est d’une forme peu courante. Enregistrez-la en JPEG ou PNG ordinaire et renvoyez-la.
images-error-damaged = Cette image est abîmée ou incomplète. Renvoyez-la, ou enregistrez-la avec un autre programme.
images-error-pixels = Cette image a trop de pixels. Réduisez-la et renvoyez-la.
images-error-frames = Cette image est une animation de plus de mille vues. Envoyez-en une seule.
images-error-too-large = Ce fichier est trop lourd : 50 Mo au plus.
images-error-empty = Ce fichier est vide.
images-error-too-many = Vous avez envoyé beaucoup d’images en une heure. L’envoi reprendra dans quelques minutes.
images-error-too-much = Trop de grosses images sont en route à la fois. L’envoi reprendra quand certaines seront arrivées.
images-error-unknown = On ne sait plus rien de ce fichier. Il est renvoyé depuis le début.
images-error-offset = La partie ne commence pas où la précédente s’est arrêtée.
images-error-too-long = Il est arrivé plus que ce que contient le fichier. Renvoyez-le depuis le début.
images-error-busy = Une autre partie de ce fichier est en cours d’écriture. Réessayez dans un instant.
