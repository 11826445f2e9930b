//! What a body decided.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A decision: body, date, case number, text and votes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decision {
    /// Which body.
    pub body: String,
    /// When.
    pub date: Option<NaiveDate>,
    /// Its case number.
    pub case_number: String,
    /// How many were present.
    pub present: Option<u32>,
    /// How it was treated: who spoke.
    pub treatment: String,
    /// Proposals made in the meeting.
    pub motions: Vec<Motion>,
    /// Votes, point by point.
    pub votes: Vec<Vote>,
    /// Numbered points of the decision.
    pub points: Vec<String>,
    /// Counts up with every correction; 0 before it is entered. Kept beside the rest.
    #[serde(skip)]
    pub version: i32,
}

/// A proposal made in the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Motion {
    /// What votes call it, e.g. `F1`.
    pub label: String,
    /// Who made it, with party.
    pub by: String,
    /// What was proposed.
    pub text: String,
}

/// One vote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Vote {
    /// Which points it is about.
    pub point: String,
    /// The result in words.
    pub result: String,
    /// For.
    pub in_favour: u32,
    /// Against.
    pub against: u32,
    /// Who was in the minority, by party and number.
    pub minority: String,
    /// Who voted for, when names were called.
    pub names_for: String,
    /// Who voted against, when names were called.
    pub names_against: String,
    /// For and against in each party, when it is known.
    pub parties: Vec<PartyVote>,
}

/// How a party voted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PartyVote {
    /// Which party.
    pub party: String,
    /// For.
    pub in_favour: u32,
    /// Against.
    pub against: u32,
}

impl PartyVote {
    /// Reads a line per party, `Ap: 4 for, 2 mot` or `Ap 4-2`: a name and two numbers.
    ///
    /// # Errors
    /// The line that cannot be read.
    pub fn read_all(text: &str) -> Result<Vec<PartyVote>, String> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(|line| PartyVote::read(line).ok_or_else(|| line.to_owned())).collect()
    }

    fn read(line: &str) -> Option<PartyVote> {
        let party: String = line.chars().take_while(|c| !c.is_ascii_digit()).collect();
        let party = party.trim_end_matches([':', ' ', '(']).trim().to_owned();
        let mut numbers = line
            .split(|c: char| !c.is_ascii_digit())
            .filter(|digits| !digits.is_empty())
            .map(str::parse);
        let (in_favour, against) = (numbers.next()?.ok()?, numbers.next()?.ok()?);
        let is_whole = !party.is_empty() && numbers.next().is_none();
        is_whole.then_some(PartyVote { party, in_favour, against })
    }
}

impl Vote {
    /// Whether nobody voted against.
    pub fn is_unanimous(&self) -> bool {
        self.against == 0
    }

    /// What the parties add up to, for and against, when that is not what the vote says.
    pub fn other_party_sum(&self) -> Option<(u32, u32)> {
        let sum = |of: fn(&PartyVote) -> u32| self.parties.iter().map(of).sum::<u32>();
        let sums = (sum(|p| p.in_favour), sum(|p| p.against));
        (!self.parties.is_empty() && sums != (self.in_favour, self.against)).then_some(sums)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parties_add_up_to_the_vote() {
        let mut vote = Vote { in_favour: 4, against: 2, ..Vote::default() };
        assert_eq!(vote.other_party_sum(), None);
        vote.parties = PartyVote::read_all("Ap 3-1\nSp 1-0").unwrap();
        assert_eq!(vote.other_party_sum(), Some((4, 1)));
        vote.against = 1;
        assert_eq!(vote.other_party_sum(), None);
    }

    #[test]
    fn a_party_is_a_name_and_two_numbers() {
        let party = |party: &str, in_favour, against| PartyVote {
            party: party.to_owned(),
            in_favour,
            against,
        };
        let read = PartyVote::read_all("Ap: 4 for, 2 mot\n\nSp 3-0").unwrap();
        assert_eq!(read, [party("Ap", 4, 2), party("Sp", 3, 0)]);
        for wrong in ["Ap", "Ap 4", "4 2", "Ap 4 2 1"] {
            assert_eq!(PartyVote::read_all(wrong), Err(wrong.to_owned()));
        }
    }
}
