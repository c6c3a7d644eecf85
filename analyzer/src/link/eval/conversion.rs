//! Results that hand their failure on to the caller, and what makes an error of the caller's own of it.

use std::rc::Rc;

use super::super::record::Event;
use super::super::value::{Argument, ClassVal, Closure, FuncRef, Value};
use super::call::Settling;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{ExprKind, Language, Method, StmtKind, Type};

impl Eval<'_> {
    /// A result hands its failure on to the caller. What makes an error of the caller's own of it sees it, where that looks at it at all.
    pub(super) fn propagate(&mut self, result: &Value, args: Vec<Argument>, loc: Loc, range: std::ops::Range<usize>) -> Value {
        let behind = result.alternatives().iter().filter_map(Self::event_behind).map(|event| event.0 as usize);
        let events: Vec<usize> = range.clone().chain(behind).collect();
        let conversions = args.first().map(|convert| self.conversions(convert.clone(), &events)).unwrap_or_default();
        let looks = conversions.iter().any(|convert| match &convert.value {
            Value::Func(f) => self.world.file(f.func.file).is_some_and(|file| branches(&file, f.func.func)),
            _ => false,
        });
        let args = if looks { args } else { Vec::new() };
        if let Value::Union(all) = result {
            let all: Vec<Value> = all.to_vec();
            return Value::union(all.iter().map(|one| self.propagate(one, args.clone(), loc, range.clone())).collect::<Vec<_>>());
        }
        if Self::failed(result).is_none() && (args.is_empty() || events.is_empty()) {
            return result.clone();
        }
        self.call_promise(result, Settling::Rethrow, args, loc, range)
    }

    /// What makes another error of the one that requests failed with. A type that is made of errors of several kinds has a method of the
    /// same name for each: those that count are for errors of the libraries that sent the requests or, behind another function of the
    /// program, for errors of its own.
    pub(super) fn conversions(&mut self, convert: Argument, events: &[usize]) -> Vec<Argument> {
        let Value::Func(function) = &convert.value else { return vec![convert] };
        let Some(home) = function.home.clone().filter(|_| self.language_at(convert.loc) == Language::Rust) else { return vec![convert] };
        let name = self.world.file(function.func.file).and_then(|file| file.function(function.func.func).name.clone());
        let all = name.map(|name| self.candidates(&home, &name)).unwrap_or_default();
        if all.len() < 2 {
            return vec![convert];
        }
        let here = self.frames.last().map(|frame| frame.func);
        let sent_here = events.iter().filter_map(|at| self.record.events.get(*at)).all(|event| event.functions.last().copied() == here);
        let mut meant = Vec::new();
        for (method, owner) in all {
            let is_meant = match self.converted_type(&method, &owner) {
                Some(Value::Class(_)) => !sent_here,
                Some(Value::Lib(error)) => {
                    let sent_with = |at: &usize| self.record.events.get(*at).and_then(Event::http);
                    events.iter().filter_map(sent_with).any(|http| http.error_types.iter().any(|ty| **ty == *error.path))
                }
                _ => false,
            };
            if is_meant {
                let func = FuncRef { file: owner.class.file, func: method.func };
                let closure = Closure { func, env: owner.env, home: Some(owner), ..Closure::clone(function) };
                meant.push(Argument { value: Value::Func(Rc::new(closure)), ..convert.clone() });
            }
        }
        if meant.is_empty() { vec![convert] } else { meant }
    }

    /// The type of what a method makes another value of.
    fn converted_type(&mut self, method: &Method, owner: &Rc<ClassVal>) -> Option<Value> {
        let file = self.world.file(owner.class.file)?;
        let param = file.function(method.func).params.first()?.clone();
        let cx = Cx { id: owner.class.file, env: owner.env, file };
        self.named_type(&cx, param.ty.as_ref()?, cx.loc(param.span))
    }

    /// The class or the type of a library that a declaration names.
    pub(super) fn named_type(&mut self, cx: &Cx, ty: &Type, loc: Loc) -> Option<Value> {
        if let Type::Named(path, _) = ty { self.declared(cx, path, loc) } else { None }
    }
}

/// Whether a function decides between ways of its own.
fn branches(file: &crate::ir::File, function: crate::ir::FuncId) -> bool {
    let decides = |stmt: &crate::ir::Stmt| matches!(stmt.kind, StmtKind::If { .. } | StmtKind::Match { .. } | StmtKind::Assert(_));
    let function = file.function(function);
    let chosen = || file.exprs_in(function.span).any(|e| matches!(e.kind, ExprKind::Conditional { .. } | ExprKind::Logical(..)));
    function.body.iter().any(|stmt| decides(stmt) || matches!(&stmt.kind, StmtKind::Block(inner) if inner.iter().any(decides))) || chosen()
}
