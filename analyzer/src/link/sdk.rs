//! Calls of the SDKs in the catalogue, by their qualified path.

use std::borrow::Cow;

use egnyte_rules::sdk::{Language as SdkLanguage, RequestKind, Sdk, SdkMethod, TokenHelper};

use crate::ir::{Language, Name};

/// What a path means in an SDK.
pub struct Found {
    /// The SDK.
    pub sdk: &'static Sdk,
    /// The symbol by the SDK's own convention; the entry point's name for its constructor.
    pub path: Name,
    /// The call makes a client.
    pub makes_client: bool,
    /// The path of what the call gives back, for a client.
    pub result: Name,
    /// The call gives back a token.
    pub hands_out_token: bool,
    /// The caller gives the URL.
    pub raw: bool,
    /// The function of another library that sends it, whose answer is handed back.
    pub sent_by: Option<&'static str>,
    /// The option that holds the function which is told of failures.
    pub failure: Option<&'static str>,
    /// The call gives back the base of every URL.
    pub gives_base: bool,
    /// The path of what the call gives back where it sends nothing by itself, or hands out an object of the SDK.
    pub chain: Option<Name>,
}

/// The type name that stands for a client of an SDK.
fn client_path(sdk: &Sdk) -> Name {
    let module = sdk.modules.first().map_or(sdk.id.as_ref(), AsRef::as_ref);
    format!("{module}.{}", entry_type(sdk)).into()
}

/// The last word of the constructor in the entry point (`Egnyte.init(…)` → `init`, `egnyte.EgnyteClient(…)` → `EgnyteClient`,
/// `Egnyte::Session.new(…)` → `Session`).
fn entry_word(sdk: &Sdk) -> &str {
    let head = sdk.entry_point.split('(').next().unwrap_or_default();
    head.strip_suffix(".new").unwrap_or(head).rsplit(['.', ' ', '\\', ':']).next().unwrap_or_default()
}

fn entry_type(sdk: &Sdk) -> &str {
    match entry_word(sdk) {
        "init" => "Client",
        // What makes a value is named after its type in Go.
        word if sdk.language == SdkLanguage::Go => word.strip_prefix("New").unwrap_or(word),
        word => word,
    }
}

fn sdk_of(path: &str, language: Language) -> Option<&'static Sdk> {
    egnyte_rules::sdks().iter().filter(|sdk| is_used_from(sdk, language)).find(|sdk| {
        sdk.modules.iter().any(|m| path.strip_prefix(m.as_ref()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '/', '('])))
    })
}

/// Whether code of a language can use an SDK.
fn is_used_from(sdk: &Sdk, language: Language) -> bool {
    match sdk.language {
        SdkLanguage::Csharp => language == Language::CSharp,
        SdkLanguage::Go => language == Language::Go,
        SdkLanguage::Java => matches!(language, Language::Java | Language::Kotlin),
        SdkLanguage::Javascript => language == Language::JavaScript,
        SdkLanguage::Php => language == Language::Php,
        SdkLanguage::Python => language == Language::Python,
        SdkLanguage::Ruby => language == Language::Ruby,
        SdkLanguage::R | SdkLanguage::Swift => false,
    }
}

/// The SDK whose client has the token in a member of this path, and the member's symbol.
#[must_use]
pub fn token_field(path: &str, language: Language) -> Option<(&'static Sdk, &'static str)> {
    let sdk = sdk_of(path, language)?;
    let rest = path.strip_prefix(&*client_path(sdk))?.strip_prefix('.')?;
    sdk.token_helpers.iter().find(|helper| helper.field && helper.symbol == rest).map(|helper| (sdk, helper.symbol.as_ref()))
}

/// A symbol as paths are written: `File::move` and `Egnyte::File#move` with dots.
fn dotted(symbol: &str) -> Cow<'_, str> {
    if symbol.contains(['#', ':']) { symbol.replace("::", ".").replace('#', ".").into() } else { symbol.into() }
}

/// Whether a path ends in a class of an SDK, which rows speak of methods of.
fn is_class(sdk: &Sdk, path: &str) -> bool {
    let last = path.rsplit('.').next().unwrap_or(path);
    let methods = sdk.methods.iter().map(|method| &method.symbol);
    let mut symbols = methods.chain(sdk.token_helpers.iter().map(|helper| &helper.symbol));
    last.starts_with(char::is_uppercase)
        && symbols.any(|symbol| dotted(symbol).rsplit_once('.').is_some_and(|(head, _)| head.rsplit('.').next() == Some(last)))
}

