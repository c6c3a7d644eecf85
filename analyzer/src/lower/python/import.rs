//! Imports.

use ruff_python_ast::{StmtImport, StmtImportFrom};

use super::lowering::{Lowering, span};
use crate::ir::{Import, ImportItem, Name, Span};

impl Lowering<'_> {
    pub(super) fn import(&mut self, import: &StmtImport) {
        for alias in &import.names {
            let place = span(&alias.name);
            if let Some(local) = &alias.asname {
                let local = self.intern(local);
                self.add_import(Some(local), &alias.name, ImportItem::Namespace, place);
                continue;
            }
            // `import a.b` binds `a`, and loads `a.b`.
            let first = alias.name.split('.').next().unwrap_or_default();
            let local = self.intern(first);
            self.add_import(Some(local), first, ImportItem::Namespace, place);
            if first != alias.name.as_str() {
                self.add_import(None, &alias.name, ImportItem::Effect, place);
            }
        }
    }

    pub(super) fn import_from(&mut self, import: &StmtImportFrom) {
        let dots = ".".repeat(import.level as usize);
        let module = dots + import.module.as_deref().unwrap_or_default();
        let place = self.module_place(import);
        for alias in &import.names {
            if alias.name.as_str() == "*" {
                self.add_import(None, &module, ImportItem::Wildcard, place);
                continue;
            }
            let item = ImportItem::Named(self.intern(&alias.name));
            let local = self.intern(alias.asname.as_ref().unwrap_or(&alias.name));
            self.add_import(Some(local), &module, item, place);
        }
    }

    fn add_import(&mut self, local: Option<Name>, module: &str, item: ImportItem, span: Span) {
        let module = self.intern(module);
        self.file.imports.push(Import { local, module, item, span, type_only: self.type_checking });
    }

    /// The module as written in a `from` statement, its dots included.
    fn module_place(&self, import: &StmtImportFrom) -> Span {
        let whole = span(import);
        let name = import.module.as_ref().map(span);
        let end = name.map_or(whole.end, |name| name.end);
        if import.level == 0 {
            return name.unwrap_or(whole);
        }
        let head = self.text.get(whole.start as usize..end as usize).unwrap_or_default();
        let Some(first) = head.find('.') else { return name.unwrap_or(whole) };
        let dots = head[first..].bytes().take_while(|byte| matches!(byte, b'.' | b' ' | b'\t')).collect::<Vec<_>>();
        let last = dots.iter().rposition(|byte| *byte == b'.').unwrap_or(0);
        let start = whole.start + super::lowering::index(first);
        Span::new(start, name.map_or(start + super::lowering::index(last) + 1, |name| name.end))
    }
}
