//! Cases over HTTP on both databases: writing, making ready, deciding, following up, answering, tracing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use ground::small::{Person, SLUG, Small};
use medvirk_kernel::{Language, Role};
use medvirk_testkit::{each_database, page_text};

#[test]
fn a_theme_with_input_and_no_assessment_blocks_the_case() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        small.write_most(&mut planner).await;
        let case = small.path("case");
        let page = planner.get(&case).await.expect(200);
        assert!(page_text(&page.body).contains("«Torget» har ett innspill, men ingen vurdering."));
        let refused = small.press(&mut planner, "ask").await.expect(422);
        assert!(page_text(&refused.body).contains("kan ikke gjøres klar"));
        small.assess_second(&mut planner).await;
        let ready = small.make_ready(&mut planner).await;
        assert!(page_text(&ready.body).contains("Saken er klar til behandling"));
        // The text is locked now.
        let edit = planner.get(&small.path("case/edit/summary")).await.expect(200);
        assert!(page_text(&edit.body).contains("Teksten er låst"));
        let path = small.path("case/edit/summary");
        let late = planner.post(&case, &path, &[("version", "1"), ("text", "Nytt")]).await;
        late.expect(409);
        small.press(&mut planner, "reopen").await.expect(200);
        small.write(&mut planner, "summary", &[("text", "Nytt")]).await.expect(200);
    });
}

#[test]
fn nobody_approves_their_own_paper_and_whoever_looks_at_it_may_send_it_back() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.write_whole(&mut planner).await;
        let mut secretary = small.colleague(2, Role::CouncilSecretary);
        let (case, ready) = (small.path("case"), small.path("case/ready"));
        let page = planner.get(&case).await.expect(200);
        let version = page.attribute("input[name=version]", "value").unwrap();
        let seen = [("version", version.as_str())];
        let early = secretary.post(&case, &ready, &seen).await.expect(422);
        assert!(page_text(&early.body).contains("Be om godkjenning først"));
        small.press(&mut planner, "ask").await.expect(200);
        let own = planner.post(&case, &ready, &seen).await.expect(422);
        assert!(page_text(&own.body).contains("En annen enn du må godkjenne"));
        // A form that does not say what it saw may have seen anything.
        secretary.post(&case, &ready, &[]).await.expect(409);
        let today = secretary.get("/staff").await;
        assert!(today.status == 404 || page_text(&today.body).contains("Se over og godkjenn"));
        let back = small.path("case/return");
        let silent = secretary.post(&case, &back, &seen).await.expect(422);
        assert!(page_text(&silent.body).contains("Merknad"));
        let remark = [seen[0], ("remark", "Skriv hva det koster.")];
        secretary.post(&case, &back, &remark).await.expect(200);
        let page = planner.get(&case).await.expect(200);
        assert!(page_text(&page.body).contains("sendte saken tilbake: Skriv hva det koster."));
        small.write(&mut planner, "economy", &[("text", "Lite.")]).await.expect(200);
        small.press(&mut planner, "ask").await.expect(200);
        // Whoever wrote last is one of the two; the approval must come from a third.
        small.write(&mut secretary, "economy", &[("text", "Svært lite.")]).await.expect(200);
        let page = secretary.get(&case).await.expect(200);
        assert!(page_text(&page.body).contains("Venter på at en kollega"));
        let mut third = small.colleague(3, Role::Administrator);
        let done = small.press(&mut third, "ready").await.expect(200);
        assert!(page_text(&done.body).contains("Saken er klar til behandling"));
    });
}

#[test]
fn of_two_who_correct_the_decision_the_second_sees_both() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let page = small.path("case/decision/edit");
        let (mut one, mut two) = (small.secretary().await, small.secretary().await);
        let with = |version: &'static str, point: &'static str| {
            let mut fields = ground::small::decision().to_vec();
            fields[0].1 = version;
            fields.retain(|(name, _)| *name != "point.0.text");
            fields.push(("point.0.text", point));
            fields
        };
        one.post(&page, &page, &with("1", "Den første rettelsen.")).await.expect(200);
        let back = two.post(&page, &page, &with("1", "Den andre rettelsen.")).await.expect(409);
        let text = page_text(&back.body);
        assert!(text.contains("Den første rettelsen."), "what the other wrote is shown");
        assert!(back.texts("textarea[name='point.0.text']")[0].contains("Den andre"));
        let version = back.attribute("input[name=version]", "value").unwrap();
        assert_eq!(version, "2");
        two.post(&page, &page, &with("2", "Begge rettelsene.")).await.expect(200);
        let fields = &with("2", "Uten å si hva jeg så.")[1..];
        two.post(&page, &page, fields).await.expect(409);
        let parties = [("vote.0.parties", "Ap 3-1")];
        let fields = [with("3", "x"), parties.to_vec()].concat();
        let refused = two.post(&page, &page, &fields).await.expect(422);
        assert!(page_text(&refused.body).contains("De må stemme med summen over"));
    });
}

