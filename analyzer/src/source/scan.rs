//! The byte scan: what one reading of a file tells without parsing it.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::{Arc, LazyLock};

use memchr::memmem;
use regex::bytes::Regex;

use super::by_hand;
use super::class::Class;
use super::kind::FileKind;
use super::specifiers::{Ties, ties};
use super::test_code;
use super::text::{NotAnalyzed, decode};
use crate::lower::definitions::Form;
use crate::lower::javascript::Dialect;

/// Files above this are not analysed. The longest hand-written files known are a tenth of it.
pub const MAX_FILE_LEN: usize = 5 << 20;

/// Words that hint at Egnyte. Few and selective: common words would make the search as slow as parsing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Signals {
    /// `egnyte`, in any case.
    pub egnyte: bool,
    /// `pubapi`, in any case.
    pub pubapi: bool,
    /// `puboauth`, in any case.
    pub puboauth: bool,
    /// `/pubapi/v`: the head of an API path.
    pub api_path: bool,
}

/// The servers of a description of Egnyte's API.
static SERVER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?i-u)\b(?:servers|host)["']?\s*:[^#]{0,200}\begnyte(?:gov)?\.com\b"#).expect("a constant pattern"));

impl Signals {
    /// Any at all.
    #[must_use]
    pub const fn any(self) -> bool {
        self.egnyte || self.pubapi || self.puboauth
    }

    /// Code that surely talks to Egnyte's API or token service, in whatever language.
    #[must_use]
    pub const fn is_certain(self) -> bool {
        self.api_path || self.puboauth
    }

    /// Those of one text.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut found = Self::default();
        found.add(bytes);
        found
    }

    fn add(&mut self, bytes: &[u8]) {
        static WORDS: LazyLock<Regex> = LazyLock::new(|| Regex::new("(?i-u)egnyte|puboauth|pubapi").expect("a constant pattern"));
        let mut at = 0;
        while let Some(found) = WORDS.find_at(bytes, at) {
            at = found.end();
            match found.as_bytes()[0] {
                b'e' | b'E' => self.egnyte = true,
                _ if found.len() == "puboauth".len() => self.puboauth = true,
                // `pubapi-docs` is another word, and another folder.
                _ if is_head_of_compound(&bytes[at..]) => {}
                _ => {
                    self.pubapi = true;
                    let before = found.start().checked_sub(1).map(|before| bytes[before]);
                    self.api_path |= before == Some(b'/') && bytes.get(at..at + 2).is_some_and(|next| next.eq_ignore_ascii_case(b"/v"));
                }
            }
            if self.egnyte && self.puboauth && self.api_path {
                return;
            }
        }
    }
}

/// Whether a word goes on behind a hyphen; a version (`-v1`) belongs to what it counts.
fn is_head_of_compound(rest: &[u8]) -> bool {
    matches!(rest, [b'-', first, second, ..] if first.is_ascii_alphabetic() && !(first.eq_ignore_ascii_case(&b'v') && second.is_ascii_digit()))
}

/// What the scan of one file found.
pub(super) struct Scanned {
    /// The kind; only a file without an extension learns it here.
    pub(super) kind: FileKind,
    /// Bytes read.
    pub(super) len: u64,
    pub(super) signals: Signals,
    pub(super) ties: Ties,
    /// The ties of the page that the program sends, if it matters.
    pub(super) page: Option<Ties>,
    /// The content is a machine's.
    pub(super) generated: bool,
    /// It speaks of Egnyte, and what its name calls a test is a script that somebody runs.
    pub(super) run_by_hand: bool,
    /// The content is there to try other code out, whatever the file is called.
    pub(super) test: bool,
    /// The text, kept where the file will surely be analysed, or the reason why it cannot be.
    pub(super) text: Option<Result<Arc<str>, NotAnalyzed>>,
}

impl Scanned {
    /// Of a file that is not read.
    pub(super) fn nothing(kind: FileKind) -> Self {
        Self {
            kind,
            len: 0,
            signals: Signals::default(),
            ties: Ties::default(),
            page: None,
            generated: false,
            run_by_hand: false,
            test: false,
            text: None,
        }
    }

