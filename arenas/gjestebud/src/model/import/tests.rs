//! The rules of `import`, over the 74 applications of the fictional town and over random tables.

use proptest::prelude::*;

use super::*;
use crate::model::application::AreaAnswer;
use crate::model::fjordvik;

fn rows(csv: &str) -> Vec<ImportedRow> {
    let sheet = Sheet::from_csv(csv.as_bytes()).unwrap();
    let columns = find(&sheet.header, &Override::new());
    import(&sheet, &columns, fjordvik::settings())
}

#[test]
fn all_74_rows_are_accounted_for() {
    let sheet = Sheet::from_csv(fjordvik::APPLICATIONS.as_bytes()).unwrap();
    let columns = find(&sheet.header, &Override::new());
    assert_eq!(columns.left_out(), [] as [&str; 0]);
    assert!(columns.iter().all(|c| c.score == 100));
    let rows = import(&sheet, &columns, fjordvik::settings());
    assert_eq!(tally(&rows), Tally { ready: 74, ..Tally::default() });
    assert_eq!(rows.first().map(|r| r.line), Some(2));
}

#[test]
fn rows_of_the_fictional_town_are_ready_but_their_peculiarities_are_noted() {
    let sheet = Sheet::from_csv(fjordvik::APPLICATIONS.as_bytes()).unwrap();
    let columns = find(&sheet.header, &Override::new());
    let rows = import(&sheet, &columns, fjordvik::settings());
    let with = |kind: IssueKind| -> Vec<&str> {
        let has = |row: &&ImportedRow| row.issues.iter().any(|i| i.kind == kind);
        rows.iter()
            .filter(has)
            .filter_map(|r| Some(r.application.as_ref()?.reference.as_str()))
            .collect()
    };
    assert_eq!(with(IssueKind::NoEmail).len(), 15);
    assert_eq!(with(IssueKind::NoAge), ["S017", "S060"]);
    assert_eq!(with(IssueKind::PhoneNotVerified).len(), 65 + 1);
}

#[test]
fn a_messy_row_is_kept_with_every_oddity_named() {
    let rows = rows(
        "Navn;Epost;Telefon;Alder;Kjønn;Område;Tema 1;Tema 2;Mottatt\n\
         ;kari@example;ring meg;vet ikke;ja;Månen;T99;bolig;i går\n",
    );
    let row = &rows[0];
    assert_eq!(row.outcome, Outcome::Error);
    let kinds: Vec<_> = row.issues.iter().map(|i| i.kind.clone()).collect();
    let odd = |text: &str| IssueKind::NotUnderstood(text.into());
    assert_eq!(
        kinds,
        [
            IssueKind::NoName,
            IssueKind::EmailInvalid,
            IssueKind::PhoneUnreadable,
            odd("vet ikke"),
            IssueKind::NoAge,
            odd("ja"),
            IssueKind::UnknownArea("Månen".into()),
            IssueKind::UnknownTheme("T99".into()),
            odd("i går"),
        ]
    );
    let application = row.application.as_ref().unwrap();
    assert_eq!(application.themes, ["T11"]);
    assert_eq!(application.area, AreaAnswer::Unknown("Månen".into()));
    assert_eq!(row.cells[2], "ring meg");
}

#[test]
fn blank_rows_repeated_references_and_cells_beyond_the_header_are_seen() {
    let rows = rows(
        "id,navn,tlf,tema 1\n1,Kari Vik,000 13 001,T11\n,,,\n1,Ola Vik,000 13 002,T11,ekstra\n",
    );
    assert_eq!(tally(&rows), Tally { ready: 1, warning: 1, error: 0, blank: 1 });
    let kinds: Vec<_> = rows[2].issues.iter().map(|i| i.kind.clone()).collect();
    assert!(kinds.contains(&IssueKind::ReferenceTwice(2)));
    assert!(kinds.contains(&IssueKind::CellsBeyondHeader(vec!["ekstra".into()])));
}

#[test]
fn a_name_in_two_columns_is_put_together() {
    let rows = rows("Fornavn,Etternavn,Mobil,Tema\nKari , Vik,000 13 001,T11\n");
    assert_eq!(rows[0].application.as_ref().unwrap().name, "Kari Vik");
}

proptest! {
    #[test]
    fn every_row_of_any_table_is_in_the_result_with_all_its_cells(
        table in proptest::collection::vec(proptest::collection::vec("[A-Za-zÆøå0-9 @.+-]{0,8}", 0..6), 1..20),
    ) {
        let mut rows = vec![["Navn", "Alder", "E-post", "Tema 1"].map(str::to_owned).to_vec()];
        rows.extend(table.clone());
        let sheet = Sheet::from_rows(rows).unwrap();
        let columns = find(&sheet.header, &Override::new());
        let imported = import(&sheet, &columns, fjordvik::settings());
        let sum = tally(&imported);
        prop_assert_eq!(sum.ready + sum.warning + sum.error + sum.blank, table.len());
        for (row, cells) in imported.iter().zip(&table) {
            prop_assert_eq!(&row.cells, cells);
            prop_assert_eq!(row.application.is_none(), row.outcome == Outcome::Blank);
        }
    }
}
