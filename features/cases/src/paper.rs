//! The case paper as it is read, before it becomes a page or a file: one composition, so that screen,
//! PDF and Word never say different things. Its words are in the language of the paper.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use medvirk_i18n::format;
use medvirk_input::{NoteId, Part, Sentence, SentenceId};
use medvirk_kernel::Language;
use medvirk_processes::{Theme, ThemeId};

use crate::{
    T,
    dossier::Dossier,
    model::{
        attachment::FileId,
        case::{Content, Person},
        heading::Heading,
    },
    words,
};

/// A whole paper.
pub(crate) struct Paper {
    /// The language it is written in.
    pub(crate) language: Language,
    /// Its title.
    pub(crate) title: String,
    /// Archive code, numbers, case officer: label and value.
    pub(crate) facts: Vec<(String, String)>,
    /// The laws it rests on: label and value; empty value for none.
    pub(crate) laws: (String, String),
    /// The bodies that treat it.
    pub(crate) bodies: PaperTable,
    /// Its parts, in the order of the template; parts without content are left out.
    pub(crate) parts: Vec<PaperPart>,
    /// Attachments, numbered from 1.
    pub(crate) attachments: Vec<(String, Option<FileId>)>,
    /// Documents that are not sent.
    pub(crate) not_sent: Vec<String>,
    /// Who answers for it.
    pub(crate) signed: Vec<String>,
    /// Names of notes that may stand in running text.
    pub(crate) codes: BTreeMap<String, NoteId>,
}

/// What stands under one heading.
pub(crate) struct PaperPart {
    /// Which heading.
    pub(crate) heading: Heading,
    /// Its words.
    pub(crate) title: String,
    /// Its content.
    pub(crate) pieces: Vec<Piece>,
}

/// One piece of a part.
pub(crate) enum Piece {
    /// Paragraphs as people typed them.
    Text(String),
    /// The beginning of a theme.
    Theme {
        /// Name of the place.
        anchor: String,
        /// The theme's title.
        title: String,
        /// A place that belongs to it elsewhere in the paper: anchor and words.
        see: Option<(String, String)>,
    },
    /// A sentence about input.
    Claim(Claim),
    /// The sources of the claims just above; for paper, where no margin shows them.
    Sources(ThemeId, Vec<(usize, Cited)>),
    /// Something that should be there and is not.
    Missing(String),
    /// A table.
    Table(PaperTable),
    /// Numbered points.
    Points(Vec<String>),
}

/// A sentence about input and what it rests on.
pub(crate) struct Claim {
    /// The sentence.
    pub(crate) sentence: SentenceId,
    /// What it is about.
    pub(crate) part: Part,
    /// What kind of sentence, in words; empty for the summary itself.
    pub(crate) label: String,
    /// Its words.
    pub(crate) text: String,
    /// The language of the words.
    pub(crate) language: Language,
    /// Its number in the paper, from 1.
    pub(crate) number: usize,
    /// The notes it rests on today, by code.
    pub(crate) notes: Vec<NoteId>,
}

/// How a list of sources names the notes of one claim.
pub(crate) enum Cited {
    /// All notes of the theme.
    All,
    /// These, by code.
    Notes(Vec<String>),
}

/// A table.
#[derive(Default)]
pub(crate) struct PaperTable {
    /// What it is.
    pub(crate) caption: String,
    /// Headings of its columns.
    pub(crate) header: Vec<String>,
    /// Width of each column compared with the others.
    pub(crate) widths: Vec<u16>,
    /// Its rows.
    pub(crate) rows: Vec<Vec<String>>,
}

/// Puts the paper together.
pub(crate) fn compose(dossier: &Dossier) -> Paper {
    let language = dossier.case.head.language;
    let mut maker = Maker { dossier, t: T(language), claims: 0, parts: 0 };
    let content = &dossier.case.content;
    let parts = content.order().into_iter().filter_map(|h| maker.part(h)).collect();
    let head = &dossier.case.head;
    let attached = content.attachments.iter().map(|d| {
        let file = d.file.filter(|id| dossier.files.contains_key(id));
        (with_note(&d.title, &d.note), file)
    });
    Paper {
        language,
        title: head.title.clone(),
        facts: maker.facts(),
        laws: (maker.t.paper_laws(), content.laws.join(" · ")),
        bodies: maker.bodies(),
        parts,
        attachments: attached.collect(),
        not_sent: content.not_sent.iter().map(|d| with_note(&d.title, &d.note)).collect(),
        signed: signed(&head.responsible, head.dated.map(|d| format::date(language, d))),
        codes: dossier.notes.values().map(|n| (n.code.clone(), n.id)).collect(),
    }
}

