//! From fitting endpoints to one answer.

use std::borrow::Cow;
use std::ptr;

use super::host::Classified;
use super::path::{ENDPOINTS, Fit, PREFIXES, Template, begins_with, fit, fit_open, reaches, readings};
use super::url::{HOLE, Url, is_root, shown};
use super::{ApiMatch, Certainty, Host, OAuthStep, Reach, Target};
use crate::catalogue::{Endpoint, Evidence, Method, Prefix, ReportedAs};
use crate::text::Str;

/// What is known of the verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Verb {
    /// Nothing.
    Unknown,
    /// It is one that no endpoint takes.
    Unlisted,
    /// It is this.
    Known(Method),
}

impl Verb {
    fn fits(self, endpoint: &Endpoint) -> bool {
        match self {
            Self::Unknown => true,
            Self::Unlisted => false,
            Self::Known(method) => endpoint.methods.contains(&method),
        }
    }
}

pub(super) fn target(verb: Verb, host: &Classified, url: &Url) -> Target {
    if let Host::Other(name) = &host.owner {
        return sap_step(name, &url.segments).map_or(Target::NotEgnyte, Target::OAuth);
    }
    let segments = without_base(&url.segments);
    let sure = matches!(host.owner, Host::Egnyte { .. } | Host::Shared(_));
    if !sure && !segments.first().is_some_and(|first| is_root(first)) {
        return sap_step("", segments).map_or(Target::NotEgnyte, Target::OAuth);
    }
    let search = Search { verb, host };
    let readings = readings(segments);
    let unresolved = || search.reach(segments).map(Target::Unresolved);
    if names_nothing(segments) {
        return unresolved().unwrap_or_else(|| unlisted(segments));
    }
    match search.best(&readings).or_else(|| search.best(&[segments.to_vec()])) {
        Some(found) => answer(&found, &readings).or_else(unresolved),
        None if matches!(host.owner, Host::Shared(_)) => Some(Target::EgnytePath),
        None => readings.iter().find_map(|reading| by_prefix(reading)).or_else(unresolved),
    }
    .unwrap_or_else(|| unlisted(segments))
}

/// Segments without a base that is a hole: `{base}/pubapi/…`, `https://{domain}.egnyte.com{prefix}/pubapi/…`.
fn without_base(segments: &[String]) -> &[String] {
    let holes = segments.iter().take_while(|segment| segment.chars().all(|c| c == HOLE)).count();
    match segments.get(holes) {
        Some(first) if is_root(first) => &segments[holes..],
        _ => segments,
    }
}

/// Whether nothing behind the version is known (`/pubapi/v2/{path}`): it may lead anywhere, even where the verb leaves a single endpoint.
fn names_nothing(segments: &[String]) -> bool {
    let [root, version, rest @ ..] = segments else { return false };
    root == "pubapi" && (version.ends_with(HOLE) || !rest.is_empty()) && rest.iter().all(|segment| segment.chars().all(|c| c == HOLE))
}

/// SAP's hosts differ by region and tenant: the path, or the host's name, says the product.
fn sap_step(host: &str, segments: &[String]) -> Option<OAuthStep> {
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    match segments.as_slice() {
        [.., "elements", "egnyte", "oauth", "url"] => Some(OAuthStep::SapAuthorizeUrl),
        [.., "elements", "egnyte", "oauth", "token"] => Some(OAuthStep::SapToken),
        [.., "elements", "api-v2", "instances"] => Some(OAuthStep::SapInstance),
        [.., "instances"] if host.contains("openconnectors") => Some(OAuthStep::SapInstance),
        _ => None,
    }
}

/// Endpoints that fit equally well.
struct Found {
    endpoints: Vec<&'static Endpoint>,
    certainty: Certainty,
}

/// An endpoint and how it fits.
type Fitting = (&'static Endpoint, Fit);

struct Search<'a> {
    verb: Verb,
    host: &'a Classified,
}

