//! Classes and the making of objects.

use super::Script;
use super::expression::plain;
use crate::ir::{Arg, Class, ClassId, ClassKind, ExprId, ExprKind, Field, Method, MethodKind, Span, Spread, Stmt, StmtKind};
use crate::lower::tree_sitter::stmt;

/// What the names of .NET's own types begin with, of which `System` may be left out.
const DOTNET: [&str; 20] = [
    "system",
    "microsoft",
    "windows",
    "net",
    "io",
    "text",
    "collections",
    "xml",
    "web",
    "security",
    "management",
    "data",
    "diagnostics",
    "drawing",
    "threading",
    "timers",
    "globalization",
    "reflection",
    "runtime",
    "componentmodel",
];

/// The names of the classes that a text declares, in lower case.
pub(super) fn declared(text: &str) -> impl Iterator<Item = String> {
    let behind = |line: &str| {
        let line = line.trim_start();
        let name = line.get(..6).filter(|word| word.eq_ignore_ascii_case("class ")).map(|_| line[6..].trim_start())?;
        let length = name.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(name.len());
        (length > 0).then(|| name[..length].to_lowercase())
    };
    text.lines().filter_map(behind)
}

impl Script<'_> {
    /// `class Name : Base { … }`, behind its first word.
    pub(super) fn class(&mut self, start: usize) -> Stmt {
        self.blanks(false);
        let name_start = self.at;
        let name = self.word().to_lowercase();
        self.at += name.len();
        let name_span = self.span(name_start);
        let bases = self.bases();
        let declared = self.base.name(&name);
        self.globals.insert(declared.clone());
        let id = self.base.add_class(Class {
            name: Some(declared),
            span: name_span,
            name_span,
            kind: ClassKind::Class,
            bases,
            decorators: Vec::new(),
            fields: Vec::new(),
            methods: Vec::new(),
            parent: self.base.current(),
        });
        if self.take("{") {
            loop {
                self.blanks(true);
                if self.at >= self.end || self.take("}") {
                    break;
                }
                let before = self.at;
                self.class_member(id, &name);
                if self.at == before {
                    self.bump();
                }
            }
        }
        let whole = self.span(start);
        self.base.file.classes[id.index()].span = whole;
        stmt(whole, StmtKind::Class(id))
    }

    /// The name that stands here.
    fn word(&self) -> &str {
        let rest = self.rest();
        &rest[..rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len())]
    }

    fn bases(&mut self) -> Vec<ExprId> {
        let mut bases = Vec::new();
        self.blanks(true);
        while self.take(":") || self.take(",") {
            self.blanks(true);
            let start = self.at;
            let rest = self.rest();
            let length = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.'))).unwrap_or(rest.len());
            self.at += length;
            let span = self.span(start);
            bases.push(self.type_path(&rest[..length], span));
            self.blanks(true);
        }
        bases
    }

    fn class_member(&mut self, class: ClassId, class_name: &str) {
        let start = self.at;
        let mut is_static = false;
        loop {
            self.blanks(true);
            if self.take_word("static") {
                is_static = true;
            } else if self.rest().starts_with('[') {
                self.at += self.bracketed().unwrap_or(1);
            } else if !self.take_word("hidden") {
                break;
            }
        }
        if self.take("$") {
            self.field(start, class, is_static);
            return;
        }
        let name_start = self.at;
        let written = self.word().to_owned();
        self.at += written.len();
        let name_span = self.span(name_start);
        self.blanks(true);
        if written.is_empty() || !self.rest().starts_with('(') {
            return;
        }
        let makes = written.eq_ignore_ascii_case(class_name);
        let Some(func) = self.deeper(|script| script.function_giving(start, Some((&written, name_span)), false)) else { return };
        let function = &mut self.base.file.functions[func.index()];
        (function.class, function.own_this) = (Some(class), true);
        let (name, kind) = if makes { ("constructor", MethodKind::Constructor) } else { (written.as_str(), MethodKind::Method) };
        let name = self.base.name(name);
        self.base.file.classes[class.index()].methods.push(Method { name, func, kind, is_static });
    }

    fn field(&mut self, start: usize, class: ClassId, is_static: bool) {
        let written = self.word().to_owned();
        self.at += written.len();
        let name = self.base.name(&written);
        self.blanks(false);
        let value = self.take("=").then(|| {
            self.blanks(true);
            self.value()
        });
        let span = self.span(start);
        let field = Field { name, is_static, ty: None, value, span, decorators: Vec::new() };
        self.base.file.classes[class.index()].fields.push(field);
    }

    /// A type as the path of its names. Types are told from each other as names of functions are: whatever the letters, and `System` may
    /// be left out.
    pub(super) fn type_path(&mut self, written: &str, span: Span) -> ExprId {
        let lower = written.trim().to_lowercase();
        let mut value = None;
        for part in lower.strip_prefix("system.").unwrap_or(&lower).split('.').filter(|part| !part.is_empty()) {
            let name = self.base.name(part);
            value = Some(match value {
                None => self.base.add(span, ExprKind::Name(name)),
                Some(object) => self.base.add(span, ExprKind::Member { object, name, name_span: span }),
            });
        }
        value.unwrap_or_else(|| self.base.add(span, ExprKind::Null))
    }

    /// `[Type]::new(…)`, `New-Object Type …`.
    pub(super) fn made(&mut self, start: usize, ty: ExprId, args: Vec<Arg>) -> ExprId {
        if matches!(&self.base.file.expr(ty).kind, ExprKind::Name(name) if self.classes.contains(&**name)) {
            return self.add(start, ExprKind::New { callee: ty, args });
        }
        let span = self.base.file.expr(ty).span;
        let callee = self.member(start, ty, "new", span);
        self.add(start, ExprKind::Call { callee, args })
    }

    /// `New-Object Net.WebClient`, `New-Object -TypeName Uri -ArgumentList $base, 'x'`, `New-Object PSObject -Property @{…}`.
    pub(super) fn new_object(&mut self, start: usize, args: &[Arg]) -> Option<ExprId> {
        let named = |name: &str| args.iter().find(|arg| arg.name.as_deref() == Some(name)).map(|arg| arg.value);
        let mut placed = args.iter().filter(|arg| arg.name.is_none() && arg.spread == Spread::No).map(|arg| arg.value);
        let ty = named("typename").or_else(|| placed.next())?;
        let ExprKind::Str(written) = self.base.file.expr(ty).kind.clone() else { return None };
        if let Some(table) = named("property") {
            return is_record(&written.cooked).then_some(table);
        }
        let given = named("argumentlist").or_else(|| placed.next());
        let given = match given.map(|given| self.base.file.expr(given).kind.clone()) {
            Some(ExprKind::Array(items)) => items,
            _ => given.into_iter().map(plain).collect(),
        };
        let span = self.base.file.expr(ty).span;
        let path = self.type_path(&written.cooked, span);
        Some(self.made(start, path, given))
    }
}

/// Whether a type is a bag of properties: one of PowerShell's own, or a type of the program, of which nothing but its properties is known.
fn is_record(written: &str) -> bool {
    let written = written.to_lowercase();
    let root = written.split('.').next().unwrap_or_default();
    written.ends_with("psobject") || written.ends_with("pscustomobject") || written.contains('.') && !DOTNET.contains(&root)
}
