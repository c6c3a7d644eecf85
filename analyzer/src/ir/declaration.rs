//! What a file declares: imports and exports, classes, functions, types.

use super::{Block, ClassId, ExprId, FuncId, Name, Pattern, Span};

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    /// The parameters by reference: a variable that is given for one holds afterwards what the parameter did at last.
    pub by_reference: Vec<u16>,
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
    /// By position or by name, in every language: a member of a record class.
    Either,
    /// By name only.
    NamedOnly,
    /// The remaining positional arguments as a list.
    Rest,
    /// The remaining named arguments as a record.
    NamedRest,
}

impl Type {
    /// The name of what all the types around it hold one of (`AppState` of `State<Arc<AppState>>`).
    #[must_use]
    pub fn innermost(&self) -> Option<&Name> {
        match self {
            Self::Named(path, args) => match args.as_slice() {
                [inner] => inner.innermost(),
                _ => path.last(),
            },
            _ => None,
        }
    }
}

/// A declared type, as far as it can name a class or literal.
#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    /// A possibly dotted name with type arguments (`requests.Session`, `Promise<Client>`, `Optional[Client]`).
    Named(Vec<Name>, Vec<Type>),
    /// One of several (`A | B`, `Union[A, B]`).
    Union(Vec<Type>),
    /// A record with declared parts, of which at least one names something (`{ gateway: Gateway }`).
    Record(Vec<(Name, Type)>),
    /// A string literal type.
    Literal(Name),
    /// What holds several values, where that says how a text is bound to it (`List<String>`, `Set<String>`, `String[]`), and what each
    /// of them is, where that is told.
    List(Option<Box<Type>>),
    /// Anything else.
    Opaque,
}
