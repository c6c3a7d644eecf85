//! Macro calls: their arguments are tokens to the parser, and mean what each macro makes of them.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Expr, Pat, Token};

use super::attribute::outside_of_tests;
use super::control::Dest;
use super::literal::text_of;
use super::lowering::{Lowering, key};
use super::path::plain;
use crate::ir::{Arg, BinaryOp, ExprId, ExprKind, Key, Name, Piece, Prop, Span, Spread, Stmt, StmtKind, Text, UnaryOp};

/// Macros that leave the function.
const EXITS: &[&str] = &["panic", "bail", "unreachable", "todo", "unimplemented"];
/// Macros that make an error of a message.
const ERRORS: &[&str] = &["anyhow", "eyre", "format_err"];

/// Whether a macro call leaves the function it stands in.
pub(super) fn is_exit(mac: &syn::Macro) -> bool {
    mac.path.segments.last().is_some_and(|last| EXITS.contains(&plain(&last.ident).as_str()))
}

/// The arguments of a call-like macro.
#[derive(Default)]
struct Given {
    args: Vec<(Option<Name>, ExprId)>,
}

/// A branch of `select!`: what it waits for and binds, a condition, its code.
type Branch = (Option<(Pat, Expr)>, Option<Expr>, Expr);

impl Lowering<'_> {
    /// A macro call as a statement or tail.
    pub(super) fn macro_into(&mut self, mac: &syn::Macro, dest: &Dest) {
        let word = mac.path.segments.last().map(|last| plain(&last.ident)).unwrap_or_default();
        let span = self.macro_span(mac);
        if self.made_into(mac, span, dest) {
            return;
        }
        match word.as_str() {
            _ if EXITS.contains(&word.as_str()) => {
                let given = self.given(mac);
                let message = self.message(&given, span);
                self.push(span, StmtKind::Throw(message));
            }
            "ensure" => {
                let given = self.given(mac);
                let Some((_, test)) = given.args.first() else { return };
                let test = self.add(span, ExprKind::Unary(UnaryOp::Not, *test));
                let rest = Given { args: given.args.into_iter().skip(1).collect() };
                let message = self.message(&rest, span);
                let then = vec![Stmt { span, kind: StmtKind::Throw(message) }];
                self.push(span, StmtKind::If { test, then, otherwise: Vec::new() });
            }
            "assert" | "debug_assert" => {
                let given = self.given(mac);
                if let Some((_, test)) = given.args.first() {
                    self.push(span, StmtKind::Assert(*test));
                }
            }
            "lazy_static" | "thread_local" => self.lazy_statics(mac),
            "cfg_if" => self.loose(mac.tokens.clone()),
            "select" | "select_biased" => self.select(mac, dest),
            _ => {
                let value = self.macro_value(mac);
                self.leave(span, Some(value), dest);
            }
        }
    }

    /// What a macro of the file itself makes of its arguments; `false` if it is another's.
    fn made_into(&mut self, mac: &syn::Macro, span: Span, dest: &Dest) -> bool {
        let Some(tokens) = self.rules.expand(mac) else { return false };
        let Ok(stmts) = syn::Block::parse_within.parse2(tokens) else { return false };
        let made = self.deeper(span, |this| {
            let block = this.in_block(|this| this.statements_into(&stmts, dest));
            this.push(span, StmtKind::Block(block));
        });
        made.is_some()
    }

    /// A macro call as a value.
    pub(super) fn macro_value(&mut self, mac: &syn::Macro) -> ExprId {
        let span = self.macro_span(mac);
        self.deeper(span, |this| this.macro_value_inner(mac, span)).unwrap_or_else(|| self.add(span, ExprKind::Opaque(Vec::new())))
    }

    fn macro_value_inner(&mut self, mac: &syn::Macro, span: Span) -> ExprId {
        let word = mac.path.segments.last().map(|last| plain(&last.ident)).unwrap_or_default();
        if self.rules.knows(mac) {
            let name = self.temporary("value");
            if self.made_into(mac, span, &Dest::Variable(name.clone())) {
                return self.add(span, ExprKind::Name(name));
            }
        }
        match word.as_str() {
            "format" | "format_args" | "formatcp" | "formatc" => {
                let given = self.given(mac);
                self.message(&given, span).unwrap_or_else(|| self.add(span, ExprKind::Opaque(Vec::new())))
            }
            "concat" | "concatcp" | "concatc" => {
                let given = self.given(mac);
                let pieces = given.args.iter().map(|(_, value)| self.piece(*value)).collect();
                self.add(span, ExprKind::Template(pieces))
            }
            "stringify" => {
                let text = mac.tokens.to_string();
                self.add(span, ExprKind::Str(Text::verbatim(text, span.start)))
            }
            "vec" | "array" | "smallvec" | "join" | "try_join" | "join_all" => match self.expressions(mac) {
                Some(exprs) => {
                    let items = exprs.iter().map(|expr| Arg::plain(self.expr(expr))).collect();
                    self.add(span, ExprKind::Array(items))
                }
                None => self.tokens_opaque(mac.tokens.clone(), span),
            },
            "cfg" if let Some(holds) = outside_of_tests(&mac.tokens) => self.add(span, ExprKind::Bool(holds)),
            "json" => self.json(mac.tokens.clone(), span),
            "scope_string" => self.listed_words(mac, span),
            "hashmap" | "btreemap" | "maplit" | "indexmap" | "phf_map" => self.pairs(mac.tokens.clone(), span),
            "matches" => self.matches(mac, span),
            "write" | "writeln" => self.write(mac, span, word == "writeln"),
            "select" | "select_biased" | "lazy_static" | "thread_local" | "cfg_if" | "ensure" | "assert" | "debug_assert" => {
                let name = self.temporary("value");
                self.macro_into(mac, &Dest::Variable(name.clone()));
                self.add(span, ExprKind::Name(name))
            }
            _ if EXITS.contains(&word.as_str()) => {
                self.macro_into(mac, &Dest::Discard);
                self.add(span, ExprKind::Null)
            }
            _ if ERRORS.contains(&word.as_str()) => {
                let given = self.given(mac);
                let message = self.message(&given, span);
                self.add(span, ExprKind::Opaque(message.into_iter().collect()))
            }
            _ => self.called(mac, span),
        }
    }

    /// Any other macro: a call of its name with what its arguments parse as. A text with holes is filled in.
    fn called(&mut self, mac: &syn::Macro, span: Span) -> ExprId {
        let Some(given) = self.parsed(mac) else {
            return match syn::Block::parse_within.parse2(mac.tokens.clone()) {
                Ok(stmts) if !stmts.is_empty() => {
                    let name = self.temporary("value");
                    let block = self.in_block(|this| this.statements_into(&stmts, &Dest::Variable(name.clone())));
                    self.push(span, StmtKind::Block(block));
                    self.add(span, ExprKind::Name(name))
                }
                _ => self.tokens_opaque(mac.tokens.clone(), span),
            };
        };
        let callee = self.macro_name(mac);
        let format = given.args.iter().position(|(name, value)| name.is_none() && self.format_of(*value).is_some());
        let mut args = Vec::new();
        // What is given behind a text without a place for it is no part of that text (a statement's values).
        let takes_no_more = |at: usize| {
            given.args[at + 1..].iter().any(|(name, _)| name.is_none())
                && self.format_of(given.args[at].1).is_some_and(|text| !text.cooked.contains('{'))
        };
        if let Some(at) = format.filter(|at| !takes_no_more(*at)) {
            let rest = Given { args: given.args[at..].to_vec() };
            let before = given.args[..at].iter().map(|(name, value)| Arg { name: name.clone(), spread: Spread::No, value: *value });
            args.extend(before);
            if let Some(value) = self.message(&rest, span) {
                args.push(Arg::plain(value));
            }
        } else {
            args.extend(given.args.iter().map(|(name, value)| Arg { name: name.clone(), spread: Spread::No, value: *value }));
        }
        // Fields of a structured log are as much said as its message.
        for arg in &mut args {
            arg.name = None;
        }
        self.add(span, ExprKind::Call { callee, args })
    }

    /// The function that a macro stands for: by its import, its path, or (`info!`) its bare name.
    fn macro_name(&mut self, mac: &syn::Macro) -> ExprId {
        if let Some(ident) = mac.path.get_ident() {
            let word = plain(ident);
            let place = self.place(ident.span());
            let name = if self.item_name(&word).is_some() { self.meaning(&word) } else { self.intern(&format!("{word}!")) };
            return self.add(place, ExprKind::Name(name));
        }
        self.path_expr(&mac.path)
    }

    fn macro_span(&self, mac: &syn::Macro) -> Span {
        let start = mac.path.segments.first().map(|first| self.place(first.ident.span())).unwrap_or_default();
        let close = match &mac.delimiter {
            syn::MacroDelimiter::Paren(token) => token.span.close(),
            syn::MacroDelimiter::Brace(token) => token.span.close(),
            syn::MacroDelimiter::Bracket(token) => token.span.close(),
        };
        start.to(self.place(close))
    }

    fn expressions(&self, mac: &syn::Macro) -> Option<Vec<Expr>> {
        let parser = Punctuated::<Expr, Token![,]>::parse_terminated;
        parser.parse2(mac.tokens.clone()).ok().map(|all| all.into_iter().collect())
    }

    /// A macro whose arguments are words: `scope_string!(a, "B.c", unlisted("B.d"))`. Each is a text.
    fn listed_words(&mut self, mac: &syn::Macro, span: Span) -> ExprId {
        let callee = self.macro_name(mac);
        let mut args = Vec::new();
        for word in split(mac.tokens.clone()) {
            let mut tokens: Vec<TokenTree> = word.into_iter().collect();
            if let [TokenTree::Ident(_), TokenTree::Group(group)] = tokens.as_slice() {
                tokens = group.stream().into_iter().collect();
            }
            let value = match tokens.as_slice() {
                [TokenTree::Ident(ident)] => {
                    let place = self.place(ident.span());
                    self.add(place, ExprKind::Str(Text::verbatim(plain(ident), place.start)))
                }
                [TokenTree::Literal(_)] => match syn::parse2::<Expr>(tokens.into_iter().collect()) {
                    Ok(expr) => self.expr(&expr),
                    Err(_) => continue,
                },
                _ => continue,
            };
            args.push(Arg::plain(value));
        }
        self.add(span, ExprKind::Call { callee, args })
    }

    /// The arguments of a call-like macro, as far as they parse.
    fn given(&mut self, mac: &syn::Macro) -> Given {
        self.parsed(mac).unwrap_or_default()
    }

    fn parsed(&mut self, mac: &syn::Macro) -> Option<Given> {
        let mut given = Given::default();
        for piece in split(mac.tokens.clone()) {
            let (name, tokens) = labelled(piece);
            let expr = syn::parse2::<Expr>(tokens).ok();
            let Some(expr) = expr else {
                // A comma inside of type arguments: the whole may still parse.
                let exprs = self.expressions(mac)?;
                let args = exprs.iter().map(|expr| (None, self.expr(expr))).collect();
                return Some(Given { args });
            };
            let name = name.map(|name| self.intern(&name));
            let value = self.expr(&expr);
            given.args.push((name, value));
        }
        Some(given)
    }

    fn format_of(&self, id: ExprId) -> Option<Text> {
        match &self.file.expr(id).kind {
            ExprKind::Str(text) => Some(text.clone()),
            _ => None,
        }
    }

    /// The text of a format string and its arguments; without a format string, whatever comes first.
    fn message(&mut self, given: &Given, span: Span) -> Option<ExprId> {
        let (_, first) = given.args.first()?;
        let Some(format) = self.format_of(*first) else { return Some(*first) };
        let positional: Vec<ExprId> = given.args[1..].iter().filter(|(name, _)| name.is_none()).map(|(_, value)| *value).collect();
        let named: Vec<(Name, ExprId)> =
            given.args[1..].iter().filter_map(|(name, value)| name.clone().map(|name| (name, *value))).collect();
        Some(self.template(&format, &positional, &named, span))
    }

    fn piece(&self, value: ExprId) -> Piece {
        match &self.file.expr(value).kind {
            ExprKind::Str(text) => Piece::Text(text.clone()),
            _ => Piece::Hole(value),
        }
    }

    /// `write!(f, "…", …)`: what `fmt` gives if `f` is its formatter, else a method of `f`.
    fn write(&mut self, mac: &syn::Macro, span: Span, line: bool) -> ExprId {
        let mut given = self.given(mac);
        if given.args.is_empty() {
            return self.add(span, ExprKind::Opaque(Vec::new()));
        }
        let (_, target) = given.args.remove(0);
        let text = self.message(&given, span).unwrap_or_else(|| self.add(span, ExprKind::Opaque(Vec::new())));
        let formatter = self.frame().formatter.as_ref().map(|(formatter, _)| formatter.clone());
        if let (ExprKind::Name(name), Some(formatter)) = (&self.file.expr(target).kind, formatter)
            && **name == *formatter
        {
            return self.written(text, span);
        }
        if let Some(grown) = self.grown(target, text, span) {
            return grown;
        }
        let name = self.intern(if line { "write_line" } else { "write_str" });
        let callee = self.add(span, ExprKind::Member { object: target, name, name_span: span });
        let args = vec![Arg::plain(text)];
        self.add(span, ExprKind::Call { callee, args })
    }

    /// Adds to what a `fmt` function writes.
    pub(super) fn written(&mut self, text: ExprId, span: Span) -> ExprId {
        let Some((_, variable)) = self.frame().formatter.clone() else { return text };
        let target = Box::new(crate::ir::Pattern::Name(variable, span));
        self.add(span, ExprKind::Assign { target, op: Some(BinaryOp::Add), value: text })
    }

    /// `fmt::Display::fmt(&value, f)` and `Formatter::write_str(f, text)` inside of `fmt`.
    pub(super) fn formatted(&mut self, call: &syn::ExprCall) -> Option<ExprId> {
        let (formatter, _) = self.frame().formatter.clone()?;
        let Expr::Path(path) = &*call.func else { return None };
        let word = plain(&path.path.segments.last()?.ident);
        let value = match word.as_str() {
            "fmt" if is_name(call.args.last()?, &formatter) => call.args.first()?,
            "write_str" | "pad" if is_name(call.args.first()?, &formatter) => call.args.last()?,
            _ => return None,
        };
        let value = self.expr(value);
        Some(self.written(value, self.span_of(value)))
    }

    /// `f.write_str(text)`, `f.pad(text)`, `value.fmt(f)` inside of `fmt`.
    pub(super) fn formatted_by_method(&mut self, call: &syn::ExprMethodCall) -> Option<ExprId> {
        let (formatter, _) = self.frame().formatter.clone()?;
        let word = plain(&call.method);
        let value = match word.as_str() {
            "write_str" | "pad" | "write_char" | "write_fmt" if is_name(&call.receiver, &formatter) => call.args.first()?,
            "fmt" if is_name(call.args.first()?, &formatter) => &*call.receiver,
            _ => return None,
        };
        let value = self.expr(value);
        Some(self.written(value, self.span_of(value)))
    }

    /// `matches!(value, pattern if guard)`.
    fn matches(&mut self, mac: &syn::Macro, span: Span) -> ExprId {
        let parser = |input: ParseStream<'_>| {
            let value: Expr = input.parse()?;
            input.parse::<Token![,]>()?;
            let pat = Pat::parse_multi_with_leading_vert(input)?;
            let guard = if input.peek(Token![if]) {
                input.parse::<Token![if]>()?;
                Some(input.parse::<Expr>()?)
            } else {
                None
            };
            input.parse::<Option<Token![,]>>()?;
            Ok((value, pat, guard))
        };
        let Ok((value, pat, guard)) = parser.parse2(mac.tokens.clone()) else { return self.tokens_opaque(mac.tokens.clone(), span) };
        let subject = self.expr(&value);
        let mut condition = self.condition(&pat, subject).unwrap_or(subject);
        let block = self.in_block(|this| {
            let pattern = this.pattern(&pat);
            this.push(span, StmtKind::Let { pattern, ty: None, value: Some(subject) });
            if let Some(guard) = &guard {
                let guard = this.expr(guard);
                condition = this.add(span, ExprKind::Logical(crate::ir::LogicalOp::And, condition, guard));
            }
        });
        if guard.is_some() {
            self.push(span, StmtKind::Block(block));
        }
        condition
    }

    /// The value of `json!(…)`.
    fn json(&mut self, tokens: TokenStream, span: Span) -> ExprId {
        let mut trees = tokens.clone().into_iter();
        let lowered = match (trees.next(), trees.next()) {
            (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::Brace => Some(self.json_object(&group)),
            (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::Bracket => {
                let at = self.place(group.span());
                let items = split(group.stream()).into_iter().map(|item| Arg::plain(self.json(item, at))).collect();
                Some(self.add(at, ExprKind::Array(items)))
            }
            (Some(TokenTree::Ident(ident)), None) if ident == "null" => Some(self.add(span, ExprKind::Null)),
            _ => None,
        };
        match lowered {
            Some(value) => value,
            None => match syn::parse2::<Expr>(tokens.clone()) {
                Ok(expr) => self.expr(&expr),
                Err(_) => self.tokens_opaque(tokens, span),
            },
        }
    }

    fn json_object(&mut self, group: &Group) -> ExprId {
        let span = self.place(group.span());
        self.deeper(span, |this| {
            let mut props = Vec::new();
            for entry in split(group.stream()) {
                let Some((left, right)) = halves(entry, ":") else { continue };
                let value = this.json(right, span);
                props.push(Prop::Pair(this.json_key(left), value));
            }
            this.add(span, ExprKind::Object(props))
        })
        .unwrap_or_else(|| self.add(span, ExprKind::Opaque(Vec::new())))
    }

    fn json_key(&mut self, tokens: TokenStream) -> Key {
        let value = match syn::parse2::<Expr>(tokens) {
            Ok(expr) => self.expr(&expr),
            Err(_) => self.add(Span::default(), ExprKind::Opaque(Vec::new())),
        };
        match &self.file.expr(value).kind {
            ExprKind::Str(text) => key(text.cooked.clone(), self.span_of(value)),
            _ => Key::Computed(value),
        }
    }

    /// `hashmap! { key => value, … }`.
    fn pairs(&mut self, tokens: TokenStream, span: Span) -> ExprId {
        let mut props = Vec::new();
        for entry in split(tokens) {
            let Some((left, right)) = halves(entry, "=>") else { continue };
            let value = match syn::parse2::<Expr>(right) {
                Ok(expr) => self.expr(&expr),
                Err(_) => continue,
            };
            props.push(Prop::Pair(self.json_key(left), value));
        }
        self.add(span, ExprKind::Object(props))
    }

    /// `select! { pattern = future => code, … }`: any of the branches runs.
    fn select(&mut self, mac: &syn::Macro, dest: &Dest) {
        let span = self.macro_span(mac);
        let parser = |input: ParseStream<'_>| {
            let mut branches: Vec<Branch> = Vec::new();
            if input.peek(syn::Ident) && input.peek2(Token![;]) {
                input.parse::<syn::Ident>()?;
                input.parse::<Token![;]>()?;
            }
            while !input.is_empty() {
                let mut condition = None;
                let head = if input.peek(Token![else]) || (input.peek(syn::Ident) && input.peek2(Token![=>])) {
                    if input.parse::<Option<Token![else]>>()?.is_none() {
                        input.parse::<syn::Ident>()?;
                    }
                    None
                } else {
                    let pat = Pat::parse_multi_with_leading_vert(input)?;
                    input.parse::<Token![=]>()?;
                    let future: Expr = input.parse()?;
                    if input.peek(Token![,]) {
                        input.parse::<Token![,]>()?;
                        input.parse::<Token![if]>()?;
                        condition = Some(input.parse()?);
                    }
                    Some((pat, future))
                };
                input.parse::<Token![=>]>()?;
                let code = if input.peek(syn::token::Brace) { Expr::Block(input.parse()?) } else { input.parse()? };
                input.parse::<Option<Token![,]>>()?;
                branches.push((head, condition, code));
            }
            Ok(branches)
        };
        let Ok(branches) = parser.parse2(mac.tokens.clone()) else {
            let value = self.tokens_opaque(mac.tokens.clone(), span);
            return self.effects(span, vec![value]);
        };
        for (head, condition, code) in &branches {
            let then = self.in_block(|this| {
                if let Some((pat, future)) = head {
                    let value = this.expr(future);
                    let pattern = this.pattern(pat);
                    this.push(span, StmtKind::Let { pattern, ty: None, value: Some(value) });
                }
                this.expr_into(code, dest);
            });
            let test = match condition {
                Some(condition) => self.expr(condition),
                None => self.add(span, ExprKind::Opaque(Vec::new())),
            };
            self.push(span, StmtKind::If { test, then, otherwise: Vec::new() });
        }
    }

    /// `static ref NAME: Type = value;` and `static NAME: Type = value;` inside of a macro.
    fn lazy_statics(&mut self, mac: &syn::Macro) {
        let parser = |input: ParseStream<'_>| {
            let mut found = Vec::new();
            while !input.is_empty() {
                input.call(syn::Attribute::parse_outer)?;
                input.parse::<syn::Visibility>()?;
                input.parse::<Token![static]>()?;
                input.parse::<Option<Token![ref]>>()?;
                let name: syn::Ident = input.parse()?;
                input.parse::<Token![:]>()?;
                let ty: syn::Type = input.parse()?;
                input.parse::<Token![=]>()?;
                let value: Expr = input.parse()?;
                input.parse::<Option<Token![;]>>()?;
                found.push((name, ty, value));
            }
            Ok(found)
        };
        for (name, ty, value) in parser.parse2(mac.tokens.clone()).unwrap_or_default() {
            self.constant(&name, &ty, &value);
        }
    }

    /// The names that a macro with statics declares.
    pub(super) fn lazy_names(tokens: TokenStream) -> Vec<String> {
        let mut names = Vec::new();
        let mut after = false;
        for tree in tokens {
            match tree {
                TokenTree::Ident(ident) if ident == "static" => after = true,
                TokenTree::Ident(ident) if after && ident != "ref" => {
                    names.push(plain(&ident));
                    after = false;
                }
                _ => {}
            }
        }
        names
    }

    /// Code among tokens of unknown meaning.
    fn loose(&mut self, tokens: TokenStream) {
        for tree in tokens {
            if let TokenTree::Group(group) = tree
                && group.delimiter() == Delimiter::Brace
                && let Ok(stmts) = syn::Block::parse_within.parse2(group.stream())
            {
                self.statements_into(&stmts, &Dest::Discard);
            }
        }
    }

    /// Tokens that parse as nothing known: the texts and expressions among them.
    pub(super) fn tokens_opaque(&mut self, tokens: TokenStream, span: Span) -> ExprId {
        let found = self.deeper(span, |this| {
            let mut found = Vec::new();
            for tree in tokens {
                match tree {
                    TokenTree::Literal(literal) => {
                        let at = this.place(literal.span());
                        let raw = this.text.get(at.start as usize..at.end as usize).unwrap_or_default();
                        if let Some(text) = text_of(raw, at.start) {
                            found.push(this.add(at, ExprKind::Str(text)));
                        }
                    }
                    TokenTree::Group(group) => {
                        let exprs = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(group.stream());
                        match exprs {
                            Ok(exprs) => found.extend(exprs.iter().map(|expr| this.expr(expr)).collect::<Vec<_>>()),
                            Err(_) => found.push(this.tokens_opaque(group.stream(), span)),
                        }
                    }
                    _ => {}
                }
            }
            found
        });
        self.add(span, ExprKind::Opaque(found.unwrap_or_default()))
    }
}

