//! Tokens that are asked for again and again: a token request on the way to every call, of which nothing is kept.
//!
//! The pair to look for is a call of the API and the token request whose answer it carries, in one run of a function.
//! Whatever lies between the two may keep the token: a condition, a memoizing wrapper, an assignment beyond the function, a
//! store. Only where none of these is in sight, and the pair surely happens more than once, is there something to say.

pub(in crate::facts) mod around;
pub(in crate::facts) mod kept;

use std::rc::Rc;

use egnyte_rules::model::Role;
use egnyte_rules::sdk::Grant;
use rustc_hash::FxHashMap;

use crate::finding::Loc;
use crate::ir::{ClassId, ExprKind, File, FuncId, Language, MethodKind, Name};
use crate::link::eval::Eval;
use crate::link::record::{Event, EventKind, OauthUse};
use crate::link::value::{EventId, FuncRef, HoleKind, Value};
use crate::source::FileId;

use super::additions;
use super::calls::ApiCall;
use super::names::{bound, function_of, names_in};
use super::oauth::{self, library};
use super::targets::asks_for_token;
use super::visit::{mentions_answer, visit};

use around::{Around, ways_around};

/// A token request that is made once for each call.
#[derive(Debug, Clone)]
pub struct Refetch {
    /// Where the token is asked for: the call of the function that makes the request, if there is one alone, else the request.
    pub loc: Loc,
    /// The request.
    pub request: Loc,
    /// A call that is made with it.
    pub call: Loc,
    /// What makes it happen again, and where.
    pub again: Again,
    /// The function it stands in.
    pub function: FuncRef,
}

/// What makes a token request happen again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// A function that serves requests.
    Served(Loc),
    /// A loop.
    Loop(Loc),
    /// Another call that asks for a token of its own.
    Call(Loc),
    /// A function that runs before every request of a client.
    Before(Loc),
}

/// The code that the question is asked about.
pub struct Code<'a> {
    /// The machine after its run.
    pub eval: &'a Eval<'a>,
    /// A lowered file.
    pub file: &'a dyn Fn(FileId) -> Option<Rc<File>>,
    /// Whether a framework serves what the file exports.
    pub is_served: &'a dyn Fn(FileId) -> bool,
}

/// A call and the token request whose answer it carries.
struct Pair<'a> {
    /// The call, and the record of it.
    call: &'a ApiCall,
    use_: &'a Event,
    /// The token request.
    token: EventId,
    asked: &'a Event,
    /// How many calls lead to both.
    shared: usize,
    /// The token is asked for by what runs before the use, away from it: whatever lies around the request decides about it alone.
    apart: bool,
    /// The function that a server runs for each request, and hands the token on with it.
    serving: Option<FuncRef>,
}

/// The token requests that are made once for each of `calls`, each once.
#[must_use]
pub fn find(code: &Code<'_>, calls: &[ApiCall]) -> Vec<Refetch> {
    let pairs: Vec<Pair<'_>> = calls.iter().flat_map(|call| pairs(code, call)).filter(|pair| is_bare(code, pair)).collect();
    let mut out: Vec<Refetch> = Vec::new();
    for pair in &pairs {
        let again = loop_around(code, pair).or_else(|| served(code, pair));
        out.extend(again.map(|again| refetch(pair, again)));
    }
    out.extend(one_each(code, &pairs));
    out.extend(before_requests(code, calls));
    out.extend(calls.iter().flat_map(|call| put_on_requests(code, call)));
    out.extend(before_handlers(code, calls));
    out.sort_by_key(|r| (r.request, matches!(r.again, Again::Call(_)), r.call));
    let mut asking: FxHashMap<Loc, Vec<Loc>> = FxHashMap::default();
    out.iter().for_each(|r| asking.entry(r.request).or_default().push(r.loc));
    out.dedup_by_key(|r| r.request);
    for refetch in &mut out {
        if asking[&refetch.request].iter().any(|loc| *loc != refetch.loc) {
            refetch.loc = refetch.request;
        }
    }
    out
}

