//! The answer of the archive: kept with the case, told clearly, and refused when it is about something else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use ground::{
    small::Small,
    standards::{faults_of_archive_message, follows},
};
use medvirk_kernel::Role;
use medvirk_testkit::{Answer, Browser, each_database, page_text};

const SCHEMA: &str = "no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.kvittering.xsd";
const SPACE: &str = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv";

/// A receipt with the numbers of an archive, about the case `key`.
fn receipt(key: Option<&str>, sequence: &str) -> String {
    let key = |kind: &str| {
        key.map_or_else(String::new, |key| {
            format!("<referanseEksternNoekkel><m:fagsystem>Medvirk</m:fagsystem><m:noekkel>{kind}/{key}</m:noekkel></referanseEksternNoekkel>")
        })
    };
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<arkivmeldingKvittering xmlns="{SPACE}/arkivmelding/opprett/kvittering/v1" xmlns:m="{SPACE}/metadatakatalog/v1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <mappeKvittering xsi:type="saksmappeKvittering">
    <systemID>0f6d2f9c-1d7b-4f53-a7a8-4f3f0a5f8a11</systemID>{}
    <opprettetEllerEksisterende>Opprettet</opprettetEllerEksisterende>
    <saksaar>2026</saksaar><sakssekvensnummer>{sequence}</sakssekvensnummer>
  </mappeKvittering>
  <registreringKvittering xsi:type="journalpostKvittering">
    <systemID>0f6d2f9c-1d7b-4f53-a7a8-4f3f0a5f8a12</systemID>
    <dokumentbeskrivelseKvittering><systemID>0f6d2f9c-1d7b-4f53-a7a8-4f3f0a5f8a13</systemID><dokumentnummer>1</dokumentnummer></dokumentbeskrivelseKvittering>{}
    <opprettetEllerEksisterende>Opprettet</opprettetEllerEksisterende>
    <journalaar>2026</journalaar><journalsekvensnummer>4711</journalsekvensnummer><journalpostnummer>7</journalpostnummer>
    <journalposttype><m:kode>S</m:kode><m:beskrivelse>Saksframlegg</m:beskrivelse></journalposttype>
    <journalstatus><m:kode>J</m:kode><m:beskrivelse>Journalført</m:beskrivelse></journalstatus>
  </registreringKvittering>
</arkivmeldingKvittering>"#,
        key("sak"),
        key("saksframlegg"),
    )
}

fn fault() -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<u:ugyldigforespoersel xmlns:u="{SPACE}/feil/ugyldigforespoersel/v1" xmlns:f="{SPACE}/feil/feilmelding/v1"><f:feilId>F-12</f:feilId><f:feilmelding>Klassen 140 finnes ikke</f:feilmelding></u:ugyldigforespoersel>"#
    )
}

async fn bring(small: &Small, browser: &mut Browser, file: &[u8]) -> Answer {
    let page = small.path("case/archive");
    browser.post_files(&page, &page, &[], &[("file", "kvittering.xml", file)]).await
}

#[test]
fn the_answer_of_the_archive_is_kept_with_the_case() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut secretary = small.secretary().await;
        let key = small.case_id(&mut secretary).await;
        let file = receipt(Some(&key), "100");
        follows(SCHEMA, file.as_bytes());
        let kept = bring(&small, &mut secretary, file.as_bytes()).await.expect(200);
        let text = page_text(&kept.body);
        for words in ["Journalført som 26/100-7", "4711/2026", "Journalført", "Journalpost"] {
            assert!(text.contains(words), "{words} in {text}");
        }
        let case = secretary.get(&small.path("case")).await.expect(200);
        assert!(page_text(&case.body).contains("Journalført som 26/100-7"));
        let href = kept.attribute("a[href*='/archive/']", "href").unwrap();
        assert_eq!(secretary.get(&href).await.expect(200).bytes, file.as_bytes());
        // The same file is kept once.
        let again = bring(&small, &mut secretary, file.as_bytes()).await.expect(422);
        assert!(page_text(&again.body).contains("hentet inn før"));
    });
}

