//! What `--fix` makes of code: the diffs of the apps under `tests/fixes/`, and what holds for every app there is.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use egnyte_lint::edit::{Choice, Fixes, fix};
use egnyte_lint::finding::Applicability;
use egnyte_lint::progress::Silent;
use egnyte_lint::report::model::Report;
use egnyte_lint::report::rulebook;
use egnyte_lint::{Analysis, Config};
use proptest::prelude::*;
use proptest::sample::Index;
use walkdir::WalkDir;

use crate::mutations;
use crate::support::{analysis, apps, copy_of};

const SAFE: Choice<'_> = Choice { unsafe_too: false, only: None };
const ALL: Choice<'_> = Choice { unsafe_too: true, only: None };

fn fixes(root: &Path, choice: Choice<'_>) -> Fixes {
    let options = Config { pedantic: true, threads: NonZeroUsize::new(1), ..Config::default() };
    fix(root, &options, choice, &Silent).unwrap_or_else(|error| panic!("{}: {error}", root.display()))
}

/// The apps that are there to be fixed.
fn broken_apps() -> Vec<(String, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixes");
    let mut apps: Vec<_> = fs::read_dir(&folder).expect("the folder of the apps").map(|app| app.expect("an app").path()).collect();
    apps.sort();
    apps.into_iter().map(|path| (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), path)).collect()
}

fn copy(folder: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    for entry in WalkDir::new(folder) {
        let entry = entry.expect("a readable folder");
        let target = copy.path().join(entry.path().strip_prefix(folder).expect("it lies below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder");
        } else {
            fs::copy(entry.path(), target).expect("a file");
        }
    }
    copy
}

fn open(report: &Report) -> BTreeMap<&str, usize> {
    let mut rules = BTreeMap::new();
    for finding in report.findings.iter().filter(|finding| finding.suppressed.is_none()) {
        *rules.entry(finding.rule.as_str()).or_default() += 1;
    }
    rules
}

#[test]
fn the_apps_to_be_fixed() {
    for (name, folder) in broken_apps() {
        let (safe, all) = (fixes(&folder, SAFE), fixes(&folder, ALL));
        let mut text = format!("safe: {} in {} files, {} left\n", safe.fixed, safe.files.len(), safe.left);
        let _ = writeln!(
            text,
            "{}\nall: {} in {} files, {} left\n{}",
            safe.diff("", false),
            all.fixed,
            all.files.len(),
            all.left,
            all.diff("", false)
        );
        insta::assert_snapshot!(format!("fix_{name}"), text);
    }
}

/// What must hold whatever is fixed: it parses, mends, brings nothing new that blocks, and is done once.
fn hold(name: &str, root: &Path, choice: Choice<'_>) -> usize {
    let made = fixes(root, choice);
    let before = &made.before;
    if made.files.is_empty() {
        assert_eq!(made.fixed, 0, "{name}");
        return 0;
    }
    for finding in &before.report.findings {
        let Some(fix) = &finding.fix else { continue };
        assert!(!fix.edits.is_empty(), "{name}: {}", finding.message);
        assert!(
            fix.edits
                .windows(2)
                .all(|two| two[0].location.path != two[1].location.path || two[0].location.byte_end <= two[1].location.byte_start)
        );
        let rule = rulebook::get(&finding.rule).expect("a rule");
        let told = rule
            .fixes
            .iter()
            .any(|told| (told.applicability == egnyte_rules::rule::Applicability::Safe) == (fix.applicability == Applicability::Safe));
        assert!(told, "{name}: `explain {}` does not tell of this fix: {}", finding.rule, fix.description);
    }
    made.write(root).unwrap_or_else(|error| panic!("{name}: {error}"));
    let after: Analysis = analysis(root, 1);
    assert!(!after.tool_failed, "{name}");
    let (old, new) = (open(&before.report), open(&after.report));
    let unparsed = |report: &Report| report.files.not_analyzed.len();
    assert!(unparsed(&after.report) <= unparsed(&before.report), "{name}: {:?}", after.report.files.not_analyzed);
    assert!(new.iter().all(|(rule, n)| old.get(rule).is_some_and(|old| n <= old)), "{name}: {old:?} became {new:?}");
    assert!(new.values().sum::<usize>() < old.values().sum::<usize>(), "{name}: {old:?} became {new:?}");
    let again = fixes(root, choice);
    assert!(again.files.is_empty() && again.fixed == 0, "{name}: {}", again.diff("", false));
    made.fixed
}