    /// Makes a settings file a definition where its content says so. `path` is relative to the root.
    pub(super) fn defined(self, path: &str) -> Self {
        let (FileKind::Settings(format), Some(Ok(text)), true) = (self.kind, &self.text, self.signals.any()) else { return self };
        // Other descriptions of an API are not read, and need not be readable.
        let broken = || SERVER.is_match(text.as_bytes()).then(|| Form::of_broken(format, text)).flatten();
        let kind = Form::of(path, format, text.as_bytes()).or_else(broken).map_or(self.kind, FileKind::Definition);
        Self { kind, ..self }
    }
}

/// Scans one file. `buffer` is reused from file to file; `kind` is what the name says, if it says anything.
pub(super) fn scan(path: &Path, kind: Option<FileKind>, class: Class, buffer: &mut Vec<u8>) -> Scanned {
    let known = kind.unwrap_or(FileKind::Other);
    // Of a bundle the report says that nobody read it, if it speaks of Egnyte.
    let is_bundle = class == Class::Generated && known.is_code() && !matches!(known, FileKind::Page(_));
    if is_bundle {
        return Scanned { signals: signals_of(path), ..Scanned::nothing(known) };
    }
    if !class.is_analyzed() || kind.is_some_and(|kind| !kind.is_scanned()) {
        return Scanned::nothing(known);
    }
    let unreadable =
        |error: io::Error| Scanned { text: Some(Err(NotAnalyzed::Unreadable(error.kind().to_string()))), ..Scanned::nothing(known) };
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) => return unreadable(error),
    };
    buffer.clear();
    let kind = match kind {
        Some(kind) => kind,
        None => match (&mut file).take(128).read_to_end(buffer) {
            Ok(_) => FileKind::of_shebang(buffer),
            Err(error) => return unreadable(error),
        },
    };
    if !kind.is_scanned() {
        return Scanned::nothing(kind);
    }
    if let Err(error) = (&mut file).take((MAX_FILE_LEN + 1 - buffer.len()) as u64).read_to_end(buffer) {
        return unreadable(error);
    }
    if buffer.len() > MAX_FILE_LEN {
        return oversized(file, kind, buffer).unwrap_or_else(unreadable);
    }
    let scanned = inspect(buffer, kind);
    let run_by_hand = class == Class::Test && scanned.signals.any() && by_hand::is_run(buffer, kind);
    Scanned { run_by_hand, ..scanned }
}

/// The words in a file that nothing else is asked about; none in one that cannot be read.
fn signals_of(path: &Path) -> Signals {
    let mut signals = Signals::default();
    if let Ok(mut file) = File::open(path) {
        // What was read until an error still counts.
        let _ = search(&mut file, &mut Vec::new(), &mut signals);
    }
    signals
}

/// Searches what is left of a file, a piece at a time, after what `buffer` holds. Gives back how many bytes were read.
fn search(file: &mut File, buffer: &mut Vec<u8>, signals: &mut Signals) -> io::Result<u64> {
    // As many bytes as the longest word reaches over the end of a piece.
    const OVERLAP: usize = 16;
    let mut len = 0;
    loop {
        signals.add(buffer);
        buffer.drain(..buffer.len().saturating_sub(OVERLAP));
        let read = file.by_ref().take(1 << 20).read_to_end(buffer)?;
        if read == 0 {
            return Ok(len);
        }
        len += read as u64;
    }
}

fn inspect(bytes: &[u8], kind: FileKind) -> Scanned {
    let len = bytes.len() as u64;
    let mut signals = Signals::default();
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        let text = decode(bytes);
        if let Ok(text) = &text {
            signals.add(text.as_bytes());
        }
        let ties = text.as_ref().map(|text| ties(text.as_bytes(), kind)).unwrap_or_default();
        return Scanned { kind, len, signals, ties, page: None, generated: false, run_by_hand: false, test: false, text: Some(text) };
    }
    signals.add(bytes);
    let generated = kind.is_code() && is_machine_made(bytes, kind, signals) || is_own_output(bytes);
    let ties = if generated { Ties::default() } else { ties(bytes, kind) };
    let text = (signals.any() && !generated).then(|| decode(bytes));
    let page = kind.page_of_program().filter(|_| !generated && has_page(bytes, signals)).map(|page| self::ties(bytes, page));
    let test = kind == FileKind::Python && test_code::is_python_test(bytes);
    Scanned { kind, len, signals, ties, page, generated, run_by_hand: false, test, text }
}

