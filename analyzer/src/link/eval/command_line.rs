//! What a parser of the command line was told of its options: each is what the user says, or its default.

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, LibVal, Value};
use super::Eval;
use crate::finding::Loc;
use crate::ir::Name;

/// The field of a parser that has its options.
const OPTIONS: &str = "@options";

impl Eval<'_> {
    /// Notes an option: `add_argument("-d", "--domain", default="acme")`.
    pub(super) fn note_option(&mut self, parser: &Value, given: &[Argument], loc: Loc) {
        let Some(parser) = Self::store_of(parser) else { return };
        let named = |name: &str| given.iter().find(|arg| arg.name.as_deref() == Some(name)).map(|arg| arg.value.clone());
        let words: Vec<String> = given.iter().filter(|arg| arg.name.is_none()).filter_map(|arg| arg.value.as_text()).collect();
        // A long word before a short one, as the parser has it.
        let word = words.iter().find(|word| word.starts_with("--")).or(words.first());
        let word = || word.map(|word| word.trim_start_matches('-').replace('-', "_"));
        let Some(name) = named("dest").and_then(|dest| dest.as_text()).or_else(word) else { return };
        let options = match self.state.obj(parser).and_then(|o| o.get(OPTIONS)) {
            Some(Value::Object(known)) => *known,
            _ => self.state.alloc(Obj::new(ObjKind::Record, loc)),
        };
        let default = named("default").unwrap_or(Value::Null);
        self.state.update(options, |o| o.set(&name.into(), default));
        self.state.update(parser, |o| o.set(&OPTIONS.into(), Value::Object(options)));
    }

    /// The options of a parser as they are read.
    pub(super) fn read_options(&mut self, parser: &LibVal, kind: &Name, loc: Loc) -> Option<Value> {
        let Value::Object(options) = self.state.obj(parser.object?)?.get(OPTIONS)? else { return None };
        let options = self.state.obj(*options)?.fields.clone();
        Some(self.read_or_default(options, kind, loc))
    }
}
