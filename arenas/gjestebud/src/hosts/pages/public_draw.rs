//! The draw for everybody: the lottery that is announced before it, and afterwards how many, by which
//! rules, from which number. Without names. Counts small enough to point at somebody are shown only
//! where they stand in a file that everybody may have; that file is kept back unless the planner opens it.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Page, html_for_all};

use super::super::{
    Gathered, call,
    lot::{Lot, LotTheme},
    lotteries::{self, Lottery, State},
    seats::Standing,
    words,
};
use super::{lottery, shown};
use crate::T;

struct ThemeRow {
    title: String,
    seats: u32,
    reserves: usize,
    wished: String,
    demands: Vec<String>,
    /// Demands beside what was drawn; empty when that is not for everybody.
    quotas: Vec<shown::QuotaRow>,
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
    overall_quotas: Vec<shown::QuotaRow>,
    lottery: Option<lottery::Shown>,
    answered: Option<String>,
    contact: medvirk_processes::model::promise::Contact,
}

#[derive(Template)]
#[template(path = "gjestebud/public_lot.html")]
struct AnnouncedPage {
    page: Page,
    t: T,
    title: String,
    it: lottery::Shown,
    seats: u32,
    themes: Vec<ThemeRow>,
    overall: Vec<String>,
    draw_on: Option<String>,
    /// What has changed since it was announced, when it is void.
    void: Option<Vec<String>>,
    ended: Vec<(String, String)>,
    contact: medvirk_processes::model::promise::Contact,
}

/// `GET /processes/{slug}/draw`
pub(super) async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let db = cx.db().reader();
    let process = medvirk_processes::public_by_slug(db, &slug).await?;
    let Some(standing) = Standing::find(db, process.id).await? else {
        let lottery = lotteries::standing(db, process.id).await?;
        let lottery = lottery.filter(|l| l.state == State::Announced).ok_or(Error::NotFound)?;
        return html_for_all(&announced(&cx, process, &lottery).await?);
    };
    let (t, language) = (T(cx.language()), cx.language());
    let draw = &standing.draw;
    let title = process.name(language).to_owned();
    let lottery = lotteries::of_draw(db, draw.id).await?;
    let is_open = lottery.as_ref().is_some_and(|l| l.is_open && l.record.is_some());
    let results = match is_open {
        true => draw.lot.round().ok(),
        false => None,
    };
    let results = results.map(|round| medvirk_sortition::explain(&round, &draw.outcome.seats));
    let mut themes = theme_rows(&cx, &draw.lot);
    for (row, theme) in themes.iter_mut().zip(&draw.lot.themes) {
        row.reserves = draw.outcome.reserves.get(&theme.code).map_or(0, Vec::len);
        let panel = results.as_ref().and_then(|r| r.panels.iter().find(|p| p.panel == theme.code));
        row.quotas = panel.map_or(Vec::new(), |p| demanding(t, &p.quotas, theme.seats));
    }
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
        themes,
        overall: draw.lot.overall.iter().filter_map(|q| demand(t, q, round)).collect(),
        overall_quotas: results.map_or(Vec::new(), |r| demanding(t, &r.overall, round)),
        lottery: lottery.and_then(|l| {
            let files = files(&l, &slug);
            lottery::shown(&cx, &l, Some(&draw.outcome.seats), files)
        }),
        answered: draw
            .answered_at
            .map(|at| format::date(language, medvirk_kernel::to_oslo(at).date_naive())),
        contact: process.promise_in(language).contact,
        title,
    };
    html_for_all(&page)
}

async fn announced(
    cx: &Cx,
    process: medvirk_processes::Process,
    lottery: &Lottery,
) -> Result<AnnouncedPage> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let title = process.name(language).to_owned();
    let contact = process.promise_in(language).contact;
    let slug = process.slug.clone();
    let draw_on = call::find(db, process.id).await?.and_then(|c| c.draw_on);
    let ended = lotteries::ended(db, process.id).await?.into_iter().filter_map(|l| {
        Some((format::date_time(language, l.ended_at?), l.ended_because.unwrap_or_default()))
    });
    let ended = ended.collect();
    let gathered = Gathered::read(db, process).await?;
    let round = lottery.lot.seats();
    Ok(AnnouncedPage {
        page: Page::public(cx, t.public_lot_title())
            .crumb(title.clone(), format!("/processes/{slug}")),
        t,
        title,
        it: lottery::shown(cx, lottery, None, files(lottery, &slug)).ok_or(Error::NotFound)?,
        seats: round,
        themes: theme_rows(cx, &lottery.lot),
        overall: lottery.lot.overall.iter().filter_map(|q| demand(t, q, round)).collect(),
        draw_on: draw_on.map(|day| format::date_with_weekday(language, day)),
        void: lottery::void(t, lottery, &gathered.lot(cx))?,
        ended,
        contact,
    })
}

/// Where everybody finds the file, when they may have it, and the numbered results.
fn files(lottery: &Lottery, slug: &str) -> Option<(String, String)> {
    let base = format!("/processes/{slug}/draw");
    let file = if lottery.is_open { format!("{base}/file.json") } else { String::new() };
    Some((file, format!("{base}/results.csv")))
}

fn theme_rows(cx: &Cx, lot: &Lot) -> Vec<ThemeRow> {
    let (t, language) = (T(cx.language()), cx.language());
    let least = cx.municipality().publish_min_cell as usize;
    let row = |theme: &LotTheme| ThemeRow {
        title: theme.title.to(language).to_owned(),
        seats: theme.seats,
        reserves: 0,
        wished: match theme.wishes.len() {
            n if n < least => t.fewer_than(least),
            n => format::number(language, i64::try_from(n).unwrap_or(i64::MAX)),
        },
        demands: theme.quotas.iter().filter_map(|q| demand(t, q, theme.seats)).collect(),
        quotas: Vec::new(),
    };
    lot.themes.iter().map(row).collect()
}

/// Quotas that demand something, beside what was drawn.
fn demanding(t: T, quotas: &[medvirk_sortition::QuotaResult], seats: u32) -> Vec<shown::QuotaRow> {
    let demands = |q: &&medvirk_sortition::QuotaResult| q.min > 0 || q.max < seats;
    let quotas: Vec<_> = quotas.iter().filter(demands).cloned().collect();
    shown::quota_rows(t, &quotas, seats)
}

/// The lottery that everybody can see.
async fn public_lottery(cx: &Cx, slug: &str) -> Result<(medvirk_processes::Process, Lottery)> {
    let db = cx.db().reader();
    let process = medvirk_processes::public_by_slug(db, slug).await?;
    let lottery = lotteries::standing(db, process.id).await?;
    let lottery = lottery.filter(|l| matches!(l.state, State::Announced | State::Drawn));
    Ok((process, lottery.filter(|l| l.record.is_some()).ok_or(Error::NotFound)?))
}

/// `GET /processes/{slug}/draw/file.json`
pub(super) async fn file(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let (process, lottery) = public_lottery(&cx, &slug).await?;
    if !lottery.is_open {
        return Err(Error::NotFound.into());
    }
    lottery::record_file(&process, &lottery)
}

/// `GET /processes/{slug}/draw/results.csv`
pub(super) async fn results(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let (process, lottery) = public_lottery(&cx, &slug).await?;
    lottery::results_file(&cx, &process, &lottery).await
}

/// A quota in words; nothing when it demands nothing.
fn demand(t: T, quota: &super::super::criteria::Quota, seats: u32) -> Option<String> {
    words::quota(t, &quota.feature, &quota.value, (quota.min, quota.max), seats)
}
