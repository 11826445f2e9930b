//! The editor of quotas: per theme and for the whole round, with how many applied beside each.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Message, Refusal, Refusals, Result};
use medvirk_processes::Theme;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Reader, Submitted, html, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::super::{
    Gathered,
    criteria::{self, Criteria, Quota},
    imports,
    lot::{self, Lot, NoDraw},
    words,
};
use super::{open, path, shown, staff_page};
use crate::{T, model::features::Feature, policy, text};

/// A theme in the overview.
struct ThemeRow {
    title: String,
    href: String,
    note: String,
    seats: u32,
    eligible: usize,
    /// The quotas that demand something, in words.
    demands: Vec<String>,
    worry: Option<String>,
    bar: Html,
}

#[derive(Template)]
#[template(path = "gjestebud/criteria.html")]
struct OverviewPage {
    page: Page,
    t: T,
    form: Form,
    base: String,
    action: String,
    rows: Vec<ThemeRow>,
    round_href: String,
    round_demands: Vec<String>,
    check: Check,
    may_edit: bool,
    seats: u32,
    lot: usize,
}

/// Whether hosts could be drawn now.
pub(super) struct Check {
    pub color: &'static str,
    pub icon: &'static str,
    pub heading: String,
    pub lines: Vec<String>,
}

/// Tries the draw with a number nobody uses; only whether it works is told.
pub(super) async fn check(cx: &Cx, the_lot: &Lot) -> Result<Check> {
    let t = T(cx.language());
    if the_lot.tickets.is_empty() || the_lot.themes.is_empty() {
        let lines = Vec::new();
        return Ok(Check { color: "info", icon: "info", heading: t.check_nobody(), lines });
    }
    let trial = the_lot.clone();
    let tried = tokio::task::spawn_blocking(move || lot::draw(&trial, "0")).await?;
    Ok(match tried {
        Ok(_) => Check {
            color: "success",
            icon: "check-circle",
            heading: t.check_good(),
            lines: vec![t.check_good_lead()],
        },
        Err(why) => Check {
            color: "warning",
            icon: "warning",
            heading: t.check_bad(),
            lines: reasons(t, the_lot, &why),
        },
    })
}

/// Why nobody can be drawn, in words.
pub(super) fn reasons(t: T, the_lot: &Lot, why: &NoDraw) -> Vec<String> {
    match why {
        NoDraw::Faults(faults) => faults.iter().map(|f| words::fault(t, the_lot, f)).collect(),
        NoDraw::Infeasible(why) => {
            why.conflict.iter().map(|d| words::demand(t, the_lot, d)).collect()
        }
        NoDraw::Undecided => vec![t.draw_undecided()],
    }
}

/// `GET …/hosts/criteria`
pub(super) async fn overview(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::READ).await?;
    let gathered = Gathered::read(cx.db().reader(), process).await?;
    html(&overview_page(&cx, &gathered, Form::new(&cx)).await?)
}

async fn overview_page(cx: &Cx, gathered: &Gathered, form: Form) -> Result<OverviewPage> {
    let t = T(cx.language());
    let process = &gathered.process;
    let the_lot = gathered.lot(cx);
    let base = path(process, "/criteria");
    let none = Criteria::default();
    let round = gathered.criteria.get(&process.id.0).unwrap_or(&none);
    Ok(OverviewPage {
        page: staff_page(cx, process, t.criteria_title()),
        t,
        form,
        action: base.clone(),
        rows: gathered.themes.iter().map(|theme| theme_row(cx, gathered, theme, &base)).collect(),
        round_href: format!("{base}/round"),
        round_demands: demands(t, round, the_lot.seats()),
        check: check(cx, &the_lot).await?,
        may_edit: cx.may(policy::CRITERIA, process.resource()),
        seats: the_lot.seats(),
        lot: the_lot.tickets.len(),
        base: path(process, ""),
    })
}

