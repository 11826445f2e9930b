//! Letters about minutes: the draft to those who were there, so that they can remark on it, and word of
//! it once it is approved.

use async_trait::async_trait;
use chrono::TimeDelta;
use medvirk_i18n::format;
use medvirk_jobs::queue::{self, NewJob};
use medvirk_kernel::{Language, Permit, Result};
use medvirk_people::{Contact, NewContact, contacts, send, wording};
use medvirk_slice::{Cx, JobHandler, Links, Wording};
use medvirk_store::Tx;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    model::{Minutes, MinutesId, MinutesState},
    store,
};
use crate::{
    jobs::when,
    model::{Meeting, MeetingId},
    policy::{LINK_REMARK, TELL},
    text,
};

/// Kind of the job that writes to those who were there.
const KIND: &str = "meetings.minutes";
/// How people known from a meeting are known to the register.
const SOURCE: &str = "participant";
const PLACEHOLDERS: &[&str] = &["name", "meeting", "when", "until", "link", "municipality"];

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Letter {
    /// The draft, to be remarked on.
    Remarks,
    /// They are approved.
    Approved,
}

impl Letter {
    fn key(self) -> &'static str {
        match self {
            Letter::Remarks => "meetings.minutes-remarks",
            Letter::Approved => "meetings.minutes-approved",
        }
    }

    /// Whether it still says what is true of the minutes.
    fn still_holds(self, one: &Minutes) -> bool {
        match self {
            Letter::Remarks => one.state == MinutesState::Remarks,
            Letter::Approved => one.state == MinutesState::Approved,
        }
    }
}

/// The letters about minutes.
pub(crate) fn wordings() -> Vec<Wording> {
    let letter = |letter: Letter, title, subject, body| Wording {
        key: letter.key(),
        title,
        subject,
        body,
        placeholders: PLACEHOLDERS,
    };
    vec![
        letter(
            Letter::Remarks,
            text::minutes_mail_remarks_title(),
            text::minutes_mail_remarks_subject(),
            text::minutes_mail_remarks_body(),
        ),
        letter(
            Letter::Approved,
            text::minutes_mail_approved_title(),
            text::minutes_mail_approved_subject(),
            text::minutes_mail_approved_body(),
        ),
    ]
}

/// The handlers.
pub(crate) fn jobs() -> Vec<Box<dyn JobHandler>> {
    vec![Box::new(Tell)]
}

/// Asks for a letter to all who are sent the minutes.
pub(super) async fn tell(tx: &Tx, cx: &Cx, one: &Minutes, letter: Letter) -> Result<()> {
    let payload = json!({ "minutes": one.id, "letter": letter });
    let key = Some(format!("{KIND}:{}:{}", one.id, letter.key()));
    let job = NewJob { kind: KIND, payload, run_at: cx.now(), key };
    queue::enqueue(tx, cx.new_id(), cx.now(), job).await
}

/// Sends the minutes of a meeting to these addresses and nobody else. Whoever the register does not know
/// is added to it.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(super) async fn send_to(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: MeetingId,
    emails: Vec<String>,
) -> Result<()> {
    let before = store::readers(tx, meeting).await?;
    let known = |email: &String| {
        let same = |one: &&Contact| {
            one.email.as_ref().is_some_and(|known| known.eq_ignore_ascii_case(email))
        };
        before.iter().find(same).map(|one| one.id)
    };
    // Who is reached another way than by e-mail stays.
    let other = before.iter().filter(|one| one.email.is_none()).map(|one| one.id);
    let mut ids: Vec<_> = other.chain(emails.iter().filter_map(known)).collect();
    let new: Vec<NewContact> = emails
        .into_iter()
        .filter(|email| known(email).is_none())
        .map(|email| NewContact {
            name: email.clone(),
            email: Some(email),
            language: cx.municipality().default_language,
            source: SOURCE.to_owned(),
            ..NewContact::default()
        })
        .collect();
    ids.extend(contacts::meet(tx, permit, cx, new, |_, _| true).await?);
    ids.sort_unstable();
    ids.dedup();
    store::put_readers(tx, cx, permit, meeting, &ids).await
}

struct Tell;

#[async_trait]
impl JobHandler for Tell {
    fn kind(&self) -> &'static str {
        KIND
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let id: MinutesId = serde_json::from_value(payload["minutes"].clone())?;
        let letter: Letter = serde_json::from_value(payload["letter"].clone())?;
        let db = cx.db().reader();
        let one = store::get(db, id).await?;
        if !letter.still_holds(&one) {
            return Ok(());
        }
        let meeting = crate::store::get(db, one.meeting).await?;
        let process = medvirk_processes::get(db, meeting.process).await?;
        let permit = cx.permit(TELL, process.resource())?;
        let tx = cx.begin().await?;
        for to in store::readers(&tx, meeting.id).await? {
            post(&tx, cx, &permit, (&meeting, &one), &to, letter).await?;
        }
        tx.commit().await
    }
}

async fn post(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (meeting, one): (&Meeting, &Minutes),
    to: &Contact,
    letter: Letter,
) -> Result<()> {
    let language = to.language;
    let until = one.remarks_until.map(|day| format::date(language, day)).unwrap_or_default();
    let values = [
        ("name", to.name.clone()),
        ("meeting", meeting.title.to(language).to_owned()),
        ("when", when(language, meeting)),
        ("until", until.clone()),
        ("link", address(tx, cx, permit, (meeting, one), (language, letter)).await?),
        ("municipality", cx.municipality().name.clone()),
    ];
    let (subject, text) = wording(tx, cx, letter.key(), language, &values).await?;
    // A new last day is a letter of its own.
    let mark = match letter {
        Letter::Remarks => one.remarks_until.map(|day| day.to_string()).unwrap_or_default(),
        Letter::Approved => String::new(),
    };
    let letter = medvirk_people::Letter {
        subject,
        text,
        cause: format!("{}:{}:{}:{mark}", letter.key(), one.id, to.id),
        process: Some(meeting.process),
        about: Some(("meeting".to_owned(), meeting.id.0)),
        ..medvirk_people::Letter::default()
    };
    send(tx, cx, permit, to, letter).await?;
    Ok(())
}

/// Where the minutes are read: approved ones where everybody reads them, others by the link.
async fn address(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (meeting, one): (&Meeting, &Minutes),
    (language, letter): (Language, Letter),
) -> Result<String> {
    let process = medvirk_processes::get(tx, meeting.process).await?;
    let is_shown = meeting.state != crate::model::MeetingState::Draft && process.is_public();
    let path = if letter == Letter::Approved && one.is_public() && is_shown {
        format!("/meetings/{}/minutes", meeting.slug)
    } else {
        let held = (LINK_REMARK, one.id.0);
        let expires = match one.remarks_until {
            Some(until) => until.and_time(chrono::NaiveTime::MIN).and_utc().max(cx.now()),
            None => cx.now(),
        };
        let expires = expires + TimeDelta::days(31);
        let token = Links::issue(tx, permit, cx.site(), cx.now(), held, expires).await?;
        format!("/m/{token}")
    };
    let address = cx.absolute(&path);
    let is_own = language == cx.municipality().default_language;
    Ok(if is_own { address } else { format!("{address}?lang={language}") })
}
