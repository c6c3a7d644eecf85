//! Calls: of the program's functions, of values, of methods.

use std::rc::Rc;

use super::super::record::EventKind;
use super::super::state::{Obj, ObjKind};
use super::super::value::{Argument, Closure, Hole, HoleKind, LibVal, Value};
use super::{Cx, Eval, Writes};
use crate::finding::Loc;
use crate::ir::{Arg, ClassKind, ExprId, ExprKind, Language, MethodKind, Name, PROPAGATE, Pattern};
use egnyte_rules::model::{Does, Role};

/// Functions that traits of Rust give a type without code of its own: `Default`, readers of arguments and of the environment.
const MAKERS: &[&str] = &["default", "parse", "try_parse", "parse_from", "from_args", "from_env", "init_from_env"];
/// What the type of texts is called by those who put methods on it.
const TEXTS: &[&str] = &["str", "String", "string"];
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
                if let Some(function) = self.extension_in_scope(cx, &object, name, loc) {
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
        let into = item.args.iter().find(|arg| arg.role == Role::Into).and_then(|arg| args.get(usize::from(arg.at?)));
        if let Some(into) = into.map(|arg| arg.value) {
            self.write_to(cx, into, value.clone(), loc);
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

    /// Whether it is a library's function that sends a request.
    fn is_sender(&self, value: &Value, loc: Loc) -> bool {
        let Value::Lib(lib) = value else { return false };
        self.models_at(loc).item(&lib.path).is_some_and(|(_, item)| item.does == Does::Request)
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
        let states = self.given_states(Some(object), &args);
        let value = self.call_method_of(object, name, args, loc, range);
        self.judge_states(states);
        value
    }

    fn call_method_of(&mut self, object: &Value, name: &Name, args: Vec<Argument>, loc: Loc, range: std::ops::Range<usize>) -> Value {
        if let ("get" | "Get" | "getAll" | "getlist" | "has" | "pop" | "get_argument" | "get_query_argument", Some(key)) =
            (&**name, args.first().and_then(|a| a.value.as_text()))
        {
            self.note_input(object, &key, loc);
        }
        self.note_asked(object, name, &args, loc);
        if &**name == PROPAGATE {
            return self.propagate(object, args, loc, range);
        }
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
                if let Some(method) = self.enumeration_member(object, name, loc) {
                    return self.call_value(&method, args, loc);
                }
                let head = match obj.kind {
                    ObjKind::List => "<list>",
                    ObjKind::Record | ObjKind::Library => "<record>",
                    ObjKind::Instance(ref class) => {
                        let method = self.raw_member(object, name, loc);
                        if matches!(&method, Value::Hole(_))
                            && let Some(value) = self.call_missing(object, class, name, &args, loc)
                        {
                            return value;
                        }
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
            Value::Num(_)
                if args.is_empty() && matches!(&**name, "value" | "intValue" | "getCode" | "code" | "getStatusCode" | "as_u16") =>
            {
                return object.clone();
            }
            Value::Str(_) | Value::Num(_) | Value::Bool(_) => {
                if self.world.file(loc.file).is_some_and(|f| f.language == Language::Rust)
                    && let Some(word) = self.promise_word(name, loc)
                {
                    return self.call_promise(object, word, args, loc, range);
                }
                if let (Value::Str(_), Some(function)) = (object, self.extension_of_text(object, name, loc)) {
                    return self.invoke(&function, args, Some(loc), loc);
                }
                if let Some(method) = self.enumeration_member(object, name, loc) {
                    return self.call_value(&method, args, loc);
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
                if let (true, Some((receiver, rest))) = (rust && self.is_given_receiver(class, &method, args.len()), args.split_first()) {
                    return self.call_of_trait(&receiver.value.clone(), name, rest.to_vec(), loc);
                }
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
                    && let Some(value) = self.call_missing(object, class, name, &args, loc)
                {
                    return value;
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
                        // A library's function is one like any other (`request.get.call(this, …)`).
                        let own = format!("<function>.{name}");
                        let models = self.models_at(lib.loc);
                        if !known
                            && models.item(&lib.path).is_some()
                            && models.item(&own).is_some_and(|(_, row)| matches!(row.kind.as_deref(), Some("call" | "apply" | "bind")))
                        {
                            return self.call_builtin("<function>", object, name, args, loc);
                        }
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
                        self.call_library(&method, args, loc)
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
            // Any value may have a `map`; that of an answer still to come is given the answer.
            let of_answer = || {
                let maps = self.language_at(loc) == Language::Java && &**name == "map" && matches!(hole.kind, HoleKind::Answer(_));
                maps.then_some(Settling::Then)
            };
            if let Some(word) = self.promise_word(name, loc).or_else(of_answer) {
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
            (Language::Java, "compose" | "onSuccess" | "onComplete") => Some(Settling::Then),
            (Language::Java, "onFailure" | "recover") => Some(Settling::Catch),
            (Language::Java | Language::Kotlin, "exceptionally" | "onErrorReturn" | "onErrorResume") => Some(Settling::Catch),
            (Language::Kotlin, "onFailure" | "recover" | "recoverCatching") => Some(Settling::Catch),
            (Language::Kotlin, "getOrElse") => Some(Settling::Otherwise),
            (Language::Java | Language::Kotlin, "doOnError" | "onErrorMap" | "retryWhen") => Some(Settling::Rethrow),
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

    /// Whether a method that is called by the path of its trait or type (`Segment::push_to(part, &mut url)`) has its receiver among the
    /// arguments: one of a trait without code of its own, or one that takes an argument less.
    fn is_given_receiver(&self, class: &Rc<super::ClassVal>, method: &Value, given: usize) -> bool {
        let file = |id| self.world.file(id);
        match method {
            Value::Func(f) if f.this.is_none() => {
                file(f.func.file).is_some_and(|file| file.function(f.func.func).params.len() + 1 == given)
            }
            Value::Hole(_) => {
                given > 0 && file(class.class.file).is_some_and(|file| file.class(class.class.class).kind == ClassKind::Interface)
            }
            _ => false,
        }
    }

    /// The same call on its receiver, which may be a value of a type that is not the program's.
    fn call_of_trait(&mut self, receiver: &Value, name: &Name, args: Vec<Argument>, loc: Loc) -> Value {
        if let (Value::Hole(_), Some(function)) = (receiver, self.extension_of_text(receiver, name, loc)) {
            return self.invoke(&function, args, Some(loc), loc);
        }
        self.call_method(receiver, name, args, loc, 0..0)
    }

    /// A method that the program puts on texts, or on an enumeration whose constants are known by their names: the one that has this
    /// name.
    fn extension_of_text(&mut self, text: &Value, name: &Name, loc: Loc) -> Option<Closure> {
        let models = self.models_at(loc);
        if ["<str>", "<any>"].iter().any(|head| models.item(&format!("{head}.{name}")).is_some()) {
            return None;
        }
        if let Some(own) = TEXTS.iter().find_map(|ty| self.extension_of_type(ty, text, name)) {
            return Some(own);
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
}
