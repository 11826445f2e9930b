//! A process's title, plan, texts and settings: made new, copied from an earlier one, and changed.

use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Language, Permit, ProcessId, Resource, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, ListQuery, Page, Reader, Submitted, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::{
    FormPage, in_process, open, saved_or_back,
    sheet::{Item, Pairs, Part, Sheet, put, put_words, submitted_version},
    staff_path,
};
use crate::{
    CREATE, EDIT, Plan, PlanId, Process, T, Words,
    actions::{self, is_slug, slug_of},
    store, text,
};

fn plan_options(cx: &Cx, plans: &[Plan]) -> Vec<(String, String)> {
    let title = |plan: &Plan| plan.title.to(cx.language()).to_owned();
    let mut options: Vec<_> = plans.iter().map(|p| (p.id.to_string(), title(p))).collect();
    medvirk_i18n::sort_by_text(cx.language(), &mut options, |(_, title)| title.as_str());
    options.insert(0, (String::new(), T(cx.language()).form_choose()));
    options
}

fn text_items() -> Vec<Item> {
    vec![
        Item::line("title", text::basics_title()).required().lingual(),
        Item::line("short_title", text::basics_short_title())
            .hint(text::basics_short_title_hint())
            .lingual(),
        Item::area("summary", text::basics_summary(), 4)
            .hint(text::basics_summary_hint())
            .lingual(),
    ]
}

fn plan_item(cx: &Cx, plans: &[Plan]) -> Item {
    Item::choice("plan", text::basics_plan(), plan_options(cx, plans))
        .hint(text::basics_plan_hint())
        .required()
}

fn edit_sheet(cx: &Cx, process: &Process, plans: &[Plan]) -> Sheet {
    let texts = Part::new(text::basics_part_texts(), text_items());
    let settings = Part::new(
        text::basics_part_settings(),
        vec![
            Item::number("table_size_max", text::basics_table_size())
                .hint(text::basics_table_size_hint())
                .required(),
            Item::number("host_minimum_age", text::basics_minimum_age()).required(),
            Item::number("themes_per_gjestebud", text::basics_themes_per()).required(),
            Item::number("reserves_per_theme", text::basics_reserves()).required(),
        ],
    );
    let archive = Part::new(
        text::basics_part_archive(),
        vec![
            plan_item(cx, plans),
            Item::line("slug", text::basics_slug()).hint(text::basics_slug_hint()).required(),
            Item::line("archive_case", text::basics_archive_case()),
            Item::line("archive_code", text::basics_archive_code()),
        ],
    );
    Sheet::new(cx, process.language, vec![texts, settings, archive])
}

fn pairs(process: &Process) -> Pairs {
    let mut pairs = Vec::new();
    put_words(&mut pairs, "title", &process.title, process.language);
    put_words(&mut pairs, "short_title", &process.short_title, process.language);
    put_words(&mut pairs, "summary", &process.summary, process.language);
    let s = &process.settings;
    put(&mut pairs, "table_size_max", s.table_size_max);
    put(&mut pairs, "host_minimum_age", s.host_minimum_age);
    put(&mut pairs, "themes_per_gjestebud", s.themes_per_gjestebud);
    put(&mut pairs, "reserves_per_theme", s.reserves_per_theme);
    put(&mut pairs, "plan", process.plan);
    put(&mut pairs, "slug", &process.slug);
    put(&mut pairs, "archive_case", &process.archive_case);
    put(&mut pairs, "archive_code", &process.archive_code);
    put(&mut pairs, "version", process.version);
    pairs
}

fn read(sheet: &Sheet, submitted: &Submitted, mut process: Process) -> Result<Process> {
    let mut reader = Reader::new(submitted);
    process.title = sheet.words(&mut reader, "title", &process.title);
    process.short_title = sheet.words(&mut reader, "short_title", &process.short_title);
    process.summary = sheet.words(&mut reader, "summary", &process.summary);
    let mut number = |name: &str, bounds| {
        let value = sheet.whole(&mut reader, name, bounds).unwrap_or(bounds.0);
        u32::try_from(value).unwrap_or(0)
    };
    process.settings.table_size_max = number("table_size_max", (3, 20));
    process.settings.host_minimum_age = number("host_minimum_age", (0, 25));
    process.settings.themes_per_gjestebud = number("themes_per_gjestebud", (1, 5));
    process.settings.reserves_per_theme = number("reserves_per_theme", (0, 20));
    if let Some(plan) = sheet.choice(&mut reader, "plan").and_then(|id| id.parse().ok()) {
        process.plan = plan;
    }
    process.slug = sheet.text(&mut reader, "slug");
    if !process.slug.is_empty() && !is_slug(&process.slug) {
        reader.refuse("slug", text::refused_slug());
    }
    process.archive_case = sheet.text(&mut reader, "archive_case");
    process.archive_code = sheet.text(&mut reader, "archive_code");
    process.version = submitted_version(submitted);
    reader.finish(process)
}

/// `GET …/edit`
pub(super) async fn edit(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, EDIT).await?;
    let plans = store::plans(cx.db().reader()).await?;
    let sheet = edit_sheet(&cx, &process, &plans);
    let form = Form::filled(&cx, pairs(&process));
    let page = in_process(&cx, &process, T(cx.language()).basics_heading());
    let shown = FormPage::new(&cx, page, &sheet, form).cancel(staff_path(&process, ""));
    render(StatusCode::OK, &shown)
}

/// `POST …/edit`
pub(super) async fn save(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, EDIT).await?;
    let plans = store::plans(cx.db().reader()).await?;
    let sheet = edit_sheet(&cx, &process, &plans);
    let saved = change(&cx, &permit, &sheet, &submitted, process.clone()).await;
    let words = (T(cx.language()).basics_heading(), String::new());
    saved_or_back(&cx, &process, (&sheet, pairs), words, submitted, saved).await
}

