//! Kotlin through tree-sitter's grammar.
//!
//! What Kotlin has and the IR does not is put in the IR's words here: members of a companion object, and of an object that extends no
//! class, are static members of a class; properties are fields, with getters and setters where they have code; a primary constructor is a method that
//! sets the fields; an extension function is a function whose receiver has a declared type; lambdas see the receiver they are called
//! with; `if`, `when`, `try` and `?: return` are statements that leave a value.

mod annotation;
mod call;
mod class;
mod control;
mod enumeration;
mod expr;
mod function;
mod literal;
mod member;
mod property;
mod scoped;
mod stmt;
mod types;

use std::borrow::Cow;

use rustc_hash::FxHashSet;
use tree_sitter::{Node, Tree};

use crate::ir::{File, Import, ImportItem, Language, Problem};
use crate::lower::tree_sitter::{Lowerer, child, children, parse, span};

/// More `${` than this in one file might nest too deep for the parser.
const MAX_INTERPOLATIONS: usize = 500;

/// Lowers one file. Never fails: what cannot be parsed is in [`File::problems`].
#[must_use]
pub fn lower(text: &str) -> File {
    let mut kotlin = Kotlin {
        out: Lowerer::new(text, Language::Kotlin),
        classes: Vec::new(),
        receivers: 0,
        inlined: Vec::new(),
        blocks: Vec::new(),
        kept_as: None,
        returning: FxHashSet::default(),
        delegated_extensions: FxHashSet::default(),
    };
    // The grammar's scanner ends the process where strings nest deeper than its buffer; each level takes one of these.
    if text.matches("${").count() > MAX_INTERPOLATIONS {
        let message = format!("more than {MAX_INTERPOLATIONS} interpolations are not analysed");
        kotlin.out.file.problems.push(crate::ir::Problem { span: crate::ir::Span::new(0, 0), message });
        return kotlin.out.finish(Vec::new(), None);
    }
    match tree_of(text) {
        Ok(tree) => {
            kotlin.returning = scoped::returning(tree.root_node(), text);
            let body = kotlin.program(tree.root_node());
            kotlin.out.finish(body, Some(&tree))
        }
        Err(problem) => {
            kotlin.out.file.problems.push(problem);
            kotlin.out.finish(Vec::new(), None)
        }
    }
}

/// What makes the grammar read a declaration as an infix call (`public interface Api { private companion object { … } }`): who may see a
/// companion is of no matter here.
const SEEN_COMPANIONS: [&str; 4] =
    ["private companion object", "internal companion object", "public companion object", "protected companion object"];

/// The tree of a file. The grammar wants a line of its own for a brace that closes what ends without one (`{ fun a() = 1 } }`): where
/// that is all that is wrong, the tree is that of the same text with a line break for the blank before it. Companions lose the word that
/// tells who may see them.
fn tree_of(text: &str) -> Result<Tree, Problem> {
    let language = tree_sitter_kotlin_sg::LANGUAGE.into();
    let text = SEEN_COMPANIONS.iter().fold(Cow::Borrowed(text), |text, words| match text.contains(words) {
        true => Cow::Owned(text.replace(words, &format!("{:>width$}", "companion object", width = words.len()))),
        false => text,
    });
    let text = &*text;
    let tree = parse(text, &language)?;
    if !tree.root_node().has_error() || !text.contains(" }") {
        return Ok(tree);
    }
    let mended = parse(&text.replace(" }", "\n}"), &language).ok().filter(|mended| !mended.root_node().has_error());
    Ok(mended.unwrap_or(tree))
}

/// What lowering carries along.
struct Kotlin<'t> {
    out: Lowerer<'t>,
    /// The classes around the current place, outermost first.
    classes: Vec<class::Around>,
    /// How many functions around the current place, up to the class, have a receiver that only their caller knows: a bare name may be a
    /// member of it.
    receivers: usize,
    /// Lambdas around the current place that became statements of their function, innermost last.
    inlined: Vec<scoped::Inlined>,
    /// Parameters that are functions with a receiver, each with its function.
    blocks: Vec<(crate::ir::FuncId, crate::ir::Name)>,
    /// The field that keeps the value of the property whose code is being lowered.
    kept_as: Option<crate::ir::Name>,
    /// The lambdas of the file that return from the function they stand in.
    returning: FxHashSet<usize>,
    /// The properties that the file puts on types from outside, and that one object keeps for all values of the type
    /// (`val Context.store by preferencesDataStore("s")`).
    delegated_extensions: FxHashSet<&'t str>,
}

impl Kotlin<'_> {
    fn program(&mut self, root: Node<'_>) -> Vec<crate::ir::Stmt> {
        let nodes = children(root);
        for node in nodes.iter().filter(|node| node.kind() == "property_declaration") {
            let extends = node.child_by_field_name("receiver").is_some() && child(*node, "property_delegate").is_some();
            let name = child(*node, "variable_declaration").and_then(|declared| child(declared, "simple_identifier"));
            let name = name.filter(|_| extends).map(|name| self.text(name));
            self.delegated_extensions.extend(name);
        }
        for list in nodes.iter().filter(|node| node.kind() == "import_list") {
            for header in children(*list) {
                self.import(header);
            }
        }
        self.declared_first(&nodes)
    }

    /// `import a.b.c`, `import a.b.*`, `import a.b.c as d`. What is imported may be a type, a function, a property or a member of an object;
    /// what a companion object has, and the constants of a type, are members of the type.
    fn import(&mut self, header: Node<'_>) {
        let Some(path) = child(header, "identifier") else { return };
        let place = span(path);
        let module: String = self.out.text_of(path).chars().filter(|c| !c.is_whitespace() && *c != '`').collect();
        let alias = child(header, "import_alias").and_then(|alias| children(alias).first().copied());
        let (of, last) = module.rsplit_once('.').unwrap_or(("", &module));
        let local = alias.map_or(last, |alias| self.out.text_of(alias)).to_owned();
        let (local, module, item) = if child(header, "wildcard_import").is_some() {
            (None, module.strip_suffix(COMPANION).unwrap_or(&module), ImportItem::Wildcard)
        } else if let Some(class) = of.strip_suffix(COMPANION).or_else(|| is_constant(of, last).then_some(of)) {
            (Some(local), class, ImportItem::Named(self.out.name(last)))
        } else {
            (Some(local), &*module, ImportItem::Namespace)
        };
        let local = local.map(|local| self.out.name(&local));
        let module = self.out.name(module);
        self.out.file.imports.push(Import { local, module, item, span: place, type_only: false });
    }
}

/// How the path of a class's companion object ends.
const COMPANION: &str = ".Companion";

/// Whether a member of `of` is a constant of a type (`HttpStatus.UNAUTHORIZED`), by how both are spelt.
fn is_constant(of: &str, last: &str) -> bool {
    let is_type = of.rsplit('.').next().is_some_and(|name| name.starts_with(char::is_uppercase));
    is_type && last.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

#[cfg(test)]
mod tests;
