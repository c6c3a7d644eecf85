//! Which names of a file reach Egnyte: other files that use one of them join the analysis.
//!
//! A file of constants that a whole product imports may name Egnyte once. Only what holds an address, a path or a scope of
//! Egnyte's, or leads to a request, makes its users matter.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::facts::Leads;
use crate::facts::flat::HOLE;
use crate::facts::oauth::{Flow, decoded};
use crate::facts::parting;
use crate::ir::{Class, ClassKind, ExprKind, File, FuncId, Import, ImportItem, Language, Name, Piece, Span};
use crate::link::eval::{Eval, World};
use crate::link::modules::{Resolver, nuxt};
use crate::link::program::Program;
use crate::link::value::FuncRef;
use crate::lower::powershell;
use crate::source::{FileId, FileKind, SourceFile, Sources, rings};

/// For each file with such names, the names.
pub(crate) type Relevant = FxHashMap<FileId, FxHashSet<Name>>;

/// Whether text speaks of Egnyte's API: a host or scope, or one of its two roots.
pub(crate) fn speaks_of_egnyte(text: &str) -> bool {
    ["egnyte.", "Egnyte.", "egnytegov.", "pubapi", "puboauth"].iter().any(|word| text.contains(word))
}

/// What `files` have that reaches Egnyte, and what leads there passed on their way.
pub(crate) fn relevant(files: &[FileId], leads: &Leads, eval: &Eval<'_>, program: &Program<'_>) -> Relevant {
    let mut out = Relevant::default();
    for &id in files {
        let Some(file) = program.file(id) else { continue };
        let mut names = eval.names_of_egnyte(id);
        names.extend(eval.exported_members_of_egnyte(id));
        for span in literals(&file) {
            names.extend(around(&file, span));
        }
        let users: Vec<Name> = mentions(&file, &names).flat_map(|span| around(&file, span)).collect();
        names.extend(users);
        if !names.is_empty() {
            out.entry(id).or_default().extend(names);
        }
    }
    for (id, name) in eval.described_for_egnyte() {
        out.entry(id).or_default().insert(name);
    }
    let events = leads.calls.iter().flat_map(|c| &c.events).chain(leads.unresolved.iter().flat_map(|u| &u.events));
    let passed = events.flat_map(|at| eval.record.events[*at].functions.iter().copied());
    let functions = leads.calls.iter().map(|c| c.function).chain(passed);
    let functions = functions.chain(leads.unresolved.iter().map(|u| u.function));
    let functions = functions.chain(leads.token_requests.iter().map(|t| t.function));
    let functions = functions.chain(leads.asking.iter().copied());
    // So does what takes the token that came back.
    let tokens = eval.record.inputs.iter().filter(|input| &*input.key == "access_token" && !input.guessed).map(|input| input.function);
    let tokens = tokens.filter(|function| files.contains(&function.file));
    let functions = functions.chain(eval.told_of_egnyte());
    for func in functions.chain(leads.stored.iter().map(|s| s.function)).chain(tokens) {
        if let Some(file) = program.file(func.file) {
            out.entry(func.file).or_default().extend(names_around(&file, func));
        }
    }
    for read in &leads.read_from {
        if let Some(file) = program.file(read.file) {
            out.entry(read.file).or_default().extend(around(&file, read.span));
        }
    }
    out
}

