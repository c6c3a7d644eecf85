//! Every rule fires in apps of several languages, and at least twice as many apps tempt it and hear nothing.
//!
//! `tests/temptations.yaml` says by rule what a search with regular expressions would go by. An app *fires* a rule if its marks say
//! so (`apps.rs` holds them against the analysis); it is *tempting and silent* if the search finds something in it, no mark speaks of
//! the rule, and nothing but the code keeps the rule quiet: neither a setting, nor an `allow`, nor the list of known gaps.
//! And every rule fires and is silent in each of the nine families of languages, but where the code in one cannot do what it is about.
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

/// The families of languages that programs are written in, by their languages.
const FAMILIES: [(&str, &[&str]); 9] = [
    ("JavaScript, TypeScript", &["JavaScript", "TypeScript"]),
    ("Python", &["Python"]),
    ("Rust", &["Rust"]),
    ("Java", &["Java"]),
    ("C#", &["C#"]),
    ("Go", &["Go"]),
    ("PHP", &["PHP"]),
    ("Ruby", &["Ruby"]),
    ("Kotlin", &["Kotlin"]),
];

/// Where a rule is about something that no code of a language does, and why.
const NOT_ABOUT: [(&str, &[&str], &str); 2] = [
    ("EG301", &["Python", "Java", "Go", "Ruby", "Kotlin"], "the browser's storage, which only scripts and what compiles to them reach"),
    (
        "EG901",
        &["JavaScript, TypeScript", "Python", "Rust", "Java", "C#", "Go", "PHP", "Ruby", "Kotlin"],
        "files that were not analysed, most of them in no language of these",
    ),
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
    let empty: Vec<String> = tallies.iter().flat_map(|(rule, tally)| empty_cells(rule, tally)).collect();
    let covered = if empty.is_empty() { Ok(()) } else { Err(empty.join("\n")) };
    trials.push(Trial::test("languages", move || covered.map_err(Failed::from)));
    let page = if unknown.is_empty() {
        compare(root, &(table(&searches, &tallies) + "\n" + &matrix(&tallies)))
    } else {
        Err(format!("no rules: {unknown:?}"))
    };
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

/// How many apps have the rule fire in a family of languages, and how many tempt it there.
fn in_family(tally: &Tally, languages: &[&str]) -> [usize; 2] {
    [&tally.fires, &tally.silent].map(|apps| apps.values().filter(|own| own.iter().any(|one| languages.contains(one))).count())
}

/// Why nothing is asked of a rule in a family of languages.
fn not_about(rule: &str, family: &str) -> Option<&'static str> {
    NOT_ABOUT.iter().find(|(about, families, _)| *about == rule && families.contains(&family)).map(|(.., why)| *why)
}

fn empty_cells(rule: &str, tally: &Tally) -> Vec<String> {
    let cells = FAMILIES.iter().filter(|(family, _)| not_about(rule, family).is_none());
    let counts = cells.flat_map(|(family, languages)| {
        let [fires, silent] = in_family(tally, languages);
        [(fires, format!("{rule} never fires in {family}")), (silent, format!("nothing tempts {rule} in {family}"))]
    });
    counts.filter(|(count, _)| *count == 0).map(|(_, what)| what).collect()
}

fn matrix(tallies: &BTreeMap<String, Tally>) -> String {
    let heads = FAMILIES.iter().map(|(family, _)| format!(" {family} |")).collect::<String>();
    let mut text = format!("| rule: apps that fire / that tempt and stay silent |{heads}\n|---|{}\n", "---|".repeat(FAMILIES.len()));
    let about_code = |rule: &str| FAMILIES.iter().any(|(family, _)| not_about(rule, family).is_none());
    for (rule, tally) in tallies.iter().filter(|(rule, _)| about_code(rule)) {
        let cell = |(family, languages): &(&str, &[&str])| {
            let [fires, silent] = in_family(tally, languages);
            if not_about(rule, family).is_some() && fires == 0 { " – |".to_owned() } else { format!(" {fires} / {silent} |") }
        };
        text.push_str(&format!("| {rule} |{}\n", FAMILIES.iter().map(cell).collect::<String>()));
    }
    text.push_str("\nWhere a dash stands, the rule is about something that no code of the language does: ");
    let why = NOT_ABOUT.iter().map(|(rule, _, why)| format!("{rule} about {why}")).collect::<Vec<_>>().join("; ");
    text + &why + ".\n"
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
