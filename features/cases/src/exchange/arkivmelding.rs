//! `arkivmelding.xml` after Fiks Arkiv V1, message "opprett": one case folder and one journal post with its
//! documents (norway.md, section 1.2). The schema demands the order in which elements are written here.

use chrono::NaiveDate;
use medvirk_kernel::{Error, Result};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};
use sha2::{Digest, Sha256};

use super::{OURS, Parcel};
use crate::model::number::ArchiveNumber;

const MESSAGE: &str =
    "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1";
const CATALOGUE: &str =
    "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1";
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// A code with its words, from the code lists of Fiks Arkiv V1.
pub(crate) type Code = (&'static str, &'static str);

/// Saksframlegg.
pub(crate) const CASE_PAPER: Code = ("SAKSFRAMLEGG", "Saksframlegg");
/// Rapport.
pub(crate) const REPORT: Code = ("RAPPORT", "Rapport");
/// Uttalelse.
pub(crate) const STATEMENT: Code = ("UTTALELSE", "Uttalelse");
/// Vedlegg: a file of the case's own, whatever it is.
pub(crate) const ATTACHMENT: Code = ("VEDLEGG", "Vedlegg");
/// Vedtak.
pub(crate) const DECISION: Code = ("VEDTAK", "Vedtak");

/// The journal post of a case paper.
pub(crate) const POST_CASE_PAPER: Code = ("S", "Saksframlegg");
/// The journal post of what stays in the house.
pub(crate) const POST_INTERNAL: Code = ("X", "Organinternt dokument uten oppfølging");

/// The folder of a case.
pub(crate) struct Folder {
    /// What we call it: `sak/<id>`.
    pub(crate) key: String,
    /// Its title.
    pub(crate) title: String,
    /// Its archive code, as typed; empty for none.
    pub(crate) class: String,
    /// Its number, when the archive has given it one.
    pub(crate) number: Option<ArchiveNumber>,
    /// Who writes it.
    pub(crate) officer: String,
}

/// A journal post.
pub(crate) struct Post {
    /// What we call it.
    pub(crate) key: String,
    /// Its title.
    pub(crate) title: String,
    /// What kind it is.
    pub(crate) kind: Code,
    /// Who sends it inside the house.
    pub(crate) sender: String,
    /// The date of its document.
    pub(crate) dated: Option<NaiveDate>,
    /// Its documents, the main one first.
    pub(crate) documents: Vec<Described>,
}

/// A document of a journal post.
pub(crate) struct Described {
    /// Its title.
    pub(crate) title: String,
    /// What it is.
    pub(crate) kind: Code,
    /// Its files: the one for the archive, then the one people write in.
    pub(crate) files: Vec<Parcel>,
}

/// The message.
///
/// # Errors
/// Internal, when it cannot be written.
pub(crate) fn arkivmelding(folder: &Folder, post: &Post) -> Result<Vec<u8>> {
    let mut xml = Xml(Writer::new_with_indent(Vec::new(), b' ', 2));
    let declaration = BytesDecl::new("1.0", Some("UTF-8"), None);
    xml.0.write_event(Event::Decl(declaration)).map_err(Error::internal)?;
    let spaces = [("xmlns", MESSAGE), ("xmlns:m", CATALOGUE), ("xmlns:xsi", INSTANCE)];
    xml.within("arkivmelding", &spaces, |xml| {
        xml.text("system", OURS)?;
        let files: usize = post.documents.iter().map(|d| d.files.len()).sum();
        xml.text("antallFiler", &files.to_string())?;
        put_folder(xml, folder)?;
        put_post(xml, folder, post)
    })?;
    Ok(xml.0.into_inner())
}

fn put_folder(xml: &mut Xml, folder: &Folder) -> Result<()> {
    xml.within("mappe", &[("xsi:type", "saksmappe")], |xml| {
        xml.text("tittel", &folder.title)?;
        if !folder.class.is_empty() {
            xml.within("klassifikasjon", &[], |xml| xml.text("klasseID", &folder.class))?;
        }
        xml.key("referanseEksternNoekkel", &folder.key)?;
        if let Some(number) = folder.number {
            xml.text("saksaar", &number.year.to_string())?;
            xml.text("sakssekvensnummer", &number.sequence.to_string())?;
        }
        if !folder.officer.is_empty() {
            xml.within("saksansvarlig", &[], |xml| xml.text("m:navn", &folder.officer))?;
        }
        Ok(())
    })
}

fn put_post(xml: &mut Xml, folder: &Folder, post: &Post) -> Result<()> {
    xml.within("registrering", &[("xsi:type", "journalpost")], |xml| {
        xml.within("referanseForelderMappe", &[], |xml| {
            xml.key("m:referanseEksternNoekkel", &folder.key)
        })?;
        for (place, document) in post.documents.iter().enumerate() {
            put_document(xml, place, document)?;
        }
        xml.text("tittel", &post.title)?;
        if !post.sender.is_empty() {
            xml.within("korrespondansepart", &[], |xml| {
                xml.code("korrespondanseparttype", ("IA", "Intern avsender"))?;
                xml.text("korrespondansepartNavn", &post.sender)
            })?;
        }
        xml.key("referanseEksternNoekkel", &post.key)?;
        xml.code("journalposttype", post.kind)?;
        xml.code("journalstatus", ("F", "Ferdigstilt av saksbehandler"))?;
        match post.dated {
            Some(day) => xml.text("dokumentetsDato", &day.to_string()),
            None => Ok(()),
        }
    })
}

