### Readers' comments: the queue, decisions, replies, bans.

## La cola

comments-title = Comentarios
comments-tab-waiting = En espera
comments-tab-approved = Aprobados
comments-tab-rejected = Rechazados
comments-tab-spam = No deseados
comments-more-than = { $n }+
comments-words = Palabras o nombre
comments-all = Todos los comentarios
comments-same = Comentarios de quien firmó «{ $name }».
comments-are-open = Los comentarios de este artículo están abiertos.
comments-are-closed = Comentarios cerrados
comments-open = Abrir los comentarios
comments-close = Cerrar los comentarios
comments-chosen = Seleccionados:
comments-do-approved = Aprobar
comments-do-rejected = Rechazar
comments-do-spam = No deseado
comments-do-waiting = Devolver a la espera
comments-by-paper = respuesta de { $name }
comments-answers = En respuesta a { $name }:
comments-others = { $n ->
    [one] { $n } comentario más de esta persona
   *[other] { $n } comentarios más de esta persona
}
comments-refused = { $n ->
    [one] { $n } rechazado
   *[other] { $n } rechazados
}
comments-banned-until = Exclusión hasta el { $date }
comments-answer = Responder
comments-answer-as = Responder en nombre de { $name }
comments-answer-text = Su respuesta
comments-answer-approve = Responder y aprobar
comments-empty = No hay comentarios aquí.
comments-none-chosen = Seleccione al menos un comentario.
comments-too-many = Seleccione 200 comentarios como máximo.
comments-keys = Teclas
comments-key-next = comentario siguiente
comments-key-previous = comentario anterior
comments-key-choose = seleccionar

## Exclusiones

comments-bans = Exclusiones
comments-bans-hint = Quien está excluido no puede comentar durante un tiempo. Se le reconoce por su red y su tipo de navegador, con un código que cambia: puede afectar a otro lector de la misma red, así que prefiera plazos cortos.
comments-bans-empty = No se ha excluido a nadie.
comments-ban = Excluir a esta persona
comments-ban-hint = { $n ->
    [one] Esta persona no podrá comentar durante un tiempo, { $n } día como máximo. Los lectores no ven el motivo.
   *[other] Esta persona no podrá comentar durante un tiempo, { $n } días como máximo. Los lectores no ven el motivo.
}
comments-ban-days = Duración
comments-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
}
comments-ban-reject = Rechazar también lo que aún tiene en espera
comments-ban-by = { $name }, { $date }
comments-ban-lifted = Levantada el { $date }
comments-ban-ended = Terminada el { $date }
comments-lift = Levantar la exclusión

## Lo que se ha hecho

comments-done-approved = Aprobado: los lectores ya lo ven.
comments-done-rejected = Rechazado.
comments-done-spam = Pasado a los no deseados.
comments-done-waiting = De nuevo en espera.
comments-done-undone = Deshecho.
comments-done-answered = Su respuesta está en la página.
comments-done-opened = Los comentarios vuelven a estar abiertos.
comments-done-closed = Los comentarios están cerrados.
comments-done-banned = La persona está excluida.
comments-done-lifted = La exclusión se ha levantado.

## Lo que falla

comments-wrong-text = Escriba entre 2 y 5000 caracteres.
comments-wrong-refused = Este comentario fue rechazado: apruébelo antes de responder.
comments-wrong-writer = Este comentario no permite excluir a nadie: viene de otro sitio o es del propio periódico.
comments-wrong-ban = Indique un motivo y un plazo de 1 a 42 días.
