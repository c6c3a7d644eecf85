//! Lambdas of the standard library's inlined functions that leave the function around them: `value?.let { return it }`. Such a lambda
//! is a block of its function. That of `repeat` is one in any case: it is a loop.

use rustc_hash::FxHashSet;
use tree_sitter::Node;

use super::Kotlin;
use super::stmt::Dest;
use crate::ir::{BinaryOp, Block, ExprKind, Pattern, StmtKind};
use crate::lower::tree_sitter::{child, children, span, stmt};

/// A lambda that became a block.
#[derive(Clone)]
pub(super) struct Inlined {
    /// What `return@…` calls it.
    pub(super) label: &'static str,
    /// It runs for each item.
    pub(super) is_loop: bool,
    /// Where its value goes.
    pub(super) dest: Dest,
}

/// The functions whose lambda gets the receiver as its argument, or none.
const INLINED: &[&str] = &["let", "also", "use", "forEach", "run", "withLock", "withPermit"];

/// The function that runs its lambda while it holds its argument.
const SYNCHRONIZED: &str = "synchronized";

/// The function that runs its lambda a number of times.
const REPEAT: &str = "repeat";

/// A call of one of them.
struct Scoped<'t> {
    name: &'static str,
    receiver: Option<Node<'t>>,
    is_safe: bool,
    lambda: Node<'t>,
}

impl Kotlin<'_> {
    /// Whether a call has a lambda with a `return` that leaves the function around it.
    pub(super) fn leaves_function(&self, node: Node<'_>) -> bool {
        scoped(node, self.out.text).is_some_and(|call| call.name == REPEAT || self.returning.contains(&call.lambda.id()))
    }

    /// Such a call as statements.
    pub(super) fn scoped_into(&mut self, node: Node<'_>, dest: &Dest, into: &mut Block) {
        let Some(call) = scoped(node, self.out.text) else { return };
        let place = span(node);
        let value = call.receiver.map(|receiver| self.settled(receiver, into));
        self.out.enter_block();
        let mut body = Block::new();
        if call.name == "forEach" {
            let pattern = self.argument_of(call.lambda);
            let inner = self.inlined_body(&call, true, &Dest::Discard);
            if let Some(iter) = value {
                body.push(stmt(place, StmtKind::ForEach { pattern, iter, keys: false, body: inner, otherwise: Vec::new() }));
            }
        } else if call.name == REPEAT {
            let pattern = self.argument_of(call.lambda);
            let inner = self.inlined_body(&call, true, &Dest::Discard);
            let iter = self.out.add(place, ExprKind::Opaque(value.into_iter().collect()));
            body.push(stmt(place, StmtKind::ForEach { pattern, iter, keys: false, body: inner, otherwise: Vec::new() }));
        } else if let Some(value) = value {
            let temporary = self.out.declare("<receiver>");
            body.push(Self::let_stmt(place, Pattern::Name(temporary.clone(), place), value));
            let read = |kotlin: &mut Self| kotlin.out.add(place, ExprKind::Name(temporary.clone()));
            let argument = read(self);
            let pattern = self.argument_of(call.lambda);
            let mut inner = vec![Self::let_stmt(place, pattern, argument)];
            let also = call.name == "also";
            inner.extend(self.inlined_body(&call, false, if also { &Dest::Discard } else { dest }));
            if also {
                let same = read(self);
                self.leave(place, Some(same), dest, &mut inner);
            }
            if call.is_safe {
                let (subject, nothing) = (read(self), self.out.add(place, ExprKind::Null));
                let test = self.out.add(place, ExprKind::Binary(BinaryOp::Ne, subject, nothing));
                let mut otherwise = Block::new();
                if let Dest::Variable(_) | Dest::Return = dest {
                    self.leave(place, Some(nothing), dest, &mut otherwise);
                }
                body.push(stmt(place, StmtKind::If { test, then: inner, otherwise }));
            } else {
                body.extend(inner);
            }
        } else {
            body = self.inlined_body(&call, false, dest);
        }
        self.out.leave_block();
        into.push(stmt(place, StmtKind::Block(body)));
    }

    fn inlined_body(&mut self, call: &Scoped<'_>, is_loop: bool, dest: &Dest) -> Block {
        self.inlined.push(Inlined { label: call.name, is_loop, dest: dest.clone() });
        let body = self.block(child(call.lambda, "statements"), dest);
        self.inlined.pop();
        body
    }

    /// What the lambda calls its one argument.
    fn argument_of(&mut self, lambda: Node<'_>) -> Pattern {
        match child(lambda, "lambda_parameters").and_then(|list| children(list).first().copied()) {
            Some(param) => self.bound(param),
            None => Pattern::Name(self.out.declare("it"), span(lambda)),
        }
    }
}

