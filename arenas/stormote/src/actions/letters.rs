//! Letters: members of the council are summoned, others invited; who has not answered is reminded.
//! Each goes the way the person wants, with a link of their own to answer by.

use async_trait::async_trait;
use chrono::TimeDelta;
use medvirk_i18n::format;
use medvirk_kernel::{Language, Permit, Result, to_oslo};
use medvirk_meetings::model::{Meeting, MeetingState};
use medvirk_people::{Contact, Letter, Sent, contacts, send, wording};
use medvirk_slice::{Cx, JobHandler, Links, Wording};
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

use super::told::{self, Heard, News};
use crate::{
    model::{Answer, Invitee, KIND, LetterKind, Training},
    policy::{LINK_OWN, TELL},
    store, text,
};

/// Kind of the daily job.
pub(crate) const DAILY: &str = "stormote.remind";
/// Who has not answered is reminded so long before the meeting, once, by itself.
const REMIND_BEFORE: TimeDelta = TimeDelta::days(7);
const TRAINING: &str = "stormote.training";
pub(super) const PLACEHOLDERS: &[&str] =
    &["name", "meeting", "when", "place", "link", "page", "organisation", "municipality"];

/// The letters.
pub(crate) fn wordings() -> Vec<Wording> {
    let letter = |key, title, subject, body| Wording {
        key,
        title,
        subject,
        body,
        placeholders: PLACEHOLDERS,
    };
    let mut all = vec![
        letter(
            "stormote.summons",
            text::mail_summons_title(),
            text::mail_summons_subject(),
            text::mail_summons_body(),
        ),
        letter(
            "stormote.invitation",
            text::mail_invitation_title(),
            text::mail_invitation_subject(),
            text::mail_invitation_body(),
        ),
        letter(
            "stormote.reminder",
            text::mail_reminder_title(),
            text::mail_reminder_subject(),
            text::mail_reminder_body(),
        ),
        Wording {
            key: TRAINING,
            title: text::mail_training_title(),
            subject: text::mail_training_subject(),
            body: text::mail_training_body(),
            placeholders: &[
                "name",
                "meeting",
                "when",
                "place",
                "trainer",
                "material",
                "municipality",
            ],
        },
    ];
    all.extend(told::wordings());
    all
}

/// Asks a secretary to the training. Whether the letter went out.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(super) async fn training_letter(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    training: &Training,
    (one, to): (&Invitee, &Contact),
) -> Result<bool> {
    let language = to.language;
    let at = training.starts_at.map(to_oslo);
    let when = at.map_or_else(String::new, |at| {
        let day = format::date_with_weekday(language, at.date_naive());
        let end = training.ends_at.map_or(at, to_oslo);
        format!("{day}, {}", format::time_range(language, at.time(), end.time()))
    });
    let values = vec![
        ("name", to.name.clone()),
        ("meeting", meeting.title.to(language).to_owned()),
        ("when", when),
        ("place", training.place.clone()),
        ("trainer", training.trainer.clone()),
        ("material", training.material.clone()),
        ("municipality", cx.municipality().name.clone()),
    ];
    let (subject, text) = wording(tx, cx, TRAINING, language, &values).await?;
    let letter = Letter {
        subject,
        text,
        cause: format!("{TRAINING}:{}:{}", one.id, cx.today()),
        process: Some(meeting.process),
        about: Some(("invitee".to_owned(), one.id.0)),
        attachments: Vec::new(),
        not_before: None,
    };
    Ok(!matches!(send(tx, cx, permit, to, letter).await?, Sent::Unreachable))
}

/// Which of the list would get a letter now: those who were sent none, or, for reminders, those who
/// were sent one and have not answered.
pub(crate) fn due_letters(all: &[Invitee], is_reminder: bool) -> Vec<Invitee> {
    let is_due = |one: &&Invitee| {
        let waits = one.contact.is_some() && one.answer == Answer::None;
        waits && one.invited_at.is_some() == is_reminder
    };
    all.iter().filter(is_due).cloned().collect()
}

