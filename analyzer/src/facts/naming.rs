//! Where the app's own code names the endpoint of a request.

use egnyte_rules::matcher::Target;

use crate::finding::Loc;
use crate::link::record::{Event, Request};
use crate::link::value::FuncRef;

use super::calls::{Reading, same_endpoint};
use super::chains::Chains;
use super::unlisted::is_id;

/// The call that names the endpoint, by its position in the chain. Of each part of the path that tells the endpoint from others it is
/// the innermost call that holds the part; where the part stands in a table or constant, the call that first hands it down. The
/// outermost of those has named all of them. A path that a class keeps in a constant or field is named by that class: at the call by
/// which it leaves the one that enters it. Else it is the frame that settles the path.
pub(super) fn naming_call(
    reading: &Reading,
    request: &Request,
    event: &Event,
    chains: &Chains<'_>,
    place_of: &dyn Fn(FuncRef) -> Option<Place>,
) -> usize {
    let text = &reading.flat.text;
    // Behind the version: that is where endpoints differ.
    let from = text.find("pubapi").map_or(0, |at| {
        let version = at + "pubapi".len() + text[at + "pubapi".len()..].len() - text[at + "pubapi".len()..].trim_start_matches('/').len();
        text[version..].find('/').map_or(text.len(), |slash| version + slash)
    });
    // A query says nothing of the endpoint.
    let to = text[from..].find('?').map_or(text.len(), |query| from + query);
    // A function that was followed to the request by itself did not settle it without a caller, unless it came to the same endpoint by
    // what it has of its own.
    let has_own = |at: &usize| !chains.record.events[*at].inherited;
    let comes_there = |at: &usize| has_own(at) && chains.readings[at].iter().any(|other| same_endpoint(other, reading));
    let needs_caller = |by_itself: &Vec<usize>| !by_itself.iter().any(comes_there);
    let is_followed = |at: &usize| *at > 0 && chains.by_chain.get(&event.chain[*at..]).is_some_and(needs_caller);
    let named = |(start, end): (usize, usize)| {
        let pieces = || reading.flat.places(start, end);
        let written = event.chain.iter().rposition(|call| pieces().any(|piece| call.holds(piece)));
        let brought = |piece: Loc| request.handed_down.iter().find(|(literal, _)| literal.holds(piece)).map(|(_, at)| *at);
        written.or_else(|| pieces().filter_map(brought).max().filter(|at| !is_followed(at)))
    };
    let kept = |last: Loc| {
        let class = event.functions.iter().filter_map(|function| place_of(*function)?.class).find(|class| class.holds(last))?;
        let kept = event.chain.iter().position(|call| class.holds(*call))?;
        // Who puts it together for the class names it.
        let completes = |call: &Loc| reading.flat.composed.iter().any(|at| call.holds(*at));
        Some(event.chain[..kept].iter().rposition(completes).unwrap_or(kept))
    };
    // The last call of the innermost function that spells the part out, in a variable that it hands on.
    let spelt = |part: Loc| {
        let spells = |function: &&FuncRef| place_of(**function).is_some_and(|place| place.own.holds(part));
        let own = place_of(*event.functions.iter().rev().find(spells)?)?.own;
        event.chain.iter().rposition(|call| own.holds(*call))
    };
    let decisive = decisive_parts(reading, from, to);
    let called = decisive.iter().copied().filter_map(named).min();
    let called = called.or_else(|| reading.flat.places(from, to).last().and_then(kept));
    let called = called.or_else(|| decisive.iter().flat_map(|(start, end)| reading.flat.places(*start, *end)).filter_map(spelt).min());
    called.unwrap_or(0)
}

/// Where a function stands.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Itself.
    pub own: Loc,
    /// The class that it belongs to.
    pub class: Option<Loc>,
}

/// The parts of the path between two bytes that the endpoint's template spells as they are; where no endpoint was decided on, all of it
/// but the ids at its end.
fn decisive_parts(reading: &Reading, from: usize, to: usize) -> Vec<(usize, usize)> {
    let text = &reading.flat.text;
    let mut start = from;
    let segments = text[from..to].split('/').map(|segment| {
        let at = (start, start + segment.len());
        start = at.1 + 1;
        at
    });
    let words = |segments: Vec<(usize, usize)>| {
        let last = segments.iter().rposition(|(start, end)| !is_id(&text[*start..*end])).map_or(to, |at| segments[at].1);
        vec![(from, last)]
    };
    let Target::Api(api) = &reading.target else { return vec![(from, to)] };
    // Behind `/pubapi/v1`.
    let Some(template) = api.path.and_then(|path| path.splitn(4, '/').nth(3)) else { return words(segments.collect()) };
    let parts: Vec<(usize, usize)> = segments
        .filter(|(start, end)| start < end)
        .zip(template.split('/'))
        .filter(|((start, end), spelt)| text[*start..*end].eq_ignore_ascii_case(spelt))
        .map(|(at, _)| at)
        .collect();
    if parts.is_empty() { vec![(from, to)] } else { parts }
}
