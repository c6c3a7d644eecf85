//! EG107: the scopes that the code declares, held against what it reaches, what is asked for, and what exists.

use std::collections::BTreeMap;

use egnyte_rules::catalogue::Evidence;
use egnyte_rules::declaration::{self, Form, MISPLACED_COMMENT, Word as Written};

use super::scopes::{Asked, is_reported_missing, requested, unneeded_scopes};
use super::{App, count, label, lowered, quoted, safe, safe_if};
use crate::config::Declarations as Policy;
use crate::edit::Edit;
use crate::facts::calls::ApiCall;
use crate::facts::declarations::{Declaration, Declared, Reach, Style, Word};
use crate::facts::oauth::Scopes;
use crate::finding::{Confidence, Finding, Fix, Loc, Severity};
use crate::ir::Span;
use crate::source::FileId;

/// The declarations of one app.
pub(crate) struct Declarations<'a> {
    /// Those of the program.
    pub(crate) facts: &'a Declared,
    /// Which of them are this app's, and whether other apps hold the same file.
    pub(crate) own: Vec<(usize, bool)>,
    /// Comments of this app that declare something where nothing can carry it.
    pub(crate) misplaced: Vec<Loc>,
    /// The calls of the program.
    pub(crate) calls: &'a [ApiCall],
    /// The configuration file, if it lies in the tree and speaks of this app alone.
    pub(crate) config: Option<FileId>,
}

/// One declaration with what it reaches.
#[derive(Clone, Copy)]
struct One<'a> {
    declaration: &'a Declaration,
    reached: &'a [Reach],
    unsure: bool,
    shared: bool,
}

impl<'a> Declarations<'a> {
    fn iter(&self) -> impl Iterator<Item = One<'a>> {
        let facts = self.facts;
        self.own.iter().map(move |&(at, shared)| One {
            declaration: &facts.all[at],
            reached: &facts.reached[at],
            unsure: facts.unsure[at],
            shared,
        })
    }

    /// Every word of the app's declarations.
    pub(crate) fn words(&self) -> impl Iterator<Item = &'a Word> {
        self.iter().flat_map(|one| &one.declaration.words)
    }

    /// Whether a call stands in an item that declares scopes.
    fn hold(&self, call: &ApiCall) -> bool {
        self.facts.around(call.loc).is_some()
    }

    /// Whether a call stands in such an item, or is only made from inside one.
    fn answer_for(&self, call: &ApiCall) -> bool {
        let same = |reach: &Reach| self.calls.get(reach.call).is_some_and(|other| other.loc == call.loc && other.endpoint == call.endpoint);
        self.hold(call) || self.facts.reached.iter().flatten().any(same)
    }
}

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    for one in app.declarations.iter() {
        faults(app, one, out);
        missing(app, one, out);
        unneeded(app, one, out);
        unrequested(app, one, out);
    }
    for &loc in &app.declarations.misplaced {
        let mut finding = app.finding("EG107", Confidence::High, loc, None, MISPLACED_COMMENT);
        finding.help = Some("move it above the function that makes the calls, or remove it".into());
        out.push(finding);
    }
    if app.config.declarations == Policy::Required {
        undeclared_calls(app, out);
    }
    undeclared_requests(app, out);
    config_scopes(app, out);
}

/// What is wrong with the words themselves.
fn faults(app: &App<'_>, one: One<'_>, out: &mut Vec<Finding>) {
    for word in &one.declaration.words {
        let Some(fault) = &word.fault else { continue };
        let mut finding = app.finding("EG107", Confidence::High, word.loc, Some(one.declaration.function), fault.clone());
        finding.help = Some(match &word.scope {
            Some(scope) => format!("declare {}, once", quoted(declaration::short(scope))),
            None => "write scopes as `filesystem` or `Egnyte.filesystem`".into(),
        });
        finding.fix = respelt(app, one, word);
        out.push(finding);
    }
}

