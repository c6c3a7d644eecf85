use super::check_spans;
use crate::ir::File;
use crate::lower::dump::dump;
use crate::lower::javascript::{Dialect, lower};

fn recovered(source: &str) -> File {
    let file = lower(source, Dialect::JavaScript);
    check_spans(source, &file);
    file
}

#[test]
fn a_broken_function_costs_only_itself() {
    let source = "import a from 'a';\nfunction good() {\n  get(a);\n}\nfunction bad( {\n  get(b;\n}\nconst last = () => get(c);\n";
    let file = recovered(source);
    let text = dump(&file);
    assert!(text.contains("get(a)") && text.contains("get(c)"), "{text}");
    assert_eq!(file.problems.len(), 1);
    let span = file.problems[0].span;
    assert!(source[span.start as usize..span.end as usize].starts_with("function bad("));
    // Places behind the gap are right.
    let last = file.functions.iter().find(|function| function.name.as_deref() == Some("last")).unwrap();
    assert_eq!(&source[last.span.start as usize..last.span.end as usize], "() => get(c)");
}

#[test]
fn a_template_with_lines_in_the_first_column_stays_whole() {
    let file = recovered("const q = `\nselect x\nfrom y\n`;\nget(q);\n)broken(\nafter(q);\n");
    let text = dump(&file);
    assert!(text.contains("\"\\nselect x\\nfrom y\\n\""), "{text}");
    assert!(text.contains("after(q)"), "{text}");
}

#[test]
fn merge_conflicts_lose_only_their_statement() {
    let file = recovered("get(a);\n<<<<<<< HEAD\nget(b);\n=======\nget(c);\n>>>>>>> x\nget(d);\n");
    let text = dump(&file);
    assert!(text.contains("get(a)") && text.contains("get(d)"), "{text}");
    assert!(!file.problems.is_empty());
}

#[test]
fn a_broken_line_inside_a_class_costs_only_itself() {
    let file = recovered("class A {\n  one() { get(a); }\n  two() {\n    let x = = 3;\n    get(b);\n  }\n}\n{{ placeholder }}\nget(c);\n");
    let text = dump(&file);
    assert!(text.contains("get(a)") && text.contains("get(b)") && text.contains("get(c)"), "{text}");
    assert_eq!(file.problems.len(), 1, "{text}");
}

#[test]
fn the_end_of_a_truncated_file_costs_only_its_statement() {
    let file = recovered("import a from 'a';\nconst f = () => get(a);\nexport async function g() {\n  const r = await get(`x");
    assert!(dump(&file).contains("get(a)"), "{}", dump(&file));
    assert_eq!(file.imports.len(), 1);
}

#[test]
fn what_is_no_javascript_at_all_is_given_up_early() {
    let file = recovered(&format!("get(a);\n{}", "a b c )\n".repeat(20_000)));
    assert!(dump(&file).contains("get(a)"));
    assert_eq!(file.problems.len(), 50);
}

#[test]
fn a_file_of_nothing_readable_is_empty_but_there() {
    let file = recovered(")))\n");
    assert_eq!(file.functions.len(), 1);
    assert_eq!(file.functions[0].body.len(), 0);
    assert_eq!(file.problems.len(), 1);
}

#[test]
fn types_in_javascript_sloppy_scripts_and_top_level_returns_are_read() {
    for source in [
        "const a: string = get(x);",
        "with (a) { get(x); }",
        "var a = 010; delete a; get(x);",
        "if (done) return;\nget(x);",
        "const a = <div>{get(x)}</div>;",
        "<!-- old\nget(x);",
    ] {
        let file = recovered(source);
        assert!(dump(&file).contains("get(x)"), "{source}: {}", dump(&file));
    }
}

#[test]
fn old_casts_in_a_tsx_dialect_are_read() {
    let file = lower("const a = <Client>get(x);", Dialect::Tsx);
    assert!(dump(&file).contains("(get(x) as Client)"), "{}", dump(&file));
}

#[test]
fn messages_are_in_our_style() {
    let file = recovered("let a = ;\n");
    let message = &file.problems[0].message;
    assert!(message.starts_with(char::is_lowercase) && !message.ends_with('.'), "{message}");
}
