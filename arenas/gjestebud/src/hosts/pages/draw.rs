//! The draw: checked before, made with a number everybody can see, shown with its quotas, and cancelled
//! only with a reason.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Refusal, Refusals, Result};
use medvirk_people::{ContactId, contacts};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_sortition::{RelaxationPlan, Scope};
use medvirk_web::{
    Fault, Flash, Form, Html, Page, Submitted, html, inline_file, render, see_other,
};
use serde_json::json;
use uuid::Uuid;

use super::super::{
    Gathered, criteria, documents, draws, duplicates,
    lot::{self, Lot, NoDraw},
    lotteries::{self, State},
    lottery::Origin,
    seats::{self, Standing},
    words,
};
use super::{
    criteria::{Check, check, reasons},
    lottery, open, path,
    prepare::{self, Choices},
    shown, staff_page,
};
use crate::{T, policy, text};

/// Why it cannot be drawn, and what would help.
struct Conflict {
    lines: Vec<String>,
    changes: Vec<String>,
    /// The changes as one value of the form, so that exactly these are accepted.
    plan: String,
    is_smallest: bool,
}

#[derive(Template)]
#[template(path = "gjestebud/draw_before.html")]
pub(super) struct BeforePage {
    page: Page,
    t: T,
    form: Form,
    csrf: Html,
    base: String,
    action: String,
    seats: u32,
    lot: usize,
    themes: usize,
    reserves: u32,
    pairs: usize,
    not_closed: Option<String>,
    choices: Choices,
    check: Check,
    conflict: Option<Conflict>,
    cancelled: Vec<(String, String, String)>,
    /// Announcements that do not count any more: when, and why.
    ended: Vec<(String, String)>,
    may_draw: bool,
    may_edit: bool,
    is_published: bool,
}

/// A host or reserve in the result.
struct Lotted {
    number: String,
    name: String,
    note: String,
    is_reserve: bool,
    has_left: bool,
    href: String,
}

struct ThemeResult {
    title: String,
    people: Vec<Lotted>,
    quotas: Vec<shown::QuotaRow>,
    holds: bool,
}

#[derive(Template)]
#[template(path = "gjestebud/draw_result.html")]
struct ResultPage {
    page: Page,
    t: T,
    csrf: Html,
    form: Form,
    base: String,
    action: String,
    public: String,
    digits: Vec<char>,
    seed: String,
    source: String,
    when: String,
    applied: usize,
    lot: usize,
    drawn: usize,
    waiting: usize,
    /// How well the reserves keep the quotas when hosts withdraw, in a sentence.
    survival: Option<String>,
    holds: bool,
    themes: Vec<ThemeResult>,
    overall: Vec<shown::QuotaRow>,
    answered: Option<String>,
    may_cancel: bool,
    may_draw: bool,
    may_answer: bool,
    empty: usize,
    repeated: Option<bool>,
    lottery: Option<lottery::Shown>,
}

/// `GET …/hosts/draw`
pub(super) async fn show(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::READ).await?;
    let db = cx.db().reader();
    if let Some(standing) = Standing::find(db, process.id).await? {
        return html(&result_page(&cx, &process, &standing, Form::new(&cx)).await?);
    }
    let lottery = lotteries::standing(db, process.id).await?;
    if let Some(waiting) = lottery.as_ref().and_then(|l| prepare::waiting(&cx, &process, l)) {
        return waiting;
    }
    let gathered = Gathered::read(db, process).await?;
    let t = T(cx.language());
    let note = match lottery {
        Some(found) if found.state == State::Announced => {
            return html(&lottery::page(&cx, &gathered, &found, Form::new(&cx)).await?);
        }
        Some(found) if found.state == State::Ready => {
            if lottery::void(t, &found, &gathered.lot(&cx))?.is_none() {
                return html(&lottery::page(&cx, &gathered, &found, Form::new(&cx)).await?);
            }
            Some(t.lottery_changed())
        }
        Some(_) => Some(t.lottery_failed()),
        None => None,
    };
    let form = prepare::fresh_form(&cx, &gathered);
    html(&before_page(&cx, &gathered, form, None, note).await?)
}

