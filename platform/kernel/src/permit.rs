//! Who may do what, when: one table of rules, and a [`Permit`] that only the table can issue.
//!
//! Store functions that write take a `&Permit`, so a forgotten check does not compile.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::{Actor, Error, ProcessId, Role};

/// One thing somebody can do, e.g. `gjestebud.draw`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Action(pub &'static str);

/// Where a process stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Being prepared; nothing is public.
    Draft,
    /// Public, with its promise.
    Published,
    /// Answered and evaluated; read only.
    Closed,
}

/// A kind of actor that a rule lets in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody, signed in or not.
    Anyone,
    /// Every signed-in member of staff.
    AnyStaff,
    /// Staff with this role for the site or for the process.
    Role(Role),
    /// The holder of a link of this kind, for the record it opens.
    Holder(&'static str),
    /// Jobs and commands.
    System,
}

/// One line of the permission table.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// What is done.
    pub action: Action,
    /// Who may.
    pub who: &'static [Who],
    /// When: stages of the process; empty means always.
    pub stages: &'static [Stage],
}

impl Rule {
    /// The line of the table for an action.
    pub const fn new(action: Action, who: &'static [Who], stages: &'static [Stage]) -> Self {
        Rule { action, who, stages }
    }
}

/// What an action is done to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Resource {
    /// The process it belongs to, if any.
    pub process: Option<ProcessId>,
    /// Where that process stands.
    pub stage: Option<Stage>,
    /// The record a personal link must open.
    pub held: Option<Uuid>,
}

impl Resource {
    /// Something that belongs to the whole site.
    pub const SITE: Resource = Resource { process: None, stage: None, held: None };

    /// Something in a process.
    pub fn process(process: ProcessId, stage: Stage) -> Self {
        Resource { process: Some(process), stage: Some(stage), held: None }
    }

    /// The same, opened by the link to `id`.
    pub fn held_by(self, id: Uuid) -> Self {
        Resource { held: Some(id), ..self }
    }
}

/// Proof that the table let `actor` do `action`. Cannot be made outside this module.
#[derive(Clone, Debug)]
pub struct Permit {
    action: Action,
    actor: Actor,
    process: Option<ProcessId>,
}

impl Permit {
    /// The permitted action.
    pub fn action(&self) -> Action {
        self.action
    }
    /// Who got the permit.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
    /// The process it holds for; `None` for the whole site.
    pub fn process(&self) -> Option<ProcessId> {
        self.process
    }
}

/// The permission table of the running binary: the rules of all slices.
#[derive(Default, Debug)]
pub struct Rules(BTreeMap<Action, Rule>);

impl Rules {
    /// Collects the slices' rules. A later rule for the same action replaces an earlier one.
    pub fn new(rules: impl IntoIterator<Item = Rule>) -> Self {
        Rules(rules.into_iter().map(|r| (r.action, r)).collect())
    }

    /// All rules, sorted by action.
    pub fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.0.values()
    }

    /// Asks whether `actor` may do `action` to `resource`.
    ///
    /// # Errors
    /// [`Error::Forbidden`] when no line of the table lets them, also for an action nobody listed.
    pub fn permit(
        &self,
        actor: &Actor,
        action: Action,
        resource: Resource,
    ) -> Result<Permit, Error> {
        let rule = self.0.get(&action).ok_or(Error::Forbidden)?;
        let staged = match resource.stage {
            Some(stage) => rule.stages.is_empty() || rule.stages.contains(&stage),
            None => true,
        };
        if staged && rule.who.iter().any(|who| admits(*who, actor, resource)) {
            Ok(Permit { action, actor: actor.clone(), process: resource.process })
        } else {
            Err(Error::Forbidden)
        }
    }

    /// Whether [`Rules::permit`] would say yes; for showing or hiding a button.
    pub fn allows(&self, actor: &Actor, action: Action, resource: Resource) -> bool {
        self.permit(actor, action, resource).is_ok()
    }
}

fn admits(who: Who, actor: &Actor, resource: Resource) -> bool {
    match (who, actor) {
        (Who::Anyone, _) => true,
        (Who::AnyStaff, Actor::Staff(_)) => true,
        (Who::Role(role), Actor::Staff(staff)) => staff
            .grants
            .iter()
            .any(|g| g.role == role && (g.process.is_none() || g.process == resource.process)),
        (Who::Holder(kind), Actor::Holder(h)) => h.kind == kind && resource.held == Some(h.id),
        (Who::System, Actor::System(_)) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AccountId, Grant, Holder, Staff};

    const EDIT: Action = Action("test.edit");
    const SEND: Action = Action("test.send");

    fn rules() -> Rules {
        Rules::new([
            Rule { action: EDIT, who: &[Who::Role(Role::Planner)], stages: &[Stage::Draft] },
            Rule { action: SEND, who: &[Who::Holder("host")], stages: &[] },
        ])
    }

    fn planner_of(process: Option<ProcessId>) -> Actor {
        Actor::Staff(Staff {
            account: AccountId(Uuid::from_u128(7)),
            name: "Planner".into(),
            grants: vec![Grant { role: Role::Planner, process }],
        })
    }

    #[test]
    fn a_role_given_for_one_process_does_not_reach_another() {
        let (mine, other) = (ProcessId(Uuid::from_u128(1)), ProcessId(Uuid::from_u128(2)));
        let actor = planner_of(Some(mine));
        assert!(rules().allows(&actor, EDIT, Resource::process(mine, Stage::Draft)));
        assert!(!rules().allows(&actor, EDIT, Resource::process(other, Stage::Draft)));
        assert!(!rules().allows(&actor, EDIT, Resource::SITE));
    }

    #[test]
    fn a_stage_outside_the_rule_is_refused() {
        let process = ProcessId(Uuid::from_u128(1));
        let actor = planner_of(None);
        assert!(!rules().allows(&actor, EDIT, Resource::process(process, Stage::Closed)));
    }

    #[test]
    fn a_link_opens_only_its_own_record() {
        let (mine, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let actor = Actor::Holder(Holder { kind: "host", id: mine });
        assert!(rules().allows(&actor, SEND, Resource::SITE.held_by(mine)));
        assert!(!rules().allows(&actor, SEND, Resource::SITE.held_by(other)));
    }

    #[test]
    fn an_action_nobody_listed_is_forbidden_for_all() {
        assert!(!rules().allows(&Actor::System("x"), Action("test.unknown"), Resource::SITE));
    }
}
