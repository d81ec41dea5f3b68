### Images: the library, the page of one image, what is sent and why it is refused.

## The library

images-title = Picha
images-search = Jina la faili, maelezo, mwenye picha
images-parts = Sehemu za maktaba
images-show-all = Zote
images-show-mine = Zangu
images-show-unused = Hazijatumika
images-show-no-alt = Hazijaelezwa
images-show-no-credit = Bila mwenye picha
images-show-expiring = Haki zinakaribia kuisha
images-show-expired = Haki zimeisha
images-show-pulled = Zimeondolewa
images-none = Hakuna picha hapa.
images-pages = Kurasa
images-first = Kwenye mpya zaidi
images-uses = { $count ->
    [one] katika makala { $count }
   *[other] katika makala { $count }
}
images-unused = haimo katika makala
images-mark-pulled = imeondolewa
images-mark-expired = haki zimeisha
images-mark-expiring = haki zinakaribia kuisha
images-mark-no-alt = haijaelezwa
images-mark-no-credit = bila mwenye picha
images-file = Ongeza picha
images-files = Picha za kifaa hiki
images-files-hint = JPEG, PNG, WebP, AVIF, GIF au TIFF; nyingi kwa pamoja, jumla MB 60.
images-send = Tuma
images-refused = { $name }: { $why }
images-none-sent = Chagua angalau faili moja.
images-choosing = Chagua picha ya juu ya makala
images-choose = Weka juu ya makala
images-choose-named = Weka { $name } juu ya makala

## What shows where

images-target = Cha kurekebisha
images-focus = Sehemu muhimu
images-slot-lead = Kuu, 3:2
images-slot-card = Kadi ya mraba
images-slot-social = Kushirikishwa mitandaoni
images-stage = Picha, ya kuwekea sehemu muhimu au fremu
images-stage-role = picha ya kuwekea fremu
images-keys = Vishale husogeza kwa asilimia moja, pamoja na Shift kwa tano; + na − hubadilisha ukubwa wa fremu; Delete huiachia programu.
images-said-focus = Sehemu muhimu: asilimia { $x } kutoka kushoto, asilimia { $y } kutoka juu
images-said-frame = { $slot }: kuanzia asilimia { $left } kushoto na { $top } juu, upana asilimia { $width }
images-said-automatic = { $slot }: programu inachagua
images-previews = Kinachoonekana kila mahali
images-preview-of = Inavyoonekana: { $slot }
images-numbers = Kwa tarakimu
images-focus-own = Sehemu muhimu iliyochaguliwa hapa, au katikati
images-across = Kutoka kushoto, %
images-down = Kutoka juu, %
images-slot-own = { $slot }: imechaguliwa hapa, au kuzunguka sehemu muhimu
images-left = Ukingo wa kushoto, %
images-top = Ukingo wa juu, %
images-width = Upana, %

## What it says and whose it is

images-words = Kwa maneno
images-file-says = Faili lenyewe linasema:
images-decorative = Pambo tu: haisemi lolote ambalo maandishi hayasemi
images-alt = Inachoonyesha
images-alt-hint = Inachoonyesha husomewa wasioiona. Sema lililo muhimu.
images-caption = Maelezo ya picha
images-rights = Haki
images-credit = Mwenye picha
images-credit-hint = Wasomaji wanavyouona: Picha na Amina Diallo
images-copyright = Hakimiliki
images-copyright-hint = Nani ana haki. Husafiri ndani ya faili.
images-licence = Leseni
images-licence-hint = Mlichokubaliana, kwa chumba cha habari tu.
images-expires = Siku ya mwisho ya kuionyesha
images-expires-hint = Acha wazi ikiwa hakuna mwisho. Meza ya uhariri huonya siku 30 kabla.
images-not-yours = Picha hii iliwekwa na mtu mwingine. Mwombe mhariri aibadilishe.

## Where it stands

images-where = Inapoonekana
images-nowhere = Bado haiko katika makala yoyote.
images-logo = nembo
images-logo-where = juu ya kila ukurasa
images-pull-logo = Hii ndiyo nembo: inaondoka juu ya kila ukurasa, na jina la gazeti linachukua nafasi yake.
images-place-hidden = Makala usiyoweza kuiona
images-place-lead = juu ya makala
images-place-public = wasomaji wanaiona
images-about-file = Faili
images-format = Muundo
images-bytes = Baiti
images-taken = Ilipigwa
images-filed = Iliwekwa
images-made = Saizi za wasomaji
images-being-made = zinaandaliwa
images-camera = Katika yaliyoandikwa na kamera, mahali na namba za kifaa hazionyeshwi wala kupitishwa kamwe.
images-trouble = Saizi za wasomaji hazikuweza kuandaliwa: { $why }

