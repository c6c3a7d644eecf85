//! Java through tree-sitter's grammar.
//!
//! What Java has and the IR does not is put in the IR's words here: nested types are static fields that hold classes; an enumeration's
//! constants are static fields that hold instances; a record has a constructor and methods for its components; initialisers run as
//! fields do; a `switch` with a value is a function called at once.

mod annotation;
mod class;
mod enumeration;
mod expr;
mod function;
mod literal;
mod member;
mod stmt;
mod switch;
mod types;

use tree_sitter::Node;

use crate::ir::{File, Import, ImportItem, Language, Stmt};
use crate::lower::tree_sitter::{Lowerer, child, children, parse, span};

/// Lowers one file. Never fails: what cannot be parsed is in [`File::problems`].
#[must_use]
pub fn lower(text: &str) -> File {
    let mut java = Java { out: Lowerer::new(text, Language::Java), classes: Vec::new() };
    match parse(text, &tree_sitter_java::LANGUAGE.into()) {
        Ok(tree) => {
            let body = java.program(tree.root_node());
            java.out.finish(body, Some(&tree))
        }
        Err(problem) => {
            java.out.file.problems.push(problem);
            java.out.finish(Vec::new(), None)
        }
    }
}

/// What lowering carries along.
struct Java<'t> {
    out: Lowerer<'t>,
    /// The classes around the current place, outermost first.
    classes: Vec<class::Around>,
}

impl Java<'_> {
    fn program(&mut self, root: Node<'_>) -> Vec<Stmt> {
        let nodes = children(root);
        for node in nodes.iter().filter(|node| node.kind() == "import_declaration") {
            self.import(*node);
        }
        // What a class extends has to be there first.
        let (types, others): (Vec<Node<'_>>, Vec<Node<'_>>) = nodes.into_iter().partition(|node| class::is_type(node.kind()));
        let mut body = Vec::new();
        for node in class::bases_first(&self.out, types) {
            body.extend(self.local_class(node));
        }
        body.extend(self.stmts(&others));
        body
    }

    fn import(&mut self, node: Node<'_>) {
        let Some(path) = children(node).into_iter().find(|part| matches!(part.kind(), "scoped_identifier" | "identifier")) else { return };
        let place = span(path);
        let module: String = self.out.text_of(path).chars().filter(|c| !c.is_whitespace()).collect();
        let last = module.rsplit('.').next().unwrap_or(&module).to_owned();
        let is_static = child(node, "static").is_some();
        let (local, module, item) = if child(node, "asterisk").is_some() {
            (None, module, ImportItem::Wildcard)
        } else if let (true, Some((class, _))) = (is_static, module.rsplit_once('.')) {
            (Some(self.out.name(&last)), class.to_owned(), ImportItem::Named(self.out.name(&last)))
        } else {
            (Some(self.out.name(&last)), module.clone(), ImportItem::Namespace)
        };
        let module = self.out.name(&module);
        self.out.file.imports.push(Import { local, module, item, span: place, type_only: false });
    }
}

#[cfg(test)]
mod tests;
