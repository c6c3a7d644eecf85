//! What the compiler writes for a class that consists of what it holds (a record, a data class).

use super::{Lowerer, bare_function, stmt};
use crate::ir::{ClassId, ExprKind, Function, Method, MethodKind, Name, Piece, Span, StmtKind, Text};

/// The method that gives such a class as text, unless the class has one of its own: all of its fields, one after the other.
pub fn text_of_fields(out: &mut Lowerer<'_>, class: Option<ClassId>, place: Span, fields: &[Name], methods: &[Method]) -> Option<Method> {
    // A record of C# has a word in it beside that (`PrintMembers`).
    let has_own = methods.iter().any(|method| matches!(&*method.name, "toString" | "ToString" | "PrintMembers"));
    // What wraps one value is used as that value.
    if has_own || fields.is_empty() || fields.iter().any(|field| field.eq_ignore_ascii_case("value")) {
        return None;
    }
    let name = out.name("toString");
    let func = out.enter_function(Function { class, own_this: true, ..bare_function(Some(name.clone()), place, place) });
    let between = out.name(", ");
    let mut pieces = Vec::new();
    for field in fields {
        if !pieces.is_empty() {
            pieces.push(Piece::Text(Text::verbatim(between.clone(), place.start)));
        }
        let object = out.add(place, ExprKind::This);
        pieces.push(Piece::Hole(out.add(place, ExprKind::Member { object, name: field.clone(), name_span: place })));
    }
    let text = out.add(place, ExprKind::Template(pieces));
    out.leave_function(vec![stmt(place, StmtKind::Return(Some(text)))]);
    Some(Method { name, func, kind: MethodKind::Method, is_static: false })
}
