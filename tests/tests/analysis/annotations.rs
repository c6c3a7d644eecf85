//! What `scopes --annotate` would change makes every declaration right: done once, there is nothing left to change.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use egnyte_lint::report::diff::Change;

use crate::support::{analysis, apps, copy_of};

#[test]
fn declarations_are_right_once_the_changes_are_made() {
    let mut wrong = Vec::new();
    let mut made = 0;
    for (name, folder) in apps() {
        let root = copy_of(&folder);
        let changes = analysis(root.path(), 2).changes;
        made += changes.len();
        apply(root.path(), &changes);
        let after = analysis(root.path(), 2);
        wrong.extend(after.changes.iter().map(|change| format!("{name}: still to change: {change:?}")));
        let faults = after.report.findings.iter().filter(|finding| finding.rule == "EG107" && finding.location.path != "egnyte-lint.toml");
        // A comment where nothing can carry it stays, what is asked for is not the declaration's fault, and nothing is written into pages.
        let mended = faults
            .filter(|finding| {
                !finding.message.starts_with("nothing here can")
                    && !finding.message.contains("asked for")
                    && !finding.message.contains("asks for")
            })
            .filter(|finding| !finding.location.path.ends_with(".html"));
        wrong.extend(mended.map(|finding| format!("{name}:{}: {}", finding.location.line, finding.message)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(made > 50, "the apps make calls, and only {made} declarations would be made");
}

fn apply(root: &Path, changes: &[Change]) {
    let mut by_file: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
    for change in changes {
        by_file.entry(&change.path).or_default().push(change);
    }
    for (path, changes) in by_file {
        let path = root.join(path);
        let mut text = fs::read_to_string(&path).expect("a file of the app");
        // From the end, so that places before stay where they are.
        for change in changes.iter().rev() {
            text.replace_range(change.start..change.end, &change.text);
        }
        fs::write(&path, text).expect("a writable copy");
    }
}
