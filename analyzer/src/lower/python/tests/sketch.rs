//! A compact drawing of lowered code, for tests to compare against.

use std::fmt::Write as _;

use crate::ir::{Arg, Block, ExprId, ExprKind, File, Key, Pattern, Piece, Prop, Spread, StmtKind, Type};

/// The file's own code and everything in it.
pub(super) fn sketch(file: &File) -> String {
    let sketch = Sketch { file };
    sketch.block(&file.functions[0].body, 0)
}

/// The type in the form it is written.
pub(super) fn type_text(ty: &Type) -> String {
    match ty {
        Type::Named(path, args) if args.is_empty() => path.join("."),
        Type::Named(path, args) => format!("{}[{}]", path.join("."), args.iter().map(type_text).collect::<Vec<_>>().join(", ")),
        Type::Union(parts) => parts.iter().map(type_text).collect::<Vec<_>>().join(" | "),
        Type::Literal(text) => format!("{text:?}"),
        Type::Opaque => "?".to_owned(),
    }
}

struct Sketch<'a> {
    file: &'a File,
}

impl Sketch<'_> {
    fn block(&self, block: &Block, level: usize) -> String {
        let pad = "  ".repeat(level);
        let mut out = String::new();
        for stmt in block {
            let line = self.stmt(&stmt.kind, level);
            let _ = writeln!(out, "{pad}{line}");
        }
        out.trim_end().to_owned() + if out.is_empty() { "" } else { "\n" }
    }

    fn nested(&self, head: String, block: &Block, level: usize) -> String {
        let inner = self.block(block, level + 1);
        format!("{head}:\n{inner}").trim_end().to_owned()
    }

    fn also(&self, line: &mut String, word: &str, block: &Block, level: usize) {
        if !block.is_empty() {
            let _ = write!(line, "\n{}{}", "  ".repeat(level), self.nested(word.to_owned(), block, level));
        }
    }

    fn stmt(&self, kind: &StmtKind, level: usize) -> String {
        match kind {
            StmtKind::Expr(expr) => self.expr(*expr),
            StmtKind::Let { pattern, ty, value } => {
                let ty = ty.as_ref().map_or(String::new(), |ty| format!(": {}", type_text(ty)));
                let value = value.map_or(String::new(), |value| format!(" = {}", self.expr(value)));
                format!("let {}{ty}{value}", self.pattern(pattern))
            }
            StmtKind::Function(id) => {
                let function = self.file.function(*id);
                let params: Vec<_> = function.params.iter().map(|param| self.pattern(&param.pattern)).collect();
                let head = format!("def {}({})", function.name.as_deref().unwrap_or("?"), params.join(", "));
                self.nested(head, &function.body, level)
            }
            StmtKind::Class(id) => format!("class {}", self.file.class(*id).name.as_deref().unwrap_or("?")),
            StmtKind::Return(value) => format!("return {}", value.map_or(String::new(), |value| self.expr(value))),
            StmtKind::Throw(value) => format!("raise {}", value.map_or(String::new(), |value| self.expr(value))),
            StmtKind::Break => "break".to_owned(),
            StmtKind::Continue => "continue".to_owned(),
            StmtKind::If { test, then, otherwise } => {
                let mut line = self.nested(format!("if {}", self.expr(*test)), then, level);
                self.also(&mut line, "else", otherwise, level);
                line
            }
            StmtKind::ForEach { pattern, iter, body, otherwise, .. } => {
                let mut line = self.nested(format!("for {} in {}", self.pattern(pattern), self.expr(*iter)), body, level);
                self.also(&mut line, "else", otherwise, level);
                line
            }
            StmtKind::While { test, body, otherwise, .. } => {
                let test = test.map_or(String::new(), |test| self.expr(test));
                let mut line = self.nested(format!("while {test}"), body, level);
                self.also(&mut line, "else", otherwise, level);
                line
            }
            StmtKind::Match { subject, arms } => {
                let mut line = format!("match {}", self.expr(*subject));
                for arm in arms {
                    let tests: Vec<_> = arm.tests.iter().map(|test| self.expr(*test)).collect();
                    let mut head = format!("case [{}]", tests.join(", "));
                    if arm.is_default {
                        head += " default";
                    }
                    if let Some(binding) = &arm.binding {
                        let _ = write!(head, " as {}", self.pattern(binding));
                    }
                    if let Some(guard) = arm.guard {
                        let _ = write!(head, " if {}", self.expr(guard));
                    }
                    let _ = write!(line, "\n{}{}", "  ".repeat(level), self.nested(head, &arm.body, level));
                }
                line
            }
            StmtKind::Try { body, catches, otherwise, finally } => {
                let mut line = self.nested("try".to_owned(), body, level);
                for catch in catches {
                    let types: Vec<_> = catch.types.iter().map(|kind| self.expr(*kind)).collect();
                    let binding = catch.binding.as_ref().map_or(String::new(), |binding| format!(" as {}", self.pattern(binding)));
                    let head = format!("except [{}]{binding}", types.join(", "));
                    let _ = write!(line, "\n{}{}", "  ".repeat(level), self.nested(head, &catch.body, level));
                }
                self.also(&mut line, "else", otherwise, level);
                self.also(&mut line, "finally", finally, level);
                line
            }
            StmtKind::With { items, body } => {
                let items: Vec<_> = items
                    .iter()
                    .map(|(value, target)| {
                        let target = target.as_ref().map_or(String::new(), |target| format!(" as {}", self.pattern(target)));
                        self.expr(*value) + &target
                    })
                    .collect();
                self.nested(format!("with {}", items.join(", ")), body, level)
            }
            StmtKind::Block(block) => self.nested("block".to_owned(), block, level),
            StmtKind::Assert(test) => format!("assert {}", self.expr(*test)),
        }
    }

    fn list(&self, ids: &[ExprId]) -> String {
        ids.iter().map(|id| self.expr(*id)).collect::<Vec<_>>().join(", ")
    }

    fn args(&self, args: &[Arg]) -> String {
        let arg = |arg: &Arg| {
            let name = arg.name.as_ref().map_or(String::new(), |name| format!("{name}="));
            let spread = match arg.spread {
                Spread::No => "",
                Spread::List => "*",
                Spread::Record => "**",
            };
            format!("{name}{spread}{}", self.expr(arg.value))
        };
        args.iter().map(arg).collect::<Vec<_>>().join(", ")
    }

    fn key(&self, key: &Key) -> String {
        match key {
            Key::Name(name, _) => name.to_string(),
            Key::Computed(expr) => format!("[{}]", self.expr(*expr)),
        }
    }

    pub(super) fn pattern(&self, pattern: &Pattern) -> String {
        match pattern {
            Pattern::Name(name, _) => name.to_string(),
            Pattern::Place(expr) => self.expr(*expr),
            Pattern::Object { props, rest } => {
                let mut parts: Vec<_> =
                    props.iter().map(|prop| format!("{}: {}", self.key(&prop.key), self.pattern(&prop.value))).collect();
                parts.extend(rest.as_ref().map(|rest| format!("**{}", self.pattern(rest))));
                format!("{{{}}}", parts.join(", "))
            }
            Pattern::Array { items, rest } => {
                let mut parts: Vec<_> = items.iter().map(|item| item.as_ref().map_or("_".to_owned(), |item| self.pattern(item))).collect();
                if let Some((at, rest)) = rest {
                    parts.insert(*at, format!("*{}", self.pattern(rest)));
                }
                format!("[{}]", parts.join(", "))
            }
            Pattern::Default(inner, value) => format!("{} = {}", self.pattern(inner), self.expr(*value)),
            Pattern::Ignore => "_".to_owned(),
        }
    }

    fn expr(&self, id: ExprId) -> String {
        match &self.file.expr(id).kind {
            ExprKind::Str(text) => format!("{:?}", &*text.cooked),
            ExprKind::Template(pieces) => {
                let piece = |piece: &Piece| match piece {
                    Piece::Text(text) => text.cooked.to_string(),
                    Piece::Hole(expr) => format!("{{{}}}", self.expr(*expr)),
                };
                format!("`{}`", pieces.iter().map(piece).collect::<String>())
            }
            ExprKind::Num(number) => number.to_string(),
            ExprKind::Bool(boolean) => boolean.to_string(),
            ExprKind::Null => "null".to_owned(),
            ExprKind::Name(name) => name.to_string(),
            ExprKind::This => "this".to_owned(),
            ExprKind::Super => "super".to_owned(),
            ExprKind::Member { object, name, .. } => format!("{}.{name}", self.expr(*object)),
            ExprKind::Index { object, index } => format!("{}[{}]", self.expr(*object), self.expr(*index)),
            ExprKind::Call { callee, args } => format!("{}({})", self.expr(*callee), self.args(args)),
            ExprKind::New { callee, args } => format!("new {}({})", self.expr(*callee), self.args(args)),
            ExprKind::Object(props) => {
                let prop = |prop: &Prop| match prop {
                    Prop::Pair(key, value) => format!("{}: {}", self.key(key), self.expr(*value)),
                    Prop::Getter(key, _) => format!("get {}", self.key(key)),
                    Prop::Spread(value) => format!("**{}", self.expr(*value)),
                };
                format!("{{{}}}", props.iter().map(prop).collect::<Vec<_>>().join(", "))
            }
            ExprKind::Array(items) => format!("[{}]", self.args(items)),
            ExprKind::Lambda(id) => {
                let function = self.file.function(*id);
                let params: Vec<_> = function.params.iter().map(|param| self.pattern(&param.pattern)).collect();
                format!("lambda({}) {{{}}}", params.join(", "), self.block(&function.body, 0).trim_end())
            }
            ExprKind::Class(id) => format!("class {}", self.file.class(*id).name.as_deref().unwrap_or("?")),
            ExprKind::Await(value) => format!("await {}", self.expr(*value)),
            ExprKind::Yield(value) => format!("yield {}", value.map_or(String::new(), |value| self.expr(value))),
            ExprKind::Unary(op, value) => format!("{op:?}({})", self.expr(*value)),
            ExprKind::Binary(op, left, right) => format!("({} {op:?} {})", self.expr(*left), self.expr(*right)),
            ExprKind::Logical(op, left, right) => format!("({} {op:?} {})", self.expr(*left), self.expr(*right)),
            ExprKind::Conditional { test, then, otherwise } => {
                format!("({} ? {} : {})", self.expr(*test), self.expr(*then), self.expr(*otherwise))
            }
            ExprKind::Assign { target, op, value } => {
                let op = op.map_or(String::new(), |op| format!("{op:?}"));
                format!("{} {op}= {}", self.pattern(target), self.expr(*value))
            }
            ExprKind::Cast { value, ty } => format!("{} as {}", self.expr(*value), type_text(ty)),
            ExprKind::Comprehension { clauses, key, element } => {
                let mut out = key.map_or(String::new(), |key| self.expr(key) + ": ") + &self.expr(*element);
                for clause in clauses {
                    let _ = write!(out, " for {} in {}", self.pattern(&clause.pattern), self.expr(clause.iter));
                    for condition in &clause.conditions {
                        let _ = write!(out, " if {}", self.expr(*condition));
                    }
                }
                format!("[{out}]")
            }
            ExprKind::Module(name) => format!("module {name}"),
            ExprKind::Element { .. } => "element".to_owned(),
            ExprKind::Sequence(values) => format!("({})", self.list(values)),
            ExprKind::Opaque(values) => format!("opaque({})", self.list(values)),
        }
    }
}
