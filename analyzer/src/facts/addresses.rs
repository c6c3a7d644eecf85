//! The Egnyte hosts that requests go to, and by which scheme: what is fixed in the code and what is not.

use egnyte_rules::catalogue::Cloud;
use egnyte_rules::matcher::{self, Host, Target};
use egnyte_rules::sdk::OptionRole;

use crate::finding::{Confidence, Loc};
use crate::link::eval::Eval;
use crate::link::record::{Event, EventKind};
use crate::link::value::{FuncRef, Value};

use super::flat::{Defaults, Flat};

/// A host that a request goes to.
#[derive(Debug, Clone)]
pub struct Address {
    /// Where its text stands, else the request.
    pub loc: Loc,
    /// The request.
    pub request: Loc,
    /// The cloud; `None` where the host is not known and only its name says Egnyte.
    pub cloud: Option<Cloud>,
    /// The customer's name, where it is fixed.
    pub domain: Option<String>,
    /// The name is only what is taken when nobody says otherwise.
    pub is_default: bool,
    /// It is surely encrypted.
    pub is_https: bool,
    /// Where `http` stands, for a request that is not encrypted.
    pub plain_http: Option<Loc>,
    /// Where the verification of the server's certificate is switched off.
    pub unverified: Option<Loc>,
    /// The same request may go to the production cloud as well.
    pub or_production: bool,
    /// How sure it is that it is a host of Egnyte's.
    pub confidence: Confidence,
    /// The function under evaluation.
    pub function: FuncRef,
}

/// The hosts that requests go to, one for each place that names one.
#[must_use]
pub fn find(eval: &Eval<'_>, in_scope: &dyn Fn(Loc) -> bool) -> Vec<Address> {
    let mut out: Vec<Address> = Vec::new();
    for event in eval.record.events.iter().filter(|e| !e.void && in_scope(e.chain[0])) {
        match &event.kind {
            EventKind::Request(request) if !request.guessed => {
                let found = of_url(&request.url, request.method.as_text().as_deref(), event, false);
                // Whether the certificate is verified may be up to the callers: then it is they who say.
                let unverified = request.unverified.filter(|_| !is_called_further(event, eval));
                match unverified {
                    // Whatever host the API is asked at, it is asked without knowing whom.
                    Some(_) if found.is_empty() => {
                        out.extend(of_path(&request.url, request.method.as_text().as_deref(), event, unverified));
                    }
                    _ => out.extend(found.into_iter().map(|address| Address { unverified, ..address })),
                }
            }
            EventKind::Escape { value: Value::Str(s) } => out.extend(of_url(&Value::Str(s.clone()), Some("GET"), event, true)),
            EventKind::Navigate { url } => out.extend(of_url(url, Some("GET"), event, true)),
            EventKind::Sdk { sdk, args, config, .. } => {
                let options = config.as_ref().and_then(|c| if let Value::Object(id) = c { eval.object(*id) } else { None });
                let given = args.iter().find_map(|a| if let Value::Object(id) = a { eval.object(*id) } else { None });
                for option in sdk.options.iter().filter(|o| matches!(o.role, OptionRole::Domain | OptionRole::BaseUrl)) {
                    for value in [options, given].into_iter().flatten().filter_map(|o| o.get(&option.name)) {
                        out.extend(of_host(value, option.role == OptionRole::Domain, event));
                    }
                }
                for text in args.iter().filter(|a| matches!(a, Value::Str(_))) {
                    out.extend(of_host(text, false, event));
                }
            }
            _ => {}
        }
    }
    // What one caller leaves to a default is a default for all of them.
    let defaults: Vec<Loc> = out.iter().filter(|a| a.is_default).map(|a| a.loc).collect();
    out.iter_mut().for_each(|a| a.is_default |= defaults.contains(&a.loc));
    // What is switched off for the whole program is so for the first as for all.
    let everywhere = eval.record.events.iter().filter(|e| !e.void && in_scope(e.chain[0])).find_map(switched_off);
    if let (Some(at), Some(first)) = (everywhere, out.iter_mut().min_by_key(|a| a.loc)) {
        first.unverified = first.unverified.or(Some(at));
    }
    out.sort_by(|a, b| key(a).cmp(&key(b)));
    out.dedup_by(|next, kept| {
        let same = (next.loc, next.plain_http, next.unverified, &next.domain) == (kept.loc, kept.plain_http, kept.unverified, &kept.domain);
        kept.or_production |= same && next.or_production;
        same
    });
    out
}

