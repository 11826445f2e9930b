//! The list of applications, and those who must be phoned.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::{compare, format};
use medvirk_kernel::{Language, Result};
use medvirk_people::{Contact, ContactId, contacts};
use medvirk_processes::{Process, Theme};
use medvirk_slice::Cx;
use medvirk_web::{Cell, Column, Fault, Html, List, ListQuery, Page, escape, html};
use uuid::Uuid;

use super::super::{
    applications::{self, Applicant},
    call, criteria, duplicates,
    seats::{Fate, Fates, Standing},
    words,
};
use super::{open, path, staff_page};
use crate::{
    T,
    model::{channel::Channel, eligibility, features::Feature},
    policy,
};

/// Rows on one page of a list.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "gjestebud/applications.html")]
struct ListPage {
    page: Page,
    t: T,
    base: String,
    heading: String,
    lead: String,
    list: List,
    pairs: usize,
    may_edit: bool,
    /// Whether there is a call somebody could apply to.
    may_enter: bool,
    is_phone_list: bool,
}

/// An application with its person and what became of it.
struct Row {
    applicant: Applicant,
    person: Option<Contact>,
    fate: Fate,
}

impl Row {
    /// The name as we know it now, else as it was given.
    fn name(&self) -> &str {
        let known = self.person.as_ref().map(|p| p.name.as_str()).filter(|n| !n.is_empty());
        known.unwrap_or(&self.applicant.application.name)
    }

    /// The best way to reach the person, for the small line.
    fn reach(&self) -> String {
        let Some(person) = &self.person else { return String::new() };
        let first = person.email.as_ref().or(person.phone.as_ref());
        first.or(person.address.as_ref()).cloned().unwrap_or_default()
    }

    fn found_by(&self, search: &str) -> bool {
        let wanted = search.to_lowercase();
        let person = self.person.as_ref();
        let said = &self.applicant.application;
        let texts = [
            Some(self.name().to_owned()),
            Some(self.applicant.reference.clone()),
            Some(said.name.clone()),
            person.and_then(|p| p.email.clone()),
            person.and_then(|p| p.phone.clone()),
            Some(said.occupation.clone()),
        ];
        texts.into_iter().flatten().any(|text| text.to_lowercase().contains(&wanted))
    }
}

async fn rows(cx: &Cx, process: &Process) -> Result<Vec<Row>> {
    let db = cx.db().reader();
    let standing = Standing::find(db, process.id).await?;
    let fates = Fates::of(standing.as_ref());
    let applicants = applications::all(db, process.id).await?;
    let ids: Vec<ContactId> = applicants.iter().map(|a| a.contact).collect();
    let mut people: BTreeMap<ContactId, Contact> = contacts::many(db, &ids).await?;
    let mut rows = Vec::with_capacity(applicants.len());
    for applicant in applicants {
        let person = people.get(&applicant.contact).cloned();
        let fate = fates.get(&applicant);
        rows.push(Row { applicant, person, fate });
    }
    people.clear();
    Ok(rows)
}

/// `GET …/hosts/applications`
pub(super) async fn list(
    cx: Cx,
    Path(process): Path<Uuid>,
    query: ListQuery,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::READ).await?;
    let (t, db) = (T(cx.language()), cx.db().reader());
    let themes = medvirk_processes::themes(db, process.id).await?;
    let mut rows = rows(&cx, &process).await?;
    let all = rows.len();
    rows.retain(|row| is_shown(row, &query));
    sort(&mut rows, &query, cx.language());
    let total = rows.len() as u64;
    let may_edit = cx.may(policy::EDIT, process.resource());
    let may_enter = may_edit && call::find(db, process.id).await?.is_some();
    let mut list = List::new(&cx, &query, t.applications_title(), total)
        .searchable()
        .filter("theme", t.field_theme(), theme_filter(&cx, &themes))
        .filter("area", t.feature_area(), value_filter(&cx, Feature::Area))
        .filter("age", t.feature_age_band(), value_filter(&cx, Feature::AgeBand))
        .filter("channel", t.field_channel(), channel_filter(t))
        .filter("state", t.column_state(), state_filter(t))
        .columns(vec![
            Column::sortable("name", t.field_name()),
            Column::sortable("number", t.field_reference()),
            Column::sortable("age", t.feature_age_band()),
            Column::sortable("area", t.feature_area()),
            Column::new(t.column_wishes()),
            Column::sortable("received", t.field_received_at()),
            Column::new(t.field_channel()),
            Column::new(t.column_state()),
        ])
        .empty(empty(t, &process, may_enter));
    for row in page_of(&rows, &query) {
        list.row(cells(&cx, row, &process, &themes));
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let page = ListPage {
        page: staff_page(&cx, &process, t.applications_title()),
        t,
        base: path(&process, ""),
        heading: t.applications_title(),
        lead: t.applications_lead(all),
        list,
        pairs: duplicates::open(db, process.id).await?.len(),
        may_edit,
        may_enter,
        is_phone_list: false,
    };
    html(&page)
}