impl Search<'_> {
    /// The endpoints that fit any of the readings best.
    fn best(&self, readings: &[Vec<String>]) -> Option<Found> {
        let mut endpoints: Vec<&'static Endpoint> = Vec::new();
        let mut certainty = Certainty::High;
        for reading in readings {
            let Some(found) = self.best_of(reading) else { continue };
            // A reading that takes the verb is better than one that does not.
            if endpoints.is_empty() || (certainty == Certainty::Low && found.certainty > certainty) {
                (endpoints, certainty) = (found.endpoints, found.certainty);
            } else if found.certainty > Certainty::Low || certainty == Certainty::Low {
                endpoints.extend(found.endpoints);
                certainty = certainty.min(found.certainty);
            }
        }
        (!endpoints.is_empty()).then(|| Found { endpoints: in_table_order(&endpoints), certainty })
    }

    fn best_of(&self, segments: &[String]) -> Option<Found> {
        let found = |fits: &[Fitting], certainty| Found { endpoints: fits.iter().map(|(endpoint, _)| *endpoint).collect(), certainty };
        let guesses = |fits: &[Fitting]| fits.iter().any(|(_, fit)| fit.guesses());
        let listed = self.unbeaten(segments, fit, true);
        if !listed.is_empty() && !listed.iter().any(|(_, fit)| fit.guesses_last) {
            return Some(found(&listed, if guesses(&listed) { Certainty::Medium } else { Certainty::High }));
        }
        let any_verb = self.unbeaten(segments, fit, false);
        if listed.is_empty() && !any_verb.is_empty() && !guesses(&any_verb) {
            return Some(found(&any_verb, Certainty::Low));
        }
        // The last segment is fixed text in whatever fits, or nothing fits: a hole there may be several segments.
        let ends_open = segments.last().is_some_and(|last| last.ends_with(HOLE));
        let open = if ends_open { self.unbeaten(segments, fit_open, true) } else { Vec::new() };
        let all = [listed, open].concat();
        match (all.is_empty(), any_verb.is_empty()) {
            (false, _) => Some(found(&all, Certainty::Medium)),
            (true, false) => Some(found(&any_verb, Certainty::Low)),
            (true, true) => None,
        }
    }

    /// The endpoints that fit and that no other beats.
    fn unbeaten(&self, segments: &[String], fit: impl Fn(&'static Template, &[String]) -> Option<Fit>, with_verb: bool) -> Vec<Fitting> {
        let eligible =
            ENDPOINTS.iter().filter(|(endpoint, _)| (!with_verb || self.verb.fits(endpoint)) && self.host.may_be(&endpoint.hosts));
        let fits: Vec<Fitting> = eligible.filter_map(|(endpoint, template)| Some((*endpoint, fit(template, segments)?))).collect();
        let beaten = |(_, fit): &&Fitting| fits.iter().any(|(_, other)| fit.is_beaten_by(other));
        fits.iter().filter(|fitting| !beaten(fitting)).cloned().collect()
    }

    /// Everything that the holes could still lead to.
    fn reach(&self, segments: &[String]) -> Option<Reach> {
        let fits = |(endpoint, template): &&(&'static Endpoint, Template)| {
            (self.verb.fits(endpoint) || self.verb == Verb::Unlisted) && self.host.may_be(&endpoint.hosts) && reaches(template, segments)
        };
        let endpoints: Vec<&'static Endpoint> = ENDPOINTS.iter().filter(fits).map(|(endpoint, _)| *endpoint).collect();
        let prefixes = || PREFIXES.iter().filter(|(_, template)| reaches(template, segments)).map(|(prefix, _)| *prefix);
        if endpoints.is_empty() && prefixes().next().is_none() {
            return None;
        }
        let families = endpoints.iter().map(|endpoint| endpoint.family.as_ref()).chain(prefixes().map(|prefix| prefix.family.as_ref()));
        let scopes = endpoints.iter().flat_map(|endpoint| endpoint.scopes.iter()).chain(prefixes().flat_map(|prefix| prefix.scopes.iter()));
        let (families, scopes) = (sorted(families), sorted(scopes.map(Cow::as_ref)));
        Some(Reach { endpoints, families, scopes })
    }
}

