//! Tokens that come in with the body of a request: from a page of the app's own, which took them from the address it was sent back to.

use std::rc::Rc;

use crate::finding::Loc;
use crate::ir::{File, Type};
use crate::link::eval::Eval;
use crate::link::object::ObjKind;
use crate::link::record::Event;
use crate::link::value::{Hole, HoleKind, StrPiece, Value};
use crate::source::FileId;

use super::names::names_in;

/// The token that a page of the app sent on to its server, as its name in the body says.
pub(super) fn brought_in(
    value: &Value,
    event: &Event,
    eval: &Eval<'_>,
    file: &dyn Fn(FileId) -> Option<Rc<File>>,
    depth: u32,
) -> Option<Loc> {
    if depth > 6 {
        return None;
    }
    let inner = |v: &Value| brought_in(v, event, eval, file, depth + 1);
    match value {
        Value::Str(s) => s.pieces.iter().find_map(|piece| match piece {
            StrPiece::Hole(hole) => inner(&Value::Hole(hole.clone())),
            StrPiece::Text(_) => None,
        }),
        Value::Union(all) => all.iter().find_map(inner),
        Value::Object(id) => {
            let obj = eval.object(*id).filter(|obj| !matches!(obj.kind, ObjKind::Instance(_)))?;
            obj.fields.iter().map(|(_, field)| field).chain(&obj.items).find_map(inner)
        }
        Value::Hole(hole) => {
            let noted = || eval.record.inputs.iter().any(|i| i.in_body && &*i.key == "access_token" && i.loc == hole.loc);
            let of_body = match &hole.kind {
                HoleKind::Member(Value::Hole(of), name) if &**name == "access_token" => is_body(of, file) || noted(),
                HoleKind::Read(kind, Some(key)) => &**kind == "form" && &**key == "access_token",
                HoleKind::Param(..) => hole.name.as_deref() == Some("access_token") && is_field_of_body(hole, event, file),
                _ => false,
            };
            of_body.then_some(hole.loc)
        }
        _ => None,
    }
}

/// Whether a framework fills a parameter from the body of a request, as its type or an annotation says.
fn is_body(hole: &Hole, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    let HoleKind::Param(function, at) = &hole.kind else { return false };
    let Some(lowered) = file(function.file) else { return false };
    let Some(param) = lowered.function(function.func).params.get(usize::from(*at)) else { return false };
    let by_type = matches!(&param.ty, Some(Type::Named(path, _)) if path.last().is_some_and(|last| matches!(&**last, "Json" | "Form")));
    let by_annotation = || {
        let names = param.decorators.iter().flat_map(|d| names_in(&lowered, lowered.expr(*d).span));
        names.into_iter().any(|name| matches!(&*name, "RequestBody" | "FromBody" | "Body" | "FromForm"))
    };
    by_type || by_annotation()
}

/// Whether what a field of a class holds came with the body of a request, which a framework makes an instance of that class of.
fn is_field_of_body(field: &Hole, event: &Event, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    let Some(lowered) = file(field.loc.file) else { return false };
    let Some(class) = lowered.classes.iter().find(|class| class.span.contains(field.loc.span)).and_then(|class| class.name.clone()) else {
        return false;
    };
    let of_class = |ty: &Type| matches!(ty, Type::Named(path, _) if path.last().is_some_and(|last| class.ends_with(&**last)));
    let is_body = |ty: &Type| match ty {
        Type::Named(path, of) => path.last().is_some_and(|last| matches!(&**last, "Json" | "Form")) && of.iter().any(of_class),
        _ => false,
    };
    event.functions.iter().any(|function| {
        let Some(file) = file(function.file) else { return false };
        file.function(function.func).params.iter().any(|param| param.ty.as_ref().is_some_and(is_body))
    })
}
