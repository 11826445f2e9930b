//! `medvirk draw`: draws by lot from two CSV files, announces, completes and verifies a draw.
//! Needs no settings, no database and no network.

mod after;
pub(crate) mod arguments;
mod compute;
mod explain;
mod files;
mod help;
mod input;
mod page;
mod report;
pub(crate) mod tables;
pub(crate) mod watch;
mod words;

medvirk_i18n::texts!("app");

use std::fmt::Display;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use medvirk_draw_record::{Announcement, Given, Record};
use medvirk_kernel::{Chance, SystemChance};

pub(crate) use arguments::Draw;
use arguments::{Announce, Format, Manner, PoolArguments, Then};
use compute::{Computed, Refused, compute};
pub(crate) use help::{alone, asked_language, in_language};
use watch::Watching;

/// Verify says no.
const NO: u8 = 1;
pub(crate) const BAD_INPUT: u8 = 2;
pub(crate) const INFEASIBLE: u8 = 3;
pub(crate) const TIME_LIMIT: u8 = 4;
pub(crate) const CANCELLED: u8 = 130;

/// Why nothing was drawn.
enum End {
    /// Faults in words.
    BadInput(Vec<String>),
    Infeasible(Refused),
    /// The time was up before anything was found.
    NothingInTime,
    Cancelled,
}

/// Runs the command.
pub(crate) fn run(asked: &Draw) -> ExitCode {
    let manner = match &asked.then {
        None => &asked.manner,
        Some(Then::Announce(announce)) => &announce.manner,
        Some(Then::Number(number)) => &number.manner,
        Some(Then::Verify(verify)) => &verify.manner,
    };
    let t = T(manner.language());
    let done = match &asked.then {
        None => draw(t, asked),
        Some(Then::Announce(asked)) => announce(t, asked),
        Some(Then::Number(asked)) => after::number(t, asked),
        Some(Then::Verify(asked)) => after::verify(t, asked),
    };
    let code = done.unwrap_or_else(|end| {
        let (code, lines) = told(t, &end);
        tell_fault(manner, code, &lines, &end);
        code
    });
    ExitCode::from(code)
}

/// Prints a line. A reader that went away (`| head`) is no fault: the files are written.
pub(crate) fn say(line: impl Display) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// The same for what is no result.
pub(crate) fn complain(line: impl Display) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn told(t: T, end: &End) -> (u8, Vec<String>) {
    match end {
        End::BadInput(faults) => (BAD_INPUT, faults.clone()),
        End::Infeasible(refused) => (INFEASIBLE, words::refusal(t, refused)),
        End::NothingInTime => (TIME_LIMIT, vec![t.nothing_in_time()]),
        End::Cancelled => (CANCELLED, vec![t.cancelled()]),
    }
}

fn tell_fault(manner: &Manner, code: u8, lines: &[String], end: &End) {
    for line in lines {
        complain(line);
    }
    if manner.format == Format::Json {
        let mut told = serde_json::json!({ "exit": code, "faults": lines });
        if let End::Infeasible(refused) = end {
            told = serde_json::json!({
                "exit": code,
                "conflict": refused.conflict,
                "relaxation": refused.changes,
                "is_smallest": refused.is_smallest,
            });
        }
        say(format!("{told:#}"));
    }
}

/// Reads, computes, and says what was mended.
fn computed(
    t: T,
    asked: &PoolArguments,
    manner: &Manner,
    source: &str,
) -> Result<(Computed, Watching), End> {
    let input = input::input(t, asked).map_err(End::BadInput)?;
    if !manner.quiet {
        for note in &input.notes {
            complain(note);
        }
    }
    let mut watching = Watching::begin(t, asked.time_limit, manner.quiet);
    let found = compute(t, input, asked, source, &mut watching)?;
    Ok((found, watching))
}

