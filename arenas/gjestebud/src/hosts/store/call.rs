//! The call for hosts of one process: when it is open, what it says, how the lot is to be drawn.

use chrono::{Datelike, NaiveDate};
use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_processes::Words;
use medvirk_store::Tx;
use sea_orm::{
    ActiveValue::NotSet, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set,
    sea_query::Expr,
};
use serde::{Deserialize, Serialize};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "gjestebud_call")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub process: Uuid,
        pub opens: Date,
        pub closes: Date,
        pub intro: Json,
        pub minimum_age: i32,
        pub questions: Json,
        pub draw_on: Option<Date>,
        pub seed_source: Json,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// A question of the municipality's own on the application form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OwnQuestion {
    /// Name of the field, stable when the text is changed.
    pub id: String,
    /// The question.
    pub text: Words,
}

/// The call for hosts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Call {
    pub process: ProcessId,
    /// First day for applications.
    pub opens: NaiveDate,
    /// Last day.
    pub closes: NaiveDate,
    /// What the municipality says about it.
    pub intro: Words,
    /// Youngest host, in years.
    pub minimum_age: u16,
    /// Voluntary questions of its own.
    pub questions: Vec<OwnQuestion>,
    /// The day the lot is drawn.
    pub draw_on: Option<NaiveDate>,
    /// Where the number comes from that decides the draw; named before anybody knows it.
    pub seed_source: Words,
    /// 0 until it is saved for the first time.
    pub version: i32,
}

/// Where a call stands on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CallState {
    /// It opens later.
    Before,
    /// One can apply.
    Open,
    /// It has closed.
    Over,
}

impl Call {
    /// Where it stands on `day`; both first and last day are open.
    pub fn state_at(&self, day: NaiveDate) -> CallState {
        if day < self.opens {
            CallState::Before
        } else if day > self.closes {
            CallState::Over
        } else {
            CallState::Open
        }
    }

    /// The year from which years of birth are subtracted.
    pub fn reference_year(&self) -> i32 {
        self.opens.year()
    }
}

impl TryFrom<row::Model> for Call {
    type Error = Error;
    fn try_from(m: row::Model) -> Result<Self> {
        Ok(Call {
            process: ProcessId(m.process),
            opens: m.opens,
            closes: m.closes,
            intro: serde_json::from_value(m.intro)?,
            minimum_age: u16::try_from(m.minimum_age)?,
            questions: serde_json::from_value(m.questions)?,
            draw_on: m.draw_on,
            seed_source: serde_json::from_value(m.seed_source)?,
            version: m.version,
        })
    }
}

/// Makes others who add an application to the process wait until this transaction is over: numbers are
/// given one by one, so that nobody is turned away because two got the same.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn hold(tx: &Tx, process: ProcessId) -> Result<()> {
    row::Entity::update_many()
        .col_expr(row::Column::Version, Expr::col(row::Column::Version))
        .filter(row::Column::Process.eq(process.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// The call of a process, if one was made.
pub(crate) async fn find(db: &impl ConnectionTrait, process: ProcessId) -> Result<Option<Call>> {
    let found = row::Entity::find_by_id(process.0).one(db).await?;
    found.map(Call::try_from).transpose()
}

/// All calls.
pub(crate) async fn all(db: &impl ConnectionTrait) -> Result<Vec<Call>> {
    row::Entity::find().all(db).await?.into_iter().map(Call::try_from).collect()
}

/// Writes the call over the version it was read at; version 0 makes it.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed it meanwhile.
pub(crate) async fn put(tx: &Tx, _permit: &Permit, call: &Call) -> Result<()> {
    let mut row = row::ActiveModel {
        process: Set(call.process.0),
        opens: Set(call.opens),
        closes: Set(call.closes),
        intro: Set(serde_json::to_value(&call.intro)?),
        minimum_age: Set(i32::from(call.minimum_age)),
        questions: Set(serde_json::to_value(&call.questions)?),
        draw_on: Set(call.draw_on),
        seed_source: Set(serde_json::to_value(&call.seed_source)?),
        version: Set(call.version + 1),
    };
    if call.version == 0 {
        return match row::Entity::insert(row).exec_without_returning(tx).await {
            Err(e) if medvirk_store::is_unique_violation(&e) => Err(changed()),
            other => Ok(other.map(|_| ())?),
        };
    }
    row.process = NotSet;
    let done = row::Entity::update_many()
        .set(row)
        .filter(row::Column::Process.eq(call.process.0))
        .filter(row::Column::Version.eq(call.version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(changed()) } else { Ok(()) }
}

/// Somebody else was first.
pub(crate) fn changed() -> Error {
    Error::Conflict(crate::text::changed_meanwhile())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_open_on_its_first_and_last_day() {
        let day = |d: u32| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let call = Call {
            process: ProcessId(uuid::Uuid::nil()),
            opens: day(10),
            closes: day(20),
            intro: Words::default(),
            minimum_age: 15,
            questions: vec![],
            draw_on: None,
            seed_source: Words::default(),
            version: 1,
        };
        let states = [9, 10, 20, 21].map(|d| call.state_at(day(d)));
        assert_eq!(states, [CallState::Before, CallState::Open, CallState::Open, CallState::Over]);
    }
}
