//! Scopes that the code declares: attributes `#[egnyte_scopes(…)]` and comments `egnyte-scopes: …`, each with the item it speaks of
//! and the calls that the item reaches.

use std::rc::Rc;
use std::sync::Arc;

use egnyte_rules::declaration::{self, Form, Word as Written};
use rustc_hash::FxHashMap;

use crate::finding::Loc;
use crate::ir::{Arg, Directive, Expr, ExprId, ExprKind, File, FuncId, ImportItem, Piece, Span, StmtKind, Text};
use crate::link::record::{EventKind, Record};
use crate::link::value::FuncRef;
use crate::source::FileId;

use super::calls::{self, ApiCall};

/// What a file needs to be read for declarations.
#[derive(Debug, Clone)]
pub struct Source {
    /// Which file.
    pub id: FileId,
    /// Its code.
    pub file: Rc<File>,
    /// Its text as it lies on disk; empty where it cannot be read again.
    pub text: Arc<str>,
}

/// Everything that is declared on one item.
#[derive(Debug, Clone)]
pub struct Declaration {
    /// The file.
    pub file: FileId,
    /// The item; none for the whole file.
    pub item: Option<Span>,
    /// The attributes and comments, in order.
    pub places: Vec<Loc>,
    /// How they are written.
    pub style: Style,
    /// The scopes in them.
    pub words: Vec<Word>,
    /// The first function of the item, or the file's own code.
    pub function: FuncRef,
    /// Whether the item holds code that runs.
    pub runs: bool,
}

/// How a declaration is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// As an attribute or decorator.
    Attribute,
    /// As a comment.
    Comment,
}

/// One scope of a declaration.
#[derive(Debug, Clone)]
pub struct Word {
    /// Its full name; of a slip, what was most likely meant.
    pub scope: Option<String>,
    /// What is wrong with it.
    pub fault: Option<String>,
    /// Where.
    pub loc: Loc,
}

/// A call that a declared item reaches.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reach {
    /// The calls from the item to the request, the request last.
    pub way: Vec<Loc>,
    /// Its index among the calls.
    pub call: usize,
}

/// The declarations of a program.
#[derive(Debug, Default)]
pub struct Declared {
    /// Them, by file and place.
    pub all: Vec<Declaration>,
    /// What each reaches, in the same order; the shortest way to each call.
    pub reached: Vec<Vec<Reach>>,
    /// Whether each may reach more than what can be seen, in the same order.
    pub unsure: Vec<bool>,
    /// Comments that declare something where nothing can carry it.
    pub misplaced: Vec<Loc>,
}

impl Declaration {
    /// Whether it declares a scope, or means to.
    #[must_use]
    pub fn declares(&self, scope: &str) -> bool {
        self.words.iter().any(|word| word.scope.as_deref() == Some(scope))
    }

    /// The scopes it declares, or means to.
    #[must_use]
    pub fn scopes(&self) -> Vec<&str> {
        let mut scopes: Vec<&str> = self.words.iter().filter_map(|word| word.scope.as_deref()).collect();
        scopes.dedup();
        scopes
    }

    fn covers(&self, loc: Loc) -> bool {
        self.file == loc.file && self.item.is_none_or(|item| item.contains(loc.span))
    }

    fn size(&self) -> u32 {
        self.item.map_or(u32::MAX, |item| item.end - item.start)
    }
}

impl Declared {
    /// The index of the declaration that answers for a place: the innermost around it.
    #[must_use]
    pub fn around(&self, loc: Loc) -> Option<usize> {
        let covering = self.all.iter().enumerate().filter(|(_, declaration)| declaration.covers(loc));
        covering.min_by_key(|(_, declaration)| declaration.size()).map(|(index, _)| index)
    }
}

/// The declarations of `sources`.
#[must_use]
pub fn find(sources: &[Source]) -> Declared {
    let mut out = Declared::default();
    for source in sources {
        attributes(source, &mut out);
        comments(source, &mut out);
    }
    out.all.sort_by_key(|declaration| (declaration.file, declaration.item.map_or((0, u32::MAX), |item| (item.start, u32::MAX - item.end))));
    out.reached = vec![Vec::new(); out.all.len()];
    out.unsure = vec![false; out.all.len()];
    out
}

