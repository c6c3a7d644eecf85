//! What the abstract machine saw the program do: requests, sinks, registrations, and who looks at failures.

use std::rc::Rc;

use egnyte_rules::model::{Http, Role};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::Loc;
use crate::ir::Name;

use super::value::{ClassRef, EventId, FuncRef, HandlerId, NOWHERE, ObjId, Value};
use crate::source::FileId;

/// Everything that was recorded, in order.
#[derive(Debug, Default)]
pub struct Record {
    /// Events in the order they happened.
    pub events: Vec<Event>,
    /// What the code takes from what came in from outside (a query, a form, the page's address), by name.
    pub inputs: Vec<Input>,
    /// Where a `state` is taken from what came in that is taken apart, or used for what it holds.
    pub states_apart: FxHashSet<Loc>,
    /// Where a `state` is taken from what came in that is, or may be, held against something that was kept.
    pub states_held: FxHashSet<Loc>,
    /// Where something that a library shares among the functions of a program is read that is called `state`, as the parameter is.
    pub states_shared: FxHashSet<Loc>,
    /// Names of the types of what frameworks hand out of what the program keeps itself: no parameter of one holds what came in.
    pub shared_types: FxHashSet<Name>,
    /// Where a request that failed is sent once more, as its error describes it.
    pub resent: Vec<Loc>,
    /// Where a status or error is read that is held against 401.
    pub told_401: Vec<Loc>,
    /// Where a central place hands on the request that it was given, and the event it is run for.
    pub sent_on: Vec<(Loc, EventId)>,
    /// What central places put on the requests that they hand on.
    pub additions: Vec<Addition>,
    /// Places that catch errors.
    pub handlers: Vec<Handler>,
    /// Central places, with what they are registered on.
    pub central: Vec<Central>,
    /// Which functions make instances of the program's classes (and of what they extend), and the central place they were run for.
    pub made: FxHashSet<(ClassRef, FuncRef, Option<EventId>)>,
    /// Those of them that differ in what they look at: a client that is made on many ways is registered on each of them.
    pub distinct: Vec<usize>,
    /// Files with central places of a default client, each with a file that sends requests by its own one, in a program of its own.
    pub apart: FxHashSet<(FileId, FileId)>,
    /// Functions that a library runs for refused tokens alone, and the client they are registered on.
    pub for_401: Vec<(Client, FuncRef)>,
    /// What is put into the columns of tables.
    pub put: Vec<Put>,
    /// What decides whether requests are sent once more.
    pub policies: Vec<Policy>,
    /// Which path of a server leads to which function, where a call says so.
    pub routes: Vec<Route>,
    /// Under which paths the routes of routers stand.
    pub mounts: Vec<Mount>,
    /// Functions on whose way, at any depth, something was called that cannot be seen and may well send more.
    pub unseen: FxHashSet<FuncRef>,
}

/// A server is told which function answers a path.
#[derive(Debug, Clone)]
pub struct Route {
    /// The path, without that of the router it belongs to.
    pub path: Name,
    /// The function.
    pub function: FuncRef,
    /// Where the router was made.
    pub router: Option<Loc>,
}

/// A server, or one of its routers, is told under which path the routes of another router stand.
#[derive(Debug, Clone)]
pub struct Mount {
    /// The path, without that of the router it is told.
    pub path: Name,
    /// Where the other router was made.
    pub router: Loc,
    /// Where the router was made that is told it.
    pub on: Option<Loc>,
}

impl Record {
    /// Finds out which central places differ, when all that was run has looked at what it looks at.
    pub(super) fn tell_apart(&mut self) {
        let mut told: FxHashMap<&Option<Client>, Vec<usize>> = FxHashMap::default();
        let mut distinct = Vec::new();
        for (at, place) in self.central.iter().enumerate() {
            let of_client = told.entry(&place.client).or_default();
            if !of_client.iter().any(|known| self.look_alike(place, &self.central[*known])) {
                of_client.push(at);
                distinct.push(at);
            }
        }
        self.distinct = distinct;
    }

    /// Whether two central places of one client look at the same.
    fn look_alike(&self, one: &Central, other: &Central) -> bool {
        let error_side = |place: &Central| place.handler.map(|id| self.handlers[id.0 as usize].seen);
        let success_side = |place: &Central| {
            let carrier = &self.events[place.carrier?.0 as usize];
            let http = if let EventKind::Central(http) = carrier.kind { http } else { None };
            let clauses = carrier.handlers.iter().flat_map(|clauses| clauses.iter());
            let caught: Vec<Seen> = clauses.map(|id| self.handlers[id.0 as usize].seen).collect();
            Some((http.map(std::ptr::from_ref), carrier.seen, caught))
        };
        let has_sides = |place: &Central| (place.handler.is_some(), place.carrier.is_some());
        // A default client may be another one elsewhere.
        let by_default = one.client.as_ref().is_some_and(|client| client.site == NOWHERE);
        (!by_default || one.loc.file == other.loc.file)
            && has_sides(one) == has_sides(other)
            && error_side(one) == error_side(other)
            && success_side(one) == success_side(other)
    }
}