fn theme_row(cx: &Cx, gathered: &Gathered, theme: &Theme, base: &str) -> ThemeRow {
    let (t, language) = (T(cx.language()), cx.language());
    let none = Criteria::default();
    let own = gathered.criteria.get(&theme.id.0).unwrap_or(&none);
    let seats = own.seats_for(theme);
    let counts = counts(gathered, Some(theme));
    let eligible = gathered.eligible().get(&theme.id.to_string()).copied().unwrap_or(0);
    let short = own.quotas.iter().find(|q| {
        let there = counts.get(&(q.feature.clone(), q.value.clone())).copied().unwrap_or(0);
        (there as u64) < u64::from(q.min)
    });
    let worry = match short {
        _ if (eligible as u64) < u64::from(seats) => Some(t.worry_seats(eligible, seats)),
        Some(q) => Some(t.worry_quota(words::people_with(t, &q.feature, &q.value))),
        None => None,
    };
    let there = u32::try_from(eligible).unwrap_or(u32::MAX);
    ThemeRow {
        title: theme.title.to(language).to_owned(),
        href: format!("{base}/{}", theme.id),
        note: theme.criteria_note.to(language).to_owned(),
        seats,
        eligible,
        demands: demands(t, own, seats),
        worry,
        bar: shown::bar(there, (seats, seats.max(there)), seats.max(there)),
    }
}

/// The quotas that say more than "anybody": a least number, or a largest below the seats.
fn demands(t: T, criteria: &Criteria, seats: u32) -> Vec<String> {
    let says = |q: &&Quota| q.min > 0 || (q.max == 0 && q.value != "ukjent");
    let said = |q: &Quota| words::quota(t, &q.feature, &q.value, (q.min, q.max), seats);
    let mut demands: Vec<String> = criteria.quotas.iter().filter(says).filter_map(said).collect();
    let areas: Vec<&Quota> = criteria.quotas.iter().filter(|q| q.feature == "area").collect();
    if areas.len() > 1 && areas.iter().all(|q| q.max <= 1) && seats > 1 {
        demands.push(t.demand_spread_area());
    }
    demands
}

type Counts = BTreeMap<(String, String), usize>;

/// How many of those who may be drawn have each value.
fn counts(gathered: &Gathered, theme: Option<&Theme>) -> Counts {
    let mut counts = Counts::new();
    for applicant in &gathered.applicants {
        let themes = applicant.drawable_themes();
        let wanted = theme.map(|t| t.id.to_string());
        let is_in = match &wanted {
            Some(id) => themes.contains(&id.as_str()),
            None => !themes.is_empty(),
        };
        if is_in {
            for feature in Feature::ALL {
                let value = feature.of(&applicant.application);
                *counts.entry((feature.code().to_owned(), value)).or_default() += 1;
            }
        }
    }
    counts
}

/// A value of a feature in the editor; `n` names its fields.
struct ValueRow {
    n: usize,
    value: String,
    eligible: usize,
    min: String,
    max: String,
    error: Option<String>,
}

struct FeaturePart {
    title: String,
    why: String,
    rows: Vec<ValueRow>,
    /// Open from the start, since it has quotas.
    is_used: bool,
}

#[derive(Template)]
#[template(path = "gjestebud/criteria_form.html")]
struct EditPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    back: String,
    heading: String,
    note: String,
    is_round: bool,
    eligible: usize,
    planned: u32,
    version: String,
    parts: Vec<FeaturePart>,
}

/// A theme, or the whole round.
enum Scope {
    Theme(Theme),
    Round,
}

fn scope(gathered: &Gathered, name: &str) -> Result<Scope> {
    if name == "round" {
        return Ok(Scope::Round);
    }
    let theme = gathered.themes.iter().find(|t| t.id.to_string() == name);
    theme.cloned().map(Scope::Theme).ok_or(Error::NotFound)
}

impl Scope {
    fn id(&self, gathered: &Gathered) -> Uuid {
        match self {
            Scope::Theme(theme) => theme.id.0,
            Scope::Round => gathered.process.id.0,
        }
    }

    fn theme(&self) -> Option<&Theme> {
        match self {
            Scope::Theme(theme) => Some(theme),
            Scope::Round => None,
        }
    }
}

