//! What is known while one file is lowered: the file being built, and what names mean at the current place.

use rustc_hash::{FxHashMap, FxHashSet};
use tree_sitter::{Node, Tree};

use super::directive;
use super::parse::{problems, span};
use crate::ir::{Block, ClassId, Expr, ExprId, ExprKind, File, FuncId, Function, Language, Name, Problem, Span, Stmt, StmtKind, UnaryOp};

/// How deep expressions and statements may nest; what lies deeper is left out and reported. Chains of calls and of
/// operators nest as well: long builders and concatenations have some hundred links.
const MAX_DEPTH: u32 = 1000;

/// The file being built.
pub struct Lowerer<'t> {
    /// The source text.
    pub text: &'t str,
    /// The file so far.
    pub file: File,
    names: FxHashSet<Name>,
    /// What the current place stands in, outermost first; the first is the file's top-level code.
    frames: Vec<Frame>,
    /// How often a name has been given a number, in the whole file: a renamed name is unique.
    renamed: FxHashMap<Name, u32>,
    /// Statements and declarations, kept only if the file has directives.
    items: Option<Vec<Span>>,
    depth: u32,
    deep: Option<Span>,
}

enum Frame {
    Function(FunctionFrame),
    /// A class body, with the names of its members.
    Class(FxHashSet<Name>),
}

struct FunctionFrame {
    id: FuncId,
    params: FxHashSet<Name>,
    locals: FxHashSet<Name>,
    /// Open blocks, innermost last: what each name written there is called in the IR.
    blocks: Vec<FxHashMap<Name, Name>>,
}

/// What a name stands for at some place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A variable of this or an enclosing function, by its name in the IR.
    Variable(Name),
    /// A member of a class around the place; 0 is the innermost class.
    Member(usize),
    /// Nothing declared around the place.
    Free,
}

impl<'t> Lowerer<'t> {
    /// An empty file in its top-level code.
    #[must_use]
    pub fn new(text: &'t str, language: Language) -> Self {
        let whole = Span::new(0, u32::try_from(text.len()).unwrap_or(u32::MAX));
        let file = File::new(language, Vec::new());
        let mut lowerer = Self {
            text,
            file,
            names: FxHashSet::default(),
            frames: Vec::new(),
            renamed: FxHashMap::default(),
            items: directive::any(text).then(Vec::new),
            depth: 0,
            deep: None,
        };
        lowerer.enter_function(bare_function(None, whole, Span::new(0, 0)));
        lowerer
    }

    /// The file with its top-level code, problems and directives; `None` stands for a tree that could not be made.
    #[must_use]
    pub fn finish(mut self, body: Block, tree: Option<&Tree>) -> File {
        self.leave_function(body);
        if let Some(tree) = tree {
            self.file.problems.extend(problems(tree.root_node(), self.text));
            if let Some(items) = self.items.take() {
                self.file.directives = directive::directives(tree.root_node(), self.text, items);
            }
        }
        if let Some(at) = self.deep {
            self.file.problems.push(Problem { span: at, message: format!("code here is nested more than {MAX_DEPTH} levels deep") });
        }
        self.file.problems.sort_by_key(|problem| problem.span);
        self.file
    }

    /// The file with its top-level code and the directives among `comments`, for a text that was read without a tree.
    #[must_use]
    pub fn finish_text(mut self, body: Block, comments: &[Span]) -> File {
        if let Some(items) = self.items.take() {
            self.file.directives = directive::among(comments, self.text, items);
        }
        self.finish(body, None)
    }

    /// Adds an expression.
    pub fn add(&mut self, span: Span, kind: ExprKind) -> ExprId {
        let id = ExprId(u32::try_from(self.file.exprs.len()).unwrap_or(u32::MAX));
        self.file.exprs.push(Expr { span, kind });
        id
    }

