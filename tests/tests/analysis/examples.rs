//! The examples that `explain` prints are apps: the bad ones fire their rule and no other that blocks approval, the good ones
//! do not fire it.

use std::fs;

use egnyte_lint::finding::Severity;
use egnyte_lint::report::rulebook::{self, Rule};
use egnyte_rules::rule::Example;

use crate::support::analysis;

/// Examples that the analysis does not judge as it should, with what is missing. An entry that has become right must go.
const KNOWN: [(&str, &str); 0] = [];

/// The rules that speak about an example, in order, each once.
fn said(example: &Example) -> Vec<(String, Severity)> {
    let root = tempfile::tempdir().expect("a temporary folder");
    fs::write(root.path().join(&*example.file), &*example.code).expect("a writable folder");
    for beside in example.beside.iter() {
        fs::write(root.path().join(&*beside.file), &*beside.text).expect("a writable folder");
    }
    let report = analysis(root.path(), 1).report;
    let open = report.findings.into_iter().filter(|finding| finding.suppressed.is_none());
    let mut said: Vec<_> = open.map(|finding| (finding.rule, finding.severity)).collect();
    said.sort();
    said.dedup();
    said
}

/// Fails for every example that is wrong and not known to be, and for every known one that is right.
fn judge(kind: &str, wrong: &[(String, String)]) {
    let known = |name: &str| KNOWN.iter().any(|(known, _)| *known == name);
    let new: Vec<_> = wrong.iter().filter(|(name, _)| !known(name)).map(|(name, said)| format!("{name}: said {said}")).collect();
    assert!(new.is_empty(), "{}", new.join("\n"));
    for (name, what) in KNOWN.iter().filter(|(name, _)| name.starts_with(kind)) {
        assert!(wrong.iter().any(|(wrong, _)| wrong == name), "{name} is right now, no longer {what}: take it off the list");
    }
}

fn examples(kind: &'static str, of: impl Fn(&'static Rule) -> &'static [Example]) -> Vec<(String, &'static Rule, &'static Example)> {
    let numbered = |rule| {
        of(rule).iter().enumerate().map(move |(at, example)| (format!("{kind} {} {} ({})", rule.code, at + 1, example.file), rule, example))
    };
    rulebook::all().iter().flat_map(numbered).collect()
}

#[test]
fn the_bad_examples_fire_their_rule_and_no_other_that_blocks() {
    let mut wrong = Vec::new();
    for (name, rule, example) in examples("bad", |rule| &rule.explain.bad) {
        let said = said(example);
        let own = said.iter().any(|(code, severity)| *code == *rule.code && *severity == rulebook::severity(rule));
        let others = said.iter().any(|(code, severity)| *code != *rule.code && *severity == Severity::Error);
        if !own || others {
            wrong.push((name, format!("{said:?}")));
        }
    }
    judge("bad", &wrong);
}

#[test]
fn the_good_examples_are_silent() {
    let mut wrong = Vec::new();
    for (name, rule, example) in examples("good", |rule| &rule.explain.good) {
        let said = said(example);
        if said.iter().any(|(code, severity)| *code == *rule.code || *severity == Severity::Error) {
            wrong.push((name, format!("{said:?}")));
        }
    }
    judge("good", &wrong);
}
