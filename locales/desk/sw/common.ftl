### What every page of the desk says: buttons, states, roles, the frame, refusals.

## What can be done

common-save = Hifadhi
common-cancel = Ghairi
common-delete = Futa
common-edit = Hariri
common-add = Ongeza
common-back = Rudi
common-search = Tafuta
common-filter = Chuja
common-all = Zote
common-none = Hakuna
common-yes = Ndiyo
common-no = Hapana
common-close = Funga
common-next = Inayofuata
common-previous = Iliyotangulia
common-more = Zaidi
common-undo = Tendua
common-apply = Tumia

## Names of fields and filters

common-language = Lugha
common-section = Safu
common-person = Mtu
common-state = Hali
common-date = Tarehe
common-reason = Sababu
common-required = lazima
common-optional = si lazima

## The frame of each page

common-desk = Chumba cha habari
common-menu = Menyu
common-skip = Nenda kwenye maudhui makuu
common-logout = Toka
common-my-account = Akaunti yangu
common-settings = Mipangilio
common-back-to-desk = Rudi kwenye chumba cha habari

## Where an article stands

common-state-draft = Rasimu
common-state-in-review = Inakaguliwa
common-state-ready = Tayari
common-state-scheduled = Imepangiwa muda
common-state-published = Imechapishwa
common-state-withdrawn = Imeondolewa
common-state-working = Nakala ya kazi

## What a member of the newsroom is trusted with

common-role-correspondent = Mwandishi wa habari
common-role-editor = Mhariri
common-role-moderator = Msimamizi wa maoni
common-role-publisher = Mchapishaji
common-role-admin = Msimamizi wa mfumo

## What is told

common-saved = Imehifadhiwa.
common-error-title = Haikuwezekana kufanya hivi
common-not-allowed = Huna ruhusa ya kufanya hivi. Ukihitaji ruhusa, wasiliana na mchapishaji au msimamizi wa mfumo.
common-not-found = Ukurasa huu haupo, au kilichokuwa hapa kimefutwa.
common-login-needed = Ingia ili uendelee. Kisha utarudi kwenye ukurasa huu.
common-something-failed = Hitilafu imetokea upande wetu. Jaribu tena baada ya muda mfupi; ikitokea tena, mjulishe msimamizi wa mfumo.

## The areas of the desk

common-stone = Meza
common-front = Ukurasa wa mbele
common-comments = Maoni

## What went wrong

common-error-bad-request = Ombi halikuweza kusomwa.
common-error-forbidden = Huruhusiwi kufanya hivi.
common-error-forged = Fomu hii ni ya zamani mno au imetoka kwingine. Rudi nyuma, pakia ukurasa upya na uitume tena.
common-refused-role = Wajibu wako hauruhusu jambo hili. Mwombe mwenye wajibu wa “{ $role }”.
common-refused-not-yours = Makala hii ni ya mtu mwingine. Mwombe mhariri akukabidhi.
common-refused-not-your-image = Picha hii iliwasilishwa na mtu mwingine. Mwombe mhariri aibadilishe.
common-refused-handed-in = Makala hii sasa iko kwa wahariri. Waombe wakurudishie.
common-refused-out-of-reach = Hili liko nje ya safu na lugha ulizokabidhiwa. Muulize mchapishaji.
common-error-conflict = Hili limebadilika wakati huohuo, au hali yake hairuhusu.
common-error-invalid = Kuna kitu kimekosekana, au hakiwezi kubaki kilivyo.
common-error-used = Kiungo hiki kimeshatumika au muda wake umekwisha. Omba kingine.
common-error-slow-down = Majaribio ni mengi mno. Subiri kidogo kisha ujaribu tena.
common-error-too-large = Kilichotumwa ni kikubwa mno.
common-error-method = Anwani hii haitumiki hivyo.
common-error-storage-full = Diski imejaa: hakuna kilichohifadhiwa. Maandishi yako bado yapo. Mwarifu msimamizi.
common-error-read-only = Kwa sasa hakuna kinachoweza kuhifadhiwa. Maandishi yako bado yapo. Mwarifu msimamizi.
common-error-unavailable = Kumbukumbu ya chumba cha habari haijibu kwa sasa. Jaribu tena baada ya dakika moja.
common-error-internal = Kuna hitilafu upande wetu. Jaribu tena baada ya muda mfupi; ikitokea tena, mwarifu msimamizi.
common-error-not-found = Ukurasa huu haupo, au kilichokuwa hapa kimefutwa.
common-error-login-required = Ingia ili uendelee.

## Images

common-images = Picha
