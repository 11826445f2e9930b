//! What goes out to archive and meeting system and what comes back, over HTTP and against the official
//! schemas, where those are at hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use ground::{
    small::Small,
    standards::{faults_of_meeting_message, follows},
};
use medvirk_kernel::{Resource, Role, Stage};
use medvirk_testkit::{Browser, each_database, page_text};
use serde_json::{Value, json};

/// Checks a message of Fiks Politisk Behandling against its schema; nothing where the schemas are not.
fn check_json(name: &str, message: &[u8]) {
    let faults = faults_of_meeting_message(name, message);
    assert!(faults.as_deref().unwrap_or_default().is_empty(), "{name}: {faults:?}");
}

#[test]
fn the_messages_to_the_archive_follow_the_schema_of_fiks_arkiv() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut planner = small.planner().await;
        let files = small.package(&mut planner).await;
        let paper = String::from_utf8(files["arkivmelding.xml"].clone()).unwrap();
        for words in [
            "<mappe xsi:type=\"saksmappe\">",
            "<registrering xsi:type=\"journalpost\">",
            "<saksaar>2026</saksaar>",
            "<sakssekvensnummer>100</sakssekvensnummer>",
            "<klasseID>140</klasseID>",
            "<m:kode>S</m:kode>",
            "<dokumentetsDato>2026-11-20</dokumentetsDato>",
        ] {
            assert!(paper.contains(words), "{words} in {paper}");
        }
        // Every file the message names lies beside it, with the sum it says.
        for name in ["01-saksframlegg.pdf", "01-saksframlegg.docx", "vedlegg-1-innspill.pdf"] {
            assert!(paper.contains(&format!("<referanseDokumentfil>{name}<")), "{name}");
            assert!(files.contains_key(name), "{name}");
        }
        for name in ["arkivmelding.xml", "arkivmelding-saksprotokoll.xml"] {
            let schema = "no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd";
            follows(schema, &files[name]);
        }
    });
}

#[test]
fn the_case_goes_to_the_meeting_system_as_its_schema_says() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let path = small.path("case/files/utvalgssak.send.json");
        let title = [("title", "Sentrumsplan"), ("archive_case_number", ""), ("language", "nb")];
        small.write(&mut planner, "head", &title).await.expect(200);
        // What the meeting system must have is asked for before anything is sent.
        let lacking = planner.get(&path).await.expect(422);
        assert!(page_text(&lacking.body).contains("Skriv arkivsaksnummeret"));
        assert!(!small.package(&mut planner).await.contains_key("utvalgssak.send.json"));
        small.write_most(&mut planner).await;
        let file = planner.get(&path).await.expect(200).bytes;
        let message: Value = serde_json::from_slice(&file).unwrap();
        assert_eq!(message["sak"]["fagsystemetsSaksnummer"]["saksaar"], 2026);
        assert_eq!(message["sak"]["arkivJournalpostnummer"], 7);
        let plan = &message["forslagTilBehandlingsplan"][0];
        assert_eq!(plan["tilUtvalgNavn"], "Kommunestyret");
        assert_eq!(plan["tilMoetedato"], "2026-12-10T00:00:00+01:00");
        let proposal = message["sak"]["forslagTilVedtak"]["tekstInnhold"].as_str().unwrap();
        assert_eq!(proposal, "1. Sentrumsplanen vedtas.\n2. Kveldsbuss prøves i 2027.");
        check_json("utvalgssak.send.schema.json", &file);
        assert_eq!(small.package(&mut planner).await["utvalgssak.send.json"], file);
    });
}

/// The schema of a decision.
const DECISION: &str = "vedtakfrautvalg.send.schema.json";

