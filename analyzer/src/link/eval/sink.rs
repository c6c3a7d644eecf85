//! Where libraries put values: storage, logs, files, pages, databases.

use std::rc::Rc;

use egnyte_rules::model::{Argument as Spec, Does, Item, Library, Role};

use super::super::object::{Obj, ObjKind};
use super::super::record::EventKind;
use super::super::value::{Argument, HandlerId, Hole, HoleKind, LibVal, StrPiece, Value};
use super::Eval;
use super::request::switches_off;
use super::roles::{is_number, is_other_overload};
use crate::finding::Loc;
use crate::ir::Name;

/// The field of what encrypts whatever it keeps.
const SEALED: &str = "@sealed";

impl Eval<'_> {
    pub(super) fn sink(&mut self, lib: &LibVal, library: &'static Library, item: &Item, args: Vec<Argument>, loc: Loc) -> Value {
        let mut roles = self.roles(library, item, &args, loc);
        if item.args.iter().any(|a| a.role == Role::Value && a.at.is_none() && a.name.is_none()) {
            // What is written is what it is called on, or what there is one of.
            let shared = item.place.as_deref().and_then(|ty| self.shared_by_type(ty, loc));
            roles.push((Role::Value, shared.unwrap_or_else(|| Self::receiver_of(lib))));
        }
        self.take_apart(&mut roles);
        self.print_onto(lib, item, &args, loc);
        let written_to = self.kind_of_writer(lib, item, &args);
        let mut kind: Name = written_to.as_deref().or(item.kind.as_deref()).unwrap_or("outside").into();
        // A cookie that no script can read is another place than one that any can. Which of them it is if nothing is said, rows tell.
        let hidden = roles.iter().rev().find(|(r, _)| *r == Role::HttpOnly).map(|(_, v)| Self::truth(v) != Some(false));
        match (&*kind, hidden) {
            ("cookie", Some(true)) => kind = "http-only-cookie".into(),
            ("cookie", None) if is_told_more(item, &args) => kind = "http-only-cookie".into(),
            ("http-only-cookie", Some(false)) => kind = "cookie".into(),
            _ => {}
        }
        if &*kind == "keychain" && keeps_plainly(item, &roles) {
            kind = "document".into();
        }
        if item.place.as_deref() == Some("header-line") && roles.iter().any(|(_, line)| names_another_header(line)) {
            kind = "response".into();
        }
        self.sink_states(&kind);
        let row = match item.place.as_deref() {
            Some("row") if item.args.is_empty() => Some(self.row_of_class(lib, item, &args, loc)),
            Some("row") => self.row_given_back(&roles, loc),
            _ => None,
        };
        let path = roles.iter().find(|(r, _)| *r == Role::Path).map(|(_, v)| v.clone());
        let path = path.map(|path| self.stringified(path, loc)).and_then(|path| Self::known_tail(&path));
        let key = roles.iter().find(|(r, _)| *r == Role::Key).map(|(_, v)| v.clone()).or(path.map(|tail| Value::text(&tail)));
        let mut values: Vec<Value> = roles.iter().filter(|(r, _)| matches!(r, Role::Value | Role::Url)).map(|(_, v)| v.clone()).collect();
        if &*kind == "tls-verification" {
            let told = roles.iter().filter(|(role, value)| *role == Role::VerifyTls && switches_off(value));
            values.extend(told.map(|_| Value::Bool(false)));
        }
        if &*kind == "cookie-policy" {
            values = hidden.filter(|hidden| *hidden).map(Value::Bool).into_iter().collect();
        }
        if item.args.is_empty() {
            values = args.iter().map(|a| a.value.clone()).collect();
            // What a function gives that is asked when there is something to show.
            let asks = row.is_none() && !item.calls.is_empty() && values.iter().any(|value| matches!(value, Value::Func(_)));
            if asks || row.is_some() {
                values.retain(|value| !matches!(value, Value::Func(_)));
            }
            if asks {
                values.extend(self.run_calls(item, &args, None, loc));
            }
        }
        if &*kind == "log" {
            values = self.named_parts_shown(values, loc);
            // What a request was sent with is shown with its headers (`error.config`).
            let sent = values.iter().flat_map(|value| match value.encoded_records() {
                [] => vec![value.clone()],
                encoded => encoded.to_vec(),
            });
            let sent: Vec<Value> = sent.filter_map(|value| self.sent_headers(value.as_hole()?, "headers", loc)).collect();
            values.extend(sent);
        }
        if roles.iter().any(|(r, v)| *r == Role::GivenBack && Self::truth(v) == Some(true)) {
            // A text of all that a value holds tells as much as the value.
            return match values.as_slice() {
                [whole @ Value::Hole(_)] => whole.clone(),
                _ => Self::derived(values, loc),
            };
        }
        if matches!(&*kind, "database" | "document") && self.only_reads(lib, &args) {
            values.clear();
        }
        if matches!(&*kind, "database" | "document") && !self.is_changed(lib) && !self.encrypts_itself(lib, &args) {
            values.iter().for_each(|value| self.note_stored(lib, item, value, loc));
        }
        if &*kind == "database" {
            self.note_row(lib, &args, loc);
            if item.args.is_empty() {
                // What is put into a column says its name.
                self.note_undeclared(lib, &args, loc);
                // A statement of a table's, and the rows it is carried out with.
                if let Some((Value::Lib(statement), rows)) = args.split_first().map(|(first, rows)| (&first.value, rows)) {
                    self.note_described_row(statement, rows, loc);
                }
                values = args.iter().filter(|arg| arg.name.is_none()).map(|arg| arg.value.clone()).collect();
            }
        }
        if matches!(&*kind, "database" | "document") && (self.is_changed(lib) || self.encrypts_itself(lib, &args)) {
            kind = "cleaned".into();
        }
        // What fills in its text by itself (`Printf`) shows the whole.
        if item.place.as_deref() == Some("format")
            && let Some((Value::Str(text), rest)) = args.split_first().map(|(first, rest)| (&first.value, rest))
        {
            let rest: Vec<Value> = rest.iter().map(|arg| arg.value.clone()).collect();
            let shown = self.format_percent(text, &rest, None, loc);
            if is_filled_address(&shown) {
                self.escape(&shown, loc);
            }
        }
        if self.is_sealed(lib) {
            kind = "cleaned".into();
        }
        if &*kind == "file" {
            values = values.into_iter().map(|value| self.text_of_builder(value)).collect();
        }
        for mut value in values {
            let whole = value.clone();
            let by_parts = if &*kind == "log" { self.parts_logged(&args, &whole, loc) } else { None };
            let of_class = by_parts.as_ref().map(|(class, _)| *class);
            if let Some((_, parts)) = by_parts {
                value = parts;
            } else if &*kind == "log" {
                value = if item.place.as_deref() == Some("json") { self.encoded(value, loc) } else { self.printed(value, loc) };
                value = self.without_left_out(lib, value, loc);
            }
            if matches!(&*kind, "navigate" | "redirect") && !matches!(value, Value::Num(_)) {
                let url = self.stringified(value.clone(), loc);
                self.navigate(&url, loc);
                if &*kind == "navigate" {
                    self.load(&url, loc);
                }
            } else if matches!(&*kind, "response" | "html" | "message") {
                self.escape(&value, loc);
            } else if &*kind == "log" {
                // A program without pages of its own shows the user an address to open.
                let shown = if matches!(value, Value::Lib(_)) { self.stringified(value.clone(), loc) } else { value.clone() };
                match &value {
                    _ if !is_filled_address(&shown) => {}
                    Value::Lib(_) => self.leave_as_url(&value, loc),
                    _ => self.escape(&shown, loc),
                }
            }
            self.notice_shown(&value);
            for handler in Self::errors_in(&value) {
                // Printing an error is not dealing with it, but it is noticed.
                if let Some(h) = self.record.handlers.get_mut(handler.0 as usize) {
                    h.seen.noticed = true;
                }
            }
            let event = self.happen(EventKind::Sink { kind: kind.clone(), key: key.clone(), value }, loc);
            self.note_shown(event, of_class, &Argument::plain(whole, loc), &kind);
            if &*kind == "log" {
                self.note_logged(event, &lib.path);
            }
        }
        for arg in args.iter().filter(|_| row.is_none() || item.calls.is_empty()) {
            if matches!(arg.value, Value::Func(_)) {
                self.run_escaped(&arg.value, loc);
            }
        }
        match &item.returns {
            Some(path) => {
                let object = self.leaving_out(lib, item, &args, loc).or(lib.object);
                Value::Lib(Rc::new(LibVal { path: path.as_ref().into(), object, members: Vec::new(), loc: lib.loc }))
            }
            None => row.unwrap_or_else(|| Value::hole(HoleKind::Opaque, None, loc)),
        }
    }

    /// A row of the class whose method stored it: as it is read, and as a function is given it that fills it before.
    fn row_of_class(&mut self, lib: &LibVal, item: &Item, args: &[Argument], loc: Loc) -> Value {
        self.note_row_read(lib, args, loc);
        let row = Value::hole(HoleKind::Read("database".into(), None), None, loc);
        self.run_calls(item, args, Some(row.clone()), loc);
        row
    }

    /// The row that was written, for who stored it: what was put into it is there, and columns besides. Of one that is given in part alone,
    /// or of which nobody knows what is put into it, nothing is said.
    fn row_given_back(&mut self, roles: &[(Role, Value)], loc: Loc) -> Option<Value> {
        if roles.iter().any(|(role, _)| matches!(role, Role::Pick | Role::Omit)) {
            return None;
        }
        let put = roles.iter().filter(|(role, _)| *role == Role::Value).map(|(_, value)| match value {
            Value::Object(id) => self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::Record)).map(|o| o.fields.clone()),
            _ => None,
        });
        let rows: Option<Vec<_>> = put.collect();
        let rows = rows?.into_iter().map(|fields| {
            let mut row = Obj::new(ObjKind::Record, loc);
            (row.fields, row.open) = (fields, true);
            Value::Object(self.state.alloc(row))
        });
        Some(Value::union(rows.collect::<Vec<_>>())).filter(|row| !row.alternatives().is_empty())
    }

    /// What kind of place a function writes to that is told which (`fmt.Fprintf(w, …)`, `print(…, file=f)`): the writer has a row for it.
    /// What would be a log otherwise is none where the writer has no such row.
    fn kind_of_writer(&self, lib: &LibVal, item: &Item, args: &[Argument]) -> Option<Name> {
        let spec = item.args.iter().find(|arg| arg.role == Role::Receiver)?;
        let writer = match &spec.name {
            Some(name) => args.iter().find(|arg| arg.name.as_deref() == Some(name.as_ref())),
            None => args.get(usize::from(spec.at?)),
        };
        let row = |writer: &Value| {
            let (Value::Lib(writer), Some(function)) = (writer, lib.path.rsplit('.').next()) else { return None };
            self.models_at(lib.loc).item(&format!("{}.{function}", writer.path)).map(|(_, row)| row).filter(|row| row.does == Does::Sink)
        };
        match row(&writer?.value) {
            Some(row) => row.kind.as_deref().map(Into::into),
            None => (item.kind.as_deref() == Some("log")).then(|| "outside".into()),
        }
    }

    /// What is printed into a builder of text (`fmt.Fprintf(&b, …)`) is more of its text.
    fn print_onto(&mut self, lib: &LibVal, item: &Item, args: &[Argument], loc: Loc) {
        let at = item.args.iter().find(|arg| arg.role == Role::Receiver).and_then(|spec| spec.at).map(usize::from);
        let Some((writer, shown)) = at.and_then(|at| args.get(at..)).and_then(|args| args.split_first()) else { return };
        let Value::Lib(builder) = &writer.value else { return };
        let adds = self.models_at(builder.loc).item(&format!("{}.WriteString", builder.path)).map(|(_, row)| row);
        let Some(adds) = adds.filter(|row| row.kind.as_deref() == Some("text-add")) else { return };
        let mut values: Vec<Value> = shown.iter().map(|arg| arg.value.clone()).collect();
        if item.place.as_deref() == Some("format")
            && let Some((Value::Str(format), rest)) = values.split_first()
        {
            values = vec![self.format_percent(&format.clone(), rest, None, loc)];
        }
        if let (Some("template"), Some(data)) = (item.place.as_deref(), values.first().cloned()) {
            values = vec![self.template_executed(lib, &data, loc)];
        }
        let text = values.into_iter().fold(Value::text(""), |text, value| {
            let value = self.stringified(value, loc);
            Self::concat(&text, &value, loc)
        });
        self.text_added(adds, writer.value.clone(), &[Argument::plain(text, loc)], loc);
    }

    /// What is made with an option that changes whatever it keeps (`encryptionKey`) encrypts it.
    pub(super) fn seal(&mut self, made: &Value, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) {
        if !item.options.iter().any(|option| option.role == Role::Transform) {
            return;
        }
        let changes = |(role, value): &(Role, Value)| *role == Role::Transform && !value.is_null();
        // Options that cannot be seen may hold one.
        let unseen = args.iter().any(|arg| matches!(arg.value, Value::Hole(_)));
        if let (Value::Lib(lib), true) = (made, unseen || self.roles(library, item, args, loc).iter().any(changes))
            && let Some(object) = lib.object
        {
            self.state.update(object, |o| o.set(&SEALED.into(), Value::Bool(true)));
        }
    }

    fn is_sealed(&self, lib: &LibVal) -> bool {
        lib.object.and_then(|object| self.state.obj(object)).is_some_and(|o| o.get(SEALED).is_some())
    }

    /// Whether the statement that a call carries out calls a function of the database that encrypts (`pgp_sym_encrypt($1, $2)`), or names
    /// code of the program's own that may (`#{token, typeHandler=Sealed}` of MyBatis).
    fn encrypts_itself(&self, lib: &LibVal, args: &[Argument]) -> bool {
        let encrypts = |known: &str| calls_encryption(known) || known.contains("typeHandler=");
        self.statements(lib, args).iter().any(|statement| {
            let Value::Str(text) = statement else { return false };
            text.pieces.iter().any(|piece| matches!(piece, StrPiece::Text(known) if encrypts(&known.text)))
        })
    }

    /// The statement that was prepared before, and what else a call is given.
    fn statements(&self, lib: &LibVal, args: &[Argument]) -> Vec<Value> {
        let prepared = lib.object.and_then(|object| self.state.obj(object)).and_then(|o| o.get("@path")).cloned();
        let mut out: Vec<Value> = prepared.into_iter().collect();
        for arg in args {
            out.push(arg.value.clone());
            // A driver may take the statement as one of its options (`{ text, values }`).
            if let Value::Object(id) = &arg.value {
                out.extend(self.state.obj(*id).and_then(|o| o.get("text").or_else(|| o.get("sql"))).cloned());
            }
        }
        out
    }

    /// Whether the statement that a call carries out, or that was prepared before, stores nothing: what it is given is looked for.
    fn only_reads(&mut self, lib: &LibVal, args: &[Argument]) -> bool {
        self.statements(lib, args).iter().any(|statement| {
            let Value::Str(text) = statement else { return false };
            let Some(StrPiece::Text(head)) = text.pieces.first() else { return false };
            let word = head.text.split_whitespace().next().unwrap_or_default();
            ["select", "delete", "show"].iter().any(|reads| word.eq_ignore_ascii_case(reads)) && head.text.trim_start().len() > word.len()
        })
    }

    /// What is stored may be an object that was built step by step (a cookie): its value is what counts, and how it is marked.
    fn take_apart(&self, roles: &mut Vec<(Role, Value)>) {
        let built = roles.iter().enumerate().find_map(|(at, (role, value))| match value {
            Value::Lib(lib) if *role == Role::Value => {
                let obj = self.state.obj(lib.object?)?;
                Some((at, obj.get("@value")?.clone(), obj.get("@http-only").cloned()))
            }
            _ => None,
        });
        if let Some((at, value, hidden)) = built {
            roles[at].1 = value;
            roles.extend(hidden.map(|hidden| (Role::HttpOnly, hidden)));
        }
    }

    /// A status that is shown is looked at, if by nobody but a person.
    fn notice_shown(&mut self, value: &Value) {
        let holes: Vec<Rc<Hole>> = match value {
            Value::Hole(hole) => vec![hole.clone()],
            Value::Str(text) => {
                text.pieces.iter().filter_map(|p| if let StrPiece::Hole(hole) = p { Some(hole.clone()) } else { None }).collect()
            }
            _ => Vec::new(),
        };
        for hole in holes {
            if let HoleKind::Status(event) | HoleKind::Ok(event) = hole.kind {
                self.see(event, |seen| seen.noticed = true);
                if let Some(event) = self.record.events.get_mut(event.0 as usize) {
                    event.shown_at.get_or_insert(hole.loc);
                }
            }
        }
    }

    /// The handlers whose errors a value is, or is made of.
    fn errors_in(value: &Value) -> Vec<HandlerId> {
        match value {
            Value::Str(s) => {
                let holes = s.pieces.iter().filter_map(|p| match p {
                    StrPiece::Hole(h) => Some(Value::Hole(h.clone())),
                    StrPiece::Text(_) => None,
                });
                holes.filter_map(|hole| Self::error_behind(&hole)).collect()
            }
            other => Self::error_behind(other).into_iter().collect(),
        }
    }
}

