//! What a group has written: read as answers, with what does not add up and how far they have come.

use std::collections::BTreeMap;

use medvirk_kernel::{Language, Message};
use uuid::Uuid;

use super::{
    Cell, SENTENCES,
    booklet::{Booklet, Kind, Part, Task, TextOf},
};
use crate::text;

/// A photo of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Photo {
    /// Made by the device that took it.
    pub id: Uuid,
    /// The part it belongs to.
    pub key: String,
    /// Name of the stored file.
    pub file: String,
}

/// Everything a group has written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answers {
    /// Cells by key.
    pub cells: BTreeMap<String, Cell>,
    /// Photos, oldest first.
    pub photos: Vec<Photo>,
}

/// One answer, as it is coded, gathered under a trend and counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// The task it answers.
    pub task: String,
    /// The part.
    pub part: String,
    /// Stays the same while the text changes.
    pub key: String,
    /// What was answered, in one line or as paragraphs.
    pub text: String,
    /// The photo it is, when it is one.
    pub photo: Option<Uuid>,
}

impl Answers {
    /// What stands in a cell, trimmed.
    pub fn value(&self, key: &str) -> &str {
        self.cells.get(key).map_or("", |cell| cell.value.trim())
    }

    /// Whether a tick is set.
    pub fn is_ticked(&self, key: &str) -> bool {
        self.value(key) == "1"
    }

    /// The group has said that the booklet is finished.
    pub fn is_done(&self, booklet: &Booklet) -> bool {
        self.is_ticked(&booklet.own("done"))
    }

    /// The group has heard it read aloud and agrees.
    pub fn is_read_back(&self, booklet: &Booklet) -> bool {
        self.is_ticked(&booklet.own("read"))
    }

    /// The key sentences for the plenary.
    pub fn sentences(&self, booklet: &Booklet) -> Vec<String> {
        (1..=SENTENCES)
            .map(|n| self.value(&booklet.own(&format!("key.{n}"))).to_owned())
            .filter(|sentence| !sentence.is_empty())
            .collect()
    }

    /// Photos of a part.
    pub fn photos_of(&self, key: &str) -> impl Iterator<Item = &Photo> {
        self.photos.iter().filter(move |photo| photo.key == key)
    }

    /// Whether something is written in the booklet.
    pub fn has_begun(&self, booklet: &Booklet) -> bool {
        let prefix = format!("{}.", booklet.code);
        self.cells.iter().any(|(key, cell)| key.starts_with(&prefix) && !cell.value.is_empty())
            || self.photos.iter().any(|photo| photo.key.starts_with(&prefix))
    }

    /// Cells of a booklet with wordings that nobody has looked at.
    pub fn open_conflicts(&self, booklet: &Booklet) -> usize {
        let prefix = format!("{}.", booklet.code);
        let of = self.cells.iter().filter(|(key, _)| key.starts_with(&prefix));
        of.filter(|(_, cell)| !cell.rivals.is_empty()).count()
    }

    fn numbers(&self, keys: &[String]) -> Vec<Option<i64>> {
        keys.iter().map(|key| self.value(key).parse().ok()).collect()
    }
}

/// What does not add up in a part. The answer is kept as it is.
pub(crate) fn warning(
    booklet: &Booklet,
    task: &Task,
    part: &Part,
    answers: &Answers,
) -> Option<Message> {
    let keys = booklet.cells(task, part);
    match &part.kind {
        Kind::Points { sum, .. } => {
            let given: i64 = answers.numbers(&keys).into_iter().flatten().sum();
            let is_begun = keys.iter().any(|key| !answers.value(key).is_empty());
            (is_begun && given != i64::from(*sum)).then(|| text::warning_points(given, *sum))
        }
        Kind::Ranking { .. } => {
            let mut places: Vec<i64> = answers.numbers(&keys).into_iter().flatten().collect();
            places.sort_unstable();
            places.windows(2).any(|two| two[0] == two[1]).then(text::warning_ranking)
        }
        Kind::Text { most } => {
            let length = answers.value(&keys[0]).chars().count();
            (*most > 0 && length > *most).then(|| text::warning_long(length, *most))
        }
        Kind::List { .. } | Kind::Choice { .. } | Kind::Table { .. } | Kind::Drawing => None,
    }
}

