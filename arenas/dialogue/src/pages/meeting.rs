//! One meeting of a year, changed by hand. What does not fit is told at its field, and does not stop
//! anybody: people may know better than the plan.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::{model::MeetingState, policy as meeting_policy};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Submitted, render, see_other};
use uuid::Uuid;

use super::{
    council, invitation,
    meeting_form::{self, Group},
    open, path, words,
};
use crate::{
    EDIT, T, actions,
    model::{Planned, PlannedId, Series},
    points,
};

#[derive(Template)]
#[template(path = "dialogue/meeting.html")]
struct MeetingPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    version: i32,
    groups: Vec<Group>,
    open_points: Vec<String>,
    /// The page of the meeting, when it is made.
    made: Option<String>,
    /// Whether nobody but staff sees it yet.
    is_draft: bool,
    /// What becomes of a change, by where the meeting stands.
    stands: String,
    invited: Option<String>,
    /// Whether the invitation can be sent: the meeting is to come.
    may_invite: bool,
    /// Whether it can be noted that it was sent another way.
    may_note: bool,
    /// How many addresses of the user council, and of politicians, an invitation goes to.
    goes_to: (usize, usize),
    invite_by: Option<String>,
    questions: Vec<council::Line>,
    may_remove: bool,
}

pub(super) fn found(series: &Series, meeting: Uuid) -> Result<&Planned> {
    series.plan.meeting(PlannedId(meeting)).ok_or(Error::NotFound)
}

/// `GET …/meetings/new`
pub(super) async fn new(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (series, _) = open(&cx, id, EDIT).await?;
    let last = series.plan.meetings.last();
    let like = Planned {
        body: last.map(|last| last.body.clone()).unwrap_or_default(),
        starts: last.map_or_else(|| Planned::default().starts, |last| last.starts),
        minutes: last.map_or(120, |last| last.minutes),
        ..Planned::default()
    };
    let form = Form::filled(&cx, meeting_form::pairs(&like));
    page(&cx, &series, None, form, StatusCode::OK).await
}

/// `GET …/meetings/{meeting}`
pub(super) async fn show(
    cx: Cx,
    Path((id, meeting)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (series, _) = open(&cx, id, EDIT).await?;
    let planned = found(&series, meeting)?;
    let form = Form::filled(&cx, meeting_form::pairs(planned));
    page(&cx, &series, Some(planned), form, StatusCode::OK).await
}

/// Where the meeting people read about stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    Unmade,
    Draft,
    Public,
    Held,
    Off,
}

async fn stand(cx: &Cx, planned: Option<&Planned>) -> Result<Stand> {
    let is_past = planned.and_then(|one| one.day).is_some_and(|day| day < cx.today());
    let Some(id) = planned.and_then(|planned| planned.meeting) else {
        return Ok(if is_past { Stand::Held } else { Stand::Unmade });
    };
    let meeting = medvirk_meetings::get(cx.db().reader(), id).await?;
    Ok(match meeting.state {
        MeetingState::CalledOff => Stand::Off,
        _ if meeting.is_over(cx.now()) => Stand::Held,
        MeetingState::Draft => Stand::Draft,
        MeetingState::Published => Stand::Public,
    })
}

pub(super) async fn page(
    cx: &Cx,
    series: &Series,
    planned: Option<&Planned>,
    form: Form,
    status: StatusCode,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let title = planned.map_or_else(|| t.meeting_new(), |planned| planned.service.clone());
    let rest =
        planned.map_or_else(|| "/meetings/new".to_owned(), |p| format!("/meetings/{}", p.id));
    let promised = planned.map(|planned| planned.open_points.as_slice()).unwrap_or_default();
    let promised = points::now(cx.db().reader(), promised).await?;
    let open_point = |p: &crate::model::OpenPoint| format!("{} ({})", p.text, words::stands(t, p));
    let made = planned.and_then(|planned| planned.meeting);
    let stand = stand(cx, planned).await?;
    let shown = MeetingPage {
        page: super::page(cx, series, title).await?,
        t,
        action: path(series.id, &rest),
        version: series.version,
        groups: meeting_form::groups(cx, series, planned, &form).await?,
        form,
        open_points: promised.iter().map(open_point).collect(),
        made: made.map(|made| format!("/staff/meetings/{made}")),
        is_draft: stand == Stand::Draft,
        stands: match (made, stand) {
            (None, _) => String::new(),
            (_, Stand::Unmade | Stand::Draft) => t.meeting_draft_lead(),
            (_, Stand::Public) => t.meeting_made_lead(),
            (_, Stand::Held) => t.meeting_held_lead(),
            (_, Stand::Off) => t.meeting_off_lead(),
        },
        invited: planned
            .and_then(|planned| planned.invited_on)
            .map(|day| t.invited_on(format::date(cx.language(), day))),
        may_invite: planned.is_some_and(|one| one.day.is_some())
            && !matches!(stand, Stand::Held | Stand::Off),
        may_note: planned.is_some_and(|one| one.invited_on.is_none() && one.day.is_some()),
        goes_to: planned.map(|one| invitation::goes_to(series, one)).unwrap_or_default(),
        invite_by: planned
            .and_then(|one| series.plan.invite_by(one))
            .map(|day| t.invite_by(format::date(cx.language(), day))),
        questions: match planned {
            Some(planned) => council::lines(cx, planned).await?,
            None => Vec::new(),
        },
        may_remove: planned.is_some() && made.is_none(),
    };
    render(status, &shown)
}

