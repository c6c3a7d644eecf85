//! What a call of a library does: the verbs of library models.

use serde::{Deserialize, Serialize};

/// What a call does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Does {
    /// Nothing this tool looks at; surely sends nothing and changes no value given to it. `kind` `instance`: what it gives was made of a
    /// whole answer; `judge`: it makes a policy of the functions it is given, which decide by an answer whether what the policy is put on
    /// is run once more; of what is assigned, its object is such a policy. `transforming`: a log shows what its function gives in place of
    /// the instances of its type argument; `json-contract`: given one of its arguments, code of the program's own says what JSON holds.
    #[default]
    Nothing,
    /// Sends an HTTP request; the result is its answer, of type `returns` where that has methods of its own. `kind` is the
    /// scheme (`https`) of a client that takes a URL in parts, or `described`: an annotation on a method without code, whose call
    /// is the request, or a base class, whose heirs have members that tell its parts (`options`); or `several`: the first argument is a list, each
    /// item of which is the address or the options of a request; or `routing`: a base class within whose
    /// heirs records describe requests, where the option of the role `value` leads.
    Request,
    /// Prepares a request that another call sends; `returns` names its type. `kind: send` on the row that sends a
    /// prepared request (its argument or its receiver); named after a part of the answer (`getResponseCode`) it gives that part.
    Prepare,
    /// Makes an HTTP client that carries base, headers and options; `returns` names its type.
    Client,
    /// A method of a client, request or URL that sets one of its parts (`args`), and returns the receiver. With the
    /// arguments `key` and `value`, `kind` names the part that gets the pair: `headers`, `query`, `form`; `options` where the
    /// key is one of [`Http::options`](crate::model::Http::options), `member` where it names a further method. `method` sets the method.
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
    /// `response`, `redirect`, `html`, `keychain`, `navigate` (the browser leaves for the URL in `args`), `message`, `environment`; `cookie-policy`: says of
    /// every cookie whether scripts can read it.
    Sink,
    /// Reads what such a place holds; `kind` as for sinks, plus `environment`, `settings` (a settings file), `query` (incoming query
    /// parameter), `fragment`, `form`, `headers`, `location` (the page's own URL), `sent-headers` (those of the request that the answer or
    /// error belongs to which the path starts from), `store` (the session of the server that fills in a page), `token` (the text of a token that the library was given), `sign-in` (what the provider that a user signed in with answered).
    Read,
    /// Cleans a secret: encrypts, hashes or masks it.
    Clean,
    /// Describes the columns of a table. `kind` is `text` (a column that keeps a text as it is given; not where an option of the role
    /// `transform` is), `changed` (an annotation of a field or method: what is stored is changed on its way; a record there may say so of columns by
    /// name, where the words of its options of the role `value` change nothing), `configured` (a
    /// method that is called so anywhere, under the path of what stores: with `args` it changes the columns named in its file, else any), `table` (the base or
    /// annotation of a class with columns; of an annotation, every field that is a text is one; with an argument of the role `value` a row
    /// has whatever columns it is given, and methods `create_*` of others store one for the class whose name stands for the `*`), `row` (a call that fills the columns its
    /// named arguments and records name, or the record in its option of the role `value`), `described` (the record, description or class in the argument `value` says which columns has what
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
    /// Gives the authorize URL of such an object (a token request of the code flow, or with `kind: implicit` of that one); `kind: stateless` as above; `added` where
    /// its scopes are asked for beside those that the class says which describes the sign-in, `instead` where they are in place of those.
    OauthAuthorize,
    /// Asks for a token (`kind`: `authorization_code`, `password`, `refresh_token`, `client_credentials`; none where the
    /// object or an argument with role `grant-type` decides); `stateless` for one that compares the state only where it is given one;
    /// `printed` for one whose result, put into a text or a log, shows the token.
    OauthToken,
    /// Calls functions given to it (`calls`) and nothing more. With `kind: before-handlers` a server calls them before the handler of each
    /// request, with `kind: dependency` for one that is then given what they give. With `kind: provide` it is a container, which hands out what they make.
    /// With `kind: same` it is a decorator that gives back a function that is called like the one it is put on, which it does not call itself.
    /// With `kind: retry` those that are given the error, or the types of errors among the arguments, say whether it runs the others once more.
    /// With `kind: keeps` what the functions raise goes no further: it is a part of what the call gives, and what error callbacks beside them get.
    /// With `kind: holds` the same, and what the call gives is asked for it in ways that are not followed (an `Either`).
    /// With `kind: jobs` it runs them for each job of a queue.
    /// With `kind: dispatch` it runs what was registered with it before, and raises what that raises. With `kind: operator` it does so when its result is handed to
    /// the operation `pipe`, with that operation's receiver as its own (`catchError(f)` in `x.pipe(…)`).
    Calls,
    /// Makes a state cell: `kind` is `state-pair` (`[value, setter]`, of a store where the argument `value` is one), `setter` (the latter
    /// alone, of such a store), `ref` (`.current`/`.value`), `store`, `context` (a store whose own value only stands in where nobody gives it
    /// another); or, with `value`, reads the state of its first argument, of its receiver, or of the app's own store.
    State,
    /// Makes an action, whose name is the last word of the path behind the store's own key, and whose payload is the first
    /// argument; `kind: creator` makes a function that makes actions, named by the argument `key`, with what the callback
    /// returns as payload. With an argument `key`: an action, or its name with the payload in `value`, reaches the reducers. `kind: mapped`
    /// gives a record of functions that make the actions named in `value`, a list or a record of names, of the store's part named in `key`.
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
    /// Stops the program or raises (`sys.exit`, `abort(401)`). With `kind: raise` it raises the error being dealt with once more, with
    /// `kind: log` it logs what it is given first. Whether
    /// one with an argument `value` does depends on that.
    Abort,
}

