//! Baskets: what to pack, and where each is. One tap notes the next step, also on a telephone at the
//! desk.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, ProcessId, Resource};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Submitted, html, inline_file, see_other};
use serde_json::json;

use crate::{
    GjestebudId, T,
    model::kit::{BasketState, packing_list, pick_up_lists},
    tables::{
        papers,
        policy::{HAND_OVER, KIT},
        round::{Line, Round},
        seat::{Seat, tables_path},
        store::{basket, kit},
        words,
    },
};

struct Needed {
    name: String,
    number: String,
    unit: String,
}

/// One basket on the list.
struct Row {
    code: String,
    id: GjestebudId,
    host: String,
    phone: String,
    day: String,
    state: BasketState,
    state_words: String,
    color: &'static str,
    is_urgent: bool,
    steps: Steps,
}

/// What can be noted next about a basket: code of the state, and what the button says.
pub(super) struct Steps {
    /// The usual next step; none once the host has it.
    pub next: Option<(&'static str, String)>,
    /// Other steps, and putting a slip right.
    pub others: Vec<(&'static str, String)>,
}

/// The steps of a basket. Where nothing is picked up it is brought home after it is packed.
pub(super) fn steps(t: T, seat: &Seat, from: BasketState) -> Steps {
    let mut to: Vec<BasketState> = from.next().to_vec();
    if seat.gjestebud.pick_up_point.is_none() && from == BasketState::Packed {
        to.sort_by_key(|state| *state != BasketState::DeliveredHome);
    }
    let step = |state: &BasketState| (state.code(), step_words(*state, from, t));
    let is_done = from.is_handed_over();
    Steps {
        next: to.first().filter(|_| !is_done).map(step),
        others: to.iter().skip(usize::from(!is_done)).map(step).collect(),
    }
}

struct Point {
    title: String,
    rows: Vec<Row>,
    handed_over: usize,
}

#[derive(Template)]
#[template(path = "tables/baskets.html")]
struct BasketsPage {
    page: Page,
    t: T,
    path: String,
    form: Form,
    needed: Vec<Needed>,
    count: usize,
    handed_over: usize,
    urgent: usize,
    points: Vec<Point>,
    may_kit: bool,
}

/// The process, for those who may read the list: it is there before the round and after it; what is
/// noted on it waits for the round.
async fn for_readers(cx: &Cx, process: ProcessId) -> Result<Process, Fault> {
    let process = medvirk_processes::get(cx.db().reader(), process).await?;
    cx.permit(HAND_OVER, Resource { stage: None, ..process.resource() })?;
    Ok(process)
}

pub(super) async fn show(cx: Cx, Path(process): Path<ProcessId>) -> Result<Response, Fault> {
    let process = for_readers(&cx, process).await?;
    let kit = kit::get(cx.db().reader(), process.id).await?;
    let round = Round::of(&cx, process).await?;
    let t = T(cx.language());
    let count = u32::try_from(round.lines.len()).unwrap_or(u32::MAX);
    let needed = packing_list(&kit.basket, count).into_iter().map(|item| Needed {
        name: item.name.to_owned(),
        number: item.number.map_or(String::new(), |n| format::number(cx.language(), i64::from(n))),
        unit: item.unit.to_owned(),
    });
    html(&BasketsPage {
        page: super::page(&cx, &round.process, t.table_baskets_title()),
        t,
        path: tables_path(round.process.id),
        form: Form::new(&cx),
        needed: needed.collect(),
        count: round.lines.len(),
        handed_over: round.lines.iter().filter(|l| l.basket.is_handed_over()).count(),
        urgent: round.lines.iter().filter(|l| l.needs_basket(cx.today())).count(),
        points: points(&cx, &round, &kit.pick_up_points),
        may_kit: cx.may(KIT, round.process.resource()),
    })
}

fn points(cx: &Cx, round: &Round, known: &[String]) -> Vec<Point> {
    let t = T(cx.language());
    let baskets: Vec<_> = round.lines.iter().map(Line::as_basket).collect();
    let lists = pick_up_lists(known, &baskets).into_iter();
    lists
        .map(|list| {
            let lines = list.baskets.iter();
            let lines =
                lines.filter_map(|b| round.lines.iter().find(|l| l.seat.code() == b.gjestebud));
            let may_note = cx.may(HAND_OVER, round.process.resource());
            let rows: Vec<Row> = lines.map(|line| row(cx, line, may_note)).collect();
            Point {
                title: match list.point {
                    Some(point) => point.to_owned(),
                    None => t.table_pick_up_home(),
                },
                handed_over: rows.iter().filter(|r| r.state.is_handed_over()).count(),
                rows,
            }
        })
        .collect()
}

fn row(cx: &Cx, line: &Line, may_note: bool) -> Row {
    let (seat, language) = (&line.seat, cx.language());
    Row {
        code: seat.code().to_owned(),
        id: seat.id(),
        host: seat.host.name.clone(),
        phone: seat.host.phone.clone().unwrap_or_default(),
        day: seat
            .gjestebud
            .planned_date
            .map_or(String::new(), |day| format::date_short(language, day)),
        state: line.basket,
        state_words: words::basket(line.basket).to(language),
        color: words::basket_color(line.basket),
        is_urgent: line.needs_basket(cx.today()),
        steps: match may_note {
            true => steps(T(language), seat, line.basket),
            false => Steps { next: None, others: Vec::new() },
        },
    }
}

/// What a button says: the step forward, or that a slip is put right.
fn step_words(to: BasketState, from: BasketState, t: T) -> String {
    if to < from {
        return t.table_basket_back(words::basket(to).to(t.lang()).to_lowercase());
    }
    match to {
        BasketState::Unpacked => t.table_basket_unpacked(),
        BasketState::Packed => t.table_basket_do_pack(),
        BasketState::AtPoint => t.table_basket_do_place(),
        BasketState::PickedUp => t.table_basket_do_pick_up(),
        BasketState::DeliveredHome => t.table_basket_do_deliver(),
    }
}

pub(super) async fn set(
    cx: Cx,
    Path((process, gjestebud)): Path<(ProcessId, GjestebudId)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let seat = Seat::in_process(cx.db().reader(), process, gjestebud).await?;
    let permit = cx.permit(HAND_OVER, seat.process.resource())?;
    let read = |name: &str| BasketState::from_code(submitted.get(name)).ok_or(Error::NotFound);
    let (from, to) = (read("from")?, read("to")?);
    let tx = cx.begin().await?;
    basket::set_state(&tx, &permit, gjestebud, (from, to), cx.now()).await?;
    let detail = json!({ "basket": to.code(), "before": from.code() });
    medvirk_audit::record(&tx, &cx, &permit, ("gjestebud", gjestebud.0), detail).await?;
    tx.commit().await?;
    let words = words::basket(to).to(cx.language());
    let said = T(cx.language()).table_flash_basket(seat.code(), words.to_lowercase());
    let back = match submitted.get("back") {
        "one" => seat.path(),
        _ => format!("{}/baskets#{}", tables_path(process), seat.code()),
    };
    Ok(see_other(&back).flash(&said))
}

pub(super) async fn paper(cx: Cx, Path(process): Path<ProcessId>) -> Result<Response, Fault> {
    let process = for_readers(&cx, process).await?;
    let kit = kit::get(cx.db().reader(), process.id).await?;
    let round = Round::of(&cx, process).await?;
    let name = format!("{}.pdf", T(cx.language()).table_lists_file());
    let document = papers::baskets(&cx, &round, &kit);
    Ok(inline_file("application/pdf", &name, papers::pdf(document).await?))
}
