### Readers' comments: the queue, decisions, replies, bans.

## Foleni

comments-title = Maoni
comments-tab-waiting = Yanayosubiri
comments-tab-approved = Yaliyoidhinishwa
comments-tab-rejected = Yaliyokataliwa
comments-tab-spam = Taka
comments-more-than = { $n }+
comments-words = Maneno au jina
comments-all = Maoni yote
comments-same = Maoni ya aliyeandika kwa jina “{ $name }”.
comments-are-open = Nafasi ya maoni kuhusu makala haya iko wazi.
comments-are-closed = Maoni yamefungwa
comments-open = Fungua maoni
comments-close = Funga maoni
comments-chosen = Yaliyochaguliwa:
comments-do-approved = Idhinisha
comments-do-rejected = Kataa
comments-do-spam = Taka
comments-do-waiting = Rudisha kwenye kusubiri
comments-by-paper = jibu la { $name }
comments-answers = Kumjibu { $name }:
comments-others = { $n ->
    [one] maoni mengine { $n } ya mwandishi huyu
   *[other] maoni mengine { $n } ya mwandishi huyu
}
comments-refused = { $n ->
    [one] { $n } yamekataliwa
   *[other] { $n } yamekataliwa
}
comments-banned-until = Amepigwa marufuku hadi { $date }
comments-answer = Jibu
comments-answer-as = Jibu kwa jina la { $name }
comments-answer-text = Jibu lako
comments-answer-approve = Jibu na uidhinishe
comments-empty = Hakuna maoni hapa.
comments-none-chosen = Chagua angalau maoni moja.
comments-too-many = Chagua maoni 200 kwa wingi.
comments-keys = Vitufe
comments-key-next = maoni yanayofuata
comments-key-previous = maoni yaliyotangulia
comments-key-choose = chagua

## Marufuku

comments-bans = Marufuku
comments-bans-hint = Aliyepigwa marufuku hawezi kutoa maoni kwa muda. Anatambulika kwa mtandao wake na aina ya kivinjari, kwa msimbo unaobadilika: msomaji mwingine wa mtandao huo huo anaweza kuguswa, kwa hiyo chagua muda mfupi.
comments-bans-empty = Hakuna aliyepigwa marufuku.
comments-ban = Mpige marufuku mwandishi huyu
comments-ban-hint = { $n ->
    [one] Mwandishi hataweza kutoa maoni kwa muda, siku { $n } kwa wingi. Wasomaji hawaoni sababu.
   *[other] Mwandishi hataweza kutoa maoni kwa muda, siku { $n } kwa wingi. Wasomaji hawaoni sababu.
}
comments-ban-days = Kwa muda gani
comments-days = { $n ->
    [one] siku { $n }
   *[other] siku { $n }
}
comments-ban-reject = Kataa pia maoni yake yanayosubiri
comments-ban-by = { $name }, { $date }
comments-ban-lifted = Iliondolewa { $date }
comments-ban-ended = Iliisha { $date }
comments-lift = Ondoa marufuku

## Kilichofanyika

comments-done-approved = Yameidhinishwa: wasomaji wanayaona.
comments-done-rejected = Yamekataliwa.
comments-done-spam = Yamehamishiwa kwenye taka.
comments-done-waiting = Yamerudishwa kwenye kusubiri.
comments-done-undone = Yametenguliwa.
comments-done-answered = Jibu lako liko kwenye ukurasa.
comments-done-opened = Nafasi ya maoni imefunguliwa tena.
comments-done-closed = Nafasi ya maoni imefungwa.
comments-done-banned = Mwandishi amepigwa marufuku.
comments-done-lifted = Marufuku imeondolewa.

## Kisicho sawa

comments-wrong-text = Andika kati ya herufi 2 na 5,000.
comments-wrong-refused = Maoni haya yalikataliwa: yaidhinishe kabla ya kuyajibu.
comments-wrong-writer = Hakuna anayeweza kupigwa marufuku kwa maoni haya: yalihamishwa kutoka kwingine, au ni ya gazeti lenyewe.
comments-wrong-ban = Toa sababu, na muda wa siku 1 hadi 42.
