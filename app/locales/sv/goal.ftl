### Safety goals as adults read them. The codes are in domain/src/goal; what children read is in goal-child.ftl.

goals-title = Trygghetsmål
goals-lead = Små steg som man har kommit överens om tillsammans, med barnets egna ord.
goal-never-condition = Ett mål är inte en regel, ett villkor eller en belöning. Ingen rättighet beror på det.
goal-words-as-said = Lyssna, förhör inte. Anteckna barnets ord som de är.
goal-many-already =
    { $n ->
        [one] Barnet övar redan på 1 mål. Fundera tillsammans på om hen orkar med ett till.
       *[other] Barnet övar redan på { $n } mål. Fundera tillsammans på om hen orkar med ett till.
    }
goal-review-late = Målet har inte följts upp i tid
goal-promise-late = De vuxnas löfte är försenat

goal-kind-shared = Gemensamt mål
goal-kind-shared-hint = Man kommer överens om det på gemenskapsmötet och alla i enheten ser det, utan namn.
goal-kind-own = Eget mål
goal-kind-own-hint = Barnet, barnets egna handledare och chefen ser det.

goal-state-idea = Tanke
goal-state-proposed = Föreslaget
goal-state-not-agreed = Ingen överenskommelse
goal-state-agreed = Överenskommet
goal-state-practising = Övas
goal-state-paused = Paus
goal-state-reached = Lyckades
goal-state-maintained = Hålls i gång
goal-state-done = Klart
goal-state-ended = Avslutat

goal-step-propose = Föreslå
goal-step-child-yes = Barnet säger: det passar mig
goal-step-adult-yes = Det passar, vi gör vår del
goal-step-child-no = Barnet säger: det passar inte
goal-step-adult-cannot = De vuxna klarar inte av det här
goal-step-start = Vi börjar
goal-step-go-on = Vi fortsätter
goal-step-reach = Lyckades
goal-step-change = Vi ändrar det
goal-step-pause = Vi tar en paus
goal-step-resume = Vi fortsätter efter pausen
goal-step-keep = Vi håller det i gång
goal-step-slip = Vi övar mer
goal-step-finish = Märk som klart
goal-step-end = Vi avslutar
rule-only-listened = Barnet har hittills bara lyssnat. Be om barnets egna ord eller bilder innan ni kommer överens.
rule-reason-not-told = Berätta först för barnet varför de vuxna inte klarar av det här.
rule-no-end-reason = Välj varför målet avslutas.
rule-not-begun = Målet har inte påbörjats ännu och kan därför avslutas bara när placeringen upphör.

goal-end-child-wish = Barnet vill sluta
goal-end-not-needed = Målet behövs inte längre
goal-end-replaced = Ett annat mål kom i stället
goal-end-placement-ended = Placeringen upphörde
goal-end-other = Annan orsak

word-mode-typed-by-child = Barnet skrev själv
word-mode-dictated-to-adult = Barnet dikterade, en vuxen skrev
word-mode-picture-choice = Barnet valde en bild
word-mode-drawing = Barnet ritade
word-mode-spoken-transcribed = Barnets tal skrevs ner
word-author-child = Barnet
word-author-together = Tillsammans
word-author-adult = En vuxen
word-author-parent = En förälder
word-helped-by-oneself = Barnet gjorde det ensamt
word-helped-read-aloud = Texten lästes upp för barnet
word-helped-adult-beside = En vuxen hjälpte bredvid
word-helped-interpreter = En tolk hjälpte

goal-prompt-rule = ”{ $words }” låter som en regel. Är det här en regel eller ett mål? Skriv vad ni gör.
goal-prompt-loss = ”{ $words }” låter som en påföljd. Ett mål straffar inte. Skriv vad ni gör.
goal-prompt-bargain = ”{ $words }” låter som en belöning. Ett mål behöver man inte förtjäna. Skriv vad ni gör.

