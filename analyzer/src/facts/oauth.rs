//! Token requests: where the app asks for a token, by which flow, and for which scopes.

use egnyte_rules::matcher::{self, Host, OAuthStep, Target};
use egnyte_rules::model::Role;
use egnyte_rules::sdk::{Grant, OptionRole};

use crate::finding::{Confidence, Loc};
use crate::ir::Name;
use crate::link::eval::Eval;
use crate::link::record::{Event, EventKind, OauthUse};
use crate::link::value::{FuncRef, HoleKind, ObjId, Value};

use super::flat::{Defaults, Flat, HOLE};

/// The flows a token is asked for by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Flow {
    /// A code through the browser, exchanged by a server.
    AuthorizationCode,
    /// The token itself through the browser.
    Implicit,
    /// User name and password.
    Password,
    /// A code through the Enhanced Authentication Service.
    EnhancedCode,
    /// A reseller's implicit grant.
    MspImplicit,
    /// SAP Open Connectors.
    SapOpenConnectors,
}

/// The scopes of a token request.
#[derive(Debug, Clone)]
pub enum Scopes {
    /// There is no scope parameter.
    Absent,
    /// These.
    Known(ScopeText),
    /// A value that cannot be seen; where, and why.
    Unresolved(Loc, String),
    /// The helper cannot send a scope; why.
    Impossible(String),
}

/// A known scope string.
#[derive(Debug, Clone)]
pub struct ScopeText {
    /// Its words, in order.
    pub words: Vec<ScopeWord>,
    /// What stands between words that is no space, and where.
    pub delimiter: Option<(String, Option<Loc>)>,
    /// The whole string, where it is one literal.
    pub loc: Option<Loc>,
    /// Part of it is not known.
    pub open: bool,
}

/// One scope of a string.
#[derive(Debug, Clone)]
pub struct ScopeWord {
    /// The word.
    pub name: String,
    /// Where it stands; `None` for computed text.
    pub loc: Option<Loc>,
}

/// A request for a token, or for the code that becomes one.
#[derive(Debug, Clone)]
pub struct TokenRequest {
    /// Where it is made.
    pub loc: Loc,
    /// The literal that names the address or the parameter that makes the flow, where it stands elsewhere.
    pub address: Option<Loc>,
    /// By which flow, if that can be told.
    pub flow: Option<Flow>,
    /// Exchanges a code or refresh token; says nothing about scopes by its absence of them.
    pub exchange: bool,
    /// What it asks for.
    pub scopes: Scopes,
    /// Where `response_type` stands, or the call that implies it.
    pub flow_loc: Option<Loc>,
    /// How sure it is.
    pub confidence: Confidence,
    /// The function it stands in.
    pub function: FuncRef,
    /// The scopes depend on what a caller passes.
    pub open: bool,
    /// The helper of an SDK that makes it.
    pub helper: Option<String>,
    /// How many calls lead from there to the request.
    pub depth: usize,
}

/// The token requests of the record.
#[must_use]
pub fn find(eval: &Eval<'_>, in_scope: &dyn Fn(Loc) -> bool) -> Vec<TokenRequest> {
    let mut out = Vec::new();
    for event in &eval.record.events {
        if event.void || !in_scope(event.chain[0]) {
            continue;
        }
        match &event.kind {
            EventKind::Request(request) => {
                for flat in Flat::all(&request.url, Defaults::All) {
                    let method = request.method.as_text().map(|m| m.to_ascii_uppercase());
                    if let Target::OAuth(step) = matcher::match_url(method.as_deref(), &flat.parts()).target {
                        let mut params = Params::default();
                        params.of_query(&flat);
                        for query in &request.query {
                            params.of_value(query, eval);
                        }
                        for (_, body) in &request.body {
                            params.of_value(body, eval);
                        }
                        let body_known = !request.body.is_empty();
                        out.extend(params.token_request(event, step, &flat, body_known));
                    }
                }
            }
            EventKind::Escape { value } | EventKind::Navigate { url: value } => escaped(value, event, eval, &mut out, 0),
            EventKind::Oauth { step, roles, .. } => out.extend(library(*step, roles, event, eval)),
            EventKind::Sdk { sdk, path, args, config } => {
                if let Some(helper) = sdk.token_helpers.iter().find(|h| h.symbol == **path) {
                    out.extend(sdk_helper(sdk, helper, args, config.as_ref(), event, eval));
                }
            }
            EventKind::Sink { .. } | EventKind::Server { .. } | EventKind::Central(_) => {}
        }
    }
    settle(out)
}

