//! How findings speak: matter of fact, lower case, no full stop, and they say what to do.

use egnyte_lint::finding::Severity;
use egnyte_lint::report::model::Finding;

use crate::support::{analysis, apps, copy_of};

#[test]
fn every_message_has_the_style_of_the_house() {
    let mut wrong = Vec::new();
    for (name, folder) in apps() {
        let root = copy_of(&folder);
        for finding in &analysis(root.path(), 2).report.findings {
            let at = format!("{name}: {}:{}: {}", finding.location.path, finding.location.line, finding.rule);
            wrong.extend(slips(finding).into_iter().map(|slip| format!("{at}: {slip}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn slips(finding: &Finding) -> Vec<String> {
    let mut slips = Vec::new();
    let mut check = |what: &str, text: &str| slips.extend(slip(text).map(|slip| format!("the {what} {slip}: {text}")));
    check("message", &finding.message);
    for related in &finding.related {
        check("label", &related.message);
    }
    for note in &finding.notes {
        check("note", note);
    }
    for help in finding.help.iter().chain(finding.fix.iter().map(|fix| &fix.description)) {
        check("help", help);
    }
    if finding.message.is_empty() {
        slips.push("there is no message".to_owned());
    }
    if finding.severity > Severity::Note && finding.help.is_none() && finding.fix.is_none() {
        slips.push(format!("no help: {}", finding.message));
    }
    slips
}

/// What is wrong with a text. A name or a piece of code keeps its own letters.
fn slip(text: &str) -> Option<&'static str> {
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_name = first.chars().skip(1).any(char::is_uppercase) || first.starts_with("Egnyte");
    if text.starts_with(char::is_uppercase) && !is_name {
        return Some("begins with a capital letter");
    }
    if text.ends_with('.') && !text.ends_with("..") {
        return Some("ends in a full stop");
    }
    if text != text.trim() || text.contains('\n') || text.contains("  ") {
        return Some("holds stray blanks");
    }
    if text.matches('`').count() % 2 == 1 {
        return Some("opens a backtick and does not close it");
    }
    None
}

#[test]
fn the_style_is_checked() {
    for good in ["", "`Egnyte.audit` is asked for", "implicit grant", "HTTP status 401", "Egnyte answers 401"] {
        assert_eq!(slip(good), None, "{good}");
    }
    for bad in ["Implicit grant", "a fault.", "two  blanks", "an `open one", " blank"] {
        assert!(slip(bad).is_some(), "{bad}");
    }
}
