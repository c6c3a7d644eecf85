//! Operations on records, lists and settings.

use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, Hole, HoleKind, LibVal, ObjId, StrPiece, Value};
use super::Eval;
use super::operation::{Operation, unknown_key};
use super::tabled::Table;
use crate::finding::Loc;
use crate::ir::{Language, Name};
use egnyte_rules::model::{Gives, Role};

/// How deep records within records are merged.
const MAX_MERGED: u32 = 6;
/// How deep objects within an object are looked into for what other code may write.
const MAX_CHANGEABLE: u32 = 3;

impl Eval<'_> {
    pub(super) fn is_record(&self, value: &Value) -> bool {
        matches!(value, Value::Object(id) if self.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::Record)))
    }

    /// The fields of an instance as a record, those among them that its class gives a value.
    pub(super) fn fields_of(&mut self, value: &Value, loc: Loc) -> Value {
        if let Value::Union(all) = value {
            return Value::union(all.clone().iter().map(|one| self.fields_of(one, loc)).collect::<Vec<_>>());
        }
        // A class that extends one of a library's inherits the method that gives them.
        let inherited = if let Value::Lib(lib) = value { lib.object.map(Value::Object) } else { None };
        let this = inherited.as_ref().unwrap_or(value);
        let Value::Object(id) = this else { return value.clone() };
        let Some((ObjKind::Instance(class), own)) = self.state.obj(*id).map(|o| (o.kind.clone(), o.fields.clone())) else {
            return value.clone();
        };
        let mut fields = own.clone();
        for of in self.lineage(&class) {
            let Some(file) = self.world.file(of.class.file) else { continue };
            for field in &file.class(of.class.class).fields {
                if !fields.iter().any(|(name, _)| *name == field.name) {
                    let given = self.member(this, &field.name, loc);
                    fields.push((field.name.clone(), given));
                }
            }
        }
        fields.retain(|(name, _)| !name.starts_with('@'));
        self.record_obj(fields.into_iter().collect(), loc)
    }

    /// A copy of a record with the entries of these names alone, or without them; of what is not known its parts of these names, or
    /// something made of it. The record itself where the names are not known.
    pub(super) fn narrowed(&mut self, record: &Value, names: &[Argument], picks: bool, loc: Loc) -> Value {
        let listed = names.iter().flat_map(|arg| self.known_items(&arg.value).unwrap_or_else(|| vec![arg.value.clone()]));
        let Some(names) = listed.map(|name| name.as_text().map(Name::from)).collect::<Option<Vec<Name>>>() else { return record.clone() };
        match record {
            Value::Object(id) => {
                let Some(known) = self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::Record)) else { return record.clone() };
                let mut copy = Obj::clone(known);
                copy.fields.retain(|(name, _)| names.contains(name) == picks);
                copy.site = loc;
                Value::Object(self.state.alloc(copy))
            }
            Value::Hole(_) if picks => {
                let parts = names.into_iter().map(|name| (name.clone(), self.member(record, &name, loc))).collect();
                self.record_obj(parts, loc)
            }
            // An answer without what is secret in it holds nothing that has to be kept.
            Value::Hole(_) if names.iter().any(|name| name.to_ascii_lowercase().contains("token")) => {
                Value::hole(HoleKind::Opaque, None, loc)
            }
            Value::Hole(_) => Self::derived([record.clone()], loc),
            _ => record.clone(),
        }
    }

    /// Puts into an object what is given by name, and the entries of the records given.
    fn updated(&mut self, id: ObjId, given: &[Argument]) {
        for a in given {
            match &a.name {
                Some(name) if !a.spread => self.state.update(id, |o| o.set(name, a.value.clone())),
                _ => self.spread_into(id, &a.value),
            }
        }
    }

    /// The keys that lead into records within a record: `a.b` or `["a", "b"]`.
    fn steps(&self, path: &Value) -> Option<Vec<Value>> {
        match path.as_text() {
            Some(text) => Some(text.split('.').map(Value::text).collect()),
            None => self.known_items(path),
        }
    }

    /// Makes the records given such that each holds, in its own records, what those before it have there.
    fn merge_within(&mut self, first: &Value, given: &mut [Argument], loc: Loc) {
        let mut before = first.clone();
        for arg in given {
            arg.value = self.with_records_of(&before, &arg.value, 0, loc);
            before = self.merged(&[before, arg.value.clone()], loc);
        }
    }

    fn with_records_of(&mut self, before: &Value, next: &Value, depth: u32, loc: Loc) -> Value {
        let record = |value: &Value| match value {
            Value::Object(id) if self.is_record(value) => self.state.obj(*id).map(|o| Obj::clone(o)),
            _ => None,
        };
        let (Some(old), Some(mut new), true) = (record(before), record(next), depth < MAX_MERGED) else { return next.clone() };
        for (name, value) in &mut new.fields {
            let (Some(held), true) = (old.get(name), self.is_record(value)) else { continue };
            let mut all = Vec::new();
            for one in held.alternatives() {
                let within = self.with_records_of(one, value, depth + 1, loc);
                all.push(if self.is_record(one) { self.merged(&[one.clone(), within], loc) } else { within });
            }
            *value = Value::union(all);
        }
        Value::Object(self.state.alloc(new))
    }

    /// A value that other code writes whenever it likes: what is not there yet, or stands in one of a few states, may be anything later.
    fn changeable(&mut self, value: Value, depth: u32, loc: Loc) -> Value {
        let is_state = match &value {
            Value::Null | Value::Bool(_) | Value::Num(_) => true,
            Value::Str(text) => text.as_text().is_some_and(|text| text.is_empty()),
            Value::Object(_) => self.variant(&value).is_some(),
            _ => false,
        };
        if is_state {
            return value.join(&Value::hole(HoleKind::Opaque, None, loc));
        }
        if let Value::Object(id) = value
            && depth < MAX_CHANGEABLE
            && let Some(held) = self.state.obj(id).filter(|held| matches!(held.kind, ObjKind::Instance(_))).cloned()
        {
            for (name, field) in &held.fields {
                let changed = self.changeable(field.clone(), depth + 1, loc);
                if !changed.same(field) {
                    self.state.update(id, |o| o.set(name, changed));
                }
            }
        }
        value
    }

    /// A copy of a record with another entry; the record stays as it is.
    fn with_entry(&mut self, record: &Value, key: Option<Value>, value: Option<Value>) -> Value {
        let Some(known) = Self::store_of(record).and_then(|id| self.state.obj(id)) else { return record.clone() };
        let mut copy = Obj::clone(known);
        match (key.and_then(|key| key.as_text()), value) {
            (Some(key), Some(value)) => copy.set(&key.into(), value),
            (_, value) => {
                copy.items.extend(value);
                copy.open = true;
            }
        }
        let id = self.state.alloc(copy);
        match record {
            Value::Lib(lib) => Value::Lib(Rc::new(LibVal { object: Some(id), ..LibVal::clone(lib) })),
            _ => Value::Object(id),
        }
    }

    /// Whether a library's type has a row for what is written to it.
    fn is_written_to(&self, path: &str, loc: Loc) -> bool {
        ["write", "print", "println", "Write"].iter().any(|method| self.models_at(loc).item(&format!("{path}.{method}")).is_some())
    }

    /// What stands for an entry that is missing: a value, or what a block gives (`options.fetch(:version) { "v2" }`).
    pub(super) fn given_instead(&mut self, default: &Argument, loc: Loc) -> Value {
        match &default.value {
            Value::Func(block) if default.name.as_deref() == Some("&") => self.invoke(&block.clone(), Vec::new(), None, loc),
            other => other.clone(),
        }
    }

    /// An operation on records, lists and settings; given back where it is none.
    pub(super) fn data_operation<'i>(&mut self, operation: Operation<'i>) -> Result<Value, Operation<'i>> {
        let Operation { item, kind, operand, rest, receiver, named, loc } = operation;
        let arg = |at: usize| rest.get(at).map(|a| a.value.clone());
        let unknown = || Value::hole(HoleKind::Opaque, None, loc);
        Ok(match kind {
            "identity" | "freeze" => operand,
            "changeable" => self.changeable(operand, 0, loc),
            "component" => {
                self.describe_component(&operand, loc);
                item.returns.as_ref().map_or(operand, |path| {
                    let object = Some(self.state.alloc(Obj::new(ObjKind::Library, loc)));
                    Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), object, members: Vec::new(), loc }))
                })
            }
            // A writer around something that is written to itself is that; around anything else it is one of a file.
            "onto" => match (&operand, &item.returns) {
                (Value::Lib(lib), _) if self.is_written_to(&lib.path, loc) => operand,
                (_, Some(path)) => {
                    let object = Some(self.state.alloc(Obj::new(ObjKind::Library, loc)));
                    Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), object, members: Vec::new(), loc }))
                }
                _ => operand,
            },
            "fields" => self.fields_of(&operand, loc),
            "veiled" => Self::veiled(operand, loc),
            "unveiled" => Self::unveiled(&operand),
            "underlying" => self.underlying(operand, loc),
            "pick" | "omit" => self.narrowed(&operand, &rest, kind == "pick", loc),
            "decode-into" => {
                let into = item.args.iter().find(|a| a.role == Role::Key).and_then(|a| a.at).map_or(0, usize::from);
                // The operand has left the arguments if it was one of them.
                let into = into - usize::from(named.is_some_and(|at| usize::from(at) < into));
                self.decoded_into(&operand, arg(into).as_ref(), loc);
                unknown()
            }
            "settings-into" => {
                if let (Some(settings), Some(section), Some(Value::Object(into))) =
                    (Self::store_of(&operand), arg(0).and_then(|key| key.as_text()), arg(1))
                {
                    self.fill_from_settings(settings, &section, into, loc, 0);
                }
                unknown()
            }
            "default-setting" => {
                if let (Some(settings), Some(key), Some(value)) = (Self::store_of(&operand), arg(0).and_then(|key| key.as_text()), arg(1)) {
                    self.default_setting(settings, &key, &value, loc);
                }
                operand
            }
            "apart" => self.list_obj(vec![operand.clone(), operand], false, loc),
            "define" => {
                self.define_properties(&operand, arg(0), arg(1), loc);
                operand
            }
            "inherit" => {
                if let Some(base) = arg(0) {
                    self.inherit(&operand, &base);
                }
                operand
            }
            "class" => match (arg(1), &operand) {
                (Some(members), bases) => self.class_with(bases, &members, loc),
                (None, Value::Object(id)) => match self.state.obj(*id).map(|o| o.kind.clone()) {
                    Some(ObjKind::Instance(class)) => Value::Class(class),
                    _ => unknown(),
                },
                _ => unknown(),
            },
            "attribute" => {
                let found = self.attribute(&operand, &arg(0).unwrap_or(Value::Null), loc);
                match arg(1) {
                    Some(default) => Self::with_default(&found, &default),
                    None => found,
                }
            }
            "load" => {
                // A function makes what the file is read into; a method reads it into its receiver.
                let (into, from) = match (&item.returns, arg(0)) {
                    (Some(path), None) => {
                        let object = Some(self.state.alloc(Obj::new(ObjKind::Library, loc)));
                        let path = path.as_ref().into();
                        (Value::Lib(Rc::new(LibVal { path, object, members: Vec::new(), loc })), Some(operand))
                    }
                    (_, from) => (operand, from),
                };
                let setting = from.and_then(|from| match from {
                    Value::Object(id) if self.state.obj(id).is_some_and(|o| !matches!(o.kind, ObjKind::List)) => Some(from),
                    path => self.settings_file(&path, loc).or_else(|| self.settings_at(&path, loc)),
                });
                if let (Some(id), Some(setting)) = (Self::store_of(&into), setting) {
                    self.spread_into(id, &setting);
                    if self.is_shared(id) {
                        self.spread_sections(id, "", &setting, 0);
                    }
                }
                into
            }
            "layer" => {
                if let (Value::Lib(lib), Some(layer)) = (&operand, arg(0)) {
                    self.add_layer(lib, layer, loc);
                }
                operand
            }
            // One argument is the record itself, in an overload.
            "pairs" if rest.is_empty() => operand,
            "pairs" => {
                let all: Vec<Value> = std::iter::once(operand).chain(rest.iter().map(|a| a.value.clone())).collect();
                let pairs = all.chunks(2).filter_map(|pair| Some((pair.first()?.as_text()?.into(), pair.get(1)?.clone()))).collect();
                let record = self.record_obj(pairs, loc);
                match (&item.returns, &record) {
                    (Some(path), Value::Object(id)) => {
                        Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), object: Some(*id), members: Vec::new(), loc }))
                    }
                    _ => record,
                }
            }
            "default" => match arg(0) {
                Some(Value::Func(f)) => {
                    let other = self.invoke(&f, Vec::new(), None, loc);
                    Self::with_default(&operand, &other)
                }
                Some(other) => Self::with_default(&operand, &other),
                None => operand,
            },
            "merge" | "merge-deep" => {
                let (mut operand, mut rest, mut deep) = (operand, rest, kind == "merge-deep");
                // The first argument may say that the records within are merged as well (`$.extend(true, …)`).
                if let (Value::Bool(says), false) = (&operand, rest.is_empty()) {
                    deep |= *says;
                    operand = rest.remove(0).value;
                }
                if deep {
                    self.merge_within(&operand, &mut rest, loc);
                }
                let mut all = vec![operand.clone()];
                all.extend(rest.iter().map(|a| a.value.clone()));
                let named = |a: &Argument| a.name.is_some() && !a.spread;
                if let (Value::Object(id), true) = (&operand, rest.iter().any(|a| named(a) || matches!(a.value, Value::Object(_)))) {
                    // `Object.assign(target, …)` changes its target as well; elsewhere it is a copy of that which has more.
                    let copy = self.state.obj(*id).filter(|_| !self.is_javascript(loc.file)).map(|o| Obj::clone(o));
                    let into = copy.map_or(*id, |copy| self.state.alloc(copy));
                    self.updated(into, &rest);
                    return Ok(Value::Object(into));
                }
                self.merged(&all, loc)
            }
            // Each with its key and its value by these names.
            "entries" if item.place.as_deref() == Some("named") => {
                let entries = self.parts(kind, &operand, loc);
                let Some(pairs) = self.known_items(&entries) else { return Ok(entries) };
                let named = pairs.iter().map(|pair| self.entry(pair, loc)).collect();
                self.list_obj(named, false, loc)
            }
            "keys" | "values" | "entries" => self.parts(kind, &operand, loc),
            // What is told by a type alone is the value itself (`node.GetValue<string>()`).
            "get" if !rest.is_empty() && rest.iter().all(|arg| arg.name.as_deref().is_some_and(|name| name.starts_with('<'))) => operand,
            // What holds one thing is asked for that alone (`reference.get()`).
            "get" if rest.is_empty() && matches!(operand, Value::Object(_)) => self.member(&operand, &"[]".into(), loc),
            "get" => {
                let key = arg(0).unwrap_or(Value::Null);
                if let (Value::Lib(_), Some(table)) = (&operand, Self::store_of(&operand)) {
                    self.compare_with_each(&key, &Value::Object(table));
                }
                let steps = (item.place.as_deref() == Some("path")).then(|| self.steps(&key)).flatten();
                let found = match Self::store_of(&operand) {
                    _ if steps.is_some() => steps.into_iter().flatten().fold(operand.clone(), |held, step| self.index(&held, &step, loc)),
                    Some(id) if matches!(operand, Value::Lib(_)) => match (key.as_text(), self.state.obj(id)) {
                        (None, Some(obj)) if !obj.items.is_empty() || !obj.fields.is_empty() => Value::union(
                            obj.fields.iter().filter(|(n, _)| !n.starts_with('@')).map(|(_, v)| v.clone()).chain(obj.items.iter().cloned()),
                        ),
                        (Some(k), Some(obj)) => obj
                            .get(&k)
                            .cloned()
                            .unwrap_or_else(|| Value::hole(HoleKind::Member(operand.clone(), k.clone().into()), Some(k.into()), loc)),
                        _ => unknown(),
                    },
                    _ => match (self.own_mapping(&operand), key.as_text()) {
                        (Some(mapping), Some(k)) if self.state.obj(mapping).is_some_and(|o| o.get(&k).is_none()) => {
                            Value::hole(HoleKind::Member(operand.clone(), k.clone().into()), Some(k.into()), loc)
                        }
                        _ => self.index(&operand, &key, loc),
                    },
                };
                match rest.get(1).map(|default| self.given_instead(default, loc)) {
                    Some(default) if found.is_null() => default,
                    Some(default) => Self::with_default(&found, &default),
                    None => found,
                }
            }
            "item" => match (&operand, Self::store_of(&operand).and_then(|id| self.state.obj(id))) {
                // What a library keeps for whoever asks next.
                (Value::Lib(_), Some(held)) if !held.items.is_empty() => Value::union(held.items.clone()),
                _ => self.member(&operand, &"[]".into(), loc),
            },
            "items" if rest.iter().any(|count| count.name.is_none()) => operand,
            "items" => match self.end_of_parts(&operand, item.place.as_deref()) {
                Some(part) => part,
                None => self.member(&operand, &"[]".into(), loc),
            },
            "zip" | "product" if !rest.is_empty() => {
                let lists: Vec<Value> =
                    std::iter::once(operand).chain(rest.iter().filter(|a| a.name.is_none()).map(|a| a.value.clone())).collect();
                self.combined(&lists, kind == "product", loc)
            }
            "item-or" => {
                let item = self.member(&operand, &"[]".into(), loc);
                let other = match arg(0) {
                    Some(Value::Func(f)) => Some(self.invoke(&f, Vec::new(), None, loc)),
                    other => other,
                };
                Value::union([Some(item), other].into_iter().flatten())
            }
            "first" | "second" => match self.known_items(&operand).as_deref() {
                Some([first, second]) => if kind == "first" { first } else { second }.clone(),
                _ => Self::derived([operand], loc),
            },
            "table" => {
                let functions: Vec<Value> = rest.iter().map(|arg| arg.value.clone()).collect();
                self.tabled(&operand, Table::named(item.place.as_deref()), &functions, loc)
            }
            "combined" => {
                let (keys, values) = (self.known_items(&operand).unwrap_or_default(), arg(0).unwrap_or(Value::Null));
                let (values, known) = self.iterate(&values, false, loc);
                let mut keys = keys.into_iter();
                let mut pair = |value| self.list_obj(vec![keys.next().unwrap_or_else(|| unknown_key(loc)), value], false, loc);
                let pairs: Vec<Value> = values.into_iter().map(&mut pair).collect();
                self.record_of_pairs(&pairs, !known, loc)
            }
            "channel" => self.channel(loc),
            // A flow is collected by a function that gets what comes.
            "collect" if let [Argument { value: taker @ Value::Func(_), .. }] = rest.as_slice() => {
                for item in self.iterate(&operand, false, loc).0 {
                    self.given_for(taker, &item, loc);
                }
                Value::Null
            }
            // What a stream is collected by may be the functions that make a table of it.
            "collect" if let Some(functions) = arg(0).and_then(|by| self.functions_of_table(&by)) => {
                self.tabled(&operand, Table::ByKey, &functions, loc)
            }
            "collect" => match (self.known_items(&operand), arg(0)) {
                (Some(items), Some(glue @ Value::Str(_))) => self.joined(&items, &glue, loc),
                (None, Some(Value::Str(_))) => Self::derived([operand], loc),
                _ => operand,
            },
            // A result that others work on is waited for.
            "awaited" => {
                self.settle_here(&operand, 0);
                operand
            }
            "settled" => self.settled(&operand, loc),
            // What a function makes of each: `Array.from(items, f)`.
            "list" if matches!((arg(0), receiver.as_ref()), (Some(Value::Func(_)), None)) && self.is_javascript(loc.file) => {
                let made = Argument::plain(arg(0).unwrap_or(Value::Null), loc);
                let items = match self.list(&operand) {
                    Some(_) => operand,
                    None => self.list_obj(vec![unknown()], true, loc),
                };
                self.call_method(&items, &"map".into(), vec![made], loc, 0..0)
            }
            // The items of a dictionary are its keys.
            "list" if self.language_at(loc) == Language::Python && self.is_record(&operand) => self.parts("keys", &operand, loc),
            "list" | "unique" => match self.known_items(&operand) {
                Some(mut items) => {
                    let unique = kind == "unique";
                    match item.place.as_deref() {
                        Some("present") => items.retain(|one| !one.is_null()),
                        Some("true") if rest.is_empty() => items.retain(|one| Self::truth(one) != Some(false)),
                        _ => {}
                    }
                    if unique {
                        items.extend(rest.iter().filter_map(|more| self.known_items(&more.value)).flatten());
                        items = each_once(items);
                    }
                    let list = self.list_obj(items, false, loc);
                    if let Value::Object(id) = list {
                        self.state.update(id, |o| o.unique = unique);
                    }
                    list
                }
                None if matches!(&operand, Value::Object(_)) => operand,
                // It says how many there will be.
                None if item.place.is_none() && tells_size(&operand) => self.list_obj(Vec::new(), false, loc),
                // A collection around what nobody knows has the methods of one.
                None if item.place.as_deref() == Some("open") => {
                    let one = Value::hole(HoleKind::Member(operand, "[]".into()), Some("item".into()), loc);
                    self.list_obj(vec![one], true, loc)
                }
                None => Self::derived([operand], loc),
            },
            "flatten" => self.flattened(&operand, loc),
            "append" => {
                if let Some(id) = Self::store_of(&operand) {
                    let values: Vec<Value> = rest.iter().map(|a| a.value.clone()).collect();
                    self.state.update(id, |o| o.add(values));
                }
                Value::Null
            }
            "extend" => {
                if let (Some(id), Some(more)) = (Self::store_of(&operand), arg(0)) {
                    match self.known_items(&more) {
                        Some(items) => self.state.update(id, |o| o.add(items)),
                        None => self.state.update(id, |o| {
                            o.add([more]);
                            o.open = true;
                        }),
                    }
                }
                Value::Null
            }
            "set" => {
                if let (Some(key), Some(value)) = (arg(0), arg(1)) {
                    match (key.as_text(), Self::store_of(&operand)) {
                        (Some(k), Some(id)) => {
                            let members = match &operand {
                                Value::Lib(lib) if !lib.members.is_empty() => format!("{}.{k}", lib.members.join(".")),
                                _ => k,
                            };
                            self.state.update(id, |o| o.set(&members.into(), value));
                        }
                        (None, Some(id)) => self.state.update(id, |o| {
                            o.items.push(value);
                            o.open = true;
                        }),
                        _ => {}
                    }
                }
                // What holds one thing is told that alone (`cell.set(value)`).
                if let (Value::Object(id), Some(_), [only]) = (&operand, self.list(&operand), rest.as_slice()) {
                    let value = only.value.clone();
                    self.state.update(*id, |o| o.items = vec![value]);
                }
                operand
            }
            "option" => {
                self.note_option(&operand, &rest, loc);
                Value::Null
            }
            "set-within" => {
                let told = match (arg(0), arg(1), arg(2)) {
                    (Some(name), Some(key), Some(value)) => match (name.as_text(), key.as_text()) {
                        (Some(name), Some(key)) => vec![(name.into(), self.record_obj(vec![(key.into(), value)], loc))],
                        _ => Vec::new(),
                    },
                    (Some(Value::Object(id)), ..) => self.state.obj(id).map(|told| told.fields.clone()).unwrap_or_default(),
                    _ => Vec::new(),
                };
                if let Some(id) = Self::store_of(&operand) {
                    for (name, more) in told {
                        let before = self.state.obj(id).and_then(|o| o.get(&name)).cloned().unwrap_or(Value::Null);
                        let whole = self.merged(&[before, more], loc);
                        self.state.update(id, |o| o.set(&name, whole));
                    }
                }
                Value::Null
            }
            "with" => self.with_entry(&operand, arg(0), arg(1)),
            "update" => {
                if let Some(id) = Self::store_of(&operand) {
                    self.updated(id, &rest);
                }
                // Or a function makes the changes.
                self.run_calls(item, &rest, Some(operand), loc);
                Value::Null
            }
            "remove" => {
                if let (Some(key), Some(id)) = (arg(0).and_then(|a| a.as_text()), Self::store_of(&operand)) {
                    // What is taken out of the query of a URL may stand in the text that this was made of.
                    if matches!(&operand, Value::Lib(lib) if lib.path.ends_with("SearchParams")) {
                        self.state.update(id, |o| o.set(&key.into(), Value::Null));
                        return Ok(unknown());
                    }
                    self.state.update(id, |o| o.fields.retain(|(n, _)| **n != *key));
                }
                unknown()
            }
            // Errors among the results, where an option says so, are looked at there.
            "gathered" => {
                let kept = |arg: &Argument| {
                    let named = |option: &egnyte_rules::model::Option_| arg.name.as_deref() == Some(&*option.key);
                    item.options.iter().any(named) && Self::truth(&arg.value) == Some(true)
                };
                let keeps = rest.iter().any(kept);
                let all: Vec<Argument> = rest.iter().filter(|arg| arg.name.is_none()).cloned().collect();
                let results = self.made(item, "pack", Some(operand), &all, loc);
                if keeps { self.results_or_errors(&results, loc) } else { results }
            }
            // What a function makes of each item is its entry.
            "record" if item.calls.iter().any(|spec| spec.gives == Gives::Results) => {
                let entries = self.run_calls(item, &rest, Some(operand.clone()), loc).unwrap_or(operand);
                self.made(item, kind, Some(entries), &[], loc)
            }
            "record" | "search-params" | "pack" => self.made(item, kind, Some(operand), &rest, loc),
            "json-decode" if self.settings_file(&operand, loc).is_some() => self.settings_file(&operand, loc).unwrap_or(operand),
            "json-decode" | "base64" if self.body_in_pieces(&operand, loc).is_some() => {
                self.body_in_pieces(&operand, loc).unwrap_or(operand)
            }
            "json-encode" | "json-decode" | "base64" => match &operand {
                Value::Str(_) if kind == "json-encode" => operand,
                // Encoding and decoding in one go (`JSON.parse(JSON.stringify(x))`) gives the value again.
                Value::Hole(h) => match &h.kind {
                    HoleKind::Derived(from) if from.len() == 1 && kind == "json-decode" && matches!(from[0], Value::Object(_)) => {
                        from[0].clone()
                    }
                    _ => operand,
                },
                // One body of several.
                Value::Union(all) if all.iter().all(|one| matches!(one, Value::Hole(_))) => operand,
                _ if kind == "json-encode" && self.is_javascript(loc.file) => {
                    let written = self.in_json(&operand, loc);
                    Value::hole(HoleKind::Derived([written].into()), Some(Hole::WRITTEN.into()), loc)
                }
                _ if kind == "json-encode" => Value::hole(HoleKind::Derived([operand].into()), Some(Hole::WRITTEN.into()), loc),
                _ => Value::hole(HoleKind::Derived([operand].into()), None, loc),
            },
            "environment" => {
                let key = operand.as_text();
                let block = || rest.iter().find(|arg| arg.name.as_deref() == Some(crate::lower::ruby::BLOCK));
                // Options of the read are no default (`config.get('PORT', { infer: true })`).
                let default = Self::variable_default(item, &rest, named).filter(|default| !self.is_record(default));
                let default = default.or_else(|| block().map(|block| self.given_instead(block, loc)).filter(|given| !given.is_null()));
                let provides = item.place.as_deref() == Some("provided");
                match key.as_deref().filter(|_| provides).and_then(|key| self.provided_setting(key)) {
                    Some(provided) => default.map_or(provided.clone(), |default| Self::with_default(&provided, &default)),
                    None => self.environment(key.as_deref(), default, loc),
                }
            }
            "random" => Value::hole(HoleKind::Random, None, loc),
            _ => return Err(Operation { item, kind, operand, rest, receiver, named, loc }),
        })
    }

    /// The body of an answer that was put together of what came in piece by piece (`data += chunk`, `chunks.push(chunk)`).
    fn body_in_pieces(&self, value: &Value, loc: Loc) -> Option<Value> {
        let mut of = None;
        for one in value.alternatives() {
            let pieces = match one {
                Value::Str(s) if s.as_text().is_some_and(|text| text.is_empty()) => Vec::new(),
                Value::Str(s) => {
                    let unknown = |piece: &StrPiece| if let StrPiece::Hole(hole) = piece { Some(Value::Hole(hole.clone())) } else { None };
                    s.pieces.iter().map(unknown).collect::<Option<Vec<_>>>()?
                }
                _ => self.known_items(one)?,
            };
            for piece in pieces {
                let came = matches!(piece.as_hole()?.kind, HoleKind::Body(..) | HoleKind::Answer(_));
                let event = Self::event_behind(&piece).filter(|event| came && of.is_none_or(|of| of == *event))?;
                of = Some(event);
            }
        }
        Some(Value::hole(HoleKind::Body(of?, Rc::new([])), None, loc))
    }

    /// The instance of a class of the program's own that extends a mapping of the language's (`class Settings(dict)`).
    fn own_mapping(&self, value: &Value) -> Option<ObjId> {
        let Value::Object(id) = value else { return None };
        self.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::Instance(_))).then_some(*id)
    }

    /// The items of several lists beside each other, each with the one in its place or, in a `product`, with each of the others.
    fn combined(&mut self, lists: &[Value], product: bool, loc: Loc) -> Value {
        const MOST: usize = 64;
        let known: Option<Vec<Vec<Value>>> = lists.iter().map(|list| self.known_items(list)).collect();
        let rows: Option<Vec<Vec<Value>>> = known.and_then(|all| {
            if !product {
                let shortest = all.iter().map(Vec::len).min()?;
                return Some((0..shortest.min(MOST)).map(|at| all.iter().map(|items| items[at].clone()).collect()).collect());
            }
            let count = all.iter().try_fold(1usize, |count, items| count.checked_mul(items.len()))?;
            let grow = |rows: Vec<Vec<Value>>, items: &Vec<Value>| {
                rows.iter().flat_map(|row| items.iter().map(|item| [row.as_slice(), std::slice::from_ref(item)].concat())).collect()
            };
            (count <= MOST).then(|| all.iter().fold(vec![Vec::new()], grow))
        });
        let open = rows.is_none();
        let rows = rows.unwrap_or_else(|| vec![lists.iter().map(|list| self.member(list, &"[]".into(), loc)).collect()]);
        let rows = rows.into_iter().map(|row| self.list_obj(row, false, loc)).collect();
        self.list_obj(rows, open, loc)
    }

    /// What is in the lists of a list, and what in it is none.
    pub(super) fn flattened(&mut self, lists: &Value, loc: Loc) -> Value {
        let Some(outer) = self.list(lists) else { return Self::derived([lists.clone()], loc) };
        let (mut items, mut open) = (Vec::new(), outer.open);
        for one in &outer.items {
            match self.list(one) {
                Some(inner) => {
                    items.extend(inner.items.iter().cloned());
                    open |= inner.open;
                }
                None => items.push(one.clone()),
            }
        }
        self.list_obj(items, open, loc)
    }
}

/// Whether a value is the number of something's items (`new ArrayList<>(ids.size())`).
fn tells_size(value: &Value) -> bool {
    let Value::Hole(hole) = value else { return matches!(value, Value::Num(_)) };
    let (HoleKind::Member(_, name) | HoleKind::Call(name)) = &hole.kind else { return false };
    matches!(name.trim_end_matches("()"), "size" | "length" | "Count" | "Length")
}

/// The items of a list, each text of them once.
pub(super) fn each_once(mut items: Vec<Value>) -> Vec<Value> {
    let mut seen = rustc_hash::FxHashSet::default();
    items.retain(|item| item.as_text().is_none_or(|text| seen.insert(text)));
    items
}
