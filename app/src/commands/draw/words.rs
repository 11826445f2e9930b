//! Sentences about demands, changes, methods, numbers and records.

use medvirk_draw_record::{Check, Given, Record, RecordError};
use medvirk_i18n::format::decimal;
use medvirk_sortition::{Demand, Method};

use super::T;
use super::compute::{Change, Refused};

/// One of the demands that stand against each other.
pub(super) fn demand(t: T, demand: &Demand) -> String {
    match demand {
        Demand::AtLeast { feature, value, min, eligible, .. } => {
            t.demand_at_least(*min, feature, value, *eligible)
        }
        Demand::AtMost { feature, value, max, others, .. } => {
            t.demand_at_most(*max, feature, value, *others)
        }
        Demand::Seats { seats, eligible, .. } => t.demand_seats(*seats, *eligible),
        Demand::OnePerHousehold => t.demand_household(),
        Demand::Required { id, .. } => t.demand_required(id),
    }
}

/// A change of a quota.
pub(super) fn change(t: T, change: &Change) -> String {
    t.change(&change.feature, &change.value, range(change.to), range(change.from))
}

/// `2–5`, or `3` when both are the same.
pub(super) fn range((min, max): (u32, u32)) -> String {
    if min == max { min.to_string() } else { format!("{min}–{max}") }
}

/// The whole refusal.
pub(super) fn refusal(t: T, refused: &Refused) -> Vec<String> {
    let mut lines = vec![t.infeasible()];
    lines.extend(refused.conflict.iter().map(|demand| format!("  – {demand}")));
    match &refused.changes {
        None => lines.push(t.relax_none()),
        Some(changes) => {
            lines.push(if refused.is_smallest { t.relax_smallest() } else { t.relax_helps() });
            lines.extend(changes.iter().map(|c| format!("  – {}", change(t, c))));
            lines.push(t.relax_how());
        }
    }
    lines
}

/// One sentence per method.
pub(super) fn method(t: T, method: Method) -> String {
    match method {
        Method::Leximin => t.method_leximin(),
        Method::Maximin => t.method_maximin(),
        Method::Minimax => t.method_minimax(),
        Method::Nash => t.method_nash(),
        Method::Goldilocks => t.method_goldilocks(),
        Method::Legacy => t.method_legacy(),
    }
}

/// The number as people know it.
pub(super) fn given(t: T, given: &Given) -> String {
    match given {
        Given::Dice(dice) => t.given_dice(dice.to_string()),
        Given::Number(number) => t.given_number(number.to_string()),
        Given::Text(text) => t.given_text(text.trim()),
    }
}

/// The number of a ticket with the digits of the last one.
pub(super) fn ticket(ticket: usize, tickets: usize) -> String {
    let digits = tickets.saturating_sub(1).to_string().len();
    format!("{ticket:0digits$}")
}

/// A share of 1 in per cent with one decimal.
pub(super) fn percent(t: T, share: f64) -> String {
    medvirk_i18n::words::T(t.0).percent(decimal(t.0, share * 100.0, 1))
}

/// How well the reserves keep the quotas, in a sentence; nothing without reserves.
pub(super) fn survival(t: T, record: &Record) -> Option<String> {
    let plan = record.announcement.waiting.as_ref()?;
    let hold = record.drawing.as_ref()?.waiting.as_ref()?.of_hundred();
    let share = percent(t, plan.drop_out);
    Some(if plan.known.is_empty() {
        t.alternates_survive(hold, share)
    } else {
        t.alternates_survive_known(hold, share)
    })
}

/// What is checked.
pub(super) fn check(t: T, check: Check) -> String {
    match check {
        Check::Hash => t.check_hash(),
        Check::Chances => t.check_chances(),
        Check::Proof => t.check_proof(),
        Check::Lottery => t.check_lottery(),
        Check::Ticket => t.check_ticket(),
        Check::Seats => t.check_seats(),
        Check::Waiting => t.check_waiting(),
    }
}

/// Why a record is of no use.
pub(super) fn record_error(t: T, error: &RecordError) -> String {
    match error {
        RecordError::NotARecord(why) => t.record_not(why),
        RecordError::Format(format) => t.record_format(format.to_string()),
        RecordError::Method(method) => t.record_method(method),
        RecordError::Input(faults) => t.record_input(faults.to_string()),
        RecordError::Fair(error) => t.record_input(error.to_string()),
        RecordError::NoSuchTicket { tickets, .. } => t.no_such_ticket(
            self::ticket(0, *tickets),
            self::ticket(tickets.saturating_sub(1), *tickets),
        ),
        RecordError::Drawn => t.record_drawn(),
        RecordError::OtherLottery => t.record_other_lottery(),
        RecordError::Stopped => t.cancelled(),
    }
}
