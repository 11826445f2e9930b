//! Pages: the group's own by its link, and the staff's.

mod group;
mod staff;

pub(crate) use group::session_words;
pub(crate) use staff::{loose_ends, menu, record_panels, today};

use medvirk_slice::Routes;

pub(crate) fn routes() -> Routes {
    group::routes().merge(staff::routes())
}
