//! Expressions.

use super::{Script, index};
use crate::ir::{Arg, BinaryOp, ExprId, ExprKind, Key, LogicalOp, Prop, Text, Type, UnaryOp};

pub(super) fn plain(value: ExprId) -> Arg {
    Arg::plain(value)
}

/// Operators by how they bind, the loosest first.
const LEVELS: [&[(&str, Operator)]; 4] = [
    &[
        ("-and", Operator::Logical(LogicalOp::And)),
        ("-or", Operator::Logical(LogicalOp::Or)),
        ("-xor", Operator::Binary(BinaryOp::Arithmetic)),
    ],
    &[
        ("-eq", Operator::Binary(BinaryOp::Eq)),
        ("-ceq", Operator::Binary(BinaryOp::Eq)),
        ("-ieq", Operator::Binary(BinaryOp::Eq)),
        ("-ne", Operator::Binary(BinaryOp::Ne)),
        ("-gt", Operator::Binary(BinaryOp::Gt)),
        ("-ge", Operator::Binary(BinaryOp::Ge)),
        ("-lt", Operator::Binary(BinaryOp::Lt)),
        ("-le", Operator::Binary(BinaryOp::Le)),
        ("-in", Operator::Binary(BinaryOp::In)),
        ("-notin", Operator::Binary(BinaryOp::NotIn)),
        ("-contains", Operator::Method("contains")),
        ("-notcontains", Operator::Method("contains")),
        ("-match", Operator::Method("match")),
        ("-notmatch", Operator::Method("match")),
        ("-like", Operator::Method("match")),
        ("-notlike", Operator::Method("match")),
        ("-is", Operator::Binary(BinaryOp::InstanceOf)),
        ("??", Operator::Logical(LogicalOp::Coalesce)),
    ],
    &[("+", Operator::Binary(BinaryOp::Add)), ("-", Operator::Binary(BinaryOp::Arithmetic))],
    &[
        ("-f", Operator::Format),
        ("-join", Operator::Method("joined")),
        ("-split", Operator::Method("split")),
        ("-replace", Operator::Replace),
        ("*", Operator::Binary(BinaryOp::Arithmetic)),
        ("/", Operator::Binary(BinaryOp::Arithmetic)),
        ("%", Operator::Binary(BinaryOp::Arithmetic)),
    ],
];

#[derive(Debug, Clone, Copy)]
enum Operator {
    Logical(LogicalOp),
    Binary(BinaryOp),
    Method(&'static str),
    Replace,
    Format,
}

impl Script<'_> {
    /// An expression with all its operators.
    pub(super) fn expression(&mut self) -> ExprId {
        let start = self.at;
        self.deeper(|script| script.level(0)).unwrap_or_else(|| self.null(start))
    }

    fn level(&mut self, level: usize) -> ExprId {
        let Some(operators) = LEVELS.get(level) else { return self.list() };
        let start = self.at;
        let mut left = self.level(level + 1);
        // Every operator nests what stands before it one deeper.
        for _ in 0..200 {
            self.blanks(false);
            let Some(operator) = self.operator(operators) else { break };
            self.blanks(true);
            let right = self.level(level + 1);
            left = match operator {
                Operator::Logical(op) => self.add(start, ExprKind::Logical(op, left, right)),
                Operator::Binary(op) => self.add(start, ExprKind::Binary(op, left, right)),
                Operator::Method(name) => {
                    let span = self.span(start);
                    let callee = self.member(start, left, name, span);
                    self.add(start, ExprKind::Call { callee, args: vec![plain(right)] })
                }
                // A pattern that is nothing but text replaces what the method of a text does.
                Operator::Replace => {
                    let given = match &self.base.file.expr(right).kind {
                        ExprKind::Array(items) => items.clone(),
                        _ => vec![plain(right)],
                    };
                    let is_text = |arg: &Arg| matches!(&self.base.file.expr(arg.value).kind, ExprKind::Str(text) if is_plain(&text.cooked));
                    let plain_text = given.len() == 2 && given.first().is_some_and(is_text);
                    let span = self.span(start);
                    let callee = self.member(start, left, if plain_text { "replace" } else { "replaced" }, span);
                    let args = if plain_text { given } else { vec![plain(right)] };
                    self.add(start, ExprKind::Call { callee, args })
                }
                Operator::Format => {
                    let name = self.base.name("-f");
                    let callee = self.add(start, ExprKind::Name(name));
                    let items = match &self.base.file.expr(right).kind {
                        ExprKind::Array(items) => items.clone(),
                        _ => vec![plain(right)],
                    };
                    let args = std::iter::once(plain(left)).chain(items).collect();
                    self.add(start, ExprKind::Call { callee, args })
                }
            };
        }
        left
    }

