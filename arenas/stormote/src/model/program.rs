//! The run sheet: what happens, for how long and who leads it, and what the method says about it
//! (source 001, the part about carrying the meeting out).

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use medvirk_kernel::to_oslo;
use medvirk_meetings::model::oslo;
use serde::{Deserialize, Serialize};

use super::{codes::codes, run::Run};

codes! {
    /// What kind of item it is; rules of the method ask for the kind.
    ItemKind {
        /// Somebody opens the meeting.
        Opening = "opening",
        /// Somebody speaks, or explains.
        Talk = "talk",
        /// Groups work by themselves.
        Work = "work",
        /// Groups present to all.
        Plenary = "plenary",
        /// Coffee, lunch, a walk to the rooms.
        Break = "break",
        /// All debate at the end.
        Debate = "debate",
    }
}

codes! {
    /// Who leads an item.
    Lead {
        /// The mayor.
        Mayor = "mayor",
        /// Whoever leads the project.
        ProjectLeader = "project-leader",
        /// Whoever leads the process: a hired or employed planner.
        ProcessLeader = "process-leader",
        /// Each group by itself.
        Groups = "groups",
        /// Somebody else.
        Other = "other",
    }
}

impl Lead {
    /// Whether the lead shows that the municipality owns the project.
    fn is_owner(self) -> bool {
        matches!(self, Lead::Mayor | Lead::ProjectLeader)
    }
}

/// One item of the run sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Number within this sheet; never used again.
    pub id: u32,
    /// What kind.
    pub kind: ItemKind,
    /// What it is called.
    pub title: String,
    /// How long.
    pub minutes: u32,
    /// The time of day in Oslo it begins at, e.g. lunch; none: when what is before it ends.
    #[serde(default)]
    pub at: Option<NaiveTime>,
    /// The longest it has been planned; group work that gets shorter is pointed out.
    #[serde(default)]
    pub longest: u32,
    /// Who leads.
    pub lead: Lead,
    /// Their name, as far as known.
    #[serde(default)]
    pub who: String,
    /// Where.
    #[serde(default)]
    pub place: String,
    /// For those who run the day.
    #[serde(default)]
    pub note: String,
}

/// The run sheet of a meeting, what has run of it, and what groups have said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Program {
    /// Minutes each group has in plenary (source 001: three).
    pub per_group: u32,
    /// In their order.
    pub items: Vec<Item>,
    /// The number the next new item gets.
    pub next: u32,
    /// What has run.
    pub run: Run,
    /// Key sentences by plenary item and group, groups from 0; one per line.
    pub sentences: BTreeMap<u32, BTreeMap<usize, String>>,
}

impl Default for Program {
    fn default() -> Self {
        Program {
            per_group: 3,
            items: Vec::new(),
            next: 1,
            run: Run::default(),
            sentences: BTreeMap::new(),
        }
    }
}

/// What the method has to say about a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Advice {
    /// The first group work is not longer than the second: groups also have to settle in.
    FirstNotLonger { first: u32, second: u32 },
    /// Less time than each group's minutes.
    PlenaryShort { title: String, minutes: u32, needed: u32 },
    /// Enough, but not one more group's minutes are left.
    PlenaryTight { title: String, minutes: u32, needed: u32 },
    /// Group work is shorter than it has been.
    WorkShortened { item: u32, title: String, from: u32, to: u32 },
    /// Neither mayor nor project leader opens.
    OpenedByOther,
    /// Neither mayor nor project leader leads the debate.
    DebateByOther,
    /// Nothing is debated at the end.
    NoDebate,
    /// There is no group work.
    NoWork,
    /// The sheet ends after the meeting.
    TooLong { minutes: u32 },
    /// What is before an item lasts beyond the time it is fixed to.
    FixedLate { title: String, at: NaiveTime, minutes: i64 },
    /// Nothing happens before an item whose time is fixed.
    FixedGap { title: String, at: NaiveTime, minutes: i64 },
    /// There are more rounds of groups than group works.
    MoreRounds { rounds: u32, works: u32 },
}

impl Advice {
    /// Whether it needs to be changed, or only to be known.
    pub fn is_warning(&self) -> bool {
        !matches!(self, Advice::PlenaryTight { .. } | Advice::FixedGap { .. })
    }
}

