//! What was said, from a received report to the published page, over HTTP on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod published;
mod town;

use std::collections::BTreeMap;

use medvirk_input::{Moderation, NoteFilter, NoteKind, Part};
use medvirk_kernel::Role;
use medvirk_testkit::{Browser, each_database, page_text};
use town::Town;

/// What the app would write to its log while `work` runs.
/// Everything this process logs from now on, at every level and from every test: a subscriber
/// of one thread alone misses events whose place in the code another thread met first.
fn log() -> &'static std::sync::Mutex<Vec<u8>> {
    struct Log;
    impl std::io::Write for Log {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            log().lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    static LOG: std::sync::Mutex<Vec<u8>> = std::sync::Mutex::new(Vec::new());
    static LISTENING: std::sync::Once = std::sync::Once::new();
    LISTENING.call_once(|| {
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(|| Log).init();
    });
    &LOG
}

const NUMBER: &str = "158379 21462";

/// Expected figures of the town: figure, key, value.
fn expected(figure: &str) -> BTreeMap<String, u32> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/summary.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows = reader.deserialize::<(String, String, String)>().map(Result::unwrap);
    rows.filter(|r| r.0 == figure).map(|r| (r.1, r.2.parse().unwrap())).collect()
}

async fn bring_in_book(town: &Town, planner: &mut Browser) {
    let book = town.path("coding/book");
    let file = town.files.bytes("codebook.csv").unwrap();
    planner
        .post_files(&book, &format!("{book}/file"), &[], &[("file", "codebook.csv", file)])
        .await
        .expect(200);
}

#[test]
fn a_report_sent_twice_is_counted_once_and_nine_at_a_table_are_nine() {
    each_database(|database| async {
        let town = Town::received(database).await;
        let db = town.cx.db().reader();
        let sources = medvirk_input::sources(db, town.process.id).await.unwrap();
        assert_eq!(sources.len(), 22);
        let heads: u32 = sources.iter().map(|s| s.head_count).sum();
        assert_eq!(heads, expected("people_at_tables")[""]);
        let filter = NoteFilter::of(town.process.id);
        let (_, total) = medvirk_input::notes(db, &filter, 0, 1).await.unwrap();
        assert_eq!(total, u64::from(expected("notes_total")[""]));
        // The same report once more changes nothing and gives the same id.
        let again = town.receive(town.report("GB07")).await;
        let known = sources.iter().find(|s| s.code == "GB07").unwrap();
        assert_eq!(again, known.id);
        assert_eq!(medvirk_input::notes(db, &filter, 0, 1).await.unwrap().1, total);
    });
}

#[test]
fn one_report_arriving_many_times_at_once_is_one_source() {
    each_database(|database| async {
        let town = Town::empty(database).await;
        let send = || town.receive(town.report("GB09"));
        let ids = tokio::join!(send(), send(), send(), send(), send());
        assert!([ids.1, ids.2, ids.3, ids.4].iter().all(|id| *id == ids.0));
        let db = town.cx.db().reader();
        let filter = NoteFilter::of(town.process.id);
        assert_eq!(medvirk_input::notes(db, &filter, 0, 1).await.unwrap().1, 16);
    });
}

#[test]
fn an_identity_number_is_held_and_masked_everywhere_and_an_account_number_is_not() {
    each_database(|database| async {
        let town = Town::received(database).await;
        assert_eq!(town.note("GB21-N16").await.moderation, Moderation::Held);
        assert_eq!(town.note("GB24-N17").await.moderation, Moderation::Clear);
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let held = town.note("GB21-N16").await;
        for path in [
            town.path("coding?q=sommer&at=GB21-N16"),
            town.path("notes?q=mora"),
            town.path("notes?format=csv"),
            town.path("moderation"),
            town.path(&format!("moderation/{}", held.id)),
            town.path(&format!("notes/{}", held.id)),
            town.path("notes/unfinished"),
        ] {
            let page = planner.get(&path).await.expect(200);
            assert!(!page.body.contains(NUMBER), "{path}");
            assert!(!page.body.contains("21462"), "{path}");
        }
        // Not even a search for the number finds it.
        let found = planner.get(&town.path("notes?q=21462")).await.expect(200);
        assert_eq!(found.texts("tbody tr").len(), 0);
        let lines = medvirk_audit::of_subject(town.cx.db().reader(), held.id.into()).await.unwrap();
        assert!(lines.iter().all(|l| !l.detail.to_string().contains("21462")));
    });
}

