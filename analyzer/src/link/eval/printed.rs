//! How values print: what an instance says of itself, and what is read as a class that prints otherwise than as all it holds.

use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::record::EventKind;
use super::super::value::{ClassVal, Hole, HoleKind, LibVal, Value};
use super::known::keeps_back;
use super::strings::TEXT_METHODS;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Arg, Class, ClassKind, ExprId, ExprKind, Field, File, Language, MethodKind, Name, Type};

/// Methods by which an instance decides what of it is written down.
const LOG_METHODS: &[&str] = &[
    "LogValue",
    "GoString",
    "Format",
    "MarshalJSON",
    "MarshalText",
    "fmt",
    "PrintMembers",
    "MarshalLogObject",
    "MarshalZerologObject",
    "__repr__",
    "__format__",
    "inspect",
    "to_s",
];
/// The method of JavaScript by which an object says what JSON holds of it.
const JSON_METHOD: &str = "toJSON";
/// What an instance of a named text holds.
const HELD: &str = "value";
/// How deep classes that print by themselves stand in one another.
const MAX_DEPTH: u32 = 3;

/// Whether a class is one of data, which prints as its fields: a dataclass, named tuple or model of Python, a `Struct` of Ruby.
fn prints_as_data(file: &File, class: &Class) -> bool {
    // The constructor that nobody wrote stands where the whole call does.
    if file.language == Language::Ruby {
        let constructors = class.methods.iter().filter(|method| method.kind == MethodKind::Constructor);
        return constructors.map(|method| file.function(method.func)).any(|made| made.name_span == made.span);
    }
    if file.language != Language::Python {
        return false;
    }
    let word = |at: ExprId| match &file.expr(at).kind {
        ExprKind::Name(name) | ExprKind::Member { name, .. } => Some((name.clone(), at)),
        ExprKind::Call { callee, .. } => match &file.expr(*callee).kind {
            ExprKind::Name(name) | ExprKind::Member { name, .. } => Some((name.clone(), at)),
            _ => None,
        },
        _ => None,
    };
    let decorated = |at: &ExprId| word(*at).is_some_and(|(name, at)| &*name == "dataclass" && !says_no(file, at, "repr"));
    let based = |at: &ExprId| word(*at).is_some_and(|(name, _)| matches!(&*name, "NamedTuple" | "namedtuple" | "BaseModel"));
    class.decorators.iter().any(decorated) || class.bases.iter().any(based)
}

/// Whether a field is of a type that prints as something else: `SecretStr`.
fn is_veiled(field: &Field) -> bool {
    matches!(&field.ty, Some(Type::Named(path, _)) if path.last().is_some_and(|name| name.starts_with("Secret")))
}

/// Whether a call says no to something by name: `field(repr=False)`.
fn says_no(file: &File, call: ExprId, to: &str) -> bool {
    let ExprKind::Call { args, .. } = &file.expr(call).kind else { return false };
    args.iter().any(|arg| arg.name.as_deref() == Some(to) && matches!(file.expr(arg.value).kind, ExprKind::Bool(false)))
}