    /// `do body while (test)`.
    pub fn do_while(&mut self, body: Block, test: ExprId) -> StmtKind {
        let place = self.file.expr(test).span;
        let ends = self.add(place, ExprKind::Unary(UnaryOp::Not, test));
        StmtKind::do_while(body, ends, place)
    }

    /// Raising where a value is asked for: a function that raises, called at once.
    pub fn thrown(&mut self, error: Option<ExprId>, place: Span) -> ExprId {
        let func = self.enter_function(bare_function(None, place, place));
        self.leave_function(vec![stmt(place, StmtKind::Throw(error))]);
        let callee = self.add(place, ExprKind::Lambda(func));
        self.add(place, ExprKind::Call { callee, args: Vec::new() })
    }

    /// The name of a text; equal texts share one allocation.
    pub fn name(&mut self, text: &str) -> Name {
        if let Some(name) = self.names.get(text) {
            return name.clone();
        }
        let name: Name = text.into();
        self.names.insert(name.clone());
        name
    }

    /// The source text of a node.
    #[must_use]
    pub fn text_of(&self, node: Node<'_>) -> &'t str {
        self.text.get(node.byte_range()).unwrap_or("")
    }

    /// The source text of a node as a name.
    pub fn name_of(&mut self, node: Node<'_>) -> Name {
        let text = self.text_of(node);
        self.name(text)
    }

    /// Remembers a statement or declaration: comments may speak of it.
    pub fn item(&mut self, place: Span) {
        if let Some(items) = &mut self.items {
            items.push(place);
        }
    }

    /// Goes one level deeper; `false`, to be answered by leaving the node out, where that is too deep. Each `true` is followed by [`Self::exit`].
    #[must_use]
    pub fn enter(&mut self, node: Node<'_>) -> bool {
        if self.depth >= MAX_DEPTH {
            self.deep.get_or_insert(span(node));
            return false;
        }
        self.depth += 1;
        true
    }

    /// Goes back up one level.
    pub fn exit(&mut self) {
        self.depth -= 1;
    }

    /// Opens a function with its head; its parent is set here. Parameters are declared with [`Self::declare_param`].
    pub fn enter_function(&mut self, head: Function) -> FuncId {
        let id = FuncId(u32::try_from(self.file.functions.len()).unwrap_or(u32::MAX));
        let parent = self.frames.iter().rev().find_map(|frame| match frame {
            Frame::Function(function) => Some(function.id),
            Frame::Class(_) => None,
        });
        self.file.functions.push(Function { parent, ..head });
        self.frames.push(Frame::Function(FunctionFrame {
            id,
            params: FxHashSet::default(),
            locals: FxHashSet::default(),
            blocks: vec![FxHashMap::default()],
        }));
        id
    }

    /// Closes the innermost function.
    pub fn leave_function(&mut self, body: Block) {
        let Some(Frame::Function(frame)) = self.frames.pop() else { return };
        let mut locals: Vec<Name> = frame.locals.into_iter().collect();
        locals.sort_unstable();
        let function = &mut self.file.functions[frame.id.index()];
        function.locals = locals;
        function.body = body;
    }

    /// The function whose code the current place is.
    #[must_use]
    pub fn current(&self) -> FuncId {
        let innermost = self.frames.iter().rev().find_map(|frame| match frame {
            Frame::Function(function) => Some(function.id),
            Frame::Class(_) => None,
        });
        innermost.unwrap_or(FuncId(0))
    }

    /// Opens a class body with the names of its members.
    pub fn enter_class(&mut self, members: FxHashSet<Name>) {
        self.frames.push(Frame::Class(members));
    }

    /// Closes it.
    pub fn leave_class(&mut self) {
        self.frames.pop();
    }

    /// Opens a block.
    pub fn enter_block(&mut self) {
        if let Some(function) = self.innermost() {
            function.blocks.push(FxHashMap::default());
        }
    }

    /// Closes it.
    pub fn leave_block(&mut self) {
        if let Some(function) = self.innermost() {
            function.blocks.pop();
        }
    }

    /// Declares a parameter of the innermost function.
    pub fn declare_param(&mut self, text: &str) -> Name {
        let name = self.name(text);
        if let Some(function) = self.innermost() {
            function.params.insert(name.clone());
            if let Some(block) = function.blocks.first_mut() {
                block.insert(name.clone(), name.clone());
            }
        }
        name
    }

    /// The parameters of the functions around, sorted.
    #[must_use]
    pub fn params_in_sight(&self) -> Vec<Name> {
        let functions = self.frames.iter().filter_map(|frame| match frame {
            Frame::Function(function) => Some(function),
            Frame::Class(_) => None,
        });
        let mut names: Vec<Name> = functions.flat_map(|function| function.params.iter().cloned()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Declares a parameter that the source calls `written` and the IR `own`.
    pub fn declare_param_as(&mut self, written: &str, own: &str) -> Name {
        let (written, own) = (self.name(written), self.name(own));
        if let Some(function) = self.innermost() {
            function.params.insert(own.clone());
            if let Some(block) = function.blocks.first_mut() {
                block.insert(written, own.clone());
            }
        }
        own
    }

    /// Declares a variable in the innermost block. Where it hides a variable of the same function that is still to be seen later, it
    /// gets another name.
    pub fn declare(&mut self, text: &str) -> Name {
        let written = self.name(text);
        let hides = self.innermost().is_some_and(|function| {
            let outer = &function.blocks[..function.blocks.len().saturating_sub(1)];
            outer.iter().any(|block| block.contains_key(&written))
        });
        let name = if hides {
            let count = self.renamed.entry(written.clone()).or_insert(1);
            *count += 1;
            let numbered = format!("{text}#{count}");
            self.name(&numbered)
        } else {
            written.clone()
        };
        if let Some(function) = self.innermost() {
            if !function.params.contains(&name) {
                function.locals.insert(name.clone());
            }
            if let Some(block) = function.blocks.last_mut() {
                block.insert(written, name.clone());
            }
        }
        name
    }

    /// What `text` means here.
    #[must_use]
    pub fn meaning(&self, text: &str) -> Meaning {
        let mut classes = 0;
        for frame in self.frames.iter().rev() {
            match frame {
                Frame::Class(members) if members.contains(text) => return Meaning::Member(classes),
                Frame::Class(_) => classes += 1,
                Frame::Function(function) => {
                    if let Some(name) = function.blocks.iter().rev().find_map(|block| block.get(text)) {
                        return Meaning::Variable(name.clone());
                    }
                }
            }
        }
        Meaning::Free
    }

    /// Whether a name is known at the top level and nowhere further in.
    pub fn is_of_file(&self, text: &str) -> bool {
        let holds = |frame: &Frame| match frame {
            Frame::Class(members) => members.contains(text),
            Frame::Function(function) => function.blocks.iter().any(|block| block.contains_key(text)),
        };
        self.frames.first().is_some_and(holds) && !self.frames.iter().skip(1).any(holds)
    }

    /// Whether this is the code of the file itself.
    pub fn at_top_level(&self) -> bool {
        self.frames.len() == 1
    }

    /// Adds a class; its members follow.
    pub fn add_class(&mut self, class: crate::ir::Class) -> ClassId {
        let id = ClassId(u32::try_from(self.file.classes.len()).unwrap_or(u32::MAX));
        self.file.classes.push(class);
        id
    }

    fn innermost(&mut self) -> Option<&mut FunctionFrame> {
        self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Function(function) => Some(function),
            Frame::Class(_) => None,
        })
    }
}

/// A function with its head alone.
#[must_use]
pub fn bare_function(name: Option<Name>, span: Span, name_span: Span) -> Function {
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

/// A statement.
#[must_use]
pub fn stmt(span: Span, kind: StmtKind) -> Stmt {
    Stmt { span, kind }
}
