### The coding bench, and words for notes everywhere.

input-bench-menu = Koding
input-bench-heading = Koding
input-bench-lead =
    { $n ->
        [one] Ett innspill
       *[other] { $n } innspill
    } i utvalget
input-bench-shortcuts = Hurtigtaster
input-bench-keys = Tastene
input-bench-keys-heading = Hurtigtaster
input-bench-key = Tast
input-bench-key-does = Gjør dette
input-bench-key-move = Neste og forrige innspill, uten å lagre
input-bench-key-code = Koden med den tasten, av eller på
input-bench-key-minority = Mindretallssyn, av eller på
input-bench-key-reason = Skriv hvorfor det ikke brukes
input-bench-key-split = Åpne feltet for å dele innspillet
input-bench-key-undo = Angre det siste du gjorde
input-bench-close = Lukk
input-bench-search = Søk
input-bench-filter = Vis
input-bench-all-themes = Alle temaer
input-bench-all-sources = Alle kilder
input-bench-show = Utvalg
input-bench-show-all = Alle innspill
input-bench-show-open = Uten kode
input-bench-show-mine = Kodet av meg
input-bench-show-minority = Mindretallssyn
input-bench-show-unused = Ikke brukt
input-bench-show-changed = Rettet etter koding
input-bench-progress = { $done } av { $total } er kodet eller avgjort
input-bench-undo = Angre { $code }
input-bench-undone = Det siste du gjorde med { $code }, er angret.
input-bench-nothing-to-undo = Det er ingenting å angre.
input-bench-no-codes = Kodeboka er tom.
input-bench-make-book = Lag kodeboka først
input-bench-empty = Ingen innspill ennå
input-bench-empty-why = Når rapportene fra bordene kommer inn, står innspillene her.
input-bench-none-left = Ingenting igjen i dette utvalget
input-bench-none-left-why = Velg et annet utvalg, eller se alle.
input-bench-pages = Sider
input-bench-code-note = Kode innspill { $code }
input-bench-codes-of = Koder for { $code }
input-bench-held = Teksten er sladdet til noen har sett på den.
input-bench-moderate = Avgjør nå
input-bench-reason = Ikke brukt, fordi …
input-bench-theme = Tema
input-bench-split = Del innspillet i to
input-bench-split-label = Sett en strek | der det skal deles
input-bench-split-hint = Resten av teksten må stå som den er.
input-bench-split-do = Del
input-bench-merge = Slå sammen med neste
input-bench-trace = Se hele sporet
input-bench-save = Lagre og neste
input-bench-previous = Forrige innspill
input-bench-next = Neste innspill

input-second-heading = Kod som nummer to
input-second-lead = Du ser ikke hva den første har valgt. Kod stikkprøven, og se etterpå hvor enige dere er.
input-second-show-all = Alle innspill
input-second-show-sample = Stikkprøve

input-note-label = Innspill { $code }
input-note-no-code = Ingen kode ennå
input-note-minority = Mindretallssyn
input-note-changed = Rettet av verten etter koding
input-note-unused = Ikke brukt: { $reason }

input-end-open = Uten kode
input-end-used = Brukt
input-end-unused = Ikke brukt
input-end-replaced = Delt, slått sammen eller trukket

input-reason-outside = Utenfor planen
input-reason-single-case = Enkeltsak, sendt til rett tjeneste
input-reason-joke = Ment som en spøk
input-reason-sent-on = Vedlikehold, sendt videre
input-reason-same = Sagt i et annet innspill fra samme bord

input-word-theme = Tema
input-word-source = Kilde
input-word-code = Kode
input-word-codes = Koder
input-word-note = Innspill
input-word-text = Tekst
input-word-question = Spørsmål
input-word-end = Status
input-word-kind = Slag
input-word-place = Sted og dag
input-word-people = Deltakere
input-word-channel = Kom inn på
input-word-language = Språk

input-kind-note = Innspill
input-kind-quote = Sitat
input-kind-priority = Viktigste punkt
input-kind-drawing = Tegning
input-kind-comment = Melding til kommunen

input-channel-paper = Papir
input-channel-phone = Telefon
input-channel-web = Nettet

input-gender-woman = Kvinner
input-gender-man = Menn
input-gender-other = Annet
