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

use std::sync::{Arc, OnceLock};

/// An identifier, property name or short text; equal texts of one file share one allocation.
pub type Name = Arc<str>;

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

/// The language a file was written in, as far as name lookup and library models differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// JavaScript and TypeScript in all their file forms.
    JavaScript,
    /// Python, notebooks included.
    Python,
    /// Rust.
    Rust,
    /// Java.
    Java,
    /// Kotlin.
    Kotlin,
    /// C#.
    CSharp,
    /// Go.
    Go,
    /// PHP.
    Php,
    /// Ruby.
    Ruby,
    /// Bourne shell and its descendants.
    Shell,
    /// PowerShell.
    PowerShell,
    /// What other programs carry out: connector definitions and request files.
    Definition,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 12] = [
        Self::JavaScript,
        Self::Python,
        Self::Rust,
        Self::Java,
        Self::Kotlin,
        Self::CSharp,
        Self::Go,
        Self::Php,
        Self::Ruby,
        Self::Shell,
        Self::PowerShell,
        Self::Definition,
    ];

    /// Its name as people write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::JavaScript => "JavaScript",
            Self::Python => "Python",
            Self::Rust => "Rust",
            Self::Java => "Java",
            Self::Kotlin => "Kotlin",
            Self::CSharp => "C#",
            Self::Go => "Go",
            Self::Php => "PHP",
            Self::Ruby => "Ruby",
            Self::Shell => "shell",
            Self::PowerShell => "PowerShell",
            Self::Definition => "connector definition",
        }
    }

    /// The folders of library models that speak of it, its own first.
    #[must_use]
    pub const fn models(self) -> &'static [&'static str] {
        match self {
            Self::JavaScript => &["javascript"],
            Self::Python => &["python"],
            Self::Rust => &["rust"],
            Self::Java => &["java"],
            Self::Kotlin => &["kotlin", "java"],
            Self::CSharp => &["csharp"],
            Self::Go => &["go"],
            Self::Php => &["php"],
            Self::Ruby => &["ruby"],
            Self::Shell => &["shell"],
            Self::PowerShell => &["powershell"],
            Self::Definition => &["definitions"],
        }
    }

    /// Whether there is a front end for it.
    #[must_use]
    pub const fn has_front_end(self) -> bool {
        true
    }
}

impl Language {
    /// What begins a comment that ends with its line.
    #[must_use]
    pub const fn line_comment(self) -> &'static str {
        match self {
            Self::Python | Self::Ruby | Self::Shell | Self::PowerShell | Self::Definition => "#",
            Self::JavaScript | Self::Rust | Self::Java | Self::Kotlin | Self::CSharp | Self::Go | Self::Php => "//",
        }
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

/// One bound name of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The name bound in this file; `None` for an import made for its effect and for a wildcard.
    pub local: Option<Name>,
    /// The module as written: `./client`, `axios`, `..api.urls` (Python dots kept).
    pub module: Name,
    /// What is taken from it.
    pub item: ImportItem,
    /// The module specifier, or the statement where there is none.
    pub span: Span,
    /// Only types are imported.
    pub type_only: bool,
}

/// What an import takes from a module.
///
/// Python's `import a.b` is two imports: `a` as a namespace bound to `a`, and `a.b` for its effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportItem {
    /// The module itself (`import * as x`, `import x` in Python, `x = require()` is an expression instead).
    Namespace,
    /// The default export.
    Default,
    /// One exported name (Python: a name or a submodule).
    Named(Name),
    /// Every exported name (`from x import *`).
    Wildcard,
    /// Nothing.
    Effect,
}

/// One explicit export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The exported name; `default` for the default export, `*` for `export * from`.
    pub name: Name,
    /// Where the value comes from.
    pub source: ExportSource,
    /// The export's place.
    pub span: Span,
}

