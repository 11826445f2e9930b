# What residents read: front page, list, process, promise.
processes-front-title = Hva skjer
processes-front-heading = Vær med og påvirk kommunen din
processes-front-lead = Her ser du hva { $municipality } spør om, hvordan du kan si din mening, og hva det ble til. Du trenger ingen konto.
processes-front-see = Se hva du kan påvirke
processes-front-how = Slik kan du være med
processes-front-now = Dette kan du påvirke nå
processes-front-all = Alle saker
processes-front-none-heading = Ingen saker er åpne akkurat nå
processes-front-none = Når kommunen spør neste gang, står det her.
processes-front-became = Hva ble det til?
processes-way-table-heading = Sett deg rundt et bord
processes-way-table = Bli vert for et gjestebud, eller bli med som gjest. Dere får spørsmål og en kurv. Ingen fra kommunen er til stede.
processes-way-table-link = Se saken
processes-way-phone-heading = Ring eller skriv på papir
processes-way-phone = Det teller like mye som på nett. Ring oss, så skriver vi ned det du sier.
processes-way-answer-heading = Du får svar
processes-way-answer = Hver sak har et løfte: hva som er åpent, hvem som bestemmer, og når svaret kommer. Også når svaret er nei.
processes-card-until = { $phase } til { $day }
processes-card-begins = { $phase } begynner { $day }
processes-card-answer-by = Svar innen { $day }
processes-card-answered = Svar til alle innen { $day }
processes-card-closed = Avsluttet
processes-card-has-answer = Ikke åpen for innspill lenger
processes-processes-heading = Saker
processes-processes-lead = Alt kommunen har spurt innbyggerne om her, og hva det ble til.
processes-process-governs = Planen styrer { $plans }.
processes-process-see-themes = Se spørsmålene
processes-process-see-way = Se når svaret kommer
processes-process-way = Veien fram til svaret
processes-process-earlier = { $count ->
    [one] Ett tidligere trinn
   *[other] { $count } tidligere trinn
}
processes-process-today = I dag er det { $day }.
processes-timeline-now = Pågår nå, { $day }
processes-timeline-today = I dag
processes-timeline-between = Akkurat nå er det mellom to trinn.
processes-process-themes = Hva vi spør om
processes-process-themes-sum = { $themes ->
    [one] Ett tema
   *[other] { $themes } temaer
} og { $questions ->
    [one] ett spørsmål
   *[other] { $questions } spørsmål
}
processes-process-area = Satsingsområde { $number }
processes-process-answers-for = Ansvarlig: { $role }
processes-process-ask = Spør oss
processes-process-ask-lead = Lurer du på noe, eller vil du si det muntlig? Ta kontakt.
processes-process-archive = Arkivsak { $case }
processes-box-heading = Løftet vårt til deg
processes-box-open = Dette kan du påvirke
processes-box-fixed = Dette ligger fast
processes-box-decided-by = Hvem bestemmer
processes-box-answer-by = Når du får svar
processes-box-by = Innen { $day }
processes-box-not-promised = Hva vi ikke lover
processes-box-write = Skriv til { $name }
processes-box-phone = eller ring
processes-box-legal-basis = Hjemmel
