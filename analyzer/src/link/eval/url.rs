//! URLs as libraries build them: joined, part by part, and with queries.

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, HoleKind, LibVal, Str, StrPiece, Value};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Language, Name, Text};
use egnyte_rules::model::{Item, Library};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::rc::Rc;

/// What would end a query value or path segment. Anything else stays as written, so that it keeps its place in the source;
/// readers of a query decode it anyway.
pub(super) const COMPONENT: &AsciiSet =
    &CONTROLS.remove(b'\n').remove(b'\r').remove(b'\t').add(b'&').add(b'#').add(b'=').add(b'?').add(b'%').add(b'+');
/// What is still encoded of a part that its writer encoded already.
const ENCODED: &AsciiSet = &COMPONENT.remove(b'%').remove(b'+');

/// Whether a path was read off the URL that it is set on, which is as good as all of it (`uri.path + "/links"`).
pub(super) fn is_whole(path: &Value) -> bool {
    let Value::Str(path) = path else { return false };
    let known = path.pieces.iter().map_while(|piece| if let StrPiece::Text(t) = piece { Some(&*t.text) } else { None });
    has_scheme(&known.collect::<String>())
}

/// Whether a text starts with a scheme. An address in a query is another one's (`tasks?link=https://…`).
pub(super) fn has_scheme(text: &str) -> bool {
    text.split_once("://").is_some_and(|(scheme, _)| !scheme.contains(['/', '?', '#']))
}

/// Whether a text is surely a path without a host.
fn is_reference(url: &Value) -> bool {
    matches!(url, Value::Str(s) if !is_whole(url) && matches!(s.pieces.first(), Some(StrPiece::Text(_))))
}

/// The bases among several that are left where one stands beside itself with a slash at its end: it was given that if it lacked one.
fn slashed(bases: &[Value]) -> Vec<&Value> {
    let known = |base: &Value| base.as_text();
    let with_slash: Vec<_> = bases.iter().filter_map(known).filter_map(|text| text.strip_suffix('/').map(str::to_owned)).collect();
    bases.iter().filter(|base| known(base).is_none_or(|text| !with_slash.iter().any(|other| **other == *text))).collect()
}

/// A URL's text up to its path, and the path. A query is in neither.
fn parted_at_path(url: &Str) -> (Vec<StrPiece>, Vec<StrPiece>) {
    let (mut base, mut path) = (Vec::new(), Vec::new());
    let mut slashes = 0;
    for piece in &url.pieces {
        let StrPiece::Text(text) = piece else {
            (if slashes < 3 { &mut base } else { &mut path }).push(piece.clone());
            continue;
        };
        let end = text.text.find('?').unwrap_or(text.text.len());
        let mut start = 0;
        for (at, _) in text.text[..end].match_indices('/').filter(|_| slashes < 3).collect::<Vec<_>>() {
            slashes += 1;
            if slashes == 3 {
                base.push(StrPiece::Text(text.slice(0, at)));
                start = at;
            }
        }
        if start < end {
            (if slashes < 3 { &mut base } else { &mut path }).push(StrPiece::Text(text.slice(start, end)));
        }
        if end < text.text.len() {
            break;
        }
    }
    (base, path)
}