/// Whether a program with markup in it sends a page of its own that matters: one with scripts, or one that leads to Egnyte by its markup.
fn has_page(bytes: &[u8], signals: Signals) -> bool {
    const LEADS: &[&[u8]] = &[b"<a ", b"<form", b"<meta", b"<iframe", b"onclick"];
    let has = |text: &[u8]| memmem::find(bytes, text).is_some();
    // What is code from beginning to end writes its markup in strings.
    let is_sent = || !bytes.starts_with(b"<?php") || has(b"?>");
    has(b"<script") || signals.is_certain() && is_sent() && LEADS.iter().any(|markup| has(markup))
}

/// Searches a file that is too large to analyse, a piece at a time.
fn oversized(mut file: File, kind: FileKind, buffer: &mut Vec<u8>) -> io::Result<Scanned> {
    let mut signals = Signals::default();
    let mut len = buffer.len() as u64;
    let generated = kind.is_code() && is_machine_made(buffer, kind, signals);
    if kind.is_code() {
        len += search(&mut file, buffer, &mut signals)?;
    } else {
        len = file.metadata()?.len();
    }
    Ok(Scanned {
        kind,
        len,
        signals,
        ties: Ties::default(),
        page: None,
        generated,
        run_by_hand: false,
        test: false,
        text: Some(Err(NotAnalyzed::Oversized(len))),
    })
}

/// Whether the content says that a machine wrote it. Costs a look at the head and, for each stretch of a long line, one jump.
pub(super) fn is_machine_made(bytes: &[u8], kind: FileKind, signals: Signals) -> bool {
    static MARKED: LazyLock<Regex> = LazyLock::new(|| {
        let note = r"@generated\b|code generated by|auto-?generated (?:by|file|code|from)|generated.{0,80}do not (?:edit|modify)|do not (?:edit|modify).{0,80}generated|generated by the protocol buffer compiler";
        Regex::new(&format!(r"(?im-u)^[ \t]*(?://|/\*|\*|#|<!--|--|;).{{0,120}}(?:{note})")).expect("a constant pattern")
    });
    // Every form of the note has this word, and few files do.
    static WORD: LazyLock<Regex> = LazyLock::new(|| Regex::new("(?i-u)generated").expect("a constant pattern"));
    let head = &bytes[..bytes.len().min(1500)];
    if WORD.is_match(head) && MARKED.is_match(head) {
        return true;
    }
    if kind != FileKind::JavaScript(Dialect::JavaScript) {
        return false;
    }
    // A map of the sources ends what a bundler wrote; one that holds the sources themselves is a line of megabytes.
    let last_line = bytes.trim_ascii_end();
    let last_line = &last_line[memchr::memrchr(b'\n', last_line).map_or(0, |newline| newline + 1)..];
    let bundle: &[&[u8]] = &[
        b"webpackBootstrap",
        b"function __webpack_require__(",
        b"__webpack_modules__",
        b"parcelRequire=",
        // Browserify's, however the rest is laid out.
        b"\"Cannot find module '\"",
        b"function e(t,n,r){",
        b"function r(e,n,t){",
    ];
    // A long script that begins with a comment which minifiers have to keep, and never speaks of Egnyte, is a copy of a library.
    let is_library = || bytes.len() > 40_000 && !signals.any() && (head.starts_with(b"/*!") || memmem::find(head, b"@license").is_some());
    last_line.starts_with(b"//# sourceMappingURL=")
        || head.starts_with(b"/******/")
        || is_library()
        || (signals.any() && bundle.iter().any(|mark| memmem::find(bytes, mark).is_some()))
        || is_minified(bytes)
}

/// Whether an earlier run wrote the file: a report is full of Egnyte's addresses and is no part of the app. (Reports in HTML say
/// in a comment that they are generated.)
fn is_own_output(bytes: &[u8]) -> bool {
    const MARKS: &[&[u8]] = &[b"\"egnyte-lint/report/", b"\"egnyte-lint/baseline/", b"\"engine_name\": \"egnyte-lint\"", b"/sarif-schema-"];
    let head = &bytes[..bytes.len().min(300)];
    matches!(head.trim_ascii_start(), [b'{' | b'[', ..]) && MARKS.iter().any(|mark| memmem::find(head, mark).is_some())
}

