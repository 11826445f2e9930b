//! The verbs of input: each asks for its permit, checks, writes and leaves a line in the history, in
//! one transaction.

pub(crate) mod book;
pub(crate) mod coding;
pub(crate) mod moderation;
pub(crate) mod publishing;
pub(crate) mod summary;
