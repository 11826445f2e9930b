//! Letters of a dialogue year: the invitation with the agenda to the user council, the summons to the
//! politicians whose turn it is, and word to both when a meeting is moved or called off.

use async_trait::async_trait;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use medvirk_i18n::format;
use medvirk_jobs::queue::{self, NewJob};
use medvirk_kernel::{Error, Language, Permit, Result, to_oslo};
use medvirk_meetings::{
    calendar, minutes,
    model::{Meeting, MeetingId, MeetingState},
};
use medvirk_people::{
    Contact, ContactId, NewContact,
    contacts::{self, Attachment},
    participations, send, wording,
};
use medvirk_slice::{Cx, JobHandler, Links, Wording};
use medvirk_store::Tx;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    T,
    model::{Planned, PlannedId, Series},
    policy::{LINK_COUNCIL, TELL},
    store, text,
};

const KIND: &str = "dialogue.tell";
/// How people known from a meeting are known to the register.
const SOURCE: &str = "participant";
const PLACEHOLDERS: &[&str] = &[
    "name",
    "service",
    "when",
    "place",
    "chair",
    "politicians",
    "agenda",
    "until",
    "reason",
    "link",
    "municipality",
];

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Letter {
    /// There is a meeting, and this is its agenda.
    Invitation,
    /// Time or place changed.
    Moved,
    /// It will not be held.
    CalledOff,
}

impl Letter {
    /// Whether it still says what is true of the meeting. A letter that has come too late says nothing
    /// any more.
    fn still_holds(self, meeting: &Meeting, now: DateTime<Utc>) -> bool {
        let is_off = meeting.state == MeetingState::CalledOff;
        !meeting.is_over(now) && is_off == (self == Letter::CalledOff)
    }
}

/// Whom it goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum To {
    Council,
    Politician,
}

fn key(letter: Letter, to: To) -> &'static str {
    match (letter, to) {
        (Letter::Invitation, To::Council) => "dialogue.invitation",
        (Letter::Invitation, To::Politician) => "dialogue.summons",
        (Letter::Moved, _) => "dialogue.moved",
        (Letter::CalledOff, _) => "dialogue.called-off",
    }
}

/// The letters.
pub(crate) fn wordings() -> Vec<Wording> {
    let letter = |key, title, subject, body| Wording {
        key,
        title,
        subject,
        body,
        placeholders: PLACEHOLDERS,
    };
    vec![
        letter(
            "dialogue.invitation",
            text::mail_invitation_title(),
            text::mail_invitation_subject(),
            text::mail_invitation_body(),
        ),
        letter(
            "dialogue.summons",
            text::mail_summons_title(),
            text::mail_summons_subject(),
            text::mail_summons_body(),
        ),
        letter(
            "dialogue.moved",
            text::mail_moved_title(),
            text::mail_moved_subject(),
            text::mail_moved_body(),
        ),
        letter(
            "dialogue.called-off",
            text::mail_off_title(),
            text::mail_off_subject(),
            text::mail_off_body(),
        ),
    ]
}

/// Subject and text of an invitation before it is sent, as somebody called `name` would read it. The link
/// of a user council is made when it is sent.
pub(crate) async fn preview(
    cx: &Cx,
    of: (&Series, &Planned, &Meeting),
    (to, name): (To, &str),
) -> Result<(String, String)> {
    let language = cx.municipality().default_language;
    let link = match to {
        To::Council => T(language).preview_link(),
        To::Politician => cx.absolute(&format!("/meetings/{}", of.2.slug)),
    };
    let values = values(cx, of, (to, name, language), link);
    wording(cx.db().reader(), cx, key(Letter::Invitation, to), language, &values).await
}

/// Asks for letters about a meeting.
pub(crate) async fn tell(tx: &Tx, cx: &Cx, id: PlannedId, letter: Letter) -> Result<()> {
    let payload = json!({ "planned": id, "letter": letter });
    let key = Some(format!("{KIND}:{id}:{letter:?}"));
    let job = NewJob { kind: KIND, payload, run_at: cx.now(), key };
    queue::enqueue(tx, cx.new_id(), cx.now(), job).await
}

