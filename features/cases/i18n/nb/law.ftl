### Råd, frister og ansvar.

## Råd som skal uttale seg.

cases-council-youth = ungdomsrådet
cases-council-elderly = eldrerådet
cases-council-disabled = rådet for personer med funksjonsnedsettelse
cases-council-other = et annet råd
cases-field-council-kind = Slags råd
cases-lack-council = Uttalelse fra { $council } mangler, og det står ikke hvorfor (kommuneloven § 5-12).
cases-lack-late-council = Uttalelsen fra { $council } er datert etter møtet som avgjør saken.

## Frister i loven.

cases-field-notice = Regel om offentlig innstilling
cases-field-notice-hint = Loven krever at noen innstillinger er offentlige en tid før kommunestyret behandler dem. Medvirk passer på fristen.
cases-notice-none = Ingen særskilt frist
cases-notice-planning-strategy = Planstrategi: 30 dager før (plan- og bygningsloven § 10-1)
cases-notice-budget = Økonomiplan eller budsjett: 14 dager før (kommuneloven § 14-3)
cases-law-planning-strategy = plan- og bygningsloven § 10-1
cases-law-budget = kommuneloven § 14-3
cases-lack-notice = Innstillingen måtte være offentlig senest { $day }, { $days } dager før møtet ({ $law }). Flytt behandlingen til et senere møte.
cases-lack-hearing-open = Høringen varer til og med { $day }. Saken kan ikke gjøres klar før den er over, for saken skal vise hva uttalelsene førte til.
cases-today-notice = Innstillingen må være offentlig: { $title } ({ $law })
cases-today-hearing = Høringsfristen går ut: { $process }

## Den som har ansvaret for et tiltak.

cases-field-owner-email = E-post til den ansvarlige
cases-field-owner-email-hint = Får påminning uka før fristen, og hver uke etter den. Vises ikke for innbyggerne.
cases-field-plan-link = Lenke til planen
cases-field-plan-link-hint = Der tiltaket står i handlings- og økonomiplanen.
cases-refused-plan-link = Lenken må begynne med https://.
cases-wording-reminder-title = Påminning til den som har ansvaret for et tiltak
cases-wording-reminder-subject = Påminning: [action]
cases-wording-reminder-body = 
    Hei, [name]!

    Du har ansvaret for dette tiltaket: [action]

    Fristen er [date]. Skriv hvor det står her: [link]

    Hilsen [municipality]
