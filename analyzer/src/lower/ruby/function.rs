//! Methods, functions and blocks.

use tree_sitter::Node;

use super::class::plain_param;
use super::{BLOCK, NAMED_REST, REST, Ruby};
use crate::ir::{Arg, Block, ClassId, ExprId, ExprKind, FuncId, Name, Param, ParamKind, Pattern, Span, Stmt, StmtKind};
use crate::lower::tree_sitter::{bare_function, child, children, span, stmt};

/// A method being lowered.
pub(super) struct Open {
    pub(super) name: Name,
    /// What a bare `super` hands on.
    pub(super) params: Vec<(Name, ParamKind)>,
}

impl Ruby<'_> {
    /// `def f … end` outside of classes.
    pub(super) fn top_function(&mut self, node: Node<'_>) -> Option<Stmt> {
        let name_node = node.child_by_field_name("name")?;
        let name = self.base.name_of(name_node);
        self.base.declare(&name);
        let func = self.method(node, name, span(name_node), None);
        Some(stmt(span(node), StmtKind::Function(func)))
    }

    /// The methods of a block that holds nothing else, given to a call without a receiver (`helpers do … end`): whoever takes it defines
    /// them for the code around.
    pub(super) fn definitions<'n>(&self, node: Node<'n>) -> Vec<Node<'n>> {
        if node.kind() != "call" || node.child_by_field_name("receiver").is_some() || node.child_by_field_name("arguments").is_some() {
            return Vec::new();
        }
        let block = node.child_by_field_name("block").filter(|block| block.child_by_field_name("parameters").is_none());
        let parts = block.and_then(|block| block.child_by_field_name("body")).map(children).unwrap_or_default();
        let parts: Vec<Node<'_>> = parts.into_iter().filter(|part| part.kind() != "comment").collect();
        // Methods may be told apart by a line of `private`.
        let defines = |part: &Node<'_>| part.kind() == "method" || part.kind() == "identifier";
        if parts.iter().all(defines) { parts.into_iter().filter(|part| part.kind() == "method").collect() } else { Vec::new() }
    }

    /// The code of a method or function.
    pub(super) fn method(&mut self, node: Node<'_>, name: Name, name_span: Span, class: Option<ClassId>) -> FuncId {
        let is_constructor = class.is_some() && node.kind() == "method" && &*name == "initialize";
        let id = self.base.enter_function(bare_function(Some(name.clone()), span(node), name_span));
        let (mut params, mut body) = node.child_by_field_name("parameters").map_or_else(Default::default, |list| self.params(list));
        params.push(self.block_param(span(node)));
        let handed = params.iter().filter_map(|param| match &param.pattern {
            Pattern::Name(name, _) => Some((name.clone(), param.kind)),
            _ => None,
        });
        let handed = handed.collect();
        self.methods.push(Open { name, params: handed });
        if let Some(code) = node.child_by_field_name("body") {
            let mut statements = if code.kind() == "body_statement" { self.body(code) } else { self.stmts(&[code]) };
            if !is_constructor {
                Self::give_last(&mut statements);
            }
            body.extend(statements);
        }
        self.methods.pop();
        self.base.leave_function(body);
        let function = &mut self.base.file.functions[id.index()];
        function.params = params;
        function.class = class;
        function.own_this = class.is_some();
        id
    }

    /// A block or lambda as a value.
    pub(super) fn block(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let lambda = node.kind() == "lambda";
        let id = self.base.enter_function(bare_function(None, place, Span::new(place.start, place.start)));
        let (params, mut body) = match node.child_by_field_name("parameters") {
            Some(list) => self.params(list),
            None => self.implicit_params(node),
        };
        let code = node.child_by_field_name("body");
        let code = if lambda { code.and_then(|block| block.child_by_field_name("body")) } else { code };
        if let Some(code) = code {
            let mut statements = self.body(code);
            Self::give_last(&mut statements);
            body.extend(statements);
        }
        self.base.leave_function(body);
        self.base.file.functions[id.index()].params = params;
        self.base.add(place, ExprKind::Lambda(id))
    }

    /// `_1` and `it`: the parameter that a block has which declares none.
    pub(super) fn implicit_param(&self, block: Node<'_>) -> Option<&'static str> {
        if block.child_by_field_name("parameters").is_some() {
            return None;
        }
        let text = self.base.text_of(block);
        ["_1", "it"].into_iter().find(|name| text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == *name))
    }

    fn implicit_params(&mut self, node: Node<'_>) -> (Vec<Param>, Block) {
        let Some(name) = self.implicit_param(node) else { return Default::default() };
        let place = span(node);
        let name = self.base.declare_param(name);
        let place = Span::new(place.start, place.start);
        let param = Param {
            pattern: Pattern::Name(name, place),
            default: None,
            ty: None,
            kind: ParamKind::Plain,
            decorators: Vec::new(),
            span: place,
        };
        (vec![param], Block::new())
    }

    /// Statements in a function made up for them, called at once: a construct with statements where a value is needed.
    pub(super) fn at_once(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let id = self.base.enter_function(bare_function(None, place, Span::new(place.start, place.start)));
        let mut body = self.stmts(&[node]);
        Self::give_last(&mut body);
        self.base.leave_function(body);
        let callee = self.base.add(place, ExprKind::Lambda(id));
        self.base.add(place, ExprKind::Call { callee, args: Vec::new() })
    }

    fn block_param(&mut self, place: Span) -> Param {
        let name = self.base.declare_param(BLOCK);
        let place = Span::new(place.start, place.start);
        Param {
            pattern: Pattern::Name(name, place),
            default: None,
            ty: None,
            kind: ParamKind::NamedOnly,
            decorators: Vec::new(),
            span: place,
        }
    }

    /// The parameters, and the assignments that those which take something apart stand for.
    fn params(&mut self, list: Node<'_>) -> (Vec<Param>, Block) {
        let (mut params, mut body) = (Vec::new(), Block::new());
        for node in children(list) {
            let place = span(node);
            let name_node = if node.kind() == "identifier" { Some(node) } else { node.child_by_field_name("name") };
            let kind = match node.kind() {
                "keyword_parameter" => ParamKind::NamedOnly,
                "splat_parameter" => ParamKind::Rest,
                // `...`: all that is given.
                "forward_parameter" => {
                    for (name, kind) in [(REST, ParamKind::Rest), (NAMED_REST, ParamKind::NamedRest)] {
                        let name = self.base.declare_param(name);
                        params.push(Param { kind, ..plain_param(name, place) });
                    }
                    continue;
                }
                "hash_splat_parameter" => ParamKind::NamedRest,
                "destructured_parameter" => {
                    let pattern = self.destructured(node);
                    params.push(Param { pattern, default: None, ty: None, kind: ParamKind::Plain, decorators: Vec::new(), span: place });
                    continue;
                }
                "block_parameter" => {
                    // The block by a name of its own.
                    if let Some(name_node) = name_node {
                        let text = self.base.text_of(name_node);
                        let name = self.base.declare(text);
                        let block = self.base.name(BLOCK);
                        let value = self.base.add(place, ExprKind::Name(block));
                        let pattern = Pattern::Name(name, span(name_node));
                        body.push(stmt(place, StmtKind::Let { pattern, ty: None, value: Some(value) }));
                    }
                    continue;
                }
                _ => ParamKind::Plain,
            };
            let default = node.child_by_field_name("value").map(|value| self.expr(value));
            let text = match name_node {
                Some(name_node) => self.base.text_of(name_node),
                None if kind == ParamKind::Rest => REST,
                None if kind == ParamKind::NamedRest => NAMED_REST,
                None => continue,
            };
            let name = self.base.declare_param(text);
            let pattern = Pattern::Name(name, name_node.map_or(place, span));
            params.push(Param { pattern, default, ty: None, kind, decorators: Vec::new(), span: place });
        }
        (params, body)
    }

    /// What a piece of code gives is what its last statement gives.
    pub(super) fn give_last(body: &mut Block) {
        Self::at_ends(body, &mut |statement| {
            if let StmtKind::Expr(value) = statement.kind {
                statement.kind = StmtKind::Return(Some(value));
            }
        });
    }

    /// Changes the statements that a piece of code can end with.
    pub(super) fn at_ends(body: &mut Block, change: &mut dyn FnMut(&mut Stmt)) {
        let Some(last) = body.last_mut() else { return };
        match &mut last.kind {
            StmtKind::If { then, otherwise, .. } => {
                Self::at_ends(then, change);
                Self::at_ends(otherwise, change);
            }
            StmtKind::Match { arms, .. } => arms.iter_mut().for_each(|arm| Self::at_ends(&mut arm.body, change)),
            StmtKind::Try { body, catches, otherwise, .. } => {
                Self::at_ends(if otherwise.is_empty() { body } else { otherwise }, change);
                catches.iter_mut().for_each(|catch| Self::at_ends(&mut catch.body, change));
            }
            StmtKind::Block(inner) => Self::at_ends(inner, change),
            // A body that can be tried again.
            StmtKind::While { test: None, body, .. } if matches!(body.last(), Some(Stmt { kind: StmtKind::Break, .. })) => {
                let end = body.pop();
                Self::at_ends(body, change);
                body.extend(end);
            }
            _ => change(last),
        }
    }

    /// Whether a body ends with `return`, and so on: the names of the methods around.
    pub(super) fn innermost_method(&self) -> Option<&Open> {
        self.methods.last()
    }

    /// The block argument of a call, as an argument value.
    pub(super) fn block_of(&mut self, call: Node<'_>) -> Option<ExprId> {
        if let Some(block) = call.child_by_field_name("block") {
            return Some(self.block(block));
        }
        let list = call.child_by_field_name("arguments")?;
        let handed = child(list, "block_argument").or_else(|| child(list, "forward_argument"))?;
        let place = span(handed);
        let Some(value) = children(handed).into_iter().next() else {
            let name = self.base.name(BLOCK);
            return Some(self.base.add(place, ExprKind::Name(name)));
        };
        Some(match value.kind() {
            "simple_symbol" if folds(self.base.text, call) => self.folding_function(value),
            "simple_symbol" => self.symbol_function(value),
            _ => self.expr(value),
        })
    }

    /// The operator or method that a fold is given by name alone, in the place of a block: `sets.reduce(:|)`.
    pub(super) fn folded_by(&mut self, call: Node<'_>) -> Option<ExprId> {
        let list = call.child_by_field_name("arguments").filter(|_| folds(self.base.text, call))?;
        let symbol = children(list).into_iter().next_back().filter(|last| last.kind() == "simple_symbol")?;
        Some(self.folding_function(symbol))
    }

    /// The function that a fold calls with what it has so far and the next item.
    fn folding_function(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let id = self.base.enter_function(bare_function(None, place, place));
        let [so_far, next] = ["so_far", "next"].map(|name| self.base.declare_param(name));
        let [left, right] = [&so_far, &next].map(|name| self.base.add(place, ExprKind::Name(name.clone())));
        let name = self.base.text_of(node).trim_start_matches(':').to_owned();
        let value = if name.starts_with(char::is_alphabetic) {
            let callee = self.member(left, &name, place, place);
            self.base.add(place, ExprKind::Call { callee, args: vec![Arg::plain(right)] })
        } else {
            self.operation(&name, left, right, place)
        };
        self.base.leave_function(vec![stmt(place, StmtKind::Return(Some(value)))]);
        self.base.file.functions[id.index()].params = vec![plain_param(so_far, place), plain_param(next, place)];
        self.base.add(place, ExprKind::Lambda(id))
    }

    /// `&:name`: the function that calls that method of what it is given.
    fn symbol_function(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let id = self.base.enter_function(bare_function(None, place, place));
        let item = self.base.declare_param("item");
        let object = self.base.add(place, ExprKind::Name(item.clone()));
        let method = self.base.text_of(node).trim_start_matches(':').to_owned();
        let callee = self.member(object, &method, place, place);
        let value = self.base.add(place, ExprKind::Call { callee, args: Vec::new() });
        self.base.leave_function(vec![stmt(place, StmtKind::Return(Some(value)))]);
        self.base.file.functions[id.index()].params = vec![plain_param(item, place)];
        self.base.add(place, ExprKind::Lambda(id))
    }
}

/// Whether a call makes one value of all items.
fn folds(text: &str, call: Node<'_>) -> bool {
    call.child_by_field_name("method").is_some_and(|method| matches!(&text[method.byte_range()], "reduce" | "inject"))
}
