//! Statements and functions.

use rustc_hash::FxHashSet;

use super::Script;
use crate::ir::{Arm, BinaryOp, Block, Catch, ExprId, ExprKind, FuncId, Name, Param, ParamKind, Pattern, Span, Stmt, StmtKind, UnaryOp};
use crate::lower::tree_sitter::{bare_function, stmt};

/// What a statement may be assigned with.
const ASSIGNMENTS: &[(&str, Option<BinaryOp>)] =
    &[("+=", Some(BinaryOp::Add)), ("-=", Some(BinaryOp::Arithmetic)), ("*=", Some(BinaryOp::Arithmetic)), ("??=", None), ("=", None)];

/// Commands that put nothing out.
const QUIET: &[&str] = &[
    "write-host",
    "write-verbose",
    "write-debug",
    "write-information",
    "write-warning",
    "write-error",
    "write-progress",
    "set-content",
    "add-content",
    "out-file",
    "out-null",
    "start-sleep",
    "remove-item",
    "set-variable",
    "remove-variable",
    "export-modulemember",
];

impl Script<'_> {
    /// Statements up to a closing brace or the end.
    pub(super) fn statements(&mut self) -> Block {
        let mut out = Block::new();
        loop {
            self.blanks(true);
            if self.take(";") {
                continue;
            }
            if self.at >= self.end || self.rest().starts_with(['}', ')']) {
                break;
            }
            let before = self.at;
            if self.deeper(|script| script.statement(&mut out)).is_none() {
                break;
            }
            if self.at == before {
                self.bump();
            }
        }
        // Functions and classes are there before they are used.
        out.sort_by_key(|stmt| !matches!(stmt.kind, StmtKind::Function(_) | StmtKind::Class(_)));
        out
    }

    /// Makes what the last statement of a body gives the body's result, in each of its branches. A command that stands before others
    /// gives too, and the body goes on.
    pub(super) fn give_last(&mut self, body: &mut Block) {
        // What gives nothing may stand behind what does.
        let quiet = body.iter().rev().take_while(|stmt| self.gives_nothing(stmt)).count();
        if let Some(at) = body.len().checked_sub(quiet + 1).filter(|_| quiet > 0)
            && let StmtKind::Expr(value) = body[at].kind
        {
            let span = body[at].span;
            let given = self.base.declare("given#");
            let target = Box::new(Pattern::Name(given.clone(), span));
            body[at].kind = StmtKind::Expr(self.base.add(span, ExprKind::Assign { target, op: None, value }));
            let given = self.base.add(span, ExprKind::Name(given));
            body.push(stmt(span, StmtKind::Return(Some(given))));
            return;
        }
        // Functions stand first, wherever they were written.
        let Some(end) = body.last_mut() else { return };
        match &mut end.kind {
            StmtKind::Expr(value) if !matches!(self.base.file.expr(*value).kind, ExprKind::Assign { .. } | ExprKind::Null) => {
                end.kind = StmtKind::Return(Some(*value));
            }
            StmtKind::If { then, otherwise, .. } => {
                self.give_last(then);
                self.give_last(otherwise);
            }
            StmtKind::Match { arms, .. } => arms.iter_mut().for_each(|arm| self.give_last(&mut arm.body)),
            StmtKind::Try { body, catches, .. } => {
                self.give_last(body);
                catches.iter_mut().for_each(|catch| self.give_last(&mut catch.body));
            }
            _ => {}
        }
    }

    /// Whether a statement surely puts nothing out: an assignment, or a command that only prints, writes or waits.
    fn gives_nothing(&self, stmt: &Stmt) -> bool {
        let StmtKind::Expr(value) = stmt.kind else { return false };
        match &self.base.file.expr(value).kind {
            ExprKind::Assign { .. } | ExprKind::Null => true,
            ExprKind::Call { callee, .. } => {
                matches!(&self.base.file.expr(*callee).kind, ExprKind::Name(name) if QUIET.contains(&&**name))
            }
            _ => false,
        }
    }

    /// `{ … }`.
    fn braces(&mut self) -> Block {
        self.blanks(true);
        if !self.take("{") {
            return Block::new();
        }
        let body = self.statements();
        self.take("}");
        body
    }

    /// `( … )` of a condition.
    fn condition(&mut self) -> ExprId {
        self.blanks(true);
        let start = self.at;
        if !self.take("(") {
            return self.null(start);
        }
        let value = self.deeper(|script| script.values(')')).unwrap_or_else(|| self.null(start));
        self.take(")");
        value
    }

    fn statement(&mut self, out: &mut Block) {
        let start = self.at;
        if self.take_word("function") || self.take_word("filter") {
            self.blanks(false);
            let name_start = self.at;
            let rest = self.rest();
            let length = rest.find(|c: char| c.is_whitespace() || matches!(c, '{' | '(')).unwrap_or(rest.len());
            let name = rest[..length].rsplit(':').next().unwrap_or_default().to_lowercase();
            self.at += length;
            let name_span = self.span(name_start);
            let declared = self.base.name(&name);
            self.globals.insert(declared);
            let id = self.function(start, Some((&name, name_span)));
            out.push(stmt(self.span(start), StmtKind::Function(id)));
        } else if !self.classes.is_empty() && self.take_word("class") {
            let class = self.class(start);
            out.push(class);
        } else if self.take_word("if") {
            self.choice(start, out);
        } else if self.take_word("foreach") {
            self.blanks(true);
            self.take("(");
            self.blanks(true);
            let pattern = if self.rest().starts_with('$') {
                let variable = self.variable();
                self.pattern(variable)
            } else {
                Pattern::Ignore
            };
            self.blanks(true);
            self.take_word("in");
            self.blanks(true);
            let iter = self.deeper(|script| script.values(')')).unwrap_or_else(|| self.null(start));
            self.take(")");
            let body = self.braces();
            out.push(stmt(self.span(start), StmtKind::ForEach { pattern, iter, keys: false, body, otherwise: Block::new() }));
        } else if self.take_word("while") || self.take_word("for") {
            let test = self.condition();
            let body = self.braces();
            out.push(stmt(self.span(start), StmtKind::While { test: Some(test), update: None, body, otherwise: Block::new() }));
        } else if self.take_word("do") {
            let body = self.braces();
            self.blanks(true);
            let place = self.at;
            let goes_on = self.take_word("while");
            let repeated = if goes_on || self.take_word("until") {
                let test = self.condition();
                let ends = if goes_on { self.add(place, ExprKind::Unary(UnaryOp::Not, test)) } else { test };
                StmtKind::do_while(body, ends, self.span(place))
            } else {
                StmtKind::While { test: None, update: None, body, otherwise: Block::new() }
            };
            out.push(stmt(self.span(start), repeated));
        } else if self.take_word("switch") {
            self.switch(start, out);
        } else if self.take_word("try") {
            self.tried(start, out);
        } else if self.take_word("return") {
            let value = self.optional();
            out.push(stmt(self.span(start), StmtKind::Return(value)));
        } else if self.take_word("throw") {
            let value = self.optional();
            out.push(stmt(self.span(start), StmtKind::Throw(value)));
        } else if self.take_word("break") {
            out.push(stmt(self.span(start), StmtKind::Break));
        } else if self.take_word("continue") {
            out.push(stmt(self.span(start), StmtKind::Continue));
        } else if self.take_word("exit") {
            let code = self.optional();
            let name = self.base.name("exit");
            let callee = self.add(start, ExprKind::Name(name));
            let args = code.into_iter().map(super::expression::plain).collect();
            let call = self.add(start, ExprKind::Call { callee, args });
            out.push(stmt(self.span(start), StmtKind::Expr(call)));
        } else if ["begin", "process", "end", "clean"].iter().any(|word| self.rest().len() > word.len() && self.take_word(word)) {
            let body = self.braces();
            out.extend(body);
        } else if self.take_word("param") {
            // The parameters of the script itself: what it is started with.
            let params = self.params();
            let assigned = params.into_iter().filter_map(|param| Some((param.pattern, param.default?, param.span)));
            for (pattern, value, span) in assigned.collect::<Vec<_>>() {
                if let Pattern::Name(name, _) = &pattern {
                    self.globals.insert(name.clone());
                    let name = self.base.name(name);
                    let outside = self.base.name("arguments");
                    let outside = self.base.add(span, ExprKind::Name(outside));
                    let given = self.base.add(span, ExprKind::Member { object: outside, name, name_span: span });
                    let value = self.base.add(span, ExprKind::Logical(crate::ir::LogicalOp::Or, given, value));
                    let whole = self.base.add(span, ExprKind::Assign { target: Box::new(pattern), op: None, value });
                    out.push(stmt(span, StmtKind::Expr(whole)));
                }
            }
        } else {
            let value = self.value();
            let span = self.span(start);
            self.base.item(span);
            out.push(stmt(span, StmtKind::Expr(value)));
            self.blanks(false);
            if self.rest().starts_with("&&") || self.rest().starts_with("||") {
                self.at += 2;
            }
            return;
        }
        let span = self.span(start);
        self.base.item(span);
    }

    fn optional(&mut self) -> Option<ExprId> {
        self.blanks(false);
        let rest = self.rest();
        (!rest.is_empty() && !rest.starts_with(['\n', ';', '}', ')'])).then(|| self.value())
    }

    fn choice(&mut self, start: usize, out: &mut Block) {
        let test = self.condition();
        let then = self.braces();
        let before = self.at;
        self.blanks(true);
        let mut otherwise = Block::new();
        if self.take_word("elseif") {
            let _ = self.deeper(|script| script.choice(start, &mut otherwise));
        } else if self.take_word("else") {
            otherwise = self.braces();
        } else {
            self.at = before;
        }
        out.push(stmt(self.span(start), StmtKind::If { test, then, otherwise }));
    }

    fn switch(&mut self, start: usize, out: &mut Block) {
        self.blanks(false);
        while self.rest().starts_with('-') {
            let rest = self.rest();
            self.at += rest.find(char::is_whitespace).unwrap_or(rest.len());
            self.blanks(false);
        }
        let subject = self.condition();
        self.blanks(true);
        let mut arms = Vec::new();
        if self.take("{") {
            loop {
                self.blanks(true);
                if self.take("}") || self.at >= self.end {
                    break;
                }
                let arm = self.at;
                let is_default = self.take_word("default");
                let tests = if is_default {
                    Vec::new()
                } else if self.rest().starts_with(|c: char| c.is_alphabetic()) {
                    let length = self.rest().find(|c: char| c.is_whitespace() || c == '{').unwrap_or(self.rest().len());
                    vec![self.bare(length)]
                } else if self.rest().starts_with('{') {
                    self.script_block();
                    Vec::new()
                } else {
                    vec![self.operand()]
                };
                let body = self.braces();
                arms.push(Arm { tests, is_default, guard: None, binding: None, body, falls_through: false, span: self.span(arm) });
                if self.at == arm {
                    self.bump();
                }
            }
        }
        out.push(stmt(self.span(start), StmtKind::Match { subject, arms }));
    }

    fn tried(&mut self, start: usize, out: &mut Block) {
        let body = self.braces();
        let (mut catches, mut finally) = (Vec::new(), Block::new());
        loop {
            let before = self.at;
            self.blanks(true);
            let clause = self.at;
            if self.take_word("catch") {
                let mut types = Vec::new();
                loop {
                    self.blanks(true);
                    self.take(",");
                    self.blanks(true);
                    let rest = self.rest();
                    let Some(inner) = rest.strip_prefix('[') else { break };
                    let end = inner.find([']', '\n']).unwrap_or(inner.len());
                    let (name, span) = (self.base.name(&inner[..end]), self.span(clause));
                    types.push(self.base.add(span, ExprKind::Name(name)));
                    self.at += (end + 2).min(rest.len());
                }
                // Whatever is raised by .NET is one of these.
                types.retain(|ty| !matches!(&self.base.file.expr(*ty).kind, ExprKind::Name(name) if name.ends_with("Exception") && name.trim_start_matches("System.") == "Exception"));
                let caught = self.base.declare("$_");
                let binding = Some(Pattern::Name(caught, self.span(clause)));
                let body = self.braces();
                catches.push(Catch { types, binding, body, span: self.span(clause) });
            } else if self.take_word("finally") {
                finally = self.braces();
            } else {
                self.at = before;
                break;
            }
        }
        out.push(stmt(self.span(start), StmtKind::Try { body, catches, otherwise: Block::new(), finally }));
    }

    /// `= value` behind what stands to its left.
    pub(super) fn assigned(&mut self, start: usize, target: ExprId) -> Option<ExprId> {
        let (text, op) = *ASSIGNMENTS.iter().find(|(text, _)| self.rest().starts_with(text))?;
        if text == "=" && self.rest().starts_with("==") {
            return None;
        }
        self.at += text.len();
        self.blanks(true);
        let value = if ["if", "switch", "foreach", "try"].iter().any(|word| self.peek_word(word)) {
            // A statement as a value: what its branches give.
            let begin = self.at;
            let id = self.statement_value(begin);
            let function = self.add(begin, ExprKind::Lambda(id));
            self.add(begin, ExprKind::Call { callee: function, args: Vec::new() })
        } else {
            self.value()
        };
        let target = Box::new(self.pattern(target));
        Some(self.add(start, ExprKind::Assign { target, op, value }))
    }

    fn peek_word(&mut self, word: &str) -> bool {
        let before = self.at;
        let here = self.take_word(word);
        self.at = before;
        here
    }

    /// One statement as a function without a receiver of its own, which gives what the statement does.
    fn statement_value(&mut self, start: usize) -> FuncId {
        let span = self.span(start);
        let id = self.base.enter_function(bare_function(None, span, span));
        let mut body = Block::new();
        let _ = self.deeper(|script| script.statement(&mut body));
        self.give_last(&mut body);
        self.base.leave_function(body);
        id
    }

    /// What an expression means as the target of an assignment.
    fn pattern(&mut self, target: ExprId) -> Pattern {
        match self.base.file.expr(target).kind.clone() {
            ExprKind::Name(name) => {
                let place = self.base.file.expr(target).span;
                let written = self.text.get(place.start as usize..place.end as usize).unwrap_or_default();
                if written.strip_prefix('$').and_then(super::scoped).is_some() {
                    self.globals.insert(name.clone());
                    return Pattern::Name(name, place);
                }
                let name = self.own_name(&name);
                self.assign_name(&name);
                Pattern::Name(name, place)
            }
            ExprKind::Cast { value, .. } => self.pattern(value),
            ExprKind::Member { .. } | ExprKind::Index { .. } => Pattern::Place(target),
            ExprKind::Array(items) => {
                let items = items.iter().map(|item| Some(self.pattern(item.value))).collect();
                Pattern::Array { items, rest: None }
            }
            _ => Pattern::Ignore,
        }
    }

    /// What a variable is called in the function that has it of its own.
    fn own_name(&mut self, name: &Name) -> Name {
        match name.strip_prefix(super::SCRIPT) {
            Some(plain) if self.locals.is_some() => self.base.name(&format!("${plain}")),
            _ => name.clone(),
        }
    }

    /// A name is the function's own once it is assigned there, unless the script says which one it means.
    fn assign_name(&mut self, name: &str) {
        match &mut self.locals {
            Some(locals) if !name.is_empty() => {
                locals.insert(name.to_owned());
                self.base.declare(name);
            }
            _ => {
                let name = self.base.name(name);
                self.globals.insert(name);
            }
        }
    }

    /// A function from its parameters on.
    pub(super) fn function(&mut self, start: usize, name: Option<(&str, Span)>) -> FuncId {
        self.function_giving(start, name, true)
    }

    /// `gives`: what its last statement gives is its result, which of a method's is what it returns alone.
    pub(super) fn function_giving(&mut self, start: usize, name: Option<(&str, Span)>, gives: bool) -> FuncId {
        let (label, name_span) = match name {
            Some((name, span)) => (Some(self.base.name(name)), span),
            None => (None, self.span(start)),
        };
        let span = self.span(start);
        let is_named = label.is_some();
        let id = self.base.enter_function(bare_function(label, span, name_span));
        let outer = if is_named { self.locals.replace(FxHashSet::default()) } else { self.locals.clone() };
        self.blanks(true);
        let mut params = if self.rest().starts_with('(') { self.params() } else { Vec::new() };
        self.blanks(true);
        if !gives && self.rest().starts_with(':') {
            // What a constructor gives its base.
            self.at += self.rest().find(['{', '\n']).unwrap_or(self.rest().len());
            self.blanks(true);
        }
        let mut body = Block::new();
        if self.take("{") {
            loop {
                self.blanks(true);
                let before = self.at;
                if self.take_word("param") {
                    params.extend(self.params());
                    break;
                }
                // `[CmdletBinding()]` and its like stand before the parameters.
                if self.rest().starts_with('[') && self.skip_attribute() {
                    continue;
                }
                self.at = before;
                break;
            }
            body = self.statements();
            if gives {
                self.give_last(&mut body);
            }
            self.take("}");
        }
        let whole = self.span(start);
        let function = &mut self.base.file.functions[id.index()];
        function.params = params;
        function.span = whole;
        self.base.leave_function(body);
        self.locals = outer;
        id
    }

    /// Passes over `[Name(…)]` at the head of a line of its own; nothing where a value starts so.
    fn skip_attribute(&mut self) -> bool {
        let rest = self.rest();
        let Some(end) = self.bracketed() else { return false };
        let after = rest[end..].trim_start_matches([' ', '\t', '\r']);
        let alone = rest[..end].contains('(')
            && (after.is_empty() || after.starts_with(['\n', '[']) || after.to_ascii_lowercase().starts_with("param"));
        if alone {
            self.at += end;
        }
        alone
    }

    /// How long `[…]` is, with the brackets in it and over the end of a line (`[OutputType([string[]])]`).
    pub(super) fn bracketed(&self) -> Option<usize> {
        let mut open = 0u32;
        self.rest().char_indices().take(2000).find_map(|(at, c)| {
            match c {
                '[' => open += 1,
                ']' => open = open.saturating_sub(1),
                _ => {}
            }
            (open == 0).then_some(at + 1)
        })
    }

    /// `( [type]$name = default, … )`.
    fn params(&mut self) -> Vec<Param> {
        let mut params = Vec::new();
        self.blanks(true);
        if !self.take("(") {
            return params;
        }
        loop {
            self.blanks(true);
            if self.take(")") || self.at >= self.end {
                return params;
            }
            let start = self.at;
            let rest = self.rest();
            if rest.starts_with('[') {
                self.at += self.bracketed().unwrap_or(1);
            } else if rest.starts_with('$') {
                let variable = self.variable();
                let ExprKind::Name(name) = self.base.file.expr(variable).kind.clone() else { continue };
                let name = self.own_name(&name);
                if let Some(locals) = &mut self.locals {
                    locals.insert(name.to_string());
                }
                let name = self.base.declare_param(&name);
                self.blanks(true);
                let default = self.take("=").then(|| {
                    self.blanks(true);
                    self.parameter_default()
                });
                let span = self.span(start);
                params.push(Param {
                    pattern: Pattern::Name(name, span),
                    default,
                    ty: None,
                    kind: ParamKind::Plain,
                    decorators: Vec::new(),
                    span,
                });
            } else if !self.take(",") {
                self.bump();
            }
        }
    }

    fn parameter_default(&mut self) -> ExprId {
        let start = self.at;
        self.deeper(|script| {
            let mut value = script.operand();
            script.blanks(true);
            while script.take("+") {
                script.blanks(true);
                let next = script.operand();
                value = script.add(start, ExprKind::Binary(BinaryOp::Add, value, next));
                script.blanks(true);
            }
            value
        })
        .unwrap_or_else(|| self.null(start))
    }
}
