//! Colours: decided once, then carried by the text that is built.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use anstyle::{AnsiColor, Style};
use codespan_reporting::diagnostic::{LabelStyle, Severity};
use codespan_reporting::term::WriteStyle;

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum When {
    /// On a terminal, unless the environment says otherwise.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl When {
    /// Decides for one stream. `NO_COLOR` wins over `CLICOLOR_FORCE` and `FORCE_COLOR`, and those over what the stream is.
    #[must_use]
    pub fn decide(self, stream: &impl IsTerminal) -> bool {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let forced = |name: &str| set(name).is_some_and(|value| value != "0");
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto if set("NO_COLOR").is_some() => false,
            Self::Auto if forced("CLICOLOR_FORCE") || forced("FORCE_COLOR") => true,
            Self::Auto => {
                let off = set("CLICOLOR").is_some_and(|value| value == "0") || set("TERM").is_some_and(|value| value == "dumb");
                stream.is_terminal() && !off
            }
        }
    }
}

/// Red, for errors.
pub(crate) const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
/// Yellow, for warnings.
pub(crate) const WARNING: Style = AnsiColor::BrightYellow.on_default().bold();
/// Green, for notes and for what is well.
pub(crate) const GOOD: Style = AnsiColor::BrightGreen.on_default().bold();
/// Cyan, for what to do.
pub(crate) const HELP: Style = AnsiColor::BrightCyan.on_default().bold();
/// Bold.
pub(crate) const STRONG: Style = Style::new().bold();
/// Faint, for what is there to be skipped.
pub(crate) const FAINT: Style = Style::new().dimmed();
const FRAME: Style = AnsiColor::Cyan.on_default();

/// Text being built, with or without colours.
pub(crate) struct Canvas {
    text: Vec<u8>,
    colour: bool,
}

impl Canvas {
    pub(crate) const fn new(colour: bool) -> Self {
        Self { text: Vec::new(), colour }
    }

    /// An empty canvas with the same choice of colours.
    pub(crate) const fn like(other: &Self) -> Self {
        Self::new(other.colour)
    }

    /// `text` in a style.
    pub(crate) fn paint(&self, style: Style, text: impl Display) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_string() }
    }

    /// Adds a line.
    pub(crate) fn line(&mut self, text: impl AsRef<str>) {
        self.text.extend_from_slice(text.as_ref().trim_end().as_bytes());
        self.text.push(b'\n');
    }

    /// Adds a line with the white space at its end.
    pub(crate) fn exact_line(&mut self, text: impl AsRef<str>) {
        self.text.extend_from_slice(text.as_ref().as_bytes());
        self.text.push(b'\n');
    }

    pub(crate) fn finish(self) -> String {
        String::from_utf8_lossy(&self.text).into_owned()
    }

    fn set(&mut self, style: Style) -> io::Result<()> {
        if self.colour { write!(self.text, "{style}") } else { Ok(()) }
    }
}

impl Write for Canvas {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.text.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

const fn severity(severity: Severity) -> Style {
    match severity {
        Severity::Bug | Severity::Error => ERROR,
        Severity::Warning => WARNING,
        Severity::Note => GOOD,
        Severity::Help => HELP,
    }
}

impl WriteStyle for Canvas {
    fn set_header(&mut self, of: Severity) -> io::Result<()> {
        self.set(severity(of))
    }

    fn set_header_message(&mut self) -> io::Result<()> {
        self.set(STRONG)
    }

    fn set_line_number(&mut self) -> io::Result<()> {
        self.set(FRAME)
    }

    fn set_note_bullet(&mut self) -> io::Result<()> {
        self.set(FRAME)
    }

    fn set_source_border(&mut self) -> io::Result<()> {
        self.set(FRAME)
    }

    fn set_label(&mut self, of: Severity, style: LabelStyle) -> io::Result<()> {
        self.set(match style {
            LabelStyle::Primary => severity(of),
            LabelStyle::Secondary => FRAME,
        })
    }

    fn reset(&mut self) -> io::Result<()> {
        if self.colour { write!(self.text, "{}", anstyle::Reset) } else { Ok(()) }
    }
}