/// The token requests that a client makes before every request of its own.
fn before_requests(code: &Code<'_>, calls: &[ApiCall]) -> Vec<Refetch> {
    let record = &code.eval.record;
    let mut out = Vec::new();
    for (function, client) in code.eval.before_requests() {
        let through = calls.iter().find(|call| {
            let events = call.events.iter().filter_map(|at| record.events.get(*at));
            events.filter(|e| !e.void).any(|e| matches!(&e.kind, EventKind::Request(r) if r.client.as_ref() == Some(client)))
        });
        let (Some(call), Some(file)) = (through, (code.file)(function.file)) else { continue };
        let asking = (0_u32..).zip(&record.events).filter(|(_, e)| !e.void && e.functions.contains(function));
        for (id, asked) in asking.filter(|(_, e)| is_repeatable(e, code.eval)) {
            let pair = Pair { call, use_: asked, token: EventId(id), asked, shared: 0, apart: true, serving: None };
            if is_bare(code, &pair) {
                out.push(refetch(&pair, Again::Before(Loc { file: function.file, span: file.function(function.func).name_span })));
            }
        }
    }
    out
}

/// The token requests that a central place of a call's client makes by itself, for what it puts on each request.
fn put_on_requests(code: &Code<'_>, call: &ApiCall) -> Vec<Refetch> {
    let record = &code.eval.record;
    let mut out = Vec::new();
    for use_ in call.events.iter().map(|at| &record.events[*at]).filter(|e| !e.void) {
        let EventKind::Request(request) = &use_.kind else { continue };
        for added in additions::of(request, use_, code.eval).filter(|added| added.role == Role::Headers) {
            let Value::Object(headers) = &added.value else { continue };
            let values = code.eval.object(*headers).into_iter().flat_map(|headers| headers.fields.iter().map(|(_, value)| value.clone()));
            let Some(token) = the_answer_in(values, code.eval) else { continue };
            let asked = &record.events[token.0 as usize];
            let Some(file) = (code.file)(added.loc.file).filter(|_| is_repeatable(asked, code.eval)) else { continue };
            // The function that puts it there, or one around it, asked: nobody did before.
            let outward = std::iter::successors(Some(function_of(&file, added.loc.span)), |inner| file.function(*inner).parent);
            let mut outward = outward.filter(|function| asked.functions.contains(&FuncRef { file: added.loc.file, func: *function }));
            let Some(function) = outward.find(|function| *function != FuncId(0)) else { continue };
            let pair = Pair { call, use_, token, asked, shared: 0, apart: true, serving: None };
            if is_bare(code, &pair) {
                out.push(refetch(&pair, Again::Before(Loc { file: added.loc.file, span: file.function(function).name_span })));
            }
        }
    }
    out
}

/// The token requests that a server makes before it handles a request: its handlers find the token with that.
fn before_handlers(code: &Code<'_>, calls: &[ApiCall]) -> Vec<Refetch> {
    let record = &code.eval.record;
    let mut out = Vec::new();
    let Some(call) = calls.first() else { return out };
    for (function, gives) in code.eval.run_for_requests() {
        let Some(file) = (code.file)(function.file) else { continue };
        if !gives && !kept::hands_on(&file, function.func) {
            continue;
        }
        let asking = (0_u32..).zip(&record.events).filter(|(_, e)| !e.void && e.functions.contains(&function));
        for (id, asked) in asking.filter(|(_, e)| is_repeatable(e, code.eval)) {
            let pair = Pair { call, use_: asked, token: EventId(id), asked, shared: 0, apart: true, serving: Some(function) };
            if is_bare(code, &pair) {
                out.push(refetch(&pair, Again::Served(Loc { file: function.file, span: file.function(function.func).name_span })));
            }
        }
    }
    out
}

