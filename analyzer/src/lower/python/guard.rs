//! Refuses text whose syntax tree would be too deep to drop, before anything builds that tree.
//!
//! The parser grows its own stack, so the danger is only in what comes after it. Python itself stops at 200 nested
//! brackets and 100 levels of indentation; nobody's program is lost by stopping there too.

use ruff_python_ast::PySourceType;
use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{AsMode, lexer};

use crate::ir::{Problem, Span};

const MAX_BRACKETS: usize = 200;
const MAX_INDENTATION: usize = 100;
const MAX_OPERATORS: usize = 1_000;
const TAB: usize = 8;

/// Why `text` must not be parsed, if so.
pub(super) fn refusal(text: &str, kind: PySourceType) -> Option<Problem> {
    let message = if u32::try_from(text.len()).is_err() {
        "the file is larger than 4 GB".to_owned()
    } else if indentation(text) > MAX_INDENTATION {
        format!("more than {MAX_INDENTATION} levels of indentation")
    } else {
        Nesting::of(text, kind)?
    };
    Some(Problem { span: Span::default(), message })
}

/// The largest number of ever wider indentations. Counted on bytes, since an unclosed bracket hides indentation from
/// the lexer that the parser will see again when it recovers.
fn indentation(text: &str) -> usize {
    let mut open: Vec<usize> = Vec::new();
    let mut deepest = 0;
    for line in text.split(['\n', '\r']) {
        let content = line.trim_start_matches([' ', '\t', '\x0c']);
        if content.is_empty() {
            continue;
        }
        let width = line.bytes().take(line.len() - content.len()).fold(0, |column, byte| match byte {
            b'\t' => (column / TAB + 1) * TAB,
            b'\x0c' => 0,
            _ => column + 1,
        });
        while open.last().is_some_and(|&last| last >= width) {
            open.pop();
        }
        if width > 0 {
            open.push(width);
        }
        deepest = deepest.max(open.len());
    }
    deepest
}

/// Operators seen in each open bracket since the last comma: their sum and the depth of what was closed here bound the
/// depth of the tree.
struct Nesting {
    brackets: Vec<Bracket>,
    operators: usize,
}

#[derive(Default)]
struct Bracket {
    operators: usize,
    /// The depth of the deepest bracket closed since the last comma.
    closed: usize,
    /// The depth of the deepest item before the last comma.
    items: usize,
    /// Lambdas whose parameters are being listed; the commas there separate nothing of this bracket.
    lambdas: usize,
}

impl Nesting {
    fn of(text: &str, kind: PySourceType) -> Option<String> {
        let mut nesting = Self { brackets: vec![Bracket::default()], operators: 0 };
        let mut lexer = lexer::lex(text, kind.as_mode());
        let mut line_start = true;
        loop {
            let kind = lexer.next_token();
            if kind == TokenKind::EndOfFile {
                return None;
            }
            nesting.take(kind, line_start);
            if nesting.brackets.len() > MAX_BRACKETS {
                return Some(format!("more than {MAX_BRACKETS} nested brackets"));
            }
            if nesting.operators + nesting.brackets.last().map_or(0, |bracket| bracket.closed) > MAX_OPERATORS {
                return Some(format!("more than {MAX_OPERATORS} operators in one expression"));
            }
            line_start = match kind {
                TokenKind::Newline | TokenKind::NonLogicalNewline => true,
                TokenKind::Indent | TokenKind::Dedent | TokenKind::Comment => line_start,
                _ => false,
            };
        }
    }

    fn take(&mut self, kind: TokenKind, line_start: bool) {
        match kind {
            TokenKind::Newline => self.clear(),
            _ if line_start && starts_statement(kind) => self.clear(),
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace | TokenKind::FStringStart | TokenKind::TStringStart => {
                self.operator();
                self.brackets.push(Bracket::default());
            }
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace | TokenKind::FStringEnd | TokenKind::TStringEnd => {
                if self.brackets.len() > 1
                    && let Some(closed) = self.brackets.pop()
                {
                    self.operators -= closed.operators;
                    if let Some(outer) = self.brackets.last_mut() {
                        outer.closed = outer.closed.max(closed.items.max(closed.operators + closed.closed));
                    }
                }
            }
            TokenKind::Comma | TokenKind::Semi => {
                if let Some(bracket) = self.brackets.last_mut()
                    && bracket.lambdas == 0
                {
                    bracket.items = bracket.items.max(bracket.operators + std::mem::take(&mut bracket.closed));
                    self.operators -= std::mem::take(&mut bracket.operators);
                }
            }
            TokenKind::Name
            | TokenKind::Int
            | TokenKind::Float
            | TokenKind::Complex
            | TokenKind::String
            | TokenKind::FStringMiddle
            | TokenKind::TStringMiddle
            | TokenKind::Comment
            | TokenKind::NonLogicalNewline
            | TokenKind::Indent
            | TokenKind::Dedent
            | TokenKind::True
            | TokenKind::False
            | TokenKind::None => {}
            TokenKind::Lambda => {
                self.operator();
                if let Some(bracket) = self.brackets.last_mut() {
                    bracket.lambdas += 1;
                }
            }
            TokenKind::Colon => {
                self.operator();
                if let Some(bracket) = self.brackets.last_mut() {
                    bracket.lambdas = bracket.lambdas.saturating_sub(1);
                }
            }
            _ => self.operator(),
        }
    }

    fn operator(&mut self) {
        self.operators += 1;
        if let Some(bracket) = self.brackets.last_mut() {
            bracket.operators += 1;
        }
    }

    fn clear(&mut self) {
        self.brackets.clear();
        self.brackets.push(Bracket::default());
        self.operators = 0;
    }
}

/// Keywords that stand in no expression: at the start of a line they end whatever bracket was left open before.
fn starts_statement(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Def
            | TokenKind::Class
            | TokenKind::Import
            | TokenKind::Return
            | TokenKind::Try
            | TokenKind::Except
            | TokenKind::Finally
            | TokenKind::While
            | TokenKind::With
            | TokenKind::Elif
            | TokenKind::Del
            | TokenKind::Assert
            | TokenKind::Global
            | TokenKind::Nonlocal
            | TokenKind::Raise
            | TokenKind::Pass
            | TokenKind::Break
            | TokenKind::Continue
    )
}
