//! A year for everybody: the meetings, what came of what was promised the year before, approved minutes
//! and the short report. And the way there from the page of the process and of each meeting.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, ProcessId, Result};
use medvirk_meetings::{
    minutes::model::PointStatus,
    model::{Meeting, MeetingId, MeetingState},
};
use medvirk_processes::Process;
use medvirk_slice::{Cx, Door, Panel};
use medvirk_web::{Fault, Html, Page, html_for_all_until};
use uuid::Uuid;

use super::{report, wheel, words};
use crate::{
    T,
    documents::{self, Held},
    letters,
    model::{KIND, OpenPoint, Series, Sitting},
    points, store,
};

/// A promise, and how it goes.
struct Promise {
    text: String,
    stands: String,
    /// Why it is as it is, in the words of the minutes.
    reason: String,
    icon: &'static str,
}

impl Promise {
    fn of(t: T, point: &OpenPoint) -> Self {
        let icon = match PointStatus::from_code(&point.status) {
            Some(PointStatus::Done) => "check-circle",
            Some(PointStatus::NotDone) => "close",
            Some(PointStatus::Delayed | PointStatus::Open) | None => "clock",
        };
        let (text, reason) = (point.text.clone(), point.reason.clone());
        // The reason is in the language of the minutes, where it stands in the reader's.
        let bare = OpenPoint { reason: String::new(), ..point.clone() };
        Promise { text, stands: words::stands(t, &bare), reason, icon }
    }
}

/// One meeting.
struct Card {
    id: String,
    href: String,
    service: String,
    when: String,
    place: String,
    body: String,
    council: String,
    who: (&'static str, String),
    topics: Vec<String>,
    conclusions: Vec<String>,
    promised: Vec<Promise>,
    minutes: Option<String>,
    is_over: bool,
}

/// What came of the promises to one service.
struct Followed {
    id: String,
    service: String,
    promises: Vec<Promise>,
}

#[derive(Template)]
#[template(path = "dialogue/public_year.html")]
struct YearPage {
    page: Page,
    t: T,
    /// The language the municipality writes in, where it is not that of the page.
    own: &'static str,
    decided: String,
    wheel: Html,
    days: Vec<(String, String)>,
    cards: Vec<Card>,
    /// The services there will be meetings about, while none is published.
    services: Vec<String>,
    followed: Vec<Followed>,
    /// Address and name of each paper.
    papers: Vec<(String, String)>,
    feed: Option<String>,
    others: Vec<(String, String)>,
}

fn path(process: &Process, series: &Series, rest: &str) -> String {
    format!("/processes/{}/dialogue/{}{rest}", process.slug, series.year)
}

/// The meetings of a year that everybody may read about.
async fn shown<'a>(cx: &Cx, series: &'a Series) -> Result<Vec<Held<'a>>> {
    let mut all = documents::held(cx, series).await?;
    all.retain(|one| one.meeting.as_ref().is_some_and(|m| m.state != MeetingState::Draft));
    for one in &mut all {
        one.minutes = one.minutes.take().filter(|minutes| minutes.is_public());
    }
    Ok(all)
}

/// The years of a process that everybody may read about, the last first: those that staff show because
/// they are decided, and those with a meeting that is published.
async fn years(cx: &Cx, process: ProcessId) -> Result<Vec<Series>> {
    let mut years = Vec::new();
    for series in store::all(cx.db().reader()).await? {
        let is_open = series.plan.is_shown || !shown(cx, &series).await?.is_empty();
        if series.process == process && is_open {
            years.push(series);
        }
    }
    Ok(years)
}

/// Where everybody reads about a year; `None` while nobody may.
pub(super) async fn address(cx: &Cx, process: &Process, series: &Series) -> Result<Option<String>> {
    let is_open = series.plan.is_shown || !shown(cx, series).await?.is_empty();
    Ok((is_open && process.is_public()).then(|| path(process, series, "")))
}

async fn found(cx: &Cx, slug: &str, year: i32) -> Result<(Process, Series, Vec<Series>)> {
    let process = medvirk_processes::public_by_slug(cx.db().reader(), slug).await?;
    let mut years = years(cx, process.id).await?;
    let at = years.iter().position(|series| series.year == year).ok_or(Error::NotFound)?;
    let series = years.remove(at);
    Ok((process, series, years))
}

