//! A process with two themes, three tables, a code, and a written summary of the first theme.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use medvirk_input::{CODE, NewNote, NewSource, receive};
use medvirk_jobs::outbox;
use medvirk_kernel::{AccountId, Actor, Grant, Language, Resource, Role, Staff, Stage, Uuid};
use medvirk_people::{Wants, contacts, participations};
use medvirk_processes::{
    FocusArea, FocusAreaId, Phase, PhaseId, Plan, PlanId, PlanKind, Process, Theme, ThemeId, Words,
};
use medvirk_slice::Cx;
use medvirk_testkit::{Answer, Browser, TestApp, TestDatabase};

use super::slices;

pub const SLUG: &str = "sentrum";

/// A site with the process.
pub struct Small {
    pub test: TestApp,
    pub process: Process,
    pub themes: Vec<Theme>,
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x5a00 + number)
}

fn words(text: &str) -> Words {
    Words::in_one(Language::Nb, text)
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

impl Small {
    pub async fn new(database: TestDatabase) -> Self {
        let test = TestApp::new(database, slices()).await;
        let cx = test.system_cx().await;
        let process = process();
        let themes = vec![theme(1, "T1", "Buss og båt"), theme(2, "T2", "Torget")];
        let permit = cx.permit(medvirk_processes::CREATE, Resource::SITE).unwrap();
        let tx = cx.begin().await.unwrap();
        let plan = Plan {
            id: process.plan,
            title: words("Sentrumsplan"),
            kind: PlanKind::Thematic,
            horizon: Some(2035),
            parent: None,
            governs: Vec::new(),
            version: 1,
        };
        medvirk_processes::insert_plan(&tx, &permit, &plan).await.unwrap();
        medvirk_processes::insert_process(&tx, &permit, cx.now(), &process).await.unwrap();
        let area = FocusArea {
            id: FocusAreaId(id(9)),
            code: "F1".into(),
            title: words("Sentrum"),
            responsible_name: "Prøve Planlegger".into(),
            responsible_role: "planlegger".into(),
            responsible_email: "p@example.org".into(),
            position: 0,
            version: 1,
        };
        medvirk_processes::insert_focus_area(&tx, &permit, process.id, &area).await.unwrap();
        for theme in &themes {
            medvirk_processes::insert_theme(&tx, &permit, theme).await.unwrap();
        }
        let phase = Phase {
            id: PhaseId(id(10)),
            code: "vedtak".into(),
            name: words("Vedtak"),
            from: day("2026-12-10"),
            to: day("2026-12-10"),
            body: Some("Kommunestyret".into()),
            hearing: None,
            report_deadline: None,
            version: 1,
        };
        medvirk_processes::insert_phase(&tx, &permit, process.id, &phase).await.unwrap();
        tx.commit().await.unwrap();
        let small = Small { test, process, themes };
        small.receive_input(&cx).await;
        small.summarise().await;
        small
    }

    async fn receive_input(&self, cx: &Cx) {
        let permit = cx.permit(CODE, self.process.resource()).unwrap();
        let tx = cx.begin().await.unwrap();
        for (code, theme, notes) in [
            ("GB1", 0, vec!["Bussen må gå etter klokka fem.", "Båten er alltid full."]),
            ("GB2", 0, vec!["Vi trenger kveldsbuss.", "Buss er bortkastede penger."]),
            ("GB3", 1, vec!["Torget må få benker."]),
        ] {
            receive(&tx, cx, &permit, self.source(code, theme, &notes)).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// One more note, that nobody has coded.
    pub async fn hear_late(&self) {
        let cx = self.test.system_cx().await;
        let permit = cx.permit(CODE, self.process.resource()).unwrap();
        let tx = cx.begin().await.unwrap();
        let source = self.source("GB9", 1, &["Vannet på torget renner ikke."]);
        receive(&tx, &cx, &permit, source).await.unwrap();
        tx.commit().await.unwrap();
    }

    fn source(&self, code: &str, theme: usize, notes: &[&str]) -> NewSource {
        let notes = notes.iter().enumerate().map(|(at, text)| NewNote {
            code: format!("{code}-N0{}", at + 1),
            question: None,
            text: (*text).to_owned(),
        });
        let number: u128 = code[2..].parse().unwrap();
        NewSource {
            process: self.process.id,
            theme: self.themes[theme].id,
            kind: "gjestebud",
            record: id(100 + number),
            code: code.to_owned(),
            label: format!("Gjestebud {code}"),
            href: "/staff".to_owned(),
            language: Language::Nb,
            channel: "web".to_owned(),
            held_on: Some(day("2026-10-01")),
            received_at: "2026-10-02T10:00:00Z".parse().unwrap(),
            area: Some("Sentrum".to_owned()),
            head_count: 6,
            first_time: Some(3),
            genders: [("kvinne".to_owned(), 3), ("mann".to_owned(), 3)].into(),
            age_bands: [("30-44".to_owned(), 6)].into(),
            notes: notes.collect(),
            quotes: Vec::new(),
            priorities: Vec::new(),
            drawings: Vec::new(),
            comment: None,
        }
    }

    /// A code on every note, and a summary of the first theme with a minority view.
    async fn summarise(&self) {
        let mut planner = self.planner().await;
        let book = self.path("coding/book");
        planner
            .post(&book, &book, &[("title", "Kollektivt"), ("key", "buss"), ("colour", "3")])
            .await
            .expect(200);
        let db = self.test.site.db.clone();
        let codes = medvirk_input::codes(db.reader(), self.process.id).await.unwrap();
        let code = codes[0].id.to_string();
        for note in ["GB1-N01", "GB1-N02", "GB2-N01", "GB2-N02", "GB3-N01"] {
            let note = self.note(note).await;
            let action = self.path(&format!("coding/notes/{note}"));
            let fields = [("code", code.as_str()), ("version", "1")];
            planner.post(&self.path("coding"), &action, &fields).await.expect(200);
        }
        for (part, text, notes) in [
            ("summary", "Folk vil ha buss om kvelden.", &["GB1-N01", "GB2-N01"][..]),
            ("minority", "Én mener at buss er bortkastet.", &["GB2-N02"][..]),
        ] {
            let page = self.path(&format!("summaries/{}/new/{part}", self.themes[0].id));
            let mut fields = vec![("text".to_owned(), text.to_owned())];
            for note in notes {
                fields.push(("notes".to_owned(), self.note(note).await));
            }
            let fields: Vec<_> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            planner.post(&page, &page, &fields).await.expect(200);
        }
    }

    pub async fn planner(&self) -> Browser {
        self.test.staff_browser(&[Role::Planner]).await
    }
    pub async fn secretary(&self) -> Browser {
        self.test.staff_browser(&[Role::CouncilSecretary]).await
    }

    /// Somebody else than everybody else, by number.
    pub fn colleague(&self, number: u128, role: Role) -> Browser {
        let grants = vec![Grant { role, process: None }];
        let name = format!("Kollega {number}");
        let account = AccountId(id(700 + number));
        self.test.browser_of(Actor::Staff(Staff { account, name, grants }))
    }

    /// A staff page of the process.
    pub fn path(&self, rest: &str) -> String {
        format!("/staff/processes/{}/{rest}", self.process.id)
    }

    /// The id of a note.
    pub async fn note(&self, code: &str) -> String {
        let db = self.test.site.db.clone();
        let found = medvirk_input::note_by_code(db.reader(), self.process.id, code).await.unwrap();
        found.id.to_string()
    }

    /// Begins the case.
    pub async fn begin(&self, browser: &mut Browser, language: &str) {
        self.begun(browser, language).await.expect(200);
    }

    /// What whoever begins the case is shown.
    pub async fn begun(&self, browser: &mut Browser, language: &str) -> Answer {
        let page = self.path("case");
        let title = if language == "nn" { "Sentrumsplan – vedtak" } else { "Sentrumsplan" };
        let fields = [("title", title), ("language", language), ("template", "proposal_last")];
        browser.post(&page, &page, &fields).await
    }

    /// Writes a section over the version its form shows.
    pub async fn write(
        &self,
        browser: &mut Browser,
        section: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let page = self.path(&format!("case/edit/{section}"));
        let form = browser.get(&page).await.expect(200);
        let version = form.attribute("input[name=version]", "value").unwrap();
        let token = form.attribute("input[name=csrf]", "value").unwrap();
        let mut all = vec![("version", version.as_str())];
        all.extend(fields);
        browser.post_with_token(&token, &page, &all).await
    }

    /// Everything a paper needs, but for the assessment of the second theme.
    pub async fn write_most(&self, browser: &mut Browser) {
        let first = format!("theme-{}", self.themes[0].id);
        let sections: [(&str, &[(&str, &str)]); 9] = [
            (
                "head",
                &[
                    ("title", "Sentrumsplan"),
                    ("language", "nb"),
                    ("archive_case_number", "26/0100-7"),
                    ("archive_code", "140"),
                    ("running_number", "900/26"),
                    ("officer_name", "Prøve Planlegger"),
                    ("officer_role", "planlegger"),
                    ("responsible_name", "Dina Direktør"),
                    ("responsible_role", "kommunedirektør"),
                    ("dated", "2026-11-20"),
                ],
            ),
            ("summary", &[("text", "Folk vil ha kveldsbuss. Se GB1-N01.")]),
            ("background", &[("text", "Planen ble varslet i vår.\n\nDen gjelder til 2035.")]),
            (&first, &[("text", "Kveldsbuss prøves. Mindretallet har et poeng.")]),
            (
                "bodies",
                &[
                    ("body.0.name", "Kommunestyret"),
                    ("body.0.date", "2026-12-10"),
                    ("body.0.case_number", "PS 90/26"),
                    ("body.0.choice_part", "decision"),
                ],
            ),
            (
                "councils",
                &[
                    ("council.0.body", "Ungdomsrådet"),
                    ("council.0.date", "2026-11-18"),
                    ("council.0.case_number", "UR 3/26"),
                    ("council.0.text", "Rådet støtter kveldsbuss."),
                    ("council.0.choice_kind", "youth"),
                    ("reason", "Rådene fikk saken i høringen."),
                ],
            ),
            (
                "hearing",
                &[
                    ("statement.0.sender", "Fylkeskommunen"),
                    ("statement.0.date", "2026-11-01"),
                    ("statement.0.text", "Kan ikke love rute 14."),
                    ("statement.0.answer", "Tatt inn som forutsetning"),
                ],
            ),
            (
                "alternatives",
                &[
                    ("alternative.0.title", "Prøve i ett år"),
                    ("alternative.0.advantages", "Vi lærer"),
                    ("alternative.0.weaknesses", "Koster"),
                ],
            ),
            (
                "proposal",
                &[
                    ("introduction", "Kommunedirektøren foreslår at det gjøres slikt vedtak"),
                    ("point.0.text", "Sentrumsplanen vedtas."),
                    ("point.1.text", "Kveldsbuss prøves i 2027."),
                ],
            ),
        ];
        for (section, fields) in sections {
            self.write(browser, section, fields).await.expect(200);
        }
    }

    /// The assessment that was missing.
    pub async fn assess_second(&self, browser: &mut Browser) {
        let second = format!("theme-{}", self.themes[1].id);
        let fields = [("text", "Benker settes ut til våren.")];
        self.write(browser, &second, &fields).await.expect(200);
    }

    /// What went to an address, the newest first.
    pub async fn messages_to(&self, address: &str) -> Vec<String> {
        let db = &self.test.site.db;
        let filter = outbox::Filter { process: Some(self.process.id), ..Default::default() };
        let mut texts = Vec::new();
        for entry in outbox::list(db, &filter, 0, 50).await.unwrap().entries {
            if entry.to == address {
                texts.push(outbox::get(db, entry.id).await.unwrap().text);
            }
        }
        texts
    }

    /// A paper begun in bokmål, with everything it needs.
    pub async fn write_whole(&self, browser: &mut Browser) {
        self.begin(browser, "nb").await;
        self.write_most(browser).await;
        self.assess_second(browser).await;
    }

    /// The paper as plain text.
    pub async fn paper(&self, browser: &mut Browser) -> String {
        browser.get(&self.path("case/files/saksframlegg.txt")).await.expect(200).body
    }

    /// What lies in the package of the case, by name.
    pub async fn package(&self, browser: &mut Browser) -> BTreeMap<String, Vec<u8>> {
        let file = browser.get(&self.path("case/files/saken.zip")).await.expect(200);
        let mut zip = zip::ZipArchive::new(Cursor::new(file.bytes)).unwrap();
        (0..zip.len())
            .map(|at| {
                let mut file = zip.by_index(at).unwrap();
                let mut bytes = Vec::new();
                file.read_to_end(&mut bytes).unwrap();
                (file.name().unwrap().into_owned(), bytes)
            })
            .collect()
    }

    /// What messages call the case.
    pub async fn case_id(&self, browser: &mut Browser) -> String {
        let told = self.package(browser).await["metadata.json"].clone();
        let told: serde_json::Value = serde_json::from_slice(&told).unwrap();
        told["case"].as_str().unwrap().trim_start_matches("sak/").to_owned()
    }

    /// The version a page shows; empty when it shows none.
    pub async fn version(&self, browser: &mut Browser, page: &str) -> String {
        let page = browser.get(&self.path(page)).await.expect(200);
        page.attribute("input[name=version]", "value").unwrap_or_default()
    }

    /// Presses a button of the case page, over the version the page shows.
    pub async fn press(&self, browser: &mut Browser, verb: &str) -> Answer {
        let case = self.path("case");
        let version = self.version(browser, "case").await;
        browser.post(&case, &self.path(&format!("case/{verb}")), &[("version", &version)]).await
    }

    /// `writer` asks, and somebody else looks at the paper and makes it ready.
    pub async fn make_ready(&self, writer: &mut Browser) -> Answer {
        self.press(writer, "ask").await.expect(200);
        let mut other = self.colleague(1, Role::Administrator);
        self.press(&mut other, "ready").await.expect(200)
    }

    /// A paper made ready and decided.
    pub async fn decide(&self) {
        let mut planner = self.planner().await;
        self.write_whole(&mut planner).await;
        self.make_ready(&mut planner).await;
        let mut secretary = self.secretary().await;
        let page = self.path("case/decision/edit");
        secretary.post(&page, &page, &decision()).await.expect(200);
    }

    /// Somebody who took part.
    pub async fn add_person(&self, new: Person<'_>) -> String {
        let cx = self.test.system_cx().await;
        let permit = cx.permit(CODE, self.process.resource()).unwrap();
        let tx = cx.begin().await.unwrap();
        let contact = medvirk_people::NewContact {
            name: new.name.to_owned(),
            email: new.email.map(str::to_owned),
            phone: new.phone.map(str::to_owned),
            language: new.language,
            wants: Wants::None,
            source: "guest".to_owned(),
            ..Default::default()
        };
        let contact = contacts::insert(&tx, &permit, &cx, contact).await.unwrap();
        for theme in new.themes {
            let part = participations::NewParticipation {
                contact,
                process: self.process.id,
                role: "guest".to_owned(),
                theme: Some(self.themes[*theme].id.0),
                about: Some(("test".to_owned(), id(500 + *theme as u128))),
                wants_answer: new.wants_answer,
            };
            participations::add(&tx, &permit, &cx, part).await.unwrap();
        }
        tx.commit().await.unwrap();
        contact.to_string()
    }
}

/// Somebody for [`Small::add_person`].
pub struct Person<'a> {
    pub name: &'a str,
    pub email: Option<&'a str>,
    pub phone: Option<&'a str>,
    pub language: Language,
    pub themes: &'a [usize],
    pub wants_answer: bool,
}

/// The decision of the council.
pub fn decision() -> [(&'static str, &'static str); 12] {
    [
        ("version", "0"),
        ("body", "Kommunestyret"),
        ("date", "2026-12-10"),
        ("case_number", "PS 90/26"),
        ("present", "19"),
        ("treatment", "Ordføreren la fram saken."),
        ("point.0.text", "Sentrumsplanen vedtas."),
        ("point.1.text", "Kveldsbuss prøves i 2027 og 2028."),
        ("vote.0.point", "1 og 2"),
        ("vote.0.result", "vedtatt"),
        ("vote.0.in_favour", "17"),
        ("vote.0.against", "2"),
    ]
}

fn process() -> Process {
    let plan = PlanId(id(1));
    let title = words("Sentrumsplan for Prøvedal");
    let mut process = Process::draft(id(2).into(), SLUG, plan, title, Language::Nb);
    process.short_title = words("Sentrum mot 2035");
    process.summary = words("Hva skal sentrum være?");
    process.stage = Stage::Published;
    process.published_at = Some("2026-09-01T08:00:00Z".parse().unwrap());
    process.archive_case = "26/0100".into();
    process.archive_code = "140".into();
    process.promise.open = vec!["Hva vi prioriterer".into()];
    process.promise.fixed = vec!["Rammene".into()];
    process.promise.decided_by = "Kommunestyret".into();
    process.promise.answer_by = Some(day("2027-01-15"));
    process.promise.answer_form = "E-post".into();
    process.promise.legal_basis = "plan- og bygningsloven § 5-1".into();
    process.promise.contact.name = "Prøve Planlegger".into();
    process.promise.contact.email = "p@example.org".into();
    process
}

fn theme(number: u128, code: &str, title: &str) -> Theme {
    Theme {
        id: ThemeId(id(20 + number)),
        process: id(2).into(),
        focus_area: FocusAreaId(id(9)),
        code: code.into(),
        title: words(title),
        intro: Words::default(),
        criteria_note: Words::default(),
        planned_gjestebud: 2,
        position: i32::try_from(number).unwrap(),
        questions: Vec::new(),
        version: 1,
    }
}