fn refetch(pair: &Pair<'_>, again: Again) -> Refetch {
    let chain = &pair.asked.chain;
    let request = chain[chain.len() - 1];
    let (loc, outer) = if let [.., asking, _] = &**chain { (*asking, 2) } else { (request, 1) };
    let functions = &pair.asked.functions;
    let function = functions.len().checked_sub(outer).map_or(pair.asked.root, |at| functions[at]);
    Refetch { loc, request, call: pair.call.loc, again, function }
}

/// The records of a call that carry the answer of a token request of the same run.
fn pairs<'a>(code: &Code<'a>, call: &'a ApiCall) -> Vec<Pair<'a>> {
    let record = &code.eval.record;
    let mut out = Vec::new();
    for use_ in call.events.iter().map(|at| &record.events[*at]).filter(|e| !e.void) {
        let Some(token) = carried(use_, code.eval) else { continue };
        let Some(asked) = record.events.get(token.0 as usize).filter(|e| !e.void && e.root == use_.root) else { continue };
        let shared = asked.chain.iter().zip(use_.chain.iter()).take_while(|(a, b)| a == b).count();
        if shared < asked.chain.len() && shared < use_.chain.len() && is_repeatable(asked, code.eval) {
            out.push(Pair { call, use_, token, asked, shared, apart: false, serving: None });
        }
    }
    out
}

/// The one request whose answer is surely the token that is carried.
fn carried(use_: &Event, eval: &Eval<'_>) -> Option<EventId> {
    match &use_.kind {
        EventKind::Request(request) => the_answer_in(oauth::header_values(request, "authorization", eval), eval),
        EventKind::Sdk { config: Some(Value::Object(id)), .. } => {
            let named = |(name, _): &&(Name, Value)| super::tokens::names_a_token(name);
            the_answer_in(eval.object(*id).and_then(|o| o.fields.iter().find(named)).map(|(_, token)| token.clone()), eval)
        }
        _ => None,
    }
}

/// The one request whose answer all of the values hold.
fn the_answer_in(values: impl IntoIterator<Item = Value>, eval: &Eval<'_>) -> Option<EventId> {
    // What is nothing but a scheme carries no token: the request for one failed.
    let says_nothing = |v: &Value| v.is_null() || v.as_text().is_some_and(|t| matches!(t.trim(), "" | "Bearer" | "bearer"));
    let mut found: Option<EventId> = None;
    for value in values {
        for one in value.alternatives().iter().filter(|v| !says_nothing(v)) {
            match mentions_answer(one, eval) {
                Some(event) if found.is_none_or(|f| is_same(f, event, eval)) => found = Some(event),
                _ => return None,
            }
        }
    }
    found
}

/// Whether two records are of one request, which clients of several sorts may send.
fn is_same(a: EventId, b: EventId, eval: &Eval<'_>) -> bool {
    let of = |id: EventId| eval.record.events.get(id.0 as usize).map(|e| (e.root, &e.chain));
    a == b || of(a) == of(b)
}

/// Whether an event asks for a token by a grant that can be used again with the same settings: no code, and nobody's
/// input. A code is good once, and what a user types or a record of a user's holds gives a token of that user's.
fn is_repeatable(asked: &Event, eval: &Eval<'_>) -> bool {
    let mut refreshes = false;
    let (repeatable, given) = match &asked.kind {
        EventKind::Request(request) => {
            let grant = oauth::grant_of(request, eval);
            let again = matches!(grant.as_deref(), Some("password" | "refresh_token" | "client_credentials"));
            refreshes = grant.as_deref() == Some("refresh_token");
            let mut given: Vec<Value> = vec![request.url.clone()];
            given.extend(request.query.iter().chain(request.body.iter().map(|(_, v)| v)).chain(&request.basic).cloned());
            (asks_for_token(request) && again, given)
        }
        EventKind::Sdk { sdk, path, args, config } => {
            let helper = sdk.token_helpers.iter().find(|h| h.symbol == **path);
            let again = helper.is_some_and(|h| h.grants.contains(&Grant::Password) && !h.grants.contains(&Grant::AuthorizationCode));
            (again, args.iter().chain(config).cloned().collect())
        }
        EventKind::Oauth { step: OauthUse::Token, kind, roles } => {
            let says = |word: &str| library::says(kind.as_deref(), word);
            refreshes = says("refresh_token");
            let again = refreshes || says("password") || says("client_credentials");
            (again, roles.iter().map(|(_, v)| v.clone()).collect())
        }
        _ => return false,
    };
    repeatable && given.iter().all(|value| is_the_apps(value, asked.root, refreshes, eval))
}

