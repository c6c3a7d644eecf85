//! The abstract domain: what an expression may be.

use std::rc::Rc;

use crate::finding::Loc;
use crate::ir::{ClassId, FuncId, Name, Text};
use crate::source::FileId;

/// A function of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FuncRef {
    /// Its file.
    pub file: FileId,
    /// Its place in the file.
    pub func: FuncId,
}

/// A class of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClassRef {
    /// Its file.
    pub file: FileId,
    /// Its place in the file.
    pub class: ClassId,
}

/// An activation of a function: where its variables live.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EnvId(pub u32);

/// An object on the heap: one per evaluation of an allocating expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ObjId(pub u32);

/// A recorded event (a request, a sink reached…), by its position in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventId(pub u32);

/// A place that catches errors, by its position in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HandlerId(pub u32);

/// What an expression may be.
#[derive(Debug, Clone)]
pub enum Value {
    /// Not known, with what is known of it.
    Hole(Rc<Hole>),
    /// Text with holes.
    Str(Rc<Str>),
    /// A number.
    Num(f64),
    /// A truth value.
    Bool(bool),
    /// Nothing.
    Null,
    /// A record, list or instance.
    Object(ObjId),
    /// A function with what it closes over.
    Func(Rc<Closure>),
    /// A class.
    Class(Rc<ClassVal>),
    /// A module of the program.
    Module(FileId),
    /// Something of a library, by its qualified path.
    Lib(Rc<LibVal>),
    /// One of several; never nested, never empty, never of one.
    Union(Rc<[Value]>),
}

/// An unknown value.
#[derive(Debug, Clone)]
pub struct Hole {
    /// Why it is unknown, and what is known.
    pub kind: HoleKind,
    /// What the code calls it.
    pub name: Option<Name>,
    /// Where it arises.
    pub loc: Loc,
    /// What it is when nobody says otherwise (an environment variable's or parameter's default).
    pub default: Option<Value>,
}

impl Hole {
    /// The name of what a comparison or a negation gives.
    pub(super) const CONDITION: &str = "a condition";
    /// The name of what stands for a value and does not print as it.
    pub(super) const VEIL: &str = "a veil";

    /// The name of the text that a record is written out as.
    pub(super) const WRITTEN: &str = "…";

    /// The records whose text it is.
    #[must_use]
    pub fn written_records(&self) -> &[Value] {
        match &self.kind {
            HoleKind::Derived(from) if self.name.as_deref() == Some(Self::WRITTEN) => from,
            _ => &[],
        }
    }

    /// Whether it tells of what it was computed from only whether something holds.
    #[must_use]
    pub fn is_condition(&self) -> bool {
        self.name.as_deref() == Some(Self::CONDITION)
    }
}

/// Why a value is unknown.
#[derive(Debug, Clone)]
pub enum HoleKind {
    /// A parameter of the function under evaluation.
    Param(FuncRef, u16),
    /// A member of an unknown value.
    Member(Value, Name),
    /// An environment variable or setting.
    Env(Name),
    /// The answer to a request.
    Answer(EventId),
    /// The request that a central place is given before it is sent.
    Sending(EventId),
    /// A part of an answer's body; the path of members leads there.
    Body(EventId, Rc<[Name]>),
    /// The status of an answer.
    Status(EventId),
    /// Whether an answer is a success.
    Ok(EventId),
    /// The headers of an answer or one of them.
    Headers(EventId),
    /// The error caught by a handler.
    Error(HandlerId),
    /// The status told by an error.
    ErrorStatus(HandlerId),
    /// A value read from outside: the model's `kind` and the key.
    Read(Name, Option<Name>),
    /// What came in with an HTTP request to the app.
    Incoming(Option<Name>),
    /// Computed from other values by something that keeps no text but passes on what is in them.
    Derived(Rc<[Value]>),
    /// The result of a call nothing is known of.
    Call(Name),
    /// A token an SDK or OAuth library hands out.
    Token(EventId),
    /// Nobody can predict it.
    Random,
    /// A name nothing defines.
    Undefined,
    /// The analysis stopped here.
    Cut(&'static str),
    /// Anything else.
    Opaque,
}

/// Stands for a hole where texts are compared.
const UNKNOWN: &str = "\0";

/// Text made of pieces.
#[derive(Debug, Clone, Default)]
pub struct Str {
    /// Its pieces in order.
    pub pieces: Vec<StrPiece>,
    /// Where it was put together of several, if it was.
    pub composed: Option<Rc<Composed>>,
}

/// Where a text was put together, the last time first.
#[derive(Debug)]
pub struct Composed {
    /// The expression, or the call of what does it.
    pub at: Loc,
    before: Option<Rc<Self>>,
    /// How many there are.
    len: u8,
}

impl Composed {
    /// Put together at `at`, after all of `before`. Of many only the first few are kept, and the last.
    #[must_use]
    pub fn after(before: Option<&Rc<Self>>, at: Loc) -> Rc<Self> {
        const MAX: u8 = 8;
        let before = before.filter(|before| before.len < MAX).or_else(|| before.and_then(|before| before.before.as_ref()));
        Rc::new(Self { at, len: before.map_or(1, |before| before.len + 1), before: before.cloned() })
    }

