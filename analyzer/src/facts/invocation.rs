//! Invocations from Egnyte's web UI: an app whose `definition.json` puts actions into menus is handed its tokens by Egnyte, with no
//! token request of its own.

use super::names::function_of;
use super::taken_out;
use super::tokens::{Stored, names_a_token};
use crate::finding::{Confidence, Loc};
use crate::link::eval::Eval;
use crate::link::record::EventKind;
use crate::link::value::{FuncRef, HoleKind, Value};
use crate::lower::definitions::Form;
use crate::source::settings::Setting;
use crate::source::{Class, FileId, FileKind, SettingsFormat, Sources, rings};

/// What an action of a menu says of itself besides where it stands.
const TARGETS: [&str; 2] = ["serviceUrl", "invocationMethod"];

/// Where the definitions of the tree name the menu that an action stands in, in order.
#[must_use]
pub fn find(sources: &Sources) -> Vec<Loc> {
    each_action(sources, |id, action| action.get("entryPoint").map(|at| Loc { file: id, span: at.span }))
}

/// Where the program logs what an invocation posts to it, or shows it to the browser: a token is among that.
#[must_use]
pub fn shown(eval: &Eval<'_>, sources: &Sources, in_scope: &dyn Fn(Loc) -> bool) -> Vec<Stored> {
    let posts = |action: &Setting| action.get("invocationMethod").and_then(Setting::text).is_some_and(|how| how.starts_with("post"));
    let services: Vec<String> = each_action(sources, |_, action| {
        action.get("serviceUrl").and_then(Setting::text).filter(|_| posts(action)).map(|url| path_of(url).to_owned())
    });
    let is_invoked = |path: &str| path.len() > 1 && services.iter().any(|service| service.ends_with(path));
    let comes_in_at = |body: &Loc| {
        let function = eval.lowered(body.file).map(|file| FuncRef { file: body.file, func: function_of(&file, body.span) });
        function.and_then(|function| eval.served_at(function)).is_some_and(is_invoked)
    };
    let events = eval.record.events.iter().filter(|event| !event.void && !services.is_empty() && in_scope(event.chain[0]));
    let mut out: Vec<Stored> = events
        .filter_map(|event| {
            let EventKind::Sink { kind, value, .. } = &event.kind else { return None };
            let body = body_of_request(value, eval, 0).filter(|_| matches!(&**kind, "log" | "response"))?;
            let is_left = || !taken_out::is_taken_out(body, names_a_token, event, &|id| eval.lowered(id));
            (comes_in_at(&body) && is_left()).then(|| Stored {
                kind: kind.to_string(),
                loc: event.made_at(),
                origin: Some(body),
                beside: Vec::new(),
                via: Vec::new(),
                kept: None,
                key: None,
                from_page: false,
                confidence: Confidence::High,
                function: event.root,
            })
        })
        .collect();
    out.sort_by_key(|one| one.loc);
    out.dedup_by_key(|one| one.loc);
    out
}

/// Where a value is the whole body of a request that came in, as it is or out of a table in which it was put.
fn body_of_request(value: &Value, eval: &Eval<'_>, depth: u32) -> Option<Loc> {
    const MAX_DEPTH: u32 = 3;
    value.alternatives().iter().filter(|_| depth < MAX_DEPTH).find_map(|one| match one {
        Value::Hole(hole) => match &hole.kind {
            HoleKind::Read(kind, None) if &**kind == "form" => Some(hole.loc),
            HoleKind::Incoming(Some(part)) if matches!(&**part, "body" | "data" | "json" | "form") => Some(hole.loc),
            HoleKind::Derived(from) if !hole.is_condition() => match &**from {
                [Value::Object(table), _] => eval.object(*table)?.items.iter().find_map(|item| body_of_request(item, eval, depth + 1)),
                _ => one.encoded_records().iter().find_map(|record| body_of_request(record, eval, depth + 1)),
            },
            _ => one.encoded_records().iter().find_map(|record| body_of_request(record, eval, depth + 1)),
        },
        _ => None,
    })
}

/// The path of an address.
fn path_of(url: &str) -> &str {
    let behind = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = behind.find('/').map_or("", |at| &behind[at..]);
    path.split(['?', '#']).next().unwrap_or(path).trim_end_matches('/')
}

/// What is asked of each action of the definitions in the tree.
fn each_action<T>(sources: &Sources, ask: impl Fn(FileId, &Setting) -> Option<T>) -> Vec<T> {
    let candidates = sources.iter().filter(|(_, file)| {
        let is_one = match file.kind {
            FileKind::Settings(SettingsFormat::Json) => file.name().contains("definition"),
            FileKind::Definition(form) => form == Form::UiIntegration,
            _ => false,
        };
        is_one && file.class == Class::Source
    });
    candidates.flat_map(|(id, _)| of_file(sources, id, &ask)).collect()
}

fn of_file<T>(sources: &Sources, id: FileId, ask: &impl Fn(FileId, &Setting) -> Option<T>) -> Vec<T> {
    let Some(Ok(root)) = rings::read_settings(sources, id) else { return Vec::new() };
    // The key and type of the app tell its definition from other lists of entry points.
    if root.get("apiKey").is_none() && root.get("type").and_then(Setting::text) != Some("egnyte_ui") {
        return Vec::new();
    }
    let actions = root.get("integrations").map(Setting::entries).unwrap_or_default();
    let invoked = actions.iter().filter(|(_, _, action)| TARGETS.iter().any(|key| action.get(key).is_some()));
    invoked.filter_map(|(_, _, action)| ask(id, action)).collect()
}
