//! Expressions.

use ruff_python_ast::{ArgOrKeyword, Arguments, BoolOp, CmpOp, Comprehension, Expr, Number, Operator, UnaryOp as PyUnaryOp};
use ruff_text_size::Ranged;

use super::lowering::{Frame, Lowering, Meaning, span};
use super::string::key_of;
use crate::ir::{Arg, BinaryOp, Clause, ExprId, ExprKind, Key, LogicalOp, Name, Pattern, Prop, Span, Spread, UnaryOp};

impl<'a> Lowering<'a> {
    /// Lowers one expression. Chains that lean to the left (`a + b + c`, `x.f().g()[0]`) are as deep as they are long
    /// in the tree and are followed in a loop.
    pub(super) fn expression(&mut self, expr: &'a Expr) -> ExprId {
        let mut chain = Vec::new();
        let mut innermost = expr;
        while let Some(inner) = self.chain_link(innermost) {
            chain.push(innermost);
            innermost = inner;
        }
        let place = span(expr);
        let Some(mut value) = self.deeper(place, |this| this.plain_expression(innermost)) else {
            return self.add(place, ExprKind::Opaque(Vec::new()));
        };
        for link in chain.into_iter().rev() {
            let lowered = self.deeper(place, |this| this.link(link, value));
            value = lowered.unwrap_or(value);
        }
        value
    }

