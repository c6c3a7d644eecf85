//! What a shell script is made of, as far as it matters.

use crate::ir::{Span, Text};

/// Commands in order.
pub(super) type List = Vec<Command>;

/// A command, simple or compound.
#[derive(Debug, Clone)]
pub(super) struct Command {
    pub(super) span: Span,
    pub(super) kind: Kind,
    pub(super) redirects: Vec<Redirect>,
}

/// The kinds of commands.
#[derive(Debug, Clone)]
pub(super) enum Kind {
    /// Assignments, then the command they hold for.
    Simple { assigns: Vec<Assign>, words: Vec<Word> },
    /// `a | b`.
    Pipe(List),
    /// `a && b`.
    And(Box<Command>, Box<Command>),
    /// `a || b`.
    Or(Box<Command>, Box<Command>),
    /// `! a`.
    Not(Box<Command>),
    /// `if`, `elif` and what they lead to.
    If { arms: Vec<(List, List)>, otherwise: List },
    /// `for x in …`.
    For { name: String, words: Vec<Word>, body: List },
    /// `while`, `until`.
    While { test: List, body: List },
    /// `case`.
    Case { subject: Word, arms: Vec<CaseArm> },
    /// `name() { … }`.
    Function { name: String, name_span: Span, body: List },
    /// `{ … }`, `( … )`.
    Group(List),
    /// `[[ … ]]`.
    Test(Vec<Word>),
    /// `(( … ))`.
    Arithmetic(Vec<Word>),
}

/// One arm of a `case`.
#[derive(Debug, Clone)]
pub(super) struct CaseArm {
    pub(super) patterns: Vec<Word>,
    pub(super) body: List,
    pub(super) span: Span,
}

/// `name=value`.
#[derive(Debug, Clone)]
pub(super) struct Assign {
    pub(super) name: String,
    pub(super) name_span: Span,
    /// `name[key]=value`.
    pub(super) key: Option<Word>,
    pub(super) value: Value,
    /// `+=`.
    pub(super) append: bool,
    pub(super) span: Span,
}

/// What is assigned.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Word(Word),
    /// `(a b c)`.
    Array(Vec<Word>),
    /// `([a]=b [c]=d)`.
    Table(Vec<(Word, Word)>),
}

/// What a command reads from or writes to.
#[derive(Debug, Clone)]
pub(super) enum Redirect {
    /// `> file`, `>> file`.
    Output(Word),
    /// A here-document, by its number, or a here-string.
    Document(usize),
    Text(Word),
}

/// One word, in pieces.
#[derive(Debug, Clone, Default)]
pub(super) struct Word {
    pub(super) span: Span,
    pub(super) parts: Vec<Part>,
}

/// A piece of a word.
#[derive(Debug, Clone)]
pub(super) enum Part {
    /// Text; `true` where it stood in quotes.
    Text(Text, bool),
    /// `$name`, `${name…}`.
    Variable(Variable),
    /// `$(…)`, `` `…` ``.
    Output(List, Span),
}

/// A variable that is put in.
#[derive(Debug, Clone)]
pub(super) struct Variable {
    pub(super) name: String,
    pub(super) span: Span,
    /// `${name[key]…}`.
    pub(super) key: Option<Box<Word>>,
    pub(super) with: With,
}

/// What happens to the variable's value.
#[derive(Debug, Clone)]
pub(super) enum With {
    /// Nothing.
    Plain,
    /// `${x:-word}`, `${x:=word}`.
    Default(Box<Word>),
    /// `${x%/}`: an end is cut off.
    Trimmed,
    /// `${x%word}`, `${x#word}`, `${x/word/word}`, with words that are no patterns: what is done, and with what.
    Called(&'static str, Vec<Word>),
    /// `${x[@]}`.
    All,
    /// `${!x[@]}`.
    Keys,
    /// Anything else: the value is another one, made from it.
    Changed,
}

impl Value {
    /// The words it is made of.
    pub(super) fn words(&self) -> Vec<&Word> {
        match self {
            Self::Word(word) => vec![word],
            Self::Array(words) => words.iter().collect(),
            Self::Table(rows) => rows.iter().flat_map(|(key, value)| [key, value]).collect(),
        }
    }
}

impl Word {
    /// Its text, where it is nothing but text.
    pub(super) fn text(&self) -> Option<String> {
        self.parts.iter().try_fold(String::new(), |text, part| match part {
            Part::Text(piece, _) => Some(text + &piece.cooked),
            _ => None,
        })
    }

    /// The text it starts with.
    pub(super) fn head(&self) -> &str {
        match self.parts.first() {
            Some(Part::Text(text, _)) => &text.cooked,
            _ => "",
        }
    }

    /// The variable that it is as a whole.
    pub(super) fn variable(&self) -> Option<&Variable> {
        // Quotes around it leave a text without letters.
        let mut parts = self.parts.iter().filter(|part| !matches!(part, Part::Text(text, _) if text.cooked.is_empty()));
        match (parts.next(), parts.next()) {
            (Some(Part::Variable(variable)), None) => Some(variable),
            _ => None,
        }
    }

    /// What is left without the first `count` bytes of its text; they stand in its first piece.
    pub(super) fn without(&self, count: usize) -> Self {
        let mut rest = self.clone();
        if let Some(Part::Text(text, quoted)) = rest.parts.first().cloned() {
            let start = text.raw(count);
            if count >= text.cooked.len() {
                rest.parts.remove(0);
            } else {
                rest.parts[0] = Part::Text(cut(&text, count), quoted);
            }
            rest.span.start = start.clamp(rest.span.start, rest.span.end);
        }
        rest
    }
}

/// A text without its first `count` cooked bytes.
fn cut(text: &Text, count: usize) -> Text {
    let count = text.cooked.ceil_char_boundary(count);
    let from = u32::try_from(count).unwrap_or(u32::MAX);
    let mut map = vec![(0, text.raw(count))];
    map.extend(text.map.iter().filter(|(cooked, _)| *cooked > from).map(|(cooked, raw)| (cooked - from, *raw)));
    Text { cooked: text.cooked[count..].into(), map: map.into(), end: text.end }
}
