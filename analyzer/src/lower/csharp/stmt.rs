//! Statements.

use tree_sitter::Node;

use super::class::is_type;
use super::{CSharp, children};
use crate::ir::{Block, Catch, ExprId, ExprKind, Pattern, StmtKind};
use crate::lower::tree_sitter::{child, span, stmt};

impl CSharp<'_> {
    /// A block with names of its own; its functions are there from its start.
    pub(super) fn block(&mut self, node: Node<'_>) -> Block {
        self.out.enter_block();
        let body = self.stmts(&children(node));
        self.out.leave_block();
        body
    }

    pub(super) fn stmts(&mut self, nodes: &[Node<'_>]) -> Block {
        let (functions, others): (Vec<Node<'_>>, Vec<Node<'_>>) = nodes.iter().partition(|node| node.kind() == "local_function_statement");
        for name in functions.iter().filter_map(|node| node.child_by_field_name("name")) {
            let text = self.out.text_of(name);
            self.out.declare(text);
        }
        let mut body = Vec::new();
        for node in functions {
            if self.out.enter(node) {
                self.out.item(span(node));
                body.extend(self.local_function(node));
                self.out.exit();
            }
        }
        for node in others {
            self.stmt(node, &mut body);
        }
        body
    }

    /// A statement that may be a block, as a block.
    fn nested_stmt(&mut self, node: Option<Node<'_>>) -> Block {
        self.out.enter_block();
        let mut body = Vec::new();
        if let Some(node) = node {
            self.stmt(node, &mut body);
        }
        self.out.leave_block();
        body
    }

    fn stmt(&mut self, node: Node<'_>, into: &mut Block) {
        if !self.out.enter(node) {
            return;
        }
        self.out.item(span(node));
        self.stmt_inner(node, into);
        self.out.exit();
    }

    fn stmt_inner(&mut self, node: Node<'_>, into: &mut Block) {
        let place = span(node);
        let field = |name: &str| node.child_by_field_name(name);
        let first = || children(node).first().copied();
        let kind = match node.kind() {
            "expression_statement" => StmtKind::Expr(self.expr_or_opaque(first(), node)),
            "local_declaration_statement" => {
                if let Some(declaration) = child(node, "variable_declaration") {
                    self.locals(declaration, into);
                }
                return;
            }
            "variable_declaration" => return self.locals(node, into),
            "block" => StmtKind::Block(self.block(node)),
            "checked_statement" | "unsafe_statement" => StmtKind::Block(child(node, "block").map(|b| self.block(b)).unwrap_or_default()),
            "lock_statement" | "fixed_statement" => {
                let parts = children(node);
                let (body, heads) = parts.split_last().map_or((None, &[][..]), |(body, heads)| (Some(*body), heads));
                for head in heads {
                    self.stmt(*head, into);
                }
                StmtKind::Block(self.nested_stmt(body))
            }
            "labeled_statement" => {
                if let Some(inner) = children(node).last() {
                    self.stmt(*inner, into);
                }
                return;
            }
            "if_statement" => {
                let test = self.expr_or_opaque(field("condition"), node);
                let then = self.nested_stmt(field("consequence"));
                let otherwise = self.nested_stmt(field("alternative"));
                StmtKind::If { test, then, otherwise }
            }
            "do_statement" => {
                let body = self.nested_stmt(field("body"));
                let test = self.expr_or_opaque(field("condition"), node);
                self.out.do_while(body, test)
            }
            "while_statement" => {
                let test = field("condition").map(|test| self.expr(test));
                let body = self.nested_stmt(field("body"));
                StmtKind::While { test, update: None, body, otherwise: Vec::new() }
            }
            "for_statement" => return self.for_loop(node, into),
            "foreach_statement" => {
                let iter = self.expr_or_opaque(field("right"), node);
                self.out.enter_block();
                let pattern = field("left").map_or(Pattern::Ignore, |left| self.bound(left));
                let body = self.nested_stmt(field("body"));
                self.out.leave_block();
                StmtKind::ForEach { pattern, iter, keys: false, body, otherwise: Vec::new() }
            }
            "return_statement" => StmtKind::Return(first().map(|value| self.expr_expected(value, self.returns))),
            "throw_statement" => StmtKind::Throw(first().map(|value| self.expr(value))),
            "yield_statement" => match first() {
                Some(value) => {
                    let value = self.expr_expected(value, self.returns);
                    StmtKind::Expr(self.out.add(place, ExprKind::Yield(Some(value))))
                }
                None => StmtKind::Return(None),
            },
            "break_statement" => StmtKind::Break,
            "continue_statement" => StmtKind::Continue,
            "switch_statement" => {
                into.push(self.switch_stmt(node));
                return;
            }
            "using_statement" => self.using_statement(node),
            "try_statement" => self.trying(node),
            "local_function_statement" => {
                into.extend(self.local_function(node));
                return;
            }
            kind if is_type(kind) => {
                into.extend(self.local_class(node));
                return;
            }
            // A method outside a class: what is left of one in a file that does not parse.
            "method_declaration" => match field("body") {
                Some(body) => StmtKind::Block(self.code(body)),
                None => return,
            },
            "ERROR" | "global_statement" | "preproc_if" | "preproc_else" | "preproc_elif" | "declaration_list" => {
                for part in children(node) {
                    self.stmt(part, into);
                }
                return;
            }
            "empty_statement" | "using_directive" | "modifier" | "goto_statement" | "identifier" | "delegate_declaration" => return,
            _ => StmtKind::Expr(self.expr(node)),
        };
        into.push(stmt(place, kind));
    }

    /// A variable declared by its name.
    pub(super) fn declared(&mut self, name: Node<'_>) -> Pattern {
        let text = self.out.text_of(name);
        if text == "_" {
            return Pattern::Ignore;
        }
        Pattern::Name(self.out.declare(text.strip_prefix('@').unwrap_or(text)), span(name))
    }

    /// A name, or a tuple of names.
    fn bound(&mut self, node: Node<'_>) -> Pattern {
        match node.kind() {
            "tuple_pattern" | "parenthesized_variable_designation" if self.out.enter(node) => {
                let items = children(node).into_iter().map(|item| Some(self.bound(item))).collect();
                self.out.exit();
                Pattern::Array { items, rest: None }
            }
            "discard" => Pattern::Ignore,
            "declaration_expression" => node.child_by_field_name("name").map_or(Pattern::Ignore, |name| self.declared(name)),
            _ => self.declared(node),
        }
    }

    fn locals(&mut self, node: Node<'_>, into: &mut Block) {
        let ty_node = node.child_by_field_name("type");
        let ty = ty_node.map(|ty| self.ty(ty));
        for declarator in children(node).into_iter().filter(|part| part.kind() == "variable_declarator") {
            let tuple = child(declarator, "tuple_pattern");
            let Some(name) = declarator.child_by_field_name("name").or(tuple) else { continue };
            // The value does not see the name.
            let value = self.initial_value(declarator, name, ty_node);
            let pattern = self.bound(name);
            into.push(stmt(span(node), StmtKind::Let { pattern, ty: ty.clone(), value }));
        }
    }

    fn for_loop(&mut self, node: Node<'_>, into: &mut Block) {
        let fields = |name: &'static str| {
            let mut cursor = node.walk();
            node.children_by_field_name(name, &mut cursor).filter(Node::is_named).collect::<Vec<_>>()
        };
        self.out.enter_block();
        let mut body = self.stmts(&fields("initializer"));
        let test = fields("condition").first().map(|test| self.expr(*test));
        let updates: Vec<ExprId> = fields("update").into_iter().map(|update| self.expr(update)).collect();
        let update = match updates.as_slice() {
            [] => None,
            [one] => Some(*one),
            _ => Some(self.out.add(span(node), ExprKind::Sequence(updates))),
        };
        let inner = self.nested_stmt(node.child_by_field_name("body"));
        self.out.leave_block();
        body.push(stmt(span(node), StmtKind::While { test, update, body: inner, otherwise: Vec::new() }));
        into.push(stmt(span(node), StmtKind::Block(body)));
    }

    fn using_statement(&mut self, node: Node<'_>) -> StmtKind {
        self.out.enter_block();
        let body_node = node.child_by_field_name("body");
        let mut items = Vec::new();
        for part in children(node).into_iter().filter(|part| Some(*part) != body_node) {
            if part.kind() != "variable_declaration" {
                items.push((self.expr(part), None));
                continue;
            }
            let ty = part.child_by_field_name("type");
            for declarator in children(part).into_iter().filter(|inner| inner.kind() == "variable_declarator") {
                let Some(name) = declarator.child_by_field_name("name") else { continue };
                if let Some(value) = self.initial_value(declarator, name, ty) {
                    items.push((value, Some(self.declared(name))));
                }
            }
        }
        let body = self.nested_stmt(body_node);
        self.out.leave_block();
        StmtKind::With { items, body }
    }

    fn trying(&mut self, node: Node<'_>) -> StmtKind {
        let body = node.child_by_field_name("body").map(|body| self.block(body)).unwrap_or_default();
        let (mut catches, mut finally) = (Vec::new(), Vec::new());
        for part in children(node) {
            match part.kind() {
                "catch_clause" => catches.push(self.catch(part)),
                "finally_clause" => finally = child(part, "block").map(|block| self.block(block)).unwrap_or_default(),
                _ => {}
            }
        }
        StmtKind::Try { body, catches, otherwise: Vec::new(), finally }
    }

    fn catch(&mut self, node: Node<'_>) -> Catch {
        self.out.enter_block();
        let declaration = child(node, "catch_declaration");
        let ty = declaration.and_then(|declaration| declaration.child_by_field_name("type"));
        let types = ty.map(|ty| self.type_value(ty)).into_iter().collect();
        let binding = declaration.and_then(|declaration| declaration.child_by_field_name("name")).map(|name| self.declared(name));
        let filter = child(node, "catch_filter_clause");
        let test = filter.and_then(|filter| children(filter).first().copied()).map(|test| self.expr(test));
        let mut body = node.child_by_field_name("body").map(|body| self.block(body)).unwrap_or_default();
        if let (Some(filter), Some(test)) = (filter, test) {
            let place = span(filter);
            let otherwise = vec![stmt(place, StmtKind::Throw(None))];
            body = vec![stmt(place, StmtKind::If { test, then: body, otherwise })];
        }
        self.out.leave_block();
        Catch { types, binding, body, span: span(node) }
    }
}
