# Workbooks: the group's page, the board, the setup and the editor.

workbooks-menu = Workbooks
workbooks-saved = Saved
workbooks-save-button = Save
workbooks-group-number = Group { $number }
workbooks-after-number = Implementation group { $number }
workbooks-group-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
  }
workbooks-group-secretary = Secretary: { $name }
workbooks-session-first = Group work 1
workbooks-session-second = Group work 2
workbooks-session-after = After the meeting
workbooks-not-confirmed = not confirmed by the group
workbooks-not-confirmed-lead = The group has not heard this read aloud. It may hold something that not everyone agrees with.
workbooks-source-group = Group { $number }, { $meeting }
workbooks-source-after = Implementation group { $number }, { $meeting }

workbooks-net-online = Online
workbooks-net-offline = No network – keep writing
workbooks-state-start = Press Save when you have written
workbooks-state-saved = Everything is saved with the municipality
workbooks-state-kept = Saved on this device. It is sent when the network is back
workbooks-state-sending = Saving …
workbooks-state-failed = Not sent yet. We will try again
workbooks-state-not-kept = This device cannot keep your text. Press Save often

workbooks-page-help = Do you need help? Call
workbooks-page-conflicts = Something was written twice, on two devices. Both are kept. Look for the yellow boxes and choose.
workbooks-page-no-booklets = There is no booklet for the group yet.
workbooks-page-booklets = The booklets
workbooks-page-no-script = This page does not save by itself in your browser. Press Save as you go.
workbooks-page-answer = Your answer
workbooks-page-line = Line { $number }
workbooks-page-row = { $label }, row { $number }
workbooks-page-most = At most { $count } characters.
workbooks-page-ranking = Write 1 for the most important, then 2, and so on.
workbooks-page-given = { "{" }n{ "}" } of { "{" }sum{ "}" } given out
workbooks-page-given-now = { $given } of { $sum } given out
workbooks-page-drawing = Draw on paper and take a photo of the sheet, or add a picture file.
workbooks-page-drawing-words = What does the drawing show?
workbooks-page-photo = Photo of a drawing
workbooks-page-plenary = What you bring to the plenary
workbooks-page-plenary-lead = At most three sentences. They are shown on the screen while the group presents.
workbooks-page-sentence = Sentence { $number }
workbooks-page-read = We have read the booklet aloud, and the group agrees that it is right
workbooks-page-done = We have finished this booklet
workbooks-page-done-lead = You can go on writing afterwards. What is finished becomes input to the plan.
workbooks-page-done-unused = You can go on writing afterwards. The answers are taken up in what the groups and the municipality do after the meeting.
workbooks-page-save = Save
workbooks-page-saved = The booklet is saved.
workbooks-page-paper = On paper:
workbooks-page-paper-empty = empty booklet (PDF)
workbooks-page-paper-pdf = Filled booklet (PDF)
workbooks-page-paper-docx = Filled booklet (Word)
workbooks-page-rival = This was also written here, on another device:
workbooks-page-rival-use = Use this instead
workbooks-page-rival-both = Keep both
workbooks-page-rival-drop = Let it go
workbooks-page-rival-settle = We have read it. Take it away when we save.
workbooks-photo-choose = Choose pictures
workbooks-photo-take = Take or choose a picture
workbooks-photo-remove = Remove the picture
workbooks-photo-wrong-kind = The file is not a picture we can read. Use JPEG, PNG or WebP.
workbooks-photo-too-large = The picture is too large. It can be at most { $megabytes } megabytes.
workbooks-photo-too-many = The group can have at most { $count } pictures.

workbooks-gone-unknown = We do not know this link. See whether the whole address is there.
workbooks-gone-withdrawn = This link was withdrawn. Ask the process leader for a new one.
workbooks-gone-expired = This link is too old. What the group wrote is kept.

workbooks-warning-points = { $given } given out. It should be { $sum }. The answer is kept as it is.
workbooks-warning-ranking = Two options have the same place.
workbooks-warning-long = { $length } characters. At most { $most } were asked for.

workbooks-tabs-label = The pages about the booklets
workbooks-tab-board = The board
workbooks-tab-setup = Booklets and groups
workbooks-panel-line = { $booklets ->
    [one] { $booklets } booklet
   *[other] { $booklets } booklets
  } and { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
  }.
