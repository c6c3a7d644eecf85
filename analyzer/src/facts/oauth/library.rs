//! Token requests that libraries and SDKs make, or that leave the app's own code as an address or as settings.

use egnyte_rules::matcher::{self, Host, Target};
use egnyte_rules::model::Role;
use egnyte_rules::sdk::{Grant, OptionRole};

use crate::finding::{Confidence, Loc};
use crate::ir::Name;
use crate::link::eval::Eval;
use crate::link::object::{Obj, ObjKind};
use crate::link::record::{Event, EventKind, OauthUse};
use crate::link::value::{HoleKind, NOWHERE, Value};

use super::super::flat::{Defaults, Flat, HOLE};
use super::params::{Params, Place};
use super::scopes::Scopes;
use super::{Flow, TokenRequest, token_request};

/// An OAuth address in a string or record that leaves the program's own code.
pub(super) fn escaped(value: &Value, event: &Event, eval: &Eval<'_>, out: &mut Vec<TokenRequest>, depth: u32) {
    for one in value.alternatives() {
        match one {
            Value::Str(_) => {
                for flat in Flat::all(one, Defaults::All) {
                    let flat = address_in(flat);
                    let found = matcher::match_url(Some("GET"), &flat.parts());
                    if let (Target::OAuth(step), false) = (&found.target, matches!(found.host, Host::Other(_))) {
                        let mut params = Params::default();
                        params.of_query(&flat);
                        out.extend(token_request(params, event, *step, &flat, None, eval));
                    }
                }
            }
            Value::Object(id) if depth < 4 => {
                let Some(obj) = eval.object(*id).cloned() else { continue };
                // A record within what leaves stands for itself, whatever is made of it further out.
                let loc = if depth == 0 { event.chain[0] } else { obj.site };
                if let Some(request) = settings_record(&obj, loc, event, eval) {
                    out.push(request);
                    continue;
                }
                for value in obj.fields.iter().map(|(_, v)| v).chain(&obj.items) {
                    escaped(value, event, eval, out, depth + 1);
                }
            }
            Value::Hole(_) => one.encoded_records().iter().for_each(|record| escaped(record, event, eval, out, depth)),
            Value::Lib(lib) if depth < 2 => {
                // A URL that is still being built shows itself whole where it is used.
                let url =
                    lib.object.and_then(|id| eval.object(id)).filter(|o| o.get("@params").is_none()).and_then(|o| o.get("@url")).cloned();
                if let Some(url) = url {
                    escaped(&url, event, eval, out, depth + 1);
                }
            }
            _ => {}
        }
    }
}

/// The address alone, where the text is more than that: the value of an attribute in markup, or the address that a sentence for the user
/// tells (`Open https://… and come back`), where the program fills in its client id. Any other text keeps what stands before the address.
fn address_in(text: Flat) -> Flat {
    let Some(oauth) = text.text.find("oauth") else { return text };
    // A host that is not known has no scheme to begin with, but an address holds no blank.
    let blank = || text.text[..oauth].rfind(char::is_whitespace).map(|at| at + 1).filter(|_| text.text[..oauth].contains(HOLE));
    let http = text.text[..oauth].rfind("http").filter(|at| *at > 0).or_else(blank);
    let quote = http.and_then(|at| text.text[..at].chars().next_back()).filter(|c| matches!(c, '"' | '\''));
    let at = text.text.find(&format!("client_id={HOLE}")).unwrap_or(oauth).max(oauth);
    // The value of a header is the address to its end.
    let header = http.is_some_and(|at| text.text[..at].trim_end().to_ascii_lowercase().ends_with("location:"));
    let told = text.text[oauth..].contains(&format!("client_id={HOLE}"));
    // Between scopes a space is none of the sentence's.
    let goes_on = |behind: &str| {
        behind.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("egnyte."))
            || behind.split_whitespace().next().is_some_and(|word| word.contains('&'))
    };
    let ends = |(i, c): &(usize, char)| match c {
        '"' | '\'' | '`' | '\u{1b}' => true,
        '\n' => http.is_some(),
        // Behind an address in colour the colour ends.
        '\\' => ["\\033[", "\\e[", "\\x1b[", "\\x1B[", "\\u001b["].iter().any(|colour| text.text[at + i..].starts_with(colour)),
        // A blank to be filled in (`client_id=<your id>`, `<your id&…`) is no markup: parameters go on behind it, or nothing does.
        '<' => {
            let rest = &text.text[at + i..];
            let blank = rest.ends_with('>') && rest.matches('<').count() == 1;
            rest.starts_with("</")
                || !blank && !["redirect_uri=", "response_type=", "scope=", "state="].iter().any(|name| rest.contains(name))
        }
        '>' => !text.text[..at + i].contains('<'),
        c => {
            let before = &text.text[..at + i];
            let in_scope = || before.rfind(['&', '?']).is_some_and(|start| before[start + 1..].starts_with("scope"));
            let may_end = http.is_some() || told && !in_scope();
            may_end && quote.is_none() && !header && c.is_whitespace() && !goes_on(text.text[at + i..].trim_start())
        }
    };
    let end = text.text[at..].char_indices().find(ends).map_or(text.text.len(), |(len, _)| at + len);
    let start = http.filter(|_| quote.is_some() || told).unwrap_or(0);
    if start == 0 && end == text.text.len() { text } else { text.slice(start, end) }
}

