### A story in its languages: translating, what has fallen behind, bringing up to date.

## The page of a story

languages-title = Uma história nas suas línguas
languages-tab = Línguas
languages-untitled = Ainda sem título
languages-somebody-else = Um colega está a escrevê-la.
languages-version = Versão { $version }
languages-saved = Guardado em { $time }
languages-public = No site
languages-made-from-version = Traduzido de { $language }, versão { $version }
languages-made-from-draft = Traduzido de { $language }, antes da publicação
languages-behind = O original mudou entretanto.
languages-withdrawn = O original foi retirado. Decida se esta tradução pode continuar pública.
languages-up-to-date = Em dia com o original
languages-see-changes = Ver o que mudou
languages-see-story = A história nas suas línguas
languages-changes = A passar para { $translation }: o que mudou em { $original }
languages-changes-version = Da versão { $from } para a versão { $to }
languages-changes-draft = Desde o texto que foi traduzido
languages-no-words = Aqui não mudou nenhuma palavra.
languages-same-text = O texto é o mesmo de antes.
languages-go-to-translation = Abrir a tradução
languages-bring-up-to-date = Está em dia

## Translating

languages-translate = Traduzir
languages-translate-hint = Começa um rascunho seu com o texto, a estrutura, as imagens, os temas e as assinaturas já no lugar. O original fica ao lado enquanto escreve por cima.
languages-from = De
languages-into = Para
languages-begin = Começar a tradução

## What was done, and what went wrong

languages-done-translate = A tradução começou: escreva por cima do texto.
languages-done-up-to-date = A tradução é dada como em dia.
languages-wrong-translated = Alguém acabou de começar esta história nessa língua. Continue com esse artigo.
languages-wrong-overtaken = O original voltou a mudar enquanto o lia. Eis o que mudou até agora.

## What has changed: fields, blocks, and how

languages-field-kicker = Antetítulo
languages-field-headline = Título
languages-field-standfirst = Entrada
languages-field-dateline = Local
languages-field-bylines = Assinaturas
languages-field-section = Secção
languages-field-topics = Temas
languages-field-lead-image = Imagem principal
languages-field-key-points = O essencial
languages-field-related = Histórias relacionadas
languages-field-social-title = Título de partilha
languages-field-description = Descrição
languages-block-paragraph = Parágrafo
languages-block-heading = Intertítulo
languages-block-list = Lista
languages-block-quote = Citação
languages-block-image = Imagem
languages-block-gallery = Galeria
languages-block-table = Tabela
languages-block-infobox = Caixa
languages-block-embed-card = Cartão incorporado
languages-block-timeline = Cronologia
languages-block-live-entry = Entrada do direto
languages-block-preformatted = Texto pré-formatado
languages-block-divider = Separador
languages-change-added = acrescentado
languages-change-removed = retirado
languages-change-moved = mudado de lugar
languages-change-changed = alterado
languages-change-form = as mesmas palavras, outra forma
