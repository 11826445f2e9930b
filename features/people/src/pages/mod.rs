//! The pages of staff: signing in, one's own account, all accounts, settings, today, first set-up.

mod account;
mod accounts;
mod code;
mod invitation;
mod own;
mod own_factor;
mod reset;
mod role_names;
mod session;
mod settings;
mod settings_form;
mod setup;
mod sign_in;
mod today;

use medvirk_kernel::Resource;
use medvirk_slice::{Cx, Door, MenuEntry};
use medvirk_web::Routes;

use crate::{
    T,
    policy::{ACCOUNTS, SETTINGS},
};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .merge(setup::routes())
        .merge(sign_in::routes())
        .merge(code::routes())
        .merge(reset::routes())
        .merge(invitation::routes())
        .merge(own::routes())
        .merge(own_factor::routes())
        .merge(accounts::routes())
        .merge(account::routes())
        .merge(settings::routes())
        .merge(today::routes())
}

/// Entries of the staff menu.
pub(crate) fn menu(cx: &Cx, door: Door) -> Vec<MenuEntry> {
    if door != Door::Staff || cx.actor().staff().is_none() {
        return Vec::new();
    }
    let t = T(cx.language());
    let entry =
        |order, text, href: &str, icon| MenuEntry { order, text, href: href.to_owned(), icon };
    let mut menu = vec![entry(0, t.menu_today(), "/staff", "calendar")];
    if cx.may(ACCOUNTS, Resource::SITE) {
        menu.push(entry(910, t.menu_accounts(), "/staff/accounts", "key"));
    }
    if cx.may(SETTINGS, Resource::SITE) {
        menu.push(entry(920, t.menu_settings(), "/staff/settings", "settings"));
    }
    menu
}

pub(crate) use settings::items as settings_items;
