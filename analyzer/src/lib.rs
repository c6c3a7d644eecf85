//! `egnyte-lint`: tells an Egnyte partner, before app approval, whether their code base will pass, and why not.
//!
//! [`analyze`] reads a tree and gives back an [`Analysis`]: the [report](report::model::Report), and the redacted texts it points into.
//! It prints nothing, ends no process and keeps nothing between two runs; what [`cli`] does with it, another program can do too.
//!
//! ```
//! use egnyte_lint::report::format::{Format, Input};
//! use egnyte_lint::report::terminal::View;
//! use egnyte_lint::{Options, analyze, progress::Silent};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let app = tempfile::tempdir()?;
//! std::fs::write(app.path().join("links.js"), "fetch('https://acme.egnyte.com/pubapi/v1/links');")?;
//!
//! let options = Options::default();
//! let analysis = analyze(app.path(), &options, &Silent)?;
//! assert_eq!(analysis.report.findings[0].rule, "EG401");
//!
//! let fails = |finding: &_| analysis.fails(finding, &options);
//! let input = Input { report: &analysis.report, sources: &analysis.sources, prefix: "", fails: &fails, view: View::default() };
//! let page = Format::Html.render(&input);
//! assert!(page.starts_with("<!doctype html>"));
//! # Ok(())
//! # }
//! ```

#![deny(missing_docs, clippy::print_stdout, clippy::print_stderr, clippy::exit)]

mod annotate;
mod api;
mod assemble;
pub mod baseline;
mod checks;
pub mod cli;
pub mod config;
pub mod edit;
pub mod facts;
pub mod finding;
pub mod git;
pub mod ir;
pub mod link;
pub mod lower;
mod pipeline;
pub mod progress;
mod readiness;
mod relevance;
pub mod report;
pub mod source;
pub mod suppress;

pub use api::{Analysis, Editables, Error, Options, analyze};
