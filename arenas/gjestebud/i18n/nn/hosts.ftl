gjestebud-changed-meanwhile = Nokon andre har endra dette medan du heldt på. Sjå over det som står no, og gjer endringa di på nytt.
