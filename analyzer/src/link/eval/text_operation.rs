//! Operations on text.

use super::super::object::ObjKind;
use super::super::value::{Argument, HoleKind, Str, StrPiece, Value};
use super::Eval;
use super::operation::Operation;
use super::url::COMPONENT;
use crate::finding::Loc;
use crate::ir::Name;
use egnyte_rules::model::{Item, Role};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What a path may not hold as it is, its slashes kept.
const PATH: &AsciiSet = &CONTROLS.add(b'%');

impl Eval<'_> {
    /// A list as one text, with a separator between its items.
    fn joined_list(&mut self, item: &Item, operand: Value, rest: &[Argument], loc: Loc) -> Value {
        // What a function makes of each stands in its place (`joinToString("&") { … }`).
        let operand = self.run_calls(item, rest, Some(operand.clone()), loc).unwrap_or(operand);
        let named = |name: &str| rest.iter().find(|arg| arg.name.as_deref() == Some(name)).map(|arg| arg.value.clone());
        let glue = named("separator")
            .or_else(|| rest.iter().find(|arg| arg.name.is_none() && !matches!(arg.value, Value::Func(_))).map(|arg| arg.value.clone()));
        let unsaid = item.args.iter().find_map(|arg| arg.delimiter.as_deref());
        let glue = glue.unwrap_or_else(|| Value::text(unsaid.unwrap_or(",")));
        // `Join("/", a, b)`
        if rest.len() > 1 && matches!(operand, Value::Str(_)) {
            let items: Vec<Value> = rest.iter().map(|a| a.value.clone()).collect();
            return self.joined(&items, &operand, loc);
        }
        // `", ".join(items)` has its separator first.
        let is_list = |value: &Value| value.alternatives().iter().any(|one| matches!(one, Value::Object(_)));
        let (items, glue) = match &operand {
            Value::Str(_) if is_list(&glue) => (glue, operand),
            _ => (operand, glue),
        };
        let inner = match &items {
            Value::Object(id) => match self.state.obj(*id).cloned() {
                Some(list) if matches!(list.kind, ObjKind::List) && !list.items.is_empty() => {
                    let joined = self.joined(&list.items, &glue, loc);
                    // Of how many unknown parts it is made is not known either: together they are one unknown text.
                    let is_unknown = |text: &Str| text.pieces.len() > 1 && text.pieces.iter().all(|one| matches!(one, StrPiece::Hole(_)));
                    match &joined {
                        Value::Str(text) if list.open && is_unknown(text) => Self::derived([joined.clone()], loc),
                        _ => joined,
                    }
                }
                _ => self.given_by_callers(&items).unwrap_or_else(|| Self::derived([items, glue], loc)),
            },
            Value::Union(all) => {
                let all = all.clone();
                let mut out = Vec::new();
                for one in all.iter() {
                    out.push(match self.known_items(one) {
                        Some(known) => self.joined(&known, &glue, loc),
                        None => Self::derived([one.clone()], loc),
                    });
                }
                Value::union(out)
            }
            _ => Self::derived([items, glue], loc),
        };
        let inner = named("prefix").map_or_else(|| inner.clone(), |prefix| Self::concat(&prefix, &inner, loc));
        named("postfix").map_or_else(|| inner.clone(), |postfix| Self::concat(&inner, &postfix, loc))
    }

    /// An operation on text; given back where it is none.
    pub(super) fn text_operation<'i>(&mut self, operation: Operation<'i>) -> Result<Value, Operation<'i>> {
        let Operation { item, kind, operand, rest, receiver, named, loc } = operation;
        let arg = |at: usize| rest.get(at).map(|a| a.value.clone());
        let unknown = || Value::hole(HoleKind::Opaque, None, loc);
        Ok(match kind {
            "text" => self.stringified(operand, loc),
            "captures" => {
                let of_status = arg(0).and_then(|pattern| pattern.as_text()).is_some_and(|pattern| pattern.contains("HTTP"));
                match Self::answer_within(&operand, 0) {
                    Some(event) if of_status => Value::hole(HoleKind::Status(event), None, loc),
                    _ => Self::derived([operand], loc),
                }
            }
            "encode" => {
                let text = self.stringified(operand, loc);
                Self::mapped(&text, loc, |t| utf8_percent_encode(t, COMPONENT).to_string())
            }
            "encode-path" => {
                let text = self.stringified(operand, loc);
                Self::mapped(&text, loc, |t| utf8_percent_encode(t, PATH).to_string())
            }
            "decode" => Self::mapped(&operand, loc, |t| percent_decode_str(t).decode_utf8_lossy().into_owned()),
            "lower" => Self::mapped(&operand, loc, str::to_lowercase),
            "upper" => Self::mapped(&operand, loc, str::to_uppercase),
            "capitalize" => Self::mapped(&operand, loc, |text| {
                let mut letters = text.chars();
                letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect())
            }),
            "plural" => Self::mapped(&operand, loc, plural),
            "class-name" => Value::union(operand.alternatives().iter().map(|one| self.name_of_class(one, loc)).collect::<Vec<_>>()),
            "text-builder" => {
                let mut text = Value::text("");
                for part in std::iter::once(operand)
                    .chain(rest.into_iter().map(|a| a.value))
                    .filter(|v| matches!(v, Value::Str(_) | Value::Union(_)))
                {
                    text = Self::concat(&text, &part, loc);
                }
                self.text_object(item.returns.as_deref().unwrap_or("StringBuilder"), text, loc)
            }
            "text-add" => self.text_added(item, operand, &rest, loc),
            "words" => {
                let mut out = self.stringified(operand, loc);
                for a in rest {
                    let part = self.stringified(a.value, loc);
                    out = Self::concat(&Self::concat(&out, &Value::text(" "), loc), &part, loc);
                }
                out
            }
            "qualified-words" => {
                let prefix = item.args.iter().find_map(|a| a.name.as_deref()).unwrap_or_default();
                let mut out = Value::text("");
                for (at, word) in std::iter::once(operand).chain(rest.into_iter().map(|a| a.value)).enumerate() {
                    let word = self.stringified(word, loc);
                    let word = Self::qualified(&word, prefix, loc);
                    if at > 0 {
                        out = Self::concat(&out, &Value::text(" "), loc);
                    }
                    out = Self::concat(&out, &word, loc);
                }
                out
            }
            // Of several texts any one would do.
            "begins" | "ends" if matches!(arg(1), Some(Value::Str(_))) => Self::derived([operand], loc),
            "is-list" => match &operand {
                Value::Object(id) => match self.state.obj(*id).map(|o| &o.kind) {
                    Some(ObjKind::List) => Value::Bool(true),
                    Some(ObjKind::Record) => Value::Bool(false),
                    _ => unknown(),
                },
                // A text of which something is written down, and no default of a list's.
                Value::Str(text) if text.pieces.iter().any(|piece| matches!(piece, StrPiece::Text(_))) => Value::Bool(false),
                Value::Num(_) | Value::Bool(_) => Value::Bool(false),
                _ => unknown(),
            },
            "contains" => {
                if let Some(part) = arg(0) {
                    self.compare_with_each(&part, &operand);
                    let listed = self.known_items(&operand).and_then(|_| self.contains(&part, &operand));
                    let told = listed.or_else(|| Self::text_contains(&operand, &part));
                    return Ok(told.map_or_else(|| Value::hole(HoleKind::Opaque, None, loc), Value::Bool));
                }
                Value::hole(HoleKind::Opaque, None, loc)
            }
            "is-empty" => match (&operand, Self::truth(&operand)) {
                (Value::Str(_), Some(filled)) => Value::Bool(!filled),
                _ => unknown(),
            },
            "begins" | "ends" => self.has_at_end(operand, arg(0).as_ref(), kind == "ends", loc),
            // What a caller gives is known where it is followed from there.
            "begins-surely" => match self.has_at_end(operand.clone(), arg(0).as_ref(), false, loc) {
                Value::Bool(answer) => Value::Bool(answer),
                unsure if operand.depends_on_param() => unsure,
                _ => Value::Bool(false),
            },
            "equals" => {
                let other = arg(0).unwrap_or(Value::Null);
                self.compare(&operand, &other);
                let same = Self::equal(&operand, &other).filter(|same| *same || !Self::differs_in_case_alone(&operand, &other));
                same.map_or_else(|| Self::derived([operand, other], loc), Value::Bool)
            }
            "text-length" => self.text_length(operand, loc),
            "character" => self.character(operand, arg(0).as_ref(), loc),
            "substring" => {
                let to = match (arg(0), arg(1)) {
                    // Told how long it is, not where it ends.
                    (Some(Value::Num(from)), Some(Value::Num(length))) if item.place.as_deref() == Some("length") && from >= 0.0 => {
                        Some(Value::Num(from + length))
                    }
                    (_, Some(_)) if item.place.as_deref() == Some("length") => Some(unknown()),
                    (_, to) => to,
                };
                Self::substring(&operand, arg(0).as_ref(), to.as_ref(), loc)
            }
            "concat" if item.place.as_deref() == Some("text") => {
                let parts = std::iter::once(operand).chain(rest.into_iter().map(|arg| arg.value));
                let parts: Vec<Value> = parts.flat_map(|part| self.known_items(&part).unwrap_or_else(|| vec![part])).collect();
                self.joined(&parts, &Value::text(""), loc)
            }
            "concat" => {
                if let Some(mut items) = self.known_items(&operand) {
                    for a in &rest {
                        match self.known_items(&a.value) {
                            Some(more) => items.extend(more),
                            None => items.push(a.value.clone()),
                        }
                    }
                    return Ok(self.list_obj(items, false, loc));
                }
                let mut out = operand;
                for a in rest.clone() {
                    out = self.add(out, a.value, loc);
                }
                out
            }
            "join" => self.joined_list(item, operand, &rest, loc),
            "interleave" => {
                // A template's texts are a list, or stand under `raw`.
                let texts = match self.known_items(&operand) {
                    Some(texts) => Some(texts),
                    None => {
                        let raw = self.member(&operand, &"raw".into(), loc);
                        self.known_items(&raw)
                    }
                };
                let Some(texts) = texts else {
                    return Ok(Self::derived(std::iter::once(operand).chain(rest.into_iter().map(|a| a.value)), loc));
                };
                let mut out = Value::text("");
                for (at, text) in texts.into_iter().enumerate() {
                    let hole = at.checked_sub(1).and_then(|before| rest.get(before)).filter(|a| !a.spread);
                    let between = hole.map_or_else(|| if at == 0 { Value::text("") } else { unknown() }, |a| a.value.clone());
                    for part in [between, text] {
                        let part = self.stringified(part, loc);
                        out = Self::concat(&out, &part, loc);
                    }
                }
                out
            }
            "length" => self.number_of_parts(&operand).unwrap_or_else(|| Self::derived([operand], loc)),
            "split" => self.split(&operand, arg(0).as_ref(), loc),
            "replace" if item.place.as_deref() == Some("pattern") => {
                let (pattern, to) = (arg(0).and_then(|a| a.as_text()), arg(1).unwrap_or_else(unknown));
                match pattern.as_deref().and_then(plain_pattern) {
                    Some(from) => self.replaced(&operand, &from, &to, loc),
                    // What it finds may be a placeholder, which stands for whatever comes in its place.
                    None if pattern.is_some_and(|p| p.contains(['{', ':'])) => Self::concat(&operand, &Value::text(""), loc),
                    None => operand,
                }
            }
            // Several texts, each of which has its own to come for it, or all the same one (`str_replace`).
            "replace" if let Some(Value::Object(_)) = arg(0) => {
                let from = arg(0).and_then(|a| self.known_items(&a)).unwrap_or_default();
                let to = arg(1).unwrap_or_else(unknown);
                let each = self.known_items(&to);
                from.iter().enumerate().fold(operand, |text, (at, from)| match from.as_text().filter(|from| !from.is_empty()) {
                    Some(from) => {
                        let to = each.as_ref().map_or_else(|| to.clone(), |each| each.get(at).cloned().unwrap_or_else(|| Value::text("")));
                        self.replaced(&text, &from, &to, loc)
                    }
                    None => text,
                })
            }
            "replace" => match (arg(0).and_then(|a| a.as_text()), arg(1)) {
                (Some(from), Some(to)) if !from.is_empty() => self.replaced(&operand, &from, &to, loc),
                // Every character that a pattern finds is one of a mask's.
                (None, Some(to)) if to.as_text().is_some_and(|mask| is_mask(&mask)) => unknown(),
                // What is unknown in both is gone all the same: a secret that is masked.
                (None, Some(to)) if arg(0).is_some_and(|from| from.alternatives().iter().any(|f| matches!(f, Value::Hole(_)))) => {
                    let from = arg(0).unwrap_or_else(unknown);
                    self.without(&operand, &from, &to, loc)
                }
                // A pattern: slashes at an end are the usual thing to go, and leave the rest as it is.
                _ => operand,
            },
            // Whatever is put in, a placeholder that is left stands for it.
            "replace-pairs" => {
                let pairs = match arg(0) {
                    Some(Value::Object(id)) => self.state.obj(id).map(|pairs| pairs.fields.clone()).unwrap_or_default(),
                    _ => Vec::new(),
                };
                let text =
                    pairs.iter().fold(operand, |text, (from, to)| if from.is_empty() { text } else { self.replaced(&text, from, to, loc) });
                Self::concat(&text, &Value::text(""), loc)
            }
            "trim-slashes" | "trim-slashes-start" | "trim-slashes-end" => {
                let chars = arg(0).and_then(|a| a.as_text());
                let of_text = receiver.is_some() && item.at.iter().any(|a| a.starts_with("<str>"));
                // Where nothing is said, white space goes.
                if chars.is_some_and(|c| !c.contains('/'))
                    || (rest.is_empty() && (of_text || item.args.iter().any(|a| a.role == Role::Key)))
                {
                    return Ok(operand);
                }
                Self::trimmed(&operand, kind != "trim-slashes-end", kind != "trim-slashes-start", |c| c == '/')
            }
            "slashed" => {
                let text = Self::trimmed(&operand, false, true, |c| c == '/');
                Self::concat(&text, &Value::text("/"), loc)
            }
            "strip-prefix" | "strip-suffix" => match arg(0).and_then(|a| a.as_text()) {
                Some(part) => Self::stripped(&operand, &part, kind == "strip-prefix"),
                None => operand,
            },
            "format" => {
                let csharp = self.world.file(loc.file).is_some_and(|f| f.language == crate::ir::Language::CSharp);
                let mut out = Vec::new();
                for one in operand.alternatives() {
                    out.push(match one {
                        // Of what a culture says, nothing is known.
                        Value::Lib(_) if csharp && matches!(arg(0), Some(Value::Str(_))) => match arg(0) {
                            Some(Value::Str(s)) => self.format_braces(&s, &rest[1..], loc),
                            _ => unknown(),
                        },
                        Value::Str(s) if csharp => self.format_braces(&s.clone(), &rest, loc),
                        Value::Str(s) if receiver.is_some() && item.at.iter().any(|a| a.contains("format")) => {
                            self.format_braces(&s.clone(), &rest, loc)
                        }
                        Value::Str(s) => {
                            let values: Vec<Value> = rest.iter().map(|a| a.value.clone()).collect();
                            let by_name: Vec<(Name, Value)> =
                                rest.iter().filter_map(|a| Some((a.name.clone()?, a.value.clone()))).collect();
                            let record = if by_name.is_empty() { values.first().cloned() } else { Some(self.record_obj(by_name, loc)) };
                            self.format_percent(&s.clone(), &values, record.as_ref(), loc)
                        }
                        other => Self::derived(std::iter::once(other.clone()).chain(rest.iter().map(|a| a.value.clone())), loc),
                    });
                }
                Value::union(out)
            }
            "substitute" => {
                let mut out = Vec::new();
                for one in operand.alternatives() {
                    out.push(match one {
                        Value::Str(s) => self.format_dollars(&s.clone(), &rest, loc),
                        other => Self::derived(std::iter::once(other.clone()).chain(rest.iter().map(|a| a.value.clone())), loc),
                    });
                }
                Value::union(out)
            }
            // What a locale says of numbers is not known, the text behind it is (`String.format(Locale.US, "%s/links", base)`).
            "printf" if matches!((&operand, arg(0)), (Value::Lib(_), Some(Value::Str(_)))) => {
                let (text, rest) = rest.split_first().map_or((operand, Vec::new()), |(text, rest)| (text.value.clone(), rest.to_vec()));
                return self.text_operation(Operation { item, kind, operand: text, rest, receiver, named, loc });
            }
            "printf" | "braces" => {
                let mut out = Vec::new();
                for one in operand.alternatives() {
                    out.push(match one {
                        Value::Str(s) if kind == "printf" => {
                            // The values may come as one list.
                            let listed = match rest.as_slice() {
                                [one] => self.known_items(&one.value),
                                _ => None,
                            };
                            let values = listed.unwrap_or_else(|| rest.iter().map(|a| a.value.clone()).collect());
                            self.format_percent(&s.clone(), &values, None, loc)
                        }
                        Value::Str(s) => self.format_braces(&s.clone(), &rest, loc),
                        other => Self::derived(std::iter::once(other.clone()).chain(rest.iter().map(|a| a.value.clone())), loc),
                    });
                }
                Value::union(out)
            }
            "fill" => {
                let text = self.stringified(operand, loc);
                let values = match rest.as_slice() {
                    [one] if matches!(one.value, Value::Object(_)) => one.value.clone(),
                    all => {
                        let values = all.iter().map(|a| a.value.clone()).collect();
                        self.list_obj(values, false, loc)
                    }
                };
                let text = self.filled(&text, &values, loc);
                match &item.returns {
                    Some(path) => self.text_object(path, text, loc),
                    None => text,
                }
            }
            "placeholders" => match &item.place {
                Some(place) => self.parameters_in(&operand, place, loc, 0),
                None => self.placeholders(&operand, loc, 0),
            },
            // One of several lists (what settings hold, or a caller gives).
            "joined" if let [Argument { value: Value::Union(all), .. }] = rest.as_slice() => {
                let joined = all.iter().map(|one| {
                    let items = self.known_items(one).unwrap_or_else(|| vec![one.clone()]);
                    self.joined(&items, &operand, loc)
                });
                Value::union(joined.collect::<Vec<_>>())
            }
            "joined" => {
                let mut items = Vec::new();
                for given in &rest {
                    match self.known_items(&given.value) {
                        Some(known) => items.extend(known),
                        None => items.push(given.value.clone()),
                    }
                }
                self.joined(&items, &operand, loc)
            }
            _ => return Err(Operation { item, kind, operand, rest, receiver, named, loc }),
        })
    }
}

