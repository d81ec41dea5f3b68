### Français : les mots que voient les lecteurs. Heures, noms et nombres arrivent prêts à imprimer.

## Le cadre de chaque page

skip = Aller au texte principal
languages = Langues
sections = Rubriques
more-sections = Toutes les rubriques
the-paper = Le journal
pages = Pages
window = { $title } – { $name }
feed = Fil de { $name }
follow = Suivre par fil Atom

## Une, rubriques, sujets, auteurs

updated-at = Dernière mise à jour à { $time }
top-stories = À la une
breaking = Dernière heure
latest = En continu
empty = Rien n’a encore été publié ici.
in-section = Dans { $name }
topic = Sujet
author = Auteur
collective = Signature collective
articles-by = Les articles de { $name }
page-number = Page { $n }
page-of = Page { $n } sur { $total }
newer = Articles plus récents
older = Articles plus anciens
newest = Les plus récents

## Article

by = Par { $names }
signature = { $name } ({ $role })
published = Publié le { $time }
updated = Mis à jour le { $time }
reading-time = Lecture : { $minutes } min
also-in = Dans d’autres langues : { $languages }
key-points = L’essentiel
topics = Sujets
share = Partager
by-mail = Par courriel
on-whatsapp = Sur WhatsApp
permalink = Lien permanent
related = À lire aussi
comments = { $n ->
    [0] Aucun commentaire
    [one] { $n } commentaire
   *[other] { $n } commentaires
}
notes = Notes
note = Note { $n }
back-to-text = Retour au texte, note { $n }
show-image = Afficher l’image
show-image-of = Afficher l’image ({ $kilobytes } ko)
host-audio = Audio
host-video = Vidéo
host-document = Document
host-map = Carte
host-other = Contenu externe

## Commentaires

comments-on = Commentaires sur « { $headline } »
comments-open = Les commentaires sont ouverts.
comments-closed = Les commentaires sont fermés.
in-reply-to = En réponse à { $name }
newer-comments = Commentaires plus récents
older-comments = Commentaires plus anciens
back-to-article = Retour à l’article

## Rien à montrer

withdrawn = Cet article a été retiré
withdrawn-text = Il se trouvait à cette adresse et n’est plus publié.
withdrawn-published = Il avait été publié le { $date }.
withdrawn-reason = Le motif
not-found = Cette page n’existe pas
not-found-text = L’adresse comporte peut-être une faute, ou ce qui se trouvait ici a été déplacé. La une et les rubriques permettent de poursuivre la lecture.
front-page = La une
unavailable = Le journal est momentanément inaccessible
unavailable-text = C’est de notre fait. Veuillez réessayer dans quelques minutes.
failed = Une erreur s’est produite
failed-text = Cette page n’a pas pu être préparée, et c’est de notre fait. L’équipe technique du journal en trouvera la trace.
slow-down = Trop de demandes
slow-down-text = Beaucoup de demandes sont venues de votre connexion en peu de temps. Veuillez patienter une minute, puis réessayer.
refused = Cette demande ne peut pas aboutir
refused-text = Le serveur n’a pas compris la demande, ou n’a pas le droit d’y répondre.
