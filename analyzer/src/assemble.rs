//! From findings and facts to the report.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use crate::annotate::Annotation;
use crate::api::{Analysis, Editable, Editables};
use crate::checks::{App, NotAnalysed};
use crate::config::{Configs, LevelEntry, Levels};
use crate::facts::calls::{ApiCall as CallFact, UnresolvedCall};
use crate::facts::handling::{self, Handling};
use crate::facts::oauth::{self, Scopes as Asked};
use crate::finding::{Finding, Loc};
use crate::ir::{File, Span};
use crate::pipeline::Claims;
use crate::readiness;
use crate::report::convert::Places;
use crate::report::diff::Change;
use crate::report::excerpt;
use crate::report::model::{
    self, ApiCall, Backend, Candidate, Evidence, Files, Flow, FlowStep, FlowUse, Handles401, Lowered, Report, ScopeAt, ScopeNeed, Scopes,
    Summary, SuppressedBy, Suppression, Uncalled, Unresolved,
};
use crate::report::redact;
use crate::source::{Class, FileId, FileKind, SourceFile, Sources};
use crate::suppress::{self, Comments};

/// What the report is made from.
pub(crate) struct Parts<'a> {
    pub(crate) root: &'a str,
    pub(crate) sources: &'a Sources,
    pub(crate) views: &'a [App<'a>],
    /// The folder of each app, `.` for the root.
    pub(crate) paths: &'a [String],
    /// The name that the manifest of each app gives it.
    pub(crate) names: &'a [Option<String>],
    pub(crate) loaded: &'a [(FileId, Rc<File>)],
    pub(crate) not_analysed: &'a [NotAnalysed],
    /// Calls that the configuration names the endpoint of.
    pub(crate) claims: &'a Claims,
    /// What would make the declarations of scopes right.
    pub(crate) annotations: &'a [Annotation],
}

/// The report on a tree without Egnyte code.
pub(crate) fn nothing(root: &str, sources: &Sources, configs: Configs) -> Analysis {
    let mut texts = excerpt::Sources::default();
    configs.add_sources(&mut texts);
    let mut report = Report::new(root);
    report.files.walked = sources.count();
    report.config = configs.report(&texts);
    report.files.excluded = excluded(sources);
    report.files.generated = generated(sources);
    report.files.tests = tests(sources);
    report.reviewer = configs.is_set_aside();
    Analysis {
        report,
        sources: texts,
        configs,
        changes: Vec::new(),
        functions: BTreeMap::new(),
        tool_failed: false,
        editable: Editables::default(),
    }
}

/// The report where the analysis itself failed: it names no calls and no findings, and says so.
pub(crate) fn failed(root: &str, sources: &Sources, configs: Configs, why: &str) -> Analysis {
    let mut analysis = nothing(root, sources, configs);
    let reason = redact::message(&format!("the analysis failed: {why}"));
    analysis.report.files.not_analyzed.push(model::NotAnalyzed { path: ".".to_owned(), reason, partial: false, places: Vec::new() });
    analysis.tool_failed = true;
    analysis
}

