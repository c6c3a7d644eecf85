//! The abstract machine: runs each function of the program once with unknown arguments, following the calls it makes.
//!
//! A function is *rooted*: run from its own start with holes for its parameters. Calls to functions of the program are
//! followed with the values they are given, so that a request made three helpers down is seen with the path its caller
//! named; [`super::super::facts`] then decides at which frame it is reported. Branches are all tried, loops over known
//! lists unroll, others run once. Whatever is cut by a bound is a hole, never a guess.

mod annotation;
mod answer;
mod assign;
mod call;
mod call_operation;
mod callback;
mod class;
mod client;
mod columns;
mod compose;
mod constants;
mod container;
mod data_operation;
mod expr;
mod external;
mod failure;
mod format;
mod guess;
mod late;
mod made;
mod member;
mod modules;
mod named_settings;
mod observe;
mod operation;
mod prototype;
mod request;
mod roles;
mod scope;
mod shared;
mod stmt;
mod store;
mod stream;
mod strings;
mod tables;
#[cfg(test)]
mod tests;
mod text_operation;
mod url;
mod url_operation;

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use egnyte_rules::models::Models;

use crate::finding::Loc;
use crate::ir::{ClassKind, ExprId, File, FuncId, Name, Span};
use crate::link::modules::Resolution;
use crate::source::FileId;
use crate::source::settings::Setting;

use super::models::LibraryModels;
use super::record::{Client, Event, EventKind, Record, Seen};
use super::state::{Keys, Mark, Obj, ObjKind, State, Writes};
use super::value::{ClassRef, ClassVal, Closure, EnvId, EventId, FuncRef, HandlerId, Hole, HoleKind, NOWHERE, ObjId, StrPiece, Value};

/// What the machine needs of the tree.
pub trait World {
    /// The lowered file, made on demand; `None` if it is no code or may not be read.
    fn file(&self, id: FileId) -> Option<Rc<File>>;
    /// What an import specifier means.
    fn resolve(&self, from: FileId, specifier: &str) -> Resolution;
    /// The files whose top-level names a file sees without importing them.
    fn shared(&self, from: FileId) -> Rc<[FileId]>;
    /// The file whose declaration of `name` code of `from` sees without an import.
    fn visible(&self, from: FileId, name: &str) -> Option<FileId>;
    /// The file of `target`'s package that declares `name`.
    fn package_member(&self, target: FileId, name: &str) -> Option<FileId>;
    /// The files that may hold parts of one declaration of `file`, itself among them, in order.
    fn parts(&self, file: FileId, name: &str) -> Vec<FileId>;
    /// The other files of a file's package.
    fn beside(&self, file: FileId) -> Vec<FileId>;
    /// A submodule of a package.
    fn submodule(&self, package: &Resolution, name: &str) -> Option<FileId>;
    /// The contents of a settings file.
    fn setting(&self, id: FileId) -> Option<Rc<Setting>>;
    /// The settings file that code of `from` opens by a path of which the tail is known.
    fn find_setting(&self, from: FileId, path: &str) -> Option<FileId>;
    /// What the settings files of a configuration library give a dotted key.
    fn settings_value(&self, from: FileId, key: &str) -> Option<Value>;
    /// The settings files that .NET's configuration reads for code of `from`, the one that counts first.
    fn application_settings(&self, from: FileId) -> Vec<FileId>;
    /// The modules that hold settings of the app as constants, nearest first: those that stand equally near together.
    fn settings_modules(&self, from: FileId) -> Vec<Vec<FileId>>;
    /// Whether code of the file may be test code.
    fn is_test(&self, id: FileId) -> bool;
    /// The value a committed settings file gives an environment variable.
    fn environment(&self, from: FileId, name: &str) -> Option<Value>;
}

