//! A meeting's booklets, its groups with their links, and where the notes go.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Refusals};
use medvirk_processes::ThemeId;
use medvirk_slice::{Cx, Links};
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{board::sessions, frame, open, path};
use crate::{
    T,
    actions::{self, Becomes},
    model::{NewGroup, Session, TextOf, standard},
    pages::session_words,
    policy::{EDIT, LINK, READ},
    store, text,
};

/// What the choice of theme says when the answers shall not become input.
const UNUSED: &str = "none";
/// Longest reason why they do not.
const MOST_REASON: usize = 500;
/// Most groups of a meeting.
const MOST_GROUPS: i64 = 60;

/// A booklet of the meeting.
struct BookletLine {
    id: Uuid,
    code: String,
    title: String,
    session: String,
    tasks: usize,
}

/// A group and its link.
struct GroupLine {
    name: String,
    about: String,
    link: String,
}

#[derive(Template)]
#[template(path = "workbooks/setup.html")]
struct SetupPage {
    page: Page,
    t: T,
    form: Form,
    base: String,
    meeting: String,
    booklets: Vec<BookletLine>,
    groups: Vec<GroupLine>,
    templates: Vec<(String, String)>,
    sessions: Vec<(String, String)>,
    themes: Vec<(String, String)>,
    theme: String,
    unused: String,
    waiting: usize,
    may_edit: bool,
}

/// `GET …/setup`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    respond(&cx, id, None).await
}

async fn respond(
    cx: &Cx,
    id: Uuid,
    refused: Option<(Submitted, Refusals)>,
) -> Result<Response, Fault> {
    let (meeting, process, _) = open(cx, id, READ).await?;
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let (setup, _) = store::setup(db, meeting.id).await?;
    let theme = match (setup.theme, setup.unused.as_str()) {
        (Some(theme), _) => theme.to_string(),
        (None, "") => String::new(),
        (None, _) => UNUSED.to_owned(),
    };
    let (form, status) = match refused {
        Some((submitted, refusals)) => {
            (Form::refused(cx, submitted, refusals), StatusCode::UNPROCESSABLE_ENTITY)
        }
        None => {
            let values = [("theme", theme.clone()), ("unused", setup.unused.clone())];
            (Form::filled(cx, values), StatusCode::OK)
        }
    };
    let kept = store::booklets(db, meeting.id).await?;
    let booklets = kept.into_iter().map(|kept| BookletLine {
        id: kept.id,
        code: kept.booklet.code.clone(),
        title: kept.booklet.title.of(language),
        session: session_words(t, kept.booklet.session),
        tasks: kept.booklet.tasks.len(),
    });
    let mut themes = vec![(String::new(), t.setup_theme_none())];
    for theme in medvirk_processes::themes(db, process.id).await? {
        themes.push((theme.id.to_string(), theme.title.of(language)));
    }
    themes.push((UNUSED.to_owned(), t.setup_theme_unused()));
    let may_edit = cx.may(EDIT, process.resource());
    let page = SetupPage {
        page: frame(cx, &meeting, &process, t.setup_title()),
        t,
        form,
        base: path(meeting.id, ""),
        meeting: meeting.title.of(language),
        booklets: booklets.collect(),
        groups: groups(cx, &meeting, may_edit).await?,
        templates: templates(cx).await?,
        sessions: sessions(t),
        themes,
        theme,
        unused: setup.unused,
        waiting: actions::waiting_of(db, &meeting).await?,
        may_edit,
    };
    render(status, &page)
}

/// Standard and own templates, to choose from.
async fn templates(cx: &Cx) -> medvirk_kernel::Result<Vec<(String, String)>> {
    let language = cx.language();
    let standard = standard::NAMES
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), standard::by_name(name)?.title.of(language))));
    let mut all: Vec<_> = standard.collect();
    for kept in store::templates(cx.db().reader()).await? {
        let title = T(language).template_own(kept.booklet.title.to(language));
        all.push((kept.id.to_string(), title));
    }
    Ok(all)
}