/// The report.
pub(crate) fn report(parts: &Parts<'_>, configs: &Configs, mut findings: Vec<Finding>, tool_failed: bool) -> Analysis {
    let mut texts = excerpt::Sources::default();
    configs.add_sources(&mut texts);
    let annotated = parts.annotations.iter().map(|annotation| annotation.loc.file);
    let invoking = parts.views.iter().flat_map(|view| &view.invocations).map(|at| at.file);
    let shown = places(parts, &findings).into_iter().chain(annotated).chain(invoking);
    let shown = shown.filter_map(|file| Some((&*parts.sources.file(file).path, parts.sources.read(file).ok()?)));
    let mut shown: BTreeMap<&str, Arc<str>> = shown.collect();
    let speaking = parts.loaded.iter().filter(|(_, file)| !file.directives.is_empty());
    let speaking: Vec<(FileId, &Rc<File>, Arc<str>)> =
        speaking.filter_map(|(id, file)| Some((*id, file, parts.sources.read(*id).ok()?))).collect();
    shown.extend(speaking.iter().map(|(id, _, text)| (&*parts.sources.file(*id).path, Arc::clone(text))));
    texts.add_all(&shown);
    for credential in parts.views.iter().flat_map(|view| &view.credentials) {
        for loc in std::iter::once(&credential.loc).chain(&credential.again) {
            texts.hide(&parts.sources.file(loc.file).path, loc.span);
        }
    }
    let path = |id: FileId| -> &str { parts.sources.files.get(id.index()).map_or("", |f| &f.path) };
    let places = Places { sources: &texts, path: &path };

    let levels = configs.apply_levels(&mut findings, path);
    let comments: Vec<Comments<'_>> = speaking
        .iter()
        .filter(|(id, ..)| parts.sources.file(*id).class == Class::Source)
        .map(|(id, file, text)| {
            let app = findings.iter().find(|f| f.primary.loc.file == *id).map_or(0, |f| f.app);
            Comments { file: *id, text, directives: &file.directives, app }
        })
        .collect();
    let mut outcome = suppress::apply(&comments, configs, places, &findings);
    let paths: Vec<&str> =
        parts.sources.iter().map(|(_, file)| &*file.path).chain(parts.sources.pruned.iter().map(|path| &**path)).collect();
    outcome.findings.extend(suppress::idle_entries(configs, parts.claims, &paths));
    // What was not analysed may be what a comment is there for.
    if !parts.not_analysed.is_empty() {
        outcome.findings.iter_mut().for_each(|finding| finding.fix = None);
    }
    let app_of = |f: &Finding| parts.paths.get(f.app).map_or(".", String::as_str);
    // Before a reviewer nothing is hidden; what would be stands beside the finding.
    for (at, by) in &levels.set_aside {
        outcome.suppressed[*at].get_or_insert_with(|| turned_off_by(by, places));
    }
    let hidden = |s| if configs.is_set_aside() { (None, s) } else { (s, None) };
    let suppressed = outcome.suppressed.into_iter().map(hidden);
    let mut all: Vec<model::Finding> =
        findings.iter().zip(suppressed).map(|(f, (hidden, aside))| places.finding(f, app_of(f), hidden, aside)).collect();
    for (at, from, by) in &levels.lowered {
        all[*at].lowered = Some(Lowered { from: *from, by: turned_off_by(by, places) });
    }
    all.extend(outcome.findings.iter().map(|f| places.finding(f, app_of(f), None, None)));
    let in_order = |a: &model::Finding, b: &model::Finding| (&a.location, &a.rule, &a.message).cmp(&(&b.location, &b.rule, &b.message));
    all.sort_by(in_order);
    let mut off: Vec<model::Finding> =
        levels.off.iter().map(|(finding, by)| places.finding(finding, app_of(finding), Some(turned_off_by(by, places)), None)).collect();
    off.sort_by(in_order);

    let mut report = Report::new(parts.root);
    report.files = Files {
        walked: parts.sources.count(),
        analyzed: parts.loaded.iter().filter(|(id, _)| !parts.sources.file(*id).is_page_of_program).count(),
        not_analyzed: parts
            .not_analysed
            .iter()
            .map(|n| model::NotAnalyzed {
                path: path(n.loc.file).to_owned(),
                reason: redact::message(&n.why),
                partial: n.partial,
                places: unread(n, places),
            })
            .collect(),
        excluded: excluded(parts.sources),
        generated: generated(parts.sources),
        tests: tests(parts.sources),
    };
    report.config = configs.report(&texts);
    let mut next = 1;
    report.reviewer = configs.is_set_aside();
    // A folder that only mentions Egnyte is no app beside one that calls it; by itself it is what was asked about.
    let silent = |view: &App<'_>| view.is_silent() && all.iter().all(|finding| finding.app != parts.paths[view.index]);
    let speaking = parts.views.iter().any(|view| !silent(view));
    let told = parts.views.iter().filter(|view| !speaking || !silent(view));
    report.apps = told.map(|view| app(parts, view, places, &all, &levels, &mut next)).collect();
    report.summary = Summary::of(&all);
    report.findings = all;
    report.off = off;
    let mut changes: Vec<Change> = parts
        .annotations
        .iter()
        .map(|Annotation { loc, text }| Change {
            path: path(loc.file).to_owned(),
            start: loc.span.start as usize,
            end: loc.span.end as usize,
            text: text.clone(),
        })
        .collect();
    changes.sort_by(|a, b| (&a.path, a.start).cmp(&(&b.path, b.start)));
    let editable = editable(parts.sources, &report.findings);
    let functions = functions(parts.views, places);
    Analysis { report, sources: texts, configs: configs.clone(), changes, functions, tool_failed, editable }
}