/// How deep calls are followed.
const MAX_DEPTH: usize = 24;
/// How often one function may stand in a chain of calls.
const MAX_RECURSION: usize = 0;
/// Expressions evaluated for one root before it is cut.
const ROOT_FUEL: u32 = 60_000;
/// The same for functions that do not mention Egnyte themselves, in files that do: what a long one does besides is none of ours.
const FILE_FUEL: u32 = 30_000;
/// The same for functions of files that only use those that mention Egnyte.
const USER_FUEL: u32 = 8_000;
/// Where Egnyte is spoken of, as seen from a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mention {
    /// In the function.
    Here,
    /// Elsewhere in its file.
    InFile,
    /// Nowhere in its file.
    Nowhere,
}

/// Expressions evaluated in one run before everything left is cut.
const TOTAL_FUEL: u32 = 3_000_000;
/// How deep expressions nest before they are cut.
const MAX_NESTING: u32 = 160;

/// Where code stands that is being evaluated.
#[derive(Clone)]
struct Cx {
    file: Rc<File>,
    id: FileId,
    env: EnvId,
}

impl Cx {
    fn loc(&self, span: Span) -> Loc {
        Loc { file: self.id, span }
    }

    fn expr_loc(&self, id: ExprId) -> Loc {
        self.loc(self.file.expr(id).span)
    }
}

/// An activation: where names are looked up.
struct Env {
    func: FuncRef,
    parent: Option<EnvId>,
    this: Option<Value>,
    home: Option<Rc<ClassVal>>,
    /// All arguments of the call, where there was one and they could be told apart.
    given: Option<Rc<[Value]>>,
    /// The run that made it; 0 where modules are loaded.
    run: u32,
}

/// A function being run.
struct Frame {
    func: FuncRef,
    env: EnvId,
    /// The call that led here; `None` for roots and for callbacks run by a library.
    call: Option<Loc>,
    mark: Mark,
    returns: Vec<Value>,
    yields: Vec<Value>,
    /// How many `catch` clauses were around the function when it was entered.
    handlers: usize,
    /// The `catch` clauses around its `yield`s.
    around_yield: Vec<Rc<[HandlerId]>>,
    exits: Vec<Writes>,
    root: bool,
    /// How many events were on the record when it was entered.
    first_event: usize,
    /// Functions and classes made while this root ran, to be rooted in turn.
    made: Vec<Made>,
}

#[derive(Clone)]
enum Made {
    Func(Rc<Closure>),
    Class(Rc<ClassVal>),
}

/// A function that was not followed to its end.
#[derive(Debug, Clone)]
pub struct Unfinished {
    /// The function.
    pub func: FuncRef,
    /// What the machine failed with; `None` where the function is too long.
    pub failure: Option<String>,
}

/// A function that was run from its own start.
struct Explored {
    closure: Rc<Closure>,
    inherited: bool,
    /// How many expressions it may evaluate.
    fuel: u32,
    /// What it put on the record.
    events: std::ops::Range<usize>,
    /// The older cells it read.
    read: Keys,
    asks_stores: bool,
    /// It asked which classes there are, before those of this many explorations were known.
    asks_classes: Option<u32>,
}

/// Whether the code after a statement is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flow {
    /// Yes.
    Next,
    /// Not within the innermost loop or match.
    Break,
    /// Not within the function.
    Stop,
}

struct Module {
    env: EnvId,
    /// `module.exports` of a CommonJS module.
    exports: ObjId,
}

/// Fields by name, with their values.
type Fields = Vec<(Name, Value)>;

