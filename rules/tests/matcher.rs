//! What URL templates mean. In the tables, `{…}` is a hole.

use egnyte_rules::catalogue::{Cloud, Evidence};
use egnyte_rules::matcher::{Certainty, Host, OAuthStep, Part, Target, UrlMatch, match_url};

/// Parts of a template written with `{…}` for holes.
fn parts(template: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = template;
    while let Some((text, after)) = rest.split_once('{') {
        parts.push(Part::Text(text));
        parts.push(Part::Hole);
        rest = after.split_once('}').map_or("", |(_, tail)| tail);
    }
    parts.push(Part::Text(rest));
    parts
}

fn matched(method: &str, template: &str) -> UrlMatch {
    match_url((method != "?").then_some(method), &parts(template))
}

/// A target in a few words: `family path [scopes] certainty`.
fn shown(target: &Target) -> String {
    match target {
        Target::Api(api) => {
            let path = api.path.map_or_else(|| format!("one of {}", api.candidates.len()), str::to_owned);
            format!("{} {path} [{}] {:?}", api.family, api.scopes.join(" "), api.certainty)
        }
        Target::OAuth(step) => format!("{step:?}"),
        Target::EgnytePath => "egnyte path".to_owned(),
        Target::UnknownApi { version, rest } => format!("unknown {version} {rest}"),
        Target::Unresolved(reach) => format!("unresolved [{}]", reach.scopes.join(" ")),
        Target::NotEgnyte => "not egnyte".to_owned(),
    }
}

