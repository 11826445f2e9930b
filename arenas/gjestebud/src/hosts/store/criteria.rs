//! Quotas of themes and of the whole round, and how many are drawn.

use std::collections::BTreeMap;

use medvirk_kernel::{Permit, ProcessId, Result};
use medvirk_processes::{Theme, model::age_band::UNKNOWN, model::gender::Gender};
use medvirk_slice::Cx;
use medvirk_sortition as lot;
use medvirk_store::Tx;
use sea_orm::{
    ActiveValue::NotSet, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set,
    sea_query::OnConflict,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::model::{features::Feature, sheet::Sheet};

use crate::hosts::{call::changed, intake};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "gjestebud_criteria")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub scope: Uuid,
        pub process: Uuid,
        pub seats: Option<i32>,
        pub quotas: Json,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// How many of the drawn shall have a value of a feature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Quota {
    /// Code of the feature.
    pub feature: String,
    /// The value counted.
    pub value: String,
    /// Least number.
    pub min: u32,
    /// Largest number.
    pub max: u32,
    /// Whether no change of it is ever proposed.
    #[serde(default)]
    pub firm: bool,
}

impl Quota {
    pub fn for_lot(&self) -> lot::Quota {
        let quota = lot::Quota::new(&self.feature, &self.value, self.min, self.max);
        if self.firm { quota.firm() } else { quota }
    }
}

/// The quotas of one theme, or of the whole round.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Criteria {
    /// How many are drawn; `None` is as many as are planned for the theme.
    pub seats: Option<u32>,
    pub quotas: Vec<Quota>,
    /// 0 until they are saved for the first time.
    pub version: i32,
}

impl Criteria {
    /// How many are drawn for the theme.
    pub fn seats_for(&self, theme: &Theme) -> u32 {
        self.seats.unwrap_or(theme.planned_gjestebud)
    }

    /// The quota of a value, if it has one.
    pub fn of(&self, feature: &str, value: &str) -> Option<&Quota> {
        self.quotas.iter().find(|q| q.feature == feature && q.value == value)
    }
}

/// All criteria of a process: by theme, and under the id of the process those of the round.
pub(crate) type AllCriteria = BTreeMap<Uuid, Criteria>;

/// All criteria of a process.
pub(crate) async fn all(db: &impl ConnectionTrait, process: ProcessId) -> Result<AllCriteria> {
    let rows = row::Entity::find().filter(row::Column::Process.eq(process.0)).all(db).await?;
    rows.into_iter()
        .map(|m| {
            let seats = m.seats.and_then(|s| u32::try_from(s).ok());
            let quotas = serde_json::from_value(m.quotas)?;
            Ok((m.scope, Criteria { seats, quotas, version: m.version }))
        })
        .collect()
}

