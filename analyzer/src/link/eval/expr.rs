//! Expressions.

use std::rc::Rc;

use egnyte_rules::model::Does;

use super::super::object::{Obj, ObjKind};
use super::super::record::EventKind;
use super::super::value::{Argument, Closure, FuncRef, Hole, HoleKind, LibVal, ObjId, Value};
use super::told::{asks_for_progress, asks_where_to};
use super::{Cx, Eval, MAX_NESTING, Made};
use crate::finding::Loc;
use crate::ir::{
    BinaryOp, Clause, ExprId, ExprKind, File, FuncId, Key, Language, LogicalOp, Name, Pattern, Piece, Prop, StmtKind, UnaryOp,
};

/// How many items of a list a comprehension or loop goes through one by one.
pub(super) const MAX_UNROLL: usize = 40;

impl Eval<'_> {
    /// What the expression may be here.
    pub(super) fn expr(&mut self, cx: &Cx, id: ExprId) -> Value {
        if self.nesting > MAX_NESTING || !self.step() {
            return Self::cut("the analysis of this function was cut short", cx.expr_loc(id));
        }
        self.nesting += 1;
        let value = self.expr_inner(cx, id);
        self.nesting -= 1;
        value
    }

    #[allow(clippy::too_many_lines, reason = "one arm for each kind of expression")]
    fn expr_inner(&mut self, cx: &Cx, id: ExprId) -> Value {
        let file = cx.file.clone();
        let expr = file.expr(id);
        let loc = cx.loc(expr.span);
        match &expr.kind {
            ExprKind::Str(text) => Self::literal(cx, text),
            ExprKind::Template(pieces) => self.template(cx, pieces, loc),
            ExprKind::Num(n) => Value::Num(*n),
            ExprKind::Bool(b) => Value::Bool(*b),
            ExprKind::Null => Value::Null,
            ExprKind::Name(name) => self.name(cx, name, loc),
            ExprKind::This => {
                self.envs[cx.env.0 as usize].this.clone().unwrap_or_else(|| Value::hole(HoleKind::Opaque, Some("this".into()), loc))
            }
            ExprKind::Super => self.envs[cx.env.0 as usize].this.clone().unwrap_or(Value::Null),
            ExprKind::Member { object, name, .. } => {
                if matches!(file.expr(*object).kind, ExprKind::Super) {
                    return self.super_member(cx, name, loc);
                }
                let object = self.expr(cx, *object);
                self.member(&object, name, loc)
            }
            ExprKind::Index { object, index } => {
                let is_slice = matches!(&cx.file.expr(*index).kind, ExprKind::Opaque(bounds) if !bounds.is_empty());
                let object = self.expr(cx, *object);
                let index = self.expr(cx, *index);
                match &object {
                    // A part of a text that came with an answer is not that text (`token[-4:]`).
                    Value::Hole(hole) if is_slice && is_text_of_answer(&hole.kind) => Self::derived([object.clone()], loc),
                    _ => self.index(&object, &index, loc),
                }
            }
            ExprKind::Slice { object, from, to } => {
                let object = self.expr(cx, *object);
                let [from, to] = [from, to].map(|end| end.map(|end| self.expr(cx, end)));
                self.sliced(&object, from.as_ref(), to.as_ref(), loc)
            }
            ExprKind::Call { callee, args } => self.call_expr(cx, *callee, args, loc),
            ExprKind::New { callee, args } => {
                let says_no_type = matches!(file.expr(*callee).kind, ExprKind::Opaque(_));
                let callee = self.type_made(cx, *callee).unwrap_or_else(|| self.expr(cx, *callee));
                let args = self.args(cx, args);
                if says_no_type {
                    let is_bare = args.is_empty();
                    self.untyped_new.insert(loc, args.clone());
                    // Its initialiser says what it holds, and who is given it what it is.
                    if is_bare && cx.file.language == Language::CSharp {
                        let mut bare = Obj::new(ObjKind::Record, loc);
                        bare.open = true;
                        return Value::Object(self.state.alloc(bare));
                    }
                }
                self.instantiate(&callee, args, loc)
            }
            ExprKind::Object(props) => self.record_literal(cx, props, loc),
            ExprKind::Array(items) => {
                let args = self.args(cx, items);
                let open = args.iter().any(|a| a.spread);
                let items = args.into_iter().map(|a| a.value).collect();
                self.list_obj(items, open, loc)
            }
            ExprKind::Lambda(func) => self.closure(cx, *func),
            ExprKind::Class(class) => self.declare_class(cx, *class),
            ExprKind::Await(value) => {
                let first_event = self.record.events.len();
                let value = self.expr(cx, *value);
                if cx.file.language == Language::JavaScript {
                    self.settle_since(first_event);
                }
                self.settle_here(&value, 0);
                // What comes out of a channel is what was put in.
                if self.has_been_sent(&value) {
                    return self.member(&value, &"[]".into(), loc);
                }
                self.sent_by_waiting(&value, loc).unwrap_or(value)
            }
            ExprKind::Yield(value) => {
                let first_event = self.record.events.len();
                let value = value.map_or(Value::Null, |v| self.expr(cx, v));
                if let Some(frame) = self.frames.last_mut() {
                    frame.yields.push(value.clone());
                    let depth = frame.handlers;
                    frame.around_yield.extend(self.handlers.get(depth..).unwrap_or_default().iter().cloned());
                }
                // A central handler that hands the request out is handed the answer.
                match self.carrier() {
                    Some(carrier) => Value::hole(HoleKind::Answer(carrier), None, loc),
                    // Who runs a generator of JavaScript as a coroutine (sagas, effects) waits for what it hands out, and hands it back.
                    None if cx.file.language == Language::JavaScript => {
                        self.settle_since(first_event);
                        self.settle_here(&value, 0);
                        value
                    }
                    None => Value::hole(HoleKind::Opaque, None, loc),
                }
            }
            ExprKind::Unary(op, operand) => {
                let value = self.expr(cx, *operand);
                match op {
                    UnaryOp::Delete => {
                        if let ExprKind::Member { object, name, .. } = &file.expr(*operand).kind
                            && let Value::Object(id) = self.expr(cx, *object)
                        {
                            self.state.update(id, |o| o.fields.retain(|(n, _)| n != name));
                        }
                        Value::hole(HoleKind::Opaque, None, loc)
                    }
                    UnaryOp::TypeOf => type_word(&value).map_or_else(|| Self::condition([value], loc), Value::text),
                    UnaryOp::Not => {
                        self.look_at(&value);
                        self.truth_of(cx, *operand, &value).map_or_else(|| Self::condition([value], loc), |b| Value::Bool(!b))
                    }
                    UnaryOp::Arithmetic => Self::derived([value], loc),
                    UnaryOp::Copy => self.copied(&value),
                }
            }
            ExprKind::Binary(op, left, right) => self.binary(cx, *op, *left, *right, loc),
            ExprKind::Logical(op, left, right) => self.logical(cx, *op, *left, *right),
            ExprKind::Conditional { test, then, otherwise } => match self.test(cx, *test) {
                Some(true) => self.expr(cx, *then),
                Some(false) => self.expr(cx, *otherwise),
                None => {
                    let (a, wa) = self.branch(|e| e.expr(cx, *then));
                    let (b, wb) = self.branch(|e| e.expr(cx, *otherwise));
                    self.state.merge(&[wa, wb]);
                    // What raises has no value.
                    match (only_raises(&cx.file, *then), only_raises(&cx.file, *otherwise)) {
                        (true, false) => b,
                        (false, true) => a,
                        _ => a.join(&b),
                    }
                }
            },
            ExprKind::Assign { target, op, value } => self.assignment(cx, target, *op, *value, loc),
            ExprKind::Cast { value, ty } => {
                let value = self.expr(cx, *value);
                match &value {
                    unknown if Self::says_nothing(unknown) => self.typed(cx, ty, loc).unwrap_or(value),
                    text @ (Value::Str(_) | Value::Union(_)) => self.built_from_text(text, ty, loc).unwrap_or(value),
                    _ => value,
                }
            }
            ExprKind::Comprehension { clauses, key, element } => {
                let mut out = Vec::new();
                let mut open = false;
                self.comprehend(cx, clauses, *key, *element, &mut out, &mut open);
                if key.is_some() {
                    let mut obj = Obj::new(ObjKind::Record, loc);
                    obj.open = open;
                    for (key, value) in out {
                        match key.and_then(|k| k.as_text()) {
                            Some(k) => obj.set(&k.into(), value),
                            None => {
                                obj.add([value]);
                                obj.open = true;
                            }
                        }
                    }
                    Value::Object(self.state.alloc(obj))
                } else {
                    let items = out.into_iter().map(|(_, v)| v).collect();
                    self.list_obj(items, open, loc)
                }
            }
            ExprKind::Module(specifier) => self.import_module(cx, specifier, loc),
            ExprKind::Element { tag, attributes, children } => self.element(cx, *tag, attributes, children, loc),
            ExprKind::Sequence(all) => all.iter().map(|e| self.expr(cx, *e)).last().unwrap_or(Value::Null),
            // It is known by its pattern alone: what it finds in a text cannot be said.
            ExprKind::Regex(pattern) => Value::hole(HoleKind::Opaque, Some(format!("/{pattern}/").into()), loc),
            ExprKind::Opaque(children) => {
                let values: Vec<Value> = children.iter().map(|e| self.expr(cx, *e)).collect();
                Self::derived(values, loc)
            }
        }
    }

    /// A value that text is lost of, but that still carries what went into it.
    pub(super) fn derived(from: impl IntoIterator<Item = Value>, loc: Loc) -> Value {
        let from: Vec<Value> = from.into_iter().filter(|v| !matches!(v, Value::Null | Value::Bool(_) | Value::Num(_))).collect();
        if from.is_empty() { Value::hole(HoleKind::Opaque, None, loc) } else { Value::hole(HoleKind::Derived(from.into()), None, loc) }
    }

    /// Whether something holds of other values, which passes nothing else of them on.
    fn condition(of: impl IntoIterator<Item = Value>, loc: Loc) -> Value {
        match Self::derived(of, loc) {
            Value::Hole(hole) => Value::hole(hole.kind.clone(), Some(Hole::CONDITION.into()), loc),
            other => other,
        }
    }

    /// The type that is made, where its name is that of a member of the class around too (`public IBox Box { get; } = new Box();`).
    fn type_made(&mut self, cx: &Cx, callee: ExprId) -> Option<Value> {
        let ExprKind::Name(name) = &cx.file.expr(callee).kind else { return None };
        let is_member = cx.file.language == Language::CSharp && self.field_holder(cx, name).is_some();
        is_member.then(|| self.declared_elsewhere(cx.id, name)).flatten()
    }

    /// A function expression or declaration as a value; remembered for being rooted.
    pub(super) fn closure(&mut self, cx: &Cx, func: FuncId) -> Value {
        let cx = self.with_kept_defaults(cx, func);
        let closure = Rc::new(self.closure_here(&cx, func));
        self.make(Made::Func(closure.clone()));
        Value::Func(closure)
    }

    /// The place of a function that keeps, as it is made, what variables around it hold under the names of its parameters
    /// (`def later(item=item)`): in Python a loop has one variable for all of its turns.
    fn with_kept_defaults(&mut self, cx: &Cx, func: FuncId) -> Cx {
        let file = cx.file.clone();
        if file.language != Language::Python {
            return cx.clone();
        }
        let mut own = cx.clone();
        for param in &file.function(func).params {
            let (Pattern::Name(name, _), Some(default)) = (&param.pattern, param.default) else { continue };
            if matches!(&file.expr(default).kind, ExprKind::Name(kept) if kept == name) {
                let kept = self.expr(cx, default);
                own = self.turn(&own, &param.pattern);
                self.state.set_var(own.env, name, kept);
            }
        }
        own
    }

    /// A function as it is made here.
    pub(super) fn closure_here(&self, cx: &Cx, func: FuncId) -> Closure {
        let env = &self.envs[cx.env.0 as usize];
        Closure { func: FuncRef { file: cx.id, func }, env: cx.env, this: env.this.clone(), home: env.home.clone(), bound: Vec::new() }
    }

    fn record_literal(&mut self, cx: &Cx, props: &[Prop], loc: Loc) -> Value {
        let id = self.state.alloc(Obj::new(ObjKind::Record, loc));
        let this = Value::Object(id);
        for prop in props {
            match prop {
                Prop::Pair(key, value) => {
                    let key = self.key(cx, key);
                    let mut value = self.expr(cx, *value);
                    if let Value::Func(f) = &value
                        && f.func.file == cx.id
                        && cx.file.function(f.func.func).own_this
                    {
                        let bound = Rc::new(Closure { this: Some(this.clone()), ..Closure::clone(f) });
                        self.remake(f, &bound);
                        value = Value::Func(bound);
                    }
                    if let (Some(key), Language::JavaScript) = (&key, cx.file.language) {
                        self.framework_member(key, &value);
                    }
                    match key {
                        Some(key) => self.state.update(id, |o| o.set(&key, value)),
                        None => self.state.update(id, |o| {
                            o.items.push(value);
                            o.open = true;
                        }),
                    }
                }
                Prop::Getter(key, func) => {
                    let Some(key) = self.key(cx, key) else { continue };
                    let env = &self.envs[cx.env.0 as usize];
                    let closure = Closure {
                        func: FuncRef { file: cx.id, func: *func },
                        env: cx.env,
                        this: Some(this.clone()),
                        home: env.home.clone(),
                        bound: Vec::new(),
                    };
                    let getter: Name = format!("get {key}").into();
                    self.state.update(id, |o| o.set(&getter, Value::Func(Rc::new(closure))));
                }
                Prop::Spread(value) => {
                    let value = self.expr(cx, *value);
                    // `grant with { Domain = domain }` is of the same class.
                    if let (Language::CSharp, Value::Object(of)) = (cx.file.language, &value)
                        && let Some(kind @ ObjKind::Instance(_)) = self.state.obj(*of).map(|of| of.kind.clone())
                    {
                        self.state.update(id, |o| o.kind = kind);
                    }
                    self.spread_into(id, &value);
                }
            }
        }
        if cx.file.language == Language::JavaScript {
            self.sign_in_in_record(id, loc);
        }
        this
    }

    /// Replaces a closure noted for being rooted by one that knows its receiver.
    pub(super) fn remake(&mut self, old: &Rc<Closure>, new: &Rc<Closure>) {
        if let Some(frame) = self.making() {
            for made in &mut frame.made {
                if matches!(made, Made::Func(f) if Rc::ptr_eq(f, old)) {
                    *made = Made::Func(new.clone());
                }
            }
        }
    }

    /// The same value in objects of its own; what their fields hold is shared.
    fn copied(&mut self, value: &Value) -> Value {
        let mut twin = |id: ObjId| {
            let own = Obj::clone(self.state.obj(id)?);
            Some(self.state.alloc(own))
        };
        Value::union(value.alternatives().iter().map(|one| match one {
            Value::Object(id) => twin(*id).map_or_else(|| one.clone(), Value::Object),
            Value::Lib(lib) => match lib.object.and_then(&mut twin) {
                Some(own) => Value::Lib(Rc::new(LibVal { object: Some(own), ..LibVal::clone(lib) })),
                None => one.clone(),
            },
            _ => one.clone(),
        }))
    }

    /// Copies the entries of `value` into the record `id`.
    pub(super) fn spread_into(&mut self, id: ObjId, value: &Value) {
        for one in value.alternatives() {
            let source = match one {
                Value::Object(source) => self.state.obj(*source).cloned(),
                Value::Null | Value::Bool(_) => continue,
                _ => None,
            };
            match source {
                Some(source) => self.state.update(id, |o| {
                    for (name, value) in &source.fields {
                        // One alternative of several may or may not be what is spread.
                        let value = match o.get(name) {
                            Some(old) if matches!(value, Value::Hole(_)) && value_is_union_member(old) => old.join(value),
                            _ => value.clone(),
                        };
                        o.set(name, value);
                    }
                    o.add(source.items.iter().cloned());
                    o.open |= source.open;
                }),
                None => {
                    let one = one.clone();
                    self.state.update(id, |o| {
                        o.add([one]);
                        o.open = true;
                    });
                }
            }
        }
    }

    pub(super) fn key(&mut self, cx: &Cx, key: &Key) -> Option<Name> {
        match key {
            Key::Name(name, _) => Some(name.clone()),
            Key::Computed(expr) => {
                let key = self.expr(cx, *expr);
                super::external::key_text(&self.basic(key))
            }
        }
    }

    fn template(&mut self, cx: &Cx, pieces: &[Piece], loc: Loc) -> Value {
        let mut out = Value::text("");
        for piece in pieces {
            let value = match piece {
                Piece::Text(text) => Self::literal(cx, text),
                Piece::Hole(expr) => {
                    let value = self.expr(cx, *expr);
                    self.stringified(value, cx.expr_loc(*expr))
                }
            };
            out = Self::concat(&out, &value, loc);
        }
        out
    }

    fn binary(&mut self, cx: &Cx, op: BinaryOp, left: ExprId, right: ExprId, loc: Loc) -> Value {
        // `a + b + c …` leans left and may be long: walk down the spine instead of recursing.
        if op == BinaryOp::Add {
            let mut operands = vec![right];
            let mut at = left;
            while let ExprKind::Binary(BinaryOp::Add, l, r) = &cx.file.expr(at).kind {
                operands.push(*r);
                at = *l;
            }
            let mut value = self.expr(cx, at);
            for operand in operands.into_iter().rev() {
                let next = self.expr(cx, operand);
                value = self.add(value, next, loc);
            }
            return value;
        }
        let unsure = self.may_be_missing(cx, left) || self.may_be_missing(cx, right);
        let operands = [cx.expr_loc(left), cx.expr_loc(right)];
        let left = self.expr(cx, left);
        let right = self.expr(cx, right);
        let unsure = unsure || left.is_null() && self.is_known_by_type(&right) || right.is_null() && self.is_known_by_type(&left);
        match self.comparing(operands, |e| e.apply_binary(cx, op, &left, &right, loc)) {
            Value::Bool(_) if unsure => Self::derived([left, right], loc),
            result => result,
        }
    }

    /// The items of two lists, those that both have once.
    fn united(&mut self, left: &Value, right: &Value, loc: Loc) -> Value {
        let mut items: Vec<Value> = Vec::new();
        for item in [left, right].into_iter().filter_map(|list| self.known_items(list)).flatten() {
            let text = item.as_text();
            if text.is_none() || items.iter().all(|kept| kept.as_text() != text) {
                items.push(item);
            }
        }
        self.list_obj(items, false, loc)
    }

    /// The result of an operator on two values.
    pub(super) fn apply_binary(&mut self, cx: &Cx, op: BinaryOp, left: &Value, right: &Value, loc: Loc) -> Value {
        if let Some(answer) = Self::length_against_zero(op, left, right) {
            return Value::Bool(answer);
        }
        let op = match (op, right) {
            // A constant may stand where a type can, and is compared (`status is HttpStatusCode.Unauthorized`).
            (BinaryOp::InstanceOf, Value::Num(_) | Value::Str(_) | Value::Bool(_) | Value::Null) => BinaryOp::Eq,
            (op, _) => op,
        };
        match op {
            BinaryOp::Add => self.add(left.clone(), right.clone(), loc),
            BinaryOp::Mod => self.percent(left, right, loc),
            BinaryOp::Div => self.divide(cx, left, right, loc),
            BinaryOp::BitOr => match (left, right) {
                (Value::Object(_), Value::Object(_)) if self.known_items(left).is_some() && self.known_items(right).is_some() => {
                    self.united(left, right, loc)
                }
                (Value::Object(_), Value::Object(_)) => self.merged(&[left.clone(), right.clone()], loc),
                _ => Self::derived([left.clone(), right.clone()], loc),
            },
            BinaryOp::Arithmetic => Self::derived([left.clone(), right.clone()], loc),
            BinaryOp::Eq | BinaryOp::Ne => {
                let (left, right) = (&self.basic(left.clone()), &self.basic(right.clone()));
                self.compare(left, right);
                if asks_for_progress(left, right)
                    || asks_for_progress(right, left)
                    || asks_where_to(left, right)
                    || asks_where_to(right, left)
                {
                    return Value::hole(HoleKind::Opaque, None, loc);
                }
                let equal = Self::equal(left, right).or_else(|| self.same_variant(left, right));
                equal.map_or_else(|| Self::condition([left.clone(), right.clone()], loc), |e| Value::Bool(e == (op == BinaryOp::Eq)))
            }
            BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge => {
                self.look_at(left);
                self.look_at(right);
                Value::hole(HoleKind::Opaque, None, loc)
            }
            BinaryOp::In | BinaryOp::NotIn => {
                self.compare_with_each(left, right);
                self.contains(left, right)
                    .map_or_else(|| Self::condition([left.clone(), right.clone()], loc), |c| Value::Bool(c == (op == BinaryOp::In)))
            }
            BinaryOp::InstanceOf => {
                self.compare_type(left, right, loc);
                self.note_variant(left, right, loc);
                self.is_variant(left, right).map_or_else(|| Value::hole(HoleKind::Opaque, None, loc), Value::Bool)
            }
        }
    }

    fn logical(&mut self, cx: &Cx, op: LogicalOp, left: ExprId, right: ExprId) -> Value {
        let first = self.expr(cx, left);
        let first = match self.has_entry(cx, left).filter(|_| op != LogicalOp::And) {
            Some(Some(false)) => Value::Null,
            Some(None) => first.join(&Value::Null),
            _ => first,
        };
        if op != LogicalOp::Coalesce {
            self.look_at(&first);
        }
        if op != LogicalOp::And && self.is_unmodelled_part(&first) {
            // What the app itself may have left there (`globalThis.pool ?? new Pool()`) may not be there yet.
            let (second, writes) = self.branch(|e| e.expr(cx, right));
            self.state.merge(&[writes, super::Writes::default()]);
            return first.join(&second);
        }
        let decided = match op {
            LogicalOp::And => self.truth_of(cx, left, &first).map(|t| !t),
            // What is there is true in Ruby.
            LogicalOp::Or if cx.file.language == Language::Ruby && self.is_whole_answer(&first) => Some(true),
            LogicalOp::Or => self.truth_of(cx, left, &first),
            LogicalOp::Coalesce if self.is_whole_answer(&first) => Some(true),
            LogicalOp::Coalesce => {
                let sure = !self.may_be_missing(cx, left) && !self.is_known_by_type(&first);
                Self::nullness(&first).filter(|_| sure).map(|null| !null)
            }
        };
        match decided {
            Some(true) => first,
            Some(false) => self.expr(cx, right),
            None => {
                let (second, writes) = self.branch(|e| e.expr(cx, right));
                self.state.merge(&[writes, super::Writes::default()]);
                match op {
                    LogicalOp::And => second.join(&Value::Null),
                    _ if only_raises(&cx.file, right) => {
                        Value::union(first.alternatives().iter().filter(|one| !matches!(one, Value::Null)).cloned())
                    }
                    // What may be nothing is the second value then; an environment variable keeps it as its default.
                    _ => Self::with_default(&first, &second),
                }
            }
        }
    }

    /// `first`, or `second` where `first` is nothing.
    pub(super) fn with_default(first: &Value, second: &Value) -> Value {
        let mut out = Vec::new();
        let mut open = false;
        for one in first.alternatives() {
            match one {
                Value::Null => open = true,
                // What a request lacks is empty, which is no value that the code works with.
                Value::Hole(h) if second.is_empty_text() && is_request_input(&h.kind) => {
                    out.push(one.clone());
                }
                Value::Hole(h)
                    if h.default.is_none() && (is_setting(&h.kind) || matches!(h.kind, HoleKind::Param(..) | HoleKind::Read(..))) =>
                {
                    let mut hole = super::Hole::clone(h);
                    hole.default = Some(second.clone());
                    out.push(Value::Hole(Rc::new(hole)));
                }
                Value::Hole(_) => {
                    out.push(one.clone());
                    open = true;
                }
                other => out.push(other.clone()),
            }
        }
        if open {
            out.push(second.clone());
        }
        Value::union(out)
    }

    fn comprehend(
        &mut self,
        cx: &Cx,
        clauses: &[Clause],
        key: Option<ExprId>,
        element: ExprId,
        out: &mut Vec<(Option<Value>, Value)>,
        open: &mut bool,
    ) {
        let Some((first, rest)) = clauses.split_first() else {
            let key = key.map(|k| self.expr(cx, k));
            let value = self.expr(cx, element);
            out.push((key, value));
            return;
        };
        let iter = self.expr(cx, first.iter);
        let (items, known) = self.iterate(&iter, false, cx.expr_loc(first.iter));
        *open |= !known;
        for item in items {
            self.bind(cx, &first.pattern, item, cx.expr_loc(first.iter));
            let mut keep = true;
            for condition in &first.conditions {
                match self.test(cx, *condition) {
                    Some(false) => keep = false,
                    Some(true) => {}
                    None => *open = true,
                }
            }
            if keep {
                self.comprehend(cx, rest, key, element, out, open);
            }
        }
    }

    fn element(&mut self, cx: &Cx, tag: ExprId, attributes: &[Prop], children: &[ExprId], loc: Loc) -> Value {
        let tag_value = match &cx.file.expr(tag).kind {
            ExprKind::Str(_) => None,
            _ => Some(self.expr(cx, tag)),
        };
        let props = self.record_literal(cx, attributes, loc);
        let sent = tag_value.as_ref().is_some_and(|component| self.is_sent_to_page(cx, component));
        if let Value::Object(id) = &props {
            let fields = self.state.obj(*id).map(|o| o.fields.clone()).unwrap_or_default();
            for (name, value) in fields {
                if sent {
                    self.happen(EventKind::Sink { kind: "html".into(), key: Some(Value::text(&name)), value: value.clone() }, loc);
                }
                match &*name {
                    "href" | "action" | "formAction" | "to" => {
                        self.navigate(&value, loc);
                        self.load(&value, loc);
                    }
                    "src" | "data" | "poster" => {
                        self.escape(&value, loc);
                        self.load(&value, loc);
                    }
                    _ => self.escape(&value, loc),
                }
                // The page itself drops what a handler of an event gives.
                match &tag_value {
                    None => self.run_for_nobody(&value, loc),
                    Some(_) => drop(self.run_escaped(&value, loc)),
                }
            }
        }
        for child in children {
            let child = self.expr(cx, *child);
            self.escape(&child, loc);
            self.run_escaped(&child, loc);
        }
        if let Some(component) = tag_value {
            if let Value::Lib(context) = &component {
                let given = self.member(&props, &"value".into(), loc);
                self.provide(context, &given, loc);
                // An element of a library that is told who looks at failures is a call with its properties.
                if self.models_at(loc).item(&context.path).is_some_and(|(_, item)| item.does == Does::Handler) {
                    self.call_library(context, vec![Argument::plain(props.clone(), loc)], loc);
                }
            }
            // A component of the program is a function of its properties.
            if let Value::Func(f) = &component
                && f.func.file == cx.id
                && self.frames.len() < 6
            {
                let args = vec![Argument::plain(props, loc)];
                self.invoke(f, args, None, loc);
            }
        }
        Value::hole(HoleKind::Opaque, None, loc)
    }
}

