//! EG207 and EG208: the addresses the browser is sent back to.

use super::{App, label, not_safe, quoted};
use crate::edit::Edit;
use crate::facts::flat::{Flat, HOLE};
use crate::facts::oauth::{Flow, TokenRequest, decoded};
use crate::finding::{Confidence, Finding, Loc, Severity};

const NAMES: &[&str] = &["redirect_uri"];

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    insecure(app, out);
    mismatched(app, out);
}

/// What is wrong with the scheme of a redirect URI.
enum Fault {
    Plain,
    Loopback,
    Custom(String),
}

/// EG207.
fn insecure(app: &App<'_>, out: &mut Vec<Finding>) {
    // What begins at one place is mended there, whatever page it goes on to.
    let mut seen: Vec<Loc> = Vec::new();
    // One address spelt out at several places is one registered address.
    let mut spelt: Vec<(String, usize)> = Vec::new();
    for request in app.token_requests.iter().filter(|r| !r.open && r.flow != Some(Flow::SapOpenConnectors)) {
        for param in request.params.all(NAMES) {
            let Some((fault, open)) = fault_of(&param.value) else { continue };
            let at = place_of(&param.value).unwrap_or(request.loc);
            if seen.contains(&at) {
                continue;
            }
            seen.push(at);
            let text = decoded(&param.value.text);
            if let Some((_, first)) = spelt.iter().find(|(known, _)| !open && *known == text) {
                let first = &mut out[*first];
                first.related.push(label(at, "and here"));
                // Mended at one of its places only, the address would be two.
                let fix = first.fix.take().zip(secured(app, &param.value));
                first.fix = fix.and_then(|(fix, edit)| not_safe(fix.description, [fix.edits, vec![edit]].concat()));
                continue;
            }
            spelt.push((text, out.len()));
            let shown = quoted(&param.value.display(0, param.value.text.len()));
            let confidence = if open { Confidence::Medium } else { request.confidence };
            let (message, primary, help) = match &fault {
                Fault::Plain => (
                    format!("the redirect URI {shown} is not HTTPS"),
                    "the code or token comes back in the clear",
                    "use an HTTPS address, and register the same one for the key",
                ),
                Fault::Loopback => (
                    format!("the redirect URI {shown} is on this machine"),
                    "works while developing only",
                    "take the redirect URI from a setting, and use HTTPS where customers sign in",
                ),
                Fault::Custom(scheme) => (
                    format!("the redirect URI uses the scheme {}", quoted(&format!("{scheme}:"))),
                    "another app on the device can claim the same scheme",
                    "use an HTTPS address that the app claims as its own (universal links, app links)",
                ),
            };
            let mut finding = app.finding("EG207", confidence, at, Some(request.function), message);
            if !matches!(fault, Fault::Plain) {
                finding.severity = Severity::Warning;
            } else if !open {
                // The address has to be registered for the key, and something has to answer there.
                finding.fix = secured(app, &param.value).and_then(|edit| not_safe("use HTTPS", vec![edit]));
            }
            finding.primary.message = primary.into();
            finding.help = Some(help.into());
            if at != request.loc {
                finding.related.push(label(request.loc, "sent here"));
            }
            out.push(finding);
        }
    }
}

/// The edit that gives a redirect URI its `https:`, where it stands in one literal.
fn secured(app: &App<'_>, redirect: &Flat) -> Option<Edit> {
    app.editor.secure_whole(redirect.loc(0, redirect.text.len())?)
}

/// The fault of a redirect URI, and whether an unknown part of it could still mend it.
fn fault_of(redirect: &Flat) -> Option<(Fault, bool)> {
    let text = decoded(&redirect.text);
    let text = text.trim();
    let (scheme, rest) = text.split_once(':')?;
    let well_formed = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    if !well_formed {
        return None;
    }
    match scheme.to_ascii_lowercase().as_str() {
        "https" => None,
        "http" => {
            let host = rest.trim_start_matches('/').split(['/', '?', '#']).next().unwrap_or_default();
            let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
            let name = if let Some(v6) = host.strip_prefix('[') {
                v6.split(']').next().unwrap_or_default()
            } else {
                host.split(':').next().unwrap_or_default()
            };
            let loopback = matches!(name, "localhost" | "::1" | "0.0.0.0") || name.starts_with("127.") || name.ends_with(".localhost");
            if loopback { Some((Fault::Loopback, false)) } else { Some((Fault::Plain, name.contains(HOLE))) }
        }
        // A host and port without a scheme, or a scheme of which only a part is known.
        _ if rest.starts_with(|c: char| c.is_ascii_digit()) => None,
        scheme if rest.starts_with("//") || scheme.contains('.') || scheme == "urn" => Some((Fault::Custom(scheme.to_owned()), false)),
        _ => None,
    }
}

