//! The parameters of a token request, by name, with where each travels.

use egnyte_rules::model::Role;

use crate::finding::Loc;
use crate::ir::Name;
use crate::link::eval::Eval;
use crate::link::object::ObjKind;
use crate::link::record::Request;
use crate::link::value::{HoleKind, NOWHERE, ObjId, Value};
use crate::source::SettingsFormat;
use crate::source::settings::{self, Setting, SettingValue};

use super::super::flat::{Defaults, Flat, HOLE};
use super::TokenRequest;
use super::scopes::{ScopeText, Scopes, scopes_of_list, scopes_of_text};

/// Where a parameter travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// In the URL.
    Query,
    /// In a form body.
    Form,
    /// In a JSON body.
    Json,
    /// In a body of unknown form.
    Body,
    /// Among the settings of a library, which sends it as it should.
    Settings,
}

/// A parameter.
#[derive(Debug, Clone)]
pub struct Param {
    /// Its name; of a nested record `outer.inner`.
    pub name: String,
    /// Its value.
    pub value: Flat,
    /// Where it travels.
    pub place: Place,
}

/// The parameters of a request.
#[derive(Debug, Clone, Default)]
pub struct Params {
    known: Vec<Param>,
    /// Values that are no text: lists of scopes, with what each item may be.
    lists: Vec<(String, Vec<Vec<Flat>>)>,
    /// What joins them, if it is no comma.
    joined_by: Option<String>,
    /// The literal that holds those sent beside the URL.
    written: Option<Loc>,
    /// That literal is a text.
    is_text: bool,
    /// Where a header says that the body is JSON.
    pub says_json: Option<Loc>,
    /// There may be more.
    pub open: bool,
    /// Those that are named, and are nothing as far as the code in sight goes: who gives them a value is not seen.
    unfilled: Vec<String>,
}

impl Params {
    /// The parameter of one of these names.
    #[must_use]
    pub fn param(&self, names: &[&str]) -> Option<&Param> {
        self.known.iter().find(|p| names.contains(&p.name.as_str()))
    }

    /// Every value a parameter of one of these names may have.
    pub fn all<'a>(&'a self, names: &'a [&str]) -> impl Iterator<Item = &'a Param> {
        self.known.iter().filter(move |p| names.contains(&p.name.as_str()))
    }

    /// Every value of the parameters of other names.
    pub(crate) fn others<'a>(&'a self, names: &'a [&str]) -> impl Iterator<Item = &'a Param> {
        self.known.iter().filter(move |p| !names.contains(&p.name.as_str()))
    }

    /// Adds what a caller gives for a parameter that is up to callers.
    pub(super) fn complete(&mut self, by: &Self, name: &str) {
        if self.get(&[name]).is_some_and(Flat::depends_on_param) {
            self.known.extend(by.all(&[name]).filter(|given| !given.value.text.contains(HOLE)).cloned());
        }
    }

    /// Adds the values that are known of a parameter elsewhere and differ from those it has here.
    pub(super) fn add_others(&mut self, by: &Self, name: &str) {
        for other in by.all(&[name]).filter(|other| !other.value.text.contains(HOLE)) {
            if self.has(&[name]) && !self.all(&[name]).any(|own| own.value.text == other.value.text) {
                self.known.push(other.clone());
            }
        }
    }

    /// Its value.
    #[must_use]
    pub fn get(&self, names: &[&str]) -> Option<&Flat> {
        self.param(names).map(|p| &p.value)
    }

    /// Whether one of these names is sent.
    #[must_use]
    pub fn has(&self, names: &[&str]) -> bool {
        self.param(names).is_some() || self.lists.iter().any(|(name, _)| names.contains(&name.as_str()))
    }

    /// Whether a parameter is named, and who gives it a value is not seen.
    #[must_use]
    pub fn is_unfilled(&self, name: &str) -> bool {
        self.unfilled.iter().any(|unfilled| unfilled == name)
    }

    /// The literal that holds those sent beside the URL.
    #[must_use]
    pub const fn written(&self) -> Option<Loc> {
        self.written
    }

    /// That literal, if it is a text.
    pub(super) fn written_as_text(&self) -> Option<Loc> {
        self.written.filter(|_| self.is_text)
    }

    /// Forgets that literal where others may share it.
    pub(super) fn written_beside(mut self, beside: impl FnOnce(Loc) -> bool) -> Self {
        self.written = self.written.filter(|at| beside(*at));
        self
    }

