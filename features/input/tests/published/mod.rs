//! Publishing: what is shown to everybody, what is hidden, and what is erased afterwards.

use medvirk_input::NoteFilter;
use medvirk_kernel::Role;
use medvirk_testkit::each_database;

use crate::{
    bring_in_book, held,
    town::{self, Town},
};

#[test]
fn nothing_is_published_while_a_text_is_held_and_held_texts_never_are() {
    each_database(|database| async {
        let town = Town::received(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let mut resident = town.test.browser();
        let said = format!("/processes/{}/said", town::MAIN);
        resident.get(&said).await.expect(404);
        let page = town.path("publication");
        let refused = planner.post(&page, &page, &[]).await.expect(422);
        assert!(refused.body.contains("venter på moderering"));
        resident.get(&said).await.expect(404);
        let mut reader = town.test.staff_browser(&[Role::Reader]).await;
        reader.post(&page, &page, &[]).await.expect(403);
    });
}

#[test]
fn everybody_reads_sentences_and_gets_to_the_notes_behind_in_two_clicks() {
    each_database(|database| async {
        let town = Town::filled(database).await;
        let mut resident = town.test.browser();
        let said = format!("/processes/{}/said", town::MAIN);
        let page = resident.get(&said).await.expect(200);
        assert_eq!(page.texts("article.mv-card").len(), 10);
        let theme = resident.get(&format!("{said}/T13")).await.expect(200);
        let note = theme.attribute(".mv-trace details a", "href").unwrap();
        let note = resident.get(&note).await.expect(200);
        assert!(note.texts("blockquote").join("").contains("Kveldsvakt slutter 22.15"));
        for code in ["GB21-N16", "GB24-N17", "GB15-K01", "GB14-N12"] {
            let path = format!("/processes/{}/notes/{code}", town::MAIN);
            resident.get(&path).await.expect(404);
        }
        let edited = format!("/processes/{}/notes/GB20-N17", town::MAIN);
        let edited = resident.get(&edited).await.expect(200);
        assert!(!edited.body.contains("Egil"));
        for theme in &town.themes {
            let page = resident.get(&format!("{said}/{}", theme.code)).await.expect(200);
            for secret in ["21462", "Egil", "Risten", "til Ole", "6312 07 48815", "Ida"] {
                assert!(!page.body.contains(secret), "{} in {}", secret, theme.code);
            }
        }
    });
}

#[test]
fn published_figures_hide_small_groups_and_staff_see_them() {
    each_database(|database| async {
        let town = Town::empty(database).await;
        town.receive(town.report("GB14")).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let publication = town.path("publication");
        for note in held(&town).await {
            let page = town.path(&format!("moderation/{}", note.id));
            planner.post(&page, &page, &[("verdict", "as_is"), ("version", "1")]).await.expect(200);
        }
        planner.post(&publication, &publication, &[]).await.expect(200);
        let said = format!("/processes/{}/said", town::MAIN);
        let page = town.test.browser().get(&said).await.expect(200);
        let cells = page.texts(".mv-bartable tbody td.mv-num");
        assert!(cells.iter().any(|c| c == "færre enn vi viser"), "{cells:?}");
        let small = (1..5).map(|n| n.to_string()).collect::<Vec<_>>();
        let counts = page.texts(".mv-bartable tbody td:nth-of-type(2)");
        assert!(counts.iter().all(|c| !small.contains(c)), "{counts:?}");
        let staff = planner.get(&town.path("reach")).await.expect(200);
        let counts = staff.texts(".mv-bartable tbody td:nth-of-type(2)");
        assert!(counts.iter().any(|c| small.contains(c)), "{counts:?}");
    });
}

#[test]
fn markup_in_what_people_said_is_shown_and_never_run() {
    each_database(|database| async {
        let town = Town::empty(database).await;
        let mut report = town.report("GB03");
        report.notes.truncate(1);
        report.notes[0].text = "<script>alert(1)</script> & \"buss\"".to_owned();
        report.quotes[0].text = "<img src=x onerror=alert(1)>".to_owned();
        town.receive(report).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        bring_in_book(&town, &mut planner).await;
        let code = town.code("buss").await;
        let note = town.note("GB03-N01").await;
        let action = town.path(&format!("coding/notes/{}", note.id));
        let bench = town.path("coding?q=script");
        planner.post(&bench, &action, &[("code", &code)]).await.expect(200);
        for note in held(&town).await {
            let page = town.path(&format!("moderation/{}", note.id));
            planner.post(&page, &page, &[("verdict", "as_is"), ("version", "1")]).await.expect(200);
        }
        let publication = town.path("publication");
        planner.post(&publication, &publication, &[]).await.expect(200);
        let theme = &town.themes[0].code;
        for path in [
            bench,
            town.path("notes?q=alert"),
            town.path(&format!("notes/{}", note.id)),
            format!("/processes/{}/said", town::MAIN),
            format!("/processes/{}/said/{theme}", town::MAIN),
            format!("/processes/{}/notes/GB03-N01", town::MAIN),
            town.path("notes?kind=quote"),
        ] {
            let page = planner.get(&path).await.expect(200);
            assert!(!page.body.contains("<script>alert"), "{path}");
            assert!(!page.body.contains("<img src=x"), "{path}");
        }
    });
}

#[test]
fn what_was_kept_back_is_erased_half_a_year_after_closing_and_counts_stay() {
    each_database(|database| async {
        let town = Town::filled(database).await;
        let closing = medvirk_processes::Process {
            stage: medvirk_kernel::Stage::Closed,
            closed_at: Some(town.test.now()),
            ..town.process.clone()
        };
        let permit = town.cx.permit(medvirk_processes::EDIT, town.process.resource()).unwrap();
        let tx = town.cx.begin().await.unwrap();
        medvirk_processes::update_process(&tx, &permit, &closing).await.unwrap();
        tx.commit().await.unwrap();
        let erase = || async {
            use medvirk_slice::Slice;
            let tx = town.cx.begin().await.unwrap();
            let erased = medvirk_input::Input.erase_expired(&town.cx, &tx, &permit).await.unwrap();
            tx.commit().await.unwrap();
            erased
        };
        assert_eq!(erase().await, 0);
        town.test.clock.advance(chrono::TimeDelta::days(181));
        assert!(erase().await > 0);
        assert_eq!(erase().await, 0, "what is erased is not erased again");
        assert!(!town.note("GB21-N16").await.text.contains("21462"));
        assert!(!town.note("GB20-N17").await.text.contains("Egil"));
        let db = town.cx.db().reader();
        let (_, total) =
            medvirk_input::notes(db, &NoteFilter::of(town.process.id), 0, 1).await.unwrap();
        assert_eq!(total, 367);
    });
}
