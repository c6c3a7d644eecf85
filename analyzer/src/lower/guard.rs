//! A look at the bytes before any parser sees them: is this nested so deep that a recursive parser, or anything that
//! walks its tree, would run out of stack?
//!
//! Parsers recurse on brackets, markup, prefix operators, operator chains and `else if` ladders. This scan knows just
//! enough of a language's lexical grammar to leave out strings, comments and regular expressions. It recurses on
//! nothing and looks at each byte a bounded number of times.

use super::rust;
use crate::ir::Language;

/// Brackets or markup elements open at once.
const MAX_NESTING: usize = 500;
/// What may stand inside the literals and comments of one file, in weights of [`weight`]. Without parsing, JavaScript's
/// regular expressions and markup cannot always be told from code, so code may hide in what looks like a literal; this
/// much of it fits on the 64 MiB stacks the analysis runs on.
const MAX_HIDDEN: u32 = 60_000;
/// Prefix, chained or binary operators (and `else if`s) in one expression or ladder.
const MAX_CHAIN: u32 = 1000;

/// Where `text` becomes too deep to be parsed safely; `None` if it never does.
#[must_use]
pub fn too_deep(text: &[u8], language: Language) -> Option<u32> {
    let mut scan =
        Scan { text, at: 0, frames: vec![Frame::default()], before: Before::Start, newline: true, word: &[], hidden: 0, deep: false };
    while scan.at < text.len() {
        let start = scan.at;
        match language {
            Language::Python => scan.python(),
            Language::Rust => scan.rust(),
            // Braces, `//` comments and quoted strings: JavaScript's form is that of all the others.
            _ => scan.javascript(),
        }
        if scan.deep || scan.frames.len() > MAX_NESTING {
            return Some(u32::try_from(start).unwrap_or(u32::MAX));
        }
    }
    None
}

/// What stands before the current token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// The start of a statement.
    Start,
    /// An operator, an opening bracket, a keyword: an operand is expected.
    Operator,
    /// An operand.
    Operand,
}

/// One open bracket, and the chain that grows directly inside it.
#[derive(Default)]
struct Frame {
    operators: u32,
    ladder: u32,
    elements: u32,
    opened: Opened,
}

/// What opened a frame; it decides what its closing bracket means.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Opened {
    /// Brackets that make an operand.
    #[default]
    Operand,
    /// A block, or the head of `if`, `for`, `while`: a statement follows.
    Statement,
    /// `${` of a template literal.
    Hole,
}

struct Scan<'t> {
    text: &'t [u8],
    at: usize,
    frames: Vec<Frame>,
    before: Before,
    /// A line ended between the previous token and this one.
    newline: bool,
    /// The previous token if it was a word.
    word: &'t [u8],
    hidden: u32,
    deep: bool,
}

impl<'t> Scan<'t> {
    fn peek(&self, ahead: usize) -> u8 {
        self.text.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn frame(&mut self) -> &mut Frame {
        if self.frames.is_empty() {
            self.frames.push(Frame::default());
        }
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }

    fn count(&mut self, operators: u32) {
        let frame = self.frame();
        frame.operators += operators;
        self.deep |= frame.operators > MAX_CHAIN;
    }

    fn set(&mut self, before: Before) {
        self.before = before;
        self.newline = false;
        self.word = &[];
    }

    fn end_statement(&mut self) {
        self.frame().operators = 0;
        self.set(Before::Start);
    }

    fn open(&mut self, opened: Opened) {
        self.frames.push(Frame { opened, ..Frame::default() });
        self.at += 1;
        self.set(if opened == Opened::Statement { Before::Start } else { Before::Operator });
    }

    fn close(&mut self) {
        let opened = if self.frames.len() > 1 { self.frames.pop().map(|frame| frame.opened) } else { None };
        self.at += 1;
        match opened {
            Some(Opened::Statement) => self.set(Before::Start),
            Some(Opened::Hole) => self.template(),
            _ => self.set(Before::Operand),
        }
    }

    fn skip_while(&mut self, keep: impl Fn(u8) -> bool) {
        while self.at < self.text.len() && keep(self.text[self.at]) {
            self.at += 1;
        }
    }

    fn take_word(&mut self) -> &'t [u8] {
        let start = self.at;
        self.skip_while(is_word);
        &self.text[start..self.at]
    }