/// `GET /processes/{slug}/dialogue/{year}`
pub(super) async fn show(
    cx: Cx,
    Path((slug, year)): Path<(String, i32)>,
) -> Result<Response, Fault> {
    let (process, series, others) = found(&cx, &slug, year).await?;
    let (t, language, plan) = (T(cx.language()), cx.language(), &series.plan);
    let all = shown(&cx, &series).await?;
    let ahead = all.iter().filter_map(|one| one.meeting.as_ref());
    let until = ahead.map(|meeting| meeting.ends_at).filter(|at| *at > cx.now()).min();
    let mut followed = Vec::new();
    for one in &all {
        let points = points::public(cx.db().reader(), &one.planned.open_points).await?;
        let promises: Vec<Promise> = points.iter().map(|point| Promise::of(t, point)).collect();
        if !promises.is_empty() {
            let id = format!("f-{}", one.planned.id);
            followed.push(Followed { id, service: one.planned.service.clone(), promises });
        }
    }
    let own = cx.municipality().default_language;
    let name = process.name(language).to_owned();
    let heading = t.year_heading(series.year.to_string());
    let feed = format!("/meetings.ics?process={slug}&kind={KIND}&lang={language}");
    let feed = cx.absolute(&feed).split_once("://").map(|(_, rest)| format!("webcal://{rest}"));
    let page = YearPage {
        page: Page::public(&cx, heading)
            .crumb(t.public_front(), "/")
            .crumb(name, format!("/processes/{slug}")),
        t,
        own: if own == language { "" } else { own.code() },
        decided: super::year::decided(plan),
        wheel: wheel::picture(&series, language, &t.wheel_label(series.year.to_string())),
        days: [
            sitting(t, t.planning(), &plan.planning),
            Some((t.season(), format::date_range(language, plan.from, plan.to))),
            sitting(t, t.council(), &plan.council),
        ]
        .into_iter()
        .flatten()
        .collect(),
        cards: all.iter().filter_map(|one| card(&cx, &series, one)).collect(),
        services: match all.is_empty() {
            true => plan.meetings.iter().map(|one| one.service.clone()).collect(),
            false => Vec::new(),
        },
        followed,
        papers: match all.iter().any(|one| one.approved().is_some()) {
            true => papers(t, &path(&process, &series, "")),
            false => Vec::new(),
        },
        feed: feed.filter(|_| until.is_some()),
        others: others
            .iter()
            .map(|one| (path(&process, one, ""), t.year_heading(one.year.to_string())))
            .collect(),
    };
    html_for_all_until(&page, until)
}

/// The papers of a year in all their forms; the page that everybody can read comes first.
fn papers(t: T, base: &str) -> Vec<(String, String)> {
    let all = [("rapport", t.report_short()), ("referater", t.compilation())];
    let forms = ["html", "pdf", "docx"];
    let named = all.iter().flat_map(|(name, words)| {
        let form = move |form: &str| {
            (format!("{base}/{name}.{form}"), format!("{words} ({})", form.to_uppercase()))
        };
        forms.map(form)
    });
    named.collect()
}

/// A day of the wheel with its body, where it is decided.
fn sitting(t: T, label: String, one: &Sitting) -> Option<(String, String)> {
    let when = format::date_with_weekday(t.lang(), one.day?);
    let parts = [when.as_str(), &one.body, &one.case];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Some((label, parts.join(" · ")))
}

/// Whether anybody may come, as a tag.
fn who(t: T, meeting: &Meeting) -> (&'static str, String) {
    let plan = &meeting.plan;
    match meeting.state {
        MeetingState::CalledOff => ("danger", t.public_off()),
        _ if plan.audience.as_ref().is_some_and(|a| a.only) => ("neutral", t.public_invited()),
        _ if plan.sign_up.needed => ("success", t.public_sign_up()),
        _ => ("success", t.public_open()),
    }
}

