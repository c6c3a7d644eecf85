//! Names, members and indices.

use std::rc::Rc;

use egnyte_rules::model::{Does, Item};

use super::super::record::{Event, EventKind};
use super::super::state::{Obj, ObjKind};
use super::super::value::{Argument, ClassVal, Closure, Hole, HoleKind, LibVal, StrPiece, Value};
use super::EventId;
use super::client::role_field;
use super::guess::VERBS;
use super::observe::is_made_of_address;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Language, Method, MethodKind, Name};
use crate::link::modules::Resolution;
use crate::lower::ruby::OWN_VARIABLE;

/// Words that name an error's status whatever the client.
const STATUS_WORDS: &[&str] = &["status", "statusCode", "status_code", "code", "httpStatus", "http_status", "errno"];
/// How many pointers are followed from one to the next.
const MAX_POINTERS: usize = 4;
/// Fields of a body that tell of an error.
const ERROR_FIELDS: &[&str] = &[
    "error",
    "errors",
    "errorCode",
    "error_code",
    "errorMessage",
    "error_message",
    "error_description",
    "formErrors",
    "inputErrors",
    "success",
    "fault",
];

/// Whether a field of a body tells of an error, in the spelling of a key or of a type's own field (`Error`).
pub(super) fn is_error_field(name: &str) -> bool {
    let as_key = |field: &str| field.len() == name.len() && field[..1].eq_ignore_ascii_case(&name[..1]) && field[1..] == name[1..];
    name.is_ascii() && !name.is_empty() && ERROR_FIELDS.iter().any(|field| as_key(field))
}

/// A table with more words than these says little of what one of them is.
const MAX_WORDS: usize = 4;

