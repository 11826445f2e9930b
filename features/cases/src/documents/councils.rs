//! The statements of councils that must follow the case to the body that decides (kommuneloven § 5-12).

use medvirk_documents::{Compose, Document};
use medvirk_i18n::format;

use super::{Extras, attachments};
use crate::{T, dossier::Dossier, paper::councils_missing};

/// The statements as a document of their own.
pub(crate) fn council_paper(dossier: &Dossier, extras: &Extras) -> Document {
    let t = T(dossier.case.head.language);
    let mut doc = attachments::document(dossier, extras, t.attachment_councils());
    put_councils(&mut doc, dossier);
    doc
}

/// Every statement under the name of its council; why there is none, where that is written.
pub(super) fn put_councils(doc: &mut Document, dossier: &Dossier) {
    let (t, content) = (T(dossier.case.head.language), &dossier.case.content);
    for statement in &content.councils {
        doc.h2(statement.body.as_str());
        let day = statement.date.map(|d| format::date(t.lang(), d)).unwrap_or_default();
        let facts =
            [(t.paper_meeting_date(), day), (t.paper_case_number(), statement.case_number.clone())];
        doc.facts(facts.into_iter().filter(|(_, value)| !value.is_empty()));
        doc.typed(&statement.text);
    }
    if !content.councils_missing_reason.trim().is_empty() {
        doc.p(councils_missing(&t, content));
    }
}
