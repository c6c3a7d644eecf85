//! Expressions.

use syn::{BinOp, Expr, Lit, UnOp};

use super::control::{Dest, chooses, is_wrapper};
use super::literal::text_of;
use super::lowering::{Lowering, bare_function};
use super::path::plain;
use crate::ir::{Arg, BinaryOp, ExprId, ExprKind, LogicalOp, Param, ParamKind, Pattern, Span, Spread, StmtKind, Text, UnaryOp};

impl Lowering<'_> {
    /// An expression as a value. What it needs to run before stands in the current block.
    pub(super) fn expr(&mut self, expr: &Expr) -> ExprId {
        match self.deeper(Span::default(), |this| this.expr_inner(expr)) {
            Some(id) => id,
            None => self.add(Span::default(), ExprKind::Opaque(Vec::new())),
        }
    }

    fn expr_inner(&mut self, expr: &Expr) -> ExprId {
        match expr {
            Expr::Paren(inner) => self.expr(&inner.expr),
            Expr::Group(inner) => self.expr(&inner.expr),
            // Borrowing, failing early and converting numbers leave a value what it is.
            Expr::Reference(reference) => self.expr(&reference.expr),
            Expr::RawAddr(address) => self.expr(&address.expr),
            Expr::Try(attempt) => self.attempt(&attempt.expr),
            Expr::Cast(cast) => self.expr(&cast.expr),
            Expr::Lit(lit) => self.literal(&lit.lit),
            Expr::Path(path) => self.path_value(path),
            Expr::Field(field) => {
                let object = self.expr(&field.base);
                let (name, name_span) = self.member_name(&field.member);
                self.add(self.span_of(object).to(name_span), ExprKind::Member { object, name, name_span })
            }
            Expr::Index(index) => {
                let object = self.expr(&index.expr);
                let span = self.span_of(object).to(self.place(index.bracket_token.span.close()));
                if let Expr::Range(range) = &*index.index {
                    let [from, to] = [&range.start, &range.end].map(|end| end.as_deref().map(|end| self.expr(end)));
                    let closed = matches!(range.limits, syn::RangeLimits::Closed(_));
                    let ends = [Some(object), from, to].into_iter().flatten().collect();
                    return self.add(span, if closed { ExprKind::Opaque(ends) } else { ExprKind::Slice { object, from, to } });
                }
                let index = self.expr(&index.index);
                self.add(span, ExprKind::Index { object, index })
            }
            Expr::Call(call) => self.call(call),
            Expr::MethodCall(call) => self.method_call(call),
            Expr::Macro(invocation) => self.macro_value(&invocation.mac),
            Expr::Await(wait) if !chooses(&wait.base) => {
                let value = self.expr(&wait.base);
                let span = self.span_of(value).to(self.place(wait.await_token.span));
                self.add(span, ExprKind::Await(value))
            }
            Expr::Unary(unary) => match &unary.op {
                UnOp::Deref(_) => self.expr(&unary.expr),
                UnOp::Not(token) => {
                    let value = self.expr(&unary.expr);
                    let span = self.place(token.span).to(self.span_of(value));
                    self.add(span, ExprKind::Unary(UnaryOp::Not, value))
                }
                _ => {
                    let value = self.expr(&unary.expr);
                    self.add(self.span_of(value), ExprKind::Unary(UnaryOp::Arithmetic, value))
                }
            },
            Expr::Binary(binary) => self.binary(binary),
            Expr::Assign(assign) => {
                let value = self.expr(&assign.right);
                self.assign(&assign.left, None, value)
            }
            Expr::Array(array) => self.array(array.elems.iter(), self.place(array.bracket_token.span.join())),
            Expr::Tuple(tuple) => {
                let span = self.place(tuple.paren_token.span.join());
                if tuple.elems.is_empty() {
                    return self.add(span, ExprKind::Null);
                }
                self.array(tuple.elems.iter(), span)
            }
            Expr::Repeat(repeat) => {
                let value = self.expr(&repeat.expr);
                self.add(self.place(repeat.bracket_token.span.join()), ExprKind::Opaque(vec![value]))
            }
            Expr::Range(range) => {
                let ends: Vec<ExprId> = [&range.start, &range.end].into_iter().flatten().map(|end| self.expr(end)).collect();
                let span = ends.iter().map(|end| self.span_of(*end)).reduce(Span::to).unwrap_or_default();
                self.add(span, ExprKind::Opaque(ends))
            }
            Expr::Struct(literal) => self.struct_literal(literal),
            Expr::Closure(closure) => self.closure(closure),
            Expr::If(choice) => self.conditional(choice).unwrap_or_else(|| self.chosen(expr)),
            Expr::Let(binding) => {
                let subject = self.expr(&binding.expr);
                let condition = self.condition(&binding.pat, subject);
                condition.unwrap_or_else(|| self.add(self.span_of(subject), ExprKind::Opaque(vec![subject])))
            }
            Expr::Yield(value) => {
                let span = self.place(value.yield_token.span);
                let value = value.expr.as_ref().map(|value| self.expr(value));
                self.add(span, ExprKind::Yield(value))
            }
            Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) | Expr::While(_) | Expr::ForLoop(_) => {
                self.expr_into(expr, &Dest::Discard);
                self.add(Span::default(), ExprKind::Null)
            }
            Expr::Infer(_) => self.add(Span::default(), ExprKind::Opaque(Vec::new())),
            Expr::Verbatim(tokens) => self.tokens_opaque(tokens.clone(), Span::default()),
            _ => self.chosen(expr),
        }
    }

    /// An expression of statements: they stand before, their value in a variable.
    fn chosen(&mut self, expr: &Expr) -> ExprId {
        let known = matches!(
            expr,
            Expr::If(_)
                | Expr::Match(_)
                | Expr::Block(_)
                | Expr::Unsafe(_)
                | Expr::Const(_)
                | Expr::Loop(_)
                | Expr::Async(_)
                | Expr::Await(_)
        );
        if !known {
            return self.add(Span::default(), ExprKind::Opaque(Vec::new()));
        }
        let name = self.temporary("value");
        let before = self.statements.len();
        self.expr_into(expr, &Dest::Variable(name.clone()));
        let span = self.statements.get(before..).into_iter().flatten().copied().reduce(Span::to).unwrap_or_default();
        self.add(span, ExprKind::Name(name))
    }

    /// `if` with nothing but a value on either side.
    fn conditional(&mut self, choice: &syn::ExprIf) -> Option<ExprId> {
        let then = lone_value(&choice.then_branch)?;
        let otherwise = match &*choice.else_branch.as_ref()?.1 {
            Expr::Block(block) => lone_value(&block.block)?,
            _ => return None,
        };
        if has_let(&choice.cond) {
            return None;
        }
        let test = self.expr(&choice.cond);
        let then = self.expr(then);
        let otherwise = self.expr(otherwise);
        let span = self.place(choice.if_token.span).to(self.span_of(otherwise));
        Some(self.add(span, ExprKind::Conditional { test, then, otherwise }))
    }

    pub(super) fn literal(&mut self, lit: &Lit) -> ExprId {
        let span = self.place(lit.span());
        let kind = match lit {
            Lit::Int(number) => number.base10_parse::<f64>().map_or_else(|_| ExprKind::Opaque(Vec::new()), ExprKind::Num),
            Lit::Float(number) => number.base10_parse::<f64>().map_or_else(|_| ExprKind::Opaque(Vec::new()), ExprKind::Num),
            Lit::Bool(truth) => ExprKind::Bool(truth.value),
            Lit::Str(_) | Lit::ByteStr(_) | Lit::CStr(_) | Lit::Char(_) => {
                let raw = self.text.get(span.start as usize..span.end as usize).unwrap_or_default();
                let written = text_of(raw, span.start);
                match (written, lit) {
                    // What a derive macro makes of an attribute stands at the attribute's words.
                    (written, Lit::Str(meant)) if written.as_ref().is_none_or(|text| *text.cooked != *meant.value()) => {
                        ExprKind::Str(Text { cooked: meant.value().into(), map: Box::new([(0, span.start)]), end: span.end })
                    }
                    (Some(text), _) => ExprKind::Str(text),
                    (None, _) => ExprKind::Opaque(Vec::new()),
                }
            }
            _ => ExprKind::Opaque(Vec::new()),
        };
        self.add(span, kind)
    }

    fn path_value(&mut self, path: &syn::ExprPath) -> ExprId {
        if path.path.is_ident("None") {
            return self.add(self.place(path.path.segments[0].ident.span()), ExprKind::Null);
        }
        if let Some(qualified) = &path.qself {
            // `<Type as Trait>::NAME` is the type's own.
            let names = match &*qualified.ty {
                syn::Type::Path(ty) => self.path_names(&ty.path),
                _ => Vec::new(),
            };
            let rest: Vec<_> = path.path.segments.iter().skip(qualified.position).map(|s| plain(&s.ident)).collect();
            let place = path.path.segments.last().map(|segment| self.place(segment.ident.span())).unwrap_or_default();
            let mut all = names;
            for name in rest {
                all.push((self.intern(&name), place));
            }
            return self.chain(&all);
        }
        self.path_expr(&path.path)
    }

    fn array<'e>(&mut self, elems: impl Iterator<Item = &'e Expr>, span: Span) -> ExprId {
        let items = elems.map(|elem| self.argument(elem)).collect();
        self.add(span, ExprKind::Array(items))
    }

    fn argument(&mut self, expr: &Expr) -> Arg {
        Arg::plain(self.expr(expr))
    }

    fn call(&mut self, call: &syn::ExprCall) -> ExprId {
        let end = self.place(call.paren_token.span.close());
        if is_wrapper(call, "Ok") || is_wrapper(call, "Some") {
            return match call.args.first() {
                Some(value) => self.expr(value),
                None => self.add(end, ExprKind::Null),
            };
        }
        if is_wrapper(call, "Err") {
            // An error as a value: what it is made of is seen, what it stands for is not there.
            let mut parts: Vec<ExprId> = call.args.iter().map(|arg| self.expr(arg)).collect();
            parts.push(self.add(end, ExprKind::Null));
            return self.add(end, ExprKind::Sequence(parts));
        }
        if let Some(written) = self.formatted(call) {
            return written;
        }
        if let Expr::Path(path) = &*call.func
            && let [kind, make] = path.path.segments.iter().collect::<Vec<_>>().as_slice()
            && (make.ident == "new" || make.ident == "with_capacity" || make.ident == "default")
            && (kind.ident == "String" || kind.ident == "Vec")
        {
            let nothing = if kind.ident == "String" { ExprKind::Template(Vec::new()) } else { ExprKind::Array(Vec::new()) };
            return self.add(end, nothing);
        }
        let callee = self.expr(&call.func);
        let mut args: Vec<Arg> = call.args.iter().map(|arg| self.argument(arg)).collect();
        if let Expr::Path(path) = &*call.func
            && let Some(syn::PathArguments::AngleBracketed(given)) = path.path.segments.last().map(|last| &last.arguments)
        {
            args.extend(self.type_arguments(given));
        }
        self.add(self.span_of(callee).to(end), ExprKind::Call { callee, args })
    }

    fn method_call(&mut self, call: &syn::ExprMethodCall) -> ExprId {
        if let Some(written) = self.formatted_by_method(call) {
            return written;
        }
        if let Some(grown) = self.grown_by_method(call) {
            return grown;
        }
        // `Err(error).map_err(…)`: what is done with it gets the error.
        let mut object = match &*call.receiver {
            Expr::Call(failed) if is_wrapper(failed, "Err") && failed.args.len() == 1 => self.expr(&failed.args[0]),
            receiver => self.expr(receiver),
        };
        let end = self.place(call.paren_token.span.close());
        let span = self.span_of(object).to(end);
        if call.method == "unwrap_or"
            && let Some(default) = call.args.first()
        {
            if may_fail(&call.receiver) {
                object = self.without_failure(object);
            }
            let default = self.expr(default);
            return self.add(span, ExprKind::Logical(LogicalOp::Coalesce, object, default));
        }
        // Of a default that is a number or a truth nothing is made.
        if call.method == "map_or"
            && let (Some(default), Some(made)) = (call.args.first(), call.args.get(1))
            && !matches!(default, Expr::Lit(lit) if !matches!(lit.lit, Lit::Str(_)))
        {
            if may_fail(&call.receiver) {
                object = self.without_failure(object);
            }
            let name_span = self.place(call.method.span());
            let name = self.intern("map");
            let callee = self.add(self.span_of(object).to(name_span), ExprKind::Member { object, name, name_span });
            let args = vec![self.argument(made)];
            let mapped = self.add(span, ExprKind::Call { callee, args });
            let default = self.expr(default);
            return self.add(span, ExprKind::Logical(LogicalOp::Coalesce, mapped, default));
        }
        // What is there is the same value; who is told of a failure, only what becomes of it says.
        let dropped = call.method == "unwrap_or_default" && !may_fail(&call.receiver);
        if call.args.is_empty() && (call.method == "ok" || dropped) {
            return object;
        }
        let name_span = self.place(call.method.span());
        let mut args: Vec<Arg> = call.args.iter().map(|arg| self.argument(arg)).collect();
        if let Some(given) = call.turbofish.clone().or_else(|| self.expected_of(call.method.clone())) {
            args.extend(self.type_arguments(&given));
        }
        let mut method = plain(&call.method);
        if method == "concat" && args.is_empty() {
            // Pieces put together are pieces joined by nothing.
            method = "join".to_owned();
            let nothing = self.add(end, ExprKind::Template(Vec::new()));
            args.push(Arg::plain(nothing));
        }
        let name = self.intern(&method);
        let callee = self.add(self.span_of(object).to(name_span), ExprKind::Member { object, name, name_span });
        let called = self.add(span, ExprKind::Call { callee, args });
        let collected = call.turbofish.as_ref().filter(|_| method == "collect").and_then(|given| given.args.first());
        match collected {
            Some(syn::GenericArgument::Type(ty)) => self.as_collection(ty, called),
            _ => called,
        }
    }

    /// What is collected into a set or a map is no list like others.
    pub(super) fn as_collection(&mut self, ty: &syn::Type, collected: ExprId) -> ExprId {
        let syn::Type::Path(path) = ty else { return collected };
        let is_one_of = |kinds: &[&str]| path.path.segments.last().is_some_and(|last| kinds.iter().any(|kind| last.ident == kind));
        let method = match () {
            () if is_one_of(&["HashSet", "BTreeSet", "IndexSet", "FxHashSet"]) => "to_set",
            () if is_one_of(&["HashMap", "BTreeMap", "IndexMap", "FxHashMap"]) => "to_map",
            () => return collected,
        };
        let span = self.span_of(collected);
        let name = self.intern(method);
        let callee = self.add(span, ExprKind::Member { object: collected, name, name_span: span });
        self.add(span, ExprKind::Call { callee, args: Vec::new() })
    }

    /// A value whose failure nobody is told of: `value.ok()`.
    pub(super) fn without_failure(&mut self, value: ExprId) -> ExprId {
        let span = self.span_of(value);
        let name = self.intern("ok");
        let callee = self.add(span, ExprKind::Member { object: value, name, name_span: span });
        self.add(span, ExprKind::Call { callee, args: Vec::new() })
    }

    fn binary(&mut self, binary: &syn::ExprBinary) -> ExprId {
        // Chains lean left: go down the spine instead of recursing.
        let mut spine = vec![binary];
        let mut at = &*binary.left;
        while let Expr::Binary(next) = at {
            spine.push(next);
            at = &next.left;
        }
        let mut left = self.expr(at);
        for binary in spine.into_iter().rev() {
            left = self.operator(binary, left);
        }
        left
    }

    fn operator(&mut self, binary: &syn::ExprBinary, left: ExprId) -> ExprId {
        let right = self.expr(&binary.right);
        let span = self.span_of(left).to(self.span_of(right));
        let kind = match binary.op {
            BinOp::And(_) => ExprKind::Logical(LogicalOp::And, left, right),
            BinOp::Or(_) => ExprKind::Logical(LogicalOp::Or, left, right),
            BinOp::Add(_) => ExprKind::Binary(BinaryOp::Add, left, right),
            BinOp::Eq(_) => ExprKind::Binary(BinaryOp::Eq, left, right),
            BinOp::Ne(_) => ExprKind::Binary(BinaryOp::Ne, left, right),
            BinOp::Lt(_) => ExprKind::Binary(BinaryOp::Lt, left, right),
            BinOp::Le(_) => ExprKind::Binary(BinaryOp::Le, left, right),
            BinOp::Gt(_) => ExprKind::Binary(BinaryOp::Gt, left, right),
            BinOp::Ge(_) => ExprKind::Binary(BinaryOp::Ge, left, right),
            BinOp::Div(_) => ExprKind::Binary(BinaryOp::Div, left, right),
            BinOp::AddAssign(_) => return self.assign(&binary.left, Some(BinaryOp::Add), right),
            BinOp::SubAssign(_) | BinOp::MulAssign(_) | BinOp::DivAssign(_) | BinOp::RemAssign(_) => {
                return self.assign(&binary.left, Some(BinaryOp::Arithmetic), right);
            }
            _ => ExprKind::Binary(BinaryOp::Arithmetic, left, right),
        };
        self.add(span, kind)
    }

    pub(super) fn assign(&mut self, target: &Expr, op: Option<BinaryOp>, value: ExprId) -> ExprId {
        let span = self.span_of(value);
        let (pattern, place) = self.target(target, span);
        self.add(place.to(span), ExprKind::Assign { target: Box::new(pattern), op, value })
    }

    fn target(&mut self, target: &Expr, span: Span) -> (Pattern, Span) {
        match target {
            Expr::Paren(inner) => self.target(&inner.expr, span),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => {
                if let Expr::MethodCall(call) = &*unary.expr
                    && call.args.is_empty()
                    && let Some(part) = plain(&call.method).strip_suffix("_mut").filter(|part| !part.is_empty() && *part != "as")
                {
                    // `*request.uri_mut() = value` sets the part of that name.
                    let object = self.expr(&call.receiver);
                    let name_span = self.place(call.method.span());
                    let name = self.intern(part);
                    let place = self.span_of(object).to(name_span);
                    let member = self.add(place, ExprKind::Member { object, name, name_span });
                    return (Pattern::Place(member), place);
                }
                // `*guard = value` sets what the guard came from.
                self.target(guarded(&unary.expr).unwrap_or(&unary.expr), span)
            }
            Expr::Path(path) if path.path.get_ident().is_some() && !path.path.is_ident("self") => {
                let ident = &path.path.segments[0].ident;
                let place = self.place(ident.span());
                (Pattern::Name(self.meaning(&plain(ident)), place), place)
            }
            Expr::Infer(_) => (Pattern::Ignore, span),
            Expr::Tuple(tuple) => {
                let items = tuple.elems.iter().map(|elem| Some(self.target(elem, span).0)).collect();
                (Pattern::Array { items, rest: None }, self.place(tuple.paren_token.span.join()))
            }
            other => {
                let place = self.expr(other);
                (Pattern::Place(place), self.span_of(place))
            }
        }
    }

    fn struct_literal(&mut self, literal: &syn::ExprStruct) -> ExprId {
        let callee = self.path_expr(&literal.path);
        let end = self.place(literal.brace_token.span.close());
        let mut args = Vec::new();
        if let Some(rest) = &literal.rest {
            // `..Default::default()` is the default of the type itself.
            let value = match &**rest {
                Expr::Call(call) if matches!(&*call.func, Expr::Path(path) if path.path.segments.first().is_some_and(|s| s.ident == "Default")) =>
                {
                    let name = self.intern("default");
                    let function = self.add(end, ExprKind::Member { object: callee, name, name_span: end });
                    self.add(end, ExprKind::Call { callee: function, args: Vec::new() })
                }
                other => self.expr(other),
            };
            args.push(Arg { name: None, spread: Spread::Record, value });
        }
        for field in &literal.fields {
            let (name, _) = self.member_name(&field.member);
            args.push(Arg { name: Some(name), spread: Spread::No, value: self.expr(&field.expr) });
        }
        self.add(self.span_of(callee).to(end), ExprKind::New { callee, args })
    }

    fn closure(&mut self, closure: &syn::ExprClosure) -> ExprId {
        let start = self.place(closure.inputs_begin.span);
        let mut function = bare_function(None, start, start);
        function.is_async = closure.asyncness.is_some();
        function.return_type = self.output(&closure.output);
        let func = self.function(function, |this| {
            let mut params = Vec::new();
            for input in &closure.inputs {
                let ty = match input {
                    syn::Pat::Type(typed) => Some(this.ty(&typed.ty)),
                    _ => None,
                };
                let pattern = this.pattern(input);
                params.push(Param { pattern, default: None, ty, kind: ParamKind::Plain, decorators: Vec::new(), span: start });
            }
            let body = this.in_block(|this| this.expr_into(&closure.body, &Dest::Return));
            (params, body)
        });
        let end = self.file.functions[func.index()].body.iter().map(|stmt| stmt.span).reduce(Span::to);
        let span = end.map_or(start, |end| start.to(end));
        self.file.functions[func.index()].span = span;
        self.add(span, ExprKind::Lambda(func))
    }

    /// Statements as an expression that runs them where it stands.
    pub(super) fn effects(&mut self, span: Span, values: Vec<ExprId>) {
        for value in values {
            self.push(span, StmtKind::Expr(value));
        }
    }
}

