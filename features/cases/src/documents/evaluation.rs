//! The evaluation as a document.

use medvirk_documents::{
    Compose, Document, Kind, Meta,
    tree::{Column, Table},
};

use super::attachments::put_reach;
use crate::{T, evaluating::Evaluated};

/// The evaluation of a process, in the language of the process.
pub(crate) fn evaluation(evaluated: &Evaluated) -> Document {
    let t = T(evaluated.process.language);
    let (extras, told) = (&evaluated.extras, &evaluated.told);
    let title = t.evaluation_of(evaluated.process.name(t.lang()));
    let meta = Meta::new(Kind::CasePaper, title, t.lang(), extras.today).by(&extras.municipality);
    let mut doc = Document::new(meta);
    doc.page.footer = Some(extras.municipality.clone());
    doc.facts(evaluated.figures(&t));
    doc.h1(t.evaluation_quality()).p(t.evaluation_scale());
    let mut scores = Table::new([Column::left(8), Column::right(2)])
        .caption(t.evaluation_quality())
        .header([t.evaluation_question(), t.evaluation_score()])
        .row_headers();
    for (question, score) in evaluated.scores(&t) {
        scores.push([question, score]);
    }
    doc.table(scores);
    doc.h1(t.evaluation_reach());
    put_reach(&mut doc, &t, extras);
    for (heading, words) in
        [(t.field_worked(), &told.worked), (t.field_differently(), &told.differently)]
    {
        if !words.trim().is_empty() {
            doc.h1(heading).typed(words);
        }
    }
    doc
}
