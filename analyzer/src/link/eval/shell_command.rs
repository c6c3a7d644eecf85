//! Commands of a shell that a text holds: `query="curl -s '$url'"; eval "$query"`.

use std::rc::Rc;

use super::super::value::{Argument, Fragment, Str, StrPiece, Value};
use super::Eval;
use crate::finding::Loc;
use crate::ir::Name;
use crate::lower::shell::options;

/// The command that is read here.
const CURL: &str = "curl";

/// A word of a command line.
type Token = Vec<StrPiece>;

impl Eval<'_> {
    /// Runs what a text says, and gives what that prints.
    pub(super) fn run_command_line(&mut self, args: &[Argument], loc: Loc) -> Value {
        let unknown = || Self::derived(args.iter().map(|arg| arg.value.clone()), loc);
        let Some(line) = args.first().map(|arg| arg.value.clone()) else { return unknown() };
        let lines: Vec<&Value> = line.alternatives().iter().filter(|line| !self.is_of_callers(line)).collect();
        let sent: Vec<Value> = lines.into_iter().filter_map(|one| self.run_curl(one, loc)).collect();
        if sent.is_empty() { unknown() } else { Value::union(sent) }
    }

    /// Whether a function that is followed by itself has a line that its callers began, in a variable of the script: what they send is
    /// seen where they are followed.
    fn is_of_callers(&self, line: &Value) -> bool {
        let Some(frame) = self.frames.last().filter(|frame| frame.call.is_none() && self.was_called(frame.func)) else { return false };
        let (Value::Str(text), Some(file)) = (line, self.world.file(frame.func.file)) else { return false };
        let begun = text.pieces.iter().find_map(|piece| if let StrPiece::Text(known) = piece { known.literal() } else { None });
        begun.is_some_and(|begun| begun.file != frame.func.file || !file.function(frame.func.func).span.contains(begun.span))
    }

    fn run_curl(&mut self, line: &Value, loc: Loc) -> Option<Value> {
        let Value::Str(text) = line else { return None };
        let tokens = tokens(text);
        let (command, words) = tokens.split_first()?;
        if head(command) != CURL || command.len() > 1 {
            return None;
        }
        let mut given = self.options_of_curl(words, loc);
        // The address was put together where the line was.
        for arg in given.iter_mut().filter(|arg| arg.name.as_deref() == Some("url")) {
            if let Value::Str(url) = &mut arg.value {
                Rc::make_mut(url).composed.clone_from(&text.composed);
            }
        }
        let option = |name: &str| given.iter().find(|arg| arg.name.as_deref() == Some(name)).map(|arg| &arg.value);
        let is_status = |told: &Str| ["http_code", "response_code"].iter().any(|word| told.mentions(word));
        let tells_status = matches!(option("write-out"), Some(Value::Str(told)) if is_status(told));
        let (saves, includes) = (option("output").is_some(), option("dump-header").is_some());
        let curl = self.library(CURL, loc);
        let answer = self.call_value(&curl, given, loc);
        let mut part = |name: &str| self.member(&answer, &name.into(), loc);
        Some(match (tells_status, saves) {
            (true, true) => part("http_code"),
            (false, _) if !includes => part("stdout"),
            _ => Self::derived([part("stdout"), part("http_code")], loc),
        })
    }

    /// The words behind `curl` as arguments by the names of the options.
    fn options_of_curl(&mut self, words: &[Token], loc: Loc) -> Vec<Argument> {
        let mut given: Vec<(Name, Value)> = Vec::new();
        let (mut headers, mut data, mut addresses) = (Vec::new(), Vec::new(), Vec::new());
        let (mut by_get, mut words) = (false, words.iter());
        while let Some(word) = words.next() {
            let start = head(word);
            if !start.starts_with('-') || start.len() < 2 {
                addresses.push(word);
                continue;
            }
            let read = options::hyphened(start);
            for flag in &read.flags {
                match flag.as_str() {
                    "insecure" => given.push(("verify".into(), Value::Bool(false))),
                    "fail" | "fail-with-body" => given.push(("fail".into(), Value::Bool(true))),
                    "get" => by_get = true,
                    "head" => given.push(("request".into(), Value::text("HEAD"))),
                    _ => {}
                }
            }
            let Some((name, at)) = read.value else { continue };
            let value =
                if at < start.len() || word.len() > 1 { value_of(&behind(word, at)) } else { words.next().map_or(Value::Null, value_of) };
            match name {
                "header" => headers.push(value),
                "data" | "data-raw" | "data-binary" | "data-urlencode" | "data-ascii" => data.push(value),
                "upload-file" => {
                    given.insert(0, ("request".into(), Value::text("PUT")));
                    given.push((name.into(), value));
                }
                name => given.push((name.into(), value)),
            }
        }
        if !headers.is_empty() {
            let headers = self.list_obj(headers, false, loc);
            given.push(("header".into(), headers));
        }
        // Words of which nothing is known may be options as well.
        let address = addresses.iter().find(|word| !head(word).is_empty()).or(addresses.first());
        given.extend(address.map(|word| ("url".into(), value_of(word))));
        let data = data.into_iter().reduce(|all, one| Self::concat(&Self::concat(&all, &Value::text("&"), loc), &one, loc));
        given.extend(data.map(|data| (if by_get { "url-query" } else { "data" }.into(), data)));
        // What is said last of an option holds.
        let last = |at: usize, name: &Name| !given[at + 1..].iter().any(|(later, _)| later == name);
        let kept = given.iter().enumerate().filter(|(at, (name, _))| last(*at, name));
        kept.map(|(_, (name, value))| Argument { name: Some(name.clone()), value: value.clone(), loc, spread: false }).collect()
    }
}