#[test]
fn two_who_write_the_same_section_both_see_both_texts() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let (mut first, mut second) = (small.planner().await, small.secretary().await);
        small.begin(&mut first, "nb").await;
        let preview = first.get(&small.path("case/answers/preview")).await.expect(200);
        let preview = page_text(&preview.body);
        assert!(preview.contains("Når vedtaket er ført inn") && !preview.contains("gjorde vedtak"));
        // What stands in a version is written as people read it.
        let begun = first.get(&small.path("case/versions/1")).await.expect(200);
        let words = begun.texts("section ins").concat();
        assert!(words.contains("Møtedato: 10. desember 2026"), "{words}");
        assert!(words.contains("Tittel: Sentrumsplan") && !words.contains("2026-12"), "{words}");
        assert!(page_text(&begun.body).contains("Bokmål"), "and no code of a language");
        let path = small.path("case/edit/summary");
        let fields = |text| [("version", "1"), ("text", text)];
        first.post(&path, &path, &fields("Den første teksten.")).await.expect(200);
        // Another section at the old version is no conflict: both stand.
        let other = small.path("case/edit/economy");
        second.post(&other, &other, &fields("Det koster lite.")).await.expect(200);
        let back = second.post(&path, &path, &fields("Den andre teksten.")).await.expect(409);
        assert!(back.body.contains("Den første teksten."), "what the other wrote is shown");
        assert_eq!(back.texts("textarea[name=text]"), ["Den andre teksten."], "nothing is lost");
        let version = back.attribute("input[name=version]", "value").unwrap();
        let both = [("version", version.as_str()), ("text", "Den første og den andre.")];
        second.post(&path, &path, &both).await.expect(200);
        let preview = second.get(&small.path("case/preview")).await.expect(200);
        let text = page_text(&preview.body);
        assert!(text.contains("Den første og den andre.") && text.contains("Det koster lite."));
        // Every version is there, with the words that changed.
        let last = small.path("case/versions/4");
        let page = first.get(&last).await.expect(200);
        let gone: String = page.texts("section del").concat();
        let new: String = page.texts("section ins").concat();
        assert!(gone.contains("teksten") && new.contains("andre"), "{gone} / {new}");
    });
}

#[test]
fn rows_are_added_and_moved_before_they_are_saved() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let path = small.path("case/edit/proposal");
        let typed = [("version", "1"), ("point.0.text", "Første"), ("point.1.text", "Andre")];
        let mut moved = typed.to_vec();
        moved.push(("op", "up:point:1"));
        let page = planner.post(&path, &path, &moved).await.expect(200);
        assert_eq!(page.texts("section textarea"), ["Andre", "Første"]);
        moved[3] = ("op", "add:point");
        let page = planner.post(&path, &path, &moved).await.expect(200);
        assert_eq!(page.texts("section textarea"), ["Første", "Andre", ""]);
        let preview = planner.get(&small.path("case/preview")).await.expect(200);
        assert!(!preview.body.contains("Første"), "only saving saves");
        let up = [("move", "up:facts")];
        planner.post(&small.path("case"), &small.path("case/headings"), &up).await.expect(200);
        let page = planner.get(&small.path("case")).await.expect(200);
        let titles = page.texts("ol.mv-today__list a.mv-today__link");
        assert_eq!(titles[..2], ["Sammendrag", "Saksopplysninger"]);
    });
}

#[test]
fn every_sentence_leads_to_its_notes_and_every_note_to_the_case_in_two_clicks() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        small.write_most(&mut planner).await;
        let preview = planner.get(&small.path("case/preview")).await.expect(200);
        let claim = preview.texts(".mv-claim > p");
        assert!(claim[0].starts_with("Folk vil ha buss om kvelden."), "{claim:?}");
        let sums = preview.texts(".mv-trace__sum");
        assert!(sums[0].starts_with("2 innspill fra 2 bord"), "{sums:?}");
        assert!(sums.iter().any(|s| s.starts_with("Mindretall, ett innspill")), "{sums:?}");
        // One click: the note itself. Two clicks: all notes, then any of them.
        let note = small.note("GB1-N01").await;
        let trace = small.path(&format!("notes/{note}"));
        assert!(preview.body.contains(&trace));
        let all = preview.attribute(".mv-claim .mv-ref", "href").unwrap();
        let sentence = planner.get(&all).await.expect(200);
        let places = sentence.texts(".mv-note__meta span");
        assert_eq!(places, ["GB1-N01", "GB2-N01"]);
        // And from the note one click back to its theme in the paper.
        let back = planner.get(&trace).await.expect(200);
        let place = format!("{}#innspill-t1", small.path("case/preview"));
        assert!(back.body.contains(&place), "the note leads on to the case");
        // A name of a note in running text is a link too.
        let links = preview.texts("section[aria-labelledby=summary] a.ds-link");
        assert_eq!(links, ["GB1-N01"]);
    });
}

