//! What a municipality decides about all its cases.

use std::collections::BTreeMap;

use askama::Template;
use axum::{http::StatusCode, response::Response};
use medvirk_kernel::{Error, Language, Refusals, Resource};
use medvirk_processes::Words;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Field, Flash, Form, Page, Submitted, html, render, see_other};

use crate::{
    T,
    exchange::adapter::Way,
    model::heading::Heading,
    policy::SETTINGS,
    settings::{CaseSettings, codes_from_file},
    text, words,
};

/// The languages a paper is written in.
const PAPER_LANGUAGES: [Language; 2] = [Language::Nb, Language::Nn];
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
    /// For each written language its name and a field per heading.
    titles: Vec<(&'static str, Vec<Field>)>,
    codes: usize,
}

async fn page(cx: &Cx, refused: Refusals) -> Result<SettingsPage, Error> {
    let t = T(cx.language());
    let settings = CaseSettings::of(cx.db().reader()).await?;
    let mut pairs = vec![("way".to_owned(), settings.way.code().to_owned())];
    for (name, is_on) in [("four_eyes", settings.four_eyes), ("numbered", settings.is_numbered)] {
        if is_on {
            pairs.push((name.to_owned(), "1".to_owned()));
        }
    }
    for (heading, own) in &settings.titles {
        let field =
            |(language, title): (Language, &str)| (field(*heading, language), title.to_owned());
        pairs.extend(own.iter().map(field));
    }
    let form = Form::filled(cx, pairs);
    let titles = PAPER_LANGUAGES.map(|language| {
        let fields = Heading::ALL.map(|heading| {
            form.text(&field(heading, language), words::heading(heading).to(language))
                .attribute("lang", language.code())
        });
        (language.own_name(), fields.into())
    });
    Ok(SettingsPage {
        page: Page::staff(cx, t.settings_heading()).crumb(t.list_heading(), "/staff/cases"),
        t,
        form,
        titles: titles.into(),
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
        settings.is_numbered = submitted.has("numbered", "1");
        settings.titles = titles(&submitted);
    })
    .await?;
    Ok(see_other(PATH).flash(&T(cx.language()).flash_saved()))
}

/// The field of a heading in a language.
fn field(heading: Heading, language: Language) -> String {
    format!("title-{}-{}", heading.code(), language.code())
}

/// What was written for the headings; a heading with nothing keeps its usual words.
fn titles(submitted: &Submitted) -> BTreeMap<Heading, Words> {
    let own = |heading: Heading| {
        let mut words = Words::default();
        for language in PAPER_LANGUAGES {
            let title: String =
                submitted.get(&field(heading, language)).chars().take(100).collect();
            words.set(language, title);
        }
        (!words.is_empty()).then_some((heading, words))
    };
    Heading::ALL.into_iter().filter_map(own).collect()
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