/// The abstract machine.
pub struct Eval<'a> {
    world: &'a dyn World,
    models: &'a LibraryModels,
    state: State,
    envs: Vec<Env>,
    modules: FxHashMap<FileId, Module>,
    /// The functions and classes each module's own code made.
    modules_made: FxHashMap<FileId, Vec<Made>>,
    /// Classes by declaration, the last activation that declared each.
    classes: FxHashMap<ClassRef, Rc<ClassVal>>,
    /// The columns of the tables of which rows are read, by where that is.
    rows_read: FxHashMap<Loc, Value>,
    /// Which classes have a method of a name, with how many parameters.
    methods_by_name: FxHashMap<Name, Vec<(ClassRef, usize)>>,
    /// Classes by [`plain_name`].
    classes_by_name: FxHashMap<String, Vec<ClassRef>>,
    /// The run of a function from its own start that goes on; 0 where modules are loaded.
    run: u32,
    /// How many such runs there were.
    runs: u32,
    /// Functions without arguments that were called in the run that made them.
    called_at_home: FxHashSet<(FuncRef, EnvId)>,
    /// Methods of classes in several parts that are run from their start.
    rooted: FxHashSet<FuncRef>,
    /// Classes that put more members on a class (`impl` blocks in other files, extensions).
    extensions: FxHashMap<ClassRef, Vec<Rc<ClassVal>>>,
    /// The same for types of libraries, by qualified path, or by name where no more of it is known.
    library_extensions: FxHashMap<Name, Vec<Rc<ClassVal>>>,
    /// The class that each of those, of a class of the program, belongs to.
    extended: FxHashMap<ClassRef, Rc<ClassVal>>,
    /// The classes that name an interface among their bases.
    implementors: FxHashMap<ClassRef, Vec<ClassRef>>,
    /// The addresses that libraries were given along with interfaces that describe requests.
    described_bases: FxHashMap<ClassRef, Value>,
    /// What containers of objects hand out.
    container: container::Container,
    /// The instance of a class that stands for all of them.
    typical: FxHashMap<ClassRef, ObjId>,
    /// The fields of typical instances of which it was seen what they are given, with what they held before; with nothing where
    /// instances differ in it.
    given: FxHashMap<(ObjId, Name), Option<Value>>,
    /// What instances were given before any function ran.
    given_early: Vec<(Rc<ClassVal>, Fields)>,
    /// The texts that instances of a class were seen to be made with, by field.
    made: FxHashMap<ClassRef, Fields>,
    /// The requests that were prepared before and sent by the function under evaluation, and those it called, in order.
    sending: Vec<usize>,
    /// Functions as objects and as constructors.
    prototypes: prototype::Prototypes,
    libraries: FxHashMap<Name, ObjId>,
    frames: Vec<Frame>,
    handlers: Vec<Rc<[HandlerId]>>,
    /// The `catch` clauses whose code is running.
    catching: Vec<HandlerId>,
    /// The answers that the central handlers under evaluation are for.
    carriers: Vec<EventId>,
    /// The libraries whose calls are running functions of the program.
    through: Vec<Name>,
    /// The `catch` clauses around the `yield`s of a generator that was made.
    around_yield: FxHashMap<ObjId, Vec<Rc<[HandlerId]>>>,
    /// What decorators have looked at the errors of a function.
    guards: FxHashMap<FuncRef, Rc<[HandlerId]>>,
    /// The functions that were run, until it is known which of them have to be run again.
    explored: Vec<Explored>,
    /// What they wrote beyond themselves.
    late: Vec<Writes>,
    /// What is running asked for what a store holds.
    asks_stores: bool,
    /// What is running asked which classes of the program have a method, an interface or an extension.
    asks_classes: bool,
    /// How often files were explored.
    explorations: u32,
    /// The root is a method that the receiver's class inherits.
    inherited: bool,
    nesting: u32,
    root_fuel: u32,
    /// What is running came to the end of its fuel.
    exhausted: bool,
    /// Functions that were not followed to their end.
    unfinished: Vec<Unfinished>,
    fuel: u32,
    total_fuel: u32,
    /// The requests whose success or failure the condition under evaluation asks for.
    noticed_now: Vec<EventId>,
    /// The requests that conditions around the code, or before it, asked for in this way, each with the condition.
    noticing: Vec<failure::Noticing>,
    /// How many errors the code raised.
    raises: u32,
    /// Imports being followed, innermost last.
    importing: Vec<(FileId, Name)>,
    /// The exports that are being looked up: modules may hand on each other's names in a circle.
    exporting: Vec<(FileId, Name)>,
    /// The loops that run nobody knows how often, innermost last: the first object made in each.
    loops: Vec<ObjId>,
    /// State cells, stores and what is bound to them.
    stores: store::Stores,
    /// The objects of libraries that there is one of for all.
    shared: shared::SharedObjects,
    /// Files whose classes are given instances of other files' classes when they are made.
    injected: FxHashSet<(FileId, FileId)>,
    invoked: FxHashSet<FuncRef>,
    handed_over: FxHashSet<FuncRef>,
    /// The methods of classes that a framework knows by their base, and calls by their names.
    actions: FxHashSet<FuncRef>,
    /// Functions that a server library runs for requests.
    served: FxHashSet<FuncRef>,
    /// Functions that a server library runs before the handlers of requests, and whether those are given what they give.
    before_handlers: FxHashMap<FuncRef, bool>,
    /// Functions that run before every request of a client.
    before_requests: Vec<(FuncRef, Client)>,
    /// Functions that a library runs for each item of something.
    iterated: FxHashSet<FuncRef>,
    /// What happened.
    pub record: Record,
}

