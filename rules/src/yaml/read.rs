//! Files to typed rows.

use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_yaml::{Error, Location};

use super::diagnostic::{Problem, did_you_mean};
use crate::catalogue::{CloudDomain, Endpoint, Evidence, Family, NotAScope, Precedence, Prefix, Scope, SharedHost};
use crate::model::{Library, List, Str};
use crate::oauth::{ErrorAnswer, Flow, Throttle};
use crate::rule::{Requirement, Rule};
use crate::sdk::Sdk;

/// A row with the file and the place in it that it was read from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Origin {
    /// Index of the file in [`Knowledge::files`].
    pub(crate) file: usize,
    /// The keys and positions that lead to the row.
    pub(crate) path: Vec<Step>,
}

/// One step into a YAML document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    Key(&'static str),
    At(usize),
}

/// Rows of one kind with their origins.
pub(crate) type Rows<T> = Vec<(T, Origin)>;

/// Everything that the YAML files say.
#[derive(Debug, Default)]
pub struct Knowledge {
    /// The files, by path relative to the folder, with their text.
    pub(crate) files: Vec<(String, String)>,
    pub(crate) scopes: Rows<Scope>,
    pub(crate) not_real_scopes: Rows<NotAScope>,
    pub(crate) cloud_domains: Rows<CloudDomain>,
    pub(crate) shared_hosts: Rows<SharedHost>,
    pub(crate) families: Rows<Family>,
    pub(crate) prefixes: Rows<Prefix>,
    pub(crate) endpoints: Rows<Endpoint>,
    pub(crate) precedence: Rows<Precedence>,
    pub(crate) flows: Rows<Flow>,
    pub(crate) error_answers: Rows<ErrorAnswer>,
    pub(crate) throttles: Rows<Throttle>,
    pub(crate) sdks: Rows<Sdk>,
    pub(crate) facts: Rows<Fact>,
    pub(crate) rules: Rows<Rule>,
    pub(crate) requirements: Rows<Requirement>,
    /// Per language, the models of its libraries.
    pub(crate) libraries: Vec<(String, Rows<Library>)>,
}

