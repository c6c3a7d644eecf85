//! Which options of the commands that send requests take a value, and what they are called in full.
//!
//! What an option means to the request is said by the models of `curl` and `wget`; here is only how a command line is written.

use super::ast::{Part, Word};

/// The options of one command.
pub(super) struct Syntax {
    /// The command.
    pub(super) command: &'static str,
    /// Letters of options with a value, with their names in full.
    short: &'static [(char, &'static str)],
    /// Letters of options without one that matter.
    flags: &'static [(char, &'static str)],
    /// Names in full of options that take a value.
    long: &'static [&'static str],
}

const CURL: Syntax = Syntax {
    command: "curl",
    short: &[
        ('X', "request"),
        ('H', "header"),
        ('d', "data"),
        ('F', "form"),
        ('o', "output"),
        ('w', "write-out"),
        ('u', "user"),
        ('A', "user-agent"),
        ('b', "cookie"),
        ('c', "cookie-jar"),
        ('e', "referer"),
        ('T', "upload-file"),
        ('m', "max-time"),
        ('x', "proxy"),
        ('K', "config"),
        ('E', "cert"),
        ('D', "dump-header"),
        ('r', "range"),
        ('C', "continue-at"),
        ('U', "proxy-user"),
        ('y', "speed-time"),
        ('Y', "speed-limit"),
        ('z', "time-cond"),
        ('Q', "quote"),
        ('P', "ftp-port"),
        ('t', "telnet-option"),
    ],
    flags: &[('f', "fail"), ('k', "insecure"), ('G', "get"), ('I', "head")],
    long: &[
        "request",
        "header",
        "data",
        "data-raw",
        "data-binary",
        "data-urlencode",
        "data-ascii",
        "json",
        "form",
        "form-string",
        "output",
        "output-dir",
        "write-out",
        "user",
        "user-agent",
        "cookie",
        "cookie-jar",
        "referer",
        "upload-file",
        "max-time",
        "connect-timeout",
        "retry",
        "retry-delay",
        "retry-max-time",
        "proxy",
        "proxy-user",
        "config",
        "cert",
        "key",
        "cacert",
        "capath",
        "dump-header",
        "range",
        "url",
        "url-query",
        "oauth2-bearer",
        "resolve",
        "connect-to",
        "interface",
        "limit-rate",
        "max-redirs",
        "noproxy",
        "pass",
        "ciphers",
        "continue-at",
        "speed-time",
        "speed-limit",
        "time-cond",
        "trace",
        "trace-ascii",
        "stderr",
        "aws-sigv4",
        "proto",
        "tls-max",
    ],
};

const WGET: Syntax = Syntax {
    command: "wget",
    short: &[
        ('O', "output-document"),
        ('o', "output-file"),
        ('a', "append-output"),
        ('P', "directory-prefix"),
        ('t', "tries"),
        ('T', "timeout"),
        ('U', "user-agent"),
        ('w', "wait"),
        ('e', "execute"),
        ('i', "input-file"),
        ('B', "base"),
        ('Q', "quota"),
    ],
    flags: &[],
    long: &[
        "output-document",
        "output-file",
        "append-output",
        "directory-prefix",
        "tries",
        "timeout",
        "user-agent",
        "wait",
        "header",
        "method",
        "post-data",
        "post-file",
        "body-data",
        "body-file",
        "user",
        "password",
        "http-user",
        "http-password",
        "ca-certificate",
        "certificate",
        "private-key",
        "load-cookies",
        "save-cookies",
        "referer",
        "execute",
        "input-file",
        "base",
        "limit-rate",
        "waitretry",
    ],
};

/// How the arguments of a function read that may pass them on to a command which cannot be seen.
pub(super) const PASSED_ON: &Syntax = &CURL;

/// The options of `command`, if it sends requests.
pub(super) fn syntax(command: &str) -> Option<&'static Syntax> {
    [&CURL, &WGET].into_iter().find(|syntax| command.strip_suffix(".exe").unwrap_or(command) == syntax.command)
}

/// What a word that begins with a hyphen means to `curl`.
#[derive(Debug, Default)]
pub(crate) struct Hyphened {
    /// Options without a value, by their names in full.
    pub(crate) flags: Vec<String>,
    /// The option whose value begins at this byte of the word, or else is what stands next.
    pub(crate) value: Option<(&'static str, usize)>,
}

/// Reads `--fail`, `-sSf`, `--request`, `-XPOST`; a value may stand behind `=`.
pub(crate) fn hyphened(word: &str) -> Hyphened {
    let mut read = Hyphened::default();
    if let Some(long) = word.strip_prefix("--") {
        match CURL.long.iter().find(|known| **known == long) {
            Some(known) => read.value = Some((known, word.len())),
            None => read.flags.push(long.to_owned()),
        }
        return read;
    }
    for (at, letter) in word.char_indices().skip(1) {
        if let Some((_, name)) = CURL.short.iter().find(|(known, _)| *known == letter) {
            read.value = Some((name, at + letter.len_utf8()));
            return read;
        }
        read.flags.extend(CURL.flags.iter().filter(|(known, _)| *known == letter).map(|(_, name)| (*name).to_owned()));
    }
    read
}

/// A piece of a command line, read.
#[derive(Debug, Clone)]
pub(super) enum Given {
    /// An option with its value.
    Value(&'static str, Word),
    /// An option without one.
    Flag(String),
    /// What is no option.
    Plain(Word),
    /// Arguments that were given to the function around.
    Passed,
}

impl Syntax {
    /// The words behind the command as options and the rest.
    pub(super) fn read(&self, words: &[Word]) -> Vec<Given> {
        let mut out = Vec::new();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            if word.parts.iter().any(|part| matches!(part, Part::Variable(v) if matches!(v.name.as_str(), "@" | "*"))) {
                out.push(Given::Passed);
                continue;
            }
            let head = word.head().to_owned();
            if let Some(long) = head.strip_prefix("--").filter(|long| !long.is_empty()) {
                let (name, inline) = long.split_once('=').map_or((long, false), |(name, _)| (name, true));
                match self.long.iter().find(|known| **known == name) {
                    Some(known) if inline => out.push(Given::Value(known, word.without(2 + name.len() + 1))),
                    Some(known) => out.extend(words.next().map(|value| Given::Value(known, value.clone()))),
                    None => out.push(Given::Flag(name.to_owned())),
                }
            } else if head.starts_with('-') && head.len() > 1 {
                self.letters(&head, word, &mut words, &mut out);
            } else {
                out.push(Given::Plain(word.clone()));
            }
        }
        out
    }

    /// `-sSfL`, `-XPOST`, `-o file`.
    fn letters<'w>(&self, head: &str, word: &Word, words: &mut impl Iterator<Item = &'w Word>, out: &mut Vec<Given>) {
        for (at, letter) in head.char_indices().skip(1) {
            if let Some((_, name)) = self.short.iter().find(|(known, _)| *known == letter) {
                let behind = at + letter.len_utf8();
                let whole = behind == head.len() && word.parts.len() == 1;
                let value = if whole { words.next().cloned() } else { Some(word.without(behind)) };
                out.extend(value.map(|value| Given::Value(name, value)));
                return;
            }
            if let Some((_, name)) = self.flags.iter().find(|(known, _)| *known == letter) {
                out.push(Given::Flag((*name).to_owned()));
            }
        }
    }
}