impl Eval<'_> {
    /// Whether what a component is given goes to the browser with the page: the component runs there, and the function that uses it on
    /// the server, as only functions of the server's may wait.
    fn is_sent_to_page(&self, cx: &Cx, component: &Value) -> bool {
        let Value::Func(component) = component else { return false };
        let on_server = self.frames.last().is_some_and(|frame| cx.file.function(frame.func.func).is_async);
        let runs_there = || self.world.file(component.func.file).is_some_and(|file| runs_on_page(&file));
        component.func.file != cx.id && on_server && !runs_on_page(&cx.file) && runs_there()
    }
}

/// Whether a file says of itself that what it exports runs in the browser.
fn runs_on_page(file: &File) -> bool {
    let Some(StmtKind::Expr(first)) = file.function(FuncId(0)).body.first().map(|first| &first.kind) else { return false };
    matches!(&file.expr(*first).kind, ExprKind::Str(text) if &*text.cooked == "use client")
}

/// The word `typeof` gives for a value, if there is only one.
fn type_word(value: &Value) -> Option<&'static str> {
    let word = |one: &Value| match one {
        Value::Str(_) => Some("string"),
        Value::Num(_) => Some("number"),
        Value::Bool(_) => Some("boolean"),
        Value::Object(_) => Some("object"),
        Value::Func(_) | Value::Class(_) => Some("function"),
        _ => None,
    };
    let mut all = value.alternatives().iter().map(word);
    let first = all.next()??;
    all.all(|other| other == Some(first)).then_some(first)
}