/// A record that configures an OAuth library nobody models: addresses, client id and scopes by their usual names.
fn settings_record(record: &Obj, loc: Loc, event: &Event, eval: &Eval<'_>) -> Option<TokenRequest> {
    let fields = &record.fields;
    let plain = |n: &str| n.to_ascii_lowercase().replace(['_', '-', '.'], "");
    let authorize = fields.iter().find(|(n, v)| {
        let n = plain(n);
        (n.starts_with("authoriz") || n.starts_with("auth")) && !is_made_of_class(v, eval) && mentions_oauth(v, eval, 0)
    })?;
    // The whole request in one text is no setting: it goes to whoever sends the user there.
    let whole = Flat::all(&authorize.1, Defaults::All).iter().any(|url| url.text.contains("client_id="));
    let configures =
        |n: &str| n.contains("scope") || n.contains("client") || n.contains("redirect") || n.contains("token") || n.contains("params");
    if whole && !fields.iter().any(|(name, _)| configures(&plain(name))) {
        return None;
    }
    let nested = match &authorize.1 {
        Value::Object(id) => eval.object(*id).map(|o| o.fields.clone()).unwrap_or_default(),
        _ => Vec::new(),
    };
    let mut params = Params::default();
    let mut handed_on = record.open;
    let unchecked = fields.iter().any(|(name, value)| switches_checks_off(&plain(name), value, eval));
    let sends_state = unchecked.then_some(false);
    for (name, value) in fields.iter().chain(&nested) {
        match plain(name).as_str() {
            "scope" | "scopes" | "defaultscopes" => {
                let list = matches!(value, Value::Object(_));
                params.add(&"scope".into(), value, Place::Settings, eval);
                if list {
                    params.join_lists_by(fields.iter().find(|(n, _)| plain(n) == "scopeseparator").and_then(|(_, v)| v.as_text()));
                    let scopes = params.scopes(loc);
                    return Some(TokenRequest { sends_state, params, ..configured(event, loc, scopes, response_type(fields, &nested)) });
                }
            }
            "redirecturi" | "redirecturl" | "callbackurl" | "callbackuri" => {
                params.add(&"redirect_uri".into(), value, Place::Settings, eval);
            }
            "params" | "authorizationparams" | "extraparams" => params.of_value(value, Place::Settings, eval),
            // What the library puts over the rest (Auth.js).
            "options" => handed_on |= matches!(value, Value::Hole(hole) if matches!(hole.kind, HoleKind::Param(..))),
            _ => {}
        }
    }
    for one in authorize.1.alternatives().iter().filter(|one| matches!(one, Value::Str(_))) {
        for flat in Flat::all(one, Defaults::All) {
            params.of_query(&flat);
        }
    }
    let scopes = params.scopes(loc);
    // Who is told nothing but where to ask, or beside that as whom, adds the rest: that is no request yet.
    let names: Vec<String> = fields.iter().chain(&nested).map(|(name, _)| plain(name)).collect();
    let asks = |name: &String| ["secret", "token", "responsetype", "granttype", "scope", "params"].iter().any(|word| name.contains(word));
    let only_addresses = !names.iter().any(|name| name.contains("client"));
    let is_address = |name: &String| ["url", "uri", "endpoint", "host", "path"].iter().any(|end| name.ends_with(end));
    if matches!(scopes, Scopes::Absent) && !names.iter().any(|name| asks(name) && !(only_addresses && is_address(name))) {
        return None;
    }
    // Who hands on what its callers say leaves the scopes to them.
    if matches!(scopes, Scopes::Absent) && handed_on && event.root.func.0 != 0 {
        return None;
    }
    Some(TokenRequest { sends_state, params, ..configured(event, loc, scopes, response_type(fields, &nested)) })
}

