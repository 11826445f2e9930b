//! All notes behind one sentence: the second step of the trace, and the way back to the paper.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_input::SentenceId;
use medvirk_kernel::Error;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Page, html};
use uuid::Uuid;

use super::{
    in_case, open,
    view::{self, Audience, NoteView},
};
use crate::{
    T,
    actions::{public_path, staff_path},
    dossier::Dossier,
    policy::{READ, WRITE},
};

/// One table with what was said at it.
struct Place {
    name: String,
    notes: Vec<NoteView>,
}

struct SentenceView {
    heading: String,
    kind: String,
    text: String,
    lang: &'static str,
    sum: String,
    places: Vec<Place>,
    back: String,
    withheld: usize,
}

#[derive(Template)]
#[template(path = "cases/sentence_staff.html")]
struct StaffPage {
    page: Page,
    t: T,
    shown: SentenceView,
}

#[derive(Template)]
#[template(path = "cases/sentence_public.html")]
struct PublicPage {
    page: Page,
    t: T,
    shown: SentenceView,
}

pub(super) async fn for_staff(
    cx: Cx,
    Path((id, sentence)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let dossier = Dossier::of(cx.db().reader(), process).await?;
    // Whoever does not write came from the page of the case.
    let writes = cx.may(WRITE, dossier.process.resource());
    let back = staff_path(&dossier.process, if writes { "preview" } else { "" });
    let shown = sentence_view(
        &cx,
        &dossier,
        SentenceId(sentence),
        (Audience::staff(&cx, &dossier.process), &back),
    )?;
    let t = T(cx.language());
    let page = in_case(&cx, &dossier.process, shown.heading.clone());
    let page = if writes { page.crumb(t.preview_heading(), back) } else { page };
    html(&StaffPage { page, t, shown })
}

pub(super) async fn for_everybody(
    cx: Cx,
    Path((slug, sentence)): Path<(String, Uuid)>,
) -> Result<Response, Fault> {
    let dossier = Dossier::public(cx.db().reader(), &slug).await?;
    let back = public_path(&dossier.process, "paper");
    let shown = sentence_view(&cx, &dossier, SentenceId(sentence), (Audience::Everybody, &back))?;
    let t = T(cx.language());
    let page = super::public::frame(&cx, &dossier.process, shown.heading.clone())
        .crumb(t.paper_kind(), back);
    html(&PublicPage { page, t, shown })
}

fn sentence_view(
    cx: &Cx,
    dossier: &Dossier,
    id: SentenceId,
    (audience, back): (Audience, &str),
) -> Result<SentenceView, Error> {
    let (t, language) = (T(cx.language()), cx.language());
    let known = dossier.summaries.values();
    let found = known.flat_map(|s| s.sentences.iter().map(move |one| (s.theme, one)));
    let (theme, sentence) = found.into_iter().find(|(_, s)| s.id == id).ok_or(Error::NotFound)?;
    let theme = dossier.theme(theme).ok_or(Error::NotFound)?;
    let all = dossier.today(&sentence.notes).len();
    let mut places: Vec<Place> = Vec::new();
    for note in view::notes(dossier, language, &sentence.notes, audience) {
        match places.last_mut() {
            Some(place) if place.name == note.place => place.notes.push(note),
            _ => places.push(Place { name: note.place.clone(), notes: vec![note] }),
        }
    }
    let shown: usize = places.iter().map(|p| p.notes.len()).sum();
    let lang = sentence.text.language_for(language);
    Ok(SentenceView {
        heading: t.sentence_heading(theme.title.to(language)),
        kind: crate::paper::part_label(&t, sentence.part),
        text: sentence.text.to(language).to_owned(),
        lang: if lang == language { "" } else { lang.code() },
        sum: t.trace_sum(all, places.len()),
        back: format!("{back}#s-{id}"),
        withheld: all - shown,
        places,
    })
}
