//! Minutes from the first line to the last addition, in the browser, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use medvirk_kernel::{Error, Role};
use medvirk_meetings::{
    minutes::{self, Save, model::MinutesState},
    model::{Meeting, SignUpRules},
    policy,
};
use medvirk_testkit::{Browser, each_database, page_text};

use town::Town;

const TEXT: [(&str, &str); 14] = [
    ("version", "0"),
    ("secretary", "Marianne Fossgard"),
    ("language", "nb"),
    ("who.0.name", "Grete Lundemo"),
    ("who.0.part", "chair"),
    ("who.0.note", "Sp"),
    ("item.0.title", "Åpningstider"),
    ("item.0.text", "FAU-lederen ba om lengre åpningstid."),
    ("item.0.ask.0.question", "Kan åpningstiden være ulik?"),
    ("item.0.ask.0.answer", "Ja, innenfor vedtektene."),
    ("point.0.id", ""),
    ("point.0.text", "Legge fram kostnad"),
    ("point.0.owner", "Marianne Fossgard"),
    ("point.0.due", "2027-08-20"),
];

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let changed = |name: &str| changes.iter().find(|(other, _)| *other == name).map(|(_, v)| *v);
    TEXT.iter().map(|(name, value)| (*name, changed(name).unwrap_or(value))).collect()
}

async fn begun(town: &Town) -> (Meeting, String, Browser) {
    let meeting = town.meeting(None, SignUpRules::default()).await;
    let base = format!("/staff/meetings/{}/minutes", meeting.id);
    let mut secretary = town.test.staff_browser(&[Role::CouncilSecretary]).await;
    let edit = format!("{base}/edit");
    secretary.post(&edit, &edit, &TEXT).await.expect(200);
    (meeting, base, secretary)
}

async fn minutes_of(town: &Town, meeting: &Meeting) -> minutes::model::Minutes {
    let db = town.test.site.db.reader();
    minutes::of_meeting(db, meeting.id).await.unwrap().unwrap()
}

#[test]
fn minutes_go_from_draft_over_remarks_to_locked() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (meeting, base, mut secretary) = begun(&town).await;
        let public = format!("/meetings/{}/minutes", meeting.slug);
        town.test.browser().get(&public).await.expect(404);
        let day = town.test.now().date_naive().to_string();
        let version = ("version", "1");
        let sent = [version, ("until", day.as_str())];
        let page = secretary.post(&base, &format!("{base}/remarks"), &sent).await.expect(200);
        let link = page.attribute("#link + p, .mv-panel a[href*='/m/']", "href");
        let link = link.expect("the link for those who were there");
        let token = link.rsplit('/').next().unwrap().to_owned();
        let own = format!("/m/{token}");

        let mut parent = town.test.browser();
        let page = parent.get(&own).await.expect(200);
        assert!(page_text(&page.body).contains("FAU-lederen ba om"));
        parent.post(&own, &own, &[("by", ""), ("text", "")]).await.expect(422);
        let words = [("by", "forelder"), ("text", "Det ble sagt 16.45.")];
        parent.post(&own, &own, &words).await.expect(200);

        // The day is not over and the remark has no answer.
        let approve = format!("{base}/approve");
        secretary.post(&base, &approve, &[version]).await.expect(422);
        let minutes = minutes_of(&town, &meeting).await;
        let remark = minutes::remarks(town.test.site.db.reader(), minutes.id).await.unwrap();
        let answer = format!("{base}/remarks/{}", remark[0].id);
        let no_reason = [("verdict", "reject"), ("answer", "")];
        secretary.post(&base, &answer, &no_reason).await.expect(422);
        let reason = [("verdict", "reject"), ("answer", "Møteleder husker det ikke slik.")];
        secretary.post(&base, &answer, &reason).await.expect(200);
        secretary.post(&base, &answer, &reason).await.expect(409);
        secretary.post(&base, &approve, &[version]).await.expect(422);

        let cx = town.cx().await;
        let permit = cx.permit(policy::MINUTES, town.resource()).unwrap();
        let tomorrow = town.test.now() + chrono::TimeDelta::days(1);
        let tx = cx.begin().await.unwrap();
        minutes::approve(&tx, &cx, &permit, &minutes, tomorrow).await.unwrap();
        tx.commit().await.unwrap();

        let page = town.test.browser().get(&public).await.expect(200);
        let text = page_text(&page.body);
        assert!(text.contains("Møteleder husker det ikke slik."), "the answer stays: {text}");
        assert!(text.contains("Spørsmål: Kan åpningstiden være ulik?"), "{text}");
        let remark = parent.post(&own, &own, &words).await;
        assert_ne!(remark.status.as_u16(), 200, "too late");
    });
}

