//! The rules of `from_table`, each as a test.

use super::*;
use serde_json::{Value, json};

const FJORDVIK: &str = include_str!("../../../../tests/data/population.json");

fn read(table: &Value, bands: &AgeBands) -> Result<Population, TableError> {
    let table = Dataset::parse(&table.to_string()).unwrap();
    from_table(&table, Selection { region: None, year: None, metric: None, bands })
}

fn small() -> Value {
    json!({
        "id": ["Kjonn", "Alder", "Tid"], "size": [2, 2, 1],
        "dimension": {
            "Kjonn": {"category": {"index": ["1", "2"], "label": {"1": "Menn", "2": "Kvinner"}}},
            "Alder": {"category": {"index": ["000", "105+"]}},
            "Tid": {"category": {"index": ["2026"]}}
        },
        "value": [4, 1, 3, 2]
    })
}

#[test]
fn the_newest_year_of_the_fictional_town_is_read() {
    let table = Dataset::parse(FJORDVIK).unwrap();
    let bands = AgeBands::default();
    let choice = Selection { region: Some("9971"), year: None, metric: None, bands: &bands };
    let people = from_table(&table, choice).unwrap();
    assert_eq!((people.year, people.total()), (Some(2026), 7800));
    assert_eq!((people.outside_bands, people.empty_cells), (0, 0));
    let older = from_table(&table, Selection { year: Some("2016"), ..choice }).unwrap();
    assert_eq!(older.year, Some(2016));
    assert_ne!(older.total(), people.total());
}

#[test]
fn the_table_and_the_file_per_area_agree() {
    let table = Dataset::parse(FJORDVIK).unwrap();
    let bands = AgeBands::default();
    let choice = Selection { region: None, year: None, metric: None, bands: &bands };
    let whole = from_table(&table, choice).unwrap();
    let text = include_str!("../../../../tests/data/population_by_area.csv");
    let areas = crate::model::population::from_csv(text, &bands).unwrap();
    assert_eq!(whole.disagreements(&areas), []);
    assert_eq!(areas.by_area()["Øvre Dal"], 540);
}

#[test]
fn ages_outside_the_bands_are_counted_apart() {
    let grown = AgeBands::parse(&["18-66", "67+"]).unwrap();
    let people = read(&small(), &grown).unwrap();
    assert_eq!((people.total(), people.outside_bands), (3, 7));
}

#[test]
fn sums_in_the_table_are_not_counted_twice() {
    let mut table = small();
    table["size"] = json!([3, 2, 1]);
    table["dimension"]["Kjonn"]["category"] = json!({
        "index": ["0", "1", "2"], "label": {"0": "Begge kjønn", "1": "Menn", "2": "Kvinner"}
    });
    table["value"] = json!([7, 3, 4, 1, 3, 2]);
    let people = read(&table, &AgeBands::default()).unwrap();
    assert_eq!(people.total(), 10);
    assert_eq!(people.by_gender()[&Gender::Man], 5);
}

#[test]
fn an_empty_cell_is_not_zero() {
    let mut table = small();
    table["value"] = json!([4, null, 3, 2]);
    let people = read(&table, &AgeBands::default()).unwrap();
    assert_eq!((people.total(), people.empty_cells), (9, 1));
}

#[test]
fn faults_name_dimension_and_category() {
    let fault = |change: fn(&mut Value)| {
        let mut table = small();
        change(&mut table);
        read(&table, &AgeBands::default()).unwrap_err()
    };
    assert_eq!(
        fault(|t| t["dimension"]["Alder"]["category"]["index"] = json!(["16-19", "105+"])),
        TableError::AgeSpansBands { code: "16-19".into(), band: "13-17".parse().unwrap() }
    );
    assert_eq!(
        fault(|t| t["dimension"]["Alder"]["category"]["index"] = json!(["unge", "105+"])),
        TableError::UnknownAge { code: "unge".into() }
    );
    assert_eq!(
        fault(|t| t["value"][1] = json!(1.5)),
        TableError::NotACount { cell: ["1".into(), "105+".into(), "2026".into()] }
    );
    assert_eq!(
        fault(|t| t["value"][1] = json!(-1)),
        TableError::NotACount { cell: ["1".into(), "105+".into(), "2026".into()] }
    );
    assert_eq!(
        fault(|t| {
            t["id"] = json!(["Kjonn", "Sivilstand", "Tid"]);
            t["dimension"]["Sivilstand"] = t["dimension"]["Alder"].clone();
        }),
        TableError::Unexpected { dimension: "Sivilstand".into() }
    );
}

#[test]
fn several_places_must_be_chosen_from() {
    let table = json!({
        "id": ["Region", "Kjonn", "Alder", "Tid"], "size": [2, 1, 1, 1],
        "dimension": {
            "Region": {"category": {"index": ["9971", "9972"]}},
            "Kjonn": {"category": {"index": ["1"]}},
            "Alder": {"category": {"index": ["000"]}},
            "Tid": {"category": {"index": ["2026"]}}
        },
        "value": [4, 1]
    });
    assert_eq!(
        read(&table, &AgeBands::default()),
        Err(TableError::Choose {
            subject: Subject::Region,
            codes: vec!["9971".into(), "9972".into()]
        })
    );
}
