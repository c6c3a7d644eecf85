//! What a program tells its containers is known before what it does is looked at.

use std::rc::Rc;

use super::{Eval, Made, Mention};
use crate::ir::{ClassKind, ExprKind, FuncId, Method, Name, Span, Type};
use crate::source::FileId;

impl Eval<'_> {
    /// Runs the functions of `files` that tell containers what to hand out, before anybody asks. What they do besides is recorded when
    /// they are run for themselves.
    pub(super) fn compose(&mut self, files: &[FileId]) {
        let mut composing = rustc_hash::FxHashMap::default();
        for &id in files {
            let Some(file) = self.world.file(id).filter(|file| file.language.has_members_in_scope()) else { continue };
            let models = self.models(&file);
            let (words, containers) = composing.entry(file.language).or_insert_with(|| models.composing());
            let told = |name: &Name| words.contains(&**name);
            let calls: Vec<Span> = file
                .exprs
                .iter()
                .filter(|expr| matches!(&expr.kind, ExprKind::Member { name, .. } | ExprKind::Name(name) if told(name)))
                .map(|expr| expr.span)
                .collect();
            let holds_container = |ty: &Option<Type>| matches!(ty, Some(Type::Named(path, _)) if path.last().is_some_and(|last| containers.contains(&**last)));
            let composes = |func: FuncId| {
                let function = file.function(func);
                function.params.iter().any(|param| holds_container(&param.ty)) || calls.iter().any(|call| function.span.contains(*call))
            };
            for one in self.modules_made.get(&id).cloned().unwrap_or_default() {
                // What a file makes may be declared in another, which answers for it.
                let closures = match &one {
                    Made::Func(closure) if closure.func.file == id && composes(closure.func.func) => vec![closure.clone()],
                    Made::Class(class) if class.class.file == id => {
                        let declaration = file.class(class.class.class);
                        let methods: Vec<Method> = declaration.methods.iter().filter(|m| composes(m.func)).cloned().collect();
                        if methods.is_empty() || matches!(declaration.kind, ClassKind::Extension(_)) {
                            continue;
                        }
                        let this = self.typical_instance(class);
                        methods.iter().map(|method| Rc::new(self.method_closure(class, method, Some(this.clone())))).collect()
                    }
                    Made::Func(_) | Made::Class(_) => Vec::new(),
                };
                for closure in closures {
                    let first = self.record.events.len();
                    self.root_as(&closure, false, Mention::Nowhere);
                    self.record.events[first..].iter_mut().for_each(|event| event.void = true);
                }
            }
        }
    }
}
