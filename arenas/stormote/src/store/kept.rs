//! What is kept as a whole: what was decided about a meeting, its groups, its run sheet, the training
//! of secretaries, the plan of the morning after, the template of checklists.
//! Version 0 is what nobody has written yet.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::MeetingId;
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use serde::{Serialize, de::DeserializeOwned};

use super::entity::{plan, program, seating, setup, template, training};
use crate::model::{Plan, Program, Seating, Setup, Training};

/// The one template.
const CHECKLIST: &str = "checklist";

fn changed() -> Error {
    Error::Conflict(crate::text::refused_changed_meanwhile())
}

fn read<T: DeserializeOwned + Default>(
    found: Option<(serde_json::Value, i32)>,
) -> Result<(T, i32)> {
    match found {
        Some((data, version)) => Ok((serde_json::from_value(data)?, version)),
        None => Ok((T::default(), 0)),
    }
}

macro_rules! kept {
    ($get:ident $put:ident $module:ident $id:ty, $data:ty, $key:expr, $what:literal) => {
        #[doc = concat!("Reads ", $what, ", with its version.")]
        pub(crate) async fn $get(db: &impl ConnectionTrait, id: $id) -> Result<($data, i32)> {
            let found = $module::Entity::find_by_id($key(id)).one(db).await?;
            read(found.map(|m| (m.data, m.version)))
        }

        #[doc = concat!("Writes ", $what, " over the version it was read at.")]
        ///
        /// # Errors
        /// [`Error::Conflict`] when somebody changed it meanwhile.
        pub(crate) async fn $put(
            tx: &Tx,
            _permit: &Permit,
            id: $id,
            data: &$data,
            version: i32,
        ) -> Result<()> {
            let key = $key(id);
            let data = to_json(data)?;
            if version == 0 {
                if $module::Entity::find_by_id(key.clone()).one(tx).await?.is_some() {
                    return Err(changed());
                }
                let row = $module::ActiveModel { id: Set(key), data: Set(data), version: Set(1) };
                $module::Entity::insert(row).exec_without_returning(tx).await?;
                return Ok(());
            }
            let done = $module::Entity::update_many()
                .col_expr($module::Column::Data, sea_orm::sea_query::Expr::value(data))
                .col_expr($module::Column::Version, sea_orm::sea_query::Expr::value(version + 1))
                .filter($module::Column::Id.eq(key))
                .filter($module::Column::Version.eq(version))
                .exec(tx)
                .await?;
            if done.rows_affected == 0 { Err(changed()) } else { Ok(()) }
        }
    };
}

fn to_json(data: &impl Serialize) -> Result<serde_json::Value> {
    Ok(serde_json::to_value(data)?)
}

kept!(setup put_setup setup MeetingId, Setup, |id: MeetingId| id.0, "what was decided about a meeting");
kept!(seating put_seating seating MeetingId, Seating, |id: MeetingId| id.0, "the groups of a meeting");
kept!(program put_program program MeetingId, Program, |id: MeetingId| id.0, "the run sheet of a meeting");
kept!(training put_training training MeetingId, Training, |id: MeetingId| id.0, "the training of secretaries");
kept!(plan put_plan plan MeetingId, Plan, |id: MeetingId| id.0, "the plan of the morning after");
kept!(template put_template template (), Vec<(String, i32)>, |()| CHECKLIST.to_owned(),
    "the municipality's checklist: what, and days before the meeting");
