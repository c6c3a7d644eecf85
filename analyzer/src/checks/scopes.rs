//! EG101–EG106 and EG108: the scopes an app asks for, held against those its calls need.

use std::collections::BTreeMap;

use egnyte_rules::catalogue::Evidence;

use super::{App, count, label, lowered, not_safe, quoted, safe, safe_if};
use crate::edit::{Edit, Words};
use crate::facts::calls::ApiCall;
use crate::facts::oauth::{Flow, ScopeText, ScopeWord, Scopes, TokenRequest};
use crate::finding::{Confidence, Finding, Fix, Label, Loc, Severity};
use crate::link::record::{EventKind, OauthUse};

/// Scopes that are named one by one.
const NAMED: usize = 6;

/// Bytes that a list of scopes spans at most; words that stand further apart are no list.
const LIST: u32 = 2_000;

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    for request in app.token_requests.iter().filter(|r| !r.open) {
        match &request.scopes {
            Scopes::Absent if request.exchange || app.library && is_described(app, request) => {}
            Scopes::Absent => unscoped(app, request, None, out),
            Scopes::Impossible(why) => unscoped(app, request, Some(why), out),
            Scopes::Unresolved(loc, why) => {
                if !request.exchange {
                    unresolved(app, request, *loc, why, out);
                }
                request.scopes_otherwise().for_each(|text| spelling(app, request, &text, out));
            }
            Scopes::Known(text) => spelling(app, request, text, out),
        }
    }
    missing(app, out);
    unneeded(app, out);
}

/// Whether a request is only described to a library, whose callers may say what they ask for.
fn is_described(app: &App<'_>, request: &TokenRequest) -> bool {
    let event = app.record.events.get(request.event).map(|event| &event.kind);
    matches!(event, Some(EventKind::Oauth { step: OauthUse::Configure, .. }))
}

/// EG103.
fn unscoped(app: &App<'_>, request: &TokenRequest, helper: Option<&str>, out: &mut Vec<Finding>) {
    let takes_none = matches!(request.flow, Some(Flow::MspImplicit | Flow::SapOpenConnectors)) || app.is_meant_for_msp(request);
    if takes_none || app.config.global_scope.is_some() {
        return;
    }
    let message = match (&request.helper, helper) {
        (Some(name), Some(_)) => format!("{} cannot ask for a scope, so its token may call every API", quoted(name)),
        _ => "this token request asks for no scope, so its token may call every API".into(),
    };
    let at = request.asks_at.unwrap_or(request.loc);
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
        if delimiter != "newline" {
            finding.fix = separated(app, request, text, delimiter);
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
                let edit = words(app, text).and_then(|words| words.remove(word.loc?));
                finding.fix = edit.and_then(|edit| safe(format!("ask for `{}` once", word.name), vec![edit]));
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
        if let (Some(right), Some(at)) = (suggestion.filter(|s| egnyte_rules::scope(s).is_some()), word.loc) {
            let asked = text.words.iter().any(|other| other.name == right);
            let needless = !asked && is_needless(app, right);
            if needless {
                finding.help = Some(format!("remove it: {} is meant, and no call needs that", quoted(right)));
            }
            finding.fix = if needless {
                let edit = words(app, text).and_then(|words| words.remove(at));
                edit.and_then(|edit| not_safe(format!("ask for `{}` no longer", word.name), vec![edit]))
            } else if asked {
                let edit = words(app, text).and_then(|words| words.remove(at));
                edit.and_then(|edit| safe(format!("remove it: `{right}` is asked for already"), vec![edit]))
            } else {
                // A slip in the case is one; what is merely near may be meant otherwise, unless a call needs what it is near to.
                let needed = app.calls.iter().any(|(call, _)| call.scopes.iter().any(|scope| scope == right));
                let edit = app.editor.respell(at, &word.name, right);
                edit.and_then(|edit| safe_if(needed || right.eq_ignore_ascii_case(&word.name), format!("write `{right}`"), vec![edit]))
            };
        }
        out.push(finding);
    }
}

