//! The editor of a meeting's questions: kind, options, required, sensitive, when. Ids and codes stay
//! when texts change, so that answers given before keep their meaning.

use medvirk_kernel::Language;
use medvirk_processes::{Words, slug_of};
use medvirk_slice::Cx;
use medvirk_web::{Reader, Submitted};

use super::sheet::{
    Group, Kind as Control, Part, Slot, filled, in_language, languages, name, worded, words,
};
use crate::{
    model::{Kind, Question, QuestionOption, When, reserved},
    text,
};

const KEY: &str = "question";
const MOST: usize = 40;

/// Questions that are counted over meetings, with the kind each has.
const MEANINGS: [(&str, Kind); 9] = [
    (reserved::MOVED_IN, Kind::Month),
    (reserved::AREA, Kind::Area),
    (reserved::AGE_BAND, Kind::AgeBand),
    (reserved::GENDER, Kind::Gender),
    (reserved::METHODS, Kind::Many),
    (reserved::ARENAS, Kind::Many),
    (reserved::CHANNELS, Kind::Many),
    (reserved::FREE_TEXT, Kind::Text),
    (reserved::NEEDS, Kind::Text),
];

pub(super) fn part(cx: &Cx) -> Part {
    let l = cx.language();
    let own = (String::new(), text::plan_means_own().to(l));
    let means = MEANINGS.iter().map(|(id, _)| ((*id).to_owned(), text::plan_means(*id).to(l)));
    let kinds = Kind::ALL.map(|k| (k.code().to_owned(), text::plan_question_kind(k.code()).to(l)));
    let whens = vec![
        ("sign-up".to_owned(), text::plan_when_sign_up().to(l)),
        ("own-page".to_owned(), text::plan_when_own_page().to(l)),
    ];
    let slots = vec![
        Slot::new("choice_id", text::plan_question_row(), Control::Hidden),
        Slot::line("text", text::plan_question_text()).lingual(),
        Slot::new(
            "choice_means",
            text::plan_question_means(),
            Control::Choice(std::iter::once(own).chain(means).collect()),
        )
        .hint(text::plan_question_means_hint()),
        Slot::new("choice_kind", text::plan_question_answer(), Control::Choice(kinds.to_vec())),
        Slot::new("options", text::plan_question_options(), Control::Area(3))
            .lingual()
            .hint(text::plan_question_options_hint()),
        Slot::line("why", text::plan_question_why()).lingual().hint(text::plan_question_why_hint()),
        Slot::new("choice_when", text::plan_question_when(), Control::Choice(whens)),
        Slot::tick("choice_required", text::plan_question_required()),
        Slot::tick("choice_sensitive", text::plan_question_sensitive()),
    ];
    let group =
        Group { key: KEY, row: text::plan_question_row(), add: text::plan_question_add(), slots };
    Part {
        key: "questions",
        heading: text::plan_part_questions(),
        lead: Some(text::plan_questions_lead()),
        slots: Vec::new(),
        group: Some(group),
    }
}

/// A question as the values of its row.
pub(super) fn values(n: usize, question: &Question) -> Vec<(String, String)> {
    let at = |slot: &str| name(KEY, n, slot);
    let means = MEANINGS.iter().any(|(id, _)| *id == question.id);
    let tick = |yes: bool| if yes { "1" } else { "" }.to_owned();
    let when = match question.when {
        When::SignUp => "sign-up",
        When::OwnPage => "own-page",
    };
    let mut pairs = vec![
        (at("choice_id"), question.id.clone()),
        (at("choice_means"), if means { question.id.clone() } else { String::new() }),
        (at("choice_kind"), question.kind.code().to_owned()),
        (at("choice_when"), when.to_owned()),
        (at("choice_required"), tick(question.is_required)),
        (at("choice_sensitive"), tick(question.is_sensitive)),
    ];
    pairs.extend(worded(&at("text"), &question.text));
    pairs.extend(worded(&at("why"), &question.why));
    for language in Language::ALL {
        let lines: Vec<&str> =
            question.options.iter().map(|o| o.text.get(language).unwrap_or_default()).collect();
        if lines.iter().any(|line| !line.is_empty()) {
            pairs.push((in_language(&at("options"), language), lines.join("\n")));
        }
    }
    pairs
}

