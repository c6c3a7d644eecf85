//! What lowering carries along: the file being built, the scopes it is in, and the meaning of names there.

use ruff_python_ast::{ModModule, Stmt};
use ruff_text_size::Ranged;
use rustc_hash::FxHashSet;

use super::scope::{Scope, Scopes};
use crate::ir::{Block, Expr, ExprId, ExprKind, File, FuncId, Function, Language, Name, Param, Problem, Span};

/// How deep statements and expressions may nest; what lies deeper is left out and reported. Chains of operators, calls
/// and members do not count.
const MAX_DEPTH: u32 = 200;

pub(super) struct Lowering<'a> {
    pub(super) text: &'a str,
    pub(super) file: File,
    pub(super) scopes: &'a Scopes<'a>,
    /// The scopes around the current place, outermost first; the first is the file's function.
    pub(super) frames: Vec<Frame<'a>>,
    /// Every statement met, for comments to find what they speak of.
    pub(super) statements: Vec<Span>,
    /// Where forms of Python 2 were understood that are errors to the parser.
    pub(super) forgiven: FxHashSet<u32>,
    /// Inside `if TYPE_CHECKING:`.
    pub(super) type_checking: bool,
    depth: u32,
    names: FxHashSet<Name>,
}

/// One scope that lowering is in.
pub(super) enum Frame<'a> {
    Function(FunctionFrame<'a>),
    /// A class body, with the names it has bound so far.
    Class(FxHashSet<&'a str>),
    /// A comprehension, with its variables and what they are called here.
    Comprehension(Vec<(&'a str, Name)>),
}

pub(super) struct FunctionFrame<'a> {
    pub(super) id: FuncId,
    pub(super) scope: &'a Scope<'a>,
    /// The name of the receiver, unless the body binds it anew.
    pub(super) receiver: Option<&'a str>,
    pub(super) own_this: bool,
    pub(super) is_generator: bool,
    /// Locals that only lowering knows: variables of comprehensions, temporaries.
    pub(super) more_locals: FxHashSet<Name>,
}

/// A function before its body is lowered.
pub(super) struct Head<'a> {
    pub(super) scope: &'a Scope<'a>,
    pub(super) receiver: Option<&'a str>,
    pub(super) own_this: bool,
    pub(super) function: Function,
}

/// What a name stands for at some place.
pub(super) enum Meaning {
    Receiver,
    /// A name that the class body around it has bound.
    ClassMember,
    Variable(Name),
}

impl<'a> Lowering<'a> {
    pub(super) fn new(text: &'a str, scopes: &'a Scopes<'a>) -> Self {
        Self {
            text,
            file: empty_file(text),
            scopes,
            frames: Vec::new(),
            statements: Vec::new(),
            forgiven: FxHashSet::default(),
            type_checking: false,
            depth: 0,
            names: FxHashSet::default(),
        }
    }

    /// Lowers the whole file into `self.file`.
    pub(super) fn module(&mut self, module: &'a ModModule) {
        let scope = self.scopes.file();
        let frame =
            FunctionFrame { id: FuncId(0), scope, receiver: None, own_this: false, is_generator: false, more_locals: FxHashSet::default() };
        self.frames.push(Frame::Function(frame));
        let body = self.block(&module.body);
        self.leave_function(body);
    }

    /// Adds a function, enters it, has its body lowered and leaves it.
    pub(super) fn function(&mut self, head: Head<'a>, body: impl FnOnce(&mut Self) -> Block) -> FuncId {
        let id = FuncId(index(self.file.functions.len()));
        self.file.functions.push(head.function);
        self.frames.push(Frame::Function(FunctionFrame {
            id,
            scope: head.scope,
            receiver: head.receiver,
            own_this: head.own_this,
            is_generator: false,
            more_locals: FxHashSet::default(),
        }));
        let body = body(self);
        self.leave_function(body);
        id
    }

    fn leave_function(&mut self, body: Block) {
        let Some(Frame::Function(frame)) = self.frames.pop() else { return };
        let mut locals: Vec<Name> = frame.scope.locals().map(|name| self.intern(name)).collect();
        locals.extend(frame.more_locals);
        locals.sort_unstable();
        locals.dedup();
        let function = &mut self.file.functions[frame.id.index()];
        function.body = body;
        function.locals = locals;
        function.is_generator = frame.is_generator;
    }

    /// The function whose code the current place is.
    pub(super) fn current(&mut self) -> Option<&mut FunctionFrame<'a>> {
        self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Function(function) => Some(function),
            _ => None,
        })
    }

    /// Its index.
    pub(super) fn current_id(&mut self) -> FuncId {
        self.current().map_or(FuncId(0), |frame| frame.id)
    }

    pub(super) fn add(&mut self, span: Span, kind: ExprKind) -> ExprId {
        let id = ExprId(index(self.file.exprs.len()));
        self.file.exprs.push(Expr { span, kind });
        id
    }

    pub(super) fn intern(&mut self, text: &str) -> Name {
        if let Some(name) = self.names.get(text) {
            return name.clone();
        }
        let name: Name = text.into();
        self.names.insert(name.clone());
        name
    }

    /// What reading (or binding) `name` means here.
    pub(super) fn meaning(&mut self, name: &str) -> Meaning {
        let mut in_function = false;
        let mut other_receiver = false;
        for frame in self.frames.iter().rev() {
            match frame {
                Frame::Comprehension(variables) => {
                    if let Some((_, renamed)) = variables.iter().find(|(variable, _)| *variable == name) {
                        return Meaning::Variable(renamed.clone());
                    }
                }
                Frame::Class(bound) => {
                    if !in_function && bound.contains(name) {
                        return Meaning::ClassMember;
                    }
                }
                Frame::Function(function) => {
                    if function.receiver == Some(name) {
                        if other_receiver {
                            break;
                        }
                        return Meaning::Receiver;
                    }
                    if function.scope.binds(name) {
                        break;
                    }
                    in_function = true;
                    other_receiver |= function.own_this;
                }
            }
        }
        Meaning::Variable(self.intern(name))
    }

    /// Runs `inner` one level deeper; `None` if that is too deep.
    pub(super) fn deeper<T>(&mut self, span: Span, inner: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= MAX_DEPTH {
            let message = format!("code here is nested more than {MAX_DEPTH} levels deep");
            if !self.file.problems.iter().any(|problem| problem.message == message) {
                self.file.problems.push(Problem { span, message });
            }
            return None;
        }
        self.depth += 1;
        let result = inner(self);
        self.depth -= 1;
        Some(result)
    }
}

