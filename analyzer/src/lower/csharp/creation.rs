//! `new`: objects with their initialisers, collections, anonymous records, copies.

use tree_sitter::Node;

use super::{CSharp, children};
use crate::ir::{Arg, Clause, ExprId, ExprKind, Key, Name, Pattern, Prop, Span};
use crate::lower::tree_sitter::{child, span};

/// Collections with one kind of item.
const LISTS: &[&str] = &[
    "List",
    "IList",
    "IEnumerable",
    "IReadOnlyList",
    "IReadOnlyCollection",
    "ICollection",
    "HashSet",
    "ISet",
    "SortedSet",
    "Queue",
    "Stack",
    "LinkedList",
    "Collection",
    "ObservableCollection",
    "ConcurrentBag",
    "ConcurrentQueue",
    "ArrayList",
];
/// Collections of values by key.
const MAPS: &[&str] = &[
    "Dictionary",
    "IDictionary",
    "IReadOnlyDictionary",
    "SortedDictionary",
    "ConcurrentDictionary",
    "SortedList",
    "Hashtable",
    "NameValueCollection",
    "StringDictionary",
    "ExpandoObject",
];

/// What `new` makes, as far as the name of its type tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Makes {
    List,
    Map,
    Object,
}

impl<'t> CSharp<'t> {
    /// `new T(…) { … }` and `new(…) { … }`.
    pub(super) fn creation(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let ty = node.child_by_field_name("type");
        let written = ty.map(|ty| self.out.text_of(ty)).or(self.expected).unwrap_or("");
        let initializer = child(node, "initializer_expression");
        let args = child(node, "argument_list");
        let has_args = args.is_some_and(|args| !children(args).is_empty());
        match makes(written) {
            // A copy of another collection is that collection; a number is a capacity.
            Makes::List | Makes::Map if has_args && initializer.is_none() => {
                let args = args.map(|args| self.arguments(args)).unwrap_or_default();
                let copied = args.first().filter(|first| !matches!(self.out.file.expr(first.value).kind, ExprKind::Num(_)));
                match (copied, makes(written)) {
                    (Some(first), Makes::Map) => {
                        let spread = vec![Prop::Spread(first.value)];
                        self.out.add(place, ExprKind::Object(spread))
                    }
                    (Some(first), _) => {
                        let value = first.value;
                        let items = vec![Arg { name: None, spread: crate::ir::Spread::List, value }];
                        self.out.add(place, ExprKind::Array(items))
                    }
                    (None, Makes::Map) => self.out.add(place, ExprKind::Object(Vec::new())),
                    (None, _) => self.out.add(place, ExprKind::Array(Vec::new())),
                }
            }
            Makes::List => {
                let item = type_argument(written, 0);
                let items = initializer.map(children).unwrap_or_default();
                let items = items.into_iter().map(|part| Arg::plain(self.expr_expected(part, item))).collect();
                self.out.add(place, ExprKind::Array(items))
            }
            Makes::Map => {
                // What items have names, the type of the place may say where the type that is made does not.
                let named = |ty: &&str| !tuple_names(ty).is_empty();
                let item = self.expected.and_then(|ty| type_argument(ty, 1)).filter(named);
                // Beside what is copied; a number is a capacity, and what compares keys is no entry.
                let compares = args.is_some_and(|args| self.out.text_of(args).contains("Compar"));
                let args = args.map(|args| self.arguments(args)).unwrap_or_default();
                let is_copied = |first: &&Arg| !compares && !matches!(self.out.file.expr(first.value).kind, ExprKind::Num(_));
                let copied = args.first().filter(is_copied).map(|first| Prop::Spread(first.value));
                self.map(copied, initializer, item.or_else(|| type_argument(written, 1)), place)
            }
            Makes::Object => {
                let callee = match ty {
                    Some(ty) => self.type_value(ty),
                    None => self.written_type(written, place),
                };
                let args = args.map(|args| self.arguments(args)).unwrap_or_default();
                // What is put together with its initialiser is more than what `new(…)` alone makes.
                let until = initializer.filter(|_| ty.is_none()).map_or(place.end, |initializer| span(initializer).start);
                let made = self.out.add(Span::new(place.start, until), ExprKind::New { callee, args });
                match initializer {
                    Some(initializer) => self.initialised(made, initializer, place),
                    None => made,
                }
            }
        }
    }

    /// A type that is only known by what a declaration says: its dotted name.
    fn written_type(&mut self, written: &str, place: Span) -> ExprId {
        let bare = written.trim().trim_end_matches('?').split('<').next().unwrap_or("");
        let mut parts = bare.split('.').map(str::trim).filter(|part| !part.is_empty());
        let Some(first) = parts.next() else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let first = self.out.name(first);
        let mut value = self.out.add(place, ExprKind::Name(first));
        for part in parts {
            let name = self.out.name(part);
            value = self.out.add(place, ExprKind::Member { object: value, name, name_span: place });
        }
        value
    }