impl Eval<'_> {
    /// What a name means here.
    pub(super) fn name(&mut self, cx: &Cx, name: &Name, loc: Loc) -> Value {
        if cx.file.language == Language::Ruby && name.starts_with(|c: char| c.is_ascii_uppercase()) {
            return self.constant(cx, name, loc);
        }
        let mut at = cx.env;
        loop {
            if let Some(value) = self.state.var(at, name) {
                return value.clone();
            }
            match self.envs[at.0 as usize].parent {
                Some(parent) if parent != at => at = parent,
                _ => break,
            }
        }
        // A variable of the module may be set by functions alone, which run later.
        if cx.file.function(crate::ir::FuncId(0)).locals.binary_search(name).is_ok() {
            self.state.miss_var(at, name);
        }
        if cx.env != at
            && let Some(function) = self.declared_further_down(cx, at, name)
        {
            return function;
        }
        // A property that is named as its type is means the type in its own code.
        let own = |e: &Self| {
            let code = e.frames.last().map(|frame| frame.func).filter(|func| func.file == cx.id);
            code.is_some_and(|func| cx.file.function(func.func).name.as_ref() == Some(name))
        };
        let is_type = cx.file.language == Language::CSharp && cx.env != at && own(self);
        if cx.file.language.has_members_in_scope()
            && !is_type
            && let Some(holder) = self.field_holder(cx, name)
        {
            return self.member(&holder, name, loc);
        }
        // A namespace's own types come before those of the ones it opens.
        if cx.file.language == Language::CSharp
            && let Some(value) = self.declared_elsewhere(cx.id, name)
        {
            return value;
        }
        if let Some(value) = self.imported(cx.id, name, loc) {
            return value;
        }
        if let Some(value) = self.declared_elsewhere(cx.id, name) {
            return value;
        }
        // Code of a module runs in order, but its functions may use what is declared later.
        let file = cx.file.clone();
        if cx.env == at || file.function(crate::ir::FuncId(0)).locals.binary_search(name).is_err() {
            match (file.language, &**name) {
                (Language::JavaScript | Language::Php, "module") => return self.commonjs_module(cx.id, loc),
                (Language::JavaScript, "exports") => return self.commonjs_exports(cx.id),
                (Language::Php, "$http_response_header") => return self.last_status(loc),
                (_, "__name__") => return Value::text("__main__"),
                (Language::JavaScript, "undefined") => return Value::Null,
                (Language::JavaScript, "arguments") if cx.env != at => return self.arguments(cx, loc),
                _ => {}
            }
            if let Some(path) = self.models(&file).global(name) {
                let global = self.library(&path, loc);
                let replaced = match &global {
                    Value::Lib(lib) => lib.object.and_then(|id| self.state.obj(id)).and_then(|o| self.replacement(o)),
                    _ => None,
                };
                return replaced.unwrap_or(global);
            }
            if let (Language::JavaScript, Some(path)) = (file.language, crate::link::sdk::global(name)) {
                return self.library(path, loc);
            }
        }
        // Crates, and the words for modules, need no import.
        if file.language == Language::Rust {
            match self.world.resolve(cx.id, name) {
                Resolution::File(target) => return self.module_value(target),
                Resolution::External(path) => return self.library(&path, loc),
                Resolution::Folder(_) | Resolution::Missing => {}
            }
        }
        // What a shell script does not assign is given to it from outside.
        if let (Language::Shell, Some(variable)) = (file.language, name.strip_prefix('$')) {
            return self.environment(Some(variable), None, loc);
        }
        Value::hole(HoleKind::Undefined, Some(name.clone()), loc)
    }

    /// A library, or the part of one that a path names, with the library's own object to configure.
    pub(super) fn library(&mut self, path: &str, loc: Loc) -> Value {
        let path: Name = self.models_at(loc).canonical(path).as_ref().into();
        if let Some(header) = header_constant(&path) {
            return header;
        }
        // Dots before the last slash are part of the package's name.
        let package = path.split('(').next().unwrap_or(&path).rfind('/').map_or(0, |at| at + 1);
        let head: Name = path[package..].find(['.', '(']).map_or(&*path, |end| &path[..package + end]).into();
        let object = match self.libraries.get(&head) {
            Some(id) => *id,
            None => {
                let aside = self.state.begin_aside();
                let id = self.state.alloc(Obj::new(ObjKind::Library, super::NOWHERE));
                self.state.end_aside(aside);
                self.libraries.insert(head, id);
                id
            }
        };
        Value::Lib(Rc::new(LibVal { path, object: Some(object), members: Vec::new(), loc }))
    }

    /// `object.name`, read as a value.
    pub(super) fn member(&mut self, object: &Value, name: &Name, loc: Loc) -> Value {
        let value = self.raw_member(object, name, loc);
        // What was put into a record has been read already.
        let stored = matches!(object, Value::Object(id) if self.state.obj(*id).is_some_and(|o| o.get(name).is_some()));
        match &value {
            Value::Lib(lib) if !stored => match self.got_property(object, lib, name, loc) {
                Some(got) => got,
                None => self.library_property(lib, loc).unwrap_or(value),
            },
            _ => value,
        }
    }

    /// What the getter gives that a property of a library's type stands for.
    fn got_property(&mut self, object: &Value, member: &LibVal, name: &Name, loc: Loc) -> Option<Value> {
        let Value::Lib(owner) = object else { return None };
        if !self.world.file(loc.file)?.language.binds_receivers() || self.models_at(member.loc).item(&member.path).is_some() {
            return None;
        }
        let getter = self.accessor(owner, name, false)?;
        Some(self.call_library(&getter, Vec::new(), loc, false))
    }

    /// `object.name`, as it stands before a call.
    pub(super) fn raw_member(&mut self, object: &Value, name: &Name, loc: Loc) -> Value {
        match object {
            Value::Object(id) => self.object_member(object, *id, name, loc),
            Value::Str(s) => match &**name {
                "value" => object.clone(),
                "[]" => Self::derived([object.clone()], loc),
                _ if let Some(own) = self.enumeration_member(object, name, loc) => own,
                _ if s.pieces.len() == 1 => match &s.pieces[0] {
                    StrPiece::Hole(_) => Self::derived([object.clone()], loc),
                    StrPiece::Text(_) => Value::hole(HoleKind::Opaque, Some(name.clone()), loc),
                },
                _ => Self::derived([object.clone()], loc),
            },
            Value::Num(_) if &**name == "value" => object.clone(),
            Value::Num(_) | Value::Bool(_) => Value::hole(HoleKind::Opaque, Some(name.clone()), loc),
            Value::Null => Value::Null,
            Value::Class(class) => self.class_member(class, name, loc),
            Value::Func(f) => self.function_member(f, name).unwrap_or_else(|| Value::hole(HoleKind::Opaque, Some(name.clone()), loc)),
            Value::Module(file) => {
                self.exported(*file, name, loc).unwrap_or_else(|| Value::hole(HoleKind::Undefined, Some(name.clone()), loc))
            }
            Value::Lib(lib) => self.library_member(lib, name, loc),
            Value::Hole(hole) => self.hole_member(object, hole, name, loc),
            Value::Union(all) => Value::union(all.iter().map(|one| self.raw_member(one, name, loc)).collect::<Vec<_>>()),
        }
    }

    fn object_member(&mut self, object: &Value, id: super::ObjId, name: &Name, loc: Loc) -> Value {
        let Some(obj) = self.state.obj(id).cloned() else { return Value::hole(HoleKind::Opaque, Some(name.clone()), loc) };
        if let Some(value) = obj.get(name) {
            return value.clone();
        }
        if let Some(Value::Func(getter)) = obj.get(&format!("get {name}")) {
            return self.invoke(&getter.clone(), Vec::new(), None, loc);
        }
        if let Some(own) = self.enumeration_member(object, name, loc) {
            return own;
        }
        if obj.proto.is_some() {
            let inherited = self.inherited_member(object, name, loc);
            return inherited.unwrap_or_else(|| Value::hole(HoleKind::Member(object.clone(), name.clone()), Some(name.clone()), loc));
        }
        match &obj.kind {
            ObjKind::Instance(class)
                if &**name == "class" && self.world.file(class.class.file).is_some_and(|f| f.language == Language::Ruby) =>
            {
                Value::Class(class.clone())
            }
            ObjKind::Instance(class) => self.instance_member(object, class, name, loc),
            ObjKind::List => match name.parse::<usize>() {
                Ok(at) if !obj.open => obj.items.get(at).cloned().unwrap_or(Value::Null),
                _ if &**name == "[]" => match obj.items.as_slice() {
                    [] => Value::hole(HoleKind::Member(object.clone(), name.clone()), None, loc),
                    items => Value::union(items.iter().cloned()),
                },
                _ if matches!(&**name, "length" | "Length" | "size" | "count")
                    && let Some(number) = self.number_of_parts(object) =>
                {
                    number
                }
                // One entry that nobody wrote is not the whole of what the list holds.
                _ => Self::derived([object.clone(), Value::text(name)], loc),
            },
            ObjKind::Record if obj.open => {
                // What was spread in may hold it.
                let spread = obj.items.clone();
                match spread.as_slice() {
                    [one] => self.member(&one.clone(), name, loc),
                    _ if let Some(found) = self.spread_module_member(id, name, loc) => found,
                    _ => Value::hole(HoleKind::Member(object.clone(), name.clone()), Some(name.clone()), loc),
                }
            }
            ObjKind::Record => {
                if &**name == "[]" {
                    return Value::union(obj.fields.iter().map(|(_, v)| v.clone()));
                }
                Value::Null
            }
            ObjKind::Library => Value::hole(HoleKind::Opaque, Some(name.clone()), loc),
        }
    }

    pub(super) fn instance_member(&mut self, object: &Value, class: &Rc<ClassVal>, name: &Name, loc: Loc) -> Value {
        // Where fields and methods have names of their own, a field that nobody has set is no method.
        let is_field = self.has_members_in_scope(loc) && self.field_declared(class, name).is_some();
        if let Some((method, owner)) =
            self.find_method(class, name, false).filter(|(method, _)| !is_field || method.kind == MethodKind::Getter)
        {
            let wrapped = self.state.obj(owner.statics).and_then(|o| o.get(&format!("wrapped {name}"))).cloned();
            if let Some(Value::Func(wrapper)) = wrapped {
                let mut bound = vec![Argument::plain(object.clone(), loc)];
                bound.extend(wrapper.bound.iter().cloned());
                return Value::Func(Rc::new(Closure { bound, ..Closure::clone(&wrapper) }));
            }
            let this = self.embedded(object, class, &owner).unwrap_or_else(|| object.clone());
            let closure = Closure {
                func: super::FuncRef { file: owner.class.file, func: method.func },
                env: owner.env,
                this: Some(this),
                home: Some(owner),
                bound: Vec::new(),
            };
            if method.kind == MethodKind::Getter {
                return self.invoke(&closure, Vec::new(), None, loc);
            }
            return Value::Func(Rc::new(closure));
        }
        if let Some(value) = self.promoted(object, class, name, loc) {
            return value;
        }
        for owner in self.lineage(class) {
            if let Some(value) = self.state.obj(owner.statics).and_then(|o| o.get(name)) {
                return value.clone();
            }
        }
        // Set by another method, on whichever instance: what the typical instance knows.
        if let Some(typical) = self.typical.get(&class.class).copied()
            && !matches!(object, Value::Object(id) if *id == typical)
            && let Some(value) = self.state.obj(typical).and_then(|o| o.get(name))
        {
            return value.clone();
        }
        // A variable of the instance is nobody's but the class's own.
        if let Some(base) = self.library_base_with(class, name, loc).filter(|_| !name.starts_with(OWN_VARIABLE)) {
            let object = match object {
                Value::Object(id) => Some(*id),
                _ => None,
            };
            let lib = LibVal { path: base.path.clone(), object, members: Vec::new(), loc };
            return self.library_member(&lib, name, loc);
        }
        if let Some(value) = self.behind_pointer(object, class, name, loc) {
            return value;
        }
        // Attribute access that a class answers itself (`__getattr__`) is beyond names.
        Value::hole(HoleKind::Member(object.clone(), name.clone()), Some(name.clone()), loc)
    }

    /// A member of what a value gives access to (`Deref` of Rust).
    fn behind_pointer(&mut self, object: &Value, class: &Rc<ClassVal>, name: &Name, loc: Loc) -> Option<Value> {
        if self.world.file(class.class.file)?.language != Language::Rust || &**name == "deref" {
            return None;
        }
        let mut class = class.clone();
        let mut at = object.clone();
        for _ in 0..MAX_POINTERS {
            let (method, owner) = self.find_method(&class, "deref", false)?;
            let closure = self.method_closure(&owner, &method, Some(at));
            let target = self.invoke(&closure, Vec::new(), None, loc);
            let inner = match &target {
                Value::Object(id) => match self.state.obj(*id).map(|o| (o.kind.clone(), o.get(name).is_some())) {
                    Some((ObjKind::Instance(inner), false)) => Some(inner),
                    _ => None,
                },
                Value::Lib(_) | Value::Str(_) | Value::Union(_) => None,
                _ => return None,
            };
            match inner.filter(|inner| self.find_method(inner, name, false).is_none()) {
                Some(inner) => (class, at) = (inner, target),
                None => return Some(self.raw_member(&target, name, loc)),
            }
        }
        None
    }

    /// The embedded struct of a Go value that a method of the struct's type is called on.
    fn embedded(&mut self, object: &Value, class: &Rc<ClassVal>, owner: &Rc<ClassVal>) -> Option<Value> {
        let go = self.world.file(class.class.file).is_some_and(|f| f.language == Language::Go);
        if !go || owner.class == class.class {
            return None;
        }
        let Value::Object(id) = object else { return None };
        let owner = self.extended.get(&owner.class).cloned().unwrap_or_else(|| owner.clone());
        let name = self.class_name(&owner)?;
        self.state.obj(*id)?.get(&name).cloned().filter(|held| matches!(held, Value::Object(_)))
    }

    /// A field of what a Go struct embeds.
    fn promoted(&mut self, object: &Value, class: &Rc<ClassVal>, name: &Name, loc: Loc) -> Option<Value> {
        let file = self.world.file(class.class.file).filter(|f| f.language == Language::Go)?;
        let Value::Object(id) = object else { return None };
        let declaration = file.class(class.class.class);
        for base in &class.bases {
            let inner = match base {
                Value::Class(base) => self.class_name(base)?,
                Value::Lib(lib) => lib.path.rsplit('.').next()?.into(),
                _ => continue,
            };
            if !declaration.fields.iter().any(|field| field.name == inner) {
                continue;
            }
            let held = self.state.obj(*id).and_then(|o| o.get(&inner)).cloned();
            let has = match &held {
                Some(Value::Object(held)) => self.state.obj(*held).is_some_and(|o| o.get(name).is_some()),
                Some(Value::Lib(_)) => true,
                _ => false,
            };
            if let (true, Some(held)) = (has, held) {
                return Some(self.raw_member(&held, name, loc));
            }
        }
        None
    }

    /// A member of a class value: a static field or method, or a method still without its receiver.
    fn class_member(&mut self, class: &Rc<ClassVal>, name: &Name, loc: Loc) -> Value {
        for owner in self.lineage(class) {
            if let Some(value) = self.state.obj(owner.statics).and_then(|o| o.get(name)) {
                return value.clone();
            }
        }
        // Where fields and methods have names of their own, a field that nobody has set is no method.
        let is_field = self.has_members_in_scope(loc) && self.field_declared(class, name) == Some(true);
        let method = self.find_method(class, name, true).filter(|(method, _)| !is_field || method.kind == MethodKind::Getter);
        // A method of the instances alone does not stand before what a library gives the class (`def_delegators 'self.class', :get`).
        let method = method.filter(|(method, _)| method.is_static || !self.has_library_method(class, name, loc));
        if let Some((method, owner)) = method {
            let closure = Closure {
                func: super::FuncRef { file: owner.class.file, func: method.func },
                env: owner.env,
                // A class has the methods of the modules that extend it.
                this: (method.is_static || self.world.file(owner.class.file).is_some_and(|f| f.language == Language::Ruby))
                    .then(|| Value::Class(class.clone())),
                home: Some(owner),
                bound: Vec::new(),
            };
            if method.kind == MethodKind::Getter && method.is_static {
                return self.invoke(&closure, Vec::new(), None, loc);
            }
            return Value::Func(Rc::new(closure));
        }
        if let Some(base) = self.library_base_with(class, name, loc).filter(|_| !name.starts_with(OWN_VARIABLE)) {
            // What a class body says to the library it mixes in holds for that class and those below it.
            let ruby = self.world.file(class.class.file).is_some_and(|f| f.language == Language::Ruby);
            let holder =
                self.lineage(class).into_iter().find(|owner| owner.bases.iter().any(|b| matches!(b, Value::Lib(_)))).filter(|_| ruby);
            // Of what a library keeps in tables, the class says which table it is.
            let row = self.is_table(&base).then_some(class.statics);
            let base = LibVal { object: row.or_else(|| holder.map(|owner| owner.statics)).or(base.object), ..base };
            return self.library_member(&base, name, loc);
        }
        match &**name {
            "__name__" | "name" => self.class_name(class).map_or(Value::Null, |n| Value::text(&n)),
            _ => Value::hole(HoleKind::Member(Value::Class(class.clone()), name.clone()), Some(name.clone()), loc),
        }
    }

    /// The method `name` of a class or its bases, with the class that declares it.
    pub(super) fn find_method(&mut self, class: &Rc<ClassVal>, name: &str, statics: bool) -> Option<(Method, Rc<ClassVal>)> {
        let lineage = self.lineage(class);
        // Where classes and their instances may both have a method of one name, the receiver says which is meant.
        if self.world.file(class.class.file)?.language == Language::Ruby {
            let all = lineage.iter().flat_map(|owner| {
                let file = self.world.file(owner.class.file);
                let methods = file.map(|file| file.class(owner.class.class).methods.clone()).unwrap_or_default();
                methods.into_iter().rev().map(move |method| (method, owner.clone()))
            });
            let named: Vec<_> =
                all.filter(|(m, _)| &*m.name == name && !matches!(m.kind, MethodKind::Setter | MethodKind::Constructor)).collect();
            return named.iter().find(|(m, _)| m.is_static == statics).or(named.first()).cloned();
        }
        for owner in lineage {
            let file = self.world.file(owner.class.file)?;
            let methods = &file.class(owner.class.class).methods;
            let found =
                methods.iter().rev().find(|m| &*m.name == name && m.kind != MethodKind::Setter && m.kind != MethodKind::Constructor);
            if let Some(method) = found
                && (statics || !method.is_static || matches!(file.language, Language::Python | Language::Rust | Language::Php))
            {
                return Some((method.clone(), owner));
            }
        }
        None
    }

    fn library_member(&mut self, lib: &LibVal, name: &Name, loc: Loc) -> Value {
        // The default export of a package is the package; elsewhere it is a member like any other.
        if &**name == "default" && self.world.file(loc.file).is_none_or(|f| f.language == crate::ir::Language::JavaScript) {
            return Value::Lib(Rc::new(lib.clone()));
        }
        let mut members = lib.members.clone();
        members.push(name.clone());
        if let Some(id) = lib.object {
            // What the app put there comes first.
            let own = match self.state.obj(id) {
                Some(obj) => obj.get(&members.join(".")).filter(|value| !self.is_contested(id, value)).cloned(),
                None => None,
            };
            if let Some(value) = own {
                return value;
            }
            if let (true, Some(value)) = (lib.members.is_empty(), self.own_answer(id, name, loc)) {
                return value;
            }
            // Of an address that came in, taken apart: its query came in as well.
            if let (true, "query" | "fragment", Some(address)) =
                (lib.members.is_empty(), &**name, self.state.obj(id).and_then(|o| o.get("@url")))
                && is_made_of_address(address, 0)
            {
                return address.clone();
            }
        }
        if let ("module", "exports", Some(exports)) = (&*lib.path, &**name, lib.object) {
            return Value::Object(exports);
        }
        if let Some(value) = self.configured_member(lib, name) {
            return value;
        }
        let path = format!("{}.{name}", lib.path);
        let path: Name = self.models_at(lib.loc).canonical(&path).as_ref().into();
        if let Some(shared) = self.shared_member(&path, name, loc) {
            return shared;
        }
        // Some ways to name one object lead through others.
        if self.language_at(lib.loc) == Language::Ruby && !path.contains('.') && self.models_at(lib.loc).global(&path).is_some() {
            return self.library(&path, loc);
        }
        if let Some(global) = self.global_behind(&format!("{}.{name}", lib.path), lib.loc)
            && let Some(replaced) = self.state.obj(global).and_then(|o| self.replacement(o))
        {
            return replaced;
        }
        // A type of errors keeps its name.
        let is_type =
            matches!(&**name, "Unauthorized" | "TooManyRequests") && self.has_members_in_scope(loc) && !lib.path.ends_with("StatusCode");
        if !is_type && path.to_ascii_lowercase().ends_with("unauthorized") || path.ends_with("HTTP_401_UNAUTHORIZED") {
            return Value::Num(401.0);
        }
        if !is_type && path.ends_with("TooManyRequests") || path.to_ascii_lowercase().ends_with("too_many_requests") {
            return Value::Num(429.0);
        }
        // `Method::GET`, `HttpMethod.Post`: the verb itself.
        let owner = lib.path.rsplit('.').next().unwrap_or(&lib.path);
        let verb = name.to_ascii_uppercase();
        if owner.ends_with("Method") && VERBS.contains(&&*verb) && self.models_at(lib.loc).item(&path).is_none() {
            return Value::text(&verb);
        }
        // `http.MethodGet`
        if let Some(verb) = verb.strip_prefix("METHOD").filter(|verb| VERBS.contains(verb) && &*lib.path == "net/http") {
            return Value::text(verb);
        }
        if let Some(header) = header_constant(&path) {
            return header;
        }
        let loc = if lib.object.is_some() { lib.loc } else { loc };
        // What is there under any name the app likes (a client's tables) is of one type.
        if let Some((_, Item { does: Does::Nothing, returns: Some(part), at, .. })) = self.models_at(lib.loc).item(&path)
            && at.iter().any(|at| at.ends_with(".*"))
        {
            return Value::Lib(Rc::new(LibVal { path: part.as_ref().into(), object: lib.object, members, loc }));
        }
        Value::Lib(Rc::new(LibVal { path, object: lib.object, members, loc }))
    }

    /// What a client was configured with, read back by the name of the option (`client.defaults.baseURL`, `session.headers`).
    fn configured_member(&self, lib: &LibVal, name: &Name) -> Option<Value> {
        let obj = self.state.obj(lib.object?)?;
        let models = self.models_at(lib.loc);
        let head = lib.path.split('.').scan(String::new(), |path, part| {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(part);
            Some(path.clone())
        });
        let http = head.filter_map(|path| models.item(&path)).find_map(|(library, _)| library.http.as_ref())?;
        let option = http.options.iter().find(|o| o.key == **name)?;
        obj.get(role_field(option.role)?).cloned()
    }

    /// What the last request that gives its body alone has left of its answer beside that.
    fn last_status(&self, loc: Loc) -> Value {
        let gives_body = |event: &Event| matches!(&event.kind, EventKind::Request(request) if request.http.is_some_and(|http| http.bare));
        let last = self.record.events.iter().rposition(gives_body).and_then(|at| u32::try_from(at).ok());
        let kind = last.map_or(HoleKind::Opaque, |at| HoleKind::Status(EventId(at)));
        Value::hole(kind, Some("$http_response_header".into()), loc)
    }

    /// What a library member is when it is read rather than called, where a model says so.
    fn library_property(&mut self, lib: &LibVal, loc: Loc) -> Option<Value> {
        let models = self.models_at(lib.loc);
        // A key may hold dots of its own.
        let dotted = lib.members.last().filter(|key| key.contains('.'));
        let owner = dotted.and_then(|key| lib.path.strip_suffix(&**key));
        let (_, item) = models.item(&lib.path).or_else(|| models.item(&format!("{}*", owner?)))?;
        if !item.calls.is_empty() {
            return None;
        }
        // What is kept under any key, read by an index (`query["state"]`).
        if item.kind.as_deref() == Some("get") && item.at.iter().any(|at| at.ends_with(".*")) {
            let key = lib.members.last()?;
            let holder = LibVal { path: lib.path.strip_suffix(&**key)?.strip_suffix('.')?.into(), members: Vec::new(), ..lib.clone() };
            self.note_input(&Value::Lib(Rc::new(holder)), key, loc);
            return Some(self.call_library(lib, vec![Argument::plain(Value::text(key), loc)], loc, true));
        }
        if let (Some("constant"), Some(text)) = (item.kind.as_deref(), item.place.as_deref()) {
            return Some(Value::text(text));
        }
        if item.does == Does::Handler && item.kind.as_deref() == Some("caught") {
            return Some(self.caught_by_framework(loc));
        }
        let is_property = match item.does {
            Does::Read => true,
            Does::Operation => matches!(item.kind.as_deref(), Some("environment" | "search-params" | "clock" | "identity" | "slice")),
            Does::State => item.kind.as_deref() == Some("value") && item.args.is_empty(),
            _ => false,
        };
        // `location.hash` is read; `localStorage.getItem` and `os.getenv` are called and only then read.
        let last = dotted.map_or_else(|| lib.path.rsplit('.').next().unwrap_or(&lib.path), |key| &**key);
        let looks_called = last.starts_with("get") || matches!(last, "pop" | "setdefault" | "read" | "toString" | "config" | "load");
        if !is_property || looks_called {
            return None;
        }
        // C# and PowerShell tell properties from calls: what is read without being called is no method. In Ruby that is what `uri.path += "/x"` reads.
        let property =
            self.world.file(loc.file).is_some_and(|f| matches!(f.language, Language::CSharp | Language::Ruby | Language::PowerShell));
        let converts = property && item.kind.as_deref() == Some("identity") && item.args.is_empty();
        if matches!(item.does, Does::Operation) && !converts && !matches!(item.kind.as_deref(), Some("environment" | "search-params")) {
            return None;
        }
        if item.kind.as_deref() == Some("environment") && !item.at.iter().any(|at| at.ends_with(".*")) {
            return None;
        }
        let key = Argument::plain(Value::text(last), loc);
        match owner {
            Some(owner) => Some(self.call_library(&LibVal { path: format!("{owner}*").into(), ..lib.clone() }, vec![key], loc, true)),
            None => Some(self.call_library(lib, vec![key], loc, true)),
        }
    }

    /// What a parameter is where callers leave it out, if that is an object: what they give instead is taken to be of its kind.
    pub(super) fn object_by_default(&self, hole: &Hole) -> Option<Value> {
        let default = hole.default.as_ref().filter(|_| matches!(hole.kind, HoleKind::Param(..)))?;
        let is_made = match default {
            Value::Object(id) => matches!(self.state.obj(*id)?.kind, ObjKind::Instance(_)),
            Value::Lib(lib) => lib.object.is_some() && lib.members.is_empty(),
            _ => false,
        };
        is_made.then(|| default.clone())
    }

    fn hole_member(&mut self, object: &Value, hole: &Rc<Hole>, name: &Name, loc: Loc) -> Value {
        // Where a bare member is a call, it is one of the class that the parameter is named after.
        if self.world.file(loc.file).is_some_and(|f| f.language == Language::Ruby)
            && let Some(instance) = self.named_after(hole, name)
        {
            return self.raw_member(&instance, name, loc);
        }
        if let Some(default) = self.object_by_default(hole) {
            return self.raw_member(&default, name, loc);
        }
        if let Some(client) = hole.name.as_deref().and_then(|of| crate::link::sdk::handed_client(of, name, self.language_at(loc)))
            && matches!(hole.kind, HoleKind::Opaque | HoleKind::Param(..) | HoleKind::Member(..) | HoleKind::Undefined)
        {
            let client = Value::Lib(Rc::new(LibVal { path: client, object: None, members: Vec::new(), loc }));
            return self.raw_member(&client, name, loc);
        }
        if let Some(getter) = self.own_error_member(object, name, MethodKind::Getter) {
            return self.invoke(&getter, Vec::new(), None, loc);
        }
        self.look_into_header(object, &Value::text(name));
        self.note_input(object, name, loc);
        let kind = match &hole.kind {
            HoleKind::Answer(event) => match self.answer_part(*event, name).or_else(|| self.got_part(*event, name, loc)) {
                Some(kind) => kind,
                None => HoleKind::Member(object.clone(), name.clone()),
            },
            HoleKind::Body(event, path) => {
                if is_error_field(name) {
                    HoleKind::Body(*event, [name.clone()].into())
                } else {
                    let mut path = path.to_vec();
                    if path.len() < 8 {
                        path.push(name.clone());
                    }
                    HoleKind::Body(*event, path.into())
                }
            }
            HoleKind::Headers(event) => HoleKind::Headers(*event),
            HoleKind::Status(_) | HoleKind::ErrorStatus(_) | HoleKind::Ok(_) => hole.kind.clone(),
            HoleKind::Error(handler) if STATUS_WORDS.contains(&&**name) => HoleKind::ErrorStatus(*handler),
            HoleKind::Member(of, _) if STATUS_WORDS.contains(&&**name) => match Self::error_behind(of) {
                Some(handler) => HoleKind::ErrorStatus(handler),
                None => HoleKind::Member(object.clone(), name.clone()),
            },
            HoleKind::Read(..) if matches!(&**name, "get" | "[]") => hole.kind.clone(),
            HoleKind::Read(kind, None) => HoleKind::Read(kind.clone(), Some(name.clone())),
            HoleKind::Incoming(None) => HoleKind::Incoming(Some(name.clone())),
            HoleKind::Cut(why) => HoleKind::Cut(why),
            _ => HoleKind::Member(object.clone(), name.clone()),
        };
        Value::hole(kind, Some(name.clone()), loc)
    }

    /// The part of an answer whose getter a property stands for.
    pub(super) fn got_part(&self, event: super::EventId, name: &Name, loc: Loc) -> Option<HoleKind> {
        if !self.world.file(loc.file)?.language.binds_receivers() {
            return None;
        }
        super::scope::accessors(name).into_iter().find_map(|accessor| self.answer_part(event, &accessor.into()))
    }

    /// The handler whose error a chain of members starts from.
    pub(super) fn error_behind(value: &Value) -> Option<super::HandlerId> {
        let mut at = value;
        for _ in 0..6 {
            match at {
                Value::Hole(h) => match &h.kind {
                    HoleKind::Error(handler) | HoleKind::ErrorStatus(handler) => return Some(*handler),
                    HoleKind::Member(of, _) => at = of,
                    _ => return None,
                },
                _ => return None,
            }
        }
        None
    }

    /// `object[index]`.
    pub(super) fn index(&mut self, object: &Value, index: &Value, loc: Loc) -> Value {
        if let Value::Union(all) = index {
            return Value::union(all.iter().map(|one| self.index(object, one, loc)).collect::<Vec<_>>());
        }
        if index.as_text().is_none() {
            self.look_up_states(index);
        }
        // A table of statuses with an entry for 401 tells it apart.
        if matches!(object, Value::Object(_)) {
            self.compare_with_each(index, object);
        }
        // A client that gives another one for what is further down, or one of a library's types, whichever it is.
        if let Value::Lib(lib) = object {
            let path = format!("{}.[]", lib.path);
            let any_of_them = |item: &Item| item.does == Does::Client || item.does == Does::Nothing && index.as_text().is_none();
            if self.models_at(lib.loc).item(&path).is_some_and(|(_, item)| any_of_them(item)) {
                let further = LibVal { path: path.into(), object: lib.object, members: Vec::new(), loc };
                return self.call_library(&further, vec![Argument::plain(index.clone(), loc)], loc, false);
            }
        }
        if let Some(text) = index.as_text() {
            if let (Value::Object(id), Ok(at)) = (object, text.parse::<i64>())
                && let Some(obj) = self.state.obj(*id)
                && matches!(obj.kind, ObjKind::List)
                && !obj.open
            {
                let at = if at < 0 { i64::try_from(obj.items.len()).unwrap_or(0) + at } else { at };
                return usize::try_from(at).ok().and_then(|at| obj.items.get(at)).cloned().unwrap_or(Value::Null);
            }
            return self.member(object, &text.into(), loc);
        }
        match object {
            Value::Object(id) => {
                // An unknown key of a known table is any of its values; of a parameter, a caller will say which.
                let Some(obj) = self.state.obj(*id).cloned() else { return Value::hole(HoleKind::Opaque, None, loc) };
                let values: Vec<Value> =
                    if matches!(obj.kind, ObjKind::List) { obj.items.clone() } else { obj.fields.iter().map(|(_, v)| v.clone()).collect() };
                if index.depends_on_param() {
                    // Where nobody calls, it is any all the same.
                    let words =
                        !obj.open && (1..=MAX_WORDS).contains(&values.len()) && values.iter().all(|value| value.as_text().is_some());
                    return Value::Hole(Rc::new(Hole {
                        kind: HoleKind::Derived([index.clone(), object.clone()].into()),
                        name: None,
                        loc,
                        default: words.then(|| Value::union(values)),
                    }));
                }
                if values.is_empty() || obj.open { Self::derived([object.clone(), index.clone()], loc) } else { Value::union(values) }
            }
            Value::Lib(_) | Value::Hole(_) => match index {
                Value::Num(_) | Value::Str(_) => self.member(object, &"[]".into(), loc),
                _ => Self::derived([object.clone(), index.clone()], loc),
            },
            // A generic function with its type arguments (`fetch[Folder]`).
            Value::Func(_) => object.clone(),
            Value::Str(_) => Self::derived([object.clone()], loc),
            Value::Union(all) => Value::union(all.iter().map(|one| self.index(one, index, loc)).collect::<Vec<_>>()),
            _ => Value::hole(HoleKind::Opaque, None, loc),
        }
    }
}

/// The name of a header that a library has a constant for (`header::AUTHORIZATION`, `HttpHeaders.AUTHORIZATION`).
fn header_constant(path: &str) -> Option<Value> {
    let (owner, name) = path.rsplit_once('.')?;
    let of_headers = matches!(owner.rsplit('.').next(), Some("header" | "HttpHeaders" | "HeaderNames"));
    let shouted = name.len() > 1 && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
    (of_headers && shouted).then(|| Value::text(&name.to_ascii_lowercase().replace('_', "-")))
}
