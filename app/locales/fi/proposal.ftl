### Ideas of children and the answers to them. Keys with "child" are read by a child.

proposals-title = Lasten ideat
proposals-lead = Jokainen idea saa vastauksen seitsemässä päivässä.
proposal-late =
    { $days ->
        [one] Vastaus on myöhässä 1 päivän
       *[other] Vastaus on myöhässä { $days } päivää
    }
proposal-due = Vastaa viimeistään { $day }
idea-state-open = Odottaa vastausta
idea-state-answered = Vastattu
idea-state-reopened = Odottaa toista vastausta
idea-state-answered-again = Vastattu toisen kerran
reopened-by-child = Lapsi pyysi uutta vastausta
reopened-by-meeting = Kokous pyysi uutta vastausta

proposal-answer-title = Vastaa ideaan
proposal-outcome = Mitä idealle tehdään?
proposal-outcome-empty = Valitse, mitä idealle tehdään
proposal-outcome-done = Tehdään tai tehtiin
proposal-outcome-partly = Tehdään osittain
proposal-outcome-no = Ei tehdä
proposal-outcome-later = Myöhemmin
proposal-answer = Vastaus
proposal-answer-hint = Lapsi lukee tämän. Kirjoita lyhyesti ja selkeästi.
proposal-answer-empty = Kirjoita vastaus
proposal-reason = Miksi ei tai miksi vasta myöhemmin?
proposal-reason-hint = Kerro oikea syy sanoilla, jotka lapsi ymmärtää.
proposal-reason-empty = Kirjoita syy, jotta lapsi tietää, miksi
proposal-send = Lähetä vastaus

proposal-child-title = Minulla on idea
proposal-child-thanks = Kiitos ideasta. Saat vastauksen viikon sisällä.
proposal-child-thanks-small = Kiitos ideasta. Saat vastauksen.
proposal-child-answer = Vastaus sinulle
proposal-child-changed = Tämä muuttui, koska kerroitte
proposal-child-again = Haluan toisen vastauksen
proposal-child-late = Aikuinen on myöhässä. Muistutimme.
idea-state-child-open = Aikuiset miettivät
idea-state-child-answered = Sait vastauksen
idea-state-child-reopened = Aikuiset miettivät uudelleen
idea-state-child-answered-again = Sait toisen vastauksen
proposal-outcome-child-done = Näin tehdään
proposal-outcome-child-partly = Osa tehdään
proposal-outcome-child-no = Tätä ei tehdä
proposal-outcome-child-later = Myöhemmin

proposals-waiting = Odottavat vastausta
proposals-answered = Vastatut
proposals-empty = Ideoita ei ole vielä. Lapsi voi kertoa idean tabletilla tai yhteisökokouksessa.
idea-title = Idea
idea-said = Idea lasten sanoin
idea-by-child = Lapsen sanat
idea-by-together = Sanottu yhdessä
idea-by-adult = Aikuisen sanat
idea-by-parent = Vanhemman sanat
idea-drawn = Lapsi piirsi
idea-pictures = Lapsi valitsi kuvia
idea-told = Kerrottu { $day }
idea-nobody = Tässä ei näy, kuka idean kertoi. Vastaus löytää lapsen itse.
idea-answers = Vastaukset
idea-answer-none = Ideaan ei ole vielä vastattu.
idea-why = Syy
idea-on-wall = Seinällä kerrotaan
proposal-wall = Mitä muuttui? Tämä kerrotaan seinällä
proposal-wall-hint = Kaikki voivat lukea tämän. Älä kirjoita nimiä tai peitenimiä.
proposal-wall-nothing-changed = Seinällä kerrotaan vain siitä, mikä muuttui. Tyhjennä kenttä, jos mikään ei muuttunut.
flash-idea-answered = Vastaus on lähetetty.
own-waiting-idea = Lasten idea, vastaa
