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
    /// Whether 4xx answers are raised; the literal `false` (or a function) switches [`Http::throws`] off, `true` on.
    Throws,
    /// Whether the result is the answer with its status rather than the body ([`Http::bare`]): `true`, or `response`.
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
    /// Functions of a store that have it as their receiver.
    Methods,
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
    /// What the body of the answer is decoded into, once there is one.
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
    /// Of an OAuth library: it joins a list of scopes with this unless told otherwise (default: space).
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
    /// on a member with `returns`: it is that object of another type (`app.state`), or with `.*` the entry of that name in it.
    pub kind: Option<Str>,
    /// The place that a state cell's value is kept in as well: the kind of a sink (`local-storage`). Of a read of settings: the file that
    /// the first word of the key names, which `*` stands for (`config/*.php`), or a section of a file (`config/services.yaml#parameters`).
    /// Of an annotation that names a client: the setting that has the address of the one of that name, which `*` stands for.
    /// Of an authorize URL: its path, where the library keeps that to itself. Of a sink: `format`, where it fills in its text by itself,
    /// `header-line`, where it takes a whole line of the answer's head. Of the operation `replace`: `pattern`, where what is replaced is
    /// one. Of `substring`: `length`, where that is its second argument. Of the operations `set` and `get`: the type whose one shared object holds the entries, in place of the receiver.
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
    /// The argument is a record and the function one of its members (`hooks.afterResponse`); `*` is every member, and
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
    /// The value of the state cell.
    State,
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
    /// A list of what the callback returns for each item (`map`).
    Results,
    /// A list of what is in the lists that the callback returns (`flatMap`).
    Parts,
    /// The receiver (`finally`, `sort`).
    Receiver,
    /// Those items of the receiver for which the callback may give true (`filter`).
    Kept,
    /// One item of the receiver (`find`).
    Item,
    /// The callback itself, to be called later with the same arguments (`debounce`, `useCallback`, `wraps`).
    Function,
}

