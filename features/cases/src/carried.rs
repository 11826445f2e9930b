//! What was agreed outside the case and is followed up in it: another slice hands an action over once,
//! keeps its id, and reads how it goes. On the page of the action that slice can say where it came from.

use chrono::NaiveDate;
use medvirk_kernel::{Error, Message, Permit, Result, Uuid};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;

use crate::{
    actions::{add_action, staff_path},
    model::action::{ActionId, ActionState, FollowUp},
    store, text, words,
};

/// Something agreed that a case shall follow up.
#[derive(Clone, Debug)]
pub struct Agreed {
    /// What is done, at most 1 000 characters.
    pub text: String,
    /// Who answers for it; shown to everybody once the case is decided.
    pub owner: String,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// How an action of a case goes.
#[derive(Clone, Debug)]
pub struct Followed {
    /// The action.
    pub id: Uuid,
    /// Its short code, e.g. `TI03`.
    pub code: String,
    /// Who answers for it now.
    pub owner: String,
    /// The date that counts now.
    pub due: Option<NaiveDate>,
    /// Where it stands, in words, and the colour that goes with them.
    pub state: (&'static str, Message),
    /// Whether it is done.
    pub is_done: bool,
    /// Whether it should have been done before today.
    pub is_late: bool,
    /// Its page for staff.
    pub href: String,
}

/// Adds an action to the case of a process. Returns its id, by which [`followed`] tells it apart.
///
/// # Errors
/// [`Error::Conflict`] when the process has no case yet.
pub async fn follow_up(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    agreed: Agreed,
) -> Result<Uuid> {
    let case = store::case_of(tx, process.id).await?;
    let case = case.ok_or_else(|| Error::Conflict(text::no_case_yet()))?;
    let code = FollowUp::next_code(&store::actions(tx, Some(case.id)).await?);
    let id: ActionId = cx.new_id();
    let (text, owner, due) = (agreed.text, agreed.owner, agreed.due);
    let action = FollowUp { code, text, owner, due, ..FollowUp::blank(id, case.id) };
    add_action(tx, cx, permit, process, &action).await?;
    Ok(id.0)
}

/// How all actions of the case of a process go; none when there is no case.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn followed(
    db: &impl ConnectionTrait,
    cx: &Cx,
    process: &Process,
) -> Result<Option<Vec<Followed>>> {
    let Some(case) = store::case_of(db, process.id).await? else { return Ok(None) };
    let all = store::actions(db, Some(case.id)).await?.into_iter().map(|action| Followed {
        id: action.id.0,
        due: action.deadline(),
        state: words::action_state(action.state),
        is_done: action.state == ActionState::Done,
        is_late: action.is_overdue(cx.today()),
        href: staff_path(process, &format!("actions/{}", action.id)),
        code: action.code,
        owner: action.owner,
    });
    Ok(Some(all.collect()))
}

/// Lets a name go as owner of these actions, where it stands alone. Returns of how many.
///
/// # Errors
/// [`Error::Conflict`] when one of them is being changed.
pub async fn forget_owner(tx: &Tx, permit: &Permit, ids: &[Uuid], name: &str) -> Result<u64> {
    let mut touched = 0;
    for id in ids {
        let action = store::action(tx, ActionId(*id)).await?;
        if action.owner.trim() == name {
            let (owner, owner_email) = (String::new(), String::new());
            let action = FollowUp { owner, owner_email, ..action };
            store::update_action(tx, permit, &action).await?;
            touched += 1;
        }
    }
    Ok(touched)
}
