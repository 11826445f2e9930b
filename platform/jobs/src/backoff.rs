//! How long to wait before trying again.

use chrono::TimeDelta;

/// `first` after the first failure, twice as long after each further one, never above `longest`.
pub(crate) fn delay(failures: u32, first: TimeDelta, longest: TimeDelta) -> TimeDelta {
    let doublings = failures.saturating_sub(1).min(20);
    first.checked_mul(1 << doublings).map_or(longest, |delay| delay.min(longest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_its_limit() {
        let minutes = |n| delay(n, TimeDelta::minutes(1), TimeDelta::hours(6)).num_minutes();
        let waits: Vec<_> = [0, 1, 2, 3, 9, 10, u32::MAX].into_iter().map(minutes).collect();
        assert_eq!(waits, [1, 1, 2, 4, 256, 360, 360]);
    }
}