impl Eval<'_> {
    /// What a log shows of a value: of an instance that says how it prints, that text; of one that prints as its fields, those.
    pub(super) fn printed(&mut self, value: Value, loc: Loc) -> Value {
        self.printed_at(value, loc, 0)
    }

    fn printed_at(&mut self, value: Value, loc: Loc, depth: u32) -> Value {
        if let Value::Lib(lib) = &value {
            return self.own_headers(lib).unwrap_or(value);
        }
        let Value::Object(id) = &value else { return value };
        if let Some(list) = self.state.obj(*id).filter(|obj| matches!(obj.kind, ObjKind::List) && depth < MAX_DEPTH).cloned() {
            return self.printed_list(value, &list, loc, depth);
        }
        let Some((class, fields)) = self.state.obj(*id).and_then(|obj| match &obj.kind {
            ObjKind::Instance(class) => Some((class.clone(), obj.fields.clone())),
            _ => None,
        }) else {
            return value;
        };
        if self.has_any_method(&class, TEXT_METHODS) {
            return self.stringified(value, loc);
        }
        let Some(hidden) = self.fields_kept_back(&class) else { return value };
        let fields: Vec<(Name, Value)> = fields.into_iter().filter(|(name, _)| !hidden.contains(name)).collect();
        let mut shown = Obj::new(ObjKind::Record, loc);
        let inner = |e: &mut Self, field| if depth < MAX_DEPTH { e.printed_at(field, loc, depth + 1) } else { field };
        shown.fields = fields.into_iter().map(|(name, field)| (name, inner(self, field))).collect();
        Value::Object(self.state.alloc(shown))
    }

    /// The fields that an instance keeps back where it prints as the others; `None` where it does not print as its fields.
    pub(super) fn fields_kept_back(&mut self, class: &Rc<ClassVal>) -> Option<Vec<Name>> {
        if self.has_any_method(class, LOG_METHODS) {
            return None;
        }
        if self.world.file(class.class.file).is_some_and(|file| file.language.prints_fields()) {
            return Some(Vec::new());
        }
        let mut hidden = None;
        for of in self.lineage(class) {
            let Some(file) = self.world.file(of.class.file) else { continue };
            let declaration = file.class(of.class.class);
            if prints_as_data(&file, declaration) {
                let kept = declaration
                    .fields
                    .iter()
                    .filter(|field| field.value.is_some_and(|value| says_no(&file, value, "repr")) || is_veiled(field));
                hidden.get_or_insert_with(Vec::new).extend(kept.map(|field| field.name.clone()));
            }
        }
        hidden
    }

    /// What a log that encodes what it is given shows of a value: of an instance's fields those that are written out.
    pub(super) fn encoded(&mut self, value: Value, loc: Loc) -> Value {
        self.encoded_at(value, loc, 0)
    }

    fn encoded_at(&mut self, value: Value, loc: Loc, depth: u32) -> Value {
        let printed = self.printed_at(value.clone(), loc, depth);
        let (Value::Object(id), Value::Object(shown)) = (&value, &printed) else { return printed };
        let instance = self.state.obj(*id).filter(|obj| id != shown && matches!(obj.kind, ObjKind::Instance(_))).cloned();
        let (Some(instance), Some(mut record)) = (instance, self.state.obj(*shown).map(|shown| Obj::clone(shown))) else { return printed };
        record.fields.retain(|(name, _)| self.is_written(&instance, name));
        Value::Object(self.state.alloc(record))
    }

    /// A list as it prints: its items may be what a log makes fields of.
    fn printed_list(&mut self, value: Value, list: &Obj, loc: Loc, depth: u32) -> Value {
        let items: Vec<Value> = list.items.iter().map(|item| self.encoded_at(item.clone(), loc, depth + 1)).collect();
        if items.iter().zip(&list.items).all(|(printed, item)| printed.same(item)) {
            return value;
        }
        Value::Object(self.state.alloc(Obj { items, ..Obj::clone(list) }))
    }

    /// What JSON holds of a value of JavaScript: what its `toJSON` gives, and of all that its properties hold the same, without private fields.
    pub(super) fn in_json(&mut self, value: &Value, loc: Loc) -> Value {
        self.in_json_at(value, loc, 0)
    }

    fn in_json_at(&mut self, value: &Value, loc: Loc, depth: u32) -> Value {
        if let Value::Union(all) = value {
            return Value::union(all.clone().iter().map(|one| self.in_json_at(one, loc, depth)).collect::<Vec<_>>());
        }
        let Value::Object(id) = value else { return value.clone() };
        let Some(obj) = self.state.obj(*id).filter(|_| depth < MAX_DEPTH).cloned() else { return value.clone() };
        let of_class = if let ObjKind::Instance(class) = &obj.kind { self.find_method(class, JSON_METHOD, false).is_some() } else { false };
        if of_class || matches!(obj.get(JSON_METHOD), Some(Value::Func(_))) {
            let method = self.raw_member(value, &JSON_METHOD.into(), loc);
            let given = self.call_value(&method, Vec::new(), loc);
            return self.in_json_at(&given, loc, depth + 1);
        }
        let shown = obj.fields.iter().filter(|(name, _)| !name.starts_with('#'));
        let shown: Vec<(Name, Value)> = shown.map(|(name, held)| (name.clone(), self.in_json_at(held, loc, depth + 1))).collect();
        if shown.len() == obj.fields.len() && shown.iter().zip(&obj.fields).all(|((_, shown), (_, held))| shown.same(held)) {
            return value.clone();
        }
        Value::Object(self.state.alloc(Obj { fields: shown, ..Obj::clone(&obj) }))
    }

    /// The headers of a client or a prepared request, where they are spoken of.
    pub(super) fn own_headers(&self, lib: &LibVal) -> Option<Value> {
        let of_headers = lib.path.rsplit('.').next().is_some_and(|last| matches!(&*last.to_ascii_lowercase(), "header" | "headers"));
        self.state.obj(lib.object.filter(|_| of_headers)?)?.get("@headers").cloned()
    }

    fn has_any_method(&mut self, class: &Rc<ClassVal>, names: &[&str]) -> bool {
        names.iter().any(|name| self.find_method(class, name, false).is_some())
    }

    /// What prints as something else, and gives what it holds to those alone who ask for it (`SecretString`).
    pub(super) fn veiled(value: Value, loc: Loc) -> Value {
        Value::Hole(Rc::new(Hole { kind: HoleKind::Derived([value].into()), name: Some(Hole::VEIL.into()), loc, default: None }))
    }

    /// What such a value holds.
    #[must_use]
    pub fn unveiled(value: &Value) -> Value {
        Value::union(value.alternatives().iter().map(|one| match one {
            Value::Hole(hole) => match &hole.kind {
                HoleKind::Derived(from) if hole.name.as_deref() == Some(Hole::VEIL) => from[0].clone(),
                _ => one.clone(),
            },
            _ => one.clone(),
        }))
    }

    /// What a value of a named type holds, where the language converts it to the type below (`string(secret)` of Go).
    pub(super) fn underlying(&self, value: Value, loc: Loc) -> Value {
        let Value::Object(id) = &value else { return value };
        match self.state.obj(*id) {
            Some(obj) if matches!(obj.kind, ObjKind::Instance(_)) => {
                obj.get(HELD).cloned().unwrap_or_else(|| Self::derived([value.clone()], loc))
            }
            _ => value,
        }
    }

    /// A value as one of a named type of Go that has no parts (`type Kind int`): it has the methods of that type.
    pub(super) fn named(&mut self, class: &Rc<ClassVal>, value: &Value, loc: Loc) -> Option<Value> {
        if !self.is_named_type(class) {
            return None;
        }
        let mut obj = Obj::new(ObjKind::Instance(class.clone()), loc);
        obj.set(&HELD.into(), value.clone());
        Some(Value::Object(self.state.alloc(obj)))
    }

    /// What a value of such a type is compared, looked up and called as; any other value as it is.
    pub(super) fn basic(&self, value: Value) -> Value {
        let Value::Object(id) = &value else { return value };
        match self.state.obj(*id).map(|obj| (&obj.kind, obj.get(HELD))) {
            Some((ObjKind::Instance(class), Some(held))) if self.is_named_type(class) => held.clone(),
            _ => value,
        }
    }

    fn is_named_type(&self, class: &Rc<ClassVal>) -> bool {
        self.lineage(class).iter().all(|of| {
            let file = self.world.file(of.class.file).filter(|file| file.language == Language::Go);
            file.is_some_and(|file| {
                let declared = file.class(of.class.class);
                matches!(declared.kind, ClassKind::Class | ClassKind::Extension(_)) && declared.fields.is_empty()
            })
        })
    }

    /// What a declared type means, if anything is of that name.
    pub(super) fn declared(&mut self, cx: &Cx, path: &[Name], loc: Loc) -> Option<Value> {
        let (head, rest) = path.split_first()?;
        let of = self.name(cx, head, loc);
        Some(rest.iter().fold(of, |of, name| self.member(&of, name, loc)))
    }

    /// What a call gives that is told which class to read an answer as (`readValue(body, Grant.class)`, `body<Grant>()`).
    pub(super) fn read_as_told(&mut self, cx: &Cx, args: &[Arg], value: Value, loc: Loc) -> Value {
        let is_grant = |one: &Value| matches!(one, Value::Hole(hole) if self.is_grant(hole));
        if !cx.file.language.reads_into_types() || !value.alternatives().iter().any(is_grant) {
            return value;
        }
        let named = |arg: &&Arg| matches!(cx.file.expr(arg.value).kind, ExprKind::Name(_));
        let told = args.iter().filter(named).find_map(|arg| match self.expr(cx, arg.value) {
            Value::Class(class) => self.grants_read_as(&class, &value, loc),
            _ => None,
        });
        told.unwrap_or(value)
    }

    /// What a sign-in answered, in each of several ways in which it was asked, read as a class: see [`Self::read_as`].
    pub(super) fn grants_read_as(&mut self, class: &Rc<ClassVal>, value: &Value, loc: Loc) -> Option<Value> {
        let read: Vec<Option<Value>> = value
            .alternatives()
            .iter()
            .map(|one| match one {
                Value::Hole(hole) if self.is_grant(hole) => self.read_as(class, one, loc),
                _ => None,
            })
            .collect();
        let any = read.iter().any(Option::is_some);
        let each = value.alternatives().iter().zip(read).map(|(one, read)| read.unwrap_or_else(|| one.clone()));
        any.then(|| Value::union(each.collect::<Vec<_>>()))
    }

    /// Whether a value is what a sign-in answered, or what a library makes of that: of other answers nobody asks how they print.
    pub(super) fn is_grant(&self, hole: &Hole) -> bool {
        let event = match &hole.kind {
            HoleKind::Body(event, _) => event,
            HoleKind::Member(Value::Hole(body), _) if self.is_made_of_body(hole) => match &body.kind {
                HoleKind::Body(event, _) => event,
                _ => return false,
            },
            _ => return false,
        };
        let asked = self.record.events.get(event.0 as usize).map(|event| &event.kind);
        matches!(asked, Some(EventKind::Request(request)) if self.speaks_of_oauth(&request.url, 0))
    }

    /// An answer that is read as a class of the program's own: where the class, or a part of it, prints by itself, an instance. Of
    /// any other class the answer itself says more.
    pub(super) fn read_as(&mut self, class: &Rc<ClassVal>, whole: &Value, loc: Loc) -> Option<Value> {
        self.read_as_at(class, whole, loc, 0)
    }

    fn read_as_at(&mut self, class: &Rc<ClassVal>, whole: &Value, loc: Loc, depth: u32) -> Option<Value> {
        let file = self.world.file(class.class.file)?;
        let fields = &file.class(class.class.class).fields;
        let leaves_out = fields.iter().flat_map(|field| &field.decorators).any(|decorator| keeps_back(&file, *decorator));
        let own = fields.iter().filter(|field| !field.is_static);
        let parts: Vec<(Name, Option<Value>)> = own
            .map(|field| {
                // What wraps one value is read as that value.
                let wrapped = (&*field.name == "0").then(|| whole.clone());
                (field.name.clone(), wrapped.or_else(|| self.read_part(class, field, whole, loc, depth)))
            })
            .collect();
        let prints = leaves_out || self.has_any_method(class, TEXT_METHODS) || self.has_any_method(class, LOG_METHODS);
        if !prints && parts.iter().all(|(_, part)| part.is_none()) {
            return None;
        }
        let id = self.state.alloc(Obj::new(ObjKind::Instance(class.clone()), loc));
        if parts.is_empty() {
            self.state.update(id, |o| o.set(&HELD.into(), whole.clone()));
        }
        for (name, part) in parts {
            let part = part.unwrap_or_else(|| self.member(whole, &name, loc));
            self.state.update(id, |o| o.set(&name, part));
        }
        Some(Value::Object(id))
    }

    /// A part of what is read, where the field that it goes into is declared to be something that prints by itself.
    pub(super) fn read_part(&mut self, class: &Rc<ClassVal>, field: &Field, whole: &Value, loc: Loc, depth: u32) -> Option<Value> {
        let Some(Type::Named(path, args)) = &field.ty else { return None };
        let path = match args.as_slice() {
            [Type::Named(inner, _)] if path.last().is_some_and(|last| matches!(&**last, "Option" | "Optional")) => inner,
            _ => path,
        };
        let file = self.world.file(class.class.file)?;
        let cx = Cx { file, id: class.class.file, env: class.env };
        match self.declared(&cx, path, loc)? {
            Value::Class(of) if of.class != class.class && depth < MAX_DEPTH => {
                let part = self.member(whole, &field.name, loc);
                self.read_as_at(&of, &part, loc, depth + 1)
            }
            Value::Lib(lib) => {
                let veils = self.models_at(lib.loc).item(&lib.path).is_some_and(|(_, item)| item.kind.as_deref() == Some("veiled"));
                veils.then(|| Self::veiled(self.member(whole, &field.name, loc), loc))
            }
            _ => None,
        }
    }
}
