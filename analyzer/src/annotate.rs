//! The declarations that would be right: those that are there mended, and one above every function that makes calls and has none.

use std::collections::{BTreeMap, BTreeSet};

use egnyte_rules::catalogue::Evidence;
use egnyte_rules::declaration;
use rustc_hash::FxHashMap;

use crate::facts::calls::ApiCall;
use crate::facts::declarations::{Declaration, Declared, Source, Style, without_remark};
use crate::finding::Loc;
use crate::ir::{File, FuncId, Language, Span};
use crate::link::record::Record;
use crate::source::FileId;

/// A change of one declaration.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Annotation {
    /// What is replaced; empty where something is added.
    pub(crate) loc: Loc,
    /// By what.
    pub(crate) text: String,
}

/// Every change, in order; none overlap.
pub(crate) fn annotations(declared: &Declared, calls: &[ApiCall], record: &Record, sources: &[Source]) -> Vec<Annotation> {
    let mut out: Vec<Annotation> = Vec::new();
    let texts: FxHashMap<FileId, &Source> = sources.iter().map(|source| (source.id, source)).collect();
    for (at, declaration) in declared.all.iter().enumerate() {
        if let Some(source) = texts.get(&declaration.file) {
            out.extend(mended(declared, at, declaration, calls, source));
        }
    }
    for source in sources.iter().filter(|source| !source.text.is_empty()) {
        out.extend(added(declared, calls, record, source));
    }
    out.sort();
    out.dedup();
    out
}

/// Whether a call's scopes are sure enough to be declared.
fn is_sure(call: &ApiCall) -> bool {
    call.scope_confidence >= Evidence::Sdk
}

/// What would make a declaration right: its attributes and comments each with the scopes that stay there, what is missing in
/// the first.
fn mended(declared: &Declared, at: usize, declaration: &Declaration, calls: &[ApiCall], source: &Source) -> Vec<Annotation> {
    let reached = || declared.reached[at].iter().filter_map(|reach| calls.get(reach.call));
    let needed: BTreeSet<&str> = reached().filter(|call| is_sure(call)).flat_map(|call| &call.scopes).map(String::as_str).collect();
    let possible = |scope: &str| reached().any(|call| call.scopes.iter().chain(&call.possible_scopes).any(|other| other == scope));
    // What cannot be seen may need the rest; an item that does not run is documentation.
    let keeps = |scope: &str| declared.unsure[at] || !declaration.runs || possible(scope) || egnyte_rules::scope(scope).is_none();
    let mut right: BTreeSet<&str> = needed;
    right.extend(declaration.scopes().into_iter().filter(|scope| keeps(scope)));
    let is_right =
        declaration.words.iter().all(|word| word.fault.is_none()) && declaration.scopes().into_iter().collect::<BTreeSet<&str>>() == right;
    if is_right {
        return Vec::new();
    }
    let own = |place: &Loc| {
        let words = declaration.words.iter().filter(|word| word.loc.file == place.file && place.span.contains(word.loc.span));
        words.filter_map(|word| word.scope.as_deref()).collect::<BTreeSet<&str>>()
    };
    let elsewhere: BTreeSet<&str> = declaration.places.iter().skip(1).flat_map(own).collect();
    let mut said: BTreeSet<&str> = BTreeSet::new();
    let mut out = Vec::new();
    for (nth, place) in declaration.places.iter().enumerate() {
        let stays = |scope: &&str| own(place).contains(scope) || nth == 0 && !elsewhere.contains(scope);
        let list: Vec<&str> = right.iter().copied().filter(stays).filter(|scope| !said.contains(scope)).collect();
        said.extend(&list);
        let goes = list.is_empty() && (nth > 0 || !right.is_empty());
        out.extend(match goes.then(|| whole_line(declaration.style, *place, source)).flatten() {
            Some(line) => Some(Annotation { loc: Loc { file: place.file, span: line }, text: String::new() }),
            None => relisted(declaration.style, *place, &list, source),
        });
    }
    out
}

/// The line of an attribute that has it to itself.
fn whole_line(style: Style, place: Loc, source: &Source) -> Option<Span> {
    let text = &source.text;
    let start = text.get(..place.span.start as usize)?.rfind('\n').map_or(0, |end| end + 1);
    let rest = text.get(place.span.end as usize..)?;
    let end = place.span.end as usize + rest.find('\n').map_or(rest.len(), |end| end + 1);
    let alone = text[start..place.span.start as usize].trim() == "#[" && text[place.span.end as usize..end].trim() == "]";
    let index = |at: usize| u32::try_from(at).ok();
    (style == Style::Attribute && alone).then_some(Span::new(index(start)?, index(end)?))
}

/// An attribute or comment with other scopes; nothing where they are the same.
fn relisted(style: Style, place: Loc, scopes: &[&str], source: &Source) -> Option<Annotation> {
    let raw = source.text.get(place.span.start as usize..place.span.end as usize)?;
    let (opening, closing) = match style {
        Style::Comment => (raw.find("egnyte-scopes:")? + "egnyte-scopes:".len(), end_of_comment(raw)),
        Style::Attribute => (raw.find('(')? + 1, raw.rfind(')')?),
    };
    let list = match style {
        Style::Comment => declaration::comment(scopes).split_once(':').map(|(_, list)| list.to_owned())?,
        Style::Attribute => {
            let attribute = declaration::attribute(scopes);
            attribute.split_once('(')?.1.rsplit_once(')')?.0.to_owned()
        }
    };
    if raw.get(opening..closing) == Some(&*list) {
        return None;
    }
    let start = place.span.start + u32::try_from(opening).ok()?;
    let end = place.span.start + u32::try_from(closing.max(opening)).ok()?;
    Some(Annotation { loc: Loc { file: place.file, span: Span::new(start, end) }, text: list })
}

