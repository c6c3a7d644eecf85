use super::*;
use crate::report::excerpt::Sources;

const FILE: FileId = FileId(0);
const CONFIG: FileId = FileId(1);

fn path(file: FileId) -> &'static str {
    if file == FILE { "src/a.js" } else { "egnyte-lint.toml" }
}

/// The span of the first `needle` in `text`.
fn span(text: &str, needle: &str) -> Span {
    let start = text.find(needle).unwrap_or_else(|| panic!("no `{needle}`"));
    Span::of_bytes(&(start..start + needle.len()))
}

fn fault(rule: &'static str, text: &str, needle: &str) -> Finding {
    finding(rule, Severity::Error, Loc { file: FILE, span: span(text, needle) }, 0, "a fault".to_owned(), None)
}

fn comment(text: &str, comment: &str, trailing: bool, target: Option<&str>) -> Directive {
    let said = comment.trim_start_matches("// ").to_owned();
    Directive { span: span(text, comment), text: said, trailing, target: target.map(|target| span(text, target)) }
}

/// For each finding its suppression's reason (`None`: not suppressed), and the findings about suppressions as rule and message.
type Shown = (Vec<Option<Option<String>>>, Vec<(String, String)>);

/// Applies `directives` and `config`. The messages keep to our style on the way: lower case, no full stop.
fn run(text: &str, directives: &[Directive], config: &str, findings: &[Finding]) -> Shown {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("egnyte-lint.toml"), config).expect("the file is written");
    let configs = Configs::discover(folder.path(), [(CONFIG, "egnyte-lint.toml")]).expect("the config is right");
    let mut sources = Sources::default();
    sources.add("src/a.js", text);
    configs.add_sources(&mut sources);
    let places = Places { sources: &sources, path: &|file| path(file) };
    let outcome = apply(&[Comments { file: FILE, text, directives, app: 0 }], &configs, places, findings);
    for message in outcome.findings.iter().flat_map(|finding| finding.help.iter().chain([&finding.message])) {
        assert!(message.starts_with(char::is_lowercase) && !message.ends_with('.'), "{message}");
    }
    (
        outcome.suppressed.into_iter().map(|by| by.map(|by| by.reason)).collect(),
        outcome.findings.into_iter().map(|finding| (finding.rule.to_owned(), finding.message)).collect(),
    )
}

#[test]
fn a_comment_at_the_end_of_a_line_speaks_of_that_line() {
    let text = "one();\ntwo(); // egnyte-lint: allow(EG301, reason = \"why\")\nthree();\n";
    let directive = comment(text, "// egnyte-lint: allow(EG301, reason = \"why\")", true, None);
    let findings = [fault("EG301", text, "one"), fault("EG301", text, "two"), fault("EG302", text, "two")];
    let (suppressed, about) = run(text, &[directive], "", &findings);
    assert_eq!(suppressed, [None, Some(Some("why".to_owned())), None]);
    assert_eq!(about, []);
}

#[test]
fn a_comment_inside_of_a_statement_speaks_of_the_line_below() {
    let text = "const x = one\n  // egnyte-lint: allow(EG301, reason = \"why\")\n  // egnyte-lint: allow(EG302, reason = \"so\")\n  .two()\n  .three();\nfour();\n";
    let first = comment(text, "// egnyte-lint: allow(EG301, reason = \"why\")", false, Some("four();"));
    let second = comment(text, "// egnyte-lint: allow(EG302, reason = \"so\")", false, Some("four();"));
    let findings = [fault("EG301", text, "two"), fault("EG302", text, "two"), fault("EG301", text, "three")];
    let (suppressed, about) = run(text, &[first, second], "", &findings);
    assert_eq!(suppressed, [Some(Some("why".to_owned())), Some(Some("so".to_owned())), None]);
    assert_eq!(about, []);
}

