//! Publishing what was said: what stands in the way, what everybody will see, and taking it back.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Flash, Form, Page, Routes, Submitted, html, render, see_other};
use uuid::Uuid;

use super::known::Known;
use crate::{
    MODERATE, PUBLISH, READ, T,
    actions::{moderation, publishing},
    figures,
    model::note::{Moderation, NoteFilter, NoteKind},
    store,
};

pub(super) fn routes() -> Routes {
    let at = |rest: &str| format!("/staff/processes/{{process}}/publication{rest}");
    Routes::new()
        .get(Access::Staff(READ), &at(""), show)
        .post(Access::Staff(PUBLISH), &at(""), publish)
        .post(Access::Staff(PUBLISH), &at("/withdraw"), withdraw)
}

/// One thing to see to before publishing.
struct Check {
    state: &'static str,
    words: String,
    href: String,
    link: String,
}

#[derive(Template)]
#[template(path = "input/publication.html")]
struct PublicationPage {
    page: Page,
    t: T,
    form: Form,
    path: String,
    checks: Vec<Check>,
    is_ready: bool,
    is_draft: bool,
    may_publish: bool,
    published: Option<String>,
    is_outdated: bool,
    public: String,
    tiles: Vec<(String, String)>,
}

async fn show(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, READ).await?;
    html(&publication_page(&cx, &known, Form::new(&cx)).await?)
}

async fn publication_page(cx: &Cx, known: &Known, form: Form) -> Result<PublicationPage> {
    let (t, db, process) = (T(known.language), cx.db().reader(), &known.process);
    let held = store::count_by(db, &moderation::held(process)).await?;
    let shielded = NoteFilter {
        kinds: NoteKind::ALL.to_vec(),
        moderation: vec![Moderation::Shielded],
        ..NoteFilter::of(process.id)
    };
    let shielded = store::count_by(db, &shielded).await?;
    let unfinished = figures::unfinished(db, process.id).await?.len();
    let summaries = figures::summaries(db, process.id).await?;
    let written = summaries.iter().filter(|s| s.is_written()).count();
    let picture = publishing::picture(db, cx, process).await?;
    let published = store::publication(db, process.id).await?;
    let is_outdated = published.as_ref().is_some_and(|(_, old)| *old != picture);
    let may_moderate = cx.may(MODERATE, process.resource());
    let check = |is_good: bool, words: String, rest: &str, link: String| Check {
        state: if is_good { "done" } else { "open" },
        words,
        // Moderation is not for everybody who may read this page.
        href: if rest == "moderation" && !may_moderate { String::new() } else { known.path(rest) },
        link,
    };
    let readable = figures::publishable(db, process.id).await?.len();
    Ok(PublicationPage {
        page: known.page(cx, t.publication_heading()),
        form,
        path: known.path("publication"),
        checks: vec![
            check(held == 0, t.publication_held(held), "moderation", t.moderation_heading()),
            check(
                unfinished == 0,
                t.publication_unfinished(unfinished),
                "notes/unfinished",
                t.ends_heading(),
            ),
            check(
                written == summaries.len() && written > 0,
                t.publication_written(written, summaries.len()),
                "summaries",
                t.summaries_heading(),
            ),
        ],
        is_ready: held == 0 && picture.notes > 0,
        is_draft: !process.is_public(),
        may_publish: cx.may(PUBLISH, process.resource()),
        published: published.map(|(at, _)| format::date_time(known.language, at)),
        is_outdated,
        public: format!("/processes/{}/said", process.slug),
        tiles: vec![
            (readable.to_string(), t.publication_readable(readable)),
            (shielded.to_string(), t.publication_shielded(shielded)),
            (picture.themes.len().to_string(), t.publication_themes(picture.themes.len())),
        ],
        t,
    })
}

async fn publish(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, PUBLISH).await?;
    match publishing::publish(&cx, &known.process, cx.now()).await {
        Ok(()) => {
            let words = T(known.language).publication_done();
            Ok(see_other(&known.path("publication")).flash(&words))
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let page = publication_page(&cx, &known, form).await?;
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(other) => Err(other.into()),
    }
}

async fn withdraw(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    drop(submitted);
    let known = Known::load(&cx, process, PUBLISH).await?;
    publishing::withdraw(&cx, &known.process).await?;
    let words = T(known.language).publication_withdrawn();
    Ok(see_other(&known.path("publication")).flash(&words))
}
