### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Registro de actos
settings-audit-hint = Cada acto de la redacción, el más reciente primero. Nada aquí se puede cambiar ni borrar.
settings-audit-act = Acto
settings-audit-since = Desde
settings-audit-until = Hasta
settings-audit-empty = Nada coincide.
settings-audit-program = El programa

## Languages and the front page

settings-act-translate = Traducción iniciada
settings-act-bring-up-to-date = Traducción puesta al día
settings-act-lay-out-front = Portada compuesta
settings-act-restore-front = Portada anterior recuperada

## Acts of accounts

settings-act-hire = Miembro añadido
settings-act-log-in = Inicio de sesión
settings-act-end-sessions = Sesiones cerradas

## Acts on articles

settings-act-begin = Artículo empezado
settings-act-save = Escritura en un artículo
settings-act-submit = Artículo enviado a revisión
settings-act-return = Artículo devuelto
settings-act-approve = Artículo aprobado
settings-act-publish = Artículo publicado
settings-act-schedule = Artículo programado
settings-act-unschedule = Artículo retirado de la programación
settings-act-embargo = Embargo modificado
settings-act-open-working-copy = Copia de trabajo abierta
settings-act-discard-working-copy = Copia de trabajo descartada
settings-act-withdraw = Artículo retirado
settings-act-remove-by-law = Texto retirado por mandato legal
settings-act-reopen = Artículo reabierto
settings-act-assign = Artículo asignado
settings-act-give = Artículo entregado a otra persona
settings-act-restore = Revisión restaurada
settings-act-share-preview = Enlace de vista previa creado
settings-act-revoke-preview = Enlace de vista previa revocado
settings-act-add-note = Nota escrita
settings-act-resolve-note = Nota resuelta
settings-act-reopen-note = Nota reabierta
settings-act-take-over = Relevo de otro redactor
settings-act-set-aside = No se pudo publicar a la hora prevista
settings-act-file-image = Imagen archivada
settings-act-describe-image = Imagen descrita
settings-act-pull-image = Imagen retirada de todas las páginas
settings-act-restore-image = Imagen devuelta a las páginas
settings-act-replace-image = Imagen sustituida

## The publication

settings-publication = La publicación
settings-name = Nombre
settings-zone = Zona horaria
settings-zone-hint = Por su nombre, como Africa/Malabo. La programación y las fechas la siguen.
settings-edition-name = Nombre en esta lengua
settings-edition-name-hint = Déjelo vacío si es el mismo.
settings-motto = Lema
settings-locale = Forma regional
settings-locale-hint = Para fechas, números y tipografía: una etiqueta como ar-EG o fr-CA. Déjela vacía para la lengua misma.
settings-add-language = Añadir una lengua
settings-new-language = Etiqueta de lengua
settings-new-language-hint = Como fr, ar, sw o pt-MZ. La edición queda vacía hasta que se publique algo en ella.
settings-done-publication = Guardado. Los lectores lo ven de inmediato.
settings-wrong-name = Dé un nombre de una sola línea, de 120 caracteres como máximo.
settings-wrong-zone = Ninguna zona tiene este nombre. Escríbalo como Africa/Malabo o Europe/Madrid.
settings-wrong-locale = La forma regional debe ser de la misma lengua, como ar-EG para el árabe.
settings-wrong-language = Esto no es una etiqueta de lengua, o la publicación ya tiene esa lengua.
settings-wrong-line = Un nombre y un lema ocupan una línea, de 120 caracteres como máximo.
settings-ask-publisher = Los ajustes de la publicación están en manos de su dirección.
settings-act-change-publication = Publicación modificada

## The staff

