//! Calls whose endpoint the configuration names.

use crate::config::{At, Configs};
use crate::facts::calls::ApiCall;
use crate::facts::{self, Facts, bearing, handling, throttling};
use crate::finding::{Confidence, Loc};
use crate::ir::Span;
use crate::link::eval::{Eval, World};
use crate::link::program::Program;
use crate::source::Sources;

use super::symbols;

/// What came of the calls that the configurations name endpoints for.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    /// Calls that are resolved so, each with its entry: the file and the place in it.
    pub(crate) made: Vec<(Loc, String, Span)>,
    /// Entries that name an endpoint nobody knows of.
    pub(crate) unknown: Vec<(String, Span)>,
}

/// Resolves calls the configuration speaks of, and tells which entry speaks of which.
pub(super) fn resolve(
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
            says_path: false,
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
    facts.handling.extend(resolved.iter().map(|call| handling::judge(&call.events, eval, &outside)));
    facts.throttling.extend(resolved.iter().map(|_| throttling::Throttling::Unknown));
    // Of what it sends nothing is taken on trust.
    facts.borne.extend(resolved.iter().map(|call| bearing::borne(call, eval)));
    facts.calls.extend(resolved);
    (facts, claims)
}
