### Español: las palabras que ven los lectores. Horas, nombres y números llegan listos para imprimir.

## El marco de cada página

skip = Ir al texto principal
languages = Idiomas
sections = Secciones
more-sections = Todas las secciones
the-paper = El periódico
pages = Páginas
window = { $title } – { $name }
feed = Canal de { $name }
follow = Seguir por canal Atom

## Portada, secciones, temas, autores

updated-at = Última actualización: { $time }
top-stories = En portada
breaking = Última hora
latest = Última hora
empty = Aún no se ha publicado nada aquí.
in-section = En { $name }
topic = Tema
author = Autor
collective = Firma colectiva
articles-by = Artículos de { $name }
page-number = Página { $n }
page-of = Página { $n } de { $total }
newer = Artículos más recientes
older = Artículos más antiguos
newest = Lo más reciente

## Artículo

by = Por { $names }
signature = { $name } ({ $role })
published = Publicado el { $time }
updated = Actualizado el { $time }
reading-time = { $minutes ->
    [one] { $minutes } minuto de lectura
   *[other] { $minutes } minutos de lectura
}
also-in = En otros idiomas: { $languages }
key-points = Lo esencial
topics = Temas
share = Compartir
by-mail = Por correo
on-whatsapp = Por WhatsApp
permalink = Enlace permanente
related = Lea también
comments = { $n ->
    [0] Sin comentarios
    [one] { $n } comentario
   *[other] { $n } comentarios
}
notes = Notas
note = Nota { $n }
back-to-text = Volver al texto, nota { $n }
page-weight = Página: { $kilobytes } kB
page-weight-with-image = Página: { $kilobytes } kB, imagen: { $image } kB
data = Imágenes
data-full = completas
data-low = ligeras
data-text = ninguna
show-image = Mostrar la imagen
show-image-of = Mostrar la imagen ({ $kilobytes } kB)
host-audio = Audio
host-video = Vídeo
host-document = Documento
host-map = Mapa
host-other = Contenido externo

## Comentarios

comments-on = Comentarios sobre «{ $headline }»
comments-open = Los comentarios están abiertos.
comments-closed = Los comentarios están cerrados.
in-reply-to = En respuesta a { $name }
newer-comments = Comentarios más recientes
older-comments = Comentarios más antiguos
back-to-article = Volver al artículo
comment-paper = la redacción
comment-write = Escribir un comentario
comment-answer = Responder a { $name }
comment-go = Escribir la respuesta
comment-to-article = Sobre el artículo en conjunto
comment-name = Su nombre
comment-text = Su comentario
comment-rules = 5000 caracteres como máximo. La redacción lee cada comentario antes de que aparezca. No guardamos su dirección, solo un código que permite reconocer los abusos repetidos, durante doce semanas como máximo.
comment-rules-known = 5000 caracteres como máximo. La redacción lee el primer comentario de cada persona antes de que aparezca. No guardamos su dirección: solo un código que nos permite reconocer a quien escribe, durante doce semanas como máximo.
comment-rules-at-once = 5000 caracteres como máximo. Los comentarios aparecen de inmediato, y la redacción retira los que dañan. No guardamos su dirección: solo un código que nos permite reconocer los abusos repetidos, durante doce semanas como máximo.
comment-leave-empty = Deje este campo vacío
comment-send = Enviar
comment-waiting = Gracias. Su comentario espera a la redacción y aparecerá aquí cuando se apruebe.
comment-shown = Gracias. Su comentario figura abajo.
comment-problem-name = Indique un nombre de 1 a 60 caracteres.
comment-problem-papers-name = Elija otro nombre: este es el del periódico.
comment-problem-text = Escriba entre 2 y 5000 caracteres.
comment-problem-trap = Se ha rellenado un campo que debe quedar vacío. Su texto sigue aquí: envíelo de nuevo.
comment-problem-old = Este formulario estuvo abierto mucho tiempo. Su texto sigue aquí: envíelo de nuevo.
comment-problem-soon = Ha sido muy rápido. Relea su comentario y envíelo de nuevo.
comment-problem-many = Han llegado muchos comentarios desde su conexión. Su texto sigue aquí: espere unos minutos y envíelo de nuevo.
comment-problem-closed = Entretanto se han cerrado los comentarios de este artículo. Su texto sigue aquí para que pueda guardarlo.
comment-problem-banned = La redacción no admite comentarios desde su conexión hasta el { $date }.
comment-problem-unavailable = De momento no se puede recibir nada, y es culpa nuestra. Su texto sigue aquí: envíelo de nuevo dentro de unos minutos.

## Nada que mostrar

