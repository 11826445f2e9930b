//! `vedtakfrautvalg.send` of Fiks Politisk Behandling V1: a decision that comes back from the meeting system
//! as a file. It is read and shown; nothing is kept before somebody has looked at it and saved.

use chrono::{DateTime, NaiveDate};
use medvirk_kernel::{Error, Message, Refusal, Refusals, Result, to_oslo};
use serde_json::Value;

use super::OURS;
use crate::{
    model::{
        decision::{Decision, PartyVote, Vote},
        number::ArchiveNumber,
    },
    text,
};

/// Most bytes of a file with a decision: longer than any decision, short enough to be read at once.
pub(crate) const MOST: usize = 1024 * 1024;
/// Most things that are said to be wrong with one file.
const MOST_FAULTS: usize = 8;

/// What a field of the message holds.
#[derive(Clone, Copy)]
enum Is {
    Object,
    Text,
    Whole,
    Truth,
    List,
    Day,
    Moment,
}

/// The fields of the schema: where, what, and whether the schema demands it. A part that is left out
/// takes what it holds with it.
const FIELDS: &[(&str, Is, bool)] = &[
    ("utvalgId", Is::Text, true),
    ("utvalgNavn", Is::Text, true),
    ("moeteId", Is::Text, true),
    ("moetedato", Is::Moment, true),
    ("erEndeligVedtak", Is::Truth, true),
    ("sak", Is::Object, true),
    ("sak.referanseEksternNoekkel", Is::Object, true),
    ("sak.referanseEksternNoekkel.fagsystem", Is::Text, true),
    ("sak.referanseEksternNoekkel.noekkel", Is::Text, true),
    ("sak.fagsystemetsSaksnummer", Is::Object, true),
    ("sak.fagsystemetsSaksnummer.saksaar", Is::Whole, true),
    ("sak.fagsystemetsSaksnummer.sakssekvensnummer", Is::Whole, true),
    ("sak.fagsystemetsReferanseEksternNoekkel", Is::Object, false),
    ("sak.fagsystemetsReferanseEksternNoekkel.fagsystem", Is::Text, true),
    ("sak.fagsystemetsReferanseEksternNoekkel.noekkel", Is::Text, true),
    ("sak.utvalgetsSaksnummer", Is::Object, true),
    ("sak.utvalgetsSaksnummer.saksaar", Is::Whole, true),
    ("sak.utvalgetsSaksnummer.sakssekvensnummer", Is::Whole, true),
    ("sak.arkivSaksnummer", Is::Object, false),
    ("sak.arkivSaksnummer.saksaar", Is::Whole, true),
    ("sak.arkivSaksnummer.sakssekvensnummer", Is::Whole, true),
    ("sak.tittel", Is::Text, true),
    ("sak.vedtaksdato", Is::Day, true),
    ("sak.saksansvarlig", Is::Text, true),
    ("sak.vedtak", Is::Object, false),
    ("sak.vedtak.tekstInnhold", Is::Text, false),
    ("sak.vedtak.tekstFormat", Is::Object, false),
    ("sak.vedtak.tekstFormat.kodeverdi", Is::Text, false),
    ("sak.vedtak.tekstFormat.kodebeskrivelse", Is::Text, false),
    ("sak.status", Is::Object, false),
    ("sak.status.kodeverdi", Is::Text, false),
    ("sak.status.kodebeskrivelse", Is::Text, false),
    ("sak.votering", Is::List, false),
    // What we do not use must be as the schema says all the same: a message that breaks it is broken.
    ("sak.skjerming", Is::Object, false),
    ("sak.skjerming.skjermingshjemmel", Is::Text, true),
    ("sak.skjerming.skjermingsvarighet", Is::Whole, false),
    ("sak.skjerming.skjermingOpphoererDato", Is::Day, false),
    ("sak.skjerming.tilgangsrestriksjon", Is::Object, true),
    ("sak.skjerming.tilgangsrestriksjon.kodeverdi", Is::Text, false),
    ("sak.skjerming.tilgangsrestriksjon.kodebeskrivelse", Is::Text, false),
    ("sak.posisjon", Is::Object, false),
    ("sak.referanseForelderMappeEksternNoekkel", Is::Object, false),
    ("sak.referanseForelderMappeEksternNoekkel.fagsystem", Is::Text, true),
    ("sak.referanseForelderMappeEksternNoekkel.noekkel", Is::Text, true),
    ("sak.referanseRegistreringEksternNoekkel", Is::Object, false),
    ("sak.referanseRegistreringEksternNoekkel.fagsystem", Is::Text, true),
    ("sak.referanseRegistreringEksternNoekkel.noekkel", Is::Text, true),
    ("sak.arkivJournalnummer", Is::Object, false),
    ("sak.arkivJournalnummer.journalaar", Is::Whole, true),
    ("sak.arkivJournalnummer.journalsekvensnummer", Is::Whole, true),
    ("sak.arkivJournalpostnummer", Is::Whole, false),
];

