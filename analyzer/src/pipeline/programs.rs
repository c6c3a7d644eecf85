//! Which files surely run in programs of their own: a library's default client is another one in each of them.

use rustc_hash::FxHashSet;

use crate::link::modules::Resolver;
use crate::link::record::{EventKind, Record};
use crate::link::value::NOWHERE;
use crate::source::{Class, FileId, FileKind, Sources, ancestors};

/// How many files are looked at for who imports them; behind that, files are taken to run together.
const MAX_IMPORTERS: usize = 500;

/// Notes which central places of default clients are registered in another program than the one that sends a request.
pub(super) fn tell_apart(record: &mut Record, resolver: &Resolver<'_>, sources: &Sources) {
    let of_package =
        |id: FileId| matches!(sources.file(id).kind, FileKind::JavaScript(_) | FileKind::Component) && package(sources, id).is_some();
    let places = record.central.iter().filter(|place| place.client.as_ref().is_some_and(|client| client.site == NOWHERE));
    let places: FxHashSet<FileId> = places.map(|place| place.loc.file).filter(|id| of_package(*id)).collect();
    if places.is_empty() {
        return;
    }
    let by_default = |kind: &EventKind| matches!(kind, EventKind::Request(request) if request.client.as_ref().is_some_and(|client| client.site == NOWHERE));
    let sending = record.events.iter().filter(|event| by_default(&event.kind)).map(|event| event.made_at().file);
    let sending: FxHashSet<FileId> = sending.filter(|id| of_package(*id)).collect();
    for place in places {
        let others = sending.iter().filter(|id| package(sources, **id) != package(sources, place));
        let Some(leads) = leading(place, resolver, sources).filter(|_| others.clone().next().is_some()) else { continue };
        let is_apart = |id: &&FileId| leading(**id, resolver, sources).is_some_and(|of_request| of_request.is_disjoint(&leads));
        record.apart.extend(others.filter(is_apart).map(|id| (place, *id)));
    }
}

/// The packages of a file and of those that lead to it; `None` if they are too many.
fn leading<'s>(file: FileId, resolver: &Resolver<'_>, sources: &'s Sources) -> Option<FxHashSet<Option<&'s str>>> {
    let mut known = FxHashSet::from_iter([file]);
    let mut open = vec![file];
    while let Some(next) = open.pop() {
        let importers = resolver.importers(next).into_iter().filter(|id| sources.file(*id).class == Class::Source);
        open.extend(importers.filter(|id| known.insert(*id)));
        if known.len() > MAX_IMPORTERS {
            return None;
        }
    }
    Some(known.into_iter().map(|id| package(sources, id)).collect())
}

/// The folder of the package that a file belongs to.
fn package(sources: &Sources, id: FileId) -> Option<&str> {
    ancestors(sources.file(id).folder()).find(|folder| {
        let manifest = if folder.is_empty() { "package.json".to_owned() } else { format!("{folder}/package.json") };
        sources.find(&manifest).is_some()
    })
}
