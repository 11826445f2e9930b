//! Cases and their saved versions.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, ProcessId, Result, Uuid};
use medvirk_store::{Tx, is_unique_violation};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::Expr,
};

use super::changed_meanwhile;
use crate::model::case::{Case, CaseId, CaseState, Content, Head};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cases_case")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub state: String,
        pub head: Json,
        pub content: Json,
        pub version: i32,
        pub changed_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

mod version_row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cases_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub version: i32,
        pub head: Json,
        pub content: Json,
        pub actor: String,
        pub saved_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// A version of a paper as it was saved.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedVersion {
    /// Its number.
    pub version: i32,
    /// Its top then.
    pub head: Head,
    /// Content then.
    pub content: Content,
    /// Who saved it: kind and id.
    pub actor: String,
    /// When.
    pub saved_at: DateTime<Utc>,
}

/// One case.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn case(db: &impl ConnectionTrait, id: CaseId) -> Result<Case> {
    let found = row::Entity::find_by_id(id.0).one(db).await?;
    from_row(found.ok_or(Error::NotFound)?)
}

/// The case of a process, if somebody has begun one.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn case_of(db: &impl ConnectionTrait, process: ProcessId) -> Result<Option<Case>> {
    Ok(cases(db, Some(process)).await?.pop())
}

/// The cases of a process, or all; newest first.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn cases(db: &impl ConnectionTrait, process: Option<ProcessId>) -> Result<Vec<Case>> {
    let mut found = row::Entity::find().order_by_desc(row::Column::Id);
    if let Some(process) = process {
        found = found.filter(row::Column::Process.eq(process.0));
    }
    found.all(db).await?.into_iter().map(from_row).collect()
}

/// Adds a case as version 1.
///
/// # Errors
/// [`Error::Conflict`] when somebody has begun the case of the same process.
pub async fn insert_case(tx: &Tx, permit: &Permit, case: &Case) -> Result<()> {
    let active = row::ActiveModel {
        id: Set(case.id.0),
        process: Set(case.process.0),
        state: Set(case.state.code().to_owned()),
        head: Set(serde_json::to_value(&case.head)?),
        content: Set(serde_json::to_value(&case.content)?),
        version: Set(1),
        changed_at: Set(case.changed_at),
    };
    match row::Entity::insert(active).exec_without_returning(tx).await {
        Err(e) if is_unique_violation(&e) => Err(Error::Conflict(crate::text::conflict_begun())),
        Err(e) => Err(e.into()),
        Ok(_) => save_version(tx, permit, case, 1).await,
    }
}

/// Writes the text of a case over the version it was read at, and keeps the new version too. Where the
/// case stands is left as it is: a text that was written on a draft must not be saved in a paper that has
/// been handed over since.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed its text or moved it meanwhile.
pub async fn update_case(tx: &Tx, permit: &Permit, case: &Case) -> Result<()> {
    let written = row::Entity::update_many()
        .col_expr(row::Column::Head, Expr::value(serde_json::to_value(&case.head)?))
        .col_expr(row::Column::Content, Expr::value(serde_json::to_value(&case.content)?))
        .col_expr(row::Column::Version, Expr::value(case.version + 1))
        .col_expr(row::Column::ChangedAt, Expr::value(case.changed_at))
        .filter(row::Column::Id.eq(case.id.0))
        .filter(row::Column::Version.eq(case.version))
        .filter(row::Column::State.eq(case.state.code()))
        .exec(tx)
        .await?;
    if written.rows_affected == 0 {
        return Err(changed_meanwhile());
    }
    save_version(tx, permit, case, case.version + 1).await
}

/// Moves a case to another state without touching its text, which is the one that was read: what is
/// approved is what somebody has seen.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed its text or moved it meanwhile.
pub async fn set_state(tx: &Tx, _permit: &Permit, case: &Case, state: CaseState) -> Result<()> {
    let written = row::Entity::update_many()
        .col_expr(row::Column::State, Expr::value(state.code()))
        .filter(row::Column::Id.eq(case.id.0))
        .filter(row::Column::Version.eq(case.version))
        .filter(row::Column::State.eq(case.state.code()))
        .exec(tx)
        .await?;
    if written.rows_affected == 0 { Err(changed_meanwhile()) } else { Ok(()) }
}

async fn save_version(tx: &Tx, permit: &Permit, case: &Case, version: i32) -> Result<()> {
    let active = version_row::ActiveModel {
        case_id: Set(case.id.0),
        version: Set(version),
        head: Set(serde_json::to_value(&case.head)?),
        content: Set(serde_json::to_value(&case.content)?),
        actor: Set(permit.actor().reference()),
        saved_at: Set(case.changed_at),
    };
    version_row::Entity::insert(active).exec_without_returning(tx).await?;
    Ok(())
}