fn draw(t: T, asked: &Draw) -> Result<u8, End> {
    let Some(out) = &asked.out else { return Ok(BAD_INPUT) };
    let asked_seed = asked.seed.given();
    let source = if asked_seed.is_some() { t.source_given() } else { t.source_fresh() };
    let (found, mut watching) = computed(t, &asked.pool, &asked.manner, &source)?;
    let explained = explain::explain(&found.round, &found.fair, &found.lottery, &mut watching);
    let given = asked_seed.unwrap_or_else(fresh);
    let mut record = Record::announced(found.announcement);
    record
        .draw(&found.lottery, given)
        .map_err(|error| End::BadInput(vec![words::record_error(t, &error)]))?;
    let drawn = report::Outcome {
        record: &record,
        round: &found.round,
        fair: &found.fair,
        lottery: &found.lottery,
        explained: &explained,
        changes: &found.changes,
        notes: &found.notes,
        is_late: found.is_late,
    };
    let report = files::write_all(t, out, &drawn, &found.people)?;
    tell(t, &asked.manner, out, &drawn, &report);
    Ok(if found.is_late { TIME_LIMIT } else { 0 })
}

/// A number from the operating system, short enough to be read aloud.
fn fresh() -> Given {
    let mut bytes = [0; 8];
    SystemChance.fill(&mut bytes);
    Given::Number(u64::from_le_bytes(bytes) % 1_000_000_000_000)
}

fn tell(t: T, manner: &Manner, out: &Path, drawn: &report::Outcome<'_>, report: &report::Report) {
    if manner.format == Format::Json {
        say(serde_json::to_string_pretty(report).unwrap_or_default());
        return;
    }
    let announced = &drawn.record.announcement;
    let selected = drawn.selected();
    say(t.done(selected.len(), announced.people.len(), &announced.method));
    if manner.quiet {
        return;
    }
    if let Some(drawing) = &drawn.record.drawing {
        let ticket = words::ticket(drawing.ticket, announced.tickets);
        say(t.done_ticket(words::given(t, &drawing.seed), ticket, announced.tickets));
    }
    say(page::least(t, report));
    say(page::certainty(t, drawn));
    for (ids, demands) in drawn.explained.never(t) {
        say(t.never_because(ids));
        for demand in demands {
            say(format!("  – {demand}"));
        }
    }
    for cost in drawn.explained.costs(t) {
        say(cost);
    }
    if !drawn.changes.is_empty() {
        say(t.relaxed());
        for change in drawn.changes {
            say(format!("  – {}", words::change(t, change)));
        }
    }
    let ids: Vec<&str> = selected.iter().map(|id| id.as_str()).collect();
    say(t.done_drawn(ids.join(" ")));
    if let Some(waiting) = drawn.waiting() {
        let ids: Vec<&str> = waiting.lists.values().flatten().map(String::as_str).collect();
        say(t.done_alternates(ids.join(" ")));
    }
    if let Some(survival) = words::survival(t, drawn.record) {
        say(survival);
    }
    say(t.done_files(out.display().to_string()));
    if !drawn.is_late {
        warn_of_alone(t, announced);
    }
}

/// Says how many could be recognised in the record by those who know them.
fn warn_of_alone(t: T, announced: &Announcement) {
    let alone = announced.alone();
    if alone > 0 {
        say(t.alone(alone));
    }
}

fn announce(t: T, asked: &Announce) -> Result<u8, End> {
    let (found, watching) = computed(t, &asked.pool, &asked.manner, &asked.seed_source)?;
    if found.is_late {
        return Err(if watching.is_cancelled() { End::Cancelled } else { End::NothingInTime });
    }
    let record = Record::announced(found.announcement);
    let out = &asked.out;
    let probabilities = files::probabilities_csv(&record.announcement);
    files::write(t, out, "probabilities.csv", &probabilities)?;
    files::write(t, out, "lottery.csv", &medvirk_draw_record::lottery_csv(&found.lottery))?;
    files::write(t, out, "record.json", &record.to_json())?;
    match asked.manner.format {
        Format::Json => say(serde_json::json!({ "hash": record.hash })),
        Format::Text => {
            for change in &found.changes {
                complain(words::change(t, change));
            }
            say(t.announced(&record.hash));
            warn_of_alone(t, &record.announcement);
        }
    }
    Ok(0)
}
