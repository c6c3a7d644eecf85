use super::{lower, lowered};
use crate::lower::dump::dump;

/// Lowers on a stack as large as those the analysis runs on.
fn deep(text: String) -> (usize, usize) {
    let run = move || {
        let file = lower(&text);
        (file.problems.len(), file.exprs.len())
    };
    std::thread::Builder::new().stack_size(64 << 20).spawn(run).unwrap().join().unwrap()
}

#[test]
fn depth_is_bounded_and_reported() {
    let within = |code: &str| format!("class A {{ void f() {{ {code} }} }}");
    for code in [
        format!("x = {}a{};", "(".repeat(20_000), ")".repeat(20_000)),
        format!("x = {}a;", "!".repeat(20_000)),
        format!("x = a{};", ".b()".repeat(20_000)),
        format!("x = {}a;", "c ? b : ".repeat(20_000)),
        format!("{}a();{}", "{".repeat(20_000), "}".repeat(20_000)),
        format!("{}a();", "if (a) ".repeat(20_000)),
        format!("x = {}a;", "() -> ".repeat(20_000)),
        format!("{}{}", "class B { void f() {".repeat(5_000), "}}".repeat(5_000)),
        format!("x = {}1{};", "f(".repeat(20_000), ")".repeat(20_000)),
    ] {
        let (problems, _) = deep(within(&code));
        assert!(problems > 0, "{code:.40}");
    }
}

#[test]
fn long_is_not_deep() {
    let sum = format!("class A {{ String f() {{ return a{}; }} }}", " + b".repeat(20_000));
    assert_eq!(deep(sum).0, 0);
    lowered(&format!("class A {{ void f() {{ {} }} }}", "x.y(z);".repeat(5_000)));
    lowered(&format!("class A {{ Object f() {{ return b{}; }} }}", ".c(d)".repeat(300)));
}

#[test]
fn broken_code_keeps_what_stands_around_it() {
    for broken in ["void g( {", "int x = ;", "String s = \"open;", "\u{0}", "if (", "x = switch", "}"] {
        let file = lower(&format!("class A {{\n void f() {{ before(); }}\n {broken}\n void h() {{ last(); }}\n}}\n"));
        assert!(!file.problems.is_empty(), "{broken}");
        let drawn = dump(&file);
        assert!(drawn.contains("before()"), "{broken}: {drawn}");
    }
    for odd in [
        "",
        "class",
        "enum E { , }",
        "record R(",
        "interface",
        "import ;",
        "import static a;",
        "package",
        "class A extends { }",
        "\u{feff}class A {}",
    ] {
        assert!(!lower(odd).functions.is_empty());
    }
}
