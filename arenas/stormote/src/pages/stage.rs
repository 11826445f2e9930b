//! What the hall sees: what runs, how long it lasts, who presents with their key sentences, what is
//! next. Nothing to press; without script the page asks for itself again.

use askama::Template;
use axum::{extract::Path, response::Response};
use chrono::{DateTime, TimeDelta, Utc};
use medvirk_i18n::format;
use medvirk_kernel::Result;
use medvirk_meetings::model::{Meeting, MeetingId};
use medvirk_slice::{Cx, Links};
use medvirk_web::{Fault, Page, html};

use super::{rsvp, words};
use crate::{
    T, actions,
    model::{self, ItemKind, Program, Stand},
    policy::{LINK_STAGE, STAGE},
    store,
};

/// The end of an item is pointed out so long before.
pub(super) const SOON: TimeDelta = TimeDelta::minutes(5);
/// The end of a group's minutes is pointed out so long before.
pub(super) const SOON_TURN: TimeDelta = TimeDelta::seconds(30);
/// Items shown as next.
const NEXT: usize = 3;

/// Minutes and seconds, with a plus for what is over.
pub(super) fn clock(seconds: i64) -> String {
    let (hours, rest) = (seconds.abs() / 3600, seconds.abs() % 3600);
    let minutes = format!("{:02}:{:02}", rest / 60, rest % 60);
    if hours > 0 { format!("{hours}:{minutes}") } else { minutes }
}

/// A countdown by the server's clock.
pub(super) struct Countdown {
    /// When it ends, in milliseconds, for the script.
    pub ends: i64,
    /// How long it lasts, in milliseconds.
    pub length: i64,
    /// From when the end is pointed out, in milliseconds before it.
    pub soon: i64,
    /// What stands there when the page is made.
    pub words: String,
    /// `calm`, `soon` or `over`.
    pub state: &'static str,
    /// How much has passed, from 0 to 100.
    pub share: i64,
}

impl Countdown {
    pub(super) fn new(
        from: DateTime<Utc>,
        ends: DateTime<Utc>,
        now: DateTime<Utc>,
        soon: TimeDelta,
    ) -> Self {
        let left = (ends - now).num_seconds();
        let length = (ends - from).num_milliseconds().max(1);
        let state = match left {
            ..=0 => "over",
            left if left <= soon.num_seconds() => "soon",
            _ => "calm",
        };
        let over = if left < 0 { "+" } else { "" };
        Countdown {
            ends: ends.timestamp_millis(),
            length,
            soon: soon.num_milliseconds(),
            words: format!("{over}{}", clock(left)),
            state,
            share: ((now - from).num_milliseconds() * 100 / length).clamp(0, 100),
        }
    }
}

#[derive(Template)]
#[template(path = "stormote/stage.html")]
struct StagePage {
    page: Page,
    t: T,
    title: String,
    /// Time of day.
    clock: String,
    label: String,
    heading: String,
    about: String,
    points: Vec<String>,
    count: Option<Countdown>,
    /// Whether the countdown is a group's.
    is_turn: bool,
    /// Whether the points are main trends, not the words of one group.
    is_trends: bool,
    /// Time and what.
    next: Vec<(String, String)>,
    /// The group after the one that presents.
    next_group: Option<String>,
    mark: String,
    now_ms: i64,
}

