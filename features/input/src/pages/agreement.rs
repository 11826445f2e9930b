//! Agreement between the codes that count and a second coder's: in words, per code, and note by note.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use medvirk_i18n::format;
use medvirk_kernel::{Language, Result};
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Flash, Page, Routes, Submitted, html, see_other};
use uuid::Uuid;

use super::known::{Chip, Known};
use crate::{
    CODE, READ, T,
    actions::coding,
    model::{
        coding::{CodeId, NoteId},
        endstate::EndState,
        kappa::{self, Agreement, Kappa, Pair, Strength},
        note::Note,
    },
    store::{self, Coder, SecondCoding},
    text,
};

pub(super) fn routes() -> Routes {
    let at = |rest: &str| format!("/staff/processes/{{process}}/coding/agreement{rest}");
    Routes::new().get(Access::Staff(READ), &at(""), show).post(
        Access::Staff(CODE),
        &at("/{note}"),
        adopt,
    )
}

struct CodeLine {
    chip: Chip,
    both: u32,
    first: u32,
    second: u32,
    neither: u32,
    percent: String,
    kappa: String,
    words: String,
}

struct Difference {
    code: String,
    text: String,
    lang: &'static str,
    first: Vec<Chip>,
    second: Vec<Chip>,
    action: String,
    href: String,
}

struct Comparison {
    name: String,
    notes: u32,
    same: u32,
    percent: String,
    kappa: String,
    words: String,
    color: &'static str,
    advice: String,
    codes: Vec<CodeLine>,
    differences: Vec<Difference>,
}

#[derive(Template)]
#[template(path = "input/agreement.html")]
struct AgreementPage {
    page: Page,
    t: T,
    csrf: String,
    coders: Vec<(String, String, bool)>,
    coder: String,
    result: Option<Comparison>,
    second: String,
    may_code: bool,
}

async fn show(
    cx: Cx,
    Path(process): Path<Uuid>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, READ).await?;
    let t = T(known.language);
    let asked = query.unwrap_or_default();
    let asked = form_urlencoded::parse(asked.as_bytes())
        .find(|(name, _)| name == "coder")
        .map(|(_, value)| value.into_owned());
    let all = store::second_codings(cx.db().reader(), known.process.id).await?;
    let mut coders: BTreeMap<Coder, usize> = BTreeMap::new();
    for coding in &all {
        *coders.entry(coding.coder.clone()).or_insert(0) += 1;
    }
    let chosen = coders
        .iter()
        .find(|(c, _)| asked.as_ref() == Some(&c.key))
        .or(coders.iter().max_by_key(|(_, notes)| **notes))
        .map(|(c, _)| c.clone());
    let result = match &chosen {
        Some(coder) => Some(compare(&cx, &known, coder, &all).await?),
        None => None,
    };
    let name = |c: &Coder| if c.name.is_empty() { t.agreement_somebody() } else { c.name.clone() };
    let coders = coders
        .iter()
        .map(|(c, notes)| {
            let words = t.agreement_coder(name(c), *notes);
            (c.key.clone(), words, chosen.as_ref() == Some(c))
        })
        .collect();
    html(&AgreementPage {
        page: known.page(&cx, t.agreement_heading()).crumb(t.bench_heading(), known.path("coding")),
        t,
        csrf: cx.visit().csrf.clone(),
        coders,
        coder: chosen.map(|c| c.key).unwrap_or_default(),
        result,
        second: known.path("coding/second"),
        may_code: cx.may(CODE, known.process.resource()),
    })
}

/// The notes both have coded, with their codes.
async fn both_coded(
    cx: &Cx,
    coder: &Coder,
    all: &[SecondCoding],
) -> Result<Vec<(Note, Pair<CodeId>)>> {
    let theirs: BTreeMap<NoteId, &SecondCoding> =
        all.iter().filter(|s| s.coder == *coder).map(|s| (s.note, s)).collect();
    let ids: Vec<NoteId> = theirs.keys().copied().collect();
    let notes = store::notes_by_id(cx.db().reader(), &ids).await?;
    let mut pairs: Vec<_> = notes
        .into_values()
        .filter(|n| n.is_active && n.end() != EndState::Open)
        .filter_map(|note| {
            let second = theirs.get(&note.id)?.codes.clone();
            let pair = Pair { first: note.codes.clone(), second };
            Some((note, pair))
        })
        .collect();
    pairs.sort_by(|a, b| a.0.code.cmp(&b.0.code));
    Ok(pairs)
}

