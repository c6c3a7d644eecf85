//! Which lines of a file changed since a revision.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use gix::bstr::ByteSlice;
use gix::diff::blob::{Algorithm, Diff, InternedInput};

use crate::source::native;

/// Files of the old tree that a new file is compared with before it counts as new.
const MOST_CANDIDATES: usize = 200;

/// Largest file that is looked at as the old form of a renamed one.
const LARGEST_CANDIDATE: usize = 1 << 20;

/// The state of a folder at a revision.
pub struct Since<'repo> {
    commit: String,
    /// The tree of the folder; `None` if the revision does not have the folder.
    tree: Option<gix::Tree<'repo>>,
}

/// The lines of a file that differ from a revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// All of them: the file is new.
    All,
    /// These, from 1. Where lines were only removed, the ones before and after count.
    Lines(Vec<Range<u32>>),
}

impl Changed {
    /// Whether one of the lines `first..=last` differs.
    #[must_use]
    pub fn touches(&self, first: u32, last: u32) -> bool {
        match self {
            Self::All => true,
            Self::Lines(lines) => lines.iter().any(|changed| changed.start <= last && first < changed.end),
        }
    }

    /// Whether anything differs.
    #[must_use]
    pub fn any(&self) -> bool {
        match self {
            Self::All => true,
            Self::Lines(lines) => !lines.is_empty(),
        }
    }

    fn between(old: &[u8], new: &[u8]) -> Self {
        let input: InternedInput<&[u8]> = InternedInput::new(Lines(old), Lines(new));
        let diff = Diff::compute(Algorithm::Histogram, &input);
        let changed = diff.hunks().map(|hunk| {
            if hunk.is_pure_removal() { hunk.after.start.max(1)..hunk.after.start + 2 } else { hunk.after.start + 1..hunk.after.end + 1 }
        });
        Self::Lines(changed.collect())
    }
}

impl<'repo> Since<'repo> {
    pub(super) fn new(commit: String, root: gix::Tree<'repo>, prefix: &str) -> Self {
        let tree = if prefix.is_empty() {
            Some(root)
        } else {
            let entry = root.lookup_entry_by_path(prefix.trim_end_matches('/')).ok().flatten();
            entry.and_then(|entry| entry.object().ok()).and_then(|object| object.try_into_tree().ok())
        };
        Self { commit, tree }
    }

    /// The full id of the revision.
    #[must_use]
    pub fn commit(&self) -> &str {
        &self.commit
    }

    /// What changed in the file at `path`, which lies in `root`. A renamed file is compared with what it was.
    #[must_use]
    pub fn changed(&self, root: &Path, path: &str) -> Changed {
        let native = native(path).filter(|_| root.join(path).symlink_metadata().is_err());
        let at = native.as_deref().unwrap_or(Path::new(path));
        let (Some(tree), Ok(new)) = (&self.tree, std::fs::read(root.join(at))) else { return Changed::All };
        let old = tree.lookup_entry_by_path(at).ok().flatten().and_then(|entry| entry.object().ok());
        match old {
            Some(old) if old.kind == gix::object::Kind::Blob => Changed::between(&old.data, &new),
            _ => self.former(root, path, &new).map_or(Changed::All, |old| Changed::between(&old, &new)),
        }
    }

    /// The old text of a file that had another name: of the files that are gone, the one most like it, if half of the lines are the same.
    fn former(&self, root: &Path, path: &str, new: &[u8]) -> Option<Vec<u8>> {
        let extension = path.rsplit_once('.')?.1;
        let files = self.tree.as_ref()?.traverse().breadthfirst.files().ok()?;
        let gone = files.into_iter().filter(|entry| {
            entry.mode.is_blob()
                && entry.filepath.to_str().is_ok_and(|old| {
                    old.rsplit_once('.').is_some_and(|(_, old)| old == extension) && root.join(old).symlink_metadata().is_err()
                })
        });
        let mut best: Option<(usize, Vec<u8>)> = None;
        for entry in gone.take(MOST_CANDIDATES) {
            let Ok(object) = self.tree.as_ref()?.repo.find_object(entry.oid) else { continue };
            if object.data.len() > LARGEST_CANDIDATE {
                continue;
            }
            let (same, most) = common_lines(&object.data, new);
            if same * 2 >= most && best.as_ref().is_none_or(|(before, _)| same > *before) {
                best = Some((same, object.data.clone()));
            }
        }
        best.map(|(_, text)| text)
    }
}

/// How many lines two texts share, and how many the longer one has. Blank lines are no likeness.
fn common_lines(old: &[u8], new: &[u8]) -> (usize, usize) {
    let lines = |text: &'_ [u8]| text.lines().map(|line| line.trim().to_vec()).filter(|line| !line.is_empty()).collect::<Vec<_>>();
    let (old, new) = (lines(old), lines(new));
    let most = old.len().max(new.len());
    let mut times: HashMap<Vec<u8>, usize> = HashMap::new();
    for line in old {
        *times.entry(line).or_default() += 1;
    }
    let mut same = 0;
    for line in new {
        if let Some(left) = times.get_mut(&line).filter(|left| **left > 0) {
            *left -= 1;
            same += 1;
        }
    }
    (same, most)
}

/// The lines of a text without their ends, so that a change of line ends alone changes nothing.
struct Lines<'a>(&'a [u8]);

impl<'a> gix::diff::blob::TokenSource for Lines<'a> {
    type Token = &'a [u8];
    type Tokenizer = gix::bstr::Lines<'a>;

    fn tokenize(&self) -> Self::Tokenizer {
        self.0.lines()
    }

    fn estimate_tokens(&self) -> u32 {
        u32::try_from(self.0.len() / 40).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(old: &str, new: &str) -> Vec<(u32, u32)> {
        match Changed::between(old.as_bytes(), new.as_bytes()) {
            Changed::All => panic!("the file is not new"),
            Changed::Lines(lines) => lines.into_iter().map(|lines| (lines.start, lines.end)).collect(),
        }
    }

    #[test]
    fn lines_are_compared_as_git_does() {
        assert_eq!(changed("a\nb\nc\n", "a\nb\nc\n"), []);
        assert_eq!(changed("a\nb\nc\n", "a\nB\nc\n"), [(2, 3)]);
        assert_eq!(changed("a\nc\n", "a\nb1\nb2\nc\n"), [(2, 4)]);
        assert_eq!(changed("", "a\n"), [(1, 2)]);
        assert_eq!(changed("a\nb\n", "a\r\nb\r\n"), [], "line ends are no change");
    }

    #[test]
    fn around_a_removal_both_neighbours_changed() {
        assert_eq!(changed("a\nb\nc\n", "a\nc\n"), [(1, 3)]);
        assert_eq!(changed("a\nb\n", "b\n"), [(1, 2)]);
    }

    #[test]
    fn touching_is_by_any_line() {
        let lines = Changed::between(b"a\nb\ne\n", b"a\nb\nc\nd\ne\n");
        assert!(lines.touches(1, 3) && lines.touches(4, 9) && !lines.touches(1, 2) && !lines.touches(5, 5));
        assert!(Changed::All.touches(7, 7) && !Changed::Lines(Vec::new()).any());
    }

    #[test]
    fn a_moved_file_is_known_by_its_lines() {
        assert_eq!(common_lines(b"a\n\nb\nb\n", b"b\n  a\nc\n"), (2, 3));
    }
}
