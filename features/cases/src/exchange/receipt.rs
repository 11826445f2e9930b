//! The archive's answer to `arkivmelding.xml`: `arkivmelding-kvittering.xml` of Fiks Arkiv V1, or one of its
//! messages about faults. Read as the schema says it is; nothing is fetched and nothing is run.

use medvirk_kernel::{Error, Message, Refusal, Refusals, Result};
use quick_xml::{
    NsReader,
    escape::resolve_xml_entity,
    events::{BytesStart, Event},
    name::ResolveResult,
};

use super::OURS;
use crate::{
    model::receipt::{Answers, Receipt},
    text,
};

/// Most bytes of a receipt: longer than any the schema makes sensible, short enough to be read at once.
pub(crate) const MOST: usize = 512 * 1024;
/// Most elements and most levels of one.
const MOST_NODES: usize = 20_000;
const DEEPEST: usize = 16;

const SPACE: &str = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/";
const RECEIPT: &str = "arkivmelding/opprett/kvittering/v1";

/// A receipt as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Came {
    /// What it says.
    pub(crate) receipt: Receipt,
    /// What it calls our case and journal post: keys of ours that it names.
    pub(crate) keys: Vec<String>,
    /// Whether it names a record of another system.
    pub(crate) names_others: bool,
}

impl Came {
    fn of(receipt: Receipt) -> Self {
        Came { receipt, keys: Vec::new(), names_others: false }
    }

    /// Notes what a record is called, and gives back our name for it.
    fn note(&mut self, named: Named) -> Option<String> {
        match named {
            Named::Ours(key) => {
                self.keys.push(key.clone());
                Some(key)
            }
            Named::Others => {
                self.names_others = true;
                None
            }
            Named::Nothing => None,
        }
    }
}

/// Reads a file.
///
/// # Errors
/// Refused at `file`, with why: too large, no XML, another message, or without what the schema demands.
pub(crate) fn read(bytes: &[u8]) -> Result<Came> {
    if bytes.len() > MOST {
        return Err(refused(text::refused_receipt_size(MOST / 1024)));
    }
    let root = tree(bytes)?;
    let place = root.space.strip_prefix(SPACE).unwrap_or_default();
    match (root.name.as_str(), place) {
        ("arkivmeldingKvittering", RECEIPT) => receipt(&root),
        ("ugyldigforespoersel" | "serverfeil" | "ikkefunnet", place)
            if place.starts_with("feil/") =>
        {
            let receipt = Receipt { faults: vec![fault(&root)?], ..Receipt::default() };
            Ok(Came::of(receipt))
        }
        ("arkivmelding", _) => Err(refused(text::refused_receipt_ours())),
        _ => Err(refused(text::refused_receipt_other(&root.name))),
    }
}

fn refused(message: Message) -> Error {
    Error::Refused(Refusals(vec![Refusal::at("file", message)]))
}

fn receipt(root: &Node) -> Result<Came> {
    let mut came = Came::of(Receipt::default());
    for part in &root.children {
        match part.name.as_str() {
            "mappeKvittering" => {
                let told = &mut came.receipt;
                told.folder = part.demand("systemID")?;
                told.had_case = had(part)?;
                told.year = part.whole("saksaar")?;
                told.sequence = part.whole("sakssekvensnummer")?;
                came.note(key(part)?);
            }
            "registreringKvittering" => {
                let told = &mut came.receipt;
                told.post = part.demand("systemID")?;
                had(part)?;
                told.post_number = part.whole("journalpostnummer")?;
                let journal = (part.whole("journalaar")?, part.whole("journalsekvensnummer")?);
                told.journal = journal.0.zip(journal.1);
                told.status = part.child("journalstatus").map(code).unwrap_or_default();
                told.documents = part.all("dokumentbeskrivelseKvittering").count();
                let named = came.note(key(part)?);
                if named.is_some_and(|k| k.starts_with("saksprotokoll/")) {
                    came.receipt.answers = Answers::Minutes;
                }
            }
            "mappeFeilet" | "registreringFeilet" => came.receipt.faults.push(fault(part)?),
            other => return Err(refused(text::refused_receipt_unknown(other))),
        }
    }
    if root.children.is_empty() {
        return Err(refused(text::refused_receipt_empty()));
    }
    Ok(came)
}

/// Whether the archive had the record before.
fn had(part: &Node) -> Result<bool> {
    match part.demand("opprettetEllerEksisterende")?.as_str() {
        "Opprettet" => Ok(false),
        "Eksisterende" => Ok(true),
        _ => Err(refused(text::refused_decision_wrong("opprettetEllerEksisterende"))),
    }
}

/// Whose record a part is about.
enum Named {
    /// It does not say.
    Nothing,
    /// One of ours, by our key.
    Ours(String),
    /// One of another system.
    Others,
}

fn key(part: &Node) -> Result<Named> {
    let Some(named) = part.child("referanseEksternNoekkel") else { return Ok(Named::Nothing) };
    let (system, key) = (named.demand("fagsystem")?, named.demand("noekkel")?);
    Ok(if system == OURS { Named::Ours(key) } else { Named::Others })
}