/// Whether a setting switches the check of the state off: a list of checks without one that protects, or a flag that says so.
fn switches_checks_off(name: &str, value: &Value, eval: &Eval<'_>) -> bool {
    match (name, value) {
        ("providerignoresstate", Value::Bool(true)) => true,
        ("checks", Value::Object(id)) => eval.object(*id).is_some_and(|o| {
            let protects = |v: &Value| v.as_text().is_none_or(|t| matches!(t.as_str(), "state" | "pkce"));
            !o.open && !o.items.iter().any(protects)
        }),
        _ => false,
    }
}

fn response_type(fields: &[(Name, Value)], nested: &[(Name, Value)]) -> Option<String> {
    fields.iter().chain(nested).find(|(n, _)| matches!(&**n, "response_type" | "responseType")).and_then(|(_, v)| v.as_text())
}

fn configured(event: &Event, loc: Loc, scopes: Scopes, response_type: Option<String>) -> TokenRequest {
    let flow = if response_type.as_deref() == Some("token") { Flow::Implicit } else { Flow::AuthorizationCode };
    TokenRequest {
        loc,
        asks_at: None,
        address: None,
        flow: Some(flow),
        exchange: false,
        scopes,
        flow_loc: None,
        confidence: Confidence::High,
        function: event.root,
        open: false,
        helper: None,
        depth: event.chain.len(),
        sends_state: None,
        unchecked_state: None,
        written: None,
        params: Params::default(),
        event: 0,
    }
}

fn mentions_oauth(value: &Value, eval: &Eval<'_>, depth: u32) -> bool {
    match value {
        Value::Str(s) => (s.mentions("puboauth") || s.mentions("egnyte.com/services/oauth")) && !is_of_another(value),
        Value::Union(all) => all.iter().any(|v| mentions_oauth(v, eval, depth)),
        Value::Object(id) if depth < 2 => {
            eval.object(*id).is_some_and(|o| o.fields.iter().any(|(_, v)| mentions_oauth(v, eval, depth + 1)))
        }
        _ => false,
    }
}

/// Whether a value is an instance of a class of the program, as the client is that a service is given: it asks by itself, and is no setting.
fn is_made_of_class(value: &Value, eval: &Eval<'_>) -> bool {
    matches!(value, Value::Object(id) if eval.object(*id).is_some_and(|o| matches!(o.kind, ObjKind::Instance(_))))
}

/// Whether an address is one of another vendor, whose path only looks like Egnyte's.
fn is_of_another(address: &Value) -> bool {
    let known = Flat::all(address, Defaults::All);
    !known.is_empty() && known.iter().all(|flat| matches!(matcher::match_url(Some("GET"), &flat.parts()).host, Host::Other(_)))
}

/// Whether the settings of a library name an OAuth address of Egnyte's.
pub(in crate::facts) fn is_ours(roles: &[(Role, Value)], eval: &Eval<'_>) -> bool {
    roles.iter().any(|(role, value)| is_address(*role) && mentions_oauth(value, eval, 0))
}

const fn is_address(role: Role) -> bool {
    matches!(role, Role::AuthorizeUrl | Role::TokenUrl | Role::Url | Role::Base)
}

/// The parameter that a role becomes.
const SENT_AS: &[(Role, &str)] = &[
    (Role::ClientId, "client_id"),
    (Role::ClientSecret, "client_secret"),
    (Role::RedirectUri, "redirect_uri"),
    (Role::State, "state"),
    (Role::ResponseType, "response_type"),
    (Role::GrantType, "grant_type"),
    (Role::Code, "code"),
];

/// The grant type of a request that renews a token.
const RENEWAL: &str = "refresh_token";

/// Whether what a library says of one of its steps has a word.
pub(in crate::facts) fn says(kind: Option<&str>, word: &str) -> bool {
    kind.is_some_and(|kind| kind.split(' ').any(|one| one == word))
}

