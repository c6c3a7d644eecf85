//! Clients that a framework makes by its settings, and gives to whoever asks for them by their names.

use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::value::{LibVal, Value};
use super::client::role_field;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Language, Name, Param, Pattern};

/// Where the parameters stand that the settings of a client may name.
const PARAMETERS: &str = "config/services.yaml#parameters";

impl Eval<'_> {
    /// A client as the settings that its name leads to make it, which an annotation (`#[Target('egnyte.client')]`) or the parameter
    /// (`$egnyteClient`) says.
    pub(super) fn configured_by_name(&mut self, cx: &Cx, param: &Param, client: Value, loc: Loc) -> Value {
        let Value::Lib(lib) = &client else { return client };
        if cx.file.language != Language::Php {
            return client;
        }
        let Some((library, item)) = self.models_at(loc).item(&lib.path) else { return client };
        let (Some("named"), Some(places), Some(http)) = (item.kind.as_deref(), item.place.as_deref(), library.http.as_ref()) else {
            return client;
        };
        let mut names: Vec<Name> = Vec::new();
        for annotation in self.annotations(cx, &param.decorators) {
            names.extend(annotation.args.iter().filter_map(|arg| arg.value.as_text()).map(Name::from));
        }
        if let (Pattern::Name(name, _), true) = (&param.pattern, names.is_empty()) {
            names.push(name.clone());
        }
        let Some(settings) = places.split(' ').find_map(|place| self.settings_called(place, &names, loc)) else { return client };
        let mut told = Vec::new();
        self.options(&settings, &http.options, &mut told, loc, 0);
        let mut made = Obj::new(ObjKind::Library, loc);
        for (role, value) in told {
            if let Some(field) = role_field(role) {
                let value = self.parameters_in(&value, PARAMETERS, loc, 0);
                made.set(&field.into(), value);
            }
        }
        Value::Lib(Rc::new(LibVal { path: lib.path.clone(), object: Some(self.state.alloc(made)), members: Vec::new(), loc }))
    }

    /// The entry of a section of a settings file that is called by one of these names, however each is spelt.
    fn settings_called(&mut self, place: &str, names: &[Name], loc: Loc) -> Option<Value> {
        let plain = |name: &str| name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        let (path, section) = place.split_once('#')?;
        let mut value = self.setting_at(path, loc)?;
        for part in section.split('.') {
            value = self.member(&value, &part.into(), loc);
        }
        let Value::Object(section) = value else { return None };
        let entries = &self.state.obj(section)?.fields;
        entries.iter().find(|(entry, _)| names.iter().any(|name| plain(name) == plain(entry))).map(|(_, settings)| settings.clone())
    }
}
