//! What the tags of a struct's fields say of their values: `env:"BASE_URL" envDefault:"https://…"`.

use tree_sitter::Node;

use super::Go;
use crate::ir::{Arg, ExprId, ExprKind, LogicalOp, Span, Text};
use crate::lower::tree_sitter::span;

/// Keys of tags that name a variable of the environment: those of caarlos0/env, cleanenv and envconfig.
const VARIABLES: &[&str] = &["env", "envconfig"];
/// Keys that say what a field holds where there is no such variable.
const DEFAULTS: &[&str] = &["envDefault", "env-default", "default"];

impl Go<'_> {
    /// What a field holds that is read from the environment by its tag.
    pub(super) fn tagged(&mut self, tag: Node<'_>) -> Option<ExprId> {
        let place = span(tag);
        let raw = self.out.text_of(tag);
        let pairs: Vec<(&str, &str, usize)> = pairs(raw.strip_prefix('`')?).collect();
        let told = |keys: &[&str]| pairs.iter().find(|(key, ..)| keys.contains(key)).map(|(_, value, at)| (*value, *at));
        let Some((variable, at)) = told(VARIABLES) else {
            // A variable that is named after the field, or whatever else fills it.
            let (default, at) = told(&["default"])?;
            let unknown = self.out.add(place, ExprKind::Opaque(Vec::new()));
            let default = self.tag_text(default, at, place);
            return Some(self.out.add(place, ExprKind::Logical(LogicalOp::Or, unknown, default)));
        };
        // Options stand behind the name, which may be left out.
        let variable = variable.split(',').next().filter(|name| !name.is_empty() && *name != "-")?;
        let name = self.tag_text(variable, at, place);
        let callee = self.out.name("os.Getenv");
        let callee = self.out.add(place, ExprKind::Name(callee));
        let read = self.out.add(place, ExprKind::Call { callee, args: vec![Arg::plain(name)] });
        let Some((default, at)) = told(DEFAULTS) else { return Some(read) };
        let default = self.tag_text(default, at, place);
        Some(self.out.add(place, ExprKind::Logical(LogicalOp::Or, read, default)))
    }

    /// A part of a tag, `at` bytes behind its opening quote.
    fn tag_text(&mut self, text: &str, at: usize, tag: Span) -> ExprId {
        let start = u32::try_from(at + 1).map_or(tag.start, |at| tag.start + at);
        self.out.add(tag, ExprKind::Str(Text::verbatim(text, start)))
    }
}

/// The keys of a tag with their values, and where these begin.
fn pairs(tag: &str) -> impl Iterator<Item = (&str, &str, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = tag.get(at..)?;
        let (key, behind) = rest.split_once(":\"")?;
        let start = at + key.len() + 2;
        let end = behind.find('"')?;
        at = start + end + 1;
        Some((key.trim(), &behind[..end], start))
    })
}
