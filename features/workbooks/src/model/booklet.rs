//! A booklet: tasks, each with parts that are filled in. Every place to write is a cell with a key that
//! stays the same: `H1.t2.p1` for a text, `H1.t2.p1.3` for the third line of a list.

use medvirk_kernel::Language;
use medvirk_processes::Words;
use serde::{Deserialize, Serialize};

/// Key sentences a group may bring to the plenary (issue: at most three).
pub const SENTENCES: usize = 3;
/// Most tasks of a booklet.
pub(crate) const MOST_TASKS: usize = 12;
/// Most parts of a task.
pub(crate) const MOST_PARTS: usize = 4;
/// Most lines, options, columns or rows of a part.
pub(crate) const MOST_OPTIONS: usize = 20;

/// When a booklet is filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Session {
    /// The first group work.
    #[default]
    First,
    /// The second.
    Second,
    /// After the meeting, by the groups that carry it out.
    After,
}

impl Session {
    /// All, in the order they come.
    pub const ALL: [Session; 3] = [Session::First, Session::Second, Session::After];

    /// Stable name.
    pub const fn code(self) -> &'static str {
        match self {
            Session::First => "first",
            Session::Second => "second",
            Session::After => "after",
        }
    }

    /// Reads [`Session::code`].
    pub fn from_code(code: &str) -> Option<Session> {
        Session::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// A booklet, as a template or as a meeting has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Booklet {
    /// Short name, unique in its meeting, `H1`; the first piece of the keys of its cells.
    pub code: String,
    /// What it is called.
    pub title: Words,
    /// How to work with it.
    pub intro: Words,
    /// When it is filled in.
    pub session: Session,
    /// Its tasks.
    pub tasks: Vec<Task>,
}

/// One task.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Task {
    /// Stays the same when texts change: `t1`.
    pub id: String,
    /// What it is called.
    pub title: Words,
    /// What to do.
    pub text: Words,
    /// What is filled in.
    pub parts: Vec<Part>,
}

/// Something to fill in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Stays the same when texts change: `p1`.
    pub id: String,
    /// What is asked; empty when the task says it.
    #[serde(default)]
    pub label: Words,
    /// How it is filled in.
    #[serde(flatten)]
    pub kind: Kind,
}

/// How a part is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// Running text of so many characters at most; 0 for as many as they like.
    Text {
        /// Most characters.
        most: usize,
    },
    /// So many short lines.
    List {
        /// Lines.
        count: usize,
    },
    /// Options put in order: 1 is first.
    Ranking {
        /// What is ranked.
        options: Vec<Words>,
    },
    /// One option, or several.
    Choice {
        /// What is chosen from.
        options: Vec<Words>,
        /// Whether several may be chosen.
        several: bool,
    },
    /// Rows and columns.
    Table {
        /// Headings.
        columns: Vec<Words>,
        /// Rows.
        rows: usize,
    },
    /// Points given to options, all of them and no more.
    Points {
        /// What gets points.
        options: Vec<Words>,
        /// Points to give.
        sum: u32,
    },
    /// Photos of what was drawn on paper, with words.
    Drawing,
}

impl Kind {
    /// Codes of all kinds, in the order they are offered.
    pub const CODES: [&'static str; 8] =
        ["text", "list", "ranking", "choice", "several", "table", "points", "drawing"];

    /// Stable name; `several` is a choice of several.
    pub fn code(&self) -> &'static str {
        match self {
            Kind::Text { .. } => "text",
            Kind::List { .. } => "list",
            Kind::Ranking { .. } => "ranking",
            Kind::Choice { several: false, .. } => "choice",
            Kind::Choice { several: true, .. } => "several",
            Kind::Table { .. } => "table",
            Kind::Points { .. } => "points",
            Kind::Drawing => "drawing",
        }
    }

    /// A kind from what a form says: a number (characters, lines, rows or points) and options.
    pub fn from_form(code: &str, number: usize, options: Vec<Words>) -> Option<Kind> {
        let lines = number.clamp(1, MOST_OPTIONS);
        Some(match code {
            "text" => Kind::Text { most: number },
            "list" => Kind::List { count: lines },
            "ranking" => Kind::Ranking { options },
            "choice" => Kind::Choice { options, several: false },
            "several" => Kind::Choice { options, several: true },
            "table" => Kind::Table { columns: options, rows: lines },
            "points" => Kind::Points { options, sum: u32::try_from(number.clamp(1, 1000)).ok()? },
            "drawing" => Kind::Drawing,
            _ => return None,
        })
    }

    /// The number of [`Kind::from_form`].
    pub fn number(&self) -> usize {
        match self {
            Kind::Text { most } => *most,
            Kind::List { count } => *count,
            Kind::Table { rows, .. } => *rows,
            Kind::Points { sum, .. } => *sum as usize,
            Kind::Ranking { .. } | Kind::Choice { .. } | Kind::Drawing => 0,
        }
    }

    /// Options or headings.
    pub fn options(&self) -> &[Words] {
        match self {
            Kind::Ranking { options }
            | Kind::Choice { options, .. }
            | Kind::Points { options, .. }
            | Kind::Table { columns: options, .. } => options,
            Kind::Text { .. } | Kind::List { .. } | Kind::Drawing => &[],
        }
    }

