//! Every rule fires in apps of several languages, and at least twice as many apps tempt it and hear nothing.
//!
//! `tests/temptations.yaml` says by rule what a search with regular expressions would go by. An app *fires* a rule if its marks say
//! so (`apps.rs` holds them against the analysis); it is *tempting and silent* if the search finds something in it, no mark speaks of
//! the rule, and nothing but the code keeps the rule quiet: neither a setting, nor an `allow`, nor the list of known gaps.
//! `docs/evaluation/temptations.md` shows the numbers; `UPDATE_README=1 cargo test --workspace --test temptations` mends it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use egnyte_lint::report::rulebook;
use egnyte_lint_tests::{App, BUILT_RULES, What};
use libtest_mimic::{Arguments, Failed, Trial};
use regex::Regex;
use serde::Deserialize;

/// Files of programs by the end of their name.
const LANGUAGES: [(&str, &[&str]); 17] = [
    ("C#", &["cs"]),
    ("Go", &["go"]),
    ("HTML", &["html"]),
    ("JSON", &["json"]),
    ("Java", &["java"]),
    ("JavaScript", &["cjs", "js", "jsx", "mjs"]),
    ("Kotlin", &["kt", "kts"]),
    ("PHP", &["php"]),
    ("PowerShell", &["ps1", "psm1"]),
    ("Python", &["ipynb", "py"]),
    ("Ruby", &["rb"]),
    ("Rust", &["rs"]),
    ("Shell", &["sh"]),
    ("Svelte", &["svelte"]),
    ("TypeScript", &["ts", "tsx"]),
    ("Vue", &["vue"]),
    ("YAML", &["yaml", "yml"]),
];

/// What a search would go by.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Search {
    /// In words.
    #[serde(rename = "search")]
    words: String,
    place: String,
    unless: Option<String>,
    #[serde(default)]
    within: usize,
    #[serde(default)]
    beside: Vec<String>,
    files: Option<String>,
    by_the_way: Option<String>,
}

/// A search, ready to be made.
struct Finder {
    place: Regex,
    unless: Option<Regex>,
    within: usize,
    beside: Vec<Regex>,
    files: Option<Regex>,
}

/// The apps that fire a rule or tempt it, with the languages of the places.
#[derive(Default)]
struct Tally {
    fires: BTreeMap<String, BTreeSet<&'static str>>,
    /// Of those that fire, how many hold the place.
    found: usize,
    silent: BTreeMap<String, BTreeSet<&'static str>>,
}

fn main() {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let searches = fs::read_to_string(root.join("temptations.yaml")).expect("the searches");
    let searches: BTreeMap<String, Search> = serde_yaml::from_str(&searches).expect("searches of this shape");
    let apps = Arc::new(apps(root));
    let tallies: BTreeMap<String, Tally> = searches.iter().map(|(rule, search)| (rule.clone(), tally(rule, search, &apps))).collect();
    let mut trials = Vec::new();
    for (rule, _) in BUILT_RULES {
        let verdict = match (searches.get(rule), tallies.get(rule)) {
            (Some(search), Some(tally)) => judge(search, tally),
            _ => Err("tests/temptations.yaml has no search for it".to_owned()),
        };
        trials.push(Trial::test(rule, move || verdict.map_err(Failed::from)));
    }
    let unknown: Vec<&String> = searches.keys().filter(|rule| !BUILT_RULES.iter().any(|(built, _)| built == rule)).collect();
    let page = if unknown.is_empty() { compare(root, &table(&searches, &tallies)) } else { Err(format!("no rules: {unknown:?}")) };
    trials.push(Trial::test("page", move || page.map_err(Failed::from)));
    libtest_mimic::run(&arguments, trials).exit();
}

/// The apps by name; those that do not yet agree with their marks prove nothing.
fn apps(root: &Path) -> BTreeMap<String, App> {
    let gaps = fs::read_to_string(root.join("known-gaps.txt")).expect("the list of gaps");
    let gaps: BTreeSet<&str> = gaps.lines().filter_map(|line| line.split_once(':')).map(|(app, _)| app).collect();
    let mut apps = BTreeMap::new();
    for entry in fs::read_dir(root.join("apps")).expect("the folder of the apps") {
        let path = entry.expect("an app").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !gaps.contains(name.as_str()) {
            apps.insert(name, App::read(&path).expect("a fixture app"));
        }
    }
    apps
}

fn tally(rule: &str, search: &Search, apps: &BTreeMap<String, App>) -> Tally {
    let finder = Finder::new(search);
    let mut tally = Tally::default();
    for (name, app) in apps {
        let marked: Vec<&str> = app.marks.iter().filter(|mark| speaks_of(&mark.what, rule)).map(|mark| mark.path.as_str()).collect();
        let found = finder.found(app);
        if !marked.is_empty() {
            tally.fires.insert(name.clone(), marked.into_iter().filter_map(language).collect());
            tally.found += usize::from(!found.is_empty());
        } else if !found.is_empty() && !told_to_be_quiet(app, rule) {
            tally.silent.insert(name.clone(), found.into_iter().filter_map(language).collect());
        }
    }
    tally
}

