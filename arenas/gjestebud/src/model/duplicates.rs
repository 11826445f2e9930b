//! Finding applications that probably come from the same person. Only found, never joined: staff
//! look at the reasons and decide.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::application::Application;
use super::plain::{edits, plain};

/// Why two applications may be one person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The same e-mail address, without regard to case.
    SameEmail,
    /// The same phone number, however written.
    SamePhone,
    /// The same name, without regard to case and accents.
    SameName,
    /// One name is the other shortened: *Solveig A Tronsmo* for *Solveig Anna Tronsmo*.
    ShortenedName,
    /// The names differ by a letter: *Kirstine* for *Kristine*.
    SimilarName,
}

/// How likely it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Likelihood {
    /// Two of a household, or two of the same name.
    Possible,
    /// Name and a way of reaching them agree.
    Probable,
}

/// Two applications that may be one person's, by place in the list; the earlier first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Place of the earlier.
    pub first: usize,
    /// Place of the later.
    pub second: usize,
    /// Why, in the order of [`Reason`].
    pub reasons: Vec<Reason>,
    /// How likely.
    pub likelihood: Likelihood,
}

/// Finds all pairs, in list order. Compares only applications that share an e-mail address, a phone
/// number, a first or a last name, so that ten thousand are done in seconds.
pub fn find(applications: &[Application]) -> Vec<Pair> {
    let people: Vec<Person> = applications.iter().map(Person::of).collect();
    let mut groups: BTreeMap<(u8, &str), Vec<usize>> = BTreeMap::new();
    for (place, person) in people.iter().enumerate() {
        for key in person.keys() {
            groups.entry(key).or_default().push(place);
        }
    }
    let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
    for group in groups.values() {
        for (i, first) in group.iter().enumerate() {
            pairs.extend(
                group[i + 1..].iter().filter(|second| *second != first).map(|s| (*first, *s)),
            );
        }
    }
    pairs.into_iter().filter_map(|(first, second)| pair(&people, first, second)).collect()
}

/// What is compared of an application.
struct Person {
    email: Option<String>,
    phone: Option<String>,
    name: Vec<String>,
    band: Option<medvirk_processes::model::age_band::AgeBand>,
}

impl Person {
    fn of(application: &Application) -> Self {
        Person {
            email: application.email.as_ref().map(|e| e.key()),
            phone: application.phone.as_ref().and_then(|p| p.number.clone()),
            name: plain(&application.name).split(' ').map(str::to_owned).collect(),
            band: application.age.band,
        }
    }

    fn keys(&self) -> Vec<(u8, &str)> {
        let names = self.name.first().map(|n| (2, n.as_str())).into_iter().chain(
            // Of one name only, first and last are the same key twice.
            self.name.last().filter(|_| self.name.len() > 1).map(|n| (3, n.as_str())),
        );
        let email = self.email.as_deref().map(|e| (0, e));
        let phone = self.phone.as_deref().map(|p| (1, p));
        email.into_iter().chain(phone).chain(names).filter(|(_, key)| !key.is_empty()).collect()
    }
}

fn pair(people: &[Person], first: usize, second: usize) -> Option<Pair> {
    let (a, b) = (&people[first], &people[second]);
    let same = |x: &Option<String>, y: &Option<String>| x.is_some() && x == y;
    let (email, phone) = (same(&a.email, &b.email), same(&a.phone, &b.phone));
    let name = names(&a.name, &b.name);
    let ages_differ = matches!((a.band, b.band), (Some(x), Some(y)) if x != y);
    // Alike names with nothing else in common, and surely not the same age: two people.
    if !email && !phone && (name.is_none() || ages_differ) {
        return None;
    }
    // A name one letter off is a reason only beside another: Hansen and Hanssen are many.
    if !email && !phone && name == Some(Reason::SimilarName) {
        return None;
    }
    let mut reasons: Vec<Reason> = vec![];
    reasons.extend(email.then_some(Reason::SameEmail));
    reasons.extend(phone.then_some(Reason::SamePhone));
    reasons.extend(name);
    let probable = (email || phone) && name.is_some();
    let likelihood = if probable { Likelihood::Probable } else { Likelihood::Possible };
    Some(Pair { first, second, reasons, likelihood })
}

