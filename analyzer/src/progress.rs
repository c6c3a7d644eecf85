//! Hearing how far a run has come.

/// Somebody who wants to know how far a run has come. Called from any thread.
pub trait Progress: Sync {
    /// `done` of `total` files are analysed; `total` grows while files join.
    fn files(&self, done: usize, total: usize);
}

/// Nobody listens.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {
    fn files(&self, _done: usize, _total: usize) {}
}
