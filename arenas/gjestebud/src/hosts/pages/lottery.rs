//! From the lot to a public lottery: it is prepared, looked at, announced with its checksum, and given up
//! only with a reason. Computing goes on beside the requests and can be stopped.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use std::time::Duration;

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use chrono::TimeDelta;
use medvirk_i18n::format;
use medvirk_kernel::{Error, Message, Refusal, Refusals, Result};
use medvirk_processes::{Process, Words};
use medvirk_slice::Cx;
use medvirk_sortition::Method;
use medvirk_web::{
    Fault, Flash, Form, Html, Page, Reader, Submitted, attachment, html, render, see_other,
};
use serde_json::json;
use uuid::Uuid;

use super::super::{
    Gathered, call, draws,
    lot::{Changes, Lot},
    lotteries::{self, Lottery, State},
    lottery::{self, Certainty, METHODS, NoLottery, Origin},
};
use super::{
    chances::{self, Curve},
    draw, open, path, staff_page,
};
use crate::{T, policy, text};

/// How long a visitor waits before the page that waits comes.
const AT_ONCE: Duration = Duration::from_secs(4);
/// How often the work looks whether it was given up.
const LOOK: Duration = Duration::from_millis(400);
/// The work is given up after this many looks: three minutes. A round of a small town takes a second.
const LOOKS: u32 = 450;

/// The form that prepares a lottery.
pub(super) struct Choices {
    pub methods: Vec<(String, String)>,
    pub origins: Vec<(String, String)>,
    /// What the planner is told before choosing, when something has happened.
    pub note: Option<String>,
}

pub(super) fn choices(t: T) -> Choices {
    Choices {
        methods: METHODS.iter().map(|m| (m.name().to_owned(), method_said(t, *m))).collect(),
        origins: Origin::ALL.iter().map(|o| (o.code().to_owned(), origin(t, *o))).collect(),
        note: None,
    }
}

/// A form with the recommended choices.
pub(super) fn fresh_form(cx: &Cx, gathered: &Gathered) -> Form {
    let source = gathered.call.as_ref().map(|c| c.seed_source.to(cx.language()).to_owned());
    Form::filled(
        cx,
        [
            ("method", Method::default().name().to_owned()),
            ("origin", Origin::Dice.code().to_owned()),
            ("source", source.unwrap_or_default()),
        ],
    )
}

/// The name of a method.
pub(super) fn method(t: T, method: Method) -> String {
    match method {
        Method::Leximin => t.method_leximin(),
        Method::Goldilocks => t.method_goldilocks(),
        Method::Nash => t.method_nash(),
        Method::Maximin => t.method_maximin(),
        Method::Minimax | Method::Legacy => t.method_minimax(),
    }
}

/// What a method does, in a sentence.
pub(super) fn method_says(t: T, method: Method) -> String {
    match method {
        Method::Leximin => t.method_leximin_says(),
        Method::Goldilocks => t.method_goldilocks_says(),
        Method::Nash => t.method_nash_says(),
        Method::Maximin => t.method_maximin_says(),
        Method::Minimax | Method::Legacy => t.method_minimax_says(),
    }
}

fn method_said(t: T, of: Method) -> String {
    let name = method(t, of);
    let name = if of == Method::default() { t.method_recommended(name) } else { name };
    format!("{name}. {}", method_says(t, of))
}

/// Where a number comes from.
pub(super) fn origin(t: T, origin: Origin) -> String {
    match origin {
        Origin::Dice => t.origin_dice(),
        Origin::Numbers => t.origin_numbers(),
        Origin::Public => t.origin_public(),
        Origin::Computer => t.origin_computer(),
    }
}

