### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Kumbukumbu ya matendo
settings-audit-hint = Kila tendo la chumba cha habari, la karibuni kwanza. Hakuna kinachoweza kubadilishwa wala kufutwa hapa.
settings-audit-act = Tendo
settings-audit-since = Kuanzia
settings-audit-until = Hadi
settings-audit-empty = Hakuna kinacholingana.
settings-audit-program = Programu

## Languages and the front page

settings-act-translate = Tafsiri imeanzishwa
settings-act-bring-up-to-date = Tafsiri imesasishwa
settings-act-lay-out-front = Ukurasa wa mbele umepangwa
settings-act-restore-front = Ukurasa wa mbele wa awali umerejeshwa

## Acts of accounts

settings-act-hire = Mwanachama ameongezwa
settings-act-log-in = Ameingia
settings-act-end-sessions = Vipindi vimefungwa

## Acts on articles

settings-act-begin = Makala imeanzishwa
settings-act-save = Uandishi katika makala umeanza
settings-act-submit = Makala imewasilishwa
settings-act-return = Makala imerudishwa
settings-act-approve = Makala imeidhinishwa
settings-act-publish = Makala imechapishwa
settings-act-schedule = Makala imepangiwa muda
settings-act-unschedule = Makala imeondolewa kwenye ratiba
settings-act-embargo = Zuio la uchapishaji limebadilishwa
settings-act-open-working-copy = Nakala ya kazi imefunguliwa
settings-act-discard-working-copy = Nakala ya kazi imeachwa
settings-act-withdraw = Makala imeondolewa
settings-act-remove-by-law = Maandishi yameondolewa kwa mujibu wa sheria
settings-act-reopen = Makala imefunguliwa tena
settings-act-assign = Makala imekabidhiwa
settings-act-give = Makala imepewa mwenye mwingine
settings-act-restore = Toleo la awali limerejeshwa
settings-act-share-preview = Kiungo cha kutazama kimeundwa
settings-act-revoke-preview = Kiungo cha kutazama kimefutwa
settings-act-add-note = Dokezo limeandikwa
settings-act-resolve-note = Dokezo limetatuliwa
settings-act-reopen-note = Dokezo limefunguliwa tena
settings-act-take-over = Uandishi umechukuliwa kutoka kwa mwenzake
settings-act-set-aside = Haikuweza kuchapishwa kwa wakati wake
settings-act-file-image = Picha imewekwa
settings-act-describe-image = Picha imeelezwa
settings-act-pull-image = Picha imeondolewa kwenye kurasa zote
settings-act-restore-image = Picha imerejeshwa kwenye kurasa
settings-act-replace-image = Picha imebadilishwa

## The publication

settings-publication = Chapisho
settings-name = Jina
settings-zone = Majira ya saa
settings-zone-hint = Kwa jina lake, kama Africa/Nairobi. Ratiba na tarehe huyafuata.
settings-edition-name = Jina katika lugha hii
settings-edition-name-hint = Acha wazi kama ni lilelile.
settings-motto = Kaulimbiu
settings-locale = Aina ya kieneo
settings-locale-hint = Kwa tarehe, namba na uchapaji: alama kama ar-EG au fr-CA. Acha wazi kwa lugha yenyewe.
settings-add-language = Ongeza lugha
settings-new-language = Alama ya lugha
settings-new-language-hint = Kama fr, ar, sw au pt-MZ. Toleo hubaki tupu hadi kitu kichapishwe humo.
settings-done-publication = Imehifadhiwa. Wasomaji wanaona papo hapo.
settings-wrong-name = Andika jina la mstari mmoja, lisilozidi herufi 120.
settings-wrong-zone = Hakuna majira yenye jina hili. Andika kama Africa/Nairobi au Europe/Paris.
settings-wrong-locale = Aina ya kieneo lazima iwe ya lugha hiyohiyo, kama ar-EG kwa Kiarabu.
settings-wrong-language = Hii si alama ya lugha, au chapisho tayari lina lugha hiyo.
settings-wrong-line = Jina na kaulimbiu ni mstari mmoja, usiozidi herufi 120.
settings-ask-publisher = Mipangilio ya chapisho iko mikononi mwa wachapishaji wake.
settings-act-change-publication = Chapisho limebadilishwa

