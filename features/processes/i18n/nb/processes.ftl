processes-conflict = Noen andre har endret dette mens du skrev. Se hva som er nytt før du lagrer på nytt.
processes-refused-slug-taken = En annen prosess har allerede denne adressen. Velg en annen.
