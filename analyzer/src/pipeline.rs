//! The pipeline, read top to bottom: source ⇄ lower → link → facts → checks → report.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::annotate;
use crate::api::{Analysis, Config};
use crate::assemble;
use crate::audience::Audience;
use crate::checks::{self, App, BackEnd, Declarations};
use crate::config::{At, Configs};
use crate::edit::Editor;
use crate::facts::calls::ApiCall;
use crate::facts::{self, Facts, bearing, credentials, declarations, handling, idle_paths, invocation, parting, throttling};
use crate::finding::{Confidence, Finding, Loc};
use crate::ir::{ExprKind, File, FuncId, Language, Name, Span};
use crate::left::Left;
use crate::link::eval::{Eval, Mention, World};
use crate::link::models::LibraryModels;
use crate::link::modules::Resolver;
use crate::link::program::{Program, lower_all};
use crate::link::record::Event;
use crate::link::value::FuncRef;
use crate::progress::Progress;
use crate::relevance;
use crate::report::redact;
use crate::source::apps::{self, Apps};
use crate::source::manifest::{self, Manifest};
use crate::source::rings::{self, EgnyteSettings};
use crate::source::{Class, FileId, FileKind, Sources, deployment, evidence};

/// How often the circle of files that matter is widened to those that use them.
const MAX_ROUNDS: usize = 4;

/// How models call what comes with a language.
const BUILTIN: &str = "builtin";

