//! What a value is of which only the declared type is known.

use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, ClassRef, HoleKind, LibVal, ObjId, Value};
use super::container::Asked;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{ClassKind, FuncId, Language, Name, Type};
use egnyte_rules::model::{Does, Item};

/// Types of what hands out one thing: `Provider<Api>`, `Lazy<Api>`.
const HOLDERS: &[&str] = &["Provider", "Supplier", "ObjectProvider", "ObjectFactory", "Instance", "Lazy"];

impl Eval<'_> {
    /// What a declared type says of a value nothing else is known of.
    pub(super) fn typed(&mut self, cx: &Cx, ty: &Type, loc: Loc) -> Option<Value> {
        self.typed_for(cx, ty, None, loc)
    }

    /// The same, for somebody whom a container gives it.
    pub(super) fn typed_for(&mut self, cx: &Cx, ty: &Type, asked: Option<&Asked>, loc: Loc) -> Option<Value> {
        match ty {
            Type::Named(path, args) => {
                let last = path.last()?;
                if matches!(
                    &**last,
                    "Promise"
                        | "Optional"
                        | "Awaitable"
                        | "Coroutine"
                        | "Readonly"
                        | "Partial"
                        | "Required"
                        | "NonNullable"
                        | "Pick"
                        | "Omit"
                        | "Annotated"
                        | "Observable"
                ) {
                    return args.iter().find_map(|a| self.typed_for(cx, a, asked, loc));
                }
                if matches!(&**last, "IOptions" | "IOptionsSnapshot" | "IOptionsMonitor") {
                    let options = args.first().and_then(|of| self.options_of(cx, of, loc))?;
                    return Some(self.record_obj(vec![("Value".into(), options.clone()), ("CurrentValue".into(), options)], loc));
                }
                // What hands out one thing to whoever asks it, by a method or as a property.
                if let (true, [of]) = (HOLDERS.contains(&&**last), args.as_slice()) {
                    let held = self.typed_for(cx, of, asked, loc)?;
                    return Some(self.record_obj(["value", "Value"].map(|name| (name.into(), held.clone())).into(), loc));
                }
                let (head, rest) = path.split_first()?;
                let mut value = self.name(cx, head, loc);
                if let Some(said) = rest.is_empty().then(|| self.said_beside(&value)).flatten() {
                    return Some(said);
                }
                for name in rest {
                    value = self.member(&value, name, loc);
                }
                match value {
                    Value::Class(class) => self.typed_class(&class, asked),
                    // What a library wraps around a class of the program (`State<App>`, `Data<App>`) gives access to it.
                    Value::Lib(lib) if cx.file.language == crate::ir::Language::Rust => {
                        let inner = match args.as_slice() {
                            [inner] => {
                                if self.makes_access(&lib.path, loc, |row| row.place.as_deref() == Some("shared")) {
                                    self.record.shared_types.extend(inner.innermost().cloned());
                                }
                                self.typed(cx, inner, loc)
                            }
                            _ => None,
                        };
                        // What a framework fills from an incoming request is what came in, field by field.
                        if let Some(kind) = self.filled_from(&lib.path, loc).filter(|_| self.is_bare_record(inner.as_ref())) {
                            return Some(Value::hole(HoleKind::Read(kind, None), None, loc));
                        }
                        let is_own = matches!(&inner, Some(Value::Object(_)));
                        if is_own
                            || inner.is_some() && self.makes_access(&lib.path, loc, |_| true)
                            || args.len() == 1 && !self.models_at(loc).is_type(&lib.path)
                        {
                            return inner;
                        }
                        self.made_by_sole_maker(&lib, loc).or_else(|| self.typed_library(&lib, loc, asked))
                    }
                    Value::Lib(lib) => {
                        let value = self.typed_library(&lib, loc, asked);
                        if let (Some(Value::Lib(typed)), [Type::Named(of, _)]) = (&value, args.as_slice()) {
                            self.note_rows_of(cx, typed, of, loc);
                        }
                        value
                    }
                    _ => None,
                }
            }
            Type::Union(all) => {
                let known: Vec<Value> = all.iter().filter_map(|t| self.typed(cx, t, loc)).collect();
                match known.len() {
                    1 => known.into_iter().next(),
                    _ => None,
                }
            }
            Type::Record(_) | Type::Literal(_) | Type::List(_) | Type::Opaque => None,
        }
    }

    /// A function of a type that a framework knows its handlers by (`const GET: RequestHandler = …`) is handed to that framework.
    pub(super) fn handed_by_type(&mut self, cx: &Cx, value: &Value, ty: &Type, loc: Loc) {
        let (Value::Func(_), Type::Named(path, _)) = (value, ty) else { return };
        let Some(Value::Lib(lib)) = self.declared(cx, path, loc) else { return };
        let is_handler = |item: &egnyte_rules::model::Item| item.does == Does::Server && item.kind.as_deref() == Some("handler-type");
        if self.models_at(loc).item(&lib.path).is_some_and(|(_, item)| is_handler(item)) {
            self.call_library(&lib, vec![Argument::plain(value.clone(), loc)], loc);
        }
    }

    /// The client that somebody signs in with, where one function alone says that it makes one: a framework hands it around
    /// (`with_state(sign_in())`).
    fn made_by_sole_maker(&mut self, lib: &LibVal, loc: Loc) -> Option<Value> {
        let (_, made) = self.models_at(loc).item(&format!("{}.new", lib.path))?;
        if made.does != Does::Oauth {
            return None;
        }
        let language = self.language_at(loc);
        let mut modules: Vec<Cx> = Vec::new();
        for (id, module) in &self.modules {
            let file = self.world.file(*id).filter(|file| file.language == language);
            modules.extend(file.map(|file| Cx { file, id: *id, env: module.env }));
        }
        modules.sort_by_key(|module| module.id);
        let mut makers = Vec::new();
        for module in &modules {
            for function in module.file.functions.iter().filter(|f| f.class.is_none() && f.parent == Some(FuncId(0))) {
                let Some(Type::Named(path, _)) = &function.return_type else { continue };
                let named = |path: &[Name]| path.last().zip(lib.path.rsplit('.').next()).is_some_and(|(last, of)| **last == *of);
                if named(path) && matches!(self.declared(module, path, loc), Some(Value::Lib(of)) if of.path == lib.path) {
                    makers.extend(function.name.clone().and_then(|name| self.state.var(module.env, &name)).cloned());
                }
            }
        }
        let [maker @ Value::Func(_)] = makers.as_slice() else { return None };
        let made = self.aside(|e| e.call_value(maker, Vec::new(), loc));
        matches!(&made, Value::Lib(of) if of.object.is_some()).then_some(made)
    }

    /// What part of an incoming request the members of a library's type are.
    fn filled_from(&self, path: &str, loc: Loc) -> Option<Name> {
        let (_, item) = self.models_at(loc).item(&format!("{path}.*"))?;
        (item.does == Does::Read).then(|| item.kind.as_deref().unwrap_or("outside").into())
    }

    /// Whether a value is an instance of a class without code, or not known at all.
    fn is_bare_record(&self, value: Option<&Value>) -> bool {
        let Some(Value::Object(id)) = value else { return value.is_none() };
        let Some(ObjKind::Instance(class)) = self.state.obj(*id).map(|o| &o.kind) else { return false };
        self.world.file(class.class.file).is_some_and(|file| file.class(class.class.class).methods.is_empty())
    }

    /// Whether making a library's type leaves what is put into it as it is, by a row of which something holds.
    fn makes_access(&self, path: &str, loc: Loc, holds: impl Fn(&Item) -> bool) -> bool {
        ["", ".new", ".into_inner"].iter().any(|maker| {
            let item = self.models_at(loc).item(&format!("{path}{maker}"));
            item.is_some_and(|(_, item)| item.does == Does::Operation && item.kind.as_deref() == Some("identity") && holds(item))
        })
    }

    /// The instance of an options class, with what the settings say of it.
    fn options_of(&mut self, cx: &Cx, ty: &Type, loc: Loc) -> Option<Value> {
        let value = self.typed(cx, ty, loc)?;
        let Value::Object(id) = &value else { return Some(value) };
        let obj = self.state.obj(*id).cloned()?;
        let ObjKind::Instance(class) = &obj.kind else { return Some(value) };
        let section = self.given_options(class.class).or_else(|| self.bound_options(class, loc));
        Some(match section {
            Some(Value::Object(section)) => Value::Object(self.with_section(*id, section)),
            _ => value,
        })
    }

    /// A copy of what options are at first, with what a section of the settings says; what that leaves out stays, in its parts too.
    fn with_section(&mut self, options: ObjId, section: ObjId) -> ObjId {
        let Some(mut bound) = self.state.obj(options).map(|o| Obj::clone(o)) else { return section };
        let given = self.state.obj(section).map(|o| o.fields.clone()).unwrap_or_default();
        for (name, value) in given {
            let is_instance = |id: &ObjId| self.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::Instance(_)));
            let value = match (bound.get(&name), &value) {
                (Some(Value::Object(first)), Value::Object(part)) if is_instance(first) => Value::Object(self.with_section(*first, *part)),
                _ => value,
            };
            bound.set(&name, value);
        }
        self.state.alloc(bound)
    }

    /// An instance of a class as such; of an interface that one class alone offers, an instance of that class. Which variant of
    /// an enum it is, only a caller can say.
    pub(super) fn typed_class(&mut self, class: &Rc<super::ClassVal>, asked: Option<&Asked>) -> Option<Value> {
        if let Some(value) = asked.and_then(|asked| self.provided_class(class, asked)) {
            return Some(value);
        }
        let kind = self.world.file(class.class.file)?.class(class.class.class).kind;
        match kind {
            ClassKind::Class | ClassKind::Part | ClassKind::Variant | ClassKind::Extension(_) => Some(self.typical_instance(class)),
            ClassKind::Enum => None,
            ClassKind::Interface => {
                self.asks_classes = true;
                match self.implementors.get(&class.class) {
                    Some(offering) => {
                        let only = self.sole_kind(offering)?;
                        Some(self.typical_instance(&only))
                    }
                    None if self.world.file(class.class.file).is_some_and(|f| f.language == Language::Go) => {
                        let only = self.sole_offer(class)?;
                        Some(self.typical_instance(&only))
                    }
                    // Nobody offers it: a library makes its methods of what their annotations say.
                    None if self.is_described(class) => Some(self.typical_instance(class)),
                    None => {
                        let asking = self.frames.last().map(|frame| frame.func.file);
                        self.unoffered.extend(asking.map(|file| (class.class, file)));
                        self.asks_interfaces.push(class.class);
                        None
                    }
                }
            }
        }
    }

    /// The only class among those that offer an interface which has instances: the others are what it builds on, and nobody makes them.
    fn sole_kind(&self, offering: &[ClassRef]) -> Option<Rc<super::ClassVal>> {
        let mut last = offering.iter().filter(|class| offering.len() == 1 || !self.implementors.contains_key(class));
        let only = last.next().filter(|_| last.next().is_none())?;
        let is_alone = offering.iter().all(|class| class == only || !self.is_made(*class));
        self.classes.get(only).filter(|_| is_alone).cloned()
    }

    /// The only class that has all the methods an interface of Go asks for.
    fn sole_offer(&mut self, interface: &Rc<super::ClassVal>) -> Option<Rc<super::ClassVal>> {
        let offers = self.offers(interface);
        if let [only] = offers.as_slice() { Some(only.clone()) } else { None }
    }

    /// The classes that have all the methods an interface of Go asks for: nothing says which interfaces a class offers.
    pub(super) fn offers(&mut self, interface: &Rc<super::ClassVal>) -> Vec<Rc<super::ClassVal>> {
        let Some(file) = self.world.file(interface.class.file) else { return Vec::new() };
        let required: Vec<Name> = file.class(interface.class.class).fields.iter().map(|field| field.name.clone()).collect();
        let owners = required.first().and_then(|first| self.methods_by_name.get(first));
        let owners: Vec<super::ClassRef> = owners.into_iter().flatten().map(|(owner, _)| *owner).collect();
        let mut found: Vec<Rc<super::ClassVal>> = Vec::new();
        for owner in owners {
            if self.world.is_test(owner.file) {
                continue;
            }
            let Some(class) = self.extended.get(&owner).or_else(|| self.classes.get(&owner)).cloned() else { continue };
            if found.iter().all(|known| known.class != class.class)
                && required.iter().all(|name| self.find_method(&class, name, true).is_some())
            {
                found.push(class);
            }
        }
        found
    }

    /// An instance of a library type that came from somewhere else, if models know the type.
    pub(super) fn typed_library(&mut self, lib: &LibVal, loc: Loc, asked: Option<&Asked>) -> Option<Value> {
        if let Some(value) = asked.and_then(|asked| self.provided_library(lib, asked)) {
            return Some(value);
        }
        // What a plain value is called says nothing of what it is.
        if matches!(
            &*lib.path,
            "str" | "bytes" | "int" | "float" | "bool" | "dict" | "list" | "set" | "tuple" | "object" | "Array" | "Object" | "Map" | "Set"
        ) {
            return None;
        }
        let known = self.models_at(loc).is_type(&lib.path) || crate::link::sdk::is_type(&lib.path, self.language_at(loc));
        if !known {
            return None;
        }
        if let Some(shared) = self.shared_by_type(&lib.path, loc) {
            return Some(shared);
        }
        // What a container injects is one and the same for all who ask for it.
        let injected = self.models_at(loc).item(&lib.path).is_some_and(|(_, row)| row.kind.as_deref() == Some("injected"));
        let mut made_elsewhere = if injected { self.told_to_all(lib, loc) } else { Obj::new(ObjKind::Library, loc) };
        made_elsewhere.handed_in = true;
        let object = self.state.alloc(made_elsewhere);
        Some(Value::Lib(Rc::new(LibVal { path: lib.path.clone(), object: Some(object), members: Vec::new(), loc })))
    }
}
