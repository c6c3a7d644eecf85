//! What statuses, codes, names and headers tell of a failure: that the token was refused, that requests are throttled, that it failed at
//! all.

use super::super::value::{HoleKind, Value};
use super::unknown_member::is_error_field;
use crate::ir::Name;

/// Fields of a body that are looked at when a request has failed, beside those that only a failed answer has.
const BODY_STATUS: &[&str] = &["message", "code", "status"];

/// What a comparison tells apart from other failures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub(super) unauthorized: bool,
    pub(super) throttled: bool,
}

impl Told {
    pub(super) fn of(values: &[Value]) -> Self {
        Self { unauthorized: values.iter().any(is_unauthorized), throttled: values.iter().any(is_throttling) }
    }
}

/// The name of a constant that a status is compared with, of which nothing but the name is known (`case UNAUTHORIZED`).
pub(super) fn constant_of_status<'v>(subject: &'v Value, other: &'v Value) -> Option<&'v str> {
    let holes = |value: &'v Value| value.alternatives().iter().filter_map(Value::as_hole);
    let is_status = |kind: &HoleKind| match kind {
        HoleKind::Status(_) | HoleKind::ErrorStatus(_) => true,
        HoleKind::Member(_, name) => name.to_ascii_lowercase().contains("status"),
        _ => false,
    };
    if !holes(subject).any(|subject| is_status(&subject.kind)) {
        return None;
    }
    holes(other).find_map(|other| {
        // A constant of what the status is itself an instance of.
        // Or one of a type that is not in sight (`HttpStatus.UNAUTHORIZED` of a package opened as a whole).
        let of_unknown_type = matches!(&other.kind, HoleKind::Member(Value::Hole(of), _) if matches!(of.kind, HoleKind::Undefined));
        let unknown = is_status(&other.kind) || matches!(other.kind, HoleKind::Undefined) || of_unknown_type;
        let is_constant = |name: &&str| name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
        other.name.as_deref().filter(|name| unknown && is_constant(name))
    })
}

/// A name without what languages part its words by, in lower case.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

/// Whether a value is the status of an answer that sends one on to another address: who asks for that asks for no failure.
pub(super) fn sends_on(value: &Value) -> bool {
    const WORDS: &[&str] = &["redirect", "moved", "seeother"];
    let names_one = |name: &str| {
        let plain = plain(name);
        plain.ends_with("found") && !plain.contains("not") || WORDS.iter().any(|word| plain.contains(word))
    };
    let is_one = |one: &Value| match one {
        Value::Num(status) => (301.0..=308.0).contains(status),
        Value::Lib(constant) => constant.path.rsplit(['.', ':']).next().is_some_and(names_one),
        Value::Hole(constant) => constant.name.as_deref().is_some_and(names_one),
        _ => false,
    };
    value.alternatives().iter().all(is_one)
}

/// Whether a status is compared with one that sends on to another address.
pub(super) fn asks_where_to(subject: &Value, other: &Value) -> bool {
    let is_status = |one: &Value| one.as_hole().is_some_and(|hole| matches!(hole.kind, HoleKind::Status(_) | HoleKind::ErrorStatus(_)));
    !matches!(other, Value::Union(_)) && sends_on(other) && subject.alternatives().iter().all(is_status)
}

/// Whether a value is the status 429, or one of the codes and texts that stand for throttling.
pub(super) fn is_throttling(value: &Value) -> bool {
    match value {
        Value::Num(n) => *n == 429.0,
        Value::Str(_) => value.as_text().is_some_and(|text| text.contains("429") || names_throttling(&text) || is_throttling_header(&text)),
        _ => false,
    }
}

/// Whether a name or text speaks of throttling.
pub(super) fn names_throttling(name: &str) -> bool {
    const WORDS: &[&str] = &["overqps", "overrate", "ratelimit", "toomanyrequests", "throttl", "quotaexceeded", "429"];
    let plain = plain(name);
    WORDS.iter().any(|word| plain.contains(word))
}

/// Whether a header's name is that of one that only a throttled request is answered with.
pub(super) fn is_throttling_header(name: &str) -> bool {
    let plain = plain(name);
    plain == "retryafter" || plain.contains("masheryerror") || plain.contains("ratelimitre")
}

/// Whether a value is the status 401, or one of the error codes Egnyte sends instead.
pub(super) fn is_unauthorized(value: &Value) -> bool {
    match value {
        Value::Num(n) => *n == 401.0,
        Value::Str(_) => {
            let Some(text) = value.as_text() else { return false };
            let lower = text.to_ascii_lowercase();
            text.contains("401") || lower.contains("unauthorized") || lower.contains("developer_inactive")
        }
        _ => false,
    }
}

/// Whether a name speaks of a refused token alone.
pub(super) fn names_unauthorized(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "unauthorized",
        "unauthorised",
        "notauthorized",
        "notauthorised",
        "unauthenticated",
        "authenticationerror",
        "authenticationfailed",
        "autherror",
        "invalidtoken",
        "tokenexpired",
        "expiredtoken",
        "needsreauth",
        "reauth",
        "tokenrevoked",
        "sessionexpired",
    ];
    let lower = name.to_ascii_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}

/// Whether a field of a body is one that a failed answer has.
pub(super) fn is_error_key(name: &str) -> bool {
    is_error_field(name) || BODY_STATUS.contains(&name)
}

/// Whether a part of a body is there for failures: by its own name, or within one that is.
pub(super) fn tells_of_error(path: &[Name]) -> bool {
    path.last().is_some_and(|last| is_error_key(last)) || path.first().is_some_and(|first| is_error_field(first))
}

/// Whether a pattern is there to find a field that tells of an error.
pub(super) fn finds_error_field(pattern: &str) -> bool {
    pattern.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word != "success" && is_error_field(word))
}

/// Whether what a body calls its status is compared with a word that says how far something is.
pub(super) fn asks_for_progress(subject: &Value, word: &Value) -> bool {
    is_body_status(subject) && word.as_text().is_some_and(|word| !speaks_of_outcome(&word))
}

/// Whether a value is what a body calls its status, which may be that of a job, a file or a person.
pub(super) fn is_body_status(value: &Value) -> bool {
    matches!(value, Value::Hole(hole) if matches!(&hole.kind, HoleKind::Body(_, path) if path.last().is_some_and(|last| &**last == "status")))
}

/// Whether a word, as a status, tells whether a request succeeded: `error`, `ok`, `401`; not `running`.
pub(super) fn speaks_of_outcome(word: &str) -> bool {
    const OUTCOMES: &[&str] = &["error", "fail", "ok", "success", "unauthor", "denied", "forbidden", "invalid", "expired"];
    let lower = word.to_ascii_lowercase();
    lower.starts_with(|c: char| c.is_ascii_digit()) || OUTCOMES.iter().any(|outcome| lower.contains(outcome))
}