/// A value is put into a column.
#[derive(Debug, Clone)]
pub struct Put {
    /// The class of the rows, or the description of their columns.
    pub table: Value,
    /// The column.
    pub column: Name,
    /// What is put there.
    pub value: Value,
    /// Where.
    pub loc: Loc,
}

/// A named part of what came in from outside is read.
#[derive(Debug, Clone)]
pub struct Input {
    /// Its name (`code`).
    pub key: Name,
    /// Where.
    pub loc: Loc,
    /// The function that reads it.
    pub function: FuncRef,
    /// The functions that were seen to call it, directly or not, since a library called one; it is none of them.
    pub callers: Vec<FuncRef>,
    /// The value it is taken from may be something else: nothing is known of it.
    pub guessed: bool,
    /// It is taken from the parts of an address, as a page has them.
    pub in_address: bool,
    /// It came in with a body: from a page of the app's own.
    pub in_body: bool,
}

/// Something the program does that a fact can rest on.
#[derive(Debug, Clone)]
pub struct Event {
    /// What it does.
    pub kind: EventKind,
    /// The calls that lead to it, from the function under evaluation down to the call itself. Never empty.
    pub chain: Rc<[Loc]>,
    /// The function under evaluation.
    pub root: FuncRef,
    /// The functions the chain passes, outermost first.
    pub functions: Rc<[FuncRef]>,
    /// The `catch` clauses around it, outermost first; the clauses of one `try` stand together.
    pub handlers: Vec<Rc<[HandlerId]>>,
    /// The libraries that run the functions it is made in.
    pub through: Vec<Name>,
    /// Who looks at how it went.
    pub seen: Seen,
    /// Where it is sent, if it was prepared somewhere else.
    pub sent: Option<Loc>,
    /// Where a callback takes its answer, if one does.
    pub answered_at: Option<Loc>,
    /// The condition under which its failure becomes a message alone.
    pub lost_at: Option<Loc>,
    /// Where the code looks at its success or failure first.
    pub noticed_at: Option<Loc>,
    /// Where its status is shown to a person.
    pub shown_at: Option<Loc>,
    /// Nobody waits for its result: an error it raises goes nowhere.
    pub dropped: bool,
    /// The statement that started it does not wait for it: no clause around that one, nor around its callers, is for its failure.
    pub detached: bool,
    /// The code has waited for its result.
    pub awaited: bool,
    /// Its promise went to code that cannot be seen, with a function for it, before anybody waited for it: what becomes of its failure is not
    /// known.
    pub handed_out: bool,
    /// Nothing rests on it: it only carries what others look at, or its function was run again.
    pub void: bool,
    /// Its result leaves the function under evaluation.
    pub returned: bool,
    /// The function under evaluation is a method that the receiver's class inherits.
    pub inherited: bool,
    /// The function under evaluation ran for one of the instances that its caller may hand in.
    pub supposed: bool,
    /// Whether the function that makes the request was left in its middle, because the steps of a caller's run were used up.
    pub cut_short: bool,
}

impl Event {
    /// The call itself, at the end of the way that leads to it: what sends the request, or hands the value over.
    #[must_use]
    pub fn made_at(&self) -> Loc {
        self.chain[self.chain.len() - 1]
    }

    /// The library of a request, if a model knows it.
    #[must_use]
    pub fn http(&self) -> Option<&'static Http> {
        match &self.kind {
            EventKind::Request(request) => request.http,
            EventKind::Sdk { sdk, .. } => sdk.answers.as_ref(),
            _ => None,
        }
    }

    /// What is known of the answers that it brings: by its library, or by that of the central place that stands for one.
    #[must_use]
    pub fn answers(&self) -> Option<&'static Http> {
        if let EventKind::Central(http) = self.kind { http } else { self.http() }
    }

    /// Whether its answer leaves the function under evaluation. What a library gives back for a request whose answer goes to a callback
    /// is the request, unless it is a promise, which raises.
    #[must_use]
    pub fn returns_answer(&self) -> bool {
        self.returned && !self.answers_callback()
    }

    /// Whether somebody waits for its result, so that what it raises goes on.
    #[must_use]
    pub fn is_waited_for(&self) -> bool {
        (!self.dropped || !self.handlers.is_empty()) && !self.answers_callback()
    }

    fn answers_callback(&self) -> bool {
        let is_request = matches!(&self.kind, EventKind::Request(request) if request.gives.is_some() && !request.throws);
        is_request && self.answered_at.is_some()
    }

    /// Where its success or failure is looked at: by the code, or else by a person.
    #[must_use]
    pub fn looked_at(&self) -> Option<Loc> {
        self.noticed_at.or(self.shown_at)
    }
}

