//! Who may manage accounts and settings.

use medvirk_kernel::Rule;

pub(crate) const RULES: &[Rule] = &[];
