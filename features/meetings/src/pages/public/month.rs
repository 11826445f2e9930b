//! A month of the calendar, week by week.

use chrono::{Datelike, Days, Months, NaiveDate};
use medvirk_i18n::format;
use medvirk_kernel::to_oslo;
use medvirk_slice::Cx;

use super::{
    filter::Filter,
    shown::{Listed, Said},
};
use crate::T;

/// One meeting on its day.
pub(super) struct Entry {
    pub href: String,
    pub time: String,
    pub title: Said,
    pub is_off: bool,
}

/// One day.
pub(super) struct Day {
    pub number: u32,
    /// The day in full, for those who hear the page.
    pub words: String,
    pub is_outside: bool,
    pub is_today: bool,
    pub entries: Vec<Entry>,
}

/// A month with the days of other months that fill its first and last week.
pub(super) struct Month {
    pub heading: String,
    pub weekdays: Vec<String>,
    pub days: Vec<Day>,
    pub count: usize,
    /// Address and words of the months beside it, as far as there is something to see.
    pub before: Option<(String, String)>,
    pub after: Option<(String, String)>,
}

/// The first day of the month an address asks for, as `2026-10`.
pub(super) fn asked(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").ok()
}

impl Month {
    /// `first` is the first day of the month; `shown` are the meetings that are shown, `all` those that
    /// say how far one can turn the leaves.
    pub fn of(cx: &Cx, first: NaiveDate, all: &[Listed], filter: &Filter) -> Self {
        let language = cx.language();
        let shown: Vec<_> = all.iter().filter(|one| filter.takes(one)).collect();
        let begins = first - Days::new(u64::from(first.weekday().num_days_from_monday()));
        let next = first + Months::new(1);
        let mut days = Vec::new();
        let mut day = begins;
        while day < next || day.weekday() != chrono::Weekday::Mon {
            days.push(Day {
                number: day.day(),
                words: format::date_with_weekday(language, day),
                is_outside: day.month() != first.month(),
                is_today: day == cx.today(),
                entries: shown.iter().filter(|one| on(one) == day).map(|o| entry(cx, o)).collect(),
            });
            day = day + Days::new(1);
        }
        let months = all.iter().map(on).filter_map(|day| day.with_day(1));
        let this_month = cx.today().with_day(1);
        let months: Vec<_> = months.chain(this_month).collect();
        let beside = |month: Option<NaiveDate>| {
            let month = month?;
            let asked = month.format("%Y-%m").to_string();
            Some((filter.address("/meetings", &[("month", &asked)]), heading(cx, month)))
        };
        let has_before = months.iter().any(|m| *m < first);
        let has_after = months.iter().any(|m| *m > first);
        Month {
            heading: heading(cx, first),
            weekdays: (0..7).map(|n| format::weekday(language, begins + Days::new(n))).collect(),
            count: days.iter().filter(|d| !d.is_outside).map(|d| d.entries.len()).sum(),
            days,
            before: beside(first.checked_sub_months(Months::new(1)).filter(|_| has_before)),
            after: beside(first.checked_add_months(Months::new(1)).filter(|_| has_after)),
        }
    }
}

/// The day in Norway a meeting begins.
fn on(one: &Listed) -> NaiveDate {
    to_oslo(one.meeting.starts_at).date_naive()
}

fn entry(cx: &Cx, one: &Listed) -> Entry {
    Entry {
        href: format!("/meetings/{}", one.meeting.slug),
        time: format::time(cx.language(), one.meeting.starts_at),
        title: Said::of(&one.meeting.title, cx.language()),
        is_off: one.standing == super::shown::Standing::CalledOff,
    }
}

/// "oktober 2026".
pub(super) fn heading(cx: &Cx, month: NaiveDate) -> String {
    let words = format::month(cx.language(), month);
    T(cx.language()).cal_month(words, month.year().to_string())
}
