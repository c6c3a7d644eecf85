//! The formats a report can be drawn in.

use crate::report::excerpt::Sources;
use crate::report::model::{Finding, Report};
use crate::report::terminal::{Verbosity, View};
use crate::report::{github, gitlab, html, json, junit, markdown, sarif, short, terminal};

/// A format. Each is drawn from the same value, and lists what is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, clap::ValueEnum)]
pub enum Format {
    /// For people
    #[default]
    Human,
    /// One line a finding
    Short,
    /// For scripts: one JSON value, as `schema report` describes it
    Json,
    /// For code scanning: SARIF 2.1.0
    Sarif,
    /// For a pull-request comment or a job summary
    Markdown,
    /// For the reviewer: one page that stands by itself
    Html,
    /// Annotations of GitHub Actions
    Github,
    /// Code Quality of GitLab
    Gitlab,
    /// For CI servers that show test results
    Junit,
}

/// What a format is drawn from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// What was found.
    pub report: &'a Report,
    /// The redacted texts it points into.
    pub sources: &'a Sources,
    /// What stands before paths in the formats that want them from the repository's root (SARIF, github, gitlab); with `/` at its end.
    pub prefix: &'a str,
    /// What stands before paths in the lines of `short` and of a quiet run, which editors open; with `/` at its end.
    pub given: &'a str,
    /// Whether a finding fails the run.
    pub fails: &'a dyn Fn(&Finding) -> bool,
    /// Colours and verbosity, for people.
    pub view: View,
}

impl Input<'_> {
    /// A path from the root of the repository.
    pub(crate) fn path_in_repository(&self, path: &str) -> String {
        // A configuration above the root is not below it.
        let (mut prefix, mut path) = (self.prefix.trim_end_matches('/'), path);
        while let (Some(above), false) = (path.strip_prefix("../"), prefix.is_empty()) {
            prefix = prefix.rsplit_once('/').map_or("", |(folder, _)| folder);
            path = above;
        }
        if prefix.is_empty() && !self.prefix.starts_with('/') { path.to_owned() } else { format!("{prefix}/{path}") }
    }
}

impl Format {
    /// Draws the report, with a line end.
    #[must_use]
    pub fn render(self, input: &Input<'_>) -> String {
        match self {
            Self::Human if input.view.verbosity == Verbosity::Quiet => short::findings(input),
            Self::Human => terminal::render(input.report, input.sources, input.view),
            Self::Short => short::render(input),
            Self::Json => json::render(input.report),
            Self::Sarif => sarif::render(input),
            Self::Markdown => markdown::render(input),
            Self::Html => html::render(input),
            Self::Github => github::render(input),
            Self::Gitlab => gitlab::render(input),
            Self::Junit => junit::render(input),
        }
    }
}
