//! Preparing, publishing and reading processes over HTTP, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use medvirk_kernel::{ProcessId, Role};
use medvirk_processes::Processes;
use medvirk_slice::{DemoTown, Slice};
use medvirk_testkit::{Browser, TestApp, TestDatabase, each_database};

const TOWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/fjordvik/");
const FILES: [&str; 3] = ["plan.yaml", "population.json", "population_by_area.csv"];

fn town() -> DemoTown {
    let read = |name: &str| (name.to_owned(), std::fs::read(format!("{TOWN}{name}")).unwrap());
    DemoTown::new(FILES.into_iter().map(read).collect::<BTreeMap<_, _>>())
}

async fn app(database: TestDatabase) -> TestApp {
    let slices: Vec<Box<dyn Slice>> = vec![Box::new(medvirk_audit::Audit), Box::new(Processes)];
    TestApp::new(database, slices).await
}

/// An app with the demo town in it.
async fn fjordvik(database: TestDatabase) -> TestApp {
    let test = app(database).await;
    let cx = test.system_cx().await;
    Processes.demo(&cx, &town()).await.unwrap();
    test
}

async fn id_of(test: &TestApp, slug: &str) -> ProcessId {
    let db = test.site.db.reader();
    medvirk_processes::by_slug(db, slug).await.unwrap().id
}

const NEW: &str = "/staff/processes/new";

/// Makes a plan and a draft through the pages; gives the draft's staff address.
async fn draft(planner: &mut Browser, title: &str) -> String {
    let plan = [("title", "Kulturplan"), ("kind", "thematic")];
    planner.post("/staff/plans/new", "/staff/plans/new", &plan).await.expect(200);
    let form = planner.get(NEW).await.expect(200);
    let plan = form.attribute("select[name=plan] option:nth-child(2)", "value").unwrap();
    let fields = [("title", title), ("plan", plan.as_str()), ("summary", "Hva vil dere?")];
    planner.post(NEW, NEW, &fields).await.expect(200).address
}

const PROMISE: [(&str, &str); 9] = [
    ("summary", "Vi leser alt."),
    ("open", "- Tilskudd\n- Lokaler"),
    ("fixed", "Budsjettet"),
    ("decided_by", "Kommunestyret, møte 27. mai 2027"),
    ("answer_by", "18.06.2027"),
    ("answer_form", "E-post eller brev"),
    ("legal_basis", "Kulturloven § 4"),
    ("contact_name", "Ingvild Myrvang"),
    ("contact_phone", "+47 000 10 014"),
];

/// Fills in everything but the promise.
async fn fill(planner: &mut Browser, base: &str) {
    let at = format!("{base}/focus-areas/new");
    let area = [("title", "Lag og lokaler"), ("code", "F1"), ("responsible_role", "kultursjef")];
    planner.post(&at, &at, &area).await.expect(200);
    let at = format!("{base}/themes/new");
    let form = planner.get(&at).await.expect(200);
    let area = form.attribute("select[name=focus_area] option", "value").unwrap();
    let theme = [
        ("title", "Kultur"),
        ("title-nn", "Kultur og idrett"),
        ("focus_area", area.as_str()),
        ("code", "T11"),
        ("planned", "2"),
        ("q1", "Hva er vi stolte av?"),
        ("q1-nn", "Kva er vi stolte av?"),
    ];
    planner.post(&at, &at, &theme).await.expect(200);
    let at = format!("{base}/phases/new");
    let phase = [("name", "Gjestebud"), ("from", "2026-11-09"), ("to", "2026-12-13")];
    planner.post(&at, &at, &phase).await.expect(200);
}

