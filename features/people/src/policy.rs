//! Who may sign in, manage accounts and change settings.

use medvirk_kernel::{Action, Role, Rule, Who};

/// Set up a site that has neither a name nor an account. The page itself refuses afterwards.
pub(crate) const SET_UP: Action = Action("people.set_up");
/// Show who one is: password, second factor, a forgotten password.
pub(crate) const SIGN_IN: Action = Action("people.sign_in");
/// Accept an invitation by choosing a password.
pub(crate) const ACCEPT: Action = Action("people.accept");
/// Choose a new password by the link of a mail.
pub(crate) const RESET: Action = Action("people.reset");
/// See what needs doing today.
pub(crate) const TODAY: Action = Action("people.today");
/// Change one's own account.
pub(crate) const OWN: Action = Action("people.own_account");
/// Invite, give roles, close accounts.
pub(crate) const ACCOUNTS: Action = Action("people.accounts");
/// Change what the site knows of its municipality.
pub(crate) const SETTINGS: Action = Action("people.settings");

/// Kind of the link in an invitation.
pub(crate) const INVITATION: &str = "invitation";
/// Kind of the link in a mail about a forgotten password.
pub(crate) const PASSWORD_RESET: &str = "password-reset";

pub(crate) const RULES: &[Rule] = &[
    Rule::new(SET_UP, &[Who::Anyone], &[]),
    Rule::new(SIGN_IN, &[Who::Anyone], &[]),
    Rule::new(ACCEPT, &[Who::Holder(INVITATION)], &[]),
    Rule::new(RESET, &[Who::Holder(PASSWORD_RESET)], &[]),
    Rule::new(TODAY, &[Who::AnyStaff], &[]),
    Rule::new(OWN, &[Who::AnyStaff], &[]),
    Rule::new(ACCOUNTS, &[Who::Role(Role::Administrator), Who::System], &[]),
    Rule::new(SETTINGS, &[Who::Role(Role::Administrator), Who::System], &[]),
];
