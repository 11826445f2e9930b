//! What `medvirk draw` is asked. What people read about it stands in `help`.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Subcommand, ValueEnum};
use medvirk_draw_record::Given;
use medvirk_kernel::Language;
use medvirk_sortition::Method;

/// Draws people by lot under quotas, with the fairest chances the quotas allow.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Draw {
    #[command(flatten)]
    pub(super) pool: PoolArguments,
    #[command(flatten)]
    pub(super) seed: SeedArguments,
    /// Folder for the results: panel.csv, probabilities.csv, lottery.csv, report.json,
    /// report.html, record.json. It is made if need be.
    #[arg(long, value_name = "DIR", required = true)]
    pub(super) out: Option<PathBuf>,
    #[command(flatten)]
    pub(super) manner: Manner,
    #[command(subcommand)]
    pub(super) then: Option<Then>,
}

#[derive(Subcommand)]
pub(super) enum Then {
    /// Write record.json without drawing, and print the hash to publish.
    Announce(Announce),
    /// Complete an announced draw with the number that was drawn in public.
    Number(Number),
    /// Compute a draw again and say whether it was as its record says: yes (0) or no (1).
    Verify(Verify),
}

#[derive(Args)]
pub(super) struct Announce {
    #[command(flatten)]
    pub(super) pool: PoolArguments,
    /// Where the number will come from, in words.
    #[arg(long, value_name = "TEXT")]
    pub(super) seed_source: String,
    /// Folder for record.json, lottery.csv and probabilities.csv.
    #[arg(long, value_name = "DIR")]
    pub(super) out: PathBuf,
    #[command(flatten)]
    pub(super) manner: Manner,
}

#[derive(Args)]
pub(super) struct Number {
    /// The announced record; it is completed in its place.
    pub(super) record: PathBuf,
    #[command(flatten)]
    pub(super) seed: SeedArguments,
    /// The people, so that panel.csv gets all their columns.
    #[arg(long, value_name = "CSV")]
    pub(super) people: Option<PathBuf>,
    /// The column of people.csv that has the ids.
    #[arg(long, default_value = "id", value_name = "COLUMN")]
    pub(super) id_column: String,
    /// Folder for the results; the record's folder if left out.
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    #[command(flatten)]
    pub(super) manner: Manner,
}

#[derive(Args)]
pub(super) struct Verify {
    /// The record. Files of the draw that lie beside it are compared too.
    pub(super) record: PathBuf,
    #[command(flatten)]
    pub(super) manner: Manner,
}

/// Who, how many, by which method.
#[derive(Args)]
pub(super) struct PoolArguments {
    /// The people who may be drawn: a column of ids and one column per category; others are kept.
    #[arg(long, value_name = "CSV", required = true)]
    people: Option<PathBuf>,
    /// The quotas: feature,value,min,max[,min_flex,max_flex] (or category,name,min,max).
    #[arg(long, value_name = "CSV", required = true)]
    categories: Option<PathBuf>,
    /// How many are drawn.
    #[arg(long, value_name = "N", required = true)]
    select: Option<u32>,
    /// How the chances are shared; see below.
    #[arg(long, default_value = "leximin", value_parser = method)]
    pub(super) method: Method,
    /// The column of people.csv that has the ids.
    #[arg(long, default_value = "id", value_name = "COLUMN")]
    pub(super) id_column: String,
    /// At most one person per address: the columns that make up the address.
    #[arg(long, value_name = "COLUMN,…", value_delimiter = ',')]
    pub(super) one_per_address: Vec<String>,
    /// People who must be drawn.
    #[arg(long, value_name = "ID,…", value_delimiter = ',')]
    pub(super) must: Vec<String>,
    /// People who must not be drawn.
    #[arg(long, value_name = "ID,…", value_delimiter = ',')]
    pub(super) never: Vec<String>,
    /// An earlier panel.csv: those in it keep their seats, and the rest is filled up. Take those
    /// who left out of it first, and name them with --never.
    #[arg(long, value_name = "CSV")]
    pub(super) keep: Option<PathBuf>,
    /// How many equally likely tickets the lottery has.
    #[arg(long, default_value_t = 1_000, value_name = "N", value_parser = tickets)]
    pub(super) tickets: usize,
    /// Draw so many alternates too, chosen so that the quotas most probably hold when some of the
    /// drawn withdraw. They stand in alternates.csv, first to be asked first.
    #[arg(long, value_name = "N")]
    pub(super) alternates: Option<usize>,
    /// How likely it is that one of the drawn withdraws: 0.1 or 10%.
    #[arg(long, value_name = "SHARE", default_value = "10%", value_parser = share_given, requires = "alternates")]
    pub(super) drop_out: f64,
    /// The column of people.csv that says so for each person; an empty cell is the usual share.
    #[arg(long, value_name = "COLUMN", requires = "alternates")]
    pub(super) drop_out_column: Option<String>,
    /// Stop after this long and take the best found so far (60, 60s, 5m).
    #[arg(long, value_name = "TIME", value_parser = duration)]
    pub(super) time_limit: Option<Duration>,
    /// If the quotas cannot be met together, accept the smallest change that helps. It is
    /// recorded in the report.
    #[arg(long)]
    pub(super) relax: bool,
    /// What is drawn, in words, for the record and the page.
    #[arg(long, value_name = "TEXT")]
    pub(super) title: Option<String>,
}

