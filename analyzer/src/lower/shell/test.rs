//! Conditions: `[ … ]`, `[[ … ]]`, `(( … ))`.

use super::Shell;
use super::ast::{Command, Kind, Word};
use super::command::plain;
use crate::ir::{BinaryOp, ExprId, ExprKind, LogicalOp, Span};

impl Shell<'_> {
    /// What a command tests; `None` where it is one that is run for its success.
    pub(super) fn condition(&mut self, command: &Command) -> Option<ExprId> {
        let span = command.span;
        match &command.kind {
            Kind::Test(words) | Kind::Arithmetic(words) => Some(self.tested(span, words)),
            Kind::Simple { words, .. } => match words.first()?.text()?.as_str() {
                "[" => {
                    let closed = words.last().is_some_and(|word| word.text().as_deref() == Some("]"));
                    Some(self.tested(span, &words[1..words.len() - usize::from(closed && words.len() > 1)]))
                }
                "test" => Some(self.tested(span, &words[1..])),
                "jq" if asks_value(&words[1..]) => Some(self.asked_by_filter(command, None)),
                _ => None,
            },
            Kind::Not(inner) => {
                let test = self.condition(inner)?;
                Some(self.negated(span, test))
            }
            Kind::And(left, right) | Kind::Or(left, right) => {
                let first = self.condition(left)?;
                let second = self.condition(right)?;
                let op = if matches!(command.kind, Kind::And(..)) { LogicalOp::And } else { LogicalOp::Or };
                Some(self.base.add(span, ExprKind::Logical(op, first, second)))
            }
            // `grep -q 401 <<<"$answer"` and `echo "$answer" | grep -q 401` ask for a part, `jq -e .error` for a member.
            Kind::Pipe(all) => {
                let (last, before) = all.split_last()?;
                let Kind::Simple { words, .. } = &last.kind else { return None };
                let (name, args) = words.split_first()?;
                let name = name.text()?;
                let pattern = sought(args).filter(|_| is_grep(&name));
                let by_value = &*name == "jq" && asks_value(args);
                if pattern.is_none() && !by_value {
                    return None;
                }
                let mut printed = None;
                for command in before {
                    printed = Some(self.output(command, printed));
                }
                let Some(pattern) = pattern else { return Some(self.asked_by_filter(last, printed)) };
                let pattern = self.word(&pattern);
                let method = self.member(printed?, "match", span);
                Some(self.base.add(span, ExprKind::Call { callee: method, args: vec![plain(pattern)] }))
            }
            _ => None,
        }
    }

    /// What `jq -e` selects. Of a filter that is a program of its own it is told which members it asks for by name.
    fn asked_by_filter(&mut self, command: &Command, read: Option<ExprId>) -> ExprId {
        let selected = self.output(command, read);
        let ExprKind::Opaque(parts) = self.base.file.expr(selected).kind.clone() else { return selected };
        let Kind::Simple { words, .. } = &command.kind else { return selected };
        let filter = words.iter().skip(1).filter(|word| !word.head().starts_with('-')).find_map(Word::text).unwrap_or_default();
        let [whole] = parts.as_slice() else { return selected };
        let asked = filter.split("has(\"").skip(1).filter_map(|rest| rest.split_once("\")")).map(|(name, _)| name);
        let asked: Vec<ExprId> = asked.map(|name| self.member(*whole, name, command.span)).collect();
        asked.into_iter().reduce(|one, other| self.base.add(command.span, ExprKind::Logical(LogicalOp::Or, one, other))).unwrap_or(selected)
    }

    fn tested(&mut self, span: Span, words: &[Word]) -> ExprId {
        for (operators, op) in [(["||", "-o"], LogicalOp::Or), (["&&", "-a"], LogicalOp::And)] {
            let at = words.iter().position(|word| word.text().is_some_and(|text| operators.contains(&text.as_str())));
            // What one word joins is not tested in pieces without end: each half is shorter.
            if let Some(at) = at.filter(|at| *at > 0 && words.len() < 200) {
                let first = self.tested(span, &words[..at]);
                let second = self.tested(span, &words[at + 1..]);
                return self.base.add(span, ExprKind::Logical(op, first, second));
            }
        }
        let words: Vec<&Word> = words.iter().filter(|word| !matches!(word.text().as_deref(), Some("(" | ")"))).collect();
        match words.as_slice() {
            [not, rest @ ..] if not.text().as_deref() == Some("!") && !rest.is_empty() => {
                let rest: Vec<Word> = rest.iter().map(|word| (*word).clone()).collect();
                let inner = self.tested(span, &rest);
                self.negated(span, inner)
            }
            [flag, value] if flag.text().as_deref() == Some("-n") => self.word(value),
            [flag, value] if flag.text().as_deref() == Some("-z") => {
                let value = self.word(value);
                self.negated(span, value)
            }
            [value] => self.word(value),
            [left, operator, right] => {
                let operator = operator.text().unwrap_or_default();
                let op = match operator.as_str() {
                    "=" | "==" | "-eq" => Some(BinaryOp::Eq),
                    "!=" | "-ne" => Some(BinaryOp::Ne),
                    "<" | "-lt" => Some(BinaryOp::Lt),
                    "<=" | "-le" => Some(BinaryOp::Le),
                    ">" | "-gt" => Some(BinaryOp::Gt),
                    ">=" | "-ge" => Some(BinaryOp::Ge),
                    _ => None,
                };
                let is_pattern = right.text().is_some_and(|text| text.contains(['*', '?', '[']));
                let (left, right) = (self.word(left), self.word(right));
                match op.filter(|_| !is_pattern) {
                    Some(op) => self.base.add(span, ExprKind::Binary(op, left, right)),
                    None => {
                        let method = self.member(left, "match", span);
                        self.base.add(span, ExprKind::Call { callee: method, args: vec![plain(right)] })
                    }
                }
            }
            other => {
                let parts = other.iter().map(|word| self.word(word)).collect();
                self.base.add(span, ExprKind::Opaque(parts))
            }
        }
    }
}

/// Whether `jq` is told to end by what it selects: `-e`, alone or among other letters.
fn asks_value(args: &[Word]) -> bool {
    args.iter().any(|word| {
        let head = word.head();
        head == "--exit-status" || head.strip_prefix('-').is_some_and(|letters| !letters.starts_with('-') && letters.contains('e'))
    })
}

/// Whether a command is one of the names of `grep`.
pub(super) fn is_grep(name: &str) -> bool {
    matches!(name, "grep" | "egrep" | "fgrep")
}

/// What `grep` looks for, of its arguments.
pub(super) fn sought(args: &[Word]) -> Option<Word> {
    args.iter().find(|word| !word.head().starts_with('-')).cloned()
}