    fn operator(&mut self, operators: &[(&str, Operator)]) -> Option<Operator> {
        for (text, operator) in operators {
            let rest = self.rest();
            let Some(head) = rest.get(..text.len()) else { continue };
            let after = &rest[text.len()..];
            let is_word = text.len() > 1 && text.starts_with('-');
            let fits = if is_word {
                !after.starts_with(|c: char| c.is_alphanumeric())
            } else {
                !(after.starts_with(['=', '+', '>']) || *text == "-" && after.starts_with(|c: char| c.is_alphabetic()))
            };
            if head.eq_ignore_ascii_case(text) && fits {
                self.at += text.len();
                return Some(*operator);
            }
        }
        None
    }

    /// `a, b, c`.
    fn list(&mut self) -> ExprId {
        let start = self.at;
        let first = self.unary();
        let mut items = vec![plain(first)];
        loop {
            self.blanks(false);
            if !self.take(",") {
                break;
            }
            self.blanks(true);
            items.push(plain(self.unary()));
        }
        if items.len() == 1 { first } else { self.add(start, ExprKind::Array(items)) }
    }

    /// One operand with its members.
    pub(super) fn operand(&mut self) -> ExprId {
        if self.rest().starts_with('[') { self.typed() } else { self.postfix() }
    }

    fn unary(&mut self) -> ExprId {
        self.blanks(false);
        let start = self.at;
        if self.take("!") || self.take_word("-not") {
            let inner = self.deeper(Self::unary).unwrap_or_else(|| self.null(start));
            return self.add(start, ExprKind::Unary(UnaryOp::Not, inner));
        }
        if self.rest().starts_with('-') && self.rest()[1..].starts_with(|c: char| c.is_ascii_digit() || c == '$') {
            self.at += 1;
            let inner = self.deeper(Self::unary).unwrap_or_else(|| self.null(start));
            return self.add(start, ExprKind::Unary(UnaryOp::Arithmetic, inner));
        }
        if self.rest().starts_with('[') {
            return self.typed();
        }
        self.postfix()
    }

    /// `[string]$x`, `[System.Uri]::EscapeDataString($x)`, `[pscustomobject]@{}`.
    fn typed(&mut self) -> ExprId {
        let start = self.at;
        let rest = self.rest();
        let mut open = 0u32;
        let end = rest.char_indices().take(300).find_map(|(at, c)| {
            open += u32::from(c == '[');
            if c == ']' {
                open -= 1;
            }
            (open == 0).then_some(at)
        });
        let Some(end) = end else {
            self.bump();
            return self.null(start);
        };
        let name = rest[1..end].to_owned();
        self.at += end + 1;
        if self.rest().starts_with("::") {
            let span = self.span(start);
            let value = self.type_path(&name, span);
            let is_made = self.rest().get(..6).is_some_and(|head| head.eq_ignore_ascii_case("::new("));
            if is_made {
                self.at += 6;
                let args = self.arguments();
                let made = self.made(start, value, args);
                return self.suffixes(start, made);
            }
            return self.suffixes(start, value);
        }
        self.blanks(false);
        if !self.rest().starts_with(['$', '@', '"', '\'', '(', '[', '{']) && !self.rest().starts_with(|c: char| c.is_ascii_digit()) {
            // An attribute, or a type by itself.
            return self.null(start);
        }
        let value = self.deeper(Self::unary).unwrap_or_else(|| self.null(start));
        // Types are told from each other as names of functions are: whatever the letters, and `System` may be left out.
        let lower = name.to_lowercase();
        let name = self.base.name(lower.strip_prefix("system.").unwrap_or(&lower));
        self.add(start, ExprKind::Cast { value, ty: Type::Named(vec![name], Vec::new()) })
    }

    fn postfix(&mut self) -> ExprId {
        let start = self.at;
        let value = self.primary();
        self.suffixes(start, value)
    }

