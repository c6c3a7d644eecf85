//! Statements.

use tree_sitter::Node;

use super::Java;
use super::class::is_type;
use crate::ir::{Block, Catch, ExprId, ExprKind, Pattern, StmtKind};
use crate::lower::tree_sitter::{child, children, span, stmt};

impl Java<'_> {
    /// A block with names of its own.
    pub(super) fn block(&mut self, node: Node<'_>) -> Block {
        self.out.enter_block();
        let body = self.stmts(&children(node));
        self.out.leave_block();
        body
    }

    pub(super) fn stmts(&mut self, nodes: &[Node<'_>]) -> Block {
        let mut body = Vec::new();
        for node in nodes {
            self.stmt(*node, &mut body);
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
        let kind = match node.kind() {
            "expression_statement" => {
                let Some(inner) = children(node).first().copied() else { return };
                if inner.kind() == "switch_expression" {
                    into.push(self.switch_stmt(inner));
                    return;
                }
                StmtKind::Expr(self.expr(inner))
            }
            "switch_expression" => {
                into.push(self.switch_stmt(node));
                return;
            }
            "local_variable_declaration" => return self.locals(node, into),
            "block" | "constructor_body" => StmtKind::Block(self.block(node)),
            "synchronized_statement" => {
                if let Some(lock) = child(node, "parenthesized_expression") {
                    let lock = self.expr(lock);
                    into.push(stmt(place, StmtKind::Expr(lock)));
                }
                StmtKind::Block(field("body").map(|body| self.block(body)).unwrap_or_default())
            }
            "labeled_statement" => StmtKind::Block(self.nested_stmt(children(node).last().copied())),
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
            "enhanced_for_statement" => {
                let iter = self.expr_or_opaque(field("value"), node);
                self.out.enter_block();
                let pattern = field("name").map_or(Pattern::Ignore, |name| self.declared(name));
                let body = self.nested_stmt(field("body"));
                self.out.leave_block();
                StmtKind::ForEach { pattern, iter, keys: false, body, otherwise: Vec::new() }
            }
            "return_statement" => StmtKind::Return(children(node).first().map(|value| self.expr(*value))),
            // In a `switch` with a value, which is a function here.
            "yield_statement" => StmtKind::Return(children(node).first().map(|value| self.expr(*value))),
            "throw_statement" => StmtKind::Throw(children(node).first().map(|value| self.expr(*value))),
            "break_statement" => StmtKind::Break,
            "continue_statement" => StmtKind::Continue,
            "assert_statement" => StmtKind::Assert(self.expr_or_opaque(children(node).first().copied(), node)),
            "try_statement" | "try_with_resources_statement" => self.trying(node),
            "explicit_constructor_invocation" => StmtKind::Expr(self.delegation(node)),
            kind if is_type(kind) => {
                into.extend(self.local_class(node));
                return;
            }
            // A method outside a class: what is left of one in a file that does not parse.
            "method_declaration" => match field("body") {
                Some(body) => StmtKind::Block(self.block(body)),
                None => return,
            },
            "ERROR" => {
                for part in children(node) {
                    self.stmt(part, into);
                }
                return;
            }
            "import_declaration" | "package_declaration" | "module_declaration" | "type_identifier" | "modifiers" => return,
            _ => StmtKind::Expr(self.expr(node)),
        };
        into.push(stmt(place, kind));
    }

    /// `this(…)` and `super(…)`.
    fn delegation(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let is_super = node.child_by_field_name("constructor").is_some_and(|c| c.kind() == "super");
        let callee = self.out.add(place, if is_super { ExprKind::Super } else { ExprKind::This });
        let args = node.child_by_field_name("arguments").map(|list| self.arguments(list)).unwrap_or_default();
        self.out.add(place, ExprKind::Call { callee, args })
    }

    fn declared(&mut self, name: Node<'_>) -> Pattern {
        let text = self.out.text_of(name);
        Pattern::Name(self.out.declare(text), span(name))
    }

    fn locals(&mut self, node: Node<'_>, into: &mut Block) {
        let ty = node.child_by_field_name("type").map(|ty| self.ty(ty));
        for declarator in children(node).into_iter().filter(|part| part.kind() == "variable_declarator") {
            // The value does not see the name.
            let value = declarator.child_by_field_name("value").map(|value| self.expr(value));
            let Some(name) = declarator.child_by_field_name("name") else { continue };
            let pattern = self.declared(name);
            into.push(stmt(span(node), StmtKind::Let { pattern, ty: ty.clone(), value }));
        }
    }

    fn for_loop(&mut self, node: Node<'_>, into: &mut Block) {
        let fields = |name: &'static str| {
            let mut cursor = node.walk();
            node.children_by_field_name(name, &mut cursor).filter(Node::is_named).collect::<Vec<_>>()
        };
        self.out.enter_block();
        let mut body = self.stmts(&fields("init"));
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

    fn trying(&mut self, node: Node<'_>) -> StmtKind {
        self.out.enter_block();
        let mut items = Vec::new();
        for resource in node.child_by_field_name("resources").map(children).unwrap_or_default() {
            match resource.child_by_field_name("value") {
                Some(value) => {
                    let value = self.expr(value);
                    let pattern = resource.child_by_field_name("name").map(|name| self.declared(name));
                    items.push((value, pattern));
                }
                None => items.extend(children(resource).last().map(|value| (self.expr(*value), None))),
            }
        }
        let mut body = node.child_by_field_name("body").map(|body| self.block(body)).unwrap_or_default();
        self.out.leave_block();
        if !items.is_empty() {
            body = vec![stmt(span(node), StmtKind::With { items, body })];
        }
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
        let param = child(node, "catch_formal_parameter");
        let types = param.and_then(|param| child(param, "catch_type")).map(children).unwrap_or_default();
        let types = types.into_iter().map(|ty| self.type_value(ty)).collect();
        let binding = param.and_then(|param| param.child_by_field_name("name")).map(|name| self.declared(name));
        let body = node.child_by_field_name("body").map(|body| self.block(body)).unwrap_or_default();
        self.out.leave_block();
        Catch { types, binding, body, span: span(node) }
    }
}
