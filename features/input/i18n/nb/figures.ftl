input-refused-changed = Noen andre har endret dette siden du åpnet siden. Ingenting er lagret. Last siden på nytt, og gjør det igjen.
input-refused-code-taken = Et innspill eller en kilde med samme kode finnes fra før i prosessen. Velg en annen kode.
input-refused-key-taken = Kodeboka har allerede en kode med dette kortnavnet. Velg et annet.
input-refused-generated = Tekstene om bredde og hyppighet lages ut fra tallene. Velg oppsummering eller mindretallssyn.
input-refused-no-notes = Velg minst ett innspill som setningen bygger på.
input-refused-note-elsewhere = Et av innspillene er flyttet til et annet tema. Velg innspill på nytt.
input-refused-undo-changed = Noen har endret innspillet siden. Du kan ikke angre, for da ville arbeidet til den andre gå tapt.
input-refused-undo-cited = En setning i en oppsummering bygger på delen som ville bli borte. Endre setningen først.
input-refused-undo-moved = En setning i en oppsummering bygger på innspillet der det står nå. Endre setningen først.
input-figures-breadth =
    { $notes ->
        [one] Ett innspill
       *[other] { $notes } innspill
    } kommer fra { $sources ->
        [one] ett bord
       *[other] { $sources } bord
    } med { $people ->
        [one] én deltaker
       *[other] til sammen { $people } deltakere
    }.
input-figures-widest = { $title } kom opp ved { $sources } av { $of } bord.
input-figures-two = { $first } { $second }
input-figures-code-count = { $title } ({ $notes })
input-figures-often = Oftest handler innspillene om { $list }.
input-figures-minority =
    { $notes ->
        [one] Ett innspill er merket som mindretallssyn.
       *[other] { $notes } innspill er merket som mindretallssyn.
    }
