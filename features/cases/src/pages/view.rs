//! The paper as HTML: the text with a margin that shows what each sentence about input rests on. The
//! same for staff and for everybody, but for what may be read and where links lead.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use medvirk_input::{Note, NoteId, Part};
use medvirk_kernel::Language;
use medvirk_processes::{Process, Theme};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Html, escape};

use crate::{
    T,
    actions::{public_path, staff_path},
    dossier::Dossier,
    paper::{Claim, Paper, PaperTable, Piece, Run, runs},
};

/// Most notes quoted beside one sentence; the rest is one click away.
const QUOTED: usize = 2;
/// Most characters of a quoted note.
const QUOTE_LENGTH: usize = 180;
/// Most codes named beside one sentence.
const CODES: usize = 3;

/// Who reads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Audience {
    /// Behind the staff door; a case may be read by people to whom the pages of notes do not open.
    Staff { opens_notes: bool },
    /// Everybody.
    Everybody,
}

impl Audience {
    /// Staff, with what this member of staff may open.
    pub(crate) fn staff(cx: &Cx, process: &Process) -> Self {
        Audience::Staff { opens_notes: cx.may(medvirk_input::READ, process.resource()) }
    }

    /// An address below the case, behind the reader's door.
    pub(crate) fn path(self, process: &Process, rest: &str) -> String {
        match self {
            Audience::Staff { .. } => staff_path(process, rest),
            Audience::Everybody => public_path(process, rest),
        }
    }
}

/// A note beside a sentence or on a list.
pub(crate) struct NoteView {
    pub(crate) code: String,
    pub(crate) text: String,
    pub(crate) href: Option<String>,
    pub(crate) place: String,
    pub(crate) is_minority: bool,
    pub(crate) codes: Vec<(String, String)>,
    pub(crate) lang: &'static str,
}

/// A sentence with its margin.
pub(crate) struct ClaimView {
    pub(crate) id: String,
    pub(crate) number: usize,
    pub(crate) label: String,
    pub(crate) text: String,
    pub(crate) lang: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) sum: String,
    pub(crate) all: String,
    pub(crate) codes: Vec<(String, String)>,
    pub(crate) quotes: Vec<NoteView>,
}

/// One piece as the template shows it.
pub(crate) enum PieceView {
    Html(Html),
    Theme { anchor: String, title: String, see: Option<(String, String)> },
    Claim(Box<ClaimView>),
    Missing(String),
    Table(PaperTable),
    Points(Vec<Html>),
}

/// One part as the template shows it.
pub(crate) struct PartView {
    pub(crate) id: &'static str,
    pub(crate) title: String,
    pub(crate) pieces: Vec<PieceView>,
}

/// The parts of a paper for a reader.
pub(crate) fn parts(dossier: &Dossier, paper: &Paper, audience: Audience) -> Vec<PartView> {
    let shower = Shower { dossier, t: T(paper.language), audience };
    let part = |part: &crate::paper::PaperPart| PartView {
        id: part.heading.code(),
        title: part.title.to_uppercase(),
        pieces: part.pieces.iter().filter_map(|p| shower.piece(paper, p)).collect(),
    };
    paper.parts.iter().map(part).collect()
}

/// The notes behind a sentence, as a list.
pub(crate) fn notes(
    dossier: &Dossier,
    language: Language,
    ids: &[NoteId],
    audience: Audience,
) -> Vec<NoteView> {
    let shower = Shower { dossier, t: T(language), audience };
    dossier.today(ids).into_iter().filter_map(|n| shower.note(n, usize::MAX)).collect()
}

struct Shower<'a> {
    dossier: &'a Dossier,
    t: T,
    audience: Audience,
}

