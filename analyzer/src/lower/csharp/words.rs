//! Words that are keywords in some places and names in all others.

use tree_sitter::Tree;

use crate::ir::Problem;
use crate::lower::tree_sitter::parse;

/// Words that the grammar takes for keywords where they may be names, each with a name of the same length.
const WORDS: &[(&str, &str)] = &[
    ("async", "_sync"),
    ("await", "_wait"),
    ("file", "_ile"),
    ("required", "_equired"),
    ("scoped", "_coped"),
    ("record", "_ecord"),
    ("partial", "_artial"),
    ("yield", "_ield"),
    ("when", "_hen"),
    ("from", "_rom"),
    ("where", "_here"),
    ("select", "_elect"),
    ("group", "_roup"),
    ("into", "_nto"),
    ("orderby", "_rderby"),
    ("join", "_oin"),
    ("let", "_et"),
    ("field", "_ield"),
    ("alias", "_lias"),
    ("extension", "_xtension"),
];

/// The tree of a file. Where the grammar does not get along with a name, it is that of the same text with other names in such places,
/// if it gets along with that: every byte stands where it stood.
pub(super) fn tree_of(text: &str) -> Result<Tree, Problem> {
    let language = tree_sitter_c_sharp::LANGUAGE.into();
    let tree = parse(text, &language)?;
    if !tree.root_node().has_error() {
        return Ok(tree);
    }
    let Some(renamed) = renamed(text) else { return Ok(tree) };
    let mended = parse(&renamed, &language).ok().filter(|mended| !mended.root_node().has_error());
    Ok(mended.unwrap_or(tree))
}

/// The text with each of the words replaced that surely is no keyword: no name, bracket or type follows it.
fn renamed(text: &str) -> Option<String> {
    let is_part = |c: char| c == '_' || c == '@' || c.is_alphanumeric();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut changed = false;
    while let Some(start) = rest.find(is_part) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c| !is_part(c)).unwrap_or(from.len());
        let (word, behind) = from.split_at(end);
        out.push_str(before);
        let next = behind.trim_start();
        let is_name = next.starts_with([')', ';', ',', '.', '=', ']', '}', '?', '+', '-', '*', '/', '&', '|', '!', '[']);
        match WORDS.iter().find(|(known, _)| *known == word).filter(|_| is_name) {
            Some((_, name)) => {
                out.push_str(name);
                changed = true;
            }
            None => out.push_str(word),
        }
        rest = behind;
    }
    out.push_str(rest);
    changed.then_some(out)
}
