//! Shell text → commands. Never fails: what makes no sense is passed over a line at a time.

use super::ast::{Assign, CaseArm, Command, Kind, List, Redirect, Value, Word};
use crate::ir::Span;

/// How deep commands may nest; what lies deeper is passed over.
pub(super) const MAX_DEPTH: u32 = 60;

/// A script: its commands, here-documents, comments and functions.
#[derive(Debug, Default)]
pub(super) struct Script {
    pub(super) commands: List,
    /// Bodies of here-documents, by number.
    pub(super) documents: Vec<Word>,
    /// Comments, markers included.
    pub(super) comments: Vec<Span>,
    /// Code that was too deep to be read.
    pub(super) deep: Option<Span>,
}

/// Reads a script.
pub(super) fn parse(text: &str) -> Script {
    let mut parser =
        Parser { text, at: 0, end: text.len(), script: Script::default(), pending: Vec::new(), depth: 0, in_backquotes: false };
    let mut commands = List::new();
    while parser.at < parser.end {
        let before = parser.at;
        commands.extend(parser.list(&[]));
        if parser.at == before {
            // A stray closing word or bracket.
            parser.bump();
        }
    }
    parser.script.commands = commands;
    parser.script
}

struct Pending {
    number: usize,
    delimiter: String,
    /// Nothing in the body is put in.
    raw: bool,
    /// Tabs before its lines are none of it.
    strips: bool,
}

/// The reader; words are read in [`super::word`].
pub(super) struct Parser<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) script: Script,
    pending: Vec<Pending>,
    pub(super) depth: u32,
    pub(super) in_backquotes: bool,
}

