### What children and adults do together, unit by unit, and the wall. What stands on the wall is read by children.

nav-voices = Idéer och möten
together-title = Idéer och möten
together-lead = Vad barnen har föreslagit, när vi samlas och hur det känns här.
together-waiting =
    { $n ->
        [0] Ingen idé väntar på svar
        [one] 1 idé väntar på svar
       *[other] { $n } idéer väntar på svar
    }
together-late =
    { $n ->
        [one] 1 svar är försenat
       *[other] { $n } svar är försenade
    }
together-goals-n =
    { $n ->
        [0] Inget gemensamt mål
        [one] 1 gemensamt mål
       *[other] { $n } gemensamma mål
    }
together-meeting-open = Mötet pågår
together-meeting-last = Senaste mötet { $day }
together-meeting-never = Inget möte har hållits än
together-ideas = Idéer
together-meetings = Möten
together-feelings = Hur det känns här
together-goals = Mål
together-wall = Väggen
picture-together = Tillsammans med barnen

feelings-title = Hur det känns här
feelings-months = Månad
feelings-statement = Påstående

wall-title = Vår vägg
wall-changed = Det här ändrades för att ni berättade
wall-changed-none = Här skriver vi vad det blev av era idéer.
wall-goals = Våra gemensamma mål
wall-goals-none = Ett gemensamt mål avtalas på mötet.
wall-tell = En idé kan berättas på surfplattan eller på mötet. Varje idé får ett svar.
wall-print = Du kan visa det här på en skärm eller skriva ut det för väggen.
