//! What nobody is seen to hand in: a parameter that is declared with an interface or base class of the program is an instance of one of the
//! classes below it, and an instance was made by one of its class's constructors.

use std::rc::Rc;

use egnyte_rules::model::Does;

use super::super::object::{Obj, ObjKind};
use super::super::record::EventKind;
use super::super::value::{ClassRef, ClassVal, Closure, FuncRef, Value};
use super::{Cx, Eval, Explored};
use crate::finding::Loc;
use crate::ir::{Class, ClassKind, Field, FuncId, Language, Method, MethodKind, Param, Type};

/// Of more instances than these a parameter is left open.
const MAX_KINDS: usize = 24;

/// What one parameter of a function is supposed to be while the function runs without a caller.
#[derive(Debug, Clone)]
pub(super) struct Supposed {
    func: FuncRef,
    /// Which of its parameters.
    at: usize,
    instance: Value,
}

impl Eval<'_> {
    /// Runs a function that sends something once for each instance that its caller may hand in, or that it may be called on: what one of
    /// them says of verb and path belongs together.
    pub(super) fn run_for_each_kind(&mut self, explored: &mut Explored) {
        let sends = |events: &[super::super::record::Event]| events.iter().any(|e| !e.void && matches!(e.kind, EventKind::Request(_)));
        let events = explored.events.clone();
        if self.fuel.is_spent() || !sends(&self.record.events[events.clone()]) {
            return;
        }
        let first = self.record.events.len();
        if explored.inherited {
            for this in self.makings_of_receiver(&explored.closure) {
                let closure = Rc::new(Closure { this: Some(this), ..Closure::clone(&explored.closure) });
                self.root_as(&closure, true, explored.near);
            }
        } else if !self.invoked.contains(&explored.closure.func)
            && let Some((at, instances)) = self.kinds_of_parameter(&explored.closure)
        {
            for instance in instances {
                self.supposed = Some(Supposed { func: explored.closure.func, at, instance });
                self.root_as(&explored.closure, false, explored.near);
            }
            self.supposed = None;
        }
        // Where none of them sends anything the run without them stands.
        let void = if sends(&self.record.events[first..]) { events } else { first..self.record.events.len() };
        self.record.events[void].iter_mut().for_each(|event| event.void = true);
    }

    /// What a parameter of the function that runs without a caller is supposed to be.
    pub(super) fn supposed_to_be(&self, func: FuncRef, at: usize) -> Option<Value> {
        self.supposed.as_ref().filter(|supposed| supposed.func == func && supposed.at == at).map(|supposed| supposed.instance.clone())
    }

    /// The instances that the receiver of an inherited method stands for, if its class can be made in several ways.
    fn makings_of_receiver(&mut self, closure: &Closure) -> Vec<Value> {
        let Some(Value::Object(id)) = closure.this else { return Vec::new() };
        let Some(ObjKind::Instance(class)) = self.state.obj(id).map(|o| o.kind.clone()) else { return Vec::new() };
        if self.typical.get(&class.class) != Some(&id) || self.own_constructors(&class).len() < 2 {
            return Vec::new();
        }
        self.makings(&class)
    }

    /// The first parameter of a function that may be of several classes of the program, with an instance of each.
    fn kinds_of_parameter(&mut self, closure: &Closure) -> Option<(usize, Vec<Value>)> {
        let file = self.world.file(closure.func.file)?;
        let cx = Cx { file: file.clone(), id: closure.func.file, env: closure.env };
        (0..file.function(closure.func.func).params.len()).find_map(|at| {
            let kinds = self.kinds(&cx, closure.func.func, at)?;
            let instances: Vec<Value> = kinds.iter().flat_map(|class| self.makings(class)).collect();
            (2..=MAX_KINDS).contains(&instances.len()).then_some((at, instances))
        })
    }

    fn kinds(&mut self, cx: &Cx, func: FuncId, at: usize) -> Option<Vec<Rc<ClassVal>>> {
        let file = cx.file.clone();
        let param = &file.function(func).params[at];
        let declared = self.declared_class(cx, param.ty.as_ref()?, cx.loc(param.span))?;
        let kind = self.world.file(declared.class.file)?.class(declared.class.class).kind;
        // A class that is made itself is what it says.
        let is_open = match kind {
            ClassKind::Interface => true,
            ClassKind::Class => !self.is_made(declared.class),
            _ => false,
        };
        is_open.then(|| self.classes_below(&declared)).filter(|kinds| !kinds.is_empty())
    }

    /// The classes of the program that a value declared with a class may be of; what others of them build on is none of its own.
    fn classes_below(&mut self, declared: &Rc<ClassVal>) -> Vec<Rc<ClassVal>> {
        if self.world.file(declared.class.file).is_some_and(|file| file.language == Language::Go) {
            return self.offers(declared);
        }
        let Some(below) = self.implementors.get(&declared.class) else { return vec![declared.clone()] };
        let below = below.iter().filter(|class| !self.implementors.contains_key(class));
        below.filter_map(|class| self.classes.get(class).cloned()).collect()
    }

    /// Whether somebody is seen to make instances of a class.
    pub(super) fn is_made(&self, class: ClassRef) -> bool {
        self.record.made.iter().any(|(made, ..)| *made == class)
    }

    /// What a container gives the constructor of a class that nobody makes for a list of an interface: one of each class that offers it,
    /// or of those that it was told of.
    pub(super) fn all_of_a_kind(&mut self, cx: &Cx, func: FuncId, param: &Param) -> Option<Value> {
        let (Some(Type::List(Some(of))), true) = (&param.ty, cx.file.language.has_members_in_scope()) else { return None };
        let owner = cx.file.function(func).class?;
        let is_constructor = cx.file.class(owner).methods.iter().any(|m| m.func == func && m.kind == MethodKind::Constructor);
        if !is_constructor || self.is_made(ClassRef { file: cx.id, class: owner }) {
            return None;
        }
        self.all_offering(cx, of, cx.loc(param.span))
    }

    /// What a field is that a container fills, and whose type says that it is a list of all that offer an interface.
    pub(super) fn filled_with_all(&mut self, cx: &Cx, field: &Field) -> Option<Value> {
        let (Some(Type::List(Some(of))), None, true) = (&field.ty, field.value, cx.file.language.has_members_in_scope()) else {
            return None;
        };
        let is_filled = self.annotations(cx, &field.decorators).iter().any(|annotation| annotation.item.does == Does::Inject);
        if is_filled { self.all_offering(cx, of, cx.loc(field.span)) } else { None }
    }

    /// A list with an instance of each class that offers an interface, as its type is written.
    fn all_offering(&mut self, cx: &Cx, of: &Type, loc: Loc) -> Option<Value> {
        let declared = self.declared_class(cx, of, loc)?;
        if self.world.file(declared.class.file)?.class(declared.class.class).kind != ClassKind::Interface {
            return None;
        }
        self.asks_classes = true;
        if let Some(told) = self.provided_list(&declared, loc) {
            return Some(told);
        }
        let offering = self.classes_below(&declared);
        if offering.len() > MAX_KINDS || !self.implementors.contains_key(&declared.class) {
            return None;
        }
        let each = offering.iter().map(|class| self.typical_instance(class)).collect();
        Some(self.list_obj(each, false, loc))
    }

    fn own_constructors(&self, class: &Rc<ClassVal>) -> Vec<Method> {
        let Some(file) = self.world.file(class.class.file) else { return Vec::new() };
        file.class(class.class.class).methods.iter().filter(|method| method.kind == MethodKind::Constructor).cloned().collect()
    }

    /// An instance for each constructor of a class, each run with unknown arguments.
    fn makings(&mut self, class: &Rc<ClassVal>) -> Vec<Value> {
        // An object has no instances but itself.
        if self.world.file(class.class.file).is_some_and(|file| is_object(file.class(class.class.class))) {
            return vec![Value::Class(class.clone())];
        }
        let constructors = self.own_constructors(class);
        let (2.., Some(file)) = (constructors.len(), self.world.file(class.class.file)) else { return vec![self.typical_instance(class)] };
        let loc = Loc { file: class.class.file, span: file.class(class.class.class).span };
        let make = |e: &mut Self, constructor: &Method| {
            let this = Value::Object(e.state.alloc(Obj::new(ObjKind::Instance(class.clone()), loc)));
            e.init_fields(class, &this);
            let closure = e.method_closure(class, constructor, Some(this.clone()));
            e.run_unknown(&closure);
            this
        };
        constructors.iter().map(|constructor| self.aside(|e| make(e, constructor))).collect()
    }
}

/// Whether a class has nothing that is not its own (`object Users : Report`).
fn is_object(class: &Class) -> bool {
    let own = class.fields.iter().all(|field| field.is_static) && class.methods.iter().all(|method| method.is_static);
    own && !(class.fields.is_empty() && class.methods.is_empty())
}
