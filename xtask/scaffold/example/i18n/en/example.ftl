### Texts of the arena.

example-menu = Example
example-staff-heading = Example
example-staff-empty = Nothing has been added yet. Write a title below, and add the first one.
example-add-title = Title
example-add-title-hint = Residents see it on the page of the process.
example-add-title-taken = Something else in this process has the same title. Choose another one.
example-add-submit = Add
example-add-done = Added.
example-panel-heading = Example
