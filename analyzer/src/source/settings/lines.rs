//! The formats of one `key = value` a line: `.env`, properties, INI. None of them can be malformed as a whole: a line that
//! says nothing is passed over.

use super::{Entry, Setting, SettingValue, aligned, map, span, to_u32};
use crate::ir::Text;

/// `KEY=value`, `export KEY="value"`; in a Dockerfile `ENV KEY=value`, `ARG KEY=value`.
pub(super) fn env(text: &str) -> Setting {
    let mut entries = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let line_end = memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |len| at + len);
        let line = &text[at..line_end];
        let mut next = line_end + 1;
        let trimmed = line.trim_start_matches('\u{feff}').trim_start();
        if let Some((key, value)) = trimmed.split_once('=').filter(|_| !trimmed.starts_with('#')) {
            let key = ["export ", "ENV ", "ARG "].iter().find_map(|word| key.strip_prefix(word)).unwrap_or(key).trim();
            let value_at = line_end - value.trim_start().len();
            let (mut setting, end) = env_value(text, value_at, line_end);
            if !text[value_at..].starts_with('\'') {
                fill_in(&mut setting, &entries);
            }
            next = next.max(end);
            entries.push(entry(text, key, setting));
        }
        at = next;
    }
    map(text, entries)
}

/// `${KEY}` in a value stands for what the file has given `KEY` before.
fn fill_in(setting: &mut Setting, earlier: &[Entry]) {
    let SettingValue::Text(text) = &mut setting.value else { return };
    let (mut cooked, mut map, mut done) = (String::new(), Vec::new(), 0);
    while let Some(open) = text.cooked[done..].find("${").map(|at| done + at) {
        let Some(close) = text.cooked[open..].find('}').map(|at| open + at) else { break };
        let named = earlier.iter().rev().find(|(key, ..)| **key == text.cooked[open + 2..close]);
        let (kept, given) = match named.map(|(_, _, setting)| &setting.value) {
            Some(SettingValue::Text(given)) => (open, &*given.cooked),
            _ => (close + 1, ""),
        };
        map.push((to_u32(cooked.len()), text.raw(done)));
        cooked.push_str(&text.cooked[done..kept]);
        // All of what is filled in stands where its name does.
        map.extend(given.char_indices().map(|(at, _)| (to_u32(cooked.len() + at), text.raw(open))));
        cooked.push_str(given);
        done = close + 1;
    }
    if done > 0 {
        map.push((to_u32(cooked.len()), text.raw(done)));
        cooked.push_str(&text.cooked[done..]);
        map.dedup_by_key(|(at, _)| *at);
        *text = Text { cooked: cooked.into(), map: map.into(), end: text.end };
    }
}

/// The value that starts at `start`, and where the next line begins: a quoted value may go over several.
fn env_value(text: &str, start: usize, line_end: usize) -> (Setting, usize) {
    let rest = &text[start..line_end];
    if let Some(quote @ ('"' | '\'' | '`')) = rest.chars().next() {
        let mut escaped = false;
        let close = text[start + 1..].bytes().position(|byte| {
            let closes = byte == quote as u8 && !escaped;
            escaped = byte == b'\\' && !escaped && quote == '"';
            closes
        });
        if let Some(len) = close {
            let end = start + len + 2;
            let inner = &text[start + 1..end - 1];
            let cooked = if quote == '"' { inner.replace("\\\"", "\"").replace("\\n", "\n") } else { inner.to_owned() };
            let value = SettingValue::Text(aligned(&text[start..end], to_u32(start), &cooked, false));
            let next = memchr::memchr(b'\n', &text.as_bytes()[end..]).map_or(text.len(), |len| end + len + 1);
            return (Setting { span: span(start, end), value }, next);
        }
    }
    // A comment begins after a blank; a `#` inside a value belongs to it.
    let comment = rest.find(" #").or_else(|| rest.find("\t#")).unwrap_or(rest.len());
    let value = rest[..comment].trim_end();
    (bare(value, start), 0)
}

/// `key = value`, `key: value`, `key value`, with continued lines.
pub(super) fn properties(text: &str) -> Setting {
    let mut entries = Vec::new();
    let mut lines = offsets(text);
    while let Some((at, line)) = lines.next() {
        let trimmed = line.trim_start();
        if trimmed.is_empty() || trimmed.starts_with(['#', '!']) {
            continue;
        }
        let start = at + line.len() - trimmed.len();
        let key_len = key_end(trimmed);
        let key = &trimmed[..key_len];
        let rest = trimmed[key_len..].trim_start();
        let value = rest.strip_prefix(['=', ':']).unwrap_or(rest).trim_start();
        let value_at = start + trimmed.len() - value.len();
        let (mut cooked, mut map, mut end) = (String::new(), Vec::new(), value_at);
        let (mut piece_at, mut piece) = (value_at, value);
        loop {
            let continued = piece.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
            let content = if continued { &piece[..piece.len() - 1] } else { piece.trim_end_matches('\r') };
            unescape(content, piece_at, &mut cooked, &mut map);
            end = end.max(piece_at + content.len());
            let Some((next_at, next)) = continued.then(|| lines.next()).flatten() else { break };
            piece = next.trim_start();
            piece_at = next_at + next.len() - piece.len();
        }
        let place = span(start, start + key_len);
        let value = SettingValue::Text(Text { cooked: cooked.into(), map: map.into(), end: to_u32(end) });
        entries.push((key.replace('\\', "").into(), place, Setting { span: span(value_at, end), value }));
    }
    map(text, entries)
}