#[test]
fn a_version_marks_what_changed_and_the_first_marks_nothing() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (_, base, mut secretary) = begun(&town).await;
        let edit = format!("{base}/edit");
        let changed = [("version", "1"), ("item.0.text", "FAU-lederen ba om kortere dager.")];
        secretary.post(&edit, &edit, &with(&changed)).await.expect(200);
        let first = secretary.get(&format!("{base}/versions/1")).await.expect(200);
        let text = page_text(&first.body);
        assert!(text.contains("Den første versjonen.") && !text.contains("fra versjonen før"));
        assert!(first.texts("ins, del").is_empty(), "{text}");
        assert!(text.contains("20. august 2027") && !text.contains("2027-08-20"), "{text}");
        let second = secretary.get(&format!("{base}/versions/2")).await.expect(200);
        let (out, put) = (second.texts("del"), second.texts("ins"));
        assert_eq!((out.len(), put.len()), (1, 1), "{out:?} {put:?}");
        assert!(put[0].ends_with("kortere dager."), "{put:?}");
    });
}

#[test]
fn approved_minutes_change_by_addition_only() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (meeting, base, mut secretary) = begun(&town).await;
        let cx = town.cx().await;
        let permit = cx.permit(policy::MINUTES, town.resource()).unwrap();
        let draft = minutes_of(&town, &meeting).await;
        let today = town.test.now().date_naive();
        let tx = cx.begin().await.unwrap();
        let early = minutes::add(&tx, &cx, &permit, &draft, "Noe").await;
        assert!(matches!(early, Err(Error::Conflict(_))), "a draft is mended in its text");
        let (open, _) = minutes::open_remarks(&tx, &cx, &permit, &draft, today).await.unwrap();
        let later = town.test.now() + chrono::TimeDelta::days(2);
        let locked = minutes::approve(&tx, &cx, &permit, &open, later).await.unwrap();
        tx.commit().await.unwrap();

        // By the page, by a request of one's own making, and past the model.
        secretary.get(&format!("{base}/edit")).await.expect(409);
        let changed = with(&[("version", "1"), ("item.0.text", "Noe annet")]);
        secretary.post(&base, &format!("{base}/edit"), &changed).await.expect(409);
        let tx = cx.begin().await.unwrap();
        let content = minutes::model::Content::default();
        let forged = minutes::model::Minutes { state: MinutesState::Draft, ..locked.clone() };
        let save = Save { content, version: locked.version };
        let refused = minutes::save(&tx, &cx, &permit, &forged, save).await;
        assert!(matches!(refused, Err(Error::Conflict(_))));
        drop(tx);
        assert_eq!(minutes_of(&town, &meeting).await.content, locked.content);

        let add = format!("{base}/add");
        secretary.post(&base, &add, &[("addition", "")]).await.expect(422);
        let words = [("addition", "Tallet er 37, ikke 27.")];
        secretary.post(&base, &add, &words).await.expect(200);
        let public = format!("/meetings/{}/minutes", meeting.slug);
        let page = town.test.browser().get(&public).await.expect(200);
        assert!(page_text(&page.body).contains("Tallet er 37, ikke 27."));
        // What was promised is followed up all the same.
        let id = locked.content.points[0].id;
        let (status, due) = (format!("status-{id}"), format!("due-{id}"));
        let points = format!("{base}/points");
        secretary.post(&base, &points, &[(&status, "delayed"), (&due, "")]).await.expect(422);
        secretary
            .post(&base, &points, &[(&status, "delayed"), (&due, "2027-10-01")])
            .await
            .expect(200);
        let open = minutes_of(&town, &meeting).await;
        assert_eq!(open.open_points().count(), 1);
    });
}

