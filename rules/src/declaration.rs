//! Declared scopes: what `#[egnyte_scopes(…)]` and the comment `egnyte-scopes: …` may say, and what is said of their mistakes.
//!
//! The attribute macro and the linter both read declarations, so that both refuse the same words with the same sentences.

use crate::catalogue::Scope;
use crate::{nearest_scope, not_real_scope, scope, scopes};

/// How a declaration names a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// By its last word: `filesystem`.
    Short,
    /// In full: `"Egnyte.filesystem"`.
    Full,
    /// In full, as newer than the catalogue: `unlisted("Egnyte.new")`.
    Unlisted,
}

/// A scope as a declaration names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// The text.
    pub text: &'a str,
    /// How it stands there.
    pub form: Form,
}

/// What a word of a declaration means.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meaning {
    /// The full name of the scope; for a slip, of the one that was most likely meant.
    pub scope: Option<String>,
    /// What is wrong with the word.
    pub fault: Option<String>,
}

/// What the words of one declaration mean, in their order.
#[must_use]
pub fn read(words: &[Word<'_>]) -> Vec<Meaning> {
    let mut meanings: Vec<Meaning> = Vec::with_capacity(words.len());
    for word in words {
        let mut meaning = read_word(*word);
        // What a slip was meant to be is a guess: the same scope further on is not the second.
        if let (Some(scope), None) = (&meaning.scope, &meaning.fault)
            && meanings.iter().any(|before| before.fault.is_none() && before.scope.as_ref() == Some(scope))
        {
            meaning.fault = Some(format!("{} is declared twice", quoted(scope)));
        }
        meanings.push(meaning);
    }
    meanings
}

fn read_word(word: Word<'_>) -> Meaning {
    let text = word.text;
    let full = if word.form == Form::Short { format!("Egnyte.{text}") } else { text.to_owned() };
    if text.trim().is_empty() {
        return fault("an empty text is no scope".to_owned());
    }
    if text.trim().contains([' ', ',', ';', '|', '\n', '\t']) {
        return fault(format!("{} is not one scope; declare each for itself, separated by commas", quoted(text)));
    }
    match (scope(&full), word.form) {
        (Some(known), Form::Unlisted) => slip(known, format!("{} is in the catalogue; declare it without `unlisted`", quoted(&known.id))),
        (Some(known), _) => Meaning { scope: Some(known.id.to_string()), fault: None },
        (None, form) => unknown(text, &full, form),
    }
}

fn unknown(text: &str, full: &str, form: Form) -> Meaning {
    let written = |known: &Scope| if form == Form::Short { short(&known.id).to_owned() } else { known.id.to_string() };
    if let Some(known) = scopes().iter().find(|scope| scope.id.eq_ignore_ascii_case(full)) {
        return slip(known, format!("scopes are case-sensitive: write {}, not {}", quoted(&written(known)), quoted(text)));
    }
    if form == Form::Unlisted {
        return if is_well_formed(full) {
            Meaning { scope: Some(full.to_owned()), fault: None }
        } else {
            fault(format!("{} cannot be a scope: scopes are `Egnyte.` and a word in lower case", quoted(text)))
        };
    }
    if let Some(known) = not_real_scope(full).or_else(|| not_real_scope(text)) {
        let message = format!("{} is not an Egnyte scope: {}", quoted(&known.id), known.reason.trim_end_matches('.'));
        return match known.suggest.as_deref().and_then(scope) {
            Some(meant) => slip(meant, format!("{message}; did you mean {}?", quoted(&written(meant)))),
            None => fault(message),
        };
    }
    if let Some(meant) = nearest_scope(text).or_else(|| nearest_scope(full)) {
        return slip(meant, format!("unknown Egnyte scope {}, did you mean {}?", quoted(full), quoted(&written(meant))));
    }
    let known: Vec<&str> = scopes().iter().map(|scope| scope.id.as_ref()).collect();
    let newer = if is_well_formed(full) { format!("; one that is newer is declared as `unlisted(\"{full}\")`") } else { String::new() };
    fault(format!("unknown Egnyte scope {}; the scopes are {}{newer}", quoted(full), known.join(", ")))
}

fn slip(meant: &Scope, fault: String) -> Meaning {
    Meaning { scope: Some(meant.id.to_string()), fault: Some(fault) }
}

fn fault(fault: String) -> Meaning {
    Meaning { scope: None, fault: Some(fault) }
}

/// `Egnyte.` and a word in lower case.
fn is_well_formed(id: &str) -> bool {
    let word = id.strip_prefix("Egnyte.");
    word.is_some_and(|word| !word.is_empty() && word.len() <= 64 && word.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
}

/// The word of a scope that declarations may use alone.
#[must_use]
pub fn short(id: &str) -> &str {
    id.strip_prefix("Egnyte.").unwrap_or(id)
}

/// The attribute that declares these scopes.
#[must_use]
pub fn attribute<S: AsRef<str>>(declared: &[S]) -> String {
    let unlisted = |id: &str| format!("unlisted(\"{id}\")");
    format!("#[egnyte_scopes({})]", words(declared, unlisted).join(", "))
}

/// The comment, without its markers, that declares these scopes.
#[must_use]
pub fn comment<S: AsRef<str>>(declared: &[S]) -> String {
    let text = format!("egnyte-scopes: {}", words(declared, |id| format!("unlisted({id})")).join(" "));
    text.trim_end().to_owned()
}

/// The scopes as declarations name them: in the order of the catalogue, those it does not know at the end.
fn words<S: AsRef<str>>(declared: &[S], unlisted: impl Fn(&str) -> String) -> Vec<String> {
    let declares = |id: &str| declared.iter().any(|one| one.as_ref() == id);
    let mut words: Vec<String> = scopes().iter().filter(|scope| declares(&scope.id)).map(|scope| short(&scope.id).to_owned()).collect();
    words.extend(declared.iter().map(AsRef::as_ref).filter(|id| scope(id).is_none()).map(unlisted));
    words
}

/// What is said of a call whose scope is not declared.
#[must_use]
pub fn missing(endpoint: &str, scopes: &[&str]) -> String {
    let scopes: Vec<String> = scopes.iter().map(|scope| quoted(scope)).collect();
    let verb = if scopes.len() == 1 { "is" } else { "are" };
    format!("{} needs {}, which {verb} not declared", quoted(endpoint), scopes.join(" and "))
}

/// What is said of a declaration that stands where it declares nothing.
pub const MISPLACED_COMMENT: &str =
    "nothing here can declare scopes: the comment stands above a function or class, or at the top of a file";

/// A word in backticks, cut where it is absurdly long; what a terminal would act on is left out.
fn quoted(word: &str) -> String {
    let short: String = word.chars().filter(|c| !c.is_control()).take(60).collect();
    format!("`{short}`")
}