impl PoolArguments {
    /// The people, the quotas and the seats. Clap has made sure that they are there.
    pub(super) fn asked(&self) -> Option<(&PathBuf, &PathBuf, u32)> {
        Some((self.people.as_ref()?, self.categories.as_ref()?, self.select?))
    }
}

/// The number that decides. Without one, a fresh random one is taken and printed.
#[derive(Args)]
#[group(multiple = false)]
pub(super) struct SeedArguments {
    /// A number that decides the draw.
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
    /// The ticket itself, as cast with dice (000–999).
    #[arg(long, value_name = "NNN")]
    dice: Option<usize>,
    /// Any public text that decides the draw, such as a week's lottery numbers.
    #[arg(long, value_name = "TEXT")]
    seed_text: Option<String>,
}

impl SeedArguments {
    pub(super) fn given(&self) -> Option<Given> {
        let number = self.seed.map(Given::Number);
        let dice = self.dice.map(Given::Dice);
        number.or(dice).or_else(|| self.seed_text.clone().map(Given::Text))
    }
}

/// How it is said.
#[derive(Args)]
pub(crate) struct Manner {
    /// What is written to standard output.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Language of the messages and the page: nb, nn or en; else as LANG says.
    #[arg(long, alias = "lang", value_name = "nb|nn|en", value_parser = language)]
    language: Option<Language>,
    /// Say nothing but the result and faults.
    #[arg(long)]
    pub(crate) quiet: bool,
}

impl Manner {
    pub(crate) fn language(&self) -> Language {
        self.language.unwrap_or_else(language_of_machine)
    }
}

/// The language that the environment names: English when it names one that we do not have, and
/// bokmål when it names none.
pub(super) fn language_of_machine() -> Language {
    let set = |name| std::env::var(name).ok().filter(|value: &String| !value.is_empty());
    let named = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG"));
    let named = named.unwrap_or_default();
    match named.split('.').next().unwrap_or_default() {
        "" | "C" | "POSIX" => Language::default(),
        code => Language::from_code(code).unwrap_or(Language::En),
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Sentences.
    Text,
    /// The report as JSON.
    Json,
}

fn method(name: &str) -> Result<Method, String> {
    let names = || Method::ALL.map(Method::name).join(", ");
    Method::from_name(&name.to_lowercase()).ok_or_else(|| format!("one of: {}", names()))
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "one of: nb, nn, en".to_owned())
}

fn tickets(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(count @ 1..=100_000) => Ok(count),
        _ => Err("a number from 1 to 100000".to_owned()),
    }
}

fn share_given(text: &str) -> Result<f64, String> {
    share(text).ok_or_else(|| "a share from 0 to 1, such as 0.1 or 10%".to_owned())
}

/// A share of 1, as people and spreadsheets write it: `0.1`, `0,1`, `10 %`.
pub(super) fn share(text: &str) -> Option<f64> {
    let (digits, parts) = match text.trim().strip_suffix('%') {
        Some(percent) => (percent.trim_end(), 100.0),
        None => (text.trim(), 1.0),
    };
    let share = digits.replacen(',', ".", 1).parse::<f64>().ok()? / parts;
    (0.0..=1.0).contains(&share).then_some(share)
}

pub(crate) fn duration(text: &str) -> Result<Duration, String> {
    let digits = text.trim_end_matches(char::is_alphabetic);
    let unit = match &text[digits.len()..] {
        "" | "s" => 1.0,
        "ms" => 0.001,
        "m" | "min" => 60.0,
        "h" => 3_600.0,
        _ => return Err("a time such as 60, 60s or 5m".to_owned()),
    };
    let count: f64 = digits.parse().map_err(|_| "a time such as 60, 60s or 5m".to_owned())?;
    Duration::try_from_secs_f64(count * unit).map_err(|error| error.to_string())
}
