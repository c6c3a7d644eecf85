//! What lowering carries along: the file being built, the functions and modules it is in, and the meaning of names there.

use proc_macro2::Span as Place;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::ir::{
    Block, Expr, ExprId, ExprKind, File, FuncId, Function, Key, Language, Name, Param, Pattern, Problem, Span, Stmt, StmtKind,
};

/// How deep items, statements and expressions may nest; what lies deeper is left out and reported.
const MAX_DEPTH: u32 = 250;

pub(super) struct Lowering<'a> {
    pub(super) text: &'a str,
    /// How many bytes stand before what the parser saw (a byte order mark, a `#!` line).
    pub(super) shift: u32,
    pub(super) file: File,
    /// The functions around the current place, outermost first; the first is the file's.
    pub(super) frames: Vec<Frame>,
    /// The modules around the current place; the first is the file's own.
    pub(super) modules: Vec<Module>,
    /// The classes that structs, enums and traits of the file became, by name.
    pub(super) classes: FxHashMap<Name, crate::ir::ClassId>,
    /// Modules that are written in the file.
    pub(super) inline: FxHashSet<Name>,
    /// Variants of the file's enums, behind the enum's name.
    pub(super) variants: FxHashSet<Name>,
    /// What `Self` means.
    pub(super) self_type: Option<SelfType>,
    /// Bounds of the generic parameters in scope, innermost last.
    pub(super) generics: Vec<(String, crate::ir::Type)>,
    /// The variables that stand for generic parameters in scope: the value of that type that a function is given, innermost last.
    pub(super) stand_ins: Vec<(String, Name)>,
    /// The name of the call whose type arguments the place of its value tells, and these.
    pub(super) expected: Option<(Span, syn::AngleBracketedGenericArguments)>,
    /// What the file's own short names of `Result` have for errors.
    pub(super) errors: FxHashMap<String, syn::Path>,
    /// The file's own macros.
    pub(super) rules: super::rules::Rules,
    /// Every statement met, for comments to find what they speak of.
    pub(super) statements: Vec<Span>,
    depth: u32,
    names: FxHashSet<Name>,
}

/// What `Self` stands for inside an `impl` or a trait.
#[derive(Clone)]
pub(super) enum SelfType {
    /// A type with this path.
    Type(Vec<Name>),
    /// Whatever implements the trait: the receiver's own class.
    Implementor,
}

/// A function that lowering is in.
pub(super) struct Frame {
    pub(super) id: FuncId,
    /// Blocks from outermost to innermost: what each name written there is called in this function.
    scopes: Vec<FxHashMap<String, Name>>,
    locals: FxHashSet<Name>,
    /// The statements of the blocks being built, innermost last.
    out: Vec<Block>,
    temporaries: u32,
    /// The formatter of a `Display` implementation, and the variable that collects what is written to it.
    pub(super) formatter: Option<(String, Name)>,
    /// Its variables that hold a `String`.
    pub(super) texts: FxHashSet<Name>,
    /// Its variables that may hold a result that failed: what leaves through them is the failure as well.
    pub(super) results: FxHashSet<Name>,
    /// The type of its errors, where it is of the program's own.
    pub(super) error: Option<syn::Path>,
    /// Where `return` inside an `async` block of this function leaves its value.
    pub(super) asynchronous: Vec<super::control::Dest>,
}

/// A module that lowering is in.
#[derive(Default)]
pub(super) struct Module {
    /// What its names start with in this file: empty for the file's own, `api::` for `mod api { … }`.
    pub(super) prefix: String,
    /// Its items and imports.
    pub(super) names: FxHashSet<String>,
    /// Names that stand for other names of the file.
    pub(super) aliases: FxHashMap<String, Name>,
    /// What the names of glob imports from this file start with: `Kind::` for `use Kind::*`.
    pub(super) globs: Vec<String>,
    /// Modules of other files all of whose names it hands on (`pub use crate::api::*`).
    pub(super) handed_on: Vec<Name>,
}

