//! What the server of an app answers its own pages: who asks for one of its routes gets what the handler of that route gives.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::finding::Loc;
use crate::ir::{Arg, ExprId, ExprKind, File, FuncId, Name, Prop};
use crate::link::eval::Eval;
use crate::link::record::{self, Event, EventKind, Mount};
use crate::link::value::{FuncRef, HoleKind, Value};

use super::Code;
use super::flat::{Defaults, Flat, HOLE};
use super::sessions::part_of;
use super::tokens::is_given;

/// What the name of a file of Rails ends in whose functions answer: each the path of its name, behind that of the file's.
const CONTROLLER: &str = "controller";

/// The routes of an app's servers, where one of them answers with a token.
#[derive(Debug, Default)]
pub(super) struct Answers(Vec<Route>);

/// The path of a route, and what its handlers answer.
type Route = (Path, Vec<(Value, Loc)>);

/// The path of a route.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Path {
    /// Its segments, as far as they are known; a variable one is empty.
    segments: Vec<String>,
    /// What lies below the path is answered as well.
    is_open: bool,
}

impl Answers {
    /// What the servers of the program answer; nothing where none answers with a token.
    pub(super) fn of(eval: &Eval<'_>, code: &Code<'_>) -> Self {
        let answering: Vec<(&Event, &Value)> = eval.record.events.iter().filter_map(|event| Some((event, answer_of(event)?))).collect();
        if !answering.iter().any(|(_, value)| is_given(value, eval)) {
            return Self::default();
        }
        let mut paths: FxHashMap<FuncRef, Vec<Path>> = FxHashMap::default();
        for route in &eval.record.routes {
            let path = Path::new(&whole_path(route, &eval.record.mounts), false);
            paths.entry(route.function).or_default().push(path);
        }
        // Several handlers may answer one path, by the verb.
        let mut routes: BTreeMap<Path, Vec<(Value, Loc)>> = BTreeMap::new();
        for path in paths.values().flatten() {
            routes.entry(path.clone()).or_default();
        }
        for (event, value) in answering {
            for handler in handlers(event, code) {
                let own = paths.entry(handler).or_insert_with(|| named_at(handler, eval, code));
                for path in own.iter() {
                    routes.entry(path.clone()).or_default().push((value.clone(), event.made_at()));
                }
            }
        }
        Self(routes.into_iter().filter(|(path, _)| !path.segments.is_empty()).collect())
    }

