//! The types behind `catalogue/sdks/`: client libraries, how they get their token, and what their methods call.

use serde::{Deserialize, Serialize};

use crate::catalogue::{Evidence, Method};
use crate::model::{Http, List, Str};

/// A client library of the API.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sdk {
    /// Its name in the catalogue.
    pub id: Str,
    /// The language it is used from.
    pub language: Language,
    /// Where it runs, if it is more than a library (`CLI`, `Android`, `Pipedream component`).
    pub platform: Option<Str>,
    /// Whether Egnyte publishes it.
    pub official: bool,
    /// The package index it is found in.
    pub registry: Str,
    /// Its name there.
    pub package: Str,
    /// The versions that were read.
    pub version_seen: Option<Str>,
    /// `false` where support has ended.
    pub maintained: Option<bool>,
    /// Other names of the package.
    #[serde(default)]
    pub also_named: List<Str>,
    /// Modules or namespaces that code imports it by.
    #[serde(default)]
    pub modules: List<Str>,
    /// Names it defines without an import.
    #[serde(default)]
    pub globals: List<Str>,
    /// How imports of it are written.
    #[serde(default)]
    pub imports: List<Str>,
    /// How a client is made.
    pub entry_point: Str,
    /// What the symbols below hang on, where that is not the client itself.
    pub api_root: Option<Str>,
    /// How to read the symbols below.
    pub symbol_convention: Option<Str>,
    /// Chained methods that change a request.
    #[serde(default)]
    pub modifiers: List<Str>,
    /// Settings of the client.
    #[serde(default)]
    pub options: List<SdkOption>,
    /// Where the app says which scopes it wants; none where it cannot.
    pub scope_option: Option<Str>,
    /// Constants that mean scopes.
    #[serde(default)]
    pub scope_constants: List<ScopeConstant>,
    /// Scopes that the platform asks for by itself.
    #[serde(default)]
    pub managed_scopes: List<Str>,
    /// What makes, takes or hands out tokens.
    #[serde(default)]
    pub token_helpers: List<TokenHelper>,
    /// How its answers are read, where it gives them back as objects of its own and raises nothing.
    pub answers: Option<Http>,
    /// What it does about throttling.
    pub rate_limit_handling: Option<Str>,
    /// More about it.
    pub note: Option<Str>,
    /// Where it is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
    /// What its methods call.
    #[serde(default)]
    pub methods: List<SdkMethod>,
}

/// A language that an SDK is used from. TypeScript is JavaScript here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names of languages speak for themselves")]
pub enum Language {
    Csharp,
    Go,
    Java,
    Javascript,
    Php,
    Python,
    R,
    Ruby,
    Swift,
}

/// A setting of a client.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SdkOption {
    /// Its name.
    pub name: Str,
    /// What it holds.
    pub role: OptionRole,
    /// More about it.
    pub note: Str,
}

/// What a setting of a client holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OptionRole {
    /// The Egnyte domain, as a name or a host.
    Domain,
    /// The base of every URL.
    BaseUrl,
    /// The API key.
    ClientId,
    /// The secret of the API key.
    ClientSecret,
    /// Key, secret, user name and password in one value.
    Credentials,
    /// A ready-made access token.
    Token,
    /// The address tokens are asked from.
    TokenUrl,
    /// The scopes to ask for.
    Scope,
    /// Where the user comes back to.
    RedirectUri,
    /// A user name.
    Username,
    /// A password.
    Password,
    /// The user to act as.
    Impersonate,
    /// What is called when a token is refused.
    UnauthorizedHandler,
    /// What sends the requests.
    Transport,
    /// Anything else.
    Setting,
}

/// A constant that means a scope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeConstant {
    /// Its name in the SDK.
    pub name: Str,
    /// The scope.
    pub scope: Str,
}

/// How a token is come by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grant {
    /// A code is exchanged.
    AuthorizationCode,
    /// The redirect carries it.
    Implicit,
    /// User name and password are sent.
    Password,
    /// A refresh token is exchanged.
    RefreshToken,
    /// The app brings it.
    Brought,
    /// None: a portal session.
    SessionCookie,
}

/// What makes, takes or hands out tokens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenHelper {
    /// Its name, by the SDK's symbol convention.
    pub symbol: Str,
    /// The grants it serves; none where it only reads or drops a token.
    #[serde(default)]
    pub grants: List<Grant>,
    /// The parameters it sends.
    #[serde(default)]
    pub sends: List<Str>,
    /// It is a field of the client that holds the token, which is read and not called.
    #[serde(default)]
    pub field: bool,
    /// Why no scope can be asked for through it, where that is so.
    pub unscoped_by_construction: Option<Str>,
    /// More about it.
    pub note: Option<Str>,
    /// Where it is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}

impl TokenHelper {
    /// Whether it sends a parameter of that name.
    #[must_use]
    pub fn sends(&self, parameter: &str) -> bool {
        self.sends.iter().any(|sent| sent == parameter)
    }
}

/// When a method sends its request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestKind {
    /// One fixed request at the call.
    Direct,
    /// When an attribute of the result is first read.
    Lazy,
    /// The caller gives the URL, or many requests are sent.
    Raw,
    /// The method has no body.
    Stub,
    /// Never.
    None,
}

/// What a method of an SDK calls. A symbol with several rows can make each of the calls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SdkMethod {
    /// Its name, by the SDK's symbol convention.
    pub symbol: Str,
    /// When it sends its request.
    pub request: RequestKind,
    /// The verb, where it is fixed.
    pub method: Option<Method>,
    /// The path of an endpoint of the catalogue, where it is fixed.
    pub path: Option<Str>,
    /// The family, where there is one.
    pub family: Option<Str>,
    /// The scopes a token needs for it.
    #[serde(default)]
    pub scopes: List<Str>,
    /// How sure the scopes are.
    pub scope_confidence: Evidence,
    /// The class of what it gives back, or of the items of the list it gives back, where that has methods of its own.
    pub gives: Option<Str>,
    /// The function of another library that sends it, where what that gives is handed back as it is.
    pub sent_by: Option<Str>,
    /// The option that holds the function which is told of failures.
    pub failure: Option<Str>,
    /// More about it.
    pub note: Option<Str>,
    /// Where it is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}
