//! Ruby's constants: looked up from the innermost module outwards, in whatever file declares them.

use std::rc::Rc;

use super::super::value::{ClassVal, Value};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::Name;
use crate::lower::ruby::NESTING;
use crate::source::FileId;

impl Eval<'_> {
    /// What a constant means, written as [`crate::lower::ruby`] has it.
    pub(super) fn constant(&mut self, cx: &Cx, name: &Name, loc: Loc) -> Value {
        let (nesting, written) = name.split_once(NESTING).unwrap_or(("", name));
        if !written.contains("::")
            && let Some(value) = self.constant_of_homes(cx, written)
        {
            return value;
        }
        let mut around = nesting;
        loop {
            let full = if around.is_empty() { written.to_owned() } else { format!("{around}::{written}") };
            if let Some(value) = self.declared_constant(cx.id, &full) {
                return value;
            }
            if around.is_empty() {
                break;
            }
            around = around.rsplit_once("::").map_or("", |(outer, _)| outer);
        }
        // Whatever no file declares is a library's.
        self.library(&written.replace("::", "."), loc)
    }

    /// A constant of the classes whose code this is, or of their bases.
    fn constant_of_homes(&self, cx: &Cx, name: &str) -> Option<Value> {
        let mut at = cx.env;
        loop {
            let env = &self.envs[at.0 as usize];
            if let Some(value) = env.home.as_ref().and_then(|home| self.class_constant(home, name)) {
                return Some(value);
            }
            match env.parent {
                Some(parent) if parent != at => at = parent,
                _ => return None,
            }
        }
    }

    fn class_constant(&self, class: &Rc<ClassVal>, name: &str) -> Option<Value> {
        self.lineage(class).iter().find_map(|owner| self.state.obj(owner.statics)?.get(name).cloned())
    }

    /// A constant by its full name.
    fn declared_constant(&mut self, from: FileId, full: &str) -> Option<Value> {
        let own = self.constant_in(from, full);
        let here = own.or_else(|| self.world.visible(from, full).and_then(|file| self.constant_in(file, full)));
        match here {
            Some(module) if self.holds_names_alone(&module) => {
                let mut others = self.world.parts(from, full).into_iter().filter(|file| *file != from);
                let whole = others.find_map(|file| self.constant_in(file, full).filter(|other| !self.holds_names_alone(other)));
                return whole.or(Some(module));
            }
            Some(value) => return Some(value),
            None => {}
        }
        // Inherited by the module it is asked of.
        let (owner, last) = full.rsplit_once("::")?;
        let file = self.world.visible(from, owner)?;
        match self.constant_in(file, owner)? {
            Value::Class(class) => self.class_constant(&class, last),
            _ => None,
        }
    }

    /// Whether a module is opened here for the constants and classes that stand in it: another file says what it does.
    fn holds_names_alone(&self, value: &Value) -> bool {
        let Value::Class(class) = value else { return false };
        let Some(file) = self.world.file(class.class.file) else { return false };
        let declared = file.class(class.class.class);
        let is_constant = |name: &str| name.starts_with(|letter: char| letter.is_ascii_uppercase());
        declared.methods.is_empty() && declared.bases.is_empty() && declared.fields.iter().all(|field| is_constant(&field.name))
    }

    fn constant_in(&mut self, file: FileId, full: &str) -> Option<Value> {
        let env = self.module(file)?;
        if let Some(value) = self.state.var(env, &full.into()) {
            return Some(value.clone());
        }
        let (owner, last) = full.rsplit_once("::")?;
        match self.state.var(env, &owner.into())?.clone() {
            Value::Class(class) => self.class_constant(&class, last),
            _ => None,
        }
    }
}
