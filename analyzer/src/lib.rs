//! `egnyte-lint`: tells an Egnyte partner, before app approval, whether their code base will pass, and why not.
//!
//! [`analyze`] reads a tree and gives back a [report](report::model::Report):
//!
//! ```
//! use egnyte_lint::{Config, analyze};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let app = tempfile::tempdir()?;
//! # std::fs::write(app.path().join("links.js"), "fetch('https://acme.egnyte.com/pubapi/v1/links');")?;
//! # let folder = app.path();
//! let report = analyze(folder, &Config::default())?;
//! for finding in &report.findings {
//!     println!("{}:{}: {}", finding.location.path, finding.location.line, finding.message);
//! }
//! # assert_eq!(report.findings[0].rule, "EG401");
//! # Ok(())
//! # }
//! ```
//!
//! [`run`] gives the redacted texts that the report points into as well, from which every format is drawn, and tells how far it is:
//!
//! ```
//! use egnyte_lint::progress::Silent;
//! use egnyte_lint::report::format::{Format, Input};
//! use egnyte_lint::report::terminal::View;
//! use egnyte_lint::{Config, run};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let app = tempfile::tempdir()?;
//! # std::fs::write(app.path().join("links.js"), "fetch('https://acme.egnyte.com/pubapi/v1/links');")?;
//! # let folder = app.path();
//! let config = Config { reviewer: true, ..Config::default() };
//! let analysis = run(folder, &config, &Silent)?;
//!
//! let fails = |finding: &_| analysis.fails(finding, &config);
//! let input = Input { report: &analysis.report, sources: &analysis.sources, prefix: "", given: "", fails: &fails, view: View::default() };
//! let page = Format::Html.render(&input);
//! assert!(page.starts_with("<!doctype html>"));
//! # Ok(())
//! # }
//! ```
//!
//! Neither prints anything, ends the process or keeps anything between two runs; what [`cli`] does with them, another program can do
//! too.

#![deny(missing_docs, clippy::print_stdout, clippy::print_stderr, clippy::exit)]

mod annotate;
mod api;
mod assemble;
mod audience;
pub mod baseline;
mod checks;
pub mod cli;
pub mod config;
pub mod edit;
pub mod facts;
pub mod finding;
pub mod git;
pub mod ir;
mod left;
pub mod link;
pub mod lower;
mod pipeline;
pub mod progress;
mod readiness;
mod relevance;
pub mod report;
pub mod source;
pub mod suppress;

pub use api::{Analysis, Config, Editables, Error, analyze, run};
