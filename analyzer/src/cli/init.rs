//! `cargo egnyte-lint init`: an `egnyte-lint.toml` for each app, from what was found in it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::args::Target;
use super::check::{Ran, options, ran};
use super::output::{self, Named};
use super::{CLEAN, Fault, Outcome, TOOL_FAILED};
use crate::config::FILE_NAME;
use crate::report::model::{App, AppKind, Flow, Location};
use crate::report::redact::printable;
use crate::report::table::count;

/// Writes the files; none if one of them is there already.
pub(super) fn init(target: &Target) -> Outcome {
    let Ran { analysis, status, root, .. } = ran(target, &options(target))?;
    let apps = &analysis.report.apps;
    let mut texts: Vec<(PathBuf, String)> = apps.iter().map(|app| (file(&root, &app.path), text(app, &analysis.functions))).collect();
    if texts.is_empty() {
        texts.push((file(&root, "."), text_of_nothing()));
    }
    if let Some((there, _)) = texts.iter().find(|(file, _)| file.exists()) {
        return Err(Fault::Usage(format!("there is a `{}` already; remove it first, or change it by hand", there.display())));
    }
    let ready: Vec<(Named<'_>, String)> = texts.iter().map(|(file, text)| (Named { file, option: None }, text.clone())).collect();
    output::write(&ready)?;
    let mut said = String::new();
    for (file, _) in &texts {
        let _ = writeln!(said, "wrote {}", printable(&file.display().to_string()));
    }
    Ok((said, if status == TOOL_FAILED { TOOL_FAILED } else { CLEAN }))
}

fn file(root: &Path, app: &str) -> PathBuf {
    if app == "." { root.join(FILE_NAME) } else { root.join(app).join(FILE_NAME) }
}

const HEAD: &str = "# Settings of `cargo egnyte-lint` for this app. Every key is optional; the report repeats each one that changes it.\n";

fn text_of_nothing() -> String {
    format!(
        "{HEAD}\n# No Egnyte code was found here. Who the app will be for: public, internal (one Egnyte domain) or msp.\napp = \"public\"\n"
    )
}

fn text(app: &App, functions: &BTreeMap<Location, Vec<String>>) -> String {
    let mut text = format!("{HEAD}\n# Who the app is for: public (customers of Egnyte), internal (the users of one domain) or msp.\n");
    let by = |flow| app.flows.iter().any(|used| used.flow == flow);
    let kind = match app.kind {
        AppKind::Public if by(Flow::MspImplicit) => "msp",
        AppKind::Public => "public",
        AppKind::Internal => "internal",
        AppKind::Msp => "msp",
    };
    if by(Flow::Password) {
        text.push_str("# It asks for tokens with a user's password, which only an internal app may do.\n");
    }
    let _ = writeln!(text, "app = \"{kind}\"");
    scopes(&mut text, app);
    text.push_str("\n# The least severity that fails a run: error, warning, note or never.\nfail-on = \"error\"\n");
    text.push_str("\n# Files that are not read, on top of .gitignore.\n# exclude = [\"legacy/**\"]\n");
    text.push_str(
        "\n# Severity of rules: off, note, warning or error. `cargo egnyte-lint rules` lists them.\n# [rules]\n# EG402 = \"note\"\n",
    );
    calls(&mut text, app, functions);
    text.push_str(
        "\n# Findings that are accepted, each with a reason the reviewer will read.\n# [[allow]]\n# rule = \"EG301\"\n# path = \"src/dev_tools/**\"\n# reason = \"runs on a developer's machine only\"\n",
    );
    text
}

/// The scopes the app means to ask for: those it does ask for, where they are right, else those its calls need, as a comment.
fn scopes(text: &mut String, app: &App) {
    let list = |scopes: Vec<&str>| scopes.iter().map(|scope| quoted(scope)).collect::<Vec<_>>().join(", ");
    let requested = list(app.scopes.requested.iter().map(|at| at.scope.as_str()).collect());
    let required = list(app.scopes.required.iter().map(|need| need.scope.as_str()).collect());
    text.push_str("\n# The scopes the app means to ask for.\n");
    // What is about to be mended is not what the app means: written here, it would be the next thing that is wrong.
    let is_wrong = |scope: &str| egnyte_rules::scope(scope).is_none() || app.scopes.unneeded.iter().any(|unneeded| unneeded == scope);
    if !app.scopes.missing.is_empty() || app.scopes.requested.iter().any(|at| is_wrong(&at.scope)) {
        let _ = writeln!(
            text,
            "# Its token requests ask for {requested}, which is not what the calls need: mend that first.\n# scopes = [{required}]"
        );
    } else if !requested.is_empty() {
        let _ = writeln!(text, "scopes = [{requested}]");
        if requested != required {
            let _ = writeln!(text, "# The calls that were found need: {required}");
        }
    } else if required.is_empty() {
        text.push_str("# scopes = [\"Egnyte.filesystem\"]\n");
    } else {
        let _ = writeln!(text, "# No token request names them; the calls that were found need these.\n# scopes = [{required}]");
    }
    if app.scopes.unscoped {
        text.push_str(
            "\n# A token is asked for without a scope, so it may call everything. If that has to be, say why:\n# global-scope = \"why\"\n",
        );
    }
}

/// A table for each call that could not be resolved, to be filled in.
fn calls(text: &mut String, app: &App, functions: &BTreeMap<Location, Vec<String>>) {
    let unresolved: Vec<_> = app.api_calls.iter().filter(|call| call.unresolved.is_some()).collect();
    if unresolved.is_empty() {
        text.push_str("\n# The endpoint of a call that cannot be resolved.\n# [[calls]]\n# at = \"src/client.py:fetch_any\"\n# method = \"GET\"\n# endpoint = \"/pubapi/v1/links\"\n");
        return;
    }
    let _ = writeln!(
        text,
        "\n# {} could not be resolved. Name their endpoints, and take the signs of comment away.",
        count(unresolved.len(), "call")
    );
    // A line moves with every change above it, a name does not; but it has to mean this call alone.
    let stands_in = |at: &Location, name: &String| functions.get(at).is_some_and(|names| names.contains(name));
    let spot = |at: &Location| {
        let name = functions.get(at).and_then(|names| names.last()).filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_'));
        let name = name.filter(|name| !name.starts_with(|c: char| c.is_ascii_digit()));
        let calls_in =
            |name: &String| unresolved.iter().filter(|call| call.location.path == at.path && stands_in(&call.location, name)).count();
        name.filter(|name| calls_in(name) == 1).map_or_else(|| at.line.to_string(), Clone::clone)
    };
    for call in &unresolved {
        let at = &call.location;
        let path = if app.path == "." { at.path.as_str() } else { at.path.strip_prefix(&format!("{}/", app.path)).unwrap_or(&at.path) };
        let why = call.unresolved.as_deref().unwrap_or_default();
        let _ = writeln!(
            text,
            "#\n# {}\n# [[calls]]\n# at = {}\n# method = \"GET\"\n# endpoint = \"/pubapi/v1/…\"",
            printable(why),
            quoted(&format!("{path}:{}", spot(at)))
        );
    }
}

/// A string of TOML.
fn quoted(text: &str) -> String {
    toml::Value::String(printable(text)).to_string()
}