/// The files that use one of the names, in order.
pub(crate) fn users(
    relevant: &Relevant,
    eval: &Eval<'_>,
    resolver: &Resolver<'_>,
    sources: &Sources,
    program: &Program<'_>,
) -> Vec<FileId> {
    let mut out = Vec::new();
    for (id, names) in relevant {
        let importers = resolver.importers(*id);
        let as_members = eval.exported_members_of_egnyte(*id);
        out.extend(askers_of_settings(*id, &as_members, sources));
        if program.file(*id).is_some_and(|file| is_renamed_by_users(&file)) && !names.is_subset(&as_members) {
            out.extend(importers);
            continue;
        }
        for interface in program.file(*id).iter().flat_map(|file| interfaces_of(file, names)) {
            let declared = resolver.visible(*id, &interface).into_iter();
            out.extend(declared.flat_map(|file| rings::mentioning(sources, &resolver.importers(file), std::slice::from_ref(&interface))));
        }
        let is_powershell = sources.file(*id).kind == FileKind::Code(Language::PowerShell);
        let as_written = |name: &Name| if is_powershell { powershell::bare_name(name).into() } else { name.clone() };
        let names: Vec<Name> = names.iter().map(as_written).collect();
        out.extend(rings::mentioning(sources, &importers, &names));
        // A struct of Go may have a field of a type whose methods these are: files beside it need not name that type.
        if sources.file(*id).kind == FileKind::Code(Language::Go)
            && let Some(file) = program.file(*id)
        {
            for (of, methods) in methods_among(&file, &names) {
                let holding = rings::mentioning(sources, resolver.importing_package(*id), &[format!(".{of}").into()]);
                let near: Vec<FileId> = holding.iter().flat_map(|id| resolver.beside(*id)).collect();
                out.extend(rings::mentioning(sources, &near, &methods));
            }
        }
        // A class may go on in other files.
        if sources.file(*id).kind.language() == Some(Language::CSharp) {
            out.extend(names.iter().flat_map(|name| resolver.parts(*id, name)));
        }
        if program.file(*id).is_some_and(|file| is_common_js(&file)) {
            out.extend(rings::mentioning(sources, &importers, &HANDS_ON_ALL.map(Name::from)));
        }
        // A facade of Laravel stands for the class that it tells, and others know it by its own name.
        let is_php = sources.file(*id).kind == FileKind::Code(Language::Php);
        let facades = if is_php { rings::mentioning(sources, &importers, &[FACADE.into()]) } else { Vec::new() };
        for facade in facades {
            let own: Vec<Name> = program.file(facade).map(|file| facades_in(&file).cloned().collect()).unwrap_or_default();
            if !own.is_empty() {
                out.extend(rings::mentioning(sources, &resolver.importers(facade), &own));
            }
        }
        // Whoever hands everything on need not name it.
        let may_hand_on = |kind: FileKind| matches!(kind, FileKind::JavaScript(_) | FileKind::Python | FileKind::Code(Language::Rust));
        let barrels = importers.iter().filter(|id| may_hand_on(sources.file(**id).kind));
        let own = program.file(*id);
        let hands_on = |id: FileId, barrel: &File| {
            let is_package = sources.file(id).name() == "__init__.py";
            own.as_ref().is_some_and(|own| hands_on(barrel, is_package, own))
        };
        let barrels = barrels.filter(|id| program.file(**id).is_some_and(|file| hands_on(**id, &file)));
        out.extend(barrels.flat_map(|id| rings::mentioning(sources, &resolver.importers(*id), &names)));
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The files that ask a framework for settings which a file returns: of PHP by its name and theirs (`config('storage.url')`), of Nuxt
/// as a whole (`useRuntimeConfig()`).
fn askers_of_settings(settings: FileId, keys: &FxHashSet<Name>, sources: &Sources) -> Vec<FileId> {
    let file = sources.file(settings);
    let is_php = |file: &SourceFile| file.kind == FileKind::Code(Language::Php);
    let mentioning = |asks: &dyn Fn(&SourceFile) -> bool, words: &[Name]| {
        let others: Vec<FileId> = sources.iter().filter(|(_, other)| asks(other)).map(|(id, _)| id).collect();
        rings::mentioning(sources, &others, words)
    };
    match file.name().rsplit_once('.') {
        Some((stem, "php")) if is_php(file) && !keys.is_empty() => {
            let words: Vec<Name> = keys.iter().map(|key| format!("{stem}.{key}").into()).collect();
            mentioning(&is_php, &words)
        }
        Some((nuxt::SETTINGS, _)) => mentioning(&nuxt::is_script, &["useRuntimeConfig".into()]),
        _ => Vec::new(),
    }
}

/// The files among `within` that take what Egnyte sends back to the browser, and need not name it: scripts and pages that stand where a
/// redirect URI leads, as far as its path tells, or anywhere if it tells nothing, and that speak of an access token.
pub(crate) fn landing_pages(leads: &Leads, sources: &Sources, within: &[FileId]) -> Vec<FileId> {
    let implicit = leads.token_requests.iter().filter(|request| request.flow == Some(Flow::Implicit));
    let landings: FxHashSet<Vec<String>> =
        implicit.map(|request| request.params.get(&["redirect_uri"]).map(|redirect| landing(&redirect.text)).unwrap_or_default()).collect();
    if landings.is_empty() {
        return Vec::new();
    }
    let may_land = |id: &&FileId| matches!(sources.file(**id).kind, FileKind::JavaScript(_) | FileKind::Page(_));
    let mut found = Vec::new();
    for landing in &landings {
        // Of several files of one name, the one in folders of the same names is meant.
        let fitting = |id: &FileId| {
            let path = sources.file(*id).path.rsplit('/').map(|word| plain(word.split('.').next().unwrap_or_default()));
            path.zip(landing.iter().rev()).take_while(|(of_file, of_redirect)| of_file == *of_redirect).count()
        };
        let fits = within.iter().filter(may_land).map(|id| (fitting(id), *id));
        let fits: Vec<(usize, FileId)> = fits.filter(|(fit, _)| *fit > 0).collect();
        let best = fits.iter().map(|(fit, _)| *fit).max().unwrap_or_default();
        found.extend(fits.into_iter().filter(|(fit, _)| *fit == best).map(|(_, id)| id));
    }
    if found.is_empty() {
        let anywhere: Vec<FileId> = within.iter().filter(may_land).copied().collect();
        found = rings::mentioning(sources, &anywhere, &["location.hash".into()]);
    }
    rings::mentioning(sources, &found, &["access_token".into()])
}

/// The files among `within` that may read a token from the session that another one left it in, or end that session with all that is in it.
pub(crate) fn session_readers(leads: &Leads, sources: &Sources, within: &[FileId]) -> Vec<FileId> {
    if leads.in_sessions.is_empty() {
        return Vec::new();
    }
    let mut naming = rings::mentioning(sources, within, &leads.in_sessions);
    naming.extend(within.iter().filter(|id| parting::is_way_out(&sources.file(**id).path)));
    rings::mentioning(sources, &naming, &["session".into(), "Session".into()])
}

/// The files among `within` that may ask one of the app's own routes for a token.
pub(crate) fn askers(leads: &Leads, sources: &Sources, within: &[FileId]) -> Vec<FileId> {
    if leads.answering.is_empty() {
        return Vec::new();
    }
    let in_browser = |id: &&FileId| matches!(sources.file(**id).kind, FileKind::JavaScript(_) | FileKind::Page(_));
    let scripts: Vec<FileId> = within.iter().filter(in_browser).copied().collect();
    rings::mentioning(sources, &scripts, &leads.answering)
}

/// The files that make the stores which others read, and those that give the value of one to components.
pub(crate) fn givers_of_state(eval: &Eval<'_>, resolver: &Resolver<'_>, sources: &Sources) -> Vec<FileId> {
    let made = eval.stores_asked();
    made.flat_map(|id| rings::mentioning(sources, &resolver.importers(id), &[".Provider".into()]).into_iter().chain([id])).collect()
}

/// The files that may hold the class behind an interface by which a file that speaks of Egnyte sends its requests.
pub(crate) fn offers(eval: &Eval<'_>, resolver: &Resolver<'_>, sources: &Sources) -> Vec<FileId> {
    let unoffered = eval.unoffered(&|id| sources.file(id).signals.any());
    let offering = unoffered.iter().flat_map(|(id, name)| {
        let bases = [": ", ":", ", ", "implements "].map(|before| Name::from(format!("{before}{name}")));
        rings::mentioning(sources, &resolver.importers(*id), &bases)
    });
    offering.collect()
}

/// The files among `within` that may ask a container, or a framework, for a client that one of the files with such names makes or tells
/// an address, or a library for a method that one of them gave it.
pub(crate) fn asks_for_clients(relevant: &Relevant, eval: &Eval<'_>, sources: &Sources, within: &[FileId]) -> Vec<FileId> {
    let mut words = eval.library_types_provided(&|id| relevant.contains_key(&id));
    words.extend(eval.members_added(&|id| relevant.contains_key(&id)));
    words.extend(eval.words_of_clients());
    words.extend(eval.functions_told_by_name(&|id| relevant.contains_key(&id)));
    if words.is_empty() { Vec::new() } else { rings::mentioning(sources, within, &words) }
}

/// The words of the path of a redirect URI; none where the last is not known.
fn landing(redirect: &str) -> Vec<String> {
    let decoded = decoded(redirect);
    let path = decoded.split(['?', '#']).next().unwrap_or_default();
    let path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let path = path.split_once('/').map_or("", |(_, path)| path).trim_end_matches('/');
    let words: Vec<String> = path.split('/').map(|word| plain(word.split('.').next().unwrap_or_default())).collect();
    if words.last().is_some_and(|last| !last.is_empty() && !last.contains(HOLE)) { words } else { Vec::new() }
}

/// A word without what only tells how names are spelt.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| !matches!(letter, '-' | '_')).flat_map(char::to_lowercase).collect()
}

/// How a CommonJS module hands on all that another one has, without its names.
const HANDS_ON_ALL: [&str; 3] = ["...require(", "exports = require(", "Object.assign("];

/// Whether users of a file choose the names themselves.
fn is_renamed_by_users(file: &File) -> bool {
    is_common_js(file) || file.language == Language::JavaScript && file.exports.iter().any(|export| &*export.name == "default")
}

fn is_common_js(file: &File) -> bool {
    file.language == Language::JavaScript && file.exports.is_empty()
}

/// Whether a file hands on what another one has: all that it imports, or something of that one's by its name. What is imported where a
/// Python package is said to hold it is there for others (`from .client import Client` in `__init__.py`).
fn hands_on(file: &File, is_package: bool, from: &File) -> bool {
    let names = &from.function(FuncId(0)).locals;
    let is_handed_on = |import: &Import| match &import.item {
        ImportItem::Wildcard => true,
        ImportItem::Named(name) => is_package && names.contains(name),
        _ => false,
    };
    file.exports.iter().any(|export| &*export.name == "*" || names.contains(&export.name)) || file.imports.iter().any(is_handed_on)
}

/// The places of literals that speak of Egnyte's API.
fn literals(file: &File) -> impl Iterator<Item = Span> + '_ {
    file.exprs
        .iter()
        .filter(|expr| match &expr.kind {
            ExprKind::Str(text) => speaks_of_egnyte(&text.cooked),
            ExprKind::Template(pieces) => {
                pieces.iter().any(|piece| if let Piece::Text(text) = piece { speaks_of_egnyte(&text.cooked) } else { false })
            }
            _ => false,
        })
        .map(|expr| expr.span)
}