/// Whether more than half of a script stands in lines too long for a person, and those lines are code (an embedded image
/// is not).
fn is_minified(bytes: &[u8]) -> bool {
    const LONG: usize = 700;
    let (mut at, mut long, mut code) = (0, 0, 0);
    while bytes.len() - at > LONG {
        // The last newline of the next stretch, if there is one, ends a run of ordinary lines.
        if let Some(newline) = memchr::memrchr(b'\n', &bytes[at..at + LONG]) {
            at += newline + 1;
            continue;
        }
        let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |newline| at + newline + 1);
        long += end - at;
        code += bytes[at..end].iter().filter(|byte| matches!(byte, b'(' | b')' | b'{' | b'}' | b';' | b'=')).count();
        at = end;
    }
    long * 2 > bytes.len() && code * 25 > long
}

#[cfg(test)]
mod tests {
    use super::*;

    const JS: FileKind = FileKind::JavaScript(Dialect::JavaScript);

    fn signals(text: &str) -> Signals {
        inspect(text.as_bytes(), FileKind::Python).signals
    }

    #[test]
    fn signals_are_told_apart() {
        assert_eq!(signals("nothing here"), Signals::default());
        assert!(signals("class EGNYTEClient").egnyte);
        let path = signals("f'/pubapi/v1/fs/{path}'");
        assert!(path.pubapi && path.api_path && path.is_certain() && !path.egnyte);
        assert!(!signals("/pubapi-docs/v1").any() && signals("pubapi-v2").pubapi && signals("pubapi-").pubapi);
        assert!(!signals("mypubapi/v1").api_path);
        assert!(signals("/PubAPI/V2/users").api_path);
        assert!(signals("x/puboauth/token").puboauth);
        assert!(signals("pubapi").any() && !signals("pubapi").is_certain());
        assert!(signals("/pubapi").pubapi);
    }

    #[test]
    fn minified_and_marked_files_are_machine_made() {
        let minified = "!function(e,t){var n=e(t);return n.egnyte=t}(a,b);".repeat(100);
        let embedded = format!("const logo = \"data:image/png;base64,{}\";\nexport function send() {{}}\n", "iVBORw0KGgo".repeat(300));
        for (text, expected) in [
            (minified.as_str(), true),
            (&format!("// a library\n{minified}\n"), true),
            (embedded.as_str(), false),
            ("/**\n * @generated by graphql-codegen\n */\nexport const x = 'egnyte';\n", true),
            ("// This file was generated by a tool. DO NOT EDIT.\n", true),
            ("// do not edit below this line\ncall('egnyte')", false),
            ("const note = 'code generated by users';", false),
            ("var x = 1;\n//# sourceMappingURL=a.js.map", true),
            (&format!("var x = 1;\n//# sourceMappingURL=data:application/json;base64,{}\n", "eyJ2ZXJzaW9u".repeat(300)), true),
            ("var x = 1;\n//# sourceMappingURL=a.js.map\nvar y = 2;", false),
            ("(function(modules) { // webpackBootstrap\n egnyte", true),
            ("/******/ (() => { // webpackBootstrap\n", true),
            (&format!("/*!\n * a library v3.1\n */\n{}", "function f(a) {\n  return a;\n}\n".repeat(2000)), true),
            (&format!("/*!\n * our client of egnyte\n */\n{}", "function f(a) {\n  return a;\n}\n".repeat(2000)), false),
            ("/*! a short script */\nfunction f() {}\n", false),
        ] {
            assert_eq!(inspect(text.as_bytes(), JS).generated, expected, "{}", &text[..text.len().min(80)]);
        }
        assert!(!inspect(minified.as_bytes(), FileKind::Python).generated);
        assert!(inspect(b"# Code generated by protoc-gen. DO NOT EDIT.\n", FileKind::Python).generated);
    }

    #[test]
    fn a_signal_across_two_pieces_of_a_large_file_is_seen() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("big.py");
        for shift in 0..12 {
            let mut content = vec![b'#'; MAX_FILE_LEN + 1 - shift];
            content.extend_from_slice(b"/pubapi/v1/");
            content.resize(MAX_FILE_LEN + (3 << 20), b'#');
            std::fs::write(&path, &content).unwrap();
            let scanned = scan(&path, Some(FileKind::Python), Class::Source, &mut Vec::new());
            assert!(scanned.signals.api_path, "{shift}");
            assert_eq!(scanned.text, Some(Err(NotAnalyzed::Oversized(content.len() as u64))));
        }
    }
}
