//! What code is called and what it calls: the names in it, read off the code itself.

use crate::ir::{ExprId, ExprKind, File, FuncId, Key, Name, Pattern, Piece, Prop, Span};

/// The innermost function around a place.
pub(super) fn function_of(file: &File, at: Span) -> FuncId {
    let inner = file.functions.iter().enumerate().skip(1).filter(|(_, f)| f.span.contains(at) && f.span != at);
    let innermost = inner.min_by_key(|(_, f)| f.span.end - f.span.start);
    innermost.and_then(|(n, _)| u32::try_from(n).ok()).map_or(FuncId(0), FuncId)
}

/// The names that a pattern binds.
pub(super) fn bound(pattern: &Pattern) -> Vec<Name> {
    match pattern {
        Pattern::Name(name, _) => vec![name.clone()],
        Pattern::Object { props, rest } => props.iter().map(|p| &p.value).chain(rest.iter().map(|r| &**r)).flat_map(bound).collect(),
        Pattern::Array { items, rest } => items.iter().flatten().chain(rest.iter().map(|(_, r)| &**r)).flat_map(bound).collect(),
        Pattern::Default(inner, _) => bound(inner),
        Pattern::Place(_) | Pattern::Ignore => Vec::new(),
    }
}

/// The names and words that stand in a place: variables, members, keys, texts without blanks.
pub(super) fn names_in(file: &File, at: Span) -> Vec<Name> {
    let mut out = Vec::new();
    for expr in file.exprs_in(at) {
        match &expr.kind {
            ExprKind::Name(name) | ExprKind::Member { name, .. } => out.push(name.clone()),
            ExprKind::Str(text) if !text.cooked.contains(' ') => out.push(text.cooked.clone()),
            ExprKind::Object(props) => out.extend(props.iter().filter_map(|p| match p {
                Prop::Pair(Key::Name(name, _), _) => Some(name.clone()),
                _ => None,
            })),
            _ => {}
        }
    }
    out
}

/// The names of `a.b["c"].d`, outermost object first; calls on the way are looked through.
pub(super) fn path_of(file: &File, at: ExprId) -> Vec<Name> {
    let mut out = Vec::new();
    let mut next = Some(at);
    while let Some(id) = next {
        next = match &file.expr(id).kind {
            ExprKind::Name(name) => {
                out.push(name.clone());
                None
            }
            ExprKind::Member { object, name, .. } => {
                out.push(name.clone());
                Some(*object)
            }
            ExprKind::Index { object, index } => {
                if let ExprKind::Str(key) = &file.expr(*index).kind {
                    out.push(key.cooked.clone());
                }
                Some(*object)
            }
            ExprKind::Slice { object, .. } => Some(*object),
            ExprKind::Call { callee, .. } | ExprKind::New { callee, .. } => Some(*callee),
            ExprKind::Await(inner) | ExprKind::Cast { value: inner, .. } => Some(*inner),
            _ => None,
        };
    }
    out.reverse();
    out
}

/// Whether the code of a file names Egnyte: in a text, a variable, a function, a class. Its comments do not count.
pub(super) fn speaks_of_egnyte(file: &File) -> bool {
    let says = |text: &str| text.to_ascii_lowercase().contains("egnyte");
    file.exprs.iter().any(|expr| match &expr.kind {
        ExprKind::Str(text) => says(&text.cooked),
        ExprKind::Template(pieces) => pieces.iter().any(|piece| matches!(piece, Piece::Text(text) if says(&text.cooked))),
        ExprKind::Name(name) | ExprKind::Member { name, .. } => says(name),
        _ => false,
    }) || file.functions.iter().filter_map(|function| function.name.as_deref()).any(says)
        || file.classes.iter().filter_map(|class| class.name.as_deref()).any(says)
}

/// A name without what languages part its words by, in lower case.
pub(super) fn plain(name: &str) -> String {
    name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}
