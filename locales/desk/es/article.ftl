### An article's page but for its text: fields, states and moves, revisions, checks, previews.

## Where it stands

article-title = Artículo
article-untitled = Sin titular
article-version = Versión { $number }
article-live = Como lo ven los lectores
article-planned = Saldrá el { $time }
article-held-back = Bajo embargo hasta el { $time }
article-saved = Guardado el { $time }
article-saved-by = Guardado el { $time } por { $name }
article-owned-by = Presentado por { $name }
article-assigned-to = Asignado a { $name }
article-due = Para el { $time }
article-withdrawn-because = Retirado: { $reason }
article-held-by = { $name } escribe aquí desde las { $time }.
article-take-over = Tomar el relevo
article-more = Más sobre este artículo
article-tab-text = Texto
article-tab-revisions = Revisiones
article-tab-proof = Como en un teléfono
article-tab-previews = Enlaces de vista previa
article-read-only = Puede leer este texto, pero no cambiarlo en su estado actual.
article-program = El programa

## A new article

article-new-title = Artículo nuevo
article-new-headline-hint = Basta un titular provisional; puede cambiar hasta que se publique.
article-new-begin = Empezar a escribir
article-kind = Tipo
article-kind-hint = Una noticia lleva fecha y aparece en secciones y canales. Una página, como «Quiénes somos», queda fuera del tiempo.
article-kind-article = Noticia
article-kind-page = Página

## Fields

article-about = Sobre el artículo
article-field-headline = Titular
article-field-kicker = Antetítulo
article-field-standfirst = Entradilla
article-field-dateline = Lugar
article-dateline-hint = Desde dónde se envió
article-field-body = Texto
article-body-hint = En HTML: párrafos en <p>, ladillos en <h2>. El editor necesita JavaScript; este campo no.
article-field-bylines = Firmas
article-byline-number = Firma { $number }
article-byline-role = Lo que hizo { $name }
article-byline-add = Añadir una firma
article-field-section = Sección
article-field-topics = Temas
article-field-slug = Dirección
article-slug-follows = Si queda vacía, sigue al titular: { $address }
article-slug-stays = La dirección ya no cambia, porque el artículo ha sido público.
article-field-key-points = Lo más importante
article-key-points-hint = Una frase por línea
article-field-social-title = Titular para compartir
article-field-description = Descripción para compartir
article-description-hint = Si queda vacía, sirve la entradilla.
article-field-lead-image = Imagen sobre el texto
article-field-related = Artículos relacionados
article-comments-open = Los lectores pueden comentar
article-comments-closed = Cerrados

## Length and checks

article-words = { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
}
article-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
article-bytes = { $bytes } de { $most } bytes
article-checks = Comprobaciones
article-checks-clear = Nada impide publicarlo.
article-level-block = Impide:
article-level-warn = Aviso:
article-check-headline-missing = Falta el titular.
article-check-embargo = Bajo embargo hasta el { $until }.
article-check-no-section = Elija una sección.
article-check-page-too-heavy = La página pesa { $bytes } bytes, más de los { $most } permitidos. Acórtela o quite imágenes.
article-check-no-alt = Diga qué muestra la imagen o márquela como decorativa.
article-check-no-byline = Nadie firma este artículo.
article-check-headline-long = El titular tiene { $characters } caracteres; a partir de { $most } se corta en los resultados de búsqueda y en las tarjetas.
article-check-no-standfirst = No hay entradilla.
article-check-no-credit = La imagen no lleva crédito.
article-check-missing-image = Falta el archivo de la imagen.
article-check-image-expired = El derecho a mostrar la imagen ha terminado.
article-check-image-expiring = El derecho a mostrar la imagen termina dentro de 30 días.
article-check-image-pulled = La imagen fue retirada de todas las páginas.
article-check-page-heavy = La página pesa { $bytes } bytes. A partir de { $most } es lenta con mala línea.
article-check-translation-stale = El original ha cambiado desde esta traducción.
article-check-original-withdrawn = El original de esta traducción fue retirado.
article-check-unresolved-notes = { $notes ->
    [one] { $notes } nota está sin resolver.
   *[other] { $notes } notas están sin resolver.
}
article-check-overdue = Debía estar listo el { $due }.
article-check-at-lead = Imagen sobre el texto: { $text }
article-check-at-image = Imagen { $number }: { $text }

## Notes