    /// The first operand of an expression that belongs to a chain.
    fn chain_link(&mut self, expr: &'a Expr) -> Option<&'a Expr> {
        match expr {
            Expr::BinOp(binary) => Some(&binary.left),
            Expr::Attribute(attribute) => Some(&attribute.value),
            Expr::Subscript(subscript) => Some(&subscript.value),
            Expr::Call(call) if self.special_call(call).is_none() => Some(&call.func),
            Expr::Await(wait) => Some(&wait.value),
            _ => None,
        }
    }

    /// One element of a chain over its lowered first operand.
    fn link(&mut self, expr: &'a Expr, first: ExprId) -> ExprId {
        let kind = match expr {
            Expr::BinOp(binary) => ExprKind::Binary(binary_op(binary.op), first, self.expression(&binary.right)),
            Expr::Attribute(attribute) if attribute.attr.is_valid() => {
                ExprKind::Member { object: first, name: self.intern(&attribute.attr), name_span: span(&attribute.attr) }
            }
            Expr::Subscript(subscript) => match &*subscript.slice {
                Expr::Slice(slice) if slice.step.is_none() => {
                    let [from, to] = [&slice.lower, &slice.upper].map(|end| end.as_deref().map(|end| self.expression(end)));
                    ExprKind::Slice { object: first, from, to }
                }
                index => ExprKind::Index { object: first, index: self.expression(index) },
            },
            Expr::Call(call) => ExprKind::Call { callee: first, args: self.arguments(&call.arguments) },
            Expr::Await(_) => ExprKind::Await(first),
            _ => ExprKind::Opaque(vec![first]),
        };
        self.add(span(expr), kind)
    }

    fn plain_expression(&mut self, expr: &'a Expr) -> ExprId {
        let kind = match expr {
            Expr::Name(name) => return self.name(&name.id, span(name)),
            Expr::Call(call) => return self.lower_special_call(call),
            Expr::StringLiteral(string) => self.string_text(&string.value).map_or(ExprKind::Opaque(Vec::new()), ExprKind::Str),
            Expr::BytesLiteral(bytes) => self.bytes_text(&bytes.value).map_or(ExprKind::Opaque(Vec::new()), ExprKind::Str),
            Expr::FString(string) => self.f_string(&string.value),
            Expr::TString(string) => self.t_string(&string.value),
            Expr::NumberLiteral(number) => self.number(&number.value, span(number)),
            Expr::BooleanLiteral(boolean) => ExprKind::Bool(boolean.value),
            Expr::NoneLiteral(_) => ExprKind::Null,
            Expr::Lambda(lambda) => ExprKind::Lambda(self.lambda(lambda, None)),
            Expr::Dict(dict) => ExprKind::Object(dict.items.iter().map(|item| self.entry(item)).collect()),
            Expr::List(list) => ExprKind::Array(self.items(&list.elts)),
            Expr::Tuple(tuple) => ExprKind::Array(self.items(&tuple.elts)),
            Expr::Set(set) => ExprKind::Array(self.items(&set.elts)),
            Expr::BoolOp(boolean) => return self.boolean(expr, boolean.op, &boolean.values),
            Expr::Compare(compare) => return self.comparison(compare),
            Expr::UnaryOp(unary) => match (unary.op, &*unary.operand) {
                (PyUnaryOp::USub, Expr::NumberLiteral(number)) => negated(self.number(&number.value, span(number))),
                (op, operand) => ExprKind::Unary(unary_op(op), self.expression(operand)),
            },
            Expr::If(choice) => ExprKind::Conditional {
                test: self.expression(&choice.test),
                then: self.expression(&choice.body),
                otherwise: self.expression(&choice.orelse),
            },
            Expr::Named(named) => {
                let value = self.named_value(&named.target, &named.value);
                ExprKind::Assign { target: Box::new(self.target(&named.target)), op: None, value }
            }
            Expr::ListComp(list) => self.comprehension(expr, &list.generators, None, &list.elt),
            Expr::SetComp(set) => {
                // No value is in it twice, as in what `set` makes.
                let elements = self.comprehension(expr, &set.generators, None, &set.elt);
                let elements = self.add(span(set), elements);
                let callee = self.name("set", span(set));
                ExprKind::Call { callee, args: vec![Arg::plain(elements)] }
            }
            Expr::Generator(generator) => self.comprehension(expr, &generator.generators, None, &generator.elt),
            Expr::DictComp(dict) => self.comprehension(expr, &dict.generators, dict.key.as_deref(), &dict.value),
            Expr::Yield(given) => {
                self.mark_generator();
                ExprKind::Yield(given.value.as_deref().map(|value| self.expression(value)))
            }
            // Its value is what the inner generator returns, so that it reads like waiting for it; where only the
            // handing out matters, the statement is a loop.
            Expr::YieldFrom(given) => {
                self.mark_generator();
                ExprKind::Await(self.expression(&given.value))
            }
            Expr::Starred(starred) => ExprKind::Opaque(vec![self.expression(&starred.value)]),
            Expr::Slice(slice) => {
                let parts = [&slice.lower, &slice.upper, &slice.step];
                ExprKind::Opaque(parts.into_iter().flatten().map(|part| self.expression(part)).collect())
            }
            Expr::EllipsisLiteral(_)
            | Expr::IpyEscapeCommand(_)
            | Expr::BinOp(_)
            | Expr::Attribute(_)
            | Expr::Subscript(_)
            | Expr::Await(_) => ExprKind::Opaque(Vec::new()),
        };
        self.add(span(expr), kind)
    }

    pub(super) fn mark_generator(&mut self) {
        if let Some(function) = self.current() {
            function.is_generator = true;
        }
    }

    /// A name that is read.
    pub(super) fn name(&mut self, name: &str, place: Span) -> ExprId {
        let kind = match self.meaning(name) {
            Meaning::Receiver => ExprKind::This,
            Meaning::ClassMember => {
                let object = self.add(place, ExprKind::This);
                ExprKind::Member { object, name: self.intern(name), name_span: place }
            }
            // The parser leaves an empty name where one is missing.
            Meaning::Variable(name) if name.is_empty() => ExprKind::Opaque(Vec::new()),
            Meaning::Variable(name) => ExprKind::Name(name),
        };
        self.add(place, kind)
    }

    fn number(&self, number: &Number, place: Span) -> ExprKind {
        match number {
            // Integers beyond 64 bits are rare enough to be read from their digits.
            Number::Int(int) => int.as_u64().map_or_else(
                || {
                    let digits: String = self.text[place.start as usize..place.end as usize].chars().filter(|c| *c != '_').collect();
                    digits.parse().map_or(ExprKind::Opaque(Vec::new()), ExprKind::Num)
                },
                #[expect(clippy::cast_precision_loss, reason = "numbers here are ports, codes and sizes")]
                |value| ExprKind::Num(value as f64),
            ),
            Number::Float(float) => ExprKind::Num(*float),
            Number::Complex { .. } => ExprKind::Opaque(Vec::new()),
        }
    }

    /// An item of a list, tuple or set.
    fn items(&mut self, items: &'a [Expr]) -> Vec<Arg> {
        items.iter().map(|item| self.item(item)).collect()
    }

    fn item(&mut self, item: &'a Expr) -> Arg {
        match item {
            Expr::Starred(starred) => Arg { name: None, spread: Spread::List, value: self.expression(&starred.value) },
            _ => Arg::plain(self.expression(item)),
        }
    }

    pub(super) fn arguments(&mut self, arguments: &'a Arguments) -> Vec<Arg> {
        let mut lowered = Vec::with_capacity(arguments.args.len() + arguments.keywords.len());
        for argument in arguments.iter_source_order() {
            lowered.push(match argument {
                ArgOrKeyword::Arg(item) => self.item(item),
                ArgOrKeyword::Keyword(keyword) => {
                    let name = keyword.arg.as_ref().map(|name| self.intern(name));
                    let spread = if name.is_none() { Spread::Record } else { Spread::No };
                    Arg { name, spread, value: self.expression(&keyword.value) }
                }
            });
        }
        lowered
    }

    fn entry(&mut self, item: &'a ruff_python_ast::DictItem) -> Prop {
        let Some(key) = &item.key else { return Prop::Spread(self.expression(&item.value)) };
        let key = self.key(key);
        let value = match (&key, &item.value) {
            (Key::Name(name, _), Expr::Lambda(lambda)) => {
                let id = self.lambda(lambda, Some(name.clone()));
                self.add(span(lambda), ExprKind::Lambda(id))
            }
            _ => self.expression(&item.value),
        };
        Prop::Pair(key, value)
    }

    /// A key of a record: by name where it is a literal.
    pub(super) fn key(&mut self, key: &'a Expr) -> Key {
        if let Expr::StringLiteral(string) = key
            && let Some(text) = self.string_text(&string.value)
        {
            let (name, place) = key_of(text);
            return Key::Name(self.intern(&name), place);
        }
        Key::Computed(self.expression(key))
    }

    fn boolean(&mut self, whole: &Expr, op: BoolOp, values: &'a [Expr]) -> ExprId {
        let op = match op {
            BoolOp::And => LogicalOp::And,
            BoolOp::Or => LogicalOp::Or,
        };
        let operands = values.iter().map(|value| self.expression(value)).collect();
        self.fold(span(whole), op, operands)
    }

    /// `a and b and c`, leaning to the left; all conditions must be known to stand in order.
    pub(super) fn fold(&mut self, whole: Span, op: LogicalOp, operands: Vec<ExprId>) -> ExprId {
        let mut operands = operands.into_iter();
        let Some(mut value) = operands.next() else { return self.add(whole, ExprKind::Opaque(Vec::new())) };
        for operand in operands {
            let place = self.file.expr(value).span.to(self.file.expr(operand).span);
            value = self.add(place, ExprKind::Logical(op, value, operand));
        }
        value
    }

    /// `a < b < c` is `a < b and b < c`, with one `b`.
    fn comparison(&mut self, compare: &'a ruff_python_ast::ExprCompare) -> ExprId {
        let mut left = self.expression(&compare.left);
        let mut parts = Vec::with_capacity(compare.ops.len());
        for (op, right) in compare.ops.iter().zip(&compare.comparators) {
            let right = self.expression(right);
            let place = self.file.expr(left).span.to(self.file.expr(right).span);
            parts.push(self.add(place, ExprKind::Binary(compare_op(*op), left, right)));
            left = right;
        }
        self.fold(span(compare), LogicalOp::And, parts)
    }

    fn comprehension(&mut self, whole: &'a Expr, clauses: &'a [Comprehension], key: Option<&'a Expr>, element: &'a Expr) -> ExprKind {
        let first = clauses.first().map(|clause| self.expression(&clause.iter));
        let mut variables: Vec<&str> = self.scopes.at(whole.range()).bound.iter().copied().collect();
        variables.sort_unstable();
        let variables: Vec<_> = variables.into_iter().map(|name| (name, self.comprehension_variable(name))).collect();
        if let Some(function) = self.current() {
            function.more_locals.extend(variables.iter().map(|(_, renamed)| renamed.clone()));
        }
        self.frames.push(Frame::Comprehension(variables));
        let mut lowered = Vec::with_capacity(clauses.len());
        for (position, clause) in clauses.iter().enumerate() {
            let iter = match first {
                Some(first) if position == 0 => first,
                _ => self.expression(&clause.iter),
            };
            lowered.push(Clause {
                pattern: self.target(&clause.target),
                iter,
                conditions: clause.ifs.iter().map(|condition| self.expression(condition)).collect(),
            });
        }
        let key = key.map(|key| self.expression(key));
        let element = self.expression(element);
        self.frames.pop();
        ExprKind::Comprehension { clauses: lowered, key, element }
    }

    /// What a comprehension's variable is called: its own name, or `name#2` if that means something else in the function.
    fn comprehension_variable(&mut self, name: &str) -> Name {
        let mut meanings = 1;
        for frame in self.frames.iter().rev() {
            match frame {
                Frame::Comprehension(variables) => meanings += usize::from(variables.iter().any(|(variable, _)| *variable == name)),
                Frame::Function(function) => {
                    let taken = function.scope.binds(name) || function.scope.used.contains(name);
                    meanings += usize::from(taken);
                    break;
                }
                Frame::Class(_) => {}
            }
        }
        if meanings == 1 { self.intern(name) } else { self.intern(&format!("{name}#{meanings}")) }
    }

    /// The value of `target = value`; a lambda takes the target's name.
    pub(super) fn named_value(&mut self, target: &Expr, value: &'a Expr) -> ExprId {
        if let Expr::Lambda(lambda) = value {
            let name = match target {
                Expr::Name(name) => Some(self.intern(&name.id)),
                Expr::Attribute(attribute) => Some(self.intern(&attribute.attr)),
                _ => None,
            };
            let id = self.lambda(lambda, name);
            return self.add(span(lambda), ExprKind::Lambda(id));
        }
        self.expression(value)
    }

    /// The target of an assignment, loop, `with` or comprehension.
    pub(super) fn target(&mut self, target: &'a Expr) -> Pattern {
        let pattern = self.deeper(span(target), |this| match target {
            Expr::Name(name) => match this.meaning(&name.id) {
                Meaning::Variable(name) if name.is_empty() => Pattern::Ignore,
                Meaning::Variable(renamed) => Pattern::Name(renamed, span(name)),
                Meaning::Receiver | Meaning::ClassMember => Pattern::Place(this.name(&name.id, span(name))),
            },
            Expr::Tuple(tuple) => this.targets(&tuple.elts),
            Expr::List(list) => this.targets(&list.elts),
            Expr::Starred(starred) => this.target(&starred.value),
            _ => Pattern::Place(this.expression(target)),
        });
        pattern.unwrap_or(Pattern::Ignore)
    }

    fn targets(&mut self, targets: &'a [Expr]) -> Pattern {
        let mut items = Vec::with_capacity(targets.len());
        let mut rest = None;
        for target in targets {
            match target {
                Expr::Starred(starred) if rest.is_none() => rest = Some((items.len(), Box::new(self.target(&starred.value)))),
                _ => items.push(Some(self.target(target))),
            }
        }
        Pattern::Array { items, rest }
    }
}

pub(super) fn binary_op(op: Operator) -> BinaryOp {
    match op {
        Operator::Add => BinaryOp::Add,
        Operator::Mod => BinaryOp::Mod,
        Operator::Div => BinaryOp::Div,
        Operator::BitOr => BinaryOp::BitOr,
        Operator::Sub
        | Operator::Mult
        | Operator::MatMult
        | Operator::Pow
        | Operator::LShift
        | Operator::RShift
        | Operator::BitXor
        | Operator::BitAnd
        | Operator::FloorDiv => BinaryOp::Arithmetic,
    }
}

fn compare_op(op: CmpOp) -> BinaryOp {
    match op {
        CmpOp::Eq | CmpOp::Is => BinaryOp::Eq,
        CmpOp::NotEq | CmpOp::IsNot => BinaryOp::Ne,
        CmpOp::Lt => BinaryOp::Lt,
        CmpOp::LtE => BinaryOp::Le,
        CmpOp::Gt => BinaryOp::Gt,
        CmpOp::GtE => BinaryOp::Ge,
        CmpOp::In => BinaryOp::In,
        CmpOp::NotIn => BinaryOp::NotIn,
    }
}

/// A number below zero.
fn negated(number: ExprKind) -> ExprKind {
    if let ExprKind::Num(value) = number { ExprKind::Num(-value) } else { number }
}

fn unary_op(op: PyUnaryOp) -> UnaryOp {
    match op {
        PyUnaryOp::Not => UnaryOp::Not,
        PyUnaryOp::Invert | PyUnaryOp::UAdd | PyUnaryOp::USub => UnaryOp::Arithmetic,
    }
}
