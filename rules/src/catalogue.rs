//! The types behind `catalogue/`: scopes, hosts, families, endpoints, OAuth flows and answers.

#[cfg(feature = "linter")]
use serde::{Deserialize, Serialize};

use crate::text::{List, Str};

/// Where a fact is from, and so how much may rest on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(rename_all = "snake_case"))]
pub enum Evidence {
    /// Deduced, not stated anywhere.
    Inferred,
    /// Read from the source of an SDK or client.
    Sdk,
    /// Stated by Egnyte's documentation.
    Documented,
}

/// What a token must carry for a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(rename_all = "snake_case"))]
pub enum ScopeMode {
    /// Every scope listed.
    AllOf,
    /// Any valid token.
    Any,
    /// No bearer token is used.
    None,
    /// No scope is published; those listed are a best guess.
    Unlisted,
    /// For MSP partners; no general scope.
    PartnerProgram,
    /// A portal session, not OAuth.
    SessionCookie,
    /// Served by another vendor.
    NotEgnyteHost,
    /// The hosted MCP service signs in by itself.
    OwnOauth,
    /// The family has none of its own: each endpoint says.
    ByRow,
}

/// An HTTP verb that the API uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(rename_all = "UPPERCASE"))]
pub enum Method {
    /// GET
    Get,
    /// POST
    Post,
    /// PUT
    Put,
    /// PATCH
    Patch,
    /// DELETE
    Delete,
}

impl Method {
    /// The verb in upper case.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }

    /// The verb of that name, in any case.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Get, Self::Post, Self::Put, Self::Patch, Self::Delete].into_iter().find(|method| method.as_str().eq_ignore_ascii_case(name))
    }
}

/// Where a scope is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(rename_all = "snake_case"))]
pub enum ListedIn {
    /// In the table of the authentication page.
    DocsTable,
    /// Only in newer official or vendor-derived code.
    NewerMatrix,
}

/// What harm a token with the scope can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(rename_all = "snake_case"))]
pub enum Sensitivity {
    /// Personal conveniences.
    Low,
    /// Bounded data or effect.
    Medium,
    /// Content, people or permissions.
    High,
    /// More than any API scope: a whole web session.
    Critical,
}

/// A scope of the API.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(deny_unknown_fields))]
pub struct Scope {
    /// As written in a token request.
    pub id: Str,
    /// Where it is listed.
    pub listed_in: ListedIn,
    /// The APIs it opens, by their titles.
    pub apis: List<Str>,
    /// The families it opens.
    pub families: List<Str>,
    /// Families it opens by other evidence than its listing.
    #[cfg_attr(feature = "linter", serde(default))]
    pub families_beyond_docs: List<OpenedFamily>,
    /// What the consent page says of it, restated.
    pub consent_text: Option<Str>,
    /// How sure that is.
    pub consent_confidence: Option<Evidence>,
    /// More about consent.
    pub consent_note: Option<Str>,
    /// What harm it can do.
    pub sensitivity: Sensitivity,
    /// Why.
    pub sensitivity_note: Str,
    /// A product feature that must be on.
    pub feature_gate: Option<Str>,
    /// More about it.
    pub note: Option<Str>,
    /// Where it is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
    /// Further sources.
    #[cfg_attr(feature = "linter", serde(default))]
    pub corroborated_by: List<Str>,
}