article-notes = Notas
article-notes-none = Todavía no hay notas.
article-note-add = Añadir una nota
article-note-quote = Pasaje
article-note-body = Nota
article-note-mention = Llamar a colegas
article-note-answer = Responder
article-note-resolve = Marcar como resuelta
article-note-reopen = Abrir de nuevo
article-note-resolved = Resuelta
article-not-published = Este artículo no pudo publicarse a su hora porque una comprobación lo impide. Vea las comprobaciones junto al texto, corrija lo que falla y publíquelo o prográmelo de nuevo.

## What can be done

article-act-publish = Publicar
article-act-submit = Enviar a revisión
article-act-approve = Aprobar
article-act-schedule = Programar
article-act-return = Devolver
article-act-unschedule = Quitar de la programación
article-act-working-copy = Abrir una copia de trabajo
article-act-reopen = Reabrir
article-act-discard = Descartar la copia de trabajo
article-act-withdraw = Retirar
article-act-assign = Asignar
article-act-embargo = Embargo
article-ask-discard = ¿Descartar la copia de trabajo? Sus revisiones se conservan.
article-return-note = ¿Qué queda por hacer?
article-return-hint = Se avisa a quien lo escribe, que lo encuentra entre las notas.
article-schedule-at = Saldrá el
article-embargo-at = No antes del
article-embargo-hint = Déjelo vacío para levantar el embargo.
article-zone = Hora local, { $zone }
article-time-which = Esa noche se atrasan los relojes y esta hora llega dos veces
article-time-first = La primera vez
article-time-second = La segunda, una hora después
article-assign-to = A quién
article-assign-due = Para cuándo
article-assign-brief = Qué se pide
article-assign-owner = De quién es el artículo
article-assign-owner-hint = Esa persona lo escribe y lo presenta.
article-publish-reason = Qué ha cambiado
article-publish-reason-hint = Los lectores lo ven junto a la versión nueva.
article-override = Publicar a pesar del peso de la página. Queda constancia.
article-withdraw-hint = El artículo sale de todas las listas. Su dirección muestra el motivo a los lectores.
article-withdraw-reason = Motivo, para los lectores

## What was done

article-done-publish = Publicado. Los lectores ya lo ven.
article-done-submit = Enviado a revisión.
article-done-approve = Aprobado.
article-done-schedule = Programado.
article-done-return = Devuelto a quien lo escribe.
article-done-unschedule = Quitado de la programación.
article-done-working-copy = La copia de trabajo está abierta. Los lectores ven la versión publicada hasta que publique esta.
article-done-reopen = Reabierto como borrador.
article-done-discard = La copia de trabajo se ha descartado.
article-done-withdraw = Retirado. Los lectores ven el motivo.
article-done-assign = Asignado.
article-done-embargo = El embargo ha cambiado.
article-done-save = Guardado.
article-done-merge = Guardado junto con lo que un colega había guardado entretanto. Léalo entero.
article-done-note = La nota está añadida.
article-done-take-over = Ahora escribe usted.
article-done-restore = La revisión antigua es ahora la más reciente.
article-done-revoke = El enlace ya no funciona.

## What stands in the way

article-invalid-choice = Esta opción no se ofrece. Elija de nuevo.
article-needed-note = Escriba una nota que diga qué queda por hacer.
article-needed-reason = Dé un motivo: los lectores lo verán.
article-needed-assignee = Elija a un colega que pueda entrar.
article-needed-owner = Elija a un colega que pueda entrar.
article-needed-days = Elija entre 1 y 30 días.
article-needed-body = Escriba una nota de 1 a 4000 caracteres.
article-time-past = Esta hora ya pasó. Publique ahora o elija una hora posterior.
article-time-unreadable = Dé una fecha y una hora.
article-time-skipped = Esta hora no existe: se adelantan los relojes. Elija una hora después.
article-time-twice = Esta hora llega dos veces, porque se atrasan los relojes. Diga cuál de las dos.
article-blocked = Todavía no puede publicarse. Corrija primero lo que lo impide.
article-address-stays = La dirección no puede cambiar: el artículo ha sido público.
article-bad-text = Este texto no puede guardarse tal como está. No se guardó nada; su texto sigue aquí.
article-moved-on = El artículo ha avanzado entretanto y esto ya no es posible. Vea en qué estado está.
article-saved-since = Alguien ha guardado este texto después de que usted lo leyera. Vea qué ha cambiado y decida después.
article-see-changes = Ver qué ha cambiado
article-unweighed = No se ha podido medir el peso de la página, así que no se ha hecho nada. Vuelva a intentarlo dentro de un minuto.
article-closed = No se puede guardar nada en este artículo: está publicado o retirado. Abra antes una copia de trabajo. Su texto sigue aquí.
article-merged = { $name } había guardado entretanto. Los dos textos se han unido.
article-clash = { $name } guardó entretanto y cambió los mismos lugares. Nada de lo suyo está guardado aún; los dos textos están aquí.
article-lead-clash = Alguien acaba de elegir otra imagen. No se ha cambiado nada: vea cuál es y elija de nuevo.
article-clashes = Cambiado por ambos
article-clash-mine = Su texto
article-clash-theirs = El otro texto