fn card(cx: &Cx, series: &Series, held: &Held<'_>) -> Option<Card> {
    let (t, language, planned) = (T(cx.language()), cx.language(), held.planned);
    let meeting = held.meeting.as_ref()?;
    let minutes = held.minutes.as_ref();
    let promised = minutes.into_iter().flat_map(|minutes| {
        let up = |id| minutes.follow_ups.get(&id).cloned().unwrap_or_default();
        minutes.content.points.iter().map(move |p| OpenPoint::of(meeting.id, p, up(p.id)))
    });
    Some(Card {
        id: format!("m-{}", planned.id),
        href: format!("/meetings/{}", meeting.slug),
        service: planned.service.clone(),
        when: letters::when(language, meeting),
        place: meeting.plan.place.line(),
        body: series.plan.body(&planned.body).map(|body| body.name.clone()).unwrap_or_default(),
        council: planned.user_council.clone(),
        who: who(t, meeting),
        topics: planned.topics.clone(),
        conclusions: match minutes {
            Some(_) => planned.conclusions.clone(),
            None => Vec::new(),
        },
        promised: promised.map(|point| Promise::of(t, &point)).collect(),
        minutes: minutes.map(|_| format!("/meetings/{}/minutes", meeting.slug)),
        is_over: meeting.is_over(cx.now()) && meeting.state == MeetingState::Published,
    })
}

/// `GET /processes/{slug}/dialogue/{year}/{name}`: `referater` or `rapport` as `.pdf`, `.docx` or `.html`.
pub(super) async fn file(
    cx: Cx,
    Path((slug, year, name)): Path<(String, i32, String)>,
) -> Result<Response, Fault> {
    let (_, series, _) = found(&cx, &slug, year).await?;
    let mut all = shown(&cx, &series).await?;
    all.retain(|one| one.approved().is_some());
    if all.is_empty() {
        return Err(Error::NotFound.into());
    }
    report::given(&cx, &series, &all, &name).await
}

#[derive(Template)]
#[template(path = "dialogue/panel.html")]
struct YearPanel {
    t: T,
    lead: String,
    years: Vec<(String, String)>,
}

/// On the public page of a process: the way to its years.
pub(crate) async fn process_panels(cx: &Cx, process: ProcessId, door: Door) -> Result<Vec<Panel>> {
    if door != Door::Public {
        return Ok(Vec::new());
    }
    let years = years(cx, process).await?;
    if years.is_empty() {
        return Ok(Vec::new());
    }
    let process = medvirk_processes::get(cx.db().reader(), process).await?;
    panel(cx, &process, &years, T(cx.language()).panel_lead()).map(|panel| vec![panel])
}

/// On the public page of one of the meetings: the way to its year.
pub(crate) async fn record_panels(
    cx: &Cx,
    (kind, id): (&str, Uuid),
    door: Door,
) -> Result<Vec<Panel>> {
    if kind != "meeting" || door != Door::Public {
        return Ok(Vec::new());
    }
    let all = store::all(cx.db().reader()).await?;
    let of =
        |series: &&Series| series.plan.meetings.iter().any(|m| m.meeting == Some(MeetingId(id)));
    let Some(series) = all.iter().find(of) else { return Ok(Vec::new()) };
    let process = medvirk_processes::get(cx.db().reader(), series.process).await?;
    let lead = T(cx.language()).panel_one();
    panel(cx, &process, std::slice::from_ref(series), lead).map(|panel| vec![panel])
}

fn panel(cx: &Cx, process: &Process, years: &[Series], lead: String) -> Result<Panel> {
    let t = T(cx.language());
    let link = |one: &Series| (path(process, one, ""), t.year_heading(one.year.to_string()));
    let panel = YearPanel { t, lead, years: years.iter().map(link).collect() };
    Ok(Panel { order: 115, html: panel.render()? })
}

/// Addresses for search engines and the link checker.
pub(crate) async fn addresses(cx: &Cx) -> Result<Vec<String>> {
    let mut addresses = Vec::new();
    for process in medvirk_processes::list(cx.db().reader()).await? {
        if process.is_public() {
            let years = years(cx, process.id).await?;
            addresses.extend(years.iter().map(|one| path(&process, one, "")));
        }
    }
    Ok(addresses)
}