impl<'a> Eval<'a> {
    /// A machine over `world` with the library models of each language.
    #[must_use]
    pub fn new(world: &'a dyn World, models: &'a LibraryModels) -> Self {
        Self {
            world,
            models,
            state: State::default(),
            envs: Vec::new(),
            modules: FxHashMap::default(),
            modules_made: FxHashMap::default(),
            classes: FxHashMap::default(),
            rows_read: FxHashMap::default(),
            methods_by_name: FxHashMap::default(),
            classes_by_name: FxHashMap::default(),
            extensions: FxHashMap::default(),
            library_extensions: FxHashMap::default(),
            run: 0,
            runs: 0,
            called_at_home: FxHashSet::default(),
            rooted: FxHashSet::default(),
            extended: FxHashMap::default(),
            implementors: FxHashMap::default(),
            described_bases: FxHashMap::default(),
            container: container::Container::default(),
            typical: FxHashMap::default(),
            given: FxHashMap::default(),
            given_early: Vec::new(),
            prototypes: prototype::Prototypes::default(),
            libraries: FxHashMap::default(),
            frames: Vec::new(),
            handlers: Vec::new(),
            catching: Vec::new(),
            carriers: Vec::new(),
            through: Vec::new(),
            around_yield: FxHashMap::default(),
            guards: FxHashMap::default(),
            explored: Vec::new(),
            late: Vec::new(),
            asks_stores: false,
            asks_classes: false,
            explorations: 0,
            inherited: false,
            nesting: 0,
            root_fuel: ROOT_FUEL,
            exhausted: false,
            unfinished: Vec::new(),
            fuel: ROOT_FUEL,
            total_fuel: TOTAL_FUEL,
            noticed_now: Vec::new(),
            noticing: Vec::new(),
            raises: 0,
            importing: Vec::new(),
            exporting: Vec::new(),
            loops: Vec::new(),
            made: FxHashMap::default(),
            sending: Vec::new(),
            stores: store::Stores::default(),
            shared: shared::SharedObjects::default(),
            injected: FxHashSet::default(),
            invoked: FxHashSet::default(),
            handed_over: FxHashSet::default(),
            actions: FxHashSet::default(),
            served: FxHashSet::default(),
            before_handlers: FxHashMap::default(),
            before_requests: Vec::new(),
            iterated: FxHashSet::default(),
            record: Record::default(),
        }
    }

