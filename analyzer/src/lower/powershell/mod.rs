//! PowerShell.
//!
//! Names of variables, commands and parameters are the same in any case: in the IR they are lower case. Variables keep their `$`;
//! `$env:X` is the member `X` of `env`. A variable of the script that a function may have one of its own beside (`$script:Token` and the
//! parameter `$Token`) is `$script:token`. A command is a call with its parameters by name, a splatted table is spread into them. A
//! function's result is what its last statement gives.

mod class;
mod command;
mod curl;
mod expression;
mod statement;
mod text;

#[cfg(test)]
mod tests;

use rustc_hash::FxHashSet;

use crate::ir::{ExprId, ExprKind, File, Import, ImportItem, Language, Name, Problem, Span};
use crate::lower::tree_sitter::Lowerer;

/// How deep code may nest; what lies deeper is passed over.
const MAX_DEPTH: u32 = 60;

/// Lowers one file. Never fails: what makes no sense is passed over.
#[must_use]
pub fn lower(text: &str) -> File {
    let mut script = Script {
        text,
        at: 0,
        end: text.len(),
        base: Lowerer::new(text, Language::PowerShell),
        comments: Vec::new(),
        globals: FxHashSet::default(),
        locals: None,
        shared: shared(text),
        classes: class::declared(text).collect(),
        depth: 0,
        deep: None,
    };
    let mut body = crate::ir::Block::new();
    while script.at < script.end {
        let before = script.at;
        body.extend(script.statements());
        if script.at == before {
            // A stray closing bracket.
            script.bump();
        }
    }
    let (globals, deep) = (std::mem::take(&mut script.globals), script.deep);
    let mut file = script.base.finish_text(body, &script.comments);
    let locals = &mut file.functions[0].locals;
    locals.extend(globals);
    locals.sort_unstable();
    locals.dedup();
    if let Some(span) = deep {
        file.problems.push(Problem { span, message: "code here is nested too deep".into() });
    }
    file
}

/// The scopes of a script's own variables.
const SCOPES: [&str; 2] = ["script:", "global:"];
/// What such a variable begins with in the IR, if it needs to be told from one of a function.
const SCRIPT: &str = "$script:";

/// The other name in the IR of a variable of the script: each file of a module says for itself whether it needs to be told from others.
pub fn other_form(variable: &str) -> Option<Name> {
    match variable.strip_prefix(SCRIPT) {
        Some(name) => Some(format!("${name}").into()),
        None => variable.strip_prefix('$').map(|name| format!("{SCRIPT}{name}").into()),
    }
}

/// What a file has to hold to speak of a variable with this name in the IR: its scope may stand before it there.
pub fn bare_name(variable: &str) -> &str {
    variable.strip_prefix(SCRIPT).or_else(|| variable.strip_prefix('$')).unwrap_or(variable)
}

/// The scope of the script's own before a variable, and what is behind it.
fn scoped(variable: &str) -> Option<&str> {
    let variable = variable.strip_prefix('{').unwrap_or(variable);
    SCOPES
        .iter()
        .find(|scope| variable.get(..scope.len()).is_some_and(|head| head.eq_ignore_ascii_case(scope)))
        .map(|scope| &variable[scope.len()..])
}

/// The names of variables, in lower case, that stand in a text both with the script's scope before them and without.
fn shared(text: &str) -> FxHashSet<String> {
    let (mut with, mut without) = (FxHashSet::default(), FxHashSet::default());
    for variable in text.split('$').skip(1) {
        let (names, name) = scoped(variable).map_or((&mut without, variable), |name| (&mut with, name));
        let end = name.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(name.len());
        names.insert(name[..end].to_lowercase());
    }
    with.retain(|name| without.contains(name));
    with
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

struct Script<'t> {
    text: &'t str,
    at: usize,
    end: usize,
    base: Lowerer<'t>,
    comments: Vec<Span>,
    globals: FxHashSet<Name>,
    /// Names assigned in the function whose code is read.
    locals: Option<FxHashSet<String>>,
    /// Names that stand with the script's scope before them and without.
    shared: FxHashSet<String>,
    /// The classes of the file.
    classes: FxHashSet<String>,
    depth: u32,
    deep: Option<Span>,
}

impl<'t> Script<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..self.end).unwrap_or("")
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn bump(&mut self) {
        self.at += self.peek().map_or(1, char::len_utf8);
    }

    fn span(&self, start: usize) -> Span {
        Span::new(index(start), index(self.at.min(self.end)))
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= MAX_DEPTH {
            let here = Span::new(index(self.at), index(self.end));
            self.deep.get_or_insert(here);
            self.at = self.end;
            return None;
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        Some(read)
    }

    /// Blanks, comments and continued lines; line ends too where `lines` says so.
    fn blanks(&mut self, lines: bool) {
        loop {
            let rest = self.rest();
            let start = self.at;
            if rest.starts_with([' ', '\t', '\r', '\u{feff}', '\u{a0}']) || lines && rest.starts_with('\n') {
                self.bump();
            } else if rest.starts_with("`\n") {
                self.at += 2;
            } else if rest.starts_with("`\r\n") {
                self.at += 3;
            } else if rest.starts_with("<#") {
                self.at += rest.find("#>").map_or(rest.len(), |end| end + 2);
                let comment = self.span(start);
                self.comments.push(comment);
            } else if rest.starts_with('#') {
                self.at += rest.find('\n').unwrap_or(rest.len());
                let comment = self.span(start);
                self.comments.push(comment);
            } else {
                return;
            }
        }
    }

    /// Takes `text` if it stands here.
    fn take(&mut self, text: &str) -> bool {
        let here = self.rest().starts_with(text);
        if here {
            self.at += text.len();
        }
        here
    }

    /// Takes the word `word`, in any case, if it stands here as a word of its own.
    fn take_word(&mut self, word: &str) -> bool {
        let rest = self.rest();
        let here = rest.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
            && !rest[word.len()..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '\\' | '/' | ':'));
        if here {
            self.at += word.len();
        }
        here
    }

    fn add(&mut self, start: usize, kind: ExprKind) -> ExprId {
        let span = self.span(start);
        self.base.add(span, kind)
    }

    fn null(&mut self, start: usize) -> ExprId {
        self.add(start, ExprKind::Null)
    }

    fn member(&mut self, start: usize, object: ExprId, name: &str, name_span: Span) -> ExprId {
        let name = self.base.name(name);
        self.add(start, ExprKind::Member { object, name, name_span })
    }

    fn import(&mut self, path: &str, span: Span) {
        let tail = path.replace('\\', "/");
        let tail = tail.trim_start_matches("./").trim_start_matches('/');
        if !tail.is_empty() {
            let module = self.base.name(&format!("./{tail}"));
            self.base.file.imports.push(Import { local: None, module, item: ImportItem::Wildcard, span, type_only: false });
        }
    }
}