pub(super) async fn before_page(
    cx: &Cx,
    gathered: &Gathered,
    form: Form,
    failed: Option<&NoDraw>,
    note: Option<String>,
) -> Result<BeforePage> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let process = &gathered.process;
    let the_lot = gathered.lot(cx);
    let open = gathered.call.as_ref().filter(|c| c.closes >= cx.today());
    let cancelled = draws::all(db, process.id).await?.into_iter().filter_map(|d| {
        let at = d.cancelled_at?;
        let because = d.cancelled_because.unwrap_or_default();
        Some((format::date_time(language, at), d.seed, because))
    });
    let ended = lotteries::ended(db, process.id).await?.into_iter().filter_map(|l| {
        // One that was drawn by is told where the draw is that was cancelled.
        let at = l.ended_at.filter(|_| l.draw.is_none())?;
        Some((format::date_time(language, at), l.ended_because.unwrap_or_default()))
    });
    let ended = ended.collect();
    Ok(BeforePage {
        page: staff_page(cx, process, t.draw_title()),
        csrf: form.csrf(),
        form,
        base: path(process, ""),
        action: path(process, "/draw"),
        seats: the_lot.seats(),
        lot: the_lot.tickets.len(),
        themes: the_lot.themes.len(),
        reserves: the_lot.reserves,
        pairs: duplicates::open(db, process.id).await?.len(),
        not_closed: open.map(|c| t.draw_not_closed(format::date(language, c.closes))),
        choices: Choices { note, ..prepare::choices(t) },
        check: match failed {
            Some(_) => Check {
                color: "warning",
                icon: "warning",
                heading: t.check_bad(),
                lines: Vec::new(),
            },
            None => check(cx, &the_lot).await?,
        },
        conflict: failed.map(|why| conflict(t, &the_lot, why)).transpose()?,
        cancelled: cancelled.collect(),
        ended,
        may_draw: cx.may(policy::DRAW, process.resource()),
        may_edit: cx.may(policy::EDIT, process.resource()),
        is_published: process.stage == medvirk_kernel::Stage::Published,
        t,
    })
}

fn conflict(t: T, the_lot: &Lot, why: &NoDraw) -> Result<Conflict> {
    let plan = match why {
        NoDraw::Infeasible(why) => why.relaxation.clone(),
        _ => None,
    };
    let changes = plan.iter().flat_map(|p| &p.changes);
    let changes = changes.map(|c| words::relaxation(t, the_lot, c)).collect();
    Ok(Conflict {
        lines: reasons(t, the_lot, why),
        changes,
        is_smallest: plan.as_ref().is_some_and(RelaxationPlan::is_smallest),
        plan: plan.map(|p| as_text(&p)).transpose()?.unwrap_or_default(),
    })
}

/// A change of a quota as it travels through the form: theme code (empty for the round), feature,
/// value, bounds before and after.
type Change = (String, String, String, (u32, u32), (u32, u32));

fn as_text(plan: &RelaxationPlan) -> Result<String> {
    let change = |c: &medvirk_sortition::Relaxation| -> Change {
        let code = match &c.scope {
            Scope::Panel(code) => code.clone(),
            Scope::Round => String::new(),
        };
        (code, c.feature.clone(), c.value.clone(), c.from, c.to)
    };
    Ok(serde_json::to_string(&plan.changes.iter().map(change).collect::<Vec<_>>())?)
}

/// `POST …/hosts/draw` – draws with the number, by the lottery that was announced.
pub(super) async fn run(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::DRAW).await?;
    let to = path(&process, "/draw");
    let db = cx.db().reader();
    // A second press finds the draw made.
    if draws::standing(db, process.id).await?.is_some() {
        return Ok(see_other(&to));
    }
    let announced = lotteries::standing(db, process.id).await?;
    let Some(announced) = announced.filter(|l| l.state == State::Announced) else {
        return Err(Error::Conflict(text::lottery_not_announced()).into());
    };
    let gathered = Gathered::read(db, process).await?;
    let given = match announced.origin {
        Origin::Computer => announced.origin.read(&cx.new_token()),
        origin => origin.read(submitted.get("seed")),
    };
    let Some(given) = given else {
        let message = match announced.origin {
            Origin::Dice => text::seed_wrong_dice(),
            Origin::Numbers => text::seed_wrong_numbers(),
            Origin::Public | Origin::Computer => text::seed_wrong_text(),
        };
        return lottery::refused(&cx, &gathered, &announced, submitted, "seed", message).await;
    };
    seats::draw(&cx, &permit, &gathered, &announced, given).await?;
    Ok(see_other(&to).flash(&T(cx.language()).draw_done()))
}

