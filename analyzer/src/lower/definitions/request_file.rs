//! Requests as editors send them: `.http` and `.rest`.
//!
//! Requests are divided by lines of `###`. One is a line with a method and a URL, headers, an empty line and a body; `@name = value`
//! gives a variable, `{{name}}` takes it. Scripts, and what is done with an answer, are no part of a request.

use super::build::{Builder, Parts};
use crate::ir::{ExprId, File, Span, Text};

const METHODS: [&str; 9] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT"];

/// A line with where it starts.
type Line<'t> = (usize, &'t str);

pub(super) fn lower(text: &str) -> File {
    let mut builder = Builder::new(text);
    let mut comments = Vec::new();
    let mut block: Vec<Line<'_>> = Vec::new();
    let mut blocks: Vec<Vec<Line<'_>>> = Vec::new();
    let mut at = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end();
        if line.starts_with("###") {
            blocks.push(std::mem::take(&mut block));
        } else {
            block.push((at, line));
        }
        let content = line.trim_start();
        if content.starts_with('#') || content.starts_with("//") {
            comments.push(place(at + line.len() - content.len(), line.len() + at));
        }
        at += raw.len();
    }
    blocks.push(block);
    // A variable holds in the whole file, wherever it stands.
    for (at, line) in blocks.iter().flatten() {
        if let Some((name, value)) = line.trim_start_matches('\u{feff}').strip_prefix('@').and_then(|rest| rest.split_once('=')) {
            let value_at = at + line.len() - value.trim_start().len();
            builder.variable(name.trim(), Text::verbatim(value.trim(), offset(value_at)));
        }
    }
    for block in &blocks {
        request(&mut builder, block);
    }
    builder.finish(&comments)
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn place(start: usize, end: usize) -> Span {
    Span::new(offset(start), offset(end))
}

fn is_comment(line: &str) -> bool {
    let line = line.trim_start_matches('\u{feff}').trim_start();
    line.starts_with('#') || line.starts_with("//") && !line.contains(' ') || line.starts_with("// ") || line.starts_with('@')
}

fn request(builder: &mut Builder<'_>, block: &[Line<'_>]) {
    let mut lines = block.iter().copied().peekable();
    let mut name = "request";
    let mut in_script = false;
    // Blank lines, comments, variables and scripts come before the request's own line.
    let (start, line) = loop {
        let Some((at, line)) = lines.next() else { return };
        let content = line.trim_start_matches('\u{feff}').trim_start();
        if in_script || content.starts_with("< {%") {
            in_script = !content.contains("%}");
            continue;
        }
        if let Some((_, given)) = content.split_once("@name").filter(|_| content.starts_with(['#', '/'])) {
            name = given.trim_start_matches([' ', '\t', '=']).split_whitespace().next().unwrap_or("request");
        }
        if !content.is_empty() && !is_comment(line) {
            break (at + line.len() - content.len(), content);
        }
    };
    let (method, url, url_at) = match line.split_once(char::is_whitespace) {
        Some((word, rest)) if METHODS.contains(&word.to_ascii_uppercase().as_str()) => {
            let rest_at = start + line.len() - rest.trim_start().len();
            (Some(Text::verbatim(word, offset(start))), rest.trim_start(), rest_at)
        }
        _ => (None, line, start),
    };
    let url = url.rsplit_once(" HTTP/").map_or(url, |(url, _)| url).trim_end();
    // Prose is no request.
    if url.is_empty() || method.is_none() && !url.contains("://") && !url.starts_with("{{") {
        return;
    }
    let mut address = vec![Text::verbatim(url, offset(url_at))];
    while let Some((at, next)) =
        lines.peek().copied().filter(|(_, next)| next.trim_start().starts_with(['?', '&']) && next.starts_with([' ', '\t']))
    {
        let content = next.trim();
        address.push(Text::verbatim(content, offset(at + next.len() - next.trim_start().len())));
        lines.next();
    }
    let mut headers: Vec<(Text, Text)> = Vec::new();
    for (at, line) in lines.by_ref() {
        if line.trim().is_empty() {
            break;
        }
        if let Some((key, value)) = line.split_once(':').filter(|_| !is_comment(line)) {
            let value_at = at + line.len() - value.trim_start().len();
            headers.push((Text::verbatim(key.trim(), offset(at)), Text::verbatim(value.trim(), offset(value_at))));
        }
    }
    let body: Vec<Line<'_>> = lines.filter(|(_, line)| !line.trim().is_empty()).take_while(|(_, line)| !line.starts_with('>')).collect();
    let encoded = headers.iter().any(|(key, value)| {
        key.cooked.eq_ignore_ascii_case("content-type") && value.cooked.to_ascii_lowercase().contains("x-www-form-urlencoded")
    });
    let whole = place(start, url_at + url.len());
    builder.call("request", name, whole, |b| {
        let mut parts = Parts::new();
        let pieces: Vec<ExprId> = address.iter().map(|piece| b.template(piece)).collect();
        parts.push(("url", whole, b.joined(whole, &pieces)));
        if let Some(method) = &method {
            parts.push(("method", whole, b.literal(method)));
        }
        if let Some((first, _)) = headers.first() {
            let at = first.raw_span(0, first.cooked.len());
            let entries: Vec<(Text, ExprId)> = headers.iter().map(|(key, value)| (key.clone(), b.template(value))).collect();
            parts.push(("headers", at, b.table(at, &entries)));
        }
        if let (Some((first, _)), Some((last, end))) = (body.first(), body.last()) {
            let at = place(*first, last + end.len());
            let role = if encoded { "form" } else { "body" };
            parts.push((role, at, content(b, at, &body, encoded)));
        }
        parts
    });
}

/// The body: the fields of a form by name, anything else as its text.
fn content(builder: &mut Builder<'_>, at: Span, body: &[Line<'_>], encoded: bool) -> ExprId {
    if !encoded {
        let mut pieces = Vec::new();
        for (at, line) in body {
            pieces.push(builder.template(&Text::verbatim(*line, offset(*at))));
        }
        return builder.joined(at, &pieces);
    }
    let mut entries = Vec::new();
    for (line_at, line) in body.iter().filter(|(_, line)| !is_comment(line)) {
        let mut at = *line_at;
        for field in line.split('&') {
            if let Some((key, value)) = field.split_once('=') {
                let key_at = at + field.len() - field.trim_start().len();
                let value_at = at + field.len() - value.trim_start().len();
                let value = builder.template(&Text::verbatim(value.trim(), offset(value_at)));
                entries.push((Text::verbatim(key.trim(), offset(key_at)), value));
            }
            at += field.len() + 1;
        }
    }
    builder.table(at, &entries)
}