#[test]
fn a_draft_is_not_public_and_nothing_is_published_without_a_promise() {
    each_database(|database| async {
        let test = app(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let base = draft(&mut planner, "Kulturplan 2027").await;
        fill(&mut planner, &base).await;
        let mut neighbour = test.browser();
        neighbour.get("/processes/kulturplan-2027").await.expect(404);
        assert!(!neighbour.get("/").await.expect(200).body.contains("Kulturplan"));

        let publish = format!("{base}/publish");
        let checklist = planner.get(&publish).await.expect(200);
        assert!(checklist.body.contains("Sett en dato for svaret."));
        let refused = planner.post(&publish, &publish, &[]).await.expect(422);
        assert!(refused.body.contains("7 ting mangler"));
        neighbour.get("/processes/kulturplan-2027").await.expect(404);

        let promise = format!("{base}/promise");
        planner.post(&promise, &promise, &[("version", "1"), ("open", "x")]).await.expect(422);
        let mut fields = PROMISE.to_vec();
        fields.push(("version", "1"));
        let mut late = fields.clone();
        late[4].1 = "18.06.2025";
        let refused = planner.post(&promise, &promise, &late).await.expect(422);
        assert!(refused.body.contains("Dagen er passert."), "nobody is promised an answer by then");
        planner.post(&promise, &promise, &fields).await.expect(200);
        planner.post(&publish, &publish, &[]).await.expect(200);
        let page = neighbour.get("/processes/kulturplan-2027").await.expect(200);
        assert_eq!(page.texts(".mv-promise__side[data-kind=open] li"), ["Tilskudd", "Lokaler"]);
        assert!(page.body.contains("Innen 18. juni 2027"));
        assert!(neighbour.get("/sitemap.xml").await.expect(200).body.contains("kulturplan-2027"));
    });
}

#[test]
fn a_published_promise_cannot_lose_a_part() {
    each_database(|database| async {
        let test = fjordvik(database).await;
        let base = format!("/staff/processes/{}", id_of(&test, "trafikk-2027").await);
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let at = format!("{base}/promise");
        let form = planner.get(&at).await.expect(200);
        let version = form.attribute("input[name=version]", "value").unwrap();
        let mut fields = PROMISE.to_vec();
        fields.retain(|(name, _)| *name != "fixed");
        fields.push(("version", &version));
        let refused = planner.post(&at, &at, &fields).await.expect(422);
        assert_eq!(refused.texts(".ds-error-summary a").len(), 1);
    });
}

#[test]
fn a_hearing_shorter_than_six_weeks_is_refused_with_the_earliest_date() {
    each_database(|database| async {
        let test = app(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let base = draft(&mut planner, "Samfunnsdel").await;
        let at = format!("{base}/phases/new");
        let short = [
            ("name", "Høring"),
            ("from", "2026-06-15"),
            ("to", "2026-07-20"),
            ("hearing", "municipal_plan"),
        ];
        let refused = planner.post(&at, &at, &short).await.expect(422);
        let message = refused.texts("#f-to-e").join("");
        assert!(message.contains("§ 11-14") && message.contains("27. juli 2026"), "{message}");
        let mut long = short;
        long[2] = ("to", "2026-07-27");
        let list = planner.post(&at, &at, &long).await.expect(200);
        assert_eq!(list.texts("tbody th"), ["Høring"]);
    });
}

#[test]
fn two_people_editing_at_once_see_each_other_and_lose_nothing() {
    each_database(|database| async {
        let test = fjordvik(database).await;
        let base = format!("/staff/processes/{}", id_of(&test, "oppvekst-2027").await);
        let mut one = test.staff_browser(&[Role::Planner]).await;
        let mut other = test.staff_browser(&[Role::Planner]).await;
        let at = format!("{base}/target-groups");
        let form = one.get(&at).await.expect(200);
        let version = form.attribute("input[name=version]", "value").unwrap();
        let fields = [("version", version.as_str()), ("reached_youth", "Elevrådene var med.")];
        other.post(&at, &at, &fields).await.expect(200);
        let late = [("version", version.as_str()), ("reached_youth", "Vi spurte skolene.")];
        let shown = one.post(&at, &at, &late).await.expect(409);
        assert!(shown.body.contains("Elevrådene var med."), "what they saved is shown");
        assert_eq!(shown.texts("textarea[name=reached_youth]"), ["Vi spurte skolene."]);
        let newer = shown.attribute("input[name=version]", "value").unwrap();
        assert_ne!(newer, version);
        let again = [("version", newer.as_str()), ("reached_youth", "Vi spurte skolene.")];
        one.post(&at, &at, &again).await.expect(200);
    });
}

#[test]
fn a_nynorsk_reader_reads_the_process_in_nynorsk() {
    each_database(|database| async {
        let test = fjordvik(database).await;
        let mut reader = test.browser().speaking("nn");
        let page = reader.get("/processes/samfunnsdel-2027-2039").await.expect(200);
        assert_eq!(page.attribute("html", "lang").as_deref(), Some("nn"));
        let text = medvirk_testkit::page_text(&page.body);
        for words in ["Lovnaden vår til deg", "Kvar er det utrygt for barn å gå og sykle?"] {
            assert!(text.contains(words), "{words}");
        }
        assert!(!text.contains("Hvordan kommunen"), "the promise is nynorsk all through");
        let page = test.browser().speaking("en").get("/").await.expect(200);
        assert!(page.body.contains("Safe journeys in Fjordvik"));
        assert!(!page.body.contains("Oppvekst"), "a draft is not on the front page");
    });
}

#[test]
fn the_public_page_names_responsible_people_by_role() {
    each_database(|database| async {
        let test = fjordvik(database).await;
        let page = test.browser().get("/processes/samfunnsdel-2027-2039").await.expect(200);
        assert!(page.body.contains("kommunalsjef oppvekst"));
        assert!(!page.body.contains("Haugseth"));
        assert_eq!(page.texts(".mv-grid details summary").len(), 10);
        let now = page.texts(".mv-timeline__step[data-state=now] .mv-timeline__name");
        assert_eq!(now, ["Evaluering av prosessen"]);
    });
}

#[test]
fn a_population_file_with_a_fault_names_its_place_and_keeps_nothing() {
    each_database(|database| async {
        let test = app(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let at = "/staff/population";
        let file = "area,age_band,gender,count\nLia,13-17,kvinne,27\nLia,75+,mann,tolv\n";
        let files = [("file", "tall.csv", file.as_bytes())];
        let refused = planner.post_files(at, at, &[], &files).await.expect(422);
        assert!(refused.body.contains("Linje 3, kolonne «Antall»: «tolv» kan ikke leses."));
        let broken = [("file", "tall.json", "{\"id\": [".as_bytes())];
        let refused = planner.post_files(at, at, &[], &broken).await.expect(422);
        assert!(refused.body.contains("Linje 1, tegn 8"));

        let good = file.replace("tolv", "12");
        let files = [("file", "tall.csv", good.as_bytes())];
        let preview = planner.post_files(at, at, &[], &files).await.expect(200);
        assert!(preview.body.contains("39 innbyggere"));
        assert!(planner.get(at).await.body.contains("Ingen tall ennå"), "a preview keeps nothing");
        let table = std::fs::read(format!("{TOWN}population.json")).unwrap();
        let table =
            planner.post_files(at, at, &[], &[("file", "ssb.json", &table)]).await.expect(200);
        assert!(table.body.contains("7\u{a0}800 innbyggere"), "the newest year is taken");
        let data = preview.attribute("input[name=data]", "value").unwrap();
        let keep = [("data", data.as_str()), ("file_name", "tall.csv")];
        let kept = planner.post(at, "/staff/population/keep", &keep).await.expect(200);
        assert!(kept.body.contains("39 innbyggere"));
    });
}

#[test]
fn a_population_file_of_ten_thousand_lines_is_kept_from_its_preview() {
    each_database(|database| async {
        let test = app(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let (at, keep) = ("/staff/population", "/staff/population/keep");
        let mut file = "area,age_band,gender,count\n".to_owned();
        for area in 1..=715 {
            for band in ["0-12", "13-17", "18-29", "30-44", "45-59", "60-74", "75+"] {
                file.push_str(&format!(
                    "Krets {area},{band},kvinne,2\nKrets {area},{band},mann,1\n"
                ));
            }
        }
        let files = [("file", "tall.csv", file.as_bytes())];
        let preview = planner.post_files(at, at, &[], &files).await.expect(200);
        // As an ordinary form the figures would be larger than any form may be.
        let form = format!("form[action='{keep}']");
        assert_eq!(preview.attribute(&form, "enctype").as_deref(), Some("multipart/form-data"));
        let data = preview.attribute("input[name=data]", "value").unwrap();
        let fields = [("data", data.as_str()), ("file_name", "tall.csv")];
        let kept = planner.post_files(at, keep, &fields, &[]).await.expect(200);
        let words = medvirk_testkit::page_text(&kept.body).replace('\u{a0}', " ");
        assert!(words.contains("15 015 innbyggere"), "715 areas, 21 in each");
    });
}

#[test]
fn the_two_population_sources_of_the_town_agree() {
    each_database(|database| async {
        let test = fjordvik(database).await;
        let mut reader = test.staff_browser(&[Role::Reader]).await;
        let page = reader.get("/staff/population").await.expect(200);
        let text = medvirk_testkit::page_text(&page.body);
        assert!(text.contains("7\u{a0}800 innbyggere") || text.contains("7 800 innbyggere"));
        assert!(!page.body.contains("uenige"));
        assert!(page.texts("form[enctype]").is_empty(), "a reader is offered no import");
    });
}

#[test]
fn only_planners_change_and_a_process_role_reaches_one_process() {
    each_database(|database| async {
        let test = fjordvik(database).await;
        let traffic = id_of(&test, "trafikk-2027").await;
        let culture = id_of(&test, "kultur-2027").await;
        for role in [Role::CouncilSecretary, Role::Politician, Role::Reader, Role::Moderator] {
            let mut reader = test.staff_browser(&[role]).await;
            reader.get(&format!("/staff/processes/{traffic}")).await.expect(200);
            reader.get(&format!("/staff/processes/{traffic}/promise")).await.expect(200);
            reader.get(&format!("/staff/processes/{traffic}/edit")).await.expect(403);
            reader.get("/staff/processes/new").await.expect(403);
            let at = format!("/staff/processes/{traffic}/unpublish");
            reader.post("/staff/processes", &at, &[]).await.expect(403);
        }
        test.browser().get("/processes/trafikk-2027").await.expect(200);
        let cx = test.process_staff_cx(Role::Planner, traffic).await;
        let of = |id| medvirk_kernel::Resource { process: Some(id), ..Default::default() };
        assert!(cx.may(medvirk_processes::EDIT, of(traffic)));
        assert!(!cx.may(medvirk_processes::EDIT, of(culture)));
        assert!(!cx.may(medvirk_processes::CREATE, medvirk_kernel::Resource::SITE));
    });
}

#[test]
fn a_process_is_closed_only_when_the_groups_of_the_law_are_accounted_for() {
    each_database(|database| async {
        let test = fjordvik(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let base = format!("/staff/processes/{}", id_of(&test, "kultur-2027").await);
        let publish = format!("{base}/publish");
        let close = format!("{base}/close");
        planner.post(&publish, &close, &[]).await.expect(422);
        let at = format!("{base}/target-groups");
        let form = planner.get(&at).await.expect(200);
        let version = form.attribute("input[name=version]", "value").unwrap();
        let fields = [
            ("version", version.as_str()),
            ("reached_youth", "Elevrådene var med."),
            ("reached_adaptation", "Møterommet er trinnfritt."),
        ];
        planner.post(&at, &at, &fields).await.expect(200);
        planner.post(&publish, &close, &[]).await.expect(200);
        planner.get(&format!("{base}/edit")).await.expect(403);
        test.browser().get("/processes/kultur-2027").await.expect(200);
        planner.post(&publish, &format!("{base}/reopen"), &[]).await.expect(200);
        planner.get(&format!("{base}/edit")).await.expect(200);
    });
}

#[test]
fn a_process_built_on_an_earlier_one_gets_its_themes_and_moved_phases() {
    each_database(|database| async {
        let test = fjordvik(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let source = id_of(&test, "trafikk-2027").await.to_string();
        let form = planner.get(&format!("{NEW}?from={source}")).await.expect(200);
        let plan = form.attribute("select[name=plan] option[selected]", "value").unwrap();
        let fields = [
            ("title", "Trafikksikkerhetsplan 2031–2035"),
            ("plan", plan.as_str()),
            ("source", source.as_str()),
            ("first_day", "2030-11-04"),
        ];
        let page = planner.post(NEW, NEW, &fields).await.expect(200);
        assert!(page.body.contains("4. november 2030"), "the first phase begins on the day");
        let db = test.site.db.reader();
        let copy = medvirk_processes::by_slug(db, "trafikksikkerhetsplan-2031-2035").await.unwrap();
        let themes = medvirk_processes::themes(db, copy.id).await.unwrap();
        assert_eq!(themes.iter().map(|t| t.code.as_str()).collect::<Vec<_>>(), ["T13", "T23"]);
        assert_eq!(themes[0].questions.len(), 4);
        assert_eq!(copy.promise.answer_by, None);
        assert_eq!(copy.copied_from, Some(id_of(&test, "trafikk-2027").await));
    });
}

#[test]
fn a_question_of_a_published_process_can_be_reworded_but_not_removed() {
    each_database(|database| async {
        let test = fjordvik(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let process = id_of(&test, "kultur-2027").await;
        let db = test.site.db.reader();
        let theme = medvirk_processes::themes(db, process).await.unwrap().remove(0);
        let at = format!("/staff/processes/{process}/themes/{}", theme.id);
        let (area, version) = (theme.focus_area.to_string(), theme.version.to_string());
        let names: Vec<String> = (2..=theme.questions.len()).map(|n| format!("q{n}")).collect();
        let mut fields = vec![
            ("title", "Kultur"),
            ("focus_area", &area),
            ("code", &theme.code),
            ("planned", "3"),
            ("version", &version),
        ];
        fields.extend(names.iter().map(|name| (name.as_str(), "Uendret?")));
        planner.post(&at, &at, &fields).await.expect(422);
        fields.push(("q1", "Hva er vi mest stolte av?"));
        planner.post(&at, &at, &fields).await.expect(200);
        let after = medvirk_processes::theme(db, theme.id).await.unwrap();
        assert_eq!(after.questions[0].id, theme.questions[0].id);
        assert_eq!(after.questions[0].code, theme.questions[0].code);
        assert_eq!(
            after.questions[0].text.to(medvirk_kernel::Language::Nb),
            "Hva er vi mest stolte av?"
        );
    });
}

#[test]
fn plans_that_would_govern_each_other_in_a_circle_are_refused() {
    each_database(|database| async {
        let test = fjordvik(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let plans = medvirk_processes::plans(test.site.db.reader()).await.unwrap();
        let find = |kind| plans.iter().find(|p| p.kind == kind).unwrap();
        let economic = find(medvirk_processes::PlanKind::Economic);
        let societal = find(medvirk_processes::PlanKind::Societal).id.to_string();
        let at = format!("/staff/plans/{}", economic.id);
        let version = economic.version.to_string();
        let fields = [
            ("title", "Økonomiplan"),
            ("kind", "economic"),
            ("governs", societal.as_str()),
            ("version", version.as_str()),
        ];
        let refused = planner.post(&at, &at, &fields).await.expect(422);
        assert!(refused.texts("#f-governs-e").join("").contains("→"));
    });
}

#[test]
fn in_the_sami_area_a_reason_is_asked_for_before_publication() {
    each_database(|database| async {
        let test = app(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let base = draft(&mut planner, "Kulturplan 2027").await;
        fill(&mut planner, &base).await;
        let mut fields = PROMISE.to_vec();
        fields.push(("version", "1"));
        let promise = format!("{base}/promise");
        planner.post(&promise, &promise, &fields).await.expect(200);
        in_sami_area(&test).await;
        let publish = format!("{base}/publish");
        planner.post(&publish, &publish, &[]).await.expect(422);
        let reason = [("reason", "Oversettelsen er bestilt.")];
        planner.post(&publish, &publish, &reason).await.expect(200);
        let page = planner.get(&publish).await.expect(200);
        assert!(page.body.contains("Oversettelsen er bestilt."));
    });
}

#[test]
fn every_page_of_the_town_answers_in_every_language() {
    each_database(|database| async {
        let test = fjordvik(database).await;
        let db = test.site.db.reader();
        let cx = test.system_cx().await;
        assert_eq!(Processes.today(&cx).await.unwrap().len(), 1, "the draft lacks something");
        for process in medvirk_processes::list(db).await.unwrap() {
            let base = format!("/staff/processes/{}", process.id);
            let theme = medvirk_processes::themes(db, process.id).await.unwrap()[0].id;
            let area = medvirk_processes::focus_areas(db, process.id).await.unwrap()[0].id;
            let phase = medvirk_processes::phases(db, process.id).await.unwrap()[0].id;
            let mut pages = vec!["/staff/plans".to_owned(), base.clone()];
            for rest in ["edit", "promise", "programme", "themes", "phases", "publish"] {
                pages.push(format!("{base}/{rest}"));
            }
            for rest in ["target-groups", "target-groups/new", "themes/new", "focus-areas/new"] {
                pages.push(format!("{base}/{rest}"));
            }
            pages.push(format!("{base}/themes/{theme}"));
            pages.push(format!("{base}/focus-areas/{area}"));
            pages.push(format!("{base}/phases/{phase}"));
            for language in ["nb", "nn", "en"] {
                let mut planner = test.staff_browser(&[Role::Planner]).await.speaking(language);
                for page in &pages {
                    planner.get(page).await.expect(200);
                }
                let records = Processes.records(&cx, process.id).await.unwrap();
                for (_, path) in records {
                    test.browser().speaking(language).get(&path).await.expect(200);
                }
            }
        }
    });
}

async fn in_sami_area(test: &TestApp) {
    let cx = test.system_cx().await;
    let resource = medvirk_kernel::Resource::SITE;
    let permit = cx.permit(medvirk_processes::CREATE, resource).unwrap();
    let changed =
        medvirk_slice::Municipality { is_in_sami_area: true, ..cx.municipality().clone() };
    let tx = cx.begin().await.unwrap();
    test.site.set_municipality(&tx, &permit, cx.now(), &changed).await.unwrap();
    tx.commit().await.unwrap();
    test.site.refresh();
}
