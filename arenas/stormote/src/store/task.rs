//! Lines of checklists.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::MeetingId;
use medvirk_store::Tx;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};

use super::entity::task::{Column, Entity, Model};
use crate::model::{Task, TaskId};

impl From<Model> for Task {
    fn from(m: Model) -> Self {
        Task {
            id: TaskId(m.id),
            meeting: MeetingId(m.meeting),
            place: m.place,
            what: m.what,
            owner: m.owner,
            due: m.due,
            done_at: m.done_at,
        }
    }
}

fn model(task: &Task) -> Model {
    Model {
        id: task.id.0,
        meeting: task.meeting.0,
        place: task.place,
        what: task.what.clone(),
        owner: task.owner.clone(),
        due: task.due,
        done_at: task.done_at,
    }
}

/// The checklist of a meeting, in its order.
pub(crate) async fn tasks(db: &impl ConnectionTrait, meeting: MeetingId) -> Result<Vec<Task>> {
    let found = Entity::find().filter(Column::Meeting.eq(meeting.0));
    let rows = found.order_by_asc(Column::Place).order_by_asc(Column::Id).all(db).await?;
    Ok(rows.into_iter().map(Task::from).collect())
}

/// What is not done in any meeting and has a day.
pub(crate) async fn undone(db: &impl ConnectionTrait) -> Result<Vec<Task>> {
    let found = Entity::find().filter(Column::DoneAt.is_null()).filter(Column::Due.is_not_null());
    Ok(found.all(db).await?.into_iter().map(Task::from).collect())
}

/// One line.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) async fn task(db: &impl ConnectionTrait, id: TaskId) -> Result<Task> {
    Ok(Entity::find_by_id(id.0).one(db).await?.ok_or(Error::NotFound)?.into())
}

/// Writes new lines.
pub(crate) async fn insert_tasks(tx: &Tx, _permit: &Permit, tasks: &[Task]) -> Result<()> {
    if tasks.is_empty() {
        return Ok(());
    }
    let rows = tasks.iter().map(|task| model(task).into_active_model());
    Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// Writes a line over.
pub(crate) async fn save_task(tx: &Tx, _permit: &Permit, task: &Task) -> Result<()> {
    let row = model(task).into_active_model().reset_all();
    Entity::update_many().set(row).filter(Column::Id.eq(task.id.0)).exec(tx).await?;
    Ok(())
}

/// Takes a line away.
pub(crate) async fn remove_task(tx: &Tx, _permit: &Permit, id: TaskId) -> Result<()> {
    Entity::delete_by_id(id.0).exec(tx).await?;
    Ok(())
}
