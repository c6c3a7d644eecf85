//! Errors as values: what is asked of them, and what is wrapped around them.

use tree_sitter::Node;

use super::Go;
use crate::ir::{BinaryOp, ExprId, ExprKind, Pattern, Span};
use crate::lower::tree_sitter::Meaning;

impl Go<'_> {
    /// `errors.Is(err, target)` compares; `errors.As(err, &target)` gives the error to a variable of its type.
    pub(super) fn error_question(&mut self, function: Node<'_>, given: &[Node<'_>], place: Span) -> Option<ExprId> {
        let [error, target] = given else { return None };
        let package = function.child_by_field_name("operand").filter(|package| self.out.text_of(*package) == "errors")?;
        if self.out.meaning(self.out.text_of(package)) != Meaning::Free {
            return None;
        }
        let word = self.out.text_of(function.child_by_field_name("field")?);
        let value = self.expr(*error);
        match word {
            "Is" => {
                let target = self.expr(*target);
                Some(self.out.add(place, ExprKind::Binary(BinaryOp::Eq, value, target)))
            }
            "As" => {
                let target = self.expr(*target);
                let pattern = match &self.out.file.expr(target).kind {
                    ExprKind::Name(name) => Pattern::Name(name.clone(), place),
                    ExprKind::Member { .. } => Pattern::Place(target),
                    _ => return Some(self.out.add(place, ExprKind::Opaque(vec![value, target]))),
                };
                let assign = self.out.add(place, ExprKind::Assign { target: Box::new(pattern), op: None, value });
                Some(self.out.add(place, ExprKind::Opaque(vec![assign])))
            }
            _ => {
                let target = self.expr(*target);
                let errors = self.expr(package);
                Some(self.out.add(place, ExprKind::Opaque(vec![errors, value, target])))
            }
        }
    }

    /// `fmt.Errorf("shelf %s: %w", name, err)` is the same error under more words: what asks it later, by type or by value, asks `err`.
    pub(super) fn wrapped_error(&mut self, function: Node<'_>, given: &[Node<'_>], place: Span) -> Option<ExprId> {
        let [format, values @ ..] = given else { return None };
        let package = function.child_by_field_name("operand").filter(|package| self.out.text_of(*package) == "fmt")?;
        let is_free = self.out.meaning(self.out.text_of(package)) == Meaning::Free;
        let named = function.child_by_field_name("field").is_some_and(|name| self.out.text_of(name) == "Errorf");
        if !is_free || !named || !format.kind().ends_with("string_literal") {
            return None;
        }
        let wrapped = *values.get(wrapped_at(self.out.text_of(*format))?)?;
        let mut parts: Vec<ExprId> = Vec::new();
        for value in values.iter().filter(|value| value.id() != wrapped.id()) {
            parts.push(self.expr(*value));
        }
        parts.push(self.expr(wrapped));
        Some(self.out.add(place, ExprKind::Sequence(parts)))
    }
}

/// Which of the values a format wraps (`%w`), if that can be counted.
fn wrapped_at(format: &str) -> Option<usize> {
    let mut at = 0;
    let mut rest = format;
    while let Some((_, verb)) = rest.split_once('%') {
        let verb = verb.trim_start_matches(|c: char| c.is_ascii_digit() || "+-# .".contains(c));
        match verb.chars().next()? {
            'w' => return Some(at),
            // The width is a value, or values are named by number.
            '*' | '[' => return None,
            '%' => {}
            _ => at += 1,
        }
        rest = verb.get(1..).unwrap_or_default();
    }
    None
}
