//! What a credential looks like, and what its name says.

/// The sorts of credentials.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An access or refresh token.
    Token,
    /// The secret of an app.
    Secret,
    /// A user's password.
    Password,
}

/// How much a text looks like a credential.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// Nothing speaks against it.
    Plain,
    /// Letters and digits as in no word.
    Random,
    /// Of the length and in the letters that Egnyte draws its tokens and secrets from.
    Egnyte,
}

/// What the words of a name say that its value is; `None` where that is no credential, or only an identifier of one.
#[must_use]
pub fn kind_of(name: &str) -> Option<Kind> {
    let words = words(name);
    let last = words.last().map(String::as_str)?;
    // The counter of `token1` and `secret_2` says nothing.
    let last = if last.bytes().all(|b| b.is_ascii_digit()) { words.iter().rev().nth(1).map(String::as_str)? } else { last };
    match last.trim_end_matches(|c: char| c.is_ascii_digit()) {
        "token" | "bearer" | "authorization" | "accesstoken" | "authtoken" | "apitoken" | "oauthtoken" | "refreshtoken" => {
            Some(Kind::Token)
        }
        "secret" | "clientsecret" | "appsecret" => Some(Kind::Secret),
        "key" if words.iter().any(|w| w == "secret") => Some(Kind::Secret),
        "password" | "passwd" | "pwd" | "passphrase" | "pass" => Some(Kind::Password),
        last if last.ends_with("token") && last.contains("egnyte") => Some(Kind::Token),
        last if last.ends_with("secret") && last.contains("egnyte") => Some(Kind::Secret),
        last if last.ends_with("password") && last.contains("egnyte") => Some(Kind::Password),
        _ => None,
    }
}

/// Words that do not tie a credential to a system: any other may be the name of one.
const NEUTRAL: &[&str] = &[
    "access",
    "account",
    "admin",
    "api",
    "app",
    "application",
    "args",
    "auth",
    "authorization",
    "bearer",
    "body",
    "client",
    "config",
    "conf",
    "const",
    "constants",
    "cred",
    "creds",
    "credential",
    "credentials",
    "current",
    "data",
    "default",
    "defaults",
    "dev",
    "development",
    "env",
    "environ",
    "fallback",
    "form",
    "global",
    "globals",
    "hardcoded",
    "header",
    "headers",
    "initial",
    "key",
    "login",
    "module",
    "my",
    "new",
    "oauth",
    "oauth2",
    "opts",
    "options",
    "params",
    "pass",
    "passphrase",
    "passwd",
    "password",
    "payload",
    "post",
    "private",
    "prod",
    "production",
    "props",
    "public",
    "pwd",
    "qa",
    "query",
    "refresh",
    "request",
    "secret",
    "secrets",
    "self",
    "service",
    "settings",
    "staging",
    "state",
    "static",
    "str",
    "string",
    "temp",
    "the",
    "this",
    "tmp",
    "token",
    "tokens",
    "url",
    "user",
    "username",
    "value",
    "var",
    "variables",
];

/// Whether a name speaks of no system at all, so that the code around it says whose it is.
#[must_use]
pub(super) fn is_neutral(name: &str) -> bool {
    words(name).iter().all(|word| {
        let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
        word.is_empty()
            || NEUTRAL.contains(&word)
            || matches!(word, "accesstoken" | "authtoken" | "apitoken" | "oauthtoken" | "refreshtoken" | "clientsecret" | "appsecret")
    })
}

/// The words of `camelCase`, `snake_case`, `kebab-case` and dotted names, in lower case.
fn words(name: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut word = String::new();
    let chars: Vec<char> = name.chars().collect();
    for (at, c) in chars.iter().enumerate() {
        if !c.is_ascii_alphanumeric() {
            out.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
            continue;
        }
        let before = at.checked_sub(1).map(|b| chars[b]);
        let next_is_lower = chars.get(at + 1).is_some_and(char::is_ascii_lowercase);
        let begins = c.is_ascii_uppercase()
            && before.is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b.is_ascii_uppercase() && next_is_lower);
        if begins && !word.is_empty() {
            out.push(std::mem::take(&mut word));
        }
        word.push(c.to_ascii_lowercase());
    }
    out.extend((!word.is_empty()).then_some(word));
    out
}