/// Calls that the item reaches and whose scope it does not declare: one finding a scope.
fn missing(app: &App<'_>, one: One<'_>, out: &mut Vec<Finding>) {
    let mut needs: BTreeMap<&str, Vec<(&Reach, &ApiCall)>> = BTreeMap::new();
    for reach in one.reached {
        let Some(call) = app.declarations.calls.get(reach.call) else { continue };
        if call.scope_confidence < Evidence::Sdk {
            continue;
        }
        for scope in call.scopes.iter().filter(|scope| !one.declaration.declares(scope) && !is_reported_missing(app, scope)) {
            needs.entry(scope).or_default().push((reach, call));
        }
    }
    for (scope, mut reaches) in needs {
        reaches.sort_by_key(|(reach, call)| (call.scope_confidence != Evidence::Documented, reach.way.len(), call.loc));
        let (reach, call) = reaches[0];
        let endpoint = call.endpoint.as_deref().unwrap_or("this call");
        let at = one.declaration.places[0];
        let message = declaration::missing(endpoint, &[scope]);
        let mut finding = app.finding("EG107", call.confidence, at, Some(one.declaration.function), message);
        finding.primary.message = format!("does not declare {}", quoted(scope));
        if call.scope_confidence != Evidence::Documented {
            finding.severity = lowered(Severity::Warning, call.confidence);
        }
        for (n, step) in reach.way.iter().enumerate() {
            let last = n + 1 == reach.way.len();
            let what = if last { format!("needs {}", quoted(scope)) } else { "calls on from here".to_owned() };
            finding.related.push(label(*step, what));
        }
        if reaches.len() > 1 {
            finding.notes.push(format!("{} reached from here need it", count(reaches.len(), "call")));
        }
        let idle = idle_words(app, one);
        let mut complete: Vec<&str> = one.declaration.scopes();
        complete.retain(|declared| !idle.iter().any(|word| word.scope.as_deref() == Some(*declared)));
        complete.push(scope);
        finding.help = Some(format!("write `{}`", written(one.declaration.style, &complete)));
        finding.fix = added(app, one.declaration, at, scope).and_then(|edit| {
            let what = format!("declare `{}` too", declaration::short(scope));
            safe(what, vec![edit])
        });
        out.push(finding);
    }
}

/// One more word behind the last of a declaration.
fn added(app: &App<'_>, declaration: &Declaration, at: Loc, scope: &str) -> Option<Edit> {
    let known = |word: &&Word| word.fault.is_none() && word.scope.as_deref().is_some_and(|scope| egnyte_rules::scope(scope).is_some());
    let last = declaration.words.iter().rev().filter(known).find(|word| word.loc.file == at.file && at.span.contains(word.loc.span))?;
    let is_full = app.editor.written(last.loc)?.contains('.');
    let joint = if declaration.style == Style::Comment { " " } else { ", " };
    // A full name in an attribute stands in quotes, which end behind the word.
    let end = last.loc.span.end + u32::from(declaration.style == Style::Attribute && is_full);
    Some((Loc { file: at.file, span: Span::new(end, end) }, format!("{joint}{}", declaration::short(scope))))
}

/// A misspelt word as it was meant, in the form it is written in.
fn respelt(app: &App<'_>, one: One<'_>, word: &Word) -> Option<Fix> {
    let scope = word.scope.as_deref().filter(|scope| egnyte_rules::scope(scope).is_some())?;
    if one.declaration.words.iter().any(|other| other.loc != word.loc && other.fault.is_none() && other.scope.as_deref() == Some(scope)) {
        let words: Vec<Loc> = one.declaration.words.iter().map(|word| word.loc).collect();
        return safe(format!("declare `{}` once", declaration::short(scope)), vec![app.editor.undeclare(&words, word.loc)?]);
    }
    let written = app.editor.written(word.loc)?;
    let right = if written.contains('.') { scope } else { declaration::short(scope) };
    let calls = one.reached.iter().filter_map(|reach| app.declarations.calls.get(reach.call));
    let needed = calls.flat_map(|call| &call.scopes).any(|needed| needed == scope);
    let edit = app.editor.redeclare(word.loc, &written, right).filter(|_| written != right)?;
    safe_if(needed || written.eq_ignore_ascii_case(right), format!("write `{right}`"), vec![edit])
}

/// The declaration as it should read.
fn written(style: Style, scopes: &[&str]) -> String {
    match style {
        Style::Attribute => declaration::attribute(scopes),
        Style::Comment => declaration::comment(scopes),
    }
}

/// The words of a declaration whose scopes nothing that the item reaches needs; none where it may reach more than can be seen.
fn idle_words<'a>(app: &App<'_>, one: One<'a>) -> Vec<&'a Word> {
    // Where no call at all was found, nobody can say that what is declared is not needed.
    if one.unsure || !one.declaration.runs || app.calls.is_empty() || app.not_analysed.iter().any(|n| n.loc.file == one.declaration.file) {
        return Vec::new();
    }
    let calls = || one.reached.iter().filter_map(|reach| app.declarations.calls.get(reach.call));
    // Of an endpoint that the catalogue does not know nobody can say what it needs.
    if calls().any(|call| call.family.is_empty()) {
        return Vec::new();
    }
    let inside = app.declarations.facts.all.iter().zip(&app.declarations.facts.reached).filter(|(other, _)| within(other, one.declaration));
    let nested: Vec<&ApiCall> =
        inside.flat_map(|(_, reached)| reached).filter_map(|reach| app.declarations.calls.get(reach.call)).collect();
    let needed = |scope: &str| {
        calls().chain(nested.iter().copied()).any(|call| call.scopes.iter().chain(&call.possible_scopes).any(|needed| needed == scope))
    };
    let idle = |word: &&Word| word.fault.is_none() && word.scope.as_deref().is_some_and(|s| egnyte_rules::scope(s).is_some() && !needed(s));
    one.declaration.words.iter().filter(idle).collect()
}

