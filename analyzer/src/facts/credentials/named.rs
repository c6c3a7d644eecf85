//! The texts in code that are given a name: a variable, a field, a key, a parameter's default.

use crate::ir::{Block, ExprId, ExprKind, File, Key, Pattern, Piece, Prop, Stmt, StmtKind, Text};

/// A text with the names that lead to it.
pub(super) struct Named<'a> {
    /// The text.
    pub(super) text: &'a Text,
    /// The names, outermost first.
    pub(super) path: Vec<&'a str>,
    /// The record it stands in also names a grant.
    pub(super) in_grant: bool,
}

/// What an expression is given to: a name, or an expression it is a part of.
#[derive(Clone, Copy)]
struct Link<'a> {
    name: Option<&'a str>,
    outer: Option<ExprId>,
}

/// Longest chain of names that is followed.
const DEEPEST: usize = 8;

/// Every named text of a file, in the order of its expressions.
#[must_use]
pub(super) fn texts(file: &File) -> Vec<Named<'_>> {
    let links = links(file);
    let mut out = Vec::new();
    for (at, expr) in file.exprs.iter().enumerate() {
        let texts: Vec<&Text> = match &expr.kind {
            ExprKind::Str(text) => vec![text],
            ExprKind::Template(pieces) => {
                let pieces = pieces.iter().filter_map(|p| if let Piece::Text(text) = p { Some(text) } else { None });
                // Of a text with holes only what it says of itself counts, not its name.
                out.extend(pieces.map(|text| Named { text, path: Vec::new(), in_grant: false }));
                continue;
            }
            _ => continue,
        };
        let mut path = Vec::new();
        let mut in_grant = false;
        let mut next = links[at];
        for _ in 0..DEEPEST {
            let Some(link) = next else { break };
            path.extend(link.name);
            let Some(outer) = link.outer else { break };
            in_grant |= names_a_grant(file, outer);
            next = links[outer.index()];
        }
        path.reverse();
        out.extend(texts.into_iter().map(|text| Named { text, path: path.clone(), in_grant }));
    }
    out
}

/// The name that each expression of a file is itself given, if any.
#[must_use]
pub(in crate::facts) fn names(file: &File) -> Vec<Option<&str>> {
    links(file).into_iter().map(|link| link?.name).collect()
}

/// Whether an expression is a record with the key `grant_type`.
fn names_a_grant(file: &File, expr: ExprId) -> bool {
    let ExprKind::Object(props) = &file.expr(expr).kind else { return false };
    props.iter().any(|p| matches!(p, Prop::Pair(Key::Name(name, _), _) if matches!(&**name, "grant_type" | "grantType")))
}

fn links(file: &File) -> Vec<Option<Link<'_>>> {
    let mut links: Vec<Option<Link<'_>>> = vec![None; file.exprs.len()];
    for (at, expr) in file.exprs.iter().enumerate() {
        let outer = Some(ExprId(u32::try_from(at).unwrap_or(u32::MAX)));
        let part = Link { name: None, outer };
        match &expr.kind {
            ExprKind::Object(props) => {
                for prop in props {
                    match prop {
                        Prop::Pair(Key::Name(name, _), value) => links[value.index()] = Some(Link { name: Some(name), outer }),
                        Prop::Pair(Key::Computed(key), value) => {
                            links[value.index()] = Some(Link { name: literal(file, *key), outer });
                        }
                        _ => {}
                    }
                }
            }
            // The last operand is what the value is when nothing else says.
            ExprKind::Logical(_, _, right) => links[right.index()] = Some(part),
            ExprKind::Conditional { then, otherwise, .. } => {
                links[then.index()] = Some(part);
                links[otherwise.index()] = Some(part);
            }
            ExprKind::Cast { value, .. } | ExprKind::Await(value) => links[value.index()] = Some(part),
            ExprKind::Assign { target, op: None, value } => {
                links[value.index()] = Some(Link { name: name_of(file, target), outer: holder(file, target) });
            }
            ExprKind::Call { callee, args } | ExprKind::New { callee, args } => {
                let called = called(file, *callee);
                for arg in args {
                    let name =
                        arg.name.as_deref().or_else(|| called?.strip_prefix("set").filter(|rest| args.len() == 1 && !rest.is_empty()));
                    links[arg.value.index()] = match name {
                        Some(name) => Some(Link { name: Some(name), outer: None }),
                        // What is wrapped (`useState("…")`, `SecretStr("…")`) has the name of the whole.
                        None if args.len() == 1 => Some(part),
                        None => None,
                    };
                }
                // `define("KEY", "…")`, `params.set("key", "…")`, `environ.get("KEY", "…")`.
                if let [key, value] = args.as_slice()
                    && let (Some(name), None) = (literal(file, key.value), &value.name)
                {
                    links[value.value.index()] = Some(Link { name: Some(name), outer: None });
                }
            }
            _ => {}
        }
    }
    for class in &file.classes {
        for field in &class.fields {
            if let Some(value) = field.value {
                links[value.index()] = Some(Link { name: Some(&field.name), outer: None });
            }
        }
    }
    for function in &file.functions {
        for param in &function.params {
            if let (Some(value), Pattern::Name(name, _)) = (param.default, &param.pattern) {
                links[value.index()] = Some(Link { name: Some(name), outer: None });
            }
        }
        declared(file, &function.body, &mut links);
    }
    links
}

