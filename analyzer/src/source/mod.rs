//! Which files there are, which of them matter, and their bytes.

use crate::ir::Name;

/// A file of the analysed tree, by its position in the walk (sorted by path).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileId(pub u32);

impl FileId {
    /// The position in the walk.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A path relative to the root, with `/`.
pub type RelPath = Name;
