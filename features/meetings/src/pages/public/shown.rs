//! What several public pages show of a meeting: where its sign-up stands, when it is, who receives
//! people, how a meeting looks in a list.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Utc};
use medvirk_i18n::format;
use medvirk_kernel::{Language, ProcessId, Result, to_oslo};
use medvirk_processes::{Process, Words};
use medvirk_slice::Cx;

use crate::{
    T,
    jobs::when,
    model::{Meeting, MeetingId, MeetingState, Opening, Places},
    policy, store,
};

/// Words of the municipality with the language they are in.
pub(super) struct Said {
    pub text: String,
    pub lang: &'static str,
}

impl Said {
    pub fn of(words: &Words, language: Language) -> Self {
        let lang = words.language_for(language).code();
        Said { text: words.to(language).to_owned(), lang }
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text by its paragraphs.
    pub fn paragraphs(&self) -> Vec<&str> {
        self.text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).collect()
    }
}

/// Where the sign-up of a meeting stands for somebody who reads its page now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Will not be held.
    CalledOff,
    /// Has been.
    Over,
    /// Anybody may come.
    JustCome,
    /// Opens later.
    Before(DateTime<Utc>),
    /// Open, with so many free places, `None` for no limit.
    Free(Option<u32>),
    /// Full, and one can wait.
    Waiting,
    /// Full.
    Full,
    /// Closed before the meeting.
    Closed,
}

impl Standing {
    /// Where it stands now. `is_allowed`: whether the process takes sign-ups.
    pub fn of(meeting: &Meeting, places: Places, now: DateTime<Utc>, is_allowed: bool) -> Self {
        if meeting.state == MeetingState::CalledOff {
            return Standing::CalledOff;
        }
        if meeting.is_over(now) {
            return Standing::Over;
        }
        match meeting.opening(now) {
            Opening::NotNeeded => Standing::JustCome,
            _ if !is_allowed => Standing::Closed,
            Opening::Before(at) => Standing::Before(at),
            Opening::Over => Standing::Closed,
            Opening::Open => match places.free() {
                Some(0) if meeting.plan.sign_up.waiting_list => Standing::Waiting,
                Some(0) => Standing::Full,
                free => Standing::Free(free),
            },
        }
    }

    /// Whether the form is worth opening now.
    pub fn takes(self) -> bool {
        matches!(self, Standing::Free(_) | Standing::Waiting)
    }

    /// The tag: colour and words.
    pub fn tag(self, t: T) -> (&'static str, String) {
        match self {
            Standing::CalledOff => ("danger", t.see_tag_called_off()),
            Standing::Over => ("neutral", t.see_tag_over()),
            Standing::JustCome => ("success", t.see_tag_just_come()),
            Standing::Before(at) => ("info", t.see_tag_before(format::date_time(t.0, at))),
            Standing::Free(Some(free)) => ("success", t.see_tag_free(free)),
            Standing::Free(None) => ("success", t.see_tag_open()),
            Standing::Waiting => ("warning", t.see_tag_waiting()),
            Standing::Full => ("warning", t.see_tag_full()),
            Standing::Closed => ("neutral", t.see_tag_closed()),
        }
    }
}

/// The next moment at which the clock alone changes what is said of these meetings.
pub(super) fn stands_until<'a>(
    meetings: impl IntoIterator<Item = &'a Meeting>,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let moments = meetings.into_iter().flat_map(|m| {
        let rules = &m.plan.sign_up;
        [rules.opens_at, rules.closes_at, rules.reserved_until, Some(m.starts_at), Some(m.ends_at)]
    });
    moments.flatten().filter(|at| *at > now).min()
}

/// What kind of meeting it is, in words.
pub(super) fn kind(t: T, meeting: &Meeting) -> String {
    t.see_kind(meeting.kind.as_str())
}

/// One meeting in a list.
pub(super) struct Card {
    pub href: String,
    pub day: u32,
    pub month: String,
    pub title: Said,
    pub when: String,
    pub place: String,
    pub kind: String,
    pub tag: (&'static str, String),
    /// Year and month, for lists by month.
    pub in_month: (i32, u32),
}

impl Card {
    pub fn of(cx: &Cx, listed: &Listed) -> Self {
        let (t, language) = (T(cx.language()), cx.language());
        let meeting = &listed.meeting;
        let day = to_oslo(meeting.starts_at).date_naive();
        Card {
            href: format!("/meetings/{}", meeting.slug),
            day: day.day(),
            month: t.see_month_short(day.month()),
            title: Said::of(&meeting.title, language),
            when: when(language, meeting),
            place: meeting.plan.place.line(),
            kind: kind(t, meeting),
            tag: listed.standing.tag(t),
            in_month: (day.year(), day.month()),
        }
    }
}

/// A meeting everybody may see, with its process and where it stands.
pub(super) struct Listed {
    pub meeting: Meeting,
    pub process: Process,
    pub standing: Standing,
}

/// The meetings everybody may see that end after `from`, first to last.
pub(super) async fn listed(cx: &Cx, from: DateTime<Utc>) -> Result<Vec<Listed>> {
    let db = cx.db().reader();
    let meetings = store::shown(db, from).await?;
    if meetings.is_empty() {
        return Ok(Vec::new());
    }
    let processes = medvirk_processes::list(db).await?;
    let public: BTreeMap<ProcessId, Process> =
        processes.into_iter().filter(Process::is_public).map(|p| (p.id, p)).collect();
    let ids: Vec<MeetingId> = meetings.iter().map(|m| m.id).collect();
    let places = store::places_of(db, &ids).await?;
    let shown = meetings.into_iter().filter_map(|meeting| {
        let process = public.get(&meeting.process)?.clone();
        let places = places.get(&meeting.id).copied().unwrap_or_default();
        let is_allowed = cx.may(policy::SIGN_UP, process.resource());
        let standing = Standing::of(&meeting, places, cx.now(), is_allowed);
        Some(Listed { meeting, process, standing })
    });
    Ok(shown.collect())
}

/// Those of the meetings that are still to come or go on, and are held.
pub(super) async fn upcoming(cx: &Cx) -> Result<Vec<Listed>> {
    let mut all = listed(cx, cx.now()).await?;
    all.retain(|one| one.standing != Standing::CalledOff);
    Ok(all)
}
