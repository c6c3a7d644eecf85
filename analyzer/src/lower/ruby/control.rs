//! Choices, loops and rescues.

use tree_sitter::Node;

use super::Ruby;
use crate::ir::{Arm, Block, Catch, ExprId, ExprKind, LogicalOp, Pattern, Span, Stmt, StmtKind, Text};
use crate::lower::tree_sitter::{child, children, span, stmt};

/// How many tests are made a chain of choices, one inside the other.
const MAX_CHAIN: usize = 100;
/// The errors whose rescue catches everything that can be expected.
const EVERYTHING: [&str; 3] = ["StandardError", "Exception", "::StandardError"];

impl Ruby<'_> {
    /// `if` and `unless`, with what follows them.
    pub(super) fn choice(&mut self, node: Node<'_>) -> Stmt {
        let mut test = self.field(node, "condition");
        if node.kind() == "unless" {
            test = self.not(test);
        }
        let then = self.code(node.child_by_field_name("consequence"));
        let otherwise = match node.child_by_field_name("alternative") {
            Some(next) if next.kind() == "elsif" => {
                if self.base.enter(next) {
                    let next = self.choice(next);
                    self.base.exit();
                    vec![next]
                } else {
                    Block::new()
                }
            }
            other => self.code(other),
        };
        stmt(span(node), StmtKind::If { test, then, otherwise })
    }

    /// `… ? … : …`, of statements.
    pub(super) fn choice_of_two(&mut self, node: Node<'_>) -> Stmt {
        let test = self.field(node, "condition");
        let [then, otherwise] =
            ["consequence", "alternative"].map(|part| node.child_by_field_name(part).map(|part| self.stmts(&[part])).unwrap_or_default());
        stmt(span(node), StmtKind::If { test, then, otherwise })
    }

    /// The same where a value is needed.
    pub(super) fn choice_value(&mut self, node: Node<'_>) -> ExprId {
        let one = |field: &str| node.child_by_field_name(field).map(children).unwrap_or_default();
        let alternative = node.child_by_field_name("alternative");
        let (then, otherwise) = (one("consequence"), one("alternative"));
        let is_elsif = alternative.is_some_and(|next| next.kind() == "elsif");
        if then.len() > 1 || otherwise.len() > 1 && !is_elsif || !then.iter().chain(&otherwise).all(|part| is_value(*part)) {
            return self.at_once(node);
        }
        let mut test = self.field(node, "condition");
        if node.kind() == "unless" {
            test = self.not(test);
        }
        let then = match then.first() {
            Some(then) => self.expr(*then),
            None => self.null(span(node)),
        };
        let otherwise = match (alternative.filter(|_| is_elsif), otherwise.first()) {
            (Some(next), _) => self.expr(next),
            (None, Some(otherwise)) => self.expr(*otherwise),
            (None, None) => self.null(span(node)),
        };
        self.base.add(span(node), ExprKind::Conditional { test, then, otherwise })
    }

    /// `… if …`.
    pub(super) fn choice_modifier(&mut self, node: Node<'_>) -> Stmt {
        let mut test = self.field(node, "condition");
        if node.kind() == "unless_modifier" {
            test = self.not(test);
        }
        let then = match node.child_by_field_name("body") {
            Some(body) => self.stmts(&[body]),
            None => Block::new(),
        };
        stmt(span(node), StmtKind::If { test, then, otherwise: Block::new() })
    }

    /// `while` and `until`.
    pub(super) fn repeated(&mut self, node: Node<'_>) -> Stmt {
        let mut test = self.field(node, "condition");
        if node.kind().starts_with("until") {
            test = self.not(test);
        }
        let body = match node.child_by_field_name("body") {
            Some(body) if node.kind().ends_with("modifier") => self.stmts(&[body]),
            body => self.code(body),
        };
        stmt(span(node), StmtKind::While { test: Some(test), update: None, body, otherwise: Block::new() })
    }

    /// `for x in y`.
    pub(super) fn for_each(&mut self, node: Node<'_>) -> Stmt {
        let iter = match node.child_by_field_name("value") {
            Some(value) => self.inner(value),
            None => self.null(span(node)),
        };
        let pattern = node.child_by_field_name("pattern").map_or(Pattern::Ignore, |pattern| self.pattern(pattern));
        let body = self.code(node.child_by_field_name("body"));
        stmt(span(node), StmtKind::ForEach { pattern, iter, keys: false, body, otherwise: Block::new() })
    }

    /// `x.each do |y| … end`.
    pub(super) fn each(&mut self, node: Node<'_>, block: Node<'_>) -> Stmt {
        let place = span(node);
        let mut iter = self.field(node, "receiver");
        let params = block.child_by_field_name("parameters").map(children).unwrap_or_default();
        if params.len() == 2 {
            // The entries of a record, or items that are taken apart.
            let callee = self.member(iter, "to_a", place, place);
            iter = self.base.add(place, ExprKind::Call { callee, args: Vec::new() });
        }
        let mut patterns: Vec<Pattern> = params
            .into_iter()
            .map(|param| match param.kind() {
                "identifier" => {
                    let text = self.base.text_of(param);
                    Pattern::Name(self.base.declare(text), span(param))
                }
                "destructured_parameter" => self.destructured(param),
                _ => Pattern::Ignore,
            })
            .collect();
        if let Some(name) = self.implicit_param(block) {
            let start = span(block).start;
            patterns.push(Pattern::Name(self.base.declare(name), Span::new(start, start)));
        }
        let pattern = match patterns.len() {
            0 => Pattern::Ignore,
            1 => patterns.remove(0),
            _ => Pattern::Array { items: patterns.into_iter().map(Some).collect(), rest: None },
        };
        let body = self.loop_body(block);
        stmt(place, StmtKind::ForEach { pattern, iter, keys: false, body, otherwise: Block::new() })
    }

    /// `case x when a, b then …`: the first that matches, as a chain of choices.
    pub(super) fn case(&mut self, node: Node<'_>, out: &mut Block) {
        let subject = self.subject(node, out);
        let mut arms: Vec<(ExprId, Block, Node<'_>)> = Vec::new();
        let mut otherwise = Block::new();
        for part in children(node) {
            match part.kind() {
                "when" => {
                    let mut test: Option<ExprId> = None;
                    let mut cursor = part.walk();
                    let patterns: Vec<Node<'_>> = part.children_by_field_name("pattern", &mut cursor).flat_map(children).collect();
                    if patterns.len() > MAX_CHAIN {
                        let all = patterns.iter().map(|pattern| self.expr(*pattern)).collect();
                        test = Some(self.base.add(span(part), ExprKind::Opaque(all)));
                    }
                    for pattern in patterns.into_iter().take(if test.is_some() { 0 } else { MAX_CHAIN }) {
                        let place = span(pattern);
                        let one = self.expr(pattern);
                        let one = match subject {
                            Some(subject) => {
                                let kind = self.case_equal(one, subject);
                                self.base.add(place, kind)
                            }
                            None => one,
                        };
                        test = Some(match test {
                            Some(test) => self.base.add(place, ExprKind::Logical(LogicalOp::Or, test, one)),
                            None => one,
                        });
                    }
                    let body = self.code(part.child_by_field_name("body"));
                    arms.extend(test.map(|test| (test, body, part)));
                }
                "else" => otherwise = self.code(Some(part)),
                _ => {}
            }
        }
        self.chain(arms, otherwise, out);
    }

    /// `case x in pattern`: what a pattern asks of the parts of a value is asked of them, what it binds is them.
    pub(super) fn case_match(&mut self, node: Node<'_>, out: &mut Block) {
        let subject = self.subject(node, out);
        let mut arms = Vec::new();
        let mut cursor = node.walk();
        let clauses: Vec<Node<'_>> = node.children_by_field_name("clauses", &mut cursor).collect();
        for clause in clauses {
            let Some(pattern) = clause.child_by_field_name("pattern") else { continue };
            let mut test = match subject {
                Some(subject) => self.matched(pattern, subject),
                None => {
                    self.bind_parts(pattern);
                    self.base.add(span(pattern), ExprKind::Opaque(Vec::new()))
                }
            };
            if let Some(guard) = clause.child_by_field_name("guard")
                && let Some(condition) = guard.child_by_field_name("condition").or_else(|| children(guard).into_iter().next())
            {
                let place = span(guard);
                let mut asked = self.expr(condition);
                if guard.kind() == "unless_guard" {
                    asked = self.not(asked);
                }
                test = self.base.add(place, ExprKind::Logical(LogicalOp::And, test, asked));
            }
            let body = self.code(clause.child_by_field_name("body"));
            arms.push((test, body, clause));
        }
        let otherwise = self.code(node.child_by_field_name("else"));
        self.chain(arms, otherwise, out);
    }

    /// `x in pattern`, `x => pattern`.
    pub(super) fn match_at_once(&mut self, node: Node<'_>) -> ExprId {
        let value = self.field(node, "value");
        match node.child_by_field_name("pattern") {
            Some(pattern) => self.matched(pattern, value),
            None => value,
        }
    }

    /// What a pattern asks of a value, as a condition. What it binds is bound on the way.
    fn matched(&mut self, pattern: Node<'_>, subject: ExprId) -> ExprId {
        if !self.base.enter(pattern) {
            return subject;
        }
        let place = span(pattern);
        let test = match pattern.kind() {
            "parenthesized_pattern" => children(pattern).first().map(|inner| self.matched(*inner, subject)),
            "identifier" => Some(self.bind_part(pattern, self.base.text_of(pattern).to_owned(), subject)),
            "hash_pattern" => self.matched_hash(pattern, subject),
            "keyword_pattern" => self.matched_key(pattern, subject, false),
            "array_pattern" => self.matched_list(pattern, subject),
            "alternative_pattern" => {
                let all: Vec<ExprId> = children(pattern).into_iter().map(|one| self.matched(one, subject)).collect();
                all.into_iter().reduce(|a, b| self.base.add(place, ExprKind::Logical(LogicalOp::Or, a, b)))
            }
            "as_pattern" => {
                let asked = pattern.child_by_field_name("value").map(|value| self.matched(value, subject));
                let name = pattern.child_by_field_name("name");
                let bound = name.map(|name| self.bind_part(name, self.base.text_of(name).to_owned(), subject));
                self.all_of(asked.into_iter().chain(bound).collect(), place)
            }
            "variable_reference_pattern" | "expression_reference_pattern" => children(pattern).first().map(|value| {
                let value = self.expr(*value);
                let kind = self.case_equal(value, subject);
                self.base.add(place, kind)
            }),
            "find_pattern" => {
                self.bind_parts(pattern);
                None
            }
            _ => {
                let value = self.expr(pattern);
                let kind = self.case_equal(value, subject);
                Some(self.base.add(place, kind))
            }
        };
        self.base.exit();
        test.unwrap_or_else(|| self.base.add(place, ExprKind::Opaque(vec![subject])))
    }

    /// `{ status: 401, body: }`, `Answer(status: 401)`.
    fn matched_hash(&mut self, pattern: Node<'_>, subject: ExprId) -> Option<ExprId> {
        let class = pattern.child_by_field_name("class");
        let mut tests = Vec::new();
        for part in children(pattern) {
            if Some(part) == class {
                let value = self.expr(part);
                let kind = self.case_equal(value, subject);
                tests.push(self.base.add(span(part), kind));
            } else if part.kind() == "keyword_pattern" {
                tests.extend(self.matched_key(part, subject, class.is_some()));
            } else {
                self.bind_parts(part);
            }
        }
        self.all_of(tests, span(pattern))
    }

    /// One of them; `of_class` where what is matched has a method of that name.
    fn matched_key(&mut self, part: Node<'_>, subject: ExprId, of_class: bool) -> Option<ExprId> {
        let key = part.child_by_field_name("key")?;
        let at = span(key);
        let name = self.base.text_of(key).trim_matches(|c| matches!(c, ':' | '"' | '\'')).to_owned();
        let value = if of_class {
            let callee = self.member(subject, &name, at, at);
            self.base.add(span(part), ExprKind::Call { callee, args: Vec::new() })
        } else {
            let written = self.base.name(&name);
            let index = self.base.add(at, ExprKind::Str(Text::verbatim(written, at.start)));
            self.base.add(span(part), ExprKind::Index { object: subject, index })
        };
        Some(match part.child_by_field_name("value") {
            Some(inner) => self.matched(inner, value),
            None => self.bind_part(key, name, value),
        })
    }

    /// `[200, body]`.
    fn matched_list(&mut self, pattern: Node<'_>, subject: ExprId) -> Option<ExprId> {
        let class = pattern.child_by_field_name("class");
        let mut tests = Vec::new();
        let parts: Vec<Node<'_>> = children(pattern).into_iter().filter(|part| Some(*part) != class).collect();
        // What stands behind a splat, nobody knows the place of.
        let known = parts.iter().position(|part| part.kind() == "splat_parameter").unwrap_or(parts.len());
        for (at, part) in (0u32..).zip(&parts[..known]) {
            let index = self.base.add(span(*part), ExprKind::Num(f64::from(at)));
            let value = self.base.add(span(*part), ExprKind::Index { object: subject, index });
            tests.push(self.matched(*part, value));
        }
        parts[known..].iter().for_each(|part| self.bind_parts(*part));
        self.all_of(tests, span(pattern))
    }

    fn all_of(&mut self, tests: Vec<ExprId>, place: Span) -> Option<ExprId> {
        tests.into_iter().reduce(|a, b| self.base.add(place, ExprKind::Logical(LogicalOp::And, a, b)))
    }

    fn bind_part(&mut self, node: Node<'_>, name: String, value: ExprId) -> ExprId {
        let place = span(node);
        let target = Box::new(Pattern::Name(self.base.declare(&name), place));
        self.base.add(place, ExprKind::Assign { target, op: None, value })
    }

    /// Names that a pattern binds are variables of unknown value.
    fn bind_parts(&mut self, pattern: Node<'_>) {
        let mut todo = vec![pattern];
        while let Some(node) = todo.pop() {
            let name = match node.kind() {
                "identifier" => Some(self.base.text_of(node)),
                "keyword_pattern" if node.child_by_field_name("value").is_none() => {
                    node.child_by_field_name("key").map(|key| self.base.text_of(key).trim_end_matches(':'))
                }
                _ => None,
            };
            if let Some(name) = name {
                self.base.declare(name);
            }
            todo.extend(children(node));
        }
    }

    /// What is compared, evaluated once.
    fn subject(&mut self, node: Node<'_>, out: &mut Block) -> Option<ExprId> {
        let value_node = node.child_by_field_name("value")?;
        let place = span(value_node);
        let value = self.expr(value_node);
        let name = self.made_up("case");
        let pattern = Pattern::Name(name.clone(), place);
        out.push(stmt(place, StmtKind::Let { pattern, ty: None, value: Some(value) }));
        Some(self.base.add(place, ExprKind::Name(name)))
    }

    /// The first test that holds decides. A few are a chain of choices; more than that would nest too deeply.
    fn chain(&mut self, arms: Vec<(ExprId, Block, Node<'_>)>, mut otherwise: Block, out: &mut Block) {
        if arms.len() > MAX_CHAIN {
            let place = arms.first().map_or_else(Span::default, |(_, _, at)| span(*at));
            let subject = self.base.add(place, ExprKind::Bool(true));
            let arm = |tests: Vec<ExprId>, body: Block, span: Span| {
                let is_default = tests.is_empty();
                Arm { tests, is_default, guard: None, binding: None, body, falls_through: false, span }
            };
            let mut arms: Vec<Arm> = arms.into_iter().map(|(test, body, at)| arm(vec![test], body, span(at))).collect();
            arms.push(arm(Vec::new(), otherwise, place));
            out.push(stmt(place, StmtKind::Match { subject, arms }));
            return;
        }
        for (test, then, at) in arms.into_iter().rev() {
            otherwise = vec![stmt(span(at), StmtKind::If { test, then, otherwise })];
        }
        out.append(&mut otherwise);
    }

    /// Statements with the clauses that rescue what they raise: the body of a method, a block, `begin`.
    pub(super) fn body(&mut self, node: Node<'_>) -> Block {
        let parts = children(node);
        let is_clause = |part: &&Node<'_>| matches!(part.kind(), "rescue" | "else" | "ensure");
        let plain: Vec<Node<'_>> = parts.iter().filter(|part| !is_clause(part)).copied().collect();
        let body = self.stmts(&plain);
        if plain.len() == parts.len() {
            return body;
        }
        let (mut catches, mut otherwise, mut finally) = (Vec::new(), Block::new(), Block::new());
        let mut tried_again = false;
        for clause in parts.iter().filter(is_clause) {
            match clause.kind() {
                "rescue" => {
                    catches.push(self.rescue(*clause));
                    tried_again |= retries(*clause);
                }
                "else" => otherwise = self.code(Some(*clause)),
                _ => finally = self.code(Some(*clause)),
            }
        }
        let place = span(node);
        let tried = stmt(place, StmtKind::Try { body, catches, otherwise, finally });
        if !tried_again {
            return vec![tried];
        }
        // `retry` starts the body again.
        let body = vec![tried, stmt(place, StmtKind::Break)];
        vec![stmt(place, StmtKind::While { test: None, update: None, body, otherwise: Block::new() })]
    }

    fn rescue(&mut self, node: Node<'_>) -> Catch {
        let named = node.child_by_field_name("exceptions").map(children).unwrap_or_default();
        let everything = named.iter().any(|one| EVERYTHING.contains(&self.base.text_of(*one)));
        let types = if everything {
            Vec::new()
        } else {
            let inner = |one: Node<'_>, ruby: &mut Self| if one.kind() == "splat_argument" { ruby.inner(one) } else { ruby.expr(one) };
            named.into_iter().map(|one| inner(one, self)).collect()
        };
        let binding = node.child_by_field_name("variable").and_then(|variable| children(variable).into_iter().next());
        let binding = binding.map(|variable| self.pattern(variable));
        let body = self.caught(node.child_by_field_name("body").map(children).unwrap_or_default());
        Catch { types, binding, body, span: span(node) }
    }

    /// The statements of a clause. A lone `nil` is what an empty one gives.
    fn caught(&mut self, nodes: Vec<Node<'_>>) -> Block {
        if matches!(nodes.as_slice(), [one] if one.kind() == "nil") { Block::new() } else { self.stmts(&nodes) }
    }

    /// `a rescue b`.
    pub(super) fn rescued(&mut self, node: Node<'_>) -> Stmt {
        let body = node.child_by_field_name("body").map(|body| self.stmts(&[body])).unwrap_or_default();
        let handler = node.child_by_field_name("handler");
        let place = handler.map_or_else(|| span(node), span);
        let caught = self.caught(handler.into_iter().collect());
        let catch = Catch { types: Vec::new(), binding: None, body: caught, span: place };
        stmt(span(node), StmtKind::Try { body, catches: vec![catch], otherwise: Block::new(), finally: Block::new() })
    }
}

/// Whether a choice's part is a value rather than a statement.
fn is_value(node: Node<'_>) -> bool {
    !matches!(
        node.kind(),
        "return"
            | "next"
            | "break"
            | "retry"
            | "while"
            | "until"
            | "for"
            | "case"
            | "begin"
            | "method"
            | "class"
            | "if_modifier"
            | "unless_modifier"
    )
}

/// Whether `… ? … : …` chooses what is no value (`tries < 3 ? retry : raise`).
pub(super) fn chooses_statements(node: Node<'_>) -> bool {
    ["consequence", "alternative"].iter().filter_map(|part| node.child_by_field_name(part)).any(|part| !is_value(part))
}

/// Whether a clause starts the statements it belongs to again.
fn retries(clause: Node<'_>) -> bool {
    let mut todo = vec![clause];
    while let Some(node) = todo.pop() {
        if node.kind() == "retry" {
            return true;
        }
        // A `retry` further in may belong to another body.
        if !matches!(node.kind(), "method" | "class" | "module") {
            todo.extend(children(node).into_iter().filter(|part| child(*part, "rescue").is_none()));
        }
    }
    false
}
