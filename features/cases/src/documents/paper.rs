//! The saksframlegg as a document: head, bodies, parts in the order of the template, attachments.

use medvirk_documents::{
    Compose, Document, Kind, Meta,
    tree::{
        Block, Blocks, Cell, Column, Inline, Inlines, Table, in_language, mark, see, strong, words,
    },
};
use medvirk_kernel::Language;

use super::{Extras, attachments, councils};
use crate::{
    T,
    dossier::Dossier,
    model::case::MadeOf,
    paper::{Cited, Claim, Paper, PaperPart, PaperTable, Piece, Run, compose, runs},
};

/// The paper with the attachments that are made of the input behind it, so that every reference leads
/// to its note in the same file.
pub(crate) fn case_paper(dossier: &Dossier, extras: &Extras) -> Document {
    let paper = compose(dossier);
    let t = T(paper.language);
    let date = dossier.case.head.dated.unwrap_or(extras.today);
    let meta = Meta::new(Kind::CasePaper, paper.title.clone(), paper.language, date)
        .by(&extras.municipality)
        .about(t.paper_about(dossier.process.name(paper.language)));
    let mut doc = Document::new(meta);
    doc.page.header = Some(short_reference(&t, dossier));
    doc.page.footer = Some(t.paper_footer(&extras.municipality));
    let laws = Some(paper.laws.clone()).filter(|(_, laws)| !laws.is_empty());
    doc.facts(paper.facts.iter().cloned().chain(laws));
    if !paper.bodies.rows.is_empty() {
        doc.table(table(&paper.bodies));
    }
    let attachment = dossier.case.content.number_of(MadeOf::Notes);
    for part in &paper.parts {
        put_part(&mut doc, &paper, part, attachment);
    }
    put_lists(&mut doc, &t, &paper);
    if !paper.signed.is_empty() {
        doc.signature("", paper.signed.clone());
    }
    if let Some(number) = attachment {
        doc.page_break();
        doc.heading_with_id(1, "vedlegg-innspill", t.attachment_notes_numbered(number));
        attachments::put_notes(&mut doc, dossier);
    }
    if let Some(number) = dossier.case.content.number_of(MadeOf::Reach) {
        doc.page_break();
        doc.heading_with_id(1, "vedlegg-deltakelse", t.attachment_reach_numbered(number));
        attachments::put_reach(&mut doc, &t, extras);
    }
    if let Some(number) = dossier.case.content.number_of(MadeOf::Councils) {
        doc.page_break();
        doc.heading_with_id(1, "vedlegg-raad", t.attachment_councils_numbered(number));
        councils::put_councils(&mut doc, dossier);
    }
    doc
}

fn short_reference(t: &T, dossier: &Dossier) -> String {
    let number = &dossier.case.head.archive_case_number;
    match number.as_str() {
        "" => t.paper_kind(),
        number => format!("{} · {number}", t.paper_kind()),
    }
}

/// A table of the paper; the first cell names its row.
pub(super) fn table(shown: &PaperTable) -> Table {
    let columns = shown.widths.iter().map(|width| Column::left(*width));
    let mut table = Table::new(columns)
        .caption(shown.caption.as_str())
        .header(shown.header.iter().map(String::as_str))
        .row_headers();
    for row in &shown.rows {
        table.push(row.iter().map(|text| {
            let mut blocks = Blocks::default();
            blocks.typed(text);
            Cell(blocks)
        }));
    }
    table
}