/// Analyses walked sources.
pub(crate) fn run(root: &str, sources: &Sources, configs: Configs, options: &Config, progress: &dyn Progress) -> Analysis {
    let signals = rings::signal_files(sources);
    let settings =
        if signals.is_empty() && !sources.files.iter().any(|f| f.signals.any()) { Vec::new() } else { rings::egnyte_settings(sources) };
    let unanalyzed = rings::unanalyzed(sources);
    if signals.is_empty() && settings.is_empty() && unanalyzed.is_empty() {
        return assemble::nothing(root, sources, configs);
    }

    // What surely joins is lowered while it is found out what else does.
    let languages: FxHashSet<Language> = signals.iter().filter_map(|id| sources.file(*id).kind.language()).collect();
    let (ring, (models, ahead)) = rayon::join(
        || Ring::first(sources, &signals, &settings, &unanalyzed),
        || rayon::join(|| LibraryModels::of_languages(&languages), || lower_all(sources, &signals)),
    );
    let Ring { resolver, manifests, apps, within, tried, mut joined } = ring;
    let program = Program::new(sources, &resolver, ahead);
    let in_scope = |loc: Loc| sources.file(loc.file).class == Class::Source;
    let exported = |func: FuncRef| program.file(func.file).is_some_and(|f| handling::is_exported(&f, func.func));
    let is_served = |id: FileId| is_served(sources, id);
    let is_of_library = |id: FileId| apps.of(sources, id).iter().any(|app| apps.apps[*app].is_library);
    let is_sample = |id: FileId| is_of_library(id) && apps::is_sample(&sources.file(id).path);
    let of_one_app = |one: FileId, other: FileId| apps.of(sources, one).iter().any(|app| apps.of(sources, other).contains(app));
    let audience = Audience::new(sources, &within, &of_one_app);
    let code = facts::Code {
        is_deaf: &|func| program.file(func.file).is_some_and(|file| audience.is_deaf(func.file, &file, func.func)),
        in_scope: &in_scope,
        is_exported: &exported,
        call_around: &|loc| call_around(&program, loc),
        file: &|id| program.file(id),
        is_served: &is_served,
        is_of_library: &is_of_library,
        is_sample: &is_sample,
    };
    let mut eval = Eval::new(&program, &models);
    let mut next = joined.clone();
    for round in 1.. {
        progress.files(joined.len(), sources.count());
        program.load(&next);
        // What mentions Egnyte comes first, tests come last: bounds cut what matters least.
        next.sort_by_key(|id| (sources.file(*id).class != Class::Source, !sources.file(*id).signals.any()));
        eval.explore(&next, &|loc| match (sources.file(loc.file).signals.any(), sources.mentions(loc)) {
            (_, true) => Mention::Here,
            (true, false) => Mention::InFile,
            (false, false) => Mention::Nowhere,
        });
        if round == MAX_ROUNDS {
            break;
        }
        let leads = facts::leads(&eval, &code);
        let relevant = relevance::relevant(&joined, &leads, &eval, &program);
        next = relevance::users(&relevant, &eval, &resolver, sources, &program);
        next.extend(relevance::landing_pages(&leads, sources, &within));
        next.extend(relevance::session_readers(&leads, sources, &within));
        next.extend(relevant.keys());
        next.extend(eval.injected_with(&|id| relevant.contains_key(&id)));
        next.extend(relevance::asks_for_clients(&relevant, &eval, sources, &within));
        next.extend(relevance::offers(&eval, &resolver, sources));
        next.retain(|id| !joined.contains(id) && !tried.contains(id));
        tidy(&mut next, sources);
        if next.is_empty() {
            break;
        }
        joined.extend(&next);
    }
    eval.conclude();
    let facts = facts::gather(&eval, &code);

    let (facts, claims) = declared(facts, &configs, sources, &program, &eval, &code);
    let readable = readable(sources, &program);
    let mut declared = declarations::find(&readable);
    declarations::follow(&mut declared, &facts.calls, &eval.record, &readable);
    let mut annotations = annotate::annotations(&declared, &facts.calls, &eval.record, &readable);
    // What a notebook holds between its quotes, and a page around its scripts, is no place for a line of its own.
    let has_place = |kind: FileKind| !matches!(kind, FileKind::Notebook | FileKind::Page(_) | FileKind::Definition(_));
    annotations.retain(|annotation| has_place(sources.file(annotation.loc.file).kind));
    let left = Left { eval: &eval, facts: &facts, sources, program: &program, apps: &apps };
    let not_analysed = left.not_analysed(&unanalyzed);
    let credentials = credentials::find(sources, &program.loaded(), &facts.sent.written);
    let code: Vec<_> = program.loaded().into_iter().filter(|(id, _)| sources.file(*id).class == Class::Source).collect();
    let is_way_out = |id: &FileId| parting::is_way_out(&sources.file(*id).path);
    let pages: FxHashSet<FileId> = code.iter().map(|(id, _)| *id).filter(is_way_out).collect();
    let partings = parting::find(&eval, &facts.token_requests, (&facts.kept, &facts.stored), &code, &pages);
    let revocations = parting::revocations(&eval, &code);
    let idle_paths = idle_paths::find(&eval, &code);
    let invocations = invocation::find(sources);
    let symbols = |func: FuncRef| program.file(func.file).map(|f| symbols(&f, func)).unwrap_or_default();

    let servers: FxHashSet<FileId> = facts.servers.iter().map(|s| s.loc.file).collect();
    let ships = |id: FileId| {
        let shipped = || program.file(id).is_some_and(|f| evidence::ships_to_browser(sources.file(id), &f));
        let imported = || is_part_of_page(&program, &resolver, sources, &servers, id);
        !servers.contains(&id) && (shipped() || manifest::is_of_shipped_app(sources, &manifests, id) || imported())
    };
    let is_code = |id: FileId| sources.file(id).kind.is_code();
    let lowered = |id: FileId| program.file(id);
    let of_one_app = |id: FileId| apps.of(sources, id).len() == 1;
    let editor = Editor { sources, file: &lowered, of_one_app: &of_one_app };
    let belongs = |id: FileId, app: usize| apps.of(sources, id).contains(&app);
    let config_files: Vec<Option<FileId>> = apps.apps.iter().map(|app| configs.file_for(&probe(&app.path))).collect();
    let mut views: Vec<App<'_>> = Vec::new();
    for (index, app) in apps.apps.iter().enumerate() {
        let back_end = back_end(index, &facts, sources, &manifests, &app.manifests, &belongs);
        let asks = |event: &Event| facts.token_requests.iter().any(|one| eval.record.events[one.event].made_at() == event.made_at());
        let asking = eval.record.events.iter().filter(|event| starts(&program, event.root) && asks(event)).map(|event| event.root);
        let calling = facts.calls.iter().flat_map(|c| &c.events).map(|at| eval.record.events[*at].root);
        let runs = calling
            .chain(asking)
            .any(|root| starts(&program, root) && belongs(root.file, index) && !apps::is_sample(&sources.file(root.file).path));
        views.push(App {
            index,
            // A file that calls the API when it is run is a program, whatever the manifests say.
            library: app.is_library && !runs,
            config: configs.for_path(&probe(&app.path)),
            config_path: configs.path_for(&probe(&app.path)),
            back_end,
            calls: facts
                .calls
                .iter()
                .zip(&facts.handling)
                .filter(|(c, _)| belongs(c.loc.file, index))
                .map(|(c, h)| (c, h.unwrap_or(handling::Handling::Unknown)))
                .collect(),
            throttling: facts.calls.iter().zip(&facts.throttling).filter(|(c, _)| belongs(c.loc.file, index)).collect(),
            callbacks: facts.callbacks.iter().filter(|c| belongs(c.loc.file, index)).collect(),
            refetched: facts.refetched.iter().filter(|r| belongs(r.loc.file, index)).collect(),
            borne: facts.calls.iter().zip(&facts.borne).filter(|(c, _)| belongs(c.loc.file, index)).map(|(_, borne)| *borne).collect(),
            handed_in: facts.handed_in.iter().filter(|h| belongs(h.call.file, index)).collect(),
            kept: facts.kept.iter().filter(|k| belongs(k.loc.file, index)).collect(),
            idle_paths: idle_paths.iter().filter(|path| belongs(path.loc.file, index)).collect(),
            partings: partings.iter().filter(|p| belongs(p.loc.file, index)).collect(),
            revocations: revocations.iter().filter(|r| belongs(r.loc.file, index)).collect(),
            addresses: facts.addresses.iter().filter(|a| belongs(a.request.file, index)).collect(),
            retries: facts.retries.iter().filter(|r| belongs(r.loc.file, index)).collect(),
            ships: &ships,
            is_code: &is_code,
            unresolved: facts.unresolved.iter().filter(|u| belongs(u.loc.file, index)).collect(),
            invocations: invocations.iter().copied().filter(|at| belongs(at.file, index)).collect(),
            token_requests: facts.token_requests.iter().filter(|t| belongs(t.loc.file, index)).collect(),
            bearings: facts.bearings.iter().filter(|b| belongs(b.call.file, index)).collect(),
            secrets: facts.sent.secrets.iter().filter(|s| belongs(s.loc.file, index)).collect(),
            basic_clients: facts.basic_clients.iter().filter(|client| belongs(client.loc.file, index)).collect(),
            credentials: credentials.iter().filter(|c| belongs(c.loc.file, index)).collect(),
            stored: facts
                .stored
                .iter()
                .filter(|s| belongs(s.loc.file, index) && s.kept.is_none_or(|kept| belongs(kept.file, index)))
                .collect(),
            not_analysed: not_analysed.iter().filter(|n| belongs(n.loc.file, index)).collect(),
            declarations: Declarations {
                facts: &declared,
                own: (0..declared.all.len())
                    .filter(|at| belongs(declared.all[*at].file, index))
                    .map(|at| (at, apps.of(sources, declared.all[at].file).len() > 1))
                    .collect(),
                misplaced: declared.misplaced.iter().copied().filter(|loc| belongs(loc.file, index)).collect(),
                calls: &facts.calls,
                config: config_files[index].filter(|file| config_files.iter().flatten().filter(|other| *other == file).count() == 1),
            },
            editor,
            record: &eval.record,
            symbols: &symbols,
        });
    }
    let mut rules_failed = false;
    let mut findings: Vec<Finding> = Vec::new();
    for view in &views {
        let (found, failed) = checks::run(view);
        findings.extend(found);
        rules_failed |= failed;
    }
    // A library shared by several apps says what it has to say once.
    let mut seen = FxHashSet::default();
    findings.retain(|f| seen.insert((f.rule, f.primary.loc, f.message.clone())));
    if !options.pedantic {
        findings.retain(|f| f.confidence > Confidence::Low);
    }
    let tool_failed = not_analysed.iter().any(|n| n.panic) || rules_failed;
    let paths: Vec<String> = apps.apps.iter().map(|a| if a.path.is_empty() { ".".to_owned() } else { a.path.to_string() }).collect();
    let named = |app: &apps::App| {
        let own = app.manifests.iter().map(|at| &manifests[*at]).filter(|manifest| sources.file(manifest.file).folder() == &*app.path);
        own.filter_map(|manifest| manifest.name.as_deref()).find(|name| !name.is_empty()).map(redact::message)
    };
    let names: Vec<Option<String>> = apps.apps.iter().map(named).collect();
    let loaded = program.loaded();
    assemble::report(
        &assemble::Parts {
            root,
            sources,
            views: &views,
            paths: &paths,
            names: &names,
            loaded: &loaded,
            not_analysed: &not_analysed,
            claims: &claims,
            annotations: &annotations,
        },
        &configs,
        findings,
        tool_failed,
    )
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

/// Whether a program is started with a function: the code of a file, or the `main` of a class.
fn starts(program: &Program<'_>, root: FuncRef) -> bool {
    let is_main = |file: &File| file.language == Language::Java && file.function(root.func).name.as_deref() == Some("main");
    root.func == FuncId(0) || program.file(root.file).is_some_and(|file| is_main(&file))
}

/// The files that join the analysis before anything is known of what they do, and what tells who joins later.
struct Ring<'a> {
    resolver: Resolver<'a>,
    manifests: Vec<Manifest>,
    apps: Apps,
    /// The code of the apps that hold Egnyte code.
    within: Vec<FileId>,
    /// What was only tried out by hand, and stays out.
    tried: Vec<FileId>,
    joined: Vec<FileId>,
}