/// Follows the record: what each declaration reaches, and whether that may be all.
pub fn follow(declared: &mut Declared, facts_calls: &[ApiCall], record: &Record, sources: &[Source]) {
    if declared.all.is_empty() {
        return;
    }
    let files: FxHashMap<FileId, &File> = sources.iter().map(|source| (source.id, &*source.file)).collect();
    let place = |func: FuncRef| {
        let whole = Loc { file: func.file, span: Span::new(0, u32::MAX) };
        let file = files.get(&func.file).filter(|_| func.func != FuncId(0));
        file.map_or(whole, |file| Loc { file: func.file, span: file.function(func.func).span })
    };
    for (index, call) in facts_calls.iter().enumerate() {
        // The item that names the endpoint needs it, whoever sends the request.
        if let Some(at) = declared.around(call.loc) {
            let way = std::iter::once(call.loc).chain(call.via.iter().copied().filter(|step| *step != call.loc)).collect();
            declared.reached[at].push(Reach { way, call: index });
        }
        for event in call.arriving.iter().map(|at| &record.events[*at]) {
            for func in event.functions.iter() {
                let own = place(*func);
                let from = event.chain.iter().position(|loc| loc.file == own.file && own.span.contains(loc.span));
                // A nested item that is only handed over here, to a router or a library, and declares scopes answers for itself.
                let elsewhere = |at: usize| from.is_some_and(|from| declared.around(event.chain[from]) != Some(at));
                if let Some(at) = declared.around(own).filter(|at| !elsewhere(*at)) {
                    declared.reached[at].push(Reach { way: event.chain[from.unwrap_or(0)..].to_vec(), call: index });
                }
            }
        }
    }
    for reached in &mut declared.reached {
        reached.sort_by(|a, b| (a.call, a.way.len(), &a.way).cmp(&(b.call, b.way.len(), &b.way)));
        reached.dedup_by_key(|reach| reach.call);
    }
    let mut lose = |func: FuncRef| {
        let own = place(func);
        for (declaration, unsure) in declared.all.iter().zip(&mut declared.unsure) {
            *unsure |= declaration.covers(own);
        }
    };
    record.unseen.iter().copied().for_each(&mut lose);
    for (at, event) in record.events.iter().enumerate().filter(|(_, event)| !event.void) {
        let open = match &event.kind {
            EventKind::Request(request) => calls::may_be_egnyte(request),
            EventKind::Sdk { .. } => !facts_calls.iter().any(|call| call.events.contains(&at)),
            _ => false,
        };
        if open {
            event.functions.iter().copied().for_each(&mut lose);
        }
    }
}

/// Puts a declaration on its item, beside what is declared there already.
fn declare(out: &mut Declared, source: &Source, item: Option<Span>, style: Style, place: Loc, words: Vec<Word>) {
    if let Some(there) = out.all.iter_mut().find(|declaration| declaration.file == source.id && declaration.item == item) {
        there.places.push(place);
        there.words.extend(words);
        return;
    }
    let file = &source.file;
    let inside = |span: Span| item.is_none_or(|item| item.contains(span));
    let functions = || (1..file.functions.len()).filter(|at| inside(file.functions[*at].span));
    let first = functions().min_by_key(|at| (file.functions[*at].span.start, *at)).filter(|_| item.is_some()).unwrap_or(0);
    let runs = item.is_none() || functions().any(|at| !file.functions[at].body.is_empty());
    out.all.push(Declaration {
        file: source.id,
        item,
        places: vec![place],
        style,
        words,
        function: FuncRef { file: source.id, func: FuncId(u32::try_from(first).unwrap_or(0)) },
        runs,
    });
}

// Attributes.

/// The name of the attribute, as its crate has it.
const ATTRIBUTE: &str = "egnyte_scopes";

fn attributes(source: &Source, out: &mut Declared) {
    let file = &source.file;
    let functions = file.functions.iter().map(|function| (function.span, &function.decorators));
    let classes = file.classes.iter().map(|class| (class.span, &class.decorators));
    let items: Vec<(Span, &Vec<ExprId>)> = functions.chain(classes).collect();
    for (span, decorators) in items {
        for decorator in decorators {
            attribute(source, span, file.expr(*decorator), out);
        }
    }
}

