### Faults, with file, row and column
app-fault-cell = { $file }, row { $row }, column { $column }: { $what }
app-fault-row = { $file }, row { $row }: { $what }
app-fault-file = { $file }: { $what }
app-cannot-read = cannot be read ({ $why })
app-cannot-write = cannot be written ({ $why })
app-file-empty = the file has no rows
app-file-encoding = the text is neither UTF-8, UTF-16 nor Windows-1252
app-file-too-large = the file is too large
app-file-not-a-table = the file is not a table (CSV or XLSX)
app-open-quote = a quotation mark is opened and never closed
app-no-column = there is no column { $column }. The columns are: { $columns }
app-column-twice = two columns are called { $column }
app-feature-without-column = there is no column for the category { $feature } of { $file }
app-cell-empty = the cell is empty
app-same-id = { $id } is already in row { $first }
app-value-unknown = { $value } is not in { $file }. The values there are: { $values }
app-not-a-number = { $value } is not a whole number
app-not-a-share = { $cell } is not a share from 0 to 1, such as 0.1 or 10%
app-min-above-max = the least number ({ $min }) is above the largest ({ $max })
app-flex-inside = { $low }–{ $high } is narrower than { $min }–{ $max }
app-quota-twice = { $value } is already in row { $first }
app-unknown-id = nobody in { $file } has the id { $id }
app-must-and-never = { $id } both must and must not be drawn
app-no-seats = at least one must be drawn
app-more-seats = { $seats } are to be drawn, but only { $people } may be
app-too-many-must = { $must } must be drawn, but there are only { $seats } seats
app-no-such-ticket = there is no such ticket. The tickets are { $first }–{ $last }

### What was mended
app-note-old-encoding = read as Windows-1252
app-note-encoded-twice = letters seem to have been encoded twice, first in row { $row }
app-note-rows-above = { $count } rows above the headings were passed over
app-note-trimmed = white space around a value was taken off, here and perhaps in more rows
app-note-respelt = { $cell } was read as { $value }
app-note-nobody = Nobody has { $value } in { $feature }.

### Quotas that cannot be met together
app-infeasible = The quotas cannot be met together. Nobody has been drawn. These stand against one another:
app-demand-at-least = At least { $min } shall have { $feature } { $value }; { $eligible } people have it.
app-demand-at-most = At most { $max } shall have { $feature } { $value }; { $others } people have something else.
app-demand-seats = { $seats } are to be drawn, out of { $eligible }.
app-demand-household = At most one from each address.
app-demand-required = { $id } must be drawn.
app-sum-of-least = The least numbers of { $feature } add up to { $sum }, more than { $seats } seats.
app-sum-of-most = The largest numbers of { $feature } add up to { $sum }, fewer than { $seats } seats.
app-relax-smallest = The smallest change that helps:
app-relax-helps = A change that helps:
app-change = { $feature } { $value }: { $to } instead of { $from }
app-relax-how = Add --relax to accept the change.
app-relax-none = No change of the quotas helps, as far as we found out.
app-relaxed = The quotas were changed so that they could be met:

### While it works
app-stage-chances = Computing the chances … { $seconds } s
app-stage-seatings = Finding panels that give the chances … { $seconds } s
app-stage-pricing = Looking for better panels … { $seconds } s
app-stage-costs = Trying what each tight quota costs, { $number } of { $all } … { $seconds } s
app-nothing-in-time = The time was up before there was a result. Nobody has been drawn.
app-cancelled = Cancelled. Nothing has been written.

### The result
app-title-default = Draw by lot
app-source-given = given on the command line
app-source-fresh = random, from the machine
app-done = { $drawn } of { $people } people have been drawn, by the method { $method }.
app-done-ticket = { $given } gives ticket { $ticket } of { $tickets }.
app-given-dice = The dice { $number }
app-given-number = The number { $number }
app-given-text = The text “{ $text }”
app-least = The least chance is { $least }, the largest { $most }.
app-never = { $count } cannot be drawn, as the quotas are.
app-never-because = Can never be drawn: { $ids }
app-never-heading = Who can never be drawn
app-never-lead = The quotas leave no room for these. Below them is what stands in the way.
app-costs-heading = What the quotas cost
app-costs-lead = Each tight quota takes from somebody what it gives to another. This is how far the least chance would rise without it.
app-cost-change = { $feature } { $value } were { $to } instead of { $from }
app-cost-rises = If { $changes }, the least chance would rise from { $least } to { $loosened }.
app-cost-may-rise = If { $changes }, the least chance could rise from { $least } to at most { $loosened }.
app-cost-frees =
    { $count ->
        [one] If { $changes }, one more could be drawn.
       *[other] If { $changes }, { $count } more could be drawn.
    }
