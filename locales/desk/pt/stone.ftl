### The stone, home of the desk: articles by state, filters, search, what waits for whom.

## The lists

stone-title = A mesa
stone-new = Novo artigo
stone-personal = As suas listas
stone-states = Por estado dos artigos
stone-list-waiting = À minha espera
stone-list-mine = O meu trabalho
stone-list-stale = Atrasados
stone-list-today = Publicados hoje
stone-list-working = Cópias de trabalho
stone-stale-hint = Fora do prazo, programados para uma hora que já passou, com uma imagem cujo direito termina dentro de 30 dias, ou traduzidos de um artigo retirado ou alterado nos últimos 90 dias.
stone-empty-filtered = Nenhum artigo corresponde. Limpe um filtro ou procure menos palavras.
stone-empty-waiting = Nada espera por si.
stone-empty-stale = Nada está atrasado.
stone-empty-list = Ainda não há artigos aqui.
stone-pages = Páginas da lista
stone-first = Voltar ao início

## Search and filters

stone-search = Procurar em todos os artigos
stone-clear = Limpar filtros
stone-due-label = Prazo
stone-due-overdue = Fora do prazo
stone-due-today = Até hoje à noite
stone-due-week = Dentro de uma semana
stone-person-out = { $name } (excluído)

## What a line says

stone-untitled = Sem título
stone-page = Página
stone-assigned = para {$person}
stone-due = prazo: {$at}
stone-overdue = fora do prazo desde {$at}
stone-planned = previsto para {$at}
stone-updated = publicado em {$at}
stone-saved = guardado em {$at}
stone-mark-returned = devolvido
stone-mark-mentions = uma nota menciona-o
stone-mark-behind = atrás do original
stone-mark-late = a hora já passou
stone-mark-assigned = confiado a si
stone-mark-orphaned = o original foi retirado
stone-mark-rights-ending = o direito a uma imagem termina em breve
stone-mark-rights-ended = o direito a uma imagem terminou

## Assigning

stone-assign = Atribuir
stone-assign-person = A quem
stone-assign-due = Prazo
stone-assign-brief = O que se pede
stone-nobody = Ninguém
stone-done-assigned = O artigo foi atribuído.
stone-wrong-person = Escolha uma pessoa da lista.
stone-wrong-due = Indique o prazo com dia e hora, ou deixe-o vazio.
stone-wrong-brief = O pedido pode ter no máximo 2000 caracteres. Encurte-o.

## Images

stone-images-expired = { $count ->
    [one] { $count } imagem continua pública embora o direito de a mostrar tenha terminado
   *[other] { $count } imagens continuam públicas embora o direito de as mostrar tenha terminado
}
stone-images-expiring = { $count ->
    [one] O direito de mostrar { $count } imagem pública termina dentro de 30 dias
   *[other] O direito de mostrar { $count } imagens públicas termina dentro de 30 dias
}
stone-comments-wait = { $count ->
    [one] { $count } comentário à espera
   *[other] { $count } comentários à espera
}