/// Whether a statement calls a function that encrypts: the name of one, and its bracket.
fn calls_encryption(statement: &str) -> bool {
    let lower = statement.to_ascii_lowercase();
    lower.match_indices("encrypt").any(|(at, word)| {
        let rest = lower[at + word.len()..].trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_');
        rest.trim_start().starts_with('(')
    })
}

/// Whether a line of an answer's head (`Set-Cookie: a=b`) is known to be none that sends the browser elsewhere.
fn names_another_header(line: &Value) -> bool {
    let Value::Str(text) = line else { return false };
    let Some(StrPiece::Text(head)) = text.pieces.first() else { return false };
    let name = head.text.split_once(':').map(|(name, _)| name.trim());
    name.is_some_and(|name| !["location", "refresh"].iter().any(|moves| name.eq_ignore_ascii_case(moves)))
}

/// Whether a value is an address whose client id the program fills in, not one that its help speaks of.
fn is_filled_address(value: &Value) -> bool {
    value.alternatives().iter().any(|one| {
        let Value::Str(text) = one else { return false };
        let mut before = String::new();
        text.pieces.iter().any(|piece| match piece {
            StrPiece::Text(known) => {
                before.push_str(&known.text);
                false
            }
            StrPiece::Hole(_) => before.ends_with("client_id="),
        })
    })
}

