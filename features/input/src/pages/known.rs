//! What most staff pages need of a process: its themes, sources and code book, and how notes are shown
//! with them.

use std::collections::BTreeMap;

use medvirk_i18n::format;
use medvirk_kernel::{Action, Language, ProcessId, Result};
use medvirk_processes::{Process, QuestionId, Theme, ThemeId};
use medvirk_slice::Cx;
use medvirk_web::{Html, Page, escape};
use uuid::Uuid;

use crate::{
    T,
    model::{
        coding::{CodeId, SourceId},
        note::{Code, Moderation, Note, NoteKind, Source},
        privacy::{Finding, FindingKind},
    },
    store, text,
};

/// A process with what belongs to its input.
pub(crate) struct Known {
    /// The process.
    pub(crate) process: Process,
    /// Its themes, in order.
    pub(crate) themes: Vec<Theme>,
    /// Its sources.
    pub(crate) sources: BTreeMap<SourceId, Source>,
    /// Its code book.
    pub(crate) codes: Vec<Code>,
    /// The reader's language.
    pub(crate) language: Language,
}

/// A code as a coloured word.
#[derive(Clone, Debug)]
pub(crate) struct Chip {
    /// Title.
    pub(crate) title: String,
    /// 1 to 24.
    pub(crate) colour: i32,
}

/// A note as it stands in a list.
pub(crate) struct NoteView {
    /// Code people refer to.
    pub(crate) code: String,
    /// Text, escaped, with hits marked.
    pub(crate) text: Html,
    /// Language of the text.
    pub(crate) lang: &'static str,
    /// Codes given.
    pub(crate) chips: Vec<Chip>,
    /// Source, question and the like.
    pub(crate) meta: Vec<String>,
    /// Words with a colour: minority view, held back.
    pub(crate) tags: Vec<(&'static str, String)>,
    /// `current`, `held`, `unused` or empty.
    pub(crate) state: &'static str,
    /// Where a press leads.
    pub(crate) href: String,
    /// Name for screen readers.
    pub(crate) label: String,
}

impl Known {
    /// Loads what belongs to a process, when the actor may do `action` in it.
    ///
    /// # Errors
    /// Not found; forbidden.
    pub(crate) async fn load(cx: &Cx, process: Uuid, action: Action) -> Result<Self> {
        let db = cx.db().reader();
        let process = medvirk_processes::get(db, ProcessId(process)).await?;
        let resource = process.resource();
        cx.permit(action, resource)?;
        let mut known = Known::of(cx, process).await?;
        // The page of a source belongs to the arena it came from; not everybody here is let in there.
        for source in known.sources.values_mut().filter(|s| !cx.may_open(&s.href, resource)) {
            source.href.clear();
        }
        Ok(known)
    }

    /// Loads what belongs to a process without asking who wants to know; for public pages and jobs.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub(crate) async fn of(cx: &Cx, process: Process) -> Result<Self> {
        let db = cx.db().reader();
        let areas = &cx.municipality().areas;
        let sources = store::sources(db, process.id).await?.into_iter().map(|mut source| {
            let area = areas.iter().find(|a| Some(&a.id) == source.area.as_ref());
            if let Some(area) = area {
                source.area = Some(area.name.clone());
            }
            (source.id, source)
        });
        Ok(Known {
            sources: sources.collect(),
            themes: medvirk_processes::themes(db, process.id).await?,
            codes: store::codes(db, process.id).await?,
            language: cx.language(),
            process,
        })
    }

    /// The address of a staff page in the process.
    pub(crate) fn path(&self, rest: &str) -> String {
        format!("/staff/processes/{}/{rest}", self.process.id)
    }

    /// A staff page in the process.
    pub(crate) fn page(&self, cx: &Cx, title: impl Into<String>) -> Page {
        let name = self.process.name(self.language);
        let path = format!("/staff/processes/{}", self.process.id);
        Page::staff(cx, title).in_process(cx, self.process.id, name).crumb(name, path)
    }

