//! Running the analysis on the fixture apps.

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use egnyte_lint::progress::Silent;
use egnyte_lint::report::format::{Format, Input};
use egnyte_lint::report::model::Finding;
use egnyte_lint::report::terminal::{Verbosity, View};
use egnyte_lint::{Analysis, Config, run};
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
    let options = Config { pedantic: true, threads: NonZeroUsize::new(threads), ..Config::default() };
    run(root, &options, &Silent).unwrap_or_else(|error| panic!("{}: {error}", root.display()))
}

/// The analysis of an app, under the name of the app.
pub(crate) fn named(name: &str, path: &Path) -> Analysis {
    let copy = copy_of(path);
    let mut analysis = analysis(copy.path(), 0);
    analysis.report.root = name.to_owned();
    analysis
}

/// A report in one format, as it is for the default configuration.
pub(crate) fn draw(analysis: &Analysis, format: Format) -> String {
    let options = Config::default();
    let fails = |finding: &Finding| analysis.fails(finding, &options);
    let view = View { colour: false, verbosity: Verbosity::Normal };
    format.render(&Input { report: &analysis.report, sources: &analysis.sources, prefix: "apps/é x/", given: "", fails: &fails, view })
}
