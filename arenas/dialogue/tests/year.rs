//! The town's year from the council's decision to the next, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use medvirk_dialogue::{
    Dialogue,
    model::{Call, Clash, Series, Trouble, clashes},
};
use medvirk_kernel::Role;
use medvirk_meetings::{minutes, minutes::model::MinutesState};
use medvirk_slice::Slice;
use medvirk_testkit::{each_database, page_text};

use town::{mails, of, town};

#[test]
fn the_nine_meetings_stand_with_their_minutes_in_their_states() {
    each_database(|database| async {
        let (test, year, next) = town(database).await;
        let db = test.site.db.reader();
        assert_eq!((year.year, year.plan.meetings.len()), (2026, 9));
        for one in &year.plan.meetings {
            let minutes = minutes::of_meeting(db, one.meeting.unwrap()).await.unwrap().unwrap();
            let expected = match one.service.as_str() {
                "Kultur, bibliotek og innbyggertorg" => MinutesState::Remarks,
                "Psykisk helse, rus og habilitering" => MinutesState::Draft,
                _ => MinutesState::Approved,
            };
            assert_eq!(minutes.state, expected, "{}", one.service);
            let notice = year.plan.invite_by(one).unwrap();
            assert!(one.invited_on.unwrap() <= notice, "{}", one.service);
        }
        // A remark that was turned down stays with its answer.
        let school = of(&year, "Skole og SFO");
        assert_eq!(school.open_points.len(), 3);
        let minutes = minutes::of_meeting(db, school.meeting.unwrap()).await.unwrap().unwrap();
        let remarks = minutes::remarks(db, minutes.id).await.unwrap();
        assert_eq!(remarks[1].is_accepted, Some(false));
        assert!(remarks[1].answer.starts_with("Møteleder husker det ikke slik."));
        let meeting = medvirk_meetings::get(db, school.meeting.unwrap()).await.unwrap();
        let page = test.browser().get(&format!("/meetings/{}/minutes", meeting.slug)).await;
        let text = page_text(&page.expect(200).body);
        assert!(text.contains("Møteleder husker det ikke slik."), "{text}");
        let culture = of(&year, "Kultur, bibliotek og innbyggertorg").meeting.unwrap();
        let culture = medvirk_meetings::get(db, culture).await.unwrap();
        let hidden = format!("/meetings/{}/minutes", culture.slug);
        test.browser().get(&hidden).await.expect(404);
        // Next year is planned, and begins with what is not done.
        assert!(clashes(&next.plan).is_empty(), "{:?}", clashes(&next.plan));
        assert_eq!(of(&next, "Barnehage").open_points.len(), 1);
        let shares = |body: &str| -> Vec<u32> {
            next.plan.members(body).map(|one| next.plan.share(&one.id)).collect()
        };
        for body in next.plan.bodies.iter().filter(|body| body.call == Call::Rota) {
            let shares = shares(&body.id);
            assert!(shares.iter().max().unwrap() - shares.iter().min().unwrap() <= 1);
        }
    });
}

#[test]
fn staff_plan_the_year_make_its_meetings_and_begin_the_next() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let base = format!("/staff/dialogue/{}", next.id);
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        planner.get("/staff/dialogue").await.expect(200);
        let page = planner.get(&base).await.expect(200);
        assert!(page_text(&page.body).contains("Dialogmøtene 2027"));
        let version = |series: &Series| series.version.to_string();
        // Somebody who cannot is told at the field, and may be asked all the same.
        let one = of(&next, "Barnehage").clone();
        let here = format!("{base}/meetings/{}", one.id);
        let day = one.day.unwrap().to_string();
        let seen = version(&next);
        let fields = [
            ("version", seen.as_str()),
            ("service", "Barnehage"),
            ("body", one.body.as_str()),
            ("day", day.as_str()),
            ("starts", "18:00"),
            ("minutes", "120"),
            ("people", one.people[0].as_str()),
            ("chair", one.people[1].as_str()),
        ];
        let page = planner.post(&here, &here, &fields).await.expect(200);
        let text = page_text(&page.body);
        assert!(text.contains("1 politikere; det skal være 4."), "{text}");
        assert!(text.contains("Møtelederen er ikke blant dem som skal møte."), "{text}");
        planner.post(&here, &here, &fields).await.expect(409);
        let db = test.site.db.reader();
        let changed = medvirk_dialogue::get(db, next.id).await.unwrap();
        let found = clashes(&changed.plan);
        let is_count = |c: &Clash| c.meeting == one.id && c.trouble == Trouble::Count(1, 4);
        assert!(found.iter().any(is_count));
        let seen = version(&changed);
        planner.post(&base, &format!("{base}/plan"), &[("version", &seen)]).await.expect(200);
        let planned = medvirk_dialogue::get(db, next.id).await.unwrap();
        assert!(clashes(&planned.plan).is_empty());
        let seen = version(&planned);
        planner.post(&base, &format!("{base}/make"), &[("version", &seen)]).await.expect(200);
        let made = medvirk_dialogue::get(db, next.id).await.unwrap();
        assert!(made.plan.meetings.iter().all(|one| one.meeting.is_some()));
        let meeting = of(&made, "Barnehage").meeting.unwrap();
        let meeting = medvirk_meetings::get(db, meeting).await.unwrap();
        let first = meeting.plan.agenda[0].title.to(medvirk_kernel::Language::Nb);
        assert!(first.starts_with("Hva som er gjort siden i fjor"), "{first}");
        planner.post(&base, &format!("{base}/next"), &[]).await.expect(200);
        planner.post(&base, &format!("{base}/next"), &[]).await.expect(409);
        let mut politician = test.staff_browser(&[Role::Politician]).await;
        politician.get(&base).await.expect(200);
        politician.get(&here).await.expect(403);
    });
}