/// Where an exported value comes from. `export default <expression>` binds the local `*default*`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportSource {
    /// A top-level name of this file.
    Local(Name),
    /// Another module's export (`export { item as name } from "module"`, `export * as name from`).
    Module(Name, ImportItem),
}

/// A class, interface with a body, or record-like declaration.
#[derive(Debug, Clone)]
pub struct Class {
    /// Its name; `None` when anonymous.
    pub name: Option<Name>,
    /// The whole declaration.
    pub span: Span,
    /// The name.
    pub name_span: Span,
    /// What sort of declaration it is.
    pub kind: ClassKind,
    /// Base classes as written, in order (interfaces last).
    pub bases: Vec<ExprId>,
    /// Decorators or annotations.
    pub decorators: Vec<ExprId>,
    /// Fields, in order; a Python class-level assignment is a static field.
    pub fields: Vec<Field>,
    /// Methods, in order.
    pub methods: Vec<Method>,
    /// The function whose body holds the declaration.
    pub parent: FuncId,
}

/// The sorts of class declarations, as far as they differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassKind {
    /// Has instances of its own.
    Class,
    /// Says what other classes offer (an interface, a trait): a value declared with it is an instance of one of those.
    Interface,
    /// One of the variants declared below it: a value declared with it is an instance of one of those.
    Enum,
    /// A variant of an enum, which is its base.
    Variant,
    /// More members of the class that the expression means (`impl` in another file, an extension).
    Extension(ExprId),
    /// One of several declarations of one class, which may stand in other files of the package.
    Part,
}

/// A field of a class.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name.
    pub name: Name,
    /// Belongs to the class; also readable through an instance.
    pub is_static: bool,
    /// Declared type.
    pub ty: Option<Type>,
    /// Initial value, evaluated with `This` = the instance (or class).
    pub value: Option<ExprId>,
    /// The declaration.
    pub span: Span,
    /// Decorators or annotations.
    pub decorators: Vec<ExprId>,
}

/// A method of a class.
#[derive(Debug, Clone)]
pub struct Method {
    /// Its name; `constructor` for the constructor in every language (Python's `__init__` too).
    pub name: Name,
    /// Its code.
    pub func: FuncId,
    /// What kind of member it is.
    pub kind: MethodKind,
    /// Called on the class (JS `static`, Python `@staticmethod` and `@classmethod`).
    pub is_static: bool,
}

/// The kinds of methods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MethodKind {
    /// Called by name.
    Method,
    /// Runs when an instance is made.
    Constructor,
    /// Runs when the name is read (JS `get`, Python `@property`).
    Getter,
    /// Runs when the name is assigned.
    Setter,
}

/// A function, method, lambda or the file's top-level code.
#[derive(Debug, Clone)]
pub struct Function {
    /// Its name, or the name of the variable or property it is directly assigned to.
    pub name: Option<Name>,
    /// The whole function.
    pub span: Span,
    /// The name where there is one, else the head of the function.
    pub name_span: Span,
    /// Parameters without the receiver.
    pub params: Vec<Param>,
    /// Names bound in its body, parameters left out; sorted.
    pub locals: Vec<Name>,
    /// Its code. An expression-bodied lambda has one `Return`.
    pub body: Block,
    /// The enclosing function; `None` only for top-level code.
    pub parent: Option<FuncId>,
    /// The class it is a method of.
    pub class: Option<ClassId>,
    /// Binds its own receiver; `false` for arrow functions and lambdas, which see the enclosing one.
    pub own_this: bool,
    /// What the receiver is declared to be, of a function that is called on values of a type it is no member of (an extension). Such a
    /// function is found by its name in scope.
    pub receiver: Option<Type>,
    /// `async`.
    pub is_async: bool,
    /// A generator.
    pub is_generator: bool,
    /// Decorators or annotations.
    pub decorators: Vec<ExprId>,
    /// Declared result type.
    pub return_type: Option<Type>,
}

