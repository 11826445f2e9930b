//! The way of an application into the house, the same for the web form, staff and spreadsheets.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Language, Permit, Result};
use medvirk_people::{Contact, Letter, NewContact, Wants, contacts, participations, send, wording};
use medvirk_processes::{Process, Theme, model::age_band::AgeBands};
use medvirk_slice::Cx;
use medvirk_store::{Tx, is_unique_violation};
use sea_orm::ConnectionTrait;
use serde_json::json;

use crate::{
    ApplicationId,
    model::{
        application::{Application, AreaAnswer, Named, Settings},
        plain::plain,
    },
};

use super::{
    applications::{self, Applicant, Extra, State},
    call::{self, Call},
};

/// Kind of an application in participations, messages and history.
pub(crate) const ABOUT: &str = "application";
/// How contacts made from applications are marked.
pub(crate) const SOURCE: &str = "application";

/// What the cells of a form or spreadsheet are read against. Themes are known by code and by title
/// in every language; ids come out as codes (see [`with_theme_ids`]).
pub(crate) fn settings(cx: &Cx, call: &Call, themes: &[Theme]) -> Settings {
    let municipality = cx.municipality();
    let named = themes.iter().flat_map(|theme| {
        let titles = Language::ALL.into_iter().filter_map(|l| theme.title.get(l));
        titles.map(|title| Named { id: theme.code.clone(), name: title.to_owned() })
    });
    let areas = municipality.areas.iter();
    Settings {
        bands: bands(cx),
        reference_year: call.reference_year(),
        minimum_age: call.minimum_age,
        areas: areas.map(|a| Named { id: a.id.clone(), name: a.name.clone() }).collect(),
        themes: named.collect(),
    }
}

/// The municipality's age bands; the usual ones when the setting cannot be read.
pub(crate) fn bands(cx: &Cx) -> AgeBands {
    AgeBands::parse(&cx.municipality().age_bands).unwrap_or_default()
}

/// Replaces codes of themes by their ids, which outlive a change of the code.
pub(crate) fn with_theme_ids(application: &mut Application, themes: &[Theme]) {
    let id = |code: &String| {
        let theme = themes.iter().find(|t| t.code == *code)?;
        Some(theme.id.to_string())
    };
    application.themes = application.themes.iter().filter_map(id).collect();
}

/// An application on its way in.
pub(crate) struct Incoming {
    /// What it will be known by.
    pub id: ApplicationId,
    /// As read; themes are ids.
    pub application: Application,
    pub extra: Extra,
    /// What it is made from; the same again is the same application.
    pub once: String,
    /// What we answer in.
    pub language: Language,
    /// How the person wants to be answered.
    pub wants: Wants,
    /// When it reached the municipality.
    pub received_at: DateTime<Utc>,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// It is new.
    New(ApplicationId),
    /// This form had come before.
    Already(ApplicationId),
}

impl Taken {
    pub fn id(self) -> ApplicationId {
        match self {
            Taken::New(id) | Taken::Already(id) => id,
        }
    }
}

/// Takes an application in: contact, record and participation. Sends nothing.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn take_in(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    process: &Process,
    mut incoming: Incoming,
) -> Result<Taken> {
    call::hold(tx, process.id).await?;
    if let Some(known) = applications::by_once(tx, &incoming.once).await? {
        return Ok(Taken::Already(known.id));
    }
    let wanted = &incoming.application.reference;
    incoming.application.reference = applications::free_reference(tx, process.id, wanted).await?;
    let id = incoming.id;
    take_in_new(tx, permit, cx, process, vec![incoming]).await?;
    Ok(Taken::New(id))
}

