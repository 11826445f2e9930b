//! Everything of a case in one file, for the archive: documents, what they are (`arkivmelding.xml` for each
//! journal post and `metadata.json`), the message to the meeting system, and a list of SHA-256 sums in the
//! form `sha256sum -c` reads.

use std::io::{Cursor, Write};

use medvirk_documents::{Document, html_page};
use medvirk_kernel::{Error, Result};
use medvirk_slice::Files;
use medvirk_web::aside;
use serde_json::{Value, json};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{
    Parcel,
    arkivmelding::{
        ATTACHMENT, CASE_PAPER, Code, DECISION, Described, Folder, POST_CASE_PAPER, POST_INTERNAL,
        Post, REPORT, STATEMENT, arkivmelding, sum,
    },
    case_key, committee, process_key,
};
use crate::{
    T,
    documents::{self, DOCX, Extras, PDF},
    dossier::Dossier,
    model::{
        attachment::plain_stem,
        case::{MadeOf, NamedDocument},
        number::ArchiveNumber,
    },
};

/// Name of the package.
pub(crate) const PACKAGE: &str = "saken.zip";
/// Name of the list of sums.
const SUMS: &str = "SHA256SUMS.txt";

/// The package of a case as a zip file.
///
/// # Errors
/// Internal, when a document cannot be made.
pub(crate) async fn package(dossier: &Dossier, extras: &Extras, store: &Files) -> Result<Parcel> {
    let t = T(dossier.case.head.language);
    let folder = folder(dossier);
    let mut papers = vec![
        described("01-saksframlegg", CASE_PAPER, documents::case_paper(dossier, extras)).await?,
    ];
    for (at, named) in dossier.case.content.attachments.iter().enumerate() {
        papers.extend(attachment(dossier, extras, store, (at + 1, named)).await?);
    }
    let head = &dossier.case.head;
    let mut posts = vec![Post {
        key: format!("saksframlegg/{}", dossier.case.id),
        title: head.title.clone(),
        kind: POST_CASE_PAPER,
        sender: extras.municipality.clone(),
        dated: head.dated,
        documents: papers,
    }];
    if let Some(decision) = &dossier.decision {
        let document = documents::minutes(dossier, decision, extras);
        posts.push(Post {
            key: format!("saksprotokoll/{}", dossier.case.id),
            title: format!("{}: {}", t.minutes_kind(), head.title),
            kind: POST_INTERNAL,
            sender: decision.body.clone(),
            dated: decision.date,
            documents: vec![described("02-saksprotokoll", DECISION, document).await?],
        });
    }
    // Every message holds the sums of all files, and packing reads them once more.
    let bytes = aside(|| packed(dossier, extras, &folder, posts))?;
    Ok(Parcel::new(PACKAGE.to_owned(), "application/zip", bytes))
}

/// The package of all documents, with the messages that tell of them.
fn packed(
    dossier: &Dossier,
    extras: &Extras,
    folder: &Folder,
    posts: Vec<Post>,
) -> Result<Vec<u8>> {
    let mut others = vec![metadata(dossier, &posts)?];
    for (post, name) in posts.iter().zip(["arkivmelding.xml", "arkivmelding-saksprotokoll.xml"]) {
        let bytes = arkivmelding(folder, post)?;
        others.push(Parcel::new(name.to_owned(), "application/xml", bytes));
    }
    others.extend(message(dossier, extras)?);
    let documents = posts.into_iter().flat_map(|p| p.documents).flat_map(|d| d.files);
    let parcels: Vec<Parcel> = documents.chain(others).collect();
    zipped(&parcels)
}

