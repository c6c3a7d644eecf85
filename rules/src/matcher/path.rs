//! How well the segments of a URL fit a path template of the catalogue.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::url::HOLE;
use crate::catalogue::{Endpoint, Prefix};

/// The segments before the first that names something: `pubapi` and the version.
const VERSIONED: usize = 2;

/// A path template of the catalogue, parted into segments once: a code base is held against every template thousands of times.
#[derive(Debug)]
pub(super) struct Template {
    segments: Vec<&'static str>,
    /// Where `{path}` stands.
    path_at: Option<usize>,
}

impl Template {
    fn new(template: &'static str) -> Self {
        let segments: Vec<&'static str> = template.split('/').filter(|segment| !segment.is_empty()).collect();
        let path_at = segments.iter().position(|segment| *segment == "{path}");
        Self { segments, path_at }
    }
}

/// The endpoints of the catalogue with their templates.
pub(super) static ENDPOINTS: LazyLock<Vec<(&'static Endpoint, Template)>> =
    LazyLock::new(|| crate::endpoints().iter().map(|endpoint| (endpoint, Template::new(&endpoint.path))).collect());

/// The prefixes of the catalogue with theirs.
pub(super) static PREFIXES: LazyLock<Vec<(&'static Prefix, Template)>> =
    LazyLock::new(|| crate::prefixes().iter().map(|prefix| (prefix, Template::new(&prefix.prefix))).collect());

/// Every segment of an endpoint's path.
static WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| ENDPOINTS.iter().flat_map(|(_, template)| template.segments.iter().copied()).collect());

/// What a segment of a template costs, cheapest first; templates are compared by the first difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cost {
    /// The same fixed text.
    Same,
    /// A hole of the template.
    Hole,
    /// `{path}`.
    Path,
    /// The template is at its end.
    End,
    /// A hole of the URL on fixed text.
    Guess,
}

/// How a template fits: a cost for each of its segments and its end.
#[derive(Debug, Clone)]
pub(super) struct Fit {
    costs: Vec<Cost>,
    template: &'static Template,
    /// Whether a hole of the URL stands on fixed text in the last segment of the URL.
    pub(super) guesses_last: bool,
}

impl Fit {
    /// Whether a hole of the URL stands on fixed text.
    pub(super) fn guesses(&self) -> bool {
        self.costs.contains(&Cost::Guess)
    }

    /// Whether the URL cannot mean this template because it means the other. Templates that read a hole of the URL as
    /// different words are both possible, whatever follows.
    pub(super) fn is_beaten_by(&self, other: &Self) -> bool {
        for (at, (mine, theirs)) in self.costs.iter().zip(&other.costs).enumerate() {
            if mine != theirs {
                return theirs < mine;
            }
            if *mine == Cost::Guess && self.template.segments.get(at) != other.template.segments.get(at) {
                return false;
            }
        }
        false
    }
}

