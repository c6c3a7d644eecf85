//! The YAML files: that they agree with each other and with the tables compiled in, and what a mistake looks like.

use std::fs;
use std::path::Path;

use egnyte_rules::catalogue::Evidence;
use egnyte_rules::yaml::{Knowledge, Problem, Tables, validate};

fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn shown(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect()
}

fn knowledge() -> Knowledge {
    Knowledge::load(folder()).unwrap_or_else(|problems| panic!("the YAML files have mistakes:\n{}", shown(&problems)))
}

/// The mistakes after `from` is replaced by `to` in a file.
fn mistakes(path: &str, from: &str, to: &str) -> String {
    let text = fs::read_to_string(folder().join(path)).expect("the file is there");
    let changed = text.replacen(from, to, 1);
    assert_ne!(text, changed, "{from:?} does not stand in {path}");
    match Knowledge::load_with(folder(), path, &changed) {
        Ok(knowledge) => shown(&validate(&knowledge)),
        Err(problems) => shown(&problems),
    }
}

#[test]
fn the_tables_compiled_in_are_those_of_the_yaml() {
    assert!(
        Tables::from(&knowledge()) == Tables::compiled(),
        "the YAML files and src/generated differ: run cargo xtask generate (or cargo regenerate, if it does not build)"
    );
}

#[test]
fn names_exist_and_rows_do_not_contradict_each_other() {
    let problems = validate(&knowledge());
    assert!(problems.is_empty(), "\n{}", shown(&problems));
}

#[test]
fn every_fact_names_its_source() {
    let knowledge = knowledge();
    let nameless: Vec<&str> = knowledge.facts().filter(|fact| fact.source.trim().is_empty()).map(|fact| fact.fact.as_ref()).collect();
    assert_eq!(nameless, Vec::<&str>::new());
    assert!(knowledge.facts().any(|fact| fact.topic == "storage" && fact.confidence == Evidence::Documented));
}

#[test]
fn an_unknown_field_is_shown_at_its_place() {
    let shown = mistakes("catalogue/scopes.yaml", "sensitivity: high", "sensitivty: high");
    assert_eq!(
        shown,
        "\
error: unknown field `sensitivty`
   --> catalogue/scopes.yaml:21:5
   |
21 |     sensitivty: high
   |     ^^^^^^^^^^
   |
   = help: did you mean `sensitivity`?

"
    );
}

#[test]
fn an_unknown_value_is_shown_at_its_place() {
    let shown = mistakes("catalogue/endpoints/files.yaml", "scope_mode: all_of", "scope_mode: allof");
    assert!(shown.starts_with("error: unknown value `allof`\n  --> catalogue/endpoints/files.yaml:9:15\n"), "{shown}");
    assert!(shown.contains("= help: did you mean `all_of`?"), "{shown}");
}

#[test]
fn a_missing_field_a_wrong_type_and_bad_yaml_are_shown_at_their_place() {
    let missing = mistakes("catalogue/endpoints/ai.yaml", "  family: ai\n", "");
    assert!(missing.contains("missing field `family`") && missing.contains("catalogue/endpoints/ai.yaml:12:"), "{missing}");
    let wrong = mistakes("catalogue/oauth/errors.yaml", "http_status: 400", "http_status: many");
    assert!(wrong.contains("catalogue/oauth/errors.yaml:5:18") && wrong.contains("http_status: many"), "{wrong}");
    let bad = mistakes("catalogue/hosts.yaml", "suffix: egnyte.com", "suffix: [egnyte.com");
    assert!(bad.contains("error: ") && bad.contains("catalogue/hosts.yaml:"), "{bad}");
}

#[test]
fn a_name_that_does_not_exist_is_shown_at_its_place() {
    let shown = mistakes("catalogue/endpoints/files.yaml", "scopes: [Egnyte.filesystem]", "scopes: [Egnyte.filesytem]");
    assert_eq!(
        shown,
        "\
error: unknown scope `Egnyte.filesytem`
  --> catalogue/endpoints/files.yaml:8:12
  |
8 |   scopes: [Egnyte.filesytem]
  |            ^^^^^^^^^^^^^^^^
  |
  = help: did you mean `Egnyte.filesystem`?

"
    );
}

#[test]
fn rows_that_contradict_are_shown() {
    let twice =
        mistakes("catalogue/endpoints/files.yaml", "id: file-system-post-pubapi-v1-fs-path", "id: file-system-get-pubapi-v1-fs-path");
    assert!(twice.contains("`file-system-get-pubapi-v1-fs-path` stands twice"), "{twice}");
    let verb = mistakes("catalogue/endpoints/files.yaml", "methods: [POST]", "methods: [GET]");
    assert!(verb.contains("`file-system-get-pubapi-v1-fs-path` has this verb and path already"), "{verb}");
    let sdk = mistakes("catalogue/sdks/egnyte-js-sdk.yaml", "path: /pubapi/v1/fs/{path}", "path: /pubapi/v1/fss/{path}");
    assert!(sdk.contains("unknown path `/pubapi/v1/fss/{path}`") && sdk.contains("did you mean `/pubapi/v1/fs/{path}`?"), "{sdk}");
    let family = mistakes("catalogue/sdks/egnyte-js-sdk.yaml", "family: file-system", "family: links");
    assert!(family.contains("the endpoint's family is `file-system`"), "{family}");
    let rule = mistakes("rules/EG101.yaml", "requirement: R2", "requirement: R1");
    assert!(rule.contains("EG101 is listed by [R2]"), "{rule}");
    let template = mistakes("catalogue/endpoints/files.yaml", "path: /pubapi/v1/fs/{path}", "path: /pubapi/v1/fs{path}");
    assert!(template.contains("is no path template"), "{template}");
}