impl Program {
    /// An item by its number.
    pub fn item(&self, id: u32) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// Adds an item at the end; its number is given here.
    pub fn add(&mut self, item: Item) {
        self.items.push(Item { id: self.next, longest: item.minutes, ..item });
        self.next += 1;
    }

    /// Writes an item over, its number and longest time kept. Minutes written anew are what is meant: those
    /// that were won back from it are not given again.
    pub fn set(&mut self, id: u32, item: Item) {
        if let Some(own) = self.items.iter_mut().find(|own| own.id == id) {
            if own.minutes != item.minutes {
                self.run.keep_won_from(id);
            }
            *own = Item { id, longest: own.longest.max(item.minutes), ..item };
        }
    }

    /// Moves an item one place up or down; at the end of the list nothing happens.
    pub fn shift(&mut self, id: u32, is_up: bool) {
        let Some(at) = self.items.iter().position(|item| item.id == id) else { return };
        let to = if is_up { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(to) = to.filter(|to| *to < self.items.len()) {
            self.items.swap(at, to);
        }
    }

    /// Takes an item away.
    pub fn remove(&mut self, id: u32) {
        self.items.retain(|item| item.id != id);
        self.sentences.remove(&id);
    }

    /// Lets the present length of a group work be what is meant.
    pub fn settle(&mut self, id: u32) {
        if let Some(own) = self.items.iter_mut().find(|own| own.id == id) {
            own.longest = own.minutes;
        }
    }

    /// When an item begins that has a time of its own, on the day of a meeting planned for `day` whose
    /// times are counted from `from`: a rehearsal moves them all.
    pub(super) fn fixed(
        item: &Item,
        day: DateTime<Utc>,
        from: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        Some(oslo(to_oslo(day).date_naive(), item.at?) + (from - day))
    }

    /// Start and end of every item, each as long as `minutes` says; for `day` and `from` see
    /// [`Program::fixed`]. An item waits for its own time, and begins later when what is before it lasts
    /// longer.
    pub(super) fn timed(
        &self,
        day: DateTime<Utc>,
        from: DateTime<Utc>,
        minutes: impl Fn(&Item) -> u32,
    ) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
        let mut at = from;
        let times = self.items.iter().map(|item| {
            let start = Self::fixed(item, day, from).map_or(at, |fixed| fixed.max(at));
            at = start + TimeDelta::minutes(i64::from(minutes(item)));
            (start, at)
        });
        times.collect()
    }

