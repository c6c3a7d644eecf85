//! Every format of every fixture app is what its readers take, and says everything there is to say.

use std::collections::BTreeSet;
use std::path::Path;

use clap::ValueEnum as _;
use egnyte_lint::finding::Severity;
use egnyte_lint::report::format::{Format, Input};
use egnyte_lint::report::model::Finding;
use egnyte_lint::report::terminal::{Verbosity, View};
use egnyte_lint::{Analysis, Config};
use jsonschema::Validator;
use quick_junit::{Report as Results, TestCaseStatus};
use serde_json::Value;

use crate::support::{analysis, apps, copy_of, draw, named};

fn sarif_schema() -> Validator {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/sarif-schema-2.1.0.json");
    let schema = serde_json::from_str(&std::fs::read_to_string(path).expect("the schema")).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is one")
}

#[test]
fn every_app_in_every_format() {
    let schema = sarif_schema();
    let mut hidden = 0;
    for (name, path) in apps() {
        let analysis = named(&name, &path);
        sarif(&name, &analysis, &schema);
        github(&name, &analysis);
        gitlab(&name, &analysis);
        junit(&name, &analysis);
        html(&name, &draw(&analysis, Format::Html));
        let markdown = draw(&analysis, Format::Markdown);
        assert!(markdown.chars().count() < 65_536, "{name}: too long for a comment");
        if analysis.report.apps.iter().any(|app| !app.is_idle()) {
            carries_the_readiness(&name, &analysis);
        }
        // No format may pass over what was hidden, or over a change by the configuration.
        for finding in analysis.report.findings.iter().filter(|finding| finding.suppressed.is_some()) {
            hidden += 1;
            for format in Format::value_variants() {
                let text = draw(&analysis, *format);
                assert!(text.contains(&finding.rule), "{name}: {format:?} does not speak of the hidden {}", finding.rule);
            }
        }
        for entry in &analysis.report.config.overrides {
            for format in Format::value_variants() {
                assert!(draw(&analysis, *format).contains(&entry.key), "{name}: {format:?} does not speak of {}", entry.key);
            }
        }
    }
    assert!(hidden > 3, "the apps hide something");
}

/// Every format tells of each requirement of each app what became of it.
fn carries_the_readiness(name: &str, analysis: &Analysis) {
    for format in [Format::Short, Format::Sarif, Format::Github, Format::Gitlab, Format::Junit, Format::Human] {
        let text = draw(analysis, format);
        for app in analysis.report.apps.iter().filter(|app| !app.is_idle()) {
            for requirement in &app.readiness.requirements {
                let told = match format {
                    Format::Human => requirement.id.clone(),
                    Format::Sarif => format!("\"id\": \"{}\"", requirement.id),
                    _ => format!("{} {}: ", requirement.id, requirement.status.in_words()),
                };
                assert!(text.contains(&told), "{name}: {format:?} does not tell of {}", requirement.id);
            }
        }
    }
}

