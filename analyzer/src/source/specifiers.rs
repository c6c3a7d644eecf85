//! Which modules a file names, and whether it acts on others unasked, found without parsing it.
//!
//! Only good enough to know who *may* import a file: a specifier in a comment is reported too, one that is computed is not.

use std::sync::LazyLock;

use memchr::memmem::Finder;
use regex::bytes::Regex;
use rustc_hash::FxHashSet;

use super::kind::{FileKind, SettingsFormat};
use super::lines::lines_with;
use crate::ir::Language;
use crate::lower::definitions::{Form, make};
use crate::lower::page;

/// More than any hand-written file imports.
const MAX_SPECIFIERS: usize = 2000;
const MAX_SPECIFIER_LEN: usize = 300;
/// What stands before the path of a script that is loaded as it is, into the names of what loads it.
pub(crate) const LOADED: &str = "script:";

/// What one file has to do with others.
#[derive(Debug, Default)]
pub(super) struct Ties {
    /// The specifiers, each once, separated by newlines. Of Python's `from a.b import c`, both `a.b` and `a.b.c` are given,
    /// as `c` may be a module; leading dots stay.
    pub(super) specifiers: Box<str>,
    /// The file speaks of something that acts on requests made elsewhere: an interceptor, a global handler, a patched
    /// `fetch`.
    pub(super) acts_globally: bool,
}

/// Finds the ties of one file.
pub(super) fn ties(bytes: &[u8], kind: FileKind) -> Ties {
    let mut found = Found::default();
    match kind {
        FileKind::JavaScript(_) => javascript(bytes, &mut found),
        FileKind::Settings(SettingsFormat::Json) => manifest(bytes, &mut found),
        FileKind::Python | FileKind::Notebook => python(bytes, &mut found),
        FileKind::Code(Language::Php) => php(bytes, &mut found),
        FileKind::Code(Language::Shell | Language::PowerShell) => script(bytes, &mut found),
        FileKind::Page(markup) => {
            javascript(bytes, &mut found);
            if let Ok(text) = std::str::from_utf8(bytes) {
                page::loaded_scripts(text, markup).iter().for_each(|(_, path, _)| found.add(path.as_bytes()));
            }
        }
        FileKind::Code(Language::Rust) => rust(bytes, &mut found),
        FileKind::Code(Language::Ruby) => ruby(bytes, &mut found),
        FileKind::Code(Language::Java | Language::Kotlin) => java(bytes, &mut found),
        FileKind::Code(Language::CSharp) | FileKind::Component => csharp(bytes, &mut found),
        FileKind::Code(Language::Go) => go(bytes, &mut found),
        FileKind::Definition(Form::Make) => component(bytes, &mut found),
        _ => {}
    }
    Ties { specifiers: found.text.into_boxed_str(), acts_globally: found.acts_globally }
}

#[derive(Default)]
struct Found {
    text: String,
    seen: FxHashSet<String>,
    acts_globally: bool,
}

