//! Definitions that other programs carry out: connectors of integration platforms, collections of requests, sign-ins of web frameworks.
//!
//! In the IR each request is a function that returns a call of `@request`, with its variables as parameters; a sign-in is a call of
//! `@sign_in`, or of `@sign_in_unscoped`, `@sign_in_with_password` and their like. `rules/models/definitions/` says what these names mean.

mod airbyte;
mod build;
mod form;
mod framework;
pub(crate) mod make;
mod n8n;
mod openapi;
mod postman;
mod power_platform;
mod provider;
mod request_file;

#[cfg(test)]
mod tests;

pub use form::Form;

use crate::ir::{File, Problem, Span};
use crate::source::SettingsFormat;
use crate::source::settings::{self, Setting, SettingValue};
use build::Builder;

/// Lowers one file. Never fails: what cannot be read is in [`File::problems`].
#[must_use]
pub fn lower(text: &str, form: Form) -> File {
    let format = match form {
        Form::RequestFile => return request_file::lower(text),
        Form::ApiDescription(format) | Form::ProviderTable(format) | Form::FrameworkSignIn(format) | Form::DeclarativeSource(format) => {
            format
        }
        Form::PostmanCollection | Form::PowerPlatform | Form::Make | Form::Workflow | Form::UiIntegration => SettingsFormat::Json,
    };
    let mut builder = Builder::new(text);
    let root = match settings::parse(text, format) {
        Ok(root) => root,
        Err(error) => {
            let span = error.span.unwrap_or_else(|| Span::new(0, 0));
            return builder.malformed(span, error.message);
        }
    };
    if let Some(problem) = misshapen(form, &root) {
        builder.base.file.problems.push(problem);
    }
    match form {
        Form::ApiDescription(_) => openapi::lower(&mut builder, &root),
        Form::PostmanCollection => postman::lower(&mut builder, &root),
        Form::PowerPlatform => power_platform::lower(&mut builder, &root),
        Form::ProviderTable(_) => provider::lower(&mut builder, &root),
        Form::FrameworkSignIn(_) => framework::lower(&mut builder, &root),
        Form::DeclarativeSource(_) => airbyte::lower(&mut builder, &root),
        Form::Make => make::lower(&mut builder, &root),
        Form::Workflow => n8n::lower(&mut builder, &root),
        // It sends nothing itself: what it invokes is code.
        Form::UiIntegration | Form::RequestFile => {}
    }
    let comments = if format == SettingsFormat::Yaml { build::line_comments(text) } else { Vec::new() };
    builder.finish(&comments)
}

/// The part of a definition that has another shape than its form asks for, so that nothing can be read there.
fn misshapen(form: Form, root: &Setting) -> Option<Problem> {
    let (key, of_entries) = match form {
        Form::ApiDescription(_) => ("paths", true),
        Form::PostmanCollection => ("item", false),
        _ => return None,
    };
    let part = root.get(key)?;
    let fits = match &part.value {
        SettingValue::Map(_) => of_entries,
        SettingValue::List(_) => !of_entries,
        SettingValue::Null => true,
        _ => false,
    };
    let shape = if of_entries { "an object" } else { "a list" };
    (!fits).then(|| Problem { span: part.span, message: format!("`{key}` is not {shape}") })
}

/// The entries of a map whose values are maps, by key.
fn maps(setting: Option<&Setting>) -> impl Iterator<Item = &(crate::ir::Name, Span, Setting)> {
    setting.map(Setting::entries).unwrap_or_default().iter().filter(|(_, _, value)| !value.entries().is_empty())
}
