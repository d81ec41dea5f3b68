### Kiswahili: maneno ambayo wasomaji wanaona. Saa, majina na nambari huja tayari kuchapishwa.

## Fremu ya kila ukurasa

skip = Nenda kwenye maandishi makuu
languages = Lugha
sections = Safu
more-sections = Safu zote
the-paper = Kuhusu gazeti
pages = Kurasa
window = { $title } – { $name }
feed = Mlisho wa { $name }
follow = Fuatilia kwa mlisho

## Ukurasa wa kwanza, safu, mada, waandishi

updated-at = Ilisasishwa mwisho saa { $time }
top-stories = Habari kuu
breaking = Habari za hivi punde
latest = Habari za hivi punde
empty = Hakuna kilichochapishwa hapa bado.
in-section = Katika { $name }
topic = Mada
author = Mwandishi
collective = Waandishi
articles-by = Makala za { $name }
page-number = Ukurasa wa { $n }
page-of = Ukurasa wa { $n } kati ya { $total }
newer = Makala mpya zaidi
older = Makala za zamani zaidi
newest = Makala za karibuni

## Makala

by = Na { $names }
signature = { $name } ({ $role })
published = Imechapishwa { $time }
updated = Imesasishwa { $time }
reading-time = { $minutes ->
    [one] Dakika { $minutes } ya kusoma
   *[other] Dakika { $minutes } za kusoma
}
also-in = Kwa lugha nyingine: { $languages }
key-points = Mambo muhimu
topics = Mada
share = Shiriki
by-mail = Kwa barua pepe
on-whatsapp = Kwa WhatsApp
permalink = Kiungo cha kudumu
related = Soma pia
comments = { $n ->
    [0] Hakuna maoni
    [one] Maoni { $n }
   *[other] Maoni { $n }
}
notes = Tanbihi
note = Tanbihi ya { $n }
back-to-text = Rudi kwenye maandishi, tanbihi ya { $n }
show-image = Onyesha picha
show-image-of = Onyesha picha (KB { $kilobytes })
host-audio = Sauti
host-video = Video
host-document = Hati
host-map = Ramani
host-other = Maudhui ya nje

## Maoni

comments-on = Maoni kuhusu “{ $headline }”
comments-open = Nafasi ya maoni iko wazi.
comments-closed = Nafasi ya maoni imefungwa.
in-reply-to = Akimjibu { $name }
newer-comments = Maoni mapya zaidi
older-comments = Maoni ya zamani zaidi
back-to-article = Rudi kwenye makala

## Hakuna cha kuonyesha

withdrawn = Makala hii imeondolewa
withdrawn-text = Ilikuwa kwenye anwani hii na haipo tena.
withdrawn-published = Ilichapishwa mara ya kwanza { $date }.
withdrawn-reason = Sababu
not-found = Ukurasa huu haupo
not-found-text = Huenda anwani ina kosa, au kilichokuwa hapa kimehamishwa. Unaweza kuendelea kusoma kutoka ukurasa wa kwanza au kwenye safu.
front-page = Ukurasa wa kwanza
unavailable = Gazeti halipatikani kwa sasa
unavailable-text = Kosa ni letu. Tafadhali jaribu tena baada ya dakika chache.
failed = Hitilafu imetokea
failed-text = Ukurasa huu haukuweza kuandaliwa, na kosa ni letu. Mafundi wa gazeti wataona kumbukumbu yake.
slow-down = Maombi ni mengi mno
slow-down-text = Maombi mengi yametoka kwenye muunganisho wako kwa muda mfupi. Tafadhali subiri dakika moja, kisha ujaribu tena.
refused = Ombi hili haliwezi kujibiwa
refused-text = Seva haikuelewa ombi, au hairuhusiwi kulijibu.
