//! EG101–EG106 and EG108: the scopes an app asks for, held against those its calls need.

use std::collections::BTreeMap;

use egnyte_rules::catalogue::Evidence;

use super::{App, count, label, lowered, quoted};
use crate::facts::calls::ApiCall;
use crate::facts::oauth::{Flow, ScopeText, ScopeWord, Scopes, TokenRequest};
use crate::finding::{Confidence, Finding, Fix, Loc, Severity};

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    for request in app.token_requests.iter().filter(|r| !r.open) {
        match &request.scopes {
            Scopes::Absent if !request.exchange => unscoped(app, request, None, out),
            Scopes::Impossible(why) => unscoped(app, request, Some(why), out),
            Scopes::Unresolved(loc, why) if !request.exchange => unresolved(app, request, *loc, why, out),
            Scopes::Known(text) => spelling(app, request, text, out),
            _ => {}
        }
    }
    missing(app, out);
    unneeded(app, out);
}

/// EG103.
fn unscoped(app: &App<'_>, request: &TokenRequest, helper: Option<&str>, out: &mut Vec<Finding>) {
    if matches!(request.flow, Some(Flow::MspImplicit | Flow::SapOpenConnectors)) || app.config.global_scope.is_some() {
        return;
    }
    let message = match (&request.helper, helper) {
        (Some(name), Some(_)) => format!("{} cannot ask for a scope, so its token may call every API", quoted(name)),
        _ => "this token request asks for no scope, so its token may call every API".into(),
    };
    let event = &app.record.events[request.event];
    let at = event.sent.filter(|at| event.chain.len() == 1 && at.file == request.loc.file).unwrap_or(request.loc);
    let mut finding = app.finding("EG103", request.confidence, at, Some(request.function), message);
    if finding.primary.loc != request.loc {
        finding.related.push(label(request.loc, "the token request"));
    }
    finding.primary.message = "no `scope` parameter".into();
    if helper.is_some() || app.library {
        finding.severity = finding.severity.min(Severity::Warning);
    }
    let needed = needed_scopes(app);
    finding.help = Some(match (helper, needed.is_empty()) {
        (Some(_), _) => "make the authorize request yourself, or with a helper that takes a scope".into(),
        (None, false) => format!("add `scope={}`: that is what the calls in this app need", needed.join(" ")),
        (None, true) => "add a `scope` parameter with the scopes of the APIs you call, separated by spaces".into(),
    });
    out.push(finding);
}

/// The scopes that calls of the app surely need, by documentation.
fn needed_scopes(app: &App<'_>) -> Vec<String> {
    let mut scopes: Vec<String> =
        app.calls.iter().filter(|(c, _)| c.scope_confidence >= Evidence::Sdk).flat_map(|(c, _)| c.scopes.iter().cloned()).collect();
    scopes.sort();
    scopes.dedup();
    scopes
}

/// EG108.
fn unresolved(app: &App<'_>, request: &TokenRequest, loc: Loc, why: &str, out: &mut Vec<Finding>) {
    if app.library || app.config.scopes.is_some() {
        return;
    }
    let loc = if loc.file == request.loc.file { loc } else { request.loc };
    let mut finding = app.finding(
        "EG108",
        Confidence::High,
        loc,
        Some(request.function),
        format!("the scopes of this token request are not known: {why}"),
    );
    finding.help = Some("declare them: `scopes = [\"Egnyte.filesystem\"]` in egnyte-lint.toml, with the scopes the app asks for".into());
    if loc != request.loc {
        finding.related.push(label(request.loc, "the token request"));
    }
    out.push(finding);
}