    /// Where the parameters travel, each place once.
    #[must_use]
    pub fn places(&self, names: &[&str]) -> Vec<Place> {
        let mut places: Vec<Place> = self.all(names).map(|p| p.place).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Libraries join lists of scopes by spaces unless told otherwise. A list in a body is encoded as repeated parameters or joined by commas.
    pub(super) fn join_lists_by(&mut self, separator: Option<String>) {
        self.joined_by = Some(separator.unwrap_or_else(|| " ".to_owned()));
    }

    /// What stands between the scopes of a list.
    pub(super) fn separator(&self) -> &str {
        self.joined_by.as_deref().unwrap_or(",")
    }

    /// Reads `a=b&c=d` behind a question mark.
    pub(super) fn of_query(&mut self, url: &Flat) {
        let Some(start) = url.text.find('?') else {
            return;
        };
        self.of_pairs(&url.slice(start + 1, url.text.len()), Place::Query);
    }

    fn of_pairs(&mut self, query: &Flat, place: Place) {
        let end = query.text.find('#').unwrap_or(query.text.len());
        let mut start = 0;
        for pair in query.text[..end].split('&') {
            let last = start + pair.len() == end;
            if let Some(eq) = pair.find('=') {
                let name = pair[..eq].trim_matches(|c: char| c == '?' || c.is_whitespace()).trim_start_matches(HOLE);
                let mut value = query.slice(start + eq + 1, start + pair.len());
                if name == "scope" {
                    // In the text of a query a plus is a space; in what a library encodes it stays one.
                    value.text = value.text.replace('+', " ");
                }
                self.known.push(Param { name: name.to_owned(), value, place });
                self.open |= pair[..eq].contains(HOLE) || last && may_go_on(pair);
            } else if pair.contains(HOLE) {
                self.open = true;
            }
            start += pair.len() + 1;
        }
    }

    /// Reads what a request sends beside its URL.
    pub(super) fn of_request(&mut self, request: &Request, eval: &Eval<'_>) {
        for query in &request.query {
            self.of_value(query, Place::Query, eval);
        }
        let declared = content_type(request, eval);
        self.says_json =
            declared.as_ref().filter(|kind| kind.text.to_ascii_lowercase().contains("json")).and_then(|kind| kind.loc(0, kind.text.len()));
        let declared = declared.map(|kind| kind.text.to_ascii_lowercase());
        // What only says that bodies are JSON (`json: true`) is none itself, and makes one of a record alone.
        let as_json = request.body.iter().any(|(role, body)| *role == Role::Json && matches!(body, Value::Bool(true)));
        for (role, body) in &request.body {
            if matches!(body, Value::Bool(_)) {
                continue;
            }
            let record = *role == Role::Body && is_record(body, eval);
            let place = match (role, declared.as_deref()) {
                (_, Some(kind)) if kind.contains("form") => Place::Form,
                (Role::Json, _) => Place::Json,
                // A text that was made of a record is what the header says.
                (Role::Form, Some(kind)) if kind.contains("json") && !body.encoded_records().is_empty() => Place::Json,
                (Role::Form, _) => Place::Form,
                (_, Some(kind)) if kind.contains("json") => Place::Json,
                (_, Some(_)) => Place::Body,
                _ if record && as_json => Place::Json,
                _ if record => match request.http.and_then(|h| h.records_as.as_deref()) {
                    Some("json") => Place::Json,
                    Some("form") => Place::Form,
                    _ => Place::Body,
                },
                _ => Place::Body,
            };
            self.of_value(body, place, eval);
        }
    }

    /// Reads a record, query builder or encoded string.
    pub(super) fn of_value(&mut self, value: &Value, place: Place, eval: &Eval<'_>) {
        for one in value.alternatives() {
            let id: Option<ObjId> = match one {
                Value::Object(id) => Some(*id),
                Value::Lib(lib) => lib.object,
                _ => None,
            };
            // A builder of queries encodes them as a form does.
            let place = if matches!((one, place), (Value::Lib(_), Place::Body)) { Place::Form } else { place };
            match (one, id.and_then(|id| eval.object(id))) {
                (_, Some(obj)) => {
                    self.open |= obj.open;
                    if !obj.fields.is_empty() && obj.site != NOWHERE {
                        self.written.get_or_insert(obj.site);
                    }
                    for (name, value) in &obj.fields {
                        self.add(&eval.written_name(obj, name), value, place, eval);
                    }
                    for item in &obj.items {
                        // A list of pairs.
                        if let Value::Object(pair) = item {
                            if let Some([k, v]) = eval.object(*pair).map(|p| p.items.as_slice())
                                && let Some(k) = k.as_text()
                            {
                                self.add(&k.into(), v, place, eval);
                            }
                        } else {
                            self.open = true;
                        }
                    }
                }
                (Value::Str(_), None) => {
                    let place = if place == Place::Body { Place::Form } else { place };
                    for flat in Flat::all(one, Defaults::All) {
                        if self.written.is_none() {
                            self.written = flat.piece_at(0).map(|(loc, _)| loc);
                            self.is_text = self.written.is_some();
                        }
                        if place != Place::Query && flat.text.trim_start().starts_with('{') {
                            self.of_json(&flat);
                        } else {
                            self.of_pairs(&flat, place);
                        }
                    }
                }
                (Value::Hole(h), None) => match &h.kind {
                    // What a record becomes by encoding is no form any more, unless a header says that it is.
                    HoleKind::Derived(from) if from.len() == 1 && matches!(from[0], Value::Object(_)) && place == Place::Body => {
                        self.of_value(&from[0], Place::Json, eval);
                    }
                    HoleKind::Derived(from) => {
                        for part in from.iter() {
                            self.of_value(part, place, eval);
                        }
                    }
                    _ => self.open = true,
                },
                (Value::Null, _) => {}
                _ => self.open = true,
            }
        }
    }

    /// Reads a body that is written as JSON.
    fn of_json(&mut self, body: &Flat) {
        // What is not known has no place outside of the quotes.
        match settings::parse(&body.text.replace(HOLE, "?"), SettingsFormat::Json) {
            Ok(whole) => self.of_setting("", &whole, body, 0),
            Err(_) => self.open = true,
        }
    }

    fn of_setting(&mut self, name: &str, written: &Setting, body: &Flat, depth: u32) {
        for (key, _, value) in written.entries() {
            let name = if name.is_empty() { key.to_string() } else { format!("{name}.{key}") };
            let (start, end) = (value.span.start as usize, value.span.end as usize);
            match &value.value {
                SettingValue::Map(_) if depth < 3 => self.of_setting(&name, value, body, depth + 1),
                SettingValue::Text(_) if start + 1 < end => {
                    self.known.push(Param { name, value: body.slice(start + 1, end - 1), place: Place::Json });
                }
                _ => self.known.push(Param { name, value: body.slice(start, end), place: Place::Json }),
            }
        }
    }

    pub(super) fn add(&mut self, name: &Name, value: &Value, place: Place, eval: &Eval<'_>) {
        self.add_at(name, value, place, eval, 0);
    }

    fn add_at(&mut self, name: &str, value: &Value, place: Place, eval: &Eval<'_>, depth: u32) {
        let held = match value {
            Value::Object(id) => eval.object(*id),
            _ => None,
        };
        match held {
            Some(obj) if !obj.fields.is_empty() && !matches!(obj.kind, ObjKind::List) && depth < 3 => {
                self.open |= obj.open;
                for (inner, value) in &obj.fields {
                    self.add_at(&format!("{name}.{inner}"), value, place, eval, depth + 1);
                }
            }
            // A form knows nothing but lists of values (`url.Values{"grant_type": {"password"}}`).
            Some(obj) if obj.items.len() == 1 && !obj.open && matches!(place, Place::Form | Place::Query | Place::Body) && depth < 3 => {
                self.add_at(name, &obj.items[0], place, eval, depth + 1);
            }
            Some(obj) => {
                let items = obj.items.iter().map(|item| Flat::all(item, Defaults::All)).collect();
                self.lists.push((name.to_owned(), items));
            }
            None if value.alternatives().len() > 1 => {
                let given = value.alternatives().iter().filter(|one| !one.is_null());
                given.for_each(|one| self.add_at(name, one, place, eval, depth));
            }
            None => {
                if value.is_null() {
                    self.unfilled.push(name.to_owned());
                }
                for flat in Flat::all(value, Defaults::All) {
                    self.known.push(Param { name: name.to_owned(), value: flat, place });
                }
            }
        }
    }

    pub(super) fn scopes(&self, loc: Loc) -> Scopes {
        let unknown = || Scopes::Unresolved(loc, "the parameters of the request are not all known".into());
        let mut choices = self.scope_choices(loc);
        let mut first = choices.next().unwrap_or_else(|| if self.open { unknown() } else { Scopes::Absent });
        let others: Vec<Scopes> = choices.collect();
        if let Scopes::Known(text) = &mut first {
            // An empty one asks for as much as none at all.
            if text.words.is_empty() && !text.open && others.is_empty() {
                return Scopes::Absent;
            }
            // What it may ask for beside that is not known.
            text.open |= others.iter().any(|other| !other.is_whole());
        }
        first
    }

    /// What the request may ask for, each time by another condition.
    fn scope_choices(&self, loc: Loc) -> impl Iterator<Item = Scopes> + '_ {
        const NAMES: &[&str] = &["scope", "scopes"];
        let lists = self.lists.iter().filter(|(name, _)| NAMES.contains(&name.as_str()));
        let lists = lists.map(|(_, list)| scopes_of_list(list, self.separator()));
        lists.chain(self.all(NAMES).map(move |param| scopes_of_text(&param.value, loc)))
    }
}

