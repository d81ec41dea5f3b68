### A story in its languages: translating, what has fallen behind, bringing up to date.

## The page of a story

languages-title = Un sujet dans ses langues
languages-tab = Langues
languages-untitled = Pas encore de titre
languages-somebody-else = Un ou une collègue l’écrit en ce moment.
languages-version = Version { $version }
languages-saved = Enregistré le { $time }
languages-public = Sur le site
languages-made-from-version = Traduit depuis la langue « { $language } », version { $version }
languages-made-from-draft = Traduit depuis la langue « { $language } », avant parution
languages-behind = L’original a changé depuis.
languages-withdrawn = L’original a été retiré. Décidez si cette traduction peut rester en ligne.
languages-up-to-date = À jour avec l’original
languages-see-changes = Voir ce qui a changé
languages-see-story = Le sujet dans ses langues
languages-changes = À reporter ({ $translation }) : ce qui a changé dans l’original ({ $original })
languages-changes-version = De la version { $from } à la version { $to }
languages-changes-draft = Depuis le texte qui a été traduit
languages-no-words = Aucun mot n’a changé ici.
languages-same-text = Le texte est le même qu’avant.
languages-go-to-translation = Ouvrir la traduction
languages-bring-up-to-date = Elle est à jour

## Translating

languages-translate = Traduire
languages-translate-hint = Un brouillon à vous commence avec le texte, la structure, les images, les thèmes et les signatures en place. L’original reste à côté pendant que vous écrivez par-dessus.
languages-from = Depuis
languages-into = Vers
languages-begin = Commencer la traduction

## What was done, and what went wrong

languages-done-translate = La traduction est commencée : écrivez par-dessus le texte.
languages-done-up-to-date = La traduction est tenue pour à jour.
languages-wrong-translated = Quelqu’un vient de commencer ce sujet dans cette langue. Continuez avec cet article.
languages-wrong-overtaken = L’original a encore changé pendant que vous regardiez. Voici ce qui a changé à présent.

## What has changed: fields, blocks, and how

languages-field-kicker = Surtitre
languages-field-headline = Titre
languages-field-standfirst = Chapeau
languages-field-dateline = Lieu
languages-field-bylines = Signatures
languages-field-section = Rubrique
languages-field-topics = Thèmes
languages-field-lead-image = Image principale
languages-field-key-points = L’essentiel
languages-field-related = Sujets liés
languages-field-social-title = Titre de partage
languages-field-description = Description
languages-block-paragraph = Paragraphe
languages-block-heading = Intertitre
languages-block-list = Liste
languages-block-quote = Citation
languages-block-image = Image
languages-block-gallery = Galerie
languages-block-table = Tableau
languages-block-infobox = Encadré
languages-block-embed-card = Carte intégrée
languages-block-timeline = Chronologie
languages-block-live-entry = Entrée du direct
languages-block-preformatted = Texte préformaté
languages-block-divider = Séparateur
languages-change-added = ajouté
languages-change-removed = retiré
languages-change-moved = déplacé
languages-change-changed = modifié
languages-change-form = mêmes mots, autre forme
