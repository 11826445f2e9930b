//! Sending the answer to everyone who took part, each once. What everybody is told is written beside
//! the database's writer, and sent in one transaction when nothing it was made of has changed.

use std::collections::{BTreeMap, btree_map::Entry};

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Language, Permit, Result};
use medvirk_people::{Letter, Sent, Worded};
use medvirk_processes::{Process, ThemeId};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde_json::json;

use crate::{
    actions,
    answering::{Answers, Recipient, cause, channel_of, recipients, wording_of},
    model::answer::{Channel, Delivery, Share},
    store, text,
};

/// A wording by its key and language.
type Wordings = BTreeMap<(&'static str, Language), Worded>;

/// What the letters are made of.
#[derive(PartialEq)]
struct Basis {
    answers: Answers,
    people: Vec<Recipient>,
    wordings: Wordings,
}

impl Basis {
    async fn read(db: &impl ConnectionTrait, cx: &Cx, process: Process) -> Result<Self> {
        let answers = Answers::read(db, process).await?;
        let (people, _) = recipients(db, &answers).await?;
        let mut wordings = Wordings::new();
        for person in &people {
            let (key, language) = key_of(person);
            if let Entry::Vacant(place) = wordings.entry((key, language)) {
                place.insert(Worded::load(db, cx, key, language).await?);
            }
        }
        Ok(Basis { answers, people, wordings })
    }
}

fn key_of(person: &Recipient) -> (&'static str, Language) {
    (wording_of(channel_of(&person.contact)), person.contact.language)
}

/// Letters that are written and not sent: subject and text for each recipient, in the same order.
struct Written {
    basis: Basis,
    letters: Vec<(String, String)>,
}

/// Sends the answer to everyone who wants one and has not had it. Again reaches only those who came
/// since, and those whom nothing reached before. Gives who was reached now.
///
/// # Errors
/// Refused while an answer is missing; a conflict when nothing is decided, or when something was
/// changed while the letters were written: nothing is sent then.
pub(crate) async fn send_all(cx: &Cx, permit: &Permit, process: Process) -> Result<Share> {
    let written = write(cx, process).await?;
    let answers = &written.basis.answers;
    if answers.decision.is_none() {
        return Err(Error::Conflict(text::conflict_not_decided()));
    }
    if !answers.missing().is_empty() {
        return Err(Error::refused(text::refused_answers_missing(answers.missing().len())));
    }
    send_written(cx, permit, written, cx.now()).await
}

/// The same whatever the answers are, noted as done `at`; for the demo town.
///
/// # Errors
/// A conflict when something was changed meanwhile.
pub(crate) async fn send_as_told(
    cx: &Cx,
    permit: &Permit,
    process: Process,
    at: DateTime<Utc>,
) -> Result<()> {
    let written = write(cx, process).await?;
    send_written(cx, permit, written, at).await?;
    Ok(())
}

/// Writes to everybody.
async fn write(cx: &Cx, process: Process) -> Result<Written> {
    let moment = cx.db().snapshot().await?;
    let basis = Basis::read(&moment, cx, process).await?;
    let mut letters = Vec::with_capacity(basis.people.len());
    for person in &basis.people {
        let key = key_of(person);
        let worded = basis.wordings.get(&key);
        let worded = worded.ok_or_else(|| Error::internal("a wording was not read"))?;
        let to = (person.contact.name.as_str(), key.1);
        letters.push(basis.answers.filled(cx, worded, to, &person.themes)?);
    }
    Ok(Written { basis, letters })
}

async fn send_written(
    cx: &Cx,
    permit: &Permit,
    written: Written,
    at: DateTime<Utc>,
) -> Result<Share> {
    let tx = cx.begin().await?;
    let now = Basis::read(&tx, cx, written.basis.answers.process.clone()).await?;
    if now != written.basis {
        return Err(Error::Conflict(text::conflict_answers()));
    }
    let answers = &now.answers;
    let id = answers.process.id;
    let mut channels = Vec::new();
    for (person, letter) in now.people.iter().zip(written.letters) {
        channels.extend(send_one(&tx, cx, permit, (answers, at), person, letter).await?);
    }
    store::put_answered(&tx, permit, id, at).await?;
    let themes: Vec<ThemeId> = answers.given().map(|(theme, _)| theme.id).collect();
    actions::trace_answers(&tx, cx, permit, &answers.process, themes).await?;
    let share = Share::of(&channels);
    let detail = json!({
        "email": share.email, "sms": share.sms, "letter": share.letter,
        "unreached": share.unreached(), "people": now.people.len(),
    });
    medvirk_audit::record(&tx, cx, permit, ("process", id.into()), detail).await?;
    tx.commit().await?;
    Ok(share)
}

/// One message; nothing when this person has had it.
async fn send_one(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (answers, at): (&Answers, DateTime<Utc>),
    person: &Recipient,
    (subject, words): (String, String),
) -> Result<Option<Channel>> {
    let contact = &person.contact;
    let letter = Letter {
        subject,
        text: words,
        cause: cause(answers.process.id, contact.id),
        process: Some(answers.process.id),
        about: Some(("process".to_owned(), answers.process.id.into())),
        ..Letter::default()
    };
    let channel = match medvirk_people::send(tx, cx, permit, contact, letter).await? {
        Sent::Email => Channel::Email,
        Sent::Sms => Channel::Sms,
        Sent::Letter => Channel::Letter,
        Sent::Unreachable => Channel::None,
        Sent::Already => return Ok(None),
    };
    let delivery = Delivery {
        process: answers.process.id,
        contact: Some(contact.id),
        channel,
        language: contact.language,
        themes: person.themes.clone(),
        at,
    };
    store::put_delivery(tx, cx, permit, &delivery).await?;
    Ok(Some(channel))
}

#[cfg(test)]
mod tests {
    use medvirk_kernel::{ProcessId, Resource, Uuid};
    use medvirk_people::{NewContact, Wants, contacts, participations};
    use medvirk_processes::{PlanId, Words};
    use medvirk_slice::Slice;
    use medvirk_testkit::{TestApp, each_database};

    use super::*;
    use crate::{
        ANSWER, Cases,
        model::{
            case::{Case, CaseId, CaseState, Content, Head},
            decision::Decision,
        },
    };

    async fn somebody(cx: &Cx, process: ProcessId, name: &str) {
        let permit = cx.permit(contacts::EDIT, Resource::SITE).unwrap();
        let tx = cx.begin().await.unwrap();
        let new = NewContact {
            name: name.to_owned(),
            email: Some(format!("{}@example.org", name.to_lowercase())),
            wants: Wants::Email,
            source: "host".to_owned(),
            ..NewContact::default()
        };
        let contact = contacts::insert(&tx, &permit, cx, new).await.unwrap();
        let part = participations::NewParticipation {
            contact,
            process,
            role: "host".to_owned(),
            theme: None,
            about: None,
            wants_answer: true,
        };
        participations::add(&tx, &permit, cx, part).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn decided(cx: &Cx, process: &Process) {
        let permit = cx.permit(ANSWER, process.resource()).unwrap();
        let tx = cx.begin().await.unwrap();
        let case = Case {
            id: CaseId(Uuid::from_u128(4)),
            process: process.id,
            state: CaseState::Decided,
            head: Head::default(),
            content: Content::default(),
            version: 1,
            changed_at: cx.now(),
        };
        store::insert_case(&tx, &permit, &case).await.unwrap();
        store::put_decision(&tx, &permit, cx.now(), case.id, &Decision::default()).await.unwrap();
        tx.commit().await.unwrap();
    }

    #[test]
    fn nothing_is_sent_when_something_changed_while_the_letters_were_written() {
        each_database(|database| async {
            let slices: Vec<Box<dyn Slice>> = vec![
                Box::new(medvirk_audit::Audit),
                Box::new(medvirk_people::People),
                Box::new(medvirk_processes::Processes),
                Box::new(medvirk_input::Input),
                Box::new(Cases),
            ];
            let test = TestApp::new(database, slices).await;
            let cx = test.system_cx().await;
            let (id, plan) = (ProcessId(Uuid::from_u128(1)), PlanId(Uuid::from_u128(3)));
            let process = Process::draft(id, "plan", plan, Words::default(), Language::Nb);
            let permit = cx.permit(ANSWER, process.resource()).unwrap();
            decided(&cx, &process).await;
            somebody(&cx, id, "Kari").await;
            let written = write(&cx, process.clone()).await.unwrap();
            somebody(&cx, id, "Ola").await;
            let late = send_written(&cx, &permit, written, cx.now()).await;
            assert!(matches!(late, Err(Error::Conflict(_))));
            let db = cx.db().reader();
            assert!(store::deliveries(db, id).await.unwrap().is_empty());
            // Undisturbed it goes to both, and again to nobody.
            let sent = send_all(&cx, &permit, process.clone()).await.unwrap();
            assert_eq!(sent.email, 2);
            assert_eq!(send_all(&cx, &permit, process).await.unwrap().email, 0);
        });
    }
}