/// A parameter.
#[derive(Debug, Clone)]
pub struct Param {
    /// What it binds.
    pub pattern: Pattern,
    /// Value when no argument is given.
    pub default: Option<ExprId>,
    /// Declared type.
    pub ty: Option<Type>,
    /// How arguments reach it.
    pub kind: ParamKind,
    /// Decorators or annotations.
    pub decorators: Vec<ExprId>,
    /// The parameter.
    pub span: Span,
}

/// How arguments reach a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParamKind {
    /// By position, or by name where the language has it.
    Plain,
    /// By name only.
    NamedOnly,
    /// The remaining positional arguments as a list.
    Rest,
    /// The remaining named arguments as a record.
    NamedRest,
}

/// A declared type, as far as it can name a class or literal.
#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    /// A possibly dotted name with type arguments (`requests.Session`, `Promise<Client>`, `Optional[Client]`).
    Named(Vec<Name>, Vec<Type>),
    /// One of several (`A | B`, `Union[A, B]`).
    Union(Vec<Type>),
    /// A string literal type.
    Literal(Name),
    /// Anything else.
    Opaque,
}

/// What an assignment, declaration or parameter binds.
#[derive(Debug, Clone)]
pub enum Pattern {
    /// A variable.
    Name(Name, Span),
    /// A place: member or index expression.
    Place(ExprId),
    /// Parts of a record by key; `rest` takes the others.
    Object { props: Vec<PatternProp>, rest: Option<Box<Pattern>> },
    /// Parts of a list by position; `rest` stands at the given position and takes the others.
    Array { items: Vec<Option<Pattern>>, rest: Option<(usize, Box<Pattern>)> },
    /// A pattern with a value for the missing case.
    Default(Box<Pattern>, ExprId),
    /// Binds nothing this language can express.
    Ignore,
}

/// One key of an object pattern.
#[derive(Debug, Clone)]
pub struct PatternProp {
    /// The key.
    pub key: Key,
    /// What it binds.
    pub value: Pattern,
}

/// A property key.
#[derive(Debug, Clone)]
pub enum Key {
    /// Known by name; the span is the name's.
    Name(Name, Span),
    /// Computed.
    Computed(ExprId),
}

/// Statements in order.
pub type Block = Vec<Stmt>;

/// A statement.
#[derive(Debug, Clone)]
pub struct Stmt {
    /// Its place.
    pub span: Span,
    /// What it is.
    pub kind: StmtKind,
}

/// The kinds of statements.
#[derive(Debug, Clone)]
pub enum StmtKind {
    /// An expression for its effect; assignments are expressions.
    Expr(ExprId),
    /// A declaration with its value; `None` declares without one.
    Let { pattern: Pattern, ty: Option<Type>, value: Option<ExprId> },
    /// A named function; bound where its block starts (hoisted by the front end to the head of the block).
    Function(FuncId),
    /// A class declaration.
    Class(ClassId),
    /// Leaves the function.
    Return(Option<ExprId>),
    /// Raises; `None` raises the caught error again. `cause` of `raise … from` is ignored.
    Throw(Option<ExprId>),
    /// Leaves the innermost loop or match.
    Break,
    /// Starts the innermost loop again.
    Continue,
    /// A choice.
    If { test: ExprId, then: Block, otherwise: Block },
    /// A loop over the items of a value (`keys` true: over its keys, as JS `for in`).
    ForEach { pattern: Pattern, iter: ExprId, keys: bool, body: Block, otherwise: Block },
    /// Any other loop; `test` is evaluated before the body (after it for `do … while`), `update` after the body.
    While { test: Option<ExprId>, update: Option<ExprId>, body: Block, otherwise: Block },
    /// `switch`, `match`.
    Match { subject: ExprId, arms: Vec<Arm> },
    /// `try`; `otherwise` runs when nothing was raised.
    Try { body: Block, catches: Vec<Catch>, otherwise: Block, finally: Block },
    /// `with`, `using`: values that are bound and closed again.
    With { items: Vec<(ExprId, Option<Pattern>)>, body: Block },
    /// A block of its own.
    Block(Block),
    /// `assert`.
    Assert(ExprId),
}

