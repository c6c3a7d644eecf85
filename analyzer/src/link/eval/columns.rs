//! Columns of tables that classes of the program describe: what is put into such a field ends up in a database.

use std::rc::Rc;

use egnyte_rules::model::{Does, Item, Role};

use super::super::object::ObjKind;
use super::super::record::{EventKind, Put};
use super::super::value::{Argument, ClassVal, HoleKind, LibVal, NOWHERE, Value};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Arg, Class, ExprId, ExprKind, Field, File, Key, Method, MethodKind, Name, Prop, Span, Type};

/// Where a library value holds the class whose instances it stores (`Repository<Account>`).
pub(super) const ROWS_OF: &str = "@rows";

/// How deep descriptions of columns nest (`Column(Encrypted(String()))`).
const MAX_DEPTH: u32 = 4;

impl Eval<'_> {
    /// Notes that a value is put into a field of a class, if that is a column which keeps it as it is.
    pub(super) fn note_column(&mut self, class: &Rc<ClassVal>, name: &Name, value: &Value, loc: Loc) {
        if !may_be_secret(value) {
            return;
        }
        self.note_cell(&Value::Class(class.clone()), name, value, loc);
        let Some(column) = self.plain_column(class, name) else { return };
        let key = Some(Value::hole(HoleKind::Opaque, Some(name.clone()), column));
        self.happen(EventKind::Sink { kind: "column".into(), key, value: value.clone() }, loc);
    }

    /// Notes what a column holds, however it keeps that.
    pub(super) fn note_cell(&mut self, table: &Value, column: &Name, value: &Value, loc: Loc) {
        if may_be_secret(value) {
            self.record.put.push(Put { table: table.clone(), column: column.clone(), value: value.clone(), loc });
        }
    }

    /// Notes that a value is put into a part of a row, whose class declares its columns or leaves them to the table.
    pub(super) fn note_attribute(&mut self, class: &Rc<ClassVal>, name: &Name, value: &Value, loc: Loc) {
        if !may_hold_secret(value) {
            return;
        }
        if self.has_any_columns(class) && !self.may_change(class, name) {
            self.note_cell(&Value::Class(class.clone()), name, value, loc);
            self.happen(EventKind::Sink { kind: "document".into(), key: None, value: value.clone() }, loc);
            return;
        }
        self.note_column(class, name, value, loc);
    }

    /// Whether the rows of a class have whatever columns their table has: the class need not name them.
    pub(super) fn has_any_columns(&self, class: &Rc<ClassVal>) -> bool {
        let row = self.library_base(class).and_then(|base| self.column_row(&base.path, base.loc));
        row.is_some_and(|item| item.kind.as_deref() == Some("table") && item.args.iter().any(|arg| arg.role == Role::Value))
    }

    /// Notes the columns that a call of a library's fills: those of its named arguments and of records among the others.
    pub(super) fn note_row(&mut self, lib: &LibVal, args: &[Argument], loc: Loc) {
        if self.note_described_row(lib, args, loc) {
            return;
        }
        let Some(class) = lib.object.and_then(|object| self.class_of_rows(object)) else { return };
        for arg in args {
            if let Some(name) = &arg.name {
                self.note_column(&class, name, &arg.value, loc);
            }
            let Value::Object(id) = &arg.value else { continue };
            let Some(record) = self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::Record)) else { continue };
            for (name, value) in record.fields.clone() {
                self.note_column(&class, &name, &value, loc);
            }
        }
    }

    /// Notes what a call puts into columns that nobody declares one by one: the table has them, and the class may say of some that they
    /// are changed on their way there.
    pub(super) fn note_undeclared(&mut self, lib: &LibVal, args: &[Argument], loc: Loc) {
        let Some(class) = lib.object.and_then(|object| self.class_of_rows(object)) else { return };
        self.note_put(&class, args, loc);
    }

    /// Notes what a call's named arguments and records put into columns of a class that does not declare them.
    pub(super) fn note_put(&mut self, class: &Rc<ClassVal>, args: &[Argument], loc: Loc) {
        let mut put: Vec<(Name, Value)> = args.iter().filter_map(|arg| Some((arg.name.clone()?, arg.value.clone()))).collect();
        for arg in args {
            let Value::Object(id) = &arg.value else { continue };
            let Some(record) = self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::Record)) else { continue };
            put.extend(record.fields.iter().cloned());
        }
        for (name, value) in put {
            self.note_cell(&Value::Class(class.clone()), &name, &value, loc);
            if may_hold_secret(&value) && !self.may_change(class, &name) {
                self.happen(EventKind::Sink { kind: "document".into(), key: None, value }, loc);
            }
        }
    }

    /// Notes what a call stores of instances whose fields are columns without further words. The call's row names what says otherwise: the
    /// words in what is written beside a field, and as methods of its type those that run before.
    pub(super) fn note_stored(&mut self, lib: &LibVal, item: &Item, value: &Value, loc: Loc) {
        if !item.options.iter().any(|option| option.role == Role::Transform) {
            return;
        }
        let stored = match value {
            Value::Object(id) => Some(*id),
            // A row that its own method stores.
            Value::Lib(lib) => lib.object,
            _ => None,
        };
        let Some(row) = stored.and_then(|id| self.state.obj(id)).cloned() else { return };
        match &row.kind {
            ObjKind::List => {
                // Rows side by side; a list of lists is none.
                let is_row = |e: &Self, one: &Value| matches!(one, Value::Object(id) if e.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::Instance(_))));
                for one in row.items.iter().filter(|one| is_row(self, one)).cloned().collect::<Vec<_>>() {
                    self.note_stored(lib, item, &one, loc);
                }
            }
            ObjKind::Instance(class) => {
                for (name, value) in &row.fields {
                    self.note_stored_field(lib, item, class, name, value, loc);
                }
            }
            _ => {}
        }
    }

    /// Notes what a field holds of an instance that is stored.
    pub(super) fn note_stored_field(&mut self, lib: &LibVal, item: &Item, class: &Rc<ClassVal>, name: &Name, value: &Value, loc: Loc) {
        self.note_cell(&Value::Class(class.clone()), name, value, loc);
        if may_be_secret(value) && self.is_stored_plainly(lib, item, class, name) {
            self.happen(EventKind::Sink { kind: "database".into(), key: None, value: value.clone() }, loc);
        }
    }

    fn is_stored_plainly(&mut self, lib: &LibVal, item: &Item, class: &Rc<ClassVal>, column: &Name) -> bool {
        let mut plain = false;
        for owner in self.lineage(class) {
            let Some(file) = self.world.file(owner.class.file) else { return false };
            let declaration = file.class(owner.class.class);
            let runs_before = |name: &str| {
                let of = lib.owner();
                let row = self.models_at(lib.loc).item(&format!("{of}.{name}"));
                row.is_some_and(|(_, item)| item.does == Does::Column && item.kind.as_deref() == Some("changed"))
            };
            let words: Vec<&str> = self.models_at(lib.loc).column_words("changed").collect();
            if declaration.methods.iter().any(|method| words.contains(&&*method.name) && runs_before(&method.name)) {
                return false;
            }
            let Some(field) = declaration.fields.iter().find(|field| field.name == *column) else { continue };
            let says_otherwise = |beside: &ExprId| {
                let ExprKind::Str(text) = &file.expr(*beside).kind else { return true };
                item.options.iter().any(|option| option.role == Role::Transform && text.cooked.contains(&*option.key))
            };
            // Go's own types have no name.
            let is_text = |ty: &Type| is_text(ty) || matches!(ty, Type::Opaque | Type::List(_));
            plain |= field.ty.as_ref().is_some_and(is_text) && !field.decorators.iter().any(says_otherwise);
        }
        plain && !self.is_configured(lib, column)
    }

    /// Whether the program configures somewhere how what a library stores is changed on its way.
    fn is_configured(&self, lib: &LibVal, column: &Name) -> bool {
        let of = lib.owner();
        let models = self.models_at(lib.loc);
        let words: Vec<&str> = models.column_words("configured").collect();
        if words.is_empty() {
            return false;
        }
        let configures = |name: &Name| {
            let row = models.item(&format!("{of}.{name}")).map(|(_, item)| item);
            row.filter(|item| item.does == Does::Column && item.kind.as_deref() == Some("configured"))
        };
        let language = self.language_at(lib.loc);
        let files = self.modules.keys().filter_map(|id| self.world.file(*id)).filter(|file| file.language == language);
        files.into_iter().any(|file| {
            let named = || file.exprs.iter().any(|expr| matches!(&expr.kind, ExprKind::Member { name, .. } if name == column));
            file.exprs.iter().any(|expr| match &expr.kind {
                ExprKind::Member { name, .. } | ExprKind::Name(name) => {
                    words.contains(&&**name) && configures(name).is_some_and(|item| item.args.is_empty() || named())
                }
                _ => false,
            })
        })
    }

    /// Whether a class may change a column before it is stored: it says so, has code of its own for that, or what says so is unknown.
    fn may_change(&mut self, class: &Rc<ClassVal>, column: &Name) -> bool {
        let setter = column.split('_').map(capitalized).collect::<String>();
        for owner in self.lineage(class) {
            // What else is mixed in may do anything.
            let base = |lib: &LibVal| self.column_row(&lib.path, lib.loc).is_some_and(|item| item.kind.as_deref() == Some("table"));
            if owner.bases.iter().any(|of| !matches!(of, Value::Class(_)) && !matches!(of, Value::Lib(lib) if base(lib))) {
                return true;
            }
            let Some(file) = self.world.file(owner.class.file) else { return true };
            let declaration = file.class(owner.class.class);
            let changes = |name: &Name, kind: MethodKind| {
                let plain = name.to_ascii_lowercase();
                let own =
                    name == column || plain == setter.to_ascii_lowercase() || plain == format!("set{setter}attribute").to_ascii_lowercase();
                own && kind != MethodKind::Getter || matches!(&**name, "boot" | "booted")
            };
            let base = self.library_base(class);
            let casts = |name: &Name| base.as_ref().and_then(|base| self.column_row(&format!("{}.{name}", base.path), base.loc));
            let speaks_of = |method: &Method| {
                let inside = file.function(method.func).span;
                let plainly = || casts(&method.name).is_some_and(|row| keeps_plainly(row, &file, inside, column));
                let stored = base.as_ref().map(|base| self.given_to_store(base, &file, inside)).unwrap_or_default();
                mentions_beside(&file, inside, &stored, column) && !plainly()
            };
            // A method of the library's that the class has a version of its own of.
            let stores = |name: &Name| {
                let row = base.as_ref().and_then(|base| self.models_at(base.loc).item(&format!("{}.{name}", base.path)));
                row.is_some_and(|(_, item)| item.does == Does::Sink)
            };
            let says_otherwise = |method: &Method| changes(&method.name, method.kind) || stores(&method.name) || speaks_of(method);
            if declaration.methods.iter().any(says_otherwise) {
                return true;
            }
            let cx = Cx { file: file.clone(), id: owner.class.file, env: owner.env };
            if declaration.fields.iter().any(|field| self.field_changes(&cx, &owner, field, column)) {
                return true;
            }
        }
        false
    }

    /// The calls inside of a span that store a row or look for one: the columns that they name are given what is stored, or asked for.
    fn given_to_store(&self, base: &LibVal, file: &File, inside: Span) -> Vec<Span> {
        let stores = |name: &Name| {
            let row = self.models_at(base.loc).item(&format!("{}.{name}", base.path));
            row.is_some_and(|(_, item)| matches!(item.does, Does::Sink | Does::Read))
        };
        let calls = file.exprs_in(inside).filter(|expr| {
            let ExprKind::Call { callee, .. } = &expr.kind else { return false };
            matches!(&file.expr(*callee).kind, ExprKind::Name(name) | ExprKind::Member { name, .. } if stores(name))
        });
        calls.map(|call| call.span).collect()
    }

    /// Whether a field of a class, or what its body runs, says that a column is changed.
    fn field_changes(&mut self, cx: &Cx, class: &Rc<ClassVal>, field: &Field, column: &Name) -> bool {
        let Some(value) = field.value else { return false };
        let whole = cx.file.expr(value).span;
        let named = mentions(&cx.file, whole, column);
        let path = match &cx.file.expr(value).kind {
            ExprKind::Call { callee, .. } => match self.with_receiver(cx, &Value::Class(class.clone()), class, |e, cx| e.expr(cx, *callee))
            {
                Value::Lib(lib) => Some((lib.path.clone(), lib.loc)),
                _ => None,
            },
            _ => self.library_base(class).map(|base| (format!("{}.{}", base.path, field.name).into(), base.loc)),
        };
        let row = path.and_then(|(path, loc)| self.models_at(loc).item(&path)).map(|(_, item)| item);
        match row {
            // It speaks of the columns it names, or of every row.
            Some(item) if item.does == Does::Column => match item.kind.as_deref() {
                Some("changed") if item.args.is_empty() => !is_harmless(item, &cx.file, value),
                Some("changed") => named && !keeps_plainly(item, &cx.file, whole, column),
                _ => false,
            },
            Some(_) => false,
            None => named,
        }
    }

    /// Notes which class the rows are that a library value of a generic type stores.
    pub(super) fn note_rows_of(&mut self, cx: &Cx, typed: &LibVal, of: &[Name], loc: Loc) {
        let (Some(object), Some((head, []))) = (typed.object, of.split_first()) else { return };
        let class = self.name(cx, head, loc);
        if matches!(class, Value::Class(_)) {
            self.state.update(object, |o| o.set(&ROWS_OF.into(), class));
        }
    }

    /// Whether a library's type is what classes with columns are made from.
    pub(super) fn is_table(&self, base: &LibVal) -> bool {
        self.column_row(&base.path, base.loc).is_some_and(|item| item.kind.as_deref() == Some("table"))
    }

    fn column_row(&self, path: &str, loc: Loc) -> Option<&'static Item> {
        self.models_at(loc).item(path).map(|(_, item)| item).filter(|item| item.does == Does::Column)
    }

    pub(super) fn class_of_rows(&self, object: super::ObjId) -> Option<Rc<ClassVal>> {
        let known = self.state.obj(object)?;
        if let Some(Value::Class(class)) = known.get(ROWS_OF) {
            return Some(class.clone());
        }
        if let ObjKind::Instance(row) = &known.kind {
            return Some(row.clone());
        }
        self.classes.values().find(|class| class.statics == object).cloned()
    }

    /// Where a class declares the field as a column that keeps what it is given as it is.
    fn plain_column(&mut self, class: &Rc<ClassVal>, name: &Name) -> Option<Loc> {
        for owner in self.lineage(class) {
            let file = self.world.file(owner.class.file)?;
            let declaration = file.class(owner.class.class);
            let Some(field) = declaration.fields.iter().find(|field| field.name == *name) else { continue };
            let cx = Cx { file: file.clone(), id: owner.class.file, env: owner.env };
            let plain = match self.keeps_annotated(&cx, class, field) {
                Some(plain) => plain,
                None if field.value.is_none() && field.decorators.is_empty() && declaration.decorators.is_empty() => return None,
                None => self.is_plain(&cx, declaration, field),
            };
            return (plain && !self.changes_rows(&cx, &owner, declaration)).then(|| cx.loc(field.span));
        }
        None
    }

    /// Whether a field whose annotation makes it a column keeps a text as it is given; nothing where it takes more to make it one. A library
    /// says so of the annotation, or of the base of classes that have a table's key.
    fn keeps_annotated(&mut self, cx: &Cx, class: &Rc<ClassVal>, field: &Field) -> Option<bool> {
        let ty = field.ty.as_ref()?;
        let Some(value) = field.value else {
            let annotated = self.is_column_type(cx, ty) || self.keyed_table(class).is_some();
            return annotated.then(|| is_text(ty));
        };
        let base = self.keyed_table(class)?;
        let (_, args) = parts(&cx.file, value);
        Some(is_text(ty) && !self.is_transformed(cx, base, args))
    }

    /// Whether a type is a library's wrapper that makes a column of what it is put around (`Mapped[str]`).
    fn is_column_type(&mut self, cx: &Cx, ty: &Type) -> bool {
        let Type::Named(path, wrapped) = ty else { return false };
        let Some((head, rest)) = path.split_first().filter(|_| !wrapped.is_empty()) else { return false };
        let of = self.name(cx, head, NOWHERE);
        let of = rest.iter().fold(of, |of, name| self.member(&of, name, NOWHERE));
        matches!(&of, Value::Lib(lib) if self.column_row(&lib.path, lib.loc).is_some_and(|row| row.kind.is_none()))
    }

    /// What a library says of the base of classes that are tables as soon as one of their fields is the key.
    fn keyed_table(&self, class: &Rc<ClassVal>) -> Option<&'static Item> {
        let base = self.library_base(class)?;
        let row = self.column_row(&base.path, base.loc).filter(|item| item.kind.as_deref() == Some("keyed-table"))?;
        let says_key = |arg: &Arg| {
            arg.name.as_ref().is_some_and(|name| row.options.iter().any(|option| option.role == Role::Key && *option.key == **name))
        };
        let has_key = |owner: &Rc<ClassVal>| {
            self.world.file(owner.class.file).is_some_and(|file| {
                let values = file.class(owner.class.class).fields.iter().filter_map(|field| field.value);
                values.into_iter().any(|value| parts(&file, value).1.iter().any(says_key))
            })
        };
        self.lineage(class).iter().any(has_key).then_some(row)
    }

    fn is_plain(&mut self, cx: &Cx, declaration: &Class, field: &Field) -> bool {
        if let Some(described) = field.value.and_then(|value| self.keeps(cx, value, field.ty.as_ref(), 0)) {
            return described;
        }
        let mut plain = false;
        for decorator in &field.decorators {
            match self.keeps(cx, *decorator, field.ty.as_ref(), 0) {
                Some(true) => plain = true,
                Some(false) => return false,
                None => {}
            }
        }
        let of_table = |e: &mut Self, decorator: &ExprId| {
            let (callee, _) = parts(&cx.file, *decorator);
            matches!(e.expr(cx, callee), Value::Lib(lib) if e.is_table(&lib))
        };
        // Some languages' own types have no name.
        let is_text = |ty: &Type| is_text(ty) || matches!(ty, Type::Opaque | Type::List(_));
        if plain {
            return field.ty.as_ref().is_none_or(is_text);
        }
        field.ty.as_ref().is_some_and(is_text) && declaration.decorators.iter().any(|decorator| of_table(self, decorator))
    }

    /// The name of a column that is described at `place` (`Column("token", String)`), if it keeps a text as it is given.
    pub(super) fn listed_column(&mut self, cx: &Cx, place: Span) -> Option<Name> {
        let at = cx.file.exprs.iter().position(|expr| expr.span == place && matches!(expr.kind, ExprKind::Call { .. }))?;
        let described = ExprId(u32::try_from(at).ok()?);
        let (_, args) = parts(&cx.file, described);
        let ExprKind::Str(name) = &cx.file.expr(args.first()?.value).kind else { return None };
        let name = name.cooked.clone();
        (self.keeps(cx, described, None, 0) == Some(true)).then_some(name)
    }

    /// Whether something that describes a column, or a part of that, keeps a text as it is given; nothing where it describes none.
    fn keeps(&mut self, cx: &Cx, described: ExprId, ty: Option<&Type>, depth: u32) -> Option<bool> {
        let (callee, args) = parts(&cx.file, described);
        let Value::Lib(lib) = self.expr(cx, callee) else { return None };
        let item = self.column_row(&lib.path, lib.loc)?;
        match item.kind.as_deref() {
            Some("text") => Some(!self.is_transformed(cx, item, args)),
            Some("changed") => Some(false),
            Some(_) => None,
            None => {
                let of = |at: usize| item.args.iter().any(|a| a.role == Role::Value && a.at.map(usize::from) == Some(at));
                let given: Vec<ExprId> =
                    args.iter().enumerate().filter(|(at, a)| a.name.is_none() && of(*at)).map(|(_, a)| a.value).collect();
                let types = given.into_iter().filter(|value| !matches!(cx.file.expr(*value).kind, ExprKind::Str(_)));
                let kept: Vec<bool> =
                    types.map(|value| depth < MAX_DEPTH && self.keeps(cx, value, None, depth + 1) == Some(true)).collect();
                // Without a type among its arguments, the field's own declares it.
                Some(if kept.is_empty() { ty.is_some_and(is_text) } else { kept.iter().all(|plain| *plain) })
            }
        }
    }

    /// Whether one of the options that a column is described with changes what it keeps, or may.
    fn is_transformed(&mut self, cx: &Cx, item: &Item, args: &[Arg]) -> bool {
        let changes = |name: &Name| item.options.iter().any(|o| o.role == Role::Transform && *o.key == **name);
        if !item.options.iter().any(|o| o.role == Role::Transform) {
            return false;
        }
        self.args(cx, args).iter().any(|arg| {
            let record = if let Value::Object(id) = &arg.value { self.state.obj(*id) } else { None };
            let unknown = arg.spread || matches!(arg.value, Value::Hole(_)) || record.is_some_and(|o| o.open);
            unknown
                || arg.name.as_ref().is_some_and(changes) && !names_plain_text(&arg.value)
                || record.is_some_and(|o| o.fields.iter().any(|(name, _)| changes(name)))
        })
    }

    /// Whether a class may change its rows before they are stored: in a method that the library calls then, or that takes the place of what
    /// stores them.
    fn changes_rows(&mut self, cx: &Cx, class: &Rc<ClassVal>, declaration: &Class) -> bool {
        let base = self.library_base(class);
        declaration.methods.iter().any(|method| {
            let stores = base.as_ref().is_some_and(|base| {
                let path = format!("{}.{}", base.path, method.name);
                self.models_at(base.loc).item(&path).is_some_and(|(_, item)| item.does == Does::Sink)
            });
            let hooks = cx.file.function(method.func).decorators.clone();
            stores || hooks.iter().any(|hook| self.keeps(cx, *hook, None, 0) == Some(false))
        })
    }
}

