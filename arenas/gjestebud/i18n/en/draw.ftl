gjestebud-draw-title = Draw hosts
gjestebud-draw-result-title = The draw
gjestebud-draw-before-lead = { $seats } hosts for { $themes } topics, among { $lot } who can be drawn. Reserves per topic: { $reserves }.
gjestebud-draw-not-closed = The call is open until { $closes }. Those who apply after the draw are not in it.
gjestebud-draw-not-published = The process must be published before a draw.
gjestebud-draw-seed-heading = The number that decides the draw
gjestebud-draw-seed-same = The same number and the same applications always give the same draw.
gjestebud-draw-submit =
    { $count ->
        [one] Draw one host now
       *[other] Draw { $count } hosts now
    }
gjestebud-draw-done = The hosts are drawn. Look through the result, and answer everybody who applied.
gjestebud-draw-changed-meanwhile = Applications or criteria changed during the draw. Nothing is saved. Draw again.
gjestebud-draw-undecided = The criteria are so tight that we could not find out whether they can be met. Loosen some of them.
gjestebud-draw-cancelled = Cancelled draws
gjestebud-draw-cancelled-because = Number { $seed }. Reason: { $reason }
gjestebud-conflict-heading = Nobody has been drawn.
gjestebud-conflict-lead = The criteria cannot all be met, and we do not quietly fill the places in another way.
gjestebud-conflict-what = These requirements conflict
gjestebud-conflict-smallest = The smallest change that helps
gjestebud-conflict-change = A change that helps
gjestebud-conflict-no-help = We found no small change that helps. Look at the numbers of places and the requirements.
gjestebud-conflict-criteria = Change the criteria yourself
gjestebud-relax-accept = I accept the change. It is recorded with my name in the history.
gjestebud-relax-submit = Change the criteria like this
gjestebud-relax-not-accepted = Tick the box to accept the change.
gjestebud-relax-done = The criteria are changed. Make the lot ready.
gjestebud-draw-public-link = See the public page
gjestebud-document-title = Record of the draw
gjestebud-draw-answered-at = Everybody was answered on { $at }.
gjestebud-draw-not-answered = The applicants have not been answered yet.
gjestebud-draw-empty =
    { $count ->
        [one] One place has no host.
       *[other] { $count } places have no host.
    }
gjestebud-draw-entered = The draw was made outside Medvirk and entered afterwards. All criteria have been checked.
gjestebud-draw-repeated = Checked: repeating the draw with the same number gives the same result.
gjestebud-draw-not-repeated = The draw cannot be repeated, because information about somebody has been erased since.
gjestebud-draw-all-hold = All criteria hold.
gjestebud-draw-not-all-hold = Some criteria no longer hold, because of changes after the draw.
gjestebud-tile-lot = could be drawn
gjestebud-tile-drawn = were drawn
gjestebud-tile-replaced =
    { $count ->
        [one] one was replaced from the reserve
       *[other] { $count } were replaced from the reserve
    }
gjestebud-tile-reserve = in reserve
gjestebud-quotas-hold = Criteria hold
gjestebud-quotas-broken = Criteria broken
gjestebud-quota-broken = broken
gjestebud-quotas-show = See criteria against result
gjestebud-lot-reserve = Reserve
gjestebud-cancel-title = Cancel the draw
gjestebud-cancel-lead = Only if something is wrong. The draw stays in the history with the reason, and you can draw again.
gjestebud-cancel-reason = What is wrong?
gjestebud-cancel-reason-missing = Write what is wrong.
gjestebud-cancel-submit = Cancel the draw
gjestebud-cancel-done = The draw is cancelled.
gjestebud-draw-cancel-too-late = People have been answered, or a host has said yes. The draw can then no longer be cancelled. Replace individual hosts instead.

### Record and public page
gjestebud-draw-fact-when = Drawn
gjestebud-draw-fact-seed = Number
gjestebud-draw-fact-source = The number comes from
gjestebud-draw-fact-applied = Applications
gjestebud-draw-fact-lot = In the draw
gjestebud-draw-fact-seats = Places
gjestebud-draw-fact-case = Archive case
gjestebud-draw-fact-drawn = Drawn
gjestebud-draw-fact-reserve = Reserve
gjestebud-draw-method-heading = How it was done
gjestebud-draw-method = All applications that could be drawn took part. A program drew hosts for all topics at once, so that nobody was drawn twice, everybody got a topic they had chosen, and every requirement on age, gender, place of residence and other things was met. The number decided the draw. Why somebody wants to be a host made no difference.
gjestebud-draw-method-check = The program is open. Whoever has the application numbers, the features and the number can repeat the draw and get the same answer.
gjestebud-draw-result-heading = Result
gjestebud-document-changes = Changes after the draw
gjestebud-document-change = { $code }: { $left } withdrew on { $on }. { $next } stepped in, and the criteria hold.
gjestebud-document-change-empty = { $code }: { $left } withdrew on { $on }. The place is not filled.
gjestebud-document-without-names = The record shows application numbers, not names.
gjestebud-public-draw-title = How the hosts were drawn
gjestebud-public-draw-lead = { $applied } applied to be a host. { $drawn } were drawn by lot.
gjestebud-draw-per-theme = Topic by topic
gjestebud-column-wished = Wanted the topic
gjestebud-column-drawn = Drawn
gjestebud-column-reserve = Reserves
gjestebud-fewer-than = fewer than { $n }
gjestebud-draw-names-heading = Why are there no names here?
gjestebud-draw-names-lead = The hosts invite their own guests. We do not publish who they are.
gjestebud-draw-answered-on = Everybody who applied was answered on { $day }.
gjestebud-draw-questions = Questions about the draw:

