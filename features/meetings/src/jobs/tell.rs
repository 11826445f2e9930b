//! Writes to somebody who signed up: the person becomes known to the register, the letter goes the
//! way they want, once for its cause.

use async_trait::async_trait;
use medvirk_i18n::format;
use medvirk_kernel::{Language, Message, Permit, Result, to_oslo};
use medvirk_people::{
    Contact, ContactId, NewContact,
    contacts::{self, Attachment},
    participations, send, wording,
};
use medvirk_slice::{Cx, JobHandler, Links, Wording};
use medvirk_store::Tx;
use serde_json::Value;

use super::{Letter, TELL};
use crate::{
    T, calendar,
    model::{Meeting, SignUp, SignUpId, reserved},
    policy::{self, LINK_OWN},
    store, text,
};

/// How people who sign up are known to the register; decides how long they are remembered.
const SOURCE: &str = "participant";

const PLACEHOLDERS: &[&str] = &[
    "name",
    "meeting",
    "when",
    "place",
    "directions",
    "practical",
    "number",
    "people",
    "position",
    "until",
    "link",
    "page",
    "text",
    "contact",
    "municipality",
];

impl Letter {
    /// Key of the wording.
    fn key(self) -> &'static str {
        match self {
            Letter::Confirmed | Letter::Again | Letter::Known => "meetings.confirmed",
            Letter::Waiting => "meetings.waiting",
            Letter::Outside => "meetings.outside",
            Letter::Promoted => "meetings.promoted",
            Letter::Offered => "meetings.offered",
            Letter::Lapsed => "meetings.lapsed",
            Letter::Cancelled => "meetings.cancelled",
            Letter::Moved(_) => "meetings.moved",
            Letter::CalledOff => "meetings.called-off",
            Letter::Reminder(_) => "meetings.reminder",
            Letter::Thanks => "meetings.thanks",
            Letter::Summary => "meetings.summary",
        }
    }

    /// What tells this letter from others to the same person. A second sign-up gets the receipt once
    /// more, but only once a day.
    fn cause(self, cx: &Cx, one: &SignUp) -> String {
        let id = one.id;
        match self {
            Letter::Again => format!("meetings.again:{id}:{}", cx.today()),
            Letter::Moved(sequence) => format!("meetings.moved:{id}:{sequence}"),
            Letter::Reminder(days) => format!("meetings.reminder:{id}:{days}"),
            // A place can be won, lost and won again; each is a change of its own.
            _ => format!("{}:{id}:{}", self.key(), one.version),
        }
    }

    /// Whether it is sent when the meeting is over.
    fn is_after_the_meeting(self) -> bool {
        matches!(self, Letter::Outside | Letter::Thanks | Letter::Summary)
    }

    /// Whether it still says what is true of the sign-up.
    fn still_holds(self, one: &SignUp) -> bool {
        use crate::model::State;
        match self {
            Letter::Confirmed | Letter::Promoted | Letter::Reminder(_) => {
                one.state == State::Confirmed
            }
            Letter::Waiting => one.state == State::Waiting,
            Letter::Offered => one.state == State::Offered,
            Letter::Cancelled => one.state == State::Cancelled,
            Letter::Lapsed => one.state == State::Lapsed,
            Letter::Again | Letter::Moved(_) | Letter::Known => one.state.is_live(),
            Letter::Outside | Letter::CalledOff | Letter::Thanks | Letter::Summary => true,
        }
    }
}

