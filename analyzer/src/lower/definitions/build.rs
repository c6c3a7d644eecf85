//! What every form of definition is lowered with: requests and sign-ins as functions whose parameters are the definition's variables.
//!
//! What a platform does with an answer cannot be seen. So each request is returned by a function that others call.

use rustc_hash::FxHashMap;

use crate::ir::{
    Arg, Block, ExprId, ExprKind, File, Import, ImportItem, Key, Language, Name, Param, ParamKind, Pattern, Piece, Problem, Prop, Span,
    Text,
};
use crate::ir::{Stmt, StmtKind};
use crate::lower::tree_sitter::{Lowerer, bare_function};
use crate::source::settings::{Setting, SettingValue};

/// What a request or sign-in is called with, by the names the library model gives the parts.
pub(super) type Parts = Vec<(&'static str, Span, ExprId)>;

/// More variables are data. Each is a parameter of every request.
const MAX_VARIABLES: usize = 64;

pub(super) struct Builder<'t> {
    pub(super) base: Lowerer<'t>,
    body: Block,
    /// Names with a value that the definition itself gives: whoever uses it may give another one.
    variables: Vec<(String, Text)>,
    /// How often each name was given to a function.
    names: FxHashMap<String, u32>,
}

impl<'t> Builder<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { base: Lowerer::new(text, Language::Definition), body: Block::new(), variables: Vec::new(), names: FxHashMap::default() }
    }

    /// The file, with the comments that may speak to the tool.
    pub(super) fn finish(self, comments: &[Span]) -> File {
        self.base.finish_text(self.body, comments)
    }

    /// A file of which nothing could be read.
    pub(super) fn malformed(mut self, span: Span, message: String) -> File {
        self.base.file.problems.push(Problem { span, message });
        self.finish(&[])
    }

    /// A variable of the definition, with the value it gives unless someone says otherwise.
    pub(super) fn variable(&mut self, name: &str, value: Text) {
        if let Some((_, known)) = self.variables.iter_mut().find(|(known, _)| known == name) {
            *known = value;
        } else if self.variables.len() < MAX_VARIABLES {
            self.variables.push((name.to_owned(), value));
        }
    }

    /// What another settings file holds.
    pub(super) fn imported(&mut self, module: &str, at: Span) -> ExprId {
        let (module, name) = (self.base.name(module), self.base.name(&format!("@{module}")));
        let is_known = self.base.file.imports.iter().any(|import| import.local.as_ref() == Some(&name));
        if !is_known {
            let local = Some(name.clone());
            self.base.file.imports.push(Import { local, module, item: ImportItem::Namespace, span: at, type_only: false });
        }
        self.base.add(at, ExprKind::Name(name))
    }

    /// A function of its own that makes `call` with what `parts` gives it. `place` is where the definition says so.
    pub(super) fn call(&mut self, call: &str, name: &str, place: Span, parts: impl FnOnce(&mut Self) -> Parts) {
        self.base.item(place);
        let function_name = self.function_name(name);
        let func = self.base.enter_function(bare_function(Some(function_name), place, place));
        let variables = self.variables.clone();
        let mut params = Vec::new();
        for (name, value) in &variables {
            let declared = self.base.declare_param(&format!("${name}"));
            let default = self.pieces(value, Some(name));
            params.push(Param {
                pattern: Pattern::Name(declared, value.raw_span(0, 0)),
                default: Some(default),
                ty: None,
                kind: ParamKind::Plain,
                decorators: Vec::new(),
                span: value.raw_span(0, value.cooked.len()),
            });
        }
        self.base.file.functions[func.index()].params = params;
        let parts = parts(self);
        let props = parts.into_iter().map(|(key, span, value)| Prop::Pair(Key::Name(self.base.name(key), span), value)).collect();
        let options = self.base.add(place, ExprKind::Object(props));
        let callee = self.base.name(&format!("@{call}"));
        let callee = self.base.add(place, ExprKind::Name(callee));
        let args = vec![Arg::plain(options)];
        let made = self.base.add(place, ExprKind::Call { callee, args });
        let body = vec![Stmt { span: place, kind: StmtKind::Return(Some(made)) }];
        self.base.leave_function(body);
        self.body.push(Stmt { span: place, kind: StmtKind::Function(func) });
    }

    /// A name that no other function of the file has, and no call.
    fn function_name(&mut self, name: &str) -> Name {
        let name = match name.trim().trim_start_matches('@') {
            "" => "request",
            name => name,
        };
        let count = self.names.entry(name.to_owned()).or_insert(0);
        *count += 1;
        if *count == 1 { self.base.declare(name) } else { self.base.declare(&format!("{name} #{count}")) }
    }

    /// Text as it stands.
    pub(super) fn literal(&mut self, text: &Text) -> ExprId {
        self.base.add(text.raw_span(0, text.cooked.len()), ExprKind::Str(text.clone()))
    }

    /// A word that the definition means without writing it, at the place that means it.
    pub(super) fn word(&mut self, span: Span, word: &str) -> ExprId {
        let text = Text { cooked: word.into(), map: Box::new([(0, span.start)]), end: span.end };
        self.base.add(span, ExprKind::Str(text))
    }

    /// Something that cannot be known.
    pub(super) fn unknown(&mut self, span: Span) -> ExprId {
        self.base.add(span, ExprKind::Opaque(Vec::new()))
    }

    /// Text with its placeholders as holes.
    pub(super) fn template(&mut self, text: &Text) -> ExprId {
        self.pieces(text, None)
    }

    /// Several texts, one after the other.
    pub(super) fn joined(&mut self, span: Span, parts: &[ExprId]) -> ExprId {
        let pieces = parts.iter().map(|part| Piece::Hole(*part)).collect();
        self.base.add(span, ExprKind::Template(pieces))
    }

    /// A value of a settings file; text with its placeholders.
    pub(super) fn value(&mut self, setting: &Setting) -> ExprId {
        match &setting.value {
            SettingValue::Text(text) => self.template(text),
            SettingValue::Number(written) => self.word(setting.span, written),
            SettingValue::Bool(value) => self.base.add(setting.span, ExprKind::Bool(*value)),
            SettingValue::Null => self.base.add(setting.span, ExprKind::Null),
            SettingValue::Map(entries) => self.record(setting.span, entries),
            SettingValue::List(items) => {
                let args = items.iter().map(|item| Arg::plain(self.value(item))).collect();
                self.base.add(setting.span, ExprKind::Array(args))
            }
        }
    }

    /// A record of settings.
    pub(super) fn record(&mut self, span: Span, entries: &[(Name, Span, Setting)]) -> ExprId {
        let props = entries.iter().map(|(key, at, value)| Prop::Pair(Key::Name(key.clone(), *at), self.value(value))).collect();
        self.base.add(span, ExprKind::Object(props))
    }

    /// A record of texts, by names that the definition gives.
    pub(super) fn table(&mut self, span: Span, entries: &[(Text, ExprId)]) -> ExprId {
        let props = entries.iter().map(|(key, value)| {
            let at = key.raw_span(0, key.cooked.len());
            Prop::Pair(Key::Name(key.cooked.clone(), at), *value)
        });
        let props = props.collect();
        self.base.add(span, ExprKind::Object(props))
    }

    /// A list of texts.
    pub(super) fn list(&mut self, span: Span, items: &[Text]) -> ExprId {
        let args = items.iter().map(|item| Arg::plain(self.literal(item))).collect();
        self.base.add(span, ExprKind::Array(args))
    }

    /// `within`: the variable whose own value this is; it cannot stand in itself.
    fn pieces(&mut self, text: &Text, within: Option<&str>) -> ExprId {
        let whole = text.raw_span(0, text.cooked.len());
        let holes = placeholders(&text.cooked);
        if holes.is_empty() {
            return self.literal(text);
        }
        let mut pieces = Vec::new();
        let mut at = 0;
        for (start, end, name) in holes {
            if at < start {
                pieces.push(Piece::Text(slice(text, at, start)));
            }
            let span = text.raw_span(start, end);
            // What a variable's own value names was given before it.
            let before = match within {
                Some(own) => self.variables.iter().take_while(|(known, _)| known != own).any(|(known, _)| *known == name),
                None => self.variables.iter().any(|(known, _)| *known == name),
            };
            let hole = if before {
                let name = self.base.name(&format!("${name}"));
                self.base.add(span, ExprKind::Name(name))
            } else {
                self.unknown(span)
            };
            pieces.push(Piece::Hole(hole));
            at = end;
        }
        if at < text.cooked.len() {
            pieces.push(Piece::Text(slice(text, at, text.cooked.len())));
        }
        self.base.add(whole, ExprKind::Template(pieces))
    }
}

