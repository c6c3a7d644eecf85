//! A URL template as host and segments.

use super::Part;

/// Stands for a hole; text never holds it.
pub(super) const HOLE: char = '\0';

/// A URL template taken apart. Query and fragment are gone.
#[derive(Debug)]
pub(super) struct Url {
    pub(super) authority: Authority,
    /// Segments without empty ones, percent-decoded.
    pub(super) segments: Vec<String>,
}

/// What stands before the path.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Authority {
    /// A host, lower case, without user and port; holes may be in it.
    Host(String),
    /// A hole and nothing else.
    Hole,
    /// Nothing.
    None,
}

/// The first segments that only Egnyte's API has.
pub(super) const ROOTS: [&str; 2] = ["pubapi", "puboauth"];

/// Whether a segment begins the API's path: `pubapi`, `puboauth`, or one of them with a hole right after it.
pub(super) fn is_root(segment: &str) -> bool {
    ROOTS.iter().any(|root| segment.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with(HOLE)))
}

/// One string for all parts, so that it does not matter how text was split.
pub(super) fn flatten(parts: &[Part<'_>]) -> String {
    let mut template = String::new();
    for part in parts {
        match part {
            Part::Text(text) => template.extend(text.chars().map(|c| if c == HOLE { char::REPLACEMENT_CHARACTER } else { c })),
            Part::Hole if template.ends_with(HOLE) => {}
            Part::Hole => template.push(HOLE),
        }
    }
    template
}

pub(super) fn split(template: &str) -> Url {
    let end = template.find(['?', '#']).unwrap_or(template.len());
    let (authority, path) = authority_and_path(template[..end].trim());
    let (authority, glued) = authority.map_or((Authority::None, false), host);
    let mut segments = segments(path);
    if glued {
        segments.insert(0, HOLE.to_string());
    }
    Url { authority, segments }
}

fn authority_and_path(text: &str) -> (Option<&str>, &str) {
    let first_segment = |text: &str| text.find('/').unwrap_or(text.len());
    if let Some((scheme, rest)) = text.split_once("://")
        && !scheme.contains('/')
    {
        let (authority, path) = rest.split_at(first_segment(rest));
        return (Some(authority), path);
    }
    if let Some(rest) = text.strip_prefix("//") {
        let (authority, path) = rest.split_at(first_segment(rest));
        return if authority.contains(['.', ':', HOLE]) { (Some(authority), path) } else { (None, text) };
    }
    let (first, rest) = text.split_at(first_segment(text));
    if first.is_empty() || is_root(first) {
        (None, text)
    } else if first.strip_prefix(HOLE).is_some_and(is_root) {
        // `{base}pubapi/…`: the base ends in a slash.
        text.split_at_checked(HOLE.len_utf8()).map_or((None, text), |(hole, path)| (Some(hole), path))
    } else if first.contains(['.', ':', HOLE]) {
        (Some(first), rest)
    } else {
        (None, text)
    }
}

/// The host of an authority, and whether a hole follows it directly: `{domain}.egnyte.com{path}`.
fn host(authority: &str) -> (Authority, bool) {
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let is_port = |port: &str| port.chars().all(|c| c.is_ascii_digit() || c == HOLE);
    let host = host.rsplit_once(':').filter(|(_, port)| is_port(port)).map_or(host, |(host, _)| host);
    if host.chars().all(|c| c == HOLE) {
        return (if host.is_empty() { Authority::None } else { Authority::Hole }, false);
    }
    let host = host.to_ascii_lowercase();
    match host.strip_suffix(HOLE) {
        Some(before) if crate::cloud_domains().iter().any(|domain| before.ends_with(domain.suffix.as_ref())) => {
            (Authority::Host(before.to_owned()), true)
        }
        _ => (Authority::Host(host.trim_end_matches('.').to_owned()), false),
    }
}

fn segments(path: &str) -> Vec<String> {
    let mut segments: Vec<String> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            // A hole may be several segments, so nothing is known of what is left of it.
            ".." if segments.last().is_some_and(|last| !last.contains(HOLE)) => {
                segments.pop();
            }
            _ => segments.push(percent_decode(segment)),
        }
    }
    segments
}

fn percent_decode(segment: &str) -> String {
    if !segment.contains('%') {
        return segment.to_owned();
    }
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |at: usize| tail.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        if *first == b'%'
            && let (Some(high), Some(low)) = (hex(0), hex(1))
            && let Ok(byte) = u8::try_from(high * 16 + low)
            && byte != 0
        {
            bytes.push(byte);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A template as people read it, holes as `{?}`.
pub(super) fn shown(text: &str) -> String {
    text.replace(HOLE, "{?}")
}
