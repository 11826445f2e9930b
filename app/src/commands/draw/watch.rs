//! While it works: progress on a terminal, the time limit, and Ctrl-C.

use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use medvirk_draw_record::Trial;
use medvirk_sortition::Stage;

use super::T;

/// Watches one computation.
pub(crate) struct Watching {
    t: T,
    began: Instant,
    limit: Option<Duration>,
    shows: bool,
    shown: Option<Instant>,
    asked: u64,
    /// Whether the time limit or Ctrl-C ended the work.
    pub(super) is_late: bool,
    cancelled: Arc<AtomicBool>,
}

impl Watching {
    /// Begins; from now on the first Ctrl-C stops the work and the second the program.
    pub(crate) fn begin(t: T, limit: Option<Duration>, quiet: bool) -> Self {
        let cancelled = Arc::new(AtomicBool::new(false));
        listen(Arc::clone(&cancelled));
        let shows = !quiet && std::io::stderr().is_terminal();
        let began = Instant::now();
        Self { t, began, limit, shows, shown: None, asked: 0, is_late: false, cancelled }
    }

    /// Whether Ctrl-C was pressed.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// How often the computation has asked so far.
    pub(super) fn asked(&self) -> u64 {
        self.asked
    }

    /// For the computation: `false` to stop.
    pub(super) fn goes_on(&mut self, stage: Stage) -> bool {
        self.asked += 1;
        self.show(|t, seconds| match stage {
            Stage::Chances => t.stage_chances(seconds),
            Stage::Seatings => t.stage_seatings(seconds),
            Stage::Pricing => t.stage_pricing(seconds),
        });
        self.is_late |= !self.has_time();
        !self.is_late
    }

    /// For what is computed when the draw is done: `false` to stop. The draw is not late by it.
    pub(super) fn tries(&mut self, trial: Trial) -> bool {
        self.show(|t, seconds| t.stage_costs(trial.number + 1, trial.of, seconds));
        self.has_time()
    }

    pub(crate) fn has_time(&self) -> bool {
        !self.is_cancelled() && self.limit.is_none_or(|limit| self.began.elapsed() <= limit)
    }

    pub(crate) fn show(&mut self, what: impl FnOnce(T, u64) -> String) {
        let now = Instant::now();
        let due = self.shown.is_none_or(|shown| now - shown > Duration::from_millis(200));
        if self.shows && due {
            self.shown = Some(now);
            let line = what(self.t, (now - self.began).as_secs());
            self.line(&line);
        }
    }

    /// The computation has ended; the line of progress goes.
    pub(crate) fn end(&mut self) {
        if self.shown.take().is_some() {
            self.line("");
        }
    }

    fn line(&self, text: &str) {
        let mut out = std::io::stderr();
        // A terminal that went away is no reason to stop.
        let _ = write!(out, "\r\x1b[2K{text}").and_then(|()| out.flush());
    }
}

fn listen(cancelled: Arc<AtomicBool>) {
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let Ok(runtime) = runtime else { return };
        runtime.block_on(async {
            for _ in 0..2 {
                if tokio::signal::ctrl_c().await.is_err() {
                    return;
                }
                if cancelled.swap(true, Ordering::Relaxed) {
                    std::process::exit(i32::from(super::CANCELLED));
                }
            }
        });
    });
}
