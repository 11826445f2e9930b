//! The demo town: its processes, its reports as an arena hands them over, its coding, and people who
//! took part.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_cases::Cases;
use medvirk_input::{CODE, Input, NewNote, NewQuote, NewSource, receive};
use medvirk_kernel::{Language, Uuid};
use medvirk_people::{NewContact, contacts, participations};
use medvirk_processes::{Process, Processes, Theme};
use medvirk_slice::{Cx, DemoTown, Slice};
use medvirk_testkit::{TestApp, TestDatabase};
use serde::Deserialize;

use super::slices;

pub const MAIN: &str = "samfunnsdel-2027-2039";

#[derive(Deserialize)]
struct Report {
    gjestebud_id: String,
    client_id: Uuid,
    theme: String,
    held_on: NaiveDate,
    area: String,
    head_count: u32,
    first_time_count: Option<u32>,
    gender_counts: Option<BTreeMap<String, u32>>,
    age_band_counts: Option<BTreeMap<String, u32>>,
    language: String,
    channel: String,
    sent_at: DateTime<Utc>,
    answers: Vec<Told>,
    quotes: Option<Vec<Quote>>,
}

#[derive(Deserialize)]
struct Told {
    question: String,
    notes: Vec<Note>,
}

#[derive(Deserialize)]
struct Note {
    id: String,
    text: String,
}

#[derive(Deserialize)]
struct Quote {
    text: String,
    by: String,
}

fn source(report: Report, process: &Process, themes: &[Theme]) -> NewSource {
    let theme = themes.iter().find(|t| t.code == report.theme).unwrap();
    let question = |code: &str| theme.questions.iter().find(|q| q.code == code).map(|q| q.id);
    let notes = report.answers.iter().flat_map(|told| {
        let question = question(&told.question);
        let note = move |n: &Note| NewNote { code: n.id.clone(), question, text: n.text.clone() };
        told.notes.iter().map(note)
    });
    let notes = notes.collect();
    let quotes = report.quotes.unwrap_or_default();
    NewSource {
        process: process.id,
        theme: theme.id,
        kind: "gjestebud",
        record: report.client_id,
        label: format!("Gjestebud {}", report.gjestebud_id),
        code: report.gjestebud_id,
        href: format!("/staff/processes/{}/gjestebud", process.id),
        language: Language::from_code(&report.language).unwrap_or_default(),
        channel: report.channel,
        held_on: Some(report.held_on),
        received_at: report.sent_at,
        area: Some(report.area),
        head_count: report.head_count,
        first_time: report.first_time_count,
        genders: report.gender_counts.unwrap_or_default(),
        age_bands: report.age_band_counts.unwrap_or_default(),
        notes,
        quotes: quotes.into_iter().map(|q| NewQuote { text: q.text, by: q.by }).collect(),
        priorities: Vec::new(),
        drawings: Vec::new(),
        comment: None,
    }
}

/// The town with everything its demo does for cases.
pub struct Town {
    pub test: TestApp,
    pub cx: Cx,
    pub process: Process,
    pub themes: Vec<Theme>,
}

impl Town {
    pub async fn filled(database: TestDatabase) -> Self {
        let test = TestApp::new(database, slices()).await;
        let files = medvirk_testkit::fjordvik();
        Processes.demo(&test.system_cx().await, &files).await.unwrap();
        test.site.refresh();
        let cx = test.system_cx().await;
        let process = medvirk_processes::by_slug(cx.db().reader(), MAIN).await.unwrap();
        let themes = medvirk_processes::themes(cx.db().reader(), process.id).await.unwrap();
        let town = Town { test, cx, process, themes };
        town.receive(&files).await;
        Input.demo(&town.cx, &files).await.unwrap();
        town.add_people().await;
        Cases.demo(&town.cx, &files).await.unwrap();
        // A second start finds its town as it was.
        Cases.demo(&town.cx, &files).await.unwrap();
        town
    }

    async fn receive(&self, files: &DemoTown) {
        let permit = self.cx.permit(CODE, self.process.resource()).unwrap();
        let tx = self.cx.begin().await.unwrap();
        for path in files.under("gjestebud_reports/") {
            let report: Report = yaml_serde::from_str(files.text(path).unwrap()).unwrap();
            let new = source(report, &self.process, &self.themes);
            receive(&tx, &self.cx, &permit, new).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// Three who can be reached in different ways, and one who cannot.
    async fn add_people(&self) {
        let permit = self.cx.permit(CODE, self.process.resource()).unwrap();
        let tx = self.cx.begin().await.unwrap();
        for (name, email, phone, theme) in [
            ("Kari Vert", Some("kari@example.org"), None, "T13"),
            ("Ola Søker", None, Some("+47 000 10 222"), "T11"),
            ("Per Gjest", Some("per@example.net"), None, "T14"),
            ("Ukjent Gjest", None, None, "T31"),
        ] {
            let contact = NewContact {
                name: name.into(),
                email: email.map(str::to_owned),
                phone: phone.map(str::to_owned),
                source: "guest".into(),
                ..NewContact::default()
            };
            let contact = contacts::insert(&tx, &permit, &self.cx, contact).await.unwrap();
            let theme = self.themes.iter().find(|t| t.code == theme).map(|t| t.id.0);
            let part = participations::NewParticipation {
                contact,
                process: self.process.id,
                role: "guest".into(),
                theme,
                about: None,
                wants_answer: true,
            };
            participations::add(&tx, &permit, &self.cx, part).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// A staff page of the process.
    pub fn path(&self, rest: &str) -> String {
        format!("/staff/processes/{}/{rest}", self.process.id)
    }
}
