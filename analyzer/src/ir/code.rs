//! What code does: patterns, statements, expressions.

use super::{ClassId, ExprId, FuncId, Name, Span, Text, Type};

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

impl StmtKind {
    /// What runs its body at least once, and again until an expression holds: an endless loop that it leaves.
    #[must_use]
    pub fn do_while(mut body: Block, ends: ExprId, place: Span) -> Self {
        let then = vec![Stmt { span: place, kind: Self::Break }];
        body.push(Stmt { span: place, kind: Self::If { test: ends, then, otherwise: Block::new() } });
        Self::While { test: None, update: None, body, otherwise: Block::new() }
    }
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
    /// A regular expression: its pattern, as written.
    Regex(Name),
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
    /// `object[from..to]`, without what is at `to`; places below zero count from the end.
    Slice { object: ExprId, from: Option<ExprId>, to: Option<ExprId> },
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
    /// What a pointer leads to, taken for itself: changes of the copy are not seen by those who share the original.
    Copy,
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
