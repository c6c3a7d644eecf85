//! What a framework lets through of what the handler of a route gives: the fields of the type that it was told, and no others.

use std::rc::Rc;

use egnyte_rules::model::{Does, Role};

use super::super::object::ObjKind;
use super::super::value::{Argument, ClassVal, HoleKind, Value};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{ExprId, ExprKind, Field, File, Function, Name, Type};

/// What is sent of a record.
enum Sent {
    All,
    /// The fields of these names.
    Fields(Vec<Name>),
    /// Nobody knows which.
    Unknown,
}

/// Methods by which a class says itself how its instances are written.
const WRITERS: &[&str] = &["dict", "json", "model_dump", "__iter__", "__get_pydantic_core_schema__"];

impl Eval<'_> {
    /// What is sent of what the handler of a route gives. A framework that puts that into a type writes out instances as well.
    pub(super) fn let_through(&mut self, cx: &Cx, function: &Function, value: Value) -> Value {
        let Some(told) = function.decorators.iter().find_map(|decorator| self.told_what_to_send(cx, function, *decorator)) else {
            return value;
        };
        let all: Vec<Value> = value.alternatives().iter().map(|one| self.sent_of(one, &told)).collect();
        Value::union(all)
    }

    /// What the decorator of a route says of what is sent: the type, and the names that are picked or left out. Where it names no type,
    /// that is the one that the function is declared to give.
    fn told_what_to_send(&mut self, cx: &Cx, function: &Function, decorator: ExprId) -> Option<(Sent, Vec<(Role, Argument)>)> {
        let ExprKind::Call { callee, args } = &cx.file.expr(decorator).kind else { return None };
        let loc = cx.expr_loc(decorator);
        let Value::Lib(route) = self.expr(cx, *callee) else { return None };
        let (_, item) = self.models_at(loc).item(&route.path)?;
        if item.does != Does::Server || !item.options.iter().any(|option| option.role == Role::Into) {
            return None;
        }
        let mut narrowing = Vec::new();
        let mut of_type = None;
        for arg in args {
            let Some(option) = item.options.iter().find(|option| arg.name.as_deref() == Some(option.key.as_ref())) else { continue };
            let value = self.expr(cx, arg.value);
            match option.role {
                Role::Into => of_type = Some(self.fields_sent(&value)),
                role => narrowing.push((role, Argument::plain(value, cx.expr_loc(arg.value)))),
            }
        }
        let sent = match (of_type, &function.return_type) {
            (Some(sent), _) => sent,
            (None, None | Some(Type::Opaque)) => Sent::All,
            (None, Some(Type::Named(path, of))) if of.is_empty() => {
                self.declared(cx, path, loc).map_or(Sent::Unknown, |declared| self.fields_sent(&declared))
            }
            // Of several types, or of a list of them, one may leave something out.
            (None, Some(_)) => Sent::Unknown,
        };
        Some((sent, narrowing))
    }

    /// What is sent of a record that is put into a type. A type of a library's takes it as it is.
    fn fields_sent(&self, of_type: &Value) -> Sent {
        match of_type {
            Value::Class(class) => {
                let fields = self.lineage(class).into_iter().filter_map(|of| {
                    let file = self.world.file(of.class.file)?;
                    let fields = file.class(of.class.class).fields.iter().filter(|field| !is_hidden(&file, field));
                    Some(fields.map(|field| field.name.clone()).collect::<Vec<_>>())
                });
                Sent::Fields(fields.flatten().collect())
            }
            Value::Null | Value::Lib(_) => Sent::All,
            _ => Sent::Unknown,
        }
    }

    fn sent_of(&mut self, value: &Value, (sent, narrowing): &(Sent, Vec<(Role, Argument)>)) -> Value {
        let site = match value {
            Value::Object(id) => self.state.obj(*id).map(|o| o.site),
            Value::Hole(hole) if matches!(hole.kind, HoleKind::Body(..)) => Some(hole.loc),
            _ => None,
        };
        let Some(site) = site else { return value.clone() };
        let Some(mut record) = self.written_out(value, site) else { return unknown(site) };
        match sent {
            Sent::All => {}
            Sent::Fields(names) => {
                let names: Vec<Argument> = names.iter().map(|name| Argument::plain(Value::text(name), site)).collect();
                record = self.narrowed(&record, &names, true, site);
            }
            Sent::Unknown => return unknown(site),
        }
        for (role, names) in narrowing {
            record = self.narrowed(&record, std::slice::from_ref(names), *role == Role::Pick, site);
        }
        record
    }

    /// An instance as the record that is written of it, unless its class has a say in that.
    fn written_out(&mut self, value: &Value, site: Loc) -> Option<Value> {
        let Value::Object(id) = value else { return Some(value.clone()) };
        let Some(ObjKind::Instance(class)) = self.state.obj(*id).map(|o| o.kind.clone()) else { return Some(value.clone()) };
        let hidden = self.hidden_fields(&class)?;
        let record = self.fields_of(value, site);
        Some(self.narrowed(&record, &hidden, false, site))
    }

    /// The fields that a class keeps out of what is written of its instances; `None` where it says itself how they are.
    fn hidden_fields(&self, class: &Rc<ClassVal>) -> Option<Vec<Argument>> {
        let mut hidden = Vec::new();
        for of in self.lineage(class) {
            let file = self.world.file(of.class.file)?;
            let class = file.class(of.class.class);
            let writes = |decorator: &ExprId| {
                let mut parts = file.exprs_in(file.expr(*decorator).span);
                parts.any(|part| matches!(&part.kind, ExprKind::Name(name) | ExprKind::Member { name, .. } if name.ends_with("serializer")))
            };
            let said = |function: &Function| function.decorators.iter().any(writes);
            if class.methods.iter().any(|method| WRITERS.contains(&&*method.name) || said(file.function(method.func))) {
                return None;
            }
            hidden.extend(class.fields.iter().filter(|field| is_hidden(&file, field)).map(|field| {
                let place = Loc { file: of.class.file, span: field.span };
                Argument::plain(Value::text(&field.name), place)
            }));
        }
        Some(hidden)
    }
}

/// Whether the declaration of a field keeps it out of what is written: `Field(exclude=True)`, a name of the class's own, or a type that
/// prints as something else.
fn is_hidden(file: &File, field: &Field) -> bool {
    let excluded = field.value.is_some_and(|value| match &file.expr(value).kind {
        ExprKind::Call { args, .. } | ExprKind::New { args, .. } => args.iter().any(|arg| arg.name.as_deref() == Some("exclude")),
        _ => false,
    });
    let secret = matches!(&field.ty, Some(Type::Named(path, _)) if path.last().is_some_and(|name| name.starts_with("Secret")));
    excluded || secret || field.name.starts_with('_')
}

fn unknown(at: Loc) -> Value {
    Value::hole(HoleKind::Opaque, None, at)
}