/// `GET …/hosts/criteria/{scope}`
pub(super) async fn show(
    cx: Cx,
    Path((process, name)): Path<(Uuid, String)>,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, process, policy::CRITERIA).await?;
    let gathered = Gathered::read(cx.db().reader(), process).await?;
    let scope = scope(&gathered, &name)?;
    let own = gathered.criteria.get(&scope.id(&gathered)).cloned().unwrap_or_default();
    let mut pairs =
        vec![("seats".to_owned(), own.seats.map(|s| s.to_string()).unwrap_or_default())];
    for (n, (feature, value)) in all_values(&cx, &own).into_iter().enumerate() {
        if let Some(quota) = own.of(&feature, &value) {
            pairs.push((format!("min-{n}"), quota.min.to_string()));
            pairs.push((format!("max-{n}"), quota.max.to_string()));
        }
    }
    let form = Form::filled(&cx, pairs);
    html(&edit_page(&cx, &gathered, &scope, form, own.version, &Refusals::default()))
}

/// Every value that can have a quota, in the order of the form.
fn all_values(cx: &Cx, own: &Criteria) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for feature in Feature::ALL {
        let mut values = criteria::values(cx, feature);
        let more = own.quotas.iter().filter(|q| q.feature == feature.code());
        let more: Vec<String> =
            more.map(|q| q.value.clone()).filter(|v| !values.contains(v)).collect();
        values.extend(more);
        all.extend(values.into_iter().map(|v| (feature.code().to_owned(), v)));
    }
    all
}

fn edit_page(
    cx: &Cx,
    gathered: &Gathered,
    scope: &Scope,
    form: Form,
    version: i32,
    refusals: &Refusals,
) -> EditPage {
    let (t, language) = (T(cx.language()), cx.language());
    let process = &gathered.process;
    let base = path(process, "/criteria");
    let own = gathered.criteria.get(&scope.id(gathered)).cloned().unwrap_or_default();
    let counts = counts(gathered, scope.theme());
    let values = all_values(cx, &own);
    let error = |n: usize| {
        let at = format!("min-{n}");
        let refusal = refusals.0.iter().find(|r| r.field.as_deref() == Some(&at));
        refusal.map(|r| r.message.to(language))
    };
    let part = |feature: Feature| {
        let of_feature = values.iter().enumerate().filter(|(_, (f, _))| f == feature.code());
        let rows: Vec<ValueRow> = of_feature
            .map(|(n, (f, value))| ValueRow {
                n,
                value: words::value(t, f, value),
                eligible: counts.get(&(f.clone(), value.clone())).copied().unwrap_or(0),
                min: form.value(&format!("min-{n}")).to_owned(),
                max: form.value(&format!("max-{n}")).to_owned(),
                error: error(n),
            })
            .collect();
        let is_used = rows.iter().any(|r| !r.min.is_empty() || !r.max.is_empty());
        FeaturePart {
            title: words::feature(t, feature.code()),
            why: why(t, feature),
            rows,
            is_used: is_used || feature == Feature::AgeBand || feature == Feature::Gender,
        }
    };
    let parts = Feature::ALL.into_iter().map(part).collect();
    let eligible = match scope {
        Scope::Theme(theme) => gathered.eligible().get(&theme.id.to_string()).copied(),
        Scope::Round => Some(gathered.lot(cx).tickets.len()),
    };
    let theme = scope.theme();
    let heading = theme.map_or_else(|| t.scope_round(), |th| th.title.to(language).to_owned());
    let slug = theme.map_or("round".to_owned(), |th| th.id.to_string());
    EditPage {
        page: staff_page(cx, process, heading.clone()).crumb(t.criteria_title(), base.clone()),
        t,
        form,
        action: format!("{base}/{slug}"),
        back: base,
        heading,
        note: theme.map_or(String::new(), |th| th.criteria_note.to(language).to_owned()),
        is_round: theme.is_none(),
        eligible: eligible.unwrap_or(0),
        planned: theme.map_or(0, |th| th.planned_gjestebud),
        version: version.to_string(),
        parts,
    }
}

fn why(t: T, feature: Feature) -> String {
    match feature {
        Feature::AgeBand => t.feature_age_band_why(),
        Feature::Gender => t.feature_gender_why(),
        Feature::Area => t.feature_area_why(),
        Feature::HasChild => t.feature_has_child_why(),
        Feature::Under30 => t.feature_under_30_why(),
        Feature::OtherMotherTongue => t.feature_other_mother_tongue_why(),
    }
}

