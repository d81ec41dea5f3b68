### The editor of the text, in the browser: tools, saving, locks, notes, the meter. Its script is given these.

## The text and its tools

editor-text = Texto do artigo
editor-toolbar = Ferramentas do texto
editor-with-keys = { $label } ({ $keys })
editor-undo = Desfazer
editor-redo = Refazer
editor-style = Tipo de parágrafo
editor-style-other = Outro
editor-insert = Inserir um bloco
editor-more = Mais ferramentas
editor-settings = Definições deste bloco
editor-done = Concluir
editor-cancel = Cancelar
editor-close = Fechar
editor-delete = Eliminar
editor-describe = Descrever
editor-move-up = Subir o bloco
editor-move-down = Descer o bloco
editor-delete-block = Eliminar o bloco
editor-line-break = Nova linha no mesmo parágrafo

## Blocks

editor-paragraph = Parágrafo
editor-heading-2 = Intertítulo
editor-heading-3 = Intertítulo menor
editor-heading-4 = O menor intertítulo
editor-bullets = Lista com marcas
editor-numbers = Lista numerada
editor-quote = Citação
editor-pull-quote = Destaque
editor-table = Tabela
editor-infobox = Caixa
editor-card = Cartão de um vídeo ou publicação
editor-timeline = Cronologia
editor-live-entry = Entrada do direto
editor-preformatted = Texto pré-formatado
editor-divider = Separador
editor-gallery = Galeria de imagens
editor-empty-text = Escreva aqui. Digite “/” para ver os blocos.
editor-empty-paragraph = Digite “/” para ver os blocos
editor-empty-attribution = Quem o disse ou escreveu
editor-empty-table_caption = O que a tabela mostra
editor-empty-gallery_caption = O que as imagens mostram em conjunto
editor-empty-entry_when = Quando: 12 de maio, por volta do meio-dia…
editor-empty-infobox_title = Título da caixa
editor-empty-live_headline = Título da entrada
editor-empty-image = Legenda
editor-empty-embed_card = O que diz, por palavras
editor-empty-heading = Intertítulo
editor-empty-preformatted = Texto em que contam os espaços e as linhas

## Words

editor-strong = Negrito
editor-emphasis = Itálico
editor-strikethrough = Riscado
editor-superscript = Sobrescrito
editor-subscript = Subscrito
editor-code = Código
editor-link = Ligação
editor-link-text = Palavras da ligação
editor-link-address = Endereço
editor-link-hint = Um endereço da web, um e-mail ou um caminho como /pt/page/sobre
editor-link-wrong = Uma ligação não pode levar a este endereço. Escreva-o assim: https://example.org/page
editor-link-remove = Retirar a ligação
editor-footnote = Nota de rodapé
editor-footnote-text = Texto da nota
editor-footnote-open = Nota: { $text }
editor-footnote-empty = Nota vazia
editor-footnote-delete = Eliminar a nota
editor-language = Palavras noutra língua
editor-language-of = Língua destas palavras
editor-language-other = Outra língua
editor-language-tag = Código da língua
editor-language-tag-hint = Só se não estiver na lista: “ln” para lingala, “zh-Hant” para chinês tradicional
editor-language-wrong = Isto não é um código de língua. Escreva-o assim: “ln” ou “pt-BR”.
editor-language-remove = A mesma língua do artigo
editor-language-select-first = Selecione primeiro as palavras e indique depois a língua.

## Settings of blocks

editor-settings-image = Imagem
editor-settings-embed_card = Cartão
editor-settings-quote = Citação
editor-settings-list = Lista
editor-settings-timeline_entry = Entrada da cronologia
editor-settings-live_entry = Entrada do direto
editor-alt = O que a imagem mostra
editor-alt-hint = Para os leitores que não a veem. Diga o que importa para a notícia.
editor-alt-is = Descrição: { $text }
editor-alt-decorative = Decorativa: nada diz que o texto não diga
editor-alt-unwritten = Ainda por descrever
editor-decorative = Decorativa: dispensa descrição
editor-credit = Crédito
editor-credit-is = Crédito: { $name }
editor-image-link = Leva a (opcional)
editor-image-missing = Esta imagem não foi encontrada na mudança do arquivo. Estava em
editor-card-address = Endereço do vídeo ou da publicação
editor-card-title = Título
editor-card-provider = Onde está
editor-provider-by-address = Conforme o endereço
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
editor-provider-audio = Gravação de som
editor-provider-video = Vídeo
editor-provider-document = Documento
editor-provider-map = Mapa
editor-provider-other = Outro site
editor-pull-quote-drawn = Destaque: tirado do próprio texto e posto em grande
editor-quote-source = Onde se pode ler (opcional)
editor-list-start = Primeiro número
editor-list-start-hint = Deixe vazio para marcas
editor-number-wrong = Isto não é um número inteiro.
editor-entry-date = Data para as máquinas (opcional)
editor-entry-date-hint = 2019, 2019-05, 2019-05-12 ou 2019-05-12T14:30Z
editor-date-wrong = Isto não é uma data. Escreva-a como se indica.
editor-live-time = Publicada às
editor-live-name = Nome permanente
editor-live-name-hint = Faz parte do endereço dela na página. Não o mude depois de a entrada ser pública.
editor-live-name-wrong = Use letras minúsculas de a a z, algarismos e hífenes, 64 no máximo.

