//! Objects of the program's own classes that a framework fills from the address of an incoming request. What a field holds counts as
//! read where the program reads it: a part that is declared and never looked at is not.

use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, ClassVal, HoleKind, ObjId, Value};
use super::Eval;
use super::known::told_name;
use crate::finding::Loc;
use crate::ir::{ClassKind, Field, File, Language, Name, Type};
use egnyte_rules::model::{Item, Role};

/// What such an object is filled from.
const FILLED: &str = "@filled";
/// Annotations that name the parameter for a field.
const ANNOTATIONS: &[&str] = &["FromQuery", "ModelBinder"];
/// Keys of tags that do.
const TAGS: &[&str] = &["query:\"", "form:\"", "schema:\""];

impl Eval<'_> {
    /// Whether a call that reads an address fills the object among its arguments that the row names.
    pub(super) fn filled_by_reading(&mut self, item: &Item, args: &[Argument], loc: Loc) -> bool {
        let into = item.args.iter().filter(|_| item.kind.as_deref() == Some("query")).find(|spec| spec.role == Role::Into);
        match into.and_then(|spec| args.get(usize::from(spec.at?))).map(|arg| &arg.value) {
            Some(Value::Object(object)) => self.fill(*object, loc),
            _ => false,
        }
    }

    /// Fills an object from the address of the request; whether it has a field for any parameter.
    fn fill(&mut self, object: ObjId, loc: Loc) -> bool {
        let from = Value::hole(HoleKind::Read("query".into(), None), None, loc);
        let Some(ObjKind::Instance(class)) = self.state.obj(object).map(|o| o.kind.clone()) else { return false };
        let Some(file) = self.world.file(class.class.file) else { return false };
        let fields = &file.class(class.class.class).fields;
        let filled: Vec<&Name> = fields.iter().filter(|field| parameter(&file, field).is_some()).map(|field| &field.name).collect();
        if !filled.is_empty() {
            self.state.update(object, |o| {
                o.fields.retain(|(name, _)| !filled.contains(&name));
                o.set(&FILLED.into(), from);
            });
        }
        !filled.is_empty()
    }

    /// An instance of a class that is filled from the address of the request, if the class has fields for that.
    pub(super) fn filled_instance(&mut self, class: &Rc<ClassVal>, loc: Loc) -> Option<Value> {
        let Value::Object(typical) = self.typical_instance(class) else { return None };
        let own = Obj::clone(self.state.obj(typical)?);
        let object = self.state.alloc(own);
        self.fill(object, loc).then_some(Value::Object(object))
    }

    /// What came in is asked which variant of a declared enum it is: with that a refusal is looked for, where one of them is for that.
    pub(super) fn note_variant(&mut self, asked: &Value, wanted: &Value, loc: Loc) {
        let (Value::Hole(hole), Value::Class(variant)) = (asked, wanted) else { return };
        if !matches!(&hole.kind, HoleKind::Read(kind, None) if &**kind == "query") {
            return;
        }
        let Some(file) = self.world.file(variant.class.file) else { return };
        let own = file.class(variant.class.class).span;
        let around = file.classes.iter().filter(|class| class.kind == ClassKind::Enum && class.span.contains(own));
        let variants = around.flat_map(|of| file.classes.iter().filter(|one| one.kind == ClassKind::Variant && of.span.contains(one.span)));
        for field in variants.flat_map(|variant| &variant.fields).filter(|field| field.name.starts_with("error")) {
            self.note_input(asked, &field.name, loc);
        }
    }

    /// A field of such an object.
    pub(super) fn filled_member(&mut self, obj: &Obj, class: &Rc<ClassVal>, name: &Name, loc: Loc) -> Option<Value> {
        let from = obj.get(FILLED)?;
        let file = self.world.file(class.class.file)?;
        let field = file.class(class.class.class).fields.iter().find(|field| field.name == *name)?;
        let parameter = parameter(&file, field)?;
        Some(self.member(from, &parameter, loc))
    }
}

/// The parameter of an address that a field is for.
fn parameter(file: &File, field: &Field) -> Option<Name> {
    let told = field.decorators.iter().find_map(|said| told_name(file, *said, ANNOTATIONS, TAGS));
    match file.language {
        // What is tagged for a body as well may be filled from that.
        Language::Go => told.filter(|_| !field.decorators.iter().any(|said| told_name(file, *said, &[], &["json:\""]).is_some())),
        // The names of parameters are compared without regard to case. A class or service is no parameter.
        Language::CSharp if !field.is_static && field.ty.as_ref().is_none_or(|ty| matches!(ty, Type::Opaque)) => {
            let mut own = field.name.to_string();
            own[..1].make_ascii_lowercase();
            Some(told.unwrap_or_else(|| own.into()))
        }
        _ => None,
    }
}
