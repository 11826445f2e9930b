//! What residents see: calendar, the page of a meeting, sign-up, the own page.

mod calendar;
mod change;
mod feed;
mod filter;
mod form;
mod gone;
mod hooks;
mod meeting;
mod month;
mod own;
mod party;
pub(super) mod questions;
mod read;
mod seen;
mod shown;
pub(super) mod ticket;

use axum::extract::Path;
use medvirk_slice::{Access, Cx, Routes};
use medvirk_web::Submitted;

use crate::{Desks, policy::LINK_OWN};

pub(crate) use hooks::{front_panels, menu, milestones, process_panels, public_addresses};

pub(crate) fn routes(desks: &Desks) -> Routes {
    let (desks, seen) = (desks.clone(), seen::Seen::default());
    let sign_up = move |cx: Cx, Path(slug): Path<String>, submitted: Submitted| {
        form::send(desks.clone(), seen.clone(), cx, slug, submitted)
    };
    let open = Access::Public;
    let own = Access::Link(LINK_OWN);
    Routes::new()
        .get(open, "/meetings", calendar::show)
        .get(open, "/meetings.ics", feed::ics_feed)
        .get(open, "/meetings/embed", feed::embed)
        .get(open, "/meetings/{slug}", meeting::show)
        .get(open, "/meetings/{slug}/meeting.ics", meeting::file)
        .get(open, "/meetings/{slug}/already", meeting::already)
        .get(open, "/meetings/{slug}/sign-up", form::show)
        .post(open, "/meetings/{slug}/sign-up", sign_up)
        .get(own, "/s/{token}", own::show)
        .get(own, "/s/{token}/meeting.ics", own::file)
        .get(own, "/s/{token}/cancel", own::ask_cancel)
        .post(own, "/s/{token}/cancel", change::cancel)
        .post(own, "/s/{token}/accept", change::accept)
        .post(own, "/s/{token}/party", change::change_party)
        .post(own, "/s/{token}/answers", change::answer)
        .post(own, "/s/{token}/rating", change::rate)
}
