//! What says that a path goes to Egnyte of which the catalogue knows nothing: a path is no proof by itself.

use std::rc::Rc;

use egnyte_rules::matcher::{Host, Target};
use rustc_hash::FxHashSet;

use crate::finding::Loc;
use crate::link::record::{Client, Request};
use crate::link::value::{Hole, HoleKind, NOWHERE};
use crate::source::FileId;

use super::calls::Reading;

/// Hosts that are not known, but that known endpoints of Egnyte are asked for at, or its tokens.
#[derive(Default)]
pub(super) struct KnownHosts {
    unknown: Vec<Rc<Hole>>,
    clients: FxHashSet<Client>,
    /// Files that make requests to other vendors.
    beside_others: FxHashSet<FileId>,
}

impl KnownHosts {
    /// Takes in what a request asks for, and where it is made.
    pub(super) fn add(&mut self, reading: &Reading, request: &Request, made: Loc) {
        if matches!(reading.host, Host::Other(_)) {
            self.beside_others.insert(made.file);
        }
        if !matches!(reading.target, Target::Api(_) | Target::OAuth(_)) || reading.open {
            return;
        }
        let hole = host_hole(reading).filter(|hole| !self.unknown.iter().any(|known| same_host(known, hole)));
        self.unknown.extend(hole.cloned());
        self.clients.extend(request.client.as_ref().filter(|client| client.site != NOWHERE).cloned());
    }

    /// Whether a known path may be another vendor's all the same: nothing says whose its unknown host is, and the file that asks asks
    /// others too. `speaks`: whether a file mentions Egnyte.
    pub(super) fn doubts(&self, reading: &Reading, request: &Request, made: Loc, speaks: &dyn Fn(FileId) -> bool) -> bool {
        let unnamed = matches!(reading.host, Host::Hole) && !speaks_of_egnyte(reading, request);
        unnamed && self.beside_others.contains(&made.file) && !speaks(made.file)
    }

    /// Whether a request goes to Egnyte whatever its path is.
    pub(super) fn says(&self, reading: &Reading, request: &Request) -> bool {
        match reading.host {
            Host::Egnyte { .. } | Host::Shared(_) => true,
            Host::Other(_) => false,
            Host::Hole | Host::None => {
                speaks_of_egnyte(reading, request)
                    || host_hole(reading).is_some_and(|hole| self.unknown.iter().any(|known| same_host(known, hole)))
                    || request.client.as_ref().is_some_and(|client| self.clients.contains(client))
            }
        }
    }
}

/// The unknown host of an address, where what it is can be told from other unknown things.
fn host_hole(reading: &Reading) -> Option<&Rc<Hole>> {
    let text = &reading.flat.text;
    let hole = reading.flat.holes(0, text.find("pubapi").or_else(|| text.find("puboauth"))?).next()?;
    let told_apart = match &hole.kind {
        HoleKind::Param(..) | HoleKind::Env(_) | HoleKind::Read(_, Some(_)) => true,
        HoleKind::Member(_, name) => !name.ends_with("()"),
        _ => false,
    };
    told_apart.then_some(hole)
}

/// Whether two unknown hosts are one, wherever they are read.
fn same_host(one: &Hole, other: &Hole) -> bool {
    match (&one.kind, &other.kind) {
        (HoleKind::Param(a, i), HoleKind::Param(b, j)) => a == b && i == j,
        (HoleKind::Env(a), HoleKind::Env(b)) => a == b,
        (HoleKind::Read(a, k), HoleKind::Read(b, l)) => a == b && k == l,
        (HoleKind::Member(a, n), HoleKind::Member(b, m)) => n == m && a.same(b),
        _ => false,
    }
}

/// Whether a name on the way to an unknown host says Egnyte.
pub(super) fn speaks_of_egnyte(reading: &Reading, request: &Request) -> bool {
    let named = reading
        .flat
        .holes(0, reading.flat.text.len())
        .any(|h| h.name.as_deref().is_some_and(|n| n.to_ascii_lowercase().contains("egnyte")));
    named || request.client.as_ref().is_some_and(|c| c.path.to_ascii_lowercase().contains("egnyte"))
}