/// One attachment: made by Medvirk or a file of the case; nothing for what is only a name.
async fn attachment(
    dossier: &Dossier,
    extras: &Extras,
    store: &Files,
    (number, named): (usize, &NamedDocument),
) -> Result<Option<Described>> {
    if let Some(made_of) = named.made_of {
        let kind = match made_of {
            MadeOf::Notes | MadeOf::Reach => REPORT,
            MadeOf::Councils => STATEMENT,
        };
        let stem = made_of.file_stem();
        let document = documents::made_of(dossier, extras, made_of);
        return described(&format!("vedlegg-{number}-{stem}"), kind, document).await.map(Some);
    }
    let Some(file) = named.file.and_then(|id| dossier.files.get(&id)) else { return Ok(None) };
    // A package without a file it should hold must not look whole.
    let bytes = store.get(&file.path()).await.map_err(|e| Error::internal(format!("{e:?}")))?;
    let (stem, ending) = (plain_stem(&file.name), file.kind.ending());
    let parcel = Parcel {
        name: format!("vedlegg-{number}-{stem}.{ending}"),
        mime: file.kind.mime(),
        format: file.format(),
        is_archival: file.is_archival(),
        bytes,
    };
    Ok(Some(Described { title: named.title.clone(), kind: ATTACHMENT, files: vec![parcel] }))
}

/// The message to the meeting system; none while the case lacks what that system must have.
fn message(dossier: &Dossier, extras: &Extras) -> Result<Option<Parcel>> {
    match committee::utvalgssak(dossier, extras) {
        Ok(parcel) => Ok(Some(parcel)),
        Err(Error::Refused(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

fn folder(dossier: &Dossier) -> Folder {
    let head = &dossier.case.head;
    Folder {
        key: case_key(dossier.case.id),
        title: head.title.clone(),
        class: head.archive_code.clone(),
        number: ArchiveNumber::read(&head.archive_case_number),
        officer: head.officer.name.clone(),
    }
}

/// A document for the archive, to write in, and to read.
async fn described(stem: &str, kind: Code, document: Document) -> Result<Described> {
    let file = |ending: &str, mime, bytes| Parcel::new(format!("{stem}.{ending}"), mime, bytes);
    let word = documents::docx(&document)?;
    let page = aside(|| html_page(&document)).into_bytes();
    let title = document.meta.title.clone();
    let pdf = documents::pdf(document).await?;
    let files =
        vec![file("pdf", PDF, pdf), file("docx", DOCX, word), file("html", "text/html", page)];
    Ok(Described { title, kind, files })
}

/// What is known of the case, for those who do not read XML.
fn metadata(dossier: &Dossier, posts: &[Post]) -> Result<Parcel> {
    let (case, process) = (&dossier.case, &dossier.process);
    let files: Vec<Value> = posts
        .iter()
        .flat_map(|post| &post.documents)
        .flat_map(|document| document.files.iter().map(move |file| (document, file)))
        .map(|(document, file)| {
            json!({
                "name": file.name, "title": document.title, "kind": document.kind.0,
                "mediaType": file.mime, "bytes": file.bytes.len(), "sha256": sum(&file.bytes),
            })
        })
        .collect();
    let told = json!({
        "system": super::OURS,
        "case": case_key(case.id),
        "process": {
            "key": process_key(process.id),
            "title": process.title.to(case.head.language),
        },
        "state": case.state.code(),
        "version": case.version,
        "changedAt": case.changed_at,
        "head": case.head,
        "bodies": case.content.bodies,
        "attachments": case.content.attachments,
        "documentsNotSent": case.content.not_sent,
        "laws": case.content.laws,
        "decision": dossier.decision,
        "files": files,
    });
    let bytes = serde_json::to_vec_pretty(&told)?;
    Ok(Parcel::new("metadata.json".to_owned(), "application/json", bytes))
}

/// Packs parcels in their order; the list of sums is added last.
///
/// # Errors
/// Internal, when the package cannot be written.
fn zipped(parcels: &[Parcel]) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut sums = String::new();
    for Parcel { name, bytes, .. } in parcels {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
        sums.push_str(&format!("{}  {name}\n", sum(bytes)));
    }
    zip.start_file(SUMS, options)?;
    zip.write_all(sums.as_bytes())?;
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn every_file_has_its_sum_in_the_list() {
        let parcel = Parcel::new("a.txt".to_owned(), "text/plain", b"abc".to_vec());
        let file = zipped(&[parcel]).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
        let mut sums = String::new();
        zip.by_name(SUMS).unwrap().read_to_string(&mut sums).unwrap();
        // The sum of "abc" is the first example of FIPS 180-4.
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sums, format!("{known}  a.txt\n"));
    }
}
