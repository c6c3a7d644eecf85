//! `egnyte-lint.toml`: what is read from it, which file holds, and how mistakes are shown.

use std::fs;

use egnyte_lint::config::{AppConfig, At, Configs, Declarations, FailOn, Level};
use egnyte_lint::finding::{Confidence, Finding, Label, Loc, Severity};
use egnyte_lint::ir::Span;
use egnyte_lint::report::excerpt::Sources;
use egnyte_lint::report::model::{AppKind, SuppressedBy, Suppression};
use egnyte_lint::report::terminal::config_error;
use egnyte_lint::source::FileId;
use egnyte_lint::{Analysis, Config, Editables};
use insta::assert_snapshot;

use crate::binary::{path, report, tree as files};
use crate::sample::Sample;

/// Every key.
pub(crate) const FULL: &str = r#"app = "internal"
scopes = ["Egnyte.filesystem"]
global-scope = "one key for all tools of our department"
declarations = "required"
fail-on = "warning"
exclude = ["legacy/**", "vendor"]

[rules]
EG102 = "off"
implicit-flow = "note"

[[calls]]
at = "src/client.py:fetch_any"
method = "GET"
endpoint = "/pubapi/v1/links"

[[calls]]
at = "src/client.py:12"
endpoint = "/pubapi/v1/users"

[[allow]]
rule = "EG301"
path = "src/dev_tools/**"
reason = "developer machine only"
"#;

fn mistake(text: &str) -> String {
    config_error(&AppConfig::parse("app/egnyte-lint.toml", text).expect_err("the configuration is wrong"), false)
}

#[test]
fn every_key_is_read() {
    let config = AppConfig::parse("egnyte-lint.toml", FULL).expect("it is right");
    assert_eq!((config.app_kind(), config.declarations), (AppKind::Internal, Declarations::Required));
    assert_eq!(config.fail_on.as_ref().map(|on| *on.get_ref()), Some(FailOn::Warning));
    assert_eq!(config.scopes.as_ref().map(|scopes| &FULL[scopes[0].span()]), Some("\"Egnyte.filesystem\""));
    assert!(config.excludes("legacy/a/b.js") && config.excludes("vendor/c.js") && !config.excludes("src/legacy/a.js"));
    assert_eq!(config.level("EG102").map(|(_, level)| *level.get_ref()), Some(Level::Off));
    assert_eq!(config.level("EG202").map(|(_, level)| *level.get_ref()), Some(Level::Note));
    assert_eq!(config.calls[0].place(), At::Function("src/client.py", "fetch_any"));
    assert_eq!(config.calls[1].place(), At::Line("src/client.py", 12));
    assert!(config.allow[0].accepts("EG301", "src/dev_tools/x/y.js"));
    assert!(!config.allow[0].accepts("EG301", "src/y.js") && !config.allow[0].accepts("EG302", "src/dev_tools/y.js"));
}

#[test]
fn mistakes_are_shown_in_the_toml() {
    assert_snapshot!("unknown_key", mistake("# our app\nfailon = \"error\"\n"));
    assert_snapshot!("unknown_key_far_from_any", mistake("colour = \"red\"\n"));
    assert_snapshot!("unknown_value", mistake("app = \"intern\"\n"));
    assert_snapshot!("wrong_type", mistake("app = \"public\"\nscopes = \"Egnyte.filesystem\"\n"));
    assert_snapshot!("wrong_type_of_a_word", mistake("app = 3\n"));
    assert_snapshot!("wrong_type_in_a_list", mistake("exclude = [\n  \"a\",\n  3,\n]\n"));
    assert_snapshot!("wrong_type_of_a_level", mistake("[rules]\nEG301 = true\n"));
    assert_snapshot!("table_in_place_of_entries", mistake("[allow]\nrule = \"EG301\"\n"));
    assert_snapshot!("wrong_type_in_an_entry", mistake("[[calls]]\nat = 12\nendpoint = \"/pubapi/v1/links\"\n"));
    assert_snapshot!("no_toml", mistake("app = \"public\"\nscopes = [\"Egnyte.filesystem\"\n"));
    assert_snapshot!("unknown_rule", mistake("[rules]\nEG01 = \"off\"\n"));
    assert_snapshot!("rule_twice", mistake("[rules]\nEG301 = \"off\"\ntoken-in-local-storage = \"note\"\n"));
    assert_snapshot!("unknown_key_of_an_entry", mistake("[[allow]]\nrule = \"EG301\"\nreasn = \"dev\"\n"));
    assert_snapshot!("missing_key_of_an_entry", mistake("[[allow]]\nreason = \"dev\"\n"));
    assert_snapshot!("unknown_method", mistake("[[calls]]\nat = \"a.py\"\nmethod = \"get\"\nendpoint = \"/pubapi/v1/links\"\n"));
    assert_snapshot!("endpoint_with_host", mistake("[[calls]]\nat = \"a.py\"\nendpoint = \"https://acme.egnyte.com/pubapi/v1/links\"\n"));
    assert_snapshot!("bad_pattern", mistake("exclude = [\"src/[\"]\n"));
}

