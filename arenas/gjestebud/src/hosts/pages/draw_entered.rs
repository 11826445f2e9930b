//! Writing down a draw that was made on paper: who was drawn and who waits, theme by theme, checked
//! before it is kept. Quotas that do not hold are told, and taken only with a tick.

use std::collections::BTreeSet;

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::NaiveDate;
use medvirk_kernel::{Error, Refusal, Refusals, Result};
use medvirk_processes::Words;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Reader, Submitted, html, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::super::{
    Gathered, draws,
    entered::{self, Broken, Told},
    lot::{Lot, LotTheme, Outcome},
    lotteries, seats, words,
};
use super::{open, path, staff_page};
use crate::{T, policy, text};

/// The two fields of one theme.
struct ThemeFields {
    title: String,
    seats: u32,
    drawn: String,
    waiting: String,
}

#[derive(Template)]
#[template(path = "gjestebud/draw_entered.html")]
struct EnterPage {
    page: Page,
    t: T,
    csrf: Html,
    form: Form,
    action: String,
    back: String,
    themes: Vec<ThemeFields>,
    /// Quotas that would not hold.
    broken: Vec<String>,
    mark: String,
}

fn drawn_field(theme: &LotTheme) -> String {
    format!("drawn-{}", theme.code)
}

fn waiting_field(theme: &LotTheme) -> String {
    format!("waiting-{}", theme.code)
}

fn page(cx: &Cx, gathered: &Gathered, lot: &Lot, form: Form, broken: &Broken) -> EnterPage {
    let t = T(cx.language());
    let fields = |theme: &LotTheme| ThemeFields {
        title: theme.title.to(cx.language()).to_owned(),
        seats: theme.seats,
        drawn: drawn_field(theme),
        waiting: waiting_field(theme),
    };
    EnterPage {
        page: staff_page(cx, &gathered.process, t.entered_title())
            .crumb(t.draw_title(), path(&gathered.process, "/draw")),
        t,
        csrf: form.csrf(),
        form,
        action: path(&gathered.process, "/draw/enter"),
        back: path(&gathered.process, "/draw"),
        themes: lot.themes.iter().map(fields).collect(),
        broken: broken.quotas.iter().map(|b| words::breach(t, lot, b)).collect(),
        mark: broken.mark(),
    }
}

/// `GET …/hosts/draw/enter`
pub(super) async fn show(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::DRAW).await?;
    if draws::standing(cx.db().reader(), process.id).await?.is_some() {
        return Ok(see_other(&path(&process, "/draw")));
    }
    let gathered = Gathered::read(cx.db().reader(), process).await?;
    let lot = gathered.lot(&cx);
    html(&page(&cx, &gathered, &lot, Form::new(&cx), &Broken::default()))
}

/// `POST …/hosts/draw/enter`
pub(super) async fn save(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::DRAW).await?;
    let to = path(&process, "/draw");
    // A second press finds the draw written down.
    if draws::standing(cx.db().reader(), process.id).await?.is_some() {
        return Ok(see_other(&to));
    }
    let gathered = Gathered::read(cx.db().reader(), process).await?;
    let lot = gathered.lot(&cx);
    let mut broken = Broken::default();
    match check(&cx, &lot, &submitted, &mut broken) {
        Ok((on, how, outcome)) => {
            let how = Words::in_one(cx.language(), how);
            let told = Told { lot, outcome, at: entered::noon(on).min(cx.now()), how };
            keep(&cx, &gathered, told, &broken).await?;
            Ok(see_other(&to).flash(&T(cx.language()).entered_done()))
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let page = page(&cx, &gathered, &lot, form, &broken);
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(other) => Err(other.into()),
    }
}

