### Ord for saka: kvar ho står, kva ho inneheld, kva ho manglar.


## Overskrifter, slik kommunane skriv dei.

cases-heading-summary = Samandrag
cases-heading-background = Bakgrunn for saka
cases-heading-facts = Saksopplysningar
cases-heading-participation = Medverknad og innspel
cases-heading-councils = Fråsegn frå råd
cases-heading-hearing = Høyringsfråsegner med vurdering
cases-heading-economy = Økonomiske konsekvensar
cases-heading-alternatives = Alternativ
cases-heading-assessment = Vurdering
cases-heading-conclusion = Konklusjon
cases-heading-proposal = Tilråding
cases-heading-attachments = Vedlegg
cases-heading-not-sent = Andre dokument i saka, ikkje lagde ved
cases-heading-treatment = Behandling
cases-heading-votes = Røysting
cases-heading-decision = Vedtak

## Kvar saka står.

cases-state-draft = Under arbeid
cases-state-ready = Klar til behandling
cases-state-decided = Vedteken
cases-body-statement = Fråsegn
cases-body-recommendation = Tilråding
cases-body-decision = Vedtak

## Det som står i saksframlegget.

cases-paper-kind = Saksframlegg
cases-paper-about = Saksframlegg om { $process }
cases-paper-footer = { $municipality } · Saksframlegg
cases-paper-archive-code = Ark.
cases-paper-running-number = Lnr.
cases-paper-archive-case = Arkivsaknr.
cases-paper-officer = Saksbehandlar
cases-paper-dated = Dato
cases-paper-laws = Lovgrunnlag
cases-paper-bodies = Skal behandlast av
cases-paper-body = Utval
cases-paper-meeting-date = Møtedato
cases-paper-case-number = Saksnr.
cases-paper-body-part = Kva
cases-paper-breadth = Breidd
cases-paper-frequency = Kor ofte
cases-paper-minority = Mindretalssyn
cases-paper-sources = Kjelder
cases-paper-all-notes = alle innspel om temaet, vedlegg { $number }
cases-paper-all-notes-here = alle innspel om temaet
cases-paper-see-assessment = Sjå vurderinga
cases-paper-see-input = Sjå innspela
cases-paper-missing = Manglar
cases-paper-no-summary =
    { $notes ->
        [one] Temaet har eitt innspel, men ingen har skrive samandrag enno.
       *[other] Temaet har { $notes } innspel, men ingen har skrive samandrag enno.
    }
cases-paper-theme-not-assessed =
    { $notes ->
        [one] Temaet har eitt innspel, men er ikkje vurdert.
       *[other] Temaet har { $notes } innspel, men er ikkje vurdert.
    }
cases-paper-not-assessed = Ikkje vurdert
cases-paper-council = Råd
cases-paper-councils = Fråsegner frå råd
cases-paper-councils-missing = Det finst inga fråsegn frå { $councils }. { $reason }
cases-paper-statement = Fråsegn
cases-paper-hearing =
    { $count ->
        [one] Ei høyringsfråsegn med vurdering
       *[other] { $count } høyringsfråsegner med vurdering
    }
cases-paper-sender = Avsendar
cases-paper-hearing-answer = Kommunedirektøren si vurdering
cases-paper-alternatives = Alternativ med fordelar og svake sider
cases-paper-alternative = Alternativ
cases-paper-advantages = Fordelar
cases-paper-weaknesses = Svake sider
cases-paper-not-decided = Saka er ikkje avgjord enno. Teksten er den som går til behandling.
cases-proposal-introduction = Kommunedirektøren rår til at det blir gjort slikt vedtak

## Vedlegg som blir laga av innspela.

cases-attachment-notes = Alle innspel
cases-attachment-reach = Kven deltok – samanlikna med befolkninga
cases-attachment-notes-numbered = Vedlegg { $number }: Alle innspel
cases-attachment-reach-numbered = Vedlegg { $number }: Kven deltok – samanlikna med befolkninga
cases-attachment-notes-lead = Her står { $shown } innspel slik dei vart skrivne. { $held ->
        [0] Ingen er utelatne.
        [one] Eitt er utelate, fordi det må skjermast eller ikkje gjeld saka.
       *[other] { $held } er utelatne, fordi dei må skjermast eller ikkje gjeld saka.
    }
cases-attachment-note = Innspel
cases-attachment-said = Kva som vart sagt
cases-attachment-people =
    { $count ->
        [one] éin deltakar
       *[other] { $count } deltakarar
    }
cases-reach-lead = { $people } personar deltok ved { $sources } bord. Stolpen viser delen av dei som deltok, streken viser delen av befolkninga.
cases-reach-first-time = { $share } var med på noko slikt for første gong.
cases-reach-by-age = Etter alder
cases-reach-by-gender = Etter kjønn
cases-reach-by-area = Etter område
cases-reach-age = Alder
cases-reach-gender = Kjønn
cases-reach-area = Område
cases-reach-participants = Deltakarar
cases-reach-population = Befolkning
cases-reach-caption = Del i prosent
cases-reach-not-stated =
    { $count ->
        [one] Éin person oppgav ikkje dette.
       *[other] { $count } personar oppgav ikkje dette.
    }
cases-reach-population-year = Befolkninga er rekna per 1. januar { $year }.
cases-reach-hidden = Grupper med færre enn { $least } personar er ikkje viste, så ingen kan kjennast att.
cases-gender-woman = Kvinner
cases-gender-man = Menn
cases-gender-other = Anna

## Saksprotokollen.

cases-minutes-kind = Saksprotokoll
cases-minutes-present = Til stades
cases-minutes-motions = Framlegg i møtet
cases-minutes-motion = Framlegg
cases-minutes-motion-hint = Eit kort namn, til dømes F1.
cases-minutes-by = Fremja av
cases-minutes-text = Framlegget
cases-minutes-votes = Røysting punkt for punkt
cases-minutes-point = Punkt
cases-minutes-point-hint = Til dømes «1, 4 og 5» eller «2 mot F1».
cases-minutes-result = Resultat
cases-minutes-for = For
cases-minutes-against = Mot
cases-minutes-minority = Mindretal
cases-minutes-minority-hint = Parti og tal, til dømes H (5).
cases-minutes-count = Røyster
cases-minutes-roll-for = Namneopprop: for
cases-minutes-roll-against = Namneopprop: mot
cases-minutes-roll-hint = Berre når det vart halde namneopprop. Namn med komma mellom.
cases-minutes-names-for = Punkt { $point }, for: { $names }
cases-minutes-names-against = Punkt { $point }, mot: { $names }
cases-minutes-treatment-hint = Kven som hadde ordet, og kva som skjedde.
