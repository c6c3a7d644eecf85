//! Masking of secrets and of characters that would move a terminal's cursor.
//!
//! Both keep the number of bytes and of characters, so a span or a column means the same place before and after.

use std::sync::LazyLock;

use regex::Regex;

/// Text that is safe to show: every secret masked, every control character made visible. Masking twice changes nothing.
#[must_use]
pub fn source(text: &str) -> String {
    secrets(&visible(text, Keep::Lines))
}

/// As [`source`], for a message: line ends and tabs become spaces.
#[must_use]
pub fn message(text: &str) -> String {
    secrets(&visible(text, Keep::Nothing))
}

/// What is known to be a secret; masked text stays as it is.
#[must_use]
pub(crate) fn masked(secret: &str) -> String {
    if secret.contains(['*', '×', '∗', '🞰']) { secret.to_owned() } else { mask(secret) }
}

/// `text` on one line without control characters; secrets stay. For text that was redacted before.
#[must_use]
pub fn printable(text: &str) -> String {
    visible(text, Keep::Nothing)
}

/// A line of a diff, without its end: as [`printable`], but for the tabs, which `git apply` needs as they are, and a carriage return at
/// its end.
#[must_use]
pub(crate) fn diff_line(text: &str) -> String {
    let (line, end) = text.strip_suffix('\r').map_or((text, ""), |line| (line, "\r"));
    visible(line, Keep::Tabs) + end
}

