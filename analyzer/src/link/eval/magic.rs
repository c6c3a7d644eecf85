//! Members that a class answers to without having them (`__call`, `__callStatic` and `__get` of PHP, `method_missing` of Ruby,
//! `__getattr__` of Python), and what it gives between brackets.

use std::rc::Rc;

use super::super::value::{Argument, ClassVal, Closure, FuncRef, Value};
use super::Eval;
use crate::finding::Loc;
use crate::ir::{Language, Name};

impl Eval<'_> {
    /// Calls what a class, or an instance of it, has for methods that are not there: it is given the name and the arguments.
    pub(super) fn call_missing(&mut self, object: &Value, class: &Rc<ClassVal>, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        let (hook, is_static) = match (self.language_at(loc), object) {
            (Language::Php, Value::Class(_)) => ("__callStatic", true),
            (Language::Php, _) => ("__call", false),
            (Language::Ruby, Value::Object(_)) => ("method_missing", false),
            _ => return None,
        };
        let (method, owner) = self.find_method(class, hook, is_static)?;
        let closure = Closure {
            func: FuncRef { file: owner.class.file, func: method.func },
            env: owner.env,
            this: Some(object.clone()),
            home: Some(owner),
            bound: Vec::new(),
        };
        let word = Argument::plain(Value::text(name), loc);
        // PHP gives the arguments as one array.
        let rest = if hook == "method_missing" {
            args.to_vec()
        } else {
            let items = args.iter().map(|arg| arg.value.clone()).collect();
            vec![Argument::plain(self.list_obj(items, args.iter().any(|arg| arg.spread), loc), loc)]
        };
        let given = std::iter::once(word).chain(rest).collect();
        Some(self.invoke(&closure, given, Some(loc), loc))
    }

    /// What an instance gives for a member that neither it nor its class has, by its own account.
    pub(super) fn missing_member(&mut self, object: &Value, class: &Rc<ClassVal>, name: &Name, loc: Loc) -> Option<Value> {
        let hook = match self.world.file(class.class.file)?.language {
            Language::Python => "__getattr__",
            Language::Php => "__get",
            _ => return None,
        };
        if name.starts_with("__") {
            return None;
        }
        let (method, owner) = self.find_method(class, hook, false)?;
        let closure = self.method_closure(&owner, &method, Some(object.clone()));
        // In its own code a member that is not there is one that nobody has given it.
        if self.frames.iter().any(|frame| frame.func == closure.func) {
            return None;
        }
        Some(self.invoke(&closure, vec![Argument::plain(Value::text(name), loc)], Some(loc), loc))
    }

    /// What an instance gives between brackets, by its own account.
    pub(super) fn subscript(&mut self, object: &Value, index: &Value, loc: Loc) -> Option<Value> {
        let hook: Name = match self.language_at(loc) {
            Language::Python => "__getitem__",
            Language::Php => "offsetGet",
            Language::Kotlin => "get",
            Language::Ruby | Language::CSharp => "[]",
            _ => return None,
        }
        .into();
        if !self.has_method(object, &hook) {
            return None;
        }
        Some(self.call_method(object, &hook, vec![Argument::plain(index.clone(), loc)], loc, 0..0))
    }
}
