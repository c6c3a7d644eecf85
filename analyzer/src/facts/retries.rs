//! Code that answers 401 with the same request once more: nothing was done about the token in between.

mod flags;
mod policies;
mod raised;
mod resent;
mod rounds;
mod unchanged;

use std::rc::Rc;

use crate::finding::Loc;
use crate::ir::{
    Arm, BinaryOp, Block, Catch, Expr, ExprId, ExprKind, File, FuncId, Function, Key, Name, Pattern, Prop, Span, Stmt, StmtKind, UnaryOp,
};
use crate::link::eval::Eval;
use crate::link::record::{Central, Client, EventKind, Handler};
use crate::link::value::FuncRef;
use crate::source::FileId;

use super::calls::ApiCall;
use super::names::{bound, path_of};
use super::parting::{empty, own_field};
use super::tokens::names_a_token;

/// Words in names of what makes a token good again, or asks the user to.
const RENEWING: &[&str] = &[
    "token",
    "refresh",
    "auth",
    "login",
    "logout",
    "signin",
    "signout",
    "sign_in",
    "credential",
    "session",
    "connect",
    "renew",
    "reset",
    "clear",
    "relog",
];

/// Words in names of what lets go of something that was kept: where that is in the branch for 401, it is the token.
const DROPPING: &[&str] = &["delete", "forget", "remove", "evict", "invalidate", "purge", "expire", "unset", "discard", "drop"];

/// What puts a token on a request, in lower case: that is the token which the program has.
const BEARING: &[&str] =
    &["bearer_auth", "basic_auth", "bearerauth", "basicauth", "setbearerauth", "setbasicauth", "setauthtoken", "withtoken"];

/// A branch for 401 that sends the same request again.
#[derive(Debug, Clone)]
pub struct Retry {
    /// Where the request is sent again.
    pub loc: Loc,
    /// Where 401 is asked for.
    pub asked: Loc,
    /// The function.
    pub function: FuncRef,
}

/// The branches that send a request of `calls` again with the token that was refused.
#[must_use]
pub fn find(eval: &Eval<'_>, calls: &[ApiCall], file: &dyn Fn(FileId) -> Option<Rc<File>>) -> Vec<Retry> {
    let mut functions: Vec<FuncRef> =
        calls.iter().flat_map(|c| &c.events).flat_map(|e| eval.record.events[*e].functions.iter().copied()).collect();
    functions.extend(central(eval, calls, file));
    functions.sort();
    functions.dedup();
    let raised = raised::find(eval, calls, &functions, file);
    let mut out = Vec::new();
    for function in functions {
        let Some(lowered) = file(function.file) else { continue };
        let search = Search { file: &lowered, id: function, eval, calls, raised: &raised };
        search.block(&lowered.function(function.func).body, None, &mut out);
    }
    out.extend(handed_back(eval, calls, file));
    out.extend(policies::find(eval, calls, file));
    out.sort_by_key(|r| r.loc);
    out.dedup_by_key(|r| r.loc);
    out
}

/// Functions that a client runs when a token was refused, and that give the request back as it was: nothing in them speaks of a token, but
/// for one that cannot have changed.
fn handed_back(eval: &Eval<'_>, calls: &[ApiCall], file: &dyn Fn(FileId) -> Option<Rc<File>>) -> Vec<Retry> {
    let clients = clients(eval, calls);
    let mut out = Vec::new();
    for (client, function) in &eval.record.for_401 {
        let Some(lowered) = file(function.file).filter(|_| clients.contains(&client)) else { continue };
        let own = lowered.function(function.func);
        let renews = lowered.exprs_in(own.span).any(|e| match &e.kind {
            ExprKind::Name(name) | ExprKind::Member { name, .. } => speaks(name),
            ExprKind::Str(text) => speaks(&text.cooked),
            _ => false,
        });
        let sends_again = lowered.exprs_in(own.span).any(|e| match &e.kind {
            ExprKind::Call { callee, args } if args.is_empty() => {
                matches!(&lowered.expr(*callee).kind, ExprKind::Member { name, .. } if &**name == "request")
            }
            ExprKind::Member { name, .. } => &**name == "request",
            _ => false,
        });
        if sends_again && (!renews || unchanged::bears_what_it_was_made_with(&lowered, own)) {
            let loc = Loc { file: function.file, span: own.name_span };
            out.push(Retry { loc, asked: loc, function: *function });
        }
    }
    out
}

