# Pages staff prepare a process on.
processes-list-heading = Prosesser
processes-list-lead = Hver prosess er en sak dere spør innbyggerne om, fra løftet til svaret.
processes-list-empty-heading = Ingen prosesser ennå
processes-list-empty = Begynn med saken dere skal spørre om. Ingenting blir synlig for andre før du publiserer.
processes-list-figures = { $themes ->
    [one] Ett tema
   *[other] { $themes } temaer
}, { $planned } gjestebud planlagt
processes-list-copy = Lag en ny av denne
processes-new-heading = Ny prosess
processes-new-lead = Prosessen blir et utkast som bare ansatte ser.
processes-new-submit = Lag utkast
processes-new-done = Utkastet er laget. Se hva som mangler før du kan publisere.
processes-new-part-what = Hva spør dere om?
processes-new-part-copy = Bygg på en tidligere prosess
processes-new-part-copy-lead = Temaer, spørsmål, målgrupper, løfte, innstillinger og faser blir med. Svarfristen må du sette på nytt.
processes-new-source = Kopier fra
processes-new-from-nothing = Ingen, begynn på nytt
processes-new-first-day = Første dag i den nye prosessen
processes-new-first-day-hint = Alle fasene flyttes like langt, så lengdene blir de samme.
processes-basics-heading = Tittel og innstillinger
processes-basics-part-texts = Det folk leser
processes-basics-title = Tittel
processes-basics-short-title = Kort tittel
processes-basics-short-title-hint = Brukes i overskrifter, menyer og brev.
processes-basics-summary = Hva saken handler om
processes-basics-summary-hint = To eller tre setninger en nabo forstår.
processes-basics-part-settings = Regler for bordene
processes-basics-table-size = Flest rundt et bord
processes-basics-table-size-hint = Verten medregnet.
processes-basics-minimum-age = Laveste alder for verter
processes-basics-themes-per = Temaer per gjestebud
processes-basics-reserves = Reserver per tema
processes-basics-part-archive = Plan, adresse og arkiv
processes-basics-plan = Plan
processes-basics-plan-hint = Planen prosessen lager eller endrer. Nye planer legger du inn under Planer.
processes-basics-slug = Navn i nettadressen
processes-basics-slug-hint = Endres den etter publisering, slutter gamle lenker å virke.
processes-basics-archive-case = Arkivsaksnummer
processes-basics-archive-code = Arkivkode
processes-promise-heading = Løftet
processes-promise-lead = Løftet står først på prosessens side og leses høyt ved hvert bord. Uten det blir ingenting publisert.
processes-promise-part-words = Hva dere lover
processes-promise-summary = Løftet i noen få setninger
processes-promise-summary-hint = Skriv det du kan stå for. Det blir lest høyt.
processes-promise-open = Dette kan påvirkes
processes-promise-points-hint = Ett punkt på hver linje.
processes-promise-fixed = Dette ligger fast
processes-promise-fixed-hint = Ett punkt på hver linje. Et løfte som skjuler rammene, er lite verdt.
processes-promise-not-promised = Dette lover dere ikke
processes-promise-part-answer = Hvem bestemmer, og når kommer svaret?
processes-promise-decided-by = Hvem bestemmer
processes-promise-decided-by-hint = Organ og møtedato, for eksempel: Kommunestyret, møte 24. september 2026.
processes-promise-answer-by = Svar senest
processes-promise-answer-by-hint = Siste dag alle som var med, har fått svar.
processes-promise-answer-form = Slik kommer svaret
processes-promise-answer-form-hint = For eksempel: e-post, SMS, brev eller oppslag.
processes-promise-legal-basis = Hjemmel
processes-promise-part-contact = Hvem kan folk spørre?
processes-promise-part-contact-lead = Navnet vises offentlig. Fyll ut e-post eller telefon, helst begge.
processes-promise-contact-name = Navn
processes-promise-contact-role = Rolle
processes-promise-contact-email = E-post
processes-promise-contact-phone = Telefon
processes-phases-heading = Faser
processes-phases-lead = Fasene blir tidslinja innbyggerne ser. De kan overlappe.
processes-phases-new = Ny fase
processes-phases-empty-heading = Ingen faser ennå
processes-phases-empty = Legg inn når dere spør, når saken behandles, og når svaret kommer.
processes-phases-part-what = Hva skjer, og når?
processes-phases-name = Navn
processes-phases-from = Første dag
processes-phases-to = Siste dag
processes-phases-when = Når
processes-phases-body = Organ
processes-phases-body-hint = Organet som behandler eller har ansvar, hvis det er et.
processes-phases-report-deadline = Frist for rapporter
processes-phases-report-deadline-hint = For gjestebud: siste dag vertene sender inn.
processes-phases-deadline-by = Rapporter innen { $day }
processes-phases-part-hearing = Er dette en høring?
processes-phases-part-hearing-lead = Planprogram, kommuneplan og reguleringsplan må ligge ute i minst { $weeks } uker.
processes-phases-hearing = Høring
processes-phases-no-hearing = Nei
processes-phases-state = Status
processes-phases-remove = Ta bort fasen
processes-themes-heading = Temaer og spørsmål
processes-themes-lead = Et satsingsområde samler temaer og har én som svarer for dem. Hvert bord snakker om ett tema.
processes-themes-sum = { $themes ->
    [one] Ett tema
   *[other] { $themes } temaer
} med { $planned } planlagte gjestebud
processes-themes-figures = { $questions } spørsmål, { $planned } gjestebud planlagt
processes-themes-empty-heading = Ingen satsingsområder ennå
processes-themes-empty = Begynn med et satsingsområde og den som har ansvar for det. Så legger du til temaer med spørsmål.
processes-themes-none-here = Ingen temaer her ennå.
processes-themes-area-first = Lag et satsingsområde først.
processes-themes-new = Nytt tema
processes-themes-remove = Ta bort temaet
processes-themes-part-what = Temaet
processes-themes-title = Tittel
processes-themes-intro = Innledning
processes-themes-intro-hint = Et par setninger som åpner samtalen.
processes-themes-focus-area = Satsingsområde
processes-themes-code = Kode
processes-themes-code-hint = Kort og fast, for eksempel T11. Står i rapporter og lister.
processes-themes-part-questions = Spørsmål
processes-themes-part-questions-lead = Åpne spørsmål, helst to til fem. Tomme rader blir ikke med; lagre for å få flere.
processes-themes-question = Spørsmål { $number }
processes-themes-part-tables = Bordene
processes-themes-planned = Planlagte gjestebud
processes-themes-criteria = Hvem vertene bør være
processes-themes-criteria-hint = I ord. Kravene til trekningen settes der vertene trekkes.
processes-areas-new = Nytt satsingsområde
processes-areas-change = Endre
processes-areas-nobody = Ingen ansvarlig
processes-areas-remove = Ta bort satsingsområdet
processes-areas-remove-lead = Vil du ta bort «{ $what }» med alle temaene i det? Det kan ikke angres.
processes-areas-part-what = Satsingsområdet
processes-areas-title = Tittel
processes-areas-code = Kode
processes-areas-code-hint = Kort, for eksempel F1.
processes-areas-part-who = Den ansvarlige
processes-areas-role = Rolle
processes-areas-role-hint = Vises offentlig. Navnet ser bare ansatte.
processes-areas-name = Navn
processes-areas-email = E-post
processes-groups-heading = Målgrupper
processes-groups-lead = Hvem dere vil nå, særlig dem som vanligvis ikke kommer.
processes-groups-new = Ny målgruppe
processes-groups-empty-heading = Ingen målgrupper ennå
processes-groups-empty = Hvem må dere nå for at svarene skal ligne på folket?
processes-groups-part-who = Målgruppa
processes-groups-name = Hvem
processes-groups-aim = Mål
processes-groups-aim-hint = For eksempel: minst 40 % er med for første gang.
processes-groups-how = Slik når dere dem
processes-groups-how-hint = Steder, tider, språk, verter.
processes-groups-reached = Hva det ble til
processes-groups-reached-hint = Skrives når gjestebudene er over.
processes-groups-remove = Ta bort målgruppa
processes-groups-part-reached = Slik nådde vi dem loven nevner
processes-groups-part-reached-lead = Plan- og bygningsloven § 5-1 krever særlig innsats for disse gruppene. Begge feltene må være skrevet før prosessen avsluttes.
processes-groups-reached-youth = Barn og unge
processes-groups-reached-youth-hint = Hva gjorde dere, og hvem var med?
processes-groups-reached-adaptation = Grupper som trenger tilrettelegging
processes-groups-reached-adaptation-hint = For eksempel funksjonsnedsettelse, språk, alder eller turnus.
processes-plans-heading = Planer
processes-plans-lead = Planene i kommunen og hvordan de henger sammen.
processes-plans-new = Ny plan
processes-plans-empty-heading = Ingen planer ennå
processes-plans-empty = Legg inn planen prosessen gjelder, og planene den styrer.
processes-plans-part-what = Planen
processes-plans-title = Tittel
processes-plans-kind = Type
processes-plans-horizon = Fram til år
processes-plans-part-ties = Sammenheng med andre planer
processes-plans-parent = Del av
processes-plans-no-parent = Ingen annen plan
processes-plans-governs = Styrer
processes-plans-governs-hint = Planer som må følge det denne sier.
processes-plans-part-of = Nivå { $depth }, del av planen over:
processes-overview-publish = Sjekk og publiser
processes-overview-next = Neste steg
processes-overview-all-phases = Alle faser
processes-overview-who = Ansvar og plan
processes-overview-contact = Kontakt for innbyggerne
processes-overview-governs = Styrer
processes-overview-copied-from = Bygd på
processes-overview-history = Historikk for prosessen
processes-tile-days = { $days ->
    [one] dag til svaret skal komme
   *[other] dager til svaret skal komme
}
processes-tile-answer-was = Svaret var lovet innen
processes-tile-themes = { $count ->
    [one] tema
   *[other] temaer
}
processes-tile-questions = { $count } spørsmål
processes-tile-planned = { $count ->
    [one] gjestebud planlagt
   *[other] gjestebud planlagt
}
processes-today-missing = { $process }: { $count ->
    [one] én ting mangler
   *[other] { $count } ting mangler
} før den kan publiseres
processes-today-begins = { $process }: { $phase } begynner
processes-today-ends = { $process }: { $phase } er snart over
processes-today-close = { $process }: alle fasene er over. Avslutt prosessen når alle har fått svar
