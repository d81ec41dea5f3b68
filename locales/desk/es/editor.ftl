### The editor of the text, in the browser: tools, saving, locks, notes, the meter. Its script is given these.

## The text and its tools

editor-text = Texto del artículo
editor-toolbar = Herramientas del texto
editor-with-keys = { $label } ({ $keys })
editor-undo = Deshacer
editor-redo = Rehacer
editor-style = Tipo de párrafo
editor-style-other = Otro
editor-insert = Insertar un bloque
editor-more = Más herramientas
editor-settings = Ajustes de este bloque
editor-done = Hecho
editor-cancel = Cancelar
editor-close = Cerrar
editor-delete = Eliminar
editor-describe = Describir
editor-move-up = Subir el bloque
editor-move-down = Bajar el bloque
editor-delete-block = Eliminar el bloque
editor-line-break = Línea nueva en el mismo párrafo

## Blocks

editor-paragraph = Párrafo
editor-heading-2 = Ladillo
editor-heading-3 = Ladillo más pequeño
editor-heading-4 = El ladillo más pequeño
editor-bullets = Lista con viñetas
editor-numbers = Lista numerada
editor-quote = Cita
editor-pull-quote = Sumario
editor-table = Tabla
editor-infobox = Recuadro
editor-card = Tarjeta de un vídeo o una publicación
editor-timeline = Cronología
editor-live-entry = Entrada del directo
editor-preformatted = Texto preformateado
editor-divider = Separador
editor-gallery = Galería de imágenes
editor-empty-text = Escriba aquí. Teclee «/» para ver los bloques.
editor-empty-paragraph = Teclee «/» para ver los bloques
editor-empty-attribution = Quién lo dijo o lo escribió
editor-empty-table_caption = Qué muestra la tabla
editor-empty-gallery_caption = Qué muestran juntas las imágenes
editor-empty-entry_when = Cuándo: el 12 de mayo, hacia mediodía…
editor-empty-infobox_title = Título del recuadro
editor-empty-live_headline = Titular de la entrada
editor-empty-image = Pie de foto
editor-empty-embed_card = Qué dice, con palabras
editor-empty-heading = Ladillo
editor-empty-preformatted = Texto en el que cuentan los espacios y las líneas

## Words

editor-strong = Negrita
editor-emphasis = Cursiva
editor-strikethrough = Tachado
editor-superscript = Superíndice
editor-subscript = Subíndice
editor-code = Código
editor-link = Enlace
editor-link-text = Palabras del enlace
editor-link-address = Dirección
editor-link-hint = Una dirección web, un correo electrónico o una ruta como /es/page/quienes-somos
editor-link-wrong = Un enlace no puede llevar a esta dirección. Escríbala así: https://example.org/page
editor-link-remove = Quitar el enlace
editor-footnote = Nota al pie
editor-footnote-text = Texto de la nota
editor-footnote-open = Nota: { $text }
editor-footnote-empty = Nota vacía
editor-footnote-delete = Eliminar la nota
editor-language = Palabras en otra lengua
editor-language-of = Lengua de estas palabras
editor-language-other = Otra lengua
editor-language-tag = Código de lengua
editor-language-tag-hint = Solo si no está en la lista: «ln» para el lingala, «zh-Hant» para el chino tradicional
editor-language-wrong = Esto no es un código de lengua. Escríbalo así: «ln» o «pt-BR».
editor-language-remove = La misma lengua que el artículo
editor-language-select-first = Seleccione primero las palabras y después indique su lengua.

## Settings of blocks

editor-settings-image = Imagen
editor-settings-embed_card = Tarjeta
editor-settings-quote = Cita
editor-settings-list = Lista
editor-settings-timeline_entry = Entrada de la cronología
editor-settings-live_entry = Entrada del directo
editor-alt = Qué muestra la imagen
editor-alt-hint = Para los lectores que no la ven. Diga lo que importa para la noticia.
editor-alt-is = Descripción: { $text }
editor-alt-decorative = Decorativa: no dice nada que no diga el texto
editor-alt-unwritten = Sin describir todavía
editor-decorative = Decorativa: no necesita descripción
editor-credit = Crédito
editor-credit-is = Crédito: { $name }
editor-image-link = Lleva a (opcional)
editor-image-missing = Esta imagen no se encontró al trasladar el archivo. Antes estaba en
editor-card-address = Dirección del vídeo o de la publicación
editor-card-title = Título
editor-card-provider = Dónde está
editor-provider-by-address = Según la dirección
editor-provider-youtube = YouTube
editor-provider-vimeo = Vimeo
editor-provider-dailymotion = Dailymotion
editor-provider-x = X
editor-provider-facebook = Facebook
editor-provider-instagram = Instagram
editor-provider-tiktok = TikTok
editor-provider-soundcloud = SoundCloud
editor-provider-spotify = Spotify
editor-provider-mastodon = Mastodon
editor-provider-telegram = Telegram
editor-provider-audio = Grabación de sonido
editor-provider-video = Vídeo
editor-provider-document = Documento
editor-provider-map = Mapa
editor-provider-other = Otro sitio
editor-pull-quote-drawn = Sumario: tomado del propio texto y puesto en grande
editor-quote-source = Dónde se puede leer (opcional)
editor-list-start = Primer número
editor-list-start-hint = Déjelo vacío para viñetas
editor-number-wrong = Esto no es un número entero.
editor-entry-date = Fecha para las máquinas (opcional)
editor-entry-date-hint = 2019, 2019-05, 2019-05-12 o 2019-05-12T14:30Z
editor-date-wrong = Esto no es una fecha. Escríbala como se indica.
editor-live-time = Publicada a las
editor-live-name = Nombre permanente
editor-live-name-hint = Forma parte de su dirección en la página. No lo cambie cuando la entrada sea pública.
editor-live-name-wrong = Use letras minúsculas de la a a la z, cifras y guiones, 64 como máximo.

