//! How many expressions are evaluated before code is left as it is.

use super::Eval;
use crate::link::value::FuncRef;

/// Expressions evaluated in one run before everything left is cut.
const TOTAL: u32 = 3_000_000;
/// What the functions that a root makes may use together.
const NESTED: u32 = 600_000;

/// Where Egnyte is spoken of, as seen from a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mention {
    /// In the function.
    Here,
    /// Elsewhere in its file.
    InFile,
    /// Nowhere in its file.
    Nowhere,
}

impl Mention {
    /// How many expressions a function may evaluate: at first, and beyond that where something of interest happened in it. (What a
    /// long function draws on a page is none of ours.)
    const fn allowance(self) -> (u32, u32) {
        match self {
            Self::Here => (60_000, 0),
            Self::InFile => (8_000, 22_000),
            Self::Nowhere => (8_000, 0),
        }
    }
}

/// What is left to use.
#[derive(Debug)]
pub(super) struct Fuel {
    /// For the function that runs.
    left: u32,
    /// Beyond that, once it put something on the record, which was this long when it began.
    more: (u32, usize),
    /// For the functions that the root makes.
    nested: u32,
    /// For the whole run.
    total: u32,
    /// How near to Egnyte the root is.
    root: Mention,
    /// What is running came to the end of its fuel, in these functions.
    exhausted: Option<Vec<FuncRef>>,
}

/// What the function that was interrupted may still use, and beyond that.
pub(super) type Interrupted = (u32, (u32, usize));

impl Default for Fuel {
    fn default() -> Self {
        Self { left: Mention::Here.allowance().0, more: (0, 0), nested: NESTED, total: TOTAL, root: Mention::Here, exhausted: None }
    }
}

impl Fuel {
    /// Whether the whole run has none left.
    pub(super) const fn is_spent(&self) -> bool {
        self.total == 0
    }

    /// What came so far takes nothing from what comes now.
    pub(super) fn begin_run(&mut self) {
        self.total = TOTAL;
    }

    /// A root begins.
    pub(super) fn begin_root(&mut self, root: Mention) {
        (self.root, self.nested) = (root, NESTED);
        self.exhausted = (self.total == 0).then(Vec::new);
    }

    /// A function of the root begins, when the record is `recorded` long: the root itself, or one that it made. Gives back what it may
    /// use at first, or nothing where all is used.
    pub(super) fn begin(&mut self, is_nested: bool, recorded: usize) -> Option<u32> {
        let (first, more) = self.root.allowance();
        let bound = if is_nested { self.nested.min(self.total) } else { self.total };
        (self.left, self.more) = (first.min(bound), (more.min(bound.saturating_sub(first)), recorded));
        (bound > 0).then_some(self.left + self.more.0)
    }

    /// A function that the root made has ended, of which `begin` gave `given`.
    pub(super) fn end_nested(&mut self, given: u32) {
        self.nested = self.nested.saturating_sub(given - self.left - self.more.0);
    }

    /// Something begins that the whole run pays for, when the record is `recorded` long. Gives back what it interrupts.
    pub(super) fn begin_aside(&mut self, near: Mention, recorded: usize) -> Interrupted {
        let before = (self.left, self.more);
        let (first, more) = near.allowance();
        (self.left, self.more) = (first.min(self.total), (more.min(self.total.saturating_sub(first)), recorded));
        before
    }

    /// It has ended.
    pub(super) fn end_aside(&mut self, (left, more): Interrupted) {
        (self.left, self.more) = (left, more);
    }

    /// What comes now may use at least `steps`.
    pub(super) fn at_least(&mut self, steps: u32) {
        self.left = self.left.max(steps);
    }

    /// What became of the functions that were running when the root used up its fuel.
    pub(super) fn end_root(&mut self) -> Option<Vec<FuncRef>> {
        self.exhausted.take()
    }
}

impl Eval<'_> {
    /// Uses up one step, if there is one.
    #[inline]
    pub(super) fn step(&mut self) -> bool {
        if !self.has_steps() {
            if self.fuel.exhausted.is_none() {
                self.fuel.exhausted = Some(self.frames.iter().map(|frame| frame.func).collect());
            }
            return false;
        }
        self.fuel.left -= 1;
        self.fuel.total -= 1;
        true
    }

    /// Whether the function that runs may go on.
    #[inline]
    pub(super) fn has_steps(&mut self) -> bool {
        if self.fuel.left == 0 && self.record.events.len() > self.fuel.more.1 {
            self.fuel.left = std::mem::take(&mut self.fuel.more.0);
        }
        self.fuel.left > 0 && self.fuel.total > 0
    }
}
