### The stone, home of the desk: articles by state, filters, search, what waits for whom.

## The lists

stone-title = Le marbre
stone-new = Nouvel article
stone-personal = Vos listes
stone-states = Par état des articles
stone-list-waiting = M’attend
stone-list-mine = Mon travail
stone-list-stale = En souffrance
stone-list-today = Publiés aujourd’hui
stone-list-working = Copies de travail
stone-stale-hint = En retard, programmés pour une heure déjà passée, avec une image dont le droit prend fin d’ici 30 jours, ou traduits d’un article retiré ou modifié depuis moins de 90 jours.
stone-empty-filtered = Aucun article ne correspond. Effacez un filtre ou cherchez moins de mots.
stone-empty-waiting = Rien ne vous attend.
stone-empty-stale = Rien n’est en souffrance.
stone-empty-list = Aucun article ici pour l’instant.
stone-pages = Pages de la liste
stone-first = Revenir au début

## Search and filters

stone-search = Rechercher dans tous les articles
stone-clear = Effacer les filtres
stone-due-label = Échéance
stone-due-overdue = En retard
stone-due-today = D’ici ce soir
stone-due-week = D’ici une semaine
stone-person-out = { $name } (exclu)

## What a line says

stone-untitled = Sans titre
stone-page = Page
stone-assigned = pour {$person}
stone-due = à rendre le {$at}
stone-overdue = en retard depuis le {$at}
stone-planned = prévu pour le {$at}
stone-updated = publié le {$at}
stone-saved = enregistré le {$at}
stone-mark-returned = renvoyé
stone-mark-mentions = une note vous mentionne
stone-mark-behind = en retard sur l’original
stone-mark-late = son heure est passée
stone-mark-assigned = vous est confié
stone-mark-orphaned = son original est retiré
stone-mark-rights-ending = le droit d’une image prend fin bientôt
stone-mark-rights-ended = le droit d’une image a pris fin

## Assigning

stone-assign = Attribuer
stone-assign-person = À qui
stone-assign-due = Échéance
stone-assign-brief = Ce qui est demandé
stone-nobody = Personne
stone-done-assigned = L’article est attribué.
stone-wrong-person = Choisissez une personne dans la liste.
stone-wrong-due = Indiquez l’échéance par un jour et une heure, ou laissez-la vide.
stone-wrong-brief = La demande ne peut dépasser 2 000 caractères. Raccourcissez-la.

## Images

stone-images-expired = { $count ->
    [one] { $count } image est encore publique alors que le droit de la montrer a pris fin
   *[other] { $count } images sont encore publiques alors que le droit de les montrer a pris fin
}
stone-images-expiring = { $count ->
    [one] Le droit de montrer { $count } image publique prend fin d’ici 30 jours
   *[other] Le droit de montrer { $count } images publiques prend fin d’ici 30 jours
}
stone-comments-wait = { $count ->
    [one] { $count } commentaire attend
   *[other] { $count } commentaires attendent
}
