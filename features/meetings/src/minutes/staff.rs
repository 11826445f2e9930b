//! What staff do with minutes: write, send out for remarks, answer them, approve, add, follow up.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::NaiveDate;
use medvirk_documents::{Document, docx, html as fragment, html_page, pdf};
use medvirk_i18n::format;
use medvirk_kernel::{Action, Error, Permit, Refusals, Result};
use medvirk_processes::Process;
use medvirk_slice::{Cx, Links};
use medvirk_web::{
    Fault, Flash, Form, Html, Page, Reader, Submitted, aside, attachment, html, inline_file,
    render, see_other,
};
use uuid::Uuid;

use super::{
    actions::{self, Reply, Save},
    difference::marked,
    document::{self, document, follow_up},
    form, model,
    model::{Content, FollowUp, FollowUps, Minutes, MinutesState, PointStatus, Remark, RemarkId},
    path, store,
};
use crate::{
    T,
    model::{Meeting, MeetingId},
    policy::{LINK_REMARK, MINUTES, READ},
    text,
};

/// Days for remarks that the form proposes.
const REMARK_DAYS: u64 = 7;

struct RemarkLine {
    id: String,
    by: String,
    text: String,
    verdict: String,
    is_open: bool,
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
    may_approve: bool,
    version: i32,
    link: Option<String>,
    public: Option<String>,
    remarks: Vec<RemarkLine>,
    points: Vec<PointLine>,
    versions: Vec<(String, String, String)>,
    lang: String,
    body: Html,
}

#[derive(Template)]
#[template(path = "meetings/minutes_edit.html")]
struct EditPage {
    page: Page,
    t: T,
    action: String,
    form: Form,
    version: i32,
    shown: form::Shown,
    conflict: Option<Html>,
}

#[derive(Template)]
#[template(path = "meetings/minutes_version.html")]
struct VersionPage {
    page: Page,
    t: T,
    lang: String,
    changes: Html,
}

struct Opened {
    meeting: Meeting,
    process: Process,
    permit: Permit,
}

async fn open(cx: &Cx, id: Uuid, action: Action) -> Result<Opened> {
    let meeting = crate::store::get(cx.db().reader(), MeetingId(id)).await?;
    let process = medvirk_processes::get(cx.db().reader(), meeting.process).await?;
    let permit = cx.permit(action, process.resource())?;
    Ok(Opened { meeting, process, permit })
}

impl Opened {
    async fn minutes(&self, cx: &Cx) -> Result<Minutes> {
        store::of_meeting(cx.db().reader(), self.meeting.id).await?.ok_or(Error::NotFound)
    }

    /// The minutes as the form saw them: whoever does not say which version gets the conflict.
    async fn minutes_seen(&self, cx: &Cx, sent: &Submitted) -> Result<Minutes> {
        let version = sent.get("version").parse().unwrap_or(-1);
        Ok(Minutes { version, ..self.minutes(cx).await? })
    }

    fn page(&self, cx: &Cx, title: String) -> Page {
        let t = T(cx.language());
        let meeting = self.meeting.title.to(cx.language());
        let page = Page::staff(cx, title);
        let page = page.in_process(cx, self.process.id, self.process.name(cx.language()));
        let page = page.crumb(meeting, format!("/staff/meetings/{}", self.meeting.id));
        page.crumb(t.minutes_heading(), path(self.meeting.id, ""))
    }

    fn back(&self, words: &str) -> Response {
        see_other(&path(self.meeting.id, "")).flash(words)
    }
}

/// Where minutes stand, in words.
pub(super) fn state_words(t: T, one: &Minutes) -> String {
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
pub(super) fn verdict(t: T, remark: &Remark) -> String {
    let words = match remark.is_accepted {
        None => t.minutes_unanswered(),
        Some(true) => t.minutes_accepted(),
        Some(false) => t.minutes_rejected(),
    };
    format!("{words} {}", remark.answer).trim().to_owned()
}

/// `GET /staff/meetings/{id}/minutes`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let opened = open(&cx, id, READ).await?;
    match store::of_meeting(cx.db().reader(), opened.meeting.id).await? {
        None => Ok(see_other(&path(opened.meeting.id, "/edit"))),
        Some(_) => overview(&cx, &opened, Form::new(&cx), StatusCode::OK).await,
    }
}

