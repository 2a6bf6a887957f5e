### Påminnelser, e-post och frånvaro.

inbox-title = Påminnelser
inbox-lead = Majakka påminner dig när något närmar sig eller är sent.
inbox-empty = Du har inga påminnelser. De kommer hit när någon uppgift närmar sig.
inbox-count-new = nya påminnelser
inbox-new = Ny
inbox-done = Gjord
inbox-waits = Väntar
inbox-read-all = Märk som sedda
inbox-settings = E-post och frånvaro ställer du in här:
inbox-of-duty = Återkommande uppgift
inbox-of-review = Ny bedömning
inbox-of-goal = Trygghetsmål
inbox-of-action = Åtgärd
inbox-of-report = Brådskande anmälan
inbox-goal = Vi ser på ett mål tillsammans
inbox-review-unit = Läget i enheten
inbox-report = Ny röd anmälan

mail-digest-subject = { $n ->
    [one] Majakka: en sak väntar på dig
   *[other] Majakka: { $n } saker väntar på dig
}
mail-digest-text = { $n ->
    [one] Hej! I Majakka väntar en öppen sak på dig. Du ser den här:
   *[other] Hej! I Majakka väntar { $n } öppna saker på dig. Du ser dem här:
}
mail-at-once-subject = Majakka: en brådskande sak väntar på dig
mail-at-once-text = { $n ->
    [one] Hej! I Majakka finns en sak som inte kan vänta till morgonen. Du ser den här:
   *[other] Hej! I Majakka finns { $n } saker som inte kan vänta till morgonen. Du ser dem här:
}
mail-test-subject = Majakka: testmeddelande
mail-test-text = Hej! Det här är ett testmeddelande. E-posten går fram från Majakka till dig. Påminnelserna finns här:
mail-foot = Meddelandet berättar inte vad det gäller. Du kan sluta ta emot meddelanden i dina egna inställningar. Det går inte att svara på meddelandet.
mail-foot-test = Det går inte att svara på meddelandet.

mail-digest-kind = { $n ->
    [one] Dagens sammandrag: en sak
   *[other] Dagens sammandrag: { $n } saker
}
mail-at-once-kind = { $n ->
    [one] Genast: en sak
   *[other] Genast: { $n } saker
}
mail-test-kind = Testmeddelande
mail-state-waiting = Väntar
mail-state-sent = Skickat
mail-state-dead = Gick inte fram
mail-fault-unreachable = E-postservern svarar inte
mail-fault-later = Servern ber oss försöka senare
mail-fault-refused = Servern tar inte emot meddelandet
mail-fault-address = Adressen duger inte
mail-tried = Försökt { $n } gånger
mail-later = Nästa försök
mail-again = Skicka på nytt
mail-again-of = Skicka på nytt: { $name }

nav-passing = Tidtabeller och post
passing-title = Tidtabeller och post
passing-lead = Vad Majakka gör självt: ser efter vad som närmar sig och påminner människor.
passing-looks = Tidtabeller
passing-last = Senast sett efter
passing-never = Inte en enda gång ännu
passing-waiting = Meddelanden som väntar
passing-dead = Meddelanden som inte gick fram
passing-mail = E-post
passing-lanes = Vilka meddelanden som visas
passing-all = Alla
passing-empty = Här finns inga meddelanden.
passing-test = Skicka ett testmeddelande till dig själv
passing-no-server = Ingen e-postserver är inställd
passing-no-server-text = Meddelandena väntar här. Människor ser ändå sina påminnelser i Majakka. Servern ställs in med variabeln MAJAKKA_SMTP_URL.
passing-odd = Klockan visar en konstig dag
passing-odd-text = Serverns klocka visar { $day }. Det skulle vara { $n } dagar sedan Majakka såg efter senast. Inga nya uppgifter skapas förrän du bekräftar dagen.
passing-odd-confirm = Dagen är rätt
flash-mail-test = Testmeddelandet är på väg.
flash-mail-again = Meddelandet skickas på nytt.
flash-day-confirmed = Dagen är bekräftad. Majakka fortsätter nästa gång det ser efter.

account-reminders = Påminnelser
account-here = Du har inte märkt ut någon frånvaro.
account-away = Du är borta till och med { $day }. Du har ingen ersättare.
account-away-deputy = Du är borta till och med { $day }. Dina påminnelser får { $name }.
account-mail-on = Du får ett sammandrag av påminnelserna per e-post på morgonen klockan 8. Brådskande kommer genast. Meddelandet har bara ett antal och en länk.
account-mail-off = Du får ingen e-post om påminnelser. Du ser dem i Majakka.
account-mail-stop = Sluta med e-post
account-mail-start = Ta emot e-post
away-title = Märk ut frånvaro
away-lead = När du är borta går dina påminnelser till din ersättare.
away-until = Sista frånvarodagen
away-until-empty = Skriv den sista frånvarodagen
away-until-hint = Efter den kommer påminnelserna som vanligt igen.
away-deputy = Ersättare
away-deputy-hint = Utan ersättare får chefen höra om det som blir väntande.
away-back = Jag är tillbaka
away-lead-of = När { $name } är borta går påminnelserna till ersättaren. Orsaken antecknas inte. { $name } ser i sina inställningar att du har märkt ut det här.
away-over = Märk som tillbaka
flash-away-over = Frånvaron har avslutats.
account-away-by = Din frånvaro märktes ut av { $name }.
people-title = Enhetens anställda
people-lead = När någon blir sjuk, märk ut frånvaron och en ersättare. Då går påminnelserna till ersättaren.
people-empty = Enheten har inga anställda just nu.
people-here = Ingen frånvaro
people-away = Borta till och med { $day }
people-deputy = Ersättare: { $name }
people-is-away = Borta
flash-away = Frånvaron är märkt.
flash-back = Välkommen tillbaka. Påminnelserna kommer till dig igen.
