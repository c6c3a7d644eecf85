//! The README shows what the tool prints, and `docs/report.md` what the schema says. `UPDATE_README=1 cargo test -p cargo-egnyte-lint
//! readme` mends what went stale.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use assert_cmd::Command;
use egnyte_lint::report::{json, rulebook};
use serde_json::Value;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the workspace").to_owned()
}

/// Several tests write to the same file.
static PAGES: Mutex<()> = Mutex::new(());

/// Compares a part of a page, between two marks, and writes it where that is asked for.
#[track_caller]
fn assert_part(page: &str, part: &str, expected: &str) {
    let _guard = PAGES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let path = workspace().join(page);
    let text = fs::read_to_string(&path).expect("there is such a page");
    let (begin, end) = (format!("<!-- {part}:begin -->\n"), format!("<!-- {part}:end -->"));
    let (before, rest) = text.split_once(&begin).expect("the part begins");
    let (shown, after) = rest.split_once(&end).expect("the part ends");
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(&path, format!("{before}{begin}{expected}{end}{after}")).expect("the page can be written");
    } else {
        assert!(shown == expected, "`UPDATE_README=1 cargo test -p cargo-egnyte-lint readme` writes:\n{expected}");
    }
}

#[test]
fn the_output_is_what_the_first_command_prints() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-egnyte-lint"));
    let output = command.current_dir(workspace()).args(["--color", "never", "tests/apps/dealroom-spa"]).output().expect("it starts");
    assert_eq!(output.status.code(), Some(1), "the app has findings");
    let text = String::from_utf8(output.stdout).expect("it prints UTF-8");
    assert_part("README.md", "output", &format!("```text\n{text}```\n"));
}

#[test]
fn the_rules_are_listed() {
    let mut table = "| code | name | severity | fires when |\n|---|---|---|---|\n".to_owned();
    for rule in rulebook::all() {
        let severity = rulebook::severity(rule).as_str();
        table.push_str(&format!("| [{0}](docs/rules/{0}.md) | {1} | {severity} | {2} |\n", rule.code, rule.name, rule.summary.trim()));
    }
    assert_part("README.md", "rules", &table);
}

#[test]
fn every_field_of_the_report_is_documented() {
    let schema: Value = serde_json::from_str(&json::schema()).expect("the schema is JSON");
    let mut text = table("The report", &schema);
    let kinds = schema["$defs"].as_object().expect("there are kinds");
    for (name, kind) in kinds {
        text.push_str(&table(name, kind));
    }
    assert_part("docs/report.md", "fields", &text);
    // What the tables are made from is complete: a field without a word on it would be an empty cell.
    assert!(!text.contains("|  |"), "a field is not described: {text}");
    for field in ["applicability", "generated", "because", "under_review"] {
        assert!(text.contains(&format!("| `{field}` |")), "{field}");
    }
}

/// The fields of an object, or the words of a choice, with what each means.
fn table(name: &str, kind: &Value) -> String {
    let mut text = format!("### {name}\n\n{}\n\n", described(kind));
    if let Some(fields) = kind["properties"].as_object() {
        text.push_str("| field | value | meaning |\n|---|---|---|\n");
        for (field, of) in fields {
            text.push_str(&format!("| `{field}` | {} | {} |\n", value(of), described(of)));
        }
    } else {
        text.push_str("| word | meaning |\n|---|---|\n");
        for word in kind["oneOf"].as_array().expect("an object or a choice") {
            text.push_str(&format!("| `{}` | {} |\n", word["const"].as_str().expect("a word"), described(word)));
        }
    }
    text.push('\n');
    text
}

fn described(of: &Value) -> String {
    of["description"].as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// What stands in a field: `string`, `a list of [ApiCall](#apicall)`, `number or null`.
fn value(of: &Value) -> String {
    if let Some(kind) = of["$ref"].as_str() {
        let name = kind.rsplit('/').next().unwrap_or_default();
        return format!("[{name}](#{})", name.to_lowercase());
    }
    let either = |all: &[Value], one: &dyn Fn(&Value) -> String| all.iter().map(one).collect::<Vec<_>>().join(" or ");
    match (&of["anyOf"], &of["type"]) {
        (Value::Array(all), _) => either(all, &value),
        (_, Value::Array(all)) => either(all, &|word| word.as_str().unwrap_or_default().replace("integer", "number")),
        (_, Value::String(word)) if word == "array" => format!("a list of {}", value(&of["items"]).replace("string", "strings")),
        (_, word) => word.as_str().unwrap_or_default().replace("integer", "number"),
    }
}
