//! The plan of the morning after goes on in the case: each line once, and the case knows how it goes.

use medvirk_kernel::{Permit, Result};
use medvirk_meetings::model::Meeting;
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use crate::{
    T,
    model::{AtOnce, Plan, Team},
    store,
};

/// Most characters of an action.
const MOST: usize = 1_000;

/// Which lines of the plan go on in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    /// Everything that is not done.
    All,
    /// One thing that can be done at once.
    AtOnce(u32),
    /// One group.
    Team(u32),
}

fn waits(one: &AtOnce, which: Which) -> bool {
    let is_asked = match which {
        Which::All => one.done_at.is_none(),
        Which::AtOnce(id) => one.id == id,
        Which::Team(_) => false,
    };
    is_asked && one.action.is_none()
}

fn team_waits(team: &Team, which: Which) -> bool {
    let is_asked = match which {
        Which::All => true,
        Which::AtOnce(_) => false,
        Which::Team(id) => team.id == id,
    };
    is_asked && team.action.is_none()
}

/// How many lines would go on in the case.
pub(crate) fn to_carry(plan: &Plan) -> usize {
    let at_once = plan.at_once.iter().filter(|one| waits(one, Which::All)).count();
    at_once + plan.teams.iter().filter(|team| team_waits(team, Which::All)).count()
}

/// Carries lines of the plan into the actions of the process's case. A line that is there already is let
/// be. Returns how many went.
///
/// # Errors
/// Conflict, when the process has no case, or the plan is being changed.
pub(crate) async fn carry(
    tx: &Tx,
    cx: &Cx,
    (edit, follow): (&Permit, &Permit),
    (meeting, process): (&Meeting, &Process),
    which: Which,
) -> Result<usize> {
    let t = T(process.language);
    let (mut plan, version) = store::plan(tx, meeting.id).await?;
    let mut carried = 0;
    for one in plan.at_once.iter_mut().filter(|one| waits(one, which)) {
        let agreed = medvirk_cases::Agreed {
            text: one.what.clone(),
            owner: one.owner.clone(),
            due: one.due,
        };
        one.action = Some(medvirk_cases::follow_up(tx, cx, follow, process, agreed).await?);
        carried += 1;
    }
    for team in plan.teams.iter_mut().filter(|team| team_waits(team, which)) {
        let text = match team.mandate.as_str() {
            "" => t.team_action(&team.name),
            mandate => format!("{}: {mandate}", t.team_action(&team.name)),
        };
        let agreed = medvirk_cases::Agreed {
            text: text.chars().take(MOST).collect(),
            owner: team.leader.clone(),
            due: team.due,
        };
        team.action = Some(medvirk_cases::follow_up(tx, cx, follow, process, agreed).await?);
        carried += 1;
    }
    if carried > 0 {
        store::put_plan(tx, edit, meeting.id, &plan, version).await?;
        let detail = json!({ "carried": carried });
        medvirk_audit::record(tx, cx, edit, ("stormote", meeting.id.0), detail).await?;
    }
    Ok(carried)
}
