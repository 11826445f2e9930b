//! The list from a spreadsheet: which column is which, and for every row what is wrong with it. The
//! file is taken in as a whole or not at all.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use medvirk_documents::read::{
    columns::{Columns, Override},
    plain::plain,
};

use super::{About, Answer, Kind, LetterKind, OUTSIDE, Role, codes::codes};

codes! {
    /// What a column can be.
    Field {
        /// Number in the list.
        Reference = "reference",
        Name = "name",
        Email = "email",
        Phone = "phone",
        Address = "address",
        PostalCode = "postal-code",
        PostalPlace = "postal-place",
        Kind = "kind",
        Organisation = "organisation",
        Position = "position",
        Sector = "sector",
        Area = "area",
        Age = "age",
        Gender = "gender",
        Party = "party",
        NaturalLeader = "natural-leader",
        Bottleneck = "bottleneck",
        Together = "together",
        Apart = "apart",
        CanLead = "can-lead",
        LeaderAppointed = "leader-appointed",
        CanWrite = "can-write",
        SecretaryAppointed = "secretary-appointed",
        Language = "language",
        Needs = "needs",
        Letter = "letter",
        SentHow = "sent-how",
        InvitedOn = "invited-on",
        Answer = "answer",
        AnsweredOn = "answered-on",
        Note = "note",
    }
}

/// Names of columns in plain letters, the usual ones first.
#[rustfmt::skip]
const NAMES: [(Field, &[&str]); 31] = [
    (Field::Reference, &["invitee id", "id", "nr", "nummer", "lopenummer", "referanse", "reference"]),
    (Field::Name, &["name", "navn", "namn", "fullt navn", "full name"]),
    (Field::Email, &["email", "e post", "epost", "e postadresse", "mail"]),
    (Field::Phone, &["phone", "telefon", "tlf", "mobil", "mobilnummer"]),
    (Field::Address, &["address", "adresse", "postadresse", "gateadresse", "street address"]),
    (Field::PostalCode, &["postal code", "postnummer", "postnr", "zip"]),
    (Field::PostalPlace, &["postal place", "poststed", "poststad", "city"]),
    (Field::Kind, &["role kind", "gruppe", "type", "slag", "rolle", "interessentgruppe", "kind"]),
    (Field::Organisation, &["organisation", "organisasjon", "virksomhet", "verksemd", "representerer", "organization"]),
    (Field::Position, &["position", "stilling", "verv", "funksjon", "tittel"]),
    (Field::Sector, &["sector", "sektor", "fagomrade", "bransje"]),
    (Field::Area, &["area", "omrade", "grend", "krets", "bosted", "bustad"]),
    (Field::Age, &["age band", "aldersgruppe", "alder", "age"]),
    (Field::Gender, &["gender", "kjonn"]),
    (Field::Party, &["party", "parti"]),
    (Field::NaturalLeader, &["natural leader", "naturlig leder", "naturleg leiar"]),
    (Field::Bottleneck, &["possible bottleneck", "flaskehals", "mulig flaskehals", "mogleg flaskehals"]),
    (Field::Together, &["keep together with", "sammen med", "saman med"]),
    (Field::Apart, &["keep apart with", "ikke sammen med", "ikkje saman med", "fra hverandre"]),
    (Field::CanLead, &["can be leader", "kan lede gruppe", "kan vaere leder", "kan leie"]),
    (Field::LeaderAppointed, &["leader appointed", "oppnevnt leder", "oppnemnd leiar", "leder"]),
    (Field::CanWrite, &["can be secretary", "kan vaere sekretaer", "kan vere sekretaer"]),
    (Field::SecretaryAppointed, &["secretary appointed", "oppnevnt sekretaer", "oppnemnd sekretaer", "sekretaer"]),
    (Field::Language, &["language", "sprak", "morsmal"]),
    (Field::Needs, &["accessibility needs", "behov", "tilrettelegging", "saerlige behov"]),
    (Field::Letter, &["invitation kind", "innkalling eller invitasjon", "brevtype", "letter"]),
    (Field::SentHow, &["invited how", "sendt hvordan", "sendt korleis", "sendemate"]),
    (Field::InvitedOn, &["invited on", "invitert dato", "sendt dato", "invitert"]),
    (Field::Answer, &["rsvp", "svar", "kommer", "kjem", "answer"]),
    (Field::AnsweredOn, &["rsvp on", "svart dato", "svardato", "answered on"]),
    (Field::Note, &["note", "merknad", "notat", "kommentar"]),
];