## The staff

settings-staff-title = Wafanyakazi
settings-staff-invite = Alika mtu
settings-staff-invite-do = Tengeneza mwaliko
settings-staff-role = Jukumu
settings-staff-langs = Lugha
settings-staff-sections = Sehemu
settings-staff-reach-hint = Kwa wahariri: haki zao zinafika wapi. Usipochagua ni zote.
settings-staff-role-hint = Jukumu jingine hufunga vipindi vyake: ataingia tena, kwa uthibitisho wa pili ukihitajika.
settings-staff-out = Amefungiwa nje
settings-staff-left-work = Alizowasilisha au alizokabidhiwa
settings-staff-invited = Mwaliko hadi {$date}
settings-staff-not-joined = Bado hajaingia
settings-staff-factor = Uthibitisho wa pili
settings-staff-no-factor = Bila uthibitisho wa pili
settings-staff-access = Ufikiaji
settings-staff-reset = Tengeneza kiungo cha nenosiri jipya
settings-staff-reset-hint = Nenosiri likipotea: kiungo kinachotumika mara moja, kwa saa 24. Uthibitisho wa pili unabaki.
settings-staff-invite-again = Tengeneza mwaliko mpya
settings-staff-invite-again-hint = Mwaliko bado haujakubaliwa. Mpya huchukua nafasi yake na hudumu siku saba.
settings-staff-shut-out = Fungia nje
settings-staff-shut-out-ask = Umfungie nje {$name} mara moja? Alichoandika kinabaki.
settings-staff-let-in = Ruhusu tena
settings-done-shut-out = Amefungiwa nje; vipindi vyote vimefungwa.
settings-done-let-in = Ameruhusiwa tena.
settings-link-title = Kiungo cha {$name}
settings-link-invitation = Kitume mwenyewe, kwa njia unayoiamini. Atakayekifuata atachagua nenosiri. Hutumika mara moja, kwa siku saba.
settings-link-reset = Kitume mwenyewe, kwa njia unayoiamini. Atakayekifuata atachagua nenosiri jipya; uthibitisho wa pili bado unaombwa. Hutumika mara moja, kwa saa 24.
settings-link-label = Kiungo
settings-link-once = Kinaonyeshwa sasa na hakitaonyeshwa tena.
settings-link-done = Nimekinakili
settings-act-invite = Mwaliko umetengenezwa
settings-act-accept-invitation = Mwaliko umekubaliwa
settings-act-reset-link = Kiungo cha nenosiri jipya kimetengenezwa
settings-act-mail-reset = Kiungo cha nenosiri jipya kimetumwa
settings-act-reset-password = Nenosiri jipya limechaguliwa kwa kiungo
settings-act-change-password = Nenosiri limebadilishwa
settings-act-change-self = Jina au lugha imebadilishwa
settings-act-change-member = Jukumu au mipaka imebadilishwa
settings-act-disable-member = Mwanachama amefungiwa nje
settings-act-enable-member = Mwanachama ameruhusiwa tena
settings-act-set-up-codes = Misimbo ya programu imewekwa
settings-act-remove-codes = Misimbo ya programu imeondolewa
settings-act-new-recovery-codes = Misimbo mipya ya kurejesha
settings-act-add-passkey = Ufunguo wa kuingia umeongezwa
settings-act-remove-passkey = Ufunguo wa kuingia umeondolewa
settings-act-refused = Amekataliwa

## What is checked before an article becomes public