impl Shower<'_> {
    fn piece(&self, paper: &Paper, piece: &Piece) -> Option<PieceView> {
        Some(match piece {
            Piece::Text(text) => PieceView::Html(self.paragraphs(text, &paper.codes)),
            Piece::Theme { anchor, title, see } => {
                PieceView::Theme { anchor: anchor.clone(), title: title.clone(), see: see.clone() }
            }
            Piece::Claim(claim) => PieceView::Claim(Box::new(self.claim(claim))),
            // The margin shows the sources.
            Piece::Sources(..) => return None,
            Piece::Missing(what) => PieceView::Missing(what.clone()),
            Piece::Table(table) => PieceView::Table(PaperTable {
                caption: table.caption.clone(),
                header: table.header.clone(),
                widths: table.widths.clone(),
                rows: table.rows.clone(),
            }),
            Piece::Points(points) => {
                PieceView::Points(points.iter().map(|p| self.inline(p, &paper.codes)).collect())
            }
        })
    }

    fn claim(&self, claim: &Claim) -> ClaimView {
        let notes: Vec<&Note> =
            claim.notes.iter().filter_map(|id| self.dossier.notes.get(id)).collect();
        let tables: BTreeSet<_> = notes.iter().map(|n| n.source).collect();
        let sum = match claim.part {
            Part::Minority => self.t.trace_minority(notes.len()),
            _ => self.t.trace_sum(notes.len(), tables.len()),
        };
        // A sentence of figures counts what was put aside as well; the margin says why it is not the same.
        let aside = match claim.part.is_generated() {
            true => self.put_aside(&notes),
            false => 0,
        };
        let sum = if aside > 0 { self.t.trace_aside(sum, aside) } else { sum };
        let lang = if claim.language == self.t.lang() { "" } else { claim.language.code() };
        let sentence = format!("sentences/{}", claim.sentence);
        let process = &self.dossier.process;
        ClaimView {
            id: format!("s-{}", claim.sentence),
            number: claim.number,
            label: claim.label.clone(),
            text: claim.text.clone(),
            lang,
            kind: if claim.part == Part::Minority { "minority" } else { "input" },
            sum,
            all: self.audience.path(process, &sentence),
            // Beside a frequency the codes explain the figures; elsewhere the quotes say more.
            codes: match claim.part {
                Part::Frequency => self.leading_codes(&notes),
                _ => Vec::new(),
            },
            quotes: match claim.part.is_generated() {
                true => Vec::new(),
                false => self.quotes(&notes),
            },
        }
    }

    /// How many notes of the theme of these are marked as not used.
    fn put_aside(&self, notes: &[&Note]) -> usize {
        let Some(theme) = notes.first().map(|n| n.theme) else { return 0 };
        self.dossier.counting().filter(|n| n.theme == theme && n.reason.is_some()).count()
    }

    /// A few notes from different tables; short ones first, because they are read.
    fn quotes(&self, notes: &[&Note]) -> Vec<NoteView> {
        let mut by_length: Vec<&&Note> = notes.iter().collect();
        by_length.sort_by_key(|n| n.text.chars().count().abs_diff(90));
        let mut tables = BTreeSet::new();
        let apart = by_length.into_iter().filter(|n| tables.insert(n.source));
        apart.filter_map(|n| self.note(n, QUOTE_LENGTH)).take(QUOTED).collect()
    }

    fn note(&self, note: &Note, most: usize) -> Option<NoteView> {
        let process = &self.dossier.process;
        let (text, href) = match self.audience {
            Audience::Staff { opens_notes } => {
                let href = format!("/staff/processes/{}/notes/{}", process.id, note.id);
                (note.shown(), opens_notes.then_some(href))
            }
            Audience::Everybody => {
                let is_there = note.published_at.is_some();
                let href = format!("/processes/{}/notes/{}", process.slug, note.code);
                (note.public_text()?.to_owned(), is_there.then_some(href))
            }
        };
        let source = self.dossier.sources.get(&note.source);
        Some(NoteView {
            code: note.code.clone(),
            text: shortened(&text, most),
            href,
            place: source.map(|s| crate::documents::source_line(&self.t, s)).unwrap_or_default(),
            is_minority: note.is_minority,
            codes: self.leading_codes(&[note]),
            lang: if note.language == self.t.lang() { "" } else { note.language.code() },
        })
    }

    /// The codes most of these notes have: class and title.
    fn leading_codes(&self, notes: &[&Note]) -> Vec<(String, String)> {
        let mut counts: BTreeMap<_, usize> = BTreeMap::new();
        for code in notes.iter().flat_map(|n| &n.codes) {
            *counts.entry(*code).or_default() += 1;
        }
        let mut ranked: Vec<_> = counts.into_iter().collect();
        ranked.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let known = ranked.into_iter().filter_map(|(id, _)| self.dossier.codes.get(&id));
        known
            .take(CODES)
            .map(|c| (format!("mv-code-{}", c.colour), c.title.to(self.t.lang()).to_owned()))
            .collect()
    }

    fn paragraphs(&self, text: &str, codes: &BTreeMap<String, NoteId>) -> Html {
        let paragraphs = text.split("\n\n").map(str::trim).filter(|p| !p.is_empty());
        let written = paragraphs.map(|p| {
            let inline = self.inline(p, codes).0.replace('\n', "<br>");
            format!("<p class=\"ds-paragraph mv-read\">{inline}</p>")
        });
        Html(written.collect())
    }

    fn inline(&self, text: &str, codes: &BTreeMap<String, NoteId>) -> Html {
        let written = runs(text, codes).into_iter().map(|run| match run {
            Run::Words(words) => escape(words),
            Run::Note(code, id) => {
                let note = self.dossier.notes.get(&id).and_then(|n| self.note(n, 0));
                match note.and_then(|n| n.href) {
                    Some(href) => format!(
                        "<a class=\"ds-link\" href=\"{}\">{}</a>",
                        escape(&href),
                        escape(code)
                    ),
                    None => escape(code),
                }
            }
        });
        Html(written.collect())
    }
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end_matches([',', '.', ';', ':']))
}

