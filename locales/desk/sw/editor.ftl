### The editor of the text, in the browser: tools, saving, locks, notes, the meter. Its script is given these.

## The text and its tools

editor-text = Maandishi ya makala
editor-toolbar = Zana za maandishi
editor-with-keys = { $label } ({ $keys })
editor-undo = Tendua
editor-redo = Rudia
editor-style = Aina ya aya
editor-style-other = Nyingine
editor-insert = Weka kipande
editor-more = Zana zaidi
editor-settings = Mipangilio ya kipande hiki
editor-done = Tayari
editor-cancel = Ghairi
editor-close = Funga
editor-delete = Futa
editor-describe = Eleza
editor-move-up = Pandisha kipande
editor-move-down = Shusha kipande
editor-delete-block = Futa kipande
editor-line-break = Mstari mpya katika aya ileile

## Blocks

editor-paragraph = Aya
editor-heading-2 = Kichwa kidogo
editor-heading-3 = Kichwa kidogo zaidi
editor-heading-4 = Kichwa kidogo kabisa
editor-bullets = Orodha ya vitone
editor-numbers = Orodha ya namba
editor-quote = Nukuu
editor-pull-quote = Nukuu kubwa
editor-table = Jedwali
editor-infobox = Kisanduku cha taarifa
editor-card = Kadi ya video au chapisho
editor-timeline = Mfuatano wa matukio
editor-live-entry = Taarifa ya moja kwa moja
editor-preformatted = Maandishi yenye mpangilio wake
editor-divider = Kitenganishi
editor-gallery = Mkusanyiko wa picha
editor-empty-text = Andika hapa. Bonyeza “/” kupata vipande.
editor-empty-paragraph = Bonyeza “/” kupata vipande
editor-empty-attribution = Aliyesema au kuandika
editor-empty-table_caption = Jedwali linaonyesha nini
editor-empty-gallery_caption = Picha zinaonyesha nini kwa pamoja
editor-empty-entry_when = Lini: tarehe 12 Mei, karibu adhuhuri…
editor-empty-infobox_title = Kichwa cha kisanduku
editor-empty-live_headline = Kichwa cha taarifa
editor-empty-image = Maelezo ya picha
editor-empty-embed_card = Kinasema nini, kwa maneno
editor-empty-heading = Kichwa kidogo
editor-empty-preformatted = Maandishi ambayo nafasi na mistari yake hubaki ilivyo

## Words

editor-strong = Nene
editor-emphasis = Italiki
editor-strikethrough = Iliyokatwa
editor-superscript = Kipandio
editor-subscript = Kishukio
editor-code = Msimbo
editor-link = Kiungo
editor-link-text = Maneno ya kiungo
editor-link-address = Anwani
editor-link-hint = Anwani ya tovuti, barua pepe, au njia kama /sw/page/kuhusu
editor-link-wrong = Kiungo hakiwezi kuelekea anwani hii. Iandike hivi: https://example.org/page
editor-link-remove = Ondoa kiungo
editor-footnote = Tanbihi
editor-footnote-text = Maandishi ya tanbihi
editor-footnote-open = Tanbihi: { $text }
editor-footnote-empty = Tanbihi tupu
editor-footnote-delete = Futa tanbihi
editor-language = Maneno ya lugha nyingine
editor-language-of = Lugha ya maneno haya
editor-language-other = Lugha nyingine
editor-language-tag = Msimbo wa lugha
editor-language-tag-hint = Ikiwa tu haimo kwenye orodha: “ln” kwa Kilingala, “zh-Hant” kwa Kichina cha jadi
editor-language-wrong = Huu si msimbo wa lugha. Uandike kama “ln” au “pt-BR”.
editor-language-remove = Lugha ileile ya makala
editor-language-select-first = Chagua maneno kwanza, kisha taja lugha yake.

## Settings of blocks

