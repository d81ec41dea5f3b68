### Readers' comments: the queue, decisions, replies, bans.

## A fila

comments-title = Comentários
comments-tab-waiting = À espera
comments-tab-approved = Aprovados
comments-tab-rejected = Recusados
comments-tab-spam = Indesejados
comments-more-than = { $n }+
comments-words = Palavras ou nome
comments-all = Todos os comentários
comments-same = Comentários de quem assinou “{ $name }”.
comments-are-open = Os comentários a este artigo estão abertos.
comments-are-closed = Comentários encerrados
comments-open = Abrir os comentários
comments-close = Encerrar os comentários
comments-chosen = Selecionados:
comments-do-approved = Aprovar
comments-do-rejected = Recusar
comments-do-spam = Indesejado
comments-do-waiting = Voltar a pôr à espera
comments-by-paper = resposta de { $name }
comments-answers = Em resposta a { $name }:
comments-others = { $n ->
    [one] { $n } outro comentário desta pessoa
   *[other] { $n } outros comentários desta pessoa
}
comments-refused = { $n ->
    [one] { $n } recusado
   *[other] { $n } recusados
}
comments-banned-until = Exclusão até { $date }
comments-answer = Responder
comments-answer-as = Responder em nome de { $name }
comments-answer-text = A sua resposta
comments-answer-approve = Responder e aprovar
comments-empty = Não há comentários aqui.
comments-none-chosen = Selecione pelo menos um comentário.
comments-too-many = Selecione no máximo 200 comentários.
comments-keys = Teclas
comments-key-next = comentário seguinte
comments-key-previous = comentário anterior
comments-key-choose = selecionar

## Exclusões

comments-bans = Exclusões
comments-bans-hint = Quem está excluído não pode comentar durante algum tempo. É reconhecido pela rede e pelo tipo de navegador, através de um código que muda: pode atingir outro leitor da mesma rede, por isso prefira prazos curtos.
comments-bans-empty = Ninguém foi excluído.
comments-ban = Excluir esta pessoa
comments-ban-hint = { $n ->
    [one] Esta pessoa não poderá comentar durante algum tempo, { $n } dia no máximo. Os leitores não veem o motivo.
   *[other] Esta pessoa não poderá comentar durante algum tempo, { $n } dias no máximo. Os leitores não veem o motivo.
}
comments-ban-days = Duração
comments-days = { $n ->
    [one] { $n } dia
   *[other] { $n } dias
}
comments-ban-reject = Recusar também o que ainda tem à espera
comments-ban-by = { $name }, { $date }
comments-ban-lifted = Levantada em { $date }
comments-ban-ended = Terminada em { $date }
comments-lift = Levantar a exclusão

## O que foi feito

comments-done-approved = Aprovado: os leitores já o veem.
comments-done-rejected = Recusado.
comments-done-spam = Passado para os indesejados.
comments-done-waiting = De novo à espera.
comments-done-undone = Anulado.
comments-done-answered = A sua resposta está na página.
comments-done-opened = Os comentários estão de novo abertos.
comments-done-closed = Os comentários estão encerrados.
comments-done-banned = A pessoa está excluída.
comments-done-lifted = A exclusão foi levantada.

## O que está errado

comments-wrong-text = Escreva entre 2 e 5000 caracteres.
comments-wrong-refused = Este comentário foi recusado: aprove-o antes de lhe responder.
comments-wrong-writer = Este comentário não permite excluir ninguém: veio de outro sítio, ou é do próprio jornal.
comments-wrong-ban = Indique um motivo e um prazo de 1 a 42 dias.