    /// Planned start and end of every item when the meeting begins at `from`.
    pub fn times(&self, from: DateTime<Utc>) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
        self.timed(from, from, |item| item.minutes)
    }

    /// Minutes a plenary needs for so many groups.
    pub fn needed(&self, groups: usize) -> u32 {
        u32::try_from(groups).unwrap_or(u32::MAX).saturating_mul(self.per_group)
    }

    /// The key sentences of a group in a plenary.
    pub fn sentences_of(&self, item: u32, group: usize) -> Vec<&str> {
        let own = self.sentences.get(&item).and_then(|groups| groups.get(&group));
        let lines = own.map_or("", String::as_str).lines();
        lines.map(str::trim).filter(|line| !line.is_empty()).collect()
    }

    /// What the method says, with `groups` groups and a meeting of `length` minutes from `from`; first
    /// what cannot be.
    pub fn advice(&self, groups: usize, from: DateTime<Utc>, length: u32) -> Vec<Advice> {
        if self.items.is_empty() {
            return Vec::new();
        }
        let mut all = self.fixed_advice(from);
        let of = |kind: ItemKind| self.items.iter().filter(move |item| item.kind == kind);
        let mut works = of(ItemKind::Work);
        match (works.next(), works.next()) {
            (None, _) => all.push(Advice::NoWork),
            (Some(first), Some(second)) if first.minutes <= second.minutes => {
                let (first, second) = (first.minutes, second.minutes);
                all.push(Advice::FirstNotLonger { first, second });
            }
            _ => {}
        }
        for item in of(ItemKind::Work).filter(|item| item.minutes < item.longest) {
            let (title, from, to) = (item.title.clone(), item.longest, item.minutes);
            all.push(Advice::WorkShortened { item: item.id, title, from, to });
        }
        all.extend(of(ItemKind::Plenary).filter_map(|item| self.plenary(item, groups)));
        if of(ItemKind::Opening).any(|item| !item.lead.is_owner()) {
            all.push(Advice::OpenedByOther);
        }
        if of(ItemKind::Debate).next().is_none() {
            all.push(Advice::NoDebate);
        }
        if of(ItemKind::Debate).any(|item| !item.lead.is_owner()) {
            all.push(Advice::DebateByOther);
        }
        let ends = self.times(from).last().map_or(from, |(_, ends)| *ends);
        let over = (ends - from).num_minutes() - i64::from(length);
        if let Some(minutes) = u32::try_from(over).ok().filter(|over| *over > 0) {
            all.push(Advice::TooLong { minutes });
        }
        all
    }

    /// Items whose own time cannot be kept, or leaves time between.
    fn fixed_advice(&self, from: DateTime<Utc>) -> Vec<Advice> {
        let mut before = from;
        let items = self.items.iter().zip(self.times(from)).filter_map(|(item, (starts, ends))| {
            let free = std::mem::replace(&mut before, ends);
            let (at, fixed) = (item.at?, Self::fixed(item, from, from)?);
            let title = item.title.clone();
            if starts > fixed {
                let minutes = (starts - fixed).num_minutes();
                return Some(Advice::FixedLate { title, at, minutes });
            }
            let minutes = (starts - free).num_minutes();
            (minutes > 0).then_some(Advice::FixedGap { title, at, minutes })
        });
        items.collect()
    }

    /// What there is to say about so many rounds of groups: each needs a group work of its own.
    pub fn rounds_advice(&self, rounds: u32) -> Option<Advice> {
        let works = self.items.iter().filter(|item| item.kind == ItemKind::Work).count();
        let works = u32::try_from(works).unwrap_or(u32::MAX);
        let is_more = rounds > 1 && rounds > works && !self.items.is_empty();
        is_more.then_some(Advice::MoreRounds { rounds, works })
    }

    fn plenary(&self, item: &Item, groups: usize) -> Option<Advice> {
        let (title, minutes, needed) = (item.title.clone(), item.minutes, self.needed(groups));
        if minutes < needed {
            Some(Advice::PlenaryShort { title, minutes, needed })
        } else if groups > 0 && minutes < needed + self.per_group {
            Some(Advice::PlenaryTight { title, minutes, needed })
        } else {
            None
        }
    }

    /// Where so many minutes can be won back from what is ahead: breaks, talks and debate give up to
    /// half, a plenary what it does not need. Group work gives nothing. Item and minutes.
    pub fn spare(&self, ahead: &[u32], groups: usize, minutes: u32) -> Vec<(u32, u32)> {
        let mut left = minutes;
        let mut found = Vec::new();
        for item in self.items.iter().filter(|item| ahead.contains(&item.id)) {
            let won = self.run.won_from(item.id);
            let give = match item.kind {
                ItemKind::Work => 0,
                ItemKind::Plenary => item.minutes.saturating_sub(self.needed(groups)),
                ItemKind::Opening | ItemKind::Talk | ItemKind::Break | ItemKind::Debate => {
                    ((item.minutes + won) / 2).saturating_sub(won)
                }
            };
            let give = give.min(left);
            if give > 0 {
                found.push((item.id, give));
                left -= give;
            }
        }
        found
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::model) fn sheet(items: &[(ItemKind, u32, Lead)]) -> Program {
        let mut program = Program::default();
        for (kind, minutes, lead) in items {
            program.add(Item {
                id: 0,
                kind: *kind,
                title: kind.code().to_owned(),
                minutes: *minutes,
                at: None,
                longest: 0,
                lead: *lead,
                who: String::new(),
                place: String::new(),
                note: String::new(),
            });
        }
        program
    }

    /// Nine o'clock in Oslo.
    fn nine() -> DateTime<Utc> {
        clock("09:00")
    }

    fn clock(at: &str) -> DateTime<Utc> {
        oslo("2026-04-18".parse().unwrap(), at.parse::<NaiveTime>().unwrap())
    }

    fn day() -> Program {
        sheet(&[
            (ItemKind::Opening, 15, Lead::Mayor),
            (ItemKind::Work, 95, Lead::Groups),
            (ItemKind::Break, 50, Lead::Other),
            (ItemKind::Plenary, 50, Lead::ProcessLeader),
            (ItemKind::Work, 70, Lead::Groups),
            (ItemKind::Plenary, 30, Lead::ProcessLeader),
            (ItemKind::Debate, 20, Lead::Mayor),
        ])
    }

    #[test]
    fn a_plenary_without_three_minutes_for_each_group_is_warned_about_and_a_tight_one_is_said() {
        let advice = day().advice(16, nine(), 330);
        let short = advice.iter().filter(|a| a.is_warning()).collect::<Vec<_>>();
        let title = "plenary".to_owned();
        assert_eq!(
            short,
            [&Advice::PlenaryShort { title: title.clone(), minutes: 30, needed: 48 }]
        );
        assert!(advice.contains(&Advice::PlenaryTight { title, minutes: 50, needed: 48 }));
    }

    #[test]
    fn the_first_group_work_is_longer_and_none_is_shortened_without_a_word() {
        let mut program = day();
        let first = Item { minutes: 60, ..program.items[1].clone() };
        program.set(2, first);
        let advice = program.advice(10, nine(), 400);
        assert!(advice.contains(&Advice::FirstNotLonger { first: 60, second: 70 }));
        let is_shortened = |a: &Advice| matches!(a, Advice::WorkShortened { from: 95, to: 60, .. });
        assert!(advice.iter().any(is_shortened));
        program.settle(2);
        assert!(!program.advice(10, nine(), 400).iter().any(is_shortened));
    }

    #[test]
    fn the_municipality_opens_and_leads_the_debate() {
        let mut program = sheet(&[
            (ItemKind::Opening, 10, Lead::ProcessLeader),
            (ItemKind::Work, 60, Lead::Groups),
        ]);
        let advice = program.advice(0, nine(), 60);
        assert!(advice.contains(&Advice::OpenedByOther) && advice.contains(&Advice::NoDebate));
        assert!(advice.contains(&Advice::TooLong { minutes: 10 }));
        program.items[0].lead = Lead::ProjectLeader;
        assert!(!program.advice(0, nine(), 60).contains(&Advice::OpenedByOther));
    }

    #[test]
    fn minutes_are_never_won_from_group_work() {
        let found = day().spare(&[2, 3, 4, 5, 6, 7], 16, 40);
        assert_eq!(found, [(3, 25), (4, 2), (7, 10)]);
    }

    #[test]
    fn items_change_places_by_one() {
        let mut program = day();
        program.shift(1, true);
        program.shift(2, true);
        assert_eq!(program.items.iter().map(|i| i.id).take(2).collect::<Vec<_>>(), [2, 1]);
        program.shift(7, false);
        program.remove(7);
        assert_eq!(program.items.len(), 6);
    }

    #[test]
    fn others_are_arranged_round_a_fixed_time_and_one_that_cannot_be_kept_is_warned_about() {
        let mut program = day();
        program.items[2].at = NaiveTime::from_hms_opt(11, 0, 0);
        // 09.00 and 110 minutes: ten are free before lunch, which is when it shall be.
        let times = program.times(nine());
        assert_eq!((times[1].1, times[2].0), (clock("10:50"), clock("11:00")));
        assert_eq!(times[3].0, clock("11:50"));
        let said = |program: &Program| program.advice(10, nine(), 400).remove(0);
        let gap = said(&program);
        assert!(matches!(gap, Advice::FixedGap { minutes: 10, .. }) && !gap.is_warning());
        program.items[0].minutes = 40;
        let late = said(&program);
        assert!(matches!(late, Advice::FixedLate { minutes: 15, .. }) && late.is_warning());
        assert_eq!(program.times(nine())[2].0, clock("11:15"));
    }

    #[test]
    fn each_round_of_groups_needs_a_group_work_of_its_own() {
        assert_eq!(day().rounds_advice(2), None);
        let more = Advice::MoreRounds { rounds: 3, works: 2 };
        assert_eq!(day().rounds_advice(3), Some(more));
    }
}
