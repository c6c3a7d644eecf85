//! Shell scripts.
//!
//! Variables keep their `$` in the IR, as functions have names of their own. A function's result is what it prints: the output of
//! its last command, or of an `echo` before a `return`. A command that sends a request is a call with its options by their names in full;
//! the text it prints is the member `stdout` of the result. What `||` and `if` ask of such a command is whether it failed.

mod arguments;
mod ast;
mod braces;
mod command;
pub(crate) mod options;
mod parse;
mod printed;
mod statement;
mod test;
mod word;

#[cfg(test)]
mod tests;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::ir::{ExprId, ExprKind, File, Import, ImportItem, Language, Name, Problem, Span};
use crate::lower::tree_sitter::Lowerer;
use ast::{Command, Kind, Value, Word};

/// Lowers one file. Never fails: what cannot be parsed is in [`File::problems`].
#[must_use]
pub fn lower(text: &str) -> File {
    let script = parse::parse(text);
    let mut shell = Shell {
        base: Lowerer::new(text, Language::Shell),
        documents: script.documents,
        functions: FxHashMap::default(),
        arrays: FxHashMap::default(),
        commands: FxHashMap::default(),
        tables: FxHashSet::default(),
        globals: FxHashSet::default(),
        shares: command::only_defines(&script.commands),
        frame: Frame::default(),
        temporaries: 0,
    };
    shell.declarations(&script.commands, 0);
    let body = shell.block(&script.commands);
    let globals = std::mem::take(&mut shell.globals);
    let mut file = shell.base.finish_text(body, &script.comments);
    let locals = &mut file.functions[0].locals;
    locals.extend(globals);
    locals.sort_unstable();
    locals.dedup();
    if let Some(span) = script.deep {
        file.problems.push(Problem { span, message: "commands here are nested too deep".into() });
    }
    file
}

/// What is known of a function of the script before its code is lowered.
#[derive(Debug, Clone, Default)]
struct Known {
    /// How many positional arguments it names.
    positional: usize,
    /// The command that it passes its remaining arguments to, and behind how many of its own they start.
    passes: Option<(&'static str, usize)>,
    /// How many arguments it shifts away depends on them (`while … case "$1" in -x) shift 2 …`): they are a list that gets shorter.
    takes_apart: bool,
}

/// The function whose code is lowered.
#[derive(Debug, Default)]
struct Frame {
    /// It is one: not the script's top.
    is_function: bool,
    locals: FxHashSet<String>,
    /// How many arguments were shifted away.
    shifted: usize,
    /// A number of them that is not known was (`shift $((OPTIND - 1))`).
    lost: bool,
    /// They are a list, as [`Known::takes_apart`] says.
    takes_apart: bool,
    /// `getopts` was run on them, which leaves what is no option.
    has_options: bool,
    /// Commands around it see what it prints.
    captured: u32,
}

struct Shell<'t> {
    base: Lowerer<'t>,
    documents: Vec<Word>,
    functions: FxHashMap<String, Known>,
    /// Arrays that are assigned once, with what was added to them; `None` where they are assigned again.
    arrays: FxHashMap<String, Option<Vec<Word>>>,
    /// Variables that are assigned once, a command with its options; `None` where they are something else.
    commands: FxHashMap<String, Option<Vec<Word>>>,
    /// Variables that hold values by key (`declare -A`).
    tables: FxHashSet<String>,
    globals: FxHashSet<Name>,
    /// Functions of other files are in its scope: it runs them in its place, or does nothing itself and so is run by others.
    shares: bool,
    frame: Frame,
    temporaries: u32,
}

impl Shell<'_> {
    fn text(&mut self, span: Span, text: &str) -> ExprId {
        let text = crate::ir::Text { cooked: text.into(), map: Box::new([(0, span.start)]), end: span.end };
        self.base.add(span, ExprKind::Str(text))
    }

    fn named(&mut self, span: Span, name: &str) -> ExprId {
        let name = self.base.name(name);
        self.base.add(span, ExprKind::Name(name))
    }

    fn member(&mut self, object: ExprId, name: &str, span: Span) -> ExprId {
        let name = self.base.name(name);
        self.base.add(span, ExprKind::Member { object, name, name_span: span })
    }

    /// A variable that no script can name.
    fn temporary(&mut self) -> Name {
        self.temporaries += 1;
        let name = format!("$#{}", self.temporaries);
        self.base.declare(&name)
    }

    /// Functions, arrays and other files, wherever they stand.
    fn declarations(&mut self, commands: &[Command], depth: u32) {
        if depth > parse::MAX_DEPTH {
            return;
        }
        for command in commands {
            match &command.kind {
                Kind::Simple { assigns, words } => {
                    for assign in assigns {
                        let command = if let Value::Word(word) = &assign.value { command::held(word) } else { None };
                        let known = self.commands.entry(assign.name.clone());
                        known.and_modify(|known| *known = None).or_insert(command.filter(|_| !assign.append));
                        let Value::Array(items) = &assign.value else { continue };
                        match self.arrays.get_mut(&assign.name) {
                            Some(Some(known)) if assign.append => known.extend(items.iter().cloned()),
                            Some(known) => *known = None,
                            None => {
                                self.arrays.insert(assign.name.clone(), (!assign.append).then(|| items.clone()));
                            }
                        }
                    }
                    if statement::declares_table(words) {
                        let named = words[1..].iter().filter_map(Word::text).filter(|word| !word.starts_with('-'));
                        self.tables.extend(named.chain(assigns.iter().map(|assign| assign.name.clone())));
                    }
                    self.source(command.span, words);
                }
                Kind::Function { name, body, .. } => {
                    let known = command::known(body);
                    self.functions.insert(name.clone(), known);
                    self.declarations(body, depth + 1);
                }
                other => {
                    for list in command::lists(other) {
                        self.declarations(list, depth + 1);
                    }
                }
            }
        }
    }

    /// `. ./lib.sh`, `source "$DIR/lib.sh"`.
    fn source(&mut self, span: Span, words: &[Word]) {
        let [first, path, ..] = words else { return };
        if !matches!(first.text().as_deref(), Some("." | "source")) {
            return;
        }
        let tail = path.parts.iter().rev().find_map(|part| match part {
            ast::Part::Text(text, _) => Some(text.cooked.clone()),
            _ => None,
        });
        let Some(tail) = tail.filter(|tail| !tail.is_empty()) else { return };
        // A file of variables is the environment.
        if tail.ends_with(".env") {
            return;
        }
        self.shares = true;
        let plain = tail.trim_start_matches("./").trim_start_matches('/');
        let module = self.base.name(&format!("./{plain}"));
        self.base.file.imports.push(Import { local: None, module, item: ImportItem::Wildcard, span, type_only: false });
    }
}
