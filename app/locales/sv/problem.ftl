# Fel och hinder
error-word = Fel:
error-summary-title = Kontrollera de här punkterna
error-summary-kept = Allt du har skrivit finns kvar på den här sidan.
error-empty = Fyll i: { $label }
error-too-long = Texten får ha högst { $max } tecken. Nu har den { $now }.
error-too-short = Texten måste ha minst { $max } tecken
error-identity-code = Ta bort personbeteckningen ur texten. Personbeteckningar sparas inte i Majakka.
error-unprintable = I texten finns ett osynligt tecken som inte kan sparas. Skriv punkten på nytt.
error-date-missing-day = { $label }: dagen saknas
error-date-missing-month = { $label }: månaden saknas
error-date-missing-year = { $label }: året saknas
error-date-unreadable = { $label }: skriv dagen i formatet 3.4.2026
error-time-missing = { $label }: klockslaget saknas
error-time-unreadable = { $label }: skriv klockslaget i formatet 14.30
error-time-skipped = { $label }: det här klockslaget fanns inte, eftersom klockan ställdes fram. Kontrollera tiden.
error-time-ahead = { $label }: tiden ligger ännu framåt. Kontrollera klockslaget.
error-too-early = Dagen måste vara tidigast { $day }
error-number = { $label }: skriv ett tal mellan { $now } och { $max }
error-too-late = Dagen måste vara senast { $day }

conflict-title = Någon ändrade det här samtidigt
conflict-title-who = { $name } ändrade det här { $at }
conflict-choose = Båda versionerna finns kvar. Jämför dem, rätta din egen nedan och spara, eller låt bli att spara.
conflict-mine = Din text
conflict-kept = Sparad version

problem-next = Fortsätt
problem-not-found-title = Sidan hittades inte
problem-not-found-text = På adressen finns inget som du kan se. Kontrollera adressen eller fortsätt till Mitt arbete.
problem-ask-title = Det här hör till en annan roll
problem-ask-text = Du har inte rätt att göra det här. Fråga: { $role }.
problem-second-person-title = Här behövs en annan person
problem-second-person-text = Samma person kan inte både göra och kontrollera. Be någon annan sköta det här.
problem-conflict-title = Det här har ändrats samtidigt
problem-conflict-text = Någon hann ändra det här före dig. Öppna sidan på nytt och se vad som har ändrats.
problem-rule-title = Det här kan inte göras nu
problem-cross-site-title = Begäran kom från en annan webbplats
problem-cross-site-text = Av säkerhetsskäl genomfördes den inte. Öppna Majakka och försök på nytt.
problem-too-large-title = Det som skickades är för stort
problem-too-large-text = Förkorta texten och skicka på nytt. Webbläsarens bakåtknapp tar fram det du skrev.
problem-wait-title = För många försök
problem-wait-text =
    { $seconds ->
        [one] Du kan försöka på nytt om 1 sekund.
       *[other] Du kan försöka på nytt om { $seconds } sekunder.
    }
problem-busy-title = Tjänsten är upptagen en stund
problem-busy-text = Inget gick förlorat. Vänta en stund och skicka på nytt.
problem-fault-title = Det är ett fel i tjänsten
problem-fault-text = Begäran kunde inte genomföras. Felet har registrerats med nummer { $number }. Försök på nytt om en stund.
rule-wrong-state = Läget har hunnit ändras, och det här kan inte längre göras. Se det nuvarande läget.
rule-reason-missing = Skriv en motivering.
rule-register-empty = I enhetens register finns ännu inga bekräftade faror. Bekräfta först de anmälda farorna.
rule-nothing-to-approve = I bedömningen finns ännu ingen bedömd fara.
rule-owner-verifies = Den ansvariga kan inte verifiera sin egen åtgärd.
rule-extended-already = Tidsfristen har redan flyttats en gång.
rule-not-later = Den nya tidsfristen måste vara senare än den nuvarande.
rule-too-far = Tidsfristen kan flyttas högst 30 dagar.
rule-unit-name-taken = Det finns redan en enhet med samma namn.
rule-email-taken = Den här e-postadressen har redan ett konto.
rule-own-grant = Du kan inte ändra dina egna roller. Be en annan administratör.
rule-own-account = Du kan inte stänga av ditt eget konto. Be en annan administratör.
rule-password-wrong = Det nuvarande lösenordet stämmer inte.
rule-stale = Någon ändrade det här samtidigt. Se det nuvarande läget och fatta beslutet på nytt.

rule-not-in-register = Åtgärder kan avtalas bara mot en fara som finns i registret. Bekräfta faran först.
