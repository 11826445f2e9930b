gjestebud-changed-meanwhile = Noen andre har endret dette mens du holdt på. Se over det som står nå, og gjør endringen din på nytt.