/// The letters and mails of this slice.
pub(crate) fn wordings() -> Vec<Wording> {
    let letter = |key, title: Message, subject: Message, body: Message| Wording {
        key,
        title,
        subject,
        body,
        placeholders: PLACEHOLDERS,
    };
    macro_rules! letters {
        ($($key:literal $title:ident $subject:ident $body:ident;)*) => {
            vec![$(letter($key, text::$title(), text::$subject(), text::$body()),)*]
        };
    }
    letters! {
        "meetings.confirmed" mail_confirmed_title mail_confirmed_subject mail_confirmed_body;
        "meetings.waiting" mail_waiting_title mail_waiting_subject mail_waiting_body;
        "meetings.outside" mail_outside_title mail_outside_subject mail_outside_body;
        "meetings.promoted" mail_promoted_title mail_promoted_subject mail_promoted_body;
        "meetings.offered" mail_offered_title mail_offered_subject mail_offered_body;
        "meetings.lapsed" mail_lapsed_title mail_lapsed_subject mail_lapsed_body;
        "meetings.cancelled" mail_cancelled_title mail_cancelled_subject mail_cancelled_body;
        "meetings.moved" mail_moved_title mail_moved_subject mail_moved_body;
        "meetings.called-off" mail_called_off_title mail_called_off_subject mail_called_off_body;
        "meetings.reminder" mail_reminder_title mail_reminder_subject mail_reminder_body;
        "meetings.thanks" mail_thanks_title mail_thanks_subject mail_thanks_body;
        "meetings.summary" mail_summary_title mail_summary_subject mail_summary_body;
    }
}

/// Sends one letter.
pub(super) struct Tell;

#[async_trait]
impl JobHandler for Tell {
    fn kind(&self) -> &'static str {
        TELL
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let id: SignUpId = serde_json::from_value(payload["sign_up"].clone())?;
        let letter: Letter = serde_json::from_value(payload["letter"].clone())?;
        let one = store::sign_up(cx.db().reader(), id).await?;
        // Erased, overtaken by what happened meanwhile (that has its own letter), or somebody who came
        // to the door and left no address.
        let has_address = one.email.is_some() || one.phone.is_some() || one.contact.is_some();
        if one.erased_at.is_some() || !letter.still_holds(&one) || !has_address {
            return Ok(());
        }
        let meeting = store::get(cx.db().reader(), one.meeting).await?;
        let process = medvirk_processes::get(cx.db().reader(), meeting.process).await?;
        let permit = cx.permit(policy::TELL, process.resource())?;
        let tx = cx.begin().await?;
        let to = known(&tx, cx, &permit, &meeting, &one).await?;
        // A letter that has become too late says nothing any more; the person is known all the same.
        let is_late = meeting.is_over(cx.now()) && !letter.is_after_the_meeting();
        if is_late || letter == Letter::Known {
            return tx.commit().await;
        }
        post(&tx, cx, &permit, (&meeting, &one), &to, letter).await?;
        tx.commit().await
    }
}

/// The person behind a sign-up, put into the register the first time.
async fn known(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    one: &SignUp,
) -> Result<Contact> {
    let id = match one.contact {
        Some(id) => id,
        None => {
            let id = contact_of(tx, cx, permit, one).await?;
            store::put_contact(tx, permit, one.id, id).await?;
            id
        }
    };
    if one.state.is_live() {
        let participation = participations::NewParticipation {
            contact: id,
            process: meeting.process,
            role: "participant".to_owned(),
            theme: None,
            about: Some(("sign-up".to_owned(), one.id.0)),
            wants_answer: true,
        };
        participations::add(tx, permit, cx, participation).await?;
    }
    contacts::get(tx, id).await
}

async fn contact_of(tx: &Tx, cx: &Cx, permit: &Permit, one: &SignUp) -> Result<ContactId> {
    let alike = contacts::find_same(tx, one.email.as_deref(), one.phone.as_deref()).await?;
    let same = |c: &&Contact| c.name.to_lowercase() == one.name.to_lowercase();
    if let Some(known) = alike.iter().find(same) {
        return Ok(known.id);
    }
    let new = NewContact {
        name: one.name.clone(),
        email: one.email.clone(),
        phone: one.phone.clone(),
        address: None,
        language: one.language,
        wants: one.wants,
        area: one.answers.one(reserved::AREA).map(str::to_owned),
        source: SOURCE.to_owned(),
        keep_until: None,
    };
    contacts::insert(tx, permit, cx, new).await
}

