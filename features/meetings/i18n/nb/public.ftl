# Det innbyggerne leser om møter: kalenderen, siden til et møte, påmeldingen og egen side.

## Siden til et møte.

meetings-see-tag-called-off = Avlyst
meetings-see-tag-over = Har vært
meetings-see-tag-just-come = Bare møt opp
meetings-see-tag-before = Åpner { $when }
meetings-see-tag-free = { $free ->
    [one] 1 ledig plass
   *[other] { $free } ledige plasser
}
meetings-see-tag-open = Åpent for påmelding
meetings-see-tag-waiting = Fullt – du kan stå på venteliste
meetings-see-tag-full = Fullt
meetings-see-tag-closed = Påmeldingen er stengt
meetings-see-kind = { $kind ->
    [welcome] Møte med nye innbyggere
    [open] Åpent møte
    [stormote] Stormøte
    [dialogue] Dialogmøte
   *[other] Møte
}
meetings-see-month-short = { $month ->
    [1] jan.
    [2] feb.
    [3] mars
    [4] apr.
    [5] mai
    [6] juni
    [7] juli
    [8] aug.
    [9] sep.
    [10] okt.
    [11] nov.
   *[12] des.
}
meetings-see-apply = Meld deg på
meetings-see-apply-waiting = Still deg på venteliste
meetings-see-apply-ready = Gjør deg klar
meetings-see-calendar = Legg i kalenderen
meetings-see-facts = Tid og sted
meetings-see-when = Når
meetings-see-where = Hvor
meetings-see-map = Se stedet på kart (åpner et annet nettsted)
meetings-see-for = Hvem det er for
meetings-see-only = Møtet er bare for denne gruppen.
meetings-see-hosts = Hvem du møter
meetings-see-body = { $body } inviterer.
meetings-see-agenda = Dette skjer
meetings-see-practical = Greit å vite
meetings-see-sign-up = Påmelding
meetings-see-places-free = av { $all } plasser er ledige
meetings-see-waiting-count = { $count ->
    [one] 1 påmelding står på venteliste
   *[other] { $count } påmeldinger står på venteliste
}
meetings-see-kept = { $count } av plassene holdes av til dem møtet er for.
meetings-see-kept-until = { $count } av plassene holdes av til dem møtet er for, fram til { $until }.
meetings-see-opens = Påmeldingen åpner { $when }.
meetings-see-opens-lead = De første som melder seg på, får plass. Skjemaet kan du fylle ut den siste timen før det åpner.
meetings-see-count-units = døgn,t,min,s
meetings-see-count-left = Det er %s igjen.
meetings-see-open-now = Nå er påmeldingen åpen.
meetings-see-closes = Påmeldingen stenger { $when }.
meetings-see-free-lead = De første som melder seg på, får plass. Det tar ett minutt, og du trenger ingen konto.
meetings-see-waiting-lead = Alle plassene er gitt bort. Melder noen seg av, får den som står først på ventelisten, plassen.
meetings-see-full-lead = Alle plassene er gitt bort, og dette møtet har ingen venteliste. Følg med: det kan bli plass igjen.
meetings-see-closed-lead = Fristen for å melde seg på er ute. Ring oss hvis du lurer på noe.
meetings-see-just-come-lead = Du trenger ikke å melde deg på. Velkommen!
meetings-see-over-lead = Møtet har vært.
meetings-see-called-off = Møtet er avlyst
meetings-see-called-off-lead = Møtet blir dessverre ikke noe av.
meetings-see-party = Du kan melde på opptil { $most } personer sammen.
meetings-see-summary = Dette kom fram
meetings-see-next = Hva skjer videre
meetings-see-process = Møtet er en del av arbeidet med { $process }. Der står det hvem som bestemmer, og når du får svar.
meetings-see-process-link = Se veien videre
meetings-see-contact = Vil du heller ringe?
meetings-see-contact-lead = Vi kan melde deg på for deg. Da teller du akkurat likt.

## Påmeldingen.

