//! At the door: a phone with a link checks people in, also without a network.

use medvirk_slice::Routes;

pub(crate) fn routes() -> Routes {
    Routes::new()
}
