//! What stands in a group's booklets, as the page's script reads it.

use std::collections::BTreeMap;

use medvirk_kernel::Language;
use serde::Serialize;
use uuid::Uuid;

use crate::model::{Answers, Booklet, warning};

/// Another wording of a cell.
#[derive(Serialize)]
pub(super) struct Other {
    id: Uuid,
    value: String,
}

/// A cell as the script has it.
#[derive(Serialize)]
pub(super) struct CellState {
    value: String,
    version: i32,
    rivals: Vec<Other>,
}

/// Everything.
#[derive(Serialize)]
pub(super) struct State {
    cells: BTreeMap<String, CellState>,
    /// What does not add up, by part.
    warnings: BTreeMap<String, String>,
    /// Photos by part.
    photos: BTreeMap<String, Vec<Uuid>>,
}

pub(super) fn state(booklets: &[Booklet], answers: &Answers, language: Language) -> State {
    let cells = answers.cells.iter().map(|(key, cell)| {
        let rivals = cell.rivals.iter().map(|r| Other { id: r.id, value: r.value.clone() });
        let (value, version) = (cell.value.clone(), cell.version);
        (key.clone(), CellState { value, version, rivals: rivals.collect() })
    });
    let mut photos: BTreeMap<String, Vec<Uuid>> = BTreeMap::new();
    for photo in &answers.photos {
        photos.entry(photo.key.clone()).or_default().push(photo.id);
    }
    State { cells: cells.collect(), warnings: warnings(booklets, answers, language), photos }
}

/// What does not add up, by part.
fn warnings(
    booklets: &[Booklet],
    answers: &Answers,
    language: Language,
) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for booklet in booklets {
        for task in &booklet.tasks {
            for part in &task.parts {
                if let Some(words) = warning(booklet, task, part, answers) {
                    found.insert(booklet.part(task, part), words.to(language));
                }
            }
        }
    }
    found
}
