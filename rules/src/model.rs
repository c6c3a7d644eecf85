//! What libraries mean: the types behind `models/<language>/*.yaml`.
//!
//! A library is named by *qualified paths*: the import specifier, then members separated by `.`, and `()` for the result
//! of a call (`axios.create`, `requests.Session`, `flask.Flask().route`). A row may give the result of a call a type
//! name of its own (`returns: axios.Instance`), which later rows use as the head of their paths. `new X(…)` and, in
//! Python, `X(…)` make an instance of type `X`; its methods are `X.method`. Default and namespace imports, `require`
//! and `.default` are all the module itself. Names that exist without an import stand under `globals`.
//!
//! Type names are the names a program can declare (`axios.AxiosInstance`, `express.Request`), so that a declared type
//! leads to the same rows. Calling a value of type `T` is the path `T` itself, or `T()` where `T` is a class. Methods of
//! plain values have the heads `<str>`, `<list>`, `<record>`, `<body>` (what an answer brought, and parts of it), `<promise>` (any awaitable), `<function>` and `<regex>`, in
//! every language; `<any>` are those that a value of any kind has unless its own type says otherwise. `<instance>` is any instance of a class of the app: its `handler` rows are methods that a framework
//! calls by their name, and a `sink` row of `<export>` is a function that a framework knows by its name: what it gives, or the entry of
//! that which has the role `value`, reaches the place.
//!
//! Members that are not called have rows too. A `read`, `state` or `operation` row of a member speaks of reading it
//! (`express.Request.query`). A path that ends in `=` speaks of assigning: `document.cookie=` has the value as argument 0.
//! One that ends in `:word` speaks of calls whose first argument is that text (`process.on:unhandledRejection`).
//! One that ends in `.await` speaks of waiting for a value of the type.
//! `*` is any member or index: `process.env.*` has the key as argument 0, and `localStorage.*=` the key and the value.
//!
//! A decorator `@f(x)` is the call `f(x)(function)`, so its function is argument 0 of the path `f()`.

use serde::{Deserialize, Serialize};

pub use crate::operation::{Does, OPERATIONS};
pub use crate::text::{List, Str};

/// One library of one language.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Library {
    /// Its name in the registry, or `builtin`.
    pub library: Str,
    /// Its documentation.
    pub source: Str,
    /// Import specifiers that mean it, each a head for the paths below (`["node-fetch", "undici"]`); the first is the
    /// one the rows are written with, the others are aliases of it.
    pub modules: List<Str>,
    /// Names that exist without an import and mean the path (`fetch` → `fetch`, `axios` → `axios`).
    pub globals: List<Str>,
    /// Other spellings: a path that means another path (`window.fetch` → `fetch`).
    pub aliases: List<Alias>,
    /// Types that have the members of another type unless a row says otherwise (`requests_oauthlib.OAuth2Session` →
    /// `requests.Session`).
    pub inherits: List<Alias>,
    /// How its requests fail and how their answers are read.
    pub http: Option<Http>,
    /// What its functions and types do.
    pub items: List<Item>,
}

/// A path that means another path. A path that means nothing (`window`) leaves the names behind it as they are. `(z, bundle)` is the
/// first parameter of a function that a platform calls, where nothing but the names of its first two parameters says so;
/// `(+server).GET` that of the function of this name which a file of this name exports.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alias {
    /// As written by users.
    pub path: Str,
    /// What it means.
    pub means: Str,
}

