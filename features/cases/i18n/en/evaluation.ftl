### Evaluation.

## The evaluation.

cases-evaluation-heading = Evaluation
cases-evaluation-of = Evaluation of { $process }
cases-evaluation-lead = Who took part, what it cost, and what you would do differently. The figures on participation come by themselves.
cases-evaluation-form-lead = Answer honestly. The evaluation is there to make the next round better.
cases-evaluation-write = Write the evaluation
cases-evaluation-edit = Change the evaluation
cases-evaluation-quality = Quality
cases-evaluation-scale = From 1 (not at all) to 5 (fully).
cases-evaluation-question = Question
cases-evaluation-score = Answer
cases-evaluation-least = 1 – not at all
cases-evaluation-most = 5 – fully
cases-evaluation-of-five = { $mean } of 5
cases-evaluation-mean = Mean quality
cases-evaluation-people = Participants
cases-evaluation-tables = Tables
cases-evaluation-notes = Pieces of input
cases-evaluation-cost-each = Cost per participant
cases-evaluation-kroner = NOK { $amount }
cases-evaluation-share = Got an answer, of those who wanted one
cases-evaluation-actions = Actions done
cases-evaluation-done-of = { $done } of { $all }
cases-evaluation-reach = Who took part, against the population
cases-evaluation-bar = Bar
cases-evaluation-bars-lead = The bar shows the share of those who took part. The line shows the share of the population.
cases-field-cost = Cost in kroner
cases-field-hours = Hours of staff
cases-field-worked = What worked well
cases-field-differently = What you would do differently
cases-question-heard = Did those concerned get a say?
cases-question-clear = Was it clear what could be influenced?
cases-question-informed = Was the information good enough?
cases-question-mattered = Did the input matter for the decision?
cases-question-answered = Did people get an answer to what they said?