fn put_document(xml: &mut Xml, place: usize, document: &Described) -> Result<()> {
    let part = if place == 0 { ("H", "Hoveddokument") } else { ("V", "Vedlegg") };
    xml.within("dokumentbeskrivelse", &[], |xml| {
        xml.code("dokumenttype", document.kind)?;
        xml.code("dokumentstatus", ("F", "Dokumentet er ferdigstilt"))?;
        xml.text("tittel", &document.title)?;
        xml.code("tilknyttetRegistreringSom", part)?;
        // The receipt refers to this number.
        xml.text("dokumentnummer", &(place + 1).to_string())?;
        document.files.iter().try_for_each(|file| put_file(xml, file))
    })
}

fn put_file(xml: &mut Xml, file: &Parcel) -> Result<()> {
    let variant = match file.is_archival {
        true => ("A", "Arkivformat"),
        false => ("P", "Produksjonsformat"),
    };
    xml.within("dokumentobjekt", &[], |xml| {
        xml.text("versjonsnummer", "1")?;
        xml.code("variantformat", variant)?;
        if let Some(format) = file.format {
            xml.code("format", format)?;
        }
        xml.text("mimeType", file.mime)?;
        xml.text("filnavn", &file.name)?;
        xml.text("referanseDokumentfil", &file.name)?;
        xml.text("sjekksum", &sum(&file.bytes))?;
        xml.text("sjekksumAlgoritme", "SHA-256")?;
        xml.text("filstoerrelse", &file.bytes.len().to_string())
    })
}

/// SHA-256 in hexadecimal digits.
pub(crate) fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

struct Xml(Writer<Vec<u8>>);

impl Xml {
    fn within(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        content: impl FnOnce(&mut Xml) -> Result<()>,
    ) -> Result<()> {
        let start =
            quick_xml::events::BytesStart::new(name).with_attributes(attributes.iter().copied());
        let end = start.to_end().into_owned();
        self.0.write_event(Event::Start(start.borrow())).map_err(Error::internal)?;
        content(self)?;
        self.0.write_event(Event::End(end)).map_err(Error::internal)
    }

    fn text(&mut self, name: &str, text: &str) -> Result<()> {
        let text: String = text.chars().filter(|c| is_xml(*c)).collect();
        self.0
            .create_element(name)
            .write_text_content(BytesText::new(&text))
            .map_err(Error::internal)?;
        Ok(())
    }

    fn code(&mut self, name: &str, (code, words): Code) -> Result<()> {
        self.within(name, &[], |xml| {
            xml.text("m:kode", code)?;
            xml.text("m:beskrivelse", words)
        })
    }

    fn key(&mut self, name: &str, key: &str) -> Result<()> {
        self.within(name, &[], |xml| {
            xml.text("m:fagsystem", OURS)?;
            xml.text("m:noekkel", key)
        })
    }
}

/// What XML 1.0 allows; pasted text holds signs that it does not, not even escaped.
fn is_xml(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r') || (sign >= ' ' && !matches!(sign, '\u{fffe}' | '\u{ffff}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(title: &str) -> String {
        let folder = Folder {
            key: "sak/1".to_owned(),
            title: title.to_owned(),
            class: "A20 &32".to_owned(),
            number: ArchiveNumber::read("25/871-64"),
            officer: "Prøve Planlegger".to_owned(),
        };
        let file = |name: &str, mime| Parcel::new(name.to_owned(), mime, b"abc".to_vec());
        let post = Post {
            key: "saksframlegg/1".to_owned(),
            title: title.to_owned(),
            kind: POST_CASE_PAPER,
            sender: "Fjordvik kommune".to_owned(),
            dated: NaiveDate::from_ymd_opt(2026, 8, 28),
            documents: vec![
                Described {
                    title: title.to_owned(),
                    kind: CASE_PAPER,
                    files: vec![
                        file("a.pdf", crate::documents::PDF),
                        file("a.docx", crate::documents::DOCX),
                    ],
                },
                Described {
                    title: "Innspill".to_owned(),
                    kind: REPORT,
                    files: vec![file("b.pdf", crate::documents::PDF)],
                },
            ],
        };
        String::from_utf8(arkivmelding(&folder, &post).unwrap()).unwrap()
    }

    /// The names of elements in the order they begin.
    fn names(xml: &str) -> Vec<String> {
        let mut reader = quick_xml::Reader::from_str(xml);
        let mut names = Vec::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => {
                    names.push(start.name().as_ref().to_owned());
                }
                Event::Eof => return names,
                _ => {}
            }
        }
    }

    #[test]
    fn the_documents_stand_before_the_title_as_the_schema_demands() {
        let names = names(&message("Plan"));
        let place = |name: &str| names.iter().position(|n| n == name).unwrap();
        assert!(place("mappe") < place("registrering"));
        let post = &names[place("registrering")..];
        let last = post.iter().rposition(|n| n == "dokumentbeskrivelse").unwrap();
        assert!(last < post.iter().position(|n| n == "journalposttype").unwrap());
        assert_eq!(post.iter().filter(|n| *n == "dokumentobjekt").count(), 3);
    }

    #[test]
    fn the_first_document_is_the_main_one_and_every_file_has_its_sum() {
        let xml = message("Plan");
        assert_eq!(xml.matches("<m:kode>H</m:kode>").count(), 1);
        assert_eq!(xml.matches("<m:kode>V</m:kode>").count(), 1);
        assert!(xml.contains("<antallFiler>3</antallFiler>"));
        // The sum of "abc" is the first example of FIPS 180-4.
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(xml.matches(known).count(), 3);
    }

    #[test]
    fn what_people_typed_is_text_and_nothing_else() {
        let xml = message("A <b> & \u{1}\u{b}B ]]> «Å»");
        assert!(xml.contains("A &lt;b&gt; &amp; B ]]&gt; «Å»"), "{xml}");
        assert!(names(&xml).len() > 20);
    }
}
