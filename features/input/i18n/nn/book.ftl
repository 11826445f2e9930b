### Code book, agreement between coders, history.

input-book-heading = Kodebok
input-book-lead = Kodane seier kva eit innspel handlar om. Eit innspel kan ha fleire.
input-book-empty = Kodeboka er tom
input-book-empty-why = Legg til ein kode, eller hent inn ei fil frå førre gong.
input-book-title = Tittel
input-book-definition = Kva koden dekkjer
input-book-definition-hint = To som kodar kvar for seg, skal forstå det likt.
input-book-colour-label = Farge
input-book-colour = Farge { $n }
input-book-next-colour = Neste ledige
input-book-key = Kortnamn
input-book-add = Ny kode
input-book-add-do = Legg til
input-book-added = Koden er lagd til.
input-book-file = Hent frå fil
input-book-file-lead = CSV eller Excel med kolonnane code, title og definition. Kodar som finst frå før, får ny tittel og forklaring.
input-book-file-label = Fil
input-book-file-do = Hent inn
input-book-brought-in =
    Fila er lesen. { $n ->
        [one] Éin ny kode
       *[other] { $n } nye kodar
    }.
input-book-change = Endre
input-book-change-code = Endre { $title }
input-book-retired = Ute av bruk
input-book-merged-into = slegen saman med { $title }
input-book-given =
    Gitt til { $n ->
        [one] eitt innspel
       *[other] { $n } innspel
    }
input-book-save = Lagre
input-book-saved = Koden er lagra.
input-book-merge = Slå saman med ein annan kode
input-book-merge-lead =
    { $n ->
        [one] Innspelet
       *[other] Dei { $n } innspela
    } får den andre koden i staden, og denne går ut av bruk.
input-book-merge-into = Den andre koden
input-book-merge-do = Slå saman
input-book-merge-ask = Slå saman kodane? Det kan ikkje angrast.
input-book-merged =
    Kodane er slegne saman. { $n ->
        [one] Eitt innspel
       *[other] { $n } innspel
    } fekk ny kode.
input-book-retire = Ta ut av bruk
input-book-retire-lead = Innspel som har koden, held på han. Han kan ikkje givast til nye.
input-book-reuse = Ta i bruk igjen
input-book-reuse-lead = Koden kan givast til innspel igjen.

input-agreement-heading = Semje mellom kodarar
input-agreement-lead = To som kodar dei same innspela kvar for seg, bør stort sett velje likt. Då kan andre lite på tala.
input-agreement-be-second = Kod som nummer to
input-agreement-second = Den andre kodaren
input-agreement-coder =
    { $name } ({ $n ->
        [one] eitt innspel
       *[other] { $n } innspel
    })
input-agreement-somebody = Ein kollega
input-agreement-result = Semja er { $words }
input-agreement-sentence =
    { $name } har koda { $n ->
        [one] eitt innspel
       *[other] { $n } innspel
    } ein gong til. { $same ->
        [one] Eitt
       *[other] { $same }
    } av dei har nøyaktig dei same kodane, og { $percent } av alle ja og nei er like.
input-agreement-advice-good = Det er godt nok til å byggje ei sak på.
input-agreement-advice-talk = Snakk om innspela nedanfor, og gjer definisjonane tydelegare der de ofte vel ulikt.
input-agreement-advice-more = Kod fleire innspel to gonger for å få eit svar.
input-agreement-what = Kva er kappa?
input-agreement-what-text = Cohens kappa (κ) er semja når vi har trekt frå det tilfelle ville gitt. 1 er full semje, 0 er som å trekkje lodd. Orda følgjer Landis og Koch (1977).
input-agreement-codes = Kode for kode, svakast først
input-agreement-table = Tabell over semje per kode
input-agreement-both = Begge
input-agreement-first = Berre første
input-agreement-only-second = Berre andre
input-agreement-neither = Ingen
input-agreement-percent = Likt
input-agreement-words = I ord
input-agreement-talk = Snakk om desse ({ $n })
input-agreement-no-differences = Alle innspela har dei same kodane.
input-agreement-counts = Tel no:
input-agreement-open = opne i kodinga
input-agreement-adopt = Bruk kodane til den andre
input-agreement-adopted = Kodane til den andre tel no.
input-agreement-empty = Ingen har koda to gonger
input-agreement-empty-why = La ein kollega kode ei stikkprøve utan å sjå kodane som er gitte.

input-kappa-poor = dårlegare enn tilfeldig
input-kappa-slight = svært svak
input-kappa-fair = svak
input-kappa-moderate = middels
input-kappa-substantial = god
input-kappa-almost-perfect = svært god
input-kappa-no-notes = ikkje målt
input-kappa-no-variance = full, men lik overalt

input-history-heading = Kodehistorikk
input-history-lead = Kven gjorde kva med kva innspel, også det som er angra.
input-history-empty = Ingen har koda enno.
input-history-when = Når
input-history-coder = Kven
input-history-what = Kva
input-history-note = Innspel
input-history-result = Vart slik
input-history-code = Koda
input-history-split = Delt
input-history-merge = Slege saman
input-history-end = Brukt eller ikkje brukt
input-history-theme = Flytta til eit anna tema
input-history-undone = Angra { $at }
