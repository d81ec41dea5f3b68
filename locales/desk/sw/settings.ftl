### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = Kumbukumbu ya matendo
settings-audit-hint = Kila tendo la chumba cha habari, la karibuni kwanza. Hakuna kinachoweza kubadilishwa wala kufutwa hapa.
settings-audit-act = Tendo
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
settings-act-set-comments = Maoni ya makala yamefunguliwa au kufungwa

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
