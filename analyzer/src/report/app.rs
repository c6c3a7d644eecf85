//! What a report says of one app: its flows, its scopes and the calls it makes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::Confidence;

use super::model::{Evidence, Location, Readiness, Report};

/// An app: what asks Egnyte for one approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct App {
    /// Its folder relative to the root; `.` for the root.
    pub path: String,
    /// The name that its manifest gives it; null where none does.
    pub name: Option<String>,
    /// Who it is for.
    pub kind: AppKind,
    /// Whether a configuration says who it is for; without it an app is taken for a public one.
    pub kind_given: bool,
    /// Whether it is a library that other apps use.
    pub library: bool,
    /// Whether a server belongs to it.
    pub backend: Backend,
    /// How it comes by tokens.
    pub flows: Vec<FlowUse>,
    /// Where the tokens that it asks for go, as far as that was seen.
    pub tokens: Vec<Evidence>,
    /// Its scopes, from every side.
    pub scopes: Scopes,
    /// Its calls of the Egnyte API.
    pub api_calls: Vec<ApiCall>,
    /// Paths of the Egnyte API in its code that no call was seen to use: what nobody calls, or a call that was not found.
    pub uncalled: Vec<Uncalled>,
    /// What a reviewer will decide.
    pub readiness: Readiness,
}

impl App {
    /// What to call it: by its folder, by the root that was named, or, where that is no name, as its manifest does.
    #[must_use]
    pub fn title<'a>(&'a self, report: &'a Report) -> &'a str {
        match (self.path.as_str(), report.root.as_str()) {
            (".", "." | "./") => self.name.as_deref().or(report.folder.as_deref()).unwrap_or("the whole folder"),
            (".", root) => root,
            (path, _) => path,
        }
    }

    /// Whether it neither calls Egnyte nor asks for a token, as far as anybody can see.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.api_calls.is_empty() && self.flows.is_empty() && self.scopes.requested.is_empty()
    }
}

/// Who an app is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum AppKind {
    /// For customers of Egnyte.
    #[default]
    Public,
    /// For the users of one Egnyte domain.
    Internal,
    /// For a managed service provider.
    Msp,
}

/// Whether a server belongs to the app.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Backend {
    /// Whether there is one.
    pub present: bool,
    /// What proves it.
    pub evidence: Vec<Evidence>,
}

/// A place where the app comes by a token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FlowUse {
    /// Which flow.
    pub flow: Flow,
    /// The request, or the place where the token is handed in.
    pub location: Location,
    /// What happens there.
    pub step: FlowStep,
    /// Where a token that is handed in comes from; null where that was not seen, and for a request.
    pub from: Option<String>,
    /// Ids of the calls that send a token that is handed in, as far as that was seen.
    pub calls: Vec<String>,
}

/// A step on the way to a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FlowStep {
    /// The user is sent to Egnyte to sign in.
    SignIn,
    /// A token is asked for, in exchange for a code, another token or a password.
    Token,
    /// No request: the token comes from outside.
    HandedIn,
}

/// A way to come by a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Flow {
    /// OAuth 2 authorization code.
    AuthorizationCode,
    /// OAuth 2 implicit grant.
    Implicit,
    /// Resource owner password.
    Password,
    /// Code flow of the Enhanced Authentication Service.
    EnhancedCode,
    /// The implicit grant of the MSP API.
    MspImplicit,
    /// A connector instance of SAP Open Connectors.
    SapOpenConnectors,
    /// A token handed over when Egnyte's web UI invokes the app.
    Invocation,
    /// A token handed in ready-made.
    StaticToken,
}

impl Flow {
    /// The flow as words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::AuthorizationCode => "authorization code",
            Self::Implicit => "implicit grant",
            Self::Password => "resource owner password",
            Self::EnhancedCode => "authorization code of the Enhanced Authentication Service",
            Self::MspImplicit => "implicit grant of the MSP API",
            Self::SapOpenConnectors => "SAP Open Connectors",
            Self::Invocation => "invocation from Egnyte's web UI",
            Self::StaticToken => "token handed in",
        }
    }
}

