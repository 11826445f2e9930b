### The lot: made ready, announced, drawn

gjestebud-lot-steps = Three steps
gjestebud-lot-step-prepare = Make the lot ready
gjestebud-lot-step-publish = Announce
gjestebud-lot-step-draw = Draw

## Make ready
gjestebud-prepare-heading = Make the lot ready
gjestebud-prepare-lead = We work out how large a chance each applicant has, and make a thousand numbered results, 000 to 999. All criteria hold in each of them. You look at them before they become public, and nobody knows yet which number it will be.
gjestebud-prepare-submit = Work out the chances
gjestebud-lottery-method = How are the chances to be shared?
gjestebud-lottery-method-hint = Without criteria all are equal. With criteria some must get a larger chance than others, and there are several ways to do that.
gjestebud-lottery-origin = Where is the number to come from?
gjestebud-lottery-origin-hint = It is said beforehand, so that nobody can choose a number that suits.
gjestebud-lottery-source = Place, time or date
gjestebud-lottery-source-hint = Everybody can read it. For example: at the library on 12 March at 6 pm. Or: Lotto on Saturday 14 March.
gjestebud-method-recommended = { $name }, recommended
gjestebud-method-leximin = As equal as possible (LEXIMIN)
gjestebud-method-leximin-says = Whoever has the least chance gets as large a chance as the criteria allow, then the next, and so on.
gjestebud-method-goldilocks = Neither too little nor too much (GOLDILOCKS)
gjestebud-method-goldilocks-says = Both the smallest and the largest chances are kept as near the middle as possible.
gjestebud-method-nash = Taken together (NASH)
gjestebud-method-nash-says = The chances multiplied by each other become as large as possible, so that nobody is forgotten and many get a good chance.
gjestebud-method-maximin = Only the least (MAXIMIN)
gjestebud-method-maximin-says = The least chance becomes as large as possible, and the rest is shared after that.
gjestebud-method-minimax = Nobody nearly certain (MINIMAX)
gjestebud-method-minimax-says = The largest chance becomes as small as possible, and the rest is shared after that.
gjestebud-origin-dice = Three dice with the numbers 0 to 9, thrown where everybody can see it
gjestebud-origin-numbers = The lottery numbers of a certain day
gjestebud-origin-public = Another public source that nobody can know beforehand
gjestebud-origin-computer = The computer draws

## Waiting
gjestebud-lottery-wait-title = Working out the chances
gjestebud-lottery-wait-lead = { $people } take part. Way: { $method }.
gjestebud-lottery-wait-now = Working …
gjestebud-lottery-wait-again = The page looks again by itself. You can do something else meanwhile.
gjestebud-lottery-wait-look = See whether it is done
gjestebud-lottery-wait-stop = Stop
gjestebud-lottery-failed = The work was not finished: it took too long or was interrupted. Try another way, for example NASH, or loosen some of the criteria.
gjestebud-lottery-changed = Applications or criteria have changed since the lot was made ready. Make it ready again.

## Ready and announced
gjestebud-lottery-ready-title = The lot is ready
gjestebud-lottery-announced-title = The lot is announced
gjestebud-lottery-lead = { $seats } hosts for { $themes } themes, among { $people } who can be drawn.
gjestebud-lottery-announced-at = Announced { $at }.
gjestebud-lottery-tile-least = least chance
gjestebud-lottery-tile-most = largest chance
gjestebud-lottery-tile-lot = take part in the lot
gjestebud-lottery-tile-tickets = equally likely results
gjestebud-lottery-tile-seats = will be drawn
gjestebud-lottery-deviation = at most { $tickets } tickets from the chance worked out
gjestebud-lottery-fact-source = The number comes from
gjestebud-lottery-fact-hash = Checksum (SHA-256)
gjestebud-lottery-not-closed = The call is open until { $closes }. If another application comes, the lot falls away and must be made ready again.
gjestebud-lottery-again = Throw this away and make ready again
gjestebud-lottery-discarded = It is thrown away. Nobody else has seen it.
gjestebud-lottery-published = The lot is announced. Now everybody can see it.
gjestebud-lottery-not-announced = The lot is not announced yet. Make it ready and announce it first.
gjestebud-lottery-void = Applications or criteria have changed since the lot was announced. Nobody has been drawn. Make the lot ready again.
gjestebud-lottery-withdrawn = The announcement no longer counts. The reason stands on the public page when a new one comes.
gjestebud-lottery-ended-by-paper = It was drawn on paper instead.
gjestebud-lottery-file-closed = The whole file, with the categories of each applicant, is for the municipality only. The public page has the chances, the results and the checksum.
gjestebud-lottery-file-erased = The file is no longer here, because information about somebody has been deleted. The checksum and the chances stand.
gjestebud-certainty-leximin = It is proved that nobody can get a larger chance without somebody who has no more getting even less.
gjestebud-certainty-proved = It is proved that this way cannot give better chances than these.
gjestebud-certainty-within = The chances are as good as this way can give, as nearly as the computation gets.
gjestebud-chance-in = { $above } in { $below }
gjestebud-chance-certain = certain
gjestebud-chance-none = none
gjestebud-chances-title = The chance each applicant has
gjestebud-chances-description =
    { $people ->
        [one] One bar for the one applicant. The chance goes from { $least } to { $most }; an equal chance for all would be { $even }.
       *[other] One bar for each of { $people } applicants, from the least chance to the largest: from { $least } to { $most }. An equal chance for all would be { $even }.
    }