fn page_of<'a>(rows: &'a [Row], query: &ListQuery) -> impl Iterator<Item = &'a Row> {
    let (skip, most) = match query.export() {
        Some(_) => (0, usize::MAX),
        None => (usize::try_from(query.offset()).unwrap_or(usize::MAX), PAGE),
    };
    rows.iter().skip(skip).take(most)
}

fn is_shown(row: &Row, query: &ListQuery) -> bool {
    let said = &row.applicant.application;
    let is = |name: &str, value: &str| {
        let wanted = query.filter(name);
        wanted.is_empty() || wanted == value
    };
    let wishes = |wanted: &str| wanted.is_empty() || said.themes.iter().any(|t| t == wanted);
    (query.search().is_empty() || row.found_by(query.search()))
        && wishes(query.filter("theme"))
        && is("area", &Feature::Area.of(said))
        && is("age", &Feature::AgeBand.of(said))
        && is("channel", said.channel.map_or("", Channel::code))
        && is("state", row.fate.code())
}

fn sort(rows: &mut [Row], query: &ListQuery, language: Language) {
    let Some((column, backwards)) = query.sort() else { return };
    let text = |row: &Row| match column {
        "age" => Feature::AgeBand.of(&row.applicant.application),
        "area" => Feature::Area.of(&row.applicant.application),
        "number" => row.applicant.reference.clone(),
        _ => row.name().to_owned(),
    };
    match column {
        "received" => rows.sort_by_key(|row| row.applicant.received_at),
        _ => rows.sort_by(|a, b| compare(language, &text(a), &text(b))),
    }
    if backwards {
        rows.reverse();
    }
}

fn theme_filter(cx: &Cx, themes: &[Theme]) -> Vec<(String, String)> {
    let title = |t: &Theme| (t.id.to_string(), t.title.to(cx.language()).to_owned());
    themes.iter().map(title).collect()
}

fn value_filter(cx: &Cx, feature: Feature) -> Vec<(String, String)> {
    let t = T(cx.language());
    let values = criteria::values(cx, feature);
    values.into_iter().map(|v| (v.clone(), words::value(t, feature.code(), &v))).collect()
}

fn channel_filter(t: T) -> Vec<(String, String)> {
    Channel::ALL.map(|c| (c.code().to_owned(), words::channel(t, Some(c)))).to_vec()
}

fn state_filter(t: T) -> Vec<(String, String)> {
    Fate::ALL.map(|f| (f.code().to_owned(), words::fate(t, f).1)).to_vec()
}

fn cells(cx: &Cx, row: &Row, process: &Process, themes: &[Theme]) -> Vec<Cell> {
    let (t, language) = (T(cx.language()), cx.language());
    let said = &row.applicant.application;
    let href = path(process, &format!("/applications/{}", row.applicant.id));
    let name = if row.name().is_empty() { t.person_erased() } else { row.name().to_owned() };
    let value = |feature: Feature| words::value(t, feature.code(), &feature.of(said));
    let wishes = words::themes(themes, language, &said.themes);
    let (color, fate) = words::fate(t, row.fate);
    let first = wishes.first().cloned().unwrap_or_default();
    let rest = wishes.iter().skip(1).cloned().collect::<Vec<_>>().join(" · ");
    vec![
        Cell::link(&href, name).note(&row.reach()),
        Cell::text(&row.applicant.reference),
        Cell::text(value(Feature::AgeBand)),
        Cell::text(value(Feature::Area)),
        Cell::text(first).note(&rest),
        Cell::text(format::date_time(language, row.applicant.received_at)),
        Cell::text(words::channel(t, said.channel)),
        Cell::tag(color, fate),
    ]
}