    /// The places, the last first.
    pub fn places(&self) -> impl Iterator<Item = Loc> + '_ {
        std::iter::successors(Some(self), |one| one.before.as_deref()).map(|one| one.at)
    }
}

/// A piece of text.
#[derive(Debug, Clone)]
pub enum StrPiece {
    /// Known text and where it stands.
    Text(Fragment),
    /// An unknown part.
    Hole(Rc<Hole>),
}

/// Known text and the literal it comes from.
#[derive(Debug, Clone)]
pub struct Fragment {
    /// The text.
    pub text: Name,
    /// Its origin; `None` for computed text.
    pub origin: Option<Origin>,
}

/// Where a fragment stands: in a literal of a file, from a byte of its cooked text on.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The file.
    pub file: FileId,
    /// The literal.
    pub text: Rc<Text>,
    /// Where in its cooked text the fragment starts.
    pub offset: u32,
}

impl Fragment {
    /// Where the bytes `start..end` of the fragment stand.
    #[must_use]
    pub fn loc(&self, start: usize, end: usize) -> Option<Loc> {
        let origin = self.origin.as_ref()?;
        let offset = origin.offset as usize;
        Some(Loc { file: origin.file, span: origin.text.raw_span(offset + start, offset + end) })
    }

    /// Where the literal stands that the fragment is a part of.
    #[must_use]
    pub fn literal(&self) -> Option<Loc> {
        let origin = self.origin.as_ref()?;
        Some(Loc { file: origin.file, span: origin.text.raw_span(0, origin.text.cooked.len()) })
    }

    /// The bytes `start..end` as a fragment of their own.
    #[must_use]
    pub fn slice(&self, start: usize, end: usize) -> Self {
        let origin = self.origin.as_ref().map(|o| Origin {
            file: o.file,
            text: o.text.clone(),
            offset: o.offset + u32::try_from(start).unwrap_or_default(),
        });
        Self { text: self.text[start..end].into(), origin }
    }
}

/// A function value.
#[derive(Debug, Clone)]
pub struct Closure {
    /// The code.
    pub func: FuncRef,
    /// The activation it was made in.
    pub env: EnvId,
    /// Its receiver where it is fixed (methods taken from an object, `bind`).
    pub this: Option<Value>,
    /// The class it was found in, where its base is looked up from.
    pub home: Option<Rc<ClassVal>>,
    /// Arguments that are fixed already, positional and named.
    pub bound: Vec<Argument>,
}

impl Closure {
    /// The same function, with one more argument fixed before all others.
    #[must_use]
    pub fn with_first(&self, first: Argument) -> Self {
        let bound = std::iter::once(first).chain(self.bound.iter().cloned()).collect();
        Self { bound, ..self.clone() }
    }
}

/// An argument of a call.
#[derive(Debug, Clone)]
pub struct Argument {
    /// Given by name.
    pub name: Option<Name>,
    /// The value.
    pub value: Value,
    /// Where it stands.
    pub loc: Loc,
    /// A list or record whose items are the arguments, where they could not be told apart.
    pub spread: bool,
}

