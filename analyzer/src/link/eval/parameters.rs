//! Binding parameters: to the arguments of a call, or to holes where a function is run without a caller.

use std::collections::VecDeque;
use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, Closure, FuncRef, Hole, HoleKind, LibVal, Value};
use super::arguments::GIVEN_BY_CALLERS;
use super::assign::names_of;
use super::container::Asked;
use super::library_member::is_type_of_verbs;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{ExportSource, File, FuncId, Language, Name, Param, ParamKind, Pattern, Type};
use crate::lower::ruby::BLOCK;

impl Eval<'_> {
    /// Binds the parameters of a function to holes, beyond the arguments that are fixed: it is run without a caller.
    pub(super) fn bind_unknown(&mut self, cx: &Cx, func: FuncId, fixed: &[Argument]) {
        let mut fixed = fixed.iter().filter(|arg| arg.name.is_none() && !arg.spread);
        let file = cx.file.clone();
        for (at, param) in file.function(func).params.iter().enumerate() {
            let loc = cx.loc(param.span);
            let value = match (param.kind, fixed.next()) {
                (ParamKind::Plain | ParamKind::Either, Some(arg)) => arg.value.clone(),
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

    /// What a function, or the constructor of a class, is given by a container that calls it. What has a default keeps that.
    pub(super) fn asked_by_parameters(&mut self, function: &Value) -> Vec<Value> {
        let (func, env) = match function {
            Value::Func(f) => (f.func, f.env),
            Value::Class(class) => match self.constructor(class) {
                Some((method, owner)) => (FuncRef { file: owner.class.file, func: method.func }, owner.env),
                None => return Vec::new(),
            },
            _ => return Vec::new(),
        };
        let Some(file) = self.world.file(func.file) else { return Vec::new() };
        let cx = Cx { file: file.clone(), id: func.file, env };
        let params = &file.function(func.func).params;
        let needed = params.iter().take_while(|param| param.default.is_none() && !matches!(param.kind, ParamKind::NamedOnly)).count();
        (0..needed).map(|at| self.unknown_argument(&cx, func.func, at)).collect()
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
        if let Some(read) = default.as_ref().zip(name.as_ref()).and_then(|(default, name)| self.read_by_name(default, name, loc)) {
            return read;
        }
        let given = self.supposed_to_be(func, at).or_else(|| self.annotated_param(cx, param));
        let given = given.or_else(|| self.conventional_param(cx, func.func, at, loc));
        let asked = self.asked_by_param(cx, func.func, &param.decorators, &param.pattern);
        // What is called with each part of a list is given that.
        let may_ask = param.ty.is_none() && self.is_javascript(cx.id) && !self.iterated.contains(&func);
        let by_name = name.as_ref().filter(|_| may_ask);
        let given = given.or_else(|| self.provided_by_name(by_name?, Language::JavaScript));
        let typed = given.or_else(|| match &param.ty {
            Some(ty) => self.typed_for(cx, ty, asked.as_ref(), loc),
            None => self.handed_by_library(func, at, loc),
        });
        let typed = self.all_of_a_kind(cx, func.func, param).or(typed);
        let typed = typed.map(|typed| self.configured_by_name(cx, param, typed, loc));
        // Which verb it is, the caller says.
        let typed = typed.filter(|typed| !matches!(typed, Value::Lib(lib) if is_type_of_verbs(&lib.path)));
        match (param.kind, typed) {
            // What may be left out may be nothing, whatever its type says of the rest.
            (ParamKind::Plain | ParamKind::Either | ParamKind::NamedOnly, Some(typed)) => match default {
                Some(Value::Null) => typed.join(&Value::Null),
                // A library's address or the like, of which the type alone knows nothing.
                Some(Value::Lib(known)) if self.library_text(&known, loc).is_some() => Value::Lib(known),
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

    /// What a platform hands to a function: by the name of the parameter, or as its first argument, where the names of its parameters say
    /// which platform that is, or the function's own name and that of the file that exports it.
    fn conventional_param(&mut self, cx: &Cx, func: FuncId, at: usize, loc: Loc) -> Option<Value> {
        let function = cx.file.function(func);
        let models = self.models_at(loc);
        let by_parameters = match function.params.as_slice() {
            [first, second, ..] => match (&first.pattern, &second.pattern) {
                (Pattern::Name(first, _), Pattern::Name(second, _)) => models.conventional(first, second),
                _ => None,
            },
            _ => None,
        };
        let param = function.params.get(at);
        let by_name = || match &param?.pattern {
            Pattern::Name(name, _) => models.conventional_name(name),
            _ => None,
        };
        let untyped = || param.is_some_and(|param| param.ty.is_none());
        let by_place = || {
            let own = function.name.as_ref()?;
            let exported = cx.file.exports.iter().find(|export| matches!(&export.source, ExportSource::Local(name) if name == own))?;
            let of = models.conventional_of(&self.world.place(cx.id), &exported.name)?;
            // Where the convention is one of whole handlers, their type says what each of the parameters is.
            match models.item(of).and_then(|(_, item)| item.calls.first()) {
                Some(handler) => handler.types.get(at).map(AsRef::as_ref),
                None => Some(of).filter(|_| at == 0),
            }
        };
        let first = by_parameters.filter(|_| at == 0);
        let by_place = first.is_none().then(|| by_place().filter(|_| untyped())).flatten();
        let path: Name = first.or(by_place).or_else(|| by_name().filter(|_| untyped()))?.into();
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

    /// Whether one list is all that is given for the rest: it is handed on as it is, where its parts need no mark of their own.
    fn is_whole_rest(&self, language: Language, given: &VecDeque<Argument>) -> bool {
        let is_list =
            |value: &Value| matches!(value, Value::Object(id) if self.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::List)));
        matches!(language, Language::CSharp | Language::Java) && given.len() == 1 && given.iter().all(|arg| is_list(&arg.value))
    }

    /// Binds the parameters of a function to the arguments of a call.
    pub(super) fn bind_args(&mut self, cx: &Cx, func: FuncId, args: Vec<Argument>, call: Loc) {
        let file = cx.file.clone();
        let params = &file.function(func).params;
        let mut positional: VecDeque<Argument> = VecDeque::new();
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
                ParamKind::Rest if self.is_whole_rest(file.language, &positional) => positional.pop_front().map(|arg| arg.value),
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
                ParamKind::Plain | ParamKind::Either | ParamKind::NamedOnly => {
                    let by_name = own
                        .as_ref()
                        .filter(|name| is_given_by_name(&file, param, name))
                        .and_then(|n| named.iter().position(|a| a.name.as_deref() == Some(n.strip_prefix('$').unwrap_or(n))));
                    if let Some(at) = by_name {
                        Some(self.of_declared_type(cx, param, named.remove(at)))
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
                            Some(arg) => Some(self.of_declared_type(cx, param, arg)),
                            None => None,
                        }
                    }
                }
            };
            let unknown_named = named.iter().any(|a| a.spread);
            let value = match value {
                Some(value) if value.is_null() && param.default.is_some() => param.default.map(|d| self.expr(cx, d)).unwrap_or(value),
                Some(value) => value,
                // What an unknown record does not name keeps its default (`Client(**settings.STORAGE)`).
                None if unknown_named => match param.default.map(|d| self.expr(cx, d)).filter(|default| matches!(default, Value::Str(_))) {
                    default @ Some(_) => {
                        let kind = HoleKind::Read("settings".into(), own.clone());
                        Value::Hole(Rc::new(Hole { kind, name: own.clone(), loc: call, default }))
                    }
                    None => Value::hole(HoleKind::Opaque, own.clone(), call),
                },
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

    /// What a parameter gets: `new(…)` makes what the parameter is declared as.
    fn of_declared_type(&mut self, cx: &Cx, param: &Param, arg: Argument) -> Value {
        // One with an initialiser holds that already.
        let bare = match &arg.value {
            Value::Object(id) => self.state.obj(*id).filter(|obj| self.untyped_new.contains_key(&obj.site)).cloned(),
            _ => None,
        };
        let Some(given) = self.untyped_new.get(bare.as_ref().map_or(&arg.loc, |bare| &bare.site)).cloned() else { return arg.value };
        let Some(ty @ Value::Class(_)) = param.ty.as_ref().and_then(|ty| self.named_type(cx, ty, arg.loc)) else { return arg.value };
        let made = self.instantiate(&ty, given, arg.loc);
        if let (Value::Object(id), Some(bare)) = (&made, bare) {
            self.state.update(*id, |o| bare.fields.iter().for_each(|(name, value)| o.set(name, value.clone())));
        }
        made
    }

    /// Arguments given by names that no parameter has are one record, where the language has it.
    fn trailing_record(&mut self, file: &File, params: &[Param], named: &mut Vec<Argument>, call: Loc) -> Option<Argument> {
        if file.language != Language::Ruby || params.iter().any(|p| p.kind == ParamKind::NamedRest) {
            return None;
        }
        let taken = |arg: &Argument| {
            arg.name.as_deref().is_some_and(|name| {
                name == BLOCK
                    || params
                        .iter()
                        .any(|p| matches!(&p.pattern, Pattern::Name(own, _) if &**own == name && is_given_by_name(file, p, own)))
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
}

/// Whether an argument of its name is a parameter's. Ruby's keywords are apart from what is given by place: `get(path, path: x)` gives
/// the second parameter a record, whatever its keys are called.
fn is_given_by_name(file: &File, param: &Param, name: &str) -> bool {
    file.language != Language::Ruby || matches!(param.kind, ParamKind::NamedOnly | ParamKind::Either) || name == BLOCK
}