/// Names of the pure functions that [`Does::Operation`] can mean. The operand is the receiver or, of a function, the first
/// argument; a row whose operand is another argument gives that the role `value`, and its key the role `key`.
///
/// - `identity`: the first argument (or, without one, the receiver) unchanged (`str`, `String`, `trim`, `JSON.parse(JSON.stringify())` pieces).
/// - `encode`: the first argument percent-encoded; `encode-path` keeps slashes; `decode` the reverse.
/// - `query-string`: a record or list of pairs as `a=b&c=d`; `query-record`: the query of a URL as a record.
/// - `url-join`: RFC 3986 resolution of argument 1 against argument 0 (`urljoin`, `new URL(path, base)`).
/// - `path-join`: all arguments joined by single slashes.
/// - `concat`: all arguments (after the receiver) as one string, or lists as one list; with the place `text` the items of lists as one string, too.
/// - `join`: the receiver's or first argument's items joined by the other (`", ".join(x)`, `x.join(",")`).
/// - `replace-pairs`: each key of a record by its value.
/// - `split`, `replace`, `lower`, `upper`, `trim-slashes-start`, `trim-slashes-end`, `trim-slashes` (both), `strip-suffix`, `strip-prefix`: as named.
///   `plural`: of an English word; `class-name`: of the operand, a class or an instance of one. `slashed`: with a single slash at its end. The trims leave the operand unchanged unless the next argument, the characters to trim, is `/`.
/// - `format`: printf or brace formatting of the receiver or first argument; `substitute`: its `$name` and `${name}`.
/// - `text`: what the first argument prints as; `attribute`: the member of the operand that argument 1 names, or argument 2.
/// - `url-unsplit`: a list of scheme, host, path … query, fragment as one URL; `load`: reads the settings file that argument 0
///   names (or the first of a list that is there) into the receiver.
/// - `merge`: the records given, later ones winning (`Object.assign`), and with `merge-deep` the records under their keys as well; `freeze`: the argument; `changeable`: the argument, in which other code writes whenever it likes; `fields`: an instance's
///   fields as a record.
/// - `pick`, `omit`: a copy of the operand with the entries that the other arguments name alone, or without them.
/// - `veiled`: what prints as something else, `unveiled`: what that holds; `underlying`: the operand, or the text that an instance of a named text is.
/// - `keys`, `values`, `entries`, `get` (key, default; with `place: path` the keys one by one that a list holds or dots part), `list`: of records and lists; `item`: any one of their items; `pack`:
///   all arguments as a list. `entries` of a list are its positions and items; with `place: named` each is an object with a key and a value.
/// - `unique`: the items of the operand and of further lists, each text of them once.
/// - `items`: as `item`, or with a count the operand; with the place `first` or `last` that one of the parts that a text was split into. `zip`: the items of the operand and of further lists in pairs; `product`: each with each.
/// - `first`, `second`: of a pair. `collect`: the receiver's items, as one text joined by the argument where that is a text.
/// - `table`: a record of the operand's items: what stands there is what the second function gives for each, or the item, and the first one
///   says under which key. With `place: keys` the items are the keys of what the one function gives, with `groups` several share a key.
///   A `list` with `place: open` may have items that nobody knows; with `present` it is without those that are surely nothing, with `true`, unless it
///   is told by a function which ones stay, without those that count as false as well. `combined`: a record of the operand's items as keys and those of argument 0 as values. `channel`: the list of what is sent through it.
/// - `append` (items), `extend` (a list), `set` (key, value), `update` (records), `remove` (key): change the receiver; `set-within` (name, key, value; or records by name): its records of these names. `with` (key, value): a changed copy of it.
/// - `option`: what the user may say on the command line, by the name of one of the words given or of `dest`, with its `default`; the
///   receiver's `form` reads it.
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
///   may be encoded already. A path appended to nothing begins at the root, with the place `relative` it does not; with `instead` it is put
///   in the place of the path that is there.
/// - `joined`: the arguments after the first joined by it, lists taken apart (`String.join`).
/// - `layer`: puts argument 0 on the receiver, a stack of layers; `layered`: argument 0 inside of the layers of the receiver.
/// - `pairs`: a record of keys and values in turn (of type `returns`), or the one argument; `implement`: an instance of the interface in argument `value`, whose methods send through
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
/// - `is-empty`: whether the operand, a text, is empty. `begins`, `ends`: whether it does so with the first argument; `begins-surely`: one whose
///   beginning nobody knows does not.
/// - `slice`: unknown text; `contains`: whether the operand holds the first argument; `captures`: what the groups of a pattern, the first
///   argument, match of the operand: of an answer with its head, by a pattern for its first line, the status.
/// - `environment`: argument 0 is a variable's name, argument 1 its default, unless the row's `key` and `value` say otherwise.
/// - `define` (key, descriptor; or a record of descriptors): gives the operand properties, which it may keep from whoever goes through them.
/// - `bind`: the receiver function with its receiver (and first arguments) fixed; `call`: calls the receiver; `apply`.
/// - `invoke`: calls the receiver function with the arguments given.
/// - `run`: runs the receiver function elsewhere with the arguments given; `run-with`: with those in the list `args` and the record `kwargs`.
///   `run-named`: the function whose name comes first, out of the record that the receiver's client was made with as `value`.
/// - `pipe`: the results of `kind: operator` rows applied to the receiver one after the other.
/// - `sequence`: a function that gives argument 0 what the receiver gives, with `place: before` the other way round.
/// - `partial`: argument 0 with its first and named arguments fixed.
/// - `answer`: the answer to the last request that the receiver sent, or the answer that the argument `value` is, or else the one that
///   the central handler around is for; of it the part that the argument `key`, or the row's `returns`, names.
/// - `kept`: of a base class, whose constructor keeps its arguments of the role `value` under their names.
/// - `constant`: a member, or the result of a call without arguments, that is the text in `place`.
/// - `clock`, `random`: a value nobody can predict (random) or anybody can (clock).
pub const OPERATIONS: &[&str] = &[
    "identity",
    "command-line",
    "text",
    "attribute",
    "substitute",
    "load",
    "encode",
    "encode-path",
    "decode",
    "query-string",
    "query-record",
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
    "plural",
    "class-name",
    "trim-slashes",
    "trim-slashes-start",
    "trim-slashes-end",
    "slashed",
    "strip-suffix",
    "strip-prefix",
    "format",
    "merge",
    "merge-deep",
    "freeze",
    "changeable",
    "fields",
    "veiled",
    "unveiled",
    "underlying",
    "pick",
    "omit",
    "inherit",
    "define",
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
    "item-or",
    "items",
    "zip",
    "product",
    "first",
    "second",
    "collect",
    "table",
    "combined",
    "channel",
    "pack",
    "append",
    "extend",
    "set",
    "with",
    "set-within",
    "option",
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
    "settings-into",
    "default-setting",
    "apart",
    "component",
    "slice",
    "substring",
    "is-empty",
    "begins",
    "begins-surely",
    "equals",
    "contains",
    "captures",
    "ends",
    "text-length",
    "character",
    "environment",
    "bind",
    "call",
    "apply",
    "invoke",
    "run",
    "run-with",
    "run-named",
    "pipe",
    "partial",
    "sequence",
    "answer",
    "clock",
    "random",
    "constant",
    "kept",
];