async fn overview(
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
        false => {
            let until = minutes.remarks_until;
            let until = until.unwrap_or_else(|| store::days_after(cx.today(), REMARK_DAYS));
            Form::filled(
                cx,
                [("until".to_owned(), until.to_string())]
                    .into_iter()
                    .chain(minutes.follow_ups.iter().flat_map(|(id, up)| follow_up_pairs(*id, up))),
            )
        }
    };
    let shown = StaffPage {
        page: opened.page(cx, t.minutes_heading()),
        t,
        state: state_words(t, &minutes),
        is_draft: minutes.state == MinutesState::Draft,
        is_approved,
        may_write: cx.may(MINUTES, opened.process.resource()),
        may_approve: minutes.approvable(cx.today(), &remarks).is_ok(),
        version: minutes.version,
        link: token.map(|token| cx.absolute(&format!("/m/{token}"))),
        public: minutes.is_public().then(|| format!("/meetings/{}/minutes", opened.meeting.slug)),
        remarks: remarks
            .iter()
            .map(|remark| RemarkLine {
                id: remark.id.to_string(),
                by: remark.by.clone(),
                text: remark.text.clone(),
                verdict: verdict(t, remark),
                is_open: remark.is_accepted.is_none() && !is_approved,
            })
            .collect(),
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
    let line = |point: &model::Point| {
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

/// `GET …/edit`
pub(super) async fn edit(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let found = store::of_meeting(cx.db().reader(), opened.meeting.id).await?;
    let (content, version) = match found {
        Some(minutes) => {
            minutes.writable()?;
            (minutes.content, minutes.version)
        }
        None => (new_content(&cx, &opened.meeting), 0),
    };
    let values = Submitted::from_pairs(form::pairs(&content));
    let form = Form::filled(&cx, form::pairs(&content));
    edit_page(&cx, &opened, (form, &values, version), None, StatusCode::OK)
}

fn new_content(cx: &Cx, meeting: &Meeting) -> Content {
    let secretary = cx.actor().staff().map(|staff| staff.name.clone()).unwrap_or_default();
    Content::of(meeting, cx.municipality().default_language, &secretary)
}

fn edit_page(
    cx: &Cx,
    opened: &Opened,
    (form, values, version): (Form, &Submitted, i32),
    conflict: Option<Html>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let page = EditPage {
        page: opened.page(cx, t.minutes_write()),
        t,
        action: path(opened.meeting.id, "/edit"),
        shown: form::shown(t, &form, values),
        form,
        version,
        conflict,
    };
    render(status, &page)
}

/// `POST …/edit`
pub(super) async fn save(cx: Cx, Path(id): Path<Uuid>, sent: Submitted) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let mut reader = Reader::new(&sent);
    let content = form::read(&mut reader, &sent, || cx.new_id());
    let version = sent.get("version").parse().unwrap_or(-1);
    if let Err(Error::Refused(refusals)) = reader.finish(()) {
        let form = Form::refused(&cx, sent.clone(), refusals);
        let shown = (form, &sent, version);
        return edit_page(&cx, &opened, shown, None, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let tx = cx.begin().await?;
    let before = store::of_meeting(&tx, opened.meeting.id).await?;
    let saved = match &before {
        None => actions::begin(&tx, &cx, &opened.permit, opened.meeting.id, content.clone()).await,
        Some(one) => {
            let new = Save { content: content.clone(), version };
            actions::save(&tx, &cx, &opened.permit, one, new).await
        }
    };
    match saved {
        Ok(_) => {
            tx.commit().await?;
            Ok(opened.back(&T(cx.language()).minutes_saved()))
        }
        Err(Error::Conflict(_)) => {
            drop(tx);
            conflict(&cx, &opened, sent, &content).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Somebody saved meanwhile: my text stands in the form, theirs beside it, with what differs marked.
/// Saving again writes mine over theirs, which stays as a version.
async fn conflict(
    cx: &Cx,
    opened: &Opened,
    sent: Submitted,
    mine: &Content,
) -> Result<Response, Fault> {
    let minutes = opened.minutes(cx).await?;
    minutes.writable()?;
    let t = T(cx.language());
    let theirs = marked(t, &form::plain(t, mine), &form::plain(t, &minutes.content));
    let form = Form::refused(cx, sent.clone(), Refusals::default());
    let shown = (form, &sent, minutes.version);
    edit_page(cx, opened, shown, Some(theirs), StatusCode::CONFLICT)
}

/// Ends a form that changed minutes: back to them, or the form again with what was refused.
async fn ended(
    cx: &Cx,
    opened: &Opened,
    sent: Submitted,
    done: Result<()>,
    words: String,
) -> Result<Response, Fault> {
    match done {
        Ok(()) => Ok(opened.back(&words)),
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(cx, sent, refusals);
            overview(cx, opened, form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST …/remarks`: opens for remarks.
pub(super) async fn open_remarks(
    cx: Cx,
    Path(id): Path<Uuid>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let minutes = opened.minutes_seen(&cx, &sent).await?;
    let mut reader = Reader::new(&sent);
    let until = reader.date("until", text::minutes_last_day());
    let until = reader.must("until", text::minutes_last_day(), until);
    if until.is_some_and(|day| day < cx.today()) {
        reader.refuse("until", text::minutes_refused_past());
    }
    let done = match reader.finish(until.unwrap_or(NaiveDate::MIN)) {
        Ok(until) => {
            let tx = cx.begin().await?;
            actions::open_remarks(&tx, &cx, &opened.permit, &minutes, until).await?;
            tx.commit().await
        }
        Err(refused) => Err(refused),
    };
    ended(&cx, &opened, sent, done, T(cx.language()).minutes_sent_out()).await
}

/// `POST …/remarks/{remark}`: answers one.
pub(super) async fn answer(
    cx: Cx,
    Path((id, remark)): Path<(Uuid, Uuid)>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let minutes = opened.minutes(&cx).await?;
    let mut reader = Reader::new(&sent);
    let answer = reader.text("answer", text::minutes_remark_answer(), 5_000);
    let done = match reader.finish(answer) {
        Ok(answer) => {
            let tx = cx.begin().await?;
            let reply = Reply { is_accepted: sent.get("verdict") == "accept", answer };
            let of = (&minutes, RemarkId(remark));
            match actions::answer(&tx, &cx, &opened.permit, of, reply).await {
                Ok(()) => tx.commit().await,
                refused => refused,
            }
        }
        Err(refused) => Err(refused),
    };
    ended(&cx, &opened, sent, done, T(cx.language()).minutes_answered()).await
}

/// `POST …/approve`
pub(super) async fn approve(
    cx: Cx,
    Path(id): Path<Uuid>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let minutes = opened.minutes_seen(&cx, &sent).await?;
    let tx = cx.begin().await?;
    let done = match actions::approve(&tx, &cx, &opened.permit, &minutes, cx.now()).await {
        Ok(_) => tx.commit().await,
        Err(refused) => {
            drop(tx);
            Err(refused)
        }
    };
    ended(&cx, &opened, sent, done, T(cx.language()).minutes_approved()).await
}

/// `POST …/add`: adds to approved minutes.
pub(super) async fn add(cx: Cx, Path(id): Path<Uuid>, sent: Submitted) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let minutes = opened.minutes(&cx).await?;
    let mut reader = Reader::new(&sent);
    let words = reader.text("addition", text::minutes_addition(), 10_000);
    let done = match reader.finish(words) {
        Ok(words) => {
            let tx = cx.begin().await?;
            match actions::add(&tx, &cx, &opened.permit, &minutes, &words).await {
                Ok(()) => tx.commit().await,
                refused => refused,
            }
        }
        Err(refused) => Err(refused),
    };
    ended(&cx, &opened, sent, done, T(cx.language()).minutes_added_done()).await
}

/// `POST …/points`: what became of the action points.
pub(super) async fn points(
    cx: Cx,
    Path(id): Path<Uuid>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let minutes = opened.minutes(&cx).await?;
    let mut reader = Reader::new(&sent);
    let mut ups = FollowUps::new();
    for point in &minutes.content.points {
        let id = point.id;
        let status = PointStatus::from_code(sent.get(&format!("status-{id}"))).unwrap_or_default();
        let new_due = reader.date(&format!("due-{id}"), text::minutes_new_due());
        let reason = reader.text(&format!("reason-{id}"), text::minutes_reason(), 1_000);
        ups.insert(id, FollowUp { status, new_due, reason });
    }
    let done = match reader.finish(ups) {
        Ok(ups) => {
            let tx = cx.begin().await?;
            match actions::follow_up(&tx, &cx, &opened.permit, &minutes, ups).await {
                Ok(()) => tx.commit().await,
                refused => refused,
            }
        }
        Err(refused) => Err(refused),
    };
    ended(&cx, &opened, sent, done, T(cx.language()).minutes_points_saved()).await
}

/// `GET …/versions/{number}`: what changed in a version.
pub(super) async fn version(
    cx: Cx,
    Path((id, number)): Path<(Uuid, i32)>,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, READ).await?;
    let (db, t) = (cx.db().reader(), T(cx.language()));
    let minutes = opened.minutes(&cx).await?;
    let now = store::version(db, minutes.id, number).await?;
    let before = match number {
        1 => Content { language: now.language, ..Content::default() },
        _ => store::version(db, minutes.id, number - 1).await?,
    };
    let old = if number == 1 { String::new() } else { form::plain(t, &before) };
    html(&VersionPage {
        page: opened.page(&cx, t.minutes_version(number)),
        t,
        lang: now.language.code().to_owned(),
        changes: marked(t, &old, &form::plain(t, &now)),
    })
}

/// `GET …/file/{name}`
pub(super) async fn file(
    cx: Cx,
    Path((id, name)): Path<(Uuid, String)>,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, READ).await?;
    let db = cx.db().reader();
    let minutes = opened.minutes(&cx).await?;
    let remarks = store::remarks(db, minutes.id).await?;
    let additions = store::additions(db, minutes.id).await?;
    let doc = document(&opened.meeting, &minutes, (&remarks, &additions), &cx.municipality().name);
    in_form(doc, &name).await
}

/// The minutes in the form the name's ending asks for.
pub(super) async fn in_form(doc: Document, name: &str) -> Result<Response, Fault> {
    const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    Ok(match name {
        "referat.pdf" => {
            let made = tokio::task::spawn_blocking(move || pdf(&doc)).await;
            let made = made.map_err(Error::internal)?.map_err(Error::internal)?;
            inline_file("application/pdf", name, made)
        }
        "referat.docx" => {
            let made = aside(|| docx(&doc)).map_err(Error::internal)?;
            attachment(DOCX, name, made)
        }
        "referat.html" => {
            let made = aside(|| html_page(&doc)).into_bytes();
            attachment("text/html; charset=utf-8", name, made)
        }
        _ => return Err(Error::NotFound.into()),
    })
}