withdrawn = Este artículo ha sido retirado
withdrawn-text = Estaba en esta dirección y ya no está publicado.
withdrawn-published = Se había publicado el { $date }.
withdrawn-reason = El motivo
removed = Este texto se retiró por mandato legal
removed-text = Estaba en esta dirección, y el periódico tuvo que borrarlo.
removed-dates = Se había publicado el { $published }; se borró el { $removed }.
removed-record = Su entrada sigue en el registro público: prueba que aquí hubo un texto, y desde cuándo, sin revelar nada de lo que decía.
not-found = Esta página no existe
not-found-text = Puede que la dirección tenga un error, o que lo que estaba aquí haya cambiado de lugar. La portada y las secciones permiten seguir leyendo.
front-page = Portada
unavailable = No se puede acceder al periódico en este momento
unavailable-text = La culpa es nuestra. Vuelva a intentarlo dentro de unos minutos.
failed = Se ha producido un error
failed-text = No se ha podido preparar esta página, y la culpa es nuestra. El equipo técnico del periódico encontrará el registro.
slow-down = Demasiadas peticiones
slow-down-text = Han llegado muchas peticiones desde su conexión en poco tiempo. Espere un minuto y vuelva a intentarlo.
refused = No se puede atender esta petición
refused-text = El servidor no ha entendido la petición, o no puede responderla.

## El registro público

record-published = Versión { $version }, publicada el { $time }, entrada { $entry }
record-updated = Versión { $version }, actualizada el { $time }, entrada { $entry }
history = Versiones
history-of = Versiones de «{ $headline }»
history-of-removed = Versiones de un artículo retirado por mandato legal
history-text = Cada versión se inscribe, con su fecha, en un registro que nadie puede cambiar en silencio, tampoco nosotros.
how-to-verify = Cómo comprobarlo
version = Versión { $n }
version-published = Publicada el { $time }
version-corrected = Actualizada el { $time }
version-withdrawn = Retirada el { $time }
version-backfilled = Con fecha del { $time }, publicada antes de inscribirse en el registro
version-entered = Inscrita el { $time }: el registro responde del texto desde ese día, no de la fecha que lleva.
version-entry = Entrada { $entry } del registro público
version-reason = Motivo: { $reason }
version-as-it-was = La versión { $n } tal como era
version-gone = Este texto ya no se muestra: el artículo había sido retirado.
version-removed = Borrada por mandato legal el { $time }
version-was = Versión { $n }, tal como estuvo en línea del { $from } al { $until }
version-is = Versión { $n }, en línea desde el { $from }
version-current = La versión actual
version-all = Todas las versiones
changes-more = También cambiaron otros pasajes: compare las dos versiones.
change-moved = movido
change-form = formato
part-kicker = Antetítulo
part-headline = Título
part-standfirst = Entradilla
part-dateline = Lugar
part-bylines = Firmas
part-section = Sección y temas
part-image = Imagen
part-card = Texto para los buscadores
log = El registro público
log-what = Todo lo que este periódico publica, corrige o retira se inscribe en un registro al que solo se puede añadir.
log-says = Una entrada dice qué artículo, qué versión, en qué dirección y cuándo. No contiene el texto, sino su huella: un número que cambia en cuanto cambia una letra. Cada entrada está ligada a todas las anteriores, de modo que una línea cambiada después se nota. Si la ley obliga a retirar un texto, la entrada queda y el texto desaparece.
log-signature = La firma
log-signed = El periódico firma el estado del registro. Esta es la clave con la que se comprueba la firma; guárdela y compárela si algún día cambia.
log-changing = El periódico está cambiando de clave: firman las dos, primero la nueva.
log-witnesses = Los testigos
log-witnessed = Testigos independientes confirman que todos ven el mismo registro:
log-unwitnessed = Ningún testigo independiente confirma todavía el estado del registro. Sin él puede comprobar que nada ha cambiado desde su última visita, pero no que otros lectores ven el mismo registro.
log-witness = Este periódico es a su vez testigo de otros. Firma entonces con esta clave:
log-programs = Para programas
log-formats = El registro sigue la norma abierta C2SP tlog-tiles. Su estado firmado:
log-verify = Comprobar un artículo
verify-intro = No tiene que creernos: cualquiera puede comprobar lo que publicamos, y cuándo.
verify-what = Qué se puede comprobar
verify-proves = Que el texto que está leyendo es, letra por letra, el que se inscribió en esa fecha; y que nada de lo que ha visto se ha cambiado o borrado desde entonces.
verify-not = Lo que no dice: si lo que afirma el artículo es cierto. Prueba lo que se publicó, no lo que es verdad.
verify-how = Cómo hacerlo
verify-command = Con el programa Marbre, en cualquier ordenador:
verify-does = Descarga el artículo, calcula su huella, comprueba que figura en el registro que firmó el periódico y que ese registro continúa el que vio la última vez. Dice con palabras sencillas qué está probado y qué no.
verify-others = Otros programas también saben leer este registro: sigue una norma abierta.
