//! Paper: the application form, and the record of a draw.

use medvirk_documents::{
    Compose, Document, Kind, Meta,
    tree::{Block, Checkbox, Column, Field, Lines, Table},
};
use medvirk_i18n::format;
use medvirk_kernel::{Result, to_oslo};
use medvirk_processes::{Process, Theme};
use medvirk_slice::Cx;
use medvirk_sortition::QuotaResult;

use crate::T;

use super::{call::Call, seats::Standing, words};

/// The document as PDF.
///
/// # Errors
/// Internal, when it cannot be set.
pub(crate) async fn pdf(document: Document) -> Result<Vec<u8>> {
    let set = tokio::task::spawn_blocking(move || medvirk_documents::pdf(&document)).await?;
    Ok(set?)
}

/// The application form, with everything the web form asks.
pub(crate) fn form(cx: &Cx, process: &Process, call: &Call, themes: &[Theme]) -> Document {
    let (t, language) = (T(cx.language()), cx.language());
    let municipality = cx.municipality();
    let meta = Meta::new(Kind::Form, t.apply_title(), language, cx.today())
        .by(&municipality.name)
        .about(process.name(language));
    let mut doc = Document::new(meta);
    doc.page.footer = Some(t.paper_footer(&municipality.name));
    doc.lead(process.name(language));
    doc.p(t.paper_lead(format::date(language, call.closes)));
    doc.h2(t.part_who());
    fields(&mut doc, &[(t.field_name(), 1.0)]);
    fields(&mut doc, &[(t.field_email(), 2.0), (t.field_phone(), 1.0)]);
    fields(&mut doc, &[(t.field_address(), 1.0)]);
    doc.p(t.wants_question());
    boxes(&mut doc, [t.wants_email(), t.wants_sms(), t.wants_letter()]);
    doc.h2(t.part_about());
    doc.small(t.part_about_why());
    fields(&mut doc, &[(t.field_birth_year(), 1.0), (t.field_languages(), 2.0)]);
    doc.p(t.field_gender());
    boxes(&mut doc, [t.value_woman(), t.value_man(), t.value_other_gender()]);
    doc.p(t.field_area());
    boxes(&mut doc, municipality.areas.iter().map(|a| a.name.clone()));
    doc.p(t.field_child_in());
    boxes(&mut doc, [t.child_no(), t.child_kindergarten(), t.child_school()]);
    doc.h2(t.part_themes());
    doc.p(t.paper_themes());
    let mut table = Table::new([Column::left(4), Column::centre(1)])
        .header([t.field_theme(), t.paper_rank()])
        .row_headers();
    for theme in themes {
        table.push([theme.title.to(language).to_owned(), String::new()]);
    }
    doc.table(table);
    doc.h2(t.part_more());
    lines(&mut doc, t.field_motivation(), 3);
    lines(&mut doc, t.field_needs(), 2);
    for question in &call.questions {
        lines(&mut doc, question.text.to(language).to_owned(), 2);
    }
    doc.p(t.guardian_lead());
    fields(&mut doc, &[(t.field_guardian(), 1.0), (t.field_guardian_reach(), 1.0)]);
    doc.h2(t.part_consent());
    boxes(&mut doc, [t.consent_label()]);
    doc.small(t.consent_why());
    fields(&mut doc, &[(t.paper_date(), 1.0), (t.paper_signature(), 2.0)]);
    doc
}

fn fields(doc: &mut Document, labels: &[(String, f64)]) {
    let field = |(label, width): &(String, f64)| Field { label: label.into(), width: *width };
    doc.push_block(Block::Fields(labels.iter().map(field).collect()));
}

fn boxes(doc: &mut Document, words: impl IntoIterator<Item = String>) {
    let tick = |text: String| Checkbox { checked: false, text: text.into() };
    doc.push_block(Block::Checkboxes(words.into_iter().map(tick).collect()));
}

fn lines(doc: &mut Document, label: String, count: u16) {
    doc.push_block(Block::Lines(Lines { label: Some(label.into()), count }));
}

