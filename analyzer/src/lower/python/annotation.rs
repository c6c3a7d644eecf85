//! Type annotations.

use ruff_python_ast::Expr;
use ruff_python_parser::parse_string_annotation;

use super::guard;
use super::lowering::Lowering;
use crate::ir::{ExprId, Name, Type};

const MAX_DEPTH: u32 = 16;

/// Type forms that say something about a type and stand for it.
const WRAPPERS: [&str; 9] = ["Optional", "Annotated", "Final", "ClassVar", "Required", "NotRequired", "ReadOnly", "InitVar", "Awaitable"];

impl<'a> Lowering<'a> {
    pub(super) fn annotation(&mut self, annotation: &Expr) -> Type {
        self.ty(annotation, MAX_DEPTH)
    }

    fn ty(&mut self, annotation: &Expr, depth: u32) -> Type {
        let Some(depth) = depth.checked_sub(1) else { return Type::Opaque };
        match annotation {
            Expr::Name(_) | Expr::Attribute(_) => self.dotted(annotation).map_or(Type::Opaque, |path| Type::Named(path, Vec::new())),
            Expr::Subscript(subscript) => {
                let args: &[Expr] = match &*subscript.slice {
                    Expr::Tuple(tuple) => &tuple.elts,
                    single => std::slice::from_ref(single),
                };
                self.generic(&subscript.value, args, depth)
            }
            Expr::BinOp(either) if either.op == ruff_python_ast::Operator::BitOr => {
                let parts = [&*either.left, &*either.right].map(|part| self.ty(part, depth));
                union(parts)
            }
            Expr::StringLiteral(string) => {
                let [part] = string.value.as_slice() else { return Type::Opaque };
                let text = self.text;
                let raw = part.content_range();
                let inner = text.get(raw.start().to_usize()..raw.end().to_usize());
                if part.flags.is_invalid()
                    || inner.is_none_or(|inner| guard::refusal(inner, ruff_python_ast::PySourceType::Python).is_some())
                {
                    return Type::Opaque;
                }
                parse_string_annotation(text, part).map_or(Type::Opaque, |parsed| self.ty(&parsed.syntax().body, depth))
            }
            _ => Type::Opaque,
        }
    }

    fn generic(&mut self, base: &Expr, args: &[Expr], depth: u32) -> Type {
        let Some(path) = self.dotted(base) else { return Type::Opaque };
        let word = path.last().cloned().unwrap_or_default();
        match (&*word, args) {
            // The last argument of `Coroutine` is what awaiting it gives.
            ("Coroutine", [.., result]) => self.ty(result, depth),
            (word, [first, ..]) if WRAPPERS.contains(&word) => self.ty(first, depth),
            ("Union", _) => {
                let parts: Vec<Type> = args.iter().map(|arg| self.ty(arg, depth)).collect();
                union(parts)
            }
            ("Literal", _) => {
                let literals = args.iter().map(|arg| match arg {
                    Expr::StringLiteral(string) => Type::Literal(self.intern(string.value.to_str())),
                    _ => Type::Opaque,
                });
                union(literals.collect::<Vec<_>>())
            }
            _ => {
                let args = args.iter().map(|arg| self.ty(arg, depth)).collect();
                Type::Named(path, args)
            }
        }
    }

    /// `a.b.c` as its words.
    fn dotted(&mut self, expr: &Expr) -> Option<Vec<Name>> {
        let mut words = Vec::new();
        let mut at = expr;
        while let Expr::Attribute(attribute) = at {
            words.push(self.intern(&attribute.attr));
            at = &attribute.value;
        }
        let Expr::Name(name) = at else { return None };
        words.push(self.intern(&name.id));
        words.reverse();
        Some(words)
    }

    /// What `Annotated[T, …]` says beside the type, which frameworks act on (`Depends(get_client)`).
    pub(super) fn metadata(&mut self, annotation: &'a Expr) -> Vec<ExprId> {
        let Expr::Subscript(subscript) = annotation else { return Vec::new() };
        match &*subscript.slice {
            Expr::Tuple(tuple)
                if self.dotted(&subscript.value).is_some_and(|path| path.last().is_some_and(|word| &**word == "Annotated")) =>
            {
                tuple.elts.iter().skip(1).map(|part| self.expression(part)).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// One of several types. What cannot be named (`None` above all) says nothing beside what can.
fn union(parts: impl IntoIterator<Item = Type>) -> Type {
    let mut named = Vec::new();
    for part in parts {
        match part {
            Type::Union(inner) => named.extend(inner),
            Type::Opaque => {}
            part => named.push(part),
        }
    }
    match named.len() {
        0 => Type::Opaque,
        1 => named.remove(0),
        _ => Type::Union(named),
    }
}
