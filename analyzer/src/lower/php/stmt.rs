//! Statements.

use tree_sitter::Node;

use super::{ENTRIES, Php};
use crate::ir::{Arg, Arm, BinaryOp, Block, Catch, ExprId, ExprKind, Pattern, Span, Stmt, StmtKind};
use crate::lower::tree_sitter::{child, children, span, stmt};

impl Php<'_> {
    /// Statements in order; constants, functions and classes first, as they can be used before they stand.
    pub(super) fn stmts(&mut self, nodes: &[Node<'_>]) -> Block {
        let rank = |node: &Node<'_>| match node.kind() {
            "namespace_definition" | "namespace_use_declaration" => None,
            "const_declaration" | "function_definition" => Some(0),
            "class_declaration" | "trait_declaration" | "interface_declaration" | "enum_declaration" => Some(1),
            _ => Some(2),
        };
        // A namespace holds until the next one: what is moved to the front stays in its own.
        let mut out = Block::new();
        for part in nodes.chunk_by(|_, next| next.kind() != "namespace_definition") {
            for node in part.iter().filter(|node| rank(node).is_none()) {
                self.stmt(*node, &mut out);
            }
            for wanted in 0..3 {
                for node in part.iter().filter(|node| rank(node) == Some(wanted)) {
                    self.stmt(*node, &mut out);
                }
            }
        }
        out
    }

    /// The statements of a body: a block, one statement, or what stands behind a colon.
    fn body(&mut self, node: Option<Node<'_>>) -> Block {
        let Some(node) = node else { return Block::new() };
        if matches!(node.kind(), "compound_statement" | "colon_block") {
            let statements = children(node);
            return self.stmts(&statements);
        }
        self.stmts(&[node])
    }

    fn stmt(&mut self, node: Node<'_>, out: &mut Block) {
        self.base.item(span(node));
        if !self.base.enter(node) {
            return;
        }
        self.stmt_inner(node, out);
        self.base.exit();
    }

    fn stmt_inner(&mut self, node: Node<'_>, out: &mut Block) {
        let place = span(node);
        let mut push = |kind: StmtKind| out.push(stmt(place, kind));
        match node.kind() {
            "expression_statement" => {
                for child in children(node) {
                    let kind = if child.kind() == "throw_expression" {
                        StmtKind::Throw(children(child).first().map(|value| self.expr(*value)))
                    } else if self.base.text.get(..place.start as usize).is_some_and(|before| before.trim_end().ends_with("<?=")) {
                        let value = Arg::plain(self.expr(child));
                        StmtKind::Expr(self.call_by_name("echo", vec![value], place))
                    } else {
                        StmtKind::Expr(self.expr(child))
                    };
                    push(kind);
                }
            }
            "echo_statement" => {
                let args = self.values(node);
                push(StmtKind::Expr(self.call_by_name("echo", args, place)));
            }
            "exit_statement" => {
                let args = self.values(node);
                push(StmtKind::Expr(self.call_by_name("exit", args, place)));
            }
            "unset_statement" => {
                let args = self.values(node);
                push(StmtKind::Expr(self.call_by_name("unset", args, place)));
            }
            "return_statement" => {
                let value = children(node).first().map(|value| self.expr(*value));
                match value {
                    // What a file returns is what `require` gives.
                    Some(value) if self.globals.is_empty() => push(StmtKind::Expr(self.exported(value, place))),
                    value => push(StmtKind::Return(value)),
                }
            }
            "if_statement" => push(self.choice(node)),
            "do_statement" => {
                let body = self.body(node.child_by_field_name("body"));
                match node.child_by_field_name("condition").map(|test| self.expr(test)) {
                    Some(test) => push(self.base.do_while(body, test)),
                    None => push(StmtKind::Block(body)),
                }
            }
            "while_statement" => {
                let test = node.child_by_field_name("condition").map(|test| self.expr(test));
                let body = self.body(node.child_by_field_name("body"));
                push(StmtKind::While { test, update: None, body, otherwise: Block::new() });
            }
            "for_statement" => {
                let part = |this: &mut Self, name: &str| node.child_by_field_name(name).map(|part| this.expr(part));
                if let Some(start) = part(self, "initialize") {
                    push(StmtKind::Expr(start));
                }
                let test = part(self, "condition");
                let update = part(self, "update");
                let mut cursor = node.walk();
                let nodes: Vec<Node<'_>> = node.children_by_field_name("body", &mut cursor).collect();
                let body = match nodes.as_slice() {
                    [one] => self.body(Some(*one)),
                    many => self.stmts(many),
                };
                push(StmtKind::While { test, update, body, otherwise: Block::new() });
            }
            "foreach_statement" => push(self.foreach(node)),
            "switch_statement" => push(self.switch(node)),
            "try_statement" => push(self.attempt(node)),
            "break_statement" => push(StmtKind::Break),
            "continue_statement" => push(StmtKind::Continue),
            "function_definition" => {
                if let Some(func) = self.function_definition(node) {
                    push(StmtKind::Function(func));
                }
            }
            "class_declaration" | "interface_declaration" | "trait_declaration" | "enum_declaration" => {
                let class = self.class(node);
                push(StmtKind::Class(class));
            }
            "const_declaration" => {
                for element in children(node).into_iter().filter(|element| element.kind() == "const_element") {
                    if let [name, value] = children(element).as_slice() {
                        let text = self.base.text_of(*name).to_owned();
                        let pattern = Pattern::Name(self.base.declare(&text), span(*name));
                        let value = Some(self.expr(*value));
                        push(StmtKind::Let { pattern, ty: None, value });
                    }
                }
            }
            "function_static_declaration" => {
                for declared in children(node) {
                    let Some(name) = declared.child_by_field_name("name") else { continue };
                    let pattern = self.pattern(name);
                    let value = declared.child_by_field_name("value").map(|value| self.expr(value));
                    push(StmtKind::Let { pattern, ty: None, value });
                }
            }
            "global_declaration" => {
                for variable in children(node) {
                    let text = self.base.text_of(variable).to_owned();
                    self.globals.last_mut().into_iter().for_each(|outer| {
                        outer.insert(text.clone());
                    });
                }
            }
            "namespace_definition" => {
                self.enter_namespace(node);
                if let Some(body) = node.child_by_field_name("body") {
                    let statements = children(body);
                    out.extend(self.stmts(&statements));
                }
            }
            "namespace_use_declaration" => self.use_declaration(node),
            "compound_statement" => {
                let block = self.body(Some(node));
                push(StmtKind::Block(block));
            }
            "php_tag"
            | "php_end_tag"
            | "text_interpolation"
            | "text"
            | "empty_statement"
            | "comment"
            | "named_label_statement"
            | "goto_statement" => {}
            _ => {
                // Whatever else it is (also what could not be parsed): the calls in it are made.
                let statements = children(node);
                if node.kind() == "declare_statement" || node.is_error() {
                    out.extend(self.stmts(&statements));
                } else {
                    let value = self.expr(node);
                    push(StmtKind::Expr(value));
                }
            }
        }
    }

    /// `module.exports = value`, as the machine knows what a file gives.
    fn exported(&mut self, value: ExprId, place: Span) -> ExprId {
        let (module, exports) = (self.base.name("module"), self.base.name("exports"));
        let object = self.base.add(place, ExprKind::Name(module));
        let target = self.base.add(place, ExprKind::Member { object, name: exports, name_span: place });
        self.base.add(place, ExprKind::Assign { target: Box::new(Pattern::Place(target)), op: None, value })
    }

    fn values(&mut self, node: Node<'_>) -> Vec<Arg> {
        let nodes =
            children(node).into_iter().flat_map(|child| if child.kind() == "sequence_expression" { children(child) } else { vec![child] });
        nodes.collect::<Vec<_>>().into_iter().map(|value| Arg::plain(self.expr(value))).collect()
    }

    fn choice(&mut self, node: Node<'_>) -> StmtKind {
        let test = self.condition(node);
        let then = self.body(node.child_by_field_name("body"));
        let mut cursor = node.walk();
        let alternatives: Vec<Node<'_>> = node.children_by_field_name("alternative", &mut cursor).collect();
        // A ladder is built from its end, so that a long one is no deep recursion here.
        let mut parts = Vec::new();
        for alternative in alternatives {
            let test = (alternative.kind() == "else_if_clause").then(|| self.condition(alternative));
            let body = self.body(alternative.child_by_field_name("body"));
            parts.push((span(alternative), test, body));
        }
        let mut otherwise = Block::new();
        for (place, test, body) in parts.into_iter().rev() {
            otherwise = match test {
                None => body,
                Some(test) => vec![stmt(place, StmtKind::If { test, then: body, otherwise })],
            };
        }
        StmtKind::If { test, then, otherwise }
    }

    fn condition(&mut self, node: Node<'_>) -> ExprId {
        match node.child_by_field_name("condition") {
            Some(test) => self.expr(test),
            None => self.base.add(span(node), ExprKind::Null),
        }
    }

    fn foreach(&mut self, node: Node<'_>) -> StmtKind {
        let body_node = node.child_by_field_name("body");
        let parts: Vec<Node<'_>> = children(node).into_iter().filter(|part| Some(*part) != body_node).collect();
        let iter = parts.first().map(|iter| self.expr(*iter));
        let mut iter = iter.unwrap_or_else(|| self.base.add(span(node), ExprKind::Null));
        let pattern = match parts.get(1) {
            Some(pair) if pair.kind() == "pair" => {
                let place = self.base.file.expr(iter).span;
                iter = self.call_by_name(ENTRIES, vec![Arg::plain(iter)], place);
                let items = children(*pair).into_iter().map(|part| Some(self.pattern(part))).collect();
                Pattern::Array { items, rest: None }
            }
            Some(value) => self.pattern(*value),
            None => Pattern::Ignore,
        };
        let body = self.body(body_node);
        StmtKind::ForEach { pattern, iter, keys: false, body, otherwise: Block::new() }
    }

    fn switch(&mut self, node: Node<'_>) -> StmtKind {
        let subject = self.condition(node);
        let mut arms: Vec<Arm> = Vec::new();
        for case in node.child_by_field_name("body").map(children).unwrap_or_default() {
            let value = case.child_by_field_name("value");
            let statements: Vec<Node<'_>> = children(case).into_iter().filter(|part| Some(*part) != value).collect();
            let tests = value.map(|value| self.expr(value)).into_iter().collect();
            let mut body = self.stmts(&statements);
            let ended = matches!(body.last(), Some(Stmt { kind: StmtKind::Break, .. }));
            if ended {
                body.pop();
            }
            let leaves =
                ended || matches!(body.last(), Some(Stmt { kind: StmtKind::Return(_) | StmtKind::Throw(_) | StmtKind::Continue, .. }));
            arms.push(Arm {
                tests,
                is_default: case.kind() == "default_statement",
                guard: None,
                binding: None,
                body,
                falls_through: !leaves,
                span: span(case),
            });
        }
        if let Some(last) = arms.last_mut() {
            last.falls_through = false;
        }
        StmtKind::Match { subject, arms }
    }

    fn attempt(&mut self, node: Node<'_>) -> StmtKind {
        let body = self.body(node.child_by_field_name("body"));
        let mut catches = Vec::new();
        let mut finally = Block::new();
        for clause in children(node) {
            match clause.kind() {
                "catch_clause" => {
                    let names = clause.child_by_field_name("type").map(children).unwrap_or_default();
                    let names: Vec<Node<'_>> = names.into_iter().flat_map(children).collect();
                    let binding = self.catch_binding(clause);
                    let all =
                        names.iter().any(|name| matches!(self.base.text_of(*name).trim_start_matches('\\'), "Throwable" | "Exception"));
                    let types = if all { Vec::new() } else { names.into_iter().map(|name| self.class_name(name)).collect() };
                    let body = self.body(clause.child_by_field_name("body"));
                    catches.push(Catch { types, binding, body, span: span(clause) });
                }
                "finally_clause" => finally = self.body(child(clause, "compound_statement")),
                _ => {}
            }
        }
        StmtKind::Try { body, catches, otherwise: Block::new(), finally }
    }

    /// For `match` and other places that compare.
    pub(super) fn equal(&mut self, left: ExprId, right: ExprId, place: Span) -> ExprId {
        self.base.add(place, ExprKind::Binary(BinaryOp::Eq, left, right))
    }
}
