//! Members of what is not known: answers, errors, what came in, what a caller gave.

use std::rc::Rc;

use super::super::object::ObjKind;
use super::super::record::{Event, EventKind};
use super::super::value::{Hole, HoleKind, LibVal, Value};
use super::Eval;
use super::told::is_throttling_header;
use crate::finding::Loc;
use crate::ir::{Language, MethodKind, Name};
use egnyte_rules::model::Does;

/// Words that name an error's status whatever the client.
const STATUS_WORDS: &[&str] = &["status", "statusCode", "status_code", "code", "httpStatus", "http_status", "errno"];

/// Fields of a body that tell of an error.
const ERROR_FIELDS: &[&str] = &[
    "error",
    "errors",
    "errorCode",
    "error_code",
    "errorMessage",
    "error_message",
    "error_description",
    "formErrors",
    "inputErrors",
    "success",
    "fault",
];

impl Eval<'_> {
    /// What a parameter is where callers leave it out, if that is an object: what they give instead is taken to be of its kind. A record
    /// has to name the member that is asked for.
    pub(super) fn object_by_default(&self, hole: &Hole, name: &Name) -> Option<Value> {
        let of_param = matches!(hole.kind, HoleKind::Param(..));
        let default = hole.default.as_ref().filter(|_| of_param || matches!(hole.kind, HoleKind::Member(..)))?;
        let is_made = match default {
            Value::Object(id) => {
                let object = self.state.obj(*id)?;
                match object.kind {
                    ObjKind::Instance(_) => of_param,
                    ObjKind::Record => object.get(name).is_some(),
                    _ => false,
                }
            }
            Value::Lib(lib) => of_param && lib.object.is_some() && lib.members.is_empty(),
            _ => false,
        };
        is_made.then(|| default.clone())
    }

    /// A member of what a parameter is by default: of a record, what callers may give as well.
    fn member_by_default(&mut self, object: &Value, default: &Value, name: &Name, loc: Loc) -> Option<Value> {
        let value = self.raw_member(default, name, loc);
        let is_record = |e: &Self, value: &Value| matches!(value, Value::Object(id) if e.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::Record)));
        match &value {
            _ if !is_record(self, default) => Some(value),
            Value::Func(_) | Value::Lib(_) | Value::Class(_) => Some(value),
            Value::Hole(hole) => hole.default.is_some().then_some(value),
            Value::Object(_) if !is_record(self, &value) => Some(value),
            Value::Str(_) | Value::Object(_) => Some(Value::Hole(Rc::new(Hole {
                kind: HoleKind::Member(object.clone(), name.clone()),
                name: Some(name.clone()),
                loc,
                default: Some(value),
            }))),
            _ => None,
        }
    }

    pub(super) fn hole_member(&mut self, object: &Value, hole: &Rc<Hole>, name: &Name, loc: Loc) -> Value {
        // Where a bare member is a call, it is one of the class that the parameter is named after.
        if self.world.file(loc.file).is_some_and(|f| f.language == Language::Ruby)
            && let Some(instance) = self.named_after(hole, name)
        {
            return self.raw_member(&instance, name, loc);
        }
        if let Some(own) = self.enumeration_member(object, name, loc) {
            return own;
        }
        if let Some(default) = self.object_by_default(hole, name)
            && let Some(member) = self.member_by_default(object, &default, name, loc)
        {
            return member;
        }
        if let Some(client) = hole.name.as_deref().and_then(|of| crate::link::sdk::handed_client(of, name, self.language_at(loc)))
            && matches!(hole.kind, HoleKind::Opaque | HoleKind::Param(..) | HoleKind::Member(..) | HoleKind::Undefined)
        {
            let client = Value::Lib(Rc::new(LibVal { path: client, object: None, members: Vec::new(), loc }));
            return self.raw_member(&client, name, loc);
        }
        if let Some(getter) = self.own_error_member(object, name, MethodKind::Getter) {
            return self.invoke(&getter, Vec::new(), None, loc);
        }
        if let Some(constant) = undeclared_path(object, MAX_UNDECLARED).and_then(|path| self.built_constant(&format!("{path}.{name}"), loc))
        {
            return constant;
        }
        if let Some(headers) = self.sent_headers(hole, name, loc) {
            return headers;
        }
        if self.is_answer_itself(hole, name, loc) {
            return object.clone();
        }
        self.look_into_header(object, &Value::text(name));
        self.note_input(object, name, loc);
        let kind = match &hole.kind {
            HoleKind::Answer(event) => match self.answer_part(*event, name).or_else(|| self.got_part(*event, name, loc)) {
                Some(kind) => kind,
                // An answer that is indexed with the name of a header gives that.
                None if is_throttling_header(name) => HoleKind::Headers(*event),
                None => HoleKind::Member(object.clone(), name.clone()),
            },
            // The answer itself may stand beside what it brought (`const { data, response } = …`).
            HoleKind::Member(of, first) if let Some(part) = self.part_further_in(of, first, name) => part,
            HoleKind::Body(event, path) => {
                if is_error_field(name) {
                    HoleKind::Body(*event, [name.clone()].into())
                } else {
                    let mut path = path.to_vec();
                    if path.len() < 8 {
                        path.push(name.clone());
                    }
                    HoleKind::Body(*event, path.into())
                }
            }
            HoleKind::Headers(event) => HoleKind::Headers(*event),
            HoleKind::Status(_) | HoleKind::ErrorStatus(_) | HoleKind::Ok(_) => hole.kind.clone(),
            HoleKind::Error(handler) if STATUS_WORDS.contains(&&**name) => HoleKind::ErrorStatus(*handler),
            HoleKind::Member(of, _) if STATUS_WORDS.contains(&&**name) => match Self::error_behind(of) {
                Some(handler) => HoleKind::ErrorStatus(handler),
                None => HoleKind::Member(object.clone(), name.clone()),
            },
            HoleKind::Read(..) if matches!(&**name, "get" | "[]") => hole.kind.clone(),
            HoleKind::Read(kind, None) => {
                self.note_column_read(hole.loc, loc);
                HoleKind::Read(kind.clone(), Some(name.clone()))
            }
            HoleKind::Incoming(None) => HoleKind::Incoming(Some(name.clone())),
            HoleKind::Cut(why) => HoleKind::Cut(why),
            _ => HoleKind::Member(object.clone(), name.clone()),
        };
        Value::hole(kind, Some(name.clone()), loc)
    }

    /// The headers that a request was sent with, by way of its answer or of the error raised in its place (`error.config.headers`).
    pub(super) fn sent_headers(&self, hole: &Hole, name: &str, loc: Loc) -> Option<Value> {
        let HoleKind::Member(Value::Hole(of), first) = &hole.kind else { return None };
        // The answer that belongs to an error (`error.response.config.headers`).
        let of = match &of.kind {
            HoleKind::Member(Value::Hole(error), answer) if &**answer == "response" && matches!(error.kind, HoleKind::Error(_)) => error,
            _ => of,
        };
        // What libraries have them under: most members of errors are something else, and the requests are many.
        if name != "headers" {
            return None;
        }
        let is_told = |ty: &str| {
            let item = self.models_at(loc).item(&format!("{ty}.{first}.{name}"));
            item.is_some_and(|(_, item)| item.does == Does::Read && item.kind.as_deref() == Some("sent-headers"))
        };
        // An error belongs to requests of the run that raised it: those of the runs before need not be asked.
        let (among, handler) = match of.kind {
            HoleKind::Answer(answer) => (answer.0 as usize..answer.0 as usize + 1, None),
            HoleKind::Error(handler) => (self.frames.first().map_or(0, |frame| frame.first_event)..self.record.events.len(), Some(handler)),
            _ => return None,
        };
        let belongs = |event: &&Event| handler.is_none_or(|handler| event.handlers.iter().any(|clauses| clauses.contains(&handler)));
        let requests = self.record.events.get(among)?.iter().filter(belongs).filter_map(|event| match &event.kind {
            EventKind::Request(request) => Some(request),
            _ => None,
        });
        let told = requests.filter(|request| {
            request.http.is_some_and(|http| http.answer_types.iter().chain(http.error_types.iter()).any(|ty| is_told(ty)))
        });
        let headers: Vec<Value> = told.flat_map(|request| request.headers.iter().cloned()).collect();
        (!headers.is_empty()).then(|| Value::union(headers))
    }

    /// The part of an answer that lies behind another of its members.
    fn part_further_in(&self, of: &Value, first: &Name, name: &Name) -> Option<HoleKind> {
        match of {
            Value::Hole(answer) => match answer.kind {
                HoleKind::Answer(event) => self.answer_part(event, &format!("{first}.{name}").into()),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether a part of an answer is the answer once more, by a row of its type (`response.call.response`).
    pub(super) fn is_answer_itself(&self, hole: &Hole, name: &Name, loc: Loc) -> bool {
        let HoleKind::Answer(event) = hole.kind else { return false };
        let types = self.record.events[event.0 as usize].http().map(|http| &http.answer_types[..]).unwrap_or_default();
        types.iter().any(|ty| {
            let item = self.models_at(loc).item(&format!("{ty}.{name}"));
            item.is_some_and(|(_, item)| item.does == Does::Operation && item.kind.as_deref() == Some("identity"))
        })
    }

    /// The part of an answer whose getter a property stands for.
    pub(super) fn got_part(&self, event: super::EventId, name: &Name, loc: Loc) -> Option<HoleKind> {
        if !self.world.file(loc.file)?.language.binds_receivers() {
            return None;
        }
        super::scope::accessors(name).into_iter().find_map(|accessor| self.answer_part(event, &accessor.into()))
    }

    /// The handler whose error a chain of members starts from.
    pub(super) fn error_behind(value: &Value) -> Option<super::HandlerId> {
        let mut at = value;
        for _ in 0..6 {
            match at {
                Value::Hole(h) => match &h.kind {
                    HoleKind::Error(handler) | HoleKind::ErrorStatus(handler) => return Some(*handler),
                    HoleKind::Member(of, _) => at = of,
                    _ => return None,
                },
                _ => return None,
            }
        }
        None
    }
}

/// How many members deep something may lie that nobody declares.
const MAX_UNDECLARED: u32 = 3;

/// The path by which code names something that nobody declares: `BuildConfig`, `R.string`, `Properties.Settings.Default`.
fn undeclared_path(value: &Value, depth: u32) -> Option<Name> {
    let Value::Hole(hole) = value else { return None };
    match &hole.kind {
        HoleKind::Undefined => hole.name.clone(),
        HoleKind::Member(of, name) if depth > 0 => Some(format!("{}.{name}", undeclared_path(of, depth - 1)?).into()),
        _ => None,
    }
}

/// Whether a field of a body tells of an error, in the spelling of a key or of a type's own field (`Error`).
pub(super) fn is_error_field(name: &str) -> bool {
    let as_key = |field: &str| field.len() == name.len() && field[..1].eq_ignore_ascii_case(&name[..1]) && field[1..] == name[1..];
    name.is_ascii() && !name.is_empty() && ERROR_FIELDS.iter().any(|field| as_key(field))
}
