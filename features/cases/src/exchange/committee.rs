//! `utvalgssak.send` of Fiks Politisk Behandling V1: the case on its way to the bodies that treat it.

use chrono::{NaiveDate, TimeZone};
use medvirk_kernel::{Error, OSLO, Refusal, Refusals, Result};
use serde::Serialize;

use super::{OURS, Parcel, case_key, process_key};
use crate::{
    documents::{self, Extras},
    dossier::Dossier,
    model::{case::Body, number::ArchiveNumber},
    text,
};

/// The name of the message, and of its file.
pub(crate) const FILE: &str = "utvalgssak.send.json";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Message<'a> {
    sak: Case<'a>,
    forslag_til_behandlingsplan: Vec<Step<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Case<'a> {
    referanse_ekstern_noekkel: Key,
    // The schema describes the second and demands the first, so both are said.
    fagsystemets_referanse: String,
    fagsystemets_referanse_ekstern_noekkel: Key,
    fagsystemets_saksnummer: Number,
    tittel: &'a str,
    saksbeskrivelse: Words,
    forslag_til_vedtak: Words,
    saksansvarlig: &'a str,
    arkiv_saksnummer: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    arkiv_journalpostnummer: Option<i32>,
}

#[derive(Serialize)]
struct Key {
    fagsystem: &'static str,
    noekkel: String,
}

impl Key {
    fn of(key: String) -> Self {
        Key { fagsystem: OURS, noekkel: key }
    }
}

#[derive(Clone, Copy, Serialize)]
struct Number {
    saksaar: i32,
    sakssekvensnummer: i32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Words {
    tekst_innhold: String,
    tekst_format: Format,
}

#[derive(Serialize)]
struct Format {
    kodeverdi: &'static str,
    kodebeskrivelse: &'static str,
}

const HTML: Format = Format { kodeverdi: "html", kodebeskrivelse: "HTML markup som tekstformat" };
const PLAIN: Format = Format { kodeverdi: "tekst", kodebeskrivelse: "Tekst som tekstformat" };

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Step<'a> {
    til_utvalg_id: &'a str,
    til_utvalg_navn: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    til_moetedato: Option<String>,
    rekkefoelge: usize,
}

/// The message about a case.
///
/// # Errors
/// Refused when something the meeting system must have is not written: number, officer, body.
pub(crate) fn utvalgssak(dossier: &Dossier, extras: &Extras) -> Result<Parcel> {
    let head = &dossier.case.head;
    let bodies = &dossier.case.content.bodies;
    let number = ArchiveNumber::read(&head.archive_case_number);
    let mut lacks = Refusals::default();
    if number.is_none() {
        lacks.push(Refusal::at("archive_case_number", text::refused_send_number()));
    }
    if head.officer.name.is_empty() {
        lacks.push(Refusal::at("officer_name", text::refused_send_officer()));
    }
    if bodies.is_empty() {
        lacks.push(Refusal::at("body", text::refused_send_body()));
    }
    let Some(number) = lacks.or(number)? else { return Err(Error::NotFound) };
    let paper = medvirk_documents::html(&documents::case_paper(dossier, extras));
    let written = Number { saksaar: number.year, sakssekvensnummer: number.sequence };
    let points = dossier.case.content.proposal.iter().enumerate();
    let points: Vec<String> = points.map(|(at, point)| format!("{}. {point}", at + 1)).collect();
    let message = Message {
        sak: Case {
            referanse_ekstern_noekkel: Key::of(case_key(dossier.case.id)),
            fagsystemets_referanse: process_key(dossier.process.id),
            fagsystemets_referanse_ekstern_noekkel: Key::of(process_key(dossier.process.id)),
            fagsystemets_saksnummer: written,
            tittel: &head.title,
            saksbeskrivelse: Words { tekst_innhold: paper, tekst_format: HTML },
            forslag_til_vedtak: Words { tekst_innhold: points.join("\n"), tekst_format: PLAIN },
            saksansvarlig: &head.officer.name,
            arkiv_saksnummer: written,
            arkiv_journalpostnummer: number.document,
        },
        forslag_til_behandlingsplan: bodies.iter().enumerate().map(step).collect(),
    };
    let bytes = serde_json::to_vec_pretty(&message)?;
    Ok(Parcel::new(FILE.to_owned(), "application/json", bytes))
}

fn step((at, body): (usize, &Body)) -> Step<'_> {
    Step {
        til_utvalg_id: if body.short.is_empty() { &body.name } else { &body.short },
        til_utvalg_navn: &body.name,
        til_moetedato: body.date.and_then(moment),
        rekkefoelge: at + 1,
    }
}

/// Midnight of a day in Norway; the hour of the meeting is known to the meeting system.
fn moment(day: NaiveDate) -> Option<String> {
    let start = day.and_hms_opt(0, 0, 0)?;
    Some(OSLO.from_local_datetime(&start).earliest()?.to_rfc3339())
}