    /// Entries of a map: `{ { key, value } }` or `{ [key] = value }`.
    fn map(&mut self, copied: Option<Prop>, initializer: Option<Node<'_>>, item: Option<&'t str>, place: Span) -> ExprId {
        let mut props = Vec::from_iter(copied);
        for entry in initializer.map(children).unwrap_or_default() {
            let parts = children(entry);
            match (entry.kind(), parts.as_slice()) {
                ("initializer_expression", [key, value]) => {
                    let key = Key::Computed(self.expr(*key));
                    props.push(Prop::Pair(key, self.expr_expected(*value, item)));
                }
                ("assignment_expression", _) => {
                    let key = entry.child_by_field_name("left").and_then(|left| index_of(left));
                    let (Some(key), Some(value)) = (key, entry.child_by_field_name("right")) else { continue };
                    let key = Key::Computed(self.expr(key));
                    props.push(Prop::Pair(key, self.expr_expected(value, item)));
                }
                _ => {
                    let value = self.expr(entry);
                    props.push(Prop::Spread(value));
                }
            }
        }
        self.out.add(place, ExprKind::Object(props))
    }

    /// An object and what its initialiser assigns and adds.
    fn initialised(&mut self, made: ExprId, initializer: Node<'_>, place: Span) -> ExprId {
        let name = self.out.declare(&format!("new#{}", place.start));
        let target = Box::new(Pattern::Name(name.clone(), place));
        let mut steps = vec![self.out.add(place, ExprKind::Assign { target, op: None, value: made })];
        self.initialise(&name, &[], initializer, &mut steps);
        steps.push(self.out.add(place, ExprKind::Name(name)));
        self.out.add(place, ExprKind::Sequence(steps))
    }

    /// The object `name`, or the member of it that `path` leads to.
    fn part_of(&mut self, name: &Name, path: &[(Name, Span)], place: Span) -> ExprId {
        let mut object = self.out.add(place, ExprKind::Name(name.clone()));
        for (name, name_span) in path {
            object = self.out.add(*name_span, ExprKind::Member { object, name: name.clone(), name_span: *name_span });
        }
        object
    }

    fn initialise(&mut self, name: &Name, path: &[(Name, Span)], initializer: Node<'_>, steps: &mut Vec<ExprId>) {
        if !self.out.enter(initializer) {
            return;
        }
        for part in children(initializer) {
            let place = span(part);
            let (left, right) = (part.child_by_field_name("left"), part.child_by_field_name("right"));
            match (part.kind(), left, right) {
                ("assignment_expression", Some(left), Some(right)) => {
                    if let (Some(key), true) = (index_of(left), left.kind() != "identifier") {
                        let object = self.part_of(name, path, span(left));
                        let index = self.expr(key);
                        let target = self.out.add(span(left), ExprKind::Index { object, index });
                        let value = self.expr(right);
                        steps.push(self.out.add(place, ExprKind::Assign { target: Box::new(Pattern::Place(target)), op: None, value }));
                        continue;
                    }
                    let mut inner = path.to_vec();
                    inner.push((self.out.name_of(left), span(left)));
                    // `Headers = { … }` changes the headers that are there.
                    if right.kind() == "initializer_expression" {
                        self.initialise(name, &inner, right, steps);
                        continue;
                    }
                    let target = self.part_of(name, &inner, span(left));
                    let value = self.expr(right);
                    steps.push(self.out.add(place, ExprKind::Assign { target: Box::new(Pattern::Place(target)), op: None, value }));
                }
                _ => {
                    let items = if part.kind() == "initializer_expression" { children(part) } else { vec![part] };
                    let object = self.part_of(name, path, place);
                    let add = self.out.name("Add");
                    let callee = self.out.add(place, ExprKind::Member { object, name: add, name_span: place });
                    let args = items.into_iter().map(|item| Arg::plain(self.expr(item))).collect();
                    steps.push(self.out.add(place, ExprKind::Call { callee, args }));
                }
            }
        }
        self.out.exit();
    }

