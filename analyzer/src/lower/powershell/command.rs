//! Commands and pipelines.

use super::Script;
use super::expression::plain;
use crate::ir::{Arg, ExprId, ExprKind, Key, Name, Param, ParamKind, Pattern, Prop, Spread};

/// Parameters of common commands that take no value.
const SWITCHES: &[&str] = &[
    "usebasicparsing",
    "skipcertificatecheck",
    "skiphttperrorcheck",
    "valueonly",
    "skipheadervalidation",
    "disablekeepalive",
    "usedefaultcredentials",
    "passthru",
    "asplaintext",
    "force",
    "recurse",
    "raw",
    "compress",
    "verbose",
    "debug",
    "nonewline",
    "append",
    "ashashtable",
    "resume",
    "noclobber",
    "notypeinformation",
    "preserveauthorizationonredirect",
    "wait",
    "asjob",
    "confirm",
    "whatif",
];

impl Script<'_> {
    /// Values up to `closer`: the last one, or all of them.
    pub(super) fn values(&mut self, closer: char) -> ExprId {
        let start = self.at;
        let mut values = Vec::new();
        loop {
            self.blanks(true);
            if self.take(";") {
                continue;
            }
            if self.at >= self.end || self.rest().starts_with(closer) {
                break;
            }
            let before = self.at;
            values.push(self.value());
            self.blanks(false);
            if self.at == before {
                self.bump();
            }
        }
        match values.as_slice() {
            [] => self.add(start, ExprKind::Array(Vec::new())),
            [one] => *one,
            _ => {
                let items = values.into_iter().map(plain).collect();
                self.add(start, ExprKind::Array(items))
            }
        }
    }

    /// What a statement gives that is no keyword's: a pipeline, with what it is assigned to.
    pub(super) fn value(&mut self) -> ExprId {
        let start = self.at;
        self.deeper(Self::value_at).unwrap_or_else(|| self.null(start))
    }

    fn value_at(&mut self) -> ExprId {
        let start = self.at;
        let mut value = self.element(None);
        self.blanks(false);
        if let Some(assigned) = self.assigned(start, value) {
            return assigned;
        }
        for _ in 0..100 {
            self.blanks(false);
            if self.rest().starts_with("||") || !self.take("|") {
                break;
            }
            self.blanks(true);
            value = self.element(Some(value));
        }
        value
    }

    fn element(&mut self, input: Option<ExprId>) -> ExprId {
        self.blanks(false);
        let start = self.at;
        let rest = self.rest();
        if rest.starts_with('&') || rest.starts_with(". ") {
            self.at += 1;
            self.blanks(false);
            if rest.starts_with('.') {
                return self.dot_sourced();
            }
        }
        if rest.starts_with('&') && self.rest().starts_with(['$', '(', '{']) {
            return self.run(start);
        }
        let rest = self.rest();
        let is_command = rest.starts_with(|c: char| c.is_alphabetic() || c == '_') || rest.starts_with('?') || rest.starts_with("% ");
        if !is_command {
            let value = self.expression();
            return value;
        }
        let length = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '{' | '}' | ';' | '|' | ',' | '=' | '"' | '\'' | '$'))
            .unwrap_or(rest.len());
        let name = rest[..length].to_lowercase();
        self.at += length.max(1);
        let span = self.span(start);
        if name == "curl.exe" {
            return self.curl(start, span);
        }
        let args = self.given();
        let name = match name.as_str() {
            "%" | "foreach" if input.is_some() => "foreach-object",
            "?" | "where" if input.is_some() => "where-object",
            name => name,
        };
        if let (Some(_), "foreach-object" | "where-object") = (input, name) {
            self.of_each(&args);
        }
        self.command(start, name, span, args, input)
    }

    /// Blocks that are run for each of what comes in are given it as `$_`.
    fn of_each(&mut self, args: &[Arg]) {
        for arg in args {
            let expr = self.base.file.expr(arg.value);
            let (ExprKind::Lambda(id), span) = (&expr.kind, expr.span) else { continue };
            let id = *id;
            let pattern = Pattern::Name(self.base.name("$_"), span);
            let params = &mut self.base.file.functions[id.index()].params;
            if params.is_empty() {
                params.push(Param { pattern, default: None, ty: None, kind: ParamKind::Plain, decorators: Vec::new(), span });
            }
        }
    }

    /// `& $block 'x'`, `& { … }`.
    fn run(&mut self, start: usize) -> ExprId {
        let callee = self.deeper(Self::operand).unwrap_or_else(|| self.null(start));
        let args = self.given();
        self.add(start, ExprKind::Call { callee, args })
    }

    fn command(&mut self, start: usize, name: &str, name_span: crate::ir::Span, mut args: Vec<Arg>, input: Option<ExprId>) -> ExprId {
        if name == "import-module" {
            let span = self.span(start);
            match args.first().map(|arg| self.base.file.expr(arg.value).kind.clone()) {
                Some(ExprKind::Str(path)) => self.import(&path.cooked, span),
                _ => {
                    let written = self.text.get(start + name.len()..self.at).unwrap_or_default();
                    self.import(&crate::source::known_path(written), span);
                }
            }
            return self.null(start);
        }
        if matches!(name, "set-variable" | "new-variable")
            && let Some(assigned) = self.set_by_name(start, &args)
        {
            return assigned;
        }
        if name == "get-variable"
            && let Some(read) = self.read_by_name(start, &args)
        {
            return read;
        }
        if name == "select-object"
            && let (Some(input), Some(arg)) = (input, args.iter().find(|arg| arg.name.as_deref() == Some("expandproperty")))
            && let ExprKind::Str(text) = self.base.file.expr(arg.value).kind.clone()
        {
            return self.member(start, input, &text.cooked, name_span);
        }
        if name == "new-object"
            && let Some(made) = self.new_object(start, &args)
        {
            return made;
        }
        let name = self.base.name(name);
        let callee = self.base.add(name_span, ExprKind::Name(name));
        if let Some(value) = input {
            args.insert(0, plain(value));
        }
        let told = args.iter().find(|arg| arg.name.as_deref() == Some("statuscodevariable")).map(|arg| arg.value);
        let value = self.add(start, ExprKind::Call { callee, args });
        match told.map(|name| self.base.file.expr(name).kind.clone()) {
            Some(ExprKind::Str(name)) => self.status_kept(start, value, &name.cooked.to_lowercase()),
            _ => value,
        }
    }

    /// `-StatusCodeVariable code` puts the status of the answer into `$code`.
    fn status_kept(&mut self, start: usize, answer: ExprId, variable: &str) -> ExprId {
        let span = self.span(start);
        let held = self.base.name(&format!("${variable}@answer"));
        let kept = self.add(start, ExprKind::Assign { target: Box::new(Pattern::Name(held.clone(), span)), op: None, value: answer });
        let answer = self.add(start, ExprKind::Name(held));
        let status = self.member(start, answer, "StatusCode", span);
        let target = Box::new(Pattern::Name(self.variable_name(variable, false), span));
        let told = self.add(start, ExprKind::Assign { target, op: None, value: status });
        self.add(start, ExprKind::Sequence(vec![kept, told, answer]))
    }

    /// `Set-Variable -Name Base -Value $uri -Scope script` assigns as `$script:Base = $uri` does.
    fn set_by_name(&mut self, start: usize, args: &[Arg]) -> Option<ExprId> {
        let mut placed = args.iter().filter(|arg| arg.name.is_none() && arg.spread == Spread::No);
        let mut given = |name: &str| args.iter().find(|arg| arg.name.as_deref() == Some(name)).or_else(|| placed.next());
        let (name, value) = (given("name")?.value, given("value")?.value);
        let word = |this: &Self, value: ExprId| match &this.base.file.expr(value).kind {
            ExprKind::Str(text) => Some(text.cooked.to_lowercase()),
            _ => None,
        };
        let scope = args.iter().find(|arg| arg.name.as_deref() == Some("scope")).and_then(|arg| word(self, arg.value));
        let of_script = matches!(scope.as_deref(), Some("script" | "global"));
        let place = self.base.file.expr(name).span;
        let name = word(self, name)?;
        let variable = self.variable_name(&name, of_script);
        if of_script {
            self.globals.insert(variable.clone());
        }
        let target = Box::new(Pattern::Name(variable, place));
        Some(self.add(start, ExprKind::Assign { target, op: None, value }))
    }

    /// `Get-Variable Base` gives a variable of that name: its value stands in `.Value`. A name that is computed is that of a parameter of
    /// one of the functions around.
    fn read_by_name(&mut self, start: usize, args: &[Arg]) -> Option<ExprId> {
        let mut placed = args.iter().filter(|arg| arg.name.is_none() && arg.spread == Spread::No);
        let name = args.iter().find(|arg| arg.name.as_deref() == Some("name")).or_else(|| placed.next())?.value;
        let span = self.span(start);
        let value = match self.base.file.expr(name).kind.clone() {
            ExprKind::Str(text) => {
                let variable = self.variable_name(&text.cooked.to_lowercase(), false);
                self.add(start, ExprKind::Name(variable))
            }
            _ => {
                let known = self.base.params_in_sight();
                let entry = |this: &mut Self, variable: Name| {
                    let key = this.base.name(super::bare_name(&variable));
                    Prop::Pair(Key::Name(key, span), this.add(start, ExprKind::Name(variable)))
                };
                let entries = known.into_iter().map(|variable| entry(self, variable)).collect();
                let object = self.add(start, ExprKind::Object(entries));
                let lower = self.member(start, name, "ToLower", span);
                let index = self.add(start, ExprKind::Call { callee: lower, args: Vec::new() });
                self.add(start, ExprKind::Index { object, index })
            }
        };
        if args.iter().any(|arg| arg.name.as_deref() == Some("valueonly")) {
            return Some(value);
        }
        let key = self.base.name("value");
        Some(self.add(start, ExprKind::Object(vec![Prop::Pair(Key::Name(key, span), value)])))
    }

    /// What a command is given, up to its end.
    fn given(&mut self) -> Vec<Arg> {
        let mut args = Vec::new();
        while !self.command_ends() {
            let start = self.at;
            let rest = self.rest();
            let after = rest.strip_prefix('@').filter(|after| after.starts_with(|c: char| c.is_alphabetic() || c == '_'));
            if let Some(after) = after {
                let length = after.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(after.len());
                self.at += 1 + length;
                let name = self.variable_name(&after[..length].to_lowercase(), false);
                let value = self.add(start, ExprKind::Name(name));
                args.push(Arg { name: None, spread: Spread::Record, value });
            } else if rest.starts_with('-') && rest[1..].starts_with(|c: char| c.is_alphabetic()) {
                let length = rest[1..].find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len() - 1);
                let name = rest[1..=length].to_lowercase();
                self.at += 1 + length;
                let colon = self.take(":");
                self.blanks(false);
                let next = self.rest();
                let ends = next.is_empty() || next.starts_with(['\n', ';', '|', ')', '}']);
                let is_switch = !colon
                    && (ends
                        || SWITCHES.contains(&name.as_str())
                        || next.starts_with('-') && next[1..].starts_with(|c: char| c.is_alphabetic()));
                let value = if is_switch { self.add(start, ExprKind::Bool(true)) } else { self.argument() };
                args.push(Arg { name: Some(self.base.name(&name)), spread: Spread::No, value });
            } else {
                let value = self.argument();
                args.push(plain(value));
            }
            if self.at == start {
                self.bump();
            }
        }
        args
    }

    /// Whether no more of a command follows; passes over where its output goes.
    pub(super) fn command_ends(&mut self) -> bool {
        loop {
            self.blanks(false);
            let rest = self.rest();
            if rest.is_empty() || rest.starts_with(['\n', ';', '|', ')', '}', ']', '&']) {
                return true;
            }
            if !(rest.starts_with(['>', '<']) || rest.starts_with("2>") || rest.starts_with("*>")) {
                return false;
            }
            self.at += rest.find(['\n', ';', '|', ')', '}']).unwrap_or(rest.len());
        }
    }

    /// One argument: a value, or bare words joined to what is put in between.
    fn argument(&mut self) -> ExprId {
        let start = self.at;
        let mut items = vec![plain(self.argument_item())];
        while self.rest().starts_with(',') {
            self.at += 1;
            self.blanks(true);
            items.push(plain(self.argument_item()));
        }
        if items.len() == 1 { items[0].value } else { self.add(start, ExprKind::Array(items)) }
    }

    pub(super) fn argument_item(&mut self) -> ExprId {
        let start = self.at;
        let rest = self.rest();
        let ends = |c: char| c.is_whitespace() || matches!(c, ')' | '}' | ';' | '|' | ',' | '(' | '{');
        let is_value = rest.starts_with(['$', '"', '\'', '(', '{', '['])
            || rest.starts_with("@(")
            || rest.starts_with("@{")
            || rest.starts_with("@\"")
            || rest.starts_with("@'");
        if !is_value {
            let length = rest.find(|c: char| ends(c) || c == '$').unwrap_or(rest.len());
            if length == 0 {
                self.bump();
                return self.null(start);
            }
            let first = self.bare(length);
            return self.glued(start, first);
        }
        let first = self.deeper(Self::operand).unwrap_or_else(|| self.null(start));
        self.glued(start, first)
    }

    /// `$base/path/$id` written as one word.
    fn glued(&mut self, start: usize, first: ExprId) -> ExprId {
        let mut value = first;
        for _ in 0..40 {
            let rest = self.rest();
            let next = if rest.starts_with('$') {
                self.variable()
            } else {
                let length = rest
                    .find(|c: char| {
                        c.is_whitespace() || matches!(c, ')' | '}' | ';' | '|' | ',' | '(' | '{' | '$' | '"' | '\'' | '`' | ']' | '[')
                    })
                    .unwrap_or(rest.len());
                if length == 0 {
                    break;
                }
                self.bare(length)
            };
            value = self.add(start, ExprKind::Binary(crate::ir::BinaryOp::Add, value, next));
        }
        value
    }

    fn dot_sourced(&mut self) -> ExprId {
        let start = self.at;
        let rest = self.rest();
        let end = rest.find(['\n', ';', '|', '}']).unwrap_or(rest.len());
        let written = rest[..end].trim().trim_matches(['"', '\'', ')', '(']);
        let known = match written.strip_prefix('$') {
            Some(rest) => rest.split_once(['/', '\\']).map_or("", |(_, path)| path),
            None => written.rsplit(['"', '\'', ')']).next().unwrap_or_default(),
        };
        self.at += end;
        let span = self.span(start);
        self.import(known, span);
        self.null(start)
    }
}