gjestebud-chances-caption = Each bar is one applicant. The higher the bar, the larger the chance. That chances differ comes from the criteria and from how many wished for each theme.
gjestebud-chances-caption-even = Each bar is one applicant. All have the same chance.
gjestebud-chances-least-end = Least chance
gjestebud-chances-most-end = Largest chance
gjestebud-chances-key-one = One applicant
gjestebud-chances-key-others = Not drawn
gjestebud-chances-key-drawn = Drawn
gjestebud-chances-key-even = Equal chance for all: { $even }
gjestebud-chances-table = See the figures in a table
gjestebud-chances-column = Chance
gjestebud-chances-percent = Per cent
gjestebud-chances-people = Applicants
gjestebud-chances-drawn = Drawn
gjestebud-reserves-survive = The reserves are chosen so that the criteria most often hold when somebody withdraws. In { $hold } of 100 sampled courses, in which every tenth host withdraws, all criteria hold.
gjestebud-never-heading =
    { $count ->
        [one] One can never be drawn with these criteria.
       *[other] { $count } can never be drawn with these criteria.
    }
gjestebud-never-lead = Under each number are the demands that stand in the way.
gjestebud-price-heading = What the criteria cost
gjestebud-price-lead = A tight criterion gives some a larger chance and others a smaller one. This is how the least chance would change without it.
gjestebud-price-change = { $scope } – { $people }: { $to } instead of { $from }
gjestebud-price-rises = { $changes }. Then the least chance would rise from { $least } to { $loosened }.
gjestebud-price-may-rise = { $changes }. Then the least chance could rise from { $least } to at most { $loosened }.
gjestebud-price-frees =
    { $count ->
        [one] { $changes }. Then one more could be drawn.
       *[other] { $changes }. Then { $count } more could be drawn.
    }

## Announce
gjestebud-publish-heading = Announce the lot
gjestebud-publish-lead = Then everybody can see the chances, the 1,000 results and the checksum before the number is known. The checksum binds us: if one application or one criterion changes, it becomes another.
gjestebud-publish-open = Publish the whole file too, with the categories of each applicant
gjestebud-publish-open-hint = The file has application numbers instead of names, and only what the criteria ask about. Without a tick we give it to those who ask, and you can publish it later.
gjestebud-publish-alone =
    { $count ->
        [one] One applicant is alone with their mix of age, gender, place and other things in the file. Whoever knows them well may understand who it is.
       *[other] { $count } applicants are alone with their mix of age, gender, place and other things in the file. Whoever knows them well may understand who it is.
    }
