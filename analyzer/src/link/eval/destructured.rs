//! What .NET shows of the parts of instances: structured logs (`{@Grant}`), and JSON whose contract the program changes.

use egnyte_rules::model::{Does, Item};

use super::super::object::{Obj, ObjKind};
use super::super::record::EventKind;
use super::super::value::{Argument, ClassRef, EventId, Value};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{ExprId, ExprKind, Language, Name};

/// What is known of it while the program runs.
#[derive(Debug, Default)]
pub(super) struct Destructured {
    /// What the loggers are told to show in place of the instances of a class.
    transformed: Vec<(ClassRef, Value)>,
    /// What was logged by its parts.
    logged: Vec<(EventId, ClassRef, Obj)>,
    /// The instances that were sent as JSON.
    sent: Vec<EventId>,
    /// Code of the program's own says what JSON holds.
    contract: bool,
}

impl Eval<'_> {
    /// A call that says what is shown in place of the instances of a class (`Destructure.ByTransforming<T>(f)`), or what JSON holds.
    pub(super) fn note_destructuring(&mut self, item: &Item, args: &[Argument]) {
        match item.kind.as_deref() {
            Some("transforming") => {
                let class = args.iter().find_map(|arg| if let Value::Class(class) = &arg.value { Some(class.class) } else { None });
                let shown = args.iter().find(|arg| matches!(arg.value, Value::Func(_))).map(|arg| arg.value.clone());
                self.destructured.transformed.extend(class.zip(shown));
            }
            Some("json-contract") => {
                let told = |arg: &&egnyte_rules::model::Argument| {
                    arg.at.is_some_and(|at| args.len() > usize::from(at))
                        || arg.name.as_ref().is_some_and(|name| args.iter().any(|given| given.name.as_deref() == Some(&**name)))
                };
                self.destructured.contract |= item.args.iter().any(|arg| told(&arg));
            }
            _ => {}
        }
    }

    /// What a log shows of an instance that its text asks the parts of (`{@Grant}`), and its class; nothing of other values.
    pub(super) fn parts_logged(&mut self, args: &[Argument], value: &Value, loc: Loc) -> Option<(ClassRef, Value)> {
        let asks = args.iter().any(|arg| matches!(&arg.value, Value::Str(text) if text.mentions("{@")));
        let (Value::Object(id), true) = (value, asks && self.language_at(loc) == Language::CSharp) else { return None };
        let instance = self.state.obj(*id).cloned()?;
        let ObjKind::Instance(class) = &instance.kind else { return None };
        let mut shown = Obj::new(ObjKind::Record, loc);
        for (name, part) in &instance.fields {
            if !self.is_covered(class, name) {
                shown.set(name, part.clone());
            }
        }
        Some((class.class, Value::Object(self.state.alloc(shown))))
    }

    /// Whether an attribute of a library keeps a property out of logs (`[NotLogged]`).
    fn is_covered(&mut self, class: &std::rc::Rc<super::ClassVal>, name: &Name) -> bool {
        let Some(file) = self.world.file(class.class.file) else { return false };
        let field = file.class(class.class.class).fields.iter().find(|field| field.name == *name);
        let attributes: Vec<ExprId> = field.map(|field| field.decorators.clone()).unwrap_or_default();
        let cx = Cx { file: file.clone(), id: class.class.file, env: class.env };
        attributes.into_iter().any(|attribute| {
            let named = match &file.expr(attribute).kind {
                ExprKind::Call { callee, .. } | ExprKind::New { callee, .. } => *callee,
                _ => attribute,
            };
            let Value::Lib(lib) = self.expr(&cx, named) else { return false };
            self.models_at(lib.loc).item(&lib.path).is_some_and(|(_, row)| row.does == Does::Clean)
        })
    }

    /// Something was put out: an instance by its parts, or as JSON.
    pub(super) fn note_shown(&mut self, event: EventId, parts: Option<ClassRef>, whole: &Argument, kind: &str) {
        if let (Some(class), Value::Object(id)) = (parts, &whole.value)
            && let Some(instance) = self.state.obj(*id)
        {
            self.destructured.logged.push((event, class, Obj { site: whole.loc, ..Obj::clone(instance) }));
        }
        let is_instance = |one: &Value| match one {
            Value::Object(id) => self.state.obj(*id).is_some_and(|obj| matches!(obj.kind, ObjKind::Instance(_))),
            _ => false,
        };
        if kind == "response" && whole.value.alternatives().iter().any(is_instance) {
            self.destructured.sent.push(event);
        }
    }

    /// What was shown otherwise than it was given, by what the whole program turned out to say.
    pub(super) fn settle_destructured(&mut self) {
        let known = std::mem::take(&mut self.destructured);
        for event in known.sent.into_iter().filter(|_| known.contract) {
            if let Some(event) = self.record.events.get_mut(event.0 as usize) {
                event.void = true;
            }
        }
        for (event, class, whole) in known.logged {
            let Some((_, function)) = known.transformed.iter().find(|(of, _)| *of == class) else { continue };
            let loc = whole.site;
            let whole = Argument::plain(Value::Object(self.state.alloc(whole)), loc);
            let first = self.record.events.len();
            let shown = self.call_value(function, vec![whole], loc);
            for event in &mut self.record.events[first..] {
                event.void = true;
            }
            if let Some(event) = self.record.events.get_mut(event.0 as usize)
                && let EventKind::Sink { value, .. } = &mut event.kind
            {
                *value = shown;
            }
        }
    }
}
