//! Figures for staff: how often and how widely, and who was reached. Nothing is suppressed here.

use askama::Template;
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use medvirk_documents::{CsvForm, Sheet, csv, sheet::Cell as SheetCell, xlsx};
use medvirk_i18n::{Language, format};
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, ListQuery, Page, Routes, attachment, html};
use uuid::Uuid;

use super::{
    chart::{self, Bar, Chart},
    known::{Chip, Known},
};
use crate::{
    READ, T, figures,
    figures::ReachFigures,
    model::{
        coding::CodeId,
        frequency::{Counts, Frequency},
        publication::ReachTable,
        suppress::Shown,
    },
};

const EXCEL: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(super) fn routes() -> Routes {
    let at = |rest: &str| format!("/staff/processes/{{process}}/{rest}");
    Routes::new().get(Access::Staff(READ), &at("frequency"), frequency).get(
        Access::Staff(READ),
        &at("reach"),
        reach,
    )
}

/// One line of the table of themes and codes.
struct MatrixRow {
    chip: Chip,
    cells: Vec<u32>,
    total: u32,
}

#[derive(Template)]
#[template(path = "input/frequency.html")]
struct FrequencyPage {
    page: Page,
    t: T,
    path: String,
    theme: String,
    themes: Vec<(String, String)>,
    tiles: Vec<(String, String, String)>,
    chart: Chart,
    columns: Vec<(String, String)>,
    matrix: Vec<MatrixRow>,
    has_notes: bool,
}

async fn frequency(cx: Cx, Path(process): Path<Uuid>, query: ListQuery) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, READ).await?;
    let (t, language) = (T(known.language), known.language);
    let counted = figures::frequency(cx.db().reader(), known.process.id).await?;
    if let Some(file) = frequency_file(&cx, &known, &counted, query.filter("format"))? {
        return Ok(file);
    }
    let theme = known.themes.iter().find(|t| t.code == query.filter("theme"));
    let none = Counts::default();
    let counts = match theme {
        Some(theme) => counted.themes.get(&theme.id).unwrap_or(&none),
        None => &counted.whole,
    };
    let with_notes: Vec<_> =
        known.themes.iter().filter(|t| counted.themes.contains_key(&t.id)).collect();
    let matrix = counted.whole.ranked().into_iter().filter_map(|(code, weight)| {
        let cell =
            |id| counted.themes.get(id).and_then(|c| c.codes.get(code)).map_or(0, |w| w.notes);
        let cells = with_notes.iter().map(|t| cell(&t.id)).collect();
        Some(MatrixRow { chip: known.chip(*code)?, cells, total: weight.notes })
    });
    let number = |n: u32| format::number(language, i64::from(n));
    html(&FrequencyPage {
        page: known.page(&cx, t.frequency_heading()),
        path: known.path("frequency"),
        theme: theme.map(|t| t.code.clone()).unwrap_or_default(),
        themes: known.theme_choices(),
        tiles: vec![
            (number(counts.all.notes), t.frequency_notes(counts.all.notes), String::new()),
            (number(counts.all.sources), t.frequency_sources(counts.all.sources), String::new()),
            (number(counts.all.minority), t.frequency_minority(counts.all.minority), String::new()),
            (
                number(counts.not_used),
                t.frequency_unused(counts.not_used),
                t.frequency_uncoded(counts.uncoded),
            ),
        ],
        chart: code_chart(&known, counts, known.path("notes")),
        columns: with_notes
            .iter()
            .map(|t| (t.code.clone(), t.title.to(language).to_owned()))
            .collect(),
        matrix: matrix.collect(),
        has_notes: counted.whole.all.notes > 0,
        t,
    })
}

/// Codes by frequency, with breadth beside it.
fn code_chart(known: &Known, counts: &Counts<CodeId>, notes: String) -> Chart {
    let t = T(known.language);
    let ranked = counts.ranked();
    let most = ranked.first().map_or(1, |(_, w)| w.notes);
    let rows = ranked.into_iter().filter_map(|(id, weight)| {
        let code = known.code(*id)?;
        Some(Bar {
            label: code.title.to(known.language).to_owned(),
            href: format!("{notes}?code={}", code.key),
            colour: code.colour,
            fill: chart::length(f64::from(weight.notes), f64::from(most)),
            cells: vec![
                weight.notes.to_string(),
                t.frequency_of_sources(weight.sources, counts.all.sources),
            ],
            ..Bar::default()
        })
    });
    Chart {
        caption: t.frequency_chart(),
        group: t.word_code(),
        bar: t.frequency_bar(),
        headings: vec![t.frequency_notes_heading(), t.frequency_sources_heading()],
        rows: rows.collect(),
        note: t.frequency_note(),
        ..Chart::default()
    }
}

/// Every theme and code with its figures, as a file.
fn frequency_file(
    cx: &Cx,
    known: &Known,
    counted: &Frequency<medvirk_processes::ThemeId, CodeId>,
    format: &str,
) -> Result<Option<Response>, Fault> {
    let t = T(known.language);
    let headings = [
        t.word_theme(),
        t.word_code(),
        t.frequency_notes_heading(),
        t.frequency_sources_heading(),
        t.note_minority(),
    ];
    let mut sheet = Sheet::new(t.frequency_heading(), headings);
    let sets = known.themes.iter().filter_map(|theme| {
        let counts = counted.themes.get(&theme.id)?;
        Some((theme.title.to(known.language).to_owned(), counts))
    });
    for (name, counts) in std::iter::once((t.frequency_all(), &counted.whole)).chain(sets) {
        for (code, weight) in counts.ranked() {
            let title = known.chip(*code).map(|c| c.title).unwrap_or_default();
            sheet.push([
                SheetCell::Text(name.clone()),
                SheetCell::Text(title),
                SheetCell::Int(i64::from(weight.notes)),
                SheetCell::Int(i64::from(weight.sources)),
                SheetCell::Int(i64::from(weight.minority)),
            ]);
        }
    }
    file(cx, sheet, &t.frequency_heading(), format)
}