/// What kind of sentence it is, in words; nothing for the summary itself.
pub(crate) fn part_label(t: &T, part: Part) -> String {
    match part {
        Part::Summary => String::new(),
        Part::Breadth => t.paper_breadth(),
        Part::Frequency => t.paper_frequency(),
        Part::Minority => t.paper_minority(),
    }
}

/// Where a theme stands under "Medvirkning og innspill".
pub(crate) fn heard_anchor(theme: &Theme) -> String {
    format!("innspill-{}", theme.code.to_lowercase())
}

/// Where a theme stands under "Vurdering".
pub(crate) fn assessed_anchor(theme: &Theme) -> String {
    format!("vurdering-{}", theme.code.to_lowercase())
}

/// Which councils have said nothing, and why.
pub(crate) fn councils_missing(t: &T, content: &Content) -> String {
    let silent = content.silent_councils().into_iter().map(|k| words::council(k).to(t.lang()));
    let silent: Vec<String> = silent.collect();
    let reason = &content.councils_missing_reason;
    match silent.is_empty() {
        true => reason.clone(),
        false => t.paper_councils_missing(format::list_and(t.lang(), &silent), reason),
    }
}

fn with_note(title: &str, note: &str) -> String {
    if note.is_empty() { title.to_owned() } else { format!("{title} ({note})") }
}

fn signed(person: &Person, date: Option<String>) -> Vec<String> {
    [person.name.clone(), person.role.clone(), date.unwrap_or_default()]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
}

struct Maker<'a> {
    dossier: &'a Dossier,
    t: T,
    claims: usize,
    parts: usize,
}