/// Whether a terminal would act on a character instead of showing it: controls, two more line ends, and the marks, embeddings,
/// overrides and isolates of the bidirectional algorithm.
pub(crate) const fn is_hidden(c: char) -> bool {
    matches!(c, '\0'..='\x1f' | '\x7f'..='\u{9f}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Which white space survives.
#[derive(Clone, Copy, PartialEq)]
enum Keep {
    Lines,
    Tabs,
    Nothing,
}

/// Replaces control characters by visible ones of the same width in UTF-8.
fn visible(text: &str, keep: Keep) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // Nearly all of a text is printable ASCII, which stays as it is.
    while let Some(at) = rest.bytes().position(|byte| !matches!(byte, b' '..=b'~')) {
        out.push_str(&rest[..at]);
        let mut chars = rest[at..].chars();
        let Some(c) = chars.next() else { break };
        rest = chars.as_str();
        out.push(match c {
            '\n' if keep == Keep::Lines => c,
            '\t' if keep != Keep::Nothing => c,
            '\r' if keep == Keep::Lines && rest.starts_with('\n') => c,
            '\n' | '\t' | '\r' => ' ',
            c if is_hidden(c) => match c.len_utf8() {
                1 => '?',
                2 => '¿',
                _ => '\u{fffd}',
            },
            c => c,
        });
    }
    out.push_str(rest);
    out
}

/// How a value gives itself away.
struct Pattern {
    regex: Regex,
    /// Whether the captured text is a secret, by the captured name before it.
    is_secret: fn(name: &str, value: &str) -> bool,
}

/// Makes ready what takes a while when first text is masked, for a thread that has nothing else to do.
pub(crate) fn prepare() {
    LazyLock::force(&PATTERNS);
}

/// Each pattern captures the value to mask, and the name it is given where that decides. Classes are ASCII's wherever they may be:
/// those of Unicode make a repeated class many times as large.
static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    /// Names that hold secrets, with what may stand between a name and its value: the rest of the name, a type, an operator.
    const NAME: &str = r#"(?i-u)(?<name>token|secret|passw(?:or)?d|passphrase|pwd|api[_-]?key|client[_-]?id|key|credential|authorization)"#;
    let pattern = |regex: &str, is_secret| Pattern { regex: Regex::new(regex).expect("the pattern is fixed"), is_secret };
    vec![
        // A signed token in three parts.
        pattern(r"(?<value>eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?)", |_, _| true),
        // The value of an Authorization header.
        pattern(r"(?i-u)\b(?:bearer|basic)(?:\s|%20|\+)+(?<value>[A-Za-z0-9._~+/-]{12,}=*)", |_, value| {
            digits(value) > 0 || value.len() >= 32
        }),
        // The same under any other scheme, or none that is set apart.
        pattern(
            r#"(?i-u)\bauthorization["'`]?\]?\s*(?:=>|:=|[:=,])\s*["'`]?[a-z][\w-]{1,20}(?:\s|%20|\+)+(?<value>[A-Za-z0-9._~+/-]{12,}=*)"#,
            |_, value| random(value) && digits(value) >= 3,
        ),
        // name = "value", name: "value", "name": "value", ("name", "value"), name => 'value', name: str = "value"
        pattern(
            &format!(
                r#"{NAME}[A-Za-z0-9_-]*["'`]?\]?\s*(?::\s*[A-Za-z0-9_\[\]. |<>]{{1,40}}?\s*=|=>|:=|:|={{1,3}}|,)\s*[rbuf]{{0,2}}["'`](?<value>(?u:[^"'`\s]{{4,}}))["'`]"#
            ),
            quoted,
        ),
        // NAME=value, name: value and ?name=value
        pattern(&format!(r#"{NAME}[A-Za-z0-9_-]*\s*(?:=|:[ \t])[ \t]*(?<value>[A-Za-z0-9_.~+/%-]{{12,}}=*)(?:[\s"'`&#;,]|$)"#), bare),
    ]
});

fn secrets(text: &str) -> String {
    let mut text = text.to_owned();
    for pattern in PATTERNS.iter() {
        let mut masked = String::new();
        let (mut written, mut at) = (0, 0);
        while let Some(found) = pattern.regex.captures_at(&text, at) {
            let whole = found.get(0).expect("a match has a whole");
            let value = found.name("value").expect("every pattern captures a value");
            let name = found.name("name");
            let behind_comma = text[whole.start()..value.start()].contains(',');
            if is_grant(&text[..whole.start()]) || behind_comma && is_key(&text[whole.end()..]) {
                // What looked like its value may be a name itself.
                at = name.map_or(whole.end(), |name| name.end());
                continue;
            }
            if (pattern.is_secret)(name.map_or("", |name| name.as_str()), value.as_str()) {
                masked.push_str(&text[written..value.start()]);
                masked.push_str(&mask(value.as_str()));
                written = value.end();
            }
            at = whole.end();
        }
        if written > 0 {
            masked.push_str(&text[written..]);
            text = masked;
        }
    }
    text
}

/// Whether what follows `before` is the name of a grant: `password` is one, and no password.
fn is_grant(before: &str) -> bool {
    let name = before.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    ["grant_type", "grantType", "GrantType"].iter().any(|grant| name.ends_with(grant))
}

/// Whether what stands before `after` is the key of the next entry, not the value of the one before.
fn is_key(after: &str) -> bool {
    let after = after.trim_start();
    after.starts_with("=>") || after.starts_with(':') && !after.starts_with("::")
}

/// Whether the text of a string literal is a secret.
fn quoted(name: &str, value: &str) -> bool {
    if placeholder(value) {
        return false;
    }
    let is_password = name.to_ascii_lowercase().starts_with('p');
    if is_password { !value.to_ascii_lowercase().contains("pass") || digits(value) > 0 } else { value.len() >= 12 && random(value) }
}

/// Whether a word without quotes is a secret; in source code most such words are names.
fn bare(_name: &str, value: &str) -> bool {
    !placeholder(value) && random(value) && digits(value) >= 3 && !value.contains('.')
}

/// A hole, a path, an address, or a value that is masked already.
fn placeholder(value: &str) -> bool {
    value.starts_with(['/', '.', '@']) || value.contains("://") || value.contains(['{', '}', '<', '>', '$', '*', '('])
}

/// Letters mixed with digits as in no word, or a length no word has.
fn random(value: &str) -> bool {
    let has = |test: fn(&char) -> bool| value.chars().any(|c| test(&c));
    let one_word = !value.contains(['_', '.', '-']);
    let mixed = has(char::is_ascii_lowercase) && has(char::is_ascii_uppercase) && digits(value) > 0;
    has(char::is_ascii_alphabetic) && digits(value) >= 3 || one_word && (mixed || value.len() >= 32)
}

fn digits(value: &str) -> usize {
    value.bytes().filter(u8::is_ascii_digit).count()
}

/// Keeps up to three characters and replaces every other by one of the same width in UTF-8.
fn mask(value: &str) -> String {
    let kept = (value.chars().count() / 4).min(3);
    let masked = |c: char| match c.len_utf8() {
        1 => '*',
        2 => '×',
        3 => '∗',
        _ => '🞰',
    };
    value.chars().enumerate().map(|(at, c)| if at < kept { c } else { masked(c) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_masked_at_the_same_width() {
        for (text, shown) in [
            ("TOKEN = \"68zc95e3xv954u6k3pbqqq7j\"", "TOKEN = \"68z*********************\""),
            ("{ client_secret: 'aB3dE6gH9jK2mN5p' }", "{ client_secret: 'aB3*************' }"),
            ("\"access_token\": \"9f86d081884c7d659a2f\",", "\"access_token\": \"9f8*****************\","),
            ("secret = 'kJhGfDsApOiUyT1r'", "secret = 'kJh*************'"),
            ("api_key: str = 'q7w8e9r0t1y2'", "api_key: str = 'q7w*********'"),
            ("f.append('password', 'hunter2')", "f.append('password', 'h******')"),
            ("pwd = 'pässwörd9'", "pwd = 'pä***×***'"),
            ("Authorization: 'Bearer 68zc95e3xv954u6k'", "Authorization: 'Bearer 68z*************'"),
            ("\"Authorization\": \"Token 68zc95e3xv954u6k\"", "\"Authorization\": \"Token 68z*************\""),
            ("req['Authorization'] = 'OAuth 68zc95e3xv954u6k'", "req['Authorization'] = 'OAuth 68z*************'"),
            ("x = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc'", "x = 'eyJ*****************************************'"),
            ("{'grant_type': 'password', 'password': 'hunter2'}", "{'grant_type': 'password', 'password': 'h******'}"),
            ("grant_type=password&client_secret=a1b2c3d4e5f6g7h8&x", "grant_type=password&client_secret=a1b*************&x"),
            ("EGNYTE_CLIENT_SECRET=a1b2c3d4e5f6g7h8", "EGNYTE_CLIENT_SECRET=a1b*************"),
            ("url = base + '?access_token=a1b2c3d4e5f6g7h8&x=1'", "url = base + '?access_token=a1b*************&x=1'"),
        ] {
            let masked = source(text);
            assert_eq!(masked, shown);
            assert_eq!((masked.len(), masked.chars().count()), (text.len(), text.chars().count()), "{masked}");
            assert_eq!(source(&masked), masked, "masking twice changes something");
        }
    }

    #[test]
    fn what_is_no_secret_stays() {
        for text in [
            "localStorage.setItem('egnyte_token', token)",
            "const TOKEN_KEY = 'egnyte_access_token'",
            "const STORAGE_KEY = 'egnyte-token-v2-storage'",
            "const TOKEN_URL = 'https://acme.egnyte.com/puboauth/token'",
            "params.set('client_secret', process.env.SECRET)",
            "token = await exchange(code)",
            "const token1 = response.data.access_token",
            "`Bearer ${token}`",
            "headers = {'Authorization': 'Bearer ' + token}",
            "'Bearer authentication is needed here'",
            "grant_type: 'password', username",
            "client_secret: '<your-client-secret-1>'",
            "password = '{{ password_1 }}'",
            "scope: 'Egnyte.filesystem Egnyte.link'",
            "'grant_type' => 'password', 'scope' => 'Egnyte.filesystem'",
            "{'grant_type': 'password', 'scope': 'Egnyte.filesystem'}",
            "Map.of(\"grant_type\", \"password\", \"scope\", \"Egnyte.filesystem\")",
        ] {
            assert_eq!(source(text), text);
        }
    }

    #[test]
    fn control_characters_become_visible_at_the_same_width() {
        let text = "a\u{1b}[2Jb\u{9b}c\u{202e}d\re\r\nf\tg\u{7f}";
        let shown = source(text);
        assert_eq!(shown, "a?[2Jb¿c\u{fffd}d e\r\nf\tg?");
        assert_eq!(shown.len(), text.len());
        assert_eq!(message("a\nb\u{1b}"), "a b?");
    }
}
