//! The files of a draw, written together at the end: who cancels leaves nothing half-done.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use medvirk_draw_record::{Announcement, Waiting, lottery_csv};

use super::input::People;
use super::report::{Outcome as Drawn, Report};
use super::{End, T, page};

const ALTERNATES: &str = "alternates.csv";

/// Writes a text into the folder.
pub(super) fn write(t: T, folder: &Path, name: &str, text: &str) -> Result<(), End> {
    let path = folder.join(name);
    let done = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, text));
    done.map_err(|error| {
        let what = t.cannot_write(error.to_string());
        End::BadInput(vec![t.fault_file(path.display().to_string(), what)])
    })
}

/// Writes everything about a finished draw. The record of a search that was cut short is left
/// out: nobody could compute it again.
pub(super) fn write_all(
    t: T,
    folder: &Path,
    drawn: &Drawn<'_>,
    people: &People,
) -> Result<Report, End> {
    let report = drawn.report(t);
    let json = serde_json::to_string_pretty(&report).unwrap_or_default() + "\n";
    let announced = &drawn.record.announcement;
    write(t, folder, "panel.csv", &panel_csv(drawn, people))?;
    match drawn.waiting() {
        Some(waiting) => write(t, folder, ALTERNATES, &alternates_csv(waiting, people))?,
        None => forget(folder, ALTERNATES),
    }
    write(t, folder, "probabilities.csv", &probabilities_csv(announced))?;
    write(t, folder, "lottery.csv", &lottery_csv(drawn.lottery))?;
    write(t, folder, "report.json", &json)?;
    write(t, folder, "report.html", &page::page(t, drawn, &report))?;
    if drawn.is_late {
        forget(folder, "record.json");
    } else {
        write(t, folder, "record.json", &drawn.record.to_json())?;
    }
    Ok(report)
}

/// Takes away a file of an earlier draw, that must not be taken for one of this.
fn forget(folder: &Path, name: &str) {
    let _ = std::fs::remove_file(folder.join(name));
}

/// Those who wait with all their columns, first to be asked first.
fn alternates_csv(waiting: &Waiting, people: &People) -> String {
    let rows: BTreeMap<&str, &[String]> =
        people.rows.iter().map(|(id, cells)| (id.as_str(), cells.as_slice())).collect();
    let listed = waiting.lists.values().flatten().filter_map(|id| rows.get(id.as_str()).copied());
    csv(std::iter::once(people.header.as_slice()).chain(listed))
}

/// Those drawn with all their columns, in the order of the people's file.
fn panel_csv(drawn: &Drawn<'_>, people: &People) -> String {
    let selected: BTreeSet<&String> = drawn.selected().into_iter().collect();
    let rows = people.rows.iter().filter(|(id, _)| selected.contains(id));
    csv([people.header.as_slice()].into_iter().chain(rows.map(|(_, cells)| cells.as_slice())))
}

/// `id,probability`, and `exact` with fractions if the method has them; in order of id.
pub(super) fn probabilities_csv(announced: &Announcement) -> String {
    let is_exact = announced.chances.values().all(|chance| !chance.contains('.'));
    let mut rows = vec![vec!["id".to_owned(), "probability".to_owned()]];
    for (id, chance) in &announced.chances {
        rows.push(vec![id.clone(), value(chance).to_string()]);
    }
    if is_exact {
        let column = std::iter::once("exact").chain(announced.chances.values().map(String::as_str));
        for (row, cell) in rows.iter_mut().zip(column) {
            row.push(cell.to_owned());
        }
    }
    csv(rows.iter().map(Vec::as_slice))
}

/// The number that a chance stands for.
pub(super) fn value(chance: &str) -> f64 {
    let number = |text: &str| text.parse::<f64>().unwrap_or(0.0);
    match chance.split_once('/') {
        Some((above, below)) => number(above) / number(below),
        None => number(chance),
    }
}

fn csv<'r>(rows: impl Iterator<Item = &'r [String]>) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in rows {
        // Writing to memory does not fail.
        let _ = writer.write_record(row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
