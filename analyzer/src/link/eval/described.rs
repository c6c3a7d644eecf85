//! Requests that code describes and a library sends. Of a method without code, what it sends beside its address: the fields of its form,
//! its headers, its query and its body, each said by an annotation of a parameter or, as a text with places in it, of the method. Of a
//! class, all of it, said by members that the library asks for.

use std::rc::Rc;

use super::annotation::Annotation;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Function, Name, Pattern};
use crate::link::record::EventKind;
use crate::link::value::{Argument, ClassVal, EventId, Value};
use egnyte_rules::model::{Does, Role};

/// What the annotation of a parameter may say of a request; the address is said elsewhere.
const PARTS: &[Role] = &[Role::Form, Role::Headers, Role::Query, Role::Json, Role::Body, Role::Bearer];

impl Eval<'_> {
    /// A class whose instances a library makes requests of: its members, or what they give, are the parts. The library takes the
    /// answers, and deals with failures.
    pub(super) fn request_class(&mut self, class: &Rc<ClassVal>, this: &Value) {
        let Some(base) = self.library_base(class) else { return };
        let Some(file) = self.world.file(class.class.file) else { return };
        let loc = Loc { file: class.class.file, span: file.class(class.class.class).name_span };
        let describes = |item: &&egnyte_rules::model::Item| item.does == Does::Request && item.kind.as_deref() == Some("described");
        let Some((library, item)) = self.models_at(loc).item(&base.path).filter(|(_, item)| describes(item)) else { return };
        let mut parts = Vec::new();
        for option in item.options.iter() {
            let name: Name = option.key.as_ref().into();
            let declared = self.find_method(class, &name, false).is_some()
                || self.lineage(class).iter().any(|one| self.state.obj(one.statics).is_some_and(|o| o.get(&name).is_some()))
                || matches!(this, Value::Object(id) if self.state.obj(*id).is_some_and(|o| o.get(&name).is_some()));
            if !declared {
                continue;
            }
            let part = match self.member(this, &name, loc) {
                Value::Func(told) => self.invoke(&told, Vec::new(), None, loc),
                part => part,
            };
            parts.push((name, part, option.role));
        }
        // Without an address of its own it is the base of others.
        if !parts.iter().any(|(_, part, role)| *role == Role::Url && !part.is_null()) {
            return;
        }
        let options = self.record_obj(parts.into_iter().map(|(name, part, _)| (name, part)).collect(), loc);
        let first = self.record.events.len();
        self.request(&base, library, item, vec![Argument::plain(options, loc)], loc);
        for at in first..self.record.events.len() {
            let event = EventId(u32::try_from(at).unwrap_or(u32::MAX));
            if matches!(self.record.events[at].kind, EventKind::Request(_)) {
                self.see(event, |seen| seen.escaped = true);
            }
        }
    }

    /// The parts of the request that a call of such a method makes. `values` are its arguments by the names of the places they fill.
    pub(super) fn described_parts(
        &mut self,
        cx: &Cx,
        function: &Function,
        own: &[Annotation],
        args: &[Argument],
        values: &Value,
        loc: Loc,
    ) -> Vec<(Role, Value)> {
        let mut parts: Vec<(Role, Value)> = Vec::new();
        for annotation in own.iter().filter(|a| a.item.does == Does::Configure) {
            let Some(role) = whole_part(annotation) else { continue };
            for given in &annotation.args {
                let texts = self.known_items(&given.value).unwrap_or_else(|| vec![given.value.clone()]);
                let texts: Vec<Value> = texts.iter().map(|text| self.filled(text, values, loc)).collect();
                parts.push((role, if role == Role::Headers { self.list_obj(texts, false, loc) } else { Value::union(texts) }));
            }
        }
        let mut named: Vec<(Role, Vec<(Name, Value)>)> = Vec::new();
        for (param, arg) in function.params.iter().zip(args) {
            for annotation in self.annotations(cx, &param.decorators) {
                // What a server's function would read there, a client's method without code puts there.
                if !matches!(annotation.item.does, Does::Configure | Does::Read) {
                    continue;
                }
                match named_part(&annotation) {
                    Some(role) => {
                        let said =
                            annotation.args.iter().find(|given| given.name.as_deref().is_none_or(|name| matches!(name, "name" | "value")));
                        let name = match (said.and_then(|given| given.value.as_text()), &param.pattern) {
                            (Some(said), _) => Name::from(said),
                            (None, Pattern::Name(own, _)) if said.is_none() => own.clone(),
                            _ => continue,
                        };
                        match named.iter_mut().find(|(known, _)| *known == role) {
                            Some((_, fields)) => fields.push((name, arg.value.clone())),
                            None => named.push((role, vec![(name, arg.value.clone())])),
                        }
                    }
                    None => parts.extend(whole_part(&annotation).map(|role| (role, arg.value.clone()))),
                }
            }
        }
        for (role, fields) in named {
            let record = self.record_obj(fields, loc);
            parts.push((role, record));
        }
        parts
    }
}

/// The part that a parameter is one entry of (`@Field("code") String code`).
fn named_part(annotation: &Annotation) -> Option<Role> {
    let by_name = annotation.item.args.iter().any(|spec| spec.role == Role::Key);
    match annotation.item.kind.as_deref()? {
        "form" if by_name => Some(Role::Form),
        "headers" if by_name => Some(Role::Headers),
        "query" if by_name => Some(Role::Query),
        _ => None,
    }
}

/// Whether an annotation says that the parameters go into a form, where the library would put them into the query (Spring's
/// `@PostExchange(contentType = "application/x-www-form-urlencoded")`).
pub(super) fn says_form(annotation: &Annotation) -> bool {
    let said = annotation.args.iter().filter(|given| given.name.as_deref() == Some("contentType"));
    said.filter_map(|given| given.value.as_text()).any(|kind| kind.starts_with("application/x-www-form-urlencoded"))
}

/// The part that a parameter, or the annotation's own text, is the whole of.
fn whole_part(annotation: &Annotation) -> Option<Role> {
    annotation.item.args.iter().map(|spec| spec.role).find(|role| PARTS.contains(role))
}