impl<'a> Ring<'a> {
    /// Files that mention Egnyte (`signals`), use a setting that does, or may hold a central place or a server of their app.
    fn first(sources: &'a Sources, signals: &[FileId], settings: &[EgnyteSettings], unanalyzed: &[rings::Unanalyzed]) -> Self {
        let manifests = manifest::manifests(sources);
        let mut egnyte_files = signals.to_vec();
        egnyte_files.extend(unanalyzed.iter().map(|u| match u {
            rings::Unanalyzed::Language(id, _) | rings::Unanalyzed::ServerCode(id, _) | rings::Unanalyzed::Text(id, _) => *id,
        }));
        // The code beside an address in the settings may not name Egnyte at all.
        egnyte_files.extend(settings.iter().map(|found| found.file));
        let apps = apps::apps(sources, &manifests, &egnyte_files);
        let within: Vec<FileId> = sources
            .iter()
            .filter(|(id, f)| f.kind.has_front_end() && f.class == Class::Source && !apps.of(sources, *id).is_empty())
            .map(|(id, _)| id)
            .collect();
        let keys: Vec<Name> = settings.iter().flat_map(|s| s.keys.iter().cloned()).filter(|k| k.len() >= rings::SHORTEST_KEY).collect();
        let tried = rings::tried_by_hand(sources, signals, &|id| apps.of(sources, id).to_vec());
        let mut joined: Vec<FileId> = signals.to_vec();
        joined.extend(rings::evidence_files(sources, &within));
        if !keys.is_empty() {
            joined.extend(rings::mentioning(sources, &within, &keys));
        }
        joined.retain(|id| !tried.contains(id));
        tidy(&mut joined, sources);
        Self { resolver: Resolver::new(sources), manifests, apps, within, tried, joined }
    }
}

