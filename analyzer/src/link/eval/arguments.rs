//! What a call is given: arguments by position and by name, and what is spread into them.

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, Value};
use super::instance::LITERAL;
use super::{Cx, Eval};
use crate::ir::{Arg, Language, Name, Spread};

/// Where a list keeps that it holds what callers give.
pub(super) const GIVEN_BY_CALLERS: &str = "@given by callers";

impl Eval<'_> {
    /// The arguments of a call, spreads of known lists taken apart.
    pub(super) fn args(&mut self, cx: &Cx, args: &[Arg]) -> Vec<Argument> {
        let mut out = Vec::with_capacity(args.len());
        for arg in args {
            let loc = cx.expr_loc(arg.value);
            let value = self.expr(cx, arg.value);
            match arg.spread {
                Spread::No => out.push(Argument { name: arg.name.clone(), value, loc, spread: false }),
                Spread::List if value.is_null() => {}
                Spread::List => match self.known_items(&value).or_else(|| self.components(&value)).or_else(|| self.left_empty(&value)) {
                    Some(items) => out.extend(items.into_iter().map(|value| Argument::plain(value, loc))),
                    // A list that ends in what is not known, as its last part.
                    None => match self.items_so_far(&value).split_last() {
                        Some((last, known)) => {
                            out.extend(known.iter().map(|value| Argument::plain(value.clone(), loc)));
                            out.push(Argument { name: None, value: last.clone(), loc, spread: true });
                        }
                        None => out.push(Argument { name: None, value, loc, spread: true }),
                    },
                },
                Spread::Record => {
                    let fields = match &value {
                        Value::Object(id) => self.state.obj(*id).map(|o| (o.fields.clone(), o.open)),
                        _ => None,
                    };
                    let (fields, open) = fields.unwrap_or((Vec::new(), true));
                    // Where parameters have their names in any case, so has the table that is spread into them.
                    let any_case = cx.file.language == Language::PowerShell;
                    let named = |name: Name| if any_case { name.to_lowercase().into() } else { name };
                    out.extend(fields.into_iter().map(|(name, value)| Argument { name: Some(named(name)), value, loc, spread: false }));
                    if open {
                        out.push(Argument { name: Some("**".into()), value, loc, spread: true });
                    }
                }
            }
        }
        out
    }

    /// The items of a part that nobody gave a structure which is written out in the code (`append(config.Scopes, "a")`): none.
    fn left_empty(&self, value: &Value) -> Option<Vec<Value>> {
        let Value::Lib(lib) = value else { return None };
        let made = self.state.obj(lib.object?)?;
        (!lib.members.is_empty() && made.get(LITERAL).is_some()).then(Vec::new)
    }

    /// The items of a list whose length is known.
    pub(super) fn known_items(&self, value: &Value) -> Option<Vec<Value>> {
        self.list(value).filter(|list| !list.open).map(|list| list.items.clone())
    }

    /// The list that a value is.
    pub(super) fn list(&self, value: &Value) -> Option<&Obj> {
        let list = if let Value::Object(id) = value { self.state.obj(*id)? } else { return None };
        matches!(list.kind, ObjKind::List).then_some(list)
    }

    /// What callers give of a list that takes whatever they give (`...segments`), where no caller is known.
    pub(super) fn given_by_callers(&self, list: &Value) -> Option<Value> {
        self.list(list).filter(|list| list.items.is_empty())?.get(GIVEN_BY_CALLERS).cloned()
    }

    /// What is known of the items of a list that may have more.
    fn items_so_far(&self, value: &Value) -> Vec<Value> {
        self.list(value).filter(|list| list.open).map(|list| list.items.clone()).unwrap_or_default()
    }
}
