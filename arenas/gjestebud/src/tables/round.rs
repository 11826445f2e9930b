//! All gjestebud of a process and how far each has come.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use medvirk_kernel::{ProcessId, Result};
use medvirk_processes::{Process, Theme, ThemeId};
use medvirk_slice::Cx;

use super::{
    seat::{self, Seat},
    store::{basket, report},
};
use crate::{
    Assignment, GjestebudId,
    model::{
        kit::{Basket, BasketState},
        planning::{self, Progress},
        report::{Due, due},
    },
};
use report::Stored;

/// Days after a gjestebud in which its report is expected, where the process sets no deadline.
const DAYS_TO_REPORT: u64 = 7;
/// A basket must be with its host so many days before.
pub(crate) const BASKET_DAYS: u64 = 2;

/// How far a gjestebud has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stand {
    /// The host has not chosen a day.
    NoDay,
    /// It is still to come.
    Planned,
    /// It is over, and the report is awaited.
    Held,
    /// The report should have come.
    Late,
    /// Two reports have come, and staff must decide.
    Undecided,
    /// The report is in.
    Reported,
    /// The host has read it again and found it right.
    Confirmed,
}

impl Stand {
    /// All of them, in the order they are shown.
    pub const ALL: [Stand; 7] = [
        Stand::NoDay,
        Stand::Planned,
        Stand::Held,
        Stand::Late,
        Stand::Undecided,
        Stand::Reported,
        Stand::Confirmed,
    ];

    /// Stable name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Stand::NoDay => "no-day",
            Stand::Planned => "planned",
            Stand::Held => "held",
            Stand::Late => "late",
            Stand::Undecided => "undecided",
            Stand::Reported => "reported",
            Stand::Confirmed => "confirmed",
        }
    }
}

/// One gjestebud of the round.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub seat: Seat,
    pub basket: BasketState,
    /// The report that counts.
    pub report: Option<Stored>,
    pub stand: Stand,
    pub due: Due,
}

impl Line {
    /// The basket as the lists see it.
    pub fn as_basket(&self) -> Basket {
        Basket {
            gjestebud: self.seat.code().to_owned(),
            point: self.seat.gjestebud.pick_up_point.clone(),
            planned: self.seat.gjestebud.planned_date,
            state: self.basket,
        }
    }

    /// Whether somebody must see to the basket today. Nobody needs it once the report is in, or long
    /// after the day.
    pub fn needs_basket(&self, today: NaiveDate) -> bool {
        let is_past = self.seat.gjestebud.planned_date.is_some_and(|day| day < today);
        self.report.is_none() && !is_past && self.as_basket().is_urgent(today, BASKET_DAYS)
    }
}

/// All gjestebud of a process that have a host.
#[derive(Clone, Debug)]
pub(crate) struct Round {
    pub process: Process,
    pub themes: Vec<Theme>,
    /// Last day for reports.
    pub deadline: Option<NaiveDate>,
    pub lines: Vec<Line>,
}

impl Round {
    /// Reads the round of a process.
    pub async fn load(cx: &Cx, process: ProcessId) -> Result<Round> {
        let process = medvirk_processes::get(cx.db().reader(), process).await?;
        Round::of(cx, process).await
    }

    /// Reads the round of a process that has been read already.
    pub async fn of(cx: &Cx, process: Process) -> Result<Round> {
        let db = cx.db().reader();
        let seats = Seat::all(db, &process).await?;
        let ids: Vec<GjestebudId> = seats.iter().map(Seat::id).collect();
        let baskets = basket::states(db, &ids).await?;
        let mut reports = report::of_process(db, process.id).await?;
        let undecided: BTreeSet<GjestebudId> =
            report::undecided(db, process.id).await?.into_iter().collect();
        let lines = seats
            .into_iter()
            .map(|seat| {
                let report = reports.remove(&seat.id());
                let due = due_on(cx.today(), &seat, report.as_ref());
                let stand = stand(&seat, report.as_ref(), due, undecided.contains(&seat.id()));
                let basket = baskets.get(&seat.id()).copied().unwrap_or_default();
                Line { seat, basket, report, stand, due }
            })
            .collect();
        let themes = medvirk_processes::themes(db, process.id).await?;
        let deadline = seat::deadline(db, process.id).await?;
        Ok(Round { process, themes, deadline, lines })
    }

