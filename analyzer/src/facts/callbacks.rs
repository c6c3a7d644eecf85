//! Callbacks: where the browser comes back to with a code or a token, and what else the code there looks at.

use std::rc::Rc;

use egnyte_rules::matcher::OAuthStep;
use egnyte_rules::model::Role;
use rustc_hash::FxHashSet;

use crate::finding::Loc;
use crate::ir::{Arg, BinaryOp, ExprId, ExprKind, File, FuncId, Language, Param, Pattern, Span, Type, UnaryOp};
use crate::link::eval::Eval;
use crate::link::record::{Event, EventKind, Input, OauthUse};
use crate::link::value::{FuncRef, Hole, HoleKind, Value};
use crate::source::FileId;

use super::asked::asked_as_such;
use super::names::speaks_of_egnyte;
use super::oauth::TokenRequest;
use super::tokens::may_come_back;

/// Names under which a refusal comes back.
const REFUSALS: &[&str] = &["error", "error_description", "error_reason", "error_code"];

/// Where a code or token is taken from what the browser brings back.
#[derive(Debug, Clone)]
pub struct Callback {
    /// Where.
    pub loc: Loc,
    /// The function.
    pub function: FuncRef,
    /// It takes the token itself, from the page's address.
    pub implicit: bool,
    /// It looks at whether access was refused.
    pub reads_error: bool,
    /// Where it reads that, if it does so by name.
    pub error_at: Option<Loc>,
    /// It takes the state that was sent.
    pub reads_state: bool,
    /// Where it reads that, if it does so by name.
    pub state_at: Option<Loc>,
    /// It hands the code to a library that has no state to compare with.
    pub compares_nothing: bool,
}