/// Matches a header.
pub(crate) fn find(header: &[String], chosen: &Override<Field>) -> Columns<Field> {
    Columns::find(header, &NAMES, chosen)
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// There is no name.
    NoName,
    /// No e-mail address.
    Email(String),
    /// Not one of the values there are.
    Value(Field, String),
    /// The number stands in this line too.
    Twice(usize),
    /// Nobody in the file has this number.
    Nobody(String),
    /// Not an area of the municipality; taken in as it is.
    Area(String),
}

impl Wrong {
    /// Whether the file cannot be taken in with it.
    pub fn is_error(&self) -> bool {
        !matches!(self, Wrong::Area(_))
    }
}

/// Somebody as the file says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    pub reference: String,
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// Lines of the postal address below the name.
    pub address: Option<String>,
    pub kind: Kind,
    pub about: About,
    pub letter: LetterKind,
    pub invited_on: Option<NaiveDate>,
    pub answer: Answer,
    pub answered_on: Option<NaiveDate>,
    pub together: Vec<String>,
    pub apart: Vec<String>,
    pub needs: String,
    pub note: String,
}

/// One row of the file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    /// Line in the file, from 1.
    pub line: usize,
    /// What is wrong, in the order of the fields.
    pub wrong: Vec<Wrong>,
    /// What was read.
    pub draft: Draft,
}

impl Row {
    /// Whether it stands in the way of the file.
    pub fn has_error(&self) -> bool {
        self.wrong.iter().any(Wrong::is_error)
    }
}

/// Reads every row; blank ones are passed over. `areas` are the names of the municipality's areas.
pub(crate) fn read(
    rows: &[(usize, Vec<String>)],
    columns: &Columns<Field>,
    areas: &[String],
) -> Vec<Row> {
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    let mut read: Vec<Row> = Vec::new();
    for (line, cells) in rows.iter().filter(|(_, cells)| cells.iter().any(|c| !c.trim().is_empty()))
    {
        let cell = |field| {
            let place = columns.fields().find(|(_, own)| *own == field).map(|(place, _)| place);
            place.and_then(|place| cells.get(place)).map_or("", |cell| cell.trim())
        };
        let mut row = read_row(*line, &cell, areas);
        let reference = row.draft.reference.clone();
        if !reference.is_empty()
            && let Some(first) = lines.insert(reference, *line)
        {
            row.wrong.push(Wrong::Twice(first));
        }
        read.push(row);
    }
    for row in &mut read {
        let named = row.draft.together.iter().chain(&row.draft.apart);
        let nobody = named.filter(|other| !lines.contains_key(*other)).cloned();
        let nobody: Vec<String> = nobody.collect();
        row.wrong.extend(nobody.into_iter().map(Wrong::Nobody));
    }
    read
}

/// One row while it is read: its cells, and what is wrong with them so far.
struct Reading<'c, F: Fn(Field) -> &'c str> {
    cell: F,
    wrong: Vec<Wrong>,
}

