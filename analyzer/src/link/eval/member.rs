//! Names, members and indices.

use std::rc::Rc;

use egnyte_rules::model::{Does, Item};

use super::super::object::ObjKind;
use super::super::value::{Argument, ClassRef, ClassVal, Closure, Hole, HoleKind, LibVal, StrPiece, Value};
use super::library_member::header_constant;
use super::observe::holds_search_params;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Language, Method, MethodKind, Name};
use crate::link::modules::Resolution;
use crate::lower::ruby::OWN_VARIABLE;

/// How many pointers are followed from one to the next.
const MAX_POINTERS: usize = 4;

/// How many records are read through, each spread into the next.
const MAX_SPREADS: usize = 12;

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
            let outward = self.envs[at.0 as usize].parent.filter(|parent| *parent != at);
            if let Some(value) = self.state.var(at, name).cloned() {
                // A field comes before what the file itself has under its name: Kotlin's functions beside the classes.
                let of_file = outward.is_none() && cx.env != at && cx.file.language == Language::Kotlin;
                let holder = if of_file { self.field_holder(cx, name) } else { None };
                return holder.map_or(value, |holder| self.member(&holder, name, loc));
            }
            let Some(outward) = outward else { break };
            at = outward;
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
        if file.language == Language::JavaScript
            && let Some(member) = self.member_of_component(cx.id, name, loc)
        {
            return member;
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
        let object = self.object_of_library(&head);
        Value::Lib(Rc::new(LibVal { path, object: Some(object), members: Vec::new(), loc }))
    }

    /// `object.name`, read as a value.
    pub(super) fn member(&mut self, object: &Value, name: &Name, loc: Loc) -> Value {
        // Each of several libraries' objects has properties of its own.
        if let Value::Union(all) = object
            && all.iter().any(|one| matches!(one, Value::Lib(_)))
        {
            return Value::union(all.iter().map(|one| self.member(one, name, loc)).collect::<Vec<_>>());
        }
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

    /// `object.name`, as it stands before a call.
    pub(super) fn raw_member(&mut self, object: &Value, name: &Name, loc: Loc) -> Value {
        if let Some(client) = self.conventional_member(object, name, loc) {
            return client;
        }
        match object {
            Value::Object(id) => self.object_member(object, *id, name, loc),
            Value::Str(s) => match &**name {
                "value" => object.clone(),
                "[]" => Self::derived([object.clone()], loc),
                _ if let Some(own) = self.enumeration_member(object, name, loc) => own,
                _ if self.is_property_of_text(name, loc) => object.clone(),
                _ if s.pieces.len() == 1 => match &s.pieces[0] {
                    StrPiece::Hole(_) => Self::derived([object.clone()], loc),
                    StrPiece::Text(_) => Value::hole(HoleKind::Opaque, Some(name.clone()), loc),
                },
                _ => Self::derived([object.clone()], loc),
            },
            Value::Num(_) if matches!(&**name, "value" | "code" | "statusCode") => object.clone(),
            Value::Num(_) | Value::Bool(_) => Value::hole(HoleKind::Opaque, Some(name.clone()), loc),
            Value::Null => Value::Null,
            Value::Class(class) => self.class_member(class, name, loc),
            Value::Func(f) if self.lacks_member(f, name) => Value::Null,
            Value::Func(f) => self.function_member(f, name).unwrap_or_else(|| Value::hole(HoleKind::Opaque, Some(name.clone()), loc)),
            Value::Module(file) => {
                self.exported(*file, name, loc).unwrap_or_else(|| Value::hole(HoleKind::Undefined, Some(name.clone()), loc))
            }
            Value::Lib(lib) => self.enumeration_member(object, name, loc).unwrap_or_else(|| self.library_member(lib, name, loc)),
            Value::Hole(hole) => self.hole_member(object, hole, name, loc),
            Value::Union(all) => Value::union(all.iter().map(|one| self.raw_member(one, name, loc)).collect::<Vec<_>>()),
        }
    }

    /// Whether a text has a property that is the text itself: the addresses of .NET are texts here (`([uri]$address).AbsoluteUri`).
    fn is_property_of_text(&self, name: &Name, loc: Loc) -> bool {
        matches!(self.language_at(loc), Language::PowerShell | Language::CSharp)
            && self.models_at(loc).item(&format!("<str>.{name}")).is_some_and(|(_, item)| item.kind.as_deref() == Some("identity"))
    }

    fn object_member(&mut self, object: &Value, id: super::ObjId, name: &Name, loc: Loc) -> Value {
        let Some(obj) = self.state.obj(id).cloned() else { return Value::hole(HoleKind::Opaque, Some(name.clone()), loc) };
        if let Some(value) = obj.get(name) {
            // What only some code writes stands beside what the class gives all of them.
            let of_class = match &obj.kind {
                ObjKind::Instance(class) if obj.unsure.contains(name) => self.static_field(class, name),
                _ => None,
            };
            return of_class.map_or_else(|| value.clone(), |of_class| of_class.join(value));
        }
        // PowerShell tells no capitals in the keys of its tables.
        if matches!(obj.kind, ObjKind::Record)
            && self.language_at(loc) == Language::PowerShell
            && let Some((_, value)) = obj.fields.iter().find(|(field, _)| field.eq_ignore_ascii_case(name))
        {
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
            if inherited.is_some() || !matches!(obj.kind, ObjKind::Instance(_)) {
                return inherited.unwrap_or_else(|| Value::hole(HoleKind::Member(object.clone(), name.clone()), Some(name.clone()), loc));
            }
        }
        match &obj.kind {
            ObjKind::Instance(class)
                if &**name == "class" && self.world.file(class.class.file).is_some_and(|f| f.language == Language::Ruby) =>
            {
                Value::Class(class.clone())
            }
            ObjKind::Instance(class) => match self.filled_member(&obj, class, name, loc) {
                Some(part) => part,
                None => self.instance_member(object, class, name, loc),
            },
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
                // What leads to the list itself (`channel.Writer`).
                _ if self.has_members_in_scope(loc)
                    && let Some((_, item)) = self.models_at(loc).item(&format!("<list>.{name}"))
                    && (item.does, item.kind.as_deref()) == (Does::Operation, Some("identity")) =>
                {
                    object.clone()
                }
                // One entry that nobody wrote is not the whole of what the list holds.
                _ => Self::derived([object.clone(), Value::text(name)], loc),
            },
            ObjKind::Record if obj.open => {
                let unread = || Value::hole(HoleKind::Member(object.clone(), name.clone()), Some(name.clone()), loc);
                // What was spread into itself, over other records or at once, holds no more than was read on the way.
                if self.spreads.contains(&id) || self.spreads.len() >= MAX_SPREADS {
                    return unread();
                }
                self.spreads.push(id);
                if let Some(parts) = self.parts_by_name(object, name, loc) {
                    self.spreads.pop();
                    return parts;
                }
                // What was spread in may hold it.
                let spread = obj.items.clone();
                if spread.iter().any(holds_search_params) {
                    self.note_input(object, name, loc);
                }
                let value = match spread.as_slice() {
                    // Of a table whose keys nobody knows, what stands under any of them.
                    [Value::Str(_), rest @ ..] if rest.iter().all(|one| matches!(one, Value::Str(_))) => Value::union(spread),
                    [one] => self.member(&one.clone(), name, loc),
                    _ if let Some(found) = self.spread_module_member(id, name, loc) => found,
                    [] => unread(),
                    several => {
                        let of: Vec<Value> = several.iter().map(|one| self.member(one, name, loc)).collect();
                        Value::hole(HoleKind::Derived(of.into()), Some(name.clone()), loc)
                    }
                };
                self.spreads.pop();
                value
            }
            ObjKind::Record => {
                if &**name == "[]" {
                    return Value::union(obj.fields.iter().map(|(_, v)| v.clone()));
                }
                // What a map is asked for without a call (`parameters.entries`).
                match self.models_at(loc).item(&format!("<record>.{name}")).filter(|_| self.tables_have_properties(loc)) {
                    Some((_, item)) if item.does == Does::Operation => self.operation(item, Some(object.clone()), Vec::new(), loc),
                    _ => Value::Null,
                }
            }
            ObjKind::Library => Value::hole(HoleKind::Opaque, Some(name.clone()), loc),
        }
    }

    /// Whether a table's properties are told from its entries by their names.
    fn tables_have_properties(&self, loc: Loc) -> bool {
        self.has_members_in_scope(loc) || self.language_at(loc) == Language::PowerShell
    }

    /// The keys, the values or the entries of a table, asked for without a call (`table.values`).
    fn parts_by_name(&mut self, table: &Value, name: &Name, loc: Loc) -> Option<Value> {
        if !self.tables_have_properties(loc) {
            return None;
        }
        let (_, item) = self.models_at(loc).item(&format!("<record>.{name}"))?;
        let is_part = matches!(item.kind.as_deref(), Some("keys" | "values" | "entries"));
        (item.does == Does::Operation && is_part).then(|| self.operation(item, Some(table.clone()), Vec::new(), loc))
    }

    pub(super) fn instance_member(&mut self, object: &Value, class: &Rc<ClassVal>, name: &Name, loc: Loc) -> Value {
        // Where fields and methods have names of their own, a field that nobody has set is no method.
        let is_field = self.has_members_in_scope(loc) && self.field_declared(class, name).is_some();
        if let Some((method, owner)) =
            self.find_method(class, name, false).filter(|(method, _)| !is_field || method.kind == MethodKind::Getter)
            && !self.is_overridden(class, &owner, name)
        {
            let wrapped = self.state.obj(owner.statics).and_then(|o| o.get(&format!("wrapped {name}"))).cloned();
            if let Some(Value::Func(wrapper)) = wrapped {
                return Value::Func(Rc::new(self.called_on(&wrapper, object.clone(), loc)));
            }
            // Code of the class means its static methods by their names as well (`Client::parse`, `.Select(Parse)`).
            let of_class = method.is_static && self.has_members_in_scope(loc);
            let this =
                if of_class { Value::Class(class.clone()) } else { self.embedded(object, class, &owner).unwrap_or_else(|| object.clone()) };
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
        if let Some(value) = self.static_field(class, name) {
            return self.as_attribute(value, object, loc);
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
            if let Some(loaded) = self.loaded_by_name(&base, name) {
                return loaded;
            }
            if let Some(column) = self.column_read_of(class, &base, name, loc) {
                return column;
            }
            let object = match object {
                Value::Object(id) => Some(*id),
                _ => None,
            };
            let lib = LibVal { path: base.path.clone(), object, members: Vec::new(), loc };
            let member = self.library_member(&lib, name, loc);
            let got = if let Value::Lib(member) = &member { self.got_property(&Value::Lib(Rc::new(lib)), member, name, loc) } else { None };
            return got.unwrap_or(member);
        }
        if let Some(value) = self.behind_pointer(object, class, name, loc) {
            return value;
        }
        if let Some(value) = self.missing_member(object, class, name, loc) {
            return value;
        }
        Value::hole(HoleKind::Member(object.clone(), name.clone()), Some(name.clone()), loc)
    }

    /// What a framework puts on its objects under the name of its class (`$this->load->library('egnyte_api')`), if one class of the program
    /// alone is called so.
    fn loaded_by_name(&mut self, base: &LibVal, name: &Name) -> Option<Value> {
        let (_, row) = self.models_at(base.loc).item(&base.path)?;
        if row.kind.as_deref() != Some("loaded") {
            return None;
        }
        self.asks_classes = true;
        let is_called = |class: &&Rc<ClassVal>| self.class_name(class).is_some_and(|called| called.eq_ignore_ascii_case(name));
        let mut called = self.classes.values().filter(is_called);
        let only = called.next().filter(|_| called.next().is_none()).cloned()?;
        Some(self.typical_instance(&only))
    }

    /// Whether a class below the one that declares a method has a value of that name, which stands before it.
    fn is_overridden(&self, class: &Rc<ClassVal>, owner: &Rc<ClassVal>, name: &Name) -> bool {
        let python = self.world.file(owner.class.file).is_some_and(|file| file.language == Language::Python);
        let below = || self.lineage(class).into_iter().take_while(|one| one.class != owner.class);
        python && below().any(|one| self.state.obj(one.statics).is_some_and(|o| o.get(name).is_some()))
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
        if let Some(value) = self.static_field(class, name) {
            return value;
        }
        // Where fields and methods have names of their own, a field that nobody has set is no method.
        let is_field = self.has_members_in_scope(loc) && self.field_declared(class, name) == Some(true);
        let method = self.find_method(class, name, true).filter(|(method, _)| !is_field || method.kind == MethodKind::Getter);
        // A method of the instances alone does not stand before what a library gives the class (`def_delegators 'self.class', :get`).
        let method = method.filter(|(method, _)| method.is_static || !self.has_library_method(class, name, loc));
        if let Some((method, owner)) = method {
            // A class has the methods of the modules that extend it; an object of Kotlin, those of its interfaces.
            let receives = method.is_static
                || self.world.file(owner.class.file).is_some_and(|f| matches!(f.language, Language::Ruby | Language::Kotlin));
            let closure = Closure {
                func: super::FuncRef { file: owner.class.file, func: method.func },
                env: owner.env,
                this: receives.then(|| Value::Class(class.clone())),
                home: Some(owner),
                bound: Vec::new(),
            };
            if method.kind == MethodKind::Getter && receives {
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
        // The code of a class with heirs is there for them, each of which has a name of its own.
        let has_heirs = self.implementors.get(&class.class).is_some_and(|heirs| !heirs.is_empty());
        match &**name {
            "__name__" | "name" if !has_heirs => self.class_name(class).map_or(Value::Null, |n| Value::text(&n)),
            _ => Value::hole(HoleKind::Member(Value::Class(class.clone()), name.clone()), Some(name.clone()), loc),
        }
    }

    /// What a class keeps, as its instances have it: in Python a function is a method of theirs.
    pub(super) fn as_attribute(&self, value: Value, object: &Value, loc: Loc) -> Value {
        match &value {
            Value::Func(f) if f.this.is_none() && self.language_at(loc) == Language::Python => {
                Value::Func(Rc::new(f.with_first(Argument::plain(object.clone(), loc))))
            }
            _ => value,
        }
    }

    /// What a class, or the nearest of its bases, keeps under a name.
    pub(super) fn static_field(&self, class: &Rc<ClassVal>, name: &Name) -> Option<Value> {
        self.lineage(class).into_iter().find_map(|owner| self.state.obj(owner.statics)?.get(name).cloned())
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
            let extended = if named.len() > 1 { self.extended_with(&lineage) } else { Vec::new() };
            let of_class = |(method, owner): &&(Method, Rc<ClassVal>)| method.is_static || extended.contains(&owner.class);
            return named.iter().find(|one| of_class(one) == statics).or(named.first()).cloned();
        }
        for owner in lineage {
            let file = self.world.file(owner.class.file)?;
            let methods = &file.class(owner.class.class).methods;
            let found =
                methods.iter().rev().find(|m| &*m.name == name && m.kind != MethodKind::Setter && m.kind != MethodKind::Constructor);
            if let Some(method) = found
                && (statics
                    || !method.is_static
                    || file.language.has_members_in_scope()
                    || matches!(file.language, Language::Python | Language::Rust | Language::Php))
            {
                return Some((method.clone(), owner));
            }
        }
        None
    }

    /// The modules whose methods are those of a class of Ruby itself, not of its instances: what one of its `lineage` is extended with.
    pub(super) fn extended_with(&self, lineage: &[Rc<ClassVal>]) -> Vec<ClassRef> {
        let mut extended = Vec::new();
        for class in lineage {
            let Some(file) = self.world.file(class.class.file).filter(|file| file.language == Language::Ruby) else { continue };
            let declared = file.class(class.class.class);
            let bases = declared.bases.iter().zip(&class.bases).filter(|(base, _)| declared.decorators.contains(base));
            for module in bases.flat_map(|(_, base)| base.alternatives()) {
                if let Value::Class(module) = module {
                    extended.extend(self.lineage(module).iter().map(|one| one.class));
                }
            }
        }
        extended
    }

    /// `object[index]`.
    pub(super) fn index(&mut self, object: &Value, index: &Value, loc: Loc) -> Value {
        let (object, index) = (&self.basic(object.clone()), &self.basic(index.clone()));
        if let Value::Union(all) = index {
            return Value::union(all.iter().map(|one| self.index(object, one, loc)).collect::<Vec<_>>());
        }
        if let Some(given) = self.subscript(object, index, loc) {
            return given;
        }
        if index.as_text().is_none() {
            self.look_up_states(index);
        }
        // A table of statuses with an entry for 401 tells it apart.
        if matches!(object, Value::Object(_)) {
            self.compare_with_each(index, object);
        }
        if let Value::Union(all) = object
            && all.iter().any(|one| matches!(one, Value::Lib(_)))
        {
            return Value::union(all.iter().filter(|one| !one.is_null()).map(|one| self.index(one, index, loc)).collect::<Vec<_>>());
        }
        // A client that gives another one for what is further down, or one of a library's types, whichever it is.
        if let Value::Lib(lib) = object {
            let path = format!("{}.[]", lib.path);
            let any_of_them = |item: &Item| item.does == Does::Client || item.does == Does::Nothing && index.as_text().is_none();
            if self.models_at(lib.loc).item(&path).is_some_and(|(_, item)| any_of_them(item)) {
                let further = LibVal { path: path.into(), object: lib.object, members: Vec::new(), loc };
                return self.call_library(&further, vec![Argument::plain(index.clone(), loc)], loc);
            }
        }
        if let Some(given) = self.given_by_callers(object) {
            return Self::derived([given, index.clone()], loc);
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
            // Of a list of unknown length any place may hold what is known of it.
            if let (Value::Object(id), Ok(_)) = (object, text.parse::<u32>())
                && let Some(obj) = self.state.obj(*id)
                && matches!(obj.kind, ObjKind::List)
                && (1..=MAX_WORDS).contains(&obj.items.len())
                && obj.get(&text).is_none()
            {
                return Value::union(obj.items.clone());
            }
            return self.member(object, &text.into(), loc);
        }
        match object {
            Value::Object(id) => {
                // An unknown key of a known table is any of its values; of a parameter, a caller will say which.
                let Some(obj) = self.state.obj(*id).cloned() else { return Value::hole(HoleKind::Opaque, None, loc) };
                let values: Vec<Value> =
                    if matches!(obj.kind, ObjKind::List) { obj.items.clone() } else { obj.fields.iter().map(|(_, v)| v.clone()).collect() };
                // What was put there under keys that are not known either.
                let under_unknown = if matches!(obj.kind, ObjKind::List) { Vec::new() } else { obj.under_unknown_keys() };
                if under_unknown.iter().any(|value| matches!(value, Value::Str(_))) {
                    return Value::union(values.into_iter().chain(under_unknown));
                }
                // A table of classes or of their instances is there for whatever comes in, which a caller seldom spells out.
                let is_instance = |id: &super::ObjId| self.state.obj(*id).is_some_and(|one| matches!(one.kind, ObjKind::Instance(_)));
                let is_made = |value: &Value| match value {
                    Value::Class(_) => true,
                    Value::Object(id) => is_instance(id),
                    _ => false,
                };
                let registers = !obj.open && !values.is_empty() && values.iter().all(is_made);
                if index.depends_on_param() && !registers {
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