settings-checks = Ukaguzi kabla ya kuchapisha
settings-checks-hint = Ukaguzi mwingine huzuia daima: hakuna kichwa, hakuna sehemu, zuio la muda, ukurasa mzito mno.
settings-level-block = Huzuia
settings-level-warn = Huonya
settings-level-off = Haikaguliwi
settings-check-no-alt = Picha isiyo na maelezo
settings-check-no-byline = Hakuna jina la mwandishi
settings-check-headline-long = Kichwa kirefu
settings-check-no-standfirst = Hakuna utangulizi
settings-check-no-credit = Picha isiyo na chanzo
settings-check-missing-image = Picha ambayo faili yake haipo
settings-check-image-expired = Picha ambayo haki ya kuionyesha imekwisha
settings-check-image-expiring = Picha ambayo haki ya kuionyesha inaisha ndani ya siku 30
settings-check-image-pulled = Picha iliyoondolewa kwenye kurasa zote
settings-check-page-heavy = Ukurasa mzito
settings-check-translation-stale = Tafsiri iliyo nyuma ya asilia
settings-check-original-withdrawn = Tafsiri ambayo makala asilia imeondolewa
settings-check-unresolved-notes = Madokezo ambayo bado wazi
settings-check-overdue = Muda wa mwisho umepita
## Matendo: maoni

settings-act-approve-comment = Kuidhinisha maoni
settings-act-reject-comment = Kukataa maoni
settings-act-mark-spam = Kuweka maoni kwenye taka
settings-act-hold-comment = Kurudisha maoni kwenye kusubiri
settings-act-reply-as-paper = Kujibu kwa jina la gazeti
settings-act-ban-writer = Kumpiga marufuku mwandishi wa maoni
settings-act-lift-ban = Kuondoa marufuku
settings-act-open-comments = Kufungua maoni
settings-act-close-comments = Kufunga maoni

## What entries of the audit log are about, and what they say besides

settings-subject-article = makala
settings-subject-staff = mwanachama
settings-subject-comment = maoni
settings-subject-ban = marufuku
settings-subject-front-page = ukurasa wa mbele
settings-subject-publication = chapisho
settings-subject-section = sehemu
settings-subject-topic = mada
settings-subject-byline = saini
settings-subject-story = habari
settings-detail-device = kifaa
settings-detail-revision = masahihisho
settings-detail-restored = hali iliyorejeshwa
settings-detail-from = kutoka
settings-detail-article = makala
settings-detail-version = toleo
settings-detail-role = jukumu
settings-detail-reason = sababu
settings-detail-name = jina
settings-detail-lang = lugha
settings-detail-days = siku
settings-detail-before = kabla
settings-detail-until = hadi
settings-detail-to = kwenda
settings-detail-path = anwani
settings-detail-owner = mwenyewe
settings-detail-overridden = licha ya
settings-detail-original = asili
settings-detail-number = namba
settings-detail-mentions = walioarifiwa
settings-detail-due = mwisho
settings-detail-previews = viungo vya kutazama vilivyofutwa
settings-detail-comments = maoni
settings-detail-changed = kilichobadilika
settings-detail-cause = chanzo
settings-detail-bytes = baiti
settings-detail-by = na
settings-detail-at = saa
settings-detail-assignee = amepewa

## Sections, topics, bylines

settings-sections-title = Sehemu
settings-topics-title = Mada
settings-bylines-title = Saini
settings-sections-add = Ongeza sehemu
settings-topics-add = Ongeza mada
settings-bylines-add = Ongeza saini
settings-term-parent = Ni sehemu ya
settings-term-no-parent = Hakuna: juu kabisa ya mti
settings-term-slug = Anwani
settings-term-slug-hint = Iache tupu: itatokana na jina. Ikibadilika, ya zamani itaelekeza kwenye mpya.
settings-term-description = Maelezo
settings-term-more = Zipo nyingine: andika jina kwa urefu zaidi.
settings-term-empty = Hakuna kitu hapa.
settings-term-up = Pandisha {$name}
settings-term-down = Shusha {$name}
settings-term-delete-ask = Futa “{$name}”?
settings-term-delete-hint = Sehemu inaweza kufutwa ikiwa hakuna makala wala sehemu nyingine ndani yake.
settings-term-in-use = “{$name}” haiwezi kufutwa. Bado ndani yake – makala: {$articles}; sehemu: {$parts}. Zihamishe kwanza.
settings-term-wrong-name = Andika jina la mstari mmoja, lisilozidi herufi 120, katika lugha moja angalau.
settings-term-wrong-emptied = Jina la “{$value}” haliwezi kuondolewa: kuna makala za lugha hii humo. Zihamishe kwanza.
settings-term-wrong-address = Anwani hii haiwezi kutumika: “{$value}”. Inahitaji herufi au tarakimu, na isiwe neno ambalo tovuti imejiwekea.
settings-term-wrong-parent = Sehemu haiwezi kuwa ndani yake yenyewe wala ndani ya mojawapo ya sehemu zake.
settings-term-wrong-role = Wadhifa na dawati ni mstari mmoja, usiozidi herufi 120.
settings-term-wrong-text = Andika herufi 1000 au chini ya hapo.
settings-term-wrong-taken = Anwani hii imeshachukuliwa katika lugha hiyo. Chagua nyingine.
settings-byline-kind = Nani
settings-byline-person = Mtu
settings-byline-collective = Kikundi
settings-byline-role = Wadhifa
settings-byline-desk = Dawati
settings-byline-biography = Wasifu
settings-done-term = Imehifadhiwa. Wasomaji wanaiona mara moja.
settings-done-term-deleted = Imefutwa.
settings-act-save-section = Sehemu imehifadhiwa
settings-act-delete-section = Sehemu imefutwa
settings-act-save-topic = Mada imehifadhiwa
settings-act-save-byline = Saini imehifadhiwa

