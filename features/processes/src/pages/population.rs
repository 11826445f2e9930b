//! Population figures: what there is, drawn and as tables; a file read and shown before it is kept.

use std::collections::BTreeMap;

use askama::Template;
use axum::{http::StatusCode, response::Response};
use chrono::Datelike;
use medvirk_i18n::format;
use medvirk_kernel::{Error, Language, Refusal, Refusals, Resource};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Html, Page, Submitted, aside, render, see_other};
use serde_json::json;

use super::population_words::{Choice, gender, read_file};
use crate::{
    IMPORT_POPULATION, READ, T,
    model::{
        age_band::{AgeBand, AgeBands},
        gender::Gender,
        population::{MOST_PEOPLE, Population},
    },
    store, text,
};

/// Figures of one source as the template writes them.
struct Shown {
    title: String,
    source: String,
    total: String,
    pyramid: Html,
    ages: Vec<AgeRow>,
    areas: Vec<AreaRow>,
    /// People outside the bands and empty cells, in words.
    notes: Vec<String>,
}

struct AgeRow {
    band: String,
    women: String,
    men: String,
    all: String,
    share: String,
}

struct AreaRow {
    name: String,
    people: String,
    share: String,
    /// Width of the bar, 0–100.
    width: u64,
}

#[derive(Template)]
#[template(path = "processes/population.html")]
struct PopulationPage {
    page: Page,
    t: T,
    sources: Vec<Shown>,
    /// Where two sources disagree.
    disagreements: Vec<String>,
    form: Form,
    may: bool,
    faults: Vec<String>,
}

#[derive(Template)]
#[template(path = "processes/population_preview.html")]
struct PreviewPage {
    page: Page,
    t: T,
    form: Form,
    shown: Shown,
    file_name: String,
    data: String,
    disagreements: Vec<String>,
}

fn bands(cx: &Cx) -> AgeBands {
    AgeBands::parse(&cx.municipality().age_bands).unwrap_or_default()
}

/// `GET /staff/population`
pub(super) async fn show(cx: Cx) -> Result<Response, Fault> {
    // Somebody with a role in one process only may read the figures of the whole municipality too.
    if !cx.allows_somewhere(READ) {
        return Err(Error::Forbidden.into());
    }
    render(StatusCode::OK, &page(&cx, Form::new(&cx), Vec::new()).await?)
}

async fn page(cx: &Cx, form: Form, faults: Vec<String>) -> Result<PopulationPage, Fault> {
    let (language, t) = (cx.language(), T(cx.language()));
    let stored = store::populations(cx.db().reader()).await?;
    let sources = stored.iter().map(|s| {
        let date = format::date(language, s.imported_at.date_naive());
        shown(language, &s.population, t.population_from_file(&s.file_name, date))
    });
    let disagreements = match stored.as_slice() {
        [areas, whole, ..] => disagreements(language, &areas.population, &whole.population),
        _ => Vec::new(),
    };
    Ok(PopulationPage {
        page: Page::staff(cx, t.population_heading()),
        t,
        sources: sources.collect(),
        disagreements,
        form,
        may: cx.may(IMPORT_POPULATION, Resource::SITE),
        faults,
    })
}

fn disagreements(language: Language, areas: &Population, whole: &Population) -> Vec<String> {
    let t = T(language);
    let line = |(band, of, a, b): (AgeBand, Gender, u64, u64)| {
        t.population_disagrees(gender(t, of), band.to_string(), a, b)
    };
    areas.disagreements(whole).into_iter().take(12).map(line).collect()
}

fn shown(language: Language, population: &Population, source: String) -> Shown {
    let t = T(language);
    let has_areas = population.counts.iter().any(|c| c.area.is_some());
    let title = if has_areas { t.population_by_area() } else { t.population_whole() };
    let year = population.year.map(|y| format!(", {y}")).unwrap_or_default();
    let mut notes = Vec::new();
    if population.outside_bands > 0 {
        notes.push(t.population_outside(population.outside_bands));
    }
    if population.empty_cells > 0 {
        notes.push(t.population_empty_cells(population.empty_cells));
    }
    let people = |n: u64| format::number(language, i64::try_from(n).unwrap_or(i64::MAX));
    let by_area = population.by_area();
    let largest = by_area.values().copied().max().unwrap_or(0).max(1);
    let total = population.total();
    let area_row = |(name, count): (String, u64)| AreaRow {
        name,
        people: people(count),
        share: percent(language, count, total),
        width: count * 100 / largest,
    };
    Shown {
        title: format!("{title}{year}"),
        source,
        total: people(total),
        pyramid: pyramid(t, population),
        ages: age_rows(language, population),
        areas: by_area.into_iter().map(area_row).collect(),
        notes,
    }
}

/// A share in whole per cent.
fn percent(language: Language, part: u64, total: u64) -> String {
    #[allow(clippy::cast_precision_loss)] // people of a municipality, far below 2^52
    let share = part as f64 / total.max(1) as f64;
    format::percent(language, share)
}

fn cells(population: &Population) -> BTreeMap<(AgeBand, Gender), u64> {
    let mut cells = BTreeMap::new();
    for count in &population.counts {
        *cells.entry((count.age_band, count.gender)).or_insert(0) += count.people;
    }
    cells
}