/// The scopes of a request as they stand in the code, if they can be changed there.
fn words(app: &App<'_>, text: &ScopeText) -> Option<Words> {
    let words: Vec<(&str, Loc)> = text.words.iter().map(|word| Some((word.name.as_str(), word.loc?))).collect::<Option<_>>()?;
    app.editor.words(&words, text.loc.is_none())
}

/// Whether the code itself writes `scope=` into a URL, where what follows may be encoded on its way or not. A library that makes the
/// query encodes it.
fn is_put_into_url(request: &TokenRequest) -> bool {
    let url = request.written.as_ref().map(|written| &written.url);
    url.is_some_and(|url| url.text.match_indices("scope=").any(|(at, name)| url.loc(at, at + name.len()).is_some()))
}

/// EG105: the words of one text separated by spaces, or the items of a list joined by one.
fn separated(app: &App<'_>, request: &TokenRequest, text: &ScopeText, delimiter: &str) -> Option<Fix> {
    const WHAT: &str = "separate the scopes by a space";
    // What encodes a URL would have encoded the delimiter: one that stands in it as it is was put there so.
    let value = request.params.get(&["scope", "scopes"]);
    let raw = value.is_some_and(|value| value.text.contains(delimiter)) && is_put_into_url(request);
    if let Some(words) = words(app, text)
        && let Some(edits) = words.separate()
    {
        return safe_if((words.shows_separator() || !raw) && (app.is_code)(edits[0].0.file), WHAT, edits);
    }
    // Where nothing encodes it, a blank would end the URL.
    let space = if raw { "%20" } else { " " };
    let joint = text.delimiter.as_ref().and_then(|(_, loc)| app.editor.argument((*loc)?, delimiter, space))?;
    safe_if(!raw, WHAT, vec![joint])
}

/// EG101: one more word in every scope string of the app, where all of them ask for the same. Whether that is what it takes for
/// certain is the second value.
fn added(app: &App<'_>, scope: &str) -> Option<(Vec<Edit>, bool)> {
    let mut edits = Vec::new();
    let mut certain = true;
    let mut before: Option<Vec<&str>> = None;
    for request in app.asking().filter(|r| !matches!(r.flow, Some(Flow::MspImplicit | Flow::SapOpenConnectors))) {
        let Scopes::Known(text) = &request.scopes else { return None };
        let mut names: Vec<&str> = text.words.iter().map(|word| word.name.as_str()).collect();
        names.sort_unstable();
        if text.open || before.as_ref().is_some_and(|before| *before != names) {
            return None;
        }
        before = Some(names);
        let words = words(app, text)?;
        certain &= words.shows_separator() || !is_put_into_url(request);
        edits.push(words.add(scope)?);
    }
    Some((edits, certain))
}

/// EG102: the word away from every request that asks for it.
fn removed(app: &App<'_>, places: &Asked<'_>) -> Option<Vec<Edit>> {
    let edit = |(request, loc): &(&TokenRequest, Option<Loc>)| {
        let Scopes::Known(text) = &request.scopes else { return None };
        words(app, text)?.remove((*loc)?)
    };
    places.iter().map(edit).collect()
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
        if is_meant(&asked, scope) || may_be_asked(app, scope) {
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
        finding.related.extend(scope_strings(app).into_iter().take(2));
        if calls.len() > 1 {
            finding.notes.push(format!("{} in this app need it", count(calls.len(), "call")));
        }
        finding.help = Some(format!("add {} to the scopes of the token request", quoted(scope)));
        if let Some((edits, certain)) = added(app, scope) {
            // Where the rule itself is less than sure, so is its mending.
            finding.fix = safe_if(certain && finding.severity == Severity::Error, format!("ask for `{scope}` too"), edits);
        }
        out.push(finding);
    }
}

/// Whether a misspelt scope means this one: that is EG104's, and the one it means is as good as asked for.
fn is_meant(asked: &BTreeMap<&str, Asked<'_>>, scope: &str) -> bool {
    asked.keys().any(|a| egnyte_rules::scope(a).is_none() && egnyte_rules::nearest_scope(a).is_some_and(|n| n.id == scope))
}