/// A level as what hides a finding.
fn turned_off_by(entry: &LevelEntry, places: Places<'_>) -> Suppression {
    Suppression {
        by: SuppressedBy::Config,
        reason: entry.reason.as_deref().map(redact::message),
        location: places.sources.location(&entry.path, entry.span),
    }
}

/// The classes and functions around the calls that could not be resolved.
fn functions(views: &[App<'_>], places: Places<'_>) -> BTreeMap<model::Location, Vec<String>> {
    let unresolved = views.iter().flat_map(|view| view.unresolved.iter().map(move |call| (view, call)));
    let names = |(view, call): (&App<'_>, &&UnresolvedCall)| {
        let names = (view.symbols)(call.function);
        (places.location(call.loc), names.iter().map(ToString::to_string).collect())
    };
    unresolved.map(names).collect()
}

/// The files that fixes would change.
fn editable(sources: &Sources, findings: &[model::Finding]) -> Editables {
    let paths: BTreeSet<&str> =
        findings.iter().filter_map(|f| f.fix.as_ref()).flat_map(|fix| &fix.edits).map(|edit| edit.location.path.as_str()).collect();
    let file = |path: &str| {
        let id = sources.find(path).filter(|id| sources.has_plain_name(*id))?;
        Some((path.to_owned(), Editable { text: sources.read(id).ok()?, kind: sources.file(id).kind }))
    };
    Editables(paths.into_iter().filter_map(file).collect())
}

/// Every file the report points into.
fn places(parts: &Parts<'_>, findings: &[Finding]) -> BTreeSet<FileId> {
    let mut out: BTreeSet<FileId> = BTreeSet::new();
    let mut add = |loc: Loc| {
        if loc != crate::link::value::NOWHERE {
            out.insert(loc.file);
        }
    };
    for finding in findings {
        add(finding.primary.loc);
        finding.related.iter().for_each(|l| add(l.loc));
        finding.fix.iter().flat_map(|f| &f.edits).for_each(|(loc, _)| add(*loc));
    }
    for view in parts.views {
        for (call, _) in &view.calls {
            add(call.loc);
            call.written.iter().for_each(|written| add(*written));
            call.via.iter().for_each(|l| add(*l));
        }
        view.unresolved.iter().for_each(|u| add(u.loc));
        view.declarations.words().for_each(|word| add(word.loc));
        view.back_end.iter().for_each(|b| add(b.loc));
        view.kept.iter().for_each(|kept| add(kept.loc));
        view.handed_in.iter().for_each(|handed| add(handed.loc));
        view.through_hub.iter().for_each(|at| add(*at));
        for callback in &view.callbacks {
            add(callback.loc);
            callback.error_at.into_iter().chain(callback.state_at).for_each(&mut add);
        }
        view.bearings.iter().for_each(|bearing| add(bearing.loc));
        for address in &view.addresses {
            add(address.loc);
            add(address.request);
        }
        let records = view.calls.iter().map(|(call, _)| &call.events).chain(view.unresolved.iter().map(|call| &call.events));
        for records in records {
            handling::told_at(records, view.record).into_iter().for_each(&mut add);
            handling::waits_at(records, view.record).into_iter().for_each(&mut add);
        }
        view.idle_paths.iter().for_each(|path| add(path.loc));
        view.revocations.iter().for_each(|revocation| add(revocation.loc));
        for request in &view.token_requests {
            add(request.loc);
            request.params.get(&["redirect_uri"]).and_then(|uri| uri.loc(0, 1)).into_iter().for_each(&mut add);
            if let Asked::Known(text) = &request.scopes {
                text.words.iter().filter_map(|w| w.loc).for_each(&mut add);
            }
            if let Asked::Unresolved(loc, _) = &request.scopes {
                add(*loc);
            }
        }
    }
    for n in parts.not_analysed {
        add(n.loc);
    }
    out
}

/// The code that mentions Egnyte and that a configuration keeps out.
fn excluded(sources: &Sources) -> Vec<String> {
    sources.excluded.iter().map(|id| sources.file(*id).path.to_string()).collect()
}

/// Bundles and the like that a partner may expect to be read. (A page that a machine wrote is a report on code, such as the one of
/// an earlier run.)
fn generated(sources: &Sources) -> Vec<String> {
    let skipped = |file: &SourceFile| {
        file.class == Class::Generated && file.kind.is_code() && !matches!(file.kind, FileKind::Page(_)) && file.signals.any()
    };
    sources.files.iter().filter(|file| skipped(file)).map(|file| file.path.to_string()).collect()
}

/// Code that tries the partner's own code out.
fn tests(sources: &Sources) -> Vec<String> {
    let tried = |file: &&SourceFile| file.class == Class::Test && file.kind.is_code() && file.signals.any();
    sources.files.iter().filter(tried).map(|file| file.path.to_string()).collect()
}

/// Where the parts of a file begin that nobody read, one for each line.
fn unread(file: &NotAnalysed, places: Places<'_>) -> Vec<model::Location> {
    if file.loc.span == Span::default() {
        return Vec::new();
    }
    let spans = std::iter::once(&file.loc.span).chain(&file.again);
    let mut all: Vec<_> = spans.map(|span| places.location(Loc { file: file.loc.file, span: *span })).collect();
    all.sort();
    all.dedup_by_key(|place| place.line);
    all
}

/// Whether two calls are one request, which goes to either endpoint of a family: by path or by id. A collection and an item of it are two
/// things to ask for.
fn is_variant((a, how): &(&CallFact, Handling), (b, other): &(&CallFact, Handling)) -> bool {
    let (Some(one), Some(another)) = (&a.endpoint, &b.endpoint) else { return false };
    let is_within = |outer: &str, inner: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'));
    !is_within(one, another)
        && !is_within(another, one)
        && (a.loc, &a.method, a.family, &a.scopes, how) == (b.loc, &b.method, b.family, &b.scopes, other)
        && a.events == b.events
}

/// Adds an endpoint to a call; the shortest of them stands for all.
fn add_variant(call: &mut ApiCall, variant: &CallFact) {
    let length = |endpoint: &Option<String>| endpoint.as_ref().map_or(0, |endpoint| endpoint.matches('/').count());
    let mut other = variant.endpoint.clone();
    if length(&other) < length(&call.endpoint) {
        std::mem::swap(&mut call.endpoint, &mut other);
    }
    call.confidence = call.confidence.min(variant.confidence);
    call.candidates.extend(other.map(|endpoint| Candidate {
        method: call.method.clone(),
        endpoint,
        family: variant.family.to_owned(),
        scopes: variant.scopes.clone(),
    }));
}

fn app(
    parts: &Parts<'_>,
    view: &App<'_>,
    places: Places<'_>,
    findings: &[model::Finding],
    levels: &Levels,
    next: &mut usize,
) -> model::App {
    let path = parts.paths[view.index].as_str();
    let claim = |loc: Loc| parts.claims.made.iter().find(|(at, ..)| *at == loc).map(|(_, path, span)| places.sources.location(path, *span));
    let mut calls: Vec<ApiCall> = Vec::new();
    let (mut names, mut unresolved_names): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut needs: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut last: Option<&(&CallFact, Handling)> = None;
    for of_view in &view.calls {
        let (call, how) = of_view;
        if let (Some(before), Some(one)) = (last.replace(of_view), calls.last_mut())
            && is_variant(before, of_view)
        {
            add_variant(one, call);
            names.push(one.id.clone());
            continue;
        }
        let id = format!("c{next}");
        *next += 1;
        names.push(id.clone());
        for scope in &call.scopes {
            needs.entry(scope.clone()).or_default().push(id.clone());
        }
        calls.push(ApiCall {
            id,
            method: call.method.clone(),
            endpoint: call.endpoint.clone(),
            family: (!call.family.is_empty()).then(|| call.family.to_owned()),
            scopes: call.scopes.clone(),
            possible_scopes: if call.scopes.is_empty() && call.endpoint.is_none() { call.possible_scopes.clone() } else { Vec::new() },
            address: None,
            location: places.location(call.written.unwrap_or(call.loc)),
            via: call.written.map(|_| &call.loc).into_iter().chain(&call.via).map(|l| places.location(*l)).collect(),
            candidates: call
                .candidates
                .iter()
                .map(|(method, endpoint, family, scopes)| Candidate {
                    method: Some(method.clone()),
                    endpoint: endpoint.clone(),
                    family: (*family).to_owned(),
                    scopes: scopes.clone(),
                })
                .collect(),
            unresolved: None,
            claim: claim(call.loc),
            handles_401: match how {
                Handling::Specific => Handles401::Specific,
                Handling::Generic => Handles401::Generic,
                Handling::None => Handles401::None,
                Handling::Unknown => Handles401::Unknown,
            },
            confidence: call.confidence,
        });
    }
    for call in &view.unresolved {
        unresolved_names.push(format!("c{next}"));
        calls.push(ApiCall {
            id: format!("c{next}"),
            method: call.method.clone(),
            endpoint: None,
            family: None,
            scopes: Vec::new(),
            possible_scopes: call.scopes.clone(),
            address: Some(redact::message(call.url.find("/pubapi").map_or(&*call.url, |path| &call.url[path..]))),
            location: places.location(call.loc),
            via: call.sent.map(|sent| places.location(sent)).into_iter().collect(),
            candidates: Vec::new(),
            unresolved: Some(redact::message(&call.why)),
            claim: None,
            handles_401: match call.handling {
                Handling::Specific => Handles401::Specific,
                Handling::Generic => Handles401::Generic,
                // That nobody looks is for EG401 to say, which says nothing of what is not resolved.
                Handling::None | Handling::Unknown => Handles401::Unknown,
            },
            confidence: model::Confidence::Medium,
        });
        *next += 1;
    }
    let scopes = scopes(view, needs, places);
    let flows = flows(view, &names, &unresolved_names, places);
    let lowered = findings.iter().filter(|finding| finding.app == path && finding.lowered.is_some());
    let lowered: Vec<&str> = lowered.map(|finding| finding.rule.as_str()).collect();
    let off: Vec<(&str, Suppression)> = levels
        .off
        .iter()
        .filter(|(finding, _)| finding.app == view.index)
        .map(|(finding, by)| (finding.rule, turned_off_by(by, places)))
        .collect();
    let claims: Vec<&str> = calls.iter().filter(|call| call.claim.is_some()).map(|call| call.id.as_str()).collect();
    let hidden = readiness::Hidden { lowered: &lowered, off: &off, excluded: &excluded(parts.sources), claims: &claims };
    let names = readiness::Names { calls: &names, unresolved: &unresolved_names };
    let readiness = readiness::judge(view, path, findings, &hidden, &names, places);
    model::App {
        path: path.to_owned(),
        name: parts.names[view.index].clone(),
        kind: view.config.app_kind(),
        kind_given: view.config.app.is_some(),
        library: view.library,
        backend: Backend {
            present: !view.back_end.is_empty(),
            evidence: view.back_end.iter().map(|b| Evidence { location: places.location(b.loc), what: b.what.clone() }).collect(),
        },
        flows,
        tokens: tokens(view, findings, path, places),
        scopes,
        uncalled: uncalled(view, places),
        api_calls: calls,
        readiness,
    }
}

/// Where the tokens of an app go: the places that keep them, and those that the rules of the requirement on stored tokens
/// speak of.
fn tokens(view: &App<'_>, findings: &[model::Finding], path: &str, places: Places<'_>) -> Vec<Evidence> {
    const KEPT_SAFELY: &str = "R5";
    let kept = view.kept.iter().map(|kept| Evidence {
        location: places.location(kept.loc),
        what: if kept.safely { "the token is encrypted and kept here" } else { "the token is kept here" }.to_owned(),
    });
    let spoken_of = findings.iter().filter(|finding| finding.app == path && finding.requirement.as_deref() == Some(KEPT_SAFELY));
    let mut out: Vec<Evidence> =
        spoken_of.map(|finding| Evidence { location: finding.location.clone(), what: finding.message.clone() }).collect();
    let besides: Vec<Evidence> = kept
        .filter(|kept| out.iter().all(|told| told.location.line != kept.location.line || told.location.path != kept.location.path))
        .collect();
    out.extend(besides);
    out.sort_by(|a, b| a.location.cmp(&b.location));
    out.dedup_by(|next, first| {
        (&next.location.path, next.location.line, &next.what) == (&first.location.path, first.location.line, &first.what)
    });
    out
}

/// The API paths in the code of an app that lead to an endpoint which no call of it goes to, each once.
fn uncalled(view: &App<'_>, places: Places<'_>) -> Vec<Uncalled> {
    let mut out: Vec<Uncalled> = Vec::new();
    for idle in view.uncalled() {
        let path = redact::message(&idle.path);
        if out.iter().all(|one| one.path != path) {
            out.push(Uncalled { location: places.location(idle.loc), path });
        }
    }
    out
}

/// A flow as the report names it.
pub(crate) const fn flow(flow: oauth::Flow) -> Flow {
    match flow {
        oauth::Flow::AuthorizationCode => Flow::AuthorizationCode,
        oauth::Flow::Implicit => Flow::Implicit,
        oauth::Flow::Password => Flow::Password,
        oauth::Flow::EnhancedCode => Flow::EnhancedCode,
        oauth::Flow::MspImplicit => Flow::MspImplicit,
        oauth::Flow::SapOpenConnectors => Flow::SapOpenConnectors,
    }
}

/// The scopes that items of the code and the configuration declare, with where.
fn declared(view: &App<'_>, places: Places<'_>) -> Vec<ScopeAt> {
    let mut out: BTreeMap<String, Vec<model::Location>> = BTreeMap::new();
    for scope in view.config.scopes.iter().flatten() {
        let locations = out.entry(scope.get_ref().clone()).or_default();
        let span = Span::of_bytes(&scope.span());
        locations.extend(view.declarations.config.map(|file| places.location(Loc { file, span })));
    }
    for word in view.declarations.words().filter(|word| word.fault.is_none()) {
        let (Some(scope), at) = (&word.scope, places.location(word.loc)) else { continue };
        let locations = out.entry(scope.clone()).or_default();
        if !locations.contains(&at) {
            locations.push(at);
        }
    }
    out.into_iter().map(|(scope, locations)| ScopeAt { scope, locations }).collect()
}

/// How the app comes by its tokens. `names` are those of its calls, and `unresolved` those of its calls that are not resolved.
fn flows(view: &App<'_>, names: &[String], unresolved: &[String], places: Places<'_>) -> Vec<FlowUse> {
    let request = |request: &&oauth::TokenRequest| {
        let step = if request.exchange || request.flow == Some(oauth::Flow::Password) { FlowStep::Token } else { FlowStep::SignIn };
        // A reseller's request is one wherever it wrongly comes back to.
        let asked = if view.is_meant_for_msp(request) { oauth::Flow::MspImplicit } else { request.flow? };
        Some(FlowUse { flow: flow(asked), location: places.location(request.loc), step, from: None, calls: Vec::new() })
    };
    let mut out: Vec<FlowUse> = view.token_requests.iter().filter_map(request).collect();
    let handed_in = |flow, location| FlowUse { flow, location, step: FlowStep::HandedIn, from: None, calls: Vec::new() };
    out.extend(view.invocations.iter().map(|at| handed_in(Flow::Invocation, places.location(*at))));
    out.extend(view.through_hub.iter().map(|at| handed_in(Flow::SapOpenConnectors, places.location(*at))));
    let mut sources: BTreeMap<(Loc, &str), Vec<String>> = BTreeMap::new();
    let resolved = view.calls.iter().map(|(call, _)| call.loc).zip(names);
    for (call, name) in resolved.chain(view.unresolved.iter().map(|call| call.loc).zip(unresolved)) {
        let source = view.handed_in.iter().find(|handed| handed.call == call);
        let calls = source.map(|handed| sources.entry((handed.loc, &handed.from)).or_default());
        calls.filter(|calls| calls.last() != Some(name)).into_iter().for_each(|calls| calls.push(name.clone()));
    }
    out.extend(sources.into_iter().map(|((loc, from), calls)| FlowUse {
        from: Some(redact::message(from)),
        calls,
        ..handed_in(Flow::StaticToken, places.location(loc))
    }));
    out.sort_by(|a, b| (a.flow, a.step, &a.location).cmp(&(b.flow, b.step, &b.location)));
    out.dedup();
    if out.is_empty() {
        // No request for a token anywhere: it is handed in.
        out.extend(view.calls.first().map(|(call, _)| handed_in(Flow::StaticToken, places.location(call.loc))));
    }
    out
}

fn scopes(view: &App<'_>, needs: BTreeMap<String, Vec<String>>, places: Places<'_>) -> Scopes {
    let mut requested: BTreeMap<String, Vec<model::Location>> = BTreeMap::new();
    let mut unresolved: Vec<Unresolved> = Vec::new();
    for request in view.token_requests.iter().filter(|r| !r.exchange) {
        match &request.scopes {
            Asked::Known(text) => {
                for word in &text.words {
                    let at = places.location(word.loc.or(text.loc).unwrap_or(request.loc));
                    let places = requested.entry(word.name.clone()).or_default();
                    if !places.contains(&at) {
                        places.push(at);
                    }
                }
            }
            Asked::Unresolved(loc, why) => {
                unresolved.push(Unresolved { location: places.location(*loc), why: redact::message(why) });
            }
            Asked::Absent | Asked::Impossible(_) => {}
        }
    }
    let unscoped = view.is_unscoped();
    let known = !requested.is_empty() && !unscoped && unresolved.is_empty();
    let missing = if known { needs.keys().filter(|s| !requested.contains_key(*s)).cloned().collect() } else { Vec::new() };
    let unneeded = crate::checks::unneeded_scopes(view);
    for call in &view.unresolved {
        unresolved.push(Unresolved { location: places.location(call.loc), why: redact::message(&call.why) });
    }
    let declared = declared(view, places);
    Scopes {
        requested: requested.into_iter().map(|(scope, locations)| ScopeAt { scope, locations }).collect(),
        declared,
        required: needs.into_iter().map(|(scope, calls)| ScopeNeed { scope, calls }).collect(),
        missing,
        unneeded,
        unscoped,
        unresolved,
    }
}
