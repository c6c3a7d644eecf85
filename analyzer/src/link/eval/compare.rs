//! Comparisons, and what they tell apart: a refused token, throttling, a failure at all.

use super::super::object::ObjKind;
use super::super::record::Seen;
use super::super::value::{Argument, HandlerId, HoleKind, StrPiece, Value};
use super::Eval;
use super::observe::place_of;
use super::told::{
    Told, asks_for_progress, constant_of_status, finds_error_field, is_body_status, is_error_key, names_throttling, names_unauthorized,
    sends_on, speaks_of_outcome, tells_of_error,
};
use crate::finding::Loc;
use crate::ir::Language;

impl Eval<'_> {
    /// Compares what two expressions give.
    pub(super) fn comparing<T>(&mut self, operands: [Loc; 2], compare: impl FnOnce(&mut Self) -> T) -> T {
        let around = self.compared.replace(operands);
        let result = compare(self);
        self.compared = around;
        result
    }

    /// Two values are compared.
    pub(super) fn compare(&mut self, left: &Value, right: &Value) {
        self.hold_states(left, right);
        self.ask_error(left, right);
        for (subject, other) in [(left, right), (right, left)] {
            if asks_for_progress(subject, other) || sends_on(other) {
                continue;
            }
            // A variant, or its one instance, is asked for by name.
            let variant = |v: &Value| match v {
                Value::Class(_) => self.means_unauthorized(v),
                Value::Object(id) => match self.state.obj(*id).map(|o| &o.kind) {
                    Some(ObjKind::Instance(class)) => self.means_unauthorized(&Value::Class(class.clone())),
                    _ => false,
                },
                _ => false,
            };
            let mut told = Told::of(other.alternatives());
            told.unauthorized |= other.alternatives().iter().any(variant);
            if let Some(constant) = constant_of_status(subject, other) {
                told.unauthorized |= names_unauthorized(constant);
                told.throttled |= names_throttling(constant);
            }
            self.compare_one(subject, told, 0);
        }
    }

    /// An error of Go may say by a method of its own which other one it is (`errors.Is`).
    fn ask_error(&mut self, error: &Value, other: &Value) {
        for one in error.alternatives().to_vec() {
            let Value::Object(id) = &one else { continue };
            let Some(ObjKind::Instance(class)) = self.state.obj(*id).map(|o| o.kind.clone()) else { continue };
            let Some(file) = self.world.file(class.class.file).filter(|file| file.language == Language::Go) else { continue };
            let Some((method, owner)) = self.find_method(&class, "Is", false) else { continue };
            let loc = Loc { file: class.class.file, span: file.function(method.func).name_span };
            let closure = self.method_closure(&owner, &method, Some(one.clone()));
            self.invoke(&closure, vec![Argument::plain(other.clone(), loc)], None, loc);
        }
    }

    pub(super) fn compare_one(&mut self, subject: &Value, told: Told, depth: u32) {
        let at = subject.as_hole().map(|hole| hole.loc);
        let note = |s: &mut Seen| {
            s.noticed = true;
            s.tell(told.unauthorized, told.throttled, at);
        };
        if let (Value::Hole(h), true) = (subject, told.unauthorized) {
            // A status that was given a name before is asked for where the name stands.
            for at in std::iter::once(h.loc).chain(self.compared.into_iter().flatten()) {
                if !self.record.told_401.contains(&at) {
                    self.record.told_401.push(at);
                }
            }
        }
        match subject {
            Value::Hole(h) => match &h.kind {
                HoleKind::Status(e) | HoleKind::Ok(e) => {
                    // A status with a name of its own is looked at where the name is compared.
                    let read_there = |at: &Loc| at.file == h.loc.file && at.span.contains(h.loc.span);
                    let compared = self.compared.filter(|operands| !operands.iter().any(read_there));
                    self.notice(*e, compared.map_or(h.loc, |[left, _]| left));
                    self.see(*e, note);
                }
                HoleKind::Body(e, path) if tells_of_error(path) => {
                    self.notice(*e, h.loc);
                    self.see(*e, note);
                }
                // Of the headers, only Egnyte's error code speaks of failure.
                HoleKind::Headers(e) if told.unauthorized || told.throttled => self.see(*e, note),
                HoleKind::ErrorStatus(handler) => {
                    self.see_handler(*handler, note);
                    self.part_statuses(*handler, h.loc);
                }
                HoleKind::Error(handler) => self.see_handler(*handler, note),
                HoleKind::Member(_, name) => {
                    if let Some(handler) = Self::error_behind(subject) {
                        self.see_handler(handler, note);
                        if name.to_ascii_lowercase().contains("status") {
                            self.part_statuses(handler, h.loc);
                        }
                    }
                }
                HoleKind::Derived(from) if depth < 4 => {
                    for one in from.clone().iter() {
                        self.compare_one(one, told, depth + 1);
                    }
                }
                _ => {}
            },
            Value::Str(s) => {
                let holes: Vec<_> = s
                    .pieces
                    .iter()
                    .filter_map(|p| match p {
                        StrPiece::Hole(h) => Some(Value::Hole(h.clone())),
                        StrPiece::Text(_) => None,
                    })
                    .collect();
                for hole in holes {
                    self.compare_one(&hole, told, depth + 1);
                }
            }
            Value::Union(all) => {
                for one in all.clone().iter() {
                    self.compare_one(one, told, depth + 1);
                }
            }
            _ => {}
        }
    }

    /// A clause tells the statuses of failures apart, by one that is read at `read`.
    fn part_statuses(&mut self, handler: HandlerId, read: Loc) {
        let compared = self.compared.map_or(read, |[left, _]| left);
        if let Some(handler) = self.record.handlers.get_mut(handler.0 as usize) {
            let behind = compared.file == handler.loc.file && compared.span.start >= handler.loc.span.start;
            handler.parted_at = handler.parted_at.max(Some(compared).filter(|_| behind));
        }
    }

    /// A value is looked for among others: items of a list, keys of a table, parts of a text.
    pub(super) fn compare_with_each(&mut self, needle: &Value, haystack: &Value) {
        self.hold_states(needle, haystack);
        if let Value::Object(id) = haystack {
            let others = match self.state.obj(*id) {
                Some(obj) if matches!(obj.kind, ObjKind::List) => obj.items.clone(),
                Some(obj) => obj.fields.iter().map(|(n, _)| Value::text(n)).collect(),
                None => Vec::new(),
            };
            if is_body_status(needle) && others.iter().filter_map(Value::as_text).any(|word| !speaks_of_outcome(&word)) {
                return;
            }
            self.compare_one(needle, Told::of(&others), 0);
            return;
        }
        // `"errorMessage" in body` asks the body whether the request failed, and so does a pattern with that field in it.
        if let (Value::Hole(h), Some(field)) = (haystack, needle.as_text())
            && let (HoleKind::Body(e, _), true) = (&h.kind, is_error_key(&field) || finds_error_field(&field))
        {
            self.notice(*e, h.loc);
        }
        // `"error" in request.args`, `"Retry-After" in response.headers`.
        if let (Some(key), Some(loc)) = (needle.as_text(), place_of(needle)) {
            self.note_input(haystack, &key, loc);
        }
        self.look_into_header(haystack, needle);
        // `"401" in str(error)`.
        self.compare_one(haystack, Told::of(std::slice::from_ref(needle)), 0);
    }

    /// `error instanceof Type`.
    pub(super) fn compare_type(&mut self, subject: &Value, ty: &Value, loc: Loc) {
        let unauthorized = self.means_unauthorized(ty) && self.asked_by_name(subject, ty);
        let told = Told { unauthorized, throttled: self.means_throttling(ty) };
        self.compare_one(subject, told, 0);
        // Where each status has a class of answers of its own (`HTTPUnauthorized`), the class tells the status.
        for one in subject.alternatives() {
            if let (Value::Hole(h), Value::Lib(_)) = (one, ty)
                && let HoleKind::Answer(e) = h.kind
                && self.type_name(ty).is_some_and(|name| name.starts_with("HTTP") && &*name != "HTTPResponse")
            {
                self.notice(e, loc);
                self.see(e, |s| s.tell(told.unauthorized, told.throttled, Some(loc)));
            }
        }
    }
}
