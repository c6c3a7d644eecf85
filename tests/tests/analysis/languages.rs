//! `docs/languages.md` tells nothing that is not so: its examples are analysed, and what stands behind them is what the tool says.

use std::fs;
use std::path::Path;

use egnyte_lint::ir::Language;
use egnyte_lint_tests::{App, BUILT_RULES};

use crate::support::analysis;

/// A section of the page: its title, and its examples as file name and text.
struct Section {
    title: String,
    examples: Vec<(String, String)>,
}

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/languages.md");
    fs::read_to_string(path).expect("the page is there")
}

/// The sections, up to the one that tells how to add a language.
fn sections(page: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in page.lines() {
        match (&mut open, line.strip_prefix("```"), line.strip_prefix("## ")) {
            (Some(_), Some(_), _) => {
                let section = sections.last_mut().expect("an example stands in a section");
                section.examples.extend(open.take());
            }
            (Some((_, text)), None, _) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, Some(info), _) => {
                let (_, name) = info.split_once(' ').unwrap_or_else(|| panic!("an example without a file name: {info}"));
                open = Some((name.to_owned(), String::new()));
            }
            (None, None, Some(title)) => sections.push(Section { title: title.to_owned(), examples: Vec::new() }),
            (None, None, None) => {}
        }
    }
    assert!(open.is_none(), "an example does not end");
    sections
}

#[test]
fn the_examples_are_true() {
    // Of findings only those that say what was not resolved or not read.
    let others = BUILT_RULES.iter().filter(|(rule, _)| !["EG901", "EG902"].contains(rule));
    let config: String = std::iter::once("[rules]\n".to_owned()).chain(others.map(|(rule, _)| format!("{rule} = \"off\"\n"))).collect();
    let mut wrong = Vec::new();
    let mut tried = 0;
    for section in sections(&page()) {
        for (name, text) in &section.examples {
            let root = tempfile::tempdir().expect("a folder");
            fs::write(root.path().join("egnyte-lint.toml"), &config).expect("a file");
            let file = root.path().join(name);
            fs::create_dir_all(file.parent().expect("the file lies in the folder")).expect("a folder");
            fs::write(file, text).expect("a file");
            let app = App::read(root.path()).unwrap_or_else(|slip| panic!("{}: {slip}", section.title));
            app.write_to(root.path()).expect("the folder takes it");
            let report = serde_json::to_value(&analysis(root.path(), 1).report).expect("the report is JSON");
            let differences = app.differences(&report).expect("the report is one");
            if !differences.is_empty() {
                wrong.push(format!("{} ({name}):\n{differences}", section.title));
            }
            tried += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tried > 15, "the page has examples");
}

#[test]
fn every_language_has_its_section() {
    let page = page();
    let sections = sections(&page);
    for language in Language::ALL {
        let is_title =
            |title: &str| title.eq_ignore_ascii_case(language.name()) || title.eq_ignore_ascii_case(&format!("{}s", language.name()));
        let section = sections.iter().find(|section| section.title.split(" and ").any(is_title));
        // What the tool says of a language without a front end is on the page too, in the list of those.
        let has_section = section.is_some_and(|section| section.examples.len() > 1);
        let is_listed = page.lines().any(|line| line.starts_with("Not analysed") && line.contains(language.name()));
        assert_eq!((has_section, is_listed), (language.has_front_end(), !language.has_front_end()), "{}", language.name());
    }
}