/// Whether a keychain is told to keep a value as it is given.
fn keeps_plainly(item: &Item, roles: &[(Role, Value)]) -> bool {
    let told = roles.iter().find(|(role, _)| *role == Role::Transform).and_then(|(_, told)| match told {
        Value::Lib(column) => Some(column.path.to_string()),
        other => other.as_text(),
    });
    told.is_some() && told.as_deref() == item.place.as_deref()
}

/// Whether options are given of which nobody knows what they say.
fn is_told_more(item: &Item, args: &[Argument]) -> bool {
    let is_unknown = |value: &Value| value.alternatives().iter().any(|one| matches!(one, Value::Hole(_)));
    let positional: Vec<&Argument> = args.iter().filter(|arg| arg.name.is_none() && !arg.spread).collect();
    let is_value = |at: Option<u8>| item.args.iter().any(|spec| spec.at == at && spec.role == Role::Value);
    let is_told = |spec: &Spec| spec.role == Role::Options && !is_value(spec.at) && !is_other_overload(item, spec, positional.len());
    let specs = item.args.iter().filter(|spec| is_told(spec));
    let options = specs.filter_map(|spec| positional.get(usize::from(spec.at?)).copied()).filter(|arg| !is_number(&arg.value));
    options.chain(args.iter().filter(|arg| arg.spread)).any(|arg| is_unknown(&arg.value))
}