/// The fields of each vote.
const VOTE_FIELDS: &[(&str, Is, bool)] = &[
    ("moetedeltaker", Is::Text, true),
    ("representerer", Is::Text, true),
    ("stemme", Is::Object, true),
    ("stemme.Ja", Is::Object, true),
    ("stemme.Nei", Is::Object, true),
    ("stemme.Blankt", Is::Object, true),
];

/// A decision as it came.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Come {
    /// What it calls our case: keys of ours that it names.
    pub(crate) keys: Vec<String>,
    /// The numbers it calls our case by, in the system of the case and in the archive.
    pub(crate) numbers: Vec<ArchiveNumber>,
    /// Title of the case there.
    pub(crate) title: String,
    /// The decision.
    pub(crate) decision: Decision,
    /// How many votes do not say what they were.
    pub(crate) unread_votes: usize,
}

/// Reads a file.
///
/// # Errors
/// Refused at `file`, with every fault that was found (at most eight): too large, no JSON, not the schema,
/// not the final decision.
pub(crate) fn read(bytes: &[u8]) -> Result<Come> {
    if bytes.len() > MOST {
        return Err(refused([text::refused_decision_size(MOST / 1024)]));
    }
    // Files from Windows begin with a mark that JSON does not know.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let message: Value = serde_json::from_slice(bytes).map_err(|e| {
        // What begins as an object may be a decision that was damaged on its way.
        let is_other = !bytes.trim_ascii_start().starts_with(b"{");
        let broken = text::refused_decision_json(e.line(), e.column());
        refused(is_other.then(text::refused_decision_other).into_iter().chain([broken]))
    })?;
    let faults = faults(&message);
    if !faults.is_empty() {
        return Err(refused(faults));
    }
    if message["erEndeligVedtak"] == Value::Bool(false) {
        return Err(refused([text::refused_decision_not_final()]));
    }
    Ok(come(&message))
}

fn refused(messages: impl IntoIterator<Item = Message>) -> Error {
    Error::Refused(Refusals(messages.into_iter().map(|m| Refusal::at("file", m)).collect()))
}

/// Where the message breaks the schema.
fn faults(message: &Value) -> Vec<Message> {
    if !message.is_object() {
        return vec![text::refused_decision_other(), text::refused_decision_schema()];
    }
    let is_other = FIELDS.iter().all(|(name, ..)| message.get(name).is_none());
    let mut faults: Vec<Message> =
        is_other.then(text::refused_decision_other).into_iter().collect();
    faults.extend(faults_in(message, "", FIELDS));
    for (place, vote) in list(&message["sak"]["votering"]).iter().enumerate() {
        let here = format!("sak.votering[{place}]");
        match vote.is_object() {
            true => faults.extend(faults_in(vote, &format!("{here}."), VOTE_FIELDS)),
            false => faults.push(text::refused_decision_wrong(here)),
        }
    }
    faults.truncate(MOST_FAULTS);
    faults
}

fn faults_in(part: &Value, before: &str, fields: &[(&str, Is, bool)]) -> Vec<Message> {
    let mut faults = Vec::new();
    for (path, is, is_needed) in fields {
        let (holder, name) = match path.rsplit_once('.') {
            Some((holder, name)) => (at(part, holder), name),
            None => (Some(part), *path),
        };
        // A holder that is missing or wrong has been said already.
        let Some(holder) = holder.and_then(Value::as_object) else { continue };
        match holder.get(name) {
            None if *is_needed => {
                faults.push(text::refused_decision_missing(format!("{before}{path}")));
            }
            Some(value) if !fits(value, *is) => {
                faults.push(text::refused_decision_wrong(format!("{before}{path}")));
            }
            _ => {}
        }
    }
    faults
}

fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(value, |value, name| value.get(name))
}

fn fits(value: &Value, is: Is) -> bool {
    match is {
        Is::Object => value.is_object(),
        Is::Text => value.is_string(),
        Is::Whole => value.as_i64().is_some_and(|n| i32::try_from(n).is_ok()),
        Is::Truth => value.is_boolean(),
        Is::List => value.is_array(),
        Is::Day => day(value).is_some(),
        Is::Moment => value.as_str().is_some_and(|s| DateTime::parse_from_rfc3339(s).is_ok()),
    }
}

fn day(value: &Value) -> Option<NaiveDate> {
    value.as_str()?.parse().ok()
}

