### Reports of four months: how they come about.

nav-tell = Kerro
nav-reports = Seurantaraportit

reports-crumb = Seurantaraportit
reports-title = Seurantaraportit { $period }
reports-lead = Yksikkö kertoo kaikille, mitä se on seurannut, havainnut ja muuttanut.
reports-due = Julkaistava viimeistään { $day }.

report-title = Seurantaraportti { $period }
report-version = Versio { $n }
report-none = Raporttia ei ole aloitettu
report-start = Koosta luonnos
report-evidence-link = Julkaistu raportti
duty-by-report = Tehtävä valmistuu, kun raportti julkaistaan.

report-state-draft = Luonnos
report-state-in-review = Odottaa hyväksyntää
report-state-published = Julkaistu
report-state-superseded = Korvattu uudella versiolla
report-state-withdrawn = Poistettu julkisista
report-state-discarded = Hylätty

report-preview = Näin raportin näkisi kuka tahansa. Sitä ei ole vielä julkaistu.
report-beside = Raportin vaiheet
report-returned = Raportti palautettiin kirjoittajille
report-section-empty = Tästä ei ole vielä kirjoitettu.

report-section-summary = Tiivistelmä
report-section-safety = Turvallisuus
report-section-quality = Laatu
report-section-staff = Henkilöstön riittävyys
report-section-feedback = Palaute
report-section-shortcomings = Puutteet ja toimenpiteet
report-section-children = Mitä lapset toivoivat ja mikä muuttui
report-section-focus = Seuraavan jakson painopisteet
report-section-contact = Palaute ja kysymykset

report-words = Muokkaa tekstiä
report-words-lead = Kirjoita niin, että yksikköä tuntematonkin ymmärtää. Älä kerro mitään, mistä lapsen tai läheisen voisi tunnistaa.
report-words-save = Tallenna teksti
four-months-summary = Tiivistelmä
four-months-summary-hint = Muutama lause: miten jakso sujui, mikä parani ja mikä vaatii vielä työtä.
four-months-safety = Turvallisuus
four-months-safety-hint = Mitä havaitsitte, ja mitä siitä päättelette. Älä kerro yksittäisistä tapahtumista.
four-months-quality = Laatu
four-months-quality-hint = Miten palvelu on toteutunut niin kuin on sovittu.
four-months-staff = Henkilöstön riittävyys
four-months-staff-hint = Oliko vuoroissa tarpeeksi väkeä, ja mitä tehtiin, kun ei ollut. Älä kerro yksittäisten vuorojen vahvuuksia.
four-months-feedback = Palaute
four-months-feedback-hint = Mitä lapset, läheiset, sijoittajat ja työntekijät ovat sanoneet.
four-months-shortcomings = Puutteet
four-months-shortcomings-hint = Mikä ei ole vielä kunnossa. Toimenpiteet kirjataan erikseen.
four-months-children-wished = Mitä lapset toivoivat ja mikä muuttui
four-months-children-wished-hint = Kerro omin sanoin. Lapsen suoria sanoja julkaistaan vain, jos lapsi on antanut siihen luvan.
four-months-focus = Seuraavan jakson painopisteet
four-months-focus-hint = Mihin keskitytte seuraavat neljä kuukautta.
four-months-contact = Palaute ja kysymykset
four-months-contact-hint = Yksikön sähköposti tai puhelin, ei kenenkään omaa.
four-months-correction = Mitä tämä versio korjaa
four-months-correction-hint = Näkyy kaikille raportin alussa.

report-measures = Toimenpiteet raportissa
report-measures-lead = Luonnokseen on poimittu jakson toimenpiteitä. Muuta sanat sellaisiksi, että ne voi julkaista.
report-measure-add = Lisää toimenpide
report-measure-new = Uusi toimenpide raporttiin
report-measure-edit = Toimenpide raportissa
report-measure-lead = Nämä sanat julkaistaan. Itse toimenpide ei muutu.
report-measure-shortcoming = Puute
report-measure-measure = Mitä teemme
report-measure-by = Mihin mennessä
report-measure-status = Missä mennään
report-measure-status-empty = Valitse, missä mennään
report-measure-save = Tallenna
report-measure-remove = Poista raportista
measure-status-planned = Sovittu
measure-status-under-way = Kesken
measure-status-done = Tehty
measure-status-helped = Tehty, auttoi

report-flags = Tarkistus ennen julkaisua
report-flags-none = Tekstistä ei löytynyt mitään, mikä näyttäisi viittaavan kehenkään.
report-flags-lead = Nämä voivat viitata ihmiseen tai yksittäiseen tapahtumaan. Muuta teksti, tai hyväksyjä perustelee, miksi kohta voi jäädä.
report-flag-identity-code = Henkilötunnus
report-flag-identity-code-lead = Henkilötunnusta ei julkaista missään.
report-flag-phone = Puhelinnumero
report-flag-phone-lead = Numero voi olla jonkun oma.
report-flag-email = Sähköpostiosoite
report-flag-email-lead = Osoite voi olla jonkun oma.
report-flag-name = Nimi
report-flag-name-lead = Nimi näyttää kuuluvan työntekijälle tai lapselle. Vain vastuuhenkilön nimen voi julkaista.
report-flag-address = Osoite
report-flag-address-lead = Osoitteesta voi tunnistaa, kenen koti se on.
report-flag-day = Yksittäinen päivä
report-flag-day-lead = Päivästä voi tunnistaa, mitä tapahtui ja kenelle.
report-flag-few = Pieni määrä
report-flag-few-lead = Kun lapsia tai tapahtumia on alle viisi, heidät voi tunnistaa.
report-flag-quote = Suora lainaus
report-flag-quote-lead = Suoria sanoja julkaistaan vain, jos puhuja on antanut siihen luvan eikä häntä tunnista niistä.
report-flag-arrangement = Turvajärjestely
report-flag-arrangement-lead = Jos turvajärjestely on kaikkien tiedossa, siitä voi olla haittaa. Älä kerro, keitä on yöllä paikalla tai miten ovia ja hälyttimiä käytetään.
report-flag-answer = Perustele, miksi tämä voi jäädä
report-flag-reason = Miksi tämä voi jäädä tekstiin?
report-flag-send = Tallenna perustelu
report-flag-answered = { $name }:

