//! What a file says that is handed to a host: that functions of the app run on servers there.

use std::sync::Arc;

use super::SourceFile;
use super::kind::{FileKind, SettingsFormat};
use super::settings::{self, Setting, SettingValue};
use crate::ir::{Name, Span};

/// Types of resources that are functions with code of their own.
const FUNCTION_TYPES: &[&str] = &["AWS::Serverless::Function", "AWS::Lambda::Function"];

/// The functions that a file has a host run, at the first of them, and what they are in a few words.
#[must_use]
pub fn functions_of(file: &SourceFile, text: impl FnOnce() -> Option<Arc<str>>) -> Option<(Span, &'static str)> {
    let name = file.name();
    let stem = name.split('.').next().unwrap_or_default();
    let of_host: fn(&Setting) -> Option<(Span, &'static str)> = match (stem, file.kind) {
        ("serverless", FileKind::Settings(SettingsFormat::Yaml | SettingsFormat::Json)) => serverless_framework,
        ("template" | "sam" | "cloudformation" | "stack", FileKind::Settings(SettingsFormat::Yaml | SettingsFormat::Json)) => {
            cloud_formation
        }
        ("wrangler", FileKind::Settings(SettingsFormat::Toml | SettingsFormat::Json)) => cloudflare,
        ("function", FileKind::Settings(SettingsFormat::Json)) => azure,
        _ => return None,
    };
    let format = file.kind.settings_format()?;
    of_host(&settings::parse(&text()?, format).ok()?)
}

/// The Serverless Framework: `functions`, each with its `handler`.
fn serverless_framework(setting: &Setting) -> Option<(Span, &'static str)> {
    setting.get("provider")?;
    let handler = setting
        .get("functions")?
        .entries()
        .iter()
        .find_map(|(_, _, function)| function.get("handler").or_else(|| function.get("image")))?;
    Some((handler.span, "a function of the Serverless Framework"))
}

/// AWS SAM and CloudFormation: resources of a type that is a function.
fn cloud_formation(setting: &Setting) -> Option<(Span, &'static str)> {
    let of_function = |(_, _, resource): &(Name, Span, Setting)| {
        let ty = resource.get("Type")?;
        matches!(&ty.value, SettingValue::Text(text) if FUNCTION_TYPES.contains(&&*text.cooked)).then_some(ty.span)
    };
    setting.get("Resources")?.entries().iter().find_map(of_function).map(|span| (span, "a function of AWS Lambda"))
}

/// Cloudflare: a worker with code, beside which there may be nothing but files that are served as they are.
fn cloudflare(setting: &Setting) -> Option<(Span, &'static str)> {
    Some((setting.get("main")?.span, "a worker of Cloudflare"))
}

/// Azure: a function that something triggers.
fn azure(setting: &Setting) -> Option<(Span, &'static str)> {
    let SettingValue::List(bindings) = &setting.get("bindings")?.value else { return None };
    let triggers = |binding: &&Setting| {
        let ty = binding.get("type").map(|ty| &ty.value);
        matches!(ty, Some(SettingValue::Text(text)) if text.cooked.ends_with("Trigger"))
    };
    bindings.iter().find(triggers).map(|binding| (binding.span, "a function of Azure"))
}
