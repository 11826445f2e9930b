//! The kit of a process: words of the letter, contents of the basket, pick-up points.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Language, ProcessId, Refusals};
use medvirk_processes::{Process, Words};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Reader, Submitted, render, see_other};
use serde_json::json;

use crate::{
    T,
    model::kit::Item,
    tables::{
        policy::KIT,
        seat::tables_path,
        store::kit::{self, Kit},
    },
    text,
};

#[derive(Template)]
#[template(path = "tables/kit.html")]
struct KitPage {
    page: Page,
    t: T,
    path: String,
    form: Form,
    version: i32,
    languages: Vec<Language>,
}

pub(super) async fn show(cx: Cx, Path(process): Path<ProcessId>) -> Result<Response, Fault> {
    let process = super::process_for(&cx, process, KIT).await?;
    let kit = kit::get(cx.db().reader(), process.id).await?;
    let items = kit.basket.iter().map(|item| format!("{} | {}", item.name, item.quantity));
    let mut fields = vec![
        ("basket".to_owned(), items.collect::<Vec<_>>().join("\n")),
        ("points".to_owned(), kit.pick_up_points.join("\n")),
    ];
    for language in Language::ALL {
        let title = kit.letter_title.get(language).unwrap_or("");
        let advice = kit.how_to.get(language).unwrap_or("");
        fields.push((format!("title-{language}"), title.to_owned()));
        fields.push((format!("how_to-{language}"), advice.to_owned()));
    }
    respond(StatusCode::OK, &cx, &process, Form::filled(&cx, fields), kit.version)
}

fn respond(
    status: StatusCode,
    cx: &Cx,
    process: &Process,
    form: Form,
    version: i32,
) -> Result<Response, Fault> {
    let t = T(cx.language());
    let page = KitPage {
        page: super::page(cx, process, t.table_kit_title()),
        t,
        path: tables_path(process.id),
        form,
        version,
        languages: cx.municipality().languages.clone(),
    };
    render(status, &page)
}

pub(super) async fn save(
    cx: Cx,
    Path(process): Path<ProcessId>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let process = super::process_for(&cx, process, KIT).await?;
    let permit = cx.permit(KIT, process.resource())?;
    match read(&submitted) {
        Ok(kit) => {
            let tx = cx.begin().await?;
            kit::save(&tx, &permit, process.id, &kit).await?;
            let detail = json!({ "items": kit.basket.len(), "points": kit.pick_up_points.len() });
            let subject = ("process", process.id.into());
            medvirk_audit::record(&tx, &cx, &permit, subject, detail).await?;
            tx.commit().await?;
            let back = format!("{}/kit", tables_path(process.id));
            Ok(see_other(&back).flash(&T(cx.language()).table_flash_kit_saved()))
        }
        Err(Error::Refused(refusals)) => come_back(&cx, &process, submitted, refusals),
        Err(other) => Err(other.into()),
    }
}

fn come_back(
    cx: &Cx,
    process: &Process,
    submitted: Submitted,
    refusals: Refusals,
) -> Result<Response, Fault> {
    let version = submitted.get("version").parse().unwrap_or(0);
    let form = Form::refused(cx, submitted, refusals);
    respond(StatusCode::UNPROCESSABLE_ENTITY, cx, process, form, version)
}

fn read(submitted: &Submitted) -> medvirk_kernel::Result<Kit> {
    let mut reader = Reader::new(submitted);
    let (mut letter_title, mut how_to) = (Words::default(), Words::default());
    for language in Language::ALL {
        let title = reader.text(&format!("title-{language}"), text::table_kit_letter_title(), 200);
        let advice = reader.text(&format!("how_to-{language}"), text::table_kit_how_to(), 6_000);
        letter_title.set(language, title);
        how_to.set(language, advice);
    }
    let basket = items(&reader.text("basket", text::table_kit_basket(), 6_000));
    let points = reader.text("points", text::table_kit_points(), 4_000);
    let pick_up_points =
        points.lines().map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect();
    let version = submitted.get("version").parse().unwrap_or(0);
    reader.finish(Kit { letter_title, how_to, basket, pick_up_points, version })
}

/// One thing per line, what and how much with a bar between.
fn items(written: &str) -> Vec<Item> {
    let lines = written.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (name, quantity) = line.split_once('|').unwrap_or((line, ""));
            Item { name: name.trim().to_owned(), quantity: quantity.trim().to_owned() }
        })
        .collect()
}