/// Keeps one of several readings of the same request: the one that knows most.
fn settle(mut all: Vec<TokenRequest>) -> Vec<TokenRequest> {
    let rank = |r: &TokenRequest| match &r.scopes {
        Scopes::Known(s) if !s.open => 0,
        Scopes::Known(_) => 1,
        Scopes::Impossible(_) => 2,
        Scopes::Absent => 3,
        Scopes::Unresolved(..) => 4,
    };
    // Where the URL is written beats where it is used, and the request itself a caller that adds nothing to it.
    let elsewhere = |r: &TokenRequest| r.address.is_none_or(|a| a.file != r.loc.file || !r.loc.span.contains(a.span));
    all.sort_by_key(|r| (r.open, rank(r), r.flow.is_none(), elsewhere(r), r.depth, r.loc));
    let mut out: Vec<TokenRequest> = Vec::new();
    for request in all {
        let same = |kept: &TokenRequest| {
            // An address that is written once may be asked with other scopes by each who completes it.
            let repeats = scope_places(kept) == scope_places(&request) || request.open || !matches!(request.scopes, Scopes::Known(_));
            kept.exchange == request.exchange
                && (kept.loc == request.loc && repeats
                    || (kept.address.is_some()
                        && kept.address == request.address
                        && (kept.flow == request.flow || request.flow.is_none())
                        && (scope_places(kept) == scope_places(&request)
                            || request.open
                            || matches!(request.scopes, Scopes::Absent | Scopes::Unresolved(..)))))
        };
        if !out.iter().any(same) {
            out.push(request);
        }
    }
    out.sort_by_key(|r| r.loc);
    out
}

fn scope_places(request: &TokenRequest) -> Vec<(String, Option<Loc>)> {
    match &request.scopes {
        Scopes::Known(s) => s.words.iter().map(|w| (w.name.clone(), w.loc)).chain(s.delimiter.clone()).collect(),
        _ => Vec::new(),
    }
}

/// The parameters of a request, by name.
#[derive(Debug, Default)]
struct Params {
    known: Vec<(String, Flat)>,
    /// Values that are no text: lists of scopes.
    lists: Vec<(String, Vec<Flat>)>,
    /// There may be more.
    open: bool,
}

impl Params {
    fn get(&self, names: &[&str]) -> Option<&Flat> {
        self.known.iter().find(|(n, _)| names.contains(&n.as_str())).map(|(_, v)| v)
    }

    fn list(&self, names: &[&str]) -> Option<&Vec<Flat>> {
        self.lists.iter().find(|(n, _)| names.contains(&n.as_str())).map(|(_, v)| v)
    }

    /// Reads `a=b&c=d` behind a question mark.
    fn of_query(&mut self, url: &Flat) {
        let Some(start) = url.text.find('?') else {
            return;
        };
        self.of_pairs(&url.slice(start + 1, url.text.len()));
    }

    fn of_pairs(&mut self, query: &Flat) {
        let end = query.text.find('#').unwrap_or(query.text.len());
        let mut start = 0;
        for pair in query.text[..end].split('&') {
            if let Some(eq) = pair.find('=') {
                let name = pair[..eq].trim_matches(|c: char| c == '?' || c.is_whitespace());
                self.known.push((name.to_owned(), query.slice(start + eq + 1, start + pair.len())));
            } else if pair.contains(HOLE) {
                self.open = true;
            }
            start += pair.len() + 1;
        }
    }