/// The places in a file where its own code uses one of its `names`: a function that does leads there as much as what has the name.
fn mentions<'a>(file: &'a File, names: &'a FxHashSet<Name>) -> impl Iterator<Item = Span> + 'a {
    let is_one = |kind: &ExprKind| matches!(kind, ExprKind::Name(name) if names.contains(name));
    file.exprs.iter().filter(move |expr| is_one(&expr.kind)).map(|expr| expr.span)
}

/// The names of the functions and classes around a place.
fn around(file: &File, span: Span) -> Vec<Name> {
    let functions = file.functions.iter().skip(1).filter(|f| f.span.contains(span)).filter_map(|f| f.name.clone());
    let classes = file.classes.iter().filter(|c| c.span.contains(span)).filter_map(|c| c.name.clone());
    functions.chain(classes).map(|name| name.split('#').next().unwrap_or(&name).into()).collect()
}

/// The types of Go with methods among `names`, each with how these are called.
fn methods_among(file: &File, names: &[Name]) -> Vec<(Name, Vec<Name>)> {
    let of_type = |class: &Class| {
        let of = match class.kind {
            ClassKind::Extension(of) => match &file.expr(of).kind {
                ExprKind::Name(name) => Some(name.clone()),
                _ => None,
            },
            _ => class.name.clone(),
        }?;
        let methods = class.methods.iter().filter(|method| names.contains(&method.name));
        let methods: Vec<Name> = methods.map(|method| format!(".{}(", method.name).into()).collect();
        (!methods.is_empty()).then_some((of, methods))
    };
    file.classes.iter().filter_map(of_type).collect()
}

