//! Access to the tables, and look-up by name.

#[cfg(feature = "linter")]
mod linter;

use crate::catalogue::{CloudDomain, Endpoint, Family, NotAScope, Precedence, Prefix, Scope, SharedHost};

#[cfg(feature = "linter")]
pub use linter::*;

#[cfg(feature = "bootstrap")]
use crate::bootstrap as generated;
#[cfg(not(feature = "bootstrap"))]
use crate::generated;

/// Every scope.
#[must_use]
pub fn scopes() -> &'static [Scope] {
    generated::SCOPES
}

/// The scope of exactly that name.
#[must_use]
pub fn scope(id: &str) -> Option<&'static Scope> {
    scopes().iter().find(|scope| scope.id == id)
}

/// Names that look like scopes and are none.
#[must_use]
pub fn not_real_scopes() -> &'static [NotAScope] {
    generated::NOT_REAL_SCOPES
}

/// The name among those that look like scopes and are none, in any case.
#[must_use]
pub fn not_real_scope(id: &str) -> Option<&'static NotAScope> {
    not_real_scopes().iter().find(|name| name.id.eq_ignore_ascii_case(id))
}

/// The scope that someone who wrote `name` most likely meant: other letter case, the prefix left out or misspelt, a
/// plural, one or two typos, the first letters. None where nothing is near.
#[must_use]
pub fn nearest_scope(name: &str) -> Option<&'static Scope> {
    if let Some(known) = not_real_scope(name) {
        return known.suggest.as_deref().and_then(scope);
    }
    let wanted = bare_scope(name);
    nearest(&wanted, scopes(), |scope| bare_scope(&scope.id)).or_else(|| abbreviated(&wanted))
}

/// The only scope that begins as `wanted` does (`file`, `files`, `doc`).
fn abbreviated(wanted: &str) -> Option<&'static Scope> {
    let start = wanted.strip_suffix('s').unwrap_or(wanted);
    let mut begins = scopes().iter().filter(|scope| start.len() >= 3 && bare_scope(&scope.id).starts_with(start));
    begins.next().filter(|_| begins.next().is_none())
}

/// The part of a scope that tells it from the others, in the one spelling that is compared.
fn bare_scope(name: &str) -> String {
    let lower = name.trim().to_ascii_lowercase();
    let bare = lower
        .split_once(['.', ':', '/', '_'])
        .filter(|(prefix, _)| strsim::osa_distance(prefix, "egnyte") <= 2)
        .map_or(lower.as_str(), |(_, rest)| rest);
    bare.replace(['-', '_', '.', ' '], "")
}

/// The row whose name is nearest to `wanted`, if it is near enough to be a slip: about one letter in three.
fn nearest<T>(wanted: &str, rows: &'static [T], name: impl Fn(&T) -> String) -> Option<&'static T> {
    // A name of hostile length is no slip, and comparing it would take its square.
    if wanted.is_empty() || wanted.len() > 64 {
        return None;
    }
    let limit = (wanted.chars().count() / 3).clamp(1, 3);
    rows.iter()
        .map(|row| (strsim::osa_distance(wanted, &name(row)), row))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, row)| row)
}

/// Domains under which every customer has a host.
#[must_use]
pub fn cloud_domains() -> &'static [CloudDomain] {
    generated::CLOUD_DOMAINS
}

/// Hosts that Egnyte shares between all customers.
#[must_use]
pub fn shared_hosts() -> &'static [SharedHost] {
    generated::SHARED_HOSTS
}

/// Every family of endpoints.
#[must_use]
pub fn families() -> &'static [Family] {
    generated::FAMILIES
}

/// The family of that name.
#[must_use]
pub fn family(id: &str) -> Option<&'static Family> {
    families().iter().find(|family| family.id == id)
}

/// Prefixes that tell the family of a path that fits no endpoint.
#[must_use]
pub fn prefixes() -> &'static [Prefix] {
    generated::PREFIXES
}

/// Every endpoint.
#[must_use]
pub fn endpoints() -> &'static [Endpoint] {
    generated::ENDPOINTS
}

/// The endpoint of that name in the catalogue.
#[must_use]
pub fn endpoint(id: &str) -> Option<&'static Endpoint> {
    endpoints().iter().find(|endpoint| endpoint.id == id)
}

/// Pairs of templates that can fit the same URL.
#[must_use]
pub fn precedence() -> &'static [Precedence] {
    generated::PRECEDENCE
}