pub(super) fn read(
    cx: &Cx,
    reader: &mut Reader<'_>,
    submitted: &Submitted,
    before: &[Question],
) -> Vec<Question> {
    let mut questions: Vec<Question> = Vec::new();
    for n in filled(submitted, KEY).into_iter().take(MOST) {
        let at = |slot: &str| name(KEY, n, slot);
        let none = Words::default();
        let said = words(cx, reader, (&at("text"), text::plan_question_text(), 300), &none);
        if said.is_empty() {
            let own = languages(cx).first().copied().unwrap_or(Language::Nb);
            reader.refuse(&in_language(&at("text"), own), text::plan_refused_question());
        }
        let meaning = MEANINGS.iter().find(|(id, _)| *id == submitted.get(&at("choice_means")));
        let known = submitted.get(&at("choice_id"));
        let old = before.iter().find(|q| q.id == known);
        let id = match (meaning, old) {
            (Some((id, _)), _) => (*id).to_owned(),
            (None, Some(old)) if MEANINGS.iter().all(|(id, _)| *id != old.id) => old.id.clone(),
            _ => free(format!("q-{}", slug_of(&said, cx.municipality().default_language)), |id| {
                before.iter().chain(&questions).any(|q| q.id == id)
            }),
        };
        if questions.iter().any(|q| q.id == id) {
            reader.refuse(&at("choice_means"), text::plan_refused_means_twice());
        }
        let kind = Kind::from_code(submitted.get(&at("choice_kind"))).unwrap_or(Kind::Line);
        let kind = meaning.map_or(kind, |(_, kind)| *kind);
        let options = match kind {
            Kind::One | Kind::Many => options(cx, submitted, &at("options"), old),
            _ => Vec::new(),
        };
        if matches!(kind, Kind::One | Kind::Many) && options.len() < 2 {
            let own = languages(cx).first().copied().unwrap_or(Language::Nb);
            reader.refuse(&in_language(&at("options"), own), text::plan_refused_options());
        }
        let own_page = submitted.get(&at("choice_when")) == "own-page";
        questions.push(Question {
            is_sensitive: submitted.has(&at("choice_sensitive"), "1") || id == reserved::NEEDS,
            id,
            kind,
            text: said,
            why: words(cx, reader, (&at("why"), text::plan_question_why(), 300), &none),
            options,
            is_required: submitted.has(&at("choice_required"), "1"),
            when: if own_page { When::OwnPage } else { When::SignUp },
        });
    }
    questions
}

/// One option per line, in each language at the same place. An option whose text stood before, or that
/// stands where the only change is its text, keeps its code.
fn options(
    cx: &Cx,
    submitted: &Submitted,
    field: &str,
    old: Option<&Question>,
) -> Vec<QuestionOption> {
    let before = old.map(|q| q.options.as_slice()).unwrap_or_default();
    let lines = |language: Language| {
        let text = submitted.get(&in_language(field, language)).replace("\r\n", "\n");
        text.split('\n').map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    let written: Vec<(Language, Vec<String>)> =
        languages(cx).into_iter().map(|l| (l, lines(l))).collect();
    let count = written.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0);
    let mut texts: Vec<Words> = (0..count)
        .map(|n| {
            let mut words = Words::default();
            for (language, lines) in &written {
                words.set(*language, lines.get(n).cloned().unwrap_or_default());
            }
            words
        })
        .collect();
    texts.retain(|words| !words.is_empty());
    let same_count = texts.len() == before.len();
    let mut options: Vec<QuestionOption> = Vec::new();
    for (n, text) in texts.into_iter().enumerate() {
        let is_same =
            |o: &&QuestionOption| text.iter().any(|(l, words)| o.text.get(l) == Some(words));
        let known = before.iter().find(is_same).or(before.get(n).filter(|_| same_count));
        let code = match known.map(|o| o.code.clone()) {
            Some(code) if options.iter().all(|o| o.code != code) => code,
            _ => free(slug_of(&text, cx.municipality().default_language), |code| {
                before.iter().chain(&options).any(|o| o.code == code)
            }),
        };
        options.push(QuestionOption { code, text });
    }
    options
}

/// The wished name, or with a figure that makes it nobody else's.
fn free(wished: String, is_taken: impl Fn(&str) -> bool) -> String {
    let wished: String = wished.chars().take(60).collect();
    if !wished.is_empty() && !is_taken(&wished) {
        return wished;
    }
    let numbered = (2..1_000).map(|n| format!("{wished}-{n}"));
    numbered.into_iter().find(|name| !is_taken(name)).unwrap_or(wished)
}