/// Scopes that nothing the item reaches needs.
fn unneeded(app: &App<'_>, one: One<'_>, out: &mut Vec<Finding>) {
    for word in idle_words(app, one) {
        let Some(scope) = word.scope.as_deref() else { continue };
        let whole = if one.declaration.item.is_some() { "item" } else { "file" };
        let message = format!("{} is declared for this {whole}, and nothing in it needs it", quoted(scope));
        let mut finding = app.finding("EG107", Confidence::High, word.loc, Some(one.declaration.function), message);
        finding.severity = Severity::Warning;
        finding.notes.push(format!("{} reached from here", count(one.reached.len(), "call")));
        finding.help = Some(format!("remove {} from the declaration", quoted(declaration::short(scope))));
        let words: Vec<Loc> = one.declaration.words.iter().map(|word| word.loc).collect();
        let edit = app.editor.undeclare(&words, word.loc);
        finding.fix = edit.and_then(|edit| safe(format!("declare `{}` no longer", declaration::short(scope)), vec![edit]));
        out.push(finding);
    }
}

/// Whether a declaration stands inside the item of another.
fn within(inner: &Declaration, outer: &Declaration) -> bool {
    inner.file == outer.file
        && inner.item != outer.item
        && inner.item.is_some_and(|inner| outer.item.is_none_or(|outer| outer.contains(inner)))
}

/// A scope that is declared and not asked for. Where a call needs it, that is EG101's; where surely none does, it is unneeded.
fn unrequested(app: &App<'_>, one: One<'_>, out: &mut Vec<Finding>) {
    let Some((asked, Confidence::High)) = requested(app) else { return };
    if !one.unsure || one.shared || app.library {
        return;
    }
    for word in one.declaration.words.iter().filter(|word| word.fault.is_none()) {
        let Some(scope) = word.scope.as_deref().filter(|scope| !asked.contains_key(scope) && !is_reported_missing(app, scope)) else {
            continue;
        };
        let message = format!("{} is declared, and no token request asks for it", quoted(scope));
        let mut finding = app.finding("EG107", Confidence::High, word.loc, Some(one.declaration.function), message);
        finding.related.extend(place_of(&asked).map(|loc| label(loc, "the scopes asked for")));
        finding.help = Some(format!("ask for {} in the token request, or remove it here", quoted(scope)));
        out.push(finding);
    }
}

fn place_of(asked: &BTreeMap<&str, Asked<'_>>) -> Option<Loc> {
    asked.values().flatten().map(|(request, loc)| loc.unwrap_or(request.loc)).min()
}

/// `declarations = "required"`: calls in no declared item, one finding a function.
fn undeclared_calls(app: &App<'_>, out: &mut Vec<Finding>) {
    let mut calls: BTreeMap<_, Vec<&ApiCall>> = BTreeMap::new();
    for (call, _) in app.calls.iter().filter(|(call, _)| !app.declarations.hold(call)) {
        calls.entry((call.function.file, call.function.func)).or_default().push(call);
    }
    for mut calls in calls.into_values() {
        calls.sort_by_key(|call| call.loc);
        let first = calls[0];
        let message = "this Egnyte call stands in no item that declares its scopes";
        let mut finding = app.finding("EG107", first.confidence, first.loc, Some(first.function), message);
        for other in calls.iter().skip(1).filter(|other| other.loc != first.loc).take(3) {
            finding.related.push(label(other.loc, "and this one"));
        }
        let mut scopes: Vec<&str> = calls.iter().flat_map(|call| &call.scopes).map(String::as_str).collect();
        scopes.sort_unstable();
        scopes.dedup();
        finding.help = Some(format!("above the function write the comment `{}`, or in Rust its attribute", declaration::comment(&scopes)));
        out.push(finding);
    }
}

