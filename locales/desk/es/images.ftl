### Images: the library, the page of one image, what is sent and why it is refused.

## The library

images-title = Imágenes
images-search = Nombre de archivo, pie, descripción, crédito
images-parts = Partes de la biblioteca
images-show-all = Todas
images-show-mine = Las mías
images-show-unused = Sin usar
images-show-no-alt = Sin describir
images-show-no-credit = Sin crédito
images-show-expiring = Derechos por vencer
images-show-expired = Derechos vencidos
images-show-pulled = Retiradas
images-none = Ninguna imagen aquí.
images-pages = Páginas
images-first = A las más recientes
images-uses = { $count ->
    [one] en { $count } artículo
   *[other] en { $count } artículos
}
images-unused = en ningún artículo
images-mark-pulled = retirada
images-mark-expired = derechos vencidos
images-mark-expiring = derechos por vencer
images-mark-no-alt = sin describir
images-mark-no-credit = sin crédito
images-file = Añadir imágenes
images-files = Imágenes de este dispositivo
images-files-hint = JPEG, PNG, WebP, AVIF, GIF o TIFF; varias a la vez, 60 MB en total.
images-send = Enviar
images-refused = { $name }: { $why }
images-none-sent = Elija al menos un archivo.
images-choosing = Elija la imagen principal de
images-choose = Poner sobre el texto
images-choose-named = Poner { $name } sobre el texto

## What shows where

images-target = Qué ajustar
images-focus = Punto de interés
images-slot-lead = Principal, 3:2
images-slot-card = Miniatura cuadrada
images-slot-social = Compartida en redes
images-stage = La imagen, para ajustar su punto de interés o sus encuadres
images-stage-role = imagen para encuadrar
images-keys = Las flechas mueven una centésima, con Mayús cinco; + y − cambian el tamaño del encuadre; Supr lo deja al programa.
images-said-focus = Punto de interés: a { $x } % de la izquierda, a { $y } % de arriba
images-said-frame = { $slot }: desde { $left } % de la izquierda y { $top } % de arriba, con { $width } % de ancho
images-said-automatic = { $slot }: lo elige el programa
images-previews = Lo que muestra cada lugar
images-preview-of = Como se ve: { $slot }
images-numbers = En números
images-focus-own = Punto de interés elegido aquí, si no el centro
images-across = Desde la izquierda, en %
images-down = Desde arriba, en %
images-slot-own = { $slot }: elegido aquí, si no alrededor del punto de interés
images-left = Borde izquierdo, en %
images-top = Borde superior, en %
images-width = Ancho, en %

## What it says and whose it is

images-words = En palabras
images-file-says = El propio archivo dice:
images-decorative = Decorativa: no dice nada que el texto no diga
images-alt = Qué muestra
images-alt-hint = Lo que muestra se lee a quienes no la ven. Diga lo que importa.
images-caption = Pie de foto
images-rights = Derechos
images-credit = Crédito
images-credit-hint = Como lo ven los lectores: Foto Amina Diallo
images-copyright = Derechos de autor
images-copyright-hint = Quién tiene los derechos. Viaja en el archivo.
images-licence = Licencia
images-licence-hint = Lo que se acordó, solo para la redacción.
images-expires = Último día en que puede mostrarse
images-expires-hint = Déjelo vacío si no hay límite. La mesa avisa 30 días antes.
images-not-yours = Esta imagen la añadió otra persona. Pida a un editor que la cambie.

## Where it stands

images-where = Dónde está
images-nowhere = Todavía en ningún artículo.
images-logo = el logotipo
images-logo-where = en la cabecera de cada página
images-pull-logo = Es el logotipo: sale de la cabecera de todas las páginas y el nombre del periódico ocupa su lugar.
images-place-hidden = Un artículo que usted no puede ver
images-place-lead = sobre el texto
images-place-public = la ven los lectores
images-about-file = El archivo
images-format = Formato
images-bytes = Bytes
images-taken = Tomada
images-filed = Añadida
images-made = Tamaños para lectores
images-being-made = en preparación
images-camera = De lo que escribió la cámara, el lugar y los números de serie nunca se muestran ni se transmiten.
images-trouble = No se pudieron preparar los tamaños para lectores: { $why }