workbooks-panel-none = The groups can write in booklets, also without a network.
workbooks-panel-link = See what the groups write
workbooks-panel-start = Choose booklets

workbooks-board-title = Workbooks
workbooks-board-lead = { $total ->
    [one] { $total } answer
   *[other] { $total } answers
  }, { $free } not gathered yet.
workbooks-board-new = New answers have come. They are shown when nothing is ticked any more.
workbooks-board-lost = The answers were not moved: we could not get through. Try again.
workbooks-board-empty = Choose booklets and open groups, and the answers come here while the groups write.
workbooks-board-waiting = { $count ->
    [one] 1 finished answer is waiting.
   *[other] { $count } finished answers are waiting.
  } Nobody has decided which theme they belong to, so they are not input yet.
workbooks-board-waiting-decide = Decide now
workbooks-waiting-end = { $count ->
    [one] 1 answer from
   *[other] { $count } answers from
  } “{ $meeting }”
workbooks-today-waiting = The answers from “{ $meeting }” wait to become input
workbooks-board-progress = How far the groups have come
workbooks-board-progress-show = Show the table
workbooks-board-group = Group
workbooks-board-answered = { $answered } of { $tasks }
workbooks-board-done = finished
workbooks-board-conflicts = { $count ->
    [one] One answer to choose
   *[other] { $count } answers to choose
}
workbooks-board-warnings = { $count } not adding up
workbooks-board-answers = The answers
workbooks-board-tasks = The tasks
workbooks-board-show-free = Show only those not gathered
workbooks-board-show-all = Show all
workbooks-board-no-answers = No answers here yet.
workbooks-board-to = Gather those ticked under
workbooks-board-to-new = a new main trend
workbooks-board-trend-name = Name of the main trend
workbooks-board-trend-hint = Only needed for a new one.
workbooks-board-gather = Gather
workbooks-board-free = Take out of the trend
workbooks-board-gathered = { $count ->
    [one] { $count } answer was moved.
   *[other] { $count } answers were moved.
  }
workbooks-board-trends = Main trends
workbooks-board-trends-lead = What you choose here is shown to the hall. Tick answers and gather them, or drag them here with the mouse.
workbooks-board-no-trends = None yet. Tick answers that are alike and give them a name.
workbooks-board-let-go-new = Let go here for a new main trend
workbooks-board-behind = { $answers } answers from { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
  }
workbooks-board-shown = shown in the hall
workbooks-board-show = Show in the hall
workbooks-board-hide = Take away from the hall
workbooks-board-up = Move up
workbooks-board-down = Move down
workbooks-board-answers-of = Answers and name
workbooks-board-remove = Dissolve the trend
workbooks-board-pdf = All booklets (PDF)
workbooks-board-docx = All booklets (Word)

workbooks-setup-title = Booklets and groups
workbooks-setup-lead = Which booklets the groups fill in, and who writes.
workbooks-setup-booklets = The booklets
workbooks-setup-no-booklets = No booklets yet.
workbooks-setup-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
  }
workbooks-setup-print = Empty booklet (PDF)
workbooks-setup-change = Change
workbooks-setup-add = Add a booklet
workbooks-setup-add-do = Add
workbooks-setup-template = Template
workbooks-setup-template-hint = The meeting gets a copy of its own. Changing it does not change the template.
workbooks-setup-session = When is it filled in?
workbooks-setup-see-templates = See the templates
workbooks-setup-added = The booklet was added.
workbooks-setup-removed = The booklet was taken away.
workbooks-setup-groups = The groups
workbooks-setup-groups-lead = Each group has a link of its own. Whoever has the link can write. The link stays the same when the groups are composed anew.
workbooks-setup-no-groups = No groups are open yet.
workbooks-setup-links = Sheets with links and QR codes
workbooks-setup-open-link = Open the group's page
workbooks-setup-count = Number of groups
workbooks-setup-count-hint = Groups that are open stay.
workbooks-setup-is-after = Implementation groups, which work after the meeting
workbooks-setup-open = Open the groups
workbooks-setup-opened = { $count ->
    [one] { $count } group is open.
   *[other] { $count } groups are open.
  }