/// A rule of the documentation that no table holds. Not compiled in.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it is about.
    pub topic: Str,
    /// What it says something of.
    pub fact: Str,
    /// What it says.
    #[serde(default)]
    pub value: List<Str>,
    /// What is wrong instead.
    #[serde(default)]
    pub wrong: List<Str>,
    /// An example.
    pub example: Option<Str>,
    /// More about it.
    pub note: Option<Str>,
    /// Whether another source says otherwise.
    #[serde(default)]
    pub contested: bool,
    /// Further sources.
    #[serde(default)]
    pub also: List<Str>,
    /// Where it is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScopesFile {
    scopes: Vec<Scope>,
    not_real: Vec<NotAScope>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HostsFile {
    domains: Vec<CloudDomain>,
    shared: Vec<SharedHost>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FamiliesFile {
    families: Vec<Family>,
    prefixes: Vec<Prefix>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PrecedenceFile {
    pairs: Vec<Precedence>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ErrorsFile {
    errors: Vec<ErrorAnswer>,
    throttling: Vec<Throttle>,
}

/// Reads one document.
///
/// # Errors
///
/// What is wrong with it, and where.
pub fn parse<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, Box<Problem>> {
    serde_yaml::from_str(text).map_err(|error| Box::new(problem(path, text, &error)))
}

fn problem(path: &str, text: &str, error: &Error) -> Problem {
    let error = error.without_snippet();
    let (message, help) = match error {
        Error::SerdeUnknownField { field, expected, .. } => (format!("unknown field `{field}`"), suggestion(field, expected)),
        Error::SerdeUnknownVariant { variant, expected, .. } => (format!("unknown value `{variant}`"), suggestion(variant, expected)),
        Error::SerdeMissingField { field, .. } => (format!("missing field `{field}`"), None),
        other => (other.to_string(), None),
    };
    Problem {
        path: path.to_owned(),
        text: text.to_owned(),
        span: error.location().map_or(0..0, |location| span(text, location)),
        message,
        help,
    }
}

fn suggestion(name: &str, expected: &[&'static str]) -> Option<String> {
    did_you_mean(name, expected.iter().copied()).or_else(|| Some(format!("one of: {}", expected.join(", "))))
}

/// The bytes of a location; at least one character, so that there is something to underline.
pub(crate) fn span(text: &str, location: Location) -> std::ops::Range<usize> {
    let clamp = |offset: Option<u64>| offset.and_then(|offset| usize::try_from(offset).ok()).unwrap_or(0).min(text.len());
    let start = clamp(location.span().byte_offset());
    let end = (start + clamp(location.span().byte_len())).min(text.len());
    let trimmed = start + text[start..end].trim_end().len();
    start..trimmed.max(text[start..].chars().next().map_or(start, |first| start + first.len_utf8()))
}

impl Knowledge {
    /// Reads the text of one file in place of its own, to see what a mistake in it looks like.
    ///
    /// # Errors
    ///
    /// As [`Knowledge::load`].
    pub fn load_with(folder: &Path, path: &str, text: &str) -> Result<Self, Vec<Problem>> {
        Self::load_from(Loader { folder, replaced: Some((path, text)), knowledge: Self::default(), problems: Vec::new() })
    }

    /// What the facts that no table holds say.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.facts.iter().map(|(fact, _)| fact)
    }

    fn load_from(mut loader: Loader<'_>) -> Result<Self, Vec<Problem>> {
        loader.all();
        if loader.problems.is_empty() { Ok(loader.knowledge) } else { Err(loader.problems) }
    }

    /// Reads `catalogue/`, `models/` and `rules/` below a folder.
    ///
    /// # Errors
    ///
    /// The first mistake of every file that has one; a folder that cannot be read is one at its path.
    pub fn load(folder: &Path) -> Result<Self, Vec<Problem>> {
        Self::load_from(Loader { folder, replaced: None, knowledge: Self::default(), problems: Vec::new() })
    }
}

struct Loader<'a> {
    folder: &'a Path,
    /// A file whose text is another than on disk.
    replaced: Option<(&'a str, &'a str)>,
    knowledge: Knowledge,
    problems: Vec<Problem>,
}

impl Loader<'_> {
    fn all(&mut self) {
        if let Some((file, read)) = self.one::<ScopesFile>("catalogue/scopes.yaml") {
            self.knowledge.scopes = keyed(file, "scopes", read.scopes);
            self.knowledge.not_real_scopes = keyed(file, "not_real", read.not_real);
        }
        if let Some((file, read)) = self.one::<HostsFile>("catalogue/hosts.yaml") {
            self.knowledge.cloud_domains = keyed(file, "domains", read.domains);
            self.knowledge.shared_hosts = keyed(file, "shared", read.shared);
        }
        if let Some((file, read)) = self.one::<FamiliesFile>("catalogue/families.yaml") {
            self.knowledge.families = keyed(file, "families", read.families);
            self.knowledge.prefixes = keyed(file, "prefixes", read.prefixes);
        }
        if let Some((file, read)) = self.one::<PrecedenceFile>("catalogue/precedence.yaml") {
            self.knowledge.precedence = keyed(file, "pairs", read.pairs);
        }
        if let Some((file, read)) = self.one::<ErrorsFile>("catalogue/oauth/errors.yaml") {
            self.knowledge.error_answers = keyed(file, "errors", read.errors);
            self.knowledge.throttles = keyed(file, "throttling", read.throttling);
        }
        if let Some((file, read)) = self.one("catalogue/oauth/flows.yaml") {
            self.knowledge.flows = listed(file, read);
        }
        if let Some((file, read)) = self.one("rules/requirements.yaml") {
            self.knowledge.requirements = listed(file, read);
        }
        self.knowledge.endpoints = self.lists("catalogue/endpoints");
        self.knowledge.facts = self.lists("catalogue/facts");
        self.knowledge.sdks = self.documents("catalogue/sdks", |_| true);
        self.knowledge.rules = self.documents("rules", |name| name.starts_with("EG"));
        for language in self.entries("models", Path::is_dir) {
            let rows = self.documents(&format!("models/{language}"), |_| true);
            self.knowledge.libraries.push((language, rows));
        }
    }

    /// The rows of every file of a folder whose files are lists.
    fn lists<T: DeserializeOwned>(&mut self, folder: &str) -> Rows<T> {
        let files = self.entries(folder, is_yaml);
        files.iter().filter_map(|name| self.one(&format!("{folder}/{name}"))).flat_map(|(file, rows)| listed(file, rows)).collect()
    }

    /// The row of every file of a folder whose files are one row each.
    fn documents<T: DeserializeOwned>(&mut self, folder: &str, wanted: impl Fn(&str) -> bool) -> Rows<T> {
        let files = self.entries(folder, is_yaml);
        let files = files.iter().filter(|name| wanted(name));
        files.filter_map(|name| self.one(&format!("{folder}/{name}"))).map(|(file, row)| (row, Origin { file, path: Vec::new() })).collect()
    }

    /// Names in a folder, sorted, so that the tables do not depend on the file system. A folder that is not there is empty.
    fn entries(&self, folder: &str, wanted: impl Fn(&Path) -> bool) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.folder.join(folder)) else { return Vec::new() };
        let paths = entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| wanted(path));
        let mut names: Vec<String> = paths.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect();
        names.sort();
        names
    }

    fn one<T: DeserializeOwned>(&mut self, path: &str) -> Option<(usize, T)> {
        let replaced = self.replaced.filter(|(other, _)| *other == path).map(|(_, text)| Ok(text.to_owned()));
        let read = replaced.unwrap_or_else(|| fs::read_to_string(self.folder.join(path))).map_err(|error| {
            let message = format!("cannot read the file: {error}");
            Box::new(Problem { path: path.to_owned(), text: String::new(), span: 0..0, message, help: None })
        });
        match read.and_then(|text| Ok((parse(path, &text)?, text))) {
            Ok((value, text)) => {
                self.knowledge.files.push((path.to_owned(), text));
                Some((self.knowledge.files.len() - 1, value))
            }
            Err(problem) => {
                self.problems.push(*problem);
                None
            }
        }
    }
}

fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "yaml")
}

fn listed<T>(file: usize, rows: Vec<T>) -> Rows<T> {
    rows.into_iter().enumerate().map(|(at, row)| (row, Origin { file, path: vec![Step::At(at)] })).collect()
}

fn keyed<T>(file: usize, key: &'static str, rows: Vec<T>) -> Rows<T> {
    rows.into_iter().enumerate().map(|(at, row)| (row, Origin { file, path: vec![Step::Key(key), Step::At(at)] })).collect()
}
