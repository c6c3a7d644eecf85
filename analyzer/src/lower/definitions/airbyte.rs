//! Airbyte's declarative sources: what the requesters of the streams send.

use rustc_hash::FxHashSet;

use super::build::{Builder, Parts, text_of};
use crate::ir::{ExprId, Text};
use crate::source::settings::{Setting, SettingValue};

/// How deep references to other parts of the file are followed.
const MAX_DEPTH: usize = 24;
/// A source has some dozen streams; more requesters than this are made by a mistake.
const MAX_REQUESTS: usize = 2000;

pub(super) fn lower(builder: &mut Builder<'_>, root: &Setting) {
    let mut source = Source { root, seen: FxHashSet::default() };
    // What is merely defined is a part to be used: a source asks for what its streams name.
    for streams in ["streams", "dynamic_streams"].iter().filter_map(|key| root.get(key)) {
        source.requesters(builder, &[streams], MAX_DEPTH);
    }
}

struct Source<'s> {
    root: &'s Setting,
    /// Where requests were found already: a stream may be another's parent.
    seen: FxHashSet<u32>,
}

impl<'s> Source<'s> {
    /// Every requester within; `layers` are one component, its own words first and then what it refers to.
    fn requesters(&mut self, builder: &mut Builder<'_>, layers: &[&'s Setting], depth: usize) {
        if depth == 0 || self.seen.len() >= MAX_REQUESTS {
            return;
        }
        for layer in layers {
            for item in layer.items() {
                let item = self.resolved(item);
                self.requesters(builder, &item, depth - 1);
            }
        }
        let mut keys: Vec<&str> = Vec::new();
        for (key, _, _) in layers.iter().flat_map(|layer| layer.entries()) {
            if !keys.contains(&&**key) && !matches!(&**key, "$ref" | "schema_loader") {
                keys.push(key);
            }
        }
        for key in keys {
            let Some(part) = layers.iter().find_map(|layer| layer.get(key)) else { continue };
            // What a component says of one of its parts is beside what the part it refers to says.
            let mut inner = self.resolved(part);
            for further in layers.iter().filter_map(|layer| layer.get(key)).skip(1).filter(|_| !part.entries().is_empty()) {
                inner.extend(self.resolved(further));
            }
            if key == "requester" {
                self.request(builder, &inner);
            } else {
                self.requesters(builder, &inner, depth - 1);
            }
        }
    }

    /// A part, and what it refers to: `$ref: "#/definitions/requester"`, or that address as all there is.
    fn resolved(&self, part: &'s Setting) -> Vec<&'s Setting> {
        let mut layers = vec![part];
        while let Some(last) = layers.last().filter(|_| layers.len() < MAX_DEPTH) {
            let address = last.get("$ref").and_then(text_of).or_else(|| text_of(last));
            let Some(target) = address.and_then(|address| self.at(&address.cooked)) else { break };
            layers.push(target);
        }
        layers
    }

    fn at(&self, address: &str) -> Option<&'s Setting> {
        address.strip_prefix("#/")?.split('/').try_fold(self.root, |at, key| match key.parse::<usize>() {
            Ok(index) if !at.items().is_empty() => at.items().get(index),
            _ => at.get(key),
        })
    }

    fn request(&mut self, builder: &mut Builder<'_>, layers: &[&'s Setting]) {
        let text = |key: &str| layers.iter().find_map(|layer| layer.get(key)).and_then(text_of);
        let (base, path) = (text("url_base").or_else(|| text("url")), text("path"));
        let Some(named) = path.or(base) else { return };
        let place = named.raw_span(0, named.cooked.len());
        if !self.seen.insert(place.start) {
            return;
        }
        builder.call("request", "request", place, |b| {
            let url = match (base, path) {
                (Some(base), Some(path)) => joined(b, base, path),
                _ => b.template(named),
            };
            let mut parts: Parts = vec![("url", place, url)];
            let method = layers.iter().find_map(|layer| layer.get("http_method").or_else(|| layer.get("method")));
            // Whoever says nothing asks for something.
            let verb = match method {
                Some(method) => b.value(method),
                None => b.word(place, "GET"),
            };
            parts.push(("method", method.map_or(place, |method| method.span), verb));
            for (key, part) in [("request_parameters", "query"), ("request_headers", "headers"), ("request_body_json", "json")] {
                let given = layers.iter().find_map(|layer| layer.get(key));
                if let Some(given) = given.filter(|given| matches!(given.value, SettingValue::Map(_))) {
                    let value = b.value(given);
                    parts.push((part, given.span, value));
                }
            }
            parts
        });
    }
}

/// A path behind its base, with one slash between them.
fn joined(builder: &mut Builder<'_>, base: &Text, path: &Text) -> ExprId {
    let mut parts = vec![builder.template(base)];
    if !base.cooked.ends_with('/') && !path.cooked.starts_with('/') {
        parts.push(builder.word(path.raw_span(0, 0), "/"));
    }
    parts.push(builder.template(path));
    builder.joined(path.raw_span(0, path.cooked.len()), &parts)
}
