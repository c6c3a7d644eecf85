//! n8n workflows: the requests of their HTTP nodes.

use super::build::{Builder, Parts, slice, text_of};
use crate::ir::{ExprId, Text};
use crate::source::settings::Setting;

pub(super) fn lower(builder: &mut Builder<'_>, root: &Setting) {
    // An export may hold one workflow or several.
    let workflows = if root.items().is_empty() { std::slice::from_ref(root) } else { root.items() };
    for node in workflows.iter().filter_map(|workflow| workflow.get("nodes")).flat_map(Setting::items) {
        let kind = node.get("type").and_then(Setting::text).unwrap_or_default();
        let off = node.get("disabled").and_then(Setting::bool) == Some(true);
        let Some(parameters) = node.get("parameters").filter(|_| kind.ends_with(".httpRequest") && !off) else { continue };
        let Some(url) = parameters.get("url").and_then(text_of) else { continue };
        let name = node.get("name").and_then(Setting::text).unwrap_or("request").to_owned();
        let place = url.raw_span(0, url.cooked.len());
        builder.call("request", &name, place, |b| {
            let mut parts = Parts::new();
            parts.push(("url", place, expression(b, url)));
            if let Some(method) = parameters.get("method").or_else(|| parameters.get("requestMethod")).and_then(text_of) {
                let value = expression(b, method);
                parts.push(("method", method.raw_span(0, method.cooked.len()), value));
            }
            for (key, part) in [("queryParameters", "query"), ("headerParameters", "headers")] {
                let Some(listed) = parameters.get(key).and_then(|group| group.get("parameters")) else { continue };
                let mut entries: Vec<(Text, ExprId)> = Vec::new();
                for entry in listed.items() {
                    if let (Some(name), Some(value)) = (entry.get("name").and_then(text_of), entry.get("value").and_then(text_of)) {
                        let value = expression(b, value);
                        entries.push((name.clone(), value));
                    }
                }
                let value = b.table(listed.span, &entries);
                parts.push((part, listed.span, value));
            }
            parts
        });
    }
}

/// A text that begins with `=` holds expressions in double braces.
fn expression(builder: &mut Builder<'_>, text: &Text) -> ExprId {
    if text.cooked.starts_with('=') {
        let text = slice(text, 1, text.cooked.len());
        return builder.template(&text);
    }
    builder.literal(text)
}
