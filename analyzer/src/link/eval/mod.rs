//! The abstract machine: runs each function of the program once with unknown arguments, following the calls it makes.
//!
//! A function is *rooted*: run from its own start with holes for its parameters. Calls to functions of the program are
//! followed with the values they are given, so that a request made three helpers down is seen with the path its caller
//! named; [`super::super::facts`] then decides at which frame it is reported. Branches are all tried, loops over known
//! lists unroll, others run once. Whatever is cut by a bound is a hole, never a guess.

mod actions;
mod annotation;
mod answer;
mod answer_conversion;
mod arguments;
mod assign;
mod base;
mod bound_settings;
mod call;
mod call_operation;
mod callback;
mod central;
mod class;
mod client;
mod columns;
mod command_line;
mod compare;
mod component;
mod compose;
mod constants;
mod container;
mod convention;
mod conversion;
mod counting;
mod data_operation;
mod decorate;
mod defined;
mod described;
mod destructured;
mod embedded_ruby;
mod enumeration;
mod explore;
mod expr;
mod extension;
mod external;
mod failure;
mod filled;
mod format;
mod frame;
mod fuel;
mod go_template;
mod guess;
mod header_lines;
mod held_failure;
mod hierarchy;
mod instance;
mod invoke;
mod iterator;
mod known;
mod late;
mod leave;
mod let_through;
mod library_member;
mod library_result;
mod loaded;
mod log_filters;
mod made;
mod magic;
mod member;
mod method_call;
mod modules;
mod named_client;
mod named_errors;
mod named_settings;
mod narrow;
mod oauth;
mod observe;
mod operation;
mod parameters;
mod patterns;
mod place;
mod policy;
mod prepared;
mod printed;
mod prototype;
mod provided_settings;
mod query_record;
mod read_settings;
mod request;
mod request_class;
mod returned_state;
mod roles;
mod routing;
mod scope;
mod session;
mod setters;
mod shared;
mod shell_command;
mod signed_in;
pub(crate) mod signing;
mod sink;
mod stmt;
mod store;
mod store_modules;
mod stream;
mod strings;
mod suppose;
mod tabled;
mod tables;
#[cfg(test)]
mod tests;
mod text_operation;
mod told;
mod truth;
mod typed;
mod unanswered;
mod unknown_client;
mod unknown_member;
mod url;
mod url_operation;
mod verification;

pub use tables::column_path;

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use egnyte_rules::model::Item;
use egnyte_rules::models::Models;

use crate::finding::Loc;
use crate::ir::{ExprId, File, Name, Span};
use crate::link::modules::Resolution;
use crate::source::FileId;
use crate::source::settings::Setting;

pub use fuel::Mention;

use super::models::LibraryModels;
use super::object::{Obj, ObjKind};
use super::record::{Client, EventKind, Record};
use super::state::{Keys, Mark, State, Writes};
use super::value::{
    Argument, ClassRef, ClassVal, Closure, EnvId, EventId, FuncRef, HandlerId, Hole, HoleKind, LibVal, NOWHERE, ObjId, Value,
};

