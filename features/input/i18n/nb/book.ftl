### Code book, agreement between coders, history.

input-book-heading = Kodebok
input-book-lead = Kodene sier hva et innspill handler om. Et innspill kan ha flere.
input-book-empty = Kodeboka er tom
input-book-empty-why = Legg til en kode, eller hent inn en fil fra forrige gang.
input-book-title = Tittel
input-book-definition = Hva koden dekker
input-book-definition-hint = To som koder hver for seg, skal forstå det likt.
input-book-colour-label = Farge
input-book-colour = Farge { $n }
input-book-next-colour = Neste ledige
input-book-key = Kortnavn
input-book-add = Ny kode
input-book-add-do = Legg til
input-book-added = Koden er lagt til.
input-book-file = Hent fra fil
input-book-file-lead = CSV eller Excel med kolonnene code, title og definition. Koder som finnes fra før, får ny tittel og forklaring.
input-book-file-label = Fil
input-book-file-do = Hent inn
input-book-brought-in =
    Fila er lest. { $n ->
        [one] Én ny kode
       *[other] { $n } nye koder
    }.
input-book-change = Endre
input-book-change-code = Endre { $title }
input-book-retired = Ute av bruk
input-book-merged-into = slått sammen med { $title }
input-book-given =
    Gitt til { $n ->
        [one] ett innspill
       *[other] { $n } innspill
    }
input-book-save = Lagre
input-book-saved = Koden er lagret.
input-book-merge = Slå sammen med en annen kode
input-book-merge-lead =
    { $n ->
        [one] Innspillet
       *[other] De { $n } innspillene
    } får den andre koden i stedet, og denne går ut av bruk.
input-book-merge-into = Den andre koden
input-book-merge-do = Slå sammen
input-book-merge-ask = Slå sammen kodene? Det kan ikke angres.
input-book-merged =
    Kodene er slått sammen. { $n ->
        [one] Ett innspill
       *[other] { $n } innspill
    } fikk ny kode.
input-book-retire = Ta ut av bruk
input-book-retire-lead = Innspill som har koden, beholder den. Den kan ikke gis til nye.
input-book-reuse = Ta i bruk igjen
input-book-reuse-lead = Koden kan gis til innspill igjen.

input-agreement-heading = Enighet mellom kodere
input-agreement-lead = To som koder de samme innspillene hver for seg, bør stort sett velge likt. Da kan andre stole på tallene.
input-agreement-be-second = Kod som nummer to
input-agreement-second = Den andre koderen
input-agreement-coder =
    { $name } ({ $n ->
        [one] ett innspill
       *[other] { $n } innspill
    })
input-agreement-somebody = En kollega
input-agreement-result = Enigheten er { $words }
input-agreement-sentence =
    { $name } har kodet { $n ->
        [one] ett innspill
       *[other] { $n } innspill
    } en gang til. { $same ->
        [one] Ett
       *[other] { $same }
    } av dem har nøyaktig de samme kodene, og { $percent } av alle ja og nei er like.
input-agreement-advice-good = Det er godt nok til å bygge en sak på.
input-agreement-advice-talk = Snakk om innspillene nedenfor, og gjør definisjonene tydeligere der dere ofte velger ulikt.
input-agreement-advice-more = Kod flere innspill to ganger for å få et svar.
input-agreement-what = Hva er kappa?
input-agreement-what-text = Cohens kappa (κ) er enigheten når vi har trukket fra det tilfeldigheter ville gitt. 1 er full enighet, 0 er som å trekke lodd. Ordene følger Landis og Koch (1977).
input-agreement-codes = Kode for kode, svakest først
input-agreement-table = Tabell over enighet per kode
input-agreement-both = Begge
input-agreement-first = Bare første
input-agreement-only-second = Bare andre
input-agreement-neither = Ingen
input-agreement-percent = Likt
input-agreement-words = I ord
input-agreement-talk = Snakk om disse ({ $n })
input-agreement-no-differences = Alle innspillene har de samme kodene.
input-agreement-counts = Teller nå:
input-agreement-open = åpne i kodingen
input-agreement-adopt = Bruk den andres koder
input-agreement-adopted = Den andres koder teller nå.
input-agreement-empty = Ingen har kodet to ganger
input-agreement-empty-why = La en kollega kode en stikkprøve uten å se kodene som er gitt.

input-kappa-poor = dårligere enn tilfeldig
input-kappa-slight = svært svak
input-kappa-fair = svak
input-kappa-moderate = middels
input-kappa-substantial = god
input-kappa-almost-perfect = svært god
input-kappa-no-notes = ikke målt
input-kappa-no-variance = full, men lik overalt

input-history-heading = Kodehistorikk
input-history-lead = Hvem gjorde hva med hvilket innspill, også det som er angret.
input-history-empty = Ingen har kodet ennå.
input-history-when = Når
input-history-coder = Hvem
input-history-what = Hva
input-history-note = Innspill
input-history-result = Ble slik
input-history-code = Kodet
input-history-split = Delt
input-history-merge = Slått sammen
input-history-end = Brukt eller ikke brukt
input-history-theme = Flyttet til et annet tema
input-history-undone = Angret { $at }