fn speaks_of(what: &What, rule: &str) -> bool {
    matches!(what, What::Finding(finding) if finding.rule == rule)
}

/// Whether a setting or a comment of the app names the rule: its silence is then none of the analysis.
fn told_to_be_quiet(app: &App, rule: &str) -> bool {
    let rule = rulebook::get(rule).expect("a rule of the book");
    let names = |text: &str| text.contains(&*rule.code) || text.contains(&*rule.name);
    let allows = |text: &str| text.lines().any(|line| line.split_once("egnyte-lint:").is_some_and(|(_, allow)| names(allow)));
    app.texts().any(|(path, text)| if path.ends_with("egnyte-lint.toml") { names(text) } else { allows(text) })
}

impl Finder {
    fn new(search: &Search) -> Self {
        let regex = |pattern: &String| Regex::new(&format!("(?m){pattern}")).expect("a regular expression");
        Self {
            place: regex(&search.place),
            unless: search.unless.as_ref().map(regex),
            within: search.within,
            beside: search.beside.iter().map(regex).collect(),
            files: search.files.as_ref().map(regex),
        }
    }

    /// The files of the app in which the search finds a place.
    fn found<'a>(&self, app: &'a App) -> Vec<&'a str> {
        if !self.beside.iter().all(|beside| app.texts().any(|(_, text)| beside.is_match(text))) {
            return Vec::new();
        }
        app.texts().filter(|(path, text)| self.searches(path) && self.finds(text)).map(|(path, _)| path).collect()
    }

    fn searches(&self, path: &str) -> bool {
        self.files.as_ref().map_or_else(|| language(path).is_some(), |files| files.is_match(path))
    }

    fn finds(&self, text: &str) -> bool {
        self.place.find_iter(text).any(|place| {
            let start = text[..place.start()].rmatch_indices('\n').nth(self.within).map_or(0, |(line_end, _)| line_end + 1);
            let end = text[place.end()..].match_indices('\n').nth(self.within).map_or(text.len(), |(line_end, _)| place.end() + line_end);
            !self.unless.as_ref().is_some_and(|unless| unless.is_match(&text[start..end]))
        })
    }
}

fn language(path: &str) -> Option<&'static str> {
    let (_, end) = path.rsplit_once('.')?;
    LANGUAGES.iter().find(|(_, ends)| ends.contains(&end)).map(|(language, _)| *language)
}

fn languages(apps: &BTreeMap<String, BTreeSet<&'static str>>) -> BTreeSet<&'static str> {
    apps.values().flatten().copied().collect()
}

fn judge(search: &Search, tally: &Tally) -> Result<(), String> {
    let spoken = languages(&tally.fires);
    if spoken.len() < 3 {
        return Err(format!("fires in {} languages alone: {}", spoken.len(), list(&spoken)));
    }
    if tally.found == 0 {
        return Err("the search finds no app in which the rule fires, so it is no search for it".to_owned());
    }
    let fires = if search.by_the_way.is_some() { tally.found } else { tally.fires.len() };
    if tally.silent.len() < 2 * fires {
        let silent = tally.silent.keys().map(String::as_str).collect::<Vec<_>>().join(" ");
        return Err(format!("{fires} apps fire, and only {} tempt and stay silent: {silent}", tally.silent.len()));
    }
    Ok(())
}

fn table(searches: &BTreeMap<String, Search>, tallies: &BTreeMap<String, Tally>) -> String {
    let mut text = "| rule | the search goes by | fires: apps | of these found | in | tempting and silent: apps | in |\n".to_owned();
    text.push_str("|---|---|---|---|---|---|---|\n");
    for (rule, tally) in tallies {
        let words = &searches[rule].words;
        let why = searches[rule].by_the_way.iter().map(|why| format!(" ({why})")).collect::<String>();
        let (fires, silent) = (languages(&tally.fires), languages(&tally.silent));
        text.push_str(&format!(
            "| [{rule}](../rules/{rule}.md) | {words}{why} | {} | {} | {} | {} | {} |\n",
            tally.fires.len(),
            tally.found,
            list(&fires),
            tally.silent.len(),
            list(&silent)
        ));
    }
    text
}

fn list(languages: &BTreeSet<&str>) -> String {
    languages.iter().copied().collect::<Vec<_>>().join(", ")
}

/// The part of the page between its marks, which is written where that is asked for.
fn compare(root: &Path, expected: &str) -> Result<(), String> {
    const BEGIN: &str = "<!-- table:begin -->\n";
    const END: &str = "<!-- table:end -->";
    let path = root.join("../docs/evaluation/temptations.md");
    let page = fs::read_to_string(&path).map_err(|error| error.to_string())?;
    let (before, rest) = page.split_once(BEGIN).ok_or("the table has no begin")?;
    let (shown, after) = rest.split_once(END).ok_or("the table has no end")?;
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{expected}{END}{after}")).map_err(|error| error.to_string())
    } else if shown == expected {
        Ok(())
    } else {
        Err(format!("`UPDATE_README=1 cargo test --workspace --test temptations` writes:\n{expected}"))
    }
}
