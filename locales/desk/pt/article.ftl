### An article's page but for its text: fields, states and moves, revisions, checks, previews.

## Where it stands

article-title = Artigo
article-untitled = Sem título
article-version = Versão { $number }
article-live = Como os leitores o veem
article-planned = Sai em { $time }
article-held-back = Sob embargo até { $time }
article-saved = Guardado em { $time }
article-saved-by = Guardado em { $time } por { $name }
article-owned-by = Apresentado por { $name }
article-assigned-to = Atribuído a { $name }
article-due = Para entregar em { $time }
article-withdrawn-because = Retirado: { $reason }
article-held-by = { $name } escreve aqui desde as { $time }.
article-take-over = Assumir
article-more = Mais sobre este artigo
article-tab-text = Texto
article-tab-revisions = Revisões
article-tab-proof = Como num telemóvel
article-tab-previews = Ligações de pré-visualização
article-read-only = Pode ler este texto, mas não alterá-lo no estado em que está.
article-program = O programa

## A new article

article-new-title = Novo artigo
article-new-headline-hint = Basta um título provisório; pode mudar até à publicação.
article-new-begin = Começar a escrever
article-kind = Tipo
article-kind-hint = Uma notícia tem data e aparece em secções e canais. Uma página, como «Quem somos», fica fora do tempo.
article-kind-article = Notícia
article-kind-page = Página

## Fields

article-about = Sobre o artigo
article-field-headline = Título
article-field-kicker = Antetítulo
article-field-standfirst = Entrada
article-field-dateline = Local
article-dateline-hint = De onde foi enviado
article-field-body = Texto
article-body-hint = Em HTML: parágrafos em <p>, intertítulos em <h2>. O editor precisa de JavaScript; este campo não.
article-field-bylines = Assinaturas
article-byline-number = Assinatura { $number }
article-byline-role = O que fez { $name }
article-byline-add = Acrescentar uma assinatura
article-field-section = Secção
article-field-topics = Temas
article-field-slug = Endereço
article-slug-follows = Se ficar vazio, segue o título: { $address }
article-slug-stays = O endereço já não muda, porque o artigo foi público.
article-field-key-points = O mais importante
article-key-points-hint = Uma frase por linha
article-field-social-title = Título para partilhar
article-field-description = Descrição para partilhar
article-description-hint = Se ficar vazia, serve a entrada.
article-field-lead-image = Imagem acima do texto
article-field-related = Artigos relacionados
article-comments-open = Os leitores podem comentar
article-comments-closed = Fechados

## Length and checks

article-words = { $count ->
    [one] { $count } palavra
   *[other] { $count } palavras
}
article-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
article-bytes = { $bytes } de { $most } bytes
article-checks = Verificações
article-checks-clear = Nada impede a publicação.
article-level-block = Impede:
article-level-warn = Atenção:
article-check-headline-missing = Falta o título.
article-check-embargo = Sob embargo até { $until }.
article-check-no-section = Escolha uma secção.
article-check-page-too-heavy = A página pesa { $bytes } bytes, mais do que os { $most } permitidos. Encurte-a ou tire imagens.
article-check-no-alt = Diga o que a imagem mostra, ou marque-a como decorativa.
article-check-no-byline = Ninguém assina este artigo.
article-check-headline-long = O título tem { $characters } caracteres; além de { $most } é cortado nos resultados de pesquisa e nos cartões.
article-check-no-standfirst = Não há entrada.
article-check-no-credit = A imagem não tem crédito.
article-check-missing-image = Falta o ficheiro da imagem.
article-check-image-expired = O direito de mostrar a imagem terminou.
article-check-image-expiring = O direito de mostrar a imagem termina dentro de 30 dias.
article-check-image-pulled = A imagem foi retirada de todas as páginas.
article-check-page-heavy = A página pesa { $bytes } bytes. Além de { $most } é lenta numa linha fraca.
article-check-translation-stale = O original mudou desde esta tradução.
article-check-original-withdrawn = O original desta tradução foi retirado.
article-check-unresolved-notes = { $notes ->
    [one] { $notes } nota está por resolver.
   *[other] { $notes } notas estão por resolver.
}
article-check-overdue = Devia ter sido entregue em { $due }.
article-check-at-lead = Imagem acima do texto: { $text }
article-check-at-image = Imagem { $number }: { $text }

## Notes