/// A family that a scope opens by evidence of its own.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(deny_unknown_fields))]
pub struct OpenedFamily {
    /// The family.
    pub family: Str,
    /// Where that is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}

/// A name that is asked for in real code and is no scope.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(deny_unknown_fields))]
pub struct NotAScope {
    /// The name.
    pub id: Str,
    /// Who asks for it.
    pub seen_in: Str,
    /// Why it is none.
    pub reason: Str,
    /// What to ask for instead.
    pub suggest: Option<Str>,
    /// Where that is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}

/// Which cloud a host belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(rename_all = "snake_case"))]
pub enum Cloud {
    /// `egnyte.com`.
    Production,
    /// `qa-egnyte.com`, the partners' sandbox.
    Qa,
    /// `egnytegov.com`.
    Gov,
}

/// A domain under which every customer has a host.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(deny_unknown_fields))]
pub struct CloudDomain {
    /// The registered domain, lower case.
    pub suffix: Str,
    /// Which cloud it is.
    pub kind: Cloud,
    /// What it is for.
    #[cfg_attr(feature = "linter", serde(rename(deserialize = "use")))]
    pub purpose: Str,
    /// Where that is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}

/// A host that Egnyte shares between all customers and apps.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(deny_unknown_fields))]
pub struct SharedHost {
    /// Its name, lower case.
    pub host: Str,
    /// What it is for.
    #[cfg_attr(feature = "linter", serde(rename(deserialize = "use")))]
    pub purpose: Str,
    /// Where that is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}

/// How a request to a family appears in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(rename_all = "snake_case"))]
pub enum ReportedAs {
    /// Among the API calls.
    ApiCall,
    /// Among the OAuth flows.
    Flow,
    /// Not at all.
    Never,
}

/// A family of endpoints, named as in the JSON report.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(deny_unknown_fields))]
pub struct Family {
    /// Its name in the report.
    pub id: Str,
    /// Its title in the documentation.
    pub title: Str,
    /// Other titles of it or of parts of it.
    #[cfg_attr(feature = "linter", serde(default))]
    pub also_called: List<Str>,
    /// How a request to it appears in the report.
    pub reported_as: ReportedAs,
    /// The scopes its endpoints need by default.
    #[cfg_attr(feature = "linter", serde(default))]
    pub scopes: List<Str>,
    /// What a token must carry.
    pub scope_mode: ScopeMode,
    /// Where that is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}

/// The family of a path that fits no endpoint.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(deny_unknown_fields))]
pub struct Prefix {
    /// First segments; `{version}` is `v` and a number.
    pub prefix: Str,
    /// The family.
    pub family: Str,
    /// The scopes its endpoints need.
    #[cfg_attr(feature = "linter", serde(default))]
    pub scopes: List<Str>,
    /// What a token must carry.
    pub scope_mode: ScopeMode,
    /// More about it.
    pub note: Option<Str>,
    /// Where that is from.
    pub source: Str,
    /// How sure it is.
    pub confidence: Evidence,
}

/// One operation of the API, or one verb and path that only look like one.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(deny_unknown_fields))]
pub struct Endpoint {
    /// Its name in the catalogue.
    pub id: Str,
    /// Its family.
    pub family: Str,
    /// The verbs it takes.
    pub methods: List<Method>,
    /// Its path; `{path}` stands for one or more segments, every other hole for one.
    pub path: Str,
    /// Its hosts, where it does not stand on the customer's own.
    #[cfg_attr(feature = "linter", serde(default))]
    pub hosts: List<Str>,
    /// The scopes it needs.
    #[cfg_attr(feature = "linter", serde(default))]
    pub scopes: List<Str>,
    /// What a token must carry.
    pub scope_mode: ScopeMode,
    /// Where the scopes are from.
    pub scope_source: Str,
    /// How sure they are.
    pub scope_confidence: Evidence,
    /// What it does, where the path does not say.
    pub operation: Option<Str>,
    /// The type of its request body, where it is fixed.
    pub content_type: Option<Str>,
    /// Values of the `action` field.
    #[cfg_attr(feature = "linter", serde(default))]
    pub actions: List<Str>,
    /// The role a user must have.
    pub role: Option<Str>,
    /// Used by clients and not documented.
    #[cfg_attr(feature = "linter", serde(default))]
    pub undocumented: bool,
    /// Whether Egnyte has announced its end.
    #[cfg_attr(feature = "linter", serde(default))]
    pub deprecated: bool,
    /// Its successor.
    pub replaced_by: Option<Str>,
    /// What newer documentation lists in its place.
    pub superseded_by: Option<Str>,
    /// The day it stops working.
    pub removal: Option<Str>,
    /// More about it.
    pub note: Option<Str>,
    /// Where the fields of its body are from.
    pub body_source: Option<Str>,
    /// Further sources.
    #[cfg_attr(feature = "linter", serde(default))]
    pub also: List<Str>,
    /// Where verb and path are from.
    pub source: Str,
    /// How sure they are.
    pub confidence: Evidence,
}

/// Two templates that can fit the same URL, and which of them it means.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "linter", derive(Serialize, Deserialize))]
#[cfg_attr(feature = "linter", serde(deny_unknown_fields))]
pub struct Precedence {
    /// The template that is meant.
    pub wins: Str,
    /// The one it wins over.
    pub over: Str,
    /// Why.
    pub why: Str,
    /// The verbs that both take.
    #[cfg_attr(feature = "linter", serde(default))]
    pub methods_in_common: List<Method>,
}
