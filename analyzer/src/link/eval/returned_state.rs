//! What becomes of the `state` that comes back with a code: whether it is taken apart, and whether it may have been held against
//! something.
//!
//! Each call that is given a state, or a part of one, may be what verifies it, unless the machine knows better: it went into the
//! function, or the call only takes a text apart, shows it, or sends the browser on. So a state that is *taken apart and never held*
//! is one whose every use is known.

use super::super::object::ObjKind;
use super::super::record::Request;
use super::super::value::{Argument, Hole, HoleKind, StrPiece, Value};
use super::Eval;
use crate::finding::Loc;
use egnyte_rules::model::Does;

/// The name of the parameter.
pub(super) const STATE: &str = "state";
/// How many parts of a value are looked through.
const MAX_PARTS: u32 = 64;
/// Operations that give parts of a text, or what is packed into it.
const APART: &[&str] = &[
    "split",
    "json-decode",
    "base64",
    "decode",
    "decode-into",
    "slice",
    "url-parse",
    "search-params",
    "record",
    "strip-prefix",
    "first",
    "second",
];
/// Operations that tell little of their operand, or change another value: the state need not be part of what they give.
const ASIDE: &[&str] = &[
    "set",
    "update",
    "append",
    "extend",
    "append-query",
    "append-path",
    "text-add",
    "text-length",
    "character",
    "contains",
    "begins",
    "ends",
    "url-parse",
    "url-join",
];
/// Operations that may tell whether something is known, or is as it was made.
const LOOKS_UP: &[&str] = &[
    "verified",
    "opened",
    "get",
    "remove",
    "attribute",
    "environment",
    "answer",
    "call",
    "apply",
    "invoke",
    "run",
    "run-with",
    "bind",
    "partial",
];
/// Functions and methods that tell what a value looks like, or show it, whatever has them.
const TELLS: &[&str] = &[
    "len",
    "strlen",
    "mb_strlen",
    "isset",
    "empty",
    "isinstance",
    "type",
    "is_string",
    "is_array",
    "count",
    "sizeof",
    "hasattr",
    "redirect",
    "render",
    "debug",
    "info",
    "warn",
    "warning",
    "log",
    "exception",
];
/// Where a value is only shown, or the browser sent.
const SHOWN: &[&str] = &["log", "response", "redirect", "html", "navigate"];

/// The calls that are running and given a state.
#[derive(Debug, Default)]
pub(super) struct Returned {
    /// Something in the program is called `state`.
    exists: bool,
    /// Whether the machine knows what each does with it, the innermost last.
    known: Vec<bool>,
}

impl Returned {
    /// No call is running any more.
    pub(super) fn recover(&mut self) {
        self.known.clear();
    }
}