/// Whether the type that a column is given by name is one of the database's own that keep a text as it is.
fn names_plain_text(ty: &Value) -> bool {
    const TYPES: &[&str] = &["string", "text", "varchar", "ascii_string", "json"];
    let name = match ty {
        Value::Lib(lib) => lib.path.rsplit('.').next().map(str::to_ascii_lowercase),
        other => other.as_text(),
    };
    name.is_some_and(|name| TYPES.contains(&name.as_str()))
}

/// A word with a capital at its head.
pub(super) fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |head| head.to_uppercase().chain(letters).collect())
}

/// Whether a text inside of a span is the name of a column.
fn mentions(file: &File, inside: Span, column: &Name) -> bool {
    mentions_beside(file, inside, &[], column)
}

/// The same, but for what stands in these parts of it.
fn mentions_beside(file: &File, inside: Span, but: &[Span], column: &Name) -> bool {
    file.exprs_in(inside).filter(|expr| !but.iter().any(|part| part.contains(expr.span))).any(|expr| match &expr.kind {
        ExprKind::Str(text) => text.cooked == *column,
        ExprKind::Object(props) => props.iter().any(|prop| matches!(prop, Prop::Pair(Key::Name(name, _), _) if name == column)),
        _ => false,
    })
}

/// Whether a record inside of a span gives a column one of the words of a row that change nothing of it (`'token' => 'array'`).
fn keeps_plainly(row: &Item, file: &File, inside: Span, column: &Name) -> bool {
    let keeps = |word: &str| row.options.iter().any(|option| option.role == Role::Value && *option.key == *word);
    file.exprs_in(inside).any(|expr| {
        let ExprKind::Object(props) = &expr.kind else { return false };
        props.iter().any(|prop| match prop {
            Prop::Pair(Key::Name(name, _), value) if name == column => {
                matches!(&file.expr(*value).kind, ExprKind::Str(word) if keeps(&word.cooked))
            }
            _ => false,
        })
    })
}

