//! What is known while one file is lowered.

use std::sync::Arc;

use oxc_ast::ast::Program;
use rustc_hash::{FxHashMap, FxHashSet};

use super::directive;
use super::scope::Scope;
use crate::ir::{Block, Expr, ExprId, ExprKind, File, FuncId, Function, Language, Name, Problem, Span, Stmt, StmtKind, Type};

/// More syntax errors than this say nothing new.
const MAX_PROBLEMS: usize = 50;

/// Expressions and statements nested deeper than this are left out. The guard bounds what a text can nest; this bounds
/// what the IR does, whatever the guard took the text for.
const MAX_DEPTH: u32 = 1500;

/// Lowers one file.
pub(super) struct Lowerer<'t> {
    pub(super) text: &'t str,
    pub(super) file: File,
    names: FxHashSet<Name>,
    /// Functions being lowered, innermost last.
    pub(super) frames: Vec<Frame>,
    /// Scopes that are open, innermost last.
    pub(super) scopes: Vec<Scope>,
    /// How often a name has been given a number, in the whole file: a renamed name is unique.
    pub(super) renamed: FxHashMap<Name, u32>,
    /// Places a directive may speak of; kept only if the file has directives.
    pub(super) items: Option<Vec<Span>>,
    /// Records that the file declares as interfaces and aliases of types.
    pub(super) shapes: FxHashMap<Name, Type>,
    depth: u32,
}

/// A function being lowered.
pub(super) struct Frame {
    pub(super) id: FuncId,
    pub(super) params: FxHashSet<Name>,
    pub(super) locals: FxHashSet<Name>,
}

impl<'t> Lowerer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let file = File::new(Language::JavaScript, Vec::new());
        let mut lowerer = Self {
            text,
            file,
            names: FxHashSet::default(),
            frames: Vec::new(),
            scopes: Vec::new(),
            renamed: FxHashMap::default(),
            items: directive::any(text).then(Vec::new),
            shapes: FxHashMap::default(),
            depth: 0,
        };
        let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        lowerer.enter_function(Span::new(0, end), Span::new(0, 0));
        lowerer
    }

    /// Lowers a parsed program into the top-level function.
    pub(super) fn program(&mut self, program: &Program<'_>) {
        self.declare_function_body(&program.body);
        self.note_shapes(&program.body);
        let mut body = self.prologue(&program.directives);
        body.extend(self.stmts(&program.body));
        self.file.functions[0].body = body;
        self.directives(&program.comments);
    }

    /// The lowered file.
    pub(super) fn finish(mut self) -> File {
        self.leave_function();
        self.file
    }

    pub(super) fn problem(&mut self, span: Span, message: String) {
        if self.file.problems.len() < MAX_PROBLEMS {
            self.file.problems.push(Problem { span, message });
        }
    }

    pub(super) fn name(&mut self, text: &str) -> Name {
        if let Some(name) = self.names.get(text) {
            return name.clone();
        }
        let name: Name = Arc::from(text);
        self.names.insert(name.clone());
        name
    }

    pub(super) fn push(&mut self, span: Span, kind: ExprKind) -> ExprId {
        let id = ExprId(u32::try_from(self.file.exprs.len()).unwrap_or(u32::MAX));
        self.file.exprs.push(Expr { span, kind });
        id
    }

    pub(super) fn kind(&self, id: ExprId) -> &ExprKind {
        &self.file.expr(id).kind
    }

    pub(super) fn span(&self, id: ExprId) -> Span {
        self.file.expr(id).span
    }

    /// The source text of `span`.
    pub(super) fn slice(&self, span: Span) -> &'t str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// Remembers a place a directive may speak of.
    pub(super) fn item(&mut self, span: Span) {
        if let Some(items) = &mut self.items {
            items.push(span);
        }
    }

    /// Runs `lower` one level deeper; `None`, with a problem noted, where that is too deep.
    pub(super) fn deeper<T>(&mut self, at: Span, lower: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= MAX_DEPTH {
            self.problem(at, "code here is nested too deep".to_owned());
            return None;
        }
        self.depth += 1;
        let result = lower(self);
        self.depth -= 1;
        Some(result)
    }

    /// Opens a function. Its children can name it as their parent before it is complete.
    pub(super) fn enter_function(&mut self, span: Span, name_span: Span) -> FuncId {
        let id = FuncId(u32::try_from(self.file.functions.len()).unwrap_or(u32::MAX));
        self.file.functions.push(Function {
            name: None,
            span,
            name_span,
            params: Vec::new(),
            locals: Vec::new(),
            body: Block::new(),
            parent: self.frames.last().map(|frame| frame.id),
            class: None,
            own_this: true,
            receiver: None,
            is_async: false,
            is_generator: false,
            decorators: Vec::new(),
            return_type: None,
            by_reference: Vec::new(),
        });
        self.frames.push(Frame { id, params: FxHashSet::default(), locals: FxHashSet::default() });
        self.scopes.push(Scope::default());
        id
    }

    /// Closes the innermost function.
    pub(super) fn leave_function(&mut self) {
        self.scopes.pop();
        if let Some(frame) = self.frames.pop() {
            let mut locals: Vec<Name> = frame.locals.into_iter().collect();
            locals.sort_unstable();
            self.file.functions[frame.id.index()].locals = locals;
        }
    }

    /// The function being lowered.
    pub(super) fn current(&self) -> FuncId {
        self.frames.last().map_or(FuncId(0), |frame| frame.id)
    }
}

/// oxc's span as ours.
pub(super) fn span(span: oxc_span::Span) -> Span {
    Span::new(span.start, span.end)
}

pub(super) fn stmt(span: Span, kind: StmtKind) -> Stmt {
    Stmt { span, kind }
}