#[test]
fn what_cannot_be_planned_is_said_with_its_reasons() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let cx = test.system_cx().await;
        let process = medvirk_processes::get(cx.db().reader(), next.process).await.unwrap();
        let permit = cx.permit(medvirk_dialogue::EDIT, process.resource()).unwrap();
        let mut short = next.clone();
        short.id = cx.new_id();
        short.year = 2030;
        short.plan.to = short.plan.from;
        let tx = cx.begin().await.unwrap();
        medvirk_dialogue::begin(&tx, &cx, &permit, &short).await.unwrap();
        tx.commit().await.unwrap();
        let base = format!("/staff/dialogue/{}", short.id);
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = planner.post(&base, &format!("{base}/plan"), &[("version", "1")]).await;
        let page = page.expect(422);
        assert!(!page.texts(".ds-error-summary li").is_empty());
    });
}

#[test]
fn attendance_is_given_out_for_allowances() {
    each_database(|database| async {
        let (test, year, _) = town(database).await;
        let mut secretary = test.staff_browser(&[Role::CouncilSecretary]).await;
        let here = format!("/staff/dialogue/{}/attendance", year.id);
        secretary.get(&here).await.expect(200);
        let file = secretary.get(&format!("{here}?format=csv")).await.expect(200);
        assert!(file.body.contains("Grete Lundemo"), "{}", file.body);
        assert!(file.body.contains("slåttonn"), "who did not come has no minutes: {}", file.body);
        // A clerk must know who, as what, when, how long, where, and whether the minutes are approved.
        let line = file.body.lines().find(|line| line.contains("Grete Lundemo")).unwrap();
        for part in [
            "Sp",
            "leder",
            "Møteleder",
            "Barnehage",
            "18:00",
            "20:00",
            "120",
            "2,00",
            "Referat: godkjent",
        ] {
            assert!(line.contains(part), "{part} in {line}");
        }
        let names: Vec<&str> =
            file.body.lines().skip(1).filter_map(|l| l.split(';').next()).collect();
        let together = names.windows(2).filter(|two| two[0] != two[1]).count();
        let people: std::collections::BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(together + 1, people.len(), "each person's meetings stand together: {names:?}");
        assert!(!file.body.contains("Marianne Fossgard"), "the administration is not paid so");
    });
}

