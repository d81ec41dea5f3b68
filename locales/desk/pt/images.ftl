### Images: the library, the page of one image, what is sent and why it is refused.

## The library

images-title = Imagens
images-search = Nome do ficheiro, legenda, descrição, crédito
images-parts = Partes da biblioteca
images-show-all = Todas
images-show-mine = As minhas
images-show-unused = Não usadas
images-show-no-alt = Por descrever
images-show-no-credit = Sem crédito
images-show-expiring = Direitos a terminar
images-show-expired = Direitos terminados
images-show-pulled = Retiradas
images-none = Nenhuma imagem aqui.
images-pages = Páginas
images-first = Para as mais recentes
images-uses = { $count ->
    [one] em { $count } artigo
   *[other] em { $count } artigos
}
images-unused = em nenhum artigo
images-mark-pulled = retirada
images-mark-expired = direitos terminados
images-mark-expiring = direitos a terminar
images-mark-no-alt = por descrever
images-mark-no-credit = sem crédito
images-file = Juntar imagens
images-files = Imagens deste aparelho
images-files-hint = JPEG, PNG, WebP, AVIF, GIF ou TIFF; várias de uma vez, 60 MB no total.
images-send = Enviar
images-refused = { $name }: { $why }
images-none-sent = Escolha pelo menos um ficheiro.
images-choosing = Escolha a imagem principal de
images-choose = Pôr acima do texto
images-choose-named = Pôr { $name } acima do texto

## What shows where

images-target = O que ajustar
images-focus = Ponto de interesse
images-slot-lead = Principal, 3:2
images-slot-card = Miniatura quadrada
images-slot-social = Partilha nas redes
images-stage = A imagem, para ajustar o ponto de interesse ou os enquadramentos
images-stage-role = imagem a enquadrar
images-keys = As setas movem um centésimo, com Shift cinco; + e − mudam o tamanho do enquadramento; Delete deixa a escolha ao programa.
images-said-focus = Ponto de interesse: a { $x } % da esquerda, a { $y } % do topo
images-said-frame = { $slot }: desde { $left } % da esquerda e { $top } % do topo, com { $width } % de largura
images-said-automatic = { $slot }: escolhido pelo programa
images-previews = O que cada lugar mostra
images-preview-of = Como aparece: { $slot }
images-numbers = Em números
images-focus-own = Ponto de interesse escolhido aqui, senão o meio
images-across = A partir da esquerda, em %
images-down = A partir do topo, em %
images-slot-own = { $slot }: escolhido aqui, senão em volta do ponto de interesse
images-left = Borda esquerda, em %
images-top = Borda superior, em %
images-width = Largura, em %

## What it says and whose it is

images-words = Em palavras
images-file-says = O próprio ficheiro diz:
images-decorative = Decorativa: nada diz que o texto não diga
images-alt = O que mostra
images-alt-hint = O que mostra é lido a quem não a vê. Diga o que importa.
images-caption = Legenda
images-rights = Direitos
images-credit = Crédito
images-credit-hint = Como os leitores o veem: Foto Amina Diallo
images-copyright = Direitos de autor
images-copyright-hint = Quem detém os direitos. Viaja no ficheiro.
images-licence = Licença
images-licence-hint = O que ficou combinado, só para a redação.
images-expires = Último dia em que pode ser mostrada
images-expires-hint = Deixe vazio se não houver limite. A mesa avisa 30 dias antes.
images-not-yours = Esta imagem foi junta por outra pessoa. Peça a um editor que a altere.

## Where it stands

images-where = Onde está
images-nowhere = Ainda em nenhum artigo.
images-logo = o logótipo
images-logo-where = no topo de cada página
images-pull-logo = É o logótipo: sai do topo de todas as páginas e o nome do jornal toma o seu lugar.
images-place-hidden = Um artigo que não pode ver
images-place-lead = acima do texto
images-place-public = os leitores veem-na
images-about-file = O ficheiro
images-format = Formato
images-bytes = Bytes
images-taken = Tirada
images-filed = Junta
images-made = Tamanhos para leitores
images-being-made = em preparação
images-camera = Do que a câmara escreveu, o lugar e os números de série nunca são mostrados nem transmitidos.
images-trouble = Não foi possível preparar os tamanhos para leitores: { $why }

