//! Booklets from template to note, on both databases: what groups write on several devices, how it is
//! gathered, what becomes input, and the day of the demo town.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use medvirk_audit::Audit;
use medvirk_input::{Input, NoteFilter, NoteKind};
use medvirk_kernel::{Language, Role};
use medvirk_meetings::{
    Meetings,
    model::{AgendaItem, Meeting, MeetingState, Plan},
    policy as meeting_policy,
};
use medvirk_processes::{Processes, Words};
use medvirk_slice::{PersonKey, Slice};
use medvirk_testkit::{Browser, TestApp, TestDatabase, each_database, page_text};
use medvirk_workbooks::{EDIT, NewGroup, Workbooks};
use serde_json::{Value, json};

const DEVICE: [&str; 2] =
    ["00000000-0000-4000-8000-0000000000a1", "00000000-0000-4000-8000-0000000000b2"];

struct Town {
    test: TestApp,
    meeting: Meeting,
    base: String,
}

/// A published process with one meeting under the address of the demo's stormøte.
async fn town(database: TestDatabase) -> Town {
    let slices: Vec<Box<dyn Slice>> = vec![
        Box::new(Audit),
        Box::new(Processes),
        Box::new(Meetings::default()),
        Box::new(Input),
        Box::new(Workbooks),
    ];
    let test = TestApp::new(database, slices).await;
    let cx = test.system_cx().await;
    Processes.demo(&cx, &medvirk_testkit::fjordvik()).await.unwrap();
    let cx = test.system_cx().await;
    let db = cx.db().reader();
    let process = medvirk_processes::by_slug(db, "samfunnsdel-2027-2039").await.unwrap();
    let title = |text: &str| Words::in_one(Language::Nb, text);
    let meeting = Meeting {
        id: cx.new_id(),
        process: process.id,
        kind: "open".to_owned(),
        slug: "stormote-2026".to_owned(),
        state: MeetingState::Published,
        title: title("Stormøte"),
        starts_at: "2026-12-13T08:30:00Z".parse().unwrap(),
        ends_at: "2026-12-13T14:30:00Z".parse().unwrap(),
        plan: Plan {
            agenda: vec![AgendaItem {
                minutes: 95,
                title: title("Gruppearbeid 1"),
                who: String::new(),
            }],
            ..Plan::default()
        },
        sequence: 0,
        version: 1,
    };
    let permit = cx.permit(meeting_policy::EDIT, process.resource()).unwrap();
    let tx = cx.begin().await.unwrap();
    medvirk_meetings::create(&tx, &cx, &permit, &meeting, (None, 0)).await.unwrap();
    tx.commit().await.unwrap();
    let base = format!("/staff/meetings/{}/workbooks", meeting.id);
    Town { test, meeting, base }
}

impl Town {
    /// The standard booklets of the two sessions, and so many groups; gives their links.
    async fn ready(&self, planner: &mut Browser, groups: &str) -> Vec<String> {
        let setup = format!("{}/setup", self.base);
        for (template, session) in [("standard-1", "first"), ("standard-2", "second")] {
            let fields = [("template", template), ("session", session)];
            planner.post(&setup, &format!("{setup}/booklets"), &fields).await.expect(200);
        }
        let fields = [("count", groups)];
        planner.post(&setup, &format!("{setup}/groups"), &fields).await.expect(200);
        let cx = self.test.system_cx().await;
        let links = medvirk_workbooks::group_links(&cx, self.meeting.id).await.unwrap();
        links.into_iter().map(|(_, _, link)| link).collect()
    }

    async fn theme(&self, planner: &mut Browser) {
        let db = self.test.site.db.reader();
        let themes = medvirk_processes::themes(db, self.meeting.process).await.unwrap();
        let (setup, theme) = (format!("{}/setup", self.base), themes[0].id.to_string());
        let fields = [("theme", theme.as_str())];
        planner.post(&setup, &format!("{setup}/theme"), &fields).await.expect(200);
    }

