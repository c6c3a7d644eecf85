//! The texts that a page's own server code gives names to: `{% set api = "…" %}`, `<% const api = '…' %>`, `<?php $api = "https://$host"; ?>`,
//! `@{ var api = "…"; }`. A script or address of the page is given them by these names.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Markup;
use super::script::hole;
use super::server::{self, Does};

/// What each name stands for that is given a text once and for good, as part of a template literal: what is not known of a text is a value
/// of the server's there. Texts that would not stay as they are inside of such a literal are left out.
pub(super) fn constants(page: &str, markup: Markup) -> FxHashMap<&str, String> {
    named_texts(page, markup).into_iter().map(|(name, (text, _))| (name, text)).collect()
}

/// The same, with where in the page each text stands.
pub(super) fn named_texts(page: &str, markup: Markup) -> FxHashMap<&str, (String, Range<usize>)> {
    let mut found: FxHashMap<&str, Option<String>> = FxHashMap::default();
    let mut places: FxHashMap<&str, Range<usize>> = FxHashMap::default();
    let mut at = 0;
    while let Some(next) = page.get(at..).and_then(|rest| memchr::memchr3(b'<', b'{', b'@', rest.as_bytes())) {
        let start = at + next;
        at = start + 1;
        let block = server::code_block(page, start, markup);
        let tag = || server::tag_at(page, start, markup).filter(|tag| tag.does == Does::Control).map(|tag| tag.range);
        let Some(code) = block.or_else(tag) else { continue };
        at = code.end.max(at);
        for (name, value) in assignments(&page[code.clone()]) {
            let text = value.and_then(|value| {
                let (text, behind) = text(value, &found)?;
                let end = code.end - (page[code.clone()].len() - offset(&page[code.clone()], value) - value.len()) - behind.len();
                places.insert(name, code.start + offset(&page[code.clone()], value)..end);
                Some(text)
            });
            found.entry(name).and_modify(|known| *known = None).or_insert(text);
        }
        for name in grown(&page[code]) {
            found.insert(name, None);
        }
    }
    found.into_iter().filter_map(|(name, text)| Some((name, (text?, places.get(name)?.clone())))).collect()
}

/// The names whose text code adds to where it stands: `url << "…"`, `url.concat("…")`.
fn grown(code: &str) -> impl Iterator<Item = &str> {
    ["<<", ".concat(", ".append(", ".Append(", ".push("].into_iter().flat_map(move |sign| {
        code.match_indices(sign).map(move |(at, _)| {
            let target = code[..at].trim_end();
            &target[target.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_').len()..]
        })
    })
}

/// Where a part of a text begins in it.
fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}

/// The text that an expression by itself is: quoted ones, and names, put together.
pub(super) fn literal(expression: &str, known: &FxHashMap<&str, String>) -> Option<String> {
    let known = known.iter().map(|(name, text)| (*name, Some(text.clone()))).collect();
    let (text, behind) = text(expression.trim(), &known)?;
    behind.trim().is_empty().then_some(text)
}

/// The names that code assigns to, with what stands behind the sign; nothing does where a text is only added to.
fn assignments(code: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    code.match_indices('=').filter_map(|(at, _)| {
        let (before, after) = (&code[..at], &code[at + 1..]);
        if after.starts_with(['=', '>', '~']) || before.ends_with(['=', '!', '<', '>']) {
            return None;
        }
        // What is added to has more than one text.
        let target = before.trim_end_matches(['+', '.', '?', '|']);
        let is_plain = target.len() == before.len();
        let target = target.trim_end();
        let start = target.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_').len();
        let is_member = target[..start].ends_with(['.', '>', ':', '@']);
        let name = Some(&target[start..]).filter(|name| !name.is_empty() && !is_member)?;
        Some((name, is_plain.then(|| after.trim_start())))
    })
}