async fn post(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (meeting, one): (&Meeting, &SignUp),
    to: &Contact,
    letter: Letter,
) -> Result<()> {
    let language = to.language;
    let expires = crate::own_link_expires(meeting);
    let held = (LINK_OWN, one.id.0);
    let token = Links::issue(tx, permit, cx.site(), cx.now(), held, expires).await?;
    let values = values(tx, cx, (meeting, one), (to, &token), letter).await?;
    let (subject, text) = wording(tx, cx, letter.key(), language, &values).await?;
    let file = calendar::attachment(cx, meeting, one, language, letter);
    let letter = medvirk_people::Letter {
        subject,
        text,
        cause: letter.cause(cx, one),
        process: Some(meeting.process),
        about: Some(("sign-up".to_owned(), one.id.0)),
        attachments: file.into_iter().collect::<Vec<Attachment>>(),
        not_before: None,
    };
    send(tx, cx, permit, to, letter).await?;
    Ok(())
}

/// What every letter about a sign-up can say.
async fn values(
    tx: &Tx,
    cx: &Cx,
    (meeting, one): (&Meeting, &SignUp),
    (to, token): (&Contact, &str),
    letter: Letter,
) -> Result<Vec<(&'static str, String)>> {
    let language = to.language;
    let t = T(language);
    let plan = &meeting.plan;
    let practical: Vec<String> =
        plan.practical.iter().map(|line| format!("– {}", line.to(language))).collect();
    let position = match one.state {
        crate::model::State::Waiting => store::position(tx, one).await?,
        _ => 0,
    };
    let process = medvirk_processes::get(tx, meeting.process).await?;
    let contact = process.promise_in(language).contact;
    Ok(vec![
        ("name", to.name.clone()),
        ("meeting", meeting.title.to(language).to_owned()),
        ("when", when(language, meeting)),
        ("place", plan.place.line()),
        ("directions", plan.place.directions.to(language).to_owned()),
        ("practical", practical.join("\n")),
        ("number", one.number.to_string()),
        ("people", t.people(one.size)),
        ("position", position.to_string()),
        ("until", one.offer_until.map(|at| format::date_time(language, at)).unwrap_or_default()),
        ("link", own_address(cx, language, token)),
        ("page", cx.absolute(&format!("/meetings/{}", meeting.slug))),
        ("text", own_text(meeting, language, letter)),
        ("contact", contact.name),
        ("municipality", cx.municipality().name.clone()),
    ])
}

/// The text staff wrote for this letter.
fn own_text(meeting: &Meeting, language: Language, letter: Letter) -> String {
    let plan = &meeting.plan;
    let text = match letter {
        Letter::Reminder(days) => {
            let reminder = plan.reminders.iter().find(|r| r.days_before == days);
            reminder.map(|r| r.text.to(language)).unwrap_or_default()
        }
        Letter::CalledOff => plan.called_off.to(language),
        Letter::Summary => plan.summary.to(language),
        _ => "",
    };
    text.to_owned()
}

/// The address of the own page, in the person's language where that is not the municipality's.
fn own_address(cx: &Cx, language: Language, token: &str) -> String {
    let address = cx.absolute(&format!("/s/{token}"));
    if language == cx.municipality().default_language {
        return address;
    }
    format!("{address}?lang={language}")
}

/// "tirsdag 13. oktober 2026, kl. 18.30–20.30"; with both days, when it ends on another.
pub(crate) fn when(language: Language, meeting: &Meeting) -> String {
    let (from, to) = (to_oslo(meeting.starts_at), to_oslo(meeting.ends_at));
    let day = format::date_with_weekday(language, from.date_naive());
    if to.date_naive() == from.date_naive() {
        return format!("{day}, {}", format::time_range(language, from.time(), to.time()));
    }
    format!(
        "{} – {}",
        format::date_time(language, meeting.starts_at),
        format::date_time(language, meeting.ends_at)
    )
}
