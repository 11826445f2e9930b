//! The municipality's own templates: made and changed in the browser, given to papers in both languages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use ground::small::Small;
use medvirk_kernel::Role;
use medvirk_testkit::{Answer, Browser, each_database, page_text};

const LIST: &str = "/staff/cases/templates";

fn own<'a>(name: &'a str, version: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("version", version),
        ("name", name),
        ("numbered", "1"),
        ("introduction-nn", "Kommunedirektøren gjer framlegg om slikt vedtak"),
        ("heading.0.heading", "proposal"),
        ("heading.0.nb", "Kommunedirektørens forslag til vedtak"),
        ("heading.0.nn", "Kommunedirektøren sitt framlegg til vedtak"),
        ("heading.1.heading", "own_first"),
        ("heading.1.nb", "Klima og natur"),
        ("heading.1.nn", "Klima og natur for oss"),
        ("heading.2.heading", "participation"),
        ("heading.2.nb", ""),
        ("heading.2.nn", ""),
        ("heading.3.heading", "assessment"),
        ("heading.3.nb", ""),
        ("heading.3.nn", ""),
    ]
}

async fn make(browser: &mut Browser, fields: &[(&str, &str)]) -> Answer {
    let page = "/staff/cases/templates/new";
    browser.post(page, page, fields).await
}

/// The value of a template where a case is begun.
async fn value(small: &Small, browser: &mut Browser, name: &str) -> String {
    let page = browser.get(&small.path("case")).await.expect(200);
    let labels = page.texts("input[name=template] + label");
    let place = labels.iter().position(|l| l == name).unwrap();
    let id = format!("#f-template-{place}");
    page.attribute(&id, "value").unwrap()
}

#[test]
fn a_paper_follows_the_template_that_was_chosen_for_it_in_its_own_language() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut secretary = small.secretary().await;
        let listed = make(&mut secretary, &own("Plansak", "0")).await.expect(200);
        let text = page_text(&listed.body);
        assert!(text.contains("Plansak") && text.contains("Klima og natur"), "{text}");
        let mut planner = small.planner().await;
        let template = value(&small, &mut planner, "Plansak").await;
        let case = small.path("case");
        let fields = [("title", "Sentrumsplan"), ("language", "nn"), ("template", &template)];
        planner.post(&case, &case, &fields).await.expect(200);
        let text = [("text", "Mindre utslepp.")];
        small.write(&mut planner, "own_first", &text).await.expect(200);
        let points = [
            ("introduction", "Kommunedirektøren gjer framlegg om slikt vedtak"),
            ("point.0.text", "Planen blir vedteken."),
        ];
        let form = planner.get(&small.path("case/edit/proposal")).await.expect(200);
        let introduction = form.attribute("input[name=introduction]", "value").unwrap();
        assert_eq!(introduction, points[0].1, "the template's own words before the proposal");
        small.write(&mut planner, "proposal", &points).await.expect(200);
        let path = small.path("case/files/saksframlegg.txt");
        let paper = planner.get(&path).await.expect(200).body;
        let places: Vec<usize> = [
            "1 KOMMUNEDIREKTØREN SITT FRAMLEGG TIL VEDTAK",
            "2 KLIMA OG NATUR FOR OSS",
            "3 MEDVERKNAD OG INNSPEL",
            "4 VURDERING",
        ]
        .map(|words| paper.find(words).unwrap_or_else(|| panic!("{words} in {paper}")))
        .into();
        assert!(places.is_sorted(), "{places:?}");
        // In the other language the paper has the other words.
        let head = [("title", "Sentrumsplan"), ("language", "nb"), ("officer_name", "P")];
        small.write(&mut planner, "head", &head).await.expect(200);
        let paper = planner.get(&path).await.expect(200).body;
        assert!(paper.contains("1 KOMMUNEDIREKTØRENS FORSLAG TIL VEDTAK"), "{paper}");
        assert!(paper.contains("2 KLIMA OG NATUR\n"), "{paper}");
    });
}

