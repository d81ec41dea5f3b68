### What every page of the desk says: buttons, states, roles, the frame, refusals.

## What can be done

common-save = Guardar
common-cancel = Cancelar
common-delete = Eliminar
common-edit = Editar
common-add = Añadir
common-back = Volver
common-search = Buscar
common-filter = Filtrar
common-all = Todo
common-none = Ninguno
common-yes = Sí
common-no = No
common-close = Cerrar
common-next = Siguiente
common-previous = Anterior
common-more = Más
common-undo = Deshacer
common-apply = Aplicar

## Names of fields and filters

common-language = Idioma
common-section = Sección
common-person = Persona
common-state = Estado
common-date = Fecha
common-reason = Motivo
common-required = obligatorio
common-optional = opcional

## The frame of each page

common-desk = La redacción
common-menu = Menú
common-skip = Ir al contenido principal
common-logout = Cerrar sesión
common-my-account = Mi cuenta
common-settings = Ajustes
common-back-to-desk = Volver a la redacción

## Where an article stands

common-state-draft = Borrador
common-state-in-review = En revisión
common-state-ready = Listo
common-state-scheduled = Programado
common-state-published = Publicado
common-state-withdrawn = Retirado
common-state-working = Copia de trabajo

## What a member of the newsroom is trusted with

common-role-correspondent = Corresponsal
common-role-editor = Editor
common-role-moderator = Moderador
common-role-publisher = Director
common-role-admin = Administrador

## What is told

common-saved = Guardado.
common-error-title = No se ha podido completar la operación
common-not-allowed = No tiene permiso para hacer esto. Si lo necesita, consulte a la dirección o a un administrador.
common-not-found = Esta página no existe, o lo que había aquí se ha eliminado.
common-login-needed = Inicie sesión para continuar. Después volverá a esta página.
common-something-failed = Se ha producido un error por nuestra parte. Inténtelo de nuevo en unos instantes; si se repite, avise a un administrador.

## The areas of the desk

common-stone = Mesa
common-front = Portada
common-comments = Comentarios

## What went wrong

common-error-bad-request = No se pudo leer la petición.
common-error-forbidden = No tiene permiso para hacer esto.
common-error-forged = Este formulario es demasiado antiguo o viene de otro sitio. Vuelva atrás, recargue la página y envíelo de nuevo.
common-refused-role = Su función no lo permite. Pídaselo a alguien cuya función sea «{ $role }».
common-refused-not-yours = Este artículo es de otra persona. Pida a un editor que se lo asigne.
common-refused-not-your-image = Esta imagen la entregó otra persona. Pida a un editor que la cambie.
common-refused-handed-in = Este artículo está ahora con los editores. Pídales que se lo devuelvan.
common-refused-out-of-reach = Esto queda fuera de las secciones y los idiomas que tiene asignados. Consulte a la dirección de la publicación.
common-error-conflict = Esto ha cambiado entretanto, o su estado no lo permite.
common-error-invalid = Falta algo, o algo no puede quedarse como está.
common-error-used = Este enlace ya se usó o ha caducado. Pida uno nuevo.
common-error-slow-down = Demasiados intentos. Espere un poco y vuelva a intentarlo.
common-error-too-large = Lo enviado es demasiado grande.
common-error-method = Esta dirección no se usa así.
common-error-storage-full = El disco está lleno: no se guardó nada. Su texto sigue aquí. Avise a un administrador.
common-error-read-only = De momento no se puede guardar nada. Su texto sigue aquí. Avise a un administrador.
common-error-unavailable = La memoria de la redacción no responde de momento. Vuelva a intentarlo en un minuto.
common-error-internal = Algo ha fallado por nuestra parte. Vuelva a intentarlo en un momento; si se repite, avise a un administrador.
common-error-not-found = Esta página no existe, o lo que había aquí se ha borrado.
common-error-login-required = Inicie sesión para continuar.

## Images

common-images = Imágenes