fn sarif(name: &str, analysis: &Analysis, schema: &Validator) {
    let mut log: Value = serde_json::from_str(&draw(analysis, Format::Sarif)).expect("it is JSON");
    let errors: Vec<String> = schema.iter_errors(&log).map(|error| format!("{error} at {}", error.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new(), "{name}");
    let results = log["runs"][0]["results"].as_array().expect("there are results");
    assert_eq!(results.len(), analysis.report.findings.len(), "{name}");
    for result in results {
        let at = &result["locations"][0]["physicalLocation"]["artifactLocation"];
        assert_eq!(at["uriBaseId"], "%SRCROOT%");
        assert!(at["uri"].as_str().is_some_and(|uri| uri.starts_with("apps/%C3%A9%20x/") && uri.is_ascii()), "{name}: {at}");
        assert!(result["partialFingerprints"]["egnyteLint/v1"].is_string());
    }
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("there are rules");
    assert!(rules.iter().all(|rule| rule["properties"]["tags"].as_array().is_some_and(|tags| tags.len() <= 20)));
    // The schema is not one that takes anything.
    log["runs"][0]["columnKind"] = "bytes".into();
    assert!(!schema.is_valid(&log));
}

fn github(name: &str, analysis: &Analysis) {
    let text = draw(analysis, Format::Github);
    for (level, severity) in [("error", Severity::Error), ("warning", Severity::Warning), ("notice", Severity::Note)] {
        let open = analysis.report.findings.iter().filter(|f| f.suppressed.is_none() && f.severity == severity).count();
        let annotated = text.lines().filter(|line| line.starts_with(&format!("::{level} file=apps/"))).count();
        assert_eq!(annotated, open.min(10), "{name}: {level}");
    }
}

fn gitlab(name: &str, analysis: &Analysis) {
    let issues: Vec<Value> = serde_json::from_str(&draw(analysis, Format::Gitlab)).expect("it is a list");
    let fingerprints: BTreeSet<&str> = issues.iter().filter_map(|issue| issue["fingerprint"].as_str()).collect();
    assert_eq!(fingerprints.len(), issues.len(), "{name}: fingerprints are told apart");
    for issue in &issues {
        assert!(["info", "minor", "critical"].contains(&issue["severity"].as_str().unwrap_or_default()), "{name}: {issue}");
        assert!(issue["location"]["lines"]["begin"].as_u64().is_some_and(|line| line > 0), "{name}: {issue}");
        assert!(issue["description"].is_string() && issue["check_name"].is_string(), "{name}: {issue}");
    }
}

fn junit(name: &str, analysis: &Analysis) {
    let results = Results::deserialize_from_str(&draw(analysis, Format::Junit)).expect("it is JUnit");
    let cases = || results.test_suites.iter().flat_map(|suite| &suite.test_cases);
    let failed = cases().filter(|case| matches!(case.status, TestCaseStatus::NonSuccess { .. })).count();
    let skipped = cases().filter(|case| matches!(case.status, TestCaseStatus::Skipped { .. })).count();
    let findings = &analysis.report.findings;
    let options = Config::default();
    assert_eq!(failed, findings.iter().filter(|finding| analysis.fails(finding, &options)).count(), "{name}");
    assert_eq!(skipped, findings.iter().filter(|finding| finding.suppressed.is_some()).count(), "{name}");
    assert!(cases().count() > 0, "{name}: no test at all fails some servers");
}

/// Elements of the page; any other would come from the code base.
const ELEMENTS: &[&str] = &[
    "!--",
    "!doctype",
    "a",
    "article",
    "body",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "head",
    "header",
    "html",
    "li",
    "main",
    "mark",
    "meta",
    "nav",
    "p",
    "section",
    "span",
    "strong",
    "style",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "wbr",
];

fn html(name: &str, page: &str) {
    for (at, _) in page.match_indices('<') {
        let rest = page[at + 1..].trim_start_matches('/');
        let element: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "!-".contains(*c)).collect();
        assert!(ELEMENTS.contains(&element.as_str()), "{name}: <{element}");
        let tag = rest.split('>').next().unwrap_or_default();
        // Every value stands in double quotes; what is left are names.
        let attributes: String = tag.split('"').step_by(2).collect();
        assert!(tag.starts_with('!') || !attributes.contains(" on") && !attributes.contains("src="), "{name}: {tag}");
        assert!(!tag.contains("href=\"") || tag.contains("href=\"#"), "{name}: links lead nowhere but into the page: {tag}");
    }
    assert!(page.contains("default-src 'none'") || page.contains("default-src &#x27;none&#x27;"), "{name}: no policy");
    let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let unique: BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "{name}: an id stands twice");
    for target in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(unique.contains(&target), "{name}: a link leads nowhere: {target}");
    }
}

#[test]
fn names_and_contents_of_files_are_text_in_every_format() {
    const NAME: &str = "<img src=x onerror=alert(1)>`|](@octocat)::error::x&.js";
    const SCOPE: &str = "</script><script>alert(2)</script>]]>\u{1b}[2J`|@octocat";
    let folder = tempfile::tempdir().expect("a folder");
    let code = format!(
        "// egnyte-lint: allow(EG401, reason = \"<b onclick=alert(3)>why</b> @octocat\")\nconst answer = await fetch('https://acme.egnyte.com/pubapi/v1/links');\n\
         const grant = new URLSearchParams({{ grant_type: 'password', client_id: 'x', username: u, password: p, scope: '{SCOPE}' }});\n\
         await fetch('https://acme.egnyte.com/puboauth/token', {{ method: 'POST', body: grant }});\n"
    );
    std::fs::write(folder.path().join(NAME), code).expect("the file system takes the name");
    let analysis = named("<root>", folder.path());
    assert!(analysis.report.findings.iter().any(|finding| finding.suppressed.is_some()), "the comment hides something");
    assert!(analysis.report.findings.iter().any(|finding| finding.rule == "EG104"), "the scope is unknown");
    for format in Format::value_variants() {
        let text = draw(&analysis, *format);
        assert!(!text.contains('\u{1b}'), "{format:?} moves the cursor");
        assert!(text.is_empty() || text.ends_with('\n'), "{format:?} ends a line");
    }
    html("hostile", &draw(&analysis, Format::Html));
    Results::deserialize_from_str(&draw(&analysis, Format::Junit)).expect("it is JUnit");
    let markdown = draw(&analysis, Format::Markdown);
    // An escaped bracket ends no link.
    let text = without_code(&markdown).replace("\\]", "");
    for markup in ["<script", "<img", "<b ", "@octocat", "](", "://"] {
        assert!(!text.contains(markup), "{markup}: {text}");
    }
    for line in draw(&analysis, Format::Github).lines().filter(|line| line.starts_with("::") && line.contains(" file=")) {
        let properties = line.split("::").nth(1).unwrap_or_default();
        assert!(properties.contains("%3A%3Aerror%3A%3Ax"), "the name ends no command: {line}");
    }
}

