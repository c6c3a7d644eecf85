//! A compact readable rendering of a lowered file, for tests and for looking at what a front end made of a source.
//!
//! Statements stand one a line, indented by block; expressions are written much as in JavaScript, with the node's name
//! in front where the notation would be ambiguous.

use std::fmt::{self, Display, Write};

use crate::ir::{
    Arg, BinaryOp, Block, Class, ClassId, ExportSource, ExprId, ExprKind, File, FuncId, Function, ImportItem, Key, LogicalOp, MethodKind,
    Param, ParamKind, Pattern, Piece, Prop, Spread, Stmt, StmtKind, Type, UnaryOp,
};

/// Renders `file`. The text is meant for people and may change at any time.
#[must_use]
pub fn dump(file: &File) -> String {
    let mut dumper = Dumper { file, out: String::new(), indent: 0 };
    // Writing to a string cannot fail.
    let _ = dumper.file();
    dumper.out
}

struct Dumper<'f> {
    file: &'f File,
    out: String,
    indent: usize,
}

impl Dumper<'_> {
    fn line(&mut self, text: impl Display) -> fmt::Result {
        self.start()?;
        writeln!(self.out, "{text}")
    }

    fn start(&mut self) -> fmt::Result {
        write!(self.out, "{:1$}", "", self.indent * 2)
    }

    fn file(&mut self) -> fmt::Result {
        let file = self.file;
        for import in &file.imports {
            let item = match &import.item {
                ImportItem::Namespace => "*",
                ImportItem::Default => "default",
                ImportItem::Named(name) => name,
                ImportItem::Wildcard => "*all*",
                ImportItem::Effect => "",
            };
            let local = import.local.as_deref().unwrap_or("_");
            let kind = if import.type_only { "import type" } else { "import" };
            self.line(format_args!("{kind} {local} = {:?}.{item}", import.module))?;
        }
        if let Some(top) = file.functions.first() {
            if !top.locals.is_empty() {
                self.line(format_args!("locals {}", top.locals.join(" ")))?;
            }
            self.block(&top.body)?;
        }
        for export in &file.exports {
            match &export.source {
                ExportSource::Local(name) => self.line(format_args!("export {} = {name}", export.name))?,
                ExportSource::Module(module, item) => self.line(format_args!("export {} = {module:?} {item:?}", export.name))?,
            }
        }
        for directive in &file.directives {
            let place =
                if directive.trailing { "trailing".to_owned() } else { format!("{:?}", directive.target.map(|s| (s.start, s.end))) };
            self.line(format_args!("directive {:?} {place}", directive.text))?;
        }
        for problem in &file.problems {
            self.line(format_args!("problem {}..{} {}", problem.span.start, problem.span.end, problem.message))?;
        }
        Ok(())
    }

    fn block(&mut self, block: &Block) -> fmt::Result {
        block.iter().try_for_each(|stmt| self.stmt(stmt))
    }

    fn nested(&mut self, head: &str, block: &Block) -> fmt::Result {
        self.line(head)?;
        self.indent += 1;
        self.block(block)?;
        self.indent -= 1;
        Ok(())
    }

    fn otherwise(&mut self, block: &Block) -> fmt::Result {
        if block.is_empty() { Ok(()) } else { self.nested("else", block) }
    }

    fn stmt(&mut self, stmt: &Stmt) -> fmt::Result {
        match &stmt.kind {
            StmtKind::Expr(value) => {
                let text = self.expr(*value);
                self.line(text)
            }
            StmtKind::Let { pattern, ty, value } => {
                let mut text = format!("let {}{}", self.pattern(pattern), annotation(ty.as_ref()));
                if let Some(value) = value {
                    let _ = write!(text, " = {}", self.expr(*value));
                }
                self.line(text)
            }
            StmtKind::Function(id) => {
                let text = self.function(*id, "function");
                self.line(text)
            }
            StmtKind::Class(id) => {
                let text = self.class(*id);
                self.line(text)
            }
            StmtKind::Return(value) => self.with_value("return", *value),
            StmtKind::Throw(value) => self.with_value("throw", *value),
            StmtKind::Break => self.line("break"),
            StmtKind::Continue => self.line("continue"),
            StmtKind::If { test, then, otherwise } => {
                let head = format!("if {}", self.expr(*test));
                self.nested(&head, then)?;
                self.otherwise(otherwise)
            }
            StmtKind::ForEach { pattern, iter, keys, body, otherwise } => {
                let word = if *keys { "in" } else { "of" };
                let head = format!("for {} {word} {}", self.pattern(pattern), self.expr(*iter));
                self.nested(&head, body)?;
                self.otherwise(otherwise)
            }
            StmtKind::While { test, update, body, otherwise } => {
                let test = test.map_or_else(|| "true".to_owned(), |test| self.expr(test));
                let update = update.map_or_else(String::new, |update| format!("; {}", self.expr(update)));
                self.nested(&format!("while {test}{update}"), body)?;
                self.otherwise(otherwise)
            }
            StmtKind::Match { subject, arms } => {
                let head = format!("match {}", self.expr(*subject));
                self.line(head)?;
                self.indent += 1;
                for arm in arms {
                    let mut head = arm.tests.iter().map(|test| self.expr(*test)).collect::<Vec<_>>().join(" | ");
                    if let Some(binding) = &arm.binding {
                        let _ = write!(head, " as {}", self.pattern(binding));
                    }
                    if let Some(guard) = arm.guard {
                        let _ = write!(head, " if {}", self.expr(guard));
                    }
                    let default = if arm.is_default { " default" } else { "" };
                    let falls = if arm.falls_through { " falls" } else { "" };
                    self.nested(&format!("arm {head}{default}{falls}"), &arm.body)?;
                }
                self.indent -= 1;
                Ok(())
            }
            StmtKind::Try { body, catches, otherwise, finally } => {
                self.nested("try", body)?;
                for catch in catches {
                    let mut head = "catch".to_owned();
                    for ty in &catch.types {
                        let _ = write!(head, " {}", self.expr(*ty));
                    }
                    if let Some(binding) = &catch.binding {
                        let _ = write!(head, " as {}", self.pattern(binding));
                    }
                    self.nested(&head, &catch.body)?;
                }
                self.otherwise(otherwise)?;
                if finally.is_empty() { Ok(()) } else { self.nested("finally", finally) }
            }
            StmtKind::With { items, body } => {
                let items = items.iter().map(|(value, pattern)| {
                    let bound = pattern.as_ref().map_or_else(String::new, |pattern| format!(" as {}", self.pattern(pattern)));
                    format!("{}{bound}", self.expr(*value))
                });
                let head = format!("with {}", items.collect::<Vec<_>>().join(", "));
                self.nested(&head, body)
            }
            StmtKind::Block(body) => self.nested("block", body),
            StmtKind::Assert(value) => self.with_value("assert", Some(*value)),
        }
    }

    fn with_value(&mut self, word: &str, value: Option<ExprId>) -> fmt::Result {
        let value = value.map_or_else(String::new, |value| format!(" {}", self.expr(value)));
        self.line(format_args!("{word}{value}"))
    }

    /// A block inside an expression: rendered apart, one level deeper than the current line.
    fn inner_block(&self, render: impl FnOnce(&mut Dumper<'_>) -> fmt::Result) -> String {
        let mut inner = Dumper { file: self.file, out: String::new(), indent: self.indent + 1 };
        let _ = render(&mut inner);
        if inner.out.is_empty() { "{}".to_owned() } else { format!("{{\n{}{:2$}}}", inner.out, "", self.indent * 2) }
    }

    fn function(&self, id: FuncId, word: &str) -> String {
        let Function { name, params, locals, body, own_this, is_async, is_generator, decorators, return_type, .. } = self.file.function(id);
        let mut text = self.decorators(decorators);
        if *is_async {
            text.push_str("async ");
        }
        text.push_str(if *own_this { word } else { "arrow" });
        if *is_generator {
            text.push('*');
        }
        if let Some(name) = name {
            let _ = write!(text, " {name}");
        }
        let params = params.iter().map(|param| self.param(param)).collect::<Vec<_>>().join(", ");
        let _ = write!(text, "({params}){}", annotation(return_type.as_ref()));
        if !locals.is_empty() {
            let _ = write!(text, " [{}]", locals.join(" "));
        }
        let body = self.inner_block(|inner| inner.block(body));
        let _ = write!(text, " {body}");
        text
    }

    fn param(&self, param: &Param) -> String {
        let mark = match param.kind {
            ParamKind::Plain | ParamKind::Either => "",
            ParamKind::NamedOnly => "named ",
            ParamKind::Rest => "...",
            ParamKind::NamedRest => "**",
        };
        let default = param.default.map_or_else(String::new, |value| format!(" = {}", self.expr(value)));
        let decorators = self.decorators(&param.decorators);
        format!("{decorators}{mark}{}{}{default}", self.pattern(&param.pattern), annotation(param.ty.as_ref()))
    }

    fn decorators(&self, decorators: &[ExprId]) -> String {
        decorators.iter().map(|decorator| format!("@{} ", self.expr(*decorator))).collect()
    }

    fn class(&self, id: ClassId) -> String {
        let Class { name, bases, decorators, fields, methods, .. } = self.file.class(id);
        let mut text = format!("{}class", self.decorators(decorators));
        if let Some(name) = name {
            let _ = write!(text, " {name}");
        }
        if !bases.is_empty() {
            let _ = write!(text, " < {}", self.list(bases));
        }
        let body = self.inner_block(|inner| {
            for field in fields {
                let is_static = if field.is_static { "static " } else { "" };
                let value = field.value.map_or_else(String::new, |value| format!(" = {}", inner.expr(value)));
                let decorators = inner.decorators(&field.decorators);
                inner.line(format_args!("{decorators}{is_static}field {}{}{value}", field.name, annotation(field.ty.as_ref())))?;
            }
            for method in methods {
                let is_static = if method.is_static { "static " } else { "" };
                let word = match method.kind {
                    MethodKind::Method => "method",
                    MethodKind::Constructor => "constructor",
                    MethodKind::Getter => "get",
                    MethodKind::Setter => "set",
                };
                let function = inner.function(method.func, word);
                inner.line(format_args!("{is_static}{function}"))?;
            }
            Ok(())
        });
        let _ = write!(text, " {body}");
        text
    }

    fn pattern(&self, pattern: &Pattern) -> String {
        match pattern {
            Pattern::Name(name, _) => name.to_string(),
            Pattern::Place(place) => self.expr(*place),
            Pattern::Object { props, rest } => {
                let mut parts: Vec<_> =
                    props.iter().map(|prop| format!("{}: {}", self.key(&prop.key), self.pattern(&prop.value))).collect();
                parts.extend(rest.iter().map(|rest| format!("...{}", self.pattern(rest))));
                format!("{{{}}}", parts.join(", "))
            }
            Pattern::Array { items, rest } => {
                let mut parts: Vec<_> =
                    items.iter().map(|item| item.as_ref().map_or_else(String::new, |item| self.pattern(item))).collect();
                if let Some((at, rest)) = rest {
                    parts.insert((*at).min(parts.len()), format!("...{}", self.pattern(rest)));
                }
                format!("[{}]", parts.join(", "))
            }
            Pattern::Default(pattern, value) => format!("{} = {}", self.pattern(pattern), self.expr(*value)),
            Pattern::Ignore => "_".to_owned(),
        }
    }

    fn key(&self, key: &Key) -> String {
        match key {
            Key::Name(name, _) => name.to_string(),
            Key::Computed(value) => format!("[{}]", self.expr(*value)),
        }
    }

    fn list(&self, ids: &[ExprId]) -> String {
        ids.iter().map(|id| self.expr(*id)).collect::<Vec<_>>().join(", ")
    }

    fn args(&self, args: &[Arg]) -> String {
        let args = args.iter().map(|arg| {
            let name = arg.name.as_ref().map_or_else(String::new, |name| format!("{name}="));
            let spread = match arg.spread {
                Spread::No => "",
                Spread::List => "...",
                Spread::Record => "**",
            };
            format!("{name}{spread}{}", self.expr(arg.value))
        });
        args.collect::<Vec<_>>().join(", ")
    }

    fn props(&self, props: &[Prop]) -> String {
        let props = props.iter().map(|prop| match prop {
            Prop::Pair(key, value) => format!("{}: {}", self.key(key), self.expr(*value)),
            Prop::Getter(key, func) => format!("get {}: {}", self.key(key), self.function(*func, "function")),
            Prop::Spread(value) => format!("...{}", self.expr(*value)),
        });
        props.collect::<Vec<_>>().join(", ")
    }

    fn expr(&self, id: ExprId) -> String {
        match &self.file.expr(id).kind {
            ExprKind::Str(text) => format!("{:?}", text.cooked),
            ExprKind::Template(pieces) => {
                let pieces = pieces.iter().map(|piece| match piece {
                    Piece::Text(text) => format!("{:?}", text.cooked),
                    Piece::Hole(value) => self.expr(*value),
                });
                format!("`{}`", pieces.collect::<Vec<_>>().join(" "))
            }
            ExprKind::Num(value) => value.to_string(),
            ExprKind::Bool(value) => value.to_string(),
            ExprKind::Null => "null".to_owned(),
            ExprKind::Name(name) => name.to_string(),
            ExprKind::This => "this".to_owned(),
            ExprKind::Super => "super".to_owned(),
            ExprKind::Member { object, name, .. } => format!("{}.{name}", self.expr(*object)),
            ExprKind::Index { object, index } => format!("{}[{}]", self.expr(*object), self.expr(*index)),
            ExprKind::Slice { object, from, to } => {
                let place = |at: &Option<ExprId>| at.map(|at| self.expr(at)).unwrap_or_default();
                format!("{}[{}..{}]", self.expr(*object), place(from), place(to))
            }
            ExprKind::Call { callee, args } => format!("{}({})", self.expr(*callee), self.args(args)),
            ExprKind::New { callee, args } => format!("new {}({})", self.expr(*callee), self.args(args)),
            ExprKind::Object(props) => format!("{{{}}}", self.props(props)),
            ExprKind::Array(items) => format!("[{}]", self.args(items)),
            ExprKind::Lambda(func) => self.function(*func, "function"),
            ExprKind::Class(class) => self.class(*class),
            ExprKind::Await(value) => format!("(await {})", self.expr(*value)),
            ExprKind::Yield(value) => {
                let value = value.map_or_else(String::new, |value| format!(" {}", self.expr(value)));
                format!("(yield{value})")
            }
            ExprKind::Unary(op, value) => format!("({}{})", unary(*op), self.expr(*value)),
            ExprKind::Binary(op, left, right) => format!("({} {} {})", self.expr(*left), binary(*op), self.expr(*right)),
            ExprKind::Logical(op, left, right) => {
                let op = match op {
                    LogicalOp::And => "&&",
                    LogicalOp::Or => "||",
                    LogicalOp::Coalesce => "??",
                };
                format!("({} {op} {})", self.expr(*left), self.expr(*right))
            }
            ExprKind::Conditional { test, then, otherwise } => {
                format!("({} ? {} : {})", self.expr(*test), self.expr(*then), self.expr(*otherwise))
            }
            ExprKind::Assign { target, op, value } => {
                format!("({} {}= {})", self.pattern(target), op.map_or("", binary), self.expr(*value))
            }
            ExprKind::Cast { value, ty } => format!("({} as {})", self.expr(*value), type_text(ty)),
            ExprKind::Comprehension { clauses, key, element } => {
                let key = key.map_or_else(String::new, |key| format!("{}: ", self.expr(key)));
                let mut text = format!("[{key}{}", self.expr(*element));
                for clause in clauses {
                    let _ = write!(text, " for {} of {}", self.pattern(&clause.pattern), self.expr(clause.iter));
                    for condition in &clause.conditions {
                        let _ = write!(text, " if {}", self.expr(*condition));
                    }
                }
                text + "]"
            }
            ExprKind::Module(name) => format!("module({name:?})"),
            ExprKind::Element { tag, attributes, children } => {
                format!("<{} {{{}}} [{}]>", self.expr(*tag), self.props(attributes), self.list(children))
            }
            ExprKind::Sequence(items) => format!("seq({})", self.list(items)),
            ExprKind::Regex(pattern) => format!("regex({pattern:?})"),
            ExprKind::Opaque(items) => format!("opaque({})", self.list(items)),
        }
    }
}