fn age_rows(language: Language, population: &Population) -> Vec<AgeRow> {
    let cells = cells(population);
    let total = population.total();
    let people = |n: u64| format::number(language, i64::try_from(n).unwrap_or(i64::MAX));
    let row = |(band, all): (AgeBand, u64)| AgeRow {
        band: band.to_string().replace('-', "–"),
        women: people(cells.get(&(band, Gender::Woman)).copied().unwrap_or(0)),
        men: people(cells.get(&(band, Gender::Man)).copied().unwrap_or(0)),
        all: people(all),
        share: percent(language, all, total),
    };
    population.by_age().into_iter().map(row).collect()
}

/// Women to the left, men to the right, the oldest on top. Its numbers stand in the table beside it.
fn pyramid(t: T, population: &Population) -> Html {
    const ROW: u64 = 34;
    const HALF: u64 = 190;
    let cells = cells(population);
    let bands: Vec<AgeBand> = population.by_age().into_keys().rev().collect();
    let most = cells.values().copied().max().unwrap_or(0).max(1);
    let height = bands.len() as u64 * ROW + 30;
    let label = medvirk_web::escape(&t.population_pyramid());
    let mut svg = format!(
        "<svg class=\"mv-chart\" viewBox=\"0 0 460 {height}\" role=\"img\" aria-label=\"{label}\">"
    );
    let heads = [(HALF, "end", t.gender_women()), (460 - HALF, "start", t.gender_men())];
    for (x, anchor, words) in heads {
        let words = medvirk_web::escape(&words);
        svg.push_str(&format!("<text class=\"mv-chart__label\" x=\"{x}\" y=\"14\" text-anchor=\"{anchor}\">{words}</text>"));
    }
    for (row, band) in (0u64..).zip(&bands) {
        let y = 26 + row * ROW;
        let width = |of| cells.get(&(*band, of)).copied().unwrap_or(0) * HALF / most;
        let (women, men) = (width(Gender::Woman), width(Gender::Man));
        svg.push_str(&format!(
            "<rect class=\"mv-bar__fill\" x=\"{}\" y=\"{y}\" width=\"{women}\" height=\"24\" rx=\"3\"/><rect class=\"mv-bar__fill\" data-part=\"2\" x=\"{}\" y=\"{y}\" width=\"{men}\" height=\"24\" rx=\"3\"/><text class=\"mv-chart__label\" x=\"230\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            HALF - women,
            460 - HALF,
            y + 17,
            band.to_string().replace('-', "–"),
        ));
    }
    svg.push_str("</svg>");
    Html(svg)
}

/// `POST /staff/population`: reads the file and shows what it holds; nothing is kept yet.
pub(super) async fn preview(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    cx.permit(IMPORT_POPULATION, Resource::SITE)?;
    let (language, t) = (cx.language(), T(cx.language()));
    let Some(file) = submitted.file("file") else {
        let refusals = Refusals(vec![Refusal::at("file", text::refused_no_file())]);
        let form = Form::refused(&cx, submitted.clone(), refusals);
        let shown = page(&cx, form, Vec::new()).await?;
        return render(StatusCode::UNPROCESSABLE_ENTITY, &shown);
    };
    let (name, bands) = (file.name.clone(), bands(&cx));
    let number = &cx.municipality().number;
    let choice = Choice { number, year: submitted.get("year"), bands: &bands };
    match aside(|| read_file(&file.bytes, &choice, language)) {
        Ok(population) => {
            let stored = store::populations(cx.db().reader()).await?;
            let is_by_area = |p: &Population| p.counts.iter().any(|c| c.area.is_some());
            let other = stored.iter().map(|s| &s.population);
            let mut other = other.filter(|p| is_by_area(p) != is_by_area(&population));
            let differs = other.next().map(|o| disagreements(language, &population, o));
            let preview = PreviewPage {
                page: Page::staff(&cx, t.population_preview_heading())
                    .crumb(t.population_heading(), "/staff/population"),
                t,
                form: Form::new(&cx),
                shown: shown(language, &population, name.clone()),
                file_name: name,
                data: serde_json::to_string(&population)?,
                disagreements: differs.unwrap_or_default(),
            };
            render(StatusCode::OK, &preview)
        }
        Err(faults) => {
            let refusal = Refusal::at("file", text::refused_file(&name, faults.len()));
            let words = faults.iter().take(50).map(|f| f.to(language)).collect();
            let form = Form::refused(&cx, submitted.clone(), Refusals(vec![refusal]));
            render(StatusCode::UNPROCESSABLE_ENTITY, &page(&cx, form, words).await?)
        }
    }
}

/// `POST /staff/population/keep`: keeps the figures of the preview.
pub(super) async fn keep(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(IMPORT_POPULATION, Resource::SITE)?;
    let read: Result<Population, _> = serde_json::from_str(submitted.get("data"));
    let believable = read.ok().filter(|p| p.counts.iter().all(|c| c.people <= MOST_PEOPLE));
    let population = believable.ok_or_else(|| Error::refused(text::refused_preview()))?;
    let file_name: String = submitted.get("file_name").chars().take(120).collect();
    let tx = cx.begin().await?;
    store::put_population(&tx, &permit, cx.now(), &file_name, &population).await?;
    let detail = json!({
        "people": population.total(),
        "counts": population.counts.len(),
        "year": population.year.unwrap_or_else(|| cx.today().year()),
    });
    let site = uuid::Uuid::nil();
    medvirk_audit::record(&tx, &cx, &permit, ("population", site), detail).await?;
    tx.commit().await?;
    Ok(see_other("/staff/population").flash(&T(cx.language()).population_kept()))
}