#[test]
fn a_case_without_a_number_gets_the_one_the_archive_gave_it() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.write_whole(&mut planner).await;
        let key = small.case_id(&mut planner).await;
        let without = [
            ("title", "Sentrumsplan"),
            ("language", "nb"),
            ("officer_name", "Prøve Planlegger"),
            ("archive_case_number", ""),
        ];
        small.write(&mut planner, "head", &without).await.expect(200);
        small.make_ready(&mut planner).await;
        bring(&small, &mut planner, receipt(Some(&key), "188").as_bytes()).await.expect(200);
        let case = planner.get(&small.path("case")).await.expect(200);
        assert!(case.texts("dl.mv-facts dd").contains(&"26/188-7".to_owned()));
        // Now the meeting system can have it.
        planner.get(&small.path("case/files/utvalgssak.send.json")).await.expect(200);
    });
}

#[test]
fn a_refusal_of_the_archive_is_told_with_its_reason() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut secretary = small.secretary().await;
        let schema = "no.ks.fiks.arkiv.v1.feilmelding.ugyldigforespoersel.xsd";
        follows(schema, fault().as_bytes());
        let kept = bring(&small, &mut secretary, fault().as_bytes()).await.expect(200);
        let text = page_text(&kept.body);
        assert!(text.contains("Avvist av arkivet"), "{text}");
        assert!(text.contains("Klassen 140 finnes ikke (feil F-12)"), "{text}");
    });
}

#[test]
fn what_is_no_receipt_of_this_case_is_refused_with_the_reason_and_changes_nothing() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut secretary = small.secretary().await;
        let key = small.case_id(&mut secretary).await;
        let whole = receipt(Some(&key), "100");
        let another = receipt(Some("01a20365-1935-7b57-b3f4-b48c1baa18a9"), "100");
        let without =
            whole.replacen("<systemID>0f6d2f9c-1d7b-4f53-a7a8-4f3f0a5f8a11</systemID>", "", 1);
        let wrong = whole.replace(">100<", ">hundre<");
        // What we refuse for the schema the schema refuses too.
        for broken in [&without, &wrong] {
            let faults = faults_of_archive_message(SCHEMA, broken.as_bytes());
            assert!(faults.is_none_or(|f| !f.is_empty()), "{broken}");
        }
        let doctype =
            whole.replacen("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", 1);
        let large = " ".repeat(512 * 1024 + 1);
        for (file, words) in [
            (b"hei".to_vec(), "ikke gyldig XML"),
            (another.into_bytes(), "gjelder en annen sak"),
            (receipt(None, "4711").into_bytes(), "gjelder sak 26/4711-7"),
            (without.into_bytes(), "mappeKvittering.systemID"),
            (wrong.into_bytes(), "sakssekvensnummer"),
            (doctype.into_bytes(), "DOCTYPE"),
            (large.into_bytes(), "for stor"),
            (vec![b' '; 16 * 1024 * 1024], "for stor"),
        ] {
            let refused = bring(&small, &mut secretary, &file).await.expect(422);
            let said = refused.texts(".ds-validation-message").concat();
            assert!(said.contains(words), "{words}: {said}");
        }
        let sent = small.package(&mut secretary).await["arkivmelding.xml"].clone();
        let refused = bring(&small, &mut secretary, &sent).await.expect(422);
        assert!(page_text(&refused.body).contains("arkivmeldingen vi sendte"));
        let page = secretary.get(&small.path("case/archive")).await.expect(200);
        assert!(page_text(&page.body).contains("Arkivet har ikke svart ennå"));
    });
}

#[test]
fn a_receipt_waits_until_the_case_is_ready_and_is_brought_by_those_who_may() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let page = small.path("case/archive");
        let shown = planner.get(&page).await.expect(200);
        assert!(page_text(&shown.body).contains("når saken er gjort klar"));
        let case = small.path("case");
        let file: [(&str, &str, &[u8]); 1] = [("file", "k.xml", b"x")];
        planner.post_files(&case, &page, &[], &file).await.expect(409);
        let mut politician = small.test.staff_browser(&[Role::Politician]).await;
        politician.get(&page).await.expect(200);
        politician.post_files(&page, &page, &[], &file).await.expect(403);
    });
}

/// The answer about the minutes, whose journal post is another one.
fn minutes(key: &str, sequence: &str) -> String {
    receipt(Some(key), sequence)
        .replace(&format!("saksframlegg/{key}"), &format!("saksprotokoll/{key}"))
        .replace("<journalpostnummer>7<", "<journalpostnummer>8<")
}

/// Presses the button of the newest answer that gives the paper its number.
async fn take_number(small: &Small, browser: &mut Browser) -> Answer {
    let path = small.path("case/archive");
    let page = browser.get(&path).await.expect(200);
    let action = page.attribute("form[action$='/number']", "action").unwrap();
    browser.post(&path, &action, &[]).await
}