/// Markdown without its code spans: a run of backticks that is not escaped opens one, and a run of the same length closes it.
fn without_code(markdown: &str) -> String {
    let mut out = String::new();
    for line in markdown.lines() {
        let mut rest = line;
        while let Some(at) = rest.find('`') {
            let escaped = rest[..at].ends_with('\\');
            let run = rest[at..].len() - rest[at..].trim_start_matches('`').len();
            let fence = &rest[at..at + if escaped { 1 } else { run }];
            out.push_str(&rest[..at]);
            let inside = &rest[at + fence.len()..];
            let ends = |(end, _): &(usize, &str)| {
                let before = inside[..*end].ends_with('`');
                !before && !inside[end + fence.len()..].starts_with('`')
            };
            let end = if escaped { None } else { inside.match_indices(fence).find(ends).map(|(end, _)| end) };
            rest = end.map_or(inside, |end| &inside[end + fence.len()..]);
        }
        out.push_str(rest);
        out.push('\n');
    }
    out
}

/// The texts that EG304 speaks of, as they stand in the files.
fn secrets(analysis: &Analysis, root: &Path) -> Vec<String> {
    let found = analysis.report.findings.iter().filter(|finding| finding.rule == "EG304");
    let mut all: Vec<String> = found
        .map(|finding| {
            let at = &finding.location;
            let text = std::fs::read_to_string(root.join(&at.path)).unwrap_or_else(|error| panic!("{}: {error}", at.path));
            text[at.byte_start as usize..at.byte_end as usize].trim_matches(['"', '\'', '`']).to_owned()
        })
        .collect();
    all.sort();
    all.dedup();
    all
}

fn shows_no_secret(name: &str, analysis: &Analysis, secrets: &[String]) {
    let options = Config::default();
    let fails = |finding: &Finding| analysis.fails(finding, &options);
    for format in Format::value_variants() {
        // Only what is for people tells more or less.
        let verbosities =
            if *format == Format::Human { &[Verbosity::Quiet, Verbosity::Normal, Verbosity::Verbose][..] } else { &[Verbosity::Normal] };
        for verbosity in verbosities.iter().copied() {
            let view = View { colour: false, verbosity };
            let text =
                format.render(&Input { report: &analysis.report, sources: &analysis.sources, prefix: "", given: "", fails: &fails, view });
            for secret in secrets {
                // Half of a long one is too much as well; half of a short one may be any word.
                let length = secret.chars().count();
                let shown: String = secret.chars().take(if length < 16 { length } else { length.div_ceil(2) }).collect();
                assert!(!text.contains(&shown), "{name}: {format:?} shows a secret: {shown}");
            }
        }
    }
}

#[test]
fn no_format_shows_a_secret_of_any_app() {
    let mut seen = 0;
    for (name, path) in apps() {
        let copy = copy_of(&path);
        let analysis = analysis(copy.path(), 0);
        let secrets = secrets(&analysis, copy.path());
        seen += secrets.len();
        if secrets.is_empty() {
            continue;
        }
        shows_no_secret(&name, &analysis, &secrets);
    }
    assert!(seen > 4, "only {seen} secrets to be hidden");
}

/// Secrets where findings of other rules show the code around them.
#[test]
fn no_format_shows_a_secret_beside_another_finding() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| std::fs::write(folder.path().join(path), text).expect("a file");
    write("package.json", r#"{ "name": "sync", "private": true, "type": "module", "main": "sync.js" }"#);
    write(
        "sync.js",
        r#"const EGNYTE_CLIENT_SECRET = "Zk8vQpW3nRt6Yx2LcMb9DfHj"; const egnyteToken = "68zc95e3xv954u6k3hbkma3q";
const legacy = "http://acme.qa-egnyte.com/pubapi/v1/links?access_token=68zc95e3xv954u6k3hbkma3q";
fetch(legacy);
fetch("https://acme.egnyte.com/pubapi/v1/fs/Shared", { headers: { Authorization: "68zc95e3xv954u6k3hbkma3q" } });
console.log("connected", egnyteToken, EGNYTE_CLIENT_SECRET);
fetch("http://acme.egnyte.com/puboauth/token", {
  method: "POST",
  body: new URLSearchParams({ grant_type: "password", client_id: "acmekey", client_secret: EGNYTE_CLIENT_SECRET, username: "sync", password: "Tr0ub4dor&3-horse" }),
});
"#,
    );
    write(".env", "EGNYTE_CLIENT_SECRET=Zk8vQpW3nRt6Yx2LcMb9DfHj\nEGNYTE_PASSWORD=Tr0ub4dor&3-horse\n");
    let analysis = analysis(folder.path(), 0);
    let rules: BTreeSet<&str> = analysis.report.findings.iter().map(|finding| finding.rule.as_str()).collect();
    for rule in ["EG304", "EG306", "EG502"] {
        assert!(rules.contains(rule), "{rule} is not among {rules:?}");
    }
    let secrets = ["Zk8vQpW3nRt6Yx2LcMb9DfHj", "68zc95e3xv954u6k3hbkma3q", "Tr0ub4dor&3-horse"].map(str::to_owned);
    shows_no_secret("sync", &analysis, &secrets);
}