    /// Skips a quoted string that ends with its line unless the line end is escaped; `at` is at the quote.
    fn quoted(&mut self, quote: u8) {
        self.at += 1;
        while self.at < self.text.len() {
            match self.text[self.at] {
                b'\\' => self.at += 1,
                b'\n' => break,
                byte if byte == quote => {
                    self.at += 1;
                    break;
                }
                _ => {}
            }
            self.at += 1;
        }
        self.at = self.at.min(self.text.len());
        self.set(Before::Operand);
    }

    fn skip_past(&mut self, end: &[u8]) {
        let rest = &self.text[self.at.min(self.text.len())..];
        self.at = memchr::memmem::find(rest, end).map_or(self.text.len(), |found| self.at + found + end.len());
    }

    // JavaScript

    fn javascript(&mut self) {
        let start = self.at;
        let byte = self.peek(0);
        self.javascript_token(byte);
        if matches!(byte, b'/' | b'\'' | b'"' | b'`' | b'}') {
            self.hidden += self.text[start..self.at].iter().map(|&byte| weight(byte)).sum::<u32>();
            self.deep |= self.hidden > MAX_HIDDEN;
        }
    }

    fn javascript_token(&mut self, byte: u8) {
        match byte {
            b'\n' => {
                self.newline = true;
                self.at += 1;
            }
            b' ' | b'\t' | b'\r' => self.at += 1,
            b'/' if self.peek(1) == b'/' => self.skip_while(|byte| byte != b'\n'),
            b'/' if self.peek(1) == b'*' => {
                self.at += 2;
                self.skip_past(b"*/");
            }
            b'/' if self.peek(1) == b'>' && self.frame().elements > 0 => self.end_element(2),
            b'/' if self.before != Before::Operand && self.regex() => self.set(Before::Operand),
            // The apostrophe of a word in the text of an element.
            b'\'' if self.before == Before::Operand && self.frame().elements > 0 && self.after_word() => self.at += 1,
            b'\'' | b'"' => self.quoted(byte),
            b'`' => {
                self.at += 1;
                self.template();
            }
            b'(' => {
                let control = matches!(self.word, b"if" | b"for" | b"while" | b"with" | b"await");
                self.open(if control { Opened::Statement } else { Opened::Operand });
                self.before = Before::Operator;
            }
            b'[' => self.open(Opened::Operand),
            b'{' => {
                // After an operator a brace makes an object, else (`)`, `=>`, `else`, a name, another statement) a block.
                let arrow = self.at >= 2 && &self.text[self.at - 2..self.at] == b"=>" || self.arrow_before();
                let object = self.before == Before::Operator && !arrow && !matches!(self.word, b"else" | b"do" | b"try" | b"finally");
                self.open(if object { Opened::Operand } else { Opened::Statement });
            }
            b')' | b']' => self.close(),
            b'}' => {
                let block = self.frame().opened == Opened::Statement;
                self.close();
                if block {
                    self.end_statement();
                }
            }
            b';' => {
                self.at += 1;
                self.frame().elements = 0;
                self.end_statement();
            }
            b',' => {
                self.at += 1;
                self.frame().operators = 0;
                self.set(Before::Operator);
            }
            b'<' if self.peek(1) == b'/' => {
                self.skip_while(|byte| byte != b'>' && byte != b'\n');
                self.end_element(1);
            }
            b'<' if self.opens_element() => {
                let frame = self.frame();
                frame.elements += 1;
                self.deep |= frame.elements as usize > MAX_NESTING;
                self.at += 1;
                self.set(Before::Operator);
            }
            _ if is_word(byte) => self.javascript_word(),
            _ => self.operator(),
        }
    }

    fn after_word(&self) -> bool {
        self.at > 0 && is_word(self.text[self.at - 1])
    }