impl Eval<'_> {
    /// Something is called `state`: from here on it is looked after.
    pub(super) fn expect_state(&mut self, name: &str) {
        self.returned.exists |= name == STATE;
    }

    /// The places where the states come from that a value is made of.
    fn states_in(&self, value: &Value, depth: u32, budget: &mut u32, out: &mut Vec<Loc>) {
        if *budget == 0 || depth > 8 {
            return;
        }
        *budget -= 1;
        match value {
            Value::Hole(hole) => self.states_behind(hole, depth, budget, out),
            Value::Str(text) => {
                for piece in &text.pieces {
                    if let StrPiece::Hole(hole) = piece {
                        self.states_behind(hole, depth + 1, budget, out);
                    }
                }
            }
            Value::Union(all) => all.iter().for_each(|one| self.states_in(one, depth + 1, budget, out)),
            Value::Object(_) | Value::Lib(_) => {
                let Some(obj) = Self::store_of(value).and_then(|id| self.state.obj(id)).filter(|_| depth < 4) else { return };
                if matches!(value, Value::Lib(_)) && !matches!(obj.kind, ObjKind::Record | ObjKind::List) && obj.fields.len() > 8 {
                    return;
                }
                obj.fields.iter().map(|(_, v)| v).chain(&obj.items).for_each(|one| self.states_in(one, depth + 1, budget, out));
            }
            _ => {}
        }
    }

    fn states_behind(&self, hole: &Hole, depth: u32, budget: &mut u32, out: &mut Vec<Loc>) {
        if hole.name.as_deref() == Some(STATE) && !out.contains(&hole.loc) {
            out.push(hole.loc);
        }
        match &hole.kind {
            HoleKind::Member(of, _) => self.states_in(of, depth + 1, budget, out),
            HoleKind::Derived(from) => from.iter().for_each(|one| self.states_in(one, depth + 1, budget, out)),
            _ => {}
        }
    }

    fn states_among<'v>(&self, values: impl IntoIterator<Item = &'v Value>) -> Vec<Loc> {
        let mut out = Vec::new();
        if self.returned.exists {
            let mut budget = MAX_PARTS;
            values.into_iter().for_each(|value| self.states_in(value, 0, &mut budget, &mut out));
        }
        out
    }

    fn has_state(&self, value: &Value) -> bool {
        !self.states_among([value]).is_empty()
    }

    /// A call begins: the states that it is given. [`Self::judge_states`] takes them back.
    pub(super) fn given_states(&mut self, object: Option<&Value>, args: &[Argument]) -> Vec<Loc> {
        let states = self.states_among(object.into_iter().chain(args.iter().map(|arg| &arg.value)));
        if !states.is_empty() {
            // What is kept together with what the exchange gave is kept after it, when it is too late to ask.
            let kept = args.iter().any(|arg| self.comes_from_answer(&arg.value, 0));
            self.returned.known.push(kept);
        }
        states
    }

    /// A call is over. If it was given states and nothing tells what it did with them, it may be what verifies them.
    pub(super) fn judge_states(&mut self, states: Vec<Loc>) {
        if !states.is_empty() && self.returned.known.pop() == Some(false) {
            self.record.states_held.extend(states);
        }
    }

    /// Whether a call is running that is given a state.
    pub(super) fn watches_states(&self) -> bool {
        !self.returned.known.is_empty()
    }

    fn comes_from_answer(&self, value: &Value, depth: u32) -> bool {
        match value {
            Value::Hole(hole) => match &hole.kind {
                HoleKind::Body(..) | HoleKind::Token(_) | HoleKind::Answer(_) => true,
                HoleKind::Member(of, _) if depth < 4 => self.comes_from_answer(of, depth + 1),
                HoleKind::Derived(from) if depth < 4 => from.iter().any(|one| self.comes_from_answer(one, depth + 1)),
                _ => false,
            },
            Value::Union(all) => all.iter().any(|one| self.comes_from_answer(one, depth + 1)),
            Value::Object(id) if depth < 3 => {
                self.state.obj(*id).is_some_and(|obj| obj.fields.iter().any(|(_, one)| self.comes_from_answer(one, depth + 1)))
            }
            _ => false,
        }
    }

    /// What the running call does with the state it is given is known.
    fn know_states(&mut self) {
        if let Some(known) = self.returned.known.last_mut() {
            *known = true;
        }
    }

    /// A function of the program is run: what it does with a state among its arguments is seen.
    pub(super) fn follow_states(&mut self, this: Option<&Value>, args: &[Argument]) {
        if self.watches_states() && !self.states_among(this.into_iter().chain(args.iter().map(|arg| &arg.value))).is_empty() {
            self.know_states();
        }
    }

    /// Nothing is known of what a function or method does but its name and, of a method, what texts, lists and records do under it.
    pub(super) fn name_states(&mut self, object: Option<&Value>, name: &str, args: &[Argument], result: &Value, loc: Loc) {
        if !self.watches_states() {
            return;
        }
        if TELLS.contains(&name) {
            return self.know_states();
        }
        let Some(object) = object.filter(|object| self.has_state(object)) else { return };
        let models = self.models_at(loc);
        let rows = ["<str>", "<list>", "<record>"].into_iter().filter_map(|head| models.item(&format!("{head}.{name}")));
        if let Some(kind) = rows.filter(|(_, item)| item.does == Does::Operation).find_map(|(_, item)| item.kind.as_deref()) {
            self.operate_on_states(kind, Some(object), args, result);
        }
    }

    /// A client or request is made ready with what is given.
    pub(super) fn prepare_states(&mut self) {
        self.know_states();
    }

    /// A value reaches a place outside.
    pub(super) fn sink_states(&mut self, kind: &str) {
        if SHOWN.contains(&kind) {
            self.know_states();
        }
    }

    /// A state, or a part of one, that says which host a request goes to is used for that.
    pub(super) fn request_states(&mut self, request: &Request) {
        if !self.watches_states() {
            return;
        }
        for one in request.url.alternatives() {
            let Value::Str(text) = one else { continue };
            let mut passed = String::new();
            for piece in &text.pieces {
                match piece {
                    StrPiece::Text(known) => passed.push_str(&known.text),
                    StrPiece::Hole(hole) if !passed.split("://").nth(1).unwrap_or("").contains('/') => {
                        let states = self.states_among([&Value::Hole(hole.clone())]);
                        if !states.is_empty() {
                            self.know_states();
                            self.record.states_apart.extend(states);
                        }
                    }
                    StrPiece::Hole(_) => {}
                }
            }
        }
    }

    /// A pure function was applied, and gave `result`.
    pub(super) fn operate_on_states(&mut self, kind: &str, receiver: Option<&Value>, args: &[Argument], result: &Value) {
        if !self.watches_states() {
            return;
        }
        let given: Vec<&Value> = receiver.into_iter().chain(args.iter().map(|arg| &arg.value)).collect();
        let states = self.states_among(given.iter().copied());
        if states.is_empty() {
            return;
        }
        let known = match kind {
            // Whether the key is there.
            "get" => given.get(1).is_some_and(|key| !self.has_state(key)),
            kind if LOOKS_UP.contains(&kind) => false,
            // Held against something written down, it is not held against what was sent.
            "contains" | "begins" | "ends" => given.iter().filter(|value| !is_written_down(value)).count() < 2,
            kind => ASIDE.contains(&kind) || self.has_state(result),
        };
        if known {
            self.know_states();
            if APART.contains(&kind) {
                self.record.states_apart.extend(states);
            }
        }
    }

    /// Two values are compared, or one is looked up among others.
    pub(super) fn hold_states(&mut self, left: &Value, right: &Value) {
        for (one, other) in [(left, right), (right, left)] {
            if !is_written_down(other) {
                self.look_up_states(one);
            }
        }
    }

    /// A value is a key by which something is looked up.
    pub(super) fn look_up_states(&mut self, key: &Value) {
        let states = self.states_among([key]);
        self.record.states_held.extend(states);
    }
}

/// Whether a value stands in the code.
fn is_written_down(value: &Value) -> bool {
    matches!(value, Value::Null | Value::Bool(_) | Value::Num(_)) || value.as_text().is_some()
}