/// The last day a user council can ask something: a week before the meeting.
pub(crate) fn ask_until(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(7)).unwrap_or(day)
}

pub(crate) struct Tell;

#[async_trait]
impl JobHandler for Tell {
    fn kind(&self) -> &'static str {
        KIND
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let id: PlannedId = serde_json::from_value(payload["planned"].clone())?;
        let letter: Letter = serde_json::from_value(payload["letter"].clone())?;
        let tx = cx.begin().await?;
        let series = match store::of_planned(&tx, id).await {
            // The meeting was taken out of the year meanwhile.
            Err(Error::NotFound) => return Ok(()),
            other => other?,
        };
        let Some(planned) = series.plan.meeting(id) else { return Ok(()) };
        post_all(&tx, cx, (&series, planned), letter).await?;
        tx.commit().await
    }
}

/// Hears from `medvirk-meetings` what happened to a meeting, also when it was changed there and not in
/// the year, and tells those who were invited.
pub(crate) struct Heard(pub Letter);

#[async_trait]
impl JobHandler for Heard {
    fn kind(&self) -> &'static str {
        match self.0 {
            Letter::CalledOff => "dialogue.called-off",
            _ => "dialogue.moved",
        }
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let id: MeetingId = serde_json::from_value(payload["meeting"].clone())?;
        let tx = cx.begin().await?;
        for series in store::all(&tx).await? {
            let of = series.plan.meetings.iter().filter(|one| one.meeting == Some(id));
            for planned in of.filter(|one| one.invited_on.is_some()) {
                post_all(&tx, cx, (&series, planned), self.0).await?;
            }
        }
        tx.commit().await
    }
}

/// Writes to everybody a meeting writes to.
async fn post_all(
    tx: &Tx,
    cx: &Cx,
    (series, planned): (&Series, &Planned),
    letter: Letter,
) -> Result<()> {
    let process = medvirk_processes::get(tx, series.process).await?;
    let permit = cx.permit(TELL, process.resource())?;
    let Some(meeting) = planned.meeting else { return Ok(()) };
    let meeting = medvirk_meetings::get(tx, meeting).await?;
    if !letter.still_holds(&meeting, cx.now()) {
        return Ok(());
    }
    for (to, contact) in &people(tx, cx, &permit, series, planned).await? {
        let of = (series, planned, &meeting);
        post(tx, cx, &permit, of, (*to, contact), letter).await?;
    }
    Ok(())
}

/// Everybody a meeting writes to, known to the register. The user council takes part in the process; all
/// are sent the minutes.
async fn people(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    series: &Series,
    planned: &Planned,
) -> Result<Vec<(To, Contact)>> {
    let new = |name: &str, email: &str| NewContact {
        name: name.to_owned(),
        email: Some(email.to_owned()),
        language: cx.municipality().default_language,
        source: SOURCE.to_owned(),
        ..NewContact::default()
    };
    let council =
        if planned.user_council.is_empty() { &planned.service } else { &planned.user_council };
    let councils: Vec<NewContact> =
        planned.emails.iter().map(|email| new(council, email)).collect();
    let elected = series.plan.politicians.iter();
    let elected = elected.filter(|one| planned.people.contains(&one.id) && !one.email.is_empty());
    let elected: Vec<NewContact> = elected.map(|one| new(&one.name, &one.email)).collect();
    let same = |known: &str, new: &str| known.to_lowercase() == new.to_lowercase();
    let councils = contacts::meet(tx, permit, cx, councils, |_, _| true).await?;
    let elected = contacts::meet(tx, permit, cx, elected, same).await?;
    let part = councils.iter().map(|contact| participations::NewParticipation {
        contact: *contact,
        process: series.process,
        role: SOURCE.to_owned(),
        theme: None,
        about: Some(("dialogue-meeting".to_owned(), planned.id.0)),
        wants_answer: true,
    });
    participations::add_many(tx, permit, cx, part.collect()).await?;
    let all: Vec<ContactId> = councils.iter().chain(&elected).copied().collect();
    if let Some(meeting) = planned.meeting {
        minutes::add_readers(tx, cx, permit, meeting, &all).await?;
    }
    let known = contacts::many(tx, &all).await?;
    let with = |to: To| move |id: ContactId| (to, id);
    let all = councils.into_iter().map(with(To::Council));
    let all = all.chain(elected.into_iter().map(with(To::Politician)));
    Ok(all.filter_map(|(to, id)| Some((to, known.get(&id)?.clone()))).collect())
}