pub(super) fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl<'t> Parser<'t> {
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..self.end).unwrap_or("")
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn bump(&mut self) {
        self.at += self.peek().map_or(1, char::len_utf8);
    }

    pub(super) fn span(&self, start: usize) -> Span {
        Span::new(index(start), index(self.at.min(self.end)))
    }

    /// One level deeper; `None` passes over what lies there.
    pub(super) fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= MAX_DEPTH {
            let here = Span::new(index(self.at), index(self.end));
            self.script.deep.get_or_insert(here);
            self.at = self.end;
            return None;
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        Some(read)
    }

    /// Blanks, continued lines and comments.
    fn blanks(&mut self) {
        loop {
            let rest = self.rest();
            if rest.starts_with([' ', '\t', '\r']) {
                self.at += 1;
            } else if rest.starts_with("\\\n") {
                self.at += 2;
            } else if rest.starts_with("\\\r\n") {
                self.at += 3;
            } else if rest.starts_with('#') {
                let start = self.at;
                self.at += rest.find('\n').unwrap_or(rest.len());
                let comment = self.span(start);
                self.script.comments.push(comment);
            } else {
                return;
            }
        }
    }

    /// Blanks and line ends; here-documents start behind the latter.
    fn lines(&mut self) {
        loop {
            self.blanks();
            match self.peek() {
                Some('\n') => {
                    self.at += 1;
                    self.documents();
                }
                Some(';') if !self.rest().starts_with(";;") => self.at += 1,
                Some('&') if !self.rest().starts_with("&&") => self.at += 1,
                _ => return,
            }
        }
    }

    fn documents(&mut self) {
        for pending in std::mem::take(&mut self.pending) {
            let start = self.at;
            let mut end = self.end;
            loop {
                let rest = self.rest();
                if rest.is_empty() {
                    break;
                }
                let line = rest.split_inclusive('\n').next().unwrap_or(rest);
                let plain = line.trim_end_matches(['\n', '\r']);
                let plain = if pending.strips { plain.trim_start_matches('\t') } else { plain };
                if plain == pending.delimiter {
                    end = self.at;
                    self.at += line.len();
                    break;
                }
                self.at += line.len();
            }
            let after = self.at;
            let body = self.document(start, end, pending.raw);
            self.script.documents[pending.number] = body;
            self.at = after;
        }
    }

    /// Commands up to one of `closers`, which is left to be read.
    fn list(&mut self, closers: &[&str]) -> List {
        let mut out = List::new();
        self.deeper(|parser| {
            loop {
                parser.lines();
                if parser.at >= parser.end || parser.closes(closers) {
                    return;
                }
                let before = parser.at;
                if let Some(command) = parser.and_or(closers) {
                    out.push(command);
                }
                if parser.at == before {
                    if parser.rest().starts_with([')', '}']) || parser.rest().starts_with(";;") {
                        return;
                    }
                    parser.bump();
                }
            }
        });
        out
    }

    fn closes(&self, closers: &[&str]) -> bool {
        closers.iter().any(|closer| match *closer {
            ")" | ";;" => self.rest().starts_with(closer),
            word => self.word_here(word),
        })
    }

    /// Whether `word` stands here as a word of its own.
    fn word_here(&self, word: &str) -> bool {
        self.rest()
            .strip_prefix(word)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r', ';', '&', '|', ')', '(']))
    }

    fn take_word(&mut self, word: &str) -> bool {
        let here = self.word_here(word);
        if here {
            self.at += word.len();
        }
        here
    }

    fn and_or(&mut self, closers: &[&str]) -> Option<Command> {
        let start = self.at;
        let mut left = self.pipeline(closers)?;
        // A chain leans to the left and may be long: its length counts as depth.
        for _ in 0..MAX_DEPTH {
            self.blanks();
            let rest = self.rest();
            let is_and = rest.starts_with("&&");
            if !is_and && !rest.starts_with("||") {
                break;
            }
            self.at += 2;
            self.lines();
            let Some(right) = self.pipeline(closers) else { break };
            let (left_, right) = (Box::new(left), Box::new(right));
            let kind = if is_and { Kind::And(left_, right) } else { Kind::Or(left_, right) };
            left = Command { span: self.span(start), kind, redirects: Vec::new() };
        }
        Some(left)
    }

    fn pipeline(&mut self, closers: &[&str]) -> Option<Command> {
        let start = self.at;
        if self.take_word("!") {
            self.blanks();
            let inner = self.pipeline_at(closers)?;
            return Some(Command { span: self.span(start), kind: Kind::Not(Box::new(inner)), redirects: Vec::new() });
        }
        self.pipeline_at(closers)
    }

    fn pipeline_at(&mut self, closers: &[&str]) -> Option<Command> {
        let start = self.at;
        let mut all = vec![self.command(closers)?];
        loop {
            self.blanks();
            let rest = self.rest();
            if !rest.starts_with('|') || rest.starts_with("||") {
                break;
            }
            self.at += if rest.starts_with("|&") { 2 } else { 1 };
            self.lines();
            let Some(next) = self.command(closers) else { break };
            all.push(next);
        }
        if all.len() == 1 {
            return all.pop();
        }
        Some(Command { span: self.span(start), kind: Kind::Pipe(all), redirects: Vec::new() })
    }

    fn command(&mut self, closers: &[&str]) -> Option<Command> {
        self.deeper(|parser| parser.command_at(closers)).flatten()
    }

    fn command_at(&mut self, closers: &[&str]) -> Option<Command> {
        self.blanks();
        let start = self.at;
        let Some(kind) = self.compound() else { return self.simple(closers) };
        let mut redirects = Vec::new();
        while let Some(redirect) = self.redirect() {
            redirects.extend(redirect);
        }
        Some(Command { span: self.span(start), kind, redirects })
    }

    fn compound(&mut self) -> Option<Kind> {
        if self.take_word("if") {
            let mut arms = Vec::new();
            loop {
                let test = self.list(&["then"]);
                self.take_word("then");
                let body = self.list(&["elif", "else", "fi"]);
                arms.push((test, body));
                if !self.take_word("elif") {
                    break;
                }
            }
            let otherwise = if self.take_word("else") { self.list(&["fi"]) } else { List::new() };
            self.take_word("fi");
            return Some(Kind::If { arms, otherwise });
        }
        if self.take_word("while") || self.take_word("until") {
            let test = self.list(&["do"]);
            let body = self.block();
            return Some(Kind::While { test, body });
        }
        if self.take_word("for") || self.take_word("select") {
            self.blanks();
            if self.rest().starts_with("((") {
                let test = self.arithmetic();
                let body = self.block();
                let test = Command { span: Span::default(), kind: Kind::Arithmetic(test), redirects: Vec::new() };
                return Some(Kind::While { test: vec![test], body });
            }
            let name = self.identifier().to_owned();
            self.at += name.len();
            self.blanks();
            let words = if self.take_word("in") { self.words() } else { Vec::new() };
            let body = self.block();
            return Some(Kind::For { name, words, body });
        }
        if self.take_word("case") {
            self.blanks();
            let subject = self.word(false).unwrap_or_default();
            self.lines();
            self.take_word("in");
            return Some(Kind::Case { subject, arms: self.case_arms() });
        }
        if self.take_word("[[") {
            return Some(Kind::Test(self.test_words()));
        }
        if self.rest().starts_with("((") {
            return Some(Kind::Arithmetic(self.arithmetic()));
        }
        if self.take_word("{") {
            let body = self.list(&["}"]);
            self.take_word("}");
            return Some(Kind::Group(body));
        }
        if self.rest().starts_with('(') {
            self.at += 1;
            let body = self.list(&[")"]);
            if self.rest().starts_with(')') {
                self.at += 1;
            }
            return Some(Kind::Group(body));
        }
        self.function()
    }

    fn block(&mut self) -> List {
        self.lines();
        self.take_word("do");
        let body = self.list(&["done"]);
        self.take_word("done");
        body
    }

    fn function(&mut self) -> Option<Kind> {
        let start = self.at;
        let named = self.take_word("function");
        self.blanks();
        let name_start = self.at;
        let rest = self.rest();
        let length = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':'))).unwrap_or(rest.len());
        let name = rest[..length].to_owned();
        self.at += length;
        let name_span = self.span(name_start);
        self.blanks();
        let brackets = self.rest().strip_prefix('(').map(|rest| rest.trim_start_matches([' ', '\t']));
        let has_brackets = brackets.is_some_and(|rest| rest.starts_with(')'));
        if name.is_empty() || !(named || has_brackets) {
            self.at = start;
            return None;
        }
        if has_brackets {
            self.at += self.rest().find(')').unwrap_or(0) + 1;
        }
        self.lines();
        let body = match self.command(&[])? {
            Command { kind: Kind::Group(body), .. } => body,
            other => vec![other],
        };
        Some(Kind::Function { name, name_span, body })
    }

    fn case_arms(&mut self) -> Vec<CaseArm> {
        let mut arms = Vec::new();
        loop {
            self.lines();
            if self.at >= self.end || self.take_word("esac") {
                return arms;
            }
            let start = self.at;
            if self.rest().starts_with('(') {
                self.at += 1;
            }
            let mut patterns = Vec::new();
            loop {
                self.blanks();
                patterns.extend(self.word(false));
                self.blanks();
                if !self.rest().starts_with('|') {
                    break;
                }
                self.at += 1;
            }
            if !self.rest().starts_with(')') {
                // Not an arm: the line is passed over.
                self.at += self.rest().find('\n').unwrap_or(self.rest().len()).max(1);
                continue;
            }
            self.at += 1;
            let body = self.list(&[";;", ";&", "esac"]);
            for end in [";;&", ";;", ";&"] {
                if self.rest().starts_with(end) {
                    self.at += end.len();
                    break;
                }
            }
            arms.push(CaseArm { patterns, body, span: self.span(start) });
            if self.at == start {
                self.bump();
            }
        }
    }

    /// Words up to the end of the command.
    fn words(&mut self) -> Vec<Word> {
        let mut words = Vec::new();
        loop {
            self.blanks();
            match self.word(false) {
                Some(word) => words.extend(super::braces::expanded(word)),
                None => return words,
            }
        }
    }

    fn test_words(&mut self) -> Vec<Word> {
        let mut words = Vec::new();
        loop {
            self.blanks();
            if self.take_word("]]") || self.at >= self.end {
                return words;
            }
            let start = self.at;
            let operator = ["&&", "||", "(", ")", "<", ">", "\n", ";"].into_iter().find(|op| self.rest().starts_with(op));
            if let Some(operator) = operator {
                if matches!(operator, ";") {
                    return words;
                }
                self.at += operator.len();
                let text = crate::ir::Text::verbatim(operator, index(start));
                words.push(Word { span: self.span(start), parts: vec![super::ast::Part::Text(text, false)] });
                continue;
            }
            match self.word(words.last().is_some_and(|word| word.text().as_deref() == Some("=~"))) {
                Some(word) => words.push(word),
                None => self.bump(),
            }
        }
    }

    /// The words between `((` and `))`.
    fn arithmetic(&mut self) -> Vec<Word> {
        self.at += 2;
        let end = self.rest().find("))").map_or(self.end, |at| self.at + at);
        let mut words = Vec::new();
        let outer = std::mem::replace(&mut self.end, end);
        while self.at < self.end {
            self.blanks();
            let start = self.at;
            let rest = self.rest();
            let length = rest.find(|c: char| !"=!<>&|+-*/%".contains(c)).unwrap_or(rest.len());
            if length > 0 {
                self.at += length;
                let text = crate::ir::Text::verbatim(&rest[..length], index(start));
                words.push(Word { span: self.span(start), parts: vec![super::ast::Part::Text(text, false)] });
            } else {
                let length = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$' | '{' | '}'))).unwrap_or(rest.len());
                let name = rest[..length].trim_matches(['$', '{', '}']);
                self.at += length.max(1).min(self.end - self.at);
                while !self.text.is_char_boundary(self.at) {
                    self.at += 1;
                }
                let span = self.span(start);
                let part = if name.starts_with(|c: char| c.is_ascii_digit()) || name.is_empty() {
                    super::ast::Part::Text(crate::ir::Text::verbatim(name, index(start)), false)
                } else {
                    let variable = super::ast::Variable { name: name.to_owned(), span, key: None, with: super::ast::With::Plain };
                    super::ast::Part::Variable(variable)
                };
                words.push(Word { span, parts: vec![part] });
            }
        }
        self.end = outer;
        if self.rest().starts_with("))") {
            self.at += 2;
        }
        words
    }

    fn simple(&mut self, closers: &[&str]) -> Option<Command> {
        let start = self.at;
        let (mut assigns, mut words, mut redirects) = (Vec::new(), Vec::<Word>::new(), Vec::new());
        loop {
            self.blanks();
            if self.at >= self.end || words.is_empty() && assigns.is_empty() && self.closes(closers) {
                break;
            }
            let declares = words
                .first()
                .and_then(Word::text)
                .is_some_and(|word| matches!(word.as_str(), "local" | "export" | "declare" | "readonly" | "typeset"));
            if (words.is_empty() || declares)
                && let Some(assign) = self.assign()
            {
                assigns.push(assign);
                continue;
            }
            if let Some(redirect) = self.redirect() {
                redirects.extend(redirect);
                continue;
            }
            match self.word(false) {
                Some(word) => words.push(word),
                None => break,
            }
        }
        if assigns.is_empty() && words.is_empty() && redirects.is_empty() {
            return None;
        }
        Some(Command { span: self.span(start), kind: Kind::Simple { assigns, words }, redirects })
    }

    fn assign(&mut self) -> Option<Assign> {
        let start = self.at;
        let name = self.identifier();
        if name.is_empty() {
            return None;
        }
        self.at += name.len();
        let name_span = self.span(start);
        let is_set = |end: usize| self.text[end + 1..self.end].starts_with(['=', '+']);
        let key = if self.key_end().is_some_and(is_set) { self.key() } else { None };
        let after = self.rest();
        let (length, append) = if after.starts_with("+=") {
            (2, true)
        } else if after.starts_with('=') && !after.starts_with("==") {
            (1, false)
        } else {
            self.at = start;
            return None;
        };
        self.at += length;
        let value = if self.rest().starts_with('(') { self.items() } else { Value::Word(self.word_or_nothing()) };
        Some(Assign { name: name.to_owned(), name_span, key, value, append, span: self.span(start) })
    }

    fn word_or_nothing(&mut self) -> Word {
        let nothing = Word { span: self.span(self.at), parts: Vec::new() };
        self.word(false).unwrap_or(nothing)
    }

    /// `(a b)`, `([a]=b [c]=d)`.
    fn items(&mut self) -> Value {
        self.at += 1;
        let (mut items, mut rows) = (Vec::new(), Vec::new());
        loop {
            self.lines();
            if self.at >= self.end || self.rest().starts_with(')') {
                break;
            }
            let is_set = |end: usize| self.text[end + 1..self.end].starts_with('=');
            if self.key_end().is_some_and(is_set)
                && let Some(key) = self.key()
            {
                self.at += 1;
                rows.push((key, self.word_or_nothing()));
                continue;
            }
            match self.word(false) {
                Some(word) => items.extend(super::braces::expanded(word)),
                None => self.bump(),
            }
        }
        self.at = (self.at + 1).min(self.end);
        if rows.is_empty() { Value::Array(items) } else { Value::Table(rows) }
    }

    /// The identifier that stands here; empty if none does.
    pub(super) fn identifier(&self) -> &'t str {
        let rest = self.rest();
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            return "";
        }
        &rest[..rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len())]
    }

    /// A redirection, if one stands here: what it means, where that matters.
    fn redirect(&mut self) -> Option<Option<Redirect>> {
        self.blanks();
        let rest = self.rest();
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
        let after = &rest[digits..];
        let operator =
            ["<<<", "<<-", "<<", "&>>", "&>", ">>", ">&", ">|", ">", "<&", "<>", "<"].into_iter().find(|op| after.starts_with(op))?;
        if after[operator.len()..].starts_with('(') && operator.len() == 1 {
            // `<(…)` is a word.
            return None;
        }
        if digits > 0 && operator.starts_with('&') {
            return None;
        }
        let descriptor = &rest[..digits];
        self.at += digits + operator.len();
        self.blanks();
        if matches!(operator, "<<" | "<<-") {
            let start = self.at;
            let word = self.word(false)?;
            let raw = self.text.get(start..self.at).is_some_and(|written| written.contains(['\'', '"', '\\']));
            let number = self.script.documents.len();
            self.script.documents.push(Word { span: word.span, parts: Vec::new() });
            self.pending.push(Pending { number, delimiter: word.text().unwrap_or_default(), raw, strips: operator == "<<-" });
            return Some(Some(Redirect::Document(number)));
        }
        let word = self.word(false)?;
        Some(match operator {
            "<<<" => Some(Redirect::Text(word)),
            ">" | ">>" | ">|" | "&>" if matches!(descriptor, "" | "1") => Some(Redirect::Output(word)),
            _ => None,
        })
    }

    /// The commands of `$(…)` up to its bracket.
    pub(super) fn substituted(&mut self) -> List {
        let commands = self.list(&[")"]);
        if self.rest().starts_with(')') {
            self.at += 1;
        }
        commands
    }

    /// The commands of the text up to `end`.
    pub(super) fn within(&mut self, end: usize) -> List {
        let outer = std::mem::replace(&mut self.end, end);
        let commands = self.list(&[]);
        self.at = end;
        self.end = outer;
        commands
    }
}
