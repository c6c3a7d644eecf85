//! The schemas under `docs/` are those of the types, and reports keep to theirs.

use std::fs;
use std::path::Path;

use crate::sample::Sample;

fn checked_in(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/schema").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_schema_of_the_report_is_checked_in() {
    assert!(
        checked_in("report.schema.json") == egnyte_lint::report::json::schema(),
        "run `cargo run -p cargo-egnyte-lint -- schema report > docs/schema/report.schema.json`"
    );
}

#[test]
fn the_schema_of_the_configuration_is_checked_in() {
    assert!(
        checked_in("config.schema.json") == egnyte_lint::config::schema(),
        "run `cargo run -p cargo-egnyte-lint -- schema config > docs/schema/config.schema.json`"
    );
}

#[test]
fn a_report_keeps_to_its_schema() {
    let schema = serde_json::from_str(&checked_in("report.schema.json")).expect("the schema is JSON");
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
    let schema = serde_json::from_str(&checked_in("config.schema.json")).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let config: serde_json::Value = toml::from_str(crate::config::FULL).expect("the sample is TOML");
    assert!(validator.is_valid(&config));
    let wrong: serde_json::Value = toml::from_str("fail_on = \"error\"").expect("the sample is TOML");
    assert!(!validator.is_valid(&wrong), "an unknown key must not pass");
}