/// `POST …/hosts/draw/prepare`
pub(super) async fn prepare(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::DRAW).await?;
    let to = path(&process, "/draw");
    let db = cx.db().reader();
    let is_drawn = draws::standing(db, process.id).await?.is_some();
    let state = lotteries::state(db, process.id).await?.map(|(_, state)| state);
    if is_drawn || matches!(state, Some(State::Announced | State::Drawn)) {
        return Ok(see_other(&to));
    }
    let gathered = Gathered::read(db, process).await?;
    let (method, origin, source) = match choice(&cx, &gathered, &submitted) {
        Ok(chosen) => chosen,
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            let page = draw::before_page(&cx, &gathered, form, None, None).await?;
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
        Err(other) => return Err(other.into()),
    };
    let lot = gathered.lot(&cx);
    // Whether anybody can be drawn at all is known at once, with the reason.
    let trial = lot.clone();
    let tried = tokio::task::spawn_blocking(move || super::super::lot::draw(&trial, "0")).await?;
    if let Err(why) = tried {
        let form = Form::refused(&cx, submitted, Refusals::default());
        let page = draw::before_page(&cx, &gathered, form, Some(&why), None).await?;
        return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let lottery = Lottery {
        id: cx.new_id(),
        process: gathered.process.id,
        state: State::Computing,
        method,
        origin,
        source,
        fingerprint: lot.mark()?,
        lot,
        hash: String::new(),
        record: None,
        chances: None,
        is_open: true,
        draw: None,
        begun_at: cx.now(),
        announced_at: None,
        ended_at: None,
        ended_because: None,
    };
    let tx = cx.begin().await?;
    lotteries::begin(&tx, &permit, &lottery).await?;
    tx.commit().await?;
    let work = tokio::spawn(work(cx.clone(), gathered.process, lottery));
    // Most are done before a page that waits would be drawn; the others go on without the visitor.
    let _ = tokio::time::timeout(AT_ONCE, work).await;
    Ok(see_other(&to))
}

fn choice(cx: &Cx, gathered: &Gathered, submitted: &Submitted) -> Result<(Method, Origin, Words)> {
    let mut reader = Reader::new(submitted);
    let method = METHODS.into_iter().find(|m| m.name() == submitted.get("method"));
    let method = reader.must("method", text::lottery_method(), method);
    let origin = Origin::from_code(submitted.get("origin"));
    let origin = reader.must("origin", text::lottery_origin(), origin);
    let typed = match origin {
        Some(Origin::Computer) => reader.text("source", text::lottery_source(), 500),
        _ => reader.required("source", text::lottery_source(), 500),
    };
    let known = gathered.call.as_ref().map(|c| c.seed_source.clone()).unwrap_or_default();
    let source = match known.to(cx.language()) == typed {
        true => known,
        false => Words::in_one(cx.language(), typed),
    };
    let chosen = (method.unwrap_or_default(), origin.unwrap_or(Origin::Dice), source);
    reader.finish(chosen)
}

/// Where the number comes from, in one line of the municipality's language; it stands in the file.
pub(crate) fn source_line(t: T, lottery: &Lottery) -> String {
    let words = lottery.source.to(t.lang());
    let origin = origin(t, lottery.origin);
    if words.is_empty() { origin } else { format!("{origin} – {words}") }
}

/// Computes and keeps the lottery, unless it is given up meanwhile.
async fn work(cx: Cx, process: Process, lottery: Lottery) {
    let id = lottery.id;
    if let Err(error) = compute(&cx, &process, lottery).await {
        tracing::error!(lottery = %id, %error, "a lottery could not be computed");
    }
}

async fn compute(cx: &Cx, process: &Process, lottery: Lottery) -> Result<()> {
    let permit = cx.permit(policy::DRAW, process.resource())?;
    let language = cx.municipality().default_language;
    let title = process.name(language).to_owned();
    let source = source_line(T(language), &lottery);
    let go_on = Arc::new(AtomicBool::new(true));
    let (asked, lot, method) = (go_on.clone(), lottery.lot, lottery.method);
    let mut computing = tokio::task::spawn_blocking(move || {
        lottery::compute(&lot, method, (&title, &source), &|| asked.load(Ordering::Relaxed))
    });
    let mut looks = 0;
    let done = loop {
        match tokio::time::timeout(LOOK, &mut computing).await {
            Ok(done) => break done?,
            Err(_) => looks += 1,
        }
        let counts = lotteries::state(cx.db().reader(), process.id).await?;
        if counts != Some((lottery.id, State::Computing)) || looks > LOOKS {
            go_on.store(false, Ordering::Relaxed);
        }
    };
    let tx = cx.begin().await?;
    match done {
        Ok(computed) => lotteries::computed(&tx, &permit, lottery.id, &computed).await?,
        Err(why) => {
            match why {
                NoLottery::Error(error) => {
                    tracing::error!(lottery = %lottery.id, %error, "a lottery failed");
                }
                NoLottery::NoDraw(why) => {
                    tracing::error!(lottery = %lottery.id, ?why, "a lottery without a draw");
                }
                NoLottery::Stopped => tracing::info!(lottery = %lottery.id, "a lottery stopped"),
            }
            lotteries::failed(&tx, &permit, lottery.id).await?;
        }
    }
    tx.commit().await
}

