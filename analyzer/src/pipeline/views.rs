//! The apps as the rules see them: each with what was found in its files.

use rustc_hash::FxHashSet;

use crate::checks::{App, Declarations, NotAnalysed};
use crate::config::Configs;
use crate::edit::Editor;
use crate::facts::Facts;
use crate::facts::credentials::Credential;
use crate::facts::declarations::Declared;
use crate::facts::idle_paths::IdlePath;
use crate::facts::parting::{Parting, Revocation};
use crate::finding::Loc;
use crate::ir::{FuncId, Language, Name};
use crate::link::eval::{Eval, World};
use crate::link::modules::Resolver;
use crate::link::program::Program;
use crate::link::record::{Event, EventKind, OauthUse};
use crate::link::value::FuncRef;
use crate::source::apps;
use crate::source::manifest;
use crate::source::{Class, FileId, Sources, evidence};

use super::back_end::back_end;
use super::ring::Ring;

/// What was found in the whole tree.
pub(super) struct Found {
    pub(super) facts: Facts,
    pub(super) declared: Declared,
    pub(super) not_analysed: Vec<NotAnalysed>,
    pub(super) credentials: Vec<Credential>,
    pub(super) partings: Vec<Parting>,
    pub(super) revocations: Vec<Revocation>,
    pub(super) idle_paths: Vec<IdlePath>,
    /// Actions in Egnyte's web UI.
    pub(super) invocations: Vec<Loc>,
}

/// What rules ask of places, whichever app they belong to.
pub(super) struct Places<'a> {
    pub(super) ships: &'a dyn Fn(FileId) -> bool,
    pub(super) is_code: &'a dyn Fn(FileId) -> bool,
    pub(super) symbols: &'a dyn Fn(FuncRef) -> Vec<Name>,
    pub(super) editor: Editor<'a>,
}

/// What the apps are seen in.
#[derive(Clone, Copy)]
pub(super) struct Tree<'a> {
    pub(super) sources: &'a Sources,
    pub(super) ring: &'a Ring<'a>,
    pub(super) configs: &'a Configs,
    pub(super) program: &'a Program<'a>,
    pub(super) eval: &'a Eval<'a>,
}

/// The apps, in their order.
pub(super) fn views<'a>(tree: Tree<'a>, found: &'a Found, places: &Places<'a>) -> Vec<App<'a>> {
    let Tree { ring, configs, .. } = tree;
    let config_files: Vec<Option<FileId>> = ring.apps.apps.iter().map(|app| configs.file_for(&probe(&app.path))).collect();
    // A file that speaks of several apps is none's to mend.
    let of_one = |file: Option<FileId>| file.filter(|_| config_files.iter().flatten().filter(|other| Some(**other) == file).count() == 1);
    (0..).zip(&ring.apps.apps).map(|(index, app)| view(tree, found, places, (index, app), of_one(config_files[index]))).collect()
}