/// Whether a setting is the app's own: not what came in with a request, what a caller passes, or what is kept of a user. What refreshes
/// a token is kept of a user as the token it gives could be.
fn is_the_apps(value: &Value, root: FuncRef, refreshes: bool, eval: &Eval<'_>) -> bool {
    const OF_SOMEBODY: &[&str] = &["account", "tenant", "customer", "user", "org", "organization", "connection", "integration", "member"];
    let mut own = true;
    visit(value, eval, &mut |hole| {
        own &= match &hole.kind {
            HoleKind::Incoming(_) => false,
            // What an object was made with is its own for good.
            HoleKind::Param(function, _) => *function != root,
            HoleKind::Read(kind, _) => matches!(&**kind, "settings" | "environment" | "file" | "keychain" | "outside"),
            HoleKind::Member(Value::Hole(of), _) => refreshes || !of.name.as_deref().is_some_and(|n| OF_SOMEBODY.contains(&n)),
            _ => true,
        };
    });
    own
}

/// Whether nothing between the request for the token and its use keeps the token or decides whether one is needed.
fn is_bare(code: &Code<'_>, pair: &Pair<'_>) -> bool {
    let record = &code.eval.record;
    let stored = record.events.iter().any(|event| match &event.kind {
        EventKind::Sink { kind, value, .. } => {
            !matches!(&**kind, "log" | "html" | "response" | "redirect" | "navigate" | "message")
                && mentions_answer(value, code.eval) == Some(pair.token)
        }
        _ => false,
    });
    if stored {
        return false;
    }
    for (depth, site) in pair.asked.chain.iter().enumerate() {
        let Some(file) = (code.file)(site.file) else { return false };
        let own = function_of(&file, site.span);
        let used = pair.use_.chain.get(depth).filter(|_| depth == pair.shared).map(|l| l.span);
        let below = pair.apart || depth > pair.shared;
        for around in ways_around(&file, own, site.span) {
            let decides = match around {
                // A condition that both stand under decides for both, unless it asks for the token itself.
                Around::Branch { test, branch } => {
                    let both = !below && used.is_none_or(|u| branch.contains(u));
                    !both
                        || kept::speaks_of_token(&names_in(&file, test))
                        || code.eval.record.told_401.iter().any(|at| at.file == site.file && test.contains(at.span))
                }
                Around::Catch(body) => below || used.is_some_and(|u| !body.contains(u)),
                Around::Loop { .. } => false,
            };
            if decides {
                return false;
            }
        }
        let serves = pair.serving == Some(FuncRef { file: site.file, func: own });
        if depth >= pair.shared
            && (below && kept::returns_early(&file, own, site.span) || kept::kept_at(&file, own, site.span, serves).is_some())
        {
            return false;
        }
    }
    // A function that a wrapper was put around is asked for by another name.
    let between = pair.asked.functions.iter().filter(|f| pair.apart || !pair.use_.functions.contains(f));
    between.into_iter().all(|f| (code.file)(f.file).is_none_or(|file| !kept::is_memoized(&file, f.func)))
}

