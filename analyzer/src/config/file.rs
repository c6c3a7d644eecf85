//! One configuration file: its keys, and what is wrong with their values.

use std::collections::BTreeMap;
use std::ops::Range;

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::error::{ConfigError, nearest};
use crate::finding::Severity;
use crate::report::model::AppKind;
use crate::report::rulebook;

/// Settings of an app, read from `egnyte-lint.toml` beside it. Every key is optional.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
#[schemars(title = "egnyte-lint.toml")]
pub struct AppConfig {
    /// Who the app is for.
    #[schemars(with = "Option<AppKind>")]
    pub app: Option<Spanned<AppKind>>,
    /// The scopes the app means to ask for.
    #[schemars(with = "Option<Vec<String>>")]
    pub scopes: Option<Vec<Spanned<String>>>,
    /// Why the app asks for a token without naming scopes.
    #[schemars(with = "Option<String>")]
    pub global_scope: Option<Spanned<String>>,
    /// Whether Rust calls must stand in an item that declares its scopes.
    pub declarations: Declarations,
    /// The least severity that fails a run.
    #[schemars(with = "Option<FailOn>")]
    pub fail_on: Option<Spanned<FailOn>>,
    /// Files that are not read, as patterns relative to this file; on top of `.gitignore` and the built-in lists.
    #[schemars(with = "Vec<String>")]
    pub exclude: Vec<Spanned<String>>,
    /// Severity of rules, by code or name.
    #[schemars(with = "BTreeMap<String, Level>")]
    pub rules: BTreeMap<Spanned<String>, Spanned<Level>>,
    /// Endpoints of calls that the analysis cannot resolve.
    pub calls: Vec<Call>,
    /// Findings that are accepted.
    pub allow: Vec<Allow>,
    #[serde(skip)]
    excluded: GlobSet,
}

/// Whether Rust calls must stand in an item that declares its scopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Declarations {
    /// They may.
    #[default]
    Optional,
    /// They must.
    Required,
}

/// The least severity that fails a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum FailOn {
    /// Errors fail it.
    #[default]
    Error,
    /// Errors and warnings fail it.
    Warning,
    /// Every finding fails it.
    Note,
    /// Nothing fails it.
    Never,
}

impl AppConfig {
    /// Who the app is for: customers, if nobody says otherwise.
    #[must_use]
    pub fn app_kind(&self) -> AppKind {
        self.app.as_ref().map_or(AppKind::Public, |app| *app.get_ref())
    }
}

impl FailOn {
    /// Whether a finding of `severity` fails the run.
    #[must_use]
    pub fn includes(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity >= Severity::Error,
            Self::Warning => severity >= Severity::Warning,
            Self::Note => true,
            Self::Never => false,
        }
    }
}

/// What becomes of a rule's findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// They are dropped.
    Off,
    /// They inform.
    Note,
    /// A reviewer will ask about them.
    Warning,
    /// They block approval.
    Error,
}

impl Level {
    /// The severity; `None` for off.
    #[must_use]
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Note => Some(Severity::Note),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

/// The endpoint of a call that the analysis cannot resolve.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The call: `file`, `file:function` or `file:line`, the file relative to this one.
    #[schemars(with = "String")]
    pub at: Spanned<String>,
    /// The HTTP method.
    #[schemars(with = "Option<String>")]
    pub method: Option<Spanned<String>>,
    /// The path, as `/pubapi/v1/links`.
    #[schemars(with = "String")]
    pub endpoint: Spanned<String>,
}

/// What a [`Call`] speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At<'a> {
    /// Every unresolved call of a file.
    File(&'a str),
    /// Those of one function.
    Function(&'a str, &'a str),
    /// Those on one line, from 1.
    Line(&'a str, u32),
}

impl Call {
    /// What it speaks of; the path is relative to the configuration file.
    #[must_use]
    pub fn place(&self) -> At<'_> {
        match self.at.get_ref().rsplit_once(':') {
            None => At::File(self.at.get_ref()),
            Some((file, spot)) => spot.parse().map_or(At::Function(file, spot), |line| At::Line(file, line)),
        }
    }
}

/// Findings that are accepted.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Allow {
    /// The rule, by code or name.
    #[schemars(with = "String")]
    pub rule: Spanned<String>,
    /// The files, as a pattern relative to this file; all when it is left out.
    #[schemars(with = "Option<String>")]
    pub path: Option<Spanned<String>>,
    /// Why they are accepted. An entry without a reason is reported.
    #[schemars(with = "Option<String>")]
    pub reason: Option<Spanned<String>>,
    #[serde(skip)]
    files: GlobSet,
}