/// What was typed, when it is whole and either holds or was accepted as it is; `broken` tells which
/// quotas do not hold.
fn check(
    cx: &Cx,
    lot: &Lot,
    submitted: &Submitted,
    broken: &mut Broken,
) -> Result<(NaiveDate, String, Outcome)> {
    let mut reader = Reader::new(submitted);
    let on = reader.date("on", text::entered_on());
    let on = reader.must("on", text::entered_on(), on).unwrap_or(cx.today());
    if on > cx.today() {
        reader.refuse("on", text::entered_later());
    }
    let how = reader.required("how", text::entered_how(), 500);
    let outcome = read(lot, submitted, &mut reader);
    let (on, how) = reader.finish((on, how))?;
    *broken = Broken::by(lot, &outcome)?;
    if !broken.impossible.is_empty() {
        let t = T(cx.language());
        let what: Vec<_> = broken.impossible.iter().map(|b| words::breach(t, lot, b)).collect();
        return Err(Error::refused(text::entered_impossible(what.join(". "))));
    }
    let is_accepted = submitted.has("accept", "1") && submitted.get("mark") == broken.mark();
    if !broken.quotas.is_empty() && !is_accepted {
        let refusal = Refusal::at("accept", text::entered_breaks(broken.quotas.len()));
        return Err(Error::Refused(Refusals(vec![refusal])));
    }
    Ok((on, how, outcome))
}

/// Reads the numbers of applications, theme by theme; each must be in the lot, wish for the theme and
/// stand once only.
fn read(lot: &Lot, submitted: &Submitted, reader: &mut Reader<'_>) -> Outcome {
    let mut outcome = Outcome::default();
    let mut seen = BTreeSet::new();
    // All who were drawn before any who wait, so that a number in both is told where it waits.
    for theme in &lot.themes {
        let field = drawn_field(theme);
        let drawn = numbers(lot, theme, (submitted, &mut *reader), &field, &mut seen);
        if drawn.len() != theme.seats as usize {
            reader.refuse(&field, text::entered_seats(theme.seats, drawn.len()));
        }
        outcome.seats.insert(theme.code.clone(), drawn);
    }
    for theme in &lot.themes {
        let field = waiting_field(theme);
        let waiting = numbers(lot, theme, (submitted, &mut *reader), &field, &mut seen);
        outcome.reserves.insert(theme.code.clone(), waiting);
    }
    outcome
}

fn numbers(
    lot: &Lot,
    theme: &LotTheme,
    (submitted, reader): (&Submitted, &mut Reader<'_>),
    field: &str,
    seen: &mut BTreeSet<String>,
) -> Vec<String> {
    let mut found = Vec::new();
    let is_gap = |c: char| c.is_whitespace() || ",;".contains(c);
    for typed in submitted.get(field).split(is_gap).filter(|typed| !typed.is_empty()) {
        let ticket = lot.tickets.iter().find(|t| t.reference.eq_ignore_ascii_case(typed));
        let Some(ticket) = ticket else {
            reader.refuse(field, text::entered_unknown(typed));
            continue;
        };
        if !theme.wishes.contains_key(&ticket.reference) {
            reader.refuse(field, text::entered_not_wished(&ticket.reference));
        } else if !seen.insert(ticket.reference.clone()) {
            reader.refuse(field, text::entered_twice(&ticket.reference));
        }
        found.push(ticket.reference.clone());
    }
    found
}

async fn keep(cx: &Cx, gathered: &Gathered, told: Told, broken: &Broken) -> Result<()> {
    let permit = cx.permit(policy::DRAW, gathered.process.resource())?;
    let fingerprint = told.lot.fingerprint()?;
    let draw = entered::draw(cx, gathered.process.id, told, &broken.quotas)?;
    let tx = cx.begin().await?;
    let again = Gathered::read(&tx, gathered.process.clone()).await?;
    if again.lot(cx).fingerprint()? != fingerprint {
        return Err(Error::Conflict(text::draw_changed_meanwhile()));
    }
    // A lottery that was announced does not count any more, and says so.
    if let Some((id, state)) = lotteries::state(&tx, gathered.process.id).await? {
        let because = T(cx.municipality().default_language).lottery_ended_by_paper();
        match state {
            lotteries::State::Announced => {
                lotteries::end(&tx, &permit, gathered.process.id, cx.now(), &because).await?;
            }
            _ => lotteries::discard(&tx, &permit, id).await?,
        }
    }
    seats::keep(&tx, &permit, cx, &draw, &again.applicants).await?;
    let accepted = broken.quotas.len();
    let detail = json!({ "entered": true, "accepted_breaches": accepted });
    medvirk_audit::record(&tx, cx, &permit, ("draw", draw.id), detail).await?;
    tx.commit().await
}
