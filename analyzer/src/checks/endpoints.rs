//! EG504 and EG505: calls of endpoints that are on their way out, or that nobody has heard of.

use egnyte_rules::catalogue::{Endpoint, Evidence};

use super::{App, quoted};
use crate::facts::calls::ApiCall;
use crate::facts::unlisted::ends_open;
use crate::finding::{Confidence, Finding, Severity};

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    let mut seen = Vec::new();
    for (call, _) in &app.calls {
        // What an SDK calls is the SDK's.
        let path = call.endpoint.as_deref().or(call.unlisted.as_deref());
        if call.sdk || seen.contains(&(call.loc, path)) {
            continue;
        }
        seen.push((call.loc, path));
        match &call.endpoint {
            Some(path) if call.family.is_empty() => unknown(app, call, path, out),
            Some(path) => deprecated(app, call, path, out),
            None => {
                // A family of which no endpoint is listed may have any.
                let lists = |family: &str| egnyte_rules::endpoints().iter().any(|e| e.family == family);
                if let Some(path) = call.unlisted.as_deref().filter(|_| lists(call.family)) {
                    unknown(app, call, path, out);
                }
            }
        }
    }
}

/// EG504.
fn deprecated(app: &App<'_>, call: &ApiCall, path: &str, out: &mut Vec<Finding>) {
    let takes = |e: &&Endpoint| call.method.as_deref().is_none_or(|m| e.methods.iter().any(|known| known.as_str() == m));
    let rows: Vec<&Endpoint> = egnyte_rules::endpoints().iter().filter(|e| e.path == path).filter(takes).collect();
    // Of a path with several rows, all must be going.
    let Some(row) = rows.first().filter(|_| rows.iter().all(|e| e.deprecated)) else { return };
    let Some(successor) = row.replaced_by.as_deref() else { return };
    let new_path = successor.rsplit(' ').next().unwrap_or(successor);
    let documented = row.confidence == Evidence::Documented
        || egnyte_rules::endpoints().iter().any(|e| e.path == new_path && e.confidence == Evidence::Documented);
    let mut finding = app.finding("EG504", call.confidence, call.loc, Some(call.function), format!("{} is deprecated", quoted(path)));
    if !documented {
        finding.severity = Severity::Note;
    }
    finding.primary.message = match row.removal.as_deref() {
        Some(day) => format!("it stops working on {day}"),
        None => "its successor is documented".into(),
    };
    finding.help = Some(format!("call {} instead", quoted(successor)));
    out.push(finding);
}

/// EG505.
fn unknown(app: &App<'_>, call: &ApiCall, path: &str, out: &mut Vec<Finding>) {
    let near = nearest(path);
    // Of a path that may go on, only the slip before tells.
    if near.is_none() && call.endpoint.is_none() && ends_open(path) {
        return;
    }
    let confidence = if near.is_some() { Confidence::High } else { call.confidence };
    let mut finding =
        app.finding("EG505", confidence, call.loc, Some(call.function), format!("{} is no endpoint of the Public API", quoted(path)));
    finding.severity = if near.is_some() { Severity::Warning } else { Severity::Note };
    match near {
        Some(known) => finding.help = Some(format!("perhaps {} is meant", quoted(known))),
        None => {
            finding.help = Some(format!(
                "check the path against the documentation; if it is right, the catalogue of version {} does not know it yet: please report it",
                env!("CARGO_PKG_VERSION")
            ));
        }
    }
    out.push(finding);
}

/// The known path that differs from `path` by a slip in one fixed segment, all others alike.
fn nearest(path: &str) -> Option<&'static str> {
    let wanted: Vec<&str> = path.split('/').filter(|s| !s.is_empty()).collect();
    let distance = |known: &'static str| -> Option<usize> {
        let segments: Vec<&str> = known.split('/').filter(|s| !s.is_empty()).collect();
        let several = segments.last().is_some_and(|last| *last == "{path}");
        if segments.len() != wanted.len() && !(several && wanted.len() >= segments.len()) {
            return None;
        }
        let mut slips = 0;
        for (a, b) in segments.iter().zip(&wanted) {
            if a.starts_with('{') || b.contains("{…}") || a == b {
                continue;
            }
            // Short words are near to too many others.
            let off = strsim::osa_distance(a, b);
            if off > 2 || a.len() < 4 && off > 1 || a.len() <= 2 {
                return None;
            }
            slips += off;
        }
        (slips > 0).then_some(slips)
    };
    let rows = egnyte_rules::endpoints().iter();
    rows.filter_map(|e| Some((distance(e.path.as_ref())?, e.path.as_ref()))).min_by_key(|(off, _)| *off).map(|(_, path)| path)
}