fn put_part(doc: &mut Document, paper: &Paper, part: &PaperPart, attachment: Option<usize>) {
    let t = T(paper.language);
    doc.heading_with_id(1, part.heading.code(), part.title.to_uppercase());
    // Where a theme is spoken of elsewhere is said below it, so that its heading stays with its text.
    let mut elsewhere: Option<&(String, String)> = None;
    for piece in &part.pieces {
        match piece {
            Piece::Text(text) => put_text(doc, paper, text),
            Piece::Theme { anchor, title, see: related } => {
                lead_on(doc, elsewhere);
                elsewhere = related.as_ref();
                doc.heading_with_id(2, anchor, title.as_str());
            }
            Piece::Claim(claim) => {
                doc.p(claim_line(paper.language, claim));
            }
            Piece::Sources(theme, cited) => {
                doc.small(sources_line(&t, theme, cited, attachment));
            }
            Piece::Missing(what) => {
                doc.warning(t.paper_missing(), what.as_str());
            }
            Piece::Table(shown) => {
                doc.table(table(shown));
            }
            Piece::Points(points) => {
                doc.numbered(points.iter().map(String::as_str));
            }
        }
    }
    lead_on(doc, elsewhere);
}

fn lead_on(doc: &mut Document, place: Option<&(String, String)>) {
    if let Some((to, words)) = place {
        doc.small(see(to, words.as_str()));
    }
}

/// Typed paragraphs in which names of notes lead to the attachment.
fn put_text(doc: &mut Document, paper: &Paper, text: &str) {
    let mut typed = Blocks::default();
    typed.typed(text);
    for block in typed.0 {
        match block {
            Block::Paragraph(paragraph) => {
                let pieces = paragraph.text.0.into_iter().flat_map(|inline| match inline {
                    Inline::Text(text) => runs(&text, &paper.codes)
                        .into_iter()
                        .map(|run| match run {
                            Run::Words(text) => words(text),
                            Run::Note(code, _) => see(code, code),
                        })
                        .collect(),
                    other => vec![other],
                });
                doc.p(pieces.collect::<Vec<Inline>>());
            }
            other => {
                doc.push_block(other);
            }
        }
    }
}

/// "Mindretallssyn: Ved ett bord … [7]"
fn claim_line(language: Language, claim: &Claim) -> Inlines {
    let mut line = Inlines::default();
    if !claim.label.is_empty() {
        line = line.and(strong(format!("{}: ", claim.label)));
    }
    line = match claim.language == language {
        true => line.and(claim.text.as_str()),
        false => line.and(in_language(claim.language, claim.text.as_str())),
    };
    line.and("\u{a0}").and(see(source_anchor(claim.number), format!("[{}]", claim.number)))
}

/// "Kilder: [1] GB01-N06, GB01-N07 [2] …", each leading to its note.
fn sources_line(
    t: &T,
    theme: &medvirk_processes::ThemeId,
    cited: &[(usize, Cited)],
    attachment: Option<usize>,
) -> Inlines {
    let mut line = Inlines::from(strong(format!("{}: ", t.paper_sources())));
    for (place, (number, names)) in cited.iter().enumerate() {
        if place > 0 {
            line = line.and(" · ");
        }
        line = line.and(mark(source_anchor(*number), format!("[{number}] ")));
        match (names, attachment) {
            (Cited::All, Some(attachment)) => {
                let words = t.paper_all_notes(attachment);
                line = line.and(see(attachments::theme_anchor(*theme), words));
            }
            (Cited::All, None) => line = line.and(t.paper_all_notes_here()),
            (Cited::Notes(codes), _) => {
                for (nth, code) in codes.iter().enumerate() {
                    if nth > 0 {
                        line = line.and(", ");
                    }
                    line = line.and(see(code, code.as_str()));
                }
            }
        }
    }
    line
}

fn source_anchor(number: usize) -> String {
    format!("kilde-{number}")
}

fn put_lists(doc: &mut Document, t: &T, paper: &Paper) {
    if !paper.attachments.is_empty() {
        doc.h1(t.heading_attachments().to_uppercase());
        doc.numbered(paper.attachments.iter().map(|(title, _)| title.as_str()));
    }
    if !paper.not_sent.is_empty() {
        doc.h1(t.heading_not_sent().to_uppercase());
        doc.bullets(paper.not_sent.iter().map(String::as_str));
    }
}