impl TokenRequest {
    /// The same request, asking for what it asks for under other conditions, where nothing of that is hidden.
    pub(super) fn variants(&self) -> Vec<Self> {
        let choices: Vec<Scopes> = self.params.scope_choices(self.loc).collect();
        if !choices.iter().all(Scopes::is_whole) {
            return Vec::new();
        }
        choices.into_iter().skip(1).map(|scopes| Self { scopes, ..self.clone() }).collect()
    }

    /// The scopes that a request asks for where what it is told first cannot be seen (`given || DEFAULTS`).
    pub fn scopes_otherwise(&self) -> impl Iterator<Item = ScopeText> + '_ {
        let texts = self.params.all(&["scope", "scopes"]).map(|param| scopes_of_text(&param.value, self.loc));
        texts.filter_map(|scopes| if let Scopes::Known(text) = scopes { Some(text) } else { None })
    }
}

/// Whether a second unknown part at the very end of a query may hold further pairs: not where a mark stands before it that parts what
/// belongs to one value (`state={tenant}:{nonce}`).
fn may_go_on(pair: &str) -> bool {
    let Some(before) = pair.strip_suffix(HOLE).filter(|before| before.contains(HOLE)) else { return false };
    !before.ends_with([':', '.', '-', '_', '|', ',', '~', '/'])
}

