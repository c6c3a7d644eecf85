//! The library models of one language, indexed by qualified path.
//!
//! A path is looked up in its *canonical* spelling: import specifiers, global objects and other spellings that mean the
//! same thing are replaced by the one that the rows are written with, longest prefix first (`window.fetch`,
//! `node-fetch.default` and `cross-fetch.fetch` are all `fetch`).

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::OnceLock;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::model::{Does, Item, Library};

/// The heads of methods of plain values.
pub const VALUE_HEADS: &[&str] = &["<str>", "<list>", "<record>", "<body>", "<promise>", "<function>", "<regex>", "<any>", "<environment>"];
/// More replacements than any chain of aliases needs; a cycle in the data ends here.
const MAX_REPLACEMENTS: usize = 8;
/// More ancestors than any chain of library types has.
const MAX_ANCESTORS: usize = 8;

/// The models of one language.
#[derive(Debug)]
pub struct Models<'a> {
    libraries: Vec<&'a Library>,
    items: FxHashMap<Cow<'a, str>, Row>,
    aliases: FxHashMap<&'a str, &'a str>,
    parents: FxHashMap<&'a str, &'a str>,
    globals: FxHashSet<&'a str>,
    /// Whatever stands before a dot in a row's path, found when first asked for.
    types: OnceLock<FxHashSet<String>>,
    /// The types that have methods which set their parts, found when first asked for.
    builders: OnceLock<FxHashSet<String>>,
    /// What the requests of libraries raise, found when first asked for.
    errors: OnceLock<FxHashSet<&'a str>>,
    /// The last words of the rows that speak of columns, with their kinds, found when first asked for.
    column_words: OnceLock<FxHashSet<(String, &'a str)>>,
    /// What was looked up before: programs speak of the same few paths all the time.
    known: RefCell<FxHashMap<Box<str>, Option<Row>>>,
}

/// A row, by the position of its library and its own in that.
type Row = (u32, u32);

/// More paths than a program of ordinary size speaks of.
const MAX_KNOWN: usize = 1 << 16;

impl<'a> Models<'a> {
    /// Indexes the libraries of one language. Where two rows speak of one path, the first holds.
    #[must_use]
    pub fn new(libraries: impl IntoIterator<Item = &'a Library>) -> Self {
        let libraries: Vec<&Library> = libraries.into_iter().collect();
        // A row speaks of about four paths.
        let paths = libraries.iter().map(|library| library.items.len()).sum::<usize>() * 4;
        let mut models = Self {
            libraries: Vec::new(),
            items: FxHashMap::with_capacity_and_hasher(paths, FxBuildHasher),
            aliases: FxHashMap::default(),
            parents: FxHashMap::default(),
            globals: FxHashSet::default(),
            types: OnceLock::new(),
            builders: OnceLock::new(),
            errors: OnceLock::new(),
            column_words: OnceLock::new(),
            known: RefCell::default(),
        };
        for (l, library) in (0..).zip(libraries.iter().copied()) {
            if let Some((first, others)) = library.modules.split_first() {
                models.aliases.extend(others.iter().map(|other| (other.as_ref(), first.as_ref())));
            }
            models.aliases.extend(library.aliases.iter().map(|alias| (alias.path.as_ref(), alias.means.as_ref())));
            models.parents.extend(library.inherits.iter().map(|alias| (alias.path.as_ref(), alias.means.as_ref())));
            models.globals.extend(library.globals.iter().map(AsRef::<str>::as_ref));
            for (i, item) in (0..).zip(library.items.iter()) {
                for path in item.at.iter().flat_map(|at| expand(at)) {
                    models.items.entry(path).or_insert((l, i));
                }
            }
        }
        models.libraries = libraries;
        models
    }

    /// The row that speaks of `path`, with its library: in any spelling, by the path itself, by the same member of a type
    /// it inherits from, or by a row for any member (`process.env.*`).
    #[must_use]
    pub fn item(&self, path: &str) -> Option<(&'a Library, &'a Item)> {
        if let Some(known) = self.known.borrow().get(path) {
            return known.map(|row| self.row(row));
        }
        let found = self.look_up(path);
        let mut known = self.known.borrow_mut();
        if known.len() < MAX_KNOWN {
            known.insert(path.into(), found);
        }
        found.map(|row| self.row(row))
    }