impl<'a> Lowering<'a> {
    pub(super) fn new(text: &'a str, shift: u32) -> Self {
        let mut lowering = Self {
            text,
            shift,
            file: empty_file(text),
            frames: Vec::new(),
            modules: vec![Module::default()],
            classes: FxHashMap::default(),
            inline: FxHashSet::default(),
            variants: FxHashSet::default(),
            self_type: None,
            generics: Vec::new(),
            stand_ins: Vec::new(),
            expected: None,
            errors: FxHashMap::default(),
            rules: super::rules::Rules::default(),
            statements: Vec::new(),
            depth: 0,
            names: FxHashSet::default(),
        };
        lowering.frames.push(Frame::new(FuncId(0)));
        lowering
    }

    /// Ends the file's own function.
    pub(super) fn finish(mut self, body: Block) -> (File, Vec<Span>) {
        if let Some(frame) = self.frames.pop() {
            self.file.functions[0].locals = frame.locals();
        }
        self.file.functions[0].body = body;
        (self.file, self.statements)
    }

    /// Adds a function, enters it, has its body lowered and leaves it.
    pub(super) fn function(&mut self, mut function: Function, body: impl FnOnce(&mut Self) -> (Vec<Param>, Block)) -> FuncId {
        let id = FuncId(index(self.file.functions.len()));
        function.parent = self.frames.last().map(|frame| frame.id);
        self.file.functions.push(function);
        self.frames.push(Frame::new(id));
        let (params, body) = body(self);
        if let Some(frame) = self.frames.pop() {
            let function = &mut self.file.functions[id.index()];
            let bound: FxHashSet<Name> = params.iter().flat_map(|param| names_of(&param.pattern)).collect();
            function.locals = frame.locals();
            function.locals.retain(|name| !bound.contains(name));
            function.params = params;
            function.body = body;
        }
        id
    }

    pub(super) fn frame(&mut self) -> &mut Frame {
        if self.frames.is_empty() {
            self.frames.push(Frame::new(FuncId(0)));
        }
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }

    /// Lowers the statements of a block with names of its own.
    pub(super) fn in_block(&mut self, inner: impl FnOnce(&mut Self)) -> Block {
        let frame = self.frame();
        frame.scopes.push(FxHashMap::default());
        frame.out.push(Block::new());
        inner(self);
        let frame = self.frame();
        frame.scopes.pop();
        frame.out.pop().unwrap_or_default()
    }

    /// Collects statements without opening a scope.
    pub(super) fn collected(&mut self, inner: impl FnOnce(&mut Self)) -> Block {
        self.frame().out.push(Block::new());
        inner(self);
        self.frame().out.pop().unwrap_or_default()
    }

    pub(super) fn push(&mut self, span: Span, kind: StmtKind) {
        self.statements.push(span);
        if let Some(block) = self.frame().out.last_mut() {
            block.push(Stmt { span, kind });
        }
    }

    pub(super) fn add(&mut self, span: Span, kind: ExprKind) -> ExprId {
        let id = ExprId(index(self.file.exprs.len()));
        self.file.exprs.push(Expr { span, kind });
        id
    }

    pub(super) fn span_of(&self, id: ExprId) -> Span {
        self.file.expr(id).span
    }

    pub(super) fn intern(&mut self, text: &str) -> Name {
        if let Some(name) = self.names.get(text) {
            return name.clone();
        }
        let name: Name = text.into();
        self.names.insert(name.clone());
        name
    }

    /// The bytes of a token.
    pub(super) fn place(&self, place: Place) -> Span {
        let range = place.byte_range();
        let limit = index(self.text.len());
        let at = |offset: usize| index(offset).saturating_add(self.shift).min(limit);
        Span::new(at(range.start), at(range.end))
    }

    /// Binds a name that code writes in the current block. One that hides a name of an enclosing block of the function is
    /// called differently; one that hides a name of its own block takes its place, as nothing reads the old one any more.
    pub(super) fn declare(&mut self, written: &str) -> Name {
        // A module of the same name is still meant where more follows (`client::get` beside `client.get`).
        let beside_item = self.item_name(written).is_some();
        let frame = self.frame();
        let depth = frame.scopes.len();
        if let Some(name) = frame.scopes.last().and_then(|scope| scope.get(written)) {
            return name.clone();
        }
        let hides = frame.scopes[..depth.saturating_sub(1)].iter().any(|scope| scope.contains_key(written));
        let name = if hides || beside_item || frame.is_taken(written) {
            let number = (2..).find(|number| !frame.is_taken(&format!("{written}#{number}"))).unwrap_or(2);
            format!("{written}#{number}")
        } else {
            written.to_owned()
        };
        let name = self.intern(&name);
        let frame = self.frame();
        if let Some(scope) = frame.scopes.last_mut() {
            scope.insert(written.to_owned(), name.clone());
        }
        frame.locals.insert(name.clone());
        name
    }

