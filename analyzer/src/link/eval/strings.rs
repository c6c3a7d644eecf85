//! Text: literals, concatenation, formatting, and the pure functions of the models.

use super::super::object::{Obj, ObjKind};
use super::super::value::{
    Argument, Composed, Fragment, Hole, HoleKind, LibVal, MAX_ALTERNATIVES, MAX_PIECES, ObjId, Origin, Str, StrPiece, Value,
};
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{BinaryOp, Language, Text};
use crate::source::FileId;
use egnyte_rules::model::Item;
use std::rc::Rc;

/// Methods by which an instance says how it prints.
pub(super) const TEXT_METHODS: &[&str] = &["toString", "__str__", "ToString", "String"];

/// The name of what a loop has added to a text.
const GROWN: &str = "rest";
/// Where a list keeps how many parts the text had that it was split from.
const PARTS: &str = "@parts";

impl Eval<'_> {
    pub(super) fn literal(cx: &Cx, text: &Text) -> Value {
        Self::literal_of(cx.id, text)
    }

    /// The text of a literal, with its place.
    pub(super) fn literal_of(file: FileId, text: &Text) -> Value {
        let origin = Origin { file, text: Rc::new(text.clone()), offset: 0 };
        let fragment = Fragment { text: text.cooked.clone(), origin: Some(origin) };
        Value::Str(Rc::new(Str { pieces: vec![StrPiece::Text(fragment)], composed: None }))
    }

    /// One text after the other, for every combination of alternatives.
    pub(super) fn concat(a: &Value, b: &Value, loc: Loc) -> Value {
        let (left, right) = (a.alternatives(), b.alternatives());
        if left.len() * right.len() > MAX_ALTERNATIVES {
            let blur = |v: &Value| match v {
                Value::Union(_) => Value::hole(HoleKind::Derived([v.clone()].into()), None, loc),
                one => one.clone(),
            };
            // Readings that differ in what is unknown only are one reading.
            let short = |value: &Value| Value::union(Value::without_twins(value.alternatives()));
            let (short_a, short_b) = (short(a), short(b));
            if short_a.alternatives().len() * short_b.alternatives().len() <= MAX_ALTERNATIVES {
                return Self::concat(&short_a, &short_b, loc);
            }
            // Keep the side of which more is known; of an address and what stands behind it, the address.
            let is_head = is_address(a) && !is_address(b);
            return if known_length(a) < known_length(b) && !is_head {
                Self::concat(&blur(a), b, loc)
            } else {
                Self::concat(a, &blur(b), loc)
            };
        }
        let mut out = Vec::with_capacity(left.len() * right.len());
        for l in left {
            for r in right {
                let mut pieces = l.pieces(loc);
                pieces.extend(r.pieces(loc));
                if pieces.len() > MAX_PIECES {
                    return Self::cut("text of more pieces than the analysis keeps", loc);
                }
                pieces.retain(|p| !matches!(p, StrPiece::Text(t) if t.text.is_empty()));
                let composed = Some(composed(l, r, loc));
                out.push(Value::Str(Rc::new(Str { pieces, composed })));
            }
        }
        Value::union(out)
    }

    /// The text a value has inside a string.
    pub(super) fn stringified(&mut self, value: Value, loc: Loc) -> Value {
        match &value {
            Value::Lib(lib) => match self.library_text(lib, loc) {
                Some(text) => text,
                None if let Some(kept) = self.kept_in_session(lib, loc) => kept,
                None => Self::derived([self.own_headers(lib).unwrap_or_else(|| value.clone())], loc),
            },
            Value::Object(id) => {
                let Some(obj) = self.state.obj(*id).cloned() else { return value };
                match &obj.kind {
                    ObjKind::Instance(class) => {
                        for name in TEXT_METHODS {
                            if self.find_method(class, name, false).is_some() {
                                let method = self.raw_member(&value, &(*name).into(), loc);
                                return self.call_value(&method, Vec::new(), loc);
                            }
                        }
                        if self.fields_kept_back(&class.clone()).is_some() {
                            return Self::derived([self.printed(value.clone(), loc)], loc);
                        }
                        // `Path.FILES` of an enumeration prints as its value.
                        match obj.get("value") {
                            Some(v) => v.clone(),
                            None => Self::derived([value.clone()], loc),
                        }
                    }
                    _ => Self::derived([value.clone()], loc),
                }
            }
            Value::Union(all) => {
                let all = all.clone();
                Value::union(all.iter().map(|v| self.stringified(v.clone(), loc)).collect::<Vec<_>>())
            }
            _ => value,
        }
    }

    /// Whether `+` makes one record of two here, in which what the second has counts.
    fn joins_records(&self, loc: Loc) -> bool {
        matches!(self.language_at(loc), Language::Kotlin | Language::PowerShell)
    }

    /// `a + b`.
    pub(super) fn add(&mut self, left: Value, right: Value, loc: Loc) -> Value {
        let is_list = |e: &Self, value: &Value| e.known_items(value).is_some();
        match (&left, &right) {
            // Where operators are methods, a library may have one (`URI(base) + "links"`).
            (Value::Lib(lib), _) if self.models_at(loc).item(&format!("{}.+", lib.path)).is_some() => {
                let mut plus = LibVal { path: format!("{}.+", lib.path).into(), ..LibVal::clone(lib) };
                plus.members.push("+".into());
                self.call_library(&plus, vec![Argument::plain(right, loc)], loc)
            }
            // One of several lists, or a list in place of what is not known (`(given || DEFAULTS) + more`).
            (Value::Union(all), _) if is_list(self, &right) && all.iter().any(|one| is_list(self, one)) => {
                let all = all.clone();
                let sums = all.iter().map(|one| match one {
                    Value::Hole(_) => Self::derived([one.clone(), right.clone()], loc),
                    one => self.add(one.clone(), right.clone(), loc),
                });
                Value::union(sums.collect::<Vec<_>>())
            }
            (Value::Num(a), Value::Num(b)) => Value::Num(a + b),
            (Value::Object(a), Value::Object(b)) => {
                let lists = [a, b].map(|id| self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::List)).cloned());
                match lists {
                    [Some(a), Some(b)] => {
                        let items = a.items.iter().chain(&b.items).cloned().collect();
                        self.list_obj(items, a.open || b.open, loc)
                    }
                    [None, None] if self.joins_records(loc) && self.is_record(&left) && self.is_record(&right) => {
                        self.merged(&[left.clone(), right.clone()], loc)
                    }
                    _ => Self::derived([left, right], loc),
                }
            }
            _ => {
                let is_text = |v: &Value| v.alternatives().iter().any(|v| matches!(v, Value::Str(_)));
                let numeric = |v: &Value| matches!(v, Value::Num(_));
                if !is_text(&left) && !is_text(&right) && (numeric(&left) || numeric(&right)) {
                    return Self::derived([left, right], loc);
                }
                let left = self.stringified(left, loc);
                let right = self.stringified(right, loc);
                Self::concat(&left, &right, loc)
            }
        }
    }

    /// Items with a separator between them.
    pub(super) fn joined(&mut self, items: &[Value], glue: &Value, loc: Loc) -> Value {
        let mut out = Value::text("");
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                out = Self::concat(&out, glue, loc);
            }
            let item = self.stringified(item.clone(), loc);
            out = Self::concat(&out, &item, loc);
        }
        out
    }

    /// The text changed piece by piece; where the change leaves a piece alone it keeps its place.
    pub(super) fn mapped(value: &Value, loc: Loc, change: impl Fn(&str) -> String) -> Value {
        let mut out = Vec::new();
        for one in value.alternatives() {
            out.push(match one {
                Value::Str(s) => {
                    let pieces = s
                        .pieces
                        .iter()
                        .map(|p| match p {
                            StrPiece::Text(t) => {
                                let new = change(&t.text);
                                // Where a changed piece stands is lost: its offsets are no longer those of its literal.
                                StrPiece::Text(if *new == *t.text { t.clone() } else { Fragment { text: new.into(), origin: None } })
                            }
                            StrPiece::Hole(h) => StrPiece::Hole(h.clone()),
                        })
                        .collect();
                    Value::Str(Rc::new(Str { pieces, composed: s.composed.clone() }))
                }
                Value::Hole(_) | Value::Num(_) => one.clone(),
                other => Self::derived([other.clone()], loc),
            });
        }
        Value::union(out)
    }

    /// Whether a text is surely empty, or there is surely none.
    pub(super) fn is_no_text(text: &Value) -> bool {
        text.is_null() || text.is_empty_text()
    }

    /// What a builder of text holds, with more behind it.
    pub(super) fn text_added(&mut self, item: &Item, operand: Value, rest: &[Argument], loc: Loc) -> Value {
        let Value::Lib(builder) = &operand else { return operand };
        let formats = item.at.iter().any(|at| at.contains("Format") || at.contains("printf"));
        let more = match rest {
            [first, others @ ..] if formats => match &first.value {
                Value::Str(s) => self.format_braces(&s.clone(), others, loc),
                other => self.stringified(other.clone(), loc),
            },
            [first, ..] => self.stringified(first.value.clone(), loc),
            [] => return operand,
        };
        if let Some(object) = builder.object {
            let held = self.state.obj(object).and_then(|o| o.get("@url")).cloned().unwrap_or_else(|| Value::text(""));
            let text = self.grown_text(object, &held, &more, loc).unwrap_or_else(|| Self::concat(&held, &more, loc));
            self.state.update(object, |o| o.set(&"@url".into(), text));
        }
        operand
    }

    /// The text that a builder of text holds by now; any other value as it is.
    pub(super) fn text_of_builder(&self, value: Value) -> Value {
        let Value::Lib(lib) = &value else { return value };
        let builds = self.models_at(lib.loc).item(&lib.path).is_some_and(|(_, item)| item.kind.as_deref() == Some("text-builder"));
        let text = lib.object.filter(|_| builds).and_then(|id| self.state.obj(id)).and_then(|obj| obj.get("@url")).cloned();
        text.unwrap_or(value)
    }

    /// What a builder holds after text was added to it in a loop that runs nobody knows how often, and that it was made before: beyond
    /// what it held, anything. A query is no part of the path, whatever it says.
    fn grown_text(&self, builder: super::ObjId, held: &Value, more: &Value, loc: Loc) -> Option<Value> {
        self.loops.last().filter(|first| builder < **first)?;
        let asks = |value: &Value| matches!(value, Value::Str(s) if s.mentions("?") || s.mentions("&") || s.mentions("="));
        if asks(held) || asks(more) {
            return None;
        }
        let last = match held {
            Value::Str(s) => s.pieces.last(),
            _ => return None,
        };
        // Parts with a slash between them: the first is as good as all.
        let slash = |value: &Value| {
            let Value::Str(s) = value else { return (false, false) };
            let has = |piece: Option<&StrPiece>, test: fn(&str) -> bool| matches!(piece, Some(StrPiece::Text(t)) if test(&t.text));
            (has(s.pieces.first(), |t| t.starts_with('/')), has(s.pieces.last(), |t| t.ends_with('/')))
        };
        if slash(held).1 || slash(more).0 {
            return None;
        }
        if let Some(StrPiece::Hole(hole)) = last
            && hole.name.as_deref() == Some(GROWN)
        {
            return Some(held.clone());
        }
        let known_path = matches!(held, Value::Str(s) if s.mentions("/"));
        known_path.then(|| Self::concat(held, &Value::hole(HoleKind::Opaque, Some(GROWN.into()), loc), loc))
    }

    /// Whether a text begins or ends with `part`, if its known pieces tell.
    pub(super) fn has_at_end(&mut self, operand: Value, part: Option<&Value>, end: bool, loc: Loc) -> Value {
        let text = self.stringified(operand.clone(), loc);
        // Of several texts any one will do.
        let parts = part.map_or_else(Vec::new, |part| self.known_items(part).unwrap_or_else(|| vec![part.clone()]));
        let answers: Vec<Option<bool>> = parts.iter().map(|part| Self::begins_or_ends(&text, part, end)).collect();
        let any = answers.contains(&Some(true));
        let told = (any || !answers.is_empty() && answers.iter().all(|answer| *answer == Some(false))).then_some(any);
        told.map_or_else(|| Self::derived(std::iter::once(operand).chain(part.cloned()), loc), Value::Bool)
    }

    /// Whether a text begins, or ends, with another one, if both are known well enough.
    pub(super) fn begins_or_ends(text: &Value, part: &Value, end: bool) -> Option<bool> {
        let wanted = if let Value::Str(s) = part { s.as_text()? } else { return None };
        let mut answers = text.alternatives().iter().map(|one| {
            let Value::Str(s) = one else { return None };
            let Some(StrPiece::Text(known)) = (if end { s.pieces.last() } else { s.pieces.first() }) else { return None };
            // A known piece that is shorter leaves it to what stands beside it, unless it is another one.
            let enough = known.text.len() >= wanted.len() || s.pieces.len() == 1;
            let fits = if end { wanted.ends_with(&*known.text) } else { wanted.starts_with(&*known.text) };
            match enough {
                true => Some(if end { known.text.ends_with(&*wanted) } else { known.text.starts_with(&*wanted) }),
                false => (!fits).then_some(false),
            }
        });
        let first = answers.next()??;
        answers.all(|answer| answer == Some(first)).then_some(first)
    }

    /// Whether two texts surely begin differently, whatever else is in them and however they are written.
    pub(super) fn begin_differently(left: &Value, right: &Value) -> bool {
        let (Value::Str(left), Value::Str(right)) = (left, right) else { return false };
        let (Some(StrPiece::Text(left)), Some(StrPiece::Text(right))) = (left.pieces.first(), right.pieces.first()) else { return false };
        let pairs = left.text.bytes().zip(right.text.bytes());
        pairs.into_iter().any(|(left, right)| !left.eq_ignore_ascii_case(&right))
    }

    /// Whether a text has another one in it, as far as that is written down. Of any other it is a question of where the text comes from.
    pub(super) fn text_contains(text: &Value, part: &Value) -> Option<bool> {
        let (Value::Str(text), Value::Str(part)) = (text, part) else { return None };
        let part = part.as_text()?;
        let known = |holds: &dyn Fn(&str) -> bool| text.pieces.iter().any(|piece| matches!(piece, StrPiece::Text(t) if holds(&t.text)));
        // What fills a place in a path has no question mark of its own.
        let in_path = || &*part == "?" && known(&|text| text.contains('/'));
        match known(&|text| text.contains(&*part)) {
            false if text.as_text().is_none() && !in_path() => None,
            found => Some(found),
        }
    }

    /// How long a text is: something that [`Self::character`] and [`Self::length_against_zero`] know again.
    pub(super) fn text_length(&mut self, operand: Value, loc: Loc) -> Value {
        let text = self.stringified(operand, loc);
        Value::hole(HoleKind::Member(text, "length".into()), None, loc)
    }

    /// Whether a text is empty, where its length is held against zero.
    pub(super) fn length_against_zero(op: BinaryOp, length: &Value, other: &Value) -> Option<bool> {
        let (Value::Hole(length), Value::Num(zero)) = (length, other) else { return None };
        let HoleKind::Member(Value::Str(text), name) = &length.kind else { return None };
        if &**name != "length" || zero.abs() > f64::EPSILON {
            return None;
        }
        let filled = text.pieces.iter().any(|piece| matches!(piece, StrPiece::Text(known) if !known.text.is_empty()));
        if !filled && text.pieces.iter().any(|piece| matches!(piece, StrPiece::Hole(_))) {
            return None;
        }
        match op {
            BinaryOp::Gt | BinaryOp::Ne => Some(filled),
            BinaryOp::Eq | BinaryOp::Le => Some(!filled),
            _ => None,
        }
    }

    /// One character of a text. The last one is asked for by the length of the text less one.
    pub(super) fn character(&mut self, operand: Value, index: Option<&Value>, loc: Loc) -> Value {
        let text = self.stringified(operand, loc);
        let asks_last = |index: &Value| {
            let Value::Hole(computed) = index else { return false };
            let HoleKind::Derived(from) = &computed.kind else { return false };
            matches!(&**from, [Value::Hole(length)]
                if matches!(&length.kind, HoleKind::Member(of, name) if &**name == "length" && of.same(&text)))
        };
        let known = match (&text, index) {
            (Value::Str(s), Some(index)) if asks_last(index) => match s.pieces.last() {
                Some(StrPiece::Text(t)) => t.text.chars().last(),
                _ => None,
            },
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a position in a text")]
            (Value::Str(s), Some(Value::Num(at))) if *at >= 0.0 => match s.pieces.first() {
                Some(StrPiece::Text(t)) => t.text.chars().nth(*at as usize),
                _ => None,
            },
            _ => None,
        };
        known.map_or_else(|| Self::derived([text.clone()], loc), |one| Value::text(one.encode_utf8(&mut [0; 4])))
    }

    /// A part of a text, from one place in it to another, where what is cut off is known. Places below zero count from the end.
    pub(super) fn substring(operand: &Value, from: Option<&Value>, to: Option<&Value>, loc: Loc) -> Value {
        let cut = |one: &Value| {
            let (Value::Str(s), Some(from)) = (one, from.and_then(place_in_text)) else { return None };
            let mut pieces = s.pieces.clone();
            let is_whole = pieces.len() == 1;
            if let Some(to) = to {
                let (Some(StrPiece::Text(t)), to) = (pieces.last_mut(), place_in_text(to)?) else { return None };
                let end = if to < 0 { t.text.len().checked_sub(to.unsigned_abs())? } else { to.unsigned_abs().min(t.text.len()) };
                *t = t.text.is_char_boundary(end).then(|| t.slice(0, end)).filter(|_| to < 0 || is_whole)?;
            }
            if from != 0 {
                let Some(StrPiece::Text(t)) = pieces.first_mut() else { return None };
                let start = if from > 0 { from.unsigned_abs() } else { t.text.len().checked_sub(from.unsigned_abs())? };
                *t = t.text.is_char_boundary(start).then(|| t.slice(start, t.text.len())).filter(|_| from > 0 || is_whole)?;
            }
            Some(Value::Str(Rc::new(Str { pieces, composed: s.composed.clone() })))
        };
        Value::union(
            operand.alternatives().iter().map(|one| cut(one).unwrap_or_else(|| Self::derived([one.clone()], loc))).collect::<Vec<_>>(),
        )
    }

    /// A part of a text or list.
    pub(super) fn sliced(&mut self, object: &Value, from: Option<&Value>, to: Option<&Value>, loc: Loc) -> Value {
        match object {
            Value::Union(all) => Value::union(all.iter().map(|one| self.sliced(one, from, to, loc)).collect::<Vec<_>>()),
            // However much of a query is cut off at its end, the rest is a query (`query[:len(query)-1]`).
            Value::Str(text) if from.is_none() && to.is_some_and(|to| place_in_text(to).is_none()) && begins_query(text) => {
                Self::concat(&Value::text("?"), &Self::derived([object.clone()], loc), loc)
            }
            Value::Str(_) => Self::substring(object, Some(from.unwrap_or(&Value::Num(0.0))), to, loc),
            Value::Hole(_) => Self::derived([object.clone()], loc),
            Value::Object(id) if self.state.obj(*id).is_some_and(|o| matches!(o.kind, ObjKind::List)) => {
                self.part_of_list(*id, from, to, loc).unwrap_or_else(|| object.clone())
            }
            _ => {
                let place = Self::derived([from, to].into_iter().flatten().cloned(), loc);
                self.index(object, &place, loc)
            }
        }
    }

    /// Some of the items of a list, where it is known which.
    fn part_of_list(&mut self, list: ObjId, from: Option<&Value>, to: Option<&Value>, loc: Loc) -> Option<Value> {
        let obj = self.state.obj(list).filter(|obj| !obj.open)?;
        let count = obj.items.len();
        let place = |end: Option<&Value>, default: usize| match end {
            None => Some(default),
            Some(end) => match place_in_text(end)? {
                at if at < 0 => Some(count.saturating_sub(at.unsigned_abs())),
                at => Some(at.unsigned_abs().min(count)),
            },
        };
        let (from, to) = (place(from, 0)?, place(to, count)?);
        let items = obj.items.get(from..to).map(<[Value]>::to_vec).unwrap_or_default();
        Some(self.list_obj(items, false, loc))
    }

    pub(super) fn text_object(&mut self, ty: &str, text: Value, loc: Loc) -> Value {
        let mut obj = Obj::new(ObjKind::Library, loc);
        obj.fields.push(("@url".into(), text));
        let object = self.state.alloc(obj);
        Value::Lib(Rc::new(LibVal { path: ty.into(), object: Some(object), members: Vec::new(), loc }))
    }

    pub(super) fn split(&mut self, operand: &Value, separator: Option<&Value>, loc: Loc) -> Value {
        let separator = separator.and_then(Value::as_text).unwrap_or_else(|| " ".into());
        if let Value::Union(all) = operand {
            return Value::union(all.clone().iter().map(|one| self.split(one, Some(&Value::text(&separator)), loc)).collect::<Vec<_>>());
        }
        if let Value::Hole(hole) = operand
            && let Some(default) = Self::written_default(hole)
        {
            return self.split_default(hole, &default.clone(), &separator, loc);
        }
        let Value::Str(s) = operand else { return Self::derived([operand.clone()], loc) };
        if separator.is_empty() {
            return Self::derived([operand.clone()], loc);
        }
        let [StrPiece::Text(t)] = s.pieces.as_slice() else {
            // What is filled into an address leaves its query where it is.
            return match &*separator {
                // What is filled into one part of a text may well hold one of these.
                "/" | "." | "-" | "_" | "," | " " | "&" | "=" => Self::derived([operand.clone()], loc),
                _ => self.split_around_holes(&s.pieces.clone(), &separator, loc),
            };
        };
        let mut items = Vec::new();
        let mut start = 0;
        for (at, _) in t.text.match_indices(&separator) {
            items.push(fragment(t.slice(start, at)));
            start = at + separator.len();
        }
        items.push(fragment(t.slice(start, t.text.len())));
        self.counted(items, loc)
    }

    /// The text that a program writes for a setting or an argument which nobody gives.
    pub(super) fn written_default(hole: &Hole) -> Option<&Value> {
        let is_told = matches!(hole.kind, HoleKind::Env(_) | HoleKind::Read(..) | HoleKind::Param(..));
        hole.default.as_ref().filter(|default| is_told && default.as_text().is_some_and(|text| !text.is_empty()))
    }

    /// The parts of what may be given, each with the part of the default that stands for it.
    fn split_default(&mut self, given: &Hole, default: &Value, separator: &str, loc: Loc) -> Value {
        let parts = self.split(default, Some(&Value::text(separator)), loc);
        let parts = self.known_items(&parts).unwrap_or_default();
        let part = |default: Value| Value::Hole(Rc::new(Hole { default: Some(default), ..given.clone() }));
        self.list_obj(parts.into_iter().map(part).collect(), false, loc)
    }

    /// The list that a text was split into, which knows how many there are.
    fn counted(&mut self, items: Vec<Value>, loc: Loc) -> Value {
        #[allow(clippy::cast_precision_loss, reason = "a text has few parts")]
        let number = items.len() as f64;
        let list = self.list_obj(items, false, loc);
        if let Value::Object(id) = &list {
            self.state.update(*id, |o| o.set(&PARTS.into(), Value::Num(number)));
        }
        list
    }

    /// How many parts a text was split into, as long as nobody took or added one. Of other lists it is not known who fills them.
    pub(super) fn number_of_parts(&self, list: &Value) -> Option<Value> {
        if let Value::Union(all) = list {
            let mut numbers = all.iter().map(|one| self.number_of_parts(one));
            let first = numbers.next()??;
            return numbers.all(|number| number.is_some_and(|number| number.same(&first))).then_some(first);
        }
        let Value::Object(id) = list else { return None };
        let object = self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::List) && !o.open)?;
        #[allow(clippy::cast_precision_loss, reason = "a text has few parts")]
        let unchanged = |number: &f64| *number == object.items.len() as f64;
        object.get(PARTS).filter(|parts| matches!(parts, Value::Num(number) if unchanged(number))).cloned()
    }

    /// The first or last of the parts that a text was split into.
    pub(super) fn end_of_parts(&self, list: &Value, end: Option<&str>) -> Option<Value> {
        let parts = list.alternatives().iter().map(|one| {
            self.number_of_parts(one)?;
            let items = self.known_items(one)?;
            match end? {
                "first" => items.first().cloned(),
                "last" => items.last().cloned(),
                _ => None,
            }
        });
        parts.collect::<Option<Vec<Value>>>().map(Value::union)
    }

    /// The parts of a text between the separators that stand in its known pieces.
    fn split_around_holes(&mut self, pieces: &[StrPiece], separator: &str, loc: Loc) -> Value {
        let mut items = Vec::new();
        let mut part = Value::text("");
        for piece in pieces {
            match piece {
                StrPiece::Text(t) => {
                    let mut start = 0;
                    for (at, _) in t.text.match_indices(separator) {
                        part = Self::concat(&part, &fragment(t.slice(start, at)), loc);
                        items.push(std::mem::replace(&mut part, Value::text("")));
                        start = at + separator.len();
                    }
                    part = Self::concat(&part, &fragment(t.slice(start, t.text.len())), loc);
                }
                StrPiece::Hole(hole) => part = Self::concat(&part, &Value::Hole(hole.clone()), loc),
            }
        }
        items.push(part);
        self.counted(items, loc)
    }

    pub(super) fn replaced(&mut self, operand: &Value, from: &str, to: &Value, loc: Loc) -> Value {
        let mut out = Vec::new();
        for one in operand.alternatives() {
            let Value::Str(s) = one else {
                out.push(one.clone());
                continue;
            };
            let mut text = Value::Str(Rc::new(Str { pieces: Vec::new(), composed: s.composed.clone() }));
            for piece in &s.pieces {
                match piece {
                    StrPiece::Text(t) => {
                        let mut start = 0;
                        for (at, _) in t.text.match_indices(from) {
                            text = Self::concat(&text, &fragment(t.slice(start, at)), loc);
                            let to = self.stringified(to.clone(), loc);
                            text = Self::concat(&text, &to, loc);
                            start = at + from.len();
                        }
                        text = Self::concat(&text, &fragment(t.slice(start, t.text.len())), loc);
                    }
                    StrPiece::Hole(h) => text = Self::concat(&text, &Value::Hole(h.clone()), loc),
                }
            }
            out.push(text);
        }
        Value::union(out)
    }

    /// The text with every occurrence of an unknown value replaced.
    pub(super) fn without(&mut self, operand: &Value, from: &Value, to: &Value, loc: Loc) -> Value {
        let to = self.stringified(to.clone(), loc);
        let gone =
            |hole: &Hole| from.alternatives().iter().any(|f| matches!(f, Value::Hole(f) if f.loc == hole.loc && f.name == hole.name));
        let mut out = Vec::new();
        for one in operand.alternatives() {
            let Value::Str(s) = one else {
                out.push(one.clone());
                continue;
            };
            let piece = |piece: &StrPiece| match piece {
                StrPiece::Hole(h) if gone(h) => to.clone(),
                StrPiece::Hole(h) => Value::Hole(h.clone()),
                StrPiece::Text(t) => fragment(t.clone()),
            };
            out.push(s.pieces.iter().fold(Value::text(""), |text, next| Self::concat(&text, &piece(next), loc)));
        }
        Value::union(out)
    }

    /// A text without a part that it starts or ends with.
    pub(super) fn stripped(value: &Value, part: &str, start: bool) -> Value {
        let mut out = Vec::new();
        for one in value.alternatives() {
            let Value::Str(s) = one else {
                out.push(one.clone());
                continue;
            };
            let mut pieces = s.pieces.clone();
            match if start { pieces.first_mut() } else { pieces.last_mut() } {
                Some(StrPiece::Text(t)) if start && t.text.starts_with(part) => *t = t.slice(part.len(), t.text.len()),
                Some(StrPiece::Text(t)) if !start && t.text.ends_with(part) => *t = t.slice(0, t.text.len() - part.len()),
                _ => {}
            }
            out.push(Value::Str(Rc::new(Str { pieces, composed: s.composed.clone() })));
        }
        Value::union(out)
    }

    pub(super) fn trimmed(value: &Value, start: bool, end: bool, what: impl Fn(char) -> bool + Copy) -> Value {
        let mut out = Vec::new();
        for one in value.alternatives() {
            let Value::Str(s) = one else {
                out.push(one.clone());
                continue;
            };
            let mut pieces = s.pieces.clone();
            if start && let Some(StrPiece::Text(t)) = pieces.first_mut() {
                let cut = t.text.len() - t.text.trim_start_matches(what).len();
                *t = t.slice(cut, t.text.len());
            }
            if end && let Some(StrPiece::Text(t)) = pieces.last_mut() {
                *t = t.slice(0, t.text.trim_end_matches(what).len());
            }
            out.push(Value::Str(Rc::new(Str { pieces, composed: s.composed.clone() })));
        }
        Value::union(out)
    }
}

