//! The page of one meeting, and its calendar file.
//!
//! The form has an address of its own (`…/sign-up`), so that this page is the same for everybody and is
//! kept: before the opening, when all look at it, it costs nothing. It is kept to the second at which the
//! sign-up opens, and shows the places as the last commit left them.

use askama::Template;
use axum::{extract::Path, response::Response};
use chrono::TimeDelta;
use medvirk_i18n::format;
use medvirk_kernel::{Error, Language, Result, to_oslo};
use medvirk_processes::{Process, model::promise::Contact};
use medvirk_slice::{Cx, Door, Panel};
use medvirk_web::{Fault, Page, bytes, html_for_all, html_for_all_until};

use super::shown::{Said, Standing, kind, stands_until};
use crate::{
    T, calendar,
    jobs::when,
    model::{Meeting, MeetingState, Place, Places},
    policy, store,
};

/// A meeting as a public page opens it.
pub(super) struct Opened {
    pub meeting: Meeting,
    pub process: Process,
    pub places: Places,
    pub standing: Standing,
}

/// The meeting at an address, if everybody may see it.
pub(super) async fn open(cx: &Cx, slug: &str) -> Result<Opened> {
    let db = cx.db().reader();
    let meeting = store::by_slug(db, slug).await?;
    let process = medvirk_processes::get(db, meeting.process).await?;
    if meeting.state == MeetingState::Draft || !process.is_public() {
        return Err(Error::NotFound);
    }
    let places = store::places(db, meeting.id).await?;
    let is_allowed = cx.may(policy::SIGN_UP, process.resource());
    let standing = Standing::of(&meeting, places, cx.now(), is_allowed);
    Ok(Opened { meeting, process, places, standing })
}

/// Somebody who receives people.
pub(super) struct Host {
    initials: String,
    name: String,
    role: String,
}

pub(super) fn hosts(meeting: &Meeting) -> Vec<Host> {
    let shown = |host: &crate::model::HostPerson| {
        let words = host.name.split_whitespace().collect::<Vec<_>>();
        let ends = [words.first(), words.last().filter(|_| words.len() > 1)];
        let parts = [host.role.as_str(), host.party.as_str()];
        Host {
            initials: ends.into_iter().flatten().filter_map(|w| w.chars().next()).collect(),
            name: host.name.clone(),
            role: parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", "),
        }
    };
    meeting.plan.hosts.iter().map(shown).collect()
}

/// One line of the agenda with its time on the clock.
struct Item {
    at: String,
    title: Said,
    who: String,
}

fn agenda(meeting: &Meeting, language: Language) -> Vec<Item> {
    let mut at = meeting.starts_at;
    let mut items = Vec::new();
    for item in &meeting.plan.agenda {
        items.push(Item {
            at: format::time_of_day(language, to_oslo(at).time()),
            title: Said::of(&item.title, language),
            who: item.who.clone(),
        });
        at += TimeDelta::minutes(i64::from(item.minutes));
    }
    items
}

/// The map, if it is an address a browser opens as a page.
pub(super) fn map(place: &Place) -> Option<String> {
    let is_page = place.map.starts_with("https://") || place.map.starts_with("http://");
    is_page.then(|| place.map.clone())
}

/// What everybody should know before the meeting.
pub(super) fn practical(meeting: &Meeting, language: Language) -> Vec<Said> {
    meeting.plan.practical.iter().map(|line| Said::of(line, language)).collect()
}

/// The places as figures: free, of how many, kept for the audience, waiting.
struct Room {
    free: u32,
    all: u32,
    /// Width of the bar of what is taken, of 100.
    taken: u32,
    kept: String,
    waiting: u64,
}

async fn room(cx: &Cx, opened: &Opened) -> Result<Option<Room>> {
    let (t, places) = (T(cx.language()), opened.places);
    let is_shown = opened.meeting.plan.sign_up.needed
        && !matches!(opened.standing, Standing::CalledOff | Standing::Over);
    let Some(all) = places.capacity.filter(|all| is_shown && *all > 0) else { return Ok(None) };
    let kept = match opened.meeting.plan.sign_up.reserved_until {
        _ if places.reserved == 0 || !opened.meeting.is_reserving(cx.now()) => String::new(),
        Some(end) => t.see_kept_until(places.reserved, format::date_time(cx.language(), end)),
        None => t.see_kept(places.reserved),
    };
    Ok(Some(Room {
        free: places.free().unwrap_or_default(),
        all,
        taken: (places.taken.min(all) * 100).div_ceil(all),
        kept,
        waiting: store::waiting_count(cx.db().reader(), opened.meeting.id).await?,
    }))
}

/// The moment a sign-up opens, for the page and for the script that counts.
pub(super) struct Opens {
    /// As the script reads it.
    pub at: String,
    pub words: String,
}

impl Opens {
    pub fn of(standing: Standing, language: Language) -> Option<Self> {
        let Standing::Before(at) = standing else { return None };
        let at_second = at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        Some(Opens { at: at_second, words: format::date_time(language, at) })
    }
}

