//! Invocations from Egnyte's web UI: an app whose `definition.json` puts actions into menus is handed its tokens by Egnyte, with no
//! token request of its own.

use crate::finding::Loc;
use crate::lower::definitions::Form;
use crate::source::settings::Setting;
use crate::source::{Class, FileId, FileKind, SettingsFormat, Sources, rings};

/// What an action of a menu says of itself besides where it stands.
const TARGETS: [&str; 2] = ["serviceUrl", "invocationMethod"];

/// Where the definitions of the tree name the menu that an action stands in, in order.
#[must_use]
pub fn find(sources: &Sources) -> Vec<Loc> {
    let candidates = sources.iter().filter(|(_, file)| {
        let is_one = match file.kind {
            FileKind::Settings(SettingsFormat::Json) => file.name().contains("definition"),
            FileKind::Definition(form) => form == Form::UiIntegration,
            _ => false,
        };
        is_one && file.class == Class::Source
    });
    candidates.flat_map(|(id, _)| of_file(sources, id)).collect()
}

fn of_file(sources: &Sources, id: FileId) -> Vec<Loc> {
    let Some(Ok(root)) = rings::read_settings(sources, id) else { return Vec::new() };
    // The key and type of the app tell its definition from other lists of entry points.
    if root.get("apiKey").is_none() && root.get("type").and_then(Setting::text) != Some("egnyte_ui") {
        return Vec::new();
    }
    let actions = root.get("integrations").map(Setting::entries).unwrap_or_default();
    let invoked = actions.iter().filter(|(_, _, action)| TARGETS.iter().any(|key| action.get(key).is_some()));
    invoked.filter_map(|(_, _, action)| action.get("entryPoint")).map(|at| Loc { file: id, span: at.span }).collect()
}