/// Where the whole program is told not to verify certificates.
fn switched_off(event: &Event) -> Option<Loc> {
    let EventKind::Sink { kind, value, .. } = &event.kind else { return None };
    let off = matches!(value, Value::Bool(false)) || matches!(value, Value::Num(n) if *n == 0.0) || value.as_text().as_deref() == Some("0");
    (&**kind == "tls-verification" && off).then(|| event.made_at())
}

/// Whether the same request was followed from further out as well.
fn is_called_further(event: &Event, eval: &Eval<'_>) -> bool {
    eval.record.events.iter().any(|other| {
        let same = matches!((&other.kind, &event.kind), (EventKind::Request(_), EventKind::Request(_)));
        same && !other.void && other.chain.len() > event.chain.len() && other.chain.ends_with(&event.chain)
    })
}

fn key(address: &Address) -> (Loc, Option<Loc>, Option<Loc>, &Option<String>, std::cmp::Reverse<Confidence>) {
    (address.loc, address.plain_http, address.unverified, &address.domain, std::cmp::Reverse(address.confidence))
}

/// The hosts that a URL may name, where it leads to the API or to a token.
fn of_url(url: &Value, method: Option<&str>, event: &Event, only_oauth: bool) -> Vec<Address> {
    let fixed = |defaults| -> Vec<String> {
        Flat::all(url, defaults).iter().filter_map(|flat| domain_of(&matcher::match_url(method, &flat.parts()).host)).collect()
    };
    let without_defaults = fixed(Defaults::None);
    let flats = Flat::all(url, Defaults::All);
    let matches: Vec<_> = flats.iter().map(|flat| matcher::match_url(method, &flat.parts())).collect();
    // The same URL with another customer's name, filled in by a form or a record: the fixed one is what it starts from.
    let is_open = matches.iter().any(|m| match &m.host {
        Host::Hole => true,
        Host::Egnyte { fixed_domain, .. } => fixed_domain.is_none(),
        _ => false,
    });
    let or_production = matches.iter().any(|m| matches!(m.host, Host::Egnyte { kind: Cloud::Production, .. }));
    let is_plain = |flat: &Flat| flat.text.trim_start().to_ascii_lowercase().starts_with("http://");
    // Where either may be meant, it is up to whoever says which.
    let may_be_encrypted = |flat: &Flat| {
        let rest = |flat: &Flat| flat.text.trim_start().split_once("://").map(|(_, rest)| rest.to_owned());
        flats.iter().any(|other| !is_plain(other) && rest(other).is_some() && rest(other) == rest(flat))
    };
    let mut out = Vec::new();
    for (flat, found) in flats.iter().zip(matches) {
        let leads = match found.target {
            Target::OAuth(_) => true,
            Target::Api(_) | Target::UnknownApi { .. } | Target::Unresolved(_) => !only_oauth,
            Target::EgnytePath | Target::NotEgnyte => false,
        };
        if !leads {
            continue;
        }
        let (cloud, confidence) = match &found.host {
            Host::Egnyte { kind, .. } => (Some(*kind), Confidence::High),
            Host::Shared(_) => (Some(Cloud::Production), Confidence::High),
            // The host is not known: what it is called may say whose it is.
            Host::Hole if says_egnyte(flat) => (None, Confidence::Medium),
            _ => continue,
        };
        let domain = domain_of(&found.host);
        // The customer's name, or, where that is not fixed, the domain behind it.
        let host = flat.text.find("://").map_or(0, |at| at + 3);
        let named = if domain.is_some() { host } else { flat.text[host..].find("egnyte").map_or(host, |at| host + at) };
        let label = flat.text[named..].find(['.', ':', '/', '?', super::flat::HOLE]).map_or(flat.text.len(), |end| named + end);
        out.push(Address {
            loc: flat.loc(named, label).or_else(|| flat.loc(named, named + 1)).unwrap_or(event.made_at()),
            request: event.made_at(),
            cloud,
            is_default: domain.as_ref().is_some_and(|d| is_open || !without_defaults.contains(d)),
            domain,
            is_https: flat.text.trim_start().to_ascii_lowercase().starts_with("https://"),
            plain_http: (is_plain(flat) && !may_be_encrypted(flat)).then(|| flat.loc(0, 4).unwrap_or(event.made_at())),
            unverified: None,
            or_production,
            confidence,
            function: event.root,
        });
    }
    out
}

