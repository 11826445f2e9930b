gjestebud-letter-receipt-title = Confirmation of an application to be a host
gjestebud-letter-receipt-subject = We have received your application to be a host
gjestebud-letter-receipt-body =
    Hello, [name]!

    Thank you for wanting to host a home dialogue about [process]. Your application has number [reference].

    We draw lots among all who apply. We cannot promise that you will be drawn, but you will get an answer either way.

    Would you like to change something or withdraw the application? Reply to this message, or contact [contact], [contact_phone].

    Read more: [link]
gjestebud-letter-drawn-title = Answer to those drawn as host
gjestebud-letter-drawn-subject = You have been drawn as host: [theme]
gjestebud-letter-drawn-body =
    Hello, [name]!

    You have been drawn to host a home dialogue on the topic “[theme]” in [process]. Congratulations, and thank you!

    What happens now:
    1. Tell us whether you still can. Reply to this message, or phone [contact], [contact_phone].
    2. You will get a page of your own with the questions and the form, and hear where to pick up the basket.
    3. You choose day, place and guests yourself.

    If you need anything to be able to host, tell us. We will find a way.

    How the draw was made: [draw_link]
gjestebud-letter-reserve-title = Answer to reserves
gjestebud-letter-reserve-subject = You are in reserve as host: [theme]
gjestebud-letter-reserve-body =
    Hello, [name]!

    Thank you for applying to be a host in [process]. You were not drawn this time, but you are in reserve for the topic “[theme]”. If a host has to withdraw, we will phone you.

    You can also be a guest at a table, or say what you think in other ways: [link]

    How the draw was made: [draw_link]

    Questions? Contact [contact], [contact_phone].
gjestebud-letter-not-drawn-title = Answer to those who were not drawn
gjestebud-letter-not-drawn-subject = Answer to your application to be a host
gjestebud-letter-not-drawn-body =
    Hello, [name]!

    Thank you for applying to be a host in [process]. Many wanted to take part, and the lot did not fall on you this time. That says nothing about your application.

    We would still like to hear what you think. You can be a guest at a table, or say it in other ways: [link]

    How the draw was made: [draw_link]

    Questions? Contact [contact], [contact_phone].
gjestebud-letter-not-eligible-title = Answer to those who could not be drawn
gjestebud-letter-not-eligible-subject = Answer to your application to be a host
gjestebud-letter-not-eligible-body =
    Hello, [name]!

    Thank you for applying to be a host in [process]. Unfortunately the application could not take part in the draw: [reason]

    We would still like to hear what you think. You can be a guest at a table, or say it in other ways: [link]

    Has something been misunderstood? Contact [contact], [contact_phone].
gjestebud-letter-steps-in-title = Letter to whoever steps in as host
gjestebud-letter-steps-in-subject = You step in as host: [theme]
gjestebud-letter-steps-in-body =
    Hello, [name]!

    A host has had to withdraw, and you have agreed to step in as host of a home dialogue on the topic “[theme]” in [process]. Thank you very much!

    You will get a page of your own with the questions and the form, and hear where to pick up the basket. You choose day, place and guests yourself.

    Questions? Contact [contact], [contact_phone].
