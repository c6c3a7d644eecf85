//! The pipeline, read top to bottom: source ⇄ lower → link → facts → checks → report.

mod back_end;
mod claims;
mod programs;
mod ring;
mod views;

use rustc_hash::FxHashSet;

use crate::annotate;
use crate::api::{Analysis, Config};
use crate::assemble;
use crate::audience::Audience;
use crate::checks;
use crate::config::Configs;
use crate::edit::Editor;
use crate::facts::{self, credentials, declarations, handling, idle_paths, invocation, parting};
use crate::finding::{Confidence, Finding, Loc};
use crate::ir::{ExprKind, File, Language, Name};
use crate::left::Left;
use crate::link::eval::{Eval, World};
use crate::link::models::LibraryModels;
use crate::link::program::{Program, lower_all};
use crate::link::value::FuncRef;
use crate::progress::Progress;
use crate::report::redact;
use crate::source::{Class, FileId, FileKind, Sources, apps, evidence, rings};

pub(crate) use claims::Claims;
use ring::Ring;
use views::{Found, Places, Tree, ships, views};

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
    let apps = &ring.apps;
    let program = Program::new(sources, &ring.resolver, ahead);
    let in_scope = |loc: Loc| sources.file(loc.file).class == Class::Source;
    let exported = |func: FuncRef| program.file(func.file).is_some_and(|f| handling::is_exported(&f, func.func));
    let is_served = |id: FileId| is_served(sources, id);
    let is_of_library = |id: FileId| apps.of(sources, id).iter().any(|app| apps.apps[*app].is_library);
    let is_sample = |id: FileId| is_of_library(id) && apps::is_sample(&sources.file(id).path);
    let of_one_app = |one: FileId, other: FileId| apps.of(sources, one).iter().any(|app| apps.of(sources, other).contains(app));
    let audience = Audience::new(sources, &ring.within, &of_one_app);
    let code = facts::Code {
        is_deaf: &|func| program.file(func.file).is_some_and(|file| audience.is_deaf(func.file, &file, func.func)),
        in_scope: &in_scope,
        is_exported: &exported,
        call_around: &|loc| call_around(&program, loc),
        file: &|id| program.file(id),
        is_served: &is_served,
        served_at: &|id| evidence::path_of_place(&sources.file(id).path),
        is_of_library: &is_of_library,
        is_sample: &is_sample,
        is_tried: &|id| sources.file(id).is_run_by_hand,
    };
    let mut eval = Eval::new(&program, &models);
    // Exploring keeps one thread busy.
    rayon::spawn(redact::prepare);
    ring.explore(&mut eval, &program, sources, &code, progress);
    eval.conclude();
    programs::tell_apart(&mut eval.record, &ring.resolver, sources);
    let mut facts = facts::gather(&eval, &code);
    facts.stored.extend(invocation::shown(&eval, sources, &in_scope));

    let (facts, claims) = claims::resolve(facts, &configs, sources, &program, &eval, &code);
    let readable = readable(sources, &program);
    let mut declared = declarations::find(&readable);
    declarations::follow(&mut declared, &facts.calls, &eval.record, &readable);
    let mut annotations = annotate::annotations(&declared, &facts.calls, &eval.record, &readable);
    // What a notebook holds between its quotes, and a page around its scripts, is no place for a line of its own.
    let has_place =
        |kind: FileKind| !matches!(kind, FileKind::Notebook | FileKind::Component | FileKind::Page(_) | FileKind::Definition(_));
    annotations.retain(|annotation| has_place(sources.file(annotation.loc.file).kind));
    let left = Left { eval: &eval, facts: &facts, sources, program: &program, apps };
    let not_analysed = left.not_analysed(&unanalyzed);
    let code: Vec<_> = program.loaded().into_iter().filter(|(id, _)| sources.file(*id).class == Class::Source).collect();
    let is_way_out = |id: &FileId| parting::is_way_out(&sources.file(*id).path);
    let pages: FxHashSet<FileId> = code.iter().map(|(id, _)| *id).filter(is_way_out).collect();
    let found = Found {
        not_analysed,
        credentials: credentials::find(sources, &program.loaded(), &facts.sent.written),
        partings: parting::find(&eval, &facts.token_requests, (&facts.kept, &facts.stored), &code, &pages),
        revocations: parting::revocations(&eval, &code),
        idle_paths: idle_paths::find(&eval, &code),
        invocations: invocation::find(sources),
        declared,
        facts,
    };

    let tree = Tree { sources, ring: &ring, configs: &configs, program: &program, eval: &eval };
    let servers: FxHashSet<FileId> = found.facts.servers.iter().map(|s| s.loc.file).collect();
    let places = Places {
        ships: &|id| ships(tree, &servers, id),
        is_code: &|id| sources.file(id).kind.is_code(),
        symbols: &|func| program.file(func.file).map(|f| symbols(&f, func)).unwrap_or_default(),
        editor: Editor { sources, file: &|id| program.file(id), of_one_app: &|id| apps.of(sources, id).len() == 1 },
    };
    let views = views(tree, &found, &places);
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
    let tool_failed = found.not_analysed.iter().any(|n| n.panic) || rules_failed;
    let paths: Vec<String> = apps.apps.iter().map(|a| if a.path.is_empty() { ".".to_owned() } else { a.path.to_string() }).collect();
    let named = |app: &apps::App| {
        let own = app.manifests.iter().map(|at| &ring.manifests[*at]).filter(|manifest| sources.file(manifest.file).folder() == &*app.path);
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
            not_analysed: &found.not_analysed,
            claims: &claims,
            annotations: &annotations,
        },
        &configs,
        findings,
        tool_failed,
    )
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