async fn post(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (series, planned, meeting): (&Series, &Planned, &Meeting),
    (to, contact): (To, &Contact),
    letter: Letter,
) -> Result<()> {
    let language = contact.language;
    let key = key(letter, to);
    let link = match to {
        To::Council => {
            let held = (LINK_COUNCIL, planned.id.0);
            let expires = meeting.ends_at + TimeDelta::days(60);
            let token = Links::issue(tx, permit, cx.site(), cx.now(), held, expires).await?;
            cx.absolute(&format!("/dialogue/{token}"))
        }
        To::Politician => cx.absolute(&format!("/meetings/{}", meeting.slug)),
    };
    let is_own = language == cx.municipality().default_language;
    let link = if is_own { link } else { format!("{link}?lang={language}") };
    let values = values(cx, (series, planned, meeting), (to, &contact.name, language), link);
    let (subject, text) = wording(tx, cx, key, language, &values).await?;
    let file = Attachment {
        name: T(language).calendar_file(),
        mime: "text/calendar; charset=utf-8".to_owned(),
        bytes: calendar::one_event(cx, meeting, language, letter == Letter::CalledOff).into_bytes(),
    };
    let letter = medvirk_people::Letter {
        subject,
        text,
        cause: format!("{key}:{}:{}:{}", planned.id, contact.id, meeting.sequence),
        process: Some(series.process),
        about: Some(("dialogue-meeting".to_owned(), planned.id.0)),
        attachments: vec![file],
        not_before: None,
    };
    send(tx, cx, permit, contact, letter).await?;
    Ok(())
}

fn values(
    cx: &Cx,
    (series, planned, meeting): (&Series, &Planned, &Meeting),
    (to, name, language): (To, &str, Language),
    link: String,
) -> Vec<(&'static str, String)> {
    let agenda = meeting.plan.agenda.iter().map(|line| line.title.to(language));
    let agenda: Vec<String> = agenda.map(|line| format!("– {line}")).collect();
    let mut names: Vec<String> = meeting.plan.hosts.iter().map(|host| host.name.clone()).collect();
    // A politician is told of the others. Two can have the same name: one of them is the other.
    let own = names.iter().position(|one| one.to_lowercase() == name.to_lowercase());
    if let Some(own) = own.filter(|_| to == To::Politician) {
        names.remove(own);
    }
    let names = match names.is_empty() {
        true => T(language).nobody_else(),
        false => format::list_and(language, &names),
    };
    let until = ask_until(to_oslo(meeting.starts_at).date_naive());
    vec![
        ("name", name.to_owned()),
        ("service", planned.service.clone()),
        ("when", when(language, meeting)),
        ("place", meeting.plan.place.line()),
        ("chair", series.plan.name(&planned.chair).to_owned()),
        ("politicians", names),
        ("agenda", agenda.join("\n")),
        ("until", format::date(language, until)),
        ("reason", meeting.plan.called_off.to(language).to_owned()),
        ("link", link),
        ("municipality", cx.municipality().name.clone()),
    ]
}

/// Day and hours in words.
pub(crate) fn when(language: Language, meeting: &Meeting) -> String {
    let (from, to) = (to_oslo(meeting.starts_at), to_oslo(meeting.ends_at));
    let day = format::date_with_weekday(language, from.date_naive());
    format!("{day}, {}", format::time_range(language, from.time(), to.time()))
}
