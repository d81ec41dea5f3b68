### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Registo de atos
settings-audit-hint = Cada ato da redação, o mais recente primeiro. Nada aqui pode ser alterado nem apagado.
settings-audit-act = Ato
settings-audit-empty = Nada corresponde.
settings-audit-program = O programa

## Languages and the front page

settings-act-translate = Tradução iniciada
settings-act-bring-up-to-date = Tradução atualizada
settings-act-lay-out-front = Primeira página composta
settings-act-restore-front = Primeira página anterior reposta

## Acts of accounts

settings-act-hire = Membro adicionado
settings-act-log-in = Entrada
settings-act-end-sessions = Sessões terminadas

## Acts on articles

settings-act-begin = Artigo começado
settings-act-save = Escrita num artigo
settings-act-submit = Artigo enviado para revisão
settings-act-return = Artigo devolvido
settings-act-approve = Artigo aprovado
settings-act-publish = Artigo publicado
settings-act-schedule = Artigo agendado
settings-act-unschedule = Artigo retirado da agenda
settings-act-embargo = Embargo alterado
settings-act-open-working-copy = Cópia de trabalho aberta
settings-act-discard-working-copy = Cópia de trabalho descartada
settings-act-withdraw = Artigo retirado
settings-act-reopen = Artigo reaberto
settings-act-assign = Artigo atribuído
settings-act-give = Artigo entregue a outra pessoa
settings-act-restore = Revisão restaurada
settings-act-share-preview = Ligação de pré-visualização criada
settings-act-revoke-preview = Ligação de pré-visualização revogada
settings-act-add-note = Nota escrita
settings-act-resolve-note = Nota resolvida
settings-act-reopen-note = Nota reaberta
settings-act-take-over = Escrita assumida de um colega
settings-act-set-aside = Publicação impossível à hora marcada
settings-act-set-comments = Comentários de um artigo abertos ou fechados

## The publication

settings-publication = A publicação
settings-name = Nome
settings-zone = Fuso horário
settings-zone-hint = Pelo nome, como Africa/Maputo. Os agendamentos e as datas seguem-no.
settings-edition-name = Nome nesta língua
settings-edition-name-hint = Deixe vazio se for o mesmo.
settings-motto = Lema
settings-locale = Forma regional
settings-locale-hint = Para datas, números e tipografia: uma etiqueta como ar-EG ou fr-CA. Deixe vazio para a própria língua.
settings-add-language = Acrescentar uma língua
settings-new-language = Etiqueta da língua
settings-new-language-hint = Como fr, ar, sw ou pt-MZ. A edição fica vazia até algo ser publicado nela.
settings-done-publication = Guardado. Os leitores veem-no de imediato.
settings-wrong-name = Indique um nome de uma só linha, com 120 caracteres no máximo.
settings-wrong-zone = Nenhum fuso tem este nome. Escreva-o como Africa/Maputo ou Europe/Lisbon.
settings-wrong-locale = A forma regional deve ser da mesma língua, como ar-EG para o árabe.
settings-wrong-language = Isto não é uma etiqueta de língua, ou a publicação já tem essa língua.
settings-wrong-line = Um nome e um lema ocupam uma linha, com 120 caracteres no máximo.
settings-ask-publisher = As definições da publicação estão nas mãos da direção.
settings-act-change-publication = Publicação alterada
