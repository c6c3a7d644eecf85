//! Running the analysis on the fixture apps.

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use egnyte_lint::progress::Silent;
use egnyte_lint::{Analysis, Options, analyze};
use egnyte_lint_tests::App;
use tempfile::TempDir;

/// The folders of the fixture apps with their names, sorted.
pub(crate) fn apps() -> Vec<(String, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("apps");
    let entries = fs::read_dir(&folder).expect("the folder of the apps").map(|entry| entry.expect("an app").path());
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut apps: Vec<_> = entries.filter(|path| path.is_dir()).map(|path| (name(&path), path)).collect();
    apps.sort();
    assert!(!apps.is_empty(), "there are no apps");
    apps
}

/// A copy of a fixture app as its authors would have it, without marks.
pub(crate) fn copy_of(app: &Path) -> TempDir {
    let copy = tempfile::tempdir().expect("a temporary folder");
    App::read(app).and_then(|app| app.write_to(copy.path()).map_err(|error| error.to_string())).expect("a fixture app");
    copy
}

/// Everything that is reported, low confidence too.
pub(crate) fn analysis(root: &Path, threads: usize) -> Analysis {
    let options = Options { pedantic: true, threads: NonZeroUsize::new(threads), ..Options::default() };
    analyze(root, &options, &Silent).unwrap_or_else(|error| panic!("{}: {error}", root.display()))
}
