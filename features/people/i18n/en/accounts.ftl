people-menu-today = Today
people-menu-accounts = Accounts
people-menu-settings = Settings

### Fields that come back.
people-field-name = Name
people-field-email = E-mail
people-field-password = Password
people-field-present-password = Your current password
people-field-new-password = New password
people-field-new-password-hint = At least { $least } characters. A sentence only you would say is better than odd symbols.
people-field-again = The password once more
people-field-code = Code from the app
people-field-code-hint = Six digits. The code changes every half minute.
people-field-recovery = Recovery code

### Signing in and out.
people-sign-in-heading = Sign in
people-sign-in-lead = For staff and elected members of the municipality.
people-sign-in-submit = Sign in
people-sign-in-forgotten = I have forgotten my password
people-sign-in-refused = The e-mail address or the password is wrong. Check both and try again.
people-sign-in-too-often = There have been too many attempts. Wait 15 minutes and try again.
people-sign-in-resident-heading = Do you live here?
people-sign-in-resident = You need no account to have your say. If you host a home dialogue, use the link we sent you.
people-sign-in-resident-link = See what you can influence
people-sign-out-done = You are signed out.
people-demo-heading = Try without a password
people-demo-lead = This is a demo town. Choose who you want to be. You cannot break anything.
people-demo-try = Try
people-demo-password = You can also sign in as { $email } with the password “{ $password }”.

### Code from the app.
people-code-heading = Show that it is you
people-code-lead = Open the app on your phone and type the code you see there.
people-code-submit = Go on
people-code-wrong = The code is wrong. Wait until the app shows a new one and try that.
people-code-used = The code has been used already. Wait until the app shows a new one.
people-code-too-often = Too many codes have been tried. Wait 15 minutes and try again.
people-code-other-account = Sign in with another account
people-factor-heading = Protect your account
people-factor-lead = You sign in with a password and a code from your phone. Then nobody gets in even if they learn your password.
people-factor-step-app = Install an app for one-time codes on your phone. Most phones have one already, for example under “Passwords”.
people-factor-step-scan = Choose “Add account” in the app and scan this picture.
people-factor-step-type = Cannot scan it? Type this key in the app:
people-factor-step-code = Type the code that the app shows.
people-factor-submit = Use the app
people-factor-qr = QR code for the app. The key stands beside it as text.
people-factor-in-use = In use
people-factor-missing = Not set up
people-recovery-heading = Write down your recovery codes
people-recovery-lead = If you lose your phone, one of these lets you in. Each code works once.
people-recovery-keep = Print them or copy them now. We will not show them again. Keep them where only you find them.
people-recovery-go-on = I have kept the codes
people-recovery-use = I do not have my phone here
people-recovery-use-words = Use one of the recovery codes you got when you set up the app. If none is left, an administrator must help you.
people-recovery-wrong = The recovery code is wrong or has been used. Try another one.

### Passwords.
people-password-short = The password is too short. It needs at least { $least } characters.
people-password-long = The password is too long. It can have at most { $most } characters.
people-password-is-email = The password is too much like your e-mail address. Choose another one.
people-password-common = The password is easy to guess. Choose something others would not think of.
people-password-differs = The two passwords are not the same. Type them again.
people-reset-heading = Forgotten your password?
people-reset-lead = Type your e-mail address and we will send a link.
people-reset-submit = Send me a link
people-reset-sent-heading = Look in your e-mail
people-reset-sent = If you have an account here, a link is on its way. It works for an hour.
people-reset-sent-nothing = Nothing there? Look in your spam folder, or ask an administrator which address you are registered with.
people-reset-back = Back to sign-in
people-new-password-heading = Choose a new password
people-new-password-lead = You will be signed out everywhere.
people-new-password-for = For the account { $email }
people-new-password-submit = Save the password
people-new-password-done = The password is changed. Sign in with the new one.
people-link-heading = The link does not work
people-link-unknown = We do not know this link. Check that you got the whole address.
people-link-used = The link has been used or withdrawn.
people-link-expired = The link is too old.
people-link-ask-again = Ask the person who invited you to send the invitation again. If you have chosen a password already, you can sign in.
people-link-reset-again = Ask for a new link

### Invitation.
people-invitation-heading = Welcome, { $name }
people-invitation-lead = { $municipality } has made an account for you. Choose a password and it is yours.
people-invitation-submit = Use the account
people-mail-invitation-title = Invitation to a colleague who gets an account
people-mail-invitation-subject = Account in Medvirk at [municipality]
people-mail-invitation-body =
    Hello, [name]

    You have been given an account in Medvirk at [municipality]. We use it for our work with participation.

    Choose a password here: [link]

    The link is for you only. It works until [date].

    Regards, [municipality]
