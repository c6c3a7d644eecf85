//! Texts that grow where they stand: `s.push_str(…)`, `s.push('…')`, `write!(s, …)`.

use syn::Expr;

use super::lowering::Lowering;
use super::path::plain;
use crate::ir::{BinaryOp, ExprId, ExprKind, Pattern, Span};

/// Functions and methods that make a `String` whatever they are called on.
const MAKERS: &[&str] = &["to_string", "to_owned", "to_lowercase", "to_uppercase", "repeat", "concat"];

impl Lowering<'_> {
    /// Notes that a variable holds a `String` that its function owns or may change.
    pub(super) fn note_text(&mut self, pattern: &Pattern, ty: Option<&syn::Type>, value: Option<&Expr>) {
        if let Pattern::Name(name, _) = pattern {
            let is_text = ty.map_or_else(|| value.is_some_and(makes_text), is_string);
            let texts = &mut self.frame().texts;
            if is_text {
                texts.insert(name.clone());
            } else {
                texts.remove(name);
            }
        }
    }

    /// `text += more`, where what is written to is a variable that holds a text.
    pub(super) fn grown(&mut self, target: ExprId, more: ExprId, span: Span) -> Option<ExprId> {
        let ExprKind::Name(name) = &self.file.expr(target).kind else { return None };
        let name = name.clone();
        if !self.frames.iter().any(|frame| frame.texts.contains(&name)) {
            return None;
        }
        let target = Box::new(Pattern::Name(name, self.span_of(target)));
        Some(self.add(span, ExprKind::Assign { target, op: Some(BinaryOp::Add), value: more }))
    }

    /// `text.push_str(more)` and `text.push('c')`.
    pub(super) fn grown_by_method(&mut self, call: &syn::ExprMethodCall) -> Option<ExprId> {
        let more = call.args.first()?;
        let grows =
            call.method == "push_str" || call.method == "push" && matches!(more, Expr::Lit(lit) if matches!(lit.lit, syn::Lit::Char(_)));
        if call.method == "extend" {
            // Whatever it is that is added, it is not known piece by piece.
            let target = self.expr(&call.receiver);
            let pieces = self.expr(more);
            let span = self.span_of(target).to(self.span_of(pieces));
            let more = self.add(span, ExprKind::Opaque(vec![pieces]));
            return self.grown(target, more, span);
        }
        if !grows {
            return None;
        }
        let more = self.expr(more);
        Some(self.assign(&call.receiver, Some(BinaryOp::Add), more))
    }
}

fn is_string(ty: &syn::Type) -> bool {
    match ty {
        syn::Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == "String"),
        syn::Type::Reference(reference) => is_string(&reference.elem),
        _ => false,
    }
}

fn makes_text(value: &Expr) -> bool {
    match value {
        Expr::Paren(inner) => makes_text(&inner.expr),
        Expr::Macro(mac) => mac.mac.path.is_ident("format"),
        Expr::MethodCall(call) => MAKERS.contains(&plain(&call.method).as_str()) && call.args.is_empty(),
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) => path.path.segments.iter().rev().nth(1).is_some_and(|owner| owner.ident == "String"),
            _ => false,
        },
        Expr::Binary(binary) => matches!(binary.op, syn::BinOp::Add(_)) && makes_text(&binary.left),
        _ => false,
    }
}