/// One app. `config_file`: its configuration, where it is in the tree and speaks of this app alone.
fn view<'a>(
    tree: Tree<'a>,
    found: &'a Found,
    places: &Places<'a>,
    (index, app): (usize, &apps::App),
    config_file: Option<FileId>,
) -> App<'a> {
    let Tree { sources, ring, configs, program, eval } = tree;
    let Found { facts, declared, .. } = found;
    let apps = &ring.apps;
    let belongs = |id: FileId, app: usize| apps.of(sources, id).contains(&app);
    let asks = |event: &Event| facts.token_requests.iter().any(|one| eval.record.events[one.event].made_at() == event.made_at());
    // What a class says of signing in is said where the file begins, and asks for nothing.
    let describes = |event: &Event| matches!(&event.kind, EventKind::Oauth { step: OauthUse::Configure, .. });
    let asking = eval.record.events.iter().filter(|event| starts(program, event.root) && !describes(event) && asks(event));
    let asking = asking.map(|event| event.root);
    let calling = facts.calls.iter().flat_map(|c| &c.events).map(|at| eval.record.events[*at].root);
    let runs = calling
        .chain(asking)
        .any(|root| starts(program, root) && belongs(root.file, index) && !apps::is_sample(&sources.file(root.file).path));
    App {
        index,
        // A file that calls the API when it is run is a program, whatever the manifests say.
        library: app.is_library && !runs,
        config: configs.for_path(&probe(&app.path)),
        config_path: configs.path_for(&probe(&app.path)),
        back_end: back_end(index, facts, sources, &ring.manifests, &app.manifests, &belongs),
        calls: facts.calls.iter().zip(facts.handling.iter().copied()).filter(|(c, _)| belongs(c.loc.file, index)).collect(),
        throttling: facts.calls.iter().zip(&facts.throttling).filter(|(c, _)| belongs(c.loc.file, index)).collect(),
        callbacks: facts.callbacks.iter().filter(|c| belongs(c.loc.file, index)).collect(),
        refetched: facts.refetched.iter().filter(|r| belongs(r.loc.file, index)).collect(),
        borne: facts.calls.iter().zip(&facts.borne).filter(|(c, _)| belongs(c.loc.file, index)).map(|(_, borne)| *borne).collect(),
        handed_in: facts.handed_in.iter().filter(|h| belongs(h.call.file, index)).collect(),
        through_hub: facts.through_hub.iter().copied().filter(|at| belongs(at.file, index)).collect(),
        kept: facts.kept.iter().filter(|k| belongs(k.loc.file, index)).collect(),
        idle_paths: found.idle_paths.iter().filter(|path| belongs(path.loc.file, index)).collect(),
        partings: found.partings.iter().filter(|p| belongs(p.loc.file, index)).collect(),
        revocations: found.revocations.iter().filter(|r| belongs(r.loc.file, index)).collect(),
        addresses: facts.addresses.iter().filter(|a| belongs(a.request.file, index)).collect(),
        retries: facts.retries.iter().filter(|r| belongs(r.loc.file, index)).collect(),
        ships: places.ships,
        is_code: places.is_code,
        unresolved: facts.unresolved.iter().filter(|u| belongs(u.loc.file, index)).collect(),
        invocations: found.invocations.iter().copied().filter(|at| belongs(at.file, index)).collect(),
        token_requests: facts.token_requests.iter().filter(|t| belongs(t.loc.file, index)).collect(),
        bearings: facts.bearings.iter().filter(|b| belongs(b.call.file, index)).collect(),
        relayed: facts.sent.relayed.iter().filter(|r| belongs(r.loc.file, index)).collect(),
        secrets: facts.sent.secrets.iter().filter(|s| belongs(s.loc.file, index)).collect(),
        basic_clients: facts.basic_clients.iter().filter(|client| belongs(client.loc.file, index)).collect(),
        credentials: found.credentials.iter().filter(|c| belongs(c.loc.file, index)).collect(),
        stored: facts.stored.iter().filter(|s| belongs(s.loc.file, index) && s.kept.is_none_or(|kept| belongs(kept.file, index))).collect(),
        not_analysed: found.not_analysed.iter().filter(|n| belongs(n.loc.file, index)).collect(),
        declarations: Declarations {
            facts: declared,
            own: (0..declared.all.len())
                .filter(|at| belongs(declared.all[*at].file, index))
                .map(|at| (at, apps.of(sources, declared.all[at].file).len() > 1))
                .collect(),
            misplaced: declared.misplaced.iter().copied().filter(|loc| belongs(loc.file, index)).collect(),
            calls: &facts.calls,
            config: config_file,
        },
        editor: places.editor,
        record: &eval.record,
        symbols: places.symbols,
    }
}

/// Whether what a file holds reaches a browser or a phone. `servers`: files that serve requests.
pub(super) fn ships(tree: Tree<'_>, servers: &FxHashSet<FileId>, id: FileId) -> bool {
    let Tree { sources, ring, program, .. } = tree;
    let shipped = || program.file(id).is_some_and(|f| evidence::ships_to_browser(sources.file(id), &f));
    let imported = || is_part_of_page(program, &ring.resolver, sources, servers, id);
    !servers.contains(&id) && (shipped() || manifest::is_of_shipped_app(sources, &ring.manifests, id) || imported())
}

/// Whether a script that does not show where it runs is part of what runs in a browser: of the files in sight that import it, or import
/// such a file, one does, and none runs on a server.
fn is_part_of_page(program: &Program<'_>, resolver: &Resolver<'_>, sources: &Sources, servers: &FxHashSet<FileId>, id: FileId) -> bool {
    const MAX_FILES: usize = 100;
    let (mut seen, mut next, mut ships) = (FxHashSet::from_iter([id]), vec![id], false);
    while let Some(at) = next.pop() {
        let Some(file) = program.file(at) else { continue };
        let source = sources.file(at);
        if file.language != Language::JavaScript || source.class != Class::Source {
            continue;
        }
        if seen.len() > MAX_FILES || servers.contains(&at) || evidence::runs_on_a_server(source, &file) {
            return false;
        }
        ships |= evidence::ships_to_browser(source, &file);
        next.extend(resolver.importers(at).into_iter().filter(|importer| seen.insert(*importer)));
    }
    ships
}

/// Whether a program is started with a function: the code of a file, or the `main` of a class. A file of Go has no code of its own, but what
/// its variables begin with.
fn starts(program: &Program<'_>, root: FuncRef) -> bool {
    let is_own_code = root.func == FuncId(0);
    program.file(root.file).map_or(is_own_code, |file| match file.language {
        Language::Go => false,
        Language::Java => is_own_code || file.function(root.func).name.as_deref() == Some("main"),
        _ => is_own_code,
    })
}

/// The path of a file that may lie in an app's folder.
fn probe(app: &str) -> String {
    if app.is_empty() { "x".to_owned() } else { format!("{app}/x") }
}
