### A story in its languages: translating, what has fallen behind, bringing up to date.

## The page of a story

languages-title = Habari katika lugha zake
languages-tab = Lugha
languages-untitled = Bado haina kichwa
languages-somebody-else = Mwenzako anaiandika sasa.
languages-version = Toleo la { $version }
languages-saved = Ilihifadhiwa { $time }
languages-public = Kwenye tovuti
languages-made-from-version = Imetafsiriwa kutoka { $language }, toleo la { $version }
languages-made-from-draft = Imetafsiriwa kutoka { $language }, kabla ya kuchapishwa
languages-behind = Habari asili imebadilika tangu hapo.
languages-withdrawn = Makala asilia imeondolewa. Amua kama tafsiri hii inaweza kubaki hadharani.
languages-up-to-date = Inalingana na habari asili
languages-see-changes = Angalia kilichobadilika
languages-see-story = Habari katika lugha zake
languages-changes = Ya kuhamishia { $translation }: kilichobadilika katika { $original }
languages-changes-version = Kutoka toleo la { $from } hadi toleo la { $to }
languages-changes-draft = Tangu maandishi yaliyotafsiriwa
languages-no-words = Hakuna neno lililobadilika hapa.
languages-same-text = Maandishi ni yale yale.
languages-go-to-translation = Fungua tafsiri
languages-bring-up-to-date = Imesasishwa

## Translating

languages-translate = Tafsiri
languages-translate-hint = Rasimu yako mwenyewe inaanza ikiwa na maandishi, muundo, picha, mada na majina ya waandishi. Habari asili inabaki kando unapoandika juu yake.
languages-from = Kutoka
languages-into = Kwenda
languages-begin = Anza kutafsiri

## What was done, and what went wrong

languages-done-translate = Tafsiri imeanza: andika juu ya maandishi.
languages-done-up-to-date = Tafsiri imehesabiwa kuwa imesasishwa.
languages-wrong-translated = Mtu ameanza habari hii sasa hivi katika lugha hiyo. Endelea na makala hiyo.
languages-wrong-overtaken = Habari asili imebadilika tena ulipokuwa ukiangalia. Haya ndiyo yaliyobadilika hadi sasa.

## What has changed: fields, blocks, and how

languages-field-kicker = Kichwa kidogo cha juu
languages-field-headline = Kichwa cha habari
languages-field-standfirst = Utangulizi
languages-field-dateline = Mahali
languages-field-bylines = Waandishi
languages-field-section = Sehemu
languages-field-topics = Mada
languages-field-lead-image = Picha kuu
languages-field-key-points = Mambo muhimu
languages-field-related = Habari zinazohusiana
languages-field-social-title = Kichwa cha kushiriki
languages-field-description = Maelezo
languages-block-paragraph = Aya
languages-block-heading = Kichwa cha ndani
languages-block-list = Orodha
languages-block-quote = Nukuu
languages-block-image = Picha
languages-block-gallery = Mkusanyiko wa picha
languages-block-table = Jedwali
languages-block-infobox = Kisanduku cha taarifa
languages-block-embed-card = Kadi iliyopachikwa
languages-block-timeline = Mfuatano wa matukio
languages-block-live-entry = Taarifa ya moja kwa moja
languages-block-preformatted = Maandishi yenye mpangilio wake
languages-block-divider = Kitenganishi
languages-change-added = imeongezwa
languages-change-removed = imeondolewa
languages-change-moved = imehamishwa
languages-change-changed = imebadilishwa
languages-change-form = maneno yale yale, umbo jingine
