//! The small language that every front end lowers to.
//!
//! A [`File`] is owned, compact and depends on nothing but the bytes it was lowered from. It keeps what the questions
//! of this tool need (names, calls, strings, control flow, types, annotations) and nothing else; a construct that has
//! no place here becomes [`ExprKind::Opaque`] *with its children*, so that a call inside it is still seen.
//!
//! Conventions every front end keeps:
//! - The receiver is explicit: `self`/`this` is [`ExprKind::This`], and a declared receiver parameter is not in
//!   [`Function::params`].
//! - Names are resolved lexically by function: a function's own names are its parameters and [`Function::locals`];
//!   every other name belongs to an enclosing function or, at last, to the file. A block-scoped name that shadows
//!   another name of the same function is renamed (`name#2`) while lowering.
//! - `null`, `None`, `nil`, `undefined` are all [`ExprKind::Null`].
//! - Optional chaining, non-null assertions, parentheses and `satisfies` are transparent.

#![allow(missing_docs, reason = "the fields of a variant are explained by the variant's own sentence")]

mod code;
mod declaration;
mod language;
mod text;

use std::sync::{Arc, OnceLock};

pub use code::{
    Arg, Arm, BinaryOp, Block, Catch, Clause, Expr, ExprKind, Key, LogicalOp, Pattern, PatternProp, Piece, Prop, Spread, Stmt, StmtKind,
    UnaryOp,
};
pub use declaration::{
    Class, ClassKind, Export, ExportSource, Field, Function, Import, ImportItem, Method, MethodKind, Param, ParamKind, Type,
};
pub use language::Language;
pub use text::Text;

/// An identifier, property name or short text; equal texts of one file share one allocation.
pub type Name = Arc<str>;

/// The method by which, where errors are values, a result hands its failure on to the caller. Its argument, if there is one, makes an
/// error of the caller's own of it.
pub const PROPAGATE: &str = "?";

/// A half-open range of bytes in the file's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The span of a range of bytes; what lies beyond any file that is read ends at its end.
    #[must_use]
    pub fn of_bytes(range: &std::ops::Range<usize>) -> Self {
        let offset = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
        Self::new(offset(range.start), offset(range.end))
    }

    /// Whether it holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u32);
        impl $name {
            /// The position in its table.
            #[must_use]
            pub const fn index(self) -> usize { self.0 as usize }
        }
    )*};
}

index! {
    /// An expression of [`File::exprs`].
    ExprId
    /// A function of [`File::functions`].
    FuncId
    /// A class of [`File::classes`].
    ClassId
}

/// One lowered source file.
#[derive(Debug, Clone)]
pub struct File {
    /// Source language.
    pub language: Language,
    /// All expressions, referred to by [`ExprId`].
    pub exprs: Vec<Expr>,
    /// All functions; the first is the file's top-level code.
    pub functions: Vec<Function>,
    /// All classes.
    pub classes: Vec<Class>,
    /// Imports, wherever they stand in the file (a function-level import binds for the whole file).
    pub imports: Vec<Import>,
    /// Explicit exports. Python has none: there every top-level name is visible.
    pub exports: Vec<Export>,
    /// Comments that speak to the tool.
    pub directives: Vec<Directive>,
    /// Syntax errors; the file is then only partly represented.
    pub problems: Vec<Problem>,
    /// The expressions by where they begin, sorted when first asked for.
    by_start: OnceLock<Box<[ExprId]>>,
}

impl File {
    /// A file with nothing in it but `functions`.
    #[must_use]
    pub fn new(language: Language, functions: Vec<Function>) -> Self {
        Self {
            language,
            exprs: Vec::new(),
            functions,
            classes: Vec::new(),
            imports: Vec::new(),
            exports: Vec::new(),
            directives: Vec::new(),
            problems: Vec::new(),
            by_start: OnceLock::new(),
        }
    }

    /// The expressions that stand in a place, as they follow each other in the text. The file must be complete.
    pub fn exprs_in(&self, place: Span) -> impl Iterator<Item = &Expr> {
        let order = self.by_start.get_or_init(|| {
            let mut order: Vec<ExprId> = (0..self.exprs.len()).filter_map(|at| u32::try_from(at).ok().map(ExprId)).collect();
            order.sort_by_key(|id| self.expr(*id).span.start);
            order.into_boxed_slice()
        });
        let first = order.partition_point(|id| self.expr(*id).span.start < place.start);
        let inside = order[first..].iter().map(|id| self.expr(*id)).take_while(move |e| e.span.start <= place.end);
        inside.filter(move |e| place.contains(e.span))
    }

    /// The expression behind `id`.
    #[must_use]
    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.index()]
    }

    /// The function behind `id`.
    #[must_use]
    pub fn function(&self, id: FuncId) -> &Function {
        &self.functions[id.index()]
    }

    /// The class behind `id`.
    #[must_use]
    pub fn class(&self, id: ClassId) -> &Class {
        &self.classes[id.index()]
    }
}

/// A syntax error, or something the front end could not represent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub span: Span,
    /// What, in lower case, without a full stop.
    pub message: String,
}

/// A comment that contains `egnyte-lint:` or `egnyte-scopes:`, comment markers removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    /// The comment with its markers.
    pub span: Span,
    /// Its text, trimmed.
    pub text: String,
    /// Whether code precedes it on its line (it then speaks of that line, else of the next statement or item).
    pub trailing: bool,
    /// What it speaks of when it stands alone on its line: the next statement or item, if there is one.
    pub target: Option<Span>,
}
