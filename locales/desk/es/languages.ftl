### A story in its languages: translating, what has fallen behind, bringing up to date.

## The page of a story

languages-title = Una historia en sus lenguas
languages-tab = Lenguas
languages-untitled = Aún sin titular
languages-somebody-else = Un colega la está escribiendo.
languages-version = Versión { $version }
languages-saved = Guardado el { $time }
languages-public = En el sitio
languages-made-from-version = Traducido de { $language }, versión { $version }
languages-made-from-draft = Traducido de { $language }, antes de publicarse
languages-behind = El original ha cambiado desde entonces.
languages-withdrawn = El original fue retirado. Decida si esta traducción puede seguir publicada.
languages-up-to-date = Al día con el original
languages-see-changes = Ver qué ha cambiado
languages-see-story = La historia en sus lenguas
languages-changes = Para pasar a { $translation }: lo que ha cambiado en { $original }
languages-changes-version = De la versión { $from } a la versión { $to }
languages-changes-draft = Desde el texto que se tradujo
languages-no-words = Aquí no ha cambiado ninguna palabra.
languages-same-text = El texto es el mismo de antes.
languages-go-to-translation = Abrir la traducción
languages-bring-up-to-date = Está al día

## Translating

languages-translate = Traducir
languages-translate-hint = Empieza un borrador suyo con el texto, la estructura, las imágenes, los temas y las firmas en su sitio. El original queda al lado mientras escribe encima.
languages-from = De
languages-into = A
languages-begin = Empezar la traducción

## What was done, and what went wrong

languages-done-translate = La traducción ha empezado: escriba encima del texto.
languages-done-up-to-date = La traducción se da por puesta al día.
languages-wrong-translated = Alguien acaba de empezar esta historia en esa lengua. Siga con ese artículo.
languages-wrong-overtaken = El original ha vuelto a cambiar mientras lo miraba. Esto es lo que ha cambiado hasta ahora.

## What has changed: fields, blocks, and how

languages-field-kicker = Antetítulo
languages-field-headline = Titular
languages-field-standfirst = Entradilla
languages-field-dateline = Lugar
languages-field-bylines = Firmas
languages-field-section = Sección
languages-field-topics = Temas
languages-field-lead-image = Imagen principal
languages-field-key-points = Lo esencial
languages-field-related = Historias relacionadas
languages-field-social-title = Título para compartir
languages-field-description = Descripción
languages-block-paragraph = Párrafo
languages-block-heading = Ladillo
languages-block-list = Lista
languages-block-quote = Cita
languages-block-image = Imagen
languages-block-gallery = Galería
languages-block-table = Tabla
languages-block-infobox = Recuadro
languages-block-embed-card = Tarjeta incrustada
languages-block-timeline = Cronología
languages-block-live-entry = Entrada del directo
languages-block-preformatted = Texto con formato propio
languages-block-divider = Separador
languages-change-added = añadido
languages-change-removed = quitado
languages-change-moved = movido
languages-change-changed = cambiado
languages-change-form = las mismas palabras, otra forma
