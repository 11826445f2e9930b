//! Matching the columns of a spreadsheet with the fields of an application by their names, in
//! bokmål, nynorsk and English; the user has the last word.

use medvirk_documents::read::columns;

use crate::model::application::Field;

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
pub type Column = columns::Column<Field>;

/// What the user says about columns, by place: a field, or `None` to leave the column out.
pub type Override = columns::Override<Field>;

/// All columns of a file, matched.
pub type Columns = columns::Columns<Field>;

/// Matches a header.
pub fn find(header: &[String], chosen: &Override) -> Columns {
    Columns::find(header, &NAMES, chosen)
}

/// Fields without which no row can be taken in: a name in one column or two.
pub fn missing(columns: &Columns) -> Vec<Field> {
    let has = |field| columns.has(field);
    let named = has(Field::Name) || has(Field::FirstName) || has(Field::LastName);
    if named { vec![] } else { vec![Field::Name] }
}

#[cfg(test)]
mod tests {
    use medvirk_documents::read::plain::plain;

    use super::*;

    fn fields(header: &[&str], chosen: &Override) -> Vec<Option<Field>> {
        let header: Vec<String> = header.iter().map(|h| (*h).to_owned()).collect();
        find(&header, chosen).iter().map(|c| c.field).collect()
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
        let find = |name: &str| find(&[name.to_owned()], &Override::new());
        assert_eq!(missing(&find("alder")), [Field::Name]);
        assert_eq!(missing(&find("Etternavn")), []);
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