/// What an event is.
#[derive(Debug, Clone)]
pub enum EventKind {
    /// An HTTP request.
    Request(Box<Request>),
    /// A call of an SDK of the catalogue: its id and the symbol.
    Sdk {
        /// The SDK.
        sdk: &'static egnyte_rules::sdk::Sdk,
        /// Its symbol.
        path: Name,
        /// What it is given.
        args: Vec<Value>,
        /// What its client was made with.
        config: Option<Value>,
    },
    /// A value reaches a place outside.
    Sink {
        /// The kind of place (`local-storage`).
        kind: Name,
        /// What it is kept under.
        key: Option<Value>,
        /// What is kept.
        value: Value,
    },
    /// A string or record that holds an OAuth address leaves the program's own code (to the browser, a library, a page).
    Escape {
        /// What leaves.
        value: Value,
    },
    /// The browser is sent somewhere.
    Navigate {
        /// Where to.
        url: Value,
    },
    /// An OAuth library is configured or used, with its settings by role.
    Oauth {
        /// The grant it is for, if the library says.
        kind: Option<Name>,
        /// What is done with it.
        step: OauthUse,
        /// Its settings.
        roles: Vec<(Role, Value)>,
    },
    /// Proof of a server.
    Server {
        /// The library that serves.
        library: Name,
    },
    /// Only a carrier for what a central place looks at.
    Central(Option<&'static Http>),
}

/// What is done with an OAuth library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OauthUse {
    /// It is configured.
    Configure,
    /// Its authorize URL is made.
    Authorize,
    /// It asks for a token.
    Token,
}

/// An HTTP request, as the code describes it.
#[derive(Debug, Clone)]
pub struct Request {
    /// Its method; `Null` when nothing says.
    pub method: Value,
    /// Its URL, base included.
    pub url: Value,
    /// Its query beside the URL.
    pub query: Vec<Value>,
    /// Its body by form: `Form`, `Json` or `Body`.
    pub body: Vec<(Role, Value)>,
    /// Its headers.
    pub headers: Vec<Value>,
    /// Its HTTP Basic credentials.
    pub basic: Option<Value>,
    /// Where the verification of the server's certificate is switched off for it.
    pub unverified: Option<Loc>,
    /// How the client's failures and answers look.
    pub http: Option<&'static Http>,
    /// Whether a 4xx answer is raised.
    pub throws: bool,
    /// Whether the client waits by itself when it is throttled.
    pub waits: bool,
    /// Where the client is told to send it once more when the token is refused.
    pub resent_refused: Option<Loc>,
    /// The client that sends it.
    pub client: Option<Client>,
    /// The object of that client.
    pub sender: Option<ObjId>,
    /// The type of what the library gives back for it, where that has methods of its own.
    pub gives: Option<Name>,
    /// It is only supposed to be a request: an unknown function was given the URL.
    pub guessed: bool,
    /// The interface that describes it, if a library makes it of one.
    pub described: Option<ClassRef>,
    /// Which call of the chain brings in the literals of its URL that are handed down by calls.
    pub handed_down: Vec<(Loc, usize)>,
    /// Its client is known by a declared type alone: where it was made, and with what around it, was not seen.
    pub client_handed_in: bool,
    /// It was built, and nothing was seen to send it.
    pub unsent: bool,
    /// Its verb is that of a request with a body or without one, as it turns out to be.
    pub verb_by_body: bool,
}

impl Request {
    /// A request of which nothing is known but its method and its URL.
    #[must_use]
    pub const fn to(method: Value, url: Value) -> Self {
        Self {
            method,
            url,
            query: Vec::new(),
            body: Vec::new(),
            headers: Vec::new(),
            basic: None,
            unverified: None,
            http: None,
            throws: false,
            waits: false,
            resent_refused: None,
            client: None,
            sender: None,
            gives: None,
            guessed: false,
            described: None,
            handed_down: Vec::new(),
            client_handed_in: false,
            unsent: false,
            verb_by_body: false,
        }
    }
}

/// The identity of a client: its type and where it was made.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Client {
    /// Qualified type or library.
    pub path: Name,
    /// Where it was made; nowhere for the library's own default client.
    pub site: Loc,
}

