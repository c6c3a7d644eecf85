//! Requests that are given back with a token put on them that cannot be another one.

use crate::ir::{Arg, ClassId, Expr, ExprKind, File, Function, MethodKind, Name, Pattern, Type};

use super::super::names::{function_of, names_in};

/// Whether whatever a method puts into the header for the token is what its object was made with.
pub(super) fn bears_what_it_was_made_with(file: &File, own: &Function) -> bool {
    let Some(class) = own.class else { return false };
    let given = |args: &[Arg]| match args {
        [name, value] if names_the_header(file, name) => Some(value.value),
        _ => None,
    };
    let mut values = file.exprs_in(own.span).filter_map(|e| if let ExprKind::Call { args, .. } = &e.kind { given(args) } else { None });
    let stays = |value| {
        let span = file.expr(value).span;
        let names: Vec<Name> = names_in(file, span).into_iter().filter(|name| !name.eq_ignore_ascii_case("bearer")).collect();
        let calls = file.exprs_in(span).any(|e| matches!(e.kind, ExprKind::Call { .. }));
        !calls && !names.is_empty() && names.iter().all(|name| is_settled(file, class, name))
    };
    values.next().is_some_and(stays) && values.all(stays)
}

fn names_the_header(file: &File, name: &Arg) -> bool {
    match &file.expr(name.value).kind {
        ExprKind::Str(text) => text.cooked.eq_ignore_ascii_case("authorization"),
        ExprKind::Name(name) | ExprKind::Member { name, .. } => name.eq_ignore_ascii_case("authorization"),
        _ => false,
    }
}

/// Whether a field of a class holds a plain value (a text is no type of anybody's) that nothing but its constructor sets.
fn is_settled(file: &File, class: ClassId, name: &Name) -> bool {
    let class = file.class(class);
    let is_field = class.fields.iter().any(|field| field.name == *name && matches!(field.ty, Some(Type::Opaque)));
    let constructs = |func| class.methods.iter().any(|method| method.func == func && method.kind == MethodKind::Constructor);
    let sets_it = |e: &Expr| {
        let ExprKind::Assign { target, .. } = &e.kind else { return false };
        let within = class.span.contains(e.span);
        match &**target {
            Pattern::Name(target, _) => within && target == name,
            Pattern::Place(place) => match &file.expr(*place).kind {
                ExprKind::Member { object, name: member, .. } => {
                    member == name && (within || !matches!(file.expr(*object).kind, ExprKind::This))
                }
                _ => false,
            },
            _ => false,
        }
    };
    is_field && file.exprs.iter().filter(|e| sets_it(e)).all(|e| constructs(function_of(file, e.span)))
}