#[test]
fn a_comment_on_its_own_line_speaks_of_what_follows() {
    let text = "// egnyte-lint: allow(token-in-local-storage, unhandled-401, reason='dev')\nf(\n  x,\n);\nf(y);";
    let directive = comment(text, text.lines().next().expect("a line"), false, Some("f(\n  x,\n);"));
    let findings = [fault("EG301", text, "x,"), fault("EG401", text, "f("), fault("EG301", text, "y")];
    let (suppressed, about) = run(text, &[directive], "", &findings);
    assert_eq!(suppressed, [Some(Some("dev".to_owned())), Some(Some("dev".to_owned())), None]);
    assert_eq!(about, []);
}

#[test]
fn a_comment_without_a_reason_suppresses_and_is_reported() {
    let text = "f(); // egnyte-lint: allow(EG301)";
    let directive = comment(text, "// egnyte-lint: allow(EG301)", true, None);
    let (suppressed, about) = run(text, &[directive], "", &[fault("EG301", text, "f")]);
    assert_eq!(suppressed, [Some(None)]);
    assert_eq!(about, [("EG903".to_owned(), "this comment suppresses findings without a reason".to_owned())]);
}

#[test]
fn what_suppresses_nothing_is_reported() {
    for (said, message) in [
        ("egnyte-lint: allow(EG301, reason = \"r\")", "nothing here needs `allow(EG301)`"),
        ("egnyte-lint: allow(EG30, reason = \"r\")", "there is no rule `EG30` to allow"),
        ("egnyte-lint: alow(EG301)", "this comment suppresses nothing: `allow(` is expected"),
        ("egnyte-lint: allow(EG301", "this comment suppresses nothing: `)` is missing"),
        ("egnyte-lint: allow(EG301 reason = \"r\")", "this comment suppresses nothing: `,` is missing before `reason`"),
        ("egnyte-lint: allow()", "this comment suppresses nothing: it names no rule"),
        ("egnyte-lint: allow(reason = \"r\")", "this comment suppresses nothing: it names no rule"),
        ("egnyte-lint: allow(EG301, reason = r)", "this comment suppresses nothing: the reason stands in quotes"),
        ("egnyte-lint: allow(EG301, reason = \"r)", "this comment suppresses nothing: the reason does not end"),
        ("egnyte-lint: allow(§)", "this comment suppresses nothing: a rule is expected"),
        ("egnyte-lint:", "this comment suppresses nothing: `allow(` is expected"),
    ] {
        let text = format!("f(); // {said}");
        let directive = comment(&text, &text[5..], true, None);
        let (_, about) = run(&text, &[directive], "", &[]);
        assert_eq!(about, [("EG904".to_owned(), message.to_owned())], "{said}");
    }
}

#[test]
fn prose_about_the_tool_is_no_comment_to_it() {
    let text = "f(); // see egnyte-lint: allow(EG301)";
    let directive = comment(text, "// see egnyte-lint: allow(EG301)", true, None);
    let (suppressed, about) = run(text, &[directive], "", &[fault("EG301", text, "f")]);
    assert_eq!((suppressed, about), (vec![None], vec![]));
}

#[test]
fn an_entry_of_the_configuration_suppresses_in_the_files_it_names() {
    let text = "f();";
    let findings = [fault("EG301", text, "f")];
    let entry = |path: &str| format!("[[allow]]\nrule = \"EG301\"\npath = \"{path}\"\nreason = \"legacy\"\n");
    let (suppressed, about) = run(text, &[], &entry("src"), &findings);
    assert_eq!((suppressed, about), (vec![Some(Some("legacy".to_owned()))], vec![]));
    let (suppressed, about) = run(text, &[], &entry("lib/**"), &findings);
    assert_eq!(suppressed, [None]);
    assert_eq!(about, [("EG904".to_owned(), "nothing needs this entry for `EG301`".to_owned())]);
}

#[test]
fn white_space_is_no_reason() {
    for reason in ["", " ", "\\t"] {
        let entry = format!("[[allow]]\nrule = \"EG301\"\nreason = \"{reason}\"\n");
        let (suppressed, about) = run("f();", &[], &entry, &[fault("EG301", "f();", "f")]);
        assert_eq!(suppressed, [Some(None)], "{reason:?}");
        assert_eq!(about, [("EG903".to_owned(), "this entry suppresses findings without a reason".to_owned())], "{reason:?}");
    }
}
