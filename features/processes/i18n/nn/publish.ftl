# The checklist, publication and closing.
processes-publish-heading = Publisering
processes-publish-see = Sjå det innbyggjarane ser
processes-publish-since = Sidan { $moment }
processes-check-heading = Sjekkliste
processes-check-ready = Alt som må vere der, er på plass.
processes-check-not-ready = { $count ->
    [one] Éin ting manglar før prosessen kan publiserast.
   *[other] { $count } ting manglar før prosessen kan publiserast.
}
processes-check-good = På plass
processes-check-missing = Manglar
processes-check-advised = Råd
processes-topic-basics = Tittel og samandrag
processes-topic-promise = Lovnaden
processes-topic-themes = Tema og ansvarlege
processes-topic-phases = Fasar og fristar
processes-topic-target-groups = Målgrupper
processes-need-summary = Skriv kva saka handlar om.
processes-need-untranslated = Nokre tekstar manglar på { $language ->
    [nn] nynorsk
    [en] engelsk
   *[nb] bokmål
}. Folk får hovudspråket i staden.
processes-need-promise-open = Skriv minst eitt punkt som kan påverkast.
processes-need-promise-fixed = Skriv minst eitt punkt som ligg fast.
processes-need-promise-decided-by = Skriv kven som avgjer.
processes-need-promise-answer-by = Set ein dato for svaret.
processes-need-promise-answer-form = Skriv korleis svaret kjem.
processes-need-promise-legal-basis = Skriv heimelen.
processes-need-promise-contact = Skriv kven folk kan spørje, med e-post eller telefon.
processes-need-promise-not-promised = Sei gjerne kva de ikkje lovar.
processes-need-answer-before-decision = Svaret er lova før saka er avgjord. Den lovnaden kan de ikkje halde.
processes-need-themes = Legg til minst eitt tema.
processes-need-questions = Tema utan spørsmål: { $codes }.
processes-need-responsible = Satsingsområde utan ansvarleg: { $codes }.
processes-need-phases = Legg inn minst éin fase.
processes-need-programme = Høyringa gjeld eit planprogram, men planprogrammet er ikkje heilt skrive.
processes-need-target-groups = Tenk gjennom kven de må nå.
processes-publish-do-heading = Publiser
processes-publish-do-lead = Då kan alle lese lovnaden, spørsmåla og tidslinja. Vertar kan melde seg når utlysinga opnar.
processes-publish-submit = Publiser no
processes-publish-locked = Knappen kjem når det som manglar, er på plass.
processes-publish-sami = Kommunen er med i forvaltingsområdet for samisk språk. Kunngjeringar skal også vere på samisk (samelova § 3-2). Prosessen har ingen samisk tekst.
processes-publish-sami-reason = Kvifor publiserer de utan samisk tekst?
processes-publish-sami-given = Publisert utan samisk tekst, fordi:
processes-publish-done = Prosessen er publisert. No kan alle sjå han.
processes-publish-back-heading = Ta tilbake til utkast
processes-publish-back-lead = Sida blir borte for innbyggjarane, og lenkjene sluttar å verke. Ingenting blir sletta.
processes-publish-back-submit = Ta tilbake
processes-publish-taken-back = Prosessen er eit utkast igjen.
processes-publish-close-heading = Avslutt
processes-publish-close-lead = Når alle har fått svar og prosessen er evaluert, kan du avslutte. Sida blir ståande, men ingenting kan endrast.
processes-publish-close-submit = Avslutt prosessen
processes-publish-closed = Prosessen er avslutta.
processes-publish-closed-heading = Prosessen er avslutta
processes-publish-closed-lead = Alt kan lesast, ingenting kan endrast. Opne han igjen dersom noko må rettast.
processes-publish-reopen-submit = Opne igjen
processes-publish-reopened = Prosessen er open igjen.
