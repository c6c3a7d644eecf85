//! Nothing a file holds may stop the run.

use crate::ir::Span;
use crate::lower::ruby::lower;

#[test]
fn deep_code_comes_to_an_end() {
    for text in [
        "(".repeat(20_000),
        "a.b(".repeat(20_000),
        "if a then ".repeat(5_000),
        "class A\n".repeat(5_000),
        "x = if y\n".repeat(2_000),
        "begin\n".repeat(5_000),
        format!("x = 1{}", " + 1".repeat(20_000)),
        format!("x{}", ".a { |y| y }".repeat(5_000)),
        format!("if a\n{}end", "elsif b\n".repeat(5_000)),
        "a = ".repeat(10_000),
        "\"#{".repeat(5_000),
        "def f(a = ".repeat(2_000),
    ] {
        let _ = lower(&text);
    }
}

#[test]
fn odd_code_is_survived() {
    for text in [
        "",
        "<<~A",
        "<<~A\n",
        "<<~A + <<~B\nx\nA\ny\nB\n",
        "x = <<~'A'.strip\n  é\n A\n",
        "super",
        "def f = super",
        "yield",
        "retry",
        "@",
        "::",
        "a&.b",
        "->{}",
        "->(",
        "%w[",
        ":\"a#{b}\"",
        "case\nend",
        "case x\nwhen\nend",
        "def",
        "class",
        "class A <",
        "class << self\nend",
        "module A; module_function; def f; end; end",
        "a, (b, *c), d = 1",
        "a[] = 1",
        "send",
        "send()",
        "x.send(*y)",
        "attr_reader",
        "delegate :a",
        "Struct.new(:a)",
        "A = Struct.new",
        "define_method(:x)",
        "require_relative",
        "require_relative \"\"",
        "raise",
        "a or raise",
        "x ||= if y\nend",
        "begin\nrescue => @e\nretry\nend",
        "for a in\nend",
        "return 1, 2",
        "f(**)",
        "f(&)",
        "f(...)",
        "{a:}",
        "__FILE__",
        "=begin\n",
        "case x\nin {a:, b: [c, *]}\nend",
        "\u{feff}x",
        "x = *y",
        "$stdout << 1",
        "defined?(x)",
        "BEGIN { x }",
        "__END__\nx",
    ] {
        let _ = lower(text);
    }
}

proptest::proptest! {
    /// Every place lies on whole characters of the file.
    #[test]
    fn places_lie_in_the_file(
        text in r#"(class A|module B|def f|end|do \|x\||\{ \|y\| |\}|if x|rescue|=> e|"|'|#\{|<<~T|T|@a|:b|c:|A::B|\.|\(|\)|\[|\]|%w\[|= |\|\|= |yield|super|new|[a-z é\n,;]){0,50}"#
    ) {
        let file = lower(&text);
        let places = file.exprs.iter().map(|expr| expr.span).chain(file.functions.iter().map(|function| function.span));
        for Span { start, end } in places.chain(file.problems.iter().map(|problem| problem.span)) {
            proptest::prop_assert!(start <= end && text.get(start as usize..end as usize).is_some(), "{text}");
        }
    }
}
