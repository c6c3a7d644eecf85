//! Nothing, put in the place of something that was kept.

use crate::ir::{Arg, Expr, ExprId, ExprKind, File, Key, Name, Prop};

use super::super::names::path_of;
use super::{is_keeping, plain, takes_away};

/// Whether an expression is nothing, to put in the place of something.
pub(in crate::facts) fn empty(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Null => true,
        ExprKind::Name(name) => &**name == "undefined",
        ExprKind::Str(text) => text.cooked.is_empty(),
        // `string.Empty`
        ExprKind::Member { name, .. } => matches!(&**name, "Empty" | "EMPTY"),
        _ => false,
    }
}

/// Whether a store is given nothing for what it held: in a record (`set({ token: null })`, `update!(token: nil)`), or under a key
/// (`user.set("token", null)`).
pub(super) fn gives_nothing(file: &File, callee: ExprId, args: &[Arg], held: &impl Fn(&Name) -> bool) -> bool {
    if let [key, value, ..] = args
        && let ExprKind::Str(key) = &file.expr(key.value).kind
        && held(&key.cooked)
        && empty(file.expr(value.value))
    {
        return path_of(file, callee).last().is_some_and(|name| is_keeping(name) || plain(name).starts_with("update"));
    }
    args.iter().any(|arg| has_nothing(file, arg.value, held) || arg.name.as_ref().is_some_and(held) && empty(file.expr(arg.value)))
}

/// Whether a record, or one in it (`{ data: { token: null } }`), has nothing for what was held, or names it as what is to be taken away.
fn has_nothing(file: &File, record: ExprId, held: &impl Fn(&Name) -> bool) -> bool {
    let ExprKind::Object(props) = &file.expr(record).kind else { return false };
    props.iter().any(|prop| {
        let Prop::Pair(Key::Name(name, _), value) = prop else { return false };
        match &file.expr(*value).kind {
            ExprKind::Object(taken) if &**name == "$unset" => {
                taken.iter().any(|prop| matches!(prop, Prop::Pair(Key::Name(name, _), _) if held(name)))
            }
            ExprKind::Object(_) => has_nothing(file, *value, held),
            // `FieldValue.delete()`, `deleteField()`
            ExprKind::Call { callee, .. } => {
                held(name) && path_of(file, *callee).last().is_some_and(|name| takes_away(name) || &**name == "deleteField")
            }
            _ => held(name) && empty(file.expr(*value)),
        }
    })
}