/// A place in a text, counted from its end if it is below zero.
#[allow(clippy::cast_possible_truncation, reason = "no text is as long")]
fn place_in_text(value: &Value) -> Option<isize> {
    if let Value::Num(at) = value { Some(*at as isize) } else { None }
}

/// Whether a text is a query from its first sign on.
fn begins_query(text: &Str) -> bool {
    matches!(text.pieces.first(), Some(StrPiece::Text(known)) if known.text.starts_with('?'))
}

/// Whether a value is text that says which server, or which path of one.
fn is_address(value: &Value) -> bool {
    let says = |piece: &StrPiece| matches!(piece, StrPiece::Text(text) if text.text.contains("://") || text.text.contains("/pubapi/"));
    value.alternatives().iter().any(|one| matches!(one, Value::Str(text) if text.pieces.iter().any(says)))
}

/// How much of a text is known, at best.
fn known_length(value: &Value) -> usize {
    let length = |piece: &StrPiece| if let StrPiece::Text(t) = piece { t.text.len() } else { 0 };
    let all = value.alternatives().iter().map(|one| if let Value::Str(s) = one { s.pieces.iter().map(length).sum() } else { 0 });
    all.max().unwrap_or(0)
}

/// Where the text of two was composed: here, unless that adds nothing to the address they are, as one of them is empty.
fn composed(first: &Value, second: &Value, loc: Loc) -> Rc<Composed> {
    let begins = |value: &Value| match value {
        Value::Str(s) => s.pieces.first().map(|piece| if let StrPiece::Text(t) = piece { t.text.starts_with(['?', '&']) } else { false }),
        _ => Some(false),
    };
    let of = |value: &Value| if let Value::Str(s) = value { s.composed.clone() } else { None };
    match (begins(first), begins(second)) {
        (_, None) => of(first),
        (None, _) => of(second),
        // Of a base and a path the path is what matters, of an address and a query the address.
        (_, Some(is_query)) => {
            let before = if is_query { of(first) } else { of(second).or_else(|| of(first).filter(|_| !is_origin(first))) };
            Some(Composed::after(before.as_ref(), loc))
        }
    }
    .unwrap_or_else(|| Composed::after(of(first).as_ref(), loc))
}

/// Whether a text is the beginning of an address without any of its path: where it was put together says nothing of what is called.
fn is_origin(value: &Value) -> bool {
    let Value::Str(s) = value else { return false };
    let known: String = s.pieces.iter().map(|piece| if let StrPiece::Text(t) = piece { &*t.text } else { "x" }).collect();
    known.split_once("://").is_some_and(|(_, host)| !host.trim_end_matches('/').contains('/'))
}

pub(super) fn fragment(f: Fragment) -> Value {
    Value::Str(Rc::new(Str { pieces: vec![StrPiece::Text(f)], composed: None }))
}
