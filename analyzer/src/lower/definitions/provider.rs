//! Tables of providers, as platforms that keep connections for others read them: a row holds the addresses of a sign-in and what it asks for.

use super::build::{Builder, Parts, text_of};
use crate::ir::{ExprId, Text};
use crate::source::settings::{Setting, SettingValue};

const AUTHORIZE: [&str; 4] = ["authorization_url", "authorize_url", "authorizationurl", "authorization_request_url"];
const TOKEN: [&str; 4] = ["token_url", "access_token_url", "tokenurl", "token_request_url"];
const SCOPES: [&str; 4] = ["default_scopes", "scopes", "scope", "oauth_scopes"];
const PARAMS: [&str; 2] = ["authorization_params", "authorize_params"];

/// How deep rows may stand in other values.
const MAX_DEPTH: u32 = 6;

pub(super) fn lower(builder: &mut Builder<'_>, root: &Setting) {
    rows(builder, "provider", root, 0);
}

fn rows(builder: &mut Builder<'_>, name: &str, setting: &Setting, depth: u32) {
    if let Some(url) = one_of(setting, &AUTHORIZE).and_then(text_of) {
        row(builder, name, url, setting);
        return;
    }
    if depth >= MAX_DEPTH {
        return;
    }
    for (key, _, value) in setting.entries() {
        rows(builder, key, value, depth + 1);
    }
    for item in setting.items() {
        rows(builder, name, item, depth + 1);
    }
}

/// A row that says nothing about scopes leaves them to those who use it: it asks for nothing by itself.
fn row(builder: &mut Builder<'_>, name: &str, url: &Text, row: &Setting) {
    let params = one_of(row, &PARAMS);
    let asked = params.and_then(|params| params.get("scope")).or_else(|| one_of(row, &SCOPES));
    let place = url.raw_span(0, url.cooked.len());
    let Some(asked) = asked.filter(|asked| !is_empty(asked)) else { return };
    builder.call("sign_in", name, place, |b| {
        let mut parts = Parts::new();
        parts.push(("authorize_url", place, b.template(url)));
        if let Some(token) = one_of(row, &TOKEN).and_then(text_of) {
            let value = b.template(token);
            parts.push(("token_url", token.raw_span(0, token.cooked.len()), value));
        }
        if let Some(kind) = params.and_then(|params| params.get("response_type")).and_then(text_of) {
            let value = b.template(kind);
            parts.push(("response_type", kind.raw_span(0, kind.cooked.len()), value));
        }
        let separator = row.get("scope_separator").and_then(text_of).filter(|text| !text.cooked.is_empty());
        parts.push(("scope", asked.span, scopes(b, asked, separator)));
        parts
    });
}

/// A list as the platform sends it, joined by the row's own separator.
fn scopes(builder: &mut Builder<'_>, asked: &Setting, separator: Option<&Text>) -> ExprId {
    let texts: Vec<&Text> = asked.items().iter().filter_map(text_of).collect();
    let Some(separator) = separator.filter(|_| !texts.is_empty()) else { return builder.value(asked) };
    let mut parts = Vec::new();
    for (at, text) in texts.into_iter().enumerate() {
        if at > 0 {
            parts.push(builder.literal(separator));
        }
        parts.push(builder.template(text));
    }
    builder.joined(asked.span, &parts)
}

fn is_empty(asked: &Setting) -> bool {
    match &asked.value {
        SettingValue::List(items) => items.is_empty(),
        SettingValue::Text(text) => text.cooked.trim().is_empty(),
        _ => true,
    }
}

fn one_of<'s>(row: &'s Setting, names: &[&str]) -> Option<&'s Setting> {
    names.iter().find_map(|name| row.entries().iter().find(|(key, _, _)| key.eq_ignore_ascii_case(name))).map(|(_, _, value)| value)
}
