//! Operations on functions: fixing arguments, calling, wrapping.

use super::super::value::{Argument, HoleKind, Value};
use super::Eval;
use super::operation::Operation;
use crate::ir::Name;
use egnyte_rules::model::Role;
use std::rc::Rc;

impl Eval<'_> {
    /// An operation on functions; given back where it is none.
    pub(super) fn call_operation<'i>(&mut self, operation: Operation<'i>) -> Result<Value, Operation<'i>> {
        let Operation { item, kind, operand, rest, receiver, named, loc } = operation;
        let arg = |at: usize| rest.get(at).map(|a| a.value.clone());
        let unknown = || Value::hole(HoleKind::Opaque, None, loc);
        Ok(match kind {
            "layered" => match arg(0) {
                Some(inner) => self.layered(&operand, inner, loc),
                None => operand,
            },
            "implement" => {
                // What is implemented is no argument any more.
                let base = item.args.iter().find(|a| a.role == Role::Base).and_then(|a| a.at);
                let base = base.map(|at| usize::from(at) - usize::from(named.is_some_and(|operand| operand < at)));
                let base = base.and_then(|at| rest.get(at)).map(|a| a.value.clone());
                let client = receiver.unwrap_or(Value::Null);
                if matches!((&operand, &client), (Value::Lib(operand), Value::Lib(client)) if operand.path == client.path) {
                    // Which interface it is, only the declared type of the result says.
                    return Ok(client);
                }
                self.implement(&client, &operand, base, loc).unwrap_or_else(unknown)
            }
            "partial" => match operand {
                Value::Func(f) => {
                    let mut closure = super::Closure::clone(&f);
                    closure.bound.extend(rest);
                    Value::Func(Rc::new(closure))
                }
                other => self.partial(other, rest, loc),
            },
            "sequence" => match rest.into_iter().next().map(|arg| arg.value) {
                Some(other) if item.place.as_deref() == Some("before") => self.sequence(other, operand, loc),
                Some(other) => self.sequence(operand, other, loc),
                None => operand,
            },
            "bind" => match operand {
                Value::Func(f) => {
                    let mut closure = super::Closure::clone(&f);
                    let mut rest = rest.into_iter();
                    if let Some(this) = rest.next()
                        && self.takes_receiver(&closure)
                    {
                        closure.this = Some(this.value);
                    }
                    closure.bound.extend(rest);
                    Value::Func(Rc::new(closure))
                }
                other if rest.len() > 1 => self.partial(other, rest.into_iter().skip(1).collect(), loc),
                other => other,
            },
            "call" | "apply" => {
                let mut rest = rest.into_iter();
                let this = rest.next();
                let args: Vec<Argument> = if kind == "apply" {
                    let list = rest.next().map_or(Value::Null, |a| a.value);
                    match self.known_items(&list) {
                        Some(items) => items.into_iter().map(|value| Argument::plain(value, loc)).collect(),
                        None => vec![Argument { name: None, value: list, loc, spread: true }],
                    }
                } else {
                    rest.collect()
                };
                match operand {
                    Value::Func(f) => {
                        let mut closure = super::Closure::clone(&f);
                        closure.this = this.map(|t| t.value).or(closure.this);
                        self.invoke(&closure, args, Some(loc), loc)
                    }
                    other => self.call_value(&other, args, loc),
                }
            }
            "invoke" => self.call_value(&operand, rest, loc),
            "run" => self.run_later(&operand, rest, loc),
            "run-with" => {
                let part = |name: &str, at: usize| {
                    rest.iter().find(|a| a.name.as_deref() == Some(name)).or_else(|| rest.get(at).filter(|a| a.name.is_none()))
                };
                let given = part("args", 0).and_then(|a| self.known_items(&a.value)).unwrap_or_default();
                let named =
                    part("kwargs", 1).and_then(|a| Self::store_of(&a.value)).and_then(|id| self.state.obj(id)).map(|o| o.fields.clone());
                let argument = |name: Option<Name>, value: Value| Argument { name, value, loc, spread: false };
                let mut args: Vec<Argument> = given.into_iter().map(|v| argument(None, v)).collect();
                args.extend(named.unwrap_or_default().into_iter().map(|(n, v)| argument(Some(n), v)));
                self.run_later(&operand, args, loc)
            }
            // A function by its name, out of those that the receiver was made with.
            "run-named" => {
                let table = Self::store_of(&operand).and_then(|id| self.state.obj(id)?.get("@value").cloned());
                match (table, rest.split_first().map(|(name, args)| (name.value.as_text(), args))) {
                    (Some(table), Some((Some(name), args))) => {
                        let function = self.member(&table, &name.as_str().into(), loc);
                        self.call_value(&function, args.to_vec(), loc)
                    }
                    _ => unknown(),
                }
            }
            _ => return Err(Operation { item, kind, operand, rest, receiver, named, loc }),
        })
    }
}
