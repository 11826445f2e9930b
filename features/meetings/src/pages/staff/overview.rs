//! One meeting at a glance: places, letters to come, what to do next, what others add to it, history.

use std::fmt::Write;

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::{DateTime, Utc};
use medvirk_i18n::format;
use medvirk_kernel::{Language, Message, Resource};
use medvirk_slice::{Cx, Door, Panel};
use medvirk_web::{Fault, Form, Html, Page, escape, render};
use uuid::Uuid;

use super::{Opened, in_meeting, open, path, sheet, state_tag};
use crate::{
    T,
    jobs::when,
    model::{Meeting, MeetingState, Places, SignUp, State},
    policy::{DOOR, EDIT, ENTER, READ},
    store, text,
};

/// Most lines of the history on the overview.
const HISTORY: usize = 20;

/// Something still missing: words, where to mend it, whether it stops publication.
pub(super) struct Lack {
    text: String,
    href: String,
    is_blocking: bool,
}

#[derive(Template)]
#[template(path = "meetings/staff_overview.html")]
struct OverviewPage {
    page: Page,
    t: T,
    form: Form,
    base: String,
    version: i32,
    tag: (&'static str, String),
    when: String,
    place: String,
    kind: String,
    process: String,
    public: Option<String>,
    picture: Html,
    figures: Vec<(String, String)>,
    is_needed: bool,
    steps: Vec<(&'static str, String, Option<String>)>,
    lacks: Vec<Lack>,
    blocking: usize,
    letters: Vec<(String, String)>,
    panels: Vec<Panel>,
    history: Vec<(String, String, String)>,
    trace: Option<String>,
    why: Vec<(String, String, &'static str)>,
    called_off: String,
    is_draft: bool,
    may_edit: bool,
    may_enter: bool,
    may_door: bool,
    may_call_off: bool,
    may_remove: bool,
}

/// `GET /staff/meetings/{id}`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (opened, _) = open(&cx, id, READ).await?;
    let places = store::places(cx.db().reader(), opened.meeting.id).await?;
    let capacity = places.capacity.map(|c| c.to_string()).unwrap_or_default();
    let form = Form::filled(&cx, [("capacity", capacity)]);
    page(&cx, opened, form, StatusCode::OK).await
}

pub(super) async fn page(
    cx: &Cx,
    opened: Opened,
    form: Form,
    status: StatusCode,
) -> Result<Response, Fault> {
    let Opened { meeting, process } = opened;
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let all = store::sign_ups(db, meeting.id).await?;
    let places = store::places(db, meeting.id).await?;
    let mut panels = Vec::new();
    for slice in &cx.app().slices {
        panels.extend(slice.record_panels(cx, ("meeting", meeting.id.0), Door::Staff).await?);
    }
    panels.sort_by_key(|panel| panel.order);
    let lacks = lacks(cx, &meeting, &places);
    let resource = process.resource();
    let may_edit = cx.may(EDIT, resource);
    let trace = format!("/staff/history/{}", meeting.id);
    let is_draft = meeting.state == MeetingState::Draft;
    let why = sheet::languages(cx).into_iter().map(|l| {
        let label = format!("{} – {}", t.desk_off_why(), l.own_name());
        (sheet::in_language("why", l), label, l.code())
    });
    let page = OverviewPage {
        page: in_meeting(cx, &process, &meeting, meeting.title.to(language)),
        t,
        form,
        base: path(meeting.id, ""),
        version: meeting.version,
        tag: state_tag(t, &meeting, cx.now()),
        when: when(language, &meeting),
        place: meeting.plan.place.line(),
        kind: t.desk_kind(meeting.kind.as_str()),
        process: process.name(language).to_owned(),
        public: (!is_draft && process.is_public()).then(|| format!("/meetings/{}", meeting.slug)),
        picture: picture(t, &places, &all),
        figures: figures(t, &places, &all),
        is_needed: meeting.plan.sign_up.needed,
        steps: steps(cx, resource, &meeting, &all),
        blocking: lacks.iter().filter(|l| l.is_blocking).count(),
        lacks,
        letters: letters(cx, &meeting, &all),
        panels,
        history: history(cx, &meeting, &all).await?,
        trace: cx.may_open(&trace, resource).then_some(trace),
        why: why.collect(),
        called_off: meeting.plan.called_off.to(language).to_owned(),
        is_draft,
        may_edit,
        may_enter: cx.may(ENTER, resource)
            && meeting.state == MeetingState::Published
            && !meeting.is_over(cx.now()),
        may_door: cx.may(DOOR, resource) && meeting.state == MeetingState::Published,
        may_call_off: may_edit
            && meeting.state == MeetingState::Published
            && !meeting.is_over(cx.now()),
        may_remove: may_edit && is_draft && all.is_empty(),
    };
    render(status, &page)
}

fn people(all: &[SignUp], state: State) -> u32 {
    all.iter().filter(|one| one.state == state).map(|one| one.size).sum()
}

/// Places as a bar: given, offered, waiting beyond; marks where the reserved begin and where it is full.
pub(super) fn picture(t: T, places: &Places, all: &[SignUp]) -> Html {
    let [given, offered, waiting] =
        [State::Confirmed, State::Offered, State::Waiting].map(|s| people(all, s));
    let scale = places.capacity.unwrap_or(0).max(given + offered + waiting).max(1);
    let at = |n: u32| f64::from(n) * 100.0 / f64::from(scale);
    let mut svg = format!(
        "<svg class=\"mv-bar\" viewBox=\"0 0 100 12\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\"><rect class=\"mv-bar__track\" width=\"100\" height=\"12\" rx=\"2\"/>",
        escape(&t.desk_picture(given, offered, waiting))
    );
    let mut from = 0;
    for (count, part) in [(given, "1"), (offered, "2"), (waiting, "3")] {
        if count > 0 {
            let _ = write!(
                svg,
                "<rect class=\"mv-bar__fill\" data-part=\"{part}\" x=\"{:.2}\" width=\"{:.2}\" height=\"12\"/>",
                at(from),
                at(count)
            );
        }
        from += count;
    }
    if let Some(capacity) = places.capacity {
        let mut mark = |n: u32| {
            let _ = write!(
                svg,
                "<line class=\"mv-bar__target\" x1=\"{0:.2}\" x2=\"{0:.2}\" y1=\"-2\" y2=\"14\"/>",
                at(n)
            );
        };
        mark(capacity);
        if places.reserved > 0 {
            mark(capacity.saturating_sub(places.reserved));
        }
    }
    svg.push_str("</svg>");
    Html(svg)
}

fn figures(t: T, places: &Places, all: &[SignUp]) -> Vec<(String, String)> {
    let number = |n: u32| n.to_string();
    let capacity = places.capacity.map_or_else(|| t.desk_no_limit(), number);
    let mut figures = vec![
        (t.desk_capacity(), capacity),
        (t.desk_given(), number(people(all, State::Confirmed))),
        (t.desk_offered(), number(people(all, State::Offered))),
        (t.desk_waiting(), number(people(all, State::Waiting))),
    ];
    if let Some(free) = places.free() {
        figures.push((t.desk_free(), number(free)));
    }
    if places.reserved > 0 {
        figures.push((t.desk_reserved(), number(places.reserved)));
    }
    let came: u32 = all.iter().map(|one| one.came).sum();
    if came > 0 {
        figures.push((t.desk_came(), number(came)));
    }
    figures
}

/// What is missing before, or would make the meeting better.
fn lacks(cx: &Cx, meeting: &Meeting, places: &Places) -> Vec<Lack> {
    let (plan, language) = (&meeting.plan, cx.language());
    let mut lacks = Vec::new();
    // What has been is not made better by a better invitation.
    if meeting.state != MeetingState::Draft && meeting.is_over(cx.now()) {
        return lacks;
    }
    let mut lack = |is_missing: bool, is_blocking: bool, words: Message, part: &str| {
        if is_missing {
            let href = path(meeting.id, &format!("/edit#{part}"));
            lacks.push(Lack { text: words.to(language), href, is_blocking });
        }
    };
    let offered = &cx.municipality().languages;
    let in_all = |words: &medvirk_processes::Words| {
        offered.iter().all(|l| *l == Language::En || words.get(*l).is_some())
    };
    lack(plan.place.line().is_empty(), true, text::lack_place(), "g-place");
    lack(meeting.starts_at <= cx.now(), true, text::lack_past(), "g-when");
    lack(plan.purpose.is_empty(), false, text::lack_purpose(), "g-what");
    lack(!in_all(&meeting.title), false, text::lack_languages(), "g-what");
    lack(plan.hosts.is_empty(), false, text::lack_hosts(), "g-hosts");
    lack(plan.agenda.is_empty(), false, text::lack_agenda(), "g-agenda");
    lack(plan.place.directions.is_empty(), false, text::lack_directions(), "g-place");
    if plan.sign_up.needed {
        lack(places.capacity.is_none(), false, text::lack_capacity(), "g-sign-up");
        lack(plan.reminders.is_empty(), false, text::lack_reminder(), "g-reminders");
        let asks = plan.questions.iter().any(|q| q.id == crate::model::reserved::NEEDS);
        lack(!asks, false, text::lack_needs(), "g-questions");
    }
    lacks
}

/// The way of a meeting: state, words, and where, for those who may go there.
fn steps(
    cx: &Cx,
    resource: Resource,
    meeting: &Meeting,
    all: &[SignUp],
) -> Vec<(&'static str, String, Option<String>)> {
    let t = T(cx.language());
    if meeting.state == MeetingState::CalledOff {
        return Vec::new();
    }
    let (public, over) = (meeting.state == MeetingState::Published, meeting.is_over(cx.now()));
    let came = all.iter().any(|one| one.checked_in_at.is_some());
    let heads = came || meeting.plan.effort.heads.is_some();
    let done = [
        true,
        public,
        public && (over || !meeting.plan.sign_up.needed || all.iter().any(|o| o.state.is_live())),
        over && heads,
        over && !meeting.plan.summary.is_empty(),
    ];
    let now = done.iter().position(|d| !d);
    let names = [
        (t.step_plan(), "/edit"),
        (t.step_publish(), "#publish"),
        (t.step_sign_ups(), "/sign-ups"),
        (t.step_door(), "/door"),
        (t.step_after(), "/after"),
    ];
    let state = |n: usize| match now {
        _ if done[n] => "done",
        Some(at) if at == n => "now",
        _ => "next",
    };
    let href = |rest| Some(path(meeting.id, rest)).filter(|href| cx.may_open(href, resource));
    let steps = names.into_iter().enumerate();
    steps.map(|(n, (name, rest))| (state(n), name, href(rest))).collect()
}

/// The letters to come and when each goes out.
fn letters(cx: &Cx, meeting: &Meeting, all: &[SignUp]) -> Vec<(String, String)> {
    let (t, language, now) = (T(cx.language()), cx.language(), cx.now());
    if meeting.state == MeetingState::CalledOff {
        return Vec::new();
    }
    let mut coming: Vec<(DateTime<Utc>, String)> = Vec::new();
    for reminder in &meeting.plan.reminders {
        let at = reminder.moment(meeting.starts_at);
        coming.push((at, t.letter_reminder(reminder.days_before)));
    }
    for one in all.iter().filter(|one| one.state == State::Offered) {
        if let Some(until) = one.offer_until {
            coming.push((until, t.letter_offer(one.number)));
        }
    }
    coming.push((meeting.thanks_at(), t.letter_thanks()));
    coming.retain(|(at, _)| *at > now);
    coming.sort();
    coming.into_iter().map(|(at, words)| (format::date_time(language, at), words)).collect()
}

/// The newest of what happened to the sign-ups and to the meeting: when, what, to whom.
async fn history(
    cx: &Cx,
    meeting: &Meeting,
    all: &[SignUp],
) -> medvirk_kernel::Result<Vec<(String, String, String)>> {
    let (t, language, db) = (T(cx.language()), cx.language(), cx.db().reader());
    let mut lines: Vec<(DateTime<Utc>, String, String)> = Vec::new();
    for event in store::events(db, meeting.id).await? {
        let one = all.iter().find(|one| one.id == event.sign_up);
        let to = one.map(|one| t.desk_number(one.number)).unwrap_or_default();
        lines.push((event.at, t.event(event.what.code()), to));
    }
    for line in medvirk_audit::of_subject(db, meeting.id.0).await? {
        let what = match (&line.detail["state"], &line.detail["moved"], &line.detail["summary"]) {
            (state, ..) if state == "published" => t.event("published"),
            (state, ..) if state == "called-off" => t.event("called-off"),
            (_, moved, _) if moved == true => t.event("moved"),
            (.., summary) if summary == true => t.event("summary"),
            _ if line.detail.get("kind").is_some() => t.event("made"),
            _ => continue,
        };
        lines.push((line.at, what, String::new()));
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.0));
    lines.truncate(HISTORY);
    let shown = |(at, what, to)| (format::date_time(language, at), what, to);
    Ok(lines.into_iter().map(shown).collect())
}
