//! Which functions are run from their own start, how long, and which of them a second time.

use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::super::object::{Obj, ObjKind};
use super::super::record::{Event, EventKind};
use super::super::state::{Keys, Mark, Writes};
use super::super::value::{ClassRef, ClassVal, Closure, EnvId, FuncRef, Value};
use super::signed_in::given_at;
use super::{Cx, Eval, Explored, Made, Mention, Unfinished};
use crate::finding::Loc;
use crate::ir::{ClassKind, ExprId, ExprKind, FuncId, Language, Method, Span};
use crate::source::FileId;

/// How deep records in the fields of an instance nest, and how many entries each has, until nobody looks for functions there.
const MAX_HELD: (u32, usize) = (2, 60);

impl Eval<'_> {
    /// Runs every function of `files`, with what is known before any of them ran. `mentions` says which places speak of Egnyte
    /// themselves.
    pub fn explore(&mut self, files: &[FileId], mentions: &dyn Fn(Loc) -> Mention) {
        // Tests call what the app never would.
        let files: Vec<FileId> = files.iter().copied().filter(|file| !self.world.is_test(*file)).collect();
        let files = &*files;
        for &file in files {
            self.module(file);
            self.note_json_names(file);
        }
        self.explorations += 1;
        self.collect_provided(files);
        self.compose(files);
        self.give_early();
        let mut functions: Vec<(Rc<Closure>, bool)> = Vec::new();
        for &file in files {
            functions.extend(self.functions_of(file));
        }
        // What these files add to classes of files that were explored before.
        let extended = |(class, added): (&ClassRef, &Vec<Rc<ClassVal>>)| {
            (!files.contains(&class.file) && added.iter().any(|one| files.contains(&one.class.file))).then_some(*class)
        };
        let mut extended: Vec<ClassRef> = self.extensions.iter().filter_map(extended).collect();
        extended.sort_unstable();
        for class in extended {
            let Some(class) = self.classes.get(&class).cloned() else { continue };
            let made = self.functions_made(&Made::Class(class)).into_iter();
            let (added, others): (Vec<_>, Vec<_>) = made.partition(|(closure, _)| files.contains(&closure.func.file));
            functions.extend(added);
            // What stands in a file that nobody explored yet has its turn with that file.
            for (closure, _) in others {
                self.rooted.remove(&closure.func);
            }
        }
        for (closure, inherited) in functions {
            // A wrapper is there for what it is put around.
            let FuncRef { file, func } = self.wrapped.get(&(closure.func, closure.env)).map_or(closure.func, |wrapped| wrapped.func);
            let span = self.world.file(file).map(|file| file.function(func).span);
            let near = span.map_or(Mention::Nowhere, |span| mentions(Loc { file, span }));
            let first = self.record.events.len();
            (self.asks_stores, self.asks_classes, self.asks_container) = (false, false, false);
            self.asks_interfaces.clear();
            self.exploring = true;
            self.state.begin_watch(self.next_env());
            let mut writes = self.root_as(&closure, inherited, near);
            self.made_once(&closure, &mut writes);
            let read = self.state.end_watch();
            self.exploring = false;
            self.late.push(writes);
            let events = first..self.record.events.len();
            let asks_classes = self.asks_classes.then_some(self.explorations);
            let asks_container = self.asks_container.then(|| self.told_containers());
            self.explored.push(Explored {
                closure,
                inherited,
                near,
                run: self.runs,
                events,
                read,
                asks_stores: self.asks_stores,
                asks_classes,
                asks_container,
                asks_interfaces: std::mem::take(&mut self.asks_interfaces),
            });
        }
        self.record.tell_apart();
    }

    /// A constructor that is run for the typical instance has made it before: what it makes of the program's own classes for a field is
    /// what the field holds already, not a second one beside it.
    fn made_once(&self, closure: &Closure, writes: &mut Writes) {
        let Some(Value::Object(id)) = closure.this else { return };
        let (Some(before), Some(after)) = (self.state.obj(id), writes.object(id)) else { return };
        let ObjKind::Instance(class) = &before.kind else { return };
        let is_constructor =
            |(method, owner): (Method, Rc<ClassVal>)| closure.func == FuncRef { file: owner.class.file, func: method.func };
        if self.typical.get(&class.class) != Some(&id) || !self.constructor(class).is_some_and(is_constructor) {
            return;
        }
        let class_of = |value: &Value| match value {
            Value::Object(id) => match &writes.object(*id).or_else(|| self.state.obj(*id))?.kind {
                ObjKind::Instance(class) => Some(class.class),
                _ => None,
            },
            _ => None,
        };
        let mut once = Obj::clone(after);
        for (name, made) in &mut once.fields {
            match before.get(name) {
                Some(held) if class_of(held).is_some() && class_of(held) == class_of(made) => *made = held.clone(),
                _ => {}
            }
        }
        writes.replace(id, once);
    }

    /// What functions write to module variables, singletons and fields is only known after they ran: those that read something
    /// of it run again, and their first run is void.
    pub fn conclude(&mut self) {
        self.fuel.begin_run();
        let mut changed = Keys::default();
        for writes in std::mem::take(&mut self.late) {
            self.state.weaken_late(&writes, &mut changed);
        }
        self.settle_given();
        self.state.commit();
        let mut explored = std::mem::take(&mut self.explored);
        for one in &mut explored {
            let more_classes = one.asks_classes.is_some_and(|at| at < self.explorations);
            let more_told = one.asks_container.is_some_and(|told| told < self.told_containers());
            let mut offered = one.asks_interfaces.iter().any(|interface| self.implementors.contains_key(interface));
            if let Some(this) = self.offered_receiver(&one.closure) {
                one.closure = Rc::new(Closure { this: Some(this), ..Closure::clone(&one.closure) });
                offered = true;
            }
            if one.asks_stores || more_classes || more_told || offered || one.read.meet(&changed) {
                self.run_again(one);
            }
        }
        // Whoever makes an instance is seen by now: what nobody calls works on one of those.
        let mut changed = Keys::default();
        self.settle_made(&mut changed);
        self.state.commit();
        for one in &mut explored {
            if one.read.meet(&changed) && !self.invoked.contains(&one.closure.func) {
                self.run_again(one);
            }
        }
        for one in &mut explored {
            self.run_for_each_kind(one);
        }
        self.settle_stores();
        self.settle_logged();
        self.settle_destructured();
        self.settle_named_errors();
        self.settle_described();
        self.record.tell_apart();
    }

    /// The instances of an interface that come from elsewhere are made by the client that makes others.
    fn settle_described(&mut self) {
        for event in &mut self.record.events {
            if let EventKind::Request(request) = &mut event.kind
                && let (None, Some(interface)) = (&request.client, request.described)
            {
                request.client = self.described_clients.get(&interface).cloned();
            }
        }
    }

    /// Runs a function again; its last run is void. It stands where no steps are left for another.
    fn run_again(&mut self, explored: &mut Explored) {
        if self.fuel.is_spent() {
            return;
        }
        // A module that the first run was the first to ask for runs once, whoever asks again.
        let own = self.record.events[explored.events.clone()].iter_mut().filter(|event| event.root.func != FuncId(0));
        own.for_each(|event| event.void = true);
        self.given_out.retain(|_, run| *run != explored.run);
        let first = self.record.events.len();
        self.root_as(&explored.closure, explored.inherited, explored.near);
        explored.run = self.runs;
        explored.events = first..self.record.events.len();
    }

    /// The functions to be run of a file's own code: its functions and the methods of its classes, with whether a class inherits it.
    fn functions_of(&mut self, file: FileId) -> Vec<(Rc<Closure>, bool)> {
        let made = self.modules_made.get(&file).cloned().unwrap_or_default();
        made.iter().flat_map(|one| self.functions_made(one)).collect()
    }

    fn functions_made(&mut self, made: &Made) -> Vec<(Rc<Closure>, bool)> {
        match made {
            Made::Func(closure) => vec![(self.with_typical_receiver(closure), self.inherited)],
            Made::Class(class) => {
                let whole = self.extended.get(&class.class).cloned();
                let extended = self.extended_library(class);
                let this = extended.unwrap_or_else(|| self.typical_instance(whole.as_ref().unwrap_or(class)));
                if let Some(whole) = whole.as_ref().filter(|whole| self.is_unoffered(whole)) {
                    self.unoffered.insert((whole.class, class.class.file));
                }
                self.framework_class(class, &this);
                self.describing_class(class, &this);
                self.request_class(class, &this);
                let mut methods = self.methods_of(whole.as_ref().unwrap_or(class), &this);
                let declared = self.world.file(class.class.file).map(|f| f.class(class.class.class).kind);
                if declared == Some(ClassKind::Interface)
                    && self.has_members_in_scope(Loc { file: class.class.file, span: Span::default() })
                {
                    // What the classes below inherit is run with them.
                    let below = self.implementors.get(&class.class).is_some_and(|known| !known.is_empty());
                    methods.retain(|closure| !below || matches!(closure.this, Some(Value::Class(_))));
                }
                if whole.is_some() || self.extensions.contains_key(&class.class) {
                    self.keep_parts(class, whole.as_ref(), &mut methods);
                }
                let mut functions = self.functions_of_fields(class, &this);
                for closure in methods {
                    let name = self.world.file(closure.func.file).and_then(|f| f.function(closure.func.func).name.clone());
                    if let Some(name) = name {
                        self.framework_method(&name, &closure);
                    }
                    self.framework_annotations(&closure);
                    let of = whole.as_ref().map_or(class.class, |whole| whole.class);
                    let part = |home: &Rc<ClassVal>| self.extended.get(&home.class).is_some_and(|whole| whole.class == of);
                    let own = closure.home.as_ref().is_none_or(|home| home.class == of || part(home));
                    let wrapper = self.wrapper_of(&closure);
                    functions.extend([Some(closure), wrapper].into_iter().flatten().map(|closure| (closure, !own)));
                }
                functions
            }
        }
    }

    /// What the methods are called on that a class puts on a library's type.
    fn extended_library(&mut self, class: &Rc<ClassVal>) -> Option<Value> {
        let file = self.world.file(class.class.file).filter(|file| file.language.has_members_in_scope())?;
        let ClassKind::Extension(of) = file.class(class.class.class).kind else { return None };
        let loc = Loc { file: class.class.file, span: file.expr(of).span };
        let cx = Cx { id: class.class.file, env: class.env, file };
        let Value::Lib(lib) = self.expr(&cx, of) else { return None };
        self.typed_library(&lib, loc, None)
    }

    /// Whether a class is an interface that no other is known to offer.
    fn is_unoffered(&self, class: &ClassVal) -> bool {
        let kind = self.world.file(class.class.file).map(|file| file.class(class.class.class).kind);
        kind == Some(ClassKind::Interface) && !self.implementors.contains_key(&class.class)
    }

    /// The receiver of a method that was put on an interface, where the class that offers it was known only later.
    fn offered_receiver(&mut self, closure: &Closure) -> Option<Value> {
        let Some(Value::Object(id)) = closure.this else { return None };
        let ObjKind::Instance(class) = &self.state.obj(id)?.kind else { return None };
        let class = class.clone();
        let file = self.world.file(class.class.file).filter(|file| file.language.has_members_in_scope())?;
        let kind = file.class(class.class.class).kind;
        if kind != ClassKind::Interface { None } else { self.typed_class(&class, None) }
    }

    /// The functions that a class writes into fields of its instances (`users = () => …`), alone or in a record, or that Python keeps with
    /// the class, with whether they are those of a base.
    fn functions_of_fields(&mut self, class: &Rc<ClassVal>, this: &Value) -> Vec<(Rc<Closure>, bool)> {
        let Value::Object(id) = this else { return Vec::new() };
        let mut found: Vec<(Rc<Closure>, bool)> = Vec::new();
        for owner in self.lineage(class) {
            let Some(file) = self.world.file(owner.class.file) else { continue };
            let of_class = file.language == Language::Python;
            for field in file.class(owner.class.class).fields.iter().filter(|field| field.is_static == of_class && field.value.is_some()) {
                let holder = if of_class { owner.statics } else { *id };
                let Some(held) = self.state.obj(holder).and_then(|o| o.get(&field.name)).cloned() else { continue };
                let held = if of_class { self.as_attribute(held, this, Loc { file: owner.class.file, span: field.span }) } else { held };
                let mut functions = Vec::new();
                self.functions_in(&held, &mut functions, 0);
                functions.retain(|f| self.is_made_in_function(f));
                found.extend(functions.into_iter().map(|f| (f, owner.class != class.class)));
            }
        }
        found
    }

    /// Remembers by which call a class of Python got what is a method of its instances.
    pub(super) fn note_maker(&mut self, cx: &Cx, value: ExprId, held: &Value) {
        if cx.file.language != Language::Python || !matches!(cx.file.expr(value).kind, ExprKind::Call { .. }) {
            return;
        }
        let mut functions = Vec::new();
        self.functions_in(held, &mut functions, 0);
        functions.retain(|f| self.is_made_in_function(f));
        let maker = cx.expr_loc(value);
        self.attribute_makers.extend(functions.iter().map(|f| ((f.func, f.env), maker)));
    }

    fn functions_in(&self, value: &Value, out: &mut Vec<Rc<Closure>>, depth: u32) {
        for one in value.alternatives() {
            match one {
                Value::Func(f) => out.push(f.clone()),
                Value::Object(id) if depth < MAX_HELD.0 => {
                    let Some(record) = self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::Record)) else { continue };
                    record.fields.iter().take(MAX_HELD.1).for_each(|(_, held)| self.functions_in(held, out, depth + 1));
                }
                _ => {}
            }
        }
    }

    /// Whether no file or class declares a function: it is only there where it was made.
    fn is_made_in_function(&self, closure: &Closure) -> bool {
        let Some(file) = self.world.file(closure.func.file) else { return false };
        let function = file.function(closure.func.func);
        let is_method = file.classes.iter().any(|class| class.methods.iter().any(|method| method.func == closure.func.func));
        let in_class = || file.classes.iter().any(|class| class.span.contains(function.span));
        !is_method && (function.parent.is_some_and(|parent| parent != FuncId(0)) || in_class())
    }

    /// What extends a class is a part of it: each part runs once, whichever of them is met first. `class` is the class itself, or a part
    /// of `whole`.
    fn keep_parts(&mut self, class: &Rc<ClassVal>, whole: Option<&Rc<ClassVal>>, methods: &mut Vec<Rc<Closure>>) {
        let of = whole.map_or(class.class, |whole| whole.class);
        let kind = self.world.file(class.class.file).map(|file| (file.class(class.class.class).kind, file.language));
        let entire = whole.is_none() || matches!(kind, Some((ClassKind::Part, _) | (_, Language::Ruby)));
        methods.retain(|closure| {
            let Some(home) = &closure.home else { return true };
            let part = home.class == of || self.extended.get(&home.class).is_some_and(|whole| whole.class == of);
            if part { (entire || home.class == class.class) && self.rooted.insert(closure.func) } else { whole.is_none() }
        });
    }

    pub(super) fn root_as(&mut self, closure: &Rc<Closure>, inherited: bool, near: Mention) -> Writes {
        self.fuel.begin_root(near);
        self.sending.clear();
        let before = std::mem::replace(&mut self.inherited, inherited);
        let mark = self.state.mark();
        let first = self.record.events.len();
        self.runs += 1;
        self.run = self.runs;
        let run = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| self.root(closure, 0)));
        self.inherited = before;
        self.run = 0;
        let failure = run.as_ref().err().map(|panic| crate::link::program::panic_message(&**panic));
        if failure.is_some() {
            self.recover(mark);
        }
        let exhausted = self.fuel.end_root();
        if failure.is_some() || exhausted.is_some() {
            let running = exhausted.unwrap_or_default();
            // Who looks at an answer that nobody looked at yet, nor catches its failure, may come in what was not followed. What a function
            // that was left in its middle does with its own requests, its other runs tell.
            let is_cut = |event: &Event| event.functions.last().is_some_and(|own| *own != closure.func && running.contains(own));
            let is_open = |event: &Event| !event.seen.noticed && event.handlers.is_empty();
            for event in &mut self.record.events[first..] {
                event.cut_short = is_open(event) && is_cut(event);
                event.seen.escaped |= is_open(event) && !event.cut_short;
            }
            self.unfinished.push(Unfinished { func: closure.func, failure, running });
        }
        run.unwrap_or_default()
    }

    /// Gets ready for the next function where the machine failed in one.
    fn recover(&mut self, mark: Mark) {
        self.frames.clear();
        self.rooting.clear();
        self.handlers.clear();
        self.catching.clear();
        self.through.clear();
        self.importing.clear();
        self.noticing.clear();
        self.exporting.clear();
        self.loops.clear();
        self.spreads.clear();
        self.nesting = 0;
        self.returned.recover();
        self.state.recover(mark);
    }

    /// The functions that were not followed to their end, each once, in order. Who only calls one of them is not among them.
    #[must_use]
    pub fn unfinished(&self) -> Vec<Unfinished> {
        let mut all = self.unfinished.clone();
        all.sort_by_key(|one| (one.func, one.failure.is_none()));
        all.dedup_by_key(|one| one.func);
        let each: FxHashSet<FuncRef> = all.iter().map(|one| one.func).collect();
        all.retain(|one| one.failure.is_some() || !one.running.iter().any(|func| *func != one.func && each.contains(func)));
        all
    }

    /// Runs each of `made` from its own start, `again` those that read what others of them write. What they write beyond themselves may
    /// have been written from here on.
    fn root_all(&mut self, made: &[Made], depth: usize, again: bool) {
        let mut ran = Vec::new();
        let mut late = Vec::new();
        for one in made {
            for (closure, inherited) in self.functions_made(one) {
                let asked = std::mem::take(&mut self.asks_stores);
                self.state.begin_watch(self.next_env());
                late.push(self.root_made(&closure, inherited, depth));
                let read = self.state.end_watch();
                ran.push((closure, inherited, read, self.asks_stores));
                self.asks_stores |= asked;
            }
        }
        let mut changed = Keys::default();
        late.iter().for_each(|writes| self.state.weaken_late(writes, &mut changed));
        if again {
            ran.retain(|(_, _, read, asks_stores)| *asks_stores || read.meet(&changed));
            let late: Vec<Writes> = ran.iter().map(|(closure, inherited, ..)| self.root_made(closure, *inherited, depth)).collect();
            late.iter().for_each(|writes| self.state.weaken(writes, EnvId(u32::MAX)));
        }
    }

    fn root_made(&mut self, closure: &Rc<Closure>, inherited: bool, depth: usize) -> Writes {
        // What a function makes may inherit that function (`static Step[] all() { return { new Step() { … }, … }; }`), which runs already.
        if self.rooting.contains(&closure.func) {
            return Writes::default();
        }
        let before = std::mem::replace(&mut self.inherited, inherited);
        let writes = self.root(closure, depth);
        self.inherited = before;
        writes
    }

    /// Runs one function with holes for its parameters. The state is as before afterwards.
    fn root(&mut self, closure: &Rc<Closure>, depth: usize) -> Writes {
        if depth > 5 || self.fuel.is_spent() {
            return Writes::default();
        }
        let Some(file) = self.world.file(closure.func.file) else { return Writes::default() };
        let is_nested = depth > 0;
        let Some(given) = self.fuel.begin(is_nested, self.record.events.len()) else {
            self.unfinished.push(Unfinished { func: closure.func, failure: None, running: vec![closure.func] });
            return Writes::default();
        };
        let mark = self.state.mark();
        let first_object = self.state.next_object();
        let first_env = self.next_env();
        let handlers = std::mem::take(&mut self.handlers);
        let catching = std::mem::take(&mut self.catching);
        let through = std::mem::take(&mut self.through);
        let noticing = std::mem::take(&mut self.noticing);
        let cx = self.enter(closure, &file, None, true);
        let fixed = self.fixed_arguments(closure);
        match self.wrapped.get(&(closure.func, closure.env)).cloned() {
            Some(wrapped) => self.bind_as_wrapped(&cx, closure.func.func, fixed, &wrapped),
            None => self.bind_unknown(&cx, closure.func.func, &fixed),
        }
        self.handlers.extend(self.guards.get(&closure.func).cloned());
        self.block(&cx, &file.function(closure.func.func).body);
        let (value, mut made) = self.leave(&cx, false);
        if is_nested {
            self.fuel.end_nested(given);
        }
        self.judge(closure.func, &value);
        self.mark_returned(&value);
        if self.called_unseen.contains(&closure.func) {
            self.give_to_unseen(&value);
        }
        // A client that was told its address where it was made is asked by those it is given to.
        let is_instance = |one: &Value| matches!(one, Value::Object(id) if self.state.obj(*id).is_some_and(|o| o.is_instance()));
        if value.alternatives().iter().all(is_instance) && self.speaks_of_egnyte(&value, 0) {
            self.told_of_egnyte.insert(closure.func);
        }
        let served = self.served.contains(&closure.func);
        if served {
            self.forward_status(&value, 0);
        }
        let function = file.function(closure.func.func);
        let place = given_at(&file, function);
        // What a function of JavaScript gives is the answer where an annotation says that it is a route; others are handed what they answer with.
        let answers = served && (file.language != Language::JavaScript || !function.decorators.is_empty());
        let sent = if answers { self.let_through(&cx, function, value.clone()) } else { value.clone() };
        self.answer_with(function.name.as_deref().unwrap_or_default(), answers, &sent, cx.loc(place));
        self.handed_out(&value, (closure.func, first_env), &mut made, 0);
        self.rooting.push(closure.func);
        self.root_all(&made, depth + 1, depth < 2 && made.len() > 1);
        self.rooting.pop();
        self.handlers = handlers;
        self.through = through;
        self.catching = catching;
        self.noticing = noticing;
        let writes = self.state.writes_since(mark);
        let writes = self.state.lasting(writes, first_object, first_env).without(&|f| self.called_at_home.contains(&(f.func, f.env)));
        self.state.roll_back(mark);
        self.state.forget_variables(first_env);
        writes
    }
}
