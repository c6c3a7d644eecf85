//! What loggers are told to leave out of what they are given.

use egnyte_rules::model::{Item, Role};

use super::super::object::{Obj, ObjKind};
use super::super::value::{Argument, ClassRef, EventId, HoleKind, LibVal, ObjId, Value};
use super::Eval;
use crate::finding::Loc;
use crate::ir::{ExprKind, File, FuncId, Key, Name, Pattern, PatternProp, Prop, Span, StmtKind};

/// The field of a logger with the names of what it leaves out.
const LEFT_OUT: &str = "@left-out";
/// How deep the settings of a logger nest.
const MAX_DEPTH: u32 = 4;
/// How many parts of a file are looked through for what a filter does.
const MAX_PARTS: usize = 12;
/// Words of code that covers secrets.
const SPEAKS_OF_SECRETS: &[&str] = &["token", "secret", "authorization", "bearer", "password", "redact", "scrub", "sensitive", "mask"];

/// The library that a path belongs to.
fn root(path: &str) -> &str {
    path.split('.').next().unwrap_or(path)
}

impl Eval<'_> {
    /// A call that tells all loggers of a library what to leave out: by names, or by code of the program's own.
    pub(super) fn note_log_filters(&mut self, lib: &LibVal, item: &Item, args: &[Argument]) {
        for filter in self.log_filters(item, args) {
            if self.scrubs(&filter, 0) {
                self.scrubbed.insert(root(&lib.path).into());
            } else if let Some(names) = self.names_in_filter(&filter) {
                let names = self.names_left_out(names, lib.loc);
                self.left_out.insert(root(&lib.path).into(), names);
            }
        }
    }

    /// Notes whose logger was given something.
    pub(super) fn note_logged(&mut self, event: EventId, path: &str) {
        self.logged.push((event, root(path).into()));
    }

    /// What libraries were given to log whose records code of the program's own covers secrets in is not seen as it was.
    pub(super) fn settle_logged(&mut self) {
        for (event, library) in std::mem::take(&mut self.logged) {
            if self.scrubbed.contains(&library)
                && let Some(event) = self.record.events.get_mut(event.0 as usize)
            {
                event.void = true;
            }
        }
    }

    /// What a call is given as filters, by itself or in its options.
    fn log_filters(&self, item: &Item, args: &[Argument]) -> Vec<Value> {
        let mut out = Vec::new();
        let positional: Vec<&Argument> = args.iter().filter(|arg| arg.name.is_none()).collect();
        for spec in item.args.iter().filter(|spec| spec.role == Role::LogFilter) {
            let by_name = spec.name.as_ref().and_then(|name| args.iter().find(|arg| arg.name.as_deref() == Some(name.as_ref())));
            let by_place = || spec.at.and_then(|at| positional.get(usize::from(at)).copied());
            out.extend(by_name.or_else(by_place).map(|arg| arg.value.clone()));
        }
        for option in item.options.iter().filter(|option| option.role == Role::LogFilter) {
            out.extend(args.iter().find_map(|arg| self.told_under(&arg.value, &option.key)));
        }
        out
    }

    /// What stands under a dotted key of a record of settings.
    fn told_under(&self, settings: &Value, key: &str) -> Option<Value> {
        key.split('.').try_fold(settings.clone(), |of, name| match of {
            Value::Object(id) => self.state.obj(id)?.get(name).cloned(),
            _ => None,
        })
    }

    /// The names to leave out: a list of them, written as such, as `paths`, or that of a logger that was made before; or those under
    /// which a function says what is shown in place of the value.
    fn names_in_filter(&self, filter: &Value) -> Option<Vec<Value>> {
        match filter {
            Value::Object(id) => {
                let obj = self.state.obj(*id)?;
                match (&obj.kind, obj.get("paths")) {
                    (ObjKind::List, _) => Some(obj.items.clone()),
                    (_, Some(paths)) => self.names_in_filter(&paths.clone()),
                    _ => {
                        let replaced = obj.fields.iter().filter(|(_, shown)| matches!(shown, Value::Func(_)));
                        Some(replaced.map(|(name, _)| Value::text(name)).collect())
                    }
                }
            }
            Value::Lib(lib) => self.names_in_filter(&self.state.obj(lib.object?)?.get(LEFT_OUT).cloned()?),
            _ => None,
        }
    }

    fn names_left_out(&mut self, names: Vec<Value>, loc: Loc) -> Value {
        let mut list = Obj::new(ObjKind::List, loc);
        list.items = names;
        Value::Object(self.state.alloc(list))
    }

    /// A logger that is made with the names of what it leaves out (`pino({ redact: ["token", "*.token"] })`).
    /// One that is made with a function for all that it shows covers the secrets that this speaks of (`formatters: { log }`).
    pub(super) fn leaving_out(&mut self, lib: &LibVal, item: &Item, args: &[Argument], loc: Loc) -> Option<ObjId> {
        let filters = self.log_filters(item, args);
        if filters.iter().any(|filter| matches!(filter, Value::Func(_)) && self.scrubs(filter, 0)) {
            self.scrubbed.insert(root(&lib.path).into());
        }
        let names: Vec<Value> = filters.iter().filter_map(|filter| self.names_in_filter(filter)).flatten().collect();
        if names.is_empty() {
            return None;
        }
        let names = self.names_left_out(names, loc);
        let object = self.state.alloc(Obj::new(ObjKind::Library, loc));
        self.state.update(object, |o| o.set(&LEFT_OUT.into(), names));
        Some(object)
    }

    /// What a logger shows of a record: not what it leaves out.
    pub(super) fn without_left_out(&mut self, lib: &LibVal, value: Value, loc: Loc) -> Value {
        let own = lib.object.and_then(|object| self.state.obj(object)).and_then(|o| o.get(LEFT_OUT));
        let Some(Value::Object(names)) = own.or_else(|| self.left_out.get(root(&lib.path))).cloned() else { return value };
        let texts = self.state.obj(names).into_iter().flat_map(|names| &names.items).filter_map(Value::as_text);
        // `headers["x-key"]` is a path of two names like `headers.key`.
        let paths: Vec<Vec<Name>> = texts
            .map(|path| {
                let parts = path.split(['.', '[']).map(|part| part.trim_matches([']', '"', '\'']));
                parts.filter(|part| !part.is_empty()).map(Name::from).collect()
            })
            .collect();
        self.without_paths(&value, &paths, loc, 0)
    }

    fn without_paths(&mut self, value: &Value, paths: &[Vec<Name>], loc: Loc, depth: u32) -> Value {
        match value {
            Value::Object(id) if depth < MAX_DEPTH => {
                let Some(mut shown) = self.state.obj(*id).filter(|o| matches!(o.kind, ObjKind::Record)).map(|o| Obj::clone(o)) else {
                    return value.clone();
                };
                let mut fields = std::mem::take(&mut shown.fields);
                fields.retain(|(field, _)| !paths.iter().any(|path| path.last().is_some_and(|last| last.eq_ignore_ascii_case(field))));
                for (field, part) in &mut fields {
                    let of_field = |path: &&Vec<Name>| path.len() > 1 && (&*path[0] == "*" || path[0] == *field);
                    *part = match part {
                        // A part of something unknown is left out: what is shown of it is not known to hold that.
                        Value::Hole(_) if paths.iter().any(|path| of_field(&path)) => Self::derived([part.clone()], loc),
                        _ => self.without_paths(&part.clone(), paths, loc, depth + 1),
                    };
                }
                shown.fields = fields;
                shown.site = loc;
                Value::Object(self.state.alloc(shown))
            }
            // The same holds for the whole of what a request brought, of which a part is left out.
            Value::Hole(hole) if matches!(&hole.kind, HoleKind::Body(_, part) if part.is_empty()) => {
                if paths.iter().any(|path| path.len() == 1) { Self::derived([value.clone()], loc) } else { value.clone() }
            }
            _ => value.clone(),
        }
    }

    /// Whether a filter is code of the program's own that covers secrets.
    fn scrubs(&self, filter: &Value, depth: u32) -> bool {
        let class_covers = |of: &ClassRef| self.world.file(of.file).is_some_and(|file| speaks_of_secrets(&file, file.class(of.class).span));
        match filter {
            Value::Func(f) => self.world.file(f.func.file).is_some_and(|file| {
                let function = file.function(f.func.func);
                // What it takes out of what it is given (`({ token, ...rest }) => rest`).
                let taken = function
                    .params
                    .iter()
                    .any(|param| matches!(&param.pattern, Pattern::Object { props, .. } if props.iter().any(names_secret)));
                taken || speaks_of_secrets(&file, function.span)
            }),
            Value::Class(of) => class_covers(&of.class),
            Value::Object(id) if depth < MAX_DEPTH => self.state.obj(*id).is_some_and(|obj| match &obj.kind {
                ObjKind::Instance(of) => class_covers(&of.class),
                _ => obj.fields.iter().map(|(_, part)| part).chain(&obj.items).any(|part| self.scrubs(part, depth + 1)),
            }),
            Value::Union(all) => all.iter().any(|one| self.scrubs(one, depth)),
            _ => false,
        }
    }
}