## Tables

editor-table-menu = Tabla
editor-row-before = Fila encima
editor-row-after = Fila debajo
editor-row-delete = Eliminar la fila
editor-column-before = Columna antes
editor-column-after = Columna después
editor-column-delete = Eliminar la columna
editor-header-row = Fila de encabezado
editor-header-column = Columna de encabezado
editor-header-cell = Celda de encabezado
editor-merge-cells = Unir las celdas
editor-split-cell = Dividir la celda
editor-table-delete = Eliminar la tabla

## Find, invisible characters, help

editor-find = Buscar y reemplazar
editor-find-text = Buscar
editor-replace-by = Reemplazar por
editor-find-case = Distinguir mayúsculas
editor-find-whole = Palabras completas
editor-find-next = Siguiente
editor-find-previous = Anterior
editor-find-none = No se encuentra
editor-find-count = Encontrados: { $count }
editor-find-at = { $at } de { $count }
editor-replace = Reemplazar
editor-replace-all = Reemplazar todo
editor-replaced = Reemplazados: { $count }
editor-invisible = Mostrar los caracteres invisibles
editor-invisible-nbsp = Espacio de no separación
editor-invisible-nnbsp = Espacio fino de no separación
editor-invisible-nbhy = Guion de no separación
editor-invisible-shy = Guion opcional
editor-invisible-zwsp = Espacio de ancho cero
editor-invisible-zwnj = Separador de ancho cero
editor-invisible-zwj = Unión de ancho cero
editor-invisible-lrm = Marca de izquierda a derecha
editor-invisible-rlm = Marca de derecha a izquierda
editor-invisible-wj = Unión de palabras
editor-help = Ayuda del teclado
editor-help-keys = Teclas
editor-help-signs = Signos al principio de la línea o alrededor de las palabras
editor-help-tab = Celda siguiente, un nivel más en una lista
editor-help-toolbar = Ir a las herramientas

## Pasting

editor-paste-images = Imágenes descartadas: { $count }. En un artículo solo caben imágenes que el periódico conserva.
editor-paste-files = Aquí no se pueden pegar archivos. En un artículo solo caben imágenes que el periódico conserva.

## Saving

editor-state-unchanged = Sin cambios
editor-state-changed = Aún sin guardar
editor-state-saving = Guardando…
editor-state-saved = Guardado a las { $time }
editor-state-offline = Sin conexión: conservado en este dispositivo
editor-state-offline-unkept = Sin conexión, y este navegador no conserva nada: deje abierta esta página
editor-state-login = Su sesión ha terminado. El texto está conservado en este dispositivo.
editor-state-login-link = Iniciar sesión en otra pestaña
editor-state-refused = No se pudo guardar: { $message }
editor-state-conflict = A la espera de su decisión
editor-restored = Se encontró en este dispositivo texto sin guardar y se ha repuesto.

## Someone else

editor-lock-held = { $name } escribe aquí desde las { $time }.
editor-lock-held-read = Puede ir leyendo. Tome el relevo si quiere escribir.
editor-lock-taken = { $name } tomó el relevo a las { $time }.
editor-lock-taken-kept = Lo que usted escribió está conservado. Cuando retome el relevo, se reunirán los dos textos.
editor-lock-take = Tomar el relevo
editor-clash-title = Dos versiones del mismo pasaje
editor-clash-say = { $name } guardó el { $time }. Pasajes que cambiaron los dos: { $count }. Todo lo demás se ha reunido.
editor-clash-text = En el texto
editor-clash-mine = La suya
editor-clash-theirs = La de { $name }
editor-clash-nothing = (eliminado)
editor-clash-image = Imagen: { $text }
editor-clash-done = Continuar así
editor-keep-mine = Quedarme con la mía
editor-take-theirs = Tomar la otra
editor-keep-both = Quedarme con las dos