fn scoped<'t>(node: Node<'t>, text: &str) -> Option<Scoped<'t>> {
    if node.kind() != "call_expression" {
        return None;
    }
    let parts = children(node);
    let [callee, suffix] = parts.as_slice() else { return None };
    let lambda = child(child(*suffix, "annotated_lambda")?, "lambda_literal")?;
    if let Some(given) = child(*suffix, "value_arguments") {
        let name = text.get(callee.byte_range()).filter(|_| callee.kind() == "simple_identifier")?;
        let times = children(given).first().and_then(|argument| children(*argument).last().copied());
        return match name {
            REPEAT => Some(Scoped { name: REPEAT, receiver: times, is_safe: false, lambda }),
            SYNCHRONIZED => Some(Scoped { name: SYNCHRONIZED, receiver: None, is_safe: false, lambda }),
            _ => None,
        };
    }
    let known = |name: Node<'_>| {
        let name = text.get(name.byte_range())?;
        INLINED.iter().find(|known| **known == name).copied()
    };
    if callee.kind() == "simple_identifier" {
        return Some(Scoped { name: known(*callee).filter(|name| *name == "run")?, receiver: None, is_safe: false, lambda });
    }
    if callee.kind() != "navigation_expression" {
        return None;
    }
    let inner = children(*callee);
    let [receiver, navigation] = inner.as_slice() else { return None };
    // The receiver of `run` is the lambda's own.
    let name = known(child(*navigation, "simple_identifier")?).filter(|name| *name != "run")?;
    Some(Scoped { name, receiver: Some(*receiver), is_safe: child(*navigation, "?.").is_some(), lambda })
}

/// The lambdas of a tree that return from the function they stand in.
pub(super) fn returning(root: Node<'_>, text: &str) -> FxHashSet<usize> {
    let mut found = FxHashSet::default();
    // Lambdas around the current place, each with its depth in the tree; a function is nothing that a `return` leaves.
    let mut around: Vec<(usize, Option<usize>)> = Vec::new();
    let mut cursor = root.walk();
    let mut depth = 0;
    loop {
        let node = cursor.node();
        match node.kind() {
            "lambda_literal" => around.push((depth, Some(node.id()))),
            "anonymous_function" | "function_declaration" | "getter" | "setter" => around.push((depth, None)),
            "jump_expression" => {
                let jump = text.get(node.byte_range()).unwrap_or("");
                if jump.starts_with("return") && !jump.starts_with("return@") {
                    let lambdas = around.iter().rev().map_while(|(_, lambda)| *lambda);
                    for lambda in lambdas {
                        if !found.insert(lambda) {
                            break;
                        }
                    }
                }
            }
            _ => {}
        }
        if cursor.goto_first_child() {
            depth += 1;
            continue;
        }
        loop {
            if around.last().is_some_and(|(at, _)| *at == depth) {
                around.pop();
            }
            if cursor.goto_next_sibling() {
                break;
            }
            if !cursor.goto_parent() {
                return found;
            }
            depth -= 1;
        }
    }
}
