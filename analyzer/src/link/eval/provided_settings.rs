//! Settings that the program makes itself and hands to its framework, which whoever asks by a key is given.

use egnyte_rules::model::{Item, Role};

use super::super::value::{Argument, Value};
use super::Eval;
use super::container::role;
use crate::finding::Loc;
use crate::ir::Name;

/// The settings that one call provides.
pub(super) struct ProvidedSettings {
    /// What their keys begin with (`registerAs('egnyte', …)`).
    section: Option<Name>,
    values: Value,
    loc: Loc,
}

impl Eval<'_> {
    /// A call with functions that make settings. It gives the function, which the program may call as well.
    pub(super) fn provide_settings(&mut self, item: &'static Item, args: &[Argument], loc: Loc) -> Option<Value> {
        let section = role(item, args, Role::Key).and_then(|key| key.as_text()).map(Name::from);
        let makers: Vec<Value> = item.calls.iter().flat_map(|spec| self.callbacks(spec, args)).collect();
        let is_new = self.container.settings.iter().all(|known| known.loc != loc);
        for maker in makers.iter().filter(|maker| is_new && matches!(maker, Value::Func(_))) {
            let made = self.call_value(maker, Vec::new(), loc);
            let values = self.kept(&made, 0);
            self.container.settings.push(ProvidedSettings { section: section.clone(), values, loc });
        }
        makers.into_iter().next()
    }

    /// What the program provides under a key with dots, where it is said in one place only.
    pub(super) fn provided_setting(&mut self, key: &str) -> Option<Value> {
        self.asks_container = true;
        let within = |provided: &ProvidedSettings| match &provided.section {
            Some(section) => match key.strip_prefix(&**section)? {
                "" => Some((provided.values.clone(), String::new())),
                rest => Some((provided.values.clone(), rest.strip_prefix('.')?.to_owned())),
            },
            None => Some((provided.values.clone(), key.to_owned())),
        };
        let candidates: Vec<(Value, String)> = self.container.settings.iter().filter_map(within).collect();
        let entry = |value: Value, part: &str| if let Value::Object(id) = value { self.state.obj(id)?.get(part).cloned() } else { None };
        let mut found = candidates.into_iter().filter_map(|(values, rest)| {
            let mut parts = rest.split('.').filter(|part| !part.is_empty());
            parts.try_fold(values, entry).filter(|value| !value.is_null())
        });
        let value = found.next()?;
        found.next().is_none().then_some(value)
    }
}
