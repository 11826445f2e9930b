//! What is to be planned, in numbers: days, meetings, committees and their members.

use std::collections::BTreeSet;

use chrono::NaiveDate;

/// Who must come to a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seats {
    /// So many members of the committee, shared fairly.
    Some(usize),
    /// All members are called; more than half must be able to come.
    All,
}

/// A member of a committee.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// Days on which they cannot.
    pub away: BTreeSet<NaiveDate>,
    /// Dialogue meetings they had the year before.
    pub before: u32,
}

/// A committee.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Committee {
    /// Its members, the leader first and the deputy leader second.
    pub members: Vec<Member>,
    /// Days of its other meetings.
    pub busy: BTreeSet<NaiveDate>,
}

/// A meeting to be planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Place of its committee.
    pub committee: usize,
    /// Who must come.
    pub seats: Seats,
    /// Days the other side cannot.
    pub not_on: BTreeSet<NaiveDate>,
    /// First and last day it may be held.
    pub within: (NaiveDate, NaiveDate),
    /// The day, where people have decided it.
    pub day: Option<NaiveDate>,
    /// Who comes, where people have decided it.
    pub people: Option<Vec<usize>>,
}

/// The whole year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Days on which meetings can be held, in order.
    pub days: Vec<NaiveDate>,
    /// Most meetings on one day, all committees together.
    pub most_a_day: usize,
    /// Most meetings that one member of a committee may have more than another.
    pub max_difference: u32,
    /// The committees.
    pub committees: Vec<Committee>,
    /// The meetings.
    pub meetings: Vec<Ask>,
}

/// One of the things that can stand in the way, to be said in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A meeting must be held, on a day between two days and with its people.
    Meeting(usize),
    /// The other side of a meeting cannot on some days.
    OtherSide(usize),
    /// A committee has other meetings.
    Busy(usize),
    /// A member (committee, place) cannot on some days.
    Away(usize, usize),
    /// A committee has one dialogue meeting a day at most.
    OnceADay(usize),
    /// No more than so many meetings on one day.
    MostADay,
    /// The members of a committee share fairly.
    Share(usize),
}

impl Problem {
    /// All that can stand in the way.
    pub fn reasons(&self) -> Vec<Reason> {
        let mut all = vec![Reason::MostADay];
        for (at, committee) in self.committees.iter().enumerate() {
            all.extend([Reason::OnceADay(at), Reason::Share(at), Reason::Busy(at)]);
            all.extend((0..committee.members.len()).map(|member| Reason::Away(at, member)));
        }
        for at in 0..self.meetings.len() {
            all.extend([Reason::OtherSide(at), Reason::Meeting(at)]);
        }
        all
    }

    /// The same without something that stands in the way.
    pub(super) fn without(&self, reason: Reason) -> Problem {
        let mut less = self.clone();
        match reason {
            // The meeting is left out by whoever asks; places of the others must stay the same.
            Reason::Meeting(_) | Reason::OnceADay(_) | Reason::Share(_) => {}
            Reason::OtherSide(at) => less.meetings[at].not_on.clear(),
            Reason::Busy(at) => less.committees[at].busy.clear(),
            Reason::Away(at, member) => less.committees[at].members[member].away.clear(),
            Reason::MostADay => less.most_a_day = usize::MAX >> 1,
        }
        less
    }

    /// Members of a meeting's committee who can on a day.
    pub fn able(&self, meeting: usize, day: NaiveDate) -> impl Iterator<Item = usize> + '_ {
        let members = &self.committees[self.meetings[meeting].committee].members;
        let can = move |(_, member): &(usize, &Member)| !member.away.contains(&day);
        members.iter().enumerate().filter(can).map(|(at, _)| at)
    }

    /// Whether enough people can on a day.
    pub fn has_enough(&self, meeting: usize, day: NaiveDate) -> bool {
        let ask = &self.meetings[meeting];
        let able: BTreeSet<usize> = self.able(meeting, day).collect();
        if let Some(people) = &ask.people {
            return people.iter().all(|person| able.contains(person));
        }
        match ask.seats {
            Seats::Some(seats) => able.len() >= seats,
            Seats::All => able.len() * 2 > self.committees[ask.committee].members.len(),
        }
    }

    /// Days (places) on which a meeting can be held as far as it alone is concerned.
    pub(super) fn days_of(&self, meeting: usize) -> Vec<usize> {
        let ask = &self.meetings[meeting];
        let busy = &self.committees[ask.committee].busy;
        let is_good = |day: &NaiveDate| {
            ask.day.is_none_or(|decided| decided == *day)
                && (ask.within.0..=ask.within.1).contains(day)
                && !ask.not_on.contains(day)
                && !busy.contains(day)
                && self.has_enough(meeting, *day)
        };
        self.days.iter().enumerate().filter(|(_, day)| is_good(day)).map(|(at, _)| at).collect()
    }
}