editor-settings-image = Picha
editor-settings-embed_card = Kadi
editor-settings-quote = Nukuu
editor-settings-list = Orodha
editor-settings-timeline_entry = Tukio katika mfuatano
editor-settings-live_entry = Taarifa ya moja kwa moja
editor-alt = Picha inaonyesha nini
editor-alt-hint = Kwa wasomaji wasioiona. Taja kilicho muhimu kwa habari.
editor-alt-is = Maelezo: { $text }
editor-alt-decorative = Pambo: haisemi lolote ambalo maandishi hayasemi
editor-alt-unwritten = Bado haijaelezwa
editor-decorative = Pambo: haihitaji maelezo
editor-credit = Mwenye picha
editor-credit-is = Mwenye picha: { $name }
editor-image-link = Inaelekea (si lazima)
editor-image-missing = Picha hii haikupatikana hifadhi ilipohamishwa. Ilikuwa
editor-card-address = Anwani ya video au chapisho
editor-card-title = Kichwa
editor-card-provider = Ilipo
editor-provider-by-address = Kulingana na anwani
editor-provider-youtube = YouTube
editor-provider-vimeo = Vimeo
editor-provider-dailymotion = Dailymotion
editor-provider-x = X
editor-provider-facebook = Facebook
editor-provider-instagram = Instagram
editor-provider-tiktok = TikTok
editor-provider-soundcloud = SoundCloud
editor-provider-spotify = Spotify
editor-provider-mastodon = Mastodon
editor-provider-telegram = Telegram
editor-provider-audio = Rekodi ya sauti
editor-provider-video = Video
editor-provider-document = Hati
editor-provider-map = Ramani
editor-provider-other = Tovuti nyingine
editor-pull-quote-drawn = Nukuu kubwa: imetolewa katika maandishi ya makala
editor-quote-source = Inaposomeka (si lazima)
editor-list-start = Namba ya kwanza
editor-list-start-hint = Acha wazi kwa vitone
editor-number-wrong = Hii si namba kamili.
editor-entry-date = Tarehe kwa ajili ya mashine (si lazima)
editor-entry-date-hint = 2019, 2019-05, 2019-05-12 au 2019-05-12T14:30Z
editor-date-wrong = Hii si tarehe. Iandike kama ilivyoelezwa.
editor-live-time = Ilichapishwa saa
editor-live-name = Jina la kudumu
editor-live-name-hint = Ni sehemu ya anwani yake katika ukurasa. Usilibadilishe taarifa ikishakuwa wazi kwa umma.
editor-live-name-wrong = Tumia herufi ndogo a hadi z, tarakimu na vistari, zisizozidi 64.

## Tables

editor-table-menu = Jedwali
editor-row-before = Safu mlalo juu
editor-row-after = Safu mlalo chini
editor-row-delete = Futa safu mlalo
editor-column-before = Safu wima kabla
editor-column-after = Safu wima baada
editor-column-delete = Futa safu wima
editor-header-row = Safu mlalo ya vichwa
editor-header-column = Safu wima ya vichwa
editor-header-cell = Kisanduku cha kichwa
editor-merge-cells = Unganisha visanduku
editor-split-cell = Gawanya kisanduku
editor-table-delete = Futa jedwali

## Find, invisible characters, help

editor-find = Tafuta na ubadilishe
editor-find-text = Tafuta
editor-replace-by = Badilisha kwa
editor-find-case = Zingatia herufi kubwa
editor-find-whole = Maneno kamili
editor-find-next = Inayofuata
editor-find-previous = Iliyotangulia
editor-find-none = Haipo
editor-find-count = Zilizopatikana: { $count }
editor-find-at = { $at } kati ya { $count }
editor-replace = Badilisha
editor-replace-all = Badilisha zote
editor-replaced = Zilizobadilishwa: { $count }
editor-invisible = Onyesha herufi zisizoonekana
editor-invisible-nbsp = Nafasi isiyokatika
editor-invisible-nnbsp = Nafasi nyembamba isiyokatika
editor-invisible-nbhy = Kistari kisichokatika
editor-invisible-shy = Kistari cha hiari
editor-invisible-zwsp = Nafasi isiyo na upana
editor-invisible-zwnj = Kitenganishi kisicho na upana
editor-invisible-zwj = Kiunganishi kisicho na upana
editor-invisible-lrm = Alama ya kushoto kwenda kulia
editor-invisible-rlm = Alama ya kulia kwenda kushoto
editor-invisible-wj = Kiunganishi cha maneno
editor-help = Msaada wa kibodi
editor-help-keys = Vitufe
editor-help-signs = Alama mwanzoni mwa mstari au pande za maneno
editor-help-tab = Kisanduku kinachofuata, au ngazi ya ndani katika orodha
editor-help-toolbar = Kwenda kwenye zana