/// The record of the draw that stands, for the archive: numbers of applications, never names.
/// `lottery` tells of the lottery it was made by, when there was one.
pub(crate) fn record(
    cx: &Cx,
    process: &Process,
    standing: &Standing,
    lottery: Option<Vec<(String, String)>>,
) -> Document {
    let (t, language) = (T(cx.language()), cx.language());
    let draw = &standing.draw;
    let on = to_oslo(draw.at).date_naive();
    let meta = Meta::new(Kind::CasePaper, t.document_title(), language, on)
        .by(&cx.municipality().name)
        .about(process.title.to(language));
    let mut doc = Document::new(meta);
    doc.lead(process.title.to(language));
    let seed = if draw.is_repeatable() { draw.seed.clone() } else { t.draw_entered() };
    let mut facts = vec![
        (t.draw_fact_when(), format::date_time(language, draw.at)),
        (t.draw_fact_seed(), seed),
        (
            t.draw_fact_source(),
            lottery.as_ref().map_or(draw.seed_source.to(language), |_| "").to_owned(),
        ),
        (t.draw_fact_applied(), standing.applicants.len().to_string()),
        (t.draw_fact_lot(), draw.lot.tickets.len().to_string()),
        (t.draw_fact_seats(), draw.lot.seats().to_string()),
    ];
    let by_lottery = lottery.is_some();
    facts.extend(lottery.into_iter().flatten());
    if !process.archive_case.is_empty() {
        facts.push((t.draw_fact_case(), process.archive_case.clone()));
    }
    facts.retain(|(_, value)| !value.is_empty());
    doc.facts(facts);
    doc.h1(t.draw_method_heading());
    doc.p(match (by_lottery, draw.is_repeatable()) {
        (true, _) => format!("{} {}", t.how_lottery(), t.how_check()),
        (false, true) => t.draw_method(),
        (false, false) => t.draw_method_entered(),
    });
    doc.h1(t.draw_result_heading());
    let results = standing
        .draw
        .lot
        .round()
        .ok()
        .map(|round| medvirk_sortition::explain(&round, &draw.outcome.seats));
    for theme in &draw.lot.themes {
        doc.h2(theme.title.to(language));
        let drawn = draw.outcome.seats.get(&theme.code).cloned().unwrap_or_default();
        let waits = draw.outcome.reserves.get(&theme.code).cloned().unwrap_or_default();
        doc.facts([
            (t.draw_fact_drawn(), drawn.join(", ")),
            (
                t.draw_fact_reserve(),
                if waits.is_empty() { "–".to_owned() } else { waits.join(", ") },
            ),
        ]);
        let panel = results.as_ref().and_then(|r| r.panels.iter().find(|p| p.panel == theme.code));
        if let Some(panel) = panel.filter(|p| !p.quotas.is_empty()) {
            doc.table(quotas(t, &panel.quotas));
        }
    }
    if let Some(overall) = results.as_ref().map(|r| &r.overall).filter(|o| !o.is_empty()) {
        doc.h2(t.scope_round());
        doc.table(quotas(t, overall));
    }
    changes(&mut doc, cx, standing);
    doc.small(t.document_without_names());
    doc
}

fn quotas(t: T, quotas: &[QuotaResult]) -> Table {
    let mut table =
        Table::new([Column::left(2), Column::left(2), Column::right(1), Column::right(1)])
            .header([t.column_feature(), t.column_value(), t.column_demand(), t.column_result()])
            .row_headers();
    for quota in quotas {
        table.push([
            words::feature(t, &quota.feature),
            words::value(t, &quota.feature, &quota.value),
            words::bounds(t, (quota.min, quota.max)),
            quota.count.to_string(),
        ]);
    }
    table
}

/// Who has stepped in since the draw.
fn changes(doc: &mut Document, cx: &Cx, standing: &Standing) {
    let (t, language) = (T(cx.language()), cx.language());
    let gone: Vec<_> = standing.assignments.iter().filter(|a| !a.is_active()).collect();
    if gone.is_empty() {
        return;
    }
    doc.h1(t.document_changes());
    let reference =
        |a: &crate::Assignment| standing.applicant_of(a).map_or("–", |a| a.reference.as_str());
    let lines = gone.into_iter().map(|a| {
        let next = standing.assignments.iter().find(|n| n.is_active() && n.code == a.code);
        let on = a
            .withdrawn_at
            .map_or(String::new(), |at| format::date(language, to_oslo(at).date_naive()));
        match next {
            Some(next) => t.document_change(&a.code, reference(a), on, reference(next)),
            None => t.document_change_empty(&a.code, reference(a), on),
        }
    });
    doc.bullets(lines);
}