#[test]
fn another_template_moves_what_is_written_and_loses_nothing() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut secretary = small.secretary().await;
        make(&mut secretary, &own("Plansak", "0")).await.expect(200);
        let mut planner = small.planner().await;
        let template = value(&small, &mut planner, "Plansak").await;
        small.begin(&mut planner, "nb").await;
        small.write_most(&mut planner).await;
        let case = small.path("case");
        let chosen = [("template", template.as_str())];
        let page = planner.post(&case, &small.path("case/template"), &chosen).await.expect(200);
        assert!(page_text(&page.body).contains("Mal: Plansak"));
        let paper = small.paper(&mut planner).await;
        assert!(paper.find("1 KOMMUNEDIREKTØRENS").unwrap() < paper.find("INNSPILL").unwrap());
        for kept in ["Planen ble varslet i vår.", "Kan ikke love rute 14.", "Prøve i ett år"] {
            assert!(paper.contains(kept), "{kept} in {paper}");
        }
    });
}

#[test]
fn a_template_that_no_paper_could_follow_is_refused_at_its_field() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut secretary = small.secretary().await;
        let mut twice = own("Plansak", "0");
        twice.extend([
            ("heading.4.heading", "proposal"),
            ("heading.4.nb", ""),
            ("heading.4.nn", ""),
        ]);
        let mut wordless = own("Plansak", "0");
        wordless.retain(|(field, _)| !field.starts_with("heading.1."));
        wordless.extend([("heading.1.heading", "own_first"), ("heading.1.nb", "")]);
        let mut poor = own("Plansak", "0");
        poor.retain(|(field, _)| !field.starts_with("heading.3."));
        let mut nameless = own("", "0");
        nameless.extend([("heading.4.heading", ""), ("heading.4.nb", "Uten overskrift")]);
        for (fields, words) in [
            (twice, "står to ganger"),
            (wordless, "Skriv hva den egne overskriften heter"),
            (poor, "må ha overskriften «Vurdering»"),
            (nameless, "Velg hvilken overskrift"),
        ] {
            let refused = make(&mut secretary, &fields).await.expect(422);
            let said = refused.texts(".ds-validation-message").concat();
            assert!(said.contains(words), "{words}: {said}");
        }
        make(&mut secretary, &own("Plansak", "0")).await.expect(200);
        let again = make(&mut secretary, &own("PLANSAK", "0")).await.expect(422);
        assert!(page_text(&again.body).contains("Velg et annet navn"));
    });
}

#[test]
fn of_two_who_change_a_template_the_second_sees_both_and_a_paper_keeps_its_own() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let (mut one, mut two) = (small.secretary().await, small.secretary().await);
        make(&mut one, &own("Plansak", "0")).await.expect(200);
        let list = one.get(LIST).await.expect(200);
        let path = list.attribute("h3 a", "href").unwrap();
        let mut planner = small.planner().await;
        let template = path.rsplit('/').next().unwrap().to_owned();
        let case = small.path("case");
        let fields = [("title", "Sentrumsplan"), ("language", "nb"), ("template", &template)];
        planner.post(&case, &case, &fields).await.expect(200);
        let points = [("point.0.text", "Planen vedtas.")];
        small.write(&mut planner, "proposal", &points).await.expect(200);
        one.post(&path, &path, &own("Plansak 2", "1")).await.expect(200);
        let back = two.post(&path, &path, &own("Plansak 3", "1")).await.expect(409);
        assert!(page_text(&back.body).contains("Plansak 2"), "what the other wrote is shown");
        let name = back.attribute("input[name=name]", "value").unwrap();
        assert_eq!(name, "Plansak 3", "what was written is not lost");
        two.post(&path, &path, &own("Plansak 3", "2")).await.expect(200);
        two.post(LIST, &format!("{path}/delete"), &[]).await.expect(200);
        two.get(&path).await.expect(404);
        let paper = small.paper(&mut planner).await;
        assert!(paper.contains("1 KOMMUNEDIREKTØRENS FORSLAG TIL VEDTAK"), "{paper}");
    });
}