/// The library path of a name that an SDK defines without an import.
#[must_use]
pub fn global(name: &str) -> Option<&'static str> {
    let sdk = egnyte_rules::sdks().iter().find(|sdk| sdk.globals.iter().any(|g| g == name))?;
    sdk.modules.first().map(AsRef::as_ref)
}

/// Whether a path names the client type of an SDK, or another class of it.
#[must_use]
pub fn is_type(path: &str, language: Language) -> bool {
    sdk_of(path, language).is_some_and(|sdk| path.rsplit('.').next() == Some(entry_type(sdk)) || is_class(sdk, path))
}

/// Whether a path names something of an SDK: its client, a helper class, a function.
#[must_use]
pub fn is_part(path: &str, language: Language) -> bool {
    is_type(path, language) || lookup(path, language).is_some()
}

/// Fluent ways to name a file or folder are one in the catalogue's symbols.
pub(crate) fn normalized(symbol: &str) -> String {
    symbol.replace(".fileId()", ".path()").replace(".folderId()", ".path()")
}

fn helper(sdk: &'static Sdk, symbol: &str) -> Option<&'static TokenHelper> {
    sdk.token_helpers.iter().find(|h| dotted(&h.symbol) == symbol)
}

/// What calling `path` does, if it is part of an SDK.
#[must_use]
pub fn lookup(path: &str, language: Language) -> Option<Found> {
    let sdk = sdk_of(path, language)?;
    let path = &*through_attributes(sdk, path);
    let client = client_path(sdk);
    let found = |symbol: &str| Found {
        sdk,
        path: symbol.into(),
        makes_client: false,
        result: client.clone(),
        hands_out_token: false,
        raw: false,
        sent_by: None,
        failure: None,
        gives_base: false,
        chain: None,
    };
    let last = path.rsplit('.').next().unwrap_or(path);
    if !path.starts_with(&format!("{client}.")) && (last == entry_word(sdk) || last == "default" || sdk.modules.iter().any(|m| m == path)) {
        return Some(Found { makes_client: true, ..found(entry_word(sdk)) });
    }
    if last == "impersonate" || last == "removeImpersonation" {
        return Some(Found { chain: path.rsplit_once('.').map(|(head, _)| head.into()), ..found(last) });
    }
    if last == "getEndpoint" {
        return Some(Found { gives_base: true, ..found(last) });
    }
    let plain = normalized(path);
    let starts = std::iter::once(0).chain(plain.match_indices('.').map(|(at, _)| at + 1));
    for start in starts {
        let symbol = &plain[start..];
        if let Some(h) = helper(sdk, symbol) {
            let hands_out_token = !h.grants.is_empty() || symbol.ends_with("getToken");
            return Some(Found { hands_out_token, ..found(&h.symbol) });
        }
        if let Some(method) = sdk.methods.iter().find(|m| dotted(&m.symbol) == symbol) {
            let chain = match method.request {
                RequestKind::None | RequestKind::Lazy => object_type(sdk, method).or_else(|| Some(format!("{path}()").into())),
                _ => object_type(sdk, method),
            };
            let raw = method.request == RequestKind::Raw;
            // What was addressed by id is told apart again where the call is reported.
            let spelt = path.get(path.len().saturating_sub(symbol.len() + 12)..).filter(|tail| tail.contains("Id()"));
            let symbol = match spelt {
                Some(_) => symbol.replace(".path()", if path.contains(".fileId()") { ".fileId()" } else { ".folderId()" }),
                None => method.symbol.to_string(),
            };
            let (sent_by, failure) = (method.sent_by.as_deref(), method.failure.as_deref());
            return Some(Found { raw, sent_by, failure, chain, ..found(&symbol) });
        }
        // Part of a longer symbol: `API.storage.path` of `API.storage.path().get`.
        let longer = format!("{symbol}().");
        if sdk.methods.iter().any(|m| m.symbol.starts_with(&longer)) || normalized(&longer) != longer {
            return Some(Found { chain: Some(format!("{path}()").into()), ..found(symbol) });
        }
    }
    is_class(sdk, path).then(|| Found { makes_client: true, result: path.into(), ..found(last) })
}

/// The class of what a row's call gives back, or the part of the client that it is a view of (`events`).
fn object_type(sdk: &Sdk, method: &SdkMethod) -> Option<Name> {
    let module = sdk.modules.first()?;
    method.gives.as_ref().map(|given| match given.starts_with(|first: char| first.is_lowercase()) {
        true => format!("{}.{given}", client_path(sdk)).into(),
        false => format!("{module}.{given}").into(),
    })
}

/// Items of a list have the class the list is named by, and attributes that hold objects (`folder.files`) have the class of those:
/// `egnyte.Folder.files.[].move` is `egnyte.File.move`.
fn through_attributes(sdk: &Sdk, path: &str) -> String {
    let mut plain = path.replace(".[]", "");
    let Some(module) = sdk.modules.first() else { return plain };
    let held = |member: &str| sdk.methods.iter().find(|m| m.symbol == member && m.request == RequestKind::None)?.gives.clone();
    // An attribute leads to another class each time; the bound is for classes that hold themselves.
    for _ in 0..8 {
        let Some(rest) = plain.strip_prefix(&format!("{module}.")) else { break };
        let mut parts = rest.splitn(3, '.');
        let (Some(class), Some(attribute), Some(tail)) = (parts.next(), parts.next(), parts.next()) else { break };
        let Some(next) = held(&format!("{class}.{attribute}")) else { break };
        plain = format!("{module}.{next}.{tail}");
    }
    plain
}

/// The type of a client that is handed to code which nothing tells where it comes from: what is called after the root of an SDK's
/// API, and asked for the member that all of the API is behind (`egnyte.API`).
#[must_use]
pub fn handed_client(name: &str, member: &str, language: Language) -> Option<Name> {
    let is_root = |sdk: &&Sdk| {
        let root = sdk.api_root.as_deref().and_then(|root| root.split_once('.'));
        root.is_some_and(|(head, below)| below == member && name.to_ascii_lowercase().contains(head))
    };
    egnyte_rules::sdks().iter().filter(|sdk| is_used_from(sdk, language)).find(is_root).map(client_path)
}

#[cfg(test)]
mod tests {
    use super::{handed_client, is_type, lookup};
    use crate::ir::Language;

    #[test]
    fn javascript_symbols_follow_from_the_client() {
        let lookup = |path: &str| lookup(path, Language::JavaScript);
        let init = lookup("egnyte-js-sdk.init").expect("entry point");
        assert!(init.makes_client);
        let path = lookup(&format!("{}.API.storage.path", init.result)).expect("part of a symbol");
        let get = lookup(&format!("{}.get", path.chain.expect("goes on"))).expect("method");
        assert_eq!(&*get.path, "API.storage.path().get");
        let client = handed_client("egnyteClient", "API", Language::JavaScript).expect("it is called after the root");
        assert!(lookup(&format!("{client}.API.storage.fileId().download")).is_some());
        assert!(handed_client("egnyte", "api", Language::JavaScript).is_none());
        assert!(handed_client("maps", "API", Language::JavaScript).is_none());
        assert!(lookup("egnyte.EgnyteClient").is_none(), "a package of another language");
    }

    #[test]
    fn python_objects_have_their_classes() {
        let lookup = |path: &str| lookup(path, Language::Python);
        assert!(lookup("egnyte.EgnyteClient").expect("entry point").makes_client);
        assert!(is_type("egnyte.EgnyteClient", Language::Python));
        let folder = lookup("egnyte.EgnyteClient.folder").expect("method");
        assert_eq!(folder.chain.as_deref(), Some("egnyte.Folder"));
        assert_eq!(&*lookup("egnyte.Folder.create").expect("method").path, "Folder.create");
        assert_eq!(lookup("egnyte.EgnyteClient.links.create").expect("method").chain.as_deref(), Some("egnyte.Link"));
        assert_eq!(&*lookup("egnyte.Folder.files.[].move").expect("items of an attribute").path, "File.move");
        assert_eq!(&*lookup("egnyte.User.[].delete").expect("items of a list").path, "User.delete");
        assert!(lookup("requests.get").is_none());
    }

    #[test]
    fn symbols_of_other_languages_are_paths_too() {
        for (language, path, symbol) in [
            (Language::Php, r"Yespbs\Egnyte\Model.File.move", "File::move"),
            (Language::Php, r"Suman\Egnyte\Model.File.move", "File::move"),
            (Language::Ruby, "Egnyte.Client.folder", "Egnyte::Client#folder"),
            (Language::Ruby, "Egnyte.File.find", "Egnyte::File.find"),
            (Language::Go, "github.com/egnyte/egnyte-go-sdk/egnyte.Object.Get", "Object.Get"),
            (Language::CSharp, "Egnyte.Api.EgnyteClient.Files.CreateFolder", "Files.CreateFolder"),
        ] {
            assert_eq!(&*lookup(path, language).expect(path).path, symbol);
        }
        assert!(is_type(r"Yespbs\Egnyte\Model.Event", Language::Php));
        assert!(lookup("github.com/egnyte/egnyte-go-sdk/egnyte.NewClient", Language::Go).expect("entry point").result.ends_with(".Client"));
        assert!(!is_type("Egnyte.Client", Language::CSharp), "a namespace of someone's own");
    }
}
