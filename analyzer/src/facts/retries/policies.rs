//! What tells a library to send a request once more, and says so of 401: functions that it asks, lists of statuses.

use std::rc::Rc;

use crate::finding::Loc;
use crate::ir::{Block, ExprId, ExprKind, File, FuncId, Function, StmtKind};
use crate::link::eval::Eval;
use crate::link::record::{Client, Decides, Event, EventKind, Policy, PutOn};
use crate::link::value::{FuncRef, HandlerId};
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
    // What else looks at the client's answers, such as a hook that runs before the next try.
    let renewed_beside = |client: Option<&Client>| {
        let mut places = eval.record.central.iter().filter(|central| central.client.as_ref() == client).map(|central| central.loc);
        client.is_some() && places.any(|at| file(at.file).is_some_and(|file| functions_in(&file, at).any(renews)))
    };
    for policy in &eval.record.policies {
        if policy.told.iter().copied().any(renews) {
            continue;
        }
        let renewed = |client: Option<&Client>| renewed_before(client) || renewed_beside(client);
        let lasts = |event: &Event| !run_again(policy, event, eval).iter().copied().any(renews) && !renewed(client_of(event));
        let Some(event) = decided_by(policy, eval, calls).find(|event| lasts(event)) else { continue };
        match policy.decides {
            Decides::Function(function) if renews(function) => {}
            Decides::Function(function) => {
                search_in(function, &mut |search, function| search.agreed(&function.body, &mut out));
            }
            Decides::Listed(at) => out.push(Retry { loc: at, asked: at, function: event.root }),
            // No clause in between may stop it.
            Decides::Raised(by) if event.handlers.last().is_some_and(|clauses| clauses.contains(&by)) => {
                for function in run_again(policy, event, eval) {
                    search_in(*function, &mut |search, function| search.raised_again(&function.body, &mut out));
                }
            }
            Decides::Raised(_) => {}
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

/// The functions that are written down at a place.
fn functions_in(file: &File, at: Loc) -> impl Iterator<Item = FuncRef> {
    let within = file.functions.iter().enumerate().filter(move |(_, function)| at.span.contains(function.span));
    within.filter_map(move |(n, _)| u32::try_from(n).ok()).map(move |n| FuncRef { file: at.file, func: FuncId(n) })
}

/// The requests among `calls` that a policy is for, where no central place has a branch of its own for 401.
fn decided_by<'a>(policy: &'a Policy, eval: &'a Eval<'_>, calls: &'a [ApiCall]) -> impl Iterator<Item = &'a Event> {
    let record = &eval.record;
    let put_on = |handler: HandlerId| record.central.iter().filter(move |central| central.handler == Some(handler));
    let is_for = move |event: &&Event| match &policy.on {
        PutOn::Client(client) => client_of(event) == Some(client),
        PutOn::Function(of) => event.functions.contains(of),
        PutOn::Watched(handler) => is_watched(event, *handler) || put_on(*handler).any(|central| handling::is_for(central, event, record)),
    };
    let told_elsewhere = |event: &&Event| match client_of(event) {
        Some(client) if !matches!(policy.on, PutOn::Function(_)) => answers_refusal(client, eval),
        _ => handling::centrals_of(event, record).any(|(_, seen)| seen.unauthorized),
    };
    let requests = calls.iter().flat_map(|call| &call.events).map(|at| &record.events[*at]);
    requests.filter(is_for).filter(move |event| !told_elsewhere(event))
}

fn is_watched(event: &Event, by: HandlerId) -> bool {
    event.handlers.iter().any(|clauses| clauses.contains(&by))
}

/// The functions that a policy runs once more until a request is sent, outermost first: for statements of a function, all of those that
/// lead to them.
fn run_again<'a>(policy: &Policy, event: &'a Event, eval: &Eval<'_>) -> &'a [FuncRef] {
    let functions = &event.functions;
    let from = match &policy.on {
        PutOn::Client(_) => functions.len(),
        PutOn::Function(of) => functions.iter().position(|function| function == of).unwrap_or(functions.len()),
        PutOn::Watched(handler) if is_watched(event, *handler) => {
            functions.iter().position(|function| eval.is_put_around(*handler, *function)).unwrap_or(0)
        }
        PutOn::Watched(_) => functions.len(),
    };
    &functions[from..]
}

fn client_of(event: &Event) -> Option<&Client> {
    if let EventKind::Request(request) = &event.kind { request.client.as_ref() } else { None }
}

/// Whether functions of the program run where the client's token was refused.
fn answers_refusal(client: &Client, eval: &Eval<'_>) -> bool {
    eval.record.for_401.iter().any(|(of, _)| of == client)
}

impl Search<'_> {
    /// Where 401 makes a function raise an error of the language's, or of the program's: one of the library's own may say that it is to stop.
    fn raised_again(&self, block: &Block, out: &mut Vec<Retry>) {
        self.errors(block, None, &mut |(name, asked, _)| {
            let own = &*name == "Error" || self.file.classes.iter().any(|class| class.name.as_ref() == Some(&name));
            out.extend(asked.filter(|_| own).map(|asked| Retry { loc: asked, asked, function: self.id }));
        });
    }

    /// Where 401 makes a function say yes.
    fn agreed(&self, block: &Block, out: &mut Vec<Retry>) {
        for stmt in block {
            match &stmt.kind {
                StmtKind::Return(Some(said)) => self.says_yes(*said, out),
                StmtKind::If { test, then, otherwise } => {
                    match self.asks_for_401(self.file.expr(*test).span) {
                        Some(asked) if self.leads_to_yes(then) => out.push(Retry { loc: asked, asked, function: self.id }),
                        _ => self.agreed(then, out),
                    }
                    self.agreed(otherwise, out);
                }
                StmtKind::Match { subject, arms } => arms.iter().for_each(|arm| match self.case_of_401(*subject, arm) {
                    Some(asked) if self.leads_to_yes(&arm.body) => out.push(Retry { loc: asked, asked, function: self.id }),
                    _ => self.agreed(&arm.body, out),
                }),
                StmtKind::Try { body, catches, otherwise, .. } => {
                    let clauses = catches.iter().map(|clause| &clause.body);
                    [body, otherwise].into_iter().chain(clauses).for_each(|block| self.agreed(block, out));
                }
                StmtKind::Block(inner) => self.agreed(inner, out),
                _ => {}
            }
        }
    }

    fn says_yes(&self, said: ExprId, out: &mut Vec<Retry>) {
        let at = self.file.expr(said).span;
        match &self.file.expr(said).kind {
            // Where one answer or the other is chosen, asking for 401 is not yet an answer.
            ExprKind::Conditional { test, then, otherwise } => {
                match self.asks_for_401(self.file.expr(*test).span) {
                    Some(asked) if self.means_yes(*then) => out.push(Retry { loc: asked, asked, function: self.id }),
                    _ => self.says_yes(*then, out),
                }
                self.says_yes(*otherwise, out);
            }
            // Statements where a value is needed.
            ExprKind::Call { callee, .. } if let ExprKind::Lambda(inner) = &self.file.expr(*callee).kind => {
                self.agreed(&self.file.function(*inner).body, out);
            }
            ExprKind::Logical(_, left, right) => [left, right].into_iter().for_each(|part| self.says_yes(*part, out)),
            _ => out.extend(self.asks_for_401(at).map(|asked| Retry { loc: asked, asked, function: self.id })),
        }
    }

    /// Whether a branch says yes at once; it may take apart what it was chosen by.
    fn leads_to_yes(&self, branch: &Block) -> bool {
        match branch.iter().find(|stmt| !matches!(stmt.kind, StmtKind::Let { .. })).map(|stmt| &stmt.kind) {
            Some(StmtKind::Block(inner)) => self.leads_to_yes(inner),
            Some(StmtKind::Return(Some(said))) => self.means_yes(*said),
            _ => false,
        }
    }

    fn means_yes(&self, said: ExprId) -> bool {
        match &self.file.expr(said).kind {
            ExprKind::Bool(yes) => *yes,
            // With the error that is to be raised, or none.
            ExprKind::Array(given) => given.first().is_some_and(|first| self.means_yes(first.value)),
            ExprKind::Call { callee, args } => {
                matches!(&self.file.expr(*callee).kind, ExprKind::Name(name) if &**name == "Some")
                    && args.iter().any(|given| self.means_yes(given.value))
            }
            // A verdict on a failure that passes by itself.
            ExprKind::Member { name, .. } => &**name == "Transient",
            _ => false,
        }
    }
}