/// The callbacks: of the code flow, where a token request's code comes from; of the implicit grant, where the token is read.
/// `file` gives a lowered file.
#[must_use]
pub fn find(
    eval: &Eval<'_>,
    requests: &[TokenRequest],
    file: &dyn Fn(FileId) -> Option<Rc<File>>,
    in_scope: &dyn Fn(Loc) -> bool,
) -> Vec<Callback> {
    let mut found: Vec<(Loc, FuncRef, Vec<Place>)> = Vec::new();
    let mut connected: Vec<Loc> = Vec::new();
    let mut alone: Vec<Loc> = Vec::new();
    // The browser comes back from a connector's sign-in to whoever sent it there.
    let signs_in = |r: &TokenRequest| r.written.as_ref().is_some_and(|written| written.step == OAuthStep::SapAuthorizeUrl);
    let by_connector = requests.iter().any(signs_in);
    for request in requests.iter().filter(|r| r.exchange) {
        let event = &eval.record.events[request.event];
        let connects = by_connector && request.connects();
        for param in request.params.all(if connects { &["providerData.code"] } else { &["code"] }) {
            for hole in param.value.given() {
                let Some((loc, function)) = taken(hole, event, eval, file) else { continue };
                if is_posted_to(function, file) {
                    continue;
                }
                found.push((loc, function, places(event, loc, eval, file)));
                connected.extend(connects.then_some(loc));
                alone.extend((request.sends_state == Some(false)).then_some(loc));
            }
        }
    }
    // Who is sent a code in a body has a page of its own for the way back.
    let sent = |hole: &Rc<Hole>| comes_in_a_body(hole, 0);
    let codes = requests.iter().filter(|r| r.exchange).flat_map(|r| r.params.all(&["code"]));
    if codes.into_iter().any(|param| param.value.given().any(sent)) {
        let pages = eval.record.inputs.iter().filter(|i| &*i.key == "code" && i.in_address && is_page_of_egnyte(i.loc.file, file));
        found.extend(pages.map(|input| (input.loc, input.function, vec![around(input.loc, eval, file)])));
    }
    // An app that leaves the exchange to a server out of sight takes the code where it sends the browser away, and hands it on.
    if !requests.iter().any(|r| r.exchange) {
        let for_a_code = |r: &&TokenRequest| r.params.get(&["response_type"]).is_some_and(|kind| kind.text.trim() == "code");
        let leaving: FxHashSet<FileId> = requests.iter().filter(for_a_code).map(|request| request.loc.file).collect();
        let taken = eval.record.inputs.iter().filter(|i| &*i.key == "code" && i.in_address && !i.guessed && leaving.contains(&i.loc.file));
        found.extend(taken.map(|input| (input.loc, input.function, vec![around(input.loc, eval, file)])));
    }
    // What waits for the browser in a server of its own hands the code over by way of that server, a class or a global variable.
    for request in requests.iter().filter(|r| r.exchange && r.params.is_unfilled("code")) {
        let waiting = eval.record.inputs.iter().filter(|i| &*i.key == "code" && i.in_address && !i.guessed);
        let beside = waiting.filter(|input| input.loc.file == request.loc.file);
        found.extend(beside.map(|input| (input.loc, input.function, vec![around(input.loc, eval, file)])));
    }
    // A library that is given the whole address takes the code out of it, sees a refusal, and compares the state where it has one.
    let mut given_whole: Vec<(Loc, bool)> = Vec::new();
    for request in requests.iter().filter(|r| r.exchange) {
        let (event, Some(compares)) = (&eval.record.events[request.event], request.sends_state) else { continue };
        if takes_whole_address(event, eval) {
            let at = event.made_at();
            found.push((at, *event.functions.last().unwrap_or(&event.root), places(event, at, eval, file)));
            given_whole.push((at, compares));
        }
    }
    let mut functions: Vec<FuncRef> = found.iter().map(|(_, function, _)| *function).collect();
    functions.sort();
    functions.dedup();
    let others = Others { elsewhere: signing_in_elsewhere(eval), callbacks: functions };
    let mut out: Vec<Callback> = Vec::new();
    for (loc, function, places) in &found {
        let back = callback(eval, *loc, *function, &others, false, places, file);
        let whole = given_whole.iter().find(|(at, _)| at == loc).map(|(_, compares)| *compares);
        // What comes back with a connector's code as its state is the connector's own.
        let reads_state = back.reads_state || connected.contains(loc) || whole == Some(true);
        let reads_error = back.reads_error || whole.is_some();
        out.push(Callback { reads_state, reads_error, compares_nothing: alone.contains(loc) || whole == Some(false), ..back });
    }
    // Who is sent a token in a body is not who reads the address it came back in.
    let tokens = eval.record.inputs.iter().filter(|i| &*i.key == "access_token" && !i.guessed && !i.in_body);
    let tokens: Vec<&Input> = tokens.filter(|input| may_come_back(file(input.loc.file).as_deref())).collect();
    // Where another place takes the token, one that only asks whether there is one takes none.
    let takes = |input: &&Input| file(input.loc.file).is_none_or(|lowered| !is_asked_for(&lowered, input.loc.span));
    let taking: FxHashSet<FuncRef> = tokens.iter().copied().filter(takes).map(|input| input.function).collect();
    let taken: Vec<&Input> = tokens.iter().copied().filter(|input| taking.contains(&input.function)).collect();
    for input in if taken.is_empty() { tokens } else { taken } {
        let place = body(input.function, file).map_or(Place { file: input.loc.file, span: None }, |span| Place {
            file: input.loc.file,
            span: (input.function.func != FuncId(0)).then_some(span),
        });
        out.push(callback(eval, input.loc, input.function, &others, true, &[place], file));
    }
    out.retain(|c| in_scope(c.loc));
    out.sort_by_key(|c| (c.implicit, c.loc));
    out.dedup_by(|next, kept| {
        // A token that one function reads twice comes back to one place.
        let same = next.implicit == kept.implicit && (next.loc == kept.loc || next.implicit && next.function == kept.function);
        if same {
            kept.reads_error |= next.reads_error;
            kept.reads_state |= next.reads_state;
            kept.error_at = kept.error_at.or(next.error_at);
            kept.state_at = kept.state_at.or(next.state_at);
            kept.compares_nothing |= next.compares_nothing;
        }
        same
    });
    out
}

/// Whether a function is surely reached by POST alone (`r.Post("/connect", connect)`): who comes back from a sign-in is sent there by GET.
fn is_posted_to(function: FuncRef, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    let Some(lowered) = file(function.file) else { return false };
    let Some(name) = lowered.function(function.func).name.clone() else { return false };
    let is_meant = |arg: &Arg| match &lowered.expr(arg.value).kind {
        ExprKind::Name(given) | ExprKind::Member { name: given, .. } => *given == name,
        _ => false,
    };
    let bound = lowered.exprs.iter().filter_map(|expr| match &expr.kind {
        ExprKind::Call { callee, args } if args.iter().skip(1).any(is_meant) => match &lowered.expr(*callee).kind {
            ExprKind::Member { name, .. } => Some(name.eq_ignore_ascii_case("post")),
            _ => Some(false),
        },
        _ => None,
    });
    let bound: Vec<bool> = bound.collect();
    !bound.is_empty() && bound.into_iter().all(|by_post| by_post)
}

