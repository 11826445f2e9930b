### Tekstar for arenaen.

example-menu = Example
example-staff-heading = Example
example-staff-empty = Ingenting er lagt til enno. Skriv ein tittel nedanfor, og legg til den første.
example-add-title = Tittel
example-add-title-hint = Innbyggjarane ser han på sida til prosessen.
example-add-title-taken = Noko anna i denne prosessen heiter det same. Vel ein annan tittel.
example-add-submit = Legg til
example-add-done = Lagt til.
example-panel-heading = Example
