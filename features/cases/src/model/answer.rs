//! The answer back, per theme: you said, the council decided, we do, we do not, because (C5).

use medvirk_kernel::ProcessId;
use medvirk_processes::{ThemeId, Words};

/// The answer to everyone who spoke about a theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The process.
    pub process: ProcessId,
    /// The theme.
    pub theme: ThemeId,
    /// What people said.
    pub you_said: Words,
    /// What was decided.
    pub decided: Words,
    /// What the municipality does.
    pub we_do: Words,
    /// What it does not do …
    pub we_do_not: Words,
    /// … and why.
    pub because: Words,
    /// Counts up with every change.
    pub version: i32,
}

impl Answer {
    /// Whether people get something to read: what they said, what was decided, and the reason when
    /// something is not done.
    pub fn is_complete(&self) -> bool {
        let unexplained = !self.we_do_not.is_empty() && self.because.is_empty();
        !self.you_said.is_empty() && !self.decided.is_empty() && !unexplained
    }
}