/// `POST …/hosts/criteria/{scope}`
pub(super) async fn save(
    cx: Cx,
    Path((process, name)): Path<(Uuid, String)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::CRITERIA).await?;
    let gathered = Gathered::read(cx.db().reader(), process).await?;
    let scope = scope(&gathered, &name)?;
    let id = scope.id(&gathered);
    let own = gathered.criteria.get(&id).cloned().unwrap_or_default();
    let version = submitted.get("version").parse().unwrap_or(own.version);
    match read(&cx, &submitted, &own, scope.theme(), version) {
        Ok(new) => {
            let tx = cx.begin().await?;
            criteria::put(&tx, &permit, gathered.process.id, id, &new).await?;
            let detail = json!({ "quotas": new.quotas.len(), "seats": new.seats });
            medvirk_audit::record(&tx, &cx, &permit, ("criteria", id), detail).await?;
            tx.commit().await?;
            let to = path(&gathered.process, "/criteria");
            Ok(see_other(&to).flash(&T(cx.language()).criteria_saved()))
        }
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals.clone());
            let page = edit_page(&cx, &gathered, &scope, form, version, &refusals);
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(other) => Err(other.into()),
    }
}

fn read(
    cx: &Cx,
    submitted: &Submitted,
    own: &Criteria,
    theme: Option<&Theme>,
    version: i32,
) -> Result<Criteria> {
    let t = T(cx.language());
    let mut reader = Reader::new(submitted);
    let seats = reader.whole("seats", text::criteria_seats(), 0..=500);
    let seats = seats.and_then(|s| u32::try_from(s).ok());
    let seats = seats.filter(|s| theme.is_some_and(|th| th.planned_gjestebud != *s));
    let mut quotas = Vec::new();
    for (n, (feature, value)) in all_values(cx, own).into_iter().enumerate() {
        let label = || text::quota_label(words::value(t, &feature, &value));
        let field = format!("min-{n}");
        let min = reader.whole(&field, label(), 0..=10_000);
        let max = reader.whole(&format!("max-{n}"), label(), 0..=10_000);
        let (min, max) = match (min, max) {
            (None, None) => continue,
            (min, Some(max)) => (min.unwrap_or(0), max),
            // Without a largest number only the seats set a bound.
            (Some(min), None) => (min, min.max(i64::from(u16::MAX))),
        };
        if min > max {
            reader.refuse(&field, text::quota_min_above_max(words::value(t, &feature, &value)));
        }
        let firm = own.of(&feature, &value).is_some_and(|q| q.firm);
        let (min, max) = (u32::try_from(min).unwrap_or(0), u32::try_from(max).unwrap_or(0));
        let largest = theme.map(|th| seats.unwrap_or(th.planned_gjestebud));
        let max = largest.map_or(max, |seats| max.min(seats.max(min)));
        quotas.push(Quota { feature, value, min, max, firm });
    }
    reader.finish(Criteria { seats, quotas, version })
}

/// `POST …/hosts/criteria` – a file of quotas replaces those of the themes it names.
pub(super) async fn import(
    cx: Cx,
    Path(process): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, process, policy::CRITERIA).await?;
    let gathered = Gathered::read(cx.db().reader(), process).await?;
    let read = match submitted.file("file") {
        Some(file) => imports::read_file(&file.bytes, &file.name).map_err(|m| vec![m]),
        None => Err(vec![text::file_missing()]),
    };
    let taken = read.and_then(|sheet| {
        let (found, faults) = criteria::read_file(&cx, &sheet, &gathered.themes);
        if faults.is_empty() {
            Ok(found)
        } else {
            Err(faults.iter().map(words::criteria_fault).collect::<Vec<Message>>())
        }
    });
    let found = match taken {
        Ok(found) => found,
        Err(messages) => {
            let refusals = messages.into_iter().map(|m| Refusal::at("file", m)).collect();
            let form = Form::refused(&cx, Submitted::default(), Refusals(refusals));
            let page = overview_page(&cx, &gathered, form).await?;
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let tx = cx.begin().await?;
    let places = criteria::take(&tx, &permit, &cx, &gathered, found).await?;
    tx.commit().await?;
    let to = path(&gathered.process, "/criteria");
    Ok(see_other(&to).flash(&T(cx.language()).criteria_imported(places)))
}
