//! Conversions of Rust by the traits that programs offer for answers: `answer.into()`, `answer.try_into()?`.

use std::rc::Rc;

use super::super::value::{Argument, ClassVal, Closure, FuncRef, Hole, HoleKind, Value};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Name, Type};

impl Eval<'_> {
    /// `object.into()`; the type that the place asks for, where it says so, stands among the arguments.
    pub(super) fn convert(&mut self, object: &Value, name: &Name, args: Vec<Argument>, loc: Loc, range: std::ops::Range<usize>) -> Value {
        let asked = args.into_iter().next().map(|arg| arg.value);
        if let Value::Hole(hole) = object
            && let Some(made) = self.converted_answer(hole, name, asked.as_ref(), loc)
        {
            return made;
        }
        self.call_on(object, name, Vec::new(), loc, range)
    }

    /// What the program's own conversion makes of an answer: that of the type asked for, or else the only one there is. Which of several
    /// is meant, and so what is looked at, nobody knows.
    fn converted_answer(&mut self, hole: &Rc<Hole>, name: &Name, asked: Option<&Value>, loc: Loc) -> Option<Value> {
        if asked.is_some_and(|asked| !matches!(asked, Value::Class(_))) {
            return None;
        }
        let types = self.answer_types_of(&Value::Hole(hole.clone()));
        if types.is_empty() {
            return None;
        }
        self.asks_classes = true;
        let methods: &[&str] = if &**name == "into" { &["from"] } else { &["try_from", "from"] };
        let owners: Vec<_> = methods.iter().filter_map(|method| self.methods_by_name.get(*method)).flatten().map(|(of, _)| *of).collect();
        let mut found: Vec<Closure> = Vec::new();
        for owner in owners {
            let Some(class) = self.classes.get(&owner).cloned() else { continue };
            let whole = self.extended.get(&owner).cloned().unwrap_or_else(|| class.clone());
            if asked.is_some_and(|asked| !matches!(asked, Value::Class(asked) if asked.class == whole.class)) {
                continue;
            }
            for closure in self.made_of_answers(&class, &whole, methods, types, loc) {
                if found.iter().all(|known| known.func != closure.func) {
                    found.push(closure);
                }
            }
        }
        match found.as_slice() {
            [] => None,
            [only] => {
                let answer = Argument::plain(Value::Hole(hole.clone()), loc);
                Some(self.invoke(&only.clone(), vec![answer], Some(loc), loc))
            }
            _ => {
                self.hand_over(&Value::Hole(hole.clone()), name);
                Some(Value::hole(HoleKind::Opaque, None, loc))
            }
        }
    }

    /// The functions of a class that make one of it out of an answer of a library.
    fn made_of_answers(
        &mut self,
        class: &Rc<ClassVal>,
        whole: &Rc<ClassVal>,
        methods: &[&str],
        answers: &[egnyte_rules::model::Str],
        loc: Loc,
    ) -> Vec<Closure> {
        let Some(file) = self.world.file(class.class.file) else { return Vec::new() };
        let cx = Cx { file: file.clone(), id: class.class.file, env: class.env };
        let mut found = Vec::new();
        for method in file.class(class.class.class).methods.iter().filter(|method| methods.contains(&&*method.name)) {
            let [param] = file.function(method.func).params.as_slice() else { continue };
            let Some(Type::Named(path, _)) = &param.ty else { continue };
            let Some(Value::Lib(taken)) = self.declared(&cx, path, loc) else { continue };
            let last = |path: &str| path.rsplit('.').next().map(str::to_owned);
            if answers.iter().any(|answer| last(answer) == last(&taken.path)) {
                found.push(Closure {
                    func: FuncRef { file: class.class.file, func: method.func },
                    env: class.env,
                    this: Some(Value::Class(whole.clone())),
                    home: Some(class.clone()),
                    bound: Vec::new(),
                });
            }
        }
        found
    }
}
