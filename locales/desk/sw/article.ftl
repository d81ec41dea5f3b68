### An article's page but for its text: fields, states and moves, revisions, checks, previews.

## Where it stands

article-title = Makala
article-untitled = Bila kichwa
article-version = Toleo la { $number }
article-live = Kama wasomaji wanavyoiona
article-planned = Itachapishwa { $time }
article-held-back = Imezuiwa hadi { $time }
article-saved = Imehifadhiwa { $time }
article-saved-by = Imehifadhiwa { $time } na { $name }
article-owned-by = Imewasilishwa na { $name }
article-assigned-to = Amekabidhiwa { $name }
article-due = Mwisho { $time }
article-withdrawn-because = Imeondolewa: { $reason }
article-held-by = { $name } anaandika hapa tangu { $time }.
article-take-over = Chukua nafasi
article-more = Zaidi kuhusu makala hii
article-tab-text = Maandishi
article-tab-revisions = Matoleo yaliyohifadhiwa
article-tab-proof = Kama kwenye simu
article-tab-previews = Viungo vya kutazama
article-read-only = Unaweza kusoma maandishi haya, lakini si kuyabadilisha yalivyo sasa.
article-program = Programu

## A new article

article-new-title = Makala mpya
article-new-headline-hint = Kichwa cha muda kinatosha; kinaweza kubadilika hadi makala ichapishwe.
article-new-begin = Anza kuandika
article-kind = Aina
article-kind-hint = Habari ina tarehe na huonekana katika sehemu na milisho. Ukurasa, kama “Kutuhusu”, hauna tarehe.
article-kind-article = Habari
article-kind-page = Ukurasa

## Fields

article-about = Kuhusu makala
article-field-headline = Kichwa cha habari
article-field-kicker = Kichwa kidogo cha juu
article-field-standfirst = Utangulizi
article-field-dateline = Mahali
article-dateline-hint = Ilipotumwa kutoka
article-field-body = Maandishi
article-body-hint = Kwa HTML: aya ndani ya <p>, vichwa vidogo ndani ya <h2>. Kihariri kinahitaji JavaScript; sehemu hii haihitaji.
article-field-bylines = Waandishi
article-byline-number = Mwandishi wa { $number }
article-byline-role = Alichofanya { $name }
article-byline-add = Ongeza mwandishi
article-field-section = Sehemu
article-field-topics = Mada
article-field-slug = Anwani
article-slug-follows = Ikiachwa tupu, hufuata kichwa cha habari: { $address }
article-slug-stays = Anwani haibadiliki tena, kwa sababu makala imeshawahi kuonekana na wasomaji.
article-field-key-points = Mambo muhimu zaidi
article-key-points-hint = Sentensi moja kila mstari
article-field-social-title = Kichwa cha kushiriki
article-field-description = Maelezo ya kushiriki
article-description-hint = Ikiachwa tupu, utangulizi hutumika.
article-field-lead-image = Picha juu ya maandishi
article-field-related = Habari zinazohusiana
article-comments-open = Wasomaji wanaweza kutoa maoni
article-comments-closed = Yamefungwa

## Length and checks

