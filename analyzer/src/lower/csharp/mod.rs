//! C# through tree-sitter's grammar.
//!
//! What C# has and the IR does not is put in the IR's words here: namespaces are the file's package, and their types its top-level
//! names; nested types are static fields that hold classes; members of an enumeration are static fields that hold their names;
//! primary constructors and records are constructors that set fields; extension methods are classes that extend the type of their first
//! parameter; object initialisers are assignments behind the creation; patterns are conditions; a `switch` with a value is a function
//! called at once; exception filters are conditions that raise again.

mod attribute;
mod call;
mod class;
mod creation;
mod expr;
mod function;
mod literal;
mod member;
mod pattern;
mod property;
mod stmt;
mod switch;
mod types;
mod words;

use tree_sitter::Node;

use crate::ir::{File, Import, ImportItem, Language, Param, ParamKind, Pattern, Stmt, StmtKind};
use crate::lower::tree_sitter::{Lowerer, bare_function, span, stmt};

/// Namespaces that the project templates open in every file.
const IMPLICIT_USINGS: &[&str] = &[
    "System",
    "System.Collections.Generic",
    "System.IO",
    "System.Linq",
    "System.Net.Http",
    "System.Net.Http.Json",
    "System.Threading",
    "System.Threading.Tasks",
    "Microsoft.AspNetCore.Builder",
    "Microsoft.AspNetCore.Hosting",
    "Microsoft.AspNetCore.Http",
    "Microsoft.AspNetCore.Routing",
    "Microsoft.Extensions.Configuration",
    "Microsoft.Extensions.DependencyInjection",
    "Microsoft.Extensions.Hosting",
    "Microsoft.Extensions.Logging",
];

/// The named parts of a node, and `this`: to the grammar that is a mere word, also where it is the value that is returned or handed over.
fn children(node: Node<'_>) -> Vec<Node<'_>> {
    let is_value = !matches!(node.kind(), "parameter" | "constructor_initializer" | "indexer_declaration");
    let mut cursor = node.walk();
    let parts = node.children(&mut cursor);
    parts.filter(|part| if part.is_named() { !part.is_extra() || part.is_error() } else { is_value && part.kind() == "this" }).collect()
}

/// Lowers one file. Never fails: what cannot be parsed is in [`File::problems`].
#[must_use]
pub fn lower(text: &str) -> File {
    let mut csharp =
        CSharp { out: Lowerer::new(text, Language::CSharp), classes: Vec::new(), expected: None, returns: None, own_type: None };
    match words::tree_of(text) {
        Ok(tree) => {
            let body = csharp.program(tree.root_node());
            csharp.out.finish(body, Some(&tree))
        }
        Err(problem) => {
            csharp.out.file.problems.push(problem);
            csharp.out.finish(Vec::new(), None)
        }
    }
}

/// What lowering carries along.
struct CSharp<'t> {
    out: Lowerer<'t>,
    /// The classes around the current place, outermost first.
    classes: Vec<class::Around>,
    /// The type that the place of the next expression declares, for `new(…)`: its source text.
    expected: Option<&'t str>,
    /// What the code around the current place gives back, as declared: its source text.
    returns: Option<&'t str>,
    /// The property whose code is being lowered, if it is named as its type is: there, the name means the type.
    own_type: Option<&'t str>,
}

impl CSharp<'_> {
    fn program(&mut self, root: Node<'_>) -> Vec<Stmt> {
        let (mut types, mut others) = (Vec::new(), Vec::new());
        self.collect(root, &mut types, &mut others);
        for name in IMPLICIT_USINGS {
            let module = self.out.name(name);
            let known = |import: &Import| import.module == module && import.item == ImportItem::Wildcard;
            if !self.out.file.imports.iter().any(known) {
                let import = Import { local: None, module, item: ImportItem::Wildcard, span: span(root), type_only: false };
                self.out.file.imports.push(import);
            }
        }
        // What a class extends has to be there first.
        let mut body = Vec::new();
        for node in class::bases_first(&self.out, types) {
            body.extend(self.local_class(node));
        }
        body.extend(self.main(&others));
        body
    }

    /// Statements outside of classes are the code of a method that starts the program: it runs when all classes are there.
    fn main(&mut self, statements: &[Node<'_>]) -> Option<Stmt> {
        let (first, last) = (statements.first()?, statements.last()?);
        let place = span(*first).to(span(*last));
        let name = self.out.declare("<Main>$");
        let func = self.out.enter_function(bare_function(Some(name), place, span(*first)));
        let args = self.out.declare_param("args");
        let pattern = Pattern::Name(args, span(*first));
        let param = Param { pattern, default: None, ty: None, kind: ParamKind::Plain, decorators: Vec::new(), span: span(*first) };
        self.out.file.functions[func.index()].params.push(param);
        let body = self.stmts(statements);
        self.out.leave_function(body);
        Some(stmt(place, StmtKind::Function(func)))
    }

    /// The types and statements of a file, out of their namespaces.
    fn collect<'n>(&mut self, root: Node<'n>, types: &mut Vec<Node<'n>>, others: &mut Vec<Node<'n>>) {
        let mut open = vec![root];
        while let Some(node) = open.pop() {
            let mut inner = Vec::new();
            for part in children(node) {
                match part.kind() {
                    "using_directive" => self.using(part),
                    "namespace_declaration" => inner.extend(part.child_by_field_name("body")),
                    "file_scoped_namespace_declaration" | "preproc_if" | "preproc_else" | "preproc_elif" | "declaration_list" => {
                        inner.push(part);
                    }
                    "global_statement" => others.extend(children(part)),
                    "global_attribute" | "extern_alias_directive" | "shebang_directive" => {}
                    "identifier" | "qualified_name" | "alias_qualified_name" | "generic_name" => {}
                    kind if class::is_type(kind) => types.push(part),
                    _ => others.push(part),
                }
            }
            open.extend(inner.into_iter().rev());
        }
    }

    /// `using A.B;`, `using C = A.B.C;`, `using static A.B.C;`
    fn using(&mut self, node: Node<'_>) {
        let alias = node.child_by_field_name("name");
        let Some(path) = children(node).into_iter().rfind(|part| Some(*part) != alias) else { return };
        let place = span(path);
        let names = self.path(path);
        let Some((last, head)) = names.split_last() else { return };
        let joined = |names: &[crate::ir::Name]| names.iter().map(|name| &**name).collect::<Vec<_>>().join(".");
        let (local, module, item) = match alias {
            Some(alias) if head.is_empty() => (Some(self.out.name_of(alias)), joined(&names), ImportItem::Namespace),
            Some(alias) => (Some(self.out.name_of(alias)), joined(head), ImportItem::Named(last.clone())),
            None => (None, joined(&names), ImportItem::Wildcard),
        };
        let module = self.out.name(&module);
        self.out.file.imports.push(Import { local, module, item, span: place, type_only: false });
    }
}

#[cfg(test)]
mod tests;
