cases-conflict-changed = Nokon andre har endra dette medan du skreiv. Last sida på nytt for å sjå endringa; det du skreiv, står framleis i skjemaet om du går tilbake.