/// A token request that an OAuth library makes.
///
/// `kind`: what the library says of it, in words; `stateless` for one that sends a state only where the app gives it one, or that asks for a
/// token and compares it only then, `basic` for one that sends
/// the client's key and secret as HTTP Basic credentials unless it is told otherwise.
pub(super) fn library(step: OauthUse, kind: Option<&str>, roles: &[(Role, Value)], event: &Event, eval: &Eval<'_>) -> Option<TokenRequest> {
    let role = |r: Role| roles.iter().find(|(x, _)| *x == r).map(|(_, v)| v);
    let ours = is_ours(roles, eval);
    // Where the library keeps the addresses to itself, the scopes tell whose they are.
    let told_by_scopes = step == OauthUse::Authorize
        && !roles.iter().any(|(r, _)| is_address(*r))
        && role(Role::Scope).is_some_and(|scope| names_our_scopes(scope, eval));
    if !ours && !told_by_scopes {
        return None;
    }
    let mut loc = event.chain[0];
    let mut params = Params::default();
    // The address may hold a query of its own; then it is what asks.
    for flat in role(Role::AuthorizeUrl).into_iter().flat_map(|url| Flat::all(url, Defaults::All)) {
        params.of_query(&flat);
        if let Some((at, _)) = flat.text.find("scope=").and_then(|at| flat.piece_at(at)) {
            loc = at;
        }
    }
    for (role, name) in SENT_AS {
        let given = roles.iter().filter(|(r, _)| r == role);
        given.for_each(|(_, v)| params.add(&(*name).into(), &Eval::unveiled(v), Place::Settings, eval));
    }
    // What renews a token says so by its name.
    if step == OauthUse::Token && role(Role::GrantType).is_none() && says(kind, RENEWAL) {
        params.add(&"grant_type".into(), &Value::text(RENEWAL), Place::Settings, eval);
    }
    params.join_lists_by(role(Role::ScopeSeparator).and_then(Value::as_text));
    if let Some(value) = role(Role::Scope) {
        params.add(&"scope".into(), value, Place::Settings, eval);
    }
    let scopes = if params.has(&["scope"]) { params.scopes(loc) } else { Scopes::Absent };
    let grant = role(Role::GrantType).and_then(Value::as_text);
    let response_type = params.get(&["response_type"]).map(|kind| kind.text.trim().to_owned());
    let flow = match (step, grant.as_deref(), response_type.as_deref()) {
        (_, Some("password"), _) => Flow::Password,
        (OauthUse::Token, None, _) if says(kind, "password") => Flow::Password,
        (_, _, Some("token")) => Flow::Implicit,
        (OauthUse::Authorize, _, None) if says(kind, "implicit") => Flow::Implicit,
        _ => Flow::AuthorizationCode,
    };
    let exchange = step == OauthUse::Token && flow != Flow::Password;
    if step == OauthUse::Token && flow == Flow::Password {
        // Whoever calls the function that signs in with a password, it is one request.
        loc = event.made_at();
    }
    if step == OauthUse::Configure && role(Role::AuthorizeUrl).is_none() {
        // A session object alone asks for nothing yet.
        return None;
    }
    if step == OauthUse::Configure && role(Role::Scope).is_none() && !params.has(&["scope"]) {
        // The scope may be given where the authorize URL is made.
        return None;
    }
    // Without any setting of the request itself, it may come from where it cannot be seen.
    let described = step != OauthUse::Authorize || params.has(&["redirect_uri", "scope", "state"]);
    let sends_state =
        (says(kind, "stateless") && described).then(|| has_state(roles) || step == OauthUse::Configure && is_given_state(eval));
    // Nobody in sight, or out of it, calls the handler of a route: what it is given comes in.
    let open =
        !eval.is_served(event.root) && matches!(scopes, Scopes::Unresolved(..)) && role(Role::Scope).is_some_and(Value::depends_on_param);
    let unchecked_state = role(Role::UncheckedState).and_then(Value::as_hole).map(|told| told.loc);
    let made = TokenRequest { flow: Some(flow), exchange, scopes, params, ..configured(event, loc, Scopes::Absent, None) };
    // A function that describes it for several callers writes its address once.
    let address = address_places(roles).first().copied().filter(|_| step == OauthUse::Configure);
    Some(TokenRequest { address, open, sends_state, unchecked_state, ..made })
}

/// Where the authorize URLs are written that libraries are asked to make.
pub(super) fn asked_addresses(eval: &Eval<'_>) -> Vec<Loc> {
    let asked = eval.record.events.iter().filter(|event| !event.void).filter_map(|event| match &event.kind {
        EventKind::Oauth { step: OauthUse::Authorize, roles, .. } => Some(roles),
        _ => None,
    });
    asked.flat_map(|roles| address_places(roles)).collect()
}

