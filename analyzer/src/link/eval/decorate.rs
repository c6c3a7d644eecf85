//! Decorators: what they make of a function, and the functions of the program that they put around it.

use std::rc::Rc;

use egnyte_rules::model::Does;

use super::super::value::{Argument, Closure, HoleKind, LibVal, Value};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{ExprId, ExprKind, ParamKind, Pattern};

impl Eval<'_> {
    /// Applies decorators, innermost first.
    pub(super) fn decorate(&mut self, cx: &Cx, mut value: Value, decorators: &[ExprId], loc: Loc) -> Value {
        for decorator in decorators.iter().rev() {
            if let ExprKind::Name(name) = &cx.file.expr(*decorator).kind
                && matches!(&**name, "staticmethod" | "classmethod" | "property" | "dataclass")
            {
                continue;
            }
            let wrapper = self.expr(cx, *decorator);
            if let Value::Lib(lib) = &wrapper
                && let Some(filled) = self.filled_by(lib, &value, loc)
            {
                value = filled;
            }
            let arg = Argument::plain(value.clone(), cx.expr_loc(*decorator));
            match &wrapper {
                Value::Func(decorator) => {
                    let wrapped = if self.takes_descriptor(decorator) {
                        self.described(&wrapper, &value, loc)
                    } else {
                        self.call_value(&wrapper, vec![arg], loc)
                    };
                    if let Value::Func(wrapper) = &wrapped {
                        if let Value::Func(inner) = &value
                            && wrapper.func != inner.func
                        {
                            let wrapped = self.wrapped.get(&(inner.func, inner.env)).unwrap_or(inner).clone();
                            self.wrapped.insert((wrapper.func, wrapper.env), wrapped);
                        }
                        value = wrapped;
                    }
                }
                // It gives back the function, to be called like itself.
                Value::Lib(lib) if self.gives_function(lib, cx.expr_loc(*decorator)) => {}
                Value::Lib(lib) => {
                    if let Value::Func(f) = &value {
                        self.handed_over.insert(f.func);
                        self.put_policy(lib, f.func);
                        if self.models_at(lib.loc).item(&lib.path).is_none() {
                            self.wrapped_unseen.insert(f.func);
                        }
                    }
                    let lib = lib.clone();
                    self.call_library(&lib, vec![arg], loc);
                }
                _ => {
                    if let Value::Func(f) = &value {
                        self.handed_over.insert(f.func);
                        self.wrapped_unseen.insert(f.func);
                    }
                }
            }
        }
        value
    }

    /// Whether a decorator of TypeScript's own kind is given the class, the method's name and its descriptor.
    fn takes_descriptor(&self, decorator: &Closure) -> bool {
        const GIVEN: usize = 3;
        self.is_javascript(decorator.func.file)
            && self.world.file(decorator.func.file).is_some_and(|file| Self::takes(&file, decorator.func.func) == GIVEN)
    }

    /// What such a decorator leaves in a method's place: the `value` of the descriptor that it gives back, or else of the one it is given.
    fn described(&mut self, decorator: &Value, method: &Value, loc: Loc) -> Value {
        let given = self.record_obj(vec![("value".into(), method.clone())], loc);
        let unknown = || Argument::plain(Value::hole(HoleKind::Opaque, None, loc), loc);
        let back = self.call_value(decorator, vec![unknown(), unknown(), Argument::plain(given.clone(), loc)], loc);
        let of = if matches!(back, Value::Object(_)) { back } else { given };
        self.member(&of, &"value".into(), loc)
    }

    /// What stands in a method's place, as it is called on an instance: a receiver of its own in JavaScript, else its first argument.
    pub(super) fn called_on(&self, wrapper: &Closure, receiver: Value, loc: Loc) -> Closure {
        if self.is_javascript(wrapper.func.file) {
            return Closure { this: Some(receiver), ..wrapper.clone() };
        }
        wrapper.with_first(Argument::plain(receiver, loc))
    }

    /// Whether a decorator of a library gives back what it is put on, and does nothing else that matters (`functools.wraps(…)`).
    fn gives_function(&self, decorator: &LibVal, loc: Loc) -> bool {
        let item = self.models_at(loc).item(&decorator.path).map(|(_, item)| item);
        item.is_some_and(|item| item.does == Does::Calls && item.kind.as_deref() == Some("same"))
    }

    /// What a decorator of the program made of a function, ready to be run; `this` is the receiver of a method.
    pub(super) fn wrapper_of(&self, closure: &Rc<Closure>) -> Option<Rc<Closure>> {
        let home = closure.home.as_ref()?;
        let file = self.world.file(home.class.file)?;
        let method = file.class(home.class.class).methods.iter().find(|method| method.func == closure.func.func)?;
        let held = self.state.obj(home.statics)?.get(&format!("wrapped {}", method.name)).cloned();
        let Some(Value::Func(wrapper)) = held else { return None };
        let of_this = self.wrapped.get(&(wrapper.func, wrapper.env)).is_some_and(|wrapped| wrapped.func == closure.func);
        if !of_this {
            return None;
        }
        let receiver = closure.this.clone().filter(|_| file.function(method.func).own_this);
        let loc = Loc { file: closure.func.file, span: file.function(method.func).name_span };
        Some(receiver.map_or(wrapper.clone(), |this| Rc::new(self.called_on(&wrapper, this, loc))))
    }

    /// Whether a parameter takes an argument by position.
    #[must_use]
    pub(super) fn takes(file: &crate::ir::File, func: crate::ir::FuncId) -> usize {
        file.function(func).params.iter().filter(|p| p.kind == ParamKind::Plain && !matches!(p.pattern, Pattern::Ignore)).count()
    }
}
