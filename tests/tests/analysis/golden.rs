//! Every format of some apps, whole: whatever changes in a format changes one of these files. `INSTA_UPDATE=always` writes them anew.
//!
//! The apps are few and small, and hold between them every language and everything that a report may have to tell. What holds of
//! every app is in `formats.rs`.

use std::path::Path;

use clap::ValueEnum as _;
use egnyte_lint::report::format::Format;
use insta::{Settings, assert_snapshot};
use serde_json::Value;

use crate::support::{draw, named};

/// The apps, each with what it is here for.
const APPS: &[&str] = &[
    "dealroom-spa",                 // TypeScript, the tour: errors of several kinds, fixes of both kinds
    "suppressions-py",              // Python: comments and entries that hide, with reasons and without
    "declared-rust-workspace",      // Rust: two apps
    "credentials-in-code-cs",       // C# and PHP: secrets to be masked
    "nightly-export-resty",         // Go
    "shapes-java-settings",         // Java and its properties
    "central-kt-okhttp",            // Kotlin
    "transport-php-default",        // PHP
    "desk-rails-omniauth",          // Ruby
    "shell-nightly-copy",           // shell
    "powershell-token-as-json",     // PowerShell
    "photosync-static-page",        // a web page with its scripts
    "shapes-py-notebook",           // a notebook without findings
    "connector-postman",            // a definition
    "folder-explorer-proxy",        // a call that cannot be resolved
    "polyglot-archive",             // languages that are not read
    "quiet-vendored-and-generated", // bundles
    "msp-wrong-redirect",           // an app for managed service providers
    "quiet-no-egnyte-code",         // an app that calls nothing
];

/// The ending of a format's file.
fn ending(format: Format) -> &'static str {
    match format {
        Format::Human => "human.txt",
        Format::Short => "short.txt",
        Format::Json => "json",
        Format::Sarif => "sarif",
        Format::Markdown => "md",
        Format::Html => "html",
        Format::Github => "github.txt",
        Format::Gitlab => "gitlab.json",
        Format::Junit => "junit.xml",
    }
}

/// A format without what is the same in every report and has a test of its own: SARIF lists all rules, the page carries its style.
fn own(format: Format, text: String) -> String {
    match format {
        Format::Sarif => {
            let mut log: Value = serde_json::from_str(&text).expect("it is JSON");
            log["runs"][0]["tool"]["driver"]["rules"] = "…".into();
            serde_json::to_string_pretty(&log).expect("it is JSON")
        }
        Format::Html => {
            let (_, body) = text.split_once("</style>").expect("the page has a style");
            body.to_owned()
        }
        _ => text,
    }
}

#[test]
fn every_format_of_some_apps() {
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path("golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for name in APPS {
            let analysis = named(name, &Path::new(env!("CARGO_MANIFEST_DIR")).join("apps").join(name));
            for format in Format::value_variants() {
                assert_snapshot!(format!("{name}.{}", ending(*format)), own(*format, draw(&analysis, *format)));
            }
        }
    });
}

#[test]
fn the_apps_have_everything_to_tell() {
    let reports = APPS.iter().map(|name| named(name, &Path::new(env!("CARGO_MANIFEST_DIR")).join("apps").join(name)).report);
    let reports: Vec<_> = reports.collect();
    let any = |what: &str, holds: &dyn Fn(&egnyte_lint::report::model::Report) -> bool| {
        assert!(reports.iter().any(holds), "no app has {what}");
    };
    any("several apps", &|report| report.apps.len() > 1);
    any("something hidden", &|report| report.findings.iter().any(|finding| finding.suppressed.is_some()));
    any("a fix", &|report| report.findings.iter().any(|finding| finding.fix.is_some()));
    any("an override", &|report| !report.config.overrides.is_empty());
    any("a file that is not analysed", &|report| !report.files.not_analyzed.is_empty());
    any("a bundle", &|report| !report.files.generated.is_empty());
    any("an unresolved call", &|report| report.apps.iter().any(|app| app.api_calls.iter().any(|call| call.unresolved.is_some())));
    any("no call", &|report| report.apps.iter().all(egnyte_lint::report::model::App::is_idle));
    for severity in [egnyte_lint::finding::Severity::Error, egnyte_lint::finding::Severity::Warning, egnyte_lint::finding::Severity::Note] {
        any(severity.as_str(), &|report| report.findings.iter().any(|finding| finding.severity == severity));
    }
}
