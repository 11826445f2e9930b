//! The day as it runs: when each item really began, whose turn it is in plenary, and what that means
//! for the rest. Every time comes from the server.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::program::{Item, ItemKind, Program};

/// What runs so far from the meeting's beginning is a rehearsal.
const REHEARSAL: TimeDelta = TimeDelta::hours(6);

/// Most minutes an item is given beyond its plan.
const MOST_EXTRA: u32 = 600;

/// A group presents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Which, from 0.
    pub group: usize,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it ended; none while it lasts.
    pub ended_at: Option<DateTime<Utc>>,
}

/// Minutes taken from an item ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Won {
    /// Which item.
    pub item: u32,
    /// How many.
    pub minutes: u32,
}

/// Minutes given on the day or won back from what is ahead, and how many groups had presented or begun
/// to when they were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// How many were given.
    pub minutes: u32,
    /// Turns so far.
    pub turns: usize,
    /// What was won back.
    #[serde(default)]
    pub won: Vec<Won>,
}

/// An item that has begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Which item.
    pub item: u32,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// Minutes given on the day, all together.
    #[serde(default)]
    pub extra: u32,
    /// The same, each time for itself, so that each can be taken back.
    #[serde(default)]
    pub given: Vec<Given>,
    /// The groups that have presented.
    #[serde(default)]
    pub turns: Vec<Turn>,
}

/// What has run. An item ends when the next begins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Run {
    /// In the order they began.
    pub steps: Vec<Step>,
    /// When the meeting ended.
    pub ended_at: Option<DateTime<Utc>>,
}

/// Where an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It has run.
    Done,
    /// It runs.
    Now,
    /// It is ahead.
    Ahead,
    /// A later one has run; it was left out.
    Skipped,
}

/// One line of the running order: what was planned, and what is or will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which item.
    pub item: u32,
    /// Planned start.
    pub planned: DateTime<Utc>,
    /// When it began, or will begin as far as one can tell.
    pub starts: DateTime<Utc>,
    /// When it ended, or will end.
    pub ends: DateTime<Utc>,
    /// The time it is fixed to.
    pub fixed: Option<DateTime<Utc>>,
    /// Where it stands.
    pub stand: Stand,
    /// Minutes it took, or will take, beyond its plan; less when negative.
    pub over: i64,
}

impl Run {
    /// Minutes that have been won back from an item.
    pub fn won_from(&self, item: u32) -> u32 {
        let own = self.won().filter(|won| won.item == item);
        own.map(|won| won.minutes).sum()
    }

    fn won(&self) -> impl Iterator<Item = Won> + '_ {
        let given = self.steps.iter().flat_map(|step| &step.given);
        given.flat_map(|given| given.won.iter().copied())
    }

    /// Lets go that minutes were won back from an item, so that they are not given again.
    pub(super) fn keep_won_from(&mut self, item: u32) {
        for step in &mut self.steps {
            step.given.retain_mut(|given| {
                let before = given.won.len();
                given.won.retain(|won| won.item != item);
                // What has nothing left to give again is no step to take back.
                given.minutes > 0 || given.won.len() == before || !given.won.is_empty()
            });
        }
    }

    /// Whether the meeting has begun and not ended.
    pub fn is_on(&self) -> bool {
        !self.steps.is_empty() && self.ended_at.is_none()
    }

    /// The item that runs.
    pub fn current(&self) -> Option<&Step> {
        self.steps.last().filter(|_| self.ended_at.is_none())
    }

    /// The group that presents now.
    pub fn turn(&self) -> Option<&Turn> {
        self.current()?.turns.last().filter(|turn| turn.ended_at.is_none())
    }

    fn finish_turn(&mut self, now: DateTime<Utc>) {
        if let Some(turn) = self.steps.last_mut().and_then(|step| step.turns.last_mut()) {
            turn.ended_at.get_or_insert(now);
        }
    }

    /// Begins an item; what ran before ends.
    pub fn begin(&mut self, item: u32, now: DateTime<Utc>) {
        self.finish_turn(now);
        self.ended_at = None;
        let (given, turns) = (Vec::new(), Vec::new());
        self.steps.push(Step { item, started_at: now, extra: 0, given, turns });
    }

    /// Lets a group present; the one before has ended. `false` when no item runs.
    pub fn present(&mut self, group: usize, now: DateTime<Utc>) -> bool {
        if !self.is_on() {
            return false;
        }
        self.finish_turn(now);
        if let Some(step) = self.steps.last_mut() {
            step.turns.push(Turn { group, started_at: now, ended_at: None });
        }
        true
    }

    /// Gives what runs more minutes.
    pub fn extend(&mut self, minutes: u32) -> bool {
        let is_on = self.is_on();
        match self.steps.last_mut().filter(|_| is_on) {
            Some(step) => {
                let minutes = minutes.min(MOST_EXTRA.saturating_sub(step.extra));
                step.extra += minutes;
                step.given.push(Given { minutes, turns: step.turns.len(), won: Vec::new() });
                true
            }
            None => false,
        }
    }

    /// Ends the meeting.
    pub fn end(&mut self, now: DateTime<Utc>) -> bool {
        if !self.is_on() {
            return false;
        }
        self.finish_turn(now);
        self.ended_at = Some(now);
        true
    }

    /// Takes the last step back: the end, the minutes given or won back, the turn, or the item. The one
    /// before runs on as if nothing had happened. What was won back is handed over, to be given again;
    /// none: there is no step.
    fn undo(&mut self) -> Option<Vec<Won>> {
        if self.ended_at.take().is_none() {
            let step = self.steps.last_mut()?;
            if let Some(given) = step.given.pop_if(|given| given.turns == step.turns.len()) {
                step.extra = step.extra.saturating_sub(given.minutes);
                return Some(given.won);
            }
            if step.turns.pop().is_none() {
                self.steps.pop();
            }
        }
        if let Some(turn) = self.steps.last_mut().and_then(|step| step.turns.last_mut()) {
            turn.ended_at = None;
        }
        Some(Vec::new())
    }
}

