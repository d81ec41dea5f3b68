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