/// `GET /stage/{token}`
pub(super) async fn show(cx: Cx, Path(token): Path<String>) -> Result<Response, Fault> {
    let id = match Links::open(cx.db().reader(), cx.now(), LINK_STAGE, &token).await? {
        Ok(id) => id,
        Err(problem) => return rsvp::gone(&cx, problem),
    };
    let cx = cx.as_holder(LINK_STAGE, id);
    let db = cx.db().reader();
    let meeting = medvirk_meetings::get(db, MeetingId(id)).await?;
    let process = medvirk_processes::get(db, meeting.process).await?;
    cx.permit(STAGE, process.resource().held_by(id))?;
    let (program, version) = store::program(db, meeting.id).await?;
    let (setup, _) = store::setup(db, meeting.id).await?;
    let groups = actions::group_numbers(db, meeting.id).await?;
    let mut page = empty(&cx, &meeting, version);
    fill(&cx, &meeting, &program, &mut page);
    if let Some(turn) = program.run.turn() {
        let t = page.t;
        let item = program.run.current().map_or(0, |step| step.item);
        page.is_turn = true;
        page.label = page.heading;
        page.heading = t.group_number(turn.group + 1);
        page.about = setup.room(turn.group).map_or(String::new(), |room| room.name.clone());
        let points = program.sentences_of(item, turn.group);
        page.points = points.into_iter().map(str::to_owned).collect();
        if page.points.is_empty() {
            let turn = (item, turn.group);
            page.points =
                actions::written_sentences(db, meeting.id, &program, turn, cx.language()).await?;
        }
        page.count = program
            .turn_due()
            .map(|ends| Countdown::new(turn.started_at, ends, cx.now(), SOON_TURN));
    }
    let is_gathered = program.now().is_some_and(|(item, _)| item.kind != ItemKind::Work);
    if is_gathered && !page.is_turn {
        let trends = actions::trends(db, meeting.id).await?;
        page.points = trends.into_iter().map(|trend| trend.title).collect();
        page.is_trends = !page.points.is_empty();
    }
    // The hall sees a change also when the sheet is the same.
    page.mark = format!("{version} {}", page.points.join(" "));
    let is_plenary = program.now().is_some_and(|(item, _)| item.kind == ItemKind::Plenary);
    if is_plenary && let Some(group) = program.waiting(&groups).first() {
        page.next_group = Some(page.t.group_number(group + 1));
        page.next.truncate(NEXT - 1);
    }
    html(&page)
}

fn empty(cx: &Cx, meeting: &Meeting, version: i32) -> StagePage {
    let t = T(cx.language());
    let title = meeting.title.to(cx.language()).to_owned();
    StagePage {
        page: Page::table(cx, title.clone()),
        t,
        clock: words::clock(cx.language(), cx.now()),
        label: String::new(),
        heading: title.clone(),
        title,
        about: String::new(),
        points: Vec::new(),
        count: None,
        is_turn: false,
        is_trends: false,
        next: Vec::new(),
        next_group: None,
        mark: version.to_string(),
        now_ms: cx.now().timestamp_millis(),
    }
}

fn fill(cx: &Cx, meeting: &Meeting, program: &Program, page: &mut StagePage) {
    let (t, now) = (page.t, cx.now());
    let clock = |at| words::clock(cx.language(), at);
    let lines = program.lines(meeting.starts_at, now);
    let ahead = lines.iter().filter(|line| line.stand == Stand::Ahead);
    let ahead = ahead.filter_map(|line| {
        program.item(line.item).map(|item| (clock(line.starts), item.title.clone()))
    });
    page.next = ahead.take(NEXT).collect();
    if program.run.ended_at.is_some() {
        page.heading = t.stage_thanks();
        page.about = t.stage_after();
        page.next.clear();
    } else if let Some((item, step)) = program.now() {
        let ends = model::due(item, step);
        page.label = words::item_kind(t, item.kind).1;
        page.heading.clone_from(&item.title);
        let place = [item.who.as_str(), item.place.as_str()];
        let place: Vec<&str> = place.into_iter().filter(|text| !text.is_empty()).collect();
        page.about = place.join(" · ");
        page.count = Some(Countdown::new(step.started_at, ends, now, SOON));
    } else {
        page.label = t.stage_welcome();
        page.about = t.stage_starts(format::time(cx.language(), meeting.starts_at));
        let wait = meeting.starts_at - now;
        if wait > TimeDelta::zero() && wait < TimeDelta::hours(3) {
            let from = meeting.starts_at - TimeDelta::hours(3);
            page.count = Some(Countdown::new(from, meeting.starts_at, now, SOON));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_countdown_says_what_is_left_and_what_is_over() {
        let from = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let at = |minutes| from + TimeDelta::minutes(minutes);
        let shown = |now| {
            let count = Countdown::new(from, at(70), now, SOON);
            (count.words, count.state, count.share)
        };
        assert_eq!(shown(at(0)), ("1:10:00".to_owned(), "calm", 0));
        assert_eq!(shown(at(66)), ("04:00".to_owned(), "soon", 94));
        assert_eq!(shown(at(72)), ("+02:00".to_owned(), "over", 100));
    }
}