/// The text at the start of `code`: quoted ones, and names, put together by the signs that languages have for that. And what stands
/// behind it.
fn text<'c>(code: &'c str, known: &FxHashMap<&str, Option<String>>) -> Option<(String, &'c str)> {
    let (mut text, mut rest, mut is_quoted) = (String::new(), code, false);
    loop {
        let (part, behind) = match quoted(rest) {
            Some(quoted) => {
                is_quoted = true;
                quoted
            }
            None => named(rest, known)?,
        };
        text += &part;
        let behind = behind.trim_start_matches([' ', '\t']);
        // A method of the text makes another one of it, but in PHP, where a point puts texts together.
        let is_method = behind.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_alphabetic()));
        if is_method && !names_variables_of_php(code) {
            return None;
        }
        // The next line may go on with it.
        match behind.trim_start().strip_prefix(['.', '+', '~']) {
            Some(more) => rest = more.trim_start(),
            None => {
                // A name alone is no text.
                let last = behind.trim_start_matches('-');
                let ends = last.is_empty() || last.starts_with([';', '\n', '\r', '%', '?']);
                return (ends && is_quoted).then_some((text, behind));
            }
        }
    }
}

/// Whether `$name` stands in code.
fn names_variables_of_php(code: &str) -> bool {
    code.match_indices('$').any(|(at, _)| code[at + 1..].starts_with(|c: char| c.is_alphabetic()))
}

/// A quoted text at the start of `code`, and what stands behind it.
fn quoted(code: &str) -> Option<(String, &str)> {
    let sign = code.strip_prefix('$').filter(|rest| rest.starts_with('"'));
    let body = sign.unwrap_or(code);
    let quote = body.chars().next().filter(|quote| matches!(quote, '"' | '\'' | '`'))?;
    let (inside, behind) = body[1..].split_once(quote)?;
    if inside.contains(['\\', '\n']) || quote != '`' && inside.contains('`') {
        return None;
    }
    let opens: &[&str] = match (quote, sign) {
        ('\'', _) => &[],
        (_, Some(_)) => &["{"],
        ('`', _) => &["${"],
        _ => &["{$", "${", "#{", "$"],
    };
    let (mut text, mut rest) = (String::new(), inside);
    while let Some((at, open)) =
        opens.iter().filter_map(|open| Some((rest.find(open)?, *open))).min_by_key(|(at, open)| (*at, usize::MAX - open.len()))
    {
        text += &rest[..at];
        let begin = at + open.len();
        let end = if open == "$" {
            begin + rest[begin..].find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len() - begin)
        } else {
            begin + rest[begin..].find('}')?
        };
        text += &value(&rest[begin..end]);
        rest = rest.get(end + usize::from(open != "$")..).unwrap_or_default();
    }
    // What is left of signs would mean something else in the literal.
    text += rest;
    (!rest.contains(['$', '{'])).then_some((text, behind))
}

/// A name or a call at the start of `code`, which stands for a value of the server's or a text that has been seen.
fn named<'c>(code: &'c str, known: &FxHashMap<&str, Option<String>>) -> Option<(String, &'c str)> {
    let end = end_of_value(code)?;
    let expression = &code[..end];
    let plain = expression.strip_prefix('$').unwrap_or(expression);
    let text = known.get(plain).cloned().flatten().unwrap_or_else(|| value(expression));
    Some((text, &code[end..]))
}

/// Where a name with its members and brackets ends that code begins with.
fn end_of_value(code: &str) -> Option<usize> {
    let bytes = code.as_bytes();
    let mut at = usize::from(code.starts_with('$'));
    if !code[at..].starts_with(|first: char| first.is_alphabetic() || first == '_') {
        return None;
    }
    loop {
        at += code[at..].find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(code.len() - at);
        let rest = &code[at..];
        at = match bytes.get(at) {
            Some(b'(' | b'[') => server::balanced(bytes, at)?,
            _ if rest.starts_with("->") || rest.starts_with("::") => at + 2,
            // A point that a space stands beside puts texts together.
            Some(b'.') if rest[1..].starts_with(|next: char| next.is_alphabetic()) && !code.starts_with('$') => at + 1,
            _ => return Some(at),
        };
    }
}

fn value(expression: &str) -> String {
    hole(&server::value_name(expression))
}
