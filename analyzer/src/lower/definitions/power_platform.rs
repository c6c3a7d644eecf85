//! The connection of a Power Platform connector: `apiProperties.json`.

use super::build::{Builder, Parts, text_of};
use super::maps;
use crate::ir::Text;
use crate::source::settings::{Setting, SettingValue};

pub(super) fn lower(builder: &mut Builder<'_>, root: &Setting) {
    let properties = root.get("properties").unwrap_or(root);
    connections(builder, properties.get("connectionParameters"));
    let sets = properties.get("connectionParameterSets").and_then(|sets| sets.get("values"));
    for set in sets.map(Setting::items).unwrap_or_default() {
        connections(builder, set.get("parameters"));
    }
}

fn connections(builder: &mut Builder<'_>, parameters: Option<&Setting>) {
    for (_, at, parameter) in maps(parameters) {
        let Some(settings) = parameter.get("oAuthSettings") else { continue };
        let custom = settings.get("customParameters");
        let custom = |names: &[&str]| -> Option<&Text> {
            let entries = custom.map(Setting::entries).unwrap_or_default();
            let (_, _, found) = entries.iter().find(|(key, _, _)| names.iter().any(|name| key.eq_ignore_ascii_case(name)))?;
            found.get("value").and_then(text_of).or_else(|| text_of(found))
        };
        let authorize = custom(&["AuthorizationUrl", "AuthorizationUrlTemplate"]);
        let token = custom(&["TokenUrl", "TokenUrlTemplate"]);
        let Some(scopes) = settings.get("scopes") else { continue };
        let place = authorize.map_or(*at, |url| url.raw_span(0, url.cooked.len()));
        let asks = match &scopes.value {
            SettingValue::List(items) => !items.is_empty(),
            SettingValue::Text(text) => !text.cooked.trim().is_empty(),
            _ => false,
        };
        builder.call(if asks { "sign_in" } else { "sign_in_unscoped" }, "sign in", place, |b| {
            let mut parts = Parts::new();
            for (name, url) in [("authorize_url", authorize), ("token_url", token)] {
                if let Some(url) = url {
                    let value = b.template(url);
                    parts.push((name, url.raw_span(0, url.cooked.len()), value));
                }
            }
            if let Some(redirect) = settings.get("redirectUrl") {
                let value = b.value(redirect);
                parts.push(("redirect_uri", redirect.span, value));
            }
            if asks {
                let value = b.value(scopes);
                parts.push(("scope", scopes.span, value));
            }
            parts
        });
    }
}
