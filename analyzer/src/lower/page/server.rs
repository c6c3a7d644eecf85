//! What a server fills into a page before it is sent: the tags of template languages.
//!
//! The languages share few forms. `{{ x }}` is Jinja, Django, Twig, Liquid, Blade, Go, Handlebars and Mustache; `{% x %}` the
//! first four; `<% x %>` ERB, EJS, JSP and ASP; `<? x ?>` PHP; `[[${x}]]` Thymeleaf; `@x` Razor, `@word(…)` Blade, and `${x}` JSP. Which
//! of them a page is written in need not be known, except for the last three.

use std::ops::Range;

use super::Markup;

/// Code that is longer than this is no tag in the middle of a script or an attribute, but something that looks like one.
const MAX_TAG_LEN: usize = 20_000;

/// A tag of a template language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    /// The whole tag.
    pub(super) range: Range<usize>,
    /// What it does.
    pub(super) does: Does,
}

/// What a tag of a template language does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Does {
    /// It stands for a value, which this expression of the template language gives.
    Output(Range<usize>),
    /// It decides what is sent, or runs code.
    Control,
    /// It is never sent.
    Comment,
}

/// Words after `{{` that decide what is sent, in Go's templates and in Handlebars.
const CONTROL_WORDS: &[&str] = &["if", "else", "end", "range", "with", "define", "block", "template", "break", "continue"];
/// Razor's words that are no values.
const RAZOR_WORDS: &[&str] = &[
    "if",
    "else",
    "for",
    "foreach",
    "while",
    "switch",
    "using",
    "section",
    "model",
    "functions",
    "code",
    "page",
    "inject",
    "lock",
    "try",
    "do",
];
/// Blade's directives that give a value.
const BLADE_VALUES: &[&str] = &["json", "js", "old", "csrf_token", "route", "asset", "lang", "config", "env"];

/// The template tag that begins at `at`.
pub(super) fn tag_at(text: &str, at: usize, markup: Markup) -> Option<Tag> {
    let rest = &text[at..];
    let make = |end: usize, does: Does| Some(Tag { range: at..at + end, does });
    let inside = |open: usize, close: &str| -> Option<(Range<usize>, usize)> {
        let window = &rest.as_bytes()[open..rest.len().min(open + MAX_TAG_LEN)];
        let end = memchr::memmem::find(window, close.as_bytes())?;
        Some((at + open..at + open + end, open + end + close.len()))
    };
    match rest.as_bytes() {
        [b'{', b'#', ..] if markup.is_template() => inside(2, "#}").and_then(|(_, end)| make(end, Does::Comment)),
        [b'{', b'%', ..] if markup.is_template() => inside(2, "%}").and_then(|(_, end)| make(end, Does::Control)),
        [b'{', b'{', b'-', b'-', ..] if markup == Markup::Blade => inside(4, "--}}").and_then(|(_, end)| make(end, Does::Comment)),
        [b'{', b'{', b'!', ..] if markup.is_template() => {
            let close = if rest[3..].starts_with("--") { "--}}" } else { "}}" };
            inside(3, close).and_then(|(_, end)| make(end, Does::Comment))
        }
        [b'{', b'!', b'!', ..] if markup == Markup::Blade => inside(3, "!!}").and_then(|(code, end)| make(end, Does::Output(code))),
        [b'{', b'{', b'{', ..] if markup.is_template() => inside(3, "}}}").and_then(|(code, end)| make(end, Does::Output(code))),
        [b'{', b'{', ..] if markup.is_template() => {
            let (code, end) = inside(2, "}}")?;
            let expression = text[code.clone()].trim_start_matches(['-', '~', ' ']);
            let word = expression.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
            let control = expression.starts_with(['#', '/', '>', '^', '*', '!']) || CONTROL_WORDS.contains(&word);
            make(end, if control { Does::Control } else { Does::Output(code) })
        }
        [b'<', b'%', b'-', b'-', ..] => inside(4, "--%>").and_then(|(_, end)| make(end, Does::Comment)),
        [b'<', b'%', next, ..] => {
            let (code, end) = inside(2, "%>")?;
            match next {
                b'=' | b'-' | b':' => make(end, Does::Output(code.start + 1..code.end)),
                b'#' => make(end, Does::Comment),
                _ => make(end, Does::Control),
            }
        }
        [b'<', b'?', ..] => {
            // A file may end inside the last tag.
            let (code, end) = inside(2, "?>").unwrap_or((at + 2..text.len(), rest.len()));
            let body = &text[code.clone()];
            let trimmed = body.trim_start_matches("php").trim_start();
            match ["=", "echo ", "print ", "echo(", "print("].into_iter().find(|word| trimmed.starts_with(word)) {
                Some(word) => make(end, Does::Output(code.end - trimmed.len() + word.trim_end_matches('(').len()..code.end)),
                None => make(end, Does::Control),
            }
        }
        [b'$', b'{', ..] if markup == Markup::Jsp => inside(2, "}").and_then(|(code, end)| make(end, Does::Output(code))),
        [b'[', open @ (b'[' | b'('), b'$' | b'*' | b'#' | b'@' | b'~', b'{', ..] if markup == Markup::Html => {
            inside(2, if *open == b'[' { "]]" } else { ")]" }).and_then(|(code, end)| make(end, Does::Output(code)))
        }
        [b'/', b'*', b'[', open @ (b'[' | b'('), b'$' | b'*' | b'#' | b'@' | b'~', b'{', ..] if markup == Markup::Html => {
            let (code, end) = inside(4, if *open == b'[' { "]]*/" } else { ")]*/" })?;
            make(end + stand_in(&rest[end..]), Does::Output(code))
        }
        [b'@', b'*', ..] if markup == Markup::Razor => inside(2, "*@").and_then(|(_, end)| make(end, Does::Comment)),
        [b'@', ..] if markup == Markup::Razor => razor(text, at),
        [b'@', ..] if markup == Markup::Blade => blade(text, at),
        _ => None,
    }
}

