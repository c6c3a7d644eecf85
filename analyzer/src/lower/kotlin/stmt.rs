//! Statements, and where the value of the last one goes.

use tree_sitter::Node;

use super::Kotlin;
use super::class::{is_type, type_name};
use crate::ir::{Block, ExprId, ExprKind, Name, Pattern, Span, Stmt, StmtKind};
use crate::lower::tree_sitter::{child, children, span, stmt};

/// Where a value goes.
#[derive(Clone)]
pub(super) enum Dest {
    /// Nowhere.
    Discard,
    /// To a variable.
    Variable(Name),
    /// Out of the function.
    Return,
}

/// Whether a property is made of literals and of other names alone.
fn is_constant(node: Node<'_>) -> bool {
    let Some(value) = (node.kind() == "property_declaration").then(|| Kotlin::value_node(node)).flatten() else { return false };
    let mut open = vec![value];
    while let Some(part) = open.pop() {
        match part.kind() {
            "call_expression" | "navigation_expression" | "lambda_literal" | "object_literal" | "when_expression" | "try_expression" => {
                return false;
            }
            _ => open.extend(children(part)),
        }
    }
    true
}

impl Kotlin<'_> {
    /// Statements in an order in which functions and types stand before what uses them, as they may.
    pub(super) fn declared_first(&mut self, nodes: &[Node<'_>]) -> Block {
        let mut body = Vec::new();
        for node in nodes {
            self.declare_ahead(*node);
        }
        let (types, others): (Vec<Node<'_>>, Vec<Node<'_>>) = nodes.iter().copied().partition(|node| is_type(*node));
        let (functions, others): (Vec<Node<'_>>, Vec<Node<'_>>) =
            others.into_iter().partition(|node| node.kind() == "function_declaration");
        for node in functions {
            self.stmt(node, &Dest::Discard, &mut body);
        }
        // The values of types are made of constants, which need no type themselves.
        let (constants, others): (Vec<Node<'_>>, Vec<Node<'_>>) = others.into_iter().partition(|node| is_constant(*node));
        for node in constants {
            self.stmt(node, &Dest::Discard, &mut body);
        }
        for node in super::class::bases_first(&self.out, types) {
            self.stmt(node, &Dest::Discard, &mut body);
        }
        for node in others {
            self.stmt(node, &Dest::Discard, &mut body);
        }
        body
    }

    /// A name that code further up may use.
    fn declare_ahead(&mut self, node: Node<'_>) {
        let name = match node.kind() {
            "function_declaration" => child(node, "simple_identifier"),
            _ if is_type(node) => type_name(node),
            _ => None,
        };
        if let Some(name) = name {
            let text = self.text(name);
            self.out.declare(text);
        }
    }

    /// Statements in a block of their own; the value of the last goes to `dest`.
    pub(super) fn block(&mut self, statements: Option<Node<'_>>, dest: &Dest) -> Block {
        self.out.enter_block();
        let nodes = statements.map(children).unwrap_or_default();
        let body = self.stmts(&nodes, dest);
        self.out.leave_block();
        body
    }

    pub(super) fn stmts(&mut self, nodes: &[Node<'_>], dest: &Dest) -> Block {
        let mut body = Vec::new();
        // Functions and types of a block may be used before they stand there.
        for node in nodes {
            self.declare_ahead(*node);
        }
        for (at, node) in nodes.iter().enumerate() {
            let last = at + 1 == nodes.len();
            self.stmt(*node, if last { dest } else { &Dest::Discard }, &mut body);
        }
        body
    }

    /// The body of a loop, branch or arm: a block or one statement.
    pub(super) fn control_body(&mut self, body: Option<Node<'_>>, dest: &Dest) -> Block {
        self.out.enter_block();
        let mut nodes = body.map(children).unwrap_or_default();
        if let [only] = nodes.as_slice()
            && only.kind() == "statements"
        {
            nodes = children(*only);
        }
        let lowered = self.stmts(&nodes, dest);
        self.out.leave_block();
        lowered
    }

    /// A statement whose value goes to `dest`.
    pub(super) fn stmt(&mut self, node: Node<'_>, dest: &Dest, into: &mut Block) {
        if !self.out.enter(node) {
            return;
        }
        // The list of imports reaches as far as the comments behind it.
        if node.kind() != "import_list" {
            self.out.item(span(node));
        }
        if self.out.enter(node) {
            self.stmt_inner(node, dest, into);
            self.out.exit();
        }
        self.out.exit();
    }

    fn stmt_inner(&mut self, node: Node<'_>, dest: &Dest, into: &mut Block) {
        let place = span(node);
        match node.kind() {
            _ if is_type(node) => into.extend(self.local_class(node)),
            "function_declaration" => into.extend(self.local_function(node)),
            "property_declaration" => self.local_property(node, into),
            "destructuring_declaration" => {
                let value = self.value_of(node);
                let pattern = child(node, "multi_variable_declaration").map_or(Pattern::Ignore, |list| self.destructured(list));
                into.push(stmt(place, StmtKind::Let { pattern, ty: None, value }));
            }
            "assignment" => self.assignment(node, into),
            "for_statement" => {
                let parts = children(node);
                let head = parts.iter().find(|part| matches!(part.kind(), "variable_declaration" | "multi_variable_declaration"));
                let iter = parts.iter().rfind(|part| {
                    !matches!(part.kind(), "variable_declaration" | "multi_variable_declaration" | "control_structure_body" | "annotation")
                });
                let iter = self.expr_or_opaque(iter.copied(), node);
                self.out.enter_block();
                let pattern = head.map_or(Pattern::Ignore, |head| self.bound(*head));
                let body = self.control_body(child(node, "control_structure_body"), &Dest::Discard);
                self.out.leave_block();
                into.push(stmt(place, StmtKind::ForEach { pattern, iter, keys: false, body, otherwise: Vec::new() }));
            }
            "do_while_statement" => {
                let body = self.control_body(child(node, "control_structure_body"), &Dest::Discard);
                let test = children(node).into_iter().find(|part| part.kind() != "control_structure_body");
                let test = self.expr_or_opaque(test, node);
                let repeated = self.out.do_while(body, test);
                into.push(stmt(place, repeated));
            }
            "while_statement" => {
                let test = children(node).into_iter().find(|part| part.kind() != "control_structure_body").map(|test| self.expr(test));
                let body = self.control_body(child(node, "control_structure_body"), &Dest::Discard);
                into.push(stmt(place, StmtKind::While { test, update: None, body, otherwise: Vec::new() }));
            }
            "getter" | "setter" | "label" | "annotation" | "type_alias" | "import_list" | "package_header" | "file_annotation"
            | "shebang_line" | "modifiers" => {}
            "ERROR" => {
                for part in children(node) {
                    self.stmt(part, &Dest::Discard, into);
                }
            }
            "statements" => into.extend(self.stmts(&children(node), dest)),
            _ => self.value_into(node, dest, into),
        }
    }

    /// An expression whose value goes to `dest`: one that chooses becomes statements, each of whose ends leaves the value there.
    pub(super) fn value_into(&mut self, node: Node<'_>, dest: &Dest, into: &mut Block) {
        if !self.out.enter(node) {
            return;
        }
        match node.kind() {
            "parenthesized_expression" if self.chooses(node) => {
                if let Some(inner) = children(node).first() {
                    self.value_into(*inner, dest, into);
                }
            }
            "if_expression" => self.if_into(node, dest, into),
            "when_expression" => self.when_into(node, dest, into),
            "try_expression" => self.try_into(node, dest, into),
            "jump_expression" => self.jump(node, into),
            "elvis_expression" if self.chooses(node) => self.elvis_into(node, dest, into),
            "call_expression" if self.chooses(node) => self.scoped_into(node, dest, into),
            _ => {
                let value = self.expr(node);
                self.leave(span(node), Some(value), dest, into);
            }
        }
        self.out.exit();
    }

    /// Puts a value where it goes.
    pub(super) fn leave(&mut self, place: Span, value: Option<ExprId>, dest: &Dest, into: &mut Block) {
        let kind = match (dest, value) {
            (Dest::Discard | Dest::Variable(_), None) => return,
            (Dest::Discard, Some(value)) => StmtKind::Expr(value),
            (Dest::Variable(name), Some(value)) => {
                let target = Box::new(Pattern::Name(name.clone(), place));
                StmtKind::Expr(self.out.add(place, ExprKind::Assign { target, op: None, value }))
            }
            (Dest::Return, value) => StmtKind::Return(value),
        };
        into.push(stmt(place, kind));
    }

    /// The value of an expression, in the middle of statements: one that chooses is put into a variable first.
    pub(super) fn settled(&mut self, node: Node<'_>, into: &mut Block) -> ExprId {
        if !self.chooses(node) {
            return self.expr(node);
        }
        let temporary = self.out.declare("<value>");
        self.value_into(node, &Dest::Variable(temporary.clone()), into);
        self.out.add(span(node), ExprKind::Name(temporary))
    }

    /// `return`, `throw`, `break`, `continue`.
    fn jump(&mut self, node: Node<'_>, into: &mut Block) {
        let place = span(node);
        let text = self.out.text_of(node);
        let label = child(node, "label").map(|label| self.out.text_of(label));
        let value = children(node).into_iter().find(|part| part.kind() != "label");
        if text.starts_with("throw") {
            let error = value.map(|value| self.expr(value));
            return into.push(stmt(place, StmtKind::Throw(error)));
        }
        if text.starts_with("break") {
            return into.push(stmt(place, StmtKind::Break));
        }
        if text.starts_with("continue") {
            return into.push(stmt(place, StmtKind::Continue));
        }
        let inlined = label.and_then(|label| self.inlined.iter().rev().find(|lambda| lambda.label == label)).cloned();
        match (inlined, value) {
            // The end of one round of a loop that was written with a lambda.
            (Some(lambda), _) if lambda.is_loop => into.push(stmt(place, StmtKind::Continue)),
            (Some(lambda), Some(value)) => self.value_into(value, &lambda.dest, into),
            (Some(_), None) => {}
            (None, Some(value)) => self.value_into(value, &Dest::Return, into),
            (None, None) => into.push(stmt(place, StmtKind::Return(None))),
        }
    }

    /// `val a = …`, `val (a, b) = …`, `val a by lazy { … }` among statements.
    fn local_property(&mut self, node: Node<'_>, into: &mut Block) {
        let place = span(node);
        if let Some(getter) = child(node, "getter").filter(|getter| child(*getter, "function_body").is_some()) {
            // A property with code is what that code gives.
            let value = self.called_at_once(getter, place);
            let pattern = child(node, "variable_declaration").map_or(Pattern::Ignore, |name| self.bound(name));
            if node.child_by_field_name("receiver").is_none() {
                into.push(stmt(place, StmtKind::Let { pattern, ty: None, value: Some(value) }));
            }
            return;
        }
        let ty = child(node, "variable_declaration").and_then(|declared| self.declared_type(declared));
        let value = match Self::value_node(node) {
            Some(value) => Some(self.settled(value, into)),
            None => child(node, "property_delegate").map(|delegate| self.delegated(delegate)),
        };
        let head = child(node, "variable_declaration").or_else(|| child(node, "multi_variable_declaration"));
        let pattern = head.map_or(Pattern::Ignore, |head| self.bound(head));
        if let (Pattern::Name(name, _), Some(ExprKind::Lambda(func))) = (&pattern, value.map(|value| &self.out.file.expr(value).kind)) {
            let (name, func) = (name.clone(), *func);
            self.out.file.functions[func.index()].name = Some(name);
        }
        into.push(stmt(place, StmtKind::Let { pattern, ty, value }));
    }

    /// What a declaration binds.
    pub(super) fn bound(&mut self, node: Node<'_>) -> Pattern {
        if node.kind() == "multi_variable_declaration" {
            return self.destructured(node);
        }
        let Some(name) = child(node, "simple_identifier") else { return Pattern::Ignore };
        let text = self.text(name);
        if text == "_" {
            return Pattern::Ignore;
        }
        Pattern::Name(self.out.declare(text), span(name))
    }

    fn destructured(&mut self, list: Node<'_>) -> Pattern {
        let items = children(list).into_iter().map(|part| match self.bound(part) {
            Pattern::Ignore => None,
            pattern => Some(pattern),
        });
        Pattern::Array { items: items.collect(), rest: None }
    }

    /// The expression behind `=`.
    pub(super) fn value_node(node: Node<'_>) -> Option<Node<'_>> {
        let mut cursor = node.walk();
        let parts: Vec<Node<'_>> = node.children(&mut cursor).collect();
        let equals = parts.iter().position(|part| part.kind() == "=")?;
        parts[equals + 1..].iter().find(|part| part.is_named() && !part.is_extra()).copied()
    }

    fn value_of(&mut self, node: Node<'_>) -> Option<ExprId> {
        Self::value_node(node).map(|value| self.expr(value))
    }

    fn assignment(&mut self, node: Node<'_>, into: &mut Block) {
        let place = span(node);
        let parts = children(node);
        let target = parts.first().filter(|part| part.kind() == "directly_assignable_expression").copied();
        let Some(value) = parts.last().filter(|value| Some(**value) != target) else { return };
        let mut cursor = node.walk();
        let operator = node.children(&mut cursor).find(|part| !part.is_named()).map_or("=", |part| part.kind());
        let op = match operator {
            "=" => None,
            "+=" => Some(crate::ir::BinaryOp::Add),
            _ => Some(crate::ir::BinaryOp::Arithmetic),
        };
        let value = self.settled(*value, into);
        let target = match target {
            Some(target) => {
                let id = self.assigned(target);
                match &self.out.file.expr(id).kind {
                    ExprKind::Name(name) => Pattern::Name(name.clone(), span(target)),
                    _ => Pattern::Place(id),
                }
            }
            None => Pattern::Ignore,
        };
        let assign = self.out.add(place, ExprKind::Assign { target: Box::new(target), op, value });
        into.push(stmt(place, StmtKind::Expr(assign)));
    }

    /// A declaration's code, called where it stands.
    pub(super) fn called_at_once(&mut self, code: Node<'_>, place: Span) -> ExprId {
        let func = self.out.enter_function(crate::lower::tree_sitter::bare_function(None, place, place));
        let body = child(code, "function_body").map(|body| self.function_body(body)).unwrap_or_default();
        self.out.leave_function(body);
        self.run_now(func, place)
    }

    /// `func()`.
    pub(super) fn run_now(&mut self, func: crate::ir::FuncId, place: Span) -> ExprId {
        let callee = self.out.add(place, ExprKind::Lambda(func));
        self.out.add(place, ExprKind::Call { callee, args: Vec::new() })
    }

    /// A statement among members or statements.
    pub(super) fn let_stmt(place: Span, pattern: Pattern, value: ExprId) -> Stmt {
        stmt(place, StmtKind::Let { pattern, ty: None, value: Some(value) })
    }
}
