//! Go through tree-sitter's grammar.
//!
//! What Go has and the IR does not is put in the IR's words here: a struct is a class, what it embeds are its bases and fields of the same
//! name; methods of a type of another file are a class that extends it; what an interface asks for are its fields; several results are a
//! list; named types without fields are functions that give their argument; `errors.Is` and `errors.As` are a comparison and an
//! assignment, an error that `fmt.Errorf` wraps is that error.

mod composite;
mod declaration;
mod errors;
mod expr;
mod function;
mod literal;
mod stmt;
mod tag;
mod types;

use rustc_hash::FxHashMap;
use tree_sitter::Node;

use crate::ir::{ClassId, ExprKind, File, Import, ImportItem, Language, Name, Stmt, StmtKind};
use crate::lower::tree_sitter::{Lowerer, children, parse, span, stmt as statement};

/// Lowers one file. Never fails: what cannot be parsed is in [`File::problems`].
#[must_use]
pub fn lower(text: &str) -> File {
    let mut go =
        Go { out: Lowerer::new(text, Language::Go), classes: FxHashMap::default(), results: Vec::new(), gives_copy: Vec::new(), iota: 0 };
    match parse(text, &tree_sitter_go::LANGUAGE.into()) {
        Ok(tree) => {
            let body = go.program(tree.root_node());
            go.out.finish(body, Some(&tree))
        }
        Err(problem) => {
            go.out.file.problems.push(problem);
            go.out.finish(Vec::new(), None)
        }
    }
}

/// What lowering carries along.
struct Go<'t> {
    out: Lowerer<'t>,
    /// The types of the file that are classes.
    classes: FxHashMap<Name, ClassId>,
    /// The named results of the functions around the current place, innermost last.
    results: Vec<Vec<Name>>,
    /// Whether these functions give a copy of what they return.
    gives_copy: Vec<bool>,
    /// The value of `iota`.
    iota: u32,
}

impl Go<'_> {
    fn program(&mut self, root: Node<'_>) -> Vec<Stmt> {
        let nodes = children(root);
        // All names of a package are there from its start.
        for node in &nodes {
            match node.kind() {
                "import_declaration" => self.imports(*node),
                "function_declaration" => self.announce(node.child_by_field_name("name")),
                "type_declaration" => {
                    for spec in children(*node) {
                        self.announce(spec.child_by_field_name("name"));
                    }
                }
                "const_declaration" | "var_declaration" => self.announce_specs(*node),
                _ => {}
            }
        }
        let of = |kinds: &[&str]| nodes.iter().copied().filter(|node| kinds.contains(&node.kind())).collect::<Vec<_>>();
        let mut body = Vec::new();
        let mut begun = Vec::new();
        self.types(&of(&["type_declaration"]), &of(&["method_declaration"]), &mut body);
        for node in of(&["function_declaration"]) {
            let function = self.function(node);
            begun.extend(function.as_ref().and_then(|function| self.call_at_start(function)));
            body.extend(function);
        }
        for node in of(&["const_declaration"]).into_iter().chain(of(&["var_declaration"])) {
            self.stmt(node, &mut body);
        }
        for node in nodes {
            let known = matches!(
                node.kind(),
                "import_declaration"
                    | "package_clause"
                    | "type_declaration"
                    | "method_declaration"
                    | "function_declaration"
                    | "const_declaration"
                    | "var_declaration"
            );
            if !known {
                self.stmt(node, &mut body);
            }
        }
        body.extend(begun);
        body
    }

    /// The call of a function `init`, which runs when its package is loaded and all its variables have their values.
    fn call_at_start(&mut self, function: &Stmt) -> Option<Stmt> {
        let StmtKind::Function(id) = function.kind else { return None };
        let name = self.out.file.function(id).name.clone().filter(|name| name.starts_with("init#"))?;
        let callee = self.out.add(function.span, ExprKind::Name(name));
        let call = self.out.add(function.span, ExprKind::Call { callee, args: Vec::new() });
        Some(statement(function.span, StmtKind::Expr(call)))
    }

    fn announce(&mut self, name: Option<Node<'_>>) {
        if let Some(name) = name {
            let text = self.out.text_of(name);
            if text != "_" && text != "init" {
                self.out.declare(text);
            }
        }
    }

    fn announce_specs(&mut self, node: Node<'_>) {
        for spec in children(node) {
            if spec.kind() == "var_spec_list" {
                self.announce_specs(spec);
                continue;
            }
            let mut cursor = spec.walk();
            let names: Vec<Node<'_>> =
                spec.children_by_field_name("name", &mut cursor).filter(|name| name.kind() == "identifier").collect();
            for name in names {
                self.announce(Some(name));
            }
        }
    }

    fn imports(&mut self, node: Node<'_>) {
        for part in children(node) {
            match part.kind() {
                "import_spec_list" => self.imports(part),
                "import_spec" => self.import(part),
                _ => {}
            }
        }
    }

    fn import(&mut self, node: Node<'_>) {
        let Some(path_node) = node.child_by_field_name("path") else { return };
        let path = self.out.text_of(path_node).trim_matches(['"', '`']);
        let place = span(path_node);
        let module = self.out.name(path);
        let named = node.child_by_field_name("name");
        let (locals, item) = match named.map(|name| (name.kind(), self.out.text_of(name))) {
            Some(("dot", _)) => (vec![None], ImportItem::Wildcard),
            Some(("blank_identifier", _)) => (vec![None], ImportItem::Effect),
            Some((_, name)) => (vec![Some(self.out.name(name))], ImportItem::Namespace),
            None => (package_names(path).iter().map(|name| Some(self.out.name(name))).collect(), ImportItem::Namespace),
        };
        for local in locals {
            let import = Import { local, module: module.clone(), item: item.clone(), span: place, type_only: false };
            self.out.file.imports.push(import);
        }
    }
}

/// What the package behind an import path may be called: its last part, without what only tells version and language.
fn package_names(path: &str) -> Vec<String> {
    let mut parts: Vec<&str> = path.split('/').collect();
    let is_version = |part: &str| part.strip_prefix('v').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()));
    if parts.len() > 1 && parts.last().is_some_and(|last| is_version(last)) {
        parts.pop();
    }
    let last = parts.last().copied().unwrap_or(path);
    let last = last.rsplit_once('.').filter(|(_, end)| is_version(end)).map_or(last, |(head, _)| head);
    let mut names = vec![last.replace(['-', '.'], "_")];
    if last.contains('-') {
        let bare = last.trim_start_matches("go-").trim_end_matches("-go").trim_end_matches("-sdk").trim_end_matches("-go");
        names.extend([bare.replace('-', ""), bare.replace('-', "_"), bare.split('-').next().unwrap_or(bare).to_owned()]);
    }
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests;
