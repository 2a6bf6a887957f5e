### Ideas of children and the answers to them. Keys with "child" are read by a child.

proposals-title = Barnens idéer
proposals-lead = Varje idé får ett svar inom sju dagar.
proposal-late =
    { $days ->
        [one] Svaret är 1 dag försenat
       *[other] Svaret är { $days } dagar försenat
    }
proposal-due = Svara senast { $day }
idea-state-open = Väntar på svar
idea-state-answered = Besvarad
idea-state-reopened = Väntar på ett andra svar
idea-state-answered-again = Besvarad för andra gången
reopened-by-child = Barnet bad om ett nytt svar
reopened-by-meeting = Mötet bad om ett nytt svar

proposal-answer-title = Svara på idén
proposal-outcome = Vad görs med idén?
proposal-outcome-empty = Välj vad som görs med idén
proposal-outcome-done = Görs eller är gjord
proposal-outcome-partly = Görs delvis
proposal-outcome-no = Görs inte
proposal-outcome-later = Senare
proposal-answer = Svar
proposal-answer-hint = Barnet läser det här. Skriv kort och tydligt.
proposal-answer-empty = Skriv ett svar
proposal-reason = Varför inte, eller varför först senare?
proposal-reason-hint = Berätta den riktiga orsaken med ord som barnet förstår.
proposal-reason-empty = Skriv orsaken så att barnet vet varför
proposal-send = Skicka svaret

proposal-child-title = Jag har en idé
proposal-child-thanks = Tack för din idé. Du får ett svar inom en vecka.
proposal-child-thanks-small = Tack för din idé. Du får ett svar.
proposal-child-answer = Ett svar till dig
proposal-child-changed = Det här ändrades för att ni berättade
proposal-child-again = Jag vill ha ett nytt svar
proposal-child-late = Den vuxna är sen. Vi påminde.
idea-state-child-open = De vuxna funderar
idea-state-child-answered = Du fick ett svar
idea-state-child-reopened = De vuxna funderar igen
idea-state-child-answered-again = Du fick ett nytt svar
proposal-outcome-child-done = Vi gör så
proposal-outcome-child-partly = Vi gör en del
proposal-outcome-child-no = Det görs inte
proposal-outcome-child-later = Senare

proposals-waiting = Väntar på svar
proposals-answered = Besvarade
proposals-empty = Det finns inga idéer än. Ett barn kan berätta en idé på surfplattan eller på gemenskapsmötet.
idea-title = Idé
idea-said = Idén med barnens ord
idea-by-child = Barnets ord
idea-by-together = Sagt tillsammans
idea-by-adult = En vuxens ord
idea-by-parent = En förälders ord
idea-drawn = Barnet ritade
idea-pictures = Barnet valde bilder
idea-told = Berättad { $day }
idea-nobody = Här syns inte vem som berättade idén. Svaret hittar själv till barnet.
idea-answers = Svar
idea-answer-none = Idén har inte besvarats än.
idea-why = Orsak
idea-on-wall = Det här berättas på väggen
proposal-wall = Vad ändrades? Det här berättas på väggen
proposal-wall-hint = Alla kan läsa det här. Skriv inga namn eller täcknamn.
proposal-wall-nothing-changed = På väggen berättas bara om det som ändrades. Töm fältet om ingenting ändrades.
flash-idea-answered = Svaret har skickats.
own-waiting-idea = Barnens idé, svara