/// All versions of a case, newest first.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn versions(db: &impl ConnectionTrait, id: CaseId) -> Result<Vec<SavedVersion>> {
    let rows = version_row::Entity::find()
        .filter(version_row::Column::CaseId.eq(id.0))
        .order_by_desc(version_row::Column::Version)
        .all(db)
        .await?;
    rows.into_iter().map(saved).collect()
}

/// One version of a case.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn version(db: &impl ConnectionTrait, id: CaseId, number: i32) -> Result<SavedVersion> {
    let key: (Uuid, i32) = (id.0, number);
    let found = version_row::Entity::find_by_id(key).one(db).await?;
    saved(found.ok_or(Error::NotFound)?)
}

fn saved(row: version_row::Model) -> Result<SavedVersion> {
    Ok(SavedVersion {
        version: row.version,
        head: serde_json::from_value(row.head)?,
        content: serde_json::from_value(row.content)?,
        actor: row.actor,
        saved_at: row.saved_at,
    })
}

fn from_row(row: row::Model) -> Result<Case> {
    Ok(Case {
        id: CaseId(row.id),
        process: ProcessId(row.process),
        state: CaseState::from_code(&row.state).unwrap_or(CaseState::Draft),
        head: serde_json::from_value(row.head)?,
        content: serde_json::from_value(row.content)?,
        version: row.version,
        changed_at: row.changed_at,
    })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use medvirk_kernel::Resource;
    use medvirk_slice::Cx;
    use medvirk_testkit::{TestApp, each_database};

    use super::*;
    use crate::policy::WRITE;

    #[derive(Clone, Copy, Debug)]
    enum Change {
        Text,
        State,
    }

    fn draft(cx: &Cx) -> Case {
        Case {
            id: cx.new_id(),
            process: ProcessId(cx.new_id()),
            state: CaseState::Draft,
            head: Head::default(),
            content: Content::default(),
            version: 1,
            changed_at: cx.now(),
        }
    }

    /// Changes the draft that somebody saw at version 1 as the verbs do: reads it, looks whether it is the
    /// one, and writes after a while.
    async fn changed(cx: &Cx, id: CaseId, (what, after): (Change, u64)) -> Result<()> {
        let permit = cx.permit(WRITE, Resource::SITE)?;
        let tx = cx.begin().await?;
        let seen = case(&tx, id).await?;
        if seen.version != 1 || seen.state != CaseState::Draft {
            return Err(changed_meanwhile());
        }
        tokio::time::sleep(Duration::from_millis(after)).await;
        match what {
            Change::Text => update_case(&tx, &permit, &seen).await?,
            Change::State => set_state(&tx, &permit, &seen, CaseState::Ready).await?,
        }
        tx.commit().await
    }

    #[test]
    fn a_text_and_its_approval_never_pass_each_other() {
        each_database(|database| async {
            let test = TestApp::new(database, vec![Box::new(crate::Cases)]).await;
            let cx = test.system_cx().await;
            for (first, second) in [(Change::Text, Change::State), (Change::State, Change::Text)] {
                let case_id = begun(&cx).await;
                // On PostgreSQL both have read the draft before the first one writes.
                let (one, two) = tokio::join!(
                    changed(&cx, case_id, (first, 100)),
                    changed(&cx, case_id, (second, 300))
                );
                let stood = [one.is_ok(), two.is_ok()];
                assert_eq!(stood.iter().filter(|s| **s).count(), 1, "{first:?}: {stood:?}");
                let now = case(cx.db().reader(), case_id).await.unwrap();
                let is_whole = match now.state {
                    CaseState::Draft => now.version == 2,
                    _ => now.version == 1,
                };
                assert!(is_whole, "{:?} at version {}", now.state, now.version);
            }
            // Whoever is alone is stopped by nobody.
            for what in [Change::Text, Change::State] {
                let case_id = begun(&cx).await;
                changed(&cx, case_id, (what, 0)).await.unwrap();
            }
        });
    }

    async fn begun(cx: &Cx) -> CaseId {
        let case = draft(cx);
        let permit = cx.permit(WRITE, Resource::SITE).unwrap();
        let tx = cx.begin().await.unwrap();
        insert_case(&tx, &permit, &case).await.unwrap();
        tx.commit().await.unwrap();
        case.id
    }
}