async fn has_number(small: &Small, browser: &mut Browser, number: &str) -> bool {
    let case = browser.get(&small.path("case")).await.expect(200);
    case.texts("dl.mv-facts dd").contains(&number.to_owned())
}

#[test]
fn a_decided_case_gets_the_number_the_archive_calls_it_by() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut secretary = small.secretary().await;
        let key = small.case_id(&mut secretary).await;
        let file = receipt(Some(&key), "188");
        let kept = bring(&small, &mut secretary, file.as_bytes()).await.expect(200);
        let text = page_text(&kept.body);
        assert!(text.contains("Arkivet kaller saken 26/188-7, men"), "{text}");
        let action = kept.attribute("form[action$='/number']", "action").unwrap();
        let mut politician = small.test.staff_browser(&[Role::Politician]).await;
        let path = small.path("case/archive");
        politician.post(&path, &action, &[]).await.expect(403);
        assert!(has_number(&small, &mut secretary, "26/0100-7").await);
        let taken = take_number(&small, &mut secretary).await.expect(200);
        let text = page_text(&taken.body);
        assert!(
            text.contains("fått nummeret 26/188-7") && !text.contains("kaller saken"),
            "{text}"
        );
        assert!(taken.attribute("form[action$='/number']", "action").is_none());
        assert!(has_number(&small, &mut secretary, "26/188-7").await);
        let edit = secretary.get(&small.path("case/edit/summary")).await.expect(200);
        assert!(page_text(&edit.body).contains("Teksten er låst"), "the text is still locked");
    });
}

#[test]
fn the_journal_post_of_the_minutes_is_not_the_one_of_the_paper() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.write_whole(&mut planner).await;
        let without = [("title", "Sentrumsplan"), ("language", "nb"), ("officer_name", "P")];
        small.write(&mut planner, "head", &without).await.expect(200);
        small.make_ready(&mut planner).await;
        let key = small.case_id(&mut planner).await;
        let kept = bring(&small, &mut planner, minutes(&key, "188").as_bytes()).await.expect(200);
        assert!(page_text(&kept.body).contains("Journalført som 26/188-8"));
        assert!(has_number(&small, &mut planner, "26/188").await);
        let sent = planner.get(&small.path("case/files/utvalgssak.send.json")).await.expect(200);
        assert!(!sent.body.contains("arkivJournalpostnummer"));
        bring(&small, &mut planner, receipt(Some(&key), "188").as_bytes()).await.expect(200);
        take_number(&small, &mut planner).await.expect(200);
        assert!(has_number(&small, &mut planner, "26/188-7").await);
    });
}

#[test]
fn a_receipt_that_names_no_case_needs_somebodys_word() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut secretary = small.secretary().await;
        let page = small.path("case/archive");
        let nameless = receipt(None, "100").replace("<saksaar>2026</saksaar>", "");
        let another = receipt(None, "4711");
        let others = receipt(Some("17"), "100").replace(">Medvirk<", ">Byggesak<");
        for (file, words) in [
            (&nameless, "hvilken av sakene våre"),
            (&another, "gjelder sak 26/4711-7"),
            (&others, "gjelder en annen sak"),
        ] {
            let refused = bring(&small, &mut secretary, file.as_bytes()).await.expect(422);
            let said = refused.texts(".ds-validation-message").concat();
            assert!(said.contains(words), "{words}: {said}");
            let asks = refused.attribute("input[name=sure]", "value").is_some();
            assert_eq!(asks, words != "gjelder en annen sak");
        }
        let sure = [("sure", "1")];
        for (file, status) in [(&nameless, 200), (&another, 200), (&others, 422)] {
            let file: [(&str, &str, &[u8]); 1] = [("file", "kvittering.xml", file.as_bytes())];
            secretary.post_files(&page, &page, &sure, &file).await.expect(status);
        }
        assert!(has_number(&small, &mut secretary, "26/0100-7").await, "nothing was overwritten");
    });
}

#[test]
fn a_case_has_room_for_so_many_receipts_and_no_more() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut secretary = small.secretary().await;
        for nth in 0..60 {
            let file = fault().replace("F-12", &format!("F-{nth}"));
            bring(&small, &mut secretary, file.as_bytes()).await.expect(200);
        }
        let full = bring(&small, &mut secretary, fault().replace("F-12", "F-60").as_bytes()).await;
        let said = full.expect(422).texts(".ds-validation-message").concat();
        assert!(said.contains("allerede 60 kvitteringer"), "{said}");
    });
}
