//! The demo town with its drawn hosts, as it stands when the tables take over from the draw.

use std::collections::BTreeMap;

use medvirk_audit::Audit;
use medvirk_gjestebud::{Assignment, Gjestebud, GjestebudId, gjestebud_store};
use medvirk_input::Input;
use medvirk_kernel::{Action, Language, Permit, Resource, Uuid};
use medvirk_people::{ContactId, NewContact, People, contacts};
use medvirk_processes::{Process, Processes, Theme};
use medvirk_slice::{Cx, DemoTown, Links, Slice};
use medvirk_testkit::{TestApp, TestDatabase};
use sea_orm::{ConnectionTrait, EntityTrait, Set};

pub const MAIN: &str = "samfunnsdel-2027-2039";

/// The draw writes this table; here it is filled from the list of drawn hosts.
mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "gjestebud_gjestebud")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub theme: Uuid,
        pub code: String,
        pub application: Uuid,
        pub contact: Uuid,
        pub state: String,
        pub planned_date: Option<Date>,
        pub planned_time: Option<Time>,
        pub place_kind: Option<String>,
        pub pick_up_point: Option<String>,
        pub assigned_at: DateTimeUtc,
        pub confirmed_at: Option<DateTimeUtc>,
        pub withdrawn_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

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
        let slices: Vec<Box<dyn Slice>> = vec![
            Box::new(Audit),
            Box::new(People),
            Box::new(Processes),
            Box::new(Input),
            Box::new(Gjestebud),
        ];
        let test = TestApp::new(database, slices).await;
        test.clock.set("2026-02-20T20:00:00Z".parse().unwrap());
        let files = medvirk_testkit::fjordvik();
        Processes.demo(&test.system_cx().await, &files).await.unwrap();
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

    async fn seat(
        &self,
        tx: &impl ConnectionTrait,
        line: &BTreeMap<String, String>,
        contact: ContactId,
    ) {
        let theme = self.themes.iter().find(|t| t.code == line["theme"]).unwrap();
        let row = row::ActiveModel {
            id: Set(self.cx.new_id()),
            process: Set(self.process.id.0),
            theme: Set(theme.id.0),
            code: Set(line["gjestebud_id"].clone()),
            application: Set(self.cx.new_id()),
            contact: Set(contact.0),
            state: Set("confirmed".to_owned()),
            planned_date: Set(line["planned_date"].parse().ok()),
            planned_time: Set(None),
            place_kind: Set(None),
            pick_up_point: Set(Some(line["pick_up_point"].clone())),
            assigned_at: Set(self.cx.now()),
            confirmed_at: Set(Some(self.cx.now())),
            withdrawn_at: Set(None),
            version: Set(1),
        };
        row::Entity::insert(row).exec_without_returning(tx).await.unwrap();
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
