# Bilder och deras tabeller
charts-numbers = Samma siffror som tabell
charts-table-region = { $name }, tabell
charts-total = Totalt

charts-map-region = Riskkarta
charts-map-caption =
    { $n ->
        [one] 1 fara. Siffran visar hur många faror det finns i rutan.
       *[other] { $n } faror. Siffran visar hur många faror det finns i rutan.
    }
charts-map-axes = Rader: sannolikhet. Kolumner: hur allvarliga följderna är.
charts-map-cell =
    { $n ->
        [one] 1 fara, risknivå { $level } { $word }
       *[other] { $n } faror, risknivå { $level } { $word }
    }

charts-movements = Hur risknivån har ändrats för farorna
charts-movements-empty = Inga faror har bedömts ännu.
charts-first = Första bedömningen
charts-before = Föregående version

charts-over-time = Farornas risknivåer i godkända versioner
charts-over-time-note = En stapel är en godkänd version. Siffran överst visar hur många faror versionen har.
charts-over-time-empty = Det finns inga godkända versioner ännu. Bilden visas när den första versionen har godkänts.
charts-approved = Godkänd

charts-open-actions = Öppna åtgärders ålder enligt risknivå
charts-open-actions-note = Åldern räknas från den dag då åtgärden antecknades.
charts-open-actions-empty = Det finns inga öppna åtgärder.
charts-open-actions-n =
    { $n ->
        [one] 1 öppen
       *[other] { $n } öppna
    }
charts-age-1 = Under 30 dagar
charts-age-2 = 30–89 dagar
charts-age-3 = 90–179 dagar
charts-age-4 = 180 dagar eller mer
