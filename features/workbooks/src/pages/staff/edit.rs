//! The editor of a booklet, of a template as of a meeting's: tasks and parts as rows, in the language
//! of whoever edits; the other languages stay as they are.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Language, Refusals, Resource};
use medvirk_processes::Words;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{board::sessions, frame, open, path, templates};
use crate::{
    T, actions,
    model::{Booklet, Kind, MOST_OPTIONS, MOST_PARTS, MOST_TASKS, Part, Session, Task},
    policy::{EDIT, TEMPLATES},
    store::{self, Kept},
    text,
};

const TITLE: usize = 200;
const TEXT: usize = 2_000;

#[derive(Template)]
#[template(path = "workbooks/edit.html")]
struct EditPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    back: String,
    remove: String,
    title: String,
    language: String,
    tasks: Vec<usize>,
    parts: Vec<usize>,
    kinds: Vec<(String, String)>,
    sessions: Vec<(String, String)>,
}

/// What a form shows of a booklet, in one language.
fn values(kept: &Kept, language: Language) -> Vec<(String, String)> {
    let booklet = &kept.booklet;
    let said = |words: &Words| words.to(language).to_owned();
    let mut pairs = vec![
        ("version".to_owned(), kept.version.to_string()),
        ("title".to_owned(), said(&booklet.title)),
        ("intro".to_owned(), said(&booklet.intro)),
        ("session".to_owned(), booklet.session.code().to_owned()),
    ];
    for (task, n) in booklet.tasks.iter().zip(1..) {
        pairs.push((format!("t{n}-id"), task.id.clone()));
        pairs.push((format!("t{n}-title"), said(&task.title)));
        pairs.push((format!("t{n}-text"), said(&task.text)));
        pairs.push((format!("t{n}-place"), n.to_string()));
        for (part, m) in task.parts.iter().zip(1..) {
            let options: Vec<String> = part.kind.options().iter().map(said).collect();
            pairs.push((format!("t{n}-p{m}-id"), part.id.clone()));
            pairs.push((format!("t{n}-p{m}-label"), said(&part.label)));
            pairs.push((format!("t{n}-p{m}-kind"), part.kind.code().to_owned()));
            pairs.push((format!("t{n}-p{m}-number"), part.kind.number().to_string()));
            pairs.push((format!("t{n}-p{m}-options"), options.join("\n")));
        }
    }
    pairs
}

/// A text in one more language; the others stay.
fn put(old: &Words, language: Language, text: String) -> Words {
    // What the page only lent from another language is no translation.
    if old.get(language).is_none() && old.to(language) == text {
        return old.clone();
    }
    old.clone().and(language, text)
}

/// The booklet a form says, on the ground of the one there was.
fn read(
    submitted: &Submitted,
    before: &Booklet,
    language: Language,
) -> medvirk_kernel::Result<Booklet> {
    let mut reader = Reader::new(submitted);
    let title = reader.required("title", text::edit_title(), TITLE);
    let intro = reader.text("intro", text::edit_intro(), TEXT);
    let session = Session::from_code(submitted.get("session")).unwrap_or(before.session);
    let mut tasks = Vec::new();
    for n in 1..=MOST_TASKS {
        if let Some(task) = read_task(&mut reader, submitted, before, n, language) {
            let place = submitted.get(&format!("t{n}-place")).parse().unwrap_or(n);
            tasks.push((place, n, task));
        }
    }
    tasks.sort_by_key(|(place, n, _)| (*place, *n));
    if tasks.is_empty() {
        reader.refuse("t1-title", text::refused_no_tasks());
    }
    let booklet = Booklet {
        code: before.code.clone(),
        title: put(&before.title, language, title),
        intro: put(&before.intro, language, intro),
        session,
        tasks: tasks.into_iter().map(|(_, _, task)| task).collect(),
    };
    reader.finish(booklet.numbered())
}

