# What residents read: front page, list, process, promise.
processes-front-title = What is happening
processes-front-heading = Have a say in your municipality
processes-front-lead = Here you see what { $municipality } asks about, how you can have your say, and what came of it. You need no account.
processes-front-see = See what you can influence
processes-front-how = How to take part
processes-front-now = What you can influence now
processes-front-all = All issues
processes-front-none-heading = No issue is open right now
processes-front-none = The next time the municipality asks, you will see it here.
processes-front-became = What came of it?
processes-way-table-heading = Sit down at a table
processes-way-table = Host a home dialogue, or join one as a guest. You get questions and a basket. Nobody from the municipality is present.
processes-way-table-link = See the issue
processes-way-phone-heading = Phone us or write on paper
processes-way-phone = It counts just as much as what comes in online. Phone us, and we write down what you say.
processes-way-answer-heading = You get an answer
processes-way-answer = Every issue has a promise: what is open, who decides, and when the answer comes. Even when the answer is no.
processes-card-until = { $phase } until { $day }
processes-card-begins = { $phase } begins { $day }
processes-card-answer-by = Answer by { $day }
processes-card-answered = Answer to everyone by { $day }
processes-card-closed = Closed
processes-card-has-answer = No longer open for input
processes-processes-heading = Issues
processes-processes-lead = Everything the municipality has asked residents about here, and what came of it.
processes-process-governs = The plan governs { $plans }.
processes-process-see-themes = See the questions
processes-process-see-way = See when the answer comes
processes-process-way = The way to the answer
processes-process-earlier = { $count ->
    [one] One earlier step
   *[other] { $count } earlier steps
}
processes-process-today = Today is { $day }.
processes-timeline-now = Happening now, { $day }
processes-timeline-today = Today
processes-timeline-between = Right now it is between two steps.
processes-process-themes = What we ask about
processes-process-themes-sum = { $themes ->
    [one] One topic
   *[other] { $themes } topics
} and { $questions ->
    [one] one question
   *[other] { $questions } questions
}
processes-process-area = Focus area { $number }
processes-process-answers-for = Responsible: { $role }
processes-process-ask = Ask us
processes-process-ask-lead = Do you have a question, or would you rather say it in person? Get in touch.
processes-process-archive = Archive case { $case }
processes-box-heading = Our promise to you
processes-box-open = This is open to influence
processes-box-fixed = This is settled
processes-box-decided-by = Who decides
processes-box-answer-by = When you get an answer
processes-box-by = By { $day }
processes-box-not-promised = What we do not promise
processes-box-write = Write to { $name }
processes-box-phone = or phone
processes-box-legal-basis = Legal basis