fn words(value: &Value) -> String {
    value.as_str().unwrap_or_default().trim().to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn number(value: &Value) -> Option<ArchiveNumber> {
    let whole = |name: &str| value.get(name)?.as_i64().and_then(|n| i32::try_from(n).ok());
    Some(ArchiveNumber {
        year: whole("saksaar")?,
        sequence: whole("sakssekvensnummer")?,
        document: None,
    })
}

fn come(message: &Value) -> Come {
    let case = &message["sak"];
    let key = |name: &str| {
        let key = case.get(name)?;
        (words(&key["fagsystem"]) == OURS).then(|| words(&key["noekkel"]))
    };
    let keys = ["referanseEksternNoekkel", "fagsystemetsReferanseEksternNoekkel"];
    let numbers = ["fagsystemetsSaksnummer", "arkivSaksnummer"];
    let met = message["moetedato"].as_str().and_then(|s| DateTime::parse_from_rfc3339(s).ok());
    let met = met.map(|at| to_oslo(at.to_utc()).date_naive());
    let (votes, present, unread_votes) =
        votes(list(&case["votering"]), &words(&case["status"]["kodebeskrivelse"]));
    Come {
        keys: keys.into_iter().filter_map(key).collect(),
        numbers: numbers.into_iter().filter_map(|name| number(&case[name])).collect(),
        title: words(&case["tittel"]),
        decision: Decision {
            body: words(&message["utvalgNavn"]),
            date: day(&case["vedtaksdato"]).or(met),
            case_number: case_number(&case["utvalgetsSaksnummer"]),
            present,
            votes,
            points: points(&case["vedtak"]),
            ..Decision::default()
        },
        unread_votes,
    }
}

/// `83/26`, as bodies write it.
fn case_number(value: &Value) -> String {
    number(value).map(|n| format!("{}/{:02}", n.sequence, n.year % 100)).unwrap_or_default()
}

/// The points of a decision: its lines, without the numbers they begin with.
fn points(decision: &Value) -> Vec<String> {
    let text = words(&decision["tekstInnhold"]);
    let text = match decision["tekstFormat"]["kodeverdi"].as_str() {
        Some("html") => plain(&text),
        _ => text,
    };
    let lines = text.lines().map(|line| {
        let line = line.trim();
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_numbered = rest.len() < line.len() && rest.starts_with(['.', ')']);
        if is_numbered { rest[1..].trim() } else { line.trim_start_matches(['-', '•', '*', ' ']) }
    });
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The words of HTML, a line for every block.
fn plain(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        out.push_str(&rest[..start]);
        let Some(end) = rest[start..].find('>') else { break };
        let tag = rest[start + 1..start + end].trim_start_matches('/').to_lowercase();
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
        if matches!(name.as_str(), "p" | "br" | "li" | "ol" | "ul" | "div" | "tr") {
            out.push('\n');
        }
        rest = &rest[start + end + 1..];
    }
    out.push_str(rest);
    let signs = [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    signs.into_iter().fold(out, |text, (sign, letter)| text.replace(sign, letter))
}

/// The votes as one roll call, how many voted, and how many votes say nothing.
///
/// The schema demands all three of `Ja`, `Nei` and `Blankt` on every vote; the one that holds something is
/// what was voted.
fn votes(list: &[Value], result: &str) -> (Vec<Vote>, Option<u32>, usize) {
    let (mut in_favour, mut against, mut unread) = (Vec::new(), Vec::new(), 0);
    let mut parties: Vec<PartyVote> = Vec::new();
    for vote in list {
        let said =
            |name: &str| vote["stemme"][name].as_object().is_some_and(|marks| !marks.is_empty());
        let (name, party) = (words(&vote["moetedeltaker"]), words(&vote["representerer"]));
        let is_for = match (said("Ja"), said("Nei"), said("Blankt")) {
            (true, false, false) => true,
            (false, true, false) => false,
            (false, false, true) => continue,
            _ => {
                unread += 1;
                continue;
            }
        };
        if is_for { &mut in_favour } else { &mut against }.push(name);
        let place = match parties.iter().position(|p| p.party == party) {
            Some(place) => place,
            None => {
                parties.push(PartyVote { party, ..PartyVote::default() });
                parties.len() - 1
            }
        };
        let count = &mut parties[place];
        if is_for { count.in_favour += 1 } else { count.against += 1 }
    }
    if in_favour.is_empty() && against.is_empty() {
        return (Vec::new(), None, unread);
    }
    let count = |names: &[String]| u32::try_from(names.len()).unwrap_or(u32::MAX);
    let vote = Vote {
        result: result.to_owned(),
        in_favour: count(&in_favour),
        against: count(&against),
        names_for: in_favour.join(", "),
        names_against: against.join(", "),
        parties,
        ..Vote::default()
    };
    (vec![vote], u32::try_from(list.len()).ok(), unread)
}

#[cfg(test)]
mod tests {
    use medvirk_kernel::Language;
    use proptest::{collection::vec, prelude::*};
    use serde_json::json;

    use super::*;

    /// Names the message uses, and one it does not.
    const NAMES: [&str; 16] = [
        "utvalgNavn",
        "moetedato",
        "erEndeligVedtak",
        "sak",
        "saksaar",
        "sakssekvensnummer",
        "fagsystemetsSaksnummer",
        "utvalgetsSaksnummer",
        "vedtak",
        "tekstInnhold",
        "tekstFormat",
        "kodeverdi",
        "votering",
        "stemme",
        "Ja",
        "annet",
    ];

    fn whole() -> Value {
        let said = json!({"stemt": true});
        json!({
            "utvalgId": "KST", "utvalgNavn": "Kommunestyret", "moeteId": "M-9",
            "moetedato": "2026-12-10T18:00:00+01:00", "erEndeligVedtak": true,
            "sak": {
                "referanseEksternNoekkel": {"fagsystem": "Møter", "noekkel": "17"},
                "fagsystemetsSaksnummer": {"saksaar": 2026, "sakssekvensnummer": 100},
                "utvalgetsSaksnummer": {"saksaar": 2026, "sakssekvensnummer": 90},
                "tittel": "Sentrumsplan", "vedtaksdato": "2026-12-10", "saksansvarlig": "P",
                "vedtak": {"tekstInnhold": "<ol><li>1. Vedtas &amp; prøves</li>",
                           "tekstFormat": {"kodeverdi": "html"}},
                "votering": [{"moetedeltaker": "A", "representerer": "Ap",
                              "stemme": {"Ja": said, "Nei": {}, "Blankt": {}}}],
            },
        })
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            "\\PC{0,12}".prop_map(Value::from),
            "[<>/&;lip0-9. \n]{0,16}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            let field = (proptest::sample::select(&NAMES[..]), inner.clone());
            prop_oneof![
                vec(inner, 0..4).prop_map(Value::from),
                vec(field, 0..6).prop_map(|all| {
                    Value::Object(all.into_iter().map(|(name, v)| (name.to_owned(), v)).collect())
                }),
            ]
        })
    }

    /// Read, or refused at the file with words in every language.
    fn is_clear(bytes: &[u8]) {
        match read(bytes) {
            Ok(_) => {}
            Err(Error::Refused(Refusals(why))) => {
                assert!(!why.is_empty() && why.len() <= MOST_FAULTS);
                for one in why {
                    assert_eq!(one.field.as_deref(), Some("file"));
                    assert!(Language::ALL.iter().all(|l| !one.message.to(*l).is_empty()));
                }
            }
            Err(other) => panic!("{other:?}"),
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused_clearly(bytes in vec(any::<u8>(), 0..600)) {
            is_clear(&bytes);
        }

        #[test]
        fn any_json_is_read_or_refused_clearly(value in value()) {
            is_clear(&serde_json::to_vec(&value).unwrap());
        }

        #[test]
        fn a_decision_with_anything_in_one_place_is_read_or_refused_clearly(
            value in value(), name in proptest::sample::select(&NAMES[..]), of_case in any::<bool>(),
        ) {
            let mut message = whole();
            let holder = if of_case { &mut message["sak"] } else { &mut message };
            holder[name] = value;
            is_clear(&serde_json::to_vec(&message).unwrap());
        }

        #[test]
        fn a_decision_that_was_damaged_on_its_way_is_read_or_refused_clearly(
            at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(),
        ) {
            let mut bytes = serde_json::to_vec(&whole()).unwrap();
            let at = at.index(bytes.len());
            if cut { bytes.truncate(at) } else { bytes[at] = byte }
            is_clear(&bytes);
        }
    }

    #[test]
    fn a_file_that_is_no_decision_is_told_so_before_anything_technical() {
        let first = |bytes: &[u8]| match read(bytes) {
            Err(Error::Refused(Refusals(why))) => (why[0].message.to(Language::Nb), why.len()),
            other => panic!("{other:?}"),
        };
        let other = text::refused_decision_other().to(Language::Nb);
        let files: [&[u8]; 6] =
            [b"<?xml version='1.0'?>", b"%PDF-1.7", b"\xff\xd8\xff", b"", b"[1]", b"{\"a\": 1}"];
        for file in files {
            let (words, count) = first(file);
            assert_eq!(words, other);
            assert!(count > 1, "the technical reason follows");
        }
        for ours in [&br#"{"utvalgNavn": "Kommunestyret"}"#[..], br#"{"utvalgNavn": "Komm"#] {
            assert_ne!(first(ours).0, other, "a damaged decision is a decision");
        }
    }

    #[test]
    fn the_decision_they_begin_with_is_read() {
        let come = read(&serde_json::to_vec(&whole()).unwrap()).unwrap();
        assert_eq!(come.decision.points, ["Vedtas & prøves"]);
    }
}