#[test]
fn two_who_write_at_once_lose_nothing() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (meeting, base, mut first) = begun(&town).await;
        let mut second = town.test.staff_browser(&[Role::Planner]).await;
        let edit = format!("{base}/edit");
        let one = with(&[("version", "1"), ("item.0.text", "Den første skrev dette.")]);
        let two = with(&[("version", "1"), ("item.0.text", "Den andre skrev noe annet.")]);
        first.post(&edit, &edit, &one).await.expect(200);
        let page = second.post(&edit, &edit, &two).await.expect(409);
        let theirs = page.texts("ins").join(" ");
        assert!(theirs.contains("første"), "theirs is shown: {theirs}");
        assert!(page.body.contains("Den andre skrev noe annet."), "mine stands in the form");
        assert_eq!(page.attribute("input[name=version]", "value").as_deref(), Some("2"));
        let again = with(&[("version", "2"), ("item.0.text", "Begge skrev dette.")]);
        second.post(&edit, &edit, &again).await.expect(200);
        assert_eq!(minutes_of(&town, &meeting).await.version, 3);
        let page = second.get(&format!("{base}/versions/3")).await.expect(200);
        assert!(!page.texts("ins").is_empty() && !page.texts("del").is_empty());
        let page = second.get(&format!("{base}/versions/2")).await.expect(200);
        assert!(page.texts("ins").join(" ").contains("første"));
    });
}

#[test]
fn minutes_are_given_out_as_word_pdf_and_page() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (meeting, base, mut secretary) = begun(&town).await;
        let pdf = secretary.get(&format!("{base}/file/referat.pdf")).await.expect(200);
        assert!(pdf.bytes.starts_with(b"%PDF-"));
        let docx = secretary.get(&format!("{base}/file/referat.docx")).await.expect(200);
        assert!(docx.bytes.starts_with(b"PK"));
        let page = secretary.get(&format!("{base}/file/referat.html")).await.expect(200);
        assert!(
            page.body.contains("Legge fram kostnad (Marianne Fossgard, frist 20. august 2027)")
        );
        secretary.get(&format!("{base}/file/referat.exe")).await.expect(404);
        let mut reader = town.test.staff_browser(&[Role::Moderator]).await;
        reader.get(&base).await.expect(403);
        let overview = secretary.get(&format!("/staff/meetings/{}", meeting.id)).await;
        if overview.status.as_u16() == 200 {
            assert!(page_text(&overview.body).contains("Referat"));
        }
    });
}

#[test]
fn those_who_were_there_are_written_to_and_told_when_the_minutes_are_approved() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (meeting, base, mut secretary) = begun(&town).await;
        let day = town.test.now().date_naive().to_string();
        let remarks = format!("{base}/remarks");
        let sent = [("version", "1"), ("until", day.as_str()), ("readers", "fau@example.org, fau")];
        let page = secretary.post(&base, &remarks, &sent).await.expect(422);
        assert!(page.texts(".ds-error-summary li").join(" ").contains("«fau»"), "{}", page.body);
        let two = "fau@example.org\nFAU@example.org elev@example.org";
        let sent = [("version", "1"), ("until", day.as_str()), ("readers", two)];
        let page = secretary.post(&base, &remarks, &sent).await.expect(200);
        assert!(page.body.contains("elev@example.org"), "the addresses stand in the form");
        town.test.run_jobs().await;
        let (db, filter) = (&town.test.site.db, medvirk_jobs::outbox::Filter::default());
        let mails = || async {
            let all = medvirk_jobs::outbox::list(db, &filter, 0, 50).await.unwrap();
            all.entries.into_iter().map(|entry| entry.subject).collect::<Vec<_>>()
        };
        let first = mails().await;
        assert_eq!(first.len(), 2, "{first:?}");
        assert!(first.iter().all(|subject| subject.starts_with("Les referatet og si fra")));

        let cx = town.cx().await;
        let permit = cx.permit(policy::MINUTES, town.resource()).unwrap();
        let minutes = minutes_of(&town, &meeting).await;
        let tx = cx.begin().await.unwrap();
        let tomorrow = town.test.now() + chrono::TimeDelta::days(1);
        minutes::approve(&tx, &cx, &permit, &minutes, tomorrow).await.unwrap();
        tx.commit().await.unwrap();
        town.test.run_jobs().await;
        let all = mails().await;
        let told = all.iter().filter(|subject| subject.starts_with("Referatet er godkjent"));
        assert_eq!((all.len(), told.count()), (4, 2), "{all:?}");
    });
}