report-sign-off = Raportin vaiheet
report-step-written = Kirjoitettu
report-step-written-all = Kaikissa kohdissa on teksti
report-step-missing = { $n ->
    [one] Yhdestä kohdasta puuttuu teksti
   *[other] { $n } kohdasta puuttuu teksti
}
report-step-submitted = Lähetetty hyväksyttäväksi
report-step-submitted-meta = Luvut lukitaan lähetettäessä
report-step-published = Hyväksytty ja julkaistu
report-step-published-meta = Toinen ihminen kuin kirjoittaja, turvallisuudesta vastaava
report-second-person = Olet kirjoittanut tätä raporttia, joten toinen turvallisuudesta vastaava hyväksyy sen.
report-waits = Raportti odottaa turvallisuudesta vastaavan hyväksyntää.
report-public-address = Julkinen osoite
report-correct = Korjaa uudella versiolla
report-versions = Versiot

decide-report-submit = Lähetä hyväksyttäväksi
decide-report-submit-lead = Luvut lukitaan sellaisina kuin ne nyt ovat. Hyväksyjä voi palauttaa raportin sinulle.
decide-report-submit-send = Lähetä
decide-report-return = Palauta kirjoittajille
decide-report-return-lead = Kerro, mitä pitää vielä muuttaa.
decide-report-return-send = Palauta
decide-report-publish = Hyväksy ja julkaise
decide-report-publish-lead = Raportti näkyy heti kaikille. Julkaistu versio ei enää muutu: virhe korjataan uudella versiolla.
decide-report-publish-send = Julkaise
decide-report-withdraw = Poista julkisista
decide-report-withdraw-lead = Raportin sisältö katoaa heti kaikilta. Osoitteeseen jää tieto, että raportti on ollut ja milloin se poistettiin.
decide-report-withdraw-reason = Miksi raportti poistetaan? Tätä ei julkaista.
decide-report-withdraw-send = Poista julkisista
decide-report-discard = Hylkää luonnos
decide-report-discard-lead = Luonnos poistuu. Uuden voi koostaa tilalle.
decide-report-discard-send = Hylkää luonnos

rule-report-too-early = Raportin voi koostaa vasta, kun neljä kuukautta on päättynyt.
rule-report-open = Raporttia kirjoitetaan jo.
rule-report-missing = Jostakin kohdasta puuttuu vielä teksti.
rule-report-correction = Kerro ensin, mitä uusi versio korjaa.
rule-report-flags = Tekstissä on vielä jotakin, mikä voi viitata ihmiseen. Palauta raportti tai perustele, miksi kohta voi jäädä.
rule-report-writer = Olet kirjoittanut tätä raporttia. Toinen ihminen hyväksyy sen.

flash-report-started = Luonnos on koottu. Tarkista ja täydennä teksti.
flash-report-open = Raporttia kirjoitetaan jo. Tässä se on.
flash-report-published = Raportti on julkaistu.

report-draft-incidents = Tapahtumista, läheltä piti -tilanteista ja havainnoista tehtiin { $n } ilmoitusta.
report-draft-incidents-few = Ilmoituksia tapahtumista tehtiin niin vähän, ettei määrää julkaista.
report-draft-rate = Sataa hoitopäivää kohti niitä oli { $rate }.
report-draft-actions = Jaksolla sovittiin toimenpiteitä { $agreed }. Valmiiksi niitä tuli { $done }, ajallaan { $time }.
report-draft-quality = Seurasimme sovittuja tehtäviä yllä olevan taulukon mukaan.
report-draft-shifts = Vuoroista { $share } prosenttia toteutui suunnitellulla väellä.
report-draft-shifts-none = Vuorojen toteutumista ei ole vielä kirjattu tältä jaksolta.
report-draft-complaints = Muistutuksia tehtiin { $n }.
report-draft-complaints-few = Muistutuksia tehtiin niin vähän, ettei määrää julkaista.
report-draft-complaints-all = Kaikkiin vastattiin neljän viikon kuluessa.
report-draft-complaints-part = Neljän viikon kuluessa vastattiin { $n } muistutukseen.
report-draft-shortcomings = Puutteet, niiden toimenpiteet ja aikataulu ovat taulukossa.
report-draft-ideas = Lapset tekivät { $n } ehdotusta.
report-draft-ideas-few = Lapset tekivät ehdotuksia niin vähän, ettei määrää julkaista.
report-draft-ideas-all = Kaikkiin vastattiin viikon kuluessa.
report-draft-ideas-part = Viikon kuluessa vastattiin { $n } ehdotukseen.
