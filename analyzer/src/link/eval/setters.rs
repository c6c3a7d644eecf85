//! Functions of a component that set its state, and that others are handed by way of a context or store: they are called long after the
//! component ran, whose variables are gone by then.

use std::rc::Rc;

use super::super::value::{Closure, EnvId, Value};
use super::store::SETTER;
use super::{Env, Eval};
use crate::ir::{ExprKind, Name};

/// How many functions around each other call one another down to what sets the state.
const MAX_DEPTH: u32 = 3;

impl Eval<'_> {
    /// A value that is put into a store: a function that sets state by its component's variables has these for good.
    pub(super) fn lasting_setter(&mut self, value: &Value) -> Value {
        match value {
            Value::Func(function) => self.with_setters(function, 0).map_or_else(|| value.clone(), |lasting| Value::Func(Rc::new(lasting))),
            _ => value.clone(),
        }
    }

    fn with_setters(&mut self, function: &Closure, depth: u32) -> Option<Closure> {
        let known = self.stores.lasting.get(&function.func).copied();
        let env = match known {
            Some(env) => env,
            None => self.keep_setters(function, depth)?,
        };
        Some(Closure { env, ..function.clone() })
    }

    /// An activation with those variables around a function that set state, where it names any.
    fn keep_setters(&mut self, function: &Closure, depth: u32) -> Option<EnvId> {
        let file = self.world.file(function.func.file).filter(|_| depth < MAX_DEPTH)?;
        let mut around = vec![function.env];
        while let Some(outer) = around.last().and_then(|env| self.envs[env.0 as usize].parent).filter(|outer| !around.contains(outer)) {
            around.push(outer);
        }
        // What is at the head of its module is there for good.
        let module = around.pop()?;
        let mut names: Vec<Name> = Vec::new();
        for expr in file.exprs_in(file.function(function.func.func).span) {
            if let ExprKind::Name(name) = &expr.kind
                && !names.contains(name)
            {
                names.push(name.clone());
            }
        }
        let mut kept: Vec<(Name, Value)> = Vec::new();
        for name in names {
            let Some(value) = around.iter().find_map(|env| self.state.var(*env, &name)).cloned() else { continue };
            match &value {
                Value::Lib(lib) if &*lib.path == SETTER && lib.object.is_none() => kept.push((name, value)),
                Value::Func(other) if other.func != function.func => {
                    kept.extend(self.with_setters(other, depth + 1).map(|lasting| (name, Value::Func(Rc::new(lasting)))));
                }
                _ => {}
            }
        }
        let innermost = &self.envs[around.first().filter(|_| !kept.is_empty())?.0 as usize];
        let env = Env { parent: Some(module), func: innermost.func, this: None, home: None, given: None, run: self.run, turn: false };
        let id = self.next_env();
        self.envs.push(env);
        let aside = self.state.begin_aside();
        for (name, value) in kept {
            self.state.set_var(id, &name, value);
        }
        self.state.end_aside(aside);
        self.stores.lasting.insert(function.func, id);
        Some(id)
    }
}
