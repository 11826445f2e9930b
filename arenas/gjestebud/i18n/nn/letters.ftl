gjestebud-letter-receipt-title = Stadfesting på søknad om å vere vert
gjestebud-letter-receipt-subject = Vi har fått søknaden din om å vere vert
gjestebud-letter-receipt-body =
    Hei, [name]!

    Takk for at du vil vere vert for eit gjestebod om [process]. Søknaden din har nummer [reference].

    Vi trekkjer lodd mellom alle som melder seg. Vi kan ikkje love at du blir trekt, men du får svar uansett.

    Vil du endre noko eller trekkje søknaden? Svar på denne meldinga, eller ta kontakt med [contact], [contact_phone].

    Les meir: [link]
gjestebud-letter-drawn-title = Svar til dei som er trekte til vert
gjestebud-letter-drawn-subject = Du er trekt til vert: [theme]
gjestebud-letter-drawn-body =
    Hei, [name]!

    Du er trekt ut til å vere vert for eit gjestebod om temaet «[theme]» i [process]. Gratulerer, og takk for at du vil!

    Dette skjer no:
    1. Sei frå om du framleis kan. Svar på denne meldinga, eller ring [contact], [contact_phone].
    2. Du får di eiga side med spørsmåla og skjemaet, og melding om kvar korga kan hentast.
    3. Du vel sjølv dag, stad og gjester.

    Treng du noko for å kunne vere vert, så sei frå. Vi finn ut av det.

    Slik vart det trekt: [draw_link]
gjestebud-letter-reserve-title = Svar til reservar
gjestebud-letter-reserve-subject = Du står i reserve som vert: [theme]
gjestebud-letter-reserve-body =
    Hei, [name]!

    Takk for at du melde deg som vert i [process]. Du vart ikkje trekt ut denne gongen, men du står i reserve for temaet «[theme]». Om ein vert må trekkje seg, ringjer vi deg.

    Du kan også vere gjest ved eit bord, eller seie det du meiner på andre måtar: [link]

    Slik vart det trekt: [draw_link]

    Spørsmål? Ta kontakt med [contact], [contact_phone].
gjestebud-letter-not-drawn-title = Svar til dei som ikkje vart trekte
gjestebud-letter-not-drawn-subject = Svar på søknaden din om å vere vert
gjestebud-letter-not-drawn-body =
    Hei, [name]!

    Takk for at du melde deg som vert i [process]. Mange ville vere med, og loddet fall ikkje på deg denne gongen. Det seier ikkje noko om søknaden din.

    Vi vil gjerne høyre kva du meiner likevel. Du kan vere gjest ved eit bord, eller seie det på andre måtar: [link]

    Slik vart det trekt: [draw_link]

    Spørsmål? Ta kontakt med [contact], [contact_phone].
gjestebud-letter-not-eligible-title = Svar til dei som ikkje kunne trekkjast
gjestebud-letter-not-eligible-subject = Svar på søknaden din om å vere vert
gjestebud-letter-not-eligible-body =
    Hei, [name]!

    Takk for at du melde deg som vert i [process]. Søknaden kunne diverre ikkje vere med i trekkinga: [reason]

    Vi vil gjerne høyre kva du meiner likevel. Du kan vere gjest ved eit bord, eller seie det på andre måtar: [link]

    Er noko misforstått? Ta kontakt med [contact], [contact_phone].
gjestebud-letter-steps-in-title = Brev til den som tek over som vert
gjestebud-letter-steps-in-subject = Du tek over som vert: [theme]
gjestebud-letter-steps-in-body =
    Hei, [name]!

    Ein vert har måtta trekkje seg, og du har sagt ja til å ta over som vert for eit gjestebod om temaet «[theme]» i [process]. Tusen takk!

    Du får di eiga side med spørsmåla og skjemaet, og melding om kvar korga kan hentast. Du vel sjølv dag, stad og gjester.

    Spørsmål? Ta kontakt med [contact], [contact_phone].