#[derive(Template)]
#[template(path = "gjestebud/lottery_wait.html")]
struct WaitPage {
    page: Page,
    t: T,
    csrf: Html,
    action: String,
    method: String,
    lot: usize,
}

/// The page while a lottery is computed, or nothing when that has taken too long to go on.
pub(super) fn waiting(
    cx: &Cx,
    process: &Process,
    lottery: &Lottery,
) -> Option<Result<Response, Fault>> {
    let most = LOOK * LOOKS + AT_ONCE;
    let most = TimeDelta::from_std(most).unwrap_or(TimeDelta::MAX);
    if lottery.state != State::Computing || cx.now() - lottery.begun_at > most {
        return None;
    }
    let t = T(cx.language());
    let page = WaitPage {
        page: staff_page(cx, process, t.lottery_wait_title()),
        t,
        csrf: Form::new(cx).csrf(),
        action: path(process, "/draw"),
        method: method(t, lottery.method),
        lot: lottery.lot.tickets.len(),
    };
    // The browser asks again by itself, with or without script.
    let answer = html(&page).map(|mut response| {
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static("2"));
        response
    });
    Some(answer)
}

/// What a page tells about a lottery, for staff and for everybody.
pub(super) struct Shown {
    pub method: String,
    pub method_says: String,
    /// In the planner's words, or of which kind it is when there are none.
    pub source: String,
    /// Of which kind it is, beside the planner's words.
    pub kind: Option<String>,
    pub origin: &'static str,
    pub curve: Curve,
    pub least: String,
    pub least_said: String,
    pub most: String,
    pub most_said: String,
    pub people: usize,
    /// How far the tickets are from the chances, in tickets.
    pub deviation: String,
    pub certainty: String,
    pub hash: String,
    /// Where the file and the numbered results are; empty when the reader may not have them.
    pub file: String,
    pub results: String,
    pub announced: Option<String>,
}

/// Puts together what is told; `None` before it is computed.
pub(super) fn shown(
    cx: &Cx,
    lottery: &Lottery,
    drawn: Option<&medvirk_sortition::Seats>,
    files: Option<(String, String)>,
) -> Option<Shown> {
    let (t, language) = (T(cx.language()), cx.language());
    let chances = lottery.chances.as_ref()?;
    let words = lottery.source.to(language);
    let files = files.filter(|_| lottery.record.is_some());
    let (file, results) = files.unwrap_or_default();
    let drawn = drawn.map(|seats| seats.values().flatten().collect());
    Some(Shown {
        method: method(t, lottery.method),
        method_says: method_says(t, lottery.method),
        source: if words.is_empty() { origin(t, lottery.origin) } else { words.to_owned() },
        kind: (!words.is_empty()).then(|| origin(t, lottery.origin)),
        origin: lottery.origin.code(),
        curve: chances::curve(t, chances, drawn.as_ref()),
        least: format::percent(language, chances.least),
        least_said: chances::said(t, chances.least),
        most: format::percent(language, chances.most),
        most_said: chances::said(t, chances.most),
        people: chances.people.len(),
        deviation: chances::tickets(language, chances.deviation),
        certainty: match (chances.certainty, lottery.method) {
            (Certainty::Proved, Method::Leximin) => t.certainty_leximin(),
            (Certainty::Proved, _) => t.certainty_proved(),
            (Certainty::Within(..), _) => t.certainty_within(),
        },
        hash: lottery.hash.clone(),
        file,
        results,
        announced: lottery.announced_at.map(|at| format::date_time(language, at)),
    })
}

/// Where staff find the files.
pub(super) fn staff_files(process: &Process) -> Option<(String, String)> {
    let base = path(process, "/draw");
    Some((format!("{base}/file"), format!("{base}/results")))
}

