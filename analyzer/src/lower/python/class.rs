//! Classes.

use ruff_python_ast::{Decorator, ExceptHandler, Expr, ExprCall, Stmt, StmtClassDef, StmtFunctionDef};
use rustc_hash::FxHashSet;

use super::function::{Membership, is_overload};
use super::lowering::{Frame, Lowering, is_docstring, last_word, span};
use super::statement::is_inert;
use crate::ir::{
    Arg, Block, Class, ClassId, ClassKind, ExprId, ExprKind, Field, Method, MethodKind, Name, Span, Spread, Stmt as IrStmt, StmtKind, Type,
};

/// The method of a class that Python calls with each class below it.
const INIT_SUBCLASS: &str = "__init_subclass__";

impl<'a> Lowering<'a> {
    /// A class, and the statements of its body that are no members: they run when the class is made.
    pub(super) fn class_def(&mut self, def: &'a StmtClassDef) -> (ClassId, Block) {
        let mut outside = Block::new();
        let decorators = self.decorators(&def.decorator_list);
        // What every class is gives it nothing, nor does what only type checkers read.
        let is_nothing = |base: &&Expr| match base {
            Expr::Name(name) => name.id.as_str() == "object",
            Expr::Subscript(generic) => matches!(last_word(&generic.value), "Generic" | "Protocol"),
            _ => false,
        };
        let bases = def.bases().iter().filter(|base| !is_nothing(base));
        let bases = bases.map(|base| self.expression(without_type_arguments(base))).collect();
        self.tell_bases(def, &mut outside);
        let id = ClassId(super::lowering::index(self.file.classes.len()));
        let class = Class {
            name: Some(self.intern(&def.name)),
            span: span(def),
            name_span: span(&def.name),
            kind: ClassKind::Class,
            bases,
            decorators,
            fields: Vec::new(),
            methods: Vec::new(),
            parent: self.current_id(),
        };
        self.file.classes.push(class);
        self.frames.push(Frame::Class(FxHashSet::default()));
        self.members(id, &def.body, &mut outside);
        self.frames.pop();
        (id, outside)
    }

    /// What the class line says by name (`class Links(Resource, base="/v1/links")`) is told to `__init_subclass__` of its bases.
    fn tell_bases(&mut self, def: &'a StmtClassDef, outside: &mut Block) {
        let mut told = Vec::new();
        for keyword in def.keywords() {
            match &keyword.arg {
                Some(name) if name.as_str() != "metaclass" => {
                    let (name, value) = (self.intern(name), self.expression(&keyword.value));
                    told.push(Arg { name: Some(name), spread: Spread::No, value });
                }
                _ if !is_inert(&keyword.value) => self.effect(&keyword.value, outside),
                _ => {}
            }
        }
        if told.is_empty() {
            return;
        }
        let place = span(&def.name);
        let (object, hook) = (self.name(&def.name, place), self.intern(INIT_SUBCLASS));
        let callee = self.add(place, ExprKind::Member { object, name: hook, name_span: place });
        let call = self.add(place, ExprKind::Call { callee, args: told });
        outside.push(IrStmt { span: place, kind: StmtKind::Expr(call) });
    }

    /// The members among `body`, through the conditions and other blocks they stand in.
    fn members(&mut self, class: ClassId, body: &'a [Stmt], outside: &mut Block) {
        for stmt in body {
            self.statements.push(span(stmt));
            self.deeper(span(stmt), |this| this.member(class, stmt, outside));
        }
    }

    fn member(&mut self, class: ClassId, stmt: &'a Stmt, outside: &mut Block) {
        match stmt {
            Stmt::FunctionDef(def) => self.method(class, def),
            Stmt::ClassDef(def) => {
                let (inner, more) = self.class_def(def);
                outside.extend(more);
                let value = self.add(span(def), ExprKind::Class(inner));
                self.field(class, &def.name, span(def), None, Some(value));
            }
            Stmt::Assign(assign) => match &*assign.targets {
                [target] => self.assigned_fields(class, span(assign), target, &assign.value, outside),
                targets => {
                    let value = self.expression(&assign.value);
                    for target in targets {
                        match target {
                            Expr::Name(name) => self.field(class, &name.id, span(assign), None, Some(value)),
                            _ => self.unassigned_fields(class, target),
                        }
                    }
                }
            },
            Stmt::AnnAssign(assign) => {
                let Expr::Name(name) = &*assign.target else { return self.statement(stmt, outside) };
                let value = assign.value.as_deref().map(|value| self.named_value(&assign.target, value));
                let ty = self.annotation(&assign.annotation);
                self.field(class, &name.id, span(assign), Some(ty), value);
            }
            Stmt::If(choice) => {
                if !is_inert(&choice.test) {
                    self.effect(&choice.test, outside);
                }
                let before = self.type_checking;
                self.type_checking |= last_word(&choice.test) == "TYPE_CHECKING";
                self.members(class, &choice.body, outside);
                self.type_checking = before;
                for clause in &choice.elif_else_clauses {
                    if let Some(test) = clause.test.as_ref().filter(|test| !is_inert(test)) {
                        self.effect(test, outside);
                    }
                    self.members(class, &clause.body, outside);
                }
            }
            Stmt::Try(attempt) => {
                self.members(class, &attempt.body, outside);
                for ExceptHandler::ExceptHandler(clause) in &attempt.handlers {
                    self.members(class, &clause.body, outside);
                }
                self.members(class, &attempt.orelse, outside);
                self.members(class, &attempt.finalbody, outside);
            }
            Stmt::With(with) => {
                with.items.iter().for_each(|item| self.effect(&item.context_expr, outside));
                self.members(class, &with.body, outside);
            }
            _ if is_docstring(stmt) => {}
            _ => self.statement(stmt, outside),
        }
    }