    /// Reads a record, query builder or encoded string.
    fn of_value(&mut self, value: &Value, eval: &Eval<'_>) {
        for one in value.alternatives() {
            let id: Option<ObjId> = match one {
                Value::Object(id) => Some(*id),
                Value::Lib(lib) => lib.object,
                _ => None,
            };
            match (one, id.and_then(|id| eval.object(id))) {
                (_, Some(obj)) => {
                    self.open |= obj.open;
                    for (name, value) in &obj.fields {
                        self.add(name, value, eval);
                    }
                    for item in &obj.items {
                        // A list of pairs.
                        if let Value::Object(pair) = item {
                            if let Some([k, v]) = eval.object(*pair).map(|p| p.items.as_slice())
                                && let Some(k) = k.as_text()
                            {
                                self.add(&k.into(), v, eval);
                            }
                        } else {
                            self.open = true;
                        }
                    }
                }
                (Value::Str(_), None) => {
                    for flat in Flat::all(one, Defaults::All) {
                        self.of_pairs(&flat);
                    }
                }
                (Value::Hole(h), None) => match &h.kind {
                    HoleKind::Derived(from) => {
                        for part in from.iter() {
                            self.of_value(part, eval);
                        }
                    }
                    _ => self.open = true,
                },
                _ => {}
            }
        }
    }

    fn add(&mut self, name: &Name, value: &Value, eval: &Eval<'_>) {
        let list = match value {
            Value::Object(id) => eval.object(*id).map(|o| o.items.clone()),
            _ => None,
        };
        match list {
            Some(items) => {
                let flats = items.iter().flat_map(|i| Flat::all(i, Defaults::All)).collect();
                self.lists.push((name.to_string(), flats));
            }
            None => {
                for flat in Flat::all(value, Defaults::All) {
                    self.known.push((name.to_string(), flat));
                }
            }
        }
    }

    fn scopes(&self, loc: Loc) -> Scopes {
        const NAMES: &[&str] = &["scope", "scopes"];
        if let Some(list) = self.list(NAMES) {
            // A list in a body is encoded as repeated parameters or joined by commas.
            return scopes_of_list(list, ",");
        }
        match self.get(NAMES) {
            Some(flat) => scopes_of_text(flat, loc),
            None if self.open => Scopes::Unresolved(loc, "the parameters of the request are not all known".into()),
            None => Scopes::Absent,
        }
    }

    fn token_request(&self, event: &Event, step: OAuthStep, url: &Flat, body_known: bool) -> Option<TokenRequest> {
        let loc = event.chain[0];
        let text_of = |names: &[&str]| self.get(names).map(|f| f.text.trim().to_ascii_lowercase());
        let grant = text_of(&["grant_type"]);
        let response_type = text_of(&["response_type"]);
        let has = |names: &[&str]| self.get(names).is_some();
        let authorizes = match step {
            OAuthStep::Authorize | OAuthStep::EnhancedAuthorize => true,
            OAuthStep::Token => false,
            OAuthStep::AuthorizeOrToken => response_type.is_some() || (!has(&["grant_type"]) && has(&["redirect_uri"])),
            OAuthStep::SapAuthorizeUrl | OAuthStep::SapInstance => {
                return Some(self.made(event, url, Some(Flow::SapOpenConnectors), true, Scopes::Absent, None));
            }
            OAuthStep::Revoke | OAuthStep::Unlisted => return None,
        };
        if step == OAuthStep::EnhancedAuthorize {
            return Some(self.made(event, url, Some(Flow::EnhancedCode), false, self.scopes(loc), None));
        }
        if authorizes {
            // A bare address without parameters is a constant on its way, not a request.
            if !has(&["client_id", "redirect_uri", "response_type", "scope"]) && !url.text.contains('?') {
                return None;
            }
            if !has(&["client_id", "clientId"]) && !has(&["redirect_uri"]) && !has(&["response_type"]) {
                return None;
            }
            let at = self.get(&["response_type"]).and_then(|f| f.loc(0, f.text.len()));
            let back = self.get(&["redirect_uri"]).map(|f| f.text.replace("%3A", ":").replace("%2F", "/").to_ascii_lowercase());
            let flow = match response_type.as_deref() {
                // The reseller login page is where MSP requests come back to, and no app's own.
                Some("token") if back.is_some_and(|b| b.contains("resellers.") && b.contains("egnyte.com")) => Some(Flow::MspImplicit),
                Some("token") => Some(Flow::Implicit),
                Some("code") => Some(Flow::AuthorizationCode),
                _ => None,
            };
            return Some(self.made(event, url, flow, false, self.scopes(loc), at));
        }
        match grant.as_deref() {
            Some("password") => {
                let at = self.get(&["grant_type"]).and_then(|f| f.loc(0, f.text.len()));
                Some(self.made(event, url, Some(Flow::Password), false, self.scopes(loc), at))
            }
            Some("authorization_code") => Some(self.made(event, url, Some(Flow::AuthorizationCode), true, self.scopes(loc), None)),
            Some("refresh_token") => Some(self.made(event, url, None, true, self.scopes(loc), None)),
            _ if !body_known && step == OAuthStep::AuthorizeOrToken => None,
            _ => Some(self.made(event, url, None, true, self.scopes(loc), None)),
        }
    }

