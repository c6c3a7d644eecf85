//! The code of scripts and attributes, with what a server fills in as values that nobody knows.

use std::ops::Range;

use super::Markup;
use super::code::Code;
use super::server::{self, Does};

/// What stands for the server's values: no script has this name.
pub const VALUES: &str = "__server__";

/// Adds the code of a script.
pub(super) fn add(code: &mut Code<'_>, page: &str, range: Range<usize>, markup: Markup) {
    let range = without_comment_marks(page, range);
    Script { code, page, end: range.end, at: range.start, copied: range.start, markup, nesting: Vec::new() }.run();
}

/// How text is written that becomes a template literal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// In a script, with JavaScript's escapes.
    Script,
    /// In an attribute, with entities.
    Attribute,
    /// In an attribute in which braces hold expressions.
    Braces,
}

/// Adds text as a template literal whose holes are the server's values and, in braces, the page's own.
pub(super) fn add_text(code: &mut Code<'_>, page: &str, range: Range<usize>, markup: Markup, written: Written) {
    let (start, end) = (range.start, range.end);
    code.put("`", start);
    add_text_inside(code, page, range, markup, written);
    code.put("`", end);
}

/// The same for a part of a template literal.
pub(super) fn add_text_inside(code: &mut Code<'_>, page: &str, range: Range<usize>, markup: Markup, written: Written) {
    let control = control_range(page, range.clone(), markup);
    let (mut at, mut copied) = (range.start, range.start);
    while at < range.end {
        // What replaces how much of the text; `None` for text that stays.
        let replaced: Option<(String, usize)> = match page.as_bytes()[at] {
            _ if control.as_ref().is_some_and(|control| control.start == at) => {
                control.as_ref().map(|control| (hole("choice"), control.len()))
            }
            b'\\' if written == Written::Script => {
                at += 1;
                None
            }
            byte if opens(byte)
                && let Some(tag) = tag_in(page, at, range.end, markup) =>
            {
                match tag.does {
                    Does::Output(expression) => Some((value(code, &page[expression]), tag.range.len())),
                    Does::Control | Does::Comment => Some((String::new(), tag.range.len())),
                }
            }
            b'`' | b'\\' | b'$' => {
                code.copy(copied..at);
                code.put("\\", at);
                copied = at;
                None
            }
            b'&' if written != Written::Script => entity(&page.as_bytes()[at..range.end]).map(|(text, len)| (text.to_owned(), len)),
            b'{' if written == Written::Braces
                && let Some(end) = server::balanced(page.as_bytes(), at).filter(|end| *end <= range.end) =>
            {
                code.copy(copied..at);
                code.put("${", at);
                code.copy(at + 1..end - 1);
                code.put("}", end);
                (at, copied) = (end, end);
                continue;
            }
            _ => None,
        };
        let Some((text, len)) = replaced else {
            at += 1;
            continue;
        };
        code.copy(copied..at);
        code.put(&text, at);
        at += len;
        copied = at;
    }
    code.copy(copied..range.end.max(copied));
}

/// A value of the server's, or of whoever fills in a form, inside a template literal.
pub(super) fn hole(name: &str) -> String {
    format!("${{{VALUES}.{name}}}")
}

/// What a server puts into a template literal: the text that the page itself says it is, or a value that nobody knows.
fn value(code: &Code<'_>, expression: &str) -> String {
    code.constant(expression).unwrap_or_else(|| hole(&server::value_name(expression)))
}

/// Whether a tag of a template language may begin with a byte.
const fn opens(byte: u8) -> bool {
    matches!(byte, b'{' | b'<' | b'@' | b'[' | b'$' | b'/')
}

fn tag_in(page: &str, at: usize, end: usize, markup: Markup) -> Option<server::Tag> {
    server::tag_at(page, at, markup).filter(|tag| tag.range.end <= end)
}

/// Adds the code of an attribute, whose quotes and signs may be written as entities.
pub(super) fn add_attribute(code: &mut Code<'_>, page: &str, range: Range<usize>, markup: Markup) {
    if memchr::memchr(b'&', &page.as_bytes()[range.clone()]).is_none() {
        return add(code, page, range, markup);
    }
    let mut copied = range.start;
    for at in memchr::memchr_iter(b'&', &page.as_bytes()[range.clone()]).map(|at| range.start + at) {
        if let Some((text, len)) = entity(&page.as_bytes()[at..range.end])
            && at >= copied
        {
            code.copy(copied..at);
            code.put(text, at);
            copied = at + len;
        }
    }
    code.copy(copied..range.end);
    code.put("", range.end);
}

/// The character that an entity at the start of `bytes` stands for, as code; if it is one.
fn entity(bytes: &[u8]) -> Option<(&'static str, usize)> {
    let known: [(&[u8], &str); 8] = [
        (b"&amp;", "&"),
        (b"&quot;", "\""),
        (b"&#34;", "\""),
        (b"&apos;", "'"),
        (b"&#39;", "'"),
        (b"&#039;", "'"),
        (b"&lt;", "<"),
        (b"&gt;", ">"),
    ];
    known.into_iter().find(|(entity, _)| bytes.starts_with(entity)).map(|(entity, text)| (text, entity.len()))
}