#[test]
fn a_draft_is_seen_by_nobody_outside() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let mut visitor = small.test.browser();
        let public = format!("/processes/{SLUG}/decision");
        for rest in ["", "/paper", "/poster", "/files/saksframlegg.pdf"] {
            visitor.get(&format!("{public}{rest}")).await.expect(404);
        }
        let process = visitor.get(&format!("/processes/{SLUG}")).await.expect(200);
        assert!(!process.body.contains(&public));
        small.write_most(&mut planner).await;
        small.assess_second(&mut planner).await;
        small.make_ready(&mut planner).await;
        let paper = visitor.get(&format!("{public}/paper")).await.expect(200);
        assert!(paper.body.contains("Kveldsbuss prøves."));
        let all = paper.attribute(".mv-claim .mv-ref", "href").unwrap();
        let sentence = visitor.get(&all).await.expect(200);
        assert!(sentence.body.contains("Vi trenger kveldsbuss."));
        let process = visitor.get(&format!("/processes/{SLUG}")).await.expect(200);
        assert!(process.body.contains(&public));
        visitor.get(&format!("{public}/poster")).await.expect(404);
    });
}

#[test]
fn only_secretary_and_administrator_decide_and_only_what_is_ready() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let page = small.path("case/decision/edit");
        let mut secretary = small.secretary().await;
        let early = secretary.post(&small.path("case"), &page, &ground::small::decision()).await;
        early.expect(409);
        small.write_most(&mut planner).await;
        small.assess_second(&mut planner).await;
        small.make_ready(&mut planner).await;
        planner.post(&small.path("case"), &page, &ground::small::decision()).await.expect(403);
        let mut politician = small.test.staff_browser(&[Role::Politician]).await;
        politician.get(&page).await.expect(403);
        let form = secretary.get(&page).await.expect(200);
        assert_eq!(
            form.texts("textarea[name='point.0.text']"),
            ["Sentrumsplanen vedtas."],
            "the proposal is where the decision begins"
        );
        assert_eq!(form.texts("h1"), ["Før inn vedtaket"]);
        let empty = secretary.post(&page, &page, &[("body", ""), ("date", "")]).await.expect(422);
        assert!(page_text(&empty.body).contains("minst ett punkt"));
        let done = secretary.post(&page, &page, &ground::small::decision()).await.expect(200);
        assert!(page_text(&done.body).contains("Vedtaket er et annet enn innstillingen."));
        // What is entered is corrected, and is no proposal any more.
        let again = secretary.get(&page).await.expect(200);
        assert_eq!(again.texts("h1"), ["Rett vedtaket"]);
        assert!(!page_text(&again.body).contains("Forslaget til vedtak står i skjemaet"));
        let case = page_text(&planner.get(&small.path("case")).await.expect(200).body);
        assert!(case.contains("Saken er vedtatt") || case.contains("Mangler i saken som ble"));
        assert!(!case.contains("Før saken kan behandles") && !case.contains("Må på plass"));
        let mut administrator = small.test.staff_browser(&[Role::Administrator]).await;
        administrator.get(&page).await.expect(200);
        let mut visitor = small.test.browser();
        let public = visitor.get(&format!("/processes/{SLUG}/decision")).await.expect(200);
        assert!(page_text(&public.body).contains("Kveldsbuss prøves i 2027 og 2028."));
        let list = visitor.get("/decisions").await.expect(200);
        assert!(page_text(&list.body).contains("Vedtatt 10. desember 2026"));
    });
}

