//! What a municipality decides about all its cases.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use medvirk_kernel::{Error, Refusals, Resource};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Submitted, html, render, see_other};

use crate::{
    T,
    exchange::adapter::Way,
    policy::SETTINGS,
    settings::{CaseSettings, codes_from_file},
    text,
};

/// The page.
const PATH: &str = "/staff/cases/settings";

#[derive(Template)]
#[template(path = "cases/settings.html")]
struct SettingsPage {
    page: Page,
    t: T,
    form: Form,
    codes_form: Form,
    ways: Vec<(String, String)>,
    codes: usize,
}

async fn page(cx: &Cx, refused: Refusals) -> Result<SettingsPage, Error> {
    let t = T(cx.language());
    let settings = CaseSettings::of(cx.db().reader()).await?;
    let mut pairs = vec![("way", settings.way.code())];
    if settings.four_eyes {
        pairs.push(("four_eyes", "1"));
    }
    Ok(SettingsPage {
        page: Page::staff(cx, t.settings_heading()).crumb(t.list_heading(), "/staff/cases"),
        t,
        form: Form::filled(cx, pairs),
        codes_form: Form::refused(cx, Submitted::default(), refused),
        ways: vec![
            (Way::Off.code().to_owned(), t.way_off()),
            (Way::Folder.code().to_owned(), t.way_folder()),
        ],
        codes: settings.archive_codes.len(),
    })
}

pub(super) async fn show(cx: Cx) -> Result<Response, Fault> {
    cx.permit(SETTINGS, Resource::SITE)?;
    html(&page(&cx, Refusals::default()).await?)
}

pub(super) async fn save(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    change(&cx, |settings| {
        settings.four_eyes = submitted.has("four_eyes", "1");
        settings.way = Way::from_code(submitted.get("way"));
    })
    .await?;
    Ok(see_other(PATH).flash(&T(cx.language()).flash_saved()))
}

pub(super) async fn bring_codes(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let codes = match submitted.file("file") {
        Some(file) => codes_from_file(&file.bytes, &file.name),
        None => Err(Error::refused_at("file", text::refused_no_decision_file())),
    };
    match codes {
        Ok(codes) => {
            let words = T(cx.language()).flash_codes(codes.len());
            change(&cx, |settings| settings.archive_codes = codes).await?;
            Ok(see_other(PATH).flash(&words))
        }
        Err(Error::Refused(refusals)) => {
            render(StatusCode::UNPROCESSABLE_ENTITY, &page(&cx, refusals).await?)
        }
        Err(other) => Err(other.into()),
    }
}

async fn change(cx: &Cx, change: impl FnOnce(&mut CaseSettings)) -> Result<(), Error> {
    let permit = cx.permit(SETTINGS, Resource::SITE)?;
    let tx = cx.begin().await?;
    let mut settings = CaseSettings::of(&tx).await?;
    change(&mut settings);
    settings.save(&tx, cx, &permit).await?;
    tx.commit().await
}
