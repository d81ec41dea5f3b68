### Português: as palavras que os leitores veem. Horas, nomes e números chegam prontos para imprimir.

## A moldura de cada página

skip = Ir para o texto principal
languages = Línguas
sections = Secções
more-sections = Todas as secções
the-paper = O jornal
pages = Páginas
window = { $title } – { $name }
feed = Feed de { $name }
follow = Seguir por feed

## Primeira página, secções, temas, autores

updated-at = Última atualização às { $time }
top-stories = Destaques
breaking = Última hora
latest = Últimas
empty = Ainda nada foi publicado aqui.
in-section = Em { $name }
topic = Tema
author = Autor
collective = Assinatura coletiva
articles-by = Artigos de { $name }
page-number = Página { $n }
page-of = Página { $n } de { $total }
newer = Artigos mais recentes
older = Artigos mais antigos
newest = Os mais recentes

## Artigo

by = Por { $names }
signature = { $name } ({ $role })
published = Publicado em { $time }
updated = Atualizado em { $time }
reading-time = { $minutes ->
    [one] { $minutes } minuto de leitura
   *[other] { $minutes } minutos de leitura
}
also-in = Noutras línguas: { $languages }
key-points = O essencial
topics = Temas
share = Partilhar
by-mail = Por e-mail
on-whatsapp = No WhatsApp
permalink = Ligação permanente
related = Leia também
comments = { $n ->
    [0] Sem comentários
    [one] { $n } comentário
   *[other] { $n } comentários
}
notes = Notas
note = Nota { $n }
back-to-text = Voltar ao texto, nota { $n }
show-image = Mostrar a imagem
show-image-of = Mostrar a imagem ({ $kilobytes } KB)
host-audio = Áudio
host-video = Vídeo
host-document = Documento
host-map = Mapa
host-other = Conteúdo externo

## Comentários

comments-on = Comentários sobre “{ $headline }”
comments-open = Os comentários estão abertos.
comments-closed = Os comentários estão encerrados.
in-reply-to = Em resposta a { $name }
newer-comments = Comentários mais recentes
older-comments = Comentários mais antigos
back-to-article = Voltar ao artigo
comment-paper = a redação
comment-write = Escrever um comentário
comment-answer = Responder a { $name }
comment-go = Escrever a resposta
comment-to-article = Sobre o artigo no seu todo
comment-name = O seu nome
comment-text = O seu comentário
comment-rules = No máximo 5000 caracteres. A redação lê cada comentário antes de ele aparecer. Não guardamos o seu endereço, apenas um código que permite reconhecer abusos repetidos, durante doze semanas no máximo.
comment-leave-empty = Deixe este campo vazio
comment-send = Enviar
comment-waiting = Obrigado. O seu comentário aguarda a redação e aparecerá aqui depois de aprovado.
comment-problem-name = Indique um nome de 1 a 60 caracteres.
comment-problem-papers-name = Escolha outro nome: este é o do jornal.
comment-problem-text = Escreva entre 2 e 5000 caracteres.
comment-problem-trap = Foi preenchido um campo que deve ficar vazio. O seu texto continua aqui: envie-o de novo.
comment-problem-old = Este formulário esteve aberto muito tempo. O seu texto continua aqui: envie-o de novo.
comment-problem-soon = Foi muito rápido. Releia o seu comentário e envie-o de novo.
comment-problem-many = Chegaram muitos comentários da sua ligação. O seu texto continua aqui: aguarde alguns minutos e envie-o de novo.
comment-problem-closed = Entretanto, os comentários a este artigo foram encerrados. O seu texto continua aqui, para que o possa guardar.
comment-problem-banned = A redação não aceita comentários da sua ligação até { $date }.
comment-problem-unavailable = De momento nada pode ser recebido, e a culpa é nossa. O seu texto continua aqui: envie-o de novo dentro de alguns minutos.

## Nada para mostrar

withdrawn = Este artigo foi retirado
withdrawn-text = Estava neste endereço e já não está publicado.
withdrawn-published = Tinha sido publicado em { $date }.
withdrawn-reason = O motivo
not-found = Esta página não existe
not-found-text = O endereço pode ter um erro, ou o que estava aqui mudou de lugar. A primeira página e as secções permitem continuar a leitura.
front-page = Primeira página
unavailable = O jornal está inacessível de momento
unavailable-text = A culpa é nossa. Tente novamente dentro de alguns minutos.
failed = Ocorreu um erro
failed-text = Não foi possível preparar esta página, e a culpa é nossa. A equipa técnica do jornal encontrará o registo.
slow-down = Demasiados pedidos
slow-down-text = Chegaram muitos pedidos da sua ligação em pouco tempo. Aguarde um minuto e tente novamente.
refused = Este pedido não pode ser atendido
refused-text = O servidor não compreendeu o pedido, ou não lhe pode responder.
