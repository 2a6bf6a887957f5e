### The community meeting and the map of feelings. Keys with "child", the faces, places, times and feelings are read by children too.

community-title = Yhteisökokous
community-lead = Ensin kuullaan, mitä aikaisemmista ideoista tuli. Vasta sitten kysytään uutta.
community-next = Seuraava kokous { $day }
community-close = Päätä kokous
rule-ideas-waiting =
    { $n ->
        [one] Yksi idea on vielä ilman vastausta. Vastatkaa siihen ennen kuin päätätte kokouksen.
       *[other] { $n } ideaa on vielä ilman vastausta. Vastatkaa niihin ennen kuin päätätte kokouksen.
    }

agenda-mood = Miltä nyt tuntuu?
agenda-mood-hint = Jokainen voi valita kasvon. Nimiä ei kirjata.
agenda-went-well = Mikä meni hyvin?
agenda-went-well-hint = Jokainen saa kertoa yhden hyvän jutun tai olla hiljaa.
agenda-answers = Vastaukset ideoihin
agenda-answers-hint = Kertokaa, mitä ideoista tuli ja miksi.
agenda-safety-map = Turvakartta
agenda-safety-map-hint = Missä ja milloin on hyvä olla, missä ei?
agenda-unit-goal = Yhteinen tavoite
agenda-unit-goal-hint = Pidetäänkö tavoite, muutetaanko sitä vai otetaanko uusi?
agenda-rules = Säännöt ja hyvä kohtelu
agenda-rules-hint = Tässä kuussa luetaan tämä kohta: { $section }
agenda-new-ideas = Uudet ideat
agenda-new-ideas-hint = Kirjatkaa, kuka vastaa ja mihin mennessä.
agenda-child-safety-map = Missä on hyvä olla?
agenda-child-unit-goal = Mitä haluamme yhdessä?
agenda-child-rules = Onko tämä reilua?
agenda-child-new-ideas = Minulla on idea

mood-very-bad = Tosi huono
mood-bad = Huono
mood-okay = Ihan ok
mood-good = Hyvä
mood-very-good = Tosi hyvä
mood-talked-together = Yhdessä keskusteltu

minutes-title = Muistio
minutes-child-count = Montako lasta oli mukana?
minutes-adult-count = Montako aikuista oli mukana?
minutes-words = Mistä puhuttiin?
minutes-words-hint = Älä kirjoita lasten nimiä tai peitenimiä.
minutes-words-empty = Kirjoita lyhyesti, mistä puhuttiin
minutes-keep = Tallenna muistiinpanot

map-title = Turvakartta
map-too-few = Ei näytetä, koska merkintöjä on liian vähän
map-cell = hyvä { $good }, epävarma { $unsure }, huono { $bad }
map-place-bedroom = Makuuhuone
map-place-corridor = Käytävä
map-place-kitchen = Keittiö
map-place-living-room = Olohuone
map-place-bathroom = Vessa
map-place-yard = Piha
map-place-car = Auto
map-place-way-to-school = Koulumatka
map-place-school = Koulu
map-place-online = Netti
map-place-home = Kotona
map-time-morning = Aamu
map-time-day = Päivä
map-time-evening = Ilta
map-time-night = Yö
map-feeling-good = Hyvä olla
map-feeling-unsure = En ole varma
map-feeling-bad = Paha olla
map-child-title = Missä on hyvä olla?
map-child-when = Milloin?
map-child-feeling = Miltä siellä tuntuu?

community-start = Aloita kokous
community-empty = Kokouksia ei ole vielä pidetty. Aloita kokous, kun lapset ja aikuiset ovat koolla.
community-of-day = Yhteisökokous { $day }
community-children =
    { $n ->
        [one] 1 lapsi
       *[other] { $n } lasta
    }
community-adults =
    { $n ->
        [one] 1 aikuinen
       *[other] { $n } aikuista
    }
meeting-state-open = Kesken
meeting-state-closed = Päättynyt
mood-chosen =
    { $n ->
        [one] Yksi on valinnut kasvon
       *[other] Kasvoja on valittu { $n }
    }
mood-more = Valitse kasvo
mood-less = Poista yksi kasvo
agenda-answers-none = Kerrottavia vastauksia ei ole.
agenda-answer-now = Vastaa nyt
agenda-again = Pyydä toista vastausta
agenda-goal-made-here = tehty tässä kokouksessa
agenda-goal-new = Tehkää uusi yhteinen tavoite
agenda-goals-none = Yhteistä tavoitetta ei ole vielä.
agenda-goal-unnamed = Tavoitteesta puhutaan vielä
new-idea-idea = Uusi idea
new-idea-idea-hint = Kirjoita juuri ne sanat, jotka sanottiin. Vastaus annetaan viikon sisällä.
new-idea-idea-empty = Kirjoita, mitä ehdotettiin
new-idea-send = Kirjaa idea
flash-idea-told = Idea on kirjattu.
flash-idea-asked-again = Toista vastausta on pyydetty.
flash-meeting-closed = Kokous on päätetty.
flash-meeting-minutes = Muistiinpanot on tallennettu.

treatment-section-1 = Miten lapsi saa päättää omista asioistaan
treatment-section-2 = Hyvä hoito ja kasvatus ilman rajoituksia
treatment-section-3 = Kaikkien lasten turvallisuus, kun rajoituksia käytetään
treatment-section-4 = Aikuisten ja muiden turvallisuus
treatment-section-5 = Milloin ja miten rajoituksia saa käyttää
treatment-section-6 = Mitä rajoituksen jälkeen tehdään
treatment-section-7 = Miten lapsi voi valittaa tai kertoa, että jokin on väärin

map-place = Paikka
map-few = Liian vähän vastauksia
month-title = { $month } { $year }
month-name-1 = tammikuu
month-name-2 = helmikuu
month-name-3 = maaliskuu
month-name-4 = huhtikuu
month-name-5 = toukokuu
month-name-6 = kesäkuu
month-name-7 = heinäkuu
month-name-8 = elokuu
month-name-9 = syyskuu
month-name-10 = lokakuu
month-name-11 = marraskuu
month-name-12 = joulukuu