people-mail-reset-title = Link for a colleague who has forgotten the password
people-mail-reset-subject = New password in Medvirk at [municipality]
people-mail-reset-body =
    Hello, [name]

    Somebody has asked for a new password for your account in Medvirk. If it was you, choose one here: [link]

    The link works until [time]. If it was not you, you need not do anything.

    Regards, [municipality]

### My account.
people-own-heading = My account
people-own-may = What you can do
people-own-may-words = If you need more, ask an administrator.
people-own-language-heading = Language
people-own-language = Language of pages and e-mail
people-own-language-hint = Used when you sign in.
people-own-language-browser = As in the browser
people-own-save = Save
people-own-saved = The language is saved.
people-own-go-on = Go on
people-own-password-heading = Password
people-own-password-words = Change it if you think somebody may have seen it.
people-own-password-lead = You will be signed out everywhere else.
people-own-password-change = Change password
people-own-password-done = The password is changed. You are signed out everywhere else.
people-own-present-wrong = That is not your current password. Try again.
people-own-factor-heading = Code from the phone
people-own-factor-lead = Type your password and we will show how to set up the app. The old one works until you are done.
people-own-factor-demo = In the demo town you get in without a code.
people-own-factor-move = Change phone
people-own-factor-set-up = Set up
people-own-codes-left =
    { $count ->
        [0] You have no recovery codes left. Make new ones.
        [one] You have one recovery code left. Make new ones.
       *[other] You have { $count } recovery codes left.
    }
people-own-codes-new = New recovery codes
people-own-codes-heading = New recovery codes
people-own-codes-lead = The old ones stop working when you make new ones. Type your password first.

### Accounts.
people-accounts-heading = Accounts
people-accounts-lead = Who can sign in, and what they can do.
people-accounts-empty = There are no accounts yet.
people-column-name = Name
people-column-roles = Roles
people-column-standing = Status
people-column-signed-in = Last here
people-signed-in-never = Never
people-standing-active = In use
people-standing-invited = Invited
people-standing-closed = Closed
people-standing-no-factor = Has no code from the phone
people-role-planner = Planner
people-role-planner-what = Makes processes and follows them from promise to answer
people-role-council-secretary = Council secretary
people-role-council-secretary-what = Makes case papers and records decisions
people-role-moderator = Moderator
people-role-moderator-what = Reads input before it becomes public
people-role-square-host = Citizen hub host
people-role-square-host-what = Welcomes people at the citizen hub
people-role-politician = Elected member
people-role-politician-what = Reads what residents have said
people-role-reader = Reader
people-role-reader-what = Can look, but not change
people-role-administrator = Administrator
people-role-administrator-what = Looks after accounts and settings
people-role-none = No roles
people-role-in-process = { $role } in “{ $process }”
people-roles-site = Roles in the whole municipality
people-roles-site-hint = For all processes, new ones too. Give no more than is needed.
people-roles-only-in = Roles in “{ $process }” only
people-roles-process = Roles in the process
people-invite-heading = Invite a colleague
people-invite-lead = Your colleague gets an e-mail with a link and chooses the password.
people-invite-who = Who
people-invite-email-hint = Use the address the person has at the municipality.
people-invite-language = Language of the invitation
people-invite-may = What the person can do
people-invite-submit = Send the invitation
people-invite-done = The invitation to { $email } is on its way. It works for seven days.
people-account-details = Name and e-mail
people-account-save = Save name and e-mail
people-account-save-roles = Save roles
people-account-saved = The change is saved.
people-account-history = History
people-account-invited = Invited
people-account-closed = Closed
people-account-email-taken = There is already an account with this e-mail address. Look for it in the list.
people-account-needs-role = Choose at least one role.
people-account-last-administrator = This is the last administrator. Give the role to somebody else first.
people-account-changed-meanwhile = Somebody else has changed the account meanwhile. Load the page again and repeat your change.
people-account-invite-again-heading = No answer yet?
people-account-invite-again-words = We send a new link. The old one stops working.
people-account-invite-again = Send the invitation again
people-account-factor-heading = Lost the phone?
people-account-factor-words = If you are sure whom you are talking to, you can remove the code. The person sets up a new one at the next sign-in.
people-account-factor-remove = Remove code from the phone
people-account-factor-removed = The code is removed and the person is signed out.
people-account-close-heading = Has left?
people-account-close-words = Nobody can sign in with the account any more. The history stays. You can open it again.
people-account-close = Close the account
people-account-closed-done = The account is closed.
people-account-open-heading = Back again?
people-account-open-words = The account gets the same roles as before.
people-account-open = Open the account
people-account-opened-done = The account is open.

