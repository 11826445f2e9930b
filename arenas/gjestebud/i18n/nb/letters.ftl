gjestebud-letter-receipt-title = Bekreftelse på søknad om å være vert
gjestebud-letter-receipt-subject = Vi har fått søknaden din om å være vert
gjestebud-letter-receipt-body =
    Hei, [name]!

    Takk for at du vil være vert for et gjestebud om [process]. Søknaden din har nummer [reference].

    Vi trekker lodd blant alle som melder seg. Vi kan ikke love at du blir trukket, men du får svar uansett.

    Vil du endre noe eller trekke søknaden? Svar på denne meldingen, eller ta kontakt med [contact], [contact_phone].

    Les mer: [link]
gjestebud-letter-drawn-title = Svar til dem som er trukket til vert
gjestebud-letter-drawn-subject = Du er trukket til vert: [theme]
gjestebud-letter-drawn-body =
    Hei, [name]!

    Du er trukket ut til å være vert for et gjestebud om temaet «[theme]» i [process]. Gratulerer, og takk for at du vil!

    Dette skjer nå:
    1. Si fra om du fortsatt kan. Svar på denne meldingen, eller ring [contact], [contact_phone].
    2. Du får din egen side med spørsmålene og skjemaet, og beskjed om hvor kurven kan hentes.
    3. Du velger selv dag, sted og gjester.

    Trenger du noe for å kunne være vert, så si fra. Vi finner ut av det.

    Slik ble det trukket: [draw_link]
gjestebud-letter-reserve-title = Svar til reserver
gjestebud-letter-reserve-subject = Du står i reserve som vert: [theme]
gjestebud-letter-reserve-body =
    Hei, [name]!

    Takk for at du meldte deg som vert i [process]. Du ble ikke trukket ut denne gangen, men du står i reserve for temaet «[theme]». Hvis en vert må trekke seg, ringer vi deg.

    Du kan også være gjest ved et bord, eller si det du mener på andre måter: [link]

    Slik ble det trukket: [draw_link]

    Spørsmål? Ta kontakt med [contact], [contact_phone].
gjestebud-letter-not-drawn-title = Svar til dem som ikke ble trukket
gjestebud-letter-not-drawn-subject = Svar på søknaden din om å være vert
gjestebud-letter-not-drawn-body =
    Hei, [name]!

    Takk for at du meldte deg som vert i [process]. Mange ville være med, og loddet falt ikke på deg denne gangen. Det sier ikke noe om søknaden din.

    Vi vil gjerne høre hva du mener likevel. Du kan være gjest ved et bord, eller si det på andre måter: [link]

    Slik ble det trukket: [draw_link]

    Spørsmål? Ta kontakt med [contact], [contact_phone].
gjestebud-letter-not-eligible-title = Svar til dem som ikke kunne trekkes
gjestebud-letter-not-eligible-subject = Svar på søknaden din om å være vert
gjestebud-letter-not-eligible-body =
    Hei, [name]!

    Takk for at du meldte deg som vert i [process]. Søknaden kunne dessverre ikke være med i trekningen: [reason]

    Vi vil gjerne høre hva du mener likevel. Du kan være gjest ved et bord, eller si det på andre måter: [link]

    Er noe misforstått? Ta kontakt med [contact], [contact_phone].
gjestebud-letter-steps-in-title = Brev til den som tar over som vert
gjestebud-letter-steps-in-subject = Du tar over som vert: [theme]
gjestebud-letter-steps-in-body =
    Hei, [name]!

    En vert har måttet trekke seg, og du har sagt ja til å ta over som vert for et gjestebud om temaet «[theme]» i [process]. Tusen takk!

    Du får din egen side med spørsmålene og skjemaet, og beskjed om hvor kurven kan hentes. Du velger selv dag, sted og gjester.

    Spørsmål? Ta kontakt med [contact], [contact_phone].
