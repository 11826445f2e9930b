# The checklist, publication and closing.
processes-publish-heading = Publisering
processes-publish-see = Se det innbyggerne ser
processes-publish-since = Siden { $moment }
processes-check-heading = Sjekkliste
processes-check-ready = Alt som må være der, er på plass.
processes-check-not-ready = { $count ->
    [one] Én ting mangler før prosessen kan publiseres.
   *[other] { $count } ting mangler før prosessen kan publiseres.
}
processes-check-good = På plass
processes-check-missing = Mangler
processes-check-advised = Råd
processes-topic-basics = Tittel og sammendrag
processes-topic-promise = Løftet
processes-topic-themes = Temaer og ansvarlige
processes-topic-phases = Faser og frister
processes-topic-target-groups = Målgrupper
processes-need-summary = Skriv hva saken handler om.
processes-need-untranslated = Noen tekster mangler på { $language ->
    [nn] nynorsk
    [en] engelsk
   *[nb] bokmål
}. Folk får hovedspråket i stedet.
processes-need-promise-open = Skriv minst ett punkt som kan påvirkes.
processes-need-promise-fixed = Skriv minst ett punkt som ligger fast.
processes-need-promise-decided-by = Skriv hvem som bestemmer.
processes-need-promise-answer-by = Sett en dato for svaret.
processes-need-promise-answer-form = Skriv hvordan svaret kommer.
processes-need-promise-legal-basis = Skriv hjemmelen.
processes-need-promise-contact = Skriv hvem folk kan spørre, med e-post eller telefon.
processes-need-promise-not-promised = Si gjerne hva dere ikke lover.
processes-need-answer-before-decision = Svaret er lovet før saken er avgjort. Det løftet kan dere ikke holde.
processes-need-themes = Legg til minst ett tema.
processes-need-questions = Temaer uten spørsmål: { $codes }.
processes-need-responsible = Satsingsområder uten ansvarlig: { $codes }.
processes-need-phases = Legg inn minst én fase.
processes-need-programme = Høringen gjelder et planprogram, men planprogrammet er ikke helt skrevet.
processes-need-target-groups = Tenk gjennom hvem dere må nå.
processes-publish-do-heading = Publiser
processes-publish-do-lead = Da kan alle lese løftet, spørsmålene og tidslinja. Verter kan melde seg når utlysningen åpner.
processes-publish-submit = Publiser nå
processes-publish-locked = Knappen kommer når det som mangler, er på plass.
processes-publish-sami = Kommunen er med i forvaltningsområdet for samisk språk. Kunngjøringer skal også være på samisk (sameloven § 3-2). Prosessen har ingen samisk tekst.
processes-publish-sami-reason = Hvorfor publiserer dere uten samisk tekst?
processes-publish-sami-given = Publisert uten samisk tekst, fordi:
processes-publish-done = Prosessen er publisert. Nå kan alle se den.
processes-publish-back-heading = Ta tilbake til utkast
processes-publish-back-lead = Siden blir borte for innbyggerne, og lenker til den slutter å virke. Ingenting slettes.
processes-publish-back-submit = Ta tilbake
processes-publish-taken-back = Prosessen er et utkast igjen.
processes-publish-close-heading = Avslutt
processes-publish-close-lead = Når alle har fått svar og prosessen er evaluert, kan du avslutte. Siden blir stående, men ingenting kan endres.
processes-publish-close-submit = Avslutt prosessen
processes-publish-closed = Prosessen er avsluttet.
processes-publish-closed-heading = Prosessen er avsluttet
processes-publish-closed-lead = Alt kan leses, ingenting kan endres. Åpne den igjen hvis noe må rettes.
processes-publish-reopen-submit = Åpne igjen
processes-publish-reopened = Prosessen er åpen igjen.