/// Whether what says that rows are changed names one of the words of its row that change nothing (`plugin :timestamps`).
fn is_harmless(row: &Item, file: &File, said: ExprId) -> bool {
    let first = parts(file, said).1.first().map(|arg| &file.expr(arg.value).kind);
    let named = |word: &str| row.options.iter().any(|option| option.role == Role::Value && *option.key == *word);
    matches!(first, Some(ExprKind::Str(word)) if named(&word.cooked))
}

/// What describes a column, and with what.
fn parts(file: &File, described: ExprId) -> (ExprId, &[Arg]) {
    match &file.expr(described).kind {
        ExprKind::Call { callee, args } | ExprKind::New { callee, args } => (*callee, args),
        _ => (described, &[]),
    }
}

/// Whether a field is declared to be a text, in a column's own wrapper or not (`Mapped[Optional[str]]`).
fn is_text(ty: &Type) -> bool {
    match ty {
        Type::Named(path, args) => match args.as_slice() {
            [] => path.last().is_some_and(|name| matches!(&**name, "String" | "string" | "str")),
            [inner] => path.last().is_some_and(|name| matches!(&**name, "Mapped" | "Optional")) && is_text(inner),
            _ => false,
        },
        Type::Union(all) => all.iter().any(is_text),
        Type::Record(_) | Type::Literal(_) | Type::List(_) | Type::Opaque => false,
    }
}

/// Whether a value may be a token, or a record of a column that keeps records may hold one.
fn may_hold_secret(value: &Value) -> bool {
    may_be_secret(value) || matches!(value, Value::Object(_))
}

/// Whether something of a value is not known, so that it may be a token.
fn may_be_secret(value: &Value) -> bool {
    match value {
        Value::Hole(_) => true,
        Value::Str(text) => text.as_text().is_none(),
        Value::Union(all) => all.iter().any(may_be_secret),
        _ => false,
    }
}