    fn look_up(&self, path: &str) -> Option<Row> {
        let path = self.canonical(path);
        if let Some(found) = self.items.get(path.as_ref()) {
            return Some(*found);
        }
        let (head, member) = split_member(&path)?;
        let assigns = if member.ends_with('=') { "=" } else { "" };
        let mut head = Cow::Borrowed(head);
        for _ in 0..MAX_ANCESTORS {
            let own = self.items.get(format!("{head}.{member}").as_str());
            if let Some(found) = own.or_else(|| self.items.get(format!("{head}.*{assigns}").as_str())) {
                return Some(*found);
            }
            head = self.canonical(self.parents.get(head.as_ref())?);
        }
        None
    }

    /// The row of calls of `path` whose first argument is the text `word` (`process.on:unhandledRejection`).
    pub fn item_for(&self, path: &str, word: &str) -> Option<(&'a Library, &'a Item)> {
        let path = self.canonical(path);
        if let Some(found) = self.exact(&format!("{path}:{word}")) {
            return Some(found);
        }
        let (head, member) = split_member(&path)?;
        let mut head = Cow::Borrowed(head);
        for _ in 0..MAX_ANCESTORS {
            head = self.canonical(self.parents.get(head.as_ref())?);
            if let Some(found) = self.exact(&format!("{head}.{member}:{word}")) {
                return Some(found);
            }
        }
        None
    }

    /// The rows of a method of this name on any kind of plain value, for a receiver of which nothing is known.
    pub fn value_methods(&self, name: &str) -> impl Iterator<Item = (&'a Library, &'a Item)> {
        VALUE_HEADS.iter().filter_map(move |head| self.exact(&format!("{head}.{name}")))
    }