/// One arm of a match.
#[derive(Debug, Clone)]
pub struct Arm {
    /// Values that lead here; empty with `is_default` unset means the pattern could not be expressed.
    pub tests: Vec<ExprId>,
    /// Taken when no other is.
    pub is_default: bool,
    /// A further condition.
    pub guard: Option<ExprId>,
    /// What the arm binds of the subject.
    pub binding: Option<Pattern>,
    /// Its code; a `break` that ends a `switch` arm is dropped.
    pub body: Block,
    /// Goes on into the next arm (a `switch` arm without `break`).
    pub falls_through: bool,
    /// The arm.
    pub span: Span,
}

/// One `catch` or `except`.
#[derive(Debug, Clone)]
pub struct Catch {
    /// Caught types as written; empty catches everything.
    pub types: Vec<ExprId>,
    /// The variable (or pattern) bound to the error.
    pub binding: Option<Pattern>,
    /// Its code.
    pub body: Block,
    /// The clause.
    pub span: Span,
}

/// An expression.
#[derive(Debug, Clone)]
pub struct Expr {
    /// Its place.
    pub span: Span,
    /// What it is.
    pub kind: ExprKind,
}

/// The kinds of expressions.
#[derive(Debug, Clone)]
pub enum ExprKind {
    /// A string literal.
    Str(Text),
    /// An interpolated string.
    Template(Vec<Piece>),
    /// A number.
    Num(f64),
    /// A truth value.
    Bool(bool),
    /// Nothing.
    Null,
    /// A variable.
    Name(Name),
    /// The receiver.
    This,
    /// The receiver seen as its base class.
    Super,
    /// `object.name`.
    Member { object: ExprId, name: Name, name_span: Span },
    /// `object[index]`.
    Index { object: ExprId, index: ExprId },
    /// A call; `Super` as callee calls the base constructor.
    Call { callee: ExprId, args: Vec<Arg> },
    /// `new callee(args)`. Python has none: there a call of a class makes an instance.
    New { callee: ExprId, args: Vec<Arg> },
    /// A record.
    Object(Vec<Prop>),
    /// A list, tuple or set.
    Array(Vec<Arg>),
    /// A function value.
    Lambda(FuncId),
    /// A class value.
    Class(ClassId),
    /// Waits for a promise or awaitable.
    Await(ExprId),
    /// Hands a value to the consumer of a generator.
    Yield(Option<ExprId>),
    /// One operand.
    Unary(UnaryOp, ExprId),
    /// Two operands, both evaluated.
    Binary(BinaryOp, ExprId, ExprId),
    /// Two operands, the second only if needed.
    Logical(LogicalOp, ExprId, ExprId),
    /// `test ? then : otherwise`.
    Conditional { test: ExprId, then: ExprId, otherwise: ExprId },
    /// An assignment; `op` for the compound forms. Its value is the value assigned.
    Assign { target: Box<Pattern>, op: Option<BinaryOp>, value: ExprId },
    /// A conversion to a declared type (`as`, `cast()` is a call).
    Cast { value: ExprId, ty: Type },
    /// A comprehension or generator expression; `key` for dictionaries.
    Comprehension { clauses: Vec<Clause>, key: Option<ExprId>, element: ExprId },
    /// The module itself: `require("x")`, `import("x")`.
    Module(Name),
    /// Markup: `<tag a={b}>children</tag>`; `tag` is a string for plain elements.
    Element { tag: ExprId, attributes: Vec<Prop>, children: Vec<ExprId> },
    /// Evaluates all, has the value of the last.
    Sequence(Vec<ExprId>),
    /// Anything else, with the expressions inside it.
    Opaque(Vec<ExprId>),
}