/// The loop that makes the token request again with what it was made with before.
fn loop_around(code: &Code<'_>, pair: &Pair<'_>) -> Option<Again> {
    for (depth, site) in pair.asked.chain.iter().enumerate().take(pair.shared + 1) {
        let file = (code.file)(site.file)?;
        let used = pair.use_.chain.get(depth).filter(|_| depth == pair.shared).map(|l| l.span);
        for around in ways_around(&file, function_of(&file, site.span), site.span) {
            let Around::Loop { span, body, ends, names } = around else { continue };
            // What goes round until it succeeds asks as often as it has to.
            if ends || used.is_some_and(|u| !body.contains(u)) || depends(code, pair, &names) {
                continue;
            }
            return Some(Again::Loop(Loc { file: site.file, span }));
        }
    }
    let shared = pair.asked.functions.iter().filter(|f| pair.use_.functions.contains(f));
    for function in shared.filter(|f| code.eval.is_iterated(**f)) {
        let file = (code.file)(function.file)?;
        let lambda = file.function(function.func);
        let names: Vec<Name> = lambda.params.iter().flat_map(|p| bound(&p.pattern)).collect();
        if !depends(code, pair, &names) {
            return Some(Again::Loop(Loc { file: function.file, span: lambda.name_span }));
        }
    }
    None
}

/// Whether the token request may be another one in every round: it is given something of what the loop goes through.
fn depends(code: &Code<'_>, pair: &Pair<'_>, names: &[Name]) -> bool {
    let mut found = false;
    let given: Vec<&Value> = match &pair.asked.kind {
        EventKind::Request(r) => std::iter::once(&r.url).chain(&r.query).chain(r.body.iter().map(|(_, v)| v)).chain(&r.basic).collect(),
        EventKind::Sdk { args, config, .. } => args.iter().chain(config).collect(),
        EventKind::Oauth { roles, .. } => roles.iter().map(|(_, v)| v).collect(),
        _ => Vec::new(),
    };
    for value in given {
        visit(value, code.eval, &mut |hole| found |= hole.name.as_ref().is_some_and(|n| names.contains(n)));
    }
    // What a call on the way is given says so where a value does not.
    found
        || pair.asked.chain.iter().any(|site| {
            let file = (code.file)(site.file);
            file.is_some_and(|file| names_in(&file, site.span).iter().any(|n| names.contains(n)) && *site != pair.use_.chain[0])
                && !pair.use_.chain.contains(site)
        })
}

/// The function that serves requests, and asks for a token with each.
fn served(code: &Code<'_>, pair: &Pair<'_>) -> Option<Again> {
    let shared = pair.asked.functions.iter().filter(|f| pair.use_.functions.contains(f));
    for function in shared {
        let file = (code.file)(function.file)?;
        // A page of PHP runs from its top for each request.
        let runs = if function.func.0 == 0 { file.language == Language::Php } else { super::handling::is_exported(&file, function.func) };
        let is_page = || runs && *function == pair.asked.root && (code.is_served)(function.file);
        let is_job =
            || code.eval.is_run_for_jobs(*function) && (looks_at_given(&file, function.func) || looks_at_own(&file, function.func));
        if code.eval.is_served(*function) || is_page() || is_run_for_events(&file, function.func) || is_job() {
            return Some(Again::Served(Loc { file: function.file, span: file.function(function.func).name_span }));
        }
    }
    None
}

/// Whether a platform runs a function for what comes in, each by itself: what it runs by the clock does not look at what it is given.
fn is_run_for_events(file: &File, function: FuncId) -> bool {
    super::handling::is_run_by_platform(file.function(function)) && looks_at_given(file, function)
}

/// Whether a function looks at the first thing that it is given.
fn looks_at_given(file: &File, function: FuncId) -> bool {
    let own = file.function(function);
    let reads = |name: &Name| file.exprs_in(own.span).any(|expr| matches!(&expr.kind, ExprKind::Name(read) if read == name));
    own.params.first().is_some_and(|param| bound(&param.pattern).iter().any(reads))
}

