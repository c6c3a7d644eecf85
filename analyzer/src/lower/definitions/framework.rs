//! Sign-ins that a web framework carries out as its settings say: clients by name, and the addresses of their providers.
//!
//! The framework makes and checks the state, takes the code and exchanges it. Keys are written in several ways (`client-id`, `clientId`,
//! nested or with dots), which all mean the same.

use super::build::{Builder, Parts, slice};
use crate::ir::{Arg, ExprId, ExprKind, Text};
use crate::source::settings::Setting;

/// How a framework spells its settings. Keys are in lower case, without `-` and `_`; `*` is the name of a client, or of its provider.
struct Dialect {
    /// Where the keys of a client stand.
    client: &'static [&'static str],
    /// Where those of its provider stand, if elsewhere.
    provider: Option<&'static [&'static str]>,
    /// The client's key that names its provider; a provider is named as its client unless this says otherwise.
    provider_name: &'static str,
    authorize: &'static str,
    token: &'static str,
    /// Where the framework asks who signed in.
    user: Option<&'static str>,
    scope: &'static str,
    redirect: &'static str,
    separator: Option<&'static str>,
    grant: Option<&'static str>,
    /// How key and secret travel, and whether they do so as HTTP Basic credentials if nothing is said.
    client_auth: Option<&'static str>,
    basic: bool,
    /// A text holds several scopes between these.
    splits: &'static [char],
}

const DIALECTS: &[Dialect] = &[
    // https://docs.spring.io/spring-boot/appendix/application-properties/index.html#application-properties.security
    Dialect {
        client: &["spring", "security", "oauth2", "client", "registration", "*"],
        provider: Some(&["spring", "security", "oauth2", "client", "provider", "*"]),
        provider_name: "provider",
        authorize: "authorizationuri",
        token: "tokenuri",
        user: Some("userinfouri"),
        scope: "scope",
        redirect: "redirecturi",
        separator: None,
        grant: Some("authorizationgranttype"),
        client_auth: Some("clientauthenticationmethod"),
        basic: true,
        splits: &[','],
    },
    // https://micronaut-projects.github.io/micronaut-security/latest/guide/#oauth-client
    Dialect {
        client: &["micronaut", "security", "oauth2", "clients", "*"],
        provider: None,
        provider_name: "",
        authorize: "authorization.url",
        token: "token.url",
        user: None,
        scope: "scopes",
        redirect: "redirecturi",
        separator: None,
        grant: Some("granttype"),
        client_auth: Some("token.authmethod"),
        basic: false,
        splits: &[','],
    },
    // https://github.com/knpuniversity/oauth2-client-bundle#configuration
    Dialect {
        client: &["knpuoauth2client", "clients", "*"],
        provider: None,
        provider_name: "",
        authorize: "provideroptions.urlauthorize",
        token: "provideroptions.urlaccesstoken",
        user: None,
        scope: "provideroptions.scopes",
        redirect: "redirecturi",
        separator: Some("provideroptions.scopeseparator"),
        grant: None,
        client_auth: None,
        basic: false,
        splits: &[],
    },
    // https://github.com/hwi/HWIOAuthBundle/blob/master/docs/2-configuring_resource_owners.md
    Dialect {
        client: &["hwioauth", "resourceowners", "*"],
        provider: None,
        provider_name: "",
        authorize: "authorizationurl",
        token: "accesstokenurl",
        user: Some("infosurl"),
        scope: "scope",
        redirect: "options.redirecturi",
        separator: None,
        grant: None,
        client_auth: None,
        basic: false,
        splits: &[],
    },
];

/// A value with the keys that lead to it.
struct Leaf<'s> {
    path: Vec<String>,
    text: &'s Text,
}

pub(super) fn lower(builder: &mut Builder<'_>, root: &Setting) {
    let mut leaves = Vec::new();
    root.for_each_text(&mut |path, text| {
        let path = path.iter().flat_map(|key| key.split('.')).map(plain).collect();
        leaves.push(Leaf { path, text });
    });
    for dialect in DIALECTS {
        for name in names(&leaves, dialect.client) {
            client(builder, dialect, &name, &leaves);
        }
    }
}