/// The answers to a task, in order.
pub(crate) fn items(
    booklet: &Booklet,
    task: &Task,
    answers: &Answers,
    language: Language,
) -> Vec<Item> {
    let of = |part| part_items(booklet, task, part, answers, language);
    task.parts.iter().flat_map(of).collect()
}

fn part_items(
    booklet: &Booklet,
    task: &Task,
    part: &Part,
    answers: &Answers,
    language: Language,
) -> Vec<Item> {
    let key = booklet.part(task, part);
    let cells = booklet.cells(task, part);
    let item = |key: &str, text: String| Item {
        task: task.id.clone(),
        part: part.id.clone(),
        key: key.to_owned(),
        text,
        photo: None,
    };
    let whole = |text: String| vec![item(&key, text)];
    let mut found = match &part.kind {
        Kind::Text { .. } => whole(answers.value(&key).to_owned()),
        Kind::List { .. } => {
            cells.iter().map(|cell| item(cell, answers.value(cell).to_owned())).collect()
        }
        Kind::Choice { options, several: false } => {
            let chosen = answers.value(&key).parse::<usize>().ok();
            let chosen = chosen.and_then(|n| options.get(n.checked_sub(1)?));
            whole(chosen.map(|option| option.of(language)).unwrap_or_default())
        }
        Kind::Choice { options, .. } => {
            let ticked = options.iter().zip(&cells).filter(|(_, cell)| answers.is_ticked(cell));
            whole(ticked.map(|(option, _)| option.of(language)).collect::<Vec<_>>().join(" · "))
        }
        Kind::Ranking { options } => {
            let mut placed: Vec<_> = options
                .iter()
                .zip(answers.numbers(&cells))
                .filter_map(|(option, place)| Some((place?, option.of(language))))
                .collect();
            placed.sort();
            let lines = placed.into_iter().map(|(place, option)| format!("{place}. {option}"));
            whole(lines.collect::<Vec<_>>().join(" · "))
        }
        Kind::Points { options, .. } => {
            let mut given: Vec<_> = options
                .iter()
                .zip(answers.numbers(&cells))
                .filter_map(|(option, points)| Some((points.filter(|n| *n != 0)?, option)))
                .collect();
            given.sort_by_key(|(points, _)| -points);
            let lines = given.into_iter().map(|(n, option)| format!("{} {n}", option.of(language)));
            whole(lines.collect::<Vec<_>>().join(" · "))
        }
        Kind::Table { columns, rows } => (1..=*rows)
            .map(|row| {
                item(&format!("{key}.{row}"), row_text(&key, row, columns, answers, language))
            })
            .collect(),
        Kind::Drawing => {
            let photos = answers.photos_of(&key).map(|photo| Item {
                photo: Some(photo.id),
                ..item(&format!("{key}.{}", photo.id), answers.value(&key).to_owned())
            });
            let mut all: Vec<Item> = photos.collect();
            if all.is_empty() {
                all = whole(answers.value(&key).to_owned());
            }
            all
        }
    };
    found.retain(|one| !one.text.is_empty() || one.photo.is_some());
    found
}

/// A row of a table in one line: the first column, then each other with its heading.
fn row_text(
    key: &str,
    row: usize,
    columns: &[medvirk_processes::Words],
    answers: &Answers,
    language: Language,
) -> String {
    let mut line = Vec::new();
    for (n, column) in columns.iter().enumerate() {
        let value = answers.value(&format!("{key}.{row}-{}", n + 1));
        match (value.is_empty(), n) {
            (true, _) => {}
            (false, 0) => line.push(value.to_owned()),
            (false, _) => line.push(format!("{}: {value}", column.to(language))),
        }
    }
    line.join(" · ")
}

/// How far a group has come with a booklet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Progress {
    /// Tasks with an answer.
    pub answered: usize,
    /// Tasks.
    pub tasks: usize,
    /// The group has said that it is finished.
    pub is_done: bool,
    /// The group has heard it and agrees.
    pub is_read_back: bool,
    /// Cells with other wordings to look at.
    pub conflicts: usize,
    /// Parts that do not add up.
    pub warnings: usize,
}