/// The body's type, where a header names it.
fn content_type(request: &Request, eval: &Eval<'_>) -> Option<Flat> {
    header(request, "content-type", eval)
}

/// Whether a body is sent as records are: what becomes of an instance whose class extends one of a library, that library decides.
fn is_record(body: &Value, eval: &Eval<'_>) -> bool {
    let Value::Object(id) = body else { return false };
    let kind = eval.object(*id).map(|object| &object.kind);
    !matches!(kind, Some(ObjKind::Instance(class)) if class.bases.iter().any(|base| !matches!(base, Value::Class(_))))
}

/// A header of a request, by its name in lower case.
pub(in crate::facts) fn header(request: &Request, name: &str, eval: &Eval<'_>) -> Option<Flat> {
    header_values(request, name, eval).iter().find_map(|value| Flat::all(value, Defaults::All).into_iter().next())
}

/// Every value that a header of a request may have, by its name in lower case.
pub(in crate::facts) fn header_values(request: &Request, name: &str, eval: &Eval<'_>) -> Vec<Value> {
    let held = request.headers.iter().flat_map(Value::alternatives).filter_map(|headers| {
        let id = match headers {
            Value::Object(id) => *id,
            Value::Lib(lib) => lib.object?,
            _ => return None,
        };
        let obj = eval.object(id)?;
        obj.fields.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.clone())
    });
    held.collect()
}

/// Everything a request sends, in its URL and beside it.
pub(in crate::facts) fn sent_with(request: &Request, eval: &Eval<'_>) -> Params {
    let mut params = asked_with(request, eval);
    params.of_request(request, eval);
    params
}

/// What a request sends in its query.
pub(in crate::facts) fn asked_with(request: &Request, eval: &Eval<'_>) -> Params {
    let mut params = Params::default();
    Flat::all(&request.url, Defaults::All).iter().for_each(|url| params.of_query(url));
    request.query.iter().for_each(|query| params.of_value(query, Place::Query, eval));
    params
}

/// The grant that the body of a request names, in lower case.
pub(in crate::facts) fn grant_of(request: &Request, eval: &Eval<'_>) -> Option<String> {
    let mut params = Params::default();
    params.of_request(request, eval);
    for url in Flat::all(&request.url, Defaults::All) {
        params.of_query(&url);
    }
    params.get(&["grant_type"]).map(|grant| grant.text.trim().to_ascii_lowercase())
}