/// Whether a text has a word for secrets.
fn says(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    SPEAKS_OF_SECRETS.iter().any(|word| lower.contains(word))
}

/// Whether what is taken out of a record has a name that speaks of secrets.
fn names_secret(part: &PatternProp) -> bool {
    matches!(&part.key, Key::Name(name, _) if says(name))
}

/// Whether code, with what it uses of its own file, has words for secrets in its texts and names.
fn speaks_of_secrets(file: &File, span: Span) -> bool {
    let mut parts = vec![span];
    let mut at = 0;
    while at < parts.len().min(MAX_PARTS) {
        for expr in file.exprs_in(parts[at]) {
            let found = match &expr.kind {
                ExprKind::Str(text) => says(&text.cooked),
                ExprKind::Regex(pattern) => says(pattern),
                ExprKind::Member { name, .. } => says(name),
                ExprKind::Object(props) => props.iter().any(|prop| matches!(prop, Prop::Pair(Key::Name(name, _), _) if says(name))),
                ExprKind::Name(name) => {
                    parts.extend(declared_at(file, name).filter(|span| !parts.contains(span)));
                    says(name)
                }
                _ => false,
            };
            if found {
                return true;
            }
        }
        at += 1;
    }
    false
}

/// Where a file declares a function or a variable for all of its code.
fn declared_at(file: &File, name: &Name) -> Option<Span> {
    let is_own = |function: &&crate::ir::Function| function.parent == Some(FuncId(0)) && function.name.as_ref() == Some(name);
    let function = file.functions.iter().find(is_own).map(|function| function.span);
    function.or_else(|| {
        file.functions[0].body.iter().find_map(|stmt| match &stmt.kind {
            StmtKind::Let { pattern: Pattern::Name(bound, _), value: Some(value), .. } if bound == name => Some(file.expr(*value).span),
            StmtKind::Expr(expr) => match &file.expr(*expr).kind {
                ExprKind::Assign { target, value, .. } if matches!(&**target, Pattern::Name(bound, _) if bound == name) => {
                    Some(file.expr(*value).span)
                }
                _ => None,
            },
            _ => None,
        })
    })
}