fn fault(part: &Node) -> Result<(String, String)> {
    Ok((part.demand("feilId")?, part.demand("feilmelding")?))
}

/// A code in words, or as it is when it has none.
fn code(node: &Node) -> String {
    let words = |name| node.child(name).map(|n| n.text.clone()).filter(|t| !t.is_empty());
    words("beskrivelse").or_else(|| words("kode")).unwrap_or_default()
}

/// An element with what it holds.
#[derive(Debug, Default)]
struct Node {
    name: String,
    space: String,
    text: String,
    children: Vec<Node>,
}

impl Node {
    fn child(&self, name: &str) -> Option<&Node> {
        self.all(name).next()
    }

    fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Node> {
        self.children.iter().filter(move |n| n.name == name)
    }

    /// The words of an element that must be there.
    fn demand(&self, name: &str) -> Result<String> {
        let found = self.child(name).map(|n| n.text.clone()).filter(|t| !t.is_empty());
        found
            .ok_or_else(|| refused(text::refused_decision_missing(format!("{}.{name}", self.name))))
    }

    /// A whole number, when it is there.
    fn whole(&self, name: &str) -> Result<Option<i32>> {
        let Some(found) = self.child(name) else { return Ok(None) };
        let wrong = || refused(text::refused_decision_wrong(format!("{}.{name}", self.name)));
        found.text.parse().map(Some).map_err(|_| wrong())
    }
}

/// The elements of a file. A document type is refused: it is the door to everything XML can fetch.
fn tree(bytes: &[u8]) -> Result<Node> {
    let broken = || refused(text::refused_receipt_xml());
    let words = std::str::from_utf8(bytes).map_err(|_| broken())?;
    let words = words.strip_prefix('\u{feff}').unwrap_or(words);
    let mut reader = NsReader::from_str(words);
    let mut open: Vec<Node> = Vec::new();
    let mut root = None;
    let mut count = 0;
    loop {
        let (space, event) = reader.read_resolved_event().map_err(|_| broken())?;
        let done = match event {
            Event::Start(start) => {
                count += 1;
                if count > MOST_NODES || open.len() >= DEEPEST || root.is_some() {
                    return Err(broken());
                }
                open.push(node(&space, &start));
                None
            }
            Event::Empty(start) => {
                count += 1;
                if count > MOST_NODES {
                    return Err(broken());
                }
                Some(node(&space, &start))
            }
            Event::End(_) => Some(open.pop().ok_or_else(broken)?),
            Event::Text(written) => {
                if let Some(node) = open.last_mut() {
                    node.text.push_str(&written.xml10_content());
                }
                None
            }
            Event::CData(written) => {
                if let Some(node) = open.last_mut() {
                    node.text.push_str(&written.xml10_content());
                }
                None
            }
            Event::GeneralRef(named) => {
                let sign = match named.resolve_char_ref().map_err(|_| broken())? {
                    Some(sign) => sign.to_string(),
                    None => resolve_xml_entity(&named).ok_or_else(broken)?.to_owned(),
                };
                if let Some(node) = open.last_mut() {
                    node.text.push_str(&sign);
                }
                None
            }
            Event::DocType(_) => return Err(refused(text::refused_receipt_doctype())),
            Event::Eof => break,
            _ => None,
        };
        if let Some(mut done) = done {
            done.text = done.text.trim().to_owned();
            match open.last_mut() {
                Some(parent) => parent.children.push(done),
                None => root = Some(done),
            }
        }
    }
    root.filter(|_| open.is_empty()).ok_or_else(broken)
}