## Second factors

settings-factor-rule = Uthibitisho wa pili
settings-factor-rule-who = Nani mwingine anauhitaji
settings-factor-rule-hint = Wahariri, wachapishaji na wasimamizi wanauhitaji daima. Anayeanza kuuhitaji huuweka atakapoingia tena; vipindi vyake vinafungwa.
settings-done-factor-rule = Imehifadhiwa. Inaanza kutumika kuanzia kuingia kunakofuata.
settings-factor-lost = Uthibitisho wa pili uliopotea
settings-factor-lost-what = Kama {$name} amepoteza simu na misimbo ya kurejesha: misimbo yake, funguo za kuingia na misimbo ya kurejesha huondolewa, vipindi vyake hufungwa, na viungo alivyotengenezewa havitumiki tena. Zungumza naye kwanza, ana kwa ana au kwa simu: mwenye nenosiri lake angeweza kuingia.
settings-factor-lost-then-must = Atakapoingia tena ataweka mpya kabla ya jambo lolote.
settings-factor-lost-then-may = Ataingia kwa nenosiri pekee hadi atakapoweka mpya.
settings-factor-lost-password = Nenosiri lako mwenyewe
settings-factor-lost-do = Ondoa uthibitisho wa pili
settings-factor-lost-ask = Uondoe kila uthibitisho wa pili wa {$name}?
settings-done-factors-removed = Uthibitisho wa pili umeondolewa; vipindi vyote vimefungwa.
settings-act-require-factors = Amebadilisha nani anahitaji uthibitisho wa pili
settings-act-reset-factors = Uthibitisho wa pili uliopotea umeondolewa

## Look, menus, pages of policy, rules of comments

settings-act-change-colour = Rangi imebadilishwa
settings-act-change-logo = Nembo imebadilishwa
settings-act-change-menu = Menyu imebadilishwa
settings-act-choose-policies = Kurasa za sera zimechaguliwa
settings-act-begin-policy = Ukurasa wa sera umeanzishwa
settings-act-rule-comments = Kanuni za maoni zimebadilishwa
settings-detail-at-once = papo hapo

## Merging

settings-merge-other = Unganisha na nyingine
settings-merge-title = Unganisha “{$name}” na nyingine
settings-merge-hint = Makala zake husimama chini ya hiyo nyingine, na anwani zake huelekeza huko. Majina ambayo nyingine haina huwa yake. Haiwezi kutenduliwa.
settings-merge-search = Tafuta hiyo nyingine
settings-merge-do = Unganisha na hii
settings-merge-ask = Uunganishe “{$name}” na “{$other}”? Haiwezi kutenduliwa.
settings-merge-none = Hakuna chenye jina hili.
settings-done-merged = Imeunganishwa. Wasomaji wanaona papo hapo.
settings-act-merge-topics = Mada zimeunganishwa
settings-act-merge-bylines = Majina ya waandishi yameunganishwa
settings-subject-image = picha
settings-detail-image = picha
settings-detail-logo = nembo
settings-detail-filename = faili
