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
page-weight = Page : { $kilobytes } ko
page-weight-with-image = Page : { $kilobytes } ko, image : { $image } ko
data = Images
data-full = complètes
data-low = légères
data-text = sans
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
comment-paper = la rédaction
comment-write = Écrire un commentaire
comment-answer = Répondre à { $name }
comment-go = Rédiger la réponse
comment-to-article = Sur l’ensemble de l’article
comment-name = Votre nom
comment-text = Votre commentaire
comment-rules = 5 000 caractères au plus. La rédaction lit chaque commentaire avant qu’il ne paraisse. Nous ne gardons pas votre adresse, seulement un code qui permet de reconnaître les abus répétés, pendant douze semaines au plus.
comment-rules-known = 5 000 caractères au plus. La rédaction lit le premier commentaire de chacun avant qu’il ne paraisse. Nous ne gardons pas votre adresse, seulement un code qui permet de reconnaître qui écrit, pendant douze semaines au plus.
comment-rules-at-once = 5 000 caractères au plus. Les commentaires paraissent aussitôt, et la rédaction retire ceux qui nuisent. Nous ne gardons pas votre adresse, seulement un code qui permet de reconnaître les abus répétés, pendant douze semaines au plus.
comment-leave-empty = Laissez ce champ vide
comment-send = Envoyer
comment-waiting = Merci. Votre commentaire attend la rédaction ; il paraîtra ici une fois approuvé.
comment-shown = Merci. Votre commentaire figure ci-dessous.
comment-problem-name = Indiquez un nom de 1 à 60 caractères.
comment-problem-papers-name = Choisissez un autre nom : celui-ci est celui du journal.
comment-problem-text = Écrivez entre 2 et 5 000 caractères.
comment-problem-trap = Un champ qui doit rester vide a été rempli. Votre texte est toujours là : envoyez-le de nouveau.
comment-problem-old = Ce formulaire est resté ouvert longtemps. Votre texte est toujours là : envoyez-le de nouveau.
comment-problem-soon = C’était très rapide. Relisez votre commentaire, puis envoyez-le de nouveau.
comment-problem-many = Beaucoup de commentaires sont venus de votre connexion. Votre texte est toujours là : patientez quelques minutes, puis envoyez-le de nouveau.
comment-problem-closed = Les commentaires de cet article ont été fermés entre-temps. Votre texte est toujours là, pour que vous puissiez le garder.
comment-problem-banned = La rédaction n’accepte pas de commentaires de votre connexion jusqu’au { $date }.
comment-problem-unavailable = Rien ne peut être reçu pour le moment, et c’est notre faute. Votre texte est toujours là : envoyez-le de nouveau dans quelques minutes.

## Rien à montrer

withdrawn = Cet article a été retiré
withdrawn-text = Il se trouvait à cette adresse et n’est plus publié.
withdrawn-published = Il avait été publié le { $date }.
withdrawn-reason = Le motif
removed = Ce texte a été retiré en application de la loi
removed-text = Il se trouvait à cette adresse, et le journal a dû l’effacer.
removed-dates = Il avait été publié le { $published } ; il a été effacé le { $removed }.
removed-record = Son entrée reste dans le registre public : elle prouve qu’un texte se trouvait ici, et depuis quand, sans rien révéler de ce qu’il disait.
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

## Le registre public

record-published = Version { $version }, publiée le { $time }, entrée { $entry }
record-updated = Version { $version }, mise à jour le { $time }, entrée { $entry }
history = Versions
history-of = Les versions de « { $headline } »
history-of-removed = Les versions d’un article retiré en application de la loi
history-text = Chaque version publiée est inscrite, avec sa date, dans un registre que personne ne peut modifier en silence, pas même nous.
how-to-verify = Comment vérifier
version = Version { $n }
version-published = Publiée le { $time }
version-corrected = Mise à jour le { $time }
version-withdrawn = Retirée le { $time }
version-backfilled = Datée du { $time }, publiée avant son inscription au registre
version-entered = Inscrite le { $time } : le registre répond du texte depuis ce jour, non de la date qu’il porte.
version-entry = Entrée { $entry } du registre public
version-reason = Motif : { $reason }
version-as-it-was = La version { $n } telle qu’elle était
version-gone = Ce texte n’est plus montré : l’article avait été retiré.
version-removed = Effacée en application de la loi le { $time }
version-was = Version { $n }, telle qu’elle était en ligne du { $from } au { $until }
version-is = Version { $n }, en ligne depuis le { $from }
version-current = La version actuelle
version-all = Toutes les versions
changes-more = D’autres passages ont changé : comparez les deux versions.
change-moved = déplacé
change-form = mise en forme
part-kicker = Surtitre
part-headline = Titre
part-standfirst = Chapô
part-dateline = Lieu
part-bylines = Signatures
part-section = Rubrique et sujets
part-image = Image
part-card = Texte pour les moteurs de recherche
log = Le registre public
log-what = Tout ce que ce journal publie, corrige ou retire est inscrit dans un registre auquel on ne peut qu’ajouter.
log-says = Une entrée dit quel article, quelle version, à quelle adresse et quand. Elle ne contient pas le texte, mais son empreinte : un nombre qui change dès qu’une lettre change. Chaque entrée est liée à toutes celles qui la précèdent, de sorte qu’une ligne modifiée après coup se voit. Si la loi oblige à retirer un texte, l’entrée reste, et le texte disparaît.
log-signature = La signature
log-signed = Le journal signe l’état du registre. Voici la clé qui permet de contrôler cette signature ; gardez-la, et comparez-la si elle devait changer.
log-changing = Le journal est en train de changer de clé : les deux signent, la nouvelle d’abord.
log-witnesses = Les témoins
log-witnessed = Des témoins indépendants confirment que tous voient le même registre :
log-unwitnessed = Aucun témoin indépendant ne confirme encore l’état du registre. Sans témoin, on peut vérifier que rien n’a changé depuis sa dernière visite, mais pas que d’autres lecteurs voient le même registre.
log-witness = Ce journal est lui-même témoin pour d’autres. Il signe alors avec cette clé :
log-programs = Pour les programmes
log-formats = Le registre suit la norme ouverte C2SP tlog-tiles. Son état signé :
log-verify = Vérifier un article
verify-intro = Vous n’avez pas à nous croire sur parole : chacun peut contrôler ce que nous avons publié, et quand.
verify-what = Ce que l’on peut vérifier
verify-proves = Que le texte que vous lisez est, lettre pour lettre, celui qui a été inscrit à cette date ; et que rien de ce que vous avez vu n’a été changé ou effacé depuis.
verify-not = Ce que cela ne dit pas : si ce que l’article affirme est exact. Cela prouve ce qui a été publié, non ce qui est vrai.
verify-how = Comment faire
verify-command = Avec le programme Marbre, sur n’importe quel ordinateur :
verify-does = Il télécharge l’article, calcule son empreinte, contrôle qu’elle figure dans le registre que le journal a signé, et que ce registre prolonge celui qu’il a vu la dernière fois. Il dit en clair ce qui est prouvé et ce qui ne l’est pas.
verify-others = D’autres programmes savent lire ce registre : il suit une norme ouverte.
