//! Minutes as staff see them: the text, what it waits for, remarks, action points, versions.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_documents::html as fragment;
use medvirk_i18n::format;
use medvirk_kernel::Result;
use medvirk_slice::{Cx, Links};
use medvirk_web::{Fault, Form, Html, Page, render, see_other};
use uuid::Uuid;

use super::{
    super::{
        document::{self, document, follow_up},
        model::{FollowUp, Hindrance, Minutes, MinutesState, Point, PointStatus, Remark},
        path, store,
    },
    Opened, open,
};
use crate::{
    T,
    model::MeetingState,
    policy::{LINK_REMARK, MINUTES, READ},
};

/// Days for remarks that the form proposes.
const REMARK_DAYS: u64 = 7;

struct RemarkLine {
    id: String,
    by: String,
    text: String,
    /// The line of the agenda it is about, in words.
    about: String,
    verdict: String,
    is_open: bool,
    /// Whether the text was changed since it was sent, so that it may stand there already.
    may_be_in: bool,
}

struct PointLine {
    text: String,
    owner: String,
    stands: String,
    fields: Vec<Html>,
}

#[derive(Template)]
#[template(path = "meetings/minutes_staff.html")]
struct StaffPage {
    page: Page,
    t: T,
    base: String,
    form: Form,
    state: String,
    is_draft: bool,
    is_approved: bool,
    may_write: bool,
    /// What approval waits for; nothing when they can be approved now.
    waits: Vec<String>,
    /// What approving does.
    approval: String,
    version: i32,
    link: Option<String>,
    public: Option<String>,
    remarks: Vec<RemarkLine>,
    points: Vec<PointLine>,
    versions: Vec<(String, String, String)>,
    lang: String,
    body: Html,
}

/// Where minutes stand, in words.
pub(in super::super) fn state_words(t: T, one: &Minutes) -> String {
    let language = t.lang();
    match (one.state, one.remarks_until, one.approved_at) {
        (MinutesState::Remarks, Some(day), _) => t.minutes_until(format::date(language, day)),
        (MinutesState::Approved, _, Some(at)) => {
            let day = medvirk_kernel::to_oslo(at).date_naive();
            t.minutes_approved_on(format::date(language, day))
        }
        _ => t.minutes_state_draft(),
    }
}

/// What was answered to a remark, in words.
pub(in super::super) fn verdict(t: T, remark: &Remark) -> String {
    let words = match remark.is_accepted {
        None => t.minutes_unanswered(),
        Some(true) => t.minutes_accepted(),
        Some(false) => t.minutes_rejected(),
    };
    format!("{words} {}", remark.answer).trim().to_owned()
}

/// `GET /staff/meetings/{id}/minutes`
pub(in super::super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let opened = open(&cx, id, READ).await?;
    match store::of_meeting(cx.db().reader(), opened.meeting.id).await? {
        None => Ok(see_other(&path(opened.meeting.id, "/edit"))),
        Some(_) => overview(&cx, &opened, Form::new(&cx), StatusCode::OK).await,
    }
}

pub(super) async fn overview(
    cx: &Cx,
    opened: &Opened,
    form: Form,
    status: StatusCode,
) -> Result<Response, Fault> {
    let (db, t) = (cx.db().reader(), T(cx.language()));
    let minutes = opened.minutes(cx).await?;
    let remarks = store::remarks(db, minutes.id).await?;
    let additions = store::additions(db, minutes.id).await?;
    let doc = document(&opened.meeting, &minutes, (&remarks, &additions), &cx.municipality().name);
    let held = (LINK_REMARK, minutes.id.0);
    let token = match minutes.state {
        MinutesState::Draft => None,
        _ => Links::current(db, cx.site(), cx.now(), held).await?,
    };
    let base = path(opened.meeting.id, "");
    let versions = store::versions(db, minutes.id).await?;
    let is_approved = minutes.state == MinutesState::Approved;
    let form = match form.is_refused() {
        true => form,
        false => Form::filled(cx, values(cx, opened, &minutes).await?),
    };
    let shown = StaffPage {
        page: opened.page(cx, t.minutes_title(opened.meeting.title.to(cx.language()))),
        t,
        state: state_words(t, &minutes),
        is_draft: minutes.state == MinutesState::Draft,
        is_approved,
        may_write: cx.may(MINUTES, opened.process.resource()),
        waits: waits(t, &minutes.hindrances(cx.today(), &remarks)),
        approval: approval(t, opened, &minutes),
        version: minutes.version,
        link: token.map(|token| cx.absolute(&format!("/m/{token}"))),
        public: (minutes.is_public() && is_shown(opened))
            .then(|| format!("/meetings/{}/minutes", opened.meeting.slug)),
        remarks: lines(cx, &minutes, &remarks).await?,
        points: points_shown(cx, &minutes, &form),
        versions: versions
            .into_iter()
            .map(|(number, at)| {
                let when = format::date_time(cx.language(), at);
                (t.minutes_version(number), when, format!("{base}/versions/{number}"))
            })
            .collect(),
        lang: minutes.content.language.code().to_owned(),
        body: Html(fragment(&doc)),
        form,
        base,
    };
    render(status, &shown)
}

