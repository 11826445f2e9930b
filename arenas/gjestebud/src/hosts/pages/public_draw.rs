//! The draw for everybody: how many, by which rules, from which number. Without names, and without
//! counts small enough to point at somebody.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Page, html_for_all};

use super::super::{lot::LotTheme, seats::Standing, words};
use crate::T;

struct ThemeRow {
    title: String,
    seats: u32,
    reserves: usize,
    wished: String,
    demands: Vec<String>,
}

#[derive(Template)]
#[template(path = "gjestebud/public_draw.html")]
struct DrawPage {
    page: Page,
    t: T,
    title: String,
    digits: Vec<char>,
    seed: String,
    source: String,
    when: String,
    applied: usize,
    lot: usize,
    drawn: usize,
    waiting: usize,
    replaced: usize,
    holds: bool,
    themes: Vec<ThemeRow>,
    overall: Vec<String>,
    answered: Option<String>,
    contact: medvirk_processes::model::promise::Contact,
}

/// `GET /processes/{slug}/draw`
pub(super) async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let db = cx.db().reader();
    let process = medvirk_processes::public_by_slug(db, &slug).await?;
    let standing = Standing::find(db, process.id).await?.ok_or(Error::NotFound)?;
    let (t, language) = (T(cx.language()), cx.language());
    let draw = &standing.draw;
    let title = process.name(language).to_owned();
    let least = cx.municipality().publish_min_cell as usize;
    let row = |theme: &LotTheme| ThemeRow {
        title: theme.title.to(language).to_owned(),
        seats: theme.seats,
        reserves: draw.outcome.reserves.get(&theme.code).map_or(0, Vec::len),
        wished: match theme.wishes.len() {
            n if n < least => t.fewer_than(least),
            n => format::number(language, i64::try_from(n).unwrap_or(i64::MAX)),
        },
        demands: theme.quotas.iter().filter_map(|q| demand(t, q, theme.seats)).collect(),
    };
    let replaced = standing.assignments.iter().filter(|a| !a.is_active()).count();
    let round = draw.lot.seats();
    let page = DrawPage {
        page: Page::public(&cx, t.public_draw_title())
            .crumb(title.clone(), format!("/processes/{slug}")),
        t,
        digits: draw.seed.chars().collect(),
        seed: draw.seed.clone(),
        source: draw.seed_source.to(language).to_owned(),
        when: format::date_time(language, draw.at),
        applied: standing.applicants.values().filter(|a| a.merged_into.is_none()).count(),
        lot: draw.lot.tickets.len(),
        drawn: draw.outcome.seats.values().map(Vec::len).sum(),
        waiting: draw.outcome.reserves.values().map(Vec::len).sum(),
        replaced,
        holds: !standing
            .breaches()
            .iter()
            .any(|b| matches!(b, medvirk_sortition::Breach::Quota { .. })),
        themes: draw.lot.themes.iter().map(row).collect(),
        overall: draw.lot.overall.iter().filter_map(|q| demand(t, q, round)).collect(),
        answered: draw
            .answered_at
            .map(|at| format::date(language, medvirk_kernel::to_oslo(at).date_naive())),
        contact: process.promise_in(language).contact,
        title,
    };
    html_for_all(&page)
}

/// A quota in words; nothing when it demands nothing.
fn demand(t: T, quota: &super::super::criteria::Quota, seats: u32) -> Option<String> {
    words::quota(t, &quota.feature, &quota.value, (quota.min, quota.max), seats)
}