#[test]
fn planners_choose_templates_and_do_not_change_them() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        planner.get(LIST).await.expect(403);
        let mut administrator = small.test.staff_browser(&[Role::Administrator]).await;
        administrator.get(LIST).await.expect(200);
        let form = administrator.get("/staff/cases/templates/new?from=proposal_first").await;
        let form = form.expect(200);
        let first = "select[name='heading.0.heading'] option[selected]";
        assert_eq!(form.texts(first), ["Innstilling"]);
        // A heading more is a press on a button; nothing is saved by it.
        let page = "/staff/cases/templates/new";
        let mut fields = own("Plansak", "0");
        fields.push(("op", "add:heading"));
        let more = administrator.post(page, page, &fields).await.expect(200);
        assert_eq!(more.texts("fieldset legend").len(), 5);
        let list = administrator.get(LIST).await.expect(200);
        assert!(!page_text(&list.body).contains("Plansak"));
    });
}

#[test]
fn words_before_the_proposal_follow_the_template_until_somebody_writes_others() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut secretary = small.secretary().await;
        make(&mut secretary, &own("Plansak", "0")).await.expect(200);
        let mut planner = small.planner().await;
        let template = value(&small, &mut planner, "Plansak").await;
        let case = small.path("case");
        let fields = [("title", "Sentrumsplan"), ("language", "nn"), ("template", &template)];
        planner.post(&case, &case, &fields).await.expect(200);
        assert_eq!(introduction(&small, &mut planner).await, WORDS);
        for (chosen, is_own) in
            [("proposal_first", false), (&template, true), ("proposal_last", false)]
        {
            choose(&small, &mut planner, chosen).await;
            let words = introduction(&small, &mut planner).await;
            assert_eq!(words == WORDS, is_own, "{chosen}: {words}");
            assert!(!words.is_empty());
        }
        let written =
            [("introduction", "Eg gjer framlegg"), ("point.0.text", "Planen blir vedteken.")];
        small.write(&mut planner, "proposal", &written).await.expect(200);
        choose(&small, &mut planner, &template).await;
        assert_eq!(introduction(&small, &mut planner).await, "Eg gjer framlegg");
    });
}

/// What [`own`] says before the proposal.
const WORDS: &str = "Kommunedirektøren gjer framlegg om slikt vedtak";

async fn choose(small: &Small, browser: &mut Browser, template: &str) {
    let (case, choose) = (small.path("case"), small.path("case/template"));
    browser.post(&case, &choose, &[("template", template)]).await.expect(200);
}

async fn introduction(small: &Small, browser: &mut Browser) -> String {
    let form = browser.get(&small.path("case/edit/proposal")).await.expect(200);
    form.attribute("input[name=introduction]", "value").unwrap_or_default()
}

#[test]
fn the_history_shows_new_words_and_numbers_of_headings_in_the_same_order() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut secretary = small.secretary().await;
        let form = secretary.get("/staff/cases/templates/new?from=proposal_last").await.expect(200);
        let mut fields = vec![("name".to_owned(), "Kort".to_owned())];
        fields.push(("numbered".to_owned(), "1".to_owned()));
        for place in 0.. {
            let name = format!("heading.{place}.heading");
            let chosen = format!("select[name='{name}'] option[selected]");
            let Some(code) = form.attribute(&chosen, "value") else { break };
            if code == "summary" {
                fields.push((format!("heading.{place}.nb"), "Kort fortalt".to_owned()));
            }
            fields.push((name, code));
        }
        let fields: Vec<_> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        make(&mut secretary, &fields).await.expect(200);
        let mut planner = small.planner().await;
        let template = value(&small, &mut planner, "Kort").await;
        small.begin(&mut planner, "nb").await;
        choose(&small, &mut planner, &template).await;
        let list = planner.get(&small.path("case/versions")).await.expect(200);
        assert!(list.texts(".mv-history li")[0].contains("verskriftene"), "{}", list.body);
        let version = planner.get(&small.path("case/versions/2")).await.expect(200);
        let now = version.texts("section ins").concat();
        assert!(now.contains("1 Kort fortalt"), "{now}");
    });
}
