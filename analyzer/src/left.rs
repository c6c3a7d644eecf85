//! What of the code the analysis left out: files that nobody reads, and functions that were not followed to their end or at all.

use rustc_hash::FxHashSet;

use crate::checks::NotAnalysed;
use crate::facts::Facts;
use crate::finding::Loc;
use crate::ir::Span;
use crate::link::eval::{Eval, Unfinished, World};
use crate::link::program::Program;
use crate::link::value::FuncRef;
use crate::source::apps::Apps;
use crate::source::rings::Unanalyzed;
use crate::source::{Class, FileId, Sources};

/// What was analysed, to tell what was not.
pub(crate) struct Left<'a> {
    pub(crate) eval: &'a Eval<'a>,
    pub(crate) facts: &'a Facts,
    pub(crate) sources: &'a Sources,
    pub(crate) program: &'a Program<'a>,
    pub(crate) apps: &'a Apps,
}

impl Left<'_> {
    /// All of it, in order of place. `unanalyzed` are the files that speak of Egnyte in a language or form that is not read.
    pub(crate) fn not_analysed(&self, unanalyzed: &[Unanalyzed]) -> Vec<NotAnalysed> {
        let mut out: Vec<NotAnalysed> = unanalyzed.iter().map(unread).collect();
        out.extend(self.unparsed());
        let (unbegun, cut): (Vec<Unfinished>, Vec<Unfinished>) = self.unfinished().into_iter().partition(Unfinished::is_unbegun);
        out.extend(cut.iter().filter_map(|one| self.cut(one)));
        out.extend(self.unbegun(&unbegun));
        out.sort_by_key(|n| n.loc);
        out
    }

    fn unparsed(&self) -> Vec<NotAnalysed> {
        let mut out = Vec::new();
        for (id, file) in self.program.loaded() {
            let source = self.sources.file(id);
            if let (Some(problem), true, Class::Source) = (file.problems.first(), source.signals.any(), source.class) {
                let partial = file.functions.first().is_some_and(|f| !f.body.is_empty());
                let again = file.problems[1..].iter().map(|problem| problem.span).collect();
                out.push(NotAnalysed { again, partial, ..left_at(Loc { file: id, span: problem.span }, problem.message.clone()) });
            }
        }
        for (id, what) in self.program.panics.borrow().iter() {
            out.push(NotAnalysed { panic: true, ..left_at(whole(*id), format!("the front end failed: {what}")) });
        }
        out
    }

    /// The functions that were not followed to their end and that matter: what failed, what speaks of Egnyte, what calls it.
    fn unfinished(&self) -> Vec<Unfinished> {
        let Self { eval, facts, sources, program, .. } = self;
        let calling: FxHashSet<FuncRef> = facts
            .calls
            .iter()
            .flat_map(|call| &call.events)
            .flat_map(|event| eval.record.events[*event].functions.iter().copied())
            .collect();
        let speaks = |func: FuncRef| {
            program.file(func.file).is_some_and(|file| sources.mentions(Loc { file: func.file, span: file.function(func.func).span }))
        };
        let mut unfinished = eval.unfinished();
        // Where nothing calls or signs in to Egnyte, a function that speaks of it does not either.
        let calls = !facts.calls.is_empty() || !facts.unresolved.is_empty() || !facts.token_requests.is_empty();
        let is_concerned = calls || sources.iter().any(|(_, file)| file.class == Class::Source && file.signals.is_certain());
        // What else a long function does that only uses the code which speaks of Egnyte is none of ours.
        let may_speak = |func: FuncRef| sources.file(func.file).signals.any();
        let matters = |func: FuncRef| may_speak(func) && (calling.contains(&func) || speaks(func));
        let is_left_out = |one: &Unfinished| one.is_unbegun() && may_speak(one.func);
        unfinished.retain(|one| one.failure.is_some() || is_concerned && (is_left_out(one) || matters(one.func)));
        unfinished
    }

    /// A function that was left in its middle.
    fn cut(&self, one: &Unfinished) -> Option<NotAnalysed> {
        let source = self.sources.file(one.func.file);
        let file = self.program.file(one.func.file).filter(|_| one.failure.is_some() || source.class == Class::Source)?;
        let why = match &one.failure {
            Some(failure) => format!("the analysis of this function failed: {failure}"),
            None => "following this function, with all that it calls, takes more steps than the analysis allows".to_owned(),
        };
        let loc = Loc { file: one.func.file, span: file.function(one.func.func).name_span };
        Some(NotAnalysed { partial: true, panic: one.failure.is_some(), ..left_at(loc, why) })
    }

    /// The functions, of files that speak of Egnyte, that nobody came to when the steps of a whole run were used up: what they ask of it
    /// is missing. One place for each app tells of all of them.
    fn unbegun(&self, unbegun: &[Unfinished]) -> Vec<NotAnalysed> {
        let mut by_apps: Vec<(&[usize], Vec<FuncRef>)> = Vec::new();
        for one in unbegun.iter().filter(|one| self.sources.file(one.func.file).class == Class::Source) {
            let apps = self.apps.of(self.sources, one.func.file);
            match by_apps.iter_mut().find(|(of, _)| *of == apps) {
                Some((_, functions)) => functions.push(one.func),
                None => by_apps.push((apps, vec![one.func])),
            }
        }
        let first = |functions: Vec<FuncRef>| {
            let at = *functions.iter().min()?;
            let file = self.program.file(at.file)?;
            let others = match functions.len() - 1 {
                0 => String::new(),
                1 => " and one other function".to_owned(),
                more => format!(" and {more} other functions"),
            };
            let why = format!("the analysis had used up all its steps before it came to this function{others}, whose calls are missing");
            Some(NotAnalysed { partial: true, ..left_at(Loc { file: at.file, span: file.function(at.func).name_span }, why) })
        };
        by_apps.into_iter().filter_map(|(_, functions)| first(functions)).collect()
    }
}

/// A file of which nothing was read.
fn unread(file: &Unanalyzed) -> NotAnalysed {
    match file {
        Unanalyzed::Language(id, language) => left_at(whole(*id), format!("language not analysed ({language})")),
        Unanalyzed::ServerCode(id, language) => {
            NotAnalysed { partial: true, ..left_at(whole(*id), format!("code that the server runs in it not analysed ({language})")) }
        }
        Unanalyzed::Text(id, why) => left_at(whole(*id), why.to_string()),
    }
}

fn left_at(loc: Loc, why: String) -> NotAnalysed {
    NotAnalysed { loc, why, again: Vec::new(), partial: false, panic: false }
}

fn whole(id: FileId) -> Loc {
    Loc { file: id, span: Span::default() }
}