    /// A variable that no code writes.
    pub(super) fn temporary(&mut self, what: &str) -> Name {
        let frame = self.frame();
        frame.temporaries += 1;
        let name = format!("*{what}{}*", frame.temporaries);
        let name = self.intern(&name);
        self.frame().locals.insert(name.clone());
        name
    }

    /// Whether a function around the current place binds the name.
    pub(super) fn local(&self, written: &str) -> Option<Name> {
        self.frames.iter().rev().flat_map(|frame| frame.scopes.iter().rev()).find_map(|scope| scope.get(written)).cloned()
    }

    /// What an item or import is called, looked up from the current module outward.
    pub(super) fn item_name(&self, written: &str) -> Option<Name> {
        self.modules.iter().rev().find_map(|module| {
            let globbed = || {
                let mut names = module.globs.iter().map(|prefix| Name::from(format!("{prefix}{written}")));
                names.find(|name| self.variants.contains(name))
            };
            module.lookup(written).or_else(globbed)
        })
    }

    /// What a name stands for.
    pub(super) fn meaning(&mut self, written: &str) -> Name {
        match self.local(written).or_else(|| self.item_name(written)) {
            Some(name) => self.intern(&name),
            None => self.intern(written),
        }
    }

    pub(super) fn module(&mut self) -> &mut Module {
        if self.modules.is_empty() {
            self.modules.push(Module::default());
        }
        let last = self.modules.len() - 1;
        &mut self.modules[last]
    }

    /// What a name that the current module declares is called in this file.
    pub(super) fn own_name(&mut self, written: &str) -> Name {
        let name = format!("{}{written}", self.module().prefix);
        self.intern(&name)
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

impl Frame {
    fn new(id: FuncId) -> Self {
        Self {
            id,
            scopes: vec![FxHashMap::default()],
            locals: FxHashSet::default(),
            out: vec![Block::new()],
            temporaries: 0,
            formatter: None,
            texts: FxHashSet::default(),
            results: FxHashSet::default(),
            error: None,
            asynchronous: Vec::new(),
        }
    }

    fn is_taken(&self, name: &str) -> bool {
        self.locals.contains(name)
    }

    fn locals(&self) -> Vec<Name> {
        let mut locals: Vec<Name> = self.locals.iter().cloned().collect();
        locals.sort_unstable();
        locals
    }

    /// Makes a name of the file's own level one of the function's.
    pub(super) fn own(&mut self, name: Name) {
        self.locals.insert(name);
    }
}

impl Module {
    fn lookup(&self, written: &str) -> Option<Name> {
        if let Some(alias) = self.aliases.get(written) {
            return Some(alias.clone());
        }
        self.names.contains(written).then(|| format!("{}{written}", self.prefix).into())
    }
}

/// Every name a pattern binds.
pub(super) fn names_of(pattern: &Pattern) -> Vec<Name> {
    match pattern {
        Pattern::Name(name, _) => vec![name.clone()],
        Pattern::Default(inner, _) => names_of(inner),
        Pattern::Object { props, .. } => props.iter().flat_map(|prop| names_of(&prop.value)).collect(),
        Pattern::Array { items, rest } => {
            items.iter().flatten().flat_map(names_of).chain(rest.iter().flat_map(|(_, rest)| names_of(rest))).collect()
        }
        Pattern::Place(_) | Pattern::Ignore => Vec::new(),
    }
}

/// A key that stands at `span`.
pub(super) fn key(name: Name, span: Span) -> Key {
    Key::Name(name, span)
}

/// A file with nothing in it but its top-level function.
pub(super) fn empty_file(text: &str) -> File {
    let span = Span::new(0, index(text.len()));
    File::new(Language::Rust, vec![bare_function(None, span, Span::new(0, 0))])
}

/// A function with its head alone.
pub(super) fn bare_function(name: Option<Name>, span: Span, name_span: Span) -> Function {
    Function {
        name,
        span,
        name_span,
        params: Vec::new(),
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
