# Vaarat
hazards-title = Vaarat
hazards-lead = Tunnistetut vaarat, niiden riskit ja sovitut toimet.
hazards-list = Vaaraluettelo
hazards-caption = Vaarat, suurin riski ensin
hazards-add = Ilmoita vaara
hazards-from-library = Poimi valmiista kirjastosta
hazards-filter = Rajaa vaaroja
hazards-none-match = Mikään vaara ei vastaa rajauksia.
hazards-empty = Tähän kootaan yksikön vaarat. Aloita tavallisimmista tai kerro omasta havainnostasi.
hazards-actions = Toimet
hazards-open-actions =
    { $n ->
        [one] 1 avoin
       *[other] { $n } avointa
    }
hazards-no-actions = Ei avoimia
hazards-review = Arvioi viimeistään
hazard-state-reported = Ilmoitettu
hazard-state-confirmed = Vahvistettu
hazard-state-rejected = Hylätty
hazard-state-assessed = Arvioitu
hazard-state-controlled = Hallinnassa
hazard-state-eliminated = Poistettu

hazard-new-title = Ilmoita vaara
hazard-new-lead = Kerro asiasta, älä ihmisestä. Älä kirjoita nimiä.
hazard-new-send = Lähetä ilmoitus
hazard-edit-title = Muokkaa vaaran tietoja
hazard-similar = Rekisterissä on jo samankaltaisia
hazard-unit = Yksikkö
hazard-unit-empty = Valitse yksikkö
hazard-title = Mikä on vaarana?
hazard-title-hint = Yhdellä lauseella, esimerkiksi ”Takapihan valo ei syty”.
hazard-title-empty = Kirjoita, mikä on vaarana
hazard-description = Mitä voi tapahtua?
hazard-description-hint = Kuvaa tilanne niin, että vuoroon tuleva ymmärtää sen.
hazard-area = Alue
hazard-area-empty = Valitse alue
hazard-affected = Keitä se koskee?
hazard-affected-empty = Valitse, keitä vaara koskee
hazard-place = Paikka
hazard-place-hint = Esimerkiksi keittiö, piha tai auto.
hazard-source = Mistä vaara huomattiin?
hazard-source-empty = Valitse, mistä vaara huomattiin
hazard-told = Vaaran tiedot
hazard-reporter = Ilmoittaja
hazard-no-actions = Toimenpiteitä ei ole vielä sovittu.
hazard-no-assessments = Vaaraa ei ole vielä arvioitu.
hazard-next-reported = Lue ilmoitus ja päätä, kuuluuko se vaarojen rekisteriin.
hazard-next-confirmed = Vaara on rekisterissä ja tulee mukaan seuraavaan arviointiin.
hazard-next-assessed = Riski on arvioitu. Seuraa toimenpiteitä.
hazard-next-controlled = Riski on hallinnassa. Voit merkitä vaaran poistetuksi, kun sitä ei enää ole.
hazard-next-rejected = Vaara on hylätty. Voit avata sen uudelleen.
hazard-next-eliminated = Vaara on poistettu. Voit avata sen uudelleen.

decide-hazard-confirm = Vahvista vaara
decide-hazard-confirm-lead = Vahvistettu vaara kuuluu rekisteriin ja tulee mukaan seuraavaan arviointiin.
decide-hazard-confirm-send = Vahvista
decide-hazard-reject = Hylkää ilmoitus
decide-hazard-reject-lead = Perustelu näkyy ilmoittajalle. Kiitä ilmoituksesta ja kerro, miksi asia ei kuulu rekisteriin.
decide-hazard-reject-send = Hylkää ilmoitus
decide-hazard-eliminate = Merkitse poistetuksi
decide-hazard-eliminate-lead = Kerro, mistä tiedät, ettei vaaraa enää ole.
decide-hazard-eliminate-send = Merkitse poistetuksi
decide-hazard-reopen = Avaa uudelleen
decide-hazard-reopen-lead = Vaara palaa rekisteriin ja arvioidaan uudelleen. Kerro, miksi.
decide-hazard-reopen-send = Avaa uudelleen
step-reason = Perustelu
step-reason-empty = Kirjoita perustelu
step-due = Uusi määräaika
step-due-empty = Kirjoita uusi määräaika
step-due-too-early = Uuden määräajan pitää olla nykyistä myöhempi, aikaisintaan { $day }
step-due-too-late = Määräaikaa voi siirtää enintään 30 päivää, viimeistään { $day }

library-title = Tavallisimmat vaarat
library-lead = Valitse vaara, joka koskee teidän yksikköänne. Voit muokata tekstiä ennen lähettämistä.

event-hazard-filed = Vaara ilmoitettiin
event-hazard-edited = Tietoja muokattiin
event-hazard-confirmed = Vaara vahvistettiin
event-hazard-rejected = Ilmoitus hylättiin
event-hazard-eliminated = Vaara merkittiin poistetuksi
event-hazard-reopened = Vaara avattiin uudelleen
event-hazard-assessed = Riski arvioitiin
event-hazard-controlled = Vaara on hallinnassa

hazard-next-unfinished = { $n ->
    [one] Riski on arvioitu. { $n } toimenpide on kesken. Pidä väliaikainen suoja voimassa, kunnes se on todennettu.
   *[other] Riski on arvioitu. { $n } toimenpidettä on kesken. Pidä väliaikainen suoja voimassa, kunnes ne on todennettu.
}
hazard-unit-closed = Yksikkö on suljettu. Valitse toinen yksikkö.
