//! Pages of input: the bench and what belongs to it for staff, and what was said for everybody.

mod agreement;
mod bench;
mod book;
mod chart;
mod ends;
mod figures;
mod history;
pub(crate) mod known;
mod moderation;
mod notes;
pub(crate) mod panels;
mod publication;
mod query;
mod said;
mod said_note;
mod second;
mod sentence;
mod summaries;
mod trace;

pub(crate) use second::sample;

use medvirk_web::Routes;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .merge(bench::routes())
        .merge(second::routes())
        .merge(book::routes())
        .merge(agreement::routes())
        .merge(history::routes())
        .merge(moderation::routes())
        .merge(notes::routes())
        .merge(trace::routes())
        .merge(ends::routes())
        .merge(summaries::routes())
        .merge(figures::routes())
        .merge(publication::routes())
        .merge(said::routes())
        .merge(said_note::routes())
}
