//! Templates: the four standard booklets, and the municipality's own copies of them.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_kernel::{Error, Language, Resource, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Submitted, html, see_other};
use uuid::Uuid;

use super::files::file;
use crate::{
    T, actions,
    model::{Booklet, TextOf, standard},
    pages::session_words,
    papers,
    policy::{READ, TEMPLATES},
    store,
};

/// A template in the list.
struct Line {
    name: String,
    title: String,
    intro: String,
    session: String,
    tasks: usize,
    is_own: bool,
}

#[derive(Template)]
#[template(path = "workbooks/templates.html")]
struct ListPage {
    page: Page,
    t: T,
    form: Form,
    lines: Vec<Line>,
    may_edit: bool,
}

/// `GET /staff/workbooks`
pub(super) async fn list(cx: Cx) -> std::result::Result<Response, Fault> {
    cx.permit(READ, Resource::SITE)?;
    let (t, language) = (T(cx.language()), cx.language());
    let line = |name: String, booklet: &Booklet, is_own| Line {
        name,
        title: booklet.title.of(language),
        intro: booklet.intro.of(language),
        session: session_words(t, booklet.session),
        tasks: booklet.tasks.len(),
        is_own,
    };
    let standard = standard::NAMES
        .iter()
        .filter_map(|name| Some(line((*name).to_owned(), &standard::by_name(name)?, false)));
    let mut lines: Vec<Line> = standard.collect();
    let own = store::templates(cx.db().reader()).await?;
    lines.extend(own.iter().map(|kept| line(kept.id.to_string(), &kept.booklet, true)));
    html(&ListPage {
        page: Page::staff(&cx, t.menu()),
        t,
        form: Form::new(&cx),
        lines,
        may_edit: cx.may(TEMPLATES, Resource::SITE),
    })
}

/// A task as it reads.
struct TaskView {
    title: String,
    text: String,
    parts: Vec<(String, String, Vec<String>)>,
}

#[derive(Template)]
#[template(path = "workbooks/template.html")]
struct ShowPage {
    page: Page,
    t: T,
    form: Form,
    title: String,
    intro: String,
    session: String,
    tasks: Vec<TaskView>,
    name: String,
    is_own: bool,
    may_edit: bool,
}

/// The words for a kind.
pub(super) fn kind_words(t: T, code: &str) -> String {
    t.kind_name(code)
}

fn views(booklet: &Booklet, t: T, language: Language) -> Vec<TaskView> {
    let tasks = booklet.tasks.iter().map(|task| TaskView {
        title: task.title.of(language),
        text: task.text.of(language),
        parts: task
            .parts
            .iter()
            .map(|part| {
                let options = part.kind.options().iter().map(|o| o.of(language)).collect();
                (part.label.of(language), kind_words(t, part.kind.code()), options)
            })
            .collect(),
    });
    tasks.collect()
}

/// `GET /staff/workbooks/{template}`
pub(super) async fn show(cx: Cx, Path(name): Path<String>) -> std::result::Result<Response, Fault> {
    cx.permit(READ, Resource::SITE)?;
    let (t, language) = (T(cx.language()), cx.language());
    let booklet = actions::template_of(cx.db().reader(), &name).await?;
    let title = booklet.title.of(language);
    html(&ShowPage {
        page: Page::staff(&cx, title.clone()).crumb(t.menu(), "/staff/workbooks"),
        t,
        form: Form::new(&cx),
        intro: booklet.intro.of(language),
        session: session_words(t, booklet.session),
        tasks: views(&booklet, t, language),
        is_own: standard::by_name(&name).is_none(),
        name,
        may_edit: cx.may(TEMPLATES, Resource::SITE),
        title,
    })
}

/// `GET /staff/workbooks/{template}/empty.pdf`
pub(super) async fn paper(
    cx: Cx,
    Path(name): Path<String>,
) -> std::result::Result<Response, Fault> {
    cx.permit(READ, Resource::SITE)?;
    let booklet = actions::template_of(cx.db().reader(), &name).await?;
    file(papers::template(&cx, &booklet), booklet.title.to(cx.language()), true)
}

/// `POST /staff/workbooks/{template}/copy`
pub(super) async fn copy(
    cx: Cx,
    Path(name): Path<String>,
    _: Submitted,
) -> std::result::Result<Response, Fault> {
    let permit = cx.permit(TEMPLATES, Resource::SITE)?;
    let tx = cx.begin().await?;
    let id = actions::copy_template(&tx, &cx, &permit, &name).await?;
    tx.commit().await?;
    Ok(see_other(&format!("/staff/workbooks/{id}/edit")).flash(&T(cx.language()).template_copied()))
}

/// An own template by its name in addresses.
pub(super) async fn own(cx: &Cx, name: &str) -> Result<store::Kept> {
    let id: Uuid = name.parse().map_err(|_| Error::NotFound)?;
    store::template(cx.db().reader(), id).await
}