/// Whether a request whose scopes are a caller's to choose may ask for this one.
fn may_be_asked(app: &App<'_>, scope: &str) -> bool {
    let asks = |request: &TokenRequest| matches!(&request.scopes, Scopes::Known(text) if text.words.iter().any(|word| word.name == scope));
    app.token_requests.iter().any(|request| request.open && !request.exchange && asks(request))
}

/// Whether EG101 reports that calls need this scope and no token request asks for it.
pub(super) fn is_reported_missing(app: &App<'_>, scope: &str) -> bool {
    let needs = |call: &ApiCall| call.scope_confidence >= Evidence::Sdk && call.scopes.iter().any(|s| s == scope);
    requested(app).is_some_and(|(asked, _)| !asked.contains_key(scope) && !is_meant(&asked, scope) && !may_be_asked(app, scope))
        && app.calls.iter().any(|(c, _)| needs(c))
}

/// The scopes of the token requests: the string, or all words of the list where these stand together, or else the request.
fn scope_strings(app: &App<'_>) -> Vec<Label> {
    let mut out: Vec<Label> = Vec::new();
    for request in app.asking() {
        let Scopes::Known(text) = &request.scopes else { continue };
        let listed = || {
            let words: Vec<Loc> = text.words.iter().map(|word| word.loc).collect::<Option<_>>()?;
            let (first, last) = (words.iter().min()?, words.iter().max()?);
            let together = first.file == last.file && last.span.end - first.span.start <= LIST;
            together.then(|| Loc { file: first.file, span: first.span.to(last.span) })
        };
        let place = text.loc.or_else(listed).unwrap_or(request.loc);
        if out.iter().any(|label| label.loc == place) {
            continue;
        }
        let names: Vec<String> = text.words.iter().map(|word| quoted(&word.name)).collect();
        // Of a list over several lines some formats show the first alone.
        let told = text.loc.is_none() && (1..=NAMED).contains(&names.len());
        out.push(label(place, if told { format!("the scopes asked for: {}", names.join(", ")) } else { "the scopes asked for".into() }));
    }
    out
}

/// The scopes that are asked for and that no call needs, with where; empty while something that cannot be seen may need them.
fn unneeded_at<'a>(app: &'a App<'_>) -> Vec<(&'a str, Asked<'a>)> {
    let Some((asked, Confidence::High)) = requested(app) else { return Vec::new() };
    asked.into_iter().filter(|(scope, _)| is_needless(app, scope)).collect()
}

/// Whether surely no call needs a scope: nothing that cannot be seen may need it.
fn is_needless(app: &App<'_>, scope: &str) -> bool {
    if app.calls.is_empty() || app.library || !app.not_analysed.is_empty() {
        return false;
    }
    let raw = app.calls.iter().any(|(c, _)| c.family.is_empty());
    let may_need = app.calls.iter().any(|(c, _)| c.scopes.iter().chain(&c.possible_scopes).any(|s| s == scope));
    let could_reach = app.unresolved.iter().any(|u| u.scopes.is_empty() || u.scopes.iter().any(|s| s == scope));
    egnyte_rules::scope(scope).is_some() && !may_need && !could_reach && !raw
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
        // What nobody was seen to call may be called where the analysis does not see it.
        let uncalled = app.uncalled().find(|idle| idle.scopes.iter().any(|needed| needed == scope));
        let mut finding = app.finding(
            "EG102",
            if uncalled.is_some() { Confidence::Medium } else { Confidence::High },
            at,
            Some(request.function),
            format!("{} is asked for, and no call needs it", quoted(scope)),
        );
        if at != request.loc {
            finding.related.push(label(request.loc, "the token request"));
        }
        finding
            .related
            .extend(uncalled.map(|idle| label(idle.loc, format!("no call was seen to use {}, which would need it", quoted(&idle.path)))));
        finding.notes.push(format!("{} found in this app; `cargo egnyte-lint calls` lists them", count(app.calls.len(), "call")));
        finding.help = Some(format!("remove {} from the scope string", quoted(scope)));
        finding.fix = removed(app, &places).and_then(|edits| not_safe(format!("ask for `{scope}` no longer"), edits));
        out.push(finding);
    }
}