/// Where the key of a properties line ends: at the first separator that is not escaped.
fn key_end(line: &str) -> usize {
    let mut escaped = false;
    line.bytes()
        .position(|byte| {
            let ends = !escaped && matches!(byte, b'=' | b':' | b' ' | b'\t');
            escaped = byte == b'\\' && !escaped;
            ends
        })
        .unwrap_or(line.len())
}

/// Appends what `raw` means to `cooked`, and where it stands to `map`.
fn unescape(raw: &str, at: usize, cooked: &mut String, map: &mut Vec<(u32, u32)>) {
    map.push((to_u32(cooked.len()), to_u32(at)));
    let mut rest = raw;
    while let Some(backslash) = rest.find('\\') {
        cooked.push_str(&rest[..backslash]);
        let mut after = rest[backslash + 1..].chars();
        match after.next() {
            Some('u') => {
                let digits = after.as_str().get(..4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
                cooked.push(digits.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER));
                after = after.as_str().get(4..).unwrap_or_default().chars();
            }
            Some('n') => cooked.push('\n'),
            Some('t') => cooked.push('\t'),
            Some('r') => cooked.push('\r'),
            Some(other) => cooked.push(other),
            None => {}
        }
        rest = after.as_str();
        map.push((to_u32(cooked.len()), to_u32(at + raw.len() - rest.len())));
    }
    cooked.push_str(rest);
}

/// Sections of `key = value` or `key: value`, and the blocks of HOCON (`key { … }`), which stand inside of each other.
pub(super) fn ini(text: &str) -> Setting {
    let mut entries: Vec<Entry> = Vec::new();
    let mut section: Option<usize> = None;
    let mut blocks: Vec<Entry> = Vec::new();
    for (at, line) in offsets(text) {
        let trimmed = line.trim();
        let start = at + line.len() - line.trim_start().len();
        if trimmed.is_empty() || trimmed.starts_with(['#', ';']) {
            continue;
        }
        let new = if let Some(name) = trimmed.strip_prefix('[').and_then(|rest| rest.split(']').next()) {
            section = Some(entries.len());
            entries.push((name.into(), span(start + 1, start + 1 + name.len()), block(start, start + trimmed.len())));
            continue;
        } else if let Some(name) = name_of_block(trimmed).filter(|_| blocks.len() < super::MAX_DEPTH) {
            blocks.push(entry(text, name, block(start, start + trimmed.len())));
            continue;
        } else if trimmed == "}" {
            let Some(done) = blocks.pop() else { continue };
            done
        } else {
            let Some(separator) = trimmed.find(['=', ':']) else { continue };
            let value = trimmed[separator + 1..].trim_start();
            let value_at = start + trimmed.len() - value.len();
            let value = value.split(" ;").next().unwrap_or(value).trim_end();
            // In a block a comma or a comment may stand behind a text.
            let text_len = value.strip_prefix('"').filter(|_| !blocks.is_empty()).and_then(|value| value.find('"'));
            let value = text_len.map_or(value, |len| &value[..len + 2]);
            let quoted = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
            let value = bare(quoted.unwrap_or(value), value_at + usize::from(quoted.is_some()));
            entry(text, trimmed[..separator].trim_end(), value)
        };
        put(new, &mut entries, section, &mut blocks);
    }
    while let Some(open) = blocks.pop() {
        put(open, &mut entries, section, &mut blocks);
    }
    map(text, entries)
}

/// An empty map that begins there.
fn block(start: usize, end: usize) -> Setting {
    Setting { span: span(start, end), value: SettingValue::Map(Vec::new()) }
}

/// The name of the block that a line opens.
fn name_of_block(line: &str) -> Option<&str> {
    let name = line.strip_suffix('{')?.trim_end();
    let name = name.strip_suffix(['=', ':']).map_or(name, str::trim_end);
    (!name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))).then_some(name)
}

/// Puts an entry into the innermost block that is open, or else the section.
fn put(new: Entry, entries: &mut Vec<Entry>, section: Option<usize>, blocks: &mut [Entry]) {
    let holder = match blocks.last_mut() {
        Some((_, _, block)) => Some(block),
        None => section.map(|index| &mut entries[index].2),
    };
    match holder {
        Some(Setting { span: whole, value: SettingValue::Map(inner) }) => {
            *whole = whole.to(new.2.span);
            inner.push(new);
        }
        _ => entries.push(new),
    }
}