/// How far they have come.
pub(crate) fn progress(booklet: &Booklet, answers: &Answers) -> Progress {
    let parts = booklet.tasks.iter().flat_map(|task| task.parts.iter().map(move |p| (task, p)));
    let is_answered = |task: &&Task| !items(booklet, task, answers, Language::Nb).is_empty();
    Progress {
        answered: booklet.tasks.iter().filter(is_answered).count(),
        tasks: booklet.tasks.len(),
        is_done: answers.is_done(booklet),
        is_read_back: answers.is_read_back(booklet),
        conflicts: answers.open_conflicts(booklet),
        warnings: parts.filter(|(t, p)| warning(booklet, t, p, answers).is_some()).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use medvirk_processes::Words;

    fn nb(text: &str) -> Words {
        Words::in_one(Language::Nb, text)
    }

    fn booklet(kind: Kind) -> Booklet {
        let part = Part { id: "p1".into(), label: Words::default(), kind };
        let task = Task { id: "t1".into(), parts: vec![part], ..Task::default() };
        Booklet { code: "H1".into(), tasks: vec![task], ..Booklet::default() }
    }

    fn said(values: &[(&str, &str)]) -> Answers {
        let cell = |value: &str| Cell { value: value.to_owned(), version: 1, ..Cell::default() };
        let cells = values.iter().map(|(key, value)| ((*key).to_owned(), cell(value)));
        Answers { cells: cells.collect(), photos: Vec::new() }
    }

    fn shown(book: &Booklet, answers: &Answers) -> Vec<String> {
        let items = items(book, &book.tasks[0], answers, Language::Nb);
        items.into_iter().map(|item| item.text).collect()
    }

    #[test]
    fn eleven_blocks_are_told_and_kept() {
        let options = vec![nb("helse"), nb("skyss")];
        let book = booklet(Kind::Points { options, sum: 10 });
        let warned = |answers: &Answers| {
            warning(&book, &book.tasks[0], &book.tasks[0].parts[0], answers).is_some()
        };
        let eleven = said(&[("H1.t1.p1.1", "4"), ("H1.t1.p1.2", "7")]);
        assert!(warned(&eleven));
        assert_eq!(shown(&book, &eleven), ["skyss 7 · helse 4"]);
        assert!(!warned(&said(&[("H1.t1.p1.1", "3"), ("H1.t1.p1.2", "7")])));
        assert!(!warned(&said(&[])));
    }

    #[test]
    fn a_row_of_a_table_is_one_answer() {
        let columns = vec![nb("tiltak"), nb("kommunen"), nb("fylket")];
        let book = booklet(Kind::Table { columns, rows: 3 });
        let answers = said(&[("H1.t1.p1.2-1", "Nøkkelkort"), ("H1.t1.p1.2-3", "ingenting")]);
        assert_eq!(shown(&book, &answers), ["Nøkkelkort · fylket: ingenting"]);
    }

    #[test]
    fn what_was_ranked_comes_in_its_order_and_two_firsts_are_told() {
        let book = booklet(Kind::Ranking { options: vec![nb("buss"), nb("bolig")] });
        let answers = said(&[("H1.t1.p1.1", "2"), ("H1.t1.p1.2", "1")]);
        assert_eq!(shown(&book, &answers), ["1. bolig · 2. buss"]);
        let both = said(&[("H1.t1.p1.1", "1"), ("H1.t1.p1.2", "1")]);
        assert!(warning(&book, &book.tasks[0], &book.tasks[0].parts[0], &both).is_some());
        assert_eq!(progress(&book, &both).warnings, 1);
    }

    #[test]
    fn choices_are_told_by_their_words() {
        let options = || vec![nb("ja"), nb("nei"), nb("kanskje")];
        let one = booklet(Kind::Choice { options: options(), several: false });
        assert_eq!(shown(&one, &said(&[("H1.t1.p1", "2")])), ["nei"]);
        assert!(shown(&one, &said(&[("H1.t1.p1", "9")])).is_empty());
        let many = booklet(Kind::Choice { options: options(), several: true });
        let ticked = said(&[("H1.t1.p1.1", "1"), ("H1.t1.p1.3", "1")]);
        assert_eq!(shown(&many, &ticked), ["ja · kanskje"]);
    }
}