/// Whether what stands at a place is only looked for: a call tells whether it is there.
fn is_asked_for(file: &File, at: Span) -> bool {
    const ASKING: &[&str] = &["includes", "has", "contains", "indexOf", "startsWith", "test"];
    file.exprs_in(file.functions[0].span).any(|expr| match &expr.kind {
        ExprKind::Call { callee, args } if expr.span.contains(at) => {
            matches!(&file.expr(*callee).kind, ExprKind::Member { name, .. } if ASKING.contains(&&**name))
                && (expr.span == at || args.iter().any(|arg| file.expr(arg.value).span.contains(at)))
        }
        _ => false,
    })
}

/// Code that belongs to a callback: a function, or a whole file.
struct Place {
    file: FileId,
    span: Option<Span>,
}

impl Place {
    fn holds(&self, loc: Loc) -> bool {
        self.file == loc.file && self.span.is_none_or(|span| span.contains(loc.span))
    }
}

/// Whether a library is handed the whole address that a server was asked for, and by an object that was made for it: one that was there
/// before has kept the state that it sent.
fn takes_whole_address(event: &Event, eval: &Eval<'_>) -> bool {
    let EventKind::Oauth { roles, .. } = &event.kind else { return false };
    let Some((_, address)) = roles.iter().find(|(role, _)| *role == Role::AuthorizationResponse) else { return false };
    let asked = |hole: &Hole| matches!(&hole.kind, HoleKind::Read(kind, _) if &**kind == "query") || is_named_request(hole, 0);
    let is_asked = address.as_hole().is_some_and(|hole| asked(hole));
    let makes = |other: &Event| {
        let within = other.root == event.root && other.functions.iter().all(|function| function.func != FuncId(0));
        within && matches!(&other.kind, EventKind::Oauth { step: OauthUse::Configure, .. })
    };
    (is_asked || event.functions.iter().any(|function| eval.is_served(*function) || eval.is_handed_over(*function)))
        && eval.record.events.iter().any(makes)
}

/// Where the code of a token request was taken from the callback's address, if it was.
fn taken(hole: &Rc<Hole>, event: &Event, eval: &Eval<'_>, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> Option<(Loc, FuncRef)> {
    if comes_in_a_body(hole, 0) {
        return None;
    }
    if let HoleKind::Param(function, at) = &hole.kind {
        // A framework binds the address's parameters to those of the handler (`def callback(code: str)`).
        let lowered = file(function.file)?;
        let param = lowered.function(function.func).params.get(*at as usize)?;
        let named = matches!(&param.pattern, Pattern::Name(name, _) if &**name == "code");
        // The page of a desktop program calls its commands with what it has, and a command line with what the user pastes.
        let bound = eval.is_served(*function) || eval.is_action(*function);
        return (named && bound).then_some((Loc { file: function.file, span: param.span }, *function));
    }
    // The first of several values that came under the name (`params["code"][0]`).
    let read = match &hole.kind {
        HoleKind::Member(Value::Hole(all), at) if at.bytes().all(|byte| byte.is_ascii_digit()) => all,
        _ => hole,
    };
    let input = eval.record.inputs.iter().filter(|i| i.loc == read.loc && &*i.key == "code").min_by_key(|i| i.guessed)?;
    // What nothing is known of is a callback's only where the server hands it over.
    let served = || event.functions.iter().any(|f| eval.is_handed_over(*f) && (!is_made_within(*f, file) || is_given(hole, *f, 0)));
    // What a function of the program's own is given by another one is no request of a browser's, whatever it is called.
    let own = || starts_at(hole, 0).is_some_and(|f| eval.was_called(f) && !eval.is_handed_over(f) && !eval.is_served(f));
    let served = !input.guessed || is_named_request(hole, 0) && !own() || served();
    served.then_some((input.loc, input.function))
}

/// The function whose parameter a chain of members starts at.
fn starts_at(hole: &Hole, depth: u32) -> Option<FuncRef> {
    match &hole.kind {
        HoleKind::Param(of, _) => Some(*of),
        HoleKind::Member(Value::Hole(of), _) if depth < 6 => starts_at(of, depth + 1),
        _ => None,
    }
}