/// When an item that began at `from` should end.
pub fn due(item: &Item, step: &Step) -> DateTime<Utc> {
    step.started_at + TimeDelta::minutes(i64::from(item.minutes + step.extra))
}

impl Program {
    /// Takes the last step back. `false` when there is none.
    pub fn undo(&mut self) -> bool {
        let Some(won) = self.run.undo() else { return false };
        self.give_again(won);
        true
    }

    /// Lets all that has run go, as after a rehearsal; items are as long as they were.
    pub fn again(&mut self) {
        let won = self.run.won().collect();
        self.run = Run::default();
        self.give_again(won);
    }

    fn give_again(&mut self, won: Vec<Won>) {
        for one in won {
            if let Some(item) = self.items.iter_mut().find(|item| item.id == one.item) {
                item.minutes += one.minutes;
            }
        }
    }

    /// The item that runs, with its step.
    pub fn now(&self) -> Option<(&Item, &Step)> {
        let step = self.run.current()?;
        Some((self.item(step.item)?, step))
    }

    /// The item after the one that runs, or the first.
    pub fn upcoming(&self) -> Option<&Item> {
        let at = match self.run.steps.last() {
            Some(step) => self.items.iter().position(|item| item.id == step.item)? + 1,
            None => 0,
        };
        self.items.get(at)
    }

    /// When the group that presents should end.
    pub fn turn_due(&self) -> Option<DateTime<Utc>> {
        Some(self.run.turn()?.started_at + TimeDelta::minutes(i64::from(self.per_group)))
    }

    /// The groups that have not presented in the plenary that runs, of those numbered in `groups`.
    pub fn waiting(&self, groups: &[usize]) -> Vec<usize> {
        let spoken = |group: &usize| {
            let step = self.run.current();
            step.is_some_and(|step| step.turns.iter().any(|turn| turn.group == *group))
        };
        groups.iter().copied().filter(|group| !spoken(group)).collect()
    }

    /// Whether group work runs that has more than a minute left: it should not be cut short.
    pub fn would_cut(&self, now: DateTime<Utc>) -> Option<i64> {
        let (item, step) = self.now().filter(|(item, _)| item.kind == ItemKind::Work)?;
        let left = (due(item, step) - now).num_minutes();
        (left >= 1).then_some(left)
    }

    /// What the plan counts from: the meeting's beginning, or that of a rehearsal on another day.
    fn origin(&self, from: DateTime<Utc>) -> DateTime<Utc> {
        let first = self.run.steps.first().map_or(from, |step| step.started_at);
        if (first - from).abs() > REHEARSAL { first } else { from }
    }

    /// The running order, for a meeting that was to begin at `from`.
    pub fn lines(&self, from: DateTime<Utc>, now: DateTime<Utc>) -> Vec<Line> {
        let (day, from) = (from, self.origin(from));
        let at = |id: u32| self.items.iter().position(|item| item.id == id);
        let reached = self.run.steps.last().and_then(|step| at(step.item));
        let mut cursor = from;
        // Long after a meeting that was never run here, its plan stands as it was.
        if self.run.steps.is_empty() && now > from && now - from < REHEARSAL {
            cursor = now;
        }
        let line = |(place, (item, (planned, _))): (usize, (&Item, (DateTime<Utc>, _)))| {
            let own = self.run.steps.iter().rposition(|step| step.item == item.id);
            let fixed = Program::fixed(item, day, from);
            let (starts, ends, stand) = match own {
                Some(n) => {
                    let step = &self.run.steps[n];
                    let ended = match self.run.steps.get(n + 1) {
                        Some(next) => Some(next.started_at),
                        None => self.run.ended_at,
                    };
                    let stand = if ended.is_some() { Stand::Done } else { Stand::Now };
                    (step.started_at, ended.unwrap_or(due(item, step).max(now)), stand)
                }
                None if reached.is_some_and(|reached| place < reached) => {
                    (planned, planned, Stand::Skipped)
                }
                None => {
                    let length = TimeDelta::minutes(i64::from(item.minutes));
                    let starts = fixed.map_or(cursor, |fixed| fixed.max(cursor));
                    (starts, starts + length, Stand::Ahead)
                }
            };
            if stand != Stand::Skipped {
                cursor = cursor.max(ends);
            }
            let over = match stand {
                Stand::Skipped | Stand::Ahead => 0,
                Stand::Done | Stand::Now => {
                    let seconds = (ends - starts).num_seconds() - i64::from(item.minutes) * 60;
                    (seconds as f64 / 60.0).round() as i64
                }
            };
            Line { item: item.id, planned, starts, ends, fixed, stand, over }
        };
        let times = self.timed(day, from, |item| item.minutes);
        self.items.iter().zip(times).enumerate().map(line).collect()
    }

