# Møte med nye innbyggere, og hvordan folk vil si sin mening.

welcome-menu = Nye innbyggere
welcome-ways-heading = Slik vil folk bli spurt
welcome-ways-lead = Vi spør folk hvordan de helst vil si sin mening: på hvilken måte, hvor, og hvordan vi skal si fra. Her er svarene så langt.
welcome-ways-staff-lead = Svarene fra alle møter med nye innbyggere i denne prosessen. De går inn i strategien for medvirkning.
welcome-ways-answers = Svarene
welcome-ways-how = Hver person kan velge flere svar. Alle som har svart er med, også de som ikke fikk plass på møtet.
welcome-ways-back = Tilbake til { $title }
welcome-tile-people = { $count ->
    [one] person har svart
   *[other] personer har svart
}
welcome-tile-meetings = { $count ->
    [one] møte
   *[other] møter
}
welcome-chart-methods = På hvilken måte?
welcome-chart-arenas = Hvor?
welcome-chart-channels = Hvordan skal vi si fra?
welcome-column-option = Svar
welcome-column-bar = Hvor mange
welcome-column-people = Personer
welcome-by-label = Del svarene
welcome-by-all = Alle sammen
welcome-by-age = Etter alder
welcome-by-area = Etter område
welcome-by-new = Nye og gamle innbyggere
welcome-group-unknown = Ikke oppgitt
welcome-group-new = Ny i kommunen
welcome-group-longer = Bodd her lenger
welcome-too-few = få
welcome-too-few-note = «Få» betyr færre enn { $least } personer, eller et tall som ville røpet et slikt. Vi viser dem ikke, så ingen kan kjennes igjen.
welcome-too-few-all = Så langt har færre enn { $least } i hver gruppe valgt det samme. Derfor viser vi ikke svarene delt, så ingen kan kjennes igjen.
welcome-panel-people = { $count ->
    [one] Én person har svart på hvordan vi bør spørre.
   *[other] { $count } personer har svart på hvordan vi bør spørre.
}
welcome-panel-first = Oftest nevnt:
welcome-panel-link = Se svarene
welcome-staff-meetings = Møter med nye innbyggere
welcome-staff-no-meetings = Ingen møter ennå. Start et, så får du et utkast du kan endre.
welcome-meeting-line = { $day }, { $people ->
    [one] én person har plass
   *[other] { $people } personer har plass
}
welcome-staff-words = Med egne ord
welcome-staff-words-lead = Bare for dere som jobber med saken. Ordene kan røpe hvem som skrev dem.
welcome-staff-words-given = Når møtet er holdt, legges ordene til innspillene. Der leses de før noe publiseres, og de kodes som alt annet.
welcome-staff-words-read = Les innspillene
welcome-staff-empty = Ingen svar ennå
welcome-staff-empty-why = Svarene kommer her når folk har meldt seg på og svart på siden sin.
welcome-start-button = Start et møte med nye innbyggere
welcome-start-done = Her er et utkast. Skriv sted og vertskap, og publiser når du er klar.

## Utkastet til et nytt møte.

welcome-start-title = Velkommen til deg som er ny i { $municipality }
welcome-start-purpose = Politikerne vil høre hvordan du helst vil si din mening: metoder, steder og kanaler. Svarene går inn i strategien for medvirkning.
welcome-start-audience = Du som har flyttet til { $municipality } det siste året
welcome-start-free = Det er gratis, og du trenger ikke forberede deg.
welcome-start-reminder-week = Om en uke sees vi. Si fra om du ikke kan, så får en annen plassen din.
welcome-start-reminder-day = I morgen sees vi. Velkommen!
welcome-agenda-food = Mat og prat
welcome-agenda-welcome = Velkommen fra politikerne
welcome-agenda-talk = Samtale ved bordene: Hvordan vil du bli spurt?
welcome-agenda-next = Dette tar vi med oss, og dette skjer videre
welcome-demo-practical-free = Gratis. Enkel mat.
welcome-demo-practical-bus = Buss fra Lia kl. 18.05 og fra Strandgrenda kl. 17.50.
welcome-demo-practical-children = Barn kan være med. Det blir tegnebord.

## Spørsmålene.

welcome-ask-moved-in = Når flyttet du hit?
welcome-ask-moved-in-why = Møtet er for dem som nettopp har flyttet hit. Måned og år er nok.
welcome-ask-needs = Trenger du noe for å kunne være med? For eksempel tolk, teleslynge eller skyss.
welcome-ask-needs-why = Vi bruker svaret bare til å legge til rette. Det slettes etter møtet.
welcome-ask-methods = Hvordan vil du helst si din mening?
welcome-ask-arenas = Hvor passer det best for deg?
welcome-ask-channels = Hvordan skal vi si fra når noe skjer?
welcome-ask-age = Hvor gammel er du?
welcome-ask-age-why = Du kan la være å svare. Vi bruker det bare til å se om ulike aldre ønsker ulike ting.
welcome-ask-area = Hvor bor du?
welcome-ask-free-text = Noe mer du vil si om hvordan vi bør spørre folk?

## Svarene man kan velge.

welcome-option-house-dialogue = Gjestebud hjemme hos noen
welcome-option-open-meeting = Folkemøte
welcome-option-workshop = Verksted
welcome-option-walk = Gåtur sammen
welcome-option-survey = Spørreskjema
welcome-option-digital = Digitalt møte
welcome-option-drawing = Tegne
welcome-option-square = Torget
welcome-option-library = Biblioteket
welcome-option-school = Skolen
welcome-option-work = På jobb
welcome-option-sports-hall = Idrettshallen
welcome-option-village-hall = Grendehuset
welcome-option-neighbourhood = I nabolaget
welcome-option-church = I kirken
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
welcome-option-other = Noe annet