/// What stands in place of an empty list; the ways in are shown when there is a call to apply to.
fn empty(t: T, process: &Process, may_enter: bool) -> Html {
    let scenes = medvirk_web::asset("scenes.svg");
    let (heading, lead) = (escape(&t.applications_empty()), escape(&t.applications_empty_lead()));
    let (new, import) = (path(process, "/applications/new"), path(process, "/import"));
    let (enter, bring) = (escape(&t.application_enter()), escape(&t.import_title()));
    let ways = match may_enter {
        true => format!(
            "<div class=\"mv-row\"><a class=\"ds-button\" href=\"{new}\">{enter}</a><a class=\"ds-button\" data-variant=\"secondary\" href=\"{import}\">{bring}</a></div>"
        ),
        false => String::new(),
    };
    Html(format!(
        "<div class=\"mv-empty\"><svg class=\"mv-empty__picture\" aria-hidden=\"true\"><use href=\"{scenes}#empty-table\"/></svg><h2 class=\"ds-heading\" data-size=\"xs\">{heading}</h2><p>{lead}</p>{ways}</div>"
    ))
}

/// `GET …/hosts/phone-list` – everybody no e-mail reaches; nobody is dropped for that.
pub(super) async fn phone_list(
    cx: Cx,
    Path(process): Path<Uuid>,
    query: ListQuery,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::READ).await?;
    let t = T(cx.language());
    let mut rows = rows(&cx, &process).await?;
    let no_email = |row: &Row| {
        let known = row.person.as_ref().is_some_and(|p| p.email.is_some());
        row.applicant.stands() && !known
    };
    rows.retain(|row| no_email(row) && is_shown(row, &query));
    sort(&mut rows, &query, cx.language());
    let nobody = format!("<p class=\"mv-muted\">{}</p>", escape(&t.phone_list_empty()));
    let mut list = List::new(&cx, &query, t.phone_list_title(), rows.len() as u64)
        .searchable()
        .filter("state", t.column_state(), state_filter(t))
        .columns(vec![
            Column::sortable("name", t.field_name()),
            Column::new(t.field_phone()),
            Column::new(t.field_address()),
            Column::new(t.column_look_at()),
            Column::new(t.column_state()),
        ])
        .empty(Html(nobody));
    for row in page_of(&rows, &query) {
        list.row(phone_cells(t, row, &process));
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let page = ListPage {
        page: staff_page(&cx, &process, t.phone_list_title())
            .crumb(t.applications_title(), path(&process, "/applications")),
        t,
        base: path(&process, ""),
        heading: t.phone_list_title(),
        lead: t.phone_list_lead(),
        list,
        pairs: 0,
        may_edit: false,
        may_enter: false,
        is_phone_list: true,
    };
    html(&page)
}

fn phone_cells(t: T, row: &Row, process: &Process) -> Vec<Cell> {
    let href = path(process, &format!("/applications/{}", row.applicant.id));
    let person = row.person.as_ref();
    let phone = person.and_then(|p| p.phone.clone());
    let (color, fate) = words::fate(t, row.fate);
    let said = &row.applicant.application;
    let mut look = Vec::new();
    if said.age.band.is_none() {
        look.push(t.look_age());
    }
    if said.area.name().is_none() {
        look.push(t.look_area());
    }
    if eligibility::reach(said) == eligibility::Reach::None {
        look.push(t.look_unreachable());
    }
    vec![
        Cell::link(&href, row.name()).note(&row.applicant.reference),
        Cell::text(phone.unwrap_or_else(|| "–".to_owned())),
        Cell::text(person.and_then(|p| p.address.clone()).unwrap_or_else(|| "–".to_owned())),
        Cell::text(look.join(" ")),
        Cell::tag(color, fate),
    ]
}
