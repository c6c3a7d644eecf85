//! Members that a class answers to without having them (`__call`, `__callStatic` and `__get` of PHP, `method_missing` of Ruby,
//! `__getattr__` of Python, facades of Laravel), and what it gives between brackets.

use std::rc::Rc;

use super::super::object::ObjKind;
use super::super::value::{Argument, ClassVal, Closure, FuncRef, Value};
use super::Eval;
use super::container::Asked;
use crate::finding::Loc;
use crate::ir::{ClassKind, Language, Name};

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

    /// Calls a method of what stands behind a facade of Laravel: what the container hands out under the name that the facade tells.
    pub(super) fn call_behind_facade(&mut self, class: &Rc<ClassVal>, name: &Name, args: &[Argument], loc: Loc) -> Option<Value> {
        if self.language_at(loc) != Language::Php {
            return None;
        }
        let (method, owner) = self.find_method(class, "getFacadeAccessor", true)?;
        let accessor = self.method_closure(&owner, &method, Some(Value::Class(class.clone())));
        let behind = match self.invoke(&accessor, Vec::new(), Some(loc), loc) {
            Value::Class(behind) if self.world.file(behind.class.file)?.class(behind.class.class).kind == ClassKind::Class => {
                self.instantiate(&Value::Class(behind), Vec::new(), loc)
            }
            Value::Class(behind) => self.provided_class(&behind, &Asked::default())?,
            told => self.provided_by_name(&told.as_text()?.into(), Language::Php)?,
        };
        Some(self.call_method(&behind, name, args.to_vec(), loc, 0..0))
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
        // A lambda of Ruby is called so as well: `url["/v1/links"]`.
        if let (Value::Func(f), Language::Ruby) = (object, self.language_at(loc)) {
            let is_lambda = self.world.file(f.func.file).is_some_and(|file| file.function(f.func.func).name.is_none());
            return is_lambda.then(|| self.invoke(&f.clone(), vec![Argument::plain(index.clone(), loc)], Some(loc), loc));
        }
        let hook: Name = match self.language_at(loc) {
            Language::Python => "__getitem__",
            Language::Php => "offsetGet",
            Language::Kotlin => "get",
            Language::Ruby | Language::CSharp => "[]",
            _ => return None,
        }
        .into();
        if !self.has_method(object, &hook) {
            return if self.language_at(loc) == Language::Ruby { self.part_of_instance(object, index, loc) } else { None };
        }
        Some(self.call_method(object, &hook, vec![Argument::plain(index.clone(), loc)], loc, 0..0))
    }

    /// A part of an instance of Ruby by its place, or by a name that its class knows for patterns alone: `in Failure[401]`, `step[1]`.
    fn part_of_instance(&mut self, object: &Value, index: &Value, loc: Loc) -> Option<Value> {
        if let Value::Union(all) = object {
            let parts: Vec<Value> = all.iter().filter_map(|one| self.part_of_instance(one, index, loc)).collect();
            return (!parts.is_empty()).then(|| Value::union(parts));
        }
        let Value::Object(id) = object else { return None };
        self.state.obj(*id).filter(|obj| matches!(obj.kind, ObjKind::Instance(_)))?;
        if let Value::Num(place) = index {
            let mut parts = (0u32..).zip(self.components(object)?);
            return parts.find(|(at, _)| f64::from(*at) == *place).map(|(_, part)| part);
        }
        let (name, in_pattern): (Name, Name) = (index.as_text()?.into(), "deconstruct_keys".into());
        // A method of that name is called by it: `send(:name)`.
        if self.has_method(object, &name) || !self.has_method(object, &in_pattern) {
            return None;
        }
        let parts = self.call_method(object, &in_pattern, vec![Argument::plain(Value::Null, loc)], loc, 0..0);
        Some(self.index(&parts, index, loc))
    }
}
