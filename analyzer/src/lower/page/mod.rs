//! Web pages: the scripts of HTML, of server templates, of Vue, Svelte and Astro, as one JavaScript file.
//!
//! What a page runs is taken out of it: scripts, event handlers, expressions of its template, and the addresses its links
//! and forms lead to. All of it is lowered as one file, every place in the page, as the scripts of a page share
//! their names. `markup` finds the parts, `server` knows what a server fills in, `script` and `attribute` make code of them.

mod attribute;
mod code;
mod constants;
mod markup;
mod script;
mod server;
mod session;

#[cfg(test)]
mod tests;

use std::ops::Range;

use rustc_hash::FxHashMap;

pub(in crate::lower) use self::code::Code;
use self::code::to_u32;
use self::markup::Tag;
pub use self::script::VALUES;
use super::javascript::{self, Dialect};
use crate::ir::{Expr, ExprId, ExprKind, File, Import, ImportItem, Key, Name, Prop, Span, StmtKind, Text};

/// How a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// HTML, or a template of a server's that looks like it.
    Html,
    /// A page of Jakarta's.
    Jsp,
    /// A template of ASP.NET's.
    Razor,
    /// A template of Laravel's.
    Blade,
    /// A component of Vue's.
    Vue,
    /// A component of Svelte's.
    Svelte,
    /// A page of Astro's.
    Astro,
}

impl Markup {
    /// Whether a server fills it in before it is sent.
    const fn is_template(self) -> bool {
        matches!(self, Self::Html | Self::Jsp | Self::Razor | Self::Blade)
    }
}

/// Lowers one page. Never fails: what cannot be read is in [`File::problems`].
#[must_use]
pub fn lower(page: &str, markup: Markup) -> File {
    let first = Page::read(page, markup, false).lower();
    if first.problems.is_empty() {
        return first;
    }
    // One part that cannot be read must not hide the others.
    Page::read(page, markup, true).lower()
}

/// The path of a script that a page loads, as it can be looked for: relative to the page (`./x.js`) or to the root of the
/// site (`/js/x.js`). `None` for scripts of other sites.
#[must_use]
pub fn script_path(src: &str) -> Option<String> {
    let src = src.trim();
    // `{{ url_for('static', filename='js/x.js') }}` and their like: the text in the innermost quotes.
    let is_tag = src.contains(['{', '<', '@', '(']);
    let path = if is_tag {
        let quoted = src.split(['\'', '"']).skip(1).step_by(2);
        let path = quoted.filter(|text| is_script(text)).last();
        // `<?= $base ?>/js/x.js`
        path.or_else(|| src.rsplit(['}', '>', ')']).next().filter(|text| is_script(text)))?
    } else {
        src
    };
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let path = path.strip_prefix("~").unwrap_or(path);
    if path.is_empty() || path.contains("://") || path.starts_with("//") || path.contains([' ', '{', '<']) {
        return None;
    }
    Some(match path.as_bytes() {
        [b'/' | b'.', ..] => path.to_owned(),
        _ if is_tag => format!("/{path}"),
        _ => format!("./{path}"),
    })
}

fn is_script(path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or(path);
    [".js", ".mjs", ".ts", ".jsx", ".tsx"].iter().any(|extension| path.ends_with(extension))
}

/// The scripts of other files that a page loads, by their places in the page.
#[must_use]
pub fn loaded_scripts(page: &str, markup: Markup) -> Vec<(Span, String, bool)> {
    let tags = markup::tags(page, 0, markup);
    tags.iter().filter(|tag| tag.name == "script").filter_map(|tag| loaded(page, tag)).collect()
}

/// The code that a server runs while it makes a page. What it fills into scripts and attributes is read with them, where it is a text or
/// the name of one.
#[must_use]
pub fn server_code(page: &str, markup: Markup) -> Vec<Range<usize>> {
    let tags = markup::tags(page, 0, markup);
    let on_server = |tag: &Tag| tag.get(page, "runat").is_some_and(|at| at.trim().eq_ignore_ascii_case("server"));
    let mut found: Vec<Range<usize>> = tags.iter().filter(|tag| on_server(tag)).filter_map(|tag| tag.text.clone()).collect();
    let read: Vec<Range<usize>> = tags.into_iter().flat_map(|tag| [Some(tag.range), tag.text]).flatten().collect();
    let (code, filled_in) = server::code(page, markup, &read);
    let texts = constants::named_texts(page, markup);
    let known = texts.iter().map(|(name, (text, _))| (*name, text.clone())).collect();
    let (named, others): (Vec<Range<usize>>, Vec<Range<usize>>) =
        filled_in.into_iter().partition(|value| texts.contains_key(code::plain_name(&page[value.clone()])));
    let mut read: Vec<Range<usize>> =
        named.into_iter().filter_map(|value| Some(texts.get(code::plain_name(&page[value]))?.1.clone())).collect();
    read.sort_unstable_by_key(|text| text.start);
    for part in code {
        let mut at = part.start;
        for text in read.iter().filter(|text| part.start <= text.start && text.end <= part.end) {
            found.push(at..text.start.max(at));
            at = text.end.max(at);
        }
        found.push(at..part.end.max(at));
    }
    found.extend(others.into_iter().filter(|value| constants::literal(&page[value.clone()], &known).is_none()));
    found
}