/// The clients that calls are made with.
fn clients<'a>(eval: &'a Eval<'_>, calls: &[ApiCall]) -> Vec<&'a Client> {
    let requests = calls.iter().flat_map(|c| &c.events).filter_map(|e| match &eval.record.events[*e].kind {
        EventKind::Request(r) => r.client.as_ref(),
        _ => None,
    });
    requests.collect()
}

/// The functions of central places, registered on clients that `calls` are made with, that tell 401 from the rest.
fn central(eval: &Eval<'_>, calls: &[ApiCall], file: &dyn Fn(FileId) -> Option<Rc<File>>) -> Vec<FuncRef> {
    let clients = clients(eval, calls);
    let used = |c: &&Central| c.client.as_ref().is_some_and(|client| clients.contains(&client));
    let mut places: Vec<Loc> = Vec::new();
    for place in eval.record.central.iter().filter(used) {
        places.extend(eval.record.told_401.iter().filter(|at| at.file == place.loc.file && place.loc.span.contains(at.span)));
        // The function may have been declared elsewhere, and registered by its name.
        let error_side = place.handler.and_then(|handler| eval.record.handlers[handler.0 as usize].seen.unauthorized_at);
        let success_side = place.carrier.and_then(|carrier| eval.record.events[carrier.0 as usize].seen.unauthorized_at);
        places.extend(error_side.into_iter().chain(success_side));
        let sent_on = eval.record.sent_on.iter().filter(|(_, carrier)| Some(*carrier) == place.carrier);
        places.extend(sent_on.map(|(at, _)| *at));
    }
    let mut out = Vec::new();
    for at in places {
        let Some(lowered) = file(at.file) else { continue };
        let around = lowered.functions.iter().enumerate().filter(|(_, f)| f.span.contains(at.span));
        let innermost = around.min_by_key(|(_, f)| f.span.end - f.span.start);
        let Some(func) = innermost.and_then(|(n, _)| u32::try_from(n).ok()) else { continue };
        out.push(FuncRef { file: at.file, func: FuncId(func) });
    }
    out
}

struct Search<'a> {
    file: &'a Rc<File>,
    id: FuncRef,
    eval: &'a Eval<'a>,
    calls: &'a [ApiCall],
    /// The classes of errors that stand for 401 alone, where they are raised.
    raised: &'a [(Name, Loc)],
}