/// Whether what a class says of signing in is what an authorize URL was made of: that one tells more.
pub(super) fn is_asked_elsewhere(step: OauthUse, roles: &[(Role, Value)], asked: &[Loc]) -> bool {
    step == OauthUse::Configure && address_places(roles).iter().any(|place| asked.contains(place))
}

fn address_places(roles: &[(Role, Value)]) -> Vec<Loc> {
    let addresses = roles.iter().filter(|(role, _)| *role == Role::AuthorizeUrl);
    addresses.filter_map(|(_, value)| if let Value::Str(text) = value { text.loc() } else { None }).collect()
}

/// Whether scopes are Egnyte's by their names.
fn names_our_scopes(value: &Value, eval: &Eval<'_>) -> bool {
    let ours = |value: &Value| matches!(value, Value::Str(s) if s.mentions("Egnyte."));
    value.alternatives().iter().any(|one| match one {
        Value::Object(id) => eval.object(*id).is_some_and(|o| o.items.iter().any(ours)),
        other => ours(other),
    })
}

/// Whether settings hold a state, or ask for one to be made.
fn has_state(roles: &[(Role, Value)]) -> bool {
    let empty = |v: &Value| matches!(v, Value::Null | Value::Bool(false)) || v.as_text().is_some_and(|t| t.is_empty());
    roles.iter().any(|(role, value)| *role == Role::State && !empty(value))
}

/// Whether some request of what was configured elsewhere is given a state.
fn is_given_state(eval: &Eval<'_>) -> bool {
    eval.record.events.iter().any(|event| match &event.kind {
        EventKind::Oauth { step: OauthUse::Authorize, roles, .. } => {
            let by_another = roles.iter().any(|(role, _)| matches!(role, Role::AuthorizeUrl | Role::TokenUrl | Role::Base));
            !by_another && has_state(roles)
        }
        _ => false,
    })
}

/// A token request that an SDK's helper makes.
pub(super) fn sdk_helper(
    sdk: &'static egnyte_rules::sdk::Sdk,
    helper: &'static egnyte_rules::sdk::TokenHelper,
    config: Option<&Value>,
    event: &Event,
    eval: &Eval<'_>,
) -> Option<TokenRequest> {
    let grant = helper.grants.first()?;
    let (flow, exchange) = match grant {
        Grant::Implicit => (Flow::Implicit, false),
        Grant::Password => (Flow::Password, false),
        Grant::AuthorizationCode => (Flow::AuthorizationCode, false),
        Grant::RefreshToken | Grant::Brought | Grant::SessionCookie => return None,
    };
    // The helper is called where the app's own code names it, however that is reached.
    let loc = event.made_at();
    let mut sent = Params::default();
    let options = config.and_then(|c| if let Value::Object(id) = c { eval.object(*id) } else { None });
    for (role, name) in [(OptionRole::RedirectUri, "redirect_uri"), (OptionRole::ClientSecret, "client_secret")] {
        for option in sdk.options.iter().filter(|o| o.role == role) {
            if let Some(value) = options.and_then(|o| o.get(&option.name)) {
                sent.add(&name.into(), value, Place::Settings, eval);
            }
        }
    }
    let scopes = if let Some(why) = &helper.unscoped_by_construction {
        Scopes::Impossible(why.to_string())
    } else {
        let mut params = Params::default();
        let option = sdk.options.iter().find(|o| o.role == OptionRole::Scope).map(|o| o.name.as_ref());
        match (config, option) {
            (Some(config), Some(name)) => {
                if let Value::Object(id) = config
                    && let Some(obj) = eval.object(*id)
                {
                    params.open = obj.open;
                    if let Some(value) = obj.get(name) {
                        params.add(&"scope".into(), value, Place::Settings, eval);
                    }
                }
                params.scopes(loc)
            }
            (None, _) => Scopes::Unresolved(loc, "the client's options are not known here".into()),
            _ => Scopes::Absent,
        }
    };
    let helper_name = format!("{} ({})", helper.symbol, sdk.package);
    Some(TokenRequest {
        // Where the helper never sends one, the options are not to blame.
        asks_at: options
            .filter(|_| helper.unscoped_by_construction.is_none())
            .map(|options| options.site)
            .filter(|site| *site != NOWHERE && site.file == loc.file),
        flow: Some(flow),
        exchange,
        scopes,
        flow_loc: Some(loc),
        helper: Some(helper_name),
        sends_state: (!helper.sends.is_empty()).then(|| helper.sends("state")),
        params: sent,
        ..configured(event, loc, Scopes::Absent, None)
    })
}