/// Where the words of a comment end: before its closing marker and the blanks that precede it.
fn end_of_comment(raw: &str) -> usize {
    let from = raw.find("egnyte-scopes:").unwrap_or(0);
    let line = raw[from..].split(['\n', '\r']).next().unwrap_or_default();
    let words = raw[..from + without_remark(line).len()].trim_end();
    words.strip_suffix("*/").or_else(|| words.strip_suffix("-->")).unwrap_or(words).trim_end().len()
}

/// Where the first line of code may stand: after a `#!` line, and in PHP after the tag that opens the code.
fn top_of_code(text: &str, language: Language) -> Option<usize> {
    let from = match language {
        Language::Php => text.find("<?php")?,
        _ if text.starts_with("#!") => 0,
        _ => return Some(0),
    };
    text[from..].find('\n').map(|end| from + end + 1)
}

/// A declaration above each function of a file that makes calls, or at the top of the file where its own code does.
fn added(declared: &Declared, calls: &[ApiCall], record: &Record, source: &Source) -> Vec<Annotation> {
    let file = &source.file;
    // What only parts of a file could be read of is not to be changed by a tool.
    if file.language == Language::Rust && !file.problems.is_empty() {
        return Vec::new();
    }
    let own = calls.iter().filter(|call| call.loc.file == source.id && declared.around(call.loc).is_none());
    let mut functions: BTreeMap<FuncId, BTreeSet<&str>> = BTreeMap::new();
    for call in own {
        functions.entry(named_around(file, call.loc.span)).or_default().extend(sure_scopes(call));
    }
    // Before the first statement of a C# program stand its using directives.
    if file.language == Language::CSharp && functions.keys().any(|func| file.function(*func).class.is_none()) {
        return Vec::new();
    }
    if functions.contains_key(&FuncId(0)) {
        let mut all: BTreeSet<&str> = functions.into_values().flatten().collect();
        // The declaration answers for every function of the file that has none of its own.
        let open = |at: FuncId| declared.around(Loc { file: source.id, span: file.function(at).span }).is_none();
        let passes = |at: &usize| record.events[*at].functions.iter().any(|f| f.file == source.id && (f.func == FuncId(0) || open(f.func)));
        all.extend(calls.iter().filter(|call| call.arriving.iter().any(passes)).flat_map(sure_scopes));
        let Some(top) = top_of_code(&source.text, file.language) else { return Vec::new() };
        let text = format!("{}\n\n", comment(file.language, &all));
        return vec![insertion(source.id, top, text)];
    }
    let mut out = Vec::new();
    for (func, mut scopes) in functions {
        let span = file.function(func).span;
        let passes = |at: &usize| {
            record.events[*at]
                .functions
                .iter()
                .any(|f| f.file == source.id && f.func != FuncId(0) && span.contains(file.function(f.func).span))
        };
        scopes.extend(calls.iter().filter(|call| call.arriving.iter().any(passes)).flat_map(sure_scopes));
        let start = head(file, func) as usize;
        // What a macro makes has no head to stand above.
        let head = source.text.get(start..file.function(func).name_span.start as usize);
        if file.language == Language::Rust && head.is_some_and(|head| !head.contains("fn ")) {
            continue;
        }
        let line = source.text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
        let indent: String = source.text[line..].chars().take_while(|c| matches!(c, ' ' | '\t')).collect();
        let declaration = if file.language == Language::Rust { attribute(&scopes) } else { comment(file.language, &scopes) };
        out.push(insertion(source.id, line, format!("{indent}{declaration}\n")));
    }
    out
}

fn sure_scopes(call: &ApiCall) -> impl Iterator<Item = &str> {
    call.scopes.iter().filter(|_| is_sure(call)).map(String::as_str)
}

fn insertion(file: FileId, at: usize, text: String) -> Annotation {
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    Annotation { loc: Loc { file, span: Span::new(at, at) }, text }
}

/// The outermost named function around a place; the file's own code if there is none.
fn named_around(file: &File, span: Span) -> FuncId {
    let named = file.functions.iter().enumerate().skip(1).filter(|(_, function)| function.name.is_some() && function.span.contains(span));
    let outermost = named.max_by_key(|(_, function)| function.span.end - function.span.start);
    outermost.map_or(FuncId(0), |(at, _)| FuncId(u32::try_from(at).unwrap_or(0)))
}

/// Where a function begins, its decorators included.
fn head(file: &File, func: FuncId) -> u32 {
    let function = file.function(func);
    let decorators = function.decorators.iter().map(|decorator| file.expr(*decorator).span.start);
    decorators.chain([function.span.start, function.name_span.start]).min().unwrap_or(function.span.start)
}

/// The attribute by its whole path, so that it needs no import.
fn attribute(scopes: &BTreeSet<&str>) -> String {
    let scopes: Vec<&str> = scopes.iter().copied().collect();
    declaration::attribute(&scopes).replacen("#[", "#[egnyte_scopes::", 1)
}

fn comment(language: Language, scopes: &BTreeSet<&str>) -> String {
    let scopes: Vec<&str> = scopes.iter().copied().collect();
    format!("{} {}", language.line_comment(), declaration::comment(&scopes))
}
