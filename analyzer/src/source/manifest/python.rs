//! Manifests of Python: pyproject.toml, Pipfile, setup.py, setup.cfg, requirements files.

use std::sync::LazyLock;

use regex::Regex;

use super::Manifest;
use crate::ir::Span;
use crate::source::settings::{Setting, SettingValue};

/// The name at the head of a requirement (`requests[socks]>=2 ; python_version < "3"`), with its length as written. Names
/// that differ in case, `-`, `_` and `.` only are one.
fn requirement(text: &str) -> Option<(String, usize)> {
    let len = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))).unwrap_or(text.len());
    let rest = text[len..].trim_start();
    let named = text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && (rest.is_empty() || rest.starts_with(['[', '<', '>', '=', '!', '~', ';', '@', '#', ',', '(', '\\']));
    named.then(|| (normal(&text[..len]), len))
}

fn normal(name: &str) -> String {
    name.to_ascii_lowercase().replace(['_', '.'], "-")
}

fn is_dev_group(name: &str) -> bool {
    ["dev", "test", "lint", "doc", "type", "typing", "mypy", "ci", "build"].iter().any(|word| name.to_ascii_lowercase().contains(word))
}

pub(super) fn pyproject(settings: Option<Setting>, manifest: &mut Manifest) {
    let Some(settings) = settings else { return };
    let project = settings.get("project");
    let tool = settings.get("tool");
    let poetry = tool.and_then(|tool| tool.get("poetry"));
    let name = [project, poetry].into_iter().flatten().find_map(|table| table.get("name")?.text());
    manifest.name = name.map(|name| normal(name).into());
    manifest.workspace_root = tool.and_then(|tool| tool.get("uv")?.get("workspace")).is_some();

    if let Some(project) = project {
        list(project.get("dependencies"), false, manifest);
        for (group, _, items) in project.get("optional-dependencies").map(Setting::entries).unwrap_or_default() {
            list(Some(items), is_dev_group(group), manifest);
        }
    }
    for (_, _, items) in settings.get("dependency-groups").map(Setting::entries).unwrap_or_default() {
        list(Some(items), true, manifest);
    }
    if let Some(poetry) = poetry {
        table(poetry.get("dependencies"), false, manifest);
        table(poetry.get("dev-dependencies"), true, manifest);
        for (group, _, settings) in poetry.get("group").map(Setting::entries).unwrap_or_default() {
            table(settings.get("dependencies"), is_dev_group(group), manifest);
        }
    }
    let groups = project.and_then(|project| project.get("entry-points")).into_iter().flat_map(Setting::entries);
    let groups = groups.filter(|(name, _, _)| matches!(&**name, "console_scripts" | "gui_scripts")).map(|(_, _, scripts)| scripts);
    let tables = [project, poetry].into_iter().flatten().flat_map(|table| [table.get("scripts"), table.get("gui-scripts")]).flatten();
    for scripts in tables.chain(groups) {
        manifest.entry_points.extend(scripts.entries().iter().map(|(name, _, _)| name.clone()));
    }
    let packaged = poetry.and_then(|poetry| poetry.get("package-mode")?.bool()) != Some(false);
    manifest.is_library =
        Some(manifest.name.is_some() && settings.get("build-system").is_some() && packaged && manifest.entry_points.is_empty());
}

pub(super) fn pipfile(settings: Option<Setting>, manifest: &mut Manifest) {
    let Some(settings) = settings else { return };
    table(settings.get("packages"), false, manifest);
    table(settings.get("dev-packages"), true, manifest);
}

fn list(items: Option<&Setting>, dev: bool, manifest: &mut Manifest) {
    for item in items.map(Setting::items).unwrap_or_default() {
        if let Some((name, _)) = item.text().and_then(requirement) {
            let span = match &item.value {
                SettingValue::Text(text) => text.raw_span(0, name.len()),
                _ => item.span,
            };
            manifest.depend(&name, dev, span);
        }
    }
}

fn table(entries: Option<&Setting>, dev: bool, manifest: &mut Manifest) {
    for (name, span, _) in entries.map(Setting::entries).unwrap_or_default() {
        if &**name != "python" {
            manifest.depend(&normal(name), dev, *span);
        }
    }
}

/// A program, so read lexically: the string lists of the keyword arguments that name requirements.
pub(super) fn setup_py(text: &str, manifest: &mut Manifest) {
    static NAME: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"\bname\s*=\s*["']([^"'\n]+)["']"#).expect("a constant pattern"));
    static LIST: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\b(install_requires|tests_require|setup_requires)\s*=\s*\[").expect("a constant pattern"));
    static ITEM: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"#[^\n]*|["']([^"'\n]+)["']|(\])"#).expect("a constant pattern"));
    manifest.name = NAME.captures(text).map(|found| normal(&found[1]).into());
    for found in LIST.captures_iter(text) {
        let end = found.get(0).map_or(0, |all| all.end());
        for item in ITEM.captures_iter(&text[end..]) {
            if item.get(2).is_some() {
                break;
            }
            let Some(item) = item.get(1) else { continue };
            if let Some((name, len)) = requirement(item.as_str()) {
                manifest.depend(&name, &found[1] != "install_requires", place(end + item.start(), len));
            }
        }
    }
    for word in ["console_scripts", "gui_scripts", "scripts="] {
        if text.contains(word) {
            manifest.entry_points.push(word.trim_end_matches('=').into());
            break;
        }
    }
    manifest.is_library = Some(manifest.name.is_some() && manifest.entry_points.is_empty());
}

/// Sections of keys whose values may go over indented lines.
pub(super) fn setup_cfg(text: &str, manifest: &mut Manifest) {
    let (mut section, mut key, mut at) = ("", "", 0);
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with(['#', ';']) {
            continue;
        }
        let mut value = trimmed;
        if !line.starts_with([' ', '\t']) {
            if let Some(name) = trimmed.strip_prefix('[') {
                section = name.trim_end_matches(']');
                key = "";
                continue;
            }
            let Some((name, rest)) = trimmed.split_once('=') else { continue };
            (key, value) = (name.trim_end(), rest.trim_start());
        }
        let column = start + line.find(value).filter(|_| !value.is_empty()).unwrap_or(0);
        match (section, key) {
            ("metadata", "name") => manifest.name = Some(normal(value).into()),
            ("options", "install_requires") => {
                if let Some((name, len)) = requirement(value) {
                    manifest.depend(&name, false, place(column, len));
                }
            }
            ("options.entry_points", "console_scripts" | "gui_scripts") | ("options", "scripts") if !value.is_empty() => {
                manifest.entry_points.push(value.split('=').next().unwrap_or(value).trim().into());
            }
            _ => {}
        }
    }
    if manifest.name.is_some() {
        manifest.is_library = Some(manifest.entry_points.is_empty());
    }
}

pub(super) fn requirements(text: &str, file_name: &str, manifest: &mut Manifest) {
    let dev = is_dev_group(file_name.trim_start_matches("requirements"));
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim_start();
        let start = at + line.len() - trimmed.len();
        at += line.len();
        if let Some((name, len)) = requirement(trimmed.trim_end()) {
            manifest.depend(&name, dev, place(start, len));
        }
    }
}

fn place(start: usize, len: usize) -> Span {
    let offset = |value| u32::try_from(value).unwrap_or(u32::MAX);
    Span::new(offset(start), offset(start + len))
}