fn place_of(redirect: &Flat) -> Option<Loc> {
    redirect.piece_at(0).map(|(loc, _)| loc)
}

/// EG208: a token request whose redirect URI is none of those that codes are asked for with.
fn mismatched(app: &App<'_>, out: &mut Vec<Finding>) {
    let asks = |r: &&&TokenRequest| !r.open && !r.exchange && matches!(r.flow, Some(Flow::AuthorizationCode | Flow::EnhancedCode));
    let asking: Vec<&TokenRequest> = app.token_requests.iter().filter(asks).copied().collect();
    // One whose redirect URI cannot be seen may be the other half of any exchange.
    if asking.is_empty() || asking.iter().any(|r| !is_known(r)) {
        return;
    }
    let mut seen: Vec<Loc> = Vec::new();
    // A code is exchanged, whatever the request calls its grant.
    let exchanges = |r: &TokenRequest| r.flow == Some(Flow::AuthorizationCode) || r.flow.is_none() && r.params.has(&["code"]);
    for request in app.token_requests.iter().filter(|r| !r.open && r.exchange && exchanges(r)) {
        if !is_known(request) {
            continue;
        }
        let own: Vec<&Flat> = request.params.all(NAMES).map(|p| &p.value).collect();
        let same = |a: &Flat, b: &Flat| shown(a) == shown(b);
        let known = || asking.iter().flat_map(|r| r.params.all(NAMES)).map(|p| &p.value);
        if own.is_empty() || own.iter().any(|mine| known().any(|theirs| same(mine, theirs) || !comparable(mine, theirs))) {
            continue;
        }
        // What comes from settings is in both: the part that stands beside the request is what makes it another.
        let beside = own[0].places(0, own[0].text.len()).filter(|at| at.file == request.loc.file).last();
        // What both begin with stands in neither's way: the place where this one is put together does.
        let common: Vec<Loc> = known().filter_map(place_of).collect();
        let beside = beside.filter(|at| !common.contains(at));
        let together = || own[0].composed.iter().find(|at| at.file == request.loc.file).copied();
        let at = beside.or_else(together).or_else(|| place_of(own[0])).unwrap_or(request.loc);
        if seen.contains(&at) {
            continue;
        }
        seen.push(at);
        let message = "the token request names another redirect URI than the authorize request";
        let mut finding = app.finding(
            "EG208",
            if own[0].text.contains(HOLE) { Confidence::Medium } else { Confidence::High },
            at,
            Some(request.function),
            message,
        );
        finding.primary.message = format!("{} here", quoted(&shown(own[0])));
        if let Some((asked, theirs)) = asking.iter().find_map(|r| Some((r, r.params.get(NAMES)?))) {
            finding.related.push(label(place_of(theirs).unwrap_or(asked.loc), format!("{} there", quoted(&shown(theirs)))));
        }
        finding.help = Some("use one constant for both: Egnyte compares them byte by byte".into());
        out.push(finding);
    }
}

/// A redirect URI as it is before it becomes a parameter, which each of the two may be encoded as.
fn shown(flat: &Flat) -> String {
    decoded(&flat.display(0, flat.text.len()))
}

fn is_known(request: &TokenRequest) -> bool {
    let mut values = request.params.all(NAMES).peekable();
    values.peek().is_some() && values.all(|p| p.value.text.chars().any(|c| c != HOLE))
}

/// Whether two redirect URIs that read differently are surely different: nothing unknown in them, or the same.
fn comparable(a: &Flat, b: &Flat) -> bool {
    let holes = |f: &Flat| f.holes(0, f.text.len()).map(|h| h.name.clone()).collect::<Vec<_>>();
    let (mine, theirs) = (holes(a), holes(b));
    mine == theirs && mine.iter().all(Option::is_some)
}