    fn assigned_fields(&mut self, class: ClassId, place: Span, target: &'a Expr, value: &'a Expr, outside: &mut Block) {
        match (target, value) {
            (Expr::Name(name), Expr::Call(call)) if self.made_property(class, &name.id, call) => self.bind_member(&name.id),
            (Expr::Name(name), _) => {
                let value = self.named_value(target, value);
                self.field(class, &name.id, place, None, Some(value));
            }
            (Expr::Tuple(targets), Expr::Tuple(values))
                if targets.elts.len() == values.elts.len()
                    && !targets.elts.iter().chain(&values.elts).any(ruff_python_ast::Expr::is_starred_expr) =>
            {
                for (target, value) in targets.elts.iter().zip(&values.elts) {
                    self.assigned_fields(class, place, target, value, outside);
                }
            }
            _ => {
                self.effect(value, outside);
                self.unassigned_fields(class, target);
            }
        }
    }

    /// A property that is made of methods above it (`config = property(load, store)`); tells whether it is one.
    fn made_property(&mut self, class: ClassId, name: &'a str, call: &'a ExprCall) -> bool {
        if !matches!(&*call.func, Expr::Name(callee) if callee.id.as_str() == "property") {
            return false;
        }
        let parts = [("fget", MethodKind::Getter), ("fset", MethodKind::Setter)];
        let methods = parts.into_iter().enumerate().filter_map(|(at, (keyword, kind))| {
            let Expr::Name(method) = call.arguments.find_argument_value(keyword, at)? else { return None };
            let func = self.file.classes[class.index()].methods.iter().find(|one| *one.name == *method.id)?.func;
            Some((func, kind))
        });
        let methods: Vec<_> = methods.collect();
        let name = self.intern(name);
        let made = methods.iter().map(|(func, kind)| Method { name: name.clone(), func: *func, kind: *kind, is_static: false });
        self.file.classes[class.index()].methods.extend(made);
        !methods.is_empty()
    }

    /// Fields whose value cannot be told apart.
    fn unassigned_fields(&mut self, class: ClassId, target: &'a Expr) {
        let mut work = vec![target];
        while let Some(target) = work.pop() {
            match target {
                Expr::Name(name) => {
                    let value = self.add(span(name), ExprKind::Opaque(Vec::new()));
                    self.field(class, &name.id, span(name), None, Some(value));
                }
                Expr::Tuple(tuple) => work.extend(tuple.elts.iter().rev()),
                Expr::List(list) => work.extend(list.elts.iter().rev()),
                Expr::Starred(starred) => work.push(&starred.value),
                _ => {}
            }
        }
    }

    fn field(&mut self, class: ClassId, name: &'a str, place: Span, ty: Option<Type>, value: Option<ExprId>) {
        self.bind_member(name);
        let name = self.intern(name);
        let field = Field { name, is_static: value.is_some(), ty, value, span: place, decorators: Vec::new() };
        self.file.classes[class.index()].fields.push(field);
    }

    /// From here on the class body reads `name` as its own.
    fn bind_member(&mut self, name: &'a str) {
        if let Some(Frame::Class(bound)) = self.frames.last_mut() {
            bound.insert(name);
        }
    }

    fn method(&mut self, class: ClassId, def: &'a StmtFunctionDef) {
        if is_overload(def) {
            return;
        }
        let role = Role::of(def);
        let is_constructor = role.kind == MethodKind::Constructor;
        let func = self.define(def, Some(Membership { class, has_receiver: role.has_receiver, is_constructor }));
        let name: Name = match &role.name {
            Some(name) => self.intern(name),
            None => self.intern(&def.name),
        };
        self.bind_member(&def.name);
        self.file.classes[class.index()].methods.push(Method { name, func, kind: role.kind, is_static: role.is_static });
    }
}

/// A base without the types that it is given (`Stream[Row]`). What is looked up under a text or a number is an entry of a table.
fn without_type_arguments(base: &Expr) -> &Expr {
    match base {
        Expr::Subscript(generic) if !matches!(&*generic.slice, Expr::StringLiteral(_) | Expr::NumberLiteral(_)) => &generic.value,
        _ => base,
    }
}

/// What decorators and name make of a method.
struct Role {
    /// Its name where it is not the function's.
    name: Option<String>,
    kind: MethodKind,
    is_static: bool,
    has_receiver: bool,
}

impl Role {
    fn of(def: &StmtFunctionDef) -> Self {
        let mut role = Self { name: None, kind: MethodKind::Method, is_static: false, has_receiver: true };
        if def.name.as_str() == "__init__" {
            role.name = Some("constructor".to_owned());
            role.kind = MethodKind::Constructor;
        }
        role.is_static = def.name.as_str() == INIT_SUBCLASS;
        for Decorator { expression, .. } in &def.decorator_list {
            match last_word(expression) {
                "staticmethod" => {
                    role.is_static = true;
                    role.has_receiver = false;
                }
                "classmethod" => role.is_static = true,
                "setter" => role.kind = MethodKind::Setter,
                "getter" => role.kind = MethodKind::Getter,
                // It shares the property's name, under which it must not be found.
                "deleter" => role.name = Some(format!("{}#deleter", def.name)),
                word if word.ends_with("property") => role.kind = MethodKind::Getter,
                _ => {}
            }
        }
        role
    }
}