#[test]
fn an_identity_number_is_never_logged() {
    each_database(|database| async {
        let town = Town::empty(database).await;
        log().lock().unwrap().clear();
        town.receive(town.report("GB21")).await;
        let mut moderator = town.test.staff_browser(&[Role::Moderator]).await;
        let note = town.note("GB21-N16").await;
        let page = town.path(&format!("moderation/{}", note.id));
        let wording = [("verdict", "edit"), ("version", "1"), ("wording", NUMBER)];
        moderator.post(&page, &page, &wording).await.expect(422);
        let shield = [("verdict", "shield"), ("version", "1"), ("reason", "Enkeltsak")];
        moderator.post(&page, &page, &shield).await.expect(200);
        let log = String::from_utf8(log().lock().unwrap().clone()).unwrap();
        assert!(log.contains("input received"), "the log was listened to");
        assert!(!log.contains("21462") && !log.contains("mora mi"));
    });
}

#[test]
fn a_moderator_edits_or_shields_and_never_publishes_an_identity_number() {
    each_database(|database| async {
        let town = Town::received(database).await;
        let mut moderator = town.test.staff_browser(&[Role::Moderator]).await;
        let number = town.note("GB21-N16").await;
        let page = town.path(&format!("moderation/{}", number.id));
        let version = number.version.to_string();
        let as_is = [("verdict", "as_is"), ("version", version.as_str())];
        moderator.post(&page, &page, &as_is).await.expect(422);
        let wording = [
            ("verdict", "edit"),
            ("version", &version),
            ("wording", "Saken til mora mi (fnr 158379 21462) har ligget lenge."),
        ];
        moderator.post(&page, &page, &wording).await.expect(422);
        let shield = [("verdict", "shield"), ("version", &version), ("reason", "Enkeltsak")];
        moderator.post(&page, &page, &shield).await.expect(200);
        let shielded = town.note("GB21-N16").await;
        assert_eq!(shielded.moderation, Moderation::Shielded);
        assert!(shielded.text.contains(NUMBER), "the original is kept");
        assert_eq!(shielded.public_text(), None);
        // Somebody who opened the page before gets a conflict, not a second decision.
        moderator.post(&page, &page, &shield).await.expect(409);

        let name = town.note("GB20-N17").await;
        assert_eq!(name.moderation, Moderation::Held);
        let page = town.path(&format!("moderation/{}", name.id));
        let wording = [("verdict", "edit"), ("version", "1"), ("wording", "Å bli pasient.")];
        moderator.post(&page, &page, &wording).await.expect(200);
        let edited = town.note("GB20-N17").await;
        assert_eq!(edited.public_text(), Some("Å bli pasient."));
        assert!(edited.text.contains("Egil"));
    });
}

#[test]
fn a_place_on_the_list_of_words_lets_its_notes_go() {
    each_database(|database| async {
        let town = Town::empty(database).await;
        let mut report = town.report("GB01");
        report.notes[0].text = "Vi går tur til Per Hansens plass hver søndag.".to_owned();
        town.receive(report).await;
        assert_eq!(town.note("GB01-N01").await.moderation, Moderation::Held);
        let mut moderator = town.test.staff_browser(&[Role::Moderator]).await;
        let queue = town.path("moderation");
        let words = [("word", "Per Hansens plass")];
        moderator.post(&queue, &format!("{queue}/words"), &words).await.expect(200);
        assert_eq!(town.note("GB01-N01").await.moderation, Moderation::Clear);
    });
}

