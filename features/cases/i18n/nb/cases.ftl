cases-conflict-changed = Noen andre har endret dette mens du skrev. Last siden på nytt for å se endringen; det du skrev, står fortsatt i skjemaet om du går tilbake.
