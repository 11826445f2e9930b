### The coding bench, and words for notes everywhere.

input-bench-menu = Koding
input-bench-heading = Koding
input-bench-lead =
    { $n ->
        [one] Eitt innspel
       *[other] { $n } innspel
    } i utvalet
input-bench-shortcuts = Snøggtastar
input-bench-keys = Tastane
input-bench-keys-heading = Snøggtastar
input-bench-key = Tast
input-bench-key-does = Gjer dette
input-bench-key-move = Neste og førre innspel, utan å lagre
input-bench-key-code = Koden med den tasten, av eller på
input-bench-key-minority = Mindretalssyn, av eller på
input-bench-key-reason = Skriv kvifor det ikkje blir brukt
input-bench-key-split = Opne feltet for å dele innspelet
input-bench-key-undo = Angre det siste du gjorde
input-bench-close = Lukk
input-bench-search = Søk
input-bench-filter = Vis
input-bench-all-themes = Alle tema
input-bench-all-sources = Alle kjelder
input-bench-show = Utval
input-bench-show-all = Alle innspel
input-bench-show-open = Utan kode
input-bench-show-mine = Koda av meg
input-bench-show-minority = Mindretalssyn
input-bench-show-unused = Ikkje brukt
input-bench-show-changed = Retta etter koding
input-bench-progress = { $done } av { $total } er koda eller avgjorde
input-bench-undo = Angre { $code }
input-bench-undone = Det siste du gjorde med { $code }, er angra.
input-bench-nothing-to-undo = Det er ingenting å angre.
input-bench-no-codes = Kodeboka er tom.
input-bench-make-book = Lag kodeboka først
input-bench-empty = Ingen innspel enno
input-bench-empty-why = Når rapportane frå borda kjem inn, står innspela her.
input-bench-none-left = Ingenting igjen i dette utvalet
input-bench-none-left-why = Vel eit anna utval, eller sjå alle.
input-bench-pages = Sider
input-bench-code-note = Kode innspel { $code }
input-bench-codes-of = Kodar for { $code }
input-bench-held = Teksten er sladda til nokon har sett på han.
input-bench-moderate = Avgjer no
input-bench-reason = Ikkje brukt, fordi …
input-bench-theme = Tema
input-bench-split = Del innspelet i to
input-bench-split-label = Set ein strek | der det skal delast
input-bench-split-hint = Resten av teksten må stå som han er.
input-bench-split-do = Del
input-bench-merge = Slå saman med neste
input-bench-trace = Sjå heile sporet
input-bench-save = Lagre og neste
input-bench-previous = Førre innspel
input-bench-next = Neste innspel

input-second-heading = Kod som nummer to
input-second-lead = Du ser ikkje kva den første har valt. Kod stikkprøva, og sjå etterpå kor samde de er.
input-second-show-all = Alle innspel
input-second-show-sample = Stikkprøve

input-note-label = Innspel { $code }
input-note-no-code = Ingen kode enno
input-note-minority = Mindretalssyn
input-note-changed = Retta av verten etter koding
input-note-unused = Ikkje brukt: { $reason }

input-end-open = Utan kode
input-end-used = Brukt
input-end-unused = Ikkje brukt
input-end-replaced = Delt, slege saman eller trekt

input-reason-outside = Utanfor planen
input-reason-single-case = Enkeltsak, send til rett teneste
input-reason-joke = Meint som ein spøk
input-reason-sent-on = Vedlikehald, sendt vidare
input-reason-same = Sagt i eit anna innspel frå same bord

input-word-theme = Tema
input-word-source = Kjelde
input-word-code = Kode
input-word-codes = Kodar
input-word-note = Innspel
input-word-text = Tekst
input-word-question = Spørsmål
input-word-end = Status
input-word-kind = Slag
input-word-place = Stad og dag
input-word-people = Deltakarar
input-word-channel = Kom inn på
input-word-language = Språk

input-kind-note = Innspel
input-kind-quote = Sitat
input-kind-priority = Viktigaste punkt
input-kind-drawing = Teikning
input-kind-comment = Melding til kommunen

input-channel-paper = Papir
input-channel-phone = Telefon
input-channel-web = Nettet

input-gender-woman = Kvinner
input-gender-man = Menn
input-gender-other = Anna