    /// Whether the last token before `at`, blanks aside, is `=>`.
    fn arrow_before(&self) -> bool {
        self.text[..self.at].trim_ascii_end().ends_with(b"=>")
    }

    /// Whether a `<` opens a markup element: an operand cannot stand before it, save for text inside another element.
    fn opens_element(&mut self) -> bool {
        let next = self.peek(1);
        let blank_before = self.at > 0 && self.text[self.at - 1].is_ascii_whitespace();
        let operand = self.before == Before::Operand && !(blank_before && self.frame().elements > 0);
        !operand && (next == b'>' || is_word(next))
    }

    fn end_element(&mut self, width: usize) {
        self.at = (self.at + width).min(self.text.len());
        let frame = self.frame();
        frame.elements = frame.elements.saturating_sub(1);
        frame.operators = frame.operators.saturating_sub(1);
        self.set(Before::Operator);
    }

    fn javascript_word(&mut self) {
        let word = self.take_word();
        let control = matches!(word, b"if" | b"for" | b"while" | b"do" | b"with" | b"else" | b"try");
        let prefix = matches!(
            word,
            b"typeof" | b"void" | b"delete" | b"new" | b"await" | b"yield" | b"async" | b"keyof" | b"readonly" | b"unique" | b"infer"
        );
        let infix = matches!(word, b"in" | b"instanceof" | b"of" | b"as" | b"extends" | b"satisfies");
        // Two operands side by side on two lines are two statements, inside markup they are attributes or text.
        if self.before == Before::Operand && !infix && (self.newline || self.frame().elements > 0) {
            self.frame().operators = 0;
        }
        match word {
            b"if" if self.word != b"else" => self.frame().ladder = 0,
            b"else" => {
                let frame = self.frame();
                frame.ladder += 1;
                self.deep |= frame.ladder > MAX_CHAIN;
            }
            _ => {}
        }
        if control || prefix || infix {
            self.count(1);
        }
        let expects = control || prefix || infix || matches!(word, b"return" | b"throw" | b"case" | b"default" | b"export" | b"finally");
        self.set(if expects { Before::Operator } else { Before::Operand });
        self.word = word;
    }

    /// Skips a template literal up to its end or its next hole; `at` is inside it.
    fn template(&mut self) {
        while self.at < self.text.len() {
            match self.text[self.at] {
                b'\\' => self.at += 1,
                b'`' => {
                    self.at += 1;
                    break;
                }
                b'$' if self.peek(1) == b'{' => {
                    self.at += 1;
                    return self.open(Opened::Hole);
                }
                _ => {}
            }
            self.at += 1;
        }
        self.at = self.at.min(self.text.len());
        self.set(Before::Operand);
    }

    /// Skips a regular expression, if one starts here and ends on this line.
    fn regex(&mut self) -> bool {
        let (mut at, mut class) = (self.at + 1, false);
        while at < self.text.len() {
            match self.text[at] {
                b'\n' => return false,
                b'\\' => at += 1,
                b'[' => class = true,
                b']' => class = false,
                b'/' if !class => {
                    self.at = at + 1;
                    return true;
                }
                _ => {}
            }
            at += 1;
        }
        false
    }

    /// One byte of an operator. A byte that goes on a longer operator is not counted again.
    fn operator(&mut self) {
        let byte = self.peek(0);
        let previous = if self.at == 0 { 0 } else { self.text[self.at - 1] };
        let goes_on = match byte {
            b'=' | b'>' => matches!(previous, b'=' | b'!' | b'<' | b'>' | b'+' | b'-' | b'*' | b'/' | b'%' | b'&' | b'|' | b'^' | b'?'),
            b'&' | b'|' | b'*' | b'<' => previous == byte,
            b'.' => matches!(previous, b'.' | b'?'),
            b'?' => previous == b'?',
            _ => false,
        };
        if !goes_on {
            self.count(1);
        }
        self.at += 1;
        // The end of type arguments, after which a new line may start a statement.
        let closes_types = byte == b'>' && self.frame().elements == 0 && (is_word(previous) || matches!(previous, b'>' | b']' | b'}'));
        self.set(if closes_types { Before::Operand } else { Before::Operator });
    }