/// Whether a function looks at what the instance was made with whose method it is.
fn looks_at_own(file: &File, function: FuncId) -> bool {
    let own = file.function(function);
    let is_given = |class: ClassId| {
        let mut made = file.class(class).methods.iter().filter(|method| method.kind == MethodKind::Constructor);
        made.any(|method| !file.function(method.func).params.is_empty())
    };
    let reads = || {
        file.exprs_in(own.span)
            .any(|expr| matches!(&expr.kind, ExprKind::Member { object, .. } if matches!(file.expr(*object).kind, ExprKind::This)))
    };
    own.class.is_some_and(is_given) && reads()
}

/// Where a token is asked for, and which run of which function asks.
type Occasions<'a> = FxHashMap<Loc, Vec<&'a Pair<'a>>>;

/// Token requests of which each call has its own: two calls of one run that do not exclude each other, or two methods of a
/// class that lives longer than one call.
fn one_each(code: &Code<'_>, pairs: &[Pair<'_>]) -> Vec<Refetch> {
    let mut places: Occasions<'_> = FxHashMap::default();
    for pair in pairs {
        places.entry(pair.asked.made_at()).or_default().push(pair);
    }
    let mut out = Vec::new();
    for all in places.values() {
        // A token that serves several calls is kept as long as it is needed.
        let single = |pair: &&&Pair<'_>| all.iter().filter(|p| p.token == pair.token).all(|p| p.call.loc == pair.call.loc);
        let own: Vec<&Pair<'_>> = all.iter().filter(single).copied().collect();
        let found = own.iter().enumerate().find_map(|(at, first)| {
            let second = own[at + 1..].iter().find(|second| in_one_run(code, first, second) || of_one_class(code, first, second))?;
            Some((first, second))
        });
        if let Some((first, second)) = found {
            let (first, second) = if first.call.loc <= second.call.loc { (first, second) } else { (second, first) };
            out.push(refetch(first, Again::Call(second.call.loc)));
        }
    }
    out
}

/// Whether one run of a function asks twice.
fn in_one_run(code: &Code<'_>, first: &Pair<'_>, second: &Pair<'_>) -> bool {
    if first.asked.root != second.asked.root || first.token == second.token {
        return false;
    }
    let (a, b) = (&first.asked.chain, &second.asked.chain);
    let shared = a.iter().zip(b.iter()).take_while(|(a, b)| a == b).count();
    let (Some(a), Some(b)) = (a.get(shared), b.get(shared)) else { return false };
    let Some(file) = (code.file)(a.file).filter(|_| a.file == b.file) else { return false };
    let own = function_of(&file, a.span);
    let branches = |span| ways_around(&file, own, span).into_iter().filter(|w| matches!(w, Around::Branch { .. } | Around::Catch(_)));
    let both = |around: Around, other: crate::ir::Span| match around {
        Around::Branch { branch, .. } => branch.contains(other),
        Around::Catch(body) => body.contains(other),
        Around::Loop { .. } => true,
    };
    own == function_of(&file, b.span) && branches(a.span).all(|w| both(w, b.span)) && branches(b.span).all(|w| both(w, a.span))
}

/// Whether two functions that nobody in the tree calls belong to what lives longer than a call: a class, or a module that
/// exports them.
fn of_one_class(code: &Code<'_>, first: &Pair<'_>, second: &Pair<'_>) -> bool {
    let (a, b) = (first.asked.root, second.asked.root);
    if a == b || a.file != b.file || code.eval.was_called(a) && code.eval.was_called(b) {
        return false;
    }
    let Some(file) = (code.file)(a.file) else { return false };
    let class = |f: FuncRef| -> Option<ClassId> { file.function(f.func).class };
    let plain = |f: FuncRef| !code.eval.is_handed_over(f) && file.function(f.func).decorators.is_empty();
    let listed = |f: FuncRef| file.function(f.func).name.as_ref().is_some_and(|n| file.exports.iter().any(|e| e.name == *n));
    plain(a) && plain(b) && (class(a).is_some() && class(a) == class(b) || class(a).is_none() && listed(a) && listed(b))
}