/// A file with nothing in it but its top-level function.
pub(super) fn empty_file(text: &str) -> File {
    let span = Span::new(0, index(text.len()));
    File::new(Language::Python, vec![bare_function(None, span, Span::new(0, 0), Vec::new())])
}

/// A function with its head alone.
pub(super) fn bare_function(name: Option<Name>, span: Span, name_span: Span, params: Vec<Param>) -> Function {
    Function {
        name,
        span,
        name_span,
        params,
        locals: Vec::new(),
        body: Block::new(),
        parent: None,
        class: None,
        own_this: false,
        receiver: None,
        is_async: false,
        is_generator: false,
        decorators: Vec::new(),
        return_type: None,
        by_reference: Vec::new(),
    }
}

pub(super) fn index(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The place of a node.
pub(super) fn span(node: &impl Ranged) -> Span {
    Span::new(node.start().to_u32(), node.end().to_u32())
}

/// The last word of a decorator or callee: `cached_property` of `@functools.cached_property`.
pub(super) fn last_word(expr: &ruff_python_ast::Expr) -> &str {
    match expr {
        ruff_python_ast::Expr::Name(name) => &name.id,
        ruff_python_ast::Expr::Attribute(attribute) => &attribute.attr,
        ruff_python_ast::Expr::Call(call) => match &*call.func {
            ruff_python_ast::Expr::Name(name) => &name.id,
            ruff_python_ast::Expr::Attribute(attribute) => &attribute.attr,
            _ => "",
        },
        _ => "",
    }
}

/// A statement that only says something to readers: a docstring.
pub(super) fn is_docstring(stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::Expr(expr) if expr.value.is_string_literal_expr())
}