fn attribute(source: &Source, item: Span, decorator: &Expr, out: &mut Declared) {
    let file = &source.file;
    let (path, args): (&Expr, &[Arg]) = match &decorator.kind {
        ExprKind::Call { callee, args } => (file.expr(*callee), args),
        _ => (decorator, &[]),
    };
    let last = match &path.kind {
        ExprKind::Name(name) => name,
        ExprKind::Member { name, .. } => name,
        _ => return,
    };
    let renamed = || {
        let local = matches!(path.kind, ExprKind::Name(_));
        local && file.imports.iter().any(|import| import.local.as_ref() == Some(last) && takes(&import.item))
    };
    if &**last != ATTRIBUTE && !renamed() {
        return;
    }
    let mut written: Vec<(String, Form, Span)> = Vec::new();
    let mut strange: Vec<Span> = Vec::new();
    for arg in args {
        argument(file, arg, Form::Full, &mut written, &mut strange);
    }
    let mut words = read(source.id, &written);
    words.extend(strange.into_iter().map(|span| Word {
        scope: None,
        fault: Some("expected a scope: `filesystem` or `\"Egnyte.filesystem\"`".to_owned()),
        loc: Loc { file: source.id, span },
    }));
    declare(out, source, Some(item), Style::Attribute, Loc { file: source.id, span: decorator.span }, words);
}

fn takes(item: &ImportItem) -> bool {
    matches!(item, ImportItem::Named(name) if &**name == ATTRIBUTE)
}

fn argument(file: &File, arg: &Arg, quoted: Form, written: &mut Vec<(String, Form, Span)>, strange: &mut Vec<Span>) {
    let expr = file.expr(arg.value);
    match &expr.kind {
        ExprKind::Str(text) => written.push((text.cooked.to_string(), quoted, inside(text))),
        ExprKind::Template(pieces) if let [Piece::Text(text)] = pieces.as_slice() => {
            written.push((text.cooked.to_string(), quoted, inside(text)));
        }
        ExprKind::Name(name) if quoted == Form::Full => {
            written.push((name.trim_start_matches("r#").to_owned(), Form::Short, expr.span));
        }
        ExprKind::Call { callee, args } if matches!(&file.expr(*callee).kind, ExprKind::Name(name) if &**name == "unlisted") => {
            for arg in args {
                argument(file, arg, Form::Unlisted, written, strange);
            }
        }
        _ => strange.push(expr.span),
    }
}

fn inside(text: &Text) -> Span {
    text.raw_span(0, text.cooked.len())
}

fn read(file: FileId, written: &[(String, Form, Span)]) -> Vec<Word> {
    let plain: Vec<Written<'_>> = written.iter().map(|(text, form, _)| Written { text, form: *form }).collect();
    let meanings = declaration::read(&plain);
    let place = |span: Span| Loc { file, span };
    written
        .iter()
        .zip(meanings)
        .map(|((_, _, span), meaning)| Word { scope: meaning.scope, fault: meaning.fault, loc: place(*span) })
        .collect()
}

// Comments.

const MARK: &str = "egnyte-scopes:";

fn comments(source: &Source, out: &mut Declared) {
    let mine = |directive: &&Directive| directive.text.trim_start().starts_with(MARK);
    for directive in source.file.directives.iter().filter(mine) {
        let place = Loc { file: source.id, span: directive.span };
        let words = comment_words(source, directive);
        match speaks_of(source, directive) {
            Some(item) => declare(out, source, item, Style::Comment, place, words),
            None => out.misplaced.push(place),
        }
    }
}