/// What the `@code` and `@functions` blocks of a page of ASP.NET's hold: members of its class.
pub(in crate::lower) fn razor_members(page: &str) -> Vec<Range<usize>> {
    let blocks = page.match_indices('@').filter(|(at, _)| page[at + 1..].starts_with(['c', 'f']));
    blocks
        .filter_map(|(at, _)| server::razor_block(page, at, Markup::Razor))
        .map(|block| block.start..block.end.saturating_sub(1).max(block.start))
        .collect()
}

/// Where a script names the file it is in, which, and whether it is a module.
fn loaded(page: &str, tag: &Tag) -> Option<(Span, String, bool)> {
    language(page, tag)?;
    let path = script_path(tag.get(page, "src")?)?;
    let is_module = tag.get(page, "type").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("module"));
    Some((Span::new(to_u32(tag.range.start), to_u32(tag.range.end)), path, is_module))
}

/// The language of a script; `None` for data and templates.
fn language(page: &str, tag: &Tag) -> Option<Dialect> {
    let kind = tag.get(page, "type").map(|kind| kind.split(';').next().unwrap_or(kind).trim().to_ascii_lowercase());
    let by_type = match kind.as_deref() {
        None | Some("" | "module" | "text/babel" | "text/jsx") => Dialect::JavaScript,
        Some("text/typescript" | "application/typescript" | "ts") => Dialect::TypeScript,
        Some(kind) if kind.ends_with("javascript") || kind.ends_with("ecmascript") || kind.starts_with("text/javascript1") => {
            Dialect::JavaScript
        }
        Some(_) => return None,
    };
    match tag.get(page, "lang").map(|lang| lang.trim().to_ascii_lowercase()).as_deref() {
        None | Some("" | "js" | "javascript" | "jsx") => Some(by_type),
        Some("ts" | "typescript") => Some(Dialect::TypeScript),
        Some("tsx") => Some(Dialect::Tsx),
        Some(_) => None,
    }
}

/// The code of a page, and what is known of it besides.
struct Page<'p> {
    page: &'p str,
    markup: Markup,
    /// Parts that cannot be read are looked at one by one.
    careful: bool,
    code: Code<'p>,
    dialect: Dialect,
    loaded: Vec<(Span, String, bool)>,
    /// The statements that are values of attributes, by where they start in the code: name and place of the attribute.
    attributes: FxHashMap<u32, (&'static str, Span)>,
}

impl<'p> Page<'p> {
    fn read(page: &'p str, markup: Markup, careful: bool) -> Self {
        let mut this = Self {
            page,
            markup,
            careful,
            code: Code::new(page).with(constants::constants(page, markup)),
            dialect: Dialect::JavaScript,
            loaded: Vec::new(),
            attributes: FxHashMap::default(),
        };
        let frontmatter = this.frontmatter();
        let start = frontmatter.as_ref().map_or(0, |range| range.end + 3);
        let (tags, expressions) = markup::tags_and_expressions(page, start.min(page.len()), markup);
        let scripts: Vec<(&Tag, Dialect)> =
            tags.iter().filter(|tag| tag.name == "script").filter_map(|tag| Some((tag, language(page, tag)?))).collect();
        // TypeScript reads JavaScript too.
        let written = if markup == Markup::Astro { Dialect::Tsx } else { Dialect::TypeScript };
        let dialects = scripts.iter().map(|(_, dialect)| *dialect).chain(frontmatter.iter().map(|_| written));
        this.dialect = dialects
            .max_by_key(|dialect| [Dialect::JavaScript, Dialect::TypeScript, Dialect::Tsx].iter().position(|d| d == dialect))
            .unwrap_or(Dialect::JavaScript);
        this.script(frontmatter);
        for (tag, _) in scripts {
            match loaded(page, tag) {
                Some(script) => this.loaded.push(script),
                None => match tag.attribute(page, "define:vars").filter(|vars| vars.in_braces).and_then(|vars| vars.value.clone()) {
                    Some(vars) => this.script_given(tag.text.clone(), vars),
                    None => this.script(tag.text.clone()),
                },
            }
        }
        // What stands in attributes runs after the scripts, or uses what they declare.
        for (at, tag) in tags.iter().enumerate() {
            this.tag(tag, &tags[at + 1..]);
        }
        for range in expressions {
            this.shown(range);
        }
        this.shown_of_session();
        this
    }