    /// The last words of the routes that answer with a token: who asks for one names them.
    pub(super) fn names(&self, eval: &Eval<'_>) -> Vec<Name> {
        let giving = self.0.iter().filter(|(_, answers)| answers.iter().any(|(value, _)| is_given(value, eval)));
        let mut names: Vec<Name> =
            giving.filter_map(|(path, _)| path.segments.iter().rfind(|word| !word.is_empty())).map(|word| (**word).into()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The functions that ask for a route which answers with a token.
    pub(super) fn asking(&self, eval: &Eval<'_>) -> Vec<FuncRef> {
        let gives = |route: &Route| route.1.iter().any(|(value, _)| is_given(value, eval));
        let asks = |event: &&Event| !event.void && self.asked_for(event).iter().flatten().any(|route| gives(route));
        let events = eval.record.events.iter().filter(|_| !self.0.is_empty()).filter(asks);
        events.flat_map(|event| event.functions.iter().copied().chain([event.root])).collect()
    }

    /// The token that a part of an answer of the app's own server is, and where the handler gives it. Where an address may mean several
    /// routes, each must answer with one.
    pub(super) fn what(&self, value: &Value, eval: &Eval<'_>) -> Option<(Value, Loc)> {
        let Value::Hole(hole) = value else { return None };
        let (HoleKind::Body(event, path), false) = (&hole.kind, self.0.is_empty()) else { return None };
        let event = eval.record.events.get(event.0 as usize)?;
        let token = |(whole, at): &(Value, Loc)| {
            let narrowed = |one: &Value| path.iter().try_fold(one.clone(), |value, name| part_of(&value, name, eval));
            let token = whole.alternatives().iter().filter_map(narrowed).find(|part| is_given(part, eval))?;
            Some((token, *at))
        };
        let tokens =
            |routes: &Vec<&Route>| -> Option<Vec<_>> { routes.iter().map(|(_, answers)| answers.iter().find_map(token)).collect() };
        self.asked_for(event).iter().find_map(|routes| tokens(routes)?.into_iter().next())
    }

    /// For each address that a request may go to, the routes that it fits best.
    fn asked_for(&self, event: &Event) -> Vec<Vec<&Route>> {
        let EventKind::Request(request) = &event.kind else { return Vec::new() };
        let best = |asked: Vec<String>| {
            let fits = self.0.iter().map(|route| (route.0.fit(&asked), route)).filter(|(fit, _)| *fit > 0);
            let fits: Vec<(usize, &Route)> = fits.collect();
            let most = fits.iter().map(|(fit, _)| *fit).max().unwrap_or_default();
            fits.into_iter().filter(|(fit, _)| *fit == most).map(|(_, route)| route).collect()
        };
        Flat::all(&request.url, Defaults::All).iter().filter_map(|flat| own_path(&flat.text)).map(best).collect()
    }
}

impl Path {
    fn new(path: &str, is_open: bool) -> Self {
        Self { segments: segments(path), is_open }
    }

    /// How many segments an address on the app's own host has in common with the route, from the end; 0 if it is another's. The router
    /// that a route belongs to, or the client that asks, may know what stands before.
    fn fit(&self, asked: &[String]) -> usize {
        let same = |asked: &[String]| {
            let pairs = asked.iter().rev().zip(self.segments.iter().rev());
            let fits = pairs.clone().all(|(asked, own)| asked.eq_ignore_ascii_case(own) || own.is_empty() || asked.is_empty());
            // Something must be known of both.
            let known = pairs.filter(|(asked, own)| asked.eq_ignore_ascii_case(own) && !own.is_empty()).count();
            if fits { known } else { 0 }
        };
        let ends = if self.is_open { 1..=asked.len() } else { asked.len()..=asked.len() };
        ends.map(|end| same(&asked[..end])).max().unwrap_or_default()
    }
}

/// The path of a route behind those of the routers around it.
fn whole_path(route: &record::Route, mounts: &[Mount]) -> String {
    const DEEPEST: usize = 4;
    let (mut path, mut router) = (route.path.to_string(), route.router);
    for _ in 0..DEEPEST {
        let Some(mount) = router.and_then(|router| mounts.iter().find(|mount| mount.router == router)) else { break };
        path = format!("{}/{path}", mount.path);
        router = mount.on;
    }
    path
}

/// What an event answers a request with that came to the app's server.
fn answer_of(event: &Event) -> Option<&Value> {
    match &event.kind {
        EventKind::Sink { kind, value, .. } if &**kind == "response" && !event.void => Some(value),
        _ => None,
    }
}

/// The functions that an answer is given in: those that led there, and those it stands in.
fn handlers(event: &Event, code: &Code<'_>) -> Vec<FuncRef> {
    let at = event.made_at();
    let file = (code.file)(at.file);
    let around = file.iter().flat_map(|file| (0..).map(FuncId).zip(&file.functions).skip(1));
    let around = around.filter(|(_, function)| function.span.contains(at.span)).map(|(func, _)| FuncRef { file: at.file, func });
    let mut handlers: Vec<FuncRef> = around.chain(event.functions.iter().copied()).chain([event.root]).collect();
    handlers.sort_unstable();
    handlers.dedup();
    handlers
}

/// The segments of a path without what stands behind it; of a variable one nothing is known.
fn segments(path: &str) -> Vec<String> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let is_variable = |segment: &str| segment.contains([':', '{', '<', '[', '*', '(', '$', HOLE]);
    path.split('/')
        .filter(|segment| !segment.is_empty())
        .map(|segment| if is_variable(segment) { String::new() } else { segment.to_owned() })
        .collect()
}

/// The path of an address that may be on the app's own host: one without a host, on this machine, or on a host that settings name.
pub(super) fn own_path(address: &str) -> Option<Vec<String>> {
    const HERE: [&str; 3] = ["localhost", "127.0.0.1", "0.0.0.0"];
    let path = match address.split_once("://") {
        Some((_, rest)) => {
            let (host, path) = rest.split_once('/')?;
            let is_own = host.starts_with(HOLE)
                || HERE.iter().any(|here| host.strip_prefix(here).is_some_and(|port| port.is_empty() || port.starts_with(':')));
            is_own.then_some(path)?
        }
        // What an address begins with that is not known is its host.
        None => address.trim_start_matches(HOLE),
    };
    let asked = segments(path);
    (!asked.is_empty()).then_some(asked)
}

/// The paths that lead to a handler by its decorators, or by the place of its file.
fn named_at(handler: FuncRef, eval: &Eval<'_>, code: &Code<'_>) -> Vec<Path> {
    let file = (code.file)(handler.file).filter(|_| eval.is_served(handler));
    let decorated = file.map(|file| decorated(&file, handler)).unwrap_or_default();
    let by_place = (code.served_at)(handler.file).map(|path| match path.strip_suffix(CONTROLLER) {
        Some(controller) => {
            let action = (code.file)(handler.file).and_then(|file| file.function(handler.func).name.clone()).unwrap_or_default();
            Path::new(&format!("{}/{action}", controller.trim_end_matches('_')), false)
        }
        None => Path::new(&path, path.contains("functions/")),
    });
    decorated.iter().map(|path| Path::new(path, false)).chain(by_place).collect()
}

/// The paths that the decorators of a function and its parameters name, behind that of its class.
fn decorated(file: &File, function: FuncRef) -> Vec<String> {
    let function = file.function(function.func);
    let of_class = function.class.map(|class| texts(file, &file.class(class).decorators)).unwrap_or_default();
    let before = of_class.first().map(String::as_str).unwrap_or_default();
    let on_parameters = function.params.iter().flat_map(|param| &param.decorators).copied();
    let decorators: Vec<ExprId> = function.decorators.iter().copied().chain(on_parameters).collect();
    texts(file, &decorators).iter().map(|path| format!("{before}/{path}")).collect()
}

/// The text that each decorator is given: as a route by name, else the first.
fn texts(file: &File, decorators: &[ExprId]) -> Vec<String> {
    let text = |at: ExprId| match &file.expr(at).kind {
        ExprKind::Str(text) => Some(text.cooked.to_string()),
        _ => None,
    };
    let given = |arg: &Arg| match &file.expr(arg.value).kind {
        ExprKind::Object(props) => props.iter().find_map(|prop| if let Prop::Pair(_, value) = prop { text(*value) } else { None }),
        ExprKind::Array(items) => items.iter().find_map(|item| text(item.value)),
        _ => text(arg.value),
    };
    let called = decorators.iter().filter_map(|decorator| match &file.expr(*decorator).kind {
        ExprKind::Call { args, .. } => {
            let is_route = |arg: &&Arg| arg.name.as_deref().is_some_and(|name| name.eq_ignore_ascii_case("route"));
            args.iter().find(is_route).and_then(given).or_else(|| args.iter().find_map(given))
        }
        _ => None,
    });
    called.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_fit_routes_from_the_end() {
        let fit = |route: &str, asked: &str| own_path(asked).map_or(0, |asked| Path::new(route, false).fit(&asked));
        assert_eq!(fit("/exchange", "/api/egnyte/exchange"), 1);
        assert_eq!(fit("/egnyte/exchange", &format!("{HOLE}/egnyte/exchange?code=1")), 2);
        assert_eq!(fit("/users/:id/token", &format!("http://localhost:4000/users/{HOLE}/token")), 2);
        assert_eq!(fit("/egnyte/exchange", "/desk/exchange"), 0);
        assert_eq!(fit("/exchange", "https://api.boxes.example/exchange"), 0);
        assert_eq!(fit("/:id", "/token"), 0);
        let open = Path::new("functions/v1/egnyte", true);
        assert_eq!(own_path("/functions/v1/egnyte/callback").map_or(0, |asked| open.fit(&asked)), 3);
    }
}
