### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Registo de atos
settings-audit-hint = Cada ato da redação, o mais recente primeiro. Nada aqui pode ser alterado nem apagado.
settings-audit-act = Ato
settings-audit-since = De
settings-audit-until = Até
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
settings-act-remove-by-law = Texto retirado por imposição da lei
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
settings-act-file-image = Imagem arquivada
settings-act-describe-image = Imagem descrita
settings-act-pull-image = Imagem retirada de todas as páginas
settings-act-restore-image = Imagem devolvida às páginas
settings-act-replace-image = Imagem substituída

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

## The staff

settings-staff-title = Equipa
settings-staff-invite = Convidar alguém
settings-staff-invite-do = Criar um convite
settings-staff-role = Função
settings-staff-langs = Línguas
settings-staff-sections = Secções
settings-staff-reach-hint = Para editores: até onde vão os seus direitos. Nenhuma escolha significa todas.
settings-staff-role-hint = Outra função termina as suas sessões: volta a entrar, com um segundo fator se for preciso.
settings-staff-out = Excluído
settings-staff-left-work = O que esta pessoa entregou ou tinha a fazer
settings-staff-invited = Convite válido até {$date}
settings-staff-not-joined = Ainda não entrou
settings-staff-factor = Segundo fator
settings-staff-no-factor = Sem segundo fator
settings-staff-access = Acesso
settings-staff-reset = Criar uma ligação para nova palavra-passe
settings-staff-reset-hint = Se a palavra-passe se perdeu: uma ligação que serve uma vez, durante 24 horas. O segundo fator mantém-se.
settings-staff-invite-again = Criar um novo convite
settings-staff-invite-again-hint = O convite ainda não foi aceite. Um novo toma o seu lugar e serve durante sete dias.
settings-staff-shut-out = Excluir
settings-staff-shut-out-ask = Excluir {$name} imediatamente? O que escreveu fica.
settings-staff-let-in = Readmitir
settings-done-shut-out = Excluído; todas as sessões terminaram.
settings-done-let-in = Readmitido.
settings-link-title = Uma ligação para {$name}
settings-link-invitation = Envie-a você mesmo, por uma via de confiança. Quem a seguir escolhe uma palavra-passe. Serve uma vez, durante sete dias.
settings-link-reset = Envie-a você mesmo, por uma via de confiança. Quem a seguir escolhe uma nova palavra-passe; o segundo fator continua a ser pedido. Serve uma vez, durante 24 horas.
settings-link-label = A ligação
settings-link-once = É mostrada agora e nunca mais.
settings-link-done = Já a copiei
settings-act-invite = Convite criado
settings-act-accept-invitation = Convite aceite
settings-act-reset-link = Ligação para nova palavra-passe criada
settings-act-mail-reset = Ligação para nova palavra-passe enviada
settings-act-reset-password = Nova palavra-passe escolhida por ligação
settings-act-change-password = Palavra-passe mudada
settings-act-change-self = Nome ou língua mudados
settings-act-change-member = Função ou alcance mudados
settings-act-disable-member = Membro excluído
settings-act-enable-member = Membro readmitido
settings-act-set-up-codes = Códigos de aplicação configurados
settings-act-remove-codes = Códigos de aplicação retirados
settings-act-new-recovery-codes = Novos códigos de recuperação
settings-act-add-passkey = Chave de acesso acrescentada
settings-act-remove-passkey = Chave de acesso retirada
settings-act-refused = Recusa

## What is checked before an article becomes public

settings-checks = Verificações antes de publicar
settings-checks-hint = Outras verificações bloqueiam sempre: sem título, sem secção, embargo, página demasiado pesada.
settings-level-block = Bloqueia
settings-level-warn = Avisa
settings-level-off = Não se verifica
settings-check-no-alt = Uma imagem sem descrição
settings-check-no-byline = Sem assinatura
settings-check-headline-long = Um título longo
settings-check-no-standfirst = Sem entrada
settings-check-no-credit = Uma imagem sem crédito
settings-check-missing-image = Uma imagem cujo ficheiro falta
settings-check-image-expired = Uma imagem cujo direito de ser mostrada terminou
settings-check-image-expiring = Uma imagem cujo direito de ser mostrada termina dentro de 30 dias
settings-check-image-pulled = Uma imagem retirada de todas as páginas
settings-check-page-heavy = Uma página pesada
settings-check-translation-stale = Uma tradução atrás do original
settings-check-original-withdrawn = Uma tradução cujo original foi retirado
settings-check-unresolved-notes = Notas ainda abertas
settings-check-overdue = Prazo ultrapassado
## Atos: comentários

settings-act-approve-comment = Comentário aprovado
settings-act-reject-comment = Comentário recusado
settings-act-mark-spam = Comentário marcado como indesejado
settings-act-hold-comment = Comentário posto de novo à espera
settings-act-reply-as-paper = Resposta em nome do jornal
settings-act-ban-writer = Autor de comentários excluído
settings-act-lift-ban = Exclusão levantada
settings-act-open-comments = Comentários abertos
settings-act-close-comments = Comentários encerrados

## What entries of the audit log are about, and what they say besides