app-costs-untried = { $tried } of { $all } tight quotas were tried; the others would have taken too long.
app-certain-leximin = It is proved that nobody’s chance can be raised without lowering that of somebody who has no more.
app-certain = It is proved that the method can give nothing better.
app-within = What the method seeks is { $reached }; it is proved that it cannot be more than { $bound }.
app-within-late = The search was stopped before its end. What the method seeks is { $reached }; it is proved that it cannot be more than { $bound }.
app-counted = The chances were counted over many draws, not chosen.
app-done-drawn = Drawn: { $ids }
app-done-alternates = Alternates: { $ids }
app-done-files = The files are in { $folder }. Open report.html.
app-announced = Publish this hash before the draw: { $hash }
app-alone =
    { $count ->
        [one] In record.json each id stands beside its categories. One person is alone with theirs, so somebody who knows them could recognise them. Publish the hash; give the file to those who ask, or after you have thought about that person.
       *[other] In record.json each id stands beside its categories. { $count } people are alone with theirs, so somebody who knows them could recognise them. Publish the hash; give the file to those who ask, or after you have thought about these people.
    }

### Methods
app-method-leximin = The least chance is as large as possible, then the next least, and so on.
app-method-maximin = The least chance is as large as possible, and beyond that the product of all chances.
app-method-minimax = The largest chance is as small as possible, and beyond that the product of all chances is largest.
app-method-nash = The product of all chances is as large as possible.
app-method-goldilocks = The chances are neither very small nor very large.
app-method-legacy = People were drawn one by one where the quotas were tightest, as was done before.

### Check
app-check-hash = The announcement has the hash that the file states
app-check-chances = Everybody has the announced chance
app-check-proof = The proofs hold, and every ticket meets every demand
app-check-lottery = The tickets are those announced
app-check-ticket = The number gives the ticket that the file states
app-check-seats = Those drawn are those on the ticket
app-check-waiting = Those who wait are those that the number gives
app-check-file = { $file } beside it says the same
app-line-yes = yes  { $what }
app-line-no = NO   { $what }
app-verdict-yes = Yes: all is as the file says.
app-verdict-no = No: the file is not right.
app-verdict-hash = Compare the hash with the one published before the draw: { $hash }
app-other-software = The file was made with { $software }. Ask that version too.
app-record-not = is not a record of a draw ({ $why })
app-record-format = the format { $format } is not known
app-record-method = the method { $method } is not known
app-record-input = what was announced cannot be drawn ({ $why })
app-record-drawn = The draw has taken place. Another needs another announcement.
app-record-changed = The announcement was changed after its hash was made.
app-record-other-lottery = The tickets are not those announced.

### The page
app-page-over = How the lot was drawn
app-page-lead = { $drawn } of { $people } people were drawn. Every quota holds.
app-page-ticket = the ticket that was drawn
app-page-drawn = people drawn
app-page-chances = The chances
app-curve-mean = if all were equal: { $mean }
app-curve-people = { $count } people, from the least chance to the largest
app-curve-caption = Each person’s chance before the draw. The dashed line is the chance if there were no quotas.
app-levels-heading = The chances step by step
app-levels-lead = Those on the first step cannot have more. Those on the next cannot have more without taking from them, and so on.
app-levels-chance = Chance
app-levels-exact = Exactly
app-levels-people = People
app-page-quotas = Quotas against result
app-quotas-lead = The green field is the quota, the dot is the result.
app-quotas-value = Category
app-quotas-range = Quota
app-quotas-result = Drawn
app-quotas-pool = Could be drawn
app-quotas-picture = Picture
app-page-drawn-heading = Drawn
app-page-drawn-lead = By id, not by name.
app-alternates-heading = Alternates
app-alternates-lead = When somebody withdraws, the first of these with whom every quota still holds is asked.
app-alternates-survive = With these alternates the quotas hold in { $hold } of 100 sampled courses, when each of the drawn withdraws with a probability of { $share }.
app-alternates-survive-known = With these alternates the quotas hold in { $hold } of 100 sampled courses, when each of the drawn withdraws as likely as the file of people says, or else with a probability of { $share }.
app-page-how = How it was done
app-how-chances = First everybody’s chance was computed, without any number and without randomness.
app-how-lottery = Then { $tickets } tickets were made, all equally likely. Each is a panel that meets every quota. Nobody is on more than { $deviation } tickets more or fewer than their chance says.
app-how-number = Last, one number decided which ticket counted. Its source: { $source }. { $given }.
app-page-check = Check it yourself
app-check-lead = Anybody can compute the draw again on their own machine. The answer is yes or no.
app-check-hash-lead = Hash of what was decided before the draw (SHA-256):
app-page-notes = Notes on the files
app-page-software = Made with { $software }. This page fetches nothing from the network.
