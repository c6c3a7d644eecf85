//! The schemas under `docs/` are those of the types, and reports keep to theirs.

use std::fs;
use std::path::Path;

use egnyte_lint::report::rulebook;

use crate::sample::Sample;

fn checked_in(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/schema").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_schema_of_the_report_is_checked_in() {
    assert!(
        checked_in("report.json") == egnyte_lint::report::json::schema(),
        "run `cargo run -p cargo-egnyte-lint -- schema report > docs/schema/report.json`"
    );
}

#[test]
fn the_schema_of_the_configuration_is_checked_in() {
    assert!(
        checked_in("config.json") == egnyte_lint::config::schema(),
        "run `cargo run -p cargo-egnyte-lint -- schema config > docs/schema/config.json`"
    );
}

#[test]
fn a_report_keeps_to_its_schema() {
    let schema = serde_json::from_str(&checked_in("report.json")).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let sample = Sample::new().with_app();
    let mut report = serde_json::to_value(&sample.report).expect("the report is JSON");
    let errors: Vec<_> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
    assert_eq!(errors, Vec::<String>::new());
    report["findings"][0]["severity"] = "fatal".into();
    assert!(!validator.is_valid(&report), "an unknown severity must not pass");
}

#[test]
fn a_configuration_keeps_to_its_schema() {
    let schema = serde_json::from_str(&checked_in("config.json")).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let config: serde_json::Value = toml::from_str(crate::config::FULL).expect("the sample is TOML");
    assert!(validator.is_valid(&config));
    let wrong: serde_json::Value = toml::from_str("fail_on = \"error\"").expect("the sample is TOML");
    assert!(!validator.is_valid(&wrong), "an unknown key must not pass");
}

/// The part of the README between two marks.
fn readme(part: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let text = fs::read_to_string(path).expect("there is a README");
    let (begin, end) = (format!("<!-- {part}:begin -->\n"), format!("<!-- {part}:end -->"));
    let (_, rest) = text.split_once(&begin).expect("the part begins");
    rest.split_once(&end).expect("the part ends").0.to_owned()
}

#[test]
fn the_readme_lists_the_rules() {
    let mut table = "| code | name | severity | fires when |\n|---|---|---|---|\n".to_owned();
    for rule in rulebook::all() {
        let severity = rulebook::severity(rule).as_str();
        table.push_str(&format!("| {} | {} | {severity} | {} |\n", rule.code, rule.name, rule.summary.trim()));
    }
    assert!(readme("rules") == table, "the table of the README should be:\n{table}");
}