## To take it out, to replace it

images-take-out = Retirar o sustituir
images-pulled = Retirada de todas las páginas el { $time }: { $reason }
images-ended = El derecho a mostrarla terminó el { $date }. Retírela, sustitúyala o fije otro día.
images-was-replaced = Fue sustituida por
images-replacement = esta imagen
images-pull = Retirar de todas las páginas
images-pull-hint = { $count ->
    [one] Desaparece enseguida de { $count } artículo público, de los canales y de las miniaturas. Los artículos quedan, sin ella.
   *[other] Desaparece enseguida de { $count } artículos públicos, de los canales y de las miniaturas. Los artículos quedan, sin ella.
}
images-pull-ask = ¿Retirar ahora esta imagen de todas las páginas?
images-restore = Volver a mostrarla
images-restore-hint = Reaparece donde esté puesta.
images-replace = Sustituir en todas partes
images-back = Volver a la imagen
images-replace-hint = { $count ->
    [one] Está en { $count } artículo. Si está publicado, los lectores reciben una versión nueva.
   *[other] Está en { $count } artículos. De los publicados, los lectores reciben una versión nueva.
}
images-replace-by = Por qué imagen
images-with-words = Muestra otra cosa: tomar también su descripción, su pie y su crédito
images-replace-reason = Los lectores lo ven junto a la versión nueva.
images-replace-ask = ¿Sustituir ahora esta imagen en todos los artículos?
images-replaced = { $count ->
    [one] Sustituida en { $count } artículo.
   *[other] Sustituida en { $count } artículos.
}
images-left-out = Quedaron como estaban
images-left-refused = No puede cambiar este artículo. Pídalo a quien pueda.
images-left-blocked = No se pudo cambiar tal como está. Ábralo para ver.

## What was done, what is missing

images-done-filed = Las imágenes están añadidas.
images-done-described = Guardado.
images-done-pulled = Retirada de todas las páginas.
images-done-restored = Vuelve a mostrarse.
images-needed-reason = Indique un motivo, para que conste.
images-needed-new = Elija otra imagen.
images-wrong-per-cent = Indique números entre 0 y 100.
images-wrong-cut = Este encuadre sale de la imagen.
images-wrong-date = Esto no es un día. Escríbalo como 2027-03-31.
images-wrong-long = Una de estas líneas es demasiado larga: 5 000 caracteres como máximo.

## Why a file is not taken

images-error-no-image = Este archivo no es una imagen. Envíe una foto en JPEG, PNG, WebP, AVIF, GIF o TIFF.
images-error-heic = Las fotos en formato HEIC de los iPhone no se leen aquí. Envíela en JPEG: en el iPhone, compártala por correo.
images-error-svg = Los dibujos SVG no se aceptan, porque pueden contener programas. Guárdelo en PNG y envíelo de nuevo.
images-error-film = Este archivo es un vídeo, no una imagen.
images-error-uncommon = Esta imagen es de una forma poco común. Guárdela en JPEG o PNG corriente y envíela de nuevo.
images-error-damaged = Esta imagen está dañada o incompleta. Envíela de nuevo o guárdela con otro programa.
images-error-pixels = Esta imagen tiene demasiados píxeles. Redúzcala y envíela de nuevo.
images-error-frames = Esta imagen es una animación de más de mil cuadros. Envíe uno solo.
images-error-too-large = Este archivo es demasiado grande: 50 MB como máximo.
images-error-empty = Este archivo está vacío.
images-error-too-many = Ha enviado muchas imágenes en una hora. Sigue dentro de unos minutos.
images-error-too-much = Hay demasiadas imágenes grandes en camino a la vez. Sigue cuando lleguen algunas.
images-error-unknown = Ya no se sabe nada de este archivo. Se envía de nuevo desde el principio.
images-error-offset = La parte no empieza donde terminó la anterior.
images-error-too-long = Llegó más de lo que tiene el archivo. Envíelo de nuevo desde el principio.
images-error-busy = Se está escribiendo otra parte de este archivo. Inténtelo de nuevo en un momento.
