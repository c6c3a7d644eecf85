//! Modules: running their code, their imports and exports.

use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::value::{EnvId, FuncRef, HoleKind, LibVal, ObjId, Value};
use super::loaded::unread_setting;
use super::{Cx, Env, Eval, Frame, Mention, Module};
use crate::finding::Loc;
use crate::ir::{ExportSource, File, FuncId, Function, ImportItem, Language, Name};
use crate::link::modules::Resolution;
use crate::lower::powershell;
use crate::source::FileId;
use crate::source::settings::{Setting, SettingValue};

/// Whether a path ends with the name of a type, as such names are written.
fn names_type(path: &str) -> bool {
    path.rsplit('.').next().is_some_and(|last| last.starts_with(char::is_uppercase))
}

impl Eval<'_> {
    /// Runs the code of a module, once; gives back where its names live.
    pub(super) fn module(&mut self, id: FileId) -> Option<EnvId> {
        if let Some(module) = self.modules.get(&id) {
            return Some(module.env);
        }
        let file = self.world.file(id)?;
        let top = FuncRef { file: id, func: FuncId(0) };
        let env = EnvId(u32::try_from(self.envs.len()).ok()?);
        self.envs.push(Env { func: top, parent: None, this: None, home: None, given: None, run: 0, turn: false });
        // Whatever is running now has nothing to do with what the module does.
        let aside = self.state.begin_aside();
        let handlers = std::mem::take(&mut self.handlers);
        let catching = std::mem::take(&mut self.catching);
        let near = if self.world.mentions_egnyte(id) { Mention::Here } else { Mention::InFile };
        let interrupted = self.fuel.begin_aside(near, self.record.events.len());
        let nesting = std::mem::take(&mut self.nesting);
        let run = std::mem::take(&mut self.run);
        let loc = Loc { file: id, span: file.function(FuncId(0)).span };
        let exports = self.state.alloc(Obj::new(ObjKind::Record, loc));
        self.modules.insert(id, Module { env, exports });
        if file.language == Language::Ruby {
            // What stands in no class is said of `main`: blocks of the top level share its variables.
            let main = self.state.alloc(Obj::new(ObjKind::Record, loc));
            self.envs[env.0 as usize].this = Some(Value::Object(main));
        }
        let mark = self.state.mark();
        self.frames.push(Frame {
            func: top,
            env,
            call: None,
            mark,
            returns: Vec::new(),
            yields: Vec::new(),
            handlers: self.handlers.len(),
            around_yield: Vec::new(),
            exits: Vec::new(),
            root: true,
            first_event: self.record.events.len(),
            first_object: self.state.next_object(),
            made: Vec::new(),
            in_place: false,
        });
        let cx = Cx { file: file.clone(), id, env };
        self.block(&cx, &file.function(FuncId(0)).body);
        if file.language == crate::ir::Language::JavaScript
            && let Some(exported) = self.exported(id, &"default".into(), loc)
        {
            self.describe_component(&exported, loc);
            self.configure_by_settings(id, &exported, loc);
        }
        let (_, made) = self.leave(&cx, false);
        self.modules_made.insert(id, made);
        self.handlers = handlers;
        self.catching = catching;
        self.fuel.end_aside(interrupted);
        self.nesting = nesting;
        self.run = run;
        self.state.end_aside(aside);
        // The files of a Go package are one piece of code: methods stand in other files than their types.
        if file.language == crate::ir::Language::Go {
            let others = self.world.beside(id);
            // Where one of them waits for this one, it sees to the rest: what they put on its types comes when those are there.
            let is_waiting = |frame: &Frame| frame.func.func == FuncId(0) && others.contains(&frame.func.file);
            if !self.frames.iter().any(is_waiting) {
                for other in others {
                    self.module(other);
                }
            }
        }
        Some(env)
    }

    /// A function of a module whose code has not come so far yet: a framework that is given a function while it runs calls that later.
    pub(super) fn declared_further_down(&self, cx: &Cx, module: EnvId, name: &Name) -> Option<Value> {
        if cx.file.language != Language::Python {
            return None;
        }
        let declared =
            |function: &&Function| function.name.as_ref() == Some(name) && function.class.is_none() && function.parent == Some(FuncId(0));
        let mut all = cx.file.functions.iter().filter(declared);
        let only = all.next().filter(|function| function.decorators.is_empty() && all.next().is_none())?;
        let at = cx.file.functions.iter().position(|function| std::ptr::eq(function, only))?;
        let func = FuncId(u32::try_from(at).ok()?);
        Some(Value::Func(Rc::new(self.closure_here(&Cx { env: module, ..cx.clone() }, func))))
    }

    /// A name that another file of the package, or of an opened one, declares.
    pub(super) fn declared_elsewhere(&mut self, from: FileId, name: &Name) -> Option<Value> {
        let target = self.world.visible(from, name).filter(|target| *target != from)?;
        let env = self.module(target)?;
        self.state.var(env, name).cloned()
    }

    /// What an imported name means.
    pub(super) fn imported(&mut self, id: FileId, name: &Name, loc: Loc) -> Option<Value> {
        // Modules may import from each other in a circle.
        let asked = (id, name.clone());
        if self.importing.contains(&asked) {
            return None;
        }
        self.importing.push(asked);
        let found = self.imported_now(id, name, loc).or_else(|| self.shared(id, name));
        self.importing.pop();
        found
    }

    /// What a name means that another file shares with this one: scripts of a page have one scope.
    fn shared(&mut self, id: FileId, name: &Name) -> Option<Value> {
        let files = self.world.shared(id);
        let written_else = if self.world.file(id)?.language == Language::PowerShell { powershell::other_form(name) } else { None };
        files.iter().find_map(|other| {
            // A module keeps its names to itself. Only the file that has the name is run: others may wait for this one.
            let lowered = self.world.file(*other).filter(|file| file.exports.is_empty())?;
            let locals = &lowered.function(FuncId(0)).locals;
            let name = [Some(name), written_else.as_ref()].into_iter().flatten().find(|name| locals.binary_search(name).is_ok())?;
            let env = self.module(*other)?;
            let found = self.state.var(env, name).cloned();
            // Functions alone may set it, which run later.
            if found.is_none() {
                self.state.miss_var(env, name);
            }
            found
        })
    }

    fn imported_now(&mut self, id: FileId, name: &Name, loc: Loc) -> Option<Value> {
        let file = self.world.file(id)?;
        let mut found = None;
        // A name of the file's own comes before what a namespace holds.
        let is_named = self.opens_types(id) && file.imports.iter().any(|import| import.local.as_ref() == Some(name));
        for import in &file.imports {
            let value = match (&import.local, &import.item) {
                (Some(local), _) if local != name => continue,
                (None, ImportItem::Wildcard) if is_named => continue,
                (None, ImportItem::Wildcard) => match self.world.resolve(id, &import.module) {
                    // A type, whose members are meant (`import static a.B.*`, `using static A.B;`).
                    Resolution::File(target) if self.opens_types(id) => match self.imported_type(target, &import.module, loc) {
                        Some(ty @ Value::Class(_)) => Some(self.member(&ty, name, loc)).filter(|found| !matches!(found, Value::Hole(_))),
                        _ if self.nests_types(id) => None,
                        _ => self.exported(target, name, loc),
                    },
                    Resolution::File(target) => self.exported(target, name, loc),
                    Resolution::External(path) => self.exported_by_library(&path, name, loc),
                    Resolution::Missing => self.name_further_in(id, &import.module.clone(), name, loc),
                    Resolution::Folder(_) => None,
                },
                (None, _) => continue,
                (Some(_), item) => Some(self.import(id, &import.module.clone(), &item.clone(), loc)),
            };
            // `try: import a` / `except ImportError: import b`: the one that is part of the tree, else the first.
            match (&found, value) {
                (_, Some(Value::Module(m))) => return Some(Value::Module(m)),
                (None, Some(value)) => found = Some(value),
                _ => {}
            }
        }
        found
    }

    /// A name of a module or type that is written inside of a file, all of whose names another file takes (`use paths::v2::*`).
    fn name_further_in(&mut self, from: FileId, module: &Name, name: &Name, loc: Loc) -> Option<Value> {
        let (head, last) = module.rsplit_once("::")?;
        // What a name of the importing file itself leads to, it is looked up for.
        if head == &**name || last == &**name {
            return None;
        }
        let holder = self.import(from, &head.into(), &ImportItem::Named(last.into()), loc);
        match &holder {
            Value::Object(id) => self.state.obj(*id)?.get(name).cloned().or_else(|| self.spread_module_member(*id, name, loc)),
            Value::Class(_) => Some(self.member(&holder, name, loc)).filter(|found| matches!(found, Value::Class(_) | Value::Object(_))),
            _ => None,
        }
    }

    /// A name that a module has whose names were all put into a record.
    pub(super) fn spread_module_member(&mut self, record: ObjId, name: &Name, loc: Loc) -> Option<Value> {
        let spread = self.state.obj(record)?.items.clone();
        spread.iter().find_map(|one| match one {
            Value::Module(file) => self.exported(*file, name, loc),
            _ => None,
        })
    }

    fn import(&mut self, from: FileId, module: &Name, item: &ImportItem, loc: Loc) -> Value {
        match self.world.resolve(from, module) {
            Resolution::File(target) => {
                let others = self.world.replacements(target).to_vec();
                let own = self.import_from(target, item, module, loc);
                others.into_iter().fold(own, |found, other| {
                    let other = self.import_from(other, item, module, loc);
                    self.in_either_build(&found, &other, 0)
                })
            }
            // A type inside a type of the tree.
            Resolution::External(path) if self.nests_types(from) => {
                match path.rsplit_once('.').map(|(head, last)| (self.world.resolve(from, head), last)) {
                    Some((Resolution::File(target), last)) => {
                        // A type of a package of the tree that no file declares is made by the build (`BuildConfig`).
                        let outer = module.rsplit('.').nth(1).and_then(|outer| self.exported(target, &outer.into(), loc));
                        let Some(outer) = outer else { return self.external_module(from, &path, item, loc) };
                        let inner = self.member(&outer, &last.into(), loc);
                        match item {
                            ImportItem::Named(name) => self.member(&inner, name, loc),
                            _ => inner,
                        }
                    }
                    _ => self.external_module(from, &path, item, loc),
                }
            }
            Resolution::External(path) => self.external_module(from, &path, item, loc),
            // A path that leads on inside of a file: a type, a module written there.
            Resolution::Missing if module.contains("::") => {
                let Some((head, last)) = module.rsplit_once("::") else { return Value::hole(HoleKind::Undefined, None, loc) };
                let value = self.import(from, &head.into(), &ImportItem::Named(last.into()), loc);
                match item {
                    ImportItem::Named(name) => self.member(&value, name, loc),
                    _ => value,
                }
            }
            // The same, of something that the importing file itself declares (`use Kind::Links`).
            Resolution::Missing if self.is_declared(from, module) => {
                let Some(env) = self.modules.get(&from).map(|m| m.env) else { return Value::hole(HoleKind::Undefined, None, loc) };
                let value = self.state.var(env, module).cloned().or_else(|| self.imported(from, module, loc));
                let value = value.unwrap_or_else(|| Value::hole(HoleKind::Undefined, Some(module.clone()), loc));
                match item {
                    ImportItem::Named(name) => self.member(&value, name, loc),
                    _ => value,
                }
            }
            folder => {
                // A package of the tree that is a folder only, or a file that is not there.
                if let ImportItem::Named(name) = item
                    && let Some(target) = self.world.submodule(&folder, name)
                {
                    return self.module_value(target);
                }
                let generated = if let ImportItem::Named(name) = item { self.generated(name, loc) } else { None };
                generated.unwrap_or_else(|| Value::hole(HoleKind::Undefined, Some(module.clone()), loc))
            }
        }
    }

    /// A name of a file that is not there because a library writes it when the program is built (`PrismaClient` of `../generated/prisma`).
    fn generated(&mut self, name: &Name, loc: Loc) -> Option<Value> {
        let path = format!("<generated>.{name}");
        let means = self.models_at(loc).canonical(&path).into_owned();
        (means != path).then(|| self.library(&means, loc))
    }

    /// Whether an import names a type, which may stand inside another one.
    pub(super) fn nests_types(&self, file: FileId) -> bool {
        self.world.file(file).is_some_and(|f| matches!(f.language, crate::ir::Language::Java | crate::ir::Language::Kotlin))
    }

    /// Whether what all names are taken from may be a type.
    fn opens_types(&self, file: FileId) -> bool {
        self.nests_types(file) || self.world.file(file).is_some_and(|f| f.language == crate::ir::Language::CSharp)
    }

    /// The type that the path of an import ends with.
    pub(super) fn imported_type(&mut self, target: FileId, module: &Name, loc: Loc) -> Option<Value> {
        let last: Name = module.rsplit('.').next()?.into();
        self.exported(target, &last, loc)
    }

    /// Whether a name is one of the file's own or imported there.
    fn is_declared(&self, file: FileId, name: &Name) -> bool {
        self.world.file(file).is_some_and(|f| {
            f.language == crate::ir::Language::Rust
                && (f.function(FuncId(0)).locals.binary_search(name).is_ok() || f.imports.iter().any(|i| i.local.as_ref() == Some(name)))
        })
    }

    /// What a wildcard import takes from a library, as far as its models speak of it.
    fn exported_by_library(&mut self, path: &Name, name: &Name, loc: Loc) -> Option<Value> {
        let models = self.models_at(loc);
        let full = format!("{path}.{name}");
        (models.item(&full).is_some()
            || models.is_type(&full)
            || models.is_error(&full)
            || crate::link::sdk::is_part(&full, self.language_at(loc)))
        .then(|| self.library(&full, loc))
    }

    /// What has one value in one build and another one in the other: of records, part by part, so that what is the same in both is one.
    fn in_either_build(&mut self, own: &Value, other: &Value, depth: u32) -> Value {
        const MAX_DEPTH: u32 = 4;
        let record = |value: &Value| match value {
            Value::Object(id) if depth < MAX_DEPTH => self.state.obj(*id).filter(|obj| matches!(obj.kind, ObjKind::Record)).cloned(),
            _ => None,
        };
        let (Some(ours), Some(theirs)) = (record(own), record(other)) else {
            let is_same = own.as_text().is_some_and(|text| other.as_text() == Some(text));
            return if is_same { own.clone() } else { own.join(other) };
        };
        let mut fields = Vec::new();
        for (name, value) in &ours.fields {
            let value = theirs.get(name).map_or_else(|| value.clone(), |other| self.in_either_build(value, other, depth + 1));
            fields.push((name.clone(), value));
        }
        fields.extend(theirs.fields.iter().filter(|(name, _)| ours.get(name).is_none()).cloned());
        Value::Object(self.state.alloc(Obj { fields, open: ours.open || theirs.open, ..Obj::clone(&ours) }))
    }

    fn import_from(&mut self, target: FileId, item: &ImportItem, module: &Name, loc: Loc) -> Value {
        if let Some(setting) = self.world.setting(target) {
            let value = self.setting_value(target, &setting, loc);
            return match item {
                ImportItem::Named(name) => self.member(&value, name, loc),
                _ => value,
            };
        }
        if self.nests_types(loc.file)
            && let Some(ty) = self.imported_type(target, module, loc)
        {
            return match item {
                ImportItem::Named(name) => self.member(&ty, name, loc),
                _ => ty,
            };
        }
        match item {
            ImportItem::Namespace | ImportItem::Effect | ImportItem::Wildcard => self.module_value(target),
            ImportItem::Default => self.exported(target, &"default".into(), loc).unwrap_or_else(|| self.module_value(target)),
            ImportItem::Named(name) => match self.exported(target, name, loc) {
                Some(value) => value,
                None => match self.world.submodule(&Resolution::File(target), name) {
                    Some(sub) => self.module_value(sub),
                    None => Value::hole(HoleKind::Undefined, Some(format!("{module}.{name}").into()), loc),
                },
            },
        }
    }

    fn external_module(&mut self, from: FileId, path: &Name, item: &ImportItem, loc: Loc) -> Value {
        let path: Name = path.trim_start_matches("node:").into();
        let at = Loc { file: from, span: loc.span };
        match item {
            ImportItem::Named(name) if &**name != "default" => {
                let module = self.library(&path, at);
                self.member(&module, name, at)
            }
            // A member of a type, which may mean more than its name (`import org.springframework.http.HttpMethod.POST`).
            _ => match path.rsplit_once('.').filter(|(head, _)| self.nests_types(from) && names_type(head)) {
                Some((head, last)) => {
                    let ty = self.library(head, at);
                    self.member(&ty, &last.into(), at)
                }
                None => self.library(&path, at),
            },
        }
    }

    /// `require("x")` and `import("x")`.
    pub(super) fn import_module(&mut self, cx: &Cx, specifier: &Name, loc: Loc) -> Value {
        self.import(cx.id, specifier, &ImportItem::Namespace, loc)
    }

    /// A module as a value: its CommonJS exports where it sets them.
    pub(super) fn module_value(&mut self, target: FileId) -> Value {
        if let Some(setting) = self.world.setting(target) {
            let loc = Loc { file: target, span: crate::ir::Span::default() };
            return self.setting_value(target, &setting, loc);
        }
        if self.module(target).is_none() {
            return Value::hole(HoleKind::Opaque, None, Loc { file: target, span: crate::ir::Span::default() });
        }
        if let Some(exports) = self.modules.get(&target).map(|m| m.exports) {
            let file = self.world.file(target);
            if let Some(obj) = self.state.obj(exports) {
                if let Some(value) = obj.get("module.exports") {
                    return value.clone();
                }
                if !obj.fields.is_empty() && file.is_some_and(|f| f.exports.is_empty()) {
                    return Value::Object(exports);
                }
            }
        }
        Value::Module(target)
    }

    /// An export of a module.
    pub(super) fn exported(&mut self, target: FileId, name: &Name, loc: Loc) -> Option<Value> {
        let file: Rc<File> = self.world.file(target)?;
        let env = self.module(target)?;
        for export in &file.exports {
            if export.name == *name {
                return match &export.source {
                    ExportSource::Local(local) => {
                        let cx = Cx { file: file.clone(), id: target, env };
                        Some(self.name(&cx, local, loc))
                    }
                    ExportSource::Module(module, item) => {
                        self.looking_for(target, name, |eval| Some(eval.import(target, module, item, loc)))
                    }
                };
            }
        }
        // Rust tells what is visible apart from what there is: modules further in see all of it.
        if file.exports.is_empty() || file.language == crate::ir::Language::Rust {
            if let Some(value) = self.state.var(env, name) {
                return Some(value.clone());
            }
            // What a PHP file returns is its value, not where its names are.
            if file.language != crate::ir::Language::Php
                && let Value::Object(exports) = self.commonjs_exports(target)
            {
                if let Some(value) = self.state.obj(exports).and_then(|o| o.get(name)) {
                    return Some(value.clone());
                }
                let whole = self.state.obj(exports).and_then(|o| o.get("module.exports")).cloned();
                if let Some(whole) = whole {
                    return Some(if &**name == "default" { whole } else { self.member(&whole, name, loc) });
                }
            }
            // A file that is included brings the names of those that it includes.
            if matches!(file.language, crate::ir::Language::Rust | crate::ir::Language::Php)
                && let Some(value) = self.imported(target, name, loc)
            {
                return Some(value);
            }
            if file.language == crate::ir::Language::Python {
                return self
                    .imported(target, name, loc)
                    .or_else(|| self.world.submodule(&Resolution::File(target), name).map(|s| self.module_value(s)));
            }
            // Another file of the same package.
            if let Some(other) = self.world.package_member(target, name).filter(|other| *other != target) {
                let other_env = self.module(other)?;
                return self.state.var(other_env, name).cloned();
            }
        }
        self.looking_for(target, name, |eval| eval.handed_on(target, &file, name, loc))
    }

    /// Looks an export up, unless it is being looked up already: modules may hand on each other's names in a circle, and a module
    /// that is not there its own (`pub mod m; use crate::m::X;`).
    fn looking_for(&mut self, target: FileId, name: &Name, find: impl FnOnce(&mut Self) -> Option<Value>) -> Option<Value> {
        let asked = (target, name.clone());
        if self.exporting.contains(&asked) {
            return None;
        }
        self.exporting.push(asked);
        let found = find(self);
        self.exporting.pop();
        found
    }

    /// A name among all that a module hands on of others (`export * from`, `pub use m::*`).
    fn handed_on(&mut self, target: FileId, file: &File, name: &Name, loc: Loc) -> Option<Value> {
        for export in &file.exports {
            let (true, ExportSource::Module(module, _)) = (&*export.name == "*", &export.source) else { continue };
            let found = match self.world.resolve(target, module) {
                Resolution::File(next) if next != target => self.exported(next, name, loc),
                Resolution::Missing => self.name_further_in(target, module, name, loc),
                _ => None,
            };
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// The `module` of a CommonJS file: its `exports` is a member like any other.
    pub(super) fn commonjs_module(&mut self, id: FileId, loc: Loc) -> Value {
        let Some(exports) = self.modules.get(&id).map(|m| m.exports) else { return Value::Null };
        Value::Lib(Rc::new(LibVal { path: "module".into(), object: Some(exports), members: vec!["module".into()], loc }))
    }

    pub(super) fn commonjs_exports(&mut self, id: FileId) -> Value {
        match self.modules.get(&id) {
            Some(module) => Value::Object(module.exports),
            None => Value::Null,
        }
    }

    /// A settings file, or a part of one, as records and lists.
    pub(super) fn setting_value(&mut self, file: FileId, setting: &Setting, loc: Loc) -> Value {
        match &setting.value {
            SettingValue::Text(text) => self.with_ruby_filled_in(Self::literal_of(file, text), loc),
            SettingValue::Number(n) => n.parse().map_or_else(|_| Value::text(n), Value::Num),
            SettingValue::Bool(b) => Value::Bool(*b),
            SettingValue::Null => Value::Null,
            SettingValue::Map(entries) => {
                let fields = entries.iter().map(|(name, _, entry)| {
                    // What stands empty is filled in where the program is installed.
                    let value = if entry.is_blank() { unread_setting(name, loc) } else { self.setting_value(file, entry, loc) };
                    (name.clone(), value)
                });
                let fields = fields.collect();
                self.record_obj(fields, loc)
            }
            SettingValue::List(items) => {
                let items = items.iter().map(|item| self.setting_value(file, item, loc)).collect();
                self.list_obj(items, false, loc)
            }
        }
    }

    /// What the app's settings give a dotted key: a text, a list of what the file lists, or a section of it.
    pub(super) fn setting_by_key(&mut self, key: &str, loc: Loc) -> Option<Value> {
        let (file, setting) = self.world.settings_value(loc.file, key)?;
        Some(match &setting.value {
            SettingValue::Number(number) => Value::text(number),
            SettingValue::Map(_) => self.setting_section(file, &setting, loc),
            _ => self.setting_value(file, &setting, loc),
        })
    }

    /// A section of one settings file: others, and the environment, may add to it, and fill in what it leaves empty.
    fn setting_section(&mut self, file: FileId, setting: &Setting, loc: Loc) -> Value {
        let SettingValue::Map(entries) = &setting.value else { return self.setting_value(file, setting, loc) };
        let said = entries.iter().filter(|(_, _, value)| !value.is_blank());
        let fields = said.map(|(name, _, value)| (name.clone(), self.setting_section(file, value, loc))).collect();
        let section = self.record_obj(fields, loc);
        if let Value::Object(id) = &section {
            self.state.update(*id, |o| o.open = true);
        }
        section
    }

    /// The contents of a settings file of the tree that code opens by its path.
    pub(super) fn settings_file(&mut self, opened: &Value, loc: Loc) -> Option<Value> {
        let path = match opened {
            Value::Hole(h) => match &h.kind {
                HoleKind::Read(kind, Some(path)) if &**kind == "file" => path.to_string(),
                HoleKind::Derived(from) if from.len() == 1 => return self.settings_file(&from[0].clone(), loc),
                _ => return None,
            },
            Value::Lib(lib) => match opened_path(self.state.obj(lib.object?)?)?.clone() {
                path @ Value::Str(_) => Self::known_tail(&path)?,
                _ => return None,
            },
            _ => return None,
        };
        self.setting_at(&path, loc)
    }

    /// The contents of a settings file of the tree, or the first of several that is there, named by its path.
    pub(super) fn settings_at(&mut self, path: &Value, loc: Loc) -> Option<Value> {
        let paths = self.known_items(path).unwrap_or_else(|| vec![path.clone()]);
        paths.into_iter().find_map(|path| {
            let path = self.stringified(path, loc);
            self.setting_at(&Self::known_tail(&path)?, loc)
        })
    }

    pub(super) fn setting_at(&mut self, path: &str, loc: Loc) -> Option<Value> {
        // Libraries of settings complete the name of a file.
        const FORMATS: &[&str] = &["", ".toml", ".yaml", ".yml", ".json", ".ini", ".properties"];
        let named = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
        let endings = if named { &FORMATS[..1] } else { FORMATS };
        let file = endings.iter().find_map(|ending| self.world.find_setting(loc.file, &format!("{path}{ending}")))?;
        let setting = self.world.setting(file)?;
        Some(self.setting_value(file, &setting, loc))
    }

    /// A value, or a section, of the settings that .NET's configuration reads: `Section:Key`.
    pub(super) fn application_setting(&mut self, key: &str, loc: Loc) -> Option<Value> {
        for file in self.world.application_settings(loc.file) {
            let Some(setting) = self.world.setting(file) else { continue };
            let found = setting.get(key).or_else(|| key.split(':').try_fold(&*setting, |at, part| at.get(part)));
            if let Some(found) = found {
                return Some(self.setting_value(file, found, loc)).filter(|value| !matches!(value, Value::Null));
            }
        }
        None
    }

    /// What an options class is bound to: the section that is named like it, without `Options` or `Settings`.
    pub(super) fn bound_options(&mut self, class: &super::ClassVal, loc: Loc) -> Option<Value> {
        let name = self.class_name(class)?;
        let short = ["Options", "Settings", "Configuration", "Config"].iter().find_map(|end| name.strip_suffix(end));
        short.into_iter().chain([&*name]).filter(|section| !section.is_empty()).find_map(|section| self.application_setting(section, loc))
    }

    /// A setting that is a constant of the modules that hold an app's settings, or of classes in them.
    pub(super) fn setting_of_modules(&mut self, key: &Name, loc: Loc) -> Option<Value> {
        if key.chars().any(|c| c.is_ascii_lowercase()) {
            return None;
        }
        for near in self.world.settings_modules(loc.file) {
            let found: Vec<Value> = near.into_iter().flat_map(|file| self.constants_of(file, key)).collect();
            if !found.is_empty() {
                return Some(Value::union(found));
            }
        }
        None
    }

    /// What a module and the classes it declares call `key`.
    fn constants_of(&mut self, id: FileId, key: &Name) -> Vec<Value> {
        let (Some(file), Some(env)) = (self.world.file(id), self.module(id)) else { return Vec::new() };
        let mut found: Vec<Value> = self.state.var(env, key).cloned().into_iter().collect();
        for name in &file.function(FuncId(0)).locals {
            if let Some(Value::Class(class)) = self.state.var(env, name)
                && let Some(value) = self.state.obj(class.statics).and_then(|o| o.get(key))
            {
                found.push(value.clone());
            }
        }
        found
    }

    /// What is known of a path behind its last unknown part.
    pub(super) fn known_tail(path: &Value) -> Option<String> {
        let Value::Str(s) = path else { return path.as_text() };
        let mut tail = String::new();
        for piece in &s.pieces {
            match piece {
                super::super::value::StrPiece::Text(t) => tail.push_str(&t.text),
                super::super::value::StrPiece::Hole(_) => tail.clear(),
            }
        }
        (!tail.is_empty()).then_some(tail)
    }
}

/// The path of an opened file or of a path object.
pub(super) fn opened_path(obj: &Obj) -> Option<&Value> {
    obj.get("@path").or_else(|| obj.get("@url"))
}
