//! Reads JSON-stat 2.0 datasets (json-stat.org/format), the form Statistics Norway's PxWebApi gives
//! tables in. Every error says where in the file it is: line and column for broken JSON, a JSON
//! pointer (RFC 6901) for wrong content.

use std::collections::BTreeMap;

use serde_json::Value;

/// More cells than any table of one municipality needs; a larger file is refused before memory is.
pub const MAX_CELLS: usize = 2_000_000;

/// Why a file is not a dataset we can read. `at` is a JSON pointer, `""` for the whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonStatError {
    /// Not JSON at all.
    Syntax {
        /// 1-based line.
        line: usize,
        /// 1-based column.
        column: usize,
    },
    /// JSON-stat, but a collection or dimension instead of a dataset.
    NotADataset {
        /// The class the file claims.
        class: String,
    },
    /// Something required is not there.
    Missing {
        /// Where it should be.
        at: String,
    },
    /// Something has the wrong type.
    WrongType {
        /// Where.
        at: String,
        /// What it should be.
        expected: Expected,
    },
    /// A dimension has another number of categories than `size` says.
    SizeDiffers {
        /// Id of the dimension.
        dimension: String,
        /// What `size` says.
        size: usize,
        /// How many categories are listed.
        categories: usize,
    },
    /// Two categories of a dimension claim one place, or a place lies outside the dimension.
    BadPlace {
        /// Where the place is given.
        at: String,
    },
    /// The values do not fill the table.
    ValueCount {
        /// Product of the sizes.
        expected: usize,
        /// Values in the file.
        found: usize,
    },
    /// More than [`MAX_CELLS`] cells.
    TooLarge,
}

/// A type a file should have had at some place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// An object.
    Object,
    /// An array.
    Array,
    /// An array or an object.
    ArrayOrObject,
    /// A text.
    Text,
    /// A number, or nothing.
    NumberOrNull,
    /// A whole number from 0.
    Index,
}

/// What a dimension is about, when the file says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Time.
    Time,
    /// Place.
    Geo,
    /// What is counted.
    Metric,
}

/// One category of a dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Code, e.g. `105+`.
    pub code: String,
    /// Text for people; the code when the file has none.
    pub label: String,
}

/// One dimension with its categories in table order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Id, e.g. `Alder`.
    pub id: String,
    /// Text for people; the id when the file has none.
    pub label: String,
    /// What it is about, when the file says so.
    pub role: Option<Role>,
    /// Categories in table order.
    pub categories: Vec<Category>,
}

/// A whole table.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    /// Title of the table.
    pub label: Option<String>,
    /// Who made it.
    pub source: Option<String>,
    /// When it was last updated, as the file writes it.
    pub updated: Option<String>,
    /// The dimensions, outermost first.
    pub dimensions: Vec<Dimension>,
    values: Vec<Option<f64>>,
    status: BTreeMap<usize, String>,
}

impl Dataset {
    /// Reads a file.
    ///
    /// # Errors
    /// [`JsonStatError`] with the place of the first fault.
    pub fn parse(text: &str) -> Result<Self, JsonStatError> {
        let root: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|e| JsonStatError::Syntax { line: e.line(), column: e.column() })?;
        let class = root.get("class").and_then(Value::as_str).unwrap_or("dataset");
        if class != "dataset" {
            return Err(JsonStatError::NotADataset { class: class.to_owned() });
        }
        let ids = texts(&root, "/id")?;
        let sizes = sizes(&root, ids.len())?;
        let cells = sizes.iter().try_fold(1usize, |product, size| product.checked_mul(*size));
        let cells = cells.filter(|c| *c <= MAX_CELLS).ok_or(JsonStatError::TooLarge)?;
        let mut dimensions = vec![];
        for (id, size) in ids.into_iter().zip(sizes) {
            dimensions.push(dimension(&root, id, size)?);
        }
        let text = |key: &str| root.get(key).and_then(Value::as_str).map(str::to_owned);
        Ok(Dataset {
            label: text("label"),
            source: text("source"),
            updated: text("updated"),
            dimensions,
            values: values(&root, cells)?,
            status: status(&root, cells)?,
        })
    }

    /// How many cells the table has.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether the table has no cells.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The value of the cell at these category places, one per dimension in order; `None` when the
    /// cell is empty or there is no such cell.
    pub fn value(&self, places: &[usize]) -> Option<f64> {
        self.values.get(self.cell(places)?).copied().flatten()
    }

    /// The status sign of a cell, e.g. `..` for "not available".
    pub fn status(&self, places: &[usize]) -> Option<&str> {
        self.status.get(&self.cell(places)?).map(String::as_str)
    }

    /// Row-major position: the last dimension varies fastest.
    fn cell(&self, places: &[usize]) -> Option<usize> {
        if places.len() != self.dimensions.len() {
            return None;
        }
        let mut cell = 0;
        for (place, dimension) in places.iter().zip(&self.dimensions) {
            if *place >= dimension.categories.len() {
                return None;
            }
            cell = cell * dimension.categories.len() + place;
        }
        Some(cell)
    }
}

fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn need<'a>(root: &'a Value, at: &str) -> Result<&'a Value, JsonStatError> {
    root.pointer(at).ok_or_else(|| JsonStatError::Missing { at: at.to_owned() })
}

fn wrong<T>(at: impl Into<String>, expected: Expected) -> Result<T, JsonStatError> {
    Err(JsonStatError::WrongType { at: at.into(), expected })
}