/// EG104, EG105 and EG106.
fn spelling(app: &App<'_>, request: &TokenRequest, text: &ScopeText, out: &mut Vec<Finding>) {
    let at = |word: &ScopeWord| word.loc.or(text.loc).unwrap_or(request.loc);
    if let Some((delimiter, loc)) = &text.delimiter {
        let loc = loc.or(text.loc).unwrap_or(request.loc);
        let shown = if delimiter == "newline" { "a line break".into() } else { quoted(delimiter) };
        let mut finding = app.finding("EG105", Confidence::High, loc, Some(request.function), format!("scopes are joined by {shown}"));
        finding.help = Some("separate scopes by a single space (`%20` or `+` inside a URL)".into());
        if matches!(text.loc, Some(l) if l.file == loc.file && l.span.contains(loc.span))
            && loc.span.end - loc.span.start <= 3
            && delimiter != "newline"
        {
            finding.fix = Some(Fix { description: "separate the scopes by a space".into(), edits: vec![(loc, " ".into())] });
        }
        out.push(finding);
    }
    for (n, word) in text.words.iter().enumerate() {
        if egnyte_rules::scope(&word.name).is_some() {
            if let Some(first) = text.words[..n].iter().find(|w| w.name == word.name) {
                let mut finding = app.finding(
                    "EG106",
                    Confidence::High,
                    at(word),
                    Some(request.function),
                    format!("{} is asked for twice", quoted(&word.name)),
                );
                finding.related.push(label(at(first), "asked for here already"));
                finding.help = Some("remove one of the two".into());
                out.push(finding);
            }
            continue;
        }
        let nearest = egnyte_rules::nearest_scope(&word.name);
        let known_wrong = egnyte_rules::not_real_scope(&word.name);
        let suggestion = known_wrong.and_then(|k| k.suggest.as_deref()).or_else(|| nearest.map(|s| s.id.as_ref()));
        let well_formed = word.name.strip_prefix("Egnyte.").is_some_and(|r| !r.is_empty() && r.chars().all(|c| c.is_ascii_lowercase()));
        let mut finding = app.finding(
            "EG104",
            Confidence::High,
            at(word),
            Some(request.function),
            format!("{} is not an Egnyte scope", quoted(&word.name)),
        );
        if well_formed && nearest.is_none() && known_wrong.is_none() {
            finding.severity = finding.severity.min(Severity::Warning);
            finding.message = format!("{} is not a scope of the catalogue of version {}", quoted(&word.name), env!("CARGO_PKG_VERSION"));
        }
        if let Some(known) = known_wrong {
            finding.notes.push(known.reason.to_string());
        }
        finding.help = Some(match suggestion {
            Some(s) => format!("did you mean {}?", quoted(s)),
            None => "see the table of scopes in Egnyte's Public API Authentication page".into(),
        });
        if let (Some(s), Some(loc)) = (suggestion.filter(|s| egnyte_rules::scope(s).is_some()), word.loc) {
            finding.fix = Some(Fix { description: format!("write `{s}`"), edits: vec![(loc, s.to_owned())] });
        }
        out.push(finding);
    }
}

/// Where a scope is asked for: the request, and the word in its scope string.
pub(super) type Asked<'a> = Vec<(&'a TokenRequest, Option<Loc>)>;

/// The scopes that are asked for, with where; `None` while a request asks for everything or cannot be read.
pub(super) fn requested<'a>(app: &'a App<'_>) -> Option<(BTreeMap<&'a str, Asked<'a>>, Confidence)> {
    let mut out: BTreeMap<&str, Asked<'_>> = BTreeMap::new();
    let mut any = false;
    let mut unknown = false;
    for request in app.asking() {
        if matches!(request.flow, Some(Flow::MspImplicit | Flow::SapOpenConnectors)) {
            continue;
        }
        match &request.scopes {
            Scopes::Absent | Scopes::Impossible(_) => return None,
            Scopes::Unresolved(..) => unknown = true,
            Scopes::Known(text) => {
                any = true;
                unknown |= text.open;
                for word in &text.words {
                    out.entry(&word.name).or_default().push((request, word.loc));
                }
            }
        }
    }
    if unknown {
        let declared = app.config.scopes.as_ref()?;
        for scope in declared {
            out.entry(scope.get_ref()).or_default();
        }
        return Some((out, Confidence::Medium));
    }
    any.then_some((out, Confidence::High))
}

/// EG101: one finding per missing scope.
fn missing(app: &App<'_>, out: &mut Vec<Finding>) {
    let Some((asked, sure)) = requested(app) else { return };
    let mut needs: BTreeMap<&str, Vec<&ApiCall>> = BTreeMap::new();
    for (call, _) in &app.calls {
        if call.scope_confidence < Evidence::Sdk {
            continue;
        }
        for scope in &call.scopes {
            if !asked.contains_key(scope.as_str()) {
                needs.entry(scope).or_default().push(call);
            }
        }
    }
    for (scope, calls) in needs {
        if is_meant(&asked, scope) {
            continue;
        }
        let documented: Vec<_> = calls.iter().filter(|c| c.scope_confidence == Evidence::Documented).collect();
        let first = documented.first().copied().unwrap_or(&calls[0]);
        let confidence = sure.min(first.confidence);
        let endpoint = first.endpoint.as_deref().unwrap_or("this call");
        let mut finding = app.finding(
            "EG101",
            confidence,
            first.loc,
            Some(first.function),
            format!("{} needs {}, which no token request asks for", quoted(endpoint), quoted(scope)),
        );
        finding.primary.message = format!("needs {}", quoted(scope));
        if documented.is_empty() {
            finding.severity = lowered(Severity::Warning, confidence);
        }
        if app.library {
            finding.severity = Severity::Note;
        }
        for (n, via) in first.via.iter().enumerate().take(3) {
            let what = if n + 1 == first.via.len() { "the request is sent here" } else { "through this call" };
            finding.related.push(label(*via, what));
        }
        let places = scope_strings(app);
        for (loc, _) in places.iter().take(2) {
            finding.related.push(label(*loc, "the scopes asked for"));
        }
        if calls.len() > 1 {
            finding.notes.push(format!("{} in this app need it", count(calls.len(), "call")));
        }
        finding.help = Some(format!("add {} to the scopes of the token request", quoted(scope)));
        if let [(loc, end)] = places.as_slice() {
            let at = Loc { file: loc.file, span: crate::ir::Span::new(*end, *end) };
            finding.fix = Some(Fix { description: format!("ask for `{scope}` too"), edits: vec![(at, format!(" {scope}"))] });
        }
        out.push(finding);
    }
}

