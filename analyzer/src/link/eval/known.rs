//! What the machine has learnt, for whoever asks when it has run.

use std::rc::Rc;

use egnyte_rules::model::Does;
use rustc_hash::FxHashSet;

use super::super::object::{Obj, ObjKind};
use super::super::record::Client;
use super::super::state::Writes;
use super::super::value::{ClassVal, FuncRef, Hole, HoleKind, LibVal, ObjId, StrPiece, Value};
use super::Eval;
use crate::finding::Loc;
use crate::ir::{Class, ExprId, ExprKind, Field, File, FuncId, Function, Language, Name};
use crate::source::FileId;

impl Eval<'_> {
    /// The lowered code of a file.
    #[must_use]
    pub fn lowered(&self, id: FileId) -> Option<std::rc::Rc<File>> {
        self.world.file(id)
    }

    /// Whether some function of the run was followed from a call.
    #[must_use]
    pub fn was_called(&self, func: FuncRef) -> bool {
        self.invoked.contains(&func)
    }

    /// Whether the function is given to a library, as a callback or by a decorator, which then calls it.
    #[must_use]
    pub fn is_handed_over(&self, func: FuncRef) -> bool {
        self.handed_over.contains(&func) || self.is_action(func)
    }

    /// Whether a framework calls the function by its place and name alone, as it does the actions of controllers.
    #[must_use]
    pub fn is_action(&self, func: FuncRef) -> bool {
        self.actions.contains(&func) && !self.was_called(func)
    }

    /// Whether the function is handed out by one that had another make it: whoever has it calls it.
    #[must_use]
    pub fn is_given_out(&self, func: FuncRef) -> bool {
        self.given_out.contains_key(&func)
    }

    /// Whether a function is one that a decorator of the program puts around others.
    #[must_use]
    pub fn is_wrapper(&self, func: FuncRef) -> bool {
        self.wrapped.keys().any(|(wrapper, _)| *wrapper == func)
    }

    /// Whether a decorator of the program puts another function around it.
    #[must_use]
    pub fn is_wrapped(&self, func: FuncRef) -> bool {
        self.wrapped.values().any(|wrapped| wrapped.func == func)
    }

    /// Whether the function is the handler of a route.
    #[must_use]
    pub fn is_served(&self, func: FuncRef) -> bool {
        self.served.contains(&func)
    }

    /// Whether the program runs a function for each job of a queue.
    #[must_use]
    pub fn is_run_for_jobs(&self, func: FuncRef) -> bool {
        self.jobs.contains(&func)
    }

    /// The path of the route that a function is registered for, where that is written down.
    #[must_use]
    pub fn served_at(&self, func: FuncRef) -> Option<&str> {
        self.record.routes.iter().find(|route| route.function == func).map(|route| &*route.path)
    }

    /// The functions that a server runs for each request, in order, and whether a handler is given what they give.
    #[must_use]
    pub fn run_for_requests(&self) -> Vec<(FuncRef, bool)> {
        let before = self.before_handlers.iter().map(|(function, gives)| (*function, *gives));
        let served = self.served.iter().filter(|function| !self.before_handlers.contains_key(function)).map(|function| (*function, false));
        let mut all: Vec<(FuncRef, bool)> = before.chain(served).collect();
        all.sort_unstable();
        all
    }

    /// The functions that run before every request of a client, in the order in which they are registered.
    #[must_use]
    pub fn before_requests(&self) -> &[(FuncRef, Client)] {
        &self.before_requests
    }

    /// Whether a library runs the function for each item of something.
    #[must_use]
    pub fn is_iterated(&self, func: FuncRef) -> bool {
        self.iterated.contains(&func)
    }

    /// The files whose classes are given instances of classes of `files` when they are made: what they send goes through these.
    #[must_use]
    pub fn injected_with(&self, files: &dyn Fn(FileId) -> bool) -> Vec<FileId> {
        let mut out: Vec<FileId> = self.injected.iter().filter(|(_, of)| files(*of)).map(|(into, _)| *into).collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    /// The functions on whose way a client is told an address of Egnyte's.
    pub fn told_of_egnyte(&self) -> impl Iterator<Item = FuncRef> + '_ {
        self.told_of_egnyte.iter().copied()
    }

    /// The interfaces that functions of `files` work with and no analysed class offers: each with its file and name.
    #[must_use]
    pub fn unoffered(&self, files: &dyn Fn(FileId) -> bool) -> Vec<(FileId, Name)> {
        let asked = self.unoffered.iter().filter(|(class, from)| files(*from) && !self.implementors.contains_key(class));
        let mut out: Vec<(FileId, Name)> =
            asked.filter_map(|(class, _)| Some((class.file, self.world.file(class.file)?.class(class.class).name.clone()?))).collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    /// The classes that describe requests to Egnyte: each with its file and name.
    #[must_use]
    pub fn described_for_egnyte(&self) -> Vec<(FileId, Name)> {
        let told = self.described_bases.iter().map(|(class, base)| (*class, base)).chain(self.provided_instances());
        let egnytes = told.filter(|(_, told)| self.speaks_of_egnyte(told, 0));
        egnytes.filter_map(|(class, _)| Some((class.file, self.world.file(class.file)?.class(class.class).name.clone()?))).collect()
    }

    /// The names of the module's top level that hold an address, path or scope of Egnyte's.
    #[must_use]
    pub fn names_of_egnyte(&self, file: FileId) -> FxHashSet<Name> {
        let (Some(module), Some(lowered)) = (self.modules.get(&file), self.world.file(file)) else { return FxHashSet::default() };
        let names = lowered.function(FuncId(0)).locals.iter();
        let names = names.filter(|name| self.state.var(module.env, name).is_some_and(|value| self.speaks_of_egnyte(value, 0))).cloned();
        // Functions alone may set a variable of the module.
        let late = self.late.iter().flat_map(|writes| {
            let written = self.state.written(writes, module.env);
            written.filter(|(_, value)| self.left_behind_of_egnyte(value, writes, 0)).map(|(name, _)| name.clone())
        });
        let whole = self.state.obj(module.exports).and_then(|exports| exports.get("module.exports"));
        let whole = whole.filter(|value| !matches!(value, Value::Object(_)) && self.speaks_of_egnyte(value, 0));
        names.chain(late).chain(whole.map(|_| "default".into())).collect()
    }

    /// The members of what a CommonJS module exports that hold one.
    #[must_use]
    pub fn exported_members_of_egnyte(&self, file: FileId) -> FxHashSet<Name> {
        let exports = self.modules.get(&file).and_then(|module| self.state.obj(module.exports));
        let whole = exports.and_then(|exports| exports.get("module.exports"));
        let record = match whole {
            Some(Value::Object(id)) => self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::Record)),
            Some(_) => None,
            None => exports,
        };
        let fields = record.map(|record| record.fields.iter().take(200)).into_iter().flatten();
        fields.filter(|(_, value)| self.speaks_of_egnyte(value, 0)).map(|(name, _)| name.clone()).collect()
    }

    pub(super) fn speaks_of_egnyte(&self, value: &Value, depth: u32) -> bool {
        match value {
            Value::Str(s) => s.pieces.iter().any(|piece| match piece {
                StrPiece::Text(text) => crate::relevance::speaks_of_egnyte(&text.text),
                StrPiece::Hole(_) => false,
            }),
            Value::Union(all) => all.iter().any(|v| self.speaks_of_egnyte(v, depth)),
            Value::Hole(hole) => hole.default.as_ref().is_some_and(|default| self.speaks_of_egnyte(default, depth)),
            Value::Object(id) if depth < 3 => self.state.obj(*id).is_some_and(|o| {
                let of_class = matches!(&o.kind, ObjKind::Instance(class) if self.class_speaks_of_egnyte(class, depth + 1));
                of_class || o.fields.iter().map(|(_, v)| v).chain(&o.items).take(200).any(|v| self.speaks_of_egnyte(v, depth + 1))
            }),
            Value::Lib(lib) => lib.object.is_some_and(|id| self.speaks_of_egnyte(&Value::Object(id), depth)),
            Value::Class(class) => self.class_speaks_of_egnyte(class, depth + 1),
            _ => false,
        }
    }

    /// [`Self::speaks_of_egnyte`] of what a function left behind: a record that it made is known from there alone.
    fn left_behind_of_egnyte(&self, value: &Value, writes: &Writes, depth: u32) -> bool {
        let made = if let Value::Object(id) = value { writes.object(*id).filter(|_| depth < 3) } else { None };
        made.map_or_else(
            || self.speaks_of_egnyte(value, depth),
            |made| made.fields.iter().map(|(_, value)| value).take(200).any(|value| self.left_behind_of_egnyte(value, writes, depth + 1)),
        )
    }

    /// Whether what a class has for all of its instances, or a base of it, holds one (`class Settings: API = "https://…"`).
    fn class_speaks_of_egnyte(&self, class: &ClassVal, depth: u32) -> bool {
        self.speaks_of_egnyte(&Value::Object(class.statics), depth)
            || depth < 3 && class.bases.iter().any(|base| self.speaks_of_egnyte(base, depth))
    }

    /// Whether two places stand in one function.
    #[must_use]
    pub fn in_one_function(&self, a: Loc, b: Loc) -> bool {
        let Some(file) = self.world.file(a.file).filter(|_| a.file == b.file) else { return false };
        file.functions.iter().all(|f| f.span.contains(a.span) == f.span.contains(b.span))
    }

    /// What a field of an object is called where the object is written out as text: what its declaration says (`json:"client_id"`,
    /// `[JsonPropertyName("client_id")]`), else its own name.
    #[must_use]
    pub fn written_name(&self, obj: &Obj, field: &Name) -> Name {
        let ObjKind::Instance(class) = &obj.kind else { return field.clone() };
        let Some(file) = self.world.file(class.class.file) else { return field.clone() };
        let declared = file.class(class.class.class).fields.iter().find(|f| f.name == *field);
        let said = declared.and_then(|f| f.decorators.iter().find_map(|d| name_in_text(&file, *d)));
        said.unwrap_or_else(|| field.clone())
    }

    /// Notes what the classes of a file call their fields in JSON, where a library reads them by their annotations.
    pub(super) fn note_json_names(&mut self, file: FileId) {
        let declares = |file: &Rc<File>| file.language.has_members_in_scope() || file.language == Language::Go;
        let Some(file) = self.world.file(file).filter(declares) else { return };
        for field in file.classes.iter().flat_map(|class| &class.fields) {
            let said = field.decorators.iter().find_map(|said| name_in_text(&file, *said)).unwrap_or_else(|| field.name.clone());
            let noted = self.json_names.entry(field.name.clone()).or_insert_with(|| Some(said.clone()));
            if noted.as_ref() != Some(&said) {
                *noted = None;
            }
        }
    }

    /// What a field of an answer is called in its JSON, as all classes say that declare a field of that name.
    #[must_use]
    pub fn json_name(&self, field: &str) -> Option<&Name> {
        self.json_names.get(field)?.as_ref()
    }

    /// Whether a field of an instance goes along where the instance is written out as text: what a library sees of it, and its declaration
    /// does not keep back (`[JsonIgnore]`, `json:"-"`). Only where that is so of every class, not of those alone that say how they are written.
    #[must_use]
    pub fn is_written(&self, obj: &Obj, field: &Name) -> bool {
        let ObjKind::Instance(class) = &obj.kind else { return true };
        let Some(file) = self.world.file(class.class.file) else { return false };
        let class = file.class(class.class.class);
        let (declared, getter) = declared_as(&file, class, field);
        if is_kept_back(&file, declared, getter) {
            return false;
        }
        match file.language {
            // What begins with a small letter is a field of the class's own.
            Language::CSharp | Language::Go => field.starts_with(char::is_uppercase),
            // Accessors may be made by an annotation, and a record has them anyway.
            Language::Java => getter.is_some() || declared.is_none() || !class.decorators.is_empty(),
            Language::Kotlin => true,
            _ => false,
        }
    }

    /// Whether the declaration of an instance's field leaves it out where the instance is written out as text.
    #[must_use]
    pub fn is_left_out(&self, obj: &Obj, field: &Name) -> bool {
        let ObjKind::Instance(class) = &obj.kind else { return false };
        let Some(file) = self.world.file(class.class.file) else { return false };
        let (declared, getter) = declared_as(&file, file.class(class.class.class), field);
        is_kept_back(&file, declared, getter)
    }

    /// What a library's object shows where it is written out, if it is a record of what was put into it: a map, headers, or a whole
    /// request with its own.
    #[must_use]
    pub fn entries_shown(&self, lib: &LibVal) -> &[(Name, Value)] {
        let row = self.models_at(lib.loc).item(&lib.path).map(|(_, item)| item);
        let is_record =
            row.is_some_and(|item| matches!(item.does, Does::Operation | Does::Client) && item.kind.as_deref() == Some("record"));
        lib.object.filter(|_| is_record).and_then(|id| self.object(id)).map_or(&[], |obj| &obj.fields)
    }

    /// Whether a value is an instance that a library makes of a whole answer, to the type it is told.
    #[must_use]
    pub fn is_made_of_body(&self, hole: &Hole) -> bool {
        let HoleKind::Member(Value::Hole(body), method) = &hole.kind else { return false };
        let whole = matches!(&body.kind, HoleKind::Body(_, path) if path.is_empty());
        let item = || self.models_at(hole.loc).item(&format!("<body>.{}", method.trim_end_matches("()"))).map(|(_, item)| item);
        whole && item().is_some_and(|item| item.kind.as_deref() == Some("instance"))
    }

    /// The object behind a value, for the facts.
    #[must_use]
    pub fn object(&self, id: ObjId) -> Option<&Rc<Obj>> {
        self.state.past(id)
    }
}