/// The words of a command line, as a shell reads them: at the blanks outside of quotes.
fn tokens(line: &Str) -> Vec<Token> {
    let (mut out, mut word): (Vec<Token>, Option<Token>) = (Vec::new(), None);
    let mut quote = None;
    for piece in &line.pieces {
        let StrPiece::Text(text) = piece else {
            word.get_or_insert_default().push(piece.clone());
            continue;
        };
        let mut from = 0;
        let mut escaped = false;
        for (at, c) in text.text.char_indices() {
            let ends = match (quote, c) {
                _ if std::mem::take(&mut escaped) => false,
                (None | Some('"'), '\\') => {
                    escaped = true;
                    true
                }
                (None, '"' | '\'') => {
                    quote = Some(c);
                    true
                }
                (Some(open), c) if c == open => {
                    quote = None;
                    true
                }
                (None, c) => c.is_whitespace(),
                _ => false,
            };
            if !ends {
                continue;
            }
            add(&mut word, text, from, at);
            from = at + c.len_utf8();
            if c.is_whitespace() {
                out.extend(word.take());
            } else {
                word.get_or_insert_default();
            }
        }
        add(&mut word, text, from, text.text.len());
    }
    out.extend(word);
    out
}

fn add(word: &mut Option<Token>, text: &Fragment, from: usize, to: usize) {
    if from < to {
        word.get_or_insert_default().push(StrPiece::Text(text.slice(from, to)));
    }
}

/// What is known of the beginning of a word.
fn head(word: &Token) -> &str {
    if let Some(StrPiece::Text(text)) = word.first() { &text.text } else { "" }
}

/// A word without the first bytes of its beginning.
fn behind(word: &Token, at: usize) -> Token {
    let mut word = word.clone();
    if let Some(StrPiece::Text(text)) = word.first_mut() {
        *text = text.slice(at.min(text.text.len()), text.text.len());
    }
    word
}

fn value_of(word: &Token) -> Value {
    Value::Str(Str { pieces: word.clone(), composed: None }.into())
}