workbooks-setup-notes = Input to the plan
workbooks-setup-notes-lead = What the groups have finished becomes input under this theme. Each note leads back to group, booklet and task.
workbooks-setup-theme = Theme
workbooks-setup-theme-none = Not chosen yet
workbooks-setup-theme-unused = Does not become input
workbooks-setup-unused = Why the answers do not become input
workbooks-setup-unused-hint = Only when you have chosen that they do not become input. The reason stands in the trace.

workbooks-one-write = Open the group's booklet
workbooks-one-nothing = The group has not written in this booklet.
workbooks-one-no-answer = Not answered.
workbooks-one-note = Note:
workbooks-one-also = This was also written, on another device: { $text }
workbooks-one-open = The group has not chosen yet. Now it says “{ $text }”. This was also written:
workbooks-one-left = Written in places that are no longer in the booklet
workbooks-one-left-lead = The booklet was changed after somebody had begun without a network. The text is kept here.

workbooks-templates-lead = The templates of the booklets that groups fill in. Make a copy to change one.
workbooks-templates-standard = standard
workbooks-templates-own = our own
workbooks-template-own = { $title } (our own)
workbooks-template-copy = Make a copy
workbooks-template-copied = Here is the copy. Change it as you like.
workbooks-template-removed = The template was deleted. Meetings that use it have their own copies.

workbooks-kind-name = { $code ->
    [text] text
    [list] list
    [ranking] ranking
    [choice] one choice
    [several] several choices
    [table] table
    [points] points to give
   *[drawing] drawing
  }
workbooks-kind-none = Not in use

workbooks-edit-heading = Change the booklet
workbooks-edit-language = You are changing the text in: { $language }. Other languages stay.
workbooks-edit-title = Title
workbooks-edit-intro = How the group works
workbooks-edit-task = Task { $number }
workbooks-edit-task-new = New task
workbooks-edit-task-title = Name of the task
workbooks-edit-task-text = What shall the group do?
workbooks-edit-task-remove = Remove the task
workbooks-edit-part = Field { $number }
workbooks-edit-part-kind = How it is filled in
workbooks-edit-part-label = Label
workbooks-edit-part-number = Number
workbooks-edit-part-number-hint = Characters of a text, lines of a list, rows of a table, points to give.
workbooks-edit-part-options = Options or columns
workbooks-edit-part-options-hint = One per line. Needed for ranking, choices, table and points.
workbooks-edit-place = Place
workbooks-edit-cancel = Cancel
workbooks-edit-remove = Delete the booklet
workbooks-edit-remove-ask = Do you want to delete the booklet?

workbooks-paper-group = Group
workbooks-paper-secretary = Secretary
workbooks-paper-option = Option
workbooks-paper-rank = Place
workbooks-paper-points = Points ({ $sum } in all)
workbooks-paper-drawing = Draw on a separate sheet, and write the group's number on it.
workbooks-paper-links = Links for the groups
workbooks-paper-links-lead = The secretary scans the code or types the address. The page also works without a network once it has been opened.
workbooks-paper-qr = QR code for the group's page

workbooks-refused-changed-meanwhile = Somebody else has changed this meanwhile. Load the page again.
workbooks-refused-too-much = The group has written more than we can take.
workbooks-refused-unreadable = What was sent cannot be read.
workbooks-refused-many-trends = There can be at most { $count } main trends.
workbooks-refused-many-booklets = A meeting can have at most { $count } booklets.
workbooks-refused-begun = The groups have begun to write in the booklet. Its texts can be changed, but not its fields, and it cannot be taken away.
workbooks-refused-no-answers = Tick at least one answer.
workbooks-refused-no-name = Give the main trend a name.
workbooks-refused-notes-already = Some of the answers are input already. Mark them as not used when coding instead.
workbooks-refused-notes-used = Some of the answers are used in the summary of the theme they stand under. Take them out of the summary first, or leave the theme as it is.
workbooks-refused-no-tasks = The booklet must have at least one task.
workbooks-refused-no-parts = The task must have at least one field.
workbooks-refused-no-options = Write at least one option.