    /// Whether it cannot be filled in without options.
    pub fn needs_options(&self) -> bool {
        !matches!(self, Kind::Text { .. } | Kind::List { .. } | Kind::Drawing)
    }
}

/// The words of a text to a reader.
pub(crate) trait TextOf {
    /// In the reader's language, as text of its own.
    fn of(&self, language: Language) -> String;
}

impl TextOf for Words {
    fn of(&self, language: Language) -> String {
        self.to(language).to_owned()
    }
}

impl Booklet {
    /// Key of one of the booklet's own cells: `key.1` to `key.3`, `read`, `done`.
    pub fn own(&self, name: &str) -> String {
        format!("{}.{name}", self.code)
    }

    /// Key of a part.
    pub fn part(&self, task: &Task, part: &Part) -> String {
        format!("{}.{}.{}", self.code, task.id, part.id)
    }

    /// Keys of the cells of a part, in the order they stand.
    pub fn cells(&self, task: &Task, part: &Part) -> Vec<String> {
        let key = self.part(task, part);
        let numbered = |count: usize| (1..=count).map(|n| format!("{key}.{n}")).collect();
        match &part.kind {
            Kind::Text { .. } | Kind::Drawing | Kind::Choice { several: false, .. } => vec![key],
            Kind::List { count } => numbered(*count),
            Kind::Ranking { options }
            | Kind::Points { options, .. }
            | Kind::Choice { options, several: true } => numbered(options.len()),
            Kind::Table { columns, rows } => (1..=*rows)
                .flat_map(|row| (1..=columns.len()).map(move |column| (row, column)))
                .map(|(row, column)| format!("{key}.{row}-{column}"))
                .collect(),
        }
    }

    /// Keys of all cells that can be written.
    pub fn keys(&self) -> Vec<String> {
        let parts = self.tasks.iter().flat_map(|task| task.parts.iter().map(move |p| (task, p)));
        let mut keys: Vec<String> = parts.flat_map(|(task, part)| self.cells(task, part)).collect();
        keys.extend((1..=SENTENCES).map(|n| self.own(&format!("key.{n}"))));
        keys.extend([self.own("read"), self.own("done")]);
        keys
    }

    /// Whether two booklets have the same places to write, so that answers fit both.
    pub fn has_shape_of(&self, other: &Booklet) -> bool {
        self.keys() == other.keys()
    }

    /// The same with the next free ids for tasks and parts that have none.
    #[must_use]
    pub fn numbered(mut self) -> Booklet {
        let mut next = highest(self.tasks.iter().map(|task| task.id.as_str()));
        for task in &mut self.tasks {
            if task.id.is_empty() {
                next += 1;
                task.id = format!("t{next}");
            }
            let mut next = highest(task.parts.iter().map(|part| part.id.as_str()));
            for part in &mut task.parts {
                if part.id.is_empty() {
                    next += 1;
                    part.id = format!("p{next}");
                }
            }
        }
        self
    }
}

/// The highest number behind the letter of ids such as `t3`; 0 when there is none.
fn highest<'a>(ids: impl Iterator<Item = &'a str>) -> u32 {
    ids.filter_map(|id| id.get(1..)?.parse().ok()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn booklet(kind: Kind) -> Booklet {
        let part = Part { id: "p1".into(), label: Words::default(), kind };
        let task = Task { id: "t1".into(), parts: vec![part], ..Task::default() };
        Booklet { code: "H1".into(), tasks: vec![task], ..Booklet::default() }
    }

    #[test]
    fn every_place_to_write_has_a_key_of_its_own() {
        let two = || vec![Words::default(), Words::default()];
        let table = booklet(Kind::Table { columns: two(), rows: 2 });
        let cells = table.cells(&table.tasks[0], &table.tasks[0].parts[0]);
        assert_eq!(cells, ["H1.t1.p1.1-1", "H1.t1.p1.1-2", "H1.t1.p1.2-1", "H1.t1.p1.2-2"]);
        assert_eq!(table.keys().len(), 4 + SENTENCES + 2);
        let text = booklet(Kind::Text { most: 600 });
        assert_eq!(text.keys()[0], "H1.t1.p1");
        assert!(!text.has_shape_of(&table) && text.has_shape_of(&text.clone()));
    }

    #[test]
    fn a_new_task_never_takes_the_id_of_an_old_one() {
        let mut book = booklet(Kind::Drawing);
        book.tasks.insert(0, Task::default());
        book.tasks[1].id = "t4".into();
        let ids: Vec<String> = book.numbered().tasks.into_iter().map(|task| task.id).collect();
        assert_eq!(ids, ["t5", "t4"]);
    }

    #[test]
    fn a_kind_comes_back_from_its_form() {
        for code in Kind::CODES {
            let kind = Kind::from_form(code, 3, vec![Words::default()]).unwrap();
            assert_eq!(kind.code(), code);
            let again = Kind::from_form(code, kind.number(), kind.options().to_vec());
            assert_eq!(again, Some(kind));
        }
        assert_eq!(Kind::from_form("song", 1, Vec::new()), None);
    }
}