impl Argument {
    /// One value, given by position.
    pub const fn plain(value: Value, loc: Loc) -> Self {
        Self { name: None, value, loc, spread: false }
    }
}

/// A class value.
#[derive(Debug)]
pub struct ClassVal {
    /// The class.
    pub class: ClassRef,
    /// The activation that declared it.
    pub env: EnvId,
    /// Its bases, in order.
    pub bases: Vec<Value>,
    /// Its static fields.
    pub statics: ObjId,
}

/// Something of a library.
#[derive(Debug, Clone)]
pub struct LibVal {
    /// Qualified path (`axios.create`, `requests.Session.get`).
    pub path: Name,
    /// The object that carries what the app configures on it: a client, a builder, the library itself.
    pub object: Option<ObjId>,
    /// The members that lead from that object to here (`defaults`, `headers`).
    pub members: Vec<Name>,
    /// Where it was obtained.
    pub loc: Loc,
}

impl LibVal {
    /// The path of what it is a member of; its own where it is of nothing.
    #[must_use]
    pub fn owner(&self) -> &str {
        self.path.rsplit_once('.').map_or(&*self.path, |(owner, _)| owner)
    }
}

impl Value {
    /// A hole.
    #[must_use]
    pub fn hole(kind: HoleKind, name: Option<Name>, loc: Loc) -> Self {
        Self::Hole(Rc::new(Hole { kind, name, loc, default: None }))
    }