impl Search<'_> {
    /// Looks through statements; `around` is the loop they stand in.
    fn block(&self, block: &Block, around: Option<Span>, out: &mut Vec<Retry>) {
        for stmt in block {
            self.stmt(stmt, around, out);
        }
    }

    fn stmt(&self, stmt: &Stmt, around: Option<Span>, out: &mut Vec<Retry>) {
        match &stmt.kind {
            StmtKind::If { test, then, otherwise } => {
                let test = self.file.expr(*test).span;
                if let Some(asked) = self.asks_for_401(test)
                    && let Some(again) = self.again(then, around)
                {
                    let loc = Loc { file: self.id.file, span: again };
                    out.push(Retry { loc, asked, function: self.id });
                    return;
                }
                self.block(then, around, out);
                self.block(otherwise, around, out);
            }
            StmtKind::While { test: Some(test), body, .. }
                if let Some(asked) = self.asks_for_401(self.file.expr(*test).span)
                    && let Some(again) = self.again(body, Some(stmt.span)) =>
            {
                out.push(Retry { loc: Loc { file: self.id.file, span: again }, asked, function: self.id });
            }
            StmtKind::ForEach { body, otherwise, .. } | StmtKind::While { body, otherwise, .. } => {
                if let StmtKind::While { test, .. } = &stmt.kind {
                    out.extend(self.goes_round_by_flag(*test, body, stmt.span));
                    out.extend(test.and_then(|test| self.asks_until_let_in(self.file.expr(test).span, body)));
                }
                out.extend(self.falls_through(body, stmt.span));
                // The end of a last `catch` is the end of the body.
                if let Some(Stmt { kind: StmtKind::Try { body: tried, catches, finally, .. }, .. }) = body.last()
                    && finally.is_empty()
                {
                    out.extend(catches.iter().filter_map(|c| self.falls_through(&c.body, stmt.span)));
                    out.extend(catches.iter().filter_map(|c| self.comes_round(tried, &c.body, stmt.span)));
                    out.extend(catches.iter().filter_map(|c| self.waits_to_come_round(tried, c)));
                }
                out.extend(self.goes_round(body, stmt.span));
                out.extend(self.comes_round(&[], body, stmt.span));
                out.extend(self.raises_to_itself(body, stmt.span));
                self.block(body, Some(stmt.span), out);
                self.block(otherwise, around, out);
            }
            StmtKind::Match { subject, arms } => arms.iter().for_each(|arm| {
                match self.case_of_401(*subject, arm).and_then(|asked| Some((asked, self.again(&arm.body, around)?))) {
                    Some((asked, again)) => {
                        out.push(Retry { loc: Loc { file: self.id.file, span: again }, asked, function: self.id });
                    }
                    None => self.block(&arm.body, around, out),
                }
            }),
            StmtKind::Try { body, catches, otherwise, finally } => {
                self.block(body, around, out);
                for clause in catches {
                    match self.clause_of_401(clause).zip(self.goes_round_again(clause, around)) {
                        Some((asked, again)) => out.push(Retry { loc: Loc { file: self.id.file, span: again }, asked, function: self.id }),
                        None => self.block(&clause.body, around, out),
                    }
                }
                self.block(otherwise, around, out);
                self.block(finally, around, out);
            }
            StmtKind::With { body, .. } | StmtKind::Block(body) => self.block(body, around, out),
            _ => {}
        }
    }

    /// Whether a call ends the answer that is not wanted.
    fn closes(&self, kind: &ExprKind) -> bool {
        let ExprKind::Call { callee, args } = kind else { return false };
        let named = |name: &str| matches!(&*name.to_ascii_lowercase(), "close" | "dispose" | "closequietly");
        args.is_empty() && matches!(&self.file.expr(*callee).kind, ExprKind::Member { name, .. } if named(name))
    }

    /// Whether a central place hands the request on inside of a span.
    fn sends_on(&self, span: Span) -> bool {
        self.eval.record.sent_on.iter().any(|(at, _)| at.file == self.id.file && span.contains(at.span))
    }

    /// Whether anything in a span is called after what makes a token good again.
    fn speaks_of_renewal(&self, span: Span) -> bool {
        self.file.exprs_in(span).any(|e| match &e.kind {
            ExprKind::Name(name) | ExprKind::Member { name, .. } => speaks(name),
            // What tells of the refusal alone speaks of nothing that mends it.
            ExprKind::Str(text) => speaks(&text.cooked.to_ascii_lowercase().replace("authorized", "")),
            _ => false,
        })
    }

    /// Whether an expression does nothing about a token: it waits, counts, or says what happened.
    fn only_waits(&self, kind: &ExprKind) -> bool {
        const WAITING: &[&str] =
            &["sleep", "wait", "delay", "pause", "timeout", "promise", "log", "warn", "info", "debug", "error", "print", "write-", "echo"];
        const COUNTING: &[&str] = &[
            "pow",
            "min",
            "max",
            "floor",
            "round",
            "ceil",
            "random",
            "uniform",
            "number",
            "int",
            "float",
            "duration",
            "fromseconds",
            "frommilliseconds",
            "ofseconds",
            "ofmillis",
            "from_secs",
            "from_millis",
        ];
        match kind {
            ExprKind::Call { callee, .. } | ExprKind::New { callee, .. } => match &self.file.expr(*callee).kind {
                ExprKind::Name(name) | ExprKind::Member { name, .. } => {
                    let lower = name.to_ascii_lowercase();
                    WAITING.iter().any(|word| lower.contains(word)) || COUNTING.contains(&&*lower) || &*lower == "resolve"
                }
                _ => false,
            },
            ExprKind::Assign { target, .. } => match &**target {
                Pattern::Array { items, rest: None } => {
                    items.iter().flatten().all(|item| matches!(item, Pattern::Name(..) | Pattern::Ignore))
                }
                target => matches!(target, Pattern::Name(..)),
            },
            _ => true,
        }
    }

    /// Whether nothing behind a statement runs.
    fn ends(&self, stmt: &Stmt) -> bool {
        const STOPPING: &[&str] = &["exit", "die", "abort", "fatal", "fatalf", "fatalln", "panic"];
        match &stmt.kind {
            StmtKind::Return(_) | StmtKind::Throw(_) | StmtKind::Break => true,
            StmtKind::Expr(expr) => match &self.file.expr(*expr).kind {
                ExprKind::Call { callee, .. } => match &self.file.expr(*callee).kind {
                    ExprKind::Name(name) | ExprKind::Member { name, .. } => STOPPING.contains(&&*name.to_ascii_lowercase()),
                    _ => false,
                },
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether one of the calls is made inside of a loop.
    fn is_sent_in(&self, around: Span) -> bool {
        let inside = |at: &Loc| at.file == self.id.file && around.contains(at.span);
        self.calls.iter().flat_map(|call| &call.events).any(|event| self.eval.record.events[*event].chain.iter().any(inside))
    }

    /// Where a condition tells 401 from the rest, in the direction that leads into its branch.
    fn asks_for_401(&self, test: Span) -> Option<Loc> {
        let negates = |at: Span| {
            self.file.exprs_in(test).any(|e| {
                e.span.contains(at)
                    && matches!(&e.kind, ExprKind::Binary(BinaryOp::Ne | BinaryOp::NotIn, ..) | ExprKind::Unary(UnaryOp::Not, _))
            })
        };
        let told = &self.eval.record.told_401;
        let of_status = told.iter().find(|at| at.file == self.id.file && test.contains(at.span) && !negates(at.span)).copied();
        of_status.or_else(|| self.asks_for_raised(test).filter(|_| !negates(test)))
    }

    /// Where 401 is told from the rest for an arm of its own: what is matched is, or the arm's condition.
    fn case_of_401(&self, subject: ExprId, arm: &Arm) -> Option<Loc> {
        let names_it = arm.tests.iter().copied().chain(arm.guard).any(|test| self.names_401(test));
        let asked = self.asks_for_401(self.file.expr(subject).span).filter(|_| names_it);
        asked.or_else(|| self.asks_for_401(self.file.expr(arm.guard?).span))
    }

    /// Where a clause stands that is for refused tokens, be it among others.
    fn clause_of_401(&self, clause: &Catch) -> Option<Loc> {
        let own = Loc { file: self.id.file, span: clause.span };
        let is_for_401 =
            |handler: &Handler| handler.seen.unauthorized_at == Some(own) || handler.types.iter().any(|ty| self.eval.is_refusal(ty));
        let told = self.eval.record.handlers.iter().any(|handler| handler.loc == own && is_for_401(handler)).then_some(own);
        told.or_else(|| clause.types.iter().find_map(|ty| self.raised_for_401(*ty)).map(|_| own))
    }

    /// Where a clause has the loop around it send the request again, if nothing in it has to do with the token.
    fn goes_round_again(&self, clause: &Catch, around: Option<Span>) -> Option<Span> {
        let around = around.filter(|around| self.is_sent_in(*around))?;
        let span = clause.body.first()?.span.to(clause.body.last()?.span);
        if around.contains(span) && !self.renews(span) { clause.body.iter().find_map(|stmt| self.goes_on(stmt, clause)) } else { None }
    }

    /// Whether a case is that of 401, by its number or name.
    fn names_401(&self, case: ExprId) -> bool {
        let within = self.file.expr(case).span;
        let names = |kind: &ExprKind| match kind {
            ExprKind::Num(number) => (*number - 401.0).abs() < f64::EPSILON,
            ExprKind::Str(text) => &*text.cooked == "401",
            ExprKind::Name(name) | ExprKind::Member { name, .. } => name.to_ascii_lowercase().ends_with("unauthorized"),
            _ => false,
        };
        self.file.exprs_in(within).any(|e| names(&e.kind))
    }

    /// Where a branch sends the request again, if nothing in it has to do with the token.
    fn again(&self, branch: &Block, around: Option<Span>) -> Option<Span> {
        let branch = match branch.as_slice() {
            [Stmt { kind: StmtKind::Block(inner), .. }] => return self.again(inner, around),
            _ => branch,
        };
        let span = branch.first()?.span.to(branch.last()?.span);
        if self.renews(span) {
            return None;
        }
        if let Some(stmt) = branch.iter().find(|s| matches!(s.kind, StmtKind::Continue)) {
            // The loop must hold the request; what follows the branch in the loop's next round sends it again.
            return around.is_some_and(|around| self.is_sent_in(around)).then_some(stmt.span);
        }
        self.file
            .exprs_in(span)
            .find(|e| match &e.kind {
                ExprKind::Call { callee, args, .. } => {
                    let here = Loc { file: self.id.file, span: e.span };
                    let sent_on = self.eval.record.sent_on.iter().any(|(at, _)| *at == here);
                    let again = self.is_itself(*callee) || args.iter().any(|a| self.is_request_again(a.value));
                    again || sent_on && !self.speaks_of_renewal(span) || self.is_sent_before(e, span)
                }
                _ => false,
            })
            .map(|e| e.span)
    }

    /// Whether something named in a branch makes the token good again or asks the user to.
    fn renews(&self, span: Span) -> bool {
        self.file.exprs_in(span).any(|e| self.makes_good(e))
    }

    /// Whether an expression makes the token good again, lets go of it, or asks the user to sign in.
    fn makes_good(&self, e: &Expr) -> bool {
        match &e.kind {
            // A token that is only passed on is the same one.
            ExprKind::Call { callee, .. } | ExprKind::New { callee, .. } => match &self.file.expr(*callee).kind {
                ExprKind::Name(name) | ExprKind::Member { name, .. } => {
                    (speaks(name) || drops(name)) && !BEARING.contains(&&*name.to_ascii_lowercase()) && !self.is_itself(*callee)
                }
                _ => false,
            },
            ExprKind::Assign { target, op, value } => {
                self.assigns(target) || op.is_none() && empty(self.file.expr(*value)) && self.outlives_the_call(target)
            }
            _ => false,
        }
    }

    /// Whether something is kept from one call of the function to the next: what is emptied there may have held the token.
    fn outlives_the_call(&self, target: &Pattern) -> bool {
        match target {
            Pattern::Name(name, _) => self.id.func != FuncId(0) && is_variable_of_file(self.file, name),
            Pattern::Place(place) => own_field(self.file, *place).is_some(),
            _ => false,
        }
    }

    fn assigns(&self, target: &Pattern) -> bool {
        match target {
            Pattern::Name(name, _) => speaks(name),
            Pattern::Place(place) => match &self.file.expr(*place).kind {
                ExprKind::Member { name, .. } => speaks(name),
                ExprKind::Index { index, .. } => matches!(&self.file.expr(*index).kind, ExprKind::Str(key) if speaks(&key.cooked)),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether a callee is the function that is being looked through.
    fn is_itself(&self, callee: ExprId) -> bool {
        let own = &self.file.function(self.id.func).name;
        self.id.func != FuncId(0)
            && match &self.file.expr(callee).kind {
                ExprKind::Name(name) => own.as_ref().is_some_and(|o| o == name),
                ExprKind::Member { object, name, .. } => {
                    own.as_ref().is_some_and(|o| o == name) && matches!(self.file.expr(*object).kind, ExprKind::This)
                }
                _ => false,
            }
    }

    /// Whether a call that sends a request is one that stands before a branch as well, word for word, and is handed the token itself:
    /// what looks the token up may find another one by now.
    fn is_sent_before(&self, call: &Expr, branch: Span) -> bool {
        if self.is_written_out_again(call, branch) {
            return true;
        }
        let Some(words) = self.words_of(call) else { return false };
        let own = self.file.function(self.id.func).span;
        let sends = |at: Span| {
            let at = Loc { file: self.id.file, span: at };
            self.calls.iter().flat_map(|c| &c.events).any(|event| self.eval.record.events[*event].chain.contains(&at))
        };
        words.iter().any(|word| names_a_token(word))
            && sends(call.span)
            && self.file.exprs_in(own).any(|e| e.span.end <= branch.start && sends(e.span) && self.words_of(e).as_ref() == Some(&words))
    }

    /// What a call consists of, where it is nothing but names: the callee's and the arguments'.
    fn words_of(&self, call: &Expr) -> Option<Vec<Name>> {
        let ExprKind::Call { callee, args } = &call.kind else { return None };
        let mut words = path_of(self.file, *callee);
        for arg in args {
            match &self.file.expr(arg.value).kind {
                ExprKind::Name(name) => words.push(name.clone()),
                ExprKind::Member { .. } => words.extend(path_of(self.file, arg.value)),
                _ => return None,
            }
        }
        Some(words)
    }

    /// Whether an argument is the description of the request that failed (`error.config`), or a variable that holds it.
    fn is_request_again(&self, value: ExprId) -> bool {
        match &self.file.expr(self.original(value)).kind {
            ExprKind::Member { name, .. } => describes_request(name),
            ExprKind::Name(name) => {
                matches!(&**name, "originalRequest" | "originalConfig" | "prevRequest" | "failedRequest")
                    || self.keeps_request(&self.file.function(self.id.func).body, name)
            }
            _ => false,
        }
    }

    /// What a value is under another type, or a copy of that adds no headers of its own.
    fn original(&self, value: ExprId) -> ExprId {
        match &self.file.expr(value).kind {
            ExprKind::Cast { value, .. } => self.original(*value),
            ExprKind::Object(props) => match props.split_first() {
                Some((Prop::Spread(first), added)) if added.iter().all(is_marking) => self.original(*first),
                _ => value,
            },
            _ => value,
        }
    }

    /// Whether statements keep the description of a request in a variable (`const { config } = error`, `const again = error.config`).
    fn keeps_request(&self, block: &Block, variable: &Name) -> bool {
        block.iter().any(|stmt| match &stmt.kind {
            StmtKind::Let { pattern, value: Some(value), .. } => self.takes_request(pattern, *value, variable),
            StmtKind::If { then, otherwise, .. } => self.keeps_request(then, variable) || self.keeps_request(otherwise, variable),
            StmtKind::Try { body, .. } | StmtKind::With { body, .. } | StmtKind::Block(body) => self.keeps_request(body, variable),
            _ => false,
        })
    }

    fn takes_request(&self, pattern: &Pattern, value: ExprId, variable: &Name) -> bool {
        match pattern {
            Pattern::Name(name, _) => {
                let original = &self.file.expr(self.original(value)).kind;
                name == variable && matches!(original, ExprKind::Member { name, .. } if describes_request(name))
            }
            Pattern::Object { props, .. } => props
                .iter()
                .any(|prop| bound(&prop.value).contains(variable) && matches!(&prop.key, Key::Name(key, _) if describes_request(key))),
            _ => false,
        }
    }
}

/// Whether an entry of a copied request can hold no token.
fn is_marking(entry: &Prop) -> bool {
    matches!(entry, Prop::Pair(Key::Name(name, _), _) if !matches!(&**name, "headers" | "auth" | "params" | "url"))
}

/// Whether an error's member of that name is the description of the request that failed.
fn describes_request(name: &str) -> bool {
    matches!(name, "config" | "request" | "requestOptions")
}

/// A statement without the blocks around it alone, which say nothing by their braces.
fn unwrapped(stmt: &Stmt) -> &Stmt {
    match &stmt.kind {
        StmtKind::Block(inner) if inner.len() == 1 => unwrapped(&inner[0]),
        _ => stmt,
    }
}

/// Whether a name or text speaks of what makes a token good again.
fn speaks(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    RENEWING.iter().any(|word| lower.contains(word))
}

/// Whether a name says that something kept is let go.
fn drops(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    DROPPING.iter().any(|word| lower.contains(word))
}

/// Whether nothing behind a statement runs.
fn ends(stmt: &Stmt) -> bool {
    matches!(stmt.kind, StmtKind::Return(_) | StmtKind::Throw(_) | StmtKind::Break)
}

/// Whether the code of a file itself declares a variable, and no function one of the same name.
fn is_variable_of_file(file: &File, name: &Name) -> bool {
    let declares = |function: &Function| {
        let of_params = function.params.iter().any(|param| bound(&param.pattern).contains(name));
        of_params || function.body.iter().any(|stmt| matches!(&stmt.kind, StmtKind::Let { pattern, .. } if bound(pattern).contains(name)))
    };
    let mut declaring = (0..).zip(&file.functions).filter(|(_, function)| declares(function)).map(|(at, _)| FuncId(at));
    declaring.next() == Some(FuncId(0)) && declaring.next().is_none()
}