/// Who looks at how a request went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen {
    /// Success or failure is looked at.
    pub noticed: bool,
    /// Failures are raised by code (`raise_for_status`).
    pub raised: bool,
    /// 401 is told from the rest.
    pub unauthorized: bool,
    /// Where the code tells it so; where it is registered, for what runs for 401 alone.
    pub unauthorized_at: Option<Loc>,
    /// Throttling is told from the rest.
    pub throttled: bool,
    /// Where the code tells it so.
    pub throttled_at: Option<Loc>,
    /// The answer was handed to code that cannot be seen.
    pub escaped: bool,
    /// The status goes on, as it is, to whoever asked the server that the program is.
    pub forwarded: bool,
    /// Where failure is noticed an error is raised that holds a message alone.
    pub lost: bool,
    /// Where failure is noticed an error is raised that may tell which failure it was.
    pub handed_on: bool,
}

impl Seen {
    /// The failure leaves as a message alone, so that 401 cannot be told from the rest any more.
    #[must_use]
    pub const fn loses(self) -> bool {
        self.lost && !self.handed_on
    }

    /// 401, throttling, or neither is told from the rest at a place, if that is known. The first place stands.
    pub fn tell(&mut self, unauthorized: bool, throttled: bool, at: Option<Loc>) {
        self.unauthorized |= unauthorized;
        self.throttled |= throttled;
        self.unauthorized_at = self.unauthorized_at.or(at.filter(|_| unauthorized));
        self.throttled_at = self.throttled_at.or(at.filter(|_| throttled));
    }

    /// What either saw.
    pub fn add(&mut self, other: Self) {
        self.noticed |= other.noticed;
        self.raised |= other.raised;
        self.tell(other.unauthorized, other.throttled, None);
        self.unauthorized_at = self.unauthorized_at.or(other.unauthorized_at);
        self.throttled_at = self.throttled_at.or(other.throttled_at);
        self.escaped |= other.escaped;
        self.forwarded |= other.forwarded;
        self.lost |= other.lost;
        self.handed_on |= other.handed_on;
    }
}

/// A `catch` clause, an error callback, a rejected-promise callback.
#[derive(Debug, Clone)]
pub struct Handler {
    /// Where.
    pub loc: Loc,
    /// The types it catches; empty for all.
    pub types: Vec<Value>,
    /// What its code looks at.
    pub seen: Seen,
    /// Where it tells the statuses of failures apart, the last time: whatever else there is falls through there.
    pub parted_at: Option<Loc>,
    /// It raises again, or hands the error on.
    pub rethrows: bool,
    /// It does nothing at all.
    pub empty: bool,
    /// The error, or its status, is part of what the function under evaluation gives.
    pub returned: bool,
}

impl Handler {
    /// Where it would have to change, for one more status to have a branch of its own.
    #[must_use]
    pub fn place(&self) -> Loc {
        self.parted_at.unwrap_or(self.loc)
    }
}

/// What decides by the answer to a request, or by its error, whether it is sent once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decides {
    /// A function of the program.
    Function(FuncRef),
    /// A list of statuses, or of the errors that stand for them, that of a refused token among them.
    Listed(Loc),
    /// Nobody: whatever is raised leads to the next try, by the library that the handler stands for.
    Raised(HandlerId),
}

/// A central place puts something on the requests that it hands on.
#[derive(Debug, Clone)]
pub struct Addition {
    /// The place, by its error side.
    pub place: HandlerId,
    /// The client it is registered with.
    pub client: Option<ObjId>,
    /// `Headers` or `Query`.
    pub role: Role,
    /// A record of its name and its value.
    pub value: Value,
    /// Where.
    pub loc: Loc,
}

/// What a policy of trying again is put on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PutOn {
    /// A client, whose requests it decides on.
    Client(Client),
    /// A function that is run once more.
    Function(FuncRef),
    /// What watches the answers of the client that it is put on, and the errors of what it stands around.
    Watched(HandlerId),
}

/// A rule by which requests are sent once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// What decides.
    pub decides: Decides,
    /// The functions of the program that are told of the next try.
    pub told: Vec<FuncRef>,
    /// What is sent, or run, once more.
    pub on: PutOn,
}

/// What stands for all clients of a library in [`Central::client`].
pub const EVERY_CLIENT: &str = "*";

/// A central place for the answers of a client, or for everything raised in a server's handlers.
#[derive(Debug, Clone)]
pub struct Central {
    /// The client; `None` for whatever is raised in a server's handlers.
    pub client: Option<Client>,
    /// Its error side.
    pub handler: Option<HandlerId>,
    /// Its success side: a carrier event.
    pub carrier: Option<EventId>,
    /// Where it is registered.
    pub loc: Loc,
}