/// What a call does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Does {
    /// Nothing this tool looks at; surely sends nothing and changes no value given to it. `kind` `instance`: what it gives was made of a
    /// whole answer; `judge`: it makes a policy of the functions it is given, which decide by an answer whether what the policy is put on
    /// is run once more; of what is assigned, its object is such a policy.
    #[default]
    Nothing,
    /// Sends an HTTP request; the result is its answer, of type `returns` where that has methods of its own. `kind` is the
    /// scheme (`https`) of a client that takes a URL in parts, or `described`: an annotation on a method without code, whose call
    /// is the request, or a base class, whose heirs have members that tell its parts (`options`); or `routing`: a base class within whose
    /// heirs records describe requests, where the option of the role `value` leads.
    Request,
    /// Prepares a request that another call sends; `returns` names its type. `kind: send` on the row that sends a
    /// prepared request (its argument or its receiver); named after a part of the answer (`getResponseCode`) it gives that part.
    Prepare,
    /// Makes an HTTP client that carries base, headers and options; `returns` names its type.
    Client,
    /// A method of a client, request or URL that sets one of its parts (`args`), and returns the receiver. With the
    /// arguments `key` and `value`, `kind` names the part that gets the pair: `headers`, `query`, `form`; `options` where the
    /// key is one of [`Http::options`], `member` where it names a further method. `method` sets the method.
    Configure,
    /// Registers a central handler. `kind`: `response-interceptor`, `request-interceptor`, `error-handler` (for whatever is
    /// raised inside the handlers of a server app), `injected-interceptor` (a response interceptor of the clients that a container hands
    /// out), `every-client` (one of every client of the library), `retry` (statuses are retried; what `returns` names is the policy, and goes by it whatever a `calls` row runs with that),
    /// `throttling` (throttled requests are tried again by the library), `throttling-policy` (its functions, or those that they give, decide which are), `swallow` (a
    /// context manager that keeps errors of the types it is given to itself). The client it is for is the argument `value`, or else the
    /// receiver. `further-in`: the call runs the server's handlers further in, and raises what they raise; `caught`: reading the member
    /// gives what such a handler raised.
    Handler,
    /// A pure function on values; `kind` names it: see [`OPERATIONS`].
    Operation,
    /// A value reaches a place outside; `kind`: `local-storage`, `session-storage`, `indexed-db`, `extension-storage`, `cookie`, `http-only-cookie`, `log`, `file`, `database`, `document` (a
    /// database without declared types, which keeps a record as it is given), `session` (on the server),
    /// `response`, `redirect`, `html`, `keychain`, `navigate` (the browser leaves for the URL in `args`), `message`, `environment`.
    Sink,
    /// Reads what such a place holds; `kind` as for sinks, plus `environment`, `settings` (a settings file), `query` (incoming query
    /// parameter), `fragment`, `form`, `headers`, `location` (the page's own URL).
    Read,
    /// Cleans a secret: encrypts, hashes or masks it.
    Clean,
    /// Describes the columns of a table. `kind` is `text` (a column that keeps a text as it is given; not where an option of the role
    /// `transform` is), `changed` (an annotation of a field or method: what is stored is changed on its way; a record there may say so of columns by
    /// name, where the words of its options of the role `value` change nothing), `configured` (a
    /// method that is called so anywhere, under the path of what stores: with `args` it changes the columns named in its file, else any), `table` (the base or
    /// annotation of a class with columns; of an annotation, every field that is a text is one; with an argument of the role `value` a row
    /// has whatever columns it is given, and methods `create_*` of others store one for the class whose name stands for the `*`), `row` (a call that fills the columns its
    /// named arguments and records name), `described` (the record, description or class in the argument `value` says which columns has what
    /// the call gives or, without `returns`, its receiver; not where an option of the role `transform` is; of a call `changed` does away with
    /// that), `listed` (the arguments from `value` on each describe a column of what the call gives, its name first), or none: its arguments of the role `value` say what it keeps.
    Column,
    /// Proves a server: `kind` is `route` (calls say what its handler gets), `app`, `handler` (an exported entry point), `handler-type`
    /// (the type of such functions: what is declared with it is handed over as by a call).
    Server,
    /// Makes the object of an OAuth library; `args` hold its configuration; `kind` is the flow, or none; `stateless` for one of
    /// the code flow whose requests have a state only where the app sees to it (a role `state`, or what protects as well); `basic` for one that
    /// sends the client's key and secret as HTTP Basic credentials unless a role `client-auth` tells it otherwise. Several words may stand together.
    Oauth,
    /// Gives the authorize URL of such an object (a token request of the code flow, or with `kind: implicit` of that one); `kind: stateless` as above.
    OauthAuthorize,
    /// Asks for a token (`kind`: `authorization_code`, `password`, `refresh_token`, `client_credentials`; none where the
    /// object or an argument with role `grant-type` decides).
    OauthToken,
    /// Calls functions given to it (`calls`) and nothing more. With `kind: before-handlers` a server calls them before the handler of each
    /// request, with `kind: dependency` for one that is then given what they give. With `kind: provide` it is a container, which hands out what they make.
    /// With `kind: same` it is a decorator that gives back a function that is called like the one it is put on, which it does not call itself.
    /// With `kind: retry` those that are given the error, or the types of errors among the arguments, say whether it runs the others once more.
    /// With `kind: keeps` what the functions raise goes no further: it is a part of what the call gives, and what error callbacks beside them get.
    /// With `kind: dispatch` it runs what was registered with it before, and raises what that raises. With `kind: operator` it does so when its result is handed to
    /// the operation `pipe`, with that operation's receiver as its own (`catchError(f)` in `x.pipe(…)`).
    Calls,
    /// Makes a state cell: `kind` is `state-pair` (`[value, setter]`, of a store where the argument `value` is one), `setter` (the latter
    /// alone, of such a store), `ref` (`.current`/`.value`), `store`; or, with `value`,
    /// reads the state of its first argument, of its receiver, or of the app's own store.
    State,
    /// Makes an action, whose name is the last word of the path behind the store's own key, and whose payload is the first
    /// argument; `kind: creator` makes a function that makes actions, named by the argument `key`, with what the callback
    /// returns as payload. With an argument `key`: an action, or its name with the payload in `value`, reaches the reducers.
    Action,
    /// Tells a container of objects what to hand out. Under the path of an annotation with `()`: what the annotated method gives, to
    /// whoever asks for the type it is declared to give, or for its own name or that of the argument `key`. Of a call: what its callback
    /// or the argument `value` gives, for the type argument `<T>` or the type it is of; with a second type argument `<T2>`, an instance
    /// of that. `kind` is `client` for a call that makes an HTTP client for the class in the last type argument alone, or under the name
    /// in `key`, and `interface` for one whose type argument is an interface that describes requests: the first of the types that
    /// callbacks get is the client's, and `returns` is what goes on configuring it. `options`: the class `<T>` is filled from the
    /// section `value` of the settings, or the one that `key` names. `table`: the record `value` has a function for each of what it hands out.
    Provide,
    /// Asks a container: for the type `<T>`, for the name in `key`; without either for whatever the place is declared to hold.
    /// `returns` is the type of what it makes where it was told nothing. Of an annotation, `key` says which of several is meant.
    Inject,
    /// Stops the program or raises (`sys.exit`, `abort(401)`). With `kind: raise` it raises the error being dealt with once more.
    Abort,
}