fn read_task(
    reader: &mut Reader<'_>,
    submitted: &Submitted,
    before: &Booklet,
    n: usize,
    language: Language,
) -> Option<Task> {
    let at = |rest: &str| format!("t{n}-{rest}");
    let is_removed = submitted.has(&at("remove"), "1");
    if submitted.get(&at("title")).is_empty() && submitted.get(&at("id")).is_empty() || is_removed {
        return None;
    }
    let known = submitted.get(&at("id"));
    let old = before.tasks.iter().find(|task| task.id == known && !known.is_empty());
    let old = old.cloned().unwrap_or_default();
    let title = reader.required(&at("title"), text::edit_task_title(), TITLE);
    let said = reader.text(&at("text"), text::edit_task_text(), TEXT);
    let parts =
        (1..=MOST_PARTS).filter_map(|m| read_part(reader, submitted, &old, (n, m), language));
    let parts: Vec<Part> = parts.collect();
    if parts.is_empty() {
        reader.refuse(&at("p1-kind"), text::refused_no_parts());
    }
    Some(Task {
        id: old.id.clone(),
        title: put(&old.title, language, title),
        text: put(&old.text, language, said),
        parts,
    })
}

fn read_part(
    reader: &mut Reader<'_>,
    submitted: &Submitted,
    task: &Task,
    (n, m): (usize, usize),
    language: Language,
) -> Option<Part> {
    let at = |rest: &str| format!("t{n}-p{m}-{rest}");
    let code = submitted.get(&at("kind"));
    if code.is_empty() {
        return None;
    }
    let known = submitted.get(&at("id"));
    let old = task.parts.iter().find(|part| part.id == known && !known.is_empty());
    let label = reader.text(&at("label"), text::edit_part_label(), TITLE);
    let number = reader.whole(&at("number"), text::edit_part_number(), 0..=10_000);
    let number = number.and_then(|n| usize::try_from(n).ok()).unwrap_or(match code {
        "text" => 0,
        "points" => 10,
        _ => 3,
    });
    let none = Words::default();
    let lines = submitted.get(&at("options")).lines().map(str::trim).filter(|l| !l.is_empty());
    let options: Vec<Words> = lines
        .take(MOST_OPTIONS)
        .enumerate()
        .map(|(place, line)| {
            let before = old.and_then(|part| part.kind.options().get(place)).unwrap_or(&none);
            put(before, language, line.to_owned())
        })
        .collect();
    let kind = Kind::from_form(code, number, options)?;
    if kind.needs_options() && kind.options().is_empty() {
        reader.refuse(&at("options"), text::refused_no_options());
    }
    let empty = Words::default();
    Some(Part {
        id: old.map(|part| part.id.clone()).unwrap_or_default(),
        label: put(old.map_or(&empty, |part| &part.label), language, label),
        kind,
    })
}

/// Where an editor stands.
struct Place {
    page: Page,
    action: String,
    back: String,
    remove: String,
}

fn respond(
    cx: &Cx,
    kept: &Kept,
    place: Place,
    refused: Option<(Submitted, Refusals)>,
) -> Result<Response, Fault> {
    let (t, language) = (T(cx.language()), cx.language());
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let shown = (kept.booklet.tasks.len() + 1).min(MOST_TASKS);
    let form = match refused {
        Some((submitted, refusals)) => Form::refused(cx, submitted, refusals),
        None => Form::filled(cx, values(kept, language)),
    };
    let none = (String::new(), t.kind_none());
    let kinds = Kind::CODES.map(|code| (code.to_owned(), templates::kind_words(t, code)));
    let page = EditPage {
        page: place.page,
        t,
        form,
        action: place.action,
        back: place.back,
        remove: place.remove,
        title: kept.booklet.title.to(language).to_owned(),
        language: language.own_name().to_owned(),
        tasks: (1..=shown).collect(),
        parts: (1..=MOST_PARTS).collect(),
        kinds: std::iter::once(none).chain(kinds).collect(),
        sessions: sessions(t),
    };
    render(status, &page)
}

fn template_place(cx: &Cx, kept: &Kept) -> Place {
    let t = T(cx.language());
    let own = format!("/staff/workbooks/{}", kept.id);
    Place {
        page: Page::staff(cx, t.edit_heading())
            .crumb(t.menu(), "/staff/workbooks")
            .crumb(kept.booklet.title.to(cx.language()), own.clone()),
        action: format!("{own}/edit"),
        remove: format!("{own}/remove"),
        back: own,
    }
}

/// `GET /staff/workbooks/{template}/edit`
pub(super) async fn show_template(cx: Cx, Path(name): Path<String>) -> Result<Response, Fault> {
    cx.permit(TEMPLATES, Resource::SITE)?;
    let kept = templates::own(&cx, &name).await?;
    respond(&cx, &kept, template_place(&cx, &kept), None)
}

