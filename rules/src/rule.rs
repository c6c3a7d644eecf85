//! The types behind `rules/`: what the tool reports, and the requirements an app is certified by.

use serde::{Deserialize, Serialize};

use crate::model::{List, Str};

/// How bad a finding of a rule is by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Informs.
    Note,
    /// What a reviewer will ask about.
    Warning,
    /// Blocks approval.
    Error,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// `EG101`.
    pub code: Str,
    /// `missing-scope`.
    pub name: Str,
    /// How bad a finding is by default.
    pub severity: Severity,
    /// The requirement it belongs to (`R2`).
    pub requirement: Option<Str>,
    /// Where it is from; none for rules about the analysis itself.
    #[serde(default)]
    pub sources: List<Source>,
    /// One line: when it fires.
    pub summary: Str,
    /// What `--fix` does about it; nothing where no change is certain.
    #[serde(default)]
    pub fixes: List<RuleFix>,
    /// What `explain` prints.
    pub explain: Explain,
}

/// A change that mends findings of a rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleFix {
    /// Whether it may be made unseen.
    pub applicability: Applicability,
    /// What it does, and where.
    pub what: Str,
}

/// Whether a change may be made unseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Applicability {
    /// `--fix` makes it.
    Safe,
    /// `--fix --unsafe` makes it.
    Unsafe,
}

/// A page that a rule or requirement is from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title.
    pub page: Str,
    /// Its address, where it is public.
    pub url: Option<Str>,
}

/// What `explain` prints about a rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explain {
    /// What it looks for.
    pub what: Str,
    /// Why Egnyte cares.
    pub why: Str,
    /// Apps of one file that fire this rule and no other.
    pub bad: List<Example>,
    /// The same apps, mended.
    pub good: List<Example>,
    /// How to configure or suppress it.
    pub configure: Str,
}

/// An app of one file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Its file name; the extension tells the language.
    pub file: Str,
    /// Its source.
    pub code: Str,
    /// Other files it needs to be an app.
    #[serde(default)]
    pub beside: List<Beside>,
}

/// A small file beside an example (a manifest, a settings file).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beside {
    /// Its file name.
    pub file: Str,
    /// Its text.
    pub text: Str,
}

/// Something an app must show to be certified.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// `R1`.
    pub id: Str,
    /// What must hold.
    pub title: Str,
    /// What to show a reviewer where the code does not prove it.
    pub show: Str,
    /// The pages that ask for it.
    pub sources: List<Source>,
    /// Codes of the rules that speak of it.
    pub rules: List<Str>,
}