### Replacement
gjestebud-replace-title = Replace the host
gjestebud-replace-leaves = Withdraws
gjestebud-replace-enters = Steps in
gjestebud-replace-left-already = Has withdrawn already.
gjestebud-replace-on = Date
gjestebud-replace-on-later = The date cannot be in the future.
gjestebud-replace-reason = Reason
gjestebud-replace-reason-hint = Only a help while you look at the page. It is not kept, since it may be about health.
gjestebud-replace-ask-first = Phone and ask first. When you save, a letter goes out.
gjestebud-replace-from-reserve = Reserve no. { $place }
gjestebud-replace-from-pool = Drawn among the others
gjestebud-replace-nobody-heading = Nobody can step in
gjestebud-replace-nobody =
    { $count ->
        [one] One could be asked, but the criteria would not hold.
       *[other] { $count } could be asked, but the criteria would not hold.
    }
gjestebud-replace-obstacle = { $demand } (concerns { $count })
gjestebud-replace-after = The criteria after the change
gjestebud-replace-submit = Has said yes: replace
gjestebud-replace-said-no = Said no: find the next
gjestebud-replace-leave-empty = Leave the place empty
gjestebud-replace-changed = Somebody else comes first now. Look it over, and save again.
gjestebud-replace-declined = Noted. Here is the next.
gjestebud-replace-done = { $code } has a new host. The former host withdrew on { $on }.
gjestebud-replace-empty-done = { $code } has no host.

### Answers
gjestebud-answers-title = Answer everybody who applied
gjestebud-answers-lead = { $total } are to be answered, each in their language and in the way they asked for.
gjestebud-answers-again = You can send again: those who have been answered do not get the answer twice.
gjestebud-answers-who = Who
gjestebud-answers-count = Number
gjestebud-answers-nowhere = Not reached
gjestebud-answers-nowhere-lead = We have no way to reach these. They stay on a list of their own until somebody finds one:
gjestebud-answers-minors = Under 18. Talk to a guardian first:
gjestebud-answers-confirm =
    { $count ->
        [one] Send one answer now?
       *[other] Send { $count } answers now?
    }
gjestebud-answers-confirm-lead = E-mail leaves at once. Letters wait to be printed, and those to be phoned are put on the list. Nobody is left out.
gjestebud-answers-submit = Send the answers
gjestebud-answers-not-yet = Not yet
gjestebud-answers-letters = What the letters look like
gjestebud-answers-sent = { $sent } answers are on their way. { $by_hand } of them are to be phoned or printed. { $nowhere } cannot be reached. { $already } had been answered before.
gjestebud-answer-no-draw = There is no draw yet. Draw first.
gjestebud-answer-drawn = Drawn as host
gjestebud-answer-reserve = Reserve
gjestebud-answer-not-drawn = Not drawn
gjestebud-answer-not-eligible = Could not be drawn
gjestebud-answer-steps-in = Steps in as host
gjestebud-nearest-heading = Whoever is nearest
gjestebud-nearest-accept = I accept that these criteria do not hold. This is recorded with my name.
gjestebud-nearest-submit = Has said yes: replace all the same
gjestebud-nearest-not-accepted = Tick the box to accept that the criteria do not hold.
gjestebud-draw-heading = How the lot was drawn
gjestebud-draw-method-entered = All applications that could be drawn took part. Lots were drawn theme by theme, so that nobody was drawn twice and everybody got a theme they had wished for. Afterwards every demand on age, gender, place and other things was checked. Why somebody wants to be host had no influence.

## A draw on paper.

gjestebud-entered-link = Was it drawn on paper? Write down the draw
gjestebud-entered-title = Write down a draw
gjestebud-entered-lead = For a draw made outside Medvirk, for example with slips of paper in a bowl. The numbers are checked against the applications and the criteria before anything is saved.
gjestebud-entered-on = The day it was drawn
gjestebud-entered-how = How was it drawn?
gjestebud-entered-how-hint = Everybody can read this. For example: slips in a bowl, drawn by the mayor in the council.
gjestebud-entered-drawn =
    { $seats ->
        [one] Drawn as host ({ $seats } place)
       *[other] Drawn as hosts ({ $seats } places)
    }
gjestebud-entered-drawn-hint = The numbers of the applications, for example S001 S014.
gjestebud-entered-waiting = Reserves
gjestebud-entered-waiting-hint = Whoever is to be asked first stands first.
gjestebud-entered-submit = Check and save
gjestebud-entered-done = The draw has been written down. Look it over, and answer everybody who applied.
gjestebud-entered-later = The day cannot be after today.
gjestebud-entered-unknown = Nobody who can be drawn has the number { $typed }.
gjestebud-entered-not-wished = { $reference } has not wished for this theme.
gjestebud-entered-twice = { $reference } stands in two places.
gjestebud-entered-seats = There should be { $seats } here, but there are { $given }.
gjestebud-entered-impossible = Nobody can sit like this: { $what }
gjestebud-entered-breaks =
    { $count ->
        [one] One criterion does not hold. Tick the box if you accept that.
       *[other] { $count } criteria do not hold. Tick the box if you accept that.
    }
gjestebud-entered-broken = These criteria do not hold:
gjestebud-entered-faulty-criteria = The criteria themselves cannot be met. Mend them first.
gjestebud-entered-not-all-hold = Some of the criteria do not hold. That was accepted when the draw was written down, or changes have been made since.