    /// The items ahead.
    pub fn ahead(&self, from: DateTime<Utc>, now: DateTime<Utc>) -> Vec<u32> {
        let lines = self.lines(from, now).into_iter();
        lines.filter(|line| line.stand == Stand::Ahead).map(|line| line.item).collect()
    }

    /// Minutes the meeting will end after its plan, as far as one can tell.
    pub fn late(&self, from: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
        let origin = self.origin(from);
        let whole = |item: &Item| item.minutes + self.run.won_from(item.id);
        let planned = self.timed(from, origin, whole).last().map_or(origin, |(_, ends)| *ends);
        let ends = self.lines(from, now).iter().map(|line| line.ends).max();
        let late = (ends.unwrap_or(planned) - planned).num_seconds();
        (late as f64 / 60.0).round() as i64
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::{super::program::Lead, *};

    pub(in crate::model) fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap() + TimeDelta::minutes(minute)
    }

    pub(in crate::model) fn day() -> Program {
        super::super::program::tests::sheet(&[
            (ItemKind::Opening, 10, Lead::Mayor),
            (ItemKind::Work, 60, Lead::Groups),
            (ItemKind::Plenary, 30, Lead::ProcessLeader),
            (ItemKind::Debate, 20, Lead::Mayor),
        ])
    }

    #[test]
    fn what_is_late_moves_the_rest_and_is_logged() {
        let mut program = day();
        program.run.begin(1, at(2));
        program.run.begin(2, at(17));
        let lines = program.lines(at(0), at(20));
        assert_eq!(lines[0].over, 5, "fifteen minutes instead of ten");
        assert_eq!((lines[1].stand, lines[1].ends), (Stand::Now, at(77)));
        assert_eq!((lines[2].stand, lines[2].starts), (Stand::Ahead, at(77)));
        assert_eq!(program.late(at(0), at(20)), 7);
        assert_eq!(program.late(at(0), at(80)), 10, "over time counts as it passes");
        program.run.extend(5);
        assert_eq!(program.late(at(0), at(20)), 12);
    }

    #[test]
    fn minutes_given_are_taken_back_before_the_item() {
        let mut program = day();
        program.run.begin(3, at(0));
        assert!(program.run.extend(5) && program.run.present(0, at(1)) && program.run.extend(10));
        let extra = |program: &Program| program.run.current().map(|step| step.extra);
        assert!(program.undo());
        assert_eq!(extra(&program), Some(5));
        assert!(program.run.turn().is_some(), "the group goes on");
        assert!(program.undo() && program.run.turn().is_none());
        assert!(program.undo());
        assert_eq!(extra(&program), Some(0));
        assert!(program.undo() && program.run.current().is_none());
    }

    #[test]
    fn a_rehearsal_on_another_day_is_not_late() {
        let mut program = day();
        program.run.begin(1, at(-9_000));
        assert_eq!(program.late(at(0), at(-8_995)), 0);
        assert_eq!(program.lines(at(0), at(-8_995))[1].starts, at(-8_990));
    }

    #[test]
    fn group_work_with_time_left_is_not_cut_without_asking() {
        let mut program = day();
        program.run.begin(1, at(0));
        assert_eq!(program.would_cut(at(1)), None);
        program.run.begin(2, at(10));
        assert_eq!(program.would_cut(at(58)), Some(12));
        assert_eq!(program.would_cut(at(70)), None);
    }

    #[test]
    fn groups_present_in_turn_and_every_step_is_taken_back() {
        let mut program = day();
        assert!(!program.run.present(0, at(0)));
        program.run.begin(3, at(0));
        assert!(program.run.present(0, at(1)) && program.run.present(2, at(4)));
        assert_eq!(program.waiting(&[0, 1, 2]), [1]);
        assert_eq!(program.turn_due(), Some(at(7)));
        assert!(program.undo());
        assert_eq!(program.run.turn().map(|turn| turn.group), Some(0));
        assert!(program.run.end(at(9)) && !program.run.end(at(9)));
        assert!(program.undo() && program.run.is_on());
        assert!(program.undo() && program.undo() && !program.undo());
        assert!(program.run.steps.is_empty());
    }

    #[test]
    fn an_item_that_was_passed_over_is_left_out() {
        let mut program = day();
        program.run.begin(1, at(0));
        program.run.begin(3, at(10));
        let lines = program.lines(at(0), at(11));
        assert_eq!(lines[1].stand, Stand::Skipped);
        assert_eq!(program.upcoming().map(|item| item.id), Some(4));
    }
}
