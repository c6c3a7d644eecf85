//! Files as people leave them in the middle of an edit: with lines lost, doubled or swapped, cut off, or with stray brackets
//! and bytes. Whatever is left, the run ends, nothing panics, and every place lies in its file.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::sample::Index;
use walkdir::WalkDir;

use crate::reports::stray_locations;
use crate::support::{analysis, apps, copy_of};

#[derive(Debug, Clone)]
pub(crate) enum Edit {
    DeleteLine(Index),
    DoubleLine(Index),
    SwapLines(Index, Index),
    CutAt(Index),
    DeleteBytes(Index, usize),
    Insert(Index, &'static str),
}

const PIECES: [&str; 16] =
    ["(", ")", "{", "}", "[", "]", "`", "${", "\"", "'''", "\\", "\0", "\u{feff}é", "async ", "=> {", "\n    egnyte.com/pubapi/v1/"];

pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        any::<Index>().prop_map(Edit::DeleteLine),
        any::<Index>().prop_map(Edit::DoubleLine),
        any::<(Index, Index)>().prop_map(|(a, b)| Edit::SwapLines(a, b)),
        any::<Index>().prop_map(Edit::CutAt),
        (any::<Index>(), 1usize..40).prop_map(|(at, len)| Edit::DeleteBytes(at, len)),
        (any::<Index>(), proptest::sample::select(PIECES.to_vec())).prop_map(|(at, piece)| Edit::Insert(at, piece)),
    ]
}

/// Edits bytes, so that a cut may also split a character.
pub(crate) fn apply(edit: &Edit, text: &mut Vec<u8>) {
    let mut lines: Vec<Vec<u8>> = text.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    if lines.is_empty() {
        return;
    }
    let count = lines.len();
    match edit {
        Edit::DeleteLine(at) => drop(lines.remove(at.index(count))),
        Edit::DoubleLine(at) => {
            let at = at.index(count);
            lines.insert(at, lines[at].clone());
        }
        Edit::SwapLines(a, b) => lines.swap(a.index(count), b.index(count)),
        Edit::CutAt(at) => return text.truncate(at.index(text.len())),
        Edit::DeleteBytes(at, len) => {
            let at = at.index(text.len());
            text.drain(at..(at + len).min(text.len()));
            return;
        }
        Edit::Insert(at, piece) => {
            let at = at.index(text.len());
            text.splice(at..at, piece.bytes());
            return;
        }
    }
    *text = lines.concat();
}

pub(crate) fn files(root: &Path) -> Vec<PathBuf> {
    let entries = WalkDir::new(root).sort_by_file_name().into_iter().map(|entry| entry.expect("a readable folder"));
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

/// A configuration that is no longer one stops the run, as it should: that is no subject here.
pub(crate) fn remove_configurations(files: &[PathBuf]) {
    for path in files.iter().filter(|path| path.ends_with("egnyte-lint.toml")) {
        fs::remove_file(path).expect("a writable copy");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(192)
    })]

    #[test]
    fn a_half_edited_app_is_analysed(
        app in any::<Index>(),
        edits in proptest::collection::vec((any::<Index>(), edit()), 1..8),
    ) {
        let apps = apps();
        let root = copy_of(&app.get(&apps).1);
        let files = files(root.path());
        for (file, edit) in &edits {
            let path = file.get(&files);
            let mut text = fs::read(path).expect("a fixture file");
            apply(edit, &mut text);
            fs::write(path, text).expect("a writable file");
        }
        remove_configurations(&files);
        let analysis = analysis(root.path(), 1);
        prop_assert!(!analysis.tool_failed, "{:?}", analysis.report.files.not_analyzed);
        prop_assert_eq!(stray_locations(&analysis.report, root.path()), Vec::<String>::new());
    }
}
