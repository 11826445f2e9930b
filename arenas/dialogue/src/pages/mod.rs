//! What staff see and do: the years, one year with its wheel, one meeting of it, the rota, attendance;
//! and what everybody can read.

mod attendance;
mod body;
mod council;
mod fields;
mod frame;
mod invitation;
mod loose;
mod meeting;
mod meeting_form;
mod own;
mod public;
mod report;
mod wheel;
mod words;
mod year;

use axum::http::StatusCode;
use medvirk_kernel::{Action, Error, Permit, Refusal, Refusals, Result};
use medvirk_slice::{Access, Cx, MenuEntry, Routes, TodayItem, Urgency};
use medvirk_web::{Page, Submitted};
use uuid::Uuid;

use crate::{
    EDIT, LINK_COUNCIL, READ, T,
    model::{Series, SeriesId},
    store,
};

pub(crate) use loose::loose_ends;
pub(crate) use public::{addresses, process_panels, record_panels};

pub(crate) fn routes() -> Routes {
    let (read, edit) = (Access::Staff(READ), Access::Staff(EDIT));
    Routes::new()
        .get(read, "/staff/dialogue", year::list)
        .get(edit, "/staff/dialogue/new", frame::new)
        .post(edit, "/staff/dialogue/new", frame::begin)
        .get(read, "/staff/dialogue/{id}", year::show)
        .get(edit, "/staff/dialogue/{id}/frame", frame::edit)
        .post(edit, "/staff/dialogue/{id}/frame", frame::save)
        .get(read, "/staff/dialogue/{id}/report", report::show)
        .post(edit, "/staff/dialogue/{id}/report", report::save)
        .get(read, "/staff/dialogue/{id}/file/{name}", report::file)
        .get(edit, "/staff/dialogue/{id}/bodies/new", body::new)
        .post(edit, "/staff/dialogue/{id}/bodies/new", body::add)
        .get(edit, "/staff/dialogue/{id}/bodies/{body}", body::edit)
        .post(edit, "/staff/dialogue/{id}/bodies/{body}", body::save)
        .post(edit, "/staff/dialogue/{id}/bodies/{body}/remove", body::remove)
        .post(edit, "/staff/dialogue/{id}/plan", year::plan)
        .post(edit, "/staff/dialogue/{id}/make", year::make)
        .post(edit, "/staff/dialogue/{id}/next", year::next)
        .get(read, "/staff/dialogue/{id}/attendance", attendance::show)
        .get(edit, "/staff/dialogue/{id}/meetings/new", meeting::new)
        .post(edit, "/staff/dialogue/{id}/meetings/new", meeting::add)
        .get(edit, "/staff/dialogue/{id}/meetings/{meeting}", meeting::show)
        .post(edit, "/staff/dialogue/{id}/meetings/{meeting}", meeting::save)
        .post(edit, "/staff/dialogue/{id}/meetings/{meeting}/remove", meeting::remove)
        .get(edit, "/staff/dialogue/{id}/meetings/{meeting}/invite", invitation::show)
        .post(edit, "/staff/dialogue/{id}/meetings/{meeting}/invite", invitation::send)
        .post(edit, "/staff/dialogue/{id}/meetings/{meeting}/invited", meeting::invited)
        .post(edit, "/staff/dialogue/{id}/meetings/{meeting}/questions/{question}", council::decide)
        .get(Access::Public, "/processes/{slug}/dialogue/{year}", public::show)
        .get(Access::Public, "/processes/{slug}/dialogue/{year}/{name}", public::file)
        .get(Access::Link(LINK_COUNCIL), "/dialogue/{token}", council::show)
        .post(Access::Link(LINK_COUNCIL), "/dialogue/{token}", council::ask)
}

fn path(series: SeriesId, rest: &str) -> String {
    format!("/staff/dialogue/{series}{rest}")
}

/// A year, when the actor may do this with it.
async fn open(cx: &Cx, id: Uuid, action: Action) -> Result<(Series, Permit)> {
    let series = store::get(cx.db().reader(), SeriesId(id)).await?;
    let process = medvirk_processes::get(cx.db().reader(), series.process).await?;
    let permit = cx.permit(action, process.resource())?;
    Ok((series, permit))
}

/// A page under a year.
async fn page(cx: &Cx, series: &Series, title: String) -> Result<Page> {
    let t = T(cx.language());
    let process = medvirk_processes::get(cx.db().reader(), series.process).await?;
    Ok(Page::staff(cx, title)
        .in_process(cx, process.id, process.name(cx.language()))
        .crumb(t.menu(), "/staff/dialogue")
        .crumb(t.year_heading(series.year.to_string()), path(series.id, "")))
}

/// The year as the page saw it: whoever does not say which version gets the conflict.
fn seen(series: &Series, sent: &Submitted) -> Series {
    Series { version: sent.get("version").parse().unwrap_or(-1), ..series.clone() }
}

/// What a form shows again of an error, and the status it comes with; an error that no form can mend
/// goes on.
fn refusals(error: Error) -> Result<(StatusCode, Refusals)> {
    match error {
        Error::Refused(refusals) => Ok((StatusCode::UNPROCESSABLE_ENTITY, refusals)),
        Error::Conflict(message) => {
            let mut refusals = Refusals::default();
            refusals.push(Refusal::of(message));
            Ok((StatusCode::CONFLICT, refusals))
        }
        other => Err(other),
    }
}

pub(crate) fn menu(cx: &Cx) -> Vec<MenuEntry> {
    if !cx.may(READ, medvirk_kernel::Resource::SITE) {
        return Vec::new();
    }
    let href = "/staff/dialogue".to_owned();
    vec![MenuEntry { order: 55, text: T(cx.language()).menu(), href, icon: "calendar" }]
}

/// Days before an invitation is due that it is shown as soon.
const SOON: i64 = 14;

/// Invitations that must go out, questions and minutes that wait, and what a politician leads or comes to.
pub(crate) async fn today(cx: &Cx) -> Result<Vec<TodayItem>> {
    let (t, today) = (T(cx.language()), cx.today());
    let mut items = Vec::new();
    for series in store::all(cx.db().reader()).await? {
        let process = medvirk_processes::get(cx.db().reader(), series.process).await?;
        if !cx.may(EDIT, process.resource()) {
            continue;
        }
        for planned in series.plan.meetings.iter().filter(|m| m.invited_on.is_none()) {
            let Some(due) = series.plan.invite_by(planned) else { continue };
            let is_over = planned.day.is_some_and(|day| day < today);
            if is_over || (due - today).num_days() > SOON {
                continue;
            }
            items.push(TodayItem {
                urgency: if due < today { Urgency::Overdue } else { Urgency::Soon },
                text: t.today_invite(planned.service.as_str()),
                href: path(series.id, &format!("/meetings/{}", planned.id)),
                due: Some(due),
                count: None,
                icon: "envelope",
            });
        }
    }
    items.extend(council::today(cx).await?);
    items.extend(loose::today(cx).await?);
    items.extend(own::today(cx).await?);
    Ok(items)
}
