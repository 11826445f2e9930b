# Møte med nye innbyggjarar, og korleis folk vil seie meininga si.

welcome-menu = Nye innbyggjarar
welcome-ways-heading = Slik vil folk bli spurde
welcome-ways-lead = Vi spør folk korleis dei helst vil seie meininga si: på kva måte, kvar, og korleis vi skal seie frå. Her er svara så langt.
welcome-ways-staff-lead = Svara frå alle møte med nye innbyggjarar i denne prosessen. Dei går inn i strategien for medverknad.
welcome-ways-answers = Svara
welcome-ways-how = Kvar person kan velje fleire svar. Alle som har svart er med, òg dei som ikkje fekk plass på møtet.
welcome-ways-back = Tilbake til { $title }
welcome-tile-people = { $count ->
    [one] person har svart
   *[other] personar har svart
}
welcome-tile-meetings = { $count ->
    [one] møte
   *[other] møte
}
welcome-chart-methods = På kva måte?
welcome-chart-arenas = Kvar?
welcome-chart-channels = Korleis skal vi seie frå?
welcome-column-option = Svar
welcome-column-bar = Kor mange
welcome-column-people = Personar
welcome-by-label = Del svara
welcome-by-all = Alle saman
welcome-by-age = Etter alder
welcome-by-area = Etter område
welcome-by-new = Nye og gamle innbyggjarar
welcome-group-unknown = Ikkje oppgitt
welcome-group-new = Ny i kommunen
welcome-group-longer = Budd her lenger
welcome-too-few = få
welcome-too-few-note = «Få» tyder færre enn { $least } personar, eller eit tal som ville røpt eit slikt. Vi viser dei ikkje, så ingen kan kjennast att.
welcome-too-few-all = Så langt har færre enn { $least } i kvar gruppe valt det same. Difor viser vi ikkje svara delte, så ingen kan kjennast att.
welcome-panel-people = { $count ->
    [one] Éin person har svart på korleis vi bør spørje.
   *[other] { $count } personar har svart på korleis vi bør spørje.
}
welcome-panel-first = Oftast nemnt:
welcome-panel-link = Sjå svara
welcome-staff-meetings = Møte med nye innbyggjarar
welcome-staff-no-meetings = Ingen møte enno. Start eit, så får du eit utkast du kan endre.
welcome-meeting-line = { $day }, { $people ->
    [one] éin person har plass
   *[other] { $people } personar har plass
}
welcome-staff-words = Med eigne ord
welcome-staff-words-lead = Berre for dykk som arbeider med saka. Orda kan røpe kven som skreiv dei.
welcome-staff-words-given = Når møtet er halde, blir orda lagde til innspela. Der blir dei lesne før noko blir publisert, og dei blir koda som alt anna.
welcome-staff-words-read = Les innspela
welcome-staff-empty = Ingen svar enno
welcome-staff-empty-why = Svara kjem her når folk har meldt seg på og svart på sida si.
welcome-start-button = Start eit møte med nye innbyggjarar
welcome-start-done = Her er eit utkast. Skriv stad og vertskap, og publiser når du er klar.

## Utkastet til eit nytt møte.

welcome-start-title = Velkomen til deg som er ny i { $municipality }
welcome-start-purpose = Politikarane vil høyre korleis du helst vil seie meininga di: metodar, stader og kanalar. Svara går inn i strategien for medverknad.
welcome-start-audience = Du som har flytta til { $municipality } det siste året
welcome-start-free = Det er gratis, og du treng ikkje førebu deg.
welcome-start-reminder-week = Om ei veke ser vi kvarandre. Sei frå om du ikkje kan, så får ein annan plassen din.
welcome-start-reminder-day = I morgon ser vi kvarandre. Velkomen!
welcome-agenda-food = Mat og prat
welcome-agenda-welcome = Velkomen frå politikarane
welcome-agenda-talk = Samtale ved borda: Korleis vil du bli spurd?
welcome-agenda-next = Dette tek vi med oss, og dette skjer vidare
welcome-demo-practical-free = Gratis. Enkel mat.
welcome-demo-practical-bus = Buss frå Lia kl. 18.05 og frå Strandgrenda kl. 17.50.
welcome-demo-practical-children = Barn kan vere med. Det blir teiknebord.

## Spørsmåla.

welcome-ask-moved-in = Når flytta du hit?
welcome-ask-moved-in-why = Møtet er for dei som nyleg har flytta hit. Månad og år er nok.
welcome-ask-needs = Treng du noko for å kunne vere med? Til dømes tolk, teleslynge eller skyss.
welcome-ask-needs-why = Vi bruker svaret berre til å leggje til rette. Det blir sletta etter møtet.
welcome-ask-methods = Korleis vil du helst seie meininga di?
welcome-ask-arenas = Kvar passar det best for deg?
welcome-ask-channels = Korleis skal vi seie frå når noko skjer?
welcome-ask-age = Kor gammal er du?
welcome-ask-age-why = Du kan la vere å svare. Vi bruker det berre til å sjå om ulike aldrar ønskjer ulike ting.
welcome-ask-area = Kvar bur du?
welcome-ask-free-text = Noko meir du vil seie om korleis vi bør spørje folk?

## Svara ein kan velje.

welcome-option-house-dialogue = Gjestebod heime hos nokon
welcome-option-open-meeting = Folkemøte
welcome-option-workshop = Verkstad
welcome-option-walk = Gåtur saman
welcome-option-survey = Spørjeskjema
welcome-option-digital = Digitalt møte
welcome-option-drawing = Teikne
welcome-option-square = Torget
welcome-option-library = Biblioteket
welcome-option-school = Skulen
welcome-option-work = På jobb
welcome-option-sports-hall = Idrettshallen
welcome-option-village-hall = Grendehuset
welcome-option-neighbourhood = I nabolaget
welcome-option-church = I kyrkja
welcome-option-cafe = På kafé
welcome-option-nature = Ute i naturen
welcome-option-online = På nett
welcome-option-sms = SMS
welcome-option-email = E-post
welcome-option-letter = Brev
welcome-option-phone = Telefon
welcome-option-app = App
welcome-option-newspaper = Lokalavisa
welcome-option-poster = Oppslag
welcome-option-other = Noko anna