## To take it out, to replace it

images-take-out = Ondoa au badilisha
images-pulled = Iliondolewa kwenye kurasa zote { $time }: { $reason }
images-ended = Haki ya kuionyesha iliisha { $date }. Iondoe, ibadilishe au weka siku mpya.
images-was-replaced = Ilibadilishwa na
images-replacement = picha hii
images-pull = Ondoa kwenye kurasa zote
images-pull-hint = { $count ->
    [one] Hutoweka mara moja kwenye makala { $count } ya umma, milisho na kadi. Makala hubaki bila picha.
   *[other] Hutoweka mara moja kwenye makala { $count } za umma, milisho na kadi. Makala hubaki bila picha.
}
images-pull-ask = Uiondoe picha hii sasa kwenye kurasa zote?
images-restore = Ionyeshwe tena
images-restore-hint = Itaonekana tena popote ilipowekwa.
images-replace = Badilisha kila mahali
images-back = Rudi kwenye picha
images-replace-hint = { $count ->
    [one] Iko katika makala { $count }. Ikiwa imechapishwa, wasomaji watapata toleo jipya.
   *[other] Iko katika makala { $count }. Kwa zilizochapishwa, wasomaji watapata toleo jipya.
}
images-replace-by = Kwa picha ipi
images-with-words = Inaonyesha kitu kingine: chukua pia maelezo na mwenye picha wake
images-replace-reason = Wasomaji huiona kando ya toleo jipya.
images-replace-ask = Ubadilishe picha hii sasa katika makala zote?
images-replaced = { $count ->
    [one] Imebadilishwa katika makala { $count }.
   *[other] Imebadilishwa katika makala { $count }.
}
images-left-out = Zimebaki zilivyokuwa
images-left-refused = Huruhusiwi kubadilisha makala hii. Mwombe anayeruhusiwa.
images-left-blocked = Haikuweza kubadilishwa ilivyo. Ifungue uone.

## What was done, what is missing

images-done-filed = Picha zimewekwa.
images-done-described = Imehifadhiwa.
images-done-pulled = Imeondolewa kwenye kurasa zote.
images-done-restored = Inaonyeshwa tena.
images-needed-reason = Toa sababu, kwa kumbukumbu.
images-needed-new = Chagua picha nyingine.
images-wrong-per-cent = Weka namba kati ya 0 na 100.
images-wrong-cut = Fremu hii iko nje ya picha.
images-wrong-date = Hii si siku. Iandike kama 2027-03-31.
images-wrong-long = Mstari mmoja ni mrefu mno: herufi 5,000 tu.

## Why a file is not taken

images-error-no-image = Faili hili si picha. Tuma picha ya JPEG, PNG, WebP, AVIF, GIF au TIFF.
images-error-heic = Picha za HEIC za iPhone hazisomeki hapa. Itume kama JPEG: kwenye iPhone, ishiriki kwa barua pepe.
images-error-svg = Michoro ya SVG haipokelewi kwa kuwa inaweza kubeba programu. Ihifadhi kama PNG uitume tena.
images-error-film = Faili hili ni filamu, si picha.
images-error-uncommon = Picha hii ni ya aina isiyo ya kawaida. Ihifadhi kama JPEG au PNG ya kawaida uitume tena.
images-error-damaged = Picha hii imeharibika au haijakamilika. Itume tena, au ihifadhi upya kwa programu nyingine.
images-error-pixels = Picha hii ina pikseli nyingi mno. Ipunguze uitume tena.
images-error-frames = Picha hii ni uhuishaji wa fremu zaidi ya elfu moja. Tuma moja tu kati yake.
images-error-too-large = Faili hili ni kubwa mno: MB 50 tu.
images-error-empty = Faili hili ni tupu.
images-error-too-many = Umetuma picha nyingi ndani ya saa moja. Itaendelea baada ya dakika chache.
images-error-too-much = Picha kubwa nyingi ziko njiani kwa pamoja. Itaendelea baadhi zikifika.
images-error-unknown = Faili hili halijulikani tena. Linatumwa upya tangu mwanzo.
images-error-offset = Sehemu hii haianzii pale iliyopita ilipoishia.
images-error-too-long = Imefika zaidi ya faili lilivyo. Litume tena tangu mwanzo.
images-error-busy = Sehemu nyingine ya faili hili inaandikwa. Jaribu tena baada ya muda mfupi.
