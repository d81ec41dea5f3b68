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
page-weight = Página: { $kilobytes } KB
page-weight-with-image = Página: { $kilobytes } KB, imagem: { $image } KB
data = Imagens
data-full = completas
data-low = leves
data-text = nenhuma
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
comment-rules-known = 5000 caracteres no máximo. A redação lê o primeiro comentário de cada pessoa antes de ele aparecer. Não guardamos o seu endereço: apenas um código que nos permite reconhecer quem escreve, durante doze semanas no máximo.
comment-rules-at-once = 5000 caracteres no máximo. Os comentários aparecem de imediato, e a redação retira os que prejudicam. Não guardamos o seu endereço: apenas um código que nos permite reconhecer abusos repetidos, durante doze semanas no máximo.
comment-leave-empty = Deixe este campo vazio
comment-send = Enviar
comment-waiting = Obrigado. O seu comentário aguarda a redação e aparecerá aqui depois de aprovado.
comment-shown = Obrigado. O seu comentário está abaixo.
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
removed = Este texto foi retirado por imposição da lei
removed-text = Estava neste endereço, e o jornal teve de o apagar.
removed-dates = Tinha sido publicado em { $published }; foi apagado em { $removed }.
removed-record = A sua entrada fica no registo público: prova que aqui esteve um texto, e desde quando, sem revelar nada do que dizia.
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

## O registo público

record-published = Versão { $version }, publicada em { $time }, entrada { $entry }
record-updated = Versão { $version }, atualizada em { $time }, entrada { $entry }
history = Versões
history-of = Versões de “{ $headline }”
history-of-removed = Versões de um artigo retirado por imposição da lei
history-text = Cada versão é inscrita, com a sua data, num registo que ninguém pode alterar em silêncio, nem nós.
how-to-verify = Como verificar
version = Versão { $n }
version-published = Publicada em { $time }
version-corrected = Atualizada em { $time }
version-withdrawn = Retirada em { $time }
version-backfilled = Com data de { $time }, publicada antes de ser inscrita no registo
version-entered = Inscrita em { $time }: o registo responde pelo texto desde esse dia, não pela data que ele traz.
version-entry = Entrada { $entry } do registo público
version-reason = Motivo: { $reason }
version-as-it-was = A versão { $n } tal como era
version-gone = Este texto já não é mostrado: o artigo tinha sido retirado.
version-removed = Apagada por imposição da lei em { $time }
version-was = Versão { $n }, tal como esteve em linha de { $from } a { $until }
version-is = Versão { $n }, em linha desde { $from }
version-current = A versão atual
version-all = Todas as versões
changes-more = Outras passagens também mudaram: compare as duas versões.
change-moved = deslocado
change-form = formatação
part-kicker = Antetítulo
part-headline = Título
part-standfirst = Entrada
part-dateline = Lugar
part-bylines = Assinaturas
part-section = Secção e temas
part-image = Imagem
part-card = Texto para motores de pesquisa
log = O registo público
log-what = Tudo o que este jornal publica, corrige ou retira é inscrito num registo ao qual só se pode acrescentar.
log-says = Uma entrada diz que artigo, que versão, em que endereço e quando. Não contém o texto, mas a sua impressão digital: um número que muda assim que muda uma letra. Cada entrada está ligada a todas as anteriores, de modo que uma linha alterada depois se nota. Se a lei obrigar a retirar um texto, a entrada fica e o texto desaparece.
log-signature = A assinatura
log-signed = O jornal assina o estado do registo. Esta é a chave com que se verifica a assinatura; guarde-a e compare-a, se um dia mudar.
log-changing = O jornal está a mudar de chave: assinam as duas, primeiro a nova.
log-witnesses = As testemunhas
log-witnessed = Testemunhas independentes confirmam que todos veem o mesmo registo:
log-unwitnessed = Nenhuma testemunha independente confirma ainda o estado do registo. Sem ela, pode verificar que nada mudou desde a sua última visita, mas não que outros leitores veem o mesmo registo.
log-witness = Este jornal é ele próprio testemunha de outros. Assina então com esta chave:
log-programs = Para programas
log-formats = O registo segue a norma aberta C2SP tlog-tiles. O seu estado assinado:
log-verify = Verificar um artigo
verify-intro = Não precisa de acreditar na nossa palavra: qualquer pessoa pode verificar o que publicámos, e quando.
verify-what = O que se pode verificar
verify-proves = Que o texto que está a ler é, letra por letra, o que foi inscrito nessa data; e que nada do que viu foi alterado ou apagado desde então.
verify-not = O que isto não diz: se o que o artigo afirma está certo. Prova o que foi publicado, não o que é verdade.
verify-how = Como fazer
verify-command = Com o programa Marbre, em qualquer computador:
verify-does = Descarrega o artigo, calcula a sua impressão digital, verifica que ela consta do registo que o jornal assinou e que esse registo continua o que viu da última vez. Diz em palavras simples o que está provado e o que não está.
verify-others = Outros programas também sabem ler este registo: segue uma norma aberta.