/// The declaration of a class's field, and what reads it.
fn declared_as<'f>(file: &'f File, class: &'f Class, field: &Name) -> (Option<&'f Field>, Option<&'f Function>) {
    let reads = |name: &str| {
        let rest = name.strip_prefix("get").or_else(|| name.strip_prefix("is"));
        rest.is_some_and(|rest| rest.eq_ignore_ascii_case(field)) || name == &**field
    };
    let getter = class.methods.iter().find(|method| reads(&method.name)).map(|method| file.function(method.func));
    (class.fields.iter().find(|f| f.name == *field), getter)
}

fn is_kept_back(file: &File, declared: Option<&Field>, getter: Option<&Function>) -> bool {
    let said = declared.iter().flat_map(|field| &field.decorators).chain(getter.iter().flat_map(|getter| &getter.decorators));
    said.copied().any(|decorator| keeps_back(file, decorator))
}

/// Whether a tag or annotation keeps a field out of what is written.
pub(super) fn keeps_back(file: &File, decorator: ExprId) -> bool {
    let says = |name: &str| {
        let whole = ["skip", "skip_serializing"].contains(&name);
        whole || ["Ignore", "Transient", "Exclude", "WRITE_ONLY"].iter().any(|word| name.contains(word))
    };
    file.exprs_in(file.expr(decorator).span).any(|part| match &part.kind {
        ExprKind::Name(name) | ExprKind::Member { name, .. } => says(name),
        ExprKind::Str(tag) => ["json:\"-\"", "form:\"-\""].iter().any(|kept| tag.cooked.contains(kept)),
        _ => false,
    })
}