async fn lines(cx: &Cx, minutes: &Minutes, remarks: &[Remark]) -> Result<Vec<RemarkLine>> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    let mut lines = Vec::new();
    for remark in remarks {
        let is_open = remark.is_accepted.is_none() && minutes.state != MinutesState::Approved;
        lines.push(RemarkLine {
            id: remark.id.to_string(),
            by: remark.by.clone(),
            text: remark.text.clone(),
            about: about(t, remark),
            verdict: verdict(t, remark),
            is_open,
            may_be_in: is_open && store::is_changed_since(db, minutes, remark).await?,
        });
    }
    Ok(lines)
}

/// What a remark is about, in words; nothing when it is about all.
pub(in super::super) fn about(t: T, remark: &Remark) -> String {
    match remark.item.as_str() {
        "" => String::new(),
        item => t.minutes_remark_about(item),
    }
}

/// What approval waits for, in words.
fn waits(t: T, hindrances: &[Hindrance]) -> Vec<String> {
    let language = t.lang();
    let words = |hindrance: &Hindrance| match hindrance {
        Hindrance::NotSentOut => t.minutes_wait_draft(),
        Hindrance::Remarks(until) => {
            let next = store::days_after(*until, 1);
            t.minutes_wait_until(format::date(language, *until), format::date(language, next))
        }
        Hindrance::Unanswered(count) => t.minutes_refused_unanswered(*count),
        Hindrance::Text(lack) => lack.message.to(language),
    };
    hindrances.iter().map(words).collect()
}

/// Whether everybody can read about the meeting.
fn is_shown(opened: &Opened) -> bool {
    opened.process.is_public() && opened.meeting.state != MeetingState::Draft
}

/// What approving does: only minutes of an open meeting that everybody can read about are shown to all.
fn approval(t: T, opened: &Opened, minutes: &Minutes) -> String {
    match (minutes.content.closed.is_some(), is_shown(opened)) {
        (true, _) => t.minutes_approve_closed(),
        (false, true) => t.minutes_approve_lead(),
        (false, false) => t.minutes_approve_inside(),
    }
}

/// The addresses of those who are sent the minutes, and of those who were seen at the door.
async fn readers(cx: &Cx, opened: &Opened) -> Result<String> {
    let db = cx.db().reader();
    let known = store::readers(db, opened.meeting.id).await?;
    let mut emails: Vec<String> = known.into_iter().filter_map(|one| one.email).collect();
    let came = crate::store::sign_ups(db, opened.meeting.id).await?;
    let came = came.into_iter().filter(|one| one.checked_in_at.is_some());
    emails.extend(came.filter_map(|one| one.email));
    emails.sort_unstable();
    emails.dedup();
    Ok(emails.join("\n"))
}

/// The values of the forms on the page.
pub(super) async fn values(
    cx: &Cx,
    opened: &Opened,
    minutes: &Minutes,
) -> Result<Vec<(String, String)>> {
    let until = minutes.remarks_until;
    let until = until.unwrap_or_else(|| store::days_after(cx.today(), REMARK_DAYS));
    let mut values = vec![
        ("until".to_owned(), until.to_string()),
        ("readers".to_owned(), readers(cx, opened).await?),
    ];
    values.extend(minutes.follow_ups.iter().flat_map(|(id, up)| follow_up_pairs(*id, up)));
    Ok(values)
}

fn follow_up_pairs(id: Uuid, up: &FollowUp) -> Vec<(String, String)> {
    vec![
        (format!("status-{id}"), up.status.code().to_owned()),
        (format!("due-{id}"), up.new_due.map(|day| day.to_string()).unwrap_or_default()),
        (format!("reason-{id}"), up.reason.clone()),
    ]
}

fn points_shown(cx: &Cx, minutes: &Minutes, form: &Form) -> Vec<PointLine> {
    let t = T(cx.language());
    let options: Vec<(String, String)> =
        PointStatus::ALL.iter().map(|s| (s.code().to_owned(), document::status(t, *s))).collect();
    let line = |point: &Point| {
        let up = minutes.follow_ups.get(&point.id).cloned().unwrap_or_default();
        let id = point.id;
        let fields = [
            form.select(&format!("status-{id}"), t.minutes_point_status(), options.clone())
                .required(),
            form.date(&format!("due-{id}"), t.minutes_new_due()),
            form.text(&format!("reason-{id}"), t.minutes_reason()),
        ];
        PointLine {
            text: point.text.clone(),
            owner: match point.due {
                Some(due) => format!("{}, {}", point.owner, format::date(cx.language(), due)),
                None => point.owner.clone(),
            },
            stands: follow_up(t, cx.language(), &up),
            fields: fields.iter().map(|field| Html(field.to_string())).collect(),
        }
    };
    minutes.content.points.iter().map(line).collect()
}
