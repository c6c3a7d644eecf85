//! The pages of `docs/evaluation` are read by hand, code base by code base; what is summed up over them is counted here.
//!
//! Each page says in one line how many calls and findings were found, missed and wrong: its rows say the same. The tables of the README
//! repeat those lines and sum them up, and `rules.md` counts the findings by rule and lists every one that is wrong or missed.
//! `UPDATE_README=1 cargo test --workspace --test evaluation` mends `rules.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// Calls found, missed and wrong, then findings right, wrong and missed.
type Counts = [u32; 6];

/// A code base that was read.
struct Page {
    /// `owner/name`.
    name: String,
    file: String,
    /// What its line of sums says.
    said: Counts,
    rows: Vec<Row>,
}

/// What was judged of a place, or of several at once.
struct Row {
    places: String,
    rules: Vec<String>,
    verdict: String,
    why: String,
}

impl Row {
    /// How many findings it stands for: one for each rule at each place.
    fn findings(&self) -> u32 {
        u32::try_from(self.places.split(',').count()).unwrap()
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/evaluation")
}

fn read(file: &str) -> String {
    fs::read_to_string(folder().join(file)).unwrap()
}

/// The cells of a table's row.
fn cells(line: &str) -> Vec<&str> {
    line.trim_matches('|').split(" | ").map(str::trim).collect()
}

/// The pages of code bases, by file name.
fn pages() -> Vec<Page> {
    let sums =
        Regex::new(r"(?m)^Calls: (\d+) found, (\d+) missed, (\d+) wrong\. Findings: (\d+) right, (\d+) wrong, (\d+) missed\.").unwrap();
    let title = Regex::new(r"\A# ([^@\s]+)").unwrap();
    let mut files: Vec<String> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    let page = |file: String| {
        let text = read(&file);
        let said = sums.captures(&text)?;
        let name = title.captures(&text).unwrap_or_else(|| panic!("{file} has no title"))[1].to_owned();
        let (_, findings) = text.split_once("\n## Findings\n").unwrap_or_else(|| panic!("{file} has no findings"));
        let findings = findings.split("\n## ").next().unwrap_or_default();
        let rows = findings.lines().filter(|line| line.starts_with('|')).skip(2).map(|line| {
            let [places, rules, verdict, why] = cells(line)[..] else { panic!("{file}: a row of four cells was expected: {line}") };
            // A severity may stand behind the rule.
            let rules: Vec<String> = rules.split(',').map(|rule| rule.trim().to_owned()).filter(|rule| rule.starts_with("EG")).collect();
            assert!(!rules.is_empty(), "{file}: a row of no rule: {line}");
            Row { places: places.to_owned(), rules, verdict: verdict.to_owned(), why: why.to_owned() }
        });
        let said = std::array::from_fn(|at| said[at + 1].parse().unwrap());
        Some(Page { name, said, rows: rows.collect(), file })
    };
    files.into_iter().filter_map(page).collect()
}

fn add(sums: &mut Counts, more: &Counts) {
    sums.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
}

#[test]
fn each_page_counts_its_own_rows() {
    for page in pages() {
        let count = |verdict: &str| -> u32 {
            let rows = page.rows.iter().filter(|row| row.verdict == verdict);
            rows.map(|row| row.findings() * u32::try_from(row.rules.len()).unwrap()).sum()
        };
        assert_eq!([count("right"), count("wrong"), count("missed")], page.said[3..], "right, wrong and missed findings of {}", page.file);
        let other = page.rows.iter().find(|row| !["right", "wrong", "missed"].contains(&&*row.verdict));
        assert!(other.is_none(), "{}: {:?} is no verdict", page.file, other.map(|row| &row.verdict));
    }
}

#[test]
fn the_tables_of_the_readme_repeat_and_sum_up_the_pages() {
    let pages = pages();
    let mut listed = BTreeSet::new();
    let (mut table, mut all) = (Counts::default(), Counts::default());
    let readme = read("README.md");
    for line in readme.lines().filter(|line| line.starts_with("| [") || line.starts_with("| **total**")) {
        let row = cells(line);
        let said: Counts = std::array::from_fn(|at| row[at + 1].parse().unwrap_or_else(|_| panic!("no number: {line}")));
        if row[0] == "**total**" {
            assert_eq!(table, said, "{line}");
            add(&mut all, &table);
            table = Counts::default();
            continue;
        }
        let page =
            pages.iter().find(|page| row[0] == format!("[{}]({})", page.name, page.file)).unwrap_or_else(|| panic!("no page: {line}"));
        assert_eq!(page.said, said, "{line}");
        assert!(listed.insert(&page.file), "{} is listed twice", page.file);
        add(&mut table, &said);
    }
    let unlisted: Vec<&str> = pages.iter().filter(|page| !listed.contains(&page.file)).map(|page| page.file.as_str()).collect();
    assert!(unlisted.is_empty(), "not in the README: {unlisted:?}");
    let [found, missed, wrong, right, false_alarms, lost] = all;
    let sum = format!(
        "{found} calls are found, {missed} missed and {wrong} wrong; {right} findings are right, {false_alarms} wrong and {lost} missed."
    );
    assert!(readme.contains(&sum), "the README should say: {sum}");
}

/// Findings of one rule: right, wrong and missed, and the code bases with any of them.
#[derive(Default)]
struct OfRule<'p> {
    counts: [u32; 3],
    code_bases: BTreeSet<&'p str>,
}