/// How a client's requests fail and how their answers are read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Http {
    /// Whether a 4xx answer is raised as an error by itself.
    pub throws: bool,
    /// Whether the result of a request is the body itself, without status and headers.
    pub bare: bool,
    /// Types of its answers, for values known by their declared type alone.
    pub answer_types: List<Str>,
    /// Members of the answer that hold its status (`status`, `status_code`, `statusCode`).
    pub status: List<Str>,
    /// Members that tell success from failure without the code (`ok`, `is_success`).
    pub ok: List<Str>,
    /// Methods of the answer that raise on 4xx (`raise_for_status`).
    pub raise: List<Str>,
    /// Members or methods that give the body: its fields are the fields of the JSON (`data`, `json`, `text`, `body`).
    pub body: List<Str>,
    /// Members that give the headers.
    pub headers: List<Str>,
    /// Paths on a raised error that lead to the status (`response.status`, `status`, `code`, `statusCode`).
    pub error_status: List<Str>,
    /// Error types whose catch catches what is raised for any 4xx: the type raised and its bases in the library.
    pub error_types: List<Str>,
    /// Error types that mean 401 (or an authorization failure) alone.
    pub unauthorized_types: List<Str>,
    /// How a record given as the body is sent: `json` or `form`; nothing where it cannot be told.
    pub records_as: Option<Str>,
    /// Whether an address is resolved against the base as a reference (RFC 3986): one that starts with a slash takes the place of the
    /// base's own path.
    pub resolves: bool,
    /// Whether it waits by itself, and tries again, when it is throttled.
    pub waits: bool,
    /// Keys of an options object or keyword arguments by role; they hold wherever a row says `options`, and for named
    /// arguments of every request row.
    pub options: List<Option_>,
}

/// The role of a key in an options object.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Option_ {
    /// The key; `.` goes into nested records (`agent.rejectUnauthorized`). Of a base class whose subclasses say how to sign in, a
    /// field, or with `()` a method that gives it.
    pub key: Str,
    /// What it holds.
    pub role: Role,
}

/// What an argument or option holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The URL, whole or relative to the base.
    Url,
    /// The base that relative URLs are joined to.
    Base,
    /// The host alone (`www.example.com`).
    Host,
    /// The path alone, with or without a query.
    Path,
    /// The URL's scheme.
    Scheme,
    /// The HTTP method.
    Method,
    /// The headers, a record.
    Headers,
    /// The query, a record, list of pairs or string.
    Query,
    /// A form body, a record, list of pairs or encoded string.
    Form,
    /// A JSON body.
    Json,
    /// A body of unknown kind.
    Body,
    /// The type of the body, given apart from the headers.
    ContentType,
    /// HTTP Basic credentials.
    BasicAuth,
    /// A bearer token given as such.
    Bearer,
    /// The word that goes before that token in its header, if it is not `Bearer`.
    AuthScheme,
    /// Whether 4xx answers are raised; the literal `false` (or a function) switches [`Http::throws`] off, `true` on.
    Throws,
    /// Whether the result is the answer with its status rather than the body ([`Http::bare`]): `true`, or `response`. A type is that of the
    /// answer, or of the body alone, in place of which a failure is raised.
    FullAnswer,
    /// Whether the TLS certificate is verified; `false` switches it off.
    VerifyTls,
    /// How often a client that waits by itself tries again: `0` or `false` switches [`Http::waits`] off.
    Retries,
    /// The opposite: whether any certificate is accepted. Without position and name: a value of the library's that accepts any.
    AcceptAnyCertificate,
    /// The statuses, or the errors that stand for them, at which the client waits and tries again by itself: a list.
    RetriedStatus,
    /// A nested options object.
    Options,
    /// The name of a storage key, cookie, setting or field.
    Key,
    /// The value that is stored, logged, sent or rendered.
    Value,
    /// OAuth: client id.
    ClientId,
    /// OAuth: client secret.
    ClientSecret,
    /// OAuth: scope string or list.
    Scope,
    /// OAuth: what joins a list of scopes.
    ScopeSeparator,
    /// OAuth: how the client's key and secret travel to the token endpoint, in the library's own words (`client_secret_post`).
    ClientAuth,
    /// OAuth: redirect URI.
    RedirectUri,
    /// OAuth: state.
    State,
    /// OAuth: the whole address that the browser came back to, from which the library takes the code and a refusal.
    AuthorizationResponse,
    /// OAuth: whether the library leaves the state that comes back unlooked at.
    UncheckedState,
    /// OAuth: response type.
    ResponseType,
    /// OAuth: authorize URL.
    AuthorizeUrl,
    /// OAuth: token URL.
    TokenUrl,
    /// OAuth: grant type.
    GrantType,
    /// OAuth: the authorization code.
    Code,
    /// A token, given as such.
    Token,
    /// Whether a cookie is kept from scripts.
    HttpOnly,
    /// Whether a store is kept in its row's `place` (a row without such a key: always).
    Persist,
    /// The object that keeps a store in place of its row's `place` (`storage: sessionStorage`).
    Storage,
    /// What of a store is kept: the names of its entries, or a function of the state that gives it.
    Pick,
    /// The names of a store's entries that are not kept.
    Omit,
    /// What changes a store's entries before they are kept; it may encrypt them.
    Transform,
    /// What loggers leave out: names, as a list or as the `paths` of a record, or code of the program's own that covers secrets.
    LogFilter,
    /// A function of state and action that gives the next state, or a record of such by the parts of the state.
    Reducer,
    /// Stores within a store by their names, each described as it is; one whose description says `namespaced` has its name before those
    /// of its actions.
    Modules,
    /// Functions of a store that have it as their receiver.
    Methods,
    /// Functions of a store that compute what is read from it as its members.
    Getters,
    /// The client of another library that carries the requests.
    Transport,
    /// What fills the `{name}` placeholders of the URL: a record by name, a list, or this argument and those after it in order.
    Fill,
    /// A function that gets the answer, or `(error, answer, body)`.
    Callback,
    /// The app's own function that sends a client's requests: it gets the URL or the options of each.
    Sender,
    /// The status of the answer that a server gives.
    AnswerStatus,
    /// Whether what a sink would show is given back instead (`print_r($x, true)`).
    GivenBack,
    /// What the body of the answer is decoded into, once there is one; of what reads, where what was read goes. Of a route of a server: the
    /// type whose fields are sent of what its handler gives, beside which `pick` and `omit` name some of them.
    Into,
    /// What the body of an answer that tells of a failure is decoded into.
    IntoError,
    /// What goes into the query of a GET, and is the body of every other request.
    Data,
    /// A record of what is read, with what is given where nothing is kept.
    Defaults,
    /// The object that a function works on, where functions take what has methods elsewhere (`curl_setopt($handle, …)`).
    Receiver,
}

