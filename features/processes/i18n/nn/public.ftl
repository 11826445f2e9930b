# What residents read: front page, list, process, promise.
processes-front-title = Kva skjer
processes-front-heading = Ver med og påverk kommunen din
processes-front-lead = Her ser du kva { $municipality } spør om, korleis du kan seie meininga di, og kva det vart til. Du treng ingen konto.
processes-front-see = Sjå kva du kan påverke
processes-front-how = Slik kan du vere med
processes-front-now = Dette kan du påverke no
processes-front-all = Alle saker
processes-front-none-heading = Ingen saker er opne akkurat no
processes-front-none = Når kommunen spør neste gong, står det her.
processes-front-became = Kva vart det til?
processes-way-table-heading = Set deg rundt eit bord
processes-way-table = Bli vert for eit gjestebod, eller ver med som gjest. De får spørsmål og ei korg. Ingen frå kommunen er til stades.
processes-way-table-link = Sjå saka
processes-way-phone-heading = Ring eller skriv på papir
processes-way-phone = Det tel like mykje som på nett. Ring oss, så skriv vi ned det du seier.
processes-way-answer-heading = Du får svar
processes-way-answer = Kvar sak har ein lovnad: kva som er ope, kven som avgjer, og når svaret kjem. Også når svaret er nei.
processes-card-until = { $phase } til { $day }
processes-card-begins = { $phase } byrjar { $day }
processes-card-answer-by = Svar innan { $day }
processes-card-answered = Svar til alle innan { $day }
processes-card-closed = Avslutta
processes-card-has-answer = Ikkje open for innspel lenger
processes-processes-heading = Saker
processes-processes-lead = Alt kommunen har spurt innbyggjarane om her, og kva det vart til.
processes-process-governs = Planen styrer { $plans }.
processes-process-see-themes = Sjå spørsmåla
processes-process-see-way = Sjå når svaret kjem
processes-process-way = Vegen fram til svaret
processes-process-earlier = { $count ->
    [one] Eitt tidlegare steg
   *[other] { $count } tidlegare steg
}
processes-process-today = I dag er det { $day }.
processes-timeline-now = Går føre seg no, { $day }
processes-timeline-today = I dag
processes-timeline-between = Akkurat no er det mellom to steg.
processes-process-themes = Kva vi spør om
processes-process-themes-sum = { $themes ->
    [one] Eitt tema
   *[other] { $themes } tema
} og { $questions ->
    [one] eitt spørsmål
   *[other] { $questions } spørsmål
}
processes-process-area = Satsingsområde { $number }
processes-process-answers-for = Ansvarleg: { $role }
processes-process-ask = Spør oss
processes-process-ask-lead = Lurer du på noko, eller vil du seie det munnleg? Ta kontakt.
processes-process-archive = Arkivsak { $case }
processes-box-heading = Lovnaden vår til deg
processes-box-open = Dette kan du påverke
processes-box-fixed = Dette ligg fast
processes-box-decided-by = Kven avgjer
processes-box-answer-by = Når du får svar
processes-box-by = Innan { $day }
processes-box-not-promised = Kva vi ikkje lovar
processes-box-write = Skriv til { $name }
processes-box-phone = eller ring
processes-box-legal-basis = Heimel