goal-review-title = Vi ser på målet
goal-review-skipped = Barnet ville inte delta den här gången
goal-review-skipped-hint = Det går bra. Målet fortsätter som förut.
goal-review-step = Barnets eget steg, 0–10
goal-review-step-step-though-skipped = Barnet deltog inte, så inget steg antecknas. Ta bort den ena uppgiften.
goal-review-tried = Vad provade ni?
goal-review-helped = Vad hjälpte?
goal-review-helped-words = Vad hjälpte, med barnets egna ord
goal-review-helped-words-hint = Skriv precis så som barnet sade. Orden kan inte ändras efteråt.
goal-review-note = Vad lade den vuxna märke till?
goal-review-decision = Vad görs med målet?
goal-review-decision-empty = Välj vad som görs med målet
goal-review-decision-child-skipped = När barnet inte deltar fortsätter målet. Annat beslutar man tillsammans med barnet.
goal-review-decision-go-on = Fortsätter
goal-review-decision-reached = Lyckades
goal-review-decision-change = Ändras
goal-review-decision-pause = Paus
goal-review-decision-end = Avslutas
goal-review-end-reason = Varför avslutas målet?
goal-review-end-reason-empty = Välj varför målet avslutas
goal-review-next = När ser ni på målet nästa gång?
goal-review-next-hint = Mellan en och åtta veckor. Barnet kan be om det tidigare.
goal-review-next-empty = Skriv när ni ser på målet nästa gång

what-helped-adult-came = En vuxen kom
what-helped-talking = Att prata
what-helped-own-peace = Lugn och ro
what-helped-knew-before = Att veta på förhand
what-helped-friend = En kompis
what-helped-music = Musik
what-helped-moving = Att röra på sig
what-helped-animal-or-toy = Ett djur eller en leksak

goal-promise-text = Vad lovar den vuxna?
goal-promise-text-hint = Barnet ser det här. Skriv kort, till exempel ”Jag knackar innan jag kommer in”.
goal-promise-text-empty = Skriv vad den vuxna lovar
goal-promise-owner = Vem lovar?
goal-promise-owner-empty = Välj vem som lovar
goal-promise-due = När är det gjort?
goal-promise-due-empty = Skriv när det är gjort
promise-status-waiting = Väntar
promise-status-done = Gjort
promise-status-late = Försenat

goal-talk-title = Samtal om målet
talk-question-scale = Känslan av trygghet
talk-question-holds-up = Vad som håller den uppe
talk-question-one-better = Ett steg till det bättre
talk-question-helper = Vem som hjälper
talk-question-adult-promise = Vad de vuxna lovar
reply-declined = Ville inte svara
reply-skipped = Hoppade över
holds-up-adult-near = En vuxen är nära
holds-up-friend = En kompis
holds-up-own-room = Eget rum
holds-up-quiet = Att det är tyst
holds-up-knowing-what-happens = Att veta vad som händer
holds-up-fair-rules = Rättvisa regler
holds-up-animal-or-toy = Ett djur eller en leksak
holds-up-music = Musik
holds-up-going-out = Att vara ute
holds-up-food-and-sleep = Mat och sömn
holds-up-family = De närstående
one-better-someone-listens = Någon lyssnar
one-better-quieter-evenings = Lugnare kvällar
one-better-own-peace = Lugn och ro
one-better-know-the-plan = Planen är känd
one-better-less-teasing = Mindre mobbning
one-better-time-with-adult = Tid med en vuxen
one-better-contact-with-family = Kontakt med de närstående
one-better-help-with-anger = Hjälp med ilska
one-better-better-sleep = Bättre sömn
helper-own-instructor = Egen handledare
helper-other-adult = En annan vuxen
helper-friend = En kompis
helper-family = En närstående
helper-social-worker = Socialarbetare
helper-teacher = Lärare
helper-nurse = Hälsovårdare
helper-nobody-yet = Ännu ingen
adult-promise-come-when-asked = Vi kommer när barnet ber om det
adult-promise-listen-first = Vi lyssnar först
adult-promise-tell-beforehand = Vi berättar på förhand
adult-promise-knock-first = Vi knackar innan vi kommer in
adult-promise-time-together = Vi ordnar tid tillsammans
adult-promise-help-calm-down = Vi hjälper att lugna ner sig
adult-promise-keep-evenings-quiet = Vi håller kvällarna lugna
adult-promise-ask-every-day = Vi frågar varje dag hur barnet mår
