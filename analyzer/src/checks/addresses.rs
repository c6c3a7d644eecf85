//! EG501, EG502 and EG503: the hosts that requests go to.

use std::collections::BTreeMap;

use egnyte_rules::catalogue::Cloud;

use super::{App, count, label, lowered, quoted, safe};
use crate::facts::addresses::Address;
use crate::finding::{Confidence, Finding, Severity};

/// Names that stand for a domain still to be filled in.
const PLACEHOLDERS: &[&str] =
    &["your", "example", "mydomain", "subdomain", "domain", "company", "tenant", "customer", "changeme", "xxx", "placeholder"];

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    fixed(app, out);
    plain_http(app, out);
    unverified(app, out);
    sandbox(app, out);
}

/// EG501: one finding for each domain, at the first place that fixes it.
fn fixed(app: &App<'_>, out: &mut Vec<Finding>) {
    if !app.is_public() {
        return;
    }
    let mut domains: BTreeMap<&str, Vec<&Address>> = BTreeMap::new();
    for address in app.addresses.iter().filter(|a| a.cloud.is_some_and(|c| c != Cloud::Qa)) {
        if let Some(domain) = address.domain.as_deref().filter(|d| is_real(d)) {
            domains.entry(domain).or_default().push(address);
        }
    }
    for (domain, places) in domains {
        // What settings or a default say can be said otherwise.
        let is_soft = |a: &Address| a.is_default || !(app.is_code)(a.loc.file);
        let Some(first) = places.iter().min_by_key(|a| (is_soft(a), a.loc)) else { continue };
        let message = if is_soft(first) {
            format!("the Egnyte domain is {} unless someone says otherwise", quoted(domain))
        } else {
            format!("the Egnyte domain {} is fixed in the code", quoted(domain))
        };
        let mut finding = app.finding("EG501", Confidence::High, first.loc, Some(first.function), message);
        if is_soft(first) {
            finding.severity = Severity::Note;
        }
        finding.primary.message = "works for this one customer only".into();
        finding.help =
            Some("ask the user for the domain, or take it from the account they connect; an app for one company says `app = \"internal\"` in egnyte-lint.toml".into());
        let mut others: Vec<_> = places.iter().map(|a| a.loc).filter(|loc| *loc != first.loc).collect();
        others.sort();
        others.dedup();
        finding.related.extend(others.iter().take(3).map(|loc| label(*loc, "and here")));
        if others.len() > 3 {
            finding.notes.push(format!("it stands in {}", count(others.len() + 1, "place")));
        }
        out.push(finding);
    }
}

/// Whether a domain is one that a request could be sent to as it stands.
fn is_real(domain: &str) -> bool {
    let plain = domain.to_ascii_lowercase();
    let well_formed = !plain.is_empty() && plain.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let words: Vec<&str> = plain.split('-').collect();
    well_formed
        && plain != "www"
        && !words.iter().any(|w| PLACEHOLDERS.contains(w))
        && !plain.starts_with("your")
        && !plain.starts_with("my-")
}

/// EG502: a request that is not encrypted.
fn plain_http(app: &App<'_>, out: &mut Vec<Finding>) {
    let mut seen = Vec::new();
    for address in &app.addresses {
        let Some(at) = address.plain_http.filter(|at| !seen.contains(at)) else { continue };
        seen.push(at);
        let mut finding =
            app.finding("EG502", address.confidence, at, Some(address.function), "this request goes to Egnyte over plain HTTP");
        finding.primary.message = "everybody on the way can read the token".into();
        finding.help = Some("write `https`".into());
        if at != address.request {
            finding.related.push(label(address.request, "the request"));
        }
        if address.confidence == Confidence::High {
            finding.fix = app.editor.secure(at, "egnyte").and_then(|edit| safe("use HTTPS", vec![edit]));
        }
        out.push(finding);
    }
}

/// EG502: a client that does not ask who it speaks to.
fn unverified(app: &App<'_>, out: &mut Vec<Finding>) {
    let mut seen = Vec::new();
    for address in &app.addresses {
        let Some(at) = address.unverified.filter(|at| !seen.contains(at)) else { continue };
        seen.push(at);
        let message = "the certificate of the server is not verified on a request to Egnyte";
        let mut finding = app.finding("EG502", address.confidence, at, Some(address.function), message);
        finding.primary.message = "anybody on the way can answer in Egnyte's name".into();
        finding.help = Some("leave verification on; give the client your own certificate authority if a proxy needs one".into());
        if at != address.request {
            finding.related.push(label(address.request, "used for this request"));
        }
        out.push(finding);
    }
}

/// EG503.
fn sandbox(app: &App<'_>, out: &mut Vec<Finding>) {
    let mut seen = Vec::new();
    for address in app.addresses.iter().filter(|a| a.cloud == Some(Cloud::Qa) && !a.or_production) {
        if seen.contains(&address.loc) {
            continue;
        }
        seen.push(address.loc);
        let message = "this request goes to the partners' sandbox, `qa-egnyte.com`";
        let mut finding = app.finding("EG503", Confidence::High, address.loc, Some(address.function), message);
        if address.is_default || !(app.is_code)(address.loc.file) {
            finding.severity = lowered(finding.severity, Confidence::Medium);
        }
        finding.primary.message = "no customer has an account there".into();
        finding.help = Some("take the host from the user's domain, or switch between sandbox and production by a setting".into());
        out.push(finding);
    }
}