/// Words whose plural follows no rule, as frameworks know them.
const IRREGULAR: &[(&str, &str)] = &[("person", "people"), ("child", "children"), ("man", "men"), ("foot", "feet"), ("tooth", "teeth")];

/// Words that have no plural.
const UNCOUNTABLE: &[&str] = &["equipment", "information", "money", "species", "series", "news"];

/// The plural of an English word, whose last word alone changes (`deal_field`).
fn plural(word: &str) -> String {
    let ends = |end: &str| {
        word.len() >= end.len() && word.is_char_boundary(word.len() - end.len()) && word[word.len() - end.len()..].eq_ignore_ascii_case(end)
    };
    if word.is_empty() || UNCOUNTABLE.iter().any(|one| ends(one)) {
        return word.to_owned();
    }
    if let Some((one, many)) = IRREGULAR.iter().find(|(one, _)| ends(one)) {
        // The first letter of both is the same.
        let kept = word.len() - one.len() + 1;
        return format!("{}{}", &word[..kept], &many[1..]);
    }
    let before_y = word.len().checked_sub(2).and_then(|at| word.as_bytes().get(at)).copied().unwrap_or_default();
    match word {
        _ if ends("y") && !b"aeiouAEIOU".contains(&before_y) => format!("{}ies", &word[..word.len() - 1]),
        _ if ["ss", "sh", "ch", "x", "zz", "us"].iter().any(|end| ends(end)) => format!("{word}es"),
        _ if ends("s") => word.to_owned(),
        _ => format!("{word}s"),
    }
}

/// Whether a text is what a masked character is shown as.
fn is_mask(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c, '*' | '•' | '●' | '#' | 'x' | 'X'))
}

/// The text that a pattern between delimiters finds, where it finds but one.
fn plain_pattern(pattern: &str) -> Option<String> {
    let delimiter = pattern.chars().next().filter(|c| matches!(c, '/' | '~' | '#' | '@' | '!'))?;
    let mut inner = pattern.strip_prefix(delimiter)?.strip_suffix(delimiter)?.chars();
    let mut out = String::new();
    while let Some(c) = inner.next() {
        match c {
            '\\' => out.push(inner.next().filter(char::is_ascii_punctuation)?),
            '.' | '*' | '+' | '?' | '^' | '$' | '(' | ')' | '[' | ']' | '|' => return None,
            c => out.push(c),
        }
    }
    // A brace is a count where a number stands in it.
    let counts = out.match_indices('{').any(|(at, _)| out[at + 1..].starts_with(|c: char| c.is_ascii_digit() || c == ','));
    (!out.is_empty() && !counts).then_some(out)
}
