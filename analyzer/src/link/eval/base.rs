//! The address of a request, put together of the base that its client has and of what the request names.

use std::rc::Rc;

use egnyte_rules::model::{Http, Role};

use super::super::value::{Str, StrPiece, Value};
use super::Eval;
use super::url::{has_scheme, is_whole};
use crate::finding::Loc;

impl Eval<'_> {
    /// A relative URL behind the base of the client that is given it, or in the place of its path.
    pub(super) fn on_base(http: Option<&Http>, base: &Value, url: &Value, loc: Loc) -> Value {
        let rooted = |one: &Value| {
            let head = if let Value::Str(s) = one { s.pieces.first() } else { None };
            matches!(head, Some(StrPiece::Text(t)) if t.text.starts_with('/') && !t.text.starts_with("//"))
        };
        if !http.is_some_and(|http| http.resolves) || !is_whole(base) {
            return Self::with_base(base, url, loc);
        }
        let on_it = |one: &Value| if rooted(one) { Self::replace_path(base, one, loc) } else { Self::with_base(base, one, loc) };
        Value::union(url.alternatives().iter().map(on_it).collect::<Vec<_>>())
    }

    /// A relative URL behind its base: one slash between them. What starts with the path of the base has it already, and so does what
    /// starts with the same unknown address.
    pub(super) fn with_base(base: &Value, url: &Value, loc: Loc) -> Value {
        let mut out = Vec::new();
        let of_base = path_at_end(base);
        for one in url.alternatives() {
            let rest = of_base.as_deref().and_then(|path| without_path(one, path));
            let one = rest.as_ref().unwrap_or(one);
            // A scheme and what follows it may come from two places.
            let head: String = match one {
                Value::Str(s) => {
                    s.pieces.iter().map_while(|piece| if let StrPiece::Text(t) = piece { Some(&*t.text) } else { None }).collect()
                }
                _ => String::new(),
            };
            let starts = |p: &dyn Fn(&str) -> bool| p(&head);
            out.push(if starts(&|t| has_scheme(t) || t.starts_with("//")) || has_unknown_base(one, base) || has_own_origin(one, base) {
                one.clone()
            } else {
                let trimmed = matches!(base, Value::Str(s) if matches!(s.pieces.last(), Some(StrPiece::Text(t)) if t.text.ends_with('/')));
                if trimmed || starts(&|t| t.starts_with('/')) {
                    // The matcher takes doubled slashes for one.
                    Self::concat(base, one, loc)
                } else {
                    Self::concat(&Self::concat(base, &Value::text("/"), loc), one, loc)
                }
            });
        }
        Value::union(out)
    }

    /// A URL given in parts.
    pub(super) fn assembled(&mut self, roles: &[(Role, Value)], loc: Loc) -> Option<Value> {
        let part = |role: Role| roles.iter().find(|(r, _)| *r == role).map(|(_, v)| v.clone());
        let path = part(Role::Path);
        let host = part(Role::Host);
        if path.is_none() && host.is_none() {
            return None;
        }
        let host = host.map(|host| {
            let scheme = part(Role::Scheme).unwrap_or_else(|| Value::text("https"));
            let scheme = Self::concat(&self.stringified(scheme, loc), &Value::text("://"), loc);
            let host = self.stringified(host, loc);
            Self::concat(&scheme, &host, loc)
        });
        let path = path.map(|path| self.stringified(path, loc));
        match (host, path) {
            (Some(host), Some(path)) => Some(Self::with_base(&host, &path, loc)),
            (host, path) => host.or(path),
        }
    }
}

/// Whether a URL starts with the unknown value that its base is, or starts with.
fn has_unknown_base(url: &Value, base: &Value) -> bool {
    let unknown = |value: &Value| match value {
        Value::Str(text) => match text.pieces.first() {
            Some(StrPiece::Hole(hole)) => Some(Value::Hole(hole.clone())),
            _ => None,
        },
        Value::Hole(_) => Some(value.clone()),
        _ => None,
    };
    unknown(url).zip(unknown(base)).is_some_and(|(one, other)| one.same(&other))
}

/// Whether what a URL starts with, and is not known, is an origin of its own: the whole path of the base follows it.
fn has_own_origin(url: &Value, base: &Value) -> bool {
    let (Value::Str(url), Value::Str(base)) = (url, base) else { return false };
    let ([StrPiece::Hole(_), StrPiece::Text(after), ..], Some(StrPiece::Text(last))) = (url.pieces.as_slice(), base.pieces.last()) else {
        return false;
    };
    let host = last.text.find("://").map_or(0, |scheme| scheme + "://".len());
    let path = last.text[host..].find('/').map_or("", |at| last.text[host + at..].trim_end_matches('/'));
    !path.is_empty() && after.text.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The path that an address ends with, where it has several segments (`/pubapi/v1`).
fn path_at_end(base: &Value) -> Option<String> {
    let Value::Str(base) = base else { return None };
    let Some(StrPiece::Text(last)) = base.pieces.last() else { return None };
    let host = last.text.find("://").map_or(0, |scheme| scheme + "://".len());
    let path = last.text[host + last.text[host..].find('/')?..].trim_end_matches('/');
    (path.matches('/').count() > 1).then(|| path.to_owned())
}

/// What follows the path `path` in a URL that starts with it.
fn without_path(url: &Value, path: &str) -> Option<Value> {
    let Value::Str(url) = url else { return None };
    let Some(StrPiece::Text(head)) = url.pieces.first() else { return None };
    head.text.strip_prefix(path).filter(|rest| rest.starts_with('/'))?;
    let mut pieces = url.pieces.clone();
    pieces[0] = StrPiece::Text(head.slice(path.len(), head.text.len()));
    Some(Value::Str(Rc::new(Str { pieces, composed: url.composed.clone() })))
}
