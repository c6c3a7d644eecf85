//! Functions that a library asks whether a request is sent once more, and that say so of 401.

use std::rc::Rc;

use crate::ir::{Block, ExprId, ExprKind, File, Stmt, StmtKind};
use crate::link::eval::Eval;
use crate::link::record::Policy;
use crate::link::value::FuncRef;
use crate::source::FileId;

use super::super::calls::ApiCall;
use super::super::handling;
use super::{Retry, Search, clients};

/// The policies of requests of `calls` by which a refused token is sent again, where nobody on the way gets another one.
pub(super) fn find(eval: &Eval<'_>, calls: &[ApiCall], file: &dyn Fn(FileId) -> Option<Rc<File>>) -> Vec<Retry> {
    let mut out = Vec::new();
    for policy in eval.record.policies.iter().filter(|policy| decides_on(policy, eval, calls)) {
        let renews = |function: &FuncRef| {
            file(function.file).is_some_and(|lowered| {
                let search = Search { file: &lowered, id: *function, eval, calls, raised: &[] };
                search.renews(lowered.function(function.func).span)
            })
        };
        if policy.told.iter().chain(&policy.of).chain([&policy.function]).any(renews) {
            continue;
        }
        let Some(lowered) = file(policy.function.file) else { continue };
        let search = Search { file: &lowered, id: policy.function, eval, calls, raised: &[] };
        search.agreed(&lowered.function(policy.function.func).body, &mut out);
    }
    out
}

/// Whether a policy is for requests among `calls`, and no central place has a branch of its own for 401.
fn decides_on(policy: &Policy, eval: &Eval<'_>, calls: &[ApiCall]) -> bool {
    let mut events = calls.iter().flat_map(|call| &call.events).map(|at| &eval.record.events[*at]);
    match (&policy.client, policy.of) {
        (Some(client), _) => {
            let own = clients(eval, calls).contains(&client);
            let answered = eval.record.for_401.iter().any(|(of, _)| of == client);
            own && !answered
        }
        (None, Some(of)) => events
            .any(|event| event.functions.contains(&of) && !handling::centrals_of(event, &eval.record).any(|(_, seen)| seen.unauthorized)),
        _ => false,
    }
}

impl Search<'_> {
    /// Where 401 makes a function say yes.
    fn agreed(&self, block: &Block, out: &mut Vec<Retry>) {
        for stmt in block {
            match &stmt.kind {
                StmtKind::Return(Some(said)) => self.says_yes(*said, out),
                StmtKind::If { test, then, otherwise } => {
                    match self.asks_for_401(self.file.expr(*test).span) {
                        Some(asked) if then.first().is_some_and(|first| self.is_yes(first)) => {
                            out.push(Retry { loc: asked, asked, function: self.id });
                        }
                        _ => self.agreed(then, out),
                    }
                    self.agreed(otherwise, out);
                }
                StmtKind::Block(inner) => self.agreed(inner, out),
                _ => {}
            }
        }
    }

    fn says_yes(&self, said: ExprId, out: &mut Vec<Retry>) {
        if let Some(asked) = self.asks_for_401(self.file.expr(said).span) {
            out.push(Retry { loc: asked, asked, function: self.id });
        }
    }

    fn is_yes(&self, stmt: &Stmt) -> bool {
        match &stmt.kind {
            StmtKind::Block(inner) => inner.first().is_some_and(|first| self.is_yes(first)),
            StmtKind::Return(Some(said)) => matches!(self.file.expr(*said).kind, ExprKind::Bool(true)),
            _ => false,
        }
    }
}