    /// Runs every function of `files`, with what is known before any of them ran. `mentions` says which places speak of Egnyte
    /// themselves.
    pub fn explore(&mut self, files: &[FileId], mentions: &dyn Fn(Loc) -> Mention) {
        // Tests call what the app never would.
        let files: Vec<FileId> = files.iter().copied().filter(|file| !self.world.is_test(*file)).collect();
        let files = &*files;
        for &file in files {
            self.module(file);
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
            let added = self.functions_made(&Made::Class(class));
            let added = added.into_iter().filter(|(closure, _)| files.contains(&closure.func.file));
            functions.extend(added);
        }
        for (closure, inherited) in functions {
            let FuncRef { file, func } = closure.func;
            let span = self.world.file(file).map(|file| file.function(func).span);
            let fuel = match span.map_or(Mention::Nowhere, |span| mentions(Loc { file, span })) {
                Mention::Here => ROOT_FUEL,
                Mention::InFile => FILE_FUEL,
                Mention::Nowhere => USER_FUEL,
            };
            let first = self.record.events.len();
            (self.asks_stores, self.asks_classes) = (false, false);
            let (object, env) = (self.state.next_object(), self.next_env());
            self.state.begin_watch(object, env);
            let writes = self.root_as(&closure, inherited, fuel);
            let read = self.state.end_watch();
            self.late.push(writes);
            let events = first..self.record.events.len();
            let asks_classes = self.asks_classes.then_some(self.explorations);
            self.explored.push(Explored { closure, inherited, fuel, events, read, asks_stores: self.asks_stores, asks_classes });
        }
    }

