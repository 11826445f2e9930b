processes-conflict = Nokon andre har endra dette medan du skreiv. Sjå kva som er nytt før du lagrar på nytt.
processes-refused-slug-taken = Ein annan prosess har allereie denne adressa. Vel ei anna.