/// `POST …/hosts/draw/relax` – the planner accepts exactly the proposed changes, with a reason.
pub(super) async fn relax(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::CRITERIA).await?;
    let gathered = Gathered::read(cx.db().reader(), process).await?;
    let changes: Vec<Change> =
        serde_json::from_str(submitted.get("plan")).map_err(|_| Error::NotFound)?;
    if submitted.get("accept").is_empty() || changes.is_empty() {
        return Err(Error::refused(text::relax_not_accepted()).into());
    }
    let tx = cx.begin().await?;
    let mut all = criteria::all(&tx, gathered.process.id).await?;
    let mut touched = std::collections::BTreeSet::new();
    for (code, feature, value, from, to) in &changes {
        let theme = gathered.themes.iter().find(|t| t.code == *code);
        let scope = match theme {
            Some(theme) => theme.id.0,
            None if code.is_empty() => gathered.process.id.0,
            None => return Err(Error::NotFound.into()),
        };
        let own = all.get_mut(&scope).ok_or_else(super::super::call::changed)?;
        let is_it = |q: &&mut criteria::Quota| {
            q.feature == *feature && q.value == *value && (q.min, q.max) == *from
        };
        let quota = own.quotas.iter_mut().find(is_it).ok_or_else(super::super::call::changed)?;
        (quota.min, quota.max) = *to;
        touched.insert(scope);
    }
    for scope in touched {
        if let Some(own) = all.get(&scope) {
            criteria::put(&tx, &permit, gathered.process.id, scope, own).await?;
        }
        let detail = json!({ "relaxed": changes });
        medvirk_audit::record(&tx, &cx, &permit, ("criteria", scope), detail).await?;
    }
    tx.commit().await?;
    Ok(see_other(&path(&gathered.process, "/draw")).flash(&T(cx.language()).relax_done()))
}

async fn result_page(
    cx: &Cx,
    process: &Process,
    standing: &Standing,
    form: Form,
) -> Result<ResultPage> {
    let (t, language) = (T(cx.language()), cx.language());
    let draw = &standing.draw;
    let results = standing.results();
    let overall = results.as_ref().map_or(&[] as &[_], |r| r.overall.as_slice());
    let themes = theme_results(cx, process, standing).await?;
    let broken = standing.breaches();
    let quotas_hold = !broken.iter().any(|b| matches!(b, medvirk_sortition::Breach::Quota { .. }));
    let state = standing.state();
    let lottery = lotteries::of_draw(cx.db().reader(), draw.id).await?;
    let repeated = match draw.is_repeatable() && lottery.is_none() {
        true => {
            let (the_lot, seed) = (draw.lot.clone(), draw.seed.clone());
            let again = tokio::task::spawn_blocking(move || lot::draw(&the_lot, &seed)).await?;
            Some(again.is_ok_and(|again| again.seats == draw.outcome.seats))
        }
        false => None,
    };
    let untouched =
        standing.assignments.iter().all(|a| a.state == crate::AssignmentState::Assigned);
    Ok(ResultPage {
        page: staff_page(cx, process, t.draw_title()),
        t,
        csrf: form.csrf(),
        form,
        base: path(process, ""),
        action: path(process, "/draw"),
        public: format!("/processes/{}/draw", process.slug),
        digits: draw.seed.chars().collect(),
        seed: draw.seed.clone(),
        source: draw.seed_source.to(language).to_owned(),
        when: format::date_time(language, draw.at),
        applied: standing.applicants.values().filter(|a| a.merged_into.is_none()).count(),
        lot: draw.lot.tickets.len(),
        drawn: draw.outcome.seats.values().map(Vec::len).sum(),
        waiting: state.reserves.values().map(Vec::len).sum(),
        survival: draw.outcome.holds_of_hundred.map(|n| t.reserves_survive(n)),
        holds: quotas_hold,
        themes,
        overall: shown::quota_rows(t, overall, draw.lot.seats()),
        answered: draw.answered_at.map(|at| format::date_time(language, at)),
        may_cancel: cx.may(policy::DRAW, process.resource())
            && draw.answered_at.is_none()
            && untouched,
        may_draw: cx.may(policy::DRAW, process.resource()),
        may_answer: cx.may(policy::ANSWER, process.resource()),
        empty: standing.empty_places().len(),
        repeated,
        lottery: lottery.and_then(|l| {
            lottery::shown(cx, &l, Some(&draw.outcome.seats), lottery::staff_files(process))
        }),
    })
}

