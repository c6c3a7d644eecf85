//! Text: literals, concatenation, formatting, and the pure functions of the models.

use std::rc::Rc;

use egnyte_rules::model::{Item, Role};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::super::state::{Obj, ObjKind};
use super::super::value::{Argument, Fragment, Hole, HoleKind, LibVal, MAX_ALTERNATIVES, MAX_PIECES, ObjId, Origin, Str, StrPiece, Value};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Name, Text};
use crate::source::FileId;

/// What would end a query value or path segment. Anything else stays as written, so that it keeps its place in the source;
/// readers of a query decode it anyway.
const COMPONENT: &AsciiSet = &CONTROLS.remove(b'\n').remove(b'\r').remove(b'\t').add(b'&').add(b'#').add(b'=').add(b'?').add(b'%');
/// Where a stack of layers keeps them.
const LAYERS: &str = "@layers";
const PATH: &AsciiSet = &CONTROLS.add(b'%');

/// The name of what a loop has added to a text.
const GROWN: &str = "rest";

impl Eval<'_> {
    pub(super) fn literal(cx: &Cx, text: &Text) -> Value {
        Self::literal_of(cx.id, text)
    }

    /// The text of a literal, with its place.
    pub(super) fn literal_of(file: FileId, text: &Text) -> Value {
        let origin = Origin { file, text: Rc::new(text.clone()), offset: 0 };
        let fragment = Fragment { text: text.cooked.clone(), origin: Some(origin) };
        Value::Str(Rc::new(Str { pieces: vec![StrPiece::Text(fragment)] }))
    }

    /// One text after the other, for every combination of alternatives.
    pub(super) fn concat(a: &Value, b: &Value, loc: Loc) -> Value {
        let (left, right) = (a.alternatives(), b.alternatives());
        if left.len() * right.len() > MAX_ALTERNATIVES {
            let blur = |v: &Value| match v {
                Value::Union(_) => Value::hole(HoleKind::Derived([v.clone()].into()), None, loc),
                one => one.clone(),
            };
            // Readings that differ in what is unknown only are one reading.
            let short = |value: &Value| Value::union(Value::without_twins(value.alternatives()));
            let (short_a, short_b) = (short(a), short(b));
            if short_a.alternatives().len() * short_b.alternatives().len() <= MAX_ALTERNATIVES {
                return Self::concat(&short_a, &short_b, loc);
            }
            // Keep the side of which more is known.
            return if known_length(a) < known_length(b) { Self::concat(&blur(a), b, loc) } else { Self::concat(a, &blur(b), loc) };
        }
        let mut out = Vec::with_capacity(left.len() * right.len());
        for l in left {
            for r in right {
                let mut pieces = l.pieces(loc);
                pieces.extend(r.pieces(loc));
                if pieces.len() > MAX_PIECES {
                    return Self::cut("text of more pieces than the analysis keeps", loc);
                }
                pieces.retain(|p| !matches!(p, StrPiece::Text(t) if t.text.is_empty()));
                out.push(Value::Str(Rc::new(Str { pieces })));
            }
        }
        Value::union(out)
    }

    /// The text a value has inside a string.
    pub(super) fn stringified(&mut self, value: Value, loc: Loc) -> Value {
        match &value {
            Value::Lib(lib) => self.library_text(lib, loc).unwrap_or_else(|| Self::derived([value.clone()], loc)),
            Value::Object(id) => {
                let Some(obj) = self.state.obj(*id).cloned() else { return value };
                match &obj.kind {
                    ObjKind::Instance(class) => {
                        for name in ["toString", "__str__"] {
                            if self.find_method(class, name, false).is_some() {
                                let method = self.raw_member(&value, &name.into(), loc);
                                return self.call_value(&method, Vec::new(), loc);
                            }
                        }
                        // `Path.FILES` of an enumeration prints as its value.
                        match obj.get("value") {
                            Some(v) => v.clone(),
                            None => Self::derived([value.clone()], loc),
                        }
                    }
                    _ => Self::derived([value.clone()], loc),
                }
            }
            Value::Union(all) => {
                let all = all.clone();
                Value::union(all.iter().map(|v| self.stringified(v.clone(), loc)).collect::<Vec<_>>())
            }
            _ => value,
        }
    }

    /// The text of a library's object: a URL, its query.
    pub(super) fn library_text(&mut self, lib: &LibVal, loc: Loc) -> Option<Value> {
        let obj = self.state.obj(lib.object?).cloned()?;
        let slice = self.models_at(lib.loc).item(&lib.path).is_some_and(|(_, item)| item.kind.as_deref() == Some("slice"));
        // The object itself is its URL, and so is `href`; another member is not.
        if slice || lib.members.iter().any(|member| &**member != "href") {
            return None;
        }
        // A path that was given a host later.
        let host = obj.get("@host").filter(|_| obj.get("@place").is_none() && obj.get("@url").is_some()).cloned();
        let built = host.map(|host| {
            let scheme = obj.get("@scheme").cloned().unwrap_or_else(|| Value::text("https"));
            let scheme = Self::concat(&self.stringified(scheme, loc), &Value::text("://"), loc);
            let host = self.stringified(host, loc);
            let path = obj.get("@url").cloned().map(|path| self.stringified(path, loc)).filter(|path| !Self::is_empty_text(path));
            let host = Self::concat(&scheme, &host, loc);
            path.map_or_else(|| host.clone(), |path| Self::with_base(&host, &path, loc))
        });
        if let Some(url) = built.as_ref().or_else(|| obj.get("@url")) {
            let mut text = self.stringified(url.clone(), loc);
            let path_override = obj.get("@path").cloned();
            if let Some(path) = path_override {
                text = Self::replace_path(&text, &path, loc);
            }
            if let Some(Value::Lib(params)) = obj.get("@params") {
                let query = self.query_string(&Value::Lib(params.clone()), loc);
                if !matches!(&query, Value::Str(s) if s.pieces.is_empty()) {
                    let has_query = matches!(&text, Value::Str(s) if s.mentions("?"));
                    text = Self::concat(&Self::concat(&text, &Value::text(if has_query { "&" } else { "?" }), loc), &query, loc);
                }
            }
            if let Some(query) = obj.get("@query") {
                text = self.behind_question_mark(&text, query, loc);
            }
            return Some(text);
        }
        let reference = obj.get("@path").is_some() && !["@scheme", "@base", "@method"].iter().any(|part| obj.get(part).is_some());
        if (obj.get("@host").is_some() || reference) && obj.get("@answer").is_none() {
            return Some(self.url_in_parts(&obj, loc));
        }
        if lib.path.ends_with("SearchParams") && lib.members.is_empty() {
            return Some(self.query_string(&Value::Lib(Rc::new(lib.clone())), loc));
        }
        None
    }

    fn behind_question_mark(&mut self, url: &Value, query: &Value, loc: Loc) -> Value {
        let query = match query {
            Value::Object(_) | Value::Lib(_) => self.query_string(query, loc),
            _ => self.stringified(query.clone(), loc),
        };
        let marked = matches!(&query, Value::Str(s) if matches!(s.pieces.first(), Some(StrPiece::Text(t)) if t.text.starts_with('?')));
        Self::concat(&Self::concat(url, &Value::text(if marked { "" } else { "?" }), loc), &query, loc)
    }

    /// The text of a URL that was given in parts.
    fn url_in_parts(&mut self, obj: &Obj, loc: Loc) -> Value {
        let part = |name: &str| obj.get(name).cloned();
        if let (None, Some(path)) = (part("@host"), part("@path")) {
            // A reference, to be resolved against a base.
            let path = self.stringified(path, loc);
            return part("@query").map_or_else(|| path.clone(), |query| self.behind_question_mark(&path, &query, loc));
        }
        let scheme = part("@scheme").unwrap_or_else(|| Value::text("https"));
        let host = part("@host").unwrap_or_else(|| Value::text(""));
        let mut text = self.stringified(scheme, loc);
        let has_mark = matches!(&text, Value::Str(s) if s.mentions("://"));
        if !has_mark {
            text = Self::concat(&text, &Value::text("://"), loc);
        }
        let host = self.stringified(host, loc);
        text = Self::concat(&text, &host, loc);
        if let Some(path) = part("@path") {
            let path = self.stringified(path, loc);
            let rooted = matches!(&path, Value::Str(s) if matches!(s.pieces.first(), Some(StrPiece::Text(t)) if t.text.starts_with('/')));
            text = Self::concat(&Self::concat(&text, &Value::text(if rooted { "" } else { "/" }), loc), &path, loc);
        }
        match part("@query") {
            Some(query) => self.behind_question_mark(&text, &query, loc),
            None => text,
        }
    }

    /// A URL's text with another path: what stands before the first slash after the host, then the path.
    fn replace_path(url: &Value, path: &Value, loc: Loc) -> Value {
        let s = match url {
            Value::Str(s) => s,
            Value::Union(all) => return Value::union(all.iter().map(|one| Self::replace_path(one, path, loc)).collect::<Vec<_>>()),
            // Of a base that nothing is known of, the path is known all the same.
            _ => return Self::concat(url, path, loc),
        };
        let mut kept = Vec::new();
        let mut slashes = 0;
        'pieces: for piece in &s.pieces {
            if let StrPiece::Text(t) = piece {
                for (at, c) in t.text.char_indices() {
                    if c == '?' {
                        kept.push(StrPiece::Text(t.slice(0, at)));
                        break 'pieces;
                    }
                    if c == '/' {
                        slashes += 1;
                        if slashes == 3 {
                            kept.push(StrPiece::Text(t.slice(0, at)));
                            break 'pieces;
                        }
                    }
                }
            }
            kept.push(piece.clone());
        }
        let base = Value::Str(Rc::new(Str { pieces: kept }));
        let starts =
            matches!(path, Value::Str(p) if p.pieces.first().is_some_and(|p| matches!(p, StrPiece::Text(t) if t.text.starts_with('/'))));
        let base = if starts { base } else { Self::concat(&base, &Value::text("/"), loc) };
        Self::concat(&base, path, loc)
    }

    /// `a + b`.
    pub(super) fn add(&mut self, left: Value, right: Value, loc: Loc) -> Value {
        match (&left, &right) {
            (Value::Num(a), Value::Num(b)) => Value::Num(a + b),
            (Value::Object(a), Value::Object(b)) => {
                let lists = [a, b].map(|id| self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::List)).cloned());
                match lists {
                    [Some(a), Some(b)] => {
                        let items = a.items.iter().chain(&b.items).cloned().collect();
                        self.list_obj(items, a.open || b.open, loc)
                    }
                    _ => Self::derived([left, right], loc),
                }
            }
            _ => {
                let is_text = |v: &Value| v.alternatives().iter().any(|v| matches!(v, Value::Str(_)));
                let numeric = |v: &Value| matches!(v, Value::Num(_));
                if !is_text(&left) && !is_text(&right) && (numeric(&left) || numeric(&right)) {
                    return Self::derived([left, right], loc);
                }
                let left = self.stringified(left, loc);
                let right = self.stringified(right, loc);
                Self::concat(&left, &right, loc)
            }
        }
    }

    /// Python's `text % values`; a remainder otherwise.
    pub(super) fn percent(&mut self, left: &Value, right: &Value, loc: Loc) -> Value {
        let mut out = Vec::new();
        for one in left.alternatives() {
            out.push(match one {
                Value::Str(s) => {
                    let args = match right {
                        Value::Object(id) => match self.state.obj(*id) {
                            Some(o) if matches!(o.kind, ObjKind::List) => o.items.clone(),
                            _ => vec![right.clone()],
                        },
                        _ => vec![right.clone()],
                    };
                    let named = right.clone();
                    self.format_percent(&s.clone(), &args, Some(&named), loc)
                }
                other => Self::derived([other.clone(), right.clone()], loc),
            });
        }
        Value::union(out)
    }

    /// `a / b`: a path joined by pathlib and the like, else arithmetic.
    pub(super) fn divide(&mut self, _cx: &Cx, left: &Value, right: &Value, loc: Loc) -> Value {
        let is_path =
            |v: &Value| matches!(v, Value::Str(_)) || matches!(v, Value::Lib(l) if l.path.contains("Path") || l.path.contains("URL"));
        if is_path(left) || (is_path(right) && !matches!(left, Value::Num(_))) {
            let left = self.stringified(left.clone(), loc);
            let right = self.stringified(right.clone(), loc);
            return Self::concat(&Self::concat(&left, &Value::text("/"), loc), &right, loc);
        }
        self.look_at(left);
        // `status // 100` is still the status.
        match left.as_hole().map(|h| h.kind.clone()) {
            Some(HoleKind::Status(_) | HoleKind::ErrorStatus(_)) => left.clone(),
            _ => Self::derived([left.clone(), right.clone()], loc),
        }
    }

    fn format_percent(&mut self, text: &Str, args: &[Value], named: Option<&Value>, loc: Loc) -> Value {
        let mut out = Value::text("");
        let mut next = args.iter();
        for piece in &text.pieces {
            let StrPiece::Text(t) = piece else {
                out = Self::concat(&out, &Value::Str(Rc::new(Str { pieces: vec![piece.clone()] })), loc);
                continue;
            };
            let bytes = t.text.as_bytes();
            let (mut start, mut at) = (0, 0);
            while at < bytes.len() {
                if bytes[at] != b'%' {
                    at += 1;
                    continue;
                }
                out = Self::concat(&out, &fragment(t.slice(start, at)), loc);
                at += 1;
                let mut value = None;
                if bytes.get(at) == Some(&b'(') {
                    let end = t.text[at..].find(')').map_or(bytes.len(), |e| at + e);
                    let key: Name = t.text[at + 1..end].into();
                    at = end + 1;
                    value = named.map(|n| self.member(n, &key, loc));
                }
                let digits = at;
                while at < bytes.len() && matches!(bytes[at], b'0'..=b'9' | b'.' | b'-' | b'+' | b' ' | b'#' | b',') {
                    at += 1;
                }
                // `%2$s` is the second value.
                if bytes.get(at) == Some(&b'$')
                    && let Ok(position) = t.text[digits..at].parse::<usize>()
                {
                    value = args.get(position.wrapping_sub(1)).cloned();
                    at += 1;
                    while at < bytes.len() && matches!(bytes[at], b'0'..=b'9' | b'.' | b'-' | b'+' | b',') {
                        at += 1;
                    }
                }
                if bytes.get(at) == Some(&b'%') {
                    out = Self::concat(&out, &Value::text("%"), loc);
                } else if bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
                    let value = value.or_else(|| next.next().cloned()).unwrap_or_else(|| Value::hole(HoleKind::Opaque, None, loc));
                    let value = self.stringified(value, loc);
                    out = Self::concat(&out, &value, loc);
                } else {
                    // A lone percent sign, as in a percent-encoded URL.
                    out = Self::concat(&out, &Value::text("%"), loc);
                    start = at;
                    continue;
                }
                at += 1;
                start = at;
            }
            out = Self::concat(&out, &fragment(t.slice(start.min(bytes.len()), bytes.len())), loc);
        }
        out
    }

    /// `"…{name}…".format(…)`.
    fn format_braces(&mut self, text: &Str, args: &[Argument], loc: Loc) -> Value {
        let mut out = Value::text("");
        let positional: Vec<&Argument> = args.iter().filter(|a| a.name.is_none()).collect();
        let mut auto = 0;
        for piece in &text.pieces {
            let StrPiece::Text(t) = piece else {
                out = Self::concat(&out, &Value::Str(Rc::new(Str { pieces: vec![piece.clone()] })), loc);
                continue;
            };
            let s = &t.text;
            let (mut start, mut at) = (0, 0);
            while let Some(found) = s[at..].find(['{', '}']) {
                let open = at + found;
                if s[open..].starts_with("{{") || s[open..].starts_with("}}") {
                    out = Self::concat(&out, &fragment(t.slice(start, open + 1)), loc);
                    at = open + 2;
                    start = at;
                    continue;
                }
                let Some(length) = s[open..].find('}') else { break };
                if !s[open..].starts_with('{') {
                    at = open + 1;
                    continue;
                }
                out = Self::concat(&out, &fragment(t.slice(start, open)), loc);
                let spec = &s[open + 1..open + length];
                let field = spec.split([':', '!']).next().unwrap_or_default();
                let mut path = field.split(['.', '[']);
                let head = path.next().unwrap_or_default();
                let mut value = if head.is_empty() {
                    auto += 1;
                    positional.get(auto - 1).map(|a| a.value.clone())
                } else if let Ok(at) = head.parse::<usize>() {
                    positional.get(at).map(|a| a.value.clone())
                } else {
                    args.iter().find(|a| a.name.as_deref() == Some(head)).map(|a| a.value.clone())
                };
                for part in path {
                    let part: Name = part.trim_end_matches(']').into();
                    value = value.map(|v| self.member(&v, &part, loc));
                }
                let value = value.unwrap_or_else(|| Value::hole(HoleKind::Opaque, Some(head.into()), loc));
                let value = self.stringified(value, loc);
                out = Self::concat(&out, &value, loc);
                at = open + length + 1;
                start = at;
            }
            out = Self::concat(&out, &fragment(t.slice(start, s.len())), loc);
        }
        out
    }

    /// `$name` and `${name}` in a template, from named arguments or a record.
    fn format_dollars(&mut self, text: &Str, args: &[Argument], loc: Loc) -> Value {
        let mut out = Value::text("");
        for piece in &text.pieces {
            let StrPiece::Text(t) = piece else {
                out = Self::concat(&out, &Value::Str(Rc::new(Str { pieces: vec![piece.clone()] })), loc);
                continue;
            };
            let (mut start, mut at) = (0, 0);
            while let Some(found) = t.text[at..].find('$') {
                let dollar = at + found;
                let rest = &t.text[dollar + 1..];
                let braced = rest.strip_prefix('{');
                let word = braced.unwrap_or(rest);
                let name = &word[..word.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(word.len())];
                if rest.starts_with('$') {
                    out = Self::concat(&out, &fragment(t.slice(start, dollar + 1)), loc);
                    at = dollar + 2;
                    start = at;
                    continue;
                }
                if name.is_empty()
                    || name.starts_with(|c: char| c.is_ascii_digit())
                    || (braced.is_some() && !word[name.len()..].starts_with('}'))
                {
                    at = dollar + 1;
                    continue;
                }
                out = Self::concat(&out, &fragment(t.slice(start, dollar)), loc);
                let key: Name = name.into();
                let given = args.iter().find(|a| a.name.as_ref() == Some(&key)).map(|a| a.value.clone());
                let value = match (given, args.iter().find(|a| a.name.is_none())) {
                    (Some(value), _) => value,
                    (None, Some(record)) => self.member(&record.value.clone(), &key, loc),
                    (None, None) => Value::hole(HoleKind::Opaque, Some(key), loc),
                };
                let value = self.stringified(value, loc);
                out = Self::concat(&out, &value, loc);
                at = dollar + 1 + name.len() + if braced.is_some() { 2 } else { 0 };
                start = at;
            }
            out = Self::concat(&out, &fragment(t.slice(start, t.text.len())), loc);
        }
        out
    }

    /// A URL of its parts in order: scheme, host, path and what may follow the path (`urlunsplit`, `urlunparse`).
    fn url_of_parts(&mut self, parts: &Value, loc: Loc) -> Value {
        let Some(items) = self.known_items(parts) else { return Self::derived([parts.clone()], loc) };
        let [scheme, host, path, rest @ ..] = items.as_slice() else { return Self::derived([parts.clone()], loc) };
        let mut out = self.stringified(scheme.clone(), loc);
        for (glue, part) in [("://", host), ("", path)] {
            let part = self.stringified(part.clone(), loc);
            out = Self::concat(&Self::concat(&out, &Value::text(glue), loc), &part, loc);
        }
        // The query is the one before the fragment.
        if let [.., query, _fragment] = rest
            && !matches!(query, Value::Null)
            && query.as_text().is_none_or(|q| !q.is_empty())
        {
            let query = self.query_string(query, loc);
            let query = self.stringified(query, loc);
            out = Self::concat(&Self::concat(&out, &Value::text("?"), loc), &query, loc);
        }
        out
    }

    /// `getattr(object, name)`: a member whose name may be one of several, or unknown.
    fn attribute(&mut self, object: &Value, name: &Value, loc: Loc) -> Value {
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

    /// A record, list of pairs or query builder as `a=b&c=d`.
    pub(super) fn query_string(&mut self, value: &Value, loc: Loc) -> Value {
        let id = match value {
            Value::Object(id) => Some(*id),
            Value::Lib(lib) => lib.object,
            _ => None,
        };
        let Some(obj) = id.and_then(|id| self.state.obj(id)).cloned() else { return value.clone() };
        let mut pairs: Vec<(Value, Value)> =
            obj.fields.iter().filter(|(n, _)| !n.starts_with('@')).map(|(n, v)| (Value::text(n), v.clone())).collect();
        if matches!(obj.kind, ObjKind::List) {
            for item in &obj.items {
                match self.known_items(item).as_deref() {
                    Some([k, v]) => pairs.push((k.clone(), v.clone())),
                    _ => return Self::derived([value.clone()], loc),
                }
            }
        }
        // A list's comma comes from where the query is made.
        let made = match value {
            Value::Lib(lib) => lib.loc,
            _ => loc,
        };
        let text = Text { cooked: ",".into(), map: Box::new([(0, made.span.start)]), end: made.span.end };
        let comma = Self::literal_of(made.file, &text);
        let mut out = Value::text("");
        for (at, (key, value)) in pairs.into_iter().enumerate() {
            if value.is_null() {
                continue;
            }
            let glue = if at == 0 { "" } else { "&" };
            out = Self::concat(&out, &Value::text(glue), loc);
            out = Self::concat(&out, &key, loc);
            out = Self::concat(&out, &Value::text("="), loc);
            let value = match self.known_items(&value) {
                Some(items) => self.joined(&items, &comma, loc),
                None => self.stringified(value, loc),
            };
            let value = Self::mapped(&value, loc, |t| utf8_percent_encode(t, COMPONENT).to_string());
            out = Self::concat(&out, &value, loc);
        }
        if obj.open {
            let hole = Value::hole(HoleKind::Opaque, None, loc);
            out = Self::concat(&out, &hole, loc);
        }
        out
    }

    /// Items with a separator between them.
    pub(super) fn joined(&mut self, items: &[Value], glue: &Value, loc: Loc) -> Value {
        let mut out = Value::text("");
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                out = Self::concat(&out, glue, loc);
            }
            let item = self.stringified(item.clone(), loc);
            out = Self::concat(&out, &item, loc);
        }
        out
    }

    /// The text changed piece by piece; where the change leaves a piece alone it keeps its place.
    fn mapped(value: &Value, loc: Loc, change: impl Fn(&str) -> String) -> Value {
        let mut out = Vec::new();
        for one in value.alternatives() {
            out.push(match one {
                Value::Str(s) => {
                    let pieces = s
                        .pieces
                        .iter()
                        .map(|p| match p {
                            StrPiece::Text(t) => {
                                let new = change(&t.text);
                                // A changed piece still comes from its literal as a whole; only offsets inside are lost.
                                StrPiece::Text(if *new == *t.text { t.clone() } else { Fragment { text: new.into(), origin: None } })
                            }
                            StrPiece::Hole(h) => StrPiece::Hole(h.clone()),
                        })
                        .collect();
                    Value::Str(Rc::new(Str { pieces }))
                }
                Value::Hole(_) | Value::Num(_) => one.clone(),
                other => Self::derived([other.clone()], loc),
            });
        }
        Value::union(out)
    }

    /// A word with `prefix` before it unless it has a dot. All of it stands where the word does.
    fn qualified(word: &Value, prefix: &str, loc: Loc) -> Value {
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

    fn store_of(value: &Value) -> Option<ObjId> {
        match value {
            Value::Object(id) => Some(*id),
            Value::Lib(lib) => lib.object,
            _ => None,
        }
    }

    /// A pure function of the models.
    #[allow(clippy::too_many_lines, reason = "one arm for each function of the models")]
    /// Gives each field of an object the part of the same name of what is decoded into it.
    fn decoded_into(&mut self, from: &Value, into: Option<&Value>, loc: Loc) {
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
    fn add_layer(&mut self, stack: &LibVal, layer: Value, loc: Loc) {
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
    fn layered(&mut self, stack: &Value, inner: Value, loc: Loc) -> Value {
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

    /// Adds to the text of a builder.
    fn append(&mut self, kind: &str, item: &Item, builder: Value, args: &[Argument], loc: Loc) -> Value {
        let Value::Lib(lib) = &builder else {
            return Self::derived(std::iter::once(builder).chain(args.iter().map(|a| a.value.clone())), loc);
        };
        let Some(object) = lib.object else { return builder };
        let mut text = self.library_text(lib, loc).unwrap_or_else(|| Value::text(""));
        // What was set part by part is in the text now.
        self.state.update(object, |o| o.fields.retain(|(name, _)| !matches!(&**name, "@host" | "@scheme" | "@path")));
        match kind {
            "append-path" => {
                for arg in args {
                    let parts = self.known_items(&arg.value).unwrap_or_else(|| vec![arg.value.clone()]);
                    for part in parts {
                        let part = self.stringified(part, arg.loc);
                        text = Self::slash_joined(&text, &part, loc);
                    }
                }
            }
            _ => {
                let asked = matches!(&text, Value::Str(s) if s.mentions("?"));
                text = Self::concat(&text, &Value::text(if asked { "&" } else { "?" }), loc);
                for (at, arg) in args.iter().take(2).enumerate() {
                    let part = match self.known_items(&arg.value) {
                        Some(items) => self.joined(&items, &Value::text(","), loc),
                        None => self.stringified(arg.value.clone(), arg.loc),
                    };
                    let part = Self::mapped(&part, loc, |t| utf8_percent_encode(t, COMPONENT).to_string());
                    text = Self::concat(&text, &part, loc);
                    if at == 0 && args.len() > 1 {
                        text = Self::concat(&text, &Value::text("="), loc);
                    }
                }
            }
        }
        self.state.update(object, |o| o.set(&"@url".into(), text));
        match &item.returns {
            Some(path) => Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), ..LibVal::clone(lib) })),
            None => {
                let receiver = lib.path.as_ref().into();
                Value::Lib(Rc::new(LibVal { path: receiver, members: Vec::new(), ..LibVal::clone(lib) }))
            }
        }
    }

    /// `{name}` in a URL, from a record by name or from a list in order. What nothing is given for stays as it is.
    pub(super) fn filled(&mut self, url: &Value, values: &Value, loc: Loc) -> Value {
        let (named, mut listed) = match values {
            Value::Object(id) => match self.state.obj(*id).cloned() {
                Some(obj) if matches!(obj.kind, ObjKind::List) => (Vec::new(), obj.items.clone().into_iter()),
                Some(obj) => (obj.fields.clone(), Vec::new().into_iter()),
                None => return url.clone(),
            },
            _ => return url.clone(),
        };
        let mut out = Vec::new();
        for one in url.alternatives() {
            let Value::Str(s) = one else {
                out.push(one.clone());
                continue;
            };
            let mut text = Value::text("");
            for piece in &s.pieces {
                let StrPiece::Text(t) = piece else {
                    text = Self::concat(&text, &Value::Str(Rc::new(Str { pieces: vec![piece.clone()] })), loc);
                    continue;
                };
                let mut start = 0;
                while let Some(open) = t.text[start..].find('{').map(|at| start + at) {
                    let Some(close) = t.text[open..].find('}').map(|at| open + at) else { break };
                    let name = t.text[open + 1..close].split(':').next().unwrap_or_default().trim_start_matches(['*', '+']);
                    let value = named.iter().rev().find(|(n, _)| **n == *name).map(|(_, v)| v.clone()).or_else(|| listed.next());
                    text = Self::concat(&text, &fragment(t.slice(start, open)), loc);
                    let value = match value {
                        Some(value) => self.stringified(value, loc),
                        None => fragment(t.slice(open, close + 1)),
                    };
                    text = Self::concat(&text, &value, loc);
                    start = close + 1;
                }
                text = Self::concat(&text, &fragment(t.slice(start, t.text.len())), loc);
            }
            out.push(text);
        }
        Value::union(out)
    }

    /// `${key:default}` in a text, from the app's settings, the environment, or the default.
    pub(super) fn placeholders(&mut self, text: &Value, loc: Loc, depth: u32) -> Value {
        let Value::Str(s) = text else { return text.clone() };
        let mut out = Value::text("");
        for piece in &s.pieces {
            let StrPiece::Text(t) = piece else {
                out = Self::concat(&out, &Value::Str(Rc::new(Str { pieces: vec![piece.clone()] })), loc);
                continue;
            };
            let mut start = 0;
            while let Some(open) = t.text[start..].find("${").map(|at| start + at) {
                let Some(close) = closing_brace(&t.text, open + 2) else { break };
                let inside = &t.text[open + 2..close];
                let key = inside.split(':').next().unwrap_or_default();
                let default = (key.len() < inside.len()).then(|| fragment(t.slice(open + 2 + key.len() + 1, close)));
                let default = default.map(|d| if depth < 4 { self.placeholders(&d, loc, depth + 1) } else { d });
                let set = if depth < 4 { self.world.settings_value(loc.file, key) } else { None };
                let value = match set {
                    Some(set) => self.placeholders(&set, loc, depth + 1),
                    None => self.environment(Some(key), default, loc),
                };
                out = Self::concat(&out, &fragment(t.slice(start, open)), loc);
                out = Self::concat(&out, &value, loc);
                start = close + 1;
            }
            out = Self::concat(&out, &fragment(t.slice(start, t.text.len())), loc);
        }
        match &out {
            Value::Str(s) => match s.pieces.as_slice() {
                // Nothing but one setting is that setting.
                [StrPiece::Hole(hole)] => Value::Hole(hole.clone()),
                _ => out,
            },
            _ => out,
        }
    }

    /// A text without its first `cut` bytes, all of them known.
    pub(super) fn tail_of(text: &Value, cut: usize) -> Value {
        match text {
            Value::Str(s) => match s.pieces.as_slice() {
                [StrPiece::Text(t)] => fragment(t.slice(cut, t.text.len())),
                _ => text.clone(),
            },
            _ => text.clone(),
        }
    }

    /// Whether a text is surely empty.
    pub(super) fn is_empty_text(text: &Value) -> bool {
        text.is_null() || text.as_text().is_some_and(|t| t.is_empty())
    }

    /// Runs a function somewhere else with the arguments given here: nothing around this call catches what it raises.
    fn run_later(&mut self, function: &Value, mut args: Vec<Argument>, loc: Loc) -> Value {
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

    /// An object of a library that is a text with methods: a URL, a path.
    /// What a builder of text holds, with more behind it.
    fn text_added(&mut self, item: &Item, operand: Value, rest: &[Argument], loc: Loc) -> Value {
        let Value::Lib(builder) = &operand else { return operand };
        let formats = item.at.iter().any(|at| at.contains("Format") || at.contains("printf"));
        let more = match rest {
            [first, others @ ..] if formats => match &first.value {
                Value::Str(s) => self.format_braces(&s.clone(), others, loc),
                other => self.stringified(other.clone(), loc),
            },
            [first, ..] => self.stringified(first.value.clone(), loc),
            [] => return operand,
        };
        if let Some(object) = builder.object {
            let held = self.state.obj(object).and_then(|o| o.get("@url")).cloned().unwrap_or_else(|| Value::text(""));
            let text = self.grown_text(object, &held, &more, loc).unwrap_or_else(|| Self::concat(&held, &more, loc));
            self.state.update(object, |o| o.set(&"@url".into(), text));
        }
        operand
    }

    /// What a builder holds after text was added to it in a loop that runs nobody knows how often, and that it was made before: beyond
    /// what it held, anything. A query is no part of the path, whatever it says.
    fn grown_text(&self, builder: super::ObjId, held: &Value, more: &Value, loc: Loc) -> Option<Value> {
        self.loops.last().filter(|first| builder < **first)?;
        let asks = |value: &Value| matches!(value, Value::Str(s) if s.mentions("?") || s.mentions("&") || s.mentions("="));
        if asks(held) || asks(more) {
            return None;
        }
        let last = match held {
            Value::Str(s) => s.pieces.last(),
            _ => return None,
        };
        // Parts with a slash between them: the first is as good as all.
        let slash = |value: &Value| {
            let Value::Str(s) = value else { return (false, false) };
            let has = |piece: Option<&StrPiece>, test: fn(&str) -> bool| matches!(piece, Some(StrPiece::Text(t)) if test(&t.text));
            (has(s.pieces.first(), |t| t.starts_with('/')), has(s.pieces.last(), |t| t.ends_with('/')))
        };
        if slash(held).1 || slash(more).0 {
            return None;
        }
        if let Some(StrPiece::Hole(hole)) = last
            && hole.name.as_deref() == Some(GROWN)
        {
            return Some(held.clone());
        }
        let known_path = matches!(held, Value::Str(s) if s.mentions("/"));
        known_path.then(|| Self::concat(held, &Value::hole(HoleKind::Opaque, Some(GROWN.into()), loc), loc))
    }

    /// Whether a text begins or ends with `part`, if its known pieces tell.
    fn has_at_end(&mut self, operand: Value, part: Option<&Value>, end: bool, loc: Loc) -> Value {
        let text = self.stringified(operand.clone(), loc);
        let wanted = part.and_then(|p| if let Value::Str(s) = p { s.as_text() } else { None });
        let told = wanted.as_deref().and_then(|wanted| {
            let mut answers = text.alternatives().iter().map(|one| {
                let Value::Str(s) = one else { return None };
                let Some(StrPiece::Text(known)) = (if end { s.pieces.last() } else { s.pieces.first() }) else { return None };
                // A known piece that is shorter leaves it to what stands beside it.
                let enough = known.text.len() >= wanted.len() || s.pieces.len() == 1;
                enough.then(|| if end { known.text.ends_with(wanted) } else { known.text.starts_with(wanted) })
            });
            let first = answers.next()??;
            answers.all(|answer| answer == Some(first)).then_some(first)
        });
        told.map_or_else(|| Self::derived(std::iter::once(operand).chain(part.cloned()), loc), Value::Bool)
    }

    /// How long a text is, if all of it is known; else something that [`Self::character`] knows again.
    fn text_length(&mut self, operand: Value, loc: Loc) -> Value {
        let text = self.stringified(operand, loc);
        match &text {
            #[allow(clippy::cast_precision_loss, reason = "no text of a program is that long")]
            Value::Str(s) if s.pieces.iter().all(|p| matches!(p, StrPiece::Text(_))) => {
                Value::Num(s.as_text().unwrap_or_default().chars().count() as f64)
            }
            _ => Value::hole(HoleKind::Member(text, "length".into()), None, loc),
        }
    }

    /// One character of a text. The last one is asked for by the length of the text less one.
    fn character(&mut self, operand: Value, index: Option<&Value>, loc: Loc) -> Value {
        let text = self.stringified(operand, loc);
        let asks_last = |index: &Value| {
            let Value::Hole(computed) = index else { return false };
            let HoleKind::Derived(from) = &computed.kind else { return false };
            matches!(&**from, [Value::Hole(length)]
                if matches!(&length.kind, HoleKind::Member(of, name) if &**name == "length" && of.same(&text)))
        };
        let known = match (&text, index) {
            (Value::Str(s), Some(index)) if asks_last(index) => match s.pieces.last() {
                Some(StrPiece::Text(t)) => t.text.chars().last(),
                _ => None,
            },
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a position in a text")]
            (Value::Str(s), Some(Value::Num(at))) if *at >= 0.0 => match s.pieces.first() {
                Some(StrPiece::Text(t)) => t.text.chars().nth(*at as usize),
                _ => None,
            },
            _ => None,
        };
        known.map_or_else(|| Self::derived([text.clone()], loc), |one| Value::text(one.encode_utf8(&mut [0; 4])))
    }

    /// A URL object of one text, or of scheme, host, port and path.
    fn url_built(&mut self, item: &Item, first: Value, rest: &[Argument], loc: Loc) -> Value {
        let ty = item.returns.as_deref().unwrap_or("URL");
        if rest.is_empty() {
            // A number is the room that a builder of text starts with.
            let text = if matches!(first, Value::Num(_)) { Value::text("") } else { self.stringified(first, loc) };
            return self.text_object(ty, text, loc);
        }
        let mut obj = Obj::new(ObjKind::Library, loc);
        obj.set(&"@scheme".into(), first);
        // What stands third is the port, unless it is a path already.
        let port = rest.len() > 1 && !matches!(&rest[1].value, Value::Str(_));
        let parts = if port { ["@host", "@port", "@path", "@query"] } else { ["@host", "@path", "@query", "@fragment"] };
        for (part, arg) in parts.into_iter().zip(rest) {
            obj.set(&part.into(), arg.value.clone());
        }
        let object = self.state.alloc(obj);
        Value::Lib(Rc::new(LibVal { path: ty.into(), object: Some(object), members: Vec::new(), loc }))
    }

    /// A URL and what goes behind it as its query.
    fn with_query(&mut self, url: Value, rest: &[Argument], loc: Loc) -> Value {
        let url = self.stringified(url, loc);
        let query = match rest {
            [one] => self.query_string(&one.value, loc),
            [key, value] => {
                let key = self.stringified(key.value.clone(), loc);
                let value = self.stringified(value.value.clone(), loc);
                Self::concat(&Self::concat(&key, &Value::text("="), loc), &value, loc)
            }
            _ => return url,
        };
        let glue = if matches!(&url, Value::Str(s) if s.mentions("?")) { "&" } else { "?" };
        Self::concat(&Self::concat(&url, &Value::text(glue), loc), &query, loc)
    }

    pub(super) fn text_object(&mut self, ty: &str, text: Value, loc: Loc) -> Value {
        let mut obj = Obj::new(ObjKind::Library, loc);
        obj.fields.push(("@url".into(), text));
        let object = self.state.alloc(obj);
        Value::Lib(Rc::new(LibVal { path: ty.into(), object: Some(object), members: Vec::new(), loc }))
    }

    /// A callee with its first and named arguments fixed, where it is no function of the program.
    fn partial(&mut self, callee: Value, fixed: Vec<Argument>, loc: Loc) -> Value {
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
    fn made(&mut self, item: &Item, kind: &str, operand: Option<Value>, rest: &[Argument], loc: Loc) -> Value {
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

    fn parts(&mut self, kind: &str, operand: &Value, loc: Loc) -> Value {
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

    fn split(&mut self, operand: &Value, separator: Option<&Value>, loc: Loc) -> Value {
        let separator = separator.and_then(Value::as_text).unwrap_or_else(|| " ".into());
        let Value::Str(s) = operand else { return Self::derived([operand.clone()], loc) };
        let [StrPiece::Text(t)] = s.pieces.as_slice() else { return Self::derived([operand.clone()], loc) };
        if separator.is_empty() {
            return Self::derived([operand.clone()], loc);
        }
        let mut items = Vec::new();
        let mut start = 0;
        for (at, _) in t.text.match_indices(&separator) {
            items.push(fragment(t.slice(start, at)));
            start = at + separator.len();
        }
        items.push(fragment(t.slice(start, t.text.len())));
        self.list_obj(items, false, loc)
    }

    fn replaced(&mut self, operand: &Value, from: &str, to: &Value, loc: Loc) -> Value {
        let mut out = Vec::new();
        for one in operand.alternatives() {
            let Value::Str(s) = one else {
                out.push(one.clone());
                continue;
            };
            let mut text = Value::text("");
            for piece in &s.pieces {
                match piece {
                    StrPiece::Text(t) => {
                        let mut start = 0;
                        for (at, _) in t.text.match_indices(from) {
                            text = Self::concat(&text, &fragment(t.slice(start, at)), loc);
                            let to = self.stringified(to.clone(), loc);
                            text = Self::concat(&text, &to, loc);
                            start = at + from.len();
                        }
                        text = Self::concat(&text, &fragment(t.slice(start, t.text.len())), loc);
                    }
                    StrPiece::Hole(h) => text = Self::concat(&text, &Value::Hole(h.clone()), loc),
                }
            }
            out.push(text);
        }
        Value::union(out)
    }

    /// The text with every occurrence of an unknown value replaced.
    fn without(&mut self, operand: &Value, from: &Value, to: &Value, loc: Loc) -> Value {
        let to = self.stringified(to.clone(), loc);
        let gone =
            |hole: &Hole| from.alternatives().iter().any(|f| matches!(f, Value::Hole(f) if f.loc == hole.loc && f.name == hole.name));
        let mut out = Vec::new();
        for one in operand.alternatives() {
            let Value::Str(s) = one else {
                out.push(one.clone());
                continue;
            };
            let piece = |piece: &StrPiece| match piece {
                StrPiece::Hole(h) if gone(h) => to.clone(),
                StrPiece::Hole(h) => Value::Hole(h.clone()),
                StrPiece::Text(t) => fragment(t.clone()),
            };
            out.push(s.pieces.iter().fold(Value::text(""), |text, next| Self::concat(&text, &piece(next), loc)));
        }
        Value::union(out)
    }

    fn trimmed(value: &Value, start: bool, end: bool, what: impl Fn(char) -> bool + Copy) -> Value {
        let mut out = Vec::new();
        for one in value.alternatives() {
            let Value::Str(s) = one else {
                out.push(one.clone());
                continue;
            };
            let mut pieces = s.pieces.clone();
            if start && let Some(StrPiece::Text(t)) = pieces.first_mut() {
                let cut = t.text.len() - t.text.trim_start_matches(what).len();
                *t = t.slice(cut, t.text.len());
            }
            if end && let Some(StrPiece::Text(t)) = pieces.last_mut() {
                *t = t.slice(0, t.text.trim_end_matches(what).len());
            }
            out.push(Value::Str(Rc::new(Str { pieces })));
        }
        Value::union(out)
    }

    pub(super) fn slash_joined(before: &Value, after: &Value, loc: Loc) -> Value {
        let before = Self::trimmed(before, false, true, |c| c == '/');
        let after = Self::trimmed(after, true, false, |c| c == '/');
        Self::concat(&Self::concat(&before, &Value::text("/"), loc), &after, loc)
    }

    /// A relative reference resolved against a base, as far as texts with holes allow.
    pub(super) fn url_join(base: &Value, relative: &Value, loc: Loc) -> Value {
        let mut out = Vec::new();
        for r in relative.alternatives() {
            let first = match r {
                Value::Str(s) => match s.pieces.first() {
                    Some(StrPiece::Text(t)) => t.text.to_string(),
                    _ => String::new(),
                },
                Value::Null => {
                    out.push(base.clone());
                    continue;
                }
                _ => String::new(),
            };
            for b in base.alternatives() {
                out.push(if first.contains("://") || first.starts_with("//") {
                    r.clone()
                } else if first.starts_with('/') {
                    Self::replace_path(b, r, loc)
                } else {
                    // Relative to the last slash of the base; a base without a path gets one.
                    let b = Self::until_last_slash(b, loc);
                    Self::concat(&b, r, loc)
                });
            }
        }
        Value::union(out)
    }

    fn until_last_slash(base: &Value, loc: Loc) -> Value {
        let Value::Str(s) = base else { return Self::concat(base, &Value::text("/"), loc) };
        let mut pieces = s.pieces.clone();
        match pieces.last_mut() {
            Some(StrPiece::Text(t)) => {
                let scheme_only = s.pieces.len() == 1 && t.text.matches('/').count() <= 2;
                match t.text.rfind('/') {
                    Some(at) if !scheme_only && !t.text[..=at].ends_with("://") => *t = t.slice(0, at + 1),
                    _ => return Self::concat(base, &Value::text("/"), loc),
                }
            }
            _ => return Self::concat(base, &Value::text("/"), loc),
        }
        Value::Str(Rc::new(Str { pieces }))
    }
}

/// How much of a text is known, at best.
fn known_length(value: &Value) -> usize {
    let length = |piece: &StrPiece| if let StrPiece::Text(t) = piece { t.text.len() } else { 0 };
    let all = value.alternatives().iter().map(|one| if let Value::Str(s) = one { s.pieces.iter().map(length).sum() } else { 0 });
    all.max().unwrap_or(0)
}

/// Where the brace is closed inside of which `from` stands.
fn closing_brace(text: &str, from: usize) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text[from..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => return Some(from + at),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}

fn fragment(f: Fragment) -> Value {
    Value::Str(Rc::new(Str { pieces: vec![StrPiece::Text(f)] }))
}
