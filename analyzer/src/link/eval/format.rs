//! Text with holes to fill: the placeholders of every language's formatting.

use super::super::object::ObjKind;
use super::super::value::{Argument, HoleKind, Str, StrPiece, Value};
use super::Eval;
use super::strings::fragment;
use crate::finding::Loc;
use crate::ir::{Language, Name};
use std::rc::Rc;

impl Eval<'_> {
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

    /// What a log of Python shows of what it is given: `log.info("%(user)s", record)` shows that part of the record.
    pub(super) fn named_parts_shown(&mut self, values: Vec<Value>, loc: Loc) -> Vec<Value> {
        let names = |text: &Str| text.pieces.iter().any(|piece| matches!(piece, StrPiece::Text(known) if known.text.contains("%(")));
        match values.as_slice() {
            [Value::Str(text), record] if self.language_at(loc) == Language::Python && names(text) => {
                vec![self.format_percent(text, &[], Some(record), loc)]
            }
            _ => values,
        }
    }

    pub(super) fn format_percent(&mut self, text: &Str, args: &[Value], named: Option<&Value>, loc: Loc) -> Value {
        let mut out = Value::text("");
        let mut next = args.iter();
        for piece in &text.pieces {
            let StrPiece::Text(t) = piece else {
                out = Self::concat(&out, &Value::Str(Rc::new(Str { pieces: vec![piece.clone()], composed: None })), loc);
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
                } else if let (Some(named), Some((key, end))) = (named, Self::reference(&t.text, at)) {
                    // Ruby's `%<name>s` and `%{name}`, which has no letter behind it.
                    value = Some(self.member(named, &key, loc));
                    at = end;
                    if bytes[end - 1] == b'}' {
                        let value = value.take().unwrap_or(Value::Null);
                        let value = self.stringified(value, loc);
                        out = Self::concat(&out, &value, loc);
                        start = at;
                        continue;
                    }
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
                // Go's `%[2]s` is the second value, and the next one is the one behind it.
                if bytes.get(at) == Some(&b'[')
                    && let Some(end) = t.text[at..].find(']').map(|end| at + end)
                    && let Ok(position) = t.text[at + 1..end].parse::<usize>()
                {
                    next = args.get(position.saturating_sub(1)..).unwrap_or_default().iter();
                    at = end + 1;
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

    /// The name between `<>` or `{}` from `at` on, and where it ends.
    fn reference(text: &str, at: usize) -> Option<(Name, usize)> {
        let close = match text.as_bytes().get(at)? {
            b'<' => '>',
            b'{' => '}',
            _ => return None,
        };
        let name = &text[at + 1..at + text[at..].find(close)?];
        let plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        plain.then(|| (name.into(), at + name.len() + 2))
    }

    /// `"…{name}…".format(…)`.
    pub(super) fn format_braces(&mut self, text: &Str, args: &[Argument], loc: Loc) -> Value {
        let mut out = Value::text("");
        let positional: Vec<&Argument> = args.iter().filter(|a| a.name.is_none()).collect();
        let mut auto = 0;
        for piece in &text.pieces {
            let StrPiece::Text(t) = piece else {
                out = Self::concat(&out, &Value::Str(Rc::new(Str { pieces: vec![piece.clone()], composed: None })), loc);
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
    pub(super) fn format_dollars(&mut self, text: &Str, args: &[Argument], loc: Loc) -> Value {
        let mut out = Value::text("");
        for piece in &text.pieces {
            let StrPiece::Text(t) = piece else {
                out = Self::concat(&out, &Value::Str(Rc::new(Str { pieces: vec![piece.clone()], composed: None })), loc);
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
                    text = Self::concat(&text, &Value::Str(Rc::new(Str { pieces: vec![piece.clone()], composed: None })), loc);
                    continue;
                };
                let mut start = 0;
                while let Some(open) = t.text[start..].find('{').map(|at| start + at) {
                    let Some(close) = t.text[open..].find('}').map(|at| open + at) else { break };
                    let inside = t.text[open + 1..close].split(':').next().unwrap_or_default();
                    let operator = inside.chars().next().filter(|c| matches!(c, '+' | '/' | '?' | '&' | '#' | ';'));
                    let name = inside.trim_start_matches(['*', '+', '/', '?', '&', '#', ';']);
                    let value = named.iter().rev().find(|(n, _)| **n == *name).map(|(_, v)| v.clone()).or_else(|| listed.next());
                    text = Self::concat(&text, &fragment(t.slice(start, open)), loc);
                    let unknown = || Value::hole(HoleKind::Opaque, Some(name.into()), loc);
                    let value = match (value, operator) {
                        (Some(value), Some('/')) => {
                            let value = self.stringified(value, loc);
                            Self::concat(&Value::text("/"), &value, loc)
                        }
                        (Some(value), None | Some('+')) => self.stringified(value, loc),
                        // What begins with an operator is no segment as it stands: it brings its slash along, or is a query.
                        (None, Some('+')) => unknown(),
                        (None, Some('/')) => Self::concat(&Value::text("/"), &unknown(), loc),
                        (_, Some(_)) => Value::text(""),
                        (None, None) => fragment(t.slice(open, close + 1)),
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
                out = Self::concat(&out, &Value::Str(Rc::new(Str { pieces: vec![piece.clone()], composed: None })), loc);
                continue;
            };
            let mut start = 0;
            while let Some(open) = t.text[start..].find("${").map(|at| start + at) {
                let Some(close) = closing_brace(&t.text, open + 2) else { break };
                let inside = &t.text[open + 2..close];
                let key = inside.split(':').next().unwrap_or_default();
                let default = (key.len() < inside.len()).then(|| fragment(t.slice(open + 2 + key.len() + 1, close)));
                let default = default.map(|d| if depth < 4 { self.placeholders(&d, loc, depth + 1) } else { d });
                let set = if depth < 4 { self.setting_by_key(key, loc).filter(|set| matches!(set, Value::Str(_))) } else { None };
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

    /// A text without the first `cut` bytes of its first piece, all of them known.
    pub(super) fn tail_of(text: &Str, cut: usize) -> Value {
        let mut tail = text.clone();
        if let Some(StrPiece::Text(first)) = tail.pieces.first_mut() {
            *first = first.slice(cut, first.text.len());
        }
        Value::Str(Rc::new(tail))
    }
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