fn value_is_union_member(value: &Value) -> bool {
    !matches!(value, Value::Hole(_))
}

/// Whether a hole is a token, or what a field of an answer's body holds.
fn is_text_of_answer(kind: &HoleKind) -> bool {
    matches!(kind, HoleKind::Token(_)) || matches!(kind, HoleKind::Body(_, path) if !path.is_empty())
}

/// Whether a value came with a request to the program's own server.
fn is_request_input(kind: &HoleKind) -> bool {
    match kind {
        HoleKind::Read(kind, _) => matches!(&**kind, "query" | "form" | "headers" | "cookie"),
        HoleKind::Member(Value::Hole(of), _) => is_request_input(&of.kind),
        _ => false,
    }
}

/// Whether a value is a setting of the program's, or a part of its settings.
fn is_setting(kind: &HoleKind) -> bool {
    match kind {
        HoleKind::Env(_) => true,
        HoleKind::Member(Value::Hole(of), _) => {
            matches!(&of.kind, HoleKind::Read(kind, _) if matches!(&**kind, "settings" | "environment"))
        }
        _ => false,
    }
}

/// Whether an expression does nothing but raise: a function that does, called at once.
fn only_raises(file: &File, id: ExprId) -> bool {
    let ExprKind::Call { callee, .. } = &file.expr(id).kind else { return false };
    let ExprKind::Lambda(function) = &file.expr(*callee).kind else { return false };
    matches!(file.function(*function).body.as_slice(), [only] if matches!(only.kind, StmtKind::Throw(_)))
}
