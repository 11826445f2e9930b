input-refused-changed = Nokon andre har endra dette sidan du opna sida. Ingenting er lagra. Last sida på nytt, og gjer det igjen.
input-refused-code-taken = Eit innspel eller ei kjelde med same kode finst frå før i prosessen. Vel ein annan kode.
input-refused-key-taken = Kodeboka har allereie ein kode med dette kortnamnet. Vel eit anna.
input-refused-generated = Tekstane om breidd og kor ofte blir laga ut frå tala. Vel oppsummering eller mindretalssyn.
input-refused-no-notes = Vel minst eitt innspel som setninga byggjer på.
input-refused-note-elsewhere = Eit av innspela er flytta til eit anna tema. Vel innspel på nytt.
input-refused-undo-changed = Nokon har endra innspelet sidan. Du kan ikkje angre, for då ville arbeidet til den andre gå tapt.
input-refused-undo-cited = Ei setning i ei oppsummering byggjer på delen som ville bli borte. Endre setninga først.
input-refused-undo-moved = Ei setning i ei oppsummering byggjer på innspelet der det står no. Endre setninga først.
input-figures-breadth =
    { $notes ->
        [one] Eitt innspel
       *[other] { $notes } innspel
    } kjem frå { $sources ->
        [one] eitt bord
       *[other] { $sources } bord
    } med { $people ->
        [one] éin deltakar
       *[other] til saman { $people } deltakarar
    }.
input-figures-widest = { $title } kom opp ved { $sources } av { $of } bord.
input-figures-two = { $first } { $second }
input-figures-code-count = { $title } ({ $notes })
input-figures-often = Oftast handlar innspela om { $list }.
input-figures-minority =
    { $notes ->
        [one] Eitt innspel er merkt som mindretalssyn.
       *[other] { $notes } innspel er merkte som mindretalssyn.
    }