/// Where placeholders stand in a text, with what they name: `{{name}}`, `${name}`, `{name}`, `[[name]]`.
fn placeholders(text: &str) -> Vec<(usize, usize, String)> {
    const FORMS: [(&str, &str); 4] = [("{{", "}}"), ("${", "}"), ("[[", "]]"), ("{", "}")];
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(['{', '$', '[']) {
        let start = at + next;
        let rest = &text[start..];
        let form = FORMS.iter().find_map(|(open, close)| {
            let inner = rest.strip_prefix(open)?;
            let len = inner.find(close)?;
            Some((open.len() + len + close.len(), inner[..len].trim().to_owned()))
        });
        match form {
            Some((len, name)) => {
                found.push((start, start + len, name));
                at = start + len;
            }
            None => at = start + 1,
        }
    }
    found
}

/// A part of a text, with its places. Both ends are boundaries of characters.
pub(super) fn slice(text: &Text, start: usize, end: usize) -> Text {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let mut map = vec![(0, text.raw(start))];
    let inner = text.map.iter().filter(|(cooked, _)| (*cooked as usize) > start && (*cooked as usize) < end);
    map.extend(inner.map(|(cooked, raw)| (cooked - offset(start), *raw)));
    let last = if end == text.cooked.len() { text.end } else { text.raw(end) };
    Text { cooked: text.cooked[start..end].into(), map: map.into(), end: last }
}

/// The text of a key, with its place inside of the quotes.
pub(super) fn key_text(source: &str, key: &Name, span: Span) -> Text {
    let raw = source.get(span.start as usize..span.end as usize).unwrap_or_default();
    match raw.find(&**key) {
        Some(offset) => Text::verbatim(key.clone(), span.start + u32::try_from(offset).unwrap_or(0)),
        None => Text { cooked: key.clone(), map: Box::new([(0, span.start)]), end: span.end },
    }
}

/// The text of a value.
pub(super) fn text_of(setting: &Setting) -> Option<&Text> {
    if let SettingValue::Text(text) = &setting.value { Some(text) } else { None }
}

/// The comments of a text whose comments are lines of `#`.
pub(super) fn line_comments(source: &str) -> Vec<Span> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in source.split_inclusive('\n') {
        let content = line.trim_end();
        // A `#` behind a blank begins a comment, or stands in a text: only comments that speak to the tool are looked for.
        let start = if content.trim_start().starts_with('#') { content.find('#') } else { content.rfind(" # ").map(|at| at + 1) };
        if let Some(start) = start {
            let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            found.push(Span::new(offset(at + start), offset(at + content.len())));
        }
        at += line.len();
    }
    found
}