/// The name that a tag or annotation gives a field in JSON or a form.
fn name_in_text(file: &File, decorator: ExprId) -> Option<Name> {
    const ANNOTATIONS: &[&str] = &["JsonPropertyName", "JsonProperty", "SerialName", "SerializedName", "AliasAs"];
    const TAGS: &[&str] = &["json:\"", "form:\"", "url:\"", "schema:\""];
    told_name(file, decorator, ANNOTATIONS, TAGS)
}

/// The name that a tag with one of these keys, or one of these annotations, gives a field.
pub(super) fn told_name(file: &File, decorator: ExprId, annotations: &[&str], tags: &[&str]) -> Option<Name> {
    let plain = |name: &str| (!name.is_empty() && name != "-").then(|| name.into());
    match &file.expr(decorator).kind {
        ExprKind::Str(tag) => tags.iter().find_map(|begin| {
            let (_, rest) = tag.cooked.split_once(*begin)?;
            plain(rest.split(['"', ',']).next()?)
        }),
        ExprKind::Call { callee, args } | ExprKind::New { callee, args } => {
            let (ExprKind::Name(name) | ExprKind::Member { name, .. }) = &file.expr(*callee).kind else { return None };
            let first = args.first().filter(|_| annotations.contains(&&**name))?;
            let ExprKind::Str(text) = &file.expr(first.value).kind else { return None };
            plain(&text.cooked)
        }
        _ => None,
    }
}
