//! Postman collections, of versions 1 and 2.

use super::build::{Builder, Parts, text_of};
use crate::ir::{ExprId, Span, Text};
use crate::source::settings::{Setting, SettingValue};

/// How deep folders may nest.
const MAX_DEPTH: u32 = 40;

pub(super) fn lower(builder: &mut Builder<'_>, root: &Setting) {
    for variable in root.get("variable").map(Setting::items).unwrap_or_default() {
        if let (Some(name), Some(value)) = (variable.get("key").and_then(Setting::text), variable.get("value").and_then(text_of)) {
            builder.variable(name, value.clone());
        }
    }
    auth(builder, root.get("auth"));
    let in_query = token_in_query(root, None);
    items(builder, root.get("item"), in_query, 0);
    for request in root.get("requests").map(Setting::items).unwrap_or_default() {
        send(builder, request.get("name"), request, in_query);
    }
}

fn items(builder: &mut Builder<'_>, listed: Option<&Setting>, in_query: Option<Span>, depth: u32) {
    if depth > MAX_DEPTH {
        return;
    }
    for item in listed.map(Setting::items).unwrap_or_default() {
        auth(builder, item.get("auth"));
        let in_query = token_in_query(item, in_query);
        if let Some(request) = item.get("request") {
            auth(builder, request.get("auth"));
            send(builder, item.get("name"), request, token_in_query(request, in_query));
        }
        items(builder, item.get("item"), in_query, depth + 1);
    }
}

/// Where a helper is told to put the token into the query; what says nothing of signing in does as what it is in.
fn token_in_query(of: &Setting, around: Option<Span>) -> Option<Span> {
    let Some(auth) = of.get("auth").filter(|auth| !matches!(auth.value, SettingValue::Null)) else { return around };
    let told = setting(auth.get("oauth2")?, "addTokenTo")?;
    (told.text() == Some("queryParams")).then_some(told.span)
}

fn send(builder: &mut Builder<'_>, name: Option<&Setting>, request: &Setting, in_query: Option<Span>) {
    let name = name.and_then(Setting::text).unwrap_or("request").to_owned();
    // A request may be its URL alone.
    let Some(url) = request.get("url").or_else(|| text_of(request).map(|_| request)) else { return };
    let place = text_of(url).or_else(|| text_of(url.get("raw")?)).map_or(url.span, |raw| raw.raw_span(0, raw.cooked.len()));
    builder.call("request", &name, place, |b| {
        let mut parts = Parts::new();
        let address = match (text_of(url), url.get("raw").and_then(text_of)) {
            (Some(raw), _) | (None, Some(raw)) => b.template(raw),
            (None, None) => pieces(b, url),
        };
        parts.push(("url", place, address));
        if let Some(method) = request.get("method") {
            let value = b.value(method);
            parts.push(("method", method.span, value));
        }
        if let Some(headers) = request.get("header").filter(|headers| !headers.items().is_empty()) {
            let value = pairs(b, headers);
            parts.push(("headers", headers.span, value));
        }
        if let Some(told) = in_query {
            let token = b.unknown(told);
            let name = Text { cooked: "access_token".into(), map: Box::new([(0, told.start)]), end: told.end };
            let value = b.table(told, &[(name, token)]);
            parts.push(("query", told, value));
        }
        parts.extend(body(b, request.get("body")));
        parts
    });
}

/// A URL that is written in parts.
fn pieces(builder: &mut Builder<'_>, url: &Setting) -> ExprId {
    let mut parts = Vec::new();
    let protocol = url.get("protocol").and_then(Setting::text).unwrap_or("https").to_owned();
    parts.push(builder.word(url.span, &format!("{protocol}://")));
    for (key, between, before) in [("host", ".", ""), ("path", "/", "/")] {
        let Some(part) = url.get(key) else { continue };
        if !before.is_empty() {
            parts.push(builder.word(part.span, before));
        }
        if text_of(part).is_some() {
            parts.push(builder.value(part));
        }
        for (at, item) in part.items().iter().enumerate() {
            if at > 0 {
                parts.push(builder.word(item.span, between));
            }
            parts.push(builder.value(item));
        }
    }
    builder.joined(url.span, &parts)
}

fn body(builder: &mut Builder<'_>, body: Option<&Setting>) -> Option<(&'static str, Span, ExprId)> {
    let body = body?;
    match body.get("mode").and_then(Setting::text)? {
        "urlencoded" => {
            let form = body.get("urlencoded")?;
            Some(("form", form.span, pairs(builder, form)))
        }
        "raw" => {
            let raw = body.get("raw")?;
            Some(("body", raw.span, builder.value(raw)))
        }
        _ => None,
    }
}

/// A list of `{key, value}` as a record, without what is switched off.
fn pairs(builder: &mut Builder<'_>, listed: &Setting) -> ExprId {
    let mut entries: Vec<(Text, ExprId)> = Vec::new();
    for entry in listed.items().iter().filter(|entry| entry.get("disabled").and_then(Setting::bool) != Some(true)) {
        if let (Some(key), Some(value)) = (entry.get("key").and_then(text_of), entry.get("value")) {
            let value = builder.value(value);
            entries.push((key.clone(), value));
        }
    }
    builder.table(listed.span, &entries)
}

/// One of the settings of a helper, which are a list of pairs or a record.
fn setting<'s>(settings: &'s Setting, name: &str) -> Option<&'s Setting> {
    let listed = settings.items().iter().find(|entry| entry.get("key").and_then(Setting::text) == Some(name));
    listed.and_then(|entry| entry.get("value")).or_else(|| settings.get(name))
}

/// How Postman itself signs in. A helper without a scope is filled in by whoever uses it.
fn auth(builder: &mut Builder<'_>, auth: Option<&Setting>) {
    let Some(settings) = auth.and_then(|auth| auth.get("oauth2")) else { return };
    let get = |name: &str| setting(settings, name);
    let Some(scope) = get("scope").filter(|scope| matches!(&scope.value, SettingValue::Text(text) if !text.cooked.trim().is_empty()))
    else {
        return;
    };
    let grant = get("grant_type").and_then(Setting::text).unwrap_or("authorization_code").to_owned();
    let password = grant.starts_with("password");
    let place = get("authUrl").or_else(|| get("accessTokenUrl")).map_or(scope.span, |url| url.span);
    builder.call(if password { "sign_in_with_password" } else { "sign_in" }, "sign in", place, |b| {
        let mut parts = Parts::new();
        for (name, part) in
            [("authUrl", "authorize_url"), ("accessTokenUrl", "token_url"), ("redirect_uri", "redirect_uri"), ("scope", "scope")]
        {
            if let Some(setting) = get(name) {
                let value = b.value(setting);
                parts.push((part, setting.span, value));
            }
        }
        if password {
            parts.push(("grant_type", place, b.word(place, "password")));
        } else if grant.starts_with("implicit") {
            parts.push(("response_type", place, b.word(place, "token")));
        }
        parts
    });
}
