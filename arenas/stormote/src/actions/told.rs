//! Word to those who were invited: the meeting has another day or place, or is called off. Whoever has a place
//! hears it from `medvirk-meetings`. And to whoever was to come instead of somebody, and is not any more.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::{Meeting, MeetingId, MeetingState, SignUp, SignUpId};
use medvirk_people::{Contact, ContactId, Letter, contacts, send, wording};
use medvirk_slice::{Cx, JobHandler, Links, Wording};
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

use super::{
    letters::{PLACEHOLDERS, values, when},
    place::given_up,
};
use crate::{
    model::{Answer, Invitee},
    policy::{LINK_OWN, TELL},
    store, text,
};

const REPLACED: &str = "stormote.replaced";

/// What became of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// Time or place changed.
    Moved,
    /// It will not be held.
    CalledOff,
}

impl News {
    /// Kind of the job, and key of the wording.
    fn key(self) -> &'static str {
        match self {
            News::Moved => "stormote.moved",
            News::CalledOff => "stormote.called-off",
        }
    }

    /// Whether it is still true, and not too late to be told.
    fn still_holds(self, meeting: &Meeting, now: DateTime<Utc>) -> bool {
        let state = match self {
            News::Moved => MeetingState::Published,
            News::CalledOff => MeetingState::CalledOff,
        };
        meeting.state == state && !meeting.is_over(now)
    }
}

/// The letters.
pub(super) fn wordings() -> Vec<Wording> {
    vec![
        Wording {
            key: News::Moved.key(),
            title: text::mail_moved_title(),
            subject: text::mail_moved_subject(),
            body: text::mail_moved_body(),
            placeholders: PLACEHOLDERS,
        },
        Wording {
            key: News::CalledOff.key(),
            title: text::mail_off_title(),
            subject: text::mail_off_subject(),
            body: text::mail_off_body(),
            placeholders: &[
                "name",
                "meeting",
                "when",
                "place",
                "reason",
                "page",
                "organisation",
                "municipality",
            ],
        },
        Wording {
            key: REPLACED,
            title: text::mail_replaced_title(),
            subject: text::mail_replaced_subject(),
            body: text::mail_replaced_body(),
            placeholders: &["name", "meeting", "when", "place", "page", "municipality"],
        },
    ]
}

/// Hears from `medvirk-meetings` what became of a stormøte, and tells those who were invited.
pub(crate) struct Heard(pub News);

#[async_trait]
impl JobHandler for Heard {
    fn kind(&self) -> &'static str {
        self.0.key()
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let id: MeetingId = serde_json::from_value(payload["meeting"].clone())?;
        let tx = cx.begin().await?;
        let meeting = match medvirk_meetings::get(&tx, id).await {
            Err(Error::NotFound) => return Ok(()),
            found => found?,
        };
        let process = medvirk_processes::get(&tx, meeting.process).await?;
        // In a process that is not public nobody has had a letter.
        if !self.0.still_holds(&meeting, cx.now()) || !cx.may(TELL, process.resource()) {
            return Ok(());
        }
        let permit = cx.permit(TELL, process.resource())?;
        let waiting = to_be_told(&tx, &meeting).await?;
        let ids: Vec<ContactId> = waiting.keys().copied().collect();
        let mut sent = 0;
        for (id, to) in contacts::many(&tx, &ids).await? {
            let Some(one) = waiting.get(&id).filter(|_| to.erased_at.is_none()) else { continue };
            tell(&tx, cx, &permit, (&meeting, self.0), (one, &to)).await?;
            sent += 1;
        }
        let detail = json!({ "letters": sent, "about": self.0.key() });
        medvirk_audit::record(&tx, cx, &permit, ("stormote", meeting.id.0), detail).await?;
        tx.commit().await
    }
}

/// Those who were invited, have not said no, and have no place: whoever has one is told already. Whoever
/// sends somebody is told beside them.
async fn to_be_told(
    db: &impl ConnectionTrait,
    meeting: &Meeting,
) -> Result<BTreeMap<ContactId, Invitee>> {
    let placed = medvirk_meetings::sign_ups(db, meeting.id).await?;
    let placed: BTreeMap<SignUpId, SignUp> = placed.into_iter().map(|one| (one.id, one)).collect();
    let live = placed.values().filter(|own| own.state.is_live());
    let told: BTreeSet<ContactId> = live.filter_map(|own| own.contact).collect();
    let is_due = |one: &Invitee| {
        let own = one.sign_up.and_then(|id| placed.get(&id));
        let has_place = own.is_some_and(|own| own.state.is_live()) && one.answer != Answer::Deputy;
        let has_left = own.is_some_and(|own| given_up(one, own).is_some());
        one.invited_at.is_some() && one.answer != Answer::No && !has_place && !has_left
    };
    let all = store::invitees(db, meeting.id).await?.into_iter().filter(is_due);
    let all = all.filter_map(|one| Some((one.contact?, one)));
    Ok(all.filter(|(contact, _)| !told.contains(contact)).collect())
}

async fn tell(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (meeting, news): (&Meeting, News),
    (one, to): (&Invitee, &Contact),
) -> Result<()> {
    let held = (LINK_OWN, one.id.0);
    let expires = meeting.ends_at + TimeDelta::days(90);
    let token = Links::issue(tx, permit, cx.site(), cx.now(), held, expires).await?;
    let mut values = values(cx, meeting, one, (&to.name, to.language), &token);
    if news == News::CalledOff {
        values.push(("reason", meeting.plan.called_off.to(to.language).to_owned()));
    }
    let key = news.key();
    let (subject, text) = wording(tx, cx, key, to.language, &values).await?;
    let letter = Letter {
        subject,
        text,
        cause: format!("{key}:{}:{}:{}", meeting.id, to.id, meeting.sequence),
        process: Some(meeting.process),
        about: Some(("invitee".to_owned(), one.id.0)),
        attachments: Vec::new(),
        not_before: None,
    };
    send(tx, cx, permit, to, letter).await?;
    Ok(())
}

/// Writes to whoever had this place instead of somebody, when another gets it. Who never heard that it was
/// theirs is told nothing.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(super) async fn replaced(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    placed: &SignUp,
) -> Result<()> {
    let Some(id) = placed.contact else { return Ok(()) };
    let to = contacts::get(tx, id).await?;
    if to.erased_at.is_some() {
        return Ok(());
    }
    let values = [
        ("name", to.name.clone()),
        ("meeting", meeting.title.to(to.language).to_owned()),
        ("when", when(to.language, meeting)),
        ("place", meeting.plan.place.line()),
        ("page", cx.absolute(&format!("/meetings/{}", meeting.slug))),
        ("municipality", cx.municipality().name.clone()),
    ];
    let (subject, text) = wording(tx, cx, REPLACED, to.language, &values).await?;
    let letter = Letter {
        subject,
        text,
        cause: format!("{REPLACED}:{}:{}", placed.id, placed.version),
        process: Some(meeting.process),
        about: Some(("sign-up".to_owned(), placed.id.0)),
        attachments: Vec::new(),
        not_before: None,
    };
    send(tx, cx, permit, &to, letter).await?;
    Ok(())
}
