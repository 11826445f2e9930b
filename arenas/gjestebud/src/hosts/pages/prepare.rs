//! A lottery is prepared: the planner chooses how chances are shared and where the number comes from.
//! Computing goes on beside the requests and can be stopped.

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
use medvirk_kernel::{Error, Permit, Refusals, Result};
use medvirk_processes::{Process, Words};
use medvirk_slice::Cx;
use medvirk_sortition::Method;
use medvirk_web::{Fault, Form, Html, Page, Reader, Submitted, html, render, see_other};
use uuid::Uuid;

use super::super::{
    Gathered, draws, lot,
    lotteries::{self, Lottery, State},
    lottery::{self, Computed, METHODS, NoLottery, Origin},
};
use super::{
    draw,
    lottery::{method, method_says, origin, source_line},
    open, path, staff_page,
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

fn method_said(t: T, of: Method) -> String {
    let name = method(t, of);
    let name = if of == Method::default() { t.method_recommended(name) } else { name };
    format!("{name}. {}", method_says(t, of))
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
    let tried = tokio::task::spawn_blocking(move || lot::draw(&trial, "0")).await?;
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
        is_open: false,
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
        Ok(computed) => {
            lotteries::computed(&tx, &permit, lottery.id, &computed).await?;
            tx.commit().await?;
            // The lottery is ready; nobody has to wait for what the quotas cost.
            tokio::spawn(weigh(cx.clone(), permit, lottery.id, computed));
            Ok(())
        }
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
            tx.commit().await
        }
    }
}

/// Works out what the tight quotas cost, and keeps it beside the chances.
async fn weigh(cx: Cx, permit: Permit, id: Uuid, computed: Computed) {
    // When this task goes, because the program ends, the work must not go on without it.
    let here = Arc::new(());
    let asked = Arc::downgrade(&here);
    let Computed { mut chances, basis, .. } = computed;
    let weighing =
        tokio::task::spawn_blocking(move || lottery::prices(&basis, &|| asked.strong_count() > 0));
    let kept = async {
        chances.prices = weighing.await?;
        let tx = cx.begin().await?;
        lotteries::weighed(&tx, &permit, id, &chances).await?;
        tx.commit().await
    };
    if let Err(error) = kept.await {
        tracing::error!(lottery = %id, %error, "the costs of the quotas could not be kept");
    }
    drop(here);
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