/// A decision as the meeting system sends it.
fn message(number: i64) -> Value {
    let vote = |name: &str, party: &str, stands: [Value; 3]| {
        let [yes, no, blank] = stands;
        json!({"moetedeltaker": name, "representerer": party,
               "stemme": {"Ja": yes, "Nei": no, "Blankt": blank}})
    };
    let (said, none) = (json!({"stemt": true}), json!({}));
    json!({
        "utvalgId": "KST", "utvalgNavn": "Kommunestyret", "moeteId": "M-9",
        "moetedato": "2026-12-10T18:00:00+01:00", "erEndeligVedtak": true,
        "sak": {
            "referanseEksternNoekkel": {"fagsystem": "Møter", "noekkel": "17"},
            "fagsystemetsSaksnummer": {"saksaar": 2026, "sakssekvensnummer": number},
            "utvalgetsSaksnummer": {"saksaar": 2026, "sakssekvensnummer": 90},
            "tittel": "Sentrumsplan", "vedtaksdato": "2026-12-10", "saksansvarlig": "Prøve Planlegger",
            "status": {"kodeverdi": "V", "kodebeskrivelse": "vedtatt"},
            "vedtak": {"tekstInnhold": "<ol><li>Sentrumsplanen vedtas.</li><li>Kveldsbuss &amp; benker prøves.</li></ol>",
                       "tekstFormat": {"kodeverdi": "html"}},
            "votering": [
                vote("Anne", "Ap", [said.clone(), none.clone(), none.clone()]),
                vote("Bjørn", "Ap", [none.clone(), said.clone(), none.clone()]),
                vote("Camilla", "Sp", [said.clone(), none.clone(), none.clone()]),
                vote("Dag", "Sp", [none.clone(), none.clone(), none.clone()]),
            ],
        },
    })
}

async fn bring(browser: &mut Browser, bytes: &[u8]) -> medvirk_testkit::Answer {
    let page = "/staff/cases/import";
    browser.post_files(page, page, &[], &[("file", "vedtak.json", bytes)]).await
}

#[test]
fn a_decision_from_the_meeting_system_is_shown_before_it_is_saved() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.write_whole(&mut planner).await;
        let mut secretary = small.secretary().await;
        let file = serde_json::to_vec(&message(100)).unwrap();
        check_json(DECISION, &file);
        // Nobody decides what has not been made ready.
        let early = bring(&mut secretary, &file).await.expect(422);
        assert!(page_text(&early.body).contains("er ikke gjort klar"));
        small.make_ready(&mut planner).await;
        planner.get("/staff/cases/import").await.expect(403);
        let shown = bring(&mut secretary, &file).await.expect(200);
        let text = page_text(&shown.body);
        assert!(text.contains("Ingenting er lagret ennå") && text.contains("Én stemme sier ikke"));
        assert_eq!(
            shown.texts("textarea[name^='point.']"),
            ["Sentrumsplanen vedtas.", "Kveldsbuss & benker prøves."]
        );
        assert_eq!(shown.attribute("input[name='case_number']", "value").unwrap(), "90/26");
        assert_eq!(shown.texts("textarea[name='vote.0.names_for']"), ["Anne, Camilla"]);
        assert_eq!(shown.texts("textarea[name='vote.0.parties']"), ["Ap 1-1 Sp 1-0"]);
        let none = secretary.get(&small.path("case/decision")).await.expect(200);
        assert!(!page_text(&none.body).contains("Kveldsbuss & benker"), "only saving saves");
    });
}