#[test]
fn a_note_is_coded_by_form_and_the_next_is_shown() {
    each_database(|database| async {
        let town = Town::received(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        bring_in_book(&town, &mut planner).await;
        let bench = town.path("coding?theme=T11&show=open");
        let page = planner.get(&bench).await.expect(200);
        assert_eq!(page.texts("article[data-state=current]").len(), 1);
        let action = page.attribute("form.mv-bench__side", "action").unwrap();
        assert!(action.ends_with(&town.note("GB01-N01").await.id.to_string()));
        assert_eq!(page.attribute("label.mv-code-3 input", "data-key").unwrap(), "3");
        let (housing, nature) = (town.code("bolig").await, town.code("natur").await);
        let fields = [
            ("code", housing.as_str()),
            ("code", &nature),
            ("minority", "1"),
            ("version", "1"),
            ("back", "theme=T11&show=open"),
            ("next", "GB01-N02"),
        ];
        let next = planner.post(&bench, &action, &fields).await.expect(200);
        assert!(next.address.contains("at=GB01-N02"), "{}", next.address);
        assert!(!page_text(&next.body).contains("Vi flyttet hit for prisen"));
        let note = town.note("GB01-N01").await;
        assert_eq!((note.codes.len(), note.is_minority), (2, true));
        // A colleague with the old page does not overwrite it.
        planner.post(&bench, &action, &[("version", "1")]).await.expect(409);
        assert_eq!(town.note("GB01-N01").await.codes.len(), 2);
    });
}

#[test]
fn splitting_merging_and_undo_keep_every_word() {
    each_database(|database| async {
        let town = Town::received(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        bring_in_book(&town, &mut planner).await;
        let bench = town.path("coding?theme=T11&at=GB01-N02");
        let whole = town.note("GB01-N02").await;
        let action = town.path(&format!("coding/notes/{}", whole.id));
        let two_bars = whole.text.replace(". ", ".|| ");
        let split = format!("{action}/split");
        planner.post(&bench, &split, &[("split", &two_bars)]).await.expect(422);
        let marked = whole.text.replace(". Det", ".| Det");
        planner.post(&bench, &split, &[("split", &marked)]).await.expect(200);
        let (first, second) = (town.note("GB01-N02.1").await, town.note("GB01-N02.2").await);
        assert_eq!(format!("{}{}", first.text, second.text), whole.text);
        assert!(!town.note("GB01-N02").await.is_active);
        let undo = town.path("coding/undo");
        planner.post(&bench, &undo, &[]).await.expect(200);
        assert!(town.note("GB01-N02").await.is_active);
        let codes = ["GB01-N02.1", "GB01-N02.2"];
        for code in codes {
            let db = town.cx.db().reader();
            assert!(medvirk_input::note_by_code(db, town.process.id, code).await.is_err());
        }

        planner.post(&bench, &format!("{action}/merge"), &[]).await.expect(200);
        let merged = town.note("GB01-N02m1").await;
        assert!(merged.text.contains("40 minutter til alt. Naboene måker"));
        // Undo goes back one step at a time, also over a coded note.
        let code = town.code("friv").await;
        let coding = town.path(&format!("coding/notes/{}", merged.id));
        planner.post(&bench, &coding, &[("code", &code)]).await.expect(200);
        planner.post(&bench, &undo, &[]).await.expect(200);
        assert!(town.note("GB01-N02m1").await.codes.is_empty());
        planner.post(&bench, &undo, &[]).await.expect(200);
        assert!(town.note("GB01-N02").await.is_active && town.note("GB01-N03").await.is_active);
        let nothing = planner.post(&bench, &undo, &[]).await.expect(200);
        assert!(nothing.body.contains("ingenting å angre"));
    });
}

#[test]
fn a_second_coder_is_blind_and_agreement_is_told_in_words() {
    each_database(|database| async {
        let town = Town::filled(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let page = planner.get(&town.path("coding/second")).await.expect(200);
        assert_eq!(page.texts(".mv-note .mv-code").len(), 0, "codes of the first are not shown");
        let agreement = planner.get(&town.path("coding/agreement")).await.expect(200);
        let heading = agreement.texts("h2#pooled").join("");
        assert!(heading.contains("god") && heading.contains("κ 0,"), "{heading}");
        let differing = agreement.texts("ol.mv-notes > li").len();
        assert_eq!(differing, 17, "as many as the second coder saw otherwise");
        // Their codes count after the two have talked.
        let note = town.note("GB03-N04").await;
        let adopt = town.path(&format!("coding/agreement/{}", note.id));
        let fields = [("coder", "demo:second")];
        let after = planner.post(&town.path("coding/agreement"), &adopt, &fields).await.expect(200);
        assert_eq!(after.texts("ol.mv-notes > li").len(), differing - 1);
        assert_eq!(town.note("GB03-N04").await.codes.len(), 1);
    });
}

#[test]
fn frequency_breadth_and_reach_of_the_demo_town_are_as_expected() {
    each_database(|database| async {
        let town = Town::filled(database).await;
        let db = town.cx.db().reader();
        let whole = medvirk_input::frequency(db, town.process.id).await.unwrap().whole;
        let codes = medvirk_input::codes(db, town.process.id).await.unwrap();
        let figure = |pick: fn(&medvirk_input::model::frequency::Weight) -> u32| {
            let pairs =
                codes.iter().filter_map(|c| Some((c.key.clone(), pick(whole.codes.get(&c.id)?))));
            pairs.collect::<BTreeMap<_, _>>()
        };
        assert_eq!(figure(|w| w.notes), expected("code_frequency"));
        assert_eq!(figure(|w| w.sources), expected("code_breadth_tables"));
        assert_eq!(whole.not_used, expected("notes_not_used")[""]);
        let reach = medvirk_input::reach(db, &town.cx, town.process.id).await.unwrap();
        assert_eq!(reach.first_time.people, expected("first_time_people")[""]);
        let ages = expected("age_band");
        for row in &reach.ages.rows {
            assert_eq!(row.people, ages[&row.group], "{}", row.group);
        }
        assert_eq!(reach.ages.not_stated, ages["not stated"]);
        assert!(reach.ages.rows.iter().all(|r| r.population > 0));
    });
}

#[test]
fn a_sentence_needs_notes_and_figures_write_their_own() {
    each_database(|database| async {
        let town = Town::filled(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let theme = town.themes.iter().find(|t| t.code == "T12").unwrap();
        let page = town.path(&format!("summaries/{}/new/summary", theme.id));
        let without = planner.post(&page, &page, &[("text", "Alle er fornøyde.")]).await;
        let without = without.expect(422);
        assert!(without.body.contains("minst ett innspill"));
        assert!(without.body.contains("Alle er fornøyde."), "what was written is not lost");
        let figures = town.path(&format!("summaries/{}/new/frequency", theme.id));
        planner.get(&figures).await.expect(404);
        let note = town.note("GB04-N02").await.id.to_string();
        let fields = [("text", "Ett firma betyr for mye."), ("notes", note.as_str())];
        planner.post(&page, &page, &fields).await.expect(200);
        let db = town.cx.db().reader();
        let all = medvirk_input::summaries(db, town.process.id).await.unwrap();
        let own = all.iter().find(|s| s.theme == theme.id).unwrap();
        assert_eq!(own.of(Part::Summary).count(), 6);
        let breadth: Vec<_> = own.of(Part::Breadth).collect();
        assert_eq!(breadth.len(), 1);
        assert_eq!(breadth[0].id, Part::Breadth.generated_id(theme.id));
        assert!(all.iter().flat_map(|s| &s.sentences).all(|s| !s.notes.is_empty()));
    });
}

#[test]
fn a_note_without_an_end_is_listed_until_one_press_ends_it() {
    each_database(|database| async {
        let town = Town::filled(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let page = town.path("notes/unfinished");
        let none = planner.get(&page).await.expect(200);
        assert_eq!(none.texts("ol.mv-notes").len(), 0, "{}", page_text(&none.body));
        let mut late = town.report("GB01");
        late.record = medvirk_kernel::Uuid::from_u128(5);
        late.code = "GB25".to_owned();
        late.notes.truncate(1);
        late.notes[0].code = "GB25-N01".to_owned();
        late.quotes.clear();
        late.priorities.clear();
        late.drawings.clear();
        town.receive(late).await;
        let listed = planner.get(&page).await.expect(200);
        assert!(listed.texts("ol.mv-notes article").join("").contains("GB25-N01"));
        let note = town.note("GB25-N01").await;
        let action = format!("{page}/{}", note.id);
        let ended = planner.post(&page, &action, &[("reason", "Utenfor planen")]).await.expect(200);
        assert_eq!(ended.texts("ol.mv-notes").len(), 0);
        assert_eq!(town.note("GB25-N01").await.reason.as_deref(), Some("Utenfor planen"));
    });
}

async fn held(town: &Town) -> Vec<medvirk_input::Note> {
    let filter = NoteFilter {
        kinds: NoteKind::ALL.to_vec(),
        moderation: vec![Moderation::Held],
        ..NoteFilter::of(town.process.id)
    };
    medvirk_input::all_notes(town.cx.db().reader(), &filter).await.unwrap()
}

#[test]
fn a_host_s_correction_keeps_the_old_wording_and_asks_the_coder_to_look_again() {
    each_database(|database| async {
        let town = Town::filled(database).await;
        let mut report = town.report("GB01");
        let record = report.record;
        report.notes[0].text = "Vi flyttet hit for prisen og blir for naboene.".to_owned();
        report.notes.remove(1);
        let extra = medvirk_input::NewNote {
            code: "GB01-N18".to_owned(),
            question: None,
            text: "Vi glemte å skrive om lekeplassen.".to_owned(),
        };
        report.notes.push(extra);
        let permit = town.permit();
        let tx = town.cx.begin().await.unwrap();
        medvirk_input::correct(&tx, &town.cx, &permit, "gjestebud", record, report).await.unwrap();
        medvirk_input::confirm(&tx, &town.cx, &permit, "gjestebud", record).await.unwrap();
        tx.commit().await.unwrap();
        let corrected = town.note("GB01-N01").await;
        assert!(corrected.text.contains("naboene") && corrected.is_changed);
        assert!(!corrected.codes.is_empty() && corrected.published_at.is_none());
        let db = town.cx.db().reader();
        let versions = medvirk_input::versions(db, corrected.id).await.unwrap();
        assert!(versions[0].0.contains("utsikten"));
        let left_out = town.note("GB01-N02").await;
        assert!(left_out.is_active && left_out.is_changed, "a coded note is never removed");
        assert_eq!(town.note("GB01-N18").await.text, "Vi glemte å skrive om lekeplassen.");
        let source = medvirk_input::source_of(db, "gjestebud", record).await.unwrap().unwrap();
        assert!(source.confirmed_at.is_some() && source.corrected_at.is_some());
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let page = planner.get(&town.path("coding?show=changed")).await.expect(200);
        assert_eq!(page.texts(".mv-note").len(), 2);
    });
}

#[test]
fn a_word_is_found_in_both_written_languages_and_s_mi_letters_are_kept() {
    each_database(|database| async {
        let town = Town::received(database).await;
        let mut reader = town.test.staff_browser(&[Role::Politician]).await;
        let giitu = reader.get(&town.path("notes?q=GIITU")).await.expect(200);
        assert_eq!(giitu.texts("tbody th"), ["GB22-N14"]);
        let (veg, vei) = (
            reader.get(&town.path("notes?q=veg&theme=T13")).await.expect(200),
            reader.get(&town.path("notes?q=vei&theme=T13")).await.expect(200),
        );
        assert_eq!(veg.texts("tbody th"), vei.texts("tbody th"));
        assert!(veg.texts("tbody th").len() > 3);
        let english = reader.get(&town.path("notes?q=buddy")).await.expect(200);
        assert_eq!(english.attribute("tbody td span[lang]", "lang").unwrap(), "en");
    });
}

#[test]
fn merged_codes_count_as_one_and_a_retired_code_is_not_offered() {
    each_database(|database| async {
        let town = Town::filled(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let (digital, info) = (town.code("digital").await, town.code("info").await);
        let page = town.path(&format!("coding/book/{digital}"));
        let merge = format!("{page}/merge");
        let fields = [("into", info.as_str()), ("version", "2")];
        let conflict = planner.post(&page, &merge, &fields).await;
        assert_eq!(conflict.status.as_u16(), 409, "another version of the code was on the page");
        let fields = [("into", info.as_str()), ("version", "1")];
        planner.post(&page, &merge, &fields).await.expect(200);
        let db = town.cx.db().reader();
        let whole = medvirk_input::frequency(db, town.process.id).await.unwrap().whole;
        assert!(!whole.codes.contains_key(&digital.parse().unwrap()));
        let bench = planner.get(&town.path("coding?at=GB02-N11")).await.expect(200);
        assert!(!bench.texts(".mv-codepick label").iter().any(|l| l.contains("Nett og digitale")));
    });
}
