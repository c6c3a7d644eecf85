//! What a run is given, and what it gives back.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::baseline::Baseline;
use crate::config::{ConfigError, Configs, FailOn};
use crate::finding::Severity;
use crate::git::{Changed, GitError, Repository, Since};
use crate::progress::{Progress, Silent};
use crate::report::diff::Change;
use crate::report::excerpt::Sources;
use crate::report::model::{Finding, Location, Report, SinceUse, Summary, SuppressedBy, Suppression};
use crate::report::redact;
use crate::source::FileKind;

/// What a run is told. By default it is what `cargo egnyte-lint` does when it is given a folder and nothing else.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// A file that holds instead of every `egnyte-lint.toml` of the tree.
    pub file: Option<PathBuf>,
    /// Report findings of low confidence too.
    pub pedantic: bool,
    /// How many threads to use; as many as the machine has cores if `None`, and never more.
    pub threads: Option<NonZeroUsize>,
    /// The least severity that fails the run, over every configuration.
    pub fail_on: Option<FailOn>,
    /// Set aside what the code base hides: allows, lowered rules, excludes.
    pub reviewer: bool,
    /// A file of findings that were known before; only new ones count.
    pub baseline: Option<PathBuf>,
    /// A revision; only findings on lines that changed since then count.
    pub since: Option<String>,
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
    /// The names of the classes and functions around each call that could not be resolved, outermost first, by its place.
    pub functions: BTreeMap<Location, Vec<String>>,
    /// Whether a part of the tool failed; the report then says where, as EG901.
    pub tool_failed: bool,
    /// The files that fixes would change, as they are.
    pub editable: Editables,
}

/// Files that fixes would change, by path. Nobody but those fixes sees their texts: they are not redacted.
#[derive(Clone, Default)]
pub struct Editables(pub(crate) BTreeMap<String, Editable>);

/// A file that a fix would change.
#[derive(Clone)]
pub(crate) struct Editable {
    pub(crate) text: Arc<str>,
    pub(crate) kind: FileKind,
}

impl std::fmt::Debug for Editables {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_list().entries(self.0.keys()).finish()
    }
}

/// Texts that count in place of what lies on disk, by path.
pub(crate) type Overlay = BTreeMap<String, Arc<str>>;