#[test]
fn the_page_saves_without_being_left_and_never_over_somebody_else() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (meeting, base, mut secretary) = begun(&town).await;
        let (edit, kept) = (format!("{base}/edit"), format!("{base}/edit/kept"));
        let one = with(&[("version", "1"), ("item.0.text", "Skrevet uten nett.")]);
        let answer = secretary.post(&edit, &kept, &one).await.expect(200);
        assert_eq!(answer.body, r#"{"version":2}"#);
        let late = with(&[("version", "1"), ("item.0.text", "Begynt før.")]);
        secretary.post(&edit, &kept, &late).await.expect(409);
        let text = minutes_of(&town, &meeting).await.content.items[0].text.clone();
        assert_eq!(text, "Skrevet uten nett.");
        let mut reader = town.test.staff_browser(&[Role::Moderator]).await;
        reader.post(&edit, &kept, &one).await.expect(403);
    });
}

/// Opens minutes for remarks for a day, and gives the page of those who were there.
async fn sent_out(town: &Town, base: &str, secretary: &mut Browser) -> String {
    let day = town.test.now().date_naive().to_string();
    let sent = [("version", "1"), ("until", day.as_str())];
    let page = secretary.post(base, &format!("{base}/remarks"), &sent).await.expect(200);
    let link = page.attribute(".mv-panel a[href*='/m/']", "href").expect("the link");
    format!("/m/{}", link.rsplit('/').next().unwrap())
}

/// The first remark of the minutes.
async fn first_remark(town: &Town, meeting: &Meeting) -> minutes::model::Remark {
    let minutes = minutes_of(town, meeting).await;
    minutes::remarks(town.test.site.db.reader(), minutes.id).await.unwrap().remove(0)
}

#[test]
fn a_remark_is_taken_in_by_writing_it_into_the_text_it_is_about() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (meeting, base, mut secretary) = begun(&town).await;
        let own = sent_out(&town, &base, &mut secretary).await;
        let mut parent = town.test.browser();
        let words = [("by", "forelder"), ("text", "Det ble sagt 16.45."), ("item", "Åpningstider")];
        parent.post(&own, &own, &words).await.expect(200);
        let remark = first_remark(&town, &meeting).await;
        assert_eq!((remark.item.as_str(), remark.version), ("Åpningstider", Some(1)));

        // Nobody is told that it stands in a text that is as it was.
        let answer = format!("{base}/remarks/{}", remark.id);
        let page = secretary.get(&base).await.expect(200);
        assert!(page_text(&page.body).contains("Gjelder: Åpningstider"), "{}", page.body);
        assert!(page.texts("button[value=accept]").is_empty());
        secretary.post(&base, &answer, &[("verdict", "accept")]).await.expect(422);
        assert_eq!(first_remark(&town, &meeting).await.is_accepted, None);

        // The way leads to the text, with the remark beside it and its words written in.
        let href = page.attribute("a[href*='remark=']", "href").expect("the way to the text");
        let there = href.split('#').next().unwrap();
        let page = secretary.get(there).await.expect(200);
        assert!(page.texts("#taken blockquote").join(" ").contains("Det ble sagt 16.45."));
        let proposed = page.texts("#taken textarea[name='item.0.text']").join("");
        assert!(proposed.contains("FAU-lederen ba om"), "{proposed}");
        assert!(proposed.contains("Merknad fra forelder: Det ble sagt 16.45."), "{proposed}");
        let id = remark.id.to_string();
        let edit = format!("{base}/edit");
        let mut same = with(&[("version", "1")]);
        same.push(("remark", id.as_str()));
        // Saved as it was, it is not taken in, and nothing else is written.
        let point = minutes_of(&town, &meeting).await.content.points[0].id.to_string();
        for (name, value) in &mut same {
            if *name == "point.0.id" {
                *value = point.as_str();
            }
        }
        let page = secretary.post(&edit, &edit, &same).await.expect(422);
        assert!(!page.texts("#taken").is_empty(), "the remark stays beside the text");
        assert_eq!(minutes_of(&town, &meeting).await.version, 1);
        let mut taken = with(&[("version", "1"), ("item.0.text", "FAU-lederen ba om 16.45.")]);
        taken.extend([("remark", id.as_str()), ("answer", "Takk, det er rettet.")]);
        secretary.post(&edit, &edit, &taken).await.expect(200);
        let remark = first_remark(&town, &meeting).await;
        assert_eq!(
            (remark.is_accepted, remark.answer.as_str()),
            (Some(true), "Takk, det er rettet.")
        );
        let text = page_text(&parent.get(&own).await.expect(200).body);
        assert!(text.contains("Tatt med i referatet. Takk, det er rettet."), "{text}");
        assert!(text.contains("FAU-lederen ba om 16.45."), "{text}");
    });
}

