//! Functions that take their arguments apart: options with and without a value, in any order, in front of what they are for.
//!
//! `$@` is a list that each `shift` makes shorter, and `$1` its first item. A loop of shifts takes no more turns than there are arguments.

use super::Shell;
use super::ast::{Command, Kind, Word};
use super::command::{lists, plain};
use crate::ir::{Arm, Block, ExprId, ExprKind, LogicalOp, Pattern, Span, Stmt, StmtKind};
use crate::lower::tree_sitter::stmt;

const ARGUMENTS: &str = "$@";

/// Whether some way through a function's commands shifts more arguments away than others. `sometimes`: these commands are on one of several.
pub(super) fn takes_apart(commands: &[Command], sometimes: bool) -> bool {
    commands.iter().any(|command| match &command.kind {
        Kind::Simple { words, .. } => sometimes && starts_with(words, "shift"),
        Kind::Function { .. } => false,
        Kind::Group(body) => takes_apart(body, sometimes),
        Kind::While { test, .. } if options_of(test).is_some() => true,
        other => lists(other).into_iter().any(|list| takes_apart(list, true)),
    })
}

fn starts_with(words: &[Word], name: &str) -> bool {
    words.first().and_then(Word::text).as_deref() == Some(name)
}

/// The letters that `getopts` knows and the variable it names them in, if that is what a loop asks for.
fn options_of(test: &[Command]) -> Option<(String, String)> {
    let [Command { kind: Kind::Simple { words, .. }, .. }] = test else { return None };
    let [name, letters, variable] = words.as_slice() else { return None };
    (name.text().as_deref() == Some("getopts")).then_some(())?;
    Some((letters.text()?, variable.text()?))
}