impl Maker<'_> {
    fn day(&self, day: Option<NaiveDate>) -> String {
        day.map(|d| format::date_short(self.t.lang(), d)).unwrap_or_default()
    }

    fn facts(&self) -> Vec<(String, String)> {
        let (t, head) = (self.t, &self.dossier.case.head);
        let officer = match head.officer.role.as_str() {
            "" => head.officer.name.clone(),
            role => format!("{}, {role}", head.officer.name),
        };
        let dated = head.dated.map(|d| format::date(t.lang(), d)).unwrap_or_default();
        [
            (t.paper_archive_code(), head.archive_code.clone()),
            (t.paper_running_number(), head.running_number.clone()),
            (t.paper_archive_case(), head.archive_case_number.clone()),
            (t.paper_officer(), officer),
            (t.paper_dated(), dated),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect()
    }

    fn bodies(&self) -> PaperTable {
        let t = self.t;
        let bodies = &self.dossier.case.content.bodies;
        PaperTable {
            caption: t.paper_bodies(),
            header: vec![
                t.paper_body(),
                t.paper_meeting_date(),
                t.paper_case_number(),
                t.paper_body_part(),
            ],
            widths: vec![5, 2, 2, 2],
            rows: bodies
                .iter()
                .map(|b| {
                    let part = words::body_part(b.part).to(t.lang());
                    vec![b.name.clone(), self.day(b.date), b.case_number.clone(), part]
                })
                .collect(),
        }
    }

    fn part(&mut self, heading: Heading) -> Option<PaperPart> {
        let content = &self.dossier.case.content;
        let mut pieces = Vec::new();
        if let Some(text) = content.texts.get(&heading).filter(|t| !t.trim().is_empty()) {
            pieces.push(Piece::Text(text.clone()));
        }
        match heading {
            Heading::Participation => self.participation(&mut pieces),
            Heading::Councils => self.councils(&mut pieces),
            Heading::Hearing => self.hearing(&mut pieces),
            Heading::Alternatives => self.alternatives(&mut pieces),
            Heading::Assessment => self.assessments(&mut pieces),
            Heading::Proposal => self.proposal(&mut pieces),
            _ => {}
        }
        if pieces.is_empty() {
            return None;
        }
        self.parts += 1;
        let title = words::title(content, heading, self.t.lang());
        let title = if content.is_numbered { format!("{} {title}", self.parts) } else { title };
        Some(PaperPart { heading, title, pieces })
    }

    fn participation(&mut self, pieces: &mut Vec<Piece>) {
        let dossier = self.dossier;
        for theme in dossier.heard() {
            let is_assessed = !dossier.is_unassessed(theme.id);
            let see = is_assessed.then(|| (assessed_anchor(theme), self.t.paper_see_assessment()));
            let title = theme.title.to(self.t.lang()).to_owned();
            pieces.push(Piece::Theme { anchor: heard_anchor(theme), title, see });
            let summary = dossier.summaries.get(&theme.id);
            if !summary.is_some_and(|s| s.is_written()) {
                let notes = dossier.weight(theme.id).notes;
                pieces.push(Piece::Missing(self.t.paper_no_summary(notes)));
            }
            let mut cited = Vec::new();
            for sentence in summary.iter().flat_map(|s| &s.sentences) {
                let claim = self.claim(sentence);
                let notes = dossier.today(&sentence.notes);
                let names = match sentence.part.is_generated() {
                    true => Cited::All,
                    false => Cited::Notes(notes.iter().map(|n| n.code.clone()).collect()),
                };
                cited.push((claim.number, names));
                pieces.push(Piece::Claim(claim));
            }
            if !cited.is_empty() {
                pieces.push(Piece::Sources(theme.id, cited));
            }
        }
    }

    fn claim(&mut self, sentence: &Sentence) -> Claim {
        self.claims += 1;
        let label = part_label(&self.t, sentence.part);
        Claim {
            sentence: sentence.id,
            part: sentence.part,
            label,
            text: sentence.text.to(self.t.lang()).to_owned(),
            language: sentence.text.language_for(self.t.lang()),
            number: self.claims,
            notes: self.dossier.today(&sentence.notes).iter().map(|n| n.id).collect(),
        }
    }

    fn councils(&self, pieces: &mut Vec<Piece>) {
        let (t, content) = (self.t, &self.dossier.case.content);
        if !content.councils.is_empty() {
            pieces.push(Piece::Table(PaperTable {
                caption: t.paper_councils(),
                header: vec![t.paper_council(), t.paper_statement()],
                widths: vec![3, 7],
                rows: content
                    .councils
                    .iter()
                    .map(|c| {
                        let when = [self.day(c.date), c.case_number.clone()];
                        let when: Vec<_> = when.into_iter().filter(|w| !w.is_empty()).collect();
                        vec![with_note(&c.body, &when.join(", ")), c.text.clone()]
                    })
                    .collect(),
            }));
        }
        if !content.councils_missing_reason.trim().is_empty() {
            pieces.push(Piece::Text(councils_missing(&t, content)));
        }
    }

    fn hearing(&self, pieces: &mut Vec<Piece>) {
        let (t, hearing) = (self.t, &self.dossier.case.content.hearing);
        if hearing.is_empty() {
            return;
        }
        pieces.push(Piece::Table(PaperTable {
            caption: t.paper_hearing(hearing.len()),
            header: words::hearing_columns().map(|m| m.to(t.lang())).into(),
            widths: vec![3, 5, 4],
            rows: hearing
                .iter()
                .map(|h| {
                    let answer = match h.answer.trim() {
                        "" => t.paper_not_assessed(),
                        answer => answer.to_owned(),
                    };
                    vec![with_note(&h.sender, &self.day(h.date)), h.text.clone(), answer]
                })
                .collect(),
        }));
    }

    fn alternatives(&self, pieces: &mut Vec<Piece>) {
        let (t, alternatives) = (self.t, &self.dossier.case.content.alternatives);
        if alternatives.is_empty() {
            return;
        }
        pieces.push(Piece::Table(PaperTable {
            caption: t.paper_alternatives(),
            header: vec![t.paper_alternative(), t.paper_advantages(), t.paper_weaknesses()],
            widths: vec![3, 4, 4],
            rows: alternatives
                .iter()
                .map(|a| vec![a.title.clone(), a.advantages.clone(), a.weaknesses.clone()])
                .collect(),
        }));
    }

    fn assessments(&self, pieces: &mut Vec<Piece>) {
        let dossier = self.dossier;
        for theme in dossier.heard() {
            let title = theme.title.to(self.t.lang()).to_owned();
            let see = Some((heard_anchor(theme), self.t.paper_see_input()));
            pieces.push(Piece::Theme { anchor: assessed_anchor(theme), title, see });
            match dossier.case.content.assessments.get(&theme.id) {
                Some(text) if !text.trim().is_empty() => pieces.push(Piece::Text(text.clone())),
                _ => {
                    let notes = dossier.weight(theme.id).notes;
                    pieces.push(Piece::Missing(self.t.paper_theme_not_assessed(notes)));
                }
            }
        }
    }

    fn proposal(&self, pieces: &mut Vec<Piece>) {
        let content = &self.dossier.case.content;
        if content.proposal.is_empty() {
            return;
        }
        if !content.proposal_introduction.trim().is_empty() {
            let introduction = content.proposal_introduction.trim().trim_end_matches(':');
            pieces.push(Piece::Text(format!("{introduction}:")));
        }
        pieces.push(Piece::Points(content.proposal.clone()));
    }
}

