//! The attachments made of the input: every note that may be published, and who took part.

use std::collections::BTreeMap;

use medvirk_documents::{
    Compose, Document, Kind, Meta,
    tree::{Bar, Bars, BarsWords, Cell, Column, Inlines, Table, emph, in_language, mark, words},
};
use medvirk_i18n::format;
use medvirk_input::{
    Note, NoteKind, Source,
    model::{
        publication::{ReachTable, first_time_share},
        reach::Reach,
        suppress::Shown,
    },
};
use medvirk_kernel::Language;
use medvirk_processes::ThemeId;

use super::Extras;
use crate::{T, dossier::Dossier};

/// Where the notes of a theme begin.
pub(super) fn theme_anchor(theme: ThemeId) -> String {
    format!("innspill-tema-{}", theme.0.simple())
}

/// All notes that may be published, as a document of its own.
pub(crate) fn all_notes(dossier: &Dossier, extras: &Extras) -> Document {
    let t = T(dossier.case.head.language);
    let mut doc = document(dossier, extras, t.attachment_notes());
    put_notes(&mut doc, dossier);
    doc
}

/// Who took part, as a document of its own.
pub(crate) fn reach_paper(dossier: &Dossier, extras: &Extras) -> Document {
    let t = T(dossier.case.head.language);
    let mut doc = document(dossier, extras, t.attachment_reach());
    put_reach(&mut doc, &t, extras);
    doc
}

/// An attachment with nothing in it yet.
pub(super) fn document(dossier: &Dossier, extras: &Extras, title: String) -> Document {
    let language = dossier.case.head.language;
    let date = dossier.case.head.dated.unwrap_or(extras.today);
    let meta = Meta::new(Kind::CasePaper, title, language, date)
        .by(&extras.municipality)
        .about(dossier.case.head.title.clone());
    let mut doc = Document::new(meta);
    doc.page.header = Some(dossier.case.head.title.clone());
    doc
}

/// Every note that may be published, per theme and source, with its name as a place to link to.
pub(super) fn put_notes(doc: &mut Document, dossier: &Dossier) {
    let t = T(dossier.case.head.language);
    let open = |kind: NoteKind| {
        dossier.notes.values().filter(move |n| n.kind == kind && n.public_text().is_some())
    };
    let held = dossier.counting().filter(|n| n.public_text().is_none()).count();
    doc.p(t.attachment_notes_lead(open(NoteKind::Note).count(), held));
    for theme in dossier.heard() {
        let mut by_source: BTreeMap<&str, (&Source, Vec<&Note>)> = BTreeMap::new();
        for note in open(NoteKind::Note).filter(|n| n.theme == theme.id) {
            let Some(source) = dossier.sources.get(&note.source) else { continue };
            by_source.entry(&source.label).or_insert((source, Vec::new())).1.push(note);
        }
        let title = theme.title.to(t.lang());
        doc.heading_with_id(2, theme_anchor(theme.id), format!("{} {title}", theme.code));
        for (source, mut notes) in by_source.into_values() {
            notes.sort_by(|a, b| (a.position, &a.code).cmp(&(b.position, &b.code)));
            doc.h3(source_line(&t, source));
            doc.table(notes_table(&t, &notes));
            let quotes = open(NoteKind::Quote).filter(|q| q.source == source.id);
            for quote in quotes {
                let by = Some(quote.said_by.as_str()).filter(|by| !by.is_empty());
                doc.quote(in_its_language(t.lang(), quote), by);
            }
        }
    }
}

fn notes_table(t: &T, notes: &[&Note]) -> Table {
    let mut table = Table::new([Column::left(2), Column::left(9)])
        .header([t.attachment_note(), t.attachment_said()])
        .row_headers();
    for note in notes {
        let mut said = in_its_language(t.lang(), note);
        if note.is_minority {
            said = said.and(" ").and(emph(format!("({})", t.paper_minority())));
        }
        let name: Inlines = mark(&note.code, note.code.as_str()).into();
        table.push([Cell::from(name), Cell::from(said)]);
    }
    table
}

fn in_its_language(language: Language, note: &Note) -> Inlines {
    let text = note.public_text().unwrap_or_default();
    match note.language == language || note.language != Language::En {
        // Dialects lie between bokmål and nynorsk; only English is read aloud another way.
        true => words(text).into(),
        false => in_language(note.language, text).into(),
    }
}

/// "Gjestebud GB01 · 12. februar 2026 · Lia · 7 personer"
pub(crate) fn source_line(t: &T, source: &Source) -> String {
    let held_on = source.held_on.map(|day| format::date(t.lang(), day));
    let people = t.attachment_people(source.head_count);
    [Some(source.label.clone()), held_on, source.area.clone(), Some(people)]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Who took part against who lives here, as bars with their tables. Small groups are not shown.
pub(super) fn put_reach(doc: &mut Document, t: &T, extras: &Extras) {
    let (reach, least) = (&extras.reach, u64::from(extras.least));
    doc.p(t.reach_lead(reach.people, reach.sources));
    if let Some(share) = first_time_share(&reach.first_time, extras.least) {
        doc.p(t.reach_first_time(format::percent(t.lang(), share)));
    }
    let mut has_hidden = false;
    for (heading, label, groups) in [
        (t.reach_by_age(), t.reach_age(), &reach.ages),
        (t.reach_by_gender(), t.reach_gender(), &reach.genders),
        (t.reach_by_area(), t.reach_area(), &reach.areas),
    ] {
        has_hidden |= put_groups(doc, t, (heading, label), groups, least);
    }
    if let Some(year) = reach.year {
        doc.small(t.reach_population_year(year.to_string()));
    }
    if has_hidden {
        doc.small(t.reach_hidden(extras.least));
    }
}

/// One comparison; says whether a figure is hidden.
fn put_groups(
    doc: &mut Document,
    t: &T,
    (heading, label): (String, String),
    groups: &Reach<String>,
    least: u64,
) -> bool {
    let public = ReachTable::published(groups, least);
    if public.rows.is_empty() {
        return false;
    }
    doc.h2(heading.as_str());
    let bars = public.rows.iter().map(|row| Bar {
        label: group_name(t, &row.group),
        value: match row.people {
            Shown::Hidden => None,
            Shown::Number(0) => Some(0.0),
            Shown::Number(_) => row.share.map(|s| s * 100.0),
        },
        target: row.expected.map(|e| e * 100.0),
    });
    doc.bars(Bars {
        caption: t.reach_caption().into(),
        words: BarsWords { label, value: t.reach_participants(), target: t.reach_population() },
        bars: bars.collect(),
        unit: "\u{a0}%".to_owned(),
        decimals: 0,
    });
    if public.not_stated > 0 {
        doc.small(t.reach_not_stated(public.not_stated));
    }
    public.has_hidden()
}

/// A group in words: genders are codes, ages and areas are names already.
pub(crate) fn group_name(t: &T, group: &str) -> String {
    match group {
        "kvinne" => t.gender_woman(),
        "mann" => t.gender_man(),
        "annet" => t.gender_other(),
        age if age.starts_with(|c: char| c.is_ascii_digit()) => age.replace('-', "–"),
        name => name.to_owned(),
    }
}