/// Sends letters, or reminders, to these people. Returns how many went out and how many reach nobody.
///
/// # Errors
/// Conflict, when the list was changed meanwhile.
pub(crate) async fn send_letters(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    people: Vec<Invitee>,
    is_reminder: bool,
) -> Result<(usize, usize)> {
    let (mut gone, mut unreached) = (0, 0);
    for mut one in people {
        let Some(id) = one.contact else { continue };
        let to = contacts::get(tx, id).await?;
        if to.erased_at.is_some() {
            continue;
        }
        let held = (LINK_OWN, one.id.0);
        let expires = meeting.ends_at + TimeDelta::days(90);
        let token = Links::issue(tx, permit, cx.site(), cx.now(), held, expires).await?;
        let key = key(one.letter, is_reminder);
        let values = values(cx, meeting, &one, (&to.name, to.language), &token);
        let (subject, text) = wording(tx, cx, key, to.language, &values).await?;
        let letter = Letter {
            subject,
            text,
            cause: format!("{key}:{}:{}", one.id, cx.today()),
            process: Some(meeting.process),
            about: Some(("invitee".to_owned(), one.id.0)),
            attachments: Vec::new(),
            not_before: None,
        };
        match send(tx, cx, permit, &to, letter).await? {
            Sent::Unreachable => unreached += 1,
            _ => gone += 1,
        }
        if is_reminder {
            one.reminded_at = Some(cx.now());
        } else {
            one.invited_at = Some(cx.now());
        }
        store::save(tx, permit, &mut one).await?;
    }
    let detail = json!({ "letters": gone, "unreached": unreached, "reminder": is_reminder });
    medvirk_audit::record(tx, cx, permit, ("stormote", meeting.id.0), detail).await?;
    Ok((gone, unreached))
}

/// The letter one person would get now, word for word but for the secret of its link: subject and text.
///
/// # Errors
/// Internal, when the wording holds a name that is not known.
pub(crate) async fn letter_to(
    db: &impl ConnectionTrait,
    cx: &Cx,
    meeting: &Meeting,
    (one, to): (&Invitee, &Contact),
) -> Result<(String, String)> {
    let is_reminder = one.invited_at.is_some() && one.answer == Answer::None;
    let values = values(cx, meeting, one, (&to.name, to.language), "…");
    wording(db, cx, key(one.letter, is_reminder), to.language, &values).await
}

fn key(letter: LetterKind, is_reminder: bool) -> &'static str {
    match (is_reminder, letter) {
        (true, _) => "stormote.reminder",
        (false, LetterKind::Summons) => "stormote.summons",
        (false, LetterKind::Invitation) => "stormote.invitation",
    }
}

/// What every letter to somebody invited can say; `token` is the secret of their link.
pub(super) fn values(
    cx: &Cx,
    meeting: &Meeting,
    one: &Invitee,
    (name, language): (&str, Language),
    token: &str,
) -> Vec<(&'static str, String)> {
    let address = cx.absolute(&format!("/rsvp/{token}"));
    let is_own = language == cx.municipality().default_language;
    vec![
        ("name", name.to_owned()),
        ("meeting", meeting.title.to(language).to_owned()),
        ("when", when(language, meeting)),
        ("place", meeting.plan.place.line()),
        ("link", if is_own { address } else { format!("{address}?lang={language}") }),
        ("page", cx.absolute(&format!("/meetings/{}", meeting.slug))),
        ("organisation", one.about.organisation.clone()),
        ("municipality", cx.municipality().name.clone()),
    ]
}

/// Day and hours in words.
pub(crate) fn when(language: Language, meeting: &Meeting) -> String {
    let (from, to) = (to_oslo(meeting.starts_at), to_oslo(meeting.ends_at));
    let day = format::date_with_weekday(language, from.date_naive());
    format!("{day}, {}", format::time_range(language, from.time(), to.time()))
}

/// The handlers.
pub(crate) fn jobs() -> Vec<Box<dyn JobHandler>> {
    vec![
        Box::new(Remind),
        Box::new(super::again::Copied),
        Box::new(Heard(News::Moved)),
        Box::new(Heard(News::CalledOff)),
    ]
}

/// Once a day: reminds those who have not answered, a week before the meeting.
struct Remind;

#[async_trait]
impl JobHandler for Remind {
    fn kind(&self) -> &'static str {
        DAILY
    }

    async fn run(&self, cx: &Cx, _payload: Value) -> Result<()> {
        let db = cx.db().reader();
        for meeting in medvirk_meetings::of_kind(db, KIND).await? {
            let left = meeting.starts_at - cx.now();
            let is_time = left > TimeDelta::zero() && left <= REMIND_BEFORE;
            if meeting.state != MeetingState::Published || !is_time {
                continue;
            }
            let process = medvirk_processes::get(db, meeting.process).await?;
            let permit = cx.permit(TELL, process.resource())?;
            let tx = cx.begin().await?;
            let all = store::invitees(&tx, meeting.id).await?;
            // Staff may have reminded by hand; whoever was just invited needs no reminder.
            let lately = cx.now() - REMIND_BEFORE;
            let mut due = due_letters(&all, true);
            due.retain(|one| {
                one.reminded_at.is_none() && one.invited_at.is_some_and(|at| at < lately)
            });
            send_letters(&tx, cx, &permit, &meeting, due, true).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}