article-words = { $count ->
    [one] Neno { $count }
   *[other] Maneno { $count }
}
article-minutes = { $count ->
    [one] Dakika { $count }
   *[other] Dakika { $count }
}
article-bytes = Baiti { $bytes } kati ya { $most }
article-checks = Ukaguzi
article-checks-clear = Hakuna kinachozuia kuchapisha.
article-level-block = Inazuia:
article-level-warn = Onyo:
article-check-headline-missing = Kichwa cha habari hakipo.
article-check-embargo = Imezuiwa hadi { $until }.
article-check-no-section = Chagua sehemu.
article-check-page-too-heavy = Ukurasa una baiti { $bytes }, zaidi ya { $most } zinazoruhusiwa. Ufupishe au ondoa picha.
article-check-no-alt = Eleza picha inaonyesha nini, au iweke kuwa pambo tu.
article-check-no-byline = Hakuna aliyetia jina kwenye makala hii.
article-check-headline-long = Kichwa kina herufi { $characters }; zaidi ya { $most } hukatwa katika matokeo ya utafutaji na kwenye kadi.
article-check-no-standfirst = Hakuna utangulizi.
article-check-no-credit = Picha haina jina la mwenye haki.
article-check-missing-image = Faili la picha halipo.
article-check-image-expired = Haki ya kuonyesha picha imekwisha.
article-check-image-expiring = Haki ya kuonyesha picha inaisha ndani ya siku 30.
article-check-image-pulled = Picha iliondolewa kwenye kurasa zote.
article-check-page-heavy = Ukurasa una baiti { $bytes }. Zaidi ya { $most } huwa polepole kwenye mtandao dhaifu.
article-check-translation-stale = Makala asilia imebadilika tangu tafsiri hii.
article-check-original-withdrawn = Makala asilia ya tafsiri hii imeondolewa.
article-check-unresolved-notes = { $notes ->
    [one] Dokezo { $notes } halijatatuliwa.
   *[other] Madokezo { $notes } hayajatatuliwa.
}
article-check-overdue = Ilipaswa kuwa tayari { $due }.
article-check-at-lead = Picha juu ya maandishi: { $text }
article-check-at-image = Picha ya { $number }: { $text }

## Notes

article-notes = Madokezo
article-notes-none = Bado hakuna madokezo.
article-note-add = Ongeza dokezo
article-note-quote = Kifungu
article-note-body = Dokezo
article-note-mention = Waite wenzako
article-note-answer = Jibu
article-note-resolve = Weka kuwa limetatuliwa
article-note-reopen = Fungua tena
article-note-resolved = Limetatuliwa
article-not-published = Makala hii haikuweza kuchapishwa kwa wakati wake kwa sababu ukaguzi unaizuia. Angalia ukaguzi kando ya maandishi, rekebisha kasoro, kisha ichapishe au ipangie muda tena.

## What can be done

article-act-publish = Chapisha
article-act-submit = Wasilisha kwa ukaguzi
article-act-approve = Idhinisha
article-act-schedule = Panga muda
article-act-return = Rudisha
article-act-unschedule = Ondoa kwenye ratiba
article-act-working-copy = Fungua nakala ya kazi
article-act-reopen = Fungua tena
article-act-discard = Acha nakala ya kazi
article-act-withdraw = Ondoa
article-act-assign = Kabidhi
article-act-embargo = Zuio la uchapishaji
article-ask-discard = Uache nakala ya kazi? Matoleo yake yaliyohifadhiwa hubaki.
article-return-note = Ni nini kifanyike?
article-return-hint = Mwandishi huarifiwa, na huona haya kati ya madokezo.
article-schedule-at = Ichapishwe lini
article-embargo-at = Si kabla ya
article-embargo-hint = Acha tupu ili kuondoa zuio.
article-zone = Saa za { $zone }
article-time-which = Usiku huo saa hurudishwa nyuma, hivyo saa hii huja mara mbili
article-time-first = Mara ya kwanza
article-time-second = Mara ya pili, saa moja baadaye
article-assign-to = Nani
article-assign-due = Hadi lini
article-assign-brief = Kinachohitajika
article-assign-owner = Makala ni ya nani
article-assign-owner-hint = Mtu huyo huiandika na kuiwasilisha.
article-publish-reason = Kilichobadilika
article-publish-reason-hint = Wasomaji huona hili kando ya toleo jipya.
article-override = Chapisha ingawa ukurasa ni mzito. Uamuzi huu hurekodiwa.
article-withdraw-hint = Makala huondoka kwenye orodha zote. Anwani yake huwaonyesha wasomaji sababu.
article-withdraw-reason = Sababu, kwa wasomaji

## What was done

