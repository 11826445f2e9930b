//! The table of questions.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::{
    model::{PlannedId, Question, QuestionId},
    text,
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "dialogue_question")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub planned: Uuid,
        pub asker: String,
        pub question: String,
        pub sent_at: DateTimeUtc,
        pub is_taken_up: Option<bool>,
        pub answer: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

use row::{ActiveModel, Column, Entity, Model};

impl From<Model> for Question {
    fn from(row: Model) -> Self {
        Question {
            id: QuestionId(row.id),
            planned: PlannedId(row.planned),
            asker: row.asker,
            question: row.question,
            sent_at: row.sent_at,
            is_taken_up: row.is_taken_up,
            answer: row.answer,
        }
    }
}

/// What was asked before a meeting, first to last.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn questions(db: &impl ConnectionTrait, planned: PlannedId) -> Result<Vec<Question>> {
    let found = Entity::find().filter(Column::Planned.eq(planned.0)).order_by_asc(Column::Id);
    Ok(found.all(db).await?.into_iter().map(Question::from).collect())
}

/// All questions nobody has decided on.
pub(crate) async fn undecided(db: &impl ConnectionTrait) -> Result<Vec<Question>> {
    let found = Entity::find().filter(Column::IsTakenUp.is_null()).order_by_asc(Column::Id);
    Ok(found.all(db).await?.into_iter().map(Question::from).collect())
}

pub(crate) async fn insert_question(tx: &Tx, _permit: &Permit, one: &Question) -> Result<()> {
    let row = ActiveModel {
        id: Set(one.id.0),
        planned: Set(one.planned.0),
        asker: Set(one.asker.clone()),
        question: Set(one.question.clone()),
        sent_at: Set(one.sent_at),
        is_taken_up: Set(one.is_taken_up),
        answer: Set(one.answer.clone()),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Decides on a question that nobody has decided on yet.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`], when it was decided meanwhile.
pub(crate) async fn decide(
    tx: &Tx,
    _permit: &Permit,
    (planned, id): (PlannedId, QuestionId),
    (is_taken_up, answer): (bool, &str),
) -> Result<Question> {
    let found = Entity::find_by_id(id.0).filter(Column::Planned.eq(planned.0)).one(tx).await?;
    let found = found.ok_or(Error::NotFound)?;
    let changed = ActiveModel {
        is_taken_up: Set(Some(is_taken_up)),
        answer: Set(answer.to_owned()),
        ..Default::default()
    };
    let done = Entity::update_many()
        .set(changed)
        .filter(Column::Id.eq(id.0))
        .filter(Column::IsTakenUp.is_null())
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Err(Error::Conflict(text::refused_changed()));
    }
    Ok(found.into())
}
