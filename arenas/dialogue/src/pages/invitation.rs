//! The invitation before it is sent: to whom it goes, how many, what they read, and what becomes public.
//! And sending it.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Result};
use medvirk_meetings::model::{Meeting, MeetingState};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Page, Submitted, html, see_other};
use uuid::Uuid;

use super::{
    meeting::{again, found, meetings_permit},
    meeting_form, open, path,
};
use crate::{
    EDIT, T, actions, letters,
    letters::To,
    model::{Planned, Politician, Series},
};

/// One letter: heading, subject and text.
struct Letter {
    heading: String,
    subject: String,
    text: String,
}

#[derive(Template)]
#[template(path = "dialogue/invitation.html")]
struct InvitationPage {
    page: Page,
    t: T,
    csrf: String,
    version: i32,
    back: String,
    when: String,
    /// To whom, as label and names or addresses.
    facts: Vec<(String, String)>,
    /// Politicians who come and have no address here.
    without: String,
    /// What becomes of the page people read.
    shown: String,
    /// When it was sent before.
    again: Option<String>,
    count: usize,
    letters: Vec<Letter>,
}

/// The politicians who come to a meeting.
fn elected<'a>(series: &'a Series, planned: &'a Planned) -> impl Iterator<Item = &'a Politician> {
    series.plan.politicians.iter().filter(|one| planned.people.contains(&one.id))
}

/// How many addresses an invitation goes to: the user council's, and the politicians'.
pub(super) fn goes_to(series: &Series, planned: &Planned) -> (usize, usize) {
    let elected = elected(series, planned).filter(|one| !one.email.is_empty());
    (planned.emails.len(), elected.count())
}

/// `GET …/meetings/{meeting}/invite`
pub(super) async fn show(
    cx: Cx,
    Path((id, meeting)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (series, _) = open(&cx, id, EDIT).await?;
    let planned = found(&series, meeting)?;
    match page(&cx, &series, planned).await {
        Ok(page) => html(&page),
        Err(error @ Error::Refused(_)) => {
            let whole = Submitted::from_pairs(meeting_form::pairs(planned));
            again(&cx, &series, Some(planned), whole, error).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The meeting people read about, or as it will be made.
async fn told(cx: &Cx, series: &Series, planned: &Planned) -> Result<Meeting> {
    match (planned.meeting, planned.day) {
        (Some(made), _) => medvirk_meetings::get(cx.db().reader(), made).await,
        (None, Some(day)) => Ok(actions::meeting(cx, &series.plan, planned, day, series.process)),
        (None, None) => Err(Error::NotFound),
    }
}

async fn page(cx: &Cx, series: &Series, planned: &Planned) -> Result<InvitationPage> {
    let t = T(cx.language());
    actions::ready(planned)?;
    let meeting = told(cx, series, planned).await?;
    actions::invitable(&meeting, cx.now())?;
    let of = (series, planned, &meeting);
    let (mut called, mut without) = (Vec::new(), Vec::new());
    for one in elected(series, planned) {
        match one.email.as_str() {
            "" => without.push(one.name.clone()),
            email => called.push((one.name.clone(), email.to_owned())),
        }
    }
    let council = match planned.user_council.as_str() {
        "" => planned.service.as_str(),
        council => council,
    };
    let mut all = Vec::new();
    let (subject, text) = letters::preview(cx, of, (To::Council, council)).await?;
    all.push(Letter { heading: t.invitation_letter_council(), subject, text });
    if let Some((name, _)) = called.first() {
        let (subject, text) = letters::preview(cx, of, (To::Politician, name)).await?;
        all.push(Letter { heading: t.invitation_letter_elected(name.as_str()), subject, text });
    }
    let (councils, politicians) = goes_to(series, planned);
    let names: Vec<String> =
        called.iter().map(|(name, email)| format!("{name} ({email})")).collect();
    let mut facts = vec![(t.invitation_council(councils), planned.emails.join(", "))];
    if !names.is_empty() {
        facts.push((t.invitation_elected(politicians), names.join(", ")));
    }
    let rest = format!("/meetings/{}", planned.id);
    Ok(InvitationPage {
        page: super::page(cx, series, t.invitation_of(planned.service.as_str()))
            .await?
            .crumb(planned.service.clone(), path(series.id, &rest)),
        t,
        csrf: cx.visit().csrf.clone(),
        version: series.version,
        back: path(series.id, &rest),
        when: letters::when(cx.language(), &meeting),
        facts,
        without: format::list_and(cx.language(), &without),
        shown: match meeting.state {
            MeetingState::Draft => t.invitation_publishes(),
            _ => t.invitation_published(),
        },
        again: planned.invited_on.map(|day| t.invitation_again(format::date(cx.language(), day))),
        count: councils + politicians,
        letters: all,
    })
}

/// `POST …/meetings/{meeting}/invite`: sends the invitation.
pub(super) async fn send(
    cx: Cx,
    Path((id, meeting)): Path<(Uuid, Uuid)>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let meetings = meetings_permit(&cx, &series).await?;
    let planned = found(&series, meeting)?;
    let done = async {
        let tx = cx.begin().await?;
        let seen = super::seen(&series, &sent);
        actions::invite(&tx, &cx, (&permit, &meetings), (&seen, planned.id)).await?;
        tx.commit().await
    };
    match done.await {
        Ok(()) => {
            let (t, here) = (T(cx.language()), path(series.id, &format!("/meetings/{meeting}")));
            let (councils, elected) = goes_to(&series, planned);
            let to = [t.invitation_to_council(councils), t.invitation_to_elected(elected)];
            let words = format!("{} {}", t.invite_sent(), to.join(" "));
            Ok(see_other(&here).flash(&words))
        }
        Err(error) => {
            let whole = Submitted::from_pairs(meeting_form::pairs(planned));
            again(&cx, &series, Some(planned), whole, error).await
        }
    }
}