fn client(builder: &mut Builder<'_>, dialect: &Dialect, name: &str, leaves: &[Leaf<'_>]) {
    let own = |key: &str| under(leaves, dialect.client, name, key);
    let provider = dialect.provider.map(|place| (place, own(dialect.provider_name).first().map_or(name, |text| &text.cooked).to_owned()));
    let address = |key: &str| match &provider {
        Some((place, provider)) => under(leaves, place, &plain(provider), key).first().copied(),
        None => own(key).first().copied(),
    };
    let Some(authorize) = address(dialect.authorize) else { return };
    let scopes: Vec<Text> = own(dialect.scope).into_iter().flat_map(|text| split(text, dialect.splits)).collect();
    let said = dialect.client_auth.and_then(|key| own(key).first().copied());
    let grant = dialect.grant.and_then(|key| own(key).first().copied());
    let call = match grant.map(|grant| &*grant.cooked) {
        Some("password") => "sign_in_with_password",
        _ if scopes.is_empty() && dialect.basic => "sign_in_unscoped_by_framework",
        _ if scopes.is_empty() => "sign_in_unscoped",
        _ if dialect.basic => "sign_in_by_framework",
        _ => "sign_in",
    };
    let place = authorize.raw_span(0, authorize.cooked.len());
    builder.call(call, name, place, |b| {
        let mut parts = Parts::new();
        let mut text = |b: &mut Builder<'_>, key: &'static str, text: Option<&Text>| {
            if let Some(text) = text {
                let value = b.template(text);
                parts.push((key, text.raw_span(0, text.cooked.len()), value));
            }
        };
        text(b, "authorize_url", Some(authorize));
        text(b, "token_url", address(dialect.token));
        text(b, "redirect_uri", own(dialect.redirect).first().copied());
        text(b, "client_auth", said);
        text(b, "separator", dialect.separator.and_then(|key| own(key).first().copied()));
        if let Some(first) = scopes.first() {
            let span = first.raw_span(0, first.cooked.len());
            let value = list(b, &scopes);
            parts.push(("scope", span, value));
        }
        parts
    });
    if let Some(user) = dialect.user.and_then(address) {
        let place = user.raw_span(0, user.cooked.len());
        builder.call("request", name, place, |b| vec![("url", place, b.template(user))]);
    }
}

/// The framework sends its list with spaces in between.
fn list(builder: &mut Builder<'_>, scopes: &[Text]) -> ExprId {
    let args = scopes.iter().map(|scope| Arg::plain(builder.template(scope))).collect();
    let first = &scopes[0];
    builder.base.add(first.raw_span(0, first.cooked.len()), ExprKind::Array(args))
}

/// The names that stand where a dialect has its clients.
fn names(leaves: &[Leaf<'_>], place: &[&str]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for leaf in leaves {
        let (Some(head), Some(name)) = (leaf.path.get(..place.len() - 1), leaf.path.get(place.len() - 1)) else { continue };
        if head.iter().zip(place).all(|(key, known)| key == known) && !found.contains(name) {
            found.push(name.clone());
        }
    }
    found
}

/// The texts under a key of the client or provider of a name; several where it is a list.
fn under<'s>(leaves: &[Leaf<'s>], place: &[&str], name: &str, key: &str) -> Vec<&'s Text> {
    let wanted = || place[..place.len() - 1].iter().copied().chain([name]).chain(key.split('.'));
    // Lists of properties are numbered.
    let key_of = |word: &str| word.split('[').next().unwrap_or_default().to_owned();
    leaves.iter().filter(|leaf| leaf.path.iter().map(|word| key_of(word)).eq(wanted())).map(|leaf| leaf.text).collect()
}

/// The words of a text that holds several.
fn split(text: &Text, at: &[char]) -> Vec<Text> {
    let mut out = Vec::new();
    let mut start = 0;
    for word in text.cooked.split(at) {
        let blank = word.len() - word.trim_start().len();
        if !word.trim().is_empty() {
            out.push(slice(text, start + blank, start + blank + word.trim().len()));
        }
        start += word.len() + 1;
    }
    out
}

fn plain(key: &str) -> String {
    key.to_ascii_lowercase().replace(['-', '_'], "")
}
