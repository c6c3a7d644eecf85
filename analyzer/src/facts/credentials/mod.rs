//! Tokens, secrets and passwords that are written into code or settings.
//!
//! Three things make a text a credential of Egnyte's: its form, the name it is given, and what ties it to Egnyte: the name
//! again, the form once more (Egnyte's tokens and secrets are drawn from letters of their own), or the file around it.

mod form;
pub(super) mod named;
mod text;

use std::rc::Rc;
use std::sync::LazyLock;

use rayon::prelude::*;
use regex::Regex;

use form::Form;
pub use form::{Kind, kind_of};

use super::sent::Written;
use crate::finding::{Confidence, Loc};
use crate::ir::{File, Name, Span, Text};
use crate::source::rings;
use crate::source::{Class, FileId, SourceFile, Sources};

/// A credential that stands in the tree.
#[derive(Debug, Clone)]
pub struct Credential {
    /// The text itself, without its quotes.
    pub loc: Loc,
    /// What it is.
    pub kind: Kind,
    /// The name it is given.
    pub name: Option<Name>,
    /// How sure it is that it is real, and Egnyte's.
    pub confidence: Confidence,
    /// Other places of the same file that hold it.
    pub again: Vec<Loc>,
}

/// What the file around a text says of it.
#[derive(Clone, Copy)]
struct Around {
    /// It mentions Egnyte.
    egnyte: bool,
    /// It asks for tokens by name and password.
    grant: bool,
}

/// The credentials in the files of the apps, each once for a file. `loaded`: the files that a front end read; `sent`: what the code was
/// seen to send to Egnyte as a credential, which rests on no name.
#[must_use]
pub fn find(sources: &Sources, loaded: &[(FileId, Rc<File>)], sent: &[Written]) -> Vec<Credential> {
    let code = loaded.iter().filter(|(id, _)| sources.file(*id).class == Class::Source).map(|(id, file)| (*id, &**file));
    let code: Vec<(FileId, &File)> = code.collect();
    let found = code.par_iter().with_max_len(1).flat_map_iter(|(id, file)| {
        let mut found = Vec::new();
        of_code(*id, file, around(sources.file(*id), sources, *id), &mut found);
        found
    });
    let mut out: Vec<Found> = found.collect();
    for (id, source) in sources.iter().filter(|(_, f)| f.class == Class::Source && f.signals.any()) {
        match source.kind {
            kind if kind.settings_format().is_some() && !is_sample(source.name()) => of_settings(id, sources, &mut out),
            kind => {
                if let Some(language) = kind.without_front_end() {
                    of_text(id, language == "shell", around(source, sources, id), sources, &mut out);
                }
            }
        }
    }
    for written in sent {
        let source = sources.file(written.loc.file);
        if source.class == Class::Source
            && !(source.kind.settings_format().is_some() && is_sample(source.name()))
            && (form::form_of(written.kind, &written.text).is_some() || form::may_be_password(written.kind, &written.text))
        {
            of_request(written, &mut out);
        }
    }
    grouped(out)
}

/// What a request to Egnyte sends as a credential is one, whatever it is called.
fn of_request(written: &Written, out: &mut Vec<Found>) {
    let (at, held) = (written.loc, written.loc.span);
    let same = |found: &&mut Found| {
        let span = found.credential.loc.span;
        found.credential.loc.file == at.file && (span.contains(held) || held.contains(span))
    };
    match out.iter_mut().find(same) {
        Some(named) => named.credential.confidence = Confidence::High,
        None => push(out, at.file, held, written.kind, None, Confidence::High, &written.text),
    }
}

/// A credential with its text, by which those that stand twice are known.
struct Found {
    credential: Credential,
    value: Name,
}

/// One for each text of a file: the first place, with the others beside it.
fn grouped(mut all: Vec<Found>) -> Vec<Credential> {
    all.sort_by_key(|f| f.credential.loc);
    all.dedup_by_key(|f| f.credential.loc);
    let mut out: Vec<Found> = Vec::new();
    for found in all {
        match out.iter_mut().find(|f| f.value == found.value && f.credential.loc.file == found.credential.loc.file) {
            Some(first) => {
                first.credential.confidence = first.credential.confidence.max(found.credential.confidence);
                first.credential.again.push(found.credential.loc);
            }
            None => out.push(found),
        }
    }
    out.into_iter().map(|f| f.credential).collect()
}

fn around(source: &SourceFile, sources: &Sources, id: FileId) -> Around {
    // A path alone is no proof where the file names a host, and that is not Egnyte's.
    let elsewhere = || sources.read(id).is_ok_and(|text| text.contains("://"));
    let egnyte = source.signals.egnyte || source.signals.puboauth || source.signals.pubapi && !elsewhere();
    let grant = egnyte && source.signals.puboauth && sources.read(id).is_ok_and(|text| text.contains("grant_type"));
    Around { egnyte, grant }
}

/// What a text that is given a name is, and how sure that is.
fn judge(path: &str, value: &str, around: Around, in_grant: bool) -> Option<(Kind, Confidence)> {
    let kind = form::kind_of(path)?;
    let form = form::form_of(kind, value)?;
    let says_egnyte = path.to_ascii_lowercase().contains("egnyte");
    let confidence = match (form, kind) {
        _ if !says_egnyte && !form::is_neutral(path) => return None,
        _ if says_egnyte => Confidence::High,
        (Form::Egnyte, _) if around.egnyte || in_grant => Confidence::High,
        // The form alone: nothing near it speaks of Egnyte, though the app does.
        (Form::Egnyte, _) => Confidence::Medium,
        (_, Kind::Password) if around.grant || in_grant => {
            if around.egnyte {
                Confidence::High
            } else {
                Confidence::Medium
            }
        }
        (Form::Random, Kind::Token | Kind::Secret) if around.egnyte => Confidence::Medium,
        _ => return None,
    };
    Some((kind, confidence))
}