/// The host that is not known where an endpoint of the API is asked for, which is what says whose it is.
fn of_path(url: &Value, method: Option<&str>, event: &Event, unverified: Option<Loc>) -> Option<Address> {
    let flats = Flat::all(url, Defaults::All);
    let flat = flats.iter().find(|flat| {
        let found = matcher::match_url(method, &flat.parts());
        matches!((&found.host, &found.target), (Host::Hole, Target::Api(_)))
    })?;
    Some(Address {
        loc: flat.loc(0, 1).unwrap_or(event.made_at()),
        request: event.made_at(),
        cloud: None,
        is_default: false,
        domain: None,
        is_https: flat.text.trim_start().to_ascii_lowercase().starts_with("https://"),
        plain_http: None,
        unverified,
        or_production: false,
        confidence: Confidence::Medium,
        function: event.root,
    })
}

/// The host that an SDK is given: whole, as a URL, or as the customer's name alone.
fn of_host(value: &Value, bare: bool, event: &Event) -> Vec<Address> {
    let without_defaults: Vec<String> = Flat::all(value, Defaults::None).into_iter().map(|f| f.text).collect();
    let mut out = Vec::new();
    for flat in Flat::all(value, Defaults::All) {
        let text = flat.text.trim();
        let host = text.split_once("://").map_or(text, |(_, rest)| rest).split(['/', '?']).next().unwrap_or_default();
        let bare_name = bare && !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        let url =
            if bare_name { format!("https://{host}.egnyte.com/pubapi/v1/userinfo") } else { format!("https://{host}/pubapi/v1/userinfo") };
        let mut parts = Vec::new();
        for (at, piece) in url.split(super::flat::HOLE).enumerate() {
            if at > 0 {
                parts.push(matcher::Part::Hole);
            }
            parts.push(matcher::Part::Text(piece));
        }
        let Host::Egnyte { kind, fixed_domain } = matcher::match_url(None, &parts).host else { continue };
        let at = flat.loc(0, flat.text.len()).unwrap_or(event.made_at());
        out.push(Address {
            loc: at,
            request: event.made_at(),
            cloud: Some(kind),
            domain: fixed_domain,
            is_default: !without_defaults.contains(&flat.text),
            is_https: !text.to_ascii_lowercase().starts_with("http://"),
            plain_http: text.to_ascii_lowercase().starts_with("http://").then(|| flat.loc(0, 4).unwrap_or(at)),
            unverified: None,
            or_production: kind == Cloud::Production,
            confidence: Confidence::High,
            function: event.root,
        });
    }
    out
}

fn domain_of(host: &Host) -> Option<String> {
    match host {
        Host::Egnyte { fixed_domain, .. } => fixed_domain.clone(),
        _ => None,
    }
}

/// Whether the unknown host of a URL is called after Egnyte.
fn says_egnyte(flat: &Flat) -> bool {
    let host = flat.text.find("://").map_or(0, |at| at + 3);
    let end = flat.text[host..].find('/').map_or(flat.text.len(), |at| host + at);
    flat.holes(host, end).any(|h| h.name.as_deref().is_some_and(|n| n.to_ascii_lowercase().contains("egnyte")))
}
