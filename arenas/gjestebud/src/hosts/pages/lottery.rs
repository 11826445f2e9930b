//! A lottery that is ready is looked at, announced with its checksum, and given up only with a reason.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Message, Refusal, Refusals, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_sortition::Method;
use medvirk_web::{Fault, Flash, Form, Html, Page, Submitted, attachment, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::super::{
    Gathered, call,
    lot::{self, Changes, Lot},
    lotteries::{self, Lottery, State},
    lottery::{self, Certainty, Origin},
    words,
};
use super::{
    chances::{self, Curve},
    open, path, staff_page,
};
use crate::{T, policy, text};

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

/// Where a number comes from.
pub(super) fn origin(t: T, origin: Origin) -> String {
    match origin {
        Origin::Dice => t.origin_dice(),
        Origin::Numbers => t.origin_numbers(),
        Origin::Public => t.origin_public(),
        Origin::Computer => t.origin_computer(),
    }
}

/// Where the number comes from, in one line of the municipality's language; it stands in the file.
pub(crate) fn source_line(t: T, lottery: &Lottery) -> String {
    let words = lottery.source.to(t.lang());
    let origin = origin(t, lottery.origin);
    if words.is_empty() { origin } else { format!("{origin} – {words}") }
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
    /// Where the file and the numbered results are; empty when the reader may not have them, or they are
    /// gone.
    pub file: String,
    pub results: String,
    pub announced: Option<String>,
    /// The lottery, and how many could be recognised in its file, while the file is not for everybody.
    pub closed: Option<(String, usize)>,
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
        closed: (!lottery.is_open && lottery.record.is_some())
            .then(|| (lottery.id.to_string(), chances.alone)),
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
    void: Option<Vec<String>>,
    not_closed: Option<String>,
    /// Those who are in the lot and cannot be drawn, with the reason.
    never: Vec<(String, Vec<String>)>,
    /// What the tight quotas cost, a sentence for each.
    prices: Vec<String>,
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
    let said_price = |price: &lottery::Price| words::price(t, &lottery.lot, price);
    let title = if is_announced { t.lottery_announced_title() } else { t.lottery_ready_title() };
    let still_open = gathered.call.as_ref().filter(|c| c.closes >= cx.today());
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
        void: void(t, lottery, &gathered.lot(cx))?,
        not_closed: still_open.map(|c| t.lottery_not_closed(format::date(language, c.closes))),
        never: never(t, lottery).await?,
        prices: lottery.chances.iter().flat_map(|c| &c.prices).flat_map(said_price).collect(),
        alone: lottery.chances.as_ref().map_or(0, |c| c.alone),
        may_draw: cx.may(policy::DRAW, process.resource()),
    })
}

/// Who cannot be drawn and why, theme by theme.
async fn never(t: T, lottery: &Lottery) -> Result<Vec<(String, Vec<String>)>> {
    if lottery.chances.as_ref().is_none_or(|c| c.never().is_empty()) {
        return Ok(Vec::new());
    }
    let the_lot = lottery.lot.clone();
    let found = tokio::task::spawn_blocking(move || {
        let round = the_lot.round().ok()?;
        let seed = medvirk_sortition::Seed::from(0);
        medvirk_sortition::undrawable(&round, seed, &lot::LIMITS).ok()
    });
    let found = found.await?.unwrap_or_default();
    let said = |person: medvirk_sortition::NeverDrawn| {
        let demands = person.reasons.iter().flat_map(|(_, demands)| demands);
        let mut lines: Vec<String> = demands.map(|d| words::demand(t, &lottery.lot, d)).collect();
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

/// `POST …/hosts/draw/open` – lets everybody have the file of an announced lottery, once the planner has
/// seen how many could be recognised in it.
pub(super) async fn open_file(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::DRAW).await?;
    let to = path(&process, "/draw");
    let lottery = current(&cx, &process, &submitted).await?;
    if !submitted.has("accept", "1") {
        return Err(Error::refused(text::open_not_accepted()).into());
    }
    let tx = cx.begin().await?;
    lotteries::open(&tx, &permit, lottery.id).await?;
    let alone = lottery.chances.as_ref().map_or(0, |chances| chances.alone);
    let detail = json!({ "file_for_everybody": true, "alone": alone });
    medvirk_audit::record(&tx, &cx, &permit, ("lottery", lottery.id), detail).await?;
    tx.commit().await?;
    Ok(see_other(&to).flash(&T(cx.language()).open_done()))
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