impl Eval<'_> {
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
            let path = obj.get("@url").cloned().map(|url| self.stringified(url, loc)).map(|url| Self::path_of(&url));
            let path = path.filter(|path| !Self::is_no_text(path));
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
                // What is set or taken out by name is no longer there as it was.
                let named = params.object.and_then(|id| self.state.obj(id)).map(|params| params.fields.clone()).unwrap_or_default();
                text = Self::without_pairs(&text, &named);
                let query = self.query_string(&Value::Lib(params.clone()), loc);
                if !matches!(&query, Value::Str(s) if s.pieces.is_empty()) {
                    text = Self::concat(&Self::concat(&text, &Value::text(Self::before_pair(&text)), loc), &query, loc);
                }
            }
            if let Some(query) = obj.get("@query") {
                text = self.behind_question_mark(&Self::without_query(&text), query, loc);
            }
            return Some(text);
        }
        let reference = obj.get("@path").is_some() && !["@scheme", "@base", "@method"].iter().any(|part| obj.get(part).is_some());
        if (obj.get("@host").is_some() || reference) && obj.get("@answer").is_none() {
            return Some(self.url_in_parts(&obj, loc));
        }
        let is_query = |row: &str| self.models_at(loc).item(row).is_some_and(|(_, item)| item.kind.as_deref() == Some("query-string"));
        let prints_as_query = || ["toString", "__str__"].iter().any(|printed| is_query(&format!("{}.{printed}", lib.path)));
        if lib.members.is_empty() && (lib.path.ends_with("SearchParams") || prints_as_query()) {
            return Some(self.query_string(&Value::Lib(Rc::new(lib.clone())), loc));
        }
        None
    }

    fn behind_question_mark(&mut self, url: &Value, query: &Value, loc: Loc) -> Value {
        let query = match query {
            Value::Object(_) | Value::Lib(_) => self.query_string(query, loc),
            _ => self.stringified(query.clone(), loc),
        };
        // Nothing is put behind an address that is told to have no query.
        if query.as_text().is_some_and(|query| query.is_empty()) {
            return url.clone();
        }
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
            let path = match self.known_items(&path) {
                Some(segments) => self.joined(&segments, &Value::text("/"), loc),
                None => self.stringified(path, loc),
            };
            if is_whole(&path) {
                text = Value::text("");
            }
            let rooted = is_whole(&path)
                || matches!(&path, Value::Str(s) if matches!(s.pieces.first(), Some(StrPiece::Text(t)) if t.text.starts_with('/')));
            text = Self::concat(&Self::concat(&text, &Value::text(if rooted { "" } else { "/" }), loc), &path, loc);
        }
        match part("@query") {
            Some(query) => self.behind_question_mark(&text, &query, loc),
            None => text,
        }
    }

    /// The path of a URL's text; all of it where it has no host.
    pub(super) fn path_of(url: &Value) -> Value {
        match url {
            Value::Str(s) if is_whole(url) => Value::Str(Rc::new(Str { pieces: parted_at_path(s).1, composed: s.composed.clone() })),
            Value::Union(all) => Value::union(all.iter().map(Self::path_of).collect::<Vec<_>>()),
            _ => url.clone(),
        }
    }

    /// What stands before the path of a URL, or its host alone.
    pub(super) fn origin_of(url: &Value, host_alone: bool, loc: Loc) -> Value {
        match url {
            Value::Str(s) if is_whole(url) => {
                let (mut pieces, _) = parted_at_path(s);
                // The scheme may be the end of what an unknown text begins with.
                let scheme = pieces.iter().enumerate().find_map(|(at, piece)| match piece {
                    StrPiece::Text(text) if host_alone => {
                        text.text.find("://").map(|mark| (at, text.slice(mark + "://".len(), text.text.len())))
                    }
                    _ => None,
                });
                if let Some((at, host)) = scheme {
                    pieces.splice(..=at, (!host.text.is_empty()).then_some(StrPiece::Text(host)));
                }
                Value::Str(Rc::new(Str { pieces, composed: s.composed.clone() }))
            }
            Value::Union(all) => Value::union(all.iter().map(|one| Self::origin_of(one, host_alone, loc)).collect::<Vec<_>>()),
            _ => Self::derived([url.clone()], loc),
        }
    }

    /// The query of a URL with its mark. Where the path is as good as the URL, it has the query as well.
    pub(super) fn query_with_mark(url: &Value) -> Value {
        match url {
            Value::Str(s) if is_whole(url) => {
                let mut query: Vec<StrPiece> = Vec::new();
                for piece in &s.pieces {
                    match piece {
                        StrPiece::Text(text) if query.is_empty() => {
                            query.extend(text.text.find('?').map(|mark| StrPiece::Text(text.slice(mark, text.text.len()))));
                        }
                        other if !query.is_empty() => query.push(other.clone()),
                        _ => {}
                    }
                }
                Value::Str(Rc::new(Str { pieces: query, composed: s.composed.clone() }))
            }
            Value::Union(all) => Value::union(all.iter().map(Self::query_with_mark).collect::<Vec<_>>()),
            _ => Value::text(""),
        }
    }

    /// A URL up to its query, which another one takes the place of.
    fn without_query(url: &Value) -> Value {
        match url {
            Value::Str(s) if s.mentions("?") => {
                let mut pieces: Vec<StrPiece> = Vec::new();
                for piece in &s.pieces {
                    if let StrPiece::Text(text) = piece
                        && let Some(mark) = text.text.find('?')
                    {
                        pieces.push(StrPiece::Text(text.slice(0, mark)));
                        break;
                    }
                    pieces.push(piece.clone());
                }
                Value::Str(Rc::new(Str { pieces, composed: s.composed.clone() }))
            }
            Value::Union(all) => Value::union(all.iter().map(Self::without_query).collect::<Vec<_>>()),
            _ => url.clone(),
        }
    }

    /// A URL's text without the pairs of its query that have one of these names.
    fn without_pairs(url: &Value, named: &[(Name, Value)]) -> Value {
        match url {
            Value::Str(s) if named.iter().any(|(name, _)| s.mentions(&format!("{name}="))) => {
                let mut left = Pairs { named, pieces: Vec::new(), mark: None, begins: false, in_query: false, left_out: false };
                s.pieces.iter().for_each(|piece| left.add(piece));
                Value::Str(Rc::new(Str { pieces: left.pieces, composed: s.composed.clone() }))
            }
            Value::Union(all) => Value::union(all.iter().map(|one| Self::without_pairs(one, named)).collect::<Vec<_>>()),
            _ => url.clone(),
        }
    }

    /// A URL's text with another path: what stands before the first slash after the host, then the path.
    pub(super) fn replace_path(url: &Value, path: &Value, loc: Loc) -> Value {
        if is_whole(path) {
            return path.clone();
        }
        let s = match url {
            Value::Str(s) => s,
            Value::Union(all) => return Value::union(all.iter().map(|one| Self::replace_path(one, path, loc)).collect::<Vec<_>>()),
            // Of a base that nothing is known of, the path is known all the same.
            _ => return Self::concat(url, path, loc),
        };
        let (kept, _) = parted_at_path(s);
        let base = Value::Str(Rc::new(Str { pieces: kept, composed: None }));
        let starts =
            matches!(path, Value::Str(p) if p.pieces.first().is_some_and(|p| matches!(p, StrPiece::Text(t) if t.text.starts_with('/'))));
        let base = if starts { base } else { Self::concat(&base, &Value::text("/"), loc) };
        Self::concat(&base, path, loc)
    }

    /// `a / b`: a path joined by pathlib and the like, else arithmetic.
    pub(super) fn divide(&mut self, _cx: &Cx, left: &Value, right: &Value, loc: Loc) -> Value {
        if self.language_at(loc) == Language::Kotlin
            && let Some(made) = self.operated("div", left, right, loc)
        {
            return made;
        }
        let is_path =
            |v: &Value| matches!(v, Value::Str(_)) || matches!(v, Value::Lib(l) if l.path.contains("Path") || l.path.contains("URL"));
        if is_path(left) || (is_path(right) && !matches!(left, Value::Num(_))) {
            let before = self.stringified(left.clone(), loc);
            let right = self.stringified(right.clone(), loc);
            let joined = Self::concat(&Self::concat(&before, &Value::text("/"), loc), &right, loc);
            // A path with more behind it has the methods of a path.
            return match left {
                Value::Lib(path) => self.text_object(&path.path, joined, loc),
                _ => joined,
            };
        }
        self.look_at(left);
        // `status // 100` is still the status.
        match left.as_hole().map(|h| h.kind.clone()) {
            Some(HoleKind::Status(_) | HoleKind::ErrorStatus(_)) => left.clone(),
            _ => Self::derived([left.clone(), right.clone()], loc),
        }
    }

    /// A URL of its parts in order: scheme, host, path and what may follow the path (`urlunsplit`, `urlunparse`).
    pub(super) fn url_of_parts(&mut self, parts: &Value, loc: Loc) -> Value {
        if let Value::Lib(lib) = parts
            && let Some(text) = self.library_text(lib, loc)
        {
            return text;
        }
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

    /// A record, list of pairs or query builder as `a=b&c=d`.
    pub(super) fn query_string(&mut self, value: &Value, loc: Loc) -> Value {
        self.query_of(value, true, loc)
    }

    /// The same, of values that are encoded or left as they are.
    fn query_of(&mut self, value: &Value, encodes: bool, loc: Loc) -> Value {
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
            let value = if encodes { Self::mapped(&value, loc, |t| utf8_percent_encode(t, COMPONENT).to_string()) } else { value };
            out = Self::concat(&out, &value, loc);
        }
        if obj.open {
            // What else the record may hold is no part of the last value.
            let glue = if out.is_empty_text() { "" } else { "&" };
            out = Self::concat(&out, &Value::text(glue), loc);
            out = Self::concat(&out, &Value::hole(HoleKind::Opaque, None, loc), loc);
        }
        out
    }

    /// Adds to the text of a builder.
    pub(super) fn append(&mut self, kind: &str, item: &Item, builder: Value, args: &[Argument], loc: Loc) -> Value {
        let Value::Lib(lib) = &builder else {
            return Self::derived(std::iter::once(builder).chain(args.iter().map(|a| a.value.clone())), loc);
        };
        let Some(object) = lib.object else { return builder };
        // Its parameters, a member of it, are written behind all of it.
        let whole = LibVal { members: Vec::new(), ..LibVal::clone(lib) };
        // What was set part by part stays in parts: a branch that adds to one of them says nothing of the others.
        let part = |name: &str| self.state.obj(object).and_then(|o| o.get(name)).cloned();
        let (path, query, host, url) = (part("@path"), part("@query"), part("@host"), part("@url"));
        let in_parts = path.is_some() || host.is_some() && url.is_none();
        let (field, text) = match kind {
            "append-path" if in_parts => {
                let before = match path.filter(|_| item.place.as_deref() != Some("instead")).map(|path| (self.known_items(&path), path)) {
                    Some((Some(segments), _)) => self.joined(&segments, &Value::text("/"), loc),
                    Some((None, path)) => self.stringified(path, loc),
                    None => Value::text(""),
                };
                ("@path", self.with_segments(before, args, loc))
            }
            "append-path" => {
                let before = self.library_text(&whole, loc);
                let url = match (item.place.as_deref(), before) {
                    (Some("relative" | "instead"), None) => self.segments(args, loc),
                    (Some("instead"), Some(before)) => {
                        let path = self.segments(args, loc);
                        let of = |one: &Value| if is_reference(one) { path.clone() } else { Self::replace_path(one, &path, loc) };
                        Value::union(before.alternatives().iter().map(of).collect::<Vec<_>>())
                    }
                    (_, before) => self.with_segments(before.unwrap_or_else(|| Value::text("")), args, loc),
                };
                ("@url", url)
            }
            _ if in_parts => {
                let before = match query {
                    Some(query @ (Value::Object(_) | Value::Lib(_))) => self.query_string(&query, loc),
                    Some(query) => self.stringified(query, loc),
                    None => Value::text(""),
                };
                let glue = if Self::is_no_text(&before) { "" } else { "&" };
                let before = Self::concat(&before, &Value::text(glue), loc);
                ("@query", self.with_pair(item, before, args, loc))
            }
            _ => {
                let before = self.library_text(&whole, loc).unwrap_or_else(|| Value::text(""));
                // Of several addresses only some may have a query already.
                let ready = before.alternatives().iter().map(|one| Self::concat(one, &Value::text(Self::before_pair(one)), loc));
                let before = Value::union(ready.collect::<Vec<_>>());
                ("@url", self.with_pair(item, before, args, loc))
            }
        };
        self.state.update(object, |o| {
            if field == "@url" {
                // The host and scheme that were given beside the text are in it now.
                o.fields.retain(|(name, _)| !matches!(&**name, "@host" | "@scheme"));
            }
            o.set(&field.into(), text);
        });
        match &item.returns {
            Some(path) => Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), ..LibVal::clone(lib) })),
            None => {
                let receiver = lib.path.as_ref().into();
                Value::Lib(Rc::new(LibVal { path: receiver, members: Vec::new(), ..LibVal::clone(lib) }))
            }
        }
    }

    /// Segments with slashes between them, and before the first one only where it begins with one.
    fn segments(&mut self, args: &[Argument], loc: Loc) -> Value {
        let listed = |e: &Self, arg: &Argument| e.known_items(&arg.value).unwrap_or_else(|| vec![arg.value.clone()]);
        let all: Vec<Value> = args.iter().flat_map(|arg| listed(self, arg)).collect();
        let all: Vec<Value> = all.into_iter().map(|segment| self.stringified(segment, loc)).collect();
        all.into_iter().reduce(|path, segment| Self::slash_joined(&path, &segment, loc)).unwrap_or_else(|| Value::text(""))
    }

    /// A path with more segments behind it.
    fn with_segments(&mut self, mut path: Value, args: &[Argument], loc: Loc) -> Value {
        for arg in args {
            let segments = self.known_items(&arg.value).unwrap_or_else(|| vec![arg.value.clone()]);
            for segment in segments {
                let segment = self.stringified(segment, arg.loc);
                path = Self::slash_joined(&path, &segment, loc);
            }
        }
        path
    }

    /// A text with a key and its value behind it, as a query has them.
    fn with_pair(&mut self, item: &Item, mut text: Value, args: &[Argument], loc: Loc) -> Value {
        let set = if item.place.as_deref() == Some("encoded") { ENCODED } else { COMPONENT };
        for (at, arg) in args.iter().take(2).enumerate() {
            let part = match self.known_items(&arg.value) {
                Some(items) => self.joined(&items, &Value::text(","), loc),
                None => self.stringified(arg.value.clone(), arg.loc),
            };
            let part = Self::mapped(&part, loc, |t| utf8_percent_encode(t, set).to_string());
            text = Self::concat(&text, &part, loc);
            if at == 0 && args.len() > 1 {
                text = Self::concat(&text, &Value::text("="), loc);
            }
        }
        text
    }

    /// A URL whose parts are given by name (`URI::HTTPS.build(host: h, path: p)`, `url.format({ host, pathname })`), or another's with
    /// such parts in place of its own (`url.copy_with(path=p)`).
    pub(super) fn url_by_parts(
        &mut self,
        lib: &LibVal,
        library: &'static Library,
        item: &Item,
        args: &[Argument],
        loc: Loc,
    ) -> Option<Value> {
        let by_name = match args.first()? {
            Argument { name: Some(_), spread, .. } => !spread,
            Argument { value: Value::Object(id), .. } => self.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::Record)),
            _ => false,
        };
        if item.options.is_empty() || !by_name {
            return None;
        }
        let before = LibVal { members: Vec::new(), ..lib.clone() };
        let before = self.library_text(&before, loc);
        let mut obj = Obj::new(ObjKind::Library, loc);
        if let Some(text) = before {
            obj.set(&"@url".into(), text);
        }
        if let Some(scheme) = item.place.as_deref() {
            obj.set(&"@scheme".into(), Value::text(scheme));
        }
        let object = self.state.alloc(obj);
        self.configure(library, item, &lib.path, object, args, loc);
        let known = |part: &&&str| self.state.obj(object).is_some_and(|o| o.get(part).is_some());
        ["@url", "@host", "@path"].iter().find(known)?;
        // One that names no type is a text.
        let url = LibVal { path: item.returns.as_deref().unwrap_or("URL").into(), object: Some(object), members: Vec::new(), loc };
        if item.returns.is_some() { Some(Value::Lib(Rc::new(url))) } else { self.library_text(&url, loc) }
    }

    /// A URL object of one text, or of scheme, host, port and path.
    pub(super) fn url_built(&mut self, item: &Item, first: Value, rest: &[Argument], loc: Loc) -> Value {
        let ty = item.returns.as_deref().unwrap_or("URL");
        if rest.is_empty() {
            // A number is the room that a builder of text starts with.
            let text = if matches!(first, Value::Num(_)) { Value::text("") } else { self.stringified(first, loc) };
            return self.text_object(ty, text, loc);
        }
        let mut obj = Obj::new(ObjKind::Library, loc);
        obj.set(&"@scheme".into(), first);
        // Where all that a URI may have is given, who asks stands before the host.
        let rest = if rest.len() == 6 { &rest[1..] } else { rest };
        // What stands third is the port, unless it is a path already.
        let port = rest.len() > 1 && !matches!(&rest[1].value, Value::Str(_));
        let parts = if port { ["@host", "@port", "@path", "@query"] } else { ["@host", "@path", "@query", "@fragment"] };
        for (part, arg) in parts.into_iter().zip(rest).filter(|(_, arg)| !arg.value.is_null()) {
            obj.set(&part.into(), arg.value.clone());
        }
        let object = self.state.alloc(obj);
        Value::Lib(Rc::new(LibVal { path: ty.into(), object: Some(object), members: Vec::new(), loc }))
    }

    /// A URL and what goes behind it as its query.
    pub(super) fn with_query(&mut self, url: Value, rest: &[Argument], encodes: bool, loc: Loc) -> Value {
        let url = self.stringified(url, loc);
        let query = match rest {
            [one] => self.query_of(&one.value, encodes, loc),
            [key, value] => {
                let key = self.stringified(key.value.clone(), loc);
                let value = self.stringified(value.value.clone(), loc);
                Self::concat(&Self::concat(&key, &Value::text("="), loc), &value, loc)
            }
            _ => return url,
        };
        Self::concat(&Self::concat(&url, &Value::text(Self::before_pair(&url)), loc), &query, loc)
    }

    /// What parts one more pair of a query from a URL. All that a URL may be has grown by the same pairs.
    fn before_pair(url: &Value) -> &'static str {
        let asks = |one: &Value| matches!(one, Value::Str(s) if s.mentions("?"));
        if url.alternatives().iter().any(asks) { "&" } else { "?" }
    }

    pub(super) fn slash_joined(before: &Value, after: &Value, loc: Loc) -> Value {
        let before = Self::trimmed(before, false, true, |c| c == '/');
        let after = Self::trimmed(after, true, false, |c| c == '/');
        Self::concat(&Self::concat(&before, &Value::text("/"), loc), &after, loc)
    }

    /// A relative reference resolved against a base, as far as texts with holes allow.
    pub(super) fn url_join(base: &Value, relative: &Value, loc: Loc) -> Value {
        let mut out = Vec::new();
        let bases = slashed(base.alternatives());
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
            for b in bases.iter().copied() {
                out.push(if has_scheme(&first) || first.starts_with("//") {
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
        Value::Str(Rc::new(Str { pieces, composed: s.composed.clone() }))
    }
}

/// What stays of a URL without some pairs of its query.
struct Pairs<'a> {
    /// The names of those that go.
    named: &'a [(Name, Value)],
    pieces: Vec<StrPiece>,
    /// The mark before the next pair that stays.
    mark: Option<StrPiece>,
    /// What comes next begins a pair.
    begins: bool,
    in_query: bool,
    /// What comes next belongs to a pair that goes.
    left_out: bool,
}

impl Pairs<'_> {
    fn add(&mut self, piece: &StrPiece) {
        let StrPiece::Text(text) = piece else {
            self.left_out &= !std::mem::take(&mut self.begins);
            return self.keep(piece.clone());
        };
        let mut at = 0;
        while at < text.text.len() {
            let ends: &[char] = if self.in_query { &['&', '#'] } else { &['?'] };
            let end = text.text[at..].find(ends).map_or(text.text.len(), |end| at + end);
            if std::mem::take(&mut self.begins) {
                let pair = &text.text[at..end];
                self.left_out = self.named.iter().any(|(name, _)| pair.strip_prefix(&**name).is_some_and(|rest| rest.starts_with('=')));
            }
            if end > at {
                self.keep(StrPiece::Text(text.slice(at, end)));
            }
            if end < text.text.len() {
                let mark = StrPiece::Text(text.slice(end, end + 1));
                if text.text[end..].starts_with('#') {
                    (self.in_query, self.left_out, self.mark) = (false, false, None);
                    self.keep(mark);
                } else {
                    // The mark of a pair that went is that of the next.
                    if !self.left_out {
                        self.mark = Some(mark);
                    }
                    (self.in_query, self.left_out, self.begins) = (true, false, true);
                }
            }
            at = end + 1;
        }
    }

    fn keep(&mut self, piece: StrPiece) {
        if !self.left_out {
            self.pieces.extend(self.mark.take());
            self.pieces.push(piece);
        }
    }
}