## Tables

editor-table-menu = Tabela
editor-row-before = Linha acima
editor-row-after = Linha abaixo
editor-row-delete = Eliminar a linha
editor-column-before = Coluna antes
editor-column-after = Coluna depois
editor-column-delete = Eliminar a coluna
editor-header-row = Linha de cabeçalho
editor-header-column = Coluna de cabeçalho
editor-header-cell = Célula de cabeçalho
editor-merge-cells = Unir as células
editor-split-cell = Dividir a célula
editor-table-delete = Eliminar a tabela

## Find, invisible characters, help

editor-find = Procurar e substituir
editor-find-text = Procurar
editor-replace-by = Substituir por
editor-find-case = Distinguir maiúsculas
editor-find-whole = Palavras inteiras
editor-find-next = Seguinte
editor-find-previous = Anterior
editor-find-none = Não encontrado
editor-find-count = Encontrados: { $count }
editor-find-at = { $at } de { $count }
editor-replace = Substituir
editor-replace-all = Substituir tudo
editor-replaced = Substituídos: { $count }
editor-invisible = Mostrar os caracteres invisíveis
editor-invisible-nbsp = Espaço inseparável
editor-invisible-nnbsp = Espaço estreito inseparável
editor-invisible-nbhy = Hífen inseparável
editor-invisible-shy = Hífen opcional
editor-invisible-zwsp = Espaço de largura zero
editor-invisible-zwnj = Separador de largura zero
editor-invisible-zwj = União de largura zero
editor-invisible-lrm = Marca da esquerda para a direita
editor-invisible-rlm = Marca da direita para a esquerda
editor-invisible-wj = União de palavras
editor-help = Ajuda do teclado
editor-help-keys = Teclas
editor-help-signs = Sinais no início da linha ou à volta das palavras
editor-help-tab = Célula seguinte, mais um nível numa lista
editor-help-toolbar = Ir para as ferramentas

## Pasting

editor-paste-images = Imagens deixadas de fora: { $count }. Num artigo só cabem imagens que o jornal guarda.
editor-paste-files = Não se podem colar ficheiros aqui. Num artigo só cabem imagens que o jornal guarda.

## Saving

editor-state-unchanged = Sem alterações
editor-state-changed = Ainda não guardado
editor-state-saving = A guardar…
editor-state-saved = Guardado às { $time }
editor-state-offline = Sem ligação: guardado neste aparelho
editor-state-offline-unkept = Sem ligação, e este navegador não guarda nada: deixe esta página aberta
editor-state-login = A sua sessão terminou. O texto está guardado neste aparelho.
editor-state-login-link = Entrar de novo noutro separador
editor-state-refused = Não foi possível guardar: { $message }
editor-state-conflict = À espera da sua decisão
editor-restored = Foi encontrado neste aparelho texto que não tinha sido guardado, e foi reposto.

## Someone else

editor-lock-held = { $name } está a escrever aqui desde as { $time }.
editor-lock-held-read = Pode ir lendo. Assuma a escrita se quiser escrever.
editor-lock-taken = { $name } assumiu a escrita às { $time }.
editor-lock-taken-kept = O que escreveu está guardado. Quando voltar a assumir a escrita, os dois textos serão reunidos.
editor-lock-take = Assumir a escrita
editor-clash-title = Duas versões da mesma passagem
editor-clash-say = { $name } guardou em { $time }. Passagens que ambos mudaram: { $count }. Tudo o resto foi reunido.
editor-clash-text = No texto
editor-clash-mine = A sua
editor-clash-theirs = A de { $name }
editor-clash-nothing = (eliminado)
editor-clash-image = Imagem: { $text }
editor-clash-done = Continuar assim
editor-keep-mine = Ficar com a minha
editor-take-theirs = Ficar com a outra
editor-keep-both = Ficar com as duas

