//! The demo town with its drawn hosts, as it stands when the tables take over from the draw.

use std::collections::BTreeMap;

use medvirk_gjestebud::{Assignment, AssignmentState, Gjestebud, GjestebudId, gjestebud_store};
use medvirk_kernel::{Action, Language, Permit, Resource, Uuid};
use medvirk_people::{ContactId, NewContact, contacts};
use medvirk_processes::{Process, Theme};
use medvirk_slice::{Cx, DemoTown, Links, Slice};
use medvirk_store::Tx;
use medvirk_testkit::{TestApp, TestDatabase};
use sea_orm::ConnectionTrait;

pub const MAIN: &str = "samfunnsdel-2027-2039";

pub struct World {
    pub test: TestApp,
    pub cx: Cx,
    pub files: DemoTown,
    pub process: Process,
    pub themes: Vec<Theme>,
}

impl World {
    /// All 24 hosts drawn, nothing sent. It is the evening of 20 February 2026.
    pub async fn drawn(database: TestDatabase) -> Self {
        let (test, files) = crate::start::town(database, Some("2026-02-20T20:00:00Z")).await;
        test.site.refresh();
        let cx = test.system_cx().await;
        let db = cx.db().reader();
        let process = medvirk_processes::by_slug(db, MAIN).await.unwrap();
        let themes = medvirk_processes::themes(db, process.id).await.unwrap();
        let world = World { test, cx, files, process, themes };
        world.draw().await;
        world
    }

    async fn draw(&self) {
        let permit = self.permit("gjestebud.assign");
        let mut list = csv::Reader::from_reader(self.files.bytes("hosts_drawn.csv").unwrap());
        let tx = self.cx.begin().await.unwrap();
        for line in list.deserialize::<BTreeMap<String, String>>() {
            let line = line.unwrap();
            let code = &line["gjestebud_id"];
            if code.is_empty() {
                continue;
            }
            let host = NewContact {
                name: format!("Vert {}", &code[2..]),
                email: (code != "GB19").then(|| format!("{}@example.org", code.to_lowercase())),
                phone: Some(format!("+47 000 13 0{}", &code[2..])),
                address: Some(format!("Bakken {}\n0099 Fjordvik", &code[2..])),
                language: if code == "GB23" { Language::Nn } else { Language::Nb },
                source: "application".to_owned(),
                ..NewContact::default()
            };
            let contact = contacts::insert(&tx, &permit, &self.cx, host).await.unwrap();
            self.seat(&tx, &line, contact).await;
        }
        tx.commit().await.unwrap();
    }

    async fn seat(&self, tx: &Tx, line: &BTreeMap<String, String>, contact: ContactId) {
        let theme = self.themes.iter().find(|t| t.code == line["theme"]).unwrap();
        let assignment = Assignment {
            id: self.cx.new_id(),
            process: self.process.id,
            theme: theme.id,
            code: line["gjestebud_id"].clone(),
            application: self.cx.new_id(),
            contact,
            state: AssignmentState::Confirmed,
            planned_date: line["planned_date"].parse().ok(),
            planned_time: None,
            place_kind: None,
            pick_up_point: Some(line["pick_up_point"].clone()),
            assigned_at: self.cx.now(),
            confirmed_at: Some(self.cx.now()),
            withdrawn_at: None,
            version: 1,
        };
        gjestebud_store::insert(tx, &self.permit("gjestebud.assign"), &assignment).await.unwrap();
    }

    pub fn permit(&self, action: &'static str) -> Permit {
        self.cx.permit(Action(action), self.process.resource()).unwrap()
    }

    pub async fn gjestebud(&self, code: &str) -> Assignment {
        let db = self.cx.db().reader();
        gjestebud_store::by_code(db, self.process.id, code).await.unwrap().unwrap()
    }

    pub async fn id(&self, code: &str) -> GjestebudId {
        self.gjestebud(code).await.id
    }

    /// The path of a host's page.
    pub async fn link(&self, code: &str) -> String {
        let permit = self.permit("gjestebud.kit");
        let held = ("host", self.id(code).await.0);
        let tx = self.cx.begin().await.unwrap();
        let later = self.cx.now() + chrono::TimeDelta::days(90);
        let token =
            Links::issue(&tx, &permit, self.cx.site(), self.cx.now(), held, later).await.unwrap();
        tx.commit().await.unwrap();
        format!("/b/{token}")
    }

    pub async fn withdraw_link(&self, code: &str) {
        let permit = self.permit("gjestebud.kit");
        let held = ("host", self.id(code).await.0);
        let tx = self.cx.begin().await.unwrap();
        Links::withdraw(&tx, &permit, self.cx.now(), held).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// A staff page of the tables.
    pub fn path(&self, rest: &str) -> String {
        format!("/staff/processes/{}/tables{rest}", self.process.id)
    }

    /// Names of the fields for the questions of a table.
    pub async fn questions(&self, code: &str) -> Vec<String> {
        let theme = self.gjestebud(code).await.theme;
        let theme = self.themes.iter().find(|t| t.id == theme).unwrap();
        theme.questions.iter().map(|q| format!("q-{}", q.id)).collect()
    }

    /// A report as the page's script sends it.
    pub async fn report(&self, code: &str, client_id: u128, said: &str) -> serde_json::Value {
        let questions = self.questions(code).await;
        serde_json::json!({
            "client_id": Uuid::from_u128(client_id),
            "fields": {
                "held_on": ["2026-02-20"],
                "head_count": ["6"],
                "first_time": ["4"],
                "gender-kvinne": ["3"],
                "priority-1": ["Buss om kvelden"],
                questions[0].as_str(): [said],
            },
            "photos": [],
        })
    }

    /// How many rows a table of ours has, as the database tells a new reader.
    pub async fn count(&self, table: &str) -> i64 {
        let backend = self.cx.db().reader().get_database_backend();
        let sql = format!("SELECT COUNT(*) FROM {table}");
        let statement = sea_orm::Statement::from_string(backend, sql);
        let row = self.cx.db().reader().query_one_raw(statement).await.unwrap().unwrap();
        row.try_get_by_index(0).unwrap()
    }

    pub async fn sources(&self) -> Vec<medvirk_input::Source> {
        medvirk_input::sources(self.cx.db().reader(), self.process.id).await.unwrap()
    }

    pub async fn notes(&self) -> Vec<medvirk_input::Note> {
        let filter = medvirk_input::NoteFilter::of(self.process.id);
        medvirk_input::notes(self.cx.db().reader(), &filter, 0, 1000).await.unwrap().0
    }

    /// Subjects of all messages, oldest first.
    pub async fn mails(&self) -> Vec<String> {
        let filter = medvirk_jobs::outbox::Filter::default();
        let page = medvirk_jobs::outbox::list(self.cx.db(), &filter, 0, 500).await.unwrap();
        let mut subjects: Vec<_> = page.entries.into_iter().map(|e| e.subject).collect();
        subjects.reverse();
        subjects
    }

    /// Runs the daily reminders.
    pub async fn remind(&self) {
        let jobs = Gjestebud.jobs();
        let job = jobs.iter().find(|job| job.kind() == "gjestebud.remind").unwrap();
        let cx = self.test.system_cx().await;
        job.run(&cx, serde_json::Value::Null).await.unwrap();
    }

    pub fn site_permit(&self, action: &'static str) -> Permit {
        self.cx.permit(Action(action), Resource::SITE).unwrap()
    }
}