    /// Planned against held per theme, in the order of the themes.
    pub fn plans(&self, today: NaiveDate) -> Vec<(&Theme, planning::Plan)> {
        let planned = self.themes.iter().map(|t| (t.id, t.planned_gjestebud));
        let gjestebud = self.lines.iter().map(|line| (line.seat.theme.id, line.progress(today)));
        let plans: BTreeMap<ThemeId, planning::Plan> = planning::per_theme(planned, gjestebud);
        let plan = |t: &Theme| plans.get(&t.id).copied().unwrap_or_default();
        self.themes.iter().map(|t| (t, plan(t))).collect()
    }

    /// The sum over all themes.
    pub fn whole(&self, today: NaiveDate) -> planning::Plan {
        let plans = self.plans(today).into_iter().map(|(t, plan)| (t.id, plan)).collect();
        planning::whole(&plans)
    }

    /// People around the tables that have reported.
    pub fn heads(&self) -> u32 {
        self.lines.iter().filter_map(|l| l.report.as_ref()).map(|r| r.report.head_count).sum()
    }

    /// Gjestebud whose report is late, the longest first.
    pub fn late(&self) -> Vec<(&Line, i64)> {
        let days = |line: &'_ Line| match line.due {
            Due::Late { days } => Some(days),
            _ => None,
        };
        let mut late: Vec<_> =
            self.lines.iter().filter_map(|line| Some((line, days(line)?))).collect();
        late.sort_by_key(|(line, days)| (std::cmp::Reverse(*days), line.seat.code().to_owned()));
        late
    }
}

impl Line {
    fn progress(&self, today: NaiveDate) -> Progress {
        progress(&self.seat.gjestebud, self.report.is_some(), today)
    }
}

/// How far a gjestebud has come, for counting.
pub(crate) fn progress(gjestebud: &Assignment, has_report: bool, today: NaiveDate) -> Progress {
    let is_over = gjestebud.planned_date.is_some_and(|day| day < today);
    match (has_report, is_over) {
        (true, _) => Progress::Reported,
        (false, true) => Progress::Held,
        (false, false) => Progress::Assigned,
    }
}

/// The last day for the report of one gjestebud; `None` when neither deadline nor day is known.
pub(crate) fn report_by(seat: &Seat) -> Option<NaiveDate> {
    let after = |day: NaiveDate| day.checked_add_days(Days::new(DAYS_TO_REPORT));
    seat.deadline.or_else(|| seat.gjestebud.planned_date.and_then(after))
}

/// Where the report of one gjestebud stands on a day.
pub(crate) fn due_on(today: NaiveDate, seat: &Seat, report: Option<&Stored>) -> Due {
    let received = report.map(|r| medvirk_kernel::to_oslo(r.received_at).date_naive());
    match report_by(seat) {
        Some(deadline) => due(seat.gjestebud.planned_date, deadline, received, today),
        None if received.is_some() => Due::Received,
        None => Due::NotYet,
    }
}

fn stand(seat: &Seat, report: Option<&Stored>, due: Due, is_undecided: bool) -> Stand {
    match (report, due) {
        (Some(_), _) if is_undecided => Stand::Undecided,
        (Some(report), _) if report.confirmed_at.is_some() => Stand::Confirmed,
        (Some(_), _) => Stand::Reported,
        (None, Due::Late { .. }) => Stand::Late,
        (None, Due::Waiting { .. }) => Stand::Held,
        (None, _) if seat.gjestebud.planned_date.is_none() => Stand::NoDay,
        (None, _) => Stand::Planned,
    }
}
