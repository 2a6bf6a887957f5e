### Safety goals as adults read them. The codes are in domain/src/goal; what children read is in goal-child.ftl.

goals-title = Turvallisuustavoitteet
goals-lead = Yhdessä sovittuja pieniä askelia, lapsen omin sanoin.
goal-never-condition = Tavoite ei ole sääntö, ehto eikä palkinto. Mikään oikeus ei riipu siitä.
goal-words-as-said = Kuuntele, älä kuulustele. Kirjaa lapsen sanat sellaisenaan.
goal-many-already =
    { $n ->
        [one] Lapsella on jo 1 tavoite harjoiteltavana. Harkitkaa yhdessä, jaksaako hän toisen.
       *[other] Lapsella on jo { $n } tavoitetta harjoiteltavana. Harkitkaa yhdessä, jaksaako hän vielä yhden.
    }
goal-review-late = Tavoitetta ei ole katsottu ajallaan
goal-promise-late = Aikuisten lupaus myöhässä

goal-kind-shared = Yhteinen tavoite
goal-kind-shared-hint = Sovitaan yhteisökokouksessa ja näkyy kaikille yksikössä, ilman nimiä.
goal-kind-own = Oma tavoite
goal-kind-own-hint = Näkyy lapselle, hänen omille ohjaajilleen ja esihenkilölle.

goal-state-idea = Ajatus
goal-state-proposed = Ehdotettu
goal-state-not-agreed = Ei sovittu
goal-state-agreed = Sovittu
goal-state-practising = Harjoitellaan
goal-state-paused = Tauolla
goal-state-reached = Onnistui
goal-state-maintained = Pidetään yllä
goal-state-done = Valmis
goal-state-ended = Päättynyt

goal-step-propose = Ehdota
goal-step-child-yes = Lapsi sanoo: sopii minulle
goal-step-adult-yes = Sopii, teemme osamme
goal-step-child-no = Lapsi sanoo: ei sovi
goal-step-adult-cannot = Aikuiset eivät pysty tähän
goal-step-start = Aloitetaan
goal-step-go-on = Jatketaan
goal-step-reach = Onnistui
goal-step-change = Muutetaan
goal-step-pause = Pidetään tauko
goal-step-resume = Jatketaan tauon jälkeen
goal-step-keep = Pidetään yllä
goal-step-slip = Harjoitellaan vielä
goal-step-finish = Merkitään valmiiksi
goal-step-end = Päätetään
rule-only-listened = Lapsi on vasta kuunnellut. Kysy hänen omat sanansa tai kuvansa ennen kuin sovitte.
rule-reason-not-told = Kerro ensin lapselle, miksi aikuiset eivät pysty tähän.
rule-no-end-reason = Valitse, miksi tavoite päättyy.
rule-not-begun = Tavoitetta ei ole vielä aloitettu, joten sen voi päättää vain silloin, kun sijoitus päättyy.

goal-end-child-wish = Lapsi haluaa lopettaa
goal-end-not-needed = Tavoitetta ei enää tarvita
goal-end-replaced = Toinen tavoite tuli tilalle
goal-end-placement-ended = Sijoitus päättyi
goal-end-other = Muu syy

word-mode-typed-by-child = Lapsi kirjoitti itse
word-mode-dictated-to-adult = Lapsi saneli, aikuinen kirjoitti
word-mode-picture-choice = Lapsi valitsi kuvan
word-mode-drawing = Lapsi piirsi
word-mode-spoken-transcribed = Lapsen puhe kirjoitettiin tekstiksi
word-author-child = Lapsi
word-author-together = Yhdessä
word-author-adult = Aikuinen
word-author-parent = Vanhempi
word-helped-by-oneself = Lapsi teki yksin
word-helped-read-aloud = Teksti luettiin lapselle
word-helped-adult-beside = Aikuinen auttoi vieressä
word-helped-interpreter = Tulkki auttoi

goal-prompt-rule = ”{ $words }” kuulostaa säännöltä. Onko tämä sääntö vai tavoite? Kirjoita, mitä tehdään.
goal-prompt-loss = ”{ $words }” kuulostaa seuraukselta. Tavoite ei rankaise. Kirjoita, mitä tehdään.
goal-prompt-bargain = ”{ $words }” kuulostaa palkinnolta. Tavoitetta ei tarvitse ansaita. Kirjoita, mitä tehdään.

