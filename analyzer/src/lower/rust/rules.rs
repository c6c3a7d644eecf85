//! `macro_rules!` of the file: their calls are expanded where they stand.
//!
//! What a caller gives keeps its place, and so do the literals of a rule; all else of an expansion stands where the macro is called,
//! so that each call of the macro is a place of its own. Names are not kept apart (hygiene). What matches no rule, or would
//! cost more than the budget, stays an unknown macro.

use proc_macro2::{Delimiter, Group, Ident, Span as Place, TokenStream, TokenTree};
use rustc_hash::FxHashMap;
use syn::parse::{ParseStream, Parser};
use syn::{ImplItem, Item};

use super::lowering::Lowering;
use super::path::plain;

/// How many calls of macros of its own are expanded in a file.
const MAX_EXPANSIONS: u32 = 2_000;
/// How many tokens all expansions of a file may have.
const MAX_TOKENS: usize = 200_000;
/// How deep groups and repetitions of one rule nest.
const MAX_NESTING: u32 = 16;

/// One `(matcher) => { transcriber }`.
#[derive(Clone)]
struct Rule {
    matcher: Vec<TokenTree>,
    body: Vec<TokenTree>,
}

/// The macros of a file, and what is left to be spent on them.
#[derive(Default)]
pub(super) struct Rules {
    by_name: FxHashMap<String, Vec<Rule>>,
    expansions: u32,
    tokens: usize,
}

/// What the variables of a rule stand for.
#[derive(Clone)]
enum Bound {
    One(TokenStream),
    Each(Vec<Bound>),
}

type Bindings = FxHashMap<String, Bound>;

/// A repetition: what is repeated, what stands between, whether at most once.
struct Repeated {
    inner: Vec<TokenTree>,
    separator: Option<char>,
    once: bool,
    /// How many trees it takes up.
    length: usize,
}

impl Rules {
    /// Notes the macros that items define, those of inline modules too.
    pub(super) fn note<'i>(&mut self, items: impl IntoIterator<Item = &'i Item>) {
        let mut open: Vec<&Item> = items.into_iter().collect();
        while let Some(item) = open.pop() {
            match item {
                Item::Macro(item) if item.mac.path.is_ident("macro_rules") => {
                    if let Some(name) = &item.ident {
                        self.by_name.insert(plain(name), rules(item.mac.tokens.clone()));
                    }
                }
                Item::Mod(item) => open.extend(item.content.iter().flat_map(|(_, items)| items)),
                _ => {}
            }
        }
    }

    /// What a call of a macro of the file expands to.
    pub(super) fn expand(&mut self, mac: &syn::Macro) -> Option<TokenStream> {
        // Of `crate::get!` and `self::get!` the last word is the name.
        let (last, before) = mac.path.segments.iter().collect::<Vec<_>>().split_last().map(|(l, b)| (*l, b.to_vec()))?;
        if before.iter().any(|segment| !matches!(plain(&segment.ident).as_str(), "crate" | "self" | "super")) {
            return None;
        }
        let rules = self.by_name.get(&plain(&last.ident))?.clone();
        if self.expansions >= MAX_EXPANSIONS || self.tokens >= MAX_TOKENS {
            return None;
        }
        let start = last.ident.span();
        let end = match &mac.delimiter {
            syn::MacroDelimiter::Paren(token) => token.span.close(),
            syn::MacroDelimiter::Brace(token) => token.span.close(),
            syn::MacroDelimiter::Bracket(token) => token.span.close(),
        };
        let place = start.join(end).unwrap_or(start);
        for rule in rules {
            let mut bindings = Bindings::default();
            let matched = |input: ParseStream<'_>| matches(&rule.matcher, input, &mut bindings, 0);
            if matched.parse2(mac.tokens.clone()).is_err() {
                continue;
            }
            let mut left = MAX_TOKENS - self.tokens;
            let expanded = written(&rule.body, &bindings, place, &mut left, 0)?;
            self.expansions += 1;
            self.tokens = MAX_TOKENS - left;
            return Some(expanded);
        }
        None
    }

    /// Whether a macro of the file is meant.
    pub(super) fn knows(&self, mac: &syn::Macro) -> bool {
        mac.path.segments.last().is_some_and(|last| self.by_name.contains_key(&plain(&last.ident)))
    }
}

