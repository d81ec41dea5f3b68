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
page-weight = Ukurasa: KB { $kilobytes }
page-weight-with-image = Ukurasa: KB { $kilobytes }, picha: KB { $image }
data = Picha
data-full = kamili
data-low = nyepesi
data-text = bila picha
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
comment-rules-known = Herufi 5,000 zisizidi. Chumba cha habari husoma maoni ya kwanza ya kila mwandishi kabla hayajaonekana. Hatuhifadhi anwani yako: ni msimbo tu unaotuwezesha kutambua waandishi, kwa wiki kumi na mbili zisizidi.
comment-rules-at-once = Herufi 5,000 zisizidi. Maoni huonekana papo hapo, na chumba cha habari huondoa yanayodhuru. Hatuhifadhi anwani yako: ni msimbo tu unaotuwezesha kutambua matumizi mabaya yanayorudiwa, kwa wiki kumi na mbili zisizidi.
comment-leave-empty = Acha sehemu hii wazi
comment-send = Tuma
comment-waiting = Asante. Maoni yako yanasubiri chumba cha habari, na yataonekana hapa yakiidhinishwa.
comment-shown = Asante. Maoni yako yapo hapa chini.
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
removed = Maandishi haya yameondolewa kwa sababu sheria ilitaka hivyo
removed-text = Yalikuwa kwenye anwani hii, na gazeti lililazimika kuyafuta.
removed-dates = Yalichapishwa { $published } na yakafutwa { $removed }.
removed-record = Ingizo lake linabaki katika kumbukumbu ya umma: linathibitisha kwamba maandishi yalikuwa hapa na tangu lini, bila kufichua yalichosema.
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

## Kumbukumbu ya umma

record-published = Toleo la { $version }, lilichapishwa { $time }, ingizo la { $entry }
record-updated = Toleo la { $version }, lilisasishwa { $time }, ingizo la { $entry }
history = Matoleo
history-of = Matoleo ya “{ $headline }”
history-of-removed = Matoleo ya makala iliyoondolewa kwa mujibu wa sheria
history-text = Kila toleo huandikwa, pamoja na tarehe yake, katika kumbukumbu ambayo hakuna anayeweza kuibadilisha kimyakimya, hata sisi wenyewe.
how-to-verify = Jinsi ya kuhakiki
version = Toleo la { $n }
version-published = Lilichapishwa { $time }
version-corrected = Lilisasishwa { $time }
version-withdrawn = Liliondolewa { $time }
version-backfilled = Lina tarehe ya { $time }, lilichapishwa kabla ya kuingizwa katika kumbukumbu
version-entered = Liliingizwa { $time }: kumbukumbu inathibitisha maandishi tangu siku hiyo, si tarehe yaliyo nayo.
version-entry = Ingizo la { $entry } katika kumbukumbu ya umma
version-reason = Sababu: { $reason }
version-as-it-was = Toleo la { $n } kama lilivyokuwa
version-gone = Maandishi haya hayaonyeshwi tena: makala ilikuwa imeondolewa.
version-removed = Lilifutwa kwa mujibu wa sheria { $time }
version-was = Toleo la { $n }, kama lilivyokuwa mtandaoni kuanzia { $from } hadi { $until }
version-is = Toleo la { $n }, lipo mtandaoni tangu { $from }
version-current = Toleo la sasa
version-all = Matoleo yote
changes-more = Sehemu nyingine pia zimebadilika: linganisha matoleo hayo mawili.
change-moved = imehamishwa
change-form = mpangilio
part-kicker = Kichwa kidogo
part-headline = Kichwa cha habari
part-standfirst = Muhtasari
part-dateline = Mahali
part-bylines = Waandishi
part-section = Sehemu na mada
part-image = Picha
part-card = Maandishi ya injini za utafutaji
log = Kumbukumbu ya umma
log-what = Kila kinachochapishwa, kusahihishwa au kuondolewa na gazeti hili huandikwa katika kumbukumbu inayoweza kuongezwa tu.
log-says = Ingizo husema ni makala gani, toleo gani, katika anwani gani na lini. Halina maandishi yenyewe bali alama yake ya kipekee: namba inayobadilika mara herufi moja inapobadilika. Kila ingizo limefungwa na yote yaliyotangulia, hivyo mstari uliobadilishwa baadaye huonekana. Sheria ikitaka maandishi yaondolewe, ingizo hubaki na maandishi huondoka.
log-signature = Sahihi
log-signed = Gazeti hutia sahihi hali ya kumbukumbu. Huu ndio ufunguo wa kuhakiki sahihi hiyo; uhifadhi, na uulinganishe iwapo utabadilika.
log-changing = Gazeti linabadilisha ufunguo wake: zote mbili hutia sahihi, mpya kwanza.
log-witnesses = Mashahidi
log-witnessed = Mashahidi huru wanathibitisha kwamba kila mtu anaona kumbukumbu ileile:
log-unwitnessed = Bado hakuna shahidi huru anayethibitisha hali ya kumbukumbu. Bila shahidi unaweza kuhakiki kwamba hakuna kilichobadilika tangu ulipotembelea mara ya mwisho, lakini si kwamba wasomaji wengine wanaona kumbukumbu ileile.
log-witness = Gazeti hili nalo ni shahidi wa wengine. Hapo hutia sahihi kwa ufunguo huu:
log-programs = Kwa programu za kompyuta
log-formats = Kumbukumbu inafuata kanuni huria ya C2SP tlog-tiles. Hali yake iliyotiwa sahihi:
log-verify = Hakiki makala
verify-intro = Huhitaji kutuamini kwa maneno tu: mtu yeyote anaweza kuhakiki tulichochapisha na wakati tulipokichapisha.
verify-what = Kinachoweza kuhakikiwa
verify-proves = Kwamba maandishi unayosoma ni yaleyale, herufi kwa herufi, yaliyoandikwa tarehe hiyo; na kwamba hakuna ulichokiona kilichobadilishwa au kufutwa tangu hapo.
verify-not = Kisichosemwa: iwapo yanayodaiwa na makala ni sahihi. Huthibitisha kilichochapishwa, si kilicho kweli.
verify-how = Jinsi ya kufanya
verify-command = Kwa programu ya Marbre, kwenye kompyuta yoyote:
verify-does = Hupakua makala, hukokotoa alama yake, huhakiki kwamba alama hiyo imo katika kumbukumbu iliyotiwa sahihi na gazeti, na kwamba kumbukumbu hiyo inaendeleza ile iliyoiona mara ya mwisho. Husema kwa maneno rahisi kilichothibitishwa na kisichothibitishwa.
verify-others = Programu nyingine pia zinaweza kusoma kumbukumbu hii: inafuata kanuni huria.