gjestebud-publish-submit = Announce
gjestebud-open-heading = Publish the file
gjestebud-open-accept = Everybody may see the file, with the categories of each applicant
gjestebud-open-submit = Publish
gjestebud-open-not-accepted = Tick that everybody may see the file.
gjestebud-open-done = The file is published. The history says so.
gjestebud-withdraw-heading = Take the announcement back
gjestebud-withdraw-lead = Only if something is wrong. The reason stays, and you can make the lot ready again.
gjestebud-withdraw-reason = What is wrong?
gjestebud-withdraw-reason-missing = Write what is wrong.
gjestebud-withdraw-submit = Take back
gjestebud-void-heading = The announcement no longer counts.
gjestebud-void-lead = The lot is another one now, so it cannot be drawn with this. What has changed:
gjestebud-void-public = Something has changed since the lot was announced. There will be a new announcement before it is drawn. What has changed:
gjestebud-void-added =
    { $count ->
        [one] One application has come.
       *[other] { $count } applications have come.
    }
gjestebud-void-gone =
    { $count ->
        [one] One application no longer takes part.
       *[other] { $count } applications no longer take part.
    }
gjestebud-void-altered =
    { $count ->
        [one] One application has other information now.
       *[other] { $count } applications have other information now.
    }
gjestebud-void-demands = Places, criteria or the number of reserves have changed.
gjestebud-void-other = The list of values, for example the areas, has changed.
gjestebud-void-again = Make the lot ready again
gjestebud-ended-heading = Announcements that no longer count
gjestebud-ended-line = { $at }: { $because }

## Draw
gjestebud-seed-dice = The three digits
gjestebud-seed-dice-hint = In the order they came, for example 4 1 7.
gjestebud-seed-numbers = The lottery numbers
gjestebud-seed-numbers-hint = In the order they were announced, for example 3 7 11 19 24 31 34.
gjestebud-seed-text = The number or text from the source
gjestebud-seed-text-hint = Exactly as it stands there.
gjestebud-seed-computer = The computer makes a number when you press. Then people must trust that it was drawn only once. Dice are better when somebody watches.
gjestebud-seed-once = It can be drawn only once. To do it again, the draw must be cancelled with a reason that all staff can see.
gjestebud-seed-wrong-dice = Write three digits, one from each die.
gjestebud-seed-wrong-numbers = Write at least two numbers, without letters.
gjestebud-seed-wrong-text = Write at least four characters.

## For everybody
gjestebud-public-lot-title = How the hosts will be drawn
gjestebud-public-lot-lead = { $people } take part in the lot for { $seats } places. Here is the chance each of them has, before the number is known.
gjestebud-public-lot-number = The number that will decide
gjestebud-public-lot-nobody = Nobody knows it yet.
gjestebud-public-lot-own = Those who applied see their own chance on their receipt.
gjestebud-column-to-draw = Will be drawn
gjestebud-how-heading = How it works
gjestebud-how-lottery = All applications that can be drawn take part in the lot. Nobody is drawn twice, everybody gets a theme they have wished for, and every demand on age, gender, place and other things holds. Why somebody wants to be host has no influence. Nor has which theme comes first on the list of wishes.
gjestebud-how-tickets = There are a thousand numbered results, 000 to 999, and all are equally likely. Each applicant is on as many of them as the chance says, within { $tickets } tickets.
gjestebud-how-number = The number points out one of them. It comes from a place that was said beforehand, so that nobody can choose it.
gjestebud-how-drawn = The number was { $number }, and that result counts.
gjestebud-how-before = The results and the checksum were announced { $at }, before anybody knew the number.
gjestebud-how-check = The results and the checksum were announced before anybody knew the number. Whoever has the file can work everything out again and get the same answer.
gjestebud-proof-heading = Check it yourself
gjestebud-proof-lead = The checksum is a fingerprint of everything the lot rests on: the applications, the demands, the way and the thousand results. Keep it. If something has changed since, it will not match.
gjestebud-proof-file = Download the file
gjestebud-proof-results = Download the 1000 results
gjestebud-proof-how = Medvirk is open to all. The program works everything out again and answers yes or no:
gjestebud-proof-file-word = FILE
gjestebud-proof-closed = The whole file is not published, for the sake of those who applied: somebody who knows them well could recognise them. Ask the municipality for it if you want to work it out yourself. It must give exactly this checksum.
gjestebud-receipt-chance = Your chance
gjestebud-receipt-chance-lead = About { $words } ({ $percent }).
gjestebud-panel-lot-heading = The lot for the hosts is announced
gjestebud-panel-lot-lead = See the chance each applicant has, and where the number that decides will come from.
gjestebud-panel-lot-link = How the hosts will be drawn