impl Found {
    fn add(&mut self, specifier: &[u8]) {
        let Ok(specifier) = std::str::from_utf8(specifier) else { return };
        if specifier.is_empty() || self.seen.len() >= MAX_SPECIFIERS || !self.seen.insert(specifier.to_owned()) {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(specifier);
    }
}

/// `source "$DIR/lib.sh"`, `. ./lib.sh`, `. $PSScriptRoot\lib.ps1`, `Import-Module ./lib.psm1`: the part of the path that is known.
fn script(bytes: &[u8], found: &mut Found) {
    static SOURCE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?mi-u)(?:^|[;&|{])[ \t]*(?:\.|source|import-module|using[ \t]+module)[ \t]+([^\r\n;&|]+?)[ \t]*(?:$|[\r;&|#])"#)
            .expect("a constant pattern")
    });
    for captures in SOURCE.captures_iter(bytes) {
        let known = known_path(&String::from_utf8_lossy(&captures[1]));
        if !known.is_empty() {
            found.add(format!("./{known}").as_bytes());
        }
    }
}

/// The part that is known of the path of a script, as a command that runs or loads it has it.
pub(crate) fn known_path(written: &str) -> String {
    let written = written.replace('\\', "/");
    let plain = without_switches(&written).trim_matches(['"', '\'', ')', ' ']);
    let known = plain.rsplit(['}', ')', '"', '\'']).next().unwrap_or_default();
    let known = if known.starts_with('$') { known.split_once('/').map_or("", |(_, path)| path) } else { known };
    known.trim_start_matches("./").trim_start_matches('/').to_owned()
}

/// A command line without its switches, and without what those at its end are told: `-Force`, `-Scope Global`.
fn without_switches(line: &str) -> &str {
    let is_switch = |word: &str| word.strip_prefix('-').is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
    let mut line = line.trim();
    while let Some((_, rest)) = line.split_once(' ').filter(|(first, _)| is_switch(first)) {
        line = rest.trim_start();
    }
    while let Some((before, last)) = line.trim_end().rsplit_once(' ') {
        let is_plain = last.chars().all(char::is_alphanumeric);
        line = match before.trim_end().rsplit_once(' ') {
            _ if is_switch(last) => before,
            Some((before, switch)) if is_switch(switch) && is_plain => before,
            _ => break,
        };
    }
    line
}

/// `"url": "/v1/links"`: the app's base says where that is.
fn component(bytes: &[u8], found: &mut Found) {
    static PATH: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"(?-u)"url"\s*:\s*"/"#).expect("a constant pattern"));
    if PATH.is_match(bytes) {
        found.add(make::BASE.as_bytes());
    }
}

/// `import a.b.C;`, `import static a.b.C.d;`, `import a.b.C.d` of Kotlin: the latter two give `a.b.C` too, as `d` is a member of it.
fn java(bytes: &[u8], found: &mut Found) {
    static IMPORT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?m-u)^[ \t]*import[ \t]+(?:(static)[ \t]+)?([\w.]+?)(?:\.\*)?[ \t]*(?:;|\r?$|[ \t]as[ \t])|embeddedServer\(|Javalin\.create|ControllerAdvice\b|(?:Error|Exception)Handler\b|Interceptor\b|ExchangeFilter|Exception(?:Mapper|Resolver)\b|\.failure\(|defaultStatusHandler|\bfun[ \t]+(?:Http)?Response\.",
        )
        .expect("a constant pattern")
    });
    static WORD: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new("(?-u)import|embeddedServer|Javalin|Advice|ErrorHandler|ExceptionHandler|Interceptor|ExchangeFilter|ExceptionMapper|ExceptionResolver|\\.failure\\(|defaultStatusHandler|fun (?:Http)?Response\\.")
            .expect("a constant pattern")
    });
    for captures in lines_with(&WORD, bytes).flat_map(|line| IMPORT.captures_iter(line)) {
        let Some(path) = captures.get(2).map(|path| path.as_bytes()) else {
            found.acts_globally = true;
            continue;
        };
        found.add(path);
        let Some(dot) = path.iter().rposition(|byte| *byte == b'.') else { continue };
        // By custom only types begin with a capital.
        let of_type = path[..dot].rsplit(|byte| *byte == b'.').next().is_some_and(|word| word.first().is_some_and(u8::is_ascii_uppercase));
        if captures.get(1).is_some() || of_type {
            found.add(&path[..dot]);
        }
    }
}

/// `using a.b;`, `using c = a.b;`
fn csharp(bytes: &[u8], found: &mut Found) {
    static USING: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?m-u)^[ \t]*(?:\xEF\xBB\xBF)?(?:global[ \t]+|@)?using[ \t]+(?:static[ \t]+)?(?:\w+[ \t]*=[ \t]*)?([\w.]+)[ \t]*(?:;|\r?$)|DelegatingHandler|IExceptionHandler|IMiddleware|(?:Exception|Action|Authorization|Endpoint|Resource)Filter|ExceptionContext|RequestDelegate|FunctionExecutionDelegate|RequestHandlerDelegate|UnhandledException|ThreadException|\(this[ \t]+(?:\w+<)?(?:Http|I?RestResponse|IFlurl)|UseExceptionHandler|WebApplication\.Create|MauiApp\.Create|Host\.Create|ConfigureWebHost").expect("a constant pattern")
    });
    static WORDS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?-u)using|DelegatingHandler|RequestDelegate|FunctionExecutionDelegate|RequestHandlerDelegate|UnhandledException|ThreadException|\(this |IExceptionHandler|IMiddleware|(?:Exception|Action|Authorization|Endpoint|Resource)Filter|ExceptionContext|UseExceptionHandler|WebApplication\.Create|MauiApp\.Create|Host\.Create|ConfigureWebHost")
            .expect("a constant pattern")
    });
    for captures in lines_with(&WORDS, bytes).flat_map(|line| USING.captures_iter(line)) {
        match captures.get(1) {
            Some(path) => found.add(path.as_bytes()),
            None => found.acts_globally = true,
        }
    }
}