fn sorted(names: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn in_table_order(endpoints: &[&'static Endpoint]) -> Vec<&'static Endpoint> {
    crate::endpoints().iter().filter(|row| endpoints.iter().any(|endpoint| ptr::eq(*endpoint, *row))).collect()
}

/// One answer for endpoints that fit equally well; none where they disagree.
fn answer(found: &Found, readings: &[Vec<String>]) -> Option<Target> {
    let first = *found.endpoints.first()?;
    let reported = |endpoint: &Endpoint| crate::family(&endpoint.family).map_or(ReportedAs::ApiCall, |family| family.reported_as);
    if found.endpoints.iter().any(|endpoint| reported(endpoint) != reported(first)) {
        return None;
    }
    match reported(first) {
        ReportedAs::Never => Some(Target::EgnytePath),
        ReportedAs::Flow => Some(Target::OAuth(oauth_step(found))),
        ReportedAs::ApiCall => api_match(found, first, readings).map(Target::Api),
    }
}

fn api_match(found: &Found, first: &'static Endpoint, readings: &[Vec<String>]) -> Option<ApiMatch> {
    let all = |same: &dyn Fn(&Endpoint) -> bool| found.endpoints.iter().all(|endpoint| same(endpoint));
    let same_path = all(&|endpoint| endpoint.path == first.path);
    let same_scopes = all(&|endpoint| endpoint.scopes == first.scopes);
    let same_family = all(&|endpoint| endpoint.family == first.family);
    // Several families below one prefix, all with the same scopes: the prefix names the family.
    let family = match longest_prefix(readings) {
        _ if same_path || (same_family && same_scopes) => first.family.as_ref(),
        Some(prefix) if same_scopes => prefix.family.as_ref(),
        _ => return None,
    };
    let listed = found.certainty > Certainty::Low && found.endpoints.len() == 1;
    let needed = |scope: &&Str| found.endpoints.iter().all(|endpoint| endpoint.scopes.contains(scope));
    Some(ApiMatch {
        endpoint: listed.then_some(first),
        path: same_path.then_some(first.path.as_ref()),
        family,
        scopes: if same_scopes { borrowed(&first.scopes) } else { first.scopes.iter().filter(needed).cloned().collect() },
        scope_mode: first.scope_mode,
        scope_confidence: found.endpoints.iter().map(|endpoint| endpoint.scope_confidence).min().unwrap_or(Evidence::Inferred),
        candidates: found.endpoints.clone(),
        certainty: found.certainty,
    })
}

fn borrowed(scopes: &'static [Str]) -> Cow<'static, [Str]> {
    Cow::Borrowed(scopes)
}

fn oauth_step(found: &Found) -> OAuthStep {
    let step = |endpoint: &Endpoint| match (endpoint.family.as_ref(), endpoint.path.rsplit('/').next(), endpoint.methods.as_ref()) {
        ("enhanced-auth", ..) => OAuthStep::EnhancedAuthorize,
        (_, Some("revoke"), _) => OAuthStep::Revoke,
        (_, Some("authorize"), _) | (_, Some("token"), [Method::Get]) => OAuthStep::Authorize,
        (_, Some("token"), _) => OAuthStep::Token,
        _ => OAuthStep::Unlisted,
    };
    let mut steps = found.endpoints.iter().map(|endpoint| step(endpoint));
    let first = steps.next().unwrap_or(OAuthStep::Unlisted);
    let signs_in = |step: &OAuthStep| matches!(step, OAuthStep::Authorize | OAuthStep::Token);
    let rest: Vec<OAuthStep> = steps.collect();
    if rest.iter().all(|step| *step == first) {
        first
    } else if signs_in(&first) && rest.iter().all(signs_in) {
        OAuthStep::AuthorizeOrToken
    } else {
        OAuthStep::Unlisted
    }
}

fn longest_prefix(readings: &[Vec<String>]) -> Option<&'static Prefix> {
    let longest = |reading: &Vec<String>| {
        PREFIXES.iter().filter_map(|(prefix, template)| Some((begins_with(template, reading)?, *prefix))).max_by_key(|(length, _)| *length)
    };
    readings.iter().filter_map(longest).max_by_key(|(length, _)| *length).map(|(_, prefix)| prefix)
}

/// The family of a path that fits no endpoint.
fn by_prefix(segments: &[String]) -> Option<Target> {
    let (_, prefix) = PREFIXES
        .iter()
        .filter_map(|(prefix, template)| Some((begins_with(template, segments)?, *prefix)))
        .max_by_key(|(length, _)| *length)?;
    if crate::family(&prefix.family).is_some_and(|family| family.reported_as == ReportedAs::Flow) {
        return Some(Target::OAuth(OAuthStep::Unlisted));
    }
    Some(Target::Api(ApiMatch {
        endpoint: None,
        path: None,
        family: prefix.family.as_ref(),
        scopes: borrowed(&prefix.scopes),
        scope_mode: prefix.scope_mode,
        scope_confidence: prefix.confidence,
        candidates: Vec::new(),
        certainty: Certainty::Medium,
    }))
}

/// A path on Egnyte's host, or below one of its roots, that nothing fits.
fn unlisted(segments: &[String]) -> Target {
    match segments {
        [root, rest @ ..] if root == "pubapi" => {
            let version = rest.first().map_or_else(String::new, |version| shown(version));
            let rest: Vec<String> = rest.iter().skip(1).map(|segment| shown(segment)).collect();
            if version.contains("{?}") {
                // The version is the first of what is not known: it may lead anywhere.
                let families = sorted(crate::families().iter().map(|family| family.id.as_ref()));
                let scopes = sorted(crate::scopes().iter().map(|scope| scope.id.as_ref()));
                return Target::Unresolved(Reach { endpoints: Vec::new(), families, scopes });
            }
            Target::UnknownApi { version, rest: rest.join("/") }
        }
        _ => Target::EgnytePath,
    }
}
