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
comment-paper = chumba cha habari
comment-write = Andika maoni
comment-answer = Mjibu { $name }
comment-go = Andika jibu
comment-to-article = Kuhusu makala yote
comment-name = Jina lako
comment-text = Maoni yako
comment-rules = Herufi 5,000 kwa wingi. Chumba cha habari husoma kila maoni kabla ya kuonekana. Hatuhifadhi anwani yako, ila msimbo unaotuwezesha kutambua matusi yanayorudiwa, kwa wiki kumi na mbili kwa wingi.
comment-leave-empty = Acha sehemu hii wazi
comment-send = Tuma
comment-waiting = Asante. Maoni yako yanasubiri chumba cha habari, na yataonekana hapa yakiidhinishwa.
comment-problem-name = Andika jina la herufi 1 hadi 60.
comment-problem-papers-name = Tafadhali chagua jina lingine: hili ni la gazeti lenyewe.
comment-problem-text = Andika kati ya herufi 2 na 5,000.
comment-problem-trap = Sehemu inayopaswa kubaki wazi imejazwa. Maandishi yako bado yako hapa: yatume tena.
comment-problem-old = Fomu hii ilikaa wazi kwa muda mrefu. Maandishi yako bado yako hapa: yatume tena.
comment-problem-soon = Hiyo ilikuwa haraka sana. Soma maoni yako mara moja zaidi, kisha yatume tena.
comment-problem-many = Maoni mengi yametoka kwenye muunganisho wako. Maandishi yako bado yako hapa: subiri dakika chache, kisha yatume tena.
comment-problem-closed = Wakati huo huo nafasi ya maoni kuhusu makala haya imefungwa. Maandishi yako bado yako hapa ili uyahifadhi.
comment-problem-banned = Chumba cha habari hakipokei maoni kutoka kwenye muunganisho wako hadi { $date }.
comment-problem-unavailable = Hakuna kinachoweza kupokelewa kwa sasa, na ni kosa letu. Maandishi yako bado yako hapa: yatume tena baada ya dakika chache.

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
