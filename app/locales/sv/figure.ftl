### Care days of a unit.

care-days-title = Vårddagar
care-days-lead = En vårddag är ett barns dag på enheten. Sju barn hela oktober är 217 vårddagar. Antalet händelser jämförs med vårddagarna, så att månader och enheter kan jämföras rättvist.
care-days-days = Vårddagar
care-days-days-empty = Skriv antalet vårddagar. Om det inte fanns barn, skriv 0
care-days-days-number = Skriv vårddagarna som ett tal mellan { $now } och { $max }
care-days-known = Enligt barnens ankomst- och avresedagar { $n }. Rätta talet om ett barn till exempel var på semester någon annanstans.
care-days-months = Månader
care-days-missing = Saknas
