//! What lowering makes of C#.

use super::lower;
use crate::ir::{ClassKind, ExprKind, File, ImportItem, MethodKind};
use crate::lower::dump::dump;

fn file(text: &str) -> File {
    let file = lower(text);
    assert!(file.problems.is_empty(), "{:?}", file.problems);
    file
}

/// The texts of a file's literals and where they stand.
fn literals(text: &str) -> Vec<String> {
    let file = file(text);
    let mut found = Vec::new();
    for expr in &file.exprs {
        let texts: Vec<_> = match &expr.kind {
            ExprKind::Str(text) => vec![text],
            ExprKind::Template(pieces) => {
                pieces.iter().filter_map(|p| if let crate::ir::Piece::Text(t) = p { Some(t) } else { None }).collect()
            }
            _ => Vec::new(),
        };
        found.extend(texts.into_iter().map(|t| format!("{}={}", t.cooked, &text[t.raw(0) as usize..t.end as usize])));
    }
    found
}

#[test]
fn text_in_all_its_forms_has_its_places() {
    let text = "class A { string[] s = { \"a\\u00e9\\n\", @\"c:\\d \"\"q\"\"\", $\"x{1}y{{z}}\", $@\"p\\{2}\", \"\"\"r\"w\"\"\", 'c'.ToString() }; }";
    let found = literals(text);
    assert_eq!(found[0], "a\u{e9}\n=a\\u00e9\\n");
    assert_eq!(found[1], "c:\\d \"q\"=c:\\d \"\"q\"\"");
    assert!(found.contains(&"x=x".to_owned()) && found.contains(&"p\\=p\\".to_owned()), "{found:?}");
    assert!(found.contains(&"y=y".to_owned()) && found.contains(&"{z}={{z}}".to_owned()), "{found:?}");
    assert!(found.contains(&"r\"w=r\"w".to_owned()), "{found:?}");
}

#[test]
fn raw_text_on_several_lines_loses_its_indentation() {
    let found = literals("class A {\n  string s = \"\"\"\n    one\n      two\n    \"\"\";\n}\n");
    assert!(found[0].starts_with("one\n  two="), "{found:?}");
}

#[test]
fn namespaces_open_others_and_disappear() {
    let file = file(
        "using System.Text;\nusing Json = System.Text.Json.JsonSerializer;\nnamespace A.B;\nclass C { class D { } }\ninterface I { void M(); }",
    );
    let names: Vec<_> = file.classes.iter().filter_map(|class| class.name.as_deref()).collect();
    assert_eq!(names, ["C", "D", "I"]);
    assert!(file.imports.iter().any(|i| &*i.module == "System.Text" && i.item == ImportItem::Wildcard));
    assert!(file.imports.iter().any(|i| i.local.as_deref() == Some("Json") && i.item == ImportItem::Named("JsonSerializer".into())));
    assert_eq!(file.classes[2].kind, ClassKind::Interface);
}

#[test]
fn members_become_fields_and_methods() {
    let file = file(
        "partial class A(int n) : B(n) { const int X = 1; public int P { get; set; } = 2; string Q => \"q\"; int R { get { return 1; } set { P = value; } } A() : this(1) { } static A() { } }",
    );
    let class = &file.classes[0];
    assert_eq!(class.kind, ClassKind::Part);
    let fields: Vec<_> = class.fields.iter().map(|f| (&*f.name, f.is_static)).collect();
    assert!(fields.contains(&("n", false)) && fields.contains(&("X", true)) && fields.contains(&("P", false)), "{fields:?}");
    let kinds: Vec<_> = class.methods.iter().map(|m| (&*m.name, m.kind)).collect();
    assert!(kinds.contains(&("Q", MethodKind::Getter)) && kinds.contains(&("R", MethodKind::Setter)), "{kinds:?}");
    assert_eq!(kinds.iter().filter(|(_, kind)| *kind == MethodKind::Constructor).count(), 2);
}

#[test]
fn extension_methods_extend_the_type_of_their_first_parameter() {
    let file = file("static class E { public static int Twice(this Client c, int n) => c.Count * n; }");
    let extension = file.classes.iter().find(|class| matches!(class.kind, ClassKind::Extension(_))).expect("a class of its own");
    assert_eq!(&*extension.methods[0].name, "Twice");
    assert_eq!(file.function(extension.methods[0].func).params.len(), 1);
}

#[test]
fn filters_raise_again_and_patterns_are_conditions() {
    let text =
        dump(&file("class A { void M() { try { F(); } catch (E e) when (e.Code == 4) { G(); } if (x is { Length: > 3 } y) { H(y); } } }"));
    assert!(text.contains("catch") && text.contains("throw"), "{text}");
    assert!(text.contains(".Length") && text.contains(">"), "{text}");
}

#[test]
fn a_switch_has_arms_in_both_forms() {
    let text = dump(&file(
        "class A { int M(int x) { switch (x) { case 1: case 2: return 1; default: break; } return x switch { 3 or 4 => 5, > 6 => 7, _ => 8 }; } }",
    ));
    assert_eq!(text.matches("match").count(), 2, "{text}");
}

#[test]
fn hostile_files_come_to_an_end() {
    // As deep a stack as the analysis itself runs on.
    let run = || {
        for text in [
            "class A { void M() { ".repeat(400),
            format!("class A {{ int x = {}1{}; }}", "(".repeat(3000), ")".repeat(3000)),
            format!("class A {{ string x = {}; }}", vec!["\"a\""; 5000].join(" + ")),
            format!("class A {{ object x = y{}; }}", ".B()".repeat(4000)),
            "class A : B { } class B : A { }".to_owned(),
            "namespace { using ; class { } $\"{".to_owned(),
        ] {
            let _ = lower(&text);
        }
    };
    std::thread::Builder::new().stack_size(64 << 20).spawn(run).unwrap().join().unwrap();
}

#[test]
fn what_is_asked_for_before_a_choice_is_no_part_of_it() {
    let text = dump(&file("class A { int M() { return r.S is B.C.D ? 1 : 2; } int N() { return r.S is not B.C ? 1 : 2; } }"));
    assert!(text.contains("((r.S instanceof B.C.D) ? 1 : 2)"), "{text}");
    assert!(text.contains("((!(r.S instanceof B.C)) ? 1 : 2)"), "{text}");
}

#[test]
fn parts_are_asked_for_by_their_places() {
    let text =
        "class A { int M() { return r switch { (C.D, _) => 1, (_, var b) => b, _ => 0 }; } bool N() { return s is [var a, \"x\"]; } }";
    let text = dump(&file(text));
    assert!(text.contains("== C.D)") && text.contains("[, b]") && text.contains("== \"x\")"), "{text}");
}
