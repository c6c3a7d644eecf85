//! Which files are definitions, by their name and by words that only such files hold.

use std::sync::LazyLock;

use regex::bytes::Regex;

use crate::source::{SettingsFormat, settings};

/// The forms of definitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// An OpenAPI or Swagger document that a connector platform carries out.
    ApiDescription(SettingsFormat),
    /// The connection of a Power Platform connector (`apiProperties.json`).
    PowerPlatform,
    /// A Postman collection.
    PostmanCollection,
    /// A table of providers and how to sign in to them.
    ProviderTable(SettingsFormat),
    /// Settings by which a web framework signs users in.
    FrameworkSignIn(SettingsFormat),
    /// A source that Airbyte carries out (`manifest.yaml`).
    DeclarativeSource(SettingsFormat),
    /// A component of a Make app.
    Make,
    /// An n8n workflow.
    Workflow,
    /// The menus of Egnyte's web UI that an app has actions in.
    UiIntegration,
    /// Requests as an editor sends them (`.http`, `.rest`).
    RequestFile,
}

impl Form {
    /// The form of a settings file at `path` with these bytes; `None` where it is data or settings like any other.
    ///
    /// A description of an API is a connector only where something says that a platform carries it out: by itself it is a
    /// catalogue of what could be called.
    #[must_use]
    pub fn of(path: &str, format: SettingsFormat, bytes: &[u8]) -> Option<Self> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let name = name.to_ascii_lowercase();
        if FRAMEWORKS.is_match(bytes) {
            return Some(Self::FrameworkSignIn(format));
        }
        if !matches!(format, SettingsFormat::Json | SettingsFormat::Yaml) {
            return None;
        }
        let json = format == SettingsFormat::Json;
        if json && POSTMAN.is_match(bytes) {
            return Some(Self::PostmanCollection);
        }
        if json && (name == "apiproperties.json" || POWER_PLATFORM.is_match(bytes)) {
            return Some(Self::PowerPlatform);
        }
        if DESCRIPTION.is_match(bytes) {
            let parent = folder.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
            let named = name.starts_with("apidefinition.") || name.contains("connector") || parent.contains("connector");
            return (named || PLATFORM.is_match(bytes)).then_some(Self::ApiDescription(format));
        }
        if DECLARATIVE_SOURCE.is_match(bytes) {
            return Some(Self::DeclarativeSource(format));
        }
        if json && WORKFLOW.is_match(bytes) {
            return Some(Self::Workflow);
        }
        if json && name.contains("definition") && UI_INTEGRATION.is_match(bytes) {
            return Some(Self::UiIntegration);
        }
        let is_table = PROVIDERS.is_match(bytes) || [&ROW_KIND, &ROW_ADDRESS, &ROW_SCOPES].iter().all(|part| part.is_match(bytes));
        is_table.then_some(Self::ProviderTable(format))
    }

    /// The form of a description of an API that nobody can read: whether a platform carries it out cannot be told.
    #[must_use]
    pub fn of_broken(format: SettingsFormat, text: &str) -> Option<Self> {
        let is_broken = || settings::parse(text, format).is_err();
        (DESCRIPTION.is_match(text.as_bytes()) && is_broken()).then_some(Self::ApiDescription(format))
    }

    /// How the file is written, where it is a settings file as well.
    #[must_use]
    pub const fn settings_format(self) -> Option<SettingsFormat> {
        match self {
            Self::ApiDescription(format)
            | Self::ProviderTable(format)
            | Self::FrameworkSignIn(format)
            | Self::DeclarativeSource(format) => Some(format),
            Self::PowerPlatform | Self::PostmanCollection | Self::Make | Self::Workflow | Self::UiIntegration => Some(SettingsFormat::Json),
            Self::RequestFile => None,
        }
    }

    /// Whether it holds requests that people send by hand, to try an API out: beside a program they say nothing about that.
    #[must_use]
    pub const fn is_trial(self) -> bool {
        matches!(self, Self::PostmanCollection | Self::RequestFile)
    }
}

fn words(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a constant pattern")
}

static POSTMAN: LazyLock<Regex> =
    LazyLock::new(|| words(r#"(?-u)"_postman_id"\s*:|"schema"\s*:\s*"https?:\\?/\\?/schema\.(?:get)?postman\.com"#));
static POWER_PLATFORM: LazyLock<Regex> = LazyLock::new(|| words(r#"(?-u)"oAuthSettings"\s*:"#));
static DESCRIPTION: LazyLock<Regex> =
    LazyLock::new(|| words(r#"(?m-u)^(?:\xEF\xBB\xBF)?[\s{]{0,20}["']?(?:swagger|openapi)["']?[ \t]*:[ \t]*["']?[23]\."#));
/// Extensions by which a platform that carries the description out is told what to do.
static PLATFORM: LazyLock<Regex> = LazyLock::new(|| {
    words(
        r#"(?m-u)^[\s{,]*["']?x-(?:ms-(?:connector-metadata|summary|visibility|trigger|capabilities|api-annotation|notification|dynamic-|no-generic-test|operation-context)|openai-|ai-(?:capabilities|adaptive-card))"#,
    )
});
static WORKFLOW: LazyLock<Regex> = LazyLock::new(|| words(r#"(?-u)"type"\s*:\s*"n8n-nodes-base\."#));
static UI_INTEGRATION: LazyLock<Regex> = LazyLock::new(|| words(r#"(?s-u)"integrations"\s*:\s*\{.*"entryPoint"\s*:"#));
static DECLARATIVE_SOURCE: LazyLock<Regex> = LazyLock::new(|| words(r#"(?m-u)^[\s{,]*"?type"?[ \t]*:[ \t]*["']?DeclarativeSource\b"#));
/// The addresses of a sign-in as a row of a table, and what kind of sign-in it is.
static PROVIDERS: LazyLock<Regex> = LazyLock::new(|| {
    words(r#"(?mi-u)^[\s{,]*["']?auth_?(?:mode|type)["']?[ \t]*:[ \t]*["']?oauth_?2\b|^[\s{,]*["']?authorization_request_url["']?[ \t]*:"#)
});
/// The same where the kind has a common name: the row says besides what it asks for.
static ROW_KIND: LazyLock<Regex> = LazyLock::new(|| words(r#"(?mi-u)^[\s{,]*["']?type["']?[ \t]*:[ \t]*["']?oauth_?2\b"#));
static ROW_ADDRESS: LazyLock<Regex> = LazyLock::new(|| words(r#"(?m-u)^[\s{,]*["']?authorization_url["']?[ \t]*:"#));
static ROW_SCOPES: LazyLock<Regex> = LazyLock::new(|| words(r#"(?m-u)^[\s{,]*["']?(?:default_scopes|scope_separator)["']?[ \t]*:"#));
/// Where Spring, Micronaut and the bundles of Symfony have their clients: as one key with dots, or as the outermost of nested ones.
static FRAMEWORKS: LazyLock<Regex> = LazyLock::new(|| {
    words(
        r#"(?m-u)^(?:spring\.security\.oauth2\.client|micronaut\.security\.oauth2)[.\s:]|^(?:knpu_oauth2_client|hwi_oauth)\s*:|^(?:spring|micronaut)(?:\.security)?\s*:(?s:.*?)^\s+oauth2[.:]"#,
    )
});
