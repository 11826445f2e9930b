//! Whether all kinds and all areas are there: how many are on the list, have said yes, and came.

use std::collections::BTreeSet;

use medvirk_meetings::model::SignUpId;

use super::{Answer, Invitee, Kind};

/// One row of the picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted<T> {
    /// Kind, or name of an area.
    pub what: T,
    /// On the list.
    pub listed: usize,
    /// Have said yes.
    pub yes: usize,
    /// Came.
    pub came: usize,
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// By kind; all kinds, also those nobody is of.
    pub kinds: Vec<Counted<Kind>>,
    /// By area; all areas of the municipality in their order, then others.
    pub areas: Vec<Counted<String>>,
}

/// Counts the list. `areas` are those of the municipality; `came` the sign-ups that were checked in.
pub fn coverage(all: &[Invitee], areas: &[String], came: &BTreeSet<SignUpId>) -> Coverage {
    let count = |of: &dyn Fn(&Invitee) -> bool| {
        let own: Vec<&Invitee> = all.iter().filter(|one| of(one)).collect();
        let is_here = |one: &&&Invitee| one.sign_up.is_some_and(|id| came.contains(&id));
        (
            own.len(),
            own.iter().filter(|one| one.answer == Answer::Yes).count(),
            own.iter().filter(is_here).count(),
        )
    };
    let kinds = Kind::ALL.iter().map(|kind| {
        let (listed, yes, came) = count(&|one| one.kind == *kind);
        Counted { what: *kind, listed, yes, came }
    });
    let mut named: Vec<String> = areas.to_vec();
    let others: BTreeSet<&String> = all.iter().map(|one| &one.about.area).collect();
    named.extend(others.into_iter().filter(|area| !areas.contains(area)).cloned());
    let areas = named.into_iter().map(|area| {
        let (listed, yes, came) = count(&|one| one.about.area == area);
        Counted { what: area, listed, yes, came }
    });
    Coverage { kinds: kinds.collect(), areas: areas.collect() }
}
