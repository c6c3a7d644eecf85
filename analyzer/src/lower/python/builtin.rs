//! Calls of built-in functions that the small language has a form of its own for.

use ruff_python_ast::{Expr, ExprCall};

use super::lowering::{Lowering, Meaning, last_word, span};
use super::string::key_of;
use crate::ir::{Class, ClassId, ClassKind, ExprId, ExprKind, Field, LogicalOp, Name, Span, Type};

/// A call that is more than a call.
#[derive(Clone, Copy)]
pub(super) enum Special<'a> {
    /// `super()`, `super(Base, self)`.
    Super,
    /// `getattr(object, "name")`, with or without a default.
    Attribute { object: &'a Expr, name: &'a Expr, default: Option<&'a Expr> },
    /// `importlib.import_module("name")`.
    Module(&'a Expr),
    /// `namedtuple("Op", ["verb", "path"])`.
    Tuple { maker: &'a Expr, name: &'a Expr, fields: &'a Expr },
}

impl<'a> Lowering<'a> {
    /// Which special call this is, if any.
    pub(super) fn special_call(&mut self, call: &'a ExprCall) -> Option<Special<'a>> {
        if let ("namedtuple", [name, fields, ..]) = (last_word(&call.func), &*call.arguments.args)
            && name.is_string_literal_expr()
            && (fields.is_string_literal_expr() || !listed(fields).is_empty() && listed(fields).iter().all(Expr::is_string_literal_expr))
        {
            return Some(Special::Tuple { maker: &call.func, name, fields });
        }
        if !call.arguments.keywords.is_empty() {
            return None;
        }
        let special = match (last_word(&call.func), &*call.func, &*call.arguments.args) {
            ("super", Expr::Name(_), [] | [_, _]) => Special::Super,
            ("getattr", Expr::Name(_), [object, name, default @ ..]) if name.is_string_literal_expr() && default.len() < 2 => {
                Special::Attribute { object, name, default: default.first() }
            }
            ("import_module", Expr::Name(_) | Expr::Attribute(_), [name]) if name.is_string_literal_expr() => {
                return Some(Special::Module(name));
            }
            _ => return None,
        };
        self.is_builtin(last_word(&call.func)).then_some(special)
    }

    /// Whether nothing around binds the name.
    fn is_builtin(&mut self, name: &str) -> bool {
        matches!(self.meaning(name), Meaning::Variable(_)) && !self.scopes.file().binds(name)
    }

    pub(super) fn lower_special_call(&mut self, call: &'a ExprCall) -> ExprId {
        let kind = match self.special_call(call) {
            Some(Special::Super) => ExprKind::Super,
            Some(Special::Tuple { maker, name, fields }) => self.named_tuple(maker, name, fields, span(call)),
            Some(Special::Module(name)) => match self.literal(name) {
                Some(text) => ExprKind::Module(self.intern(&text.cooked)),
                None => ExprKind::Opaque(Vec::new()),
            },
            Some(Special::Attribute { object, name, default }) => {
                let object = self.expression(object);
                let Some(text) = self.literal(name) else { return object };
                let (name, name_span) = key_of(text);
                let member = ExprKind::Member { object, name: self.intern(&name), name_span };
                match default {
                    None => member,
                    Some(default) => {
                        let member = self.add(span(call), member);
                        ExprKind::Logical(LogicalOp::Coalesce, member, self.expression(default))
                    }
                }
            }
            // Only special calls are sent here; others are links of a chain.
            None => ExprKind::Opaque(Vec::new()),
        };
        self.add(span(call), kind)
    }

    /// `namedtuple("Op", ["verb", "path"])`, `namedtuple("Op", "verb path")`: a class whose instances are given their fields in order.
    fn named_tuple(&mut self, maker: &'a Expr, name: &'a Expr, fields: &'a Expr, place: Span) -> ExprKind {
        let base = self.expression(maker);
        let words = |text: crate::ir::Text| text.cooked.split([' ', ',']).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let names: Vec<String> = match self.literal(fields) {
            Some(text) => words(text),
            None => listed(fields).iter().filter_map(|field| self.literal(field)).flat_map(|text| -> Vec<String> { words(text) }).collect(),
        };
        let place_of_fields = span(fields);
        let field = |name: Name| Field {
            name,
            is_static: false,
            ty: Some(Type::Opaque),
            value: None,
            span: place_of_fields,
            decorators: Vec::new(),
        };
        let fields = names.iter().map(|name| field(self.intern(name))).collect();
        let label = self.literal(name).map(|text| self.intern(&text.cooked));
        let id = ClassId(super::lowering::index(self.file.classes.len()));
        let parent = self.current_id();
        self.file.classes.push(Class {
            name: label,
            span: place,
            name_span: span(name),
            kind: ClassKind::Class,
            bases: vec![base],
            decorators: Vec::new(),
            fields,
            methods: Vec::new(),
            parent,
        });
        ExprKind::Class(id)
    }

    fn literal(&self, expr: &Expr) -> Option<crate::ir::Text> {
        match expr {
            Expr::StringLiteral(string) => self.string_text(&string.value),
            _ => None,
        }
    }
}

/// The items of a list or tuple that is written out.
fn listed(expr: &Expr) -> &[Expr] {
    match expr {
        Expr::List(list) => &list.elts,
        Expr::Tuple(tuple) => &tuple.elts,
        _ => &[],
    }
}
