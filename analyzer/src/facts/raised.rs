//! Whether what is raised for the failure of a request comes to a place that is registered for errors of some types alone.

use egnyte_rules::model::Http;

use crate::link::record::{Central, Event, Record, Seen};
use crate::link::value::Value;

use super::handling::{clauses_around, is_for};

/// Whether what is raised for an event's failure may be of the types that a place for raised errors is registered for.
pub(super) fn may_come_to(central: &Central, event: &Event, record: &Record) -> bool {
    let types = central.handler.map_or(&[][..], |handler| &record.handlers[handler.0 as usize].types);
    if types.is_empty() {
        return true;
    }
    // Whether the code raises an error in the place of the failure, and that one is more than a message.
    let own_places = || record.central.iter().filter(|place| place.client.is_some() && is_for(place, event, record));
    let of_places = own_places().filter_map(|place| place.handler).map(|handler| record.handlers[handler.0 as usize].seen);
    let clauses = clauses_around(event, record).map(|clause| clause.seen);
    let raised = std::iter::once(event.seen).chain(clauses).chain(of_places).fold(Seen::default(), |mut all, seen| {
        all.add(seen);
        all
    });
    types.iter().any(|ty| match ty {
        Value::Class(_) => raised.handed_on,
        // A status that the server itself answers with; 500 is that of whatever nobody catches.
        Value::Num(status) => raised.handed_on || (*status - 500.0).abs() < 0.5,
        Value::Lib(lib) => raised.handed_on || raised.lost || may_raise(event.http(), &lib.path),
        _ => true,
    })
}

/// Whether what a library raises for a refused request may be of a type, by its path: one of the library's own, or a base of those.
fn may_raise(http: Option<&Http>, path: &str) -> bool {
    const BASES: &[&str] =
        &["Exception", "BaseException", "Error", "Throwable", "RuntimeException", "StandardError", "OSError", "IOError", "IOException"];
    let words =
        |path: &str| -> Vec<String> { path.split(['.', '\\', ':', '/']).filter(|word| !word.is_empty()).map(str::to_owned).collect() };
    let Some(http) = http.filter(|http| !http.error_types.is_empty()) else { return true };
    let of = words(path);
    let own = |ty: &str| words(ty).first() == of.first() || words(ty).last() == of.last();
    of.last().is_none_or(|name| BASES.contains(&name.as_str()))
        || http.error_types.iter().chain(http.unauthorized_types.iter()).any(|ty| own(ty))
}
