//! Functions as objects: the properties they carry, and the prototypes of what they make as constructors.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, Closure, EnvId, FuncRef, ObjId, Value};
use super::{Cx, Eval, Frame, Made};
use crate::finding::Loc;
use crate::ir::{Language, Name};
use crate::source::FileId;

/// How long a chain of prototypes is followed.
const MAX_CHAIN: usize = 8;
/// How many objects are remembered that a function was put on.
const MAX_OWNERS: usize = 4;
/// How deep, and how many at each level, the functions are looked for that a function hands out.
const MAX_HANDED_OUT: (u32, usize) = (2, 60);
/// Properties of every function.
const OF_EVERY_FUNCTION: &[&str] =
    &["name", "length", "prototype", "constructor", "arguments", "caller", "call", "apply", "bind", "toString"];

/// A function, in one activation of the code around it.
type Identity = (FuncRef, EnvId);

/// What is known of functions as objects.
#[derive(Default)]
pub(super) struct Prototypes {
    /// The object that carries a function's properties, `prototype` among them.
    objects: FxHashMap<Identity, ObjId>,
    /// The constructor that an object is the prototype of, the first one.
    constructors: FxHashMap<ObjId, Rc<Closure>>,
    /// The objects that a function was put on as a member.
    owners: FxHashMap<Identity, Vec<ObjId>>,
    /// By prototype: an object that collects what any instance's constructor or methods put into an instance.
    typical: FxHashMap<ObjId, ObjId>,
    /// By prototype: an instance as its constructor makes it of unknown arguments. What is collected comes first.
    assumed: FxHashMap<ObjId, ObjId>,
}