    // Python

    fn python(&mut self) {
        let byte = self.peek(0);
        match byte {
            b'\n' => {
                self.at += 1;
                // Brackets join lines.
                if self.frames.len() == 1 {
                    self.end_statement();
                    self.indentation();
                }
            }
            b' ' | b'\t' | b'\r' | b'\x0c' => self.at += 1,
            b'\\' => self.at += if self.peek(1) == b'\r' { 3 } else { 2 },
            b'#' => self.skip_while(|byte| byte != b'\n'),
            b'\'' | b'"' => {
                let triple = [byte; 3];
                if self.text[self.at..].starts_with(&triple) {
                    self.long_string(&triple);
                } else {
                    self.quoted(byte);
                }
            }
            b'(' | b'[' | b'{' => self.open(Opened::Operand),
            b')' | b']' | b'}' => self.close(),
            b';' => {
                self.at += 1;
                self.end_statement();
            }
            b',' => {
                self.at += 1;
                self.frame().operators = 0;
                self.set(Before::Operator);
            }
            _ if is_word(byte) => self.python_word(),
            _ => self.operator(),
        }
    }

    /// Blocks nest by indentation, at least a column a level.
    fn indentation(&mut self) {
        let start = self.at;
        self.skip_while(|byte| byte == b' ' || byte == b'\t');
        let code = !matches!(self.peek(0), b'\n' | b'\r' | b'#' | 0);
        self.deep |= code && self.at - start > MAX_NESTING;
    }

    fn python_word(&mut self) {
        let word = self.take_word();
        if word == b"if" && self.before == Before::Start {
            self.frame().ladder = 0;
        }
        if word == b"elif" {
            let frame = self.frame();
            frame.ladder += 1;
            self.deep |= frame.ladder > MAX_CHAIN;
        }
        let operator =
            matches!(word, b"not" | b"and" | b"or" | b"is" | b"in" | b"lambda" | b"await" | b"if" | b"else" | b"for" | b"yield" | b"async");
        if operator {
            self.count(1);
        }
        self.set(if operator { Before::Operator } else { Before::Operand });
        self.word = word;
    }

    // Rust

    fn rust(&mut self) {
        let byte = self.peek(0);
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => self.at += 1,
            b'/' if self.peek(1) == b'/' => self.skip_while(|byte| byte != b'\n'),
            b'/' if self.peek(1) == b'*' => self.at = rust::block_end(self.text, self.at),
            b'"' | b'\'' => self.at = rust::after_token(self.text, self.at),
            b'(' | b'[' => self.open(Opened::Operand),
            b'{' => self.open(Opened::Statement),
            b')' | b']' => self.close(),
            b'}' => {
                self.close();
                // A block ends a statement unless something is done with its value.
                let rest = self.text[self.at.min(self.text.len())..].trim_ascii_start();
                let next = rest.first().copied().unwrap_or(0);
                let comment = rest.starts_with(b"//") || rest.starts_with(b"/*");
                if comment || !matches!(next, b'.' | b'?' | b'+' | b'-' | b'*' | b'/' | b'%' | b'&' | b'|' | b'^' | b'=' | b'<' | b'>') {
                    self.frame().operators = 0;
                }
            }
            b';' => {
                self.at += 1;
                self.frame().elements = 0;
                self.end_statement();
            }
            b',' => {
                self.at += 1;
                self.frame().operators = 0;
            }
            b'<' => {
                // Type arguments nest across commas.
                self.at += 1;
                let frame = self.frame();
                frame.elements += 1;
                self.deep |= frame.elements as usize > MAX_NESTING;
                self.count(1);
            }
            b'>' => {
                let arrow = self.at > 0 && matches!(self.text[self.at - 1], b'-' | b'=');
                self.at += 1;
                let frame = self.frame();
                frame.elements = if arrow { frame.elements } else { frame.elements.saturating_sub(1) };
                self.count(1);
            }
            _ if is_word(byte) => self.rust_word(),
            _ => {
                self.at += 1;
                self.count(1);
            }
        }
    }

    fn rust_word(&mut self) {
        let raw = rust::after_token(self.text, self.at);
        if raw > self.at + 1 {
            self.at = raw;
            return;
        }
        if self.peek(1) == b'"' || self.peek(1) == b'r' && matches!(self.peek(0), b'b' | b'c') {
            // The prefix of a literal.
            self.at += 1;
            return;
        }
        let word = self.take_word();
        match word {
            b"if" if self.word != b"else" => self.frame().ladder = 0,
            b"else" => {
                let frame = self.frame();
                frame.ladder += 1;
                self.deep |= frame.ladder > MAX_CHAIN;
            }
            b"return" | b"break" | b"yield" | b"move" | b"async" | b"unsafe" | b"dyn" | b"impl" | b"mut" => self.count(1),
            _ => {}
        }
        self.word = word;
    }

    fn long_string(&mut self, end: &[u8; 3]) {
        self.at += 3;
        while self.at < self.text.len() && !self.text[self.at..].starts_with(end) {
            self.at += if self.text[self.at] == b'\\' { 2 } else { 1 };
        }
        self.at = (self.at + 3).min(self.text.len());
        self.set(Before::Operand);
    }
}

