//! Which requests on the record prolong which: the chain of calls of one ends with that of the other.

use std::rc::Rc;

use egnyte_rules::matcher::{Host, Target};
use egnyte_rules::sdk::{RequestKind, Sdk};
use rustc_hash::FxHashMap;

use crate::finding::Loc;
use crate::link::record::{EventKind, Record};

use super::calls::{Reading, is_egnyte, same_call};

/// Ways to ask which record prolongs which.
pub(super) struct Chains<'a> {
    pub(super) record: &'a Record,
    /// The records of each chain.
    pub(super) by_chain: &'a ByChain,
    /// The records of each chain, and of those that prolong it.
    pub(super) families: &'a ByChain,
    /// What each record may ask for.
    pub(super) readings: &'a FxHashMap<usize, Vec<Reading>>,
}

/// Records by their chains of calls.
pub(super) type ByChain = FxHashMap<Rc<[Loc]>, Vec<usize>>;

/// To each chain the records of those that end like it, itself among them, in order.
pub(super) fn families(by_chain: &ByChain) -> ByChain {
    let mut families = ByChain::default();
    for (chain, events) in by_chain {
        for from in 0..chain.len() {
            if let Some((end, _)) = by_chain.get_key_value(&chain[from..]) {
                families.entry(end.clone()).or_default().extend(events);
            }
        }
    }
    families.values_mut().for_each(|events| events.sort_unstable());
    families
}

impl Chains<'_> {
    fn further_down(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let chain = self.record.events[at].chain.clone();
        (1..chain.len()).filter_map(move |from| self.by_chain.get(&chain[from..])).flatten().copied()
    }

    /// Whether a frame further down settles the request without this one's help.
    pub(super) fn is_settled_further_down(&self, at: usize) -> bool {
        self.further_down(at).any(|e| {
            let event = &self.record.events[e];
            // What one class inherits says nothing of the same method run for another.
            let speaks_for_it = || !event.inherited || self.readings[&at].iter().any(|r| self.readings[&e].iter().any(|o| same_call(o, r)));
            matches!(&event.kind, EventKind::Sdk { sdk, path, .. } if !takes_any_address(sdk, path))
                || self.readings[&e].iter().any(settles) && self.readings[&e].iter().all(|r| !r.open) && speaks_for_it()
        })
    }

    pub(super) fn has_reading_further_down(&self, at: usize, reading: &Reading) -> bool {
        self.further_down(at).any(|e| self.readings[&e].iter().any(|r| !r.open && same_call(r, reading) && settles(r)))
    }

    /// Whether a method that a class inherits makes the call in the class that has it as well, by the same way.
    pub(super) fn is_own_of_a_base(&self, at: usize, reading: &Reading) -> bool {
        let same_way = self.by_chain.get(&self.record.events[at].chain).into_iter().flatten();
        same_way.filter(|e| !self.record.events[**e].inherited).any(|e| self.readings[e].iter().any(|r| !r.open && same_call(r, reading)))
    }

    /// Whether a frame further down asks for the same address, and knows it as little: who calls it adds nothing.
    pub(super) fn is_as_unknown_further_down(&self, at: usize, reading: &Reading, in_scope: &dyn Fn(Loc) -> bool) -> bool {
        let as_unknown = |r: &Reading| {
            !r.open && matches!(r.target, Target::Unresolved(_)) && r.method == reading.method && r.flat.text == reading.flat.text
        };
        matches!(reading.target, Target::Unresolved(_))
            && self.further_down(at).any(|e| in_scope(self.record.events[e].chain[0]) && self.readings[&e].iter().any(as_unknown))
    }

    /// The innermost frame further down whose request stays unknown whoever calls it: the callers have nothing to do with it.
    pub(super) fn settled_by_nobody(&self, at: usize) -> Option<usize> {
        let unknown = |e: &usize| self.readings[e].iter().all(|r| r.open || matches!(r.target, Target::Unresolved(_)));
        let says = |e: &usize| self.readings[e].iter().any(|r| matches!(r.target, Target::Unresolved(_)));
        let chain = &self.record.events[at].chain;
        let inner = (1..chain.len()).rev().filter_map(|from| self.by_chain.get(&chain[from..])).flatten();
        inner.copied().find(|e| says(e) && self.family_of(*e).iter().all(unknown))
    }

    /// The record itself and those whose chains prolong it.
    pub(super) fn family_of(&self, at: usize) -> &[usize] {
        self.families.get(&self.record.events[at].chain).map_or(&[], Vec::as_slice)
    }
}

/// Whether the caller of an SDK's method gives the address: what is asked for is read beside it, as of any request.
fn takes_any_address(sdk: &Sdk, symbol: &str) -> bool {
    sdk.methods.iter().any(|method| method.symbol == *symbol && method.request == RequestKind::Raw)
}

/// Whether what a frame asks for by itself goes to Egnyte. A path that nobody knows does by its host alone, which a caller may bring in.
fn settles(reading: &Reading) -> bool {
    let is_bare = matches!(reading.target, Target::UnknownApi { .. }) && matches!(reading.host, Host::Hole | Host::None);
    is_egnyte(&reading.target) && !is_bare
}