    /// Text without an origin.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Str(Rc::new(Str { pieces: vec![StrPiece::Text(Fragment { text: text.into(), origin: None })], composed: None }))
    }

    /// Its alternatives: those of a union, or itself.
    #[must_use]
    pub fn alternatives(&self) -> &[Value] {
        match self {
            Self::Union(all) => all,
            one => std::slice::from_ref(one),
        }
    }

    /// The records whose text it is, as JSON has them (`JSON.stringify({ url })`).
    #[must_use]
    pub fn encoded_records(&self) -> &[Value] {
        match self {
            Self::Hole(hole) => match &hole.kind {
                HoleKind::Derived(from) if from.iter().all(|one| matches!(one, Self::Object(_))) => from,
                _ => &[],
            },
            _ => &[],
        }
    }

    /// The text, if all of it is known.
    #[must_use]
    pub fn as_text(&self) -> Option<String> {
        match self {
            Self::Str(s) => s.as_text(),
            Self::Num(n) => Some(number_text(*n)),
            Self::Hole(h) => match (&h.kind, &h.default) {
                (HoleKind::Env(_), Some(default)) => default.as_text(),
                _ => None,
            },
            _ => None,
        }
    }

    /// The hole, if it is one.
    #[must_use]
    pub fn as_hole(&self) -> Option<&Rc<Hole>> {
        match self {
            Self::Hole(h) => Some(h),
            _ => None,
        }
    }

    /// Whether it is the empty text.
    #[must_use]
    pub fn is_empty_text(&self) -> bool {
        self.as_text().is_some_and(|text| text.is_empty())
    }

    /// Whether it is surely nothing.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Whether two values are surely the same one.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Hole(a), Self::Hole(b)) => Rc::ptr_eq(a, b) || a.same(b),
            (Self::Str(a), Self::Str(b)) => Rc::ptr_eq(a, b) || a.same(b),
            (Self::Num(a), Self::Num(b)) => a == b,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Null, Self::Null) => true,
            (Self::Object(a), Self::Object(b)) => a == b,
            (Self::Func(a), Self::Func(b)) => {
                Rc::ptr_eq(a, b) || (a.func == b.func && a.env == b.env && a.bound.is_empty() && b.bound.is_empty())
            }
            (Self::Class(a), Self::Class(b)) => a.class == b.class && a.env == b.env,
            (Self::Module(a), Self::Module(b)) => a == b,
            (Self::Lib(a), Self::Lib(b)) => a.path == b.path && a.object == b.object && a.members == b.members,
            (Self::Union(a), Self::Union(b)) => a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| a.same(b)),
            _ => false,
        }
    }

    /// Either of two values. Beyond a bound of alternatives the result is cut.
    #[must_use]
    pub fn join(&self, other: &Self) -> Self {
        if self.same(other) {
            return self.clone();
        }
        Self::union(self.alternatives().iter().chain(other.alternatives()).cloned())
    }

    /// What it is after a loop that may have left `after` in it. A text that a turn makes longer by something unknown is the longer one:
    /// a loop over the parts of a path or query is written for those that have some.
    #[must_use]
    pub fn grown(&self, after: &Self) -> Self {
        let outgrown = |one: &Value| {
            let Self::Str(short) = one else { return false };
            after.alternatives().iter().any(|long| matches!(long, Self::Str(long) if long.prolongs(short)))
        };
        let kept: Vec<Value> = self.alternatives().iter().filter(|one| !outgrown(one)).cloned().collect();
        Self::union(kept.into_iter().chain(after.alternatives().iter().cloned()))
    }

    /// One of several values.
    #[must_use]
    pub fn union(values: impl IntoIterator<Item = Value>) -> Self {
        let mut all: Vec<Value> = Vec::new();
        for value in values {
            for one in value.alternatives() {
                if !all.iter().any(|v| v.same(one)) {
                    all.push(one.clone());
                }
            }
        }
        if all.len() > MAX_ALTERNATIVES {
            all = Self::without_twins(&all);
        }
        match all.len() {
            0 => Self::Null,
            1 => all.swap_remove(0),
            2..=MAX_ALTERNATIVES => Self::Union(all.into()),
            _ => {
                let loc = all.iter().find_map(Value::some_loc).unwrap_or(NOWHERE);
                Self::hole(HoleKind::Cut("more values than the analysis keeps apart"), None, loc)
            }
        }
    }

    /// Alternatives, less exactly: of texts with the same known pieces only one, such as depends on a parameter, if there is one; of
    /// addresses that differ in their query alone the one that says most of it; and all that is unknown as one.
    #[must_use]
    pub fn without_twins(all: &[Self]) -> Vec<Self> {
        let twins = |a: &Str, b: &Str| a.before_query().eq(b.before_query());
        // A query that nothing begins is one for addresses that have another already.
        let strays = |of: &Str| of.mentions("&") && !of.mentions("?");
        let says_more = |one: &Self, kept: &Self| match (one, kept) {
            (Self::Str(a), Self::Str(b)) if strays(a) != strays(b) => strays(b),
            (Self::Str(a), Self::Str(b)) if a.pieces.len() != b.pieces.len() => a.pieces.len() > b.pieces.len(),
            _ => !kept.depends_on_param() && one.depends_on_param(),
        };
        let mut kept: Vec<Self> = Vec::new();
        let mut unknown: Vec<Self> = Vec::new();
        for one in all {
            if let Self::Hole(hole) = one {
                // What was joined before does not nest.
                match &hole.kind {
                    HoleKind::Derived(parts) => unknown.extend(parts.iter().take(MAX_UNKNOWN).cloned()),
                    _ => unknown.push(one.clone()),
                }
                continue;
            }
            let twin = kept.iter_mut().find(|k| matches!((&**k, one), (Self::Str(a), Self::Str(b)) if twins(a, b)));
            match twin {
                Some(twin) if says_more(one, twin) => *twin = one.clone(),
                Some(_) => {}
                None => kept.push(one.clone()),
            }
        }
        let loc = unknown.iter().find_map(Self::some_loc).unwrap_or(NOWHERE);
        unknown.truncate(MAX_UNKNOWN);
        match unknown.len() {
            0 => {}
            1 => kept.append(&mut unknown),
            _ => kept.push(Self::hole(HoleKind::Derived(unknown.into()), None, loc)),
        }
        kept
    }

    fn some_loc(&self) -> Option<Loc> {
        match self {
            Self::Hole(h) => Some(h.loc),
            Self::Lib(l) => Some(l.loc),
            Self::Str(s) => s.loc(),
            _ => None,
        }
    }

    /// The same texts for who called for them: to their eyes the call put them together.
    #[must_use]
    pub fn composed_at(self, call: Loc) -> Self {
        match self {
            Self::Str(text) if text.composed.is_some() => {
                let composed = Some(Composed::after(text.composed.as_ref(), call));
                Self::Str(Rc::new(Str { composed, ..Str::clone(&text) }))
            }
            Self::Union(all) => Self::Union(all.iter().map(|one| one.clone().composed_at(call)).collect()),
            other => other,
        }
    }

    /// The value as pieces of text, where it has a form as text.
    #[must_use]
    pub fn pieces(&self, loc: Loc) -> Vec<StrPiece> {
        match self {
            Self::Str(s) => s.pieces.clone(),
            Self::Hole(h) => vec![StrPiece::Hole(h.clone())],
            Self::Num(n) => vec![StrPiece::Text(Fragment { text: number_text(*n).into(), origin: None })],
            Self::Bool(b) => vec![StrPiece::Text(Fragment { text: if *b { "true" } else { "false" }.into(), origin: None })],
            other => {
                vec![StrPiece::Hole(Rc::new(Hole { kind: HoleKind::Derived([other.clone()].into()), name: None, loc, default: None }))]
            }
        }
    }
}

