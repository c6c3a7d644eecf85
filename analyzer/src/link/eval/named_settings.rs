//! Settings that a key leads to: in the file that its first word names, or in a section of one file, whose texts name others.

use super::super::value::{StrPiece, Value};
use super::Eval;
use super::strings::fragment;
use crate::finding::Loc;
use crate::link::modules::Resolution;

/// How often parameters may name others.
const MAX_DEPTH: u32 = 4;

impl Eval<'_> {
    /// What a key means. Its first word names a file where `place` is a pattern (`services.egnyte.domain` in `config/services.php`, for
    /// `config/*.php`): code that returns its settings, or settings, perhaps by the environments that the app runs in. Behind a `#`
    /// stands the section that has the whole key.
    pub(super) fn named_setting(&mut self, place: &str, key: &str, loc: Loc) -> Option<Value> {
        if place.contains('#') {
            return self.parameter(place, key, loc, 0);
        }
        const ENVIRONMENTS: &[&str] = &["production", "development", "default"];
        const FOR_ALL: &str = "shared";
        let mut parts = key.split('.');
        let path = place.replace('*', parts.next().filter(|name| !name.is_empty())?);
        let mut value = match self.world.resolve(loc.file, &format!("./{path}")) {
            Resolution::File(file) if file != loc.file && self.world.file(file).is_some() => self.module_value(file),
            _ => self.setting_at(&path, loc)?,
        };
        if let Value::Object(id) = value {
            let section = |e: &Self, name: &str| e.state.obj(id)?.get(name).filter(|of| matches!(of, Value::Object(_))).cloned();
            let own = ENVIRONMENTS.iter().find_map(|name| section(self, name));
            value = match (section(self, FOR_ALL), own) {
                (Some(shared), Some(own)) => self.merged(&[shared, own], loc),
                (only, None) | (None, only) => only.unwrap_or(value),
            };
        }
        for part in parts {
            value = self.member(&value, &part.into(), loc);
        }
        (!matches!(value, Value::Null)).then_some(value)
    }

    /// A text with the parameters (`%name%`, of the section that `place` names) and variables (`%env(NAME)%`) in it filled in.
    pub(super) fn parameters_in(&mut self, text: &Value, place: &str, loc: Loc, depth: u32) -> Value {
        let Value::Str(s) = text else { return text.clone() };
        let mut out = Value::text("");
        for piece in &s.pieces {
            let StrPiece::Text(t) = piece else { return text.clone() };
            let mut start = 0;
            while let Some(open) = t.text[start..].find('%').map(|at| start + at) {
                let Some(close) = t.text[open + 1..].find('%').map(|at| open + 1 + at) else { break };
                let name = &t.text[open + 1..close];
                let value = match name.strip_prefix("env(").and_then(|rest| rest.strip_suffix(')')) {
                    // What stands before the name changes how it is read (`%env(int:PORT)%`).
                    Some(variable) => Some(self.environment(variable.rsplit(':').next(), None, loc)),
                    None if name.is_empty() => Some(Value::text("%")),
                    None if depth < MAX_DEPTH => self.parameter(place, name, loc, depth + 1),
                    None => None,
                };
                let Some(value) = value else { return text.clone() };
                // Nothing but one parameter is that parameter, a list perhaps.
                if open == 0 && close + 1 == t.text.len() && s.pieces.len() == 1 {
                    return value;
                }
                out = Self::concat(&out, &fragment(t.slice(start, open)), loc);
                out = Self::concat(&out, &value, loc);
                start = close + 1;
            }
            out = Self::concat(&out, &fragment(t.slice(start, t.text.len())), loc);
        }
        out
    }

    /// An entry of a section of a settings file (`config/services.yaml#parameters`).
    fn parameter(&mut self, place: &str, name: &str, loc: Loc, depth: u32) -> Option<Value> {
        let (path, section) = place.split_once('#')?;
        let settings = self.setting_at(path, loc)?;
        let section = self.member(&settings, &section.into(), loc);
        let value = self.member(&section, &name.into(), loc);
        matches!(value, Value::Str(_) | Value::Object(_)).then(|| self.parameters_in(&value, place, loc, depth))
    }
}
