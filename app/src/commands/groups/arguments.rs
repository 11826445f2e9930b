//! What `medvirk groups` is asked.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use medvirk_grouping::Weight;

use crate::commands::draw::arguments::{Manner, duration};

/// Composes groups that are each like the whole, with roles, wishes and several rounds.
#[derive(Args)]
pub(crate) struct Groups {
    /// The people: a column of ids and one column per feature; others are kept.
    #[arg(long, value_name = "CSV")]
    pub(super) people: PathBuf,
    /// Least and largest number of people in a group, such as 7-9.
    #[arg(long, value_name = "MIN-MAX", value_parser = sizes)]
    pub(super) sizes: (u32, u32),
    /// How many groups; the fewest that can be, if left out.
    #[arg(long, value_name = "N")]
    pub(super) groups: Option<usize>,
    /// Columns to mix by: every group like the whole. A word says how much each counts: little,
    /// some (if left out) or much.
    #[arg(long, value_name = "COLUMN[:WORD],…", value_delimiter = ',', value_parser = balanced)]
    pub(super) balance: Vec<(String, Weight)>,
    /// A value of which every group gets its even share, rounded down or up.
    #[arg(long, value_name = "COLUMN=VALUE,…", value_delimiter = ',', value_parser = value)]
    pub(super) spread: Vec<(String, String)>,
    /// A value of which every group gets at least so many.
    #[arg(long, value_name = "COLUMN=VALUE:N,…", value_delimiter = ',', value_parser = counted)]
    pub(super) at_least: Vec<(String, String, u32)>,
    /// A value of which every group gets at most so many.
    #[arg(long, value_name = "COLUMN=VALUE:N,…", value_delimiter = ',', value_parser = counted)]
    pub(super) at_most: Vec<(String, String, u32)>,
    /// People who must sit together.
    #[arg(long, value_name = "ID+ID,…", value_delimiter = ',', value_parser = pair)]
    pub(super) together: Vec<(String, String)>,
    /// People who must not sit together.
    #[arg(long, value_name = "ID+ID,…", value_delimiter = ',', value_parser = pair)]
    pub(super) apart: Vec<(String, String)>,
    /// People who wish to sit together, if it can be.
    #[arg(long, value_name = "ID+ID,…", value_delimiter = ',', value_parser = pair)]
    pub(super) rather_together: Vec<(String, String)>,
    /// People who wish not to sit together, if it can be.
    #[arg(long, value_name = "ID+ID,…", value_delimiter = ',', value_parser = pair)]
    pub(super) rather_apart: Vec<(String, String)>,
    /// A column with the ids of those whom each person must sit with (several with ; between).
    #[arg(long, value_name = "COLUMN")]
    pub(super) together_column: Option<String>,
    /// A column with the ids of those whom each person must not sit with.
    #[arg(long, value_name = "COLUMN")]
    pub(super) apart_column: Option<String>,
    /// A yes-or-no column: who can lead a group. Every group then gets a leader.
    #[arg(long, value_name = "COLUMN")]
    pub(super) leader: Option<String>,
    /// A yes-or-no column: who has been appointed leader, and comes first.
    #[arg(long, value_name = "COLUMN")]
    pub(super) leader_appointed: Option<String>,
    /// A yes-or-no column: who can be secretary. Every group then gets one beside its leader.
    #[arg(long, value_name = "COLUMN")]
    pub(super) secretary: Option<String>,
    /// A yes-or-no column: who has been appointed secretary, and comes first.
    #[arg(long, value_name = "COLUMN")]
    pub(super) secretary_appointed: Option<String>,
    /// A column of languages (several with ; between): a group has two speakers of one, or none.
    #[arg(long, value_name = "COLUMN")]
    pub(super) language_column: Option<String>,
    /// Languages that everybody manages in, and that need no second speaker.
    #[arg(long, value_name = "LANGUAGE,…", value_delimiter = ',', requires = "language_column")]
    pub(super) common_language: Vec<String>,
    /// Seats that are decided: id=group, or id=group/round; groups and rounds from 1.
    #[arg(long, value_name = "ID=GROUP,…", value_delimiter = ',', value_parser = lock)]
    #[arg(requires = "groups")]
    pub(super) lock: Vec<(String, usize, usize)>,
    /// How many rounds of new groups, in which people meet as few again as can be.
    #[arg(long, default_value_t = 1, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=50))]
    pub(super) rounds: u16,
    /// A number that decides between equally good groups.
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    pub(super) seed: u64,
    /// Stop after this long and take the best found so far (10, 10s, 2m).
    #[arg(long, value_name = "TIME", value_parser = duration)]
    pub(super) time_limit: Option<Duration>,
    /// The column of people.csv that has the ids.
    #[arg(long, default_value = "id", value_name = "COLUMN")]
    pub(super) id_column: String,
    /// The file for the groups; report.json is written beside it.
    #[arg(long, value_name = "CSV")]
    pub(super) out: PathBuf,
    #[command(flatten)]
    pub(super) manner: Manner,
}

fn sizes(text: &str) -> Result<(u32, u32), String> {
    let fault = || "two numbers such as 7-9, the smaller first".to_owned();
    let (min, max) = text.split_once(['-', '–']).unwrap_or((text, text));
    let number = |text: &str| text.trim().parse::<u32>().map_err(|_| fault());
    let (min, max) = (number(min)?, number(max)?);
    if min == 0 || min > max { Err(fault()) } else { Ok((min, max)) }
}

fn balanced(text: &str) -> Result<(String, Weight), String> {
    let (column, word) = text.rsplit_once(':').unwrap_or((text, "some"));
    let weight = match word.to_lowercase().as_str() {
        "little" => Weight::Little,
        "some" => Weight::Some,
        "much" => Weight::Much,
        _ => return Err("the word after the colon is little, some or much".to_owned()),
    };
    Ok((column.trim().to_owned(), weight))
}

fn value(text: &str) -> Result<(String, String), String> {
    let two = text.split_once('=').map(|(column, value)| (column.trim(), value.trim()));
    let two = two.filter(|(column, value)| !column.is_empty() && !value.is_empty());
    let two = two.ok_or("a column and a value, such as kind=elected")?;
    Ok((two.0.to_owned(), two.1.to_owned()))
}

fn counted(text: &str) -> Result<(String, String, u32), String> {
    let fault = || "a column, a value and a number, such as kind=elected:2".to_owned();
    let (rest, number) = text.rsplit_once(':').ok_or_else(fault)?;
    let (column, value) = value(rest).map_err(|_| fault())?;
    Ok((column, value, number.trim().parse().map_err(|_| fault())?))
}

fn pair(text: &str) -> Result<(String, String), String> {
    let two = text.split_once('+').map(|(one, other)| (one.trim(), other.trim()));
    let two = two.filter(|(one, other)| !one.is_empty() && !other.is_empty());
    let two = two.ok_or("two ids with + between, such as a1+a7")?;
    Ok((two.0.to_owned(), two.1.to_owned()))
}

fn lock(text: &str) -> Result<(String, usize, usize), String> {
    let fault = || "an id and a group, such as a1=3, or a1=3/2 for round 2".to_owned();
    let (id, seat) = text.rsplit_once('=').ok_or_else(fault)?;
    let (group, round) = seat.split_once('/').unwrap_or((seat, "1"));
    let number = |text: &str| text.trim().parse::<usize>().ok().filter(|number| *number > 0);
    let (group, round) = number(group).zip(number(round)).ok_or_else(fault)?;
    Ok((id.trim().to_owned(), group - 1, round - 1))
}
