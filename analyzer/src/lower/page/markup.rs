//! Finds the scripts and tags of a page. A page is often half a page, and often not only HTML: whatever is between the
//! tags is moved over, whatever is not closed ends where the text does.

use std::ops::Range;

use super::Markup;
use super::server;

/// A tag, with its text where that is a script.
#[derive(Debug, Clone)]
pub(super) struct Tag {
    /// From `<` to behind `>`.
    pub(super) range: Range<usize>,
    /// Its name in lower case.
    pub(super) name: String,
    /// Its attributes in order.
    pub(super) attributes: Vec<Attribute>,
    /// The text of a script.
    pub(super) text: Option<Range<usize>>,
}

impl Tag {
    /// The text of an attribute; empty for one without a value.
    pub(super) fn get<'p>(&self, page: &'p str, name: &str) -> Option<&'p str> {
        Some(self.attribute(page, name)?.value.clone().map_or("", |value| &page[value]))
    }

    /// The attribute of a name.
    pub(super) fn attribute(&self, page: &str, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| page[attribute.name.clone()].eq_ignore_ascii_case(name))
    }
}

/// An attribute of a tag.
#[derive(Debug, Clone)]
pub(super) struct Attribute {
    /// Its name as written.
    pub(super) name: Range<usize>,
    /// Its value without quotes or braces.
    pub(super) value: Option<Range<usize>>,
    /// The value is an expression in braces (`href={url}`).
    pub(super) in_braces: bool,
}

/// The tags of a page from `start`, in order. End tags, comments and style sheets are left out.
pub(super) fn tags(page: &str, start: usize, markup: Markup) -> Vec<Tag> {
    tags_and_expressions(page, start, markup).0
}

/// The same, and the expressions between the tags, where braces hold them (`{total(list)}`, `{#await load()}`), without the words of the
/// block that they begin. Those that call nothing are left out, and those inside of others.
pub(super) fn tags_and_expressions(page: &str, start: usize, markup: Markup) -> (Vec<Tag>, Vec<Range<usize>>) {
    let mut scan = Scan { page, at: start, markup, braces: Vec::new() };
    let tags = std::iter::from_fn(|| scan.tag()).collect();
    let mut end = start;
    let outermost = scan.braces.into_iter().filter(|braces| {
        let is_outermost = braces.start >= end;
        end = end.max(braces.end);
        is_outermost
    });
    let inside = outermost.filter_map(|braces| expression_in(page, braces.start + 1..braces.end - 1));
    (tags, inside.filter(|inside| page[inside.clone()].contains('(')).collect())
}

/// The parts between the commas of a text that stand in no brackets or quotes.
pub(super) fn separated(page: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let bytes = &page.as_bytes()[..range.end];
    let (mut parts, mut start, mut at) = (Vec::new(), range.start, range.start);
    while at < range.end {
        at = match bytes[at] {
            b',' => {
                parts.push(start..at);
                start = at + 1;
                start
            }
            b'(' | b'[' | b'{' => server::balanced(bytes, at).unwrap_or(range.end),
            quote @ (b'"' | b'\'' | b'`') => {
                at + 1 + bytes[at + 1..].iter().position(|byte| *byte == quote).map_or(range.end - at - 1, |close| close + 1)
            }
            _ => at + 1,
        };
    }
    parts.push(start..range.end);
    parts
}

/// What is evaluated of the text between two braces.
fn expression_in(page: &str, braces: Range<usize>) -> Option<Range<usize>> {
    let text = &page[braces.clone()];
    let Some(words) = text.strip_prefix(['#', ':', '@']) else { return (!text.starts_with('/')).then_some(braces) };
    let (word, rest) = words.split_once(char::is_whitespace)?;
    let (start, until) = match (&text[..1], word) {
        ("#", "await") => (rest, rest.find(" then ").or_else(|| rest.find(" catch "))),
        ("#", "each") => (rest, rest.rfind(" as ")),
        ("#", "if" | "key") | ("@", "html" | "render") => (rest, None),
        (":", "else") => (rest.strip_prefix("if ")?, None),
        _ => return None,
    };
    let from = braces.end - start.len();
    Some(from..until.map_or(braces.end, |until| from + until))
}

struct Scan<'p> {
    page: &'p str,
    at: usize,
    markup: Markup,
    /// What stands in braces between the tags, where the markup has that.
    braces: Vec<Range<usize>>,
}

