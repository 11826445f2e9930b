//! The demo town for tests: its processes, and its reports received as an arena would.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_audit::Audit;
use medvirk_input::{CODE, Input, NewDrawing, NewNote, NewQuote, NewSource, receive};
use medvirk_kernel::{Language, Permit, Uuid};
use medvirk_processes::{Process, Processes, Theme};
use medvirk_slice::{Cx, DemoTown, Slice};
use medvirk_testkit::{TestApp, TestDatabase};
use serde::Deserialize;

pub const MAIN: &str = "samfunnsdel-2027-2039";

#[derive(Deserialize)]
pub struct Report {
    pub gjestebud_id: String,
    pub client_id: Uuid,
    pub theme: String,
    pub held_on: NaiveDate,
    pub area: String,
    pub head_count: u32,
    pub first_time_count: Option<u32>,
    pub gender_counts: Option<BTreeMap<String, u32>>,
    pub age_band_counts: Option<BTreeMap<String, u32>>,
    pub language: String,
    pub channel: String,
    pub sent_at: DateTime<Utc>,
    pub answers: Vec<Answer>,
    pub quotes: Option<Vec<Quote>>,
    pub priorities: Option<Vec<String>>,
    pub drawing: Option<String>,
    pub comment: Option<String>,
}

#[derive(Deserialize)]
pub struct Answer {
    pub question: String,
    pub notes: Vec<Note>,
}

#[derive(Deserialize)]
pub struct Note {
    pub id: String,
    pub text: String,
}

#[derive(Deserialize)]
pub struct Quote {
    pub text: String,
    pub by: String,
}

/// The 22 reports and the one that was sent twice.
pub fn reports(town: &DemoTown) -> Vec<Report> {
    let paths = town.under("gjestebud_reports/");
    paths.map(|p| yaml_serde::from_str(town.text(p).unwrap()).unwrap()).collect()
}

/// What an arena hands over for a report.
pub fn source(report: &Report, process: &Process, themes: &[Theme]) -> NewSource {
    let theme = themes.iter().find(|t| t.code == report.theme).unwrap();
    let question = |code: &str| theme.questions.iter().find(|q| q.code == code).map(|q| q.id);
    let notes = report.answers.iter().flat_map(|answer| {
        let question = question(&answer.question);
        answer.notes.iter().map(move |n| NewNote {
            code: n.id.clone(),
            question,
            text: n.text.clone(),
        })
    });
    let quotes = report.quotes.iter().flatten();
    let drawing = report.drawing.iter();
    NewSource {
        process: process.id,
        theme: theme.id,
        kind: "gjestebud",
        record: report.client_id,
        code: report.gjestebud_id.clone(),
        label: format!("Gjestebud {}", report.gjestebud_id),
        href: format!("/staff/processes/{}/gjestebud", process.id),
        language: Language::from_code(&report.language).unwrap_or_default(),
        channel: report.channel.clone(),
        held_on: Some(report.held_on),
        received_at: report.sent_at,
        area: Some(report.area.clone()),
        head_count: report.head_count,
        first_time: report.first_time_count,
        genders: report.gender_counts.clone().unwrap_or_default(),
        age_bands: report.age_band_counts.clone().unwrap_or_default(),
        notes: notes.collect(),
        quotes: quotes.map(|q| NewQuote { text: q.text.clone(), by: q.by.clone() }).collect(),
        priorities: report.priorities.clone().unwrap_or_default(),
        drawings: drawing.map(|d| NewDrawing { file: None, description: d.clone() }).collect(),
        comment: report.comment.clone(),
    }
}

/// A town with its processes, and the main one with its themes.
pub struct Town {
    pub test: TestApp,
    pub cx: Cx,
    pub files: DemoTown,
    pub process: Process,
    pub themes: Vec<Theme>,
}

impl Town {
    /// The processes of the town; nothing has been received.
    pub async fn empty(database: TestDatabase) -> Self {
        let slices: Vec<Box<dyn Slice>> =
            vec![Box::new(Audit), Box::new(Processes), Box::new(Input)];
        let test = TestApp::new(database, slices).await;
        let files = medvirk_testkit::fjordvik();
        Processes.demo(&test.system_cx().await, &files).await.unwrap();
        test.site.refresh();
        let cx = test.system_cx().await;
        let process = medvirk_processes::by_slug(cx.db().reader(), MAIN).await.unwrap();
        let themes = medvirk_processes::themes(cx.db().reader(), process.id).await.unwrap();
        Town { test, cx, files, process, themes }
    }

    /// With all reports received, the one sent twice too.
    pub async fn received(database: TestDatabase) -> Self {
        let town = Town::empty(database).await;
        for report in reports(&town.files) {
            town.receive(source(&report, &town.process, &town.themes)).await;
        }
        town
    }

    /// With everything the demo does.
    pub async fn filled(database: TestDatabase) -> Self {
        let town = Town::received(database).await;
        Input.demo(&town.cx, &town.files).await.unwrap();
        town
    }

    /// Receives one source.
    pub async fn receive(&self, new: NewSource) -> medvirk_input::SourceId {
        let permit = self.permit();
        let tx = self.cx.begin().await.unwrap();
        let id = receive(&tx, &self.cx, &permit, new).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// A permit such as an arena would hold.
    pub fn permit(&self) -> Permit {
        self.cx.permit(CODE, self.process.resource()).unwrap()
    }

    /// The report of one table.
    pub fn report(&self, code: &str) -> NewSource {
        let all = reports(&self.files);
        let report = all.iter().find(|r| r.gjestebud_id == code).unwrap();
        source(report, &self.process, &self.themes)
    }

    /// A staff page of the process.
    pub fn path(&self, rest: &str) -> String {
        format!("/staff/processes/{}/{rest}", self.process.id)
    }

    /// A note by its code.
    pub async fn note(&self, code: &str) -> medvirk_input::Note {
        let db = self.cx.db().reader();
        medvirk_input::note_by_code(db, self.process.id, code).await.unwrap()
    }

    /// The id of a code of the book.
    pub async fn code(&self, key: &str) -> String {
        let all = medvirk_input::codes(self.cx.db().reader(), self.process.id).await.unwrap();
        all.into_iter().find(|c| c.key == key).unwrap().id.to_string()
    }
}