/// `POST …/meetings/new`
pub(super) async fn add(cx: Cx, Path(id): Path<Uuid>, sent: Submitted) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let done = async {
        let empty = Planned { id: cx.new_id(), ..Planned::default() };
        let new = meeting_form::read(&cx, &sent, &series, &empty)?;
        let tx = cx.begin().await?;
        actions::add(&tx, &cx, &permit, &super::seen(&series, &sent), new).await?;
        tx.commit().await
    };
    match done.await {
        Ok(()) => {
            let there = path(series.id, "#meetings");
            Ok(see_other(&there).flash(&T(cx.language()).meeting_added()))
        }
        Err(error) => again(&cx, &series, None, sent, error).await,
    }
}

/// The form again with what was refused.
pub(super) async fn again(
    cx: &Cx,
    series: &Series,
    planned: Option<&Planned>,
    sent: Submitted,
    error: Error,
) -> Result<Response, Fault> {
    let (status, refusals) = super::refusals(error)?;
    page(cx, series, planned, Form::refused(cx, sent, refusals), status).await
}

/// The permit for the meetings of a year.
pub(super) async fn meetings_permit(cx: &Cx, series: &Series) -> Result<Permit> {
    let process = medvirk_processes::get(cx.db().reader(), series.process).await?;
    cx.permit(meeting_policy::EDIT, process.resource())
}

/// How often the meeting people read about has been moved.
async fn sequence(cx: &Cx, planned: &Planned) -> Result<Option<u32>> {
    let Some(id) = planned.meeting else { return Ok(None) };
    Ok(Some(medvirk_meetings::get(cx.db().reader(), id).await?.sequence))
}

/// How many are written to because a change moved the meeting they come to: those who were invited, and
/// those who signed up. `None`, when nobody is.
async fn told(
    cx: &Cx,
    series: &Series,
    planned: &Planned,
    before: Option<u32>,
) -> Result<Option<String>> {
    let (Some(id), Some(before)) = (planned.meeting, before) else { return Ok(None) };
    let db = cx.db().reader();
    let now = medvirk_meetings::get(db, id).await?;
    let is_told = now.state == MeetingState::Published && !now.is_over(cx.now());
    if now.sequence == before || !is_told {
        return Ok(None);
    }
    let (council, elected) = match planned.invited_on {
        Some(_) => invitation::goes_to(series, planned),
        None => (0, 0),
    };
    let signed_up = medvirk_meetings::sign_ups(db, id).await?;
    let signed_up = signed_up.iter().filter(|one| one.state.is_live()).count();
    let t = T(cx.language());
    let words = [
        (council + elected, t.told_invited(council + elected)),
        (signed_up, t.told_signed_up(signed_up)),
    ];
    let words: Vec<String> =
        words.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    Ok(Some(words.join(" ")).filter(|words| !words.is_empty()))
}

/// `POST …/meetings/{meeting}`
pub(super) async fn save(
    cx: Cx,
    Path((id, meeting)): Path<(Uuid, Uuid)>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let meetings = meetings_permit(&cx, &series).await?;
    let planned = found(&series, meeting)?;
    let done = async {
        let changed = meeting_form::read(&cx, &sent, &series, planned)?;
        let before = sequence(&cx, planned).await?;
        let tx = cx.begin().await?;
        let seen = super::seen(&series, &sent);
        actions::put(&tx, &cx, (&permit, &meetings), &seen, changed.clone()).await?;
        tx.commit().await?;
        told(&cx, &series, &changed, before).await
    };
    match done.await {
        Ok(told) => {
            let here = path(series.id, &format!("/meetings/{meeting}"));
            let words = [T(cx.language()).saved(), told.unwrap_or_default()];
            Ok(see_other(&here).flash(words.join(" ").trim_end()))
        }
        Err(error) => again(&cx, &series, Some(planned), sent, error).await,
    }
}

/// `POST …/meetings/{meeting}/remove`
pub(super) async fn remove(
    cx: Cx,
    Path((id, meeting)): Path<(Uuid, Uuid)>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let seen = super::seen(&series, &sent);
    let tx = cx.begin().await?;
    actions::remove(&tx, &cx, &permit, (&seen, PlannedId(meeting))).await?;
    tx.commit().await?;
    Ok(see_other(&path(series.id, "")).flash(&T(cx.language()).meeting_removed()))
}

/// `POST …/meetings/{meeting}/invited`
pub(super) async fn invited(
    cx: Cx,
    Path((id, meeting)): Path<(Uuid, Uuid)>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let (series, permit) = open(&cx, id, EDIT).await?;
    let seen = super::seen(&series, &sent);
    let tx = cx.begin().await?;
    actions::invited(&tx, &cx, &permit, (&seen, PlannedId(meeting))).await?;
    tx.commit().await?;
    let here = path(seen.id, &format!("/meetings/{meeting}"));
    Ok(see_other(&here).flash(&T(cx.language()).invited_noted()))
}
