//! Commands and words as values: what they print.

use super::ast::{Assign, Command, Kind, List, Part, Redirect, Variable, With, Word};
use super::options::{self, Given, Syntax};
use super::printed::part;
use super::{Known, Shell, test};
use crate::ir::{Arg, ExprId, ExprKind, LogicalOp, Pattern, Piece, Span, Spread};

/// Commands that run the command behind them, and the letters of their options that take a value.
const PREFIXES: &[(&str, &str)] = &[
    ("sudo", "ugpCrtThDR"),
    ("doas", "uC"),
    ("time", "fo"),
    ("command", ""),
    ("exec", "a"),
    ("nohup", ""),
    ("eval", ""),
    ("builtin", ""),
    ("env", "uCS"),
    ("nice", "n"),
    ("ionice", "cnp"),
    ("setsid", ""),
    ("stdbuf", "ioe"),
    ("timeout", "ks"),
    ("xargs", "IEJLnPsSRda"),
];
/// What a function that passes its arguments on is given by place behind those that it names: where callers see no more of it than its
/// name, an address among them.
pub(super) const PASSED_WORDS: &str = "$@words";
/// Commands whose output is their input unchanged, or a file of no interest.
const SAME: &[&str] = &["cat", "tee"];

/// An argument by position.
pub(super) fn plain(value: ExprId) -> Arg {
    Arg::plain(value)
}

/// The lists of commands a compound command holds, substitutions left out.
pub(super) fn lists(kind: &Kind) -> Vec<&[Command]> {
    match kind {
        Kind::Simple { .. } | Kind::Test(_) | Kind::Arithmetic(_) => Vec::new(),
        Kind::Pipe(all) | Kind::Group(all) => vec![all],
        Kind::And(left, right) | Kind::Or(left, right) => vec![std::slice::from_ref(&**left), std::slice::from_ref(&**right)],
        Kind::Not(inner) => vec![std::slice::from_ref(&**inner)],
        Kind::If { arms, otherwise } => {
            arms.iter().flat_map(|(test, body)| [test.as_slice(), body]).chain(std::iter::once(otherwise.as_slice())).collect()
        }
        Kind::For { body, .. } | Kind::Function { body, .. } => vec![body],
        Kind::While { test, body } => vec![test, body],
        Kind::Case { arms, .. } => arms.iter().map(|arm| arm.body.as_slice()).collect(),
    }
}

/// Whether a script does nothing but define functions.
pub(super) fn only_defines(script: &[Command]) -> bool {
    let defines = |command: &Command| match &command.kind {
        Kind::Function { .. } => true,
        Kind::Simple { words, .. } => words.is_empty(),
        _ => false,
    };
    script.iter().any(|command| matches!(command.kind, Kind::Function { .. })) && script.iter().all(defines)
}

/// What can be said of a function by looking over its commands.
pub(super) fn known(body: &[Command]) -> Known {
    let (mut known, mut shifted) = (Known::default(), 0);
    look(body, &mut known, &mut shifted);
    known.takes_apart = known.passes.is_none() && super::arguments::takes_apart(body, false);
    known
}

fn look(commands: &[Command], known: &mut Known, shifted: &mut usize) {
    for command in commands {
        if let Kind::Simple { assigns, words } = &command.kind {
            let name = words.first().and_then(Word::text).unwrap_or_default();
            if name == "shift" {
                *shifted += words.get(1).and_then(Word::text).and_then(|count| count.parse::<usize>().ok()).unwrap_or(1);
            }
            for assign in assigns {
                assign.value.words().into_iter().chain(&assign.key).for_each(|word| look_into(word, known, shifted));
            }
            let words = unprefixed(words);
            words.iter().for_each(|word| look_into(word, known, shifted));
            let syntax = words.first().and_then(Word::text).and_then(|name| options::syntax(&name));
            if let Some(syntax) = syntax.filter(|syntax| syntax.read(&words[1..]).iter().any(|given| matches!(given, Given::Passed))) {
                known.passes.get_or_insert((syntax.command, *shifted));
                known.positional = known.positional.max(*shifted);
            }
        }
        if let Kind::Test(words) = &command.kind {
            words.iter().for_each(|word| look_into(word, known, shifted));
        }
        if let Kind::Case { subject, .. } = &command.kind {
            look_into(subject, known, shifted);
        }
        if let Kind::For { words, .. } = &command.kind {
            words.iter().for_each(|word| look_into(word, known, shifted));
        }
        for list in lists(&command.kind) {
            look(list, known, shifted);
        }
    }
}

