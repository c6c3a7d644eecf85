//! Files that the parser rejects: an error-tolerant grammar says which items have errors in them.

use tree_sitter::{Node, Parser};

/// How often what still does not parse is looked for again.
const MAX_ROUNDS: usize = 3;
/// Nodes that can go without their surroundings becoming wrong.
const ITEMS: &[&str] = &[
    "function_item",
    "struct_item",
    "enum_item",
    "impl_item",
    "trait_item",
    "mod_item",
    "macro_invocation",
    "use_declaration",
    "const_item",
    "static_item",
    "type_item",
    "macro_definition",
    "foreign_mod_item",
    "union_item",
    "expression_statement",
    "let_declaration",
    "function_signature_item",
    "extern_crate_declaration",
    "attribute_item",
];

/// Parses what is left of a text when the items with errors are blanked; places stay as they are.
pub(super) fn parse(text: &str) -> Option<syn::File> {
    let mut bytes = text.as_bytes().to_vec();
    for round in 0..MAX_ROUNDS {
        let damaged = damaged(&bytes, round > 0)?;
        if damaged.is_empty() {
            return None;
        }
        for (start, end) in damaged {
            blank(&mut bytes, start, end);
        }
        let left = std::str::from_utf8(&bytes).ok()?;
        if let Ok(file) = syn::parse_file(left) {
            return Some(file);
        }
    }
    None
}

/// The smallest items with errors in them; with `whole`, top-level items that do not parse by themselves.
fn damaged(text: &[u8], whole: bool) -> Option<Vec<(usize, usize)>> {
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_rust::LANGUAGE.into()).ok()?;
    let tree = parser.parse(text, None)?;
    let mut out = Vec::new();
    let root = tree.root_node();
    if whole {
        let mut cursor = root.walk();
        for node in root.children(&mut cursor) {
            let alone = std::str::from_utf8(&text[node.byte_range()]).ok()?;
            if syn::parse_file(alone).is_err() && !alone.trim().is_empty() {
                out.push((node.start_byte(), node.end_byte()));
            }
        }
        return Some(out);
    }
    let mut open: Vec<(Node<'_>, Option<(usize, usize)>)> = vec![(root, None)];
    while let Some((node, around)) = open.pop() {
        if !node.has_error() {
            continue;
        }
        let around = if ITEMS.contains(&node.kind()) { Some((node.start_byte(), node.end_byte())) } else { around };
        if node.is_error() || node.is_missing() {
            out.push(around.unwrap_or((node.start_byte(), node.end_byte())));
            continue;
        }
        let mut cursor = node.walk();
        open.extend(node.children(&mut cursor).map(|child| (child, around)));
    }
    Some(out)
}

/// Replaces bytes by spaces; lines stay lines.
fn blank(bytes: &mut [u8], start: usize, end: usize) {
    for byte in &mut bytes[start..end] {
        if !matches!(byte, b'\n' | b'\r') {
            *byte = b' ';
        }
    }
}
