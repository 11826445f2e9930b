//! Time won back while the meeting runs, so that fixed times can be kept and it ends in time: from what is
//! ahead, never from group work, and given again by undo.

use chrono::{DateTime, Utc};

use super::{
    program::Program,
    run::{Given, Stand, Won},
};

/// An item ahead that will begin after the time it is fixed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// Which item.
    pub item: u32,
    /// The time it is fixed to.
    pub fixed: DateTime<Utc>,
    /// Minutes after it, as far as one can tell.
    pub minutes: u32,
}

impl Program {
    /// Wins back time from what is ahead: first so that fixed times can be kept, then so that the meeting
    /// ends in time. Returns how many minutes were found.
    pub fn win_back(&mut self, from: DateTime<Utc>, now: DateTime<Utc>, groups: usize) -> u32 {
        if !self.run.is_on() {
            return 0;
        }
        let at = self.run.steps.len() - 1;
        let turns = self.run.steps[at].turns.len();
        self.run.steps[at].given.push(Given { minutes: 0, turns, won: Vec::new() });
        for item in self.pressed(from, now).into_iter().map(|one| one.item) {
            // What was taken for an earlier one helps this one too.
            let late = self.pressed(from, now).into_iter().find(|one| one.item == item);
            let mut before = self.ahead(from, now);
            before.truncate(before.iter().position(|id| *id == item).unwrap_or(0));
            self.take(at, &self.spare(&before, groups, late.map_or(0, |one| one.minutes)));
        }
        let late = u32::try_from(self.late(from, now)).unwrap_or(0);
        let ahead = self.ahead(from, now);
        self.take(at, &self.spare(&ahead, groups, late));
        let found = self.run.steps[at].given.last();
        let found = found.map_or(0, |given| given.won.iter().map(|won| won.minutes).sum());
        if found == 0 {
            self.run.steps[at].given.pop();
        }
        found
    }

    fn take(&mut self, step: usize, spare: &[(u32, u32)]) {
        for (id, minutes) in spare {
            let item = self.items.iter_mut().find(|item| item.id == *id);
            let given = self.run.steps[step].given.last_mut();
            let Some((item, given)) = item.zip(given) else { continue };
            item.minutes -= minutes;
            given.won.push(Won { item: *id, minutes: *minutes });
        }
    }

    /// Items ahead that will begin after the time they are fixed to.
    pub fn pressed(&self, from: DateTime<Utc>, now: DateTime<Utc>) -> Vec<Pressed> {
        let ahead = self.lines(from, now).into_iter().filter(|line| line.stand == Stand::Ahead);
        let late = ahead.filter_map(|line| {
            let fixed = line.fixed?;
            let minutes = ((line.starts - fixed).num_seconds() as f64 / 60.0).round();
            let minutes = if minutes >= 1.0 { minutes as u32 } else { return None };
            Some(Pressed { item: line.item, fixed, minutes })
        });
        late.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        program::{Item, ItemKind, Lead},
        run::tests::{at, day},
    };

    #[test]
    fn time_won_back_is_given_again_by_undo_in_its_turn() {
        let mut program = day();
        let before = program.items.clone();
        program.run.begin(1, at(0));
        program.run.begin(2, at(20));
        assert_eq!(program.late(at(0), at(20)), 10);
        assert_eq!(program.win_back(at(0), at(20), 5), 10);
        assert_eq!(program.late(at(0), at(20)), 0);
        // Pressed again it finds nothing, and leaves nothing to undo.
        assert_eq!(program.win_back(at(0), at(20), 5), 0);
        assert!(program.run.extend(5));
        assert!(program.undo());
        assert_ne!(program.items, before, "the minutes given went first");
        assert!(program.undo());
        assert_eq!(program.items, before);
        assert_eq!(program.late(at(0), at(20)), 10);
    }

    #[test]
    fn a_rehearsal_that_is_wiped_leaves_the_sheet_as_it_was() {
        let mut program = day();
        let before = program.items.clone();
        program.run.begin(1, at(0));
        program.run.begin(2, at(30));
        assert!(program.win_back(at(0), at(30), 5) > 0);
        program.again();
        assert_eq!(program.items, before);
        assert!(program.run.steps.is_empty());
    }

    #[test]
    fn a_fixed_time_ahead_that_will_not_be_kept_is_told_and_helped_first() {
        let mut program = super::super::program::tests::sheet(&[
            (ItemKind::Opening, 10, Lead::Mayor),
            (ItemKind::Talk, 30, Lead::Other),
            (ItemKind::Break, 40, Lead::Other),
            (ItemKind::Debate, 40, Lead::Mayor),
        ]);
        // Lunch as planned, forty minutes after the beginning.
        program.items[2].at = Some(medvirk_kernel::to_oslo(at(40)).time());
        program.run.begin(1, at(0));
        assert!(program.pressed(at(0), at(5)).is_empty());
        let late = program.pressed(at(0), at(18));
        assert_eq!(late.iter().map(|p| (p.item, p.minutes)).collect::<Vec<_>>(), [(3, 8)]);
        assert_eq!(program.win_back(at(0), at(18), 5), 8);
        assert_eq!(program.item(2).map(|item| item.minutes), Some(22));
        assert!(program.pressed(at(0), at(18)).is_empty());
        assert_eq!(program.lines(at(0), at(18))[2].starts, at(40));
    }

    #[test]
    fn minutes_written_by_hand_are_not_given_again() {
        let mut program = day();
        program.run.begin(1, at(0));
        program.run.begin(2, at(20));
        assert_eq!(program.win_back(at(0), at(20), 5), 10);
        let won = program.run.steps[1].given[0].won.clone();
        let kept = program.clone();
        for one in &won {
            let item = program.item(one.item).unwrap().clone();
            // Another change than of the minutes leaves them as they are.
            let title = "Ordet fritt".to_owned();
            program.set(one.item, Item { title, ..item.clone() });
            assert_eq!(program.run.won_from(one.item), one.minutes);
            program.set(one.item, Item { minutes: item.minutes + 5, ..item });
        }
        let mut again = program.clone();
        again.again();
        for one in &won {
            let by_hand = kept.item(one.item).unwrap().minutes + 5;
            assert_eq!(again.item(one.item).unwrap().minutes, by_hand);
        }
        // Nothing is left to give again: the step before is taken back.
        assert!(program.undo());
        assert_eq!(program.run.steps.len(), 1);
    }
}