fn look_into(word: &Word, known: &mut Known, shifted: &mut usize) {
    for part in &word.parts {
        match part {
            Part::Variable(variable) => {
                if let Some(at) = variable.name.parse::<usize>().ok().filter(|at| (1..20).contains(at)) {
                    known.positional = known.positional.max(at.saturating_add(*shifted).min(40));
                }
                variable.key.iter().for_each(|key| look_into(key, known, shifted));
                match &variable.with {
                    With::Default(word) => look_into(word, known, shifted),
                    With::Called(_, words) => words.iter().for_each(|word| look_into(word, known, shifted)),
                    With::Plain | With::Trimmed | With::All | With::Keys | With::Changed => {}
                }
            }
            Part::Output(commands, _) => look(commands, known, shifted),
            Part::Text(..) => {}
        }
    }
}

/// The words without commands that only run the one behind them.
fn unprefixed(mut words: &[Word]) -> &[Word] {
    while let Some((_, behind)) = prefixed(words) {
        words = behind;
    }
    words
}

/// The word whose text is a command line: behind `eval`, or a command that is no more than a variable.
fn read_anew(words: &[Word]) -> Option<&Word> {
    match words {
        [eval, whole] if eval.text().as_deref() == Some("eval") => Some(whole),
        [whole] if whole.variable().is_some_and(|variable| matches!(variable.with, With::Plain) && variable.key.is_none()) => Some(whole),
        _ => None,
    }
}

