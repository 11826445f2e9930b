### Ord for saken: hvor den står, hva den inneholder, hva den mangler.


## Overskrifter, slik kommunene skriver dem.

cases-heading-summary = Sammendrag
cases-heading-background = Bakgrunn for saken
cases-heading-facts = Saksopplysninger
cases-heading-participation = Medvirkning og innspill
cases-heading-councils = Uttalelse fra råd
cases-heading-hearing = Høringsuttalelser med vurdering
cases-heading-economy = Økonomiske konsekvenser
cases-heading-alternatives = Alternativer
cases-heading-assessment = Vurdering
cases-heading-conclusion = Konklusjon
cases-heading-proposal = Innstilling
cases-heading-attachments = Vedlegg
cases-heading-not-sent = Andre dokumenter i saken, ikke vedlagt
cases-heading-treatment = Behandling
cases-heading-votes = Votering
cases-heading-decision = Vedtak

## Hvor saken står.

cases-state-draft = Under arbeid
cases-state-ready = Klar til behandling
cases-state-decided = Vedtatt
cases-body-statement = Uttalelse
cases-body-recommendation = Innstilling
cases-body-decision = Vedtak

## Det som står i saksframlegget.

cases-paper-kind = Saksframlegg
cases-paper-about = Saksframlegg om { $process }
cases-paper-footer = { $municipality } · Saksframlegg
cases-paper-archive-code = Ark.
cases-paper-running-number = Lnr.
cases-paper-archive-case = Arkivsaksnr.
cases-paper-officer = Saksbehandler
cases-paper-dated = Dato
cases-paper-laws = Lovgrunnlag
cases-paper-bodies = Behandles av
cases-paper-body = Utvalg
cases-paper-meeting-date = Møtedato
cases-paper-case-number = Saksnr.
cases-paper-body-part = Hva
cases-paper-breadth = Bredde
cases-paper-frequency = Hyppighet
cases-paper-minority = Mindretallssyn
cases-paper-sources = Kilder
cases-paper-all-notes = alle innspill om temaet, vedlegg { $number }
cases-paper-all-notes-here = alle innspill om temaet
cases-paper-see-assessment = Se vurderingen
cases-paper-see-input = Se innspillene
cases-paper-missing = Mangler
cases-paper-no-summary =
    { $notes ->
        [one] Temaet har ett innspill, men ingen har skrevet sammendrag ennå.
       *[other] Temaet har { $notes } innspill, men ingen har skrevet sammendrag ennå.
    }
cases-paper-theme-not-assessed =
    { $notes ->
        [one] Temaet har ett innspill, men er ikke vurdert.
       *[other] Temaet har { $notes } innspill, men er ikke vurdert.
    }
cases-paper-not-assessed = Ikke vurdert
cases-paper-council = Råd
cases-paper-councils = Uttalelser fra råd
cases-paper-councils-missing = Det finnes ingen uttalelse fra { $councils }. { $reason }
cases-paper-statement = Uttalelse
cases-paper-hearing =
    { $count ->
        [one] En høringsuttalelse med vurdering
       *[other] { $count } høringsuttalelser med vurdering
    }
cases-paper-sender = Avsender
cases-paper-hearing-answer = Kommunedirektørens vurdering
cases-paper-alternatives = Alternativer med fordeler og svakheter
cases-paper-alternative = Alternativ
cases-paper-advantages = Fordeler
cases-paper-weaknesses = Svakheter
cases-paper-not-decided = Saken er ikke avgjort ennå. Teksten er den som går til behandling.
cases-proposal-introduction = Kommunedirektøren foreslår at det gjøres slikt vedtak

## Vedlegg som lages av innspillene.

cases-attachment-notes = Alle innspill
cases-attachment-reach = Hvem deltok – sammenlignet med befolkningen
cases-attachment-notes-numbered = Vedlegg { $number }: Alle innspill
cases-attachment-reach-numbered = Vedlegg { $number }: Hvem deltok – sammenlignet med befolkningen
cases-attachment-notes-lead = Her står { $shown } innspill slik de ble skrevet. { $held ->
        [0] Ingen er utelatt.
        [one] Ett er utelatt, fordi det må skjermes eller ikke gjelder saken.
       *[other] { $held } er utelatt, fordi de må skjermes eller ikke gjelder saken.
    }
cases-attachment-note = Innspill
cases-attachment-said = Hva som ble sagt
cases-attachment-people =
    { $count ->
        [one] én deltaker
       *[other] { $count } deltakere
    }
cases-reach-lead = { $people } personer deltok ved { $sources } bord. Stolpen viser andelen av dem som deltok, streken viser andelen av befolkningen.
cases-reach-first-time = { $share } var med på noe slikt for første gang.
cases-reach-by-age = Etter alder
cases-reach-by-gender = Etter kjønn
cases-reach-by-area = Etter område
cases-reach-age = Alder
cases-reach-gender = Kjønn
cases-reach-area = Område
cases-reach-participants = Deltakere
cases-reach-population = Befolkning
cases-reach-caption = Andel i prosent
cases-reach-not-stated =
    { $count ->
        [one] Én person oppga ikke dette.
       *[other] { $count } personer oppga ikke dette.
    }
cases-reach-population-year = Befolkningen er regnet per 1. januar { $year }.
cases-reach-hidden = Grupper med færre enn { $least } personer er ikke vist, så ingen kan kjennes igjen.
cases-gender-woman = Kvinner
cases-gender-man = Menn
cases-gender-other = Annet

## Saksprotokollen.

cases-minutes-kind = Saksprotokoll
cases-minutes-present = Til stede
cases-minutes-motions = Forslag i møtet
cases-minutes-motion = Forslag
cases-minutes-motion-hint = En kort betegnelse, for eksempel F1.
cases-minutes-by = Fremmet av
cases-minutes-text = Forslaget
cases-minutes-votes = Votering punkt for punkt
cases-minutes-point = Punkt
cases-minutes-point-hint = For eksempel «1, 4 og 5» eller «2 mot F1».
cases-minutes-result = Resultat
cases-minutes-for = For
cases-minutes-against = Mot
cases-minutes-minority = Mindretall
cases-minutes-minority-hint = Parti og antall, for eksempel H (5).
cases-minutes-count = Stemmer
cases-minutes-roll-for = Navneopprop: for
cases-minutes-roll-against = Navneopprop: mot
cases-minutes-roll-hint = Bare når det ble holdt navneopprop. Navn med komma mellom.
cases-minutes-names-for = Punkt { $point }, for: { $names }
cases-minutes-names-against = Punkt { $point }, mot: { $names }
cases-minutes-treatment-hint = Hvem som hadde ordet, og hva som skjedde.
