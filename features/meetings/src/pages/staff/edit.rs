//! A meeting in its form: new, changed, copied from last time. Whoever saves second sees what the other
//! wrote beside their own, and decides.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use medvirk_kernel::{Error, ProcessId, Refusals, Result, to_oslo};
use medvirk_processes::{Process, Words, slug_of};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use medvirk_web::{
    Fault, Flash, Form, ListQuery, Page, Reader, Submitted, html, render, see_other,
};
use uuid::Uuid;

use super::{Opened, in_meeting, open, path, plan, sheet};
use crate::{
    T,
    actions::{create, update},
    jobs,
    model::{Meeting, MeetingId, MeetingState, Places, Plan, oslo},
    policy::EDIT,
    store, text,
};

#[derive(Template)]
#[template(path = "meetings/staff_form.html")]
struct FormPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    version: i32,
    parts: Vec<sheet::ShownPart>,
    /// What somebody else has saved meanwhile: label and text.
    theirs: Vec<(String, String)>,
    cancel: String,
    is_new: bool,
}

#[derive(Template)]
#[template(path = "meetings/staff_new.html")]
struct NewPage {
    page: Page,
    t: T,
    processes: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "meetings/staff_copy.html")]
struct CopyPage {
    page: Page,
    t: T,
    form: Form,
    /// The box to tick for a public holiday that was given.
    asked: Vec<(String, String)>,
    action: String,
    cancel: String,
}

/// `GET /staff/meetings/new`, with `?process=` once one is chosen.
pub(super) async fn new(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    let t = T(cx.language());
    let Ok(id) = query.filter("process").parse::<Uuid>() else {
        let all = medvirk_processes::list(cx.db().reader()).await?;
        let mine = all.iter().filter(|p| cx.may(EDIT, p.resource()));
        let link = |p: &Process| {
            (format!("/staff/meetings/new?process={}", p.id), p.name(cx.language()).to_owned())
        };
        let page = Page::staff(&cx, t.plan_new()).crumb(t.desk_menu(), "/staff/meetings");
        return html(&NewPage { page, t, processes: mine.map(link).collect() });
    };
    let process = medvirk_processes::get(cx.db().reader(), ProcessId(id)).await?;
    cx.permit(EDIT, process.resource())?;
    let parts = parts(&cx, &process, None).await?;
    let start = [("needed", "1"), ("waiting_list", "1"), ("party_max", "1"), ("accept_hours", "0")];
    page(&cx, &process, None, &parts, Shown::of(Submitted::from_pairs(start), 0), StatusCode::OK)
}