/// Whether one of a few words stands in a file.
fn holds_any(bytes: &[u8], words: &[&[u8]]) -> bool {
    words.iter().any(|word| memchr::memmem::find(bytes, word).is_some())
}

/// `import "x"`, `import y "x"`, and the lines of `import (…)`.
fn go(bytes: &[u8], found: &mut Found) {
    static IMPORT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?m-u)^[ \t]*(?:import[ \t]+)?(?:[\w.]+[ \t]+)?"([\w./~-]+)"[ \t]*(?://.*)?\r?$"#).expect("a constant pattern")
    });
    // Imports stand before everything else.
    let head = memchr::memmem::find(bytes, b"\nfunc ").map_or(bytes, |func| &bytes[..func]);
    for captures in IMPORT.captures_iter(head) {
        found.add(&captures[1]);
    }
    found.acts_globally |= holds_any(bytes, &[b") RoundTrip(", b"ListenAndServe", b"ErrorHandler", b"ReplaceAttr"]);
}

/// `from "x"`, `import "x"`, `import("x")`, `require("x")`.
fn javascript(bytes: &[u8], found: &mut Found) {
    static KEYWORD: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?-u)from|importScripts|import|require|nterceptor|ajaxSetup|ajaxError|\.fetch ?=|axios\.defaults|errorHandler|nhandled[rR]ejection|@Catch|StateFromError|componentDidCatch",
        )
        .expect("a constant pattern")
    });
    for keyword in KEYWORD.find_iter(bytes) {
        if keyword.as_bytes() == b"importScripts" {
            let list = &bytes[keyword.end()..];
            let end = memchr::memchr(b')', list).unwrap_or_default();
            scripts_in(&list[..end], found);
            continue;
        }
        if !matches!(keyword.as_bytes(), b"from" | b"import" | b"require") {
            // A comparison (`x.fetch == y`) patches nothing.
            found.acts_globally |= !keyword.as_bytes().ends_with(b"=") || bytes.get(keyword.end()) != Some(&b'=');
            continue;
        }
        if keyword.start() > 0 && is_word(bytes[keyword.start() - 1]) {
            continue;
        }
        let mut rest = bytes[keyword.end()..].trim_ascii_start();
        if keyword.as_bytes() != b"from" {
            rest = rest.strip_prefix(b"(").map_or(rest, <[u8]>::trim_ascii_start);
        }
        let Some((&quote @ (b'"' | b'\'' | b'`'), rest)) = rest.split_first() else { continue };
        let window = &rest[..rest.len().min(MAX_SPECIFIER_LEN)];
        let Some(end) = memchr::memchr2(quote, b'\n', window) else { continue };
        if window[end] == quote {
            found.add(&window[..end]);
        }
    }
}

/// The scripts of an extension, as its manifest lists them: what a page or a worker of it loads shares its names.
fn manifest(bytes: &[u8], found: &mut Found) {
    if memchr::memmem::find(bytes, b"\"manifest_version\"").is_some() {
        scripts_in(bytes, found);
    }
}

/// The paths of scripts among quoted words.
fn scripts_in(bytes: &[u8], found: &mut Found) {
    static SCRIPT: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"(?-u)["'](?:\./|/)?([\w.-][\w./-]*\.js)["']"#).expect("a constant pattern"));
    for path in SCRIPT.captures_iter(bytes) {
        found.add(&[LOADED.as_bytes(), b"./", &path[1]].concat());
    }
}