impl<'c, F: Fn(Field) -> &'c str> Reading<'c, F> {
    fn text(&self, field: Field) -> String {
        (self.cell)(field).to_owned()
    }

    fn optional(&self, field: Field) -> Option<String> {
        Some(self.text(field)).filter(|text| !text.is_empty())
    }

    /// A value in words; what is not understood is wrong, an empty cell is not.
    fn known<T>(&mut self, field: Field, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let found = read((self.cell)(field));
        if found.is_none() && !(self.cell)(field).is_empty() {
            self.wrong.push(Wrong::Value(field, self.text(field)));
        }
        found
    }

    /// Street, then code and place, each on a line of its own.
    fn address(&self) -> Option<String> {
        let street = self.text(Field::Address);
        let place = [self.text(Field::PostalCode), self.text(Field::PostalPlace)].join(" ");
        let lines = street.split([',', '\n']).chain([place.as_str()]).map(str::trim);
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        Some(lines.join("\n")).filter(|address| !address.is_empty())
    }

    fn is(&mut self, field: Field) -> bool {
        self.known(field, yes_or_no).unwrap_or(false)
    }

    fn role(&mut self, can: Field, appointed: Field) -> Role {
        match (self.is(appointed), self.is(can)) {
            (true, _) => Role::Appointed,
            (false, true) => Role::Can,
            (false, false) => Role::No,
        }
    }

    fn about(&mut self, areas: &[String]) -> About {
        let leader = self.role(Field::CanLead, Field::LeaderAppointed);
        let secretary = self.role(Field::CanWrite, Field::SecretaryAppointed);
        let area = area((self.cell)(Field::Area), areas).unwrap_or_else(|| {
            self.wrong.push(Wrong::Area(self.text(Field::Area)));
            self.text(Field::Area)
        });
        About {
            organisation: self.text(Field::Organisation),
            position: self.text(Field::Position),
            sector: self.text(Field::Sector),
            area,
            age_band: self.text(Field::Age),
            gender: self.text(Field::Gender),
            party: self.text(Field::Party),
            is_natural_leader: self.is(Field::NaturalLeader),
            is_bottleneck: self.is(Field::Bottleneck),
            leader,
            secretary,
            languages: several((self.cell)(Field::Language)),
            sent_how: self.text(Field::SentHow),
            ..About::default()
        }
    }
}

fn read_row<'c>(line: usize, cell: &impl Fn(Field) -> &'c str, areas: &[String]) -> Row {
    let mut row = Reading { cell, wrong: Vec::new() };
    let name = row.text(Field::Name);
    if name.is_empty() {
        row.wrong.push(Wrong::NoName);
    }
    let email = row.optional(Field::Email);
    if let Some(bad) = email.as_ref().filter(|e| !is_email(e)) {
        row.wrong.push(Wrong::Email(bad.clone()));
    }
    let kind = row.known(Field::Kind, kind).unwrap_or(Kind::Resident);
    let usual = match kind {
        Kind::Elected => LetterKind::Summons,
        _ => LetterKind::Invitation,
    };
    let draft = Draft {
        reference: row.text(Field::Reference),
        name,
        email,
        phone: row.optional(Field::Phone),
        address: row.address(),
        kind,
        about: row.about(areas),
        letter: row.known(Field::Letter, letter).unwrap_or(usual),
        invited_on: row.known(Field::InvitedOn, date),
        answer: row.known(Field::Answer, answer).unwrap_or(Answer::None),
        answered_on: row.known(Field::AnsweredOn, date),
        together: several(cell(Field::Together)),
        apart: several(cell(Field::Apart)),
        needs: row.text(Field::Needs),
        note: row.text(Field::Note),
    };
    Row { line, wrong: row.wrong, draft }
}

fn yes_or_no(cell: &str) -> Option<bool> {
    match plain(cell).as_str() {
        "ja" | "yes" | "x" | "1" | "true" => Some(true),
        "" | "nei" | "no" | "0" | "false" => Some(false),
        _ => None,
    }
}

/// Values apart by comma or semicolon.
fn several(cell: &str) -> Vec<String> {
    let parts = cell.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && domain.contains('.') && !text.contains(char::is_whitespace)
    })
}

fn kind(cell: &str) -> Option<Kind> {
    Some(match plain(cell).as_str() {
        "folkevalgt" | "folkevald" | "politiker" | "politikar" | "elected" => Kind::Elected,
        "ansatt" | "tilsett" | "employee" => Kind::Employee,
        "naering" | "naeringsliv" | "business" => Kind::Business,
        "grend" | "bygd" | "hamlet" => Kind::Hamlet,
        "sektor" | "sector" => Kind::Sector,
        "interesseorganisasjon" | "interest" | "interest group" => Kind::Interest,
        "lag" | "forening" | "lag og foreninger" | "club" => Kind::Club,
        "fylke" | "fylkeskommune" | "stat" | "county" => Kind::County,
        "innbygger" | "innbyggjar" | "resident" => Kind::Resident,
        _ => return None,
    })
}

fn letter(cell: &str) -> Option<LetterKind> {
    Some(match plain(cell).as_str() {
        "innkalling" | "summons" => LetterKind::Summons,
        "invitasjon" | "invitation" => LetterKind::Invitation,
        _ => return None,
    })
}

