//! Calls and their arguments.

use tree_sitter::Node;

use super::{CSharp, children};
use crate::ir::{Arg, BinaryOp, ExprId, ExprKind, Pattern, Span, Spread, Text, Type};
use crate::lower::tree_sitter::{Meaning, child, span};

/// What the type arguments of a call are called, in order.
pub(super) const TYPE_ARGUMENTS: [&str; 2] = ["<T>", "<T2>"];

impl CSharp<'_> {
    pub(super) fn invocation(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let Some(function) = node.child_by_field_name("function") else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let list = node.child_by_field_name("arguments");
        let given = list.map(children).unwrap_or_default();
        if function.kind() == "identifier" && self.out.text_of(function) == "nameof" && self.out.meaning("nameof") == Meaning::Free {
            return self.nameof(given.first().copied(), place);
        }
        if function.kind() == "member_access_expression"
            && let (Some(object), Some(name)) = (function.child_by_field_name("expression"), function.child_by_field_name("name"))
        {
            match (self.out.text_of(name), given.as_slice()) {
                // Waiting for a task has its value.
                ("ConfigureAwait", [_]) => return self.expr(object),
                ("GetAwaiter" | "GetResult", []) => {
                    let task = self.expr(object);
                    return self.out.add(place, ExprKind::Await(task));
                }
                ("Equals", [other, ..]) if !matches!(self.out.text_of(object), "string" | "String" | "object" | "Object" | "base") => {
                    let (one, other) = (self.expr(object), self.expr(*other));
                    return self.out.add(place, ExprKind::Binary(BinaryOp::Eq, one, other));
                }
                ("Equals", [one, other, ..]) if matches!(self.out.text_of(object), "string" | "String" | "object" | "Object") => {
                    let (one, other) = (self.expr(*one), self.expr(*other));
                    return self.out.add(place, ExprKind::Binary(BinaryOp::Eq, one, other));
                }
                // What is found under a key goes to the variable that is handed over.
                ("TryGetValue" | "TryGetValues", [key, found]) if is_path(object) => return self.looked_up(object, *key, *found, place),
                ("TryDequeue" | "TryPop" | "TryTake" | "TryPeek" | "TryRead", [found]) => {
                    let object = self.expr(object);
                    let name = self.out.name("Peek");
                    let callee = self.out.add(place, ExprKind::Member { object, name, name_span: place });
                    let value = self.out.add(place, ExprKind::Call { callee, args: Vec::new() });
                    return self.handed_over(*found, value, place);
                }
                ("TryCreate", [given @ .., found]) if matches!(self.out.text_of(object), "Uri" | "System.Uri") => {
                    return self.tried(object, given, *found, place);
                }
                _ => {}
            }
        }
        let callee = self.callee(function);
        let mut args = list.map(|list| self.arguments(list)).unwrap_or_default();
        args.extend(self.type_argument_values(function));
        self.out.add(place, ExprKind::Call { callee, args })
    }

    /// `table.TryGetValue(key, out var found)`: whether there is something, which `found` then holds.
    fn looked_up(&mut self, table: Node<'_>, key: Node<'_>, found: Node<'_>, place: Span) -> ExprId {
        let object = self.expr(table);
        let index = self.expr(key);
        let value = self.out.add(place, ExprKind::Index { object, index });
        self.handed_over(found, value, place)
    }

    /// `Uri.TryCreate(text, kind, out var made)`: whether it can be made, which `made` then holds.
    fn tried(&mut self, ty: Node<'_>, given: &[Node<'_>], made: Node<'_>, place: Span) -> ExprId {
        let callee = self.expr(ty);
        let args = given.iter().map(|arg| Arg::plain(self.expr(*arg))).collect();
        let value = self.out.add(place, ExprKind::New { callee, args });
        self.handed_over(made, value, place)
    }

    /// Whether there is a value, which the variable behind `out` then holds.
    fn handed_over(&mut self, found: Node<'_>, value: ExprId, place: Span) -> ExprId {
        let target = children(found).into_iter().last();
        let pattern = match target.map(|target| (target, target.kind())) {
            Some((target, "declaration_expression")) => target.child_by_field_name("name").map(|name| self.declared(name)),
            Some((target, "identifier" | "member_access_expression")) => Some(Pattern::Place(self.expr(target))),
            _ => None,
        };
        let Some(pattern) = pattern else { return value };
        let assign = self.out.add(place, ExprKind::Assign { target: Box::new(pattern), op: None, value });
        self.out.add(place, ExprKind::Opaque(vec![assign]))
    }

    /// What is called: the place of a method ends with its name.
    fn callee(&mut self, function: Node<'_>) -> ExprId {
        if function.kind() == "member_access_expression"
            && let (Some(object), Some(name)) = (function.child_by_field_name("expression"), function.child_by_field_name("name"))
        {
            if !self.out.enter(function) {
                return self.out.add(span(function), ExprKind::Opaque(Vec::new()));
            }
            let object = self.expr(object);
            self.out.exit();
            let (name, name_span) = self.simple_name(name);
            let until = Span::new(span(function).start, name_span.end);
            return self.out.add(until, ExprKind::Member { object, name, name_span });
        }
        self.expr(function)
    }

    /// The type arguments of a call, as arguments by names that no parameter can have.
    fn type_argument_values(&mut self, function: Node<'_>) -> Vec<Arg> {
        let name = function.child_by_field_name("name").filter(|_| function.kind() == "member_access_expression").unwrap_or(function);
        let list = Some(name).filter(|name| name.kind() == "generic_name").and_then(|name| child(name, "type_argument_list"));
        let types = list.map(children).unwrap_or_default();
        let named = TYPE_ARGUMENTS.iter().zip(types).map(|(name, node)| {
            let value = match self.ty(node) {
                // What the type is made of says more than its name.
                ty @ Type::Named(_, _) if node.kind() == "generic_name" => {
                    let unknown = self.out.add(span(node), ExprKind::Opaque(Vec::new()));
                    self.out.add(span(node), ExprKind::Cast { value: unknown, ty })
                }
                _ => self.type_value(node),
            };
            Arg { name: Some(self.out.name(name)), spread: Spread::No, value }
        });
        named.collect()
    }

    pub(super) fn arguments(&mut self, list: Node<'_>) -> Vec<Arg> {
        let mut args = Vec::new();
        for node in children(list).into_iter().filter(|part| part.kind() == "argument") {
            let name_node = node.child_by_field_name("name");
            let Some(value) = children(node).into_iter().rfind(|part| Some(*part) != name_node) else { continue };
            let name = name_node.map(|name| self.out.name_of(name));
            args.push(Arg { name, spread: Spread::No, value: self.expr(value) });
        }
        args
    }

    /// `nameof(A.B)` is the text of the last name.
    fn nameof(&mut self, argument: Option<Node<'_>>, place: Span) -> ExprId {
        let Some(argument) = argument else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let whole = self.out.text_of(argument).trim_end();
        let last = whole.rsplit('.').next().unwrap_or(whole);
        let last = last.split('<').next().unwrap_or(last);
        let start = span(argument).start + u32::try_from(whole.len() - whole.rsplit('.').next().unwrap_or(whole).len()).unwrap_or(0);
        let text = Text::verbatim(last, start);
        self.out.add(place, ExprKind::Str(text))
    }
}

/// Whether an expression only names something.
fn is_path(node: Node<'_>) -> bool {
    matches!(node.kind(), "identifier" | "member_access_expression" | "this")
}