## Pasting

editor-paste-images = Picha zilizoachwa: { $count }. Makala huingia tu picha zilizohifadhiwa na gazeti.
editor-paste-files = Faili haziwezi kubandikwa hapa. Makala huingia tu picha zilizohifadhiwa na gazeti.

## Saving

editor-state-unchanged = Hakuna mabadiliko
editor-state-changed = Bado haijahifadhiwa
editor-state-saving = Inahifadhi…
editor-state-saved = Imehifadhiwa saa { $time }
editor-state-offline = Hakuna mtandao: imehifadhiwa kwenye kifaa hiki
editor-state-offline-unkept = Hakuna mtandao, na kivinjari hiki hakihifadhi kitu: usifunge ukurasa huu
editor-state-login = Umetoka. Maandishi yako yamehifadhiwa kwenye kifaa hiki.
editor-state-login-link = Ingia tena katika kichupo kipya
editor-state-refused = Haikuweza kuhifadhi: { $message }
editor-state-conflict = Inasubiri uamuzi wako
editor-restored = Maandishi ambayo hayakuwa yamehifadhiwa yamepatikana kwenye kifaa hiki na kurudishwa.

## Someone else

editor-lock-held = { $name } anaandika hapa tangu { $time }.
editor-lock-held-read = Unaweza kusoma. Chukua zamu ukitaka kuandika.
editor-lock-taken = { $name } alichukua zamu saa { $time }.
editor-lock-taken-kept = Uliyoandika yamehifadhiwa. Ukichukua zamu tena, maandishi yote mawili yatawekwa pamoja.
editor-lock-take = Chukua zamu
editor-clash-title = Matoleo mawili ya sehemu moja
editor-clash-say = { $name } alihifadhi { $time }. Sehemu mlizobadilisha nyote wawili: { $count }. Mengine yote yamewekwa pamoja.
editor-clash-text = Katika maandishi
editor-clash-mine = Lako
editor-clash-theirs = La { $name }
editor-clash-nothing = (imefutwa)
editor-clash-image = Picha: { $text }
editor-clash-done = Endelea hivi
editor-keep-mine = Baki na langu
editor-take-theirs = Chukua lingine
editor-keep-both = Baki na yote mawili

## Fields

editor-field-kicker = Kidokezo cha juu
editor-field-headline = Kichwa cha habari
editor-field-standfirst = Utangulizi
editor-field-dateline = Mahali
editor-field-bylines = Waandishi
editor-field-section = Sehemu
editor-field-topics = Mada
editor-field-lead-image = Picha kuu
editor-field-key-points = Mambo muhimu
editor-field-related = Habari zinazohusiana
editor-field-social-title = Kichwa kwa mitandao ya kijamii
editor-field-description = Maelezo
editor-topics-chosen = Mada zilizochaguliwa
editor-topics-add = Ongeza mada
editor-bylines-chosen = Waliotia jina
editor-bylines-add = Ongeza mwandishi
editor-byline-role = Kazi ya { $name } katika makala hii
editor-byline-role-hint = Kazi (si lazima)
editor-combo-none = Hakuna cha jina hilo
editor-chosen-up = Pandisha { $name }
editor-chosen-down = Shusha { $name }
editor-chosen-remove = Ondoa { $name }
editor-chosen-added = Imeongezwa: { $name }
editor-chosen-moved = { $name } sasa ni nafasi ya { $place }
editor-chosen-removed = Imeondolewa: { $name }