    /// The spelling of `path` that the rows are written with.
    #[must_use]
    pub fn canonical<'p>(&self, path: &'p str) -> Cow<'p, str>
    where
        'a: 'p,
    {
        let mut canonical = Cow::Borrowed(path);
        for _ in 0..MAX_REPLACEMENTS {
            let Some((prefix, means)) = self.longest_alias(&canonical) else { break };
            canonical = match (means, &canonical[prefix..]) {
                ("", rest) => Cow::Owned(rest[1..].to_owned()),
                (means, "") => Cow::Borrowed(means),
                (means, rest) => Cow::Owned(format!("{means}{rest}")),
            };
        }
        canonical
    }

    /// What a name means that nothing in the program binds: a path, if it exists without an import.
    #[must_use]
    pub fn global(&self, name: &str) -> Option<Cow<'a, str>> {
        let name: &'a str = self.globals.get(name)?;
        Some(self.canonical(name))
    }

    /// The last words of the calls that tell a container of objects what to hand out, or hand the container itself to a callback.
    /// Beside them, the last words of the containers' types.
    #[must_use]
    pub fn composing(&self) -> (FxHashSet<&str>, FxHashSet<String>) {
        let provides = |item: &Item| item.does == Does::Provide && !item.at.iter().any(|at| at.ends_with("()"));
        let rows = || self.libraries.iter().flat_map(|library| library.items.iter());
        let expanded = |item: &'a Item| item.at.iter().flat_map(|at| expand(at));
        let provided: Vec<Cow<'a, str>> = rows().filter(|item| provides(item)).flat_map(expanded).collect();
        let containers: FxHashSet<&str> = provided.iter().filter_map(|path| Some(path.rsplit_once('.')?.0)).collect();
        let hands_over = |item: &Item| {
            let mut given = item.calls.iter().flat_map(|call| call.types.iter().chain(&call.receiver));
            given.any(|ty| containers.contains(ty.as_ref()))
        };
        let composing = rows().filter(|item| provides(item) || hands_over(item)).flat_map(|item| item.at.iter());
        let words = composing.flat_map(|at| at.rsplit_once('.').map_or(at.as_ref(), |(_, last)| last).split(['{', ',', '}']));
        let types = containers.iter().map(|path| path.rsplit('.').next().unwrap_or(path).to_owned());
        (words.filter(|word| !word.is_empty()).collect(), types.collect())
    }

    /// What the first parameter of a function is, by a convention about the names of its first two.
    #[must_use]
    pub fn conventional(&self, first: &str, second: &str) -> Option<&'a str> {
        self.aliases.get(format!("({first}, {second})").as_str()).copied()
    }

    /// What a parameter is, by a convention about its name alone.
    #[must_use]
    pub fn conventional_name(&self, name: &str) -> Option<&'a str> {
        self.aliases.get(format!("({name})").as_str()).copied()
    }

    /// What a member of something unknown is, by a convention about its name.
    #[must_use]
    pub fn conventional_member(&self, name: &str) -> Option<&'a str> {
        self.aliases.get(format!("(*).{name}").as_str()).copied()
    }

    /// What the first parameter of an exported function is, by a convention about its name and that of its file.
    #[must_use]
    pub fn conventional_of(&self, stem: &str, function: &str) -> Option<&'a str> {
        self.aliases.get(format!("({stem}).{function}").as_str()).copied()
    }

    /// Whether `path` names a type whose methods set its parts and give it back.
    #[must_use]
    pub fn is_builder(&self, path: &str) -> bool {
        let builders = self.builders.get_or_init(|| {
            let sets = |at: &(u32, u32)| self.libraries[at.0 as usize].items[at.1 as usize].does == Does::Configure;
            let rows = self.items.iter().filter(|(path, at)| !path.ends_with('=') && sets(at));
            rows.filter_map(|(path, _)| split_member(path)).map(|(owner, _)| owner.to_owned()).collect()
        });
        builders.contains(self.canonical(path).as_ref())
    }

    /// The last words of the rows that speak of columns in one way.
    pub fn column_words(&self, kind: &str) -> impl Iterator<Item = &str> {
        let words = self.column_words.get_or_init(|| {
            let rows = self.items.iter().map(|(path, row)| (path, self.row(*row).1)).filter(|(_, item)| item.does == Does::Column);
            rows.filter_map(|(path, item)| Some((split_member(path)?.1.to_owned(), item.kind.as_deref()?))).collect()
        });
        words.iter().filter(move |(_, of)| *of == kind).map(|(word, _)| word.as_str())
    }

    /// Whether `path` names a type: some row speaks of a member of it.
    #[must_use]
    pub fn is_type(&self, path: &str) -> bool {
        let path = self.canonical(path);
        let heads = |row: &str| row.match_indices('.').map(|(at, _)| row[..at].to_owned()).collect::<Vec<_>>();
        let types = self.types.get_or_init(|| self.items.keys().flat_map(|row| heads(row)).collect());
        self.parents.contains_key(path.as_ref()) || types.contains(path.as_ref())
    }

    /// Whether `path` names an error that the requests of a library raise.
    #[must_use]
    pub fn is_error(&self, path: &str) -> bool {
        let errors = self.errors.get_or_init(|| {
            let http = self.libraries.iter().filter_map(|library| library.http.as_ref());
            http.flat_map(|http| http.error_types.iter().chain(http.unauthorized_types.iter())).map(AsRef::<str>::as_ref).collect()
        });
        errors.contains(path)
    }

    /// Whether `path` names an error that a library raises for a refused token alone.
    #[must_use]
    pub fn is_unauthorized(&self, path: &str) -> bool {
        let mut http = self.libraries.iter().filter_map(|library| library.http.as_ref());
        self.is_error(path) && http.any(|http| http.unauthorized_types.iter().any(|ty| **ty == *path))
    }

    fn exact(&self, path: &str) -> Option<(&'a Library, &'a Item)> {
        self.items.get(path).map(|row| self.row(*row))
    }

    fn row(&self, (library, item): Row) -> (&'a Library, &'a Item) {
        let library = self.libraries[library as usize];
        (library, &library.items[item as usize])
    }

    /// The longest prefix of `path` that is an alias and ends at a boundary: its length, and what it means. A library that has a module
    /// for each of its functions (`lodash/merge`) has an alias that ends with the slash.
    fn longest_alias(&self, path: &str) -> Option<(usize, &'a str)> {
        let mut end = path.len();
        loop {
            if let Some(&means) = self.aliases.get(&path[..end])
                && (!means.is_empty() || path[end..].starts_with('.'))
            {
                return Some((end, means));
            }
            match path[..end].rfind(['.', '(', '=']) {
                Some(before) => end = before,
                None => break,
            }
        }
        let folder = path.rfind('/')? + 1;
        self.aliases.get(&path[..folder]).map(|means| (folder, *means))
    }
}