#[test]
fn what_is_fixed_stays_fixed() {
    let mut fixed = 0;
    for (name, folder) in apps() {
        fixed += hold(&name, copy_of(&folder).path(), SAFE);
        fixed += hold(&name, copy_of(&folder).path(), ALL);
    }
    for (name, folder) in broken_apps() {
        fixed += hold(&name, copy(&folder).path(), SAFE);
        fixed += hold(&name, copy(&folder).path(), ALL);
    }
    assert!(fixed > 80, "only {fixed} findings were fixed");
}

/// How a file may lie on disk without meaning anything else.
#[derive(Debug, Clone, Copy)]
struct Form {
    returns: bool,
    mark: bool,
    wide: bool,
}

impl Form {
    fn bytes(self, text: &str) -> Vec<u8> {
        let text = if self.returns { text.replace('\n', "\r\n") } else { text.to_owned() };
        match (self.mark, self.wide) {
            (_, true) => [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
            (true, false) => ["\u{feff}", &text].concat().into_bytes(),
            (false, false) => text.into_bytes(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    /// Line ends, a byte order mark and UTF-16 stay as they are: fixing a file in another form gives the fixed file in that form.
    #[test]
    fn the_form_of_a_file_is_kept(app in any::<Index>(), returns in any::<bool>(), mark in any::<bool>(), wide in any::<bool>()) {
        let apps = broken_apps();
        let (name, folder) = app.get(&apps);
        let form = Form { returns, mark, wide };
        // A shell and PHP take what stands before their first line for text, and a notebook is JSON, which has no mark.
        let takes_marks = !["shell-export", "wordpress-plugin", "notebook", "settings", "rust-worker"].contains(&name.as_str());
        let form = if takes_marks { form } else { Form { mark: false, wide: false, ..form } };
        let plain = copy(folder);
        fixes(plain.path(), ALL).write(plain.path()).expect("a writable copy");
        let formed = copy(folder);
        for entry in WalkDir::new(formed.path()).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
            let text = fs::read_to_string(entry.path()).expect("text");
            fs::write(entry.path(), form.bytes(&text)).expect("a writable copy");
        }
        fixes(formed.path(), ALL).write(formed.path()).expect("a writable copy");
        for entry in WalkDir::new(plain.path()).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
            let path = entry.path().strip_prefix(plain.path()).expect("it lies below");
            let expected = form.bytes(&fs::read_to_string(entry.path()).expect("text"));
            let found = fs::read(formed.path().join(path)).expect("a file");
            prop_assert_eq!(String::from_utf8_lossy(&found), String::from_utf8_lossy(&expected), "{}: {:?}", name, form);
        }
    }

    /// Of code in the middle of an edit as much is fixed as can be, once, and what did not parse before parses no worse.
    #[test]
    fn half_edited_code_is_fixed_once(app in any::<Index>(), edits in proptest::collection::vec((any::<Index>(), mutations::edit()), 1..6)) {
        let apps = broken_apps();
        let root = copy(&app.get(&apps).1);
        let files = mutations::files(root.path());
        for (file, edit) in &edits {
            let path = file.get(&files);
            let mut text = fs::read(path).expect("a file");
            mutations::apply(edit, &mut text);
            fs::write(path, text).expect("a writable copy");
        }
        mutations::remove_configurations(&files);
        let made = fixes(root.path(), ALL);
        made.write(root.path()).expect("a writable copy");
        let again = fixes(root.path(), ALL);
        prop_assert!(!again.before.tool_failed);
        prop_assert!(again.files.is_empty(), "{}", again.diff("", false));
        let problems = |analysis: &Analysis| analysis.report.files.not_analyzed.len();
        prop_assert!(problems(&again.before) <= problems(&made.before));
    }
}
