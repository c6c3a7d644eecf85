//! What tells a library to send a request once more, and says so of 401: functions that it asks, lists of statuses.

use std::rc::Rc;

use crate::ir::{Block, ExprId, ExprKind, File, Function, Stmt, StmtKind};
use crate::link::eval::Eval;
use crate::link::record::{Central, Client, Decides, Event, EventKind, Policy};
use crate::link::value::FuncRef;
use crate::source::FileId;

use super::super::calls::ApiCall;
use super::super::handling;
use super::{Retry, Search};

/// The policies of requests of `calls` by which a refused token is sent again, where nobody on the way gets another one.
pub(super) fn find(eval: &Eval<'_>, calls: &[ApiCall], file: &dyn Fn(FileId) -> Option<Rc<File>>) -> Vec<Retry> {
    let mut out = Vec::new();
    let search_in = |function: FuncRef, look: &mut dyn FnMut(&Search<'_>, &Function)| {
        if let Some(lowered) = file(function.file) {
            let search = Search { file: &lowered, id: function, eval, calls, raised: &[] };
            look(&search, lowered.function(function.func));
        }
    };
    let renews = |function: FuncRef| {
        let mut renews = false;
        search_in(function, &mut |search, function| renews = search.renews(function.span));
        renews
    };
    let renewed_before = |client: Option<&Client>| {
        let mut hooks = eval.before_requests().iter().filter(|(_, of)| Some(of) == client);
        hooks.any(|(function, _)| renews(*function))
    };
    for policy in &eval.record.policies {
        let Some(event) = decided_by(policy, eval, calls) else { continue };
        if policy.told.iter().copied().chain(policy.of).any(renews) || renewed_before(client_of(event)) {
            continue;
        }
        match policy.decides {
            Decides::Function(function) if renews(function) => {}
            Decides::Function(function) => {
                search_in(function, &mut |search, function| search.agreed(&function.body, &mut out));
            }
            Decides::Listed(at) => out.push(Retry { loc: at, asked: at, function: event.root }),
        }
    }
    // What the options of a single request say.
    for event in calls.iter().flat_map(|call| &call.events).map(|at| &eval.record.events[*at]) {
        let EventKind::Request(request) = &event.kind else { continue };
        let Some(at) = request.resent_refused else { continue };
        let client = request.client.as_ref();
        if !client.is_some_and(|client| answers_refusal(client, eval)) && !renewed_before(client) {
            out.push(Retry { loc: at, asked: at, function: event.root });
        }
    }
    out
}

/// The first request among `calls` that a policy is for, where no central place has a branch of its own for 401.
fn decided_by<'a>(policy: &Policy, eval: &'a Eval<'_>, calls: &[ApiCall]) -> Option<&'a Event> {
    let record = &eval.record;
    let put_on: Vec<&Central> = record.central.iter().filter(|c| c.handler.is_some() && c.handler == policy.handler).collect();
    let is_for = |event: &&Event| {
        if let Some(client) = &policy.client {
            return client_of(event) == Some(client);
        }
        let watched = || event.handlers.iter().flat_map(|clauses| clauses.iter()).any(|handler| Some(*handler) == policy.handler);
        policy.of.is_some_and(|of| event.functions.contains(&of))
            || policy.handler.is_some() && (watched() || put_on.iter().any(|central| handling::is_for(central, event, record)))
    };
    let event = calls.iter().flat_map(|call| &call.events).map(|at| &record.events[*at]).find(is_for)?;
    let told_elsewhere = match client_of(event) {
        Some(client) if policy.of.is_none() => answers_refusal(client, eval),
        _ => handling::centrals_of(event, record).any(|(_, seen)| seen.unauthorized),
    };
    (!told_elsewhere).then_some(event)
}

fn client_of(event: &Event) -> Option<&Client> {
    if let EventKind::Request(request) = &event.kind { request.client.as_ref() } else { None }
}

/// Whether functions of the program run where the client's token was refused.
fn answers_refusal(client: &Client, eval: &Eval<'_>) -> bool {
    eval.record.for_401.iter().any(|(of, _)| of == client)
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
            StmtKind::Return(Some(said)) => match &self.file.expr(*said).kind {
                ExprKind::Bool(yes) => *yes,
                // With the error that is to be raised, or none.
                ExprKind::Array(given) => {
                    given.first().is_some_and(|first| matches!(self.file.expr(first.value).kind, ExprKind::Bool(true)))
                }
                _ => false,
            },
            _ => false,
        }
    }
}
