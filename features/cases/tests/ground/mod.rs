//! The ground of the tests: a small process with input, and the demo town without arenas.
#![allow(dead_code)] // each test file uses its part

pub mod small;
pub mod standards;
pub mod town;

use medvirk_audit::Audit;
use medvirk_cases::Cases;
use medvirk_input::Input;
use medvirk_people::People;
use medvirk_processes::Processes;
use medvirk_slice::Slice;

/// The slices cases stand on, and cases.
pub fn slices() -> Vec<Box<dyn Slice>> {
    vec![Box::new(Audit), Box::new(People), Box::new(Processes), Box::new(Input), Box::new(Cases)]
}