/// How much a byte can add to the depth of a syntax tree, in stack: brackets most, the operators that nest to the right less.
const fn weight(byte: u8) -> u32 {
    match byte {
        b'(' | b'[' | b'{' | b'<' => 3,
        b'=' | b'?' | b':' | b'!' => 1,
        _ => 0,
    }
}

const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'#') || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    fn js(text: impl AsRef<str>) -> bool {
        too_deep(text.as_ref().as_bytes(), Language::JavaScript).is_some()
    }

    fn py(text: impl AsRef<str>) -> bool {
        too_deep(text.as_ref().as_bytes(), Language::Python).is_some()
    }

    #[test]
    fn refuses_every_kind_of_depth_in_javascript() {
        for unit in [
            "(",
            "[",
            "{a:",
            "f(",
            "`${",
            "!",
            "- ",
            "typeof ",
            "await ",
            "new ",
            "a=>",
            "a=",
            "a?b:",
            "a+",
            "a.",
            "a?.",
            "a||",
            "<a>",
            "<>",
            "if(a)",
            "for(;;)",
            "while(1)",
            "do ",
            "{",
            "if(a){",
            "a:",
            "x=>{",
            "A<",
            "keyof ",
            "if(a)b;else ",
            "if(a){}else ",
            "a!",
            "-",
            "async a=>",
            "a**",
            "<a b={",
            "<a b='c'>\n",
            "()=>(",
        ] {
            let prefix = if unit.starts_with("if(a)b;else ") || unit.starts_with("if(a){}") { "" } else { "x = " };
            assert!(js(format!("{prefix}{}", unit.repeat(20_000))), "{unit}");
            assert!(!js(format!("{prefix}{}", unit.repeat(60))), "{unit}");
        }
    }

    #[test]
    fn refuses_every_kind_of_depth_in_python() {
        for unit in ["(", "[", "{", "f(", "not ", "-", "a.", "a+", "a and ", "lambda: ", "a if b else ", "a**", "await "] {
            assert!(py(format!("x = {}", unit.repeat(20_000))), "{unit}");
            assert!(!py(format!("x = {}", unit.repeat(90))), "{unit}");
        }
        let ladder = format!("if a:\n  b\n{}", "elif a:\n  b\n".repeat(2000));
        assert!(py(ladder));
        let blocks: String = (0..600).map(|level| format!("{}if a:\n", " ".repeat(level))).collect();
        assert!(py(blocks));
    }

    #[test]
    fn says_where() {
        assert_eq!(too_deep("(".repeat(600).as_bytes(), Language::JavaScript), Some(499));
    }

    #[test]
    fn long_but_flat_code_is_not_deep() {
        let siblings = "<li className=\"a\" onClick={() => go('x')}>it's <b>one</b></li>\n".repeat(3000);
        for text in [
            "const a = b + c;\n".repeat(5000),
            "const a = b + c.d\n".repeat(5000),
            "go(a)\n  .then((b) => b.c)\n  .catch((e) => e || f)\n".repeat(3000),
            format!("const t = [{}]", "{a: 1, b: -2, c: 'x' + y},".repeat(5000)),
            format!("const t = {{{}}}", "a: {b: (c || d) ? e : f},".repeat(5000)),
            "if (a) { b() } else if (c) { d() }\n".repeat(3000),
            "if (a) b(); else c();\n".repeat(3000),
            format!("const x = <ul>\n{siblings}</ul>;"),
            format!("// {}\nconst a = 1", "=(".repeat(5000)),
            format!("/* {} */ const a = 1", "=(".repeat(5000)),
            format!("const a = '{}'", "=(".repeat(5000)),
            format!("const a = `{}`", "=(".repeat(5000)),
            format!("const a = b.replace(/{}/g, '')", "[(]=".repeat(5000)),
            "let m: Map<string, Promise<A>> = new Map<string, Promise<A>>();\n".repeat(3000),
            "type A = B<C> | D<E>\n".repeat(3000),
            "class A { b = (c) => { this.d = c } }\n".repeat(3000),
            "for (let i = 0; i < n; i++) { a(i) }\n".repeat(3000),
            "a;".repeat(100_000),
        ] {
            assert_eq!(too_deep(text.as_bytes(), Language::JavaScript), None, "{}", &text[..60]);
        }
        for text in [
            "a = b + c.d\n".repeat(5000),
            "if a:\n    b = (c + d)\nelif e:\n    f()\n".repeat(3000),
            format!("t = [\n{}]", "    {'a': 1, 'b': -2},\n".repeat(5000)),
            format!("# {}\na = 1\n", "=(".repeat(5000)),
            format!("a = '''{}'''\n", "=(\n".repeat(5000)),
            format!("a = r'{}'\n", "=(".repeat(5000)),
        ] {
            assert_eq!(too_deep(text.as_bytes(), Language::Python), None, "{}", &text[..60]);
        }
    }

    #[test]
    fn code_after_odd_literals_is_seen() {
        for before in ["/'/;", "x = a / b / '/';", "`${'`'}`;", "'\\'';", "if (x) /'/.test(y);", "// '\n", "/* ' */", "f(/[/'\"]/);"] {
            assert!(js(format!("{before} {}", "(".repeat(501))), "{before}");
            assert!(!js(format!("{before} {}", "(".repeat(400))), "{before}");
        }
    }

    #[test]
    fn code_that_hides_in_seeming_literals_is_bounded() {
        // To this scan the apostrophe of the text opens a string; to a parser what follows is nested code.
        let line = format!("<a>it's {{{}", "(".repeat(100));
        assert!(js(format!("{line}\n").repeat(300)));
        assert!(js(format!("x = <a> it 's {{{}", "(".repeat(30_000))));
    }

    #[test]
    fn a_comment_behind_a_block_divides_nothing() {
        let method = "    /// Asks for one.\n    pub fn one(&self, id: &str) -> Result<Vec<&str>, Error> { self.get(id) }\n";
        let text = format!("impl Api {{\n{}}}\n", method.repeat(2_000));
        assert_eq!(too_deep(text.as_bytes(), Language::Rust), None);
        assert!(too_deep(format!("fn f() {{ a{} }}", "{ }/ a".repeat(2_000)).as_bytes(), Language::Rust).is_some());
    }

    #[test]
    fn any_bytes_are_survived() {
        for text in [&b"'"[..], b"\\", b"`${", b"/", b"/[", b"\"\"\"", b"</", b"<", b"}}}", b"`\\", b"'\\", b"\xff\xfe(", b"a\\\r"] {
            assert_eq!(too_deep(text, Language::JavaScript), None);
            assert_eq!(too_deep(text, Language::Python), None);
        }
    }
}
