//! Approved minutes for everybody, and the page where those who were there remark on a draft.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_documents::html as fragment;
use medvirk_i18n::format;
use medvirk_kernel::{Error, Resource, Result};
use medvirk_slice::{Cx, LinkProblem, Links};
use medvirk_web::{
    Fault, Flash, Form, Html, Page, Reader, Submitted, html, html_for_all, link_gone, render,
    see_other,
};

use super::{
    actions::{self, NewRemark},
    document::document,
    model::{Minutes, MinutesId, Remark},
    staff::{about, in_form, is_minutes, verdict},
    store,
};
use crate::{
    T,
    jobs::when,
    model::{Meeting, MeetingState},
    policy::{LINK_REMARK, REMARK},
    text,
};

#[derive(Template)]
#[template(path = "meetings/minutes_public.html")]
struct PublicPage {
    page: Page,
    t: T,
    lang: String,
    base: String,
    when: String,
    body: Html,
}

#[derive(Template)]
#[template(path = "meetings/minutes_remark.html")]
struct RemarkPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    lang: String,
    lead: String,
    body: Html,
    is_open: bool,
    /// The lines of the agenda somebody can remark on, as value and words.
    items: Vec<(String, String)>,
    said: Vec<(String, String, String)>,
}

async fn published(cx: &Cx, slug: &str) -> Result<(Meeting, Minutes)> {
    let db = cx.db().reader();
    let meeting = crate::store::by_slug(db, slug).await?;
    let process = medvirk_processes::get(db, meeting.process).await?;
    let minutes = store::of_meeting(db, meeting.id).await?.ok_or(Error::NotFound)?;
    if !process.is_public() || meeting.state == MeetingState::Draft || !minutes.is_public() {
        return Err(Error::NotFound);
    }
    Ok((meeting, minutes))
}

async fn made(
    cx: &Cx,
    meeting: &Meeting,
    minutes: &Minutes,
) -> Result<medvirk_documents::Document> {
    let db = cx.db().reader();
    let remarks = store::remarks(db, minutes.id).await?;
    let additions = store::additions(db, minutes.id).await?;
    Ok(document(meeting, minutes, (&remarks, &additions), &cx.municipality().name))
}

/// `GET /meetings/{slug}/minutes`
pub(super) async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let (meeting, minutes) = published(&cx, &slug).await?;
    let doc = made(&cx, &meeting, &minutes).await?;
    let meeting_path = format!("/meetings/{slug}");
    let title = meeting.title.to(cx.language());
    html_for_all(&PublicPage {
        page: Page::public(&cx, doc.meta.title.clone()).crumb(title, meeting_path.clone()),
        t: T(cx.language()),
        lang: minutes.content.language.code().to_owned(),
        base: format!("{meeting_path}/minutes"),
        when: when(cx.language(), &meeting),
        body: Html(fragment(&doc)),
    })
}

/// `GET /meetings/{slug}/minutes/{name}`
pub(super) async fn file(
    cx: Cx,
    Path((slug, name)): Path<(String, String)>,
) -> Result<Response, Fault> {
    is_minutes(&name)?;
    let (meeting, minutes) = published(&cx, &slug).await?;
    in_form(made(&cx, &meeting, &minutes).await?, &name).await
}

/// What a link for remarks opens.
struct Opened {
    cx: Cx,
    meeting: Meeting,
    minutes: Minutes,
    resource: Resource,
}

/// Why a link for remarks does not open.
type Refused = medvirk_web::NotOpened<LinkProblem>;

async fn open(cx: &Cx, token: &str) -> std::result::Result<Opened, Refused> {
    let db = cx.db().reader();
    let id = match Links::open(db, cx.now(), LINK_REMARK, token).await? {
        Ok(id) => MinutesId(id),
        Err(problem) => return Err(Refused::Link(problem)),
    };
    let minutes = store::get(db, id).await?;
    let meeting = crate::store::get(db, minutes.meeting).await?;
    let process = medvirk_processes::get(db, meeting.process).await?;
    let resource = process.resource().held_by(id.0);
    Ok(Opened { cx: cx.as_holder(LINK_REMARK, id.0), meeting, minutes, resource })
}