async fn compare(
    cx: &Cx,
    known: &Known,
    coder: &Coder,
    all: &[SecondCoding],
) -> Result<Comparison> {
    let (t, language) = (T(known.language), known.language);
    let coded = both_coded(cx, coder, all).await?;
    let book: BTreeSet<CodeId> = known.open_codes().map(|c| c.id).collect();
    let pairs: Vec<_> = coded.iter().map(|(_, pair)| pair.clone()).collect();
    let agreement = kappa::compare(&book, &pairs);
    let differing = kappa::differing(&pairs);
    let differences =
        differing.into_iter().filter_map(|at| coded.get(at)).map(|(note, pair)| Difference {
            code: note.code.clone(),
            text: note.shown(),
            lang: note.language.code(),
            first: known.chips(&pair.first),
            second: known.chips(&pair.second),
            action: known.path(&format!("coding/agreement/{}", note.id)),
            href: known.path(&format!("coding?at={}", note.code)),
        });
    let strength = agreement.pooled.strength();
    Ok(Comparison {
        name: if coder.name.is_empty() { t.agreement_somebody() } else { coder.name.clone() },
        notes: agreement.notes,
        same: agreement.same_set,
        percent: agreement.percent.map_or("–".into(), |p| format::percent(language, p)),
        kappa: number(language, agreement.pooled),
        words: strength_words(language, agreement.pooled),
        color: match strength {
            Some(Strength::Substantial | Strength::AlmostPerfect) => "success",
            Some(Strength::Moderate) => "info",
            _ => "warning",
        },
        advice: match strength {
            Some(Strength::Substantial | Strength::AlmostPerfect) => t.agreement_advice_good(),
            Some(_) => t.agreement_advice_talk(),
            None => t.agreement_advice_more(),
        },
        codes: code_lines(known, &agreement),
        differences: differences.collect(),
    })
}

/// Codes somebody used, weakest agreement first.
fn code_lines(known: &Known, agreement: &Agreement<CodeId>) -> Vec<CodeLine> {
    let language = known.language;
    let mut used: Vec<_> =
        agreement.codes.iter().filter(|(_, a)| a.both + a.only_first + a.only_second > 0).collect();
    used.sort_by(|a, b| {
        let value = |k: Kappa| k.value().unwrap_or(1.0);
        value(a.1.kappa()).total_cmp(&value(b.1.kappa()))
    });
    used.into_iter()
        .filter_map(|(code, answers)| {
            Some(CodeLine {
                chip: known.chip(*code)?,
                both: answers.both,
                first: answers.only_first,
                second: answers.only_second,
                neither: answers.neither,
                percent: answers.agreement().map_or("–".into(), |p| format::percent(language, p)),
                kappa: number(language, answers.kappa()),
                words: strength_words(language, answers.kappa()),
            })
        })
        .collect()
}

fn number(language: Language, kappa: Kappa) -> String {
    kappa.value().map_or("–".into(), |value| format::decimal(language, value, 2))
}

fn strength_words(language: Language, kappa: Kappa) -> String {
    let words = match (kappa, kappa.strength()) {
        (Kappa::NoNotes, _) => text::kappa_no_notes(),
        (Kappa::NoVariance, _) => text::kappa_no_variance(),
        (_, Some(Strength::Poor)) => text::kappa_poor(),
        (_, Some(Strength::Slight)) => text::kappa_slight(),
        (_, Some(Strength::Fair)) => text::kappa_fair(),
        (_, Some(Strength::Moderate)) => text::kappa_moderate(),
        (_, Some(Strength::Substantial)) => text::kappa_substantial(),
        (_, Some(Strength::AlmostPerfect)) => text::kappa_almost_perfect(),
        (_, None) => text::kappa_no_notes(),
    };
    words.to(language)
}

async fn adopt(
    cx: Cx,
    Path((process, note)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, CODE).await?;
    let coder = submitted.get("coder");
    coding::adopt_second(&cx, &known.process, NoteId(note), coder).await?;
    let query =
        form_urlencoded::Serializer::new(String::new()).append_pair("coder", coder).finish();
    let path = format!("{}?{query}", known.path("coding/agreement"));
    Ok(see_other(&path).flash(&T(known.language).agreement_adopted()))
}