goal-review-title = Katsotaan tavoitetta
goal-review-skipped = Lapsi ei halunnut osallistua tällä kertaa
goal-review-skipped-hint = Se sopii. Tavoite jatkuu entisellään.
goal-review-step = Lapsen oma askel, 0–10
goal-review-step-step-though-skipped = Lapsi ei osallistunut, joten askelta ei kirjata. Poista toinen tiedoista.
goal-review-tried = Mitä kokeiltiin?
goal-review-helped = Mikä auttoi?
goal-review-helped-words = Mikä auttoi, lapsen omin sanoin
goal-review-helped-words-hint = Kirjoita juuri niin kuin lapsi sanoi. Sanoja ei voi muuttaa jälkeenpäin.
goal-review-note = Mitä aikuinen huomasi?
goal-review-decision = Mitä tavoitteelle tehdään?
goal-review-decision-empty = Valitse, mitä tavoitteelle tehdään
goal-review-decision-child-skipped = Kun lapsi ei osallistu, tavoite jatkuu. Muusta päätetään lapsen kanssa.
goal-review-decision-go-on = Jatketaan
goal-review-decision-reached = Onnistui
goal-review-decision-change = Muutetaan
goal-review-decision-pause = Pidetään tauko
goal-review-decision-end = Päätetään
goal-review-end-reason = Miksi tavoite päättyy?
goal-review-end-reason-empty = Valitse, miksi tavoite päättyy
goal-review-next = Milloin tavoitetta katsotaan seuraavan kerran?
goal-review-next-hint = Viikon ja kahdeksan viikon väliltä. Lapsi voi pyytää aikaisemmin.
goal-review-next-empty = Kirjoita, milloin tavoitetta katsotaan seuraavan kerran

what-helped-adult-came = Aikuinen tuli paikalle
what-helped-talking = Puhuminen
what-helped-own-peace = Oma rauha
what-helped-knew-before = Tieto etukäteen
what-helped-friend = Kaveri
what-helped-music = Musiikki
what-helped-moving = Liikkuminen
what-helped-animal-or-toy = Eläin tai lelu

goal-promise-text = Mitä aikuinen lupaa?
goal-promise-text-hint = Lapsi näkee tämän. Kirjoita lyhyesti, esimerkiksi ”Koputan ennen kuin tulen”.
goal-promise-text-empty = Kirjoita, mitä aikuinen lupaa
goal-promise-owner = Kuka lupaa?
goal-promise-owner-empty = Valitse, kuka lupaa
goal-promise-due = Mihin mennessä?
goal-promise-due-empty = Kirjoita, mihin mennessä
promise-status-waiting = Odottaa
promise-status-done = Tehty
promise-status-late = Myöhässä

goal-talk-title = Tavoitekeskustelu
talk-question-scale = Turvallisuuden tunne
talk-question-holds-up = Mikä pitää sitä yllä
talk-question-one-better = Yksi askel parempaan
talk-question-helper = Kuka auttaa
talk-question-adult-promise = Mitä aikuiset lupaavat
reply-declined = Ei halunnut vastata
reply-skipped = Ohitettu
holds-up-adult-near = Aikuinen on lähellä
holds-up-friend = Kaveri
holds-up-own-room = Oma huone
holds-up-quiet = Hiljaisuus
holds-up-knowing-what-happens = Tieto siitä, mitä tapahtuu
holds-up-fair-rules = Reilut säännöt
holds-up-animal-or-toy = Eläin tai lelu
holds-up-music = Musiikki
holds-up-going-out = Ulkona oleminen
holds-up-food-and-sleep = Ruoka ja uni
holds-up-family = Läheiset
one-better-someone-listens = Joku kuuntelee
one-better-quieter-evenings = Rauhallisemmat illat
one-better-own-peace = Oma rauha
one-better-know-the-plan = Suunnitelma on tiedossa
one-better-less-teasing = Vähemmän kiusaamista
one-better-time-with-adult = Aikaa aikuisen kanssa
one-better-contact-with-family = Yhteys läheisiin
one-better-help-with-anger = Apua suuttumiseen
one-better-better-sleep = Parempi uni
helper-own-instructor = Oma ohjaaja
helper-other-adult = Muu aikuinen
helper-friend = Kaveri
helper-family = Läheinen
helper-social-worker = Sosiaalityöntekijä
helper-teacher = Opettaja
helper-nurse = Terveydenhoitaja
helper-nobody-yet = Ei vielä kukaan
adult-promise-come-when-asked = Tulemme, kun lapsi pyytää
adult-promise-listen-first = Kuuntelemme ensin
adult-promise-tell-beforehand = Kerromme etukäteen
adult-promise-knock-first = Koputamme ennen kuin tulemme
adult-promise-time-together = Järjestämme yhteistä aikaa
adult-promise-help-calm-down = Autamme rauhoittumaan
adult-promise-keep-evenings-quiet = Pidämme illat rauhallisina
adult-promise-ask-every-day = Kysymme vointia joka päivä