meetings-apply-title = Meld deg på: { $meeting }
meetings-apply-heading = Meld deg på
meetings-apply-early-lead = Du kan fylle ut nå. Trykk på knappen nederst når klokka er slagen. Er du for tidlig ute, tar vi vare på det du har skrevet.
meetings-apply-not-yet = Skjemaet kommer her en time før påmeldingen åpner.
meetings-apply-reload = Vis siden på nytt
meetings-apply-see = Les mer om møtet
meetings-apply-part-who = Hvem er du?
meetings-apply-name = Navn
meetings-apply-email = E-post
meetings-apply-email-hint = Hit sender vi billetten din. Vi bruker adressen bare til møtet.
meetings-apply-phone = Telefon
meetings-apply-phone-hint = Så kan vi si fra hvis noe endrer seg samme dag.
meetings-apply-reach = Vi trenger e-post eller telefon. Du velger selv.
meetings-apply-part-party = Hvem kommer?
meetings-apply-party = Hvor mange kommer, med deg selv?
meetings-apply-party-alone = Bare jeg
meetings-apply-party-hint = Alle i følget får plass sammen, eller venter sammen.
meetings-apply-children = Er det barn i følget? Skriv hvor mange i hver aldersgruppe.
meetings-apply-children-young = 0–5 år
meetings-apply-children-school = 6–12 år
meetings-apply-children-youth = 13–17 år
meetings-apply-part-questions = Litt mer om deg
meetings-apply-part-needs = Trenger du noe for å kunne være med?
meetings-apply-needs-why = Bare de som gjør klart til møtet, ser dette. Vi sletter det dagen etter møtet.
meetings-apply-part-answer = Hvordan vil du høre fra oss?
meetings-apply-wants = Vi svarer på
meetings-apply-wants-email = E-post
meetings-apply-wants-sms = Telefon eller SMS
meetings-apply-language = Språk
meetings-apply-privacy = Vi bruker opplysningene bare til møtet og sletter dem etterpå.
meetings-apply-privacy-link = Les om personvern
meetings-apply-submit = Meld meg på
meetings-apply-submit-waiting = Sett meg på ventelisten
meetings-apply-trap = La dette feltet stå tomt
meetings-apply-choose = Velg
meetings-apply-month = Måned
meetings-apply-year = År
meetings-apply-moved-in = Når flyttet du hit?
meetings-apply-moved-in-why = Møtet er for dem som er nye her.
meetings-apply-erased = Svaret slettes dagen etter møtet.
meetings-apply-woman = Kvinne
meetings-apply-man = Mann
meetings-apply-other-gender = Annet
meetings-apply-age-range = { $from }–{ $to } år
meetings-apply-age-from = { $from } år eller eldre
meetings-apply-question = «{ $question }»
meetings-apply-since = { $month } { $year }
meetings-apply-refused-early = Påmeldingen åpner { $when }. Vi har tatt vare på det du skrev. Trykk på knappen en gang til når den er åpen.
meetings-apply-refused-called-off = Møtet er avlyst, så du kan ikke melde deg på.
meetings-apply-refused-closed = Påmeldingen er stengt.
meetings-apply-refused-robot = Dette skjemaet ble fylt ut slik en robot gjør det. Er du et menneske, så prøv igjen, eller ring oss.
meetings-apply-refused-many = Det har kommet svært mange påmeldinger fra samme nett. Vent noen minutter og prøv igjen, eller ring oss. Det du skrev, står her fortsatt.
meetings-apply-refused-full = Den siste plassen ble tatt mens du fylte ut. Vi er lei for det. Du er ikke påmeldt.
meetings-apply-refused-unreachable = Skriv e-post eller telefon, så vi kan nå deg.
meetings-apply-refused-phone = Skriv telefonnummeret med sifre, for eksempel 000 12 345.
meetings-apply-refused-wants-email = Du vil ha svar på e-post. Skriv e-postadressen.
meetings-apply-refused-wants-sms = Du vil ha svar på telefon. Skriv nummeret.
meetings-apply-refused-month = Velg måneden, og skriv året med fire sifre.
meetings-apply-refused-month-to-come = Måneden du har valgt, er ikke kommet ennå.
meetings-apply-refused-outside = Dette møtet er bare for dem som har flyttet hit fra og med { $since }. Meningen din er like viktig: ring oss, så finner vi en annen måte.
meetings-apply-refused-children = Er det så mange barn med, er dere minst { $least } personer. Du skal også telles med.
meetings-apply-already-heading = Du er allerede påmeldt
meetings-apply-already-lead = Vi kjente igjen e-posten eller telefonen din. Du har fortsatt den samme plassen, eller den samme plassen i køen.
meetings-apply-already-mail = Vi har sendt bekreftelsen på nytt til adressen du meldte deg på med. I den er det en lenke til din egen side. Der kan du endre eller melde deg av.
meetings-apply-already-help = Fant du ikke meldingen? Se i søppelposten, eller ring oss.
meetings-apply-already-back = Tilbake til møtet

