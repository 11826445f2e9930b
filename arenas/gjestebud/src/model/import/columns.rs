//! Matching the columns of a spreadsheet with the fields of an application by their names, in
//! bokmål, nynorsk and English; the user has the last word.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::application::Field;
use crate::model::plain::{edits, plain};

/// A guess below this is no guess.
const LEAST: u8 = 60;

/// Names of columns in plain letters, the usual ones first.
#[rustfmt::skip]
const NAMES: [(Field, &[&str]); 24] = [
    (Field::Reference, &["application id", "soknadsnummer", "soknadsnr", "soknad", "nr", "nummer", "id", "lopenummer", "referanse", "reference"]),
    (Field::Name, &["name", "navn", "namn", "fullt navn", "fullt namn", "full name", "hva heter du", "kva heiter du"]),
    (Field::FirstName, &["first name", "fornavn", "fornamn", "given name"]),
    (Field::LastName, &["last name", "etternavn", "etternamn", "surname", "family name"]),
    (Field::Email, &["email", "e post", "epost", "e postadresse", "epostadresse", "mail", "e mail", "email address", "mailadresse"]),
    (Field::Phone, &["phone", "telefon", "tlf", "mobil", "telefonnummer", "mobilnummer", "mobiltelefon", "phone number", "tlf nr"]),
    (Field::Address, &["address", "adresse", "postadresse", "postal address", "gateadresse"]),
    (Field::Age, &["age", "alder", "hvor gammel er du", "kor gammal er du", "aldersgruppe", "age band", "alder ar"]),
    (Field::BirthYear, &["birth year", "fodselsar", "fodt", "fodd", "fodeaar", "fodear", "fodselsdato", "year of birth", "date of birth", "fodt ar"]),
    (Field::Gender, &["gender", "kjonn", "sex"]),
    (Field::Area, &["area", "omrade", "grend", "bosted", "bustad", "krets", "hvor bor du", "kvar bur du", "del av kommunen", "bydel"]),
    (Field::Occupation, &["occupation", "yrke", "stilling", "arbeid", "jobb", "job"]),
    (Field::Sector, &["sector", "sektor", "bransje", "naering", "arbeidsomrade"]),
    (Field::ChildIn, &["child in", "barn i", "barn i barnehage eller skole", "barn i barnehage eller skule", "har du barn", "barn", "children"]),
    (Field::Theme1, &["theme 1", "tema 1", "onske 1", "1 onske", "forsteonske", "forste onske", "onsket tema", "tema", "theme", "first choice", "1 tema"]),
    (Field::Theme2, &["theme 2", "tema 2", "onske 2", "2 onske", "andreonske", "andre onske", "second choice", "2 tema"]),
    (Field::Theme3, &["theme 3", "tema 3", "onske 3", "3 onske", "tredjeonske", "tredje onske", "third choice", "3 tema"]),
    (Field::Themes, &["themes", "temaer", "onsker", "onskede temaer", "hvilke temaer", "kva tema", "ynske", "onska tema"]),
    (Field::Languages, &["languages", "sprak", "hvilke sprak", "kva sprak", "morsmal", "language"]),
    (Field::Channel, &["channel", "kanal", "meldt pa via", "kilde", "hvordan", "source"]),
    (Field::ReceivedAt, &["received at", "mottatt", "motteke", "tidsmerke", "tidspunkt", "timestamp", "dato", "innsendt", "submitted at", "date", "sendt inn", "fullfort"]),
    (Field::Motivation, &["motivation", "motivasjon", "begrunnelse", "grunngjeving", "hvorfor", "kvifor", "hvorfor vil du vaere vert", "kvifor vil du vere vert", "why"]),
    (Field::Needs, &["accessibility needs", "behov", "tilrettelegging", "saerlige behov", "saerskilde behov", "allergier", "needs"]),
    (Field::StaffNote, &["staff note", "merknad", "internt notat", "kommentar", "notat", "intern merknad", "note", "comment"]),
];

/// One column of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the file.
    pub name: String,
    /// The field it is taken for; `None` when it is left out.
    pub field: Option<Field>,
    /// How sure the guess is, 0 to 100; 100 also for what the user said.
    pub score: u8,
    /// Whether the user said so.
    pub is_chosen: bool,
}

/// What the user says about columns, by place: a field, or `None` to leave the column out.
pub type Override = BTreeMap<usize, Option<Field>>;

/// All columns of a file, matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns(Vec<Column>);

impl Columns {
    /// Matches a header. Every field is given to one column at most: what the user chose first, then
    /// the best guess, the leftmost of equals.
    pub fn find(header: &[String], chosen: &Override) -> Self {
        let mut columns: Vec<Column> = header
            .iter()
            .map(|name| Column { name: name.clone(), field: None, score: 0, is_chosen: false })
            .collect();
        let mut taken: BTreeSet<Field> = BTreeSet::new();
        for (place, field) in chosen {
            if let Some(column) = columns.get_mut(*place)
                && field.is_none_or(|field| taken.insert(field))
            {
                (column.field, column.score, column.is_chosen) = (*field, 100, true);
            }
        }
        for (score, place, field) in guesses(header) {
            let column = &mut columns[place];
            if column.field.is_none() && !column.is_chosen && taken.insert(field) {
                (column.field, column.score) = (Some(field), score);
            }
        }
        Columns(columns)
    }