/// Which argument of a call. A place that may hold the role `method` or another one holds the method where something stands behind it. Without position and name it is no argument at all: the role `value` is then the receiver
/// (`config.write(file)`), the role `answer-status` the receiver itself, an answer that goes to the first argument as it is, `verify-tls` and `throws` what the call itself switches off (`disableTLSCerts()`), and `retried-status` that the library waits by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Argument {
    /// Position from 0.
    pub at: Option<u8>,
    /// Only in a call with this many positional arguments: another overload means something else by the place.
    pub of: Option<u8>,
    /// Name, where the language or the library takes it by name.
    pub name: Option<Str>,
    /// What it holds.
    pub role: Role,
    /// What stands between the items of a list unless told otherwise: of scopes that an OAuth library joins (default: space), of what the
    /// operation `join` does (default: comma).
    pub delimiter: Option<Str>,
}

/// What one or more qualified paths do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Item {
    /// The paths it speaks of. `{get,post}` in a path stands for each of the words.
    pub at: List<Str>,
    /// What a call of it does.
    pub does: Does,
    /// The arguments by role. Where an argument with role `url` turns out to be a record, it is read as `options`. A `sink`
    /// row without arguments takes every argument as a `value`.
    pub args: List<Argument>,
    /// Keys of its options object, and named arguments, by role, before those of [`Http::options`].
    pub options: List<Option_>,
    /// HTTP method of a request: a verb, `name` for the last word of the path in upper case, or `by-body` for POST where it has
    /// a body and GET where it has none.
    pub method: Option<Str>,
    /// Whether 4xx answers are raised, where it differs from the library; of a client or what configures one, by its requests.
    pub throws: Option<bool>,
    /// Type of the result (`axios.Instance`); for `does: client` and `new` as well.
    pub returns: Option<Str>,
    /// More about the sink, the handler, the operation: see [`Does`]. `shared` on a type: there is one object of it for the whole program;
    /// on a member with `returns`: it is that object of another type (`app.state`), or with `.*` the entry of that name in it. `record` on
    /// a client: written out it shows all that it holds.
    pub kind: Option<Str>,
    /// The place that a state cell's value is kept in as well: the kind of a sink (`local-storage`). Of a read of settings: the file that
    /// the first word of the key names, which `*` stands for (`config/*.php`), or a section of a file (`config/services.yaml#parameters`).
    /// Of an annotation that names a client: the setting that has the address of the one of that name, which `*` stands for. Of an
    /// authorize URL: its path, where the library keeps that to itself. Of a sink: `format`, where it fills in its text by itself, `template`, where it was parsed from one,
    /// `header-line`, where it takes a whole line of the answer's head, `json`, where a log encodes what it is given, `row`, where it gives
    /// back the row that it wrote (with its functions run on that first), of a keychain what an option of the role `transform` says where it keeps the value
    /// as it is given, or the type whose one shared object it writes in place of its receiver. Of a request or sign-in that a record
    /// describes: what its address holds where the framework fills it in. Of the operation `replace`: `pattern`, where what is replaced
    /// is one. Of `identity`: `shared`, where a
    /// framework hands the functions of a program with it what that program keeps. Of `substring`: `length`, where that is its second
    /// argument. Of `items`: `first` or `last`, where it is that one. Of `sequence`: `before`, where its argument comes first. Of the operation `environment`: `provided`, where what the program
    /// itself provides as settings comes first. Of the operations `set` and `get`: the type whose one shared object holds the entries, in
    /// place of the receiver. Of what decides by the answer about another try (`kind: judge`): the members under which it finds that. Of a section of what a
    /// framework's settings file exports (`<export>.nuxt.config.axios`): the name by which the framework hands over the client that it sets up.
    pub place: Option<Str>,
    /// Functions among the arguments and what they are called with.
    pub calls: List<Callback>,
    /// Why, where the row is not obvious.
    pub note: Option<Str>,
}