#[test]
fn an_action_is_followed_up_in_public_and_its_delay_is_explained() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut planner = small.planner().await;
        let new = small.path("case/actions/new");
        let theme = small.themes[0].id.to_string();
        let mut fields = vec![
            ("code", "TI01"),
            ("text", "Starte kveldsbuss"),
            ("owner", "Prøve Planlegger"),
            ("due", "2026-11-01"),
            ("state", "in_progress"),
            ("point", "2"),
            ("theme", theme.as_str()),
        ];
        let list = planner.post(&new, &new, &fields).await.expect(200);
        assert!(page_text(&list.body).contains("Over fristen"));
        let today = planner.get("/staff").await.expect(200);
        assert!(page_text(&today.body).contains("Ett tiltak over fristen"));
        let path = planner.get(&small.path("case/actions")).await.attribute("tbody a", "href");
        let path = path.unwrap();
        fields[4] = ("state", "delayed");
        fields.push(("version", "1"));
        let refused = planner.post(&path, &path, &fields).await.expect(422);
        assert!(page_text(&refused.body).contains("Skriv hvorfor"));
        fields.extend([("reason", "Bussen er restordre"), ("new_due", "2027-02-01")]);
        planner.post(&path, &path, &fields).await.expect(200);
        let stale = planner.post(&path, &path, &fields).await.expect(409);
        assert!(page_text(&stale.body).contains("Noen andre har endret dette"));
        let mut visitor = small.test.browser();
        let public = visitor.get(&format!("/processes/{SLUG}/decision")).await.expect(200);
        let text = page_text(&public.body);
        assert!(text.contains("Forsinket") && text.contains("Bussen er restordre"), "{text}");
        assert!(text.contains("1. februar 2027") && text.contains("Var 1. november 2026"));
        assert!(text.contains("planlegger") && !text.contains("Prøve Planlegger"));
        // The note knows of the action that answers its theme.
        let note = small.path(&format!("notes/{}", small.note("GB1-N02").await));
        let trace = planner.get(&note).await.expect(200);
        assert!(trace.body.contains("TI01 Starte kveldsbuss"));
    });
}

async fn answer_all(small: &Small) {
    let mut planner = small.planner().await;
    for (theme, decided) in [(0, "Kveldsbuss prøves."), (1, "Benker settes ut.")] {
        let page = small.path(&format!("case/answers/{}", small.themes[theme].id));
        let fields = [
            ("version", "0"),
            ("you_said-nb", "Mer buss og benker."),
            ("decided-nb", decided),
            ("we_do-nb", "Vi begynner i januar."),
            ("decided-nn", "Dette vart bestemt på nynorsk."),
        ];
        planner.post(&page, &page, &fields).await.expect(200);
    }
}