/// A tree with a configuration at its root and one in `web`.
fn tree() -> (tempfile::TempDir, Configs) {
    let root = tempfile::tempdir().expect("a folder");
    fs::create_dir(root.path().join("web")).expect("a folder");
    fs::write(root.path().join("egnyte-lint.toml"), FULL).expect("a file");
    fs::write(root.path().join("web/egnyte-lint.toml"), "exclude = [\"old\"]\n[rules]\nEG401 = \"note\"\n").expect("a file");
    let files = [(FileId(7), "egnyte-lint.toml"), (FileId(9), "web/egnyte-lint.toml")];
    let configs = Configs::discover(root.path(), files).expect("both are right");
    (root, configs)
}

#[test]
fn the_nearest_above_a_file_holds() {
    let (_root, configs) = tree();
    assert_eq!((configs.fail_on("src/a.js"), configs.fail_on("web/a.js")), (FailOn::Warning, FailOn::Error));
    assert_eq!(configs.fail_on("website/a.js"), FailOn::Warning, "`website` is not below `web`");
    assert!(configs.excludes("web/old/a.js") && !configs.excludes("old/a.js") && configs.excludes("legacy/a.js"));
    assert_eq!(configs.folders().collect::<Vec<_>>(), ["web", ""]);
}

#[test]
fn a_run_fails_by_the_option_else_by_the_configuration_where_the_finding_is() {
    let (_root, configs) = tree();
    let sample = Sample::new();
    let mut report = sample.report.clone();
    let at = sample.at("src/api.ts", "fetch");
    report.findings = vec![sample.finding("EG102", Severity::Warning, "a fault", at.clone())];
    let mut analysis = Analysis {
        report,
        sources: sample.sources,
        configs,
        changes: Vec::new(),
        functions: std::collections::BTreeMap::new(),
        tool_failed: false,
        editable: Editables::default(),
    };
    let with = |fail_on| Config { fail_on, ..Config::default() };
    assert_eq!(analysis.failing(&with(None)), Some(Severity::Warning), "the root's configuration says warning");
    assert_eq!(analysis.failing(&with(Some(FailOn::Error))), None);
    assert_eq!(analysis.failing(&with(Some(FailOn::Never))), None);
    analysis.report.findings[0].location.path = "web/api.ts".to_owned();
    assert_eq!(analysis.failing(&with(None)), None, "the configuration in `web` says nothing");
    assert_eq!(analysis.failing(&with(Some(FailOn::Note))), Some(Severity::Warning));
    analysis.report.findings[0].suppressed = Some(Suppression { by: SuppressedBy::Comment, reason: None, location: at });
    assert_eq!(analysis.failing(&with(Some(FailOn::Note))), None);
}

#[test]
fn levels_change_findings_or_drop_them() {
    let (_root, configs) = tree();
    let finding = |rule, file| Finding {
        rule,
        severity: Severity::Warning,
        confidence: Confidence::High,
        message: "a fault".to_owned(),
        primary: Label { loc: Loc { file: FileId(file), span: Span::new(0, 1) }, message: String::new() },
        related: Vec::new(),
        help: None,
        notes: Vec::new(),
        fix: None,
        app: 0,
        symbols: Vec::new(),
    };
    let mut findings = vec![finding("EG102", 0), finding("EG102", 1), finding("EG202", 0), finding("EG401", 1)];
    configs.apply_levels(&mut findings, |file| if file == FileId(0) { "src/a.js" } else { "web/a.js" });
    let left: Vec<_> = findings.iter().map(|finding| (finding.rule, finding.severity)).collect();
    assert_eq!(left, [("EG102", Severity::Warning), ("EG202", Severity::Note), ("EG401", Severity::Note)]);
}

