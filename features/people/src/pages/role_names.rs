//! What roles are called, and what they are for.

use medvirk_kernel::{Grant, ProcessId, Role};

use crate::T;

/// The name of a role.
pub(super) fn name(t: T, role: Role) -> String {
    match role {
        Role::Planner => t.role_planner(),
        Role::CouncilSecretary => t.role_council_secretary(),
        Role::Moderator => t.role_moderator(),
        Role::SquareHost => t.role_square_host(),
        Role::Politician => t.role_politician(),
        Role::Reader => t.role_reader(),
        Role::Administrator => t.role_administrator(),
    }
}

/// What somebody with the role does.
pub(super) fn what(t: T, role: Role) -> String {
    match role {
        Role::Planner => t.role_planner_what(),
        Role::CouncilSecretary => t.role_council_secretary_what(),
        Role::Moderator => t.role_moderator_what(),
        Role::SquareHost => t.role_square_host_what(),
        Role::Politician => t.role_politician_what(),
        Role::Reader => t.role_reader_what(),
        Role::Administrator => t.role_administrator_what(),
    }
}

/// All roles as choices of a form.
pub(super) fn choices(t: T) -> Vec<(String, String)> {
    let choice = |role: Role| {
        let words = format!("{} – {}", name(t, role), what(t, role));
        (role.code().to_owned(), words)
    };
    Role::ALL.into_iter().map(choice).collect()
}

/// Roles that make sense for one process, as choices.
pub(super) fn process_choices(t: T) -> Vec<(String, String)> {
    let all = Role::ALL.into_iter().filter(|r| *r != Role::Administrator);
    all.map(|role| (role.code().to_owned(), name(t, role))).collect()
}

/// The roles of an account in one line; those for one process with its name.
pub(super) fn line(t: T, grants: &[Grant], processes: &[(ProcessId, String)]) -> String {
    let one = |grant: &Grant| match grant.process {
        None => name(t, grant.role),
        Some(id) => {
            let title = processes.iter().find(|(p, _)| *p == id).map(|(_, title)| title.as_str());
            t.role_in_process(name(t, grant.role), title.unwrap_or("–"))
        }
    };
    grants.iter().map(one).collect::<Vec<_>>().join(", ")
}