/// Links what `let` gives its names to.
fn declared<'a>(file: &'a File, body: &'a Block, links: &mut [Option<Link<'a>>]) {
    let mut waiting: Vec<&'a Stmt> = body.iter().collect();
    while let Some(stmt) = waiting.pop() {
        match &stmt.kind {
            StmtKind::Let { pattern, value: Some(value), .. } => {
                links[value.index()] = Some(Link { name: name_of(file, pattern), outer: holder(file, pattern) });
            }
            StmtKind::If { then, otherwise, .. } => waiting.extend(then.iter().chain(otherwise)),
            StmtKind::ForEach { body, otherwise, .. } | StmtKind::While { body, otherwise, .. } => {
                waiting.extend(body.iter().chain(otherwise));
            }
            StmtKind::Match { arms, .. } => waiting.extend(arms.iter().flat_map(|arm| &arm.body)),
            StmtKind::Try { body, catches, otherwise, finally } => {
                waiting.extend(body.iter().chain(otherwise).chain(finally).chain(catches.iter().flat_map(|c| &c.body)));
            }
            StmtKind::With { body, .. } | StmtKind::Block(body) => waiting.extend(body),
            _ => {}
        }
    }
}

/// The name a pattern gives to what is assigned to it; of a pair, the first (`[token, setToken]`).
fn name_of<'a>(file: &'a File, pattern: &'a Pattern) -> Option<&'a str> {
    match pattern {
        Pattern::Name(name, _) => Some(name.split('#').next().unwrap_or(name)),
        Pattern::Place(place) => match &file.expr(*place).kind {
            ExprKind::Member { name, .. } => Some(name),
            ExprKind::Index { index, .. } => literal(file, *index),
            ExprKind::Name(name) => Some(name),
            _ => None,
        },
        Pattern::Array { items, .. } => match items.first()?.as_ref()? {
            Pattern::Name(name, _) => Some(name),
            _ => None,
        },
        _ => None,
    }
}

/// The object whose member a pattern assigns.
fn holder(file: &File, pattern: &Pattern) -> Option<ExprId> {
    let Pattern::Place(place) = pattern else { return None };
    match &file.expr(*place).kind {
        ExprKind::Member { object, .. } | ExprKind::Index { object, .. } | ExprKind::Slice { object, .. } => Some(*object),
        _ => None,
    }
}

fn literal(file: &File, expr: ExprId) -> Option<&str> {
    match &file.expr(expr).kind {
        ExprKind::Str(text) => Some(&text.cooked),
        _ => None,
    }
}

/// The last name of what is called.
fn called(file: &File, callee: ExprId) -> Option<&str> {
    match &file.expr(callee).kind {
        ExprKind::Name(name) | ExprKind::Member { name, .. } => Some(name),
        _ => None,
    }
}