/// How a text looks as a credential of a kind; `None` where it is none: a placeholder, a name, a sentence, a path, a sample of
/// Egnyte's documentation.
#[must_use]
pub(super) fn form_of(kind: Kind, value: &str) -> Option<Form> {
    let readable = value.bytes().all(|b| b.is_ascii_graphic());
    if !readable || value.len() > 4096 || is_placeholder(value) || is_documented(value) {
        return None;
    }
    if is_egnyte_token(value) || is_egnyte_secret(value) {
        return Some(Form::Egnyte);
    }
    match kind {
        Kind::Password => {
            let letters = value.bytes().any(|b| b.is_ascii_alphabetic());
            let other = value.bytes().any(|b| !b.is_ascii_alphabetic());
            // Words alone are prompts, keys of translations and names of fields.
            (value.len() >= 6 && letters && other && !is_identifier(value) && !value.contains("//"))
                .then(|| if is_random(value) { Form::Random } else { Form::Plain })
        }
        Kind::Token | Kind::Secret => is_random(value).then_some(Form::Random),
    }
}

/// Whether a text that is surely sent as a password may be one: there words with a number are no name.
#[must_use]
pub(super) fn may_be_password(kind: Kind, value: &str) -> bool {
    let is_word = value.bytes().all(|b| b.is_ascii_graphic()) && !is_placeholder(value) && !is_documented(value);
    kind == Kind::Password && is_word && value.len() >= 8 && digits(value) > 0 && digits(value) < value.len() && !value.contains("//")
}

/// 24 small letters and digits without those that are mistaken for each other.
fn is_egnyte_token(value: &str) -> bool {
    value.len() == 24
        && value.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'9') && !matches!(b, b'i' | b'l' | b'o'))
        && digits(value) >= 2
        && value.len() - digits(value) >= 8
}

/// 48 to 50 letters and digits of both cases, again without those that are mistaken for each other.
fn is_egnyte_secret(value: &str) -> bool {
    (48..=50).contains(&value.len())
        && value.bytes().all(|b| b.is_ascii_alphanumeric() && !matches!(b, b'0' | b'1' | b'I' | b'O' | b'l'))
        && digits(value) >= 3
        && value.bytes().any(|b| b.is_ascii_lowercase())
        && value.bytes().any(|b| b.is_ascii_uppercase())
}

/// Letters and digits mixed as in no name, of a length that nobody guesses.
fn is_random(value: &str) -> bool {
    let allowed = value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~+/=".contains(&b));
    let letters = value.bytes().filter(u8::is_ascii_alphabetic).count();
    allowed && value.len() >= 16 && digits(value) >= 3 && letters >= 3 && distinct(value) >= 9 && !is_identifier(value)
}

/// Words joined by what joins words in names, with a number or two (`egnyte-token-v2`, `Sync.Files.Password1`).
fn is_identifier(value: &str) -> bool {
    let parts: Vec<&str> = value.split(['_', '-', '.', '/', ':']).filter(|p| !p.is_empty()).collect();
    let is_word = |p: &&&str| p.len() <= 14 && p.trim_end_matches(|c: char| c.is_ascii_digit()).bytes().all(|b| b.is_ascii_alphabetic());
    parts.len() >= 2 && parts.iter().filter(is_word).count() * 3 >= parts.len() * 2
}