/// What the machine needs of the tree.
pub trait World {
    /// The lowered file, made on demand; `None` if it is no code or may not be read.
    fn file(&self, id: FileId) -> Option<Rc<File>>;
    /// What an import specifier means.
    fn resolve(&self, from: FileId, specifier: &str) -> Resolution;
    /// The files that a build may put in the place of `target`.
    fn replacements(&self, target: FileId) -> &[FileId];
    /// The files whose top-level names a file sees without importing them.
    fn shared(&self, from: FileId) -> Rc<[FileId]>;
    /// The file whose declaration of `name` code of `from` sees without an import.
    fn visible(&self, from: FileId, name: &str) -> Option<FileId>;
    /// The file of `target`'s package that declares `name`.
    fn package_member(&self, target: FileId, name: &str) -> Option<FileId>;
    /// The files that may hold parts of one declaration of `file`, itself among them, in order.
    fn parts(&self, file: FileId, name: &str) -> Vec<FileId>;
    /// The files that open a class of Ruby which `file` opens and are loaded together with it, itself among them, in order.
    fn reopened(&self, file: FileId, name: &str) -> Vec<FileId>;
    /// The other files of a file's package.
    fn beside(&self, file: FileId) -> Vec<FileId>;
    /// A submodule of a package.
    fn submodule(&self, package: &Resolution, name: &str) -> Option<FileId>;
    /// The contents of a settings file.
    fn setting(&self, id: FileId) -> Option<Rc<Setting>>;
    /// The settings file that code of `from` opens by a path of which the tail is known.
    fn find_setting(&self, from: FileId, path: &str) -> Option<FileId>;
    /// What the settings files of a configuration library give a dotted key.
    fn settings_value(&self, from: FileId, key: &str) -> Option<(FileId, Setting)>;
    /// What the files of a build give a constant that it makes of them, by the path that code names it by (`R.string.api_url`).
    fn built_constant(&self, from: FileId, path: &str) -> Option<Value>;
    /// The settings files that .NET's configuration reads for code of `from`, the one that counts first.
    fn application_settings(&self, from: FileId) -> Vec<FileId>;
    /// The modules that hold settings of the app as constants, nearest first: those that stand equally near together.
    fn settings_modules(&self, from: FileId) -> Vec<Vec<FileId>>;
    /// What a file is called, without its extension.
    fn stem(&self, id: FileId) -> Name;
    /// What tells a framework that goes by the places of files what one is for: the folder of its routes, else what it is called.
    fn place(&self, id: FileId) -> Name;
    /// Whether the text of the file speaks of Egnyte.
    fn mentions_egnyte(&self, id: FileId) -> bool;
    /// Whether code of the file may be test code.
    fn is_test(&self, id: FileId) -> bool;
    /// The value a committed settings file gives an environment variable.
    fn environment(&self, from: FileId, name: &str) -> Option<Value>;
}

/// How deep calls are followed.
const MAX_DEPTH: usize = 24;
/// How often one function may stand in a chain of calls.
const MAX_RECURSION: usize = 0;
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
    /// It holds the variables of one turn of a loop and nothing else.
    turn: bool,
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
    /// The first of the objects that were made since.
    first_object: ObjId,
    /// Functions and classes made while this root ran, to be rooted in turn.
    made: Vec<Made>,
    /// A function that is called where it is written (`(function () { … })()`): a block of the function around it.
    in_place: bool,
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
    /// What the machine failed with; `None` where the function, with what it calls, takes too many steps.
    pub failure: Option<String>,
    /// The functions that it was running when its steps were used up; none where those of the whole run were before it began.
    pub running: Vec<FuncRef>,
}

impl Unfinished {
    /// Whether it was not even begun, for want of steps.
    #[must_use]
    pub const fn is_unbegun(&self) -> bool {
        self.failure.is_none() && self.running.is_empty()
    }
}

