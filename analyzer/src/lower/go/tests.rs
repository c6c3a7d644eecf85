//! What lowering makes of Go.

use super::{lower, package_names};
use crate::ir::{ClassKind, ExprKind, File, ImportItem, StmtKind};
use crate::lower::dump::dump;

fn file(text: &str) -> File {
    let file = lower(text);
    assert!(file.problems.is_empty(), "{:?}", file.problems);
    file
}

#[test]
fn packages_are_known_by_their_usual_names() {
    assert_eq!(package_names("net/http"), ["http"]);
    assert_eq!(package_names("github.com/go-resty/resty/v2"), ["resty"]);
    assert_eq!(package_names("gopkg.in/yaml.v3"), ["yaml"]);
    assert!(package_names("github.com/egnyte/egnyte-go-sdk/v2").contains(&"egnyte".to_owned()));
    assert!(package_names("github.com/mattn/go-sqlite3").contains(&"sqlite3".to_owned()));
    let file = file("package a\nimport (\n\t. \"fmt\"\n\t_ \"embed\"\n\tj \"encoding/json\"\n)\n");
    let items: Vec<_> = file.imports.iter().map(|i| (i.local.as_deref(), &i.item)).collect();
    assert_eq!(items, [(None, &ImportItem::Wildcard), (None, &ImportItem::Effect), (Some("j"), &ImportItem::Namespace)]);
}

#[test]
fn structs_have_their_methods_and_what_they_embed() {
    let text = "package a\ntype C struct {\n\tbase\n\t*http.Client\n\tname string `json:\"n\"`\n}\ntype base struct{ root string }\n\
                func (c *C) Do(x int) error { return c.run(x) }\nfunc (o *Other) Go() {}\n";
    let file = file(text);
    let c = file.classes.iter().find(|class| class.name.as_deref() == Some("C")).unwrap();
    assert_eq!(c.bases.len(), 2);
    assert_eq!(c.fields.iter().map(|f| &*f.name).collect::<Vec<_>>(), ["base", "Client", "name"]);
    assert_eq!(&*c.methods[0].name, "Do");
    assert!(file.classes.iter().any(|class| matches!(class.kind, ClassKind::Extension(_)) && class.methods.len() == 1));
    // What is embedded is declared first.
    assert_eq!(file.classes[0].name.as_deref(), Some("base"));
}

#[test]
fn several_results_are_a_list() {
    let file =
        file("package a\nfunc f() (n int, err error) { if n > 0 { return }; return 1, nil }\nfunc g() { a, err := f(); use(a, err) }\n");
    let text = dump(&file);
    assert!(text.contains("[1, null]") || text.contains("[1, "), "{text}");
    let returned = file.exprs.iter().filter(|e| matches!(&e.kind, ExprKind::Array(items) if items.len() == 2)).count();
    assert_eq!(returned, 2, "a bare return gives the named results");
}

#[test]
fn constants_repeat_what_stands_above_them() {
    let file = file("package a\nconst (\n\tA = iota\n\tB\n\tC\n)\nconst S, T = \"s\", \"t\"\n");
    let body = &file.function(crate::ir::FuncId(0)).body;
    let values: Vec<f64> = body
        .iter()
        .filter_map(|s| match &s.kind {
            StmtKind::Let { value: Some(value), .. } => match file.expr(*value).kind {
                ExprKind::Num(n) => Some(n),
                _ => None,
            },
            _ => None,
        })
        .collect();
    assert_eq!(values, [0.0, 1.0, 2.0]);
    assert_eq!(body.len(), 5);
}

#[test]
fn literals_make_what_their_type_says() {
    let text = dump(&file(
        "package a\nvar m = map[string]T{\"k\": {Name: \"n\"}}\nvar v = url.Values{\"a\": {\"b\"}}\nvar l = []*T{{\"x\"}, &T{Name: \"y\"}}\nvar p = &http.Client{Timeout: t}\n",
    ));
    assert!(text.contains("new http.Client") || text.contains("new "), "{text}");
    assert!(text.contains('k') && text.contains('b'), "{text}");
}

#[test]
fn errors_are_asked_for_by_value_and_by_type() {
    let text = dump(&file(
        "package a\nfunc f(err error) { var e *E; if errors.As(err, &e) && e.code == 4 { g() }; if errors.Is(err, E2) { h() } }\n",
    ));
    assert!(text.contains("e = err") && text.contains("err == E2"), "{text}");
}

#[test]
fn a_wrapped_error_is_the_error() {
    let wrapped =
        |format: &str| dump(&file(&format!("package a\nfunc f(n string, err error) error {{ return fmt.Errorf({format}, n, err) }}\n")));
    let plain = dump(&file("package a\nfunc f(n string, err error) error { return fmt.Errorf(\"%s: %v\", n, err) }\n"));
    assert!(plain.contains("Errorf"), "{plain}");
    for format in ["\"shelf %s: %w\"", "\"100%% of %-8q: %w\"", "`%+v %w`"] {
        assert!(!wrapped(format).contains("Errorf"), "{}", wrapped(format));
    }
    // What cannot be counted stays a call.
    for format in ["\"%*d %w\"", "\"%[2]w %[1]s\"", "\"%s %s %w\"", "format"] {
        assert!(wrapped(format).contains("Errorf"), "{}", wrapped(format));
    }
}

#[test]
fn hostile_files_come_to_an_end() {
    // As deep a stack as the analysis itself runs on.
    let run = || {
        for text in [
            format!("package a\nfunc f() {{ {} }}", "if x { ".repeat(2000)),
            format!("package a\nvar x = {}1{}", "(".repeat(3000), ")".repeat(3000)),
            format!("package a\nvar x = {}", vec!["\"a\""; 5000].join(" + ")),
            format!("package a\nvar x = y{}", ".B()".repeat(4000)),
            format!("package a\nvar x = {}{}", "[]T{".repeat(1500), "}".repeat(1500)),
            "package a\ntype A struct { B }\ntype B struct { A }\n".to_owned(),
            "package\nfunc (\nconst ( = ".to_owned(),
        ] {
            let _ = lower(&text);
        }
    };
    std::thread::Builder::new().stack_size(64 << 20).spawn(run).unwrap().join().unwrap();
}
