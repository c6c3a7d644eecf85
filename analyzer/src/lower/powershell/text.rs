//! Texts: quoted, expandable, and over several lines.

use super::{Script, index};
use crate::ir::{ExprId, ExprKind, Name, Piece};
use crate::lower::tree_sitter::Cook;

impl Script<'_> {
    /// A text that starts here with `'`, `"`, `@'` or `@"`.
    pub(super) fn literal(&mut self) -> ExprId {
        let start = self.at;
        let rest = self.rest();
        if rest.starts_with('@') {
            let quote = &rest[1..2];
            let body = rest.find('\n').map_or(rest.len(), |line| line + 1);
            let closer = format!("\n{quote}@");
            let end = rest[body.saturating_sub(1)..].find(&closer).map(|at| at + body.saturating_sub(1));
            let (close, after) = end.map_or((rest.len(), rest.len()), |end| (end, end + closer.len()));
            let (from, to) = (start + body.min(close), start + close);
            let raw = quote == "'";
            let whole = self.expandable(from, to, raw, None);
            self.at = start + after;
            return self.add(start, whole);
        }
        let single = rest.starts_with('\'');
        self.at += 1;
        let to = self.closing(if single { '\'' } else { '"' });
        let whole = self.expandable(start + 1, to, single, Some(if single { '\'' } else { '"' }));
        self.at = to;
        if self.rest().starts_with(['\'', '"']) {
            self.at += 1;
        }
        self.add(start, whole)
    }

    /// Where the text that starts here ends; one that nobody closes ends with its line.
    fn closing(&self, quote: char) -> usize {
        let rest = self.rest();
        let bytes = rest.as_bytes();
        let (mut at, mut open) = (0, 0u32);
        while at < bytes.len() {
            match bytes[at] {
                b'`' if quote == '"' => at += 1,
                // What is put in has quotes of its own.
                b'$' if quote == '"' && bytes.get(at + 1) == Some(&b'(') => {
                    open += 1;
                    at += 1;
                }
                b'(' if open > 0 => open += 1,
                b')' if open > 0 => open -= 1,
                b if char::from(b) == quote && open == 0 => {
                    if bytes.get(at + 1) == Some(&b) {
                        at += 1;
                    } else {
                        return self.at + at;
                    }
                }
                _ => {}
            }
            at += 1;
        }
        self.at + rest.find(['\n', quote]).unwrap_or(rest.len())
    }

    /// The text from `from` to `to`, with what is put in.
    fn expandable(&mut self, from: usize, to: usize, raw: bool, quote: Option<char>) -> ExprKind {
        let to = to.min(self.end).max(from);
        let outer = std::mem::replace(&mut self.end, to);
        self.at = from;
        let mut pieces: Vec<Piece> = Vec::new();
        let mut cook = Cook::new(index(from));
        while let Some(c) = self.peek() {
            let doubled = quote.is_some_and(|quote| c == quote && self.rest()[1..].starts_with(quote));
            if doubled {
                cook.replaced(&c.to_string(), 2);
                self.at += 2;
            } else if !raw && c == '`' {
                let next = self.rest()[1..].chars().next();
                let width = 1 + next.map_or(0, char::len_utf8);
                let meaning = match next {
                    Some('n') => "\n".to_owned(),
                    Some('r') => "\r".to_owned(),
                    Some('t') => "\t".to_owned(),
                    Some('\n') | None => String::new(),
                    Some(other) => other.to_string(),
                };
                cook.replaced(&meaning, width);
                self.at += width;
            } else if !raw && c == '$' && self.rest()[1..].starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '{' | '(')) {
                if !cook.is_empty() {
                    pieces.push(Piece::Text(cook.finish()));
                }
                let hole = if self.rest().starts_with("$(") { self.subexpression() } else { self.variable() };
                pieces.push(Piece::Hole(hole));
                cook = Cook::new(index(self.at));
            } else {
                let width = c.len_utf8();
                cook.verbatim(&self.rest()[..width]);
                self.at += width;
            }
        }
        self.end = outer;
        if pieces.is_empty() {
            return ExprKind::Str(cook.finish());
        }
        if !cook.is_empty() {
            pieces.push(Piece::Text(cook.finish()));
        }
        ExprKind::Template(pieces)
    }

    /// `$name`, `${name}`, `$env:NAME`, `$script:name`.
    pub(super) fn variable(&mut self) -> ExprId {
        let start = self.at;
        self.at += 1;
        let rest = self.rest();
        let (name, width) = if let Some(braced) = rest.strip_prefix('{') {
            let end = braced.find(['}', '\n']).unwrap_or(braced.len());
            (&braced[..end], (end + 2).min(rest.len()))
        } else if rest.starts_with(['_', '?', '$', '^']) && !rest[1..].starts_with(|c: char| c.is_alphanumeric() || c == '_') {
            (&rest[..1], 1)
        } else {
            let length = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            let scope = &rest[..length];
            let after = &rest[length..];
            let scoped = ["env", "script", "global", "local", "private", "using"].iter().any(|known| scope.eq_ignore_ascii_case(known))
                && after.starts_with(':')
                && after[1..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
            let more =
                if scoped { 1 + after[1..].find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(after.len() - 1) } else { 0 };
            (&rest[..length + more], length + more)
        };
        self.at += width;
        let span = self.span(start);
        match name.split_once(':') {
            Some((scope, variable)) if scope.eq_ignore_ascii_case("env") => {
                let env = self.base.name("env");
                let env = self.base.add(span, ExprKind::Name(env));
                self.member(start, env, variable, span)
            }
            scoped => {
                let of_script = super::scoped(name).is_some();
                let plain = scoped.map_or(name, |(_, variable)| variable).to_lowercase();
                match plain.as_str() {
                    "true" => self.add(start, ExprKind::Bool(true)),
                    "false" => self.add(start, ExprKind::Bool(false)),
                    "null" => self.null(start),
                    "this" => self.add(start, ExprKind::This),
                    _ => {
                        let name = self.variable_name(&plain, of_script);
                        self.add(start, ExprKind::Name(name))
                    }
                }
            }
        }
    }

    /// Which variable a name means here: the script's, where it says so, or where the function has none of its own.
    pub(super) fn variable_name(&mut self, plain: &str, of_script: bool) -> Name {
        let own = self.locals.as_ref().is_some_and(|locals| locals.contains(&format!("${plain}")));
        let head = if self.shared.contains(plain) && (of_script || !own) { super::SCRIPT } else { "$" };
        self.base.name(&format!("{head}{plain}"))
    }

    /// `$( … )`, `@( … )`.
    pub(super) fn subexpression(&mut self) -> ExprId {
        let start = self.at;
        self.at += 2;
        let value = self.deeper(|script| script.values(')'));
        self.take(")");
        value.unwrap_or_else(|| self.null(start))
    }
}