/// A function that was run from its own start.
struct Explored {
    closure: Rc<Closure>,
    inherited: bool,
    /// How near to Egnyte it is.
    near: Mention,
    /// Its last run, and what that put on the record.
    run: u32,
    events: std::ops::Range<usize>,
    /// The older cells it read.
    read: Keys,
    asks_stores: bool,
    /// It asked which classes there are, before those of this many explorations were known.
    asks_classes: Option<u32>,
    /// It asked a container that had been told so much.
    asks_container: Option<usize>,
    /// The interfaces that it worked with before anybody was known to offer them.
    asks_interfaces: Vec<ClassRef>,
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
    /// The reads whose rows are watched: what is put into such a row is stored without being given to the library again.
    rows_watched: FxHashMap<Loc, (LibVal, &'static Item)>,
    /// What libraries make of the tokens that they are given, by the request for each.
    tokens: FxHashMap<EventId, LibVal>,
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
    /// The functions whose own run is over and what they made is run, from the outermost one on.
    rooting: Vec<FuncRef>,
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
    /// What a parameter of the function that runs without a caller is taken to be.
    supposed: Option<hierarchy::Supposed>,
    /// The functions on whose way a client is told an address of Egnyte's.
    told_of_egnyte: FxHashSet<FuncRef>,
    /// Where clients of libraries nobody describes are made, which was taken for a request.
    made_there: FxHashSet<Loc>,
    /// The functions that were given to code which cannot be seen, for it to call.
    called_unseen: FxHashSet<FuncRef>,
    /// The options of any request, as the interceptor is given them that is run now.
    changed_options: Option<ObjId>,
    /// The functions that another one hands out, as a third made them for it, with the run in which it did.
    given_out: FxHashMap<FuncRef, u32>,
    /// The words by which other files ask for clients that were told one.
    words_of_clients: FxHashSet<Name>,
    /// The interfaces that nobody is known to offer, each with a file that asks for one.
    unoffered: FxHashSet<(ClassRef, FileId)>,
    /// What .NET shows of the parts of instances.
    destructured: destructured::Destructured,
    /// The libraries whose loggers code of the program's own covers secrets for.
    scrubbed: FxHashSet<Name>,
    /// What was logged, and through which library.
    logged: Vec<(EventId, Name)>,
    /// The names that all loggers of a library leave out.
    left_out: FxHashMap<Name, Value>,
    /// The addresses that libraries were given along with interfaces that describe requests.
    described_bases: FxHashMap<ClassRef, Value>,
    /// The clients that make such interfaces.
    described_clients: FxHashMap<ClassRef, Client>,
    /// What containers of objects hand out.
    container: container::Container,
    /// The instance of a class that stands for all of them.
    typical: FxHashMap<ClassRef, ObjId>,
    /// The fields of typical instances of which it was seen what they are given.
    given: FxHashMap<(ObjId, Name), made::Told>,
    /// What instances were given before any function ran.
    given_early: Vec<(Rc<ClassVal>, Fields)>,
    /// The texts that instances of a class were seen to be made with, by field.
    made: FxHashMap<ClassRef, Fields>,
    /// The requests that were prepared before and sent by the function under evaluation, and those it called, in order.
    sending: Vec<usize>,
    /// Functions as objects and as constructors.
    prototypes: prototype::Prototypes,
    libraries: FxHashMap<Name, ObjId>,
    /// The methods that files give to libraries, in a way of the library's own.
    added_members: Vec<(FileId, Name)>,
    frames: Vec<Frame>,
    handlers: Vec<Rc<[HandlerId]>>,
    /// The `catch` clauses whose code is running.
    catching: Vec<HandlerId>,
    /// The central places under evaluation, innermost last.
    watching: Vec<signing::Watching>,
    /// The error sides of parts that are put on clients.
    parts: FxHashSet<HandlerId>,
    /// The libraries whose calls are running functions of the program.
    through: Vec<Name>,
    /// The `catch` clauses around the `yield`s of a generator that was made.
    around_yield: FxHashMap<ObjId, Vec<Rc<[HandlerId]>>>,
    /// What decorators have looked at the errors of a function.
    guards: FxHashMap<FuncRef, Rc<[HandlerId]>>,
    /// What the function that ran last left in its parameters by reference.
    handed_back: Vec<(u16, Value)>,
    /// What `new(…)` without a type was given last, by its place: the parameter that takes it says what is made.
    untyped_new: FxHashMap<Loc, Vec<Argument>>,
    /// The functions that decorators ask about the answers of a function.
    judges: FxHashMap<FuncRef, Rc<[policy::Judge]>>,
    /// What fields of that name are called in JSON by all classes that declare one.
    json_names: FxHashMap<Name, Option<Name>>,
    /// The functions that were run, until it is known which of them have to be run again.
    explored: Vec<Explored>,
    /// What they wrote beyond themselves.
    late: Vec<Writes>,
    /// What is running asked for what a store holds.
    asks_stores: bool,
    /// What is running asked which classes of the program have a method, an interface or an extension.
    asks_classes: bool,
    /// What is running asked a container.
    asks_container: bool,
    /// The interfaces that what is running works with and nobody is known to offer.
    asks_interfaces: Vec<ClassRef>,
    /// Functions run for the first time.
    exploring: bool,
    /// How often files were explored.
    explorations: u32,
    /// The root is a method that the receiver's class inherits.
    inherited: bool,
    /// The function that is entered next is called where it is written.
    in_place: bool,
    /// The functions that decorators of the program put wrappers around, by wrapper and the activation it was made in.
    wrapped: FxHashMap<(FuncRef, EnvId), Rc<Closure>>,
    nesting: u32,
    /// Functions that were not followed to their end.
    unfinished: Vec<Unfinished>,
    fuel: fuel::Fuel,
    /// The requests whose success or failure the condition under evaluation asks for.
    noticed_now: Vec<EventId>,
    /// What becomes of a `state` that comes back.
    returned: returned_state::Returned,
    /// The requests that conditions around the code, or before it, asked for in this way, each with the condition.
    noticing: Vec<failure::Noticing>,
    /// The requests that came to no answer.
    unanswered: unanswered::Unanswered,
    /// How many errors the code raised.
    raises: u32,
    /// Where the operands of the comparison under evaluation stand.
    compared: Option<[Loc; 2]>,
    /// What errors of the program are raised for.
    named_errors: named_errors::NamedErrors,
    /// Imports being followed, innermost last.
    importing: Vec<(FileId, Name)>,
    /// The exports that are being looked up: modules may hand on each other's names in a circle.
    exporting: Vec<(FileId, Name)>,
    /// The loops that run nobody knows how often, innermost last: the first object made in each.
    loops: Vec<ObjId>,
    /// The records that are being asked for what was spread into them, innermost last.
    spreads: Vec<ObjId>,
    /// State cells, stores and what is bound to them.
    stores: store::Stores,
    /// The call by which a class got a function that is a method of its instances.
    attribute_makers: FxHashMap<(FuncRef, EnvId), Loc>,
    /// The objects of libraries that there is one of for all.
    shared: shared::SharedObjects,
    /// Files whose classes are given instances of other files' classes when they are made.
    injected: FxHashSet<(FileId, FileId)>,
    invoked: FxHashSet<FuncRef>,
    handed_over: FxHashSet<FuncRef>,
    /// Functions that code which cannot be seen has put something around: what they give goes through that.
    wrapped_unseen: FxHashSet<FuncRef>,
    /// The methods of classes that a framework knows by their base, and calls by their names.
    actions: FxHashSet<FuncRef>,
    /// Functions that a server library runs for requests.
    served: FxHashSet<FuncRef>,
    /// The functions that the program runs for each job of a queue.
    jobs: FxHashSet<FuncRef>,
    /// The types of what libraries hand to functions of the program that declare none, by the position of the parameter.
    handed_types: FxHashMap<(FuncRef, u16), Name>,
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
            rows_watched: FxHashMap::default(),
            tokens: FxHashMap::default(),
            methods_by_name: FxHashMap::default(),
            classes_by_name: FxHashMap::default(),
            extensions: FxHashMap::default(),
            library_extensions: FxHashMap::default(),
            run: 0,
            runs: 0,
            called_at_home: FxHashSet::default(),
            rooting: Vec::new(),
            rooted: FxHashSet::default(),
            extended: FxHashMap::default(),
            implementors: FxHashMap::default(),
            supposed: None,
            told_of_egnyte: FxHashSet::default(),
            made_there: FxHashSet::default(),
            called_unseen: FxHashSet::default(),
            given_out: FxHashMap::default(),
            changed_options: None,
            words_of_clients: FxHashSet::default(),
            unoffered: FxHashSet::default(),
            asks_interfaces: Vec::new(),
            destructured: destructured::Destructured::default(),
            scrubbed: FxHashSet::default(),
            logged: Vec::new(),
            left_out: FxHashMap::default(),
            described_bases: FxHashMap::default(),
            described_clients: FxHashMap::default(),
            container: container::Container::default(),
            typical: FxHashMap::default(),
            given: FxHashMap::default(),
            given_early: Vec::new(),
            prototypes: prototype::Prototypes::default(),
            libraries: FxHashMap::default(),
            added_members: Vec::new(),
            frames: Vec::new(),
            handlers: Vec::new(),
            catching: Vec::new(),
            watching: Vec::new(),
            parts: FxHashSet::default(),
            through: Vec::new(),
            around_yield: FxHashMap::default(),
            guards: FxHashMap::default(),
            handed_back: Vec::new(),
            untyped_new: FxHashMap::default(),
            judges: FxHashMap::default(),
            json_names: FxHashMap::default(),
            explored: Vec::new(),
            late: Vec::new(),
            asks_stores: false,
            asks_classes: false,
            asks_container: false,
            exploring: false,
            explorations: 0,
            inherited: false,
            in_place: false,
            wrapped: FxHashMap::default(),
            nesting: 0,
            unfinished: Vec::new(),
            fuel: fuel::Fuel::default(),
            noticed_now: Vec::new(),
            returned: returned_state::Returned::default(),
            noticing: Vec::new(),
            unanswered: unanswered::Unanswered::default(),
            raises: 0,
            compared: None,
            named_errors: named_errors::NamedErrors::default(),
            importing: Vec::new(),
            exporting: Vec::new(),
            loops: Vec::new(),
            spreads: Vec::new(),
            made: FxHashMap::default(),
            sending: Vec::new(),
            stores: store::Stores::default(),
            attribute_makers: FxHashMap::default(),
            shared: shared::SharedObjects::default(),
            injected: FxHashSet::default(),
            invoked: FxHashSet::default(),
            handed_over: FxHashSet::default(),
            wrapped_unseen: FxHashSet::default(),
            actions: FxHashSet::default(),
            served: FxHashSet::default(),
            jobs: FxHashSet::default(),
            handed_types: FxHashMap::default(),
            before_handlers: FxHashMap::default(),
            before_requests: Vec::new(),
            iterated: FxHashSet::default(),
            record: Record::default(),
        }
    }

    fn models(&self, file: &File) -> &'a Models<'static> {
        self.models.of(file.language)
    }

    fn next_env(&self) -> EnvId {
        EnvId(u32::try_from(self.envs.len()).unwrap_or(u32::MAX))
    }

    fn cut(why: &'static str, loc: Loc) -> Value {
        Value::hole(HoleKind::Cut(why), None, loc)
    }

    fn record_obj(&mut self, fields: Vec<(Name, Value)>, loc: Loc) -> Value {
        let mut obj = Obj::new(ObjKind::Record, loc);
        obj.fields = fields;
        Value::Object(self.state.alloc(obj))
    }

    /// A record that may have more entries than are known.
    fn open_record(&mut self, fields: Vec<(Name, Value)>, loc: Loc) -> Value {
        let mut obj = Obj::new(ObjKind::Record, loc);
        obj.fields = fields;
        obj.open = true;
        Value::Object(self.state.alloc(obj))
    }

    fn list_obj(&mut self, items: Vec<Value>, open: bool, loc: Loc) -> Value {
        let mut obj = Obj::new(ObjKind::List, loc);
        obj.open = open;
        obj.add(items);
        Value::Object(self.state.alloc(obj))
    }
}