/// Writes the criteria of a theme, or of the round under the id of the process, over the version
/// they were read at.
///
/// # Errors
/// A conflict when somebody changed them meanwhile.
pub(crate) async fn put(
    tx: &Tx,
    _permit: &Permit,
    process: ProcessId,
    scope: Uuid,
    criteria: &Criteria,
) -> Result<()> {
    let mut row = row::ActiveModel {
        scope: Set(scope),
        process: Set(process.0),
        seats: Set(criteria.seats.map(i32::try_from).transpose()?),
        quotas: Set(serde_json::to_value(&criteria.quotas)?),
        version: Set(criteria.version + 1),
    };
    if criteria.version == 0 {
        let new = row::Entity::insert(row)
            .on_conflict(OnConflict::column(row::Column::Scope).do_nothing().to_owned())
            .try_insert()
            .exec_without_returning(tx)
            .await?;
        return match new {
            sea_orm::TryInsertResult::Inserted(1) => Ok(()),
            _ => Err(changed()),
        };
    }
    row.scope = NotSet;
    let done = row::Entity::update_many()
        .set(row)
        .filter(row::Column::Scope.eq(scope))
        .filter(row::Column::Version.eq(criteria.version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(changed()) } else { Ok(()) }
}

/// The values a feature can have in this municipality, in the order they are shown.
pub(crate) fn values(cx: &Cx, feature: Feature) -> Vec<String> {
    let mut values: Vec<String> = match feature {
        Feature::AgeBand => intake::bands(cx).iter().map(|b| b.to_string()).collect(),
        Feature::Gender => Gender::ALL.map(|g| g.code().to_owned()).to_vec(),
        Feature::Area => cx.municipality().areas.iter().map(|a| a.name.clone()).collect(),
        Feature::HasChild | Feature::Under30 | Feature::OtherMotherTongue => {
            vec!["ja".to_owned(), "nei".to_owned()]
        }
    };
    values.push(UNKNOWN.to_owned());
    values
}

/// Something in a file of criteria that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The file lacks a column with this name.
    NoColumn(&'static str),
    /// No such theme.
    Theme { line: usize, typed: String },
    /// No such feature.
    Feature { line: usize, typed: String },
    /// The feature has no such value.
    Value { line: usize, typed: String },
    /// Least and largest are not two whole numbers in order.
    Bounds { line: usize },
}

/// Reads a file with the columns `theme` (left out for the whole round), `feature`, `value`,
/// `min`, `max`. Quotas come by theme code, with an empty code for the round. Every fault is named;
/// with any fault nothing should be taken.
pub(crate) fn read_file(
    cx: &Cx,
    sheet: &Sheet,
    themes: &[Theme],
) -> (BTreeMap<String, Vec<Quota>>, Vec<Fault>) {
    let column = |name: &str| sheet.header.iter().position(|h| h.trim().eq_ignore_ascii_case(name));
    let (mut found, mut faults) = (BTreeMap::<String, Vec<Quota>>::new(), Vec::new());
    let wanted = ["feature", "value", "min", "max"].map(|name| (name, column(name)));
    for (name, place) in wanted {
        if place.is_none() {
            faults.push(Fault::NoColumn(name));
        }
    }
    if !faults.is_empty() {
        return (found, faults);
    }
    let places = wanted.map(|(_, place)| place.unwrap_or(0));
    for row in &sheet.rows {
        let cell = |place: usize| row.cells.get(place).map_or("", |c| c.trim());
        if row.cells.iter().all(|c| c.trim().is_empty()) {
            continue;
        }
        let code = column("theme").map_or("", cell);
        let line = row.line;
        match read_quota(cx, places.map(cell)) {
            _ if !code.is_empty() && !themes.iter().any(|t| t.code == code) => {
                faults.push(Fault::Theme { line, typed: code.to_owned() });
            }
            Ok(quota) => found.entry(code.to_owned()).or_default().push(quota),
            Err(Wrong::Feature(typed)) => faults.push(Fault::Feature { line, typed }),
            Err(Wrong::Value(typed)) => faults.push(Fault::Value { line, typed }),
            Err(Wrong::Bounds) => faults.push(Fault::Bounds { line }),
        }
    }
    (found, faults)
}

enum Wrong {
    Feature(String),
    Value(String),
    Bounds,
}

fn read_quota(cx: &Cx, [feature, value, min, max]: [&str; 4]) -> std::result::Result<Quota, Wrong> {
    let known = Feature::from_code(feature).ok_or_else(|| Wrong::Feature(feature.to_owned()))?;
    if !values(cx, known).iter().any(|v| v == value) {
        return Err(Wrong::Value(value.to_owned()));
    }
    let number = |text: &str| text.parse::<u32>().map_err(|_| Wrong::Bounds);
    let (min, max) = (number(min)?, number(max)?);
    if min > max {
        return Err(Wrong::Bounds);
    }
    Ok(Quota { feature: feature.to_owned(), value: value.to_owned(), min, max, firm: false })
}

/// Puts quotas from a file in place; returns for how many themes and rounds.
///
/// # Errors
/// A conflict when somebody changed them meanwhile.
pub(crate) async fn take(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    gathered: &crate::hosts::Gathered,
    found: BTreeMap<String, Vec<Quota>>,
) -> Result<usize> {
    let places = found.len();
    for (code, quotas) in found {
        let theme = gathered.themes.iter().find(|t| t.code == code);
        let scope = theme.map_or(gathered.process.id.0, |t| t.id.0);
        let own = gathered.criteria.get(&scope).cloned().unwrap_or_default();
        let new = Criteria { quotas, ..own };
        put(tx, permit, gathered.process.id, scope, &new).await?;
        let detail = json!({ "quotas": new.quotas.len(), "from_file": true });
        medvirk_audit::record(tx, cx, permit, ("criteria", scope), detail).await?;
    }
    Ok(places)
}
