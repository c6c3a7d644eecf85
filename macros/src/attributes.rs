//! Attributes as tokens: which they are, and what follows them.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// One attribute: where it stands among the tokens, and what stands in its brackets.
pub(crate) struct Attribute {
    /// The index of its `#`.
    pub(crate) start: usize,
    /// One past its brackets.
    pub(crate) end: usize,
    /// `#![…]`.
    pub(crate) inner: bool,
    /// What stands in its brackets.
    group: Group,
}

/// The attribute that begins at `start`, if one does.
pub(crate) fn at(tokens: &[TokenTree], start: usize) -> Option<Attribute> {
    if !is_punct(tokens.get(start)?, '#') {
        return None;
    }
    let inner = is_punct(tokens.get(start + 1)?, '!');
    let brackets = start + 1 + usize::from(inner);
    match tokens.get(brackets)? {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
            Some(Attribute { start, end: brackets + 1, inner, group: group.clone() })
        }
        _ => None,
    }
}

/// The outer attributes that begin at `start`.
pub(crate) fn outer(tokens: &[TokenTree], start: usize) -> Vec<Attribute> {
    let mut all: Vec<Attribute> = Vec::new();
    while let Some(next) = at(tokens, all.last().map_or(start, |last| last.end)).filter(|next| !next.inner) {
        all.push(next);
    }
    all
}

impl Attribute {
    /// The arguments of `#[egnyte_scopes(…)]`, however its path is written.
    pub(crate) fn own_arguments(&self) -> Option<TokenStream> {
        let (name, arguments) = split(self.group.stream());
        (name? == "egnyte_scopes").then(|| arguments.unwrap_or_default())
    }

    /// The arguments of an attribute that may be `egnyte_scopes` under another name: nothing but scopes.
    pub(crate) fn renamed_arguments(&self) -> Option<TokenStream> {
        let (name, arguments) = split(self.group.stream());
        let known = ["cfg", "cfg_attr", "allow", "warn", "deny", "forbid", "expect", "derive", "doc", "link", "repr"];
        let arguments = arguments.filter(|_| name.is_some_and(|name| !known.contains(&name.as_str())))?;
        let list = crate::list::read(arguments.clone());
        (!list.scopes.is_empty() && list.errors.is_empty()).then_some(arguments)
    }

    /// Whether the item behind it answers for itself: it declares scopes, under this name or another, or under a condition.
    pub(crate) fn declares(&self) -> bool {
        self.own_arguments().is_some() || self.renamed_arguments().is_some() || {
            let (name, arguments) = split(self.group.stream());
            name.is_some_and(|name| name == "cfg_attr") && arguments.is_some_and(|arguments| mentions(arguments, "egnyte_scopes"))
        }
    }

    /// Whether the item behind it is only there for tests: `#[cfg(test)]`, `#[cfg(all(test, …))]`, `#[test]`, `#[tokio::test]`.
    pub(crate) fn is_for_tests(&self) -> bool {
        let (name, arguments) = split(self.group.stream());
        match (name.as_deref(), arguments) {
            (Some("cfg"), Some(condition)) => says_test(condition),
            (Some(name), _) => name == "bench" || name == "test" || name.ends_with("_test") || name == "rstest",
            _ => false,
        }
    }

    /// The text of `#[doc = "…"]`.
    pub(crate) fn doc(&self) -> Option<String> {
        let tokens: Vec<TokenTree> = self.group.stream().into_iter().collect();
        match tokens.as_slice() {
            [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(text)] if name == "doc" => crate::template::text_of(text),
            _ => None,
        }
    }
}

/// The last word of an attribute's path, and what stands in the parentheses after it.
fn split(tokens: TokenStream) -> (Option<String>, Option<TokenStream>) {
    let mut name = None;
    for token in tokens {
        match token {
            TokenTree::Ident(word) => name = Some(word.to_string()),
            TokenTree::Punct(punct) if punct.as_char() == ':' => {}
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => return (name, Some(group.stream())),
            // `unsafe(…)` holds the attribute itself, and `= …` is no call.
            _ => return (name, None),
        }
    }
    (name, None)
}

/// Whether a condition of `cfg` asks for tests, and not for their absence.
fn says_test(condition: TokenStream) -> bool {
    let tokens: Vec<TokenTree> = condition.into_iter().collect();
    tokens.iter().enumerate().any(|(at, token)| match token {
        TokenTree::Ident(word) => *word == "test",
        TokenTree::Group(group) => {
            let negated = at.checked_sub(1).is_some_and(|before| matches!(&tokens[before], TokenTree::Ident(word) if *word == "not"));
            !negated && says_test(group.stream())
        }
        _ => false,
    })
}

fn mentions(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(word) => word == name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}

/// Whether a token is this character of punctuation.
pub(crate) fn is_punct(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}
