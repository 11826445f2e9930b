# Texts of the frame around every page, of forms and of problems.
web-field-name = Name
web-field-optional = optional
web-refused-heading = { $count ->
    [one] There is one thing to correct
   *[other] There are { $count } things to correct
}
web-refused-missing = { $label }: This must be filled in.
web-refused-too-long = { $label }: The text can have at most { $most } characters.
web-refused-email = Write the e-mail address like this: name@example.com.
web-refused-number = { $label }: Write a whole number.
web-refused-out-of-bounds = { $label }: The number must be from { $least } to { $most }.
web-refused-date = { $label }: Write the date like this: 21.11.2026.
web-refused-time = { $label }: Write the time like this: 18:30.
web-refused-choice = { $label }: Choose one of the alternatives.
web-refused-too-large = What you sent is too large. Everything together can be at most { $megabytes } MB. Nothing has been saved.
web-refused-file-too-large = The file is too large. It can be at most { $megabytes } MB.
web-refused-broken-form = The form did not arrive whole. Go back and send it again.
web-refused-stale-form = The form has been open for too long, or you have signed in or out meanwhile. Go back, reload the page and send again.
web-problem-not-found-heading = We cannot find the page
web-problem-not-found = The link may be old, or the page may have moved.
web-problem-forbidden-heading = You do not have access
web-problem-forbidden = Your account cannot do this. Ask the person responsible for the matter if you need access.
web-problem-refused-heading = That did not work
web-problem-conflict-heading = Something has changed
web-problem-internal-heading = Something went wrong on our side
web-problem-internal = It is not your fault. What you had saved is safe. Try again in a moment.
web-problem-reference = Reference: { $reference }
web-problem-today = To Today
web-problem-home = To the front page
web-list-show = Show
web-list-all = All
web-list-clear = Clear search and filters
web-list-pages = Pages
web-list-count = { $count ->
    [0] No results
    [one] One result
   *[other] { $count } results
}
web-layout-skip = Skip to content
web-layout-languages = Language
web-layout-menu = Main menu
web-layout-what = Participation
web-layout-crumbs = You are here
web-layout-staff = For staff
web-layout-staff-menu = Staff menu
web-layout-sign-out = Sign out
web-layout-signed-in = Signed in as { $name }
web-layout-public = See what residents see
web-layout-menu-button = Menu
web-layout-about = About this site
web-layout-accessibility = Accessibility statement
web-layout-accessibility-tell = Report something that does not work
web-layout-privacy = Privacy
web-layout-promise = You need no account, and we do not track you. Made with Medvirk, which is free software.
web-layout-demo = This is a demo town. All people and events are invented.
web-layout-take-part = Take part
web-layout-menu-close = Close the menu
web-layout-back-to = Back to { $page }
web-gone-heading = The link does not work
web-gone-help = Phone or write to us, and we will help you:
web-chapter-plan = Plan
web-chapter-meet = Meet people
web-chapter-input = Input
web-chapter-case = Case and answers
