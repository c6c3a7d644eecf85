//! The command line: `cargo egnyte-lint`.

mod args;
mod check;
mod fix;
mod init;
mod output;
mod place;
mod progress;
mod rules;
mod scopes;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use crate::report::style::When;
use crate::{Error, config, report};
use args::{Cli, Command, Run, Schema};

/// The name of the binary.
const BINARY: &str = "cargo-egnyte-lint";

/// Nothing at or above `--fail-on`.
const CLEAN: u8 = 0;
/// Findings at or above `--fail-on`.
const FINDINGS: u8 = 1;
/// The tool could not start its work.
const NOT_STARTED: u8 = 2;
/// A part of the tool failed; the rest of the report is complete.
const TOOL_FAILED: u8 = 3;

/// Runs the command line of this process.
#[must_use]
pub fn main() -> ExitCode {
    ExitCode::from(run(std::env::args_os()))
}

fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    let mut args: Vec<OsString> = args.into_iter().collect();
    // Cargo passes the name of the subcommand on: `cargo-egnyte-lint egnyte-lint PATH`.
    if args.get(1).is_some_and(|word| word == "egnyte-lint") {
        args.remove(1);
    }
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => return refuse(&error),
    };
    let colour = cli.color.decide(&io::stdout());
    let result = match &cli.command {
        Some(_) if cli.run != Run::default() => Err(Fault::Usage(
            "a path and the options of a run stand after the command, as in `cargo egnyte-lint calls --pedantic app`".to_owned(),
        )),
        None => check::check(&cli.run, &cli.look(colour)),
        Some(Command::Calls { target, format }) => check::calls(target, *format, &cli.look(colour)),
        Some(Command::Init { target }) => init::init(target),
        Some(Command::Scopes { options, target, format }) => scopes::scopes(options, target, *format, &cli.look(colour)),
        Some(Command::Explain { rule }) => rules::explain(rule, colour),
        Some(Command::Rules) => Ok((rules::list(colour), CLEAN)),
        Some(Command::Schema { of: Schema::Report }) => Ok((report::json::schema(), CLEAN)),
        Some(Command::Schema { of: Schema::Config }) => Ok((config::schema(), CLEAN)),
        Some(Command::Completions { shell }) => Ok((completions(*shell), CLEAN)),
        Some(Command::Man) => man(),
    };
    match result {
        Ok((text, status)) => printed(print(&text), status),
        Err(fault) => {
            complain(&fault, cli.color);
            NOT_STARTED
        }
    }
}

/// The completion script of a shell, for the binary by its own name: a shell completes `cargo` by what Cargo brings.
fn completions(shell: clap_complete::Shell) -> String {
    let mut text = Vec::new();
    let mut command = Cli::command().bin_name(BINARY);
    clap_complete::generate(shell, &mut command, BINARY, &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

/// The manual page, in roff.
fn man() -> Outcome {
    let mut text = Vec::new();
    let fault = |error: io::Error| Fault::Usage(format!("the manual page cannot be made: {}", error.kind()));
    clap_mangen::Man::new(Cli::command().name(BINARY)).render(&mut text).map_err(fault)?;
    Ok((String::from_utf8_lossy(&text).into_owned(), CLEAN))
}

/// Why a command could not do its work.
enum Fault {
    /// The analysis could not start.
    Analysis(Error),
    /// What was typed makes no sense.
    Usage(String),
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Analysis(error)
    }
}

/// Text for standard output, and the exit status.
type Outcome = Result<(String, u8), Fault>;

/// Writes text that has its colours already.
fn print(text: &str) -> io::Result<()> {
    let mut out = anstream::AutoStream::new(io::stdout().lock(), anstream::ColorChoice::Always);
    out.write_all(text.as_bytes()).and_then(|()| out.flush())
}

/// The status of a run whose text was printed, or was not. A reader that went away is no fault of this run: the status still tells
/// what was found. Where nothing can be written nobody knows what was found, whatever it was.
fn printed(result: io::Result<()>, status: u8) -> u8 {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(&Fault::Usage(format!("standard output cannot be written: {}", error.kind())), When::Auto);
            NOT_STARTED
        }
        _ => status,
    }
}

/// Says something that is no part of what was asked for.
fn tell(text: &str) {
    let mut err = anstream::AutoStream::new(io::stderr().lock(), anstream::ColorChoice::Auto);
    let _ = writeln!(err, "{text}");
}

fn complain(fault: &Fault, when: When) {
    let colour = when.decide(&io::stderr());
    let text = match fault {
        Fault::Analysis(Error::Config(error)) => report::terminal::config_error(error, colour),
        Fault::Analysis(error) => report::terminal::error(&error.to_string(), colour),
        Fault::Usage(message) => report::terminal::error(message, colour),
    };
    let mut err = anstream::AutoStream::new(io::stderr().lock(), anstream::ColorChoice::Always);
    let _ = err.write_all(text.as_bytes());
}

/// Prints help as it is, and a mistake in the arguments as one line.
fn refuse(error: &clap::Error) -> u8 {
    if !error.use_stderr() {
        return printed(error.print().and_then(|()| io::stdout().flush()), CLEAN);
    }
    let text = error.render().to_string();
    let said = text.lines().take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more"));
    let parts = said.map(|line| line.trim().trim_start_matches("error: ").trim_start_matches("tip: "));
    let mut message = String::new();
    for part in parts.filter(|part| !part.is_empty()) {
        let joint = if message.is_empty() {
            ""
        } else if message.ends_with(':') {
            " "
        } else {
            "; "
        };
        message.push_str(joint);
        message.push_str(part);
    }
    complain(&Fault::Usage(message), When::Auto);
    NOT_STARTED
}
