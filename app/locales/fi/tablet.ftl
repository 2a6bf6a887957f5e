### What a child reads on the tablet. Short sentences, no long words; "-small" for those who begin to read.

tablet-window = Sinun hetkesi
tablet-hello = Hei, { $name }!
tablet-moment = Tämä hetki on sinun.
tablet-what = Tämä hetki on sinun. Mitä haluat tehdä?
tablet-what-small = Mitä haluat tehdä?
tablet-read-by = Tämän lukevat:
tablet-honest = Jos olet vaarassa, aikuisen pitää kertoa eteenpäin. Kerron sinulle siitä.
tablet-stop = Lopeta
tablet-back = Takaisin
tablet-help = Minulla on hätä
tablet-help-hint = Numerot ja apu
tablet-rights = Oikeuteni
tablet-rights-hint = Mikä sinulle kuuluu
tablet-tell = Kenelle voin kertoa?
tablet-tell-hint = Täällä ja muualla
tablet-adult = Olen aikuinen
tablet-listen = Kuuntele
tablet-offline = Verkko ei toimi. Tämä odottaa tässä. Hae aikuinen, jos sinulla on hätä.

right-safe = Sinulla on oikeus olla turvassa joka päivä.
right-safe-small = Saat olla turvassa.
right-heard = Sinua kuullaan asioissa, jotka koskevat sinua.
right-heard-small = Sinua kuunnellaan.
right-know = Saat tietää, mitä sinusta päätetään ja miksi.
right-know-small = Saat tietää omat asiasi.
right-private = Saat olla rauhassa, ja tavarasi ovat sinun.
right-private-small = Saat olla rauhassa.
right-contact = Saat pitää yhteyttä niihin, jotka ovat sinulle tärkeitä.
right-contact-small = Saat tavata omia ihmisiä.
right-fair = Kukaan ei saa satuttaa, nöyryyttää tai pelotella sinua.
right-fair-small = Kukaan ei saa satuttaa sinua.
right-say-no = Voit sanoa, jos jokin on väärin. Siitä ei seuraa pahaa.
right-say-no-small = Saat sanoa, jos on paha.

tell-here = Täällä
tell-others = Muualla
tell-social-worker = Oma sosiaalityön aikuinen. Aikuiset täällä auttavat soittamaan.
tell-social-worker-small = Sosiaalityön aikuinen.
tell-ombudsman = Sosiaaliasiavastaava neuvoo oikeuksissasi.
tell-authority = Valvoja, joka katsoo, että paikat ovat hyviä lapsille.
tell-allowed = Saat aina kertoa. Et tarvitse lupaa.
tell-allowed-small = Saat aina kertoa.

help-title = Apua nyt
help-adult = Mene heti aikuisen luo. Tai soita:
help-112 = Hätänumero
help-helpline = Lasten ja nuorten puhelin

pin-has = Sinulla on jo PIN-koodi. Uusi korvaa sen.
rule-no-pin = Valitse ensin PIN-koodi omissa asetuksissa.
