### Texts of the arena.

example-menu = Example
example-staff-heading = Example
example-staff-empty = Ingenting er lagt til ennå. Skriv en tittel nedenfor, og legg til den første.
example-add-title = Tittel
example-add-title-hint = Innbyggerne ser den på siden til prosessen.
example-add-title-taken = Noe annet i denne prosessen heter det samme. Velg en annen tittel.
example-add-submit = Legg til
example-add-done = Lagt til.
example-panel-heading = Example
