use tree_sitter::Language;

use super::parse::walk;
use super::{Cook, Escapes, Lowerer, Meaning, bare_function, children, parse};
use crate::ir::{self, Block, Span};

fn java() -> Language {
    tree_sitter_java::LANGUAGE.into()
}

const ALL: Escapes = Escapes {
    octal: true,
    hex: true,
    unicode: true,
    braces: true,
    long_unicode: true,
    control: true,
    blank: true,
    line_end: true,
    keeps_unknown: false,
};

#[test]
fn escapes_keep_their_places() {
    let raw = r"a\tb\u0041\uuu0042\x43\104é\u{1F600}\U0001F600\ud83d\ude00\q\s\";
    let mut cook = Cook::new(10);
    cook.escaped(raw, ALL);
    let text = cook.finish();
    assert_eq!(&*text.cooked, "a\tbABCDé😀😀😀q \\");
    let at = |word: &str| text.raw(text.cooked.find(word).unwrap()) as usize - 10;
    assert_eq!(&raw[at("b")..=at("b")], "b");
    assert!(raw[at("A")..].starts_with(r"\u0041"));
    assert!(raw[at("B")..].starts_with(r"\uuu0042"));
    assert!(raw[at("C")..].starts_with(r"\x43"));
    assert!(raw[at("D")..].starts_with(r"\104"));
    assert!(raw[at("é")..].starts_with('é'));
    assert!(raw[at("q")..].starts_with(r"\q"));
    assert_eq!(text.end as usize, 10 + raw.len());
}

#[test]
fn odd_escapes_are_survived() {
    for raw in
        [r"\", r"\u", r"\u12", r"\u{", r"\u{zz}", r"\x", r"\xg", r"\U12", r"\é", "\\\r\n", r"\ud800", r"\ud800A", r"\777", r"\u{110000}"]
    {
        let mut cook = Cook::new(0);
        cook.escaped(raw, ALL);
        assert_eq!(cook.finish().end as usize, raw.len(), "{raw}");
        let mut cook = Cook::new(0);
        cook.escaped(raw, Escapes { keeps_unknown: true, ..Escapes::default() });
        assert_eq!(cook.finish().end as usize, raw.len(), "{raw}");
    }
}

#[test]
fn deep_and_broken_text_comes_to_an_end() {
    for text in ["(".repeat(100_000), "class A {".repeat(20_000), "\"".repeat(10_001), "a.b(".repeat(20_000), "{]".repeat(5_000)] {
        let tree = parse(&text, &java());
        let lowerer = Lowerer::new(&text, ir::Language::JavaScript);
        let file = lowerer.finish(Block::new(), tree.as_ref().ok());
        assert!(tree.is_err() || !file.problems.is_empty());
    }
}

#[test]
fn problems_say_what_and_where() {
    let text = "class A { void f() { int x = ; } }";
    let tree = parse(text, &java()).unwrap();
    let file = Lowerer::new(text, ir::Language::JavaScript).finish(Block::new(), Some(&tree));
    assert_eq!(file.problems.len(), 1);
    assert!(file.problems[0].span.start >= 21 && file.problems[0].span.end <= 31, "{:?}", file.problems);
}

#[test]
fn names_are_looked_up_from_the_inside_out() {
    let mut lowerer = Lowerer::new("", ir::Language::JavaScript);
    let head = || bare_function(None, Span::default(), Span::default());
    lowerer.enter_class(["base".into()].into_iter().collect());
    lowerer.enter_function(head());
    assert_eq!(&*lowerer.declare_param("path"), "path");
    lowerer.enter_class(["url".into(), "base".into()].into_iter().collect());
    assert_eq!(lowerer.meaning("base"), Meaning::Member(0));
    lowerer.leave_class();
    lowerer.enter_block();
    assert_eq!(&*lowerer.declare("url"), "url");
    lowerer.leave_block();
    lowerer.enter_block();
    assert_eq!(&*lowerer.declare("url"), "url", "a block beside it hides nothing");
    lowerer.enter_function(head());
    assert_eq!(&*lowerer.declare("url"), "url", "another function has names of its own");
    lowerer.leave_function(Block::new());
    assert_eq!(&*lowerer.declare("path"), "path#2");
    assert_eq!(lowerer.meaning("path"), Meaning::Variable("path#2".into()));
    lowerer.leave_block();
    assert_eq!(lowerer.meaning("path"), Meaning::Variable("path".into()));
    assert_eq!(lowerer.meaning("url"), Meaning::Free);
    assert_eq!(lowerer.meaning("base"), Meaning::Member(0));
    lowerer.leave_function(Block::new());
}

#[test]
fn directives_speak_of_the_next_statement() {
    let text = "class A { void f() {\n  // egnyte-lint: allow(x)\n  a();\n  b(); // egnyte-lint: allow(y)\n /** egnyte-lint: doc */ } }";
    let tree = parse(text, &java()).unwrap();
    let mut lowerer = Lowerer::new(text, ir::Language::JavaScript);
    let mut body = tree.root_node();
    walk(tree.root_node(), |node| {
        if node.kind() == "block" {
            body = node;
        }
        true
    });
    for statement in children(body) {
        lowerer.item(super::span(statement));
    }
    let file = lowerer.finish(Block::new(), Some(&tree));
    let read: Vec<_> =
        file.directives.iter().map(|d| (d.text.as_str(), d.trailing, d.target.map(|t| &text[t.start as usize..t.end as usize]))).collect();
    assert_eq!(read, [("egnyte-lint: allow(x)", false, Some("a();")), ("egnyte-lint: allow(y)", true, None)]);
}