#[test]
fn the_report_repeats_what_is_overridden() {
    let (_root, configs) = tree();
    let mut sources = Sources::default();
    configs.add_sources(&mut sources);
    let used = configs.report(&sources);
    assert_eq!(used.files, ["egnyte-lint.toml", "web/egnyte-lint.toml"]);
    let keys: Vec<_> = used
        .overrides
        .iter()
        .map(|entry| format!("{}:{} {} = {}", entry.location.path, entry.location.line, entry.key, entry.value))
        .collect();
    assert_snapshot!(keys.join("\n"));
}

#[test]
fn any_bytes_are_read_without_a_panic() {
    for text in ["\u{feff}app = 'public'", "[[[[[[", "= = =", "\u{0}", "a.b.c.d = {x = [", "app = 1e999", "[rules]\n\"\" = \"off\""] {
        if let Err(error) = AppConfig::parse("egnyte-lint.toml", text) {
            assert!(config_error(&error, false).starts_with("error: "), "{text:?}");
        }
    }
}

const UNRESOLVED: &str = "export async function any(path) { return (await fetch('https://acme.egnyte.com' + path)).json(); }
export async function links() { return (await fetch('https://acme.egnyte.com/pubapi/v1/links')).json(); }
";

/// What EG904 says of entries of the configuration, each with its line.
fn idle(config: &str) -> Vec<(u64, String)> {
    let root = files(&[("src/a.js", UNRESOLVED.as_bytes()), ("old/b.js", b"one();\n"), ("egnyte-lint.toml", config.as_bytes())]);
    fs::create_dir_all(root.path().join("web/node_modules/x")).expect("a folder");
    let (_, report) = report(&[path(root.path())]);
    let all = report["findings"].as_array().expect("findings").clone();
    let own = all.iter().filter(|finding| finding["rule"] == "EG904" && finding["location"]["path"] == "egnyte-lint.toml");
    own.map(|finding| (finding["location"]["line"].as_u64().unwrap_or(0), finding["message"].as_str().unwrap_or("").to_owned())).collect()
}

#[test]
fn entries_that_speak_of_nothing_are_told() {
    let entry = |at: &str, endpoint: &str| format!("[[calls]]\nat = \"{at}\"\nmethod = \"GET\"\nendpoint = \"{endpoint}\"\n");
    for right in [
        entry("src/a.js:any", "/pubapi/v1/links"),
        entry("src/a.js", "/pubapi/v1/links"),
        entry("./src/a.js:1", "/pubapi/v1/links"),
        "exclude = [\"old/**\", \"old\", \"./old/\", \"**/node_modules/**\", \"**/b.js\"]\n".to_owned(),
    ] {
        assert_eq!(idle(&right), [], "{right}");
    }
    for at in ["src/x.js:any", "src/a.js:links", "src/a.js:2", "rc/a.js"] {
        assert_eq!(idle(&entry(at, "/pubapi/v1/links")), [(2, format!("no call that could not be resolved is at `{at}`"))]);
    }
    let unknown = "this entry resolves nothing: there is no endpoint `GET /pubapi/v1/linkz`".to_owned();
    assert_eq!(idle(&entry("src/a.js:any", "/pubapi/v1/linkz")), [(2, unknown)]);
    assert_eq!(idle("exclude = [\"old\", \"nothing/**\"]\n"), [(1, "no file of the code base matches `nothing/**`".to_owned())]);
}

#[test]
fn a_scope_that_a_given_file_does_not_list_names_that_file() {
    let ask = "const query = new URLSearchParams({ client_id: process.env.KEY, response_type: 'code', scope: 'Egnyte.link', redirect_uri: HERE });
location.assign(`https://acme.egnyte.com/puboauth/token?${query}`);
await fetch('https://acme.egnyte.com/pubapi/v1/links');
";
    let root = files(&[("app/a.js", ask.as_bytes()), ("strict.toml", b"scopes = [\"Egnyte.user\"]\n")]);
    let (config, app) = (root.path().join("strict.toml"), root.path().join("app"));
    let (_, out, _) = crate::binary::run(&["-q", "--config", path(&config), path(&app)]);
    assert!(out.contains(&format!("`scopes` of {} does not list it", config.display())), "{out}");
}
