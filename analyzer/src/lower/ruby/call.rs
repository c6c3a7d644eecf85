//! Calls.

use tree_sitter::Node;

use super::class::plain_param;
use super::{BLOCK, NAMED_REST, REST, Ruby};
use crate::ir::{Arg, BinaryOp, ExprId, ExprKind, Import, ImportItem, Key, ParamKind, Pattern, Piece, Prop, Span, Spread, StmtKind};
use crate::lower::tree_sitter::{bare_function, child, children, span, stmt};

/// What every object can call without a receiver.
const KERNEL: &[&str] = &[
    "puts",
    "print",
    "p",
    "pp",
    "raise",
    "fail",
    "require",
    "require_relative",
    "load",
    "sleep",
    "format",
    "sprintf",
    "printf",
    "Integer",
    "Float",
    "String",
    "Array",
    "Hash",
    "Rational",
    "loop",
    "lambda",
    "proc",
    "catch",
    "throw",
    "exit",
    "exit!",
    "abort",
    "at_exit",
    "rand",
    "srand",
    "open",
    "URI",
    "JSON",
    "binding",
    "block_given?",
    "gets",
    "system",
    "exec",
    "warn",
    "caller",
    "autoload",
    "Pathname",
    "BigDecimal",
];

impl Ruby<'_> {
    /// A name without a receiver: a variable, or a call without arguments.
    pub(super) fn identifier(&mut self, node: Node<'_>) -> ExprId {
        self.by_name(node)
    }

    /// The same of a key that stands for a variable.
    pub(super) fn by_name(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let text = self.base.text_of(node).trim_end_matches(':').to_owned();
        if let Some(name) = self.local(&text) {
            return self.base.add(place, ExprKind::Name(name));
        }
        match text.as_str() {
            "__FILE__" | "__dir__" | "__method__" => return self.base.add(place, ExprKind::Opaque(Vec::new())),
            "private" | "public" | "protected" | "module_function" => return self.null(place),
            "new" if self.class.is_some() => {
                let callee = self.this(place);
                return self.base.add(place, ExprKind::New { callee, args: Vec::new() });
            }
            _ => {}
        }
        let callee = self.own_callee(&text, place);
        self.base.add(place, ExprKind::Call { callee, args: Vec::new() })
    }

    /// What a name without a receiver calls.
    fn own_callee(&mut self, name: &str, place: Span) -> ExprId {
        let own = self.class.and_then(|class| self.own.get(&class)).is_some_and(|own| own.contains(name));
        let plain = self.nesting.is_empty() || !own && (self.functions.contains(name) || KERNEL.contains(&name));
        if plain && self.is_definition && !self.functions.contains(name) && !KERNEL.contains(&name) {
            let evaluator = self.base.name(super::EVALUATOR);
            let object = self.base.add(place, ExprKind::Name(evaluator));
            return self.member(object, name, place, place);
        }
        if plain {
            let name = self.base.name(name);
            return self.base.add(place, ExprKind::Name(name));
        }
        let object = self.this(place);
        self.member(object, name, place, place)
    }

    pub(super) fn call(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let method = node.child_by_field_name("method");
        let name = method.map_or("call", |method| self.base.text_of(method)).to_owned();
        let name_span = method.map_or(place, span);
        let Some(receiver) = node.child_by_field_name("receiver") else {
            return self.call_without_receiver(node, &name, name_span, method);
        };
        if receiver.kind() == "super" && method.is_none() {
            return self.super_call(receiver, Some(node));
        }
        let list = node.child_by_field_name("arguments");
        // A constant behind `::` and with arguments is a method named like one; without them it is a constant.
        let object = self.expr(receiver);
        match name.as_str() {
            "new" => {
                let args = self.args(node);
                return self.base.add(place, ExprKind::New { callee: object, args });
            }
            // A class is no function to be called.
            "class" if list.is_none() => return self.member(object, &name, name_span, place),
            "call" if self.holds_function(receiver) => {
                let args = self.args(node);
                return self.base.add(place, ExprKind::Call { callee: object, args });
            }
            "send" | "public_send" | "__send__" if list.is_some() => return self.sent(node, object),
            "instance_variable_get" | "instance_variable_set" | "define_singleton_method" => {
                if let Some(done) = self.named_at_run_time(node, &name, Some(object)) {
                    return done;
                }
            }
            "const_get" if list.is_some() => return self.constant_by_name(node, object),
            "constantize" | "safe_constantize" if list.is_none() => return self.constant_named(object, None, place),
            "is_a?" | "kind_of?" | "instance_of?" => {
                if let Some(class) = self.args(node).first() {
                    let class = class.value;
                    return self.base.add(place, ExprKind::Binary(BinaryOp::InstanceOf, object, class));
                }
            }
            "nil?" if list.is_none() => {
                let null = self.null(place);
                return self.base.add(place, ExprKind::Binary(BinaryOp::Eq, object, null));
            }
            "freeze" => return object,
            "then" | "yield_self" | "tap" => {
                if let Some(function) = self.block_of(node) {
                    if name != "tap" {
                        let arg = Arg::plain(object);
                        return self.base.add(place, ExprKind::Call { callee: function, args: vec![arg] });
                    }
                    // The block gets the very object that it is given back.
                    let kept = self.made_up("tapped");
                    let target = Box::new(Pattern::Name(kept.clone(), place));
                    let first = self.base.add(place, ExprKind::Assign { target, op: None, value: object });
                    let given = self.base.add(place, ExprKind::Name(kept.clone()));
                    let called = self.base.add(place, ExprKind::Call { callee: function, args: vec![Arg::plain(given)] });
                    let value = self.base.add(place, ExprKind::Name(kept));
                    return self.base.add(place, ExprKind::Sequence(vec![first, called, value]));
                }
            }
            _ => {}
        }
        let args = self.args(node);
        let callee = self.member(object, &name, name_span, Span::new(place.start, name_span.end.max(place.start)));
        self.base.add(place, ExprKind::Call { callee, args })
    }

    fn call_without_receiver(&mut self, node: Node<'_>, name: &str, name_span: Span, method: Option<Node<'_>>) -> ExprId {
        let place = span(node);
        if method.is_some_and(|method| method.kind() == "super") {
            return self.super_call(node, Some(node));
        }
        match name {
            "raise" | "fail" => return self.thrown_at_once(node),
            "require_relative" | "load" => self.import(node),
            "lambda" | "proc" => {
                if let Some(function) = self.block_of(node) {
                    return function;
                }
            }
            "send" | "public_send" | "__send__" => {
                let this = self.this(place);
                return self.sent(node, this);
            }
            "instance_variable_get" | "instance_variable_set" | "define_singleton_method" => {
                if let Some(done) = self.named_at_run_time(node, name, None) {
                    return done;
                }
            }
            "new" if self.class.is_some() => {
                let args = self.args(node);
                let callee = self.this(place);
                return self.base.add(place, ExprKind::New { callee, args });
            }
            _ => {}
        }
        if let Some(variable) =
            self.local(name).filter(|_| node.child_by_field_name("arguments").is_none() && node.child_by_field_name("block").is_none())
        {
            return self.base.add(place, ExprKind::Name(variable));
        }
        let mut args = self.args(node);
        if name == "rescue_from" {
            args.iter_mut().filter(|arg| arg.name.as_deref() == Some("with")).for_each(|arg| arg.value = self.handler_named(arg.value));
        }
        let callee = self.own_callee(name, name_span);
        self.base.add(place, ExprKind::Call { callee, args })
    }

    /// `rescue_from Error, with: :name`: the method of that name gets the error.
    fn handler_named(&mut self, name: ExprId) -> ExprId {
        let ExprKind::Str(text) = &self.base.file.expr(name).kind else { return name };
        let (method, place) = (text.cooked.clone(), self.base.file.expr(name).span);
        let id = self.base.enter_function(bare_function(None, place, place));
        let error = self.base.declare_param("error");
        let value = self.base.add(place, ExprKind::Name(error.clone()));
        let callee = self.own_callee(&method, place);
        let value = self.base.add(place, ExprKind::Call { callee, args: vec![Arg::plain(value)] });
        self.base.leave_function(vec![stmt(place, StmtKind::Return(Some(value)))]);
        self.base.file.functions[id.index()].params = vec![plain_param(error, place)];
        self.base.add(place, ExprKind::Lambda(id))
    }

    /// Whether `.call` on it calls a function it holds. A class, or an object that is made here, has a method of that name.
    fn holds_function(&self, receiver: Node<'_>) -> bool {
        match receiver.kind() {
            "identifier" => self.local(self.base.text_of(receiver)).is_some(),
            "instance_variable" | "lambda" | "element_reference" => true,
            _ => false,
        }
    }

    /// `object.public_send(name, …)`.
    fn sent(&mut self, node: Node<'_>, object: ExprId) -> ExprId {
        let place = span(node);
        let mut args = self.args(node);
        if args.first().is_none_or(|first| first.name.is_some() || first.spread != Spread::No) {
            let inside = std::iter::once(object).chain(args.iter().map(|arg| arg.value)).collect();
            return self.base.add(place, ExprKind::Opaque(inside));
        }
        let index = args.remove(0).value;
        if let [value] = args.as_slice()
            && let Some(target) = self.attribute_assigned(object, index, place)
        {
            return self.base.add(place, ExprKind::Assign { target: Box::new(Pattern::Place(target)), op: None, value: value.value });
        }
        let callee = match &self.base.file.expr(index).kind {
            ExprKind::Str(text) => {
                let (name, at) = (text.cooked.clone(), self.base.file.expr(index).span);
                self.member(object, &name, at, place)
            }
            _ => self.base.add(place, ExprKind::Index { object, index }),
        };
        self.base.add(place, ExprKind::Call { callee, args })
    }

    /// `Net::HTTP.const_get(name)`, `Object.const_get("Net::HTTP::#{name}")`.
    fn constant_by_name(&mut self, node: Node<'_>, owner: ExprId) -> ExprId {
        let place = span(node);
        let Some(name) = self.args(node).first().map(|arg| arg.value) else { return owner };
        let written = node.child_by_field_name("receiver").map_or("", |receiver| self.base.text_of(receiver));
        let anywhere = matches!(written, "Object" | "Kernel");
        self.constant_named(name, (!anywhere).then_some(owner), place)
    }

    /// The constant that a text names, of `owner` if there is one.
    fn constant_named(&mut self, name: ExprId, owner: Option<ExprId>, place: Span) -> ExprId {
        let mut index = name;
        let mut owner = owner;
        match (owner, self.base.file.expr(name).kind.clone()) {
            (None, ExprKind::Str(text)) => return self.constant(&text.cooked, place),
            (Some(owner), ExprKind::Str(text)) => return self.member(owner, &text.cooked, place, place),
            (None, ExprKind::Template(pieces)) => {
                if let [Piece::Text(head), Piece::Hole(last)] = pieces.as_slice()
                    && let Some(path) = head.cooked.strip_suffix("::")
                {
                    owner = Some(self.constant(path, place));
                    index = *last;
                }
            }
            _ => {}
        }
        match owner {
            Some(object) => self.base.add(place, ExprKind::Index { object, index }),
            None => self.base.add(place, ExprKind::Opaque(vec![index])),
        }
    }

    /// `super`, `super(…)`: the method of the same name further up.
    pub(super) fn super_call(&mut self, node: Node<'_>, call: Option<Node<'_>>) -> ExprId {
        let place = span(call.unwrap_or(node));
        let open = self.innermost_method().map(|open| (open.name.clone(), open.params.clone()));
        let Some((name, params)) = open else { return self.base.add(place, ExprKind::Opaque(Vec::new())) };
        let args = match call.filter(|call| call.child_by_field_name("arguments").is_some()) {
            Some(call) => self.args(call),
            // Without a list it hands on what the method was given.
            None => params
                .into_iter()
                .map(|(param, kind)| {
                    let value = self.base.add(place, ExprKind::Name(param.clone()));
                    let (name, spread) = match kind {
                        ParamKind::Plain | ParamKind::Either => (None, Spread::No),
                        ParamKind::NamedOnly => (Some(param), Spread::No),
                        ParamKind::Rest => (None, Spread::List),
                        ParamKind::NamedRest => (None, Spread::Record),
                    };
                    Arg { name, spread, value }
                })
                .collect(),
        };
        let base = self.base.add(place, ExprKind::Super);
        let callee = if &*name == "initialize" { base } else { self.member(base, &name, place, place) };
        self.base.add(place, ExprKind::Call { callee, args })
    }

    /// `yield …`: calls the block.
    pub(super) fn yield_to_block(&mut self, node: Node<'_>) -> ExprId {
        let name = self.base.name(BLOCK);
        let callee = self.base.add(span(node), ExprKind::Name(name));
        let args = children(node).into_iter().find(|part| part.kind() == "argument_list").map(|list| self.arg_list(list));
        self.base.add(span(node), ExprKind::Call { callee, args: args.unwrap_or_default() })
    }

    /// The arguments of a call, its block among them.
    pub(super) fn args(&mut self, call: Node<'_>) -> Vec<Arg> {
        let mut args = call.child_by_field_name("arguments").map(|list| self.arg_list(list)).unwrap_or_default();
        let folded = self.folded_by(call);
        if folded.is_some() {
            args.pop();
        }
        if let Some(value) = folded.or_else(|| self.block_of(call)) {
            args.push(Arg { name: Some(self.base.name(BLOCK)), spread: Spread::No, value });
        }
        args
    }

    pub(super) fn arg_list(&mut self, list: Node<'_>) -> Vec<Arg> {
        let mut out = Vec::new();
        // Pairs that are not all named by symbols are a record.
        let mut entries: Vec<(Prop, Span)> = Vec::new();
        for part in children(list) {
            match part.kind() {
                "pair" => entries.push((self.pair(part), span(part))),
                "hash_splat_argument" => {
                    let value = self.handed_on(part, NAMED_REST);
                    entries.push((Prop::Spread(value), span(part)));
                }
                "splat_argument" => {
                    let value = self.handed_on(part, REST);
                    out.push(Arg { name: None, spread: Spread::List, value });
                }
                "forward_argument" => {
                    let [list, named] = [REST, NAMED_REST].map(|name| self.handed_on(part, name));
                    out.push(Arg { name: None, spread: Spread::List, value: list });
                    entries.push((Prop::Spread(named), span(part)));
                }
                "block_argument" => {}
                _ => out.push(Arg::plain(self.expr(part))),
            }
        }
        let named = entries.iter().all(|(entry, at)| match entry {
            Prop::Pair(Key::Name(..), _) => {
                let text = self.base.text.get(at.start as usize..at.end as usize).unwrap_or("");
                !text.starts_with(['"', '\''])
            }
            Prop::Spread(_) => true,
            _ => false,
        });
        if named {
            out.extend(entries.into_iter().filter_map(|(entry, _)| match entry {
                Prop::Pair(Key::Name(name, _), value) => Some(Arg { name: Some(name), spread: Spread::No, value }),
                Prop::Spread(value) => Some(Arg { name: None, spread: Spread::Record, value }),
                _ => None,
            }));
        } else if let (Some(first), Some(last)) = (entries.first().map(|e| e.1), entries.last().map(|e| e.1)) {
            let props = entries.into_iter().map(|(entry, _)| entry).collect();
            let value = self.base.add(first.to(last), ExprKind::Object(props));
            out.push(Arg::plain(value));
        }
        out
    }

    /// What stands behind the stars of an argument; without it, what the parameter of that name took.
    fn handed_on(&mut self, part: Node<'_>, parameter: &str) -> ExprId {
        if part.named_child_count() > 0 {
            return self.inner(part);
        }
        let name = self.base.name(parameter);
        self.base.add(span(part), ExprKind::Name(name))
    }

    /// `require_relative "x"`: the functions and constants of that file.
    fn import(&mut self, node: Node<'_>) {
        let Some(list) = node.child_by_field_name("arguments") else { return };
        let Some(text) = child(list, "string").and_then(|string| child(string, "string_content")) else { return };
        let path = self.base.text_of(text);
        let module = self.base.name(&format!("./{}", path.trim_start_matches("./")));
        let import = Import { local: None, module, item: ImportItem::Wildcard, span: span(text), type_only: false };
        if !self.base.file.imports.contains(&import) {
            self.base.file.imports.push(import);
        }
    }

    /// `raise …` as an expression that throws when it is reached.
    pub(super) fn raised(&mut self, node: Node<'_>) -> Option<ExprId> {
        let args = node.child_by_field_name("arguments").map(|list| self.arg_list(list)).unwrap_or_default();
        let place = span(node);
        let mut args = args.into_iter();
        let first = args.next()?.value;
        let rest: Vec<Arg> = args.collect();
        Some(match &self.base.file.expr(first).kind {
            ExprKind::Name(name) if super::expr::is_class_name(name) => self.base.add(place, ExprKind::New { callee: first, args: rest }),
            ExprKind::Str(_) | ExprKind::Template(_) => {
                let error = self.base.name("RuntimeError");
                let callee = self.base.add(place, ExprKind::Name(error));
                let args = vec![Arg::plain(first)];
                self.base.add(place, ExprKind::New { callee, args })
            }
            _ => first,
        })
    }

    /// A throw where a value is needed: a function that throws, called at once.
    pub(super) fn thrown_at_once(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let id = self.base.enter_function(bare_function(None, place, place));
        let error = self.raised(node);
        self.base.leave_function(vec![stmt(place, StmtKind::Throw(error))]);
        let callee = self.base.add(place, ExprKind::Lambda(id));
        self.base.add(place, ExprKind::Call { callee, args: Vec::new() })
    }
}