/// `POST /staff/meetings/new?process=`
pub(super) async fn create_new(
    cx: Cx,
    query: ListQuery,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let id: Uuid = query.filter("process").parse().map_err(|_| Error::NotFound)?;
    let process = medvirk_processes::get(cx.db().reader(), ProcessId(id)).await?;
    let permit = cx.permit(EDIT, process.resource())?;
    let draft = Meeting {
        id: cx.new_id(),
        process: process.id,
        kind: "open".to_owned(),
        slug: String::new(),
        state: MeetingState::Draft,
        title: Words::default(),
        starts_at: cx.now(),
        ends_at: cx.now(),
        plan: Plan::default(),
        sequence: 0,
        version: 1,
    };
    let parts = parts(&cx, &process, plan::closed_day(&submitted, &draft)).await?;
    if let Some(values) = sheet::operated(&parts, &submitted) {
        return page(&cx, &process, None, &parts, Shown::of(values, 0), StatusCode::OK);
    }
    let made = async {
        let (mut meeting, places) = plan::read(&cx, &submitted, &draft)?;
        let tx = cx.begin().await?;
        propose_slug(&cx, &tx, &mut meeting).await?;
        create(&tx, &cx, &permit, &meeting, places).await?;
        tx.commit().await?;
        Ok(meeting.id)
    };
    match made.await {
        Ok(id) => Ok(see_other(&path(id, "")).flash(&T(cx.language()).plan_made())),
        Err(Error::Refused(refusals)) => {
            let shown = Shown { refusals, ..Shown::of(submitted, 0) };
            page(&cx, &process, None, &parts, shown, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(other) => Err(other.into()),
    }
}

/// An address made of title and day, when none was written.
async fn propose_slug(cx: &Cx, tx: &Tx, meeting: &mut Meeting) -> Result<()> {
    if !meeting.slug.is_empty() {
        return Ok(());
    }
    let title = slug_of(&meeting.title, cx.municipality().default_language);
    let day = to_oslo(meeting.starts_at).date_naive();
    let short: String = title.chars().take(60).collect();
    let wished = format!("{}-{day}", short.trim_end_matches('-'));
    for n in 1..100 {
        let slug = if n == 1 { wished.clone() } else { format!("{wished}-{n}") };
        match store::by_slug(tx, &slug).await {
            Ok(other) if other.id != meeting.id => {}
            Ok(_) | Err(Error::NotFound) => {
                meeting.slug = slug;
                return Ok(());
            }
            Err(other) => return Err(other),
        }
    }
    Ok(())
}

/// `GET …/edit`
pub(super) async fn edit(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (Opened { meeting, process }, _) = open(&cx, id, EDIT).await?;
    let places = store::places(cx.db().reader(), meeting.id).await?;
    let parts = parts(&cx, &process, None).await?;
    let values = Submitted::from_pairs(plan::values(&meeting, &places));
    let shown = Shown::of(values, meeting.version);
    page(&cx, &process, Some(&meeting), &parts, shown, StatusCode::OK)
}

/// `POST …/edit`
pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (Opened { meeting, process }, permit) = open(&cx, id, EDIT).await?;
    let parts = parts(&cx, &process, plan::closed_day(&submitted, &meeting)).await?;
    let base: i32 = submitted.get("version").parse().unwrap_or(0);
    if let Some(values) = sheet::operated(&parts, &submitted) {
        return page(
            &cx,
            &process,
            Some(&meeting),
            &parts,
            Shown::of(values, base),
            StatusCode::OK,
        );
    }
    let saved = async {
        let (mut changed, places) = plan::read(&cx, &submitted, &meeting)?;
        changed.version = base;
        let tx = cx.begin().await?;
        propose_slug(&cx, &tx, &mut changed).await?;
        update(&tx, &cx, &permit, &changed, places).await?;
        tx.commit().await
    };
    match saved.await {
        Ok(()) => Ok(see_other(&path(meeting.id, "")).flash(&T(cx.language()).plan_saved())),
        Err(Error::Conflict(_)) => conflict(&cx, &process, &parts, meeting.id, submitted).await,
        Err(Error::Refused(refusals)) => {
            let shown = Shown { refusals, ..Shown::of(submitted, base) };
            page(&cx, &process, Some(&meeting), &parts, shown, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(other) => Err(other.into()),
    }
}

/// The form as it was sent, beside what stands saved by somebody else. Sent again it is saved.
async fn conflict(
    cx: &Cx,
    process: &Process,
    parts: &[sheet::Part],
    id: MeetingId,
    mine: Submitted,
) -> Result<Response, Fault> {
    let db = cx.db().reader();
    let now = store::get(db, id).await?;
    let places = store::places(db, id).await?;
    let saved = Submitted::from_pairs(plan::values(&now, &places));
    let theirs = sheet::differences(cx, parts, &mine, &saved);
    let shown = Shown { theirs, ..Shown::of(mine, now.version) };
    page(cx, process, Some(&now), parts, shown, StatusCode::CONFLICT)
}

async fn parts(cx: &Cx, process: &Process, asked: Option<NaiveDate>) -> Result<Vec<sheet::Part>> {
    let themes = medvirk_processes::themes(cx.db().reader(), process.id).await?;
    Ok(plan::parts(cx, &themes, asked))
}

struct Shown {
    values: Submitted,
    refusals: Refusals,
    theirs: Vec<(String, String)>,
    version: i32,
}

impl Shown {
    fn of(values: Submitted, version: i32) -> Self {
        Shown { values, refusals: Refusals::default(), theirs: Vec::new(), version }
    }
}

fn page(
    cx: &Cx,
    process: &Process,
    meeting: Option<&Meeting>,
    parts: &[sheet::Part],
    shown: Shown,
    status: StatusCode,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let form = Form::refused(cx, shown.values.clone(), shown.refusals);
    let (page, action, cancel) = match meeting {
        Some(meeting) => (
            in_meeting(cx, process, meeting, t.plan_edit()),
            path(meeting.id, "/edit"),
            path(meeting.id, ""),
        ),
        None => (
            Page::staff(cx, t.plan_new())
                .in_process(cx, process.id, process.name(cx.language()))
                .crumb(t.desk_menu(), "/staff/meetings"),
            format!("/staff/meetings/new?process={}", process.id),
            "/staff/meetings".to_owned(),
        ),
    };
    let parts = sheet::shown(cx, parts, &form, &shown.values);
    let is_new = meeting.is_none();
    let (version, theirs) = (shown.version, shown.theirs);
    render(status, &FormPage { page, t, form, action, version, parts, theirs, cancel, is_new })
}

/// `GET …/copy`
pub(super) async fn copy(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (Opened { meeting, process }, _) = open(&cx, id, EDIT).await?;
    // The same weekday, four weeks on or the next one after today.
    let mut day = to_oslo(meeting.starts_at).date_naive();
    while day <= cx.today() || day <= to_oslo(meeting.starts_at).date_naive() {
        day = day.checked_add_days(Days::new(28)).unwrap_or(day);
    }
    let form = Form::filled(&cx, [("date", day.to_string())]);
    copy_page(&cx, &process, &meeting, (form, None), StatusCode::OK)
}

fn copy_page(
    cx: &Cx,
    process: &Process,
    meeting: &Meeting,
    (form, asked): (Form, Option<NaiveDate>),
    status: StatusCode,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let asked = asked.map(|day| plan::meant_box(cx, day)).unwrap_or_default();
    let page = in_meeting(cx, process, meeting, t.plan_copy());
    let (action, cancel) = (path(meeting.id, "/copy"), path(meeting.id, ""));
    render(status, &CopyPage { page, t, form, asked, action, cancel })
}

/// `POST …/copy`
pub(super) async fn make_copy(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (Opened { meeting, process }, permit) = open(&cx, id, EDIT).await?;
    let mut reader = Reader::new(&submitted);
    let day = reader.date("date", text::plan_date());
    let day = reader.must("date", text::plan_date(), day);
    plan::mean_it(&mut reader, &submitted, &meeting);
    let day = match reader.finish(day) {
        Ok(day) => day.ok_or(Error::NotFound)?,
        Err(Error::Refused(refusals)) => {
            let asked = plan::closed_day(&submitted, &meeting);
            let shown = (Form::refused(&cx, submitted, refusals), asked);
            return copy_page(&cx, &process, &meeting, shown, StatusCode::UNPROCESSABLE_ENTITY);
        }
        Err(other) => return Err(other.into()),
    };
    let tx = cx.begin().await?;
    let Places { capacity, reserved, .. } = store::places(&tx, meeting.id).await?;
    let mut again = moved(&meeting, day);
    again.id = cx.new_id();
    propose_slug(&cx, &tx, &mut again).await?;
    create(&tx, &cx, &permit, &again, (capacity, reserved)).await?;
    jobs::announce_copy(&tx, &cx, meeting.id, again.id).await?;
    tx.commit().await?;
    Ok(see_other(&path(again.id, "/edit")).flash(&T(cx.language()).plan_copied()))
}

/// The same meeting on another day: every date moves as far, every time of day stays. What belongs to
/// the one that was held is left behind.
pub(super) fn moved(meeting: &Meeting, day: NaiveDate) -> Meeting {
    let from = to_oslo(meeting.starts_at).date_naive();
    let days = (day - from).num_days();
    let at = |moment: DateTime<Utc>| {
        let local = to_oslo(moment);
        let day = local.date_naive() + chrono::TimeDelta::days(days);
        oslo(day, local.time())
    };
    let mut again = meeting.clone();
    (again.starts_at, again.ends_at) = (at(meeting.starts_at), at(meeting.ends_at));
    let rules = &mut again.plan.sign_up;
    for moment in [&mut rules.opens_at, &mut rules.closes_at, &mut rules.reserved_until] {
        *moment = moment.map(at);
    }
    let months = (day.year() - from.year()) * 12 + day.month() as i32 - from.month() as i32;
    if let Some(since) = again.plan.audience.as_mut().and_then(|a| a.moved_in_since.as_mut()) {
        let months_on = Months::new(months.unsigned_abs());
        let moved = match months < 0 {
            true => since.checked_sub_months(months_on),
            false => since.checked_add_months(months_on),
        };
        *since = moved.unwrap_or(*since);
    }
    again.plan.summary = Words::default();
    again.plan.called_off = Words::default();
    again.plan.effort = crate::model::Effort::default();
    again.state = MeetingState::Draft;
    (again.slug, again.sequence, again.version) = (String::new(), 0, 1);
    again
}
