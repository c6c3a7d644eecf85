//! Jupyter notebooks: the code cells as one Python file, every place in the JSON.

use super::python;
use crate::ir::{File, Problem, Span, Text};
use crate::source::settings;

/// Cell magics that run the rest of their cell as Python.
const PYTHON_MAGICS: [&str; 3] = ["time", "timeit", "capture"];
/// Line magics that run the rest of their line as Python.
const STATEMENT_MAGICS: [&str; 2] = ["%time ", "%timeit "];

/// Lowers one notebook. Never fails: what cannot be read is in [`File::problems`].
#[must_use]
pub fn lower(json: &str) -> File {
    let problem = match Scanner::new(json).notebook() {
        Ok(notebook) if notebook.is_python() => {
            let code = notebook.code();
            let mut file = python::lower_notebook(&code.cooked);
            file.remap(&code);
            return file;
        }
        Ok(_) => Problem { span: Span::default(), message: "the language of the notebook is not Python".to_owned() },
        Err(Malformed(at)) => Problem { span: span_at(json, at), message: "the notebook is not well-formed JSON".to_owned() },
    };
    let mut file = python::lower("");
    file.problems.push(problem);
    file
}

/// The character at `at`, or the empty end of the text.
fn span_at(json: &str, at: usize) -> Span {
    let start = json.floor_char_boundary(at.min(json.len()));
    let width = json[start..].chars().next().map_or(0, char::len_utf8);
    Span::new(to_u32(start), to_u32(start + width))
}

/// What matters of a notebook.
#[derive(Default)]
struct Notebook {
    /// The sources of the code cells.
    cells: Vec<Vec<Text>>,
    /// What the notebook says its kernel speaks.
    language: Option<Text>,
}

impl Notebook {
    fn is_python(&self) -> bool {
        self.language.as_ref().is_none_or(|language| language.cooked.to_ascii_lowercase().contains("python"))
    }

    fn code(&self) -> Text {
        let mut code = Code { cooked: String::new(), map: Vec::new(), end: 0 };
        for cell in self.cells.iter().filter(|cell| runs_python(cell)) {
            cell.iter().for_each(|text| code.add(text));
            code.end_cell();
        }
        code.finish()
    }
}

/// Whether a cell is Python: others start with the magic of what they are.
fn runs_python(cell: &[Text]) -> bool {
    let mut lines = cell.iter().flat_map(|text| text.cooked.lines()).map(str::trim).filter(|line| !line.is_empty());
    let Some(magic) = lines.next().and_then(|line| line.strip_prefix("%%")) else { return true };
    PYTHON_MAGICS.contains(&magic.split_whitespace().next().unwrap_or(""))
}

/// The code of all cells as it grows.
struct Code {
    cooked: String,
    map: Vec<(u32, u32)>,
    end: u32,
}

impl Code {
    /// Adds one string of a cell's source, its statement magics left out.
    fn add(&mut self, text: &Text) {
        let mut at = 0;
        for line in text.cooked.split_inclusive('\n') {
            let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
            let magic = STATEMENT_MAGICS.into_iter().find(|magic| line[indent..].starts_with(magic));
            let argument = magic.map_or("", |magic| line[indent + magic.len()..].trim_start());
            // An option of the magic is no Python.
            if argument.is_empty() || argument.starts_with('-') {
                self.range(text, at, at + line.len());
            } else {
                self.range(text, at, at + indent);
                self.range(text, at + line.len() - argument.len(), at + line.len());
            }
            at += line.len();
        }
    }

    fn range(&mut self, text: &Text, start: usize, end: usize) {
        if start == end {
            return;
        }
        self.jump(text.raw(start));
        let base = self.cooked.len();
        let jumps = text.map.iter().skip_while(|jump| jump.0 as usize <= start).take_while(|jump| (jump.0 as usize) < end);
        self.map.extend(jumps.map(|&(cooked, raw)| (to_u32(base + cooked as usize - start), raw)));
        self.cooked.push_str(&text.cooked[start..end]);
        self.end = text.raw(end);
    }

    /// What is added next stands at `raw`.
    fn jump(&mut self, raw: u32) {
        self.map.push((to_u32(self.cooked.len()), raw));
    }

    fn end_cell(&mut self) {
        self.jump(self.end);
        self.cooked.push('\n');
    }

    fn finish(mut self) -> Text {
        if self.map.is_empty() {
            self.map.push((0, 0));
        }
        Text { cooked: self.cooked.into(), map: self.map.into(), end: self.end }
    }
}

/// Where the JSON is not JSON.
struct Malformed(usize);

/// Reads the parts of a notebook that matter and moves over the rest, which may be large and deep, without recursion.
struct Scanner<'j> {
    json: &'j str,
    at: usize,
}