/// Every line with where it starts.
fn offsets(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.strip_suffix('\n').unwrap_or(line))
    })
}

fn bare(value: &str, at: usize) -> Setting {
    Setting { span: span(at, at + value.len()), value: SettingValue::Text(Text::verbatim(value, to_u32(at))) }
}

/// An entry whose key is a slice of `text`.
fn entry(text: &str, key: &str, value: Setting) -> Entry {
    let start = key.as_ptr() as usize - text.as_ptr() as usize;
    (key.into(), span(start, start + key.len()), value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(setting: &Setting) -> Vec<(String, String)> {
        let mut found = Vec::new();
        setting.for_each_text(&mut |path, text| found.push((path.join("/"), text.cooked.to_string())));
        found
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn env_files() {
        let text = "\u{feff}A=1\n# B=2\nexport HOST = acme.egnyte.com # the domain\nURL=https://x/#/y\nQ=\"a \\\"b\\\"\nc\" # after\nS='x # y'\nOPEN=\"z\nEMPTY=\r\nno key\n";
        let expected = [
            ("A", "1"),
            ("HOST", "acme.egnyte.com"),
            ("URL", "https://x/#/y"),
            ("Q", "a \"b\"\nc"),
            ("S", "x # y"),
            ("OPEN", "\"z"),
            ("EMPTY", ""),
        ];
        let setting = env(text);
        assert_eq!(flat(&setting), pairs(&expected));
        let (_, key, value) = &setting.entries()[1];
        assert_eq!(&text[key.start as usize..key.end as usize], "HOST");
        assert_eq!(&text[value.span.start as usize..value.span.end as usize], "acme.egnyte.com");
    }

    #[test]
    fn variables_of_env_files() {
        let text = "HOST=https://acme.egnyte.com\nAPI=${HOST}/pubapi/v1\nBOTH=\"${API}/fs?from=${HOST}\"\nSELF='${HOST}'\nLATER=${NONE}/x\nOPEN=${HOST\n";
        let expected = [
            ("HOST", "https://acme.egnyte.com"),
            ("API", "https://acme.egnyte.com/pubapi/v1"),
            ("BOTH", "https://acme.egnyte.com/pubapi/v1/fs?from=https://acme.egnyte.com"),
            ("SELF", "${HOST}"),
            ("LATER", "${NONE}/x"),
            ("OPEN", "${HOST"),
        ];
        let setting = env(text);
        assert_eq!(flat(&setting), pairs(&expected));
        let SettingValue::Text(api) = &setting.get("API").unwrap().value else { panic!() };
        assert!(text[api.raw(api.cooked.find("/pubapi").unwrap()) as usize..].starts_with("/pubapi/v1"));
    }

    #[test]
    fn properties_files() {
        let text = "# c\n! c\negnyte.host = acme.egnyte.com\nscope:Egnyte.filesystem \\\n    Egnyte.link\nname\\ x=caf\\u00e9\nflag\npath=c:\\\\x\\\\\n";
        let expected = [
            ("egnyte.host", "acme.egnyte.com"),
            ("scope", "Egnyte.filesystem Egnyte.link"),
            ("name x", "café"),
            ("flag", ""),
            ("path", "c:\\x\\"),
        ];
        let setting = properties(text);
        assert_eq!(flat(&setting), pairs(&expected));
        let SettingValue::Text(scope) = &setting.get("scope").unwrap().value else { panic!() };
        let at = scope.raw(scope.cooked.find("Egnyte.link").unwrap()) as usize;
        assert!(text[at..].starts_with("Egnyte.link"));
    }

    #[test]
    fn ini_files() {
        let text = "top=1\n[egnyte]\nhost: \"acme.egnyte.com\" ; x\n; c\nbroken\n[other]\n";
        assert_eq!(flat(&ini(text)), pairs(&[("top", "1"), ("egnyte/host", "acme.egnyte.com")]));
    }

    #[test]
    fn blocks_stand_inside_of_each_other() {
        let text = "ktor {\n  deployment {\n    port = 8080\n  }\n}\negnyte = {\n  clientId: \"rota\",\n  open {\n    a.b = c\n";
        let expected = [("ktor/deployment/port", "8080"), ("egnyte/clientId", "rota"), ("egnyte/open/a.b", "c")];
        assert_eq!(flat(&ini(text)), pairs(&expected));
    }

    #[test]
    fn odd_lines_harm_nothing() {
        for text in ["}", "{", "a {", "a {\n}\n}", "=", "[", "[]", "\\", "a=\\u12", "a=\"", "export =", "é=é", "a='\\'", ":", "\\u=\\u"] {
            let _ = (env(text), properties(text), ini(text));
        }
    }
}
