//! Commands besides serving.

pub(crate) mod admin;
pub(crate) mod bench;
pub(crate) mod doctor;
pub(crate) mod draw;
pub(crate) mod groups;
pub(crate) mod keep;
pub(crate) mod permissions;
pub(crate) mod trace;
