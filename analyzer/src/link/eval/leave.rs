//! What leaves the program: values and functions that unknown code is given, addresses that the browser is sent to.

use std::rc::Rc;

use super::super::object::ObjKind;
use super::super::record::{OauthUse, Request};
use super::super::value::{Argument, Hole, HoleKind, LibVal, StrPiece, Value};
use super::Eval;
use super::external::REJECT;
use crate::finding::Loc;
use crate::ir::{Language, Name};
use crate::lower::ruby::OWN_VARIABLE;

impl Eval<'_> {
    /// Runs functions that were handed to code that cannot be seen: it may call them with anything. Gives what they give.
    pub(super) fn run_escaped(&mut self, value: &Value, loc: Loc) -> Vec<Value> {
        self.run_unseen(value, true, loc)
    }

    /// The same where nobody takes what they give.
    pub(super) fn run_for_nobody(&mut self, value: &Value, loc: Loc) {
        self.run_unseen(value, false, loc);
    }

    fn run_unseen(&mut self, value: &Value, taken: bool, loc: Loc) -> Vec<Value> {
        let mut out = Vec::new();
        for one in value.alternatives() {
            match one {
                Value::Func(f) => {
                    let Some(file) = self.world.file(f.func.file) else { continue };
                    let count = Self::takes(&file, f.func.func);
                    let args = (0..count.saturating_sub(f.bound.len()))
                        .map(|_| Argument::plain(Value::hole(HoleKind::Opaque, None, loc), loc))
                        .collect();
                    let before = self.record.events.len();
                    let given = self.invoke(&f.clone(), args, None, loc);
                    if file.language == Language::Go {
                        self.fail_elsewhere(before, &given);
                    }
                    if taken {
                        self.called_unseen.insert(f.func);
                        self.give_to_unseen(&given);
                    }
                    out.push(given);
                }
                Value::Object(id) => {
                    let Some(obj) = self.state.obj(*id).cloned() else { continue };
                    if matches!(obj.kind, ObjKind::Instance(_)) || self.frames.len() > 8 {
                        continue;
                    }
                    for (_, field) in obj.fields.iter().take(40) {
                        if matches!(field, Value::Func(_)) {
                            out.extend(self.run_unseen(field, taken, loc));
                        }
                    }
                    for item in obj.items.iter().take(40) {
                        if matches!(item, Value::Func(_)) {
                            out.extend(self.run_unseen(item, taken, loc));
                        }
                    }
                }
                _ => {}
            }
        }
        out
    }

    /// Functions give answers to code that cannot be seen, which may look at them, or give them on to whoever called it
    /// (`wrapped(() => fetch(url))`).
    pub(super) fn answer_elsewhere(&mut self, given: &[Value]) {
        let mut parts: Vec<Value> = given.iter().flat_map(Value::alternatives).cloned().collect();
        // A result beside its error.
        let lists = parts.iter().filter_map(|part| if let Value::Object(id) = part { self.state.obj(*id) } else { None });
        let items: Vec<Value> = lists.filter(|list| matches!(list.kind, ObjKind::List)).flat_map(|list| list.items.clone()).collect();
        parts.extend(items);
        for part in &parts {
            if let Value::Hole(hole) = part
                && let HoleKind::Answer(event) = hole.kind
                && let Some(event) = self.record.events.get_mut(event.0 as usize)
            {
                event.handed_out = true;
            }
        }
    }

    /// Whoever called a function has the answers that it gives.
    pub(super) fn give_to_unseen(&mut self, given: &Value) {
        for answer in given.alternatives().iter().filter_map(Value::as_hole) {
            if let HoleKind::Answer(event) = answer.kind {
                self.see(event, |seen| seen.escaped = true);
            }
        }
    }

    /// What a function gives to code that cannot be seen tells that of the failures that it noticed, where errors are values
    /// (`group.Go(func() error { … })`).
    fn fail_elsewhere(&mut self, before: usize, given: &Value) {
        if given.alternatives().iter().all(Value::is_null) {
            return;
        }
        for event in self.record.events[before..].iter_mut().filter(|event| event.seen.noticed || event.seen.raised) {
            event.handed_out = true;
        }
    }

    /// What a function that a caller hands in is given, it may change: the texts of an options object are then no more than what is left
    /// where it does not (`for _, option := range options { option(&settings) }`).
    fn changed_by_caller(&mut self, function: &Value, given: &Value, loc: Loc) {
        let (Value::Hole(hole), Value::Object(id), Language::Go) = (function, given, self.language_at(loc)) else { return };
        let handed_in = match &hole.kind {
            HoleKind::Param(..) => true,
            HoleKind::Member(of, _) => matches!(of, Value::Hole(list) if matches!(list.kind, HoleKind::Param(..))),
            _ => false,
        };
        let texts: Vec<(Name, Value)> = match self.state.obj(*id) {
            Some(obj) if handed_in && matches!(obj.kind, ObjKind::Instance(_)) => {
                obj.fields.iter().filter(|(_, value)| matches!(value, Value::Str(_))).cloned().collect()
            }
            _ => return,
        };
        for (name, before) in texts {
            let mut changed = Hole::clone(hole);
            changed.name = Some(name.clone());
            changed.default = Some(before);
            self.state.update(*id, |o| o.set(&name, Value::Hole(Rc::new(changed))));
        }
    }

    /// A call of something nothing is known of.
    pub(super) fn call_unknown(&mut self, callee: &Value, method: Option<(&Value, &Name)>, args: Vec<Argument>, loc: Loc) -> Value {
        let name: Name = match (method, callee) {
            (Some((_, name)), _) => name.clone(),
            (None, Value::Hole(h)) => h.name.clone().unwrap_or_else(|| "call".into()),
            (None, Value::Lib(lib)) => lib.path.clone(),
            _ => "call".into(),
        };
        // A library's base class may have set what the program never does.
        let held = method.is_none_or(|(_, name)| name.starts_with(OWN_VARIABLE));
        if held
            && matches!(callee, Value::Hole(_) | Value::Null)
            && let Some(answer) = self.next_in_chain(&"call".into(), &args, loc)
        {
            return answer;
        }
        if let Some(value) = self.call_by_name(method, &name, &args, loc) {
            return value;
        }
        // Of something unknown, too, the keys say what is read (`JSON.parse(body).fetch("access_token")`).
        if matches!(&*name, "fetch" | "dig")
            && let Some((object @ Value::Hole(_), _)) = method
            && self.language_at(loc) == Language::Ruby
            && args.iter().all(|arg| arg.value.as_text().is_some())
        {
            let keys = if &*name == "dig" { args.len() } else { args.len().min(1) };
            return args[..keys].iter().fold(object.clone(), |value, arg| self.index(&value, &arg.value, loc));
        }
        if let Some(value) = self.default_of_lookup(&name, &args, loc) {
            return value;
        }
        // A function that is given under this name is the one of the platform, or does as it does.
        if &*name == "fetch"
            && matches!(callee, Value::Hole(_))
            && method.is_none_or(|(object, _)| matches!(object, Value::Hole(_)))
            && self.is_javascript(loc.file)
        {
            let fetch = LibVal { path: name, object: None, members: Vec::new(), loc };
            return self.call_value(&Value::Lib(Rc::new(fetch)), args, loc);
        }
        if let Some((receiver, _)) = method
            && let Value::Hole(hole) = receiver
            && let Some(of) = &hole.name
        {
            let values: Vec<Value> = args.iter().map(|arg| arg.value.clone()).collect();
            self.forward_by_name(of, &name, &values);
        }
        if let (None, Value::Lib(lib)) = (method, callee)
            && let Some((owner, member)) = lib.path.rsplit_once('.')
        {
            let values: Vec<Value> = args.iter().map(|arg| arg.value.clone()).collect();
            self.forward_by_name(owner, member, &values);
        }
        // What a method of a base class that is not in sight does with a failure, nobody knows.
        let told: Name = if method.is_some_and(|(object, _)| self.has_unseen_base(object)) { REJECT.into() } else { name.clone() };
        // What lists have goes through what is given to it, and gives that (`ids.map((id) => fetch(id))`).
        let word = name.rsplit('.').next().unwrap_or(&name);
        let of_lists = self.models_at(loc).item(&format!("<list>.{word}")).is_some();
        for arg in &args {
            self.changed_by_caller(callee, &arg.value, loc);
            self.escape(&arg.value, arg.loc);
            self.hand_over(&arg.value, &told);
            self.hand_out_record(&arg.value, &name);
            self.look_elsewhere(callee, &arg.value, loc);
            let given = self.run_escaped(&arg.value, loc);
            if !of_lists {
                self.answer_elsewhere(&given);
            }
        }
        if let Some(answer) = self.guess_request(&name, callee, method.map(|(o, _)| o), &args, loc) {
            return answer;
        }
        if may_send(callee, method.map(|(object, _)| object), &name) {
            self.lose_sight();
        }
        // What comes out may hold what went in; a receiver carries its origin on.
        let result = match method {
            Some((object, _)) if matches!(object, Value::Hole(_)) => {
                Value::hole(HoleKind::Member(object.clone(), format!("{name}()").into()), Some(name.clone()), loc)
            }
            _ => Value::hole(HoleKind::Call(name.clone()), Some(name.clone()), loc),
        };
        self.name_states(method.map(|(object, _)| object), &name, &args, &result, loc);
        result
    }

    /// What is looked up by a key, with an address in case that it is not there (`settings.get("BASE_URL", "https://…")`): whatever
    /// keeps the settings, the address is their default.
    fn default_of_lookup(&mut self, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        let [key, default, ..] = args else { return None };
        let word = name.rsplit(['.', ':', '\\']).next().unwrap_or(name);
        let is_lookup = word.to_ascii_lowercase().starts_with("get") || matches!(word, "fetch" | "value" | "setting" | "config");
        let key = key.value.as_text().filter(|key| !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "_-.:".contains(c)))?;
        let text = default.value.as_text()?;
        let is_address = text.starts_with("https://") || text.starts_with("http://");
        (is_lookup && is_address && crate::relevance::speaks_of_egnyte(&text))
            .then(|| self.environment(Some(&key), Some(default.value.clone()), loc))
    }

    /// Whatever the running functions do from here on cannot be seen.
    pub(super) fn lose_sight(&mut self) {
        let root_at = self.frames.iter().rposition(|f| f.root).unwrap_or(0);
        self.record.unseen.extend(self.frames[root_at..].iter().map(|f| f.func));
    }

    /// An OAuth string or record leaves the program's own code.
    pub(super) fn escape(&mut self, value: &Value, loc: Loc) {
        if self.speaks_of_oauth(value, 0) {
            self.happen(super::EventKind::Escape { value: value.clone() }, loc);
        }
    }

    /// A value is given back to nobody in sight. A URL object is as whole then as its maker leaves it.
    pub(super) fn leave_as_url(&mut self, value: &Value, loc: Loc) {
        self.leave_with_token(value, loc);
        let whole = match value {
            Value::Lib(lib) if self.speaks_of_oauth(value, 0) => self.library_text(lib, loc),
            _ => None,
        };
        match (whole, value) {
            (Some(text), Value::Lib(lib)) => {
                let made = lib.object.and_then(|id| self.state.obj(id)).map(|o| o.site).filter(|site| site.file == loc.file);
                self.escape(&text, made.unwrap_or(loc));
            }
            _ => self.escape(value, loc),
        }
    }

    /// The browser, or a page, is pointed at a URL.
    pub(super) fn navigate(&mut self, url: &Value, loc: Loc) {
        if self.speaks_of_oauth(url, 0) || matches!(url, Value::Hole(_) | Value::Str(_) | Value::Union(_)) {
            self.happen(super::EventKind::Navigate { url: url.clone() }, loc);
        }
    }

    /// A page shows an address or goes there: the browser asks for it by itself, and nobody but the browser sees how that went. Of these
    /// addresses those are requests that carry a token; the others are links.
    pub(super) fn load(&mut self, url: &Value, loc: Loc) {
        let url = self.stringified(url.clone(), loc);
        if !url.alternatives().iter().any(carries_token) {
            return;
        }
        let request = Request::to(Value::text("GET"), url);
        let event = self.happen(super::EventKind::Request(Box::new(request)), loc);
        self.see(event, |seen| seen.escaped = true);
    }

    /// An address that carries a token is given to whoever asks for one.
    fn leave_with_token(&mut self, value: &Value, loc: Loc) {
        let url = match value {
            Value::Lib(lib) => self.library_text(lib, loc),
            Value::Str(_) | Value::Union(_) => Some(value.clone()),
            _ => None,
        };
        if let Some(value) = url.filter(|url| url.alternatives().iter().any(carries_token)) {
            self.happen(super::EventKind::Sink { kind: "link".into(), key: None, value }, loc);
        }
    }

    pub(super) fn speaks_of_oauth(&self, value: &Value, depth: u32) -> bool {
        match value {
            Value::Str(s) => {
                let part = |piece: &StrPiece| matches!(piece, StrPiece::Hole(hole) if self.defaults_to_oauth(hole, depth));
                s.mentions("puboauth") || s.mentions("services/oauth/") || s.pieces.iter().any(part)
            }
            Value::Union(all) => all.iter().any(|v| self.speaks_of_oauth(v, depth)),
            Value::Object(id) if depth < 4 => self.state.obj(*id).is_some_and(|o| {
                !o.is_instance()
                    && (o.fields.iter().take(60).any(|(_, v)| self.speaks_of_oauth(v, depth + 1))
                        || o.items.iter().take(60).any(|v| self.speaks_of_oauth(v, depth + 1)))
            }),
            Value::Lib(lib) => lib.object.and_then(|id| self.state.obj(id)).is_some_and(|o| {
                depth < 4
                    && matches!(o.kind, ObjKind::Library)
                    && o.fields.iter().any(|(n, v)| n.starts_with('@') && self.speaks_of_oauth(v, depth + 1))
            }),
            // The text of a record, as JSON has it.
            Value::Hole(hole) => {
                self.defaults_to_oauth(hole, depth) || value.encoded_records().iter().any(|record| self.speaks_of_oauth(record, depth))
            }
            _ => false,
        }
    }

    /// Whether a setting, unless somebody says otherwise, is an address of Egnyte's OAuth.
    fn defaults_to_oauth(&self, hole: &Hole, depth: u32) -> bool {
        hole.default.as_ref().is_some_and(|default| self.speaks_of_oauth(default, depth))
    }

    /// Puts the use of an OAuth library on the record.
    pub(super) fn oauth(
        &mut self,
        kind: Option<Name>,
        step: OauthUse,
        roles: Vec<(egnyte_rules::model::Role, Value)>,
        loc: Loc,
    ) -> super::EventId {
        self.happen(super::EventKind::Oauth { kind, step, roles }, loc)
    }
}

