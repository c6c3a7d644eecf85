//! Streams of answers: what operators do that are handed to `pipe`, and the functions that `subscribe` is given.

use std::ops::Range;
use std::rc::Rc;

use egnyte_rules::model::{Does, Given, Gives, Item};

use super::Eval;
use super::call::Settling;
use super::callback::Given_;
use super::external::GIVEN;
use crate::finding::Loc;
use crate::ir::{Language, Name};
use crate::link::value::{Argument, HoleKind, LibVal, Value};

/// The row that says which functions whoever listens to a stream gives.
const LISTENING: &str = "rxjs.Observable.subscribe";

impl Eval<'_> {
    /// An operator: it remembers the functions it was given until it is handed to a stream.
    pub(super) fn operator(&mut self, lib: &LibVal, args: &[Argument], loc: Loc) -> Value {
        self.curried(&lib.path, args.iter().map(|arg| arg.value.clone()).collect(), loc)
    }

    /// `pipe` with operators, and `subscribe` on what stands for a request's answer; `range` holds the events that made the stream.
    pub(super) fn call_stream(&mut self, stream: &Value, name: &Name, args: &[Argument], loc: Loc, range: &Range<usize>) -> Option<Value> {
        if !matches!(&**name, "pipe" | "subscribe") || self.language_at(loc) != Language::JavaScript {
            return None;
        }
        if &**name == "subscribe" {
            return self.subscribe(stream, args, loc, range);
        }
        let operators: Vec<_> = args.iter().map(|arg| self.operator_behind(&arg.value)).collect();
        if operators.iter().all(Option::is_none) {
            return None;
        }
        let mut value = stream.clone();
        for (item, given) in operators.into_iter().flatten() {
            value = self.operate(item, &given, stream, value, loc, range.start);
        }
        Some(value)
    }

    /// The row of an operator, and what it was given.
    fn operator_behind(&self, value: &Value) -> Option<(&'static Item, Vec<Argument>)> {
        let Value::Lib(lib) = value else { return None };
        let (_, item) = self.models_at(lib.loc).item(&lib.path)?;
        if item.does != Does::Calls || item.kind.as_deref() != Some("operator") {
            return None;
        }
        let given = self.state.obj(lib.object?)?.get(GIVEN)?.clone();
        let given = self.known_items(&given)?;
        Some((item, given.into_iter().map(|value| Argument::plain(value, lib.loc)).collect()))
    }

    /// What a stream gives behind an operator. `first` is the first event that may have led to it.
    fn operate(&mut self, item: &'static Item, given: &[Argument], stream: &Value, value: Value, loc: Loc, first: usize) -> Value {
        let mut out = value;
        for spec in item.calls.iter() {
            for function in self.callbacks(spec, given) {
                if !matches!(function, Value::Func(_) | Value::Lib(_) | Value::Union(_)) {
                    continue;
                }
                if spec.with.first() == Some(&Given::Error) {
                    let word = if spec.gives == Gives::Receiver { Settling::Rethrow } else { Settling::Catch };
                    let range = first..self.record.events.len();
                    // What was made of an answer may no longer say whose it is.
                    let source = if Self::event_behind(&out).is_some() { out.clone() } else { stream.clone() };
                    let settled = self.call_promise(&source, word, vec![Argument::plain(function, loc)], loc, range);
                    if word == Settling::Catch {
                        out = out.join(&settled);
                    }
                    continue;
                }
                let body = Self::event_behind(&out).map(|event| Value::hole(HoleKind::Body(event, Rc::new([])), None, loc));
                let known = Given_ { receiver: Some(out.clone()), answer: Some(out.clone()), body, ..Given_::default() };
                let result = self.run_callback(spec, &function, Some(&out), &known, given, loc);
                if let (Some(result), Gives::Result) = (result, spec.gives) {
                    out = result;
                }
            }
        }
        out
    }

    /// Somebody listens: the first function gets what arrives, another one the error. Without that, nobody learns of it.
    fn subscribe(&mut self, stream: &Value, args: &[Argument], loc: Loc, range: &Range<usize>) -> Option<Value> {
        let event = Self::event_behind(stream)?;
        let (_, item) = self.models_at(loc).item(LISTENING)?;
        let mut catches = false;
        for spec in item.calls.iter() {
            for function in self.callbacks(spec, args) {
                if !matches!(function, Value::Func(_) | Value::Lib(_) | Value::Union(_)) {
                    continue;
                }
                match spec.with.first() {
                    Some(Given::Error) => {
                        catches = true;
                        let caught = range.start..self.record.events.len();
                        self.call_promise(stream, Settling::Catch, vec![Argument::plain(function, loc)], loc, caught);
                    }
                    Some(_) => {
                        self.call_value(&function, vec![Argument::plain(stream.clone(), loc)], loc);
                    }
                    None => {
                        self.run_escaped(&function, loc);
                    }
                }
            }
        }
        if let Some(event) = self.record.events.get_mut(event.0 as usize).filter(|_| !catches) {
            event.dropped = true;
        }
        Some(Value::hole(HoleKind::Opaque, None, loc))
    }
}
