//! Operations on URLs.

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, LibVal, Value};
use super::Eval;
use super::operation::Operation;
use crate::finding::Loc;
use crate::ir::{Language, Type};
use egnyte_rules::model::Role;
use std::rc::Rc;

impl Eval<'_> {
    /// An operation on URLs; given back where it is none.
    pub(super) fn url_operation<'i>(&mut self, operation: Operation<'i>) -> Result<Value, Operation<'i>> {
        let Operation { item, kind, operand, rest, receiver, named, loc } = operation;
        let arg = |at: usize| rest.get(at).map(|a| a.value.clone());
        Ok(match kind {
            "query-string" => self.query_string(&operand, loc),
            "query-record" => self.query_record(&operand, loc),
            // The URL of a route of the app's own: what it is given by name is in its path or query.
            "route-url" => {
                let named: Vec<_> = rest.iter().filter(|arg| arg.name.is_some() && !arg.spread).cloned().collect();
                let record = self.options_record(&named, loc);
                Self::derived([record], loc)
            }
            // Scheme, host and path, each by itself.
            "url-join" if rest.len() >= 2 && operand.alternatives().iter().all(is_scheme) => {
                let built = self.url_built(item, operand, &rest, loc);
                let text = if let Value::Lib(lib) = &built { self.library_text(lib, loc) } else { None };
                text.map_or(built, |text| self.text_object(item.returns.as_deref().unwrap_or("URL"), text, loc))
            }
            "url-join" => {
                let base = self.rerouted(operand);
                let base = self.stringified(base, loc);
                let joined = match arg(0) {
                    // A URL alone, or with an option that is no text.
                    None => base,
                    Some(Value::Lib(lib)) if self.library_text(&lib, loc).is_none() => base,
                    Some(relative) => {
                        let relative = self.stringified(relative, loc);
                        Self::url_join(&base, &relative, loc)
                    }
                };
                let Some(path) = &item.returns else { return Ok(joined) };
                let mut obj = Obj::new(ObjKind::Library, loc);
                obj.fields.push(("@url".into(), joined));
                let object = self.state.alloc(obj);
                Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), object: Some(object), members: Vec::new(), loc }))
            }
            "url-parse" => {
                let url = self.rerouted(operand);
                let url = self.stringified(url, loc);
                let base = rest.first().filter(|arg| arg.name.is_none() && !arg.value.is_null() && receiver.is_none());
                let url = match base {
                    Some(base) => {
                        let base = self.stringified(base.value.clone(), loc);
                        Self::url_join(&base, &url, loc)
                    }
                    None => url,
                };
                // Beside a whole address its query may be given by name.
                let is_query = |arg: &&Argument| {
                    item.options.iter().any(|option| option.role == Role::Query && arg.name.as_deref() == Some(option.key.as_ref()))
                };
                let url = match rest.iter().find(is_query) {
                    Some(query) => self.with_query(url, std::slice::from_ref(query), true, loc),
                    None => url,
                };
                self.text_object(item.returns.as_deref().unwrap_or("URL"), url, loc)
            }
            "url-path" | "url-target" | "url-origin" | "url-host" | "url-query" => {
                let url = self.stringified(operand, loc);
                match kind {
                    "url-path" => Self::path_of(&url),
                    "url-target" => Self::concat(&Self::path_of(&url), &Self::query_with_mark(&url), loc),
                    "url-query" => Self::query_with_mark(&url),
                    _ => Self::origin_of(&url, kind == "url-host", loc),
                }
            }
            "url-build" => self.url_built(item, operand, &rest, loc),
            "with-query" => self.with_query(operand, &rest, true, loc),
            "with-encoded-query" => self.with_query(operand, &rest, false, loc),
            "query-text" => {
                let pairs: Vec<_> = std::iter::once(Argument::plain(operand, loc)).chain(rest).collect();
                let text = self.with_query(Value::text(""), &pairs, true, loc);
                self.text_object(item.returns.as_deref().unwrap_or("Query"), text, loc)
            }
            "url-unsplit" => self.url_of_parts(&operand, loc),
            "path-join" => {
                let whole = operand.clone();
                let mut parts = vec![operand];
                for given in rest.iter().map(|a| &a.value) {
                    match self.known_items(given) {
                        Some(segments) => parts.extend(segments),
                        None => parts.push(self.given_by_callers(given).unwrap_or_else(|| given.clone())),
                    }
                }
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
                    Some(path) => {
                        let joined = self.text_object(path, text, loc);
                        self.as_told(&joined, &whole);
                        joined
                    }
                    None => text,
                }
            }
            "append-path" | "append-query" => self.append(kind, item, operand, &rest, loc),
            _ => return Err(Operation { item, kind, operand, rest, receiver, named, loc }),
        })
    }

    /// A URL that is made of another one, which is a request or client as well, is sent as that was told to be, by whom that belongs to.
    fn as_told(&mut self, made: &Value, of: &Value) {
        let (Value::Lib(made), Value::Lib(of)) = (made, of) else { return };
        let Some(told) = of.object.filter(|_| made.path == of.path).and_then(|of| self.state.obj(of)).cloned() else { return };
        let Some(id) = made.object else { return };
        let whole = Value::Lib(of.clone());
        self.state.update(id, |o| {
            o.set(&"@transport".into(), whole);
            for (name, value) in told.fields.iter().filter(|(name, _)| !matches!(&**name, "@url" | "@params" | "@query" | "@place")) {
                o.set(name, value.clone());
            }
        });
    }

    /// What a cast makes of a text, where it is to a type that builds URLs and the language converts (`[System.UriBuilder]$url`).
    pub(super) fn built_from_text(&mut self, text: &Value, ty: &Type, loc: Loc) -> Option<Value> {
        let Type::Named(path, _) = ty else { return None };
        let (_, item) = self.models_at(loc).item(path.last()?)?;
        let converts = self.language_at(loc) == Language::PowerShell && item.kind.as_deref() == Some("url-build");
        converts.then(|| self.url_built(item, text.clone(), &[], loc))
    }
}

/// Whether this is what a URL starts with, by itself.
fn is_scheme(value: &Value) -> bool {
    matches!(value.as_text().as_deref(), Some("http" | "https"))
}