impl Shell<'_> {
    fn arguments(&mut self, span: Span) -> ExprId {
        self.named(span, ARGUMENTS)
    }

    /// One of the arguments that are left.
    pub(super) fn argument_at(&mut self, at: usize, span: Span) -> ExprId {
        let (object, index) = (self.arguments(span), self.text(span, &at.to_string()));
        self.base.add(span, ExprKind::Index { object, index })
    }

    /// `shift`, `shift 2`, `shift $((OPTIND - 1))`.
    pub(super) fn shift(&mut self, span: Span, count: Option<&Word>, out: &mut Block) {
        let count = match count {
            None => Some(1),
            Some(word) => word.text().and_then(|text| text.parse::<usize>().ok()).map(|count| count.min(99)),
        };
        match count {
            Some(count) => out.push(self.shifted(span, count)),
            // What `getopts` has read is gone already.
            None if self.frame.has_options => {}
            None => {
                let left = Box::new(Pattern::Name(self.base.declare(ARGUMENTS), span));
                let value = self.base.add(span, ExprKind::Opaque(Vec::new()));
                let whole = self.base.add(span, ExprKind::Assign { target: left, op: None, value });
                out.push(stmt(span, StmtKind::Expr(whole)));
            }
        }
    }

    fn shifted(&mut self, span: Span, count: usize) -> Stmt {
        let value = self.arguments(span);
        let rest = Pattern::Name(self.base.declare(ARGUMENTS), span);
        let items = (0..count).map(|_| None).collect();
        let target = Box::new(Pattern::Array { items, rest: Some((count, Box::new(rest))) });
        let whole = self.base.add(span, ExprKind::Assign { target, op: None, value });
        stmt(span, StmtKind::Expr(whole))
    }

    /// `while [ $# -gt 0 ]; do case "$1" in … shift …`, `while getopts x:y option; do …`; false for any other loop.
    pub(super) fn through_arguments(&mut self, span: Span, test: &[Command], body: &[Command], out: &mut Block) -> bool {
        let options = options_of(test);
        let asked = if options.is_some() { Some(Block::new()) } else { self.only_asks(test).filter(|_| takes_apart(body, true)) };
        let Some(asked) = asked else { return false };
        let first = self.argument_at(0, span);
        let mut turn = vec![self.unless(first, span)];
        turn.extend(asked);
        if let Some((letters, variable)) = options {
            self.frame.has_options = true;
            self.option(span, &letters, &variable, &mut turn);
        }
        turn.extend(self.block(body));
        let iter = self.arguments(span);
        let each = StmtKind::ForEach { pattern: Pattern::Ignore, iter, keys: false, body: turn, otherwise: Block::new() };
        out.push(stmt(span, each));
        true
    }

    /// What a loop's test looks at; `None` where it is a command that is run for its success.
    fn only_asks(&mut self, test: &[Command]) -> Option<Block> {
        let [test] = test else { return None };
        let is_always = matches!(&test.kind, Kind::Simple { words, .. } if starts_with(words, ":") || starts_with(words, "true"));
        if is_always {
            return Some(Block::new());
        }
        let asked = self.condition(test)?;
        Some(vec![stmt(test.span, StmtKind::Expr(asked))])
    }

    /// The end of the turns, unless `goes_on` is so.
    fn unless(&mut self, goes_on: ExprId, span: Span) -> Stmt {
        let test = self.negated(span, goes_on);
        stmt(span, StmtKind::If { test, then: vec![stmt(span, StmtKind::Break)], otherwise: Block::new() })
    }

    /// What `getopts` reads at a time: the letter of an option into `variable`, its value into `OPTARG`.
    fn option(&mut self, span: Span, letters: &str, variable: &str, turn: &mut Block) {
        let first = self.argument_at(0, span);
        let dash = self.text(span, "-");
        let is_option = self.begins(first, dash, span);
        turn.push(self.unless(is_option, span));
        let mut arms = Vec::new();
        for (at, letter) in letters.char_indices().filter(|(_, letter)| *letter != ':') {
            let takes_value = letters[at + letter.len_utf8()..].starts_with(':');
            let named = self.text(span, &letter.to_string());
            let mut body = vec![self.set(variable, named, span)];
            if takes_value {
                let value = self.argument_at(1, span);
                body.push(self.set("OPTARG", value, span));
            }
            body.push(self.shifted(span, if takes_value { 2 } else { 1 }));
            let tests = vec![self.text(span, &format!("-{letter}"))];
            arms.push(Arm { tests, is_default: false, guard: None, binding: None, body, falls_through: false, span });
        }
        // Several letters in one, or a value right behind its letter.
        let mut body = Block::new();
        for name in [variable, "OPTARG"] {
            let unknown = self.base.add(span, ExprKind::Opaque(Vec::new()));
            body.push(self.set(name, unknown, span));
        }
        body.push(self.shifted(span, 1));
        arms.push(Arm { tests: Vec::new(), is_default: true, guard: None, binding: None, body, falls_through: false, span });
        let subject = self.argument_at(0, span);
        turn.push(stmt(span, StmtKind::Match { subject, arms }));
    }

    fn set(&mut self, variable: &str, value: ExprId, span: Span) -> Stmt {
        let target = Box::new(self.variable(variable, span));
        let whole = self.base.add(span, ExprKind::Assign { target, op: None, value });
        stmt(span, StmtKind::Expr(whole))
    }

    /// Of patterns that are all of options (`-x`, `--data=*`): whether `subject` begins as one of them. `None` if these are others.
    pub(super) fn of_options(&mut self, subject: ExprId, patterns: &[Word]) -> Option<ExprId> {
        let mut any = None;
        for pattern in patterns {
            let text = pattern.text().filter(|text| text.starts_with('-'))?;
            let start = self.text(pattern.span, text.split(['*', '?', '[']).next().unwrap_or_default());
            let begins = self.begins(subject, start, pattern.span);
            any = Some(match any {
                Some(before) => self.base.add(pattern.span, ExprKind::Logical(LogicalOp::Or, before, begins)),
                None => begins,
            });
        }
        any
    }

    /// Options are written down: what is computed is one of their values, or what they are for.
    fn begins(&mut self, text: ExprId, start: ExprId, span: Span) -> ExprId {
        let method = self.member(text, "begins", span);
        self.base.add(span, ExprKind::Call { callee: method, args: vec![plain(start)] })
    }
}
