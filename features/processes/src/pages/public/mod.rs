//! What residents read: the front page, the list of processes, a process, and what search engines get.

mod blocks;
mod front;
mod process;
mod robots;
mod timeline;

pub(super) use front::{front, list};
pub(super) use process::process;
pub(crate) use robots::addresses;
pub(super) use robots::{robots, sitemap};
