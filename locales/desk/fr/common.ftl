### What every page of the desk says: buttons, states, roles, the frame, refusals.

## What can be done

common-save = Enregistrer
common-cancel = Annuler
common-delete = Supprimer
common-edit = Modifier
common-add = Ajouter
common-back = Retour
common-search = Rechercher
common-filter = Filtrer
common-all = Tout
common-none = Aucun
common-yes = Oui
common-no = Non
common-close = Fermer
common-next = Suivant
common-previous = Précédent
common-more = Plus
common-undo = Annuler l’action
common-apply = Appliquer

## Names of fields and filters

common-language = Langue
common-section = Rubrique
common-person = Personne
common-state = État
common-date = Date
common-reason = Motif
common-required = obligatoire
common-optional = facultatif

## The frame of each page

common-desk = La rédaction
common-menu = Menu
common-skip = Aller au contenu principal
common-logout = Se déconnecter
common-my-account = Mon compte
common-settings = Réglages
common-back-to-desk = Retour à la rédaction

## Where an article stands

common-state-draft = Brouillon
common-state-in-review = En relecture
common-state-ready = Prêt
common-state-scheduled = Programmé
common-state-published = Publié
common-state-withdrawn = Retiré
common-state-working = Copie de travail

## What a member of the newsroom is trusted with

common-role-correspondent = Correspondant
common-role-editor = Chef d’édition
common-role-moderator = Modérateur
common-role-publisher = Directeur de la publication
common-role-admin = Administrateur

## What is told

common-saved = Enregistré.
common-error-title = L’opération n’a pas abouti
common-not-allowed = Vous n’avez pas le droit de faire cela. Si vous en avez besoin, adressez-vous à la direction de la publication ou à l’administration du site.
common-not-found = Cette page n’existe pas, ou ce qui se trouvait ici a été supprimé.
common-login-needed = Connectez-vous pour continuer. Vous reviendrez ensuite à cette page.
common-something-failed = Une erreur s’est produite de notre côté. Réessayez dans un instant ; si cela se reproduit, prévenez l’administration du site.

## The areas of the desk

common-stone = Le marbre
common-front = La une
common-comments = Commentaires

## What went wrong

common-error-bad-request = La demande n’a pas pu être lue.
common-error-forbidden = Vous n’avez pas le droit de faire cela.
common-error-forged = Ce formulaire est trop ancien ou vient d’ailleurs. Revenez en arrière, rechargez la page et renvoyez-le.
common-refused-role = Votre rôle ne le permet pas. Adressez-vous à quelqu’un dont le rôle est « { $role } ».
common-refused-not-yours = Cet article est à quelqu’un d’autre. Demandez à la rédaction de vous le confier.
common-refused-not-your-image = Cette image a été déposée par quelqu’un d’autre. Demandez à la rédaction de la modifier.
common-refused-handed-in = Cet article est entre les mains de la rédaction. Demandez-lui de vous le renvoyer.
common-refused-out-of-reach = Ceci sort des rubriques et des langues qui vous sont confiées. Adressez-vous à la direction de la publication.
common-error-conflict = Cela a changé entre-temps, ou son état ne le permet pas.
common-error-invalid = Il manque quelque chose, ou quelque chose ne peut pas rester tel quel.
common-error-used = Ce lien a déjà servi ou a expiré. Demandez-en un nouveau.
common-error-slow-down = Trop de tentatives. Attendez un peu, puis réessayez.
common-error-too-large = L’envoi est trop volumineux.
common-error-method = Cette adresse ne s’utilise pas ainsi.
common-error-storage-full = Le disque est plein : rien n’a été enregistré. Votre texte est toujours là. Prévenez un administrateur.
common-error-read-only = Rien ne peut être enregistré pour l’instant. Votre texte est toujours là. Prévenez un administrateur.
common-error-unavailable = La mémoire de la rédaction ne répond pas pour l’instant. Réessayez dans une minute.
common-error-internal = Une erreur s’est produite de notre côté. Réessayez dans un instant ; si elle persiste, prévenez un administrateur.
common-error-not-found = Cette page n’existe pas, ou ce qui se trouvait ici a été supprimé.
common-error-login-required = Connectez-vous pour continuer.

## Images

common-images = Images