fn of_code(id: FileId, file: &File, around: Around, out: &mut Vec<Found>) {
    for named in named::texts(file) {
        let path = named.path.join(".");
        if let Some((kind, confidence)) = judge(&path, &named.text.cooked, around, named.in_grant) {
            let whole = named.text.raw_span(0, named.text.cooked.len());
            push(out, id, whole, kind, named.path.last().copied(), confidence, &named.text.cooked);
        } else {
            inside(id, named.text, around, out);
        }
    }
}

/// Credentials that a longer text names itself: a header's value, a query, a form.
fn inside(id: FileId, text: &Text, around: Around, out: &mut Vec<Found>) {
    static PAIR: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:^|[?&])(?<name>access_token|refresh_token|client_secret|password)=(?<pair>[^&#\s]+)|^(?i:bearer) +(?<bearer>\S+)$")
            .expect("a constant pattern")
    });
    if let Some((name, (start, end))) = of_placeholder(&text.cooked) {
        let value = &text.cooked[start..end];
        if let Some((kind, confidence)) = judge(name, value, around, false) {
            push(out, id, text.raw_span(start, end), kind, Some(name), confidence, value);
        }
        return;
    }
    for found in PAIR.captures_iter(&text.cooked) {
        let name = found.name("name").map_or("token", |n| n.as_str());
        let Some(value) = found.name("pair").or_else(|| found.name("bearer")) else { continue };
        if let Some((kind, confidence)) = judge(name, value.as_str(), around, false) {
            push(
                out,
                id,
                text.raw_span(value.start(), value.end()),
                kind,
                found.name("name").map(|n| n.as_str()),
                confidence,
                value.as_str(),
            );
        }
    }
}

/// The setting that `${name:value}` or `${name:-value}` asks for, and where what it is unless somebody says otherwise stands.
fn of_placeholder(text: &str) -> Option<(&str, (usize, usize))> {
    static DEFAULT: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"^\$\{(?<name>(?-u:[\w.-]+)):-?(?<value>[^${}]+)\}$").expect("a constant pattern"));
    let found = DEFAULT.captures(text)?;
    let value = found.name("value")?;
    Some((found.name("name")?.as_str(), (value.start(), value.end())))
}

fn of_settings(id: FileId, sources: &Sources, out: &mut Vec<Found>) {
    let Some(Ok(settings)) = rings::read_settings(sources, id) else { return };
    settings.for_each_text(&mut |path, text| {
        let around = Around { egnyte: true, grant: false };
        let name = path.join(".");
        // What describes a field gives examples of it.
        let described =
            path.iter().any(|key| matches!(*key, "example" | "examples" | "default" | "description" | "title" | "pattern" | "help"));
        // What only the holder of a key can read is meant to be committed (Sealed Secrets).
        let encrypted = path.iter().any(|key| matches!(*key, "encryptedData" | "encrypted_data"));
        let (start, end) = of_placeholder(&text.cooked).map_or((0, text.cooked.len()), |(_, value)| value);
        let value = &text.cooked[start..end];
        if let Some((kind, confidence)) = judge(&name, value, around, false).filter(|_| !described && !encrypted) {
            push(out, id, text.raw_span(start, end), kind, path.last().copied(), confidence, value);
        } else if let Some((variable, value)) = text.cooked.split_once('=').filter(|(variable, _)| is_variable(variable)) {
            // An item of a list may be the pair (`- EGNYTE_API_TOKEN=…` of Compose).
            if let Some((kind, confidence)) = judge(variable, value, around, false).filter(|_| !described) {
                push(out, id, text.raw_span(variable.len() + 1, text.cooked.len()), kind, Some(variable), confidence, value);
            }
        }
    });
}

/// Whether a text is the name of a variable of the environment.
fn is_variable(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn of_text(id: FileId, shell: bool, around: Around, sources: &Sources, out: &mut Vec<Found>) {
    let Ok(text) = sources.read(id) else { return };
    for given in text::given(&text, shell) {
        if let Some((kind, confidence)) = judge(given.name, given.value, around, false) {
            let at = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
            let span = Span::new(at(given.start), at(given.start + given.value.len()));
            push(out, id, span, kind, Some(given.name), confidence, given.value);
        }
    }
}

fn push(out: &mut Vec<Found>, file: FileId, span: Span, kind: Kind, name: Option<&str>, confidence: Confidence, value: &str) {
    let credential = Credential { loc: Loc { file, span }, kind, name: name.map(Into::into), confidence, again: Vec::new() };
    out.push(Found { credential, value: value.into() });
}

/// Whether a settings file shows how another is to be written. One that is called `default` is read itself, before those that say otherwise.
fn is_sample(name: &str) -> bool {
    let words = ["example", "sample", "template", "dist", "tmpl", "default", "defaults", "schema"];
    let lower = name.to_ascii_lowercase();
    // `config/default.json` is what an app starts from, not what somebody has to copy.
    let is_base = lower.split_once('.').is_some_and(|(stem, format)| matches!(stem, "default" | "defaults") && format != "env");
    !is_base && lower.split(['.', '-', '_']).any(|part| words.contains(&part))
}
