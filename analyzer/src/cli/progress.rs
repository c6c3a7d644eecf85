//! The progress bar: on standard error, on a terminal, once a run takes longer than a second.

use std::io::{IsTerminal, stderr};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::progress::Progress;

/// How long a run stays silent.
const SILENT: Duration = Duration::from_secs(1);

pub(super) struct Bar {
    start: Instant,
    terminal: bool,
    bar: OnceLock<ProgressBar>,
}

impl Bar {
    pub(super) fn new() -> Self {
        Self { start: Instant::now(), terminal: stderr().is_terminal(), bar: OnceLock::new() }
    }

    /// Takes the bar off the screen.
    pub(super) fn clear(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}

impl Progress for Bar {
    fn files(&self, done: usize, total: usize) {
        if !self.terminal || self.start.elapsed() < SILENT {
            return;
        }
        let bar = self.bar.get_or_init(|| {
            let style = ProgressStyle::with_template("analysing {bar:30} {pos}/{len} files").expect("the template is fixed");
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            bar.set_style(style);
            bar
        });
        bar.set_length(total as u64);
        bar.set_position(done as u64);
    }
}