/// Whether a framework runs the functions of a file, and answers requests with what they give.
fn is_served(sources: &Sources, id: FileId) -> bool {
    let path = &sources.file(id).path;
    // A PHP file may be a page or a script, which its place does not tell, unless it is where servers look for pages, or frameworks for
    // what handles requests.
    const REACHABLE: &[&str] = &["public", "public_html", "www", "htdocs", "wwwroot", "controller", "controllers"];
    let is_reachable = || path.rsplit('/').skip(1).any(|folder| REACHABLE.contains(&&*folder.to_ascii_lowercase()));
    // What nobody calls in a project of Apps Script, menus, timers and sheets do.
    let is_apps_script = path.ends_with(".gs");
    is_apps_script || evidence::served_by_path(path).is_some() && (!path.ends_with(".php") || is_reachable())
}

/// The smallest call that holds a place.
fn call_around(program: &Program<'_>, loc: Loc) -> Option<Loc> {
    let file = program.file(loc.file)?;
    let calls = file.exprs.iter().filter(|e| matches!(e.kind, ExprKind::Call { .. } | ExprKind::New { .. }) && e.span.contains(loc.span));
    let call = calls.min_by_key(|e| e.span.end - e.span.start)?;
    // What stands in a function that is called where it is written is no argument of that call.
    let callee = if let ExprKind::Call { callee, .. } = call.kind { Some(file.expr(callee).span) } else { None };
    (!callee.is_some_and(|callee| callee.contains(loc.span))).then_some(Loc { file: loc.file, span: call.span })
}

/// The path of a file that may lie in an app's folder.
fn probe(app: &str) -> String {
    if app.is_empty() { "x".to_owned() } else { format!("{app}/x") }
}

/// The code that counts, with the text of the files where declarations stand or could stand.
fn readable(sources: &Sources, program: &Program<'_>) -> Vec<declarations::Source> {
    let counts = program.loaded().into_iter().filter(|(id, _)| sources.file(*id).class == Class::Source);
    counts
        .map(|(id, file)| {
            let matters = !file.directives.is_empty() || sources.file(id).signals.any();
            let text = if matters { sources.read(id).unwrap_or_default() } else { "".into() };
            declarations::Source { id, file, text }
        })
        .collect()
}

fn tidy(files: &mut Vec<FileId>, sources: &Sources) {
    files.retain(|id| sources.file(*id).kind.has_front_end() && sources.file(*id).class.is_analyzed());
    files.sort_unstable();
    files.dedup();
}

