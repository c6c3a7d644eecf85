//! Text → tree, and the few ways in which trees are walked.

use std::cell::RefCell;
use std::ops::ControlFlow;

use tree_sitter::{Language, Node, ParseOptions, ParseState, Parser, Tree};

use crate::ir::{Problem, Span};

/// More syntax errors than this say nothing new.
const MAX_PROBLEMS: usize = 50;
/// How often the parser may report progress (every hundred steps) before it is stopped: a start, and so often for each byte.
/// Ordinary code needs a hundredth; looking for a way around errors can need much more.
const PROGRESS_START: usize = 20_000;
const PROGRESS_PER_BYTE: usize = 4;

thread_local! {
    static PARSER: RefCell<Parser> = RefCell::new(Parser::new());
}

/// The tree of `text`. Syntax errors are nodes of the tree; a problem is only a text the parser cannot come to an end with.
pub fn parse(text: &str, language: &Language) -> Result<Tree, Problem> {
    let refused = |message: &str| Problem { span: Span::new(0, 0), message: message.to_owned() };
    PARSER.with_borrow_mut(|parser| {
        parser.reset();
        parser.set_language(language).map_err(|_| refused("the parser does not know its grammar"))?;
        let mut left = PROGRESS_START + PROGRESS_PER_BYTE * text.len();
        let mut progress = |_: &ParseState| {
            left = left.saturating_sub(1);
            if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let options = ParseOptions::new().progress_callback(&mut progress);
        let bytes = text.as_bytes();
        let tree = parser.parse_with_options(&mut |at, _| bytes.get(at..).unwrap_or_default(), None, Some(options));
        tree.ok_or_else(|| refused("the parser finds no end of this file"))
    })
}

/// The place of a node.
pub fn span(node: Node<'_>) -> Span {
    let index = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(index(node.start_byte()), index(node.end_byte()))
}

/// The named children of a node, comments left out; what could not be parsed is among them.
pub fn children(node: Node<'_>) -> Vec<Node<'_>> {
    let mut cursor = node.walk();
    node.named_children(&mut cursor).filter(|child| !child.is_extra() || child.is_error()).collect()
}

/// The first child of a kind, named or not.
pub fn child<'t>(node: Node<'t>, kind: &str) -> Option<Node<'t>> {
    let mut cursor = node.walk();
    node.children(&mut cursor).find(|child| child.kind() == kind)
}

/// Calls `visit` with every node, parents first, and with what it gives `false` for leaves the children out.
pub(super) fn walk<'t>(root: Node<'t>, mut visit: impl FnMut(Node<'t>) -> bool) {
    let mut cursor = root.walk();
    loop {
        if visit(cursor.node()) && cursor.goto_first_child() {
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return;
            }
        }
    }
}

/// The syntax errors of a tree.
pub(super) fn problems(root: Node<'_>, text: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    walk(root, |node| {
        if !node.has_error() || found.len() >= MAX_PROBLEMS {
            return false;
        }
        if node.is_missing() {
            found.push(Problem { span: span(node), message: format!("missing {}", quoted(node.kind())) });
        } else if node.is_error() {
            let first = text.get(node.byte_range()).unwrap_or("").trim_start();
            let word: String = first.chars().take_while(|c| !c.is_whitespace()).take(30).collect();
            let message = if word.is_empty() { "syntax error".to_owned() } else { format!("unexpected {}", quoted(&word)) };
            found.push(Problem { span: span(node), message });
            return false;
        }
        true
    });
    found
}

fn quoted(text: &str) -> String {
    format!("`{}`", text.trim_matches('`'))
}