fn check(cases: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(method, template, expected)| {
            let got = shown(&matched(method, template).target);
            (got != *expected).then(|| format!("{method} {template}\n  expected {expected}\n  got      {got}\n"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.concat());
}

const FS: &str = "file-system /pubapi/v1/fs/{path} [Egnyte.filesystem] High";

#[test]
fn spellings_of_one_url() {
    check(&[
        ("GET", "https://acme.egnyte.com/pubapi/v1/fs/Shared/Docs", FS),
        ("get", "https://{d}.egnyte.com/pubapi/v1/fs/Shared/{p}", FS),
        ("GET", "https://{d}.egnyte.com/pubapi/v1/fs/{p}", FS),
        ("GET", "https://{d}.egnyte.com/pubapi/v1/fs{p}", FS),
        ("GET", "https://{d}.egnyte.com/pubapi/v1/fs", FS),
        ("GET", "https://{d}.egnyte.com//pubapi//v1/fs//Shared/", FS),
        ("GET", "https://{d}.egnyte.com/pubapi/v1/fs/Shared?list_content=true&x=/a#b", FS),
        ("GET", "https://{d}.egnyte.com/pubapi/v1/fs/Shared?{q}", FS),
        ("GET", "https://{d}.egnyte.com/pubapi/v1/%66s/Shared%20Docs/%C4%8D", FS),
        ("GET", "HTTPS://ACME.EGNYTE.COM:443/pubapi/v1/fs/Shared", FS),
        ("GET", "https://user:p%40ss@acme.egnyte.com:{port}/pubapi/v1/fs/Shared", FS),
        ("GET", "//acme.egnyte.com/pubapi/v1/fs/Shared", FS),
        ("GET", "acme.egnyte.com/pubapi/v1/fs/Shared", FS),
        ("GET", "{scheme}://{host}/pubapi/v1/fs/Shared", FS),
        ("GET", "https://{host}/pubapi/v1/fs/Shared", FS),
        ("GET", "{base}/pubapi/v1/fs/Shared", FS),
        ("GET", "{base}pubapi/v1/fs/Shared", FS),
        ("GET", "https://{d}.egnyte.com{prefix}/pubapi/v1/fs/Shared", FS),
        ("GET", "/pubapi/v1/fs/Shared", FS),
        ("GET", "//pubapi/v1/fs/Shared", FS),
        ("GET", "pubapi/v1/fs/Shared", FS),
        ("GET", "  https://acme.egnyte.com./pubapi/v1/./x/../fs/Shared ", FS),
    ]);
}

#[test]
fn whose_host_it_is() {
    let production = |name: Option<&str>| Host::Egnyte { kind: Cloud::Production, fixed_domain: name.map(str::to_owned) };
    let cases = [
        ("https://acme.egnyte.com/", production(Some("acme"))),
        ("https://{d}.egnyte.com/x", production(None)),
        ("https://{d}egnyte.com/x", production(None)),
        ("https://acme-{d}.egnyte.com/x", production(None)),
        ("https://{d}.egnyte.com{rest}", production(None)),
        ("https://acme.qa-egnyte.com/x", Host::Egnyte { kind: Cloud::Qa, fixed_domain: Some("acme".to_owned()) }),
        ("https://{d}.egnytegov.com/x", Host::Egnyte { kind: Cloud::Gov, fixed_domain: None }),
        ("https://{d}.{zone}/pubapi/v1/fs", Host::Hole),
        ("https://{d}.com/pubapi/v1/fs", Host::Hole),
        ("{base}/pubapi/v1/fs", Host::Hole),
        ("{base}", Host::Hole),
        ("/pubapi/v1/fs", Host::None),
        ("", Host::None),
        ("https://notegnyte.com/x", Host::Other("notegnyte.com".to_owned())),
        ("https://acme.notegnyte.com/x", Host::Other("acme.notegnyte.com".to_owned())),
        ("https://egnyte.com.evil.org/x", Host::Other("egnyte.com.evil.org".to_owned())),
        ("https://{d}.egnyte.com.evil.org/x", Host::Other("{?}.egnyte.com.evil.org".to_owned())),
        ("https://egnyte.com@evil.org/pubapi/v1/fs", Host::Other("evil.org".to_owned())),
        ("https://{d}.sharefile.com/x", Host::Other("{?}.sharefile.com".to_owned())),
        ("http://localhost:8000/pubapi/v1/fs", Host::Other("localhost".to_owned())),
        ("http://[::1]:80/pubapi/v1/fs", Host::Other("[::1]".to_owned())),
    ];
    for (template, expected) in cases {
        assert_eq!(matched("GET", template).host, expected, "{template}");
    }
    assert!(matches!(matched("GET", "https://developers.egnyte.com/docs/x").host, Host::Shared(_)));
}

#[test]
fn other_hosts_and_other_paths() {
    check(&[
        ("GET", "https://notegnyte.com/pubapi/v1/fs/x", "not egnyte"),
        ("GET", "https://egnyte.com.evil.org/pubapi/v1/fs/x", "not egnyte"),
        ("GET", "https://api.other.com/pubapi/v1/userinfo", "not egnyte"),
        ("GET", "https://{host}/v1/fs/Shared", "not egnyte"),
        ("GET", "{url}", "not egnyte"),
        ("GET", "/api/pubapi/v1/fs", "not egnyte"),
        ("GET", "/PubAPI/v1/fs", "not egnyte"),
        ("GET", "", "not egnyte"),
        ("GET", "https://acme.egnyte.com/", "egnyte path"),
        ("GET", "https://acme.egnyte.com/app/index.do#storage/files", "egnyte path"),
        ("GET", "https://acme.egnyte.com/dl/abc123", "egnyte path"),
        ("GET", "https://{d}.egnyte.com/navigate/file/{id}", "egnyte path"),
        ("GET", "https://developers.egnyte.com/docs/File_System_Management_API_Documentation", "egnyte path"),
        ("GET", "https://developers.egnyte.com/pubapi/v1/fs", "egnyte path"),
        ("GET", "https://us-partner-integrations.egnyte.com/services/pick/popup.js", "egnyte path"),
        ("GET", "https://resellers.egnyte.com/msp/usage_stats/{r}/{p}/", "egnyte path"),
        ("GET", "https://{d}.egnyte.com/public-api/v1/fs", "egnyte path"),
    ]);
}

#[test]
fn steps_to_a_token() {
    check(&[
        ("GET", "https://{d}.egnyte.com/puboauth/token?client_id={id}&response_type=code", "Authorize"),
        ("POST", "https://{d}.egnyte.com/puboauth/token", "Token"),
        ("?", "https://{d}.egnyte.com/puboauth/token", "AuthorizeOrToken"),
        ("?", "https://{d}.egnyte.com/puboauth/authorize", "Authorize"),
        ("POST", "{base}/puboauth/{step}", "Token"),
        ("GET", "/puboauth/{step}", "Authorize"),
        ("POST", "/puboauth/revoke", "Unlisted"),
        ("POST", "{base}/pubapi/v1/tokens/revoke", "Revoke"),
        ("GET", "https://us-partner-integrations.egnyte.com/services/oauth/code?client_id=x", "EnhancedAuthorize"),
        ("GET", "https://partner-integrations.egnyte.com/services/oauth/code", "EnhancedAuthorize"),
        ("GET", "https://{region}partner-integrations.egnyte.com/services/oauth/code", "EnhancedAuthorize"),
        (
            "GET",
            "https://api.openconnectors.us2.ext.hana.ondemand.com/elements/api-v2/elements/egnyte/oauth/url?apiKey={k}",
            "SapAuthorizeUrl",
        ),
        ("POST", "https://api.openconnectors.us2.ext.hana.ondemand.com/elements/api-v2/instances", "SapInstance"),
        ("GET", "https://api.cloud-elements.com/elements/api-v2/elements/box/oauth/url", "not egnyte"),
    ]);
}

#[test]
fn the_verb_decides_between_templates() {
    check(&[
        ("GET", "/pubapi/v1/links/settings", "settings /pubapi/v1/links/settings [Egnyte.link] High"),
        ("DELETE", "/pubapi/v1/links/settings", "links /pubapi/v1/links/{link_id} [Egnyte.link] High"),
        ("PATCH", "/pubapi/v1/fs/Shared", "folder-options /pubapi/v1/fs/{path} [Egnyte.filesystem] High"),
        ("?", "/pubapi/v1/fs/Shared", FS),
        ("GET", "/pubapi/v1/fs/Shared/parents", "file-system /pubapi/v1/fs/{path}/parents [Egnyte.filesystem] High"),
        ("POST", "/pubapi/v1/fs/Shared/parents", FS),
        ("GET", "/pubapi/v1/fs/trash", "trash /pubapi/v1/fs/trash [Egnyte.filesystem] High"),
        ("PUT", "/pubapi/v1/fs/Shared", "file-system /pubapi/v1/fs/{path} [Egnyte.filesystem] Low"),
        ("HEAD", "/pubapi/v1/fs/Shared", "file-system /pubapi/v1/fs/{path} [Egnyte.filesystem] Low"),
        ("GET", "/pubapi/v1/webhooks/{id}", "webhooks /pubapi/v1/webhooks/{webhook_id} [Egnyte.webhooks] Low"),
        ("POST", "/pubapi/v1/procore/sync", "integrations /pubapi/v1/procore/sync [Egnyte.integrations Egnyte.launchwebsession] High"),
        ("?", "/pubapi/v1/procore/sync", "integrations /pubapi/v1/procore/sync [Egnyte.integrations] High"),
        ("GET", "/pubapi/v1/userinfo", "user-info /pubapi/v1/userinfo [] High"),
    ]);
}

#[test]
fn holes_fit_holes_first() {
    check(&[
        ("GET", "/pubapi/v1/links/{x}", "links /pubapi/v1/links/{link_id} [Egnyte.link] High"),
        ("GET", "/pubapi/v1/events/{x}", "events /pubapi/v1/events/{event_id} [Egnyte.filesystem] High"),
        ("GET", "/pubapi/v1/fs/{x}/parents", "file-system /pubapi/v1/fs/{path}/parents [Egnyte.filesystem] High"),
        ("GET", "/pubapi/v1/fs/{x}/{y}", FS),
        ("GET", "/pubapi/v1/fs/ids/{type}/{id}", "file-system one of 2 [Egnyte.filesystem] Medium"),
        ("GET", "/pubapi/v1/fs/ids/{x}", "file-system one of 5 [Egnyte.filesystem] Medium"),
        ("POST", "/pubapi/v1/audit/{type}", "audit one of 14 [Egnyte.audit] Medium"),
        ("GET", "/pubapi/{version}/users", "users /pubapi/v2/users [Egnyte.user] Medium"),
        ("GET", "/pubapi/v{n}/fs/Shared", "file-system one of 2 [Egnyte.filesystem] Medium"),
        ("GET", "/pubapi/{v}/fs/{p}", "file-system one of 2 [Egnyte.filesystem] Medium"),
        ("GET", "/pubapi/v1/{kind}/ids/file/{id}", "file-system one of 2 [Egnyte.filesystem] Medium"),
        ("GET", "/pubapi/v2/users/{id}.json", "users /pubapi/v2/users/{user_id} [Egnyte.user] High"),
        ("GET", "/pubapi/v1/links{rest}", "links one of 2 [Egnyte.link] High"),
        ("POST", "/pubapi/v1/ai/{what}", "ai one of 7 [Egnyte.ai] Medium"),
        ("GET", "https://{d}.egnyte.com/{root}/v1/fs/Shared", "file-system /pubapi/v1/fs/{path} [Egnyte.filesystem] Medium"),
    ]);
}

#[test]
fn a_hole_that_decides_is_unresolved() {
    let reach = |method: &str, template: &str| match matched(method, template).target {
        Target::Unresolved(reach) => reach,
        other => panic!("{template}: {other:?}"),
    };
    let version = reach("GET", "/pubapi/v1/{rest}");
    assert!(version.families.contains(&"links") && version.families.contains(&"file-system"), "{version:?}");
    assert!(version.families.contains(&"users"), "the prefix of v2 alone is reached as well: {version:?}");
    let whole = reach("?", "https://{d}.egnyte.com{rest}");
    assert!(whole.families.contains(&"oauth") && whole.families.contains(&"web-ui"), "{whole:?}");
    let named = reach("GET", "/pubapi/v1/{kind}/{id}/{list}.xml");
    assert!(named.families.len() > 1, "an ending says nothing of the kind: {named:?}");
    let below = reach("GET", "/pubapi/v1/properties/{rest}");
    assert_eq!(below.scopes, ["Egnyte.filesystem", "Egnyte.projectfolders"]);
    assert!(!below.families.contains(&"links"), "{below:?}");
    let start = reach("GET", "https://acme.egnyte.com/pubapi/v1/p{rest}");
    assert!(start.families.contains(&"permissions") && !start.families.contains(&"links"), "{start:?}");
}

#[test]
fn a_prefix_tells_the_family_of_an_unknown_path() {
    check(&[
        ("GET", "/pubapi/v1/users", "users one of 0 [Egnyte.user] Medium"),
        ("GET", "/pubapi/v9/links/x/y", "links one of 0 [Egnyte.link] Medium"),
        ("GET", "/pubapi/v{n}/fs-versions/x", "file-system one of 0 [Egnyte.filesystem] Medium"),
        ("POST", "/pubapi/v1/fs/trash/Shared/x", "trash one of 0 [Egnyte.filesystem] Medium"),
        ("GET", "/pubapi/v1/nothing/x", "unknown v1 nothing/x"),
        ("GET", "/pubapi/v1/nothing/{x}", "unknown v1 nothing/{?}"),
        ("GET", "/pubapi/latest/fs", "unknown latest fs"),
        ("GET", "https://acme.egnyte.com/pubapi", "unknown  "),
    ]);
    let Target::Api(api) = matched("GET", "/pubapi/v1/users").target else { panic!("not an API call") };
    assert_eq!((api.scope_confidence, api.endpoint), (Evidence::Inferred, None));
}

#[test]
fn candidates_say_what_may_be_needed() {
    let Target::Api(api) = matched("?", "/pubapi/v1/procore/sync").target else { panic!("not an API call") };
    assert_eq!(api.possible_scopes(), ["Egnyte.integrations", "Egnyte.launchwebsession"]);
    assert_eq!(api.certainty, Certainty::High);
    assert_eq!(matched("?", "/puboauth/token").target, Target::OAuth(OAuthStep::AuthorizeOrToken));
}

mod properties {
    use egnyte_rules::{endpoints, precedence};
    use proptest::prelude::*;

    use super::*;

    /// Pieces that URLs are made of, hostile ones among them.
    fn piece() -> impl Strategy<Value = String> {
        let words = [
            "https://",
            "acme",
            ".",
            "egnyte.com",
            "qa-",
            "evil.org",
            "/",
            "//",
            "pubapi",
            "puboauth",
            "token",
            "v1",
            "v2",
            "fs",
            "ids",
            "file",
            "trash",
            "links",
            "settings",
            "perms",
            "..",
            "%2F",
            "%",
            "%00",
            "\0",
            "@",
            ":",
            "443",
            "?",
            "#",
            "é",
            "{",
            " ",
            "fs-content",
            "navigate",
        ];
        prop_oneof![8 => prop::sample::select(words.to_vec()).prop_map(str::to_owned), 1 => any::<String>()]
    }

    fn template() -> impl Strategy<Value = Vec<Option<String>>> {
        prop::collection::vec(prop::option::weighted(0.8, piece()), 0..16)
    }

    fn as_parts(pieces: &[Option<String>]) -> Vec<Part<'_>> {
        pieces.iter().map(|piece| piece.as_deref().map_or(Part::Hole, Part::Text)).collect()
    }

    fn verb() -> impl Strategy<Value = Option<&'static str>> {
        prop::sample::select(vec![None, Some("GET"), Some("POST"), Some("delete"), Some("BREW")])
    }

    proptest! {
        #[test]
        fn nothing_panics_and_it_does_not_matter_how_text_is_split(pieces in template(), verb in verb()) {
            let parts = as_parts(&pieces);
            let mut joined: Vec<Option<String>> = Vec::new();
            for piece in &pieces {
                match (joined.last_mut(), piece) {
                    (Some(Some(text)), Some(more)) => text.push_str(more),
                    _ => joined.push(piece.clone()),
                }
            }
            prop_assert_eq!(match_url(verb, &parts), match_url(verb, &as_parts(&joined)));
        }

        #[test]
        fn a_query_changes_nothing(pieces in template(), verb in verb(), query in "[a-z/=&:@.]{0,12}") {
            let mut with_query = pieces.clone();
            with_query.push(Some(format!("?{query}")));
            let without = match_url(verb, &as_parts(&pieces));
            // Spaces around the whole are trimmed; those before a query are part of the path.
            prop_assume!(!pieces.iter().flatten().any(|text| text.ends_with(char::is_whitespace)));
            prop_assert_eq!(without, match_url(verb, &as_parts(&with_query)));
        }

        #[test]
        fn letter_case_of_the_host_changes_nothing(rest in "[a-z/0-9]{0,20}") {
            let lower = format!("https://acme.egnyte.com/pubapi/v1/{rest}");
            let upper = format!("HTTPS://Acme.EGNYTE.Com/pubapi/v1/{rest}");
            prop_assert_eq!(matched("GET", &lower), matched("GET", &upper));
        }
    }

    #[test]
    fn long_hostile_urls_take_no_time() {
        let long = "/a".repeat(200_000);
        assert_eq!(shown(&matched("GET", &format!("/pubapi/v1/fs{long}")).target), FS);
        let holes: Vec<Part<'_>> = std::iter::repeat_n([Part::Hole, Part::Text("fs/x")], 2_000).flatten().collect();
        assert_eq!(match_url(None, &holes).target, Target::NotEgnyte);
    }

    #[test]
    fn every_endpoint_matches_its_own_template() {
        for endpoint in endpoints().iter().filter(|endpoint| endpoint.scope_mode != egnyte_rules::catalogue::ScopeMode::NotEgnyteHost) {
            let host = endpoint.hosts.first().map_or("{d}.egnyte.com", AsRef::as_ref);
            let url = format!("https://{host}{}", endpoint.path);
            for method in endpoint.methods.iter() {
                match matched(method.as_str(), &url).target {
                    Target::Api(api) => {
                        let endpoint_found = api.endpoint.unwrap_or_else(|| panic!("{} {url}: {api:?}", method.as_str()));
                        assert_eq!(endpoint_found.id, endpoint.id);
                        assert_eq!((api.family, &api.scopes), (endpoint.family.as_ref(), &endpoint.scopes));
                    }
                    Target::OAuth(step) => assert_ne!(step, OAuthStep::Unlisted, "{url}"),
                    Target::EgnytePath => {
                        assert!(["web-ui", "helper-services", "msp-portal", "remote-mcp"].contains(&endpoint.family.as_ref()), "{url}");
                    }
                    other => panic!("{} {url}: {other:?}", method.as_str()),
                }
            }
        }
    }

    #[test]
    fn precedence_is_that_of_the_catalogue() {
        for pair in precedence() {
            // A URL that fits both: holes are words, and fixed text is that of the winner.
            let wins: Vec<&str> = pair.wins.split('/').collect();
            let over: Vec<&str> = pair.over.split('/').collect();
            let word = |(at, segment): (usize, &&str)| match (segment.starts_with('{'), over.get(at)) {
                (true, Some(other)) if !other.starts_with('{') && wins.len() == over.len() => (*other).to_owned(),
                (true, _) if at + 1 == wins.len() && over.last() == Some(&"parents") => "parents".to_owned(),
                (true, _) => "x1".to_owned(),
                (false, _) => (*segment).to_owned(),
            };
            let url = wins.iter().enumerate().map(word).collect::<Vec<_>>().join("/");
            for method in pair.methods_in_common.iter() {
                let Target::Api(api) = matched(method.as_str(), &url).target else { panic!("{url}") };
                assert_eq!(api.path, Some(pair.wins.as_ref()), "{} {url}", method.as_str());
            }
            let Target::Api(api) = matched("?", &url).target else { panic!("{url}") };
            assert_eq!(api.path, Some(pair.wins.as_ref()), "{url}");
        }
    }
}

#[test]
fn every_sdk_call_resolves_to_its_endpoint() {
    use egnyte_rules::sdk::RequestKind;

    let mut calls = 0;
    for sdk in egnyte_rules::sdks() {
        for method in sdk.methods.iter().filter(|method| matches!(method.request, RequestKind::Direct | RequestKind::Lazy)) {
            let (Some(verb), Some(path)) = (method.method, method.path.as_deref()) else { panic!("{} {}", sdk.id, method.symbol) };
            if method.family.as_deref() == Some("msp-portal") {
                continue;
            }
            calls += 1;
            match matched(verb.as_str(), &format!("https://{{domain}}.egnyte.com{path}")).target {
                Target::Api(api) => {
                    assert_eq!(api.path, Some(path), "{} {}", sdk.id, method.symbol);
                    assert_eq!((Some(api.family), &api.scopes), (method.family.as_deref(), &method.scopes), "{} {}", sdk.id, method.symbol);
                }
                Target::OAuth(step) => assert_ne!(step, OAuthStep::Unlisted, "{} {}", sdk.id, method.symbol),
                other => panic!("{} {}: {other:?}", sdk.id, method.symbol),
            }
        }
    }
    assert!(calls > 600, "only {calls} calls are listed");
}