## Fields

editor-field-kicker = Antetítulo
editor-field-headline = Titular
editor-field-standfirst = Entradilla
editor-field-dateline = Lugar
editor-field-bylines = Firmas
editor-field-section = Sección
editor-field-topics = Temas
editor-field-lead-image = Imagen principal
editor-field-key-points = Lo esencial
editor-field-related = Artículos relacionados
editor-field-social-title = Título para las redes sociales
editor-field-description = Descripción
editor-topics-chosen = Temas elegidos
editor-topics-add = Añadir un tema
editor-bylines-chosen = Quién firma
editor-bylines-add = Añadir una firma
editor-byline-role = Qué hizo { $name } para este artículo
editor-byline-role-hint = Función (opcional)
editor-combo-none = Nada con ese nombre
editor-chosen-up = Subir { $name }
editor-chosen-down = Bajar { $name }
editor-chosen-remove = Quitar { $name }
editor-chosen-added = Añadido: { $name }
editor-chosen-moved = { $name } está ahora en el puesto { $place }
editor-chosen-removed = Quitado: { $name }

## Meter, checks, proof

editor-meter-length = Palabras: { $words } · { $minutes } min
editor-meter-good = { $bytes } bytes en la línea del lector
editor-meter-warn = { $bytes } bytes en la línea del lector: más de { $warn }. Acorte si puede.
editor-meter-most = { $bytes } bytes en la línea del lector: más de { $most }. La dirección tiene que autorizarlo.
editor-checks-none = Nada impide la publicación.
editor-check-block = Necesario:
editor-check-warn = Por revisar:
editor-proof = Vista del lector
editor-proof-title = El artículo en el teléfono de un lector

## Notes

editor-note = Nota sobre estas palabras
editor-note-new = Nota nueva
editor-note-select-first = Seleccione las palabras de las que trata la nota.
editor-note-send = Añadir la nota
editor-note-reply = Responder
editor-note-resolve = Resolver
editor-note-reopen = Reabrir
editor-note-show = Mostrar en el texto
editor-note-gone = Estas palabras ya no están en el texto.
editor-note-failed = El servidor no respondió.
editor-note-not-sent = La nota no se envió: { $why } Sigue aquí; inténtelo otra vez.
editor-notes-none = No hay notas abiertas
editor-notes-resolved = Notas resueltas: { $count }
editor-notes-unread = No se pudieron leer las notas. Aparecerán cuando vuelva la conexión.
editor-mention = Personas

## Images

editor-images = Imágenes de este dispositivo
editor-library = Imagen de la biblioteca
editor-library-search = Nombre de archivo, pie, crédito
editor-library-none = Ninguna imagen encontrada
editor-library-more = Más imágenes
editor-library-failed = La biblioteca no responde. Inténtelo de nuevo.
editor-tray = Imágenes en camino
editor-tray-count = Han llegado: { $done } de { $all }
editor-tray-gallery = Hacer una galería con estas imágenes
editor-upload-waiting = En espera
editor-upload-percent = { $percent } %
editor-upload-paused = La conexión se cortó; sigue sola
editor-upload-login = Sesión cerrada; sigue cuando vuelva a entrar
editor-upload-done = Ha llegado
editor-upload-again = Intentar de nuevo
editor-upload-again-named = Intentar de nuevo: { $name }
editor-upload-cancel-named = Cancelar: { $name }
editor-upload-arrived = { $name } ha llegado.
editor-upload-failed = { $name }: { $why }
editor-upload-pasted = Imagen pegada
editor-upload-no-image = Este archivo no es una imagen. Envíe una foto en JPEG, PNG, WebP, AVIF, GIF o TIFF.
editor-upload-heic = Las fotos en formato HEIC de los iPhone no se leen aquí. Envíela en JPEG: en el iPhone, compártala por correo.
editor-upload-place = { $name } irá aquí
editor-upload-resumed = Se siguen enviando las imágenes que aún no habían llegado.
editor-upload-read-only = Otra persona escribe aquí. Tome el relevo antes de añadir imágenes.
editor-lead-device = Elegir en este dispositivo
editor-lead-library = Elegir en la biblioteca
editor-lead-remove = Quitar la imagen
editor-lead-none = Ninguna imagen sobre el texto. Suelte una aquí.
editor-alt-library = De la biblioteca: { $text }
editor-credit-library = Crédito, de la biblioteca: { $name }
editor-image-pulled = Retirada de todas las páginas: los lectores no la ven
editor-image-expired = El derecho a mostrarla ha terminado
editor-image-page = En la biblioteca
editor-check-show = Mostrar
