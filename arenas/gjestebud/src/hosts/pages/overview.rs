//! Hosts of a process at a glance: how far the round has come, per theme, and what to do next.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Result, to_oslo};
use medvirk_people::{ContactId, contacts};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Html, Page, html};
use uuid::Uuid;

use super::super::{Gathered, applications, call, duplicates, hooks, seats::Standing};
use super::{open, path, shown, staff_page};
use crate::{Assignment, AssignmentState, T, policy};

/// One step of the round: state, name, note, where; no address when the reader may not go there.
struct Step {
    state: &'static str,
    name: String,
    note: String,
    href: String,
}

/// A theme: title, seats, who may be drawn, hosts, bar.
struct ThemeRow {
    title: String,
    seats: u32,
    eligible: usize,
    hosts: u32,
    bar: Html,
}

/// A place at a table.
struct Place {
    id: String,
    code: String,
    theme: String,
    host: String,
    href: String,
    tag: (&'static str, String),
    planned: String,
    note: String,
    may_confirm: bool,
    may_replace: bool,
}

#[derive(Template)]
#[template(path = "gjestebud/hosts.html")]
struct OverviewPage {
    page: Page,
    t: T,
    base: String,
    csrf: Html,
    call_line: String,
    public: Option<String>,
    applied: usize,
    unreachable: usize,
    without_email: usize,
    seats: u32,
    hosts: usize,
    confirmed: usize,
    pairs: usize,
    steps: Vec<Step>,
    themes: Vec<ThemeRow>,
    places: Vec<Place>,
    may_call: bool,
    may_edit: bool,
    is_new: bool,
    is_drawn: bool,
}

/// `GET …/hosts`
pub(super) async fn overview(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let gathered = Gathered::read(db, process.clone()).await?;
    let standing = Standing::find(db, process.id).await?;
    let pairs = duplicates::open(db, process.id).await?.len();
    let places = match &standing {
        Some(standing) => places(&cx, standing, &gathered).await?,
        None => Vec::new(),
    };
    let active = |s: &Standing| s.assignments.iter().filter(|a| a.is_active()).count();
    let confirmed = |s: &Standing| {
        s.assignments.iter().filter(|a| a.state == AssignmentState::Confirmed).count()
    };
    let without_email =
        |a: &&applications::Applicant| !a.application.email.as_ref().is_some_and(|e| e.is_valid);
    let reach = |a: &&applications::Applicant| {
        crate::model::eligibility::reach(&a.application) == crate::model::eligibility::Reach::None
    };
    let page = OverviewPage {
        page: staff_page(&cx, &process, t.menu_hosts()),
        t,
        base: path(&process, ""),
        csrf: medvirk_web::Form::new(&cx).csrf(),
        call_line: gathered.call.as_ref().map_or(t.call_none(), |c| hooks::call_line(&cx, c)),
        public: gathered
            .call
            .as_ref()
            .filter(|_| process.is_public())
            .map(|_| format!("/processes/{}/host", process.slug)),
        applied: gathered.applicants.len(),
        unreachable: gathered.applicants.iter().filter(reach).count(),
        without_email: gathered.applicants.iter().filter(without_email).count(),
        seats: gathered.seats(),
        hosts: standing.as_ref().map_or(0, active),
        confirmed: standing.as_ref().map_or(0, confirmed),
        pairs,
        steps: steps(&cx, &gathered, standing.as_ref(), pairs),
        themes: theme_rows(&cx, &gathered, standing.as_ref()),
        places,
        may_call: cx.may(policy::CALL, process.resource()),
        may_edit: cx.may(policy::EDIT, process.resource()),
        is_new: gathered.call.is_none(),
        is_drawn: standing.is_some(),
    };
    html(&page)
}

fn steps(cx: &Cx, gathered: &Gathered, standing: Option<&Standing>, pairs: usize) -> Vec<Step> {
    let (t, language) = (T(cx.language()), cx.language());
    let date = |at| format::date(language, to_oslo(at).date_naive());
    let over =
        gathered.call.as_ref().is_some_and(|c| c.state_at(cx.today()) == call::CallState::Over);
    let has_criteria = gathered.criteria.values().any(|c| !c.quotas.is_empty());
    let answered = standing.and_then(|s| s.draw.answered_at);
    let all_confirmed = standing
        .is_some_and(|s| s.assignments.iter().all(|a| a.state != AssignmentState::Assigned));
    let done = [
        standing.is_some() || over,
        standing.is_some() || (over && pairs == 0),
        standing.is_some() || has_criteria,
        standing.is_some(),
        answered.is_some(),
        answered.is_some() && all_confirmed,
    ];
    let now = done.iter().position(|d| !d);
    let drawn = standing.map_or(String::new(), |s| date(s.draw.at));
    let told = answered.map_or(String::new(), date);
    let texts = [
        (
            t.step_call(),
            gathered.call.as_ref().map_or(t.call_none(), |c| hooks::call_line(cx, c)),
            "/call",
        ),
        (
            t.step_look(),
            if pairs > 0 { t.step_look_pairs(pairs) } else { t.step_look_done() },
            "/applications",
        ),
        (t.step_criteria(), String::new(), "/criteria"),
        (t.step_draw(), drawn, "/draw"),
        (t.step_answer(), told, "/answers"),
        (t.step_confirm(), String::new(), ""),
    ];
    let base = path(&gathered.process, "");
    // There is nothing to answer before somebody is drawn.
    let may_open = |href: &str| {
        cx.may_open(href, gathered.process.resource())
            && (standing.is_some() || !href.ends_with("/answers"))
    };
    texts
        .into_iter()
        .enumerate()
        .map(|(n, (name, note, href))| Step {
            state: if done[n] {
                "done"
            } else if now == Some(n) {
                "now"
            } else {
                "next"
            },
            name,
            note,
            href: Some(format!("{base}{href}")).filter(|href| may_open(href)).unwrap_or_default(),
        })
        .collect()
}

fn theme_rows(cx: &Cx, gathered: &Gathered, standing: Option<&Standing>) -> Vec<ThemeRow> {
    let eligible = gathered.eligible();
    let none = super::super::criteria::Criteria::default();
    let row = |theme: &medvirk_processes::Theme| {
        let seats = gathered.criteria.get(&theme.id.0).unwrap_or(&none).seats_for(theme);
        let holds = |a: &&Assignment| a.is_active() && a.theme == theme.id;
        let hosts = standing.map_or(0, |s| s.assignments.iter().filter(holds).count());
        let hosts = u32::try_from(hosts).unwrap_or(0);
        let eligible = eligible.get(&theme.id.to_string()).copied().unwrap_or(0);
        ThemeRow {
            title: theme.title.to(cx.language()).to_owned(),
            seats,
            eligible,
            hosts,
            bar: if standing.is_some() {
                shown::bar(hosts, (seats, seats), seats)
            } else {
                let scale = seats.max(u32::try_from(eligible).unwrap_or(u32::MAX));
                shown::bar(u32::try_from(eligible).unwrap_or(0), (seats, scale), scale)
            },
        }
    };
    gathered.themes.iter().map(row).collect()
}

async fn places(cx: &Cx, standing: &Standing, gathered: &Gathered) -> Result<Vec<Place>> {
    let (t, language) = (T(cx.language()), cx.language());
    let ids: Vec<ContactId> = standing.assignments.iter().map(|a| a.contact).collect();
    let people = contacts::many(cx.db().reader(), &ids).await?;
    let may = cx.may(policy::ASSIGN, gathered.process.resource());
    let empty: Vec<Uuid> = standing.empty_places().iter().map(|a| a.id.0).collect();
    let place = |a: &Assignment| {
        let person = people.get(&a.contact).map(|p| p.name.clone());
        let is_empty = empty.contains(&a.id.0);
        let tag = match a.state {
            AssignmentState::Assigned => ("info", t.place_assigned()),
            AssignmentState::Confirmed => ("success", t.place_confirmed()),
            AssignmentState::Withdrawn if is_empty => ("danger", t.place_empty()),
            AssignmentState::Withdrawn => ("neutral", t.place_withdrawn()),
        };
        let applicant = standing.applicant_of(a);
        let minor = applicant.is_some_and(|a| a.application.age.is_minor == Some(true));
        let theme = standing.theme_of(a).map_or(String::new(), |l| l.title.to(language).to_owned());
        Place {
            id: a.id.to_string(),
            code: a.code.clone(),
            theme,
            host: person.filter(|n| !n.is_empty()).unwrap_or_else(|| t.person_erased()),
            href: path(&gathered.process, &format!("/applications/{}", a.application)),
            tag,
            planned: a.planned_date.map_or(String::new(), |day| format::date(language, day)),
            note: if minor && a.is_active() { t.place_minor() } else { String::new() },
            may_confirm: may && a.state == AssignmentState::Assigned,
            may_replace: may && (a.is_active() || is_empty),
        }
    };
    Ok(standing.assignments.iter().map(place).collect())
}
