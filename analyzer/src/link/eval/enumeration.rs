//! Enumerations whose members are plain values with the methods of their class: those of Python.

use std::rc::Rc;

use super::super::object::ObjKind;
use super::super::value::{Argument, ClassRef, ClassVal, HoleKind, Value};
use super::Eval;
use crate::finding::Loc;
use crate::ir::{ClassId, ExprKind, Language, Name};

impl Eval<'_> {
    /// What a member of an enumeration has by its class: a method (`Endpoint.LINKS.at(page=1)`), a property, a field that the
    /// constructor sets from the parts of its value. `None` for values of another kind, and where the class says nothing of `name`.
    pub(super) fn enumeration_member(&mut self, member: &Value, name: &Name, loc: Loc) -> Option<Value> {
        let class = self.enumeration_of(member)?;
        if matches!(member, Value::Object(_)) && &**name == "value" {
            return Some(member.clone());
        }
        if &**name == "name" {
            return self.name_in_enumeration(member, &class);
        }
        // A member whose value nobody wrote is told from the others by its name alone.
        if matches!(member, Value::Hole(_) | Value::Lib(_)) {
            return None;
        }
        let method = self.find_method(&class, name, false).is_some();
        let whole = match self.known_items(member) {
            Some(parts) if self.constructs(&class) => {
                self.instance(&class, parts.into_iter().map(|part| Argument::plain(part, loc)).collect(), loc)
            }
            _ => member.clone(),
        };
        if method {
            return Some(self.instance_member(&whole, &class, name, loc));
        }
        let Value::Object(id) = &whole else { return None };
        self.state.obj(*id).filter(|made| matches!(made.kind, ObjKind::Instance(_))).and_then(|made| made.get(name)).cloned()
    }

    /// The name that a member has in its enumeration.
    fn name_in_enumeration(&self, member: &Value, class: &ClassVal) -> Option<Value> {
        let at = self.written_at(member)?;
        let file = self.world.file(class.class.file)?;
        let holds = |field: &&crate::ir::Field| field.value.is_some_and(|value| file.expr(value).span.contains(at.span));
        file.class(class.class.class).fields.iter().find(holds).map(|field| Value::text(&field.name))
    }

    /// Where a value is written down that may be a member of an enumeration. `enum.auto()` is one wherever it stands.
    fn written_at(&self, member: &Value) -> Option<Loc> {
        match member {
            Value::Str(text) => text.loc(),
            Value::Object(id) => Some(self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::List))?.site),
            Value::Hole(hole) if matches!(&hole.kind, HoleKind::Call(path) if path.ends_with("auto")) => Some(hole.loc),
            Value::Lib(made) if made.path.ends_with("auto()") => Some(made.loc),
            _ => None,
        }
    }

    /// The enumeration in whose body a value is written down.
    fn enumeration_of(&self, member: &Value) -> Option<Rc<ClassVal>> {
        let at = self.written_at(member)?;
        let file = self.world.file(at.file).filter(|file| file.language == Language::Python)?;
        let enumerates = |base: &crate::ir::ExprId| match &file.expr(*base).kind {
            ExprKind::Name(name) | ExprKind::Member { name, .. } => name.ends_with("Enum"),
            _ => false,
        };
        let holds = |class: &&crate::ir::Class| class.span.contains(at.span) && class.bases.iter().any(enumerates);
        let position = file.classes.iter().position(|class| holds(&class))?;
        self.classes.get(&ClassRef { file: at.file, class: ClassId(u32::try_from(position).ok()?) }).cloned()
    }
}
