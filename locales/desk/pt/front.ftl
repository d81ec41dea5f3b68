### The front page: slots, pins, history, the breaking-news line.

## The page of a front page

front-title = Primeira página: { $language }
front-choose = Cada língua tem a sua primeira página.
front-none = Não há nenhuma língua cuja primeira página possa compor. Fale com a direção da publicação.
front-hint = Escolha um artigo na estante e ponha-o num lugar, ou arraste-o para lá. Com um botão do lugar em foco, as setas movem o artigo. Um lugar sem artigo enche-se sozinho, por data e secção.

## A place and its buttons

front-automatic = enche-se sozinho
front-empty = vazio
front-until = Até
front-up = Subir
front-down = Descer
front-clear = Retirar
front-put = Pôr aqui
front-lead = Abertura
front-second = Ao lado da abertura, { $n }
front-file-place = No dossiê, { $n }
front-section-place = { $section }, { $n }
front-moved = «{ $headline }» está agora em: { $place }

## The form

front-unsaved = Ainda não publicado: os leitores veem a página como estava.
front-save = Publicar a primeira página
front-preview = Pré-visualização
front-top = Topo da página
front-seconds = Artigos ao lado da abertura
front-file = Dossiê em destaque
front-file-hint = Vários artigos sob um título próprio, entre o topo e as secções. Sem artigos não há dossiê.
front-file-title = Título do dossiê
front-count = Artigos mostrados
front-hidden = Esconder a secção
front-section-up = Subir { $section }
front-section-down = Descer { $section }

## The breaking-news line

front-breaking = Última hora
front-breaking-hint = Uma linha acima de tudo o resto. Deixe vazia se não houver.
front-breaking-text = O que diz
front-breaking-link = Para onde leva
front-zone = No fuso { $zone }

## The shelf of articles

front-shelf = Estante
front-shelf-hint = Artigos publicados nesta língua, os mais recentes primeiro
front-search = Procurar nos artigos publicados
front-pinned = na página
front-no-articles = Nenhum artigo publicado corresponde.

## History

front-history = Histórico
front-undo = Desfazer a última alteração
front-state = Estado { $n }
front-current = o que os leitores veem
front-look = Pré-visualizar o estado { $n }
front-restore-state = Repor o estado { $n }
front-restore = Repor
front-no-history = Ainda ninguém compôs esta página: enche-se sozinha.

## What was done, and what went wrong

front-done-save = A primeira página está publicada.
front-done-restore = A primeira página anterior foi reposta.
front-wrong-twice = Um artigo ocupa dois lugares. Retire-o de um deles.
front-wrong-file = Um dossiê precisa de um título e de pelo menos um artigo.
front-wrong-breaking = A linha de última hora pode ter no máximo 160 caracteres.
front-wrong-public = Um dos artigos já não está publicado nesta língua; deixou o seu lugar. Veja a página e publique de novo.
front-wrong-overtaken = Um colega publicou esta primeira página entretanto. A sua página está guardada abaixo; publique de novo para substituir a dele.
front-wrong-link = A linha de última hora não pode levar aí. Use um endereço que comece por https:// ou por /.
front-wrong-until = Uma das horas não se consegue ler. Indique uma data e uma hora.
front-wrong-pick = Escolha primeiro um artigo na estante.
front-gone = Este artigo não é mostrado aos leitores: deixou o seu lugar, que se preenche sozinho. Guarde a página para o retirar, ou publique-o de novo.