    fn made(&self, event: &Event, url: &Flat, flow: Option<Flow>, exchange: bool, scopes: Scopes, flow_loc: Option<Loc>) -> TokenRequest {
        let address = url.text.find("oauth").and_then(|at| url.loc(at, at + 5));
        // A literal that goes on into the query is the expression that makes the URL; one that does not is a constant.
        let written = url.text.find("oauth").and_then(|at| url.piece_at(at)).filter(|(_, text)| text.contains('?')).map(|(loc, _)| loc);
        let open_scope = self.get(&["scope", "scopes"]).is_some_and(Flat::depends_on_param);
        TokenRequest {
            loc: written.unwrap_or(event.chain[0]),
            address,
            flow,
            exchange,
            scopes,
            flow_loc,
            confidence: Confidence::High,
            function: event.root,
            open: open_scope || url.text.starts_with(HOLE) && url.depends_on_param(),
            helper: None,
            depth: event.chain.len(),
        }
    }
}

/// A list of scopes: each item a scope, or several.
fn scopes_of_list(items: &[Flat], joined_by: &str) -> Scopes {
    let mut words = Vec::new();
    let mut open = false;
    for item in items {
        open |= item.text.contains(HOLE);
        words.extend(words_of(item).0);
    }
    let delimiter = (words.len() > 1 && joined_by != " ").then(|| (joined_by.to_owned(), words.first().and_then(|w| w.loc)));
    Scopes::Known(ScopeText { words, delimiter, loc: None, open })
}

fn scopes_of_text(flat: &Flat, loc: Loc) -> Scopes {
    if flat.text.trim_matches(|c: char| c == HOLE || c.is_whitespace()).is_empty() && flat.text.contains(HOLE) {
        let hole = flat.holes(0, flat.text.len()).next();
        let why = match hole {
            Some(h) => match (&h.kind, &h.name) {
                (HoleKind::Env(name), _) => format!("the environment variable `{name}` has no default"),
                (_, Some(name)) => format!("`{name}` is not known here"),
                _ => "the value is computed".into(),
            },
            None => "the value is computed".into(),
        };
        return Scopes::Unresolved(hole.map_or(loc, |h| if h.loc == crate::link::value::NOWHERE { loc } else { h.loc }), why);
    }
    let (words, delimiter) = words_of(flat);
    Scopes::Known(ScopeText { words, delimiter, loc: flat.loc(0, flat.text.len()), open: flat.text.contains(HOLE) })
}