    /// `new { a, b = c }`
    pub(super) fn anonymous_object(&mut self, node: Node<'_>) -> ExprId {
        let mut props = Vec::new();
        let mut name: Option<Node<'_>> = None;
        let mut cursor = node.walk();
        let parts: Vec<Node<'_>> = node.children(&mut cursor).filter(|part| !part.is_extra()).collect();
        for (at, part) in parts.iter().enumerate() {
            if !part.is_named() {
                continue;
            }
            if parts.get(at + 1).is_some_and(|next| next.kind() == "=") {
                name = Some(*part);
                continue;
            }
            // Without a name, the last one of the value is meant.
            let key = name.take().or_else(|| part.child_by_field_name("name")).unwrap_or(*part);
            let key = Key::Name(self.out.name_of(key), span(key));
            props.push(Prop::Pair(key, self.expr(*part)));
        }
        self.out.add(span(node), ExprKind::Object(props))
    }

    /// `new[] { … }`, `new T[n]`, `new T[] { … }`
    pub(super) fn array(&mut self, node: Node<'_>) -> ExprId {
        match child(node, "initializer_expression") {
            Some(initializer) => {
                let ty = node.child_by_field_name("type").map(|ty| self.out.text_of(ty));
                let item = ty.and_then(|ty| ty.split('[').next());
                let items = children(initializer).into_iter().map(|part| Arg::plain(self.expr_expected(part, item))).collect();
                self.out.add(span(node), ExprKind::Array(items))
            }
            None => self.out.add(span(node), ExprKind::Opaque(Vec::new())),
        }
    }

    /// `(a, b)` and `(Name: a, b)`: a list, whose items have names as well where they or the type of the place say so.
    pub(super) fn tuple(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let declared = tuple_names(self.expected.unwrap_or(""));
        let (mut items, mut names) = (Vec::new(), Vec::new());
        for (at, item) in children(node).into_iter().enumerate() {
            let Some(value) = children(item).last().copied() else { continue };
            let own = item.child_by_field_name("name").map(|name| self.out.text_of(name));
            names.extend(own.or_else(|| declared.get(at).copied().flatten()).map(|name| (items.len(), name)));
            items.push(Arg::plain(self.expr(value)));
        }
        let list = self.out.add(place, ExprKind::Array(items));
        if names.is_empty() {
            return list;
        }
        let kept = self.out.declare(&format!("tuple#{}", place.start));
        let target = Box::new(Pattern::Name(kept.clone(), place));
        let mut steps = vec![self.out.add(place, ExprKind::Assign { target, op: None, value: list })];
        for (at, name) in names {
            let name = self.out.name(name);
            let target = self.part_of(&kept, &[(name, place)], place);
            let object = self.part_of(&kept, &[], place);
            let index = self.out.add(place, ExprKind::Num(f64::from(u32::try_from(at).unwrap_or(u32::MAX))));
            let value = self.out.add(place, ExprKind::Index { object, index });
            steps.push(self.out.add(place, ExprKind::Assign { target: Box::new(Pattern::Place(target)), op: None, value }));
        }
        steps.push(self.out.add(place, ExprKind::Name(kept)));
        self.out.add(place, ExprKind::Sequence(steps))
    }

    /// `{ a, b }` and `[a, .. b]`
    pub(super) fn collection(&mut self, node: Node<'_>) -> ExprId {
        let expected = self.expected.unwrap_or("");
        let item = expected.strip_suffix("[]").or_else(|| type_argument(expected, 0));
        let mut items = Vec::new();
        for part in children(node) {
            let part = if part.kind() == "collection_element" { children(part).first().copied().unwrap_or(part) } else { part };
            let spread = if part.kind() == "spread_element" { crate::ir::Spread::List } else { crate::ir::Spread::No };
            let inner =
                if matches!(part.kind(), "spread_element" | "expression_element") { children(part).last().copied() } else { Some(part) };
            if let Some(inner) = inner {
                let value = match self.unnamed(inner).filter(|_| item.is_none()) {
                    Some(value) => value,
                    None => self.expr_expected(inner, item),
                };
                items.push(Arg { name: None, spread, value });
            }
        }
        self.out.add(span(node), ExprKind::Array(items))
    }

    /// `new(key, value)` among others of a type that is written nowhere (`Content([new("a", b), new("c", d)])`): what it is made of, in order.
    fn unnamed(&mut self, node: Node<'_>) -> Option<ExprId> {
        let args = child(node, "argument_list").filter(|_| node.kind() == "implicit_object_creation_expression")?;
        if children(args).len() < 2 || child(node, "initializer_expression").is_some() {
            return None;
        }
        let args = self.arguments(args);
        Some(self.out.add(span(node), ExprKind::Array(args)))
    }