async fn theme_results(
    cx: &Cx,
    process: &Process,
    standing: &Standing,
) -> Result<Vec<ThemeResult>> {
    let (t, language) = (T(cx.language()), cx.language());
    let ids: Vec<ContactId> = standing.applicants.values().map(|a| a.contact).collect();
    let people = contacts::many(cx.db().reader(), &ids).await?;
    let results = standing.results();
    let state = standing.state();
    let lotted = |reference: &String, number: String, is_reserve: bool, has_left: bool| {
        let applicant = standing.applicants.get(reference);
        let person = applicant.and_then(|a| people.get(&a.contact));
        let note = applicant.map_or(String::new(), |a| {
            let features =
                [crate::model::features::Feature::AgeBand, crate::model::features::Feature::Area];
            let words = features.map(|f| words::value(t, f.code(), &f.of(&a.application)));
            words.join(", ")
        });
        Lotted {
            number,
            name: person.map_or(reference.clone(), |p| p.name.clone()),
            note,
            is_reserve,
            has_left,
            href: applicant
                .map_or(String::new(), |a| path(process, &format!("/applications/{}", a.id))),
        }
    };
    let mut themes = Vec::new();
    for theme in &standing.draw.lot.themes {
        let mut shown_people = Vec::new();
        for a in standing.assignments.iter().filter(|a| a.theme == theme.id) {
            let reference = standing.applicant_of(a).map_or(String::new(), |x| x.reference.clone());
            shown_people.push(lotted(
                &reference,
                a.code.trim_start_matches("GB").to_owned(),
                false,
                !a.is_active(),
            ));
        }
        for reference in state.reserves.get(&theme.code).into_iter().flatten() {
            shown_people.push(lotted(reference, "R".to_owned(), true, false));
        }
        let panel = results.as_ref().and_then(|r| r.panels.iter().find(|p| p.panel == theme.code));
        let quotas = panel.map_or(Vec::new(), |p| shown::quota_rows(t, &p.quotas, theme.seats));
        themes.push(ThemeResult {
            title: theme.title.to(language).to_owned(),
            people: shown_people,
            holds: quotas.iter().all(|q| q.holds),
            quotas,
        });
    }
    Ok(themes)
}

/// `POST …/hosts/draw/cancel`
pub(super) async fn cancel(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::DRAW).await?;
    let tx = cx.begin().await?;
    let standing = Standing::find(&tx, process.id).await?.ok_or(Error::NotFound)?;
    let reason: String = submitted.get("reason").chars().take(1_000).collect();
    if reason.is_empty() {
        drop(tx);
        let refusals = Refusals(vec![Refusal::at("reason", text::cancel_reason_missing())]);
        let form = Form::refused(&cx, submitted, refusals);
        let page = result_page(&cx, &process, &standing, form).await?;
        return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    seats::cancel(&tx, &permit, &cx, &standing, &reason).await?;
    tx.commit().await?;
    Ok(see_other(&path(&process, "/draw")).flash(&T(cx.language()).cancel_done()))
}

/// `GET …/hosts/draw/document`
pub(super) async fn document(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::READ).await?;
    let standing = Standing::find(cx.db().reader(), process.id).await?;
    let standing = standing.ok_or(Error::NotFound)?;
    let lottery = lotteries::of_draw(cx.db().reader(), standing.draw.id).await?;
    let told = lottery.and_then(|l| lottery::shown(&cx, &l, None, None)).map(|shown| {
        let t = T(cx.language());
        vec![
            (t.lottery_method(), shown.method),
            (t.lottery_fact_source(), shown.source),
            (t.lottery_tile_least(), format!("{} ({})", shown.least_said, shown.least)),
            (t.lottery_fact_hash(), shown.hash),
        ]
    });
    let document = documents::record(&cx, &process, &standing, told);
    let bytes = documents::pdf(document).await?;
    let name = format!("{}.pdf", T(cx.language()).document_title());
    Ok(inline_file("application/pdf", &name, bytes))
}
