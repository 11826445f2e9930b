//! How many tests ran, read from what `cargo test` and Playwright say.

use serde_json::Value;

/// Tests by how they ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Ended well.
    pub passed: u64,
    /// Did not.
    pub failed: u64,
    /// Were not run.
    pub skipped: u64,
}

impl Count {
    /// Adds what a line of `cargo test` says about one test program.
    pub fn hear(&mut self, line: &str) {
        // A test that says so passed without looking at anything.
        if line.contains("SKIPPED: ") {
            self.skipped += 1;
        }
        let Some(result) = line.strip_prefix("test result: ") else { return };
        for part in result.split([';', '.']) {
            let mut words = part.split_whitespace();
            let number = words.next().and_then(|word| word.parse::<u64>().ok());
            match (number, words.next()) {
                (Some(number), Some("passed")) => self.passed += number,
                (Some(number), Some("failed")) => self.failed += number,
                (Some(number), Some("ignored")) => self.skipped += number,
                _ => {}
            }
        }
    }

    /// What Playwright's JSON report says; `None` when there is no report.
    pub fn of_playwright(report: &str) -> Option<Self> {
        let report: Value = serde_json::from_str(report).ok()?;
        let number = |name: &str| report["stats"][name].as_u64();
        Some(Count {
            passed: number("expected")? + number("flaky")?,
            failed: number("unexpected")?,
            skipped: number("skipped")?,
        })
    }

    /// Both together.
    pub fn plus(self, other: Count) -> Self {
        Count {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

/// Whether a reader wants to see a line: everything but the tests that passed and empty programs.
pub fn is_worth_showing(line: &str) -> bool {
    let is_passed = line.starts_with("test ") && line.ends_with(" ... ok");
    let is_empty = line.contains(" 0 passed; 0 failed; 0 ignored;");
    let is_count = line.starts_with("running ") && line.ends_with(['t', 's']);
    !(is_passed || is_empty || is_count || line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_programs_are_added_up() {
        let mut count = Count::default();
        count.hear("test a ... ok");
        count.hear("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s");
        count.hear("test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s");
        count.hear("test b ... SKIPPED: the schemas are not here");
        assert_eq!(count, Count { passed: 14, failed: 1, skipped: 2 });
    }

    #[test]
    fn playwright_counts_a_test_that_passed_at_the_second_try_as_passed() {
        let report = r#"{"stats": {"expected": 5, "unexpected": 1, "flaky": 1, "skipped": 2}}"#;
        assert_eq!(Count::of_playwright(report), Some(Count { passed: 6, failed: 1, skipped: 2 }));
        assert_eq!(Count::of_playwright(""), None);
    }

    #[test]
    fn what_passed_is_not_shown() {
        assert!(!is_worth_showing("test model::tests::nine_guests_are_refused ... ok"));
        assert!(!is_worth_showing("running 12 tests"));
        assert!(is_worth_showing("test model::tests::nine_guests_are_refused ... FAILED"));
        assert!(is_worth_showing("thread 'a' panicked at src/lib.rs:1:1:"));
    }
}