/// `import a.b as c, d` and `from ..a import (b, c as d)`.
fn python(bytes: &[u8], found: &mut Found) {
    static IMPORT: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("import"));
    // What all loggers leave out is told them in one place.
    found.acts_globally |= holds_any(bytes, &[b".addFilter(", b"structlog.configure"]);
    let mut at = 0;
    while let Some(offset) = IMPORT.find(&bytes[at..]) {
        let keyword = at + offset;
        at = keyword + "import".len();
        let start = memchr::memrchr2(b'\n', b';', &bytes[..keyword]).map_or(0, |newline| newline + 1);
        // A line of a notebook's cell is a JSON string.
        let before = bytes[start..keyword].trim_ascii_start();
        let before = before.strip_prefix(b"\"").unwrap_or(before).trim_ascii();
        let names = &bytes[at..(at + 4096).min(bytes.len())];
        if names.first().is_some_and(|&next| is_word(next)) {
            continue;
        }
        if before.is_empty() {
            for name in clauses(names, false) {
                found.add(name);
            }
        } else if let Some(module) = before.strip_prefix(b"from") {
            let module = module.trim_ascii();
            if module.is_empty() || !module.iter().all(|&b| is_word(b) || b == b'.') {
                continue;
            }
            found.add(module);
            for name in clauses(names, true) {
                let dot: &[u8] = if module.ends_with(b".") { b"" } else { b"." };
                found.add(&[module, dot, name].concat());
            }
        }
    }
}

/// `use a::b::{c, d as e}`, `mod f;`, and paths written out where they are used.
fn rust(bytes: &[u8], found: &mut Found) {
    // What is added to the answers of a library is named by nothing but its method.
    static RESPONSE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("Response"));
    let adds_to = |line: &[u8]| line.trim_ascii_start().starts_with(b"impl") && memchr::memmem::find(line, b" for ").is_some();
    found.acts_globally |= RESPONSE.find_iter(bytes).any(|at| {
        let start = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |newline| newline + 1);
        adds_to(&bytes[start..at])
    });
    // A search for these words jumps from one to the next; a pattern for names would try every one of them.
    static WORD: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?-u)::|use|mod|#\[path").expect("a constant pattern"));
    static USE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^(?-u)use\s+([^;]+);").expect("a constant pattern"));
    static MODULE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"^(?-u)(?:#\[path\s*=\s*"([^"]{1,200})"\]\s*(?:pub\s+)?)?\bmod\s+(\w+)\s*;"#).expect("a constant pattern")
    });
    let mut at = 0;
    while let Some(word) = WORD.find_at(bytes, at) {
        at = word.end();
        let rest = &bytes[word.start()..];
        let is_whole = word.start() == 0 || !is_rust_word(bytes[word.start() - 1]);
        match word.as_bytes() {
            b"::" => {
                let path = path_around(bytes, word.start());
                at = at.max(path.end);
                add_path(&bytes[path], found);
            }
            b"use" if is_whole => {
                if let Some(names) = USE.captures(rest) {
                    at = word.start() + names[0].len();
                    use_tree(&names[1], found);
                }
            }
            b"use" => {}
            head => {
                let Some(names) = MODULE.captures(rest).filter(|_| is_whole || head != b"mod") else { continue };
                at = word.start() + names[0].len();
                match names.get(1) {
                    Some(path) => found.add(&[b"./", path.as_bytes()].concat()),
                    None => found.add(&[b"self::", &names[2]].concat()),
                }
            }
        }
    }
}

/// The path that goes on with the `::` at a place; empty where the name before it is no module's.
fn path_around(bytes: &[u8], separator: usize) -> std::ops::Range<usize> {
    let start = bytes[..separator].iter().rposition(|byte| !is_rust_word(*byte)).map_or(0, |before| before + 1);
    let is_module = bytes[start..separator].iter().all(|byte| !byte.is_ascii_uppercase()) && !bytes[start..].starts_with(b"::");
    if !is_module || bytes[start].is_ascii_digit() {
        return separator..separator;
    }
    let mut end = separator;
    while let Some(name) = bytes[end..].strip_prefix(b"::") {
        let len = name.iter().position(|byte| !is_rust_word(*byte)).unwrap_or(name.len());
        if len == 0 {
            break;
        }
        end += 2 + len;
    }
    if end == separator { end..end } else { start..end }
}

const fn is_rust_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// A path, and the modules it leads through.
fn add_path(path: &[u8], found: &mut Found) {
    let mut end = path.len();
    for _ in 0..8 {
        found.add(&path[..end]);
        match memchr::memmem::rfind(&path[..end], b"::") {
            Some(at) => end = at,
            None => break,
        }
    }
}