/// One `for … in … if …` of a comprehension.
#[derive(Debug, Clone)]
pub struct Clause {
    /// What each item binds.
    pub pattern: Pattern,
    /// What is gone through.
    pub iter: ExprId,
    /// Filters.
    pub conditions: Vec<ExprId>,
}

/// One piece of an interpolated string.
#[derive(Debug, Clone)]
pub enum Piece {
    /// Literal text.
    Text(Text),
    /// An interpolated value.
    Hole(ExprId),
}

/// An argument or list item.
#[derive(Debug, Clone)]
pub struct Arg {
    /// Given by name.
    pub name: Option<Name>,
    /// Spread: of a list, or of a record into named arguments where the language has it.
    pub spread: Spread,
    /// The value.
    pub value: ExprId,
}

impl Arg {
    /// One value, given by position.
    pub const fn plain(value: ExprId) -> Self {
        Self { name: None, spread: Spread::No, value }
    }
}

/// Whether an argument stands for several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// It is one value.
    No,
    /// The items of a list.
    List,
    /// The entries of a record (Python `**`).
    Record,
}

/// One entry of a record.
#[derive(Debug, Clone)]
pub enum Prop {
    /// `key: value`; methods and shorthands too.
    Pair(Key, ExprId),
    /// A getter: its function is run when the key is read.
    Getter(Key, FuncId),
    /// All entries of another record.
    Spread(ExprId),
}

/// Operators with one operand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnaryOp {
    /// Logical not.
    Not,
    /// Anything arithmetic.
    Arithmetic,
    /// `typeof`.
    TypeOf,
    /// `delete`.
    Delete,
}

/// Operators with two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryOp {
    /// `+`.
    Add,
    /// `%`, which formats strings in Python.
    Mod,
    /// `/`, which joins paths in Python.
    Div,
    /// `|`, which merges records in Python.
    BitOr,
    /// Any other arithmetic.
    Arithmetic,
    /// `==`, `===`, `is`.
    Eq,
    /// `!=`, `!==`, `is not`.
    Ne,
    /// `<`.
    Lt,
    /// `<=`.
    Le,
    /// `>`.
    Gt,
    /// `>=`.
    Ge,
    /// `in`.
    In,
    /// `not in`.
    NotIn,
    /// `instanceof`, `isinstance` is a call.
    InstanceOf,
}

/// Operators that evaluate their second operand only if needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogicalOp {
    /// `&&`, `and`.
    And,
    /// `||`, `or`.
    Or,
    /// `??`.
    Coalesce,
}

/// Literal text: what it means, and where each part of it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text with escapes resolved.
    pub cooked: Name,
    /// Where the cooked bytes stand in the file, in order: `(offset in cooked, offset in file)` at each place where
    /// the two stop running in step. The first entry is always `(0, start of the content)`; a piece of one cooked
    /// character that is several raw bytes is followed by an entry for what comes after it.
    pub map: Box<[(u32, u32)]>,
    /// Where the content ends in the file.
    pub end: u32,
}

impl Text {
    /// Text that stands in the file exactly as it means, from `start`.
    #[must_use]
    pub fn verbatim(text: impl Into<Name>, start: u32) -> Self {
        let cooked: Name = text.into();
        let end = start + u32::try_from(cooked.len()).unwrap_or(u32::MAX - start);
        Self { cooked, map: Box::new([(0, start)]), end }
    }

    /// Where cooked byte `offset` stands in the file.
    #[must_use]
    pub fn raw(&self, offset: usize) -> u32 {
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        if offset as usize >= self.cooked.len() {
            return self.end;
        }
        let at = self.map.partition_point(|&(cooked, _)| cooked <= offset) - 1;
        let (cooked, raw) = self.map[at];
        (raw + (offset - cooked)).min(self.end)
    }

    /// Where the cooked bytes `start..end` stand in the file.
    #[must_use]
    pub fn raw_span(&self, start: usize, end: usize) -> Span {
        Span { start: self.raw(start), end: self.raw(end) }
    }
}
