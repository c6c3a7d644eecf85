//! Functions that a loop goes over, which are given the loop's body as a function: `for item, err := range client.Items(ctx)`.

use std::rc::Rc;

use super::super::value::{Argument, Closure, HoleKind, LibVal, Value};
use super::Eval;
use crate::finding::Loc;

/// The path of the loop's body.
pub(super) const YIELD: &str = "<yield>";

/// What marks the list of what a channel carries.
pub(super) const CHANNEL: &str = "@channel";

impl Eval<'_> {
    /// A channel: the list of whatever is sent through it.
    pub(super) fn channel(&mut self, loc: Loc) -> Value {
        let channel = self.list_obj(Vec::new(), false, loc);
        if let Value::Object(id) = channel {
            self.state.update(id, |o| o.set(&CHANNEL.into(), Value::Bool(true)));
        }
        channel
    }

    /// Whether a value is a channel that something is known to be sent through.
    pub(super) fn has_been_sent(&self, value: &Value) -> bool {
        let Value::Object(id) = value else { return false };
        self.state.obj(*id).is_some_and(|list| list.get(CHANNEL).is_some() && !list.items.is_empty())
    }

    /// Runs such a function. What it gives the body: of each call the first value where the loop asks for `keys`, else the last.
    pub(super) fn run_iterator(&mut self, function: &Closure, keys: bool, loc: Loc) -> Vec<Value> {
        let given = self.list_obj(Vec::new(), false, loc);
        let Value::Object(object) = given else { return Vec::new() };
        let body = Value::Lib(Rc::new(LibVal { path: YIELD.into(), object: Some(object), members: Vec::new(), loc }));
        self.invoke(function, vec![Argument::plain(body, loc)], Some(loc), loc);
        let turns = self.known_items(&given).unwrap_or_default();
        turns
            .iter()
            .filter_map(|turn| {
                let values = self.known_items(turn)?;
                if keys { values.into_iter().next() } else { values.into_iter().next_back() }
            })
            .collect()
    }

    /// The body of the loop is called: it has its turn once the function is done, and says whether there is to be another.
    pub(super) fn take_turn(&mut self, body: &LibVal, args: Vec<Argument>, loc: Loc) -> Value {
        if let Some(given) = body.object {
            let turn = self.list_obj(args.into_iter().map(|arg| arg.value).collect(), false, loc);
            self.state.update(given, |given| given.add([turn]));
        }
        Value::hole(HoleKind::Opaque, None, loc)
    }
}