### First set-up.
people-setup-heading = Welcome to Medvirk
people-setup-lead = Three things and you are ready. Everything else can wait.
people-setup-municipality = The municipality
people-setup-name = Name of the municipality
people-setup-name-hint = As residents know it, for example “Fjordvik kommune”.
people-setup-number = Municipality number
people-setup-number-hint = Four digits.
people-setup-number-wrong = The municipality number has four digits.
people-setup-languages = Languages
people-setup-languages-offered = Languages residents can choose
people-setup-languages-hint = Medvirk has all its texts in all three. What you write yourselves can be in one.
people-setup-language-default = The language we use when nobody has chosen
people-setup-languages-missing = Choose at least one language.
people-setup-default-not-offered = Choose one of the languages you offer.
people-setup-admin = The first administrator
people-setup-admin-name = Your name
people-setup-admin-hint = You can invite colleagues afterwards.
people-setup-submit = Begin
people-setup-done-already = Somebody else has just set up the site. Ask them for an account.

### Settings.
people-settings-heading = Settings
people-settings-lead = What the site knows about the municipality. Residents see name, address and contact.
people-settings-missing-heading = This is missing
people-settings-missing-accessibility = Add the address of the accessibility statement
people-settings-missing-base-url = Add the address of the site. Links in mails and letters need it
people-settings-missing-email = Add the e-mail address where residents can write
people-settings-missing-areas = Add the areas people come from
people-settings-address = Postal address
people-settings-address-hint = One line. Shown in letters and at the foot of every page.
people-settings-email-hint = Where residents write to the municipality.
people-settings-phone = Phone
people-settings-website = The municipality’s website
people-settings-sami = The municipality is in the administrative area for Sámi languages
people-settings-sami-hint = We then remind you that notices must be in Sámi too (Sámi Act § 3-2).
people-settings-residents = The residents
people-settings-areas = Areas
people-settings-areas-hint = One per line: short name = name. Example: S = Sentrum. Do not change a short name that is in use.
people-settings-area-wrong = Write the line “{ $line }” like this: S = Sentrum.
people-settings-area-twice = “{ $line }” is there twice. Remove one of them.
people-settings-age-bands = Age bands
people-settings-age-bands-hint = One per line, from 0 upwards. The last ends with +, for example 75+.
people-settings-age-bands-wrong = The age bands must follow each other from 0, and the last must end with +.
people-settings-min-cell = Fewest people in published figures
people-settings-min-cell-hint = Figures about fewer are not shown, so that nobody can be recognised.
people-settings-consent-age = Age of consent online
people-settings-consent-age-hint = Younger children take part through guardians, a school or a group.
people-settings-site = The site
people-settings-base-url = The address of this site
people-settings-base-url-hint = As residents type it, with https:// first.
people-settings-accessibility = The accessibility statement
people-settings-accessibility-hint = Its address at uustatus.no. The law requires the pages to link to it.
people-settings-address-wrong = Write the whole address, with https:// first.
people-settings-save = Save the settings
people-settings-saved = The settings are saved.
people-settings-changed-meanwhile = Somebody else has changed the settings meanwhile. Open the page again in a new tab and carry over what you want to change.

### Today.
people-today-heading = Today
people-today-morning = Good morning, { $name }
people-today-day = Hello, { $name }
people-today-evening = Good evening, { $name }
people-today-lead =
    { $day }. { $overdue ->
        [0] { $soon ->
            [0] Nothing is urgent.
            [one] One thing should be done soon.
           *[other] { $soon } things should be done soon.
        }
        [one] One thing is overdue.
       *[other] { $overdue } things are overdue.
    }
people-today-overdue = Overdue
people-today-soon = Soon
people-today-later = Worth knowing
people-today-due-today = { $date }, today
people-today-due-tomorrow = { $date }, tomorrow
people-today-due-in = { $date }, in { $days } days
people-today-due-past =
    { $days ->
        [one] { $date }, one day overdue
       *[other] { $date }, { $days } days overdue
    }
people-today-processes = Processes
people-today-all-processes = All processes
people-today-nothing-heading = Nothing waits for you
people-today-nothing = Deadlines, missing reports and people to phone will appear here.
people-first-heading = How to get started
people-first-settings = Fill in the settings
people-first-settings-words = Address, contact and areas. It takes a few minutes.
people-first-settings-button = To the settings
people-first-invite = Invite your colleagues
people-first-invite-words = Planners make processes. Council secretaries make case papers.
people-first-invite-button = Invite a colleague
people-first-process = Make the first process
people-first-process-words = What do you ask, what is fixed, and when will people get an answer?
people-first-process-button = New process
