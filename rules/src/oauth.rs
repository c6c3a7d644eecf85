//! The types behind `catalogue/oauth/`: the ways to a token, and the answers that mean trouble.

use serde::{Deserialize, Serialize};

use crate::catalogue::{Evidence, Method};
use crate::model::{List, Str};

/// A way to a token.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flow {
    /// Its name in the catalogue.
    pub id: Str,
    /// Its name in the documentation.
    pub name: Str,
    /// Who may use it.
    pub audience: Str,
    /// When to use it.
    pub recommended: Str,
    /// What happens, in order.
    #[serde(default)]
    pub stages: List<Str>,
    /// The request that sends the user to sign in.
    pub authorize: Option<Step>,
    /// The request that gives the token.
    pub token: Option<Step>,
    /// Every parameter of both.
    pub params: List<Param>,
    /// What comes back after consent.
    pub success_redirect: Option<Redirect>,
    /// What comes back after refusal.
    pub denial_redirect: Option<Redirect>,
    /// What must not be sent, or not there.
    #[serde(default)]
    pub misplaced: List<Misplaced>,
    /// Codes of the errors it can meet.
    #[serde(default)]
    pub errors: List<Str>,
    /// Where it is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}

/// A request of a flow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its verb.
    pub method: Method,
    /// Its addresses, where the host is known.
    #[serde(default)]
    pub urls: List<Str>,
    /// Its path, where the host is not.
    pub path: Option<Str>,
    /// The type of its body.
    pub content_type: Option<Str>,
    /// What it answers.
    pub returns: Option<Str>,
    /// More about it.
    pub note: Option<Str>,
    /// Where it is from, if not where the flow is from.
    pub source: Option<Str>,
    /// How sure it is, if not as sure as the flow.
    pub confidence: Option<Evidence>,
}

/// A parameter of a flow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Param {
    /// Its name.
    pub name: Str,
    /// Whether it must be sent.
    pub required: Required,
    /// Where it travels.
    #[serde(rename(deserialize = "where"))]
    pub place: Place,
    /// The only value allowed.
    pub fixed_value: Option<Str>,
    /// More about it.
    pub note: Option<Str>,
    /// Where it is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}

/// Whether a parameter must be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Required {
    /// Always.
    Yes,
    /// It may be left out.
    No,
    /// If the API key has one.
    IfKeyHasOne,
}

/// Where a parameter travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// In the host name.
    Host,
    /// In the query of the authorize URL.
    AuthorizeQuery,
    /// In the form body of the token request.
    TokenBody,
    /// In the query of the connector's URL request.
    UrlQuery,
    /// In the JSON body that makes a connector instance.
    InstancesBody,
}

/// What comes back to the redirect URI.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redirect {
    /// In which part of the URL.
    #[serde(rename(deserialize = "where"))]
    pub place: Str,
    /// The fields.
    #[serde(default)]
    pub fields: List<Str>,
    /// More about it.
    pub note: Option<Str>,
    /// Where it is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}

/// Something that must not be sent, or not there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Misplaced {
    /// What.
    pub what: Str,
    /// Why.
    pub why: Str,
    /// Where that is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}

/// An error answer. Match on code and status, then loosely on words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorAnswer {
    /// Its code, where it has one.
    pub code: Option<Str>,
    /// Its message, shortened.
    pub message: Str,
    /// Its status, where that is known.
    pub http_status: Option<u16>,
    /// What it means and what to do.
    pub meaning: Str,
    /// Where it is met.
    pub flow: Str,
    /// More about it.
    pub note: Option<Str>,
    /// Further sources.
    #[serde(default)]
    pub also: List<Str>,
    /// Where it is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}

/// An answer that means throttling.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Throttle {
    /// Its status.
    pub status: u16,
    /// The header that tells it from other answers with that status.
    pub header: Option<Str>,
    /// The values of that header.
    #[serde(default)]
    pub values: List<Str>,
    /// The header that says how long to wait, in seconds.
    pub retry_header: Str,
    /// More about it.
    pub note: Option<Str>,
    /// Where it is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}
