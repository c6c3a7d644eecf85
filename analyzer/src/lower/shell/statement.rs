//! Commands as statements.

use super::ast::{Assign, Command, Kind, List, Redirect, Value, Word};
use super::{Frame, Shell};
use crate::ir::{Arm, BinaryOp, Block, Catch, ExprId, ExprKind, Key, Param, ParamKind, Pattern, Prop, Span, Stmt, StmtKind, UnaryOp};
use crate::lower::tree_sitter::{bare_function, stmt};

impl Shell<'_> {
    pub(super) fn block(&mut self, commands: &[Command]) -> Block {
        let mut out = Block::new();
        // Functions are there before they are run.
        for command in commands.iter().filter(|command| matches!(command.kind, Kind::Function { .. })) {
            self.statement(command, &mut out);
        }
        for command in commands.iter().filter(|command| !matches!(command.kind, Kind::Function { .. })) {
            self.statement(command, &mut out);
        }
        out
    }

    /// A block whose output is what the function gives.
    fn last_block(&mut self, commands: &[Command]) -> Block {
        let Some((last, before)) = commands.split_last() else { return Block::new() };
        // `echo x; return 0`
        if let (true, Some((printed, before))) = (is_plain_return(last), before.split_last()) {
            if self.prints(printed) {
                let mut out = self.block(before);
                self.give(printed, &mut out);
                return out;
            }
            return self.block(commands);
        }
        let mut out = self.block(before);
        self.last(last, &mut out);
        out
    }

    fn last(&mut self, command: &Command, out: &mut Block) {
        match &command.kind {
            Kind::If { arms, otherwise } => self.choice(command.span, arms, otherwise, true, out),
            Kind::Group(body) => out.extend(self.last_block(body)),
            Kind::Case { .. } => self.cases(command, true, out),
            _ if self.prints(command) => self.give(command, out),
            _ => self.statement(command, out),
        }
    }

    fn give(&mut self, command: &Command, out: &mut Block) {
        let value = self.output(command, None);
        out.push(stmt(command.span, StmtKind::Return(Some(value))));
    }

    /// One command for what it does.
    pub(super) fn statement(&mut self, command: &Command, out: &mut Block) {
        let span = command.span;
        self.base.item(span);
        match &command.kind {
            Kind::Simple { assigns, words } => self.simple(command, assigns, words, out),
            Kind::Pipe(_) => {
                let value = self.output(command, None);
                self.printed(command, value, out);
            }
            Kind::And(..) => self.one_after_another(&chained(command), out),
            Kind::Or(left, right) => {
                let mut other = Block::new();
                self.statement(right, &mut other);
                if let Some(test) = self.condition(left) {
                    out.push(stmt(span, StmtKind::If { test, then: Block::new(), otherwise: other }));
                } else {
                    let mut body = Block::new();
                    self.statement(left, &mut body);
                    out.push(tried(span, right.span, body, other, Block::new()));
                }
            }
            Kind::Not(inner) => self.statement(inner, out),
            Kind::If { arms, otherwise } => self.choice(span, arms, otherwise, false, out),
            Kind::For { name, words, body } => {
                let items = words.iter().map(|word| self.argument(word)).collect();
                let iter = self.base.add(span, ExprKind::Array(items));
                let pattern = self.variable(name, span);
                let body = self.block(body);
                out.push(stmt(span, StmtKind::ForEach { pattern, iter, keys: false, body, otherwise: Block::new() }));
            }
            Kind::While { test, body } if self.frame.takes_apart && self.through_arguments(span, test, body, out) => {}
            Kind::While { test, body } => {
                let condition = test.last().and_then(|last| self.condition(last));
                let mut before = if condition.is_some() { self.block(&test[..test.len() - 1]) } else { self.block(test) };
                before.extend(self.block(body));
                out.push(stmt(span, StmtKind::While { test: condition, update: None, body: before, otherwise: Block::new() }));
            }
            Kind::Case { .. } => self.cases(command, false, out),
            Kind::Function { name, name_span, body } => self.function(span, name, *name_span, body, out),
            Kind::Group(body) => out.extend(self.block(body)),
            Kind::Test(_) | Kind::Arithmetic(_) => {
                if let Some(test) = self.condition(command) {
                    out.push(stmt(span, StmtKind::Expr(test)));
                }
            }
        }
    }

    /// `[ $# -lt 2 ] && usage && return 1`: what stands behind a test depends on it, all along.
    fn one_after_another(&mut self, commands: &[&Command], out: &mut Block) {
        let Some((first, rest)) = commands.split_first() else { return };
        match if rest.is_empty() { None } else { self.condition(first) } {
            Some(test) => {
                let mut then = Block::new();
                self.one_after_another(rest, &mut then);
                out.push(stmt(first.span, StmtKind::If { test, then, otherwise: Block::new() }));
            }
            None => {
                self.statement(first, out);
                self.one_after_another(rest, out);
            }
        }
    }

    fn choice(&mut self, span: Span, arms: &[(List, List)], otherwise: &[Command], last: bool, out: &mut Block) {
        let Some(((tests, body), rest)) = arms.split_first() else {
            let block = if last { self.last_block(otherwise) } else { self.block(otherwise) };
            out.extend(block);
            return;
        };
        let Some((test, before)) = tests.split_last() else { return };
        out.extend(self.block(before));
        let condition = self.condition(test);
        let mut then = if last { self.last_block(body) } else { self.block(body) };
        let mut other = Block::new();
        self.choice(span, rest, otherwise, last, &mut other);
        match condition {
            Some(test) => out.push(stmt(span, StmtKind::If { test, then, otherwise: other })),
            None => {
                // Whether the command fails decides.
                let asked = if let Kind::Not(inner) = &test.kind {
                    std::mem::swap(&mut then, &mut other);
                    inner
                } else {
                    test
                };
                let mut body = Block::new();
                self.statement(asked, &mut body);
                out.push(tried(span, test.span, body, other, then));
            }
        }
    }

    fn cases(&mut self, command: &Command, last: bool, out: &mut Block) {
        let Kind::Case { subject, arms } = &command.kind else { return };
        let subject = self.word(subject);
        let arms = arms.iter().map(|arm| {
            let is_default = arm.patterns.iter().any(|pattern| pattern.text().as_deref() == Some("*"));
            let plain = |word: &&Word| word.text().is_none_or(|text| !text.contains(['*', '?', '[']));
            let mut tests: Vec<ExprId> = arm.patterns.iter().filter(plain).map(|pattern| self.word(pattern)).collect();
            let guard = if self.frame.takes_apart { self.of_options(subject, &arm.patterns) } else { None };
            if guard.is_some() && tests.len() < arm.patterns.len() {
                tests.clear();
            }
            let is_default = is_default || guard.is_some() && tests.is_empty();
            let body = if last { self.last_block(&arm.body) } else { self.block(&arm.body) };
            Arm { tests, is_default, guard, binding: None, body, falls_through: false, span: arm.span }
        });
        let arms = arms.collect();
        out.push(stmt(command.span, StmtKind::Match { subject, arms }));
    }

    fn function(&mut self, span: Span, name: &str, name_span: Span, body: &[Command], out: &mut Block) {
        let known = self.functions.get(name).cloned().unwrap_or_default();
        let name = self.base.declare(name);
        let id = self.base.enter_function(bare_function(Some(name), span, name_span));
        let by_place = if known.takes_apart { 0 } else { known.positional };
        let mut params: Vec<Param> = (1..=by_place).map(|at| self.param(&format!("${at}"), ParamKind::Plain, name_span)).collect();
        if known.passes.is_some() {
            params.push(self.param(super::command::PASSED_WORDS, ParamKind::Rest, name_span));
        }
        params.push(self.param("$@", if known.passes.is_some() { ParamKind::NamedRest } else { ParamKind::Rest }, name_span));
        self.base.file.functions[id.index()].params = params;
        let outer = std::mem::replace(&mut self.frame, Frame { is_function: true, takes_apart: known.takes_apart, ..Frame::default() });
        let body = self.last_block(body);
        self.frame = outer;
        self.base.leave_function(body);
        out.push(stmt(span, StmtKind::Function(id)));
    }

    fn param(&mut self, name: &str, kind: ParamKind, span: Span) -> Param {
        let name = self.base.declare_param(name);
        Param { pattern: Pattern::Name(name, span), default: None, ty: None, kind, decorators: Vec::new(), span }
    }

    /// The variable `name` as a place to assign to: of the function where it was declared local, else of the script.
    pub(super) fn variable(&mut self, name: &str, span: Span) -> Pattern {
        let full = format!("${name}");
        if self.frame.locals.contains(name) {
            let name = self.base.declare(&full);
            return Pattern::Name(name, span);
        }
        let name = self.base.name(&full);
        self.globals.insert(name.clone());
        Pattern::Name(name, span)
    }

    fn assign(&mut self, assign: &Assign, out: &mut Block) {
        let whole = self.assigned(assign);
        out.push(stmt(assign.span, StmtKind::Expr(whole)));
    }

    pub(super) fn assigned(&mut self, assign: &Assign) -> ExprId {
        let value = match &assign.value {
            Value::Word(word) => self.word(word),
            Value::Table(rows) => {
                let rows = rows.iter().map(|(key, value)| {
                    let key = match key.text() {
                        Some(text) => Key::Name(self.base.name(&text), key.span),
                        None => Key::Computed(self.word(key)),
                    };
                    Prop::Pair(key, self.word(value))
                });
                let rows = rows.collect();
                self.base.add(assign.span, ExprKind::Object(rows))
            }
            Value::Array(items) => {
                let items = items.iter().map(|item| self.argument(item)).collect();
                self.base.add(assign.span, ExprKind::Array(items))
            }
        };
        let mut target = Box::new(self.variable(&assign.name, assign.name_span));
        if let Some(key) = &assign.key {
            let (object, index) = (self.named(assign.name_span, &format!("${}", assign.name)), self.word(key));
            target = Box::new(Pattern::Place(self.base.add(assign.span, ExprKind::Index { object, index })));
        }
        let op = (assign.append && matches!(assign.value, Value::Word(_))).then_some(BinaryOp::Add);
        self.base.add(assign.span, ExprKind::Assign { target, op, value })
    }

    fn simple(&mut self, command: &Command, assigns: &[Assign], words: &[Word], out: &mut Block) {
        let span = command.span;
        let name = words.first().and_then(Word::text).unwrap_or_default();
        if matches!(name.as_str(), "local" | "declare" | "typeset") && self.frame.is_function {
            self.frame.locals.extend(assigns.iter().map(|assign| assign.name.clone()));
            self.frame.locals.extend(words[1..].iter().filter_map(Word::text).filter(|word| !word.starts_with('-')));
        }
        // What stands before a command holds for that command alone.
        if words.is_empty() || matches!(name.as_str(), "local" | "export" | "declare" | "readonly" | "typeset") {
            for one in assigns {
                self.assign(one, out);
            }
            if declares_table(words) {
                self.empty_tables(&words[1..], out);
            }
            return;
        }
        match name.as_str() {
            "return" => out.push(stmt(span, StmtKind::Return(None))),
            "exit" => {
                let exit = self.named(span, "exit");
                let call = self.base.add(span, ExprKind::Call { callee: exit, args: Vec::new() });
                out.push(stmt(span, StmtKind::Expr(call)));
            }
            "break" => out.push(stmt(span, StmtKind::Break)),
            "continue" => out.push(stmt(span, StmtKind::Continue)),
            "shift" if self.frame.takes_apart => self.shift(span, words.get(1), out),
            "shift" if words.get(1).is_some_and(|count| count.text().is_none()) => self.frame.lost = true,
            "shift" => {
                let count = words.get(1).and_then(Word::text).and_then(|count| count.parse::<usize>().ok()).unwrap_or(1);
                self.frame.shifted = self.frame.shifted.saturating_add(count).min(99);
            }
            "read" => {
                let from = command.redirects.iter().find_map(|redirect| self.input(redirect));
                for target in words[1..].iter().filter_map(Word::text).filter(|word| !word.starts_with('-')) {
                    let value = self.base.add(span, ExprKind::Opaque(from.into_iter().collect()));
                    let target = Box::new(self.variable(&target, span));
                    let whole = self.base.add(span, ExprKind::Assign { target, op: None, value });
                    out.push(stmt(span, StmtKind::Expr(whole)));
                }
            }
            "printf" if words.len() > 3 && words[1].text().as_deref() == Some("-v") => {
                let value = self.formatted(span, &words[3..]);
                let Some(name) = words[2].text() else { return };
                let target = Box::new(self.variable(&name, words[2].span));
                let whole = self.base.add(span, ExprKind::Assign { target, op: None, value });
                out.push(stmt(span, StmtKind::Expr(whole)));
            }
            "[" | "test" => {
                if let Some(test) = self.condition(command) {
                    out.push(stmt(span, StmtKind::Expr(test)));
                }
            }
            // The browser is sent to the last of its words.
            "open" | "xdg-open" | "sensible-browser" if words.len() > 1 && !self.functions.contains_key(&name) => {
                let opens = self.named(span, &name);
                let args = words.last().map(|address| self.argument(address)).into_iter().collect();
                let call = self.base.add(span, ExprKind::Call { callee: opens, args });
                out.push(stmt(span, StmtKind::Expr(call)));
            }
            "." | "source" | ":" | "true" | "false" | "set" | "unset" | "trap" | "cd" => {}
            _ => {
                let value = self.output(command, None);
                self.printed(command, value, out);
            }
        }
    }

    /// `declare -A routes`: a table that is filled later.
    fn empty_tables(&mut self, words: &[Word], out: &mut Block) {
        for word in words {
            let Some(name) = word.text().filter(|name| !name.starts_with('-')) else { continue };
            let target = Box::new(self.variable(&name, word.span));
            let value = self.base.add(word.span, ExprKind::Object(Vec::new()));
            let whole = self.base.add(word.span, ExprKind::Assign { target, op: None, value });
            out.push(stmt(word.span, StmtKind::Expr(whole)));
        }
    }

    /// What a command prints goes to a file, or to whoever looks.
    fn printed(&mut self, command: &Command, value: ExprId, out: &mut Block) {
        let last = if let Kind::Pipe(all) = &command.kind { all.last().unwrap_or(command) } else { command };
        let file = last.redirects.iter().find_map(|redirect| if let Redirect::Output(word) = redirect { Some(word) } else { None });
        let sink = match file {
            Some(word) if word.head().starts_with("/dev/") => None,
            Some(word) => Some(("write", Some(self.word(word)))),
            None if !self.frame.is_function && self.frame.captured == 0 && self.prints_text(last) => Some(("echo", None)),
            None => None,
        };
        let whole = match sink {
            Some((callee, path)) => {
                let callee = self.named(command.span, callee);
                let args = std::iter::once(value).chain(path).map(super::command::plain).collect();
                self.base.add(command.span, ExprKind::Call { callee, args })
            }
            None => value,
        };
        out.push(stmt(command.span, StmtKind::Expr(whole)));
    }

    pub(super) fn negated(&mut self, span: Span, test: ExprId) -> ExprId {
        self.base.add(span, ExprKind::Unary(UnaryOp::Not, test))
    }
}

/// Runs `body`; where it fails, `failed`, else `otherwise`.
fn tried(span: Span, clause: Span, body: Block, failed: Block, otherwise: Block) -> Stmt {
    let catch = Catch { types: Vec::new(), binding: None, body: failed, span: clause };
    stmt(span, StmtKind::Try { body, catches: vec![catch], otherwise, finally: Block::new() })
}

/// `declare -A table`.
pub(super) fn declares_table(words: &[Word]) -> bool {
    let is_flag = |word: &Word| word.text().is_some_and(|text| text.starts_with('-') && text.contains('A'));
    let [name, flag, ..] = words else { return false };
    matches!(name.text().as_deref(), Some("declare" | "local" | "typeset" | "readonly")) && is_flag(flag)
}

fn is_plain_return(command: &Command) -> bool {
    let Kind::Simple { words, .. } = &command.kind else { return false };
    words.first().and_then(Word::text).as_deref() == Some("return")
}

/// The commands that `&&` puts behind one another, in order.
fn chained(command: &Command) -> Vec<&Command> {
    let (mut at, mut chain) = (command, Vec::new());
    while let Kind::And(left, right) = &at.kind {
        chain.push(&**right);
        at = left;
    }
    chain.push(at);
    chain.reverse();
    chain
}