## Revisions

article-revision = Revisión
article-from = De
article-to = A
article-compare = Comparar
article-compare-from = Comparar desde la revisión { $number }
article-compare-to = Comparar hasta la revisión { $number }
article-from-number = De la revisión número
article-to-number = A la revisión número
article-saves = { $count ->
    [one] { $count } guardado
   *[other] { $count } guardados
}
article-compared = Revisión { $a } y revisión { $b }
article-compared-same = Las dos dicen lo mismo.
article-restore = Restaurar la revisión { $number }
article-restore-hint = Su texto pasa a ser la revisión más reciente; nada se pierde.
article-change-added = añadido
article-change-removed = quitado
article-change-moved = movido
article-change-changed = cambiado
article-change-form = con otro formato
article-block-paragraph = Párrafo
article-block-heading = Ladillo
article-block-list = Lista
article-block-quote = Cita
article-block-image = Imagen
article-block-gallery = Galería
article-block-table = Tabla
article-block-infobox = Recuadro
article-block-embed-card = Tarjeta
article-block-timeline = Cronología
article-block-live-entry = Entrada del directo
article-block-preformatted = Texto fijo
article-block-divider = Separador
article-part-note = Nota al pie
article-part-link = Enlace
article-part-caption = Pie
article-part-alt = Lo que muestra
article-part-credit = Crédito
article-part-image = Imagen
article-part-attribution = Autor
article-part-title = Título
article-part-when = Hora
article-part-cell = Fila { $row }, columna { $column }
article-part-role = Papel

## Preview links

article-previews-hint = Quien tenga un enlace así ve el artículo como lo verán sus lectores, sin entrar, hasta que el enlace termine.
article-preview-days = Cuántos días funciona
article-preview-make = Crear un enlace
article-preview-made = El enlace nuevo
article-preview-once = Cópielo ahora: solo se muestra una vez.
article-preview-by = Creado por { $name } el { $time }
article-preview-until = Funciona hasta el { $time }
article-preview-revoked = Revocado
article-preview-expired = Terminado
article-preview-revoke = Revocar

## Images

article-lead-none = Ninguna imagen sobre el texto.
article-lead-choose = Elegir en la biblioteca
article-lead-alt = Qué muestra la imagen
article-lead-alt-hint = Si queda vacío, sirve la descripción de la biblioteca.
article-lead-decorative = Decorativa: no necesita descripción
article-lead-remove = Quitar la imagen sobre el texto
article-done-lead = La imagen está sobre el texto.
article-check-show = Mostrar

## Retirada por mandato legal

article-removal = Retirar un texto por mandato legal
article-removal-hint = Las palabras desaparecen para siempre: del artículo, de sus revisiones, de sus notas y de sus enlaces de vista previa. En su lugar los lectores encuentran la fecha y el motivo que usted dé.
article-removal-stays = La entrada del registro público se queda. Prueba que allí hubo un texto, y cuándo; sin su sal, que también desaparece, nadie puede averiguar qué decía. La dirección se queda también. Las imágenes se retiran en la biblioteca; borre las copias de seguridad que aún contengan el texto.
article-removal-what = Lo que debe desaparecer
article-removal-what-hint = Para retirar solo un pasaje, publique primero una versión sin él y retire después las anteriores.
article-removal-all = El artículo entero, en todas sus versiones
article-removal-version = Versión { $number } del { $time }
article-removal-reason-hint = Nombre la sentencia o la ley. No repita lo que debe desaparecer.
article-removal-sure = He entendido que nada devolverá este texto.
article-removal-do = Retirar para siempre
article-removal-none = No hay nada que retirar: ninguna versión de este artículo fue pública, o ya se retiró.
article-removal-current = Los lectores ven esta versión. Publique primero una versión sin el pasaje, o retire el artículo entero.
article-needed-sure = Marque la casilla: esto no se puede deshacer.
article-done-removal = El texto está retirado. Los lectores ven el motivo.