    /// `from a in b where c let d = e select f`: what is selected, of each.
    pub(super) fn query(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        self.out.enter_block();
        let mut clauses: Vec<Clause> = Vec::new();
        let mut element = None;
        for part in children(node) {
            let parts = children(part);
            let value = parts.last().copied();
            match (part.kind(), part.child_by_field_name("name").or_else(|| parts.first().copied()), value) {
                ("from_clause" | "join_clause", Some(name), Some(_)) => {
                    let source = parts.iter().copied().find(|one| *one != name && Some(*one) != part.child_by_field_name("type"));
                    let iter = self.expr_or_opaque(source, part);
                    let pattern = self.declared(name);
                    clauses.push(Clause { pattern, iter, conditions: Vec::new() });
                }
                ("let_clause", Some(name), Some(value)) => {
                    let value = self.expr(value);
                    let iter = self.out.add(span(part), ExprKind::Array(vec![Arg::plain(value)]));
                    let pattern = self.declared(name);
                    clauses.push(Clause { pattern, iter, conditions: Vec::new() });
                }
                ("where_clause", _, Some(value)) => {
                    let condition = self.expr(value);
                    if let Some(clause) = clauses.last_mut() {
                        clause.conditions.push(condition);
                    }
                }
                ("select_clause", _, Some(value)) => element = Some(self.expr(value)),
                _ => {}
            }
        }
        self.out.leave_block();
        match element {
            Some(element) => self.out.add(place, ExprKind::Comprehension { clauses, key: None, element }),
            None => self.out.add(place, ExprKind::Opaque(Vec::new())),
        }
    }

    /// `value with { A = b }`: the value, with what is changed read beside it.
    pub(super) fn with(&mut self, node: Node<'_>) -> ExprId {
        let mut parts = children(node).into_iter();
        let Some(value) = parts.next() else { return self.out.add(span(node), ExprKind::Opaque(Vec::new())) };
        let place = span(node);
        let value = self.expr(value);
        let mut props = vec![Prop::Spread(value)];
        for initializer in parts {
            if let [name, value] = children(initializer).as_slice() {
                let key = Key::Name(self.out.name_of(*name), span(*name));
                props.push(Prop::Pair(key, self.expr(*value)));
            }
        }
        self.out.add(place, ExprKind::Object(props))
    }
}

fn makes(ty: &str) -> Makes {
    let ty = ty.trim().trim_end_matches('?');
    if ty.ends_with("[]") {
        return Makes::List;
    }
    let bare = ty.split('<').next().unwrap_or("");
    let last = bare.rsplit('.').next().unwrap_or(bare).trim();
    if LISTS.contains(&last) {
        Makes::List
    } else if MAPS.contains(&last) {
        Makes::Map
    } else {
        Makes::Object
    }
}

/// The argument at a position of a generic type as written.
pub(super) fn type_argument(ty: &str, at: usize) -> Option<&str> {
    let inner = ty.split_once('<')?.1.rsplit_once('>')?.0;
    let (mut depth, mut start, mut count) = (0u32, 0, 0);
    for (index, c) in inner.char_indices().chain([(inner.len(), ',')]) {
        match c {
            '<' | '(' => depth += 1,
            '>' | ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                if count == at {
                    return Some(inner[start..index].trim());
                }
                count += 1;
                start = index + 1;
            }
            _ => {}
        }
    }
    None
}

/// The names that a tuple's type as written gives its items: `(HttpMethod Verb, string Path)`, or a task of one.
fn tuple_names(ty: &str) -> Vec<Option<&str>> {
    let ty = ty.trim();
    let ty = ["Task<", "ValueTask<"].iter().find_map(|task| ty.strip_prefix(task)?.strip_suffix('>')).unwrap_or(ty);
    let Some(inner) = ty.trim_end_matches('?').strip_prefix('(').and_then(|ty| ty.strip_suffix(')')) else { return Vec::new() };
    let (mut depth, mut start, mut names) = (0_u32, 0, Vec::new());
    for (index, c) in inner.char_indices().chain([(inner.len(), ',')]) {
        match c {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                let name = inner[start..index].trim().rsplit_once(char::is_whitespace).map(|(_, name)| name);
                names.push(name.filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_')));
                start = index + 1;
            }
            _ => {}
        }
    }
    names
}

/// The index of `[key]`.
fn index_of(left: Node<'_>) -> Option<Node<'_>> {
    match left.kind() {
        "element_binding_expression" | "element_access_expression" | "bracketed_argument_list" => {
            let list = left.child_by_field_name("subscript").unwrap_or(left);
            let argument = children(list).into_iter().next()?;
            if argument.kind() == "argument" { children(argument).last().copied() } else { Some(argument) }
        }
        // A collection expression stands where an index is meant.
        "collection_expression" => {
            let element = children(left).into_iter().next()?;
            children(element).first().copied().or(Some(element)).map(|inner| children(inner).last().copied().unwrap_or(inner))
        }
        _ => None,
    }
}