/// A function among the arguments. One of a `client` or `request` row that is given the answer or the error sees that of
/// every request; one of a `server` row that is given an error is an error handler.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Callback {
    /// Position of the argument from 0.
    pub at: u8,
    /// Name of the argument, where it can be given by name; `at` is beyond all positions where it must be.
    pub name: Option<Str>,
    /// It and every positional argument after it.
    pub rest: bool,
    /// The argument is a record and the function one of its members (`hooks.afterResponse`); `*` is every member, behind a word every one
    /// whose name begins with it (`http_error_*`; what follows may be the status that it is for), and
    /// where the member is a list, each of its items.
    pub key: Option<Str>,
    /// Only a function that takes this many parameters.
    pub arity: Option<u8>,
    /// What it is called with, in order.
    pub with: List<Given>,
    /// Types of what it is called with, in the same order; empty for none.
    pub types: List<Str>,
    /// What it has as its own receiver, where the language has functions with one: a type, whose value is the client or request that
    /// the call makes or, of other calls, what the call's receiver is; or `receiver`, that receiver itself; or `<text>`, `<record>`, `<list>`, a new one, which `gives: receiver` gives. `{0}` stands for the path of
    /// argument 0. Such a function of a `request` row builds the request before it is sent.
    pub receiver: Option<Str>,
    /// What the outer call gives back (default: unknown).
    pub gives: Gives,
}

