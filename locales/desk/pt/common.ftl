### What every page of the desk says: buttons, states, roles, the frame, refusals.

## What can be done

common-save = Guardar
common-cancel = Cancelar
common-delete = Eliminar
common-edit = Editar
common-add = Adicionar
common-back = Voltar
common-search = Pesquisar
common-filter = Filtrar
common-all = Tudo
common-none = Nenhum
common-yes = Sim
common-no = Não
common-close = Fechar
common-next = Seguinte
common-previous = Anterior
common-more = Mais
common-undo = Desfazer
common-apply = Aplicar

## Names of fields and filters

common-language = Língua
common-section = Secção
common-person = Pessoa
common-state = Estado
common-date = Data
common-reason = Motivo
common-required = obrigatório
common-optional = facultativo

## The frame of each page

common-desk = A redação
common-menu = Menu
common-skip = Saltar para o conteúdo principal
common-logout = Terminar sessão
common-my-account = A minha conta
common-settings = Definições
common-back-to-desk = Voltar à redação

## Where an article stands

common-state-draft = Rascunho
common-state-in-review = Em revisão
common-state-ready = Pronto
common-state-scheduled = Agendado
common-state-published = Publicado
common-state-withdrawn = Retirado
common-state-working = Cópia de trabalho

## What a member of the newsroom is trusted with

common-role-correspondent = Correspondente
common-role-editor = Editor
common-role-moderator = Moderador
common-role-publisher = Diretor
common-role-admin = Administrador

## What is told

common-saved = Guardado.
common-error-title = Não foi possível concluir a operação
common-not-allowed = Não tem permissão para fazer isto. Se precisar dela, fale com a direção ou com um administrador.
common-not-found = Esta página não existe, ou o que aqui estava foi eliminado.
common-login-needed = Inicie sessão para continuar. Depois voltará a esta página.
common-something-failed = Ocorreu um erro do nosso lado. Tente de novo dentro de momentos; se voltar a acontecer, avise um administrador.

## The areas of the desk

common-stone = Mesa
common-front = Primeira página
common-comments = Comentários

## What went wrong

common-error-bad-request = Não foi possível ler o pedido.
common-error-forbidden = Não tem permissão para fazer isto.
common-error-forged = Este formulário é demasiado antigo ou veio de outro lado. Volte atrás, recarregue a página e envie-o de novo.
common-refused-role = A sua função não o permite. Peça a alguém com a função «{ $role }».
common-refused-not-yours = Este artigo é de outra pessoa. Peça a um editor que lho atribua.
common-refused-not-your-image = Esta imagem foi entregue por outra pessoa. Peça a um editor que a altere.
common-refused-handed-in = Este artigo está agora com os editores. Peça-lhes que o devolvam.
common-refused-out-of-reach = Isto está fora das secções e línguas que lhe foram confiadas. Fale com a direção da publicação.
common-error-conflict = Isto mudou entretanto, ou o seu estado não o permite.
common-error-invalid = Falta alguma coisa, ou algo não pode ficar como está.
common-error-used = Esta ligação já foi usada ou expirou. Peça uma nova.
common-error-slow-down = Demasiadas tentativas. Espere um pouco e tente de novo.
common-error-too-large = O que foi enviado é demasiado grande.
common-error-method = Este endereço não se usa assim.
common-error-storage-full = O disco está cheio: nada foi guardado. O seu texto continua aqui. Avise um administrador.
common-error-read-only = De momento nada pode ser guardado. O seu texto continua aqui. Avise um administrador.
common-error-unavailable = A memória da redação não responde de momento. Tente de novo dentro de um minuto.
common-error-internal = Algo correu mal do nosso lado. Tente de novo daqui a pouco; se voltar a acontecer, avise um administrador.
common-error-not-found = Esta página não existe, ou o que aqui estava foi apagado.
common-error-login-required = Inicie sessão para continuar.

## Images

common-images = Imagens