#[derive(Template)]
#[template(path = "meetings/public_meeting.html")]
struct MeetingPage {
    page: Page,
    t: T,
    slug: String,
    title: Said,
    kind: String,
    body: String,
    tag: (&'static str, String),
    standing: Standing,
    opens: Option<Opens>,
    closes: String,
    purpose: Said,
    audience: Said,
    only: bool,
    when: String,
    place: Place,
    map: Option<String>,
    directions: Said,
    hosts: Vec<Host>,
    agenda: Vec<Item>,
    practical: Vec<Said>,
    room: Option<Room>,
    party_max: u32,
    called_off: Said,
    summary: Said,
    process: (String, String),
    contact: Contact,
    tel: String,
    sections: Vec<String>,
    cards: Vec<String>,
}

impl MeetingPage {
    fn takes(&self) -> bool {
        self.standing.takes()
    }
    fn is(&self, standing: Standing) -> bool {
        self.standing == standing
    }
}

/// `GET /meetings/{slug}`
pub(super) async fn show(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let opened = open(&cx, &slug).await?;
    let (t, language) = (T(cx.language()), cx.language());
    let room = room(&cx, &opened).await?;
    let panels = panels(&cx, &opened.meeting).await?;
    let (sections, cards) =
        panels.into_iter().map(|panel| panel.html).partition(|html: &String| is_section(html));
    let Opened { meeting, process, standing, .. } = opened;
    let plan = &meeting.plan;
    let contact = process.promise_in(language).contact;
    let closes = plan.sign_up.closes_at.filter(|_| standing.takes());
    let title = Said::of(&meeting.title, language);
    let shown = MeetingPage {
        page: Page::public(&cx, title.text.clone())
            .crumb(t.cal_front(), "/")
            .crumb(t.cal_menu(), "/meetings"),
        t,
        slug,
        title,
        kind: kind(t, &meeting),
        body: plan.body.clone(),
        tag: standing.tag(t),
        standing,
        opens: Opens::of(standing, language),
        closes: closes.map(|at| format::date_time(language, at)).unwrap_or_default(),
        purpose: Said::of(&plan.purpose, language),
        audience: Said::of(
            &plan.audience.as_ref().map(|a| a.words.clone()).unwrap_or_default(),
            language,
        ),
        only: plan.audience.as_ref().is_some_and(|a| a.only),
        when: when(language, &meeting),
        place: plan.place.clone(),
        map: map(&plan.place),
        directions: Said::of(&plan.place.directions, language),
        hosts: hosts(&meeting),
        agenda: agenda(&meeting, language),
        practical: practical(&meeting, language),
        room,
        party_max: plan.sign_up.party_max,
        called_off: Said::of(&plan.called_off, language),
        summary: Said::of(&plan.summary, language),
        process: (process.name(language).to_owned(), format!("/processes/{}", process.slug)),
        tel: contact.phone.replace(' ', ""),
        contact,
        sections,
        cards,
    };
    html_for_all_until(&shown, stands_until([&meeting], cx.now()))
}

/// What other slices, such as the meeting's arena, show on its page.
async fn panels(cx: &Cx, meeting: &Meeting) -> Result<Vec<Panel>> {
    let mut panels = Vec::new();
    for slice in &cx.app().slices {
        let record = ("meeting", meeting.id.0);
        panels.extend(slice.record_panels(cx, record, Door::Public).await?);
    }
    panels.sort_by_key(|panel| panel.order);
    Ok(panels)
}

/// Whether a panel takes the whole width, as on the page of a process.
fn is_section(html: &str) -> bool {
    let tag = html.trim_start().split('>').next().unwrap_or("");
    tag.contains("class=\"mv-section\"")
}

/// `GET /meetings/{slug}/meeting.ics`
pub(super) async fn file(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let opened = open(&cx, &slug).await?;
    let is_off = opened.meeting.state == MeetingState::CalledOff;
    let file = calendar::one_event(&cx, &opened.meeting, cx.language(), is_off);
    Ok(ics(file))
}

/// A calendar file as an answer.
pub(super) fn ics(file: String) -> Response {
    bytes("text/calendar; charset=utf-8", file.into_bytes())
}

#[derive(Template)]
#[template(path = "meetings/public_already.html")]
struct AlreadyPage {
    page: Page,
    t: T,
    slug: String,
    title: Said,
    contact: Contact,
    tel: String,
}

/// `GET /meetings/{slug}/already` – for somebody who had signed up before. Says nothing of the person:
/// whoever types a neighbour's address must learn nothing.
pub(super) async fn already(cx: Cx, Path(slug): Path<String>) -> Result<Response, Fault> {
    let opened = open(&cx, &slug).await?;
    let (t, language) = (T(cx.language()), cx.language());
    let contact = opened.process.promise_in(language).contact;
    let title = Said::of(&opened.meeting.title, language);
    let page = Page { is_indexed: false, ..Page::public(&cx, t.apply_already_heading()) };
    html_for_all(&AlreadyPage {
        page: page.crumb(title.text.clone(), format!("/meetings/{slug}")),
        t,
        slug,
        title,
        tel: contact.phone.replace(' ', ""),
        contact,
    })
}