/// Names of the pure functions that [`Does::Operation`] can mean. The operand is the receiver or, of a function, the first
/// argument; a row whose operand is another argument gives that the role `value`, and its key the role `key`.
///
/// - `identity`: the first argument (or, without one, the receiver) unchanged (`str`, `String`, `trim`, `JSON.parse(JSON.stringify())` pieces).
/// - `encode`: the first argument percent-encoded; `encode-path` keeps slashes; `decode` the reverse.
/// - `query-string`: a record or list of pairs as `a=b&c=d`.
/// - `url-join`: RFC 3986 resolution of argument 1 against argument 0 (`urljoin`, `new URL(path, base)`).
/// - `path-join`: all arguments joined by single slashes.
/// - `concat`: all arguments (after the receiver) as one string, or lists as one list.
/// - `join`: the receiver's or first argument's items joined by the other (`", ".join(x)`, `x.join(",")`).
/// - `replace-pairs`: each key of a record by its value.
/// - `split`, `replace`, `lower`, `upper`, `trim-slashes-start`, `trim-slashes-end`, `trim-slashes` (both), `strip-suffix`, `strip-prefix`: as named.
///   The trims leave the operand unchanged unless the next argument, the characters to trim, is `/`.
/// - `format`: printf or brace formatting of the receiver or first argument; `substitute`: its `$name` and `${name}`.
/// - `text`: what the first argument prints as; `attribute`: the member of the operand that argument 1 names, or argument 2.
/// - `url-unsplit`: a list of scheme, host, path … query, fragment as one URL; `load`: reads the settings file that argument 0
///   names (or the first of a list that is there) into the receiver.
/// - `merge`: the records given, later ones winning (`Object.assign`); `freeze`: the argument; `fields`: an instance's
///   fields as a record.
/// - `pick`, `omit`: a copy of the operand with the entries that the other arguments name alone, or without them.
/// - `veiled`: what prints as something else, `unveiled`: what that holds; `underlying`: the operand, or the text that an instance of a named text is.
/// - `keys`, `values`, `entries`, `get` (key, default), `list`: of records and lists; `item`: any one of their items; `pack`:
///   all arguments as a list. `entries` of a list are its positions and items.
/// - `unique`: the items of the operand and of further lists, each text of them once.
/// - `first`, `second`: of a pair. `collect`: the receiver's items, as one text joined by the argument where that is a text.
/// - `append` (items), `extend` (a list), `set` (key, value), `update` (records), `remove` (key): change the receiver. `with` (key, value): a changed copy of it.
/// - `record`: a record made from pairs, another record and named arguments (`dict`, `new Map`, `Object.fromEntries`); from what the row's
///   option of the role `value` holds, where there is one.
/// - `json-encode`, `json-decode`, `base64`: taint passes, text becomes unknown.
/// - `verified`: as `json-decode`, of a text that is signed; raises where it was changed. `opened`: as `slice`, of one that is sealed.
/// - `url-path`, `url-origin`, `url-host`, `url-query` (with its mark): that part of a URL; `url-target`: path and query.
/// - `url-parse`: a URL object of type `returns` (a text without it); parts given by name are the row's `options`, and the scheme is
///   the row's `place` unless it is given. `search-params`: a query builder of type `returns`.
/// - `printf`: printf formatting of the receiver or first argument (with the values behind it, or the items of one list), `braces`: brace formatting; `fill`: `{name}` placeholders of the
///   receiver from a record or the arguments in order; `placeholders`: `${key:default}` from the app's settings.
/// - `append-path` (segments), `append-query` (key, value): change the text of the receiver, a builder; with the place `encoded` of what
///   may be encoded already.
/// - `joined`: the arguments after the first joined by it, lists taken apart (`String.join`).
/// - `layer`: puts argument 0 on the receiver, a stack of layers; `layered`: argument 0 inside of the layers of the receiver.
/// - `pairs`: a record of keys and values in turn; `implement`: an instance of the interface in argument `value`, whose methods send through
///   the receiver (to the argument with role `base`).
/// - `text-builder`: an object of type `returns` that holds a text, at first that of the arguments; `text-add` adds to it and gives it back.
/// - `words`: all arguments as one text, a blank between them.
/// - `qualified-words`: the same; a word without a dot stands behind the name of the row's argument.
/// - `url-build`: one argument is a URL; several are its scheme, host, port and path. An object of type `returns`.
/// - `with-query`: argument 0 with a record, a list of pairs, or a key and a value behind it as its query; `with-encoded-query`: the same,
///   of values that are encoded already. `capitalize`: the first letter large, the others small.
/// - `query-text`: a record, a list of pairs, or a key and a value as a query with its question mark: an object of type `returns`.
/// - `default`: the receiver, or what the first argument is or gives where that is nothing.
/// - `interleave`: the items of a list (or of a record's `raw`), with the other arguments between them.
/// - `decode-into`: gives the fields of the object in the argument `key` the parts of the operand that have their names.
/// - `apart`: a list of the operand twice: the parts it is taken into, which know together what it knew (`into_parts`).
/// - `length`: how many parts a text was split into; of any other list it is unknown.
/// - `substring`: from the first argument's place to that of the second, which is a length with `place: length`.
/// - `slice`: unknown text; `contains`: whether the operand holds the first argument.
/// - `environment`: argument 0 is a variable's name, argument 1 its default, unless the row's `key` and `value` say otherwise.
/// - `bind`: the receiver function with its receiver (and first arguments) fixed; `call`: calls the receiver; `apply`.
/// - `run`: runs the receiver function elsewhere with the arguments given; `run-with`: with those in the list `args` and the record `kwargs`.
///   `run-named`: the function whose name comes first, out of the record that the receiver's client was made with as `value`.
/// - `pipe`: the results of `kind: operator` rows applied to the receiver one after the other.
/// - `partial`: argument 0 with its first and named arguments fixed.
/// - `answer`: the answer to the last request that the receiver sent, or the answer that the argument `value` is, or else the one that
///   the central handler around is for; of it the part that the argument `key`, or the row's `returns`, names.
/// - `constant`: a member, or the result of a call without arguments, that is the text in `place`.
/// - `clock`, `random`: a value nobody can predict (random) or anybody can (clock).
pub const OPERATIONS: &[&str] = &[
    "identity",
    "text",
    "attribute",
    "substitute",
    "load",
    "encode",
    "encode-path",
    "decode",
    "query-string",
    "route-url",
    "url-join",
    "url-unsplit",
    "path-join",
    "concat",
    "join",
    "split",
    "length",
    "is-list",
    "replace",
    "replace-pairs",
    "lower",
    "upper",
    "capitalize",
    "trim-slashes",
    "trim-slashes-start",
    "trim-slashes-end",
    "strip-suffix",
    "strip-prefix",
    "format",
    "merge",
    "freeze",
    "fields",
    "veiled",
    "unveiled",
    "underlying",
    "pick",
    "omit",
    "inherit",
    "class",
    "qualified-words",
    "layer",
    "layered",
    "keys",
    "values",
    "entries",
    "get",
    "list",
    "flatten",
    "unique",
    "onto",
    "awaited",
    "gathered",
    "settled",
    "item",
    "first",
    "second",
    "collect",
    "pack",
    "append",
    "extend",
    "set",
    "with",
    "update",
    "remove",
    "record",
    "json-encode",
    "json-decode",
    "verified",
    "opened",
    "base64",
    "url-parse",
    "url-path",
    "url-target",
    "url-origin",
    "url-host",
    "url-query",
    "search-params",
    "text-builder",
    "text-add",
    "words",
    "url-build",
    "with-query",
    "with-encoded-query",
    "query-text",
    "interleave",
    "printf",
    "braces",
    "fill",
    "placeholders",
    "append-path",
    "append-query",
    "pairs",
    "joined",
    "implement",
    "default",
    "decode-into",
    "apart",
    "component",
    "slice",
    "substring",
    "begins",
    "equals",
    "contains",
    "ends",
    "text-length",
    "character",
    "environment",
    "bind",
    "call",
    "apply",
    "run",
    "run-with",
    "run-named",
    "pipe",
    "partial",
    "answer",
    "clock",
    "random",
    "constant",
];

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
