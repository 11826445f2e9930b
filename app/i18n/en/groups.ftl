### Faults
app-groups-number = the number of groups must be from 1 to 10000
app-groups-feature-twice = { $feature } is named twice to mix by
app-groups-bound-crossed = { $feature } { $value }: at least { $min } is more than at most { $max }
app-groups-paired-with-self = { $id } is paired with itself
app-groups-unknown-seat = the seat of { $id } cannot be locked: there is no such group or round
app-groups-locked-twice = { $id } is locked to two groups in one round
app-groups-not-yes-or-no = { $cell } is neither yes nor no

### Demands that cannot be met together
app-groups-infeasible = The demands cannot be met together. No groups have been made. These stand against one another:
app-groups-demand-at-least-seats = Every group has at least { $min } people; there are { $people } people for { $groups } groups.
app-groups-demand-at-most-seats = Every group has at most { $max } people; there are { $people } people for { $groups } groups.
app-groups-demand-leaders = Every group has a leader; { $able } can lead, and there are { $groups } groups.
app-groups-demand-secretaries = Every group has a secretary; { $able } can be secretary, and there are { $groups } groups.
app-groups-demand-two = Leader and secretary are two people; { $able } can be one or the other, and there are { $groups } groups.
app-groups-demand-at-least = Every group has at least { $min } with { $feature } { $value }; { $people } have it, and there are { $groups } groups.
app-groups-demand-at-most = Every group has at most { $max } with { $feature } { $value }; { $people } have it, and there are { $groups } groups.
app-groups-demand-together = { $first } and { $second } sit together.
app-groups-demand-apart = { $first } and { $second } sit apart.
app-groups-demand-language = At least two who speak { $language } in a group, or none; { $people } speak it.
app-groups-demand-locked = { $id } sits in group { $group } in round { $round }.
app-groups-minimal = Without any one of these, the others can be met together.
app-groups-perhaps-fewer = Perhaps fewer of these are enough to stand against one another; the search was cut short.

### While it works
app-groups-stage-seating = Finding groups that meet every demand … { $seconds } s
app-groups-stage-mixing = Mixing the groups of round { $round } … { $seconds } s
app-groups-stage-explaining = Finding out which demands stand against one another … { $seconds } s
app-groups-nothing-in-time = The search ended before there were groups, or a proof that there are none.

### The result
app-groups-done = { $people } people in { $groups } groups, rounds: { $rounds }.
app-groups-best = Round { $round }: { $value } differences within groups. No groups of these sizes can have more: that is proved.
app-groups-near = Round { $round }: { $value } differences within groups; at most { $bound } could be possible ({ $percent } more).
app-groups-unmet-together = { $first } and { $second } wished to sit together, but do not.
app-groups-unmet-apart = { $first } and { $second } wished to sit apart, but do not.
app-groups-idle-leaders = Appointed leaders without a group to lead: { $ids }
app-groups-idle-secretaries = Appointed secretaries without a group: { $ids }
app-groups-repeats = Meetings of two people who have met before: { $count } (no fewer than { $fewest } are possible).
app-groups-stopped = The time was up: these are the best groups found so far.
app-groups-files = See { $file }, and report.json beside it.