## To take it out, to replace it

images-take-out = Retirar ou substituir
images-pulled = Retirada de todas as páginas em { $time }: { $reason }
images-ended = O direito de a mostrar terminou em { $date }. Retire-a, substitua-a ou marque novo dia.
images-was-replaced = Foi substituída por
images-replacement = esta imagem
images-pull = Retirar de todas as páginas
images-pull-hint = { $count ->
    [one] Desaparece logo de { $count } artigo público, dos feeds e das miniaturas. Os artigos ficam, sem ela.
   *[other] Desaparece logo de { $count } artigos públicos, dos feeds e das miniaturas. Os artigos ficam, sem ela.
}
images-pull-ask = Retirar agora esta imagem de todas as páginas?
images-restore = Voltar a mostrá-la
images-restore-hint = Reaparece em todos os lugares onde está.
images-replace = Substituir em toda a parte
images-back = Voltar à imagem
images-replace-hint = { $count ->
    [one] Está em { $count } artigo. Se estiver publicado, os leitores recebem uma nova versão.
   *[other] Está em { $count } artigos. Dos que estão publicados, os leitores recebem uma nova versão.
}
images-replace-by = Por que imagem
images-with-words = Mostra outra coisa: usar também a sua descrição, legenda e crédito
images-replace-reason = Os leitores veem-no junto da nova versão.
images-replace-ask = Substituir agora esta imagem em todos os artigos?
images-replaced = { $count ->
    [one] Substituída em { $count } artigo.
   *[other] Substituída em { $count } artigos.
}
images-left-out = Ficaram como estavam
images-left-refused = Não pode alterar este artigo. Peça a quem possa.
images-left-blocked = Não pôde ser alterado como está. Abra-o para ver.

## What was done, what is missing

images-done-filed = As imagens estão juntas.
images-done-described = Guardado.
images-done-pulled = Retirada de todas as páginas.
images-done-restored = Volta a ser mostrada.
images-needed-reason = Indique um motivo, para constar.
images-needed-new = Escolha outra imagem.
images-wrong-per-cent = Indique números entre 0 e 100.
images-wrong-cut = Este enquadramento sai da imagem.
images-wrong-date = Isto não é um dia. Escreva-o como 2027-03-31.
images-wrong-long = Uma destas linhas é longa demais: no máximo 5 000 caracteres.

## Why a file is not taken

images-error-no-image = Este ficheiro não é uma imagem. Envie uma foto em JPEG, PNG, WebP, AVIF, GIF ou TIFF.
images-error-heic = As fotos no formato HEIC dos iPhone não se leem aqui. Envie-a em JPEG: no iPhone, partilhe-a por correio eletrónico.
images-error-svg = Os desenhos SVG não são aceites, porque podem conter programas. Guarde-o em PNG e envie-o de novo.
images-error-film = Este ficheiro é um filme, não uma imagem.
images-error-uncommon = Esta imagem é de uma forma pouco comum. Guarde-a em JPEG ou PNG normal e envie-a de novo.
images-error-damaged = Esta imagem está danificada ou incompleta. Envie-a de novo ou guarde-a com outro programa.
images-error-pixels = Esta imagem tem píxeis a mais. Reduza-a e envie-a de novo.
images-error-frames = Esta imagem é uma animação de mais de mil quadros. Envie um só deles.
images-error-too-large = Este ficheiro é grande demais: no máximo 50 MB.
images-error-empty = Este ficheiro está vazio.
images-error-too-many = Enviou muitas imagens numa hora. Continua dentro de minutos.
images-error-too-much = Há demasiadas imagens grandes a caminho ao mesmo tempo. Continua quando algumas chegarem.
images-error-unknown = Já nada se sabe deste ficheiro. É enviado de novo desde o início.
images-error-offset = A parte não começa onde a anterior acabou.
images-error-too-long = Chegou mais do que o ficheiro tem. Envie-o de novo desde o início.
images-error-busy = Outra parte deste ficheiro está a ser escrita. Tente de novo daqui a pouco.