/// `POST /staff/workbooks/{template}/edit`
pub(super) async fn save_template(
    cx: Cx,
    Path(name): Path<String>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let permit = cx.permit(TEMPLATES, Resource::SITE)?;
    let kept = templates::own(&cx, &name).await?;
    let booklet = match read(&submitted, &kept.booklet, cx.language()) {
        Ok(booklet) => booklet,
        Err(Error::Refused(refusals)) => {
            let place = template_place(&cx, &kept);
            return respond(&cx, &kept, place, Some((submitted, refusals)));
        }
        Err(other) => return Err(other.into()),
    };
    let version = submitted.get("version").parse().unwrap_or(0);
    let tx = cx.begin().await?;
    let changed = Kept { booklet, version, ..kept };
    store::save_template(&tx, &permit, &changed).await?;
    let detail = serde_json::json!({ "template": "changed" });
    medvirk_audit::record(&tx, &cx, &permit, ("workbooks", changed.id), detail).await?;
    tx.commit().await?;
    let back = format!("/staff/workbooks/{}", changed.id);
    Ok(see_other(&back).flash(&T(cx.language()).saved()))
}

/// `POST /staff/workbooks/{template}/remove`; meetings keep their copies.
pub(super) async fn remove_template(
    cx: Cx,
    Path(name): Path<String>,
    _: Submitted,
) -> Result<Response, Fault> {
    let permit = cx.permit(TEMPLATES, Resource::SITE)?;
    let kept = templates::own(&cx, &name).await?;
    let tx = cx.begin().await?;
    store::remove_template(&tx, &permit, kept.id).await?;
    let detail = serde_json::json!({ "template": "removed" });
    medvirk_audit::record(&tx, &cx, &permit, ("workbooks", kept.id), detail).await?;
    tx.commit().await?;
    Ok(see_other("/staff/workbooks").flash(&T(cx.language()).template_removed()))
}

fn meeting_place(
    cx: &Cx,
    meeting: &medvirk_meetings::model::Meeting,
    process: &medvirk_processes::Process,
    kept: &Kept,
) -> Place {
    let t = T(cx.language());
    let action = path(meeting.id, &format!("/setup/booklets/{}", kept.id));
    Place {
        page: frame(cx, meeting, process, t.edit_heading())
            .crumb(t.setup_title(), path(meeting.id, "/setup")),
        remove: format!("{action}/remove"),
        back: path(meeting.id, "/setup"),
        action,
    }
}

/// `GET …/setup/booklets/{booklet}`
pub(super) async fn show_in_meeting(
    cx: Cx,
    Path((id, booklet)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, EDIT).await?;
    let kept = store::booklet(cx.db().reader(), meeting.id, booklet).await?;
    let place = meeting_place(&cx, &meeting, &process, &kept);
    respond(&cx, &kept, place, None)
}

/// `POST …/setup/booklets/{booklet}`
pub(super) async fn save_in_meeting(
    cx: Cx,
    Path((id, booklet)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, process, permit) = open(&cx, id, EDIT).await?;
    let kept = store::booklet(cx.db().reader(), meeting.id, booklet).await?;
    let tx = cx.begin().await?;
    let version = submitted.get("version").parse().unwrap_or(0);
    let saved = match read(&submitted, &kept.booklet, cx.language()) {
        Ok(booklet) => {
            let changed = Kept { booklet, version, ..kept.clone() };
            actions::save_in_meeting(&tx, &cx, &permit, meeting.id, &changed).await
        }
        Err(refused) => Err(refused),
    };
    match saved {
        Ok(()) => tx.commit().await?,
        Err(Error::Refused(refusals)) => {
            let place = meeting_place(&cx, &meeting, &process, &kept);
            return respond(&cx, &kept, place, Some((submitted, refusals)));
        }
        Err(other) => return Err(other.into()),
    }
    Ok(see_other(&path(meeting.id, "/setup")).flash(&T(cx.language()).saved()))
}

/// `POST …/setup/booklets/{booklet}/remove`
pub(super) async fn remove_from_meeting(
    cx: Cx,
    Path((id, booklet)): Path<(Uuid, Uuid)>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let tx = cx.begin().await?;
    actions::remove_from_meeting(&tx, &cx, &permit, meeting.id, booklet).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "/setup")).flash(&T(cx.language()).setup_removed()))
}