/// A stretch of running text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Run<'a> {
    /// Words.
    Words(&'a str),
    /// The name of a note that exists.
    Note(&'a str, NoteId),
}

/// Finds the names of notes (`GB12-N05`) in running text, so that whoever writes one makes a link.
pub(crate) fn runs<'a>(text: &'a str, codes: &BTreeMap<String, NoteId>) -> Vec<Run<'a>> {
    let is_name = |c: char| c.is_alphanumeric() || c == '-';
    let (mut runs, mut plain_from, mut at) = (Vec::new(), 0, 0);
    while let Some(start) = text[at..].find(is_name).map(|found| at + found) {
        let end = text[start..].find(|c| !is_name(c)).map_or(text.len(), |found| start + found);
        let word = &text[start..end];
        if let Some(note) = codes.get(word) {
            if plain_from < start {
                runs.push(Run::Words(&text[plain_from..start]));
            }
            runs.push(Run::Note(word, *note));
            plain_from = end;
        }
        at = end;
    }
    if plain_from < text.len() {
        runs.push(Run::Words(&text[plain_from..]));
    }
    runs
}

/// Words in running text that look like names of notes (`GB12-N05`) and name none.
pub(crate) fn unknown_names<'a>(
    text: &'a str,
    codes: &BTreeMap<String, NoteId>,
) -> impl Iterator<Item = &'a str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.filter(|word| looks_like_a_name(word) && !codes.contains_key(*word))
}

/// Letters and digits, a hyphen, `N` and digits.
fn looks_like_a_name(word: &str) -> bool {
    let Some((source, note)) = word.split_once("-N") else { return false };
    let digits = |s: &str| !s.is_empty() && s.chars().all(|c| c.is_ascii_digit());
    let letters = source.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_source = !letters.is_empty() && letters.chars().all(|c| c.is_ascii_uppercase());
    is_source && digits(&source[letters.len()..]) && digits(note)
}

#[cfg(test)]
mod tests {
    use super::*;
    use medvirk_kernel::Uuid;

    #[test]
    fn a_name_of_no_note_is_found_and_other_words_are_left_alone() {
        let codes = BTreeMap::from([("GB12-N05".to_owned(), NoteId(Uuid::from_u128(5)))]);
        let found: Vec<&str> =
            unknown_names("Se GB12-N05, GB99-N01 og E6-Nord (T-N1, 12-N3).", &codes).collect();
        assert_eq!(found, ["GB99-N01"]);
    }

    #[test]
    fn the_name_of_a_note_in_running_text_becomes_a_link() {
        let note = NoteId(Uuid::from_u128(5));
        let codes = BTreeMap::from([("GB12-N05".to_owned(), note)]);
        let found = runs("Se GB12-N05, men ikke GB99-N01.", &codes);
        let expected =
            [Run::Words("Se "), Run::Note("GB12-N05", note), Run::Words(", men ikke GB99-N01.")];
        assert_eq!(found, expected);
        assert_eq!(runs("GB12-N05", &codes), [Run::Note("GB12-N05", note)]);
        assert_eq!(runs("", &codes), []);
    }
}
