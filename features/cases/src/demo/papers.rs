//! Files the demo town's case has beside what Medvirk makes: the draft plan and the statements of the
//! hearing as PDF/A, and the booklets as a Word file that the archive may refuse.

use medvirk_documents::{
    Compose, Document, Kind, Meta,
    tree::{Column, Table},
};
use medvirk_kernel::{Language, Result};
use medvirk_slice::Cx;

use super::town::TownCase;
use crate::{
    documents,
    exchange::arkivmelding::sum,
    model::{
        attachment::{AttachedFile, FileKind, claim_of, plain_stem},
        case::{CaseId, Content},
    },
    words,
};

/// Makes the files of those attachments that are neither made by Medvirk nor left as names, keeps their
/// bytes, and names them in the list.
///
/// # Errors
/// Internal, when a document cannot be made or kept.
pub(super) async fn attach(
    cx: &Cx,
    case: CaseId,
    told: &TownCase,
    content: &mut Content,
) -> Result<Vec<AttachedFile>> {
    let mut files = Vec::new();
    for (place, named) in content.attachments.iter_mut().enumerate() {
        if !named.lacks_file(|_| true) {
            continue;
        }
        let document = paper(told, place, &named.title, cx);
        let (kind, bytes) = match place {
            2 => (FileKind::Docx, documents::docx(&document)?),
            _ => (FileKind::Pdf, documents::pdf(document).await?),
        };
        let file = AttachedFile {
            id: cx.new_id(),
            case,
            name: format!("{}.{}", plain_stem(&format!("{}.", named.title)), kind.ending()),
            kind,
            bytes: bytes.len() as u64,
            sum: sum(&bytes),
            claim: claim_of(kind, &bytes),
            added_at: cx.now(),
        };
        named.file = Some(file.id);
        cx.site().files.put(&file.path(), bytes).await?;
        files.push(file);
    }
    Ok(files)
}

fn paper(told: &TownCase, place: usize, title: &str, cx: &Cx) -> Document {
    let date = told.dated.unwrap_or(cx.today());
    let meta = Meta::new(Kind::CasePaper, title, Language::Nb, date)
        .by(&cx.municipality().name)
        .about(told.title.clone());
    let mut doc = Document::new(meta);
    match place {
        0 => {
            doc.numbered(told.proposal.iter().map(String::as_str));
        }
        3 => {
            let head = words::hearing_columns().map(|m| m.to(Language::Nb));
            let columns = [Column::left(3), Column::left(5), Column::left(4)];
            let mut table = Table::new(columns).header(head).row_headers();
            for said in &told.hearing_statements {
                table.push([said.from.as_str(), said.text.as_str(), said.answer.as_str()]);
            }
            doc.table(table);
        }
        _ => {
            doc.p(told.summary.as_str());
        }
    }
    doc
}
