### The front page: slots, pins, history, the breaking-news line.

## The page of a front page

front-title = Portada: { $language }
front-choose = Cada lengua tiene su propia portada.
front-none = No hay ninguna lengua cuya portada pueda componer. Hable con la dirección de la publicación.
front-hint = Elija un artículo en la estantería y póngalo en un lugar, o arrástrelo hasta él. Con un botón del lugar enfocado, las flechas mueven el artículo. Un lugar sin artículo se llena solo, por fecha y sección.

## A place and its buttons

front-automatic = se llena solo
front-empty = vacío
front-until = Hasta
front-up = Subir
front-down = Bajar
front-clear = Quitar
front-put = Poner aquí
front-lead = Apertura
front-second = Junto a la apertura, { $n }
front-file-place = En el dosier, { $n }
front-section-place = { $section }, { $n }
front-moved = «{ $headline }» está ahora en: { $place }

## The form

front-unsaved = Aún sin publicar: los lectores ven la página como estaba.
front-save = Publicar la portada
front-preview = Vista previa
front-top = Parte alta de la página
front-seconds = Artículos junto a la apertura
front-file = Dosier destacado
front-file-hint = Varios artículos bajo un título propio, entre la parte alta y las secciones. Sin artículos no hay dosier.
front-file-title = Título del dosier
front-count = Artículos mostrados
front-hidden = Ocultar la sección
front-section-up = Subir { $section }
front-section-down = Bajar { $section }

## The breaking-news line

front-breaking = Última hora
front-breaking-hint = Una línea por encima de todo lo demás. Déjela vacía si no la hay.
front-breaking-text = Qué dice
front-breaking-link = Adónde lleva
front-zone = En la zona { $zone }

## The shelf of articles

front-shelf = Estantería
front-shelf-hint = Artículos publicados en esta lengua, los más recientes primero
front-search = Buscar en los artículos publicados
front-pinned = en la página
front-no-articles = Ningún artículo publicado coincide.

## History

front-history = Historial
front-undo = Deshacer el último cambio
front-state = Estado { $n }
front-current = lo que ven los lectores
front-look = Vista previa del estado { $n }
front-restore-state = Recuperar el estado { $n }
front-restore = Recuperar
front-no-history = Nadie ha compuesto aún esta página: se llena sola.

## What was done, and what went wrong

front-done-save = La portada está publicada.
front-done-restore = La portada anterior ha vuelto.
front-wrong-twice = Un artículo ocupa dos lugares. Quítelo de uno de ellos.
front-wrong-file = Un dosier necesita un título y al menos un artículo.
front-wrong-breaking = La línea de última hora puede tener como máximo 160 caracteres.
front-wrong-public = Uno de los artículos ya no está publicado en esta lengua; ha dejado su lugar. Mire la página y publique de nuevo.
front-wrong-overtaken = Un colega publicó esta portada entretanto. Su página se conserva abajo; publique de nuevo para reemplazar la de su colega.
front-wrong-link = La línea de última hora no puede llevar ahí. Use una dirección que empiece por https:// o por /.
front-wrong-until = Una de las horas no se puede leer. Indique una fecha y una hora.
front-wrong-pick = Elija primero un artículo en la estantería.
front-gone = Este artículo no se muestra a los lectores: ha dejado su lugar, que se llena solo. Guarde la página para quitarlo, o publíquelo de nuevo.