settings-staff-title = Personal
settings-staff-invite = Invitar a alguien
settings-staff-invite-do = Crear una invitación
settings-staff-role = Función
settings-staff-langs = Idiomas
settings-staff-sections = Secciones
settings-staff-reach-hint = Para editores: hasta dónde llegan sus derechos. Sin elegir, todas.
settings-staff-role-hint = Otra función cierra sus sesiones: vuelve a entrar, con un segundo factor si hace falta.
settings-staff-out = Excluido
settings-staff-left-work = Lo que esta persona entregó o tenía que hacer
settings-staff-invited = Invitación válida hasta el {$date}
settings-staff-not-joined = Aún no ha entrado
settings-staff-factor = Segundo factor
settings-staff-no-factor = Sin segundo factor
settings-staff-access = Acceso
settings-staff-reset = Crear un enlace para una contraseña nueva
settings-staff-reset-hint = Si se perdió la contraseña: un enlace que sirve una vez, durante 24 horas. El segundo factor sigue.
settings-staff-invite-again = Crear una invitación nueva
settings-staff-invite-again-hint = La invitación aún no se ha aceptado. Una nueva ocupa su lugar y sirve siete días.
settings-staff-shut-out = Excluir
settings-staff-shut-out-ask = ¿Excluir a {$name} de inmediato? Lo que escribió se queda.
settings-staff-let-in = Readmitir
settings-done-shut-out = Excluido; todas sus sesiones se han cerrado.
settings-done-let-in = Readmitido.
settings-link-title = Un enlace para {$name}
settings-link-invitation = Envíelo usted mismo, por una vía de confianza. Quien lo siga elige una contraseña. Sirve una vez, durante siete días.
settings-link-reset = Envíelo usted mismo, por una vía de confianza. Quien lo siga elige una contraseña nueva; el segundo factor se sigue pidiendo. Sirve una vez, durante 24 horas.
settings-link-label = El enlace
settings-link-once = Se muestra ahora y nunca más.
settings-link-done = Ya lo he copiado
settings-act-invite = Invitación creada
settings-act-accept-invitation = Invitación aceptada
settings-act-reset-link = Enlace para contraseña nueva creado
settings-act-mail-reset = Enlace para contraseña nueva enviado
settings-act-reset-password = Contraseña nueva elegida por un enlace
settings-act-change-password = Contraseña cambiada
settings-act-change-self = Nombre o idioma cambiados
settings-act-change-member = Función o alcance cambiados
settings-act-disable-member = Miembro excluido
settings-act-enable-member = Miembro readmitido
settings-act-set-up-codes = Códigos de aplicación configurados
settings-act-remove-codes = Códigos de aplicación quitados
settings-act-new-recovery-codes = Códigos de recuperación nuevos
settings-act-add-passkey = Llave de acceso añadida
settings-act-remove-passkey = Llave de acceso quitada
settings-act-refused = Denegado

## What is checked before an article becomes public

settings-checks = Comprobaciones antes de publicar
settings-checks-hint = Otras comprobaciones bloquean siempre: sin título, sin sección, embargo, página demasiado pesada.
settings-level-block = Bloquea
settings-level-warn = Avisa
settings-level-off = No se comprueba
settings-check-no-alt = Una imagen sin descripción
settings-check-no-byline = Sin firma
settings-check-headline-long = Un título largo
settings-check-no-standfirst = Sin entradilla
settings-check-no-credit = Una imagen sin crédito
settings-check-missing-image = Una imagen cuyo archivo falta
settings-check-image-expired = Una imagen cuyo derecho a mostrarse ha terminado
settings-check-image-expiring = Una imagen cuyo derecho a mostrarse termina dentro de 30 días
settings-check-image-pulled = Una imagen retirada de todas las páginas
settings-check-page-heavy = Una página pesada
settings-check-translation-stale = Una traducción por detrás del original
settings-check-original-withdrawn = Una traducción cuyo original fue retirado
settings-check-unresolved-notes = Notas todavía abiertas
settings-check-overdue = Plazo vencido
## Actos: comentarios

settings-act-approve-comment = Comentario aprobado
settings-act-reject-comment = Comentario rechazado
settings-act-mark-spam = Comentario marcado como no deseado
settings-act-hold-comment = Comentario devuelto a la espera
settings-act-reply-as-paper = Respuesta en nombre del periódico
settings-act-ban-writer = Autor de comentarios excluido
settings-act-lift-ban = Exclusión levantada
settings-act-open-comments = Comentarios abiertos
settings-act-close-comments = Comentarios cerrados

## What entries of the audit log are about, and what they say besides

settings-subject-article = un artículo
settings-subject-staff = un miembro
settings-subject-comment = un comentario
settings-subject-ban = una exclusión
settings-subject-front-page = la portada
settings-subject-publication = la publicación
settings-subject-section = una sección
settings-subject-topic = un tema
settings-subject-byline = una firma
settings-subject-story = una historia
settings-detail-device = dispositivo
settings-detail-revision = revisión
settings-detail-restored = estado recuperado
settings-detail-from = de
settings-detail-article = artículo
settings-detail-version = versión
settings-detail-role = función
settings-detail-reason = motivo
settings-detail-name = nombre
settings-detail-lang = idioma
settings-detail-days = días
settings-detail-before = antes
settings-detail-until = hasta
settings-detail-to = a
settings-detail-path = dirección
settings-detail-owner = propietario
settings-detail-overridden = a pesar de
settings-detail-original = original
settings-detail-number = número
settings-detail-mentions = avisados
settings-detail-due = plazo
settings-detail-previews = enlaces de vista previa revocados
settings-detail-comments = comentarios
settings-detail-changed = cambiado
settings-detail-cause = causa
settings-detail-bytes = bytes
settings-detail-by = por
settings-detail-at = el
settings-detail-assignee = asignado a

## Sections, topics, bylines