    /// The columns, in file order.
    pub fn iter(&self) -> impl Iterator<Item = &Column> {
        self.0.iter()
    }

    /// Place and field of the columns that are read.
    pub fn fields(&self) -> impl Iterator<Item = (usize, Field)> + '_ {
        self.0.iter().enumerate().filter_map(|(place, column)| Some((place, column.field?)))
    }

    /// Whether some column is taken for `field`.
    pub fn has(&self, field: Field) -> bool {
        self.fields().any(|(_, found)| found == field)
    }

    /// Names of the columns that are left out.
    pub fn left_out(&self) -> Vec<&str> {
        self.0.iter().filter(|c| c.field.is_none()).map(|c| c.name.as_str()).collect()
    }

    /// Fields without which no row can be taken in: a name in one column or two.
    pub fn missing(&self) -> Vec<Field> {
        let named =
            self.has(Field::Name) || self.has(Field::FirstName) || self.has(Field::LastName);
        if named { vec![] } else { vec![Field::Name] }
    }
}

/// All guesses, best first; equals from left to right and in the order of the form.
fn guesses(header: &[String]) -> Vec<(u8, usize, Field)> {
    let mut guesses = vec![];
    for (place, name) in header.iter().enumerate() {
        let name = plain(name);
        for (field, known) in NAMES {
            let best = known.iter().map(|known| score(&name, known)).max().unwrap_or(0);
            if best >= LEAST {
                guesses.push((best, place, field));
            }
        }
    }
    guesses.sort_by_key(|(score, place, field)| (std::cmp::Reverse(*score), *place, *field));
    guesses
}

/// How well a column name fits a known name, both in plain letters: 100 the same, 95 the same but
/// for spaces, 65 to 90 the known name among other words (the more of the name it is, the better),
/// 60 to 80 one misspelt letter in seven at most.
fn score(name: &str, known: &str) -> u8 {
    if name == known {
        return 100;
    }
    let (tight, known_tight) = (name.replace(' ', ""), known.replace(' ', ""));
    if tight == known_tight {
        return 95;
    }
    let (length, known_length) = (tight.chars().count(), known_tight.chars().count());
    let inside = format!(" {name} ").contains(&format!(" {known} "));
    if inside && known_length >= 3 {
        let part = 25 * known_length / length.max(1);
        return 65 + u8::try_from(part).unwrap_or(25).min(25);
    }
    let apart = edits(&tight, &known_tight);
    if known_length >= 5 && apart * 7 <= known_length.max(7) {
        return if apart == 1 { 80 } else { 60 };
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(header: &[&str], chosen: &Override) -> Vec<Option<Field>> {
        let header: Vec<String> = header.iter().map(|h| (*h).to_owned()).collect();
        Columns::find(&header, chosen).iter().map(|c| c.field).collect()
    }

    #[test]
    fn a_norwegian_form_is_matched() {
        let header = [
            "Tidsmerke",
            "Hva heter du?",
            "E-postadresse",
            "Mobilnr",
            "Fødselsår",
            "Kjønn",
            "Hvor bor du?",
            "1. ønske",
            "2. ønske",
            "Hvorfor vil du være vert?",
            "Skostørrelse",
        ];
        assert_eq!(
            fields(&header, &Override::new()),
            [
                Some(Field::ReceivedAt),
                Some(Field::Name),
                Some(Field::Email),
                None,
                Some(Field::BirthYear),
                Some(Field::Gender),
                Some(Field::Area),
                Some(Field::Theme1),
                Some(Field::Theme2),
                Some(Field::Motivation),
                None,
            ]
        );
    }

    #[test]
    fn misspelt_and_longer_names_are_matched() {
        assert_eq!(
            fields(&["Telfon", "Navn på vert", "Epost (privat)", "Etternamn"], &Override::new()),
            [Some(Field::Phone), Some(Field::Name), Some(Field::Email), Some(Field::LastName)]
        );
    }

    #[test]
    fn a_field_is_given_once_to_the_best_column() {
        assert_eq!(
            fields(&["Navn på nærmeste", "Navn"], &Override::new()),
            [None, Some(Field::Name)]
        );
    }

    #[test]
    fn the_user_has_the_last_word() {
        let chosen = Override::from([(0, Some(Field::Motivation)), (1, None)]);
        assert_eq!(
            fields(&["Navn", "Hvorfor", "Fullt navn"], &chosen),
            [Some(Field::Motivation), None, Some(Field::Name)]
        );
    }

    #[test]
    fn a_file_without_names_lacks_a_column() {
        let find = |name: &str| Columns::find(&[name.to_owned()], &Override::new());
        assert_eq!(find("alder").missing(), [Field::Name]);
        assert_eq!(find("Etternavn").missing(), []);
        assert_eq!(find("Skostørrelse").left_out(), ["Skostørrelse"]);
    }

    #[test]
    fn every_field_has_names_and_no_name_stands_for_two_fields() {
        let mut all: Vec<&str> =
            NAMES.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        assert!(Field::ALL.iter().all(|field| NAMES.iter().any(|(f, _)| f == field)));
        assert!(all.iter().all(|name| *name == plain(name)));
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
