//! Entering and leaving functions and branches; what goes on the record while they run.

use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::record::{Event, EventKind, Seen};
use super::super::state::Writes;
use super::super::value::{Closure, EnvId, EventId, FuncRef, StrPiece, Value};
use super::assign::names_of;
use super::{Cx, Env, Eval, Flow, Frame, Made};
use crate::finding::Loc;
use crate::ir::{File, FuncId, Language, Pattern};

/// How many entries of a record that is handed down are looked into.
const MAX_HELD: usize = 20;

impl Eval<'_> {
    pub(super) fn enter(&mut self, closure: &Closure, file: &Rc<File>, call: Option<Loc>, root: bool) -> Cx {
        let function = file.function(closure.func.func);
        let env = EnvId(u32::try_from(self.envs.len()).unwrap_or(u32::MAX));
        let outer = &self.envs[closure.env.0 as usize];
        let own_this = function.own_this || file.language.binds_receivers();
        let (this, home) = if own_this { (closure.this.clone(), closure.home.clone()) } else { (outer.this.clone(), outer.home.clone()) };
        self.envs.push(Env { func: closure.func, parent: Some(closure.env), this, home, given: None, run: self.run, turn: false });
        let mark = self.state.mark();
        self.frames.push(Frame {
            func: closure.func,
            env,
            call,
            mark,
            returns: Vec::new(),
            yields: Vec::new(),
            handlers: self.handlers.len(),
            around_yield: Vec::new(),
            exits: Vec::new(),
            root,
            first_event: self.record.events.len(),
            first_object: self.state.next_object(),
            made: Vec::new(),
            in_place: std::mem::take(&mut self.in_place),
        });
        Cx { file: file.clone(), id: closure.func.file, env }
    }

    /// The place of one turn of a loop, with variables of its own for what `pattern` binds.
    pub(super) fn turn(&mut self, cx: &Cx, pattern: &Pattern) -> Cx {
        let around = &self.envs[cx.env.0 as usize];
        let (func, this, home, given) = (around.func, around.this.clone(), around.home.clone(), around.given.clone());
        let env = EnvId(u32::try_from(self.envs.len()).unwrap_or(u32::MAX));
        self.envs.push(Env { func, parent: Some(cx.env), this, home, given, run: self.run, turn: true });
        for name in names_of(pattern) {
            self.state.set_var(env, &name, Value::Null);
        }
        Cx { env, ..cx.clone() }
    }

    /// Ends the current frame: its value, joined over all returns.
    pub(super) fn leave(&mut self, cx: &Cx, fell_through: bool) -> (Value, Vec<Made>) {
        let Some(frame) = self.frames.pop() else { return (Value::Null, Vec::new()) };
        for writes in &frame.exits {
            self.state.weaken(writes, frame.env);
        }
        let function = cx.file.function(frame.func.func);
        if function.is_generator || !frame.yields.is_empty() {
            let mut list = Obj::new(ObjKind::List, cx.loc(function.span));
            list.items = frame.yields;
            list.open = true;
            let list = self.state.alloc(list);
            if !frame.around_yield.is_empty() {
                self.around_yield.insert(list, frame.around_yield);
            }
            return (Value::Object(list), frame.made);
        }
        let mut returns = frame.returns;
        if fell_through || returns.is_empty() {
            returns.push(Value::Null);
        }
        if cx.file.language == Language::Go {
            returns = self.without_blanks(returns);
        }
        (Value::union(returns), frame.made)
    }

    /// What a function of Go gives back beside an error, or beside `false`, is blank, and nobody reads it: who goes on has what the other
    /// returns give.
    fn without_blanks(&mut self, returns: Vec<Value>) -> Vec<Value> {
        let tuples: Vec<Vec<Value>> = returns.iter().flat_map(Value::alternatives).filter_map(|value| self.known_items(value)).collect();
        let given: Vec<&Vec<Value>> = tuples.iter().filter(|items| !items.last().is_some_and(fails)).collect();
        if given.is_empty() || given.len() == tuples.len() {
            return returns;
        }
        let filled = |this: &mut Self, value: &Value| {
            let tuple = this.list(value).filter(|tuple| tuple.items.last().is_some_and(fails) && tuple.items.iter().any(is_blank));
            let Some(tuple) = tuple else { return value.clone() };
            let others = |at: usize| Value::union(given.iter().filter_map(|items| items.get(at).cloned()));
            let items = tuple.items.iter().enumerate().map(|(at, item)| if is_blank(item) { others(at) } else { item.clone() }).collect();
            let site = tuple.site;
            this.list_obj(items, false, site)
        };
        returns.iter().flat_map(|value| value.alternatives().to_vec()).map(|value| filled(self, &value)).collect()
    }

    /// Notes a function or class for being rooted, if a root is running it directly.
    pub(super) fn make(&mut self, made: Made) {
        if let Some(frame) = self.making() {
            frame.made.push(made);
        }
    }

    /// The root that runs directly: what is called where it is written is a part of it.
    pub(super) fn making(&mut self) -> Option<&mut Frame> {
        self.frames.iter_mut().rev().find(|frame| !frame.in_place).filter(|frame| frame.root)
    }

    /// Puts `kind` on the record, at the call `loc`.
    pub(super) fn happen(&mut self, kind: EventKind, loc: Loc) -> EventId {
        if let EventKind::Request(request) = &kind {
            self.request_states(request);
        }
        let root_at = self.frames.iter().rposition(|f| f.root).unwrap_or(0);
        let frames = &self.frames[root_at..];
        let (mut chain, functions) = self.way_through(frames);
        chain.push(loc);
        let root = frames.first().map_or(FuncRef { file: loc.file, func: FuncId(0) }, |f| f.func);
        let mut kind = kind;
        if let EventKind::Request(request) = &mut kind {
            request.handed_down = self.handed_down(&request.url, frames);
        }
        let id = EventId(u32::try_from(self.record.events.len()).unwrap_or(u32::MAX));
        self.record.events.push(Event {
            kind,
            chain: chain.into(),
            root,
            functions: functions.into(),
            handlers: self.handlers.clone(),
            through: self.through.clone(),
            seen: Seen::default(),
            sent: None,
            answered_at: None,
            lost_at: None,
            noticed_at: None,
            shown_at: None,
            dropped: false,
            detached: false,
            awaited: false,
            handed_out: false,
            void: false,
            returned: false,
            inherited: self.inherited,
            supposed: self.supposed.is_some(),
            cut_short: false,
        });
        id
    }

    /// The calls that lead through `frames`, and the functions they are made in. Before what a class got as a method of its instances
    /// stands the call that made it.
    fn way_through(&self, frames: &[Frame]) -> (Vec<Loc>, Vec<FuncRef>) {
        let (mut chain, mut functions) = (Vec::new(), Vec::new());
        for frame in frames {
            chain.extend(frame.call.filter(|_| !frame.root));
            if let Some(maker) = self.maker_of(frame) {
                functions.push(FuncRef { file: maker.file, func: FuncId(0) });
                chain.push(maker);
            }
            functions.push(frame.func);
        }
        (chain, functions)
    }

    fn maker_of(&self, frame: &Frame) -> Option<Loc> {
        let around = self.envs[frame.env.0 as usize].parent?;
        self.attribute_makers.get(&(frame.func, around)).copied()
    }

    /// For each literal in the URL of a request, the outermost call that hands it down, by its position in the chain: the callers of that
    /// one know nothing of it.
    fn handed_down(&self, url: &Value, frames: &[Frame]) -> Vec<(Loc, usize)> {
        let mut literals: Vec<Loc> = Vec::new();
        if url.alternatives().iter().any(|one| matches!(one, Value::Str(text) if text.mentions("pubapi"))) {
            literals_in(url, &mut |literal| literals.push(literal));
        }
        let mut handed_down = Vec::new();
        let mut next = 0;
        for frame in frames {
            let at = next;
            next += usize::from(frame.call.is_some() && !frame.root) + usize::from(self.maker_of(frame).is_some());
            if literals.is_empty() {
                break;
            }
            if at == next {
                continue;
            }
            let Some(file) = self.world.file(frame.func.file) else { continue };
            for name in file.function(frame.func.func).params.iter().flat_map(|param| names_of(&param.pattern)) {
                let Some(value) = self.state.var(frame.env, &name) else { continue };
                self.literals_held(value, &mut |literal| {
                    if let Some(found) = literals.iter().position(|one| *one == literal) {
                        handed_down.push((literals.swap_remove(found), at));
                    }
                });
            }
        }
        handed_down
    }

    /// The literals in a value that is handed down, or in a record of such values.
    fn literals_held(&self, value: &Value, found: &mut dyn FnMut(Loc)) {
        literals_in(value, found);
        for one in value.alternatives() {
            if let Value::Object(id) = one
                && let Some(record) = self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::Record))
            {
                record.fields.iter().take(MAX_HELD).for_each(|(_, held)| literals_in(held, found));
            }
        }
    }

    /// Runs `f` as one of several branches: what it wrote is given back, the state is as before.
    pub(super) fn branch<T>(&mut self, f: impl FnOnce(&mut Self) -> T) -> (T, Writes) {
        let mark = self.state.mark();
        let result = f(self);
        let writes = self.state.writes_since(mark);
        self.state.roll_back(mark);
        (result, writes)
    }

    /// Continues after branches: with the writes of those that stay in the function, or of all if none does.
    pub(super) fn rejoin(&mut self, branches: Vec<(Flow, Writes)>) -> Flow {
        let flow = if branches.iter().any(|(flow, _)| *flow == Flow::Next) {
            Flow::Next
        } else if branches.iter().any(|(flow, _)| *flow == Flow::Break) {
            Flow::Break
        } else {
            Flow::Stop
        };
        let writes: Vec<Writes> = branches.into_iter().filter(|(f, _)| flow == Flow::Stop || *f != Flow::Stop).map(|(_, w)| w).collect();
        self.state.merge(&writes);
        flow
    }
}

/// Whether the last of several results says that the others are not there.
fn fails(last: &Value) -> bool {
    match last {
        Value::Null | Value::Bool(true) => false,
        Value::Union(all) => all.iter().all(fails),
        _ => true,
    }
}

/// An empty text or nought, as results are that nobody reads.
fn is_blank(value: &Value) -> bool {
    value.as_text().is_some_and(|text| text.is_empty()) || matches!(value, Value::Num(number) if *number == 0.0)
}

/// The literals that a text, or each of several, is put together from.
fn literals_in(value: &Value, found: &mut dyn FnMut(Loc)) {
    for one in value.alternatives() {
        let Value::Str(text) = one else { continue };
        for piece in &text.pieces {
            if let StrPiece::Text(fragment) = piece
                && let Some(origin) = &fragment.origin
            {
                found(Loc { file: origin.file, span: origin.text.raw_span(0, origin.text.cooked.len()) });
            }
        }
    }
}
