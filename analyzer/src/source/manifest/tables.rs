//! Manifests that are JSON or TOML tables: npm, Deno, Composer, Cargo.

use super::{Manifest, beside};
use crate::source::Sources;
use crate::source::settings::{Setting, SettingValue};

/// Commands of a start script that run a program of this package (a library's `start` watches or shows itself).
const RUNNERS: &[&str] = &[
    "node",
    "nodemon",
    "ts-node",
    "ts-node-dev",
    "tsx",
    "bun",
    "next",
    "nuxt",
    "nest",
    "react-scripts",
    "vite",
    "ng",
    "vue-cli-service",
    "remix-serve",
    "pm2",
    "serverless",
    "sls",
    "func",
    "electron",
    "expo",
    "astro",
    "gatsby",
    "webpack-dev-server",
    "parcel",
    "wrangler",
    "functions-framework",
];

pub(super) fn npm(sources: &Sources, settings: Option<Setting>, manifest: &mut Manifest) {
    manifest.workspace_root =
        ["pnpm-workspace.yaml", "lerna.json", "nx.json", "rush.json"].iter().any(|name| beside(sources, manifest, name));
    let Some(settings) = settings else { return };
    manifest.name = settings.get("name").and_then(Setting::text).map(Into::into);
    manifest.workspace_root |= settings.get("workspaces").is_some();
    for (key, dev) in [("dependencies", false), ("optionalDependencies", false), ("peerDependencies", false), ("devDependencies", true)] {
        keys(settings.get(key), dev, manifest);
    }
    commands(settings.get("bin"), manifest);
    for (name, _, command) in settings.get("scripts").map(Setting::entries).unwrap_or_default() {
        let runs = command.text().is_some_and(|command| command.split([' ', '&', ';']).any(|word| RUNNERS.contains(&word)));
        if runs && matches!(&**name, "start" | "serve" | "dev" | "start:prod" | "preview") {
            manifest.entry_points.push(name.clone());
        }
    }
    let publishable = settings.get("private").and_then(Setting::bool) != Some(true) && manifest.name.is_some();
    let scripts = settings.get("scripts").map(Setting::entries).unwrap_or_default();
    let is_built = scripts.iter().any(|(name, _, _)| matches!(&**name, "build" | "compile" | "prepare" | "prepack" | "prepublishOnly"));
    let main = settings.get("main").and_then(Setting::text);
    let usable = ["exports", "module", "types"].iter().any(|key| settings.get(key).is_some())
        || settings.get("main").is_some() && main.is_none_or(|main| is_built || is_there(sources, manifest, main));
    manifest.is_library = Some(publishable && usable && manifest.entry_points.is_empty());
}

pub(super) fn deno(settings: Option<Setting>, manifest: &mut Manifest) {
    let Some(settings) = settings else { return };
    manifest.name = settings.get("name").and_then(Setting::text).map(Into::into);
    manifest.workspace_root = settings.get("workspace").is_some();
    for (_, _, target) in settings.get("imports").map(Setting::entries).unwrap_or_default() {
        let package = target.text().and_then(|target| target.strip_prefix("npm:").or_else(|| target.strip_prefix("jsr:")));
        if let Some(package) = package {
            let version = package[1.min(package.len())..].find('@').map_or(package.len(), |at| at + 1);
            manifest.depend(&package[..version], false, target.span);
        }
    }
    let tasks = settings.get("tasks").map(Setting::entries).unwrap_or_default();
    manifest.entry_points.extend(tasks.iter().map(|(name, _, _)| name.clone()).filter(|name| matches!(&**name, "start" | "dev" | "serve")));
    manifest.is_library = Some(manifest.name.is_some() && settings.get("exports").is_some() && manifest.entry_points.is_empty());
}

pub(super) fn composer(settings: Option<Setting>, manifest: &mut Manifest) {
    let Some(settings) = settings else { return };
    manifest.name = settings.get("name").and_then(Setting::text).map(Into::into);
    keys(settings.get("require"), false, manifest);
    keys(settings.get("require-dev"), true, manifest);
    // The language and its extensions are no packages.
    manifest.dependencies.retain(|dependency| dependency.name.contains('/'));
    commands(settings.get("bin"), manifest);
    // A name without a type is a library by Composer's own default; "package" is what many authors call theirs.
    let declared = settings.get("type").and_then(Setting::text);
    let loads = manifest.name.is_some() && settings.get("autoload").is_some() && manifest.entry_points.is_empty();
    manifest.is_library = Some(declared.map_or(loads, |kind| matches!(kind, "library" | "package")));
}

pub(super) fn cargo(sources: &Sources, settings: Option<Setting>, manifest: &mut Manifest) {
    let Some(settings) = settings else { return };
    let package = settings.get("package");
    manifest.name = package.and_then(|package| package.get("name")?.text()).map(Into::into);
    manifest.workspace_root = settings.get("workspace").is_some() && package.is_none();
    let targets = settings.get("target").map(Setting::entries).unwrap_or_default().iter().map(|(_, _, target)| target);
    for table in std::iter::once(&settings).chain(targets) {
        keys(table.get("dependencies"), false, manifest);
        keys(table.get("dev-dependencies"), true, manifest);
        keys(table.get("build-dependencies"), true, manifest);
    }
    let bins = settings.get("bin").map(Setting::items).unwrap_or_default();
    manifest.entry_points.extend(bins.iter().filter_map(|bin| bin.get("name")?.text()).map(Into::into));
    if beside(sources, manifest, "src/main.rs") {
        manifest.entry_points.push("src/main.rs".into());
    }
    let is_lib = settings.get("lib").is_some() || beside(sources, manifest, "src/lib.rs");
    manifest.is_library = Some(package.is_some() && is_lib && manifest.entry_points.is_empty());
}

/// What a package installs for people to run.
fn commands(bin: Option<&Setting>, manifest: &mut Manifest) {
    match bin.map(|bin| &bin.value) {
        Some(SettingValue::Text(_)) => manifest.entry_points.push("bin".into()),
        Some(SettingValue::Map(bins)) => manifest.entry_points.extend(bins.iter().map(|(name, _, _)| name.clone())),
        Some(SettingValue::List(bins)) => manifest.entry_points.extend(bins.iter().filter_map(Setting::text).map(Into::into)),
        _ => {}
    }
}

/// Every key of a table as a dependency.
pub(super) fn keys(table: Option<&Setting>, dev: bool, manifest: &mut Manifest) {
    for (name, span, _) in table.map(Setting::entries).unwrap_or_default() {
        manifest.depend(name, dev, *span);
    }
}

/// Whether the file that `main` names is there, or would be made by a build: `npm init` writes a name whether there is one or not.
fn is_there(sources: &Sources, manifest: &Manifest, main: &str) -> bool {
    let main = main.trim_start_matches("./").trim_end_matches('/');
    let built = main.split('/').rev().skip(1).any(|folder| !matches!(folder, "src" | "source" | "scripts" | "server" | "app"));
    let own = ["", ".js", ".mjs", ".cjs", ".json", ".ts", "/index.js", "/index.ts"].iter();
    built || main.is_empty() || own.clone().any(|end| beside(sources, manifest, &format!("{main}{end}")))
}