impl Analysis {
    /// The redacted text of a file the report points into.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        self.sources.text(path)
    }

    /// The most severe unsuppressed finding that fails the run, by `config` or else by the configuration where it stands.
    #[must_use]
    pub fn failing(&self, config: &Config) -> Option<Severity> {
        let failing = self.report.findings.iter().filter(|finding| self.fails(finding, config));
        failing.map(|finding| finding.severity).max()
    }

    /// Whether this finding fails the run.
    #[must_use]
    pub fn fails(&self, finding: &Finding, config: &Config) -> bool {
        let fail_on = config.fail_on.unwrap_or_else(|| self.configs.fail_on(&finding.location.path));
        finding.suppressed.is_none() && fail_on.includes(finding.severity)
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
    /// The baseline is none.
    #[error("`{}` is no baseline: {}", .0.display(), .1)]
    Baseline(PathBuf, String),
    /// The revision cannot be compared with.
    #[error(transparent)]
    Git(#[from] GitError),
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

/// Analyses the tree at `root`, a folder, and reports on it.
///
/// # Errors
/// If the root cannot be read, or the configuration, the baseline or the revision is wrong.
pub fn analyze(root: &Path, config: &Config) -> Result<Report, Error> {
    run(root, config, &Silent).map(|analysis| analysis.report)
}

/// Analyses the tree at `root` as [`analyze`] does, tells how far it is, and gives back all that a format is drawn from.
///
/// # Errors
/// If the root cannot be read, or the configuration, the baseline or the revision is wrong.
pub fn run(root: &Path, config: &Config, progress: &dyn Progress) -> Result<Analysis, Error> {
    run_over(root, config, progress, &Overlay::default())
}

/// Analyses the tree at `root` as it would be with other texts in some of its files.
pub(crate) fn run_over(root: &Path, config: &Config, progress: &dyn Progress, overlay: &Overlay) -> Result<Analysis, Error> {
    std::fs::read_dir(root).map_err(|error| Error::of_path(root, &error))?;
    // What the run is compared with is read first: a mistake there should not cost an analysis.
    let baseline = config.baseline.as_deref().map(read_baseline).transpose()?;
    // A damaged repository is the code base's business too: it has no commit, and the analysis goes on.
    let repository = contained(|| Repository::discover(root)).flatten();
    let since = match (&config.since, &repository) {
        (None, _) => None,
        (Some(revision), None) => return Err(GitError::NoRepository(root.to_owned(), revision.clone()).into()),
        (Some(revision), Some(repository)) => Some((revision, repository.since(revision)?)),
    };
    let name = root.to_string_lossy().into_owned();
    // What is tracked belongs to the code, though an ignore file names it.
    let tracked = repository.as_ref().and_then(|repository| contained(|| repository.tracked())).unwrap_or_default();
    let work = || -> Result<Analysis, Error> {
        let mut sources =
            crate::source::Sources::load(root, &globset::GlobSet::empty(), &tracked).map_err(|error| Error::of_path(root, &error))?;
        overlay.iter().for_each(|(path, text)| sources.replace(path, Arc::clone(text)));
        let mut configs = configs(root, &sources, config)?;
        if config.reviewer {
            configs.set_aside();
        }
        sources.set_aside(|path| configs.excludes(path));
        let run = || crate::pipeline::run(&name, &sources, configs.clone(), config, progress);
        // A fault of the tool itself is told, never passed over in silence.
        Ok(std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).unwrap_or_else(|panic| {
            let why = crate::link::program::panic_message(&*panic);
            crate::assemble::failed(&name, &sources, configs, &why)
        }))
    };
    // Parsers and the evaluator recurse: both get stacks that no input can exhaust within their bounds.
    // More threads than cores would only wait for each other.
    let cores = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let threads = config.threads.map_or(cores, |threads| threads.get().min(cores));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build();
    let mut analysis = match pool {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }?;
    let report = &mut analysis.report;
    if matches!(name.as_str(), "." | "./") {
        let path = root.canonicalize().ok();
        report.folder = path.as_deref().and_then(Path::file_name).map(|folder| crate::report::redact::message(&folder.to_string_lossy()));
    }
    if let Some(repository) = &repository {
        // A configuration from elsewhere is no part of the tree.
        let of_config = |path: &&str| report.config.files.iter().any(|file| file == path);
        let elsewhere = |path: &&str| of_config(path) && (config.file.is_some() || path.starts_with("../"));
        let matters: Vec<&str> = analysis.sources.paths().filter(|path| !elsewhere(path)).collect();
        report.commit = contained(|| repository.commit(matters)).unwrap_or_default();
    }
    if let Some((revision, since)) = &since {
        only_changed(report, root, revision, since);
    }
    if let (Some(baseline), Some(path)) = (&baseline, &config.baseline) {
        baseline.apply(&path.to_string_lossy().replace('\\', "/"), report);
    }
    Ok(analysis)
}

/// What a part of the run gives; `None` if it panics.
fn contained<T>(part: impl FnOnce() -> T) -> Option<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(part)).ok()
}

fn read_baseline(path: &Path) -> Result<Baseline, Error> {
    let text = std::fs::read_to_string(path).map_err(|error| Error::of_path(path, &error))?;
    Baseline::parse(&text).map_err(|why| Error::Baseline(path.to_owned(), why))
}

/// Marks the findings of which no place lies on a line that changed since a revision.
fn only_changed(report: &mut Report, root: &Path, revision: &str, since: &Since<'_>) {
    let mut files: HashMap<String, Changed> = HashMap::new();
    let mut touched = |location: &Location| {
        let changed = files.entry(location.path.clone()).or_insert_with(|| since.changed(root, &location.path));
        // What is said of a whole file is touched by any change of it.
        let whole = location.byte_start == location.byte_end;
        if whole { changed.any() } else { changed.touches(location.line, location.end_line) }
    };
    for finding in report.findings.iter_mut().filter(|finding| finding.suppressed.is_none()) {
        let mut places = std::iter::once(&finding.location).chain(finding.related.iter().map(|related| &related.location));
        if !places.any(&mut touched) {
            let reason = Some(format!("nothing it speaks of changed since {}", redact::printable(revision)));
            finding.suppressed = Some(Suppression { by: SuppressedBy::Since, reason, location: finding.location.clone() });
        }
    }
    report.since = Some(SinceUse { revision: redact::printable(revision), commit: since.commit().to_owned() });
    report.summary = Summary::of(&report.findings);
}

/// Bytes of stack for a thread that parses or evaluates; touched only where input is deep.
const STACK: usize = 256 << 20;

/// The configurations that hold: the one given, or every `egnyte-lint.toml` of the tree.
fn configs(root: &Path, sources: &crate::source::Sources, config: &Config) -> Result<Configs, Error> {
    match &config.file {
        Some(path) => Configs::single(path),
        None => {
            let own = sources.iter().filter(|(_, f)| f.name() == crate::config::FILE_NAME && f.class.is_analyzed());
            Configs::discover(root, own.map(|(id, f)| (id, &*f.path)))
        }
    }
}