impl<'j> Scanner<'j> {
    fn new(json: &'j str) -> Self {
        Self { json, at: if json.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 } }
    }

    fn notebook(mut self) -> Result<Notebook, Malformed> {
        let mut notebook = Notebook::default();
        self.object(|scanner, key| match key {
            "cells" => scanner.list(|scanner| scanner.cell(&mut notebook.cells)),
            "metadata" => scanner.object(|scanner, key| match key {
                "kernelspec" => scanner.language("language", &mut notebook.language),
                "language_info" => scanner.language("name", &mut notebook.language),
                _ => scanner.skip_value(),
            }),
            _ => scanner.skip_value(),
        })?;
        if self.peek().is_some() { Err(Malformed(self.at)) } else { Ok(notebook) }
    }

    fn language(&mut self, wanted: &str, language: &mut Option<Text>) -> Result<(), Malformed> {
        self.object(|scanner, key| {
            if key != wanted || scanner.peek() != Some(b'"') {
                return scanner.skip_value();
            }
            *language = Some(scanner.string()?);
            Ok(())
        })
    }

    fn cell(&mut self, cells: &mut Vec<Vec<Text>>) -> Result<(), Malformed> {
        let (mut is_code, mut source) = (false, Vec::new());
        self.object(|scanner, key| {
            match key {
                "cell_type" if scanner.peek() == Some(b'"') => is_code = *scanner.string()?.cooked == *"code",
                "source" => {
                    source.clear();
                    if scanner.peek() == Some(b'[') {
                        scanner.list(|scanner| scanner.line(&mut source))?;
                    } else {
                        scanner.line(&mut source)?;
                    }
                }
                _ => scanner.skip_value()?,
            }
            Ok(())
        })?;
        if is_code {
            cells.push(source);
        }
        Ok(())
    }

    fn line(&mut self, source: &mut Vec<Text>) -> Result<(), Malformed> {
        if self.peek() == Some(b'"') {
            source.push(self.string()?);
            Ok(())
        } else {
            self.skip_value()
        }
    }

    /// Calls `entry` at the value of every key; moves over anything that is no object.
    fn object(&mut self, mut entry: impl FnMut(&mut Self, &str) -> Result<(), Malformed>) -> Result<(), Malformed> {
        self.items(b'{', b'}', |scanner| {
            if scanner.peek() != Some(b'"') {
                return Err(Malformed(scanner.at));
            }
            let key = scanner.string()?;
            scanner.expect(b':')?;
            entry(scanner, &key.cooked)
        })
    }

    /// Calls `item` at every item; moves over anything that is no list.
    fn list(&mut self, item: impl FnMut(&mut Self) -> Result<(), Malformed>) -> Result<(), Malformed> {
        self.items(b'[', b']', item)
    }

    fn items(&mut self, open: u8, close: u8, mut item: impl FnMut(&mut Self) -> Result<(), Malformed>) -> Result<(), Malformed> {
        if self.peek() != Some(open) {
            return self.skip_value();
        }
        self.at += 1;
        if self.peek() == Some(close) {
            self.at += 1;
            return Ok(());
        }
        loop {
            item(self)?;
            if self.peek() == Some(close) {
                self.at += 1;
                return Ok(());
            }
            self.expect(b',')?;
        }
    }

    /// Moves over one value. What is inside it is not checked: nothing of it is used.
    fn skip_value(&mut self) -> Result<(), Malformed> {
        let mut depth = 0_usize;
        loop {
            match self.peek().ok_or(Malformed(self.at))? {
                b'"' => self.skip_string()?,
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' if depth > 0 => {
                    depth -= 1;
                    self.at += 1;
                }
                b',' | b':' if depth > 0 => self.at += 1,
                byte if byte.is_ascii_alphanumeric() || byte == b'-' => {
                    let rest = &self.json.as_bytes()[self.at..];
                    let word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.');
                    self.at += rest.iter().take_while(|byte| word(byte)).count();
                }
                _ => return Err(Malformed(self.at)),
            }
            if depth == 0 {
                return Ok(());
            }
        }
    }

    fn skip_string(&mut self) -> Result<(), Malformed> {
        let start = self.at;
        self.at += 1;
        loop {
            let rest = self.json.as_bytes().get(self.at..).ok_or(Malformed(start))?;
            let length = memchr::memchr2(b'"', b'\\', rest).ok_or(Malformed(start))?;
            let escape = rest[length] == b'\\';
            self.at += length + if escape { 2 } else { 1 };
            if !escape {
                return Ok(());
            }
        }
    }

    fn string(&mut self) -> Result<Text, Malformed> {
        let (text, end) = settings::json_string(self.json, self.at).map_err(|_| Malformed(self.at))?;
        self.at = end;
        Ok(text)
    }

    fn expect(&mut self, byte: u8) -> Result<(), Malformed> {
        if self.peek() != Some(byte) {
            return Err(Malformed(self.at));
        }
        self.at += 1;
        Ok(())
    }

    /// The first byte of the next token.
    fn peek(&mut self) -> Option<u8> {
        let rest = self.json.as_bytes().get(self.at..)?;
        self.at += rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.json.as_bytes().get(self.at).copied()
    }
}

fn to_u32(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
