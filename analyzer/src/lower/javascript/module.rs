//! Imports and exports.

use oxc_ast::ast::{
    ExportDefaultDeclaration, ExportDefaultDeclarationKind, ExportFromDeclaration, ImportDeclaration, ImportDeclarationSpecifier,
    ModuleExportName, Statement,
};
use oxc_span::GetSpan;

use super::lowerer::{Lowerer, span, stmt};
use super::scope::{DEFAULT, default_name, each_declared};
use crate::ir::{Block, Export, ExportSource, ExprKind, Import, ImportItem, Name, Pattern, Span, StmtKind};

impl Lowerer<'_> {
    /// Statements that only modules have.
    pub(super) fn module_declaration(&mut self, statement: &Statement<'_>, place: Span, out: &mut Block) {
        match statement {
            Statement::ImportDeclaration(import) => self.import(import),
            Statement::ExportDeclaration(export) => {
                self.declaration(&export.declaration, place, out);
                // Inside a namespace an export is a member of it.
                if self.is_top_level() {
                    let mut names = Vec::new();
                    each_declared(&export.declaration, true, &mut |name| names.push(name.to_owned()));
                    for name in names {
                        let name = self.name(&name);
                        self.export(name.clone(), ExportSource::Local(name), place);
                    }
                }
            }
            Statement::ExportNamedDeclaration(export) if self.is_top_level() => {
                for specifier in &export.specifiers {
                    let local = self.name(&specifier.local.name());
                    let name = self.name(&specifier.exported.name());
                    self.export(name, ExportSource::Local(local), span(specifier.span));
                }
            }
            Statement::ExportFromDeclaration(export) => self.export_from(export),
            Statement::ExportAllDeclaration(export) => {
                let module = self.name(&export.source.value);
                let (name, item) = match &export.exported {
                    Some(name) => (self.name(&name.name()), ImportItem::Namespace),
                    None => (self.name("*"), ImportItem::Wildcard),
                };
                self.export(name, ExportSource::Module(module, item), place);
            }
            Statement::ExportDefaultDeclaration(export) => self.export_default(export, place, out),
            Statement::TSExportAssignment(export) => self.export_assignment(&export.expression, place, out),
            _ => {}
        }
    }

    fn import(&mut self, import: &ImportDeclaration<'_>) {
        let module = self.name(&import.source.value);
        let place = span(import.source.span);
        let type_only = import.import_kind.is_type();
        let mut add = |local, item, type_only| {
            let import = Import { local, module: module.clone(), item, span: place, type_only };
            self.file.imports.push(import);
        };
        let Some(specifiers) = import.specifiers.as_ref().filter(|specifiers| !specifiers.is_empty()) else {
            return add(None, ImportItem::Effect, type_only);
        };
        for specifier in specifiers {
            match specifier {
                ImportDeclarationSpecifier::ImportSpecifier(specifier) => {
                    let item = import_item(&specifier.imported);
                    add(Some(Name::from(specifier.local.name.as_str())), item, type_only || specifier.import_kind.is_type());
                }
                ImportDeclarationSpecifier::ImportDefaultSpecifier(specifier) => {
                    add(Some(Name::from(specifier.local.name.as_str())), ImportItem::Default, type_only);
                }
                ImportDeclarationSpecifier::ImportNamespaceSpecifier(specifier) => {
                    add(Some(Name::from(specifier.local.name.as_str())), ImportItem::Namespace, type_only);
                }
            }
        }
    }

    fn export_from(&mut self, export: &ExportFromDeclaration<'_>) {
        let module = self.name(&export.source.value);
        for specifier in &export.specifiers {
            let name = self.name(&specifier.exported.name());
            let source = ExportSource::Module(module.clone(), import_item(&specifier.local));
            self.export(name, source, span(specifier.span));
        }
    }

    fn export_default(&mut self, export: &ExportDefaultDeclaration<'_>, place: Span, out: &mut Block) {
        use ExportDefaultDeclarationKind::{ClassDeclaration, FunctionDeclaration};
        let Some(local) = default_name(&export.declaration) else { return };
        let value_place = span(export.declaration.span());
        let hint = Some((self.name("default"), Span::new(place.start, value_place.start.max(place.start))));
        match &export.declaration {
            // Hoisted already.
            FunctionDeclaration(function) if function.id.is_some() => {}
            ClassDeclaration(class) if class.id.is_some() => {
                let class = self.declared_class(class);
                out.push(stmt(place, StmtKind::Class(class)));
            }
            anonymous => {
                let value = match anonymous {
                    FunctionDeclaration(function) => self.function_expression(function, hint),
                    ClassDeclaration(class) => self.class_expression(class, hint),
                    _ => match anonymous.as_expression() {
                        Some(value) => self.named(value, hint),
                        None => self.push(value_place, ExprKind::Opaque(Vec::new())),
                    },
                };
                let pattern = Pattern::Name(self.name(DEFAULT), value_place);
                out.push(stmt(place, StmtKind::Let { pattern, ty: None, value: Some(value) }));
            }
        }
        let name = self.name("default");
        let local = self.name(local);
        self.export(name, ExportSource::Local(local), place);
    }

    fn export(&mut self, name: Name, source: ExportSource, place: Span) {
        self.file.exports.push(Export { name, source, span: place });
    }

    /// Whether the innermost scope is the file's own.
    fn is_top_level(&self) -> bool {
        self.scopes.len() == 1
    }
}

fn import_item(name: &ModuleExportName<'_>) -> ImportItem {
    let name = name.name();
    if name == "default" { ImportItem::Default } else { ImportItem::Named(Name::from(name.as_str())) }
}
