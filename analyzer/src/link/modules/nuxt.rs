//! Nuxt's names: what `composables`, `utils` and `server/utils` export, the other files of the app see without an import.

use std::sync::LazyLock;

use memchr::memmem;
use regex::bytes::Regex;

use super::packages::{Declared, Packages};
use crate::lower::page::Markup;
use crate::source::{FileKind, SourceFile, Sources, ancestors};

/// What Nuxt's settings file is called, without its extension. It stands in the app's folder, if there is one.
pub(crate) const SETTINGS: &str = "nuxt.config";

/// How the manifest of an app names it among what the app depends on.
const DEPENDENCY: &[u8] = b"\"nuxt\":";

/// Whether a file can use or export such names.
pub(crate) fn is_script(file: &SourceFile) -> bool {
    matches!(file.kind, FileKind::JavaScript(_) | FileKind::Page(Markup::Vue))
}

/// The names of every app of Nuxt in the tree, if there is one.
pub(super) fn read(sources: &Sources) -> Option<Packages> {
    let mut buffer = Vec::new();
    let mut depends = |id| sources.peek(id, &mut buffer).is_some_and(|bytes| memmem::find(bytes, DEPENDENCY).is_some());
    let is_app = |file: &SourceFile| file.name().rsplit_once('.').is_some_and(|(stem, _)| stem == SETTINGS);
    let proof = sources.iter().filter(|(id, file)| is_app(file) || file.name() == "package.json" && depends(*id));
    let mut apps: Vec<String> = proof.map(|(_, file)| file.folder().to_owned()).collect();
    apps.sort_unstable();
    apps.dedup();
    if apps.is_empty() {
        return None;
    }
    fn app_of<'a>(apps: &[String], file: &'a SourceFile) -> Option<&'a str> {
        ancestors(file.folder()).find(|folder| apps.binary_search_by(|app| app.as_str().cmp(folder)).is_ok())
    }
    let scan = |file: &SourceFile, bytes: &[u8]| match app_of(&apps, file) {
        Some(app) => declared(app, &file.path, bytes),
        None => Declared::default(),
    };
    Some(Packages::of(sources, |file| is_script(file) && app_of(&apps, file).is_some(), scan))
}

/// The half of the app that a file belongs to, and what it exports for the others of that half.
fn declared(app: &str, path: &str, bytes: &[u8]) -> Declared {
    static EXPORTS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?m-u)^export\s+(?:default\s+)?(?:(?:async\s+)?function\s*\*?|const|let|var|(?:abstract\s+)?class|enum)\s+([A-Za-z_$][\w$]*)",
        )
        .expect("a constant pattern")
    });
    let inside = path.strip_prefix(app).unwrap_or(path).trim_start_matches('/');
    let (half, rest) = match inside.strip_prefix("server/") {
        Some(rest) => ("server", rest),
        None => ("app", inside.strip_prefix("app/").unwrap_or(inside)),
    };
    let offers = rest.starts_with("utils/") || half == "app" && rest.starts_with("composables/");
    let names = offers.then(|| EXPORTS.captures_iter(bytes).map(|found| String::from_utf8_lossy(&found[1]).into_owned().into()));
    Declared {
        package: format!("{app}/{half}"),
        names: names.into_iter().flatten().collect(),
        opens: Vec::new(),
        opens_for_all: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::link::modules::Resolver;
    use crate::source::testing::{load, paths, tree};

    #[test]
    fn each_half_of_an_app_sees_its_own_names() {
        let dir = tree(&[
            ("web/nuxt.config.ts", "export default defineNuxtConfig({})"),
            ("web/server/utils/drive.ts", "export async function drive() {}\nexport const ROOT = '/Shared';\nconst inner = 1;"),
            ("web/server/api/list.get.ts", "export default defineEventHandler(() => drive());"),
            ("web/composables/useDrive.ts", "export const useDrive = () => useFetch('/api/list');"),
            ("web/pages/index.vue", "<script setup>const list = useDrive(); drive();</script>"),
            ("bare/package.json", r#"{"dependencies": {"nuxt": "^3.12.0"}}"#),
            ("bare/server/utils/drive.ts", "export async function drive() {}"),
            ("bare/server/api/list.ts", "export default defineEventHandler(() => drive());"),
            ("plain/package.json", r#"{"dependencies": {"nuxtra": "^1.0.0"}}"#),
            ("plain/server/utils/drive.ts", "export async function drive() {}"),
            ("plain/server/api/list.ts", "drive();"),
        ]);
        let sources = load(&dir);
        let resolver = Resolver::new(&sources);
        let file = |path: &str| sources.find(path).unwrap();
        let utils = file("web/server/utils/drive.ts");
        assert_eq!(resolver.visible(file("web/server/api/list.get.ts"), "drive"), Some(utils));
        assert_eq!(resolver.visible(file("web/server/api/list.get.ts"), "inner"), None, "it is not exported");
        assert_eq!(resolver.visible(file("web/pages/index.vue"), "useDrive"), Some(file("web/composables/useDrive.ts")));
        assert_eq!(resolver.visible(file("web/pages/index.vue"), "drive"), None, "it is the server's");
        assert_eq!(resolver.visible(file("bare/server/api/list.ts"), "drive"), Some(file("bare/server/utils/drive.ts")));
        assert_eq!(resolver.visible(file("plain/server/api/list.ts"), "drive"), None, "no app of Nuxt");
        assert_eq!(paths(&sources, &resolver.importers(utils)), ["web/server/api/list.get.ts"]);
    }
}
