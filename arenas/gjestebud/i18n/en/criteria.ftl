gjestebud-criteria-title = Criteria of the draw
gjestebud-criteria-lead = { $lot } can be drawn for { $seats } places. Choose a topic to decide who the hosts should be.
gjestebud-criteria-round-note = For all hosts together
gjestebud-criteria-round-lead = Criteria for all hosts together, in addition to those of each topic. { $eligible } can be drawn.
gjestebud-criteria-theme-lead = { $eligible } want the topic and can be drawn. { $planned } tables are planned.
gjestebud-criteria-seats = Number of hosts to draw
gjestebud-criteria-seats-hint = Leave it empty to follow the plan: { $planned }.
gjestebud-criteria-how = Write the minimum and maximum for what matters, and leave the rest empty. “Applied” shows how many have it and can be drawn.
gjestebud-criteria-save = Save the criteria
gjestebud-criteria-saved = The criteria are saved.
gjestebud-criteria-import = Bring in criteria from a file
gjestebud-criteria-import-lead = CSV or Excel with the columns theme, feature, value, min and max. Without the column theme they apply to the whole round. The file replaces the criteria of the topics it names.
gjestebud-criteria-import-submit = Bring in the criteria
gjestebud-criteria-imported =
    { $count ->
        [one] Criteria for one place were brought in.
       *[other] Criteria for { $count } topics were brought in.
    }
gjestebud-criteria-fault-column = The column { $name } is missing.
gjestebud-criteria-fault-theme = Row { $line }: no such topic “{ $typed }”.
gjestebud-criteria-fault-feature = Row { $line }: no such feature “{ $typed }”.
gjestebud-criteria-fault-value = Row { $line }: the feature has no value “{ $typed }”.
gjestebud-criteria-fault-bounds = Row { $line }: the minimum and maximum must be whole numbers, the smaller first.
gjestebud-column-value = Who
gjestebud-column-applied = Applied
gjestebud-column-min = Minimum
gjestebud-column-max = Maximum
gjestebud-column-demands = Requirements
gjestebud-column-feature = Feature
gjestebud-column-demand = Requirement
gjestebud-column-result = Result
gjestebud-quota-label = { $value }
gjestebud-quota-min-label = Minimum: { $value }
gjestebud-quota-max-label = Maximum: { $value }
gjestebud-quota-min-above-max = { $value }: the minimum is above the maximum.
gjestebud-demands-none = No requirements
gjestebud-demands-count =
    { $count ->
        [one] One requirement
       *[other] { $count } requirements
    }
gjestebud-demand-none = { $people }: none
gjestebud-demand-min = { $people }: at least { $min }
gjestebud-demand-max = { $people }: at most { $max }
gjestebud-demand-between = { $people }: { $bounds }
gjestebud-demand-spread-area = At most one from each area
gjestebud-worry-seats = Only { $eligible } can be drawn for { $seats } places
gjestebud-worry-quota = Too few: { $people }
gjestebud-bounds = { $min }–{ $max }
gjestebud-bounds-exactly = exactly { $n }
gjestebud-check-good = A draw is possible with these criteria
gjestebud-check-good-lead = We tried without looking at who it would be.
gjestebud-check-bad = The criteria cannot all be met
gjestebud-check-nobody = Nobody can be drawn yet
gjestebud-scope-round = The whole round
gjestebud-demand-at-least = { $scope } – { $people }: at least { $min }. Of those who can be drawn there are { $eligible }.
gjestebud-demand-at-most = { $scope } – { $people }: at most { $max }. Then the rest of the { $seats } places must be filled from { $others } others.
gjestebud-demand-seats = { $theme }: { $seats } places are to be filled, and { $eligible } can be drawn.
gjestebud-demand-household = At most one from each household.
gjestebud-demand-required = { $theme }: { $reference } must take part.
gjestebud-relaxation = { $scope } – { $people }: from { $from } to { $to }
gjestebud-fault-mins = { $scope }: the minimums of { $feature } add up to { $sum }, but there are only { $seats } places.
gjestebud-fault-maxes = { $scope }: the maximums of { $feature } add up to only { $sum }, but there are { $seats } places.
gjestebud-fault-seats = { $scope }: { $seats } places, but only { $people } can be drawn.
gjestebud-fault-min-max = { $scope }: the minimum of { $people } is { $min }, but the maximum is { $max }.
gjestebud-fault-other = The criteria cannot be used as they are: { $detail }
gjestebud-breach-quota = { $scope } – { $people }: must be { $bounds }, but would be { $count }
gjestebud-breach-seats = { $theme }: { $seats } places, { $seated } filled
gjestebud-breach-other = Another requirement would not be met
