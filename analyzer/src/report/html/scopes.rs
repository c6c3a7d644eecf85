//! The scopes of an app as the page shows them: each with the calls that need it and the places that ask for it.

use std::collections::BTreeSet;

use serde::Serialize;

use super::page::{Badge, badge, candidate, method};
use super::said::Said;
use crate::report::model::{self, ApiCall, ScopeAt};
use crate::report::redact::printable;
use crate::report::terminal::place;

/// Scopes that a call may need and that are named at the call; the row of the calls that are not resolved names more.
pub(super) const NAMED: usize = 4;

/// A row of the scopes.
#[derive(Serialize)]
pub(super) struct ScopeRow {
    /// Nothing for the calls of which nobody knows what they need.
    name: Option<String>,
    /// What they may need.
    remark: Option<Said>,
    state: Badge,
    calls: Vec<Reference>,
    requested: Vec<String>,
    declared: Vec<String>,
}

/// The calls of one endpoint, by their names in the report.
#[derive(Serialize)]
struct Reference {
    what: String,
    ids: Vec<String>,
}

/// A row for every scope that anybody names, with all of its calls.
pub(super) fn rows(app: &model::App) -> Vec<ScopeRow> {
    let scopes = &app.scopes;
    let mut names: BTreeSet<&str> = scopes.requested.iter().chain(&scopes.declared).map(|at| at.scope.as_str()).collect();
    names.extend(scopes.required.iter().map(|need| need.scope.as_str()));
    let places = |list: &[ScopeAt], name: &str| -> Vec<String> {
        let of = list.iter().filter(|at| at.scope == name);
        of.flat_map(|at| at.locations.iter().map(place)).collect()
    };
    let row = |name: &str| {
        let need = scopes.required.iter().find(|need| need.scope == name);
        let asked = scopes.requested.iter().any(|at| at.scope == name);
        let state = if scopes.missing.iter().any(|scope| scope == name) {
            badge("missing", "error")
        } else if asked && egnyte_rules::scope(name).is_none() {
            badge("no such scope", "error")
        } else if scopes.unneeded.iter().any(|scope| scope == name) {
            badge("unneeded", "warning")
        } else {
            match (need.is_some(), asked) {
                (true, true) => badge("needed and requested", "good"),
                (false, false) => badge("declared only", "faint"),
                (true, false) if scopes.unscoped => badge("needed, not asked for by name", "faint"),
                (true, false) => badge("needed, request unknown", "faint"),
                (false, true) => badge("requested, need unknown", "faint"),
            }
        };
        let calls = need.iter().flat_map(|need| &need.calls);
        ScopeRow {
            name: Some(printable(name)),
            remark: None,
            state,
            calls: references(calls.filter_map(|id| app.api_calls.iter().find(|call| call.id == *id))),
            requested: places(&scopes.requested, name),
            declared: places(&scopes.declared, name),
        }
    };
    names.into_iter().map(row).chain(unknown_scopes(app)).collect()
}

/// The calls by their endpoints.
fn references<'a>(calls: impl Iterator<Item = &'a ApiCall>) -> Vec<Reference> {
    let mut references: Vec<Reference> = Vec::new();
    for call in calls {
        let mut what = format!("{} {}", method(call), call.target());
        if call.endpoint.is_some() {
            call.candidates.iter().for_each(|other| what.push_str(&format!(" or {}", candidate(other))));
        }
        let what = printable(&what);
        match references.iter_mut().find(|reference| reference.what == what) {
            Some(reference) => reference.ids.push(call.id.clone()),
            None => references.push(Reference { what, ids: vec![call.id.clone()] }),
        }
    }
    references
}

/// A row for the calls of which nobody knows what they need, so that the list does not look complete.
fn unknown_scopes(app: &model::App) -> Option<ScopeRow> {
    let calls: Vec<&ApiCall> = app.api_calls.iter().filter(|call| call.is_scope_unknown()).collect();
    let any = calls.iter().any(|call| call.possible_scopes.is_empty());
    let possible: BTreeSet<&str> = calls.iter().flat_map(|call| &call.possible_scopes).map(String::as_str).collect();
    let named: Vec<String> = possible.iter().map(|scope| format!("`{scope}`")).collect();
    let remark = match named.len() {
        few if !any && few <= NAMED => format!("may need {}", named.join(" or ")),
        many if !any => format!("may need any of {many} scopes: {}", named.join(", ")),
        _ => "may need any scope".to_owned(),
    };
    (!calls.is_empty()).then(|| ScopeRow {
        name: None,
        remark: Some(Said::new(&remark)),
        state: badge("not resolved", "warning"),
        calls: references(calls.into_iter()),
        requested: Vec::new(),
        declared: Vec::new(),
    })
}