/// Takes in many that are known to be new, with references that are known to be free.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn take_in_new(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    process: &Process,
    incoming: Vec<Incoming>,
) -> Result<()> {
    // The known one of the same name and address, else a new one. Anything less alike is for staff
    // to decide.
    let same_name = |known: &str, new: &str| plain(known) == plain(new);
    let people = incoming.iter().map(|incoming| person(cx, incoming)).collect();
    let contacts = contacts::meet(tx, permit, cx, people, same_name).await?;
    let applicants: Vec<Applicant> = incoming
        .into_iter()
        .zip(contacts)
        .map(|(incoming, contact)| Applicant {
            id: incoming.id,
            process: process.id,
            contact,
            reference: incoming.application.reference.clone(),
            state: State::Standing,
            merged_into: None,
            once: incoming.once,
            language: incoming.language,
            application: incoming.application,
            extra: incoming.extra,
            exclusions: Vec::new(),
            received_at: incoming.received_at,
            entered_at: cx.now(),
            erased_at: None,
            version: 1,
        })
        .collect();
    applications::insert(tx, permit, &applicants).await?;
    let participation = |applicant: &Applicant| participations::NewParticipation {
        contact: applicant.contact,
        process: process.id,
        role: "applicant".to_owned(),
        theme: None,
        about: Some((ABOUT.to_owned(), applicant.id.0)),
        wants_answer: true,
    };
    let taking_part = applicants.iter().map(participation).collect();
    participations::add_many(tx, permit, cx, taking_part).await?;
    for part in applicants.chunks(500) {
        let lines = part.iter().map(|applicant| {
            let channel = applicant.application.channel.map(|c| c.code());
            let detail = json!({ "reference": applicant.reference, "channel": channel });
            (applicant.id.0, detail)
        });
        medvirk_audit::record_many(tx, cx, permit, ABOUT, lines.collect()).await?;
    }
    Ok(())
}

/// Whether an error only says that the same form was sent twice at the same time.
pub(crate) fn is_sent_twice(error: &medvirk_kernel::Error) -> bool {
    match error {
        medvirk_kernel::Error::Internal(cause) => {
            cause.downcast_ref::<sea_orm::DbErr>().is_some_and(is_unique_violation)
        }
        _ => false,
    }
}

/// The person behind an application.
fn person(cx: &Cx, incoming: &Incoming) -> NewContact {
    let said = &incoming.application;
    NewContact {
        name: said.name.clone(),
        // An address that no mail reaches is kept in the application; here it would only hide that
        // another way must be found.
        email: said.email.as_ref().filter(|e| e.is_valid).map(|e| e.typed.clone()),
        phone: said.phone.as_ref().map(|p| p.typed.clone()),
        address: Some(said.address.clone()).filter(|a| !a.is_empty()),
        language: incoming.language,
        wants: incoming.wants,
        area: area_id(cx, &said.area),
        source: SOURCE.to_owned(),
        keep_until: None,
    }
}

/// The id of an area by its name.
pub(crate) fn area_id(cx: &Cx, area: &AreaAnswer) -> Option<String> {
    let areas = &cx.municipality().areas;
    areas.iter().find(|a| Some(a.name.as_str()) == area.name()).map(|a| a.id.clone())
}

/// Writes to the applicant that the application has come.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn send_receipt(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    process: &Process,
    applicant: &Applicant,
) -> Result<()> {
    let to = contacts::get(tx, applicant.contact).await?;
    let values = values(cx, process, applicant, &to);
    let (subject, text) = wording(tx, cx, "gjestebud.receipt", to.language, &values).await?;
    let letter = Letter {
        subject,
        text,
        cause: format!("gjestebud.receipt:{}", applicant.id),
        process: Some(process.id),
        about: Some((ABOUT.to_owned(), applicant.id.0)),
        ..Letter::default()
    };
    send(tx, cx, permit, &to, letter).await?;
    Ok(())
}

/// What every letter to an applicant can say.
pub(crate) fn values(
    cx: &Cx,
    process: &Process,
    applicant: &Applicant,
    to: &Contact,
) -> Vec<(&'static str, String)> {
    let link = cx.absolute(&format!("/processes/{}", process.slug));
    let promise = process.promise_in(to.language);
    vec![
        ("name", to.name.clone()),
        ("process", process.name(to.language).to_owned()),
        ("reference", applicant.reference.clone()),
        ("link", link.clone()),
        ("draw_link", format!("{link}/draw")),
        ("contact", promise.contact.name),
        ("contact_phone", promise.contact.phone),
        ("contact_email", promise.contact.email),
    ]
}

/// The latest version of an application, wherever it is merged to; for receipts.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    process: &Process,
    id: ApplicationId,
) -> Result<Applicant> {
    applications::get(db, process.id, id).await
}