#[test]
fn a_remark_about_all_of_it_gets_a_place_of_its_own_and_one_that_was_mended_first_is_taken_in() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (meeting, base, mut secretary) = begun(&town).await;
        let own = sent_out(&town, &base, &mut secretary).await;
        let mut parent = town.test.browser();
        parent.post(&own, &own, &[("by", "elev"), ("text", "Vi var fire.")]).await.expect(200);
        let remark = first_remark(&town, &meeting).await;
        let there = format!("{base}/edit?remark={}", remark.id);
        let page = secretary.get(&there).await.expect(200);
        let title = page.attribute("#taken input[name='item.1.title']", "value");
        assert_eq!(title.as_deref(), Some("Rettelser"));
        let proposed = page.texts("#taken textarea[name='item.1.text']").join("");
        assert_eq!(proposed.trim(), "Merknad fra elev: Vi var fire.");
        let unknown = format!("{base}/edit?remark=00000000-0000-0000-0000-000000000000");
        secretary.get(&unknown).await.expect(404);
        // Whoever mends the text the ordinary way says so afterwards.
        let edit = format!("{base}/edit");
        let mended = with(&[("version", "1"), ("item.0.text", "Fire elever ba om mat.")]);
        secretary.post(&edit, &edit, &mended).await.expect(200);
        let page = secretary.get(&base).await.expect(200);
        assert_eq!(page.texts("button[value=accept]"), ["Står i teksten nå"]);
        let answer = format!("{base}/remarks/{}", remark.id);
        secretary.post(&base, &answer, &[("verdict", "accept")]).await.expect(200);
        assert_eq!(first_remark(&town, &meeting).await.is_accepted, Some(true));
        // What has its answer is an ordinary page again.
        let page = secretary.get(&there).await.expect(200);
        assert!(page.texts("#taken").is_empty());
    });
}

#[test]
fn the_page_says_what_approval_waits_for_and_from_when_it_can_be() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (_, base, mut secretary) = begun(&town).await;
        let text = page_text(&secretary.get(&base).await.expect(200).body);
        assert!(text.contains("Åpne for merknader først."), "{text}");
        let own = sent_out(&town, &base, &mut secretary).await;
        let mut parent = town.test.browser();
        parent.post(&own, &own, &[("by", "elev"), ("text", "Vi var fire.")]).await.expect(200);
        let page = secretary.get(&base).await.expect(200);
        let waits = page.texts("#approval ~ * li, [aria-labelledby=approval] li").join(" ");
        let language = medvirk_kernel::Language::Nb;
        let today = medvirk_kernel::to_oslo(town.test.now()).date_naive();
        for day in [today, today.succ_opt().unwrap()] {
            let day = medvirk_i18n::format::date(language, day);
            assert!(waits.contains(&day), "{day} in {waits}");
        }
        assert!(waits.contains("1 merknad mangler svar."), "{waits}");
        assert!(!page.body.contains(&format!("{base}/approve")));
        town.test.clock.advance(chrono::TimeDelta::days(1));
        let mut secretary = town.test.staff_browser(&[Role::CouncilSecretary]).await;
        let page = secretary.get(&base).await.expect(200);
        let waits = page.texts("[aria-labelledby=approval] li");
        assert_eq!(waits, ["1 merknad mangler svar."]);
        let remark = page.attribute("form[action*='/remarks/']", "action").unwrap();
        let no = [("verdict", "reject"), ("answer", "Lista viser fem.")];
        secretary.post(&base, &remark, &no).await.expect(200);
        let page = secretary.get(&base).await.expect(200);
        assert!(page.body.contains(&format!("{base}/approve")), "{}", page.body);
    });
}
