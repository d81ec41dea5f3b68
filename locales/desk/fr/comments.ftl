### Readers' comments: the queue, decisions, replies, bans.

## La file

comments-title = Commentaires
comments-tab-waiting = En attente
comments-tab-approved = Approuvés
comments-tab-rejected = Refusés
comments-tab-spam = Indésirables
comments-more-than = { $n }+
comments-words = Mots ou nom
comments-all = Tous les commentaires
comments-same = Commentaires de la personne qui a signé « { $name } ».
comments-are-open = Les commentaires de cet article sont ouverts.
comments-are-closed = Commentaires fermés
comments-open = Ouvrir les commentaires
comments-close = Fermer les commentaires
comments-chosen = Sélection :
comments-do-approved = Approuver
comments-do-rejected = Refuser
comments-do-spam = Indésirable
comments-do-waiting = Remettre en attente
comments-by-paper = réponse de { $name }
comments-answers = En réponse à { $name } :
comments-others = { $n ->
    [one] { $n } autre commentaire de cette personne
   *[other] { $n } autres commentaires de cette personne
}
comments-refused = { $n ->
    [one] { $n } refusé
   *[other] { $n } refusés
}
comments-banned-until = Exclusion jusqu’au { $date }
comments-answer = Répondre
comments-answer-as = Répondre au nom de { $name }
comments-answer-text = Votre réponse
comments-answer-approve = Répondre et approuver
comments-empty = Aucun commentaire ici.
comments-none-chosen = Sélectionnez au moins un commentaire.
comments-too-many = Sélectionnez 200 commentaires au plus.
comments-keys = Touches
comments-key-next = commentaire suivant
comments-key-previous = commentaire précédent
comments-key-choose = sélectionner

## Exclusions

comments-bans = Exclusions
comments-bans-hint = Une personne exclue ne peut pas commenter pendant un temps. Elle est reconnue à son réseau et à son type de navigateur, par un code qui change : une autre personne du même réseau peut être touchée, choisissez donc des durées courtes.
comments-bans-empty = Personne n’a été exclu.
comments-ban = Exclure cette personne
comments-ban-hint = { $n ->
    [one] Cette personne ne pourra pas commenter pendant un temps, { $n } jour au plus. Le motif n’est pas montré aux lecteurs.
   *[other] Cette personne ne pourra pas commenter pendant un temps, { $n } jours au plus. Le motif n’est pas montré aux lecteurs.
}
comments-ban-days = Durée
comments-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
comments-ban-reject = Refuser aussi ce qu’elle a encore en attente
comments-ban-by = { $name }, { $date }
comments-ban-lifted = Levée le { $date }
comments-ban-ended = Terminée le { $date }
comments-lift = Lever l’exclusion

## Ce qui a été fait

comments-done-approved = Approuvé : les lecteurs le voient.
comments-done-rejected = Refusé.
comments-done-spam = Classé parmi les indésirables.
comments-done-waiting = Remis en attente.
comments-done-undone = Annulé.
comments-done-answered = Votre réponse est sur la page.
comments-done-opened = Les commentaires sont de nouveau ouverts.
comments-done-closed = Les commentaires sont fermés.
comments-done-banned = La personne est exclue.
comments-done-lifted = L’exclusion est levée.

## Ce qui ne va pas

comments-wrong-text = Écrivez entre 2 et 5 000 caractères.
comments-wrong-refused = Ce commentaire a été refusé : approuvez-le avant d’y répondre.
comments-wrong-writer = Ce commentaire ne permet d’exclure personne : il vient d’ailleurs, ou il est du journal lui-même.
comments-wrong-ban = Donnez un motif, et une durée de 1 à 42 jours.
