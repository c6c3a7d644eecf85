//! Calls of methods, by what their receiver is.

use std::rc::Rc;

use super::super::object::ObjKind;
use super::super::value::{Argument, ClassVal, Closure, FuncRef, Hole, HoleKind, LibVal, ObjId, Value};
use super::Eval;
use super::call::Settling;
use crate::finding::Loc;
use crate::ir::{Language, MethodKind, Name, PROPAGATE, Type};
use egnyte_rules::model::{Does, Item};

/// Functions that traits of Rust give a type without code of its own: `Default`, readers of arguments and of the environment.
const MAKERS: &[&str] = &["default", "parse", "try_parse", "parse_from", "from_args", "from_env", "init_from_env"];

impl Eval<'_> {
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
        if let (
            "get" | "getOrDefault" | "getFirst" | "getString" | "Get" | "getAll" | "getlist" | "has" | "pop" | "get_argument"
            | "get_query_argument",
            Some(key),
        ) = (&**name, args.first().and_then(|a| a.value.as_text()))
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
        if let Some(value) = self.call_on_held(object, name, &args, loc, &range) {
            return value;
        }
        if matches!(&**name, "into" | "try_into") && self.language_at(loc) == Language::Rust {
            return self.convert(object, name, args, loc, range);
        }
        self.call_on(object, name, args, loc, range)
    }

    /// The same, by what the receiver is.
    pub(super) fn call_on(&mut self, object: &Value, name: &Name, args: Vec<Argument>, loc: Loc, range: std::ops::Range<usize>) -> Value {
        match object {
            Value::Union(all) => self.call_on_each(&all.clone(), name, args, loc, range),
            Value::Object(id) => self.call_on_object(object, *id, name, args, loc, range),
            // A status by name has its number.
            Value::Num(_)
                if args.is_empty() && matches!(&**name, "value" | "intValue" | "getCode" | "code" | "getStatusCode" | "as_u16") =>
            {
                object.clone()
            }
            Value::Str(_) | Value::Num(_) | Value::Bool(_) => self.call_on_constant(object, name, args, loc, range),
            Value::Func(f) => self.call_on_function(object, f, name, args, loc, range),
            Value::Class(class) => self.call_on_class(object, class, name, args, loc),
            Value::Module(_) => {
                let method = self.raw_member(object, name, loc);
                self.call_value(&method, args, loc)
            }
            Value::Lib(lib) => self.call_on_library(object, lib, name, args, loc, range),
            Value::Hole(hole) => self.call_on_hole(object, hole, name, args, loc, range),
            Value::Null => {
                if let Some(word) = self.promise_word(name, loc) {
                    return self.call_promise(object, word, args, loc, range);
                }
                if let Some(value) = self.call_any(object, name, &args, loc) {
                    return value;
                }
                let callee = self.raw_member(object, name, loc);
                self.call_unknown(&callee, Some((object, name)), args, loc)
            }
        }
    }

    /// Each of several alternatives.
    fn call_on_each(&mut self, all: &[Value], name: &Name, args: Vec<Argument>, loc: Loc, range: std::ops::Range<usize>) -> Value {
        // What is taken out is gone from whichever of them it is.
        let takes_out = self.models_at(loc).item(&format!("<record>.{name}")).and_then(|(_, item)| item.kind.as_deref());
        // A client has a verb of that name.
        if takes_out == Some("remove") && !all.iter().any(|one| self.is_request(one, name)) {
            for one in all.iter().filter(|one| !one.is_null()) {
                self.call_method(one, name, args.clone(), loc, range.clone());
            }
            return Value::hole(HoleKind::Opaque, None, loc);
        }
        self.each_alternative(all, |e, one| e.call_method(one, name, args.clone(), loc, range.clone()))
    }

    /// Whether a method of a library's object makes a request.
    fn is_request(&self, object: &Value, method: &Name) -> bool {
        let Value::Lib(lib) = object else { return false };
        self.models_at(lib.loc).item(&format!("{}.{method}", lib.path)).is_some_and(|(_, item)| item.does == Does::Request)
    }

    /// An object of the program: its own members come first, then its class, then what every record or list has.
    fn call_on_object(
        &mut self,
        object: &Value,
        id: ObjId,
        name: &Name,
        args: Vec<Argument>,
        loc: Loc,
        range: std::ops::Range<usize>,
    ) -> Value {
        let Some(obj) = self.state.obj(id).cloned() else { return Value::hole(HoleKind::Opaque, None, loc) };
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
            if self.world.file(loc.file).is_some_and(|f| matches!(f.language, Language::Rust | Language::Php))
                && self.find_method(class, name, false).is_some());
        if let Some(own) = obj.get(name).cloned().filter(|_| !is_method) {
            // Where reading is calling, an entry of plain options is called by its name.
            if is_plain(&own) && args.is_empty() && self.language_at(loc) == Language::Ruby {
                return own;
            }
            // A function that a class put into a field is called on its instance.
            let receives = matches!(obj.kind, ObjKind::Record) || self.is_javascript(loc.file);
            let own = if receives { self.received_by(own, object) } else { own };
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
        if let ("copy", ObjKind::Instance(class), Language::Kotlin) = (&**name, &obj.kind, self.language_at(loc))
            && let Value::Object(id) = object
            && !self.has_method(object, name)
        {
            return self.made_again(class, *id, args, loc);
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
        self.call_builtin(head, object, name, args, loc)
    }

    /// A text, a number or a truth value.
    fn call_on_constant(&mut self, object: &Value, name: &Name, args: Vec<Argument>, loc: Loc, range: std::ops::Range<usize>) -> Value {
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
        self.call_builtin("<str>", object, name, args, loc)
    }

    /// Gives an instance that `Default` makes the lists that its fields are, with nothing in them yet.
    fn begin_lists(&mut self, class: &Rc<ClassVal>, made: &Value, loc: Loc) {
        let (Value::Object(id), Some(file)) = (made, self.world.file(class.class.file)) else { return };
        for field in &file.class(class.class.class).fields {
            let is_list = matches!(field.ty, Some(Type::List(_)));
            if is_list && self.state.obj(*id).is_some_and(|o| o.get(&field.name).is_none()) {
                let empty = self.list_obj(Vec::new(), false, loc);
                self.state.update(*id, |o| o.set(&field.name, empty));
            }
        }
    }

    fn call_on_function(
        &mut self,
        object: &Value,
        f: &Rc<Closure>,
        name: &Name,
        args: Vec<Argument>,
        loc: Loc,
        range: std::ops::Range<usize>,
    ) -> Value {
        if let Some(own) = self.function_member(f, name) {
            let own = self.received_by(own, object);
            return self.call_value(&own, args, loc);
        }
        let is_own = self.has_members_in_scope(loc) && self.models_at(loc).item(&format!("<function>.{name}")).is_some();
        if let Some(word) = self.promise_word(name, loc).filter(|_| !is_own) {
            return self.call_promise(object, word, args, loc, range);
        }
        // The one method of an interface that the function stands for.
        if self.has_members_in_scope(loc) && !is_own {
            return self.invoke(&f.clone(), args, Some(loc), loc);
        }
        self.call_builtin("<function>", object, name, args, loc)
    }

    /// A class, as the receiver of its own functions.
    fn call_on_class(&mut self, object: &Value, class: &Rc<ClassVal>, name: &Name, args: Vec<Argument>, loc: Loc) -> Value {
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
            && let Some(method) = self.method_for(object, class, name, &args).or_else(|| self.generated_method(object, name, &args, loc))
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
            let made = self.instantiate(object, Vec::new(), loc);
            if &**name == "default" {
                self.begin_lists(class, &made, loc);
            }
            return made;
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
        if matches!(method, Value::Hole(_) | Value::Lib(_))
            && let Some(value) = self.call_behind_facade(class, name, &args, loc)
        {
            return value;
        }
        if matches!(method, Value::Hole(_))
            && self.has_members_in_scope(loc)
            && let Some(value) = self.call_any(object, name, &args, loc)
        {
            return value;
        }
        match &method {
            Value::Hole(_) => self.call_unknown(&method, Some((object, name)), args, loc),
            // In Ruby a class says its name when it is asked: `name.split("::").last`.
            Value::Str(_) if args.is_empty() && self.language_at(loc) == Language::Ruby => method,
            _ => self.call_value(&method, args, loc),
        }
    }

    /// What a library knows of comes before what the program puts on its types.
    fn call_on_library(
        &mut self,
        object: &Value,
        lib: &LibVal,
        name: &Name,
        args: Vec<Argument>,
        loc: Loc,
        range: std::ops::Range<usize>,
    ) -> Value {
        // A function that was made of others has the one method of the interface that it stands for.
        if &*lib.path == super::external::PARTIAL && self.has_members_in_scope(loc) {
            return match self.models_at(loc).item(&format!("<function>.{name}")) {
                Some(_) => self.call_builtin("<function>", object, name, args, loc),
                None => self.call_library(lib, args, loc),
            };
        }
        let method = self.raw_member(object, name, loc);
        match &method {
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
                let is_variable = |item: &Item| item.does == Does::Operation && item.kind.as_deref() == Some("environment");
                if !known
                    && models.item(&lib.path).is_some_and(|(_, item)| is_variable(item))
                    && let Some(method) = self.bound_to_environment(name, loc)
                {
                    return self.call_library(&method, args, loc);
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
            put if is_plain(put)
                && args.is_empty()
                && self.language_at(loc) == Language::Ruby
                && lib.object.and_then(|object| self.state.obj(object)).is_some_and(|o| o.get(name).is_some()) =>
            {
                method
            }
            other => self.call_value(other, args, loc),
        }
    }

    /// The method of what a platform puts among the variables of its environment, which are more than texts there.
    fn bound_to_environment(&self, method: &Name, loc: Loc) -> Option<LibVal> {
        let path: Name = format!("<environment>.{method}").into();
        self.models_at(loc).item(&path).is_some().then_some(LibVal { path, object: None, members: Vec::new(), loc })
    }

    /// A value that is not known: what it is for may be.
    fn call_on_hole(
        &mut self,
        object: &Value,
        hole: &Rc<Hole>,
        name: &Name,
        args: Vec<Argument>,
        loc: Loc,
        range: std::ops::Range<usize>,
    ) -> Value {
        self.put_on_by_call(object, name, &args, loc);
        if let Some(asked) = Self::asked_by_pattern(hole, name, &args) {
            return asked;
        }
        if let Some(default) = self.object_by_default(hole, name) {
            return self.call_method(&default, name, args, loc, range);
        }
        if let Some(instance) = self.named_after(hole, name) {
            return self.call_method(&instance, name, args, loc, range);
        }
        if matches!(hole.kind, HoleKind::Env(_))
            && let Some(method) = self.bound_to_environment(name, loc)
        {
            return self.call_library(&method, args, loc);
        }
        if let Some(answer) = self.sent_by_token(hole, name, &args, loc) {
            return answer;
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
        if self.is_unseen_extension(hole, name, loc) {
            self.hand_over(object, name);
        }
        let callee = self.raw_member(object, name, loc);
        self.call_unknown(&callee, Some((object, name)), args, loc)
    }

    /// Whether a method of an answer is none of its own: code that cannot be seen has put it there (`await r.EnsureHealthyAsync()`).
    fn is_unseen_extension(&mut self, hole: &Hole, name: &Name, loc: Loc) -> bool {
        // What values of any type have in .NET, and tasks.
        const OWN: &[&str] = &[
            "ToString",
            "Equals",
            "GetHashCode",
            "GetType",
            "Dispose",
            "DisposeAsync",
            "ConfigureAwait",
            "GetAwaiter",
            "GetResult",
            "ContinueWith",
            "AsTask",
            "Wait",
            "WaitAsync",
            "Unwrap",
        ];
        if !matches!(hole.kind, HoleKind::Answer(_)) {
            return false;
        }
        match self.language_at(loc) {
            Language::CSharp => !OWN.contains(&&**name),
            Language::Kotlin => self.imported(loc.file, name, loc).is_some_and(|found| !matches!(found, Value::Func(_))),
            _ => false,
        }
    }

    pub(super) fn has_method(&mut self, object: &Value, name: &Name) -> bool {
        let Value::Object(id) = object else { return false };
        match self.state.obj(*id).map(|o| o.kind.clone()) {
            Some(ObjKind::Instance(class)) => self.find_method(&class, name, false).is_some(),
            _ => false,
        }
    }

    fn constructor_of(&mut self, class: &Rc<ClassVal>, this: Value) -> Option<Closure> {
        for owner in self.lineage(class) {
            let file = self.world.file(owner.class.file)?;
            let found = file.class(owner.class.class).methods.iter().find(|m| m.kind == MethodKind::Constructor).map(|m| m.func);
            if let Some(func) = found {
                return Some(Closure {
                    func: FuncRef { file: owner.class.file, func },
                    env: owner.env,
                    this: Some(this),
                    home: Some(owner),
                    bound: Vec::new(),
                });
            }
        }
        None
    }
}

/// Whether a value is no function, known or not.
fn is_plain(value: &Value) -> bool {
    value.alternatives().iter().all(|one| matches!(one, Value::Str(_) | Value::Num(_) | Value::Bool(_) | Value::Object(_) | Value::Hole(_)))
}
