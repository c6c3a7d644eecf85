//! Components of Make apps: what a module, a connection or a remote procedure sends.

use super::build::{Builder, Parts, text_of};
use crate::source::settings::Setting;

/// The steps of a connection.
const STEPS: [&str; 7] = ["preauthorize", "authorize", "token", "info", "refresh", "invalidate", "api"];

pub(super) fn lower(builder: &mut Builder<'_>, root: &Setting) {
    request(builder, "request", root);
    root.items().iter().for_each(|item| request(builder, "request", item));
    for (step, _, setting) in root.entries().iter().filter(|(key, _, _)| STEPS.contains(&&**key)) {
        request(builder, step, setting);
        setting.items().iter().for_each(|item| request(builder, step, item));
    }
}

fn request(builder: &mut Builder<'_>, name: &str, setting: &Setting) {
    let Some(url) = setting.get("url").and_then(text_of) else { return };
    let place = url.raw_span(0, url.cooked.len());
    // The platform sends the user to the page that asks for access, with a state of its own.
    if name == "authorize" {
        let Some(scope) = setting.get("qs").and_then(|query| query.get("scope")) else { return };
        builder.call("sign_in", name, place, |b| {
            let address = b.template(url);
            let asked = b.value(scope);
            vec![("authorize_url", place, address), ("scope", scope.span, asked)]
        });
        return;
    }
    builder.call("request", name, place, |b| {
        let mut parts = Parts::new();
        parts.push(("url", place, b.template(url)));
        let encoded = setting.get("type").and_then(Setting::text) == Some("urlencoded");
        let body = if encoded { "form" } else { "json" };
        for (key, part) in [("method", "method"), ("qs", "query"), ("headers", "headers"), ("body", body)] {
            if let Some(given) = setting.get(key) {
                let value = b.value(given);
                parts.push((part, given.span, value));
            }
        }
        parts
    });
}