/// How long the literal is that stands behind a comment of Thymeleaf's, for whoever opens the page without a server.
fn stand_in(rest: &str) -> usize {
    let literal = rest.trim_start_matches([' ', '\t']);
    let bytes = literal.as_bytes();
    let len = match bytes.first() {
        Some(quote @ (b'"' | b'\'' | b'`')) => bytes[1..].iter().position(|byte| byte == quote).map_or(0, |close| close + 2),
        Some(b'[' | b'{') => balanced(bytes, 0).unwrap_or_default(),
        _ => bytes.iter().take_while(|byte| is_word(**byte) || matches!(byte, b'.' | b'-')).count(),
    };
    if len == 0 { 0 } else { rest.len() - literal.len() + len }
}

/// The code in the template tags of a page, but for the values that are filled in within `read`: those come by themselves.
pub(super) fn code(text: &str, markup: Markup, read: &[Range<usize>]) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (mut found, mut filled_in) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(next) = text.get(at..).and_then(|rest| memchr::memchr3(b'<', b'@', b'{', rest.as_bytes())) {
        let start = at + next;
        at = start + 1;
        if let Some(block) = code_block(text, start, markup) {
            at = block.end;
            found.push(block);
        } else if let Some(tag) = tag_at(text, start, markup) {
            at = tag.range.end.max(at);
            let is_read = || read.iter().any(|part| part.start < tag.range.end && tag.range.start < part.end);
            match tag.does {
                Does::Control => found.push(tag.range),
                Does::Output(value) if is_read() => filled_in.push(value),
                Does::Output(_) => found.push(tag.range),
                Does::Comment => {}
            }
        }
    }
    (found, filled_in)
}

/// A block of nothing but code: Razor's, and `@php … @endphp` of Blade.
pub(super) fn code_block(text: &str, at: usize, markup: Markup) -> Option<Range<usize>> {
    if markup != Markup::Blade {
        return razor_block(text, at, markup);
    }
    let rest = text[at..].strip_prefix("@php").filter(|rest| rest.starts_with(|next: char| next.is_whitespace()))?;
    let start = text.len() - rest.len();
    Some(start..start + rest.find("@endphp").unwrap_or(rest.len()))
}