/// The words of a scope string, and the first thing between two of them that is no space.
fn words_of(flat: &Flat) -> (Vec<ScopeWord>, Option<(String, Option<Loc>)>) {
    let mut words = Vec::new();
    let mut delimiter = None;
    let bytes = flat.text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &flat.text[at..];
        let (width, gap) = if rest.starts_with("%20") {
            (3, None)
        } else if rest.starts_with("%2C") || rest.starts_with("%2c") {
            (3, Some(","))
        } else if rest.starts_with("%2B") || rest.starts_with("%2b") {
            (3, Some("+"))
        } else {
            match bytes[at] {
                b' ' | b'+' | b'\t' => (1, None),
                b',' => (1, Some(",")),
                b';' => (1, Some(";")),
                b'|' => (1, Some("|")),
                b'\n' | b'\r' => (1, Some("newline")),
                _ => (0, None),
            }
        };
        if width > 0 {
            if let (Some(gap), None) = (gap, &delimiter) {
                let between = !words.is_empty() && rest[width..].trim().contains(|c: char| c.is_alphanumeric());
                if between {
                    delimiter = Some((gap.to_owned(), flat.loc(at, at + width)));
                }
            }
            at += width;
            continue;
        }
        let end = rest
            .char_indices()
            .find(|(i, c)| matches!(c, ' ' | '+' | '\t' | ',' | ';' | '|' | '\n' | '\r' | '%') && *i > 0)
            .map_or(rest.len(), |(i, _)| i);
        let word = &rest[..end];
        if !word.contains(HOLE) && word.chars().any(char::is_alphanumeric) {
            words.push(ScopeWord { name: word.to_owned(), loc: flat.loc(at, at + end) });
        }
        at += end;
    }
    (words, delimiter)
}