/// The method by which a facade of Laravel tells what it stands for.
const FACADE: &str = "getFacadeAccessor";

/// The facades of Laravel among the classes of a file.
fn facades_in(file: &File) -> impl Iterator<Item = &Name> {
    let tells_class = |class: &&Class| class.methods.iter().any(|method| &*method.name == FACADE);
    file.classes.iter().filter(tells_class).filter_map(|class| class.name.as_ref())
}

/// The interfaces that classes among `names` are named after, by which alone others may know them: `ClientFactory : IClientFactory`.
fn interfaces_of(file: &File, names: &FxHashSet<Name>) -> Vec<Name> {
    let is_interface = |base: &str, class: &str| {
        let word = base.strip_prefix('I').filter(|rest| rest.starts_with(char::is_uppercase)).unwrap_or(base);
        class.contains(word)
    };
    let classes = file.classes.iter().filter(|_| file.language.has_members_in_scope());
    let named = classes.filter_map(|class| Some((class, class.name.as_ref().filter(|name| names.contains(*name))?)));
    let bases = named.flat_map(|(class, name)| {
        class.bases.iter().filter_map(move |base| match &file.expr(*base).kind {
            ExprKind::Name(base) if is_interface(base, name) => Some(base.clone()),
            _ => None,
        })
    });
    bases.collect()
}

fn names_around(file: &File, func: FuncRef) -> Vec<Name> {
    if func.func == FuncId(0) { Vec::new() } else { around(file, file.function(func.func).span) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_lead_to_words() {
        assert_eq!(landing("https://gallery.example/landing"), ["landing"]);
        assert_eq!(landing("https%3A%2F%2Fgallery.example%2Foauth%2Fcall-back.html%3Fx=1"), ["oauth", "callback"]);
        assert_eq!(landing(&format!("{HOLE}/egnyte/callback/?from=menu#top")), ["egnyte", "callback"]);
        for unknown in ["https://gallery.example", "https://gallery.example/", &format!("https://gallery.example/{HOLE}")] {
            assert!(landing(unknown).is_empty(), "{unknown}");
        }
    }
}