    /// A theme of the process.
    pub(crate) fn theme(&self, id: ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|t| t.id == id)
    }

    /// The title of a theme; empty when it is gone.
    pub(crate) fn theme_title(&self, id: ThemeId) -> String {
        self.theme(id).map_or(String::new(), |t| t.title.to(self.language).to_owned())
    }

    /// A code of the book.
    pub(crate) fn code(&self, id: CodeId) -> Option<&Code> {
        self.codes.iter().find(|c| c.id == id)
    }

    /// The codes that are given today.
    pub(crate) fn open_codes(&self) -> impl Iterator<Item = &Code> {
        self.codes.iter().filter(|c| !c.is_retired)
    }

    /// A code as a coloured word.
    pub(crate) fn chip(&self, id: CodeId) -> Option<Chip> {
        let code = self.code(id)?;
        Some(Chip { title: code.title.to(self.language).to_owned(), colour: code.colour })
    }

    /// The codes of a note as coloured words, in the order of the book.
    pub(crate) fn chips(&self, ids: &std::collections::BTreeSet<CodeId>) -> Vec<Chip> {
        let given = self.codes.iter().filter(|c| ids.contains(&c.id));
        given.filter_map(|c| self.chip(c.id)).collect()
    }

    /// The words of a question.
    pub(crate) fn question(&self, id: QuestionId) -> Option<String> {
        let mut questions = self.themes.iter().flat_map(|t| &t.questions);
        let found = questions.find(|q| q.id == id)?;
        Some(found.text.to(self.language).to_owned())
    }

    /// What people call a source.
    pub(crate) fn source_label(&self, id: SourceId) -> String {
        self.sources.get(&id).map_or(String::new(), |s| s.label.clone())
    }

    /// A source without its number: where and when people met.
    pub(crate) fn source_place(&self, id: SourceId) -> String {
        let Some(source) = self.sources.get(&id) else { return String::new() };
        let area = source.area.clone().unwrap_or_default();
        let day = source.held_on.map(|day| format::date(self.language, day)).unwrap_or_default();
        [area, day].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// A note for a list. `href` is where a press leads; `search` is marked in the text.
    pub(crate) fn view(&self, note: &Note, href: String, search: &str) -> NoteView {
        let t = T(self.language);
        let mut meta = vec![note.code.clone(), self.source_label(note.source)];
        meta.extend(note.question.and_then(|q| self.question(q)));
        let mut tags = Vec::new();
        if note.is_minority {
            tags.push(("brand2", t.note_minority()));
        }
        if note.is_changed {
            tags.push(("warning", t.note_changed()));
        }
        if let Some((color, words)) = moderation_tag(note.moderation, self.language) {
            tags.push((color, words));
        }
        meta.extend(note.reason.as_ref().map(|reason| t.note_unused(reason)));
        let state = match note.moderation {
            Moderation::Held | Moderation::Shielded => "held",
            _ if note.reason.is_some() => "unused",
            _ => "",
        };
        NoteView {
            code: note.code.clone(),
            text: marked(&note.shown(), search),
            lang: note.language.code(),
            chips: self.chips(&note.codes),
            meta,
            tags,
            state,
            href,
            label: t.note_label(&note.code),
        }
    }

    /// Themes as choices of a filter.
    pub(crate) fn theme_choices(&self) -> Vec<(String, String)> {
        let words = |t: &Theme| (t.code.clone(), t.title.to(self.language).to_owned());
        self.themes.iter().map(words).collect()
    }

    /// Sources as choices of a filter.
    pub(crate) fn source_choices(&self) -> Vec<(String, String)> {
        let mut all: Vec<_> = self.sources.values().collect();
        all.sort_by(|a, b| a.code.cmp(&b.code));
        all.into_iter().map(|s| (s.code.clone(), s.label.clone())).collect()
    }
}