/// What has changed since a lottery was prepared, in words; nothing when it still holds.
pub(super) fn void(t: T, lottery: &Lottery, now: &Lot) -> Result<Option<Vec<String>>> {
    if lottery.fingerprint == now.mark()? {
        return Ok(None);
    }
    let Changes { added, gone, altered, has_new_demands } = lottery.lot.changes(now);
    let mut lines = Vec::new();
    lines.extend((added > 0).then(|| t.void_added(added)));
    lines.extend((gone > 0).then(|| t.void_gone(gone)));
    lines.extend((altered > 0).then(|| t.void_altered(altered)));
    lines.extend(has_new_demands.then(|| t.void_demands()));
    if lines.is_empty() {
        lines.push(t.void_other());
    }
    Ok(Some(lines))
}

#[derive(Template)]
#[template(path = "gjestebud/lottery.html")]
pub(super) struct LotteryPage {
    page: Page,
    t: T,
    form: Form,
    csrf: Html,
    base: String,
    action: String,
    public: String,
    id: Uuid,
    it: Shown,
    seats: u32,
    themes: usize,
    is_announced: bool,
    is_open: bool,
    void: Option<Vec<String>>,
    not_closed: Option<String>,
    /// Those who are in the lot and cannot be drawn, with the reason.
    never: Vec<(String, Vec<String>)>,
    alone: usize,
    may_draw: bool,
}

/// The page of a lottery that is ready or announced.
pub(super) async fn page(
    cx: &Cx,
    gathered: &Gathered,
    lottery: &Lottery,
    form: Form,
) -> Result<LotteryPage> {
    let (t, language) = (T(cx.language()), cx.language());
    let process = &gathered.process;
    let it = shown(cx, lottery, None, staff_files(process))
        .ok_or_else(|| Error::internal("a lottery without chances"))?;
    let is_announced = lottery.state == State::Announced;
    let title = if is_announced { t.lottery_announced_title() } else { t.lottery_ready_title() };
    let still_open = gathered.call.as_ref().filter(|c| c.closes >= cx.today());
    let mut form = form;
    if !form.is_refused() && !is_announced {
        form = Form::filled(cx, [("open", "1")]);
    }
    Ok(LotteryPage {
        page: staff_page(cx, process, title),
        t,
        csrf: form.csrf(),
        form,
        base: path(process, ""),
        action: path(process, "/draw"),
        public: format!("/processes/{}/draw", process.slug),
        id: lottery.id,
        it,
        seats: lottery.lot.seats(),
        themes: lottery.lot.themes.len(),
        is_announced,
        is_open: lottery.is_open,
        void: void(t, lottery, &gathered.lot(cx))?,
        not_closed: still_open.map(|c| t.lottery_not_closed(format::date(language, c.closes))),
        never: never(t, lottery).await?,
        alone: lottery.chances.as_ref().map_or(0, |c| c.alone),
        may_draw: cx.may(policy::DRAW, process.resource()),
    })
}

/// Who cannot be drawn and why, theme by theme.
async fn never(t: T, lottery: &Lottery) -> Result<Vec<(String, Vec<String>)>> {
    if lottery.chances.as_ref().is_none_or(|c| c.never().is_empty()) {
        return Ok(Vec::new());
    }
    let lot = lottery.lot.clone();
    let found = tokio::task::spawn_blocking(move || {
        let round = lot.round().ok()?;
        let seed = medvirk_sortition::Seed::from(0);
        medvirk_sortition::undrawable(&round, seed, &super::super::lot::LIMITS).ok()
    });
    let found = found.await?.unwrap_or_default();
    let said = |person: medvirk_sortition::NeverDrawn| {
        let demands = person.reasons.iter().flat_map(|(_, demands)| demands);
        let mut lines: Vec<String> =
            demands.map(|d| super::super::words::demand(t, &lottery.lot, d)).collect();
        lines.sort();
        lines.dedup();
        (person.id, lines)
    };
    Ok(found.never.into_iter().map(said).collect())
}

/// The lottery of a form, when it is still the one that counts.
async fn current(cx: &Cx, process: &Process, submitted: &Submitted) -> Result<Lottery> {
    let found = lotteries::standing(cx.db().reader(), process.id).await?;
    let found = found.filter(|l| l.id.to_string() == submitted.get("lottery"));
    found.ok_or_else(call::changed)
}

