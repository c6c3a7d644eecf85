//! What each construct is lowered to, as dumps of realistic snippets.

mod classes;
mod directives;
mod expressions;
mod hostile;
mod jsx;
mod literals;
mod modules;
mod names;
mod recovery;
mod statements;
mod typescript;

use super::{Dialect, lower};
use crate::ir::{Block, ExprKind, File, Piece, Span, StmtKind, Text};
use crate::lower::dump::dump;

/// The dump of `source`, which must be free of errors.
fn lowered(dialect: Dialect, source: &str) -> String {
    let file = lower(source, dialect);
    assert_eq!(file.problems, []);
    check_spans(source, &file);
    dump(&file)
}

/// Every literal text of a file.
fn texts(file: &File) -> Vec<&Text> {
    let mut texts = Vec::new();
    for expr in &file.exprs {
        match &expr.kind {
            ExprKind::Str(text) => texts.push(text),
            ExprKind::Template(pieces) => texts.extend(pieces.iter().filter_map(|piece| match piece {
                Piece::Text(text) => Some(text),
                Piece::Hole(_) => None,
            })),
            _ => {}
        }
    }
    texts
}

/// Every span lies in the file, on character boundaries, and every literal text maps to places where, escapes aside, it
/// really stands.
fn check_spans(source: &str, file: &File) {
    let check = |span: Span| {
        let slice = source.get(span.start as usize..span.end as usize);
        assert!(slice.is_some(), "{span:?} is not in the text of {} bytes", source.len());
    };
    file.exprs.iter().for_each(|expr| check(expr.span));
    for expr in &file.exprs {
        if let ExprKind::Member { name_span, .. } = &expr.kind {
            check(*name_span);
        }
    }
    for function in &file.functions {
        check(function.span);
        check(function.name_span);
        function.params.iter().for_each(|param| check(param.span));
        check_block(&function.body, &check);
    }
    for class in &file.classes {
        check(class.span);
        check(class.name_span);
        class.fields.iter().for_each(|field| check(field.span));
    }
    file.imports.iter().for_each(|import| check(import.span));
    file.exports.iter().for_each(|export| check(export.span));
    file.problems.iter().for_each(|problem| check(problem.span));
    file.directives.iter().for_each(|directive| {
        check(directive.span);
        directive.target.into_iter().for_each(check);
    });
    texts(file).into_iter().for_each(|text| check_text(source, text));
}

fn check_block(block: &Block, check: &dyn Fn(Span)) {
    for stmt in block {
        check(stmt.span);
        let inner: Vec<&Block> = match &stmt.kind {
            StmtKind::If { then, otherwise, .. } => vec![then, otherwise],
            StmtKind::While { body, .. } | StmtKind::ForEach { body, .. } | StmtKind::With { body, .. } | StmtKind::Block(body) => {
                vec![body]
            }
            StmtKind::Match { arms, .. } => arms.iter().map(|arm| &arm.body).collect(),
            StmtKind::Try { body, catches, finally, .. } => {
                [body, finally].into_iter().chain(catches.iter().map(|catch| &catch.body)).collect()
            }
            _ => Vec::new(),
        };
        inner.into_iter().for_each(|block| check_block(block, check));
    }
}

fn check_text(source: &str, text: &Text) {
    assert_eq!(text.map[0].0, 0);
    let (start, end) = (text.map[0].1, text.end);
    assert!(source.get(start as usize..end as usize).is_some(), "a text outside the file");
    assert!(text.map.is_sorted(), "{:?}", text.map);
    // Between two entries the text stands in the file as it is, save for the one escape that ends the stretch.
    let ends = text.map.iter().skip(1).copied().chain([(u32::try_from(text.cooked.len()).unwrap(), end)]);
    for (&(cooked, raw), (next_cooked, next_raw)) in text.map.iter().zip(ends) {
        let cooked = &text.cooked[cooked as usize..next_cooked as usize];
        let raw = &source[raw as usize..next_raw as usize];
        let common = cooked.bytes().zip(raw.bytes()).take_while(|&(a, b)| a == b || (a, b) == (b'\n', b'\r')).count();
        // The character an escape stands for may be the one it starts with.
        let one_escape = |at: usize| {
            matches!(raw.as_bytes().get(at), Some(b'\\' | b'&' | b'\r')) && cooked.get(at..).is_some_and(|rest| rest.chars().count() <= 1)
        };
        let exact = common == cooked.len().max(raw.len()) || one_escape(common) || common > 0 && one_escape(common - 1);
        assert!(exact, "{cooked:?} is not {raw:?}");
    }
}
