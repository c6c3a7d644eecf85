//! What a server fills into its pages by name: a token that it hands to a template is one where a script of a page uses that name.

use crate::finding::Loc;
use crate::ir::Name;
use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::{HoleKind, Value};
use crate::lower::page::VALUES;

use super::tokens::is_given;
use super::visit::visit;

/// What templates are given, by name, and where.
#[derive(Debug, Default)]
pub(super) struct Templates(Vec<(Name, Value, Loc)>);

impl Templates {
    pub(super) fn of(eval: &Eval<'_>) -> Self {
        let mut given = Vec::new();
        for event in eval.record.events.iter().filter(|event| !event.void) {
            let EventKind::Sink { kind, key, value } = &event.kind else { continue };
            if &**kind != "html" {
                continue;
            }
            let at = event.made_at();
            match (key.as_ref().and_then(Value::as_text), value) {
                (Some(name), _) => given.push((name.into(), value.clone(), at)),
                (None, Value::Object(id)) => {
                    let fields = eval.object(*id).into_iter().flat_map(|obj| obj.fields.iter());
                    given.extend(fields.map(|(name, value)| (name.clone(), value.clone(), at)));
                }
                _ => {}
            }
        }
        Self(given)
    }

    /// Where the token was given to a template that a page's script has in a value. Of several things under one name each must be one.
    pub(super) fn token_in(&self, value: &Value, eval: &Eval<'_>) -> Option<Loc> {
        if self.0.is_empty() {
            return None;
        }
        let mut found = None;
        visit(value, eval, &mut |hole| {
            let HoleKind::Member(Value::Hole(server), name) = &hole.kind else { return };
            if found.is_some() || server.name.as_deref() != Some(VALUES) {
                return;
            }
            let mut given = self.0.iter().filter(|(known, ..)| known == name).peekable();
            let first = given.peek().map(|(.., at)| *at);
            found = first.filter(|_| given.all(|(_, value, _)| is_given(value, eval)));
        });
        found
    }
}