settings-subject-article = um artigo
settings-subject-staff = um membro
settings-subject-comment = um comentário
settings-subject-ban = uma exclusão
settings-subject-front-page = a primeira página
settings-subject-publication = a publicação
settings-subject-section = uma secção
settings-subject-topic = um tema
settings-subject-byline = uma assinatura
settings-subject-story = uma história
settings-detail-device = aparelho
settings-detail-revision = revisão
settings-detail-restored = estado recuperado
settings-detail-from = de
settings-detail-article = artigo
settings-detail-version = versão
settings-detail-role = função
settings-detail-reason = motivo
settings-detail-name = nome
settings-detail-lang = língua
settings-detail-days = dias
settings-detail-before = antes
settings-detail-until = até
settings-detail-to = para
settings-detail-path = endereço
settings-detail-owner = dono
settings-detail-overridden = apesar de
settings-detail-original = original
settings-detail-number = número
settings-detail-mentions = avisados
settings-detail-due = prazo
settings-detail-previews = ligações de pré-visualização revogadas
settings-detail-comments = comentários
settings-detail-changed = alterado
settings-detail-cause = causa
settings-detail-bytes = bytes
settings-detail-by = por
settings-detail-at = em
settings-detail-assignee = atribuído a

## Sections, topics, bylines

settings-sections-title = Secções
settings-topics-title = Temas
settings-bylines-title = Assinaturas
settings-sections-add = Adicionar uma secção
settings-topics-add = Adicionar um tema
settings-bylines-add = Adicionar uma assinatura
settings-term-parent = Faz parte de
settings-term-no-parent = Nenhuma: no topo da árvore
settings-term-slug = Endereço
settings-term-slug-hint = Deixe vazio: vem do nome. Se mudar, o antigo leva ao novo.
settings-term-description = Descrição
settings-term-more = Há mais: escreva uma parte maior do nome.
settings-term-empty = Nada aqui.
settings-term-up = Subir {$name}
settings-term-down = Descer {$name}
settings-term-delete-ask = Eliminar «{$name}»?
settings-term-delete-hint = Uma secção pode ser eliminada quando nenhum artigo e nenhuma outra secção faz parte dela.
settings-term-in-use = «{$name}» não pode ser eliminada. Ainda contém – artigos: {$articles}; secções: {$parts}. Mova-os primeiro.
settings-term-wrong-name = Indique um nome de uma só linha, com 120 caracteres no máximo, numa língua pelo menos.
settings-term-wrong-emptied = O nome em “{$value}” não pode ser apagado: há artigos nesta língua. Mova-os primeiro.
settings-term-wrong-address = Este endereço não pode servir: «{$value}». Precisa de letras ou algarismos e não pode ser uma palavra reservada ao sítio.
settings-term-wrong-parent = Uma secção não pode fazer parte de si própria nem de uma das suas partes.
settings-term-wrong-role = Uma função e uma editoria ocupam uma linha, com 120 caracteres no máximo.
settings-term-wrong-text = Escreva 1000 caracteres no máximo.
settings-term-wrong-taken = Este endereço já está ocupado nessa língua. Escolha outro.
settings-byline-kind = Quem
settings-byline-person = Uma pessoa
settings-byline-collective = Um coletivo
settings-byline-role = Função
settings-byline-desk = Editoria
settings-byline-biography = Biografia
settings-done-term = Guardado. Os leitores veem-no de imediato.
settings-done-term-deleted = Eliminado.
settings-act-save-section = Secção guardada
settings-act-delete-section = Secção eliminada
settings-act-save-topic = Tema guardado
settings-act-save-byline = Assinatura guardada

## Second factors

settings-factor-rule = Segundo fator
settings-factor-rule-who = Quem mais precisa dele
settings-factor-rule-hint = Editores, direção e administradores precisam sempre de um segundo fator. Quem passar a precisar configura-o na próxima entrada; as suas sessões terminam.
settings-done-factor-rule = Guardado. Vale a partir da próxima entrada.
settings-factor-lost = Segundo fator perdido
settings-factor-lost-what = Se {$name} perdeu o telefone e os códigos de recuperação: os códigos, as chaves de acesso e os códigos de recuperação são retirados, as sessões terminam e as ligações criadas para esta pessoa deixam de servir. Fale primeiro com ela, em pessoa ou por telefone: quem tiver a sua palavra-passe poderia entrar.
settings-factor-lost-then-must = Na próxima entrada configura um novo antes de tudo o resto.
settings-factor-lost-then-may = Entra só com a palavra-passe até configurar um novo.
settings-factor-lost-password = A sua própria palavra-passe
settings-factor-lost-do = Retirar o segundo fator
settings-factor-lost-ask = Retirar todos os segundos fatores de {$name}?
settings-done-factors-removed = Os segundos fatores foram retirados; todas as sessões terminaram.
settings-act-require-factors = Obrigação do segundo fator alterada
settings-act-reset-factors = Segundo fator perdido retirado

## Look, menus, pages of policy, rules of comments

settings-act-change-colour = Cor alterada
settings-act-change-logo = Logótipo alterado
settings-act-change-menu = Menu alterado
settings-act-choose-policies = Páginas de referência escolhidas
settings-act-begin-policy = Página de referência começada
settings-act-rule-comments = Regras dos comentários alteradas
settings-detail-at-once = de imediato

## Merging

settings-merge-other = Fundir com outro
settings-merge-title = Fundir “{$name}” com outro
settings-merge-hint = Os seus artigos passam para o outro, e os seus endereços levam até lá. Os nomes que o outro não tem passam a ser dele. Não se pode desfazer.
settings-merge-search = Procurar o outro
settings-merge-do = Fundir com este
settings-merge-ask = Fundir “{$name}” com “{$other}”? Não se pode desfazer.
settings-merge-none = Nada tem este nome.
settings-done-merged = Fundido. Os leitores veem-no de imediato.
settings-act-merge-topics = Temas fundidos
settings-act-merge-bylines = Assinaturas fundidas
settings-subject-image = uma imagem
settings-detail-image = imagem
settings-detail-logo = o logótipo
settings-detail-filename = ficheiro
