# Pages staff prepare a process on.
processes-list-heading = Prosessar
processes-list-lead = Kvar prosess er ei sak de spør innbyggjarane om, frå lovnaden til svaret.
processes-list-empty-heading = Ingen prosessar enno
processes-list-empty = Byrja med saka de skal spørje om. Ingenting blir synleg for andre før du publiserer.
processes-list-figures = { $themes ->
    [one] Eitt tema
   *[other] { $themes } tema
}, { $planned } gjestebod planlagde
processes-list-copy = Lag ein ny av denne
processes-new-heading = Ny prosess
processes-new-lead = Prosessen blir eit utkast som berre tilsette ser.
processes-new-submit = Lag utkast
processes-new-done = Utkastet er laga. Sjå kva som manglar før du kan publisere.
processes-new-part-what = Kva spør de om?
processes-new-part-copy = Bygg på ein tidlegare prosess
processes-new-part-copy-lead = Tema, spørsmål, målgrupper, lovnad, innstillingar og fasar blir med. Svarfristen må du setje på nytt.
processes-new-source = Kopier frå
processes-new-from-nothing = Ingen, byrja på nytt
processes-new-first-day = Første dag i den nye prosessen
processes-new-first-day-hint = Alle fasane blir flytta like langt, så lengdene blir dei same.
processes-basics-heading = Tittel og innstillingar
processes-basics-part-texts = Det folk les
processes-basics-title = Tittel
processes-basics-short-title = Kort tittel
processes-basics-short-title-hint = Blir brukt i overskrifter, menyar og brev.
processes-basics-summary = Kva saka handlar om
processes-basics-summary-hint = To eller tre setningar ein nabo forstår.
processes-basics-part-settings = Reglar for borda
processes-basics-table-size = Flest rundt eit bord
processes-basics-table-size-hint = Verten medrekna.
processes-basics-minimum-age = Lågaste alder for vertar
processes-basics-themes-per = Tema per gjestebod
processes-basics-reserves = Reservar per tema
processes-basics-part-archive = Plan, adresse og arkiv
processes-basics-plan = Plan
processes-basics-plan-hint = Planen prosessen lagar eller endrar. Nye planar legg du inn under Planar.
processes-basics-slug = Namn i nettadressa
processes-basics-slug-hint = Blir ho endra etter publisering, sluttar gamle lenkjer å verke.
processes-basics-archive-case = Arkivsaksnummer
processes-basics-archive-code = Arkivkode
processes-promise-heading = Lovnaden
processes-promise-lead = Lovnaden står først på sida til prosessen og blir lesen høgt ved kvart bord. Utan han blir ingenting publisert.
processes-promise-part-words = Kva de lovar
processes-promise-summary = Lovnaden i nokre få setningar
processes-promise-summary-hint = Skriv det du kan stå for. Det blir lese høgt.
processes-promise-open = Dette kan påverkast
processes-promise-points-hint = Eitt punkt på kvar linje.
processes-promise-fixed = Dette ligg fast
processes-promise-fixed-hint = Eitt punkt på kvar linje. Ein lovnad som løyner rammene, er lite verd.
processes-promise-not-promised = Dette lovar de ikkje
processes-promise-part-answer = Kven avgjer, og når kjem svaret?
processes-promise-decided-by = Kven avgjer
processes-promise-decided-by-hint = Organ og møtedato, til dømes: Kommunestyret, møte 24. september 2026.
processes-promise-answer-by = Svar seinast
processes-promise-answer-by-hint = Siste dag alle som var med, har fått svar.
processes-promise-answer-form = Slik kjem svaret
processes-promise-answer-form-hint = Til dømes: e-post, SMS, brev eller oppslag.
processes-promise-legal-basis = Heimel
processes-promise-part-contact = Kven kan folk spørje?
processes-promise-part-contact-lead = Namnet blir vist offentleg. Fyll ut e-post eller telefon, helst begge.
processes-promise-contact-name = Namn
processes-promise-contact-role = Rolle
processes-promise-contact-email = E-post
processes-promise-contact-phone = Telefon
processes-phases-heading = Fasar
processes-phases-lead = Fasane blir tidslinja innbyggjarane ser. Dei kan overlappe.
processes-phases-new = Ny fase
processes-phases-empty-heading = Ingen fasar enno
processes-phases-empty = Legg inn når de spør, når saka blir behandla, og når svaret kjem.
processes-phases-part-what = Kva skjer, og når?
processes-phases-name = Namn
processes-phases-from = Første dag
processes-phases-to = Siste dag
processes-phases-when = Når
processes-phases-body = Organ
processes-phases-body-hint = Organet som behandlar eller har ansvar, dersom det er eit.
processes-phases-report-deadline = Frist for rapportar
processes-phases-report-deadline-hint = For gjestebod: siste dag vertane sender inn.
processes-phases-deadline-by = Rapportar innan { $day }
processes-phases-part-hearing = Er dette ei høyring?
processes-phases-part-hearing-lead = Planprogram, kommuneplan og reguleringsplan må liggje ute i minst { $weeks } veker.
processes-phases-hearing = Høyring
processes-phases-no-hearing = Nei
processes-phases-state = Status
processes-phases-remove = Ta bort fasen
processes-themes-heading = Tema og spørsmål
processes-themes-lead = Eit satsingsområde samlar tema og har éin som svarar for dei. Kvart bord snakkar om eitt tema.
processes-themes-sum = { $themes ->
    [one] Eitt tema
   *[other] { $themes } tema
} med { $planned } planlagde gjestebod
processes-themes-figures = { $questions } spørsmål, { $planned } gjestebod planlagde
processes-themes-empty-heading = Ingen satsingsområde enno
processes-themes-empty = Byrja med eit satsingsområde og den som har ansvar for det. Så legg du til tema med spørsmål.
processes-themes-none-here = Ingen tema her enno.
processes-themes-area-first = Lag eit satsingsområde først.
processes-themes-new = Nytt tema
processes-themes-remove = Ta bort temaet
processes-themes-part-what = Temaet
processes-themes-title = Tittel
processes-themes-intro = Innleiing
processes-themes-intro-hint = Eit par setningar som opnar samtalen.
processes-themes-focus-area = Satsingsområde
processes-themes-code = Kode
processes-themes-code-hint = Kort og fast, til dømes T11. Står i rapportar og lister.
processes-themes-part-questions = Spørsmål
processes-themes-part-questions-lead = Opne spørsmål, helst to til fem. Tomme rader blir ikkje med; lagre for å få fleire.
processes-themes-question = Spørsmål { $number }
processes-themes-part-tables = Borda
processes-themes-planned = Planlagde gjestebod
processes-themes-criteria = Kven vertane bør vere
processes-themes-criteria-hint = I ord. Krava til trekkinga set de der vertane blir trekte.
processes-areas-new = Nytt satsingsområde
processes-areas-change = Endre
processes-areas-nobody = Ingen ansvarleg
processes-areas-remove = Ta bort satsingsområdet
processes-areas-remove-lead = Vil du ta bort «{ $what }» med alle temaa i det? Det kan ikkje angrast.
processes-areas-part-what = Satsingsområdet
processes-areas-title = Tittel
processes-areas-code = Kode
processes-areas-code-hint = Kort, til dømes F1.
processes-areas-part-who = Den ansvarlege
processes-areas-role = Rolle
processes-areas-role-hint = Blir vist offentleg. Namnet ser berre tilsette.
processes-areas-name = Namn
processes-areas-email = E-post
processes-groups-heading = Målgrupper
processes-groups-lead = Kven de vil nå, særleg dei som vanlegvis ikkje kjem.
processes-groups-new = Ny målgruppe
processes-groups-empty-heading = Ingen målgrupper enno
processes-groups-empty = Kven må de nå for at svara skal likne på folket?
processes-groups-part-who = Målgruppa
processes-groups-name = Kven
processes-groups-aim = Mål
processes-groups-aim-hint = Til dømes: minst 40 % er med for første gong.
processes-groups-how = Slik når de dei
processes-groups-how-hint = Stader, tider, språk, vertar.
processes-groups-reached = Kva det vart til
processes-groups-reached-hint = Skriv dette når gjesteboda er over.
processes-groups-remove = Ta bort målgruppa
processes-groups-part-reached = Slik nådde vi dei lova nemner
processes-groups-part-reached-lead = Plan- og bygningslova § 5-1 krev særleg innsats for desse gruppene. Begge felta må vere skrivne før prosessen blir avslutta.
processes-groups-reached-youth = Barn og unge
processes-groups-reached-youth-hint = Kva gjorde de, og kven var med?
processes-groups-reached-adaptation = Grupper som treng tilrettelegging
processes-groups-reached-adaptation-hint = Til dømes funksjonsnedsetjing, språk, alder eller turnus.
processes-plans-heading = Planar
processes-plans-lead = Planane i kommunen og korleis dei heng saman.
processes-plans-new = Ny plan
processes-plans-empty-heading = Ingen planar enno
processes-plans-empty = Legg inn planen prosessen gjeld, og planane han styrer.
processes-plans-part-what = Planen
processes-plans-title = Tittel
processes-plans-kind = Type
processes-plans-horizon = Fram til år
processes-plans-part-ties = Samanheng med andre planar
processes-plans-parent = Del av
processes-plans-no-parent = Ingen annan plan
processes-plans-governs = Styrer
processes-plans-governs-hint = Planar som må følgje det denne seier.
processes-plans-part-of = Nivå { $depth }, del av planen over:
processes-overview-publish = Sjekk og publiser
processes-overview-next = Neste steg
processes-overview-all-phases = Alle fasar
processes-overview-who = Ansvar og plan
processes-overview-contact = Kontakt for innbyggjarane
processes-overview-governs = Styrer
processes-overview-copied-from = Bygd på
processes-overview-history = Historikk for prosessen
processes-tile-days = { $days ->
    [one] dag til svaret skal kome
   *[other] dagar til svaret skal kome
}
processes-tile-answer-was = Svaret var lova innan
processes-tile-themes = { $count ->
    [one] tema
   *[other] tema
}
processes-tile-questions = { $count } spørsmål
processes-tile-planned = { $count ->
    [one] gjestebod planlagt
   *[other] gjestebod planlagde
}
processes-today-missing = { $process }: { $count ->
    [one] éin ting manglar
   *[other] { $count } ting manglar
} før han kan publiserast
processes-today-begins = { $process }: { $phase } byrjar
processes-today-ends = { $process }: { $phase } er snart over
processes-today-close = { $process }: alle fasane er over. Avslutt prosessen når alle har fått svar