## Kalenderen.

meetings-cal-front = Forside
meetings-cal-menu = Møter
meetings-cal-heading = Møter du kan komme til
meetings-cal-past-heading = Møter som har vært
meetings-cal-lead = Her er alt du kan komme til og si din mening på.
meetings-cal-past-lead = Hvert møte har en side med det som kom fram, og det som skjer videre.
meetings-cal-views = Måter å se kalenderen på
meetings-cal-view-list = Liste
meetings-cal-view-month = Måned
meetings-cal-view-text = Tekst
meetings-cal-filter = Velg møter
meetings-cal-search = Søk
meetings-cal-process = Sak
meetings-cal-theme = Tema
meetings-cal-area = Sted i kommunen
meetings-cal-kind = Type møte
meetings-cal-all = Alle
meetings-cal-submit = Vis
meetings-cal-clear = Vis alle møter
meetings-cal-count = { $count ->
    [0] Ingen møter
    [one] 1 møte
   *[other] { $count } møter
}
meetings-cal-month = { $month } { $year }
meetings-cal-month-none = Ingen møter denne måneden.
meetings-cal-today = i dag
meetings-cal-off = Avlyst
meetings-cal-empty-heading = Ingen møter akkurat nå
meetings-cal-empty = Når et møte er bestemt, står det her. Abonner på kalenderen, så kommer det av seg selv.
meetings-cal-empty-filter-heading = Ingen møter passer med det du har valgt
meetings-cal-empty-filter = Prøv andre ord, eller vis alle møter.
meetings-cal-newer = Nyere
meetings-cal-older = Eldre
meetings-cal-pages = Flere møter
meetings-cal-past = Møter som har vært
meetings-cal-upcoming = Møter som kommer
meetings-cal-print = Skriv ut
meetings-cal-subscribe = Få møtene i din egen kalender
meetings-cal-subscribe-lead = Abonner én gang. Da kommer nye møter av seg selv, og endringer og avlysninger også. Har du valgt tema eller sted over, får du bare dem.
meetings-cal-subscribe-open = Abonner
meetings-cal-subscribe-copy = Kopier adressen
meetings-cal-subscribe-how = Virker ikke knappen? Kopier adressen og lim den inn i kalenderen din under «legg til kalender fra internett».
meetings-cal-copied = Kopiert
meetings-cal-embed = Vis møtene på en annen nettside
meetings-cal-embed-lead = For deg som redigerer en nettside: lim inn koden under der listen skal stå. Listen følger valgene over, bruker ikke skript og lagrer ingen informasjonskapsler. Legg til «&count=5» i adressen for å vise færre møter.
meetings-cal-embed-copy = Kopier koden
meetings-cal-embed-code = Kode for nettsider
meetings-cal-embed-see = Se hvordan listen blir
meetings-embed-title = Møter i { $municipality }
meetings-embed-all = Se alle møter
meetings-embed-none = Ingen møter er bestemt akkurat nå.

## På forsiden og på siden til en sak.

meetings-next-heading = Møter du kan komme til
meetings-next-process = Kom og si din mening
meetings-next-all = { $more ->
    [0] Hele kalenderen
   *[other] Hele kalenderen, { $more } til
}

## Egen side.

