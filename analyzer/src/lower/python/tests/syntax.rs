use super::{code, lowered};
use crate::ir::ExprKind;

/// Asserts what each text becomes.
fn becomes(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(code(text).trim_end(), *expected, "in\n{text}");
    }
}

#[test]
fn strings() {
    becomes(&[
        ("'a' \"b\"", ""),
        ("x = 'a' \"b\"", "(x = \"ab\")"),
        ("x = f'{a}/v1/{b.c!r:>{d}}'", "(x = `a \"/v1/\" seq(d, b.c)`)"),
        ("x = 'a%s' % b", "(x = (\"a%s\" % b))"),
        ("x = rb'\\d'", "(x = \"\\\\d\")"),
        ("x = f'{{}}'", "(x = \"{}\")"),
    ]);
}

#[test]
fn literal_text_knows_its_place() {
    let text = "x = 'caf\\xe9\\n' \"/pubapi\"";
    let file = lowered(text);
    let found = file.exprs.iter().find_map(|expr| if let ExprKind::Str(text) = &expr.kind { Some(text) } else { None });
    let literal = found.expect("a string");
    let slice = |word: &str| {
        let at = literal.cooked.find(word).expect(word);
        let span = literal.raw_span(at, at + word.len());
        &text[span.start as usize..span.end as usize]
    };
    assert_eq!([slice("caf"), slice("é"), slice("/pubapi")], ["caf", "\\xe9", "/pubapi"]);
}

#[test]
fn statements() {
    becomes(&[
        ("a = b = c", "(a = (b = c))"),
        ("a, *b = c", "([a, ...b] = c)"),
        ("a: str = b", "let a: str = b"),
        ("a += 'b'", "(a += \"b\")"),
        ("for a, b in c.items():\n    d(a)\nelse:\n    e()", "for [a, b] of c.items()\n  d(a)\nelse\n  e()"),
        ("while a:\n    break", "while a\n  break"),
        ("if a:\n    b()\nelif c:\n    d()", "if a\n  b()\nelse\n  if c\n    d()"),
        ("with a() as b, c():\n    d", "with a() as b, c()\n  d"),
        (
            "try:\n    a()\nexcept (B, C) as d:\n    raise\nelse:\n    e()\nfinally:\n    f()",
            "try\n  a()\ncatch B C as d\n  throw\nelse\n  e()\nfinally\n  f()",
        ),
        (
            "match a:\n    case 'b' | 'c':\n        d()\n    case _:\n        e()",
            "match a\n  arm \"b\" | \"c\"\n    d()\n  arm  default\n    e()",
        ),
        ("if (a := b()):\n    c(a)", "if (a = b())\n  c(a)"),
        ("del a.b", "(delete a.b)"),
        ("assert a, b()", "assert a\nb()"),
    ]);
}

#[test]
fn imports() {
    becomes(&[
        ("import a.b", "import a = \"a\".*\nimport _ = \"a.b\"."),
        ("import a.b as c", "import c = \"a.b\".*"),
        ("from ..a import b as c, d", "import c = \"..a\".b\nimport d = \"..a\".d"),
        ("from . import *", "import _ = \".\".*all*"),
    ]);
}

#[test]
fn functions_and_classes() {
    becomes(&[
        (
            "def f(a, b=1, *c, d: str = 'e', **g) -> h:\n    return a",
            "arrow f(a, b = 1, ...c, named d: str = \"e\", **g): h {\n  return a\n}",
        ),
        ("async def f():\n    return await a()", "async arrow f() {\n  return (await a())\n}"),
        ("f = lambda a: a.b", "(f = arrow f(a) {\n  return a.b\n})"),
        (
            "class A(B):\n    c = 1\n    def __init__(self, d):\n        self.d = d\n    @property\n    def e(self):\n        return super().e",
            "class A < B {\n  static field c = 1\n  constructor constructor(d) {\n    (this.d = d)\n  }\n  @property get e() {\n    return super.e\n  }\n}",
        ),
        ("@a.b('c')\ndef f(): pass", "@a.b(\"c\") arrow f() {}"),
    ]);
}

#[test]
fn expressions() {
    becomes(&[
        ("a(b, c=d, *e, **f)", "a(b, c=d, ...e, **f)"),
        ("x = {'a': 1, **b, c: d}", "(x = {a: 1, ...b, [c]: d})"),
        ("x = [a.b for a in c if d]", "(x = [a.b for a of c if d])"),
        ("x = a if b else c", "(x = (b ? a : c))"),
        ("x = a or b and not c", "(x = (a || (b && (!c))))"),
        ("x = a['b'][0]", "(x = a[\"b\"][0])"),
        ("x = None", "(x = null)"),
    ]);
}

#[test]
fn comments_that_speak_to_the_tool() {
    let file = lowered("# egnyte-lint: allow(EG101)\na()\nb()  # egnyte-lint: allow(EG102)\n# other\n");
    let found: Vec<_> = file.directives.iter().map(|directive| (directive.text.as_str(), directive.trailing)).collect();
    assert_eq!(found, [("egnyte-lint: allow(EG101)", false), ("egnyte-lint: allow(EG102)", true)]);
    assert_eq!(file.directives[0].target.map(|target| (target.start, target.end)), Some((28, 31)));
}
