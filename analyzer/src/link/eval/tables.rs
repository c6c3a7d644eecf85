//! Tables that a record describes (`sequelize.define(name, {token: DataTypes.STRING})`), and rows that a program fills without
//! naming their table: what is put into their columns ends up in a database.

use std::rc::Rc;

use egnyte_rules::model::{Does, Item, Library, Role};

use super::super::object::{Obj, ObjKind};
use super::super::record::EventKind;
use super::super::value::{Argument, ClassVal, HoleKind, LibVal, Value};
use super::columns::{ROWS_OF, capitalized};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{ExprKind, Key, Language, Name, Prop};

/// Where a library object holds the record that describes its columns.
const COLUMNS: &str = "@columns";

/// Says of a library object that what it stores is changed on its way.
const CHANGED: &str = "@changed";

/// How deep records of columns and of rows nest.
const MAX_DEPTH: u32 = 6;

impl Eval<'_> {
    /// A call that describes a table by a record: the columns stay with what the call gives, or with what it is called on.
    pub(super) fn describe_table(&mut self, lib: &LibVal, item: &Item, args: &[Argument], loc: Loc) -> Value {
        let result = self.result_of(lib, item, args, loc);
        let table = match (&item.returns, &result) {
            (Some(_), Value::Lib(made)) => made.object,
            _ => lib.object,
        };
        let given =
            item.args.iter().filter(|a| a.role == Role::Value).filter_map(|a| args.get(a.at? as usize)).find_map(|arg| match &arg.value {
                Value::Object(_) => Some(arg.value.clone()),
                // A description made before (a schema), or a class with columns.
                Value::Lib(made) => self.state.obj(made.object?)?.get(COLUMNS).cloned(),
                Value::Class(_) => Some(arg.value.clone()),
                _ => None,
            });
        let changed = args.iter().any(|arg| match &arg.value {
            Value::Object(id) => self
                .state
                .obj(*id)
                .is_some_and(|o| item.options.iter().any(|option| option.role == Role::Transform && o.get(&option.key).is_some())),
            _ => false,
        });
        if let (Some(table), Some(columns), false) = (table, given, changed) {
            let field = if matches!(columns, Value::Class(_)) { ROWS_OF } else { COLUMNS };
            self.state.update(table, |o| o.set(&field.into(), columns));
        }
        result
    }

    /// A call that describes a table by its columns, one argument each, from the argument `value` on: they stay with what it gives.
    pub(super) fn list_columns(&mut self, lib: &LibVal, item: &Item, args: &[Argument], loc: Loc) -> Value {
        let result = self.result_of(lib, item, args, loc);
        let (Value::Lib(made), Some(env)) = (&result, self.frames.last().map(|frame| frame.env)) else { return result };
        let (Some(table), Some(file)) = (made.object, self.world.file(loc.file)) else { return result };
        let cx = Cx { file: file.clone(), id: loc.file, env };
        let first = item.args.iter().find(|a| a.role == Role::Value).and_then(|a| a.at).map_or(0, usize::from);
        let mut columns = Obj::new(ObjKind::Record, loc);
        for arg in args.iter().skip(first).filter(|arg| arg.name.is_none() && !arg.spread && arg.loc.file == loc.file) {
            if let Some(name) = self.listed_column(&cx, arg.loc.span) {
                columns.set(&name, Value::text("text"));
            }
        }
        let columns = Value::Object(self.state.alloc(columns));
        self.state.update(table, |o| o.set(&COLUMNS.into(), columns));
        result
    }

    /// A call after which a table's or client's rows are changed on their way, by what it was given.
    pub(super) fn change_rows(&mut self, lib: &LibVal) {
        if let Some(object) = lib.object {
            self.state.update(object, |o| {
                o.set(&COLUMNS.into(), Value::Null);
                o.set(&CHANGED.into(), Value::Bool(true));
            });
        }
    }

    /// Whether something may change what a library object is given before it is stored.
    pub(super) fn is_changed(&self, lib: &LibVal) -> bool {
        lib.object.and_then(|id| self.state.obj(id)).is_some_and(|o| o.get(CHANGED).is_some())
    }

    /// What a part of a library object (a client's table) takes over from it.
    pub(super) fn hand_down_changes(&mut self, from: &LibVal, to: &mut Obj) {
        if self.is_changed(from) {
            to.set(&CHANGED.into(), Value::Bool(true));
        }
    }

    /// Notes the columns that a call fills, where a record describes the receiver's. Whether one does.
    pub(super) fn note_described_row(&mut self, lib: &LibVal, args: &[Argument], loc: Loc) -> bool {
        let Some(columns) = self.columns_of(lib) else { return false };
        for arg in args {
            if let Some(name) = &arg.name
                && self.keeps_as_is(&columns, name, loc, 0)
            {
                self.store(&arg.value, loc);
            }
            self.note_fields(&columns, "", &arg.value, loc, 0);
        }
        true
    }

    /// What names the columns that a call fills: its arguments, or the option that its row says does (`findOrCreate({ where, defaults })`).
    pub(super) fn filled_columns(&mut self, library: &'static Library, item: &Item, args: &[Argument], loc: Loc) -> Vec<Argument> {
        if !item.options.iter().any(|option| option.role == Role::Value) {
            return args.to_vec();
        }
        let given = self.roles(library, item, args, loc).into_iter().filter(|(role, _)| *role == Role::Value);
        given.map(|(_, value)| Argument::plain(value, loc)).collect()
    }

    /// Remembers whose row is read here.
    pub(super) fn note_row_read(&mut self, lib: &LibVal, args: &[Argument], loc: Loc) {
        let class = |e: &Self| lib.object.and_then(|object| e.class_of_rows(object)).map(Value::Class);
        let asked = || args.iter().map(|arg| &arg.value).find(|value| matches!(value, Value::Class(_))).cloned();
        if let Some(table) = self.columns_of(lib).or_else(|| class(self)).or_else(asked) {
            self.rows_read.insert(loc, table);
        }
    }

    /// A column of an instance whose class need not name its columns, which PHP reads as a property. Nothing else is of that name.
    pub(super) fn column_read_of(&mut self, class: &Rc<ClassVal>, base: &LibVal, column: &Name, loc: Loc) -> Option<Value> {
        let is_known = self.models_at(base.loc).item(&format!("{}.{column}", base.path)).is_some();
        if is_known || self.language_at(loc) != Language::Php || !self.has_any_columns(class) || self.has_reader(class, column) {
            return None;
        }
        self.rows_read.insert(loc, Value::Class(class.clone()));
        Some(Value::hole(HoleKind::Read("database".into(), Some(column.clone())), Some(column.clone()), loc))
    }

    /// Whether a class has code of its own that is run where a column is read: what that gives need not be what was put there.
    #[must_use]
    pub fn has_reader(&self, class: &Rc<ClassVal>, column: &Name) -> bool {
        let camel: String = column.split('_').map(capitalized).collect();
        let accessor = format!("get{camel}Attribute");
        let reads = |name: &Name| name == column || name.eq_ignore_ascii_case(&camel) || name.eq_ignore_ascii_case(&accessor);
        self.lineage(class).iter().any(|owner| {
            let file = self.world.file(owner.class.file);
            file.is_some_and(|file| file.class(owner.class.class).methods.iter().any(|method| reads(&method.name)))
        })
    }

    /// Remembers whose row a column belongs to that is taken out of one.
    pub(super) fn note_column_read(&mut self, row: Loc, column: Loc) {
        if let Some(table) = self.rows_read.get(&row).cloned() {
            self.rows_read.insert(column, table);
        }
    }

    /// Notes that a part of an answer is put into a field of something that is a row of a table.
    pub(super) fn note_row_field(&mut self, row: &Value, name: &Name, value: &Value, loc: Loc) {
        let is_record = matches!(value, Value::Object(_));
        if !is_record && !is_part_of_answer(value, 0) {
            return;
        }
        let read = self.read_behind(row, 0);
        match read.and_then(|read| self.rows_read.get(&read)).cloned() {
            Some(Value::Class(_)) if is_record => return,
            Some(Value::Class(class)) => {
                return match read.and_then(|read| self.rows_watched.get(&read)).cloned() {
                    Some((lib, item)) => self.note_stored_field(&lib, item, &class, name, value, loc),
                    None => self.note_attribute(&class, name, value, loc),
                };
            }
            Some(columns) => return self.note_field(&columns, &joined(&column_path(row), name), value, loc, 0),
            None if is_record => return,
            None => {}
        }
        // Which table it is follows from the column, and from what the row is called, where only one fits.
        let called = if read.is_some() { None } else { Some(name_of(row).unwrap_or_default()) };
        let fits = |class: &Rc<ClassVal>| called.as_ref().is_none_or(|called| self.is_called_after(called, class));
        let may_have = |class: &Rc<ClassVal>| self.declares(class, name) || called.is_some() && self.has_any_columns(class);
        let mut owners: Vec<Rc<ClassVal>> = self.classes.values().filter(|class| may_have(class) && fits(class)).cloned().collect();
        self.asks_classes = true;
        owners.dedup_by_key(|class| class.class);
        if let [class] = owners.as_slice() {
            self.note_attribute(&class.clone(), name, value, loc);
        }
    }

    /// Notes that a method of something unknown is given a part of an answer for a row: of the table that was read, or of the one that the
    /// receiver (`account.connection.update(…)`) or the method (`account.create_connection(…)`) is called after.
    pub(super) fn note_row_given(&mut self, row: &Value, method: &Name, args: &[Argument], loc: Loc) {
        let held = |value: &Value| match value {
            Value::Object(id) => self.state.obj(*id).is_some_and(|o| o.fields.iter().any(|(_, value)| is_part_of_answer(value, 0))),
            other => is_part_of_answer(other, 0),
        };
        if !args.iter().any(|arg| held(&arg.value)) {
            return;
        }
        let read = self.read_behind(row, 0).and_then(|read| self.rows_read.get(&read)).cloned();
        let (class, stored_by) = match read {
            Some(Value::Class(class)) if self.is_row_of(&class, row) => (Some(class), method.to_string()),
            Some(Value::Class(_)) | None => match self.table_called(method) {
                Some(class) => (Some(class), format!("{}_*", method.split('_').next().unwrap_or(method))),
                None => (name_of(row).and_then(|name| self.table_called(&name)), method.to_string()),
            },
            Some(_) => return,
        };
        let Some((class, base)) = class.and_then(|class| Some((class.clone(), self.library_base(&class)?))) else { return };
        let stores = self.models_at(base.loc).item(&format!("{}.{stored_by}", base.path)).is_some_and(|(_, item)| item.does == Does::Sink);
        if stores {
            self.note_put(&class, args, loc);
        }
    }

    /// Whether a value that comes from reading a table is one of its rows, and not what belongs to a row of it.
    fn is_row_of(&self, class: &Rc<ClassVal>, row: &Value) -> bool {
        let Some(base) = self.library_base(class) else { return false };
        let reads = |name: &str| {
            let path = format!("{}.{}", base.path, name.trim_end_matches("()"));
            self.models_at(base.loc).item(&path).is_some_and(|(_, item)| item.does == Does::Read)
        };
        let mut at = row;
        for _ in 0..MAX_DEPTH {
            match at {
                Value::Hole(hole) => match &hole.kind {
                    HoleKind::Member(of, name) if reads(name) => at = of,
                    HoleKind::Member(..) => return false,
                    _ => return true,
                },
                _ => return true,
            }
        }
        false
    }

    /// The one table without declared columns that something is called after.
    fn table_called(&mut self, called: &str) -> Option<Rc<ClassVal>> {
        self.asks_classes = true;
        let fits = |class: &&Rc<ClassVal>| self.is_called_after(called, class) && self.has_any_columns(class);
        let mut tables: Vec<Rc<ClassVal>> = self.classes.values().filter(fits).cloned().collect();
        tables.dedup_by_key(|class| class.class);
        match tables.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        }
    }

    fn declares(&self, class: &Rc<ClassVal>, name: &Name) -> bool {
        self.world
            .file(class.class.file)
            .is_some_and(|file| file.class(class.class.class).fields.iter().any(|field| field.name == *name && is_described(field)))
    }

    /// Whether a name (`current_user`, `connections`) holds that of a class (`User`, `Connection`).
    fn is_called_after(&self, called: &str, class: &Rc<ClassVal>) -> bool {
        // Every class of the program is asked: from the end, and without a text made for any.
        fn backwards(name: &str) -> impl Iterator<Item = u8> {
            let plain = name.bytes().rev().filter(u8::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase());
            plain.skip_while(|c| *c == b's')
        }
        let Some(file) = self.world.file(class.class.file) else { return false };
        let mut called = backwards(called);
        file.class(class.class.class).name.as_ref().is_some_and(|name| backwards(name).all(|c| called.next() == Some(c)))
    }

    fn columns_of(&self, lib: &LibVal) -> Option<Value> {
        let columns = self.state.obj(lib.object?)?.get(COLUMNS)?;
        (!columns.is_null()).then(|| columns.clone())
    }

    /// Notes the fields of a row that columns keep as they are. An update's operator (`$set`) is followed by fields of the same table.
    /// `path` leads from the table to a record of them within.
    fn note_fields(&mut self, columns: &Value, path: &str, row: &Value, loc: Loc, depth: u32) {
        let Value::Object(id) = row else { return };
        let Some(row) = self.state.obj(*id).filter(|_| depth < MAX_DEPTH).cloned() else { return };
        if matches!(row.kind, ObjKind::List) {
            for item in &row.items {
                self.note_fields(columns, path, item, loc, depth + 1);
            }
            return;
        }
        for (name, value) in &row.fields {
            if name.starts_with('$') {
                self.note_fields(columns, path, value, loc, depth + 1);
                continue;
            }
            self.note_field(columns, &joined(path, name), value, loc, depth);
        }
    }

    /// Notes what is put under a name of a table, which may be a record of them (`egnyte`) or stand in one (`egnyte.token`).
    fn note_field(&mut self, columns: &Value, name: &Name, value: &Value, loc: Loc, depth: u32) {
        self.note_cell(columns, name, value, loc);
        if matches!(value, Value::Object(_)) {
            if self.column(columns, name).is_some() {
                self.note_fields(columns, name, value, loc, depth + 1);
            }
        } else if self.keeps_as_is(columns, name, loc, depth) {
            self.store(value, loc);
        }
    }

    fn store(&mut self, value: &Value, loc: Loc) {
        self.happen(EventKind::Sink { kind: "database".into(), key: None, value: value.clone() }, loc);
    }

    /// What describes a column, which may stand in a record of records (`egnyte.token`).
    fn column(&self, columns: &Value, name: &str) -> Option<Value> {
        name.split('.').try_fold(columns.clone(), |columns, part| match columns {
            Value::Object(id) => self.state.obj(id)?.get(part).cloned(),
            _ => None,
        })
    }

    /// Whether a column keeps a text as it is given.
    fn keeps_as_is(&self, columns: &Value, name: &str, loc: Loc, depth: u32) -> bool {
        self.column(columns, name).is_some_and(|described| self.is_plain_text(&described, loc, depth))
    }

    fn is_plain_text(&self, described: &Value, loc: Loc, depth: u32) -> bool {
        let is_text = |path: &str| {
            self.models_at(loc).item(path).is_some_and(|(_, item)| item.does == Does::Column && item.kind.as_deref() == Some("text"))
        };
        match described {
            // The language's own type of texts, as a name or in words.
            Value::Lib(lib) => &*lib.path == "String" || is_text(&lib.path),
            Value::Str(text) => text.as_text().is_some_and(|text| text.eq_ignore_ascii_case("string") || text.eq_ignore_ascii_case("text")),
            Value::Hole(hole) => matches!(&hole.kind, HoleKind::Call(path) if is_text(path)),
            Value::Object(id) => self.state.obj(*id).is_some_and(|o| {
                let changes =
                    o.open || o.fields.iter().any(|(name, value)| &**name != "type" && matches!(value, Value::Func(_) | Value::Hole(_)));
                !changes && depth < MAX_DEPTH && o.get("type").is_some_and(|kind| self.is_plain_text(kind, loc, depth + 1))
            }),
            _ => false,
        }
    }

    /// The table whose row a value is, or is taken from.
    #[must_use]
    pub fn table_behind(&self, value: &Value) -> Option<&Value> {
        self.rows_read.get(&self.read_behind(value, 0)?)
    }

    /// Whether nothing about a class says that some of its columns are kept back where a row is written out.
    #[must_use]
    pub fn shows_columns(&self, class: &Rc<ClassVal>) -> bool {
        const WORDS: &[&str] = &["hidden", "visible", "exclude", "ignore", "json", "serializ", "expose", "select", "todict", "to_dict"];
        let Some(file) = self.world.file(class.class.file) else { return false };
        let declaration = file.class(class.class.class);
        let keeps_back = |name: &str| {
            let name = name.to_ascii_lowercase();
            WORDS.iter().any(|word| name.contains(word))
        };
        let named = file.exprs_in(declaration.span).any(|expr| match &expr.kind {
            ExprKind::Name(name) | ExprKind::Member { name, .. } => keeps_back(name),
            ExprKind::Object(props) => props.iter().any(|prop| matches!(prop, Prop::Pair(Key::Name(name, _), _) if keeps_back(name))),
            _ => false,
        });
        let declares = declaration.fields.iter().any(|field| keeps_back(&field.name));
        !named && !declares && !declaration.methods.iter().any(|method| keeps_back(&method.name))
    }

    /// Where a database was read, if a value comes from there.
    fn read_behind(&self, value: &Value, depth: u32) -> Option<Loc> {
        let Value::Hole(hole) = value else { return None };
        let row = |path: &str| self.models_at(hole.loc).item(path).is_some_and(|(_, item)| item.kind.as_deref() == Some("row"));
        match &hole.kind {
            HoleKind::Read(kind, _) if &**kind == "database" => Some(hole.loc),
            HoleKind::Call(path) if row(path) => Some(hole.loc),
            HoleKind::Member(of, _) if depth < MAX_DEPTH => self.read_behind(of, depth + 1),
            HoleKind::Derived(from) if depth < MAX_DEPTH => from.iter().find_map(|one| self.read_behind(one, depth + 1)),
            _ => None,
        }
    }
}

