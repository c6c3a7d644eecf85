//! Ruby through tree-sitter.
//!
//! Whatever stands behind a dot is a call, as in the language itself; an instance variable `@x` is the member `self.x`, which no
//! method is named. What a program writes without a receiver is a variable if it was assigned before, a function of the language or
//! of the file's top level, or else a method of the receiver. A block is the argument named `&`, and `yield` calls it.
//!
//! Classes and modules are all declared at the file's top level by their full names (`A::B`). A constant is written
//! `nesting|A::B`: what it means is looked up from the inside out, in whatever file, by [`crate::link`].

mod call;
mod class;
mod control;
mod expr;
mod function;
mod hooks;
mod named;
mod pattern;
mod stmt;
mod string;

#[cfg(test)]
mod tests;

use rustc_hash::{FxHashMap, FxHashSet};
use tree_sitter::Node;

use crate::ir::{Arg, Block, ClassId, ExprId, ExprKind, File, Language, Name, Pattern, Span, Stmt, StmtKind, Text};
use crate::lower::tree_sitter::{Lowerer, Meaning, children, parse, span, stmt};

/// What separates the modules around a constant from the constant as it is written.
pub const NESTING: char = '|';
/// How the name of a member begins that is a variable of the instance (`@name`), not a method.
pub const OWN_VARIABLE: &str = "self.";
/// The name of the argument and parameter that a block is.
pub const BLOCK: &str = "&";
/// The names of the parameters that take all that is given by position, and by name, where a method gives them none.
const REST: &str = "*";
const NAMED_REST: &str = "**";

/// The variable for whoever evaluates a file that is one hash and nothing else: what its functions call without a receiver are
/// methods of that.
pub const EVALUATOR: &str = "@evaluator";

/// Lowers one file. Never fails: what cannot be parsed is in [`File::problems`].
#[must_use]
pub fn lower(text: &str) -> File {
    let mut base = Lowerer::new(text, Language::Ruby);
    match parse(text, &tree_sitter_ruby::LANGUAGE.into()) {
        Ok(tree) => {
            let mut ruby = Ruby {
                base,
                nesting: Vec::new(),
                classes: FxHashMap::default(),
                functions: FxHashSet::default(),
                reassigned: FxHashSet::default(),
                globals: FxHashSet::default(),
                heredocs: heredocs(tree.root_node()),
                methods: Vec::new(),
                class: None,
                own: FxHashMap::default(),
                hoisted: Block::new(),
                numbered: 0,
                is_definition: false,
            };
            let statements = children(tree.root_node());
            for node in &statements {
                for method in std::iter::once(*node).chain(ruby.definitions(*node)).filter(|node| node.kind() == "method") {
                    if let Some(name) = method.child_by_field_name("name") {
                        ruby.functions.insert(ruby.base.text_of(name).to_owned());
                    }
                }
            }
            let code: Vec<_> = statements.iter().filter(|node| node.kind() != "comment").collect();
            ruby.is_definition = matches!(code.as_slice(), [only] if only.kind() == "hash");
            let mut rest = ruby.stmts(&statements);
            if ruby.is_definition {
                rest = ruby.evaluated(rest);
            }
            // Functions first: they may be used above their place. Classes stand where they are opened.
            let (mut body, rest): (Block, Block) = rest.into_iter().partition(|s| matches!(s.kind, StmtKind::Function(_)));
            body.extend(rest);
            for global in std::mem::take(&mut ruby.globals) {
                // At the top level again: whoever assigns it, it is the program's.
                ruby.base.declare(&global);
            }
            base = ruby.base;
            base.finish(body, Some(&tree))
        }
        Err(problem) => {
            base.file.problems.push(problem);
            base.finish(Block::new(), None)
        }
    }
}

/// Lowers one file.
struct Ruby<'t> {
    base: Lowerer<'t>,
    /// The modules and classes around the current place, by their full names, outermost first.
    nesting: Vec<String>,
    /// The classes of the file by full name: a class that is opened again gets more members.
    classes: FxHashMap<String, ClassId>,
    /// The functions of the top level.
    functions: FxHashSet<String>,
    /// Those of them that are variables of the top level as well.
    reassigned: FxHashSet<String>,
    /// Global variables that are assigned anywhere.
    globals: FxHashSet<String>,
    /// The texts of here-documents, by where the marks that stand for them begin.
    heredocs: FxHashMap<usize, Node<'t>>,
    /// The methods being lowered, innermost last.
    methods: Vec<function::Open>,
    /// The class whose body the current place is in.
    class: Option<ClassId>,
    /// The methods that a class's body declares, before they are lowered.
    own: FxHashMap<ClassId, FxHashSet<String>>,
    /// Classes that are declared by the statement being lowered.
    hoisted: Block,
    /// How many names were made up.
    numbered: u32,
    /// The file is one hash.
    is_definition: bool,
}

