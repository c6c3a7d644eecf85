//! A mistake in a YAML file, shown at its place.

use std::fmt;
use std::ops::Range;

use codespan_reporting::diagnostic::{Diagnostic, Label};
use codespan_reporting::files::SimpleFile;
use codespan_reporting::term;

/// A mistake in a YAML file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, relative to the folder that was read.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The bytes that are wrong.
    pub span: Range<usize>,
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = SimpleFile::new(self.path.as_str(), self.text.as_str());
        let diagnostic = Diagnostic::error()
            .with_message(&self.message)
            .with_label(Label::primary((), self.span.clone()))
            .with_notes(self.help.iter().map(|help| format!("help: {help}")).collect());
        let config = term::Config { chars: term::Chars::ascii(), ..term::Config::default() };
        f.write_str(&term::emit_into_string(&config, &file, &diagnostic).map_err(|_| fmt::Error)?)
    }
}

impl std::error::Error for Problem {}

/// ` did you mean …?` for a name among `known`.
pub(crate) fn did_you_mean<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let name = name.to_ascii_lowercase();
    let limit = (name.chars().count() / 3).clamp(1, 4);
    let (distance, nearest) = known
        .into_iter()
        .map(|other| (strsim::osa_distance(&name, &other.to_ascii_lowercase()), other))
        .min_by_key(|(distance, _)| *distance)?;
    (distance <= limit).then(|| format!("did you mean `{nearest}`?"))
}