/// `@{ … }`, `@code { … }`, `@functions { … }`: Razor's blocks of nothing but code.
pub(super) fn razor_block(text: &str, at: usize, markup: Markup) -> Option<Range<usize>> {
    let rest = text[at..].strip_prefix('@').filter(|_| markup == Markup::Razor)?;
    let word = word_end(rest.as_bytes(), 0);
    if !matches!(&rest[..word], "" | "code" | "functions") {
        return None;
    }
    let body = rest[word..].trim_start().strip_prefix('{')?;
    let start = text.len() - body.len();
    let bytes = text.as_bytes();
    let (mut depth, mut end) = (1_usize, start);
    while depth > 0 {
        end += memchr::memchr3(b'{', b'}', b'"', bytes.get(end..)?).unwrap_or(bytes.len() - end);
        match bytes.get(end) {
            Some(b'{') => depth += 1,
            Some(b'}') => depth -= 1,
            // Braces in texts do not count.
            Some(_) => {
                let line = bytes[end + 1..].iter().position(|byte| matches!(byte, b'"' | b'\n'));
                end += line.map_or(0, |close| close + 1);
            }
            None => return Some(start..text.len()),
        }
        end += 1;
    }
    Some(start..end)
}

/// `@Model.Name(x)[0]` and `@(expression)`.
fn razor(text: &str, at: usize) -> Option<Tag> {
    let bytes = text.as_bytes();
    if at > 0 && is_word(bytes[at - 1]) {
        return None;
    }
    let mut end = at + 1;
    let first = *bytes.get(end)?;
    if first == b'(' {
        let end = balanced(bytes, end)?;
        return Some(Tag { range: at..end, does: Does::Output(at + 2..end - 1) });
    }
    if !first.is_ascii_alphabetic() && first != b'_' {
        return None;
    }
    end = word_end(bytes, end);
    if RAZOR_WORDS.contains(&&text[at + 1..end]) {
        return Some(Tag { range: at..at + 1, does: Does::Control });
    }
    loop {
        match bytes.get(end) {
            Some(b'.') if bytes.get(end + 1).is_some_and(|b| b.is_ascii_alphabetic() || *b == b'_') => end = word_end(bytes, end + 1),
            Some(b'(' | b'[') => match balanced(bytes, end) {
                Some(close) => end = close,
                None => break,
            },
            _ => break,
        }
    }
    Some(Tag { range: at..end, does: Does::Output(at + 1..end) })
}

/// `@json($x)`, `@if (…)`, `@endif`.
fn blade(text: &str, at: usize) -> Option<Tag> {
    let bytes = text.as_bytes();
    if at > 0 && (is_word(bytes[at - 1]) || bytes[at - 1] == b'@') {
        return None;
    }
    let word = word_end(bytes, at + 1);
    let name = &text[at + 1..word];
    if !name.starts_with(|first: char| first.is_ascii_lowercase()) {
        return None;
    }
    let open = word + bytes[word..].iter().take_while(|b| **b == b' ').count();
    let end = if bytes.get(open) == Some(&b'(') { balanced(bytes, open)? } else { word };
    let does = if BLADE_VALUES.contains(&name) && end > word { Does::Output(open + 1..end - 1) } else { Does::Control };
    Some(Tag { range: at..end, does })
}

fn word_end(bytes: &[u8], start: usize) -> usize {
    start + bytes[start..].iter().take_while(|b| is_word(**b)).count()
}