/// The leaves of a tree of `use`.
fn use_tree(tree: &[u8], found: &mut Found) {
    let mut prefixes: Vec<Vec<u8>> = vec![Vec::new()];
    let mut path: Vec<u8> = Vec::new();
    let mut words = tree.split_inclusive(|byte| matches!(byte, b'{' | b'}' | b','));
    for piece in words.by_ref().take(MAX_SPECIFIERS) {
        let (text, end) = match piece.split_last() {
            Some((&end @ (b'{' | b'}' | b','), text)) => (text, end),
            _ => (piece, b','),
        };
        // `name as other`: only the name matters.
        let text = text.trim_ascii();
        let text = text.split(u8::is_ascii_whitespace).next().unwrap_or_default();
        path.extend_from_slice(text);
        let prefix = prefixes.last().cloned().unwrap_or_default();
        if end == b'{' {
            if prefixes.len() < 32 && prefix.len() + path.len() < MAX_SPECIFIER_LEN {
                prefixes.push([prefix, std::mem::take(&mut path)].concat());
            }
            path.clear();
            continue;
        }
        if !path.is_empty() {
            let whole = [prefix, std::mem::take(&mut path)].concat();
            let whole = whole.strip_suffix(b"::*").or_else(|| whole.strip_suffix(b"::self")).unwrap_or(&whole);
            add_path(whole, found);
        }
        if end == b'}' && prefixes.len() > 1 {
            prefixes.pop();
        }
    }
}

/// The imported names, without what they are bound to.
fn clauses(names: &[u8], parentheses: bool) -> impl Iterator<Item = &[u8]> {
    let names = names.trim_ascii_start();
    let (names, end) = match names.strip_prefix(b"(") {
        Some(inside) if parentheses => (inside, memchr::memchr(b')', inside)),
        _ => (names, line_end(names)),
    };
    let names = &names[..end.unwrap_or(names.len())];
    names.split(|&b| b == b',').filter_map(|clause| {
        // Comments and line continuations may stand before a name.
        let clause = clause.rsplit(|&b| b == b'\n').find(|line| !line.trim_ascii().is_empty()).unwrap_or(clause);
        let clause = clause.trim_ascii_start();
        let len = clause.iter().position(|&b| !is_word(b) && b != b'.').unwrap_or(clause.len());
        (len > 0 && len < MAX_SPECIFIER_LEN).then(|| &clause[..len])
    })
}

/// Where a logical line ends; a backslash before the newline joins two.
fn line_end(text: &[u8]) -> Option<usize> {
    memchr::memchr3_iter(b'\n', b';', b'#', text).find(|&at| text[at] != b'\n' || !text[..at].trim_ascii_end().ends_with(b"\\"))
}

/// `use A\B\C`, `new C`, `C::x`, `extends C`, types of parameters, `require 'x.php'`.
fn ruby(bytes: &[u8], found: &mut Found) {
    static NAMES: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?m-u)^\s*(?:(require_relative)|require)\s*\(?\s*['"]([^'"\n]+)['"]|\b(rescue_from|Faraday::Middleware|on_complete|set_error_handler)\b|^\s*(error)\s+(?:do\b|[A-Z])"#)
            .expect("a constant pattern")
    });
    for groups in NAMES.captures_iter(bytes) {
        match (groups.get(1), groups.get(2)) {
            (Some(_), Some(path)) => {
                let path = path.as_bytes();
                found.add(&[b"./", path.strip_prefix(b"./").unwrap_or(path)].concat());
            }
            (None, Some(library)) => found.add(library.as_bytes()),
            _ => found.acts_globally = true,
        }
    }
}