article-notes = Notas
article-notes-none = Ainda não há notas.
article-note-add = Acrescentar uma nota
article-note-quote = Passagem
article-note-body = Nota
article-note-mention = Chamar colegas
article-note-answer = Responder
article-note-resolve = Marcar como resolvida
article-note-reopen = Reabrir
article-note-resolved = Resolvida
article-not-published = Este artigo não pôde ser publicado à hora marcada, porque uma verificação o impede. Veja as verificações ao lado do texto, corrija o que está mal e publique ou agende de novo.

## What can be done

article-act-publish = Publicar
article-act-submit = Enviar para revisão
article-act-approve = Aprovar
article-act-schedule = Agendar
article-act-return = Devolver
article-act-unschedule = Retirar da agenda
article-act-working-copy = Abrir uma cópia de trabalho
article-act-reopen = Reabrir
article-act-discard = Descartar a cópia de trabalho
article-act-withdraw = Retirar
article-act-assign = Atribuir
article-act-embargo = Embargo
article-ask-discard = Descartar a cópia de trabalho? As suas revisões ficam guardadas.
article-return-note = O que falta fazer?
article-return-hint = Quem escreve é avisado e encontra isto entre as notas.
article-schedule-at = Sai em
article-embargo-at = Não antes de
article-embargo-hint = Deixe vazio para levantar o embargo.
article-zone = Hora local, { $zone }
article-time-which = Nessa noite os relógios atrasam e esta hora vem duas vezes
article-time-first = A primeira vez
article-time-second = A segunda, uma hora depois
article-assign-to = A quem
article-assign-due = Para quando
article-assign-brief = O que se pede
article-assign-owner = De quem é o artigo
article-assign-owner-hint = Essa pessoa escreve-o e apresenta-o.
article-publish-reason = O que mudou
article-publish-reason-hint = Os leitores veem isto ao lado da nova versão.
article-override = Publicar apesar do peso da página. Fica registado.
article-withdraw-hint = O artigo sai de todas as listas. O seu endereço mostra a razão aos leitores.
article-withdraw-reason = Razão, para os leitores

## What was done

article-done-publish = Publicado. Os leitores já o veem.
article-done-submit = Enviado para revisão.
article-done-approve = Aprovado.
article-done-schedule = Agendado.
article-done-return = Devolvido a quem o escreve.
article-done-unschedule = Retirado da agenda.
article-done-working-copy = A cópia de trabalho está aberta. Os leitores veem a versão publicada até que publique esta.
article-done-reopen = Reaberto como rascunho.
article-done-discard = A cópia de trabalho foi descartada.
article-done-withdraw = Retirado. Os leitores veem a razão.
article-done-assign = Atribuído.
article-done-embargo = O embargo foi alterado.
article-done-save = Guardado.
article-done-merge = Guardado juntamente com o que um colega tinha guardado entretanto. Releia tudo.
article-done-note = A nota foi acrescentada.
article-done-take-over = Agora é você quem escreve.
article-done-restore = A revisão antiga é agora a mais recente.
article-done-revoke = A ligação já não funciona.

## What stands in the way

article-invalid-choice = Esta escolha não é oferecida. Escolha de novo.
article-needed-note = Escreva uma nota que diga o que falta fazer.
article-needed-reason = Dê uma razão: os leitores vão vê-la.
article-needed-assignee = Escolha um colega que possa entrar.
article-needed-owner = Escolha um colega que possa entrar.
article-needed-days = Escolha entre 1 e 30 dias.
article-needed-body = Escreva uma nota de 1 a 4000 caracteres.
article-time-past = Esta hora já passou. Publique agora ou escolha uma hora mais tarde.
article-time-unreadable = Dê uma data e uma hora.
article-time-skipped = Esta hora não existe: os relógios adiantam. Escolha uma hora mais tarde.
article-time-twice = Esta hora vem duas vezes, porque os relógios atrasam. Diga qual das duas.
article-blocked = Ainda não pode ser publicado. Corrija primeiro o que o impede.
article-address-stays = O endereço não pode mudar: o artigo foi público.
article-bad-text = Este texto não pode ser guardado como está. Nada foi guardado; o seu texto continua aqui.
article-moved-on = O artigo avançou entretanto e isto já não é possível. Veja em que estado está.
article-saved-since = Alguém guardou este texto depois de o ter lido. Veja o que mudou e decida em seguida.
article-see-changes = Ver o que mudou
article-unweighed = Não foi possível medir o peso da página; nada foi feito. Tente de novo daqui a um minuto.
article-closed = Nada pode ser guardado neste artigo: está publicado ou retirado. Abra primeiro uma cópia de trabalho. O seu texto continua aqui.
article-merged = { $name } tinha guardado entretanto. Os dois textos foram reunidos.
article-clash = { $name } guardou entretanto e alterou os mesmos lugares. Nada do seu texto está ainda guardado; os dois textos estão aqui.
article-lead-clash = Alguém acabou de escolher outra imagem. Nada foi alterado: veja qual é e escolha de novo.
article-clashes = Alterado por ambos
article-clash-mine = O seu texto
article-clash-theirs = O outro texto

