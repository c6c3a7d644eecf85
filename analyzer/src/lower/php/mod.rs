//! PHP through tree-sitter.
//!
//! Variables keep their `$` in the IR, as functions, classes and constants have names of their own: `$token` and `token()` are two.
//! A class name that this file does not declare becomes an import of its full name; `require` and `include` import every name
//! of the file they name. Text between the tags is the page's, not the program's: [`crate::lower::page`] reads it.

mod class;
mod enumeration;
mod expr;
mod function;
mod indirect;
mod name;
mod pattern;
mod stmt;
mod string;

#[cfg(test)]
mod tests;

use rustc_hash::{FxHashMap, FxHashSet};
use tree_sitter::Node;

use crate::ir::{Block, File, Import, ImportItem, Language, Name, Span};
use crate::lower::tree_sitter::{Lowerer, children, parse, span};

/// What stands for the `entries` of an array that a `foreach` with keys goes through. No PHP function has this name.
pub const ENTRIES: &str = "@entries";

/// What stands for the groups of a pattern that `preg_match` puts into its third argument. No PHP function has this name.
pub const CAPTURES: &str = "@captures";

/// Lowers one file. Never fails: what cannot be parsed is in [`File::problems`].
#[must_use]
pub fn lower(text: &str) -> File {
    let mut lowerer = Lowerer::new(text, Language::Php);
    let language = tree_sitter_php::LANGUAGE_PHP.into();
    match parse(text, &language) {
        Ok(tree) => {
            let mut php = Php {
                base: lowerer,
                namespace: String::new(),
                uses: FxHashMap::default(),
                declared: FxHashSet::default(),
                imported: FxHashSet::default(),
                globals: Vec::new(),
                constants: FxHashSet::default(),
            };
            php.declarations(tree.root_node());
            let statements = children(tree.root_node());
            let body = php.stmts(&statements);
            for constant in std::mem::take(&mut php.constants) {
                // At the top level again: a name of the file.
                php.base.declare(&constant);
            }
            lowerer = php.base;
            lowerer.finish(body, Some(&tree))
        }
        Err(problem) => {
            lowerer.file.problems.push(problem);
            lowerer.finish(Block::new(), None)
        }
    }
}

/// Lowers one file.
struct Php<'t> {
    base: Lowerer<'t>,
    /// The namespace at the current place, without a leading backslash; empty for the global one.
    namespace: String,
    /// What `use` says a class name means.
    uses: FxHashMap<String, String>,
    /// The classes that the file declares.
    declared: FxHashSet<String>,
    /// Names that have an import already.
    imported: FxHashSet<Name>,
    /// For each open function, the variables that are not its own (`global $x`, `use ($x)`).
    globals: Vec<FxHashSet<String>>,
    /// The names that `define` binds, wherever that stands.
    constants: FxHashSet<Name>,
}

impl Php<'_> {
    /// Notes the classes of the file, wherever they stand.
    fn declarations(&mut self, root: Node<'_>) {
        let mut todo = children(root);
        while let Some(node) = todo.pop() {
            match node.kind() {
                "class_declaration" | "interface_declaration" | "trait_declaration" | "enum_declaration" => {
                    if let Some(name) = node.child_by_field_name("name") {
                        self.declared.insert(self.base.text_of(name).to_owned());
                    }
                }
                "namespace_definition" | "compound_statement" | "if_statement" => todo.extend(children(node)),
                _ => {}
            }
        }
    }

    fn import(&mut self, local: Option<&str>, module: &str, item: ImportItem, place: Span) {
        let local = local.map(|local| self.base.name(local));
        let key = local.clone().unwrap_or_else(|| self.base.name(module));
        if self.imported.insert(key) {
            let module = self.base.name(module);
            self.base.file.imports.push(Import { local, module, item, span: place, type_only: false });
        }
    }

    /// Goes into a namespace.
    fn enter_namespace(&mut self, node: Node<'_>) {
        self.namespace = node.child_by_field_name("name").map_or(String::new(), |name| self.base.text_of(name).to_owned());
        self.uses.clear();
    }

    /// `use A\B\C;`, `use A\{B, C as D};`, `use function A\f;`
    fn use_declaration(&mut self, node: Node<'_>) {
        let kind = |node: Node<'_>| node.child_by_field_name("type").map(|kind| kind.kind().to_owned());
        let outer = kind(node);
        let group = node.child_by_field_name("body");
        let prefix = group.and_then(|_| children(node).into_iter().find(|child| child.kind() == "namespace_name"));
        let prefix = prefix.map_or(String::new(), |prefix| format!("{}\\", self.base.text_of(prefix)));
        for clause in children(group.unwrap_or(node)).into_iter().filter(|child| child.kind() == "namespace_use_clause") {
            let alias = clause.child_by_field_name("alias");
            let Some(name) = children(clause).into_iter().find(|child| Some(*child) != alias) else { continue };
            let path = format!("{prefix}{}", self.base.text_of(name)).trim_start_matches('\\').to_owned();
            let last = path.rsplit('\\').next().unwrap_or(&path).to_owned();
            let local = alias.map_or_else(|| last.clone(), |alias| self.base.text_of(alias).to_owned());
            if outer.as_deref().or(kind(clause).as_deref()).is_none() {
                self.uses.insert(local, path);
            } else if path.contains('\\') {
                let item = ImportItem::Named(self.base.name(&last));
                self.import(Some(&local), &path, item, span(clause));
            }
        }
    }
}