fn node(space: &ResolveResult<'_>, start: &BytesStart<'_>) -> Node {
    let space = match space {
        ResolveResult::Bound(space) => space.as_ref().to_owned(),
        _ => String::new(),
    };
    Node { name: start.local_name().as_ref().to_owned(), space, ..Node::default() }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    const WHOLE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<arkivmeldingKvittering xmlns="https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/kvittering/v1"
  xmlns:m="https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <mappeKvittering xsi:type="saksmappeKvittering">
    <systemID>5e4f</systemID>
    <referanseEksternNoekkel><m:fagsystem>Medvirk</m:fagsystem><m:noekkel>sak/1</m:noekkel></referanseEksternNoekkel>
    <opprettetEllerEksisterende>Opprettet</opprettetEllerEksisterende>
    <saksaar>2026</saksaar><sakssekvensnummer>188</sakssekvensnummer>
  </mappeKvittering>
  <registreringKvittering xsi:type="journalpostKvittering">
    <systemID>77aa</systemID>
    <dokumentbeskrivelseKvittering><systemID>1</systemID></dokumentbeskrivelseKvittering>
    <referanseEksternNoekkel><m:fagsystem>Medvirk</m:fagsystem><m:noekkel>saksframlegg/1</m:noekkel></referanseEksternNoekkel>
    <opprettetEllerEksisterende>Opprettet</opprettetEllerEksisterende>
    <journalaar>2026</journalaar><journalsekvensnummer>4711</journalsekvensnummer>
    <journalpostnummer>7</journalpostnummer>
    <journalstatus><m:kode>J</m:kode><m:beskrivelse>Journalf&#248;rt</m:beskrivelse></journalstatus>
  </registreringKvittering>
</arkivmeldingKvittering>"#;

    fn why(file: &str) -> String {
        match read(file.as_bytes()) {
            Err(Error::Refused(refusals)) => refusals.0[0].message.to(medvirk_kernel::Language::Nb),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_receipt_says_the_numbers_and_whose_case_it_is() {
        let came = read(WHOLE.as_bytes()).unwrap();
        assert_eq!(came.keys, ["sak/1", "saksframlegg/1"]);
        assert_eq!(came.receipt.written(), "26/188-7");
        assert_eq!(came.receipt.journal, Some((2026, 4711)));
        assert_eq!(came.receipt.status, "Journalført");
        assert_eq!((came.receipt.documents, came.receipt.answers), (1, Answers::Paper));
        let minutes = WHOLE.replace("saksframlegg/1", "saksprotokoll/1");
        assert_eq!(read(minutes.as_bytes()).unwrap().receipt.answers, Answers::Minutes);
    }

    #[test]
    fn a_fault_of_the_archive_is_told_with_its_number_and_words() {
        let fault = r#"<f:ugyldigforespoersel xmlns:f="https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/feil/ugyldigforespoersel/v1"
          xmlns:e="https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/feil/feilmelding/v1">
          <e:feilId>F-12</e:feilId><e:feilmelding>Ukjent &lt;klasse&gt;</e:feilmelding></f:ugyldigforespoersel>"#;
        let came = read(fault.as_bytes()).unwrap();
        assert_eq!(came.receipt.faults, [("F-12".to_owned(), "Ukjent <klasse>".to_owned())]);
    }

    #[test]
    fn what_is_no_receipt_is_refused_with_the_reason() {
        assert!(why("not xml").contains("XML"));
        assert!(why("<a>").contains("XML"));
        assert!(why("<a/>").contains("«a»"));
        assert!(why("<arkivmelding/>").contains("arkivmelding.xml"));
        let doctype =
            format!("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>{}", &WHOLE[38..]);
        assert!(why(&doctype).contains("DOCTYPE"));
        let without = WHOLE.replace("<systemID>5e4f</systemID>", "");
        assert!(why(&without).contains("mappeKvittering.systemID"));
        let wrong = WHOLE.replace(">188<", ">mange<");
        assert!(why(&wrong).contains("sakssekvensnummer"));
        let entity = WHOLE.replace("&#248;", "&ukjent;");
        assert!(why(&entity).contains("XML"));
        let deep = format!("{}{}", "<a>".repeat(40), "</a>".repeat(40));
        assert!(why(&deep).contains("XML"));
    }

    /// Read, or refused at the file with words in every language.
    fn is_clear(bytes: &[u8]) {
        match read(bytes) {
            Ok(_) => {}
            Err(Error::Refused(Refusals(why))) => {
                assert!(!why.is_empty());
                for one in why {
                    assert_eq!(one.field.as_deref(), Some("file"));
                    let languages = medvirk_kernel::Language::ALL;
                    assert!(languages.iter().all(|l| !one.message.to(*l).is_empty()));
                }
            }
            Err(other) => panic!("{other:?}"),
        }
    }

    /// Pieces of XML, whole and broken.
    fn pieces() -> impl Strategy<Value = String> {
        let known = proptest::sample::select(
            &[
                "<",
                ">",
                "/>",
                "</",
                "<a>",
                "</a>",
                "<mappeKvittering>",
                "</mappeKvittering>",
                "<registreringKvittering xsi:type='x'>",
                "<systemID>",
                "</systemID>",
                "<saksaar>9</saksaar>",
                "<journalstatus/>",
                "</arkivmeldingKvittering>",
                "<![CDATA[",
                "]]>",
                "<!--",
                "-->",
                "<?xml",
                "?>",
                "<!DOCTYPE a>",
                "&amp;",
                "&#0;",
                "&#x110000;",
                "&ukjent;",
                "xmlns=\"",
                "\u{feff}",
            ][..],
        );
        let opening = WHOLE.split("  <mappe").next().unwrap_or_default();
        prop_oneof![
            8 => known.prop_map(str::to_owned),
            2 => "\\PC{0,8}",
            1 => Just(opening.to_owned()),
        ]
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused_clearly(bytes in vec(any::<u8>(), 0..600)) {
            is_clear(&bytes);
        }

        #[test]
        fn anything_like_xml_is_read_or_refused_clearly(all in vec(pieces(), 0..24)) {
            is_clear(all.concat().as_bytes());
        }

        #[test]
        fn a_receipt_that_was_damaged_on_its_way_is_read_or_refused_clearly(
            at in any::<prop::sample::Index>(), with in pieces(), cut in any::<bool>(),
        ) {
            let mut words = WHOLE.to_owned();
            let at = words.floor_char_boundary(at.index(words.len()));
            words.insert_str(at, &with);
            if cut {
                words.truncate(at + with.len());
            }
            is_clear(words.as_bytes());
        }
    }
}