meetings-mine-confirmed = Du har plass
meetings-mine-confirmed-lead = Plassen er din. Vis billetten når du kommer, på skjermen eller på papir.
meetings-mine-offered = Du får tilbud om plass
meetings-mine-offered-lead = En plass ble ledig, og du står først. Svar innen { $until }. Ellers går plassen til den neste.
meetings-mine-waiting = Du er nummer { $position } på ventelisten
meetings-mine-waiting-lead = Blir det en plass ledig, går den til den som står først og har nok plass til hele følget. Da hører du fra oss med en gang.
meetings-mine-lapsed = Plassen gikk videre
meetings-mine-lapsed-lead = Vi hørte ikke fra deg innen fristen.
meetings-mine-cancelled = Du er meldt av
meetings-mine-cancelled-lead = Takk for at du sa fra. Plassen går til en annen.
meetings-mine-duplicate = Du er påmeldt fra før
meetings-mine-duplicate-lead = Denne påmeldingen teller ikke. Den første gjelder.
meetings-mine-outside = Møtet er for andre denne gangen
meetings-mine-outside-lead = Møtet er for en bestemt gruppe, og du hører ikke til den.
meetings-mine-called-off = Møtet er avlyst
meetings-mine-called-off-lead = Møtet blir dessverre ikke noe av.
meetings-mine-thanks = Takk for at du var med
meetings-mine-thanks-lead = Det dere sa, blir lest av dem som bestemmer.
meetings-mine-over = Møtet har vært
meetings-mine-over-lead = Du kan lese det som kom fram, og si din mening på andre måter.
meetings-mine-ticket = Billett
meetings-mine-number = Påmelding nummer
meetings-mine-code-label = Kode som leses av i døra
meetings-mine-print = Skriv ut billetten
meetings-mine-calendar = Legg i kalenderen
meetings-mine-keep = Ta vare på lenken til denne siden. Den er din egen. Ikke del den med andre.
meetings-mine-accept = Ja, jeg tar plassen
meetings-mine-decline = Nei takk, gi den til neste
meetings-mine-accepted = Så fint. Plassen er din.
meetings-mine-change = Endre påmeldingen
meetings-mine-party-save = Lagre
meetings-mine-party-changed = Påmeldingen er endret.
meetings-mine-cancel = Meld meg av
meetings-mine-cancel-lead = Kan du ikke komme? Da får en annen plassen din.
meetings-mine-cancel-heading = Vil du melde deg av?
meetings-mine-cancel-sure = Plassen går til den neste på ventelisten, og du kan ikke få den tilbake.
meetings-mine-cancel-sure-waiting = Du mister plassen din på ventelisten.
meetings-mine-cancel-yes = Ja, meld meg av
meetings-mine-cancel-no = Nei, behold plassen
meetings-mine-questions = Si oss hva du vil
meetings-mine-questions-lead = Svar når det passer deg: før møtet, på møtet eller etterpå. Alt er frivillig, og du kan endre svarene.
meetings-mine-answers-save = Lagre svarene
meetings-mine-answered = Takk! Svarene dine er lagret.
meetings-mine-rating = Hvordan var møtet?
meetings-mine-rating-question = Hvor fornøyd er du med møtet?
meetings-mine-rating-5 = Svært fornøyd
meetings-mine-rating-4 = Fornøyd
meetings-mine-rating-3 = Både og
meetings-mine-rating-2 = Misfornøyd
meetings-mine-rating-1 = Svært misfornøyd
meetings-mine-rating-text = Hva var bra, og hva kan bli bedre?
meetings-mine-rating-save = Send svaret
meetings-mine-rated = Takk! Det hjelper oss å lage bedre møter.
meetings-mine-refused-rating-early = Du kan si hva du synes når møtet har vært.
meetings-mine-again = Meld deg på igjen
meetings-mine-see = Se siden til møtet
meetings-mine-help = Lurer du på noe?
meetings-mine-gone-unknown = Vi kjenner ikke denne lenken. Se etter om hele adressen kom med.
meetings-mine-gone-withdrawn = Lenken er trukket tilbake. Kanskje har du fått en ny.
meetings-mine-gone-expired = Lenken har gått ut på tid. Det er lenge siden møtet.