/// The words of a comment: its first line, or what is left of it.
fn comment_words(source: &Source, directive: &Directive) -> Vec<Word> {
    let raw = source.text.get(directive.span.start as usize..directive.span.end as usize).unwrap_or(&directive.text);
    let Some(start) = raw.find(MARK).map(|at| at + MARK.len()) else { return Vec::new() };
    let line = raw[start..].split(['\n', '\r']).next().unwrap_or_default();
    let line = without_remark(line).trim_end().trim_end_matches("*/").trim_end_matches("-->").trim_end_matches("*}");
    let mut written = Vec::new();
    let mut at = 0;
    while at < line.len() {
        let rest = &line[at..];
        let skipped = rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',').len();
        let rest = &rest[skipped..];
        let length = rest.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(rest.len());
        if length > 0 {
            let (text, form, from) = comment_word(&rest[..length]);
            let start = offset(directive.span.start as usize + start + at + skipped + from);
            written.push((text.to_owned(), form, Span::new(start, start + offset(text.len()))));
        }
        at += skipped + length.max(1);
    }
    read(source.id, &written)
}

/// A line without a remark behind the scopes, which is for people.
pub(crate) fn without_remark(line: &str) -> &str {
    [" #", " //", " --"].iter().filter_map(|remark| line.find(remark)).min().map_or(line, |end| &line[..end])
}

/// A word of a comment, its form, and where in the word its scope begins.
fn comment_word(word: &str) -> (&str, Form, usize) {
    if let Some(inner) = word.strip_prefix("unlisted(") {
        let inner = inner.trim_end_matches(')');
        let text = inner.trim_matches(['"', '\'']);
        return (text, Form::Unlisted, "unlisted(".len() + inner.find(text).unwrap_or(0));
    }
    let text = word.trim_matches(['"', '\'', '`']);
    let form = if text.contains('.') { Form::Full } else { Form::Short };
    (text, form, word.find(text).unwrap_or(0))
}

fn offset(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// The item that a comment speaks of: a function or class below it or on its line, the whole file at its top; none elsewhere.
#[allow(clippy::option_option, reason = "no item at all, and the whole file, are different answers")]
fn speaks_of(source: &Source, directive: &Directive) -> Option<Option<Span>> {
    let file = &source.file;
    if directive.trailing {
        let head = |start: u32| {
            let before = source.text.get(start as usize..directive.span.start as usize);
            start < directive.span.start && before.is_some_and(|before| !before.contains('\n'))
        };
        let functions = file.functions.iter().skip(1).filter(|f| f.name.is_some() && head(f.name_span.start)).map(|f| f.span);
        let classes = file.classes.iter().filter(|c| head(c.name_span.start)).map(|c| c.span);
        return functions.chain(classes).max_by_key(|span| span.end - span.start).map(Some);
    }
    let next = directive.target;
    let item = next.and_then(|next| item_in(file, next));
    let adjacent = next.is_some_and(|next| {
        let between = source.text.get(directive.span.end as usize..next.start as usize).unwrap_or_default();
        let lines: Vec<&str> = between.split('\n').collect();
        lines.len() < 3 || !lines[1..lines.len() - 1].iter().any(|line| line.trim().is_empty())
    });
    match item {
        Some(item) if adjacent || !at_top(file, directive) => Some(Some(item)),
        _ if at_top(file, directive) => Some(None),
        _ => None,
    }
}

/// Whether no code stands above a comment: nothing but a text that documents the file or sets a mode.
fn at_top(file: &File, directive: &Directive) -> bool {
    let above = |span: Span| span.start < directive.span.start;
    let documents = |id: &ExprId| matches!(file.expr(*id).kind, ExprKind::Str(_));
    let code = file.functions.first().into_iter().flat_map(|top| &top.body);
    let mut code = code.filter(|stmt| !matches!(&stmt.kind, StmtKind::Expr(id) if documents(id)));
    !code.any(|stmt| above(stmt.span)) && !file.imports.iter().any(|import| above(import.span))
}

/// The function or class that a statement is, or the statement where it holds several.
fn item_in(file: &File, statement: Span) -> Option<Span> {
    let functions = file.functions.iter().skip(1).map(|function| function.span);
    let inside: Vec<Span> = functions.chain(file.classes.iter().map(|class| class.span)).filter(|span| statement.contains(*span)).collect();
    let outermost: Vec<&Span> = inside.iter().filter(|span| !inside.iter().any(|other| other != *span && other.contains(**span))).collect();
    match outermost.as_slice() {
        [] => None,
        [only] => Some(**only),
        _ => Some(statement),
    }
}