/// The scopes of an app, from every side.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Scopes {
    /// What the token requests ask for.
    pub requested: Vec<ScopeAt>,
    /// What annotations, comments and the configuration promise.
    pub declared: Vec<ScopeAt>,
    /// What the API calls need.
    pub required: Vec<ScopeNeed>,
    /// Needed and not asked for.
    pub missing: Vec<String>,
    /// Asked for and not needed.
    pub unneeded: Vec<String>,
    /// Whether a token request asks for every scope by naming none.
    pub unscoped: bool,
    /// Scope values that cannot be seen.
    pub unresolved: Vec<Unresolved>,
}

/// A path of the Egnyte API that no call was seen to use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Uncalled {
    /// Where it stands.
    pub location: Location,
    /// The path, as far as it is known.
    pub path: String,
}

/// A scope and where it is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScopeAt {
    /// The scope, `Egnyte.filesystem`.
    pub scope: String,
    /// Where it is named.
    pub locations: Vec<Location>,
}

/// A scope and the calls that need it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScopeNeed {
    /// The scope, `Egnyte.filesystem`.
    pub scope: String,
    /// Ids of the calls.
    pub calls: Vec<String>,
}

/// Something that cannot be seen in the code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Unresolved {
    /// Where.
    pub location: Location,
    /// Why not.
    pub why: String,
}

/// One call of the Egnyte API.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ApiCall {
    /// Its name in this report, `c1`.
    pub id: String,
    /// The HTTP method; null when it cannot be seen.
    pub method: Option<String>,
    /// The endpoint's path template; null when it is ambiguous or cannot be seen.
    pub endpoint: Option<String>,
    /// The family of the endpoint.
    pub family: Option<String>,
    /// The scopes it needs. None, and no possible ones either: it needs none, if its endpoint is known, and otherwise nobody knows.
    pub scopes: Vec<String>,
    /// The scopes it may need, where it is not known which of them.
    pub possible_scopes: Vec<String>,
    /// Its address as far as it is known, where the endpoint is not; null where it is.
    pub address: Option<String>,
    /// Where its address is put together, if the function that makes the call does so itself; else where it is made.
    pub location: Location,
    /// The calls that lead from there to the request: first the one that makes it, if its location is that of its address.
    pub via: Vec<Location>,
    /// The endpoints it may be, when it is ambiguous; the others that it goes to as well, when it has one.
    pub candidates: Vec<Candidate>,
    /// Why the endpoint cannot be seen; null when it can.
    pub unresolved: Option<String>,
    /// The entry of the configuration that names the endpoint, where the code does not show it: a claim, no proof.
    pub claim: Option<Location>,
    /// What becomes of a 401.
    pub handles_401: Handles401,
    /// How sure it is.
    pub confidence: Confidence,
}

impl ApiCall {
    /// Whether nobody knows all of the scopes it needs.
    #[must_use]
    pub fn is_scope_unknown(&self) -> bool {
        self.scopes.is_empty() && (self.endpoint.is_none() || self.family.is_none())
    }

    /// What it calls, as far as that can be seen: the endpoint, how many it may be, or at least its family.
    #[must_use]
    pub fn target(&self) -> String {
        match (&self.endpoint, self.candidates.len(), &self.family) {
            (Some(endpoint), ..) => endpoint.clone(),
            (None, 0, _) if self.unresolved.is_some() => match &self.address {
                Some(address) => format!("{address}, not resolved"),
                None => "not resolved".to_owned(),
            },
            (None, 0, Some(family)) => format!("some endpoint of {family}"),
            (None, 0, None) => "an endpoint that the catalogue does not list".to_owned(),
            (None, candidates, _) => format!("one of {candidates}"),
        }
    }
}

/// An endpoint an ambiguous call may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Candidate {
    /// The HTTP method.
    pub method: Option<String>,
    /// The path template.
    pub endpoint: String,
    /// The family.
    pub family: String,
    /// The scopes it needs.
    pub scopes: Vec<String>,
}

/// What becomes of a 401.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Handles401 {
    /// It is distinguished or dealt with.
    Specific,
    /// A failure is noticed, and a 401 is one like any other.
    Generic,
    /// Nobody looks.
    None,
    /// It cannot be judged.
    Unknown,
}