impl Lowering<'_> {
    /// The items that macros of the file make of their arguments, among `items`; what they make may call macros in its turn.
    pub(super) fn made_items(&mut self, items: &[Item]) -> Vec<Item> {
        let mut out: Vec<Item> = Vec::new();
        let mut calls: Vec<(TokenStream, u32)> = items.iter().filter_map(|item| self.item_made(item)).map(|tokens| (tokens, 0)).collect();
        calls.reverse();
        while let Some((tokens, depth)) = calls.pop() {
            let Ok(file) = syn::parse2::<syn::File>(tokens) else { continue };
            self.rules.note(&file.items);
            if depth < MAX_NESTING {
                let further: Vec<TokenStream> = file.items.iter().filter_map(|item| self.item_made(item)).collect();
                calls.extend(further.into_iter().rev().map(|tokens| (tokens, depth + 1)));
            }
            out.extend(file.items);
        }
        out
    }

    fn item_made(&mut self, item: &Item) -> Option<TokenStream> {
        match item {
            Item::Macro(called) if called.ident.is_none() => self.rules.expand(&called.mac),
            _ => None,
        }
    }

    /// The same of the members of an `impl` block.
    pub(super) fn made_members(&mut self, members: &[ImplItem]) -> Vec<ImplItem> {
        let parse = |input: ParseStream<'_>| {
            let mut made: Vec<ImplItem> = Vec::new();
            while !input.is_empty() {
                made.push(input.parse()?);
            }
            Ok(made)
        };
        let calls =
            members.iter().filter_map(|member| if let ImplItem::Macro(called) = member { self.rules.expand(&called.mac) } else { None });
        calls.filter_map(|tokens| parse.parse2(tokens).ok()).flatten().collect()
    }
}

/// The rules in the braces of a `macro_rules!`.
fn rules(tokens: TokenStream) -> Vec<Rule> {
    let groups: Vec<Group> =
        tokens.into_iter().filter_map(|tree| if let TokenTree::Group(group) = tree { Some(group) } else { None }).collect();
    let trees = |group: &Group| group.stream().into_iter().collect();
    groups.chunks_exact(2).map(|pair| Rule { matcher: trees(&pair[0]), body: trees(&pair[1]) }).collect()
}

/// `$( … ) separator? operator` at the start of `trees`, whose `$` it is.
fn repeated(trees: &[TokenTree]) -> Option<Repeated> {
    let TokenTree::Group(group) = trees.get(1)? else { return None };
    if group.delimiter() != Delimiter::Parenthesis {
        return None;
    }
    let sign = |at: usize| match trees.get(at) {
        Some(TokenTree::Punct(punct)) => Some(punct.as_char()),
        _ => None,
    };
    let inner = group.stream().into_iter().collect();
    match sign(2)? {
        operator @ ('*' | '+' | '?') => Some(Repeated { inner, separator: None, once: operator == '?', length: 3 }),
        separator => matches!(sign(3)?, '*' | '+').then_some(Repeated { inner, separator: Some(separator), once: false, length: 4 }),
    }
}

fn is_sign(tree: Option<&TokenTree>, sign: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

/// Reads what a caller gives by a matcher.
fn matches(matcher: &[TokenTree], input: ParseStream<'_>, bindings: &mut Bindings, depth: u32) -> syn::Result<()> {
    if depth > MAX_NESTING {
        return Err(input.error("nested too deep"));
    }
    let mut at = 0;
    while let Some(tree) = matcher.get(at) {
        if is_sign(Some(tree), '$') {
            if let Some(repeated) = repeated(&matcher[at..]) {
                repeat(&repeated, input, bindings, depth)?;
                at += repeated.length;
                continue;
            }
            if let (Some(TokenTree::Ident(name)), true, Some(TokenTree::Ident(kind))) =
                (matcher.get(at + 1), is_sign(matcher.get(at + 2), ':'), matcher.get(at + 3))
            {
                let given = fragment(kind, input)?;
                bindings.insert(name.to_string(), Bound::One(given));
                at += 4;
                continue;
            }
        }
        let next: TokenTree = input.parse()?;
        match (tree, &next) {
            (TokenTree::Group(wanted), TokenTree::Group(given)) if wanted.delimiter() == given.delimiter() => {
                let inner: Vec<TokenTree> = wanted.stream().into_iter().collect();
                let parse = |input: ParseStream<'_>| matches(&inner, input, bindings, depth + 1);
                parse.parse2(given.stream())?;
            }
            (TokenTree::Group(_), _) | (_, TokenTree::Group(_)) => return Err(input.error("no match")),
            (wanted, given) if wanted.to_string() == given.to_string() => {}
            _ => return Err(input.error("no match")),
        }
        at += 1;
    }
    Ok(())
}

/// Reads a repetition as often as it matches.
fn repeat(repeated: &Repeated, input: ParseStream<'_>, bindings: &mut Bindings, depth: u32) -> syn::Result<()> {
    let mut rounds: Vec<Bindings> = Vec::new();
    while !(input.is_empty() || repeated.once && rounds.len() == 1) {
        // Tried on a copy first: what does not match is for what comes after.
        let ahead = input.fork();
        let separates = |input: ParseStream<'_>| match repeated.separator.filter(|_| !rounds.is_empty()) {
            Some(separator) => input.parse::<TokenTree>().is_ok_and(|tree| is_sign(Some(&tree), separator)),
            None => true,
        };
        let before = ahead.cursor();
        if !separates(&ahead) || matches(&repeated.inner, &ahead, &mut Bindings::default(), depth + 1).is_err() || ahead.cursor() == before
        {
            break;
        }
        let mut round = Bindings::default();
        separates(input);
        matches(&repeated.inner, input, &mut round, depth + 1)?;
        rounds.push(round);
    }
    for name in variables(&repeated.inner, 0) {
        let each = rounds.iter().filter_map(|round| round.get(&name).cloned()).collect();
        bindings.insert(name, Bound::Each(each));
    }
    Ok(())
}