settings-sections-title = Secciones
settings-topics-title = Temas
settings-bylines-title = Firmas
settings-sections-add = Añadir una sección
settings-topics-add = Añadir un tema
settings-bylines-add = Añadir una firma
settings-term-parent = Forma parte de
settings-term-no-parent = Ninguna: en lo alto del árbol
settings-term-slug = Dirección
settings-term-slug-hint = Déjela vacía: sale del nombre. Si cambia, la antigua lleva a la nueva.
settings-term-description = Descripción
settings-term-more = Hay más: escriba una parte mayor del nombre.
settings-term-empty = No hay nada aquí.
settings-term-up = Subir {$name}
settings-term-down = Bajar {$name}
settings-term-delete-ask = ¿Eliminar «{$name}»?
settings-term-delete-hint = Una sección se puede eliminar cuando ningún artículo ni otra sección forma parte de ella.
settings-term-in-use = «{$name}» no se puede eliminar. Aún contiene – artículos: {$articles}; secciones: {$parts}. Muévalos primero.
settings-term-wrong-name = Dé un nombre de una sola línea, de 120 caracteres como máximo, en una lengua al menos.
settings-term-wrong-emptied = El nombre en «{$value}» no puede vaciarse: hay artículos en esta lengua. Muévalos primero.
settings-term-wrong-address = Esta dirección no sirve: «{$value}». Necesita letras o cifras y no puede ser una palabra que el sitio se reserva.
settings-term-wrong-parent = Una sección no puede formar parte de sí misma ni de una de sus partes.
settings-term-wrong-role = Un cargo y un departamento ocupan una línea, de 120 caracteres como máximo.
settings-term-wrong-text = Escriba 1000 caracteres como máximo.
settings-term-wrong-taken = Esta dirección ya está ocupada en ese idioma. Elija otra.
settings-byline-kind = Quién
settings-byline-person = Una persona
settings-byline-collective = Un colectivo
settings-byline-role = Cargo
settings-byline-desk = Departamento
settings-byline-biography = Biografía
settings-done-term = Guardado. Los lectores lo ven al instante.
settings-done-term-deleted = Eliminado.
settings-act-save-section = Sección guardada
settings-act-delete-section = Sección eliminada
settings-act-save-topic = Tema guardado
settings-act-save-byline = Firma guardada

## Second factors

settings-factor-rule = Segundo factor
settings-factor-rule-who = Quién más lo necesita
settings-factor-rule-hint = Editores, dirección y administradores siempre necesitan un segundo factor. Quien pase a necesitarlo lo configura al entrar de nuevo; sus sesiones se cierran.
settings-done-factor-rule = Guardado. Vale desde la próxima entrada.
settings-factor-lost = Segundo factor perdido
settings-factor-lost-what = Si {$name} ha perdido su teléfono y sus códigos de recuperación: se quitan sus códigos, llaves de acceso y códigos de recuperación, se cierran sus sesiones y los enlaces creados para esta persona dejan de servir. Hable antes con ella, en persona o por teléfono: quien tenga su contraseña podría entrar.
settings-factor-lost-then-must = Al entrar de nuevo configura uno nuevo antes que nada.
settings-factor-lost-then-may = Entra solo con su contraseña hasta que configure uno nuevo.
settings-factor-lost-password = Su propia contraseña
settings-factor-lost-do = Quitar el segundo factor
settings-factor-lost-ask = ¿Quitar todos los segundos factores de {$name}?
settings-done-factors-removed = Los segundos factores se han quitado; todas las sesiones se han cerrado.
settings-act-require-factors = Obligación del segundo factor modificada
settings-act-reset-factors = Segundo factor perdido quitado

## Look, menus, pages of policy, rules of comments

settings-act-change-colour = Color cambiado
settings-act-change-logo = Logotipo cambiado
settings-act-change-menu = Menú modificado
settings-act-choose-policies = Páginas de referencia elegidas
settings-act-begin-policy = Página de referencia empezada
settings-act-rule-comments = Reglas de los comentarios modificadas
settings-detail-at-once = de inmediato

## Merging

settings-merge-other = Fusionar con otro
settings-merge-title = Fusionar «{$name}» con otro
settings-merge-hint = Sus artículos pasan al otro, y sus direcciones llevan allí. Los nombres que el otro no tiene pasan a ser suyos. No se puede deshacer.
settings-merge-search = Buscar el otro
settings-merge-do = Fusionar con este
settings-merge-ask = ¿Fusionar «{$name}» con «{$other}»? No se puede deshacer.
settings-merge-none = Nada tiene este nombre.
settings-done-merged = Fusionado. Los lectores lo ven de inmediato.
settings-act-merge-topics = Temas fusionados
settings-act-merge-bylines = Firmas fusionadas
settings-subject-image = una imagen
settings-detail-image = imagen
settings-detail-logo = el logotipo
settings-detail-filename = archivo
