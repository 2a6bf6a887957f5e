### Muistutukset, sähköposti ja poissaolo.

inbox-title = Muistutukset
inbox-lead = Majakka muistuttaa sinua, kun jokin lähestyy tai on myöhässä.
inbox-empty = Sinulla ei ole muistutuksia. Ne tulevat tänne, kun jokin tehtävä lähestyy.
inbox-count-new = uutta muistutusta
inbox-new = Uusi
inbox-done = Tehty
inbox-waits = Odottaa
inbox-read-all = Merkitse nähdyiksi
inbox-settings = Sähköpostit ja poissaolot säädät täällä:
inbox-of-duty = Toistuva tehtävä
inbox-of-review = Uudelleenarviointi
inbox-of-goal = Turvallisuustavoite
inbox-of-action = Toimenpide
inbox-of-report = Kiireellinen ilmoitus
inbox-goal = Katsotaan tavoitetta yhdessä
inbox-review-unit = Yksikön tilanne
inbox-report = Uusi punainen ilmoitus

mail-digest-subject = { $n ->
    [one] Majakka: yksi asia odottaa sinua
   *[other] Majakka: { $n } asiaa odottaa sinua
}
mail-digest-text = { $n ->
    [one] Hei! Majakassa odottaa sinua yksi avoin asia. Näet sen täältä:
   *[other] Hei! Majakassa odottaa sinua { $n } avointa asiaa. Näet ne täältä:
}
mail-at-once-subject = Majakka: kiireellinen asia odottaa sinua
mail-at-once-text = { $n ->
    [one] Hei! Majakassa on yksi asia, joka ei voi odottaa aamuun. Näet sen täältä:
   *[other] Hei! Majakassa on { $n } asiaa, jotka eivät voi odottaa aamuun. Näet ne täältä:
}
mail-test-subject = Majakka: koeviesti
mail-test-text = Hei! Tämä on koeviesti. Sähköposti kulkee Majakasta sinulle. Muistutukset ovat täällä:
mail-foot = Viestissä ei kerrota, mistä on kyse. Voit lopettaa viestit omissa asetuksissasi. Tähän viestiin ei voi vastata.
mail-foot-test = Tähän viestiin ei voi vastata.

mail-digest-kind = { $n ->
    [one] Päivän kooste: yksi asia
   *[other] Päivän kooste: { $n } asiaa
}
mail-at-once-kind = { $n ->
    [one] Heti: yksi asia
   *[other] Heti: { $n } asiaa
}
mail-test-kind = Koeviesti
mail-state-waiting = Odottaa
mail-state-sent = Lähetetty
mail-state-dead = Ei mennyt perille
mail-fault-unreachable = Sähköpostipalvelin ei vastaa
mail-fault-later = Palvelin pyytää yrittämään myöhemmin
mail-fault-refused = Palvelin ei ota viestiä vastaan
mail-fault-address = Osoite ei kelpaa
mail-tried = Yritetty { $n } kertaa
mail-later = Seuraava yritys
mail-again = Lähetä uudelleen
mail-again-of = Lähetä uudelleen: { $name }

nav-passing = Ajastukset ja posti
passing-title = Ajastukset ja posti
passing-lead = Mitä Majakka tekee itse: katsoo, mikä lähestyy, ja muistuttaa ihmisiä.
passing-looks = Ajastukset
passing-last = Viimeksi katsottu
passing-never = Ei vielä kertaakaan
passing-waiting = Viestejä odottaa
passing-dead = Viestejä jäi lähettämättä
passing-mail = Sähköpostit
passing-lanes = Minkä viestien tila näytetään
passing-all = Kaikki
passing-empty = Täällä ei ole viestejä.
passing-test = Lähetä itsellesi koeviesti
passing-no-server = Sähköpostipalvelinta ei ole asetettu
passing-no-server-text = Viestit odottavat täällä. Ihmiset näkevät muistutukset Majakassa silti. Palvelin asetetaan muuttujalla MAJAKKA_SMTP_URL.
passing-odd = Kello näyttää outoa päivää
passing-odd-text = Palvelimen kello näyttää { $day }. Edellisestä katselmuksesta olisi { $n } päivää. Majakka ei tee uusia tehtäviä, ennen kuin vahvistat päivän.
passing-odd-confirm = Päivä on oikea
flash-mail-test = Koeviesti on lähdössä.
flash-mail-again = Viesti lähetetään uudelleen.
flash-day-confirmed = Päivä on vahvistettu. Majakka jatkaa seuraavassa katselmuksessa.

account-reminders = Muistutukset
account-here = Et ole merkinnyt poissaoloa.
account-away = Olet poissa { $day } asti. Sinulla ei ole sijaista.
account-away-deputy = Olet poissa { $day } asti. Muistutuksesi saa { $name }.
account-mail-on = Saat muistutuksista koosteen sähköpostiin aamulla kello 8. Kiireelliset tulevat heti. Viestissä on vain määrä ja linkki.
account-mail-off = Et saa muistutuksista sähköpostia. Näet ne Majakassa.
account-mail-stop = Lopeta sähköpostit
account-mail-start = Ota sähköpostit käyttöön
away-title = Merkitse poissaolo
away-lead = Kun olet poissa, muistutuksesi menevät sijaiselle.
away-until = Viimeinen poissaolopäivä
away-until-empty = Kirjoita viimeinen poissaolopäivä
away-until-hint = Sen jälkeen muistutukset tulevat taas tavalliseen tapaan.
away-deputy = Sijainen
away-deputy-hint = Ilman sijaista esihenkilö kuulee siitä, mikä jää odottamaan.
away-back = Olen palannut
away-lead-of = Kun { $name } on poissa, muistutukset menevät sijaiselle. Syytä ei kirjata. { $name } näkee omista asetuksistaan, että merkitsit tämän.
away-over = Merkitse palanneeksi
flash-away-over = Poissaolo on päättynyt.
account-away-by = Poissaolosi merkitsi { $name }.
people-title = Yksikön työntekijät
people-lead = Kun joku sairastuu, merkitse hänelle poissaolo ja sijainen. Silloin muistutukset menevät sijaiselle.
people-empty = Yksikössä ei ole nyt työntekijöitä.
people-here = Ei poissaoloa
people-away = Poissa { $day } asti
people-deputy = Sijainen: { $name }
people-is-away = Poissa
flash-away = Poissaolo on merkitty.
flash-back = Tervetuloa takaisin. Muistutukset tulevat taas sinulle.
