//! Routes and forms: what residents see, what staff do, what happens at the door.

mod door;
mod public;
mod staff;

use medvirk_slice::Routes;

use crate::Desks;

pub(crate) use public::{
    front_panels, menu as public_menu, milestones, process_panels, public_addresses,
};
pub(crate) use staff::{menu as staff_menu, process_menu, today};

pub(crate) fn routes(desks: &Desks) -> Routes {
    public::routes(desks).merge(staff::routes()).merge(door::routes())
}
