//! Calls: of the program's functions and of values.

use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, Closure, HoleKind, LibVal, ObjId, Value};
use super::container::is_type_argument;
use super::{Cx, Eval, Writes};
use crate::finding::Loc;
use crate::ir::{Arg, ExprId, ExprKind, Language, Name, Pattern};
use egnyte_rules::model::{Does, Role};

/// Methods of Rust that leave nothing of a failure: what is in its place does not tell which one it was.
const DROPPING: &[&str] = &["ok", "unwrap_or_default"];

/// Methods of Ruby's texts that change the text itself.
const LENGTHENING: &[&str] = &["<<", "concat"];

/// What a method of a promise, or of whatever else tells success from failure, does with the functions it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settling {
    /// The first gets the value, the second the error.
    Then,
    /// The function gets the error, and gives the value in its place.
    Catch,
    /// The same; a value that is there surely stays.
    Otherwise,
    /// The function gets the error, which is raised all the same.
    Rethrow,
    /// The function is called either way.
    Finally,
}

impl Eval<'_> {
    pub(super) fn call_expr(&mut self, cx: &Cx, callee: ExprId, args: &[Arg], loc: Loc) -> Value {
        self.handed_back.clear();
        let value = self.call_written(cx, callee, args, loc);
        for (at, held) in std::mem::take(&mut self.handed_back) {
            if let Some(given) = args.get(usize::from(at)) {
                self.write_to(cx, given.value, held, loc);
            }
        }
        self.read_as_told(cx, args, value, loc)
    }

    fn call_written(&mut self, cx: &Cx, callee: ExprId, args: &[Arg], loc: Loc) -> Value {
        let file = cx.file.clone();
        match &file.expr(callee).kind {
            ExprKind::Super => {
                let args = self.args(cx, args);
                self.super_call(cx, args, loc)
            }
            ExprKind::Lambda(function) => {
                let closure = self.closure_here(cx, *function);
                let args = self.args(cx, args);
                self.invoke_in_place(&closure, args, loc)
            }
            // `(function () { … }).call(this, …)`
            ExprKind::Member { object, name, .. }
                if &**name == "call"
                    && file.language == Language::JavaScript
                    && !args.is_empty()
                    && let ExprKind::Lambda(function) = &file.expr(*object).kind =>
            {
                let mut args = self.args(cx, args);
                let this = args.remove(0).value;
                let closure = self.closure_here(cx, *function);
                let this = if file.function(*function).own_this { Some(this) } else { closure.this.clone() };
                self.invoke_in_place(&Closure { this, ..closure }, args, loc)
            }
            ExprKind::Member { object, name, .. } => {
                if matches!(file.expr(*object).kind, ExprKind::Super) {
                    let method = self.super_member(cx, name, loc);
                    let args = self.args(cx, &self.wanted(args, None, loc));
                    return self.call_value(&method, args, loc);
                }
                let (before, sending) = (self.record.events.len(), self.sending.len());
                let holder = *object;
                let object = self.expr(cx, holder);
                let after = self.record.events.len();
                if file.language == Language::Rust && DROPPING.contains(&&**name) {
                    let just: Vec<usize> = (before..after).chain(self.sending.get(sending..).unwrap_or_default().iter().copied()).collect();
                    self.drop_failure(&object, just, loc);
                }
                let path = if let Value::Lib(lib) = &object { Some(format!("{}.{name}", lib.path)) } else { None };
                let given = args;
                let args = self.args(cx, &self.wanted(given, path.as_deref(), loc));
                let takes_types = given.iter().any(|arg| is_type_argument(arg.name.as_ref()));
                if let Some(function) = self.extension_in_scope(cx, &object, name, takes_types, loc) {
                    return self.invoke(&function, args, Some(loc), loc);
                }
                let value = self.call_method(&object, name, args, loc, before..after);
                if let Some(path) = path {
                    self.write_through(cx, &path, given, &value, loc);
                }
                if file.language == Language::Ruby && LENGTHENING.contains(&&**name) && matches!(object, Value::Str(_)) {
                    self.lengthen(cx, holder, &value, loc);
                }
                value
            }
            // Another constructor of the same class.
            ExprKind::This if file.language.has_members_in_scope() => {
                let args = self.args(cx, args);
                self.delegate(cx, args, loc)
            }
            ExprKind::Name(name) if file.language.has_members_in_scope() && !self.is_function(cx, name) => {
                let holder = self.method_holder(cx, name);
                let callee = if holder.is_none() { self.expr(cx, callee) } else { Value::Null };
                let path = match (&holder, &callee) {
                    (Some(Value::Lib(lib)), _) => Some(format!("{}.{name}", lib.path)),
                    (None, Value::Lib(lib)) => Some(lib.path.to_string()),
                    _ => None,
                };
                let args = self.args(cx, &self.wanted(args, path.as_deref(), loc));
                match holder {
                    Some(holder) => self.call_method(&holder, name, args, loc, 0..0),
                    None => {
                        let callee = self.received_implicitly(cx, callee);
                        self.call_value(&callee, args, loc)
                    }
                }
            }
            _ => {
                let callee = self.expr(cx, callee);
                let callee = self.received_implicitly(cx, callee);
                let path = if let Value::Lib(lib) = &callee { Some(lib.path.clone()) } else { None };
                let args = self.args(cx, &self.wanted(args, path.as_deref(), loc));
                self.call_value(&callee, args, loc)
            }
        }
    }

    /// What a function reads for the variable that a pointer among its arguments leads to (`flag.StringVar(&host, …)`) is in it from here on.
    fn write_through(&mut self, cx: &Cx, path: &str, args: &[Arg], value: &Value, loc: Loc) {
        let Some((_, item)) = self.models(&cx.file).item(path).filter(|(_, item)| item.does == Does::Read) else { return };
        let into = item.args.iter().filter(|arg| arg.role == Role::Into).filter_map(|arg| args.get(usize::from(arg.at?)));
        for into in into.map(|arg| arg.value) {
            // An object is filled in its place.
            if !matches!(self.expr(cx, into), Value::Object(_)) {
                self.write_to(cx, into, value.clone(), loc);
            }
        }
    }

    /// Puts a value into the variable or place that an argument names.
    fn write_to(&mut self, cx: &Cx, into: ExprId, value: Value, loc: Loc) {
        let pattern = match &cx.file.expr(into).kind {
            ExprKind::Name(name) => Pattern::Name(name.clone(), cx.file.expr(into).span),
            ExprKind::Member { .. } | ExprKind::Index { .. } => Pattern::Place(into),
            _ => return,
        };
        self.bind(cx, &pattern, value, loc);
    }

    /// A text that is made longer in place (`url << '/links'`) is the longer one to whoever holds it.
    fn lengthen(&mut self, cx: &Cx, holder: ExprId, longer: &Value, loc: Loc) {
        // `url << '/links' << query`
        if let ExprKind::Call { callee, .. } = &cx.file.expr(holder).kind {
            if let ExprKind::Member { object, name, .. } = &cx.file.expr(*callee).kind
                && LENGTHENING.contains(&&**name)
            {
                self.lengthen(cx, *object, longer, loc);
            }
            return;
        }
        self.write_to(cx, holder, longer.clone(), loc);
    }

    /// Whether a name is a variable that holds a function.
    fn is_function(&self, cx: &Cx, name: &Name) -> bool {
        let mut at = cx.env;
        loop {
            match self.state.var(at, name) {
                Some(Value::Func(_) | Value::Class(_)) => return true,
                Some(_) => return false,
                None => {}
            }
            match self.envs[at.0 as usize].parent {
                Some(parent) if parent != at => at = parent,
                _ => return false,
            }
        }
    }

    /// Calls whatever `callee` is.
    pub(super) fn call_value(&mut self, callee: &Value, args: Vec<Argument>, loc: Loc) -> Value {
        let states = self.given_states(None, &args);
        let value = self.call_any_value(callee, args, loc);
        self.judge_states(states);
        value
    }

    fn call_any_value(&mut self, callee: &Value, args: Vec<Argument>, loc: Loc) -> Value {
        match callee {
            Value::Func(f) => self.invoke(&f.clone(), args, Some(loc), loc),
            Value::Class(class) => match self.converted(class, &args, loc).or_else(|| self.of_function(class, &args)) {
                Some(same) => same,
                None => self.instantiate(callee, args, loc),
            },
            Value::Lib(lib) => match self.method_of_first(lib, &args) {
                Some(name) => {
                    let mut rest = args;
                    let receiver = rest.remove(0).value;
                    self.call_method(&receiver, &name, rest, loc, 0..0)
                }
                None if self.refers_to_method(lib, &args) => {
                    let mut rest = args;
                    let receiver = rest.remove(0).value;
                    let name: Name = lib.path.rsplit('.').next().unwrap_or_default().into();
                    self.call_method(&receiver, &name, rest, loc, 0..0)
                }
                None => self.call_library(&lib.clone(), args, loc),
            },
            Value::Union(all) => {
                let mut all: Vec<Value> = all.to_vec();
                // What a caller gives instead of the function that sends by default does as that one does.
                if all.iter().any(|one| self.is_sender(one, loc)) {
                    let given = |kind: &HoleKind| matches!(kind, HoleKind::Param(..) | HoleKind::Member(..) | HoleKind::Undefined);
                    all.retain(|one| !matches!(one, Value::Hole(hole) if given(&hole.kind)));
                }
                self.each_alternative(&all, |e, one| e.call_value(one, args.clone(), loc))
            }
            Value::Object(id) => {
                // Callable instances (`__call__`) and clients that are functions.
                let class = match self.state.obj(*id).map(|o| o.kind.clone()) {
                    Some(ObjKind::Instance(class)) => Some(class),
                    _ => None,
                };
                if let Some(method) = self.method_in_pair(&Argument::plain(callee.clone(), loc)) {
                    return self.call_value(&method, args, loc);
                }
                // What Ruby calls may be a function or have a method of that name.
                let name = if self.language_at(loc) == Language::Ruby { "call" } else { "__call__" };
                match class.and_then(|c| self.find_method(&c, name, false)) {
                    Some(_) => {
                        let method = self.raw_member(callee, &name.into(), loc);
                        self.call_value(&method, args, loc)
                    }
                    None => match self.basic(callee.clone()) {
                        // What is made of a function (`HandlerFunc`) is called as that.
                        function @ (Value::Func(_) | Value::Lib(_)) => self.call_value(&function, args, loc),
                        _ => self.call_unknown(callee, None, args, loc),
                    },
                }
            }
            Value::Module(file) => {
                // In Rust a module and the function that it hands out may share their name; nobody calls a module.
                let is_rust = self.language_at(loc) == Language::Rust;
                let function = if is_rust { self.world.stem(*file) } else { "default".into() };
                match self.exported(*file, &function, loc) {
                    Some(f) if !matches!(f, Value::Module(_)) => self.call_value(&f, args, loc),
                    _ => self.call_unknown(callee, None, args, loc),
                }
            }
            other => self.call_unknown(other, None, args, loc),
        }
    }

    /// Whether it is a library's function that sends a request.
    fn is_sender(&self, value: &Value, loc: Loc) -> bool {
        let Value::Lib(lib) = value else { return false };
        self.models_at(loc).item(&lib.path).is_some_and(|(_, item)| item.does == Does::Request)
    }

    /// What a value is as a type that is defined as its own: an instance keeps its parts (`(*FilesService)(&common)`).
    fn converted(&mut self, class: &Rc<super::ClassVal>, args: &[Argument], loc: Loc) -> Option<Value> {
        let [Argument { value, name: None, spread: false, .. }] = args else { return None };
        if self.language_at(loc) != Language::Go {
            return None;
        }
        let instance = if let Value::Object(from) = value { self.state.obj(*from) } else { None };
        match instance.filter(|obj| matches!(obj.kind, ObjKind::Instance(_))) {
            Some(instance) => {
                let same = Obj { kind: ObjKind::Instance(class.clone()), ..Obj::clone(instance) };
                Some(Value::Object(self.state.alloc(same)))
            }
            None => self.named(class, value, loc),
        }
    }

    /// Whether a path through a library's type, of which nothing else is known, is a method (`HttpStatusCode::isError`,
    /// `HttpResponse::body`) that is called on the first argument: a part of an answer, or one of that type.
    fn refers_to_method(&self, lib: &LibVal, args: &[Argument]) -> bool {
        let of_answer = |value: &Value| matches!(value, Value::Hole(hole) if matches!(hole.kind, HoleKind::Status(_) | HoleKind::Answer(_) | HoleKind::Error(_) | HoleKind::ErrorStatus(_)));
        let jvm = matches!(self.language_at(lib.loc), Language::Java | Language::Kotlin);
        let is_of_type = |value: &Value| {
            let http = Self::event_behind(value).and_then(|event| self.record.events[event.0 as usize].http());
            let ty = lib.path.rsplit_once('.').map(|(ty, _)| ty);
            http.is_some_and(|http| http.answer_types.iter().any(|answer| Some(&**answer) == ty))
        };
        jvm && (lib.object.is_none() || args.first().is_some_and(|arg| is_of_type(&arg.value)))
            && self.models_at(lib.loc).item(&lib.path).is_none()
            && args.first().is_some_and(|arg| of_answer(&arg.value))
    }

    /// The method that a path through a library's type names (`Client::get`), where the first argument is its receiver.
    fn method_of_first(&self, lib: &LibVal, args: &[Argument]) -> Option<Name> {
        let Value::Lib(receiver) = &args.first()?.value else { return None };
        let (of, name) = lib.path.rsplit_once('.')?;
        let rust = self.world.file(lib.loc.file)?.language == Language::Rust;
        (rust && lib.object != receiver.object && *receiver.path == *of && self.models_at(lib.loc).is_type(of)).then(|| name.into())
    }

    /// Runs `f` for each alternative as a branch of its own.
    pub(super) fn each_alternative(&mut self, all: &[Value], mut f: impl FnMut(&mut Self, &Value) -> Value) -> Value {
        let mut values = Vec::new();
        let mut writes: Vec<Writes> = Vec::new();
        let mut built: Vec<Option<ObjId>> = Vec::new();
        for one in all {
            if one.is_null() {
                continue;
            }
            let (value, w) = self.branch(|e| f(e, one));
            // A builder gives itself back: whoever goes on with it goes on with what it has become.
            built.push(match (one, &value) {
                (Value::Lib(before), Value::Lib(after)) => after.object.filter(|object| before.object == Some(*object)),
                _ => None,
            });
            values.push(value);
            writes.push(w);
        }
        self.state.merge_each(&mut writes, &built);
        Value::union(values)
    }

    /// What a method that is given functions for success and failure does with them.
    pub(super) fn promise_word(&self, name: &str, loc: Loc) -> Option<Settling> {
        match (self.world.file(loc.file)?.language, name) {
            (Language::JavaScript | Language::Php, "then") => Some(Settling::Then),
            (Language::Php, "otherwise") => Some(Settling::Catch),
            (Language::JavaScript, "catch") => Some(Settling::Catch),
            (Language::Rust, "or_else" | "unwrap_or_else") => Some(Settling::Otherwise),
            (Language::JavaScript, "finally") => Some(Settling::Finally),
            (Language::Rust, "map_err" | "inspect_err") => Some(Settling::Rethrow),
            // Futures, and the publishers of reactive streams.
            (
                Language::Java | Language::Kotlin,
                "thenApply" | "thenAccept" | "thenCompose" | "thenApplyAsync" | "thenAcceptAsync" | "thenComposeAsync" | "flatMap",
            ) => Some(Settling::Then),
            (Language::Java, "compose" | "onSuccess" | "onComplete") => Some(Settling::Then),
            (Language::Java, "onFailure" | "recover") => Some(Settling::Catch),
            (Language::Java | Language::Kotlin, "exceptionally" | "onErrorReturn" | "onErrorResume") => Some(Settling::Catch),
            (Language::Kotlin, "onFailure" | "onLeft" | "recover" | "recoverCatching") => Some(Settling::Catch),
            (Language::Kotlin, "getOrElse") => Some(Settling::Otherwise),
            (Language::Java | Language::Kotlin, "doOnError" | "onErrorMap" | "retryWhen") => Some(Settling::Rethrow),
            (Language::Kotlin, "mapLeft") => Some(Settling::Rethrow),
            _ => None,
        }
    }
}
