//! Files of a case: the paper and its attachments as PDF, Word, HTML and plain text, the minutes, the package.

use axum::{extract::Path, response::Response};
use medvirk_documents::{CsvForm, Document, csv, html_page, text};
use medvirk_kernel::{Error, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Fault, aside, attachment, inline_file};
use uuid::Uuid;

use super::open;
use crate::{
    T, actions,
    answering::Answers,
    documents::{self, DOCX, Extras, PDF, PosterWords},
    dossier::Dossier,
    evaluating::Evaluated,
    exchange::{
        Parcel, committee,
        package::{PACKAGE, package},
    },
    model::case::MadeOf,
    policy::READ,
    store,
};

/// Media type of a web page.
const HTML: &str = "text/html; charset=utf-8";
/// Media type of plain text.
const TEXT: &str = "text/plain; charset=utf-8";

/// A document of a case by its name in addresses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Paper {
    Case,
    Made(MadeOf),
    Minutes,
    Poster,
}

impl Paper {
    fn from_name(name: &str) -> Option<Paper> {
        match name {
            "saksframlegg" => Some(Paper::Case),
            "saksprotokoll" => Some(Paper::Minutes),
            "plakat" => Some(Paper::Poster),
            made => MadeOf::ALL.into_iter().find(|m| m.file_stem() == made).map(Paper::Made),
        }
    }
}

pub(super) async fn for_staff(
    cx: Cx,
    Path((id, name)): Path<(Uuid, String)>,
) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    if let Some(ending) = name.strip_prefix("evaluering.") {
        return evaluation(&cx, process, ending).await;
    }
    let dossier = Dossier::of(cx.db().reader(), process).await?;
    if name == PACKAGE || name == committee::FILE {
        let extras = Extras::read(&cx, dossier.process.id).await?;
        let parcel = match name == PACKAGE {
            true => package(&dossier, &extras, &cx.site().files).await?,
            false => committee::utvalgssak(&dossier, &extras)?,
        };
        let name = match name == PACKAGE {
            true => format!("{}.zip", file_name(&dossier)),
            false => parcel.name,
        };
        return Ok(attachment(parcel.mime, &name, parcel.bytes));
    }
    file(&cx, &dossier, &name).await
}

/// The evaluation as a document and as data.
async fn evaluation(cx: &Cx, process: Process, ending: &str) -> Result<Response, Fault> {
    let evaluated = Evaluated::of(cx, process).await?;
    let name = format!("evaluering.{ending}");
    match ending {
        "json" => {
            let bytes = serde_json::to_vec_pretty(&evaluated.data()).map_err(Error::internal)?;
            Ok(attachment("application/json", &name, bytes))
        }
        "csv" => {
            let bytes = csv(&evaluated.sheet(), CsvForm::NORWEGIAN_EXCEL);
            Ok(attachment("text/csv; charset=utf-8", &name, bytes))
        }
        _ => in_form(documents::evaluation(&evaluated), ending, &name).await,
    }
}

/// A document in the form its ending names.
async fn in_form(document: Document, ending: &str, shown: &str) -> Result<Response, Fault> {
    Ok(match ending {
        "pdf" => inline_file(PDF, shown, documents::pdf(document).await?),
        "docx" => attachment(DOCX, shown, documents::docx(&document)?),
        "html" => attachment(HTML, shown, aside(|| html_page(&document)).into_bytes()),
        "txt" => inline_file(TEXT, shown, aside(|| text(&document)).into_bytes()),
        _ => return Err(Error::NotFound.into()),
    })
}

/// What goes out to archive and meeting system.
pub(super) async fn parcels(cx: &Cx, dossier: &Dossier) -> Result<Vec<Parcel>> {
    let extras = Extras::read(cx, dossier.process.id).await?;
    let parcel = package(dossier, &extras, &cx.site().files).await?;
    Ok(vec![parcel, committee::utvalgssak(dossier, &extras)?])
}

pub(super) async fn for_everybody(
    cx: Cx,
    Path((slug, name)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let dossier = Dossier::public(cx.db().reader(), &slug).await?;
    if name.starts_with("plakat")
        && store::answered(cx.db().reader(), dossier.process.id).await?.is_none()
    {
        return Err(Error::NotFound.into());
    }
    file(&cx, &dossier, &name).await
}

async fn file(cx: &Cx, dossier: &Dossier, name: &str) -> Result<Response, Fault> {
    let (stem, ending) = name.rsplit_once('.').ok_or(Error::NotFound)?;
    let paper = Paper::from_name(stem).ok_or(Error::NotFound)?;
    let document = document(cx, dossier, paper).await?;
    let shown = match paper {
        Paper::Case => format!("{}.{ending}", file_name(dossier)),
        _ => name.to_owned(),
    };
    in_form(document, ending, &shown).await
}

async fn document(cx: &Cx, dossier: &Dossier, paper: Paper) -> Result<Document> {
    let extras = Extras::read(cx, dossier.process.id).await?;
    Ok(match paper {
        Paper::Case => documents::case_paper(dossier, &extras),
        Paper::Made(made_of) => documents::made_of(dossier, &extras, made_of),
        Paper::Minutes => {
            let decision = dossier.decision.as_ref().ok_or(Error::NotFound)?;
            documents::minutes(dossier, decision, &extras)
        }
        Paper::Poster => {
            let answers = Answers::read(cx.db().reader(), dossier.process.clone()).await?;
            let language = cx.language();
            let said = PosterWords {
                language,
                process: answers.process.name(language),
                answers: answers.given().collect(),
                address: cx.absolute(&actions::public_path(&answers.process, "")),
                municipality: &extras.municipality,
                today: extras.today,
            };
            documents::poster(&said)?
        }
    })
}

/// "Saksframlegg 25-0871-64": what stands in the case number without what file systems refuse.
fn file_name(dossier: &Dossier) -> String {
    let t = T(dossier.case.head.language);
    let number = dossier.case.head.archive_case_number.replace(['/', '\\'], "-");
    format!("{} {number}", t.paper_kind()).trim().to_owned()
}