/// Whether a misspelt scope means this one: that is EG104's, and the one it means is as good as asked for.
fn is_meant(asked: &BTreeMap<&str, Asked<'_>>, scope: &str) -> bool {
    asked.keys().any(|a| egnyte_rules::scope(a).is_none() && egnyte_rules::nearest_scope(a).is_some_and(|n| n.id == scope))
}

/// Whether EG101 reports that calls need this scope and no token request asks for it.
pub(super) fn is_reported_missing(app: &App<'_>, scope: &str) -> bool {
    let needs = |call: &ApiCall| call.scope_confidence >= Evidence::Sdk && call.scopes.iter().any(|s| s == scope);
    requested(app).is_some_and(|(asked, _)| !asked.contains_key(scope) && !is_meant(&asked, scope))
        && app.calls.iter().any(|(c, _)| needs(c))
}

/// The scope strings of the token requests: where each stands, and where its last word ends.
fn scope_strings(app: &App<'_>) -> Vec<(Loc, u32)> {
    let mut out: Vec<(Loc, u32)> = Vec::new();
    for request in app.asking() {
        let place = match &request.scopes {
            Scopes::Known(text) => {
                let last = text.words.last().and_then(|w| w.loc);
                match (text.loc, last) {
                    (Some(whole), Some(last)) if whole.file == last.file => Some((whole, last.span.end)),
                    (None, Some(last)) => Some((last, last.span.end)),
                    _ => None,
                }
            }
            _ => None,
        };
        let place = place.or(match &request.scopes {
            Scopes::Known(_) => Some((request.loc, request.loc.span.end)),
            _ => None,
        });
        if let Some(place) = place
            && !out.contains(&place)
        {
            out.push(place);
        }
    }
    out
}

/// The scopes that are asked for and that no call needs, with where; empty while something that cannot be seen may need them.
fn unneeded_at<'a>(app: &'a App<'_>) -> Vec<(&'a str, Asked<'a>)> {
    if app.calls.is_empty() || app.library || !app.not_analysed.is_empty() {
        return Vec::new();
    }
    let Some((asked, Confidence::High)) = requested(app) else { return Vec::new() };
    let raw = app.calls.iter().any(|(c, _)| c.family.is_empty());
    let needless = |scope: &str| {
        let may_need = app.calls.iter().any(|(c, _)| c.scopes.iter().chain(&c.possible_scopes).any(|s| s == scope));
        let could_reach = app.unresolved.iter().any(|u| u.scopes.is_empty() || u.scopes.iter().any(|s| s == scope));
        egnyte_rules::scope(scope).is_some() && !may_need && !could_reach && !raw
    };
    asked.into_iter().filter(|(scope, _)| needless(scope)).collect()
}

/// The names of the scopes that no call needs.
pub(crate) fn unneeded_scopes(app: &App<'_>) -> Vec<String> {
    unneeded_at(app).into_iter().map(|(scope, _)| scope.to_owned()).collect()
}

/// EG102: one finding per scope that no call needs.
fn unneeded(app: &App<'_>, out: &mut Vec<Finding>) {
    for (scope, places) in unneeded_at(app) {
        let Some((request, loc)) = places.iter().min_by_key(|(r, l)| l.unwrap_or(r.loc)) else { continue };
        let at = loc.unwrap_or(request.loc);
        let mut finding = app.finding(
            "EG102",
            Confidence::High,
            at,
            Some(request.function),
            format!("{} is asked for, and no call needs it", quoted(scope)),
        );
        if at != request.loc {
            finding.related.push(label(request.loc, "the token request"));
        }
        finding.notes.push(format!("{} found in this app; `cargo egnyte-lint calls` lists them", count(app.calls.len(), "call")));
        finding.help = Some(format!("remove {} from the scope string", quoted(scope)));
        out.push(finding);
    }
}
