//! After the announcement: the number that decides, and the check.

use std::path::Path;

use medvirk_draw_record::{Record, Verdict};
use serde_json::json;

use super::arguments::{Format, Number, Verify};
use super::input::{People, people_alone};
use super::watch::Watching;
use super::{End, NO, T, explain, fresh, report, say, tell, words};
use super::{files, files::probabilities_csv};

/// Completes an announced draw.
pub(super) fn number(t: T, asked: &Number) -> Result<u8, End> {
    let mut record = read(t, &asked.record)?;
    let bad = |what: String| End::BadInput(vec![what]);
    if record.drawing.is_some() {
        return Err(bad(t.record_drawn()));
    }
    if record.announcement.hash() != record.hash {
        return Err(bad(t.record_changed()));
    }
    let people = match &asked.people {
        Some(path) => people_alone(t, path, &asked.id_column).map_err(bad)?,
        None => known(&record),
    };
    let mut watching = Watching::begin(t, None, asked.manner.quiet);
    let again = record.announcement.recompute(&mut |stage| watching.goes_on(stage));
    watching.end();
    if watching.is_cancelled() {
        return Err(End::Cancelled);
    }
    let (round, fair, lottery) = again.map_err(|error| bad(words::record_error(t, &error)))?;
    let explained = explain::explain(&round, &fair, &lottery, &mut watching);
    let given = asked.seed.given().unwrap_or_else(fresh);
    record.draw(&lottery, given).map_err(|error| bad(words::record_error(t, &error)))?;
    let drawn = report::Outcome {
        record: &record,
        round: &round,
        fair: &fair,
        lottery: &lottery,
        explained: &explained,
        changes: &[],
        notes: &[],
        is_late: false,
    };
    let beside = asked.record.parent().unwrap_or(Path::new("."));
    let out = asked.out.as_deref().unwrap_or(beside);
    let written = files::write_all(t, out, &drawn, &people)?;
    tell(t, &asked.manner, out, &drawn, &written);
    Ok(0)
}

/// The people as the announcement knows them.
fn known(record: &Record) -> People {
    let announced = &record.announcement;
    let names = announced.features.iter().map(|feature| feature.name.clone());
    let rows = announced.people.iter().map(|person| {
        let values = announced.features.iter().map(|f| person.values.get(&f.name));
        let values = values.map(|value| value.cloned().unwrap_or_default());
        (person.id.clone(), std::iter::once(person.id.clone()).chain(values).collect())
    });
    let header = std::iter::once("id".to_owned()).chain(names).collect();
    People { header, rows: rows.collect(), persons: Vec::new() }
}

/// Checks a record and the files beside it.
pub(super) fn verify(t: T, asked: &Verify) -> Result<u8, End> {
    let record = read(t, &asked.record)?;
    let mut watching = Watching::begin(t, None, asked.manner.quiet);
    let verdict = medvirk_draw_record::verify(&record, &mut |stage| watching.goes_on(stage));
    watching.end();
    if watching.is_cancelled() {
        return Err(End::Cancelled);
    }
    let mut lines: Vec<(String, bool)> = Vec::new();
    match &verdict {
        Ok(verdict) => {
            let said = verdict.checks.iter().map(|(what, right)| (words::check(t, *what), *right));
            lines.extend(said);
        }
        // A record that cannot be drawn at all was altered.
        Err(error) => lines.push((words::record_error(t, error), false)),
    }
    let folder = asked.record.parent().unwrap_or(Path::new("."));
    lines.extend(beside(t, folder, &record));
    let is_right = lines.iter().all(|(_, right)| *right);
    let other = verdict.ok().and_then(|verdict: Verdict| verdict.other_software);
    match asked.manner.format {
        Format::Json => {
            let checks: Vec<_> = lines
                .iter()
                .map(|(what, right)| json!({ "check": what, "right": right }))
                .collect();
            let said = json!({ "right": is_right, "hash": record.hash, "checks": checks, "other_software": other });
            say(format!("{said:#}"));
        }
        Format::Text => {
            if !asked.manner.quiet {
                for (what, right) in &lines {
                    say(if *right { t.line_yes(what) } else { t.line_no(what) });
                }
            }
            if let Some(other) = other.filter(|_| !is_right) {
                say(t.other_software(other));
            }
            say(if is_right { t.verdict_yes() } else { t.verdict_no() });
            say(t.verdict_hash(&record.hash));
        }
    }
    Ok(if is_right { 0 } else { NO })
}

/// Whether the published files beside the record say the same as it. The lottery is compared
/// when it is there: its hash is in the record.
fn beside(t: T, folder: &Path, record: &Record) -> Vec<(String, bool)> {
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).ok();
    let mut lines = Vec::new();
    if let Some(text) = read("probabilities.csv") {
        let is_same = text == probabilities_csv(&record.announcement);
        lines.push((t.check_file("probabilities.csv"), is_same));
    }
    if let Some(text) = read("lottery.csv") {
        let is_same = medvirk_draw_record::file_hash(&text) == record.announcement.lottery_hash;
        lines.push((t.check_file("lottery.csv"), is_same));
    }
    lines
}

fn read(t: T, path: &Path) -> Result<Record, End> {
    let fault = |what: String| End::BadInput(vec![t.fault_file(path.display().to_string(), what)]);
    let json = std::fs::read_to_string(path).map_err(|e| fault(t.cannot_read(e.to_string())))?;
    Record::from_json(&json).map_err(|error| fault(words::record_error(t, &error)))
}
