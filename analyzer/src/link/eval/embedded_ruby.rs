//! Ruby in settings files, which runs before the settings are read: `<%= ENV["NAME"] %>`.

use super::super::value::{HoleKind, StrPiece, Value};
use super::Eval;
use super::strings::fragment;
use crate::finding::Loc;

const OPEN: &str = "<%=";
const CLOSE: &str = "%>";

impl Eval<'_> {
    /// A text of a settings file with what its Ruby gives: a variable of the environment, with the text that stands for it where it is not
    /// set, or what is not known here.
    pub(super) fn with_ruby_filled_in(&mut self, text: Value, loc: Loc) -> Value {
        let Value::Str(s) = &text else { return text };
        let [StrPiece::Text(t)] = s.pieces.as_slice() else { return text };
        if !t.text.contains(OPEN) {
            return text;
        }
        let mut out = Value::text("");
        let mut start = 0;
        while let Some(open) = t.text[start..].find(OPEN).map(|at| start + at) {
            let inside = open + OPEN.len();
            let Some(close) = t.text[inside..].find(CLOSE).map(|at| inside + at) else { break };
            let code = &t.text[inside..close];
            let value = match quoted(code).as_slice() {
                [(from, to), rest @ ..] if code.trim_start().starts_with("ENV") && rest.len() < 2 => {
                    let default = rest.first().map(|(from, to)| fragment(t.slice(inside + from, inside + to)));
                    self.environment(code.get(*from..*to), default, loc)
                }
                _ => Value::hole(HoleKind::Opaque, None, loc),
            };
            out = Self::concat(&out, &fragment(t.slice(start, open)), loc);
            out = Self::concat(&out, &value, loc);
            start = close + CLOSE.len();
        }
        out = Self::concat(&out, &fragment(t.slice(start, t.text.len())), loc);
        match &out {
            // Nothing but one value is that value.
            Value::Str(s) if let [StrPiece::Hole(hole)] = s.pieces.as_slice() => Value::Hole(hole.clone()),
            _ => out,
        }
    }
}

/// Where the texts between quotes begin and end.
fn quoted(code: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(open) = code[start..].find(['"', '\'']).map(|at| start + at) {
        let quote = &code[open..=open];
        let Some(len) = code[open + 1..].find(quote) else { break };
        found.push((open + 1, open + 1 + len));
        start = open + 1 + len + 1;
    }
    found
}