/// Why the link does not open, and whom to ask.
fn gone(cx: &Cx, problem: LinkProblem) -> Result<Response, Fault> {
    let t = T(cx.language());
    let words = match problem {
        LinkProblem::Unknown => t.minutes_gone_unknown(),
        LinkProblem::Withdrawn => t.minutes_gone_withdrawn(),
        LinkProblem::Expired => t.minutes_gone_expired(),
    };
    link_gone(cx, problem.status(), words)
}

/// `GET /m/{token}`
pub(super) async fn remarks(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    match open(&cx, &token).await {
        Ok(opened) => page(&cx, &opened, &token, Form::new(&cx), StatusCode::OK).await,
        Err(refused) => refused.told(|problem| gone(&cx, problem)),
    }
}

async fn page(
    cx: &Cx,
    opened: &Opened,
    token: &str,
    form: Form,
    status: StatusCode,
) -> Result<Response, Fault> {
    let (t, minutes) = (T(cx.language()), &opened.minutes);
    opened.cx.permit(REMARK, opened.resource)?;
    let is_open = minutes.takes_remarks(cx.today());
    let until = minutes.remarks_until.map(|day| format::date(cx.language(), day));
    let said = store::remarks(cx.db().reader(), minutes.id).await?;
    let additions = store::additions(cx.db().reader(), minutes.id).await?;
    // The remarks stand below with their answers; the text is shown without them.
    let doc = document(&opened.meeting, minutes, (&[], &additions), &cx.municipality().name);
    let shown = RemarkPage {
        page: Page::table(cx, doc.meta.title.clone()),
        t,
        form,
        action: format!("/m/{token}"),
        lang: minutes.content.language.code().to_owned(),
        lead: match is_open {
            true => t.minutes_remark_lead(until.unwrap_or_default()),
            false => t.minutes_remark_over(),
        },
        body: Html(fragment(&doc)),
        is_open,
        items: items(t, minutes),
        said: said.iter().map(|one| said_line(t, one)).collect(),
    };
    match status {
        StatusCode::OK => html(&shown),
        other => render(other, &shown),
    }
}

/// The lines of the agenda to choose from, after the words for all of it.
fn items(t: T, minutes: &Minutes) -> Vec<(String, String)> {
    let titles = minutes.content.items.iter().map(|item| item.title.clone());
    let titles = titles.filter(|title| !title.is_empty()).map(|title| (title.clone(), title));
    std::iter::once((String::new(), t.minutes_remark_whole())).chain(titles).collect()
}

/// Who said it and about what, the words, and the answer.
fn said_line(t: T, one: &Remark) -> (String, String, String) {
    let parts = [one.by.clone(), about(t, one)];
    let who: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (who.join(" · "), one.text.clone(), verdict(t, one))
}

/// `POST /m/{token}`
pub(super) async fn send(
    cx: Cx,
    Path(token): Path<String>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone(&cx, problem)),
    };
    let permit = opened.cx.permit(REMARK, opened.resource)?;
    let mut reader = Reader::new(&sent);
    let by = reader.required("by", text::minutes_remark_by(), 200);
    let words = reader.required("text", text::minutes_remark_text(), 5_000);
    let titles: Vec<&str> =
        opened.minutes.content.items.iter().map(|item| item.title.as_str()).collect();
    // A line that was called something else when the page was opened: about all of it.
    let item = titles.into_iter().find(|title| *title == sent.get("item")).unwrap_or_default();
    match reader.finish((by, words)) {
        Ok((by, text)) => {
            let tx = cx.begin().await?;
            let new = NewRemark { by, text, item: item.to_owned(), at: cx.now() };
            actions::remark(&tx, &opened.cx, &permit, &opened.minutes, new).await?;
            tx.commit().await?;
            let done = T(cx.language()).minutes_remark_done();
            Ok(see_other(&format!("/m/{token}")).flash(&done))
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, sent, refusals);
            page(&cx, &opened, &token, form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other.into()),
    }
}