/// The part before the last member, and the member.
fn split_member(path: &str) -> Option<(&str, &str)> {
    path.rsplit_once('.').filter(|(head, member)| !head.is_empty() && !member.contains('/'))
}

/// All paths that a path with `{get,post}` groups stands for.
fn expand(path: &str) -> Vec<Cow<'_, str>> {
    let group = path.find('{').and_then(|open| path[open..].find('}').map(|length| (open, open + length)));
    let Some((open, close)) = group else { return vec![Cow::Borrowed(path)] };
    let (before, words, after) = (&path[..open], &path[open + 1..close], &path[close + 1..]);
    let tails = expand(after);
    words.split(',').flat_map(|word| tails.iter().map(move |tail| Cow::Owned(format!("{before}{word}{tail}")))).collect()
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::collections::BTreeMap;

    use super::{Models, VALUE_HEADS, expand};
    use crate::model::{Does, Library, OPERATIONS};

    fn load(language: &str) -> &'static [Library] {
        let libraries = crate::libraries(language);
        assert!(!libraries.is_empty(), "no models for {language}");
        libraries
    }

    #[test]
    fn every_model_is_well_formed() {
        let mut twice = Vec::new();
        for language in ["javascript", "python", "java", "rust", "php", "csharp", "ruby", "go", "powershell", "shell", "definitions"] {
            let mut owners = BTreeMap::<String, &str>::new();
            let libraries = load(language);
            for library in libraries {
                let name = library.library.as_ref();
                assert!(!name.is_empty(), "{language}: a library without a name");
                assert!(library.source.starts_with("https://"), "{name}: no documentation URL");
                // What is built like a client need not send: a cookie, layers around the client of another library.
                let sends = library.items.iter().any(|item| item.does == Does::Request);
                assert!(!sends || library.http.is_some() || !library.inherits.is_empty(), "{name}: how are its answers read?");
                for item in library.items.iter() {
                    assert!(!item.at.is_empty(), "{name}: a row without a path");
                    let kind = item.kind.as_deref();
                    if item.does == Does::Operation {
                        assert!(kind.is_some_and(|kind| OPERATIONS.contains(&kind)), "{name}: {:?}: operation {kind:?}", item.at);
                    }
                    for path in item.at.iter().flat_map(|at| expand(at)) {
                        let head = path.split_once('>').filter(|(head, _)| head.starts_with('<')).map(|(head, _)| format!("{head}>"));
                        assert!(
                            head.is_none_or(
                                |head| matches!(head.as_str(), "<instance>" | "<export>") || VALUE_HEADS.contains(&head.as_str())
                            ),
                            "{name}: no such kind of value: {path}"
                        );
                        assert!(!path.contains(['{', '}', ' ', ',']), "{name}: malformed path {path}");
                        if let Some(other) = owners.insert(path.to_string(), name) {
                            twice.push(format!("{language}: {path} has two rows, in {other} and {name}"));
                        }
                    }
                }
            }
            let models = Models::new(libraries);
            for path in owners.keys() {
                assert_eq!(models.canonical(path), *path, "{language}: a row that no lookup reaches");
            }
        }
        assert!(twice.is_empty(), "{}", twice.join("\n"));
    }

    #[test]
    fn every_kind_is_one_the_analysis_knows() {
        let places = [
            "local-storage",
            "session-storage",
            "indexed-db",
            "extension-storage",
            "cookie",
            "file",
            "database",
            "document",
            "session",
            "keychain",
        ];
        let sinks = [
            "log",
            "response",
            "redirect",
            "html",
            "navigate",
            "message",
            "environment",
            "tls-verification",
            "http-only-cookie",
            "cookie-policy",
        ];
        let grants = ["", "authorization_code", "password", "refresh_token", "client_credentials"];
        let reads =
            ["environment", "settings", "query", "fragment", "form", "headers", "sent-headers", "location", "token", "sign-in", "store"];
        let libraries = ["javascript", "python", "java", "rust", "php", "csharp", "ruby", "go", "powershell", "shell", "definitions"]
            .iter()
            .flat_map(|language| load(language))
            .collect::<Vec<_>>();
        let rows = || libraries.iter().flat_map(|library| library.items.iter());
        let shared: Vec<&str> =
            rows().filter(|item| item.kind.as_deref() == Some("shared")).flat_map(|item| item.at.iter().map(|at| &**at)).collect();
        for library in &libraries {
            for item in library.items.iter() {
                let kind = item.kind.as_deref().unwrap_or_default();
                let known = match item.does {
                    Does::Sink => places.contains(&kind) || sinks.contains(&kind),
                    Does::Read => places.contains(&kind) || reads.contains(&kind),
                    Does::Handler => [
                        "response-interceptor",
                        "request-interceptor",
                        "error-handler",
                        "further-in",
                        "caught",
                        "retry",
                        "throttling",
                        "throttling-policy",
                        "retry-condition",
                        "unauthorized-handler",
                        "injected-interceptor",
                        "every-client",
                        "layer",
                        "throttling-layer",
                        "swallow",
                    ]
                    .contains(&kind),
                    Does::Server => ["route", "app", "handler", "handler-type"].contains(&kind),
                    Does::Column => {
                        ["", "listed", "text", "changed", "configured", "table", "keyed-table", "row", "described"].contains(&kind)
                    }
                    Does::State => ["state-pair", "ref", "store", "context", "value", "setter"].contains(&kind),
                    Does::Action => ["", "creator", "mapped"].contains(&kind),
                    Does::Configure => {
                        ["", "headers", "query", "form", "options", "member", "response-interceptor", "retry-condition"].contains(&kind)
                    }
                    Does::Client => ["", "record", "options", "retry-condition"].contains(&kind),
                    Does::Prepare => ["", "send"].contains(&kind),
                    Does::OauthAuthorize => kind
                        .split(' ')
                        .all(|word| ["", "authorization_code", "implicit", "stateless", "basic", "added", "instead"].contains(&word)),
                    Does::OauthToken => {
                        kind.split(' ').all(|word| grants.contains(&word) || ["stateless", "basic", "printed"].contains(&word))
                    }
                    Does::Oauth => kind.split(' ').all(|word| grants.contains(&word) || ["implicit", "stateless", "basic"].contains(&word)),
                    Does::Request => ["", "http", "https", "described", "routing", "several", "injected"].contains(&kind),
                    Does::Calls => [
                        "",
                        "operator",
                        "provide",
                        "dispatch",
                        "before-handlers",
                        "dependency",
                        "same",
                        "keeps",
                        "holds",
                        "judge",
                        "retry",
                        "jobs",
                    ]
                    .contains(&kind),
                    Does::Abort => ["", "raise", "log"].contains(&kind),
                    Does::Provide => ["", "client", "interface", "options", "settings", "table", "named"].contains(&kind),
                    Does::Operation => true,
                    // One client, one object for all that are given it; an instance made of a whole answer; what is called after its
                    // class, or after the settings that it was made by; what is shown of instances.
                    Does::Nothing => {
                        ["", "injected", "shared", "instance", "judge", "loaded", "named", "transforming", "json-contract"].contains(&kind)
                    }
                    _ => kind.is_empty(),
                };
                assert!(known, "{}: {:?}: kind `{kind}` of {:?}", library.library, item.at, item.does);
                if let Some(place) = item.place.as_deref() {
                    let known = match item.does {
                        Does::State => places.contains(&place),
                        // Of settings: a file, a section of one, or what is shared by the whole program.
                        Does::Read => kind == "settings" && (place.contains(['*', '#']) || shared.contains(&place)),
                        // The first of its arguments says how the others are put together; what is written is JSON, a row, or is given
                        // back; what is shared by the whole program is written, by its type.
                        Does::Sink => {
                            ["format", "header-line", "json", "row", "template"].contains(&place)
                                || place.contains('.')
                                || kind == "keychain"
                        }
                        // Requests that are written down name the values of the records by such a prefix.
                        Does::Request => place.starts_with("{{"),
                        // So do sign-ins.
                        Does::Oauth => place.starts_with("${"),
                        // The path of an address that the library keeps to itself.
                        Does::OauthAuthorize => place.starts_with('/'),
                        Does::Operation => {
                            matches!(kind, "constant" | "url-parse" | "set" | "get")
                                || matches!(kind, "load" | "decode-into" | "settings-into" | "default-setting") && shared.contains(&place)
                                || kind == "placeholders" && place.contains('#')
                                || kind == "replace" && place == "pattern"
                                || kind == "concat" && place == "text"
                                || kind == "substring" && place == "length"
                                || kind == "append-query" && place == "encoded"
                                || kind == "environment" && place == "provided"
                                || kind == "sequence" && place == "before"
                                || kind == "identity" && place == "shared"
                                || kind == "list" && matches!(place, "open" | "present" | "true")
                                || kind == "entries" && place == "named"
                                || kind == "items" && matches!(place, "first" | "last")
                                || kind == "table" && matches!(place, "keys" | "groups")
                        }
                        // The name by which a framework hands over the client that its settings file sets up.
                        Does::Configure => place.starts_with('$') && item.at.iter().all(|at| at.starts_with("<export>.")),
                        // The setting that has the address of the client of a name.
                        Does::Client => place.contains(".*."),
                        // Sections with an entry for each client; the members that lead to what is judged.
                        Does::Nothing => kind == "judge" || kind == "named" && place.split(' ').all(|one| one.contains('#')),
                        _ => false,
                    };
                    assert!(known, "{}: {:?}: place `{place}`", library.library, item.at);
                }
            }
        }
    }

    #[test]
    fn groups_expand_to_every_combination() {
        assert_eq!(expand("a.{b,c}.{d,e}"), ["a.b.d", "a.b.e", "a.c.d", "a.c.e"]);
        assert_eq!(expand("a.b()"), ["a.b()"]);
        assert_eq!(expand("a.{b"), ["a.{b"], "an open group is left alone");
    }

    #[test]
    fn paths_are_found_in_every_spelling() {
        let libraries = load("javascript");
        let models = Models::new(libraries);
        assert_eq!(models.canonical("window.fetch"), "fetch");
        assert_eq!(models.canonical("window"), "window");
        assert_eq!(models.canonical("cross-fetch.fetch"), "fetch");
        assert_eq!(models.canonical("globalThis.window.localStorage.setItem"), "localStorage.setItem");
        assert_eq!(models.canonical("window.location="), "location=");
        assert_eq!(models.canonical("windowed.fetch"), "windowed.fetch");
        assert_eq!(models.global("fetch"), Some(Cow::Borrowed("fetch")));
        assert_eq!(models.global("doFetch"), None);
        let does = |path: &str| models.item(path).map(|(_, item)| item.does);
        assert_eq!(does("window.fetch"), Some(Does::Request));
        assert_eq!(does("axios.AxiosInstance.post"), Some(Does::Request));
        assert_eq!(does("localStorage.setItem"), Some(Does::Sink));
        assert_eq!(does("localStorage.token="), Some(Does::Sink));
        assert_eq!(does("localStorage.token"), Some(Does::Read));
        assert_eq!(does("process.env.EGNYTE_TOKEN"), Some(Does::Operation));
        assert_eq!(models.value_methods("includes").count(), 2, "strings and lists have it");
        assert_eq!(models.value_methods("upload").count(), 0);
        assert_eq!(does("./client.get"), None);
        assert_eq!(does(""), None);
    }

    #[test]
    fn members_are_inherited() {
        let libraries = load("python");
        let models = Models::new(libraries);
        let (library, item) = models.item("requests_toolbelt.BaseUrlSession.get").expect("inherited from requests.Session");
        assert_eq!((library.library.as_ref(), item.does), ("requests", Does::Request));
    }
}