    /// The code between the fences at the head of an Astro page.
    fn frontmatter(&self) -> Option<Range<usize>> {
        let head = self.page.len() - self.page.trim_start_matches('\u{feff}').trim_start().len();
        let start = head + 3;
        if self.markup != Markup::Astro || !self.page[head..].starts_with("---") {
            return None;
        }
        let end = self.page[start..].find("\n---").map(|end| start + end + 1)?;
        Some(start..end)
    }

    /// An expression whose value the page shows.
    fn shown(&mut self, range: Range<usize>) {
        self.statement(range.end, |code, _, _| {
            code.put(&format!("{VALUES}.shown("), range.start);
            code.copy(range.clone());
            code.put(")", range.end);
        });
    }

    /// A script that an Astro page gives values by name (`define:vars={{ base, path: url(1) }}`): a function that is called with them.
    fn script_given(&mut self, range: Option<Range<usize>>, vars: Range<usize>) {
        let inside = self.page[vars.clone()].trim();
        let Some(inside) = inside.strip_prefix('{').and_then(|inside| inside.strip_suffix('}')) else { return self.script(range) };
        let start = vars.start + self.page[vars].find('{').map_or(0, |open| open + 1);
        let given = markup::separated(self.page, start..start + inside.len());
        let named = given.into_iter().filter_map(|one| {
            let text = &self.page[one.clone()];
            let (name, value) = text.split_once(':').map_or((text, None), |(name, _)| (name, Some(one.start + name.len() + 1..one.end)));
            let name = name.trim();
            (!name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$'))).then(|| (name, value.unwrap_or(one)))
        });
        let (names, values): (Vec<&str>, Vec<Range<usize>>) = named.unzip();
        self.code.put(&format!("(({}) => {{\n", names.join(", ")), start);
        self.script(range);
        self.code.put("})(", start);
        for value in values {
            let end = value.end;
            self.code.copy(value);
            self.code.put(",", end);
        }
        self.code.put(");\n", start);
    }

    fn script(&mut self, range: Option<Range<usize>>) {
        let Some(range) = range.filter(|range| !self.page[range.clone()].trim().is_empty()) else { return };
        let (start, end) = (self.code.len(), range.end);
        script::add(&mut self.code, self.page, range, self.markup);
        if self.careful && !javascript::is_readable(self.code.since(start), self.dialect) {
            self.code.dedent(start);
        }
        self.code.put("\n;\n", end);
    }

    /// Adds a statement made by `add`, unless it cannot be read.
    fn statement(&mut self, at: usize, add: impl FnOnce(&mut Code<'p>, &'p str, Markup)) -> Option<u32> {
        let before = self.code.mark();
        let start = self.code.len();
        add(&mut self.code, self.page, self.markup);
        if self.careful && !javascript::is_readable(self.code.since(start), self.dialect) {
            self.code.back_to(before);
            return None;
        }
        self.code.put(";\n", at);
        Some(start)
    }

    fn lower(self) -> File {
        let code = self.code.finish();
        let mut file = javascript::lower(&code.cooked, self.dialect);
        let elements = elements(&mut file, &self.attributes);
        file.remap(&code);
        for (id, place) in elements {
            file.exprs[id.index()].span = place;
        }
        for (span, module, is_module) in self.loaded {
            let item = if is_module { ImportItem::Effect } else { ImportItem::Wildcard };
            file.imports.push(Import { local: None, module: module.into(), item, span, type_only: false });
        }
        file
    }
}

/// Makes elements of the statements that are values of attributes; gives back where they stand.
fn elements(file: &mut File, attributes: &FxHashMap<u32, (&'static str, Span)>) -> Vec<(ExprId, Span)> {
    let mut made = Vec::new();
    let File { exprs, functions, .. } = file;
    let Some(top) = functions.first_mut() else { return made };
    for stmt in &mut top.body {
        let StmtKind::Expr(value) = &mut stmt.kind else { continue };
        let Some((name, place)) = attributes.get(&stmt.span.start) else { continue };
        let mut push = |kind| {
            let id = ExprId(to_u32(exprs.len()));
            exprs.push(Expr { span: stmt.span, kind });
            id
        };
        let tag = push(ExprKind::Str(Text::verbatim("", stmt.span.start)));
        let key = Key::Name(Name::from(*name), Span::new(stmt.span.start, stmt.span.start));
        let element = push(ExprKind::Element { tag, attributes: vec![Prop::Pair(key, *value)], children: Vec::new() });
        *value = element;
        made.push((element, *place));
    }
    made
}
