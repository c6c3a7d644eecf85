//! Declarations: variables, classes, and the TypeScript ones that make values.

use oxc_ast::ast::{
    Declaration, Expression, Statement, TSEnumDeclaration, TSEnumMemberName, TSImportEqualsDeclaration, TSModuleReference,
    TSNamespaceDeclaration, TSNamespaceDeclarationBody, VariableDeclaration,
};
use oxc_span::GetSpan;

use super::lowerer::{Lowerer, span, stmt};
use super::pattern::name_of;
use super::scope::{Binding, each_declared};
use crate::ir::{Block, ExprId, ExprKind, Key, Name, Pattern, Prop, Span, StmtKind, Text};

impl Lowerer<'_> {
    /// A declaration; functions have been hoisted, types make nothing.
    pub(super) fn declaration(&mut self, declaration: &Declaration<'_>, place: Span, out: &mut Block) {
        match declaration {
            Declaration::VariableDeclaration(variables) => self.variables(variables, place, out),
            Declaration::ClassDeclaration(class) if !class.declare => {
                let class = self.declared_class(class);
                out.push(stmt(place, StmtKind::Class(class)));
            }
            Declaration::TSEnumDeclaration(declaration) if !declaration.declare => self.enumeration(declaration, place, out),
            Declaration::TSNamespaceDeclaration(declaration) if !declaration.declare => {
                self.deeper(place, |this| this.namespace(declaration, place, out));
            }
            Declaration::TSImportEqualsDeclaration(import) => self.import_equals(import, place, out),
            _ => {}
        }
    }

    pub(super) fn variables(&mut self, variables: &VariableDeclaration<'_>, place: Span, out: &mut Block) {
        let alone = variables.declarations.len() == 1;
        for declarator in &variables.declarations {
            let pattern = self.binding(&declarator.id);
            let ty = self.annotation(declarator.type_annotation.as_deref());
            let hint = name_of(&pattern).map(|(_, place)| (self.name(self.slice(place)), place));
            let value = declarator.init.as_ref().map(|value| self.named(value, hint));
            // A bare `var x;` does nothing: the variable exists, with its value, since the function was entered.
            if variables.kind.is_var() && value.is_none() && ty.is_none() {
                continue;
            }
            let place = if alone { place } else { span(declarator.span) };
            out.push(stmt(place, StmtKind::Let { pattern, ty, value }));
        }
    }

    fn enumeration(&mut self, declaration: &TSEnumDeclaration<'_>, place: Span, out: &mut Block) {
        let name = self.variable(&declaration.id.name);
        let name_span = span(declaration.id.span);
        let props = self.in_scope(|this| {
            let mut props = Vec::new();
            let mut next = Some(0.0);
            for member in &declaration.body.members {
                let member_place = span(member.span);
                this.item(member_place);
                let (key, key_span) = this.enum_key(&member.id);
                let value = match (&member.initializer, next) {
                    (Some(value), _) => this.expr(value),
                    (None, Some(number)) => this.push(member_place, ExprKind::Num(number)),
                    (None, None) => this.push(member_place, ExprKind::Opaque(Vec::new())),
                };
                let number = if let ExprKind::Num(number) = this.kind(value) { Some(*number) } else { None };
                next = number.map(|number| number + 1.0);
                // A number leads back to the name of its member (`Scheme[Scheme.Bearer]`).
                if let Some(number) = number {
                    let name = this.push(key_span, ExprKind::Str(Text::verbatim(key.clone(), key_span.start)));
                    props.push(Prop::Pair(Key::Name(this.name(&number.to_string()), key_span), name));
                }
                // Members see those before them.
                this.bind(key.clone(), Binding::Member { of: name.clone(), value });
                props.push(Prop::Pair(Key::Name(key, key_span), value));
            }
            props
        });
        let value = self.push(place, ExprKind::Object(props));
        out.push(stmt(place, StmtKind::Let { pattern: Pattern::Name(name, name_span), ty: None, value: Some(value) }));
    }

    fn enum_key(&mut self, name: &TSEnumMemberName<'_>) -> (Name, Span) {
        match name {
            TSEnumMemberName::Identifier(name) => (self.name(&name.name), span(name.span)),
            TSEnumMemberName::String(text) | TSEnumMemberName::ComputedString(text) => {
                let Text { cooked, map, end } = self.string_text(text);
                let start = map.first().map_or(end, |entry| entry.1);
                (cooked, Span::new(start, end))
            }
            TSEnumMemberName::ComputedTemplateString(template) => {
                let name = template.quasis.first().and_then(|element| element.value.cooked.as_ref()).map_or("", |text| text.as_str());
                (self.name(name), span(template.span))
            }
        }
    }

    /// A namespace is its statements, then an object of what it exports. One that adds to a class, function or earlier
    /// namespace of its name assigns its members there.
    fn namespace(&mut self, declaration: &TSNamespaceDeclaration<'_>, place: Span, out: &mut Block) {
        let name = self.variable(&declaration.id.name);
        let name_span = span(declaration.id.span);
        let (body, exports) = self.in_scope(|this| match &declaration.body {
            TSNamespaceDeclarationBody::TSModuleBlock(block) => {
                this.declare_namespace(&block.body);
                let body = this.stmts(&block.body);
                let mut exports = Vec::new();
                for statement in &block.body {
                    this.namespace_exports(statement, &mut exports);
                }
                (body, exports)
            }
            // `namespace a.b {}` is b, exported by a.
            TSNamespaceDeclarationBody::TSNamespaceDeclaration(inner) => {
                this.declare_in_block(&inner.id.name);
                let mut body = Block::new();
                let inner_place = span(inner.span);
                this.deeper(inner_place, |this| this.namespace(inner, inner_place, &mut body));
                (body, vec![this.exported(&inner.id.name, span(inner.id.span))])
            }
        });
        if body.is_empty() && exports.is_empty() {
            return;
        }
        if !body.is_empty() {
            out.push(stmt(place, StmtKind::Block(body)));
        }
        if self.is_declared(out, &name) {
            for (key, key_span, value) in exports {
                let object = self.push(name_span, ExprKind::Name(name.clone()));
                let member = self.push(key_span, ExprKind::Member { object, name: key, name_span: key_span });
                let target = Box::new(Pattern::Place(member));
                let assign = self.push(key_span, ExprKind::Assign { target, op: None, value });
                out.push(stmt(key_span, StmtKind::Expr(assign)));
            }
            return;
        }
        let props = exports.into_iter().map(|(key, key_span, value)| Prop::Pair(Key::Name(key, key_span), value)).collect();
        let value = self.push(place, ExprKind::Object(props));
        out.push(stmt(place, StmtKind::Let { pattern: Pattern::Name(name, name_span), ty: None, value: Some(value) }));
    }

    /// Whether one of the statements before already binds `name`.
    fn is_declared(&self, before: &Block, name: &Name) -> bool {
        before.iter().any(|stmt| match &stmt.kind {
            StmtKind::Function(id) => self.file.function(*id).name.as_ref() == Some(name),
            StmtKind::Class(id) => self.file.class(*id).name.as_ref() == Some(name),
            StmtKind::Let { pattern: Pattern::Name(bound, _), .. } => bound == name,
            _ => false,
        })
    }

    fn namespace_exports(&mut self, statement: &Statement<'_>, exports: &mut Vec<(Name, Span, ExprId)>) {
        match statement {
            Statement::ExportDeclaration(export) => {
                let place = span(export.span);
                let mut names = Vec::new();
                each_declared(&export.declaration, true, &mut |name| names.push(name.to_owned()));
                for name in names {
                    exports.push(self.exported(&name, place));
                }
            }
            Statement::ExportNamedDeclaration(export) => {
                for specifier in &export.specifiers {
                    let place = span(specifier.span);
                    let (_, _, value) = self.exported(&specifier.local.name(), place);
                    exports.push((self.name(&specifier.exported.name()), place, value));
                }
            }
            _ => {}
        }
    }

    fn exported(&mut self, name: &str, place: Span) -> (Name, Span, ExprId) {
        let variable = self.variable(name);
        let value = self.push(place, ExprKind::Name(variable));
        (self.name(name), place, value)
    }

    /// `import x = require("m")`, `import x = a.b`.
    fn import_equals(&mut self, import: &TSImportEqualsDeclaration<'_>, place: Span, out: &mut Block) {
        let value = match &import.module_reference {
            TSModuleReference::ExternalModuleReference(module) => {
                let name = self.name(&module.expression.value);
                Some(self.push(span(module.span), ExprKind::Module(name)))
            }
            TSModuleReference::IdentifierReference(name) => {
                let variable = self.variable(&name.name);
                Some(self.push(span(name.span), ExprKind::Name(variable)))
            }
            TSModuleReference::QualifiedName(qualified) => self.type_name_expr(&qualified.left).map(|object| {
                let name = self.name(&qualified.right.name);
                self.push(span(qualified.span), ExprKind::Member { object, name, name_span: span(qualified.right.span) })
            }),
        };
        let pattern = Pattern::Name(self.variable(&import.id.name), span(import.id.span));
        out.push(stmt(place, StmtKind::Let { pattern, ty: None, value }));
    }

    /// `export =` is an assignment to `module.exports`.
    pub(super) fn export_assignment(&mut self, value: &Expression<'_>, place: Span, out: &mut Block) {
        let keyword = Span::new(place.start, span(value.span()).start.max(place.start));
        let module = self.name("module");
        let object = self.push(keyword, ExprKind::Name(module));
        let name = self.name("exports");
        let member = self.push(keyword, ExprKind::Member { object, name, name_span: keyword });
        let value = self.expr(value);
        let assign = self.push(place, ExprKind::Assign { target: Box::new(Pattern::Place(member)), op: None, value });
        out.push(stmt(place, StmtKind::Expr(assign)));
    }
}