fn php(bytes: &[u8], found: &mut Found) {
    // What Laravel puts on every client that it hands out, what is done about errors that nothing else catches, and what Monolog passes all
    // records through.
    static GLOBAL: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?-u)Http::global|pushProcessor|withExceptions|ExceptionEvent|ExceptionHandler|set_exception_handler|ErrorHandler\(|ErrorEvent|RequestHandlerInterface")
            .expect("a constant pattern")
    });
    found.acts_globally |= GLOBAL.is_match(bytes);
    static NAMES: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r#"(?m-u)(?:^|<\?php|[;{}])\s*(namespace|use)\s+(?:function\s+)?([\w\\]+)(?:\s*\{([^}]*)\})?|(?:\b(?:new|extends|implements|instanceof)\s+|(?:[(,]|\b(?:private|protected|public|readonly|static|var)\s)\s*\??)(\\?[A-Z][\w\\]*)(?:\s+&?(?:\.\.\.)?\$|\s*[({;,)]|\s)|\b(\\?[A-Z][\w\\]*)::|\b(?:require|include)(?:_once)?\b[^;'"]{0,100}['"]([^'"\n]+)['"]"#,
        )
        .expect("a constant pattern")
    });
    let mut namespace: &[u8] = b"";
    for groups in NAMES.captures_iter(bytes) {
        if let (Some(keyword), Some(path)) = (groups.get(1), groups.get(2)) {
            if keyword.as_bytes() == b"namespace" {
                namespace = path.as_bytes();
                continue;
            }
            let path = path.as_bytes();
            let path = path.strip_prefix(b"\\").unwrap_or(path);
            match groups.get(3) {
                None => found.add(path),
                Some(group) => {
                    for name in group.as_bytes().split(|&b| b == b',') {
                        let name = name.trim_ascii_start();
                        let len = name.iter().position(|&b| !is_word(b) && b != b'\\').unwrap_or(name.len());
                        found.add(&[path, &name[..len]].concat());
                    }
                }
            }
        } else if let Some(name) = groups.get(4).or_else(|| groups.get(5)) {
            match name.as_bytes() {
                [b'\\', full @ ..] => found.add(full),
                name if namespace.is_empty() => found.add(name),
                name => {
                    // It may be of the namespace or of a `use`, which is named anyway.
                    found.add(&[namespace, b"\\", name].concat());
                }
            }
        } else if let Some(path) = groups.get(6) {
            let path = path.as_bytes();
            found.add(&[b"./", path.strip_prefix(b"/").unwrap_or(path)].concat());
        }
    }
}