    fn suffixes(&mut self, start: usize, mut value: ExprId) -> ExprId {
        for _ in 0..200 {
            let rest = self.rest();
            let after = rest.strip_prefix("::").or_else(|| rest.strip_prefix("?.")).or_else(|| rest.strip_prefix('.'));
            if let Some(after) = after.filter(|after| after.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '$' | '\'' | '"')))
            {
                self.at += rest.len() - after.len();
                let name_start = self.at;
                if after.starts_with(['$', '\'', '"']) {
                    let index = if after.starts_with('$') { self.variable() } else { self.literal() };
                    value = self.add(start, ExprKind::Index { object: value, index });
                } else {
                    let length = after.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(after.len());
                    self.at += length;
                    let span = self.span(name_start);
                    let name = &after[..length];
                    let is_called = self.rest().starts_with('(');
                    // The value of a task that is waited for in place.
                    if !is_called && name.eq_ignore_ascii_case("Result") && self.makes_task(value) {
                        value = self.add(start, ExprKind::Await(value));
                        continue;
                    }
                    if is_called && ["GetAwaiter", "GetResult"].iter().any(|waits| name.eq_ignore_ascii_case(waits)) {
                        self.at += 1;
                        self.arguments();
                        value = self.add(start, ExprKind::Await(value));
                        continue;
                    }
                    value = self.member(start, value, name, span);
                }
                if self.rest().starts_with('(') {
                    self.at += 1;
                    let args = self.arguments();
                    value = self.add(start, ExprKind::Call { callee: value, args });
                }
            } else if rest.starts_with('[') {
                self.at += 1;
                self.blanks(true);
                let index = self.expression();
                self.blanks(true);
                self.take("]");
                value = self.add(start, ExprKind::Index { object: value, index });
            } else {
                break;
            }
        }
        value
    }

    /// Whether an expression surely gives a task: a call of a method that is named so.
    fn makes_task(&self, value: ExprId) -> bool {
        let ExprKind::Call { callee, .. } = self.base.file.expr(value).kind else { return false };
        matches!(&self.base.file.expr(callee).kind, ExprKind::Member { name, .. } if name.to_ascii_lowercase().ends_with("async"))
    }

    fn arguments(&mut self) -> Vec<Arg> {
        let start = self.at;
        self.blanks(true);
        if self.take(")") {
            return Vec::new();
        }
        let value = self.expression();
        self.blanks(true);
        self.take(")");
        if self.at == start {
            self.bump();
        }
        match &self.base.file.expr(value).kind {
            ExprKind::Array(items) => items.clone(),
            _ => vec![plain(value)],
        }
    }

    fn primary(&mut self) -> ExprId {
        let start = self.at;
        let rest = self.rest();
        if rest.starts_with("$(") {
            return self.subexpression();
        }
        if rest.starts_with("@(") {
            let value = self.subexpression();
            return match &self.base.file.expr(value).kind {
                ExprKind::Array(_) => value,
                _ => self.add(start, ExprKind::Array(vec![plain(value)])),
            };
        }
        if rest.starts_with("@{") {
            self.at += 2;
            return self.deeper(|script| script.table(start)).unwrap_or_else(|| self.null(start));
        }
        if rest.starts_with(['\'', '"']) || rest.starts_with("@'") || rest.starts_with("@\"") {
            return self.literal();
        }
        if rest.starts_with('$') {
            return self.variable();
        }
        if rest.starts_with('(') {
            self.at += 1;
            let value = self.deeper(|script| script.values(')'));
            self.take(")");
            return value.unwrap_or_else(|| self.null(start));
        }
        if rest.starts_with('{') {
            return self.script_block();
        }
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            let length = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(rest.len());
            self.at += length;
            let number = rest[..length].parse::<f64>().ok();
            return self.add(start, number.map_or(ExprKind::Null, ExprKind::Num));
        }
        if self.at < self.end && !rest.starts_with([')', '}', ']', '\n', ';', '|', ',']) {
            self.bump();
        }
        self.null(start)
    }

    /// `{ … }` as a value: a function without a name.
    pub(super) fn script_block(&mut self) -> ExprId {
        let start = self.at;
        let id = self.deeper(|script| script.function(start, None));
        match id {
            Some(id) => self.add(start, ExprKind::Lambda(id)),
            None => self.null(start),
        }
    }

    /// `@{ a = 1; 'b' = 2 }`.
    fn table(&mut self, start: usize) -> ExprId {
        let mut props = Vec::new();
        loop {
            self.blanks(true);
            if self.take(";") {
                continue;
            }
            if self.take("}") || self.at >= self.end {
                break;
            }
            let key_start = self.at;
            let rest = self.rest();
            let key = if rest.starts_with(['\'', '"', '$', '(', '[']) {
                let key = self.postfix();
                match &self.base.file.expr(key).kind {
                    ExprKind::Str(text) => Key::Name(text.cooked.clone(), self.base.file.expr(key).span),
                    _ => Key::Computed(key),
                }
            } else {
                let length = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))).unwrap_or(rest.len());
                self.at += length;
                let span = self.span(key_start);
                Key::Name(self.base.name(&rest[..length]), span)
            };
            self.blanks(true);
            if !self.take("=") {
                // Not an entry: its line is passed over.
                let rest = self.rest();
                self.at += rest.find(['\n', ';', '}']).unwrap_or(rest.len());
                if self.at == key_start {
                    self.bump();
                }
                continue;
            }
            self.blanks(true);
            let value = self.value();
            props.push(Prop::Pair(key, value));
        }
        self.add(start, ExprKind::Object(props))
    }

    /// A bare word.
    pub(super) fn bare(&mut self, length: usize) -> ExprId {
        let start = self.at;
        let text = &self.rest()[..length];
        self.at += length;
        self.add(start, ExprKind::Str(Text::verbatim(text, index(start))))
    }
}

/// Whether a pattern means itself. Braces count only around a number.
fn is_plain(pattern: &str) -> bool {
    let counts = |at: usize| pattern[at + 1..].starts_with(|c: char| c.is_ascii_digit());
    pattern.char_indices().all(|(at, c)| c.is_alphanumeric() || "/:-_ }".contains(c) || c == '{' && !counts(at))
}
