//! What a block gave or raised, held as a value (`Result` of Kotlin, `Either` of Arrow), and who looks at what it raised.

use super::super::value::{Argument, HoleKind, Value};
use super::Eval;
use super::call::Settling;
use crate::finding::Loc;
use crate::ir::{Language, Name};

impl Eval<'_> {
    /// A method of such a value, where it is one that shows what was raised; `range` holds the events that made the value.
    pub(super) fn call_on_held(
        &mut self,
        held: &Value,
        name: &Name,
        args: &[Argument],
        loc: Loc,
        range: &std::ops::Range<usize>,
    ) -> Option<Value> {
        if self.language_at(loc) != Language::Kotlin || range.is_empty() && Self::event_behind(held).is_none() {
            return None;
        }
        match (&**name, args) {
            ("exceptionOrNull" | "leftOrNull", []) => {
                let handler = self.new_handler(loc, Vec::new(), false);
                let behind = Self::event_behind(held).map(|event| event.0 as usize).filter(|event| !range.contains(event));
                for event in range.clone().chain(behind) {
                    self.guard_event(event, handler, self.handlers.len());
                }
                Some(Value::hole(HoleKind::Error(handler), None, loc).join(&Value::Null))
            }
            ("fold", [first, second]) if [first, second].iter().all(|one| matches!(one.value, Value::Func(_))) => {
                let value = self.call_promise(held, Settling::Then, args.to_vec(), loc, range.clone());
                // The function for what was raised is the second one of a `Result`, and the first one of an `Either`.
                if first.name.is_none() {
                    self.call_promise(held, Settling::Catch, vec![first.clone()], loc, range.clone());
                }
                Some(value)
            }
            _ => None,
        }
    }
}