#[test]
fn what_was_said_becomes_input_when_minutes_are_approved_and_never_twice() {
    each_database(|database| async {
        let (test, mut year, next) = town(database).await;
        let (cx, db) = (test.system_cx().await, test.site.db.reader());
        // A theme that is chosen after minutes were approved takes in what was said all the same.
        let process = medvirk_processes::get(db, year.process).await.unwrap();
        let permit = cx.permit(medvirk_dialogue::EDIT, process.resource()).unwrap();
        let ends = Dialogue.loose_ends(&cx, year.process).await.unwrap();
        assert_eq!(ends.len(), 7, "approved, and nobody has chosen a theme");
        year.plan.theme = next.plan.theme;
        let tx = cx.begin().await.unwrap();
        medvirk_dialogue::put_frame(&tx, &cx, &permit, &year).await.unwrap();
        tx.commit().await.unwrap();
        test.run_jobs().await;
        let sources = || async {
            let all = medvirk_input::sources(db, year.process).await.unwrap();
            all.into_iter().filter(|one| one.kind == "dialogue").collect::<Vec<_>>()
        };
        let known = sources().await;
        assert_eq!(known.len(), 7, "one is out for remarks and one a draft");
        assert_eq!(Dialogue.loose_ends(&cx, year.process).await.unwrap(), []);
        let school = known.iter().find(|one| one.label == "Dialogmøte: Skole og SFO").unwrap();
        assert_eq!((school.head_count, school.code.as_str()), (19, "D26-02"));
        let notes = || async {
            let filter = medvirk_input::NoteFilter {
                source: Some(school.id),
                ..medvirk_input::NoteFilter::of(year.process)
            };
            medvirk_input::all_notes(db, &filter).await.unwrap()
        };
        let before = notes().await;
        assert!(before.iter().any(|note| note.text.contains("usikkerheten er verre")));
        assert!(before.iter().any(|note| note.code == "D26-02-A01"));
        // What is added later is added there as well.
        let meeting = of(&year, "Skole og SFO").meeting.unwrap();
        let base = format!("/staff/meetings/{meeting}/minutes");
        let mut secretary = test.staff_browser(&[Role::CouncilSecretary]).await;
        let words = [("addition", "Tallet er 37, ikke 27.")];
        secretary.post(&base, &format!("{base}/add"), &words).await.expect(200);
        test.run_jobs().await;
        let after = notes().await;
        assert_eq!(after.len(), before.len() + 1);
        assert_eq!(sources().await.len(), 7);
        // Another theme takes along what was handed over under the first.
        let first = medvirk_processes::theme(db, year.plan.theme.unwrap()).await.unwrap();
        let other = medvirk_processes::Theme { id: cx.new_id(), code: "D2".to_owned(), ..first };
        let tx = cx.begin().await.unwrap();
        let editing = cx.permit(medvirk_processes::EDIT, process.resource()).unwrap();
        medvirk_processes::insert_theme(&tx, &editing, &other).await.unwrap();
        let mut year = medvirk_dialogue::get(&tx, year.id).await.unwrap();
        year.plan.theme = Some(other.id);
        medvirk_dialogue::put_frame(&tx, &cx, &permit, &year).await.unwrap();
        tx.commit().await.unwrap();
        assert!(sources().await.iter().all(|one| one.theme == other.id));
        let moved = notes().await;
        assert!(moved.len() == after.len() && moved.iter().all(|note| note.theme == other.id));
    });
}

#[test]
fn the_user_council_is_invited_asks_and_finds_its_question_on_the_agenda() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let one = of(&next, "Barnehage").clone();
        let base = format!("/staff/dialogue/{}", next.id);
        let here = format!("{base}/meetings/{}", one.id);
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let version = || async {
            let series = medvirk_dialogue::get(test.site.db.reader(), next.id).await.unwrap();
            series.version.to_string()
        };
        let seen = version().await;
        let page = planner.post(&here, &format!("{here}/invite"), &[("version", &seen)]).await;
        let page = page.expect(200);
        assert!(page_text(&page.body).contains("Innbydelsen er på vei."), "{}", page.body);
        test.run_jobs().await;
        let sent = mails(&test).await;
        let called = sent.iter().filter(|(subject, _)| subject.starts_with("Innkalling"));
        assert_eq!((sent.len(), called.count()), (1 + one.people.len(), one.people.len()));
        let invitation = sent.iter().find(|(subject, _)| subject.starts_with("Velkommen")).unwrap();
        let text = &invitation.1.text;
        assert!(text.contains("– Hva som er gjort siden i fjor"), "{text}");
        let token = text.split("/dialogue/").nth(1).unwrap()[..32].to_owned();
        let link = format!("/dialogue/{token}");
        let mut council = test.browser();
        let page = council.get(&link).await.expect(200);
        assert!(page_text(&page.body).contains("Det som ble lovet i fjor"), "{}", page.body);
        council.post(&link, &link, &[("question", ""), ("asker", "")]).await.expect(422);
        let asked = [("question", "Kan Lia få gjerde mot elva?"), ("asker", "FAU i Lia")];
        council.post(&link, &link, &asked).await.expect(200);
        council.get("/dialogue/00000000000000000000000000000000").await.expect(404);

        let today = planner.get("/staff").await;
        if today.status.as_u16() == 200 {
            assert!(page_text(&today.body).contains("Svar brukerrådet"), "{}", today.body);
        }
        let question = medvirk_dialogue::questions(test.site.db.reader(), one.id).await.unwrap();
        let to = format!("{here}/questions/{}", question[0].id);
        let seen = version().await;
        let leave = [("version", seen.as_str()), ("verdict", "leave")];
        planner.post(&here, &to, &leave).await.expect(422);
        let take = [("version", seen.as_str()), ("verdict", "take")];
        planner.post(&here, &to, &take).await.expect(200);
        let series = medvirk_dialogue::get(test.site.db.reader(), next.id).await.unwrap();
        let meeting = series.plan.meeting(one.id).unwrap().meeting.unwrap();
        let meeting = medvirk_meetings::get(test.site.db.reader(), meeting).await.unwrap();
        let last = meeting.plan.agenda.last().unwrap().title.to(medvirk_kernel::Language::Nb);
        assert_eq!(last, "Fra brukerrådet: Kan Lia få gjerde mot elva?");
        let minutes = minutes::model::Content::of(&meeting, medvirk_kernel::Language::Nb, "");
        assert_eq!(minutes.items.last().unwrap().title, last, "it stands in the minutes");
        let page = council.get(&link).await.expect(200);
        assert!(page_text(&page.body).contains("Står på dagsordenen."));
        // The same invitation again goes to nobody; a new time is told to all.
        let seen = version().await;
        planner.post(&here, &format!("{here}/invite"), &[("version", &seen)]).await.expect(200);
        test.run_jobs().await;
        assert_eq!(mails(&test).await.len(), sent.len());
    });
}