/// Whether a function is made by another one: what it is not given itself, that one has, and nobody handed that over.
fn is_made_within(function: FuncRef, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    let parent = file(function.file).and_then(|lowered| lowered.function(function.func).parent);
    parent.is_some_and(|parent| parent != FuncId(0))
}

/// Whether a chain of members starts at what a function is given.
fn is_given(hole: &Hole, function: FuncRef, depth: u32) -> bool {
    let among = |value: &Value| matches!(value, Value::Hole(of) if depth < 6 && is_given(of, function, depth + 1));
    match &hole.kind {
        HoleKind::Param(of, _) => *of == function,
        HoleKind::Member(of, _) => among(of),
        HoleKind::Derived(from) => from.iter().any(among),
        _ => false,
    }
}

/// Whether a value comes in with a body: from the app's own front end, which has seen the address.
fn comes_in_a_body(hole: &Hole, depth: u32) -> bool {
    match &hole.kind {
        HoleKind::Read(kind, _) => matches!(&**kind, "form" | "cookie" | "headers" | "store" | "database" | "file" | "settings"),
        HoleKind::Incoming(Some(part)) => matches!(&**part, "body" | "data" | "json" | "form"),
        HoleKind::Member(Value::Hole(of), name) if depth < 6 => {
            matches!(&**name, "body" | "Body" | "data" | "json" | "form" | "POST" | "payload" | "arguments")
                || comes_in_a_body(of, depth + 1)
        }
        HoleKind::Derived(from) if depth < 6 => from.iter().any(|v| matches!(v, Value::Hole(h) if comes_in_a_body(h, depth + 1))),
        _ => false,
    }
}

/// Whether a chain of members starts at something that is called a request.
fn is_named_request(hole: &Hole, depth: u32) -> bool {
    let named =
        hole.name.as_deref().is_some_and(|n| matches!(n, "request" | "req" | "ctx" | "context" | "event" | "query" | "searchParams"));
    named
        || match &hole.kind {
            HoleKind::Member(Value::Hole(of), _) if depth < 6 => is_named_request(of, depth + 1),
            HoleKind::Derived(from) if depth < 6 => from.iter().any(|v| matches!(v, Value::Hole(h) if is_named_request(h, depth + 1))),
            HoleKind::Call(path) => path.contains("request") || path.contains("req."),
            _ => false,
        }
}

/// The functions that lead to a token request, without the files' own code.
fn places(event: &Event, code: Loc, eval: &Eval<'_>, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> Vec<Place> {
    let mut places: Vec<Place> = event
        .functions
        .iter()
        .filter(|f| f.func != FuncId(0))
        .filter_map(|f| Some(Place { file: f.file, span: Some(body(*f, file)?) }))
        .collect();
    // A handler within a handler belongs to the one around it, and what a page does by itself to the page.
    places.push(around(code, eval, file));
    places
}

/// The outermost function around a place, else its file: what sets up several handlers is around none of them.
fn around(at: Loc, eval: &Eval<'_>, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> Place {
    let outermost = |lowered: Rc<File>| {
        let all = (0..).map(FuncId).zip(&lowered.functions).skip(1);
        let around = all.filter(|(_, f)| f.span.contains(at.span));
        let is_handler = |func: FuncRef| eval.is_served(func) || eval.is_action(func);
        around.max_by_key(|(func, f)| (is_handler(FuncRef { file: at.file, func: *func }), f.span.end - f.span.start)).map(|(_, f)| f.span)
    };
    Place { file: at.file, span: file(at.file).and_then(outermost) }
}

/// Whether a script that a browser may run speaks of Egnyte: the way back from another sign-in is another page's.
fn is_page_of_egnyte(id: FileId, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    file(id).is_some_and(|lowered| lowered.language == Language::JavaScript && speaks_of_egnyte(&lowered))
}