/// What people write where a credential is to be put.
fn is_placeholder(value: &str) -> bool {
    const WORDS: &[&str] = &[
        "xxx",
        "your",
        "example",
        "sample",
        "change",
        "placeholder",
        "dummy",
        "fake",
        "mock",
        "test",
        "todo",
        "insert",
        "replace",
        "redact",
        "secret",
        "token",
        "passw",
        "client",
        "egnyte",
        "access",
        "none",
        "null",
        "undefined",
        "here",
        "foo",
        "bar",
        "abcdef",
        "12345",
        "qwert",
        "asdf",
        "demo",
        "default",
        "hidden",
        "invalid",
        "secure",
        "admin",
        "bearer",
        "user",
    ];
    let lower = value.to_ascii_lowercase();
    let hole =
        value.contains(['<', '>', '{', '}', '*', '%', '…', '\\', '|']) || value.contains("...") || value.starts_with(['$', '[', '(', '/']);
    // Letters that nobody chose hold a short word by accident, and no long one.
    let chosen = is_egnyte_token(value) || is_egnyte_secret(value) || value.len() >= 32;
    hole || WORDS.iter().any(|word| (!chosen || word.len() > 4) && lower.contains(word)) || distinct(value) < 5
}

/// Egnyte's own documentation prints these.
fn is_documented(value: &str) -> bool {
    value.starts_with("68zc95e3xv95") || value == "cba97f3apst9eqzdr5hskggx"
}

fn digits(value: &str) -> usize {
    value.bytes().filter(u8::is_ascii_digit).count()
}

fn distinct(value: &str) -> usize {
    let mut seen: Vec<u8> = value.bytes().collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_their_values_are() {
        for (name, kind) in [
            ("EGNYTE_ACCESS_TOKEN", Some(Kind::Token)),
            ("accessToken", Some(Kind::Token)),
            ("egnyte.clientSecret", Some(Kind::Secret)),
            ("EGNYTE_SECRET_KEY", Some(Kind::Secret)),
            ("pwd", Some(Kind::Password)),
            ("token2", Some(Kind::Token)),
            ("client_id", None),
            ("EGNYTE_API_KEY", None),
            ("token_url", None),
            ("TOKEN_KEY", None),
            ("passwordHint", None),
            ("tokenType", None),
        ] {
            assert_eq!(kind_of(name), kind, "{name}");
        }
    }

    #[test]
    fn names_of_other_systems_are_not_neutral() {
        for name in ["token", "ACCESS_TOKEN", "clientSecret", "config.oauth.client_secret", "apiToken1"] {
            assert!(is_neutral(name), "{name}");
        }
        for name in ["SLACK_TOKEN", "csrfToken", "jwt.secret", "DB_PASSWORD", "session_secret", "pushToken", "boxAccessToken"] {
            assert!(!is_neutral(name), "{name}");
        }
    }

    #[test]
    fn real_credentials_have_a_form() {
        for (kind, value, form) in [
            (Kind::Token, "q7xk3vd9u2hm8ybp4rtjn6cw", Form::Egnyte),
            (Kind::Secret, "rTq7XwkPz3NmYhVbC8sdJf2uGa9ReKt4LpMnWyHx6DvQjBcZgU", Form::Egnyte),
            (Kind::Secret, "3fK9-xT21_qLm8ZpR4vNw7", Form::Random),
            (Kind::Password, "Br!ck-2Wall", Form::Plain),
        ] {
            assert_eq!(form_of(kind, value), Some(form), "{value}");
        }
    }

    #[test]
    fn what_stands_for_a_credential_has_none() {
        for value in [
            "",
            "xxxxxxxxxxxxxxxxxxxxxxxx",
            "<token>",
            "your-egnyte-token",
            "YOUR_ACCESS_TOKEN_1234",
            "changeme",
            "${EGNYTE_TOKEN}",
            "{{ token_1 }}",
            "68zc95e3xv954u6k3pbqqq7j",
            "cba97f3apst9eqzdr5hskggx",
            "aaaaaaaaaaaaaaaaaaaaaaa2",
            "egnyte-token-v2-storage-33",
            "https://acme.egnyte.com/puboauth/token",
            "/run/secrets/egnyte_1234567",
            "Enter your password",
            "12345678901234567890123a",
            "login.form.password",
            "test_token_1234567890",
            "********",
            "a1b2c3…",
        ] {
            for kind in [Kind::Token, Kind::Secret, Kind::Password] {
                assert_eq!(form_of(kind, value), None, "{value}");
            }
        }
    }
}
