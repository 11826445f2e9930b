//! The rules of `json_stat`, each as a test.

use serde_json::json;

use super::*;

fn small() -> Value {
    json!({
        "version": "2.0", "class": "dataset", "id": ["Sex", "Year"], "size": [2, 2],
        "role": {"time": ["Year"]},
        "dimension": {
            "Sex": {"label": "sex", "category": {"index": {"2": 0, "1": 1}, "label": {"1": "Men", "2": "Women"}}},
            "Year": {"category": {"index": ["2025", "2026"]}}
        },
        "value": [1, 2, 3, null], "status": {"3": ".."}
    })
}

fn parse(value: &Value) -> Result<Dataset, JsonStatError> {
    Dataset::parse(&value.to_string())
}

#[test]
fn places_follow_the_index_and_the_last_dimension_varies_fastest() {
    let data = parse(&small()).unwrap();
    assert_eq!(data.dimensions[0].categories[0].label, "Women");
    assert_eq!(data.dimensions[1].role, Some(Role::Time));
    assert_eq!(data.value(&[0, 1]), Some(2.0));
    assert_eq!(data.value(&[1, 0]), Some(3.0));
    assert_eq!(data.value(&[1, 1]), None);
    assert_eq!(data.status(&[1, 1]), Some(".."));
    assert_eq!(data.value(&[2, 0]), None);
}

#[test]
fn a_sparse_value_object_is_the_same_table() {
    let mut sparse = small();
    sparse["value"] = json!({"0": 1, "2": 3, "1": 2});
    let sparse = parse(&sparse).unwrap();
    let full = parse(&small()).unwrap();
    for cell in [[0, 0], [0, 1], [1, 0], [1, 1]] {
        assert_eq!(sparse.value(&cell), full.value(&cell));
    }
}

#[test]
fn a_single_category_needs_no_index() {
    let mut one = small();
    one["size"] = json!([2, 1]);
    one["dimension"]["Year"]["category"] = json!({"label": {"2026": "2026"}});
    one["value"] = json!([1, 2]);
    assert_eq!(parse(&one).unwrap().value(&[1, 0]), Some(2.0));
}

#[test]
fn broken_json_is_placed_by_line_and_column() {
    let Err(JsonStatError::Syntax { line, column }) = Dataset::parse("{\n  \"id\": [,]\n}") else {
        panic!("must be refused")
    };
    assert_eq!((line, column), (2, 10));
}

#[test]
fn every_fault_is_placed() {
    let fault = |change: fn(&mut Value)| {
        let mut value = small();
        change(&mut value);
        parse(&value).unwrap_err()
    };
    assert_eq!(
        fault(|v| v["class"] = json!("collection")),
        JsonStatError::NotADataset { class: "collection".into() }
    );
    assert_eq!(
        fault(|v| v["dimension"]["Sex"] = json!({"category": {"index": {"2": 0, "1": 0}}})),
        JsonStatError::BadPlace { at: "/dimension/Sex/category/index/2".into() }
    );
    assert_eq!(
        fault(|v| v["size"] = json!([3, 2])),
        JsonStatError::SizeDiffers { dimension: "Sex".into(), size: 3, categories: 2 }
    );
    assert_eq!(
        fault(|v| v["value"] = json!([1, 2, 3])),
        JsonStatError::ValueCount { expected: 4, found: 3 }
    );
    assert_eq!(
        fault(|v| v["value"][2] = json!("3")),
        JsonStatError::WrongType { at: "/value/2".into(), expected: Expected::NumberOrNull }
    );
    assert_eq!(
        fault(|v| v["value"] = json!({"9": 1})),
        JsonStatError::BadPlace { at: "/value/9".into() }
    );
    assert_eq!(
        fault(|v| v["dimension"] = json!({"Sex": v["dimension"]["Sex"]})),
        JsonStatError::Missing { at: "/dimension/Year".into() }
    );
    assert_eq!(fault(|v| v["size"] = json!([2_000_000, 2_000_000])), JsonStatError::TooLarge);
}

proptest::proptest! {
    #[test]
    fn no_file_makes_the_reader_fall(text in ".{0,200}") {
        let _ = Dataset::parse(&text);
    }
}
