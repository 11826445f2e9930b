//! What one group has written, as staff read it.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_kernel::{Error, Language};
use medvirk_slice::{Cx, Links};
use medvirk_web::{Fault, Page, html, inline_file};
use uuid::Uuid;

use super::{frame, open, path};
use crate::{
    T,
    actions::{self, may_write},
    model::{Answers, Booklet, Group, GroupId, TextOf, items, warning},
    pages::session_words,
    policy::{EDIT, LINK, READ},
    store,
};

/// A task with its answers.
struct TaskView {
    id: String,
    title: String,
    text: String,
    answers: Vec<(String, String)>,
    warnings: Vec<String>,
    /// Wordings nobody has looked at: the one that stands and the others.
    open: Vec<(String, Vec<String>)>,
}

/// A booklet with its tasks.
struct BookletView {
    code: String,
    title: String,
    session: String,
    tasks: Vec<TaskView>,
    sentences: Vec<String>,
    is_done: bool,
    is_read_back: bool,
    has_begun: bool,
}

#[derive(Template)]
#[template(path = "workbooks/one.html")]
struct OnePage {
    page: Page,
    t: T,
    title: String,
    about: String,
    base: String,
    link: String,
    booklets: Vec<BookletView>,
    /// Written in places that no booklet has any more.
    left_over: Vec<(String, String)>,
}

/// `GET …/groups/{group}`
pub(super) async fn show(cx: Cx, Path((id, group)): Path<(Uuid, Uuid)>) -> Result<Response, Fault> {
    let (meeting, process, _) = open(&cx, id, READ).await?;
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let group = of_meeting(&cx, meeting.id, group).await?;
    let answers = store::answers(db, group.id).await?;
    let kept = store::booklets(db, meeting.id).await?.into_iter().map(|kept| kept.booklet);
    let booklets: Vec<Booklet> = kept.filter(|b| may_write(&group, b)).collect();
    let known: Vec<String> = booklets.iter().flat_map(Booklet::keys).collect();
    let left =
        answers.cells.iter().filter(|(key, cell)| !cell.value.is_empty() && !known.contains(key));
    let link = match cx.may(EDIT, process.resource()) {
        true => Links::current(db, cx.site(), cx.now(), (LINK, group.id.0)).await?,
        false => None,
    };
    let about = &group.about;
    let title =
        if about.is_after { t.after_number(about.number) } else { t.group_number(about.number) };
    let parts = [
        Some(about.name.clone()).filter(|name| !name.is_empty()),
        (about.people > 0).then(|| t.group_people(about.people)),
        (!about.secretary.is_empty()).then(|| t.group_secretary(&*about.secretary)),
    ];
    html(&OnePage {
        page: frame(&cx, &meeting, &process, title.clone()),
        t,
        about: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        base: path(meeting.id, &format!("/groups/{}", group.id)),
        link: link.map(|token| actions::address(&token)).unwrap_or_default(),
        left_over: left.map(|(key, cell)| (key.clone(), cell.value.clone())).collect(),
        booklets: booklets.iter().map(|b| view(b, &answers, t, language)).collect(),
        title,
    })
}

async fn of_meeting(
    cx: &Cx,
    meeting: medvirk_meetings::model::MeetingId,
    id: Uuid,
) -> medvirk_kernel::Result<Group> {
    let group = store::group(cx.db().reader(), GroupId(id)).await?;
    if group.meeting == meeting { Ok(group) } else { Err(Error::NotFound) }
}

fn view(booklet: &Booklet, answers: &Answers, t: T, language: Language) -> BookletView {
    let task = |task: &crate::model::Task| {
        let said = items(booklet, task, answers, language);
        let label = |part: &str| {
            let part = task.parts.iter().find(|one| one.id == part);
            part.map(|one| one.label.of(language)).unwrap_or_default()
        };
        let warned = task.parts.iter().filter_map(|part| warning(booklet, task, part, answers));
        let cells = task.parts.iter().flat_map(|part| booklet.cells(task, part));
        let cells = cells.filter_map(|key| answers.cells.get(&key));
        let open = cells.filter(|cell| !cell.rivals.is_empty()).map(|cell| {
            let others = cell.rivals.iter().map(|rival| rival.value.clone()).collect();
            (cell.value.clone(), others)
        });
        TaskView {
            id: format!("{}-{}", booklet.code, task.id),
            title: task.title.of(language),
            text: task.text.of(language),
            answers: said
                .into_iter()
                .map(|item| {
                    let text = match item.photo {
                        Some(_) if item.text.is_empty() => t.page_photo(),
                        _ => item.text,
                    };
                    (label(&item.part), text)
                })
                .collect(),
            warnings: warned.map(|words| words.to(language)).collect(),
            open: open.collect(),
        }
    };
    BookletView {
        code: booklet.code.clone(),
        title: booklet.title.of(language),
        session: session_words(t, booklet.session),
        tasks: booklet.tasks.iter().map(task).collect(),
        sentences: answers.sentences(booklet),
        is_done: answers.is_done(booklet),
        is_read_back: answers.is_read_back(booklet),
        has_begun: answers.has_begun(booklet),
    }
}

/// `GET …/groups/{group}/photos/{photo}`
pub(super) async fn photo(
    cx: Cx,
    Path((id, group, photo)): Path<(Uuid, Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (meeting, _, _) = open(&cx, id, READ).await?;
    let group = of_meeting(&cx, meeting.id, group).await?;
    let photo = store::photo(cx.db().reader(), group.id, photo).await?;
    let bytes = cx.site().files.get(&photo.file).await?;
    Ok(inline_file("image/jpeg", "photo.jpg", bytes))
}