#[test]
fn a_file_that_is_no_decision_of_ours_is_refused_at_its_field_and_changes_nothing() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut secretary = small.secretary().await;
        let json = |value: &Value| serde_json::to_vec(value).unwrap();
        let without = |path: &str| {
            let mut broken = message(100);
            broken["sak"].as_object_mut().unwrap().remove(path);
            json(&broken)
        };
        let mut wrong = message(100);
        wrong["moetedato"] = json!("i går");
        let mut early = message(100);
        early["erEndeligVedtak"] = json!(false);
        // What we refuse for the schema the schema refuses too.
        for broken in [without("vedtaksdato"), without("utvalgetsSaksnummer")] {
            let faults = faults_of_meeting_message(DECISION, &broken);
            assert!(faults.is_none_or(|f| f.contains("missing propert")), "the schema demands it");
        }
        let large = vec![b' '; 1024 * 1024 + 1];
        let larger = vec![b' '; 16 * 1024 * 1024];
        for (file, words) in [
            (json(&message(4711)), "Fant ingen sak"),
            (b"{\n  \"utvalgId\": ".to_vec(), "Fila er ikke JSON. Det stopper på linje 2"),
            (b"[1, 2]".to_vec(), "ikke en vedtaksfil fra møtesystemet"),
            (without("vedtaksdato"), "Feltet «sak.vedtaksdato» mangler"),
            (without("utvalgetsSaksnummer"), "Feltet «sak.utvalgetsSaksnummer» mangler"),
            (json(&wrong), "Feltet «moetedato» har feil slags verdi"),
            (json(&early), "ikke er det endelige vedtaket"),
            (large, "Fila er for stor"),
            (larger, "for stor"),
        ] {
            let refused = bring(&mut secretary, &file).await.expect(422);
            let at_field = refused.texts("#file-error, [data-field-error], .ds-validation-message");
            assert!(at_field.concat().contains(words), "{words}: {at_field:?}");
        }
        let none: [(&str, &str); 0] = [];
        let page = "/staff/cases/import";
        secretary.post_files(page, page, &none, &[]).await.expect(422);
        let decision = secretary.get(&small.path("case/decision")).await.expect(200);
        assert!(page_text(&decision.body).contains("Kveldsbuss prøves i 2027 og 2028."));
    });
}

/// Every place in a message, as JSON pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    let parts: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, v)| (name.clone(), v)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(i, v)| (i.to_string(), v)).collect(),
        _ => Vec::new(),
    };
    for (name, part) in parts {
        let here = format!("{at}/{name}");
        found.push(here.clone());
        places(part, &here, found);
    }
}

#[test]
fn whatever_the_schema_refuses_in_a_decision_is_refused_by_us() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut secretary = small.secretary().await;
        let mut whole = message(100);
        let key = json!({"fagsystem": "Arkiv", "noekkel": "1"});
        let code = json!({"kodeverdi": "P", "kodebeskrivelse": "skjermet"});
        for (name, part) in [
            ("posisjon", json!({})),
            ("arkivJournalpostnummer", json!(7)),
            ("arkivSaksnummer", json!({"saksaar": 2026, "sakssekvensnummer": 100})),
            ("arkivJournalnummer", json!({"journalaar": 2026, "journalsekvensnummer": 3})),
            ("fagsystemetsReferanseEksternNoekkel", key.clone()),
            ("referanseForelderMappeEksternNoekkel", key.clone()),
            ("referanseRegistreringEksternNoekkel", key),
            (
                "skjerming",
                json!({"skjermingshjemmel": "offl. § 13", "skjermingsvarighet": 60,
                       "skjermingOpphoererDato": "2086-12-10", "tilgangsrestriksjon": code}),
            ),
        ] {
            whole["sak"][name] = part;
        }
        bring(&mut secretary, &serde_json::to_vec(&whole).unwrap()).await.expect(200);
        let mut all = Vec::new();
        places(&whole, "", &mut all);
        let (mut broken, mut left) = (Vec::new(), 0);
        for place in &all {
            let (holder, name) = place.rsplit_once('/').unwrap();
            let mut without = whole.clone();
            if let Some(Value::Object(fields)) = without.pointer_mut(holder) {
                fields.remove(name);
                broken.push((format!("without {place}"), without));
            }
            for odd in [json!(null), json!([1]), json!("x")] {
                let mut wrong = whole.clone();
                *wrong.pointer_mut(place).unwrap() = odd.clone();
                broken.push((format!("{place} = {odd}"), wrong));
            }
        }
        for (what, message) in broken {
            let file = serde_json::to_vec(&message).unwrap();
            let Some(faults) = faults_of_meeting_message(DECISION, &file) else { return };
            if faults.is_empty() {
                left += 1;
                continue;
            }
            let answer = bring(&mut secretary, &file).await;
            assert_eq!(answer.status, 422, "{what}: {faults}");
        }
        assert!(left > 0, "the schema leaves some of it open");
    });
}

