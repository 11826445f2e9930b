//! What people answered, in words.

use medvirk_slice::Cx;

use crate::{
    T,
    model::{Answer, Answers, Kind, Meeting, Question},
};

/// Answers as (id, question, answer), in the order the meeting asks; those to questions it no longer
/// asks come last.
pub(super) fn said(cx: &Cx, meeting: &Meeting, answers: &Answers) -> Vec<(String, String, String)> {
    let language = cx.language();
    let asked = meeting.plan.questions.iter().filter_map(|question| {
        let answer = answers.0.get(&question.id)?;
        let text = question.text.to(language).to_owned();
        Some((question.id.clone(), text, words(cx, Some(question), answer)))
    });
    let unasked = answers.0.iter().filter(|(id, _)| meeting.question(id).is_none());
    let unasked = unasked.map(|(id, answer)| {
        (id.clone(), T(language).answer_about(id.as_str()), words(cx, None, answer))
    });
    asked.chain(unasked).filter(|(.., text)| !text.is_empty()).collect()
}

fn words(cx: &Cx, question: Option<&Question>, answer: &Answer) -> String {
    let one = |code: &str| word(cx, question, code);
    match answer {
        Answer::Many(all) => all.iter().map(|code| one(code)).collect::<Vec<_>>().join(", "),
        Answer::Number(number) => number.to_string(),
        Answer::One(code) => one(code),
    }
}

/// The words of a code; a text stands for itself.
fn word(cx: &Cx, question: Option<&Question>, code: &str) -> String {
    let Some(question) = question else { return code.to_owned() };
    match question.kind {
        Kind::Area => {
            let areas = &cx.municipality().areas;
            areas.iter().find(|a| a.id == code).map_or_else(|| code.to_owned(), |a| a.name.clone())
        }
        Kind::Gender => T(cx.language()).answer_gender(code),
        _ => {
            let option = question.options.iter().find(|o| o.code == code);
            option.map_or_else(|| code.to_owned(), |o| o.text.to(cx.language()).to_owned())
        }
    }
}