/// Scopes that are asked for and that nothing declares, where declarations speak of every call or the configuration lists scopes.
fn undeclared_requests(app: &App<'_>, out: &mut Vec<Finding>) {
    let all_declared =
        !app.calls.is_empty() && app.unresolved.is_empty() && app.calls.iter().all(|(call, _)| app.declarations.answer_for(call));
    let listed = app.config.scopes.is_some();
    if app.library || !(all_declared || listed) {
        return;
    }
    let Some((asked, Confidence::High)) = requested(app) else { return };
    let unneeded = unneeded_scopes(app);
    for (scope, places) in asked {
        let in_config = app.config.scopes.iter().flatten().any(|listed| listed.get_ref() == scope);
        let on_item = app.declarations.iter().any(|one| one.declaration.declares(scope));
        // A word that is no scope is EG104's, one that nothing needs EG102's, one that a declared item lacks is told there.
        let told = egnyte_rules::scope(scope).is_none() || unneeded.iter().any(|other| other == scope) || lacked(app, scope);
        if in_config || on_item || told {
            continue;
        }
        let Some((request, loc)) = places.iter().min_by_key(|(request, loc)| loc.unwrap_or(request.loc)) else { continue };
        let at = loc.unwrap_or(request.loc);
        let whom = match app.config_path {
            Some(path) if listed => format!("`scopes` of {path} does not list it"),
            _ => "nothing declares it".to_owned(),
        };
        let message = format!("{} is asked for, and {whom}", quoted(scope));
        let mut finding = app.finding("EG107", Confidence::High, at, Some(request.function), message);
        if at != request.loc {
            finding.related.push(label(request.loc, "the token request"));
        }
        finding.help = Some(format!("declare {}, or do not ask for it", quoted(scope)));
        out.push(finding);
    }
}

/// Whether an item of the app that declares scopes reaches a call that needs this one, and does not declare it.
fn lacked(app: &App<'_>, scope: &str) -> bool {
    app.declarations.iter().filter(|one| !one.declaration.declares(scope)).flat_map(|one| one.reached).any(|reach| {
        app.declarations
            .calls
            .get(reach.call)
            .is_some_and(|call| call.scope_confidence >= Evidence::Sdk && call.scopes.iter().any(|needed| needed == scope))
    })
}

/// `scopes` of the configuration: words that are no scopes, and scopes that only stand there.
fn config_scopes(app: &App<'_>, out: &mut Vec<Finding>) {
    let (Some(file), Some(listed)) = (app.declarations.config, &app.config.scopes) else { return };
    let newer = |text: &str| egnyte_rules::scope(text).is_none() && egnyte_rules::nearest_scope(text).is_none();
    let words: Vec<Written<'_>> = listed
        .iter()
        .map(|scope| scope.get_ref().as_str())
        .map(|text| Written { text, form: if text.starts_with("Egnyte.") && newer(text) { Form::Unlisted } else { Form::Full } })
        .collect();
    let asked = requested_anywhere(app);
    let blind =
        app.calls.is_empty() || app.library || !app.not_analysed.is_empty() || app.calls.iter().any(|(call, _)| call.family.is_empty());
    for (scope, meaning) in listed.iter().zip(declaration::read(&words)) {
        let loc = Loc { file, span: Span::of_bytes(&scope.span()) };
        let name = scope.get_ref();
        if let Some(fault) = meaning.fault {
            let mut finding = app.finding("EG107", Confidence::High, loc, None, fault);
            finding.help = Some(
                meaning
                    .scope
                    .map_or_else(|| "write scopes as `Egnyte.filesystem`".to_owned(), |scope| format!("list {}, once", quoted(&scope))),
            );
            out.push(finding);
            continue;
        }
        let may_need = app.calls.iter().any(|(call, _)| call.scopes.iter().chain(&call.possible_scopes).any(|needed| needed == name))
            || app.unresolved.iter().any(|call| call.scopes.is_empty() || call.scopes.iter().any(|needed| needed == name));
        let declared = app.declarations.iter().any(|one| one.declaration.declares(name));
        let Some(asked) = &asked else { continue };
        if blind || may_need || declared || asked.iter().any(|other| other == name) || egnyte_rules::scope(name).is_none() {
            continue;
        }
        let message = format!("{} is listed here, and nothing needs it or asks for it", quoted(name));
        let mut finding = app.finding("EG107", Confidence::High, loc, None, message);
        finding.severity = Severity::Warning;
        finding.help = Some(format!("remove {} from `scopes`", quoted(name)));
        out.push(finding);
    }
}

/// The scopes that token requests ask for; `None` while one of them cannot be read.
fn requested_anywhere(app: &App<'_>) -> Option<Vec<String>> {
    let mut out = Vec::new();
    for request in &app.token_requests {
        match &request.scopes {
            Scopes::Known(text) if text.open => return None,
            Scopes::Known(text) => out.extend(text.words.iter().map(|word| word.name.clone())),
            Scopes::Unresolved(..) => return None,
            Scopes::Absent | Scopes::Impossible(_) => {}
        }
    }
    Some(out)
}