/// How two names, as plain words, are alike.
fn names(a: &[String], b: &[String]) -> Option<Reason> {
    if a == b {
        return (!a.iter().all(String::is_empty)).then_some(Reason::SameName);
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if is_shortened(short, long) {
        return Some(Reason::ShortenedName);
    }
    let near = |(x, y): (&String, &String)| {
        x == y || (x.chars().count().min(y.chars().count()) >= 4 && edits(x, y) == 1)
    };
    (a.len() == b.len() && a.len() > 1 && a.iter().zip(b).all(near)).then_some(Reason::SimilarName)
}

/// Whether every word of `short` stands in `long` in the same order, whole or as an initial, the
/// first word among them, and at least two of them whole.
fn is_shortened(short: &[String], long: &[String]) -> bool {
    let mut rest = long.iter();
    let mut whole = 0;
    for (place, word) in short.iter().enumerate() {
        let fits = |other: &&String| {
            *other == word
                || (word.chars().count() == 1 && other.starts_with(word.as_str()))
                || (other.chars().count() == 1 && word.starts_with(other.as_str()))
        };
        let found = if place == 0 { rest.next().filter(fits) } else { rest.by_ref().find(fits) };
        match found {
            Some(other) => whole += usize::from(other == word && word.chars().count() > 1),
            None => return false,
        }
    }
    whole >= 2
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::fjordvik;
    use crate::model::phone::{Email, Phone};

    fn applicant(name: &str, email: &str, phone: &str) -> Application {
        let mut applicant = fjordvik::application("S060");
        applicant.name = name.into();
        applicant.email = Email::read(email);
        applicant.phone = Phone::read(phone);
        applicant
    }

    fn reasons(a: (&str, &str, &str), b: (&str, &str, &str)) -> Option<(Vec<Reason>, Likelihood)> {
        let both = [applicant(a.0, a.1, a.2), applicant(b.0, b.1, b.2)];
        find(&both).pop().map(|pair| (pair.reasons, pair.likelihood))
    }

    #[test]
    fn the_one_duplicate_of_the_fictional_town_is_found_with_its_reasons() {
        let applications = fjordvik::applications();
        let found: Vec<_> = find(&applications)
            .into_iter()
            .map(|p| {
                let of = |place: usize| applications[place].reference.as_str();
                (of(p.first), of(p.second), p.reasons, p.likelihood)
            })
            .collect();
        let reasons = vec![Reason::SamePhone, Reason::ShortenedName];
        assert_eq!(found, [("S003", "S017", reasons, Likelihood::Probable)]);
    }

    #[test]
    fn the_same_address_in_other_letters_is_the_same() {
        assert_eq!(
            reasons(("Kari Vik", "kari@example.org", ""), ("Kari Vik", "KARI@Example.org", "")),
            Some((vec![Reason::SameEmail, Reason::SameName], Likelihood::Probable))
        );
    }

    #[test]
    fn two_who_share_a_phone_are_only_possibly_one() {
        assert_eq!(
            reasons(("Kari Vik", "", "000 13 001"), ("Ola Vik", "", "+47 000 13 001")),
            Some((vec![Reason::SamePhone], Likelihood::Possible))
        );
    }

    #[test]
    fn names_shortened_or_misspelt_are_seen() {
        let alike = |a: &str, b: &str| {
            reasons((a, "a@example.org", ""), (b, "a@example.org", "")).unwrap().0
        };
        assert_eq!(
            alike("Khadija Warsame Moe", "Khadija Moe"),
            [Reason::SameEmail, Reason::ShortenedName]
        );
        assert_eq!(
            alike("Per-Ivar Dybdalsmo", "Per Dybdalsmo"),
            [Reason::SameEmail, Reason::ShortenedName]
        );
        assert_eq!(
            alike("Kristine Vågheim", "Kirstine Vagheim"),
            [Reason::SameEmail, Reason::SimilarName]
        );
        assert_eq!(alike("S Tronsmo", "Solveig Tronsmo"), [Reason::SameEmail]);
        assert_eq!(alike("Solveig Anna Tronsmo", "Solveig Berit Tronsmo"), [Reason::SameEmail]);
    }

    #[test]
    fn namesakes_of_different_age_are_two_people() {
        let mut both = [applicant("Kari Vik", "", ""), applicant("Kari Vik", "", "")];
        assert_eq!(find(&both).len(), 1);
        both[0].age.band = Some("30-44".parse().unwrap());
        both[1].age.band = Some("75+".parse().unwrap());
        assert_eq!(find(&both), []);
    }

    #[test]
    fn nobody_is_a_duplicate_for_having_no_name_or_address() {
        assert_eq!(reasons(("", "", ""), ("", "", "")), None);
        assert_eq!(reasons(("Kari", "", ""), ("Kari Vik", "", "")), None);
    }

    proptest! {
        #[test]
        fn pairs_are_found_whichever_comes_first(
            a in "[A-C][a-c]{0,3}( [A-C][a-c]{0,3}){0,2}", b in "[A-C][a-c]{0,3}( [A-C][a-c]{0,3}){0,2}",
            shared in any::<bool>(),
        ) {
            let mail = if shared { "x@example.org" } else { "" };
            prop_assert_eq!(reasons((&a, mail, ""), (&b, mail, "")), reasons((&b, mail, ""), (&a, mail, "")));
        }
    }
}
