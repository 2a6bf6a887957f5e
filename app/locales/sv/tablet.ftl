### What a child reads on the tablet. Short sentences, no long words; "-small" for those who begin to read.

tablet-window = Din stund
tablet-hello = Hej, { $name }!
tablet-moment = Den här stunden är din.
tablet-what = Den här stunden är din. Vad vill du göra?
tablet-what-small = Vad vill du göra?
tablet-read-by = De som läser det här:
tablet-honest = Om du är i fara måste en vuxen berätta vidare. Du får veta det.
tablet-stop = Sluta
tablet-back = Tillbaka
tablet-help = Jag är i nöd
tablet-help-hint = Nummer och hjälp
tablet-rights = Mina rättigheter
tablet-rights-hint = Det som tillhör dig
tablet-tell = Vem kan jag berätta för?
tablet-tell-hint = Här och på annat håll
tablet-adult = Jag är vuxen
tablet-listen = Lyssna
tablet-offline = Nätet fungerar inte. Det här väntar här. Hämta en vuxen om du är i nöd.

right-safe = Du har rätt att vara trygg varje dag.
right-safe-small = Du får vara trygg.
right-heard = Du blir hörd i saker som gäller dig.
right-heard-small = Vi lyssnar på dig.
right-know = Du får veta vad som beslutas om dig och varför.
right-know-small = Du får veta om dina saker.
right-private = Du får vara i fred, och dina saker är dina.
right-private-small = Du får vara i fred.
right-contact = Du får hålla kontakt med dem som är viktiga för dig.
right-contact-small = Du får träffa dina nära.
right-fair = Ingen får skada, kränka eller skrämma dig.
right-fair-small = Ingen får skada dig.
right-say-no = Du kan säga till om något är fel. Inget ont följer av det.
right-say-no-small = Du får säga till.

tell-here = Här
tell-others = På annat håll
tell-social-worker = Din egen vuxna i socialarbetet. De vuxna här hjälper dig att ringa.
tell-social-worker-small = En vuxen i socialarbetet.
tell-ombudsman = Socialombudet ger råd om dina rättigheter.
tell-authority = Den som övervakar att platserna är bra för barn.
tell-allowed = Du får alltid berätta. Du behöver inte be om lov.
tell-allowed-small = Du får alltid berätta.

help-title = Hjälp nu
help-adult = Gå genast till en vuxen. Eller ring:
help-112 = Nödnumret
help-helpline = Barn- och ungdomstelefonen

pin-has = Du har redan en PIN-kod. En ny ersätter den.
rule-no-pin = Välj först en PIN-kod i egna inställningar.
