//! Words of a shell: quotes, variables, and the output of commands in them.

use super::ast::{Part, Variable, With, Word};
use super::parse::{Parser, index};
use crate::ir::Span;
use crate::lower::tree_sitter::Cook;

/// Collects the pieces of a word.
struct Pieces {
    parts: Vec<Part>,
    text: Option<(Cook, bool)>,
}

impl Pieces {
    fn verbatim(&mut self, at: usize, raw: &str, quoted: bool) {
        self.cook(at, quoted).verbatim(raw);
    }

    /// The text piece that byte `at` belongs to.
    fn cook(&mut self, at: usize, quoted: bool) -> &mut Cook {
        if self.text.as_ref().is_some_and(|(_, was)| *was != quoted) {
            self.close();
        }
        &mut self.text.get_or_insert_with(|| (Cook::new(index(at)), quoted)).0
    }

    fn close(&mut self) {
        if let Some((cook, quoted)) = self.text.take() {
            self.parts.push(Part::Text(cook.finish(), quoted));
        }
    }

    fn part(&mut self, part: Part) {
        self.close();
        self.parts.push(part);
    }
}

impl Parser<'_> {
    /// The word that stands here, if one does. `is_pattern` takes brackets and bars as its text.
    pub(super) fn word(&mut self, is_pattern: bool) -> Option<Word> {
        let start = self.at;
        let mut pieces = Pieces { parts: Vec::new(), text: None };
        while let Some(c) = self.peek() {
            match c {
                ' ' | '\t' | '\n' | '\r' => break,
                ';' | '&' => break,
                // Process substitution; else a redirection.
                '<' | '>' if self.rest()[1..].starts_with('(') && self.at == start => {
                    self.at += 2;
                    let begin = self.at - 2;
                    let commands = self.deeper(Self::substituted).unwrap_or_default();
                    let span = self.span(begin);
                    pieces.part(Part::Output(commands, span));
                }
                '<' if self.placeholder(&mut pieces) => {}
                '|' | '(' | ')' | '<' | '>' if !is_pattern => break,
                '`' if self.in_backquotes => break,
                '\'' => self.single(&mut pieces),
                '"' => self.double(&mut pieces),
                '\\' => {
                    let width = 1 + self.rest()[1..].chars().next().map_or(0, char::len_utf8);
                    let escaped = &self.rest()[1..width];
                    let meaning = if matches!(escaped, "\n" | "\r") { "" } else { escaped };
                    pieces.cook(self.at, true).replaced(meaning, width);
                    self.at += width;
                    if escaped == "\r" && self.rest().starts_with('\n') {
                        self.at += 1;
                        pieces.close();
                    }
                }
                '$' | '`' => self.inserted(&mut pieces, false),
                other => {
                    let width = other.len_utf8();
                    pieces.verbatim(self.at, &self.rest()[..width], false);
                    self.at += width;
                }
            }
        }
        if self.at == start {
            return None;
        }
        pieces.close();
        Some(Word { span: self.span(start), parts: pieces.parts })
    }

    /// `<your token>`: to be filled in by whoever copies the script; no redirection.
    fn placeholder(&mut self, pieces: &mut Pieces) -> bool {
        const LONGEST: usize = 60;
        let rest = self.rest();
        let mut near = rest.char_indices().take(LONGEST);
        let Some((end, '>')) = near.find(|(_, c)| matches!(c, '>' | '\n' | '"' | '\'')) else { return false };
        let inner = &rest[1..end];
        let fits = inner.starts_with(|c: char| c.is_alphabetic()) && inner.chars().all(|c| c.is_alphanumeric() || " _-.".contains(c));
        // `<input >output` has a blank before the second bracket.
        if !fits || inner.ends_with(' ') || inner.contains('.') && !inner.contains(' ') {
            return false;
        }
        pieces.verbatim(self.at, &rest[..=end], false);
        self.at += end + 1;
        true
    }

    /// Where a quoted text that starts here ends. One that nobody closes ends with its line.
    fn closing(&self, quote: char, escapes: bool) -> usize {
        let rest = self.rest();
        let mut skip = false;
        for (at, c) in rest.char_indices() {
            if skip {
                skip = false;
            } else if escapes && c == '\\' {
                skip = true;
            } else if c == quote {
                return self.at + at;
            }
        }
        self.at + rest.find('\n').unwrap_or(rest.len())
    }

    fn single(&mut self, pieces: &mut Pieces) {
        self.at += 1;
        let end = self.closing('\'', false);
        let raw = &self.text[self.at..end];
        pieces.verbatim(self.at, raw, true);
        self.at = end;
        if self.rest().starts_with('\'') {
            self.at += 1;
        }
        pieces.close();
    }

    fn double(&mut self, pieces: &mut Pieces) {
        self.at += 1;
        // An empty text is a word, too.
        pieces.verbatim(self.at, "", true);
        let closed = self.closed_double();
        let outer = self.end;
        if !closed {
            self.end = self.at + self.rest().find('\n').unwrap_or(self.rest().len());
        }
        self.expanded(pieces, Some('"'));
        self.end = outer;
        if self.rest().starts_with('"') {
            self.at += 1;
        }
        pieces.close();
    }

    /// Whether a closing quote follows somewhere.
    fn closed_double(&self) -> bool {
        let end = self.closing('"', true);
        self.text[end..self.end].starts_with('"')
    }

    /// Text in which variables and commands are put in, up to `quote` or the end.
    fn expanded(&mut self, pieces: &mut Pieces, quote: Option<char>) {
        while let Some(c) = self.peek() {
            match c {
                c if Some(c) == quote => return,
                '\\' => {
                    let next = self.rest()[1..].chars().next();
                    match next {
                        Some('\n') => {
                            pieces.cook(self.at, true).replaced("", 2);
                            self.at += 2;
                        }
                        Some(c @ ('$' | '`' | '"' | '\\')) if c != '"' || quote.is_some() => {
                            pieces.cook(self.at, true).replaced(c.encode_utf8(&mut [0; 4]), 2);
                            self.at += 2;
                        }
                        _ => {
                            pieces.verbatim(self.at, "\\", true);
                            self.at += 1;
                        }
                    }
                }
                '$' | '`' if !(c == '`' && self.in_backquotes) => self.inserted(pieces, true),
                other => {
                    let width = other.len_utf8();
                    pieces.verbatim(self.at, &self.rest()[..width], true);
                    self.at += width;
                }
            }
        }
    }

    /// What a `$` or backquote starts.
    fn inserted(&mut self, pieces: &mut Pieces, quoted: bool) {
        let start = self.at;
        let rest = self.rest();
        if rest.starts_with('`') {
            self.at += 1;
            let end = self.closing('`', true);
            let was = std::mem::replace(&mut self.in_backquotes, true);
            let commands = self.deeper(|parser| parser.within(end)).unwrap_or_default();
            self.in_backquotes = was;
            self.at = end.min(self.end);
            if self.rest().starts_with('`') {
                self.at += 1;
            }
            let span = self.span(start);
            return pieces.part(Part::Output(commands, span));
        }
        if rest.starts_with("$((") {
            self.at += rest.find("))").map_or(rest.len(), |at| at + 2);
            let span = self.span(start);
            return pieces.part(Part::Variable(Variable { name: "#".into(), span, key: None, with: With::Changed }));
        }
        if rest.starts_with("$(") {
            self.at += 2;
            let commands = self.deeper(Self::substituted).unwrap_or_default();
            let span = self.span(start);
            return pieces.part(Part::Output(commands, span));
        }
        if rest.starts_with("${") {
            let variable = self.deeper(Self::braced);
            return pieces.parts_of(variable);
        }
        if !quoted && rest.starts_with("$'") {
            self.at += 1;
            return self.single(pieces);
        }
        if !quoted && rest.starts_with("$\"") {
            self.at += 1;
            return self.double(pieces);
        }
        self.at += 1;
        let mut name = self.identifier();
        if name.is_empty() {
            let special = self.peek().filter(|c| c.is_ascii_digit() || "@*#?$!-".contains(*c));
            name = special.map_or("", |c| &rest[1..1 + c.len_utf8()]);
        }
        if name.is_empty() {
            return pieces.verbatim(start, "$", quoted);
        }
        self.at += name.len();
        let with = if matches!(name, "@" | "*") { With::All } else { With::Plain };
        let span = self.span(start);
        pieces.part(Part::Variable(Variable { name: name.to_owned(), span, key: None, with }));
    }

    /// `${…}`.
    fn braced(&mut self) -> Variable {
        let start = self.at;
        self.at += 2;
        let counts = self.rest().starts_with('#');
        let points = self.rest().starts_with('!');
        if counts || points {
            self.at += 1;
        }
        let mut name = self.identifier().to_owned();
        if name.is_empty() {
            let rest = self.rest();
            let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            name = rest[..length].to_owned();
            if name.is_empty() && rest.starts_with(['@', '*', '?']) {
                name = rest[..1].to_owned();
            }
        }
        self.at += name.len();
        let whole = ["[@]}", "[*]}"].iter().any(|all| self.rest().starts_with(all));
        let key = if whole { None } else { self.key() };
        let rest = self.rest();
        let (mut with, after) = if points && whole {
            (With::Keys, 3)
        } else if counts || points {
            (With::Changed, 0)
        } else if whole {
            (With::All, 3)
        } else if rest.starts_with('}') {
            (if matches!(name.as_str(), "@" | "*") { With::All } else { With::Plain }, 0)
        } else if let Some(after) = [":-", ":=", "-", "="].into_iter().find(|operator| rest.starts_with(operator)) {
            self.at += after.len();
            (With::Default(Box::new(self.inner_word(None))), 0)
        } else if rest.starts_with(":?") || rest.starts_with('?') {
            (With::Plain, 0)
        } else if rest.starts_with(['%', '#', '/']) {
            (self.edited(), 0)
        } else {
            (With::Changed, 0)
        };
        self.at += after;
        // What is left of it up to the bracket that closes it.
        let mut open = 1;
        while let Some(c) = self.peek() {
            self.bump();
            match c {
                '{' => open += 1,
                '}' => {
                    open -= 1;
                    if open == 0 {
                        break;
                    }
                }
                '\n' => {
                    with = With::Changed;
                    break;
                }
                _ => {}
            }
        }
        Variable { name, span: self.span(start), key: key.map(Box::new), with }
    }

    /// Where the bracket is closed that opens here.
    pub(super) fn key_end(&self) -> Option<usize> {
        const LONGEST: usize = 200;
        let mut open = 0u32;
        let mut near = self.rest().char_indices().take(LONGEST).take_while(|(_, c)| *c != '\n');
        if !self.rest().starts_with('[') {
            return None;
        }
        let end = near.find(|(_, c)| {
            match c {
                '[' => open += 1,
                ']' => open -= 1,
                _ => {}
            }
            open == 0
        });
        end.map(|(at, _)| self.at + at).filter(|end| *end > self.at + 1)
    }

    /// `[key]` behind the name of a table.
    pub(super) fn key(&mut self) -> Option<Word> {
        let end = self.key_end()?;
        self.at += 1;
        let outer = std::mem::replace(&mut self.end, end);
        let key = self.inner_word(None);
        self.end = outer;
        self.at = end + 1;
        Some(key)
    }

    /// What `${x%word}`, `${x#word}` and `${x/word/word}` do, where the word is no pattern.
    fn edited(&mut self) -> With {
        let operator = self.rest().chars().next().unwrap_or_default();
        self.at += if self.rest()[1..].starts_with(operator) { 2 } else { 1 };
        let word = self.inner_word((operator == '/').then_some('/'));
        let text = word.text();
        let is_plain = text.as_ref().is_some_and(|text| !text.is_empty() && !text.contains(['*', '?', '[', '(', '\\']));
        match operator {
            '%' if text.is_none() || text.as_deref() == Some("/") => With::Trimmed,
            '%' if is_plain => With::Called("without_end", vec![word]),
            '#' if is_plain => With::Called("without_start", vec![word]),
            // What begins with one of these is looked for at an end alone.
            '/' if is_plain && !text.is_some_and(|text| text.starts_with(['#', '%'])) => {
                if self.rest().starts_with('/') {
                    self.at += 1;
                }
                let with = self.inner_word(None);
                With::Called("replaced", vec![word, with])
            }
            _ => With::Changed,
        }
    }

    /// A word within the brackets of `${x:-word}`, up to what closes them, or to `end`.
    fn inner_word(&mut self, end: Option<char>) -> Word {
        let start = self.at;
        let mut pieces = Pieces { parts: Vec::new(), text: None };
        while let Some(c) = self.peek() {
            match c {
                '}' | '\n' => break,
                c if Some(c) == end => break,
                '\'' => self.single(&mut pieces),
                '"' => {
                    // Within a quoted text a quote may end that text instead.
                    self.at += 1;
                    self.expanded_until(&mut pieces);
                    if self.rest().starts_with('"') {
                        self.at += 1;
                    }
                }
                '$' | '`' => self.inserted(&mut pieces, true),
                other => {
                    let width = other.len_utf8();
                    pieces.verbatim(self.at, &self.rest()[..width], true);
                    self.at += width;
                }
            }
        }
        pieces.close();
        Word { span: self.span(start), parts: pieces.parts }
    }

    fn expanded_until(&mut self, pieces: &mut Pieces) {
        let outer = self.end;
        let rest = self.rest();
        self.end = self.at + rest.find(['"', '\n']).unwrap_or(rest.len());
        self.expanded(pieces, Some('"'));
        self.end = outer;
    }

    /// The body of a here-document.
    pub(super) fn document(&mut self, start: usize, end: usize, raw: bool) -> Word {
        let mut pieces = Pieces { parts: Vec::new(), text: None };
        let span = Span::new(index(start), index(end));
        if raw {
            pieces.verbatim(start, &self.text[start..end], true);
        } else {
            let (outer, quotes) = (std::mem::replace(&mut self.end, end), std::mem::replace(&mut self.in_backquotes, false));
            self.at = start;
            self.expanded(&mut pieces, None);
            self.end = outer;
            self.in_backquotes = quotes;
        }
        pieces.close();
        Word { span, parts: pieces.parts }
    }
}

impl Pieces {
    fn parts_of(&mut self, variable: Option<Variable>) {
        if let Some(variable) = variable {
            self.part(Part::Variable(variable));
        }
    }
}