/// What the call is named whose result is the time.
pub const CLOCK: &str = "<clock>";
/// How many unknown parts are remembered of alternatives that are joined.
const MAX_UNKNOWN: usize = 8;

/// How many alternatives a union keeps apart.
pub const MAX_ALTERNATIVES: usize = 24;
/// How many pieces a text keeps.
pub const MAX_PIECES: usize = 200;
/// A place that is none: for values that arise from nothing in the tree.
pub const NOWHERE: Loc = Loc { file: FileId(0), span: crate::ir::Span { start: 0, end: 0 } };

impl Hole {
    fn same(&self, other: &Self) -> bool {
        if self.loc != other.loc || self.name != other.name {
            return false;
        }
        match (&self.kind, &other.kind) {
            (HoleKind::Param(a, i), HoleKind::Param(b, j)) => a == b && i == j,
            (HoleKind::Member(a, n), HoleKind::Member(b, m)) => n == m && a.same(b),
            (HoleKind::Env(a), HoleKind::Env(b)) => a == b,
            (HoleKind::Answer(a), HoleKind::Answer(b))
            | (HoleKind::Status(a), HoleKind::Status(b))
            | (HoleKind::Ok(a), HoleKind::Ok(b))
            | (HoleKind::Headers(a), HoleKind::Headers(b))
            | (HoleKind::Sending(a), HoleKind::Sending(b))
            | (HoleKind::Token(a), HoleKind::Token(b)) => a == b,
            (HoleKind::Body(a, p), HoleKind::Body(b, q)) => a == b && p == q,
            (HoleKind::Error(a), HoleKind::Error(b)) | (HoleKind::ErrorStatus(a), HoleKind::ErrorStatus(b)) => a == b,
            (HoleKind::Read(a, k), HoleKind::Read(b, l)) => a == b && k == l,
            (HoleKind::Derived(a), HoleKind::Derived(b)) => a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| a.same(b)),
            (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
        }
    }

    /// Whether what it is depends on what a caller passes.
    #[must_use]
    pub fn depends_on_param(&self) -> bool {
        let mut budget = MAX_PARTS;
        self.depends_within(&mut budget)
    }

    fn depends_within(&self, budget: &mut u32) -> bool {
        if *budget == 0 {
            return false;
        }
        *budget -= 1;
        match &self.kind {
            HoleKind::Param(..) => true,
            HoleKind::Member(of, _) => of.depends_within(budget),
            HoleKind::Derived(from) => from.iter().any(|part| part.depends_within(budget)),
            _ => false,
        }
    }
}

/// How many parts of a value are looked through for one that depends on a caller: parts are shared, and there may be very many ways to
/// the same one.
const MAX_PARTS: u32 = 256;

impl Value {
    /// Whether what it is depends on what a caller passes.
    #[must_use]
    pub fn depends_on_param(&self) -> bool {
        let mut budget = MAX_PARTS;
        self.depends_within(&mut budget)
    }