/// Whether an address has a parameter that servers read a token from.
fn carries_token(address: &Value) -> bool {
    const TOKENS: &[&str] = &["access_token=", "oauth_token=", "auth_token=", "bearer_token="];
    let Value::Str(text) = address else { return false };
    let pieces = text.pieces.iter().map(|piece| if let StrPiece::Text(known) = piece { &*known.text } else { "\0" });
    let known: String = pieces.collect();
    TOKENS.iter().any(|token| known.contains(token))
}

/// Whether a call of something unknown may well lead to a request: a function that was passed in, or one whose name or
/// receiver speaks of services and files. Most unknown calls are of text, lists and records.
fn may_send(callee: &Value, receiver: Option<&Value>, name: &str) -> bool {
    const SPEAK_OF_SERVICES: &[&str] = &[
        "egnyte",
        "client",
        "api",
        "http",
        "fetch",
        "request",
        "service",
        "session",
        "gateway",
        "sdk",
        "connect",
        "transport",
        "storage",
        "drive",
        "repo",
        "backend",
        "remote",
        "upload",
        "download",
        "share",
        "link",
        "folder",
        "file",
        "permission",
        "user",
        "group",
        "audit",
        "webhook",
        "bookmark",
        "comment",
        "sync",
        "send",
        "rest",
    ];
    let speaks = |text: &str| {
        let lower = text.to_ascii_lowercase();
        SPEAK_OF_SERVICES.iter().any(|word| lower.contains(word))
    };
    let hole = |value: &Value| match value {
        Value::Hole(hole) => Some(hole.clone()),
        _ => None,
    };
    match receiver.map(|receiver| (hole(receiver), receiver)) {
        None => matches!(callee, Value::Hole(hole) if matches!(hole.kind, HoleKind::Param(..))) || speaks(name),
        // What a request answered is data.
        Some((Some(hole), _))
            if matches!(hole.kind, HoleKind::Answer(_) | HoleKind::Body(..) | HoleKind::Headers(_) | HoleKind::Error(_)) =>
        {
            false
        }
        Some((Some(hole), _)) => speaks(name) || hole.name.as_deref().is_some_and(speaks),
        Some((None, _)) => speaks(name),
    }
}
