//! Look-up by name, and what was meant by a name that does not exist.

use egnyte_rules::rule::Severity;
use egnyte_rules::{family, libraries, nearest_rule, nearest_scope, not_real_scope, requirements, rule, rules, scope, scopes, sdks};

#[test]
fn what_was_meant_by_a_scope_that_does_not_exist() {
    let cases = [
        ("egnyte.filesystem", Some("Egnyte.filesystem")),
        ("EGNYTE.LINK", Some("Egnyte.link")),
        ("Egnyte.file", Some("Egnyte.filesystem")),
        ("Egnyte.files", Some("Egnyte.filesystem")),
        ("Egnyte.filesytem", Some("Egnyte.filesystem")),
        ("filesystem", Some("Egnyte.filesystem")),
        ("Egnyte.links", Some("Egnyte.link")),
        ("Egnyte.permissions", Some("Egnyte.permission")),
        ("Egnyte.launch-web-session", Some("Egnyte.launchwebsession")),
        ("Egynte.user", Some("Egnyte.user")),
        ("egnyte:group", Some("Egnyte.group")),
        ("Egnyte.search", Some("Egnyte.filesystem")),
        ("Egnyte.filesystem_readonly", Some("Egnyte.filesystem")),
        ("offline_access", None),
        ("Egnyte.quantumtunnel", None),
        ("", None),
    ];
    for (name, meant) in cases {
        assert_eq!(nearest_scope(name).map(|scope| scope.id.as_ref()), meant, "{name}");
        assert!(scope(name).is_none(), "{name}");
    }
    assert_eq!(nearest_scope(&"x".repeat(1_000_000)), None);
}

#[test]
fn a_scope_is_the_nearest_to_itself() {
    for row in scopes() {
        assert_eq!(nearest_scope(&row.id), Some(row));
        assert!(not_real_scope(&row.id).is_none());
    }
}

#[test]
fn rules_are_found_by_code_and_name() {
    let missing = rule("eg101").expect("EG101 is built");
    assert_eq!((missing.name.as_ref(), missing.severity), ("missing-scope", Severity::Error));
    assert_eq!(rule("Missing-Scope"), Some(missing));
    assert_eq!(rule("EG999"), None);
    assert_eq!(nearest_rule("missing-scopes"), Some(missing));
    assert_eq!(nearest_rule("EG1O1").map(|rule| rule.code.as_ref()), Some("EG101"));
    assert_eq!(nearest_rule("something else entirely"), None);
}

#[test]
fn summaries_read_like_diagnostics() {
    for rule in rules() {
        let first = rule.summary.chars().next().expect("a summary");
        assert!(first.is_lowercase() || rule.summary.starts_with("Egnyte") || rule.summary.starts_with("an Egnyte"), "{}", rule.code);
        assert!(!rule.summary.ends_with('.') && !rule.summary.contains('\n'), "{}", rule.code);
        assert!(!rule.explain.bad.is_empty() && !rule.explain.good.is_empty(), "{}", rule.code);
    }
}

#[test]
fn requirements_are_numbered_in_order() {
    let numbers: Vec<String> = requirements().iter().map(|requirement| requirement.id.to_string()).collect();
    assert_eq!(numbers, (1..=17).map(|number| format!("R{number}")).collect::<Vec<_>>());
    assert!(requirements().iter().all(|requirement| !requirement.sources.is_empty() && !requirement.rules.is_empty()));
}

#[test]
fn other_tables_are_found() {
    assert_eq!(family("links").map(|family| family.title.as_ref()), Some("Links"));
    let python = sdks().iter().find(|sdk| sdk.id == "python-egnyte").expect("the SDK is listed");
    let helper = python.token_helpers.iter().find(|helper| helper.symbol == "egnyte.base.get_access_token").expect("its helper is listed");
    assert!(helper.unscoped_by_construction.is_some() && helper.sends("username") && !helper.sends("scope"));
    assert!(libraries("cobol").is_empty());
}
