### Evaluering.

## Evalueringa.

cases-evaluation-heading = Evaluering
cases-evaluation-of = Evaluering av { $process }
cases-evaluation-lead = Kven som tok del, kva det kosta, og kva de ville gjort annleis. Tala om deltaking kjem av seg sjølve.
cases-evaluation-form-lead = Svar ærleg. Evalueringa er til for at neste runde skal bli betre.
cases-evaluation-write = Skriv evalueringa
cases-evaluation-edit = Endre evalueringa
cases-evaluation-quality = Kvalitet
cases-evaluation-scale = Frå 1 (slett ikkje) til 5 (heilt ut).
cases-evaluation-question = Spørsmål
cases-evaluation-score = Svar
cases-evaluation-least = 1 – slett ikkje
cases-evaluation-most = 5 – heilt ut
cases-evaluation-of-five = { $mean } av 5
cases-evaluation-mean = Kvalitet i snitt
cases-evaluation-people = Deltakarar
cases-evaluation-tables = Bord
cases-evaluation-notes = Innspel
cases-evaluation-cost-each = Kostnad per deltakar
cases-evaluation-kroner = { $amount } kr
cases-evaluation-share = Fekk svar av dei som ville ha det
cases-evaluation-actions = Gjennomførte tiltak
cases-evaluation-done-of = { $done } av { $all }
cases-evaluation-reach = Kven som tok del, mot befolkninga
cases-evaluation-bar = Søyle
cases-evaluation-bars-lead = Stolpen viser delen av dei som tok del. Streken viser delen av folketalet.
cases-field-cost = Kostnad i kroner
cases-field-hours = Timar brukte av tilsette
cases-field-worked = Kva som verka godt
cases-field-differently = Kva de ville gjort annleis
cases-question-heard = Kom dei som blir råka, til orde?
cases-question-clear = Var det klart kva som kunne påverkast?
cases-question-informed = Var informasjonen god nok?
cases-question-mattered = Hadde innspela noko å seie for vedtaket?
cases-question-answered = Fekk folk svar på det dei sa?
