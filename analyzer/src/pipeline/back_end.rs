//! What proves that an app has a back end.

use rustc_hash::FxHashMap;

use crate::checks::BackEnd;
use crate::facts::Facts;
use crate::finding::Loc;
use crate::ir::{Name, Span};
use crate::source::manifest::Manifest;
use crate::source::{Class, FileId, Sources, deployment, evidence};

/// How models call what comes with a language.
const BUILTIN: &str = "builtin";

/// The proofs of a back end: servers the code makes, and files that frameworks serve by their place.
pub(super) fn back_end(
    app: usize,
    facts: &Facts,
    sources: &Sources,
    manifests: &[Manifest],
    own: &[usize],
    belongs: &dyn Fn(FileId, usize) -> bool,
) -> Vec<BackEnd> {
    let mut out = Vec::new();
    let mut libraries: FxHashMap<Name, Loc> = FxHashMap::default();
    for server in facts.servers.iter().filter(|s| belongs(s.loc.file, app)) {
        let at = libraries.entry(server.library.clone()).or_insert(server.loc);
        *at = (*at).min(server.loc);
    }
    let mut libraries: Vec<(Name, Loc)> = libraries.into_iter().collect();
    libraries.sort_by_key(|(_, loc)| *loc);
    for (library, loc) in libraries {
        let listed: Vec<_> = own
            .iter()
            .flat_map(|m| manifests[*m].dependencies.iter().map(move |d| (&manifests[*m], d)))
            .filter(|(_, d)| library.strip_prefix(&*d.name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
            .collect();
        // A server that only development needs is none of the app's.
        if !listed.is_empty() && listed.iter().all(|(_, d)| d.dev) {
            continue;
        }
        let server = if &*library == BUILTIN { "the standard library" } else { &*library };
        out.push(BackEnd { loc, what: format!("{server} serves requests here") });
        if let Some((manifest, dependency)) = listed.iter().find(|(_, d)| !d.dev) {
            let name = sources.file(manifest.file).name();
            out.push(BackEnd {
                loc: Loc { file: manifest.file, span: dependency.span },
                what: format!("{library} among the dependencies of {name}"),
            });
        }
    }
    for (id, file) in sources.iter().filter(|(id, _)| belongs(*id, app)) {
        if let Some((span, what)) = deployment::functions_of(file, || sources.read(id).ok()) {
            out.push(BackEnd { loc: Loc { file: id, span }, what: what.to_owned() });
        }
    }
    let has_framework = own.iter().any(|m| manifests[*m].server_frameworks().next().is_some());
    let has_commands = own.iter().any(|m| !manifests[*m].entry_points.is_empty());
    let is_console = has_commands && own.iter().all(|m| manifests[*m].server_frameworks().next().is_none());
    for (id, file) in
        sources.iter().filter(|(id, f)| f.class == Class::Source && f.kind.is_code() && !f.is_page_of_program && belongs(*id, app))
    {
        let is_command = || is_console || sources.read(id).is_ok_and(|text| text.starts_with("#!"));
        if file.path.ends_with(".php") && !evidence::is_in_web_root(&file.path) && is_command() {
            continue;
        }
        let beside = |name: &str| sources.iter().any(|(_, other)| *other.path == *name);
        let by_import = || file.specifiers().find_map(evidence::served_by_import).filter(|_| has_framework);
        let is_served = |what: &&str| *what != evidence::ROUTE_HANDLER || sources.read(id).is_ok_and(|text| evidence::names_a_verb(&text));
        let by_place = evidence::served_by_path(&file.path).filter(is_served).or_else(|| evidence::served_by_host(&file.path, &beside));
        if let Some(what) = by_place.or_else(by_import) {
            out.push(BackEnd { loc: Loc { file: id, span: Span::default() }, what: format!("{what} on the server") });
            if out.len() > 3 {
                break;
            }
        }
    }
    out
}
