//! OpenAPI 3 and Swagger 2.

use super::build::{Builder, Parts, key_text, text_of};
use super::maps;
use crate::ir::{ExprId, Name, Span, Text};
use crate::source::settings::Setting;

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

pub(super) fn lower(builder: &mut Builder<'_>, root: &Setting) {
    let schemes = root.get("components").and_then(|all| all.get("securitySchemes")).or_else(|| root.get("securityDefinitions"));
    for (name, at, scheme) in maps(schemes).filter(|(_, _, scheme)| scheme.get("type").and_then(Setting::text) == Some("oauth2")) {
        let wanted = wanted(root, name);
        match scheme.get("flows") {
            Some(flows) => maps(Some(flows)).for_each(|(flow, at, of)| sign_in(builder, flow, *at, of, &wanted)),
            None => {
                let flow = scheme.get("flow").and_then(Setting::text).unwrap_or("accessCode");
                sign_in(builder, flow, *at, scheme, &wanted);
            }
        }
    }
    let bases = bases(builder, root);
    for (path, at, item) in maps(root.get("paths")) {
        for (method, place, operation) in item.entries().iter().filter(|(key, _, _)| METHODS.contains(&&*key.to_ascii_lowercase())) {
            let name = operation.get("operationId").and_then(Setting::text).unwrap_or(method).to_owned();
            let text = key_text(builder.base.text, path, *at);
            let own = operation.get("servers").or_else(|| item.get("servers")).map(servers).unwrap_or_default();
            builder.call("request", &name, *place, |b| {
                let base = if own.is_empty() { bases.first() } else { own.first() };
                let base = base.map(|base| base.expr(b));
                let path = b.template(&text);
                let whole: Vec<ExprId> = base.into_iter().flatten().chain([path]).collect();
                let url = b.joined(*at, &whole);
                let method = b.word(*place, &method.to_ascii_uppercase());
                vec![("url", *at, url), ("method", *place, method)]
            });
        }
    }
}

/// What stands before every path.
enum Base {
    /// A URL with placeholders, and where it ends in a slash of its own.
    Url(Text),
    /// A scheme, a host and a path.
    Parts { at: Span, scheme: &'static str, host: Option<Text>, path: Option<Text> },
}

impl Base {
    fn expr(&self, builder: &mut Builder<'_>) -> Vec<ExprId> {
        match self {
            Self::Url(url) => vec![trimmed(builder, url)],
            Self::Parts { at, scheme, host, path } => {
                let mut parts = Vec::new();
                match host {
                    Some(host) => {
                        parts.push(builder.word(*at, &format!("{scheme}://")));
                        parts.push(builder.template(host));
                    }
                    None => parts.push(builder.unknown(*at)),
                }
                parts.extend(path.as_ref().map(|path| trimmed(builder, path)));
                parts
            }
        }
    }
}

/// A text without the slash at its end, as the path behind it brings its own.
fn trimmed(builder: &mut Builder<'_>, text: &Text) -> ExprId {
    let len = text.cooked.trim_end_matches('/').len();
    let text = super::build::slice(text, 0, len);
    builder.template(&text)
}

fn bases(builder: &mut Builder<'_>, root: &Setting) -> Vec<Base> {
    if let Some(listed) = root.get("servers") {
        let first = listed.items().first();
        for (name, _, variable) in maps(first.and_then(|server| server.get("variables"))) {
            if let Some(value) = variable.get("default").and_then(text_of) {
                builder.variable(name, value.clone());
            }
        }
        return servers(listed);
    }
    let host = root.get("host").and_then(text_of).cloned();
    let path = root.get("basePath").and_then(text_of).cloned();
    let schemes = root.get("schemes").map(Setting::items).unwrap_or_default();
    let plain = !schemes.is_empty() && schemes.iter().all(|scheme| scheme.text() == Some("http"));
    let at = host.as_ref().or(path.as_ref()).map_or(Span::new(0, 0), |text| text.raw_span(0, text.cooked.len()));
    vec![Base::Parts { at, scheme: if plain { "http" } else { "https" }, host, path }]
}

fn servers(listed: &Setting) -> Vec<Base> {
    listed.items().iter().filter_map(|server| text_of(server.get("url")?).cloned().map(Base::Url)).collect()
}

/// The scopes that the operations ask a scheme for, each where it is named first.
fn wanted(root: &Setting, scheme: &str) -> Vec<Text> {
    let operations =
        maps(root.get("paths")).flat_map(|(_, _, item)| item.entries()).filter_map(|(_, _, operation)| operation.get("security"));
    let mut found: Vec<Text> = Vec::new();
    for requirement in root.get("security").into_iter().chain(operations).flat_map(Setting::items) {
        let scopes = requirement.get(scheme).map(Setting::items).unwrap_or_default();
        for scope in scopes.iter().filter_map(text_of) {
            if !found.iter().any(|known| known.cooked == scope.cooked) {
                found.push(scope.clone());
            }
        }
    }
    found
}

/// The sign-in of one flow. The scopes it lists are those the user is asked for, as well as those operations name besides.
fn sign_in(builder: &mut Builder<'_>, flow: &str, at: Span, of: &Setting, wanted: &[Text]) {
    let listed = of.get("scopes").map(Setting::entries).unwrap_or_default();
    let mut scopes: Vec<Text> = listed.iter().map(|(name, at, _): &(Name, Span, Setting)| key_text(builder.base.text, name, *at)).collect();
    let besides = wanted.iter().filter(|scope| !listed.iter().any(|(name, _, _)| *name == scope.cooked));
    scopes.extend(besides.cloned());
    // A platform asks for what its own settings list where the description lists nothing.
    if scopes.is_empty() {
        return;
    }
    let urls = [("authorizationUrl", "authorize_url"), ("tokenUrl", "token_url")];
    let call = if flow == "password" { "sign_in_with_password" } else { "sign_in" };
    builder.call(call, "sign in", at, |b| {
        let mut parts = Parts::new();
        for (key, part) in urls {
            if let Some(url) = of.get(key).and_then(text_of) {
                let value = b.template(url);
                parts.push((part, url.raw_span(0, url.cooked.len()), value));
            }
        }
        match flow {
            "implicit" => parts.push(("response_type", at, b.word(at, "token"))),
            "password" => parts.push(("grant_type", at, b.word(at, "password"))),
            _ => {}
        }
        parts.push(("scope", at, b.list(at, &scopes)));
        parts
    });
}
