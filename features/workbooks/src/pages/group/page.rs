//! The page itself: every booklet of the group, task by task.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use medvirk_i18n::format;
use medvirk_kernel::Language;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Form, Page, render};
use uuid::Uuid;

use super::{Opened, gone, open};
use crate::{
    T,
    model::{Answers, Booklet, Kind, Part, SENTENCES, Session, Task, TextOf, warning},
};

/// One place to write.
pub(super) struct Slot {
    pub key: String,
    pub label: String,
    pub value: String,
    pub version: i32,
    /// Other wordings: id and text.
    pub rivals: Vec<(Uuid, String)>,
}

/// One part of a task.
pub(super) struct PartView {
    pub key: String,
    pub label: String,
    pub kind: &'static str,
    pub slots: Vec<Slot>,
    /// Rows of a table, each with its places.
    pub rows: Vec<(usize, Vec<Slot>)>,
    /// Options of a choice: value and words.
    pub options: Vec<(String, String)>,
    pub warning: String,
    pub photos: Vec<Uuid>,
    /// Most characters of a text; 0 for as many as they like.
    pub most: usize,
    /// Points to give, and those given.
    pub sum: usize,
    pub given: i64,
}

/// One task.
pub(super) struct TaskView {
    pub id: String,
    pub number: usize,
    pub title: String,
    pub text: String,
    pub parts: Vec<PartView>,
}

/// One booklet.
pub(super) struct BookletView {
    pub code: String,
    pub title: String,
    pub intro: String,
    pub session: String,
    pub tasks: Vec<TaskView>,
    pub sentences: Vec<Slot>,
    pub read: Slot,
    pub done: Slot,
}

#[derive(Template)]
#[template(path = "workbooks/group.html")]
struct GroupPage {
    page: Page,
    t: T,
    form: Form,
    title: String,
    meeting: String,
    when: String,
    about: String,
    token: String,
    key: String,
    device: String,
    booklets: Vec<BookletView>,
    conflicts: usize,
    /// What happens with a booklet that is finished.
    done_lead: String,
}

pub(super) async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    opened.permit()?;
    let answers = opened.answers().await?;
    let mut response = render(StatusCode::OK, &view(&opened, &answers))?;
    // The browser may show the page again with what was typed, when somebody goes back to it.
    let kept = HeaderValue::from_static("private, no-cache");
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    Ok(response)
}

fn view(opened: &Opened, answers: &Answers) -> GroupPage {
    let (cx, about) = (&opened.cx, &opened.group.about);
    let (t, language) = (T(cx.language()), cx.language());
    let title =
        if about.is_after { t.after_number(about.number) } else { t.group_number(about.number) };
    let people = (about.people > 0).then(|| t.group_people(about.people));
    let secretary = (!about.secretary.is_empty()).then(|| t.group_secretary(&*about.secretary));
    let name = Some(about.name.clone()).filter(|name| !name.is_empty());
    let parts: Vec<String> = [name, people, secretary].into_iter().flatten().collect();
    GroupPage {
        page: Page::table(cx, title.clone()),
        t,
        form: Form::new(cx),
        meeting: opened.meeting.title.of(language),
        when: format::date_time(language, opened.meeting.starts_at),
        about: parts.join(" · "),
        token: opened.token.clone(),
        key: opened.group.id.to_string(),
        device: cx.new_id::<Uuid>().to_string(),
        booklets: opened.booklets.iter().map(|b| booklet_view(b, answers, t, language)).collect(),
        done_lead: match opened.is_unused {
            true => t.page_done_unused(),
            false => t.page_done_lead(),
        },
        conflicts: opened.booklets.iter().map(|b| answers.open_conflicts(b)).sum(),
        title,
    }
}

fn slot(key: String, label: String, answers: &Answers) -> Slot {
    let cell = answers.cells.get(&key);
    Slot {
        value: cell.map(|c| c.value.clone()).unwrap_or_default(),
        version: cell.map_or(0, |c| c.version),
        rivals: cell
            .map(|c| c.rivals.iter().map(|r| (r.id, r.value.clone())).collect())
            .unwrap_or_default(),
        key,
        label,
    }
}

/// When a booklet is filled in, in words.
pub(crate) fn session_words(t: T, session: Session) -> String {
    match session {
        Session::First => t.session_first(),
        Session::Second => t.session_second(),
        Session::After => t.session_after(),
    }
}

fn booklet_view(booklet: &Booklet, answers: &Answers, t: T, language: Language) -> BookletView {
    let tasks = booklet.tasks.iter().zip(1..).map(|(task, number)| TaskView {
        id: format!("{}-{}", booklet.code, task.id),
        number,
        title: task.title.of(language),
        text: task.text.of(language),
        parts: task
            .parts
            .iter()
            .map(|p| part_view(booklet, task, p, answers, t, language))
            .collect(),
    });
    let sentence = |n: usize| slot(booklet.own(&format!("key.{n}")), t.page_sentence(n), answers);
    BookletView {
        code: booklet.code.clone(),
        title: booklet.title.of(language),
        intro: booklet.intro.of(language),
        session: session_words(t, booklet.session),
        tasks: tasks.collect(),
        sentences: (1..=SENTENCES).map(sentence).collect(),
        read: slot(booklet.own("read"), t.page_read(), answers),
        done: slot(booklet.own("done"), t.page_done(), answers),
    }
}

fn part_view(
    booklet: &Booklet,
    task: &Task,
    part: &Part,
    answers: &Answers,
    t: T,
    language: Language,
) -> PartView {
    let key = booklet.part(task, part);
    let cells = booklet.cells(task, part);
    let asked = part.label.of(language);
    let label = if asked.is_empty() { t.page_answer() } else { asked.clone() };
    let options = part.kind.options();
    let mut rows = Vec::new();
    let slots: Vec<Slot> = match &part.kind {
        Kind::Table { columns, rows: count } => {
            for row in 1..=*count {
                let place = |(n, column): (usize, &medvirk_processes::Words)| {
                    slot(format!("{key}.{row}-{}", n + 1), column.of(language), answers)
                };
                rows.push((row, columns.iter().enumerate().map(place).collect()));
            }
            Vec::new()
        }
        Kind::List { .. } => {
            let line = |(cell, n): (String, usize)| slot(cell, t.page_line(n), answers);
            cells.into_iter().zip(1..).map(line).collect()
        }
        Kind::Ranking { .. } | Kind::Points { .. } | Kind::Choice { several: true, .. } => {
            let each = cells.into_iter().zip(options);
            each.map(|(cell, option)| slot(cell, option.of(language), answers)).collect()
        }
        Kind::Drawing => vec![slot(key.clone(), t.page_drawing_words(), answers)],
        Kind::Text { .. } | Kind::Choice { .. } => vec![slot(key.clone(), label.clone(), answers)],
    };
    let given = slots.iter().filter_map(|slot| slot.value.trim().parse::<i64>().ok()).sum();
    let is_points = matches!(part.kind, Kind::Points { .. });
    PartView {
        label,
        kind: part.kind.code(),
        slots,
        rows,
        options: options
            .iter()
            .zip(1..)
            .map(|(o, n): (_, usize)| (n.to_string(), o.of(language)))
            .collect(),
        warning: warning(booklet, task, part, answers).map(|w| w.to(language)).unwrap_or_default(),
        photos: answers.photos_of(&key).map(|photo| photo.id).collect(),
        most: if let Kind::Text { most } = part.kind { most } else { 0 },
        sum: if is_points { part.kind.number() } else { 0 },
        given,
        key,
    }
}
