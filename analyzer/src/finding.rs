//! What a check says: the value every report is drawn from.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ir::Span;
use crate::source::FileId;

/// A place in the analysed tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Loc {
    /// The file.
    pub file: FileId,
    /// The bytes of it.
    pub span: Span,
}

impl Loc {
    /// Whether another place lies in it.
    #[must_use]
    pub fn holds(&self, other: Self) -> bool {
        self.file == other.file && self.span.contains(other.span)
    }
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Informs.
    Note,
    /// What a reviewer will ask about.
    Warning,
    /// Blocks approval.
    Error,
}

/// How sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Shown only on request.
    Low,
    /// One step rests on a name or an unresolved part.
    Medium,
    /// Every value in the chain was resolved.
    High,
}

impl Severity {
    /// The word users read and type.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl Confidence {
    /// The word users read.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// A place with what it has to do with the finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub loc: Loc,
    /// A few words, lower case, no full stop.
    pub message: String,
}

/// Whether a fix may be applied without anybody looking at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Applicability {
    /// It keeps what the code does, or does what the rule asks for where there is one way to do it.
    Safe,
    /// It changes what the code does in a way that its authors have to want.
    Unsafe,
}

/// A change that would mend the fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, in the imperative.
    pub description: String,
    /// Whether it may be applied unseen.
    pub applicability: Applicability,
    /// Replacements, none overlapping.
    pub edits: Vec<(Loc, String)>,
}

/// One fault at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's code, `EG101`.
    pub rule: &'static str,
    /// How bad, before the config has its say; already one lower where the confidence is medium.
    pub severity: Severity,
    /// How sure.
    pub confidence: Confidence,
    /// The fault: lower case, no full stop.
    pub message: String,
    /// The code that breaks the rule; its message may be empty.
    pub primary: Label,
    /// The places that make it so, in the order to read them.
    pub related: Vec<Label>,
    /// What to type instead.
    pub help: Option<String>,
    /// Further facts worth a line each.
    pub notes: Vec<String>,
    /// A certain change.
    pub fix: Option<Fix>,
    /// Index of the app it belongs to.
    pub app: usize,
    /// Names of the enclosing class and function, outermost first, for the fingerprint.
    pub symbols: Vec<Arc<str>>,
}
