//! What may be typed.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::output::Output;
use crate::config::FailOn;
use crate::report::format::Format;
use crate::report::style::When;
use crate::report::terminal::{Verbosity, View};

const ABOUT: &str = "Tells you, before Egnyte reviews your app, whether your code will pass";

const LONG_ABOUT: &str = "\
Tells you, before Egnyte reviews your app, whether your code will pass.

Reads the code base in PATH and shows, on the exact span of code, which OAuth scopes your calls need and your token requests do \
not ask for (or the other way round), whether the sign-in flow fits the app, where tokens are kept, and which calls nobody has \
prepared for a 401. Nothing of your code is run, and nothing is sent anywhere.";

const AFTER: &str = "\
Exit status:
  0  no finding at or above --fail-on
  1  findings at or above --fail-on
  2  the tool could not start: bad arguments, wrong egnyte-lint.toml, unreadable path
  3  a part of the tool failed; the report is complete but for what EG901 names

Examples:
  cargo egnyte-lint                  check the current folder
  cargo egnyte-lint calls            see every API call, and what was not resolved
  cargo egnyte-lint explain EG301    what a rule looks for, and why
  cargo egnyte-lint --format json    the whole report, for scripts
  cargo egnyte-lint --diff           what --fix would change
  cargo egnyte-lint --reviewer --output html=report.html
                                     the page for the reviewer

Settings live in egnyte-lint.toml beside the app. To accept one finding, write
  // egnyte-lint: allow(EG301, reason = \"…\")
at the end of its line, or above its statement.";

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "cargo-egnyte-lint",
    bin_name = "cargo egnyte-lint",
    version,
    about = ABOUT,
    long_about = LONG_ABOUT,
    after_help = AFTER,
    override_usage = "cargo egnyte-lint [OPTIONS] [PATH]\n       cargo egnyte-lint <COMMAND>",
    max_term_width = 100
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Option<Command>,

    #[command(flatten)]
    pub(super) run: Run,

    /// When to use colours
    #[arg(long, value_enum, value_name = "WHEN", default_value = "auto", global = true)]
    pub(super) color: When,

    /// Print one line for each finding and nothing else
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    quiet: bool,

    /// Show notes on their code too, and list suppressed findings
    #[arg(short, long, global = true)]
    verbose: bool,
}

/// The code base, and how it is read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub(super) struct Target {
    /// The code base: a folder, or one file to see only its findings; its app is analysed all the same [default: .]
    #[arg(value_name = "PATH", conflicts_with = "manifest_path")]
    pub(super) path: Option<PathBuf>,

    /// The code base is the folder of this Cargo.toml
    #[arg(long, value_name = "FILE")]
    pub(super) manifest_path: Option<PathBuf>,

    /// The least severity that fails the run [default: error, or what egnyte-lint.toml says]
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub(super) fail_on: Option<FailOn>,

    /// Use this configuration instead of every egnyte-lint.toml in the code base
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,

    /// Set aside what the code base hides: allows, lowered rules, excludes
    #[arg(long)]
    pub(super) reviewer: bool,

    /// Report findings of low confidence too
    #[arg(long)]
    pub(super) pedantic: bool,

    /// How many threads to use, at most one for each core [default: all of them]
    #[arg(long, value_name = "N")]
    pub(super) threads: Option<NonZeroUsize>,
}

/// What a run that reports findings takes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub(super) struct Run {
    #[command(flatten)]
    pub(super) target: Target,

    /// How to print the report
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,

    /// Write the report to a file as well, as html=report.html; may be given several times
    #[arg(long, value_name = "FORMAT=FILE")]
    pub(super) output: Vec<Output>,

    /// What stands before paths in sarif, github and gitlab [default: the way from the root of the Git work tree]
    #[arg(long, value_name = "PATH")]
    pub(super) path_prefix: Option<String>,

    /// Only findings that are not in this file count
    #[arg(long, value_name = "FILE", conflicts_with = "reviewer")]
    pub(super) baseline: Option<PathBuf>,

    /// Write the findings to this file, as a baseline of later runs
    #[arg(long, value_name = "FILE")]
    pub(super) write_baseline: Option<PathBuf>,

    /// Only findings on lines that changed since this Git revision count
    #[arg(long, value_name = "REV", conflicts_with = "reviewer")]
    pub(super) since: Option<String>,

    /// Change the code where that mends a finding for certain, then report what is left
    #[arg(long, conflicts_with = "reviewer")]
    pub(super) fix: bool,

    /// With --fix or --diff: also changes that alter what the code does, and that you have to want
    #[arg(long = "unsafe")]
    pub(super) unsafe_too: bool,

    /// Print what --fix would change, as a diff, and change nothing
    #[arg(long, conflicts_with_all = ["reviewer", "format", "output", "write_baseline"])]
    pub(super) diff: bool,

    /// With --fix: change files although they differ from the Git commit
    #[arg(long)]
    pub(super) allow_dirty: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// List every call of the Egnyte API that was found, and what could not be resolved
    Calls {
        #[command(flatten)]
        target: Target,

        /// How to print them
        #[arg(long, value_enum, default_value = "human")]
        format: CallsFormat,
    },
    /// Write an egnyte-lint.toml for each app, from what was found in it
    Init {
        #[command(flatten)]
        target: Target,
    },
    /// Tell the least set of scopes that the calls need, ready to paste
    Scopes {
        #[command(flatten)]
        options: ScopesOptions,

        #[command(flatten)]
        target: Target,

        /// How to print them
        #[arg(long, value_enum, default_value = "human")]
        format: CallsFormat,
    },
    /// Explain a rule or a requirement: what it looks for, why Egnyte cares, how to mend the code
    Explain {
        /// Code or name of a rule, as EG301 or token-in-local-storage, or a requirement, as R2
        #[arg(value_name = "RULE")]
        rule: String,
    },
    /// List the rules
    Rules,
    /// Print a JSON Schema
    Schema {
        /// Of what
        #[arg(value_enum)]
        of: Schema,
    },
    /// Print a completion script for a shell
    Completions {
        /// Which shell
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Print the manual page
    Man,
}

/// What `scopes` tells.
#[derive(Debug, Args)]
pub(super) struct ScopesOptions {
    /// Compare a scope string, as a token request has it, with what the calls need; status 1 if they differ
    #[arg(long, value_name = "SCOPES", conflicts_with_all = ["annotate", "format"])]
    pub(super) check: Option<String>,

    /// Print a diff that declares the scopes of every function that makes calls, and mends what is declared
    #[arg(long, conflicts_with = "format")]
    pub(super) annotate: bool,
}

/// How to print calls or scopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum CallsFormat {
    /// For people
    #[default]
    Human,
    /// For scripts: the whole report as one JSON value
    Json,
}

/// What has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Schema {
    /// What `--format json` prints
    Report,
    /// Of egnyte-lint.toml
    Config,
}

impl Cli {
    pub(super) const fn look(&self, colour: bool) -> View {
        let verbosity = match (self.quiet, self.verbose) {
            (true, _) => Verbosity::Quiet,
            (_, true) => Verbosity::Verbose,
            _ => Verbosity::Normal,
        };
        View { colour, verbosity }
    }
}