async fn change(
    cx: &Cx,
    permit: &Permit,
    sheet: &Sheet,
    submitted: &Submitted,
    process: Process,
) -> Result<()> {
    let changed = read(sheet, submitted, process)?;
    let tx = cx.begin().await?;
    store::update_process(&tx, permit, &changed).await?;
    actions::record(&tx, cx, permit, &changed, json!({"part": "basics"})).await?;
    tx.commit().await
}

/// The form for a new process; the language its texts are first written in is the municipality's.
fn new_sheet(cx: &Cx, plans: &[Plan], earlier: &[Process]) -> Sheet {
    let t = T(cx.language());
    let mut sources = vec![(String::new(), t.new_from_nothing())];
    let name = |p: &Process| p.title.to(cx.language()).to_owned();
    sources.extend(earlier.iter().map(|p| (p.id.to_string(), name(p))));
    let mut parts = vec![Part::new(text::new_part_what(), text_items_with_plan(cx, plans))];
    if !earlier.is_empty() {
        let copy = Part::new(
            text::new_part_copy(),
            vec![
                Item::choice("source", text::new_source(), sources),
                Item::date("first_day", text::new_first_day()).hint(text::new_first_day_hint()),
            ],
        );
        parts.push(copy.lead(text::new_part_copy_lead()));
    }
    Sheet::new(cx, main_language(cx), parts)
}

fn text_items_with_plan(cx: &Cx, plans: &[Plan]) -> Vec<Item> {
    let mut items = text_items();
    items.push(plan_item(cx, plans));
    items
}

fn main_language(cx: &Cx) -> Language {
    cx.municipality().default_language
}

/// `GET /staff/processes/new`; `?from=` chooses the process to copy.
pub(super) async fn new(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    cx.permit(CREATE, Resource::SITE)?;
    let (plans, earlier) = choices(&cx).await?;
    let sheet = new_sheet(&cx, &plans, &earlier);
    let mut values = Vec::new();
    if let Some(source) = earlier.iter().find(|p| p.id.to_string() == query.filter("from")) {
        put(&mut values, "source", source.id);
        put(&mut values, "plan", source.plan);
    }
    let shown = FormPage::new(&cx, new_page(&cx), &sheet, Form::filled(&cx, values));
    render(StatusCode::OK, &dress_new(&cx, shown))
}

async fn choices(cx: &Cx) -> Result<(Vec<Plan>, Vec<Process>)> {
    let db = cx.db().reader();
    Ok((store::plans(db).await?, store::list(db).await?))
}

fn new_page(cx: &Cx) -> Page {
    let t = T(cx.language());
    Page::staff(cx, t.new_heading()).crumb(t.menu_staff(), "/staff/processes")
}

fn dress_new(cx: &Cx, shown: FormPage) -> FormPage {
    let t = T(cx.language());
    let shown = shown.lead(t.new_lead()).cancel("/staff/processes".to_owned());
    FormPage { submit: t.new_submit(), ..shown }
}

/// `POST /staff/processes/new`
pub(super) async fn create(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(CREATE, Resource::SITE)?;
    let (plans, earlier) = choices(&cx).await?;
    let sheet = new_sheet(&cx, &plans, &earlier);
    match add(&cx, &permit, &sheet, &submitted, &earlier).await {
        Ok(process) => {
            let t = T(cx.language());
            Ok(see_other(&staff_path(&process, "")).flash(&t.new_done()))
        }
        Err(error) => {
            let back = sheet.came_back(&cx, submitted, error, (Vec::new(), 0))?;
            let (status, shown) = FormPage::came_back(&cx, new_page(&cx), &sheet, back);
            render(status, &dress_new(&cx, shown))
        }
    }
}

async fn add(
    cx: &Cx,
    permit: &Permit,
    sheet: &Sheet,
    submitted: &Submitted,
    earlier: &[Process],
) -> Result<Process> {
    let mut reader = Reader::new(submitted);
    let title = sheet.words(&mut reader, "title", &Words::default());
    let short_title = sheet.words(&mut reader, "short_title", &Words::default());
    let summary = sheet.words(&mut reader, "summary", &Words::default());
    let plan = sheet.choice(&mut reader, "plan").and_then(|id| id.parse::<PlanId>().ok());
    let source = sheet.choice(&mut reader, "source").and_then(|id| id.parse::<ProcessId>().ok());
    let first_day = sheet.date(&mut reader, "first_day");
    let plan = reader.finish(plan)?.ok_or(Error::NotFound)?;
    let slug = free_slug(slug_of(&title, main_language(cx)), earlier);
    let fresh = Process {
        short_title,
        summary,
        ..Process::draft(cx.new_id(), slug, plan, title, main_language(cx))
    };
    let tx = cx.begin().await?;
    match source.and_then(|id| earlier.iter().find(|p| p.id == id)) {
        Some(source) => actions::copy(&tx, cx, permit, source, fresh.clone(), first_day).await?,
        None => {
            store::insert_process(&tx, permit, cx.now(), &fresh).await?;
            actions::record(&tx, cx, permit, &fresh, json!({"new": true})).await?;
        }
    }
    tx.commit().await?;
    Ok(fresh)
}

/// The wished address, with a number behind when it is taken.
fn free_slug(wished: String, earlier: &[Process]) -> String {
    let base = if wished.is_empty() { "sak".to_owned() } else { wished };
    let is_free = |slug: &String| slug != "new" && !earlier.iter().any(|p| p.slug == *slug);
    let numbered = (2u32..).map(|n| format!("{base}-{n}"));
    std::iter::once(base.clone()).chain(numbered).find(is_free).unwrap_or(base)
}