const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lower::javascript::Dialect;

    fn of(text: &str, kind: FileKind) -> Vec<String> {
        ties(text.as_bytes(), kind).specifiers.lines().map(str::to_owned).collect()
    }

    #[test]
    fn javascript_in_its_many_forms() {
        let text = r#"
            import axios from 'axios'; import "./polyfill";
            import { a,
                     b } from "../lib/b.js";
            import type { T } from `./types`;
            export * from './all'; export { x as y } from"./tight";
            const c = require( "./c" ), d = await import('./d');
            import e = require("./e");
            const no = transform("x"), neither = imported "y", fromage = from (z);
            const axios2 = require("axios"); require(name); from "unclosed
        "#;
        let expected = ["axios", "./polyfill", "../lib/b.js", "./types", "./all", "./tight", "./c", "./d", "./e"];
        assert_eq!(of(text, FileKind::JavaScript(Dialect::TypeScript)), expected);
    }

    #[test]
    fn scripts_are_loaded_into_the_names_of_others() {
        let worker = r#"importScripts("./drive.js", '/lib/core.js', 'https://cdn.example/x.js'); importScripts(named);"#;
        assert_eq!(of(worker, FileKind::JavaScript(Dialect::JavaScript)), ["script:./drive.js", "script:./lib/core.js"]);
        let manifest = r#"{"manifest_version": 2, "background": {"scripts": ["drive.js", "js/core.js"]}, "icons": {"16": "a.png"}}"#;
        assert_eq!(of(manifest, FileKind::Settings(SettingsFormat::Json)), ["script:./drive.js", "script:./js/core.js"]);
        assert!(of(r#"{"main": "index.js"}"#, FileKind::Settings(SettingsFormat::Json)).is_empty());
    }

    #[test]
    fn what_acts_on_requests_elsewhere_is_noted() {
        let acts = |text: &str| ties(text.as_bytes(), FileKind::JavaScript(Dialect::JavaScript)).acts_globally;
        assert!(acts("api.interceptors.response.use(f)") && acts("class A implements HttpInterceptor {}"));
        assert!(acts("window.fetch = async () => {}") && acts("globalThis.fetch=f") && acts("$.ajaxSetup({})"));
        let acts_in = |text: &str, language: Language| ties(text.as_bytes(), FileKind::Code(language)).acts_globally;
        assert!(acts_in("@ControllerAdvice\nclass Errors {}", Language::Java) && !acts_in("class Errors {}", Language::Java));
        assert!(acts_in("fun Response.orConnect(): Response = this", Language::Kotlin));
        assert!(!acts_in("fun respond(): Response = made()", Language::Kotlin));
        assert!(acts_in("static Task Read(this HttpResponseMessage answer) {}", Language::CSharp));
        assert!(!acts_in("static int Count(this string text) {}", Language::CSharp));
        assert!(acts_in("    public A(RequestDelegate next) {}", Language::CSharp));
        assert!(acts_in("impl Checked for reqwest::Response {}", Language::Rust) && !acts_in("fn send() -> Response {}", Language::Rust));
        assert!(acts_in("error Faraday::UnauthorizedError do", Language::Ruby) && !acts_in("puts error", Language::Ruby));
        assert!(acts_in("<?php Http::globalResponseMiddleware($f);", Language::Php) && !acts_in("<?php Http::get($url);", Language::Php));
        assert!(!acts("window.fetch == f") && !acts("const r = await fetch(u)") && !acts("import x from 'x'"));
    }

    #[test]
    fn python_in_its_many_forms() {
        let text = "import os, a.b as c  # d, e\nfrom . import x\nfrom ..api.urls import (\n    BASE,  # the base\n    # only\n    USERS as U,\n)\n\
                    from k import *\nif x: import late\nfrom m import n, \\\n    o\nimportant = 'import z'\nx = 1; import after\n";
        let expected = ["os", "a.b", ".", ".x", "..api.urls", "..api.urls.BASE", "..api.urls.USERS", "k", "m", "m.n", "m.o", "after"];
        assert_eq!(of(text, FileKind::Python), expected);
    }

    #[test]
    fn rust_in_its_many_forms() {
        let text = "use crate::{client::{self, Client}, urls::*};\npub(crate) use super::config as cfg;\nmod jobs;\n\
                    #[path = \"gen/api.rs\"]\nmod api;\nfn f() { egnyte_core::run(Vec::new()) }";
        let expected = [
            "crate::client",
            "crate",
            "crate::client::Client",
            "crate::urls",
            "super::config",
            "super",
            "self::jobs",
            "./gen/api.rs",
            "egnyte_core::run",
            "egnyte_core",
        ];
        assert_eq!(of(text, FileKind::Code(Language::Rust)), expected);
    }

    #[test]
    fn notebooks_name_modules_in_json_strings() {
        let text = "\"source\": [\n  \"import egnyte_tools\\n\",\n  \"from lib.api import call\\n\"\n]";
        assert_eq!(of(text, FileKind::Notebook), ["egnyte_tools", "lib.api", "lib.api.call"]);
    }

    #[test]
    fn php_in_its_many_forms() {
        let text = r"<?php namespace App\Api;
            use GuzzleHttp\Client; use \Acme\{Box, Deep\Bag as B};
            use function App\help;
            class X extends Base implements Y { function f(Files $files, ?\Top\Level $t) { return new Thing(Consts::BASE); } }
            class Z { private ?Shelf $shelf; function __construct(private readonly Ledger $ledger) {} public function all() {} }
            require_once __DIR__ . '/config.php'; include 'a/b.php';";
        let expected = [
            r"GuzzleHttp\Client",
            r"Acme\Box",
            r"Acme\Deep\Bag",
            r"App\help",
            r"App\Api\Base",
            r"App\Api\Y",
            r"App\Api\Files",
            r"Top\Level",
            r"App\Api\Thing",
            r"App\Api\Consts",
            r"App\Api\Shelf",
            r"App\Api\Ledger",
            "./config.php",
            "./a/b.php",
        ];
        assert_eq!(of(text, FileKind::Code(Language::Php)), expected);
        assert_eq!(of("<?php\nnew Plain();", FileKind::Code(Language::Php)), ["Plain"]);
    }

    #[test]
    fn nothing_in_bytes_can_harm() {
        for text in ["import", "from", "import (", "from a import (", "require(\"", "import \\", "from  import", "import ,,,,"] {
            of(text, FileKind::Python);
            of(text, FileKind::JavaScript(Dialect::JavaScript));
            of(text, FileKind::Code(Language::Rust));
        }
    }
}
