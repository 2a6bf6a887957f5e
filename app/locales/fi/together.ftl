### What children and adults do together, unit by unit, and the wall. What stands on the wall is read by children.

nav-voices = Ideat ja kokoukset
together-title = Ideat ja kokoukset
together-lead = Mitä lapset ehdottivat, milloin kokoonnutaan ja miltä täällä tuntuu.
together-waiting =
    { $n ->
        [0] Mikään idea ei odota vastausta
        [one] 1 idea odottaa vastausta
       *[other] { $n } ideaa odottaa vastausta
    }
together-late =
    { $n ->
        [one] 1 vastaus on myöhässä
       *[other] { $n } vastausta on myöhässä
    }
together-goals-n =
    { $n ->
        [0] Ei yhteistä tavoitetta
        [one] 1 yhteinen tavoite
       *[other] { $n } yhteistä tavoitetta
    }
together-meeting-open = Kokous on kesken
together-meeting-last = Viimeksi kokous { $day }
together-meeting-never = Kokousta ei ole vielä pidetty
together-ideas = Ideat
together-meetings = Kokoukset
together-feelings = Miltä täällä tuntuu
together-goals = Tavoitteet
together-wall = Seinä
picture-together = Yhdessä lasten kanssa

feelings-title = Miltä täällä tuntuu
feelings-months = Kuukausi
feelings-statement = Väite

wall-title = Meidän seinä
wall-changed = Tämä muuttui, koska te kerroitte
wall-changed-none = Tähän kirjoitetaan, mitä teidän ideoistanne tuli.
wall-goals = Yhteiset tavoitteemme
wall-goals-none = Yhteinen tavoite sovitaan kokouksessa.
wall-tell = Idean voi kertoa tabletilla tai kokouksessa. Jokainen idea saa vastauksen.
wall-print = Voit näyttää tämän näytöllä tai tulostaa sen seinälle.