impl Scan<'_> {
    fn rest(&self) -> &[u8] {
        &self.page.as_bytes()[self.at.min(self.page.len())..]
    }

    fn skip_past(&mut self, end: &[u8]) {
        self.at += memchr::memmem::find(self.rest(), end).map_or(self.rest().len(), |found| found + end.len());
    }

    fn skip_blanks(&mut self) {
        self.at += self.rest().iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    }

    /// Moves over a tag of a template language.
    fn skip_server_tag(&mut self) -> bool {
        match server::tag_at(self.page, self.at, self.markup) {
            Some(tag) if tag.range.len() > 1 => {
                self.at = tag.range.end;
                true
            }
            _ => false,
        }
    }

    /// The next tag.
    fn tag(&mut self) -> Option<Tag> {
        loop {
            self.at += memchr::memchr3(b'<', b'{', b'@', self.rest())?;
            if self.skip_server_tag() {
                continue;
            }
            let start = self.at;
            if self.rest().starts_with(b"<!--") {
                self.skip_past(b"-->");
                continue;
            }
            match self.markup {
                Markup::Svelte | Markup::Astro if self.rest().starts_with(b"{") => {
                    self.braces.extend(server::balanced(self.page.as_bytes(), start).map(|end| start..end));
                }
                // The inner one of two.
                Markup::Vue if self.rest().starts_with(b"{{") => {
                    let end = server::balanced(self.page.as_bytes(), start + 1);
                    self.braces.extend(end.map(|end| start + 1..end));
                }
                _ => {}
            }
            self.at += 1;
            if self.page.as_bytes()[start] != b'<' || !self.rest().first().is_some_and(u8::is_ascii_alphabetic) {
                continue;
            }
            let name = self.take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'_' | b'.'));
            let name = self.page[name].to_ascii_lowercase();
            let (attributes, closed) = self.attributes();
            let range = start..self.at;
            let text = match name.as_str() {
                "script" if !closed => Some(self.raw_text("</script")),
                "style" if !closed => {
                    self.raw_text("</style");
                    continue;
                }
                _ => None,
            };
            return Some(Tag { range, name, attributes, text });
        }
    }

    fn take_while(&mut self, keep: impl Fn(u8) -> bool) -> Range<usize> {
        let start = self.at;
        self.at += self.rest().iter().take_while(|byte| keep(**byte)).count();
        start..self.at
    }

    /// The text up to an end tag, which has no tags of its own.
    fn raw_text(&mut self, end: &str) -> Range<usize> {
        let start = self.at;
        while let Some(found) = memchr::memchr(b'<', self.rest()) {
            self.at += found;
            if self.rest().get(..end.len()).is_some_and(|head| head.eq_ignore_ascii_case(end.as_bytes())) {
                return start..self.at;
            }
            self.at += 1;
        }
        self.at = self.page.len();
        start..self.at
    }

    /// The attributes up to behind `>`, and whether the tag closes itself.
    fn attributes(&mut self) -> (Vec<Attribute>, bool) {
        let mut attributes = Vec::new();
        loop {
            self.skip_blanks();
            let byte = self.rest().first().copied();
            if matches!(byte, Some(b'<' | b'{' | b'@')) && self.skip_server_tag() {
                continue;
            }
            match self.rest() {
                [] => return (attributes, true),
                [b'/', b'>', ..] => {
                    self.at += 2;
                    return (attributes, true);
                }
                [b'>', ..] => {
                    self.at += 1;
                    return (attributes, false);
                }
                // A tag that is not closed before the next one begins.
                [b'<', next, ..] if next.is_ascii_alphabetic() || *next == b'/' => return (attributes, false),
                // `{...props}` and `{href}`.
                [b'{', ..] if !self.markup.is_template() => {
                    self.at = server::balanced(self.page.as_bytes(), self.at).unwrap_or(self.at + 1);
                }
                _ => attributes.extend(self.attribute()),
            }
        }
    }

    fn attribute(&mut self) -> Option<Attribute> {
        let name = self.take_while(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'=' | b'>' | b'"' | b'\'' | b'<' | b'{'));
        if name.is_empty() {
            // Whatever this is, it is no attribute.
            self.at += self.page[self.at..].chars().next().map_or(1, char::len_utf8);
            return None;
        }
        let name = if self.page[name.clone()].ends_with('/') && self.rest().first() == Some(&b'>') {
            self.at -= 1;
            name.start..name.end - 1
        } else {
            name
        };
        let end = self.at;
        self.skip_blanks();
        if self.rest().first() != Some(&b'=') {
            self.at = end;
            return (!name.is_empty()).then_some(Attribute { name, value: None, in_braces: false });
        }
        self.at += 1;
        self.skip_blanks();
        let (value, in_braces) = match self.rest() {
            [quote @ (b'"' | b'\''), ..] => {
                let quote = *quote;
                (self.quoted(quote), false)
            }
            [b'{', ..] if !self.markup.is_template() => {
                let start = self.at;
                self.at = server::balanced(self.page.as_bytes(), start).unwrap_or(self.page.len());
                (start + 1..(self.at - 1).max(start + 1), true)
            }
            _ => (self.unquoted(), false),
        };
        Some(Attribute { name, value: Some(value), in_braces })
    }

    /// A value in quotes; a template's tag in it may hold quotes of its own.
    fn quoted(&mut self, quote: u8) -> Range<usize> {
        self.at += 1;
        let start = self.at;
        while let Some(byte) = self.rest().first().copied() {
            if byte == quote {
                self.at += 1;
                return start..self.at - 1;
            }
            if !(matches!(byte, b'<' | b'{' | b'@') && self.skip_server_tag()) {
                self.at += 1;
            }
        }
        start..self.at
    }

    fn unquoted(&mut self) -> Range<usize> {
        let start = self.at;
        while let Some(byte) = self.rest().first().copied() {
            if byte.is_ascii_whitespace() || byte == b'>' {
                break;
            }
            if !(matches!(byte, b'<' | b'{' | b'@') && self.skip_server_tag()) {
                self.at += 1;
            }
        }
        start..self.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(page: &str, markup: Markup) -> Vec<String> {
        tags(page, 0, markup)
            .iter()
            .map(|tag| {
                let mut out = tag.name.clone();
                for attribute in &tag.attributes {
                    let (open, close) = if attribute.in_braces { ("{", "}") } else { ("[", "]") };
                    let value = attribute.value.clone().map_or("", |value| &page[value]);
                    out += &format!(" {}{open}{value}{close}", &page[attribute.name.clone()]);
                }
                match tag.text.clone() {
                    Some(text) => out + " | " + &page[text],
                    None => out,
                }
            })
            .collect()
    }

    #[test]
    fn tags_and_scripts() {
        let page = r#"<!doctype html><!-- <script>no()</script> --><p class=a>1 < 2</p><br/><img src=x.png/>
            <SCRIPT Type="module">if (a < b && "</div>") {}</SCRIPT ><style>a > b { content: "<script>" }</style>
            <a href='x?a="b"' disabled title = "t">x</a><script src="a.js" defer></script><script>unclosed"#;
        assert_eq!(
            drawn(page, Markup::Html),
            [
                "p class[a]",
                "br",
                "img src[x.png/]",
                r#"script Type[module] | if (a < b && "</div>") {}"#,
                r#"a href[x?a="b"] disabled[] title[t]"#,
                "script src[a.js] defer[] | ",
                "script | unclosed",
            ]
        );
    }

    #[test]
    fn what_a_server_fills_in_may_hold_quotes() {
        let page =
            r#"<a href="{{ url_for("login", next="/") }}" {% if x > 1 %}class="y"{% endif %}><% if a < b { %><b id=<?= $x ?> c><? } ?>"#;
        assert_eq!(drawn(page, Markup::Html), [r#"a href[{{ url_for("login", next="/") }}] class[y]"#, "b id[<?= $x ?>] c[]"]);
    }

    #[test]
    fn expressions_in_braces() {
        let page = "{#if a < 3}<a href={url('}')} on:click={() => { go() }} {...rest} b/>{/if}";
        assert_eq!(drawn(page, Markup::Svelte), ["a href{url('}')} on:click{() => { go() }} b[]"]);
    }

    #[test]
    fn expressions_between_tags() {
        let drawn = |page: &str, markup| -> Vec<String> {
            tags_and_expressions(page, 0, markup).1.into_iter().map(|range| page[range].to_owned()).collect()
        };
        let page =
            "<b>{f(1)}</b> {name} {#await g({a: 1}) then x}{#each h() as y, i (y)}{:else if k()}{/if}{:else}{@html m(x)}<i on:x={n()}/>";
        assert_eq!(drawn(page, Markup::Svelte), ["f(1)", "g({a: 1})", "h()", "k()", "m(x)"]);
        assert_eq!(drawn("<ul>{list.map((x) => <li>{f(x)}</li>)}</ul>{g()}", Markup::Astro), ["list.map((x) => <li>{f(x)}</li>)", "g()"]);
        assert_eq!(drawn("{f()} {{ g({a: h()}) }}", Markup::Vue), [" g({a: h()}) "]);
    }

    #[test]
    fn nothing_in_a_page_can_harm() {
        for page in [
            "<", "<a", "<a b", "<a b=", "<a b='", "<a é=ü", "<a {", "<script", "</script", "<!--", "<?", "{{", "<a <b>", "<a/", "@",
            "<a \"é", "é<é",
        ] {
            for markup in [Markup::Html, Markup::Razor, Markup::Blade, Markup::Vue, Markup::Svelte] {
                drawn(page, markup);
                tags_and_expressions(page, 0, markup);
            }
        }
    }
}