/// Whether an expression may be a failure itself: it is called for, and no `?` on the way has let failures out.
pub(super) fn may_fail(expr: &Expr) -> bool {
    let mut at = expr;
    let mut called = false;
    loop {
        at = match at {
            Expr::Paren(inner) => &inner.expr,
            Expr::Await(wait) => &wait.base,
            Expr::Call(_) => return true,
            Expr::MethodCall(call) if call.method == "unwrap" || call.method == "expect" => return false,
            Expr::MethodCall(call) => {
                called = true;
                &call.receiver
            }
            Expr::Try(_) => return false,
            Expr::Path(_) => return true,
            Expr::Field(field) => &field.base,
            _ => return called,
        };
    }
}

/// The value of a block that holds nothing else.
fn lone_value(block: &syn::Block) -> Option<&Expr> {
    match block.stmts.as_slice() {
        [syn::Stmt::Expr(value, None)] if !chooses(value) && !leaves(value) => Some(value),
        _ => None,
    }
}

/// The place that a lock's guard stands for: `self.token` of `self.token.lock().await`.
fn guarded(guard: &Expr) -> Option<&Expr> {
    let mut at = guard;
    loop {
        at = match at {
            Expr::Await(wait) => &wait.base,
            Expr::Try(attempt) => &attempt.expr,
            Expr::Paren(inner) => &inner.expr,
            Expr::MethodCall(call) => match call.method.to_string().as_str() {
                "lock" | "write" | "borrow_mut" | "unwrap" | "expect" | "get_mut" | "as_mut" => &call.receiver,
                _ => return None,
            },
            Expr::Field(_) if !std::ptr::eq(at, guard) => return Some(at),
            _ => return None,
        };
    }
}

/// Whether an expression leaves the block it stands in.
fn leaves(expr: &Expr) -> bool {
    match expr {
        Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) => true,
        Expr::Call(call) => is_wrapper(call, "Err"),
        Expr::Macro(invocation) => super::macros::is_exit(&invocation.mac),
        _ => false,
    }
}

fn has_let(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(binary) => has_let(&binary.left) || has_let(&binary.right),
        Expr::Paren(inner) => has_let(&inner.expr),
        _ => false,
    }
}