const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// Behind the bracket that closes the one at `open`; strings are moved over.
pub(super) fn balanced(bytes: &[u8], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = open;
    let limit = bytes.len().min(open + MAX_TAG_LEN);
    while at < limit {
        match bytes[at] {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            quote @ (b'"' | b'\'' | b'`') => {
                at += 1;
                while at < limit && bytes[at] != quote {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// A name for the value that a template's expression gives: its last word that is no filter and no function.
pub(super) fn value_name(expression: &str) -> String {
    let filter = expression.match_indices('|').find(|(at, _)| {
        let around = [at.checked_sub(1), Some(at + 1)].map(|i| i.and_then(|i| expression.as_bytes().get(i)));
        !around.contains(&Some(&b'|'))
    });
    let value = filter.map_or(expression, |(at, _)| &expression[..at]);
    let mut name = "";
    let mut start = None;
    for (at, c) in value.char_indices().chain([(value.len(), ' ')]) {
        let in_word = c.is_ascii_alphanumeric() || c == '_';
        match (start, in_word) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let word = &value[from..at];
                if c != '(' && word.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
                    name = word;
                }
                start = None;
            }
            _ => {}
        }
    }
    if name.is_empty() { "value".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn does(text: &str, markup: Markup) -> String {
        match tag_at(text, 0, markup) {
            None => "-".to_owned(),
            Some(Tag { range, does: Does::Output(code) }) => format!("{} = {}", &text[range], value_name(&text[code])),
            Some(Tag { range, does }) => format!("{} {does:?}", &text[range]),
        }
    }

    #[test]
    fn the_tags_of_many_languages() {
        for (text, expected) in [
            ("{{ egnyte.domain|e }}.x", "{{ egnyte.domain|e }} = domain"),
            ("{{ a || b }}", "{{ a || b }} = b"),
            ("{{{ token }}}", "{{{ token }}} = token"),
            ("{{#if x}}", "{{#if x}} Control"),
            ("{{- end }}", "{{- end }} Control"),
            ("{{!-- a }} --}}b", "{{!-- a }} --}} Comment"),
            ("{% if x %}", "{% if x %} Control"),
            ("{# no #}", "{# no #} Comment"),
            ("<%= raw(@domain.to_json) %>", "<%= raw(@domain.to_json) %> = to_json"),
            ("<%- domain -%>", "<%- domain -%> = domain"),
            ("<% if x %>", "<% if x %> Control"),
            ("<?= $config['egnyte_domain'] ?>", "<?= $config['egnyte_domain'] ?> = egnyte_domain"),
            ("<?php echo htmlspecialchars($domain); ?>", "<?php echo htmlspecialchars($domain); ?> = domain"),
            ("<?php if ($x): ?>", "<?php if ($x): ?> Control"),
            ("<?php endif", "<?php endif Control"),
            ("{a", "-"),
            ("{{ unclosed", "-"),
            ("@Model.X", "-"),
        ] {
            assert_eq!(does(text, Markup::Html), expected);
        }
    }

    #[test]
    fn razor_and_blade_have_their_own() {
        for (text, expected) in [
            ("@Model.Api.Domain/x", "@Model.Api.Domain = Domain"),
            ("@Html.Raw(Json.Serialize(Model.Token)) x", "@Html.Raw(Json.Serialize(Model.Token)) = Token"),
            ("@(a + b)c", "@(a + b) = b"),
            ("@if (x) {", "@ Control"),
            ("@* no *@", "@* no *@ Comment"),
            ("@@", "-"),
            ("@", "-"),
        ] {
            assert_eq!(does(text, Markup::Razor), expected);
        }
        for (text, expected) in [
            ("@json($user->token);", "@json($user->token) = token"),
            ("@if ($a) b", "@if ($a) Control"),
            ("@endif", "@endif Control"),
            ("{!! $html !!}", "{!! $html !!} = html"),
            ("{{-- no --}}", "{{-- no --}} Comment"),
            ("@if (unclosed", "-"),
        ] {
            assert_eq!(does(text, Markup::Blade), expected);
        }
    }

    #[test]
    fn other_pages_have_none() {
        assert_eq!(does("{{ x }}", Markup::Vue), "-");
        assert_eq!(does("{#if x}", Markup::Svelte), "-");
    }
}