#[test]
fn the_short_report_and_all_minutes_are_given_out_for_the_case() {
    each_database(|database| async {
        let (test, year, _) = town(database).await;
        let base = format!("/staff/dialogue/{}", year.id);
        let mut secretary = test.staff_browser(&[Role::CouncilSecretary]).await;
        let page = secretary.get(&format!("{base}/report")).await.expect(200);
        let proposed = page.texts("textarea").join("\n");
        assert!(proposed.contains("Tavle med bilder av dagens ansatte"), "{proposed}");
        let field = format!("conclusions-{}", of(&year, "Barnehage").id);
        let version = year.version.to_string();
        let lines = "Forsøk med åpningstid til 16.45\n\nTavle i alle barnehager";
        let fields = [("version", version.as_str()), (field.as_str(), lines)];
        secretary.post(&base, &format!("{base}/report"), &fields).await.expect(200);
        secretary.post(&base, &format!("{base}/report"), &fields).await.expect(409);
        let mut politician = test.staff_browser(&[Role::Politician]).await;
        let page = politician.get(&format!("{base}/report")).await.expect(200);
        assert!(page_text(&page.body).contains("Forsøk med åpningstid til 16.45"));
        assert!(page.texts("textarea").is_empty());
        politician.post(&base, &format!("{base}/report"), &fields).await.expect(403);

        let report = politician.get(&format!("{base}/file/rapport.html")).await.expect(200);
        let text = page_text(&report.body);
        assert!(text.contains("Forsøk med åpningstid til 16.45"), "{text}");
        assert!(text.contains("11 brukere, 4 politikere"), "{text}");
        let all = politician.get(&format!("{base}/file/referater.html")).await.expect(200);
        let text = page_text(&all.body);
        assert!(text.contains("Referat: Dialogmøte: Skole og SFO"), "{text}");
        assert!(text.contains("(Referat: til merknader)"), "what is missing is told: {text}");
        assert!(!text.contains("Referat: Dialogmøte: Psykisk helse"), "a draft stays inside");
        let pdf = secretary.get(&format!("{base}/file/referater.pdf")).await.expect(200);
        assert!(pdf.bytes.starts_with(b"%PDF-"));
        let docx = secretary.get(&format!("{base}/file/rapport.docx")).await.expect(200);
        assert!(docx.bytes.starts_with(b"PK"));
        secretary.get(&format!("{base}/file/annet.pdf")).await.expect(404);
    });
}

#[test]
fn somebody_who_is_forgotten_is_invited_no_more() {
    each_database(|database| async {
        let (test, year, _) = town(database).await;
        let (cx, db) = (test.system_cx().await, test.site.db.reader());
        let process = medvirk_processes::get(db, year.process).await.unwrap();
        let permit = cx.permit(medvirk_dialogue::TELL, process.resource()).unwrap();
        let email = of(&year, "Barnehage").emails[0].clone();
        let new = medvirk_people::NewContact {
            name: "Samarbeidsutvalget".into(),
            email: Some(email.to_uppercase()),
            ..Default::default()
        };
        let tx = cx.begin().await.unwrap();
        let contact = medvirk_people::contacts::insert(&tx, &permit, &cx, new).await.unwrap();
        tx.commit().await.unwrap();
        let person = medvirk_slice::PersonKey { contact: contact.0 };
        let data = Dialogue.person_data(&cx, &person).await.unwrap().unwrap();
        assert_eq!(data["invited"].as_array().unwrap().len(), 2, "this year and next");
        let tx = cx.begin().await.unwrap();
        assert_eq!(Dialogue.forget_person(&cx, &tx, &permit, &person).await.unwrap(), 2);
        tx.commit().await.unwrap();
        let year = medvirk_dialogue::get(db, year.id).await.unwrap();
        assert!(of(&year, "Barnehage").emails.is_empty());
        assert!(Dialogue.person_data(&cx, &person).await.unwrap().is_none());
    });
}