## Revisions

article-revision = Revisão
article-from = De
article-to = Para
article-compare = Comparar
article-compare-from = Comparar desde a revisão { $number }
article-compare-to = Comparar até à revisão { $number }
article-from-number = Da revisão número
article-to-number = Até à revisão número
article-saves = { $count ->
    [one] { $count } gravação
   *[other] { $count } gravações
}
article-compared = Revisão { $a } e revisão { $b }
article-compared-same = As duas dizem o mesmo.
article-restore = Restaurar a revisão { $number }
article-restore-hint = O seu texto passa a ser a revisão mais recente; nada se perde.
article-change-added = acrescentado
article-change-removed = retirado
article-change-moved = deslocado
article-change-changed = alterado
article-change-form = com outra forma
article-block-paragraph = Parágrafo
article-block-heading = Intertítulo
article-block-list = Lista
article-block-quote = Citação
article-block-image = Imagem
article-block-gallery = Galeria
article-block-table = Tabela
article-block-infobox = Caixa
article-block-embed-card = Cartão
article-block-timeline = Cronologia
article-block-live-entry = Entrada do direto
article-block-preformatted = Texto fixo
article-block-divider = Separador
article-part-note = Nota de rodapé
article-part-link = Ligação
article-part-caption = Legenda
article-part-alt = O que mostra
article-part-credit = Crédito
article-part-image = Imagem
article-part-attribution = Autor
article-part-title = Título
article-part-when = Hora
article-part-cell = Linha { $row }, coluna { $column }
article-part-role = Papel

## Preview links

article-previews-hint = Quem tem uma ligação destas vê o artigo como os leitores o verão, sem entrar, até a ligação terminar.
article-preview-days = Durante quantos dias funciona
article-preview-make = Criar uma ligação
article-preview-made = A nova ligação
article-preview-once = Copie-a agora: só é mostrada uma vez.
article-preview-by = Criada por { $name } em { $time }
article-preview-until = Funciona até { $time }
article-preview-revoked = Revogada
article-preview-expired = Terminada
article-preview-revoke = Revogar

## Images

article-lead-none = Nenhuma imagem acima do texto.
article-lead-choose = Escolher na biblioteca
article-lead-alt = O que a imagem mostra
article-lead-alt-hint = Se ficar vazio, serve a descrição da biblioteca.
article-lead-decorative = Decorativa: dispensa descrição
article-lead-remove = Retirar a imagem acima do texto
article-done-lead = A imagem está acima do texto.
article-check-show = Mostrar

## Remoção por imposição da lei

article-removal = Retirar um texto por imposição da lei
article-removal-hint = As palavras desaparecem para sempre: do artigo, das suas revisões, das notas e das ligações de pré-visualização. No lugar delas os leitores encontram a data e o motivo que indicar.
article-removal-stays = A entrada no registo público fica. Prova que ali esteve um texto, e quando; sem o seu sal, que também desaparece, ninguém consegue descobrir o que dizia. O endereço fica igualmente. As imagens retiram-se na biblioteca; apague as cópias de segurança que ainda tenham o texto.
article-removal-what = O que tem de desaparecer
article-removal-what-hint = Para retirar só uma passagem, publique primeiro uma versão sem ela e depois retire as anteriores.
article-removal-all = O artigo inteiro, em todas as versões
article-removal-version = Versão { $number } de { $time }
article-removal-reason-hint = Indique a sentença ou a lei. Não repita o que tem de desaparecer.
article-removal-sure = Compreendi que nada trará o texto de volta.
article-removal-do = Retirar para sempre
article-removal-none = Não há nada a retirar: nenhuma versão deste artigo foi pública, ou já foi retirado.
article-removal-current = Os leitores veem esta versão. Publique primeiro uma versão sem a passagem, ou retire o artigo inteiro.
article-needed-sure = Marque a caixa: isto não pode ser desfeito.
article-done-removal = O texto foi retirado. Os leitores veem o motivo.