/// An OAuth address in a string or record that leaves the program's own code.
fn escaped(value: &Value, event: &Event, eval: &Eval<'_>, out: &mut Vec<TokenRequest>, depth: u32) {
    for one in value.alternatives() {
        match one {
            Value::Str(_) => {
                for flat in Flat::all(one, Defaults::All) {
                    let found = matcher::match_url(Some("GET"), &flat.parts());
                    if let (Target::OAuth(step), false) = (&found.target, matches!(found.host, Host::Other(_))) {
                        let mut params = Params::default();
                        params.of_query(&flat);
                        out.extend(params.token_request(event, *step, &flat, false));
                    }
                }
            }
            Value::Object(id) if depth < 4 => {
                let Some(obj) = eval.object(*id).cloned() else { continue };
                if let Some(request) = settings_record(&obj.fields, event, eval) {
                    out.push(request);
                    continue;
                }
                for value in obj.fields.iter().map(|(_, v)| v).chain(&obj.items) {
                    escaped(value, event, eval, out, depth + 1);
                }
            }
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

/// A record that configures an OAuth library nobody models: addresses, client id and scopes by their usual names.
fn settings_record(fields: &[(Name, Value)], event: &Event, eval: &Eval<'_>) -> Option<TokenRequest> {
    let plain = |n: &str| n.to_ascii_lowercase().replace(['_', '-', '.'], "");
    let authorize = fields.iter().find(|(n, v)| {
        let n = plain(n);
        (n.starts_with("authoriz") || n.starts_with("auth")) && mentions_oauth(v, eval, 0)
    })?;
    let nested = match &authorize.1 {
        Value::Object(id) => eval.object(*id).map(|o| o.fields.clone()).unwrap_or_default(),
        _ => Vec::new(),
    };
    let mut params = Params::default();
    for (name, value) in fields.iter().chain(&nested) {
        match plain(name).as_str() {
            "scope" | "scopes" | "defaultscopes" => {
                let list = matches!(value, Value::Object(_));
                params.add(&"scope".into(), value, eval);
                if list {
                    // Libraries join lists of scopes by spaces unless told otherwise.
                    let separator = fields.iter().find(|(n, _)| plain(n) == "scopeseparator").and_then(|(_, v)| v.as_text());
                    let loc = event.chain[0];
                    let flats = params.list(&["scope"]).cloned().unwrap_or_default();
                    let scopes = scopes_of_list(&flats, separator.as_deref().unwrap_or(" "));
                    return Some(configured(event, loc, scopes, response_type(fields, &nested)));
                }
            }
            "params" | "authorizationparams" | "extraparams" => params.of_value(value, eval),
            _ => {}
        }
    }
    if let Value::Str(_) = &authorize.1 {
        for flat in Flat::all(&authorize.1, Defaults::All) {
            params.of_query(&flat);
        }
    }
    let loc = event.chain[0];
    Some(configured(event, loc, params.scopes(loc), response_type(fields, &nested)))
}

fn response_type(fields: &[(Name, Value)], nested: &[(Name, Value)]) -> Option<String> {
    fields.iter().chain(nested).find(|(n, _)| matches!(&**n, "response_type" | "responseType")).and_then(|(_, v)| v.as_text())
}

fn configured(event: &Event, loc: Loc, scopes: Scopes, response_type: Option<String>) -> TokenRequest {
    let flow = if response_type.as_deref() == Some("token") { Flow::Implicit } else { Flow::AuthorizationCode };
    TokenRequest {
        loc,
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
    }
}

fn mentions_oauth(value: &Value, eval: &Eval<'_>, depth: u32) -> bool {
    match value {
        Value::Str(s) => s.mentions("puboauth"),
        Value::Union(all) => all.iter().any(|v| mentions_oauth(v, eval, depth)),
        Value::Object(id) if depth < 2 => {
            eval.object(*id).is_some_and(|o| o.fields.iter().any(|(_, v)| mentions_oauth(v, eval, depth + 1)))
        }
        _ => false,
    }
}

/// A token request that an OAuth library makes.
fn library(step: OauthUse, roles: &[(Role, Value)], event: &Event, eval: &Eval<'_>) -> Option<TokenRequest> {
    let role = |r: Role| roles.iter().find(|(x, _)| *x == r).map(|(_, v)| v);
    let ours =
        roles.iter().any(|(r, v)| matches!(r, Role::AuthorizeUrl | Role::TokenUrl | Role::Url | Role::Base) && mentions_oauth(v, eval, 0));
    if !ours {
        return None;
    }
    let loc = event.chain[0];
    let mut params = Params::default();
    let scopes = match role(Role::Scope) {
        Some(value) => {
            params.add(&"scope".into(), value, eval);
            match params.list(&["scope"]) {
                Some(list) => scopes_of_list(list, " "),
                None => params.scopes(loc),
            }
        }
        None => Scopes::Absent,
    };
    let grant = role(Role::GrantType).and_then(Value::as_text);
    let flow = match (step, grant.as_deref(), role(Role::ResponseType).and_then(Value::as_text).as_deref()) {
        (_, Some("password"), _) => Flow::Password,
        (_, _, Some("token")) => Flow::Implicit,
        _ => Flow::AuthorizationCode,
    };
    let exchange = step == OauthUse::Token && flow != Flow::Password;
    if step == OauthUse::Configure && role(Role::AuthorizeUrl).is_none() {
        // A session object alone asks for nothing yet.
        return None;
    }
    if step == OauthUse::Configure && role(Role::Scope).is_none() {
        // The scope may be given where the authorize URL is made.
        return None;
    }
    Some(TokenRequest { flow: Some(flow), exchange, scopes, ..configured(event, loc, Scopes::Absent, None) })
}

/// A token request that an SDK's helper makes.
fn sdk_helper(
    sdk: &'static egnyte_rules::sdk::Sdk,
    helper: &'static egnyte_rules::sdk::TokenHelper,
    _args: &[Value],
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
    let loc = event.chain[event.chain.len() - 1];
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
                        params.add(&"scope".into(), value, eval);
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
        flow: Some(flow),
        exchange,
        scopes,
        flow_loc: Some(loc),
        helper: Some(helper_name),
        ..configured(event, loc, Scopes::Absent, None)
    })
}