/// What a callback is called with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Given {
    /// Nothing known.
    Unknown,
    /// One item of the receiver (a list), or of the argument with role `value` where the row names one (`map(f, list)`).
    Item,
    /// The position of the item.
    Index,
    /// One entry of the receiver (a record): its name and what stands under it, as a pair.
    Entry,
    /// The name of such an entry.
    EntryName,
    /// What stands under it.
    EntryValue,
    /// The receiver itself.
    Receiver,
    /// What was folded so far.
    Accumulator,
    /// The settled value of the receiver (a promise), or the answer of this request.
    Answer,
    /// The body of the answer of this request.
    AnswerBody,
    /// The error raised by the receiver (a promise) or this request.
    Error,
    /// The status of the answer of this request.
    Status,
    /// An incoming HTTP request.
    IncomingRequest,
    /// The address that a browser within the program has come to, where the function takes it as a text.
    PageAddress,
    /// The answer being written by this server.
    OutgoingAnswer,
    /// An outgoing request's options, given to a request interceptor.
    RequestOptions,
    /// All positional arguments of the outer call after the function.
    Rest,
    /// A function that runs the server's handlers further in, and raises what they raise.
    Next,
    /// A record that holds what is known of an exchange: `request`, `options`, `response`, `error` (and `reason`, the same).
    Exchange,
    /// A function that settles the result of the outer call with its argument.
    Resolve,
    /// A function that makes the outer call raise its argument.
    Reject,
    /// The one object of its type that the library hands to whoever asks, or, behind a `#`, what the program put into a member of that
    /// (`click.Context#obj`). With `gives: function`, of a decorator: these are the first arguments of the function it stands on.
    Shared,
    /// For each parameter of the function what a container hands out under its name, or for its type.
    Asked,
    /// The value of the state cell.
    State,
    /// A record of what is known when a user has signed in, or comes back: `account` (what the provider answered, if it is the first time),
    /// `token` (what the library keeps: a session of the type that `types` says), `session` (what it shows), and what else it has.
    SignIn,
    /// An action: a record whose `payload` is the first argument of the action creator of the function's name.
    Action,
    /// The payload of an action alone.
    Payload,
    /// A function that changes the state cell: it merges a record, or what a function of the state gives.
    Setter,
    /// A function that gives the value of the state cell.
    Getter,
}

/// What a call with callbacks gives back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gives {
    /// Nothing known.
    #[default]
    Unknown,
    /// What the callback returns (`then`, `useMemo`, `retry(fn)`).
    Result,
    /// What a fold was begun with, which the callback changes (`each_with_object`).
    Accumulator,
    /// A list of what the callback returns for each item (`map`).
    Results,
    /// A record of the pairs that the callback returns for each item; without a callback, of the items themselves (`to_h`).
    Pairs,
    /// A list of what is in the lists that the callback returns (`flatMap`).
    Parts,
    /// The receiver (`finally`, `sort`).
    Receiver,
    /// Those items or entries of the receiver for which the callback may give true (`filter`).
    Kept,
    /// Those for which it may give false (`reject`).
    Dropped,
    /// The receiver, a record, with what the callback gives in place of each value (`mapValues`).
    Values,
    /// One item of the receiver (`find`).
    Item,
    /// Nothing known; what the callback returns is kept in the session of the type that `types` says.
    Session,
    /// Nothing known; what the callback returns is what the browser gets.
    Answer,
    /// Nothing known; what the callback, a method, returns goes into the member `state` of the instances of its class.
    State,
    /// The callback itself, to be called later with the same arguments (`debounce`, `useCallback`, `wraps`).
    Function,
}

impl Default for Argument {
    fn default() -> Self {
        Self { at: None, of: None, name: None, role: Role::Value, delimiter: None }
    }
}

impl Default for Item {
    fn default() -> Self {
        Self {
            at: List::default(),
            does: Does::Nothing,
            args: List::default(),
            options: List::default(),
            method: None,
            throws: None,
            returns: None,
            kind: None,
            place: None,
            calls: List::default(),
            note: None,
        }
    }
}

impl Default for Callback {
    fn default() -> Self {
        Self {
            at: 0,
            name: None,
            rest: false,
            key: None,
            arity: None,
            with: List::default(),
            types: List::default(),
            receiver: None,
            gives: Gives::Unknown,
        }
    }
}
