//! What lowering makes of Rust.

use std::fmt::Write as _;

use super::lower;
use crate::ir::{ClassKind, ExprKind, File};
use crate::lower::dump::dump;

fn file(text: &str) -> File {
    let file = lower(text);
    assert!(file.problems.is_empty(), "{:?}", file.problems);
    file
}

/// The texts of a file's literals and where they stand.
fn literals(text: &str) -> Vec<String> {
    let file = file(text);
    let texts = file.exprs.iter().filter_map(|expr| if let ExprKind::Str(text) = &expr.kind { Some(text) } else { None });
    texts.map(|t| format!("{}={}", t.cooked, &text[t.raw(0) as usize..t.end as usize])).collect()
}

#[test]
fn places_are_exact_behind_a_mark_and_a_script_line() {
    for head in ["", "\u{feff}", "#!/usr/bin/env rust-script\n", "\u{feff}#!/usr/bin/env -S cargo\n", "#![allow(dead_code)]\n"] {
        let text = format!("{head}const A: &str = \"é/x\";\r\nconst B: &str = r#\"y\"#;\n");
        assert_eq!(literals(&text), ["é/x=é/x", "y=y"], "{head:?}");
    }
}

#[test]
fn tests_are_left_out() {
    let text = "#[cfg(test)] mod tests { fn a() { x(\"1\") } }\n#[test] fn b() { x(\"2\") }\n#[cfg(all(test, unix))] fn c() { x(\"3\") }\n\
                #[cfg(not(test))] fn d() { x(\"4\") }\n#[tokio::test] async fn e() { x(\"5\") }";
    let left = literals(text);
    assert_eq!(left, ["4=4"]);
}

#[test]
fn errors_are_exits_and_are_caught_where_they_are_told_from_success() {
    let text = dump(&file("fn f() -> Result<u8, E> { match g() { Ok(x) => Ok(x), Err(E::Gone(_)) => Err(E::Late), Err(e) => Err(e) } }"));
    assert!(text.contains("try") && text.contains("catch") && text.contains("throw"), "{text}");
    let text = dump(&file("fn f() { if let Some(x) = g() { h(x) } else { k() } }"));
    assert!(text.contains("if") && !text.contains("try"), "{text}");
}

#[test]
fn impl_blocks_join_their_struct_and_extend_those_of_other_files() {
    let lowered = file("use crate::a::B; struct S; impl S { fn a(&self) {} } impl T for S { fn b(&self) {} } impl B { fn c(&self) {} }");
    let s = lowered.classes.iter().find(|class| class.name.as_deref() == Some("S")).unwrap();
    assert_eq!(s.methods.iter().map(|method| &*method.name).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(s.bases.len(), 1);
    assert!(lowered.classes.iter().any(|class| matches!(class.kind, ClassKind::Extension(_)) && class.methods.len() == 1));
}

#[test]
fn attributes_are_kept_with_their_arguments() {
    let text = "#[scopes(\"a\", b)] fn f() {}\n#[cfg_attr(docs, scopes(c))] impl S { #[x::y] fn g(&self) {} }\n#[derive(Debug)] struct S;\n\
                #[scopes(d)] mod m { fn h() {} }";
    let file = file(text);
    let of = |name: &str| file.functions.iter().find(|function| function.name.as_deref() == Some(name)).unwrap().decorators.len();
    assert_eq!((of("f"), of("g"), of("m::h")), (1, 1, 0));
    let marked: Vec<_> =
        file.classes.iter().filter(|class| !class.decorators.is_empty()).map(|class| class.name.clone().unwrap()).collect();
    assert_eq!(marked.iter().map(|name| &**name).collect::<Vec<_>>(), ["m", "S"]);
}

#[test]
fn names_of_inner_blocks_do_not_leak() {
    let text = dump(&file("fn f(u: &str) { { let u = 1; g(u); } g(u); }"));
    assert!(text.contains("u#2"), "{text}");
}

#[test]
fn macros_are_read() {
    let found =
        literals("fn f() { let x = vec![\"a\"]; println!(\"b {}\", \"c\"); tokio::select! { r = g(\"d\") => h(r), else => k(\"e\") } }");
    assert_eq!(found.iter().map(|text| text.split('=').next().unwrap()).collect::<Vec<_>>(), ["a", "b {}", "c", "d", "e"]);
}

#[test]
fn a_file_with_errors_keeps_its_other_items() {
    let text = "fn a() { x(\"1\") }\nfn broken( { let = ; }\nfn b() { x(\"2\") }\n";
    let file = lower(text);
    assert_eq!(file.problems.len(), 1);
    let kept = file.functions.iter().filter_map(|function| function.name.as_deref()).collect::<Vec<_>>();
    assert!(kept.contains(&"a") || kept.contains(&"b"), "{kept:?}");
}

#[test]
fn macros_of_the_file_are_expanded_where_they_are_called() {
    let text = "macro_rules! get { ($c:expr, $p:literal) => { $c.get(concat!(\"/a\", $p)) }; }\nfn f() { get!(x, \"/b\"); }";
    let file = file(text);
    let call = file.exprs.iter().find(|e| matches!(e.kind, crate::ir::ExprKind::Call { .. })).expect("a call");
    assert!(text[..call.span.start as usize].contains("fn f()"), "it stands in the rule");
    assert!(literals(text).iter().any(|found| found.starts_with("/b")));
}

#[test]
fn macros_that_call_themselves_end() {
    let mut text = String::from("macro_rules! m0 { () => { m0!() }; }\n");
    for n in 1..40 {
        let _ = writeln!(text, "macro_rules! m{n} {{ ($($x:expr),*) => {{ m{0}!($($x, $x),*); m{0}!($($x, $x),*) }}; }}", n - 1);
    }
    text.push_str("fn f() { m0!(); m39!(a, b) }\nm39!(a);\nimpl X { m39!(a); }");
    let _ = lower(&text);
}

#[test]
fn nothing_in_a_file_can_harm() {
    let deep = [
        "(".repeat(50_000),
        format!("fn f() {{ {} }}", "&".repeat(20_000)),
        format!("const X: {}u8{} = 1;", "A<".repeat(5_000), ">".repeat(5_000)),
        format!("fn f() {{ x{} }}", ".a()".repeat(5_000)),
        format!("fn f() {{ if a {{}} {} }}", "else if a {}".repeat(5_000)),
        "{".repeat(400),
        "\"".to_owned(),
        "r#\"".to_owned(),
        "fn f() { m!(((((((((( }".to_owned(),
        "\u{feff}".to_owned(),
        "#!".to_owned(),
    ];
    for text in deep {
        let _ = lower(&text);
    }
}