fn file(cx: &Cx, sheet: Sheet, name: &str, format: &str) -> Result<Option<Response>, Fault> {
    Ok(match format {
        "csv" => {
            let bytes = csv(&sheet, CsvForm::NORWEGIAN_EXCEL);
            Some(attachment("text/csv; charset=utf-8", &format!("{name}.csv"), bytes))
        }
        "xlsx" => {
            let bytes = xlsx(&[sheet], cx.today())?;
            Some(attachment(EXCEL, &format!("{name}.xlsx"), bytes))
        }
        _ => None,
    })
}

#[derive(Template)]
#[template(path = "input/reach.html")]
struct ReachPage {
    page: Page,
    t: T,
    path: String,
    tiles: Vec<(String, String, String)>,
    charts: Vec<Chart>,
    lead: String,
    faults: Vec<String>,
    population: String,
    has_population: bool,
    has_sources: bool,
    least: u32,
}

async fn reach(
    cx: Cx,
    Path(process): Path<Uuid>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, READ).await?;
    let (t, language) = (T(known.language), known.language);
    let reach = figures::reach(cx.db().reader(), &cx, known.process.id).await?;
    let query = query.unwrap_or_default();
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "format");
    let asked = asked.map(|(_, value)| value.into_owned()).unwrap_or_default();
    if let Some(file) = reach_file(&cx, language, &reach, &asked)? {
        return Ok(file);
    }
    let has_population = reach.ages.rows.iter().any(|r| r.population > 0);
    html(&ReachPage {
        page: known.page(&cx, t.reach_heading()),
        path: known.path("reach"),
        tiles: reach_tiles(language, &reach),
        charts: reach_charts(language, &reach),
        lead: match reach.year {
            Some(year) => t.reach_lead_year(year.to_string()),
            None => t.reach_lead(),
        },
        faults: faults(&known),
        population: "/staff/population".to_owned(),
        has_population,
        has_sources: reach.sources > 0,
        least: cx.municipality().publish_min_cell,
        t,
    })
}

fn reach_tiles(language: Language, reach: &ReachFigures) -> Vec<(String, String, String)> {
    let t = T(language);
    let first = &reach.first_time;
    let share = first.share().map_or("–".to_owned(), |s| format::percent(language, s));
    let silent =
        if first.not_stated > 0 { t.reach_first_silent(first.not_stated) } else { String::new() };
    vec![
        (reach.people.to_string(), t.reach_tile_people(reach.people), String::new()),
        (reach.sources.to_string(), t.reach_tile_sources(reach.sources), String::new()),
        (share, t.reach_tile_first(first.people, first.asked), silent),
    ]
}

fn reach_charts(language: Language, reach: &ReachFigures) -> Vec<Chart> {
    let t = T(language);
    let name = |group: &str| chart::group_name(language, group);
    let table = |reach| ReachTable::whole(reach);
    vec![
        chart::reach(language, t.reach_ages(), t.reach_age(), &table(&reach.ages), name),
        chart::reach(language, t.reach_genders(), t.reach_gender(), &table(&reach.genders), name),
        chart::reach(
            language,
            t.reach_areas(),
            t.reach_area(),
            &table(&reach.areas),
            str::to_owned,
        ),
    ]
}

/// Sources that say more people in groups than at the table.
fn faults(known: &Known) -> Vec<String> {
    let t = T(known.language);
    let is_odd = |s: &&crate::Source| {
        let most = s.genders.values().sum::<u32>().max(s.age_bands.values().sum());
        most > s.head_count
    };
    let odd = known.sources.values().filter(is_odd);
    odd.map(|s| t.reach_fault(&s.label, s.head_count)).collect()
}

fn reach_file(
    cx: &Cx,
    language: Language,
    reach: &ReachFigures,
    format: &str,
) -> Result<Option<Response>, Fault> {
    let t = T(language);
    let headings = [
        t.reach_group_kind(),
        t.reach_group(),
        t.reach_people(),
        t.reach_share(),
        t.reach_expected(),
    ];
    let mut sheet = Sheet::new(t.reach_heading(), headings);
    let share = |share: Option<f64>| share.map_or(SheetCell::Empty, SheetCell::Number);
    for (kind, set) in [
        (t.reach_age(), &reach.ages),
        (t.reach_gender(), &reach.genders),
        (t.reach_area(), &reach.areas),
    ] {
        for row in ReachTable::whole(set).rows {
            let Shown::Number(people) = row.people else { continue };
            sheet.push([
                SheetCell::Text(kind.clone()),
                SheetCell::Text(chart::group_name(language, &row.group)),
                SheetCell::Int(i64::try_from(people).unwrap_or(i64::MAX)),
                share(row.share),
                share(row.expected),
            ]);
        }
        sheet.push([
            SheetCell::Text(kind.clone()),
            SheetCell::Text(t.reach_none_stated()),
            SheetCell::Int(i64::from(set.not_stated)),
            share(None),
            share(None),
        ]);
    }
    file(cx, sheet, &t.reach_heading(), format)
}
