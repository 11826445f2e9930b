//! The order of a list that its data give, whatever ids its records have: the same people and the
//! same number of the draw give the same groups in every database.

use super::Invitee;

/// A text in which numbers stand in the order of their values: P9 before P10.
fn natural(text: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    for letter in text.trim().chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        key.push_str(&number(&digits));
        digits.clear();
        key.extend(letter.to_lowercase());
    }
    key + &number(&digits)
}

fn number(digits: &str) -> String {
    if digits.is_empty() {
        return String::new();
    }
    let value = digits.trim_start_matches('0');
    format!("{:03}{value}", value.len())
}

/// Sorts a list by the numbers of the municipality's own list, then by name, then by all that is
/// known of people. Those without a number come last. Only two of whom all this is the same are told
/// apart by their records. `name` says what somebody is called.
pub fn sort_list(all: &mut [Invitee], name: impl Fn(&Invitee) -> String) {
    all.sort_by_cached_key(|one| {
        let about = serde_json::to_string(&one.about).unwrap_or_default();
        let reference = natural(&one.reference);
        (
            (reference.is_empty(), reference, one.reference.clone()),
            name(one),
            (one.kind.code(), about, one.letter.code()),
            (one.answer.code(), one.answered_at),
            one.id,
        )
    });
}

#[cfg(test)]
mod tests {
    use medvirk_kernel::Uuid;
    use medvirk_meetings::model::MeetingId;

    use super::*;
    use crate::model::{GroupRules, InviteeId, Kind, Pair, Role, Seating, Wish, compose};

    fn people(id: impl Fn(usize) -> u128) -> Vec<Invitee> {
        let one = |at: usize| {
            let kind = Kind::ALL[at % Kind::ALL.len()];
            let id = InviteeId(Uuid::from_u128(id(at)));
            let mut one = Invitee::new(id, MeetingId(Uuid::nil()), kind);
            // Every fourth has no number, and is known by name.
            one.reference = if at.is_multiple_of(4) { String::new() } else { format!("S{at}") };
            one.name = format!("Nr {at}");
            one.about.area = ["Nord", "Sør", "Vest"][at / 3 % 3].to_owned();
            let role = |is: bool| if is { Role::Can } else { Role::No };
            (one.about.leader, one.about.secretary) =
                (role(at.is_multiple_of(2)), role(at % 2 == 1));
            one
        };
        (0..48).map(one).collect()
    }

    /// The groups as names.
    fn groups(mut all: Vec<Invitee>, seed: u64) -> Vec<Vec<String>> {
        sort_list(&mut all, |one| one.name.clone());
        let id = |name: &str| all.iter().find(|one| one.name == name).unwrap().id;
        let pairs = [
            Pair::new(id("Nr 7"), id("Nr 30"), Wish::Together),
            Pair::new(id("Nr 2"), id("Nr 11"), Wish::Apart),
        ];
        let here: Vec<&Invitee> = all.iter().collect();
        let rules = GroupRules::default();
        let made = compose(&here, &pairs, &rules, &Seating::default(), seed).unwrap();
        let name = |id: &InviteeId| all.iter().find(|one| one.id == *id).unwrap().name.clone();
        made.groups.iter().map(|group| group.members.iter().map(name).collect()).collect()
    }

    #[test]
    fn other_ids_and_another_order_of_rows_give_the_same_groups() {
        let here = people(|at| at as u128 + 1);
        let mut there = people(|at| (at as u128 * 29) % 53 + 7_000);
        there.reverse();
        let (one, two) = (groups(here.clone(), 5), groups(there, 5));
        assert_eq!(one, two);
        assert_ne!(one, groups(here, 6), "the number of the draw decides");
    }

    #[test]
    fn numbers_stand_in_the_order_of_their_values_and_none_at_all_comes_last() {
        let mut all = people(|at| 1_000 - at as u128);
        sort_list(&mut all, |one| one.name.clone());
        let found: Vec<&str> = all.iter().map(|one| one.reference.as_str()).collect();
        assert_eq!(found[..8], ["S1", "S2", "S3", "S5", "S6", "S7", "S9", "S10"]);
        assert!(found[36..].iter().all(|reference| reference.is_empty()));
    }
}