article-done-publish = Imechapishwa. Wasomaji wanaiona sasa.
article-done-submit = Imewasilishwa kwa ukaguzi.
article-done-approve = Imeidhinishwa.
article-done-schedule = Imepangiwa muda.
article-done-return = Imerudishwa kwa mwandishi.
article-done-unschedule = Imeondolewa kwenye ratiba.
article-done-working-copy = Nakala ya kazi imefunguliwa. Wasomaji wanaona toleo lililochapishwa hadi uchapishe hili.
article-done-reopen = Imefunguliwa tena kama rasimu.
article-done-discard = Nakala ya kazi imeachwa.
article-done-withdraw = Imeondolewa. Wasomaji wanaona sababu.
article-done-assign = Imekabidhiwa.
article-done-embargo = Zuio limebadilishwa.
article-done-save = Imehifadhiwa.
article-done-merge = Imehifadhiwa pamoja na alichohifadhi mwenzako kwa wakati huo. Isome yote tena.
article-done-note = Dokezo limeongezwa.
article-done-take-over = Sasa wewe ndiye unayeandika.
article-done-restore = Toleo la zamani sasa ndilo jipya zaidi.
article-done-revoke = Kiungo hakifanyi kazi tena.

## What stands in the way

article-invalid-choice = Chaguo hili halipo. Chagua tena.
article-needed-note = Andika dokezo linalosema kifanyike nini.
article-needed-reason = Toa sababu: wasomaji wataiona.
article-needed-assignee = Chagua mwenzako anayeweza kuingia.
article-needed-owner = Chagua mwenzako anayeweza kuingia.
article-needed-days = Chagua kati ya siku 1 na 30.
article-needed-body = Andika dokezo la herufi 1 hadi 4,000.
article-time-past = Wakati huu umepita. Chapisha sasa, au chagua wakati wa baadaye.
article-time-unreadable = Weka tarehe na saa.
article-time-skipped = Saa hii haipo: saa hupelekwa mbele. Chagua saa moja baadaye.
article-time-twice = Saa hii huja mara mbili, kwa sababu saa hurudishwa nyuma. Sema ni ipi kati ya mbili.
article-blocked = Bado haiwezi kuchapishwa. Rekebisha kwanza kinachoizuia.
article-address-stays = Anwani haiwezi kubadilika: makala imeshawahi kuonekana na wasomaji.
article-bad-text = Maandishi haya hayawezi kuhifadhiwa yalivyo. Hakuna kilichohifadhiwa; maandishi yako bado yapo hapa.
article-moved-on = Makala imesonga mbele kwa wakati huo, hivyo hili haliwezekani tena. Angalia ilipo sasa.
article-saved-since = Mtu mwingine amehifadhi maandishi haya baada ya wewe kuyasoma. Tazama kilichobadilika, kisha uamue.
article-see-changes = Tazama kilichobadilika
article-unweighed = Uzito wa ukurasa haukuweza kupimwa, kwa hiyo hakuna kilichofanyika. Jaribu tena baada ya dakika moja.
article-closed = Hakuna kinachoweza kuhifadhiwa katika makala hii: imechapishwa au imeondolewa. Fungua kwanza nakala ya kazi. Maandishi yako bado yapo hapa.
article-merged = { $name } alikuwa amehifadhi. Maandishi yote mawili yameunganishwa.
article-clash = { $name } alihifadhi na kubadilisha sehemu zilezile. Maandishi yako bado hayajahifadhiwa; yote mawili yapo hapa.
article-lead-clash = Mtu mwingine amechagua picha nyingine sasa hivi. Hakuna kilichobadilika: tazama ni ipi, kisha uchague tena.
article-clashes = Yaliyobadilishwa na wote wawili
article-clash-mine = Yako
article-clash-theirs = Ya mwenzako

## Revisions