const fn unary(op: UnaryOp) -> &'static str {
    match op {
        UnaryOp::Not => "!",
        UnaryOp::Arithmetic => "~",
        UnaryOp::TypeOf => "typeof ",
        UnaryOp::Delete => "delete ",
        UnaryOp::Copy => "copy ",
    }
}

const fn binary(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "+",
        BinaryOp::Mod => "%",
        BinaryOp::Div => "/",
        BinaryOp::BitOr => "|",
        BinaryOp::Arithmetic => "~",
        BinaryOp::Eq => "==",
        BinaryOp::Ne => "!=",
        BinaryOp::Lt => "<",
        BinaryOp::Le => "<=",
        BinaryOp::Gt => ">",
        BinaryOp::Ge => ">=",
        BinaryOp::In => "in",
        BinaryOp::NotIn => "not in",
        BinaryOp::InstanceOf => "instanceof",
    }
}

fn annotation(ty: Option<&Type>) -> String {
    ty.map_or_else(String::new, |ty| format!(": {}", type_text(ty)))
}

fn type_text(ty: &Type) -> String {
    let list = |types: &[Type], separator: &str| types.iter().map(type_text).collect::<Vec<_>>().join(separator);
    match ty {
        Type::Named(path, args) if args.is_empty() => path.join("."),
        Type::Named(path, args) => format!("{}<{}>", path.join("."), list(args, ", ")),
        Type::Union(types) => list(types, " | "),
        Type::Literal(text) => format!("{text:?}"),
        Type::Record(parts) => {
            let parts: Vec<String> = parts.iter().map(|(name, ty)| format!("{name}: {}", type_text(ty))).collect();
            format!("{{{}}}", parts.join(", "))
        }
        Type::List(_) => "[]".to_owned(),
        Type::Opaque => "?".to_owned(),
    }
}