    fn depends_within(&self, budget: &mut u32) -> bool {
        match self {
            Self::Hole(h) => h.depends_within(budget),
            Self::Str(s) => s.pieces.iter().any(|p| matches!(p, StrPiece::Hole(h) if h.depends_within(budget))),
            Self::Union(all) => all.iter().any(|one| one.depends_within(budget)),
            _ => false,
        }
    }
}

impl Str {
    /// Its pieces as far as they say which address it is: what is known, and `None` for what is not. A query leaves an address what it is, also
    /// one that is put behind it by `&` where nobody asked whether it is the first.
    fn before_query(&self) -> impl Iterator<Item = Option<&str>> {
        let mut ended = false;
        let mut in_path = false;
        self.pieces.iter().map_while(move |piece| {
            let StrPiece::Text(known) = piece else { return (!ended).then_some(None) };
            if ended {
                return None;
            }
            let text: &str = &known.text;
            in_path |= text.contains('/');
            let end = text.find('?').or_else(|| text.find('&').filter(|at| in_path && text[*at..].contains('=')));
            ended = end.is_some();
            let head = &text[..end.unwrap_or(text.len())];
            (!ended || !head.is_empty()).then_some(Some(head))
        })
    }

    /// Whether it begins with all of `short` and goes on with something unknown, and is as surely empty or not as that is.
    fn prolongs(&self, short: &Self) -> bool {
        let known = |of: &Self| -> String {
            let text = |piece: &StrPiece| if let StrPiece::Text(t) = piece { t.text.to_string() } else { UNKNOWN.to_owned() };
            of.pieces.iter().map(text).collect()
        };
        let holes = |of: &Self| -> Vec<Rc<Hole>> {
            of.pieces.iter().filter_map(|piece| if let StrPiece::Hole(hole) = piece { Some(hole.clone()) } else { None }).collect()
        };
        let (before, after) = (known(short), known(self));
        let Some(more) = after.strip_prefix(&before) else { return false };
        let same_so_far = holes(short).iter().zip(&holes(self)).all(|(a, b)| Rc::ptr_eq(a, b) || a.same(b));
        let only_unknown = more.split(UNKNOWN).all(str::is_empty);
        same_so_far && more.contains(UNKNOWN) && (!before.replace(UNKNOWN, "").is_empty() || only_unknown)
    }

    /// The text, if all of it is known.
    #[must_use]
    pub fn as_text(&self) -> Option<String> {
        let mut out = String::new();
        for piece in &self.pieces {
            match piece {
                StrPiece::Text(t) => out.push_str(&t.text),
                StrPiece::Hole(h) => match (&h.kind, &h.default) {
                    (HoleKind::Env(_), Some(default)) => out.push_str(&default.as_text()?),
                    _ => return None,
                },
            }
        }
        Some(out)
    }

    fn same(&self, other: &Self) -> bool {
        self.pieces.len() == other.pieces.len()
            && self.pieces.iter().zip(&other.pieces).all(|(a, b)| match (a, b) {
                (StrPiece::Text(a), StrPiece::Text(b)) => a.text == b.text && a.loc(0, 0) == b.loc(0, 0),
                (StrPiece::Hole(a), StrPiece::Hole(b)) => Rc::ptr_eq(a, b) || a.same(b),
                _ => false,
            })
    }

    /// Where its first known piece stands.
    #[must_use]
    pub fn loc(&self) -> Option<Loc> {
        self.pieces.iter().find_map(|p| match p {
            StrPiece::Text(t) => t.loc(0, t.text.len()),
            StrPiece::Hole(_) => None,
        })
    }

    /// Whether a known piece contains `needle`.
    #[must_use]
    pub fn mentions(&self, needle: &str) -> bool {
        self.pieces.iter().any(|p| matches!(p, StrPiece::Text(t) if t.text.contains(needle)))
    }
}

/// A number the way languages print it.
#[must_use]
pub fn number_text(n: f64) -> String {
    if n.fract() == 0.0 && n.abs() < 1e15 { format!("{n:.0}") } else { n.to_string() }
}
