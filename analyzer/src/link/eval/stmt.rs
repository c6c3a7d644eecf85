//! Statements.

use super::super::object::ObjKind;
use super::super::record::{Handler, Seen};
use super::super::value::{Argument, HandlerId, HoleKind, Value};
use super::container::Asked;
use super::expr::MAX_UNROLL;
use super::failure::Another;
use super::iterator::CHANNEL;
use super::operation::unknown_key;
use super::{Cx, Eval, Flow, Made, Writes};
use crate::finding::Loc;
use crate::ir::{Arm, BinaryOp, Block, Catch, ClassKind, ExprId, ExprKind, File, FuncId, Language, Pattern, Span, Stmt, StmtKind};
use crate::lower::ruby::EVALUATOR;

/// How many writes an early exit carries on; beyond, only what the fall-through wrote counts.
const MAX_EXIT: usize = 400;

/// What every statement of a module may cost, whatever those before it did.
const STATEMENT_FUEL: u32 = 300;

/// How deep loops nest of which a later turn is run.
const MAX_TURNED: usize = 2;

impl Eval<'_> {
    /// Runs statements in order until one does not go on.
    pub(super) fn block(&mut self, cx: &Cx, block: &Block) -> Flow {
        let is_module = std::ptr::eq(block, &cx.file.function(FuncId(0)).body);
        for (at, stmt) in block.iter().enumerate() {
            // What one statement of a module sets off takes nothing from the later ones: they say what else there is (routes, functions).
            if is_module {
                self.fuel.at_least(STATEMENT_FUEL);
            }
            let flow = self.stmt(cx, stmt);
            if flow != Flow::Next {
                // Functions declared after the exit are hoisted and still exist.
                for later in &block[at + 1..] {
                    if let StmtKind::Function(_) = later.kind {
                        self.stmt(cx, later);
                    }
                }
                return flow;
            }
        }
        Flow::Next
    }

    fn stmt(&mut self, cx: &Cx, stmt: &Stmt) -> Flow {
        let loc = cx.loc(stmt.span);
        match &stmt.kind {
            StmtKind::Expr(expr) => {
                let first = self.record.events.len();
                let value = self.expr(cx, *expr);
                self.drop_promise(cx, *expr, &value, first);
                if let Value::Lib(lib) = &value {
                    // `sys.exit()`, `process.exit()` and the like give back this mark.
                    if &*lib.path == super::external::ABORTED {
                        return Flow::Stop;
                    }
                }
                Flow::Next
            }
            StmtKind::Let { pattern, ty, value } => {
                let mut bound = match value {
                    Some(value) => self.expr(cx, *value),
                    None => Value::Null,
                };
                if let Some(ty) = ty
                    && (Self::says_nothing(&bound) || value.is_none())
                {
                    let asked = self.is_asked_for(&bound).then(Asked::default);
                    bound = self.typed_for(cx, ty, asked.as_ref(), loc).unwrap_or(bound);
                }
                if let Some(ty) = ty {
                    bound = self.shaped(cx, bound, ty, loc);
                    self.handed_by_type(cx, &bound, ty, loc);
                }
                self.bind(cx, pattern, bound, loc);
                Flow::Next
            }
            StmtKind::Function(func) => {
                let function = cx.file.function(*func);
                let mut value = self.closure(cx, *func);
                if !function.decorators.is_empty() {
                    value = self.decorate(cx, value, &function.decorators.clone(), loc);
                    if let Value::Func(wrapper) = &value
                        && self.wrapped.contains_key(&(wrapper.func, wrapper.env))
                    {
                        self.make(Made::Func(wrapper.clone()));
                    }
                }
                if let Some(name) = function.name.clone() {
                    self.set_name(cx, &name, value);
                }
                Flow::Next
            }
            StmtKind::Class(class) => {
                let value = self.declare_class(cx, *class);
                let class_ir = cx.file.class(*class);
                // Members put on a class of elsewhere: its name keeps meaning that class.
                if let (Some(name), false) = (class_ir.name.clone(), matches!(class_ir.kind, ClassKind::Extension(_))) {
                    self.set_name(cx, &name, value);
                    self.other_parts(cx, *class);
                }
                Flow::Next
            }
            StmtKind::Return(value) => {
                if let (Some(value), Language::Go, false) = (value, cx.file.language, self.noticing.is_empty()) {
                    self.return_noticed(cx, *value);
                }
                let value = value.map_or(Value::Null, |v| self.expr(cx, v));
                // What goes back to whoever evaluates a definition is read with it.
                let evaluated = cx.file.language == Language::Ruby && cx.file.functions[0].locals.iter().any(|name| &**name == EVALUATOR);
                if self.frames.last().is_some_and(|f| f.root) && !evaluated {
                    self.leave_as_url(&value, loc);
                }
                let left = self.frames.last().filter(|frame| self.state.distance(frame.mark) < MAX_EXIT);
                let exit = left.map(|frame| self.state.writes_beyond(frame.mark, frame.env));
                if let Some(frame) = self.frames.last_mut() {
                    frame.returns.push(value);
                    frame.exits.extend(exit);
                }
                Flow::Stop
            }
            StmtKind::Throw(value) => {
                if let Some(value) = value {
                    let error = self.expr(cx, *value);
                    self.note_raised(&error);
                }
                self.raise_noticed(cx, *value);
                for handler in self.catching.clone() {
                    if let Some(h) = self.record.handlers.get_mut(handler.0 as usize) {
                        h.rethrows = true;
                    }
                }
                Flow::Stop
            }
            StmtKind::Break | StmtKind::Continue => Flow::Break,
            StmtKind::If { test, then, otherwise } => {
                let (decided, mut noticed) = self.test_noticing(cx, *test);
                let (before, raises) = (self.noticing.len(), self.raises);
                let asked = if noticed.is_empty() { None } else { self.asks_for_another(cx, *test) };
                let another = asked.is_some();
                noticed.iter_mut().for_each(|noticed| noticed.of_one = asked == Some(Another::Failure));
                if !another {
                    self.noticing.extend(noticed.iter().copied());
                }
                let of_another = u32::from(asked == Some(Another::Failure));
                let silent = self.tells_of_transport(cx, *test);
                let asked = if decided.is_none() { self.asks_of_place(cx, *test) } else { None };
                match decided {
                    Some(true) => self.block(cx, then),
                    Some(false) => self.block(cx, otherwise),
                    None => {
                        self.named_errors.of_another += of_another;
                        let mut replaced = None;
                        let a = self.without_answer(&silent.then, |e| {
                            e.branch(|e| {
                                e.suppose(cx, *test, true);
                                let before = asked.as_ref().and_then(|place| e.held(cx, place));
                                let flow = e.block(cx, then);
                                replaced = asked.filter(|place| e.is_replaced(cx, place, before.as_ref()));
                                flow
                            })
                        });
                        self.named_errors.of_another -= of_another;
                        if another {
                            self.noticing.extend(noticed);
                        }
                        let b = self.without_answer(&silent.otherwise, |e| {
                            e.branch(|e| {
                                e.suppose(cx, *test, false);
                                // What the other way replaces (`if (token) token = "***"`) is not there on this one.
                                if let Some(place) = replaced {
                                    e.put_at(cx, &place, Value::Null);
                                }
                                e.block(cx, otherwise)
                            })
                        });
                        // Where the way of success ends, what follows is for the failure.
                        if (a.0 == Flow::Stop) == (b.0 == Flow::Stop) || self.raises != raises {
                            self.noticing.truncate(before);
                        }
                        self.rejoin(vec![a, b])
                    }
                }
            }
            StmtKind::ForEach { pattern, iter, keys, body, otherwise } => {
                let iter_loc = cx.expr_loc(*iter);
                let iter = self.expr(cx, *iter);
                self.each(cx, pattern, &iter, *keys, body, iter_loc);
                self.block(cx, otherwise);
                Flow::Next
            }
            StmtKind::While { test, update, body, otherwise } => {
                if let (Some(test), Some(update)) = (test, update)
                    && (self.count_through(cx, *test, *update, body) || self.count_down(cx, *test, *update, body))
                {
                    self.block(cx, otherwise);
                    return Flow::Next;
                }
                let decided = test.and_then(|t| self.test(cx, t));
                if decided == Some(false) {
                    // `do … while (false)` and loops whose variable is set inside still run once.
                    let (_, writes) = self.branch(|e| e.block(cx, body));
                    self.state.merge(&[writes, Writes::default()]);
                    return Flow::Next;
                }
                self.loops.push(self.state.next_object());
                let flow = self.turns(|e| {
                    let flow = e.block(cx, body);
                    if let Some(update) = update {
                        e.expr(cx, *update);
                    }
                    // What a turn leaves is looked at before the next.
                    if let Some(test) = test.filter(|test| flow == Flow::Next && only_looks(&cx.file, *test)) {
                        e.test(cx, test);
                    }
                    flow
                });
                self.loops.pop();
                let endless = test.is_none() || decided == Some(true);
                self.block(cx, otherwise);
                if endless && flow == Flow::Stop { Flow::Stop } else { Flow::Next }
            }
            StmtKind::Match { subject, arms } => self.matching(cx, *subject, arms),
            StmtKind::Try { body, catches, otherwise, finally } => self.trying(cx, body, catches, otherwise, finally),
            StmtKind::With { items, body } => {
                let depth = self.handlers.len();
                let mut leaving = Vec::new();
                for (value, pattern) in items {
                    let loc = cx.expr_loc(*value);
                    let value = self.expr(cx, *value);
                    self.guard_body(&value, &mut leaving, loc);
                    let value = self.entered(&value, loc);
                    if let Some(pattern) = pattern {
                        self.bind(cx, pattern, value, loc);
                    }
                }
                let flow = self.block(cx, body);
                self.handlers.truncate(depth);
                for (exit, handler) in leaving {
                    self.leave_body(&exit, handler, loc);
                }
                flow
            }
            StmtKind::Block(block) => self.block(cx, block),
            StmtKind::Assert(test) => {
                self.test(cx, *test);
                Flow::Next
            }
        }
    }

    /// A loop that counts up to the length of a known list (`for (i = 0; i < list.length; i++)`), a turn for each number; false
    /// for any other loop.
    fn count_through(&mut self, cx: &Cx, test: ExprId, update: ExprId, body: &Block) -> bool {
        let file = cx.file.clone();
        let ExprKind::Binary(BinaryOp::Lt, counter, end) = file.expr(test).kind else { return false };
        let (ExprKind::Name(counter), Some(list)) = (&file.expr(counter).kind, measured(&file, end)) else { return false };
        let ExprKind::Assign { op: Some(BinaryOp::Add), .. } = file.expr(update).kind else { return false };
        let (start, list) = (self.name(cx, counter, cx.expr_loc(test)), self.expr(cx, list));
        let (Value::Num(start), Some(items)) = (start, self.known_items(&list)) else { return false };
        #[allow(clippy::cast_precision_loss, reason = "compared with a few items")]
        let left = |at: f64| at < items.len() as f64;
        if start < 0.0 || items.len() > MAX_UNROLL {
            return false;
        }
        let mut at = start;
        while left(at) {
            let ((), writes) = self.branch(|e| {
                e.block(cx, body);
                e.expr(cx, update);
            });
            self.state.merge(&[writes]);
            match self.name(cx, counter, cx.expr_loc(test)) {
                Value::Num(next) if next > at => at = next,
                // The body counts in a way of its own.
                _ => break,
            }
        }
        true
    }

    /// Whether an iterator of Rust that nobody knows the length of gives a tuple each time: what is no tuple is not taken apart.
    fn is_one_turn(&self, pattern: &Pattern, iter: &Value, loc: Loc) -> bool {
        let Pattern::Array { items, .. } = pattern else { return false };
        let parts = self.list(iter).filter(|_| self.language_at(loc) == Language::Rust);
        parts.is_some_and(|tuple| tuple.items.len() == items.len() && tuple.items.iter().any(|part| matches!(part, Value::Str(_))))
    }

    /// Runs `body` once for each item.
    fn each(&mut self, cx: &Cx, pattern: &Pattern, iter: &Value, keys: bool, body: &Block, loc: Loc) {
        let (items, known) = match iter {
            Value::Func(function) => (self.run_iterator(function, keys, loc), false),
            tuple if self.is_one_turn(pattern, tuple, loc) => (vec![tuple.clone()], false),
            _ => self.iterate(iter, keys, loc),
        };
        // A loop of Go may ask for the key as well.
        let in_pairs = cx.file.language == Language::Go && matches!(pattern, Pattern::Array { .. });
        let items = if in_pairs { self.with_keys(iter, items, loc) } else { items };
        if known {
            // A function that a turn makes keeps what the loop's variables were in that turn.
            let makes = cx.file.language == Language::JavaScript && makes_functions(&cx.file, body);
            for item in items {
                let ((), writes) = self.branch(|e| {
                    let turn = if makes { e.turn(cx, pattern) } else { cx.clone() };
                    e.bind(&turn, pattern, item, loc);
                    e.block(&turn, body);
                });
                // A known item's turn surely comes, unless an earlier turn left the loop.
                self.state.merge(&[writes]);
            }
            return;
        }
        self.loops.push(self.state.next_object());
        if let [item] = items.as_slice() {
            self.turns(|e| {
                e.bind(cx, pattern, item.clone(), loc);
                e.block(cx, body)
            });
        } else {
            // The turn of each is a later one of those before.
            for item in items {
                let ((), writes) = self.branch(|e| {
                    e.bind(cx, pattern, item, loc);
                    e.block(cx, body);
                });
                self.state.merge_turn(&writes);
            }
        }
        self.loops.pop();
    }

    /// The items of a value, each behind its key or position as far as that is known.
    fn with_keys(&mut self, of: &Value, items: Vec<Value>, loc: Loc) -> Vec<Value> {
        let keys: Vec<Value> = match of {
            Value::Object(id) => match self.state.obj(*id).filter(|obj| matches!(obj.kind, ObjKind::Record)) {
                Some(obj) => obj.fields.iter().map(|(name, _)| Value::text(name)).collect(),
                None => Vec::new(),
            },
            _ => Vec::new(),
        };
        let unknown = || Value::hole(HoleKind::Opaque, Some("index".into()), loc);
        let keys = keys.into_iter().map(Some).chain(std::iter::repeat(None));
        items.into_iter().zip(keys).map(|(item, key)| self.list_obj(vec![key.unwrap_or_else(unknown), item], false, loc)).collect()
    }

    /// Runs a loop's body, of whose turns nobody knows how many there are: the first one, and a later one where that may take another
    /// way (`first = false`, `path = next`).
    fn turns(&mut self, mut body: impl FnMut(&mut Self) -> Flow) -> Flow {
        let (flow, first) = self.branch(&mut body);
        let again = flow != Flow::Stop && self.loops.len() <= MAX_TURNED && self.state.turned(&first);
        let later = again.then(|| {
            self.branch(|e| {
                e.state.merge(std::slice::from_ref(&first));
                body(e);
            })
            .1
        });
        self.state.merge_turn(&first);
        if let Some(later) = later {
            self.state.merge_turn(&later);
        }
        flow
    }

    /// The items of a value and whether they are all there is.
    pub(super) fn iterate(&mut self, iter: &Value, keys: bool, loc: Loc) -> (Vec<Value>, bool) {
        match iter {
            Value::Object(id) => {
                let Some(obj) = self.state.obj(*id).cloned() else { return (Vec::new(), false) };
                let of = self.given_by_callers(iter).unwrap_or_else(|| iter.clone());
                let unknown = |open: bool| open.then(|| Value::hole(HoleKind::Member(of.clone(), "[]".into()), Some("item".into()), loc));
                match &obj.kind {
                    ObjKind::List if keys && (obj.items.is_empty() || obj.get(CHANNEL).is_none()) => {
                        (vec![Value::hole(HoleKind::Opaque, Some("index".into()), loc)], false)
                    }
                    ObjKind::List => {
                        let mut items: Vec<Value> = obj.items.clone();
                        if items.len() > MAX_UNROLL {
                            return (vec![Value::hole(HoleKind::Opaque, Some("item".into()), loc)], false);
                        }
                        items.extend(unknown(obj.open));
                        (items, !obj.open)
                    }
                    ObjKind::Record => {
                        // Python goes through the keys, Rust through the entries, PHP through the values, Go through what the loop asks
                        // for; `for of` over a record does not occur.
                        let language = self.language_at(loc);
                        let in_pairs = language == Language::Rust;
                        // In C# and Kotlin each entry has its key and its value.
                        if matches!(language, Language::CSharp | Language::Kotlin) {
                            let entries = self.parts("entries", iter, loc);
                            let pairs = self.list(&entries).map(|entries| entries.items.clone()).unwrap_or_default();
                            let mut items: Vec<Value> = pairs.iter().take(MAX_UNROLL).map(|pair| self.entry(pair, loc)).collect();
                            items.extend(unknown(obj.open));
                            return (items, !obj.open);
                        }
                        let of_values = matches!(language, Language::Go | Language::Php) && !keys;
                        let entries = obj.fields.iter().take(MAX_UNROLL);
                        let mut items: Vec<Value> = entries
                            .map(|(name, value)| match in_pairs {
                                true => self.list_obj(vec![Value::text(name), value.clone()], false, loc),
                                false if of_values => value.clone(),
                                false => Value::text(name),
                            })
                            .collect();
                        let known = obj.under_unknown_keys();
                        for value in known.into_iter().filter(|_| in_pairs || of_values) {
                            items.push(if in_pairs { self.list_obj(vec![unknown_key(loc), value], false, loc) } else { value });
                        }
                        items.extend(unknown(obj.open));
                        (items, !obj.open)
                    }
                    _ => (vec![Value::hole(HoleKind::Member(iter.clone(), "[]".into()), Some("item".into()), loc)], false),
                }
            }
            Value::Union(all) => {
                let mut out: Vec<Value> = all.iter().flat_map(|one| self.iterate(one, keys, loc).0).collect();
                out.truncate(MAX_UNROLL);
                // The items of one or of the other, not of both.
                (out, false)
            }
            // What an iterator of unknown length gives each time.
            Value::Str(_) if self.language_at(loc) == Language::Rust => (vec![iter.clone()], false),
            other => (vec![self.member(other, &"[]".into(), loc)], false),
        }
    }

    fn matching(&mut self, cx: &Cx, subject: crate::ir::ExprId, arms: &[Arm]) -> Flow {
        let value = self.expr(cx, subject);
        self.look_at(&value);
        let loc = cx.expr_loc(subject);
        let mut branches = Vec::new();
        let mut has_default = false;
        let mut at = 0;
        while at < arms.len() {
            let arm = &arms[at];
            let mut decided = if arm.is_default && arm.guard.is_none() { Some(true) } else { None };
            has_default |= arm.is_default && arm.guard.is_none();
            if !arm.tests.is_empty() {
                let mut answers = Vec::new();
                for test in &arm.tests {
                    let wanted = self.expr(cx, *test);
                    let (asked, wanted) = (self.basic(value.clone()), self.basic(wanted));
                    self.comparing([loc, loc], |e| e.compare(&asked, &wanted));
                    self.note_variant(&asked, &wanted, loc);
                    if let Some(answer) = self.is_variant(&asked, &wanted) {
                        answers.push(Some(answer));
                        continue;
                    }
                    answers.push(match (asked.as_text(), wanted.as_text()) {
                        (Some(a), Some(b)) if !asked.depends_on_param() => Some(a == b),
                        _ if matches!((&asked, &wanted), (Value::Object(a), Value::Object(b)) if a == b) => Some(true),
                        _ if Self::begin_differently(&asked, &wanted) => Some(false),
                        _ => Self::truth(&value).filter(|_| matches!(value, Value::Bool(true))).and(None),
                    });
                }
                decided = if answers.contains(&Some(true)) {
                    Some(true)
                } else if answers.iter().all(|a| *a == Some(false)) && !arm.is_default {
                    Some(false)
                } else {
                    decided
                };
            }
            if decided == Some(false) {
                at += 1;
                continue;
            }
            // An arm that falls through runs on into the next ones.
            let mut last = at;
            while last + 1 < arms.len() && arms[last].falls_through {
                last += 1;
            }
            let value = value.clone();
            let of_another = u32::from(arms[at..=last].iter().all(|arm| self.is_of_another(cx, arm)));
            self.named_errors.of_another += of_another;
            let mut sure = true;
            let (flow, writes) = self.branch(|e| {
                let mut flow = Flow::Next;
                for arm in &arms[at..=last] {
                    if let Some(binding) = &arm.binding {
                        e.bind(cx, binding, value.clone(), loc);
                    }
                    if let Some(guard) = arm.guard {
                        let answer = e.test(cx, guard);
                        sure &= answer == Some(true);
                        if answer == Some(false) && at == last {
                            return None;
                        }
                    }
                    flow = e.block(cx, &arm.body);
                    if flow != Flow::Next {
                        break;
                    }
                }
                Some(flow)
            });
            self.named_errors.of_another -= of_another;
            let Some(flow) = flow else {
                at += 1;
                continue;
            };
            let branch = (flow, writes);
            let asks = !arm.tests.is_empty() || arm.is_default && arm.guard.is_some();
            if sure && asks && (decided == Some(true) || arm.tests.is_empty()) {
                return match self.rejoin(vec![branch]) {
                    Flow::Break => Flow::Next,
                    flow => flow,
                };
            }
            branches.push(branch);
            at += 1;
        }
        if !has_default {
            branches.push((Flow::Next, Writes::default()));
        }
        match self.rejoin(branches) {
            Flow::Break => Flow::Next,
            flow => flow,
        }
    }

    /// Whether an instance is of a class, or the same as an instance of one, where an arm or a condition asks for that. An interface may
    /// as well be one that a class further down has.
    pub(super) fn is_variant(&self, value: &Value, wanted: &Value) -> Option<bool> {
        let class_of = |value: &Value| match value {
            Value::Class(class) => Some(class.clone()),
            Value::Object(id) => match &self.state.obj(*id)?.kind {
                ObjKind::Instance(class) => Some(class.clone()),
                _ => None,
            },
            _ => None,
        };
        let (own, wanted) = (class_of(value).filter(|_| matches!(value, Value::Object(_)))?, class_of(wanted)?);
        if self.lineage(&own).iter().any(|class| class.class == wanted.class) {
            return Some(true);
        }
        // An instance of the enum as such may be any of its variants.
        let is_interface = self.world.file(wanted.class.file).is_some_and(|f| f.class(wanted.class.class).kind == ClassKind::Interface);
        let open = is_interface || self.has_unseen_base(value) || self.lineage(&wanted).iter().any(|class| class.class == own.class);
        (!open).then_some(false)
    }

    fn trying(&mut self, cx: &Cx, body: &Block, catches: &[Catch], otherwise: &Block, finally: &Block) -> Flow {
        let handlers = self.new_handlers(cx, catches);
        if !handlers.is_empty() {
            self.handlers.push(handlers.clone().into());
        }
        let (flow, writes) = self.branch(|e| e.block(cx, body));
        if !handlers.is_empty() {
            self.handlers.pop();
        }
        self.settle_by_name(cx, body, &handlers);
        let mut branches = Vec::new();
        let (after, after_writes) = self.branch(|e| {
            e.state.merge(std::slice::from_ref(&writes));
            if flow == Flow::Next { e.block(cx, otherwise) } else { flow }
        });
        branches.push((after, after_writes));
        for (catch, handler) in catches.iter().zip(&handlers) {
            let branch = self.branch(|e| {
                // The body may have got anywhere before it failed.
                e.state.merge(&[writes.clone(), Writes::default()]);
                e.catch(cx, catch, *handler)
            });
            branches.push(branch);
        }
        let flow = self.rejoin(branches);
        let last = self.block(cx, finally);
        if last == Flow::Next { flow } else { last }
    }

    /// Where errors are values, one may be kept and told from success later: what failed then is what the name stands for.
    fn settle_by_name(&mut self, cx: &Cx, body: &Block, handlers: &[HandlerId]) {
        let [Stmt { kind: StmtKind::Let { value: Some(value), .. }, .. }, ..] = body.as_slice() else { return };
        if cx.file.language != Language::Rust || !matches!(cx.file.expr(*value).kind, ExprKind::Name(_) | ExprKind::Member { .. }) {
            return;
        }
        let kept = self.expr(cx, *value);
        for one in kept.alternatives() {
            if let Some(event) = Self::event_behind(one)
                && let Some(event) = self.record.events.get_mut(event.0 as usize)
            {
                event.handlers.push(handlers.to_vec().into());
            }
        }
    }

    /// A context manager sees what its body raises: a generator by the `try` around its `yield`, an instance in `__exit__`.
    fn guard_body(&mut self, manager: &Value, leaving: &mut Vec<(Value, HandlerId)>, loc: Loc) {
        if let Value::Lib(lib) = manager
            && let Some(types) = self.swallowed_by(lib)
        {
            let types = self.flat_types(types);
            let handler = self.new_handler(loc, types, true);
            self.handlers.push([handler].into());
        }
        if let Value::Lib(tried) = manager {
            // One of the tries that a policy gives (`for attempt in Retrying(…)`).
            let guards = self.guards_of(tried);
            self.handlers.extend((!guards.is_empty()).then(|| guards.into()));
        }
        let Value::Object(id) = manager else { return };
        if let Some(around) = self.around_yield.get(id) {
            self.handlers.extend(around.iter().cloned());
            return;
        }
        for name in ["__exit__", "__aexit__"] {
            if self.has_method(manager, &name.into()) {
                let handler = self.new_handler(loc, Vec::new(), false);
                // Unless it says otherwise, the error goes on.
                self.record.handlers[handler.0 as usize].rethrows = true;
                self.handlers.push([handler].into());
                let exit = self.raw_member(manager, &name.into(), loc);
                leaving.push((exit, handler));
            }
        }
    }

    fn leave_body(&mut self, exit: &Value, handler: HandlerId, loc: Loc) {
        let error = Value::hole(HoleKind::Error(handler), None, loc);
        let given = [error.clone(), error, Value::hole(HoleKind::Opaque, None, loc)];
        let given = given.into_iter().map(|value| Argument::plain(value, loc)).collect();
        self.call_value(exit, given, loc);
    }

    fn new_handlers(&mut self, cx: &Cx, catches: &[Catch]) -> Vec<HandlerId> {
        catches
            .iter()
            .map(|catch| {
                let types = catch.types.iter().map(|t| self.expr(cx, *t)).collect();
                let types = self.flat_types(types);
                let empty = catch.body.is_empty();
                self.new_handler(cx.loc(catch.span), types, empty)
            })
            .collect()
    }

    /// Python catches tuples of types: take them apart.
    fn flat_types(&self, types: Vec<Value>) -> Vec<Value> {
        types.into_iter().flat_map(|t| self.known_items(&t).unwrap_or_else(|| vec![t])).collect()
    }

    /// Puts a handler on the record.
    pub(super) fn new_handler(&mut self, loc: Loc, types: Vec<Value>, empty: bool) -> HandlerId {
        let id = HandlerId(u32::try_from(self.record.handlers.len()).unwrap_or(u32::MAX));
        let unauthorized = !types.is_empty() && types.iter().all(|t| self.means_unauthorized(t));
        let throttled = types.iter().any(|t| self.means_throttling(t));
        let mut seen = Seen::default();
        let unauthorized = unauthorized && self.caught_by_name(&types, id, loc);
        seen.tell(unauthorized, throttled, Some(loc));
        self.record.handlers.push(Handler { loc, types, seen, parted_at: None, rethrows: false, empty, returned: false });
        id
    }

    fn catch(&mut self, cx: &Cx, catch: &Catch, handler: HandlerId) -> Flow {
        let loc = cx.loc(catch.span);
        if let Some(binding) = &catch.binding {
            let name = match binding {
                Pattern::Name(name, _) => Some(name.clone()),
                _ => None,
            };
            let error = Value::hole(HoleKind::Error(handler), name, loc);
            self.bind(cx, binding, error, loc);
        }
        self.catching.push(handler);
        let flow = self.block(cx, &catch.body);
        self.catching.pop();
        flow
    }
}

/// The list whose length an expression is (`list.length`, `len(list)`).
fn measured(file: &File, length: ExprId) -> Option<ExprId> {
    match &file.expr(length).kind {
        ExprKind::Member { object, name, .. } => matches!(&**name, "length" | "Length").then_some(*object),
        ExprKind::Call { callee, args } => match (&file.expr(*callee).kind, args.as_slice()) {
            (ExprKind::Name(name), [list]) if &**name == "len" => Some(list.value),
            _ => None,
        },
        _ => None,
    }
}

/// Whether functions stand in a block.
fn makes_functions(file: &File, block: &Block) -> bool {
    let (Some(first), Some(last)) = (block.first(), block.last()) else { return false };
    let span = Span::new(first.span.start, last.span.end);
    file.functions.iter().skip(1).any(|function| span.contains(function.span))
}

/// Whether a condition changes and sends nothing: it compares, and calls nothing but what gives a part of a value.
fn only_looks(file: &File, test: ExprId) -> bool {
    file.exprs_in(file.expr(test).span).all(|expr| match &expr.kind {
        ExprKind::Call { args, .. } => args.is_empty(),
        ExprKind::Assign { .. } | ExprKind::New { .. } | ExprKind::Await(_) => false,
        _ => true,
    })
}