    /// What functions write to module variables, singletons and fields is only known after they ran: those that read something
    /// of it run again, and their first run is void.
    pub fn conclude(&mut self) {
        self.total_fuel = TOTAL_FUEL;
        let mut changed = Keys::default();
        for writes in std::mem::take(&mut self.late) {
            self.state.weaken_late(&writes, &mut changed);
        }
        self.settle_given();
        self.state.commit();
        let mut explored = std::mem::take(&mut self.explored);
        for one in &mut explored {
            let more_classes = one.asks_classes.is_some_and(|at| at < self.explorations);
            if one.asks_stores || more_classes || one.read.meet(&changed) {
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
        self.settle_stores();
    }

    /// Runs a function again; its last run is void.
    fn run_again(&mut self, explored: &mut Explored) {
        self.record.events[explored.events.clone()].iter_mut().for_each(|event| event.void = true);
        let first = self.record.events.len();
        self.root_as(&explored.closure, explored.inherited, explored.fuel);
        explored.events = first..self.record.events.len();
    }

    /// Whether some function of the run was followed from a call.
    #[must_use]
    pub fn was_called(&self, func: FuncRef) -> bool {
        self.invoked.contains(&func)
    }

    /// Whether the function is given to a library, as a callback or by a decorator, which then calls it.
    #[must_use]
    pub fn is_handed_over(&self, func: FuncRef) -> bool {
        self.handed_over.contains(&func) || self.actions.contains(&func) && !self.was_called(func)
    }

    /// Whether the function is the handler of a route.
    #[must_use]
    pub fn is_served(&self, func: FuncRef) -> bool {
        self.served.contains(&func)
    }

    /// The functions that a server runs for each request, in order, and whether a handler is given what they give.
    #[must_use]
    pub fn run_for_requests(&self) -> Vec<(FuncRef, bool)> {
        let before = self.before_handlers.iter().map(|(function, gives)| (*function, *gives));
        let served = self.served.iter().filter(|function| !self.before_handlers.contains_key(function)).map(|function| (*function, false));
        let mut all: Vec<(FuncRef, bool)> = before.chain(served).collect();
        all.sort_unstable();
        all
    }

    /// The functions that run before every request of a client, in the order in which they are registered.
    #[must_use]
    pub fn before_requests(&self) -> &[(FuncRef, Client)] {
        &self.before_requests
    }

    /// Whether a library runs the function for each item of something.
    #[must_use]
    pub fn is_iterated(&self, func: FuncRef) -> bool {
        self.iterated.contains(&func)
    }

    /// The files whose classes are given instances of classes of `files` when they are made: what they send goes through these.
    #[must_use]
    pub fn injected_with(&self, files: &dyn Fn(FileId) -> bool) -> Vec<FileId> {
        let mut out: Vec<FileId> = self.injected.iter().filter(|(_, of)| files(*of)).map(|(into, _)| *into).collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    /// The names of the module's top level that hold an address, path or scope of Egnyte's.
    #[must_use]
    pub fn names_of_egnyte(&self, file: FileId) -> FxHashSet<Name> {
        let (Some(module), Some(lowered)) = (self.modules.get(&file), self.world.file(file)) else { return FxHashSet::default() };
        let names = lowered.function(FuncId(0)).locals.iter();
        names.filter(|name| self.state.var(module.env, name).is_some_and(|value| self.speaks_of_egnyte(value, 0))).cloned().collect()
    }

    fn speaks_of_egnyte(&self, value: &Value, depth: u32) -> bool {
        match value {
            Value::Str(s) => s.pieces.iter().any(|piece| match piece {
                StrPiece::Text(text) => crate::relevance::speaks_of_egnyte(&text.text),
                StrPiece::Hole(_) => false,
            }),
            Value::Union(all) => all.iter().any(|v| self.speaks_of_egnyte(v, depth)),
            Value::Object(id) if depth < 3 => self
                .state
                .obj(*id)
                .is_some_and(|o| o.fields.iter().map(|(_, v)| v).chain(&o.items).take(200).any(|v| self.speaks_of_egnyte(v, depth + 1))),
            Value::Class(class) if depth < 3 => self.speaks_of_egnyte(&Value::Object(class.statics), depth + 1),
            _ => false,
        }
    }

    /// Whether two places stand in one function.
    #[must_use]
    pub fn in_one_function(&self, a: Loc, b: Loc) -> bool {
        let Some(file) = self.world.file(a.file).filter(|_| a.file == b.file) else { return false };
        file.functions.iter().all(|f| f.span.contains(a.span) == f.span.contains(b.span))
    }

    /// The object behind a value, for the facts.
    #[must_use]
    pub fn object(&self, id: ObjId) -> Option<&Rc<Obj>> {
        self.state.past(id)
    }

    fn models(&self, file: &File) -> &'a Models<'static> {
        self.models.of(file.language)
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
                let this = self.typical_instance(whole.as_ref().unwrap_or(class));
                self.framework_class(class, &this);
                self.describing_class(class, &this);
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
                let each = methods.into_iter().map(|closure| {
                    let name = self.world.file(closure.func.file).and_then(|f| f.function(closure.func.func).name.clone());
                    if let Some(name) = name {
                        self.framework_method(&name, &closure);
                    }
                    self.framework_annotations(&closure);
                    let of = whole.as_ref().map_or(class.class, |whole| whole.class);
                    let part = |home: &Rc<ClassVal>| self.extended.get(&home.class).is_some_and(|whole| whole.class == of);
                    let own = closure.home.as_ref().is_none_or(|home| home.class == of || part(home));
                    (closure, !own)
                });
                each.collect()
            }
        }
    }

    /// What extends a class is a part of it: each part runs once, whichever of them is met first. `class` is the class itself, or a part
    /// of `whole`.
    fn keep_parts(&mut self, class: &Rc<ClassVal>, whole: Option<&Rc<ClassVal>>, methods: &mut Vec<Rc<Closure>>) {
        let of = whole.map_or(class.class, |whole| whole.class);
        let kind = self.world.file(class.class.file).map(|file| file.class(class.class.class).kind);
        let entire = whole.is_none() || kind == Some(ClassKind::Part);
        methods.retain(|closure| {
            let Some(home) = &closure.home else { return true };
            let part = home.class == of || self.extended.get(&home.class).is_some_and(|whole| whole.class == of);
            if part { (entire || home.class == class.class) && self.rooted.insert(closure.func) } else { whole.is_none() }
        });
    }

    fn root_as(&mut self, closure: &Rc<Closure>, inherited: bool, fuel: u32) -> Writes {
        (self.root_fuel, self.exhausted) = (fuel, self.total_fuel == 0);
        self.sending.clear();
        let before = std::mem::replace(&mut self.inherited, inherited);
        let mark = self.state.mark();
        self.runs += 1;
        self.run = self.runs;
        let run = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| self.root(closure, 0)));
        self.inherited = before;
        self.run = 0;
        let failure = run.as_ref().err().map(|panic| super::program::panic_message(&**panic));
        if failure.is_some() {
            self.recover(mark);
        }
        if failure.is_some() || self.exhausted {
            self.unfinished.push(Unfinished { func: closure.func, failure });
        }
        run.unwrap_or_default()
    }

    /// Gets ready for the next function where the machine failed in one.
    fn recover(&mut self, mark: Mark) {
        self.frames.clear();
        self.handlers.clear();
        self.catching.clear();
        self.through.clear();
        self.importing.clear();
        self.noticing.clear();
        self.exporting.clear();
        self.loops.clear();
        self.nesting = 0;
        self.state.recover(mark);
    }

    /// The functions that were not followed to their end, each once, in order.
    #[must_use]
    pub fn unfinished(&self) -> Vec<Unfinished> {
        let mut all = self.unfinished.clone();
        all.sort_by_key(|one| (one.func, one.failure.is_none()));
        all.dedup_by_key(|one| one.func);
        all
    }

    /// Runs each of `made` from its own start; gives back what they wrote beyond themselves.
    fn root_all(&mut self, made: &[Made], depth: usize) -> Vec<Writes> {
        let mut late = Vec::new();
        for one in made {
            for (closure, inherited) in self.functions_made(one) {
                let before = std::mem::replace(&mut self.inherited, inherited);
                late.push(self.root(&closure, depth));
                self.inherited = before;
            }
        }
        late
    }

    fn next_env(&self) -> EnvId {
        EnvId(u32::try_from(self.envs.len()).unwrap_or(u32::MAX))
    }

    /// Runs one function with holes for its parameters. The state is as before afterwards.
    fn root(&mut self, closure: &Rc<Closure>, depth: usize) -> Writes {
        if depth > 5 || self.total_fuel == 0 {
            return Writes::default();
        }
        let Some(file) = self.world.file(closure.func.file) else { return Writes::default() };
        let mark = self.state.mark();
        let first_object = self.state.next_object();
        let first_env = self.next_env();
        self.fuel = self.root_fuel.min(self.total_fuel);
        let handlers = std::mem::take(&mut self.handlers);
        let catching = std::mem::take(&mut self.catching);
        let through = std::mem::take(&mut self.through);
        let noticing = std::mem::take(&mut self.noticing);
        let cx = self.enter(closure, &file, None, true);
        let fixed = self.fixed_arguments(closure);
        self.bind_unknown(&cx, closure.func.func, &fixed);
        self.handlers.extend(self.guards.get(&closure.func).cloned());
        self.block(&cx, &file.function(closure.func.func).body);
        let (value, mut made) = self.leave_root(&cx);
        self.mark_returned(&value);
        if self.served.contains(&closure.func) {
            self.forward_status(&value, 0);
        }
        self.handed_out(&value, &mut made, 0);
        // Functions made inside see each other's writes after one round.
        for _ in 0..if depth < 2 && made.len() > 1 { 2 } else { 1 } {
            for writes in self.root_all(&made, depth + 1) {
                self.state.weaken(&writes, EnvId(u32::MAX));
            }
        }
        self.handlers = handlers;
        self.through = through;
        self.catching = catching;
        self.noticing = noticing;
        let writes = self.state.writes_since(mark);
        let writes = self.state.lasting(writes, first_object, first_env).without(&|f| self.called_at_home.contains(&(f.func, f.env)));
        self.state.roll_back(mark);
        writes
    }

    fn enter(&mut self, closure: &Closure, file: &Rc<File>, call: Option<Loc>, root: bool) -> Cx {
        let function = file.function(closure.func.func);
        let env = EnvId(u32::try_from(self.envs.len()).unwrap_or(u32::MAX));
        let outer = &self.envs[closure.env.0 as usize];
        let own_this = function.own_this || file.language.binds_receivers();
        let (this, home) = if own_this { (closure.this.clone(), closure.home.clone()) } else { (outer.this.clone(), outer.home.clone()) };
        self.envs.push(Env { func: closure.func, parent: Some(closure.env), this, home, given: None, run: self.run });
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
            made: Vec::new(),
        });
        Cx { file: file.clone(), id: closure.func.file, env }
    }

    /// Ends the current frame: its value, joined over all returns.
    fn leave(&mut self, cx: &Cx, fell_through: bool) -> (Value, Vec<Made>) {
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
        (Value::union(returns), frame.made)
    }

    fn leave_root(&mut self, cx: &Cx) -> (Value, Vec<Made>) {
        self.leave(cx, false)
    }

    /// Notes a function or class for being rooted, if a root is running it directly.
    fn make(&mut self, made: Made) {
        if let Some(frame) = self.frames.last_mut()
            && frame.root
        {
            frame.made.push(made);
        }
    }

    /// Puts `kind` on the record, at the call `loc`.
    fn happen(&mut self, kind: EventKind, loc: Loc) -> EventId {
        let root_at = self.frames.iter().rposition(|f| f.root).unwrap_or(0);
        let frames = &self.frames[root_at..];
        let mut chain: Vec<Loc> = frames.iter().filter_map(|f| if f.root { None } else { f.call }).collect();
        chain.push(loc);
        let root = frames.first().map_or(FuncRef { file: loc.file, func: FuncId(0) }, |f| f.func);
        let functions = frames.iter().map(|f| f.func).collect();
        let id = EventId(u32::try_from(self.record.events.len()).unwrap_or(u32::MAX));
        self.record.events.push(Event {
            kind,
            chain: chain.into(),
            root,
            functions,
            handlers: self.handlers.clone(),
            through: self.through.clone(),
            seen: Seen::default(),
            sent: None,
            answered_at: None,
            lost_at: None,
            noticed_at: None,
            dropped: false,
            awaited: false,
            void: false,
            returned: false,
            inherited: self.inherited,
        });
        id
    }

    /// Runs `f` as one of several branches: what it wrote is given back, the state is as before.
    fn branch<T>(&mut self, f: impl FnOnce(&mut Self) -> T) -> (T, Writes) {
        let mark = self.state.mark();
        let result = f(self);
        let writes = self.state.writes_since(mark);
        self.state.roll_back(mark);
        (result, writes)
    }

    /// Continues after branches: with the writes of those that stay in the function, or of all if none does.
    fn rejoin(&mut self, branches: Vec<(Flow, Writes)>) -> Flow {
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

    fn cut(why: &'static str, loc: Loc) -> Value {
        Value::hole(HoleKind::Cut(why), None, loc)
    }

    fn record_obj(&mut self, fields: Vec<(Name, Value)>, loc: Loc) -> Value {
        let mut obj = Obj::new(ObjKind::Record, loc);
        obj.fields = fields;
        Value::Object(self.state.alloc(obj))
    }

    fn list_obj(&mut self, items: Vec<Value>, open: bool, loc: Loc) -> Value {
        let mut obj = Obj::new(ObjKind::List, loc);
        obj.items = items;
        obj.open = open;
        Value::Object(self.state.alloc(obj))
    }
}
