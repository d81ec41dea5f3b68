### The front page: slots, pins, history, the breaking-news line.

## The page of a front page

front-title = Ukurasa wa mbele: { $language }
front-choose = Kila lugha ina ukurasa wake wa mbele.
front-none = Hakuna lugha ambayo unaweza kupanga ukurasa wake wa mbele. Muulize mchapishaji.
front-hint = Chagua makala kwenye rafu uiweke mahali, au iburute hapo. Ukiwa kwenye kitufe cha mahali, vitufe vya mishale huhamisha makala. Mahali pasipo na makala hujijaza penyewe kwa tarehe na sehemu.

## A place and its buttons

front-automatic = hujijaza penyewe
front-empty = tupu
front-until = Hadi
front-up = Juu
front-down = Chini
front-clear = Ondoa
front-put = Weka hapa
front-lead = Habari kuu
front-second = Kando ya habari kuu, { $n }
front-file-place = Katika jalada, { $n }
front-section-place = { $section }, { $n }
front-moved = “{ $headline }” sasa ipo: { $place }

## The form

front-unsaved = Bado haijachapishwa: wasomaji wanaona ukurasa ulivyokuwa.
front-save = Chapisha ukurasa wa mbele
front-preview = Onyesho la awali
front-top = Juu ya ukurasa
front-seconds = Makala kando ya habari kuu
front-file = Jalada maalumu
front-file-hint = Makala kadhaa chini ya kichwa chao wenyewe, kati ya sehemu ya juu na sehemu nyingine. Bila makala hakuna jalada.
front-file-title = Kichwa cha jalada
front-count = Makala zinazoonyeshwa
front-hidden = Ficha sehemu hii
front-section-up = Pandisha { $section }
front-section-down = Shusha { $section }

## The breaking-news line

front-breaking = Habari za hivi punde
front-breaking-hint = Mstari ulio juu ya vyote vingine. Uache wazi kama hakuna.
front-breaking-text = Unasema nini
front-breaking-link = Unaelekea wapi
front-zone = Kwa saa za { $zone }

## The shelf of articles

front-shelf = Rafu
front-shelf-hint = Makala zilizochapishwa katika lugha hii, mpya kwanza
front-search = Tafuta katika makala zilizochapishwa
front-pinned = kwenye ukurasa
front-no-articles = Hakuna makala iliyochapishwa inayolingana.

## History

front-history = Historia
front-undo = Tengua badiliko la mwisho
front-state = Hali ya { $n }
front-current = wanachoona wasomaji
front-look = Onyesho la hali ya { $n }
front-restore-state = Rejesha hali ya { $n }
front-restore = Rejesha
front-no-history = Hakuna aliyepanga ukurasa huu bado: unajijaza wenyewe.

## What was done, and what went wrong

front-done-save = Ukurasa wa mbele umechapishwa.
front-done-restore = Ukurasa wa mbele wa awali umerudi.
front-wrong-twice = Makala moja ipo mahali pawili. Iondoe katika mojawapo.
front-wrong-file = Jalada linahitaji kichwa na angalau makala moja.
front-wrong-breaking = Mstari wa habari za hivi punde usizidi herufi 160.
front-wrong-public = Moja ya makala haijachapishwa tena katika lugha hii; imeondoka mahali pake. Angalia ukurasa kisha uchapishe tena.
front-wrong-overtaken = Mwenzako amechapisha ukurasa huu wakati huo huo. Ukurasa wako umehifadhiwa hapa chini; chapisha tena ili uchukue nafasi ya wake.
front-wrong-link = Mstari wa habari za hivi punde hauwezi kuelekea huko. Tumia anwani inayoanza na https:// au /.
front-wrong-until = Wakati mmoja hausomeki. Andika tarehe na saa.
front-wrong-pick = Kwanza chagua makala kwenye rafu.
front-gone = Makala hii haionyeshwi kwa wasomaji, hivyo imeacha nafasi yake, ambayo hujijaza. Hifadhi ukurasa ili kuiondoa, au ichapishe tena.