fn texts(root: &Value, at: &str) -> Result<Vec<String>, JsonStatError> {
    let Some(list) = need(root, at)?.as_array() else { return wrong(at, Expected::Array) };
    let mut found = vec![];
    for (i, item) in list.iter().enumerate() {
        match item.as_str() {
            Some(text) => found.push(text.to_owned()),
            None => return wrong(format!("{at}/{i}"), Expected::Text),
        }
    }
    Ok(found)
}

fn index(value: &Value, at: &str) -> Result<usize, JsonStatError> {
    match value.as_u64().and_then(|n| usize::try_from(n).ok()) {
        Some(n) => Ok(n),
        None => wrong(at, Expected::Index),
    }
}

fn sizes(root: &Value, dimensions: usize) -> Result<Vec<usize>, JsonStatError> {
    let Some(list) = need(root, "/size")?.as_array() else {
        return wrong("/size", Expected::Array);
    };
    if list.len() < dimensions {
        return Err(JsonStatError::Missing { at: format!("/size/{}", list.len()) });
    }
    list.iter().take(dimensions).enumerate().map(|(i, v)| index(v, &format!("/size/{i}"))).collect()
}

fn dimension(root: &Value, id: String, size: usize) -> Result<Dimension, JsonStatError> {
    let base = format!("/dimension/{}", escape(&id));
    let label = need(root, &base)?.get("label").and_then(Value::as_str).unwrap_or(&id).to_owned();
    let codes = codes(root, &format!("{base}/category"), size)?;
    if codes.len() != size {
        let categories = codes.len();
        return Err(JsonStatError::SizeDiffers { dimension: id, size, categories });
    }
    let labels = root.pointer(&format!("{base}/category/label"));
    let categories = codes
        .into_iter()
        .map(|code| {
            let label = labels.and_then(|l| l.get(&code)).and_then(Value::as_str);
            Category { label: label.unwrap_or(&code).to_owned(), code }
        })
        .collect();
    Ok(Dimension { role: role(root, &id), id, label, categories })
}

fn role(root: &Value, id: &str) -> Option<Role> {
    [("time", Role::Time), ("geo", Role::Geo), ("metric", Role::Metric)]
        .into_iter()
        .find(|(key, _)| {
            let listed = root.pointer(&format!("/role/{key}")).and_then(Value::as_array);
            listed.is_some_and(|ids| ids.iter().any(|listed| listed == id))
        })
        .map(|(_, role)| role)
}

/// The codes in table order. `index` is an array of codes, or an object from code to place; a
/// dimension with one category may leave it out and have only its label.
fn codes(root: &Value, base: &str, size: usize) -> Result<Vec<String>, JsonStatError> {
    let at = format!("{base}/index");
    match root.pointer(&at) {
        Some(Value::Array(_)) => texts(root, &at),
        Some(Value::Object(places)) => {
            let mut slots: Vec<Option<String>> = vec![None; places.len()];
            for (code, place) in places {
                let at = format!("{at}/{}", escape(code));
                match slots.get_mut(index(place, &at)?) {
                    Some(slot @ None) => *slot = Some(code.clone()),
                    _ => return Err(JsonStatError::BadPlace { at }),
                }
            }
            Ok(slots.into_iter().flatten().collect())
        }
        Some(_) => wrong(at, Expected::ArrayOrObject),
        None => match need(root, &format!("{base}/label"))? {
            Value::Object(labels) if size == 1 => Ok(labels.keys().cloned().collect()),
            _ => Err(JsonStatError::Missing { at }),
        },
    }
}

fn number(value: &Value, at: impl FnOnce() -> String) -> Result<Option<f64>, JsonStatError> {
    match value {
        Value::Null => Ok(None),
        Value::Number(n) => Ok(n.as_f64()),
        _ => wrong(at(), Expected::NumberOrNull),
    }
}

/// Values as a full array, or as an object from cell number to value.
fn values(root: &Value, cells: usize) -> Result<Vec<Option<f64>>, JsonStatError> {
    match need(root, "/value")? {
        Value::Array(list) if list.len() == cells => {
            list.iter().enumerate().map(|(i, v)| number(v, || format!("/value/{i}"))).collect()
        }
        Value::Array(list) => Err(JsonStatError::ValueCount { expected: cells, found: list.len() }),
        Value::Object(sparse) => {
            let mut values = vec![None; cells];
            for (key, value) in sparse {
                let at = || format!("/value/{}", escape(key));
                match key.parse::<usize>().ok().and_then(|cell| values.get_mut(cell)) {
                    Some(slot) => *slot = number(value, at)?,
                    None => return Err(JsonStatError::BadPlace { at: at() }),
                }
            }
            Ok(values)
        }
        _ => wrong("/value", Expected::ArrayOrObject),
    }
}

/// Status as one text for all cells, an array, or an object from cell number to text.
fn status(root: &Value, cells: usize) -> Result<BTreeMap<usize, String>, JsonStatError> {
    let sign = |v: &Value| v.as_str().filter(|s| !s.is_empty()).map(str::to_owned);
    match root.get("status") {
        None | Some(Value::Null) => Ok(BTreeMap::new()),
        Some(all @ Value::String(_)) => {
            Ok(sign(all).map(|s| (0..cells).map(|i| (i, s.clone())).collect()).unwrap_or_default())
        }
        Some(Value::Array(list)) => {
            Ok(list.iter().enumerate().filter_map(|(i, v)| Some((i, sign(v)?))).collect())
        }
        Some(Value::Object(sparse)) => {
            Ok(sparse.iter().filter_map(|(key, v)| Some((key.parse().ok()?, sign(v)?))).collect())
        }
        Some(_) => wrong("/status", Expected::ArrayOrObject),
    }
}

#[cfg(test)]
mod tests;
