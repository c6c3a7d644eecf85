//! The pure functions of the models, by kind.

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, CLOCK, Fragment, Hole, HoleKind, LibVal, ObjId, Origin, Str, StrPiece, Value};
use super::Eval;
use crate::finding::Loc;
use crate::ir::{Language, Name, Text};
use egnyte_rules::model::{Item, Role};
use std::rc::Rc;

/// Where a stack of layers keeps them.
const LAYERS: &str = "@layers";

/// A pure function of the models, about to be applied.
pub(super) struct Operation<'i> {
    /// Its row.
    pub item: &'i Item,
    /// What it does.
    pub kind: &'i str,
    /// What it is applied to.
    pub operand: Value,
    /// The other arguments.
    pub rest: Vec<Argument>,
    /// The object whose method it is.
    pub receiver: Option<Value>,
    /// Which argument the row says is the operand.
    pub named: Option<u8>,
    /// Where it is called.
    pub loc: Loc,
}

/// The field of a function made of two with the one that is called last.
const AFTER: &str = "@after";

impl Eval<'_> {
    /// `getattr(object, name)`: a member whose name may be one of several, or unknown.
    pub(super) fn attribute(&mut self, object: &Value, name: &Value, loc: Loc) -> Value {
        let mut out = Vec::new();
        for one in name.alternatives() {
            out.push(match one.as_text() {
                Some(text) => self.member(object, &text.into(), loc),
                None => Self::derived([one.clone(), object.clone()], loc),
            });
        }
        Value::union(out)
    }

    /// The records given as one, later ones winning.
    pub(super) fn merged(&mut self, records: &[Value], loc: Loc) -> Value {
        let id = self.state.alloc(Obj::new(ObjKind::Record, loc));
        for record in records {
            match record {
                Value::Lib(lib) => self.spread_loaded(id, lib),
                record => self.spread_into(id, record),
            }
        }
        Value::Object(id)
    }

    /// Copies what a library read from files; it may have more from elsewhere.
    fn spread_loaded(&mut self, id: ObjId, lib: &Rc<LibVal>) {
        let loaded = lib.object.and_then(|object| self.state.obj(object)).map(|o| o.fields.clone()).unwrap_or_default();
        let entries: Vec<(Name, Value)> = loaded.into_iter().filter(|(name, _)| !name.starts_with('@')).collect();
        if entries.is_empty() {
            return self.spread_into(id, &Value::Lib(lib.clone()));
        }
        self.state.update(id, |o| {
            for (name, value) in entries {
                o.set(&name, value);
            }
            o.open = true;
        });
    }

    /// A word with `prefix` before it unless it has a dot. All of it stands where the word does.
    pub(super) fn qualified(word: &Value, prefix: &str, loc: Loc) -> Value {
        let (Value::Str(s), Some(text)) = (word, word.as_text()) else { return word.clone() };
        if text.contains('.') {
            return word.clone();
        }
        let Some(at) = s.pieces.first().and_then(|piece| match piece {
            StrPiece::Text(fragment) => fragment.loc(0, fragment.text.len()),
            StrPiece::Hole(_) => None,
        }) else {
            return Self::concat(&Value::text(prefix), word, loc);
        };
        let full: Name = format!("{prefix}{text}").into();
        let map = Box::new([(0, at.span.start)]);
        let placed = Text { cooked: full.clone(), map, end: at.span.end };
        let origin = Origin { file: at.file, text: Rc::new(placed), offset: 0 };
        Value::Str(Rc::new(Str { pieces: vec![StrPiece::Text(Fragment { text: full, origin: Some(origin) })], composed: None }))
    }

    pub(super) fn store_of(value: &Value) -> Option<ObjId> {
        match value {
            Value::Object(id) => Some(*id),
            Value::Lib(lib) => lib.object,
            _ => None,
        }
    }

    /// Gives each field of an object the part of the same name of what is decoded into it.
    pub(super) fn decoded_into(&mut self, from: &Value, into: Option<&Value>, loc: Loc) {
        let Some(Value::Object(id)) = into else { return };
        let read = match from {
            Value::Hole(read) => read,
            from => match Self::store_of(from) {
                Some(settings) => return self.fill_from_settings(settings, "", *id, loc, 0),
                None => return,
            },
        };
        let is_grant = self.is_grant(read);
        let Some(obj) = self.state.obj(*id) else { return };
        let mut names: Vec<Name> = obj.fields.iter().map(|(name, _)| name.clone()).collect();
        let class = if let ObjKind::Instance(class) = &obj.kind { Some(class.clone()) } else { None };
        let of = class.as_ref().and_then(|class| Some((class, self.world.file(class.class.file)?)));
        let declared = of.as_ref().map_or(&[][..], |(class, file)| &file.class(class.class.class).fields);
        names.extend(declared.iter().map(|field| field.name.clone()));
        for name in names {
            // A status that the program put there beside what is read stays.
            if self.state.obj(*id).and_then(|o| o.get(&name)).is_some_and(is_told_beside) {
                continue;
            }
            let field = declared.iter().find(|field| is_grant && field.name == name);
            let part = field.zip(class.as_ref()).and_then(|(field, class)| self.read_part(class, field, from, loc, 0));
            let part = part.unwrap_or_else(|| self.member(from, &name, loc));
            self.state.update(*id, |o| o.set(&name, part));
        }
        // A map has whatever else came.
        if self.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::Record)) {
            self.state.update(*id, |o| {
                o.add([from.clone()]);
                o.open = true;
            });
        }
    }

    /// Where a language makes a record of what is given by name to a function that takes one (`JSON.generate(token: t)`): that record.
    fn with_loose_names(&mut self, kind: &str, args: Vec<Argument>, loc: Loc) -> Vec<Argument> {
        let takes_record = matches!(kind, "query-string" | "json-encode");
        let all_named =
            !args.is_empty() && args.iter().all(|arg| arg.name.as_deref().is_some_and(|name| name != crate::lower::ruby::BLOCK));
        if !takes_record || !all_named || self.language_at(loc) != Language::Ruby {
            return args;
        }
        let fields = args.into_iter().filter_map(|arg| Some((arg.name?, arg.value))).collect();
        vec![Argument::plain(self.record_obj(fields, loc), loc)]
    }

    /// Applies a pure function of the models to the arguments of a call.
    pub(super) fn operation(&mut self, item: &Item, receiver: Option<Value>, args: Vec<Argument>, loc: Loc) -> Value {
        let watched = self.watches_states().then(|| (receiver.clone(), args.clone()));
        let result = self.applied(item, receiver, args, loc);
        if let Some((receiver, args)) = watched {
            self.operate_on_states(item.kind.as_deref().unwrap_or("identity"), receiver.as_ref(), &args, &result);
        }
        result
    }

    fn applied(&mut self, item: &Item, receiver: Option<Value>, args: Vec<Argument>, loc: Loc) -> Value {
        let kind = match item.kind.as_deref().unwrap_or("identity") {
            "verified" => "json-decode",
            "opened" => "slice",
            kind => kind,
        };
        // A row may say which argument is the operand.
        // That of a variable is its name; the row's `value` is what it has by default.
        let operand_role = if kind == "environment" { Role::Key } else { Role::Value };
        let named_operand = item.args.iter().find(|a| a.role == operand_role && a.at.is_some()).and_then(|a| a.at);
        let mut rest: Vec<Argument> = self.with_loose_names(kind, args, loc);
        // Where a row says which argument is the URL, that is the last one, however many stand before it.
        let last_is_url =
            item.args.iter().any(|a| a.role == Role::Url) && matches!(kind, "with-query" | "with-encoded-query") && rest.len() > 1;
        let named_operand = if last_is_url { u8::try_from(rest.len() - 1).ok() } else { named_operand };
        // Of a record of named parts, the one that it stands for.
        let by_name_alone = matches!(kind, "identity" | "implement" | "merge" | "merge-deep");
        let stands_for = |a: &&egnyte_rules::model::Argument| by_name_alone && a.role == Role::Value && a.at.is_none();
        let name = item.args.iter().find(stands_for).and_then(|a| a.name.as_deref());
        // A URL that is given in parts alone.
        let in_parts = kind == "url-parse"
            && !rest.is_empty()
            && rest.iter().all(|arg| arg.name.as_deref().is_some_and(|name| item.options.iter().any(|option| &*option.key == name)));
        let by_name = name.and_then(|name| rest.iter().position(|arg| arg.name.as_deref() == Some(name)));
        let carried = self.carried(item, loc);
        let operand = match (named_operand, &receiver) {
            _ if in_parts => None,
            _ if by_name.is_some() => by_name.map(|at| rest.remove(at).value),
            (Some(at), _) if (at as usize) < rest.len() => Some(rest.remove(at as usize).value),
            // What a request carries for all who handle it, or a library for the whole program, lies in an object of its own.
            _ if carried.is_some() => carried,
            (_, Some(receiver)) => Some(receiver.clone()),
            // What is made of named values has no operand: `dict(method="POST")`.
            _ if rest.first().is_some_and(|a| a.name.is_none() || !matches!(kind, "record" | "merge" | "merge-deep" | "search-params")) => {
                Some(rest.remove(0).value)
            }
            _ => None,
        };
        let unknown = || Value::hole(HoleKind::Opaque, None, loc);
        let Some(operand) = operand else {
            return match kind {
                "random" => Value::hole(HoleKind::Random, None, loc),
                "constant" => item.place.as_deref().map_or_else(unknown, Value::text),
                "clock" => Value::hole(HoleKind::Call(CLOCK.into()), None, loc),
                "search-params" | "record" | "merge" | "list" | "unique" | "pack" => self.made(item, kind, None, &rest, loc),
                "channel" => self.channel(loc),
                "text-builder" | "url-build" | "query-text" => {
                    self.text_object(item.returns.as_deref().unwrap_or("StringBuilder"), Value::text(""), loc)
                }
                // A builder that gets its parts later.
                "url-parse"
                    if rest.is_empty()
                        && let Some(ty) = &item.returns =>
                {
                    self.text_object(ty, Value::text(""), loc)
                }
                _ => unknown(),
            };
        };
        let operation = Operation { item, kind, operand, rest, receiver, named: named_operand, loc };
        let done = self.text_operation(operation);
        let done = done.or_else(|operation| self.url_operation(operation));
        let done = done.or_else(|operation| self.data_operation(operation));
        let done = done.or_else(|operation| self.call_operation(operation));
        done.unwrap_or_else(|Operation { operand, rest, .. }| {
            Self::derived(std::iter::once(operand).chain(rest.into_iter().map(|a| a.value)), loc)
        })
    }

    /// Keeps what a stack of layers gets next.
    pub(super) fn add_layer(&mut self, stack: &LibVal, layer: Value, loc: Loc) {
        let Some(object) = stack.object else { return };
        let mut layers = match self.state.obj(object).and_then(|o| o.get(LAYERS)).cloned() {
            Some(list) => self.known_items(&list).unwrap_or_default(),
            None => Vec::new(),
        };
        layers.push(layer);
        let list = self.list_obj(layers, false, loc);
        self.state.update(object, |o| o.set(&LAYERS.into(), list));
    }

    /// A service inside of the app's own layers, the first of which is outermost.
    pub(super) fn layered(&mut self, stack: &Value, inner: Value, loc: Loc) -> Value {
        let Value::Lib(lib) = stack else { return inner };
        let layers = lib.object.and_then(|id| self.state.obj(id)?.get(LAYERS).cloned());
        let layers = layers.and_then(|list| self.known_items(&list)).unwrap_or_default();
        let wrap: Name = "layer".into();
        layers.into_iter().rev().fold(inner, |inner, layer| {
            let wraps = match &layer {
                Value::Class(class) => self.find_method(class, &wrap, true).is_some(),
                other => self.has_method(other, &wrap),
            };
            if wraps {
                let given = vec![Argument::plain(inner, loc)];
                self.call_method(&layer, &wrap, given, loc, 0..0)
            } else {
                inner
            }
        })
    }

    /// Runs a function somewhere else with the arguments given here: nothing around this call catches what it raises.
    pub(super) fn run_later(&mut self, function: &Value, mut args: Vec<Argument>, loc: Loc) -> Value {
        let Value::Func(f) = function else { return self.call_value(function, args, loc) };
        // A task that is bound to its worker has the worker's handle for its first parameter.
        let bound = self.world.file(f.func.file).is_some_and(|file| {
            let function = file.function(f.func.func);
            let first = function.params.first().map(|p| &p.pattern);
            function.class.is_none() && matches!(first, Some(crate::ir::Pattern::Name(name, _)) if &**name == "self")
        });
        if bound {
            args.insert(0, Argument::plain(Value::hole(HoleKind::Opaque, None, loc), loc));
        }
        let handlers = std::mem::take(&mut self.handlers);
        self.invoke(&f.clone(), args, Some(loc), loc);
        self.handlers = handlers;
        Value::hole(HoleKind::Opaque, None, loc)
    }

    /// A callee with its first and named arguments fixed, where it is no function of the program.
    pub(super) fn partial(&mut self, callee: Value, fixed: Vec<Argument>, loc: Loc) -> Value {
        let mut obj = Obj::new(ObjKind::Library, loc);
        obj.set(&"@callee".into(), callee);
        for arg in fixed {
            match arg.name {
                Some(name) if !arg.spread => obj.set(&name, arg.value),
                _ => obj.items.push(arg.value),
            }
        }
        let object = self.state.alloc(obj);
        Value::Lib(Rc::new(LibVal { path: super::external::PARTIAL.into(), object: Some(object), members: Vec::new(), loc }))
    }

    /// Calls what [`Self::partial`] made.
    pub(super) fn call_partial(&mut self, lib: &LibVal, args: Vec<Argument>, loc: Loc) -> Option<Value> {
        let obj = self.state.obj(lib.object?)?.clone();
        let callee = obj.get("@callee")?.clone();
        let argument = |name: Option<Name>, value: Value| Argument { name, value, loc: lib.loc, spread: false };
        let mut all: Vec<Argument> = obj.items.iter().map(|v| argument(None, v.clone())).collect();
        let given = |name: &Name| args.iter().any(|a| a.name.as_ref() == Some(name));
        let fixed = obj.fields.iter().filter(|(n, _)| !matches!(&**n, "@callee" | AFTER) && !given(n));
        all.extend(fixed.map(|(n, v)| argument(Some(n.clone()), v.clone())));
        all.extend(args.iter().cloned());
        let given = self.call_value(&callee, all, loc);
        Some(match obj.get(AFTER) {
            Some(after) => self.call_value(after, vec![Argument::plain(given, loc)], loc),
            None => given,
        })
    }

    /// A function that gives `after` what `first` gives.
    pub(super) fn sequence(&mut self, first: Value, after: Value, loc: Loc) -> Value {
        let made = self.partial(first, Vec::new(), loc);
        if let Value::Lib(lib) = &made
            && let Some(object) = lib.object
        {
            self.state.update(object, |o| o.set(&AFTER.into(), after));
        }
        made
    }

    /// What a variable is by default: the argument that the row says, or the first after the name, which has left the `rest` and
    /// stood at `key`.
    pub(super) fn variable_default(item: &Item, rest: &[Argument], key: Option<u8>) -> Option<Value> {
        let Some(row) = item.args.iter().find(|a| a.role == Role::Value) else {
            let plain = |arg: &&Argument| arg.name.as_deref().is_none_or(|name| name == "default");
            return rest.first().filter(plain).filter(|_| key.is_none_or(|at| at == 0)).map(|arg| arg.value.clone());
        };
        let by_name = rest.iter().find(|arg| arg.name.is_some() && arg.name.as_deref() == row.name.as_deref());
        let by_place = || {
            let at = usize::from(row.at?);
            let at = at - usize::from(key.is_some_and(|key| usize::from(key) < at));
            rest.get(at).filter(|arg| arg.name.is_none())
        };
        by_name.or_else(by_place).map(|arg| arg.value.clone())
    }

    /// An environment variable: what a committed file gives it, or a hole with the default.
    pub(super) fn environment(&mut self, key: Option<&str>, default: Option<Value>, loc: Loc) -> Value {
        let Some(key) = key else { return Value::hole(HoleKind::Opaque, None, loc) };
        let name: Name = key.into();
        let committed = self.world.environment(loc.file, key);
        let default = default.filter(|d| !d.is_null()).or(committed);
        Value::Hole(Rc::new(Hole { kind: HoleKind::Env(name.clone()), name: Some(name), loc, default }))
    }

    /// What a record is made of: what is given, or the option that holds it where the row says so (`{ fromObject: { … } }`).
    fn told_by_option(&self, item: &Item, given: Value) -> Option<Value> {
        let mut keys = item.options.iter().filter(|option| option.role == Role::Value).map(|option| &*option.key).peekable();
        let Value::Object(id) = &given else { return Some(given) };
        let options = if keys.peek().is_some() { self.state.obj(*id) } else { None };
        match options.filter(|options| !options.open) {
            Some(options) => keys.find_map(|key| options.get(key).cloned()),
            None => Some(given),
        }
    }

    /// A record, list or query builder made by a function.
    pub(super) fn made(&mut self, item: &Item, kind: &str, operand: Option<Value>, rest: &[Argument], loc: Loc) -> Value {
        let list = matches!(kind, "pack" | "list" | "unique");
        let operand = operand.and_then(|given| self.told_by_option(item, given));
        let id = self.state.alloc(Obj::new(if list { ObjKind::List } else { ObjKind::Record }, loc));
        if list {
            let items: Vec<Value> = operand.into_iter().chain(rest.iter().map(|a| a.value.clone())).collect();
            self.state.update(id, |o| {
                o.items = items;
                o.unique = kind == "unique";
            });
        } else {
            for value in operand.iter().chain(rest.iter().filter(|a| a.name.is_none()).map(|a| &a.value)) {
                match self.known_items(value) {
                    // A pair itself, rather than a list of pairs.
                    Some(pair)
                        if pair.len() == 2
                            && (pair[0].as_text().is_some() || matches!((&pair[0], &pair[1]), (Value::Hole(_), Value::Str(_)))) =>
                    {
                        self.set_pairs(id, std::slice::from_ref(value));
                    }
                    Some(pairs) => self.set_pairs(id, &pairs),
                    None => match value {
                        Value::Object(list) if self.list(value).is_some_and(|list| !list.items.is_empty()) => {
                            let pairs = self.state.obj(*list).map(|list| list.items.clone()).unwrap_or_default();
                            self.set_pairs(id, &pairs);
                            self.state.update(id, |o| o.open = true);
                        }
                        Value::Lib(lib) => {
                            let held = lib.object.and_then(|o| self.state.obj(o)).cloned();
                            let (fields, open) = held.map_or((Vec::new(), true), |held| (held.fields.clone(), held.open));
                            // Of entries that are not known, the record is made of what they are.
                            let rest = open.then(|| Value::hole(HoleKind::Derived([value.clone()].into()), None, loc));
                            self.state.update(id, |o| {
                                o.fields.extend(fields);
                                o.items.extend(rest);
                                o.open |= open;
                            });
                        }
                        other => self.spread_into(id, other),
                    },
                }
            }
            for arg in rest {
                match &arg.name {
                    // Entries that a caller gives (`dict(grant_type="password", **more)`).
                    Some(_) if arg.spread => self.spread_into(id, &arg.value),
                    Some(name) => self.state.update(id, |o| o.set(name, arg.value.clone())),
                    None => {}
                }
            }
        }
        match &item.returns {
            Some(path) => Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), object: Some(id), members: Vec::new(), loc })),
            None => Value::Object(id),
        }
    }

    /// A record of pairs; `open` where there may be more of them.
    pub(super) fn record_of_pairs(&mut self, pairs: &[Value], open: bool, loc: Loc) -> Value {
        let id = self.state.alloc(Obj::new(ObjKind::Record, loc));
        self.set_pairs(id, pairs);
        self.state.update(id, |o| o.open |= open);
        Value::Object(id)
    }

    /// Puts pairs of a key and a value into a record; what stands under a key that is not known is an item of it.
    pub(super) fn set_pairs(&mut self, id: ObjId, pairs: &[Value]) {
        for pair in pairs {
            let Some([key, value]) = self.known_items(pair).and_then(|pair| <[Value; 2]>::try_from(pair).ok()) else { continue };
            self.state.update(id, |o| match key.as_text() {
                Some(key) => o.set(&key.into(), value),
                None => {
                    o.add([value]);
                    o.open = true;
                }
            });
        }
    }

    pub(super) fn parts(&mut self, kind: &str, operand: &Value, loc: Loc) -> Value {
        let Some(obj) = Self::store_of(operand).and_then(|id| self.state.obj(id)).cloned() else {
            return Self::derived([operand.clone()], loc);
        };
        // Of parameters that are not known, the entries are what the parameters are.
        if obj.open && obj.fields.is_empty() && matches!(operand, Value::Lib(lib) if lib.path.ends_with("SearchParams")) {
            return Self::derived([operand.clone()], loc);
        }
        let mut items = Vec::new();
        if matches!(obj.kind, ObjKind::List) {
            for (at, value) in obj.items.iter().enumerate() {
                let index = Value::Num(f64::from(u32::try_from(at).unwrap_or(u32::MAX)));
                items.push(match kind {
                    "keys" => index,
                    "values" => value.clone(),
                    _ => self.list_obj(vec![index, value.clone()], false, loc),
                });
            }
        } else {
            for (name, value) in &obj.fields {
                items.push(match kind {
                    "keys" => Value::text(name),
                    "values" => value.clone(),
                    _ => self.list_obj(vec![Value::text(name), value.clone()], false, loc),
                });
            }
            for value in obj.under_unknown_keys().into_iter().filter(|_| kind != "keys") {
                items.push(if kind == "values" { value } else { self.list_obj(vec![unknown_key(loc), value], false, loc) });
            }
        }
        self.list_obj(items, obj.open, loc)
    }
}

/// A key of a table that nobody knows.
pub(super) fn unknown_key(loc: Loc) -> Value {
    Value::hole(HoleKind::Opaque, Some("key".into()), loc)
}

/// Whether a value tells of an answer what is not in its body.
fn is_told_beside(value: &Value) -> bool {
    matches!(value, Value::Hole(hole) if matches!(hole.kind, HoleKind::Status(_) | HoleKind::Ok(_) | HoleKind::ErrorStatus(_)))
}
