//! What each step took and how it ended, and the two lines a reader looks at last.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::count::Count;
use crate::shell;

/// How a step ended.
pub enum Outcome {
    /// Nothing to complain about.
    Done,
    /// Nothing to complain about, but a part could not be checked on this machine.
    Incomplete(String),
    /// Something is wrong and has been printed.
    Wrong,
    /// Tests ran; `is_success` is what their runner says.
    Counted { count: Count, is_success: bool },
}

impl Outcome {
    /// `Done` when all is well.
    pub fn of(is_well: bool) -> Self {
        if is_well { Outcome::Done } else { Outcome::Wrong }
    }
}

struct Step {
    name: &'static str,
    time: Duration,
    is_well: bool,
    note: String,
}

/// The steps so far.
pub struct Report {
    steps: Vec<Step>,
    count: Count,
    begun: Instant,
}

impl Report {
    /// Nothing has been run yet.
    pub fn new() -> Self {
        Report { steps: Vec::new(), count: Count::default(), begun: Instant::now() }
    }

    /// Runs a step and keeps how it ended; tells whether it ended well.
    pub fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<Outcome>) -> bool {
        println!("\n── {name}");
        let begun = Instant::now();
        let result = work();
        let time = begun.elapsed();
        let (is_well, note) = match result {
            Ok(Outcome::Done) => (true, String::new()),
            Ok(Outcome::Incomplete(note)) => (true, note),
            Ok(Outcome::Wrong) => (false, String::new()),
            Ok(Outcome::Counted { count, is_success }) => {
                self.count = self.count.plus(count);
                let is_well = is_success && count.failed == 0;
                if !is_well && count.failed == 0 {
                    // The runner broke before it could count what failed.
                    self.count.failed += 1;
                }
                (
                    is_well,
                    format!(
                        "{} passed, {} failed, {} skipped",
                        count.passed, count.failed, count.skipped
                    ),
                )
            }
            Err(error) => {
                println!("{error:#}");
                (false, String::new())
            }
        };
        if !is_well && note.is_empty() {
            self.count.failed += 1;
        }
        self.steps.push(Step { name, time, is_well, note });
        is_well
    }

    /// Prints the table and the sum.
    pub fn conclude(self) -> ExitCode {
        println!("\n{}", "─".repeat(60));
        for Step { name, time, is_well, note } in &self.steps {
            let mark = if *is_well { "ok  " } else { "FAIL" };
            let line = format!("{mark}  {name:<26} {:>12}  {note}", shell::human(*time));
            println!("{}", line.trim_end());
        }
        println!("      {:<26} {:>12}", "all", shell::human(self.begun.elapsed()));
        let Count { passed, failed, skipped } = self.count;
        println!("{passed} passed, {failed} failed, {skipped} skipped");
        let is_well = failed == 0 && self.steps.iter().all(|step| step.is_well);
        if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn a_step_that_breaks_counts_as_one_failure() {
        let mut report = Report::new();
        assert!(!report.step("a", || bail!("no")));
        assert!(!report.step("b", || Ok(Outcome::Wrong)));
        assert!(report.step("c", || Ok(Outcome::Done)));
        assert_eq!(report.count, Count { passed: 0, failed: 2, skipped: 0 });
    }

    #[test]
    fn tests_are_counted_once_and_a_runner_that_dies_is_a_failure() {
        let mut report = Report::new();
        let count = Count { passed: 3, failed: 1, skipped: 0 };
        assert!(!report.step("a", || Ok(Outcome::Counted { count, is_success: false })));
        let count = Count { passed: 3, failed: 0, skipped: 0 };
        assert!(!report.step("b", || Ok(Outcome::Counted { count, is_success: false })));
        assert_eq!(report.count, Count { passed: 6, failed: 2, skipped: 0 });
    }
}