#[derive(Template)]
#[template(path = "cases/beside.html")]
struct Beside {
    t: T,
    weight: crate::dossier::Weight,
    claims: Vec<PieceView>,
    codes: Vec<(String, String, u32, u32, u32)>,
    notes: Option<String>,
}

/// What to lean on while a theme is assessed: its sentences with their sources, and its figures.
pub(crate) fn theme_beside(cx: &Cx, dossier: &Dossier, theme: &Theme) -> Result<Html, Fault> {
    let (language, audience) = (cx.language(), Audience::staff(cx, &dossier.process));
    let shower = Shower { dossier, t: T(language), audience };
    let sentences = dossier.summaries.get(&theme.id).into_iter().flat_map(|s| &s.sentences);
    let claims = sentences.enumerate().map(|(at, sentence)| {
        let claim = Claim {
            sentence: sentence.id,
            part: sentence.part,
            label: crate::paper::part_label(&T(language), sentence.part),
            text: sentence.text.to(language).to_owned(),
            language: sentence.text.language_for(language),
            number: at + 1,
            notes: dossier.today(&sentence.notes).iter().map(|n| n.id).collect(),
        };
        PieceView::Claim(Box::new(shower.claim(&claim)))
    });
    let ranked = dossier.counts(theme.id).map(|c| c.ranked()).unwrap_or_default();
    let most = ranked.iter().map(|(_, w)| w.notes).max().unwrap_or(1).max(1);
    let codes = ranked.into_iter().take(6).filter_map(|(id, weight)| {
        let code = dossier.codes.get(id)?;
        let title = code.title.to(language).to_owned();
        let class = format!("mv-code-{}", code.colour);
        Some((class, title, weight.notes, weight.sources, weight.notes * 100 / most))
    });
    let beside = Beside {
        t: T(language),
        weight: dossier.weight(theme.id),
        codes: codes.collect(),
        notes: (audience == Audience::Staff { opens_notes: true })
            .then(|| format!("/staff/processes/{}/notes?theme={}", dossier.process.id, theme.code)),
        claims: claims.collect(),
    };
    Ok(Html(beside.render()?))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_note_is_cut_between_words() {
        assert_eq!(shortened("Buss hver time, også søndag", 16), "Buss hver time …");
        assert_eq!(shortened("Kort", 16), "Kort");
    }
}
