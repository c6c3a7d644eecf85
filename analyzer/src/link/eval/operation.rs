//! The pure functions of the models, by kind.

use super::super::state::{Obj, ObjKind};
use super::super::value::{Argument, Fragment, Hole, HoleKind, LibVal, ObjId, Origin, Str, StrPiece, Value};
use super::Eval;
use super::url::COMPONENT;
use crate::finding::Loc;
use crate::ir::{Name, Text};
use egnyte_rules::model::{Item, Role};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use std::rc::Rc;

/// Where a stack of layers keeps them.
pub(super) const LAYERS: &str = "@layers";
pub(super) const PATH: &AsciiSet = &CONTROLS.add(b'%');

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
            self.spread_into(id, record);
        }
        Value::Object(id)
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
        Value::Str(Rc::new(Str { pieces: vec![StrPiece::Text(Fragment { text: full, origin: Some(origin) })] }))
    }

    pub(super) fn store_of(value: &Value) -> Option<ObjId> {
        match value {
            Value::Object(id) => Some(*id),
            Value::Lib(lib) => lib.object,
            _ => None,
        }
    }

    /// A pure function of the models.
    #[allow(clippy::too_many_lines, reason = "one arm for each function of the models")]
    /// Gives each field of an object the part of the same name of what is decoded into it.
    pub(super) fn decoded_into(&mut self, from: &Value, into: Option<&Value>, loc: Loc) {
        let (Some(Value::Object(id)), Value::Hole(_)) = (into, from) else { return };
        let Some(obj) = self.state.obj(*id) else { return };
        let mut names: Vec<Name> = obj.fields.iter().map(|(name, _)| name.clone()).collect();
        if let ObjKind::Instance(class) = &obj.kind
            && let Some(file) = self.world.file(class.class.file)
        {
            names.extend(file.class(class.class.class).fields.iter().map(|field| field.name.clone()));
        }
        for name in names {
            let part = self.member(from, &name, loc);
            self.state.update(*id, |o| o.set(&name, part));
        }
    }

    pub(super) fn operation(&mut self, item: &Item, receiver: Option<Value>, args: Vec<Argument>, loc: Loc) -> Value {
        let kind = item.kind.as_deref().unwrap_or("identity");
        // A row may say which argument is the operand.
        let named_operand = item.args.iter().find(|a| a.role == Role::Value && a.at.is_some()).and_then(|a| a.at);
        let mut rest: Vec<Argument> = args;
        // Of a record of named parts, the one that it stands for.
        let stands_for = |a: &&egnyte_rules::model::Argument| kind == "identity" && a.role == Role::Value && a.at.is_none();
        let name = item.args.iter().find(stands_for).and_then(|a| a.name.as_deref());
        let by_name = name.and_then(|name| rest.iter().position(|arg| arg.name.as_deref() == Some(name)));
        let operand = match (named_operand, &receiver) {
            _ if by_name.is_some() => by_name.map(|at| rest.remove(at).value),
            (Some(at), _) if (at as usize) < rest.len() => Some(rest.remove(at as usize).value),
            (_, Some(receiver)) => Some(receiver.clone()),
            // What is made of named values has no operand: `dict(method="POST")`.
            _ if rest.first().is_some_and(|a| a.name.is_none() || !matches!(kind, "record" | "merge" | "search-params")) => {
                Some(rest.remove(0).value)
            }
            _ => None,
        };
        let arg = |at: usize| rest.get(at).map(|a| a.value.clone());
        let unknown = || Value::hole(HoleKind::Opaque, None, loc);
        let Some(operand) = operand else {
            return match kind {
                "random" => Value::hole(HoleKind::Random, None, loc),
                "clock" => unknown(),
                "search-params" | "record" | "merge" | "list" | "pack" => self.made(item, kind, None, &rest, loc),
                "text-builder" | "url-build" => self.text_object(item.returns.as_deref().unwrap_or("StringBuilder"), Value::text(""), loc),
                _ => unknown(),
            };
        };
        match kind {
            "identity" | "freeze" => operand,
            "decode-into" => {
                let into = item.args.iter().find(|a| a.role == Role::Key).and_then(|a| a.at).map_or(0, usize::from);
                // The operand has left the arguments if it was one of them.
                let into = into - usize::from(named_operand.is_some_and(|at| usize::from(at) < into));
                self.decoded_into(&operand, arg(into).as_ref(), loc);
                unknown()
            }
            "inherit" => {
                if let Some(base) = arg(0) {
                    self.inherit(&operand, &base);
                }
                operand
            }
            "text" => self.stringified(operand, loc),
            "encode" => {
                let text = self.stringified(operand, loc);
                Self::mapped(&text, loc, |t| utf8_percent_encode(t, COMPONENT).to_string())
            }
            "encode-path" => {
                let text = self.stringified(operand, loc);
                Self::mapped(&text, loc, |t| utf8_percent_encode(t, PATH).to_string())
            }
            "decode" => Self::mapped(&operand, loc, |t| percent_decode_str(t).decode_utf8_lossy().into_owned()),
            "lower" => Self::mapped(&operand, loc, str::to_lowercase),
            "upper" => Self::mapped(&operand, loc, str::to_uppercase),
            "query-string" => self.query_string(&operand, loc),
            // Scheme, host and path, each by itself.
            "url-join" if rest.len() >= 2 && matches!(operand.as_text().as_deref(), Some("http" | "https")) => {
                let built = self.url_built(item, operand, &rest, loc);
                let text = if let Value::Lib(lib) = &built { self.library_text(lib, loc) } else { None };
                text.map_or(built, |text| self.text_object(item.returns.as_deref().unwrap_or("URL"), text, loc))
            }
            "url-join" => {
                let base = self.stringified(operand, loc);
                let joined = match arg(0) {
                    // A URL alone, or with an option that is no text.
                    None => base,
                    Some(Value::Lib(lib)) if self.library_text(&lib, loc).is_none() => base,
                    Some(relative) => {
                        let relative = self.stringified(relative, loc);
                        Self::url_join(&base, &relative, loc)
                    }
                };
                let Some(path) = &item.returns else { return joined };
                let mut obj = Obj::new(ObjKind::Library, loc);
                obj.fields.push(("@url".into(), joined));
                let object = self.state.alloc(obj);
                Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), object: Some(object), members: Vec::new(), loc }))
            }
            "url-parse" => {
                let url = self.stringified(operand, loc);
                let url = match arg(0) {
                    Some(base) if !base.is_null() && receiver.is_none() => {
                        let base = self.stringified(base, loc);
                        Self::url_join(&base, &url, loc)
                    }
                    _ => url,
                };
                self.text_object(item.returns.as_deref().unwrap_or("URL"), url, loc)
            }
            "text-builder" => {
                let mut text = Value::text("");
                for part in std::iter::once(operand)
                    .chain(rest.into_iter().map(|a| a.value))
                    .filter(|v| matches!(v, Value::Str(_) | Value::Union(_)))
                {
                    text = Self::concat(&text, &part, loc);
                }
                self.text_object(item.returns.as_deref().unwrap_or("StringBuilder"), text, loc)
            }
            "text-add" => self.text_added(item, operand, &rest, loc),
            "words" => {
                let mut out = self.stringified(operand, loc);
                for a in rest {
                    let part = self.stringified(a.value, loc);
                    out = Self::concat(&Self::concat(&out, &Value::text(" "), loc), &part, loc);
                }
                out
            }
            "qualified-words" => {
                let prefix = item.args.iter().find_map(|a| a.name.as_deref()).unwrap_or_default();
                let mut out = Value::text("");
                for (at, word) in std::iter::once(operand).chain(rest.into_iter().map(|a| a.value)).enumerate() {
                    let word = self.stringified(word, loc);
                    let word = Self::qualified(&word, prefix, loc);
                    if at > 0 {
                        out = Self::concat(&out, &Value::text(" "), loc);
                    }
                    out = Self::concat(&out, &word, loc);
                }
                out
            }
            // Of several texts any one would do.
            "begins" | "ends" if matches!(arg(1), Some(Value::Str(_))) => Self::derived([operand], loc),
            "begins" | "ends" => self.has_at_end(operand, arg(0).as_ref(), kind == "ends", loc),
            "text-length" => self.text_length(operand, loc),
            "character" => self.character(operand, arg(0).as_ref(), loc),
            "url-build" => self.url_built(item, operand, &rest, loc),
            "with-query" => self.with_query(operand, &rest, loc),
            "url-unsplit" => self.url_of_parts(&operand, loc),
            "attribute" => {
                let found = self.attribute(&operand, &arg(0).unwrap_or(Value::Null), loc);
                match arg(1) {
                    Some(default) => Self::with_default(&found, &default),
                    None => found,
                }
            }
            "load" => {
                let setting = arg(0).and_then(|path| self.settings_file(&path, loc).or_else(|| self.settings_at(&path, loc)));
                if let (Some(id), Some(setting)) = (Self::store_of(&operand), setting) {
                    self.spread_into(id, &setting);
                }
                Value::Null
            }
            "path-join" => {
                let mut parts = vec![operand];
                parts.extend(rest.iter().map(|a| a.value.clone()));
                let mut out: Option<Value> = None;
                for part in parts {
                    let part = self.stringified(part, loc);
                    out = Some(match out {
                        None => part,
                        Some(before) => Self::slash_joined(&before, &part, loc),
                    });
                }
                let text = out.unwrap_or(Value::Null);
                match &item.returns {
                    Some(path) => self.text_object(path, text, loc),
                    None => text,
                }
            }
            "concat" => {
                if let Some(mut items) = self.known_items(&operand) {
                    for a in &rest {
                        match self.known_items(&a.value) {
                            Some(more) => items.extend(more),
                            None => items.push(a.value.clone()),
                        }
                    }
                    return self.list_obj(items, false, loc);
                }
                let mut out = operand;
                for a in rest.clone() {
                    out = self.add(out, a.value, loc);
                }
                out
            }
            "join" => {
                let glue = arg(0).unwrap_or_else(|| Value::text(","));
                // `Join("/", a, b)`
                if rest.len() > 1 && matches!(operand, Value::Str(_)) {
                    let items: Vec<Value> = rest.iter().map(|a| a.value.clone()).collect();
                    return self.joined(&items, &operand, loc);
                }
                // `", ".join(items)` has its separator first.
                let (items, glue) = match (&operand, &glue) {
                    (Value::Str(_), Value::Object(_)) => (glue.clone(), operand.clone()),
                    _ => (operand.clone(), glue.clone()),
                };
                match &items {
                    Value::Object(id) => match self.state.obj(*id).cloned() {
                        // An unknown tail is one unknown text.
                        Some(list) if matches!(list.kind, ObjKind::List) && !list.items.is_empty() => self.joined(&list.items, &glue, loc),
                        _ => Self::derived([items, glue], loc),
                    },
                    Value::Union(all) => {
                        let all = all.clone();
                        let mut out = Vec::new();
                        for one in all.iter() {
                            out.push(match self.known_items(one) {
                                Some(known) => self.joined(&known, &glue, loc),
                                None => Self::derived([one.clone()], loc),
                            });
                        }
                        Value::union(out)
                    }
                    _ => Self::derived([items, glue], loc),
                }
            }
            "interleave" => {
                // A template's texts are a list, or stand under `raw`.
                let texts = match self.known_items(&operand) {
                    Some(texts) => Some(texts),
                    None => {
                        let raw = self.member(&operand, &"raw".into(), loc);
                        self.known_items(&raw)
                    }
                };
                let Some(texts) = texts else {
                    return Self::derived(std::iter::once(operand).chain(rest.into_iter().map(|a| a.value)), loc);
                };
                let mut out = Value::text("");
                for (at, text) in texts.into_iter().enumerate() {
                    let hole = at.checked_sub(1).and_then(|before| rest.get(before)).filter(|a| !a.spread);
                    let between = hole.map_or_else(|| if at == 0 { Value::text("") } else { unknown() }, |a| a.value.clone());
                    for part in [between, text] {
                        let part = self.stringified(part, loc);
                        out = Self::concat(&out, &part, loc);
                    }
                }
                out
            }
            "split" => self.split(&operand, arg(0).as_ref(), loc),
            "replace" => match (arg(0).and_then(|a| a.as_text()), arg(1)) {
                (Some(from), Some(to)) if !from.is_empty() => self.replaced(&operand, &from, &to, loc),
                // What is unknown in both is gone all the same: a secret that is masked.
                (None, Some(to)) if arg(0).is_some_and(|from| from.alternatives().iter().any(|f| matches!(f, Value::Hole(_)))) => {
                    let from = arg(0).unwrap_or_else(unknown);
                    self.without(&operand, &from, &to, loc)
                }
                // A pattern: slashes at an end are the usual thing to go, and leave the rest as it is.
                _ => operand,
            },
            "trim-slashes" | "trim-slashes-start" | "trim-slashes-end" => {
                let chars = arg(0).and_then(|a| a.as_text());
                if chars.is_some_and(|c| !c.contains('/'))
                    || (rest.is_empty() && receiver.is_some() && item.at.iter().any(|a| a.starts_with("<str>")))
                {
                    return operand;
                }
                Self::trimmed(&operand, kind != "trim-slashes-end", kind != "trim-slashes-start", |c| c == '/')
            }
            "strip-prefix" | "strip-suffix" => operand,
            "format" => {
                let csharp = self.world.file(loc.file).is_some_and(|f| f.language == crate::ir::Language::CSharp);
                let mut out = Vec::new();
                for one in operand.alternatives() {
                    out.push(match one {
                        // Of what a culture says, nothing is known.
                        Value::Lib(_) if csharp && matches!(arg(0), Some(Value::Str(_))) => match arg(0) {
                            Some(Value::Str(s)) => self.format_braces(&s, &rest[1..], loc),
                            _ => unknown(),
                        },
                        Value::Str(s) if csharp => self.format_braces(&s.clone(), &rest, loc),
                        Value::Str(s) if receiver.is_some() && item.at.iter().any(|a| a.contains("format")) => {
                            self.format_braces(&s.clone(), &rest, loc)
                        }
                        Value::Str(s) => {
                            let values: Vec<Value> = rest.iter().map(|a| a.value.clone()).collect();
                            self.format_percent(&s.clone(), &values, values.first(), loc)
                        }
                        other => Self::derived(std::iter::once(other.clone()).chain(rest.iter().map(|a| a.value.clone())), loc),
                    });
                }
                Value::union(out)
            }
            "substitute" => {
                let mut out = Vec::new();
                for one in operand.alternatives() {
                    out.push(match one {
                        Value::Str(s) => self.format_dollars(&s.clone(), &rest, loc),
                        other => Self::derived(std::iter::once(other.clone()).chain(rest.iter().map(|a| a.value.clone())), loc),
                    });
                }
                Value::union(out)
            }
            "printf" | "braces" => {
                let mut out = Vec::new();
                for one in operand.alternatives() {
                    out.push(match one {
                        Value::Str(s) if kind == "printf" => {
                            let values: Vec<Value> = rest.iter().map(|a| a.value.clone()).collect();
                            self.format_percent(&s.clone(), &values, None, loc)
                        }
                        Value::Str(s) => self.format_braces(&s.clone(), &rest, loc),
                        other => Self::derived(std::iter::once(other.clone()).chain(rest.iter().map(|a| a.value.clone())), loc),
                    });
                }
                Value::union(out)
            }
            "fill" => {
                let text = self.stringified(operand, loc);
                let values = match rest.as_slice() {
                    [one] if matches!(one.value, Value::Object(_)) => one.value.clone(),
                    all => {
                        let values = all.iter().map(|a| a.value.clone()).collect();
                        self.list_obj(values, false, loc)
                    }
                };
                let text = self.filled(&text, &values, loc);
                match &item.returns {
                    Some(path) => self.text_object(path, text, loc),
                    None => text,
                }
            }
            "placeholders" => self.placeholders(&operand, loc, 0),
            "append-path" | "append-query" => self.append(kind, item, operand, &rest, loc),
            "joined" => {
                let mut items = Vec::new();
                for given in &rest {
                    match self.known_items(&given.value) {
                        Some(known) => items.extend(known),
                        None => items.push(given.value.clone()),
                    }
                }
                self.joined(&items, &operand, loc)
            }
            "layer" => {
                if let (Value::Lib(lib), Some(layer)) = (&operand, arg(0)) {
                    self.add_layer(lib, layer, loc);
                }
                operand
            }
            "layered" => match arg(0) {
                Some(inner) => self.layered(&operand, inner, loc),
                None => operand,
            },
            "pairs" => {
                let all: Vec<Value> = std::iter::once(operand).chain(rest.iter().map(|a| a.value.clone())).collect();
                let pairs = all.chunks(2).filter_map(|pair| Some((pair.first()?.as_text()?.into(), pair.get(1)?.clone()))).collect();
                self.record_obj(pairs, loc)
            }
            "default" => match arg(0) {
                Some(Value::Func(f)) => {
                    let other = self.invoke(&f, Vec::new(), None, loc);
                    Self::with_default(&operand, &other)
                }
                Some(other) => Self::with_default(&operand, &other),
                None => operand,
            },
            "implement" => {
                let base =
                    item.args.iter().find(|a| a.role == Role::Base).and_then(|a| rest.get(a.at? as usize - 1)).map(|a| a.value.clone());
                let client = receiver.unwrap_or(Value::Null);
                self.implement(&client, &operand, base, loc).unwrap_or_else(unknown)
            }
            "merge" => {
                let mut all = vec![operand.clone()];
                all.extend(rest.iter().map(|a| a.value.clone()));
                if let (Value::Object(id), true) = (&operand, rest.iter().any(|a| matches!(a.value, Value::Object(_)))) {
                    // `Object.assign(target, …)` changes its target as well.
                    for a in &rest {
                        self.spread_into(*id, &a.value);
                    }
                    return operand;
                }
                self.merged(&all, loc)
            }
            "keys" | "values" | "entries" => self.parts(kind, &operand, loc),
            "get" => {
                let key = arg(0).unwrap_or(Value::Null);
                let found = match Self::store_of(&operand) {
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
                    _ => self.index(&operand, &key, loc),
                };
                match arg(1) {
                    Some(default) if found.is_null() => default,
                    Some(default) => Self::with_default(&found, &default),
                    None => found,
                }
            }
            "item" => self.member(&operand, &"[]".into(), loc),
            "list" => match self.known_items(&operand) {
                Some(mut items) => {
                    if item.at.iter().any(|at| at.contains("Set")) {
                        let mut kept: Vec<Value> = Vec::new();
                        items.retain(|i| {
                            let again = i.as_text().is_some_and(|t| kept.iter().any(|k| k.as_text().as_deref() == Some(&*t)));
                            kept.push(i.clone());
                            !again
                        });
                    }
                    self.list_obj(items, false, loc)
                }
                None if matches!(&operand, Value::Object(_)) => operand,
                None => Self::derived([operand], loc),
            },
            "append" => {
                if let Some(id) = Self::store_of(&operand) {
                    let values: Vec<Value> = rest.iter().map(|a| a.value.clone()).collect();
                    self.state.update(id, |o| o.items.extend(values));
                }
                Value::Null
            }
            "extend" => {
                if let (Some(id), Some(more)) = (Self::store_of(&operand), arg(0)) {
                    match self.known_items(&more) {
                        Some(items) => self.state.update(id, |o| o.items.extend(items)),
                        None => self.state.update(id, |o| {
                            o.items.push(more);
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
                operand
            }
            "update" => {
                if let Some(id) = Self::store_of(&operand) {
                    for a in rest.clone() {
                        match &a.name {
                            Some(name) if !a.spread => self.state.update(id, |o| o.set(name, a.value)),
                            _ => self.spread_into(id, &a.value),
                        }
                    }
                }
                Value::Null
            }
            "remove" => {
                if let (Some(key), Some(id)) = (arg(0).and_then(|a| a.as_text()), Self::store_of(&operand)) {
                    self.state.update(id, |o| o.fields.retain(|(n, _)| **n != *key));
                }
                unknown()
            }
            "record" | "search-params" | "pack" => self.made(item, kind, Some(operand), &rest, loc),
            "json-decode" if self.settings_file(&operand, loc).is_some() => self.settings_file(&operand, loc).unwrap_or(operand),
            "json-encode" | "json-decode" | "base64" => match &operand {
                Value::Str(_) if kind == "json-encode" => operand,
                // Encoding and decoding in one go (`JSON.parse(JSON.stringify(x))`) gives the value again.
                Value::Hole(h) => match &h.kind {
                    HoleKind::Derived(from) if from.len() == 1 && kind == "json-decode" && matches!(from[0], Value::Object(_)) => {
                        from[0].clone()
                    }
                    _ => operand,
                },
                _ => Value::hole(HoleKind::Derived([operand].into()), None, loc),
            },
            "environment" => {
                let key = operand.as_text();
                self.environment(key.as_deref(), arg(0), loc)
            }
            "partial" => match operand {
                Value::Func(f) => {
                    let mut closure = super::Closure::clone(&f);
                    closure.bound.extend(rest);
                    Value::Func(Rc::new(closure))
                }
                other => self.partial(other, rest, loc),
            },
            "bind" => match operand {
                Value::Func(f) => {
                    let mut closure = super::Closure::clone(&f);
                    let mut rest = rest.into_iter();
                    if let Some(this) = rest.next()
                        && self.takes_receiver(&closure)
                    {
                        closure.this = Some(this.value);
                    }
                    closure.bound.extend(rest);
                    Value::Func(Rc::new(closure))
                }
                other => other,
            },
            "call" | "apply" => {
                let mut rest = rest.into_iter();
                let this = rest.next();
                let args: Vec<Argument> = if kind == "apply" {
                    let list = rest.next().map_or(Value::Null, |a| a.value);
                    match self.known_items(&list) {
                        Some(items) => items.into_iter().map(|value| Argument::plain(value, loc)).collect(),
                        None => vec![Argument { name: None, value: list, loc, spread: true }],
                    }
                } else {
                    rest.collect()
                };
                match operand {
                    Value::Func(f) => {
                        let mut closure = super::Closure::clone(&f);
                        closure.this = this.map(|t| t.value).or(closure.this);
                        self.invoke(&closure, args, Some(loc), loc)
                    }
                    other => self.call_value(&other, args, loc),
                }
            }
            "run" => self.run_later(&operand, rest, loc),
            "run-with" => {
                let part = |name: &str, at: usize| {
                    rest.iter().find(|a| a.name.as_deref() == Some(name)).or_else(|| rest.get(at).filter(|a| a.name.is_none()))
                };
                let given = part("args", 0).and_then(|a| self.known_items(&a.value)).unwrap_or_default();
                let named =
                    part("kwargs", 1).and_then(|a| Self::store_of(&a.value)).and_then(|id| self.state.obj(id)).map(|o| o.fields.clone());
                let argument = |name: Option<Name>, value: Value| Argument { name, value, loc, spread: false };
                let mut args: Vec<Argument> = given.into_iter().map(|v| argument(None, v)).collect();
                args.extend(named.unwrap_or_default().into_iter().map(|(n, v)| argument(Some(n), v)));
                self.run_later(&operand, args, loc)
            }
            "random" => Value::hole(HoleKind::Random, None, loc),
            _ => Self::derived(std::iter::once(operand).chain(rest.into_iter().map(|a| a.value)), loc),
        }
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
        let fixed = obj.fields.iter().filter(|(n, _)| &**n != "@callee" && !given(n));
        all.extend(fixed.map(|(n, v)| argument(Some(n.clone()), v.clone())));
        all.extend(args.iter().cloned());
        Some(self.call_value(&callee, all, loc))
    }

    /// An environment variable: what a committed file gives it, or a hole with the default.
    pub(super) fn environment(&mut self, key: Option<&str>, default: Option<Value>, loc: Loc) -> Value {
        let Some(key) = key else { return Value::hole(HoleKind::Opaque, None, loc) };
        let name: Name = key.into();
        let committed = self.world.environment(loc.file, key);
        let default = default.filter(|d| !d.is_null()).or(committed);
        Value::Hole(Rc::new(Hole { kind: HoleKind::Env(name.clone()), name: Some(name), loc, default }))
    }

    /// A record, list or query builder made by a function.
    pub(super) fn made(&mut self, item: &Item, kind: &str, operand: Option<Value>, rest: &[Argument], loc: Loc) -> Value {
        let list = matches!(kind, "pack" | "list");
        let id = self.state.alloc(Obj::new(if list { ObjKind::List } else { ObjKind::Record }, loc));
        if list {
            let items: Vec<Value> = operand.into_iter().chain(rest.iter().map(|a| a.value.clone())).collect();
            self.state.update(id, |o| o.items = items);
        } else {
            for value in operand.iter().chain(rest.iter().filter(|a| a.name.is_none()).map(|a| &a.value)) {
                match self.known_items(value) {
                    // A pair itself, rather than a list of pairs.
                    Some(pair) if pair.len() == 2 && pair[0].as_text().is_some() => {
                        if let [k, v] = pair.as_slice()
                            && let Some(k) = k.as_text()
                        {
                            let v = v.clone();
                            self.state.update(id, |o| o.set(&k.into(), v));
                        }
                    }
                    Some(pairs) => {
                        for pair in pairs {
                            if let Some([k, v]) = self.known_items(&pair).as_deref()
                                && let Some(k) = k.as_text()
                            {
                                let v = v.clone();
                                self.state.update(id, |o| o.set(&k.into(), v));
                            }
                        }
                    }
                    None => match value {
                        Value::Lib(lib) => {
                            let fields = lib.object.and_then(|o| self.state.obj(o)).map(|o| o.fields.clone()).unwrap_or_default();
                            self.state.update(id, |o| o.fields.extend(fields));
                        }
                        other => self.spread_into(id, other),
                    },
                }
            }
            for arg in rest.iter().filter(|a| a.name.is_some()) {
                if let (Some(name), false) = (&arg.name, arg.spread) {
                    self.state.update(id, |o| o.set(name, arg.value.clone()));
                }
            }
        }
        match &item.returns {
            Some(path) => Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), object: Some(id), members: Vec::new(), loc })),
            None => Value::Object(id),
        }
    }

    pub(super) fn parts(&mut self, kind: &str, operand: &Value, loc: Loc) -> Value {
        let Some(obj) = Self::store_of(operand).and_then(|id| self.state.obj(id)).cloned() else {
            return Self::derived([operand.clone()], loc);
        };
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
        }
        self.list_obj(items, obj.open, loc)
    }
}