async fn groups(
    cx: &Cx,
    meeting: &medvirk_meetings::model::Meeting,
    may_see: bool,
) -> medvirk_kernel::Result<Vec<GroupLine>> {
    let (t, db) = (T(cx.language()), cx.db().reader());
    let mut lines = Vec::new();
    for group in store::groups(db, meeting.id).await? {
        let about = &group.about;
        let name = if about.is_after {
            t.after_number(about.number)
        } else {
            t.group_number(about.number)
        };
        let people = (about.people > 0).then(|| t.group_people(about.people));
        let own = Some(about.name.clone()).filter(|name| !name.is_empty());
        let who = (!about.secretary.is_empty()).then(|| t.group_secretary(&*about.secretary));
        let about: Vec<String> = [own, people, who].into_iter().flatten().collect();
        let token = Links::current(db, cx.site(), cx.now(), (LINK, group.id.0)).await?;
        let link = token.filter(|_| may_see).map(|token| cx.absolute(&actions::address(&token)));
        lines.push(GroupLine { name, about: about.join(" · "), link: link.unwrap_or_default() });
    }
    Ok(lines)
}

/// `POST …/setup/booklets`
pub(super) async fn add(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let session = Session::from_code(submitted.get("session")).ok_or(Error::NotFound)?;
    let tx = cx.begin().await?;
    let chosen = (submitted.get("template"), session);
    match actions::add_to_meeting(&tx, &cx, &permit, &meeting, chosen).await {
        Ok(()) => tx.commit().await?,
        Err(Error::Refused(refusals)) => {
            return respond(&cx, id, Some((submitted, refusals))).await;
        }
        Err(other) => return Err(other.into()),
    }
    Ok(see_other(&path(meeting.id, "/setup")).flash(&T(cx.language()).setup_added()))
}

/// `POST …/setup/theme`
pub(super) async fn theme(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, process, permit) = open(&cx, id, EDIT).await?;
    let mut reader = Reader::new(&submitted);
    let becomes = match submitted.get("theme") {
        "" => Becomes::Open,
        UNUSED => Becomes::Unused(reader.required("unused", text::setup_unused(), MOST_REASON)),
        id => Becomes::Notes(id.parse::<ThemeId>().map_err(|_| Error::NotFound)?),
    };
    let known = medvirk_processes::themes(cx.db().reader(), process.id).await?;
    if matches!(&becomes, Becomes::Notes(theme) if known.iter().all(|one| one.id != *theme)) {
        return Err(Error::NotFound.into());
    }
    let tx = cx.begin().await?;
    let done = match reader.finish(()) {
        Ok(()) => actions::decide(&tx, &cx, &permit, &meeting, becomes).await,
        Err(refused) => Err(refused),
    };
    match done {
        Ok(()) => tx.commit().await?,
        Err(Error::Refused(refusals)) => {
            return respond(&cx, id, Some((submitted, refusals))).await;
        }
        Err(other) => return Err(other.into()),
    }
    Ok(see_other(&path(meeting.id, "/setup")).flash(&T(cx.language()).saved()))
}

/// `POST …/setup/groups`: opened by number, up to the number given.
pub(super) async fn open_groups(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (meeting, _, permit) = open(&cx, id, EDIT).await?;
    let mut reader = Reader::new(&submitted);
    let count = reader.whole("count", text::setup_count(), 1..=MOST_GROUPS);
    let count = reader.must("count", text::setup_count(), count);
    let is_after = submitted.has("is_after", "1");
    let count = match reader.finish(count) {
        Ok(count) => u32::try_from(count.unwrap_or(1)).unwrap_or(1),
        Err(Error::Refused(refusals)) => {
            return respond(&cx, id, Some((submitted, refusals))).await;
        }
        Err(other) => return Err(other.into()),
    };
    let tx = cx.begin().await?;
    let known = store::groups(&tx, meeting.id).await?;
    let of = |number| {
        let old = known.iter().map(|group| &group.about);
        let old = old.clone().find(|a| (a.number, a.is_after) == (number, is_after));
        old.cloned().unwrap_or(NewGroup { number, is_after, ..NewGroup::default() })
    };
    let wanted: Vec<NewGroup> = (1..=count).map(of).collect();
    actions::open_groups(&tx, &cx, &permit, &meeting, &wanted).await?;
    tx.commit().await?;
    let words = T(cx.language()).setup_opened(count);
    Ok(see_other(&format!("{}#groups", path(meeting.id, "/setup"))).flash(&words))
}