fn by_rule(pages: &[Page]) -> String {
    let mut rules: BTreeMap<&str, OfRule<'_>> = BTreeMap::new();
    for page in pages {
        for row in &page.rows {
            let Some(verdict) = ["right", "wrong", "missed"].iter().position(|verdict| *verdict == row.verdict) else { continue };
            for rule in &row.rules {
                let of_rule = rules.entry(rule).or_default();
                of_rule.counts[verdict] += row.findings();
                of_rule.code_bases.insert(&page.name);
            }
        }
    }
    let mut all = OfRule::default();
    let mut text = "| rule | right | wrong | missed | code bases |\n|---|---|---|---|---|\n".to_owned();
    for (rule, of_rule) in &rules {
        let [right, wrong, missed] = of_rule.counts;
        text.push_str(&format!("| [{rule}](../rules/{rule}.md) | {right} | {wrong} | {missed} | {} |\n", of_rule.code_bases.len()));
        all.counts.iter_mut().zip(of_rule.counts).for_each(|(sum, more)| *sum += more);
        all.code_bases.extend(&of_rule.code_bases);
    }
    let [right, wrong, missed] = all.counts;
    text.push_str(&format!("| **all** | {right} | {wrong} | {missed} | {} |\n\n", all.code_bases.len()));
    text.push_str("## Wrong and missed\n\n| code base | place | rule | verdict | why |\n|---|---|---|---|---|\n");
    for page in pages {
        for row in page.rows.iter().filter(|row| ["wrong", "missed"].contains(&&*row.verdict)) {
            let Row { places, verdict, why, .. } = row;
            text.push_str(&format!("| [{}]({}) | {places} | {} | {verdict} | {why} |\n", page.name, page.file, row.rules.join(", ")));
        }
    }
    text
}

#[test]
fn the_page_by_rule_counts_the_pages() {
    const BEGIN: &str = "<!-- table:begin -->\n";
    const END: &str = "<!-- table:end -->";
    let expected = by_rule(&pages());
    let page = read("rules.md");
    let (before, rest) = page.split_once(BEGIN).expect("the tables have a begin");
    let (shown, after) = rest.split_once(END).expect("the tables have an end");
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(folder().join("rules.md"), format!("{before}{BEGIN}{expected}{END}{after}")).unwrap();
    } else {
        assert!(shown == expected, "`UPDATE_README=1 cargo test --workspace --test evaluation` writes:\n{expected}");
    }
}