## Meter, checks, proof

editor-meter-length = Maneno: { $words } · dakika { $minutes }
editor-meter-good = Baiti { $bytes } kwa msomaji
editor-meter-warn = Baiti { $bytes } kwa msomaji: zaidi ya { $warn }. Fupisha ukiweza.
editor-meter-most = Baiti { $bytes } kwa msomaji: zaidi ya { $most }. Mchapishaji lazima aruhusu.
editor-checks-none = Hakuna kinachozuia kuchapisha.
editor-check-block = Inahitajika:
editor-check-warn = Angalia:
editor-proof = Mwonekano wa msomaji
editor-proof-title = Makala kwenye simu ya msomaji

## Notes

editor-note = Maoni kuhusu maneno haya
editor-note-new = Maoni mapya
editor-note-select-first = Chagua maneno yanayohusika na maoni.
editor-note-send = Ongeza maoni
editor-note-reply = Jibu
editor-note-resolve = Maliza
editor-note-reopen = Fungua tena
editor-note-show = Onyesha katika maandishi
editor-note-gone = Maneno haya hayamo tena katika maandishi.
editor-note-failed = Seva haikujibu.
editor-note-not-sent = Maoni hayakutumwa: { $why } Bado yapo hapa; jaribu tena.
editor-notes-none = Hakuna maoni yaliyo wazi
editor-notes-resolved = Maoni yaliyomalizika: { $count }
editor-notes-unread = Maoni hayakuweza kusomwa. Yataonekana mtandao ukirudi.
editor-mention = Watu

## Images

editor-images = Picha za kifaa hiki
editor-library = Picha ya maktaba
editor-library-search = Jina la faili, maelezo, mwenye picha
editor-library-none = Hakuna picha iliyopatikana
editor-library-more = Picha zaidi
editor-library-failed = Maktaba haijibu. Jaribu tena.
editor-tray = Picha zilizo njiani
editor-tray-count = Zimefika: { $done } kati ya { $all }
editor-tray-gallery = Zifanye picha hizi mkusanyiko
editor-upload-waiting = Inasubiri
editor-upload-percent = { $percent }%
editor-upload-paused = Mtandao umekatika; itaendelea yenyewe
editor-upload-login = Umeondoka kwenye akaunti; itaendelea ukiingia tena
editor-upload-done = Imefika
editor-upload-again = Jaribu tena
editor-upload-again-named = Jaribu tena: { $name }
editor-upload-cancel-named = Ghairi: { $name }
editor-upload-arrived = { $name } imefika.
editor-upload-failed = { $name }: { $why }
editor-upload-pasted = Picha iliyobandikwa
editor-upload-no-image = Faili hili si picha. Tuma picha ya JPEG, PNG, WebP, AVIF, GIF au TIFF.
editor-upload-heic = Picha za HEIC za iPhone hazisomeki hapa. Itume kama JPEG: kwenye iPhone, ishiriki kwa barua pepe.
editor-upload-place = { $name } itakaa hapa
editor-upload-resumed = Picha ambazo hazijafika zinaendelea kutumwa.
editor-upload-read-only = Mtu mwingine anaandika hapa. Chukua nafasi kabla ya kuongeza picha.
editor-lead-device = Chagua kwenye kifaa hiki
editor-lead-library = Chagua kwenye maktaba
editor-lead-remove = Ondoa picha
editor-lead-none = Hakuna picha juu ya makala. Dondosha moja hapa.
editor-alt-library = Kutoka maktaba: { $text }
editor-credit-library = Mwenye picha, kutoka maktaba: { $name }
editor-image-pulled = Imeondolewa kwenye kurasa zote: wasomaji hawaioni
editor-image-expired = Haki ya kuionyesha imeisha
editor-image-page = Kwenye maktaba
editor-check-show = Onyesha
