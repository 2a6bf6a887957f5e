### What a unit tells of each month.

month-numbers-title = Månadens tal
month-numbers-lead = En vårddag är ett barns dag på enheten: sju barn hela oktober är 217 vårddagar. Händelserna jämförs med vårddagarna, så att månader och enheter kan jämföras rättvist.
month-numbers-care-days = Vårddagar
month-numbers-care-days-empty = Skriv antalet vårddagar. Om det inte fanns barn, skriv 0
month-numbers-known = Enligt barnens ankomst- och avresedagar är vårddagarna { $n }. Rätta talet om ett barn till exempel var på semester någon annanstans.
month-numbers-shifts = Arbetsskift
month-numbers-shifts-hint = Du kan lämna tomt om du inte vet.
month-numbers-shifts-empty = Skriv hur många arbetsskift månaden hade
month-numbers-short = Underbemannade skift
month-numbers-short-hint = I ett underbemannat skift var arbetarna färre än planerat.
month-numbers-short-empty = Skriv de underbemannade skiften. Om det inte fanns några, skriv 0
month-numbers-complaints = Anmärkningar
month-numbers-complaints-hint = Du kan lämna tomt om du inte vet.
month-numbers-complaints-empty = Skriv hur många anmärkningar som kom. Om inga kom, skriv 0
month-numbers-answered = Anmärkningar som besvarades inom 4 veckor
month-numbers-answered-empty = Skriv hur många anmärkningar som besvarades inom fyra veckor
month-numbers-months = Månader
month-numbers-missing = Saknas