/// `POST …/hosts/draw/publish`
pub(super) async fn publish(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::DRAW).await?;
    let to = path(&process, "/draw");
    let lottery = current(&cx, &process, &submitted).await?;
    if lottery.state == State::Announced {
        return Ok(see_other(&to));
    }
    let tx = cx.begin().await?;
    let gathered = Gathered::read(&tx, process).await?;
    if gathered.lot(&cx).mark()? != lottery.fingerprint {
        return Err(Error::Conflict(text::lottery_changed()).into());
    }
    let is_open = submitted.has("open", "1");
    lotteries::announce(&tx, &permit, (lottery.id, is_open), cx.now()).await?;
    let detail = json!({
        "hash": lottery.hash,
        "method": lottery.method.name(),
        "origin": lottery.origin.code(),
        "tickets": lottery.lot.tickets.len(),
        "file_for_everybody": is_open,
    });
    medvirk_audit::record(&tx, &cx, &permit, ("lottery", lottery.id), detail).await?;
    tx.commit().await?;
    Ok(see_other(&to).flash(&T(cx.language()).lottery_published()))
}

/// `POST …/hosts/draw/withdraw` – stops the computing, throws away a lottery nobody has seen, or takes an
/// announcement back with a reason.
pub(super) async fn withdraw(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::DRAW).await?;
    let to = path(&process, "/draw");
    let Some(lottery) = lotteries::standing(cx.db().reader(), process.id).await? else {
        return Ok(see_other(&to));
    };
    let t = T(cx.language());
    if lottery.state != State::Announced {
        let tx = cx.begin().await?;
        lotteries::discard(&tx, &permit, lottery.id).await?;
        tx.commit().await?;
        return Ok(see_other(&to).flash(&t.lottery_discarded()));
    }
    let gathered = Gathered::read(cx.db().reader(), process).await?;
    let changed = void(t, &lottery, &gathered.lot(&cx))?;
    let typed: String = submitted.get("reason").chars().take(1_000).collect();
    let because = match (&changed, typed.is_empty()) {
        (_, false) => typed,
        (Some(lines), true) => lines.join(" "),
        (None, true) => {
            return refused(
                &cx,
                &gathered,
                &lottery,
                submitted,
                "reason",
                text::withdraw_reason_missing(),
            )
            .await;
        }
    };
    let tx = cx.begin().await?;
    lotteries::end(&tx, &permit, gathered.process.id, cx.now(), &because).await?;
    let detail = json!({ "because": because, "is_void": changed.is_some() });
    medvirk_audit::record(&tx, &cx, &permit, ("lottery", lottery.id), detail).await?;
    tx.commit().await?;
    Ok(see_other(&to).flash(&t.lottery_withdrawn()))
}

/// The page again with what was wrong in one field.
pub(super) async fn refused(
    cx: &Cx,
    gathered: &Gathered,
    lottery: &Lottery,
    submitted: Submitted,
    field: &str,
    message: Message,
) -> Result<Response, Fault> {
    let refusals = Refusals(vec![Refusal::at(field, message)]);
    let form = Form::refused(cx, submitted, refusals);
    let page = page(cx, gathered, lottery, form).await?;
    render(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// `GET …/hosts/draw/file` – the file of the lottery that counts, for staff.
pub(super) async fn file(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::READ).await?;
    let lottery = lotteries::standing(cx.db().reader(), process.id).await?;
    record_file(&process, &lottery.ok_or(Error::NotFound)?)
}

/// `GET …/hosts/draw/results` – its numbered results, for staff.
pub(super) async fn results(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::READ).await?;
    let lottery = lotteries::standing(cx.db().reader(), process.id).await?;
    results_file(&cx, &process, &lottery.ok_or(Error::NotFound)?).await
}

/// The record as a download.
pub(super) fn record_file(process: &Process, lottery: &Lottery) -> Result<Response, Fault> {
    let record = lottery.record.clone().ok_or(Error::NotFound)?;
    let name = format!("{}-{}.json", process.slug, &lottery.hash[..8.min(lottery.hash.len())]);
    Ok(attachment("application/json", &name, record.into_bytes()))
}

/// The results as a download.
pub(super) async fn results_file(
    cx: &Cx,
    process: &Process,
    lottery: &Lottery,
) -> Result<Response, Fault> {
    let tickets = lotteries::tickets(cx.db().reader(), lottery.id).await?;
    let csv = medvirk_draw_record::lottery_csv(&lottery::with_times(tickets));
    let name = format!("{}-{}.csv", process.slug, &lottery.hash[..8.min(lottery.hash.len())]);
    Ok(attachment("text/csv; charset=utf-8", &name, csv.into_bytes()))
}
