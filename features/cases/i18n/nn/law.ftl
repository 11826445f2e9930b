### Råd, fristar og ansvar.

## Råd som skal uttale seg.

cases-council-youth = ungdomsrådet
cases-council-elderly = eldrerådet
cases-council-disabled = rådet for personar med funksjonsnedsetjing
cases-council-other = eit anna råd
cases-field-council-kind = Slags råd
cases-lack-council = Fråsegn frå { $council } manglar, og det står ikkje kvifor (kommunelova § 5-12).
cases-lack-late-council = Fråsegna frå { $council } er datert etter møtet som avgjer saka.

## Fristar i lova.

cases-field-notice = Regel om offentleg tilråding
cases-field-notice-hint = Lova krev at nokre tilrådingar er offentlege ei tid før kommunestyret behandlar dei. Medvirk passar på fristen.
cases-notice-none = Ingen særskild frist
cases-notice-planning-strategy = Planstrategi: 30 dagar før (plan- og bygningslova § 10-1)
cases-notice-budget = Økonomiplan eller budsjett: 14 dagar før (kommunelova § 14-3)
cases-law-planning-strategy = plan- og bygningslova § 10-1
cases-law-budget = kommunelova § 14-3
cases-lack-notice = Tilrådinga måtte vere offentleg seinast { $day }, { $days } dagar før møtet ({ $law }). Flytt behandlinga til eit seinare møte.
cases-lack-hearing-open = Høyringa varer til og med { $day }. Saka kan ikkje gjerast klar før ho er over, for saka skal vise kva fråsegnene førte til.
cases-today-notice = Tilrådinga må vere offentleg: { $title } ({ $law })
cases-today-hearing = Høyringsfristen går ut: { $process }

## Den som har ansvaret for eit tiltak.

cases-field-owner-email = E-post til den ansvarlege
cases-field-owner-email-hint = Får påminning veka før fristen, og kvar veke etter han. Blir ikkje vist for innbyggjarane.
cases-field-plan-link = Lenkje til planen
cases-field-plan-link-hint = Der tiltaket står i handlings- og økonomiplanen.
cases-refused-plan-link = Lenkja må byrje med https://.
cases-wording-reminder-title = Påminning til den som har ansvaret for eit tiltak
cases-wording-reminder-subject = Påminning: [action]
cases-wording-reminder-body = 
    Hei, [name]!

    Du har ansvaret for dette tiltaket: [action]

    Fristen er [date]. Skriv kvar det står her: [link]

    Helsing [municipality]