impl Ruby<'_> {
    /// The hash that a file consists of, given to whoever evaluates it.
    fn evaluated(&mut self, body: Block) -> Block {
        let hash = body.into_iter().find_map(|stmt| if let StmtKind::Expr(hash) = stmt.kind { Some((hash, stmt.span)) } else { None });
        let Some((hash, place)) = hash else { return Block::new() };
        let variable = self.base.declare(EVALUATOR);
        let arg = |value| Arg::plain(value);
        let evaluate = self.base.name("@evaluate");
        let callee = self.base.add(place, ExprKind::Name(evaluate));
        let value = self.base.add(place, ExprKind::Call { callee, args: vec![arg(hash)] });
        let pattern = Pattern::Name(variable.clone(), place);
        let object = self.base.add(place, ExprKind::Name(variable));
        let callee = self.member(object, "sign_in", place, place);
        let signs_in = self.base.add(place, ExprKind::Call { callee, args: vec![arg(hash)] });
        vec![stmt(place, StmtKind::Let { pattern, ty: None, value: Some(value) }), stmt(place, StmtKind::Expr(signs_in))]
    }
}

/// Which text belongs to which mark: they come in the same order.
fn heredocs(root: Node<'_>) -> FxHashMap<usize, Node<'_>> {
    let (mut marks, mut bodies) = (Vec::new(), Vec::new());
    let mut cursor = root.walk();
    loop {
        let node = cursor.node();
        match node.kind() {
            "heredoc_beginning" => marks.push(node.start_byte()),
            "heredoc_body" => bodies.push(node),
            _ => {}
        }
        if cursor.goto_first_child() {
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return marks.into_iter().zip(bodies).collect();
            }
        }
    }
}

impl Ruby<'_> {
    fn null(&mut self, place: Span) -> ExprId {
        self.base.add(place, ExprKind::Null)
    }

    fn text(&mut self, text: &str, place: Span) -> ExprId {
        let text = Text { cooked: self.base.name(text), map: Box::new([(0, place.start)]), end: place.end };
        self.base.add(place, ExprKind::Str(text))
    }

    fn this(&mut self, place: Span) -> ExprId {
        self.base.add(place, ExprKind::This)
    }

    /// `object.name`, not called.
    fn member(&mut self, object: ExprId, name: &str, name_span: Span, place: Span) -> ExprId {
        let name = self.base.name(name);
        self.base.add(place, ExprKind::Member { object, name, name_span })
    }

    /// `@x`, `@@x`: a member of the receiver that no method is named.
    fn instance_variable(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let name = format!("{OWN_VARIABLE}{}", self.base.text_of(node).trim_start_matches('@'));
        let object = self.this(place);
        self.member(object, &name, place, place)
    }

    /// A local variable of this name, if one was assigned before. The name of a function of the file calls it.
    fn local(&self, text: &str) -> Option<Name> {
        if self.functions.contains(text) && !self.reassigned.contains(text) && self.base.is_of_file(text) {
            return None;
        }
        match self.base.meaning(text) {
            Meaning::Variable(name) => Some(name),
            _ => None,
        }
    }

    /// A constant as it is written at this place.
    fn constant(&mut self, written: &str, place: Span) -> ExprId {
        let written = written.replace(char::is_whitespace, "");
        let name = match (written.strip_prefix("::"), self.nesting.last()) {
            (Some(whole), _) => whole.to_owned(),
            (None, Some(nesting)) => format!("{nesting}{NESTING}{written}"),
            (None, None) => written,
        };
        let name = self.base.name(&name);
        self.base.add(place, ExprKind::Name(name))
    }

    /// A name that no program can write.
    fn made_up(&mut self, what: &str) -> Name {
        self.numbered += 1;
        let name = format!("{what}#{}", self.numbered);
        self.base.declare(&name)
    }

    fn expr_stmt(value: ExprId, place: Span) -> Stmt {
        stmt(place, StmtKind::Expr(value))
    }
}