fn is_name(expr: &Expr, name: &str) -> bool {
    match expr {
        Expr::Path(path) => path.path.is_ident(name),
        Expr::Reference(reference) => is_name(&reference.expr, name),
        _ => false,
    }
}

/// Tokens between commas.
fn split(tokens: TokenStream) -> Vec<TokenStream> {
    let mut out = Vec::new();
    let mut now: Vec<TokenTree> = Vec::new();
    for tree in tokens {
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == ',' => out.push(now.drain(..).collect()),
            other => now.push(other),
        }
    }
    if !now.is_empty() {
        out.push(now.into_iter().collect());
    }
    out
}

/// `name = value`, `%value`, `?value`, `target: value` of logging and formatting macros.
fn labelled(tokens: TokenStream) -> (Option<String>, TokenStream) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut name = None;
    let mut from = 0;
    let mut at = 0;
    // Dotted names: `http.status = …`.
    while let (Some(TokenTree::Ident(ident)), next) = (trees.get(at), trees.get(at + 1)) {
        match next {
            Some(TokenTree::Punct(punct)) if punct.as_char() == '.' && matches!(trees.get(at + 2), Some(TokenTree::Ident(_))) => at += 2,
            Some(TokenTree::Punct(punct)) if matches!(punct.as_char(), '=' | ':') && punct.spacing() == proc_macro2::Spacing::Alone => {
                name = Some(plain(ident));
                from = at + 2;
                break;
            }
            _ => break,
        }
    }
    if let Some(TokenTree::Punct(punct)) = trees.get(from)
        && matches!(punct.as_char(), '%' | '?')
    {
        from += 1;
    }
    (name, trees.into_iter().skip(from).collect())
}

/// What stands before and after the first `separator`.
fn halves(tokens: TokenStream, separator: &str) -> Option<(TokenStream, TokenStream)> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |tree: &TokenTree, c: char| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == c);
    let mut chars = separator.chars();
    let (first, second) = (chars.next()?, chars.next());
    let at = (0..trees.len()).find(|&at| {
        // `a::b` is no separator.
        let doubled = second.is_none() && (trees.get(at + 1).is_some_and(|t| is(t, first)) || at > 0 && is(&trees[at - 1], first));
        is(&trees[at], first) && !doubled && second.is_none_or(|c| trees.get(at + 1).is_some_and(|tree| is(tree, c)))
    })?;
    let length = separator.len();
    let right = trees.iter().skip(at + length).cloned().collect();
    Some((trees.into_iter().take(at).collect(), right))
}
