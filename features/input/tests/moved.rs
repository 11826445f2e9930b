//! A note that speaks of another theme than the one its table had: moved by the coder, undone, counted
//! where it belongs, over HTTP on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "the town is shared with the other tests")]
mod town;

use medvirk_input::{NoteFilter, Part, Sentence};
use medvirk_kernel::Role;
use medvirk_testkit::each_database;
use town::Town;

/// The code of a coded note that no sentence somebody wrote rests on.
async fn free_note(town: &Town) -> String {
    let db = town.cx.db().reader();
    let summaries = medvirk_input::summaries(db, town.process.id).await.unwrap();
    let written = summaries.iter().flat_map(|summary| &summary.sentences).filter(is_written);
    let cited: Vec<_> = written.flat_map(|sentence| sentence.notes.clone()).collect();
    let filter = NoteFilter { is_coded: Some(true), ..NoteFilter::of(town.process.id) };
    let notes = medvirk_input::all_notes(db, &filter).await.unwrap();
    let free = notes.into_iter().find(|note| note.reason.is_none() && !cited.contains(&note.id));
    free.unwrap().code
}

/// Written by somebody, not made from the figures.
fn is_written(sentence: &&Sentence) -> bool {
    !matches!(sentence.part, Part::Breadth | Part::Frequency)
}

#[test]
fn a_note_moves_to_the_theme_it_speaks_of_and_back() {
    each_database(|database| async {
        let town = Town::filled(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let db = town.cx.db().reader();
        let themes = medvirk_processes::themes(db, town.process.id).await.unwrap();
        let note = town.note(&free_note(&town).await).await;
        let other = themes.iter().find(|theme| theme.id != note.theme).unwrap();
        let before = medvirk_input::frequency(db, town.process.id).await.unwrap();
        let bench = town.path(&format!("coding?at={}", note.code));
        let action = town.path(&format!("coding/notes/{}", note.id));
        let codes: Vec<String> = note.codes.iter().map(ToString::to_string).collect();
        let to = other.id.to_string();
        let mut fields = vec![("theme", to.as_str())];
        fields.extend(codes.iter().map(|code| ("code", code.as_str())));
        let page = planner.get(&bench).await.expect(200);
        assert!(page.body.contains("name=\"theme\""));
        planner.post(&bench, &action, &fields).await.expect(200);
        let moved = town.note(&note.code).await;
        assert_eq!((moved.theme, &moved.codes), (other.id, &note.codes));
        let after = medvirk_input::frequency(db, town.process.id).await.unwrap();
        assert_eq!(after.themes[&other.id].all.notes, before.themes[&other.id].all.notes + 1);
        assert_eq!(after.themes[&note.theme].all.notes, before.themes[&note.theme].all.notes - 1);
        let moved = medvirk_input::moved_themes(db, town.process.id).await.unwrap();
        assert!(moved.values().any(|themes| themes.contains(&other.id)));
        let history = planner.get(&town.path("coding/history")).await.expect(200);
        assert!(history.body.contains("Flyttet til et annet tema"));

        planner.post(&bench, &town.path("coding/undo"), &[]).await.expect(200);
        assert_eq!(town.note(&note.code).await.theme, note.theme);

        // A theme of another process is none of this one's.
        let strange = uuid::Uuid::from_u128(7).to_string();
        planner.post(&bench, &action, &[("theme", &strange)]).await.expect(404);
    });
}

#[test]
fn a_note_that_a_sentence_rests_on_stays_in_its_theme() {
    each_database(|database| async {
        let town = Town::filled(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let db = town.cx.db().reader();
        let themes = medvirk_processes::themes(db, town.process.id).await.unwrap();
        let summaries = medvirk_input::summaries(db, town.process.id).await.unwrap();
        let cited = summaries
            .iter()
            .flat_map(|summary| &summary.sentences)
            .find(|sentence| is_written(sentence) && !sentence.notes.is_empty())
            .unwrap();
        let note = medvirk_input::note(db, cited.notes[0]).await.unwrap();
        let other = themes.iter().find(|theme| theme.id != note.theme).unwrap().id.to_string();
        let bench = town.path(&format!("coding?at={}", note.code));
        let action = town.path(&format!("coding/notes/{}", note.id));
        let codes: Vec<String> = note.codes.iter().map(ToString::to_string).collect();
        let mut fields = vec![("theme", other.as_str())];
        fields.extend(codes.iter().map(|code| ("code", code.as_str())));
        let page = planner.post(&bench, &action, &fields).await.expect(422);
        assert!(page.body.contains("bygger på innspillet"));
        let after = town.note(&note.code).await;
        assert_eq!((after.theme, after.codes), (note.theme, note.codes));
    });
}

#[test]
fn a_moved_note_serves_the_summary_of_its_new_theme_only_and_then_stays() {
    each_database(|database| async {
        let town = Town::filled(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let note = town.note(&free_note(&town).await).await;
        let other = town.themes.iter().find(|theme| theme.id != note.theme).unwrap().id;
        let bench = town.path(&format!("coding?at={}", note.code));
        let action = town.path(&format!("coding/notes/{}", note.id));
        planner.post(&bench, &action, &[("theme", &other.to_string())]).await.expect(200);

        // Somebody has the form of the old theme's summary open since before.
        let id = note.id.to_string();
        let fields = [("text", "De fleste vil ha det slik."), ("notes", id.as_str())];
        let old = town.path(&format!("summaries/{}/new/summary", note.theme));
        let page = planner.post(&old, &old, &fields).await.expect(422);
        assert!(page.body.contains("flyttet til et annet tema"));
        assert!(page.body.contains("De fleste vil ha det slik."), "what was written is not lost");
        let new = town.path(&format!("summaries/{other}/new/summary"));
        planner.post(&new, &new, &fields).await.expect(200);

        // Undone, the sentence would rest on a note of another theme.
        planner.post(&bench, &town.path("coding/undo"), &[]).await.expect(409);
        assert_eq!(town.note(&note.code).await.theme, other);
    });
}

#[test]
fn a_coder_who_has_a_note_open_does_not_move_it_back_when_its_record_moves() {
    each_database(|database| async {
        let town = Town::received(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let db = town.cx.db().reader();
        let note = town.note("GB01-N02").await;
        let source = medvirk_input::source(db, note.source).await.unwrap();
        let other = town.themes.iter().find(|theme| theme.id != source.theme).unwrap().id;
        let permit = town.permit();
        let record = (source.kind.as_str(), source.record);
        let tx = town.cx.begin().await.unwrap();
        let moves = medvirk_input::move_to_theme(&tx, &town.cx, &permit, record, other);
        assert!(moves.await.unwrap());
        tx.commit().await.unwrap();

        let seen = note.version.to_string();
        let fields = [("theme", &*note.theme.to_string()), ("version", &*seen)];
        let bench = town.path(&format!("coding?at={}", note.code));
        let action = town.path(&format!("coding/notes/{}", note.id));
        planner.post(&bench, &action, &fields).await.expect(409);
        assert_eq!(town.note(&note.code).await.theme, other);
    });
}