impl Allow {
    /// Why they are accepted; white space is no reason.
    #[must_use]
    pub fn given_reason(&self) -> Option<&str> {
        self.reason.as_ref().map(|reason| reason.get_ref().trim()).filter(|reason| !reason.is_empty())
    }

    /// Whether it accepts findings of the rule with this code in `path`, relative to the configuration file.
    #[must_use]
    pub fn accepts(&self, code: &str, path: &str) -> bool {
        rulebook::code(self.rule.get_ref()) == Some(code) && (self.path.is_none() || self.files.is_match(path))
    }
}

impl AppConfig {
    /// Reads a configuration; `path` is for the error alone.
    ///
    /// # Errors
    /// If the text is no TOML, a key is unknown, or a value means nothing.
    pub fn parse(path: &str, text: &str) -> Result<Self, ConfigError> {
        let fault = |span: Range<usize>, message: String, help: Option<String>| ConfigError {
            path: path.to_owned(),
            text: text.to_owned(),
            span,
            message,
            help,
        };
        let mut config: Self = toml::from_str(text).map_err(|error| ConfigError::from_toml(path, text, &error))?;

        let mut seen = BTreeMap::<&str, &str>::new();
        for key in config.rules.keys() {
            let code = known_rule(key).map_err(|(message, help)| fault(key.span(), message, help))?;
            if let Some(before) = seen.insert(code, key.get_ref()) {
                let message = format!("`{}` names the same rule as `{before}`", key.get_ref());
                return Err(fault(key.span(), message, Some("remove one of them".to_owned())));
            }
        }
        for call in &config.calls {
            if let Some(method) = &call.method {
                const METHODS: &[&str] = &["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
                if !METHODS.contains(&method.get_ref().as_str()) {
                    let help = format!("one of {}", METHODS.join(", "));
                    return Err(fault(method.span(), format!("`{}` is no HTTP method", method.get_ref()), Some(help)));
                }
            }
            if !call.endpoint.get_ref().starts_with('/') {
                let help = "write the path alone, as `/pubapi/v1/links`".to_owned();
                return Err(fault(call.endpoint.span(), "the endpoint does not start with `/`".to_owned(), Some(help)));
            }
        }
        for allow in &mut config.allow {
            known_rule(&allow.rule).map_err(|(message, help)| fault(allow.rule.span(), message, help))?;
            allow.files = globs(&allow.path).map_err(|(span, message)| fault(span, message, None))?;
        }
        config.excluded = globs(&config.exclude).map_err(|(span, message)| fault(span, message, None))?;
        Ok(config)
    }

    /// The level set for the rule with this code, and the name it is set by.
    #[must_use]
    pub fn level(&self, code: &str) -> Option<(&Spanned<String>, &Spanned<Level>)> {
        self.rules.iter().find(|(key, _)| rulebook::code(key.get_ref()) == Some(code))
    }

    /// Whether `path`, relative to the configuration file, is not to be read.
    #[must_use]
    pub fn excludes(&self, path: &str) -> bool {
        self.excluded.is_match(path)
    }

    /// Whether the pattern at this place of `exclude` takes `path`, relative to the configuration file.
    #[must_use]
    pub fn exclude_takes(&self, at: usize, path: &str) -> bool {
        self.excluded.matches(path).iter().any(|glob| glob / GLOBS_OF_A_PATTERN == at)
    }
}

/// The code of a rule by code or name; else what is wrong, with help.
fn known_rule(rule: &Spanned<String>) -> Result<&'static str, (String, Option<String>)> {
    let name = rule.get_ref();
    rulebook::code(name).ok_or_else(|| {
        let help = nearest(name, rulebook::words())
            .map_or_else(|| "`cargo egnyte-lint rules` lists them".to_owned(), |near| format!("did you mean `{near}`?"));
        (format!("there is no rule `{name}`"), Some(help))
    })
}

/// How many globs a pattern is compiled to.
const GLOBS_OF_A_PATTERN: usize = 2;

/// Compiles patterns; a pattern that names a folder takes all that is in it.
fn globs<'a>(patterns: impl IntoIterator<Item = &'a Spanned<String>>) -> Result<GlobSet, (Range<usize>, String)> {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        let text = pattern.get_ref().trim_end_matches('/').trim_start_matches("./");
        let globs: [String; GLOBS_OF_A_PATTERN] = [text.to_owned(), format!("{text}/**")];
        for text in globs {
            let glob = GlobBuilder::new(&text).literal_separator(true).build();
            set.add(glob.map_err(|error| (pattern.span(), format!("this is no pattern: {}", error.kind())))?);
        }
    }
    set.build().map_err(|error| (0..0, format!("the patterns are too large: {}", error.kind())))
}