#[test]
fn the_answer_goes_once_to_everyone_who_wants_it_and_the_unreachable_are_listed() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let person = |name, email, phone, themes| Person {
            name,
            email,
            phone,
            language: Language::Nb,
            themes,
            wants_answer: true,
        };
        small.add_person(person("Kari", Some("kari@example.org"), None, &[0, 1])).await;
        let nn =
            Person { language: Language::Nn, ..person("Nils", Some("n@example.net"), None, &[0]) };
        small.add_person(nn).await;
        small.add_person(person("Ola", None, Some("+47 000 10 222"), &[1])).await;
        small.add_person(person("Uten Adresse", None, None, &[1])).await;
        let quiet =
            Person { wants_answer: false, ..person("Stille", Some("s@example.com"), None, &[0]) };
        small.add_person(quiet).await;

        let mut planner = small.planner().await;
        let (answers, send) = (small.path("case/answers"), small.path("case/answers/send"));
        let refused = planner.post(&answers, &send, &[]).await.expect(422);
        assert!(page_text(&refused.body).contains("2 temaer mangler svar"));
        // Whom nothing reaches is told before anything is sent, so that somebody can find an address.
        let none = planner.get(&small.path("case/answers/sent?channel=none")).await.expect(200);
        assert_eq!(none.texts("tbody th"), ["Uten Adresse"]);
        let waiting = small.path("case/answers/sent?channel=waiting");
        let waiting = planner.get(&waiting).await.expect(200);
        assert_eq!(waiting.texts("tbody th").len(), 3);
        answer_all(&small).await;
        // The message ends as it does in the outbox, and that is counted.
        let sms = small.path("case/answers/preview?channel=sms");
        let sms = planner.get(&sms).await.expect(200);
        let municipality = small.test.system_cx().await.municipality().name.clone();
        assert!(sms.texts(".mv-paper").concat().contains(&municipality));
        // Whoever sends it is told which language nobody has written it in.
        for (language, is_told) in [("nb", false), ("en", true)] {
            let preview = small.path(&format!("case/answers/preview?in={language}"));
            let preview = page_text(&planner.get(&preview).await.expect(200).body);
            assert_eq!(preview.contains("har ikke svar på dette språket ennå"), is_told);
        }
        let sent = planner.post(&answers, &send, &[]).await.expect(200);
        let text = page_text(&sent.body);
        assert!(text.contains("på vei til 3. Én skal ringes eller tekstes."), "{text}");
        assert!(text.contains("Én kunne ikke nås."), "{text}");
        // Ola is reached when somebody has phoned him, and not before.
        let half = |text: &str| text.contains("50\u{a0}%") || text.contains("50 %");
        assert!(half(&text) && text.contains("2 er nådd"), "{text}");
        let phone = planner.get(&small.path("case/answers/sent?channel=phone")).await.expect(200);
        assert_eq!(phone.texts("tbody th"), ["Ola"]);
        let waits = planner.get(&answers).await.expect(200);
        assert!(waits.body.contains("href=\"/staff/outbox/phone\""), "the list is a link");
        let text = page_text(&waits.body);
        assert!(half(&text) && !text.contains("Alle som kan nås, har fått svar"), "{text}");
        let evaluation = planner.get(&small.path("case/evaluation")).await.expect(200);
        assert!(half(&page_text(&evaluation.body)), "the same figure");
        let calls = "/staff/outbox/phone";
        let id = planner.get(calls).await.expect(200).attribute("button[name=id]", "value");
        planner.post(calls, calls, &[("id", id.unwrap().as_str())]).await.expect(200);
        let told = page_text(&planner.get(&answers).await.expect(200).body);
        assert!(told.contains("er nådd (3 av 4)"), "{told}");
        assert!(told.contains("Alle som kan nås, har fått svar"), "{told}");
        let none = planner.get(&small.path("case/answers/sent?channel=none")).await.expect(200);
        assert_eq!(none.texts("tbody th"), ["Uten Adresse"]);
        assert!(page_text(&none.body).contains("verken e-post, telefon eller adresse"));
        let csv = planner.get(&small.path("case/answers/sent?channel=none&format=csv")).await;
        assert!(csv.expect(200).body.contains("Uten Adresse"));

        // Once more reaches nobody again.
        let again = planner.post(&answers, &send, &[]).await.expect(200);
        assert!(page_text(&again.body).contains("ingen nye å sende til"));
        let filter =
            medvirk_jobs::outbox::Filter { process: Some(small.process.id), ..Default::default() };
        let posted = medvirk_jobs::outbox::list(&small.test.site.db, &filter, 0, 50).await.unwrap();
        assert_eq!(posted.total, 3);
        let message = |name: &str| {
            let entry = posted.entries.iter().find(|e| e.to_name == name).unwrap().id;
            let db = small.test.site.db.clone();
            async move { medvirk_jobs::outbox::get(&db, entry).await.unwrap().text }
        };
        let kari = message("Kari").await;
        assert!(
            kari.contains("BUSS OG BÅT") && kari.contains("TORGET"),
            "one message, both themes"
        );
        let nils = message("Nils").await;
        assert!(nils.contains("Dette vart bestemt på nynorsk.") && !nils.contains("TORGET"));
        assert!(!message("Ola").await.contains("TORGET"), "a text message is short");

        // Everybody can read it now, on the page and on the poster.
        let mut visitor = small.test.browser();
        for path in [format!("/processes/{SLUG}/decision"), "/".to_owned()] {
            assert!(visitor.get(&path).await.expect(200).body.contains("Benker settes ut."));
        }
        let poster = format!("/processes/{SLUG}/decision/poster");
        assert!(visitor.get(&poster).await.expect(200).body.contains("mv-qr"));
    });
}

#[test]
fn what_was_noted_of_a_person_is_told_and_forgotten() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let kari = Person {
            name: "Kari",
            email: Some("kari@example.org"),
            phone: None,
            language: Language::Nb,
            themes: &[0],
            wants_answer: true,
        };
        let contact = small.add_person(kari).await.parse().unwrap();
        answer_all(&small).await;
        let mut planner = small.planner().await;
        let send = small.path("case/answers/send");
        planner.post(&small.path("case/answers"), &send, &[]).await.expect(200);
        use medvirk_slice::Slice;
        let cx = small.test.system_cx().await;
        let person = medvirk_slice::PersonKey { contact };
        let told = medvirk_cases::Cases.person_data(&cx, &person).await.unwrap();
        assert!(told.unwrap().to_string().contains("email"));
        let permit = cx.permit(medvirk_cases::ANSWER, small.process.resource()).unwrap();
        let tx = cx.begin().await.unwrap();
        let touched = medvirk_cases::Cases.forget_person(&cx, &tx, &permit, &person).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(touched, 1);
        assert!(medvirk_cases::Cases.person_data(&cx, &person).await.unwrap().is_none());
        let page = planner.get(&small.path("case/answers/sent")).await.expect(200);
        assert!(page_text(&page.body).contains("1 er nådd"), "the count stays");
    });
}
