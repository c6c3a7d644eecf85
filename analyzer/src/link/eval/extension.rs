//! Methods that the program puts on types that are not its own.

use std::rc::Rc;

use egnyte_rules::model::Str;

use super::super::value::{Argument, ClassVal, Closure, FuncRef, Hole, HoleKind, LibVal, Value};
use super::Eval;
use crate::finding::Loc;
use crate::ir::{ClassKind, File, Language, Name};

/// What the type of texts is called by those who put methods on it.
const TEXTS: &[&str] = &["str", "String", "string"];

impl Eval<'_> {
    /// A method that the program puts on a type of a library.
    pub(super) fn extension_method(&mut self, lib: &LibVal, object: &Value, name: &Name) -> Option<Closure> {
        let path = self.models_at(lib.loc).canonical(&lib.path).into_owned();
        self.extension_of_type(&path, object, name)
    }

    /// A method that the program puts on the type of a library's answers.
    pub(super) fn extension_of_answer(&mut self, hole: &Rc<Hole>, name: &Name) -> Option<Closure> {
        let answer = Value::Hole(hole.clone());
        self.answer_types_of(&answer).iter().find_map(|path| {
            let last = path.rsplit('.').next().unwrap_or(path);
            self.extension_of_type(path, &answer, name).or_else(|| self.extension_of_type(last, &answer, name))
        })
    }

    /// The types that answers of the library have which an answer is of.
    pub(super) fn answer_types_of(&self, value: &Value) -> &'static [Str] {
        let Value::Hole(hole) = value else { return &[] };
        let HoleKind::Answer(event) = hole.kind else { return &[] };
        self.record.events[event.0 as usize].answers().map(|http| &http.answer_types[..]).unwrap_or_default()
    }

    /// Whether a method that is called by the path of its trait or type (`Segment::push_to(part, &mut url)`) has its receiver among the
    /// arguments: one of a trait without code of its own, or one that takes an argument less.
    pub(super) fn is_given_receiver(&self, class: &Rc<ClassVal>, method: &Value, given: usize) -> bool {
        let file = |id| self.world.file(id);
        match method {
            Value::Func(f) if f.this.is_none() => {
                file(f.func.file).is_some_and(|file| file.function(f.func.func).params.len() + 1 == given)
            }
            Value::Hole(_) => {
                given > 0 && file(class.class.file).is_some_and(|file| file.class(class.class.class).kind == ClassKind::Interface)
            }
            _ => false,
        }
    }

    /// The same call on its receiver, which may be a value of a type that is not the program's.
    pub(super) fn call_of_trait(&mut self, receiver: &Value, name: &Name, args: Vec<Argument>, loc: Loc) -> Value {
        if let (Value::Hole(_), Some(function)) = (receiver, self.extension_of_text(receiver, name, loc)) {
            return self.invoke(&function, args, Some(loc), loc);
        }
        self.call_method(receiver, name, args, loc, 0..0)
    }

    /// A method that the program puts on texts, or on an enumeration whose constants are known by their names: the one that has this
    /// name.
    pub(super) fn extension_of_text(&mut self, text: &Value, name: &Name, loc: Loc) -> Option<Closure> {
        let models = self.models_at(loc);
        if ["<str>", "<any>"].iter().any(|head| models.item(&format!("{head}.{name}")).is_some()) {
            return None;
        }
        if let Some(own) = TEXTS.iter().find_map(|ty| self.extension_of_type(ty, text, name)) {
            return Some(own);
        }
        self.asks_classes = true;
        let mut found: Vec<Closure> = Vec::new();
        for class in self.extensions.values().chain(self.library_extensions.values()).flatten() {
            let file = self.world.file(class.class.file)?;
            let declared = file.class(class.class.class);
            let method = declared.methods.iter().find(|method| method.name == *name);
            if let (ClassKind::Extension(_), Some(method)) = (declared.kind, method) {
                found.push(self.method_closure(class, method, Some(text.clone())));
            }
        }
        found.sort_by_key(|closure| closure.func);
        found.dedup_by_key(|closure| closure.func);
        found.pop().filter(|_| found.is_empty())
    }

    /// What an operator gives that the program declares as a function of this name, on a class of its own or on texts.
    pub(super) fn operated(&mut self, name: &str, left: &Value, right: &Value, loc: Loc) -> Option<Value> {
        let name: Name = name.into();
        let args = vec![Argument::plain(right.clone(), loc)];
        if self.has_method(left, &name) {
            return Some(self.call_method(left, &name, args, loc, 0..0));
        }
        let function = if matches!(left, Value::Str(_)) { self.extension_of_text(left, &name, loc) } else { None };
        function.map(|function| self.invoke(&function, args, Some(loc), loc))
    }

    fn extension_of_type(&mut self, path: &str, object: &Value, name: &Name) -> Option<Closure> {
        self.asks_classes = true;
        self.bring_extension(name);
        let extensions = self.library_extensions.get(path)?.clone();
        extensions.iter().find_map(|class| {
            let (method, owner) = self.find_method(class, name, false)?;
            Some(Closure {
                func: FuncRef { file: owner.class.file, func: method.func },
                env: owner.env,
                this: Some(object.clone()),
                home: Some(owner),
                bound: Vec::new(),
            })
        })
    }

    /// Runs the files that the code being run sees a method of this name in, which may stand beside any type: in C# those of its
    /// namespaces, in Rust those that it imports.
    fn bring_extension(&mut self, name: &Name) {
        let Some(from) = self.frames.last().map(|frame| frame.func.file) else { return };
        let Some(file) = self.world.file(from) else { return };
        match file.language {
            Language::CSharp => {
                if let Some(seen) = self.world.visible(from, name) {
                    self.module(seen);
                }
            }
            Language::Rust => {
                let imported = file.imports.iter().filter_map(|import| self.world.resolve(from, &import.module).file());
                let extends = |file: &File| {
                    let added = file.classes.iter().filter(|class| matches!(class.kind, ClassKind::Extension(_)));
                    added.flat_map(|class| &class.methods).any(|method| method.name == *name)
                };
                let seen: Vec<_> = imported.filter(|id| self.world.file(*id).is_some_and(|file| extends(&file))).collect();
                for id in seen {
                    self.module(id);
                }
            }
            _ => {}
        }
    }
}