    async fn notes(&self, kind: NoteKind) -> Vec<(String, String)> {
        let filter = NoteFilter { kinds: vec![kind], ..NoteFilter::of(self.meeting.process) };
        let notes = medvirk_input::all_notes(self.test.site.db.reader(), &filter).await.unwrap();
        notes.into_iter().map(|note| (note.code, note.text)).collect()
    }
}

fn id(n: u32) -> String {
    format!("00000000-0000-4000-8000-{n:012}")
}

fn write(n: u32, key: &str, value: &str, base: i32) -> Value {
    json!({ "id": id(n), "key": key, "value": value, "base": base })
}

async fn send(phone: &mut Browser, link: &str, device: usize, writes: &[Value]) -> Value {
    let sent = json!({ "device": DEVICE[device], "writes": writes });
    let answer = phone.post_json(&format!("{link}/writes.json"), &sent).await.expect(200);
    serde_json::from_str(&answer.body).unwrap()
}

#[test]
fn two_devices_that_never_met_are_both_kept_and_one_sending_counts_once() {
    each_database(|database| async {
        let town = town(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let links = town.ready(&mut planner, "2").await;
        let (mut one, mut other) = (town.test.browser(), town.test.browser());
        one.get(&links[0]).await.expect(200);
        let first = write(1, "H1.t2.p1", "Flere eldre", 0);
        for _ in 0..3 {
            let told = send(&mut one, &links[0], 0, std::slice::from_ref(&first)).await;
            assert_eq!(told["state"]["cells"]["H1.t2.p1"]["version"], 1, "{told}");
        }
        // Written without a network, on a page that showed nothing.
        let told = send(&mut other, &links[0], 1, &[write(2, "H1.t2.p1", "Mer vær", 0)]).await;
        let cell = &told["state"]["cells"]["H1.t2.p1"];
        assert_eq!(
            (&cell["value"], &cell["rivals"][0]["value"]),
            (&json!("Flere eldre"), &json!("Mer vær"))
        );
        let page = one.get(&links[0]).await.expect(200);
        assert!(page.body.contains("Mer vær"), "the conflict is shown on the page");
        // Somebody looks and takes both.
        let mut both = write(3, "H1.t2.p1", "Flere eldre\nMer vær", 1);
        both["settles"] = json!([id(2)]);
        let told = send(&mut one, &links[0], 0, &[both]).await;
        assert_eq!(told["state"]["cells"]["H1.t2.p1"]["rivals"], json!([]), "{told}");
        // The other group sees nothing of it.
        let state = other.get(&format!("{}/state.json", links[1])).await.expect(200);
        assert!(!state.body.contains("Mer vær"));
        let gone = one.get("/w/00000000000000000000000000000000").await;
        assert_eq!(gone.status, 404);
    });
}

#[test]
fn a_form_without_script_saves_and_a_page_that_lay_open_brings_no_conflict() {
    each_database(|database| async {
        let town = town(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let link = town.ready(&mut planner, "1").await.remove(0);
        let mut one = town.test.browser();
        let save = format!("{link}/save");
        let fields = [
            ("device", DEVICE[0]),
            ("c-H1.t1.p1.1", "Naboene"),
            ("v-H1.t1.p1.1", "0"),
            ("c-H1.t4.p1.1", "11"),
            ("v-H1.t4.p1.1", "0"),
            ("v-H1.read", "0"),
        ];
        one.post(&link, &save, &fields).await.expect(200);
        let page = one.get(&link).await.expect(200);
        assert_eq!(page.texts("[name='c-H1.t1.p1.1']"), ["Naboene"]);
        assert!(page_text(&page.body).contains("11 er lagt ut. Det skal være 10."));
        // The same page again, another field filled in: what it showed is no news.
        let again = [
            ("device", DEVICE[1]),
            ("c-H1.t1.p1.1", ""),
            ("v-H1.t1.p1.1", "0"),
            ("c-H1.t1.p1.2", "Fjorden"),
            ("v-H1.t1.p1.2", "0"),
        ];
        one.post(&link, &save, &again).await.expect(200);
        let page = one.get(&link).await.expect(200);
        assert_eq!(page.texts("[name='c-H1.t1.p1.1']"), ["Naboene"]);
        assert_eq!(page.texts("[name='c-H1.t1.p1.2']"), ["Fjorden"]);
        assert_eq!(page.texts("form .mv-rival__text").len(), 0);
        // A stale page on which somebody wrote is shown, and settled by a tick.
        let stale = [("device", DEVICE[1]), ("c-H1.t1.p1.1", "Lærerne"), ("v-H1.t1.p1.1", "0")];
        one.post(&link, &save, &stale).await.expect(200);
        let page = one.get(&link).await.expect(200);
        assert_eq!(page.texts("form .mv-rival__text"), ["Lærerne"]);
        let rival = page.attribute("[name=settle]", "value").unwrap();
        let settled = [
            ("device", DEVICE[1]),
            ("c-H1.t1.p1.1", "Naboene"),
            ("v-H1.t1.p1.1", "1"),
            ("settle", rival.as_str()),
        ];
        one.post(&link, &save, &settled).await.expect(200);
        assert_eq!(one.get(&link).await.texts("form .mv-rival__text").len(), 0);
        for paper in ["empty.pdf", "filled.pdf", "filled.docx"] {
            one.get(&format!("{link}/papers/{paper}")).await.expect(200);
        }
    });
}

#[test]
fn a_finished_booklet_becomes_notes_with_their_trace_and_follows_corrections() {
    each_database(|database| async {
        let town = town(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let link = town.ready(&mut planner, "1").await.remove(0);
        let mut one = town.test.browser();
        let writes = [
            write(1, "H1.t1.p1.1", "Naboene", 0),
            write(2, "H1.t2.p1", "Flere eldre", 0),
            write(3, "H1.key.1", "Naboene bærer oss", 0),
        ];
        send(&mut one, &link, 0, &writes).await;
        town.theme(&mut planner).await;
        assert!(town.notes(NoteKind::Note).await.is_empty(), "nothing before it is finished");
        send(&mut one, &link, 0, &[write(4, "H1.done", "1", 0)]).await;
        let notes = town.notes(NoteKind::Note).await;
        assert_eq!(
            notes,
            [
                ("M1-G01-H1.t1.p1.1".to_owned(), "Naboene".to_owned()),
                ("M1-G01-H1.t2.p1".to_owned(), "Flere eldre".to_owned()),
            ]
        );
        assert_eq!(town.notes(NoteKind::Priority).await[0].1, "Naboene bærer oss");
        let db = town.test.site.db.reader();
        let source = medvirk_input::sources(db, town.meeting.process).await.unwrap();
        assert_eq!(source[0].label, "Gruppe 1, Stormøte");
        assert!(source[0].confirmed_at.is_none(), "nobody has read it aloud");
        planner.get(&source[0].href).await.expect(200);
        // Taken up again, a line emptied and written anew, the other booklet finished: nothing is lost.
        let more = [
            write(5, "H1.done", "", 1),
            write(6, "H1.t1.p1.1", "", 1),
            write(7, "H2.t1.p1", "Alle flytter hjem", 0),
            write(8, "H2.done", "1", 0),
        ];
        send(&mut one, &link, 0, &more).await;
        let codes: Vec<String> =
            town.notes(NoteKind::Note).await.into_iter().map(|note| note.0).collect();
        assert_eq!(codes, ["M1-G01-H1.t2.p1", "M1-G01-H2.t1.p1"]);
        let back = [
            write(9, "H1.t1.p1.1", "Gode naboer", 2),
            write(10, "H1.read", "1", 0),
            write(11, "H2.read", "1", 0),
        ];
        send(&mut one, &link, 0, &back).await;
        let notes = town.notes(NoteKind::Note).await;
        assert!(notes.iter().any(|note| note.1 == "Gode naboer"), "{notes:?}");
        let source = medvirk_input::sources(db, town.meeting.process).await.unwrap();
        assert!(source[0].confirmed_at.is_some());
    });
}

#[test]
fn groups_composed_anew_keep_their_links_and_what_they_wrote() {
    each_database(|database| async {
        let town = town(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let links = town.ready(&mut planner, "2").await;
        let cx = town.test.system_cx().await;
        let db = cx.db().reader();
        let process = medvirk_processes::get(db, town.meeting.process).await.unwrap();
        let permit = cx.permit(EDIT, process.resource()).unwrap();
        let contact = cx.new_id::<medvirk_kernel::Uuid>();
        let groups: Vec<NewGroup> = (1..=3)
            .map(|number| NewGroup {
                number,
                name: format!("Rom 10{number}"),
                secretary: "Berit".to_owned(),
                contact: Some(contact),
                people: 8,
                is_after: false,
            })
            .collect();
        for _ in 0..2 {
            let tx = cx.begin().await.unwrap();
            let opened = medvirk_workbooks::open_groups(&tx, &cx, &permit, &town.meeting, &groups);
            let opened = opened.await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(opened.len(), 3);
            assert_eq!([&opened[0].1, &opened[1].1], [&links[0], &links[1]]);
        }
        let page = page_text(&town.test.browser().get(&links[0]).await.expect(200).body);
        assert!(page.contains("Rom 101") && page.contains("8 personer"), "{page}");
        assert!(page.contains("Sekretær: Berit"), "{page}");
        // Who asks to be forgotten is no longer named; what the group wrote is the group's.
        let person = PersonKey { contact };
        assert!(Workbooks.person_data(&cx, &person).await.unwrap().is_some());
        let tx = cx.begin().await.unwrap();
        assert_eq!(Workbooks.forget_person(&cx, &tx, &permit, &person).await.unwrap(), 3);
        tx.commit().await.unwrap();
        assert!(Workbooks.person_data(&cx, &person).await.unwrap().is_none());
        let page = page_text(&town.test.browser().get(&links[0]).await.expect(200).body);
        assert!(page.contains("8 personer") && !page.contains("Berit"), "{page}");
        let sheet = planner.get(&format!("{}/papers/links.pdf", town.base)).await.expect(200);
        assert!(!sheet.body.is_empty());
    });
}

#[test]
fn answers_are_gathered_named_and_shown_to_the_hall() {
    each_database(|database| async {
        let town = town(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let links = town.ready(&mut planner, "2").await;
        for (link, text) in links.iter().zip(["Kveldsbuss", "Buss hjem fra jobb"]) {
            let mut phone = town.test.browser();
            let writes = [write(1, "H1.t1.p2.1", text, 0), write(2, "H1.key.1", text, 0)];
            send(&mut phone, link, 0, &writes).await;
        }
        let board = format!("{}?task=H1.t1", town.base);
        let page = planner.get(&board).await.expect(200);
        assert!(page.body.contains("Kveldsbuss") && page.body.contains("Buss hjem fra jobb"));
        let gather = format!("{}/gather", town.base);
        planner.post(&board, &gather, &[("do", "gather"), ("name", "Buss")]).await.expect(200);
        planner.post(&board, &gather, &[("do", "gather"), ("name", "")]).await.expect(422);
        let card = page.attribute("[name=card]", "value").unwrap();
        let page = planner.get(&board).await.expect(200);
        let trend = page.attribute("#f-to option[value]:not([value=''])", "value").unwrap();
        let fields = [("do", "gather"), ("to", trend.as_str()), ("card", card.as_str())];
        planner.post(&board, &gather, &fields).await.expect(200);
        let (db, id) = (town.test.site.db.reader(), town.meeting.id);
        assert!(medvirk_workbooks::shown_trends(db, id).await.unwrap().is_empty());
        let change = format!("{}/trends/{trend}", town.base);
        planner.post(&board, &change, &[("do", "show")]).await.expect(200);
        let name = [("do", "name"), ("title", "Kveldsbuss hjem")];
        planner.post(&board, &change, &name).await.expect(200);
        let shown = medvirk_workbooks::shown_trends(db, id).await.unwrap();
        assert_eq!(
            (shown[0].title.as_str(), &shown[0].groups[..], shown[0].answers),
            ("Kveldsbuss hjem", &[1][..], 1)
        );
        let said = medvirk_workbooks::key_sentences(db, id, 2, Language::Nb).await.unwrap();
        assert_eq!(said[0].sentences, ["Buss hjem fra jobb"]);
        for paper in ["all.pdf", "all.docx", "empty-H1.pdf"] {
            planner.get(&format!("{}/papers/{paper}", town.base)).await.expect(200);
        }
        let mut reader = town.test.staff_browser(&[Role::Reader]).await;
        reader.get(&town.base).await.expect(403);
        let mut administrator = town.test.staff_browser(&[Role::Administrator]).await;
        administrator.get(&town.base).await.expect(200);
        administrator.get(&format!("{}/setup", town.base)).await.expect(200);
    });
}

#[test]
fn a_template_is_copied_and_changed_and_a_booklet_in_use_keeps_its_shape() {
    each_database(|database| async {
        let town = town(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        planner.get("/staff/workbooks/standard-2").await.expect(200);
        let copied = planner
            .post("/staff/workbooks", "/staff/workbooks/standard-1/copy", &[])
            .await
            .expect(200);
        let edit = copied.address.clone();
        let page = planner.get(&edit).await.expect(200);
        assert_eq!(page.attribute("[name=title]", "value").unwrap(), "Nå og framover");
        let fields = [
            ("version", "1"),
            ("title", "Vårt hefte"),
            ("intro", ""),
            ("session", "first"),
            ("t1-id", "t1"),
            ("t1-title", "Best av alt"),
            ("t1-p1-id", "p1"),
            ("t1-p1-kind", "ranking"),
            ("t1-p1-options", "buss\nbolig"),
        ];
        planner.post(&edit, &edit, &fields).await.expect(200);
        let none = [("version", "2"), ("title", "Vårt hefte"), ("t1-title", "Tom")];
        planner.post(&edit, &edit, &none).await.expect(422);
        let own = edit.trim_end_matches("/edit");
        let shown = planner.get(own).await.expect(200);
        assert!(shown.body.contains("Best av alt") && shown.body.contains("buss, bolig"));
        planner.get(&format!("{own}/empty.pdf")).await.expect(200);
        // A meeting takes a copy; when a group has written, fields stay as they are.
        let (setup, name) = (format!("{}/setup", town.base), own.rsplit('/').next().unwrap());
        let add = [("template", name), ("session", "first")];
        planner.post(&setup, &format!("{setup}/booklets"), &add).await.expect(200);
        planner.post(&setup, &format!("{setup}/groups"), &[("count", "1")]).await.expect(200);
        let cx = town.test.system_cx().await;
        let links = medvirk_workbooks::group_links(&cx, town.meeting.id).await;
        let link = links.unwrap().remove(0).2;
        send(&mut town.test.browser(), &link, 0, &[write(1, "H1.t1.p1.1", "2", 0)]).await;
        let page = planner.get(&setup).await.expect(200);
        let change = page.attribute("a[href*='/setup/booklets/']", "href").unwrap();
        let mut fields = fields.to_vec();
        planner.post(&change, &change, &fields).await.expect(200);
        fields[0] = ("version", "2");
        fields[7] = ("t1-p1-kind", "list");
        planner.post(&change, &change, &fields).await.expect(422);
        planner.post(&change, &format!("{change}/remove"), &[]).await.expect(409);
    });
}

#[test]
fn the_day_of_fjordvik_is_as_its_files_say() {
    each_database(|database| async {
        let town = town(database).await;
        let cx = town.test.system_cx().await;
        Workbooks.demo(&cx, &medvirk_testkit::fjordvik()).await.unwrap();
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let board = planner.get(&town.base).await.expect(200);
        assert_eq!(board.texts("#progress-live tbody tr").len(), 19);
        let line = |n: &str| {
            let rows = board.texts("#progress-live tbody tr");
            rows.into_iter().find(|row| row.trim_start().starts_with(n)).unwrap()
        };
        // Eleven blocks are flagged and kept.
        assert!(line("Gruppe 16").contains("1 som ikke går opp"), "{}", line("Gruppe 16"));
        assert!(!line("Gruppe 15").contains("går opp"), "{}", line("Gruppe 15"));
        let links = medvirk_workbooks::group_links(&cx, town.meeting.id).await.unwrap();
        let sixteen = &links.iter().find(|link| (link.0, link.1) == (16, false)).unwrap().2;
        let page = page_text(&town.test.browser().get(sixteen).await.expect(200).body);
        assert!(page.contains("11 er lagt ut. Det skal være 10."), "{page}");
        // Groups 9 and 14 have not confirmed, in every output.
        for n in 1..=16 {
            let is_unconfirmed =
                line(&format!("Gruppe {n} ")).contains("ikke bekreftet av gruppen");
            assert_eq!(is_unconfirmed, [9, 14].contains(&n), "group {n}");
        }
        let nine = board.texts("#progress-live tbody th").len();
        assert_eq!(nine, 19);
        let href = board.attribute("#progress-live tbody tr:nth-child(9) a", "href").unwrap();
        let one = page_text(&planner.get(&href).await.expect(200).body);
        assert!(one.contains("ikke bekreftet av gruppen") && one.contains("Brua"), "{one}");
        town.theme(&mut planner).await;
        let db = town.test.site.db.reader();
        let sources = medvirk_input::sources(db, town.meeting.process).await.unwrap();
        assert_eq!(sources.len(), 19);
        let open: Vec<&str> = sources
            .iter()
            .filter(|source| source.confirmed_at.is_none())
            .map(|source| source.code.as_str())
            .collect();
        assert_eq!(open, ["M1-G09", "M1-G14"]);
        let notes = town.notes(NoteKind::Note).await;
        assert!(notes.iter().any(|(code, text)| {
            code == "M1-G16-H1.t4.klosser" && text.contains("fellesskap 3")
        }));
        assert_eq!(medvirk_workbooks::shown_trends(db, town.meeting.id).await.unwrap().len(), 4);
        let said = medvirk_workbooks::key_sentences(db, town.meeting.id, 9, Language::Nb).await;
        assert!(said.unwrap().iter().all(|one| !one.is_read_back && one.sentences.len() <= 3));
    });
}

#[test]
fn finished_answers_wait_until_somebody_decides_what_becomes_of_them() {
    each_database(|database| async {
        let town = town(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let link = town.ready(&mut planner, "1").await.remove(0);
        let mut one = town.test.browser();
        let ends = || async {
            let cx = town.test.system_cx().await;
            Workbooks.loose_ends(&cx, town.meeting.process).await.unwrap()
        };
        send(&mut one, &link, 0, &[write(1, "H1.t1.p1.1", "Naboene", 0)]).await;
        assert_eq!(ends().await, [], "a booklet that is not finished is not waiting");
        send(&mut one, &link, 0, &[write(2, "H1.done", "1", 0)]).await;
        assert!(ends().await[0].text.contains("Stormøte"));
        let board = planner.get(&town.base).await.expect(200);
        assert!(board.body.contains("1 ferdig svar venter"));
        // Put aside without a reason is refused; with one it is told in the trace.
        let setup = format!("{}/setup", town.base);
        let theme = format!("{setup}/theme");
        planner.post(&setup, &theme, &[("theme", "none")]).await.expect(422);
        let fields = [("theme", "none"), ("unused", "Bare til morgenen etter.")];
        planner.post(&setup, &theme, &fields).await.expect(200);
        assert_eq!(ends().await, []);
        let page = one.get(&link).await.expect(200);
        assert!(!page.body.contains("går inn som innspill"));
        // Somebody thinks again: the answers become notes, and stay so.
        town.theme(&mut planner).await;
        assert_eq!(town.notes(NoteKind::Note).await.len(), 1);
        planner.post(&setup, &theme, &fields).await.expect(422);
        assert_eq!(ends().await, []);
        // Another theme takes along what is handed over already.
        let db = town.test.site.db.reader();
        let process = town.meeting.process;
        let other = medvirk_processes::themes(db, process).await.unwrap().remove(1).id;
        planner.post(&setup, &theme, &[("theme", &other.to_string())]).await.expect(200);
        let sources = medvirk_input::sources(db, process).await.unwrap();
        assert_eq!(sources.iter().map(|source| source.theme).collect::<Vec<_>>(), [other]);
        let notes = medvirk_input::all_notes(db, &NoteFilter::of(process)).await.unwrap();
        assert!(notes.iter().all(|note| note.theme == other));
    });
}