/// A command that runs the one behind it: its own words, and those behind them.
fn prefixed(words: &[Word]) -> Option<(&[Word], &[Word])> {
    let name = words.first()?.text()?;
    let (_, valued) = PREFIXES.iter().find(|(prefix, _)| *prefix == name)?;
    let mut at = 1;
    while let Some(word) = words.get(at) {
        let head = word.head();
        let takes_next = head.strip_prefix('-').is_some_and(|option| option.len() == 1 && valued.contains(option));
        // `env A=b`, `sudo A=b`; an option with two hyphens has its value behind `=`.
        let sets = head.split_once('=').is_some_and(|(name, _)| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_'));
        match head {
            _ if takes_next => at += 2,
            _ if head.starts_with('-') || sets => at += 1,
            _ => break,
        }
    }
    // How long it may take.
    at += usize::from(name == "timeout");
    let (own, behind) = words.split_at_checked(at)?;
    // `command -v curl` asks where it is.
    let asks = name == "command" && own.len() > 1;
    (!behind.is_empty() && !asks).then_some((own, behind))
}

/// The words of a command that sends requests, which a variable is to hold: its text, taken apart at the blanks.
pub(super) fn held(word: &Word) -> Option<Vec<Word>> {
    let [Part::Text(text, _)] = word.parts.as_slice() else { return None };
    let mut words = Vec::new();
    let mut from = 0;
    for one in text.cooked.split(' ') {
        if !one.is_empty() {
            let piece = part(text, from, from + one.len());
            let span = Span::new(piece.raw(0), piece.raw(one.len()));
            words.push(Word { span, parts: vec![Part::Text(piece, false)] });
        }
        from += one.len() + 1;
    }
    let name = words.first().and_then(Word::text)?;
    // Quotes within quotes are text, and what they are about is none of it.
    (options::syntax(name.rsplit('/').next()?).is_some() && !text.cooked.contains(['"', '\''])).then_some(words)
}

/// The words that `xargs` runs: what it reads stands in the place of the mark that it was told (`-I{}`), else at the end.
fn filled_by_xargs(words: &[Word]) -> Vec<Word> {
    let Some((own, behind)) = prefixed(words) else { return words.to_vec() };
    let behind = filled_by_xargs(behind);
    if own.first().and_then(Word::text).as_deref() != Some("xargs") {
        return behind;
    }
    let read = |span: Span| Part::Variable(Variable { name: "xargs".into(), span, key: None, with: With::Changed });
    let told = own.iter().position(|word| word.head().starts_with("-I"));
    let mark = told.and_then(|at| match own[at].text()?.strip_prefix("-I")? {
        "" => own.get(at + 1)?.text(),
        mark => Some(mark.to_owned()),
    });
    let Some(mark) = mark.filter(|mark| !mark.is_empty()) else {
        let last = behind.last().map_or_else(Span::default, |word| word.span);
        return behind.into_iter().chain([Word { span: last, parts: vec![read(last)] }]).collect();
    };
    let fill = |word: Word| {
        let mut parts = Vec::new();
        for piece in word.parts {
            let Part::Text(text, quoted) = &piece else {
                parts.push(piece);
                continue;
            };
            let mut start = 0;
            for (at, _) in text.cooked.match_indices(&*mark) {
                if at > start {
                    parts.push(Part::Text(part(text, start, at), *quoted));
                }
                parts.push(read(word.span));
                start = at + mark.len();
            }
            if start < text.cooked.len() || start == 0 {
                parts.push(Part::Text(part(text, start, text.cooked.len()), *quoted));
            }
        }
        Word { span: word.span, parts }
    };
    behind.into_iter().map(fill).collect()
}

impl Shell<'_> {
    /// A word as a value.
    pub(super) fn word(&mut self, word: &Word) -> ExprId {
        if let [Part::Text(text, _)] = word.parts.as_slice() {
            return self.base.add(word.span, ExprKind::Str(text.clone()));
        }
        let mut pieces = Vec::new();
        let mut only = None;
        for part in &word.parts {
            let value = match part {
                Part::Text(text, _) if text.cooked.is_empty() => continue,
                Part::Text(text, _) => {
                    pieces.push(Piece::Text(text.clone()));
                    continue;
                }
                Part::Variable(variable) => self.inserted(variable),
                Part::Output(commands, span) => self.substituted(commands, *span),
            };
            only = Some(value);
            pieces.push(Piece::Hole(value));
        }
        match (pieces.as_slice(), only) {
            ([], _) => self.text(word.span, ""),
            ([_], Some(value)) => value,
            _ => self.base.add(word.span, ExprKind::Template(pieces)),
        }
    }

    fn inserted(&mut self, variable: &super::ast::Variable) -> ExprId {
        let span = variable.span;
        let positional = variable.name.parse::<usize>().ok().filter(|at| *at > 0);
        if let Some(at) = positional.filter(|_| self.frame.takes_apart) {
            let value = self.argument_at(at - 1, span);
            return self.expanded(value, variable);
        }
        let name = match positional {
            Some(at) if self.frame.is_function => format!("${}", at.saturating_add(self.frame.shifted)),
            Some(at) => {
                // What the script is started with.
                let args = self.named(span, "arguments");
                return self.member(args, &at.to_string(), span);
            }
            None => format!("${}", variable.name),
        };
        let mut value = self.named(span, &name);
        if let Some(key) = &variable.key {
            let index = self.word(key);
            value = self.base.add(span, ExprKind::Index { object: value, index });
        }
        if positional.is_some() && self.frame.is_function && self.frame.lost {
            return self.base.add(span, ExprKind::Opaque(Vec::new()));
        }
        self.expanded(value, variable)
    }

    /// What becomes of a variable's value where it is put in.
    fn expanded(&mut self, value: ExprId, variable: &super::ast::Variable) -> ExprId {
        let span = variable.span;
        match &variable.with {
            With::Plain => value,
            With::Default(word) => {
                let default = self.word(word);
                self.base.add(span, ExprKind::Logical(LogicalOp::Or, value, default))
            }
            With::Trimmed => {
                let method = self.member(value, "trimmed", span);
                self.base.add(span, ExprKind::Call { callee: method, args: Vec::new() })
            }
            With::Called(name, words) => {
                let method = self.member(value, name, span);
                let args = words.iter().map(|word| plain(self.word(word))).collect();
                self.base.add(span, ExprKind::Call { callee: method, args })
            }
            With::All | With::Keys | With::Changed => self.base.add(span, ExprKind::Opaque(vec![value])),
        }
    }

    /// A word as one argument, or as several.
    pub(super) fn argument(&mut self, word: &Word) -> Arg {
        if let Some(variable) = word.variable().filter(|variable| matches!(variable.with, With::All | With::Keys)) {
            let mut value = self.named(word.span, &format!("${}", variable.name));
            let part = match variable.with {
                With::Keys => Some("keys"),
                _ => self.tables.contains(&variable.name).then_some("values"),
            };
            if let Some(part) = part {
                let method = self.member(value, part, word.span);
                value = self.base.add(word.span, ExprKind::Call { callee: method, args: Vec::new() });
            }
            return Arg { name: None, spread: Spread::List, value };
        }
        plain(self.word(word))
    }

    /// `$(…)`.
    fn substituted(&mut self, commands: &List, span: Span) -> ExprId {
        self.frame.captured += 1;
        let mut values: Vec<ExprId> = Vec::new();
        for command in commands {
            values.push(self.output(command, None));
        }
        self.frame.captured -= 1;
        match values.as_slice() {
            [] => self.text(span, ""),
            [one] => *one,
            _ => self.base.add(span, ExprKind::Sequence(values)),
        }
    }

    /// Whether a command prints what it is run for.
    pub(super) fn prints(&self, command: &Command) -> bool {
        match &command.kind {
            Kind::Pipe(_) => command.redirects.is_empty(),
            Kind::Simple { words, .. } => {
                let words = self.unfolded(words);
                let Some(name) = words.first().and_then(Word::text) else { return false };
                let kept = !command.redirects.iter().any(|redirect| matches!(redirect, Redirect::Output(_)));
                kept && (options::syntax(name.rsplit('/').next().unwrap_or_default()).is_some()
                    || matches!(name.as_str(), "echo" | "printf" | "jq" | "cat")
                    || self.functions.contains_key(&name))
            }
            _ => false,
        }
    }

    pub(super) fn prints_text(&self, command: &Command) -> bool {
        let Kind::Simple { words, .. } = &command.kind else { return false };
        matches!(words.first().and_then(Word::text).as_deref(), Some("echo" | "printf" | "cat" | "tee" | "jq"))
    }

    /// What a redirection gives a command to read.
    pub(super) fn input(&mut self, redirect: &Redirect) -> Option<ExprId> {
        match redirect {
            Redirect::Document(number) => {
                let document = self.documents.get(*number)?.clone();
                Some(self.word(&document))
            }
            Redirect::Text(word) => Some(self.word(word)),
            Redirect::Output(_) => None,
        }
    }

    /// What a command prints, given what it reads.
    pub(super) fn output(&mut self, command: &Command, read: Option<ExprId>) -> ExprId {
        let span = command.span;
        match &command.kind {
            Kind::Simple { words, .. } if read_anew(words).is_some() => {
                let whole: Vec<Arg> = read_anew(words).into_iter().map(|word| plain(self.word(word))).collect();
                let callee = self.named(span, "eval");
                self.base.add(span, ExprKind::Call { callee, args: whole })
            }
            Kind::Simple { assigns, words } if !words.is_empty() => {
                let read = command.redirects.iter().find_map(|redirect| self.input(redirect)).or(read);
                let words = self.unfolded(words);
                let is_function = words.first().and_then(Word::text).is_some_and(|name| self.functions.contains_key(&name));
                if is_function && !assigns.is_empty() { self.run_with(span, assigns, &words, read) } else { self.run(span, &words, read) }
            }
            Kind::Pipe(all) => {
                let mut printed = read;
                for command in all {
                    printed = Some(self.output(command, printed));
                }
                printed.unwrap_or_else(|| self.text(span, ""))
            }
            Kind::Or(left, right) => {
                let (left, right) = (self.output(left, read), self.output(right, read));
                self.base.add(span, ExprKind::Logical(LogicalOp::Or, left, right))
            }
            Kind::And(left, right) => {
                let all = vec![self.output(left, read), self.output(right, read)];
                self.base.add(span, ExprKind::Sequence(all))
            }
            Kind::Not(inner) => self.output(inner, read),
            other => {
                let mut values: Vec<ExprId> = read.into_iter().collect();
                for list in lists(other) {
                    for command in list {
                        values.push(self.output(command, None));
                    }
                }
                self.base.add(span, ExprKind::Opaque(values))
            }
        }
    }

    /// The command that is run in the end, with what the script has put into variables.
    fn unfolded(&self, words: &[Word]) -> Vec<Word> {
        filled_by_xargs(&self.spliced(&self.named_by_variable(words)))
    }

    /// `$CURL …`, where the script says once which command that is, perhaps with options.
    fn named_by_variable(&self, words: &[Word]) -> Vec<Word> {
        let at = words.len() - unprefixed(words).len();
        let variable = words.get(at).and_then(Word::variable).filter(|variable| matches!(variable.with, With::Plain));
        let Some(Some(command)) = variable.and_then(|variable| self.commands.get(&variable.name)) else { return words.to_vec() };
        words[..at].iter().chain(command).chain(&words[at + 1..]).cloned().collect()
    }

    /// `NAME=value function …`: what stands before a function holds while that runs.
    fn run_with(&mut self, span: Span, assigns: &[Assign], words: &[Word], read: Option<ExprId>) -> ExprId {
        let mut steps = Vec::new();
        let mut kept = Vec::new();
        for assign in assigns {
            let before = self.named(assign.name_span, &format!("${}", assign.name));
            let name = self.temporary();
            let target = Box::new(Pattern::Name(name.clone(), span));
            steps.push(self.base.add(span, ExprKind::Assign { target, op: None, value: before }));
            steps.push(self.assigned(assign));
            kept.push((assign, name));
        }
        let ran = self.run(span, words, read);
        let result = self.temporary();
        let target = Box::new(Pattern::Name(result.clone(), span));
        steps.push(self.base.add(span, ExprKind::Assign { target, op: None, value: ran }));
        for (assign, name) in kept {
            let value = self.base.add(span, ExprKind::Name(name));
            let target = Box::new(self.variable(&assign.name, assign.name_span));
            steps.push(self.base.add(span, ExprKind::Assign { target, op: None, value }));
        }
        steps.push(self.base.add(span, ExprKind::Name(result)));
        self.base.add(span, ExprKind::Sequence(steps))
    }

    /// The words with arrays of the script put in.
    fn spliced(&self, words: &[Word]) -> Vec<Word> {
        let mut out = Vec::new();
        for word in words {
            let array = word.variable().filter(|variable| matches!(variable.with, With::All)).and_then(|v| self.arrays.get(&v.name));
            match array {
                Some(Some(items)) => out.extend(items.iter().cloned()),
                _ => out.push(word.clone()),
            }
        }
        out
    }

    fn run(&mut self, span: Span, words: &[Word], read: Option<ExprId>) -> ExprId {
        let Some((first, args)) = words.split_first() else { return self.text(span, "") };
        let name = first.text().unwrap_or_default();
        if let Some(known) = self.functions.get(&name).cloned() {
            return self.call(span, first.span, &name, &known, args);
        }
        if let Some(syntax) = options::syntax(name.rsplit('/').next().unwrap_or_default()) {
            return self.send(span, first.span, syntax, args, read);
        }
        match name.as_str() {
            "echo" => self.joined(span, args),
            "printf" => self.formatted(span, args),
            "jq" => self.selected(span, args, read),
            "sleep" => self.call_elsewhere(span, first.span, &name, args, read),
            name if test::is_grep(name) && read.is_some() => self.searched(span, args, read),
            _ if SAME.contains(&name.as_str()) => read.unwrap_or_else(|| self.base.add(span, ExprKind::Opaque(Vec::new()))),
            _ => {
                // A name that another file may define; else a program, which is no part of this one.
                if self.shares && !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "_-:".contains(c)) && !speaks(&name) {
                    return self.call_elsewhere(span, first.span, &name, args, read);
                }
                let mut values: Vec<Arg> = args.iter().map(|word| self.argument(word)).collect();
                values.extend(read.map(plain));
                let mut parts = vec![self.word(first)];
                parts.extend(values.into_iter().map(|arg| arg.value));
                self.base.add(span, ExprKind::Opaque(parts))
            }
        }
    }

    fn call(&mut self, span: Span, name_span: Span, name: &str, known: &Known, args: &[Word]) -> ExprId {
        let callee = self.named(name_span, name);
        let syntax = known.passes.and_then(|(command, from)| Some((options::syntax(command)?, from)));
        let args = match syntax {
            Some((syntax, from)) => {
                let from = from.min(args.len());
                let mut all: Vec<Arg> = args[..from].iter().map(|word| self.argument(word)).collect();
                all.extend(self.options(syntax.read(&args[from..]), None, span));
                all
            }
            None => args.iter().map(|word| self.argument(word)).collect(),
        };
        self.base.add(span, ExprKind::Call { callee, args })
    }

    /// A call of a function that another file defines. Which of its arguments that passes on is not known here: beside an address or a
    /// path, options that a request would take have their names, and the rest go by place.
    fn call_elsewhere(&mut self, span: Span, name_span: Span, name: &str, args: &[Word], read: Option<ExprId>) -> ExprId {
        let callee = self.named(name_span, name);
        let given = options::PASSED_ON.read(args);
        let mut values: Vec<Arg> = Vec::new();
        let leads_somewhere = |word: &Word| word.parts.iter().any(|part| matches!(part, Part::Text(text, _) if text.cooked.contains('/')));
        let sends = given.iter().any(|given| matches!(given, Given::Value(..)))
            && given.iter().any(|given| matches!(given, Given::Plain(word) if leads_somewhere(word)));
        if sends {
            let (by_place, options): (Vec<Given>, Vec<Given>) = given.into_iter().partition(|given| matches!(given, Given::Plain(_)));
            for given in by_place {
                let Given::Plain(word) = given else { continue };
                values.push(self.argument(&word));
            }
            values.extend(self.options(options, read, span));
        } else {
            values.extend(args.iter().map(|word| self.argument(word)));
        }
        values.extend(read.map(plain));
        self.base.add(span, ExprKind::Call { callee, args: values })
    }

    /// A command that sends a request.
    fn send(&mut self, span: Span, name_span: Span, syntax: &Syntax, args: &[Word], read: Option<ExprId>) -> ExprId {
        let given = syntax.read(args);
        let writes = given.iter().find_map(|given| match given {
            Given::Value("write-out", word) => Some(word.clone()),
            _ => None,
        });
        let asks = writes.is_some_and(|word| {
            word.parts
                .iter()
                .any(|part| matches!(part, Part::Text(text, _) if ["http_code", "response_code"].iter().any(|w| text.cooked.contains(w))))
        });
        let saves = given.iter().any(|given| matches!(given, Given::Value("output", _)));
        let includes = given.iter().any(|given| matches!(given, Given::Value("dump-header", _)));
        let callee = self.named(name_span, syntax.command);
        let args = self.options(given, read, span);
        let call = self.base.add(span, ExprKind::Call { callee, args });
        if asks && saves {
            return self.member(call, "http_code", span);
        }
        if !asks && !includes {
            return self.member(call, "stdout", span);
        }
        let name = self.temporary();
        let target = Box::new(Pattern::Name(name.clone(), span));
        let assign = self.base.add(span, ExprKind::Assign { target, op: None, value: call });
        let answer = self.base.add(span, ExprKind::Name(name));
        let (text, status) = (self.member(answer, "stdout", span), self.member(answer, "http_code", span));
        let both = self.base.add(span, ExprKind::Opaque(vec![text, status]));
        self.base.add(span, ExprKind::Sequence(vec![assign, both]))
    }

    /// Options as arguments by their names in full.
    fn options(&mut self, given: Vec<Given>, read: Option<ExprId>, span: Span) -> Vec<Arg> {
        let (mut args, mut headers, mut data): (Vec<Arg>, Vec<Arg>, Vec<(Span, ExprId)>) = (Vec::new(), Vec::new(), Vec::new());
        let mut queries = Vec::new();
        let named = |shell: &mut Self, name: &str, value: ExprId| Arg { name: Some(shell.base.name(name)), spread: Spread::No, value };
        let addressed_by_caller =
            self.frame.is_function && !given.iter().any(|given| matches!(given, Given::Plain(_) | Given::Value("url", _)));
        let by_get = given.iter().any(|given| matches!(given, Given::Flag(flag) if flag == "get"));
        // Unless it is told, or may be, a file is put where it goes.
        let uploads = given.iter().any(|given| matches!(given, Given::Value("upload-file", _)))
            && !given.iter().any(|given| matches!(given, Given::Value("request", _) | Given::Passed));
        if uploads {
            let value = self.base.add(span, ExprKind::Str(crate::ir::Text::verbatim("PUT", span.start)));
            args.push(named(self, "request", value));
        }
        for one in given {
            match one {
                Given::Value("header", word) => headers.push(plain(self.word(&word))),
                Given::Value(
                    name @ ("data" | "data-raw" | "data-binary" | "data-urlencode" | "data-ascii" | "post-data" | "body-data"),
                    word,
                ) => {
                    let from_input = name.starts_with("data") && matches!(word.text().as_deref(), Some("@-" | "@/dev/stdin"));
                    let value = read.filter(|_| from_input).unwrap_or_else(|| self.word(&word));
                    data.push((word.span, value));
                }
                Given::Value("url-query", word) => queries.push((word.span, self.word(&word))),
                Given::Value(name, word) => {
                    let value = self.word(&word);
                    args.push(named(self, name, value));
                }
                Given::Flag(flag) => {
                    let (name, value) = match flag.as_str() {
                        "insecure" | "no-check-certificate" => ("verify", ExprKind::Bool(false)),
                        "fail" | "fail-with-body" => ("fail", ExprKind::Bool(true)),
                        "head" => ("request", ExprKind::Str(crate::ir::Text::verbatim("HEAD", span.start))),
                        _ => continue,
                    };
                    let value = self.base.add(span, value);
                    args.push(named(self, name, value));
                }
                Given::Plain(word) => {
                    let value = self.word(&word);
                    args.push(named(self, "url", value));
                }
                Given::Passed => {
                    let value = self.named(span, "$@");
                    args.push(Arg { name: None, spread: Spread::Record, value });
                    if addressed_by_caller {
                        let words = self.named(span, PASSED_WORDS);
                        let last = self.text(span, "-1");
                        let value = self.base.add(span, ExprKind::Index { object: words, index: last });
                        args.push(named(self, "url", value));
                    }
                }
            }
        }
        if !headers.is_empty() {
            // Those that are passed on are sent beside the command's own, which come first.
            let passed = args.iter().position(|arg| arg.spread == Spread::Record);
            if passed.is_some() {
                let (passed, name) = (self.named(span, "$@"), self.text(span, "header"));
                let value = self.base.add(span, ExprKind::Index { object: passed, index: name });
                headers.push(Arg { name: None, spread: Spread::List, value });
            }
            let list = self.base.add(span, ExprKind::Array(headers));
            args.insert(passed.unwrap_or(args.len()), named(self, "header", list));
        }
        if by_get {
            queries.append(&mut data);
        }
        for (name, parts) in [("data", data), ("url-query", queries)] {
            let Some((first, _)) = parts.first() else { continue };
            let whole = parts.iter().fold(*first, |whole, (span, _)| whole.to(*span));
            let value = self.pairs(whole, &parts);
            args.push(named(self, name, value));
        }
        args
    }

    /// `a=1&b=2` of data given in pieces.
    fn pairs(&mut self, span: Span, parts: &[(Span, ExprId)]) -> ExprId {
        if let [(_, one)] = parts {
            return *one;
        }
        let mut pieces = Vec::new();
        for (at, (place, value)) in parts.iter().enumerate() {
            if at > 0 {
                pieces.push(Piece::Text(crate::ir::Text { cooked: "&".into(), map: Box::new([(0, place.start)]), end: place.start }));
            }
            pieces.push(Piece::Hole(*value));
        }
        self.base.add(span, ExprKind::Template(pieces))
    }
}

/// Whether a command of that name most likely tells the user something.
fn speaks(name: &str) -> bool {
    ["log", "echo", "print", "info", "warn", "err", "die", "fail", "usage", "say", "msg", "debug"].iter().any(|word| name.contains(word))
}
