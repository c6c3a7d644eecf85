use super::lower;
use crate::ir::File;
use crate::lower::dump::dump;

fn lowered(code: &str) -> File {
    let file = lower(code);
    assert_eq!(file.problems, [], "in\n{code}");
    file
}

#[test]
fn options_have_their_names_in_full() {
    let text = dump(&lowered("curl -sSfXPOST -H\"A: $B\" --data 'x=1' -d y=2 -k https://h/$p"));
    for part in ["fail=true", "request=\"POST\"", "verify=false", "url=`\"https://h/\" $p`", "header=["] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
}

#[test]
fn what_a_function_prints_is_its_result() {
    let text = dump(&lowered("f() { local a=\"$1\"; echo \"$a/x\"; return 0; }\nb=$(f y)\n"));
    assert!(text.contains("return `$a \"/x\"`") && text.contains("($b = f(\"y\"))"), "{text}");
}

#[test]
fn arguments_passed_on_are_options_of_the_caller() {
    let text = dump(&lowered("get() { m=$1; shift; curl -X \"$m\" \"$@\"; }\nget PUT -H 'A: b' http://h/"));
    assert!(text.contains("get(\"PUT\", url=\"http://h/\", header=[\"A: b\"])"), "{text}");
}

#[test]
fn comments_documents_and_prose_are_no_code() {
    let file = lowered("# curl a\necho 'curl b'\ncat <<'X'\ncurl c\nX\n: \"${T:?curl d}\"\n");
    let text = dump(&file);
    assert!(!text.contains("curl("), "{text}");
}

#[test]
fn places_are_exact_behind_escapes() {
    let code = "curl \"https://h/\\$x/é/pubapi\"";
    let file = lowered(code);
    let found = file.exprs.iter().find_map(|expr| match &expr.kind {
        crate::ir::ExprKind::Str(text) if text.cooked.contains("pubapi") => {
            let at = text.cooked.find("pubapi")?;
            Some(text.raw_span(at, at + 6))
        }
        _ => None,
    });
    let span = found.unwrap();
    assert_eq!(&code[span.start as usize..span.end as usize], "pubapi");
}

#[test]
fn broken_and_deep_scripts_are_survived() {
    for code in [
        "'",
        "\"",
        "`",
        "$(",
        "${",
        "${x:-",
        "$((",
        "((",
        "[[",
        "case",
        "case x in",
        "if",
        "for",
        "f(",
        "f() {",
        "<<",
        "<<E",
        "a <<E\n$(",
        "x=(",
        "x=([",
        "x[",
        "x[é]=",
        "${x[",
        "${x[é",
        "${!x[@",
        "declare -A",
        "f() { while getopts",
        "f() { while getopts é: x; do",
        "f() { shift || shift",
        "\\",
        "&&",
        "|",
        ";;",
        "é\"$(é",
        "<a b",
    ] {
        let _ = lower(code);
    }
    let deep = lower(&"$(".repeat(5000));
    assert_eq!(deep.problems.len(), 1);
    for open in ["if ", "( ", "{ ", "`", "\"$(", "f() ", "${x:-", "! ", "[[ ( ", "${x[", "x[$(", "x=([", "x[a]=$(x[b]$("] {
        let _ = lower(&open.repeat(20_000));
    }
    let _ = lower(&"a && ".repeat(20_000));
}