/// The word for a state of moderation that readers must know of.
pub(crate) fn moderation_tag(
    state: Moderation,
    language: Language,
) -> Option<(&'static str, String)> {
    let t = T(language);
    match state {
        Moderation::Clear | Moderation::AsIs => None,
        Moderation::Held => Some(("danger", t.moderation_held())),
        Moderation::Edited => Some(("info", t.moderation_edited())),
        Moderation::Shielded => Some(("danger", t.moderation_shielded())),
    }
}

/// What was found, as a word.
pub(crate) fn finding_word(kind: FindingKind, language: Language) -> String {
    let words = match kind {
        FindingKind::IdentityNumber => text::finding_identity(),
        FindingKind::Email => text::finding_email(),
        FindingKind::Phone => text::finding_phone(),
        FindingKind::PersonName => text::finding_name(),
    };
    words.to(language)
}

/// The word for a kind of text.
pub(crate) fn kind_word(kind: NoteKind, language: Language) -> String {
    let words = match kind {
        NoteKind::Note => text::kind_note(),
        NoteKind::Quote => text::kind_quote(),
        NoteKind::Priority => text::kind_priority(),
        NoteKind::Drawing => text::kind_drawing(),
        NoteKind::Comment => text::kind_comment(),
    };
    words.to(language)
}

/// The text, escaped, with what was found marked. Identity numbers are blacked out: nobody needs to
/// read them to decide.
pub(crate) fn with_findings(text: &str, findings: &[Finding]) -> Html {
    let (mut out, mut at) = (String::new(), 0);
    for finding in findings {
        let (Some(before), Some(found)) =
            (text.get(at..finding.range.start), text.get(finding.range.clone()))
        else {
            continue;
        };
        out.push_str(&escape(before));
        let shown =
            if finding.kind.is_forbidden() { "█████".to_owned() } else { escape(found) };
        out.push_str(&format!("<mark>{shown}</mark>"));
        at = finding.range.end;
    }
    out.push_str(&escape(text.get(at..).unwrap_or("")));
    Html(out)
}

/// The text, escaped, with the words searched for marked.
pub(crate) fn marked(text: &str, search: &str) -> Html {
    let words: Vec<Vec<char>> =
        search.to_lowercase().split_whitespace().map(|w| w.chars().collect()).collect();
    if words.is_empty() {
        return Html(escape(text));
    }
    let chars: Vec<char> = text.chars().collect();
    let is_here = |at: usize, word: &[char]| {
        at + word.len() <= chars.len()
            && chars[at..at + word.len()]
                .iter()
                .zip(word)
                .all(|(c, w)| c == w || c.to_lowercase().eq(std::iter::once(*w)))
    };
    let (mut out, mut at) = (String::new(), 0);
    while at < chars.len() {
        let hit = words.iter().filter(|w| is_here(at, w)).map(Vec::len).max().unwrap_or(0);
        if hit == 0 {
            out.push_str(&escape(&chars[at].to_string()));
            at += 1;
        } else {
            let found: String = chars[at..at + hit].iter().collect();
            out.push_str(&format!("<mark>{}</mark>", escape(&found)));
            at += hit;
        }
    }
    Html(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_are_marked_whatever_their_case_and_nothing_is_trusted() {
        assert_eq!(
            marked("Ålesund <b> og ål", "ål").0,
            "<mark>Ål</mark>esund &lt;b&gt; og <mark>ål</mark>"
        );
    }

    #[test]
    fn an_identity_number_is_not_even_shown_to_the_moderator() {
        let found = [
            Finding { kind: FindingKind::IdentityNumber, range: 0..3 },
            Finding { kind: FindingKind::PersonName, range: 4..7 },
        ];
        assert_eq!(with_findings("123 Ola", &found).0, "<mark>█████</mark> <mark>Ola</mark>");
    }
}
