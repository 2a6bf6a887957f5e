### Reviews: what has to be looked at again, and why.

nav-check = Tarkista
nav-reviews = Arvioi uudelleen

reviews-title = Arvioi uudelleen
reviews-lead = Ohjelma huomaa, milloin riskiä on katsottava uudelleen. Jokaisen kohdalla lukee, miksi.
reviews-empty = Mitään ei tarvitse nyt arvioida uudelleen. Tänne tulee tehtävä, kun arvioinnin päivä lähestyy tai jokin muuttuu.

review-of-unit = Yksikön tilanne: { $unit }
review-lead = Katsokaa riskiä uudelleen ja kirjatkaa, mitä huomasitte.
review-why = Miksi tämä on täällä
review-about = Mitä katsotaan
review-target = Kohde
review-due = Katsottava viimeistään
review-closed = Päätettiin
review-found = Mitä todettiin
review-evidence = Katsottu arvioinnissa
review-evidence-link = Hyväksytty arviointi
review-next = Tehtävä päättyy, kun uusi arviointi hyväksytään. Jos uutta arviointia ei tarvita, kirjaa, mitä totesitte.
review-assess = Aloita uusi arviointi
review-always = Tätä ei voi jättää väliin. Kirjaa, mitä totesitte.
review-reason-due = Katsottava viimeistään { $day }

review-state-scheduled = Odottaa
review-state-in-progress = Työn alla
review-state-completed = Katsottu
review-state-skipped = Jätettiin väliin

trigger-time = Arvioinnin päivä
trigger-acceptance = Hyväksynnän määräaika
trigger-serious-incident = Vakava tapahtuma
trigger-repetition = Sama vaara toistuu
trigger-unlinked-repetition = Samanlaiset tapahtumat toistuvat
trigger-change = Muutos
trigger-group = Lapsiryhmä muuttui
trigger-ineffective = Toimenpide ei auttanut
trigger-authority = Viranomaisen tai tilaajan huomautus
trigger-childrens-voice = Lasten kokemus
trigger-staff-notice = Työntekijän ilmoitus

review-reason-time = Arviointi oli sovittu katsottavaksi uudelleen viimeistään { $day }.
review-reason-acceptance = Jäävä riski hyväksyttiin vain määräajaksi, joka päättyy { $day }.
review-reason-serious-incident = Vaara aiheutti vakavan tapahtuman tai olisi voinut aiheuttaa sellaisen { $day }.
review-reason-repetition = Sama vaara on toteutunut useasti, viimeksi { $day }.
review-reason-unlinked-repetition = Samanlaisia tapahtumia on ollut useita, viimeksi { $day }. Tunnistakaa vaara niiden takana.
review-reason-change = Yksikössä muuttuu jotain. Muutoksesta kerrottiin { $day }.
review-reason-group = Yksikköön tuli lapsi tai yksiköstä lähti lapsi { $day }.
review-reason-ineffective = Sovittu toimenpide ei auttanut. Se todettiin { $day }.
review-reason-authority = Viranomainen tai tilaaja antoi huomautuksen { $day }.
review-reason-childrens-voice = Lapset kertoivat { $day }, että jokin paikka tai aika tuntuu turvattomalta.
review-reason-staff-notice = Työntekijä teki ilmoituksen epäkohdasta tai sen uhasta { $day }.

decide-review-start = Ota työn alle
decide-review-start-send = Ota työn alle
decide-review-complete = Kirjaa, mitä totesitte
decide-review-complete-lead = Kirjaa tulos, kun katsoitte riskiä uudelleen ettekä tarvitse uutta arviointia.
decide-review-complete-reason = Mitä totesitte?
decide-review-complete-send = Päätä tehtävä
decide-review-skip = Jätä väliin
decide-review-skip-lead = Tehtävä poistuu listalta. Perustelu jää näkyviin.
decide-review-skip-reason = Miksi tätä ei tarvitse katsoa?
decide-review-skip-send = Jätä väliin

event-review-opened = Riski on katsottava uudelleen
event-review-reason-added = Uudelle arvioinnille tuli uusi syy
event-review-started = Uudelleen arviointi aloitettiin
event-review-completed = Riski katsottiin uudelleen
event-review-skipped = Uudelleen arviointi jätettiin väliin

rule-always-reviewed = Tätä ei voi jättää väliin. Kirjaa, mitä totesitte.
own-waiting-effect = Vaikutus kysymättä

reviews-lanes = Rajaa tilan mukaan
reviews-open = Odottavat
reviews-ended = Päättyneet
reviews-ended-empty = Yhtään uudelleen arviointia ei ole vielä päätetty.
review-why-skipped = Miksi jätettiin väliin
review-open-draft = Avaa keskeneräinen arviointi
review-open-submitted = Avaa hyväksyttävänä oleva arviointi
