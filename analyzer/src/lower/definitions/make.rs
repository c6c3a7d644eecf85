//! Components of Make apps: what a module, a connection or a remote procedure sends.

use super::build::{Builder, Parts, slice, text_of};
use crate::ir::{ExprId, ExprKind, Text};
use crate::source::settings::Setting;

/// The steps of a connection.
const STEPS: [&str; 7] = ["preauthorize", "authorize", "token", "info", "refresh", "invalidate", "api"];
/// The component with what all modules have in common, as it is imported.
pub(crate) const BASE: &str = "base";
/// The component that lists the scopes of a connection.
pub(crate) const SCOPES: &str = "scopes";

/// Whether the component of this name is that one.
pub(crate) fn is_base(name: &str) -> bool {
    matches!(name, "base.iml.json" | "base.imljson")
}

/// Whether the component of this name says which scopes something needs.
pub(crate) fn lists_scopes(name: &str) -> bool {
    name.starts_with("scope") || name.contains(".scope")
}

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
            let mut parts: Parts = vec![("authorize_url", place, address(b, url))];
            match text_of(scope).and_then(joined) {
                Some(separator) => {
                    let (asked, separator) = (b.imported(SCOPES, scope.span), b.literal(&separator));
                    parts.extend([("scope", scope.span, asked), ("separator", scope.span, separator)]);
                }
                None => {
                    let asked = b.value(scope);
                    parts.push(("scope", scope.span, asked));
                }
            }
            parts
        });
        return;
    }
    builder.call("request", name, place, |b| {
        let mut parts = Parts::new();
        parts.push(("url", place, address(b, url)));
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

/// A whole address, or one that goes on behind the app's base.
fn address(builder: &mut Builder<'_>, url: &Text) -> ExprId {
    let own = builder.template(url);
    if !url.cooked.starts_with('/') {
        return own;
    }
    let at = url.raw_span(0, url.cooked.len());
    let base = builder.imported(BASE, at);
    let name = builder.base.name("baseUrl");
    let base = builder.base.add(at, ExprKind::Member { object: base, name, name_span: at });
    builder.joined(at, &[base, own])
}

/// What `{{join(oauth.scope, ',')}}` puts between the scopes of the connection.
fn joined(scope: &Text) -> Option<Text> {
    let text = &scope.cooked;
    let (before, after) = text.split_once("join(oauth.scope")?;
    let quote = after.find(['\'', '"'])?;
    let written = &after[quote + 1..];
    let length = written.find(&after[quote..=quote])?;
    let is_all = before.trim() == "{{" && written[length + 1..].replace([')', '}'], "").trim().is_empty();
    let start = text.len() - written.len();
    (is_all && length > 0).then(|| slice(scope, start, start + length))
}
