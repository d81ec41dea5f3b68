### The stone, home of the desk: articles by state, filters, search, what waits for whom.

## The lists

stone-title = La mesa
stone-new = Nuevo artículo
stone-personal = Sus listas
stone-states = Por estado de los artículos
stone-list-waiting = Me espera
stone-list-mine = Mi trabajo
stone-list-stale = Atrasados
stone-list-today = Publicados hoy
stone-list-working = Copias de trabajo
stone-stale-hint = Fuera de plazo, programados para una hora que ya pasó, con una imagen cuyo derecho termina dentro de 30 días, o traducidos de un artículo retirado o que cambió en los últimos 90 días.
stone-empty-filtered = Ningún artículo coincide. Quite un filtro o busque menos palabras.
stone-empty-waiting = Nada le espera.
stone-empty-stale = Nada está atrasado.
stone-empty-list = Todavía no hay artículos aquí.
stone-pages = Páginas de la lista
stone-first = Volver al principio

## Search and filters

stone-search = Buscar en todos los artículos
stone-clear = Quitar los filtros
stone-due-label = Plazo
stone-due-overdue = Fuera de plazo
stone-due-today = Hasta esta noche
stone-due-week = En una semana
stone-person-out = { $name } (excluido)

## What a line says

stone-untitled = Sin título
stone-page = Página
stone-assigned = para {$person}
stone-due = plazo: {$at}
stone-overdue = fuera de plazo desde {$at}
stone-planned = previsto para {$at}
stone-updated = publicado el {$at}
stone-saved = guardado el {$at}
stone-mark-returned = devuelto
stone-mark-mentions = una nota le menciona
stone-mark-behind = por detrás del original
stone-mark-late = su hora ya pasó
stone-mark-assigned = asignado a usted
stone-mark-orphaned = su original fue retirado
stone-mark-rights-ending = el derecho a una imagen termina pronto
stone-mark-rights-ended = el derecho a una imagen ha terminado

## Assigning

stone-assign = Asignar
stone-assign-person = A quién
stone-assign-due = Plazo
stone-assign-brief = Qué se pide
stone-nobody = Nadie
stone-done-assigned = El artículo está asignado.
stone-wrong-person = Elija a una persona de la lista.
stone-wrong-due = Indique el plazo con día y hora, o déjelo vacío.
stone-wrong-brief = Lo que se pide puede tener 2000 caracteres como máximo. Acórtelo.

## Images

stone-images-expired = { $count ->
    [one] { $count } imagen sigue pública aunque el derecho a mostrarla ha terminado
   *[other] { $count } imágenes siguen públicas aunque el derecho a mostrarlas ha terminado
}
stone-images-expiring = { $count ->
    [one] El derecho a mostrar { $count } imagen pública termina dentro de 30 días
   *[other] El derecho a mostrar { $count } imágenes públicas termina dentro de 30 días
}
stone-comments-wait = { $count ->
    [one] { $count } comentario en espera
   *[other] { $count } comentarios en espera
}
