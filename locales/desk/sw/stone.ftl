### The stone, home of the desk: articles by state, filters, search, what waits for whom.

## The lists

stone-title = Meza ya habari
stone-new = Makala mpya
stone-personal = Orodha zako
stone-states = Kwa hali ya makala
stone-list-waiting = Zinanisubiri
stone-list-mine = Kazi yangu
stone-list-stale = Zilizochelewa
stone-list-today = Zilizochapishwa leo
stone-list-working = Nakala za kazi
stone-stale-hint = Zilizopitwa na muda, zilizopangwa kwa saa iliyokwisha pita, zenye picha ambayo haki yake inaisha ndani ya siku 30, au zilizotafsiriwa kutoka makala iliyoondolewa au iliyobadilika katika siku 90 zilizopita.
stone-empty-filtered = Hakuna makala inayolingana. Ondoa kichujio au tafuta maneno machache.
stone-empty-waiting = Hakuna kinachokusubiri.
stone-empty-stale = Hakuna kilichochelewa.
stone-empty-list = Bado hakuna makala hapa.
stone-pages = Kurasa za orodha
stone-first = Rudi mwanzo

## Search and filters

stone-search = Tafuta katika makala zote
stone-clear = Ondoa vichujio
stone-due-label = Muda wa mwisho
stone-due-overdue = Muda umepita
stone-due-today = Kufikia leo usiku
stone-due-week = Ndani ya wiki moja
stone-person-out = { $name } (amefungiwa nje)

## What a line says

stone-untitled = Bila kichwa
stone-page = Ukurasa
stone-assigned = kwa {$person}
stone-due = mwisho {$at}
stone-overdue = imechelewa tangu {$at}
stone-planned = imepangwa {$at}
stone-updated = ilichapishwa {$at}
stone-saved = ilihifadhiwa {$at}
stone-mark-returned = imerudishwa
stone-mark-mentions = dokezo linakutaja
stone-mark-behind = iko nyuma ya makala asilia
stone-mark-late = saa yake imepita
stone-mark-assigned = umekabidhiwa
stone-mark-orphaned = makala asilia imeondolewa
stone-mark-rights-ending = haki ya picha inakaribia kuisha
stone-mark-rights-ended = haki ya picha imekwisha

## Assigning

stone-assign = Kabidhi
stone-assign-person = Nani afanye
stone-assign-due = Muda wa mwisho
stone-assign-brief = Kinachotakiwa
stone-nobody = Hakuna mtu
stone-done-assigned = Makala imekabidhiwa.
stone-wrong-person = Chagua mtu kutoka kwenye orodha.
stone-wrong-due = Andika muda wa mwisho kwa siku na saa, au uache wazi.
stone-wrong-brief = Kinachotakiwa kisizidi herufi 2,000. Kifupishe.

## Images

stone-images-expired = { $count ->
    [one] Picha { $count } bado iko hadharani ingawa haki ya kuionyesha imeisha
   *[other] Picha { $count } bado ziko hadharani ingawa haki ya kuzionyesha imeisha
}
stone-images-expiring = { $count ->
    [one] Haki ya kuonyesha picha { $count } ya umma inaisha ndani ya siku 30
   *[other] Haki ya kuonyesha picha { $count } za umma inaisha ndani ya siku 30
}
stone-comments-wait = { $count ->
    [one] Maoni { $count } yanasubiri
   *[other] Maoni { $count } yanasubiri
}
