//! Calls: of the program's functions, of values, of methods.

use std::rc::Rc;

use super::super::record::{EventKind, OauthUse};
use super::super::state::{Obj, ObjKind};
use super::super::value::{Argument, Closure, Hole, HoleKind, LibVal, ObjId, Value};
use super::{Cx, Eval, Flow, MAX_DEPTH, MAX_RECURSION, Writes};
use crate::finding::Loc;
use crate::ir::{Arg, ClassKind, ExprId, ExprKind, Language, MethodKind, Name, ParamKind};
use crate::lower::ruby::OWN_VARIABLE;

/// Functions that traits of Rust give a type without code of its own: `Default`, readers of arguments and of the environment.
const MAKERS: &[&str] = &["default", "parse", "try_parse", "parse_from", "from_args", "from_env", "init_from_env"];
/// Methods of Rust that leave nothing of a failure: what is in its place does not tell which one it was.
const DROPPING: &[&str] = &["ok", "unwrap_or_default"];

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
                let object = self.expr(cx, *object);
                let after = self.record.events.len();
                if file.language == Language::Rust && DROPPING.contains(&&**name) {
                    let just: Vec<usize> = (before..after).chain(self.sending.get(sending..).unwrap_or_default().iter().copied()).collect();
                    self.drop_failure(&object, just, loc);
                }
                let path = if let Value::Lib(lib) = &object { Some(format!("{}.{name}", lib.path)) } else { None };
                let args = self.args(cx, &self.wanted(args, path.as_deref(), loc));
                if let Some(function) = self.extension_in_scope(cx, &object, name, loc) {
                    return self.invoke(&function, args, Some(loc), loc);
                }
                self.call_method(&object, name, args, loc, before..after)
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
        match callee {
            Value::Func(f) => self.invoke(&f.clone(), args, Some(loc), loc),
            Value::Class(class) => match self.converted(class, &args, loc) {
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
                None => self.call_library(&lib.clone(), args, loc, false),
            },
            Value::Union(all) => {
                let all = all.clone();
                self.each_alternative(&all, |e, one| e.call_value(one, args.clone(), loc))
            }
            Value::Object(id) => {
                // Callable instances (`__call__`) and clients that are functions.
                let class = match self.state.obj(*id).map(|o| o.kind.clone()) {
                    Some(ObjKind::Instance(class)) => Some(class),
                    _ => None,
                };
                match class.and_then(|c| self.find_method(&c, "__call__", false)) {
                    Some(_) => {
                        let method = self.raw_member(callee, &"__call__".into(), loc);
                        self.call_value(&method, args, loc)
                    }
                    None => self.call_unknown(callee, None, args, loc),
                }
            }
            Value::Module(file) => match self.exported(*file, &"default".into(), loc) {
                Some(f) if !matches!(f, Value::Module(_)) => self.call_value(&f, args, loc),
                _ => self.call_unknown(callee, None, args, loc),
            },
            other => self.call_unknown(other, None, args, loc),
        }
    }

    /// What an instance is as a type that is defined as its own: it keeps its parts (`(*FilesService)(&common)`).
    fn converted(&mut self, class: &Rc<super::ClassVal>, args: &[Argument], loc: Loc) -> Option<Value> {
        let [Argument { value: Value::Object(from), name: None, spread: false, .. }] = args else { return None };
        if self.language_at(loc) != Language::Go {
            return None;
        }
        let mut same = Obj::clone(self.state.obj(*from).filter(|obj| matches!(obj.kind, ObjKind::Instance(_)))?);
        same.kind = ObjKind::Instance(class.clone());
        Some(Value::Object(self.state.alloc(same)))
    }

    /// Whether a path through a library's type, of which nothing else is known, is a method (`HttpStatusCode::isError`) that is called on the
    /// first argument: a part of an answer.
    fn refers_to_method(&self, lib: &LibVal, args: &[Argument]) -> bool {
        let of_answer = |value: &Value| matches!(value, Value::Hole(hole) if matches!(hole.kind, HoleKind::Status(_) | HoleKind::Answer(_) | HoleKind::Error(_) | HoleKind::ErrorStatus(_)));
        let jvm = matches!(self.language_at(lib.loc), Language::Java | Language::Kotlin);
        jvm && lib.object.is_none()
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
        for one in all {
            if one.is_null() {
                continue;
            }
            let (value, w) = self.branch(|e| f(e, one));
            values.push(value);
            writes.push(w);
        }
        self.state.merge(&writes);
        Value::union(values)
    }

    /// `object.name(args)`; `range` holds the events that evaluating `object` recorded.
    pub(super) fn call_method(
        &mut self,
        object: &Value,
        name: &Name,
        args: Vec<Argument>,
        loc: Loc,
        range: std::ops::Range<usize>,
    ) -> Value {
        if let ("get" | "Get" | "getAll" | "getlist" | "has" | "pop" | "get_argument" | "get_query_argument", Some(key)) =
            (&**name, args.first().and_then(|a| a.value.as_text()))
        {
            self.note_input(object, &key, loc);
        }
        self.note_asked(object, name, &args, loc);
        if let Some(value) = self.call_stream(object, name, &args, loc, &range) {
            return value;
        }
        match object {
            Value::Union(all) => {
                let all = all.clone();
                // What is taken out is gone from whichever of them it is.
                let takes_out = self.models_at(loc).item(&format!("<record>.{name}")).and_then(|(_, item)| item.kind.as_deref());
                if takes_out == Some("remove") {
                    for one in all.iter().filter(|one| !one.is_null()) {
                        self.call_method(one, name, args.clone(), loc, range.clone());
                    }
                    return Value::hole(HoleKind::Opaque, None, loc);
                }
                return self.each_alternative(&all, |e, one| e.call_method(one, name, args.clone(), loc, range.clone()));
            }
            Value::Object(id) => {
                let Some(obj) = self.state.obj(*id).cloned() else { return Value::hole(HoleKind::Opaque, None, loc) };
                if let (ObjKind::Instance(class), true) = (&obj.kind, self.has_members_in_scope(loc)) {
                    if let Some(method) = self.method_for(object, class, name, &args) {
                        return self.call_value(&method, args, loc);
                    }
                    if self.library_base(class).is_none()
                        && let Some(value) = self.generated_method(object, name, &args, loc)
                    {
                        return value;
                    }
                }
                // A field may have the name of a method, which alone is called like this.
                let is_method = matches!(&obj.kind, ObjKind::Instance(class)
                    if self.world.file(loc.file).is_some_and(|f| f.language == Language::Rust) && self.find_method(class, name, false).is_some());
                if let Some(own) = obj.get(name).cloned().filter(|_| !is_method) {
                    // Where reading is calling, an entry of plain options is called by its name.
                    let plain = matches!(own, Value::Str(_) | Value::Num(_) | Value::Bool(_) | Value::Object(_));
                    if plain && args.is_empty() && self.language_at(loc) == Language::Ruby {
                        return own;
                    }
                    let own = if matches!(obj.kind, ObjKind::Record) { self.received_by(own, object) } else { own };
                    return self.call_value(&own, args, loc);
                }
                if obj.proto.is_some()
                    && let Some(method) = self.inherited_member(object, name, loc)
                {
                    return self.call_value(&method, args, loc);
                }
                if let Some(word) = self.promise_word(name, loc)
                    && !self.has_method(object, name)
                {
                    return self.call_promise(object, word, args, loc, range);
                }
                if let (true, ObjKind::Instance(class)) = (is_method, &obj.kind) {
                    let method = self.instance_member(object, class, name, loc);
                    return self.call_value(&method, args, loc);
                }
                let head = match obj.kind {
                    ObjKind::List => "<list>",
                    ObjKind::Record | ObjKind::Library => "<record>",
                    ObjKind::Instance(_) => {
                        let method = self.raw_member(object, name, loc);
                        if matches!(&method, Value::Hole(_) | Value::Lib(_))
                            && let Some(value) = self.call_any(object, name, &args, loc)
                        {
                            return value;
                        }
                        return match &method {
                            Value::Hole(_) => self.call_unknown(&method, Some((object, name)), args, loc),
                            _ => self.call_value(&method, args, loc),
                        };
                    }
                };
                return self.call_builtin(head, object, name, args, loc);
            }
            // A status by name has its number.
            Value::Num(_) if args.is_empty() && matches!(&**name, "value" | "intValue" | "getCode" | "as_u16") => return object.clone(),
            Value::Str(_) | Value::Num(_) | Value::Bool(_) => {
                if self.world.file(loc.file).is_some_and(|f| f.language == Language::Rust)
                    && let Some(word) = self.promise_word(name, loc)
                {
                    return self.call_promise(object, word, args, loc, range);
                }
                if let (Value::Str(_), Some(function)) = (object, self.extension_of_text(object, name, loc)) {
                    return self.invoke(&function, args, Some(loc), loc);
                }
                return self.call_builtin("<str>", object, name, args, loc);
            }
            Value::Func(f) => {
                if let Some(own) = self.function_member(f, name) {
                    let own = self.received_by(own, object);
                    return self.call_value(&own, args, loc);
                }
                if let Some(word) = self.promise_word(name, loc) {
                    return self.call_promise(object, word, args, loc, range);
                }
                // The one method of an interface that the function stands for.
                if self.has_members_in_scope(loc) && self.models_at(loc).item(&format!("<function>.{name}")).is_none() {
                    return self.invoke(&f.clone(), args, Some(loc), loc);
                }
                return self.call_builtin("<function>", object, name, args, loc);
            }
            Value::Class(class) => {
                if matches!(&**name, "__init__" | "constructor")
                    && let Some((receiver, rest)) = args.split_first()
                {
                    let cx_call = self.constructor_of(class, receiver.value.clone());
                    if let Some(f) = cx_call {
                        return self.invoke(&f, rest.to_vec(), Some(loc), loc);
                    }
                    return Value::Null;
                }
                if self.has_members_in_scope(loc)
                    && let Some(method) =
                        self.method_for(object, &class.clone(), name, &args).or_else(|| self.generated_method(object, name, &args, loc))
                {
                    return match &method {
                        Value::Func(_) => self.call_value(&method, args, loc),
                        _ => method,
                    };
                }
                let method = self.raw_member(object, name, loc);
                let rust = self.world.file(loc.file).is_some_and(|f| f.language == Language::Rust);
                if rust && MAKERS.contains(&&**name) && matches!(method, Value::Hole(_) | Value::Lib(_)) {
                    // Derived: an instance with nothing in it but what its fields say themselves.
                    return self.instantiate(object, Vec::new(), loc);
                }
                if let (true, Value::Func(f)) = (rust, &method)
                    && f.this.is_none()
                    && self.world.file(f.func.file).is_some_and(|file| file.function(f.func.func).params.len() == args.len())
                {
                    // A struct without fields is its own one value.
                    let bound = Closure { this: Some(object.clone()), ..Closure::clone(f) };
                    return self.invoke(&bound, args, Some(loc), loc);
                }
                if matches!(method, Value::Hole(_))
                    && self.has_members_in_scope(loc)
                    && let Some(value) = self.call_any(object, name, &args, loc)
                {
                    return value;
                }
                return match &method {
                    Value::Hole(_) => self.call_unknown(&method, Some((object, name)), args, loc),
                    _ => self.call_value(&method, args, loc),
                };
            }
            Value::Module(_) => {
                let method = self.raw_member(object, name, loc);
                return self.call_value(&method, args, loc);
            }
            Value::Lib(lib) => {
                let method = self.raw_member(object, name, loc);
                return match &method {
                    Value::Lib(method) => {
                        let known = self.models_at(method.loc).item(&method.path).is_some();
                        if !known && let Some(word) = self.promise_word(name, loc) {
                            return self.call_promise(object, word, args, loc, range);
                        }
                        if !known && let Some(function) = self.extension_method(lib, object, name) {
                            return self.invoke(&function, args, Some(loc), loc);
                        }
                        if !known && let Some(value) = self.call_any(object, name, &args, loc) {
                            return value;
                        }
                        let mut method = LibVal::clone(method);
                        method.object = method.object.or(lib.object);
                        self.call_library(&method, args, loc, false)
                    }
                    // Where reading is calling, what was put there is what is given back.
                    Value::Str(_) | Value::Num(_) | Value::Bool(_) | Value::Object(_)
                        if args.is_empty() && self.language_at(loc) == Language::Ruby =>
                    {
                        method
                    }
                    other => self.call_value(other, args, loc),
                };
            }
            Value::Null | Value::Hole(_) => {}
        }
        if let Value::Hole(hole) = object {
            if let Some(default) = self.object_by_default(hole) {
                return self.call_method(&default, name, args, loc, range);
            }
            if let Some(instance) = self.named_after(hole, name) {
                return self.call_method(&instance, name, args, loc, range);
            }
            if let Some(value) = self.call_on_result(object, name, &args, loc) {
                return value;
            }
            if let Some(function) = self.own_error_member(object, name, MethodKind::Method) {
                return self.invoke(&function, args, Some(loc), loc);
            }
            if let Some(value) = self.call_on_answer(hole, name, &args, loc) {
                return value;
            }
            if let Some(function) = self.extension_of_answer(hole, name) {
                return self.invoke(&function, args, Some(loc), loc);
            }
            if let Some(word) = self.promise_word(name, loc) {
                return self.call_promise(object, word, args, loc, range);
            }
            // Text of unknown content keeps its form through these.
            if let Some(value) = self.call_on_unknown(object, hole, name, &args, loc) {
                return value;
            }
        } else if let Some(word) = self.promise_word(name, loc) {
            return self.call_promise(object, word, args, loc, range);
        } else if let Some(value) = self.call_any(object, name, &args, loc) {
            return value;
        }
        let callee = self.raw_member(object, name, loc);
        self.call_unknown(&callee, Some((object, name)), args, loc)
    }

    pub(super) fn has_method(&mut self, object: &Value, name: &Name) -> bool {
        let Value::Object(id) = object else { return false };
        match self.state.obj(*id).map(|o| o.kind.clone()) {
            Some(ObjKind::Instance(class)) => self.find_method(&class, name, false).is_some(),
            _ => false,
        }
    }

    fn constructor_of(&mut self, class: &Rc<super::ClassVal>, this: Value) -> Option<Closure> {
        for owner in self.lineage(class) {
            let file = self.world.file(owner.class.file)?;
            let found = file.class(owner.class.class).methods.iter().find(|m| m.kind == crate::ir::MethodKind::Constructor).map(|m| m.func);
            if let Some(func) = found {
                return Some(Closure {
                    func: super::FuncRef { file: owner.class.file, func },
                    env: owner.env,
                    this: Some(this),
                    home: Some(owner),
                    bound: Vec::new(),
                });
            }
        }
        None
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
                "thenApply" | "thenAccept" | "thenCompose" | "thenApplyAsync" | "thenAcceptAsync" | "flatMap",
            ) => Some(Settling::Then),
            (Language::Java | Language::Kotlin, "exceptionally" | "onErrorReturn") => Some(Settling::Catch),
            (Language::Kotlin, "onFailure" | "recover" | "recoverCatching") => Some(Settling::Catch),
            (Language::Kotlin, "getOrElse") => Some(Settling::Otherwise),
            (Language::Java | Language::Kotlin, "doOnError" | "onErrorMap") => Some(Settling::Rethrow),
            _ => None,
        }
    }

    /// A method that the program puts on a type of a library.
    fn extension_method(&mut self, lib: &LibVal, object: &Value, name: &Name) -> Option<Closure> {
        let path = self.models_at(lib.loc).canonical(&lib.path).into_owned();
        self.extension_of_type(&path, object, name)
    }

    /// A method that the program puts on the type of a library's answers.
    fn extension_of_answer(&mut self, hole: &Rc<Hole>, name: &Name) -> Option<Closure> {
        let HoleKind::Answer(event) = hole.kind else { return None };
        let http = match &self.record.events[event.0 as usize].kind {
            EventKind::Request(request) => request.http,
            EventKind::Central(http) => *http,
            _ => None,
        };
        let types = http.map(|http| &http.answer_types[..]).unwrap_or_default();
        let answer = Value::Hole(hole.clone());
        types.iter().find_map(|path| {
            let last = path.rsplit('.').next().unwrap_or(path);
            self.extension_of_type(path, &answer, name).or_else(|| self.extension_of_type(last, &answer, name))
        })
    }

    /// A method that the program puts on texts, or on an enumeration whose constants are known by their names: the one that has this
    /// name.
    fn extension_of_text(&mut self, text: &Value, name: &Name, loc: Loc) -> Option<Closure> {
        let models = self.models_at(loc);
        if ["<str>", "<any>"].iter().any(|head| models.item(&format!("{head}.{name}")).is_some()) {
            return None;
        }
        self.asks_classes = true;
        let mut found: Vec<Closure> = Vec::new();
        for class in self.extensions.values().chain(self.library_extensions.values()).flatten() {
            let file = self.world.file(class.class.file)?;
            let declared = file.class(class.class.class);
            let method = declared.methods.iter().find(|method| method.name == *name);
            if let (ClassKind::Extension(_), Some(method)) = (declared.kind, method) {
                found.push(self.method_closure(class, method, Some(text.clone())));
            }
        }
        found.sort_by_key(|closure| closure.func);
        found.dedup_by_key(|closure| closure.func);
        found.pop().filter(|_| found.is_empty())
    }

    fn extension_of_type(&mut self, path: &str, object: &Value, name: &Name) -> Option<Closure> {
        self.asks_classes = true;
        let extensions = self.library_extensions.get(path)?.clone();
        extensions.iter().find_map(|class| {
            let (method, owner) = self.find_method(class, name, false)?;
            Some(Closure {
                func: super::FuncRef { file: owner.class.file, func: method.func },
                env: owner.env,
                this: Some(object.clone()),
                home: Some(owner),
                bound: Vec::new(),
            })
        })
    }

    /// Runs a function of the program with the arguments of a call. `call` is the call's place, `None` where a library
    /// makes the call.
    pub(super) fn invoke(&mut self, closure: &Closure, args: Vec<Argument>, call: Option<Loc>, loc: Loc) -> Value {
        let again = self.frames.iter().filter(|f| f.func == closure.func).count();
        if again > MAX_RECURSION || self.frames.len() > MAX_DEPTH {
            return Self::cut("recursion", loc);
        }
        if args.is_empty() && self.is_repeated(closure) {
            return Value::hole(HoleKind::Opaque, None, loc);
        }
        if self.fuel == 0 {
            self.lose_sight();
            return Self::cut("the analysis of this function was cut short", loc);
        }
        let Some(file) = self.world.file(closure.func.file) else { return Value::hole(HoleKind::Opaque, None, loc) };
        if call.is_some() {
            self.invoked.insert(closure.func);
        } else {
            self.handed_over.insert(closure.func);
        }
        let function = file.function(closure.func.func);
        let mut all = self.fixed_arguments(closure);
        all.extend(args);
        if let Some(answer) = self.described_request(closure, function, &all, loc) {
            return answer;
        }
        let mut with_receiver;
        let mut closure = closure;
        let through_class = match file.language {
            Language::Python => closure.this.is_none(),
            // `Client::get(&client, path)`: the receiver is no parameter, so there is one argument too many.
            Language::Rust => {
                let placed = all.iter().filter(|arg| arg.name.is_none()).count();
                let taken = function.params.iter().filter(|param| param.kind == ParamKind::Plain).count();
                matches!(closure.this, None | Some(Value::Class(_))) && placed > taken && function.class.is_some()
            }
            _ => false,
        };
        if through_class && function.own_this && !all.is_empty() && all[0].name.is_none() {
            // A method called through its class: the first argument is the receiver.
            let receiver = all.remove(0);
            with_receiver = closure.clone();
            with_receiver.this = Some(receiver.value);
            closure = &with_receiver;
        }
        let first_object = self.state.next_object();
        let cx = self.enter(closure, &file, call, false);
        if all.iter().all(|arg| !arg.spread && arg.name.is_none())
            && let Some(env) = self.envs.last_mut()
        {
            env.given = Some(all.iter().map(|arg| arg.value.clone()).collect());
        }
        self.bind_args(&cx, closure.func.func, all, loc);
        let (depth, noticing) = (self.handlers.len(), self.noticing.len());
        self.handlers.extend(self.guards.get(&closure.func).cloned());
        let first_event = self.record.events.len();
        let flow = self.block(&cx, &file.function(closure.func.func).body);
        self.handlers.truncate(depth);
        self.noticing.truncate(noticing);
        if file.language == Language::JavaScript {
            // What the function has waited for, whoever called it has not.
            self.record.events[first_event..].iter_mut().for_each(|event| event.awaited = false);
        }
        let (value, _) = self.leave(&cx, flow == Flow::Next);
        let value = match call {
            Some(call) => self.composed_by(value, call, first_object),
            None => value,
        };
        let Some(ty) = &function.return_type else { return value };
        let outer = Cx { env: closure.env, ..cx };
        if let Value::Hole(h) = &value
            && matches!(h.kind, HoleKind::Opaque | HoleKind::Call(_) | HoleKind::Undefined)
            && let Some(typed) = self.typed(&outer, ty, loc)
        {
            return typed;
        }
        self.shaped(&outer, value, ty, loc)
    }

    /// Runs a function that is called where it is written: its code is a block of the function around it.
    fn invoke_in_place(&mut self, closure: &Closure, args: Vec<Argument>, loc: Loc) -> Value {
        let handed_over = self.handed_over.contains(&closure.func);
        self.in_place = true;
        let value = self.invoke(closure, args, None, loc);
        self.in_place = false;
        if !handed_over {
            self.handed_over.remove(&closure.func);
        }
        self.invoked.insert(closure.func);
        value
    }

    /// What a call gives back, with its texts composed by that call; those of objects too, if they were made in it.
    fn composed_by(&mut self, value: Value, call: Loc, first_object: ObjId) -> Value {
        let made = |lib: &LibVal| lib.object.filter(|object| *object >= first_object);
        if let Value::Lib(lib) = &value
            && let Some(object) = made(lib)
            && let Some(url) = self.state.obj(object).and_then(|o| o.get("@url")).cloned()
        {
            self.state.update(object, |o| o.set(&"@url".into(), url.composed_at(call)));
        }
        value.composed_at(call)
    }

    /// Whether a function that takes nothing was called in the run that made it, and now in another one that got hold of it (a queue of
    /// jobs): it can do nothing else here.
    fn is_repeated(&mut self, closure: &Closure) -> bool {
        let home = self.envs[closure.env.0 as usize].run;
        if home == 0 || !closure.bound.is_empty() {
            return false;
        }
        let made = (closure.func, closure.env);
        if home == self.run {
            self.called_at_home.insert(made);
            return false;
        }
        self.called_at_home.contains(&made)
    }

    /// Runs functions that were handed to code that cannot be seen: it may call them with anything.
    pub(super) fn run_escaped(&mut self, value: &Value, loc: Loc) {
        for one in value.alternatives() {
            match one {
                Value::Func(f) => {
                    let Some(file) = self.world.file(f.func.file) else { continue };
                    let count = Self::takes(&file, f.func.func);
                    let args = (0..count.saturating_sub(f.bound.len()))
                        .map(|_| Argument::plain(Value::hole(HoleKind::Opaque, None, loc), loc))
                        .collect();
                    self.invoke(&f.clone(), args, None, loc);
                }
                Value::Object(id) => {
                    let Some(obj) = self.state.obj(*id).cloned() else { continue };
                    if matches!(obj.kind, ObjKind::Instance(_)) || self.frames.len() > 8 {
                        continue;
                    }
                    for (_, field) in obj.fields.iter().take(40) {
                        if matches!(field, Value::Func(_)) {
                            self.run_escaped(field, loc);
                        }
                    }
                    for item in obj.items.iter().take(40) {
                        if matches!(item, Value::Func(_)) {
                            self.run_escaped(item, loc);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// A call of something nothing is known of.
    pub(super) fn call_unknown(&mut self, callee: &Value, method: Option<(&Value, &Name)>, args: Vec<Argument>, loc: Loc) -> Value {
        let name: Name = match (method, callee) {
            (Some((_, name)), _) => name.clone(),
            (None, Value::Hole(h)) => h.name.clone().unwrap_or_else(|| "call".into()),
            (None, Value::Lib(lib)) => lib.path.clone(),
            _ => "call".into(),
        };
        // A library's base class may have set what the program never does.
        let held = method.is_none_or(|(_, name)| name.starts_with(OWN_VARIABLE));
        if held
            && matches!(callee, Value::Hole(_) | Value::Null)
            && let Some(answer) = self.next_in_chain(&"call".into(), &args, loc)
        {
            return answer;
        }
        if let Some(value) = self.call_by_name(method, &name, &args, loc) {
            return value;
        }
        // Of something unknown, too, the keys say what is read (`JSON.parse(body).fetch("access_token")`).
        if matches!(&*name, "fetch" | "dig")
            && let Some((object @ Value::Hole(_), _)) = method
            && self.language_at(loc) == Language::Ruby
            && args.iter().all(|arg| arg.value.as_text().is_some())
        {
            let keys = if &*name == "dig" { args.len() } else { args.len().min(1) };
            return args[..keys].iter().fold(object.clone(), |value, arg| self.index(&value, &arg.value, loc));
        }
        // A function that is given under this name is the one of the platform, or does as it does.
        if &*name == "fetch"
            && matches!(callee, Value::Hole(_))
            && method.is_none_or(|(object, _)| matches!(object, Value::Hole(_)))
            && self.is_javascript(loc.file)
        {
            let fetch = LibVal { path: name, object: None, members: Vec::new(), loc };
            return self.call_value(&Value::Lib(Rc::new(fetch)), args, loc);
        }
        for arg in &args {
            self.escape(&arg.value, arg.loc);
            self.hand_over(&arg.value, &name);
            self.run_escaped(&arg.value, loc);
        }
        if let Some(answer) = self.guess_request(&name, callee, method.map(|(o, _)| o), &args, loc) {
            return answer;
        }
        if may_send(callee, method.map(|(object, _)| object), &name) {
            self.lose_sight();
        }
        // What comes out may hold what went in; a receiver carries its origin on.
        match method {
            Some((object, _)) if matches!(object, Value::Hole(_)) => {
                Value::hole(HoleKind::Member(object.clone(), format!("{name}()").into()), Some(name), loc)
            }
            _ => Value::hole(HoleKind::Call(name.clone()), Some(name), loc),
        }
    }

    /// Whatever the running functions do from here on cannot be seen.
    fn lose_sight(&mut self) {
        let root_at = self.frames.iter().rposition(|f| f.root).unwrap_or(0);
        self.record.unseen.extend(self.frames[root_at..].iter().map(|f| f.func));
    }

    /// An OAuth string or record leaves the program's own code.
    pub(super) fn escape(&mut self, value: &Value, loc: Loc) {
        if self.speaks_of_oauth(value, 0) {
            self.happen(super::EventKind::Escape { value: value.clone() }, loc);
        }
    }

    /// A value is given back to nobody in sight. A URL object is as whole then as its maker leaves it.
    pub(super) fn leave_as_url(&mut self, value: &Value, loc: Loc) {
        let whole = match value {
            Value::Lib(lib) if self.speaks_of_oauth(value, 0) => self.library_text(lib, loc),
            _ => None,
        };
        match (whole, value) {
            (Some(text), Value::Lib(lib)) => {
                let made = lib.object.and_then(|id| self.state.obj(id)).map(|o| o.site).filter(|site| site.file == loc.file);
                self.escape(&text, made.unwrap_or(loc));
            }
            _ => self.escape(value, loc),
        }
    }

    /// The browser, or a page, is pointed at a URL.
    pub(super) fn navigate(&mut self, url: &Value, loc: Loc) {
        if self.speaks_of_oauth(url, 0) || matches!(url, Value::Hole(_) | Value::Str(_) | Value::Union(_)) {
            self.happen(super::EventKind::Navigate { url: url.clone() }, loc);
        }
    }

    pub(super) fn speaks_of_oauth(&self, value: &Value, depth: u32) -> bool {
        match value {
            Value::Str(s) => s.mentions("puboauth") || s.mentions("/services/oauth/"),
            Value::Union(all) => all.iter().any(|v| self.speaks_of_oauth(v, depth)),
            Value::Object(id) if depth < 4 => self.state.obj(*id).is_some_and(|o| {
                !matches!(o.kind, ObjKind::Instance(_))
                    && (o.fields.iter().take(60).any(|(_, v)| self.speaks_of_oauth(v, depth + 1))
                        || o.items.iter().take(60).any(|v| self.speaks_of_oauth(v, depth + 1)))
            }),
            Value::Lib(lib) => lib.object.and_then(|id| self.state.obj(id)).is_some_and(|o| {
                depth < 4
                    && matches!(o.kind, ObjKind::Library)
                    && o.fields.iter().any(|(n, v)| n.starts_with('@') && self.speaks_of_oauth(v, depth + 1))
            }),
            _ => false,
        }
    }

    /// Puts the use of an OAuth library on the record.
    pub(super) fn oauth(
        &mut self,
        kind: Option<Name>,
        step: OauthUse,
        roles: Vec<(egnyte_rules::model::Role, Value)>,
        loc: Loc,
    ) -> super::EventId {
        self.happen(super::EventKind::Oauth { kind, step, roles }, loc)
    }
}

/// Whether a call of something unknown may well lead to a request: a function that was passed in, or one whose name or
/// receiver speaks of services and files. Most unknown calls are of text, lists and records.
fn may_send(callee: &Value, receiver: Option<&Value>, name: &str) -> bool {
    const SPEAK_OF_SERVICES: &[&str] = &[
        "egnyte",
        "client",
        "api",
        "http",
        "fetch",
        "request",
        "service",
        "session",
        "gateway",
        "sdk",
        "connect",
        "transport",
        "storage",
        "drive",
        "repo",
        "backend",
        "remote",
        "upload",
        "download",
        "share",
        "link",
        "folder",
        "file",
        "permission",
        "user",
        "group",
        "audit",
        "webhook",
        "bookmark",
        "comment",
        "sync",
        "send",
        "rest",
    ];
    let speaks = |text: &str| {
        let lower = text.to_ascii_lowercase();
        SPEAK_OF_SERVICES.iter().any(|word| lower.contains(word))
    };
    let hole = |value: &Value| match value {
        Value::Hole(hole) => Some(hole.clone()),
        _ => None,
    };
    match receiver.map(|receiver| (hole(receiver), receiver)) {
        None => matches!(callee, Value::Hole(hole) if matches!(hole.kind, HoleKind::Param(..))) || speaks(name),
        // What a request answered is data.
        Some((Some(hole), _))
            if matches!(hole.kind, HoleKind::Answer(_) | HoleKind::Body(..) | HoleKind::Headers(_) | HoleKind::Error(_)) =>
        {
            false
        }
        Some((Some(hole), _)) => speaks(name) || hole.name.as_deref().is_some_and(speaks),
        Some((None, _)) => speaks(name),
    }
}