/// The names that lead from a row to what is taken out of it (`egnyte.token` of `user.egnyte.token`).
#[must_use]
pub fn column_path(value: &Value) -> Name {
    let Value::Hole(hole) = value else { return "".into() };
    match &hole.kind {
        // One of several rows.
        HoleKind::Member(of, at) if &**at == "[]" || at.bytes().all(|byte| byte.is_ascii_digit()) => column_path(of),
        HoleKind::Member(of, name) => joined(&column_path(of), name),
        HoleKind::Read(_, Some(column)) => column.clone(),
        _ => "".into(),
    }
}

/// A name within what `path` leads to.
fn joined(path: &str, name: &Name) -> Name {
    if path.is_empty() { name.clone() } else { format!("{path}.{name}").into() }
}

/// Whether a field of a class may be a column.
fn is_described(field: &crate::ir::Field) -> bool {
    field.value.is_some() || !field.decorators.is_empty()
}

/// What a value is called where it comes from.
fn name_of(value: &Value) -> Option<Name> {
    match value {
        Value::Hole(hole) => match &hole.kind {
            HoleKind::Member(_, name) => Some(name.clone()),
            _ => hole.name.clone(),
        },
        Value::Lib(lib) => lib.path.rsplit('.').next().map(Into::into),
        _ => None,
    }
}

/// Whether a value is what a request was answered with, or a part of that.
fn is_part_of_answer(value: &Value, depth: u32) -> bool {
    let hole = match value {
        Value::Hole(hole) => hole,
        // What was asked for in several ways is an answer in each.
        Value::Union(all) => return all.iter().any(|one| is_part_of_answer(one, depth)),
        _ => return false,
    };
    match &hole.kind {
        HoleKind::Body(..) | HoleKind::Token(_) => true,
        // What a library that signs users in was answered with.
        HoleKind::Read(place, _) => &**place == "sign-in",
        HoleKind::Member(of, _) => depth < MAX_DEPTH && is_part_of_answer(of, depth + 1),
        HoleKind::Answer(_) => depth > 0,
        _ => false,
    }
}
