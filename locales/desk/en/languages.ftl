### A story in its languages: translating, what has fallen behind, bringing up to date.

## The page of a story

languages-title = A story in its languages
languages-tab = Languages
languages-untitled = No headline yet
languages-somebody-else = A colleague is writing it.
languages-version = Version { $version }
languages-saved = Saved { $time }
languages-public = On the site
languages-made-from-version = Translated from { $language }, version { $version }
languages-made-from-draft = Translated from { $language }, before it was published
languages-behind = The original has moved on.
languages-withdrawn = The original was withdrawn. Decide whether this translation can stay public.
languages-up-to-date = Up to date with the original
languages-see-changes = See what has changed
languages-see-story = The story in its languages
languages-changes = To take over into { $translation }: what has changed in { $original }
languages-changes-version = From version { $from } to version { $to }
languages-changes-draft = Since the text that was translated
languages-no-words = No word has changed here.
languages-same-text = The text is the same as before.
languages-go-to-translation = Open the translation
languages-bring-up-to-date = It is up to date

## Translating

languages-translate = Translate
languages-translate-hint = A draft of your own begins with the text, structure, images, topics and bylines in place. The original stands beside it while you write over it.
languages-from = From
languages-into = Into
languages-begin = Begin the translation

## What was done, and what went wrong

languages-done-translate = The translation has begun: write over the text.
languages-done-up-to-date = The translation counts as up to date.
languages-wrong-translated = Somebody has just begun this story in that language. Go on with that article.
languages-wrong-overtaken = The original changed again while you were looking. Here is what has changed by now.

## What has changed: fields, blocks, and how

languages-field-kicker = Kicker
languages-field-headline = Headline
languages-field-standfirst = Standfirst
languages-field-dateline = Dateline
languages-field-bylines = Bylines
languages-field-section = Section
languages-field-topics = Topics
languages-field-lead-image = Lead image
languages-field-key-points = What to know
languages-field-related = Related stories
languages-field-social-title = Social title
languages-field-description = Description
languages-block-paragraph = Paragraph
languages-block-heading = Heading
languages-block-list = List
languages-block-quote = Quotation
languages-block-image = Image
languages-block-gallery = Gallery
languages-block-table = Table
languages-block-infobox = Infobox
languages-block-embed-card = Embedded card
languages-block-timeline = Timeline
languages-block-live-entry = Live entry
languages-block-preformatted = Preformatted text
languages-block-divider = Divider
languages-change-added = added
languages-change-removed = removed
languages-change-moved = moved
languages-change-changed = changed
languages-change-form = same words, other form