fn answer(cell: &str) -> Option<Answer> {
    Some(match plain(cell).as_str() {
        "ja" | "yes" => Answer::Yes,
        "kanskje" | "maybe" => Answer::Maybe,
        "stedfortreder" | "vara" | "deputy" => Answer::Deputy,
        "nei" | "no" => Answer::No,
        "ikke svart" | "ikkje svart" | "none" => Answer::None,
        _ => return None,
    })
}

fn date(cell: &str) -> Option<NaiveDate> {
    let day = cell.split(['T', ' ']).next().unwrap_or(cell);
    ["%Y-%m-%d", "%d.%m.%Y"].iter().find_map(|form| NaiveDate::parse_from_str(day, form).ok())
}

/// The area in the municipality's own words; `None` when it has none like it.
fn area(cell: &str, areas: &[String]) -> Option<String> {
    let asked = plain(cell);
    if asked.is_empty() {
        return Some(String::new());
    }
    if ["utenfor kommunen", "utanfor kommunen", OUTSIDE].contains(&asked.as_str()) {
        return Some(OUTSIDE.to_owned());
    }
    areas.iter().find(|area| plain(area) == asked).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(header: &str, lines: &[&str]) -> Vec<Row> {
        let cells = |line: &str| line.split('|').map(str::to_owned).collect::<Vec<_>>();
        let columns = find(&cells(header), &Override::new());
        let numbered = lines.iter().enumerate().map(|(n, line)| (n + 2, cells(line)));
        read(&numbered.collect::<Vec<_>>(), &columns, &["Lia".to_owned()])
    }

    #[test]
    fn a_row_is_read_in_norwegian_words() {
        let read = rows(
            "Nr|Navn|Type|Grend|Naturlig leder|Oppnevnt sekretær|Svar|Ikke sammen med",
            &["1|Kari Li|folkevald|lia|ja|ja|ja|2", "2|Ola Dal|lag||nei||kanskje|"],
        );
        assert!(read.iter().all(|row| row.wrong.is_empty()), "{read:?}");
        let kari = &read[0].draft;
        assert_eq!((kari.kind, kari.letter), (Kind::Elected, LetterKind::Summons));
        assert_eq!(kari.about.secretary, Role::Appointed);
        assert!(kari.about.is_natural_leader);
        assert_eq!((kari.about.area.as_str(), kari.answer), ("Lia", Answer::Yes));
        assert_eq!(kari.apart, ["2"]);
    }

    #[test]
    fn an_address_is_read_from_one_column_or_three() {
        let one = rows("Navn|Adresse", &["Kari Li|Strandvegen 3, 9999 Fjordvik"]);
        let three =
            rows("Navn|Gateadresse|Postnr|Poststed", &["Kari Li|Strandvegen 3|9999|Fjordvik"]);
        for read in [one, three] {
            assert_eq!(read[0].draft.address.as_deref(), Some("Strandvegen 3\n9999 Fjordvik"));
        }
    }

    #[test]
    fn every_fault_is_said_at_its_row() {
        let read = rows(
            "id|navn|type|e-post|flaskehals|sammen med|område",
            &["1||lag|kari|tja||", "1|Ola|konge|||9|Bergen"],
        );
        assert_eq!(
            read[0].wrong,
            [
                Wrong::NoName,
                Wrong::Email("kari".into()),
                Wrong::Value(Field::Bottleneck, "tja".into())
            ]
        );
        assert_eq!(
            read[1].wrong,
            [
                Wrong::Value(Field::Kind, "konge".into()),
                Wrong::Area("Bergen".into()),
                Wrong::Twice(2),
                Wrong::Nobody("9".into())
            ]
        );
        assert!(!Wrong::Area(String::new()).is_error());
    }

    #[test]
    fn every_field_has_names_and_no_name_stands_for_two_fields() {
        let mut all: Vec<&str> = NAMES.iter().flat_map(|(_, n)| n.iter().copied()).collect();
        assert!(Field::ALL.iter().all(|field| NAMES.iter().any(|(own, _)| own == field)));
        assert!(all.iter().all(|name| *name == plain(name)));
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