## Fields

editor-field-kicker = Antetítulo
editor-field-headline = Título
editor-field-standfirst = Entrada
editor-field-dateline = Local
editor-field-bylines = Assinaturas
editor-field-section = Secção
editor-field-topics = Temas
editor-field-lead-image = Imagem principal
editor-field-key-points = O essencial
editor-field-related = Artigos relacionados
editor-field-social-title = Título para as redes sociais
editor-field-description = Descrição
editor-topics-chosen = Temas escolhidos
editor-topics-add = Acrescentar um tema
editor-bylines-chosen = Quem assina
editor-bylines-add = Acrescentar uma assinatura
editor-byline-role = O que { $name } fez para este artigo
editor-byline-role-hint = Função (opcional)
editor-combo-none = Nada com esse nome
editor-chosen-up = Subir { $name }
editor-chosen-down = Descer { $name }
editor-chosen-remove = Retirar { $name }
editor-chosen-added = Acrescentado: { $name }
editor-chosen-moved = { $name } está agora na posição { $place }
editor-chosen-removed = Retirado: { $name }

## Meter, checks, proof

editor-meter-length = Palavras: { $words } · { $minutes } min
editor-meter-good = { $bytes } bytes na linha do leitor
editor-meter-warn = { $bytes } bytes na linha do leitor: mais de { $warn }. Encurte se puder.
editor-meter-most = { $bytes } bytes na linha do leitor: mais de { $most }. A direção tem de o autorizar.
editor-checks-none = Nada impede a publicação.
editor-check-block = Necessário:
editor-check-warn = A rever:
editor-proof = Vista do leitor
editor-proof-title = O artigo no telefone de um leitor

## Notes

editor-note = Nota sobre estas palavras
editor-note-new = Nova nota
editor-note-select-first = Selecione as palavras de que trata a nota.
editor-note-send = Acrescentar a nota
editor-note-reply = Responder
editor-note-resolve = Resolver
editor-note-reopen = Reabrir
editor-note-show = Mostrar no texto
editor-note-gone = Estas palavras já não estão no texto.
editor-note-failed = O servidor não respondeu.
editor-note-not-sent = A nota não foi enviada: { $why } Continua aqui; tente de novo.
editor-notes-none = Não há notas abertas
editor-notes-resolved = Notas resolvidas: { $count }
editor-notes-unread = Não foi possível ler as notas. Aparecem quando a ligação voltar.
editor-mention = Pessoas

## Images

editor-images = Imagens deste aparelho
editor-library = Imagem da biblioteca
editor-library-search = Nome do ficheiro, legenda, crédito
editor-library-none = Nenhuma imagem encontrada
editor-library-more = Mais imagens
editor-library-failed = A biblioteca não responde. Tente de novo.
editor-tray = Imagens a caminho
editor-tray-count = Chegaram: { $done } de { $all }
editor-tray-gallery = Fazer uma galeria destas imagens
editor-upload-waiting = À espera
editor-upload-percent = { $percent } %
editor-upload-paused = A ligação caiu; continua sozinha
editor-upload-login = Sessão terminada; continua quando entrar de novo
editor-upload-done = Chegou
editor-upload-again = Tentar de novo
editor-upload-again-named = Tentar de novo: { $name }
editor-upload-cancel-named = Cancelar: { $name }
editor-upload-arrived = { $name } chegou.
editor-upload-failed = { $name }: { $why }
editor-upload-pasted = Imagem colada
editor-upload-no-image = Este ficheiro não é uma imagem. Envie uma foto em JPEG, PNG, WebP, AVIF, GIF ou TIFF.
editor-upload-heic = As fotos no formato HEIC dos iPhone não se leem aqui. Envie-a em JPEG: no iPhone, partilhe-a por correio eletrónico.
editor-upload-place = { $name } ficará aqui
editor-upload-resumed = As imagens que ainda não tinham chegado continuam a ser enviadas.
editor-upload-read-only = Outra pessoa está a escrever aqui. Assuma antes de juntar imagens.
editor-lead-device = Escolher neste aparelho
editor-lead-library = Escolher na biblioteca
editor-lead-remove = Retirar a imagem
editor-lead-none = Nenhuma imagem acima do texto. Largue uma aqui.
editor-alt-library = Da biblioteca: { $text }
editor-credit-library = Crédito, da biblioteca: { $name }
editor-image-pulled = Retirada de todas as páginas: os leitores não a veem
editor-image-expired = O direito de a mostrar terminou
editor-image-page = Na biblioteca
editor-check-show = Mostrar
