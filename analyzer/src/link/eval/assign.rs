//! Binding names and places: declarations, assignments.

use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, ClassVal, EnvId, HoleKind, LibVal, ObjId, Value};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{BinaryOp, ExprId, ExprKind, FuncId, Language, Name, Param, ParamKind, Pattern, Span};
use crate::lower::ruby::OWN_VARIABLE;
use egnyte_rules::model::Does;

impl Eval<'_> {
    /// Where a name of the code in `cx` lives.
    pub(super) fn home_of(&self, cx: &Cx, name: &Name) -> EnvId {
        let mut at = cx.env;
        loop {
            let env = &self.envs[at.0 as usize];
            if self.state.var(at, name).is_some() {
                return at;
            }
            if let Some(file) = self.world.file(env.func.file).filter(|_| !env.turn) {
                let function = file.function(env.func.func);
                if function.locals.binary_search(name).is_ok() {
                    return at;
                }
            }
            match env.parent {
                Some(parent) if parent != at => at = parent,
                _ => return at,
            }
        }
    }

    pub(super) fn set_name(&mut self, cx: &Cx, name: &Name, value: Value) {
        let env = self.home_of(cx, name);
        if cx.file.language.has_members_in_scope()
            && self.envs[env.0 as usize].parent.is_none()
            // What a receiver that was not in sight left here is no declaration.
            && cx.file.function(FuncId(0)).locals.binary_search(name).is_err()
            && let Some(holder) = self.field_holder(cx, name)
        {
            self.set_member(&holder, name, value, cx.loc(Span::default()));
            return;
        }
        self.state.set_var(env, name, value);
    }

    /// Assigning a name that nobody declares sets what the models know by it (`location = url`).
    fn set_global(&mut self, cx: &Cx, name: &Name, value: &Value, loc: Loc) {
        if cx.file.language != Language::JavaScript {
            return;
        }
        let models = self.models_at(loc);
        let Some(path) = models.global(name) else { return };
        let Some((library, item)) = models.item(&format!("{path}=")) else { return };
        let home = self.home_of(cx, name);
        let declared = self.envs[home.0 as usize].parent.is_some()
            || cx.file.function(FuncId(0)).locals.binary_search(name).is_ok()
            || cx.file.imports.iter().any(|import| import.local.as_ref() == Some(name));
        if !declared && item.does == Does::Sink {
            let global = LibVal { path: path.into(), object: None, members: Vec::new(), loc };
            self.sink(&global, library, item, vec![Argument::plain(value.clone(), loc)], loc);
        }
    }

    pub(super) fn assignment(&mut self, cx: &Cx, target: &Pattern, op: Option<BinaryOp>, value: ExprId, loc: Loc) -> Value {
        let mut new = self.expr(cx, value);
        if let Some(op) = op {
            let old = self.read_target(cx, target, loc);
            // `list += more` changes the list itself only where it is a method of the list; elsewhere it makes a new one.
            if op == BinaryOp::Add
                && matches!(cx.file.language, Language::Python | Language::Kotlin)
                && let (Value::Object(id), Some(items)) = (&old, self.known_items(&new))
            {
                let is_list = self.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::List));
                if is_list {
                    self.state.update(*id, |o| o.add(items));
                    return old;
                }
            }
            // Of the handlers that an event has the last one gives the result.
            let subscribes = op == BinaryOp::Add && cx.file.language == Language::CSharp && matches!(new, Value::Func(_));
            if !subscribes {
                new = self.apply_binary(cx, op, &old, &new, loc);
            }
        }
        self.bind(cx, target, new.clone(), loc);
        new
    }

    fn read_target(&mut self, cx: &Cx, target: &Pattern, loc: Loc) -> Value {
        match target {
            Pattern::Name(name, _) => self.name(cx, name, loc),
            Pattern::Place(expr) => self.expr(cx, *expr),
            _ => Value::hole(HoleKind::Opaque, None, loc),
        }
    }

    /// Binds a pattern to a value.
    pub(super) fn bind(&mut self, cx: &Cx, pattern: &Pattern, value: Value, loc: Loc) {
        match pattern {
            Pattern::Name(name, _) => {
                self.set_global(cx, name, &value, loc);
                self.set_name(cx, name, value);
            }
            Pattern::Place(expr) => self.set_place(cx, *expr, value, loc),
            Pattern::Default(inner, default) => {
                let value = if value.is_null() {
                    self.expr(cx, *default)
                } else if matches!(&value, Value::Hole(_)) || value.alternatives().iter().any(Value::is_null) {
                    let default = self.expr(cx, *default);
                    Self::with_default(&value, &default)
                } else {
                    value
                };
                self.bind(cx, inner, value, loc);
            }
            Pattern::Object { props, rest } => {
                let mut taken = Vec::new();
                for prop in props {
                    let part = match self.key(cx, &prop.key) {
                        Some(key) => {
                            let part = match self.member(&value, &key, loc) {
                                // In Ruby a part is what the method of that name gives.
                                Value::Func(reader) if cx.file.language == Language::Ruby => self.invoke(&reader, Vec::new(), None, loc),
                                part => part,
                            };
                            taken.push(key);
                            part
                        }
                        None => Value::hole(HoleKind::Opaque, None, loc),
                    };
                    self.bind(cx, &prop.value, part, loc);
                }
                if let Some(rest) = rest {
                    let others = match &value {
                        Value::Object(id) => self.state.obj(*id).map(|o| {
                            let mut copy = Obj::clone(o);
                            copy.fields.retain(|(n, _)| !taken.contains(n));
                            copy
                        }),
                        _ => None,
                    };
                    let others = match others {
                        Some(obj) => Value::Object(self.state.alloc(obj)),
                        None => Self::derived([value.clone()], loc),
                    };
                    self.bind(cx, rest, others, loc);
                }
            }
            Pattern::Array { items, rest } => {
                let apart = || self.components(&value).or_else(|| self.components_of_several(&value, items.len()));
                let known = self.known_items(&value).or_else(apart);
                let results = known.is_none() && cx.file.language == crate::ir::Language::Go;
                for (at, item) in items.iter().enumerate() {
                    let Some(item) = item else { continue };
                    let part = match &known {
                        Some(known) => known.get(at).cloned().unwrap_or(Value::Null),
                        None if results => self.result(&value, at, loc),
                        None => {
                            let index = Value::Num(f64::from(u32::try_from(at).unwrap_or(u32::MAX)));
                            self.index(&value, &index, loc)
                        }
                    };
                    self.bind(cx, item, part, loc);
                }
                if let Some((at, rest)) = rest {
                    let others = match known {
                        Some(known) => {
                            let after = items.len() - (*at).min(items.len());
                            let end = known.len().saturating_sub(after);
                            let middle = known.get(*at..end).map(<[Value]>::to_vec).unwrap_or_default();
                            self.list_obj(middle, false, loc)
                        }
                        None => Self::derived([self.given_by_callers(&value).unwrap_or_else(|| value.clone())], loc),
                    };
                    self.bind(cx, rest, others, loc);
                }
            }
            Pattern::Ignore => {}
        }
    }

    /// What an instance is taken apart into, in languages whose records are: what its constructor is given, or what fields it has, in order.
    pub(super) fn components(&self, value: &Value) -> Option<Vec<Value>> {
        let Value::Object(id) = value else { return None };
        let obj = self.state.obj(*id)?;
        let ObjKind::Instance(class) = &obj.kind else { return None };
        let file = self.world.file(class.class.file)?;
        let is_python = file.language == Language::Python;
        let is_ruby = file.language == Language::Ruby;
        if !is_python && !is_ruby && !file.language.has_members_in_scope() {
            return None;
        }
        let names: Vec<Name> = match self.constructor(class) {
            Some(_) if is_python => return None,
            Some((method, owner)) => {
                let file = self.world.file(owner.class.file)?;
                // Of Ruby's classes only a `Struct` is taken apart, whose fields are instance variables.
                let name = |param: &Param| match &param.pattern {
                    Pattern::Name(name, _) if is_ruby => (param.kind == ParamKind::Either).then(|| format!("{OWN_VARIABLE}{name}").into()),
                    Pattern::Name(name, _) => Some(name.clone()),
                    _ => None,
                };
                file.function(method.func).params.iter().map(name).collect::<Option<_>>()?
            }
            None => self.fields_in_order(class),
        };
        names.iter().map(|name| obj.get(name).cloned()).collect()
    }

    /// What those of several instances are taken apart into that have as many parts as a pattern asks for: the others are not meant by it.
    fn components_of_several(&self, value: &Value, parts: usize) -> Option<Vec<Value>> {
        let Value::Union(all) = value else { return None };
        let each: Vec<Vec<Value>> = all.iter().map(|one| self.components(one)).collect::<Option<_>>()?;
        let meant: Vec<&Vec<Value>> = each.iter().filter(|one| one.len() == parts).collect();
        let at = |place: usize| Value::union(meant.iter().map(|one| one[place].clone()));
        (!meant.is_empty()).then(|| (0..parts).map(at).collect())
    }

    /// One of several results: of what each way out of a function gives, or of a library's function, whose first result is the value
    /// and whose others tell how it went.
    fn result(&mut self, value: &Value, at: usize, loc: Loc) -> Value {
        let mut found = Vec::new();
        for one in value.alternatives() {
            found.push(match self.known_items(one) {
                Some(items) => items.get(at).cloned().unwrap_or(Value::Null),
                None if at == 0 => one.clone(),
                None => Value::hole(HoleKind::Opaque, None, loc),
            });
        }
        Value::union(found)
    }

    fn set_place(&mut self, cx: &Cx, place: ExprId, value: Value, loc: Loc) {
        let file = cx.file.clone();
        match &file.expr(place).kind {
            ExprKind::Member { object, name, .. } => {
                let holder = *object;
                let object = self.read_back(cx, holder, loc);
                self.set_member(&object, name, value.clone(), loc);
                self.filled_in(cx, holder, &object, name, value, loc);
            }
            ExprKind::Index { object, index } => {
                let object = match self.grown(cx, *object, loc) {
                    Value::Hole(_) => self.read_back(cx, *object, loc),
                    object => object,
                };
                let index = self.expr(cx, *index);
                match super::external::key_text(&index) {
                    Some(name) => {
                        if cx.file.language == Language::Php && !name.starts_with(|c: char| c.is_ascii_digit()) {
                            self.has_keys(&object);
                        }
                        self.set_member(&object, &name, value, loc);
                    }
                    None => {
                        for one in object.alternatives() {
                            if let Value::Object(id) = one {
                                let any = Self::derived([value.clone()], loc);
                                self.state.update(*id, |o| {
                                    // A key that is there for being filled may be the one.
                                    for (_, slot) in o.fields.iter_mut().filter(|(_, slot)| slot.is_null()) {
                                        *slot = slot.join(&any);
                                    }
                                    o.items.push(value.clone());
                                    o.open = true;
                                });
                            } else if matches!(one, Value::Lib(_)) {
                                self.set_member(one, &"*".into(), value.clone(), loc);
                            }
                        }
                    }
                }
            }
            _ => {
                self.expr(cx, place);
            }
        }
    }

    /// An array of PHP that was empty is a record as soon as something is put under a name there.
    fn has_keys(&mut self, array: &Value) {
        let Value::Object(id) = array else { return };
        self.state.update(*id, |o| {
            if matches!(o.kind, ObjKind::List) && o.items.is_empty() && !o.open {
                o.kind = ObjKind::Record;
            }
        });
    }

    /// What a variable, or a field, holds of a file's contents is a record as soon as an entry is put there, that of the file with what is put.
    fn read_back(&mut self, cx: &Cx, holder: ExprId, loc: Loc) -> Value {
        let read = self.expr(cx, holder);
        // A record of columns belongs to its row.
        let is_of_row = |e: &Self| matches!(e.table_behind(&read), Some(Value::Object(_)));
        if !is_contents(&read, 0) || is_of_row(self) {
            return read;
        }
        let file = cx.file.clone();
        let mut known = Obj::new(ObjKind::Record, loc);
        (known.open, known.items) = (true, vec![read]);
        let known = Value::Object(self.state.alloc(known));
        match &file.expr(holder).kind {
            ExprKind::Name(name) => self.set_name(cx, name, known.clone()),
            ExprKind::Member { object, name, .. } => {
                let owner = self.expr(cx, *object);
                self.set_member(&owner, name, known.clone(), loc);
            }
            _ => {}
        }
        known
    }

    /// An object that an instance was given, and nothing is known of, is filled in member by member (`this.options.uri = address`): it
    /// is what it was, with that member.
    fn filled_in(&mut self, cx: &Cx, holder: ExprId, object: &Value, name: &Name, value: Value, loc: Loc) {
        // Another method may have filled it in for a request of its own.
        let given = object.alternatives().iter().find(|one| super::made::is_bare_parameter(one)).cloned();
        let ExprKind::Member { object: owner, name: field, .. } = &cx.file.expr(holder).kind else { return };
        let Some(given) = given.filter(|_| cx.file.language == Language::JavaScript) else { return };
        let owner = self.expr(cx, *owner);
        let is_instance = |owner: &Value| match owner {
            Value::Object(id) => self.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::Instance(_)) || o.proto.is_some()),
            _ => false,
        };
        if is_instance(&owner) {
            let mut known = Obj::new(ObjKind::Record, loc);
            (known.open, known.items) = (true, vec![given]);
            known.set(name, value);
            let known = Value::Object(self.state.alloc(known));
            self.set_member(&owner, &field.clone(), known, loc);
        }
    }

    /// What an entry is written into. PHP makes the array where there is none yet: `$body['path'] = $path` as the first mention
    /// of `$body`, and `$options['headers']['Accept'] = $type` with no headers so far.
    fn grown(&mut self, cx: &Cx, place: ExprId, loc: Loc) -> Value {
        let file = cx.file.clone();
        if file.language != Language::Php {
            return self.expr(cx, place);
        }
        match &file.expr(place).kind {
            ExprKind::Index { object, index } => {
                let whole = self.grown(cx, *object, loc);
                let now = self.expr(cx, place);
                let index = self.expr(cx, *index);
                let (true, Value::Object(_), Some(key)) = (now.is_null(), &whole, super::external::key_text(&index)) else { return now };
                let made = Value::Object(self.state.alloc(Obj::new(ObjKind::Record, loc)));
                self.set_member(&whole, &key, made.clone(), loc);
                made
            }
            ExprKind::Name(name) if name.starts_with('$') && !name.starts_with("$_") && &**name != "$GLOBALS" => {
                let now = self.expr(cx, place);
                let is_undefined = matches!(&now, Value::Hole(hole) if matches!(hole.kind, HoleKind::Undefined));
                if !now.is_null() && !is_undefined {
                    return now;
                }
                let mut made = Obj::new(ObjKind::Record, loc);
                // A function's own variables start empty; those of a page may come from who includes it.
                made.open = is_undefined && self.envs[cx.env.0 as usize].func.func == FuncId(0);
                let made = Value::Object(self.state.alloc(made));
                if is_undefined {
                    self.state.set_var(cx.env, name, made.clone());
                } else {
                    self.set_name(cx, name, made.clone());
                }
                made
            }
            _ => self.expr(cx, place),
        }
    }

    /// An attribute that the library's class below reads as an option of its requests (`self.method = "GET"`).
    fn set_option_of_base(&mut self, class: &Rc<ClassVal>, id: ObjId, name: &Name, value: &Value, loc: Loc) {
        let Some(base) = self.library_base(class) else { return };
        let option = self.models_at(base.loc).item(&format!("{}.{name}=", base.path));
        if let Some((library, item)) = option.filter(|(_, item)| item.does == Does::Configure) {
            self.configure(library, item, &base.path, id, &[Argument::plain(value.clone(), loc)], loc);
        }
    }

    /// The class whose static field an instance's code means by `name`, where members are in scope (`client = …` in a constructor).
    fn class_with_static(&self, id: ObjId, name: &Name) -> Option<Rc<ClassVal>> {
        let ObjKind::Instance(class) = &self.state.obj(id)?.kind else { return None };
        let declares = |owner: &Rc<ClassVal>| {
            let file = self.world.file(owner.class.file).filter(|file| file.language.has_members_in_scope());
            file.is_some_and(|file| file.class(owner.class.class).fields.iter().any(|field| field.is_static && field.name == *name))
        };
        self.lineage(class).into_iter().find(declares)
    }

    /// `object.name = value`.
    pub(super) fn set_member(&mut self, object: &Value, name: &Name, value: Value, loc: Loc) {
        match object {
            Value::Object(id) => {
                if self.run_setter(object, name, &value, loc) {
                    return;
                }
                if let Some(class) = self.class_with_static(*id, name) {
                    self.state.update(class.statics, |o| o.set(name, value));
                    return;
                }
                let is_list = self.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::List));
                match (is_list, name.parse::<usize>()) {
                    (true, Ok(at)) => self.state.update(*id, |o| match o.items.get_mut(at) {
                        Some(slot) => *slot = value,
                        None => o.items.push(value),
                    }),
                    _ => {
                        // A function put on an object sees it as its receiver.
                        self.note_owner(*id, &value);
                        if let Some(ObjKind::Instance(class)) = self.state.obj(*id).map(|o| o.kind.clone()) {
                            self.note_attribute(&class, name, &value, loc);
                            self.note_set_from_outside(&class, *id, name, &value);
                            self.set_option_of_base(&class, *id, name, &value, loc);
                        }
                        self.note_given_later(*id, name, &value);
                        self.state.update(*id, |o| o.set(name, value));
                    }
                }
            }
            Value::Class(class) => {
                if !self.run_setter(object, name, &value, loc) {
                    self.state.update(class.statics, |o| o.set(name, value));
                }
            }
            Value::Lib(lib) => {
                if self.models_at(lib.loc).item(&lib.path).is_none() {
                    self.note_row_field(object, name, &value, loc);
                    self.hand_out_status(&value);
                }
                self.set_library_member(lib, name, value, loc);
            }
            Value::Module(file) => {
                if let Some(env) = self.modules.get(file).map(|m| m.env) {
                    self.state.set_var(env, name, value);
                }
            }
            Value::Union(all) => {
                for one in all.iter() {
                    let one = one.clone();
                    let value = value.clone();
                    let ((), writes) = self.branch(|e| e.set_member(&one, name, value, loc));
                    self.state.merge(&[writes, super::Writes::default()]);
                }
            }
            Value::Func(f) if self.is_javascript(f.func.file) => self.set_function_member(&f.clone(), name, value),
            Value::Hole(_) | Value::Str(_) | Value::Num(_) | Value::Bool(_) | Value::Null | Value::Func(_) => {
                self.put_on_by_assignment(object, name, &value, loc);
                self.note_row_field(object, name, &value, loc);
                self.hand_out_status(&value);
                self.keep_in_session(object, name, &value, loc);
                self.escape(&value, loc);
                self.run_escaped(&value, loc);
            }
        }
    }
}

/// Whether a value is what a file holds, parsed or as it is.
fn is_contents(value: &Value, depth: u32) -> bool {
    const MAX_FORMS: u32 = 4;
    let Value::Hole(hole) = value else { return false };
    match &hole.kind {
        // What is kept under a key of one's own is a record as it was given, what a query finds a row.
        HoleKind::Read(kind, key) => &**kind == "file" || &**kind == "database" && key.is_some(),
        HoleKind::Derived(from) => depth < MAX_FORMS && from.len() == 1 && is_contents(&from[0], depth + 1),
        _ => false,
    }
}

/// Every name a pattern binds.
pub(super) fn names_of(pattern: &Pattern) -> Vec<Name> {
    match pattern {
        Pattern::Name(name, _) => vec![name.clone()],
        Pattern::Default(inner, _) => names_of(inner),
        Pattern::Object { props, rest } => {
            props.iter().flat_map(|p| names_of(&p.value)).chain(rest.iter().flat_map(|r| names_of(r))).collect()
        }
        Pattern::Array { items, rest } => {
            items.iter().flatten().flat_map(names_of).chain(rest.iter().flat_map(|(_, r)| names_of(r))).collect()
        }
        Pattern::Place(_) | Pattern::Ignore => Vec::new(),
    }
}
