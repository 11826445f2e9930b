# Det innbyggjarane les om møte: kalenderen, sida til eit møte, påmeldinga og eiga side.

## Sida til eit møte.

meetings-see-tag-called-off = Avlyst
meetings-see-tag-over = Har vore
meetings-see-tag-just-come = Berre møt opp
meetings-see-tag-before = Opnar { $when }
meetings-see-tag-free = { $free ->
    [one] 1 ledig plass
   *[other] { $free } ledige plassar
}
meetings-see-tag-open = Ope for påmelding
meetings-see-tag-waiting = Fullt – du kan stå på venteliste
meetings-see-tag-full = Fullt
meetings-see-tag-closed = Påmeldinga er stengd
meetings-see-kind = { $kind ->
    [welcome] Møte med nye innbyggjarar
    [open] Ope møte
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
meetings-see-apply-ready = Gjer deg klar
meetings-see-calendar = Legg i kalenderen
meetings-see-facts = Tid og stad
meetings-see-when = Når
meetings-see-where = Kvar
meetings-see-map = Sjå staden på kart (opnar ein annan nettstad)
meetings-see-for = Kven det er for
meetings-see-only = Møtet er berre for denne gruppa.
meetings-see-hosts = Kven du møter
meetings-see-body = { $body } inviterer.
meetings-see-agenda = Dette skjer
meetings-see-practical = Greitt å vite
meetings-see-sign-up = Påmelding
meetings-see-places-free = av { $all } plassar er ledige
meetings-see-waiting-count = { $count ->
    [one] 1 påmelding står på venteliste
   *[other] { $count } påmeldingar står på venteliste
}
meetings-see-kept = { $count } av plassane er haldne av til dei møtet er for.
meetings-see-kept-until = { $count } av plassane er haldne av til dei møtet er for, fram til { $until }.
meetings-see-opens = Påmeldinga opnar { $when }.
meetings-see-opens-lead = Dei første som melder seg på, får plass. Skjemaet kan du fylle ut den siste timen før det opnar.
meetings-see-count-units = døgn,t,min,s
meetings-see-count-left = Det er %s att.
meetings-see-open-now = No er påmeldinga open.
meetings-see-closes = Påmeldinga stengjer { $when }.
meetings-see-free-lead = Dei første som melder seg på, får plass. Det tek eitt minutt, og du treng ingen konto.
meetings-see-waiting-lead = Alle plassane er gitt bort. Melder nokon seg av, får den som står fremst på ventelista, plassen.
meetings-see-full-lead = Alle plassane er gitt bort, og dette møtet har inga venteliste. Følg med: det kan bli plass att.
meetings-see-closed-lead = Fristen for å melde seg på er ute. Ring oss om du lurer på noko.
meetings-see-just-come-lead = Du treng ikkje å melde deg på. Velkomen!
meetings-see-over-lead = Møtet har vore.
meetings-see-called-off = Møtet er avlyst
meetings-see-called-off-lead = Møtet blir diverre ikkje noko av.
meetings-see-party = Du kan melde på opptil { $most } personar saman.
meetings-see-summary = Dette kom fram
meetings-see-next = Kva skjer vidare
meetings-see-process = Møtet er ein del av arbeidet med { $process }. Der står det kven som avgjer, og når du får svar.
meetings-see-process-link = Sjå vegen vidare
meetings-see-contact = Vil du heller ringje?
meetings-see-contact-lead = Vi kan melde deg på for deg. Då tel du akkurat likt.

## Påmeldinga.

meetings-apply-title = Meld deg på: { $meeting }
meetings-apply-heading = Meld deg på
meetings-apply-early-lead = Du kan fylle ut no. Trykk på knappen nedst når klokka er slegen. Er du for tidleg ute, tek vi vare på det du har skrive.
meetings-apply-not-yet = Skjemaet kjem her ein time før påmeldinga opnar.
meetings-apply-reload = Vis sida på nytt
meetings-apply-see = Les meir om møtet
meetings-apply-part-who = Kven er du?
meetings-apply-name = Namn
meetings-apply-email = E-post
meetings-apply-email-hint = Hit sender vi billetten din. Vi bruker adressa berre til møtet.
meetings-apply-phone = Telefon
meetings-apply-phone-hint = Så kan vi seie frå om noko endrar seg same dagen.
meetings-apply-reach = Vi treng e-post eller telefon. Du vel sjølv.
meetings-apply-part-party = Kven kjem?
meetings-apply-party = Kor mange kjem, med deg sjølv?
meetings-apply-party-alone = Berre eg
meetings-apply-party-hint = Alle i følgjet får plass saman, eller ventar saman.
meetings-apply-children = Er det barn i følgjet? Skriv kor mange i kvar aldersgruppe.
meetings-apply-children-young = 0–5 år
meetings-apply-children-school = 6–12 år
meetings-apply-children-youth = 13–17 år
meetings-apply-part-questions = Litt meir om deg
meetings-apply-part-needs = Treng du noko for å kunne vere med?
meetings-apply-needs-why = Berre dei som gjer klart til møtet, ser dette. Vi slettar det dagen etter møtet.
meetings-apply-part-answer = Korleis vil du høyre frå oss?
meetings-apply-wants = Vi svarar på
meetings-apply-wants-email = E-post
meetings-apply-wants-sms = Telefon eller SMS
meetings-apply-language = Språk
meetings-apply-privacy = Vi bruker opplysningane berre til møtet og slettar dei etterpå.
meetings-apply-privacy-link = Les om personvern
meetings-apply-submit = Meld meg på
meetings-apply-submit-waiting = Set meg på ventelista
meetings-apply-trap = La dette feltet stå tomt
meetings-apply-choose = Vel
meetings-apply-month = Månad
meetings-apply-year = År
meetings-apply-moved-in = Når flytta du hit?
meetings-apply-moved-in-why = Møtet er for dei som er nye her.
meetings-apply-erased = Svaret blir sletta dagen etter møtet.
meetings-apply-woman = Kvinne
meetings-apply-man = Mann
meetings-apply-other-gender = Anna
meetings-apply-age-range = { $from }–{ $to } år
meetings-apply-age-from = { $from } år eller eldre
meetings-apply-question = «{ $question }»
meetings-apply-since = { $month } { $year }
meetings-apply-refused-early = Påmeldinga opnar { $when }. Vi har teke vare på det du skreiv. Trykk på knappen ein gong til når ho er open.
meetings-apply-refused-called-off = Møtet er avlyst, så du kan ikkje melde deg på.
meetings-apply-refused-closed = Påmeldinga er stengd.
meetings-apply-refused-robot = Dette skjemaet vart fylt ut slik ein robot gjer det. Er du eit menneske, så prøv igjen, eller ring oss.
meetings-apply-refused-many = Det har kome svært mange påmeldingar frå same nett. Vent nokre minutt og prøv igjen, eller ring oss. Det du skreiv, står her framleis.
meetings-apply-refused-full = Den siste plassen vart teken medan du fylte ut. Vi er lei for det. Du er ikkje påmeld.
meetings-apply-refused-unreachable = Skriv e-post eller telefon, så vi kan nå deg.
meetings-apply-refused-phone = Skriv telefonnummeret med siffer, til dømes 000 12 345.
meetings-apply-refused-wants-email = Du vil ha svar på e-post. Skriv e-postadressa.
meetings-apply-refused-wants-sms = Du vil ha svar på telefon. Skriv nummeret.
meetings-apply-refused-month = Vel månaden, og skriv året med fire siffer.
meetings-apply-refused-month-to-come = Månaden du har valt, er ikkje komen enno.
meetings-apply-refused-outside = Dette møtet er berre for dei som har flytta hit frå og med { $since }. Meininga di er like viktig: ring oss, så finn vi ein annan måte.
meetings-apply-refused-children = Er det så mange barn med, er de minst { $least } personar. Du skal òg teljast med.
meetings-apply-already-heading = Du er alt påmeld
meetings-apply-already-lead = Vi kjende att e-posten eller telefonen din. Du har framleis den same plassen, eller den same plassen i køen.
meetings-apply-already-mail = Vi har sendt stadfestinga på nytt til adressa du melde deg på med. I henne er det ei lenkje til di eiga side. Der kan du endre eller melde deg av.
meetings-apply-already-help = Fann du ikkje meldinga? Sjå i søppelposten, eller ring oss.
meetings-apply-already-back = Tilbake til møtet

## Kalenderen.

meetings-cal-front = Framside
meetings-cal-menu = Møte
meetings-cal-heading = Møte du kan kome til
meetings-cal-past-heading = Møte som har vore
meetings-cal-lead = Her er alt du kan kome til og seie meininga di på.
meetings-cal-past-lead = Kvart møte har ei side med det som kom fram, og det som skjer vidare.
meetings-cal-views = Måtar å sjå kalenderen på
meetings-cal-view-list = Liste
meetings-cal-view-month = Månad
meetings-cal-view-text = Tekst
meetings-cal-filter = Vel møte
meetings-cal-search = Søk
meetings-cal-process = Sak
meetings-cal-theme = Tema
meetings-cal-area = Stad i kommunen
meetings-cal-kind = Type møte
meetings-cal-all = Alle
meetings-cal-submit = Vis
meetings-cal-clear = Vis alle møte
meetings-cal-count = { $count ->
    [0] Ingen møte
    [one] 1 møte
   *[other] { $count } møte
}
meetings-cal-month = { $month } { $year }
meetings-cal-month-none = Ingen møte denne månaden.
meetings-cal-today = i dag
meetings-cal-off = Avlyst
meetings-cal-empty-heading = Ingen møte akkurat no
meetings-cal-empty = Når eit møte er fastsett, står det her. Abonner på kalenderen, så kjem det av seg sjølv.
meetings-cal-empty-filter-heading = Ingen møte passar med det du har valt
meetings-cal-empty-filter = Prøv andre ord, eller vis alle møte.
meetings-cal-newer = Nyare
meetings-cal-older = Eldre
meetings-cal-pages = Fleire møte
meetings-cal-past = Møte som har vore
meetings-cal-upcoming = Møte som kjem
meetings-cal-print = Skriv ut
meetings-cal-subscribe = Få møta i din eigen kalender
meetings-cal-subscribe-lead = Abonner éin gong. Då kjem nye møte av seg sjølv, og endringar og avlysingar òg. Har du valt tema eller stad over, får du berre dei.
meetings-cal-subscribe-open = Abonner
meetings-cal-subscribe-copy = Kopier adressa
meetings-cal-subscribe-how = Verkar ikkje knappen? Kopier adressa og lim henne inn i kalenderen din under «legg til kalender frå internett».
meetings-cal-copied = Kopiert
meetings-cal-embed = Vis møta på ei anna nettside
meetings-cal-embed-lead = For deg som redigerer ei nettside: lim inn koden under der lista skal stå. Lista følgjer vala over, bruker ikkje skript og lagrar ingen informasjonskapslar. Legg til «&count=5» i adressa for å vise færre møte.
meetings-cal-embed-copy = Kopier koden
meetings-cal-embed-code = Kode for nettsider
meetings-cal-embed-see = Sjå korleis lista blir
meetings-embed-title = Møte i { $municipality }
meetings-embed-all = Sjå alle møte
meetings-embed-none = Ingen møte er fastsette akkurat no.

## På framsida og på sida til ei sak.

meetings-next-heading = Møte du kan kome til
meetings-next-process = Kom og sei meininga di
meetings-next-all = { $more ->
    [0] Heile kalenderen
   *[other] Heile kalenderen, { $more } til
}

## Eiga side.

meetings-mine-confirmed = Du har plass
meetings-mine-confirmed-lead = Plassen er din. Vis billetten når du kjem, på skjermen eller på papir.
meetings-mine-offered = Du får tilbod om plass
meetings-mine-offered-lead = Ein plass vart ledig, og du står fremst. Svar innan { $until }. Elles går plassen til den neste.
meetings-mine-waiting = Du er nummer { $position } på ventelista
meetings-mine-waiting-lead = Blir det ein plass ledig, går han til den som står fremst og har plass nok til heile følgjet. Då høyrer du frå oss med ein gong.
meetings-mine-lapsed = Plassen gjekk vidare
meetings-mine-lapsed-lead = Vi høyrde ikkje frå deg innan fristen.
meetings-mine-cancelled = Du er meld av
meetings-mine-cancelled-lead = Takk for at du sa frå. Plassen går til ein annan.
meetings-mine-duplicate = Du er påmeld frå før
meetings-mine-duplicate-lead = Denne påmeldinga tel ikkje. Den første gjeld.
meetings-mine-outside = Møtet er for andre denne gongen
meetings-mine-outside-lead = Møtet er for ei bestemt gruppe, og du høyrer ikkje til henne.
meetings-mine-called-off = Møtet er avlyst
meetings-mine-called-off-lead = Møtet blir diverre ikkje noko av.
meetings-mine-thanks = Takk for at du var med
meetings-mine-thanks-lead = Det de sa, blir lese av dei som avgjer.
meetings-mine-over = Møtet har vore
meetings-mine-over-lead = Du kan lese det som kom fram, og seie meininga di på andre måtar.
meetings-mine-ticket = Billett
meetings-mine-number = Påmelding nummer
meetings-mine-code-label = Kode som blir lesen av i døra
meetings-mine-print = Skriv ut billetten
meetings-mine-calendar = Legg i kalenderen
meetings-mine-keep = Ta vare på lenkja til denne sida. Ho er di eiga. Ikkje del henne med andre.
meetings-mine-accept = Ja, eg tek plassen
meetings-mine-decline = Nei takk, gi han til neste
meetings-mine-accepted = Så fint. Plassen er din.
meetings-mine-change = Endre påmeldinga
meetings-mine-party-save = Lagre
meetings-mine-party-changed = Påmeldinga er endra.
meetings-mine-cancel = Meld meg av
meetings-mine-cancel-lead = Kan du ikkje kome? Då får ein annan plassen din.
meetings-mine-cancel-heading = Vil du melde deg av?
meetings-mine-cancel-sure = Plassen går til den neste på ventelista, og du kan ikkje få han att.
meetings-mine-cancel-sure-waiting = Du mistar plassen din på ventelista.
meetings-mine-cancel-yes = Ja, meld meg av
meetings-mine-cancel-no = Nei, behald plassen
meetings-mine-questions = Sei oss kva du vil
meetings-mine-questions-lead = Svar når det passar deg: før møtet, på møtet eller etterpå. Alt er frivillig, og du kan endre svara.
meetings-mine-answers-save = Lagre svara
meetings-mine-answered = Takk! Svara dine er lagra.
meetings-mine-rating = Korleis var møtet?
meetings-mine-rating-question = Kor nøgd er du med møtet?
meetings-mine-rating-5 = Svært nøgd
meetings-mine-rating-4 = Nøgd
meetings-mine-rating-3 = Både og
meetings-mine-rating-2 = Misnøgd
meetings-mine-rating-1 = Svært misnøgd
meetings-mine-rating-text = Kva var bra, og kva kan bli betre?
meetings-mine-rating-save = Send svaret
meetings-mine-rated = Takk! Det hjelper oss å lage betre møte.
meetings-mine-refused-rating-early = Du kan seie kva du synest når møtet har vore.
meetings-mine-again = Meld deg på igjen
meetings-mine-see = Sjå sida til møtet
meetings-mine-help = Lurer du på noko?
meetings-mine-gone-unknown = Vi kjenner ikkje denne lenkja. Sjå etter om heile adressa kom med.
meetings-mine-gone-withdrawn = Lenkja er trekt tilbake. Kanskje har du fått ei ny.
meetings-mine-gone-expired = Lenkja har gått ut på tid. Det er lenge sidan møtet.