/// Old pages hide scripts in a comment of the markup.
fn without_comment_marks(page: &str, mut range: Range<usize>) -> Range<usize> {
    let text = &page[range.clone()];
    let head = text.len() - text.trim_start().len();
    for (open, close) in [("<!--", "-->"), ("<![CDATA[", "]]>")] {
        if text[head..].starts_with(open) {
            let line = text[head..].find('\n').map_or(head + open.len(), |end| head + end);
            // What follows the mark on its line is part of it, unless the script is one line.
            range.start += if text[line..].trim().is_empty() { head + open.len() } else { line };
            let tail = page[range.clone()].trim_end();
            if let Some(rest) = tail.strip_suffix(close) {
                range.end = range.start + rest.trim_end_matches([' ', '/']).len();
            }
            return range;
        }
    }
    range
}

/// From the first to the last tag that decides what is sent: what is between them may or may not be there.
fn control_range(page: &str, range: Range<usize>, markup: Markup) -> Option<Range<usize>> {
    let mut found: Option<Range<usize>> = None;
    let mut at = range.start;
    while let Some(offset) = memchr::memchr3(b'<', b'{', b'@', &page.as_bytes()[at..range.end]) {
        at += offset;
        match server::tag_at(page, at, markup) {
            Some(tag) if tag.range.end <= range.end => {
                at = tag.range.end;
                if tag.does == Does::Control {
                    found = Some(found.map_or(tag.range.start, |found| found.start)..tag.range.end);
                }
            }
            _ => at += 1,
        }
    }
    found
}

/// A script being added: knows just enough of JavaScript to tell strings and comments from code.
struct Script<'c, 't> {
    code: &'c mut Code<'t>,
    page: &'c str,
    at: usize,
    copied: usize,
    end: usize,
    markup: Markup,
    /// Template literals that are open, each with the braces that are open in its hole.
    nesting: Vec<usize>,
}

impl Script<'_, '_> {
    fn run(mut self) {
        while self.at < self.end {
            match self.page.as_bytes()[self.at] {
                byte if opens(byte) && self.server_tag() => {}
                b'/' if self.starts_with("//") => self.comment("\n"),
                b'/' if self.starts_with("/*") => self.comment("*/"),
                quote @ (b'"' | b'\'') => self.string(quote),
                b'`' => {
                    self.at += 1;
                    self.template();
                }
                b'{' => {
                    self.nesting.last_mut().into_iter().for_each(|open| *open += 1);
                    self.at += 1;
                }
                b'}' => {
                    self.at += 1;
                    match self.nesting.last_mut() {
                        Some(0) => {
                            self.nesting.pop();
                            self.template();
                        }
                        Some(open) => *open -= 1,
                        None => {}
                    }
                }
                _ => self.at += 1,
            }
        }
        self.flush();
        self.code.put("", self.end);
    }

    fn starts_with(&self, text: &str) -> bool {
        self.page.as_bytes()[self.at..self.end].starts_with(text.as_bytes())
    }

    fn flush(&mut self) {
        let at = self.at.min(self.end);
        self.code.copy(self.copied..at);
        self.copied = at;
    }

    fn comment(&mut self, end: &str) {
        let rest = &self.page.as_bytes()[self.at + 2..self.end];
        self.at = memchr::memmem::find(rest, end.as_bytes()).map_or(self.end, |found| self.at + 2 + found + end.len());
    }

    /// A server's tag in the code: a value, or nothing.
    fn server_tag(&mut self) -> bool {
        let Some(tag) = tag_in(self.page, self.at, self.end, self.markup) else { return false };
        let text = &self.page[tag.range.clone()];
        // `{{` may as well open two blocks: `{{ x; }}`.
        if text.starts_with("{{") && (text.contains([';', '\n']) || text == "{{}}") {
            return false;
        }
        self.flush();
        match tag.does {
            Does::Output(expression) => {
                let name = server::value_name(&self.page[expression]);
                self.code.put(&format!("{VALUES}.{name}"), tag.range.start);
            }
            Does::Control | Does::Comment => self.code.put(" ", tag.range.start),
        }
        self.at = tag.range.end;
        self.copied = self.at;
        true
    }

    /// A string. One that the server fills becomes a template literal.
    fn string(&mut self, quote: u8) {
        let start = self.at + 1;
        let mut at = start;
        let mut filled = false;
        while at < self.end {
            match self.page.as_bytes()[at] {
                b'\\' => at += 1,
                b'\n' => break,
                byte if byte == quote => break,
                byte if opens(byte)
                    && let Some(tag) = tag_in(self.page, at, self.end, self.markup) =>
                {
                    filled = true;
                    at = tag.range.end;
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
        at = at.min(self.end);
        let closed = self.page.as_bytes().get(at) == Some(&quote) && at < self.end;
        if !filled || !closed {
            self.at = if closed { at + 1 } else { at };
            return;
        }
        self.flush();
        add_text(self.code, self.page, start..at, self.markup, Written::Script);
        self.at = at + 1;
        self.copied = self.at;
        // Nothing that comes next runs on from the string.
        self.code.put("", at + 1);
    }

    /// The inside of a template literal, or of what is left of it behind a hole.
    fn template(&mut self) {
        while self.at < self.end {
            match self.page.as_bytes()[self.at] {
                b'\\' => self.at += 2,
                b'`' => {
                    self.at += 1;
                    return;
                }
                // `[[${x}]]` is the script's own here.
                byte if byte != b'['
                    && opens(byte)
                    && let Some(tag) = tag_in(self.page, self.at, self.end, self.markup) =>
                {
                    self.flush();
                    if let Does::Output(expression) = tag.does {
                        let value = value(self.code, &self.page[expression]);
                        self.code.put(&value, tag.range.start);
                    }
                    self.at = tag.range.end;
                    self.copied = self.at;
                }
                b'$' if self.starts_with("${") => {
                    self.at += 2;
                    self.nesting.push(0);
                    return;
                }
                _ => self.at += 1,
            }
        }
    }
}