/// The variables that a matcher or transcriber names.
fn variables(trees: &[TokenTree], depth: u32) -> Vec<String> {
    let mut names = Vec::new();
    for (at, tree) in trees.iter().enumerate() {
        match tree {
            TokenTree::Group(group) if depth <= MAX_NESTING => {
                names.extend(variables(&group.stream().into_iter().collect::<Vec<_>>(), depth + 1));
            }
            TokenTree::Ident(name) if at > 0 && is_sign(trees.get(at - 1), '$') => names.push(name.to_string()),
            _ => {}
        }
    }
    names
}

/// The tokens of one fragment.
fn fragment(kind: &Ident, input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let start = input.cursor();
    match kind.to_string().as_str() {
        "expr" | "expr_2021" => drop(input.parse::<syn::Expr>()?),
        "literal" => drop(input.parse::<syn::Expr>().and_then(|expr| match expr {
            syn::Expr::Lit(_) | syn::Expr::Unary(_) => Ok(expr),
            _ => Err(input.error("no literal")),
        })?),
        "ident" => drop(input.parse::<TokenTree>().and_then(|tree| match tree {
            TokenTree::Ident(_) => Ok(tree),
            _ => Err(input.error("no name")),
        })?),
        "ty" => drop(input.parse::<syn::Type>()?),
        "path" => drop(input.parse::<syn::Path>()?),
        "tt" => drop(input.parse::<TokenTree>()?),
        "block" => drop(input.parse::<syn::Block>()?),
        "lifetime" => drop(input.parse::<syn::Lifetime>()?),
        "vis" => drop(input.parse::<syn::Visibility>()?),
        "item" => drop(input.parse::<Item>()?),
        _ => return Err(input.error("a fragment of another kind")),
    }
    let mut taken: Vec<TokenTree> = Vec::new();
    let mut cursor = start;
    while cursor != input.cursor() {
        let Some((tree, rest)) = cursor.token_tree() else { break };
        taken.push(tree);
        cursor = rest;
    }
    // What is one expression stays one, whatever stands beside it.
    if kind.to_string().starts_with("expr") && taken.len() > 1 {
        return Ok(TokenTree::Group(Group::new(Delimiter::None, taken.into_iter().collect())).into());
    }
    Ok(taken.into_iter().collect())
}

/// Writes a transcriber with what its variables stand for; nothing if that is more than what is `left`.
fn written(body: &[TokenTree], bindings: &Bindings, place: Place, left: &mut usize, depth: u32) -> Option<TokenStream> {
    if depth > MAX_NESTING {
        return None;
    }
    let mut out: Vec<TokenTree> = Vec::new();
    let mut at = 0;
    while let Some(tree) = body.get(at) {
        *left = left.checked_sub(1)?;
        if is_sign(Some(tree), '$') {
            if let Some(repeated) = repeated(&body[at..]) {
                rounds(&repeated, bindings, place, left, depth, &mut out)?;
                at += repeated.length;
                continue;
            }
            if let Some(TokenTree::Ident(name)) = body.get(at + 1) {
                match bindings.get(&name.to_string()) {
                    Some(Bound::One(given)) => {
                        let given: Vec<TokenTree> = given.clone().into_iter().collect();
                        *left = left.checked_sub(given.len())?;
                        out.extend(given);
                    }
                    Some(Bound::Each(_)) => return None,
                    // `$crate`.
                    None => out.push(TokenTree::Ident(Ident::new(if name == "crate" { "crate" } else { "_" }, place))),
                }
                at += 2;
                continue;
            }
        }
        out.push(match tree {
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let mut made = Group::new(group.delimiter(), written(&inner, bindings, place, left, depth + 1)?);
                made.set_span(place);
                made.into()
            }
            // A text is read where it is written.
            TokenTree::Literal(_) => tree.clone(),
            _ => {
                let mut tree = tree.clone();
                tree.set_span(place);
                tree
            }
        });
        at += 1;
    }
    Some(out.into_iter().collect())
}

/// Writes a repetition once for each round of the variables in it.
fn rounds(repeated: &Repeated, bindings: &Bindings, place: Place, left: &mut usize, depth: u32, out: &mut Vec<TokenTree>) -> Option<()> {
    let names = variables(&repeated.inner, 0);
    let counts = names.iter().filter_map(|name| match bindings.get(name) {
        Some(Bound::Each(each)) => Some(each.len()),
        _ => None,
    });
    let count = counts.min()?;
    for round in 0..count {
        let mut own = bindings.clone();
        for name in &names {
            if let Some(Bound::Each(each)) = bindings.get(name) {
                own.insert(name.clone(), each.get(round)?.clone());
            }
        }
        if let (Some(separator), true) = (repeated.separator, round > 0) {
            let mut punct = proc_macro2::Punct::new(separator, proc_macro2::Spacing::Alone);
            punct.set_span(place);
            out.push(punct.into());
        }
        out.extend(written(&repeated.inner, &own, place, left, depth + 1)?);
    }
    Some(())
}
