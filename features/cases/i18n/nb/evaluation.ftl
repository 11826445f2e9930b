### Evaluering.

## Evalueringen.

cases-evaluation-heading = Evaluering
cases-evaluation-of = Evaluering av { $process }
cases-evaluation-lead = Hvem som tok del, hva det kostet, og hva dere ville gjort annerledes. Tallene om deltakelse kommer av seg selv.
cases-evaluation-form-lead = Svar ærlig. Evalueringen er til for at neste runde skal bli bedre.
cases-evaluation-write = Skriv evalueringen
cases-evaluation-edit = Endre evalueringen
cases-evaluation-quality = Kvalitet
cases-evaluation-scale = Fra 1 (slett ikke) til 5 (helt ut).
cases-evaluation-question = Spørsmål
cases-evaluation-score = Svar
cases-evaluation-least = 1 – slett ikke
cases-evaluation-most = 5 – helt ut
cases-evaluation-of-five = { $mean } av 5
cases-evaluation-mean = Kvalitet i snitt
cases-evaluation-people = Deltakere
cases-evaluation-tables = Bord
cases-evaluation-notes = Innspill
cases-evaluation-cost-each = Kostnad per deltaker
cases-evaluation-kroner = { $amount } kr
cases-evaluation-share = Fikk svar av dem som ville ha det
cases-evaluation-actions = Gjennomførte tiltak
cases-evaluation-done-of = { $done } av { $all }
cases-evaluation-reach = Hvem som tok del, mot befolkningen
cases-evaluation-bar = Søyle
cases-evaluation-bars-lead = Stolpen viser andelen av dem som tok del. Streken viser andelen av befolkningen.
cases-field-cost = Kostnad i kroner
cases-field-hours = Timer brukt av ansatte
cases-field-worked = Hva som virket godt
cases-field-differently = Hva dere ville gjort annerledes
cases-question-heard = Kom de som berøres, til orde?
cases-question-clear = Var det klart hva som kunne påvirkes?
cases-question-informed = Var informasjonen god nok?
cases-question-mattered = Hadde innspillene betydning for vedtaket?
cases-question-answered = Fikk folk svar på det de sa?
