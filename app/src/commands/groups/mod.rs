//! `medvirk groups`: composes groups from a CSV file of people. Needs no settings, no database and
//! no network.

mod arguments;
mod help;
mod input;
mod report;
mod words;

use std::path::Path;
use std::process::ExitCode;

use medvirk_grouping::{ComposeError, Composed, Infeasible, Limits, Seed, Stage, compose};

pub(crate) use arguments::Groups;
pub(crate) use help::alone;
use input::Input;

use super::draw::arguments::{Format, Manner};
use super::draw::watch::Watching;
use super::draw::{BAD_INPUT, CANCELLED, INFEASIBLE, T, TIME_LIMIT, complain, say};

/// Why no groups were written.
enum End {
    /// Faults in words.
    BadInput(Vec<String>),
    Infeasible(Infeasible),
    /// The time or the patience was up before there were groups.
    NothingInTime,
    Cancelled,
}

/// Runs the command.
pub(crate) fn run(asked: &Groups) -> ExitCode {
    let t = T(asked.manner.language());
    let code = work(t, asked).unwrap_or_else(|end| {
        let (code, lines) = told(t, &end);
        for line in &lines {
            complain(line);
        }
        if asked.manner.format == Format::Json {
            say(format!("{:#}", serde_json::json!({ "exit": code, "faults": lines })));
        }
        code
    });
    ExitCode::from(code)
}

fn told(t: T, end: &End) -> (u8, Vec<String>) {
    match end {
        End::BadInput(faults) => (BAD_INPUT, faults.clone()),
        End::Infeasible(why) => (INFEASIBLE, words::refusal(t, why)),
        End::NothingInTime => (TIME_LIMIT, vec![t.groups_nothing_in_time()]),
        End::Cancelled => (CANCELLED, vec![t.cancelled()]),
    }
}

fn work(t: T, asked: &Groups) -> Result<u8, End> {
    let input = input::input(t, asked).map_err(End::BadInput)?;
    if !asked.manner.quiet {
        for note in &input.notes {
            complain(note);
        }
    }
    let mut watching = Watching::begin(t, asked.time_limit, asked.manner.quiet);
    let found = compose(&input.roster, Seed(asked.seed), &Limits::default(), &mut |stage| {
        watching.show(|t, seconds| match stage {
            Stage::Seating => t.groups_stage_seating(seconds),
            Stage::Mixing { round } => t.groups_stage_mixing(round + 1, seconds),
            Stage::Explaining => t.groups_stage_explaining(seconds),
        });
        watching.has_time()
    });
    watching.end();
    if watching.is_cancelled() {
        return Err(End::Cancelled);
    }
    let found = found.map_err(|error| match error {
        ComposeError::Infeasible(why) => End::Infeasible(why),
        ComposeError::LimitReached | ComposeError::Stopped => End::NothingInTime,
    })?;
    let report = report::report(&input, asked.seed, &found);
    let json = serde_json::to_string_pretty(&report).unwrap_or_default() + "\n";
    write(t, &asked.out, &groups_csv(&input, &found))?;
    write(t, &asked.out.with_file_name("report.json"), &json)?;
    tell(t, &asked.manner, &asked.out, &input, &found, &json);
    Ok(if found.is_stopped { TIME_LIMIT } else { 0 })
}

fn write(t: T, path: &Path, text: &str) -> Result<(), End> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let done = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(path, text));
    done.map_err(|error| {
        let what = t.cannot_write(error.to_string());
        End::BadInput(vec![t.fault_file(path.display().to_string(), what)])
    })
}

/// One row per round and person: round, group, role, and all columns of the people's file.
fn groups_csv(input: &Input, found: &Composed) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let first = ["round", "group", "role"].map(str::to_owned);
    // Writing to memory does not fail.
    let _ = writer.write_record(first.iter().chain(&input.header));
    for (round, groups) in found.rounds.iter().enumerate() {
        for (number, group) in groups.groups.iter().enumerate() {
            for id in &group.members {
                let role = match Some(id) {
                    own if own == group.leader.as_ref() => "leader",
                    own if own == group.secretary.as_ref() => "secretary",
                    _ => "",
                };
                let seat = [(round + 1).to_string(), (number + 1).to_string(), role.to_owned()];
                let cells = input.cells.get(id).into_iter().flatten();
                let _ = writer.write_record(seat.iter().chain(cells));
            }
        }
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn tell(t: T, manner: &Manner, out: &Path, input: &Input, found: &Composed, json: &str) {
    if manner.format == Format::Json {
        say(json.trim_end());
        return;
    }
    let groups = found.rounds.first().map_or(0, |round| round.groups.len());
    say(t.groups_done(input.roster.people().len(), groups, found.rounds.len()));
    if manner.quiet {
        return;
    }
    for line in words::result(t, found) {
        say(line);
    }
    if found.is_stopped {
        say(t.groups_stopped());
    }
    say(t.groups_files(out.display().to_string()));
}