impl Eval<'_> {
    pub(super) fn is_javascript(&self, file: FileId) -> bool {
        self.world.file(file).is_some_and(|f| f.language == Language::JavaScript)
    }

    /// Whether a call as a method of an object decides what the function's receiver is.
    pub(super) fn takes_receiver(&self, closure: &Closure) -> bool {
        match &closure.this {
            None => true,
            // A member of a literal, found elsewhere: whatever it was copied to is its receiver.
            Some(Value::Object(literal)) => {
                let own_this = self.world.file(closure.func.file).is_some_and(|file| {
                    let function = file.function(closure.func.func);
                    file.language == Language::JavaScript && function.own_this && function.class.is_none()
                });
                own_this
                    && self.state.obj(*literal).is_some_and(|o| {
                        matches!(o.kind, ObjKind::Record)
                            && o.fields.iter().any(|(_, v)| matches!(v, Value::Func(f) if f.func == closure.func && f.env == closure.env))
                    })
            }
            Some(_) => false,
        }
    }

    /// A member as it is when taken from `object`.
    pub(super) fn received_by(&self, member: Value, object: &Value) -> Value {
        match &member {
            Value::Func(f) if self.takes_receiver(f) => Value::Func(Rc::new(Closure { this: Some(object.clone()), ..Closure::clone(f) })),
            Value::Union(all) => Value::union(all.iter().map(|one| self.received_by(one.clone(), object))),
            _ => member,
        }
    }

    /// `arguments`: of the innermost function that has its own.
    pub(super) fn arguments(&mut self, cx: &Cx, loc: Loc) -> Value {
        let mut at = Some(cx.env);
        while let Some(id) = at {
            let env = &self.envs[id.0 as usize];
            let own = self.world.file(env.func.file).is_some_and(|file| file.function(env.func.func).own_this);
            if own {
                break;
            }
            at = env.parent;
        }
        let given = at.and_then(|id| self.envs[id.0 as usize].given.clone());
        let open = given.is_none();
        self.list_obj(given.map_or_else(Vec::new, |all| all.to_vec()), open, loc)
    }

    /// An object that lasts whatever is rolled back.
    pub(super) fn lasting_object(&mut self, site: Loc, proto: Option<ObjId>) -> ObjId {
        let aside = self.state.begin_aside();
        let id = self.state.alloc(Obj { proto, ..Obj::new(ObjKind::Record, site) });
        self.state.end_aside(aside);
        id
    }

    fn place_of_function(&self, func: FuncRef) -> Loc {
        let span = self.world.file(func.file).map_or_else(Default::default, |f| f.function(func.func).span);
        Loc { file: func.file, span }
    }

    fn function_object(&mut self, f: &Closure) -> ObjId {
        let key = (f.func, f.env);
        if let Some(id) = self.prototypes.objects.get(&key) {
            return *id;
        }
        let id = self.lasting_object(self.place_of_function(f.func), None);
        self.prototypes.objects.insert(key, id);
        id
    }

    /// A property of a function, if it has one.
    pub(super) fn function_member(&mut self, f: &Rc<Closure>, name: &Name) -> Option<Value> {
        if &**name == "prototype" && self.is_javascript(f.func.file) {
            return Some(self.prototype(f));
        }
        let object = *self.prototypes.objects.get(&(f.func, f.env))?;
        self.state.obj(object)?.get(name).cloned()
    }

    /// Whether a function that is given in place of a record lacks what it is asked for: nobody put that on it.
    pub(super) fn lacks_member(&self, f: &Closure, name: &Name) -> bool {
        let own = self.prototypes.objects.get(&(f.func, f.env)).and_then(|object| self.state.obj(*object));
        self.is_javascript(f.func.file) && !OF_EVERY_FUNCTION.contains(&&**name) && own.is_none_or(|own| own.get(name).is_none())
    }

    /// `function.name = value`.
    pub(super) fn set_function_member(&mut self, f: &Rc<Closure>, name: &Name, value: Value) {
        let object = self.function_object(f);
        if let ("prototype", Value::Object(id)) = (&**name, &value) {
            self.make_prototype(*id, f);
            self.make_members(*id);
        }
        self.state.update(object, |o| o.set(name, value));
    }

    fn make_prototype(&mut self, id: ObjId, f: &Rc<Closure>) {
        self.prototypes.constructors.entry(id).or_insert_with(|| f.clone());
        if !self.prototypes.typical.contains_key(&id) {
            let typical = self.lasting_object(self.place_of_function(f.func), Some(id));
            self.prototypes.typical.insert(id, typical);
        }
    }

    /// Members of a prototype that something else made are run from their own start by whoever makes it one.
    fn make_members(&mut self, proto: ObjId) {
        let fields = self.state.obj(proto).map(|o| o.fields.clone()).unwrap_or_default();
        let Some(frame) = self.making() else { return };
        for (_, value) in fields {
            if let Value::Func(f) = value
                && !frame.made.iter().any(|made| matches!(made, Made::Func(known) if known.func == f.func && known.env == f.env))
            {
                frame.made.push(Made::Func(f));
            }
        }
    }

    /// `function.prototype`.
    fn prototype(&mut self, f: &Rc<Closure>) -> Value {
        let object = self.function_object(f);
        if let Some(known) = self.state.obj(object).and_then(|o| o.get("prototype")) {
            return known.clone();
        }
        let id = self.lasting_object(self.place_of_function(f.func), None);
        self.make_prototype(id, f);
        let aside = self.state.begin_aside();
        self.state.update(object, |o| o.set(&"prototype".into(), Value::Object(id)));
        self.state.end_aside(aside);
        Value::Object(id)
    }

    /// From here on `base` answers for what `heir` lacks; of constructors, for what their instances lack.
    pub(super) fn inherit(&mut self, heir: &Value, base: &Value) {
        let mut object = |value: &Value| match value {
            Value::Func(f) if self.is_javascript(f.func.file) => self.prototype(f),
            other => other.clone(),
        };
        if let (Value::Object(heir), Value::Object(base)) = (object(heir), object(base))
            && heir != base
        {
            self.state.update(heir, |o| o.proto = Some(base));
        }
    }

    /// The file whose class or constructor made an object.
    fn made_by(&self, value: &Value) -> Option<FileId> {
        let Value::Object(id) = value else { return None };
        let obj = self.state.obj(*id)?;
        match (&obj.kind, obj.proto) {
            (ObjKind::Instance(class), _) => Some(class.class.file),
            (_, Some(proto)) => self.prototypes.constructors.get(&proto).map(|f| f.func.file),
            _ => None,
        }
    }

    /// Remembers what instances, and what clients with an address, a class or constructor is given.
    pub(super) fn note_injected(&mut self, callee: &Value, args: &[Argument]) {
        let into = match callee {
            Value::Func(f) => f.func.file,
            Value::Class(class) => class.class.file,
            _ => return,
        };
        let mut given: Vec<FileId> = args.iter().flat_map(|arg| arg.value.alternatives()).filter_map(|one| self.made_by(one)).collect();
        // What was told an address of Egnyte's, or is told one here, leads there from where it is handed on, whatever its own file says.
        if args.iter().any(|arg| self.speaks_of_egnyte(&arg.value, 0)) {
            let giver = self.frames.last().map(|frame| frame.func);
            self.told_of_egnyte.extend(giver);
            given.extend(giver.map(|giver| giver.file));
        }
        given.retain(|of| *of != into);
        self.injected.extend(given.into_iter().map(|of| (into, of)));
    }

    /// `new function(args)`.
    pub(super) fn construct(&mut self, f: &Rc<Closure>, args: Vec<Argument>, loc: Loc) -> Value {
        let proto = if self.is_javascript(f.func.file) { self.prototype(f) } else { Value::Null };
        let proto = proto.alternatives().iter().find_map(|one| if let Value::Object(id) = one { Some(*id) } else { None });
        let id = self.state.alloc(Obj { proto, ..Obj::new(ObjKind::Record, loc) });
        let this = Value::Object(id);
        let closure = Closure { this: Some(this.clone()), ..Closure::clone(f) };
        let result = self.invoke(&closure, args, Some(loc), loc);
        if let Some(typical) = proto.and_then(|proto| self.prototypes.typical.get(&proto)).copied() {
            let fields = self.state.obj(id).map(|o| o.fields.clone()).unwrap_or_default();
            self.state.update(typical, |o| {
                for (name, value) in fields {
                    let value = o.get(&name).map_or_else(|| value.clone(), |known| known.join(&value));
                    o.set(&name, value);
                }
            });
        }
        if matches!(result, Value::Object(_)) { result } else { this }
    }

    /// Remembers for all instances what one of them is given after its constructor ran (`auth.use(engine)`).
    pub(super) fn note_given_later(&mut self, id: ObjId, name: &Name, value: &Value) {
        let Some(proto) = self.state.obj(id).and_then(|o| o.proto) else { return };
        let Some(typical) = self.prototypes.typical.get(&proto).copied().filter(|typical| *typical != id) else { return };
        let constructor = self.prototypes.constructors.get(&proto).map(|f| f.func);
        let is_made = |frame: &Frame| {
            let this = &self.envs[frame.env.0 as usize].this;
            Some(frame.func) == constructor && matches!(this, Some(Value::Object(made)) if *made == id)
        };
        let is_assumed = self.prototypes.assumed.get(&proto) == Some(&id);
        if value.is_null() || is_assumed || self.frames.iter().any(is_made) {
            return;
        }
        self.state.update(typical, |o| {
            let joined = o.get(name).map_or_else(|| value.clone(), |known| known.join(value));
            o.set(name, joined);
        });
    }

    /// What an object's prototypes, and other instances of its constructor, know under a name.
    pub(super) fn inherited_member(&mut self, object: &Value, name: &Name, loc: Loc) -> Option<Value> {
        let Value::Object(id) = object else { return None };
        let first = self.state.obj(*id)?.proto?;
        let mut at = Some(first);
        let mut chain = Vec::new();
        while let Some(proto) = at.filter(|_| chain.len() < MAX_CHAIN) {
            chain.push(proto);
            let obj = self.state.obj(proto).cloned()?;
            if let Some(value) = obj.get(name) {
                return Some(self.received_by(value.clone(), object));
            }
            if let Some(Value::Func(getter)) = obj.get(&format!("get {name}")) {
                let getter = Closure { this: Some(object.clone()), ..Closure::clone(getter) };
                return Some(self.invoke(&getter, Vec::new(), None, loc));
            }
            if matches!(obj.kind, ObjKind::Instance(_)) {
                return Some(self.member(&Value::Object(proto), name, loc));
            }
            at = obj.proto;
        }
        for proto in &chain {
            if let Some(typical) = self.prototypes.typical.get(proto).copied()
                && let Some(value) = self.state.obj(typical).and_then(|o| o.get(name))
            {
                return Some(value.clone());
            }
        }
        for proto in chain {
            if let Some(assumed) = self.assumed_instance(proto).filter(|assumed| assumed != id)
                && let Some(value) = self.state.obj(assumed).and_then(|o| o.get(name))
            {
                return Some(value.clone());
            }
        }
        None
    }

    /// An instance made of unknown arguments.
    fn assumed_instance(&mut self, proto: ObjId) -> Option<ObjId> {
        if let Some(known) = self.prototypes.assumed.get(&proto) {
            return Some(*known);
        }
        let constructor = self.prototypes.constructors.get(&proto)?.clone();
        let file = self.world.file(constructor.func.file)?;
        let id = self.lasting_object(self.place_of_function(constructor.func), Some(proto));
        self.prototypes.assumed.insert(proto, id);
        let aside = self.state.begin_aside();
        let events = self.record.events.len();
        let handlers = std::mem::take(&mut self.handlers);
        let closure = Closure { this: Some(Value::Object(id)), ..Closure::clone(&constructor) };
        let cx = self.enter(&closure, &file, None, true);
        self.bind_unknown(&cx, closure.func.func, &closure.bound);
        self.block(&cx, &file.function(closure.func.func).body);
        self.leave(&cx, false);
        self.handlers = handlers;
        // The constructor is run again as a root of its own; what it sends is recorded there.
        for event in &mut self.record.events[events..] {
            event.void = true;
        }
        self.state.end_aside(aside);
        Some(id)
    }

    /// Remembers that a function was put on an object.
    pub(super) fn note_owner(&mut self, owner: ObjId, value: &Value) {
        if let Value::Func(f) = value
            && self.takes_receiver(f)
        {
            let owners = self.prototypes.owners.entry((f.func, f.env)).or_default();
            if !owners.contains(&owner) && owners.len() < MAX_OWNERS {
                owners.push(owner);
            }
        }
    }

    /// A function about to be run from its own start: a member of a prototype with the typical instance for its receiver, a
    /// constructor with one it may fill.
    pub(super) fn with_typical_receiver(&mut self, closure: &Rc<Closure>) -> Rc<Closure> {
        let Some(file) = self.world.file(closure.func.file) else { return closure.clone() };
        let function = file.function(closure.func.func);
        if let Some(ty) = &function.receiver {
            let cx = Cx { file: file.clone(), id: closure.func.file, env: closure.env };
            let loc = cx.loc(function.name_span);
            let this =
                self.typed(&cx, ty, loc).unwrap_or_else(|| Value::hole(super::super::value::HoleKind::Opaque, Some("this".into()), loc));
            return Rc::new(Closure { this: Some(this), ..Closure::clone(closure) });
        }
        // What a class of Python keeps is a method of its instances, each of which comes before what is fixed (`partialmethod(request, "GET")`).
        if let (Language::Python, true, None, [receiver, rest @ ..]) =
            (file.language, function.own_this, &closure.this, closure.bound.as_slice())
            && receiver.name.is_none()
        {
            return Rc::new(Closure { this: Some(receiver.value.clone()), bound: rest.to_vec(), ..Closure::clone(closure) });
        }
        if file.language != Language::JavaScript || !function.own_this || function.class.is_some() || !closure.bound.is_empty() {
            return closure.clone();
        }
        let key = (closure.func, closure.env);
        let literal = if let Some(Value::Object(id)) = closure.this { Some(id) } else { None };
        let owners = self.prototypes.owners.get(&key).into_iter().flatten().copied().chain(literal);
        let member_of = owners.into_iter().find_map(|owner| self.prototypes.typical.get(&owner).copied());
        let receiver = member_of.or_else(|| {
            let made = self.prototypes.objects.get(&key).and_then(|id| self.state.obj(*id)).is_some_and(|o| o.get("prototype").is_some());
            // By convention, what is called with `new` has a capital.
            let capital = function.name.as_ref().is_some_and(|name| name.starts_with(|c: char| c.is_ascii_uppercase()));
            if closure.this.is_some() || !(made || capital) {
                return None;
            }
            let Value::Object(proto) = self.prototype(closure) else { return None };
            self.assumed_instance(proto)
        });
        match receiver {
            Some(id) => Rc::new(Closure { this: Some(Value::Object(id)), ..Closure::clone(closure) }),
            None => closure.clone(),
        }
    }

    /// Whether a function of JavaScript was made in the run of another one by a function that this one called.
    fn is_made_for(&self, f: &Closure, (by, first): (FuncRef, EnvId)) -> bool {
        let made_by = self.world.file(f.func.file).and_then(|file| file.function(f.func.func).parent);
        f.env >= first && self.is_javascript(f.func.file) && made_by.is_some_and(|parent| (f.func.file, parent) != (by.file, by.func))
    }

    /// Functions that a function hands out with arguments that are fixed there, or as another one made them of what it was given there:
    /// nobody else knows these. `by` is the function, and the first of what its run brought about.
    pub(super) fn handed_out(&mut self, value: &Value, by: (FuncRef, EnvId), made: &mut Vec<Made>, depth: u32) {
        for one in value.alternatives() {
            match one {
                Value::Func(f) if !f.bound.is_empty() => made.push(Made::Func(f.clone())),
                // One that is handed out again and again (`wrap(this, each)`) would be run without end.
                Value::Func(f) if self.is_made_for(f, by) && !self.given_out.contains_key(&f.func) => {
                    self.given_out.insert(f.func, self.run);
                    made.push(Made::Func(f.clone()));
                }
                Value::Object(id) if depth < MAX_HANDED_OUT.0 => {
                    let Some(obj) = self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::Record)).cloned() else { continue };
                    for (_, field) in obj.fields.iter().take(MAX_HANDED_OUT.1) {
                        self.handed_out(field, by, made, depth + 1);
                    }
                }
                _ => {}
            }
        }
    }
}
