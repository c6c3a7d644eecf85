//! Binding names and places: declarations, assignments, parameters.

use std::rc::Rc;

use super::super::state::{Obj, ObjKind};
use super::super::value::{Argument, Closure, EnvId, FuncRef, Hole, HoleKind, LibVal, Value};
use super::arguments::GIVEN_BY_CALLERS;
use super::container::Asked;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{BinaryOp, ClassKind, ExprId, ExprKind, File, FuncId, Language, Name, Param, ParamKind, Pattern, Span, Type};
use egnyte_rules::model::Does;

impl Eval<'_> {
    /// Where a name of the code in `cx` lives.
    fn home_of(&self, cx: &Cx, name: &Name) -> EnvId {
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
            && self.state.var(env, name).is_none()
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
                    self.state.update(*id, |o| o.items.extend(items));
                    return old;
                }
            }
            new = self.apply_binary(cx, op, &old, &new, loc);
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
                            let part = self.member(&value, &key, loc);
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
                let known = self.known_items(&value);
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
                        None => Self::derived([value.clone()], loc),
                    };
                    self.bind(cx, rest, others, loc);
                }
            }
            Pattern::Ignore => {}
        }
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
                let object = self.expr(cx, holder);
                self.set_member(&object, name, value.clone(), loc);
                self.filled_in(cx, holder, &object, name, value, loc);
            }
            ExprKind::Index { object, index } => {
                let object = self.grown(cx, *object, loc);
                let index = self.expr(cx, *index);
                match super::external::key_text(&index) {
                    Some(name) => self.set_member(&object, &name, value, loc),
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

    /// `object.name = value`.
    pub(super) fn set_member(&mut self, object: &Value, name: &Name, value: Value, loc: Loc) {
        match object {
            Value::Object(id) => {
                if self.run_setter(object, name, &value, loc) {
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
                        }
                        self.state.update(*id, |o| o.set(name, value));
                    }
                }
            }
            Value::Class(class) => self.state.update(class.statics, |o| o.set(name, value)),
            Value::Lib(lib) => {
                if self.models_at(lib.loc).item(&lib.path).is_none() {
                    self.note_row_field(object, name, &value, loc);
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
                self.note_row_field(object, name, &value, loc);
                self.keep_in_session(object, name, &value, loc);
                self.escape(&value, loc);
                self.run_escaped(&value, loc);
            }
        }
    }

    /// Binds the parameters of a function to holes, beyond the arguments that are fixed: it is run without a caller.
    pub(super) fn bind_unknown(&mut self, cx: &Cx, func: FuncId, fixed: &[Argument]) {
        let mut fixed = fixed.iter().filter(|arg| arg.name.is_none() && !arg.spread);
        let file = cx.file.clone();
        for (at, param) in file.function(func).params.iter().enumerate() {
            let loc = cx.loc(param.span);
            let value = match (param.kind, fixed.next()) {
                (ParamKind::Plain, Some(arg)) => arg.value.clone(),
                _ => self.unknown_argument(cx, func, at),
            };
            self.bind_param(cx, &param.pattern, value, loc);
        }
    }

    /// Binds the parameters of a wrapper to what the function that it is put around would get: its receiver, and holes.
    pub(super) fn bind_as_wrapped(&mut self, cx: &Cx, func: FuncId, fixed: Vec<Argument>, wrapped: &Closure) {
        let Some(file) = self.world.file(wrapped.func.file) else { return };
        let inner = Cx { file: file.clone(), id: wrapped.func.file, env: wrapped.env };
        let mut args = fixed;
        for (at, param) in file.function(wrapped.func.func).params.iter().enumerate() {
            let name = match (param.kind, &param.pattern) {
                (ParamKind::Plain, _) => None,
                (ParamKind::NamedOnly, Pattern::Name(name, _)) => Some(name.clone()),
                _ => continue,
            };
            let value = self.unknown_argument(&inner, wrapped.func.func, at);
            args.push(Argument { name, value, loc: inner.loc(param.span), spread: false });
        }
        let loc = cx.loc(cx.file.function(func).name_span);
        self.bind_args(cx, func, args, loc);
    }

    /// What the library gives a function that it was handed to.
    fn handed_by_library(&mut self, func: FuncRef, at: usize, loc: Loc) -> Option<Value> {
        let path = self.handed_types.get(&(func, u16::try_from(at).ok()?))?.clone();
        let object = self.state.alloc(Obj::new(ObjKind::Library, loc));
        Some(Value::Lib(Rc::new(LibVal { path, object: Some(object), members: Vec::new(), loc })))
    }

    /// What a function is given where nobody is seen to call it.
    fn unknown_argument(&mut self, cx: &Cx, func: FuncId, at: usize) -> Value {
        let file = cx.file.clone();
        let param = &file.function(func).params[at];
        let loc = cx.loc(param.span);
        let name = match &param.pattern {
            Pattern::Name(name, _) => Some(name.clone()),
            _ => None,
        };
        self.expect_state(name.as_deref().unwrap_or_default());
        let func = FuncRef { file: cx.id, func };
        let default = param.default.map(|d| self.expr(cx, d));
        let given = self.annotated_param(cx, param).or_else(|| self.conventional_param(cx, func.func, at, loc));
        let asked = self.asked_by_param(cx, func.func, &param.decorators, &param.pattern);
        let typed = given.or_else(|| match &param.ty {
            Some(ty) => self.typed_for(cx, ty, asked.as_ref(), loc),
            None => self.handed_by_library(func, at, loc),
        });
        match (param.kind, typed) {
            // What may be left out may be nothing, whatever its type says of the rest.
            (ParamKind::Plain | ParamKind::NamedOnly, Some(typed)) => match default {
                Some(Value::Null) => typed.join(&Value::Null),
                _ => typed,
            },
            (ParamKind::Rest, _) => {
                let given = HoleKind::Param(func, u16::try_from(at).unwrap_or(u16::MAX));
                let list = self.list_obj(Vec::new(), true, loc);
                if let Value::Object(id) = list {
                    self.state.update(id, |o| o.set(&GIVEN_BY_CALLERS.into(), Value::hole(given, name, loc)));
                }
                list
            }
            (ParamKind::NamedRest, _) => {
                let mut obj = Obj::new(ObjKind::Record, loc);
                obj.open = true;
                Value::Object(self.state.alloc(obj))
            }
            (_, None) => {
                let hole = Value::Hole(Rc::new(Hole {
                    kind: HoleKind::Param(func, u16::try_from(at).unwrap_or(u16::MAX)),
                    name,
                    loc,
                    default: default.filter(|d| !d.is_null()),
                }));
                match &param.ty {
                    Some(Type::Record(parts)) => self.typed_record(cx, parts, &hole, loc),
                    _ => hole,
                }
            }
        }
    }

    /// A record that is handed in as `whole`, by the declared types of its parts. What is not known of a part is up to who hands it in.
    fn typed_record(&mut self, cx: &Cx, parts: &[(Name, Type)], whole: &Value, loc: Loc) -> Value {
        let typed: Vec<Option<Value>> = parts.iter().map(|(_, ty)| self.typed_for(cx, ty, None, loc)).collect();
        if typed.iter().all(Option::is_none) {
            return whole.clone();
        }
        let part = |name: &Name| Value::hole(HoleKind::Member(whole.clone(), name.clone()), Some(name.clone()), loc);
        let fields = parts.iter().zip(typed).map(|((name, _), typed)| (name.clone(), typed.unwrap_or_else(|| part(name)))).collect();
        let record = self.record_obj(fields, loc);
        if let Value::Object(id) = &record {
            self.state.update(*id, |o| o.open = true);
        }
        record
    }

    /// What a platform hands to a function as its first argument, where the names of its parameters say which platform that is.
    fn conventional_param(&mut self, cx: &Cx, func: FuncId, at: usize, loc: Loc) -> Option<Value> {
        let [first, second, ..] = cx.file.function(func).params.as_slice() else { return None };
        let (Pattern::Name(first, _), Pattern::Name(second, _), 0) = (&first.pattern, &second.pattern, at) else { return None };
        let path: Name = self.models_at(loc).conventional(first, second)?.into();
        self.typed_library(&LibVal { path, object: None, members: Vec::new(), loc }, loc, None)
    }

    fn bind_param(&mut self, cx: &Cx, pattern: &Pattern, value: Value, loc: Loc) {
        // A parameter belongs to this activation even where an outer name is the same.
        if let Pattern::Name(name, _) = pattern {
            self.state.set_var(cx.env, name, value);
        } else {
            for name in names_of(pattern) {
                self.state.set_var(cx.env, &name, Value::Null);
            }
            self.bind(cx, pattern, value, loc);
        }
    }

    /// Binds the parameters of a function to the arguments of a call.
    pub(super) fn bind_args(&mut self, cx: &Cx, func: FuncId, args: Vec<Argument>, call: Loc) {
        let file = cx.file.clone();
        let params = &file.function(func).params;
        let mut positional: std::collections::VecDeque<Argument> = std::collections::VecDeque::new();
        let mut named: Vec<Argument> = Vec::new();
        for arg in args {
            if arg.name.is_some() { named.push(arg) } else { positional.push_back(arg) }
        }
        let mut unknown_positional: Option<Value> = None;
        // A function behind the parentheses is the last parameter's, whatever stands before it has been left out.
        if file.language.binds_receivers()
            && let (Some(Argument { value: Value::Func(_), .. }), Some(last)) = (positional.back(), params.last())
            && let Pattern::Name(name, _) = &last.pattern
            && last.kind == ParamKind::Plain
            && positional.len() + named.len() < params.len()
            && !named.iter().any(|arg| arg.name.as_ref() == Some(name))
            && params.get(positional.len() - 1).is_some_and(|param| {
                param.default.is_some()
                    || named.iter().any(|arg| matches!(&param.pattern, Pattern::Name(own, _) if arg.name.as_ref() == Some(own)))
            })
            && let Some(function) = positional.pop_back()
        {
            named.push(Argument { name: Some(name.clone()), ..function });
        }
        for param in params {
            let loc = cx.loc(param.span);
            let own = match &param.pattern {
                Pattern::Name(name, _) => Some(name.clone()),
                Pattern::Default(inner, _) => match &**inner {
                    Pattern::Name(name, _) => Some(name.clone()),
                    _ => None,
                },
                _ => None,
            };
            let value = match param.kind {
                ParamKind::Rest => {
                    let mut open = unknown_positional.is_some();
                    let mut items = Vec::new();
                    for arg in positional.drain(..) {
                        open |= arg.spread;
                        items.push(arg.value);
                    }
                    Some(self.list_obj(items, open, call))
                }
                ParamKind::NamedRest => {
                    let mut obj = Obj::new(ObjKind::Record, call);
                    for arg in named.drain(..) {
                        if arg.spread {
                            obj.open = true;
                        } else if let Some(name) = arg.name {
                            obj.set(&name, arg.value);
                        }
                    }
                    Some(Value::Object(self.state.alloc(obj)))
                }
                ParamKind::Plain | ParamKind::NamedOnly => {
                    let by_name =
                        own.as_ref().and_then(|n| named.iter().position(|a| a.name.as_deref() == Some(n.strip_prefix('$').unwrap_or(n))));
                    if let Some(at) = by_name {
                        Some(named.remove(at).value)
                    } else if param.kind == ParamKind::NamedOnly {
                        None
                    } else if let Some(unknown) = &unknown_positional {
                        Some(Self::derived([unknown.clone()], call))
                    } else {
                        match positional.pop_front().or_else(|| self.trailing_record(&file, params, &mut named, call)) {
                            Some(arg) if arg.spread => {
                                unknown_positional = Some(arg.value.clone());
                                Some(Self::derived([arg.value], call))
                            }
                            Some(arg) => Some(arg.value),
                            None => None,
                        }
                    }
                }
            };
            let unknown_named = named.iter().any(|a| a.spread);
            let value = match value {
                Some(value) if value.is_null() && param.default.is_some() => param.default.map(|d| self.expr(cx, d)).unwrap_or(value),
                Some(value) => value,
                None if unknown_named => Value::hole(HoleKind::Opaque, own.clone(), call),
                None => match param.default {
                    Some(default) => self.expr(cx, default),
                    None => Value::Null,
                },
            };
            // An argument nothing is known of is at least what the parameter declares.
            let value = match (&value, &param.ty) {
                (Value::Hole(h), Some(ty)) if matches!(h.kind, HoleKind::Opaque | HoleKind::Call(_) | HoleKind::Undefined) => {
                    let asked = self.is_asked_for(&value).then(Asked::default);
                    self.typed_for(cx, ty, asked.as_ref(), loc).unwrap_or(value)
                }
                _ => value,
            };
            self.bind_param(cx, &param.pattern, value, loc);
        }
    }

    /// Arguments given by names that no parameter has are one record, where the language has it.
    fn trailing_record(&mut self, file: &File, params: &[Param], named: &mut Vec<Argument>, call: Loc) -> Option<Argument> {
        if file.language != Language::Ruby || params.iter().any(|p| p.kind == ParamKind::NamedRest) {
            return None;
        }
        let taken = |arg: &Argument| {
            arg.name.as_deref().is_some_and(|name| {
                name == crate::lower::ruby::BLOCK || params.iter().any(|p| matches!(&p.pattern, Pattern::Name(own, _) if &**own == name))
            })
        };
        let (rest, loose): (Vec<Argument>, Vec<Argument>) = named.drain(..).partition(taken);
        *named = rest;
        let id = (!loose.is_empty()).then(|| self.state.alloc(Obj::new(ObjKind::Record, call)))?;
        for arg in loose {
            match arg.name {
                Some(name) => self.state.update(id, |o| o.set(&name, arg.value)),
                None => self.spread_into(id, &arg.value),
            }
        }
        Some(Argument::plain(Value::Object(id), call))
    }

    /// What a declared type says of a value nothing else is known of.
    pub(super) fn typed(&mut self, cx: &Cx, ty: &Type, loc: Loc) -> Option<Value> {
        self.typed_for(cx, ty, None, loc)
    }

    /// The same, for somebody whom a container gives it.
    pub(super) fn typed_for(&mut self, cx: &Cx, ty: &Type, asked: Option<&Asked>, loc: Loc) -> Option<Value> {
        match ty {
            Type::Named(path, args) => {
                let last = path.last()?;
                if matches!(
                    &**last,
                    "Promise"
                        | "Optional"
                        | "Awaitable"
                        | "Coroutine"
                        | "Readonly"
                        | "Partial"
                        | "Required"
                        | "NonNullable"
                        | "Pick"
                        | "Omit"
                        | "Annotated"
                        | "Observable"
                ) {
                    return args.iter().find_map(|a| self.typed_for(cx, a, asked, loc));
                }
                if matches!(&**last, "IOptions" | "IOptionsSnapshot" | "IOptionsMonitor") {
                    let options = args.first().and_then(|of| self.options_of(cx, of, loc))?;
                    return Some(self.record_obj(vec![("Value".into(), options.clone()), ("CurrentValue".into(), options)], loc));
                }
                let (head, rest) = path.split_first()?;
                let mut value = self.name(cx, head, loc);
                if let Some(said) = rest.is_empty().then(|| self.said_beside(&value)).flatten() {
                    return Some(said);
                }
                for name in rest {
                    value = self.member(&value, name, loc);
                }
                match value {
                    Value::Class(class) => self.typed_class(&class, asked),
                    // What a library wraps around a class of the program (`State<App>`, `Data<App>`) gives access to it.
                    Value::Lib(lib) if cx.file.language == crate::ir::Language::Rust => {
                        let inner = match args.as_slice() {
                            [inner] => self.typed(cx, inner, loc),
                            _ => None,
                        };
                        // What a framework fills from an incoming request is what came in, field by field.
                        if let Some(kind) = self.filled_from(&lib.path, loc).filter(|_| self.is_bare_record(inner.as_ref())) {
                            return Some(Value::hole(HoleKind::Read(kind, None), None, loc));
                        }
                        let is_own = matches!(&inner, Some(Value::Object(_)));
                        if is_own
                            || inner.is_some() && self.gives_access(&lib.path, loc)
                            || args.len() == 1 && !self.models_at(loc).is_type(&lib.path)
                        {
                            return inner;
                        }
                        self.typed_library(&lib, loc, asked)
                    }
                    Value::Lib(lib) => {
                        let value = self.typed_library(&lib, loc, asked);
                        if let (Some(Value::Lib(typed)), [Type::Named(of, _)]) = (&value, args.as_slice()) {
                            self.note_rows_of(cx, typed, of, loc);
                        }
                        value
                    }
                    _ => None,
                }
            }
            Type::Union(all) => {
                let known: Vec<Value> = all.iter().filter_map(|t| self.typed(cx, t, loc)).collect();
                match known.len() {
                    1 => known.into_iter().next(),
                    _ => None,
                }
            }
            Type::Record(_) | Type::Literal(_) | Type::Opaque => None,
        }
    }

    /// What part of an incoming request the members of a library's type are.
    fn filled_from(&self, path: &str, loc: Loc) -> Option<Name> {
        let (_, item) = self.models_at(loc).item(&format!("{path}.*"))?;
        (item.does == Does::Read).then(|| item.kind.as_deref().unwrap_or("outside").into())
    }

    /// Whether a value is an instance of a class without code, or not known at all.
    fn is_bare_record(&self, value: Option<&Value>) -> bool {
        let Some(Value::Object(id)) = value else { return value.is_none() };
        let Some(ObjKind::Instance(class)) = self.state.obj(*id).map(|o| &o.kind) else { return false };
        self.world.file(class.class.file).is_some_and(|file| file.class(class.class.class).methods.is_empty())
    }

    /// Whether making a library's type leaves what is put into it as it is.
    fn gives_access(&self, path: &str, loc: Loc) -> bool {
        ["", ".new", ".into_inner"].iter().any(|maker| {
            let item = self.models_at(loc).item(&format!("{path}{maker}"));
            item.is_some_and(|(_, item)| item.does == Does::Operation && item.kind.as_deref() == Some("identity"))
        })
    }

    /// The instance of an options class, with what the settings say of it.
    fn options_of(&mut self, cx: &Cx, ty: &Type, loc: Loc) -> Option<Value> {
        let value = self.typed(cx, ty, loc)?;
        let Value::Object(id) = &value else { return Some(value) };
        let obj = self.state.obj(*id).cloned()?;
        let ObjKind::Instance(class) = &obj.kind else { return Some(value) };
        let section = self.given_options(class.class).or_else(|| self.bound_options(class, loc));
        let Some(Value::Object(section)) = section else { return Some(value) };
        let given = self.state.obj(section).map(|o| o.fields.clone()).unwrap_or_default();
        let mut bound = Obj::clone(&obj);
        for (name, value) in given {
            bound.set(&name, value);
        }
        Some(Value::Object(self.state.alloc(bound)))
    }

    /// An instance of a class as such; of an interface that one class alone offers, an instance of that class. Which variant of
    /// an enum it is, only a caller can say.
    pub(super) fn typed_class(&mut self, class: &Rc<super::ClassVal>, asked: Option<&Asked>) -> Option<Value> {
        if let Some(value) = asked.and_then(|asked| self.provided_class(class, asked)) {
            return Some(value);
        }
        let kind = self.world.file(class.class.file)?.class(class.class.class).kind;
        match kind {
            ClassKind::Class | ClassKind::Part | ClassKind::Variant | ClassKind::Extension(_) => Some(self.typical_instance(class)),
            ClassKind::Enum => None,
            ClassKind::Interface => {
                self.asks_classes = true;
                match self.implementors.get(&class.class).map(Vec::as_slice) {
                    Some([only]) => {
                        let only = self.classes.get(only)?.clone();
                        Some(self.typical_instance(&only))
                    }
                    None if self.world.file(class.class.file).is_some_and(|f| f.language == Language::Go) => {
                        let only = self.sole_offer(class)?;
                        Some(self.typical_instance(&only))
                    }
                    // Nobody offers it: a library makes its methods of what their annotations say.
                    None => self.is_described(class).then(|| self.typical_instance(class)),
                    _ => None,
                }
            }
        }
    }

    /// The only class that has all the methods an interface of Go asks for: nothing says which interfaces a class offers.
    fn sole_offer(&mut self, interface: &Rc<super::ClassVal>) -> Option<Rc<super::ClassVal>> {
        let file = self.world.file(interface.class.file)?;
        let required: Vec<Name> = file.class(interface.class.class).fields.iter().map(|field| field.name.clone()).collect();
        let owners: Vec<super::ClassRef> = self.methods_by_name.get(required.first()?)?.iter().map(|(owner, _)| *owner).collect();
        let mut found: Option<Rc<super::ClassVal>> = None;
        for owner in owners {
            if self.world.is_test(owner.file) {
                continue;
            }
            let Some(class) = self.extended.get(&owner).or_else(|| self.classes.get(&owner)).cloned() else { continue };
            if !required.iter().all(|name| self.find_method(&class, name, true).is_some()) {
                continue;
            }
            if found.as_ref().is_some_and(|known| known.class != class.class) {
                return None;
            }
            found = Some(class);
        }
        found
    }

    /// An instance of a library type that came from somewhere else, if models know the type.
    pub(super) fn typed_library(&mut self, lib: &LibVal, loc: Loc, asked: Option<&Asked>) -> Option<Value> {
        if let Some(value) = asked.and_then(|asked| self.provided_library(lib, asked)) {
            return Some(value);
        }
        // What a plain value is called says nothing of what it is.
        if matches!(
            &*lib.path,
            "str" | "bytes" | "int" | "float" | "bool" | "dict" | "list" | "set" | "tuple" | "object" | "Array" | "Object" | "Map" | "Set"
        ) {
            return None;
        }
        let known = self.models_at(loc).is_type(&lib.path) || crate::link::sdk::is_type(&lib.path, self.language_at(loc));
        if !known {
            return None;
        }
        if let Some(shared) = self.shared_by_type(&lib.path, loc) {
            return Some(shared);
        }
        // What a container injects is one and the same for all who ask for it.
        let injected = self.models_at(loc).item(&lib.path).is_some_and(|(_, row)| row.kind.as_deref() == Some("injected"));
        let object = self.state.alloc(Obj::new(ObjKind::Library, if injected { super::NOWHERE } else { loc }));
        Some(Value::Lib(Rc::new(LibVal { path: lib.path.clone(), object: Some(object), members: Vec::new(), loc })))
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