fn body(function: FuncRef, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> Option<Span> {
    file(function.file).map(|f| f.function(function.func).span)
}

fn callback(
    eval: &Eval<'_>,
    loc: Loc,
    function: FuncRef,
    others: &Others,
    implicit: bool,
    places: &[Place],
    file: &dyn Fn(FileId) -> Option<Rc<File>>,
) -> Callback {
    let reads = |keys: &[&str]| {
        // What another callback in the file looks at is its own business; a guard's is everybody's.
        let of_another = |input: &Input| input.function != function && others.contains(input.function);
        let asked = |input: &&Input| {
            let beside = |p: &Place| !input.guessed && p.file == input.loc.file && !of_another(input);
            keys.contains(&&*input.key)
                && !eval.record.states_shared.contains(&input.loc)
                && (places.iter().any(|p| p.holds(input.loc) || beside(p))
                    || is_called_from(input, places, file)
                    || !of_another(input) && is_guard(eval, input, &others.callbacks))
        };
        let at = eval.record.inputs.iter().find(asked).map(|input| input.loc);
        (at, at.is_some() || places.iter().any(|p| binds(eval, p, keys, file)) || is_filled(eval, function, keys, file))
    };
    let (error_at, reads_error) = reads(REFUSALS);
    let (state_at, reads_state) = reads(&["state"]);
    // A kept state that is handed to a call may be what the address is checked against there (`z.literal(session.state)`).
    let mut held = eval.record.states_held.difference(&eval.record.states_shared);
    let reads_state = reads_state || held.any(|held| places.iter().any(|place| place.holds(*held)));
    Callback {
        loc,
        function,
        implicit,
        reads_error: reads_error || places.iter().any(|p| speaks_of_refusal(p, file)),
        error_at,
        reads_state: reads_state
            && !drops_state(eval, others, places, file)
            && !only_takes_apart(eval, function, &others.callbacks, places, file),
        state_at,
        compares_nothing: false,
    }
}

/// The functions that the browser comes back to.
struct Others {
    /// From Egnyte.
    callbacks: Vec<FuncRef>,
    /// From another sign-in.
    elsewhere: FxHashSet<FuncRef>,
}

impl Others {
    fn contains(&self, function: FuncRef) -> bool {
        self.callbacks.contains(&function) || self.elsewhere.contains(&function)
    }
}

/// The functions that take a code and send a request themselves: the browser comes back to them from some sign-in.
fn signing_in_elsewhere(eval: &Eval<'_>) -> FxHashSet<FuncRef> {
    let taking = eval.record.inputs.iter().filter(|input| &*input.key == "code" && !input.guessed).map(|input| input.function);
    let taking: FxHashSet<FuncRef> = taking.filter(|function| function.func != FuncId(0)).collect();
    let sends = |kind: &EventKind| matches!(kind, EventKind::Request(_) | EventKind::Oauth { step: OauthUse::Token, .. });
    let sending = eval.record.events.iter().filter(|event| sends(&event.kind));
    sending.flat_map(|event| event.functions.iter().copied()).filter(|function| taking.contains(function)).collect()
}

/// Whether a function reads something on behalf of the code of a place, which calls it.
fn is_called_from(input: &Input, places: &[Place], file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    let functions = input.callers.iter().filter(|caller| caller.func != FuncId(0));
    functions.filter_map(|caller| Some(Loc { file: caller.file, span: body(*caller, file)? })).any(|function| {
        // The code of a whole file calls what it sets up, which is no part of it.
        places.iter().any(|place| place.span.is_some() && place.holds(function))
    })
}

/// Whether something reads a part of the address for whoever comes behind it, as a guard does: nobody on the way there takes a code,
/// but for the callbacks themselves.
fn is_guard(eval: &Eval<'_>, input: &Input, callbacks: &[FuncRef]) -> bool {
    let mut around = input.callers.iter().chain([&input.function]).filter(|function| function.func != FuncId(0)).peekable();
    let takes_code = |function: &FuncRef| {
        let mut codes = eval.record.inputs.iter().filter(|one| matches!(&*one.key, "code" | "access_token") && !one.guessed);
        codes.any(|one| one.function == *function || one.callers.contains(function))
    };
    !input.guessed && around.peek().is_some() && around.all(|function| callbacks.contains(function) || !takes_code(function))
}

/// Whether the code surely does nothing with the state but to give it a name, to log it, or to ask whether there is one.
fn drops_state(eval: &Eval<'_>, others: &Others, places: &[Place], file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    let elsewhere =
        |input: &Input| &*input.key == "state" && !others.contains(input.function) && !places.iter().any(|place| place.holds(input.loc));
    if eval.record.inputs.iter().any(|input| elsewhere(input) && places.iter().any(|place| place.file == input.loc.file)) {
        return false;
    }
    let (mut bound, mut asked, mut glanced) = (false, 0, false);
    for place in places {
        let Some(lowered) = file(place.file) else { return false };
        // What a page of PHP does by itself is a place as well.
        let Some(span) = place.span.or_else(|| (lowered.language == Language::Php).then(|| lowered.functions[0].span)) else {
            return false;
        };
        // A framework that binds parameters may have more of its own that looks at them, anywhere.
        let binds = matches!(lowered.language, Language::CSharp | Language::Java | Language::Kotlin);
        if !binds && !matches!(lowered.language, Language::JavaScript | Language::Python | Language::Php) {
            return false;
        }
        if binds && (eval.record.inputs.iter().any(elsewhere) || is_marked(&lowered, span)) {
            return false;
        }
        for function in &lowered.functions {
            let is_given = function.params.iter().any(|param| matches!(&param.pattern, Pattern::Name(name, _) if is_state(name)));
            if span.contains(function.span) {
                bound |= is_given || function.locals.iter().any(|local| is_state(local));
            } else if is_given && !places.iter().any(|place| place.span.is_some_and(|own| own.contains(function.span))) {
                // Something that a framework runs before may look at it.
                return false;
            }
        }
        let glances = glances(eval, place.file, &lowered, span);
        for expr in lowered.exprs_in(span) {
            let mentions = match &expr.kind {
                ExprKind::Name(name) => is_state(name),
                ExprKind::Member { name, .. } => &**name == "state",
                ExprKind::Str(text) => &*text.cooked == "state",
                _ => false,
            };
            match &expr.kind {
                _ if !mentions => {}
                _ if glances.iter().any(|glance| glance.contains(expr.span)) => glanced = true,
                ExprKind::Name(_) => return false,
                _ => asked += 1,
            }
        }
    }
    // What is asked about here may be compared where the whole request goes.
    if glanced && eval.record.inputs.iter().any(elsewhere) {
        return false;
    }
    // Where it is read by name, once, it is what is given the name.
    (bound || glanced) && asked <= places.len()
}

/// Whether a variable is called after the state (in PHP with its sigil).
fn is_state(name: &str) -> bool {
    name.trim_start_matches('$').split('#').next() == Some("state")
}

/// What only looks at a state in passing: calls that log it, and questions whether there is one at all.
fn glances(eval: &Eval<'_>, id: FileId, file: &File, within: Span) -> Vec<Span> {
    let logs = eval.record.events.iter().filter_map(|event| match &event.kind {
        EventKind::Sink { kind, .. } if &**kind == "log" && event.made_at().file == id => Some(event.made_at().span),
        _ => None,
    });
    let is_nothing = |at: ExprId| match &file.expr(at).kind {
        ExprKind::Null => true,
        ExprKind::Str(text) => text.cooked.is_empty(),
        ExprKind::Name(name) => &**name == "undefined",
        _ => false,
    };
    let questions = file.exprs_in(within).filter(|expr| match &expr.kind {
        ExprKind::Unary(UnaryOp::Not, at) => matches!(&file.expr(*at).kind, ExprKind::Name(_) | ExprKind::Member { .. }),
        ExprKind::Binary(BinaryOp::Eq | BinaryOp::Ne, left, right) => is_nothing(*left) || is_nothing(*right),
        _ => false,
    });
    logs.chain(questions.map(|expr| expr.span)).chain(asked_as_such(file, within)).collect()
}

/// Whether an annotation of a function in a place speaks of a state: what it stands for may look at that.
fn is_marked(file: &File, place: Span) -> bool {
    let speaks = |name: &str| name.len() > "state".len() && name.to_ascii_lowercase().contains("state");
    let decorators = file.functions.iter().filter(|function| place.contains(function.span)).flat_map(|function| &function.decorators);
    decorators.flat_map(|decorator| file.exprs_in(file.expr(*decorator).span)).any(|expr| match &expr.kind {
        ExprKind::Name(name) | ExprKind::Member { name, .. } => speaks(name),
        _ => false,
    })
}

/// Whether the state is surely taken apart and never held against what was kept. What another callback does with its own is its own
/// business; a guard's in another file is everybody's.
fn only_takes_apart(
    eval: &Eval<'_>,
    function: FuncRef,
    all: &[FuncRef],
    places: &[Place],
    file: &dyn Fn(FileId) -> Option<Rc<File>>,
) -> bool {
    let here = |loc: &Loc| places.iter().any(|place| place.holds(*loc));
    let of_another = |loc: &Loc| {
        // The code of a whole file holds that of its functions.
        let apart = |other: &&FuncRef| other.func != FuncId(0) || other.file != function.file;
        let others = all.iter().filter(|other| **other != function && other.file == loc.file).filter(apart);
        others.filter_map(|other| body(*other, file)).any(|span| span.contains(loc.span))
    };
    // What is a state elsewhere may be a store's.
    let is_input = |loc: &Loc| eval.record.inputs.iter().any(|input| input.loc == *loc && !input.guessed);
    let is_filled = |loc: &Loc| {
        file(loc.file).is_some_and(|lowered| {
            (0..lowered.functions.len()).filter_map(|at| u32::try_from(at).ok().map(FuncId)).any(|func| {
                let takes = lowered.function(func).params.iter().any(|param| param.span == loc.span);
                takes && eval.is_handed_over(FuncRef { file: loc.file, func })
            })
        })
    };
    let concerns =
        |loc: &Loc| here(loc) || !of_another(loc) && (places.iter().any(|place| place.file == loc.file) || is_input(loc) || is_filled(loc));
    let whole = || {
        let cut = eval.unfinished();
        cut.iter().all(|one| !body(one.func, file).is_some_and(|span| here(&Loc { file: one.func.file, span })))
    };
    eval.record.states_apart.iter().any(here) && !eval.record.states_held.iter().any(concerns) && whole()
}

/// Whether a framework fills a parameter of one of these names from the address, as it does with that of the code.
fn is_filled(eval: &Eval<'_>, function: FuncRef, keys: &[&str], file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    let Some(lowered) = file(function.file).filter(|_| eval.is_handed_over(function)) else { return false };
    let params = &lowered.function(function.func).params;
    let named = |names: &[&str]| params.iter().any(|p| matches!(&p.pattern, Pattern::Name(name, _) if names.contains(&&**name)));
    named(&["code"]) && named(keys)
}

/// Whether a function of the place has a parameter of one of these names, other than for what the program itself keeps.
fn binds(eval: &Eval<'_>, place: &Place, keys: &[&str], file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    let Some(lowered) = file(place.file) else { return false };
    let within = |span: Span| place.span.is_none_or(|own| own.contains(span));
    let comes_in = |param: &&Param| {
        let of = param.ty.as_ref().and_then(Type::innermost);
        of.is_none_or(|of| !eval.record.shared_types.contains(of))
    };
    lowered.functions.iter().skip(1).filter(|f| within(f.span)).flat_map(|f| &f.params).filter(comes_in).any(|param| match &param.pattern {
        Pattern::Name(name, _) => keys.contains(&&**name) && !matches!(&**name, "error"),
        _ => false,
    }) || lowered
        .functions
        .iter()
        .filter(|f| place.span == Some(f.span) && !f.decorators.is_empty())
        .flat_map(|f| &f.params)
        .filter(comes_in)
        .any(|param| matches!(&param.pattern, Pattern::Name(name, _) if keys.contains(&&**name)))
}

/// Whether some text of the place is what a refused address holds.
fn speaks_of_refusal(place: &Place, file: &dyn Fn(FileId) -> Option<Rc<File>>) -> bool {
    let Some(lowered) = file(place.file) else { return false };
    lowered.exprs.iter().filter(|e| place.span.is_none_or(|own| own.contains(e.span))).any(|expr| match &expr.kind {
        ExprKind::Str(text) => {
            let text = &text.cooked;
            let looked_for = || (text.contains("error=") || text.contains("error\\=")) && !tells_of_failure(text);
            text.contains("access_denied") || text.contains("error_description") || looked_for()
        }
        _ => false,
    })
}

/// Whether a text is an address of the app's own that says in its query what went wrong (`/login?error=failed`): the browser is sent there.
fn tells_of_failure(text: &str) -> bool {
    let Some((path, query)) = text.split_once('?') else { return false };
    let told = query.split('&').find_map(|part| part.strip_prefix("error="));
    path.ends_with(|last: char| last == '/' || last.is_ascii_alphanumeric())
        && told.is_some_and(|what| what.starts_with(|first: char| first.is_ascii_alphanumeric()))
}
