# Kuvat ja niiden taulukot
charts-numbers = Samat luvut taulukkona
charts-table-region = { $name }, taulukko
charts-total = Yhteensä

charts-map-region = Riskikartta
charts-map-caption =
    { $n ->
        [one] 1 vaara. Luku kertoo, montako vaaraa ruudussa on.
       *[other] { $n } vaaraa. Luku kertoo, montako vaaraa ruudussa on.
    }
charts-map-axes = Rivit: todennäköisyys. Sarakkeet: seurausten vakavuus.
charts-map-cell =
    { $n ->
        [one] 1 vaara, riskitaso { $level } { $word }
       *[other] { $n } vaaraa, riskitaso { $level } { $word }
    }

charts-movements = Vaarojen riskitason muutos
charts-movements-empty = Vaaroja ei ole vielä arvioitu.
charts-first = Ensimmäinen arvio
charts-before = Edellinen versio

charts-over-time = Vaarojen riskitasot hyväksytyissä versioissa
charts-over-time-note = Yksi pylväs on yksi hyväksytty versio. Ylin luku kertoo, montako vaaraa versiossa on.
charts-over-time-empty = Hyväksyttyjä versioita ei ole vielä. Kuva tulee näkyviin, kun ensimmäinen versio hyväksytään.
charts-approved = Hyväksytty

charts-open-actions = Avointen toimenpiteiden ikä riskitasoittain
charts-open-actions-note = Ikä lasketaan päivästä, jona toimenpide kirjattiin.
charts-open-actions-empty = Avoimia toimenpiteitä ei ole.
charts-open-actions-n =
    { $n ->
        [one] 1 avoin
       *[other] { $n } avointa
    }
charts-age-1 = Alle 30 päivää
charts-age-2 = 30–89 päivää
charts-age-3 = 90–179 päivää
charts-age-4 = 180 päivää tai enemmän
