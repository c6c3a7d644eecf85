//! What a run is given, and what it gives back.

use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use crate::config::{ConfigError, Configs, FailOn};
use crate::finding::Severity;
use crate::progress::Progress;
use crate::report::diff::Change;
use crate::report::excerpt::Sources;
use crate::report::model::Report;

/// What a run may be told.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// A configuration that holds instead of every `egnyte-lint.toml` of the tree.
    pub config: Option<PathBuf>,
    /// Report findings of low confidence too.
    pub pedantic: bool,
    /// How many threads to use; as many as the machine has if `None`.
    pub threads: Option<NonZeroUsize>,
    /// The least severity that fails the run, over every configuration.
    pub fail_on: Option<FailOn>,
}

/// What a run gives back.
#[derive(Debug, Clone)]
pub struct Analysis {
    /// What was found.
    pub report: Report,
    /// The redacted texts the report points into.
    pub sources: Sources,
    /// The configurations that held.
    pub configs: Configs,
    /// The changes that would make every declaration of scopes right, by file and place.
    pub changes: Vec<Change>,
    /// Whether a part of the tool failed; the report then says where, as EG901.
    pub tool_failed: bool,
}

impl Analysis {
    /// The redacted text of a file the report points into.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        self.sources.text(path)
    }

    /// The most severe unsuppressed finding that fails the run, by `options` or else by the configuration where it stands.
    #[must_use]
    pub fn failing(&self, options: &Options) -> Option<Severity> {
        let fails = |path: &str| options.fail_on.unwrap_or_else(|| self.configs.fail_on(path));
        let open = self.report.findings.iter().filter(|finding| finding.suppressed.is_none());
        open.filter(|finding| fails(&finding.location.path).includes(finding.severity)).map(|finding| finding.severity).max()
    }
}

/// Why a run could not start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing is there.
    #[error("there is no file or folder `{}`", .0.display())]
    Missing(PathBuf),
    /// Something is there that cannot be read.
    #[error("`{}` cannot be read: {}", .0.display(), reason(.1))]
    Unreadable(PathBuf, io::Error),
    /// The configuration is wrong.
    #[error(transparent)]
    Config(#[from] Box<ConfigError>),
}

impl Error {
    /// What it means that a configuration file cannot be opened.
    pub(crate) fn config_unreadable(path: &str, error: &io::Error) -> Self {
        Self::of_path(Path::new(path), error)
    }

    fn of_path(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing(path.to_owned()),
            kind => Self::Unreadable(path.to_owned(), kind.into()),
        }
    }
}

/// An I/O error without its number.
fn reason(error: &io::Error) -> String {
    error.kind().to_string()
}

/// Analyses the tree at `root`, a folder.
///
/// # Errors
/// If the root cannot be read or a configuration is wrong.
pub fn analyze(root: &Path, options: &Options, progress: &dyn Progress) -> Result<Analysis, Error> {
    std::fs::read_dir(root).map_err(|error| Error::of_path(root, &error))?;
    let name = root.to_string_lossy().into_owned();
    let work = || -> Result<Analysis, Error> {
        let mut sources = crate::source::Sources::load(root, &globset::GlobSet::empty()).map_err(|error| Error::of_path(root, &error))?;
        let configs = configs(root, &sources, options)?;
        sources.set_aside(|path| configs.excludes(path));
        let run = || crate::pipeline::run(&name, &sources, configs.clone(), options, progress);
        // A fault of the tool itself is told, never passed over in silence.
        Ok(std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).unwrap_or_else(|panic| {
            let why = crate::link::program::panic_message(&*panic);
            crate::assemble::failed(&name, &sources, configs, &why)
        }))
    };
    // Parsers and the evaluator recurse: both get stacks that no input can exhaust within their bounds.
    let threads = options.threads.map_or(0, NonZeroUsize::get);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build();
    match pool {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }
}

/// Bytes of stack for a thread that parses or evaluates; touched only where input is deep.
const STACK: usize = 256 << 20;

/// The configurations that hold: the one given, or every `egnyte-lint.toml` of the tree.
fn configs(root: &Path, sources: &crate::source::Sources, options: &Options) -> Result<Configs, Error> {
    match &options.config {
        Some(path) => Configs::single(path),
        None => {
            let own = sources.iter().filter(|(_, f)| f.name() == crate::config::FILE_NAME && f.class.is_analyzed());
            Configs::discover(root, own.map(|(id, f)| (id, &*f.path)))
        }
    }
}