/// Whether text with holes can be `text`.
pub(super) fn glob(pattern: &str, text: &str) -> bool {
    let mut pieces = pattern.split(HOLE);
    let Some(mut rest) = pieces.next().and_then(|first| text.strip_prefix(first)) else { return false };
    let Some(last) = pieces.next_back() else { return rest.is_empty() };
    for piece in pieces {
        let Some((_, after)) = rest.split_once(piece) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}

fn cost(template: &str, segment: &str) -> Option<Cost> {
    if template.starts_with('{') {
        Some(Cost::Hole)
    } else if template == segment {
        Some(Cost::Same)
    } else if segment.contains(HOLE) && glob(segment, template) {
        Some(Cost::Guess)
    } else {
        None
    }
}

fn costs(template: &[&str], segments: &[String]) -> Option<Vec<Cost>> {
    let costs: Vec<Cost> = template.iter().zip(segments).map(|(template, segment)| cost(template, segment)).collect::<Option<_>>()?;
    // Behind a word that is guessed, text that is known (`list`, `{id}.xml`) is a part of some endpoint that is not: names and ids come
    // from elsewhere.
    let guessed = costs.iter().position(|cost| *cost == Cost::Guess).unwrap_or(costs.len());
    let by_chance =
        costs.iter().zip(segments).skip(guessed).any(|(cost, segment)| *cost == Cost::Hole && segment.chars().any(|c| c != HOLE));
    // Two segments of which nothing is known (`/pubapi/v1/{kind}/{id}/list`) are a kind and an id before they are two words.
    let is_blind = |(cost, segment): (&Cost, &String)| *cost == Cost::Guess && segment.chars().all(|c| c == HOLE);
    let blind: Vec<bool> = costs.iter().zip(segments).skip(VERSIONED).map(is_blind).collect();
    (!by_chance && !blind.windows(2).any(|two| two == [true, true])).then_some(costs)
}

/// How a template fits the whole path.
pub(super) fn fit(template: &'static Template, segments: &[String]) -> Option<Fit> {
    let fixed = &template.segments;
    let mut costs = match template.path_at {
        None if fixed.len() == segments.len() => costs(fixed, segments)?,
        None => return None,
        Some(at) => around_path(&fixed[..at], &fixed[at + 1..], segments)?,
    };
    let last = segments.len().min(costs.len());
    let guesses_last = last.checked_sub(1).is_some_and(|last| costs[last] == Cost::Guess);
    costs.push(Cost::End);
    Some(Fit { costs, template, guesses_last })
}

/// `{path}` takes what `head` and `tail` leave over: one or more segments, or none at the end of a template.
fn around_path(head: &[&str], tail: &[&str], segments: &[String]) -> Option<Vec<Cost>> {
    let least = head.len() + tail.len() + usize::from(!tail.is_empty());
    if segments.len() < least {
        return None;
    }
    let (before, rest) = segments.split_at(head.len());
    let (path, after) = rest.split_at(rest.len() - tail.len());
    let root = head.last().copied().unwrap_or_default();
    if path.first().is_some_and(|first| reserved(root, first)) {
        return None;
    }
    let mut all = costs(head, before)?;
    if all.contains(&Cost::Guess) && !may_be_cloud_path(path) {
        return None;
    }
    all.push(Cost::Path);
    all.extend(costs(tail, after)?);
    Some(all)
}

/// Whether nothing in a path speaks against its being one of the cloud, where the word before it is guessed.
fn may_be_cloud_path(path: &[String]) -> bool {
    let unknown = |segment: &String| segment.chars().all(|c| c == HOLE);
    path.first().is_some_and(|first| matches!(first.as_str(), "Shared" | "Private")) || path.iter().all(unknown)
}

/// Cloud paths start with `Shared` or `Private`; these words below the roots of the file system name other things.
fn reserved(root: &str, first: &str) -> bool {
    match root {
        "fs" => matches!(first, "trash" | "ids"),
        "fs-content" | "fs-content-chunked" => first == "ids",
        _ => false,
    }
}

/// How a template fits where the hole that ends the last segment stands for one or more segments of fixed shape.
pub(super) fn fit_open(template: &'static Template, segments: &[String]) -> Option<Fit> {
    let (last, known) = segments.split_last()?;
    let fixed = &template.segments;
    let open = *fixed.get(known.len())?;
    let text = last.split(HOLE).next().unwrap_or_default();
    if template.path_at.is_some_and(|at| at < known.len()) || !(open.starts_with('{') || open.starts_with(text)) {
        return None;
    }
    let costs = costs(fixed, known)?;
    Some(Fit { costs, template, guesses_last: true })
}

/// Whether any value of the holes could lead to a template, as far as the text before the first undecided hole says.
/// The hole of the version is one segment.
pub(super) fn reaches(template: &Template, segments: &[String]) -> bool {
    for (at, segment) in segments.iter().enumerate() {
        let Some(template) = template.segments.get(at).copied() else { return false };
        let undecided = segment.contains(HOLE) && at != 1;
        let text = segment.split(HOLE).next().unwrap_or_default();
        if template == "{path}" || (undecided && (template.starts_with('{') || template.starts_with(text))) {
            return true;
        }
        if undecided || cost(template, segment).is_none() {
            return false;
        }
    }
    false
}

/// How many segments of a prefix the path begins with: all or none.
pub(super) fn begins_with(prefix: &Template, segments: &[String]) -> Option<usize> {
    let prefix = &prefix.segments;
    let fits = |(template, segment): (&&str, &String)| if *template == "{version}" { is_version(segment) } else { template == segment };
    (prefix.len() <= segments.len() && prefix.iter().zip(segments).all(fits)).then_some(prefix.len())
}

/// `v` and a number, or a hole for either.
fn is_version(segment: &str) -> bool {
    match segment.strip_prefix('v') {
        Some(number) => !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == HOLE),
        None => segment.chars().all(|c| c == HOLE),
    }
}

/// The ways to read a path whose segments have a hole right after a word that the catalogue knows: `links{?}` is the word
/// alone (the hole is empty or a query), or the word and further segments. `v{?}` and `fs-con{?}` stay one segment.
pub(super) fn readings(segments: &[String]) -> Vec<Vec<String>> {
    let mut readings = vec![Vec::with_capacity(segments.len() + 1)];
    for segment in segments {
        match segment.strip_suffix(HOLE).filter(|word| is_known_word(word)) {
            // Two such segments are more than real code has; more would only multiply.
            Some(word) if readings.len() <= 2 => {
                let mut longer = readings.clone();
                readings.iter_mut().for_each(|reading| reading.push(word.to_owned()));
                longer.iter_mut().for_each(|reading| reading.extend([word.to_owned(), HOLE.to_string()]));
                readings.append(&mut longer);
            }
            _ => readings.iter_mut().for_each(|reading| reading.push(segment.clone())),
        }
    }
    readings
}

fn is_known_word(word: &str) -> bool {
    !word.contains(HOLE) && WORDS.contains(word)
}