article-revision = Toleo
article-from = Kutoka
article-to = Hadi
article-compare = Linganisha
article-compare-from = Linganisha kuanzia toleo la { $number }
article-compare-to = Linganisha hadi toleo la { $number }
article-from-number = Kutoka toleo namba
article-to-number = Hadi toleo namba
article-saves = { $count ->
    [one] Uhifadhi { $count }
   *[other] Uhifadhi mara { $count }
}
article-compared = Toleo la { $a } na toleo la { $b }
article-compared-same = Yote mawili yanasema jambo lilelile.
article-restore = Rejesha toleo la { $number }
article-restore-hint = Maandishi yake yanakuwa toleo jipya zaidi; hakuna kinachopotea.
article-change-added = limeongezwa
article-change-removed = limeondolewa
article-change-moved = limehamishwa
article-change-changed = limebadilishwa
article-change-form = limewekwa kwa namna nyingine
article-block-paragraph = Aya
article-block-heading = Kichwa kidogo
article-block-list = Orodha
article-block-quote = Nukuu
article-block-image = Picha
article-block-gallery = Mkusanyiko wa picha
article-block-table = Jedwali
article-block-infobox = Kisanduku
article-block-embed-card = Kadi
article-block-timeline = Mfuatano wa matukio
article-block-live-entry = Taarifa ya moja kwa moja
article-block-preformatted = Maandishi yasiyobadilika
article-block-divider = Kitenganishi
article-part-note = Tanbihi
article-part-link = Kiungo
article-part-caption = Maelezo ya picha
article-part-alt = Inachoonyesha
article-part-credit = Mwenye haki
article-part-image = Picha
article-part-attribution = Msemaji
article-part-title = Kichwa
article-part-when = Wakati
article-part-cell = Safu ya { $row }, safuwima ya { $column }
article-part-role = Jukumu

## Preview links

article-previews-hint = Mwenye kiungo kama hiki huona makala kama wasomaji watakavyoiona, bila kuingia, hadi kiungo kiishe.
article-preview-days = Kifanye kazi siku ngapi
article-preview-make = Unda kiungo
article-preview-made = Kiungo kipya
article-preview-once = Kinakili sasa: huonyeshwa mara moja tu.
article-preview-by = Kimeundwa na { $name } { $time }
article-preview-until = Kinafanya kazi hadi { $time }
article-preview-revoked = Kimefutwa
article-preview-expired = Kimeisha
article-preview-revoke = Futa kiungo

## Images

article-lead-none = Hakuna picha juu ya makala.
article-lead-choose = Chagua kwenye maktaba
article-lead-alt = Picha inaonyesha nini
article-lead-alt-hint = Ikiachwa wazi, maelezo ya maktaba hutumika.
article-lead-decorative = Pambo tu: haihitaji maelezo
article-lead-remove = Ondoa picha ya juu ya makala
article-done-lead = Picha iko juu ya makala.
article-check-show = Onyesha

## Kuondoa kwa mujibu wa sheria

article-removal = Ondoa maandishi kwa mujibu wa sheria
article-removal-hint = Maneno yanaondoka kabisa: kwenye makala, matoleo yake yaliyohifadhiwa, maelezo yake na viungo vya kuonyeshea. Mahali pake wasomaji wanaona tarehe na sababu utakayotoa.
article-removal-stays = Ingizo katika kumbukumbu ya umma linabaki. Linathibitisha kwamba maandishi yalikuwepo na lini; bila chumvi yake, ambayo nayo inafutwa, hakuna anayeweza kujua yalisema nini. Anwani nayo inabaki. Picha huondolewa kwenye maktaba; futa nakala rudufu ambazo bado zina maandishi haya.
article-removal-what = Kinachopaswa kuondoka
article-removal-what-hint = Ili kuondoa sehemu tu, kwanza chapisha toleo lisilo nayo, kisha ondoa matoleo ya zamani.
article-removal-all = Makala yote, katika matoleo yake yote
article-removal-version = Toleo la { $number } la { $time }
article-removal-reason-hint = Taja hukumu au sheria. Usirudie kinachopaswa kuondoka.
article-removal-sure = Nimeelewa kwamba hakuna kitakachorudisha maandishi haya.
article-removal-do = Ondoa kabisa
article-removal-none = Hakuna cha kuondoa: hakuna toleo la makala hii lililowahi kuwa la umma, au limeshaondolewa.
article-removal-current = Hili ndilo toleo wanaloliona wasomaji. Kwanza chapisha toleo lisilo na sehemu hiyo, au ondoa makala yote.
article-needed-sure = Weka alama kwenye kisanduku: hili haliwezi kutenguliwa.
article-done-removal = Maandishi yameondolewa. Wasomaji wanaona sababu.