#[test]
fn files_are_carried_only_when_a_way_is_chosen() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut planner = small.planner().await;
        let case = small.path("case");
        let page = planner.get(&case).await.expect(200);
        assert!(!page.body.contains("Overfør saken"), "off until somebody chooses a way");
        let mut administrator = small.test.staff_browser(&[Role::Administrator]).await;
        let settings = "/staff/cases/settings";
        planner.get(settings).await.expect(403);
        let chosen = [("way", "folder"), ("four_eyes", "1")];
        administrator.post(settings, settings, &chosen).await.expect(200);
        let form = administrator.get(settings).await.expect(200);
        assert!(form.attribute("input[name='four_eyes'][checked]", "value").is_some(), "still on");
        let sent = small.press(&mut planner, "send").await.expect(200);
        assert!(page_text(&sent.body).contains("Saken er lagt i mappa"));
        let case = medvirk_kernel::Uuid::parse_str(&small.case_id(&mut planner).await).unwrap();
        let parcel = format!("exchange/out/{case}/utvalgssak.send.json");
        assert!(small.test.site.files.get(&parcel).await.is_ok(), "{parcel}");
    });
}

/// Puts the process where it would stand later, or back.
async fn put_stage(small: &Small, stage: Stage) {
    let cx = small.test.system_cx().await;
    let mut process = medvirk_processes::get(cx.db().reader(), small.process.id).await.unwrap();
    let open = Resource { stage: None, ..process.resource() };
    let permit = cx.permit(medvirk_processes::PUBLISH, open).unwrap();
    process.stage = stage;
    let tx = cx.begin().await.unwrap();
    medvirk_processes::update_process(&tx, &permit, &process).await.unwrap();
    tx.commit().await.unwrap();
}

#[test]
fn the_trace_check_names_every_note_without_an_end() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        let page = planner.get("/staff/cases/trace").await.expect(200);
        assert!(page_text(&page.body).contains("Sporet er helt"));
        small.hear_late().await;
        // Somebody is still working on it.
        let page = planner.get("/staff/cases/trace").await.expect(200);
        assert!(page_text(&page.body).contains("Sporet er helt"));
        put_stage(&small, Stage::Closed).await;
        let page = planner.get("/staff/cases/trace").await.expect(200);
        assert_eq!(page.texts("tbody tr").len(), 1);
        let text = page_text(&page.body);
        assert!(text.contains("GB9-N01") && text.contains("Er verken brukt eller merket"));
        put_stage(&small, Stage::Published).await;
        small.begin(&mut planner, "nb").await;
        small.write(&mut planner, "facts", &[("text", "Se GB77-N01.")]).await.expect(200);
        let page = planner.get("/staff/cases/trace?kind=unknown-name").await.expect(200);
        assert!(page_text(&page.body).contains("GB77-N01"));
    });
}

#[test]
fn archive_codes_are_brought_in_and_suggested() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut administrator = small.test.staff_browser(&[Role::Administrator]).await;
        let (page, codes) = ("/staff/cases/settings", "/staff/cases/settings/codes");
        let files: [(&str, &str, &[u8]); 1] =
            [("file", "koder.csv", b"kode;tittel\nA20 &32;Skole\n")];
        administrator.post_files(page, codes, &[], &files).await.expect(200);
        let wrong: [(&str, &str, &[u8]); 1] = [("file", "koder.csv", b"navn\nKari\n")];
        administrator.post_files(page, codes, &[], &wrong).await.expect(422);
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let form = planner.get(&small.path("case/edit/head")).await.expect(200);
        let option = form.attribute("datalist option", "value");
        assert_eq!(option.as_deref(), Some("A20 &32"));
        let wrong = [("title", "x"), ("language", "nb"), ("archive_case_number", "22-1380")];
        let refused = small.write(&mut planner, "head", &wrong).await.expect(422);
        assert!(page_text(&refused.body).contains("22/1380-1"));
    });
}