/// Names of the class and functions around a function, outermost first.
fn symbols(file: &File, func: FuncRef) -> Vec<Name> {
    let mut out = Vec::new();
    let mut at = Some(func.func);
    while let Some(id) = at {
        let function = file.function(id);
        if let Some(name) = &function.name {
            out.push(name.split('#').next().unwrap_or(name).into());
        }
        if let Some(name) = function.class.and_then(|c| file.class(c).name.clone()) {
            out.push(name);
        }
        at = function.parent;
    }
    out.reverse();
    out
}

/// What came of the calls that the configurations name endpoints for.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    /// Calls that are resolved so, each with its entry: the file and the place in it.
    pub(crate) made: Vec<(Loc, String, Span)>,
    /// Entries that name an endpoint nobody knows of.
    pub(crate) unknown: Vec<(String, Span)>,
}

/// Resolves calls the configuration speaks of, and tells which entry speaks of which.
fn declared(
    mut facts: Facts,
    configs: &Configs,
    sources: &Sources,
    program: &Program<'_>,
    eval: &Eval<'_>,
    code: &facts::Code<'_>,
) -> (Facts, Claims) {
    let mut resolved = Vec::new();
    let mut claims = Claims::default();
    facts.unresolved.retain(|call| {
        let path = &sources.file(call.loc.file).path;
        let config = configs.for_path(path);
        let text = sources.read(call.loc.file).unwrap_or_default();
        let line = text.as_bytes()[..(call.loc.span.start as usize).min(text.len())].iter().filter(|b| **b == b'\n').count() + 1;
        let names = program.file(call.function.file).map(|f| symbols(&f, call.function)).unwrap_or_default();
        let seen = configs.seen(path);
        let is_in =
            |file: &str| seen.strip_suffix(file.trim_start_matches("./")).is_some_and(|rest| rest.is_empty() || rest.ends_with('/'));
        let entry = config.calls.iter().find(|entry| match entry.place() {
            At::File(file) => is_in(file),
            At::Function(file, function) => is_in(file) && names.iter().any(|n| **n == *function),
            At::Line(file, at) => is_in(file) && at as usize == line,
        });
        let Some(entry) = entry else { return true };
        let place = configs.path_for(path).map(|file| (file.to_owned(), Span::of_bytes(&entry.at.span())));
        let method = entry.method.as_ref().map(|m| m.get_ref().to_ascii_uppercase());
        let parts = [egnyte_rules::matcher::Part::Text(entry.endpoint.get_ref())];
        let egnyte_rules::matcher::Target::Api(api) = egnyte_rules::matcher::match_url(method.as_deref(), &parts).target else {
            claims.unknown.extend(place);
            return true;
        };
        claims.made.extend(place.map(|(file, span)| (call.loc, file, span)));
        resolved.push(ApiCall {
            loc: call.loc,
            composed: Vec::new(),
            written: None,
            repeats: None,
            via: Vec::new(),
            method,
            endpoint: api.path.map(str::to_owned).or_else(|| Some(entry.endpoint.get_ref().clone())),
            unlisted: None,
            candidates: Vec::new(),
            family: api.family,
            scopes: api.scopes.iter().map(ToString::to_string).collect(),
            possible_scopes: api.possible_scopes().into_iter().map(str::to_owned).collect(),
            scope_confidence: api.scope_confidence,
            confidence: Confidence::Medium,
            events: call.events.clone(),
            arriving: Vec::new(),
            function: call.function,
            sdk: false,
        });
        false
    });
    let outside = code.outside();
    facts.handling.extend(resolved.iter().map(|call| Some(handling::judge(&call.events, eval, &outside))));
    facts.throttling.extend(resolved.iter().map(|_| throttling::Throttling::Unknown));
    // Of what it sends nothing is taken on trust.
    facts.borne.extend(resolved.iter().map(|call| bearing::borne(call, eval)));
    facts.calls.extend(resolved);
    (facts, claims)
}

/// The proofs of a back end: servers the code makes, and files that frameworks serve by their place.
fn back_end(
    app: usize,
    facts: &Facts,
    sources: &Sources,
    manifests: &[manifest::Manifest],
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
        let by_place = evidence::served_by_path(&file.path).or_else(|| evidence::served_by_host(&file.path, &beside));
        if let Some(what) = by_place.or_else(by_import) {
            out.push(BackEnd { loc: Loc { file: id, span: Span::default() }, what: format!("{what} on the server") });
            if out.len() > 3 {
                break;
            }
        }
    }
    out
}
